from __future__ import annotations

import json
import random
import re
import subprocess
import sys
import threading
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide2anki.anki import note_types
from guide2anki.identity import lock, texts
from guide2anki.identity.lock import Lock, LockError, Remembered, Row, Source
from guide2anki.model import Kind, Note, note_type
from made_notes import BUILT, note

DAY = 86_400
NETFLIX = Source("netflix", "netflix.md", "Netflix", "Interview Prep::Netflix")
GOOGLE = Source("google", "google.md", "Google", "Interview Prep::Google")
APPLE = Source("apple", "apple.md", "Apple", "Interview Prep::Apple")


def built(
    notes: Sequence[Note],
    old: Lock | None = None,
    now: int = BUILT,
    sources: Sequence[Source] = (NETFLIX,),
    **more: set[str],
) -> Remembered:
    return lock.remember(notes, old or Lock(), now, sources, **more)


def again(before: Sequence[Note], after: Sequence[Note], **more: object) -> Remembered:
    """Return the second of two builds, a day apart."""
    sources = more.pop("sources", (NETFLIX,))
    first = built(before, sources=more.pop("first", sources))  # type: ignore[arg-type]
    return built(after, first.lock, BUILT + DAY, sources, **more)  # type: ignore[arg-type]


def said(result: Remembered) -> list[str]:
    return [
        f"{change.what} {change.now}" + (f" < {change.before}" if change.before else "") for change in result.changes
    ]


def origin(before: Sequence[Note], after: Sequence[Note], **more: object) -> dict[str, str]:
    """Return for each prompt of the second build the prompt that had its guid in the first, or 'new'."""
    sources = more.get("first", more.get("sources", (NETFLIX,)))
    prompts = {n.guid: n.prompt for n in built(before, sources=sources).notes}  # type: ignore[arg-type]
    return {n.prompt: prompts.get(n.guid, "new") for n in again(before, after, **more).notes}


LONG = "Every partition keeps its keys in order on disk, so that a range can be read at one go without any index."
OTHER = "Writers wait for a majority of replicas before they answer, which costs a round trip but survives one loss."


# history that must not go to another note


def test_a_deleted_question_gives_nothing_to_an_added_one_that_looks_alike() -> None:
    for gone, added in [
        ("What are the advantages of sharding?", "What are the disadvantages of sharding?"),
        ("What is HTTP?", "What is HTTPS?"),
        ("What is C?", "What is C++?"),
        ("What does status 301 mean?", "What does status 302 mean?"),
        ("When should you add an index?", "When should you not add an index?"),
        ("What is a mutable default?", "What is an immutable default?"),
    ]:
        assert origin([note(gone, LONG)], [note(added, OTHER)]) == {added: "new"}


def test_two_questions_that_swap_their_answers_keep_their_own_history() -> None:
    before = [note("Why shard?", LONG), note("Why replicate?", OTHER)]
    after = [note("Why shard?", OTHER), note("Why replicate?", LONG)]
    assert origin(before, after) == {"Why shard?": "Why shard?", "Why replicate?": "Why replicate?"}


def test_a_short_answer_that_many_questions_share_is_no_evidence() -> None:
    before = [note("Complexity of merge sort?", "O(n log n)")]
    after = [note("Complexity of heap sort?", "O(n log n)")]
    assert origin(before, after) == {"Complexity of heap sort?": "new"}


def test_equal_labels_of_another_level_are_other_notes() -> None:
    def level(name: str, *answers: str) -> list[Note]:
        labels = ("Scope", "Impact", "Mentoring")
        return [
            note(label, answer, subject=name, section=("Levels", name))
            for label, answer in zip(labels, answers, strict=True)
        ]

    before = [
        *level("Senior", "one team", "a service", "juniors"),
        *level("Staff", "many teams", "a product", "seniors"),
    ]
    after = [*level("Senior", "one team", "a service", "juniors"), *level("Principal", "company", "an area", "seniors")]
    result = again(before, after)
    assert [change.what for change in result.changes] == ["unchanged"] * 3 + ["new"] * 3 + ["retired"] * 3


def test_an_open_question_replaced_by_another_of_its_category_is_new() -> None:
    before = [note("Tell me about a time you agreed with your manager.", LONG, kind="open-question")]
    after = [note("Tell me about a time you disagreed with your manager.", LONG, kind="open-question")]
    assert list(origin(before, after).values()) == ["new"]


def test_a_behaviour_replaced_under_the_same_value_is_new() -> None:
    before = [note("Shares context early", "Candour", kind="behaviour")]
    after = [note("Admits mistakes early", "Candour", kind="behaviour")]
    assert list(origin(before, after).values()) == ["new"]


def test_a_question_split_in_two_gives_its_history_to_neither() -> None:
    before = [note("What are the pros and cons of sharding?", f"{LONG} {OTHER}")]
    after = [note("What are the pros of sharding?", LONG), note("What are the cons of sharding?", OTHER)]
    assert set(origin(before, after).values()) == {"new"}


def test_two_questions_merged_into_one_give_it_neither_history() -> None:
    before = [note("What are the pros of sharding?", LONG), note("What are the cons of sharding?", OTHER)]
    after = [note("What are the pros and cons of sharding?", f"{LONG} {OTHER}")]
    assert set(origin(before, after).values()) == {"new"}


def test_a_guide_made_from_the_same_template_inherits_nothing_from_a_deleted_one() -> None:
    questions = [
        "Why do you want to work here with us?",
        "What do you know about our culture today?",
        "Tell me of a failure.",
    ]
    before = [note(text, f"{LONG} {n}") for n, text in enumerate(questions)]
    after = [note(text, f"{OTHER} {n}", guide="google") for n, text in enumerate(questions)]
    result = again(before, after, first=[NETFLIX], sources=[GOOGLE], gone={"netflix"})
    assert [change.what for change in result.changes] == ["new"] * 3 + ["retired"] * 3


def test_a_retired_question_does_not_return_as_a_similar_one() -> None:
    first = built([note("What is a shard?", LONG), note("Stays?", OTHER)])
    second = built([note("Stays?", OTHER)], first.lock, BUILT + DAY)
    third = built([note("Stays?", OTHER), note("What are shards?", LONG)], second.lock, BUILT + 2 * DAY)
    assert said(third) == ["unchanged Stays?", "new What are shards?"]


def test_a_copy_of_a_question_in_another_guide_is_a_new_note() -> None:
    first = built([note("Why?", LONG)])
    second = built([note("Why?", LONG), note("Why?", LONG, guide="google")], first.lock, BUILT, [NETFLIX, GOOGLE])
    assert second.notes[0].guid == first.notes[0].guid != second.notes[1].guid


def test_building_one_guide_alone_takes_nothing_from_the_others() -> None:
    first = built([note("Why?", LONG)])
    second = built([note("Why?", LONG, guide="google")], first.lock, BUILT + DAY, [GOOGLE])
    assert said(second) == ["new Why?"]
    assert {row.guid for row in second.lock.rows} >= {first.notes[0].guid}
    assert not any(row.retired for row in second.lock.rows)


def test_a_question_that_comes_after_its_reworded_twin_gets_its_own_guid() -> None:
    first = built([note("What is a shard?", LONG)])
    second = built([note("What is a shard, in short?", LONG)], first.lock, BUILT + DAY)
    third = built(
        [note("What is a shard, in short?", LONG), note("What is a shard?", OTHER)], second.lock, BUILT + 2 * DAY
    )
    assert third.notes[0].guid == first.notes[0].guid != third.notes[1].guid


def test_an_answer_that_went_to_a_question_about_something_else_takes_no_history_along() -> None:
    before = [note("Why keep keys sorted?", LONG), note("Why ask a majority?", OTHER)]
    after = [note("What is a majority good for?", LONG)]
    assert origin(before, after) == {"What is a majority good for?": "new"}


def test_a_twin_whose_answer_differs_by_a_word_is_new() -> None:
    twin = LONG.replace("on disk", "in memory")
    assert origin([note("What is a forward proxy?", LONG)], [note("What is a reverse proxy?", twin)]) == {
        "What is a reverse proxy?": "new"
    }
    assert origin([note("What is a mutex?", LONG)], [note("What is a spin mutex?", twin)]) == {
        "What is a spin mutex?": "new"
    }


@pytest.mark.parametrize(
    ("gone", "added"),
    [
        ("What is sulfate?", "What is sulfite?"),
        ("What is abduction?", "What is adduction?"),
        ("What is the ileum?", "What is the ilium?"),
        ("What is HTTP for?", "What is HTTPS for?"),
        ("Was ist eine Oxidation?", "Was ist eine Reduktion?"),
        ("乐观锁的优点是什么？", "乐观锁的缺点是什么？"),
        ("什么时候应该使用乐观锁？", "什么时候不应该使用乐观锁？"),
        ("¿Cuándo conviene usar un índice en esta tabla?", "¿Cuándo no conviene usar un índice en esta tabla?"),
        ("Pourquoi faut-il vider ce tampon avant la fin ?", "Quand faut-il vider ce tampon avant la fin ?"),
        ("Почему надо закрывать соединение с базой данных?", "Когда надо закрывать соединение с базой данных?"),
        ("لماذا نستخدم الفهرس في هذا الجدول الكبير؟", "متى نستخدم الفهرس في هذا الجدول الكبير؟"),
        ("इस तालिका में सूचकांक का उपयोग क्यों किया जाता है?", "इस तालिका में सूचकांक का उपयोग कब किया जाता है?"),
        ("When did you change your mind?", "When did you change somebody's mind?"),
        ("Erzählen Sie, wann Sie Ihrem Chef widersprachen.", "Erzählen Sie, wann Sie Ihrem Chef zustimmten."),
    ],
)
def test_a_letter_or_a_word_makes_another_question_in_its_place(gone: str, added: str) -> None:
    around = [note("What stands before it all?", LONG), note("What stands after it all?", OTHER)]
    twin = LONG.replace("on disk", "in memory")
    for kind, one, two in (("open-question", "", ""), ("question", LONG[1:], OTHER[1:]), ("question", LONG[1:], twin)):
        before = [around[0], note(gone, one, kind=kind), around[1]]  # type: ignore[arg-type]
        after = [around[0], note(added, two, kind=kind), around[1]]  # type: ignore[arg-type]
        assert origin(before, after)[added] == "new", (kind, two)


