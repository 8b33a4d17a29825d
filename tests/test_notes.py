from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from guide2anki.anki import notes
from guide2anki.anki.note_types import CUE, FIELDS
from guide2anki.anki.render import Page
from guide2anki.cards.extract import extract
from guide2anki.compose.compose import Composed
from guide2anki.model import Block, Guide, Note, Problem, Settings, text
from guide2anki.reading.reader import read
from reading import GUIDES, guide_of

PAGE = Page(lambda *_: None)


def guide(title: str = "Ohm", deck: str = "", category: str = "") -> Guide:
    found = guide_of("# T\n\nOhm is a unit.\n")
    return replace(found, title=title, settings=Settings(deck=deck, category=category))


def made(markdown: str, name: str = "guide.md") -> tuple[list[Note], list[Problem]]:
    found, problems = read(Path(name), markdown.encode())
    assert found is not None, problems
    return notes.make(found, extract(found).pairs, PAGE, {}, {})


def only(markdown: str) -> Note:
    (note,), problems = made(markdown)
    assert problems == []
    return note


def field(note: Note, name: str) -> str:
    return note.fields[FIELDS.index(name)]


# deck names


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("", "guide2anki", id="nothing"),
        pytest.param("::", "guide2anki", id="nothing but colons"),
        pytest.param("Default", "Default guide", id="the deck that every collection has"),
        pytest.param("C::D", "C: D", id="a title with the sign that parts decks"),
        pytest.param("  a \n b ", "a b", id="white space"),
        pytest.param("C++: notes", "C++: notes", id="a colon inside"),
    ],
)
def test_a_title_that_anki_would_change_becomes_a_deck_name_that_stays(title: str, expected: str) -> None:
    assert notes.deck_name(guide(title)) == expected


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("A::::B", "A::B"),
        (" A :: B ", "A::B"),
        ("A:::B", "A::B"),
        ("::A", "A"),
        ("default", "Default guide"),
        ("::".join("abcdefghijklmnop"), "::".join("abcdefghijk")),
    ],
)
def test_a_deck_that_the_author_names_is_kept_but_for_what_anki_would_change(given: str, expected: str) -> None:
    assert notes.deck_name(guide(deck=given)) == expected


@pytest.mark.parametrize(
    ("category", "expected"),
    [
        ("interview-prep", "Interview Prep::Ohm"),
        ("interview_prep", "Interview Prep::Ohm"),
        ("Physics", "Physics::Ohm"),
        ("Physics/Units", "Physics::Units::Ohm"),
        ("Physics::Units", "Physics::Units::Ohm"),
        ("aws", "Aws::Ohm"),
        ("物理", "物理::Ohm"),
        ("", "Ohm"),
    ],
)
def test_a_deck_is_named_by_category_and_title(category: str, expected: str) -> None:
    assert notes.deck_name(guide(category=category)) == expected


def test_the_author_s_deck_comes_before_category_and_title() -> None:
    assert notes.deck_name(guide(deck="Mine", category="physics")) == "Mine"


# tags


@pytest.mark.parametrize("tag", ["marked", "leech", "none", "Marked", "!", ""])
def test_tags_that_anki_keeps_for_itself_and_tags_of_nothing_are_left_out(tag: str) -> None:
    note = only(f"---\ntags: ['{tag}', units]\n---\n# Ohm\n\n**Ohm**: a unit.\n")
    assert note.tags == ("units", "guide::guide", "kind::term")


def test_tags_are_the_author_s_then_the_place_then_the_kind() -> None:
    note = only("---\ntags: [Physics Exam, lab::Unit 1]\n---\n# T\n\n## 1. Ohm's Law\n\n### What is U?\n\nTension.\n")
    assert note.tags == ("physics-exam", "lab::unit-1", "guide::guide::ohms-law::what-is-u", "kind::question")


def test_tags_of_places_are_counted_without_their_numbers() -> None:
    found, _ = made("# T\n\n## 1. Ohm's Law\n\nU is R times I.\n\n## 2. Volt\n\nA unit of tension.\n")
    assert [note.tags[0] for note in found] == ["guide::guide::ohms-law", "guide::guide::volt"]


