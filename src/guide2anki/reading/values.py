"""Lines that all begin with a name, a year or a number and have no usual sign behind it.

RIP::a routing protocol          Sodium 135-145          1652 first coffee house in London
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from guide2anki.model.text import Text, join, words_of
from guide2anki.reading.flow import Flow


def unsigned_pairs(rows: Sequence[Text]) -> list[Text]:
    """Return lines that are a name and its text, all of them, with a sign between; nothing for any others."""
    return _dated(rows) or _doubly_parted(rows) or _valued(rows)


def part_dates(items: Sequence[Flow]) -> None:
    """Put a colon behind the years that the items of a list begin with, if all do."""
    firsts = [item.children[0] for item in items if item.children and item.children[0].kind == "paragraph"]
    told = _dated([first.text for first in firsts]) if len(firsts) == len(items) else []
    for first, run in zip(firsts, told, strict=False):
        first.text = run


_DOUBLE = re.compile(r"(?P<name>[^:\n]{2,60})::(?=[^\s:])")


def _parted_at(rows: Sequence[Text], place: re.Pattern[str], sign: str) -> list[Text]:
    """Return lines with a sign put in where a pattern ends that all begin with, each another name; else nothing."""
    found = [match for row in rows if (match := place.match(row.plain))]
    names = {match["name"].casefold() for match in found}
    if len(names) < len(rows):
        return []
    return [join((row.cut(0, match.end()), row.cut(match.end())), sign) for row, match in zip(rows, found, strict=True)]


def _doubly_parted(rows: Sequence[Text]) -> list[Text]:
    """Return lines such as `RIP::a routing protocol`, all of them, with a space behind the sign; else nothing.

    Names that come again are places of a program: `std::map`, `std::set`.
    """
    told = all(" " in row.plain.partition("::")[2].strip() for row in rows)
    return _parted_at(rows, _DOUBLE, " ") if told else []


_VALUED = re.compile(
    r"(?P<name>[^\W\d](?:(?![:=.,!?])\S)*(?:\s(?![\d<>≤≥~])(?:(?![:=.,!?])\S)+){0,3})(?=\s+[<>≤≥~]?\s?\d)"
)
LONGEST_VALUE = 6
"""Words of a value with its unit and a remark: more are a sentence in which a number occurs."""
FEWEST_VALUES = 3
"""Lines that are a name and a number, all different, from which they are values to know: two may be chance."""


def _valued(rows: Sequence[Text]) -> list[Text]:
    """Return lines such as `Sodium 135-145`, all of them, with a colon between; else nothing."""
    places = [_VALUED.match(row.plain) for row in rows]
    said = [words_of(row.plain[found.end() :]) if found else () for found, row in zip(places, rows, strict=True)]
    short = all(sum(word.isalpha() for word in one) <= LONGEST_VALUE for one in said)
    return _parted_at(rows, _VALUED, ":") if short and len(rows) >= FEWEST_VALUES else []


_DATED = re.compile(r"(?:c\.|ca\.|~)?\s?(?P<name>\d{3,4}(?:s|\?|\s?[-–]\s?\d{2,4})?)(?=,?\s+[^\W\d])")
FEWEST_DATES = 3
"""Lines that begin with years, one after the other, from which these are asked: two may be chance."""


def _dated(rows: Sequence[Text]) -> list[Text]:
    """Return lines such as `1652 first coffee house in London`, all in order, with a colon between; else nothing."""
    years = [int(match["name"][:4].rstrip("s?-– ")) for row in rows if (match := _DATED.match(row.plain))]
    return _parted_at(rows, _DATED, ":") if len(years) >= FEWEST_DATES and years == sorted(years) else []
