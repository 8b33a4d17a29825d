from __future__ import annotations

import json
import sqlite3
import zipfile
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

import genanki
import pytest

from anki_collection import learner
from guide2anki.anki import note_types, package
from guide2anki.anki.package import PackageError
from guide2anki.model import Note
from made_notes import BUILT, kept, note

DECK = "Interview Prep::Netflix"


def some(count: int = 3) -> list[Note]:
    return [kept(note(f"Question {n}?"), f"g2guid{n}") for n in range(count)]


def html(name: str, text: str) -> Note:
    return kept(note("Plain?", html={name: text}), "g2html")


def rows(path: Path, folder: Path, query: str) -> list[tuple[Any, ...]]:
    with zipfile.ZipFile(path) as archive:
        archive.extract("collection.anki2", folder)
    with closing(sqlite3.connect(folder / "collection.anki2")) as connection:
        return connection.execute(query).fetchall()


# refused


@pytest.mark.parametrize("name", ["collection.apkg", "Collection.APKG", "backup-2026-01-01.apkg", "netflix.colpkg"])
def test_a_name_that_anki_takes_for_a_full_restore_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(PackageError, match=r"backup|must end in \.apkg"):
        package.write(tmp_path / name, [(DECK, some())])
    assert list(tmp_path.iterdir()) == []


def test_a_package_without_notes_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackageError, match="no notes"):
        package.write(tmp_path / "a.apkg", [(DECK, [])])


def test_two_notes_with_one_guid_are_refused_by_name(tmp_path: Path) -> None:
    twins = [kept(note("First?"), "same"), kept(note("Second?", line=9), "same")]
    with pytest.raises(PackageError, match=r"netflix:9: 'Second\?' and netflix:1: 'First\?' share the guid same"):
        package.write(tmp_path / "a.apkg", [(DECK, twins[:1]), ("Other", twins[1:])])


@pytest.mark.parametrize("front", ["", "  ", "<br>", "<div> </div>\n", "&nbsp;"])
def test_an_empty_front_is_refused(front: str, tmp_path: Path) -> None:
    with pytest.raises(PackageError, match="empty front"):
        package.write(tmp_path / "a.apkg", [(DECK, [html("Prompt", front)])])


def test_a_front_of_control_characters_alone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackageError, match="empty front"):
        package.write(tmp_path / "a.apkg", [(DECK, [html("Prompt", "\x00\x1f")])])


def test_a_note_that_the_lock_has_not_seen_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackageError, match="lock"):
        package.write(tmp_path / "a.apkg", [(DECK, [note("New?")])])


def test_a_note_with_too_few_fields_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackageError, match="has 2 fields; the note type has 12"):
        package.write(tmp_path / "a.apkg", [(DECK, [replace(some(1)[0], fields=("a", "b"))])])


@pytest.mark.parametrize("tag", ["two words", "", "wide\u3000space"])
def test_a_tag_that_anki_would_split_is_refused(tag: str, tmp_path: Path) -> None:
    with pytest.raises(PackageError, match="tag"):
        package.write(tmp_path / "a.apkg", [(DECK, [replace(some(1)[0], tags=("fine", tag))])])


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("", "empty part"),
        ("A::", "empty part"),
        ("A:: ::B", "empty part"),
        (" A", "edge"),
        ("A:::B", "edge"),
        ("A\x1fB", "control"),
        ("A\nB", "control"),
        ("Default", "Anki's own"),
        ("default", "Anki's own"),
        ("::".join("ABCDEFGHIJKL"), "12 levels"),
    ],
)
def test_a_deck_name_that_anki_would_change_is_refused(name: str, fault: str, tmp_path: Path) -> None:
    with pytest.raises(PackageError, match=fault):
        package.write(tmp_path / "a.apkg", [(name, some())])


