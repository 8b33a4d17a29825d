"""Notes at their edges: what a learner reads around a question, just up to a limit and just past it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from guide2anki.anki import notes
from guide2anki.anki.note_types import CUE, FIELDS
from guide2anki.anki.render import Page
from guide2anki.cards.extract import extract
from guide2anki.compose.compose import Composed
from guide2anki.model import Block, Guide, Kind, Note, Pair, Settings, text
from reading import guide_of

PAGE = Page(lambda *_: None)
COVERED = "---\nanki:\n  uncover: true\n---\n"
REVERSED = "---\nanki:\n  reverse: true\n---\n"


def field(note: Note, name: str) -> str:
    return note.fields[FIELDS.index(name)]


def noted(guide: Guide, pairs: Sequence[Pair], page: Page = PAGE) -> list[Note]:
    found, problems = notes.make(guide, pairs, page, {}, {})
    assert problems == []
    return found


def made(markdown: str, page: Page = PAGE) -> list[Note]:
    guide = guide_of(markdown)
    return noted(guide, extract(guide).pairs, page)


def cues(markdown: str) -> dict[str, str]:
    """Return the cue of each note of a piece of Markdown, by its prompt."""
    return {note.prompt.partition("\n")[0]: field(note, CUE) for note in made(markdown)}


# decks


def deck(name: str) -> str:
    return notes.deck_name(replace(guide_of("# T\n\nOhm is a unit.\n"), settings=Settings(deck=name)))


@pytest.mark.parametrize(
    "sign",
    ["\x00", "\x1f", "\x7f", "\x9f", "\u2028", "\u2029", "\u202a", "\u202e", "\u2066", "\u2069", "\ud800"],
)
def test_a_deck_name_holds_nothing_that_turns_it_around_or_commands_what_shows_it(sign: str) -> None:
    assert deck(f"Ropes{sign}knots") == "Ropes knots"


@pytest.mark.parametrize("sign", ["\u00a1", "\u2027", "\u2030", "é", "ي", "🚀"])
def test_a_deck_name_keeps_the_signs_beside_those(sign: str) -> None:
    assert deck(f"Ropes{sign}knots") == f"Ropes{sign}knots"


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("o" * 200, "o" * 200),
        ("o" * 201, "o" * 200),
        ("o" * 199 + " knots", "o" * 199),
        ("o" * 199 + ": knots", "o" * 199),
        ("Ropes::" + "o" * 201, "Ropes::" + "o" * 200),
        ("DEFAULT", "Default guide"),
        ("Default::Ropes", "Default::Ropes"),
        (": Ropes :", "Ropes"),
    ],
)
def test_a_level_of_a_deck_name_has_two_hundred_signs_and_no_colon_or_space_at_its_ends(given: str, kept: str) -> None:
    assert deck(given) == kept


# tags


def test_tags_at_the_ends_of_lines_go_to_the_notes_that_show_them_or_stand_below_them() -> None:
    found = made(
        "# Rigging\n\n## Ropes #rope/old\n\n**Hemp**: a plant. #fibre\n\n"
        "### What holds? #asked\n\n- a splice #work/long\n- glue #hemp #hemp\n"
    )
    assert {note.prompt: note.tags[:-2] for note in found} == {
        "Hemp": ("rope::old", "fibre"),
        "What holds?": ("asked", "rope::old", "work::long", "hemp"),
    }


# answers that stand large


@pytest.mark.parametrize(
    ("said", "large"),
    [
        ("o" * 90, True),
        ("o" * 91, False),
        ("阻" * 45, True),
        ("阻" * 46, False),
        ("ｏ" * 46, False),
        ("o" * 88 + "阻", True),
        ("o" * 89 + "阻", False),
    ],
)
def test_an_answer_stands_large_up_to_the_width_of_ninety_letters(said: str, large: bool) -> None:
    (note,) = made(f"# T\n\n### What is an ohm?\n\n{said}\n")
    assert field(note, "Answer").startswith('<div class="brief">') is large


@pytest.mark.parametrize(
    ("kind", "large"),
    [("question", True), ("term", True), ("story", False), ("choice", False), ("open-question", False)],
)
def test_stories_choices_and_open_questions_never_stand_large(kind: Kind, large: bool) -> None:
    guide = guide_of("# T\n\n### What is an ohm?\n\nA unit.\n")
    (pair,) = extract(guide).pairs
    (note,) = noted(guide, [replace(pair, kind=kind)])
    assert field(note, "Answer").startswith('<div class="brief">') is large


@pytest.mark.parametrize(("kind", "blank"), [("story", True), ("question", False)])
def test_only_a_story_has_blanks_to_fill_in(kind: Kind, blank: bool) -> None:
    guide = guide_of("# T\n\n### What is an ohm?\n\nA unit of [thing].\n")
    (pair,) = extract(guide).pairs
    (note,) = noted(guide, [replace(pair, kind=kind)])
    assert ('<span class="blank">[thing]</span>' in field(note, "Answer")) is blank


def test_an_open_question_without_an_answer_has_an_empty_back() -> None:
    (note,) = made("# T\n\n## Questions\n\n- What is an ohm?\n")
    assert (note.kind, field(note, "Answer"), field(note, "Support")) == ("open-question", "", "")


# points, counted and covered


@pytest.mark.parametrize(
    ("markdown", "counted"),
    [
        pytest.param("# T\n\n## The rope\n\n- of hemp\n- of steel\n", {"The rope": "List · 2 points"}, id="a list"),
        pytest.param(
            "# T\n\n## The selection process\n\n1. talk\n2. test\n",
            {"The selection process": "2 steps, in order"},
            id="steps",
        ),
        pytest.param(
            "# T\n\n## Our Values\n\n### Candor\n\n- Say it\n- Hear it\n\n### Courage\n\n- Speak up\n- Stand up\n",
            {"Our Values": "Overview · Name all 2", "Candor": "Value · 2 points", "Courage": "Value · 2 points"},
            id="values and all of them",
        ),
        pytest.param(
            "# T\n\n## The rope\n\nIt can be:\n\n- of hemp\n- of steel\n", {"The rope": "List · 2 points"}, id="led in"
        ),
    ],
)
def test_every_kind_that_asks_for_points_says_how_many_and_covers_them(markdown: str, counted: dict[str, str]) -> None:
    assert {name: cue for name, cue in cues(markdown).items() if name in counted} == counted
    for note in made(COVERED + markdown):
        assert ('<ol class="covered">' in field(note, "Answer")) is (note.prompt in counted), note.prompt
        assert '<div class="brief"><ol class="covered">' not in field(note, "Answer")


@pytest.mark.parametrize(
    "markdown",
    [
        pytest.param("# T\n\n## The rope\n\n- of hemp\n- of steel\n\n1. cut\n2. tie\n", id="two lists"),
        pytest.param("# T\n\n## Our Values\n\n### Candor\n\n- Say it the same day\n", id="one point"),
        pytest.param("# T\n\n### What is a rope?\n\n- of hemp\n- of steel\n", id="a question with a list"),
    ],
)
def test_what_is_not_one_list_of_points_is_neither_counted_nor_covered(markdown: str) -> None:
    for note in made(COVERED + markdown):
        assert not any(sign.isdigit() for sign in field(note, CUE))
        assert "<details>" not in field(note, "Answer")


def test_a_list_with_more_below_it_is_not_counted() -> None:
    guide = guide_of("# T\n\n## The rope\n\n- of hemp\n- of steel\n")
    (pair,) = extract(guide).pairs
    below = Block("paragraph", 9, text("Both hold."))
    (note,) = noted(guide, [replace(pair, answer=(*pair.answer, below))])
    assert field(note, CUE) == "List"


# cues


@pytest.mark.parametrize(
    ("markdown", "cue"),
    [
        pytest.param("**Kinks** -> coil it anew\n", "Term", id="a thin arrow"),
        pytest.param("**Kinks** => coil it anew\n", "Term", id="a thick arrow"),
        pytest.param("**Kinks** → coil it anew\n", "Term", id="an arrow of one sign"),
        pytest.param("**Kinks** = bends in a rope\n", "Term · What is it?", id="an equals sign"),
        pytest.param("**Kinks** – bends in a rope\n", "Term · What is it?", id="a dash"),
        pytest.param("**Is it**: a rope\n", "Term", id="words that begin to ask"),
        pytest.param("## Kinks\n\nBends in a rope.\n", "Term · What do you know about it?", id="a heading"),
    ],
)
def test_a_term_is_asked_for_as_its_sign_says(markdown: str, cue: str) -> None:
    assert list(cues(f"# T\n\n{markdown}").values()) == [cue]


@pytest.mark.parametrize(
    ("markdown", "cue"),
    [
        pytest.param("made of | for", "Row · made of? / for?", id="columns"),
        pytest.param("made of? | for: | when：", "Row · made of? / for? / when?", id="columns with signs behind them"),
        pytest.param(f"made of | {'w' * 68}", f"Row · made of? / {'w' * 68}?", id="as many letters as find room"),
        pytest.param(f"made of | {'w' * 69}", "Row", id="more letters"),
    ],
)
def test_a_row_asks_for_its_columns(markdown: str, cue: str) -> None:
    count = markdown.count("|") + 2
    cells = " | ".join(["agave", "tying", "rain"][: count - 1])
    table = f"| rope | {markdown} |\n|{'--|' * count}\n| Sisal | {cells} |\n"
    assert cues(f"# T\n\n## Ropes\n\n{table}") == {"Sisal": cue}


@pytest.mark.parametrize(
    ("subject", "known"),
    [
        pytest.param("o" * 80, True, id="a subject that finds room"),
        pytest.param("o" * 81, False, id="a subject that does not"),
        pytest.param("Why it sank", False, id="a subject that asks itself"),
    ],
)
def test_a_label_of_several_parts_is_asked_with_a_subject_that_finds_room(subject: str, known: bool) -> None:
    guide = guide_of("# Dives\n\n## Reef\n\n**Depth**: 12 m\n\n## Wreck\n\n**depth**: 30 m\n")
    one, two = extract(guide).pairs
    found = noted(guide, [replace(one, subject=subject), two])
    what = f"What is it for “{subject}”?" if known else "What is it?"
    assert [field(note, CUE) for note in found] == [f"Term · {what}", "Term · What is it for “Wreck”?"]


def test_a_label_that_stands_once_is_asked_without_its_part() -> None:
    assert cues("# Dives\n\n## Reef\n\n**Depth**: 12 m\n\n**Fish**: wrasse\n") == {
        "Depth": "Term · What is it?",
        "Fish": "Term · What is it?",
    }


def test_a_cue_begins_with_a_capital_and_the_rest_stays() -> None:
    assert cues("# T\n\n## Questions\n\n- What is an ohm?\n") == {"What is an ohm?": "Open question"}


def test_the_language_that_the_front_matter_names_is_that_of_the_cards() -> None:
    assert cues("---\nlang: es\n---\n# T\n\n## The rope\n\n- of hemp\n- of steel\n") == {"The rope": "Lista · 2 puntos"}


# second cards


@pytest.mark.parametrize(
    ("markdown", "reverse"),
    [
        pytest.param(REVERSED + "# T\n\n**Ohm**: a unit.\n", "1", id="a term where the author wants it"),
        pytest.param("# T\n\n**Ohm**: a unit.\n", "", id="not unasked"),
        pytest.param(REVERSED + "# T\n\n### What is an ohm?\n\nA unit.\n", "", id="not a question"),
    ],
)
def test_a_note_is_asked_the_other_way_round(markdown: str, reverse: str) -> None:
    assert [field(note, "Reverse") for note in made(markdown)] == [reverse]


def test_a_term_that_shows_something_beside_its_name_is_not_asked_the_other_way_round() -> None:
    guide = guide_of(REVERSED + "# T\n\n**Ohm**: a unit.\n")
    (pair,) = extract(guide).pairs
    (note,) = noted(guide, [replace(pair, shown=(Block("code", 3, source="x"),))])
    assert (note.kind, field(note, "Reverse")) == ("term", "")


# sources


@pytest.mark.parametrize(
    ("heading", "source"),
    [
        pytest.param("Old knots", "guide.md › Old knots", id="one that the card does not show"),
        pytest.param("k" * 70, f"guide.md › {'k' * 70}", id="a long one"),
        pytest.param("k" * 71, f"guide.md › {'k' * 70}", id="one that is too long"),
        pytest.param("OHM", "guide.md", id="one that is the prompt in other letters"),
        pytest.param("unit", "guide.md", id="one that the answer says"),
        pytest.param("uni", "guide.md › uni", id="one that is a part of a word of the answer"),
        pytest.param("Law", "guide.md", id="one that is the subject"),
        pytest.param("Field", "guide.md", id="one that is in the path"),
    ],
)
def test_a_source_names_the_heading_unless_the_card_shows_it(heading: str, source: str) -> None:
    guide = guide_of(f"# T\n\n## {heading}\n\n**Ohm**: a unit.\n")
    (pair,) = extract(guide).pairs
    (note,) = noted(guide, [replace(pair, subject="Law", path=("T", "Field"))])
    assert field(note, "Source") == source


def test_a_note_under_no_heading_has_its_file_for_a_source() -> None:
    assert [field(note, "Source") for note in made("# T\n\n**Ohm**: a unit.\n")] == ["guide.md"]


# from right to left


@pytest.mark.parametrize(("rtl", "mark"), [(True, "\u200f"), (False, "")])
def test_lines_of_a_guide_from_right_to_left_begin_so(rtl: bool, mark: str) -> None:
    page = Page(lambda *_: None, rtl=rtl)
    reef, _ = made("# Dives\n\n## Reef\n\n**Depth**: 12 m\n\n## Wreck\n\n**Depth**: 30 m\n", page)
    assert field(reef, "Subject") == f"{mark}Reef"
    assert field(reef, "Path") == f"{mark}Dives"
    assert field(reef, CUE) == f"{mark}Term · What is it for “Reef”?"
    assert field(reef, "Source") == f"{mark}guide.md"
    assert field(made("# T\n\n**Ohm**: a unit.\n", page)[0], "Subject") == ""


# what is put together


def test_what_helps_is_folded_away_only_if_there_is_some() -> None:
    guide = guide_of("# T\n\n## Questions\n\n- What is an ohm?\n- What is a volt?\n")
    pairs = extract(guide).pairs
    answer, support = Block("paragraph", 5, text("A unit.")), Block("paragraph", 5, text("See volt."))
    composed = {pairs[0]: Composed((), (support,), ()), pairs[1]: Composed((answer,), (), ())}
    one, two = notes.make(guide, pairs, PAGE, composed, {})[0]
    assert (field(one, "Answer"), one.answer) == ("", "")
    assert field(one, "Support") == (
        "<details><summary>More from your guide</summary><div><p>See volt.</p></div></details>"
    )
    assert (field(two, "Answer"), field(two, "Support")) == ("<p>A unit.</p>", "")


def test_an_answer_of_the_guide_comes_before_what_was_composed() -> None:
    guide = guide_of("# T\n\n### What is an ohm?\n\nA unit.\n")
    (pair,) = extract(guide).pairs
    composed = {pair: Composed((Block("paragraph", 5, text("A man.")),), (), ())}
    (note,) = notes.make(guide, [pair], PAGE, composed, {})[0]
    assert (note.answer, "A man." in field(note, "Answer")) == ("A unit.", False)


def test_what_is_shown_with_a_question_is_part_of_what_it_is_known_by() -> None:
    guide = guide_of("# T\n\n**Ohm**: a unit.\n")
    (pair,) = extract(guide).pairs
    shown = (Block("code", 3, source="x = 1"),)
    known = [noted(guide, [replace(pair, named=named, shown=shown)])[0].named for named in ("Old ohm", "")]
    assert known == ["Old ohm\nx = 1", ""]
    assert noted(guide, [replace(pair, named="Old ohm")])[0].named == "Old ohm"


def test_ids_by_hand_go_to_one_note_each_and_those_left_over_are_said() -> None:
    guide = guide_of(
        "# T\n\n<!-- anki: id=ohm -->\n**Ohm**: a unit.\n\n"
        "<!-- anki: id=volt -->\n**Volt**: another.\n\n**Watt**: third.\n"
    )
    pairs = extract(guide).pairs
    found, problems = notes.make(guide, [*pairs, pairs[0]], PAGE, {}, {})
    assert [note.pin for note in found] == ["ohm", "volt", "", ""]
    assert problems == []
    _, problems = notes.make(guide, pairs[1:], PAGE, {}, {})
    assert [problem.line for problem in problems] == [3]
