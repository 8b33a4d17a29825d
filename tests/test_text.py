from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guide2anki.model import Text, gist, join, text
from guide2anki.model.text import OBJECT, size_of, words_of
from guide2anki.reading import document
from reading import outlined, text_of

EXACT = settings(derandomize=True, deadline=None, database=None)


def marked(run: Text) -> str:
    """Return a run with its markup spelt out."""
    signs = {"strong": "**", "em": "_", "s": "~~", "a": "|"}
    return "".join(
        signs[piece.name]
        if piece.kind in ("open", "close")
        else f"`{piece.text}`"
        if piece.kind == "code"
        else piece.shown
        for piece in run.pieces
    )


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
    assert text_of(markdown).plain == expected


def test_flat_text_has_one_line_and_no_pictures() -> None:
    assert text_of("a ![alt](p.png)\n  b").flat == "a b"


# cutting

BITS = st.lists(
    st.sampled_from(
        ["**", "_", "`", "~~", "[", "](u)", "word", " ", "a", "é", "界", "\n", "<br>", "![p](q.png)", "\\*", "$x$"]
    ),
    max_size=24,
).map("".join)


def run_of(source: str) -> Text:
    """Return the first run of a source; an empty one where it has none."""
    return next((part.text for part in document.blocks(source, 0)[0] if part.text), Text())


@given(BITS, st.integers(0, 60), st.integers(0, 60))
@EXACT
def test_a_cut_holds_the_text_between_its_offsets_and_its_markup_is_closed(source: str, one: int, two: int) -> None:
    run = run_of(source)
    start, end = sorted((one, two))
    piece = run.cut(start, end)
    assert piece.plain == run.plain[start:end]
    depth = 0
    for part in piece.pieces:
        depth += (part.kind == "open") - (part.kind == "close")
        assert depth >= 0
    assert depth == 0


@given(BITS)
@EXACT
def test_trimmed_text_has_no_white_space_at_its_ends_and_loses_nothing_else(source: str) -> None:
    run = run_of(source)
    assert run.trimmed.plain == run.plain.strip()


@given(BITS)
@EXACT
def test_lines_together_are_the_whole_text(source: str) -> None:
    run = run_of(source)
    assert [row.plain for row in run.lines] == [row.strip() for row in run.plain.split("\n") if row.strip()]


@given(BITS)
@EXACT
def test_sentences_together_are_the_whole_text(source: str) -> None:
    run = run_of(source)
    said = "".join(sentence.plain for sentence in run.sentences)
    assert "".join(said.split()) == "".join(run.plain.split())


@given(BITS)
@EXACT
def test_a_label_its_gloss_and_what_is_said_lose_no_word(source: str) -> None:
    run = run_of(source)
    if run.lead is not None:
        parts = (run.lead.label, run.lead.gloss, run.lead.rest)
        assert {word for part in parts for word in part.words} <= set(run.words)
        assert len(run.lead.rest.flat) <= len(run.flat)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("It rains. It pours.", ["It rains.", "It pours."]),
        ("It costs 1.5 litres. Of water.", ["It costs 1.5 litres.", "Of water."]),
        ("Take e.g. rope. Or yarn.", ["Take e.g. rope.", "Or yarn."]),
        ("Siehe z. B. Seil. Und Garn.", ["Siehe z. B. Seil.", "Und Garn."]),
        ("绳子。线？", ["绳子。", "线？"]),
        ("He said “No.” She left!", ["He said “No.”", "She left!"]),
        ("no end", ["no end"]),
    ],
)
def test_a_text_is_parted_at_its_sentences(content: str, expected: list[str]) -> None:
    assert [sentence.plain for sentence in text(content).sentences] == expected


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
    assert marked(text_of(markdown).cut(start, end)) == expected


@given(BITS, st.lists(st.integers(0, 60), max_size=8))
@EXACT
def test_a_run_cut_at_many_places_is_what_single_cuts_make_of_it(source: str, places: list[int]) -> None:
    run = run_of(source)
    edges = [0, *sorted(place for place in places if place < len(run.plain)), len(run.plain)]
    ranges = list(pairwise(edges))
    for part, (start, end) in zip(run.cuts(ranges), ranges):
        once = run.cut(start, end)
        assert (part.plain, part.line) == (once.plain, once.line)
        assert [piece for piece in part.pieces if piece.kind != "note"] == [
            piece for piece in once.pieces if piece.kind != "note"
        ]


