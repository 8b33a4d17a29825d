"""From a guide to its pairs and skips, under the accounting law.

The law: every leaf block (paragraph, table row, fence, …) is used by the pairs of exactly one
shape or named in exactly one skip.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from operator import is_

from guide2anki.model import Block, Guide, Kind, Pair, Reason, Section, Skip, Tokens
from guide2anki.reading.inline import flat, gist, gist_of, words
from guide2anki.shapes import SHAPES
from guide2anki.shapes.entries import bullets, item_of, of_blocks, word_count
from guide2anki.vocabulary import offers_answers

MAX_POINTS = 8
MAX_WORDS = 120


@dataclass(frozen=True, slots=True)
class Extraction:
    """What became of a guide: its pairs in the guide's order, and a skip for every other leaf."""

    pairs: tuple[Pair, ...]
    skips: tuple[Skip, ...]


class UnaccountedError(AssertionError):
    """A shape broke the accounting law: a bug, never the guide's fault."""


def extract(guide: Guide) -> Extraction:
    """Return the pairs and skips of a guide."""
    leaves: _Leaves = {}
    _gather(guide.root, leaves)
    claimed: dict[Block, str] = {}
    pairs: list[Pair] = []
    skips: dict[Block, Skip] = {}
    for leaf in _excluded(guide):
        claimed[leaf] = "author"
        skips[leaf] = Skip(leaf, Reason.EXCLUDED)
    for shapes in (SHAPES[:1], SHAPES[1:]):  # furniture everywhere first: a shape may reach into sub-sections
        for section in guide.root.walk():
            view = _unclaimed(section, claimed, leaves)
            for shape in shapes:
                found = list(shape.find(view))
                if found:
                    _claim(found, shape.__name__, claimed, skips)
                    pairs.extend(one for one in found if isinstance(one, Pair))
                    view = _unclaimed(view, claimed, leaves)
    kept, dropped = _qualify(guide, [piece for pair in pairs for piece in split_long(pair)])
    untold = set(_untold(kept))
    skips |= {leaf: Skip(leaf, Reason.UNTOLD) for leaf in untold}
    kept = [_without(pair, untold) for pair in kept]
    used = {leaf for pair in kept for block in pair.blocks for leaf in block.leaves()}
    for pair, reason in dropped:
        for block in pair.blocks:
            for leaf in block.leaves():
                if leaf not in used:
                    skips.setdefault(leaf, Skip(leaf, reason))
    for leaf in leaves[_spot(guide.root)]:
        if leaf not in used and leaf not in skips:
            skips[leaf] = Skip(leaf, Reason.STUB if leaf.kind == "heading" else Reason.UNCLAIMED)
    kept.sort(key=lambda pair: pair.line)
    return Extraction(tuple(kept), tuple(sorted(skips.values(), key=lambda skip: skip.block.line)))


def _without(pair: Pair, untold: set[Block]) -> Pair:
    """Return a pair that does not claim these leaves."""
    if not untold or untold.isdisjoint(leaf for block in pair.blocks for leaf in block.leaves()):
        return pair
    return replace(pair, blocks=tuple(leaf for block in pair.blocks for leaf in block.leaves() if leaf not in untold))


_LABEL = 4
"""Words up to which a block may serve as a label that no card repeats."""


def _untold(pairs: Sequence[Pair]) -> Iterator[Block]:
    """Yield the leaves that pairs took but that no card shows."""
    shown = {leaf for pair in pairs for block in (*pair.shown, *pair.answer) for leaf in block.leaves()}
    users: dict[Block, list[Pair]] = {}
    for pair in pairs:
        for block in pair.blocks:
            for leaf in block.leaves():
                if leaf not in shown:
                    users.setdefault(leaf, []).append(pair)
    said: dict[Pair, frozenset[str]] = {}
    for leaf, by in users.items():
        of_leaf = frozenset(words(gist_of(leaf)))
        if len(of_leaf) <= _LABEL:
            continue
        own = of_leaf
        for pair in by:
            if pair not in said:
                texts = (*pair.path, pair.subject, flat(pair.prompt), gist(pair.shown), gist(pair.answer))
                said[pair] = frozenset(chain.from_iterable(map(words, texts)))
            own -= said[pair]
        if 2 * len(own) > len(of_leaf):
            yield leaf