@pytest.mark.parametrize(("length", "kept"), [(40, 40), (41, 40)])
def test_a_tag_keeps_forty_signs_of_a_title(length: int, kept: int) -> None:
    note = only(f"# T\n\n## {'o' * length}\n\nA unit of resistance.\n")
    assert note.tags[0] == f"guide::guide::{'o' * kept}"


def test_a_long_title_gives_a_tag_of_whole_words() -> None:
    note = only(f"# T\n\n## {'ohm ' * 9}volt ampere\n\nA unit of resistance.\n")
    assert note.tags[0] == f"guide::guide::{'ohm-' * 9}volt"


def test_tags_of_other_scripts_keep_their_letters() -> None:
    note = only("# 茶\n\n## 冲泡 方法\n\n**温杯**：用热水。\n")
    assert note.tags == ("guide::guide::冲泡-方法", "kind::term")


@pytest.mark.parametrize("path", GUIDES, ids=lambda path: path.stem)
def test_tags_never_hold_white_space_in(path: Path) -> None:
    for note in made(path.read_text(encoding="utf-8"), path.name)[0]:
        assert all(tag == "".join(tag.split()) for tag in note.tags)


# fields


def test_a_note_has_its_subject_its_place_and_its_source() -> None:
    note = only("# Physics\n\n## Units\n\n### Ohm\n\n**Sign**: Ω\n")
    assert field(note, "Subject") == "Ohm"
    assert field(note, "Path") == "Physics › Units"
    assert field(note, "Source") == "guide.md"
    assert field(note, "Kind") == note.kind == "term"
    assert (note.guide, note.subject, note.prompt, note.answer) == ("guide", "Ohm", "Sign", "Ω")
    assert note.section == ("Units", "Ohm")
    assert note.line == 7


def test_what_the_lock_gives_and_what_is_reserved_is_empty_at_first() -> None:
    note = only("# T\n\n**Ohm**: a unit.\n")
    empty = {name for name in FIELDS if not field(note, name)}
    assert {"My Answer", "Support", "Reverse", "Source ID", "Reserved 2"} <= empty
    assert (note.guid, note.modified, note.pin) == ("", 0, "")


def test_text_of_a_guide_is_escaped_in_every_field() -> None:
    note = only("# A < B\n\n## If a < b & c\n\n**x < y**: `<b>` is bold\n")
    assert field(note, "Subject") == "If a &lt; b &amp; c"
    assert field(note, "Path") == "A &lt; B"
    assert "x &lt; y" in field(note, "Prompt")
    assert "&lt;b&gt;" in field(note, "Answer")


def test_no_line_number_stands_in_a_field() -> None:
    one = only("# T\n\n**Ohm**: a unit.\n")
    two = only("# T\n\n\n\n\n\n**Ohm**: a unit.\n")
    assert one.fields == two.fields
    assert (one.line, two.line) == (3, 7)


def test_an_open_question_shows_what_was_composed_for_it() -> None:
    found = guide_of("# T\n\n## Questions\n\n- What is an ohm?\n- What is a volt?\n")
    pairs = extract(found).pairs
    block = Block("paragraph", 5, text("A unit."))
    more = Block("paragraph", 5, text("See volt."))
    one, two = notes.make(found, pairs, PAGE, {pairs[0]: Composed((block,), (more,), ())}, {})[0]
    assert "A unit." in field(one, "Answer")
    assert "See volt." in field(one, "Support")
    assert one.answer == "A unit."
    assert field(two, "Answer") == field(two, "Support") == ""


def test_the_learner_s_own_answer_has_its_own_field_and_is_no_part_of_what_is_compared() -> None:
    found = guide_of("# T\n\n**Ohm**: a unit.\n")
    pairs = extract(found).pairs
    mine = {pairs[0]: (Block("paragraph", 1, text("Resistance!")),)}
    (note,), _ = notes.make(found, pairs, PAGE, {}, mine)
    assert "Resistance!" in field(note, "My Answer")
    assert note.answer == "a unit."


