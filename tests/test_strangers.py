"""Guides that come from strangers: what they bring onto cards, and what they are to the file system."""

from __future__ import annotations

from pathlib import Path

import pytest

from strangers import ATTACKS, PLACES, check, placed


@pytest.mark.parametrize("place", PLACES)
def test_nothing_live_comes_onto_a_card_through(place: str, tmp_path: Path) -> None:
    found = {}
    for attack in ATTACKS:
        try:
            check(tmp_path / "guide.md", placed(place, attack).encode())
        except AssertionError as error:
            found[attack] = str(error)[:600]
    assert found == {}
