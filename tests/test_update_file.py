from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from anki_collection import Learner, learner
from guide2anki.anki import note_types, package, update_file
from guide2anki.identity import lock
from guide2anki.identity.lock import Lock, Remembered, Source
from guide2anki.model import Note
from made_notes import BUILT, kept, note

DECK = "Interview Prep::Netflix"
NETFLIX = Source("netflix", "netflix.md", "Netflix", DECK)
DAY = 86_400


@pytest.fixture
def ann(tmp_path: Path) -> Iterator[Learner]:
    with learner(tmp_path / "anki") as somebody:
        yield somebody


def built(folder: Path, notes: Sequence[Note], old: Lock | None = None, day: int = 0) -> Remembered:
    """Build both files of a guide on the given day."""
    result = lock.remember(notes, old or Lock(), BUILT + day * DAY, [NETFLIX])
    package.write(folder / "netflix.apkg", [(DECK, result.notes)])
    update_file.write(folder / "netflix.update.txt", result.notes, DECK, result.lock.guides["netflix"].built)
    return result


def installed(ann: Learner, folder: Path, notes: Sequence[Note]) -> Remembered:
    """Build a guide and import its package."""
    result = built(folder, notes)
    ann.import_package(folder / "netflix.apkg")
    return result


# what it does not do


def test_it_needs_the_package_first(ann: Learner, tmp_path: Path) -> None:
    result = built(tmp_path, [note("Why?")])
    ann.import_text(tmp_path / "netflix.update.txt")
    assert note_types.NAME not in ann.note_types()
    assert "Prompt" not in ann.fields(result.notes[0].guid), "Anki takes another note type: say so in the manual"


def test_it_has_no_column_for_what_is_the_learners() -> None:
    (header,) = [line for line in update_file.text([], DECK).splitlines() if line.startswith("#columns:")]
    names = header.removeprefix("#columns:").split("\t")
    assert names == ["guid", *update_file.COLUMNS]
    assert set(note_types.FIELDS) - set(names) == {"My Answer", "Reserved 2"}
    assert not any("tag" in line for line in update_file.text([], DECK).splitlines())


def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "netflix.update.txt"
    update_file.write(path, [], "Old")
    old = path.read_bytes()

    def fail(*args: object) -> None:
        raise OSError("disk full")

    for step in ("guide2anki.anki.update_file.text", "pathlib.Path.replace"):
        with monkeypatch.context() as patch:
            patch.setattr(step, fail)
            with pytest.raises(OSError, match="disk full"):
                update_file.write(path, [], "New")
        assert path.read_bytes() == old
        assert list(tmp_path.iterdir()) == [path]


def test_an_update_that_changes_nothing_writes_nothing(ann: Learner, tmp_path: Path) -> None:
    installed(ann, tmp_path, [note("Why?"), note("How?", html={"Answer": "<p>a</p>\n<p>b</p>\n"})])
    log = ann.import_text(tmp_path / "netflix.update.txt")
    assert (log.new, log.updated, log.duplicate, log.conflicting) == (0, 0, 2, 0)
    assert set(log.rows) <= {"config"}, "Anki remembers the deck and the note type of the import, once"
    log = ann.import_text(tmp_path / "netflix.update.txt")
    assert (log.rows, log.touched) == ({}, False)


def test_it_moves_no_card_and_touches_no_schedule(ann: Learner, tmp_path: Path) -> None:
    result = installed(ann, tmp_path, [note("Why?", "One"), note("How?", "One")])
    why, how = (made.guid for made in result.notes)
    ann.study(why)
    ann.flag(why, 3)
    ann.move(why, "Mine")
    ann.suspend(how)
    before = ann.cards(why), ann.cards(how)
    built(tmp_path, [note("Why?", "Two"), note("How?", "Two")], result.lock, 1)
    assert ann.import_text(tmp_path / "netflix.update.txt").updated == 2
    assert (ann.cards(why), ann.cards(how)) == before
    assert ann.reviews() == 2


