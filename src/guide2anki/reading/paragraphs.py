"""Paragraphs: names, labels with their text, questions, answers, and content."""

from __future__ import annotations

import re

from guide2anki import words
from guide2anki.model.outline import Block, Mark, Node
from guide2anki.model.text import ARROWS, STATED, Lead, Text
from guide2anki.reading.answering import (
    SHORTEST_ASKED,
    answered,
    answered_briefly,
    answers_itself,
    asked_in_bold,
    one_question,
)
from guide2anki.reading.answering import asked as asked_by
from guide2anki.reading.clauses import is_equated, labelled_clauses
from guide2anki.reading.flow import Flow
from guide2anki.reading.lines import definitions
from guide2anki.reading.naming import (
    ANSWER_LABEL,
    LONG_BOLD,
    LONG_LABEL,
    LONG_LEAD_IN,
    OFTEN_SHORT_NAME,
    PLAIN_LABEL,
    PLAIN_LABEL_IN_ANSWER,
    SHORT_NAME,
    bold_lead,
    ends_sentence,
    fits,
    glossed,
    has_formula,
    is_bold,
    is_label_line,
    is_lettered,
    is_pointed,
    numbered_label,
    subject_of,
)
from guide2anki.reading.naming import told as is_told
from guide2anki.reading.place import RANKS, Place

_PROSE = frozenset(("guide", "heading", "bold", "fold", "box", "tab"))
"""Names under which prose defines things; what stands under a label or term defines that."""


def put_paragraph(place: Place, flow: Flow, before: Flow | None, after: Flow | None) -> None:
    """Put a paragraph as a name, a label with its text, a part of an answer, or content."""
    run = flow.text
    top = place.top
    if top.mark == "question" and not top.name:
        top.name, top.title = run.unset.unquoted, run
        return
    if flow.info == "asked" or id(flow) in place.prompts:
        place.open(Node("question", flow.line, run.unset.unquoted, rank=RANKS["question"], title=run))
        return
    if flow.info == "answered" and (parts := answered_briefly(run)):
        _put_answered(place, flow, parts)
        place.stack.pop()  # the line says all
        return
    if id(flow) in place.apart:
        _answers_apart(place, flow)
        return
    if flow.info == "bold" and (lead := run.lead or bold_lead(run)):
        _end_answer(place, lead)
        _end_list(place, lead)
        _state(place, flow, lead)
        return
    last = top.body[-1] if top.body else None
    if id(flow) in place.examples and isinstance(last, Node) and last.mark == "statement":
        last.body.append(Block("paragraph", flow.line, run))
        return
    if (clauses := labelled_clauses(run)) and not place.in_answer():
        for clause in clauses:
            put_paragraph(place, Flow("paragraph", clause.line or flow.line, clause, info="lines"), before, after)
        return
    _end_counted(place, run)
    if _numbered_question(place, flow) or _question_with_answer(place, flow) or _true_or_false(place, flow):
        return
    found = run.lead
    for lead in (found, run.unset.lead if run.spans else None):
        if lead and _asked_or_answered(place, flow, lead):
            return
    node = _name(place, flow, before, after)
    if node is not None:
        place.open(node)
        return
    if run.marked("strong") and run.unset.lead and run.unset.lead.rest:
        found = run.unset.lead
    found = found or subject_of(run, after)
    if found and found.rest and _states(place, found, flow, before, after):
        _end_answer(place, found)
        _end_list(place, found)
        _state(place, flow, found)
        return
    prose = place.top.mark in _PROSE and not place.in_answer()
    for piece, term in definitions(flow) if prose else ((flow, None),):
        if term is not None:
            _state(place, piece, term)
        else:
            _content(place, piece)


