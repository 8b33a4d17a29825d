"""Lines right below a list that begin something new.

CommonMark takes any line below an item, be it indented or not, for the rest of the item's text, as editors wrap it.
People who leave no blank lines mean the next question or label by it:

    What is preload?
    - how far the ventricle is stretched
    What is afterload?
    - what it has to pump against
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from markdown_it.rules_block import StateBlock

from guide2anki import words
from guide2anki.model.text import Text

_ITEM = re.compile(r"(?:[-*+•]|(?P<number>\d{1,9})[.)])(?=[ \t]|$)")
_BOLD = re.compile(r"(?P<mark>\*\*|__)(?=\S)(?:(?!(?P=mark)).)+(?P=mark)")
_ASKS_FIRST = re.compile(r"[^?？]{6,}[?？]+\s+\S")
_WIDEST = 120
"""Signs of the longest line that an editor wraps: a source with longer ones is not wrapped, whatever ends where."""
NARROWEST = 50
"""Signs of the shortest that one wraps: without it the longest line of short notes would take the next one to it."""
_RAGGED = 0.85
"""Share of the longest line that the others have at least: editors wrap some parts of a file more narrowly."""
_BROKEN = 0.5
"""Share of the lines that had room for the first word of the next: in what an editor wraps only the odd one has."""
_SPARE = 8
"""Signs that the word would have left: without them a line that is indented otherwise would seem to have room."""
_LONGEST_NAME = 60
"""Signs of a line without mark or colon that names the list below it: more are a sentence that goes on."""


def own_line(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """Tell that a line below an item, which could be the rest of its text, begins something: the list ends there.

    As a rule of the parser it ends paragraphs and begins nothing.
    """
    if not silent or not 0 <= state.sCount[line] < state.blkIndent or state.tokens[-1].type != "list_item_open":
        return False
    ends = _begins_something(state, line, end)
    if ends:
        state.env.setdefault("own lines", set()).add(line)
    return ends


def _begins_something(state: StateBlock, line: int, end: int) -> bool:
    text, before = _shown(state, line), _shown(state, line - 1)
    if text[:1].islower() or _is_wrapped(state, text, before) or words.has_question_mark(before):
        return False
    below = _ITEM.match(_shown(state, line + 1)) if line + 1 < end else None
    if below and below["number"] not in (None, "1"):
        return False  # the list goes on
    asks = words.has_question_mark(text) or (_ASKS_FIRST.match(text) and words.begins_asking(text))
    if asks or text.rstrip("*_ ").endswith((":", "：")) or _BOLD.fullmatch(text):
        return True
    if below and (len(text) > _LONGEST_NAME or not text[-1:].isalnum() or ": " in text):
        return False
    return _ends_list(state, line)


def _shown(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] : state.eMarks[line]].strip()


def _is_wrapped(state: StateBlock, text: str, before: str) -> bool:
    """Tell whether a line may be the rest of one that an editor wrapped: its first word had no room there."""
    if "wrapped at" not in state.env:
        state.env["wrapped at"] = _width(state.src.split("\n"))
    return bool(state.env["wrapped at"]) and _is_full(before, text, state.env["wrapped at"])


def _width(lines: Sequence[str]) -> int:
    """Return the width at which an editor wrapped a source, in signs; 0 where its author broke the lines."""
    widest = max(map(len, lines))
    pairs = [(line, below) for line, below in pairwise(map(str.strip, lines)) if line and below[:1].isalpha()]
    full = sum(_is_full(line, below, widest) for line, below in pairs)
    return widest if widest <= _WIDEST and 2 * full > len(pairs) else 0


def _is_full(line: str, below: str, width: int) -> bool:
    """Tell whether a line had no room for the first word of the next."""
    return len(line) >= NARROWEST and len(line) + 1 + len(below.split(" ")[0]) > _RAGGED * width


def _ends_list(state: StateBlock, line: int) -> bool:
    """Tell whether a line stands below several items none of which has such a line: then it belongs to none of them."""
    top = line - 1
    while top >= 0 and _ITEM.match(_shown(state, top)):
        top -= 1
    begins = top < 1 or top in state.env.get("own lines", ()) or not _ITEM.match(_shown(state, top - 1))
    begins = begins or _shown(state, top).startswith(("#", "|", ">"))
    return begins and line - 1 - top > 1


def are_broken(rows: Sequence[Text]) -> bool:
    """Tell whether an author broke lines, and no editor: most had room for the first word of the one below."""
    width = max(NARROWEST, *(len(row.plain) for row in rows))
    room = [len(row.plain) + len(below.plain.split(" ")[0]) <= width - _SPARE for row, below in pairwise(rows)]
    return sum(room) > _BROKEN * len(room)