@pytest.mark.parametrize("choice", ["UPDATE", "PRESERVE", "DUPLICATE"])
def test_it_doubles_and_skips_nothing_whatever_was_chosen_for_another_file(
    choice: str, ann: Learner, tmp_path: Path
) -> None:
    result = installed(ann, tmp_path, [note("Why?", "One")])
    other = tmp_path / "other.txt"
    other.write_text("#separator:tab\n#notetype:Basic\na\tb\n", encoding="utf-8")
    ann.import_text(other, dupe_resolution=choice)
    built(tmp_path, [note("Why?", "Two")], result.lock, 1)
    log = ann.import_text(tmp_path / "netflix.update.txt")
    assert (log.new, log.updated, log.duplicate) == (0, 1, 0)


# what it does


def test_notes_that_never_changed_keep_what_the_learner_edited(ann: Learner, tmp_path: Path) -> None:
    result = installed(ann, tmp_path, [note("Why?", "One"), note("How?", "One"), note("Who?", "One")])
    why, how, _ = (made.guid for made in result.notes)
    for guid in (why, how):
        ann.edit(guid, "Answer", "my edit", BUILT + DAY)
    second = built(tmp_path, [note("Why?", "Two"), note("How?", "One"), note("Who?", "Two")], result.lock, 2)
    built(tmp_path, [note("Why?", "Two"), note("How?", "One"), note("Who?", "Three")], second.lock, 3)
    assert ann.import_text(tmp_path / "netflix.update.txt").updated == 2, "a learner who left out the second build"
    assert ann.field(why, "Answer") == "Two", "what the author changed wins"
    assert ann.field(how, "Answer") == "my edit"


def test_changed_notes_arrive_and_keep_tags_and_own_answer(ann: Learner, tmp_path: Path) -> None:
    result = installed(ann, tmp_path, [note("Why?", "One"), note("How?", "One")])
    why, how = (made.guid for made in result.notes)
    for guid in (why, how):
        ann.tag(guid, "mine", BUILT + 9 * DAY)
        ann.edit(guid, "My Answer", "my words", BUILT + 9 * DAY)
    built(tmp_path, [note("Why?", "Two"), note("How?", "One")], result.lock, 1)
    log = ann.import_text(tmp_path / "netflix.update.txt")
    assert (log.new, log.updated, log.duplicate) == (0, 1, 0)
    assert [ann.field(guid, "Answer") for guid in (why, how)] == ["Two", "One"]
    for guid in (why, how):
        assert "mine" in ann.tags(guid)
        assert ann.field(guid, "My Answer") == "my words"


def test_new_notes_become_cards_in_the_guides_deck_without_tags(ann: Learner, tmp_path: Path) -> None:
    result = installed(ann, tmp_path, [note("Why?")])
    more = built(tmp_path, [note("Why?"), note("New?", html={"Reverse": "clue"})], result.lock, 1)
    log = ann.import_text(tmp_path / "netflix.update.txt")
    assert (log.new, log.updated, log.duplicate) == (1, 0, 0)
    new = more.notes[1].guid
    assert [card.deck for card in ann.cards(new)] == [DECK, DECK]
    assert ann.tags(new) == set()
    assert ann.field(new, "Source ID") == f"netflix/{new}"


def test_the_package_after_the_update_file_brings_nothing_twice_and_keeps_what_is_the_learners(
    ann: Learner, tmp_path: Path
) -> None:
    result = installed(ann, tmp_path, [note("Why?", "One")])
    guid = result.notes[0].guid
    ann.tag(guid, "mine", BUILT)
    built(tmp_path, [note("Why?", "Two"), note("New?")], result.lock, 1)
    ann.import_text(tmp_path / "netflix.update.txt")
    log = ann.import_package(tmp_path / "netflix.apkg")
    assert (log.new, log.updated, log.duplicate, log.rows) == (0, 0, 2, {})
    assert "mine" in ann.tags(guid)