def test_of_two_questions_alike_the_one_that_stays_keeps_its_own_history() -> None:
    one, two = "How does a cache behave under load?", "How does a cache behave at night?"
    after = "How does a cache behave at night, then?"
    assert origin([note(one, LONG), note(two, OTHER)], [note(after, OTHER)]) == {after: two}
    kinds = [note(text, kind="open-question") for text in (one, two)]
    assert origin(kinds, [note(after, kind="open-question")])[after] in ("new", two)


def test_a_question_that_points_at_its_section_goes_nowhere_with_another_answer() -> None:
    before = [note("How does it work?", LONG, section=("Caches",), subject="Caches")]
    after = [note("How does it work?", OTHER, section=("Queues",), subject="Queues")]
    assert list(origin(before, after).values()) == ["new"]


def test_a_choice_with_all_other_options_is_another(tmp_path: Path) -> None:
    before = [note("Which one is right?\nred\ngreen\nblue", "green", kind="choice")]
    after = [note("Which one is right?\nTCP\nUDP\nHTTP", "UDP", kind="choice")]
    assert list(origin(before, after).values()) == ["new"]


@pytest.mark.parametrize(("after", "stays"), [("red blue TCP UDP", True), ("red TCP UDP HTTP", False)])
def test_a_choice_of_which_half_of_the_options_stayed_is_the_same(after: str, stays: bool) -> None:
    def choice(options: str, right: str) -> Note:
        return note("\n".join(["Which one is right?", *options.split()]), right, kind="choice")

    (origin_,) = origin([choice("red blue green black", "green")], [choice(after, "UDP")]).values()
    assert (origin_ != "new") is stays


def test_open_questions_of_a_template_do_not_follow_into_a_guide_that_shares_only_them() -> None:
    shared = [f"Tell me about a time you met obstacle number {n}." for n in range(3)]
    own = [f"Why is principle {name} important here?" for name in ("candour", "courage", "frugality", "ownership")]
    before = [note(text, "Be candid", kind="open-question") for text in (*shared, *own)]
    others = [f"Why does rule {name} hold here?" for name in ("one", "two", "three", "four")]
    after = [note(text, "Be bold", kind="open-question", guide="google") for text in (*shared, *others)]
    result = again(before, after, first=[NETFLIX], sources=[GOOGLE], gone={"netflix"})
    assert {change.what for change in result.changes} == {"new", "retired"}


# refused


def test_two_notes_with_the_same_question_are_refused() -> None:
    twins = [note("Why?", "One"), note("Why?", "Two", line=7)]
    problems = lock.clashes(twins, {"netflix": Path("guides/netflix.md")})
    assert list(map(str, problems)) == ["guides/netflix.md:7: the question 'Why?' stands at line 1 already"]
    with pytest.raises(ValueError, match="already"):
        built(twins)


def test_two_notes_with_the_same_id_by_hand_are_refused() -> None:
    pinned = [note("Why?", pin="why"), note("How?", pin="why", line=7)]
    problems = lock.clashes(pinned, {"netflix": Path("netflix.md")})
    assert list(map(str, problems)) == ["netflix.md:7: the id 'why' stands at line 1 already"]
    with pytest.raises(ValueError, match="already"):
        built(pinned)


def test_the_same_id_by_hand_in_two_guides_is_fine_unless_it_is_a_guid() -> None:
    paths = {"netflix": Path("netflix.md"), "google": Path("google.md")}
    assert not lock.clashes([note("Why?", pin="why"), note("Why?", guide="google", pin="why")], paths)
    guid = lock.first_guid(note("Why?"))
    problems = lock.clashes([note("Why?", pin=guid), note("Why?", guide="google", pin=guid)], paths)
    assert list(map(str, problems)) == [f"google.md:1: the id '{guid}' stands at netflix.md:1 already"]


def test_a_note_of_a_guide_that_is_no_source_is_refused() -> None:
    with pytest.raises(ValueError, match="google"):
        built([note("Why?", guide="google")])


@pytest.mark.parametrize(
    ("line", "text", "message"),
    [
        (1, "", "guide2anki.lock:1: not a lock of guide2anki"),
        (1, "[]", "guide2anki.lock:1: not a lock of guide2anki"),
        (1, '{"guide2anki.lock": 2}', "guide2anki.lock:1: written by a newer guide2anki (format 2): update guide2anki"),
        (1, "<<<<<<< HEAD", "guide2anki.lock:1: git left a conflict here"),
        (
            3,
            "<<<<<<< HEAD",
            "guide2anki.lock:3: git left a conflict here: delete its three marker lines, keep the notes",
        ),
        (3, "=======", "guide2anki.lock:3: git left a conflict here"),
        (3, '{"note":"g2', "guide2anki.lock:3: not a line of a lock"),
        (3, '{"note":"g2x"}', "guide2anki.lock:3: not a line of a lock (missing or unknown: answer, "),
        (3, "7", "guide2anki.lock:3: not a line of a lock (no object)"),
    ],
)
def test_a_lock_that_cannot_be_trusted_stops_the_build(line: int, text: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / lock.NAME
    lock.save(path, built([note("Why?")]).lock)
    lines = path.read_text(encoding="utf-8").split("\n")
    lines[line - 1] = text
    path.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(LockError) as caught:
        lock.load(path)
    assert str(caught.value).startswith(f"{tmp_path}/{message}")


def test_a_value_of_the_wrong_type_stops_the_build(tmp_path: Path) -> None:
    path = tmp_path / lock.NAME
    lock.save(path, built([note("Why?")]).lock)
    path.write_text(
        path.read_text(encoding="utf-8").replace(f'"modified":{BUILT}', '"modified":"today"'), encoding="utf-8"
    )
    with pytest.raises(LockError, match=r"guide2anki\.lock:3: not a line of a lock \(wrong type: modified\)"):
        lock.load(path)


def test_a_lock_that_is_no_text_stops_the_build(tmp_path: Path) -> None:
    path = tmp_path / lock.NAME
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(LockError, match="not UTF-8"):
        lock.load(path)


def test_a_failed_save_leaves_the_old_lock_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / lock.NAME
    lock.save(path, built([note("Why?")]).lock)
    old = path.read_bytes()

    def fail(*args: object) -> None:
        raise OSError("disk full")

    for step in ("os.fsync", "pathlib.Path.replace"):
        with monkeypatch.context() as patch:
            patch.setattr(step, fail)
            with pytest.raises(OSError, match="disk full"):
                lock.save(path, built([note("How?")]).lock)
        assert path.read_bytes() == old
        assert list(tmp_path.iterdir()) == [path]


def test_a_build_waits_for_another_and_then_says_so(tmp_path: Path) -> None:
    path = tmp_path / lock.NAME
    with lock.held(path), pytest.raises(LockError, match="another build is at work here"):
        _in_thread(lambda: lock.held(path, seconds=0.05).__enter__())


def _in_thread(work: object) -> None:
    caught: list[BaseException] = []

    def run() -> None:
        try:
            work()  # type: ignore[operator]
        except BaseException as error:
            caught.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    if caught:
        raise caught[0]


def test_another_file_with_the_id_of_a_guide_that_is_still_there_is_a_problem(tmp_path: Path) -> None:
    state = built([note("Why?")]).lock
    other = replace(NETFLIX, path="old/netflix.md")
    (tmp_path / "netflix.md").touch()
    assert list(map(str, lock.strangers(state, tmp_path, [other]))) == [
        f"{tmp_path}/old/netflix.md:1: has the same id as {tmp_path}/netflix.md (netflix): give one of them an `id:`"
    ]
    assert lock.strangers(state, tmp_path, [NETFLIX, GOOGLE]) == []
    (tmp_path / "netflix.md").unlink()
    assert lock.strangers(state, tmp_path, [other]) == [], "the file was moved"


# history that stays


def test_a_first_guid_is_the_same_on_every_machine() -> None:
    assert lock.first_guid(note("Why do we shard?")) == "g22dk772lnd7kn4h"


def test_a_first_guid_tells_parts_apart_and_overlooks_white_space() -> None:
    guid = lock.first_guid(note("a b", subject="c"))
    assert guid == lock.first_guid(note(" a\n b ", subject="c\t"))
    assert lock.first_guid(note("é")) == lock.first_guid(note("e\u0301"))
    different = [
        note("a b", subject="C"),
        note("b", subject="c a"),
        note("c", subject="a b"),
        note("a b", subject="c", kind="term"),
        note("a b", subject="c", guide="google"),
        note("a b", subject="c", pin="why"),
        note("a b", subject="c", deck="Another project"),
        note("a b", subject="c", pin="why", deck="Another project"),
    ]
    assert len({guid, *map(lock.first_guid, different)}) == 9


def test_guids_of_an_existing_lock_stay_whatever_a_first_guid_would_be_now(tmp_path: Path) -> None:
    first = built([note("Why?", LONG)])
    row = replace(first.lock.rows[0], guid="g2" + "a" * 14)
    second = built([note("Why?", LONG, deck="Elsewhere")], replace(first.lock, rows=(row,)), BUILT + DAY)
    assert second.notes[0].guid == row.guid


def test_an_unchanged_build_changes_nothing() -> None:
    notes = [note("Why?"), note("How?", kind="term")]
    result = again(notes, notes)
    assert said(result) == ["unchanged Why?", "unchanged How?"]
    assert not any(change.updated for change in result.changes)
    assert result.lock == built(notes).lock
    assert result.notes == built(notes).notes


def test_a_note_carries_its_source_id() -> None:
    (made,) = built([note("Why?")]).notes
    assert made.fields[note_types.FIELDS.index("Source ID")] == f"netflix/{made.guid}"


def test_a_changed_answer_moves_the_time_of_its_note_alone() -> None:
    result = again([note("Why?", "One"), note("How?")], [note("Why?", "Two"), note("How?")])
    assert said(result) == ["changed Why?", "unchanged How?"]
    assert [made.modified for made in result.notes] == [BUILT + DAY, BUILT]
    assert [change.updated for change in result.changes] == [True, False]


def test_a_changed_note_is_newer_even_if_the_clock_went_back() -> None:
    first = built([note("Why?", "One")])
    second = built([note("Why?", "Two")], first.lock, BUILT - DAY)
    assert second.notes[0].modified == BUILT + 1


def test_a_time_before_1970_is_no_time() -> None:
    assert built([note("Why?")], now=0).notes[0].modified == 1


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("What is consitent hashing?", "What is consistent hashing?"),
        ("What is conssistent hashing?", "What is consistent hashing?"),
        ("What is consitsent hashing?", "What is consistent hashing?"),
        ("What is consistent hashing?", "what is consistent hashing"),
        ("What is consistent hashing?", "What is “consistent hashing”?"),
        ("Describe a time you failed.", "Tell me about a time when you failed."),
    ],
)
def test_a_question_that_asks_the_same_in_other_words_keeps_its_history(before: str, after: str) -> None:
    kinds: tuple[Kind, ...] = ("question", "open-question")
    for kind in kinds:
        first = note(before, LONG, kind=kind)
        second = note(after, LONG + " And more.", kind=kind)
        result = again([first, note("Other?")], [second, note("Other?")])
        assert said(result) == [f"reworded {after} < {before}", "unchanged Other?"]


