"""Tables: what each row says of its head.

    | Command | What it does |
    |---|---|
    | git log | shows the history |

One card a row; with more columns each cell keeps the name of its column. A column of numbers or check boxes is no head;
heads that come again are told apart by the second column; a column of questions asks. A table without a column of
heads that compares two things ("Cats vs dogs") makes a card of each of its columns; columns that are lists beside each
other ("Pros", "Cons") are lists. Declines rows that say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from guide2anki import words
from guide2anki.model import Block, Found, Kind, Node, Pair, Part, Reason, Skip, Text, join

_NOTHING = re.compile(r"^[\s\-–—_☐☑✓✔✅✗❌\[\]xX]*$")
_CIRCLE = re.compile(r"\s*[Oo\uff2f○◯⭕]\ufe0f?\s*$")
"""Says yes where a cross in the same row says no, as in Korea and Japan."""
_BOX = re.compile(r"^[\s☐☑✓✔✅✗❌\[\]xX]*$")


def find(node: Node, parts: Sequence[Part]) -> Found | None:
    """Yield a pair for each row of each table."""
    found = Found()
    for part in parts:
        if isinstance(part, Block) and part.kind == "table" and len(part.rows) > 1:
            _table(node, part, found)
        else:
            found.left.append(part)
    return found if len(found.left) < len(parts) else None


def _table(node: Node, block: Block, found: Found) -> None:
    header, *rows = block.rows
    names = list(header.cells)
    first = 1 if len(names) > 2 and _counts(names[0].flat, rows) else 0
    if _compares(node, names, first) or _is_pair(node, names, rows):
        _columns(node, names, rows, found)
        return
    heads = [row.cells[first].flat.casefold() for row in rows if len(row.cells) > first]
    width = len(names)
    joined = width - first > 2 and len(set(heads)) < len(heads)
    asks = width - first == 2 and _asks(names[first:], rows, first)
    wrong = _wrong(names[first:])
    made = False
    ticked = _ticked(rows, first)
    for row in rows:
        cells = row.cells
        head = cells[first] if first < len(cells) else Text()
        behind = first + 2 if joined else first + 1
        judged = any(_CIRCLE.match(cell.plain) for cell in cells[behind:])
        rest = [
            n
            for n in range(behind, len(cells))
            if cells[n].has_picture or not _is_empty(cells[n].plain) or ((judged or n in ticked) and cells[n].says)
        ]
        if not head.flat or not rest:
            found.skips.append(Skip(row, Reason.STUB))
            continue
        made = True
        named = [_told(names, n, cells) for n in range(first, behind)]
        prompt = join(named, by=" · ") if joined else join([wrong, named[0]], by=": ")
        kind: Kind = "question" if asks else "term" if width - first == 2 else "row"
        if asks:
            answer = Block("paragraph", row.line, cells[rest[0]])
        else:
            told = [Block("row", row.line, cells=(names[n] if n < width else Text(), cells[n])) for n in rest]
            answer = Block("table", row.line, rows=tuple(told), info="rows")
        found.pairs.append(Pair(kind, prompt.unset, (answer,), node, row.line, own=False, used=(row, header)))
    if not made:
        found.skips.append(Skip(header, Reason.STUB))
    elif not asks and (names_ := _names(node, rows, first)):
        found.pairs.append(Pair("overview", node.full_name, (names_,), node, node.line, own=False, used=tuple(rows)))


FEWEST_NAMES, MOST_NAMES = 3, 12
"""Rows of a table whose heads are asked together: fewer say nothing, more cannot be held in mind."""
LONGEST_NAME = 6
"""Words of a row's head that is a name: longer ones say something."""


def _names(node: Node, rows: Sequence[Block], first: int) -> Block | None:
    """Return the heads of the rows below a heading about values, rounds, steps and the like, to be known by heart."""
    process = words.is_process(node.label)
    if node.mark == "guide" or not (
        process or words.is_group(node.label) or node.values or words.is_values(node.label)
    ):
        return None
    heads = [row.cells[first] for row in rows if first < len(row.cells)]
    if all(len(head.flat) == 1 for head in heads) and all(len(row.cells) > first + 1 for row in rows):
        heads = [row.cells[first + 1] for row in rows]  # a mnemonic: each letter stands before what it is for
    distinct = len({re.sub(r"\d+", "", head.flat).casefold() for head in heads}) == len(rows)
    names = all(head.flat and head.size <= LONGEST_NAME and any(map(str.isalpha, head.flat)) for head in heads)
    if not (FEWEST_NAMES <= len(rows) <= MOST_NAMES and distinct and names) or any(head.asks for head in heads):
        return None
    items = tuple(Node("item", head.line, body=[Block("paragraph", head.line, head)]) for head in heads)
    return Block("list", rows[0].line, items=items, info="ordered" if process else "bullet")


