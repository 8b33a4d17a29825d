"""Questions with their answer in one line: `What is rope? Twisted yarn.`, `Normal pulse? – 60`, `**Port?** 6379`."""

from __future__ import annotations

import re

from guide2anki import words
from guide2anki.model.text import ARROWS, Lead, Text, is_sign, join
from guide2anki.reading.naming import asks_or_answers


def asked(run: Text) -> Text | None:
    """Return the question that a marked-up line asks, without a label inside the markup; None where it asks none."""
    bare = run.unset
    lead = bare.lead
    if lead is not None and lead.rest and asks_or_answers(lead) and announces_question(lead):
        return lead.rest.unquoted
    quoted = lead is not None and lead.rest.quoted and lead.rest.asks
    return bare.unquoted if run.asks or quoted else None


def announces_question(lead: Lead) -> bool:
    """Tell whether a label stands before a question; a case may as well be told behind it ("Case: an outage")."""
    return words.is_question_label(lead.name) and (lead.rest.asks or not words.is_case(lead.name))


def answered(run: Text) -> tuple[Text, Text] | None:
    """Part a line that asks and answers itself (`What is rope? Twisted yarn.`); an instruction stays with it."""
    inside = words.answer_inside(run.plain) if words.holds_question_mark(run.plain) else None
    if inside:
        before, after = run.cut(0, inside.start()).trimmed, run.cut(inside.end()).trimmed
        return (before, after) if before.asks and after.says else None
    if parts := _bold_behind(run):
        return parts
    sign = _ANSWERING.search(run.plain) if words.holds_question_mark(run.plain) else None
    if sign and (parts := _at_sign(run, sign)):
        return parts
    sentences = run.sentences
    count = next((at for at, one in enumerate(sentences) if not one.has_question_mark), len(sentences))
    rest = sentences[count:]
    if not count or not rest or not words.begins_asking(sentences[0].bare):
        return None
    if words.is_true_false(sentences[0].flat) and not words.is_yes_or_no(rest[0].bare.rstrip(".!。")):
        return None
    if any(words.is_instruction(one.flat) or one.asks or not any(map(str.isalnum, one.plain)) for one in rest):
        return None
    return join(sentences[:count]), unsigned(join(rest))


SHORTEST_ASKED = 3
"""Words of a question that the next sentence answers: shorter ones ("Why?") ask about what stands above."""
LONGEST_ASKED = 10
"""Words of one that no word begins as a question ("Best test? BNP"): longer lines are prose that asks in passing."""


def answered_briefly(run: Text) -> tuple[Text, Text] | None:
    """Part a short line that asks without a word for it, and answers: only where a line of its own begins there."""
    first, *others = run.sentences or (run,)
    asks = first.has_question_mark and SHORTEST_ASKED <= first.size <= LONGEST_ASKED and not first.plain[:1].islower()
    said = len(others) == 1 and not others[0].has_question_mark and not words.is_instruction(others[0].flat)
    if not asks or not said or words.addresses(first.flat) or words.is_check(first.flat):
        return None
    if _ASKS_IN_BRACKETS.search(first.plain):
        return None
    return first, others[0]


def _bold_behind(run: Text) -> tuple[Text, Text] | None:
    """Part a line at the words set off behind its question, if these are all there is (`Port of Redis? **6379**`)."""
    span = run.spans[-1] if run.spans else None
    if (
        span is None
        or span.name not in ("strong", "mark")
        or span.start == 0
        or any(map(str.isalnum, run.plain[span.end :]))
    ):
        return None
    before = run.cut(0, span.start).trimmed
    after = run.cut(span.start).trimmed
    return (before, after) if before.asks and before.has_question_mark and not after.asks else None


_ANSWERING = re.compile(r"[?？؟][\"'”’»」)）*]*(?P<sign>\s*(?:::(?!:)|[→⇒➜➡]|(?:[-–—=]|--|->|=>|——)(?=\s))\s*)")
"""A sign between a question and its answer."""
FEWEST_ASKED = 2
"""Words of a question that a sign parts from its answer: one alone ("Why? – …") asks about what stands before it."""
FEWEST_SIGNS_ASKED = 3
"""The same in signs of a script without spaces."""
_ASKS_IN_BRACKETS = re.compile(r"[(（][^()（）]*[?？؟]\s*[)）]$")
"""The end of a line that asks in brackets alone: "Echo (EF?) → …", "Speech (slurred?) …"."""


