"""Labels and what stands under or behind them: terms, labelled lists, steps.

    **Focus Areas**:                     a label over a list
    - Platform thinking
    - **Quorum** (majority): more than half of the nodes
    **Latency** - time until the first byte
    Scope: one team                      unbolded, where every line has such a label
    ### Interview Process                labels of an ordered process also make a card of all
    1. **Phone Screen** (45 min): …      its steps

Declines labels that name no subject (note, tip) and lists in which labels are the exception.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from guide2anki.model import Block, Kind, Pair, Reason, Section, Skip, Tokens
from guide2anki.reading.inline import Lead, flat, gist, join, lead, lines
from guide2anki.shapes import question_list
from guide2anki.shapes.entries import (
    Entry,
    bullets,
    full_label,
    headed,
    is_taken,
    item_of,
    item_text,
    of_blocks,
    of_item,
    of_paragraph,
    place,
    told,
    under,
    word_count,
)
from guide2anki.shapes.table import of_table
from guide2anki.vocabulary import is_cross_reference, is_metadata, is_process, is_question, is_remark

MOST = 0.6
"""Share of a list's items that must have a set-off label."""


def find(section: Section) -> Iterator[Pair | Skip]:
    """Yield the labelled paragraphs and lists of a section."""
    subject, path = headed(section)
    for entry in _entries(section.blocks):
        if isinstance(entry, Entry):
            yield from _of_label(section, entry, subject, path)
        elif entry.kind == "list":
            yield from of_list(section, entry, section.title, subject, path, ())


def _entries(blocks: tuple[Block, ...]) -> Iterator[Entry | Block]:
    """Yield entries, also those of paragraphs whose lines have unbolded labels as their neighbours have."""
    found = of_blocks(blocks)
    rows = sum(len(lines(b.inline)) for b in found if isinstance(b, Block) and b.kind == "paragraph" and _plain_rows(b))
    labelled = rows + sum(isinstance(entry, Entry) and bool(entry.lead.rest) for entry in found)
    for entry in found:
        if isinstance(entry, Block) and entry.kind == "paragraph" and labelled >= 2 and _plain_rows(entry):
            yield from of_paragraph(entry, lambda found: bool(found.rest))
        else:
            yield entry


def _plain_rows(block: Block) -> bool:
    """Tell whether every line has an unbolded label, or a bold one that the sentence runs on from."""
    found = [lead(row) for _, row in lines(block.inline)]
    return all(
        f and f.rest and f.name.count(" ") <= 3 and not is_metadata(f.name) and not is_remark(f.name) for f in found
    )


def _of_label(section: Section, entry: Entry, subject: str, path: tuple[str, ...]) -> Iterator[Pair | Skip]:
    name = entry.name
    lists = [b for b in entry.content if b.kind == "list"]
    if (is_remark(name) and not (lists and section.level)) or (is_metadata(name) and not lists):
        yield from (Skip(leaf, Reason.REMARK) for b in entry.blocks if b.kind == "paragraph" for leaf in b.leaves())
        return
    if is_question(name) and not told(entry.content):
        return
    if len(lists) == 1:
        above = (*path, subject) if subject else path
        used = entry.blocks if entry.alone else ()
        inner = list(of_list(section, lists[0], entry.lead.label, name, above, used))
        one_process = lists[0].info == "ordered" and (is_process(name) or word_count(lists) <= 60)
        if any(isinstance(p, Pair) for p in inner) and not (entry.alone and one_process):
            yield from inner
            if entry.alone:
                return
            content = tuple(b for b in entry.content if b is not lists[0])
            entry, lists = replace(entry, content=content, blocks=entry.blocks[:1]), []
    answer = told(entry.content)
    if not answer:
        return
    said = gist(answer)
    if is_cross_reference(said) and len(said.split()) < 8:
        yield from (Skip(leaf, Reason.NAVIGATION) for b in entry.blocks for leaf in b.leaves())
        return
    kind: Kind = "question" if is_question(name) else "term"
    if lists and kind == "term":
        kind = "steps" if lists[0].info == "ordered" and is_process(name) else "list"
    yield Pair(kind, subject, entry.lead.label, answer, entry.blocks, entry.line, path, section=place(section))