def _excluded(guide: Guide) -> Iterator[Block]:
    titles = {title.casefold() for title in guide.settings.skip}
    for section in guide.root.walk():
        names = {name.casefold() for name in (section.heading, *section.above)}
        out = (section.line in guide.excluded and section.level > 0) or bool(names & titles)
        for inner in section.walk() if out else (section,):
            for block in inner.blocks:
                if out or block.line in guide.excluded:
                    yield from block.leaves()
                elif block.kind == "list":
                    for item in block.children:
                        for child in item.children:
                            if child.line in guide.excluded:
                                yield from child.leaves()


_Leaves = dict[tuple[int, int], tuple[Block, ...]]
"""The leaves in each section and below it, by its spot."""


def _spot(section: Section) -> tuple[int, int]:
    """Return what tells a section, and every view of it, from all others."""
    return section.line, section.level


def _gather(section: Section, into: _Leaves) -> tuple[Block, ...]:
    own = [leaf for block in section.blocks for leaf in block.leaves()]
    found = tuple(chain(own, *[_gather(inner, into) for inner in section.sections]))
    into[_spot(section)] = (*into.get(_spot(section), ()), *found)
    return found


def _unclaimed(section: Section, claimed: dict[Block, str], leaves: _Leaves) -> Section:
    """Return a section in which every claimed block is only a place."""
    if claimed.keys().isdisjoint(leaves[_spot(section)]):
        return section
    blocks = tuple([_view(block, claimed) for block in section.blocks])
    sections = tuple([_unclaimed(inner, claimed, leaves) for inner in section.sections])
    if all(map(is_, blocks, section.blocks)) and all(map(is_, sections, section.sections)):
        return section
    return replace(section, blocks=blocks, sections=sections)


def _view(block: Block, claimed: dict[Block, str]) -> Block:
    if not block.children or block.kind == "row":
        return Block("claimed", block.line) if block in claimed else block
    if claimed.keys().isdisjoint(block.leaves()):
        return block
    children = tuple([_view(child, claimed) for child in block.children])
    if all(child.kind == "claimed" for child in children):
        return Block("claimed", block.line)
    return replace(block, children=children)


def _claim(found: Iterable[Pair | Skip], name: str, claimed: dict[Block, str], skips: dict[Block, Skip]) -> None:
    """Note what a shape took; leaves stay themselves through every view, so identity tells them apart."""
    for one in found:
        blocks = one.blocks if isinstance(one, Pair) else (one.block,)
        for block in blocks:
            for leaf in block.leaves():
                if claimed.setdefault(leaf, name) != name:
                    raise UnaccountedError(f"line {leaf.line}: taken by {claimed[leaf]} and by {name}")
        if isinstance(one, Skip):
            for leaf in one.block.leaves():
                skips[leaf] = Skip(leaf, one.reason)


# ---------------------------------------------------------------- long answers


def is_long(answer: Sequence[Block]) -> bool:
    """Tell whether an answer has more points or words than a card should."""
    if _points(answer) > MAX_POINTS:
        return True
    said = gist(answer)
    fewest = 2 * MAX_WORDS if said.isascii() else MAX_WORDS  # a word is a letter and a space, or a sign
    return len(said) > fewest and word_count(answer) > MAX_WORDS


def _points(blocks: Iterable[Block]) -> int:
    return sum(
        len(b.children) + _points(b.children) if b.kind == "list" else _points(b.children)
        for b in blocks
        if b.kind != "row"
    )


