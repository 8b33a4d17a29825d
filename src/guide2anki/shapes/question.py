"""A name that asks, and its answer.

    ### What is a queue?                 a heading, a fold, a bold or plain line, a list item, a term
    A line in which the first come out first.

    **Q: Why two of them?**              behind a label, with the answer behind another
    **A:** One may be full.

    - How deep is it?                    answered by what is nested in it
      - as deep as memory allows

Without an answer it is an open question. Code that it asks about stands with it, and so does what an answer to a prompt
has to be like ("Be specific."); the question from which it goes on ("And in winter?") stands above it; a hint is no
answer; questions below it are its follow-ups. Declines questions that stand as points in a list of something else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from guide2anki import words
from guide2anki.model import Block, Found, Kind, Node, Pair, Part, Reason, Skip, Text, leaves, names_in


def find(node: Node, parts: Sequence[Part]) -> Found | None:
    """Yield the question with its answer."""
    if not node.name or not (node.mark == "question" or node.name.asks) or node.mark == "guide":
        return None
    found = Found()
    answer: list[Part] = []
    follow_ups: list[Node] = []
    for part in parts:
        _sort(part, answer, follow_ups, found)
    shown: tuple[Part, ...] = ()
    codes = [part for part in answer if isinstance(part, Block) and part.kind == "code"]
    asks_about = words.asks_about_code(node.label) or node.label.endswith((":", "："))
    if codes and answer[0] is codes[0] and asks_about:
        shown, answer = (codes[0],), answer[1:]
    told = _instructions(node, answer)
    shown, answer = (*_case(node), *shown, *told), answer[len(told) :]
    found.inside = [*_named(answer), *follow_ups]
    found.left = [part for part in answer if isinstance(part, Block) and part.kind == "table"]
    groups = node.mark in ("heading", "fold", "box", "bold", "tab")
    if not answer and groups and any(one.mark != "item" for one in follow_ups):
        return found
    if not answer and follow_ups and (words.asks_questions(node.label) or words.is_true_false(node.label)):
        return found
    kind: Kind = "question" if answer else "open-question"
    prompt = node.name
    used = () if node.body else (node,)
    found.pairs.append(Pair(kind, prompt, tuple(answer), node, node.line, shown, _before(node), used=used))
    return found


def _instructions(node: Node, answer: Sequence[Part]) -> tuple[Part, ...]:
    """Return what tells the one who answers how to, right below a prompt ("Describe …"): "Be specific."."""
    first = answer[0] if answer else None
    if node.name.has_question_mark or not isinstance(first, Block) or first.kind != "paragraph":
        return ()
    sentences = first.text.sentences
    return (first,) if sentences and all(words.is_instruction(one.flat) for one in sentences) else ()


def _named(parts: list[Part] | tuple[Part, ...]) -> Iterator[Node]:
    """Yield the names in an answer that are asked by themselves; a remark is not, but what it names is."""
    for part in names_in(parts):
        if part.body and words.is_remark(part.label):
            yield from _named(part.body)
        elif part.body:
            yield part


LONGEST_GOING_ON = 12
"""Words of a question that means nothing without the one before it: a longer one says what it is about."""


def _case(node: Node) -> tuple[Part, ...]:
    """Return the case that a question is about, where it stands under one ("Situation")."""
    above = node.parent
    if above is None or not above.name or not words.is_case(above.label):
        return ()
    return tuple(part for part in above.body if isinstance(part, Block))


def _before(node: Node) -> tuple[Text, ...]:
    """Return the question from which a short one goes on ("And in winter?")."""
    above = node.parent
    if above is None or node.name.size > LONGEST_GOING_ON or not words.goes_on(node.label):
        return ()
    before = list(takewhile(lambda one: one is not node, above.nodes))
    first = next((one for one in reversed(before) if one.name.asks and not words.goes_on(one.label)), None)
    return (first.name,) if first is not None and before[-1].name.asks else ()


def _sort(part: Part, answer: list[Part], follow_ups: list[Node], found: Found) -> None:
    """Put a part where it belongs: with the answer, the follow-ups, or nowhere."""
    if isinstance(part, Block):
        if part.kind == "list" and (nested := [item for item in part.items if _asks_on(item)]):
            follow_ups.extend(nested)
            left = tuple(item for item in part.items if item not in nested)
            if left:
                _sort(replace(part, items=left), answer, follow_ups, found)
        elif part.kind == "list" and all(item.name and words.is_answer_label(item.label) for item in part.items):
            for item in part.items:
                answer.extend(item.body)
        elif part.kind == "list" and _follows_up(part):
            follow_ups.extend(part.items)
        else:
            answer.append(part)
    elif words.is_hint(part.label):
        found.skips.extend(Skip(leaf, Reason.HINT) for leaf in leaves([part]))
    elif words.is_follow_up(part.label):
        for inner in part.body:
            if isinstance(inner, Block) and inner.items:
                follow_ups.extend(inner.items)
            elif isinstance(inner, Node):
                follow_ups.append(inner)
    elif part.mark in ("fold", "box", "heading", "label", "bold", "statement") and words.is_answer_label(part.label):
        for inner in part.body:
            _sort(inner, answer, follow_ups, found)
    elif part.mark == "question" or (part.name.asks and part.mark != "statement"):
        follow_ups.append(part)
    else:
        answer.append(part)


def _asks_on(item: Node) -> bool:
    """Tell whether an item below a question is one of its own: it says so, or it has its own answer."""
    answered = bool(item.body) and item.name.has_question_mark and words.begins_asking(item.name.bare)
    return item.info == "follow-up" or answered


def _follows_up(block: Block) -> bool:
    """Tell whether a list below a question asks on; checks such as "Is it fast?" are points of an answer."""
    return all(
        item.name
        and item.name.has_question_mark
        and words.begins_asking(item.name.bare)
        and not words.is_check(item.name.bare)
        for item in block.items
    )
