"""Statements that the reader judges or completes: each with what is said of it is a question with its answer.

    ## True or false?
    1. Hemp floats. **True**
    2. Steel ropes rot. (False: they rust.)

    - A rope of ______ floats. (hemp)

A verdict counts below a name that asks for verdicts, a blank anywhere. What answers stands behind the statement, before
it in brackets, or below it. Where one statement of a list has no answer, the list is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from guide2anki import words
from guide2anki.model.outline import Block, Node, Part
from guide2anki.model.text import NOTHING, Text, join
from guide2anki.reading.place import RANKS

FEWEST_WORDS = 2
"""Words of a statement, a blank among them: a single one before "yes" is the name of a setting."""
_FILLED = re.compile(
    r"(?P<statement>.+?)\s*(?:[(（\[](?P<inside>[^()（）\[\]]+)[)）\]]|(?:[→⇒➜]|[=-]>)\s*(?P<behind>\S.*?))[\s.。]*$",
    re.DOTALL,
)


def ask_statements(root: Node) -> None:
    """Make each statement that is judged or completed a question with its answer."""
    for node in list(root.walk()):
        judged = bool(node.name) and words.is_true_false(node.name.flat)  # numbers may still go
        node.body = [made for part in node.body for made in _asked(part, node, judged)]


def _asked(part: Part, holder: Node, judged: bool) -> Sequence[Part]:
    if not isinstance(part, Block):
        return [part]
    if part.kind == "paragraph":
        made = [_told(part.text, [], part.line, judged)]
    elif part.kind == "list":
        made = [_told(item.written, _below(item), item.line, judged) for item in part.items]
    else:
        return [part]
    questions = [question for question in made if question is not None]
    if len(questions) < len(made):
        return [part]
    for question in questions:
        question.parent = holder
    return questions


def _below(item: Node) -> list[Part]:
    return item.body if item.name and not item.separator else item.body[1:]


def _told(run: Text, below: Sequence[Part], line: int, judged: bool) -> Node | None:
    """Return the question that a statement is; None where nothing answers it."""
    if not (judged or run.has_blank) or run.asks:
        return None
    statement, told = _completed(run) if run.has_blank else _judged(run) if judged else (run, NOTHING)
    body = [_unlabelled(part) for part in below]
    if told.says:
        body.insert(0, Block("paragraph", line, told))
    elif not (run.has_blank and body) and not (judged and words.begins_with_verdict(_first(body).unmarked.flat)):
        return None
    if statement.size + run.has_blank < FEWEST_WORDS:
        return None
    made = Node("question", line, statement.unset.unnumbered, rank=RANKS["question"], title=statement, body=body)
    for part in body:
        for one in part.items if isinstance(part, Block) else (part,):
            one.parent = made
    return made


def _judged(run: Text) -> tuple[Text, Text]:
    """Return a statement and the verdict on it, which may be nothing."""
    found = words.verdict(run.plain)
    if found:
        said, why = run.cut(*found.span("said")).trimmed, run.cut(*found.span("why")).trimmed
        return run.cut(*found.span("statement")).trimmed, join([said, why], by=" " if why.plain[:1].isalnum() else "")
    for span in reversed(run.spans):
        if words.begins_with_verdict(run.plain[span.start : span.end]):
            return run.cut(0, span.start).trimmed, run.cut(span.start).trimmed
    return run, NOTHING


def _completed(run: Text) -> tuple[Text, Text]:
    """Return a statement with a blank and what fills it, which may be nothing."""
    label = words.answer_inside(run.plain)
    if label:
        return run.cut(0, label.start()).trimmed, run.cut(label.end()).trimmed
    found = _FILLED.match(run.plain)
    if not found or (found["inside"] and found["statement"].endswith(("_", "…"))):  # "I lead ____ (a team)" is a form
        return run, NOTHING
    return run.cut(*found.span("statement")).trimmed, run.cut(*found.span(found.lastgroup or 0)).trimmed


def _unlabelled(part: Part) -> Part:
    """Return what stands below a statement without names: a label that says that it answers, a verdict with reasons."""
    if isinstance(part, Block) and part.items:
        return replace(part, items=tuple(map(_unnamed, part.items)))
    lead = part.text.lead if isinstance(part, Block) and part.kind == "paragraph" else None
    answers = lead is not None and words.is_answer_label(lead.name)
    return Block("paragraph", part.line, lead.rest) if lead and answers else part


def _unnamed(item: Node) -> Node:
    if not item.separator or not words.begins_with_verdict(item.title.unmarked.flat):
        return item
    return Node("item", item.line, body=[Block("paragraph", item.line, item.title), *_below(item)])


def _first(parts: Sequence[Part]) -> Text:
    """Return the first line of what stands below a statement."""
    part = parts[0] if parts else None
    if isinstance(part, Node):
        return _first(part.body) if words.is_answer_label(part.name.flat) else part.title
    return part.items[0].written if part and part.items else part.text if part else NOTHING