def _at_sign(run: Text, sign: re.Match[str]) -> tuple[Text, Text] | None:
    """Part a line at the sign behind its question (`Normal pulse? – 60`), which may ask without a word for it."""
    before, after = run.cut(0, sign.start("sign")).trimmed, run.cut(sign.end()).trimmed
    fewest = FEWEST_SIGNS_ASKED if is_sign(before.plain) else FEWEST_ASKED
    one = len(before.sentences) == 1 and len(before.words) >= fewest
    if _ASKS_IN_BRACKETS.search(before.plain):
        return None
    return (before, after) if one and not after.asks and any(map(str.isalnum, after.plain)) else None


def answers_itself(run: Text) -> bool:
    """Tell whether a line asks and answers, with a label or a sign between."""
    if "\n" in run.plain or not words.holds_question_mark(run.plain):
        return False
    signed = words.answer_inside(run.plain) or _ANSWERING.search(run.plain) or _bold_behind(run)
    return bool(signed) and answered(run) is not None


FEWEST_IN_ITALICS = 3
"""Words in italics that ask and that the rest of the line answers: fewer ("*Why?*") ask about what stands above."""


def asked_in_bold(run: Text) -> tuple[Text, Text] | None:
    """Part a line whose bold beginning, or one in italics, asks from what it says behind it; None for any other."""
    span = run.opening("strong", "em")
    if span is None:
        return None
    question, behind = run.cut(0, span.end), run.plain[span.end :].strip()
    if span.name == "em" and (question.size < FEWEST_IN_ITALICS or not behind):
        return None
    asks = question.has_question_mark or (question.asks and behind.startswith(tuple(ARROWS)))
    return (question, unsigned(run.cut(span.end).trimmed)) if asks else None


def answered_in_item(run: Text, beside: bool) -> tuple[Text, Text] | None:
    """Part a list item that asks and answers; `beside` others that ask it may do so without a word for it."""
    bold = asked_in_bold(run)
    if words.is_true_false((bold[0] if bold else run).flat):
        return answered(run)
    if bold and bold[0].size >= FEWEST_ASKED and any(map(str.isalnum, bold[1].plain)):
        return bold
    if not run.asks and not words.holds_question_mark(run.plain):
        return None
    return answered(run) or (_behind_mark(run) if beside else None)


_ASKED_FIRST = re.compile(r"[^?？؟]*[?？؟]+[\"'”’»」)）]*\s+(?=[^?？؟]*$)")


def _behind_mark(run: Text) -> tuple[Text, Text] | None:
    """Part a line at its only question mark, if a few words ask before it and something is said behind it."""
    found = _ASKED_FIRST.match(run.plain)
    if found is None or "\n" in run.plain:
        return None
    before, after = run.cut(0, found.end()).trimmed, run.cut(found.end()).trimmed
    asks = FEWEST_ASKED <= before.size <= LONGEST_ASKED and not words.addresses(before.flat)
    said = any(map(str.isalnum, after.plain)) and not any(words.is_instruction(one.flat) for one in after.sentences)
    return (before, unsigned(after)) if asks and said and not _ASKS_IN_BRACKETS.search(before.plain) else None


_SIGNS = re.compile(r"[\s→⇒➜➡=:>|–—-]*(?=[^\W\d_])|\s*(?:[→⇒➜➡]\s*|(?:[-–—:=]|--|->|=>)\s+)(?=\d)")
"""A sign before an answer; what stands right before a number ("-5", "> 5") is part of it."""


def unsigned(run: Text) -> Text:
    """Return an answer without the sign that parts it from its question."""
    found = _SIGNS.match(run.plain)
    return run.cut(found.end()).trimmed if found else run


def one_question(run: Text) -> bool:
    """Tell whether a paragraph is one question, or a question with an instruction to the one who answers."""
    if run.size > 60:
        return False
    sentences = run.sentences
    asked = [sentence for sentence in sentences if sentence.has_question_mark]
    return bool(asked) and len(sentences) <= 3
