"""Pairs and skips as text a person can read: what `show` prints and the goldens hold."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from guide2anki.cards.extract import Extraction, is_long
from guide2anki.compose.compose import Composed
from guide2anki.model import Block, Pair, Skip
from guide2anki.reading.inline import flat, gist_of


def listing(extraction: Extraction, composed: Mapping[Pair, Composed]) -> str:
    """Return every pair and every skip of a guide as text.

    A pair is a line `LINE KIND  path`, then its subject, `? prompt` and `= answer`; open questions
    end with `~ why` for each linked heading. Skips follow, a line for each run with one reason.
    """
    out: list[str] = []
    for pair in extraction.pairs:
        out.extend(_pair(pair, composed.get(pair)))
        out.append("")
    skips = list(runs(extraction))
    if skips:
        out.append("skipped")
        out.extend(f"  {lines}: {reason}: {said}" for lines, reason, said in skips)
        out.append("")
    return "\n".join(out)


def _pair(pair: Pair, composed: Composed | None) -> Iterator[str]:
    path = " › ".join(pair.path)
    long = "  (long)" if is_long(pair.answer) else ""
    yield f"{pair.line} {pair.kind}{long}{'  ' + path if path else ''}"
    if pair.subject:
        yield f"  {pair.subject}"
    yield f"? {flat(pair.prompt)}"
    yield from (f"  {line}" for line in outline(pair.shown))
    answer = pair.answer or (composed.answer if composed else ())
    for at, line in enumerate(outline(answer)):
        yield f"{'=' if at == 0 else ' '} {line}".rstrip()
    if composed and composed.support:
        for at, line in enumerate(outline(composed.support)):
            yield f"{'+' if at == 0 else ' '} {line}".rstrip()
    if composed:
        yield from (f"~ {why}" for why in composed.because)


def outline(blocks: Iterable[Block], indent: str = "") -> Iterator[str]:
    """Yield blocks as indented lines: bullets, numbers, code and table cells as they are read."""
    for block in blocks:
        if block.kind == "list":
            for at, item in enumerate(block.children):
                sign = f"{block.start + at}. " if block.info == "ordered" else "- "
                if item.checked is not None:
                    sign += "[x] " if item.checked else "[ ] "
                for number, line in enumerate(outline(item.children, "")):
                    yield f"{indent}{sign if number == 0 else ' ' * len(sign)}{line}"
        elif block.kind == "row":
            yield indent + " | ".join(flat(cell.inline) for cell in block.children)
        elif block.kind in ("fence", "math", "html"):
            yield from (f"{indent}  {line}" for line in block.text.rstrip("\n").split("\n"))
        elif block.kind in ("part", "heading", "title", "term"):
            name = flat(block.inline)
            role = f"({block.info}) " if block.kind == "part" and block.info else ""
            if name or role:
                yield f"{indent}{role}{name}{':' if name else ''}".rstrip()
            yield from outline(block.children, indent + "  ")
        elif block.inline:
            yield indent + (flat(block.inline) or "(picture)")
        else:
            yield from outline(block.children, indent + ("> " if block.kind == "quote" else ""))


def runs(extraction: Extraction) -> Iterator[tuple[str, str, str]]:
    """Yield (lines, reason, first words) for each run of skips with one reason and no used line between."""
    skips = extraction.skips
    used = sorted({leaf.line for pair in extraction.pairs for block in pair.blocks for leaf in block.leaves()})
    at = 0
    while at < len(skips):
        end = at
        while end + 1 < len(skips) and skips[end + 1].reason is skips[at].reason:
            before, after = skips[end].block.line, skips[end + 1].block.line
            if bisect_right(used, before) != bisect_left(used, after):
                break
            end += 1
        first, last = skips[at].block.line, skips[end].block.line
        said = gist_of(skips[at].block).replace("\n", " ") or skips[at].block.kind
        yield (f"{first}-{last}" if last > first else str(first)), skips[at].reason.value, said[:70]
        at = end + 1


def coverage(extraction: Extraction) -> tuple[int, int]:
    """Return how many leaf blocks became part of a note, and how many there are."""
    used = {leaf for pair in extraction.pairs for block in pair.blocks for leaf in block.leaves()}
    return len(used), len(used) + len(extraction.skips)


def by_reason(skips: Iterable[Skip]) -> list[tuple[str, int]]:
    """Return the reasons for skips with their counts, most frequent first."""
    return Counter(skip.reason.value for skip in skips).most_common()


def located(path: Path, extraction: Extraction) -> Iterator[str]:
    """Yield `path:line: reason: first words` for each run of skips."""
    for lines, reason, said in runs(extraction):
        yield f"{path}:{lines}: {reason}: {said}"
