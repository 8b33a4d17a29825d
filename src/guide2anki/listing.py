"""Pairs and skips as text a person can read: what `show` prints and the goldens hold."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from guide2anki.cards.cut import is_long
from guide2anki.cards.directed import changes
from guide2anki.compose.compose import Composed
from guide2anki.model import STEP, Extraction, Gap, Node, Pair, Part, Skip, gist


def listing(extraction: Extraction, composed: Mapping[Pair, Composed], why: bool = False) -> str:
    """Return every pair and every skip of a guide as text.

    A pair is a line `LINE KIND  path`, then its subject, `? prompt` and `= answer`; open questions
    end with `~ why` for each linked heading. Skips follow, a line for each run with one reason. With `why` a pair ends
    with `@ shape, lines` and the comments that would change it, and a skip with the shape that left it.
    """
    out: list[str] = []
    for pair in extraction.pairs:
        out.extend(_pair(pair, composed.get(pair)))
        if why:
            out.append(f"@ shape {pair.shape}, from {ranges(lines_of(pair))}")
            out.extend(f"> {where} {line}: {'  '.join(said)}" for where, line, said in changes(pair))
        out.append("")
    skips = list(gaps(extraction))
    if skips:
        out.append("skipped")
        for gap in skips:
            left = f" @ {gap.shape}" if why and gap.shape else ""
            out.append(f"  {span(gap)}: {gap.reason.value}: {gap.text}{left}")
        out.append("")
    return "\n".join(out)


def _pair(pair: Pair, composed: Composed | None) -> Iterator[str]:
    path = STEP.join(pair.path)
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
        yield f"{indent}{role}{name}{':' if name and inner and not node.name.has_question_mark else ''}".rstrip()
    yield from (f"{indent}  {line}" for line in inner)


def lines_of(pair: Pair) -> tuple[int, ...]:
    """Return the lines on which what a pair was made from begins, its name's among them, sorted."""
    lines = {leaf.line for leaf in pair.told} | {pair.line, pair.node.line}
    return tuple(sorted(line for line in lines if line))


def ranges(lines: Sequence[int]) -> str:
    """Return `line 3` or `lines 3-5, 9` for sorted lines."""
    spans: list[list[int]] = []
    for line in lines:
        if spans and line == spans[-1][1] + 1:
            spans[-1][1] = line
        else:
            spans.append([line, line])
    said = ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in spans)
    return f"line{'' if len(lines) == 1 else 's'} {said}"


def span(gap: Gap) -> str:
    """Return `3` or `3-5`."""
    return f"{gap.line}-{gap.end}" if gap.end > gap.line else str(gap.line)


def gaps(extraction: Extraction) -> Iterator[Gap]:
    """Yield each run of skips with one reason and no used line between."""
    skips = extraction.skips
    used = sorted({leaf.line for pair in extraction.pairs for leaf in pair.told})
    at = 0
    while at < len(skips):
        end = at
        while end + 1 < len(skips) and skips[end + 1].reason is skips[at].reason:
            before, after = skips[end].line, skips[end + 1].line
            if bisect_right(used, before) != bisect_left(used, after):
                break
            end += 1
        said = gist([skips[at].part]).replace("\n", " ") or _kind(skips[at].part)
        yield Gap(skips[at].line, max(skips[end].line, skips[at].line), skips[at].reason, skips[at].shape, said[:70])
        at = end + 1


def coverage(extraction: Extraction) -> tuple[int, int]:
    """Return how many leaf blocks became part of a note, and how many there are."""
    used = {id(leaf) for pair in extraction.pairs for leaf in pair.told}
    return len(used), len(used) + len(extraction.skips)


def by_reason(skips: Iterable[Skip]) -> list[tuple[str, int]]:
    """Return the reasons for skips with their counts, most frequent first."""
    return Counter(skip.reason.value for skip in skips).most_common()


def _kind(part: Part) -> str:
    return part.mark if isinstance(part, Node) else part.kind