@pytest.mark.parametrize(
    ("before", "after", "one", "two"),
    [
        ("Is it so that keys are unique?", "Are keys unique?", LONG, f"So, {LONG}"),
        ("What is EBS?", "What is Amazon EBS?", LONG, LONG),
        ("什么是接口和抽象类？", "接口与抽象类是什么？", "接口规定行为。", "接口只规定行为。"),
        (
            "How do you provide context and direction without control?",
            "How would you give context and direction to a team without control?",
            "",
            "",
        ),
    ],
)
def test_a_question_and_its_answer_edited_in_place_keep_their_history(
    before: str, after: str, one: str, two: str
) -> None:
    around = [note("Before?", LONG[9:]), note("After?", OTHER[9:])]
    kind: Kind = "question" if one else "open-question"
    old = [around[0], note(before, one, kind=kind), around[1]]
    assert origin(old, [around[0], note(after, two, kind=kind), around[1]])[after] == before


def test_a_question_that_is_a_heading_stands_in_the_section_above_it() -> None:
    def asked(text: str, answer: str) -> Note:
        return note(text, answer, section=("React", text))

    before = 'What are "key" props, and what does a list gain by using them?'
    after = 'What is the "key" prop, and what does a list gain by using it?'
    answers = (
        "A key is an attribute. Keys tell which items changed.",
        "A key is an attribute. The key tells which changed.",
    )
    assert origin([asked(before, answers[0])], [asked(after, answers[1])]) == {after: before}


def test_short_questions_without_answers_follow_to_another_section_and_are_answered_there() -> None:
    asked = ["What is a closure?", "Explain hoisting.", "什么是闭包？"]
    first = [note(text, kind="open-question", subject="A", section=("A",)) for text in asked]
    second = [note(text, kind="open-question", subject="B", section=("B",)) for text in asked]
    third = [note(text, LONG[n:], subject="C", section=("C",)) for n, text in enumerate(asked)]
    assert origin(first, second) == origin(second, third) == {text: text for text in asked}


def test_a_choice_is_known_by_its_question_whatever_becomes_of_options_and_headings() -> None:
    before = [note(f"Which is {n}?\none\ntwo {n}\nthree", f"two {n}", kind="choice", subject="Quiz") for n in "abc"]
    after = [
        note("Which is a?\none\ntwo a\nthree\nfour", "two a", kind="choice", subject="Questions", section=("Q",)),
        note("Which is b?\ntwo b\none\nthree", "two b", kind="choice", subject="Questions", section=("Q",)),
        note("Which is c?\none, or so\ntwo c", "two c", kind="choice", subject="Questions", section=("Q",)),
    ]
    first = built(before)
    assert [made.guid for made in again(before, after).notes] == [made.guid for made in first.notes]


def test_a_retired_twin_takes_nothing_from_the_note_that_lives() -> None:
    here = note("What fields are mandatory?", "kind and version", subject="A", section=("A",))
    there = replace(here, subject="B", section=("B",))
    first = built([here, note("Stays?")])
    second = built([note("Stays?")], first.lock, BUILT + DAY)
    third = built([there, note("Stays?")], second.lock, BUILT + 2 * DAY)
    assert third.notes[0].guid == first.notes[0].guid
    twins = replace(third.lock, rows=(*third.lock.rows, replace(first.lock.rows[0], guid="g2" + "a" * 14, retired=7)))
    fourth = built([here, note("Stays?")], twins, BUILT + 3 * DAY)
    assert fourth.notes[0].guid == third.notes[0].guid


def test_a_guide_split_in_two_gives_each_its_open_questions() -> None:
    asked = [f"How does the {name} decide?" for name in ("browser", "server", "proxy", "cache")] + ["Who are they?"]
    before = [note(text, kind="open-question") for text in asked]
    after = [note(text, kind="open-question", guide="google" if n < 2 else "apple") for n, text in enumerate(asked)]
    result = again(before, after, first=[NETFLIX], sources=[GOOGLE, APPLE], gone={"netflix"})
    assert [change.what for change in result.changes] == ["moved"] * 5


def test_a_guide_that_is_empty_now_retires_its_notes() -> None:
    result = again([note("Why?")], [])
    assert said(result) == ["retired Why?"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (note("Steps", LONG, kind="list", subject="Release"), note("Steps", LONG, kind="steps", subject="Release")),
        (note("Steps", LONG, kind="list", subject="Release"), note("Release: steps", LONG, kind="question")),
        (note("Candour", LONG, kind="term"), note("What it means", LONG, kind="value", subject="Candour")),
        (note("Port", "443", kind="row", subject="TLS"), note("TLS · Port", "443", kind="term")),
        (note("Ask early", "Candour", kind="behaviour"), note("Ask early", "Candour: says all", kind="behaviour")),
    ],
)
def test_a_fact_that_the_tool_writes_otherwise_is_the_same_note(old: Note, new: Note) -> None:
    around = [note("Before?", LONG[9:]), note("After?", OTHER[9:])]
    before = built([around[0], old, around[1]])
    after = built([around[0], new, around[1]], before.lock, BUILT + DAY)
    assert after.notes[1].guid == before.notes[1].guid


def test_a_lock_of_the_first_release_tells_no_order(tmp_path: Path) -> None:
    notes = [note(f"What does part {n} of the engine do for {name}?", LONG[n:]) for n, name in enumerate("abcdef")]
    first = built(notes)
    by_guid = replace(first.lock, rows=tuple(sorted(first.lock.rows, key=lambda row: row.guid)))
    for state in (first.lock, by_guid):
        assert {change.what for change in built(notes[::-1], state, BUILT + DAY).changes} == {"unchanged"}


def test_a_question_worded_anew_is_known_by_its_answer() -> None:
    before, after = "Why keep keys sorted?", "What does a store gain from sorted keys?"
    assert origin([note(before, LONG)], [note(after, LONG)]) == {after: before}


def test_a_label_worded_anew_is_known_by_its_answer() -> None:
    def value(label: str) -> Note:
        return note(label, LONG, kind="value", subject="Candour")

    assert origin([value("What it means")], [value("Meaning")]) == {"Meaning": "What it means"}


def test_an_open_question_that_gets_an_answer_keeps_its_history() -> None:
    result = again([note("Why us?", LONG, kind="open-question")], [note("Why us?", OTHER)])
    assert said(result) == ["changed Why us?"]
    assert result.changes[0].why == "same question, other kind"


