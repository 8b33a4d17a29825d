"""`send` and its neighbours, asked of an Anki in memory: what is planned, said, asked and done."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from anki_in_memory import URL, Card, Kept, Memory, opened
from commands import put, run
from guide2anki.anki import note_types, package
from guide2anki.desktop import package as reading
from guide2anki.desktop import send, serve, shelf
from guide2anki.desktop.collection import Held
from guide2anki.desktop.connect import Anki, AnkiError
from guide2anki.desktop.send import Agreed, Guide, Move, Plan, Retag, Turned, Write
from guide2anki.desktop.sent import Sent
from guide2anki.model import Built, Note
from made_notes import BUILT, kept, note

ANKI = Anki(URL)
DECK = "Interview Prep::Netflix"
OWN = "My Answer"
NEW = note_types.MODIFIED


def made(name: str, answer: str = "", deck: str = DECK, **html: str) -> Note:
    fields = {key.replace("_", " "): text for key, text in html.items()}
    return kept(note(f"What is {name}?", answer, deck=deck, html=fields), f"g2{name}")


def built(deck: str = DECK, folder: Path = Path()) -> Built:
    return Built("netflix", deck, folder / "netflix.apkg", folder / "netflix.update.txt", 0, 0, 0)


@pytest.fixture
def memory(monkeypatch: pytest.MonkeyPatch) -> Memory:
    found = opened(monkeypatch)
    found.types["guide2anki"] = note_types.MODEL_ID
    return found


def hold(memory: Memory, *notes: Note, **fields: str) -> None:
    """Have Anki hold notes, each with a card, with some fields otherwise."""
    for one in notes:
        id_ = memory._next()
        given = {name.replace("_", " "): text for name, text in fields.items()}
        memory.notes[id_] = Kept(dict(zip(note_types.FIELDS, one.fields, strict=True)) | given, set(one.tags))
        memory.cards[memory._next()] = Card(id_, one.deck)


def given(*notes: Note, **changes: Any) -> Sent:
    """Return the memory of having sent these notes as they are, with the newest style."""
    said = Sent(None, style=NEW)
    for one in notes:
        fields = dict(zip(note_types.FIELDS, one.fields, strict=True))
        said.fields[one.guid] = {name: text for name, text in fields.items() if text}
        said.tags[one.guid] = list(one.tags)
        said.decks[one.guid] = one.deck
    for name, value in changes.items():
        setattr(said, name, value)
    return said


def look(notes: Sequence[Note], sent: Sent, retired: Sequence[str] = (), style: int = NEW) -> Plan:
    return send.look(ANKI, [built()], notes, retired, sent, style)


# what is planned


@pytest.mark.parametrize(
    ("theirs", "base", "meant"),
    [
        pytest.param("New.", "Old.", "nothing", id="Anki has it already"),
        pytest.param("Mine.", "New.", "nothing", id="the guide changed nothing"),
        pytest.param("Old.", "Old.", "sure", id="only the guide changed it"),
        pytest.param("<p>Old.</p>", "Old.", "sure", id="the editor wrote the old text anew"),
        pytest.param("<p>New.</p>", "Old.", "sure", id="Anki says the same in other HTML"),
        pytest.param("<p>New.</p>", None, "sure", id="the same in other HTML, of nobody knows whom"),
        pytest.param("Mine.", "Old.", "unsure", id="both changed it"),
        pytest.param("Old.", None, "unsure", id="nobody knows who changed it"),
        pytest.param("", None, "unsure", id="nobody knows who emptied it"),
        pytest.param("", "", "sure", id="it was empty and still is"),
        pytest.param("Mine.", "", "unsure", id="it was empty and the learner filled it"),
    ],
)
@pytest.mark.parametrize("field", ["Prompt", "Answer", "Subject", "Path", "Support", "Reverse", "Source"])
def test_a_field_is_written_if_it_is_sure_that_only_the_guide_changed_it(
    field: str, theirs: str, base: str | None, meant: str, memory: Memory
) -> None:
    one = kept(note("What is hemp?", html={field: "New."}), "g2hemp")
    hold(memory, one)
    memory.note("g2hemp").fields[field] = theirs
    sent = given(one)
    if base is None:
        del sent.fields["g2hemp"]
    else:
        sent.fields["g2hemp"][field] = base
    (guide,) = look([one], sent).guides
    writes = {"sure": guide.writes, "unsure": guide.edited}
    assert {name: [dict(write.fields) for write in found] for name, found in writes.items() if found} == (
        {} if meant == "nothing" else {meant: [{field: "New."}]}
    )
    for write in (*guide.writes, *guide.edited):
        assert (write.note, write.id, write.before) == (one, memory.id("g2hemp"), {field: theirs})


@pytest.mark.parametrize("field", ["Kind", "Source ID", note_types.CUE])
@pytest.mark.parametrize("base", ["old/g2hemp", None])
def test_what_nobody_writes_by_hand_is_always_written(field: str, base: str | None, memory: Memory) -> None:
    one = kept(note("What is hemp?", html={note_types.CUE: "Question"}), "g2hemp")
    hold(memory, one)
    memory.note("g2hemp").fields[field] = "mine/g2hemp"
    sent = given(one)
    if base is None:
        del sent.fields["g2hemp"]
    else:
        sent.fields["g2hemp"][field] = base
    (guide,) = look([one], sent).guides
    assert [list(write.fields) for write in guide.writes] == [[field]]
    assert guide.edited == ()


def test_what_anki_keeps_of_a_text_is_compared(memory: Memory) -> None:
    one = kept(note("What is hemp?", html={"Answer": "a\x1fb u\u0308"}), "g2hemp")
    for theirs in ("a\x1fb u\u0308", "ab ü"):
        memory.notes.clear()
        memory.cards.clear()
        hold(memory, one, Answer=theirs)
        (guide,) = look([one], Sent(None, style=NEW)).guides
        assert (guide.writes, guide.edited) == ((), ())


@pytest.mark.parametrize(
    ("own", "theirs", "base", "written", "answered"),
    [
        ("", "", None, False, False),
        ("", "typed", None, False, False),
        ("mine", "", None, True, False),
        ("mine", "mine", None, False, False),
        ("mine", "<p>mine</p>", None, False, False),
        ("mine", "typed", None, False, True),
        ("mine", "", "mine", False, False),
        ("mine", "typed", "mine", False, False),
        ("mine", "old", "old", True, False),
        ("mine", "<p>old</p>", "old", True, False),
        ("mine", "typed", "old", False, True),
        ("mine", "", "old", False, True),
    ],
)
def test_an_own_answer_is_written_unless_another_was_typed_in_anki(
    own: str, theirs: str, base: str | None, written: bool, answered: bool, memory: Memory
) -> None:
    one = made("hemp", My_Answer=own)
    hold(memory, one, My_Answer=theirs)
    sent = given(one)
    if base is None:
        sent.fields["g2hemp"].pop(OWN, None)
    else:
        sent.fields["g2hemp"][OWN] = base
    (guide,) = look([one], sent).guides
    assert [dict(write.fields) for write in guide.writes] == ([{OWN: "mine"}] if written else [])
    assert (guide.edited, [note_.guid for note_ in guide.answered]) == ((), ["g2hemp"] if answered else [])


@pytest.mark.parametrize(
    ("before", "ours", "theirs", "add", "remove"),
    [
        (["a"], ["a"], {"a", "mine"}, (), ()),
        (["a"], ["a", "b"], {"a"}, ("b",), ()),
        (["a"], ["a", "b"], {"a", "b"}, (), ()),
        (["a", "b"], ["a"], {"a", "b"}, (), ("b",)),
        (["a", "b"], ["a"], {"a"}, (), ()),
        (["a", "b"], ["a"], {"a", "mine"}, (), ()),
        (["a"], ["a"], set(), (), ()),
        (["b", "a"], ["d", "c"], {"a", "b"}, ("c", "d"), ("a", "b")),
        (None, ["a", "b"], {"a"}, (), ()),
    ],
)
def test_of_tags_only_those_change_that_the_guide_changed(
    before: list[str] | None,
    ours: list[str],
    theirs: set[str],
    add: tuple[str, ...],
    remove: tuple[str, ...],
    memory: Memory,
) -> None:
    one = replace(made("hemp"), tags=tuple(ours))
    hold(memory, one)
    memory.note("g2hemp").tags = theirs
    sent = given(one)
    if before is None:
        del sent.tags["g2hemp"]
    else:
        sent.tags["g2hemp"] = before
    (guide,) = look([one], sent).guides
    assert guide.tags == ((Retag((memory.id("g2hemp"),), add, remove),) if add or remove else ())


def test_notes_with_the_same_change_of_tags_change_in_one_call(memory: Memory) -> None:
    notes = [replace(made(name), tags=("new",)) for name in ("hemp", "cord")] + [replace(made("line"), tags=("more",))]
    hold(memory, *(replace(one, tags=("old",)) for one in notes))
    sent = given(*(replace(one, tags=("old",)) for one in notes))
    (guide,) = look(notes, sent).guides
    ids = [memory.id(one.guid) for one in notes]
    assert guide.tags == (Retag(tuple(ids[:2]), ("new",), ("old",)), Retag((ids[2],), ("more",), ("old",)))


def test_notes_are_new_or_were_deleted_in_anki(memory: Memory) -> None:
    hemp, cord, line = made("hemp"), made("cord"), made("line")
    hold(memory, hemp)
    (guide,) = look([hemp, cord, line], given(hemp, cord)).guides
    assert ([one.guid for one in guide.new], [one.guid for one in guide.deleted]) == (["g2line"], ["g2cord"])
    assert (guide.whole, list(guide.held)) == (False, ["g2hemp"])
    (guide,) = look([cord, line], given(cord)).guides
    assert ([one.guid for one in guide.new], guide.deleted, guide.whole) == (["g2cord", "g2line"], (), True)


def test_without_the_note_type_anki_has_nothing_of_ours(memory: Memory) -> None:
    hold(memory, made("hemp"))
    memory.types.clear()
    plan = look([made("hemp")], given(), retired=["g2hemp"])
    assert (plan.guides[0].whole, plan.gone, plan.style) == (True, Turned(), False)
    assert not {"findNotes", "findCards"} & set(memory.actions)


def test_pictures_that_anki_lacks_are_sent_with_notes_that_it_has(memory: Memory) -> None:
    pictures = '<img src="_b.png" alt=""><img alt="x" src="_a.png"> <img src="https://a.example/c.png"> src="_d.png"'
    one = made("hemp", Answer=pictures, Support='<img src="_e.png">')
    (guide,) = look([one], given()).guides
    assert guide.pictures == ()
    hold(memory, one)
    memory.media = {"_e.png": ""}
    (guide,) = look([one], given(one)).guides
    assert guide.pictures == ("_a.png", "_b.png")


def test_cards_that_are_where_they_were_sent_move_with_the_guide(memory: Memory) -> None:
    notes = [made(name, deck="New") for name in ("hemp", "cord", "line", "tar", "wire")]
    hold(memory, *(replace(one, deck="Old") for one in notes))
    sent = given(*(replace(one, deck="Old") for one in notes))
    memory.cards_of("g2cord")[0].deck = "Mine"
    sent.decks["g2line"] = "NEW"
    del sent.decks["g2tar"]
    sent.decks["g2wire"] = "Older"
    (move,) = look(notes, sent).moves
    (card,) = (id_ for id_, card in memory.cards.items() if card.note == memory.id("g2hemp"))
    assert move == Move((card,), frozenset(["g2hemp", "g2cord"]), "Old", "New")


def test_notes_that_have_gone_are_to_be_suspended_once(memory: Memory) -> None:
    hold(memory, made("hemp"), made("cord"), made("line"))
    memory.cards_of("g2cord")[0].suspended = True
    plan = look([], given(retired=["g2line"]), retired=["g2hemp", "g2cord", "g2line"])
    assert [memory.notes[memory.cards[card].note].fields["Prompt"] for card in plan.gone.cards] == ["What is hemp?"]
    assert plan.gone.guids == {"g2hemp", "g2cord"}


def test_notes_that_are_back_are_woken_if_they_were_suspended_for_that(memory: Memory) -> None:
    notes = [made(name) for name in ("hemp", "cord", "line")]
    hold(memory, *notes)
    cards = {
        one.guid: next(id_ for id_, card in memory.cards.items() if card.note == memory.id(one.guid)) for one in notes
    }
    for one in notes:
        memory.cards_of(one.guid)[0].suspended = True
    sent = given(*notes, retired=["g2hemp", "g2cord", "g2wire"], suspended=[cards["g2hemp"], cards["g2line"]])
    assert look(notes, sent).back == Turned((cards["g2hemp"],), frozenset(["g2hemp", "g2cord"]))
    memory.cards_of("g2hemp")[0].suspended = False
    assert look(notes, sent).back.cards == ()


@pytest.mark.parametrize(("last", "newer"), [(NEW - 1, True), (NEW, False), (NEW + 1, False)])
def test_a_newer_style_is_brought_to_an_anki_that_has_notes(last: int, newer: bool, memory: Memory) -> None:
    assert not look([made("hemp")], given(style=last)).style
    hold(memory, made("hemp"))
    assert look([made("hemp")], given(made("hemp"), style=last)).style is newer


def test_notes_of_guides_that_are_not_sent_are_left_out(memory: Memory) -> None:
    other = kept(note("What is wire?", guide="wires"), "g2wire")
    (guide,) = look([other, made("hemp")], given()).guides
    assert [one.guid for one in guide.notes] == ["g2hemp"]


# what is said


HEMP = made("hemp")
WRITE = Write(HEMP, 1, {"Answer": "New."}, {"Answer": "Old."})
OWN_WRITE = Write(HEMP, 1, {OWN: "mine"}, {OWN: ""})
HELD = {"g2hemp": Held(1, {}, frozenset())}
NOTHING = "netflix → Interview Prep::Netflix: nothing to send"


def guide(**changes: Any) -> Guide:
    return replace(Guide(built(), (HEMP,), held=HELD), **changes)


@pytest.mark.parametrize(
    ("plan", "said"),
    [
        (Plan((guide(),)), [NOTHING, "Anki has all of it: there is nothing to do"]),
        (
            Plan((guide(new=(HEMP,)),)),
            [NOTHING.replace("nothing to send", "1 new"), "  new: What is hemp?"],
        ),
        (Plan((guide(new=(HEMP,), held={}),)), [NOTHING.replace("nothing to send", "1 new")]),
        (
            Plan((guide(writes=(WRITE,)),)),
            [NOTHING.replace("nothing to send", "1 changed"), "  changed: What is hemp?"],
        ),
        (Plan((guide(writes=(OWN_WRITE,)),)), [NOTHING.replace("nothing to send", "1 with your own answer")]),
        (
            Plan((guide(edited=(WRITE,)),)),
            [NOTHING, "  differs in Anki: What is hemp?", "    - Old.", "    + New."],
        ),
        (
            Plan((guide(answered=(HEMP,)),)),
            [
                NOTHING,
                "  your answer in Anki stays, the one in your file is another: What is hemp?",
                "Anki has all of it: there is nothing to do",
            ],
        ),
        (Plan((guide(deleted=(HEMP,)),)), [NOTHING, "  deleted in Anki: What is hemp?"]),
        (Plan((guide(pictures=("_a.png",)),)), [NOTHING.replace("nothing to send", "1 picture")]),
        (Plan((guide(pictures=("_a.png", "_b.png")),)), [NOTHING.replace("nothing to send", "2 pictures")]),
        (
            Plan((guide(tags=(Retag((1, 2), ("a",), ()), Retag((3,), (), ("b",)))),)),
            [NOTHING.replace("nothing to send", "3 with other tags")],
        ),
        (
            Plan((guide(),), moves=(Move((1,), frozenset(), "Old", "New"),)),
            [NOTHING, "deck changed: 1 card: Old → New"],
        ),
        (Plan((guide(),), gone=Turned((1, 2))), [NOTHING, "gone from the guides: 2 cards still asked in Anki"]),
        (Plan((guide(),), back=Turned((1,))), [NOTHING, "back in the guides: 1 card suspended in Anki"]),
        (Plan((guide(),), style=True), [NOTHING, "style of the cards: Anki takes it if it is newer than its own"]),
        (
            Plan((guide(),), gone=Turned((), frozenset("g")), back=Turned((), frozenset("g"))),
            [NOTHING, "Anki has all of it: there is nothing to do"],
        ),
    ],
)
def test_a_plan_says_all_that_it_would_do(plan: Plan, said: list[str]) -> None:
    assert list(send.lines(plan)) == said
    assert plan.empty is ("there is nothing to do" in said[-1])


@pytest.mark.parametrize(("count", "more"), [(12, []), (13, ["  … and 1 more: "])])
def test_twelve_notes_of_a_kind_are_named(count: int, more: list[str]) -> None:
    notes = tuple(made(f"n{n}") for n in range(count))
    writes = tuple(replace(WRITE, note=one) for one in notes)
    named = list(send.lines(Plan((guide(new=notes, writes=writes, edited=writes, deleted=notes, answered=notes),))))
    for what in ("new", "changed", "deleted in Anki", "your answer in Anki stays, the one in your file is another"):
        assert sum(line.startswith(f"  {what}: ") for line in named) == 12, what
        assert [line for line in named if line.startswith("  … ") and line.endswith(f": {what}")] == [
            f"{start}{what}" for start in more
        ]
    assert sum(line.startswith("  differs in Anki: ") for line in named) == 12
    assert sum(line.endswith(": that differ in Anki") for line in named) == len(more)


@pytest.mark.parametrize(
    ("subject", "prompt", "front"),
    [
        ("", "What is it?", "What is it?"),
        ("Ropes", "What\n is  it?", "Ropes: What is it?"),
        ("", "o" * 90, "o" * 90),
        ("", "o" * 91, "o" * 87 + "…"),
        ("Ropes", "o" * 84, "Ropes: " + "o" * 80 + "…"),
    ],
)
def test_a_note_is_told_by_its_front_on_one_line(subject: str, prompt: str, front: str) -> None:
    assert send.front(replace(HEMP, subject=subject, prompt=prompt)) == front


# what is asked


MOVE = Move((1, 2), frozenset(["g2hemp"]), "Old", "New")
ASKS = Plan((guide(edited=(WRITE,), deleted=(HEMP, HEMP)),), moves=(MOVE,), gone=Turned((5,)))
QUESTIONS = [
    "Move 2 cards from Old to New?",
    "Suspend 1 card of notes that the guides no longer have?",
    "Replace 1 note that may hold your own edits?",
    "Send again 2 notes that you deleted in Anki?",
]


@pytest.mark.parametrize("agreed", [True, False])
def test_only_the_learner_decides(agreed: bool) -> None:
    asked: list[str] = []

    def agrees(question: str) -> bool:
        asked.append(question)
        return agreed

    found = send.ask(ASKS, agrees, yes=False)
    assert asked == QUESTIONS
    assert found == (Agreed(frozenset([MOVE]), True, True, True) if agreed else Agreed())
    asked.clear()
    assert send.ask(ASKS, agrees, yes=True) == Agreed(frozenset([MOVE]), True, False, False)
    assert send.ask(Plan((guide(),)), agrees, yes=False) == Agreed()
    assert asked == []


# what is done


def done(memory: Memory, plan: Plan, agreed: Agreed | None = None, sent: Sent | None = None) -> list[str]:
    memory.calls.clear()
    return list(send.do(ANKI, plan, agreed or Agreed(), sent if sent is not None else given(), NEW))


def packed(folder: Path, *notes: Note, deck: str = DECK, media: Mapping[str, Path] | None = None) -> Built:
    package.write(folder / "netflix.apkg", [(deck, notes)], media)
    return built(deck, folder)


def test_a_guide_that_anki_does_not_have_comes_whole(memory: Memory, tmp_path: Path) -> None:
    hemp, cord = made("hemp"), made("cord", My_Answer="mine")
    place = packed(tmp_path, hemp, cord)
    sent = Sent(None)
    said = done(memory, Plan((Guide(place, (hemp, cord), new=(hemp, cord)),)), sent=sent)
    assert said == ["netflix: 2 notes added to Interview Prep::Netflix"]
    assert memory.told("importPackage") == [{"path": str((tmp_path / "netflix.apkg").resolve())}]
    assert memory.waited["importPackage"] == 600.0
    assert set(sent.fields) == set(sent.tags) == set(sent.decks) == {"g2hemp", "g2cord"}
    assert sent.fields["g2cord"][OWN] == "mine"
    assert OWN not in sent.fields["g2hemp"]
    assert sent.style == NEW
    assert look([hemp, cord], sent).empty


def test_only_new_notes_come_to_a_guide_that_anki_has(memory: Memory, tmp_path: Path) -> None:
    hemp, cord = made("hemp"), made("cord")
    hold(memory, hemp)
    plan = Plan((Guide(packed(tmp_path, hemp, cord), (hemp, cord), new=(cord,), held=HELD),))
    assert done(memory, plan, sent=given(hemp)) == ["netflix: 1 note added to Interview Prep::Netflix"]
    (call,) = memory.told("importPackage")
    assert Path(call["path"]).parent.parent == tmp_path.resolve()
    assert memory.cards_of("g2cord")[0].deck == DECK
    assert sorted(path.name for path in tmp_path.iterdir()) == ["netflix.apkg"]


@pytest.mark.parametrize(
    ("places", "agreed", "deck"),
    [
        pytest.param(["Interview Prep::Netflix", "Mine"], False, DECK, id="some are where they belong"),
        pytest.param(["INTERVIEW PREP::netflix", "Mine"], False, DECK, id="or there in other letters"),
        pytest.param(["Interview Prep::Netflix::Hard", "Mine"], False, DECK, id="or in a deck below it"),
        pytest.param(["Interview Prep::Netflixes", "Mine", "Mine"], False, "Mine", id="most are elsewhere"),
        pytest.param(["Yours", "Mine"], False, "Mine", id="as many here as there"),
        pytest.param(["Filtered"], False, DECK, id="all are in a filtered deck"),
        pytest.param(["Mine", "Filtered", "Filtered"], False, "Mine", id="some are in a filtered deck"),
        pytest.param(["Mine"], True, DECK, id="the others are just being moved there"),
    ],
)
def test_new_notes_go_where_the_learner_keeps_the_others(
    places: list[str], agreed: bool, deck: str, memory: Memory, tmp_path: Path
) -> None:
    notes = [made(f"n{n}") for n in range(len(places))]
    for one, place in zip(notes, places, strict=True):
        hold(memory, replace(one, deck=place))
    cord = made("cord")
    move = Move((1,), frozenset(), "Mine", DECK)
    held = {one.guid: Held(memory.id(one.guid), {}, frozenset()) for one in notes}
    plan = Plan((Guide(packed(tmp_path, *notes, cord), (*notes, cord), new=(cord,), held=held),))
    said = done(memory, plan, Agreed(frozenset([move]) if agreed else frozenset()))
    assert said == [f"netflix: 1 note added to {deck}"]
    assert memory.cards_of("g2cord")[0].deck == deck


def test_what_was_deleted_in_anki_comes_again_only_if_the_learner_agrees(memory: Memory, tmp_path: Path) -> None:
    hemp, cord = made("hemp"), made("cord")
    hold(memory, hemp)
    plan = Plan((Guide(packed(tmp_path, hemp, cord), (hemp, cord), deleted=(cord,), held=HELD),))
    (line,) = done(memory, plan)
    assert line.startswith("netflix: 1 note that you deleted in Anki")
    assert "importPackage" not in memory.actions
    assert done(memory, plan, Agreed(restore=True)) == ["netflix: 1 note added to Interview Prep::Netflix"]


def planned(memory: Memory, notes: Sequence[Note], sent: Sent, **anki: str) -> Plan:
    hold(memory, *notes, **anki)
    return look(notes, sent)


def test_what_both_changed_is_replaced_only_if_the_learner_agrees(memory: Memory) -> None:
    one = made("hemp", "New.")
    sent = given(made("hemp", "Old."))
    plan = planned(memory, [one], sent, Answer="Mine.")
    assert done(memory, plan, sent=sent) == ["netflix: 1 note left as in Anki"]
    assert (memory.note("g2hemp").fields["Answer"], sent.fields["g2hemp"]["Answer"]) == ("Mine.", "Old.")
    assert not look([one], sent).empty
    assert done(memory, plan, Agreed(replace=True), sent) == ["netflix: 1 note changed"]
    assert (memory.note("g2hemp").fields["Answer"], sent.fields["g2hemp"]["Answer"]) == ("New.", "New.")
    assert look([one], sent).empty


def test_of_words_of_nobody_knows_whom_nothing_is_remembered(memory: Memory) -> None:
    one = made("hemp", "New.")
    sent = given()
    done(memory, planned(memory, [one], sent, Answer="Mine."), sent=sent)
    assert sent.fields == {}
    assert sent.tags == {"g2hemp": list(one.tags)}
    assert sent.decks == {"g2hemp": DECK}


def test_an_own_answer_that_stays_in_anki_is_remembered_as_it_was(memory: Memory) -> None:
    one = made("hemp", My_Answer="mine")
    sent = given(made("hemp", My_Answer="old"))
    done(memory, planned(memory, [one], sent, My_Answer="typed"), sent=sent)
    assert sent.fields["g2hemp"][OWN] == "old"
    sent = given()
    done(memory, look([one], sent), sent=sent)
    assert OWN not in sent.fields["g2hemp"]
    assert sent.fields["g2hemp"]["Prompt"] == "What is hemp?"


def test_changes_are_written_and_own_answers_counted(memory: Memory) -> None:
    old = [made("hemp", "Old."), made("cord", "Old.")]
    new = [made("hemp", "New.", My_Answer="mine"), made("cord", "New.")]
    sent = given(*old)
    hold(memory, *old)
    assert done(memory, look(new, sent), sent=sent) == ["netflix: 2 notes changed, 1 with your own answer"]
    assert [memory.note(one.guid).fields["Answer"] for one in new] == ["New.", "New."]
    assert memory.note("g2hemp").fields[OWN] == "mine"
    assert look(new, sent).empty


def test_what_anki_did_not_do_is_said_and_not_remembered(memory: Memory, tmp_path: Path) -> None:
    hemp, cord = made("hemp", "New."), made("cord")
    place = packed(tmp_path, hemp, cord)
    sent = given(made("hemp", "Old."))
    hold(memory, made("hemp", "Old."))
    plan = send.look(ANKI, [place], [hemp, cord], [], sent, NEW)
    memory.deaf = {"importPackage"}
    memory.answers["multi"] = {"result": [{"result": None, "error": "it is open"}], "error": None}
    with pytest.raises(AnkiError) as raised:
        done(memory, plan, sent=sent)
    assert str(raised.value).splitlines() == [
        f"{URL}: netflix: Anki did not add: What is cord?",
        f"{URL}: netflix: Anki did not change: What is hemp?: it is open",
    ]
    assert sent.fields["g2hemp"]["Answer"] == "Old."
    assert "g2cord" not in sent.fields
    memory.answers["multi"] = {"result": [{"result": None, "error": None}], "error": None}
    with pytest.raises(AnkiError, match="close it in Anki's Browse window, then run this again"):
        done(memory, plan, sent=sent)


def test_what_was_done_is_said_before_what_was_not(memory: Memory) -> None:
    old, new = ([made(name, answer) for name in ("hemp", "cord")] for answer in ("Old.", "New."))
    hold(memory, *old)
    sent = given(*old)
    plan = look(new, sent)
    genuine = memory._updateNoteFields

    def one_only(note: dict[str, Any]) -> None:
        if note["id"] == memory.id("g2cord"):
            genuine(note)

    memory._updateNoteFields = one_only  # type: ignore[method-assign]
    lines: list[str] = []
    with pytest.raises(AnkiError, match="netflix: Anki did not change: What is hemp\\?: close it"):
        lines.extend(send.do(ANKI, plan, Agreed(), sent, NEW))
    assert lines == ["netflix: 1 note changed"]
    assert [sent.fields[one.guid]["Answer"] for one in new] == ["Old.", "New."]


def test_pictures_are_stored_from_the_package(memory: Memory, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"first")
    (tmp_path / "b.png").write_bytes(b"second")
    one = made("hemp", Answer='<img src="_b.png">')
    hold(memory, one)
    place = packed(tmp_path, one, media={"_a.png": tmp_path / "a.png", "_b.png": tmp_path / "b.png"})
    plan = Plan((Guide(place, (one,), pictures=("_b.png",), held=HELD),))
    assert done(memory, plan) == ["netflix: 1 picture stored"]
    assert memory.told("storeMediaFile") == [{"filename": "_b.png", "data": "c2Vjb25k"}]
    place.apkg.write_bytes(b"no package")
    with pytest.raises(AnkiError) as raised:
        done(memory, plan)
    assert str(raised.value) == f"{place.apkg}: is no whole package of Anki: export it anew"


def test_tags_are_added_and_removed(memory: Memory) -> None:
    one = replace(made("hemp"), tags=("b", "c", "d"))
    hold(memory, replace(one, tags=("a", "b", "mine")))
    sent = given(replace(one, tags=("a", "b")))
    assert done(memory, look([one], sent), sent=sent) == ["netflix: tags of 1 note changed"]
    assert memory.note("g2hemp").tags == {"b", "c", "d", "mine"}
    assert memory.told("addTags") == [{"notes": [memory.id("g2hemp")], "tags": "c d"}]
    assert memory.told("removeTags") == [{"notes": [memory.id("g2hemp")], "tags": "a"}]
    assert look([one], sent).empty


def test_tags_that_do_not_change_are_not_sent(memory: Memory) -> None:
    hold(memory, HEMP)
    done(memory, Plan((guide(tags=(Retag((1,), ("a",), ()),)),)))
    assert "removeTags" not in memory.actions
    done(memory, Plan((guide(tags=(Retag((1,), (), ("a",)),)),)))
    assert "addTags" not in memory.actions


def test_cards_are_moved_if_the_learner_agrees_else_they_are_asked_for_again(memory: Memory) -> None:
    hemp, cord = made("hemp", deck="New"), made("cord", deck="New")
    sent = given(replace(hemp, deck="Old"), cord)
    hold(memory, replace(hemp, deck="Old"), cord)
    plan = look([hemp, cord], sent)
    assert done(memory, plan, sent=sent) == ["1 card left in Old"]
    assert (memory.cards_of("g2hemp")[0].deck, sent.decks) == ("Old", {"g2hemp": "Old", "g2cord": "New"})
    assert done(memory, plan, Agreed(frozenset(plan.moves)), sent) == ["1 card moved from Old to New"]
    assert (memory.cards_of("g2hemp")[0].deck, sent.decks) == ("New", {"g2hemp": "New", "g2cord": "New"})
    assert memory.waited["changeDeck"] == 600.0


def test_what_has_gone_is_suspended_if_the_learner_agrees_and_woken_when_it_is_back(memory: Memory) -> None:
    hemp = made("hemp")
    hold(memory, hemp)
    sent = given(hemp, suspended=[1000], retired=["g2other"])
    plan = look([], sent, retired=["g2hemp"])
    assert done(memory, plan, sent=sent) == ["1 card of notes that have gone still asked"]
    assert (sent.suspended, sent.retired) == ([1000], ["g2other"])
    assert done(memory, plan, Agreed(suspend=True), sent) == ["1 card suspended"]
    assert memory.cards_of("g2hemp")[0].suspended
    assert (sent.suspended, sent.retired) == ([1000, *plan.gone.cards], ["g2other", "g2hemp"])
    assert look([], sent, retired=["g2hemp"]).empty
    assert done(memory, look([hemp], sent), sent=sent) == ["1 card asked again"]
    assert not memory.cards_of("g2hemp")[0].suspended
    assert (sent.suspended, sent.retired) == ([1000], ["g2other"])


def test_a_newer_style_comes_with_one_old_note_in_its_own_deck(memory: Memory, tmp_path: Path) -> None:
    hemp, cord = made("hemp"), made("cord")
    hold(memory, replace(cord, deck="Mine"))
    before = dict(memory.note("g2cord").fields)
    place = packed(tmp_path, hemp, cord)
    seen: list[Any] = []
    genuine = memory._importPackage

    def importing(path: str) -> bool:
        seen.append(reading.contents(Path(path)).decks)
        return genuine(path)

    memory._importPackage = importing  # type: ignore[method-assign]
    sent = given(hemp, cord, style=1)
    plan = Plan(
        (Guide(place, (hemp,)), Guide(place, (hemp, cord), held={"g2cord": Held(1, {}, frozenset())})), style=True
    )
    assert done(memory, plan, sent=sent) == ["style: checked"]
    (decks,) = seen
    assert {deck: [(one.guid, one.modified) for one in notes] for deck, notes in decks.items()} == {
        "Mine": [("g2cord", 1)]
    }
    assert (sent.style, memory.note("g2cord").fields) == (NEW, before)


def test_a_style_is_not_brought_twice_and_never_forgotten(memory: Memory, tmp_path: Path) -> None:
    hemp, cord = made("hemp"), made("cord")
    hold(memory, hemp)
    place = packed(tmp_path, hemp, cord)
    sent = given(hemp, style=NEW + 5)
    plan = Plan((Guide(place, (hemp, cord), new=(cord,), held=HELD),), style=True)
    assert done(memory, plan, sent=sent) == ["netflix: 1 note added to Interview Prep::Netflix"]
    assert len(memory.told("importPackage")) == 1
    assert sent.style == NEW + 5


# the command


ROPES = "# Ropes\n\n## Kinds\n\n### What is hemp?\n\nA plant.\n\n### What is sisal?\n\nAn agave.\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with one guide, in which commands run at a fixed time."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(BUILT))
    put("guides/ropes.md", ROPES)
    return tmp_path


def command(*options: str, answers: str = "") -> Result:
    from click.testing import CliRunner

    from guide2anki.cli import main

    return CliRunner().invoke(main, options, input=answers, catch_exceptions=False)


def said(*options: str, answers: str = "") -> list[str]:
    found = command(*options, answers=answers)
    assert found.exit_code == 0, found.output
    return found.output.splitlines()


def test_a_send_builds_asks_and_remembers(desk: Path, memory: Memory) -> None:
    assert said("send") == ["ropes → Ropes: 2 new", "ropes: 2 notes added to Ropes"]
    assert Path("build/ropes.apkg").is_file()
    assert said("send") == ["ropes → Ropes: nothing to send", "Anki has all of it: there is nothing to do"]
    put("guides/ropes.md", ROPES.partition("### What is sisal?")[0])
    assert said("send", answers="n\n")[-1] == "1 card of notes that have gone still asked"
    assert said("send")[-1] == "1 card of notes that have gone still asked", "nobody is there to agree"
    assert said("send", "--yes") == [
        "ropes → Ropes: nothing to send",
        "gone from the guides: 1 card still asked in Anki",
        "1 card suspended",
    ]
    assert "sync" not in memory.actions
    assert said("send", "--sync")[-1] == "synced"
    assert memory.waited["sync"] == 600.0


def test_a_dry_run_says_what_a_send_would_do_and_writes_nothing(desk: Path, memory: Memory) -> None:
    assert said("send", "--dry-run", "--sync") == ["ropes → Ropes: 2 new"]
    assert sorted(path.name for path in desk.iterdir()) == ["guides"]
    assert [path.name for path in Path("guides").iterdir()] == ["ropes.md"]
    assert not {"importPackage", "sync"} & set(memory.actions)
    said("send")
    put("guides/ropes.md", ROPES.replace("A plant.", "An old plant."))
    assert said("send", "--dry-run") == [
        "ropes → Ropes: 1 changed",
        "  changed: Kinds: What is hemp?",
    ]


def test_a_deck_that_a_build_without_a_send_renamed_is_known(desk: Path, memory: Memory) -> None:
    said("build")
    memory._importPackage("build/ropes.apkg")
    put("guides/ropes.md", f"---\ndeck: Cords\n---\n{ROPES}")
    assert said("send", "--yes")[-1] == "2 cards moved from Ropes to Cords"


def test_notes_of_a_guide_that_is_no_more_are_suspended_and_those_of_one_that_is_not_sent_are_not(
    desk: Path, memory: Memory
) -> None:
    put("guides/wires.md", ROPES.replace("Ropes", "Wires").replace("What is", "What was"))
    said("send")
    put("guides/wires.md", ROPES.replace("Ropes", "Wires").partition("### ")[0] + "### What was hemp?\n\nA plant.\n")
    assert "1 card suspended" not in said("send", "guides/ropes.md", "--yes")
    Path("guides/wires.md").unlink()
    assert said("send", "guides/ropes.md", "--yes")[-1] == "2 cards suspended"
    assert said("send", "--yes")[-1] == "Anki has all of it: there is nothing to do"


def test_the_key_and_the_address_of_anki_may_be_given(
    desk: Path, memory: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    genuine = memory.post

    def post(anki: Anki, action: str, seconds: float, params: Mapping[str, Any], key: str) -> object:
        seen.append(anki.url)
        return genuine(anki, action, seconds, params, key)

    monkeypatch.setattr("guide2anki.desktop.connect._post", post)
    said("send", "--dry-run")
    assert (set(seen), set(memory.keys)) == ({"http://127.0.0.1:8765"}, {""})
    said("send", "--dry-run", "--url", "http://a.example:9", "--key", "secret")
    assert (seen[-1], memory.keys[-1]) == ("http://a.example:9", "secret")
    monkeypatch.setenv("GUIDE2ANKI_KEY", "hidden")
    said("feedback")
    assert memory.keys[-1] == "hidden"


@pytest.mark.parametrize("name", ["send", "feedback"])
def test_an_anki_that_refuses_ends_the_command(name: str, desk: Path, memory: Memory) -> None:
    memory.answers["version"] = {"result": None, "error": "on\x1b fire"}
    found = command(name)
    assert (found.exit_code, found.stdout) == (1, "")
    assert found.stderr == "http://127.0.0.1:8765: Anki did not do version: on\\x1b fire\n"


@pytest.mark.parametrize("name", ["send", "feedback"])
def test_a_guide_that_cannot_be_read_ends_the_command_with_1(name: str, desk: Path, memory: Memory) -> None:
    put("guides/broken.md", b"# T\n\n\xff\n")
    found = command(name)
    assert found.exit_code == 1
    assert found.stderr.startswith("guides/broken.md:3: ")


@pytest.mark.parametrize(
    ("name", "actions"),
    [
        (
            "send",
            [
                *("addTags", "apiReflect", "changeDeck", "findCards", "findNotes", "getDecks", "getMediaDirPath"),
                *("getMediaFilesNames", "importPackage", "modelFieldNames", "modelNamesAndIds", "multi", "notesInfo"),
                *("removeTags", "storeMediaFile", "suspend", "sync", "unsuspend", "updateNoteFields"),
            ],
        ),
        ("feedback", ["apiReflect", "cardsInfo", "findCards", "findNotes", "getMediaDirPath", "notesInfo"]),
    ],
)
def test_all_that_anki_may_be_told_is_asked_for_before_anything_is_done(
    name: str, actions: list[str], desk: Path, memory: Memory
) -> None:
    memory.answers["apiReflect"] = {"result": {"actions": []}, "error": None}
    found = command(name)
    assert found.exit_code == 1
    assert found.stderr.endswith(f"AnkiConnect here does not know {', '.join(actions)}: update the add-on in Anki\n")
    assert memory.told("apiReflect")[0]["actions"] == actions
    assert memory.actions == ["requestPermission", "version", "apiReflect"]


def test_feedback_leads_back_to_the_guide(desk: Path, memory: Memory) -> None:
    nothing = "nothing to report: no note is a leech, flagged, suspended, often forgotten or edited"
    assert said("feedback") == [nothing]
    said("send")
    assert said("feedback") == [nothing]
    assert json.loads(said("feedback", "--json")[0]) == []
    hemp = next(one for one in memory.notes.values() if "hemp" in one.fields["Prompt"])
    hemp.fields["Answer"] = "Grass."
    assert said("feedback") == [
        "guides/ropes.md:5: Answer edited in Anki: Kinds: What is hemp?",
        "    - A plant.",
        "    + Grass.",
    ]
    found = json.loads(command("feedback", "--json").stdout)
    assert [(one["path"], one["line"], one["edits"][0]["after"]) for one in found] == [("guides/ropes.md", 5, "Grass.")]


def test_feedback_of_an_exported_package_asks_no_anki(desk: Path, memory: Memory) -> None:
    said("send")
    memory.calls.clear()
    assert said("feedback", "--from", "build/ropes.apkg")[0].startswith("nothing to report")
    put("guides/ropes.md", ROPES.replace("A plant.", "Grass."))
    assert said("feedback", "--from", "build/ropes.apkg")[0].startswith("nothing to report"), "it knows what was sent"
    assert memory.calls == []
    found = command("feedback", "--from", "gone.apkg")
    assert (found.exit_code, found.stderr) == (1, "gone.apkg: cannot be read: No such file or directory\n")


# serving


def test_there_must_be_decks_to_serve(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serve, "run", lambda *_: pytest.fail("nothing is served"))
    found = command("serve")
    assert (found.exit_code, found.stderr) == (1, "build: holds no built decks: run `guide2anki build` first\n")


NETWORKS = [("wlan0", "192.168.1.5"), ("eth0", "10.0.0.7")]


@pytest.mark.parametrize(
    ("options", "networks", "answers", "host"),
    [
        ((), [], "", "127.0.0.1"),
        (("--lan",), NETWORKS[:1], "y\n", "192.168.1.5"),
        (("--lan",), NETWORKS[:1], "n\n", None),
        (("--lan",), NETWORKS[:1], "\n", None),
        (("--lan",), NETWORKS[:1], "", None),
        (("--lan",), NETWORKS, "\ny\n", "192.168.1.5"),
        (("--lan",), NETWORKS, "2\ny\n", "10.0.0.7"),
        (("--lan",), NETWORKS, "0\n3\n2\ny\n", "10.0.0.7"),
        (("--lan",), NETWORKS, "2\nn\n", None),
        (("--lan",), NETWORKS, "", None),
        (("--lan",), [], "y\n", None),
    ],
)
def test_decks_are_served_where_the_learner_agrees(
    options: tuple[str, ...],
    networks: list[tuple[str, str]],
    answers: str,
    host: str | None,
    desk: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert run("build").exit_code == 0
    served: list[tuple[Path, str]] = []

    def serving(out: Path, at: str, say: Any) -> None:
        served.append((out, at))
        say(f"http://{at}/")

    monkeypatch.setattr(serve, "addresses", lambda: networks)
    monkeypatch.setattr(serve, "run", serving)
    found = command("serve", *options, answers=answers)
    assert served == ([(Path("build"), host)] if host else [])
    assert found.exit_code == (0 if host else 1)
    if host:
        *_, address, stops, stopped = found.output.splitlines()
        assert address.endswith(f"http://{host}/")
        assert (stops, stopped) == ("stops after 15 minutes without use, or with Ctrl-C", "stopped")
    else:
        said_ = "nobody agreed to it" if networks else "this computer is on no network: connect it to the phone's"
        assert found.stderr.splitlines()[-1].endswith(said_)
    if options and networks:
        listed = [f"{n}  {address}  {name}" for n, (name, address) in enumerate(networks, start=1)]
        assert found.output.splitlines()[: len(listed)] == listed


@pytest.mark.parametrize(("error", "why"), [(OSError(98, "in use"), "in use"), (OSError("odd"), "odd")])
def test_an_address_that_cannot_be_served_at_is_said(
    error: OSError, why: str, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("build").exit_code == 0

    def serving(*_: object) -> None:
        raise error

    monkeypatch.setattr(serve, "run", serving)
    found = command("serve")
    assert (found.exit_code, found.stderr) == (1, f"build: cannot be served at 127.0.0.1: {why}\n")


# the page for phones


def on_shelf(name: str, file: str, cards: int = 2, size: int = 640, update: Path | None = None) -> shelf.Deck:
    return shelf.Deck(name, file, Path(file), 1, cards, size, BUILT, update)


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "0 bytes"),
        (999, "999 bytes"),
        (1000, "1 kB"),
        (92_400, "92 kB"),
        (999_499, "999 kB"),
        (1_000_000, "1.0 MB"),
        (1_440_000, "1.4 MB"),
    ],
)
def test_a_size_is_said_for_people(count: int, said: str) -> None:
    assert serve.size(count) == said


def test_one_deck_needs_no_package_of_all(tmp_path: Path) -> None:
    base = "http://10.0.0.7:1/token/"
    page = serve.html([on_shelf("Ropes", "a b/ropes.apkg", 1)], base, preview=False)
    assert "1 deck for your phone" in page
    assert "All decks in one" not in page
    assert "Look at all cards first" not in page
    assert "Update file" not in page
    assert "serve --lan" not in page
    assert '<p class="muted">1 card · 640 bytes · ' in page
    assert f'href="{base}decks/a%20b/ropes.apkg" download' in page
    assert 'src="codes/decks/a%20b/ropes.apkg.svg"' in page
    assert 'id="code1"' in page


def test_several_decks_have_one_package_of_all_and_their_update_files(tmp_path: Path) -> None:
    base = "http://127.0.0.1:1/token/"
    decks = [on_shelf("Ropes", "ropes.apkg", update=Path("ropes.update.txt")), on_shelf("Knots", "knots.apkg", 3)]
    page = serve.html(decks, base, preview=True)
    assert "2 decks for your phone" in page
    assert '<p class="muted">5 cards</p>' in page
    assert f'href="{base}all/all-decks.apkg" download' in page
    assert page.count("Update file") == 1
    assert f'href="{base}decks/ropes.update.txt" download' in page
    assert '<a href="preview.html">Look at all cards first</a>' in page
    assert "guide2anki serve --lan" in page
    assert [f'id="code{n}"' in page for n in range(4)] == [True, True, True, False]
    assert page.index("All decks in one") < page.index(">Ropes<") < page.index(">Knots<")


class Adapter:
    def __init__(self, name: str, *ips: Any) -> None:
        self.nice_name = name
        self.ips = [type("IP", (), {"ip": ip})() for ip in ips]


def test_only_addresses_that_a_phone_could_reach_are_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    adapters = [
        Adapter("lo", "127.0.0.1", ("::1", 0, 0)),
        Adapter("wlan0", ("fe80::1", 0, 3), "192.168.1.5", "10.0.0.7"),
        Adapter("eth0", "169.254.3.4"),
        Adapter("eth1", "128.0.0.1"),
    ]
    monkeypatch.setattr("ifaddr.get_adapters", lambda: adapters)
    assert serve.addresses() == [("wlan0", "192.168.1.5"), ("wlan0", "10.0.0.7"), ("eth1", "128.0.0.1")]
