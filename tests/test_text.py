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
        ("Wait… Then pull.", ["Wait…", "Then pull."]),
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


# every way to set a label off


SPLIT = [
    ("9:15 Tide: it turns", ("Tide", "9:15", "it turns", "plain", ":")),
    ("9:15–10:00 Tide: it turns", ("Tide", "9:15–10:00", "it turns", "plain", ":")),
    ("9:15 pm Tide: it turns", ("Tide", "9:15 pm", "it turns", "plain", ":")),
    ("⚓ **Hemp**: rots", ("Hemp", "", "rots", "strong", ":")),
    ("<u>Hemp</u>: rots", ("Hemp", "", "rots", "u", ":")),
    ("==Hemp==: rots", ("Hemp", "", "rots", "mark", ":")),
    ("*Hemp*: rots", ("Hemp", "", "rots", "em", ":")),
    ("`hemp`: rots", ("hemp", "", "rots", "code", ":")),
    ("[Hemp](a.md): rots", ("Hemp", "", "rots", "a", ":")),
    ("**Hemp：** rots", ("Hemp", "", "rots", "strong", ":")),
    ("**Hemp -** rots", ("Hemp", "", "rots", "strong", ":")),
    ("**Hemp –** rots", ("Hemp", "", "rots", "strong", ":")),
    ("**Hemp —** rots", ("Hemp", "", "rots", "strong", ":")),
    ("**Hemp.** It rots", ("Hemp", "", "It rots", "strong", ".")),
    ("*Hemp.* It rots", ("Hemp", "", "It rots", "em", ".")),
    ("**Hemp。** It rots", ("Hemp", "", "It rots", "strong", ".")),
    ("**Hemp.**", ("Hemp.", "", "", "strong", "")),
    (
        "**one two three four five six seven eight.** It rots",
        ("one two three four five six seven eight", "", "It rots", "strong", "."),
    ),
    ("**Hemp** is a plant", ("Hemp", "", "is a plant", "strong", "is")),
    ("*Hemp* is a plant", ("Hemp", "", "is a plant", "em", "is")),
    ("A **hawser** is a thick rope", ("A hawser", "", "is a thick rope", "strong", "is")),
    ("A *hawser* is a thick rope", ("A hawser", "", "is a thick rope", "strong", "is")),
    ("**Hemp** (old) is a plant", ("Hemp", "old", "is a plant", "strong", "is")),
    ("**Hemp** (old): rots", ("Hemp", "old", "rots", "strong", ":")),
    ("**Hemp** (old)", ("Hemp", "old", "", "strong", "")),
    ("**Hemp**", ("Hemp", "", "", "strong", "")),
    ("**H**emp – rots", ("Hemp", "", "rots", "strong", "–")),
    ("**SLO** vs **SLA** – text", ("SLO vs SLA", "", "text", "strong", "–")),
    ("**SLO**s: many", ("SLOs", "", "many", "strong", ":")),
    ("Ropes that hold are called **hawsers**.", ("hawsers", "", "Ropes that hold are called hawsers.", "strong", "is")),
    ("Ropes that hold are called *hawsers*.", ("hawsers", "", "Ropes that hold are called hawsers.", "strong", "is")),
    ("You need a **hawser**: a thick rope.", ("You need a hawser", "", "a thick rope.", "plain", ":")),
    ("You need a *hawser*: a thick rope.", ("You need a hawser", "", "a thick rope.", "plain", ":")),
    (
        "You need a **hawser** (a very thick rope) here.",
        ("hawser", "", "You need a hawser (a very thick rope) here.", "strong", "is"),
    ),
    ("You need a **hawser**: thick", ("You need a hawser", "", "thick", "plain", ":")),
    ("Hemp: rots", ("Hemp", "", "rots", "plain", ":")),
    ("Hemp：rots", ("Hemp", "", "rots", "plain", "：")),
    ("Hemp - rots", ("Hemp", "", "rots", "plain", "-")),
    ("Hemp – rots", ("Hemp", "", "rots", "plain", "–")),
    ("Hemp → rots", ("Hemp", "", "rots", "plain", "→")),
    ("Hemp <-> rots", ("Hemp", "", "rots", "plain", "<->")),
    ("Hemp … rots", ("Hemp", "", "rots", "plain", "…")),
    ("Hemp ... rots", ("Hemp", "", "rots", "plain", "...")),
    ("Hemp => rots", ("Hemp", "", "rots", "plain", "=>")),
    ("Hemp (old): rots", ("Hemp", "old", "rots", "plain", ":")),
    ("(old): rots", ("(old)", "", "rots", "plain", ":")),
    (
        "one two three four five six seven eight: it",
        ("one two three four five six seven eight", "", "it", "plain", ":"),
    ),
    ("**Hemp**: rots: fast", ("Hemp", "", "rots: fast", "strong", ":")),
    ("**Hemp** → rots", ("Hemp", "", "rots", "strong", "→")),
    ("**Hemp** | rots", ("Hemp", "", "rots", "strong", "|")),
    ("**Hemp** = rots", ("Hemp", "", "rots", "strong", "=")),
    ("**Hemp**–rots", ("Hemp", "", "rots", "strong", "–")),
    ("**Hemp** *is* a plant", ("Hemp", "", "is a plant", "strong", "is")),
    ("⚓ Hemp: rots", ("Hemp", "", "rots", "plain", ":")),
    ("1\\. Hemp: rots", ("Hemp", "", "rots", "plain", ":")),
    ("⚓ 1\\. *Hemp*: rots", ("Hemp", "", "rots", "em", ":")),
    ("404\\. Not found: it is gone", ("404. Not found", "", "it is gone", "plain", ":")),
    ("404\\. **Not found**: it is gone", ("404. Not found", "", "it is gone", "plain", ":")),
    ("$x$: it rots", ("x", "", "it rots", "plain", ":")),
    ("Rope $x$ - it rots", ("Rope x", "", "it rots", "plain", "-")),
]


