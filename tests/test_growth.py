"""Twice as much of anything costs at most little more than twice the work: calls are counted, no time is taken."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from guide2anki.cards.extract import extract
from guide2anki.reading.reader import read
from hostile import KINDS, Kind, guide

FEW = 150


def calls(content: str) -> int:
    """Return how many functions are called to read a guide down to its pairs."""
    count = 0

    def counted(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(counted)
    try:
        found, _ = read(Path("guide.md"), content.encode())
        if found:
            extract(found)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("name", KINDS)
def test_twice_as_much_takes_little_more_than_twice_the_work(name: str) -> None:
    kind: Kind = KINDS[name]
    calls(guide(kind, 2 * FEW))  # what is found out once and kept, as by tests before this one, counts for neither
    none, few, many = (calls(guide(kind, times)) for times in (0, FEW, 2 * FEW))
    refused = few < none  # at the first look: it costs nothing
    assert refused or many - none <= 2.3 * (few - none) + 500