SHORTEST_HEAD = 3
"""Signs of a cell without letters from which it says enough: shorter ones ("0", "−") need the name of their column."""


def _told(names: Sequence[Text], at: int, cells: Sequence[Text]) -> Text:
    """Return a cell that a row is asked by, behind the name of its column where it is a mere sign or digit."""
    cell = cells[at]
    bare = len(cell.flat) < SHORTEST_HEAD and not any(map(str.isalpha, cell.flat)) and not cell.has_picture
    named = bare and at < len(names) and any(map(str.isalpha, names[at].flat))
    return join([names[at].unset, cell], by=": ") if named else cell


def _wrong(names: Sequence[Text]) -> Text:
    """Return the head of a column of what is wrong where the better thing stands beside it: each has to say so."""
    paired = len(names) == 2 and any(words.is_paired_side(name.flat) for name in names)
    return names[0] if paired and words.side(names[0].flat, names[0].marks) == "avoid" else Text()


FEWEST_TICKED = 2
"""Columns of signs for yes and no that say something of each row: one alone ticks off what somebody has done."""


def _ticked(rows: Sequence[Block], first: int) -> frozenset[int]:
    """Return the columns in which signs say yes of some rows and no of others; none where a single one has them."""
    found = []
    for column in range(first + 1, max((len(row.cells) for row in rows), default=0)):
        cells = [row.cells[column].plain.strip() for row in rows if column < len(row.cells)]
        signs = [words.side("", cell[:1]) for cell in cells if cell]
        if signs and all(signs):
            found.append((column, set(signs)))
    both = set().union(*(signs for _, signs in found)) == {"use", "avoid"}
    return frozenset(column for column, _ in found) if both and len(found) >= FEWEST_TICKED else frozenset()


def _is_empty(cell: str) -> bool:
    return bool(_NOTHING.match(cell)) or words.is_unfilled(cell)


def _counts(name: str, rows: Sequence[Block]) -> bool:
    """Tell whether a column holds running numbers or check boxes."""
    cells = [row.cells[0].flat for row in rows if row.cells]
    numbers = words.is_numbering(name) and all(re.fullmatch(r"\d*\.?", cell) for cell in cells)
    return numbers or all(_BOX.match(cell) for cell in cells)


def _asks(names: Sequence[Text], rows: Sequence[Block], first: int) -> bool:
    if words.is_question_label(names[0].flat) or words.is_answer_column(names[1].flat):
        return True
    heads = [row.cells[first] for row in rows if len(row.cells) > first]
    return bool(heads) and sum(head.asks for head in heads) >= 0.8 * len(heads)


def _is_pair(node: Node, names: Sequence[Text], rows: Sequence[Block]) -> bool:
    """Tell whether a table sets two things side by side in one row."""
    cells = rows[0].cells if len(rows) == 1 else ()
    return not node.name.asks and len(names) == len(cells) == 2 and all(one.flat for one in (*names, *cells))


def _compares(node: Node, names: Sequence[Text], first: int) -> bool:
    if len(names) != 2 or first or not words.compares(node.label) or not all(name.flat for name in names):
        return False
    title = node.label.casefold()
    return all(name.flat.casefold() in title for name in names)


def _columns(node: Node, names: Sequence[Text], rows: Sequence[Block], found: Found) -> None:
    for at, name in enumerate(names):
        items = []
        for row in rows:
            if at < len(row.cells) and not _is_empty(row.cells[at].plain):
                points = row.cells[at].lines if len(rows) == 1 else (row.cells[at],)
                items += [Node("item", row.line, body=[Block("paragraph", row.line, point)]) for point in points]
        block = Block("list", rows[0].line, items=tuple(items), info="bullet")
        used = tuple(rows)
        found.pairs.append(Pair("list", name.unset, (block,), node, rows[0].line, own=False, used=used))
