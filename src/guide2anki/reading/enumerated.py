"""Lists that stand in one sentence: `Checks: (1) is it dry, (2) is it whole, (3) is it long enough.`."""

from __future__ import annotations

import re

from guide2anki import words
from guide2anki.reading.bullets import listed
from guide2anki.reading.flow import Flow

FEWEST_POINTS = 3
"""Numbers in a line from which they count points: two may be a sentence that says "either (1) … or (2) …"."""
_PLACES = tuple(
    re.compile(pattern)
    for pattern in (r"(?<!\S)\((?P<number>\d)\)\s*", r"(?<!\S)(?P<number>\d)\)\s+", r"(?<!\S)(?P<number>\d)\.\s+(?=\D)")
)
_CIRCLED = re.compile(r"(?P<number>[①-⑳])\s*")


def enumerated(flow: Flow) -> list[Flow]:
    """Return a paragraph that counts points behind a colon as its lead-in and their list; nothing for any other."""
    run = flow.text
    starts = _counted(run.plain) if ":" in run.plain or "：" in run.plain else []
    lead_in = run.cut(0, starts[0][0]).trimmed if starts else run
    if not starts or not lead_in.plain.endswith((":", "：")) or run.has_question_mark:
        return []
    ends = [start for start, _ in starts[1:]] + [len(run.plain)]
    points = [run.cut(begin, end).trimmed for (_, begin), end in zip(starts, ends, strict=True)]
    points = [point.cut(0, len(words.unjoined(point.plain))) for point in points]
    if not all(any(map(str.isalnum, point.plain)) for point in points):
        return []
    return [Flow("paragraph", flow.line, lead_in, info=flow.info), listed(points)]


def _counted(plain: str) -> list[tuple[int, int]]:
    """Return where the numbers stand that count from one, all written alike, as (start, end) offsets."""
    for pattern in (*_PLACES, _CIRCLED):
        found = list(pattern.finditer(plain))
        numbers = [_value(match["number"]) for match in found]
        if len(found) >= FEWEST_POINTS and numbers == list(range(1, len(found) + 1)):
            return [match.span() for match in found]
    return []


def _value(number: str) -> int:
    return int(number) if number.isascii() else ord(number) - ord("①") + 1
