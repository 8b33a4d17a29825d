"""What an author says to the tool about one block, in a comment before it or on its line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from guide2anki.model.text import NOTHING, Text

Forced = Literal["term", "list", "steps", "question", "story"]
"""Kinds that an author may ask for: the others need what no word can give, such as a right option or two sides."""
FORCED: tuple[Forced, ...] = ("term", "list", "steps", "question", "story")
WORDS = ("skip", "id", "kind", "ask", "split", "join")
AUTHOR = "author"
"""Stands where a pair or skip names its shape, if a comment made it."""
_BEGINS = re.compile(rf"anki\s*(?::|$|\s(?:{'|'.join(WORDS)})\b)")


@dataclass(slots=True, eq=False)
class Directives:
    """The words of the comments about one block."""

    line: int
    """The line of the first comment."""
    at: int
    """The line of the block."""
    around: int = 0
    """The line of the block that holds that line, where they may differ."""
    item: bool = False
    """Whether an item of a list is meant, and not the list that begins with it."""
    skip: bool = False
    id: str = ""
    kind: Forced | None = None
    ask: Text = NOTHING
    split: bool = False
    join: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """The words that say what cards to make, as written."""
        return (
            *(("join",) if self.join else ()),
            *(("split",) if self.split else ()),
            *((f"kind={self.kind}",) if self.kind else ()),
            *(("ask",) if self.ask else ()),
        )

    def take_in(self, other: Directives) -> None:
        """Add the words of another comment about the same block; where both say how, the later one counts."""
        self.skip, self.split, self.join = self.skip or other.skip, self.split or other.split, self.join or other.join
        self.id, self.kind, self.ask = other.id or self.id, other.kind or self.kind, other.ask or self.ask


def is_directive(comment: str) -> bool:
    """Tell whether a comment speaks to the tool."""
    return bool(_BEGINS.match(comment))
