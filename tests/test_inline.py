from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guide2anki.model import Tokens
from guide2anki.reading.blocks import blocks_of
from guide2anki.reading.inline import (
    OBJECT,
    cut,
    flat,
    gist,
    join,
    lead,
    lines,
    linked,
    marks,
    plain,
    quoted,
    spans,
    text,
    trim,
    unnumber,
    unquote,
    words,
)
from guide2anki.reading.syntax import parse_inline


def inline(markdown: str) -> Tokens:
    """Return the inline tokens of one paragraph."""
    (block,) = blocks_of(markdown, 0)[0]
    return block.inline


def marked(tokens: Tokens) -> str:
    """Return tokens as text with their markup spelt out."""
    tags = {"strong": "**", "em": "_", "s": "~~", "link": "|"}
    out = []
    for token in tokens:
        kind, _, _ = token.type.partition("_")
        out.append(tags[kind] if token.nesting else f"`{token.content}`" if kind == "code" else plain((token,)))
    return "".join(out)


# plain text


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("a **b** _c_ `d` ~~e~~ [f](g.md)", "a b c d e f"),
        ("a\nb", "a\nb"),
        ("a\\\nb", "a\nb"),
        ("a<br/>b", "a\nb"),
        ("a ![alt](p.png) b", f"a {OBJECT} b"),
        ("a <span>b</span>", "a b"),
        ("$x$ &amp; &lt;y&gt;", "x & <y>"),
    ],
)
def test_plain_text_is_what_a_reader_sees(markdown: str, expected: str) -> None:
    assert plain(inline(markdown)) == expected


def test_flat_text_has_one_line_and_no_pictures() -> None:
    assert flat(inline("a ![alt](p.png)\n  b")) == "a b"


# cutting

BITS = st.lists(
    st.sampled_from(
        ["**", "_", "`", "~~", "[", "](u)", "word", " ", "a", "é", "界", "\n", "<br>", "![p](q.png)", "\\*", "$x$"]
    ),
    max_size=24,
).map("".join)


def tokens_of(source: str) -> Tokens:
    return tuple(parse_inline(source)[0].children or ())


@given(BITS, st.integers(0, 60), st.integers(0, 60))
@settings(derandomize=True, deadline=None, database=None)
def test_a_cut_holds_the_text_between_its_offsets_and_its_markup_is_closed(source: str, one: int, two: int) -> None:
    tokens = tokens_of(source)
    start, end = sorted((one, two))
    piece = cut(tokens, start, end)
    assert plain(piece) == plain(tokens)[start:end]
    depth = 0
    for token in piece:
        depth += token.nesting
        assert depth >= 0
    assert depth == 0


@given(BITS)
@settings(derandomize=True, deadline=None, database=None)
def test_trimmed_text_has_no_white_space_at_its_ends_and_loses_nothing_else(source: str) -> None:
    tokens = tokens_of(source)
    assert plain(trim(tokens)) == plain(tokens).strip()


@given(BITS)
@settings(derandomize=True, deadline=None, database=None)
def test_lines_together_are_the_whole_text(source: str) -> None:
    tokens = trim(tokens_of(source))
    rows = plain(tokens).split("\n")
    for number, row in lines(tokens):
        assert plain(row) == rows[number].strip()
    assert {number for number, _ in lines(tokens)} == {n for n, row in enumerate(rows) if row.strip()} or {0}


@pytest.mark.parametrize(
    ("markdown", "start", "end", "expected"),
    [
        ("**bold** rest", 0, 4, "**bold**"),
        ("**bold** rest", 2, 7, "**ld** re"),
        ("**bold** rest", 4, 9, " rest"),
        ("**_x_ y** z", 1, 4, "** y** "),
        ("a [link](u) b", 3, 8, "|ink| b"),
        ("`code`", 1, 3, "`od`"),
    ],
)
def test_a_cut_keeps_the_markup_that_it_goes_through_and_drops_empty_markup(
    markdown: str, start: int, end: int, expected: str
) -> None:
    assert marked(cut(inline(markdown), start, end)) == expected


def test_empty_runs_are_not_joined() -> None:
    assert plain(join(text("a"), (), text("b"), by=": ")) == "a: b"
    assert join((), ()) == ()


# markup


def test_spans_are_the_outermost_markup_with_its_place() -> None:
    found = list(spans(inline("a **b _c_** `d` ~~e~~ [f](g)")))
    assert found == [("strong", 2, 5), ("code", 6, 7), ("s", 8, 9), ("link", 10, 11)]


def test_letters_inside_links_are_counted_apart() -> None:
    assert linked(inline("see [the page](u), p. 4")) == (7, 12)


# quotation marks


@pytest.mark.parametrize(
    "markdown",
    ['"a" and "b"', "don't", '"', '""', 'say "a"', '"a" b', "«a", "'t is so', he said"],
)
def test_text_that_is_only_partly_quoted_keeps_its_marks(markdown: str) -> None:
    tokens = inline(markdown)
    assert not quoted(tokens)
    assert plain(unquote(tokens)) == markdown


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ('"Why here?"', "Why here?"),
        ("“Why here?”", "Why here?"),
        ("„Warum?“", "Warum?"),
        ("«¿Por qué?»", "¿Por qué?"),
        ("「なぜ」", "なぜ"),
        ('"**Why** here?"', "Why here?"),
        ('"Why here?".', "Why here?"),
    ],
)
def test_text_that_stands_in_quotation_marks_loses_them(markdown: str, expected: str) -> None:
    assert plain(unquote(inline(markdown))) == expected


# numbers and emoji in front


