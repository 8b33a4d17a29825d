"""Stories, scripts and templates: a label over words to say, often with [blanks] to fill in.

    **Story Framework**:
    "When [problem] hit [users], I [decision], which led to [result]."

    **Challenge** (30 seconds): what was at stake
    "When [event] threatened [goal], I had to…"

Timed beats of one story become a card each and one for their order.
Declines labels over plain statements.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from guide2anki.model import Block, Pair, Section, Skip
from guide2anki.reading.inline import flat, gist_of, join, quoted, unquote
from guide2anki.shapes.entries import (
    Entry,
    bullets,
    full_label,
    headed,
    item_of,
    of_blocks,
    paragraph,
    part,
    place,
    told,
    under,
)
from guide2anki.vocabulary import is_story, is_timed, placeholders


def find(section: Section) -> Iterator[Pair | Skip]:
    """Yield the templates under labels, and the order of a story's beats."""
    entries = [e for e in of_blocks(section.blocks) if isinstance(e, Entry)]
    subject, path = headed(section)
    beats = [e for e in entries if _templates(e) and (is_timed(flat(e.lead.qualifier)) or e.lead.rest)]
    if len(beats) >= 3:
        over, above = under(section)
        items = [item_of(join(full_label(e.lead), e.lead.rest, by=": "), e.line) for e in beats]
        used = tuple(b for e in beats for b in e.blocks)
        yield Pair(
            "steps",
            over,
            section.title,
            (bullets(items, section.line, "ordered"),),
            used,
            section.line,
            above,
            section=place(section),
        )
    for entry in entries:
        templates = _templates(entry)
        if not templates:
            continue
        lines = [b for b in told(entry.content) if b not in templates]
        answer = (*lines, part("template", [_unquoted(b) for b in templates], entry.line))
        yield Pair("story", subject, entry.lead.label, answer, entry.blocks, entry.line, path, section=place(section))


def _templates(entry: Entry) -> list[Block]:
    """Return the blocks of an entry that are words to say."""
    found = []
    for block in told(entry.content):
        if block.kind == "quote" and (is_story(entry.name) or placeholders(gist_of(block))):
            found.append(block)
        elif block.kind == "paragraph":
            content = flat(block.inline)
            alone = entry.alone or block is not entry.content[0]
            if placeholders(content) >= 2 or (quoted(block.inline) and alone and len(content.split()) >= 5):
                found.append(block)
        elif block.kind == "fence" and placeholders(block.text) >= 2 and is_story(entry.name):
            found.append(block)
        elif block.kind == "list":
            return []
    return found


def _unquoted(block: Block) -> Block:
    if block.kind == "quote":
        return replace(block, children=tuple(map(_unquoted, block.children)))
    return paragraph(unquote(block.inline), block.line) if block.kind == "paragraph" else block