def test_terms_have_a_second_card_only_where_the_author_asks_for_it() -> None:
    body = "# T\n\n**Ohm**: a unit.\n\n**What is a volt?**\nAnother.\n"
    assert [field(note, "Reverse") for note in made(body)[0]] == ["", ""]
    reverse = "---\nanki:\n  reverse: true\n---\n" + body
    assert [field(note, "Reverse") for note in made(reverse)[0]] == ["1", ""]


# cues


@pytest.mark.parametrize(
    ("markdown", "cue"),
    [
        pytest.param("# T\n\n## The rope\n\n- of hemp\n- of steel\n", "List · 2 points", id="a list"),
        pytest.param("# T\n\n## The selection process\n\n1. talk\n2. test\n3. wait\n", "3 steps, in order", id="steps"),
        pytest.param(
            "# T\n\n## The talk\n\n❌ **Avoid**: a\n✅ **Use**: b\n",
            "Contrast · Avoid? / Use?",
            id="a contrast",
        ),
        pytest.param("# T\n\n## La cuerda de cáñamo\n\n- uno\n- dos\n", "Lista · 2 puntos", id="a guide in Spanish"),
        pytest.param("# T\n\n## 绳子\n\n- 一\n- 二\n", "列表 · 2 点", id="a guide in Chinese"),
        pytest.param(
            "---\nlang: de\n---\n# T\n\n## The rope\n\n- of hemp\n- of steel\n",
            "Liste · 2 Punkte",
            id="a guide said to be German",
        ),
        pytest.param("# T\n\n## What is the rope?\n\nYarn.\n", "Question", id="a question"),
        pytest.param("# T\n\n**The rope**: yarn.\n", "Term · What is it?", id="a term"),
        pytest.param("# T\n\n## Ropes\n\nYarn, laid thrice.\n", "Term · What do you know about it?", id="prose"),
        pytest.param("# T\n\n**Why**: for hauling.\n", "Term", id="a question word"),
        pytest.param(
            "# T\n\n**La corde qui est dans le puits** : du chanvre.\n", "Terme · Qu'est-ce que c'est ?", id="French"
        ),
        pytest.param("# T\n\n## The rope\n\nWe say:\n\n- of hemp\n- of steel\n", "List · 2 points", id="a list led in"),
        pytest.param(
            "# T\n\n## Ropes\n\n| rope | made of | for |\n|--|--|--|\n| Sisal | agave | tying |\n",
            "Row · made of? / for?",
            id="a row",
        ),
    ],
)
def test_a_front_says_what_to_recall_where_the_prompt_alone_would_not(markdown: str, cue: str) -> None:
    assert field(only(markdown), CUE) == cue


def test_what_an_arrow_leads_to_is_not_what_something_is() -> None:
    found, _ = made("# Ropes\n\n## Faults\n\n- Kinks → coil it anew\n- Rot → cut it off\n")
    assert [field(note, CUE) for note in found] == ["Term", "Term"]


def test_words_on_cards_are_in_the_language_of_titles_and_prompts() -> None:
    found, _ = made(
        "# Czasowniki\n\n## Odmiana czasownika w czasie przeszłym i jego użycie\n\n- ich: war\n- wir: waren\n"
    )
    assert {field(note, CUE) for note in found} == {"Pojęcie · Co to jest?"}


def test_a_label_that_several_parts_have_is_asked_with_its_part() -> None:
    found, _ = made("# Dives\n\n## Reef\n\n**Depth**: 12 m\n\n## Wreck\n\n**Depth**: 30 m\n")
    assert [field(note, CUE) for note in found] == ["Term · What is it for “Reef”?", "Term · What is it for “Wreck”?"]


