"""Values and principles with the behaviours that show them.

    ## Our Core Values
    ### 1. Candor (say it plainly)
    **What It Means**:
    - Give feedback the same day

One card for each label under a value, and one the other way round for each behaviour: which value
does it show? A value with plain points, or with sub-headings as labels, works the same.
Only below a heading about values or principles (or one that the author names under `anki: values`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from guide2anki.model import Block, Pair, Section, Skip, Tokens
from guide2anki.reading.inline import Lead, flat, lead, text, words
from guide2anki.shapes.entries import (
    Entry,
    as_paragraph,
    free,
    headed,
    is_taken,
    live,
    of_blocks,
    paragraph,
    place,
    told,
    under,
)
from guide2anki.vocabulary import is_answer_label, is_negative, is_question, is_remark, is_values, side


def find(section: Section) -> Iterator[Pair | Skip]:
    """Yield the points under a value's labels, and each behaviour back to its value."""
    depth = _depth(section)
    if depth == 0:
        return
    if depth == 1:
        value, of, path = section.title, section.above[-1], section.above[:-1]
    else:
        value, of, path = text(section.above[-1]), section.above[-2], section.above[:-2]
    entries = [e for e in of_blocks(section.blocks) if not _is_aside(e)]
    subject, above = headed(section)
    for entry in entries:
        if isinstance(entry, Entry):
            points = _points(entry.content)
            if not points or is_remark(entry.name) or side(entry.name) or is_answer_label(entry.name):
                continue
            yield Pair(
                "value",
                subject,
                entry.lead.label,
                told(entry.content),
                entry.blocks,
                entry.line,
                above,
                section=place(section),
            )
            if not is_negative(entry.name):
                yield from _behaviours(section, points, value, of, path, entry.blocks)
    lists = [e for e in entries if isinstance(e, Block)]
    if not any(isinstance(e, Entry) for e in entries) and lists:
        points = _points(lists)
        if points and not _labelled(points):
            over, above = under(section)
            used = free(lists)
            yield Pair("value", over, section.title, told(lists), used, section.line, above, section=place(section))
            yield from _behaviours(section, points, value, of, path, used)


def _is_aside(entry: Entry | Block) -> bool:
    if isinstance(entry, Block):
        return not live([entry])
    return is_remark(entry.name) and not any(b.kind == "list" for b in entry.content)


def _depth(section: Section) -> int:
    """Return 1 for a value, 2 for a label under a value, 0 elsewhere."""
    above = section.above
    if section.level == 0 or not above:
        return 0
    if section.values or is_values(above[-1], top=len(above) == 1):
        return 1
    if len(above) > 1 and is_values(above[-2], top=len(above) == 2):
        return 2
    return 0


def _points(blocks: Sequence[Block]) -> list[Block]:
    """Return the items of the first list; none where it is one of questions."""
    block = next((b for b in blocks if b.kind == "list" and not is_taken(b)), None)
    if block is None:
        return []
    texts = [flat(first.inline) for item in block.children if (first := as_paragraph(item))]
    if sum(map(is_question, texts)) > 0.5 * len(texts):
        return []
    return list(block.children)


def _labelled(points: Sequence[Block]) -> bool:
    found: list[Lead | None] = [lead(first.inline) for item in points if (first := as_paragraph(item))]
    strong = [f for f in found if f and f.style != "plain"]
    return len(strong) >= 0.6 * len(points)


def _behaviours(
    section: Section, points: Sequence[Block], value: Tokens, of: str, path: tuple[str, ...], used: tuple[Block, ...]
) -> Iterator[Pair]:
    name = set(words(flat(value)))
    for item in points:
        first = as_paragraph(item)
        if first is None:
            continue
        said = words(flat(first.inline))
        if len(said) < 3 or (name and name <= set(said)):
            continue
        answer = (paragraph(value, section.line),)
        yield Pair("behaviour", of, first.inline, answer, used, item.line, path, section=place(section))
