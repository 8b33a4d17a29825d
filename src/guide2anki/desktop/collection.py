"""Our notes in a running Anki, found by what their field Source ID ends with."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from guide2anki.anki import note_types
from guide2anki.desktop.connect import Anki, AnkiError, batches
from guide2anki.identity import lock

_IDS = 500
"""Guids in one search."""


@dataclass(frozen=True, slots=True)
class Held:
    """A note as Anki holds it."""

    id: int
    fields: dict[str, str]
    """HTML by the field's name."""
    tags: frozenset[str]


def identity(anki: Anki) -> str:
    """Return what tells this collection from the other profiles of this Anki and from other Ankis."""
    return str(anki.call("getMediaDirPath"))


def has_note_type(anki: Anki) -> bool:
    """Tell whether the note type is there; raise AnkiError if its fields were renamed or removed."""
    ids = anki.mapped("modelNamesAndIds")
    name = next((name for name, id_ in ids.items() if id_ == note_types.MODEL_ID), None)
    if name is None:
        return False
    fields = anki.listed("modelFieldNames", modelName=name)
    lacking = [field for field in note_types.FIELDS if field not in fields]
    if lacking:
        named = ", ".join(repr(field) for field in lacking)
        raise AnkiError(f"{anki.url}: the note type {name!r} in Anki has no field {named}: give it back its name there")
    return True


def held(anki: Anki, guids: Iterable[str]) -> dict[str, Held]:
    """Return the notes that Anki has among these, by guid; of copies made in Anki the first, which is the original."""
    found: dict[str, Held] = {}
    for some in batches(sorted(guids), _IDS):
        wanted = set(some)
        for ids in batches(anki.listed("findNotes", query=lock.search(some))):
            for info in anki.listed("notesInfo", notes=ids):
                guid, note = _held(info)
                if note and guid in wanted and (guid not in found or note.id < found[guid].id):
                    found[guid] = note
    return found


def _held(info: Any) -> tuple[str, Held | None]:
    """Return guid and note; AnkiConnect answers with an empty object for a note that is gone by now."""
    try:
        fields = {str(name): str(entry["value"]) for name, entry in info["fields"].items()}
        return fields["Source ID"].rpartition("/")[2], Held(
            int(info["noteId"]), fields, frozenset(map(str, info["tags"]))
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        return "", None


def cards(anki: Anki, guids: Iterable[str], also: str = "") -> list[int]:
    """Return the cards of these notes that a further search finds."""
    out: list[int] = []
    for some in batches(sorted(guids), _IDS):
        out += anki.listed("findCards", query=f"{lock.search(some)} {also}".strip())
    return out


def home(deck: str) -> str:
    """Return a search for the cards that belong in a deck itself, also while a filtered deck has them."""
    name = re.sub(r'([\\"*_])', r"\\\1", deck)
    return f'"deck:{name}" -"deck:{name}::*"'


def pictures(anki: Anki, wanted: Collection[str]) -> list[str]:
    """Return the names of those pictures that Anki does not have."""
    if not wanted:
        return []
    return sorted(set(wanted) - set(anki.listed("getMediaFilesNames", pattern="_*")))