def test_a_retitled_section_takes_its_notes_along() -> None:
    def section(title: str, last: str) -> list[Note]:
        return [
            note(label, answer, subject=title, section=("Levels", title))
            for label, answer in [("Scope", "one team"), ("Impact", "a service"), ("Mentoring", last)]
        ]

    result = again(section("Senior", "helps juniors"), section("Senior Engineer (L5)", "helps the juniors"))
    assert said(result) == [
        "retitled Levels › Senior Engineer (L5) < Levels › Senior",
        "changed Senior Engineer (L5): Scope",
        "changed Senior Engineer (L5): Impact",
        "changed Senior Engineer (L5): Mentoring",
    ]


def test_a_note_in_another_section_is_moved() -> None:
    before = [note("Why?", section=("A",)), note("How?", section=("A",)), note("Who?", section=("B",))]
    after = [note("Why?", section=("B",)), *before[1:]]
    assert said(again(before, after)) == ["moved Why? < A", "unchanged How?", "unchanged Who?"]


def test_a_note_in_another_section_is_known_though_its_subject_is_the_section() -> None:
    before = [note("Why?", LONG, subject="A", section=("A",)), note("Why?", OTHER, subject="B", section=("B",))]
    after = [note("Why?", LONG, subject="C", section=("C",)), before[1]]
    assert said(again(before, after)) == ["moved C: Why? < A", "unchanged B: Why?"]


def test_a_note_in_another_guide_is_moved_and_takes_its_deck() -> None:
    both = [NETFLIX, GOOGLE]
    before = [note("Why?", LONG), note("How?"), note("Who?", guide="google")]
    after = [note("How?"), note("Why?", LONG, guide="google"), note("Who?", guide="google")]
    result = again(before, after, sources=both)
    assert said(result) == ["unchanged How?", "moved Why? < netflix › Questions", "unchanged Who?"]
    assert result.notes[1].deck == GOOGLE.deck


def test_order_and_insertions_change_nothing() -> None:
    notes = [note(f"Question {n}?") for n in range(20)]
    shuffled = random.Random(1).sample(notes, 20)
    result = again(notes, [note("Inserted?"), *shuffled])
    assert [change.what for change in result.changes] == ["new", *["unchanged"] * 20]
    assert {made.modified for made in result.notes[1:]} == {BUILT}


def test_a_removed_note_is_retired_and_returns_under_its_guid() -> None:
    first = built([note("Why?"), note("How?")])
    second = built([note("How?")], first.lock, BUILT + DAY)
    assert said(second) == ["unchanged How?", "retired Why?"]
    assert [row.retired for row in second.lock.rows] == [0, BUILT + DAY]
    assert said(built([note("How?")], second.lock, BUILT + 2 * DAY)) == ["unchanged How?"]
    third = built([note("Why?"), note("How?")], second.lock, BUILT + 3 * DAY)
    assert said(third) == ["returned Why?", "unchanged How?"]
    assert third.notes == first.notes
    assert third.lock.rows == first.lock.rows


def test_a_retired_note_returns_in_another_guide_with_the_same_card() -> None:
    first = built([note("Why?", LONG)])
    second = built([note("How?")], first.lock, BUILT + DAY)
    third = built([note("Why?", LONG, guide="google")], second.lock, BUILT + 2 * DAY, [GOOGLE])
    assert said(third) == ["returned Why?"]
    assert third.notes[0].guid == first.notes[0].guid


def test_a_renamed_file_keeps_all_it_had() -> None:
    before = [note(f"Question {n}?", f"{LONG} {n}") for n in range(5)]
    after = [replace(n, guide="apple") for n in [*before[:4], note("Question 4, please?", f"{LONG} 4")]]
    result = again(before, after, first=[NETFLIX], sources=[APPLE], gone={"netflix"})
    assert said(result)[:2] == ["renamed apple < netflix", "retitled Apple < Netflix"]
    assert [change.what for change in result.changes[2:]] == [*["changed"] * 4, "reworded"]
    assert {made.deck for made in result.notes} == {NETFLIX.deck}
    assert set(result.lock.guides) == {"apple"}


def test_a_guide_with_another_id_in_the_same_file_keeps_all_it_had() -> None:
    result = again([note("Why?")], [note("Why?", guide="nflx")], first=[NETFLIX], sources=[replace(NETFLIX, id="nflx")])
    assert said(result) == ["renamed nflx < netflix", "changed Why?"]


def test_a_file_that_is_gone_retires_its_notes() -> None:
    result = again(
        [note("Why?"), note("How?", guide="google")], [note("Why?")], first=[NETFLIX, GOOGLE], gone={"google"}
    )
    assert said(result) == ["unchanged Why?", "retired How?"]


def test_a_guide_that_could_not_be_read_keeps_its_notes() -> None:
    result = again([note("Why?"), note("How?", guide="google")], [note("Why?")], first=[NETFLIX, GOOGLE])
    assert said(result) == ["unchanged Why?"]
    assert len(result.lock.rows) == 2


def test_a_retitled_guide_keeps_its_deck_and_a_named_deck_is_taken() -> None:
    retitled = replace(NETFLIX, title="Netflix 2027", deck="Interview Prep::Netflix 2027")
    result = again([note("Why?")], [note("Why?")], first=[NETFLIX], sources=[retitled])
    assert said(result) == ["retitled Netflix 2027 < Netflix", "unchanged Why?"]
    assert result.notes[0].deck == "Interview Prep::Netflix"
    named = built([note("Why?")], result.lock, BUILT, [replace(retitled, deck="Jobs", deck_given=True)])
    assert said(named) == ["redecked Jobs < Interview Prep::Netflix", "unchanged Why?"]
    assert named.notes[0].deck == "Jobs"
    later = built([note("Why?")], named.lock, BUILT + DAY, [retitled])
    assert said(later) == ["unchanged Why?"]
    assert later.notes[0].deck == "Jobs"
    assert later.lock.guides["netflix"].built == BUILT, "the time of the first build stays"


def test_an_id_by_hand_keeps_the_history_whatever_changes() -> None:
    before, after = note("Why?", LONG, pin="why"), note("How come, then?", OTHER, pin="why")
    result = again([before], [after])
    assert said(result) == ["reworded How come, then? < Why?"]
    assert result.notes[0].guid == lock.first_guid(before) == lock.first_guid(after)


def test_a_doubtful_note_names_its_likeness_and_its_guid_as_id_makes_them_one() -> None:
    before, after = (
        note("What are the advantages of sharding?", LONG),
        note("What are the downsides of sharding?", OTHER),
    )
    result = again([before], [after])
    assert said(result) == [f"new {after.prompt} < {before.prompt}", f"retired {before.prompt}"]
    pin = result.changes[0].perhaps
    assert pin == lock.first_guid(before)
    assert said(again([before], [replace(after, pin=pin)])) == [f"reworded {after.prompt} < {before.prompt}"]
    assert built([replace(after, pin=pin)]).notes[0].guid == pin, "the same without a lock"


def levels(kind: Kind, subject: str) -> list[Note]:
    return [
        note(label, f"{answer} at {title}", kind=kind, subject=subject.format(title), section=("Levels", title))
        for title in ("Senior", "Staff", "Principal")
        for label, answer in [("Scope", "one team"), ("Impact", "a service"), ("Mentoring", "people")]
    ]


@pytest.mark.parametrize(("kind", "subject"), [("row", "{}"), ("term", "Levels › {}"), ("list", "Level {}")])
def test_a_version_of_the_tool_that_names_kinds_or_subjects_otherwise_keeps_all_history(
    kind: Kind, subject: str
) -> None:
    result = again(levels("term", "{}"), levels(kind, subject))
    assert {change.what for change in result.changes} <= {"changed", "reworded"}
    assert [made.guid for made in result.notes] == [made.guid for made in built(levels("term", "{}")).notes]


def test_a_label_replaced_among_others_of_its_section_inherits_nothing() -> None:
    def table(second: str) -> list[Note]:
        return [note("Scope", "one team", subject=name, section=("Levels",)) for name in ("Senior", second)]

    assert [change.what for change in again(table("Staff"), table("Principal")).changes] == [
        "unchanged",
        "new",
        "retired",
    ]


def test_without_the_lock_notes_are_known_unless_they_were_reworded() -> None:
    first = built([note("What is a shard?", LONG), note("Why?")])
    second = built([note("Explain a shard.", LONG), note("Why?")], first.lock, BUILT + DAY)
    assert [made.guid for made in second.notes] == [made.guid for made in first.notes]
    lost = built([note("Explain a shard.", LONG), note("Why?")], now=BUILT + 2 * DAY)
    assert [made.guid in {known.guid for known in first.notes} for made in lost.notes] == [False, True]


def test_adding_an_id_by_hand_to_a_known_note_keeps_its_guid() -> None:
    result = again([note("Why?")], [note("Why?", pin="why")])
    assert said(result) == ["unchanged Why?"]


PROMPTS = st.lists(
    st.tuples(
        st.sampled_from("ABC"),
        st.text("abc ", min_size=1, max_size=6).map(lambda said: " ".join(said.split())).filter(bool),
    ),
    unique=True,
    max_size=8,
)


