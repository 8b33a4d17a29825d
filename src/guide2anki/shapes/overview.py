"""Headings whose sub-headings are worth knowing by heart.

    ## Core Values
    ### 1. Candor
    ### 2. Courage

One card: the values, rounds, phases, levels or types in their order.
Declines headings that only group (questions by category, chapters) and fewer than two or more than twelve names.
"""

from __future__ import annotations

from collections.abc import Iterator

from guide2anki.model import Pair, Section, Skip
from guide2anki.reading.inline import join
from guide2anki.shapes.entries import paragraph, place, under
from guide2anki.shapes.furniture import names_page
from guide2anki.vocabulary import is_group, is_introduction, is_process, is_question, is_remark, is_values, side

FEWEST, MOST = 2, 12


def find(section: Section) -> Iterator[Pair | Skip]:
    """Yield the names of the sub-sections."""
    if section.level == 0 or len(section.sections) < FEWEST:
        return
    if not (section.values or is_group(section.heading) or is_values(section.heading, top=not section.above)):
        return
    named = [
        inner
        for inner in section.sections
        if not (is_introduction(inner.heading) or is_remark(inner.heading) or names_page(inner.heading))
    ]
    if not FEWEST <= len(named) <= MOST or any(is_question(inner.heading) or side(inner.heading) for inner in named):
        return
    between = " → " if is_process(section.heading) else " · "
    subject, path = under(section)
    answer = (paragraph(join(*(inner.title for inner in named), by=between), section.line),)
    yield Pair("overview", subject, section.title, answer, (), section.line, path, section=place(section))
