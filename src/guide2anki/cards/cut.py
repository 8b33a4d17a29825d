"""Answers that are too long for a card are cut at their names; each named part has a card of its own anyway."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from guide2anki import words
from guide2anki.model import Block, Kind, Node, Pair, Part, Text, gist, join
from guide2anki.model.text import STATED, size_of

MAX_POINTS = 8
"""More points than this cannot be held in mind (promise 4 of the manual)."""
MAX_WORDS = 120
"""The same for words."""
_WHOLE = frozenset(("row", "choice", "contrast", "overview"))
"""Kinds whose answers have no names to cut at."""


def is_long(answer: Sequence[Part], said: str | None = None) -> bool:
    """Tell whether an answer has more points or words than a card should; `said` is its plain text, if it is known."""
    if points(answer) > MAX_POINTS:
        return True
    said = gist(list(answer)) if said is None else said
    return len(said) > MAX_WORDS and size_of(said) > MAX_WORDS


def points(parts: Sequence[Part]) -> int:
    """Return how many list items an answer has, nested ones too."""
    count = 0
    for part in parts:
        if isinstance(part, Node):
            count += max(1 if part.name else 0, points(part.body))
        elif part.kind == "list":
            count += len(part.items) + sum(points(item.body) for item in part.items)
        else:
            count += sum(points(item.body) for item in part.items)
    return count


def cut(pair: Pair) -> Iterator[Pair]:
    """Yield a pair, its answer cut at names if it is long, and the definitions taken out of it."""
    if pair.whole or pair.kind in _WHOLE or not is_long(pair.answer, pair.said):
        yield pair
        return
    answer = _without_statements(pair)
    for shorten in (names_of_nodes, names_of_items, _heads_of_tables):
        if is_long(answer):
            answer = shorten(answer)
    made: list[Pair] = []
    if is_long(answer):
        answer = _without_led_lists(pair, answer, made)
    answer = without_definitions(pair, answer, made, is_long(answer))
    yield replace(pair, answer=answer or pair.answer)
    yield from made


def _without_statements(pair: Pair) -> tuple[Part, ...]:
    """Leave out the sentences that define something and have a card of their own."""
    kept: list[Part] = []
    for part in pair.answer:
        if not isinstance(part, Node) or part.separator != STATED:
            kept.append(part)
        elif pair.node.is_defined_by(part):
            kept.extend(part.body)
    return tuple(kept) or names_of_nodes(pair.answer)


def _name_only(node: Node) -> Node:
    title = node.name if node.mark == "item" else node.title
    return replace(node, body=[], separator="", title=title)


def names_of_nodes(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Replace named parts by their names, as one list of points where they stand together."""
    out: list[Part] = []
    items: list[Node] = []

    def put_names() -> None:
        if len(items) == 1:
            out.append(replace(items[0], mark="label"))
        elif items:
            out.append(Block("list", items[0].line, items=tuple(items), info="bullet"))
        items.clear()

    for part in parts:
        if isinstance(part, Node) and part.body and not words.is_remark(part.label):
            items.append(replace(_name_only(part), mark="item"))
        else:
            put_names()
            out.append(part)
    put_names()
    return tuple(out)


def names_of_items(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return parts with what stands under the names of items left out."""
    return tuple(_named_only(part) for part in parts)


def _heads_of_tables(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Replace tables by the heads of their rows, which have cards of their own."""
    return tuple(_heads(part) if isinstance(part, Block) and part.kind == "table" else part for part in parts)


def _heads(table: Block) -> Block:
    rows = [row for row in table.rows[1:] if row.cells and row.cells[0].flat]
    items = tuple(Node("item", row.line, body=[Block("paragraph", row.line, row.cells[0])]) for row in rows)
    return Block("list", table.line, items=items, info="bullet") if items else table


def _named_only(part: Part) -> Part:
    """Return a part with what stands under names left out, at any depth."""
    if isinstance(part, Node):
        return _shallow(part)
    if part.kind != "list":
        return part
    return replace(part, items=tuple(_name_only(i) if i.name and i.body else _shallow(i) for i in part.items))


def _shallow(item: Node) -> Node:
    if not any(isinstance(part, Node) or part.items for part in item.body):
        return item
    body: list[Part] = []
    for part in item.body:
        named = isinstance(part, Node) and part.name and part.body and part.separator != STATED
        body.append(_name_only(part) if named and isinstance(part, Node) else _named_only(part))
    return replace(item, body=body)


# ---------------------------------------------------------------- lists below their lead-ins, and definitions


def _without_led_lists(pair: Pair, parts: tuple[Part, ...], made: list[Pair]) -> tuple[Part, ...]:
    """Give each list below a line that leads it in a card of its own; the line stays."""
    out: list[Part] = []
    for part in parts:
        before = out[-1] if out else None
        if isinstance(part, Block) and part.kind == "list" and _is_front(before):
            assert isinstance(before, Block)
            name = before.text.uncoloned.unset
            made.append(_term(pair, name, (part,), before.line, before, "list"))
        else:
            out.append(part)
    said = [part for part in out if not _is_front(part)]
    return tuple(out) if said or len(made) > 1 else parts


def _is_front(part: Part | None) -> bool:
    """Tell whether a line leads a list in and can be asked."""
    return (
        isinstance(part, Block)
        and part.leads_in
        and part.text.size <= LEAD_IN
        and not words.points_back(part.text.flat)
    )


LEAD_IN = 30
"""Words of a line that leads a list in and can be asked: a longer one says too much to be a front."""


def without_definitions(pair: Pair, parts: tuple[Part, ...], made: list[Pair], prose: bool) -> tuple[Part, ...]:
    """Take sentences that define ("X is …") out of long lists, which keep their names, and out of prose if asked."""
    out: list[Part] = []
    for part in parts:
        if isinstance(part, Block) and part.kind == "paragraph" and prose and pair.kind != "question":
            out.extend(_prose(pair, part, made))
        elif isinstance(part, Block) and part.kind == "list":
            out.append(replace(part, items=tuple(_item(pair, item, made) for item in part.items)))
        else:
            out.append(part)
    return tuple(out)


def _term(pair: Pair, name: Text, answer: tuple[Part, ...], line: int, used: Part, kind: Kind = "term") -> Pair:
    under = (*pair.under, pair.prompt)
    return Pair(kind, name, answer, pair.node, line, under=under, own=pair.own, used=(used,), shape="cut")


def _prose(pair: Pair, block: Block, made: list[Pair]) -> Iterator[Block]:
    sentences = block.text.sentences
    starts = [at for at, sentence in enumerate(sentences) if words.defines(sentence.flat)]
    if not starts or len(sentences) < 2:
        yield block
        return
    for at, end in zip(starts, [*starts[1:], len(sentences)]):
        name = sentences[at].cut(0, words.defines(sentences[at].flat)).trimmed.unset
        said = Block("paragraph", sentences[at].line or block.line, join(sentences[at:end]))
        made.append(_term(pair, name, (said,), said.line, block))
    left = join(sentences[: starts[0]])
    if left.says:
        yield Block("paragraph", block.line, left)


def _item(pair: Pair, item: Node, made: list[Pair]) -> Node:
    first = item.body[0] if item.body and not item.name else None
    length = words.defines(first.text.flat) if isinstance(first, Block) and first.kind == "paragraph" else 0
    if not length or not isinstance(first, Block):
        return item
    if len(item.body) == 1 and first.leads_in:
        return item
    name = first.text.cut(0, length).trimmed.unset
    made.append(_term(pair, name, tuple(item.body), item.line, first))
    return replace(item, body=[Block("paragraph", item.line, name)])
