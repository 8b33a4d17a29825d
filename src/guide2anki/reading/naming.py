"""What may be a name: questions about one line of a guide, and the words that a name may have.

Whether a line is a name also depends on where it stands: that is asked in `paragraphs` and `items`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from guide2anki import words
from guide2anki.model.text import ARROWS, EQUALS, OBJECT, STATED, Lead, Text, is_sign
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


def is_bold(flow: Flow) -> bool:
    """Tell whether a block is a paragraph that begins with bold words."""
    return flow.kind == "paragraph" and flow.text.opening("strong") is not None


def is_label_line(run: Text) -> bool:
    """Tell whether a bold line is a label, or asks: the bold line above it may be the name of both."""
    return run.plain.rstrip().endswith((":", "：")) or run.asks


def is_lettered(title: Text) -> bool:
    """Tell whether a question stands behind "Q": only then is a lone "A" its answer, and not a letter of a glossary."""
    label = words.short_label(title.plain)
    return label is not None and bool(label["question"])


_NUMBERED = re.compile(r"\W*[^\W\d][^\d]*\d{1,3}\W*$")


def numbered_label(run: Text) -> int:
    """Return where the bold label with a number ends that a line begins with; 0 where there is none."""
    span = run.opening("strong")
    return span.end if span and _NUMBERED.match(run.plain[: span.end]) else 0


def asks_or_answers(lead: Lead) -> bool:
    """Tell whether a label announces a question or an answer ("Q:", "Answer:")."""
    if not lead.separator or (len(lead.name) == 1 and lead.separator not in (":", "：")):
        return False
    return words.is_question_label(lead.name) or words.is_answer_label(lead.name)


def bold_lead(run: Text) -> Lead | None:
    """Return the bold words that a line begins with as the name of what it says behind them."""
    span = run.opening("strong")
    if span is None:
        return None
    return Lead(run.cut(0, span.end).trimmed.unset, Text(), run.cut(span.end).trimmed, "strong", ":")


def subject_of(run: Text, after: Flow | None) -> Lead | None:
    """Take the bold words that a sentence over a labelled list begins with for its name."""
    span = run.opening("strong")
    if span is None or after is None or after.kind != "list":
        return None
    if words.stop_words().issuperset(run.cut(0, span.end).words):
        return None  # "**But** …" stresses
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


def has_labels(flows: Sequence[Flow]) -> bool:
    """Tell whether labels without markup are how these items are written, not the odd clause with a colon."""
    told = 0
    for flow in flows:
        first = flow.children[0] if flow.children else None
        found = first.text.lead if first and first.kind == "paragraph" else None
        told += bool(found and found.style != "a" and (found.rest or len(flow.children) > 1))
    return 3 * told >= len(flows)