def _answers_apart(place: Place, flow: Flow) -> None:
    """Put a name over the answers to several questions beside these."""
    run = flow.text.unset
    lead = run.lead if run.lead and run.lead.rest else None
    name = lead.label if lead else run.uncoloned
    place.open(Node("label", flow.line, name, rank=RANKS["question"], title=flow.text))
    if lead:
        place.add(Block("paragraph", flow.line, lead.rest))


def _content(place: Place, flow: Flow) -> None:
    """Put a paragraph that names nothing; it ends a label over a list."""
    top = place.top
    ends = top.mark == "bold" and not place.by_bold and _has_list(top)
    if ends or (top.mark == "label" and top.body and not _is_text(top.body[0])):
        place.stack.pop()
    place.add(Block("paragraph", flow.line, flow.text))


def _question_with_answer(place: Place, flow: Flow) -> bool:
    """Put a line whose bold words ask and whose others answer."""
    run = flow.text
    whole, bold = answers_itself(run), asked_in_bold(run)
    parts = bold or (answered(run) if whole or _asks_of_subject(place, run) else None)
    if parts is None or not any(map(str.isalnum, parts[1].plain)):
        return False
    _put_answered(place, flow, parts)
    if (whole or not bold) and not parts[1].plain.endswith((":", "：")):
        place.stack.pop()  # behind a sign, and in prose, the line says all
    return True


def _put_answered(place: Place, flow: Flow, parts: tuple[Text, Text]) -> None:
    """Put a question with the answer that stands in its line, and leave it open."""
    asked, answer = parts
    place.open(Node("question", flow.line, asked.unset.unquoted, rank=RANKS["question"], title=asked))
    place.add(Block("paragraph", flow.line, answer))


def _asks_of_subject(place: Place, run: Text) -> bool:
    """Tell whether prose begins with a question about the subject: one to the reader ("Do you know …?") is none."""
    first, *others = run.sentences or (run,)
    if not first.has_question_mark or place.in_answer() or first.size < SHORTEST_ASKED:
        return False
    if any(words.begins_asking(clause) for one in others for clause in one.flat.split(", ")[1:]):
        return False  # it goes on asking: "In general, what …"
    if not others or others[0].has_question_mark:
        return False  # several questions are asked, not answered
    return not words.addresses(first.flat) and not words.is_check(first.flat)


_COUNTED = re.compile(r"\s*(?P<number>\d{1,3})[.)]\s")


def _end_counted(place: Place, run: Text) -> None:
    """Close a numbered question where the next number begins a sentence: a short line may name what is below it."""
    if not ends_sentence(run):
        return
    at = next((at for at, node in enumerate(place.stack) if node.mark == "question"), 0)
    asked, told = _COUNTED.match(place.stack[at].title.plain), _COUNTED.match(run.plain)
    if at and asked and told and int(told["number"]) == int(asked["number"]) + 1:
        del place.stack[at:]


def _numbered_question(place: Place, flow: Flow) -> bool:
    """Put a line behind `Q3.`, `**Q3**` or `Question 3:` as a question, whatever it says: "Give two reasons".

    Behind `Q.` it has to ask without a mark; with one it is a question anyway.
    Behind a numbered label of the author's own, such as `**Stop and think 2.**`, it has to ask.
    """
    run = flow.text
    match = words.short_label(run.plain)
    unmarked = match is not None and not words.holds_question_mark(run.plain) and run.cut(match.end()).asks
    known = match is not None and match["question"] and (match["number"] or unmarked)
    end = match.end() if match and known else numbered_label(run)
    if not end:
        return False
    name = run.cut(end).trimmed
    known = known or words.is_question_label(run.cut(0, end).name)
    if not name.says or (known and "\n" in run.plain):
        return False
    if not known:
        if not name.has_question_mark:
            return False
        name = run
    asked, answer = answered(name) or (name, Text())
    place.open(Node("question", flow.line, asked.unset.unquoted, rank=RANKS["question"], title=run))
    if answer.says:
        place.add(Block("paragraph", flow.line, answer))
    return True