def test_media_that_is_missing_or_badly_named_is_refused(tmp_path: Path) -> None:
    picture = tmp_path / "a.png"
    with pytest.raises(PackageError, match="missing"):
        package.write(tmp_path / "a.apkg", [(DECK, some())], {"a.png": picture})
    picture.write_bytes(b"png")
    for name in ("../a.png", "sp ace.png", "ä.png", "a" * 130 + ".png", ".png"):
        with pytest.raises(PackageError, match="safe"):
            package.write(tmp_path / "a.apkg", [(DECK, some())], {name: picture})


def test_a_failure_leaves_the_old_package_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.apkg"
    package.write(path, [(DECK, some())])
    old = path.read_bytes()
    for step in ("_collection", "_write_zip", "_verify"):
        with monkeypatch.context() as patch:

            def fail(*args: object) -> None:
                raise OSError("disk full")

            patch.setattr(package, step, fail)
            with pytest.raises(OSError, match="disk full"):
                package.write(path, [(DECK, some(4))])
        assert path.read_bytes() == old
        assert list(tmp_path.iterdir()) == [path]


def test_a_package_that_reads_back_otherwise_than_meant_never_replaces_the_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.apkg"
    package.write(path, [(DECK, some())])
    old = path.read_bytes()
    genuine = package._fill

    def lossy(connection: sqlite3.Connection, decks: Mapping[str, Sequence[Note]], page: int) -> tuple[int, ...]:
        counts = genuine(connection, decks, page)
        connection.execute("DELETE FROM notes WHERE guid = 'g2guid1'")
        return counts

    monkeypatch.setattr(package, "_fill", lossy)
    with pytest.raises(PackageError, match=r"read back 2 notes .* meant 3 notes, 3 cards"):
        package.write(path, [(DECK, some())])
    assert path.read_bytes() == old


