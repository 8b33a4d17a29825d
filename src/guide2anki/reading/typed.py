"""Lines that their author ended: to a reader they are a list, to Markdown one run of words.

Deposit
confirms the contract
is lost by who breaks it
may be asked back twice
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from guide2anki import words
from guide2anki.model.text import Text, join
from guide2anki.reading.bullets import bulleted, listed
from guide2anki.reading.flow import Flow
from guide2anki.reading.lazy import are_broken

FEWEST_LINES = 3
"""Lines that are a list without bullets: two may be one sentence that somebody broke."""
_SENTENCES = 1 / 3
"""Share of the lines that may end as a sentence or clause does: with more they are prose or verse, a line each."""
LONGEST_TITLE = 4
"""Words of a first line that names the others, which all say more."""
_FOREIGN = re.compile(r"^\W*$|^\W*\d{1,3}\W{0,2}[A-H]\b|^[:~]\s|[|{}]|;$|[=!]=|\w\([^()\s]*\)|\w\(\"")
"""Lines of a key, of a table or definition that is none, and of code: they are no points."""
_PUNCTUATION = (".", "!", "?", "。", "！", "？", ",", ";", "，", "；", "、", ":", "：")


def typed(rows: Sequence[Text]) -> list[Flow]:
    """Return lines that their author ended as a list, below their name if the first is one; nothing for any others."""
    if not _are_points(rows):
        return []
    rows = _joined(rows)
    named = len(rows) > FEWEST_LINES and _names(rows[0], rows[1:])
    name = [Flow("paragraph", rows[0].line, rows[0])] if named else []
    return [*name, listed(rows[named:], "typed")]


def typed_item(flow: Flow) -> Flow:
    """Return an item whose lines its author ended with those below the first as points of it."""
    first = flow.children[0] if flow.children else None
    rows = first.text.lines if first is not None and first.kind == "paragraph" and "\n" in first.text.plain else ()
    if first is None or not _are_points(rows) or bulleted(first, rows):
        return flow
    inner = [Flow("paragraph", first.line, rows[0]), listed(rows[1:], "typed"), *flow.children[1:]]
    return Flow("item", flow.line, children=inner, info=flow.info)


def _are_points(rows: Sequence[Text]) -> bool:
    """Tell whether lines end where their author meant them to, and not where a sentence or an editor did."""
    if len(rows) < FEWEST_LINES or any(_is_other(row) for row in rows):
        return False
    ends = [row.plain.rstrip('*_ )"”»').endswith(_PUNCTUATION) for row in rows]
    sentence = ends[-1] and not any(ends[:-1]) and all(row.plain[:1].islower() for row in rows[1:])
    return not sentence and sum(ends) <= _SENTENCES * len(rows) and are_broken(rows)


def _is_other(row: Text) -> bool:
    """Tell whether a line is no point: it asks, offers an answer, or is of code or a table."""
    return row.has_question_mark or bool(words.option_letter(row.plain) or _FOREIGN.search(row.plain))


def _joined(rows: Sequence[Text]) -> list[Text]:
    """Return lines, those in small letters with the one above where most begin with a capital: they go on."""
    small = [row.plain[:1].islower() for row in rows]
    if 2 * sum(small) >= len(rows):
        return list(rows)
    out: list[Text] = []
    for row, begins_small in zip(rows, small, strict=True):
        if begins_small and out and not row.lead and not row.plain.endswith((":", "：")):
            out[-1] = join((out[-1], row))
        else:
            out.append(row)
    return out


def _names(first: Text, others: Sequence[Text]) -> bool:
    lead = first.lead
    short = first.size <= LONGEST_TITLE and not (lead and lead.rest) and not first.plain.endswith(_PUNCTUATION)
    return short and all(row.size > first.size for row in others)
