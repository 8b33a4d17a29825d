"""Headings of people who type plain text: lines in capitals, in guides that have no others.

PROCESS                              SYS DESIGN (L5+ only)
phone screen: 45 min
offer: recruiter calls first         the 45 min split …
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from guide2anki.model.text import Text
from guide2anki.reading.flow import Flow
from guide2anki.reading.lines import rejoined

FEWEST = 3
"""Lines in capitals from which they are headings: one or two may be shouted, or abbreviations."""
MOST_WORDS = 6
"""Words of such a line: a longer one says something, loudly."""
SHARE = 0.8
"""Share of capitals among its letters: a plural in lower case ("FAQs", "CODING Qs") makes no sentence of it."""
TITLE_WORDS = 3
"""Words from which the first of them names the guide: a shorter one is its first section."""
_HEAD = re.compile(r"[^(（:：]+?(?=\s+[-–—]\s|\s*[(（:：]|\s*$)")


def capitals(flows: Sequence[Flow]) -> list[Flow]:
    """Return the blocks, lines in capitals as headings, in a guide that has at most a title."""
    headed = [flow for flow in flows if flow.kind == "heading"]
    if len(headed) > 1:
        return list(flows)
    shouted = [at for at, flow in enumerate(flows) if flow.kind == "paragraph" and _shouts(flow)]
    if len(shouted) < FEWEST:
        return list(flows)
    out: list[Flow] = []
    for at, flow in enumerate(flows):
        if at not in shouted:
            out.append(flow)
            continue
        first, *rest = flow.text.lines
        names_guide = at == 0 and not headed and not rest and first.size >= TITLE_WORDS
        out.append(Flow("heading", first.line or flow.line, first.uncoloned, level=1 if names_guide else 2))
        if rest:
            out.append(Flow("paragraph", rest[0].line, rejoined(rest)))
    return out


def _shouts(flow: Flow) -> bool:
    """Tell whether the first line of a paragraph, and no other, is in capitals."""
    rows = flow.text.lines
    if not rows or not _is_shouted(rows[0], len(rows) == 1):
        return False
    return len(rows) == 1 or not _is_shouted(rows[1], False)


def _is_shouted(row: Text, alone: bool) -> bool:
    found = _HEAD.match(row.plain)
    if found is None or row.asks or row.spans or row.size > MOST_WORDS * 2:
        return False
    head = found[0]
    said = row.plain[found.end() :].strip()
    words = head.split()
    letters = [letter for letter in head if letter.isalpha()]
    upper = sum(letter.isupper() for letter in letters)
    explained = said[:1] in ("-", "–", "—", ":", "：") and len(said) > 1
    if explained and not (alone and len(words) > 1 and said[0] not in (":", "：")):
        return False  # "TCP - a protocol" is a term
    return len(letters) > 1 and len(words) <= MOST_WORDS and upper >= SHARE * len(letters)