@pytest.mark.parametrize("member", ["collection.anki2", "0", "media"])
def test_an_archive_that_lacks_or_alters_a_member_never_replaces_the_old(
    member: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, picture = tmp_path / "a.apkg", tmp_path / "p.png"
    picture.write_bytes(b"png")
    package.write(path, [(DECK, some())], {"p.png": picture})
    old = path.read_bytes()
    genuine = package._write_zip

    def altering(target: BinaryIO, collection: BinaryIO, media: dict[str, Path]) -> None:
        genuine(target, collection, media)
        with zipfile.ZipFile(target) as archive:
            members = {name: archive.read(name) for name in archive.namelist()}
        members[member] = b"{}"
        target.seek(0)
        target.truncate()
        with zipfile.ZipFile(target, "w") as archive:
            for name, content in members.items():
                archive.writestr(name, content)

    monkeypatch.setattr(package, "_write_zip", altering)
    with pytest.raises(PackageError, match="does not hold what was put into it"):
        package.write(path, [(DECK, some())], {"p.png": picture})
    assert path.read_bytes() == old


# written


def test_the_rows_are_those_of_stock_genanki(tmp_path: Path) -> None:
    full = {name: f"<b>{name}</b>" for name in note_types.FIELDS}
    notes = [kept(note(f"{n}?", html=full), f"g2guid{n}") for n in range(5)]
    package.write(tmp_path / "ours.apkg", [(DECK, notes)])
    deck = genanki.Deck(package.deck_id(DECK), DECK)
    for position, made in enumerate(notes, start=1):
        fields, tags = list(made.fields), list(made.tags)
        deck.add_note(genanki.Note(note_types.model(), fields, tags=tags, guid=made.guid, due=position))
    genanki.Package(deck).write_to_file(tmp_path / "stock.apkg", timestamp=BUILT)
    for query in (
        "select * from notes order by id",
        "select * from cards order by id",
        "select crt, mod, scm, ver, dty, usn, ls, conf, dconf, tags from col",
        "select type, name, tbl_name, sql from sqlite_master where name not like 'sqlite%' order by name",
    ):
        assert rows(tmp_path / "ours.apkg", tmp_path, query) == rows(tmp_path / "stock.apkg", tmp_path, query)
    for column in ("decks", "models"):
        ours, stock = (
            json.loads(rows(tmp_path / name, tmp_path, f"select {column} from col")[0][0])
            for name in ("ours.apkg", "stock.apkg")
        )
        if column == "models":
            assert ours[str(note_types.MODEL_ID)].pop("mod") == note_types.MODIFIED
            stock[str(note_types.MODEL_ID)].pop("mod")
        assert ours == stock


def test_the_same_notes_give_the_same_bytes(tmp_path: Path) -> None:
    picture = tmp_path / "p.png"
    picture.write_bytes(b"png")
    for name in ("a.apkg", "b.apkg"):
        package.write(tmp_path / name, [(DECK, some())], {"p-1.png": picture})
        picture.touch()
    assert (tmp_path / "a.apkg").read_bytes() == (tmp_path / "b.apkg").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.apkg") as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {member.compress_type for member in archive.infolist()} == {zipfile.ZIP_DEFLATED}


def test_a_collection_made_in_a_file_holds_what_one_made_in_memory_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_memory, in_file = tmp_path / "a.apkg", tmp_path / "b.apkg"
    package.write(in_memory, [(DECK, some(5))])
    monkeypatch.setattr(package, "_BATCH", 2)
    package.write(in_file, [(DECK, some(5))])
    assert sorted(tmp_path.iterdir()) == [in_memory, in_file]
    for table in ("col", "notes", "cards", "sqlite_master"):
        query = f"SELECT * FROM {table}" if table != "sqlite_master" else "SELECT type, name, sql FROM sqlite_master"
        assert rows(in_memory, tmp_path, query) == rows(in_file, tmp_path, query), table


def test_nothing_is_left_beside_the_package_or_in_the_temp_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scratch = tmp_path / "temp"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    package.write(tmp_path / "a.apkg", [(DECK, some())])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.apkg", "temp"]
    assert list(scratch.iterdir()) == []


def test_decks_and_note_type_are_written_once_for_many_decks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[object] = []
    genuine = genanki.Model.to_json

    def counted(self: genanki.Model, *args: object) -> object:
        calls.append(args)
        return genuine(self, *args)

    monkeypatch.setattr(genanki.Model, "to_json", counted)
    notes = some(200)
    package.write(tmp_path / "a.apkg", [(f"Deck {n}", [made]) for n, made in enumerate(notes)])
    assert len(calls) == 1


def test_each_note_carries_its_own_time_and_the_note_type_a_constant_one(tmp_path: Path) -> None:
    notes = [replace(made, modified=BUILT + n) for n, made in enumerate(some())]
    package.write(tmp_path / "a.apkg", [(DECK, notes)])
    assert rows(tmp_path / "a.apkg", tmp_path, "select mod from notes") == [(BUILT,), (BUILT + 1,), (BUILT + 2,)]
    ((models,),) = rows(tmp_path / "a.apkg", tmp_path, "select models from col")
    assert json.loads(models)[str(note_types.MODEL_ID)]["mod"] == note_types.MODIFIED


def test_what_anki_takes_for_the_end_of_a_field_is_dropped(tmp_path: Path) -> None:
    made = kept(note("Plain?", html={"Answer": "a\x1fb\x00c\rd\x7f\te\n\ud800f"}), "g2html")
    package.write(tmp_path / "a.apkg", [(DECK, [made])])
    ((fields,),) = rows(tmp_path / "a.apkg", tmp_path, "select flds from notes")
    assert fields.split("\x1f")[1] == "abcd\te\nf"
    with learner(tmp_path / "anki") as ann:
        assert ann.import_package(tmp_path / "a.apkg").new == 1


def test_anki_drops_all_other_control_characters_by_itself(tmp_path: Path) -> None:
    made = html("Answer", "a\x00b\x01c\rd\x1ee\tf\ng")
    package.write(tmp_path / "a.apkg", [(DECK, [made])])
    with learner(tmp_path / "anki") as ann:
        ann.import_package(tmp_path / "a.apkg")
        assert ann.field("g2html", "Answer") == "abcde\tf\ng"


# in Anki


def test_anki_imports_what_was_counted_and_then_writes_nothing(tmp_path: Path) -> None:
    notes = [*some(3), html("Reverse", "What is it called?")]
    written = package.write(tmp_path / "a.apkg", [(DECK, notes[:2]), ("Other", notes[2:])])
    assert (written.notes, written.cards, written.decks, written.media) == (4, 5, 2, 0)
    with learner(tmp_path / "anki") as ann:
        types = ann.note_types()
        log = ann.import_package(tmp_path / "a.apkg")
        assert (log.new, log.updated, log.duplicate, log.conflicting) == (4, 0, 0, 0)
        assert ann.col.card_count() == 5
        assert ann.decks() == ["Default", "Interview Prep", DECK, "Other"]
        assert ann.note_types() == sorted([*types, note_types.NAME])
        again = ann.import_package(tmp_path / "a.apkg")
        assert (again.new, again.updated, again.duplicate, again.conflicting) == (0, 0, 4, 0)
        assert (again.rows, again.touched) == ({}, False)


@pytest.mark.parametrize("reverse", ["", " ", "<br>", "<div></div>", "&nbsp;", "clue", "<img src=x.png>", "0"])
def test_the_second_card_exists_where_anki_would_make_one(reverse: str, tmp_path: Path) -> None:
    written = package.write(tmp_path / "a.apkg", [(DECK, [html("Reverse", reverse)])])
    with learner(tmp_path / "anki") as ann:
        ann.import_package(tmp_path / "a.apkg")
        assert len(ann.cards("g2html")) == written.cards
        ann.edit("g2html", "Answer", "saved in the editor, which makes missing cards", BUILT)
        assert len(ann.cards("g2html")) == written.cards
        assert not list(ann.col.get_empty_cards().notes)


def test_new_cards_come_in_the_order_of_the_guide(tmp_path: Path) -> None:
    notes = [kept(note(f"{word}?"), f"g2{word}") for word in ("zebra", "ant", "mole", "bee")]
    package.write(tmp_path / "a.apkg", [(DECK, notes)])
    with learner(tmp_path / "anki") as ann:
        ann.import_package(tmp_path / "a.apkg")
        assert ann.new_in_order(DECK) == [made.guid for made in notes]


def test_names_of_decks_arrive_as_given(tmp_path: Path) -> None:
    names = ["Default::Sub", "Ünï::コード", "A: b", 'Q "x" \\ *', "::".join("ABCDEFGHIJK"), "a&b <c>"]
    notes = some(len(names))
    package.write(tmp_path / "a.apkg", [(name, [made]) for name, made in zip(names, notes, strict=True)])
    with learner(tmp_path / "anki") as ann:
        ann.import_package(tmp_path / "a.apkg")
        assert [ann.deck(made.guid) for made in notes] == names


def test_decks_that_differ_in_case_alone_become_one(tmp_path: Path) -> None:
    notes = some(2)
    assert package.write(tmp_path / "a.apkg", [("Go", notes[:1]), ("GO", notes[1:])]).decks == 1
    with learner(tmp_path / "anki") as ann:
        ann.import_package(tmp_path / "a.apkg")
        assert ann.decks() == ["Default", "Go"]


def test_two_packages_of_the_same_second_do_not_mix(tmp_path: Path) -> None:
    first = some(30)
    second = [kept(note(f"Other {n}?", html={"Reverse": "x"}), f"g2other{n}") for n in range(30)]
    package.write(tmp_path / "a.apkg", [(DECK, first)])
    package.write(tmp_path / "b.apkg", [("Other", second)])
    with learner(tmp_path / "anki") as ann:
        ann.import_package(tmp_path / "a.apkg")
        assert ann.import_package(tmp_path / "b.apkg").new == 30
        for made in second:
            assert ann.field(made.guid, "Prompt") == made.fields[0]
            assert [card.deck for card in ann.cards(made.guid)] == ["Other", "Other"]


def test_pictures_arrive_under_their_names(tmp_path: Path) -> None:
    for name in ("a.png", "b.png"):
        (tmp_path / name).write_bytes(name.encode())
    made = kept(note("Look?", html={"Answer": '<img src="p-1.png"><img src="q-2.png">'}), "g2look")
    media = {"q-2.png": tmp_path / "b.png", "p-1.png": tmp_path / "a.png"}
    assert package.write(tmp_path / "a.apkg", [(DECK, [made])], media).media == 2
    with learner(tmp_path / "anki") as ann:
        ann.import_package(tmp_path / "a.apkg")
        folder = Path(ann.col.media.dir())
        assert (folder / "p-1.png").read_bytes() == b"a.png"
        assert (folder / "q-2.png").read_bytes() == b"b.png"


# names, one at the edge and one past it


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("netflix.apkg", ""),
        ("NETFLIX.APKG", ""),
        ("my-collection.apkg", ""),
        ("collection-2.apkg", ""),
        ("my-backup-2026.apkg", ""),
        ("backup.apkg", ""),
        ("collection.apkg", "backup"),
        ("Backup-1.apkg", "backup"),
        ("netflix.zip", "must end in .apkg"),
        ("netflix.apkg.zip", "must end in .apkg"),
        ("apkg", "must end in .apkg"),
    ],
)
def test_only_names_that_anki_takes_for_a_backup_are_refused(name: str, fault: str) -> None:
    said = package.file_name_fault(name)
    assert (fault in said) if fault else said == ""


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("Ropes", ""),
        ("A: b::C", ""),
        ("A::default", ""),
        ("Defaults", ""),
        ("::".join("ABCDEFGHIJK"), ""),
        ("::".join("ABCDEFGHIJKL"), "12 levels; Anki allows 11"),
        ("A ::B", "a space or colon at the edge"),
        (":A", "a space or colon at the edge"),
        ("A:", "a space or colon at the edge"),
        ("A\tB", "a control character"),
        ("A\x7fB", "a control character"),
        ("A\ud800B", "a control character"),
        ("A\x0bB", "a control character"),
    ],
)
def test_only_deck_names_that_anki_would_change_have_a_fault(name: str, fault: str) -> None:
    said = package.deck_name_fault(name)
    assert (fault in said) if fault else said == ""


