"""What the small charts of a guide show; `templates/charts.html` draws them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

STEPS = (10, 20, 40, 80, 120)
"""Words of an answer at which a column ends; what is above the last one is long."""


def lengths(words: Sequence[int]) -> list[tuple[str, int]]:
    """Return a name and a count for each column: how many answers have that many words."""
    columns = [0] * (len(STEPS) + 1)
    for count in words:
        columns[bisect_left(STEPS, count)] += 1
    names = [f"≤{step}" for step in STEPS] + [f">{STEPS[-1]}"]
    return list(zip(names, columns, strict=True))
