"""The update file: a text file for Anki's import that brings changed and new notes and leaves the learner's own alone.

An `.apkg` replaces a changed note whole, with its tags and the field My Answer. The text import finds notes by guid
and writes only the columns that are named, so there is none for tags and none for My Answer. It brings no pictures, and
it needs the note type to be there: the first import of a guide must be its package. It holds the notes that are new or
changed since the guide's first build, so that what learners edited in the others stays too; but none that has an
answer from the file beside the guide. That comes with the package, which would not touch a note written just before.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Sequence
from pathlib import Path

from guide2anki import disk
from guide2anki.anki import note_types
from guide2anki.model import Note

COLUMNS: tuple[str, ...] = tuple(name for name in note_types.FIELDS if name not in ("My Answer", "Reserved 2"))
"""The fields that the file carries, in its order, after the guid."""
_MY_ANSWER = note_types.FIELDS.index("My Answer")
_PLACES = tuple(note_types.FIELDS.index(name) for name in COLUMNS)


def text(notes: Sequence[Note], deck: str, since: int = 0) -> str:
    """Return the file's text: headers for Anki, then a row for each note.

    `deck` is the full name of the deck for notes that Anki does not have yet; the others stay where they are. `since`
    is the time of the guide's first build, in seconds since the epoch: notes as old as that are left out, unless all
    are. Anki skips rows that change nothing, and drops control characters; only NUL would stop the reading.
    """
    loose = [note for note in notes if not note.fields[_MY_ANSWER]] or notes
    notes = [note for note in loose if note.modified > since] or loose
    out = io.StringIO()
    out.write("#separator:tab\n#html:true\n#if matches:update current\n")
    out.write(f"#notetype:{note_types.MODEL_ID}\n#deck:{deck}\n#guid column:1\n")
    out.write("#columns:" + "\t".join(["guid", *COLUMNS]) + "\n")
    rows = csv.writer(out, "excel-tab", quoting=csv.QUOTE_ALL, lineterminator="\n")
    rows.writerows([note.guid, *(note.fields[place].replace("\0", "") for place in _PLACES)] for note in notes)
    return out.getvalue()


def lacks(notes: Sequence[Note], pictures: Collection[str], since: int, restyled: int) -> tuple[str, ...]:
    """Return what decks that are in Anki since the first build of a guide lack after the file, in words.

    `pictures` are the names of the pictures in the notes, `restyled` is the time at which the look of the cards last
    changed, in seconds since the epoch. A package imported after the file brings all of it, and
    leaves the notes alone that the file has brought up to date.
    """
    changed = [note for note in notes if note.modified > since]
    found = []
    if any(name in field for note in changed for field in note.fields for name in pictures if field):
        found.append("pictures")
    if any(note.fields[_MY_ANSWER] for note in changed):
        found.append("your own answers")
    if since < restyled:
        found.append("the look of the cards")
    return tuple(found)


def write(path: Path, notes: Sequence[Note], deck: str, since: int = 0) -> None:
    """Write the file that `text` describes, whole or not at all."""
    disk.write(path, text(notes, deck, since).encode("utf-8", "replace"))
