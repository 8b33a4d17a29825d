"""The `.apkg` file: rows and decks through genanki, written beside the old package, verified, then put in its place.

genanki gives the schema, the deck and the note type; the rows are written here in bulk. What differs from the rows that
genanki itself would write is meant: each note has its own modified time, new cards come in the guide's order, and a
card exists where Anki would make one (genanki 0.13.1 guesses from the template, checks every field for odd tags in
quadratic time, and rewrites all decks once for each deck).
"""

from __future__ import annotations

import hashlib
import io
import itertools
import json
import re
import shutil
import sqlite3
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from errno import EIO
from pathlib import Path
from typing import BinaryIO, NamedTuple

from guide2anki import disk
from guide2anki.anki import note_types
from guide2anki.anki.lean_genanki import genanki
from guide2anki.model import Note

_REVERSE = note_types.FIELDS.index("Reverse")

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
"""What fields may not hold: control characters and halves of characters."""
_SEPARATOR = "\x1f"
"""Stands between fields; Anki drops all other control characters by itself, but refuses a package with one of these."""

_EMPTY = re.compile(r"(?:\s|</?(?:br|div) ?/?>)*", re.ASCII)
"""What Anki's card generation takes for an empty field."""
_BLANK = re.compile(r"(?:[\s\x00-\x1f\x7f]|&nbsp;|</?(?:br|div|p) ?/?>)*")
"""What shows nothing on a card."""

_MEDIA_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.\-]{0,119}")
_DECK_LEVELS = 11
_BATCH = 2000
_Row = tuple[object, ...]

_NOTE_ROW = "INSERT INTO notes VALUES(?,?,?,?,-1,?,?,?,0,0,'')"
_CARD_ROW = "INSERT INTO cards VALUES(?,?,?,?,?,-1,0,0,?,0,0,0,0,0,0,0,0,'')"


class PackageError(ValueError):
    """Notes, names or files that would make a package Anki cannot import well; the message is for the user."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a package holds."""

    notes: int
    cards: int
    decks: int
    media: int


def write(path: Path, decks: Sequence[tuple[str, Sequence[Note]]], media: Mapping[str, Path] | None = None) -> Written:
    """Write a package and replace `path` only once the new one was read back whole.

    `decks` are full names (`Interview Prep::Netflix`) with their notes in the order of study; `media` maps the names
    used in the fields to files. Notes carry guid and modified time from the lock. The same input gives the same bytes
    (under one version of SQLite and zlib). The disk is not waited for: what a power cut takes can be built again.
    Raises PackageError for what Anki would not import as meant, OSError for the disk; in both cases the old file is
    as it was.
    """
    media = media or {}
    fault = file_name_fault(path.name)
    if fault:
        raise PackageError(f"{path}: {fault}")
    grouped = _grouped(decks)
    _check_notes(grouped)
    _check_media(media)
    with disk.replacing(path) as file, _collection(grouped, Path(f"{file.name}.anki2")) as (collection, meant, found):
        if found != meant:
            raise PackageError(f"{path}: read back {found.said}; meant {meant.said}")
        _write_zip(file, collection, media)
        _verify(file, path, collection, media)
    return Written(meant.notes, meant.cards, len(grouped), len(media))


class _Counts(NamedTuple):
    """What is counted in a collection."""

    notes: int
    guids: int
    blank: int
    """Notes with an empty front."""
    cards: int
    carded: int
    """Notes with a card."""

    @property
    def said(self) -> str:
        """Return the counts in words."""
        odd = f" ({self.guids} guids, {self.blank} empty fronts, {self.carded} with a card)"
        same = self.guids == self.carded == self.notes and not self.blank
        return f"{self.notes} notes{'' if same else odd}, {self.cards} cards"


def file_name_fault(name: str) -> str:
    """Return why a package must not have this file name, or an empty text.

    Anki and AnkiDroid take `collection.apkg`, `backup-….apkg` and `….colpkg` for backups that replace everything.
    """
    lower = name.lower()
    if not lower.endswith(".apkg"):
        return "a package's name must end in .apkg"
    if lower == "collection.apkg" or lower.startswith("backup-"):
        return "Anki takes a file of this name for a backup of the whole collection: choose another name"
    return ""


