"""Tables whose columns are lists beside each other: what stands in one row has nothing to do with one another.

| Pros  | Cons      |          | Looks like       | Doesn't look like |
|-------|-----------|          |------------------|-------------------|
| cheap | rots      |          | asks who is late | sails alone       |
| light |           |
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from guide2anki import words
from guide2anki.model.outline import Block, Node
from guide2anki.model.text import Text
from guide2anki.reading.place import RANKS

_NOTHING = re.compile(r"[\s\-–—_]*$")
ALIKE = 4
"""Letters that two words have to begin with alike: "looks" and "look" are one word, "term" and "to" are two."""


def side_by_side(rows: Sequence[Block]) -> list[Node]:
    """Return the columns of a table as labels with their lists; none where its rows say something."""
    if len(rows) < 2 or rows[0].info != "header":
        return []
    heads = rows[0].cells
    first = 1 if len(heads) > 2 and words.is_numbering(heads[0].flat) else 0
    named = heads[first:]
    if len(named) < 2 or not (all(words.is_list_column(head.flat) for head in named) or _denies(named)):
        return []
    columns = (_column(heads[at], rows[1:], at) for at in range(first, len(heads)))
    return [column for column in columns if column is not None]


def _denies(heads: Sequence[Text]) -> bool:
    """Tell whether the second of two heads says the contrary of the first in its words ("Use when", "Not when")."""
    if len(heads) != 2 or not heads[0].words or not heads[0].flat:
        return False
    denied = [words.denies(head.flat) for head in heads]
    return denied == [False, True] and any(_alike(one, other) for one in heads[0].words for other in heads[1].words)


def _alike(one: str, other: str) -> bool:
    return one == other or (len(one) >= ALIKE and one[:ALIKE] == other[:ALIKE])


def _column(head: Text, rows: Sequence[Block], at: int) -> Node | None:
    cells = [row.cells[at] for row in rows if at < len(row.cells) and not _NOTHING.match(row.cells[at].plain)]
    if not cells:
        return None
    line = cells[0].line or rows[0].line
    node = Node("label", line, head.unset.uncoloned, rank=RANKS["label"], title=head)
    items = [Node("item", cell.line or line, body=[Block("paragraph", cell.line or line, cell)]) for cell in cells]
    for item in items:
        item.parent = node
    node.body.append(Block("list", line, items=tuple(items), info="bullet"))
    return node
