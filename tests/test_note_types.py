from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from anki_collection import learner
from guide2anki.anki import note_types, package
from guide2anki.model import Note
from made_notes import kept, note

PINNED_FIELDS = {
    "Prompt": 7_206_114_001,
    "Answer": 7_206_114_002,
    "My Answer": 7_206_114_003,
    "Subject": 7_206_114_004,
    "Path": 7_206_114_005,
    "Support": 7_206_114_006,
    "Reverse": 7_206_114_007,
    "Kind": 7_206_114_008,
    "Source": 7_206_114_009,
    "Source ID": 7_206_114_010,
    "Reserved 1": 7_206_114_011,
    "Reserved 2": 7_206_114_012,
}
PINNED_TEMPLATES = {"Recall": 7_206_115_001, "Recognise": 7_206_115_002}


def sides(folder: Path, made: Note) -> list[tuple[str, str]]:
    """Return question and answer of each card of a note, as Anki renders them."""
    package.write(folder / "cards.apkg", [("Cards", [made])])
    with learner(folder / "collection") as somebody:
        somebody.import_package(folder / "cards.apkg")
        cards = somebody.col.get_note(somebody.nid(made.guid)).cards()
        rendered = [card.render_output() for card in cards]
        return [(shown.question_text, shown.answer_text) for shown in rendered]


FULL = {
    "Prompt": "the prompt",
    "Answer": "the answer",
    "My Answer": "my own words",
    "Subject": "the subject",
    "Path": "the path",
    "Support": "the support",
    "Reverse": "the reverse",
    "Source": "the source",
    "Source ID": "the source id",
    "Reserved 1": "the cue",
    "Reserved 2": "reserved two",
}


# what a card must not show


def test_the_question_side_shows_nothing_of_the_answer(tmp_path: Path) -> None:
    question, _ = sides(tmp_path, kept(note("x", html=FULL), "full"))[0]
    for name in set(FULL) - {"Prompt", "Subject", "Path", "Reserved 1"}:
        assert FULL[name] not in question, name


def test_the_reversed_question_shows_neither_prompt_nor_subject(tmp_path: Path) -> None:
    question, _ = sides(tmp_path, kept(note("x", html=FULL), "full"))[1]
    for name in set(FULL) - {"Answer", "Path", "Reserved 1"}:
        assert FULL[name] not in question, name


def test_a_note_without_reverse_has_one_card(tmp_path: Path) -> None:
    assert len(sides(tmp_path, kept(note("x", html=FULL | {"Reverse": ""}), "one"))) == 1


@pytest.mark.parametrize("name", ["My Answer", "Support", "Source", "Subject", "Path"])
def test_an_empty_field_leaves_no_trace(name: str, tmp_path: Path) -> None:
    _, answer = sides(tmp_path, kept(note("x", html=FULL | {name: ""}), "less"))[0]
    places = {
        "My Answer": "mine",
        "Support": 'class="support"',
        "Source": 'class="source"',
        "Subject": 'class="subject"',
        "Path": 'class="path"',
    }
    assert places[name] not in answer


@pytest.mark.parametrize("name", ["recall.front", "recall.back", "recognise.front", "recognise.back"])
def test_a_template_holds_no_script_and_no_address(name: str) -> None:
    assert not re.search(r"<script|https?:|src=|href=|\son\w+=|style=", note_types._file(f"{name}.html"))


def test_the_stylesheet_loads_nothing() -> None:
    css = note_types.style()
    assert "@import" not in css
    assert "@font-face" not in css
    assert set(re.findall(r"url\(\"?([a-z]+:)", css)) == {"data:"}
    assert len(re.findall(r"url\(", css)) == len(re.findall(r"url\(\"data:image/svg", css))


def test_the_stylesheet_leaves_the_colours_of_the_page_to_the_app() -> None:
    css = re.sub(r"/\*.*?\*/", "", note_types.style(), flags=re.DOTALL)
    rules = [rule.partition("{")[::2] for rule in css.split("}")]
    pages = [body for names, body in rules if re.fullmatch(r"(\.card(\.\w+)?[,\s]*)+", names.strip())]
    assert len(pages) == 2
    for body in pages:
        assert not re.search(r"(?:^|[;\s])(?:color|background(?:-color)?)\s*:", body)


# what never changes


def test_the_identity_of_the_note_type_is_pinned() -> None:
    model = note_types.model()
    assert (model.model_id, model.name, model.sort_field_index) == (1_719_283_645_021, "guide2anki", 0)
    assert {field["name"]: field["id"] for field in model.fields} == PINNED_FIELDS
    assert {template["name"]: template["id"] for template in model.templates} == PINNED_TEMPLATES
    assert list(PINNED_FIELDS) == list(note_types.FIELDS)
    assert list(PINNED_TEMPLATES) == list(note_types.CARDS)


