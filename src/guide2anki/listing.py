"""Pairs and skips as text a person can read: what `show` prints and the goldens hold."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from guide2anki.cards.cut import is_long
from guide2anki.cards.extract import told
from guide2anki.compose.compose import Composed
from guide2anki.model import Extraction, Node, Pair, Part, Skip, gist


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
    yield f"? {pair.prompt.flat}"
    yield from (f"  {line}" for line in outline(pair.shown))
    answer = pair.answer or (composed.answer if composed else ())
    for at, line in enumerate(outline(answer)):
        yield f"{'=' if at == 0 else ' '} {line}".rstrip()
    if composed and composed.support:
        for at, line in enumerate(outline(composed.support)):
            yield f"{'+' if at == 0 else ' '} {line}".rstrip()
    if composed:
        yield from (f"~ {why}" for why in composed.because)


def outline(parts: Iterable[Part], indent: str = "") -> Iterator[str]:
    """Yield parts as indented lines: bullets, numbers, code and table cells as they are read."""
    for part in parts:
        if isinstance(part, Node):
            yield from _name(part, indent)
        elif part.kind == "list":
            for at, item in enumerate(part.items):
                sign = (
                    f"{part.start + at}. "
                    if part.info == "ordered"
                    else f"{chr(65 + at)}. "
                    if part.info == "letters"
                    else "- "
                )
                sign += {"checked": "[x] ", "open": "[ ] ", "right": "(right) "}.get(item.info, "")
                for number, line in enumerate(_item(item)):
                    yield f"{indent}{sign if number == 0 else ' ' * len(sign)}{line}"
        elif part.kind == "table":
            for row in part.rows:
                yield indent + " | ".join(cell.flat for cell in row.cells)
        elif part.kind in ("code", "math"):
            yield from (f"{indent}  {line}" for line in part.source.rstrip("\n").split("\n"))
        elif part.kind == "quote":
            for item in part.items:
                yield from outline(item.body, indent + "> ")
        elif part.text:
            yield indent + (part.text.flat or "(picture)")


def _item(item: Node) -> Iterator[str]:
    if item.name:
        yield from _name(item, "")
    else:
        yield from outline(item.body)


def _name(node: Node, indent: str) -> Iterator[str]:
    gloss = f" ({node.gloss.flat})" if node.gloss else ""
    name = f"{node.label}{gloss}"
    role = f"({node.info}) " if node.info in ("avoid", "use") else ""
    if node.separator == "is":
        yield from outline(node.body, indent)
        return
    inner = list(outline(node.body))
    if node.separator and inner:
        yield f"{indent}{role}{name}: {inner[0]}"
        yield from (f"{indent}  {line}" for line in inner[1:])
        return
    if name or role:
        yield f"{indent}{role}{name}{':' if name and inner else ''}".rstrip()
    yield from (f"{indent}  {line}" for line in inner)


def runs(extraction: Extraction) -> Iterator[tuple[str, str, str]]:
    """Yield (lines, reason, first words) for each run of skips with one reason and no used line between."""
    skips = extraction.skips
    used = sorted({leaf.line for pair in extraction.pairs for leaf in told(pair)})
    at = 0
    while at < len(skips):
        end = at
        while end + 1 < len(skips) and skips[end + 1].reason is skips[at].reason:
            before, after = skips[end].line, skips[end + 1].line
            if bisect_right(used, before) != bisect_left(used, after):
                break
            end += 1
        first, last = skips[at].line, skips[end].line
        said = gist([skips[at].part]).replace("\n", " ") or _kind(skips[at].part)
        yield (f"{first}-{last}" if last > first else str(first)), skips[at].reason.value, said[:70]
        at = end + 1


def coverage(extraction: Extraction) -> tuple[int, int]:
    """Return how many leaf blocks became part of a note, and how many there are."""
    used = {id(leaf) for pair in extraction.pairs for leaf in told(pair)}
    return len(used), len(used) + len(extraction.skips)


def by_reason(skips: Iterable[Skip]) -> list[tuple[str, int]]:
    """Return the reasons for skips with their counts, most frequent first."""
    return Counter(skip.reason.value for skip in skips).most_common()


def located(path: Path, extraction: Extraction) -> Iterator[str]:
    """Yield `path:line: reason: first words` for each run of skips."""
    for lines, reason, said in runs(extraction):
        yield f"{path}:{lines}: {reason}: {said}"


def _kind(part: Part) -> str:
    return part.mark if isinstance(part, Node) else part.kind
