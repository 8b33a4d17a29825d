"""Numbers and emoji of names: a number goes where the names beside it are numbered in turn."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from guide2anki import words
from guide2anki.model.outline import Block, Node
from guide2anki.model.text import ARROWS, Text
from guide2anki.reading.naming import is_lettered


def unnumber(root: Node) -> None:
    """Take the numbers off the names that are numbered in turn, and the emoji off all.

    `404. Not Found` keeps its number: nothing counts up to it.
    """
    _unnumber_headings(root)
    groups: dict[tuple[str, int], list[Node]] = {}
    for node in root.walk():
        if node.name and node.mark != "guide":
            mark = "question" if node.mark == "bold" else node.mark  # one that does not ask may be counted with others
            groups.setdefault((mark, node.rank), []).append(node)
    for found in groups.values():
        numbers = [_ordinal(node.name.number) for node in found]
        known = {number for number in numbers if number and number[1]}
        alike = _alike(found)
        counting = [
            _counts(node, number, known, len(found)) and _unnumbered(node) not in alike
            for node, number in zip(found, numbers, strict=True)
        ]
        for node, counts in zip(found, counting, strict=True):
            if node.name.asks and is_lettered(node.title):
                _bare_answer(node)
            if label := _question_label(node.name):
                node.name = node.name.cut(label.end()).trimmed
            elif counts or node.name.asks:
                node.name = node.name.unnumbered.unquoted if node.name.asks else node.name.unnumbered
            elif node.name.marks and not (node.separator in ARROWS and words.side("", node.name.marks) == "avoid"):
                node.name = node.name.unmarked
                node.name = node.name.unquoted if node.name.asks else node.name


_BARE = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})\s+(?=[^\W\d])")
"""A number with no sign behind it, as Pandoc writes before the headings of a text document: `2 Groups`, `2.1 Roles`."""
FEWEST_NUMBERED = 3
"""Headings that such numbers count, each in its section from one, from which they are no part of the names."""


def _unnumber_headings(root: Node) -> None:
    """Take bare numbers off headings where they count all of them: `5 Whys` and `1 John`, `2 John` keep theirs."""
    found: dict[str, tuple[Node, int]] = {}
    for node in root.walk():
        match = _BARE.match(node.name.plain) if node.mark == "heading" else None
        if match:
            found.setdefault(match["number"], (node, match.end()))
    names = [node.name.cut(end).flat.casefold() for node, end in found.values()]
    counted = all(_follows(number, found) for number in found)
    if len(found) >= FEWEST_NUMBERED and counted and len(set(names)) == len(names):
        for node, end in found.values():
            node.name = node.name.cut(end).trimmed


def _follows(number: str, found: Mapping[str, object]) -> bool:
    """Tell whether the number before one is there, too; before the first of a section that of the section.

    The first heading of all may have become the guide's title.
    """
    above, _, last = number.rpartition(".")
    before = above if last == "1" else f"{above}.{int(last) - 1}".lstrip(".")
    return before in ("", "1") or before in found


def _question_label(name: Text) -> re.Match[str] | None:
    """Match "Q3:", and "Q." before a question."""
    label = words.short_label(name.plain)
    known = label is not None and label["question"] and label.end() < len(name.plain)
    return label if known and label is not None and (label["number"] or name.asks) else None


def _bare_answer(node: Node) -> None:
    """Take "A." off the answer of a question behind "Q.", unless it is the first of lettered options."""
    part = node.body[0] if node.body else None
    while isinstance(part, Block) and part.items:
        part = part.items[0].body[0] if len(part.items) == 1 and part.items[0].body else None
    if not isinstance(part, Block) or part.kind != "paragraph":
        return
    label = words.short_label(part.text.plain)
    rows = [*part.text.lines, *(other.text for other in node.body if isinstance(other, Block))]
    if label and label["answer"] and not any(_OPTION.match(row.plain) for row in rows):
        part.text = part.text.cut(label.end()).trimmed


_OPTION = re.compile(r"\s*\(?[Bb][.)、]")


def _ordinal(number: str) -> tuple[str, int]:
    """Return what a number stands under, and its place there: `2.10` is the tenth of `2`."""
    before, _, last = number.rpartition(".")
    if last.isdecimal():
        return before, int(last)
    if last in _HAN_NUMBERS:
        return "一", _HAN_NUMBERS.index(last) + 1
    roman = _ROMAN.index(last.upper()) + 1 if last.upper() in _ROMAN else 0
    return ("I", roman) if roman else ("", 0)


_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")


_HAN_NUMBERS = "一二三四五六七八九十"


def _alike(nodes: Sequence[Node]) -> frozenset[tuple[int, str]]:
    """Return the names that only their numbers tell apart, each with its parent: `I. Weltkrieg` and `II. Weltkrieg`.

    Theirs begin at one; two of ten quiz questions on one subject are numbered with the others.
    """
    numbers: dict[tuple[int, str], set[int]] = {}
    for node in nodes:
        if node.name.number:
            numbers.setdefault(_unnumbered(node), set()).add(_ordinal(node.name.number)[1])
    return frozenset(name for name, known in numbers.items() if len(known) > 1 and known == {*range(1, len(known) + 1)})


def _unnumbered(node: Node) -> tuple[int, str]:
    """Return a name without its number, and what it stands under, by its place in memory."""
    return id(node.parent), node.name.unnumbered.flat.casefold()


def _counts(node: Node, number: tuple[str, int], known: set[tuple[str, int]], size: int) -> bool:
    before, last = number
    if not last or last > size + 20:
        return False
    if before and before.isdecimal() and node.parent is not None and node.parent.title.number == before:
        return True
    return (before, last - 1) in known or (before, last + 1) in known