@pytest.mark.parametrize(("markdown", "expected"), SPLIT)
def test_a_line_is_split_at_its_label_in_every_way_to_set_it_off(
    markdown: str, expected: tuple[str, str, str, str, str]
) -> None:
    found = text_of(markdown).lead
    assert found is not None
    label, gloss, rest, style, separator, _ = found
    assert (label.plain, gloss.plain, rest.plain, style, separator) == expected


WHOLE = [
    "9:15 the tide turns",
    "9:15 - Tide",
    "**404** Not found: it is gone",
    "**one two three four five six seven eight nine.** It rots",
    "A hawser is a **thick** rope",
    "A `hawser` is a thick rope",
    "A hawser is a thick rope",
    "*Hemp*",
    "**Hemp** rots",
    "*Hemp* rots",
    "**H**emp rots",
    "*SLO* vs *SLA* – text",
    "Ropes that hold are called `hawsers`.",
    "Ropes that hold are called **hawsers** or **cables**.",
    "Ropes that hold are called **hawsers**. They last.",
    "Ropes that hold are **hawsers**.",
    "You need a **hawser** (thick) here.",
    "Hemp-rots",
    "Hemp:rots",
    "Hemp::rots",
    "Hemp [old: rots",
    "Hemp rots",
    "one two three four five six seven eight nine: it",
    "$a: b$ is it",
    "`a: b` is it",
    "Hemp? No: it rots",
    "**Hemp** -rots",
    "**:** rots",
    "**What is hemp?** A plant",
    "This is called **hawser**.",
    "$$a: b$$ is it",
    "See $x - y$ here",
]


@pytest.mark.parametrize("markdown", WHOLE)
def test_a_line_whose_beginning_is_no_label_stays_whole(markdown: str) -> None:
    assert text_of(markdown).lead is None


def test_a_name_in_italics_or_bold_is_told_without_them() -> None:
    run = text_of("**a** *b* ~~c~~ `d`")
    assert marked(run.unset) == "a b ~~c~~ `d`"
    assert run.unset.line == run.line


def test_a_front_without_links_keeps_its_other_markup() -> None:
    run = text_of("a [b](c.md) ![d](e.png) ~~f~~")
    assert marked(run.unlinked) == "a b  ~~f~~"
    assert (run.has_picture, run.unlinked.has_picture) == (True, False)
    noted = run_of("hemp[^1] rots\n\n[^1]: x\n")
    assert [piece.kind for piece in noted.unlinked.pieces] == ["text", "text"]