@given(PROMPTS, PROMPTS, PROMPTS)
def test_whatever_the_edits_guids_stay_unique_and_builds_repeat(
    one: list[tuple[str, str]], two: list[tuple[str, str]], three: list[tuple[str, str]]
) -> None:
    state = Lock()
    for day, prompts in enumerate([one, two, three, one]):
        notes = [
            note(prompt, LONG[: 5 * len(prompt)], subject=subject, section=(subject,)) for subject, prompt in prompts
        ]
        result = built(notes, state, BUILT + day * DAY)
        guids = [row.guid for row in result.lock.rows]
        assert len(set(guids)) == len(guids)
        assert {row.guid for row in state.rows} <= set(guids)
        repeated = built(notes, result.lock, BUILT + (day + 1) * DAY)
        assert repeated.lock == result.lock
        assert {change.what for change in repeated.changes} <= {"unchanged"}
        state = result.lock
    assert {n.guid for n in result.notes} == {
        n.guid
        for n in built(
            [note(prompt, LONG[: 5 * len(prompt)], subject=subject, section=(subject,)) for subject, prompt in one],
            state,
        ).notes
    }


# the file


def test_what_is_saved_is_what_is_loaded(tmp_path: Path) -> None:
    odd = 'quotes " \\ tab, line\u2028break, Ünïcode コード 🚀'
    notes = [note(odd, f"{odd}\n{LONG * 9}", pin="a b"), note("How?"), note("Who?", guide="google")]
    state = again(notes, notes[:1], sources=[NETFLIX, GOOGLE]).lock
    lock.save(tmp_path / lock.NAME, state)
    loaded = lock.load(tmp_path / lock.NAME)
    assert set(loaded.rows) == set(state.rows)
    assert loaded.guides == state.guides
    assert any(row.retired for row in loaded.rows)


def test_the_file_is_a_line_a_note_in_the_guides_order_with_a_version(tmp_path: Path) -> None:
    path = tmp_path / lock.NAME
    notes = [note(f"{n}?") for n in range(9)]
    lock.save(path, built(notes).lock)
    lines = path.read_text(encoding="utf-8").splitlines()
    assert json.loads(lines[0]) == {"guide2anki.lock": 1, "style": note_types.MODIFIED, "restyled": 0}
    assert json.loads(lines[1]) == {
        "guide": "netflix",
        "path": "netflix.md",
        "title": "Netflix",
        "deck": NETFLIX.deck,
        "built": BUILT,
    }
    assert [json.loads(line)["note"] for line in lines[2:]] == [made.guid for made in built(notes).notes]
    lock.save(path, again([note("Gone?"), *notes, note("Past?")], notes[::-1]).lock)
    stands = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()[2:]]
    assert [entry["prompt"] for entry in stands[:9]] == [f"{n}?" for n in range(9)][::-1]
    assert [entry["note"] for entry in stands[9:]] == sorted(entry["note"] for entry in stands[9:]), "retired"


def test_saving_the_same_again_leaves_the_file_alone(tmp_path: Path) -> None:
    path = tmp_path / lock.NAME
    state = built([note("Why?")]).lock
    lock.save(path, state)
    before = path.stat().st_mtime_ns, path.stat().st_ino
    lock.save(path, lock.load(path))
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == before


def test_no_lock_is_an_empty_lock(tmp_path: Path) -> None:
    assert lock.load(tmp_path / lock.NAME) == Lock()


def test_of_a_note_that_stands_twice_the_newer_line_counts(tmp_path: Path) -> None:
    path = tmp_path / lock.NAME
    older, newer = (built([note("Why?", answer)], now=BUILT + n).lock for n, answer in enumerate(["One", "Two"]))
    for first, second in [(older, newer), (newer, older)]:
        lock.save(path, first)
        kept = path.read_text(encoding="utf-8")
        lock.save(path, second)
        path.write_text(kept + path.read_text(encoding="utf-8").split("\n", 1)[1], encoding="utf-8")
        assert lock.load(path).rows == newer.rows
        assert lock.load(path).guides["netflix"].built == BUILT


def test_git_merges_two_branches_that_changed_other_notes(tmp_path: Path) -> None:
    def git(*words: str) -> None:
        identity = ["-c", "user.name=n", "-c", "user.email=e@example.org", "-c", "core.autocrlf=false"]
        subprocess.run(["git", *identity, *words], cwd=tmp_path, check=True, capture_output=True)

    path = tmp_path / lock.NAME
    texts = [f"Question {n}?" for n in range(40)]
    first = built([note(text) for text in texts])
    lock.save(path, first.lock)
    order = sorted(range(40), key=lambda n: first.notes[n].guid)
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "one")
    git("branch", "other")
    ours, theirs = order[5], order[30]
    for branch, number in (("other", theirs), ("-", ours)):
        git("checkout", "-q", branch)
        notes = [note(text, "changed" if n == number else "") for n, text in enumerate(texts)]
        lock.save(path, built(notes, first.lock, BUILT + DAY).lock)
        git("commit", "-qam", "change")
    git("merge", "-q", "--no-edit", "other")
    merged = {row.guid: row.modified for row in lock.load(path).rows}
    assert [n for n in range(40) if merged[first.notes[n].guid] > BUILT] == sorted([ours, theirs])


def test_a_lock_above_that_belongs_to_other_guides_is_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "mine" / "guides"
    folder.mkdir(parents=True)
    lock.save(tmp_path / lock.NAME, built([note("Why?")]).lock)
    assert lock.find(folder) == folder / lock.NAME
    (tmp_path / lock.NAME).write_bytes(b"\xff garbage")
    assert lock.find(folder) == folder / lock.NAME
    (tmp_path / "mine" / ".git").mkdir()
    assert lock.find(folder) == folder / lock.NAME, "the repository ends below it"


def test_the_lock_is_found_in_the_folder_of_the_guides_and_above(tmp_path: Path) -> None:
    folder = tmp_path / "guides" / "company"
    folder.mkdir(parents=True)
    guide = folder / "netflix.md"
    guide.touch()
    assert lock.find(folder) == lock.find(guide) == folder / lock.NAME, "where a new one goes"
    known = replace(NETFLIX, path="guides/company/netflix.md")
    lock.save(tmp_path / lock.NAME, built([note("Why?")], sources=[known]).lock)
    assert lock.find(folder) == lock.find(guide) == tmp_path / lock.NAME, "it knows the guide"
    assert lock.find(tmp_path / "guides") == tmp_path / lock.NAME
    (folder / lock.NAME).touch()
    assert lock.find(guide) == folder / lock.NAME, "the nearest counts"


def test_the_lock_is_found_above_in_the_same_repository(tmp_path: Path) -> None:
    folder = tmp_path / "guides" / "company"
    folder.mkdir(parents=True)
    (tmp_path / ".git").mkdir()
    (tmp_path / "guides" / lock.NAME).touch()
    assert lock.find(folder) == tmp_path / "guides" / lock.NAME
    (tmp_path / "guides" / lock.NAME).rename(tmp_path / lock.NAME)
    assert lock.find(folder) == tmp_path / lock.NAME


def test_a_path_is_remembered_from_the_folder_of_the_lock(tmp_path: Path) -> None:
    assert lock.relative(tmp_path / "guides" / "a.md", tmp_path / lock.NAME) == "guides/a.md"
    assert lock.relative(tmp_path / "a.md", tmp_path / "guides" / lock.NAME) == "../a.md"


