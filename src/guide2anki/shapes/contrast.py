"""What to avoid against what to do instead.

    ### Speak plainly
    ❌ **Avoid**: hints and politics
    ✅ **Use**: a clear sentence

Also two lists labelled Do and Don't, ❌ and ✅ items in one list, sub-sections named so, and a
table with such a header. One card a situation, both sides on its back.
Declines one side alone (a list of red flags is a list).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from guide2anki.model import Block, Pair, Section, Skip, Tokens
from guide2anki.reading.inline import _LEADING_MARKS as MARKS
from guide2anki.reading.inline import cut, flat, join, lead, lines, marks, plain, text, trim
from guide2anki.shapes.entries import (
    Entry,
    as_paragraph,
    bullets,
    headed,
    item_of,
    item_text,
    of_blocks,
    paragraph,
    part,
    place,
    told,
    under,
)
from guide2anki.vocabulary import is_paired_side, side

Sided = tuple[str, Tokens, Block]
"""A side, the label that named it, and a block that says something for it."""


def find(section: Section) -> Iterator[Pair | Skip]:
    """Yield a contrast for each situation that shows both sides."""
    for entry in of_blocks(section.blocks):
        if isinstance(entry, Entry) and not side(entry.name, entry.lead.mark):
            sides = [s for b in entry.content for s in _sides(b)]
            if _both(sides) and len(sides) >= sum(1 for _ in _points(entry.content)):
                subject, path = headed(section)
                yield _pair(subject, entry.lead.label, sides, entry.blocks, entry.line, path, section)
                return
    subject, path = under(section)
    table = next((b for b in section.blocks if b.kind == "table" and _table(b)), None)
    if table is not None:
        yield _pair(subject, section.title, _table(table), (table,), table.line, path, section)
        return
    groups = _groups(section)
    if section.level and len(groups) > 1 and all(_both(group.sides) for group in groups):
        for group in groups:
            blocks = tuple(group.used)
            if group.lead_in is None:
                yield _pair(subject, section.title, group.sides, blocks, section.line, path, section)
            else:
                over, above = headed(section)
                line = group.lead_in.line
                yield _pair(over, _named(group.lead_in), group.sides, (group.lead_in, *blocks), line, above, section)
        return
    sides = [side_ for group in groups for side_ in group.sides]
    used = [block for group in groups for block in group.used]
    if _both(sides) and section.level:
        yield _pair(subject, section.title, sides, tuple(used), section.line, path, section)
        return
    named = [(side(inner.heading), inner) for inner in section.sections if not inner.sections]
    if {"avoid", "use"} <= {name for name, _ in named} and section.level:
        sides = []
        for name, inner in named:
            if name:
                content = told(inner.blocks)
                sides.extend((name, inner.title, b) for b in content)
                used.extend(b for b in inner.blocks if b.kind != "claimed")
        if _both(sides):
            yield _pair(subject, section.title, sides, tuple(used), section.line, path, section)


@dataclass
class _Group:
    """Sides that stand together, and the sentence that leads them in."""

    lead_in: Block | None
    sides: list[Sided] = field(default_factory=list)
    used: list[Block] = field(default_factory=list)


def _groups(section: Section) -> list[_Group]:
    """Return the sides in a section, apart where a sentence stands between them."""
    groups = [_Group(None)]
    for entry in of_blocks(section.blocks):
        found = _of_entry(entry) if isinstance(entry, Entry) else _sides(entry)
        if found:
            groups[-1].sides.extend(found)
            groups[-1].used.extend(entry.blocks if isinstance(entry, Entry) else [entry])
        elif isinstance(entry, Block) and entry.kind == "paragraph" and flat(entry.inline).endswith((":", "：")):
            groups.append(_Group(entry))
    return [group for group in groups if group.sides]


def _named(block: Block) -> Tokens:
    """Return a sentence that leads sides in as a prompt."""
    return trim(cut(block.inline, 0, len(plain(block.inline).rstrip(":： "))))


def _both(sides: Sequence[Sided]) -> bool:
    return {"avoid", "use"} <= {name for name, _, _ in sides}


def _points(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        if block.kind == "list":
            yield from block.children
        else:
            yield block


def _of_entry(entry: Entry) -> list[Sided]:
    """Return the side that a labelled entry takes, else those that its content shows."""
    name = side(entry.name, entry.lead.mark)
    named = side(entry.name)
    if not name:
        return []
    if entry.lead.mark and not named:
        whole = join(entry.lead.label, entry.lead.rest, by=": ")
        return [(name, (), item_of(whole, entry.line))]
    return [(name, entry.lead.label, block) for block in told(entry.content)]


def _sides(block: Block) -> list[Sided]:
    """Return what a paragraph's lines or a list's items say for either side."""
    if block.kind == "list":
        out = []
        for item in block.children:
            inline = item_text(item)
            found = _side_of(inline)
            if found is None:
                return []
            first = as_paragraph(item)
            line = first.line if first else item.line
            out.append(
                (found[0], found[1], Block("item", item.line, children=(paragraph(found[2], line), *item.children[1:])))
            )
        return out
    if block.kind != "paragraph":
        return []
    out = []
    for number, row in lines(block.inline):
        found = _side_of(row)
        if found is None:
            return []
        out.append((found[0], found[1], item_of(found[2], block.line + number)))
    return out


def _side_of(inline: Tokens) -> tuple[str, Tokens, Tokens] | None:
    """Return (side, label, text) of a line that takes a side."""
    found = lead(inline)
    if found and found.rest and side(found.name):
        return side(found.name), found.label, found.rest
    content = plain(inline)
    mark = marks(content)
    name = side("", mark)
    if not name:
        return None
    match = MARKS.match(content)
    rest = trim(cut(inline, match.end())) if match else inline
    return (name, (), rest) if flat(rest) else None


def _table(block: Block) -> list[Sided]:
    """Return the sides of a table whose header names them; none where it has other columns."""
    header = [side(flat(cell.inline), marks(plain(cell.inline))) for cell in block.children[0].children]
    names = [flat(cell.inline) for cell in block.children[0].children]
    if sorted(header) != ["avoid", "use"] or any(map(is_paired_side, names)):
        return []
    return [
        (name, title.inline, item_of(cell.inline, row.line))
        for row in block.children[1:]
        for name, title, cell in zip(header, block.children[0].children, row.children)
        if flat(cell.inline)
    ]


def _pair(
    subject: str,
    prompt: Tokens,
    sides: Sequence[Sided],
    used: tuple[Block, ...],
    line: int,
    path: tuple[str, ...],
    section: Section,
) -> Pair:
    parts = []
    for name, fallback in (("avoid", "Avoid"), ("use", "Use")):
        mine = [(label, block) for side_, label, block in sides if side_ == name]
        label = next((label for label, _ in mine if label), text(fallback))
        blocks: list[Block] = []
        items = [b for _, b in mine if b.kind == "item"]
        if len(items) == 1:
            blocks.extend(items[0].children)
        elif items:
            blocks.append(bullets(items, items[0].line))
        blocks.extend(b for _, b in mine if b.kind != "item")
        parts.append(part(name, blocks, mine[0][1].line, label))
    return Pair("contrast", subject, prompt, tuple(parts), used, line, path, section=place(section))