@pytest.mark.parametrize("line", ["Melt water[^1]\nruns off.", "Ice is **cold[^1]**. It runs off."])
def test_a_footnote_stays_with_what_it_stands_behind(line: str) -> None:
    run = run_of(f"{line}\n\n[^1]: In June.\n")
    parts = run.lines if "\n" in run.plain else run.sentences
    assert [[piece.kind for piece in part.pieces].count("note") for part in parts] == [1, 0]


def test_empty_runs_are_not_joined() -> None:
    assert join([text("a"), Text(), text("b")], by=": ").plain == "a: b"
    assert not join([Text(), Text()])


# markup


def test_spans_are_the_outermost_markup_with_its_place() -> None:
    found = list(text_of("a **b _c_** `d` ~~e~~ [f](g)").spans)
    assert found == [("strong", 2, 5), ("code", 6, 7), ("s", 8, 9), ("a", 10, 11)]


def test_letters_inside_links_are_counted_apart() -> None:
    assert text_of("see [the page](u), p. 4").linked == (7, 12)


# quotation marks


@pytest.mark.parametrize(
    "markdown",
    ['"a" and "b"', "don't", '"', '""', 'say "a"', '"a" b', "«a", "'t is so', he said"],
)
def test_text_that_is_only_partly_quoted_keeps_its_marks(markdown: str) -> None:
    run = text_of(markdown)
    assert not run.quoted
    assert run.unquoted.plain == markdown


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
    assert text_of(markdown).unquoted.plain == expected


# numbers and emoji in front


@pytest.mark.parametrize(
    "content", ["3D prints", "2 nodes", "1999", "42.", "A. first", "#tag", "5-fold", "C++", "?", "Q & A"]
)
def test_what_is_no_number_of_a_line_stays(content: str) -> None:
    assert text(content).unnumbered.flat == content


@pytest.mark.parametrize("content", ["1.5 litres", "2.4 GHz", "802.11 frames"])
def test_a_decimal_number_of_a_line_stays(content: str) -> None:
    assert text(content).unnumbered.flat == content


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
    assert text(content).unnumbered.flat == expected


@pytest.mark.parametrize(
    ("content", "expected"), [("❌ a", "❌"), ("⚠️  a", "⚠️"), ("✅✅ a", "✅✅"), ("a ❌", ""), ("- a", "")]
)
def test_the_emoji_in_front_of_a_line(content: str, expected: str) -> None:
    assert text(content).marks == expected


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
    assert text_of(markdown).lead is None


@pytest.mark.parametrize(
    ("markdown", "label", "gloss", "rest"),
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
def test_a_line_is_split_into_label_gloss_and_text(markdown: str, label: str, gloss: str, rest: str) -> None:
    found = text_of(markdown).lead
    assert found is not None
    assert (found.name, found.gloss.flat, found.rest.flat) == (label, gloss, rest)


def test_a_label_says_how_it_was_set_off() -> None:
    styles = ["**a**: b", "*a*: b", "`a`: b", "[a](c): b", "a: b"]
    assert [found.style for s in styles if (found := text_of(s).lead)] == ["strong", "em", "code", "a", "plain"]


def test_the_text_behind_a_label_keeps_its_markup() -> None:
    found = text_of("**Ohm**: a `unit` of _resistance_").lead
    assert found is not None
    assert marked(found.rest) == "a `unit` of _resistance_"


# whole parts


def test_the_gist_of_parts_has_a_line_for_each_piece() -> None:
    parts, _ = outlined("a **b**\n\n- c\n  - d\n\n| e | f |\n|---|---|\n| g | h |\n\n```\ni\n\nj\n```\n")
    assert gist(parts) == "a b\nc\nd\ne | f\ng | h\ni\nj"


def test_a_label_stands_on_the_line_of_what_is_said_of_it() -> None:
    assert gist(outlined("- **a**: b\n\n**c**: d\n")[0]) == "a: b\nc: d"


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
    assert list(words_of(content)) == expected


@pytest.mark.parametrize(
    ("content", "size"),
    [("one two", 2), ("绳", 0), ("绳子", 1), ("绳子好", 1), ("绳子 rope", 2), ("ひも", 1), ("밧줄 하나", 2)],
)
def test_two_han_or_kana_signs_are_read_as_one_word(content: str, size: int) -> None:
    assert size_of(content) == size