def deck_name_fault(name: str) -> str:
    """Return why Anki would change or refuse this full deck name, or an empty text."""
    parts = name.split("::")
    if any(not part.strip() for part in parts):
        return f"deck name {name!r} has an empty part"
    if any(part != part.strip() or part.strip(":") != part for part in parts):
        return f"deck name {name!r} has a space or colon at the edge of a part"
    if _CONTROL.search(name) or "\n" in name or "\t" in name:
        return f"deck name {name!r} has a control character"
    if len(parts) > _DECK_LEVELS:
        return f"deck name {name!r} has {len(parts)} levels; Anki allows {_DECK_LEVELS}"
    if name.lower() == "default":
        return "the deck name 'Default' is Anki's own: choose another"
    return ""


def deck_id(name: str) -> int:
    """Return the id under which a package lists a deck; Anki itself goes by the name, whatever its case."""
    digest = hashlib.blake2b(name.casefold().encode(), digest_size=6, person=b"guide2anki deck").digest()
    return (1 << 48) + int.from_bytes(digest, "big")


def _grouped(decks: Sequence[tuple[str, Sequence[Note]]]) -> dict[str, list[Note]]:
    """Return the notes by deck, decks that differ only in case as one: Anki would rename the second."""
    spelling: dict[str, str] = {}
    grouped: dict[str, list[Note]] = {}
    for name, notes in decks:
        fault = deck_name_fault(name)
        if fault:
            raise PackageError(fault)
        if notes:
            grouped.setdefault(spelling.setdefault(name.casefold(), name), []).extend(notes)
    if not grouped:
        raise PackageError("no notes to write: the package would be empty")
    return grouped


def _check_notes(decks: Mapping[str, Sequence[Note]]) -> None:
    """Raise PackageError for notes that Anki would import wrongly without a word."""
    seen: dict[str, Note] = {}
    for note in itertools.chain.from_iterable(decks.values()):
        fault = _note_fault(note)
        if fault:
            raise PackageError(f"{_where(note)} {fault}")
        other = seen.setdefault(note.guid, note)
        if other is not note:
            raise PackageError(f"{_where(note)} and {_where(other)} share the guid {note.guid}")


def _where(note: Note) -> str:
    return f"{note.guide}:{note.line}: {note.prompt!r}"


def _note_fault(note: Note) -> str:
    if not note.guid or note.modified <= 0:
        return "has no guid or modified time: the lock was not asked"
    if len(note.fields) != len(note_types.FIELDS):
        return f"has {len(note.fields)} fields; the note type has {len(note_types.FIELDS)}"
    if _BLANK.fullmatch(note.fields[0]):
        return "has an empty front"
    if len(" ".join(note.tags).split()) != len(note.tags):
        return f"has an empty tag or one with white space: {note.tags}"
    return ""


def _check_media(media: Mapping[str, Path]) -> None:
    for name, source in media.items():
        if not _MEDIA_NAME.fullmatch(name):
            raise PackageError(f"media name {name!r} is not safe on all systems: use ASCII letters, digits, - _ .")
        if not source.is_file():
            raise PackageError(f"{source}: the media file is missing")


@contextmanager
def _collection(decks: Mapping[str, Sequence[Note]], scratch: Path) -> Iterator[tuple[BinaryIO, _Counts, _Counts]]:
    """Give the SQLite collection, what it is meant to hold, and what it does hold when it is opened again.

    A small one is made in memory, for the file would cost more than the rows in it; a large one lies in the file
    `scratch` meanwhile. Raises OSError for the disk.
    """
    if sum(map(len, decks.values())) <= _BATCH:
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
            meant = _fill(connection, decks, page=4096)
            content = connection.serialize()
        with closing(sqlite3.connect(":memory:")) as connection:
            connection.deserialize(content)
            found = _count(connection)
        yield io.BytesIO(content), meant, found
        return
    try:
        try:
            with closing(sqlite3.connect(scratch, isolation_level=None)) as connection:
                meant = _fill(connection, decks, page=16384)
            with closing(sqlite3.connect(scratch)) as connection:
                found = _count(connection)
        except sqlite3.Error as error:
            raise OSError(EIO, str(error), str(scratch)) from error
        with scratch.open("rb") as file:
            yield file, meant, found
    finally:
        with suppress(OSError):
            scratch.unlink(missing_ok=True)


def _fill(connection: sqlite3.Connection, decks: Mapping[str, Sequence[Note]], page: int) -> _Counts:
    """Write all that a collection holds, the indexes last; `page` is the size of its pages in bytes."""
    tables, first_index, indexes = genanki.apkg_schema.APKG_SCHEMA.partition("CREATE INDEX")
    col = genanki.apkg_col.APKG_COL
    connection.executescript(
        f"PRAGMA page_size = {page}; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN; {tables} {col}"
    )
    _write_col(connection, list(decks))
    notes = cards = 0
    for note_rows, card_rows in _rows(decks):
        connection.executemany(_NOTE_ROW, note_rows)
        connection.executemany(_CARD_ROW, card_rows)
        notes += len(note_rows)
        cards += len(card_rows)
    connection.executescript(f"BEGIN; {first_index} {indexes} COMMIT;")
    return _Counts(notes, notes, 0, cards, notes)