def _true_or_false(place: Place, flow: Flow) -> bool:
    """Put a line behind "True or false:", with the answer that stands in brackets at its end."""
    run = flow.text
    lead = run.unset.lead
    if lead is None or not lead.rest or not words.is_true_false(lead.name) or "\n" in run.plain:
        return False
    if words.is_case(place.top.label):
        place.add(Block("paragraph", flow.line, run))
        return True
    inside = _BRACKETED.search(run.plain)
    said = inside is not None and words.is_yes_or_no(inside["word"])
    asked = run.cut(0, inside.start()).trimmed if inside and said else run
    place.open(Node("question", flow.line, asked.unset.unquoted, rank=RANKS["question"], title=asked))
    if inside and said:
        place.add(Block("paragraph", flow.line, run.cut(*inside.span("said")).trimmed))
    return True


_BRACKETED = re.compile(r"\s*[(（](?P<said>(?P<word>[^()（）:：,，.–—-]+)[^()（）]*)[)）]\s*$")


def _asked_or_answered(place: Place, flow: Flow, found: Lead) -> bool:
    """Put a line behind `Q:` or `A:`."""
    label = found.name
    if len(label) == 1 and found.separator not in (":", "：") and not _pairs(place, found):
        return False
    if words.is_asker(label) and found.rest and not found.rest.asks:
        return False  # who somebody is
    if words.is_question_label(label) and found.separator and (found.rest or found.style != "plain" or len(label) > 1):
        name = found.rest.unset.unquoted if found.rest else Text()
        node = Node("question", flow.line, name, rank=RANKS["question"], title=flow.text)
        place.open(node)
        return True
    if words.is_follow_up(label) and found.rest.asks:
        question = found.rest.unset.unquoted
        place.open(Node("question", flow.line, question, rank=RANKS["statement"], title=flow.text, info="follow-up"))
        return True
    if not words.is_answer_label(label):
        return False
    asked = place.question(alone=not found.rest)
    if asked is None:
        return False
    if label.casefold() == "a" and any(part.label in ("S", "T") for part in asked.nodes):
        return False
    if asked in place.stack:
        place.close_to(asked)
        if found.rest:
            place.add(Block("paragraph", flow.line, found.rest, info="answer"))
    else:
        if found.rest:
            asked.body.append(Block("paragraph", flow.line, found.rest, info="answer"))
        while place.top is not asked and len(place.stack) > 1 and place.top.rank >= RANKS["question"]:
            place.stack.pop()
        asked.rank = RANKS["statement"]
        place.stack.append(asked)
    return True


def _pairs(place: Place, found: Lead) -> bool:
    """Tell whether `**Q.**` stands before a question, or `**A.**` behind one that was labelled so."""
    if found.style != "strong" or found.separator != ".":
        return False
    if words.is_question_label(found.name):
        return found.rest.asks
    asked = place.question()
    return asked is not None and is_lettered(asked.title)


def _name(place: Place, flow: Flow, before: Flow | None, after: Flow | None) -> Node | None:
    """Return the name that a paragraph is, if it is one and nothing else."""
    run = flow.text
    if words.is_navigation(run.flat):
        return None
    if run.has_picture or "\n" in run.plain:
        return None
    follows = after is not None and after.kind not in ("heading", "rule")
    if run.marked("strong"):
        return _bold(place, flow, after, follows)
    if run.marked("em") and not run.asks:
        return _italic(place, flow, before, after)
    ends = run.plain.endswith((":", "："))
    asked = run.has_question_mark or (not follows and run.asks and words.holds_question_mark(run.plain))
    check = not follows and words.is_check(run.bare) and not words.addresses(run.bare)
    lead = run.lead
    told = lead is not None and bool(lead.rest) and lead.style != "plain" and lead.separator != STATED
    if asked and not check and not told and not place.in_answer_of_heading() and one_question(run):
        info = "lone" if id(flow) in place.lone else ""
        return Node("question", flow.line, run.unset.unquoted, rank=RANKS["question"], title=run, info=info)
    if not follows or after is None or has_formula(run) or any(p.kind == "code" for p in run.pieces[:1] if not ends):
        return None
    over = after.kind in ("list", "code", "table", "terms", "math", "quote")
    beside = run.size <= PLAIN_LABEL and after.kind == "paragraph" and not place.in_answer()
    if ends and over and id(flow) in place.sole and run.size > PLAIN_LABEL:
        return None
    if ends and (over or beside):
        most = ANSWER_LABEL if place.in_answer() and not _asks(after) else LONG_LEAD_IN
        if run.size <= most and not words.is_lead_in(run.flat):
            return _label(place, flow, after)
    elif _is_short_name(place, run, after) and not ends:
        return _label(place, flow, after)
    return None


