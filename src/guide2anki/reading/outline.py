"""From blocks to one tree of names and what stands under them.

A name is a heading, the title of a fold, box or tab, a line that asks, a bold or italic line, a label with or without
colon, a short line over a list, the first words of a list item, a term. Whether something may be a name is decided
here, once; what kind of pair it makes is the shapes' affair.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from guide2anki import words
from guide2anki.model.outline import Block, Mark, Node
from guide2anki.model.text import STATED, Text
from guide2anki.reading import items as items_
from guide2anki.reading.answers_apart import reunite
from guide2anki.reading.flow import Flow
from guide2anki.reading.habits import (
    dashed,
    examples,
    italic_labels,
    lone_questions,
    often_short,
    points,
    prompts,
    sections_in_bold,
    sole_lead_ins,
)
from guide2anki.reading.lettered import lettered
from guide2anki.reading.lines import lines
from guide2anki.reading.naming import asks_or_answers, glossed, is_lettered
from guide2anki.reading.paragraphs import put_paragraph
from guide2anki.reading.parts import own_parts
from guide2anki.reading.place import RANKS, Place
from guide2anki.reading.rounds import ask_rounds
from guide2anki.reading.side_by_side import side_by_side
from guide2anki.reading.statements import ask_statements
from guide2anki.reading.written import written


def outline(flows: Sequence[Flow], root: Node) -> None:
    """Put blocks under a node as names and content."""
    _put_all(Place(root), lines(flows))
    ask_rounds(root)
    own_parts(root)
    ask_statements(root)
    _close_up(root)


def _close_up(node: Node) -> None:
    """Give a name the sentence that is all it has over its parts: `## Gambit` and "A pawn is given." are one."""
    for part in node.body:
        if isinstance(part, Node):
            _close_up(part)
    names = node.name and node.mark != "guide" and not words.is_remark(node.name.flat)  # numbers may still go
    only = node.body[0] if names and node.body else None
    if isinstance(only, Node) and only.separator == STATED and only.info == "plain" and len(only.body) == 1:
        said = only.body[0]
        alone = all(isinstance(part, Node) and part.rank < only.rank for part in node.body[1:])
        if alone and isinstance(said, Block) and len(said.text.sentences) == 1:
            node.body[0] = said


def _put_all(place: Place, flows: Sequence[Flow]) -> None:
    """Put blocks one after the other, answers that stand apart below their questions."""
    if not any(node.mark == "question" for node in place.stack):
        flows = lettered(flows, max((node.rank for node in place.stack if node.mark == "heading"), default=0))
    flows, apart = reunite(flows)
    place.apart |= apart
    place.often = place.often or often_short(flows)
    place.by_bold = place.by_bold or sections_in_bold(flows)
    place.italics |= italic_labels(flows)
    place.lone |= lone_questions(flows)
    place.sole |= sole_lead_ins(flows)
    place.prompts |= prompts(flows)
    place.points = place.points or points(flows)
    place.dashed |= dashed(flows)
    place.examples |= examples(flows)
    for at, flow in enumerate(flows):
        after = flows[at + 1] if at + 1 < len(flows) else None
        before = flows[at - 1] if at else None
        _put(place, flow, before, after)


def _put(place: Place, flow: Flow, before: Flow | None, after: Flow | None) -> None:
    kind = flow.kind
    if kind == "heading":
        _heading(place, flow)
    elif kind == "paragraph":
        put_paragraph(place, flow, before, after)
    elif kind == "list":
        _list(place, flow)
    elif kind == "box":
        _box(place, flow)
    elif kind == "quote":
        _quote(place, flow)
    elif kind == "terms":
        _terms(place, flow)
    elif kind == "table":
        _table(place, flow)
    elif kind in ("code", "math", "comment", "html", "rule", "metadata"):
        if kind == "rule" and place.top.rank >= RANKS["question"]:
            while place.top.rank >= RANKS["question"]:
                place.stack.pop()
        place.add(Block(kind, flow.line, flow.text, source=flow.source, info=flow.info))


def _heading(place: Place, flow: Flow) -> None:
    if not flow.text.flat and not flow.text.has_picture:
        return
    if flow.level == 0:
        del place.stack[1:]
        return
    label = flow.text.name
    if (
        words.is_answer_label(label)
        and id(flow) not in place.apart
        and (asked := place.question())
        and (len(label) > 1 or is_lettered(asked.title))
        and asked in place.stack
        and asked.rank >= flow.level
    ):
        place.close_to(asked)
        return
    name, gloss = glossed(flow.text.uncoloned)
    found = name.lead
    if found and found.rest and asks_or_answers(found) and words.is_question_label(found.name):
        name = found.rest
    place.open(Node("heading", flow.line, name, gloss, rank=flow.level, title=flow.text))


def _box(place: Place, flow: Flow) -> None:
    title = flow.text
    label = title.name
    mark: Mark = "fold" if flow.info == "fold" else "tab" if flow.info == "tab" else "box"
    unfolds = mark == "fold" and words.only_unfolds(label) and not title.asks
    answers = words.is_answer_label(label) or unfolds if label else flow.info in _ANSWERS
    answers = answers and id(flow) not in place.apart
    lead = title.lead
    if lead is not None and lead.rest and words.is_answer_label(lead.name):
        answers = True
        flow = Flow(
            "box", flow.line, lead.label, [Flow("paragraph", flow.line, lead.rest), *flow.children], info=flow.info
        )
        title, label = flow.text, lead.name
    asked = place.question() if answers else None
    if asked is not None:
        if _by_letter(asked, flow.children):
            return
        if asked in place.stack:
            place.close_to(asked)
            _inside(place, flow.children)
        else:
            _fill(asked, flow.children)
        return
    if not title.says or (answers and (not label or place.top.mark != "guide")):
        _inside(place, flow.children)
        return
    if not flow.children:
        put_paragraph(place, Flow("paragraph", flow.line, title), None, None)
        return
    rank = RANKS[mark]
    hint = words.is_hint(label) or words.is_remark(label)
    if place.top.rank >= RANKS["question"] and (hint or not place.top.body):
        rank = place.top.rank + 1
    elif hint and place.in_answer():
        rank = RANKS["statement"]
    name, gloss = glossed(title)
    node = Node(mark, flow.line, name, gloss, rank=rank, title=title, info=flow.info)
    place.open(node)
    if flow.open:
        _inside(place, flow.children)
    else:
        _fill(node, flow.children)
        place.stack.pop()


def _by_letter(last: Node, flows: Sequence[Flow]) -> bool:
    """Give each of several lettered questions its part of one answer ("A: …", "B: …")."""
    beside = last.parent.body if last.parent is not None else []
    asked = {_letter(part.title): part for part in beside if isinstance(part, Node) and part.mark == "question"}
    groups: dict[str, list[Flow]] = {}
    letter = ""
    for flow in lines(flows):
        found = _ANSWER_LETTER.match(flow.text.plain) if flow.kind == "paragraph" else None
        if found and found[1].upper() in asked:
            letter = found[1].upper()
            rest = flow.text.unset.cut(found.end()).trimmed
            flow = Flow("paragraph", flow.line, rest)
        if not letter:
            return False
        groups.setdefault(letter, []).append(flow)
    if len(groups) < 2:
        return False
    for name, group in groups.items():
        _fill(asked[name], group)
    return True


def _inside(place: Place, flows: Sequence[Flow]) -> None:
    """Put what a container holds that leaves no trace of its own."""
    _put_all(place, lines(flows))


def _quote(place: Place, flow: Flow) -> None:
    """Keep a quote of mere text as one; whatever holds names dissolves."""
    inner = lines(flow.children)
    if any(one.kind in ("quote", "list") for one in inner):  # trying each level out costs 2 ** depth
        _put_all(place, inner)
        return
    held = Node("item", flow.line)
    _put_all(Place(held), inner)
    if all(isinstance(part, Block) and part.kind == "paragraph" for part in held.body) and not any(
        part.text.marked("strong")
        or part.text.asks
        or part.text.marks
        or words.is_stub(part.text.flat)
        or words.introduces(part.text.flat)
        for part in held.body
        if isinstance(part, Block)
    ):
        held.parent = place.top
        place.add(Block("quote", flow.line, items=(held,)))
    else:
        known = list(place.stack)
        _put_all(place, inner)
        while place.top not in known and place.top.mark == "question" and place.top.body:
            place.stack.pop()  # answered in the quote


def _terms(place: Place, flow: Flow) -> None:
    names: list[Flow] = []
    nodes: list[Node] = []
    for part in flow.children:
        if part.kind == "term":
            if nodes:
                names, nodes = [], []
            names.append(part)
        elif names and not nodes:
            for term in names:
                name, gloss = glossed(term.text)
                node = Node("term", term.line, name.unset, gloss, rank=RANKS["term"], title=term.text)
                place.open(node)
                _fill(node, part.children)
                place.stack.pop()
                nodes.append(node)
        elif nodes:
            for node in nodes:
                _fill(node, part.children)
        else:
            _inside(place, part.children)


def _table(place: Place, flow: Flow) -> None:
    rows = tuple(
        Block("row", line, cells=tuple(cells), info="header" if head else "") for line, cells, head in flow.rows
    )
    if flow.text.says:
        place.add(Block("paragraph", flow.line, flow.text))
    if rows and _says_values(rows):
        empty = Block("row", rows[0].line, cells=tuple(Text() for _ in rows[0].cells), info="header")
        rows = (empty, replace(rows[0], info=""), *rows[1:])
    if place.top.mark == "label" and place.top.body and not isinstance(place.top.body[-1], Node):
        _end_label(place)
    if columns := side_by_side(rows):
        for node in columns:
            place.open(node)
        place.stack.pop()
    elif rows:
        place.add(Block("table", flow.line, rows=rows, info="header" if rows[0].info else ""))


_VALUE = re.compile(r"[<>≤≥~≈±−-]?\s?\d[\d.,]*\s?(?:[-–—]+\s?\d|[^\W\d]|[%°/])")
"""A number that goes on as a range or with a unit: no year, and no number of a column."""


def _says_values(rows: Sequence[Block]) -> bool:
    """Tell whether the head of a table is a row of it, for want of another: it holds a value as those below do."""
    head, *others = rows
    if len(head.cells) != 2 or head.info != "header" or not others:
        return False
    return all(len(row.cells) == 2 and _VALUE.match(row.cells[1].plain) for row in (head, *others))


def _end_label(place: Place) -> None:
    """Close a label that has its list: a table behind that stands beside it."""
    if all(isinstance(part, Block) and part.kind == "list" for part in place.top.body):
        place.stack.pop()


def _list(place: Place, flow: Flow) -> None:
    if len(flow.children) == 1 and flow.info == "ordered" and _question_line(place, flow.children[0]):
        return
    children = flow.children if place.in_answer() else [one for child in flow.children for one in items_.parted(child)]
    like = written(children)
    items = [items_.item(child, like, _fill) for child in children]
    block = Block("list", flow.line, items=tuple(items), info=flow.info, start=flow.level or 1)
    last = place.top.body[-1] if place.top.body else None
    other = isinstance(last, Block) and last.kind == "list" and last.info != flow.info
    if place.top.mark == "label" and other and 2 * sum(bool(item.name) for item in items) >= len(items):
        place.stack.pop()  # another list, of things with names: a label stands over one
        last = None
    statement = isinstance(last, Node) and last.mark == "statement" and not words.is_remark(last.label)
    if statement and isinstance(last, Node) and _goes_on(last, items):
        for item in items:
            item.parent = last
        last.body.append(block)
        return
    place.add(block)


def _question_line(place: Place, item: Flow) -> bool:
    """Open a question that is a list of its own: Markdown ends the list where the answer is not indented."""
    first = item.children[0] if len(item.children) == 1 else None
    if first is not None and first.kind == "heading":
        _heading(place, first)
        return True
    if first is None or first.kind != "paragraph" or not first.text.asks or "\n" in first.text.plain:
        return False
    place.open(Node("question", item.line, first.text.unset.unquoted, rank=RANKS["question"], title=first.text))
    return True


_ANSWERS = frozenset(("solution", "answer", "spoiler", "success"))


_QUESTION_LETTER = re.compile(r"\W*\w+\s+([A-H])\b")


_ANSWER_LETTER = re.compile(r"\W*([A-Ha-h])\s*[:.)]\s*")


def _letter(title: Text) -> str:
    match = _QUESTION_LETTER.match(title.plain)
    return match[1] if match else ""


def _fill(node: Node, flows: Sequence[Flow]) -> None:
    """Put blocks inside a node as in a place of its own."""
    if not flows:
        return
    parts = list(node.body)
    node.body = []
    inner = Place(node)
    rank, node.rank = node.rank, -1
    _put_all(inner, lines(flows))
    node.rank = rank
    node.body = [*parts, *node.body]


def _goes_on(last: Node, items: Sequence[Node]) -> bool:
    """Tell whether a list below `**X**: text` belongs to X."""
    said = last.body[-1]
    if not isinstance(said, Block) or said.kind != "paragraph" or len(last.body) > 1:
        return False
    if said.text.plain.rstrip().endswith((":", "：")):
        return True
    if last.info == "plain" and last.separator == STATED:
        return False
    return not any(item.name and item.body for item in items) or last.separator == STATED