def split_long(pair: Pair) -> Iterator[Pair]:
    """Yield a pair, or its pieces where the answer is long and has sub-headings or labels to cut at."""
    if not is_long(pair.answer) or pair.kind in ("row", "choice", "contrast", "overview", "steps"):
        yield pair
        return
    pieces = _pieces(pair.answer)
    named = [piece for piece in pieces if piece.name]
    if not named or (len(named) < 2 and pieces[0].name):
        yield pair
        return
    subject = flat(pair.prompt)
    path = (*pair.path, pair.subject) if pair.subject else pair.path
    if not pieces[0].name:
        yield replace(pair, answer=pieces[0].content)
    else:
        names = [item_of(piece.name, piece.line) for piece in named]
        yield replace(pair, answer=(bullets(names, pair.line),))
    for piece in named:
        if piece.content:
            kind: Kind = "list" if piece.content[0].kind == "list" else "term"
            yield Pair(kind, subject, piece.name, piece.content, pair.blocks, piece.line, path, section=pair.section)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a long answer; only the first may have no name."""

    name: Tokens
    line: int
    content: tuple[Block, ...]


def _pieces(blocks: tuple[Block, ...]) -> list[_Piece]:
    """Cut an answer at its sub-headings, else at its labels."""
    out = [_Piece((), blocks[0].line, ())]

    def add(more: Iterable[Block]) -> None:
        out[-1] = replace(out[-1], content=(*out[-1].content, *more))

    if any(block.kind == "heading" for block in blocks):
        for block in blocks:
            if block.kind == "heading":
                out.append(_Piece(block.inline, block.line, ()))
            else:
                add([block])
    else:
        for entry in of_blocks(blocks):
            if isinstance(entry, Block):
                add([entry])
            elif entry.alone or entry.blocks[0].kind == "paragraph":
                out.append(_Piece(entry.lead.label, entry.line, entry.content))
            else:
                add(entry.blocks)
    return [piece for piece in out if piece.name or piece.content]


# ---------------------------------------------------------------- fronts that differ


def _qualify(guide: Guide, pairs: list[Pair]) -> tuple[list[Pair], list[tuple[Pair, Reason]]]:
    """Make every front name its subject and differ from all others.

    A subject whose heading stands several times takes the heading above it in; pairs said twice
    are kept once; two answers to one front become one card; answers that the front gives away go.
    """
    dropped: list[tuple[Pair, Reason]] = []
    pairs = _name_subjects(guide, pairs)
    kept: list[Pair] = []
    index: dict[tuple[str, str, str], int] = {}
    twice: set[int] = set()
    for pair in pairs:
        if guide.settings.kinds and pair.kind not in guide.settings.kinds:
            dropped.append((pair, Reason.EXCLUDED))
            continue
        if _echoes(pair):
            dropped.append((pair, Reason.ECHO))
            continue
        front = _front(pair)
        at = index.get(front)
        if at is None:
            index[front] = len(kept)
            kept.append(pair)
        elif pair.kind == "behaviour":
            if gist(pair.answer) != gist(kept[at].answer):
                twice.add(at)
            dropped.append((pair, Reason.REPEATED))
        elif pair.kind == "open-question" or gist(pair.answer) == gist(kept[at].answer) or not pair.blocks:
            dropped.append((pair, Reason.REPEATED))
        elif kept[at].kind == "open-question":
            dropped.append((kept[at], Reason.REPEATED))
            kept[at] = pair
        else:
            old = kept[at]
            kept[at] = replace(
                old, answer=(*old.answer, *pair.answer), blocks=tuple(dict.fromkeys((*old.blocks, *pair.blocks)))
            )
    return [pair for at, pair in enumerate(kept) if at not in twice], dropped


def _front(pair: Pair) -> tuple[str, str, str]:
    return " ".join(words(pair.subject)), flat(pair.prompt).casefold(), gist(pair.shown)


def _name_subjects(guide: Guide, pairs: list[Pair]) -> list[Pair]:
    """Take the title above into the subject where the subject alone does not tell fronts apart."""
    headings = Counter(section.heading.casefold() for section in guide.root.walk())
    out = list(pairs)
    for _ in range(6):
        places: dict[str, set[tuple[str, ...]]] = {}
        fronts: dict[tuple[str, str], set[tuple[str, ...]]] = {}
        for pair in out:
            places.setdefault(pair.subject.casefold(), set()).add(pair.path)
            fronts.setdefault((pair.subject.casefold(), flat(pair.prompt).casefold()), set()).add(pair.path)
        clashing = {name for (name, _), paths in fronts.items() if len(paths) > 1}
        changed = False
        for at, pair in enumerate(out):
            name = pair.subject.casefold()
            if (
                pair.path
                and len(places[name]) > 1
                and (headings[name] > 1 or " › " in name or not name or name in clashing)
            ):
                above = pair.path[-1]
                subject = f"{above} › {pair.subject}" if pair.subject else above
                out[at] = replace(pair, subject=subject, path=pair.path[:-1])
                changed = True
        if not changed:
            break
    return out


def _echoes(pair: Pair) -> bool:
    """Tell whether the front already says all that the answer says."""
    if pair.kind in ("open-question", "choice", "overview"):
        return False
    if pair.kind == "question" and offers_answers(flat(pair.prompt)):
        return False
    options = any(block.kind == "list" for block in pair.shown)
    said = " ".join((*pair.path, pair.subject, flat(pair.prompt), "" if options else gist(pair.shown))).lower()
    rows = gist(pair.answer).splitlines()
    if rows and any(word not in said for word in words(rows[0])):
        return False
    front = f" {' '.join(words(said))} "
    silent = True
    for row in rows:
        found = " ".join(words(row))
        if found and f" {found} " not in front:
            return False
        silent = silent and not found
    return not (silent and any(b.kind in ("fence", "math") for b in pair.answer))