@pytest.mark.parametrize(
    ("name", "safe"), [("_" + "a" * 119, True), ("a" * 121, False), ("A-9_z.png", True), ("-a", False)]
)
def test_a_media_name_has_up_to_120_signs_that_are_safe_everywhere(name: str, safe: bool, tmp_path: Path) -> None:
    (tmp_path / "p").write_bytes(b"png")
    if safe:
        assert package.write(tmp_path / "a.apkg", [(DECK, some())], {name: tmp_path / "p"}).media == 1
    else:
        with pytest.raises(PackageError, match="is not safe on all systems"):
            package.write(tmp_path / "a.apkg", [(DECK, some())], {name: tmp_path / "p"})


def test_the_id_of_a_deck_never_changes() -> None:
    assert package.deck_id("Ropes") == package.deck_id("ROPES") == 323971379924892
    assert package.deck_id("Ropes") != package.deck_id("Rope")


@pytest.mark.parametrize("front", ["<p></p>", "<br/>", "<br />", "</div><div >", "\x7f", "\t\n", "&nbsp;<p> </p>"])
def test_a_front_that_shows_nothing_is_refused(front: str, tmp_path: Path) -> None:
    with pytest.raises(PackageError, match="has an empty front"):
        package.write(tmp_path / "a.apkg", [(DECK, [html("Prompt", front)])])


