"""Tables as Pandoc draws them, which is what becomes of those of Word: with dashes over the columns, or as a grid.

Term          Meaning                       +--------+------------+
------------- ------------------------      | Remedy | When       |
Rescission    all goes back                 +========+============+
Severance     a part is struck out          | Damage | as of      |
                                            | money  | right      |
                                            +--------+------------+
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from markdown_it.rules_block import StateBlock

_DASHES = re.compile(r" *-{2,}(?: +-{2,})+ *$")
_RULE = re.compile(r" *-{5,} *$")
_GRID = re.compile(r" *\+(?:[-=:]{3,}\+)+ *$")
_WIDE = "\0"
"""Follows a sign that is two columns wide, so that offsets are columns."""
_Row = tuple[int, list[str]]
"""The line on which a row begins, and its cells."""


def drawn_table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Parse a table with dashes over its columns, or one drawn as a grid."""
    first = _line(state, start)
    if not first.strip() or state.is_code_block(start):
        return False
    found = _grid(state, start, end) if first.lstrip()[0] == "+" else _columns(state, start, end)
    if found is None:
        return False
    if not silent:
        head, rows, last = found
        _push(state, start, last, head, rows)
    return True


def _line(state: StateBlock, line: int) -> str:
    content = state.src[state.bMarks[line] : state.eMarks[line]].expandtabs(4)
    if content.isascii():
        return content
    return "".join(sign + _WIDE if unicodedata.east_asian_width(sign) in "WF" else sign for sign in content)


def _columns(state: StateBlock, start: int, end: int) -> tuple[list[_Row], list[_Row], int] | None:
    """Return head and rows of a table with dashes over its columns, and the line behind it."""
    ruled = bool(_RULE.match(_line(state, start)))
    at = start + ruled
    while at < end and not _DASHES.match(_line(state, at)):
        if state.isEmpty(at) or (at > start and not ruled):
            return None
        at += 1
    if at >= end or at + 1 >= end or state.isEmpty(at + 1):
        return None
    places = [(found.start(), found.end()) for found in re.finditer(r"-+", _line(state, at))]
    closed = next((line for line in range(at + 1, end) if _closes(state, line, ruled or at == start)), None)
    blank = next((line for line in range(at + 1, end) if state.isEmpty(line)), end)
    if (ruled or at == start) and closed is None:
        return None
    last = closed if closed is not None and (ruled or closed < blank) else blank
    body = _rows(state, at + 1, last, places, parted=ruled)
    head = _rows(state, start + ruled, at, places, parted=True) if at > start + ruled else []
    if not body or not all(len([cell for cell in cells if cell]) > 1 for _, cells in (head or body[:1])):
        return None
    return head, body, last + (last == closed)


def _closes(state: StateBlock, line: int, needed: bool) -> bool:
    content = _line(state, line)
    return bool(_DASHES.match(content) or (needed and _RULE.match(content)))


def _rows(state: StateBlock, start: int, end: int, places: Sequence[tuple[int, int]], parted: bool) -> list[_Row]:
    """Return the rows between two lines: a line each, or `parted` by blank lines."""
    out: list[_Row] = []
    begins = True
    for line in range(start, end):
        if state.isEmpty(line):
            begins = True
            continue
        content = _line(state, line)
        starts = [place[0] for place in places]
        cells = [
            content[low:high].replace(_WIDE, "").strip() for low, high in zip(starts, [*starts[1:], None], strict=True)
        ]
        if begins or not parted:
            out.append((line, cells))
        else:
            above = out[-1][1]
            out[-1] = out[-1][0], [f"{old} {new}".strip() for old, new in zip(above, cells, strict=True)]
        begins = False
    return out


def _grid(state: StateBlock, start: int, end: int) -> tuple[list[_Row], list[_Row], int] | None:
    """Return head and rows of a table drawn as a grid, and the line behind it."""
    border = _line(state, start)
    if not _GRID.match(border):
        return None
    edges = [found.start() for found in re.finditer(r"\+", border)]
    head: list[_Row] = []
    rows: list[_Row] = []
    row: _Row | None = None
    line = start + 1
    while line < end and not state.isEmpty(line):
        content = _line(state, line)
        if _GRID.match(content):
            if row is not None:
                rows.append(row)
            if "=" in content and not head:
                head, rows = rows, []
            row = None
        elif len(content) > edges[-1] and all(content[edge] == "|" for edge in edges):
            cells = [content[low + 1 : high].replace(_WIDE, "").strip() for low, high in pairwise(edges)]
            row = (line, cells) if row is None else (row[0], [*map("\n".join, zip(row[1], cells, strict=True))])
        else:
            return None
        line += 1
    return (head, rows, line) if rows and row is None else None


def _push(state: StateBlock, start: int, last: int, head: Sequence[_Row], rows: Sequence[_Row]) -> None:
    state.push("table_open", "table", 1).map = [start, last]
    columns = len(rows[0][1])
    for part, tag, held in (("thead", "th", head or [(start, [""] * columns)]), ("tbody", "td", rows)):
        state.push(f"{part}_open", part, 1).map = [held[0][0], held[-1][0] + 1]
        for line, cells in held:
            state.push("tr_open", "tr", 1).map = [line, line + 1]
            for cell in cells:
                state.push(f"{tag}_open", tag, 1)
                if "\n" in cell.strip():
                    _push_blocks(state, line, cell)
                else:
                    inline = state.push("inline", "", 0)
                    inline.content, inline.children, inline.map = cell.strip(), [], [line, line + 1]
                state.push(f"{tag}_close", tag, -1)
            state.push("tr_close", "tr", -1)
        state.push(f"{part}_close", part, -1)
    state.push("table_close", "table", -1)
    state.line = last


def _push_blocks(state: StateBlock, line: int, cell: str) -> None:
    """Parse what a cell of several lines holds: paragraphs and lists."""
    before = len(state.tokens)
    state.md.block.parse(cell, state.md, state.env, state.tokens)
    for token in state.tokens[before:]:
        token.level += state.level
        if token.map:
            token.map = [line + at for at in token.map]