def test_the_second_card_of_a_term_never_tells_its_part() -> None:
    front = "---\nanki:\n  reverse: true\n---\n"
    found, _ = made(front + "# Dives\n\n## Reef\n\n**Depth**: 12 m\n\n## Wreck\n\n**Depth**: 30 m\n")
    assert {field(note, CUE) for note in found} == {"Term · What is it?"}


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        pytest.param("A unit.", True, id="a few words"),
        pytest.param("Ω, " * 40, False, id="a long line"),
        pytest.param("电阻的单位。" * 8, False, id="half as many signs that are twice as wide"),
        pytest.param("电阻的单位。" * 3, True, id="a short line of wide signs"),
        pytest.param("A unit.\n\nAnd a man.", False, id="two lines"),
    ],
)
def test_an_answer_of_one_short_line_stands_large(answer: str, expected: bool) -> None:
    note = only(f"# T\n\n### What is an ohm?\n\n{answer}\n")
    assert field(note, "Answer").startswith('<div class="brief">') is expected


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        pytest.param("# Physics\n\n## Units\n\n**Ohm**: Ω\n", "guide.md", id="the header shows the heading"),
        pytest.param("# Physics\n\n## What is an ohm?\n\nA unit.\n", "guide.md", id="so does the question"),
    ],
)
def test_a_source_never_repeats_what_the_card_shows(markdown: str, expected: str) -> None:
    assert field(only(markdown), "Source") == expected


UNCOVER = "---\nanki:\n  uncover: true\n---\n"


def test_points_are_covered_one_by_one_if_the_author_wants_it() -> None:
    body = "# T\n\n## The rope\n\n- of **hemp**\n- of steel\n  - and more\n"
    note = made(UNCOVER + body)[0][0]
    assert field(note, "Answer") == (
        '<ol class="covered">'
        "<li><details><summary>1 / 2</summary>of <strong>hemp</strong></details></li>"
        "<li><details><summary>2 / 2</summary><strong>of steel</strong><ul><li>and more</li></ul></details></li>"
        "</ol>"
    )
    assert note.answer == made(body)[0][0].answer
    assert "<details>" not in field(made(body)[0][0], "Answer")


@pytest.mark.parametrize(
    "markdown",
    ["# T\n\n**Ohm**: a unit.\n", "# T\n\n### What is an ohm?\n\n- a unit\n- a man\n", "# T\n\n## Ropes\n\n- hemp\n"],
)
def test_only_what_asks_for_several_points_is_covered(markdown: str) -> None:
    assert "<details>" not in field(only(UNCOVER + markdown), "Answer")


def test_what_is_folded_is_named_in_the_guide_s_language() -> None:
    found = guide_of("---\nlang: de\n---\n# T\n\n## Fragen\n\n- Was ist ein Ohm?\n- Was ist ein Volt?\n")
    pair = extract(found).pairs[0]
    composed = {
        pair: Composed(
            (Block("paragraph", 5, text("Eine Einheit.")),), (Block("paragraph", 5, text("Siehe Volt.")),), ()
        )
    }
    note = notes.make(found, [pair], PAGE, composed, {})[0][0]
    assert field(note, "Support").startswith("<details><summary>Mehr aus deinem Leitfaden</summary>")


def test_what_is_shown_with_a_question_stands_on_the_front_and_in_what_is_compared() -> None:
    note = only("# T\n\n## What is the output of this?\n\n```py\nprint(1)\n```\n\nOne.\n")
    assert "print" in field(note, "Prompt")
    assert note.prompt == "What is the output of this?\nprint(1)"


# ids given by hand


def test_a_pin_that_stands_before_nothing_is_a_problem() -> None:
    _, problems = made("# T\n\n<!-- anki: id=lost -->\n\n[a](#a)\n\n**Ohm**: a unit.\n")
    assert [str(p) for p in problems] == [
        "guide.md:3: `id=lost` stands before nothing that became a note: put it above one"
    ]


def test_a_pin_goes_to_the_first_note_made_of_what_stands_below_it() -> None:
    found, problems = made("# T\n\n<!-- anki: id=ohm -->\n**Ohm**: a unit.\n\n**Volt**: another.\n")
    assert problems == []
    assert [note.pin for note in found] == ["ohm", ""]


def test_a_pin_above_a_heading_goes_to_the_question_that_it_asks() -> None:
    found, problems = made("# T\n\n<!-- anki: id=ohm -->\n## What is an ohm?\n\nA unit.\n")
    assert problems == []
    assert [note.pin for note in found] == ["ohm"]
