"""What stands on the back of a question that the guide leaves open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from guide2anki.model import Block, Guide, Pair, Part, text


@dataclass(frozen=True, slots=True)
class Composed:
    """What a guide has to say to one of its questions."""

    answer: tuple[Part, ...]
    """The back of an open question; empty for a question that the guide answers."""
    support: tuple[Part, ...] = ()
    """Shown folded away: the story structure, and for an answered question what else bears on it."""
    because: tuple[str, ...] = ()
    """A line for each linked heading with the words that link it: `Ownership: mistake, repair`."""


def compose(
    guide: Guide, pairs: Sequence[Pair], companions: Sequence[tuple[Guide, tuple[Pair, ...]]] = ()
) -> Mapping[Pair, Composed]:
    """Return what the guide itself has to say to its questions."""
    del guide, companions
    out = {}
    for pair in pairs:
        if pair.kind == "open-question":
            said = text("The guide leaves this open: answer in your own words.")
            out[pair] = Composed((Block("paragraph", pair.line, said),))
    return out
