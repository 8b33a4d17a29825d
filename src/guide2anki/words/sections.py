"""What a section is about: questions about the plain text of its heading or label."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from guide2anki.words.asking import asks_questions
from guide2anki.words.merged import NO_LETTER, holds, key, lower, merged, names, starts
from guide2anki.words.notation import LETTER, alternatives

AVOID_MARKS = "❌🚫✗✘⛔👎🔴✖🛑⊘"
USE_MARKS = "✅✓✔👍☑🟢👌"
_PLACEHOLDER = re.compile(r"\[[^\[\]\n]{2,60}\](?![(\[])")


@lru_cache(maxsize=4096)
def is_values(name: str, top: bool = True) -> bool:
    """Tell whether a heading stands over values, principles and the like.

    Competencies count only under a heading that is `top`: below a level or role they are its duties.
    """
    small = lower(name)
    if holds(small, "competencies"):
        return top and not holds(small, "not_values")
    if not (holds(small, "values") or _owned_values().search(small)):
        return False
    own = holds(small, "own_values") and not asks_questions(name)
    return own or not holds(small, "not_values")


@cache
def _owned_values() -> re.Pattern[str]:
    owners = alternatives(merged("value_owners"), "", "")
    return re.compile(
        rf"(?<![{LETTER}]){owners}\s+(?:[\w&]+\s+){{0,2}}{alternatives(merged('value_nouns'), '', NO_LETTER)}"
    )


@lru_cache(maxsize=4096)
def is_process(name: str) -> bool:
    """Tell whether a heading or label stands over steps in their order."""
    small = lower(name)
    return holds(small, "processes") and not starts(small, "not_processes")


@lru_cache(maxsize=4096)
def is_group(name: str) -> bool:
    """Tell whether a heading's sub-headings are worth naming by heart (values, rounds, levels, phases, …)."""
    small = lower(name)
    return holds(small, "groups") and not asks_questions(name) and not holds(small, "not_values")


# ---------------------------------------------------------------- avoid and use


def is_paired_side(label: str) -> bool:
    """Tell whether a column of such things has the better one beside each ("Instead of" – "Say")."""
    return key(label) in names("paired")


@lru_cache(maxsize=4096)
def is_negative(label: str, own: bool = False) -> bool:
    """Tell whether a label stands over what goes against a value; `own` says that it is the value's own name.

    A value may well be called "No surprises"; a label below it that denies something is not asked for what shows it.
    """
    fields = ("negatives", "warnings") if own else ("negatives", "warnings", "negations")
    return side(label) == "avoid" or holds(lower(label), *fields)


def is_warning(name: str) -> bool:
    """Tell whether a heading stands over what not to do."""
    return holds(lower(name), "warnings")


def denies(text: str) -> bool:
    """Tell whether a short text has a word that denies ("not", "doesn't", "never")."""
    return holds(lower(text), "negations")


def is_list_column(head: str) -> bool:
    """Tell whether the head of a table's column names a list of its own ("Pros", "Drawbacks")."""
    return key(head) in names("list_columns")


@lru_cache(maxsize=4096)
def side(label: str, mark: str = "") -> str:
    """Return "avoid", "use" or "" for a label or the emoji in front of a line."""
    name = key(label)
    if name in names("avoid"):
        return "avoid"
    if name in names("use"):
        return "use"
    if any(sign in AVOID_MARKS for sign in mark):
        return "avoid"
    if any(sign in USE_MARKS for sign in mark):
        return "use"
    return ""


def is_aside(name: str) -> bool:
    """Tell whether a heading stands over how an interview runs and how to get ready for it."""
    return holds(lower(name), "asides")


def is_preparation(name: str) -> bool:
    """Tell whether a heading is about preparing; what stands below may still say what a good answer is."""
    return holds(lower(name), "preparations")


# ---------------------------------------------------------------- stories


def is_story(name: str) -> bool:
    """Tell whether a label stands over a story, script or template."""
    return holds(lower(name), "stories")


_ACRONYM = re.compile(r"^\W*(?:STAR\w?|CARL?|SOAR)\W*$")


def names_structure(name: str) -> bool:
    """Tell whether a name is that of a way to tell every story ("Story structure", "STAR")."""
    return is_structure_acronym(name) or holds(lower(name), "story_structures")


def is_structure_acronym(name: str) -> bool:
    """Tell whether a name is an acronym for the beats of a story ("STAR")."""
    return bool(_ACRONYM.match(name))


def placeholders(text: str) -> int:
    """Return how many `[blanks to fill in]` a text has."""
    return len(_PLACEHOLDER.findall(text))


def is_timed(text: str) -> bool:
    """Tell whether a qualifier gives a length of time or a share."""
    return bool(_time().search(lower(text)))


@cache
def _time() -> re.Pattern[str]:
    return re.compile(rf"\d+(?:\s*[-–]\s*\d+)?\s*(?:%|{alternatives(merged('time_units'), '')})")


def is_numbering(name: str) -> bool:
    """Tell whether the head of a column says that it only numbers the rows ("No.", "#"), or says nothing."""
    return name.strip() in ("", "#", "№") or key(name) in names("number_columns")
