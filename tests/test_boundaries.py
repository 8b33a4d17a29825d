"""Thresholds: for each, one input at its edge and one past it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from guide2anki.model import Node
from guide2anki.model.outline import MOST_ANNOUNCING
from guide2anki.model.text import _MOST_WORDS as MOST_PLAIN_SPACES
from guide2anki.model.text import LONGEST_TERM
from guide2anki.reading.boilerplate import ADVERT_WORDS
from guide2anki.reading.outline import (
    ANSWER_LABEL,
    GLUED_NAME,
    LONG_BOLD,
    LONG_LABEL,
    LONG_LEAD_IN,
    OFTEN,
    OFTEN_SHORT_NAME,
    PLAIN_LABEL,
    PLAIN_LABEL_IN_ANSWER,
    SHORT_NAME,
)
from guide2anki.shapes.choice import MOST_OPTIONS
from guide2anki.shapes.named import FEWEST_NAMES, MOST_NAMES
from guide2anki.shapes.questions import UNANNOUNCED, UNDER_A_TITLE_ABOVE, UNDER_OWN_TITLE
from reading import cards, extracted, outlined, text_of

WORDS = (
    *("Hemp", "cord", "lines", "sheets", "stays", "hawsers", "lanyards", "painters", "cables", "lashings", "twine"),
    *("yarns", "strings", "threads", "tethers", "braids", "plaits", "loops", "bights", "hitches"),
)


def said(count: int) -> str:
    """Return so many words that name something."""
    return " ".join(WORDS[n % len(WORDS)] for n in range(count))


def has_name(markdown: str, name: str, mark: str = "") -> bool:
    """Tell whether a name of a piece of Markdown, at any depth, is this one."""
    root = Node("guide", 1, body=list(outlined(markdown)[0]))
    return any(node.label == name and mark in ("", node.mark) for node in root.walk())


def often(count: int, size: int) -> str:
    """Return lists below lines without a colon, the last one of so many words."""
    lists = "".join(f"Kind {'nopqrst'[n]}\n\n- one of it\n- two of it\n\n" for n in range(count))
    return f"{lists}{said(size)}\n\n- one\n- two\n"


EDGES: list[tuple[str, int, int, Callable[[int], bool]]] = [
    ("a line over a list", SHORT_NAME, 6, lambda n: has_name(f"{said(n)}\n- one\n- two\n", said(n))),
    (
        "a line over a list where lines over lists are many",
        OFTEN_SHORT_NAME,
        10,
        lambda n: has_name(often(OFTEN, n), said(n)),
    ),
    (
        "a line with a colon over a list beside others",
        LONG_LEAD_IN,
        14,
        lambda n: has_name(f"First part:\n\n- one\n- two\n\n{said(n)}:\n\n- three\n- four\n", said(n)),
    ),
    ("a bold line", LONG_BOLD, 12, lambda n: has_name(f"**{said(n)}**\n\nThree strands.\n", said(n), "bold")),
    (
        "a bold label before its text",
        LONG_BOLD,
        12,
        lambda n: has_name(f"**{said(n)}**: three strands\n", said(n), "statement"),
    ),
    (
        "an italic line over a list",
        LONG_BOLD,
        12,
        lambda n: has_name(f"Text.\n\n*{said(n)}:*\n\n- one\n- two\n", said(n), "label"),
    ),
    (
        "a plain label before its text",
        PLAIN_LABEL,
        5,
        lambda n: has_name(f"{said(n)}: three strands of yarn\n\nKnots: bent ropes\n", said(n), "statement"),
    ),
    (
        "a plain label before its text in an answer",
        PLAIN_LABEL_IN_ANSWER,
        2,
        lambda n: has_name(
            f"## What is it?\n\nA thing.\n\n{said(n)}: three strands of yarn\n\nKnots: bent ropes\n", said(n)
        ),
    ),
    (
        "a plain label over a list in an answer",
        ANSWER_LABEL,
        3,
        lambda n: has_name(f"## What is it?\n\nA thing.\n\n{said(n)}:\n\n- one\n- two\n", said(n)),
    ),
    (
        "a plain label in a list",
        LONG_LABEL,
        7,
        lambda n: has_name(f"- {said(n)}: one\n- Knots: two\n", said(n), "item"),
    ),
    (
        "a name glued below a sentence",
        GLUED_NAME,
        4,
        lambda n: has_name(f"It was twisted by hand.\n{said(n)}\n- one\n- two\n", said(n)),
    ),
    (
        "a plain label of a run",
        MOST_PLAIN_SPACES + 1,
        8,
        lambda n: text_of(f"{said(n)}: three strands").lead is not None,
    ),
    (
        "a term that a sentence gives",
        LONGEST_TERM,
        5,
        lambda n: text_of(f"A rope of that kind is called **{said(n)}**.").lead is not None,
    ),
    (
        "a paragraph that asks for stars",
        ADVERT_WORDS - 1,
        59,
        lambda n: (
            cards(f"# T\n\n## Rope\n\nGive [this repo](https://a.example) a star ⭐ {said(n - 5)}.\n") == []
            if n < 60
            else False
        ),
    ),
    (
        "the options of a choice",
        MOST_OPTIONS,
        10,
        lambda n: (
            [
                pair.kind
                for pair in extracted(
                    "# T\n\n## Which of them floats?\n\n"
                    + "".join(f"- [{'x' if k == 1 else ' '}] {WORDS[k]}\n" for k in range(n))
                ).pairs
            ]
            == ["choice"]
        ),
    ),
    (
        "the names of an overview",
        MOST_NAMES,
        12,
        lambda n: (
            "overview: Types of rope"
            in cards(
                "# T\n\n## Types of rope\n\n"
                + "".join(f"### {WORDS[k].title()}\n\nMade by hand.\n\n" for k in range(n))
            )
        ),
    ),
]


@pytest.mark.parametrize(("value", "wanted"), [(edge[1], edge[2]) for edge in EDGES], ids=[edge[0] for edge in EDGES])
def test_the_threshold_is_what_the_boundaries_were_written_for(value: int, wanted: int) -> None:
    assert value == wanted


@pytest.mark.parametrize(("edge", "holds"), [(edge[1], edge[3]) for edge in EDGES], ids=[edge[0] for edge in EDGES])
def test_at_the_edge_it_still_is_one(edge: int, holds: Callable[[int], bool]) -> None:
    assert holds(edge)


@pytest.mark.parametrize(("edge", "holds"), [(edge[1], edge[3]) for edge in EDGES], ids=[edge[0] for edge in EDGES])
def test_past_the_edge_it_is_none(edge: int, holds: Callable[[int], bool]) -> None:
    assert not holds(edge + 1)


@pytest.mark.parametrize(("lists", "expected"), [(OFTEN - 1, True), (OFTEN - 2, False)])
def test_lines_over_lists_are_many_from_three_on(lists: int, expected: bool) -> None:
    assert OFTEN == 3
    assert (
        has_name(often(lists, SHORT_NAME) + "\n" + f"{said(SHORT_NAME + 1)}\n\n- one\n", said(SHORT_NAME + 1))
        is expected
    )


@pytest.mark.parametrize(
    ("title", "fewest"), [("Core Values", FEWEST_NAMES), ("Types of rope", FEWEST_NAMES + 1)], ids=["values", "others"]
)
@pytest.mark.parametrize("short", [0, 1], ids=["enough", "one too few"])
def test_two_values_and_three_others_make_an_overview(title: str, fewest: int, short: int) -> None:
    assert FEWEST_NAMES == 2
    sections = "".join(f"### {WORDS[n].title()}\n\nMade by hand.\n\n" for n in range(fewest - short))
    assert (f"overview: {title}" in cards(f"# T\n\n## {title}\n\n{sections}")) is not bool(short)


@pytest.mark.parametrize(("extra", "subject"), [(0, "Rope"), (1, "label")])
def test_a_label_that_only_announces_questions_is_no_subject(extra: int, subject: str) -> None:
    assert MOST_ANNOUNCING == 3
    label = " ".join([*["Hard", "Key", "Old", "New"][: MOST_ANNOUNCING - 1 + extra], "Questions"])
    found = extracted(f"# T\n\n## Rope\n\n**{label}**:\n\n- Who twists it?\n- Why is it wet?\n").pairs
    assert {pair.subject for pair in found} == {label if subject == "label" else subject}


def listed(asking: int, stating: int, quoted: bool = False) -> str:
    sign = '"' if quoted else ""
    asks = "".join(f"- {sign}Why would you want {WORDS[n]}?{sign}\n" for n in range(asking))
    return asks + "".join(f"- {WORDS[n]} of the harbour\n" for n in range(stating))


def questions(markdown: str) -> int:
    return sum(pair.kind == "open-question" for pair in extracted(markdown).pairs)


@pytest.mark.parametrize(
    ("title", "share", "asking", "stating", "expected"),
    [
        ("## Questions\n\n", UNDER_OWN_TITLE, 2, 2, True),
        ("## Questions\n\n", UNDER_OWN_TITLE, 2, 3, False),
        ("## Questions\n\n### Rope\n\n", UNDER_A_TITLE_ABOVE, 3, 1, True),
        ("## Questions\n\n### Rope\n\n", UNDER_A_TITLE_ABOVE, 5, 2, False),
        ("## Rope\n\n", UNANNOUNCED, 3, 2, True),
        ("## Rope\n\n", UNANNOUNCED, 4, 3, False),
    ],
)
def test_a_list_is_one_of_questions_from_a_share_on(
    title: str, share: float, asking: int, stating: int, expected: bool
) -> None:
    assert (asking / (asking + stating) >= share) is expected
    assert (questions(f"# T\n\n{title}{listed(asking, stating)}") == asking + stating) is expected or (
        expected and questions(f"# T\n\n{title}{listed(asking, stating)}") >= asking
    )


@pytest.mark.parametrize(("letters", "expected"), [(3, True), (2, False)])
def test_a_mnemonic_has_three_letters(letters: int, expected: bool) -> None:
    items = "".join(f"- **{name}**: it is done\n" for name in ["Raise", "Open", "Pull"][:letters])
    assert (f"list: {'ROP'[:letters]}" in cards(f"# T\n\n## {'ROP'[:letters]}\n\n{items}")) is expected


@pytest.mark.parametrize(("words", "expected"), [(3, True), (2, False)])
def test_a_behaviour_has_three_words(words: int, expected: bool) -> None:
    point = " ".join(["walk", "slowly", "onboard"][:words])
    found = cards(f"# T\n\n## Core Values\n\n### Calm\n\n- {point}\n- ask for the name\n")
    assert (f"behaviour: Core Values: {point}" in found) is expected


@pytest.mark.parametrize(("blanks", "kind"), [(2, "story"), (1, "term")])
def test_a_template_has_two_blanks(blanks: int, kind: str) -> None:
    text = " and ".join(f"[{WORDS[n]}]" for n in range(blanks))
    (pair,) = extracted(f"# T\n\n## Letter\n\nI saw {text} on board.\n").pairs
    assert pair.kind == kind


@pytest.mark.parametrize(("asking", "kind"), [(4, "question"), (3, "term")])
def test_a_table_asks_where_four_of_five_heads_ask(asking: int, kind: str) -> None:
    rows = "".join(f"| {'Why ' + WORDS[n] + '?' if n < asking else WORDS[n]} | so {WORDS[n]} |\n" for n in range(5))
    found = extracted(f"# T\n\n## Ropes\n\n| Name | Said |\n|---|---|\n{rows}").pairs
    assert {pair.kind for pair in found} == {kind}


@pytest.mark.parametrize(("linked", "reasons"), [(4, {"link list"}), (3, set())])
def test_a_list_is_one_of_links_where_four_of_five_items_are_links(linked: int, reasons: set[str]) -> None:
    items = "".join(
        f"- [{WORDS[n]}](https://a.example/{n})\n" if n < linked else f"- {WORDS[n]} that the harbour master keeps\n"
        for n in range(5)
    )
    extraction = extracted(f"# T\n\n## Ropes\n\n{items}")
    assert {skip.reason.value for skip in extraction.skips} == reasons
