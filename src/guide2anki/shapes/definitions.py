"""Definition lists.

    idempotent
    :   Doing it twice changes nothing more.

Several definitions of one term stand on one card. Declines terms that only point to another
("See shell").
"""

from __future__ import annotations

from collections.abc import Iterator

from guide2anki.entries import headed, is_taken, place, told
from guide2anki.inline import flat, gist
from guide2anki.model import Block, Pair, Reason, Section, Skip
from guide2anki.vocabulary import is_cross_reference, is_question


def find(section: Section) -> Iterator[Pair | Skip]:
    """Yield a pair for each term of each definition list."""
    subject, path = headed(section)
    for block in section.blocks:
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
                kind = "question" if is_question(flat(term.inline)) else "term"
                yield Pair(kind, subject, term.inline, answer, used, term.line, path, section=place(section))


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