def _is_short_name(place: Place, run: Text, after: Flow) -> bool:
    """Tell whether a line without a colon names the list, or the lines with labels, below it."""
    told = run.lead is not None and bool(run.lead.rest)
    over = after.kind in ("list", "terms") or after.info == "lines"
    most = OFTEN_SHORT_NAME if place.often else SHORT_NAME
    return over and not told and run.size <= most and not place.in_answer() and not ends_sentence(run)


def _label(place: Place, flow: Flow, after: Flow | None) -> Node:
    name, gloss = glossed(flow.text.uncoloned)
    colon = flow.text.plain.rstrip("* ").endswith((":", "："))
    on = not colon or (_asks(after) and not words.is_follow_up(name.flat))  # other questions are no answer
    over = any(node.mark == "question" for node in place.stack) and on
    rank = RANKS["question"] if over else RANKS["label"]
    return Node("label", flow.line, name.unset, gloss, ":" if colon else "", rank=rank, title=flow.text)


def _asks(flow: Flow | None) -> bool:
    """Tell whether a block is a list of questions."""
    if flow is None or flow.kind != "list":
        return False
    first = [item.children[0].text for item in flow.children if item.children]
    return bool(first) and all(run.has_question_mark and words.begins_asking(run.bare) for run in first)


def _bold(place: Place, flow: Flow, after: Flow | None, follows: bool) -> Node | None:
    run = flow.text
    asked = asked_by(run)
    if asked is not None:
        return Node("question", flow.line, asked, rank=RANKS["question"], title=run)
    ends = run.plain.endswith((":", "："))
    if ends and follows:
        return _label(place, flow, after)
    inner = run.unset.lead
    if inner and inner.rest and (not follows or after is None or is_bold(after)):
        return None
    if not follows or run.size > LONG_BOLD or has_formula(run) or ends_sentence(run):
        return None
    if after is not None and is_bold(after) and after.text.marked("strong") and not is_label_line(after.text):
        return None
    name, gloss = glossed(run)
    asked_so = [node for node in place.stack if node.mark == "question" and node.title.marked("strong")]
    beside = any(node.body and not _begins_in_bold(node) for node in asked_so)  # those that are answered already
    beside = beside or any(node.mark == "bold" and node.rank == RANKS["question"] for node in place.stack)
    rank = RANKS["question"] if beside and not is_label_line(run) else RANKS["bold"]
    rank = RANKS["fold"] if place.by_bold and not is_label_line(run) else rank  # it closes questions, as headings do
    return Node("bold", flow.line, name.unset, gloss, rank=rank, title=run)


def _begins_in_bold(node: Node) -> bool:
    first = node.body[0]
    return isinstance(first, Node) and first.mark == "bold"