def _count(connection: sqlite3.Connection) -> _Counts:
    (found,) = connection.execute(
        "SELECT count(*), count(DISTINCT guid), total(sfld = ''), (SELECT count(*) FROM cards),"
        " (SELECT total(ord = 0) FROM cards) FROM notes"
    )
    return _Counts(*map(int, found))


def _write_col(connection: sqlite3.Connection, names: Sequence[str]) -> None:
    """Write the decks and the note type, once for all decks."""
    ((default,),) = connection.execute("SELECT decks FROM col")
    decks = json.loads(default) | {str(deck_id(name)): genanki.Deck(deck_id(name), name).to_json() for name in names}
    model = note_types.model()
    models = {str(model.model_id): model.to_json(note_types.MODIFIED, deck_id(names[0]))}
    connection.execute("UPDATE col SET decks = ?, models = ?", (json.dumps(decks), json.dumps(models)))


def _rows(decks: Mapping[str, Sequence[Note]]) -> Iterator[tuple[list[_Row], list[_Row]]]:
    """Yield the rows of notes and of cards in batches; both draw their ids from one counter, as in genanki."""
    newest = max(note.modified for notes in decks.values() for note in notes)
    ids = itertools.count(newest * 1000)
    model_id = note_types.MODEL_ID
    for name, notes in decks.items():
        deck = deck_id(name)
        for start in range(0, len(notes), _BATCH):
            note_rows: list[_Row] = []
            card_rows: list[_Row] = []
            for position, note in enumerate(notes[start : start + _BATCH], start=start + 1):
                note_id = next(ids)
                fields = note.fields
                joined = _SEPARATOR.join(fields)
                if joined.count(_SEPARATOR) >= len(fields):
                    fields = tuple(_CONTROL.sub("", text) for text in fields)
                    joined = _SEPARATOR.join(fields)
                tags = f" {' '.join(note.tags)} "
                note_rows.append((note_id, note.guid, model_id, note.modified, tags, joined, fields[0]))
                card_rows.append((next(ids), note_id, deck, 0, note.modified, position))
                if fields[_REVERSE] and not _EMPTY.fullmatch(fields[_REVERSE]):
                    card_rows.append((next(ids), note_id, deck, 1, note.modified, position))
            yield note_rows, card_rows


def _write_zip(file: BinaryIO, collection: BinaryIO, media: Mapping[str, Path]) -> None:
    """Write the archive; members opened by name carry the fixed date 1980-01-01."""
    names = sorted(media)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        _put(archive, "collection.anki2", collection)
        for member, name in enumerate(names):
            with media[name].open("rb") as content:
                _put(archive, str(member), content)
        listed = {str(member): name for member, name in enumerate(names)}
        _put(archive, "media", io.BytesIO(json.dumps(listed).encode()))


def _put(archive: zipfile.ZipFile, member: str, content: BinaryIO) -> None:
    with archive.open(member, "w") as out:
        shutil.copyfileobj(content, out, 1 << 20)


def _verify(file: BinaryIO, path: Path, collection: BinaryIO, media: Mapping[str, Path]) -> None:
    """Read again what is to become a package; raise PackageError unless sizes and sums are those of what went in."""
    file.flush()
    meant = {"collection.anki2": _sum(collection)}
    for member, name in enumerate(sorted(media)):
        with media[name].open("rb") as content:
            meant[str(member)] = _sum(content)
    with zipfile.ZipFile(file) as archive:
        sums = {member.filename: (member.file_size, member.CRC) for member in archive.infolist()}
        listed = json.loads(archive.read("media"))
    broken = [name for name, sum_ in meant.items() if sums.get(name) != sum_]
    if broken or list(listed.values()) != sorted(media):
        raise PackageError(f"{path}: the archive does not hold what was put into it ({', '.join(broken) or 'media'})")


def _sum(content: BinaryIO) -> tuple[int, int]:
    """Return size and CRC of a file, as an archive lists them."""
    size = sum_ = 0
    content.seek(0)
    while chunk := content.read(1 << 20):
        size += len(chunk)
        sum_ = zlib.crc32(chunk, sum_)
    return size, sum_