def test_only_files_that_are_gone_from_a_built_folder_have_vanished(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    (tmp_path / "a" / "here.md").touch()
    guides = {name: Source(name, f"{name}.md", "", "") for name in ("a/here", "a/gone", "b/gone")}
    state = Lock(guides)
    assert lock.vanished(state, tmp_path, [tmp_path]) == {"a/gone", "b/gone"}
    assert lock.vanished(state, tmp_path, [tmp_path / "a"]) == {"a/gone"}
    assert lock.vanished(state, tmp_path, [tmp_path / "a" / "here.md"]) == {"a/gone"}


COUNT = """
import sys
from pathlib import Path
from guide2anki.identity import lock
from guide2anki.identity.lock import Source
from made_notes import note
path = Path(sys.argv[1])
for number in range(5):
    with lock.held(path):
        guide = f"{sys.argv[2]}-{number}"
        made = [note("Why?", guide=guide)]
        sources = [Source(guide, f"{guide}.md", guide, guide)]
        lock.save(path, lock.remember(made, lock.load(path), 7, sources).lock)
"""


def test_builds_at_the_same_time_lose_nothing_of_each_other(tmp_path: Path) -> None:
    path = tmp_path / lock.NAME
    tests = Path(__file__).parent
    builds = [subprocess.Popen([sys.executable, "-c", COUNT, str(path), str(number)], cwd=tests) for number in range(4)]
    assert [build.wait() for build in builds] == [0] * 4
    assert len(lock.load(path).rows) == 20


# at the edges


def rows_of(guids: Sequence[str], **more: Any) -> list[Row]:
    return [Row(guid, lock.wording(note(f"What about {guid}?")), "", 7, **more) for guid in guids]


@pytest.mark.parametrize(
    ("rows", "shuffled"),
    [
        (rows_of("abcd"), {"netflix"}),
        (rows_of("abc"), set()),
        (rows_of("abdc"), set()),
        (rows_of("abc") + rows_of("d", retired=9), set()),
        (rows_of("abcd") + rows_of("a", retired=9), {"netflix"}),
    ],
)
def test_only_more_than_three_notes_that_stand_by_their_guids_tell_no_order(
    rows: list[Row], shuffled: set[str]
) -> None:
    assert lock._shuffled(rows) == shuffled


def test_a_guid_that_another_note_has_inherited_makes_room_for_the_next() -> None:
    asked = note("Why?")
    guids = [lock.first_guid(asked, ordinal) for ordinal in (1, 2, 3)]
    assert len(set(guids)) == 3
    for taken in range(3):
        known = Lock(rows=tuple(rows_of(guids[:taken], retired=7)))
        assert built([asked], known).notes[0].guid == guids[taken], "the same on every machine"
    lines = {"google": [f'{{"note":"{guids[0]}","guide":"google"'.encode()]}
    assert built([asked], Lock(lines=lines)).notes[0].guid == guids[1], "also one of a guide that stays quiet"
    pinned = replace(asked, pin=guids[2])
    assert (lock.first_guid(pinned), lock.first_guid(pinned, 2) == guids[2]) == (guids[2], False)


@pytest.mark.parametrize(
    ("pin", "is_guid"),
    [
        ("g2" + "a" * 14, True),
        ("g2" + "7z" * 7, True),
        ("g2" + "a" * 13, False),
        ("g2" + "a" * 15, False),
        ("g2" + "A" * 14, False),
        ("g2" + "1" * 14, False),
        ("g3" + "a" * 14, False),
        ("g2" + "a" * 14 + "\n", False),
        ("why", False),
    ],
)
def test_only_what_has_the_form_of_a_guid_is_one(pin: str, is_guid: bool) -> None:
    assert lock.is_guid(pin) is is_guid


def test_of_an_answer_so_much_is_kept_and_the_whole_tells_it_from_others() -> None:
    kept = texts.ANSWER_KEPT
    assert lock.wording(note("Why?", "a" * kept)).answer == "a" * kept
    long = lock.wording(note("Why?", "a " * kept + "b"))
    assert long.answer == ("a " * kept)[:kept], "white space is one space before it is cut"
    assert long.answer_id != lock.wording(note("Why?", "a " * kept + "c")).answer_id
    assert lock.wording(replace(note("Why?"), answer=" \n")).answer_id == ""
    assert lock.wording(note("e\u0301  x")).prompt == "é x"


def test_a_clash_says_where_the_other_note_stands_and_is_said_once_for_a_note() -> None:
    paths = {"netflix": Path("netflix.md"), "google": Path("google.md")}
    guid = lock.first_guid(note("Why?"))
    twins = [note("Why?", pin="why", line=3), note("Why?", pin="why", line=7)]
    assert list(map(str, lock.clashes(twins, paths))) == [
        "netflix.md:7: the question 'Why?' stands at line 3 already",
    ]
    apart = [note("Why?", pin=guid, line=3), note("Why?", pin=guid, line=7, guide="google")]
    assert list(map(str, lock.clashes(apart, paths))) == [
        f"google.md:7: the id '{guid}' stands at netflix.md:3 already"
    ]
    assert lock.clashes([note("Why?"), note("Why?", kind="term"), note("Why?", subject="A")], paths) == []
    spaced = [note("Why  so?", subject="A"), note(" Why so?", subject="A ")]
    assert str(lock.clashes(spaced, paths)[0]).endswith("the question 'A: Why so?' stands at line 1 already")


@pytest.mark.parametrize("sources", [(NETFLIX, NETFLIX), ()])
def test_a_guide_that_stands_twice_among_the_sources_or_not_at_all_is_refused(sources: tuple[Source, ...]) -> None:
    with pytest.raises(ValueError, match="netflix"):
        built([note("Why?")], sources=sources)


def test_the_same_id_by_hand_may_be_in_another_guide_but_not_twice_in_one() -> None:
    both = [note("Why?", pin="why"), note("How?", pin="why", guide="google")]
    assert len(built(both, sources=[NETFLIX, GOOGLE]).notes) == 2
    with pytest.raises(ValueError, match="already"):
        built([note("Why?", pin="why"), note("How?", pin="why")])


# what became of a note


def placed(prompt: str, *section: str, subject: str = "", guide: str = "netflix") -> Note:
    return note(prompt, LONG, section=section, subject=subject, guide=guide, pin="pin")


@pytest.mark.parametrize(
    ("before", "after", "what", "was"),
    [
        (placed("Why?", "A"), placed("Why?", "A"), "unchanged", ""),
        (placed("Why?", "A"), replace(placed("Why?", "A"), tags=("more",)), "changed", ""),
        (placed("Why?", "A"), placed("How?", "A"), "reworded", "Why?"),
        (placed("Why?", "A"), placed("How?", "B"), "reworded", "Why?"),
        (placed("Why?", "A", subject="X"), placed("Why?", "A", subject="Y"), "reworded", "X: Why?"),
        (placed("Why?", "A", subject="A"), placed("Why?", "B", subject="B"), "moved", "A"),
        (placed("Why?", "A", "B"), placed("Why?", "A"), "moved", "A › B"),
    ],
)
def test_what_became_of_a_note_is_said_by_what_matters_most(before: Note, after: Note, what: str, was: str) -> None:
    stays = [note("Stays?", section=("A",)), note("Stays too?", section=("B",))]
    change = again([before, *stays], [after, *stays]).changes[0]
    assert (change.what, change.before, change.guid) == (what, was, lock.first_guid(before))
    assert change.updated is (what != "unchanged")
    assert change.line == 1


def test_a_note_that_returns_is_said_to_whatever_else_became_of_it() -> None:
    first = built([placed("Why?", "A"), note("Stays?")])
    second = built([note("Stays?")], first.lock, BUILT + DAY)
    third = built([placed("How?", "B"), note("Stays?")], second.lock, BUILT + 2 * DAY)
    assert said(third) == ["returned How?", "unchanged Stays?"]


def test_a_retitled_section_is_said_once_and_its_notes_are_not_moved() -> None:
    def section(title: str, count: int) -> list[Note]:
        return [note(f"Why {n}?", section=(title,)) for n in range(count)]

    result = again(section("A", 2), section("B", 2))
    assert said(result) == ["retitled B < A", "changed Why 0?", "changed Why 1?"]
    alone = again([note("Why?", section=("Queues",))], [note("Why?", section=("queues",))])
    assert said(alone) == ["moved Why? < Queues"], "the title of a single question says nothing more"


def test_a_note_that_went_to_a_new_guide_keeps_the_time_since_which_it_is_in_anki() -> None:
    first = built([note("Why?", LONG), note("How?")])
    second = built([note("How?"), note("Why?", LONG, guide="google")], first.lock, BUILT + DAY, [NETFLIX, GOOGLE])
    assert {id_: guide.built for id_, guide in second.lock.guides.items()} == {"netflix": BUILT, "google": BUILT}
    third = built([note("New?", guide="apple")], second.lock, BUILT + DAY, [APPLE])
    assert third.lock.guides["apple"].built == BUILT + DAY
    later = built([note("Own?", guide="google")], now=BUILT + DAY, sources=[GOOGLE])
    both = Lock({**first.lock.guides, **later.lock.guides}, first.lock.rows + later.lock.rows)
    fourth = built(
        [note("How?"), note("Own?", guide="google"), note("Why?", LONG, guide="google")],
        both,
        BUILT + 9,
        [NETFLIX, GOOGLE],
    )
    assert fourth.lock.guides["google"].built == BUILT + DAY, "that guide was there before"


def test_the_look_of_the_cards_is_new_only_where_another_was_built_before() -> None:
    asked = [note("Why?")]
    first = built(asked)
    assert (first.lock.style, first.lock.restyled) == (note_types.MODIFIED, 0)
    assert built(asked, first.lock, BUILT + DAY).lock.restyled == 0
    older = replace(first.lock, style=note_types.MODIFIED - 1)
    assert built(asked, older, BUILT + DAY).lock.restyled == BUILT + DAY
    newer = replace(first.lock, style=note_types.MODIFIED + 1, restyled=5)
    assert built(asked, newer, BUILT + DAY).lock.restyled == 5
    assert built(asked, Lock(style=1), BUILT + DAY).lock.restyled == 0, "nothing was built before"


def test_a_note_given_by_its_guid_is_known_in_any_guide_and_by_its_name_in_its_own_alone() -> None:
    both = [NETFLIX, GOOGLE]
    first = built([note("Why?", LONG, pin="why"), note("Stays?", guide="google")], sources=both)
    named = note("What else?", OTHER, guide="google", pin="why")
    assert built([named], first.lock, BUILT, both).notes[0].guid != first.notes[0].guid
    given = replace(named, pin=first.notes[0].guid)
    assert built([given], first.lock, BUILT, both).notes[0].guid == first.notes[0].guid
    second = built([note("Other?", OTHER, pin="why")], first.lock, BUILT, both)
    assert second.notes[0].guid == first.notes[0].guid
    taken = [note("One?", LONG, pin=first.notes[0].guid), note("Two?", OTHER, pin="why")]
    third = built(taken, first.lock, BUILT, both)
    assert third.notes[0].guid == first.notes[0].guid != third.notes[1].guid


def test_a_card_may_have_moved_only_if_a_quiet_guide_has_lost_just_such_a_one() -> None:
    first = built([note("Why?", LONG), note("How?")])
    lost = built([note("How?")], first.lock, BUILT + DAY).lock
    quiet = replace(lost, lines={"netflix": []})

    def may(come: Note, known: Lock = quiet) -> bool:
        return lock.may_move(built([come], known, BUILT, [GOOGLE]), known)

    assert may(note("Why?", LONG, guide="google", subject="Any", section=("Any",)))
    assert not may(note("Why?", LONG, guide="google"), lost), "its guide is read"
    assert not may(note("Why?", OTHER, guide="google"))
    assert not may(note("Why so?", LONG, guide="google"))
    assert not may(note("Why?", LONG, guide="google", kind="term"))
    assert not may(note("How?", guide="google")), "that one is there still"


# ids


TAKEN = Lock({"ohm": Source("ohm", "a/ohm.md", "", ""), "volt": Source("volt", "volt.md", "", "")})


@pytest.mark.parametrize(
    ("asked", "known", "there", "ids"),
    [
        ({"ohm.md": ("ohm", False)}, Lock(), (), ["ohm"]),
        ({"a/ohm.md": ("ohm", False), "b/ohm.md": ("ohm", False)}, Lock(), (), ["a-ohm", "b-ohm"]),
        ({"a/ohm.md": ("ohm", True), "b/ohm.md": ("ohm", False)}, Lock(), (), ["ohm", "b-ohm"]),
        ({"a/ohm.md": ("ohm", True), "b/ohm.md": ("ohm", True)}, Lock(), (), ["ohm", "ohm"]),
        ({"a/ohm.md": ("ohm", False), "b/ohm.md": ("ohm", False)}, TAKEN, ("a/ohm.md",), ["ohm", "b-ohm"]),
        ({"b/ohm.md": ("ohm", False)}, TAKEN, ("a/ohm.md",), ["b-ohm"]),
        ({"b/ohm.md": ("ohm", False)}, TAKEN, (), ["ohm"]),
        ({"a/ohm.md": ("watt", True), "b/ohm.md": ("ohm", False)}, TAKEN, ("a/ohm.md",), ["watt", "ohm"]),
        ({"volt.md": ("volt", False), "b/volt.md": ("volt", True)}, TAKEN, ("volt.md",), ["volt", "volt"]),
        ({"volt.md": ("other", False)}, TAKEN, ("volt.md",), ["volt"]),
        ({"x.md": ("x", False)}, Lock({"volt": Source("volt", "x.md", "", "")}), ("x.md",), ["x"]),
        ({"a-b.md": ("x", False), "a/b.md": ("x", False), "c.md": ("x", False)}, Lock(), (), ["a-b-", "a-b-", "c"]),
    ],
)
def test_adding_a_guide_never_takes_the_id_of_another(
    asked: dict[str, tuple[str, bool]], known: Lock, there: Sequence[str], ids: list[str], tmp_path: Path
) -> None:
    for name in there:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    found = lock.ids(asked, known, tmp_path)
    digested = [re.sub(r"-[0-9a-f]{6}$", "-", found[path]) for path in asked]
    assert digested == ids
    assert len({id_ for id_ in found.values() if id_.startswith("a-b-")}) == ids.count("a-b-")


def test_a_guide_keeps_the_longer_id_that_it_once_got(tmp_path: Path) -> None:
    for id_ in lock._names("b/ohm.md", "ohm"):
        known = Lock({id_: Source(id_, "b/ohm.md", "", "")})
        (tmp_path / "b").mkdir(exist_ok=True)
        (tmp_path / "b/ohm.md").touch()
        assert lock.ids({"b/ohm.md": ("ohm", False), "ohm.md": ("ohm", False)}, known, tmp_path)["b/ohm.md"] == id_


# where the lock lies


def saved(place: Path, *paths: str) -> Path:
    place.parent.mkdir(parents=True, exist_ok=True)
    guides = {path: Source(path, path, "", "") for path in paths}
    lock.save(place, Lock(guides))
    return place


def touched(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    return path


def test_a_lock_above_is_ours_if_it_knows_a_guide_below_or_one_on_the_way_that_is_there(tmp_path: Path) -> None:
    here = tmp_path / "a" / "b" / "c"
    here.mkdir(parents=True)
    own = here / lock.NAME
    place = tmp_path / "a" / lock.NAME
    for known, there, found in [
        ("b/c/ohm.md", False, place),
        ("b/c/d/ohm.md", False, place),
        ("b/ohm.md", False, own),
        ("b/ohm.md", True, place),
        ("ohm.md", False, own),
        ("ohm.md", True, place),
        ("b/x/ohm.md", True, own),
        ("b/cd/ohm.md", True, own),
        ("../ohm.md", True, own),
    ]:
        saved(place, known)
        guide = (tmp_path / "a" / known).resolve()
        if there:
            touched(guide)
        assert lock.find(here) == found, (known, there)
        assert lock.others(own, [here]) == ([place] if found == place else [])
        guide.unlink(missing_ok=True)


def test_a_lock_in_the_home_folder_claims_only_what_it_knows_below(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = tmp_path / "a"
    here.mkdir()
    monkeypatch.setattr(lock, "_home", lambda: tmp_path)
    touched(tmp_path / "ohm.md")
    saved(tmp_path / lock.NAME, "ohm.md")
    assert lock.find(here) == here / lock.NAME
    assert lock.find(tmp_path) == tmp_path / lock.NAME
    saved(tmp_path / lock.NAME, "a/ohm.md")
    assert lock.find(here) == tmp_path / lock.NAME
    monkeypatch.setattr(lock, "_home", lambda: None)
    saved(tmp_path / lock.NAME, "ohm.md")
    assert lock.find(here) == tmp_path / lock.NAME


def test_locks_below_are_others_and_ours_is_not(tmp_path: Path) -> None:
    own = saved(tmp_path / "a" / lock.NAME)
    below = [saved(tmp_path / "a" / name / lock.NAME) for name in ("c", "b")]
    folders = [tmp_path / "a", tmp_path / "a" / "b", tmp_path / "a" / "c", tmp_path / "a" / "d"]
    assert lock.others(own, folders) == below[::-1]


def test_a_lock_is_looked_into_as_far_as_its_guides_go_and_what_is_odd_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / lock.NAME
    lines = ["odd", "[" * 5000, "7", '{"path": ""}', '{"path": "a.md"}', '{"note":"x"}', '{"path": "b.md"}']
    path.write_text("\n".join(lines), encoding="utf-8")
    assert list(lock._paths_in(path)) == ["a.md"]
    assert list(lock._paths_in(tmp_path / "nowhere")) == []


def test_a_file_that_was_built_says_what_has_vanished_beside_it_alone(tmp_path: Path) -> None:
    state = Lock({name: Source(name, f"{name}.md", "", "") for name in ("gone", "a/gone", "a/b/gone")})
    guide = touched(tmp_path / "a" / "ohm.md")
    assert lock.vanished(state, tmp_path, [guide]) == {"a/gone", "a/b/gone"}
    touched(tmp_path / "a" / "b" / "gone.md")
    assert lock.vanished(state, tmp_path, [tmp_path / "a"]) == {"a/gone"}


# searches


def test_a_search_finds_a_guide_whatever_signs_its_id_has() -> None:
    assert lock.guide_search("ohm") == '"Source ID:ohm/*"'
    assert lock.guide_search('a_b*c:d"e\\f') == '"Source ID:a\\_b\\*c\\:d\\"e\\\\f/*"'
    assert lock.retired_search(rows_of("ba")) == '"Source ID:re:/(a|b)$"'


# what a line may be


LINE = {
    "note": "g2" + "a" * 14,
    "guide": "netflix",
    "kind": "question",
    "subject": "",
    "prompt": "Why?",
    "answer": "So.",
    "answer id": "x",
    "section": ["A", "B"],
    "content": "y",
    "modified": 7,
    "retired": 0,
    "pin": "",
}


def parsed(**more: object) -> Source | Row:
    entry = {name.replace("_", " "): value for name, value in more.items()}
    return lock._parsed({**LINE, **entry}, "the line")


def test_a_line_holds_a_note_with_all_that_was_said_of_it() -> None:
    row = parsed(named="Ohm", pin="why", retired=9)
    assert isinstance(row, Row)
    assert (row.guid, row.modified, row.retired, row.pin, row.line) == (LINE["note"], 7, 9, "why", "the line")
    assert (row.wording.section, row.wording.named, row.wording.answer_id) == (("A", "B"), "Ohm", "x")


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"named": 7}, "wrong type: named"),
        ({"colour": "red"}, "missing or unknown: colour"),
        ({"modified": True}, "wrong type: modified"),
        ({"section": "A", "pin": None}, "wrong type: section, pin"),
        ({"modified": -1}, "no time: -1, 0"),
        ({"retired": 1 << 36}, f"no time: 7, {1 << 36}"),
        ({"note": "a" * 65}, "no id of a note"),
        ({"note": ""}, "no id of a note"),
        ({"note": "a b"}, "no id of a note"),
        ({"note": "a)|(b"}, "no id of a note"),
    ],
)
def test_a_line_that_no_build_wrote_says_what_is_odd(more: dict[str, object], said: str) -> None:
    with pytest.raises(ValueError, match=r".") as caught:
        parsed(**more)
    assert str(caught.value) == said


