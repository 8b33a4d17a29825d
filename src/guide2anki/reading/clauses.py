"""Lines that say something of several labels, one after the other: `Sheet = trims a sail. Halyard = hoists it.`."""

from __future__ import annotations

import re

from guide2anki import words
from guide2anki.model.text import EQUALS, Lead, Text, join
from guide2anki.reading.naming import ANSWER_LABEL, PLAIN_LABEL, asks_or_answers, fits

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

    Behind colons half of the sentences have to: prose has one now and then.
    """
    if not (lead := run.lead) or lead.style != "plain":
        return []
    clauses = [clause for sentence in run.sentences for clause in _clauses_of(sentence)]
    equals = lead.separator in EQUALS
    told = [_tells_like(clause, equals) for clause in clauses]
    if equals and not all(told) and all(map(_is_valued, clauses)):
        told = [True] * len(clauses)
    if not told[0] or sum(told) < 2 or not (equals or 2 * sum(told) >= len(told)):
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
