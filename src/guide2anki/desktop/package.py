"""Reading packages: those that builds wrote, and collections that people export from Anki or AnkiDroid."""

from __future__ import annotations

import json
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from guide2anki.anki import note_types
from guide2anki.model import Note

_MEMBERS = ("collection.anki21b", "collection.anki21", "collection.anki2")
"""Collections inside a package, the newest first: only that one is whole."""


class UnreadableError(Exception):
    """The file is no package, or one that cannot be read here; the message says which."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a package that a build wrote holds."""

    decks: Mapping[str, tuple[Note, ...]]
    """Notes by the full name of their deck, in the order of study."""
    cards: int
    media: Mapping[str, str]
    """Names in Anki and the members of the archive that hold them."""

    @property
    def notes(self) -> int:
        """Return how many notes there are."""
        return sum(map(len, self.decks.values()))

    @property
    def changed(self) -> int:
        """Return when the newest note got its text, in seconds since the epoch."""
        return max((note.modified for notes in self.decks.values() for note in notes), default=0)


@dataclass(frozen=True, slots=True)
class Studied:
    """A note of ours in a learner's collection, and how its cards fare."""

    guid: str
    fields: Mapping[str, str]
    leech: bool
    flags: tuple[int, ...]
    """Colours (1–7) of its cards."""
    suspended: bool
    """Whether a card is."""
    lapses: int
    """How often its worst card was forgotten after it had been learned."""


def contents(path: Path) -> Contents:
    """Return what a package that a build wrote holds; raise UnreadableError, also for packages of others."""
    with _opened(path) as (archive, connection):
        ((strange,),) = connection.execute("SELECT count(*) FROM notes WHERE mid != ?", (note_types.MODEL_ID,))
        if strange:
            raise UnreadableError("holds notes that guide2anki did not write")
        listed = json.loads(archive.read("media"))
        ((known,),) = connection.execute("SELECT decks FROM col")
        names = {int(id_): deck["name"] for id_, deck in json.loads(known).items()}
        rows = connection.execute(
            "SELECT n.guid, n.mod, n.tags, n.flds, min(c.did), count(*) FROM notes n JOIN cards c ON c.nid = n.id"
            " GROUP BY n.id ORDER BY n.id"
        )
        decks: dict[str, list[Note]] = {}
        cards = 0
        for guid, modified, tags, fields, deck, count in rows:
            cards += count
            name = names[deck]
            decks.setdefault(name, []).append(_note(guid, modified, tags, fields.split("\x1f"), name))
        media = {name: member for member, name in listed.items()}
        return Contents({name: tuple(notes) for name, notes in decks.items()}, cards, media)


def _note(guid: str, modified: int, tags: str, fields: list[str], deck: str) -> Note:
    guide = fields[note_types.FIELDS.index("Source ID")].rpartition("/")[0]
    return Note(
        guide=guide,
        kind="question",  # no package tells, and no package has to
        subject="",
        prompt=fields[0],
        answer="",
        section=(),
        deck=deck,
        fields=tuple(fields),
        tags=tuple(tags.split()),
        line=0,
        guid=guid,
        modified=modified,
    )


def studied(path: Path) -> Iterator[Studied]:
    """Yield our notes in a package that somebody exported from Anki with its scheduling; raise UnreadableError."""
    with _opened(path) as (_, connection):
        names = _fields(connection)
        rows = connection.execute(
            "SELECT n.guid, n.mid, n.tags, n.flds, max(c.lapses), max(c.queue = -1), group_concat(c.flags)"
            " FROM notes n JOIN cards c ON c.nid = n.id GROUP BY n.id ORDER BY n.id"
        )
        for guid, type_, tags, fields, lapses, suspended, flags in rows:
            if type_ in names:
                told = dict(zip(names[type_], fields.split("\x1f"), strict=False))
                colours = sorted({int(flag) & 7 for flag in str(flags).split(",")} - {0})
                leech = "leech" in tags.lower().split()
                yield Studied(guid, told, leech, tuple(colours), bool(suspended), lapses)


def _fields(connection: sqlite3.Connection) -> dict[int, list[str]]:
    """Return the names of the fields of each note type that has a Source ID."""
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    found: dict[int, list[str]] = {}
    if "fields" in tables:
        for type_, name in connection.execute("SELECT ntid, name FROM fields ORDER BY ntid, ord"):
            found.setdefault(type_, []).append(name)
    else:
        ((models,),) = connection.execute("SELECT models FROM col")
        for id_, model in json.loads(models).items():
            found[int(id_)] = [field["name"] for field in model["flds"]]
    return {type_: names for type_, names in found.items() if "Source ID" in names}


@contextmanager
def _opened(path: Path) -> Iterator[tuple[zipfile.ZipFile, sqlite3.Connection]]:
    """Give the archive and its collection; raise UnreadableError for what is no package."""
    try:
        with zipfile.ZipFile(path) as archive, tempfile.TemporaryDirectory(prefix="guide2anki-") as folder:
            member = next((name for name in _MEMBERS if name in archive.namelist()), None)
            if member is None:
                raise UnreadableError("holds no collection: export one from Anki as .colpkg or .apkg")
            plain = Path(folder, "collection.db")
            with archive.open(member) as packed, plain.open("wb") as file:
                _unpack(packed, file, member.endswith("b"))
            with closing(sqlite3.connect(f"file:{plain.as_posix()}?mode=ro&immutable=1", uri=True)) as connection:
                connection.create_collation("unicase", _unicase)
                yield archive, connection
    except OSError as error:
        raise UnreadableError(f"cannot be read: {error.strerror or error}") from error
    except (zipfile.BadZipFile, sqlite3.Error, ValueError, LookupError, TypeError, EOFError) as error:
        raise UnreadableError("is no whole package of Anki: export it anew") from error


def _unpack(packed: IO[bytes], out: IO[bytes], compressed: bool) -> None:
    import shutil
    import sys

    if not compressed:
        shutil.copyfileobj(packed, out, 1 << 20)
        return
    if sys.version_info >= (3, 14):
        from compression import zstd
    else:
        from backports import zstd
    try:
        with zstd.open(packed, "rb") as content:
            shutil.copyfileobj(content, out, 1 << 20)
    except zstd.ZstdError as error:
        raise ValueError(str(error)) from error


def _unicase(left: str, right: str) -> int:
    """Compare names as Anki does: whatever their case."""
    a, b = left.casefold(), right.casefold()
    return (a > b) - (a < b)
