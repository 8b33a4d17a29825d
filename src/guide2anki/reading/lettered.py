"""Names that stand behind letters or Roman numbers, which Markdown takes for text: headings of an outline.

A. **Battery**
   Elements: …

B. **Assault**: apprehension of a contact
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from guide2anki import words
from guide2anki.model.text import Text, join, text
from guide2anki.reading.flow import Flow

FEWEST = 2
"""Names that count on from the first: a single "A." may be an initial or the article of a sentence."""
DEEPEST = 6
"""The deepest heading of Markdown."""
_PART = re.compile(r"\W*(?P<word>[^\W\d_]+)\s+(?P<count>\d{1,2}|[IVX]{1,5})\s*[:：.–—-]\s*\w")
_COUNTED = re.compile(r"\s*\(?(?P<count>[A-Za-z]|[IVX]{1,5}|[ivx]{1,5})[.)]\s+")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")


class _Named(NamedTuple):
    name: Text
    rest: Text


def lettered(flows: Sequence[Flow], level: int) -> list[Flow]:
    """Return the blocks, lettered names as headings below those that they stand under; `level` is that of the place."""
    out: list[Flow] = []
    begin = 0
    for at in [*(at for at, flow in enumerate(flows) if flow.kind == "heading"), len(flows)]:
        out.extend(_section(flows[begin:at], level))
        if at < len(flows):
            out.append(flows[at])
            level = flows[at].level
        begin = at + 1
    return out


def _section(flows: Sequence[Flow], level: int) -> Iterator[Flow]:
    """Yield the blocks between two headings; what stands under a lettered name may have lettered names of its own."""
    found = _counted(flows) if level < DEEPEST else {}
    if not found:
        yield from flows
        return
    starts = sorted(found)
    yield from flows[: starts[0]]
    for at, end in zip(starts, [*starts[1:], len(flows)], strict=True):
        name, rest = found[at]
        yield Flow("heading", flows[at].line, name, level=level + 1)
        if rest.says:
            yield Flow("paragraph", flows[at].line, rest)
        yield from _section(flows[at + 1 : end], level + 1)


def _counted(flows: Sequence[Flow]) -> dict[int, _Named]:
    """Return the names that count on from the first, by their places; none unless each is set off by markup.

    Below a question they answer it, or are options.
    """
    found = _parts(flows) or _lettered(flows)
    asked = any(flow.text.asks or words.short_label(flow.text.plain) for flow in flows[: min(found, default=0)])
    return {} if asked or len(found) < FEWEST else found


def _lettered(flows: Sequence[Flow]) -> dict[int, _Named]:
    places = [at for at, flow in enumerate(flows) if flow.kind == "paragraph" and _COUNTED.match(flow.text.plain)]
    for count in (_of_letters, _of_numerals):
        found: dict[int, _Named] = {}
        for at in places:
            match = _COUNTED.match(flows[at].text.plain)
            if match and count(match["count"]) == len(found) + 1:
                named = _named(flows[at].text, match.end())
                if named is None:
                    return {}
                found[at] = named
        if len(found) >= FEWEST and min(found) == places[0]:
            return found
    return {}


def _parts(flows: Sequence[Flow]) -> dict[int, _Named]:
    """Return the bold lines that count on behind one word ("PART 2: CARDIAC"), by their places."""
    found: dict[int, _Named] = {}
    word = ""
    for at, flow in enumerate(flows):
        match = _PART.match(flow.text.plain) if flow.kind == "paragraph" and flow.text.marked("strong") else None
        if match is None or words.is_question_label(match["word"]) or word not in ("", match["word"].casefold()):
            continue
        count = int(match["count"]) if match["count"].isdecimal() else _of_numerals(match["count"])
        if count == len(found) + 1:
            word = match["word"].casefold()
            found[at] = _Named(flow.text.unset, Text())
    return found


def _of_letters(count: str) -> int:
    return ord(count.upper()) - ord("A") + 1 if len(count) == 1 else 0


def _of_numerals(count: str) -> int:
    return _ROMAN.index(count.upper()) + 1 if count.upper() in _ROMAN else 0


def _named(run: Text, end: int) -> _Named | None:
    """Part what stands behind a letter into its name and what is said of it; None where no markup sets the name off."""
    said = run.cut(end).trimmed
    if said.marked("strong", "em"):
        return _Named(said.unset.uncoloned, Text())
    lead = said.lead
    if lead is None or lead.style not in ("strong", "em") or not lead.separator:
        return None
    name = join([lead.label, join([text("("), lead.gloss, text(")")], by="")]) if lead.gloss else lead.label
    return _Named(name, lead.rest)