def of_list(
    section: Section, block: Block, over: Tokens, subject: str, path: tuple[str, ...], used: tuple[Block, ...]
) -> Iterator[Pair | Skip]:
    """Yield a pair for each labelled item of a list, and one for the steps of a process."""
    if is_taken(block):
        return
    items = [item for item in block.children if not is_taken(item)]
    entries = [of_item(item, _is_label) for item in items]
    found = [e for e in entries if e and told(e.content)]
    if not found or not (_most_set_off(found, items) or _all_plain(found, items)):
        return
    if block.info == "ordered" and is_process(flat(over)) and len(found) < len(items):
        return
    if block.info == "ordered" and len(found) >= 3 and is_process(flat(over)):
        yield _steps(section, block, found, over, used)
    odd = [item for item, e in zip(items, entries) if e is None or not told(e.content)]
    for entry in found:
        said = gist(told(entry.content))
        if is_remark(entry.name) or (is_cross_reference(said) and len(said.split()) < 8):
            yield from (Skip(leaf, Reason.REMARK) for b in entry.blocks for leaf in b.leaves())
            continue
        answer = told(entry.content)
        if answer[0].kind in ("table", "list") and len(answer) == 1 and entry.alone:
            above = (*path, subject) if subject else path
            heads = (entry.blocks[0].children[0],)
            if answer[0].kind == "table":
                yield from of_table(section, answer[0], entry.name, above, heads)
                continue
            brief = word_count(answer) <= 30 and not _has_strong(answer[0])
            inner = [] if brief else list(of_list(section, answer[0], entry.lead.label, entry.name, above, heads))
            if any(isinstance(p, Pair) for p in inner):
                yield from inner
                continue
        kind: Kind = "list" if answer[0].kind == "list" else "term"
        if is_question(entry.name):
            kind = "question"
        yield Pair(
            kind,
            subject,
            entry.lead.label,
            answer,
            (*entry.blocks, *_labels(used)),
            entry.line,
            path,
            section=place(section),
        )
    asked = [item for item in odd if is_question(flat(item_text(item)))]
    for item in asked:
        yield from question_list.of_item(section, item, ())
    odd = [item for item in odd if item not in asked]
    if len(odd) >= 2 or (odd and over is section.title and word_count(odd) >= 6):
        several = len(odd) > 1
        answer = (bullets(odd, odd[0].line, block.info),) if several else told(odd[0].children)
        kind = "list" if several else "term"
        over_subject, above = under(section)
        yield Pair(kind, over_subject, section.title, answer, tuple(odd), odd[0].line, above, section=place(section))
    else:
        yield from (Skip(leaf, Reason.REMARK) for item in odd for leaf in item.leaves())


def _has_strong(block: Block) -> bool:
    """Tell whether the items of a list have labels that are set off."""
    found = [lead(item_text(item)) for item in block.children]
    return any(f is not None and f.style != "plain" and f.rest for f in found)


def _most_set_off(found: Sequence[Entry], items: Sequence[Block]) -> bool:
    """Tell whether most items have a label that is set off, or is plain but short in such company."""
    strong = [e for e in found if e.lead.style != "plain"]
    defined_first = len(found) == len(items) - 1 and found[0].blocks[0] is not items[0]
    if len(strong) >= MOST * len(items) or (defined_first and len(flat(item_text(items[0])).split()) > 5):
        return True
    short = [e for e in found if e.lead.style == "plain" and len(e.name.split()) <= 4 and e.lead.separator in ":："]
    return len(strong) + len(short) >= MOST * len(items) and (bool(strong) or len(short) >= 3)


def _labels(used: Sequence[Block]) -> tuple[Block, ...]:
    return tuple(b for b in used if b.kind == "paragraph")


def _is_label(found: Lead) -> bool:
    words = found.name.split()
    if found.style == "link":
        return bool(found.separator)
    if found.style == "nested":
        return True
    return len(words) <= (10 if found.style != "plain" else 6) and not found.name.endswith(("?", "？"))


def _all_plain(found: Sequence[Entry], items: Sequence[Block]) -> bool:
    """Tell whether every item has an unbolded label, and the labels look like names."""
    return (
        len(found) == len(items) >= 2
        and sum(len(e.name.split()) for e in found) <= 5 * len(found)
        and len({e.name.casefold() for e in found}) == len(found)
    )


def _steps(section: Section, block: Block, found: Sequence[Entry], over: Tokens, used: tuple[Block, ...]) -> Pair:
    """Return the card of all steps: whole where they are short, else their names."""
    heading = over is section.title
    subject, path = under(section) if heading else headed(section)
    nested = any(b.kind != "paragraph" for e in found for b in e.content)
    if nested or word_count([block]) > 110:
        items = [item_of(full_label(e.lead), e.line) for e in found]
    else:
        items = [item_of(join(full_label(e.lead), e.lead.rest, by=": "), e.line) for e in found]
    answer = (bullets(items, block.line, "ordered"),)
    return Pair(
        "steps",
        subject,
        over,
        answer,
        (block, *_labels(used)),
        section.line if heading else block.line,
        path,
        section=place(section),
    )
