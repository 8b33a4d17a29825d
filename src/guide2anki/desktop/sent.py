"""What Anki was last given, so that a later `send` can tell the guide's changes from the learner's.

One file for each lock and collection, in the user's cache. It may be deleted: then nothing in Anki that differs from
the guides is replaced without asking.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from guide2anki import disk
from guide2anki.cache import MAX_BYTES, short

_FORMAT = 1


@dataclass
class Sent:
    """What one collection holds of the guides of one lock, as far as this computer has seen."""

    place: Path | None
    """The file; None keeps nothing."""
    fields: dict[str, dict[str, str]] = field(default_factory=dict)
    """HTML by guid and name of the field, of notes that were seen in Anki as the guide has them."""
    tags: dict[str, list[str]] = field(default_factory=dict)
    """Tags by guid that a note has from its guide."""
    decks: dict[str, str] = field(default_factory=dict)
    """Full name of the deck that a note was last sent to, by guid."""
    retired: list[str] = field(default_factory=list)
    """Guids of notes that had gone from their guides when their cards were suspended."""
    suspended: list[int] = field(default_factory=list)
    """These cards."""
    style: int = 0
    """`note_types.MODIFIED` of the cards' style that was last sent."""

    def save(self) -> None:
        """Write the file, whole or not at all; where that cannot be done, the next send asks more."""
        if self.place is None:
            return
        content = {
            "guide2anki sent": _FORMAT,
            "fields": self.fields,
            "tags": self.tags,
            "decks": self.decks,
            "retired": self.retired,
            "suspended": self.suspended,
            "style": self.style,
        }
        with suppress(OSError):
            self.place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            disk.write(self.place, json.dumps(content, separators=(",", ":")).encode())


def load(folder: Path | None, lock: Path, collection: str) -> Sent:
    """Return what is known; `collection` tells collections apart, `folder` is where such files are kept."""
    if folder is None:
        return Sent(None)
    return _read(_folder(folder, lock) / f"sent-{short(collection)}.json")


def only(folder: Path | None, lock: Path) -> Sent:
    """Return what is known of the one collection that the guides of a lock were sent to, if there is but one."""
    found: list[Path] = []
    with suppress(OSError):
        found = sorted(_folder(folder, lock).glob("sent-*.json")) if folder else []
    return _read(found[0]) if len(found) == 1 else Sent(None)


def _read(place: Path) -> Sent:
    try:
        known = json.loads(disk.read(place, MAX_BYTES))
        if known["guide2anki sent"] == _FORMAT:
            names = ("fields", "tags", "decks", "retired", "suspended", "style")
            return Sent(place, *(known[name] for name in names))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        pass
    return Sent(place)


def _folder(folder: Path, lock: Path) -> Path:
    return folder / f"sent-{short(str(lock.resolve()))}"