def test_every_field_says_in_the_editor_what_it_is_for() -> None:
    assert all(field["description"].endswith(".") for field in note_types.model().fields)


def test_the_model_is_built_once() -> None:
    assert note_types.model() is note_types.model()


def test_anki_takes_over_ids_descriptions_and_options(tmp_path: Path) -> None:
    made = kept(note("x"), "one")
    package.write(tmp_path / "a.apkg", [("Cards", [made])])
    with learner(tmp_path / "collection") as somebody:
        somebody.import_package(tmp_path / "a.apkg")
        kind = somebody.col.models.by_name("guide2anki")
        assert kind is not None
        assert kind["id"] == note_types.MODEL_ID
        assert kind["mod"] == note_types.MODIFIED
        assert {field["name"]: field["id"] for field in kind["flds"]} == PINNED_FIELDS
        assert {template["name"]: template["id"] for template in kind["tmpls"]} == PINNED_TEMPLATES
        given = {field["name"]: field for field in note_types.model().fields}
        for field in kind["flds"]:
            for option in ("description", "collapsed", "plainText", "excludeFromSearch", "preventDeletion"):
                assert field[option] == given[field["name"]][option], (field["name"], option)


def test_a_field_renamed_by_the_learner_takes_updates_still(tmp_path: Path) -> None:
    first = kept(note("x", "old"), "one")
    second = kept(note("x", "new"), "one", first.modified + 100)
    package.write(tmp_path / "a.apkg", [("Cards", [first])])
    package.write(tmp_path / "b.apkg", [("Cards", [second])])
    with learner(tmp_path / "collection") as somebody:
        somebody.import_package(tmp_path / "a.apkg")
        kind = somebody.col.models.by_name("guide2anki")
        assert kind is not None
        somebody.col.models.rename_field(kind, kind["flds"][2], "Mine")
        somebody.col.models.update_dict(kind)
        log = somebody.import_package(tmp_path / "b.apkg")
        assert (log.updated, log.conflicting) == (1, 0)


def test_the_back_repeats_the_front_and_then_answers(tmp_path: Path) -> None:
    for question, answer in sides(tmp_path, kept(note("x", html=FULL), "full")):
        assert answer.strip().startswith(question.strip())
        assert answer.count('id="answer"') == 1


@pytest.mark.parametrize("name", ["recall.front", "recall.back", "recognise.front", "recognise.back"])
def test_a_template_holds_no_words(name: str) -> None:
    html = note_types._file(f"{name}.html")
    assert not re.sub(r"<[^>]*>|\{\{[^}]*\}\}", "", html).split(), "words are in the language of the guide: in fields"


def test_help_and_my_answer_stand_below_the_answer(tmp_path: Path) -> None:
    _, answer = sides(tmp_path, kept(note("x", html=FULL), "full"))[0]
    assert answer.index("the answer") < answer.index("my own words") < answer.index("the support")


def test_the_sort_field_of_anki_s_browser_is_what_is_asked_and_no_count(tmp_path: Path) -> None:
    made = kept(note("The Rounds", html={"Reserved 1": "List · 5 points"}), "one")
    package.write(tmp_path / "a.apkg", [("Cards", [made])])
    with learner(tmp_path / "collection") as somebody:
        somebody.import_package(tmp_path / "a.apkg")
        assert somebody.col.db is not None
        assert somebody.col.db.scalar("select sfld from notes") == "The Rounds"


def test_path_subject_and_prompt_are_blocks_of_their_own(tmp_path: Path) -> None:
    question, _ = sides(tmp_path, kept(note("x", html=FULL), "full"))[0]
    for name in ("the path", "the subject", "the prompt"):
        assert re.search(rf"<(p|div)[^>]*>{name}</\1>", question)


def test_templates_and_style_are_plain_json(tmp_path: Path) -> None:
    model = note_types.model().to_json(note_types.MODIFIED, 1)
    assert json.loads(json.dumps(model))["css"] == note_types.style()


def test_the_editor_opens_what_is_read_and_searches_what_is_words() -> None:
    fields = {field["name"]: field for field in note_types.model().fields}
    assert [name for name in fields if not fields[name]["collapsed"]] == ["Prompt", "Answer", "My Answer"]
    assert [name for name in fields if not fields[name]["excludeFromSearch"]] == [
        *("Prompt", "Answer", "My Answer", "Subject", "Path", "Source"),
    ]
    assert [name for name in fields if fields[name]["plainText"]] == [
        *("Reverse", "Kind", "Source ID", "Reserved 1", "Reserved 2"),
    ]
    assert all(field["preventDeletion"] for field in fields.values())
    assert {(field["font"], field["size"]) for field in fields.values()} == {("Arial", 20)}