def _italic(place: Place, flow: Flow, before: Flow | None, after: Flow | None) -> Node | None:
    """Return an italic line over a list as a name, but not right under another name: there it is a tagline."""
    run = flow.text
    ends = run.plain.endswith((":", "："))
    if after is None or run.size > LONG_BOLD or has_formula(run) or (ends_sentence(run) and not ends):
        return None
    over = after.kind in ("list", "code", "table", "quote") or (ends and after.kind == "paragraph")
    if not over or not (
        ends or id(flow) in place.italics or (before is not None and before.kind != "heading" and place.top.body)
    ):
        return None
    name, gloss = glossed(run.uncoloned)
    mark: Mark = "label" if ends else "italic"
    return Node(mark, flow.line, name.unset, gloss, ":" if ends else "", rank=RANKS[mark], title=run)


def _end_answer(place: Place, found: Lead) -> None:
    """Close a bold question whose answer has begun without labels: a bold label names something beside it."""
    for at, node in enumerate(place.stack):
        if node.mark == "question" and _has_list(node) and not place.in_answer() and not words.is_remark(found.name):
            del place.stack[at:]  # a list has answered it
            return
        begun = node.mark == "question" and node.body and not any(isinstance(part, Node) for part in node.body)
        if begun and node.title.marked("strong") and found.style == "strong" and found.separator != STATED:
            del place.stack[at:]
            return


def _end_list(place: Place, found: Lead) -> None:
    """Close a label that has its list: what is named next stands beside it, not under it."""
    if words.is_remark(found.name):
        return
    while place.top.mark in ("bold", "italic", "label"):
        ended = _has_list(place.top) or (found.style == "strong" and _has_text(place.top))
        if not ended or (place.by_bold and place.top.mark == "bold"):
            return
        place.stack.pop()


def _states(place: Place, found: Lead, flow: Flow, before: Flow | None, after: Flow | None) -> bool:
    """Tell whether a paragraph is a label with its text."""
    if words.is_yes_or_no(found.name) or words.is_true_false(found.name):
        return False
    if found.separator in (":", "：") and words.is_hint(found.name):
        return True
    if found.style == "plain":
        if flow.info == "lines":
            return fits(found.label, LONG_LABEL)
        if id(flow) in place.dashed:
            return True
        sole = (before is None or before.kind == "heading") and (after is None or after.kind == "heading")
        if is_equated(found) and not place.in_answer():
            return not sole or len(flow.text.sentences) == 1
        if found.separator in ARROWS:
            return place.points and is_pointed(flow) and fits(found.label, LONG_LABEL)
        if (
            found.separator not in (":", "：", "::")
            or words.is_lead_in(found.name)
            or (found.name[:1].islower() and found.separator != "::")
        ):
            return False
        if place.in_answer():
            return found.label.size <= PLAIN_LABEL_IN_ANSWER and (is_told(before) or is_told(after))
        return found.label.size <= PLAIN_LABEL and not (
            sole and place.root.mark != "guide" and place.top.mark != "heading"
        )
    if found.style == "a" and found.separator != "::":
        return False
    if found.style == "code" and found.separator == STATED:
        return False
    return found.label.size <= LONG_BOLD


def _state(place: Place, flow: Flow, found: Lead) -> None:
    name = found.numbered
    rest = flow.text if found.separator == STATED else found.rest
    node = Node(
        "statement",
        flow.line,
        name,
        found.gloss,
        found.separator,
        rank=RANKS["statement"],
        title=name,
    )
    place.open(node)
    node.info = found.style
    node.body.append(Block("paragraph", flow.line, rest))
    place.stack.pop()


def _has_list(node: Node) -> bool:
    """Tell whether a name has a list below it, and nothing else."""
    return bool(node.body) and all(isinstance(part, Block) and part.kind == "list" for part in node.body)


def _has_text(node: Node) -> bool:
    """Tell whether a bold name has its text right below it, in the same paragraph: what comes next is beside it."""
    first = node.body[0] if node.body else None
    return node.mark == "bold" and isinstance(first, Block) and _is_text(first) and first.line == node.line + 1


def _is_text(part: Block | Node) -> bool:
    return isinstance(part, Block) and part.kind == "paragraph"