@pytest.mark.parametrize("front", ["<img src=x>", "&lt;", "<p>.</p>", "<hr>", "0"])
def test_a_front_that_shows_something_is_taken(front: str, tmp_path: Path) -> None:
    assert package.write(tmp_path / "a.apkg", [(DECK, [html("Prompt", front)])]).notes == 1


@pytest.mark.parametrize(
    ("reverse", "cards"),
    [("", 1), (" \n", 1), ("<br/>", 1), ("<br />", 1), ("</div>", 1), ("<p></p>", 2), ("&nbsp;", 2), ("1", 2)],
)
def test_a_second_card_is_counted_where_anki_makes_one(reverse: str, cards: int, tmp_path: Path) -> None:
    assert package.write(tmp_path / "a.apkg", [(DECK, [html("Reverse", reverse)])]).cards == cards


@pytest.mark.parametrize(("guid", "modified", "taken"), [("g", 1, True), ("g", 0, False), ("", 1, False)])
def test_a_note_needs_a_guid_and_a_time(guid: str, modified: int, taken: bool, tmp_path: Path) -> None:
    made = replace(some(1)[0], guid=guid, modified=modified)
    if taken:
        assert package.write(tmp_path / "a.apkg", [(DECK, [made])]).notes == 1
    else:
        with pytest.raises(PackageError) as raised:
            package.write(tmp_path / "a.apkg", [(DECK, [made])])
        assert str(raised.value) == "netflix:1: 'Question 0?' has no guid or modified time: the lock was not asked"


