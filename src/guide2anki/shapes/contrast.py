"""What to avoid against what to do instead.

    ### Speak plainly
    ❌ **Avoid**: hints and politics
    ✅ **Use**: a clear sentence

Also two lists or sections with such names, ❌ and ✅ items in one list, and a table with such a header. One card a
situation, both sides whole on its back; things to avoid that are each followed by what to do instead ask for that one
by one. Declines one side alone: a list of red flags is a list.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from guide2anki import words
from guide2anki.model import Block, Found, Node, Pair, Part, Text, join, leaves


def find(node: Node, parts: Sequence[Part]) -> Found | None:
    """Yield a contrast where both sides are shown."""
    if not node.name:
        return None
    found = Found()
    sides: list[Node] = []
    used: list[Part] = []
    for part in parts:
        taken = _side(part)
        if taken:
            sides.extend(taken)
            used.append(part)
        else:
            found.left.append(part)
    if {side.info for side in sides} < {"avoid", "use"} or len(sides) < 2:
        return None
    if rounds := _rounds(sides):
        found.pairs.extend(_pair(node, avoid, use, used) for avoid, use in rounds)
    else:
        answer = tuple(_merged(sides))
        found.pairs.append(Pair("contrast", node.name, answer, node, node.line, used=tuple(leaves(used))))
    if node.mark == "guide":
        found.left = [part for part in found.left if isinstance(part, Node)]
    return found


def _side(part: Part) -> list[Node]:
    """Return the sides that a part takes, each as a name over what it says."""
    if isinstance(part, Node):
        side = words.side(part.label, part.title.marks)
        if not side or not part.body or part.name.asks:  # signs before questions say how hard they are
            return []
        if not words.side(part.label) and part.mark in ("statement", "item"):
            whole = Node("item", part.line, part.name, part.gloss, part.separator, part.body, title=part.title)
            return [
                Node(
                    "label",
                    part.line,
                    Text(),
                    info=side,
                    body=[Block("list", part.line, items=(whole,), info="bullet")],
                    title=part.title,
                )
            ]
        return [Node("label", part.line, part.name, info=side, body=part.body, title=part.title)]
    if part.kind == "list":
        return _items(part)
    if part.kind == "table":
        return _columns(part)
    if part.kind == "paragraph":
        return _lines(part)
    return []


def _items(block: Block) -> list[Node]:
    out: list[Node] = []
    for item in block.items:
        text = item.written
        side = words.side(item.label, text.marks) if item.name else words.side("", text.marks)
        if not side or text.asks:
            return []
        if item.name and words.side(item.label):
            out.append(Node("label", item.line, item.name, info=side, body=item.body, title=item.title))
        else:
            first = Block("paragraph", item.line, _unmarked(text))
            bare = item if item.name else replace(item, body=[first, *item.body[1:]])
            points = Block("list", item.line, items=(bare,), info="bullet")
            out.append(Node("label", item.line, Text(), info=side, body=[points], title=text))
    return out


def _unmarked(run: Text) -> Text:
    at = next((n for n, sign in enumerate(run.plain) if sign.isalnum() or sign in "\"'“”‘’([{<`*"), 0)
    return run.cut(at).trimmed


def _lines(block: Block) -> list[Node]:
    out: list[Node] = []
    for row in block.text.lines:
        side = words.side("", row.marks)
        if not side:
            return []
        item = Node("item", row.line, body=[Block("paragraph", row.line, _unmarked(row))])
        points = Block("list", row.line, items=(item,), info="bullet")
        out.append(Node("label", row.line, Text(), info=side, body=[points], title=row))
    return out


def _columns(block: Block) -> list[Node]:
    """Return the sides of a table whose header names them; none where it has other columns."""
    header = block.rows[0].cells
    sides = [words.side(cell.flat, cell.marks) for cell in header]
    if sorted(sides) != ["avoid", "use"] or any(words.is_paired_side(cell.flat) for cell in header):
        return []
    out = []
    for at, side in enumerate(sides):
        items = tuple(
            Node("item", row.line, body=[Block("paragraph", row.line, row.cells[at])])
            for row in block.rows[1:]
            if at < len(row.cells) and row.cells[at].flat
        )
        if items:
            body: list[Part] = [Block("list", block.line, items=items, info="bullet")]
            out.append(Node("label", block.line, header[at].unset, info=side, body=body, title=header[at]))
    return out


FEWEST_ROUNDS = 2
"""Things to avoid, each followed by what to do instead, that are asked one by one: a single one is all there is."""


def _rounds(sides: Sequence[Node]) -> list[tuple[Node, Node]]:
    """Return what to avoid with what to do instead, where they follow one another by turns, a single point each."""
    turns = list(zip(sides[::2], sides[1::2], strict=False))
    by_turns = all(avoid.info == "avoid" and use.info == "use" for avoid, use in turns)
    alone = all(_point(side) is not None for side in sides)
    return turns if len(turns) >= FEWEST_ROUNDS and len(sides) == 2 * len(turns) and by_turns and alone else []


def _point(side: Node) -> Node | None:
    """Return the only point of a side."""
    part = side.body[0] if len(side.body) == 1 else None
    if not isinstance(part, Block) or part.kind not in ("list", "paragraph"):
        return None
    if part.kind == "paragraph":
        return Node("item", part.line, body=[part])
    return part.items[0] if len(part.items) == 1 else None


def _pair(node: Node, avoid: Node, use: Node, used: list[Part]) -> Pair:
    """Return a pair that asks what to do instead of a thing to avoid, which keeps its sign or label."""
    point = _point(avoid)
    said = point.written if point else Text()
    prompt = join([avoid.name, said], by=": ") if avoid.name else avoid.title
    return Pair("contrast", prompt.unset, (use,), node, avoid.line, own=False, used=tuple(leaves(used)))


def _merged(sides: Sequence[Node]) -> list[Node]:
    """Return one node a side, what to avoid first."""
    out = []
    for name in ("avoid", "use"):
        mine = [side for side in sides if side.info == name]
        labels = {side.label.casefold() for side in mine}
        if len(labels) > 1 or len(mine) == 1:
            out.extend(mine)
            continue
        body: list[Part] = []
        items: list[Node] = []
        for side in mine:
            for part in side.body:
                if isinstance(part, Block) and part.kind == "list":
                    items.extend(part.items)
                elif isinstance(part, Block) and part.kind == "paragraph" and len(mine) > 1:
                    items.append(Node("item", part.line, body=[part]))
                else:
                    body.append(part)
        if items:
            body.append(Block("list", mine[0].line, items=tuple(items), info="bullet"))
        out.append(replace(mine[0], body=body))
    return out
