"""How the author writes in a place: what a line is depends on what its like are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby, pairwise

from guide2anki import words
from guide2anki.model.text import Text
from guide2anki.reading.flow import Flow
from guide2anki.reading.naming import SHORT_NAME, ends_sentence, is_bold, is_dashed, is_pointed, told


def lone_questions(flows: Sequence[Flow]) -> frozenset[int]:
    """Return the plain lines that ask and are the only ones in their section to do so."""
    groups: list[list[Flow]] = [[]]
    for flow in flows:
        if flow.kind == "heading":
            groups.append([])
        elif flow.kind == "paragraph" and flow.text.has_question_mark:
            groups[-1].append(flow)
    return frozenset(id(group[0]) for group in groups if len(group) == 1)


FEWEST_PROMPTS = 3
"""Paragraphs of a section that ask, all of them, from which those without a mark are questions too."""


def prompts(flows: Sequence[Flow]) -> frozenset[int]:
    """Return the paragraphs without a question mark in sections whose paragraphs all ask or set a task."""
    groups: list[list[Flow]] = [[]]
    for flow in flows:
        if flow.kind == "heading":
            groups.append([])
        elif flow.kind == "paragraph":
            groups[-1].append(flow)
    found = [group for group in groups if len(group) >= FEWEST_PROMPTS and all(_asks(flow.text) for flow in group)]
    found = [group for group in found if any(flow.text.has_question_mark for flow in group)]
    return frozenset(id(flow) for group in found for flow in group if not flow.text.has_question_mark)


def _asks(run: Text) -> bool:
    if run.has_question_mark:
        return True
    asked = words.begins_asking(run.bare) or words.sets_task(run.bare)
    return asked and run.size > 3 and len(run.sentences) == 1 and not run.plain.endswith((":", "："))


def sole_lead_ins(flows: Sequence[Flow]) -> frozenset[int]:
    """Return the paragraphs that are, with one list, all that stands in a section with a heading."""
    out: list[int] = []
    for at, flow in enumerate(flows[:-1]):
        begins = at > 0 and flows[at - 1].kind == "heading"
        ends = at + 2 >= len(flows) or flows[at + 2].kind == "heading"
        if flow.kind == "paragraph" and begins and ends and flows[at + 1].kind == "list":
            out.append(id(flow))
    return frozenset(out)


def italic_labels(flows: Sequence[Flow]) -> frozenset[int]:
    """Return the italic lines over lists that are labels: that stand beside another in their section, or come again.

    Right under a heading an italic line may as well say where the section comes from: those differ, and stand alone.
    """
    groups: list[list[Flow]] = [[]]
    for flow, after in pairwise(flows):
        if flow.kind == "heading":
            groups.append([])
        elif (
            flow.kind == "paragraph"
            and after.kind == "list"
            and flow.text.marked("em")
            and flow.text.size <= SHORT_NAME
        ):
            groups[-1].append(flow)
    if not any(groups):
        return frozenset()
    said = Counter(flow.text.flat.casefold() for group in groups for flow in group)
    labels = [flow for group in groups for flow in group if len(group) > 1 or said[flow.text.flat.casefold()] > 1]
    return frozenset(map(id, labels))


FEWEST_ARROWS = 2
"""Paragraphs that are a name, an arrow and its text, from which they are labels: one may say what follows from what."""


def points(flows: Sequence[Flow]) -> bool:
    """Tell whether the author parts names from what they mean by arrows, in paragraphs of their own."""
    return sum(map(is_pointed, flows)) >= FEWEST_ARROWS


FEWEST_DASHES = 3
"""Paragraphs one below the other that are a name, a dash and its text, from which they are labels: prose has dashes."""


def dashed(flows: Sequence[Flow]) -> frozenset[int]:
    """Return the paragraphs in which a dash parts a name from what it means, or a colon does as well.

    Those are several one below the other, one between others with names in bold, and one whose name is in bold
    elsewhere, whatever sign stands behind it.
    """
    said = [flow for flow in flows if flow.kind != "list"]  # what stands under one parts it from no other
    groups = [list(group) for told, group in groupby(said, key=is_dashed) if told]
    out = {id(flow) for group in groups if len(group) >= FEWEST_DASHES for flow in group}
    known = {lead.name.casefold() for flow in flows if is_bold(flow) and (lead := flow.text.unset.lead) and lead.rest}
    for at, flow in enumerate(flows):
        lead = flow.text.lead if flow.kind == "paragraph" else None
        if lead is not None and lead.style == "plain" and lead.rest and lead.name.casefold() in known:
            out.add(id(flow))
        if not is_dashed(flow):
            continue
        around = [*flows[max(at - 1, 0) : at], *flows[at + 1 : at + 2]]
        if len(around) > 1 and all(map(is_bold, around)) and any(map(told, around)):
            out.add(id(flow))
    return frozenset(out)


def examples(flows: Sequence[Flow]) -> frozenset[int]:
    """Return the lines in italics that stand below one label with its text after another: each is its example.

    One over a list names that.
    """
    following = [*flows[2:], None, None]
    found = [
        after
        for (flow, after), below in zip(pairwise(flows), following, strict=False)
        if told(flow) and after.kind == "paragraph" and _example(after) and not (below and below.kind == "list")
    ]
    return frozenset(map(id, found)) if len(found) >= FEWEST_ARROWS else frozenset()


def _example(flow: Flow) -> bool:
    return flow.text.marked("em") and not flow.text.asks and flow.text.unset.lead is None


FEWEST_SECTIONS = 3
"""Bold lines in a place without headings that stand for these: two may be names of lists among prose."""


def sections_in_bold(flows: Sequence[Flow]) -> bool:
    """Tell whether a place has bold lines for headings: not each of them stands over a list alone."""
    if any(flow.kind == "heading" and flow.level > 0 for flow in flows):
        return False
    found = [
        (flow, after) for flow, after in pairwise(flows) if flow.kind == "paragraph" and flow.text.marked("strong")
    ]
    named = [after for flow, after in found if not ends_sentence(flow.text) and ":" not in flow.text.plain]
    return len(named) >= FEWEST_SECTIONS and any(after.kind != "list" for after in named)


OFTEN = 3
"""Lists named by a line without a colon from which longer lines are taken for such names: fewer may be chance."""


def often_short(flows: Sequence[Flow]) -> bool:
    """Tell whether the author names lists by a line without a colon again and again."""
    count = 0
    for flow, after in pairwise(flows):
        if flow.kind == "paragraph" and after.kind == "list" and "\n" not in flow.text.plain:
            count += flow.text.size <= SHORT_NAME and not flow.text.spans and not ends_sentence(flow.text)
    return count >= OFTEN
