"""Tables: one card a row.

    | Command | Meaning |
    |---|---|
    | `ls` | list the folder |

    | Level | Scope | Team |
    |---|---|---|
    | L5 | one product | 5 engineers |

Two columns make terms. With more, the first is the row's head and the card shows `column: cell` for each
other. A column of questions asks them.

A leading column of numbers is passed over, empty cells too. A label above the table is its subject.
Declines tables of links (contents, navigation) and rows that say nothing but their head.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from guide2anki.model import Block, Kind, Pair, Reason, Section, Skip
from guide2anki.reading.inline import flat, join, plain, unquote
from guide2anki.shapes.entries import headed, is_taken, of_paragraph, paragraph, place
from guide2anki.vocabulary import is_answer_label, is_question, is_question_label, key

_NUMBERS = re.compile(r"^(?:no\.?|nr\.?|num(?:ber)?|#|№|s\.?\s?no\.?|sr\.?|id|序号|编号|n\.?º)?$", re.IGNORECASE)
_NOTHING = re.compile(r"^[\s\-–—_]*$|^tbd$", re.IGNORECASE)


def find(section: Section) -> Iterator[Pair | Skip]:
    """Yield a pair for each row of each table."""
    for at, block in enumerate(section.blocks):
        if block.kind == "table" and not is_taken(block):
            caption = section.blocks[at - 1] if at and _is_caption(section.blocks[at - 1]) else None
            subject, path = headed(section)
            if caption is not None:
                path = (*path, subject) if subject else path
                subject = of_paragraph(caption)[0].name
            yield from of_table(section, block, subject, path, (caption,) if caption else ())


def _is_caption(block: Block) -> bool:
    found = of_paragraph(block) if block.kind == "paragraph" else []
    return len(found) == 1 and found[0].alone


def of_table(
    section: Section, table: Block, subject: str, path: tuple[str, ...], captions: tuple[Block, ...]
) -> Iterator[Pair | Skip]:
    """Yield the pairs of one table; its header and captions are used by all of them."""
    header, *rows = table.children
    names = [flat(cell.inline) for cell in header.children]
    first = 1 if len(names) > 2 and _is_numbering(names[0], rows) else 0
    used = (header, *captions)
    heads = [flat(row.children[first].inline).casefold() for row in rows if len(row.children) > first]
    width = len(names)
    joined = width - first > 2 and len(set(heads)) < len(heads)
    asks = width - first == 2 and _asks(names[first:], rows, first)
    made = False
    for row in rows:
        cells = row.children
        head = cells[first] if first < len(cells) else None
        if head is None or not flat(head.inline):
            yield Skip(row, Reason.STUB)
            continue
        behind = first + 2 if joined else first + 1
        rest = [n for n in range(behind, len(cells)) if not _NOTHING.match(plain(cells[n].inline))]
        if not rest:
            yield Skip(row, Reason.STUB)
            continue
        made = True
        prompt = join(head.inline, cells[first + 1].inline, by=" · ") if joined else head.inline
        if asks:
            answer = (paragraph(cells[rest[0]].inline, row.line),)
            yield Pair(
                "question", subject, unquote(prompt), answer, (row, *used), row.line, path, section=place(section)
            )
            continue
        kind: Kind = "term" if width - first == 2 else "row"
        shown = tuple(
            Block("row", row.line, children=(header.children[n] if n < width else cells[n], cells[n])) for n in rest
        )
        table_ = Block("table", row.line, children=shown, info="rows")
        yield Pair(kind, subject, prompt, (table_,), (row, *used), row.line, path, section=place(section))
    if not made:
        yield Skip(header, Reason.STUB)


def _is_numbering(name: str, rows: Sequence[Block]) -> bool:
    cells = [flat(row.children[0].inline) for row in rows if row.children]
    return bool(_NUMBERS.match(name)) and all(re.fullmatch(r"\d*\.?", cell) for cell in cells)


def _asks(names: Sequence[str], rows: Sequence[Block], first: int) -> bool:
    if is_question_label(names[0]) or (is_answer_label(names[1]) and key(names[1]) in ("answer", "answers")):
        return True
    heads = [flat(row.children[first].inline) for row in rows if len(row.children) > first]
    return bool(heads) and sum(map(is_question, heads)) >= 0.8 * len(heads)
