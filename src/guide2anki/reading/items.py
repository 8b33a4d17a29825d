"""List items: their names, and what stands under them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from guide2anki import words
from guide2anki.model.outline import Block, Node, names_in
from guide2anki.model.text import NOTHING, STATED, Lead, Text
from guide2anki.reading.flow import Flow
from guide2anki.reading.lines import lines
from guide2anki.reading.naming import announces_question, answered, answers_itself, asked, glossed, is_label, may_name
from guide2anki.reading.place import RANKS

FEWEST_SAID = 3
"""Words behind a bold beginning from which it is a name that they say something of; fewer go on with it."""
Fill = Callable[[Node, Sequence[Flow]], None]
"""Puts blocks inside a node as in a place of its own."""


def item(flow: Flow, labels: bool, begins: bool, topics: bool, fill: Fill) -> Node:
    """Return an item: named where something stands under or behind its name.

    `labels` without markup count or not; `begins` says that the items begin with their subjects in bold,
    and `topics` that their labels are topics, so that one that could stand before a question is another of them.
    """
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
    if found is None and begins and run.spans and run.spans[0].name == "strong" and run.spans[0].start == 0:
        end = run.spans[0].end
        said = run.cut(end).trimmed
        found = Lead(run.cut(0, end).unset, Text(), said, "strong", STATED) if said.size >= FEWEST_SAID else None
    follows = found is not None and words.is_follow_up(found.name)
    announces = found is not None and announces_question(found) and not (topics and not found.rest.asks)
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
    if found and is_label(found, bool(rest), labels) and not (run.asks and not found.rest.asks and not rest):
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
    parts = answered(run) if question is not None or words.holds_question_mark(run.plain) else None
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