def test_the_authors_change_arrives_even_if_the_learner_edited_later(ann: Learner, tmp_path: Path) -> None:
    result = installed(ann, tmp_path, [note("Why?", "One")])
    guid = result.notes[0].guid
    built(tmp_path, [note("Why?", "Two")], result.lock, 1)
    ann.edit(guid, "Answer", "my edit", BUILT + 2 * DAY)
    assert ann.import_package(tmp_path / "netflix.apkg").updated == 0
    assert ann.field(guid, "Answer") == "my edit"
    assert ann.import_text(tmp_path / "netflix.update.txt").updated == 1
    assert ann.field(guid, "Answer") == "Two"


def test_a_note_type_that_the_learner_renamed_and_extended_is_still_found(ann: Learner, tmp_path: Path) -> None:
    result = installed(ann, tmp_path, [note("Why?", "One")])
    kind = ann.col.models.by_name(note_types.NAME)
    assert kind is not None
    ann.col.models.add_field(kind, ann.col.models.new_field("Extra"))
    kind["name"] = "My guides"
    ann.col.models.update_dict(kind)
    guid = result.notes[0].guid
    ann.edit(guid, "Extra", "kept", BUILT)
    built(tmp_path, [note("Why?", "Two")], result.lock, 1)
    log = ann.import_text(tmp_path / "netflix.update.txt")
    assert (log.new, log.updated, log.conflicting) == (0, 1, 0)
    assert (ann.field(guid, "Answer"), ann.field(guid, "Extra")) == ("Two", "kept")


AWKWARD = [
    "a\tb",
    "a\nb\n\nc",
    'say "hi"',
    '"quoted"',
    "# not a header",
    "#html:false",
    "a;b,c|d",
    "<pre>\tindent\n\t\tmore\n</pre>",
    "コード 🚀 é",
    "&lt;b&gt; &amp; &#91;sound:x&#93;",
    "trailing ",
    "\\(x\\) \\n",
    "<!-- c -->",
]


def test_awkward_text_arrives_as_the_package_brings_it(ann: Learner, tmp_path: Path) -> None:
    prompts = [note(f"Q{n}?", html={"Prompt": text, "Answer": text}) for n, text in enumerate(AWKWARD)]
    installed(ann, tmp_path, prompts)
    log = ann.import_text(tmp_path / "netflix.update.txt")
    assert (log.new, log.updated, log.duplicate) == (0, 0, len(AWKWARD))
    for made, text in zip(built(tmp_path, prompts).notes, AWKWARD, strict=True):
        assert ann.field(made.guid, "Prompt") == ann.field(made.guid, "Answer") == text


def test_control_characters_are_dropped_as_in_the_package(ann: Learner, tmp_path: Path) -> None:
    installed(ann, tmp_path, [note("Q?", html={"Answer": "a\x1fb\x00c\rd"})])
    assert ann.import_text(tmp_path / "netflix.update.txt").duplicate == 1


@pytest.mark.parametrize("deck", ["A: b", 'Q "x" \\ *', "Ünï::コード", "a#b, c;d", "1234"])
def test_new_notes_find_decks_with_odd_names(deck: str, ann: Learner, tmp_path: Path) -> None:
    source = Source("netflix", "netflix.md", "Netflix", deck)
    first = lock.remember([note("Why?")], Lock(), BUILT, [source])
    package.write(tmp_path / "n.apkg", [(deck, first.notes)])
    ann.import_package(tmp_path / "n.apkg")
    second = lock.remember([note("Why?"), note("New?")], first.lock, BUILT + DAY, [source])
    update_file.write(tmp_path / "n.update.txt", second.notes, deck)
    assert ann.import_text(tmp_path / "n.update.txt").new == 1
    assert ann.deck(second.notes[1].guid) == deck


def test_the_same_notes_give_the_same_bytes_with_plain_line_ends(tmp_path: Path) -> None:
    built(tmp_path, [note("Why?"), note("How?")])
    first = (tmp_path / "netflix.update.txt").read_bytes()
    built(tmp_path, [note("Why?"), note("How?")])
    assert (tmp_path / "netflix.update.txt").read_bytes() == first
    assert b"\r" not in first


