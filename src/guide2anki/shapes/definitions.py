"""Definition lists.

    idempotent
    :   Doing it twice changes nothing more.

Several definitions of one term stand on one card. Declines terms that only point to another
("See shell").
"""

from __future__ import annotations

from collections.abc import Iterator

from guide2anki.model import Block, Kind, Pair, Reason, Section, Skip
from guide2anki.reading.inline import cut, flat, gist, lines, trim
from guide2anki.shapes.entries import headed, is_taken, paragraph, place, told
from guide2anki.vocabulary import is_cross_reference, is_question


def find(section: Section) -> Iterator[Pair | Skip]:
    """Yield a pair for each term of each definition list."""
    subject, path = headed(section)
    for block in section.blocks:
        if block.kind == "paragraph":
            yield from _loose(section, block)
        if block.kind != "definitions" or is_taken(block):
            continue
        for terms, definitions in _groups(block):
            answer = told(b for d in definitions for b in d.children)
            used = (*terms, *definitions)
            text = gist(answer)
            if not text or (is_cross_reference(text) and len(text.split()) < 8):
                yield from (Skip(leaf, Reason.NAVIGATION if text else Reason.STUB) for b in used for leaf in b.leaves())
                continue
            for term in terms:
                kind: Kind = "question" if is_question(flat(term.inline)) else "term"
                yield Pair(kind, subject, term.inline, answer, used, term.line, path, section=place(section))


def _loose(section: Section, block: Block) -> Iterator[Pair]:
    """Yield two terms over one definition, which Markdown parsers leave a paragraph."""
    subject, path = headed(section)
    rows = lines(block.inline)
    told_ = [(n, cut(row, 1)) for n, row in rows if flat(row).startswith(": ")]
    if not told_ or rows[-len(told_)][0] != told_[0][0] or len(told_) == len(rows):
        return
    answer = tuple(paragraph(trim(row), block.line + n) for n, row in told_)
    for number, row in rows[: -len(told_)]:
        yield Pair("term", subject, row, answer, (block,), block.line + number, path, section=place(section))


def _groups(block: Block) -> Iterator[tuple[list[Block], list[Block]]]:
    terms: list[Block] = []
    definitions: list[Block] = []
    for child in block.children:
        if child.kind == "term":
            if definitions:
                yield terms, definitions
                terms, definitions = [], []
            terms.append(child)
        elif child.kind == "definition":
            definitions.append(child)
    if terms:
        yield terms, definitions
