"""Answers that stand apart: those that are numbered as the questions above them are told to these.

    1. What does DNS stand for?
    2. Which port does HTTPS use?

    ## Answers
    1. Domain Name System
    2. 443

They go below their questions before names are told from content: whatever the questions and the answers are written
in, the outline then finds each question with its answer. Letters are a key to choices (`quiz.py`, `keys.py`). What two
questions could claim, or a question that is answered where it stands, leaves all as it is: then the list of answers is
one to itself, and not the answer of the question right above it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from guide2anki import words
from guide2anki.model.text import Text
from guide2anki.reading.flow import Flow
from guide2anki.reading.lines import lines
from guide2anki.reading.naming import numbered_label
from guide2anki.reading.quiz import reread, section_above

FEWEST = 2
"""Numbered answers from which they are told to several questions: a single one may be the answer of the last."""
FEWEST_OF_MOST = 3
"""Numbered answers from which they are told to all questions but the last: with fewer any of these may lack one."""
_LETTER = re.compile(rf"\W*\(?[{words.OPTION_LETTERS}](?:\s*[).,:：、–—-].*)?\W*$", re.DOTALL)
_NUMBERED_NAME = re.compile(r"\W*(?P<name>[^\W\d][^\d]*?)\s*(?P<number>\d{1,3})\W*$")
_IN_LINE = re.compile(r"(?:^|(?<=\s))\(?(\d{1,3})\s*[.):](?!\d)\s*")


@dataclass
class _Question:
    flow: Flow
    """The block behind which the answer goes, or the item into which it goes."""
    answered: bool = False


@dataclass
class _Key:
    head: Flow
    entries: dict[str, list[Flow]] = field(default_factory=dict)
    used: list[Flow] = field(default_factory=list)
    whole: bool = True
    """Whether all that stands under the name is numbered."""


def reunite(flows: Sequence[Flow]) -> tuple[Sequence[Flow], frozenset[int]]:
    """Return the blocks with the answers that stand apart below their questions.

    Beside them the names, by their place in memory, over answers to several questions of which nobody knows which.
    """
    flows, keys = reread([_opened(flow) for flow in flows])
    apart: set[int] = set(keys)
    below: dict[int, list[Flow]] = {}
    gone: set[int] = set()
    begin = 0
    for at, flow in enumerate(flows):
        if id(flow) in keys or not _names_answers(flow):
            continue
        told = list(_under(flow, flows[at + 1 :]))
        parts = _by_section(flows[begin:at], told)
        key = _key(flow, flows[at + 1 :])
        asked, several = ({}, False) if parts else _claimed(key, flows[begin:at])
        if several and not asked:
            apart.add(id(flow))
        gone |= {id(part.head) for part, _ in parts}
        if asked:
            parts = [(key, asked)]
        for part, found in parts:
            begin = at + 1
            below |= {id(question.flow): part.entries[number] for number, question in found.items()}
            gone |= {id(used) for used in part.used}
        if parts and (key.whole if asked else all(id(one) in gone for one in told)):
            gone.add(id(flow))
    kept = (flow for flow in flows if id(flow) not in gone)
    return [told for flow in kept for told in _answered(flow, below)], frozenset(apart)


def _answered(flow: Flow, below: Mapping[int, Sequence[Flow]]) -> Iterator[Flow]:
    """Yield a block with what goes below it; a list anew, for whoever tries a place out reads its blocks again."""
    if flow.kind == "quote" and any(id(inner) in below for inner in flow.children):
        yield replace(flow, children=[told for inner in flow.children for told in _answered(inner, below)])
    elif any(id(item) in below for item in flow.children):
        items = [replace(item, children=[*item.children, *below.get(id(item), ())]) for item in flow.children]
        yield replace(flow, children=items)
    else:
        yield flow
    yield from below.get(id(flow), ())


def _names_answers(flow: Flow) -> bool:
    """Tell whether a block is a name over answers, or begins with one."""
    if flow.kind in ("heading", "box"):
        return words.names_answers(flow.text.name)
    if flow.kind != "paragraph":
        return False
    lead = flow.text.unset.lead if flow.text.marked("strong", "em") else flow.text.lead
    return words.names_answers(lead.name if lead else flow.text.name)


def _claimed(key: _Key, flows: Sequence[Flow]) -> tuple[dict[str, _Question], bool]:
    """Return for each answer of a key its question, in the section that the key stands in or in all above it.

    None if there is not one question for each answer, with nothing below it; only the last may go without.
    Beside them, whether the key answers several questions at all.
    """
    several = False
    if len(key.entries) < FEWEST or all(_is_letter(told) for told in key.entries.values()):
        return {}, False
    for part in (flows[section_above(key.head, flows) :], flows):
        found = _asked(part)
        asked = dict(found)
        left_open = sum(not question.answered for _, question in found)
        several = several or left_open >= FEWEST
        if left_open == len(asked) == len(found) and _are_answered(list(asked), list(key.entries)):
            return {number: asked[number] for number in key.entries}, True
    return {}, several


def _are_answered(asked: Sequence[str], answers: Sequence[str]) -> bool:
    """Tell whether the numbers of answers are those of the questions; the last of many may be left to the learner."""
    return set(asked) == set(answers) or (len(answers) >= FEWEST_OF_MOST and asked[:-1] == answers)


def _by_section(above: Sequence[Flow], told: Sequence[Flow]) -> list[tuple[_Key, dict[str, _Question]]]:
    """Return the parts of a key that are named as sections above it, each with the questions of its section.

    None unless each part has all its questions there: `## Part A` with three, and "Part A" with three answers.
    """
    known = {name: at for at, flow in enumerate(above) if flow.kind != "box" and (name := _name(flow))}
    starts = [at for at, flow in enumerate(told) if _name(flow) in known]
    found: list[tuple[_Key, dict[str, _Question]]] = []
    for at, end in zip(starts, [*starts[1:], len(told)] if starts else [], strict=True):
        begin = known[_name(told[at])]
        section = list(takewhile(lambda flow: flow.kind != "heading", above[begin + 1 :]))
        key = _key(told[at], told[at + 1 : end])
        asked = dict(_asked(section))
        if not asked or asked.keys() != key.entries.keys() or any(one.answered for one in asked.values()):
            return []
        found.append((key, asked))
    return found


def _name(flow: Flow) -> str:
    """Return the name that a heading, a bold line or a label is, as names are compared; empty for any other block."""
    if flow.kind == "heading":
        return words.key(flow.text.name)
    if flow.kind != "paragraph":
        return ""
    run = flow.text.unset
    lead = run.lead
    if lead is not None and lead.rest and lead.separator:
        return words.key(lead.name)
    alone = flow.text.marked("strong") or run.plain.rstrip().endswith((":", "："))
    return words.key(run.name) if alone else ""


def _is_letter(told: Sequence[Flow]) -> bool:
    return len(told) == 1 and bool(_LETTER.match(told[0].text.plain))


# ---------------------------------------------------------------- questions


def _asked(flows: Sequence[Flow]) -> list[tuple[str, _Question]]:
    """Return the numbered questions, each with its number."""
    found: list[tuple[str, _Question]] = []
    last: _Question | None = None
    judged = False
    for flow in _bare(flows):
        if flow.kind in ("heading", "paragraph"):
            judged = words.is_true_false(flow.text.name)
        if flow.kind in ("heading", "paragraph") and (number := _question_number(flow.text)):
            last = _Question(flow)
            found.append((number, last))
        elif flow.kind == "heading":
            last = None
        elif flow.kind == "list" and flow.info == "ordered" and (judged or _is_of_questions(flow)):
            last = None
            for at, item in enumerate(flow.children):
                found.append((str(flow.level + at), _Question(item, answered=len(item.children) > 1)))
        elif last is not None and (flow.kind in ("code", "math") or (last.flow.kind == "heading" and flow.text.asks)):
            last.flow = flow
        elif last is not None and flow.kind not in ("rule", "comment", "html"):
            last.answered = True
        elif flow.kind == "rule":
            last = None
    return found


def _opened(flow: Flow) -> Flow:
    """Return a quote with the lines that a reader sees in it."""
    return replace(flow, children=lines(flow.children)) if flow.kind == "quote" else flow


def _bare(flows: Sequence[Flow]) -> Iterator[Flow]:
    """Yield the blocks with what quotes hold; a rule stands behind a quote, for nothing outside answers it there."""
    for flow in flows:
        if flow.kind == "quote":
            yield from flow.children
            yield Flow("rule", flow.line)
        else:
            yield flow


def _question_number(run: Text) -> str:
    """Return the number of a line that asks, or that is called a question ("Question 3"); empty if it has none."""
    label = words.short_label(run.plain)
    if end := numbered_label(run):
        asks = run.cut(end).has_question_mark
        return _number_in(run.plain[:end]) if asks else _number_of_name(run.cut(0, end).name, question=True)
    if label is not None and label["question"] and label["number"]:
        return str(int(label["number"]))
    if run.asks:
        return run.number
    return _number_of_name(run.name, question=True)


def _number_in(label: str) -> str:
    found = _NUMBERED_NAME.match(label)
    return str(int(found["number"])) if found else ""


def _number_of_name(name: str, question: bool) -> str:
    found = _NUMBERED_NAME.match(name)
    if not found:
        return ""
    known = words.is_question_label(found["name"]) if question else words.is_answer_label(found["name"])
    return str(int(found["number"])) if known else ""


def _is_of_questions(block: Flow) -> bool:
    """Tell whether the items of a list ask or leave a blank, most of them."""
    first = [item.children[0].text for item in block.children if item.children]
    asking = sum(run.asks or run.has_blank for run in first)
    return 2 * asking > len(block.children)


# ---------------------------------------------------------------- answers


def _key(head: Flow, below: Sequence[Flow]) -> _Key:
    """Return the numbered answers under a name."""
    key = _Key(head)
    lead = head.text.unset.lead if head.kind == "paragraph" else None
    if lead is not None and lead.rest:
        key.entries = _in_line(lead.rest)
        return key
    last = ""
    told = lines(head.children) if head.kind == "box" else _under(head, below)
    for holder, flow in [(outer, inner) for outer in told for inner in _unwrapped(outer)]:
        number, rest = _numbered(flow)
        entries = _in_line(flow.text) if flow.kind == "paragraph" and not last else {}
        if flow.kind == "list" and flow.info == "ordered" and not last:
            key.entries |= {str(flow.level + at): item.children for at, item in enumerate(flow.children)}
        elif len(entries) >= FEWEST:
            key.entries |= entries
        elif number:
            last = number
            key.entries.setdefault(number, []).extend(rest)
        elif last and flow.kind != "heading":
            key.entries[last].append(flow)
        else:
            key.whole = False
            if holder in key.used:  # a quote that holds more than answers stays whole
                key.entries = {}
            break
        key.used.append(holder)
    key.entries = {number: told for number, told in key.entries.items() if told}
    return key


def _unwrapped(flow: Flow) -> Sequence[Flow]:
    """Return what stands in a quote or a box without a title, or the block itself."""
    bare = flow.kind == "quote" or (flow.kind == "box" and not flow.text.says)
    return lines(flow.children) if bare else [flow]


def _under(head: Flow, below: Sequence[Flow]) -> Iterator[Flow]:
    """Yield what stands under a name: up to a heading of its level, or one that is no numbered answer."""
    for flow in below:
        outer = flow.level <= head.level if head.kind == "heading" else not _numbered(flow)[0]
        if flow.kind == "heading" and outer:
            return
        yield flow


def _numbered(flow: Flow) -> tuple[str, list[Flow]]:
    """Return the number of the answer that a block is or begins, and what stands behind it on its line."""
    if flow.kind not in ("heading", "paragraph"):
        return "", []
    run = flow.text
    label = words.short_label(run.plain)
    lead = run.unset.lead
    if label is not None and label["number"]:
        return str(int(label["number"])), _said(flow, run.cut(label.end()).trimmed)
    if number := _number_of_name(run.name, question=False) or _number_of_name(run.name, question=True):
        return number, []
    if lead is not None and (number := _number_of_name(lead.name, question=False)):
        return number, _said(flow, lead.rest)
    return (run.number, _said(flow, run.unnumbered)) if run.number and not run.asks else ("", [])


def _said(flow: Flow, rest: Text) -> list[Flow]:
    return [Flow("paragraph", flow.line, rest)] if rest.says else []


def _in_line(run: Text) -> dict[str, list[Flow]]:
    """Return the answers of a line that counts them: `1) DNS 2) 443`."""
    found = list(_IN_LINE.finditer(run.plain))
    if len(found) < FEWEST or [int(match[1]) for match in found] != list(range(1, len(found) + 1)):
        return {}
    ends = [*(match.start() for match in found[1:]), len(run.plain)]
    parts = {match[1]: run.cut(match.end(), end).trimmed for match, end in zip(found, ends, strict=True)}
    return {number: [Flow("paragraph", part.line, part)] for number, part in parts.items()}
