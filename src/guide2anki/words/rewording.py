"""Words that say how something is asked, and those that make another question or answer of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from guide2anki.words.merged import merged

_CAPITALS = frozenset(("A", "I"))
"""Single letters that are words at the beginning of a sentence; any other stands for itself: `C`, `O`, `Y`."""


def only_asks(word: str) -> bool:
    """Tell whether a word says how a question asks, not what it asks for."""
    return word in _listed("asking_words") or word in _CAPITALS


def is_light(word: str) -> bool:
    """Tell whether an answer may have another word in the place of this one without saying something else."""
    return word in _listed("light_words") or word == "A"


def turns(word: str, before: str) -> bool:
    """Tell whether a word behind another makes another question of a question: "not", "why"."""
    return word in _listed("turning_words") and not _joins(word, before)


def asks_once(word: str, before: str) -> bool:
    """Tell whether a word behind another asks a question: "which", but not in "a time which"."""
    return word in _listed("interrogatives") and before not in _listed("occasions")


def orders(word: str) -> bool:
    """Tell whether a line that begins with a word asks something of the learner: "explain"."""
    return word in _listed("imperatives")


def points(words: Iterable[str]) -> bool:
    """Tell whether one of the words of a question means what stands above it."""
    return not _listed("pointing_words").isdisjoint(words)


def only_joins(word: str) -> bool:
    """Tell whether a word of a heading may be left out, or a sign stand for it: "and", "the"."""
    return word == "&" or word in _listed("conjunctions") or word in _listed("definite_articles")


def has_vowel(word: str) -> bool:
    """Tell whether a word has a vowel of the Latin alphabet: an acronym may have none."""
    return re.search("[aeiouyäöü]", word) is not None


def has_definite_article(words: Iterable[str]) -> bool:
    """Tell whether one of the words is a definite article."""
    return not _listed("definite_articles").isdisjoint(words)


@cache
def light_signs() -> re.Pattern[str]:
    """Return what finds small words in a script without spaces."""
    return re.compile("|".join(merged("light_signs")))


def turning_signs(text: str) -> list[str]:
    """Return the words in scripts without spaces that make another question of a question."""
    return re.findall("|".join(merged("turning_signs")), text)


def asking_signs(text: str) -> list[str]:
    """Return the words in scripts without spaces that ask a question."""
    return re.findall("|".join(merged("asking_signs")), text)


def _joins(word: str, before: str) -> bool:
    return word in _listed("joining_words") and before in _listed("occasions")


@cache
def _listed(field: str) -> frozenset[str]:
    return frozenset(merged(field))
