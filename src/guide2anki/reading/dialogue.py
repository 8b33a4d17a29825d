"""Dialogues: one speaker asks, the other answers, and each line begins with who says it.

    Interviewer: How do you plan a shift?
    Candidate: I rank the orders by the time at which they leave.

Whatever the two are called, what the first says is a question and what the second says is its answer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from guide2anki import words
from guide2anki.model.text import Lead, Text, join
from guide2anki.reading.flow import Flow

FEWEST_TURNS = 2
"""Turns of the same two that are a dialogue, where neither is known to ask: one alone is a label beside another."""
MOST_WORDS = 3
"""Words of what a speaker is called."""
_SHARE = 0.75
"""Share of what each of the two says that has to be a turn: with less, labels repeat that mean something else."""


def by_turns(flows: Sequence[Flow]) -> Sequence[Flow]:
    """Return the blocks, the lines of two who talk as questions and what answers them."""
    if not any(_may_ask(flow) for flow in flows):
        return flows
    pairs = _speakers(list(_said(flows)))
    if not pairs:
        return flows
    return [part for flow in flows for part in _parted(flow, pairs)]


def _may_ask(flow: Flow) -> bool:
    """Tell at a glance whether a block may hold a line with a label that asks."""
    if flow.kind == "list":
        return any(_may_ask(part) for item in flow.children for part in item.children[:1])
    return flow.kind == "paragraph" and ":" in flow.text.plain.replace("：", ":")


def _rows(flow: Flow) -> tuple[Text, ...]:
    """Return the lines of a paragraph, or of a list that is one line an item; of any other block none."""
    if flow.kind == "paragraph":
        return flow.text.lines
    items = [item.children[0] for item in flow.children if len(item.children) == 1]
    plain = flow.kind == "list" and len(items) == len(flow.children) and all(one.kind == "paragraph" for one in items)
    return tuple(row for one in items for row in one.text.lines) if plain else ()


def _said(flows: Sequence[Flow]) -> Iterator[tuple[str, Text]]:
    """Yield who says something and what, an empty name where nobody does or another block stands between."""
    for flow in flows:
        rows = _rows(flow)
        if not rows:
            yield "", Text()
        for row in rows:
            lead = _turn(row)
            if lead:
                yield lead.name, lead.rest


def _turn(row: Text) -> Lead | None:
    lead = row.lead
    spoken = (
        lead is not None
        and lead.separator in (":", "：")
        and bool(lead.rest)
        and lead.style in ("plain", "strong", "em")
    )
    return lead if spoken and lead and lead.label.size <= MOST_WORDS else None


def _speakers(said: Sequence[tuple[str, Text]]) -> dict[str, str]:
    """Return who asks by who answers."""
    turns = Counter(
        (first, second)
        for (first, asked), (second, answer) in pairwise(said)
        if first and second and first != second and _is_asked(asked) and not answer.has_question_mark
    )
    often = Counter(name for name, _ in said)
    out: dict[str, str] = {}
    for (first, second), count in turns.most_common():
        enough = count >= FEWEST_TURNS or _asks(first) or _neighbours(first, second)
        both = count + turns[second, first]
        most = both >= _SHARE * often[first] and both >= _SHARE * often[second]
        if enough and most and not _means_something(first, second) and first not in out and second not in out.values():
            out[second] = first
    return out


def _is_asked(said: Text) -> bool:
    return said.asks or any(sentence.asks for sentence in said.sentences)


def _asks(name: str) -> bool:
    """Tell whether a speaker is known to be the one who asks."""
    return words.is_asker(name)


def _neighbours(first: str, second: str) -> bool:
    """Tell whether two are called by letters that follow one another: A and B."""
    return len(first) == len(second) == 1 and ord(second.casefold()) - ord(first.casefold()) == 1


def _means_something(first: str, second: str) -> bool:
    """Tell whether labels are such as other rules know: the question and answer of a quiz, sides, hints."""
    if words.is_question_label(first) and not _asks(first):
        return True
    known = words.is_hint(second) or words.is_remark(second) or bool(words.side(first) or words.side(second))
    return known or words.is_answer_label(second)


def _asks_here(leads: Sequence[Lead | None], at: int, pairs: dict[str, str]) -> bool:
    """Tell whether a line asks: those of who asks do, unless the other has asked back there."""
    lead = leads[at]
    assert lead is not None
    before = leads[at - 1] if at else None
    after = leads[at + 1] if at + 1 < len(leads) else None
    if lead.name in pairs:  # who answers
        return lead.rest.has_question_mark and after is not None and not after.rest.asks
    back = before is not None and before.name in pairs and before.rest.has_question_mark
    return not back or lead.rest.asks


def _parted(flow: Flow, pairs: dict[str, str]) -> Iterator[Flow]:
    """Yield a block, or the turns that it consists of."""
    rows = _rows(flow)
    leads = [lead if (lead := _turn(row)) and lead.name in {*pairs, *pairs.values()} else None for row in rows]
    if not any(leads) or (flow.kind == "list" and not all(leads)):
        yield flow
        return
    run: list[Text] = []
    info = flow.info if flow.kind == "paragraph" else ""
    for at, (row, lead) in enumerate(zip(rows, leads, strict=True)):
        asked = info == "asked" and run[-1].has_question_mark  # what stands below answers it
        if run and (lead or row.lead or asked):
            yield Flow("paragraph", run[0].line, join(run, "\n"), info=info)
            run, info = [], ""
        if lead:
            info = "asked" if _asks_here(leads, at, pairs) else ""
        run.append(lead.rest if lead else row)
    yield Flow("paragraph", run[0].line, join(run, "\n"), info=info)