def test_a_line_at_the_edge_of_what_a_build_may_write_is_read() -> None:
    assert parsed(modified=(1 << 36) - 1, note="A_-9" * 16)
    guide = {"guide": "a", "path": "a.md", "title": "A", "deck": "D", "built": 5}
    assert lock._parsed(dict(guide), "") == Source("a", "a.md", "A", "D", built=5)
    for odd in ({"named": "x"}, {"built": -1}, {"built": "5"}):
        with pytest.raises(ValueError, match=r"missing or unknown: named|no time: -1|wrong type: built"):
            lock._parsed({**guide, **odd}, "")


@pytest.mark.parametrize("mark", ["<<<<<<< ours", "=======", ">>>>>>> theirs", "||||||| base"])
def test_each_mark_of_a_conflict_is_known(mark: str, tmp_path: Path) -> None:
    path = tmp_path / lock.NAME
    lock.save(path, built([note("Why?")]).lock)
    text = path.read_text(encoding="utf-8")
    for lines in (f"{mark}\n{text}", f"{text}{mark}\n"):
        path.write_text(lines, encoding="utf-8")
        with pytest.raises(LockError, match="git left a conflict here"):
            lock.load(path)


def test_empty_lines_windows_endings_and_a_header_in_the_middle_are_what_merges_leave(tmp_path: Path) -> None:
    path = tmp_path / lock.NAME
    state = built([note("Why?"), note("How?")]).lock
    lock.save(path, state)
    header, *lines = path.read_text(encoding="utf-8").splitlines()
    path.write_bytes("\r\n".join([header, lines[0], "", header, " ", *lines[1:], ""]).encode())
    assert (lock.load(path).rows, lock.load(path).guides) == (state.rows, state.guides)


