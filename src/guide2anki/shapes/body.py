"""A heading and what it is about: its points, or its short text.

    ### Cache eviction
    Removes entries when the cache is full.
    - LRU: the one not used for longest
    - FIFO: the oldest

All that no other shape took under a heading is one answer; code, tables and nested lists stay in it.
A remark behind what other shapes took makes a card only if it asks and answers, or is a mnemonic.
Declines introductions: the text under the guide's own title, under "Overview", before sub-sections
and "This guide shows …", and sentences that only lead in what follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from guide2anki.model import Block, Kind, Pair, Reason, Section, Skip
from guide2anki.reading.inline import OBJECT, flat, gist, gist_of, lead, lines, plain, text, words
from guide2anki.shapes.entries import headed, is_taken, paragraph, place, split_question, told, under
from guide2anki.vocabulary import (
    asks_questions,
    begins_asking,
    introduces,
    is_introduction,
    is_memory_aid,
    is_preamble,
    is_process,
    is_remark,
    is_values,
    placeholders,
)

_STATES = re.compile(
    r"\b(?:is|are|means?|refers?|lets?|allows?|ensures?|describes?|happens?|occurs?|consists?|provides?|combines?|uses?|stores?|was|were"
    r"|es|son|significa|permite|est|sont|ist|sind|bedeutet|é|são)\b|是|指|هو|هي|הוא|היא",
)


def find(section: Section) -> Iterator[Pair | Skip]:
    """Yield the card of a heading's own text."""
    own = [b for b in section.blocks if b.kind != "claimed" and not is_taken(b)]
    if not own or own[0].kind == "heading":
        return
    if section.level == 0:
        yield from _of_guide(section, own)
        return
    if any(map(is_preamble, (*section.above, section.heading))):
        yield from _skips(own, Reason.INTRODUCTION)
        return
    brief = not section.above or len(words(gist(own))) < 10
    if is_introduction(section.heading) and brief and not any(b.kind == "list" for b in own):
        yield from _skips(own, Reason.INTRODUCTION)
        return
    if is_remark(section.heading) and len(own) == 1 and own[0].kind == "paragraph":
        yield from _skips(own, Reason.REMARK)
        return
    kept: list[Block] = []
    for at, block in enumerate(own):
        reason = _declined(section, block, own[at + 1 :])
        told_ = _of_remark(section, block) if reason is Reason.REMARK else None
        if told_:
            yield told_
        elif reason:
            yield from _skips([block], reason)
        else:
            kept.append(block)
    answer = told(kept)
    said = gist(answer)
    if not answer or not any(map(str.isalnum, said.replace(OBJECT, ""))):
        yield from _skips(kept, Reason.PICTURE if OBJECT in said or _has_picture(kept) else Reason.STUB)
        return
    yield _pair(section, answer, kept)


def _pair(section: Section, answer: tuple[Block, ...], used: Sequence[Block]) -> Pair:
    lists = [b for b in answer if b.kind == "list"]
    kind: Kind = "term"
    if lists:
        kind = "steps" if lists[0].info == "ordered" and is_process(section.heading) else "list"
    if placeholders(gist(answer)) >= 2 and not lists:
        kind = "story"
    subject, path = under(section)
    prompt = section.title
    if section.level == 0:
        subject, path, prompt = "", (), text(section.heading)
    return Pair(kind, subject, prompt, answer, tuple(used), section.line, path, section=place(section))


def _of_guide(section: Section, own: Sequence[Block]) -> Iterator[Pair | Skip]:
    """The guide's own title stands over introductions, unless the guide has no other headings."""
    if section.sections:
        for block in own:
            yield from _skips([block], Reason.INTRODUCTION)
        return
    lists = [b for b in own if b.kind in ("list", "table")]
    others = [b for b in own if b not in lists]
    yield from _skips(others, Reason.INTRODUCTION)
    if lists and not any(b.kind == "claimed" for b in section.blocks):
        yield _pair(section, told(lists), lists)
    else:
        yield from _skips(lists, Reason.UNNAMED)


def _declined(section: Section, block: Block, after: Sequence[Block]) -> Reason | None:
    """Return why a block under a heading is no part of its answer."""
    if (
        block.kind == "callout"
        and not (block.children and block.children[0].kind == "title")
        and not _others(section, block)
    ):
        return Reason.REMARK
    if block.kind not in ("paragraph", "quote"):
        return None
    said = flat(block.inline) if block.kind == "paragraph" else gist_of(block)
    if OBJECT in plain(block.inline) and not any(map(str.isalnum, said)):
        return Reason.PICTURE if not after else None
    follows = bool(after) and after[0].kind in ("list", "fence", "table", "math", "quote", "definitions")
    if said.rstrip().endswith((":", "：")) and not follows:
        return Reason.LEAD_IN
    taken = any(b.kind == "claimed" for b in section.blocks)
    if introduces(said) and (not after or taken or section.sections):
        return Reason.INTRODUCTION
    if asks_questions(section.heading) and (taken or section.sections):
        return Reason.INTRODUCTION
    if section.sections and (is_values(section.heading, top=not section.above) or len(words(said)) < 6):
        return Reason.INTRODUCTION
    if taken and not follows and _is_last(section, block) and not _defines(section, said):
        return Reason.REMARK
    return None


def _of_remark(section: Section, block: Block) -> Pair | None:
    """Return what a remark asks and answers itself (`Which breaks most? The scaphoid.`), or its mnemonic."""
    if block.kind != "paragraph" or len(lines(block.inline)) > 1:
        return None
    asked, rest = split_question(block.inline)
    found = lead(block.inline)
    subject, path = headed(section)
    if rest and begins_asking(flat(asked)):
        answer = (paragraph(rest, block.line),)
        return Pair("question", subject, asked, answer, (block,), block.line, path, section=place(section))
    if found and found.rest and is_memory_aid(found.name):
        answer = (paragraph(found.rest, block.line),)
        return Pair("term", subject, found.label, answer, (block,), block.line, path, section=place(section))
    return None


def _others(section: Section, block: Block) -> bool:
    return any(b is not block and b.kind not in ("claimed", "callout", "rule") for b in section.blocks)


def _is_last(section: Section, block: Block) -> bool:
    return section.blocks[-1] is block and len(section.blocks) > 1


def _defines(section: Section, said: str) -> bool:
    """Tell whether a text says what its heading is: its words, and a verb that states."""
    start = " ".join(said.split()[:16]).lower()
    named = {w for w in words(section.heading) if len(w) > 2} & set(words(start))
    return bool(_STATES.search(start)) and (bool(named) or start.startswith(("a ", "an ", "the ", "it ")))


def _has_picture(blocks: Sequence[Block]) -> bool:
    return any(OBJECT in plain(leaf.inline) for b in blocks for leaf in b.leaves())


def _skips(blocks: Sequence[Block], reason: Reason) -> Iterator[Skip]:
    for block in blocks:
        yield from (Skip(leaf, reason) for leaf in block.leaves())
