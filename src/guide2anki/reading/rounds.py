"""Labels that come again and again in one order: each round is a question with its answer, whatever the labels are.

    **Situation:** fog      **Situation:** ice
    **Rule:** lights on     **Rule:** drive slowly

What stands behind the first label of a round asks for what stands behind the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from guide2anki import words
from guide2anki.model.outline import Block, Node, Part
from guide2anki.model.text import STATED, Text, join, text
from guide2anki.reading.place import RANKS

FEWEST_ROUNDS = 2
"""Rounds of the same labels that are a habit of the author: one alone is a description in parts."""
LONGEST_ROUND = 4
"""Labels of a round: more are a record, of which no label asks for all the others."""
LONGEST_FIRST = 40
"""Words behind the first label of a round that are a front: a longer text is told, not asked."""


def ask_rounds(root: Node) -> None:
    """Make each round of labels that repeat under a name a question with its answer."""
    for node in list(root.walk()):
        if any(isinstance(part, Node) and part.mark == "statement" for part in node.body):
            node.body = _grouped(node.body)
        if any(isinstance(part, Block) and part.items for part in node.body):
            node.body = [made for part in node.body for made in _dissolved(part)]


def _grouped(parts: Sequence[Part]) -> list[Part]:
    """Return the parts, the statements that follow one another made rounds where they are some."""
    out: list[Part] = []
    for told, group in groupby(parts, key=lambda part: _is_told(_alone(part)) or _parts(part)):
        held = list(group)
        nodes = [node for part in held if isinstance(node := _alone(part), Node)]
        size = _round(nodes) if told else 0
        at = 0
        for part in held:
            if size == 0 or _parts(part):
                out.append(part)
                continue
            if at % size == 0:
                out.append(_asked(nodes[at : at + size]))
            at += 1
    return out


def _alone(part: Part) -> Part:
    """Return the only item of a list for the list: the next label ends one, where it is not indented."""
    return part.items[0] if isinstance(part, Block) and part.kind == "list" and len(part.items) == 1 else part


def _dissolved(part: Part) -> list[Part]:
    """Return the rounds that the items of a list are, each with what stands under it; the list where they are none."""
    if not isinstance(part, Block) or part.kind != "list":
        return [part]
    nodes: list[Node] = []
    for item in part.items:
        below = [one for under in item.body[1:] for one in (under.items if isinstance(under, Block) else (under,))]
        if not _is_told(item) or len(item.body) - 1 > len(below):
            return [part]
        nodes.extend((replace(item, body=item.body[:1]), *below))
    if not all(map(_is_told, nodes)):
        return [part]
    size = _round(nodes)
    return [_asked(nodes[at : at + size]) for at in range(0, len(nodes), size)] if size else [part]


def _parts(part: Part) -> bool:
    """Tell whether a block may part one round from the next, and says nothing."""
    return isinstance(part, Block) and part.kind in ("rule", "comment")


def _is_told(part: Part) -> bool:
    if not isinstance(part, Node) or part.mark not in ("statement", "item"):
        return False
    return bool(part.name) and part.separator != STATED and len(part.body) > 0


def _round(nodes: Sequence[Node]) -> int:
    """Return of how many labels a round consists; 0 where the labels do not repeat in one order."""
    labels = [node.label.casefold() for node in nodes]
    size = next((at for at in range(1, len(labels)) if labels[at] == labels[0]), 0)
    if (
        not 1 < size <= LONGEST_ROUND
        or len(labels) < FEWEST_ROUNDS * size
        or labels != labels[:size] * (len(labels) // size)
    ):
        return 0
    if len(set(labels[:size])) < size or any(_says_of_itself(node.label) for node in nodes[:size]):
        return 0
    first = [_only(node) for node in nodes[::size]]
    told = {run.flat.casefold() for run in first}
    return size if len(told) == len(first) and all(0 < run.size <= LONGEST_FIRST for run in first) else 0


def _says_of_itself(label: str) -> bool:
    """Tell whether a label is one that other rules know: a remark, a hint, a question, an answer, a side."""
    return (
        words.is_remark(label)
        or words.is_hint(label)
        or words.is_question_label(label)
        or words.is_answer_label(label)
        or words.is_yes_or_no(label)
        or bool(words.side(label))
    )


def _only(node: Node) -> Text:
    """Return what a label says, if that is a single paragraph."""
    said = node.body[0]
    return said.text if len(node.body) == 1 and isinstance(said, Block) and said.kind == "paragraph" else Text()


def _asked(nodes: Sequence[Node]) -> Node:
    """Return the question that a round is: the first of its labels asks, the others answer."""
    first, *others = nodes
    run = _only(first)
    made = Node("question", first.line, run.unset.unquoted, rank=RANKS["question"], title=run)
    if first.parent is not None:
        made.parent = first.parent
    for other in others:
        made.body.extend(other.body if len(others) == 1 else _labelled(other))
    for part in made.body:
        held = part.items if isinstance(part, Block) else (part,)
        for one in held:
            one.parent = made
    return made


def _labelled(node: Node) -> list[Part]:
    """Return what a label says, behind it: one of several that answer together."""
    said = node.body[0]
    if not isinstance(said, Block) or said.kind != "paragraph":
        return list(node.body)
    run = join((node.name + text(":", node.line), said.text))
    return [Block("paragraph", said.line, run), *node.body[1:]]
