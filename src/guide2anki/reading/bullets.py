"""Lists that Markdown knows nothing of: lines of a paragraph behind the same sign, or behind numbers that count."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from guide2anki import words
from guide2anki.model.text import Text, join
from guide2anki.reading.flow import Flow
from guide2anki.reading.lazy import are_broken

FEWEST_ITEMS = 2
"""Lines behind the same sign that are a list: one alone may be a remark or the answer to what stands above it."""

_BULLET = re.compile(r"\s*(?:(?P<sign>[•●○◦▪▫■□◆◇‣⁃∙·・➤➢❖\uf0a7\uf0b7\uf0d8])\s*|(?P<spaced>[-*+–—→⇒➡➜►▶▸])\s+)")
_NUMBER = re.compile(
    rf"\s*(?:(?P<ring>[①-⑳])|[(（](?P<inside>\d{{1,2}})[)）]|(?P<before>\d{{1,2}})(?:）|[{words.ORDINAL_SIGNS}][.)]?\s))\s*"
)
_UNSIGNED = re.compile(r"\s*(?P<number>\d{1,2})\s+(?=[^\W\d])")
FEWEST_COUNTED = 3
"""Lines that count without a sign behind the number and are a list: two may begin with amounts."""
_LETTER = re.compile(r"\s*(?P<letter>[a-z])\)\s+")
_LABEL = re.compile(r"【[^【】]+】$|.*[:：]$")
"""A line between two such lists that names the second."""
_INDENTED = frozenset("-*+")
"""Bullets of Markdown: a line of a paragraph has them only where a tab hides them from it, or a sign escapes them."""
HIDDEN = tuple(f"{sign} " for sign in _INDENTED)
_COUNTED = "1"
"""Stands for the number of a line, which differs from that of the next."""


def bulleted(flow: Flow, rows: Sequence[Text]) -> list[Flow]:
    """Return the lists and other lines that a paragraph consists of; nothing where its lines make no list."""
    rows = _unwrapped(rows)
    if begin := _counted_from(rows):
        return [*_named(flow, rows[: begin - 1]), listed([row.cut(_end_of_number(row)) for row in rows[begin - 1 :]])]
    signs = _signs(rows)
    if not any(signs):
        return []
    out: list[Flow] = []
    for sign, group in groupby(zip(signs, rows, strict=True), key=lambda pair: pair[0]):
        held = [row for _, row in group]
        if not sign:
            out.extend([listed(held, "typed")] if out and len(held) > 1 else _named(flow, held))
            continue
        points = listed([_bare(row) for row in held], _kind(held[0]))
        above = out[-1].text.lead if out and sign in _INDENTED else None
        if above is not None and above.rest:  # what is indented below a term is part of it
            term = Flow("item", out[-1].line, children=[out.pop(), points])
            points = Flow("list", term.line, children=[term], info="bullet")
        out.append(points)
    return out


def listed(rows: Sequence[Text], info: str = "ordered") -> Flow:
    """Return lines as the items of a list."""
    items = [Flow("item", row.line, children=[Flow("paragraph", row.line, row.trimmed)]) for row in rows]
    return Flow("list", rows[0].line, children=items, info=info, level=1)


def _named(flow: Flow, rows: Sequence[Text]) -> list[Flow]:
    """Return the lines before a list as paragraphs, the last one asked where it asks."""
    found = [Flow("paragraph", row.line or flow.line, row, info="lines" if row.lead else "") for row in rows]
    if found and rows[-1].asks:
        found[-1].info = "asked"
    return found


def _counted_from(rows: Sequence[Text]) -> int:
    """Return which line, from 1, is the first of those at the end that count from one without a sign; 0 if none do."""
    numbers = [int(found["number"]) if (found := _UNSIGNED.match(row.plain)) else 0 for row in rows]
    count = numbers[-1]
    counts = count >= FEWEST_COUNTED and numbers[-count:] == [*range(1, count + 1)] and not any(numbers[:-count])
    return len(rows) - count + 1 if counts else 0


def _end_of_number(row: Text) -> int:
    found = _UNSIGNED.match(row.plain)
    return found.end() if found else 0


def _unwrapped(rows: Sequence[Text]) -> list[Text]:
    """Return the lines, those behind a bullet that go on in lower case as one; several are lines of their own."""
    wrapped = not are_broken(rows)
    out: list[Text] = []
    for at, row in enumerate(rows):
        goes_on = bool(out) and _goes_on(row) and _sign(out[-1])
        alone = at + 1 == len(rows) or not _goes_on(rows[at + 1])
        if goes_on and (wrapped or alone):
            out[-1] = join((out[-1], row))
        else:
            out.append(row)
    return out


def _goes_on(row: Text) -> bool:
    return row.plain[:1].islower() and not _sign(row)


def _signs(rows: Sequence[Text]) -> list[str]:
    """Return the sign of each line, empty where it has none; nothing where they are no list."""
    signs = [_sign(row) for row in rows]
    if {*filter(None, signs)} <= _INDENTED:
        return signs
    told = Counter(signs)
    for sign, group in groupby(range(len(rows)), key=list(signs).__getitem__):
        places = list(group)
        if sign and len(places) < FEWEST_ITEMS and not _BULLET.match(rows[places[0]].plain):
            signs[places[0]] = ""  # an emoji before a name
        elif sign and (_is_alone(rows, told[sign], places[0]) or not _counts([rows[at] for at in places])):
            return []
    begin = next((at for at, sign in enumerate(signs) if sign), 0)
    last = max((at for at, sign in enumerate(signs) if sign), default=0)
    end = last + 1 if are_broken(rows) else len(rows)  # what an author wrote below a list is none of its points
    names = [row for row, sign in zip(rows[begin:end], signs[begin:end], strict=True) if not sign]
    return signs if all(_LABEL.match(row.plain) or row.marked("strong") for row in names) else []


def _is_alone(rows: Sequence[Text], count: int, at: int) -> bool:
    """Tell whether no other line has the sign of one, and it is not the answer of a question right above it."""
    found = _BULLET.match(rows[at].plain)
    answers = at > 0 and found is not None and bool(found["sign"]) and rows[at - 1].asks
    return count < FEWEST_ITEMS and not answers


def _counts(rows: Sequence[Text]) -> bool:
    """Tell whether the numbers of lines count from one; those that have none need not."""
    numbers = [_number(row) for row in rows]
    return not any(numbers) or numbers == [*range(1, len(rows) + 1)]


def _sign(row: Text) -> str:
    """Return what makes a line an item: its bullet, `_COUNTED` for a number, or the emoji that it begins with."""
    if _NUMBER.match(row.plain) or (_LETTER.match(row.plain) and not row.has_question_mark):
        return _COUNTED
    found = _BULLET.match(row.plain)
    return (found["sign"] or found["spaced"]) if found else row.marks


def _kind(row: Text) -> str:
    counted = _NUMBER.match(row.plain)
    return "ordered" if counted and not counted["ring"] else "bullet"


def _number(row: Text) -> int:
    """Return the number that a line begins with; 0 where it has none."""
    lettered = _LETTER.match(row.plain)
    if lettered:
        return ord(lettered["letter"]) - ord("a") + 1
    found = _NUMBER.match(row.plain)
    if found is None:
        return 0
    return ord(found["ring"]) - ord("①") + 1 if found["ring"] else int(found["inside"] or found["before"])


def _bare(row: Text) -> Text:
    """Return a line without its bullet or number; emoji say something, and `②` is what an answer names: they stay."""
    counted = _NUMBER.match(row.plain)
    found = counted or _BULLET.match(row.plain)
    return row if found is None or (counted and counted["ring"]) else row.cut(found.end()).trimmed
