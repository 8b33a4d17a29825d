"""A lost lock, made again from the packages that the last build wrote.

A package holds what matters for ever: guid, fields, tags and modified time of each note. A note whose fields are still
what the guide makes of it is that note; for the others the wording is read from the fields, as far as plain text can be
read from HTML, and they are known again like edited notes. What had been retired stays unknown.
"""

from __future__ import annotations

import html
import json
import re
import sqlite3
import tempfile
import zipfile
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from guide2anki.identity import lock
from guide2anki.identity.lock import Lock, Row, Source
from guide2anki.model import STEP, Note
from guide2anki.model.note_type import FIELDS

_BREAK = re.compile(r"<(?:br|/p|/li|/div|/tr|/h\d|/pre)\b[^>]*>")
_CUE = re.compile(r'<p class="cue">.*?</p>|<summary>.*?</summary>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_Rows = list[tuple[str, int, str, str]]


def recover(packages: Mapping[str, Path], notes: Iterable[Note]) -> Lock:
    """Return what the packages tell of a lock; they are given by the paths of their guides, from the lock's folder.

    `notes` are those that the guides hold now, without guids. Packages that cannot be read, or that something else
    wrote, tell nothing.
    """
    known = {_unnamed(note.fields): note for note in notes}
    guides: dict[str, Source] = {}
    rows: dict[str, Row] = {}
    for path, package in packages.items():
        found, deck = _read(package)
        made = [row for row in map(_row, found) if row]
        if not made:
            continue
        guide = Counter(row.wording.guide for row, _ in made).most_common(1)[0][0]
        for row, fields in made:
            note = known.get(_unnamed(fields))
            rows.setdefault(row.guid, replace(row, wording=lock.wording(note), pin=note.pin) if note else row)
        built = min(row.modified for row, _ in made)
        guides[guide] = Source(guide, path, deck.rpartition("::")[2], deck, built=built)
    return Lock(guides, tuple(row for row in rows.values() if row.wording.guide in guides))


def guids(package: Path) -> set[str]:
    """Return the guids of the notes in a package; none if it cannot be read."""
    rows, _ = _read(package)
    return {guid for guid, _, _, _ in rows}


def _read(package: Path) -> tuple[_Rows, str]:
    """Return guid, modified time, tags and joined fields of the notes in a package, in order, and their deck."""
    try:
        with (
            zipfile.ZipFile(package) as archive,
            tempfile.TemporaryDirectory() as folder,
            closing(sqlite3.connect(archive.extract("collection.anki2", folder))) as connection,
        ):
            rows = connection.execute("SELECT guid, mod, tags, flds FROM notes ORDER BY id").fetchall()
            ((decks,),) = connection.execute("SELECT decks FROM col")
            used = Counter(str(did) for (did,) in connection.execute("SELECT did FROM cards"))
        names = json.loads(decks)
        deck = next((str(names[did]["name"]) for did, _ in used.most_common(1) if did in names), "")
    except (OSError, KeyError, ValueError, zipfile.BadZipFile, sqlite3.Error):
        return [], ""
    return rows, deck


def _row(found: tuple[str, int, str, str]) -> tuple[Row, tuple[str, ...]] | None:
    guid, modified, tags, joined = found
    fields = tuple(joined.split("\x1f"))
    if len(fields) != len(FIELDS) or not lock.is_guid(guid):
        return None
    named = dict(zip(FIELDS, fields, strict=True))
    guide, _, _ = named["Source ID"].rpartition("/")
    section = tuple(_plain(named["Path"]).split(STEP))[1:]
    note = Note(
        guide,
        named["Kind"],  # type: ignore[arg-type]  # any text serves for comparing
        _plain(named["Subject"]),
        _plain(named["Prompt"]),
        _plain(named["Answer"]),
        section,
        "",
        fields,
        tuple(tags.split()),
        0,
    )
    return (Row(guid, lock.wording(note), lock.content(fields, note.tags), modified), fields) if guide else None


def _unnamed(fields: Sequence[str]) -> tuple[str, ...]:
    """Return the fields without the one that holds the guid."""
    at = FIELDS.index("Source ID")
    return (*fields[:at], *fields[at + 1 :])


def _plain(text: str) -> str:
    lines = html.unescape(_TAG.sub("", _BREAK.sub("\n", _CUE.sub("", text)))).splitlines()
    return "\n".join(line.strip() for line in lines if line.strip())
