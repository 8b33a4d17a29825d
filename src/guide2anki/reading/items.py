"""List items: their names, and what stands under them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from guide2anki import words
from guide2anki.model.outline import Block, Node, names_in
from guide2anki.model.text import NOTHING, STATED, Lead, Text
from guide2anki.reading.answering import (
    announces_question,
    answered,
    answered_in_item,
    answers_itself,
    asked,
    one_question,
)
from guide2anki.reading.clauses import labelled_clauses
from guide2anki.reading.flow import Flow
from guide2anki.reading.lines import lines
from guide2anki.reading.naming import glossed, is_label, may_name
from guide2anki.reading.place import RANKS
from guide2anki.reading.written import Written, begins_with_number

FEWEST_SAID = 3
"""Words behind a bold beginning from which it is a name that they say something of; fewer go on with it."""
Fill = Callable[[Node, Sequence[Flow]], None]
"""Puts blocks inside a node as in a place of its own."""


def parted(flow: Flow) -> list[Flow]:
    """Return an item, or one for each thing that its line says of another label."""
    only = flow.children[0] if len(flow.children) == 1 and flow.children[0].kind == "paragraph" else None
    clauses = labelled_clauses(only.text) if only else []
    parts = [Flow("item", one.line, children=[Flow("paragraph", one.line, one)], info=flow.info) for one in clauses]
    return parts or [flow]


def item(flow: Flow, like: Written, fill: Fill) -> Node:
    """Return an item, among others that are written `like` that: named where it says something of its name."""
    node = Node("item", flow.line, rank=RANKS["item"], info=flow.info)
    inner = list(lines(flow.children))
    first = inner[0] if inner else None
    if first is None:
        return node
    if first.kind == "heading":
        name, gloss = glossed(first.text)
        node.name, node.gloss, node.title = name, gloss, first.text
        fill(node, inner[1:])
        return node
    if first.kind != "paragraph":
        fill(node, inner)
        return node
    run, rest = first.text, inner[1:]
    found = run.lead
    if found is None and (begins := run.opening(like.begins)):
        end = begins.end
        said = run.cut(end).trimmed
        enough = said.size >= FEWEST_SAID or (begins_with_number(run) and said.says)
        found = Lead(run.cut(0, end).unset, Text(), said, "strong", STATED) if enough else None
    follows = found is not None and words.is_follow_up(found.name)
    announces = found is not None and announces_question(found) and not (like.topics and not found.rest.asks)
    if found and (announces or follows) and found.rest and found.separator:
        said, answer = (answered(run) if answers_itself(run) else None) or (found.rest, NOTHING)
        node.name, node.title, node.separator = said.unset.unquoted, said, ""
        node.info = "follow-up" if follows else ""
        if answer.says:
            node.body.append(Block("paragraph", flow.line, answer))
        fill(node, rest)
        if any(words.is_answer_label(part.label) for part in names_in(node.body)):
            node.mark = "question"
        return node
    if found and is_label(found, bool(rest), like.labels, like.points) and not _asks_whole(run, found, bool(rest)):
        node.name, node.gloss, node.title, node.separator = found.numbered, found.gloss, run, found.separator
        if found.rest and found.separator == STATED:
            node.body.append(Block("paragraph", flow.line, run))
        elif found.rest:
            node.body.append(Block("paragraph", flow.line, found.rest))
        if not node.body and not rest:
            node.name, node.separator = Text(), ""
            node.body.append(Block("paragraph", flow.line, run))
        fill(node, rest)
        return node
    question = asked(run)
    parts = answered_in_item(run, like.asking)
    if parts is not None:
        node.name, node.title = parts[0].unset.unquoted, parts[0]
        node.body.append(Block("paragraph", flow.line, parts[1]))
        fill(node, rest)
        return node
    if question is not None or (rest and may_name(run)):
        node.name, node.gloss = (question, Text()) if question is not None else glossed(run.unset.uncoloned)
        node.title = run
        fill(node, rest)
        return node
    node.body.append(Block("paragraph", first.line, run))
    fill(node, rest)
    return node


def _asks_whole(run: Text, found: Lead, answered_below: bool) -> bool:
    """Tell whether the label of an item is part of its question; above an answer only one without markup is."""
    if answered_below:
        return found.style == "plain" and run.has_question_mark and one_question(run)
    return run.asks and not found.rest.asks