def test_decks_without_notes_are_left_out(tmp_path: Path) -> None:
    written = package.write(tmp_path / "a.apkg", [("Empty", []), (DECK, some(2)), ("Void", [])])
    assert (written.notes, written.cards, written.decks, written.media) == (2, 2, 1, 0)
    ((decks,),) = rows(tmp_path / "a.apkg", tmp_path, "select decks from col")
    assert sorted(deck["name"] for deck in json.loads(decks).values()) == ["Default", DECK]


def test_what_reads_back_otherwise_is_said_in_numbers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    genuine = package._fill
    for change, said in (
        ("DELETE FROM notes WHERE guid = 'g2guid1'", "2 notes (2 guids, 0 empty fronts, 3 with a card), 3 cards"),
        ("UPDATE notes SET guid = 'same'", "3 notes (1 guids, 0 empty fronts, 3 with a card), 3 cards"),
        (
            "UPDATE notes SET sfld = '' WHERE guid = 'g2guid1'",
            "3 notes (3 guids, 1 empty fronts, 3 with a card), 3 cards",
        ),
        ("UPDATE cards SET ord = 1 WHERE due = 2", "3 notes (3 guids, 0 empty fronts, 2 with a card), 3 cards"),
        ("UPDATE notes SET guid = 'same', sfld = ''", "3 notes (1 guids, 3 empty fronts, 3 with a card), 3 cards"),
    ):

        def lossy(
            connection: sqlite3.Connection, decks: Mapping[str, Sequence[Note]], page: int, change: str = change
        ) -> tuple[int, ...]:
            counts = genuine(connection, decks, page)
            connection.execute(change)
            return counts

        monkeypatch.setattr(package, "_fill", lossy)
        with pytest.raises(PackageError) as raised:
            package.write(tmp_path / "a.apkg", [(DECK, some())])
        assert str(raised.value) == f"{tmp_path / 'a.apkg'}: read back {said}; meant 3 notes, 3 cards"


@pytest.mark.parametrize("batch", [2, 3, 2000])
def test_new_cards_are_numbered_through_whatever_is_written_at_once(
    batch: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(package, "_BATCH", batch)
    package.write(tmp_path / "a.apkg", [(DECK, some(5)), ("Other", [html("Reverse", "1")])])
    found = rows(tmp_path / "a.apkg", tmp_path, "select due, ord from cards order by id")
    assert found == [(1, 0), (2, 0), (3, 0), (4, 0), (5, 0), (1, 0), (1, 1)]
    ids = rows(tmp_path / "a.apkg", tmp_path, "select id from notes union select id from cards order by id")
    assert ids == [(BUILT * 1000 + n,) for n in range(13)]