@pytest.mark.parametrize(
    ("header", "style", "restyled"),
    [
        ({"guide2anki.lock": 1}, note_type.FIRST_MODIFIED, 0),
        ({"guide2anki.lock": 0}, note_type.FIRST_MODIFIED, 0),
        ({"guide2anki.lock": 1, "style": 5, "restyled": 6}, 5, 6),
        ({"guide2anki.lock": 1, "style": "5", "restyled": None}, note_type.FIRST_MODIFIED, 0),
    ],
)
def test_the_first_line_says_which_look_the_packages_have(
    header: dict[str, object], style: int, restyled: int, tmp_path: Path
) -> None:
    path = tmp_path / lock.NAME
    path.write_text(json.dumps(header) + "\n", encoding="utf-8")
    found = lock.load(path)
    assert (found.style, found.restyled) == (style, restyled)
    lock.save(path, found)
    assert (lock.load(path).style, lock.load(path).restyled) == (style, restyled)


@pytest.mark.parametrize("header", ['{"guide2anki.lock": "1"}', '{"guide2anki.lock": 2}', '{"other": 1}', "null", "{"])
def test_a_first_line_of_something_else_stops_the_build(header: str, tmp_path: Path) -> None:
    path = tmp_path / lock.NAME
    path.write_text(header + "\n", encoding="utf-8")
    with pytest.raises(LockError, match=r"guide2anki\.lock:1: (written by a newer|not a lock of)"):
        lock.load(path)


def test_a_lock_that_is_a_folder_or_cannot_be_read_stops_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / lock.NAME
    path.mkdir()
    with pytest.raises(LockError, match=r"the lock cannot be read \(it is a folder\): move away"):
        lock.load(path)

    def fail(*_: object) -> bytes:
        raise OSError("gone")

    monkeypatch.setattr("guide2anki.disk.read", fail)
    with pytest.raises(LockError, match=r"the lock cannot be read \(gone\)"):
        lock.load(path)


def test_of_a_guide_that_stands_twice_the_same_line_counts_in_either_order(tmp_path: Path) -> None:
    path = tmp_path / lock.NAME
    found = []
    for order in ((5, 9), (9, 5)):
        guides = [
            json.dumps({"guide": "a", "path": "a.md", "title": "A", "deck": "D", "built": time}) for time in order
        ]
        path.write_text("\n".join(['{"guide2anki.lock": 1}', *guides, ""]), encoding="utf-8")
        found.append(lock.load(path).guides["a"].built)
    assert found == [5, 5]


# guides that stay lines


def test_a_guide_of_which_the_lock_says_what_it_said_stays_lines_and_is_saved_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / lock.NAME
    both = [NETFLIX, GOOGLE]
    texts = [note("Why?"), note("How?"), note("Who?", guide="google"), note("Gone?", guide="google")]
    lock.save(path, built(texts, sources=both).lock)
    digests = lock.save(path, built(texts[:3], lock.load(path), BUILT + DAY, both).lock)
    assert set(digests) == {"netflix", "google"}
    before = path.read_bytes()
    quiet = lock.load(path, digests)
    assert {guide: len(lines) for guide, lines in quiet.lines.items()} == {"netflix": 2, "google": 1}
    assert [row.wording.prompt for row in quiet.rows] == ["Gone?"], "what had gone may return"
    assert quiet.guides == lock.load(path).guides
    assert lock.save(path, quiet) == {}, "what is not looked at is not digested anew"
    assert path.read_bytes() == before
    one = lock.load(path, {"google": digests["google"], "netflix": "other", "apple": "none"})
    assert (set(one.lines), len(one.rows)) == ({"google"}, 3)
    assert lock.save(path, one) == {"netflix": digests["netflix"]}
    assert path.read_bytes() == before
    path.write_text(path.read_text(encoding="utf-8").replace("How?", "How so?"), encoding="utf-8")
    assert set(lock.load(path, digests).lines) == {"google"}
    assert lock.load(path, {}).lines == lock.load(path).lines == {}


def test_the_file_is_written_as_it_always_was_so_that_git_sees_no_change(tmp_path: Path) -> None:
    path = tmp_path / lock.NAME
    result = built([replace(note("Wozu é?", "So.", pin="why", subject="A"), named="Wozu"), note("How?")])
    lock.save(path, result.lock)
    (first, second), digest = result.lock.rows, lock.wording(result.notes[0]).answer_id
    assert path.read_text(encoding="utf-8").splitlines() == [
        f'{{"guide2anki.lock": 1, "style": {note_types.MODIFIED}, "restyled": 0}}',
        f'{{"guide":"netflix","path":"netflix.md","title":"Netflix","deck":"Interview Prep::Netflix","built":{BUILT}}}',
        f'{{"note":"{first.guid}","guide":"netflix","kind":"question","subject":"A","prompt":"Wozu é?","answer":"So.",'
        f'"answer id":"{digest}","section":["Questions"],"content":"{first.content}","modified":{BUILT},"retired":0,'
        '"pin":"why","named":"Wozu"}',
        f'{{"note":"{second.guid}","guide":"netflix","kind":"question","subject":"","prompt":"How?",'
        f'"answer":"The answer to How?","answer id":"{second.wording.answer_id}","section":["Questions"],'
        f'"content":"{second.content}","modified":{BUILT},"retired":0,"pin":""}}',
    ]


def test_what_a_lock_of_an_earlier_build_says_of_answers_and_content_is_said_again() -> None:
    assert lock.wording(note("Why?", "So.")).answer_id == "be905447b49319567a"
    assert lock.content(["a", "b"], ["x"]) == "f22e11a30a575a73658ee91c"


def test_a_lock_without_another_look_of_the_cards_has_the_first_line_of_the_first_release(tmp_path: Path) -> None:
    path = tmp_path / lock.NAME
    lock.save(path, Lock())
    assert path.read_text(encoding="utf-8") == '{"guide2anki.lock": 1}\n'


def test_a_note_that_has_gone_is_remembered_however_many_builds_come_between() -> None:
    first = built([note("Why?", LONG), note("How?")])
    state = first.lock
    for day in range(1, 4):
        state = built([note("How?")], state, BUILT + day * DAY).lock
    back = built([note("Why?", LONG), note("How?")], state, BUILT + 9 * DAY)
    assert said(back) == ["returned Why?", "unchanged How?"]
    assert back.notes[0].guid == first.notes[0].guid


def test_a_file_that_takes_the_id_of_a_guide_with_notes_is_not_that_file_renamed() -> None:
    before = [note("Why?", LONG), note("How?", OTHER, guide="google")]
    after = [replace(one, guide="google") for one in before]
    result = again(before, after, first=[NETFLIX, GOOGLE], sources=[replace(GOOGLE, path="netflix.md")])
    assert "renamed" not in [change.what for change in result.changes]
    assert set(result.lock.guides) == {"netflix", "google"}


def test_the_order_of_tags_is_no_content_and_that_of_fields_is() -> None:
    assert lock.content(["a", "b"], ["x", "y"]) == lock.content(["a", "b"], ["y", "x"])
    told = [lock.content(fields, tags) for fields, tags in ((["a", "b"], ["x"]), (["b", "a"], ["x"]), (["a", "b"], []))]
    assert len(set(told)) == 3
    assert lock.content(["\ud800"], []) != lock.content([""], []), "half a sign is no error"


def test_a_file_with_a_line_more_or_less_is_written_anew(tmp_path: Path) -> None:
    path = tmp_path / lock.NAME
    state = built([note("Why?"), note("How?")]).lock
    lock.save(path, state)
    whole = path.read_bytes()
    for other in (whole + b"\n", whole[: whole.rindex(b'{"note"')], whole[:-1], b""):
        path.write_bytes(other)
        lock.save(path, state)
        assert path.read_bytes() == whole
    path.unlink()
    lock.save(path, state)
    assert path.read_bytes() == whole


# measured


def test_in_the_experiment_no_history_ends_on_a_wrong_note() -> None:
    script = Path(__file__).parent.parent / "benchmarks" / "identity.py"
    done = subprocess.run([sys.executable, str(script), "4"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "\nwrong: 0;" in done.stdout
