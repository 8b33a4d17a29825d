"""What a command found and did, as plain data: reports say it, the preview draws it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from guide2anki.model.notes import File, Note
from guide2anki.model.pairs import Kind, Problem, Reason

What = Literal[
    "new", "changed", "reworded", "moved", "returned", "retired", "unchanged", "renamed", "retitled", "redecked"
]


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a note since the last build, or, without a guid, of a guide."""

    what: What
    guide: str
    guid: str = ""
    line: int = 0
    """Where the note stands in the guide; 0 when it has gone."""
    now: str = ""
    """The note's front, the guide's id, title or deck, the section's title: as it is, or last was."""
    before: str = ""
    """The same before this build, where it was another; for a moved note the place that it left."""
    updated: bool = False
    """Whether the text in Anki changes, so that an import is due."""
    why: str = ""
    """How the note was known again."""
    perhaps: str = ""
    """For a new note: guid of one that has gone and looks alike; `<!-- anki: id=GUID -->` would make them one."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file in a folder of guides that was not read, since it does not look like a study guide."""

    path: Path
    why: str
    """What it looks like: "changelog"."""


@dataclass(frozen=True, slots=True)
class Built:
    """What stands in the output folder for one guide."""

    guide: str
    """Its id."""
    deck: str
    apkg: Path
    update: Path
    notes: int
    cards: int
    media: int
    since: int = 0
    """Seconds since the epoch of the guide's first build."""
    changed: int = 0
    """Seconds since the epoch at which a note last changed or came."""
    lacks: tuple[str, ...] = ()
    """What a deck that is in Anki since the first build lacks even with the update file: the package brings it."""


@dataclass
class Report:
    """What a build or a plan found and did."""

    lock_file: Path
    built: list[Built] = field(default_factory=list)
    changes: tuple[Change, ...] = ()
    quiet: int = 0
    """Notes of guides that nothing has happened to; they are not among the changes."""
    rows: tuple[Any, ...] = ()
    """The notes that the lock remembers now (`identity.lock.Row`), retired ones too, without those of quiet guides."""
    problems: list[Problem] = field(default_factory=list)
    notes: tuple[Note, ...] = ()
    """The notes as a build would write them now; only a plan says them."""
    files: Mapping[str, Path] = field(default_factory=dict)
    """The file of each guide by its id, of those that the lock remembers too."""
    hints: list[str] = field(default_factory=list)
    """What the author should know, though nothing is wrong with a guide."""
    stale: list[Path] = field(default_factory=list)
    """Packages of guides that have another name now, or are no more."""
    moved: list[tuple[Path, Path]] = field(default_factory=list)
    """Where such packages were, and where they are now, if they were to be moved aside."""
    now: int = 0
    """Seconds since the epoch of this build."""
    left_out: list[LeftOut] = field(default_factory=list)
    bundle: Path | None = None
    """The package that holds all decks, if one was asked for."""


@dataclass(frozen=True, slots=True)
class Card:
    """One note as `show` tells it: the words of the guide, and where they come from."""

    guide: str
    path: Path
    line: int
    kind: Kind
    deck: str
    subject: str
    section: tuple[str, ...]
    """Titles above, outermost first."""
    front: str
    """Plain text, with that of what is shown beside the question."""
    back: str
    """Plain text, a line for each point; of an open question what was composed for it."""
    support: str
    """Plain text of what the card offers folded away; empty for most."""
    long: bool
    tags: tuple[str, ...]
    shape: str
    """Name of the shape that found it."""
    lines: tuple[int, ...]
    """Lines of the guide that it was made from, sorted."""
    because: tuple[str, ...]
    """For a composed answer: each linked heading, with the words that link it."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A run of lines that became no note, for one reason."""

    line: int
    end: int
    reason: Reason
    shape: str
    """Name of the shape, or of the step of reading, that left it."""
    text: str
    """Its first words."""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something on a card that its author may want to know of."""

    line: int
    what: Literal["long answer", "picture on the web stays a link"]
    text: str


@dataclass(frozen=True, slots=True)
class Told:
    """A guide with all that `show` and `check` say of it."""

    file: File
    guide: str
    title: str
    deck: str
    cards: tuple[Card, ...]
    gaps: tuple[Gap, ...]
    skipped: tuple[tuple[str, int], ...]
    """Blocks that became no note by reason, most frequent first."""
    used: int
    total: int
    """Leaf blocks on notes, and in all."""
    remarks: tuple[Remark, ...]
    listing: str
    """Cards and gaps as text for people."""
    reasons: str
    """The same with the shape and the lines that each came from."""


@dataclass
class Findings:
    """What `show` and `check` found in guides."""

    guides: list[Told] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Retired:
    """A note that has gone from its guide and may still be in Anki."""

    guid: str
    guide: str
    path: Path
    """Where the guide lies, or lay."""
    kind: str
    front: str


EMPTY = "nothing-to-learn"
"""Code of the warning that a guide makes no note."""
BUG = "bug"
"""Code of the problem that the tool itself failed on a guide."""
