"""Notes as CSV, for spreadsheets and for scripts that have no JSON."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from guide2anki.model import STEP, Card

COLUMNS = ("path", "line", "guide", "kind", "deck", "section", "subject", "front", "back", "tags", "shape", "lines")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def notes(cards: Iterable[Card]) -> str:
    """Return a header and a row for each note; lines within a field are line breaks, lists are joined."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(COLUMNS)
    for card in cards:
        texts = [card.guide, card.kind, card.deck, STEP.join(card.section), card.subject, card.front, card.back]
        rest = [" ".join(card.tags), card.shape, " ".join(map(str, card.lines))]
        rows.writerow([card.path, card.line, *map(_inert, [*texts, *rest])])
    return out.getvalue()


def _inert(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: guides may come from strangers."""
    return f"'{text}" if text.startswith(_FORMULA) else text
