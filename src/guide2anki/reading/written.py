"""How the items of a list are written: what one of them is depends on what its like are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from guide2anki import words
from guide2anki.model.text import Text
from guide2anki.reading.answering import answered
from guide2anki.reading.flow import Flow
from guide2anki.reading.naming import SHORT_NAME, has_labels, is_pointed


class Written(NamedTuple):
    """How the items of a list are written: what one is depends on what the others are."""

    labels: bool
    """Labels without markup are how they are written."""
    begins: str
    """The markup that they have their subjects in, which they begin with; empty where they do not."""
    topics: bool
    """Their labels are topics, so that one that could stand before a question is another of them."""
    asking: bool
    """Most of them ask, or several, one of which answers itself."""
    points: bool
    """Arrows part their names from what they mean."""


def written(flows: Sequence[Flow]) -> Written:
    """Return how the items of a list are written."""
    return Written(has_labels(flows), set_off_by(flows), name_topics(flows), ask_mostly(flows), point_out(flows))


def _first_lines(flows: Sequence[Flow]) -> list[Text]:
    """Return the paragraphs that items begin with."""
    return [flow.children[0].text for flow in flows if flow.children and flow.children[0].kind == "paragraph"]


SUBJECTS = ("strong", "em", "code")
"""Markup in which the items of a list may have their subjects, first of all."""


def set_off_by(flows: Sequence[Flow]) -> str:
    """Return the markup that the items of a list have their subjects in; empty where they do not begin so.

    A sign stands behind most, or they are numbers, or all have more below them.
    """
    runs = _first_lines(flows)
    for style in SUBJECTS if len(flows) > 1 else ():
        found = [run for run in runs if run.opening(style)]
        signed = [run for run in found if (run.lead is not None and run.lead.separator) or begins_with_number(run)]
        named = len(found) == len(flows) and all(_names_more(flow, run) for flow, run in zip(flows, found, strict=True))
        if 2 * len(signed) >= len(flows) or (named and style == "strong"):
            return style
    return ""


def begins_with_number(run: Text) -> bool:
    """Tell whether what is set off at the beginning of a line is a year or a number: it names, and stresses nothing."""
    said = run.plain[: run.spans[0].end]
    return any(map(str.isdigit, said)) and not any(map(str.isalpha, said))


def _names_more(flow: Flow, run: Text) -> bool:
    """Tell whether an item begins with a few words in bold, goes on, and has something under it."""
    return len(flow.children) > 1 and run.cut(0, run.spans[0].end).size <= SHORT_NAME


FEWEST_POINTED = 2
"""Items with an arrow behind their name from which long names have one, too: one may say what follows from what."""


def point_out(flows: Sequence[Flow]) -> bool:
    """Tell whether the items of a list part their names from what they mean by arrows."""
    return sum(is_pointed(flow.children[0]) for flow in flows if flow.children) >= FEWEST_POINTED


def name_topics(flows: Sequence[Flow]) -> bool:
    """Tell whether the items of a list have labels of which only one could stand before a question or an answer."""
    runs = _first_lines(flows)
    leads = [lead for lead in (run.lead for run in runs) if lead is not None and lead.rest and lead.separator]
    quiz = sum(words.is_question_label(lead.name) or words.is_answer_label(lead.name) for lead in leads)
    return quiz == 1 and len(leads) > 2


def ask_mostly(flows: Sequence[Flow]) -> bool:
    """Tell whether most items of a list are questions, answered or not, or several with one that answers itself."""
    runs = _first_lines(flows)
    marked = [words.holds_question_mark(run.plain) for run in runs]
    if not any(marked):
        return False
    pairs = list(zip(runs, marked, strict=True))
    asking = [run for run, mark in pairs if run.asks or (mark and run.sentences[0].has_question_mark)]
    answering = any(answered(run) for run in asking if words.holds_question_mark(run.plain))
    return len(flows) > 1 and (2 * len(asking) > len(flows) or (len(asking) > 1 and answering))
