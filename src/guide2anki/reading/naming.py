"""What may be a name: questions about one line of a guide, and the words that a name may have.

Whether a line is a name also depends on where it stands: that is asked in `paragraphs` and `items`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from guide2anki import words
from guide2anki.model.text import ARROWS, OBJECT, STATED, Lead, Text, is_sign, join
from guide2anki.reading.flow import Flow

SHORT_NAME = 6
"""Words of a line over a list that is a name without a colon: with more, sentences became names."""
OFTEN_SHORT_NAME = 10
"""The same where several lists in a place are named so."""
LONG_LEAD_IN = 14
"""Words of a line over a list that ends in a colon and is a name: longer ones introduce, and stay content."""
LONG_BOLD = 12
"""Words of a bold line that is a name: longer ones say something, and stay content."""
LONG_LABEL = 7
"""Words of a label without markup in a list, or on one of several lines: with more, clauses became labels."""
LONG_POINTED = 20
"""The same before an arrow, which stands in no clause."""
PLAIN_LABEL = 5
"""Words of a label without markup before its text, in a paragraph of its own: with more, clauses became names."""
PLAIN_LABEL_IN_ANSWER = 2
"""The same inside an answer, where a sentence with a colon is the rule."""
ANSWER_LABEL = 3
"""Words of a plain label inside an answer that is a name: longer ones lead in, and stay content."""


def glossed(title: Text) -> tuple[Text, Text]:
    """Return a name without what stands in brackets behind it, and that."""
    match = _GLOSS.search(title.plain)
    if match and match.start() > 0 and not title.asks:
        start, end = match.span(1) if match[1] else (match.start(2), match.end() - 1)
        return title.cut(0, match.start()).trimmed, title.cut(start, end).trimmed
    return title.trimmed, Text()


_GLOSS = re.compile(r"\s*[(（]([^()（）]{1,80})[)）]\s*$|\s*\[([^\[\]]{1,40})\](?:\s*\[[^\[\]]{1,40}\])*\s*$")


def has_formula(run: Text) -> bool:
    """Tell whether a line holds a formula: then it says something, and is no name."""
    if any(piece.kind in ("math", "display") for piece in run.pieces):
        return True
    return bool(_FORMULA.search(run.plain))


_FORMULA = re.compile(r"\s[=≈≤≥≠<>]\s|[²³]$")


def ends_sentence(run: Text) -> bool:
    """Tell whether a line ends as a sentence does."""
    said = run.plain[: found.start()] if (found := _IN_BRACKETS.search(run.plain)) else run.plain
    return said.rstrip("\"'”’»)）*").endswith(
        (".", "!", "?", "。", "！", "？", ";", "；", ",", "，")
    ) and not words.ends_abbreviated(said)


_IN_BRACKETS = re.compile(r"(?<=[^\s.!?。])\s*[(（][^()（）]*[)）]\s*$")
"""What stands in brackets at the end of a name, however it ends: "Scents (asked often!)"."""


def told(flow: Flow | None) -> bool:
    """Tell whether a block is a label with its text."""
    lead = flow.text.lead if flow is not None and flow.kind == "paragraph" else None
    return lead is not None and bool(lead.rest)


def is_pointed(flow: Flow) -> bool:
    """Tell whether a line is a label with an arrow to its text."""
    lead = flow.text.lead if flow.kind == "paragraph" else None
    return lead is not None and bool(lead.rest) and lead.separator in ARROWS and "\n" not in flow.text.plain


DASHES = frozenset(("–", "—", "-", "--", "——", "=", "＝"))


def is_dashed(flow: Flow) -> bool:
    """Tell whether a line is a short name, a dash and its text."""
    lead = flow.text.lead if flow.kind == "paragraph" and "\n" not in flow.text.plain else None
    dashed = lead is not None and lead.style == "plain" and lead.separator in DASHES and bool(lead.rest)
    return dashed and lead is not None and fits(lead.label, PLAIN_LABEL)


EQUALS = frozenset(("=", "＝", "≈"))
FEWEST_WORDED = 2
"""Words behind an equals sign from which it says what something is: `pH = 7` and `F = ma` are formulas."""


def is_equated(lead: Lead) -> bool:
    """Tell whether a line says in words what something is: `Sheet = rope that trims a sail`."""
    if lead.separator not in EQUALS or not fits(lead.label, PLAIN_LABEL) or not lead.rest.sentences:
        return False
    said = lead.rest.sentences[0]
    worded = sum(len(word) > 2 and word.isalpha() for word in lead.rest.words) >= FEWEST_WORDED
    return worded and not _is_clause(lead.label) and not said.plain[:1].isdigit() and not _OPERATOR.search(said.plain)


_OPERATOR = re.compile(r"\s[+×·*/^−=≈-]\s")
"""A sign between the parts of a formula: `Load = breaking strain / safety factor`, `a = b = c`."""


def labelled_clauses(run: Text) -> list[Text]:
    """Part a line that says one thing after another of as many labels: `Sheet = trims a sail. Halyard = hoists it.`.

    Behind colons every sentence has to: prose has one now and then.
    """
    if not (lead := run.lead) or lead.style != "plain":
        return []
    clauses = [clause for sentence in run.sentences for clause in _clauses_of(sentence)]
    equals = lead.separator in EQUALS
    told = [_tells_like(clause, equals) for clause in clauses]
    if equals and not all(told) and all(map(_is_valued, clauses)):
        told = [True] * len(clauses)
    if not told[0] or sum(told) < 2 or not (equals or all(told)):
        return []
    starts = [at for at, tells in enumerate(told) if tells]
    return [join(clauses[start:end]) for start, end in zip(starts, [*starts[1:], len(clauses)], strict=True)]


_BETWEEN_CLAUSES = re.compile(r"[;；]\s*|,\s+(?=[^,;=.]{1,40}\s=\s)")


def _clauses_of(run: Text) -> list[Text]:
    signs = [found.span() for found in _BETWEEN_CLAUSES.finditer(run.plain)]
    starts, ends = [0, *(end for _, end in signs)], [*(start for start, _ in signs), len(run.plain)]
    parts = [part.trimmed for part in run.cuts(zip(starts, ends, strict=True))]
    return [part for part in parts if part.says]


def _tells_like(run: Text, equals: bool) -> bool:
    """Tell whether a clause says something of a plain label, behind an equals sign or a colon."""
    lead = run.lead
    if lead is None or lead.style != "plain" or not lead.rest:
        return False
    if equals:
        return is_equated(lead)
    name = lead.name
    known = words.is_remark(name) or words.is_hint(name) or words.is_lead_in(name) or asks_or_answers(lead)
    clause = name[:1].islower() or _is_clause(lead.label)
    return lead.separator in (":", "：") and fits(lead.label, ANSWER_LABEL) and not clause and not known


SHORTEST_QUANTITY = 3
"""Letters of a word in what has a value: shorter names are those of variables, as in `x = 3, y = 5`."""


def _is_valued(run: Text) -> bool:
    """Tell whether a clause gives something its value: `small box = 0.04 s`."""
    lead = run.lead
    if lead is None or lead.style != "plain" or lead.separator not in EQUALS or not lead.rest:
        return False
    named = any(len(word) >= SHORTEST_QUANTITY and word.isalpha() for word in lead.label.words)
    said = lead.rest.sentences[0].plain if lead.rest.sentences else ""
    return named and fits(lead.label, ANSWER_LABEL) and not _is_clause(lead.label) and not _OPERATOR.search(said)


def _is_clause(label: Text) -> bool:
    """Tell whether a label begins with a small word, as "It rots" and "If β" do, and no name."""
    return not label.plain.split(" ")[0].isupper() and not words.stop_words().isdisjoint(label.words[:1])


def is_bold(flow: Flow) -> bool:
    """Tell whether a block is a paragraph that begins with bold words."""
    spans = flow.text.spans if flow.kind == "paragraph" else ()
    return bool(spans) and spans[0].name == "strong" and spans[0].start == 0


def is_label_line(run: Text) -> bool:
    """Tell whether a bold line is a label, or asks: the bold line above it may be the name of both."""
    return run.plain.rstrip().endswith((":", "：")) or run.asks


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
    span = run.spans[0] if run.spans else None
    if span is None or span.name not in ("strong", "em") or span.start > 0:
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


def ask_mostly(flows: Sequence[Flow]) -> bool:
    """Tell whether most items of a list are questions, answered or not, or several with one that answers itself."""
    runs = [flow.children[0].text for flow in flows if flow.children and flow.children[0].kind == "paragraph"]
    asking = [run for run in runs if run.sentences and (run.asks or run.sentences[0].has_question_mark)]
    answering = any(answered(run) for run in asking if words.holds_question_mark(run.plain))
    return len(flows) > 1 and (2 * len(asking) > len(flows) or (len(asking) > 1 and answering))


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


def is_lettered(title: Text) -> bool:
    """Tell whether a question stands behind "Q": only then is a lone "A" its answer, and not a letter of a glossary."""
    label = words.short_label(title.plain)
    return label is not None and bool(label["question"])


_NUMBERED = re.compile(r"\W*[^\W\d][^\d]*\d{1,3}\W*$")


def numbered_label(run: Text) -> int:
    """Return where the bold label with a number ends that a line begins with; 0 where there is none."""
    span = run.spans[0] if run.spans else None
    begins = span is not None and span.name == "strong" and span.start == 0
    return span.end if span and begins and _NUMBERED.match(run.plain[: span.end]) else 0


def asks_or_answers(lead: Lead) -> bool:
    """Tell whether a label announces a question or an answer ("Q:", "Answer:")."""
    if not lead.separator or (len(lead.name) == 1 and lead.separator not in (":", "：")):
        return False
    return words.is_question_label(lead.name) or words.is_answer_label(lead.name)


def bold_lead(run: Text) -> Lead | None:
    """Return the bold words that a line begins with as the name of what it says behind them."""
    span = run.spans[0] if run.spans else None
    if span is None or span.name != "strong" or span.start > 0:
        return None
    return Lead(run.cut(0, span.end).trimmed.unset, Text(), run.cut(span.end).trimmed, "strong", ":")


def subject_of(run: Text, after: Flow | None) -> Lead | None:
    """Take the bold words that a sentence over a labelled list begins with for its name."""
    span = run.spans[0] if run.spans else None
    if span is None or span.name != "strong" or span.start > 0 or after is None or after.kind != "list":
        return None
    if not _RUNS_ON.match(run.plain, span.end) or not has_labels(after.children):
        return None
    return Lead(run.cut(0, span.end).unset, Text(), run.cut(span.end).trimmed, "strong", STATED)


_RUNS_ON = re.compile(r"\s*(?:[(（][^()（）]{1,80}[)）])?,?\s*[^\W\d_]")


def is_label(found: Lead, holds_more: bool, labels: bool, points: bool) -> bool:
    """Tell whether what an item begins with is its name; `labels` without markup count or not.

    Long ones do before an arrow, where several items have one: they are `points`.
    """
    if found.style == "a" or words.is_true_false(found.name):
        return False
    if not found.rest and not holds_more:
        return False
    if (
        found.separator in EQUALS
        and len(found.name) == 1
        and (found.rest.plain[:1].isdigit() or has_formula(found.rest))
    ):
        return False  # `n = 2` says what a variable is in one case
    if found.style == "plain":
        return labels and fits(found.label, LONG_POINTED if points and found.separator in ARROWS else LONG_LABEL)
    return found.label.size <= LONG_BOLD


def fits(label: Text, most: int) -> bool:
    """Tell whether a label has so many words at most; a sign of a script without spaces says less than half a word."""
    return label.size <= (2 * most if is_sign(label.plain) else most)


def may_name(run: Text) -> bool:
    """Tell whether the first line of an item that holds more is its name."""
    if run.plain.rstrip().endswith((":", "：")):
        return run.size <= LONG_LEAD_IN
    return run.size <= LONG_LEAD_IN and not ends_sentence(run) and not has_formula(run) and OBJECT not in run.plain


SUBJECTS = ("strong", "em", "code")
"""Markup in which the items of a list may have their subjects, first of all."""


def set_off_by(flows: Sequence[Flow]) -> str:
    """Return the markup that the items of a list have their subjects in; empty where they do not begin so.

    A sign stands behind most, or they are numbers, or all have more below them.
    """
    runs = [flow.children[0].text for flow in flows if flow.children and flow.children[0].kind == "paragraph"]
    for style in SUBJECTS if len(flows) > 1 else ():
        found = [run for run in runs if run.spans and run.spans[0].name == style and run.spans[0].start == 0]
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
    runs = [flow.children[0].text for flow in flows if flow.children and flow.children[0].kind == "paragraph"]
    leads = [lead for lead in (run.lead for run in runs) if lead is not None and lead.rest and lead.separator]
    quiz = sum(words.is_question_label(lead.name) or words.is_answer_label(lead.name) for lead in leads)
    return quiz == 1 and len(leads) > 2


def has_labels(flows: Sequence[Flow]) -> bool:
    """Tell whether labels without markup are how these items are written, not the odd clause with a colon."""
    told = 0
    for flow in flows:
        first = flow.children[0] if flow.children else None
        found = first.text.lead if first and first.kind == "paragraph" else None
        told += bool(found and found.style != "a" and (found.rest or len(flow.children) > 1))
    return 3 * told >= len(flows)
