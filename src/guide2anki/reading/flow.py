"""Blocks as they stand in a guide, names not told from content yet."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from guide2anki.model.text import NOTHING, Text

Kind = Literal[
    "paragraph",
    "heading",  # level
    "list",  # children: items; info "ordered", "bullet", or "typed" (lines without one)
    "item",  # children; info "checked" or "open" where it has a check box
    "table",  # rows
    "code",  # source, info
    "math",  # source
    "quote",  # children
    "box",  # text: title; children; info: fold, tab, or the type of a callout
    "terms",  # children: term (text) and definition (children) by turns
    "term",
    "definition",
    "rule",
    "comment",  # source
    "html",  # source
    "metadata",
]


@dataclass(slots=True, eq=False)
class Flow:
    """A block as it stands in the guide, names not told from content yet."""

    kind: Kind
    line: int
    text: Text = NOTHING
    children: list[Flow] = field(default_factory=list)
    rows: list[tuple[int, list[Text], bool]] = field(default_factory=list)
    """Line, cells, and whether it is a header."""
    source: str = ""
    info: str = ""
    level: int = 0
    wide: tuple[int, ...] = ()
    """Of a table: lines of the rows that hold more cells than it has columns."""
    open: bool = False
    """Whether nothing closes a fold."""
    said: list[tuple[int, str]] = field(default_factory=list)
    """Comments to the tool on its own lines, with these."""
