"""What Anki gets: notes, and the files that hold them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from guide2anki.model.outline import Settings
from guide2anki.model.pairs import Kind

STEP = " › "
"""Stands between the titles of a path; a lost lock is read back by it."""
UPDATE = ".update.txt"
"""Ending of the file that updates the deck of the package beside it."""
ANSWERS = ".answers.md"
"""Ending of the file beside a guide that holds the learner's own answers."""


@dataclass(frozen=True, slots=True)
class File:
    """A file to read, and the folder that it was found under."""

    path: Path
    root: Path
    settings: Settings = field(default_factory=Settings)
    """What the folder says for all its guides; the guide's own front matter has the last word."""
    kinds: tuple[str, ...] = ()
    """The only kinds of note that are asked for; none asks for all."""


@dataclass(frozen=True, slots=True)
class Note:
    """One note: what Anki will hold, and the plain text by which a later build knows it again."""

    guide: str
    """Id of the guide."""
    kind: Kind
    subject: str
    """Plain text; the titles that tell this front from others with the same prompt are part of it."""
    prompt: str
    """Plain text, with that of the blocks shown beside it."""
    answer: str
    """Plain text, a line for each point."""
    section: tuple[str, ...]
    """Plain titles from the guide's top down to the section."""
    deck: str
    """Full deck name (`Interview Prep::Netflix`)."""
    fields: tuple[str, ...]
    """HTML, in the order of `note_types.FIELDS`."""
    tags: tuple[str, ...]
    line: int
    pin: str = ""
    """Identity that the author gave by hand."""
    guid: str = ""
    """Anki's note guid; empty until the lock has spoken."""
    modified: int = 0
    """Seconds since the epoch at which the content last changed."""
    named: str = ""
    """What the guide itself asks where the author gives another front, which may change."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A guide down to its notes before the lock speaks, as plain data: all that a build needs of it."""

    file: File
    id: str
    title: str
    deck: str
    """Full deck name."""
    deck_given: bool
    """Whether the author names the deck."""
    notes: tuple[Note, ...]
    pictures: Mapping[str, Path]
    """Names in the package and the files to put there."""
    looked_at: tuple[Path, ...]
    """The files, beside its own, of which the notes depend, whether they exist or not."""