# which notes it holds, and what a deck lacks after it


def made(name: str, day: int, own: str = "", answer: str = "A") -> Note:
    html = {"My Answer": own, "Answer": answer}
    return kept(note(f"{name}?", html=html), name, BUILT + day * DAY)


def told(*notes: Note, since: int = 0) -> list[str]:
    """Return the guids of the rows of a file."""
    rows = [line for line in update_file.text(notes, DECK, since).splitlines() if not line.startswith("#")]
    return [row.split("\t")[0].strip('"') for row in rows]


@pytest.mark.parametrize(
    ("notes", "since", "guids"),
    [
        pytest.param([made("a", 0), made("b", 1)], BUILT, ["b"], id="those as old as the first build are left out"),
        pytest.param([made("a", 0), made("b", 1)], BUILT - 1, ["a", "b"], id="younger ones are not"),
        pytest.param([made("a", 0), made("b", 0)], BUILT, ["a", "b"], id="unless all are so old"),
        pytest.param([made("a", 1, "mine"), made("b", 1)], BUILT, ["b"], id="those with an own answer are left out"),
        pytest.param([made("a", 1, "mine"), made("b", 0)], BUILT, ["b"], id="also if the others are old"),
        pytest.param([made("a", 1, "mine")], BUILT, ["a"], id="unless all have one"),
        pytest.param([made("b", 1), made("a", 1)], BUILT, ["b", "a"], id="in the order of the guide"),
    ],
)
def test_a_file_holds(notes: list[Note], since: int, guids: list[str]) -> None:
    assert told(*notes, since=since) == guids


def test_a_file_says_to_anki_how_it_is_to_be_read() -> None:
    (one,) = [kept(note("Why?", "a\tb", html={"Answer": 'say\0 "hi"\tnow'}), "g2why")]
    lines = update_file.text([one], DECK).split("\n")
    assert lines[:6] == [
        "#separator:tab",
        "#html:true",
        "#if matches:update current",
        f"#notetype:{note_types.MODEL_ID}",
        f"#deck:{DECK}",
        "#guid column:1",
    ]
    assert (
        lines[6]
        == "#columns:guid\tPrompt\tAnswer\tSubject\tPath\tSupport\tReverse\tKind\tSource\tSource ID\tReserved 1"
    )
    assert lines[7].startswith('"g2why"\t"Why?"\t"say ""hi""\tnow"\t')
    assert lines[8:] == [""]


PICTURE = '<img src="_a.png">'


@pytest.mark.parametrize(
    ("notes", "restyled", "lacking"),
    [
        pytest.param([made("a", 1)], 0, (), id="nothing"),
        pytest.param([made("a", 1, answer=PICTURE)], 0, ("pictures",), id="a picture of a note that changed"),
        pytest.param([made("a", 0, answer=PICTURE), made("b", 1)], 0, (), id="not one of a note that did not"),
        pytest.param([made("a", 1, answer='<img src="_b.png">')], 0, (), id="not one that the package does not hold"),
        pytest.param([made("a", 1, "mine")], 0, ("your own answers",), id="an own answer"),
        pytest.param([made("a", 0, "mine")], 0, (), id="not one that is old"),
        pytest.param([made("a", 1)], BUILT + 1, ("the look of the cards",), id="a later look"),
        pytest.param([made("a", 1)], BUILT, (), id="not the look of the first build"),
        pytest.param(
            [made("a", 1, "mine", PICTURE)],
            BUILT + 1,
            ("pictures", "your own answers", "the look of the cards"),
            id="all of it",
        ),
    ],
)
def test_what_a_deck_lacks_after_the_file(notes: list[Note], restyled: int, lacking: tuple[str, ...]) -> None:
    assert update_file.lacks(notes, ["_c.png", "_a.png"], BUILT, restyled) == lacking