@pytest.mark.parametrize(
    "content", ["3D prints", "2 nodes", "1999", "42.", "A. first", "#tag", "5-fold", "C++", "?", "Q & A"]
)
def test_what_is_no_number_of_a_line_stays(content: str) -> None:
    assert flat(unnumber(text(content))) == content


@pytest.mark.parametrize("content", ["1.5 litres", "2.4 GHz", "802.11 frames"])
def test_a_decimal_number_of_a_line_stays(content: str) -> None:
    assert flat(unnumber(text(content))) == content


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("1. Ohm", "Ohm"),
        ("12) Ohm", "Ohm"),
        ("(3) Ohm", "Ohm"),
        ("2.1. Ohm", "Ohm"),
        ("Q7: Ohm", "Ohm"),
        ("Question 7 - Ohm", "Ohm"),
        ("IV. Ohm", "Ohm"),
        ("三、欧姆", "欧姆"),
        ("① Ohm", "Ohm"),
        ("👉 1. Ohm", "Ohm"),
        ("1. 👉 Ohm", "Ohm"),
        ("1️⃣ Ohm", "Ohm"),
        ("✅ Ohm", "Ohm"),
    ],
)
def test_a_line_is_told_without_its_number_and_emoji(content: str, expected: str) -> None:
    assert flat(unnumber(text(content))) == expected


@pytest.mark.parametrize(
    ("content", "expected"), [("❌ a", "❌"), ("⚠️  a", "⚠️"), ("✅✅ a", "✅✅"), ("a ❌", ""), ("- a", "")]
)
def test_the_emoji_in_front_of_a_line(content: str, expected: str) -> None:
    assert marks(content) == expected


# label and what is said of it


@pytest.mark.parametrize(
    "markdown",
    [
        "A plain sentence without a label.",
        "**Bold** words at the start of a sentence.",
        "http://a.example is an address",
        "It is 10:30 now",
        "Wait, what? Really: yes",
        "one two three four five six seven eight nine ten: too long for a label",
        "`code` without a separator",
        "_Stress_ the first syllable",
        "well-known is one word",
    ],
)
def test_a_line_that_names_nothing_has_no_label(markdown: str) -> None:
    assert lead(inline(markdown)) is None


@pytest.mark.parametrize(
    ("markdown", "label", "qualifier", "rest"),
    [
        ("**Ohm**: a unit", "Ohm", "", "a unit"),
        ("**Ohm:** a unit", "Ohm", "", "a unit"),
        ("**Ohm** - a unit", "Ohm", "", "a unit"),
        ("**Ohm** – a unit", "Ohm", "", "a unit"),
        ("**Ohm** = a unit", "Ohm", "", "a unit"),
        ("**Ohm** → a unit", "Ohm", "", "a unit"),
        ("**Ohm.** A unit.", "Ohm", "", "A unit."),
        ("**Ohm** (resistance): a unit", "Ohm", "resistance", "a unit"),
        ("**Ohm** (resistance)", "Ohm", "resistance", ""),
        ("**Ohm (resistance)**: a unit", "Ohm (resistance)", "", "a unit"),
        ("**Ohm**", "Ohm", "", ""),
        ("**Ohm**:", "Ohm", "", ""),
        ("1\\. **Ohm**: a unit", "Ohm", "", "a unit"),
        ("⚡ **Ohm**: a unit", "Ohm", "", "a unit"),
        ("**1. Ohm**: a unit", "Ohm", "", "a unit"),
        ("*Ohm*: a unit", "Ohm", "", "a unit"),
        ("`ohm`: a unit", "ohm", "", "a unit"),
        ("[Ohm](o.md) - a unit", "Ohm", "", "a unit"),
        ("[[Ohm|The ohm]]: a unit", "The ohm", "", "a unit"),
        ("Ohm: a unit", "Ohm", "", "a unit"),
        ("Ohm (Ω): a unit", "Ohm", "Ω", "a unit"),
        ("**欧姆**：单位", "欧姆", "", "单位"),
        ("欧姆：单位", "欧姆", "", "单位"),
        ("**SLO** vs **SLA** – a promise", "SLO vs SLA", "", "a promise"),
    ],
)
def test_a_line_is_split_into_label_qualifier_and_text(markdown: str, label: str, qualifier: str, rest: str) -> None:
    found = lead(inline(markdown))
    assert found is not None
    assert (found.name, flat(found.qualifier), flat(found.rest)) == (label, qualifier, rest)


def test_a_label_says_how_it_was_set_off() -> None:
    styles = ["**a**: b", "*a*: b", "`a`: b", "[a](c): b", "a: b"]
    assert [found.style for s in styles if (found := lead(inline(s)))] == ["strong", "em", "code", "link", "plain"]


def test_the_text_behind_a_label_keeps_its_markup() -> None:
    found = lead(inline("**Ohm**: a `unit` of _resistance_"))
    assert found is not None
    assert marked(found.rest) == "a `unit` of _resistance_"


# whole blocks


def test_the_gist_of_blocks_has_a_line_for_each_piece() -> None:
    blocks = blocks_of("a **b**\n\n- c\n  - d\n\n| e | f |\n|---|---|\n| g | h |\n\n```\ni\n\nj\n```\n", 0)[0]
    assert gist(blocks) == "a b\nc\nd\ne | f\ng | h\ni\nj"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("Don't PANIC, now!", ["don't", "panic", "now"]),
        ("状态是state", ["状", "态", "是", "state"]),
        ("a_b c-d", ["a", "b", "c", "d"]),
        ("¿Qué más?", ["qué", "más"]),
        ("ما هو القصب؟", ["ما", "هو", "القصب"]),
    ],
)
def test_words_are_told_apart_in_any_script(content: str, expected: list[str]) -> None:
    assert list(words(content)) == expected