def test_links_and_hashtags_are_told_in_their_order() -> None:
    assert text_of("a [b](c.md) ![d](e.png) **[f](g.md)**").targets == ("c.md", "g.md")
    run = text_of("hemp #rope #old")
    assert (run.plain, run.tags) == ("hemp", ("rope", "old"))
    assert text_of("hemp **b**").tags == ()


@pytest.mark.parametrize(
    ("markdown", "names", "expected"),
    [
        ("**a b**", ("strong",), True),
        ("**a**!", ("strong",), True),
        ("*a*", ("strong",), False),
        ("*a*", ("strong", "em"), True),
        ("**a** b", ("strong",), False),
        ("b **a**", ("strong",), False),
        ("**a** **b**", ("strong",), False),
        ("a", ("strong",), False),
    ],
)
def test_a_line_is_marked_where_all_its_words_are(markdown: str, names: tuple[str, ...], expected: bool) -> None:
    assert text_of(markdown).marked(*names) is expected


@pytest.mark.parametrize(
    ("content", "number", "name", "bare"),
    [
        ("⚓ Q3: hemp", "Q3", "hemp", "hemp"),
        ("IV. Hemp", "IV", "Hemp", "Hemp"),
        ("Xylem", "", "Xylem", "Xylem"),
        ("Vat: old", "", "Vat: old", "Vat: old"),
        ("1.", "1", "1.", "1."),
        ("⚓", "", "⚓", "⚓"),
        ("⚓ 1. Hemp:", "1", "Hemp", "Hemp:"),
        ("Hemp：", "", "Hemp", "Hemp："),
        ("⚓ 1. ⚓ 2. Hemp", "1", "Hemp", "Hemp"),
        ("1. 2. 3. Hemp", "1", "3. Hemp", "3. Hemp"),
        ('1. "Hemp?"', "1", '"Hemp?"', "Hemp?"),
        ("Hemp", "", "Hemp", "Hemp"),
    ],
)
def test_a_name_is_told_without_number_emoji_and_colon(content: str, number: str, name: str, bare: str) -> None:
    run = text(content)
    assert (run.number, run.name, run.bare) == (number, name, bare)


@pytest.mark.parametrize(
    ("content", "expected"),
    [('"a"', "a"), ("«a».", "a"), ("'a'", "a"), ('"a";', "a"), ('"it\'s so"', "it's so"), ("„Hanf”", "Hanf")],
)
def test_a_single_letter_in_quotation_marks_is_quoted(content: str, expected: str) -> None:
    assert text(content).quoted
    assert text(content).unquoted.plain == expected


def test_lines_without_anything_are_none() -> None:
    run = text_of("a\nb\n**c**")
    assert [(line.plain, line.line) for line in run.lines] == [("a", 1), ("b", 2), ("c", 3)]
    assert [line.plain for line in text_of("a<br><br>b<br> ").lines] == ["a", "b"]
    assert text("  ").lines == Text().lines == ()
    assert [line.plain for line in text("a").lines] == ["a"]


def test_what_is_joined_begins_on_the_first_line_that_is_known() -> None:
    run = join([text("a"), text(""), text("b", 5), text("c", 7)], by="\n")
    assert (run.plain, run.line, [piece.kind for piece in run.pieces]) == (
        "a\nb\nc",
        5,
        ["text", "break", "text", "break", "text"],
    )
    assert (join([text("a")]).line, (text("a") + text("b", 3)).line, (text("a", 2) + text("b", 3)).line) == (0, 3, 2)
    assert (text("", 3).pieces, bool(text("")), text("x").line, Text().line) == ((), False, 0, 0)
    assert (text("  ", 4).trimmed.line, text("  ", 4).trimmed.plain) == (4, "")


def test_a_cut_begins_on_the_line_of_its_first_word() -> None:
    parts = text_of("one\ntwo\nthree").cuts([(0, 3), (4, 7), (8, 13)])
    assert [(part.plain, part.line) for part in parts] == [("one", 1), ("two", 2), ("three", 3)]
    unknown = Text(text_of("one\ntwo").pieces).cuts([(0, 3), (4, 7)])
    assert [(part.plain, part.line) for part in unknown] == [("one", 0), ("two", 0)]


def test_a_hashtag_goes_with_the_last_word() -> None:
    run = text_of("hemp rots #rope #old")
    assert (run.cut(0, 4).tags, run.cut(5).tags, run.cut(0).tags) == ((), ("rope", "old"), ("rope", "old"))
