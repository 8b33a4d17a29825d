"""The nouns: what a guide is made of, and what becomes of it.

Markdown up to `Pair`, HTML from `Note` on, never both.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from enum import Enum
from functools import lru_cache
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from guide2anki.frozen import dataclass

if TYPE_CHECKING:
    from markdown_it.token import Token

Tokens: TypeAlias = "tuple[Token, ...]"
"""The inline tokens of one run of text, as markdown-it-py gives them."""

BlockKind = Literal[
    "paragraph",  # inline
    "heading",  # inline; only inside a container: other headings are sections
    "list",  # children: items; info "ordered" or "bullet"
    "item",  # children; checked for task lists
    "quote",  # children
    "fence",  # text, info: language
    "table",  # children: rows; the first row is the header
    "row",  # children: cells
    "cell",  # inline
    "definitions",  # children: term and definition by turns
    "term",  # inline
    "definition",  # children
    "callout",  # children: title, then content; info: type ("question", "note", …)
    "details",  # children: title, then content
    "tab",  # children: title, then content
    "title",  # inline
    "math",  # text
    "html",  # text
    "comment",  # text
    "rule",
    "metadata",  # inline: `key: value` lines outside the front matter
    "part",  # made by shapes: children under a label (inline); info: role
    "claimed",  # stands where an earlier shape has taken a block
]


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """A piece of a guide between headings; leaves hold text, containers hold blocks."""

    kind: BlockKind
    line: int
    inline: Tokens = ()
    children: tuple[Block, ...] = ()
    text: str = ""
    info: str = ""
    checked: bool | None = None
    start: int = 1
    """Number of the first item of an ordered list."""
    tight: bool = True
    """Whether a list's items stand without blank lines between them."""

    def leaves(self) -> tuple[Block, ...]:
        """Return the blocks that the accounting law counts: one for each line of content."""
        if self.children and self.kind != "row":
            return _leaves_below(self)
        return () if self.kind == "claimed" else (self,)


@lru_cache(maxsize=1024)
def _leaves_below(block: Block) -> tuple[Block, ...]:
    return tuple([leaf for child in block.children for leaf in child.leaves()])


@dataclass(frozen=True, slots=True, eq=False)
class Section:
    """A heading with the blocks under it, its sub-sections, and the titles above it."""

    title: Tokens
    level: int
    line: int
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    above: tuple[str, ...] = ()
    """Plain titles of the enclosing sections, outermost first; the guide's title is not among them."""
    heading: str = ""
    """The title as plain text without its number or emoji."""
    values: bool = False
    """Whether the author or the headings above say that this section is about values."""

    def walk(self) -> Iterator[Section]:
        """Yield this section and all below it in the guide's order."""
        yield self
        for section in self.sections:
            yield from section.walk()


@dataclass(frozen=True, slots=True)
class Settings:
    """What the author says in the front matter; every key is optional."""

    title: str = ""
    id: str = ""
    category: str = ""
    deck: str = ""
    lang: str = ""
    base_url: str = ""
    tags: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    companions: tuple[str, ...] = ()
    """Files of other guides whose points may answer open questions here."""
    reverse: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Guide:
    """One Markdown file as read."""

    path: Path
    id: str
    title: str
    settings: Settings
    root: Section
    pins: Mapping[int, str] = field(default_factory=dict)
    """Hand-given note ids (`<!-- anki: id=… -->`) by the line of the block they stand before."""
    footnotes: Mapping[str, tuple[Block, ...]] = field(default_factory=dict)
    excluded: frozenset[int] = frozenset()
    """Lines of the blocks and headings that the author leaves out."""


ANSWERS = ".answers.md"
"""Ending of the file beside a guide that holds the learner's own answers."""


@dataclass(frozen=True, slots=True)
class File:
    """A file to read, and the folder that it was found under."""

    path: Path
    root: Path


Kind = Literal[
    "question",
    "open-question",
    "value",
    "behaviour",
    "term",
    "list",
    "steps",
    "contrast",
    "row",
    "story",
    "choice",
    "overview",
]


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """A question and its answer as Markdown: what one note will ask and tell."""

    kind: Kind
    subject: str
    """Plain text: the value, level or section that the prompt is about; may be empty."""
    prompt: Tokens
    answer: tuple[Block, ...]
    blocks: tuple[Block, ...]
    """The blocks of the guide that the pair was made of."""
    line: int
    path: tuple[str, ...] = ()
    """Plain titles shown above the subject, outermost first."""
    shown: tuple[Block, ...] = ()
    """Blocks shown with the prompt: code it asks about, options to choose from."""
    section: tuple[str, ...] = ()
    """Plain titles of the section that the pair comes from, outermost first."""


class Reason(str, Enum):
    """Why a block became no card; the closed list."""

    METADATA = "metadata of the page"
    CONTENTS = "contents list"
    LINKS = "link list"
    NAVIGATION = "navigation"
    STUB = "stub without content"
    PICTURE = "picture without text"
    HTML = "raw HTML or page code"
    COMMENT = "comment"
    RULE = "separator line"
    HOUSEKEEPING = "about the page, not its subject"
    INTRODUCTION = "introduction"
    LEAD_IN = "leads in what follows"
    REMARK = "remark without a subject"
    REPEATED = "said before"
    ECHO = "the answer only repeats its question"
    EXCLUDED = "left out by the author"
    UNNAMED = "text under no heading"
    UNTOLD = "stands by a note, but on no card"
    UNCLAIMED = "no shape came near"


@dataclass(frozen=True, slots=True, eq=False)
class Skip:
    """A block that became no card, and why."""

    block: Block
    reason: Reason


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with what the user gave: where, and one sentence that says what to do."""

    path: Path
    line: int | None
    message: str

    def __str__(self) -> str:
        """Return `path:line: message`."""
        where = f"{self.path}:{self.line}" if self.line else str(self.path)
        return f"{where}: {self.message}"


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

    def __reduce__(self) -> tuple[type[Note], tuple[object, ...]]:
        """Return what the note is made of again in another process, all at once and not field by field."""
        return Note, _values_of(self)


_values_of = attrgetter(*Note.__slots__)


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
