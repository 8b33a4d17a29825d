from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from guide2anki.reading import syntax
from random_guides import GUIDES

HERE = Path(__file__).parent
WRITTEN = sorted([*HERE.glob("shapes/*.md"), *HERE.glob("fixtures/*.md"), *HERE.parent.glob("guides/*.md")])
SIGNS = st.text(alphabet="ab 1.-*_`~>|#[]()!$\\\n\t:{}^=?+\"'&;<x", max_size=80)
LINES = st.lists(
    st.sampled_from(
        """---|- - -|> ***|1. ___|[^a]: ---|Title|  ===|> ---|: said|- : said|~ said|- [ ] do|- [x] did||> quote|```|~~~
        |[^a]: note|- item|    code|-     code|\tcode|!!! note|    inside|::: box|:::|=== "Tab"|$$|x^2$|\\[|<div>
        |</b></details>|# {#id}""".replace("\n        ", "").split("|")
    )
    | st.sampled_from(["a | b", "--|--"]),
    max_size=8,
).map("\n".join)


FULL = syntax.whole()


@given(st.one_of(SIGNS, LINES, GUIDES))
@example("a\n---\n\n  : b\n")
@example("- a\n\n      code\n")
def test_a_rule_that_is_off_would_have_found_nothing(source: str) -> None:
    assert syntax.parse(source) == FULL.parse(source)
    assert syntax.parse_inline(source) == FULL.parseInline(source)


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.stem)
def test_guides_are_parsed_as_by_every_rule(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert syntax.parse(source) == FULL.parse(source)


def test_the_rules_of_one_source_are_not_those_of_the_next() -> None:
    table = "a | b\n--|--\n1 | 2\n"
    assert syntax.parse("plain")[1].children
    assert syntax.parse(table) == FULL.parse(table)
    assert syntax.parse("plain") == FULL.parse("plain")
