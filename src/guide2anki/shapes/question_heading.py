"""A heading that asks, and what stands under it.

    ### What does a load balancer do?
    It spreads requests over servers.

    ### Challenge: the team disagrees
    **Solution**:
    - Listen to each side

Code that the heading asks about ("What is the output?") is shown with the question. An answer
folded away in `<details>` is unfolded. A question with nothing under it stays open.
Declines headings over lists of questions and headings whose sub-headings are questions themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from guide2anki.model import Block, Pair, Section, Skip
from guide2anki.reading.inline import cut, flat, join, lead, lines, plain, trim
from guide2anki.shapes.entries import (
    Entry,
    as_paragraph,
    bold_question,
    every_block,
    flattened,
    live,
    of_blocks,
    of_paragraph,
    paragraph,
    place,
    told,
    under,
    word_count,
)
from guide2anki.vocabulary import (
    asks_about_code,
    asks_questions,
    compares,
    is_answer_label,
    is_answer_part,
    is_process,
    is_question,
)

SMALL = 180
"""Words up to which the sub-sections of a question are its answer, not matters of their own."""


def find(section: Section) -> Iterator[Pair | Skip]:
    """Yield the question that the heading asks."""
    if section.level == 0 or _lists_questions(section):
        return
    asked = is_question(section.heading)
    if not asked and not _is_solved(section):
        return
    blocks = section.blocks
    content = blocks
    if section.sections and _belong(section):
        blocks = every_block(section)
        content = (*section.blocks, *flattened(section))
    end = next((n for n in range(1, len(content)) if _ends_answer(content[:n], content[n])), len(content))
    if end < len(content):
        blocks = content = section.blocks[:end]
    if asked and not told(section.blocks) and content is section.blocks and len(section.sections) > 1:
        yield from _named(section)
        return
    telling = live(content)
    if not telling or _is_term_table(section.heading, telling):
        return
    subject, path = under(section)
    if len(content) == 1 and content[0].kind == "heading":
        yield Pair("open-question", subject, section.title, (), blocks, section.line, path, section=place(section))
        return
    shown, rest = _shown(section.heading, content)
    answer = told(strip_answer(unfold(rest)))
    if not answer:
        return
    yield Pair("question", subject, section.title, answer, blocks, section.line, path, told(shown), place(section))


def _named(section: Section) -> Iterator[Pair]:
    """Yield a question that only its sub-headings answer: they are its answer, each with a card of its own."""
    if any(is_question(inner.heading) for inner in section.sections):
        return
    subject, path = under(section)
    names = paragraph(join(*(inner.title for inner in section.sections), by=" · "), section.line)
    yield Pair("question", subject, section.title, (names,), (), section.line, path, section=place(section))


def _ends_answer(before: Sequence[Block], block: Block) -> bool:
    """Tell whether a paragraph behind an answer is a matter of its own: a bold question, a bold name after a list."""
    if block.kind != "paragraph":
        return False
    if bold_question(block)[0]:
        return True
    labels = any(b.kind == "paragraph" and of_paragraph(b) for b in before)
    found = of_paragraph(block) if before[-1].kind == "list" and not labels else []
    name = found[0].name if found else ""
    alone = bool(found) and found[0].lead.style == "strong" and found[0].alone
    return alone and not (is_answer_label(name) or is_answer_part(name))


def _is_term_table(heading: str, blocks: Sequence[Block]) -> bool:
    """Tell whether the answer is a table of terms, which are better asked one by one, not a comparison."""
    tables = [b for b in blocks if b.kind == "table"]
    others = [b for b in blocks if b.kind != "table"]
    return len(tables) == 1 and len(tables[0].children) > 3 and word_count(others) < 20 and not compares(heading)


def _lists_questions(section: Section) -> bool:
    """Tell whether the heading stands over questions: "What questions should I ask?"."""
    lists = [b for b in section.blocks if b.kind == "list"]
    if not lists or not asks_questions(section.heading):
        return False
    items = [flat(first.inline) for b in lists for i in b.children if (first := as_paragraph(i))]
    return sum(map(is_question, items)) > 0.6 * len(items)


def _belong(section: Section) -> bool:
    """Tell whether the sub-sections are parts of the answer."""
    if any(is_question(inner.heading) for inner in section.sections):
        return False
    own = live(section.blocks)
    if all(is_answer_part(inner.heading) or is_answer_label(inner.heading) for inner in section.sections):
        return True
    one = len(section.sections) == 1 or (word_count(every_block(section)) <= SMALL and bool(own))
    return one and not own and is_question(section.heading)


def _is_solved(section: Section) -> bool:
    """Tell whether all that stands under a heading is labelled as its answer."""
    entries = [entry for entry in of_blocks(section.blocks) if isinstance(entry, Entry) or live([entry])]
    return (
        len(entries) == 1
        and isinstance(entries[0], Entry)
        and is_answer_label(entries[0].name)
        and not is_process(section.heading)
        and not section.sections
    )


def _shown(heading: str, content: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """Split off the blocks that the question is about."""
    for at, block in enumerate(content):
        if is_answer_fold(block) or starts_answer(block):
            return tuple(b for b in content[:at] if b.kind != "claimed"), tuple(content[at:])
    first = [b for b in content if b.kind != "claimed"]
    if len(first) > 1 and first[0].kind == "fence" and asks_about_code(heading):
        return (first[0],), tuple(first[1:])
    return (), tuple(content)


def is_answer_fold(block: Block) -> bool:
    """Tell whether a block folds an answer away ("View answer")."""
    if block.kind not in ("details", "callout"):
        return False
    title = block.children[0] if block.children and block.children[0].kind == "title" else None
    return block.kind == "details" if title is None else is_answer_label(flat(title.inline))


def starts_answer(block: Block) -> bool:
    """Tell whether a paragraph begins with a label such as `**Answer**:`."""
    if block.kind != "paragraph":
        return False
    found = lead(lines(block.inline)[0][1]) if lines(block.inline) else None
    return found is not None and is_answer_label(found.name) and (found.style != "plain" or bool(found.separator))


def unfold(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return blocks with folded answers laid open."""
    out: list[Block] = []
    for block in blocks:
        if is_answer_fold(block):
            out.extend(unfold(tuple(b for b in block.children if b.kind != "title")))
        else:
            out.append(block)
    return tuple(out)


def strip_answer(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return an answer without the label that announces it; a quoted whole loses its quotation marks."""
    out = list(blocks)
    while out and out[0].kind == "claimed":
        out.pop(0)
    if out and out[0].kind == "heading" and is_answer_label(flat(out[0].inline)):
        out.pop(0)
    if out and starts_answer(out[0]):
        first = out[0]
        row = lines(first.inline)[0][1]
        found = lead(row)
        assert found is not None
        content = plain(first.inline)
        below = trim(cut(first.inline, content.find("\n") + 1)) if "\n" in content.strip() else ()
        rest = (
            *found.rest,
            *((first.inline[0].copy(type="softbreak", content="", children=None),) if found.rest and below else ()),
            *below,
        )
        if rest:
            out[0] = replace(first, inline=tuple(rest))
        else:
            out.pop(0)
    return tuple(out)
