"""What the text of a note says, and how alike the texts of two notes are.

Two fronts are as alike as the share of words that both have, plain or weighed by how rare a word is in its guide: the
lower one. A word may be misspelt or stand in another form. What the thresholds decide is measured by
`benchmarks/identity.py`.
"""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from guide2anki.words import rewording

ANSWER_KEPT = 240
"""Characters of an answer that are compared; equality is judged on the whole."""
RELATED_ANSWER = 50.0
"""Similarity (0-100) of answers from which they can be versions of one."""
MOVED_ANSWER = 80.0
"""Similarity (0-100) of answers from which a question in another section is the one that has gone from its own."""
EDITED_ANSWER = 0.45
"""Share of words from which an answer is an edited one."""
NEAR_ANSWER = 0.7
"""Share of words from which an answer is nearly the same."""
TELLING_ANSWER = 6
"""Words from which an answer, if no other note of the guide has it, can stand for its note."""
SENTENCE = 5
"""Words from which a question is more than a label."""
_SWAPPED = 0.9
"""Likeness from which a question may have one word in the place of another, if its answer is nearly the same."""

BORROWED = frozenset({"open-question", "behaviour"})
"""Kinds whose answers are not their own, so that an equal answer says nothing."""
QUESTIONS = frozenset({"question", "open-question", "choice"})
"""Kinds whose prompts are whole questions, and no labels."""

_EDGES = "›.,;:!?\"'()[]{}“”‘’«»…¿¡`*_。，、；：？！（）《》「」『』·"
_ENDINGS = ("s", "es", "'s", "’s")
_DIGIT = re.compile(r"\d")
_UNSPACED = r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+"
"""Runs of scripts that set no spaces between words."""
_QUESTION_END = re.compile(r"(?<=[?？])\s")


@dataclass(frozen=True, slots=True)
class Wording:
    """What is known of a note's text: enough to know the note again."""

    guide: str
    kind: str
    subject: str
    prompt: str
    answer: str
    """The first `ANSWER_KEPT` characters."""
    answer_id: str
    """Digest of the whole answer; empty without an answer."""
    section: tuple[str, ...]
    named: str = ""
    """What the guide itself asks, where the author gives another front."""

    @property
    def key(self) -> tuple[str, str, str, str]:
        """What tells a note from all others of one build."""
        return self.guide, self.kind, self.subject, self.prompt


# what a text says


@lru_cache(maxsize=16384)
def folded(text: str) -> tuple[str, ...]:
    """Return the words without case and punctuation; case and signs stay where they tell names apart (`-a`, `C`)."""
    words = (word if word.startswith("-") else word.strip(_EDGES) for word in text.replace("—", " ").split())
    return tuple(word if word.startswith("-") or len(word) == 1 else word.casefold() for word in words if word)


@lru_cache(maxsize=16384)
def terms(text: str) -> tuple[str, ...]:
    """Return the words of a text; of scripts without spaces, pairs of signs without the small words."""
    words = folded(text)
    if text.isascii():
        return words
    return tuple(part for word in words for part in _parts(word))


def _parts(word: str) -> Iterator[str]:
    at = 0
    for run in re.finditer(_UNSPACED, word):
        if run.start() > at:
            yield word[at : run.start()]
        for piece in rewording.light_signs().split(run[0]):
            if len(piece) == 1:
                yield piece
            yield from map("".join, itertools.pairwise(piece))
        at = run.end()
    if at < len(word):
        yield word[at:]


def asked(wording: Wording) -> tuple[str, ...]:
    """Return the words of the prompt, of a choice without its options."""
    prompt = wording.prompt
    return folded(_QUESTION_END.split(prompt, maxsplit=1)[0] if wording.kind == "choice" else prompt)


@lru_cache(maxsize=16384)
def said(wording: Wording) -> Hashable:
    """Return what an answer says: its words without the small ones, or its digest if there is more than was kept."""
    if len(wording.answer) >= ANSWER_KEPT:
        return wording.answer_id
    return tuple(word for word in terms(wording.answer) if not rewording.is_light(word)) or wording.answer_id


def own_answer(wording: Wording) -> Hashable:
    """Return what an answer says in its guide, if it has enough words to stand for its note."""
    if wording.kind in BORROWED or len(terms(wording.answer)) < TELLING_ANSWER:
        return None
    return wording.guide, said(wording)


def is_question(wording: Wording) -> bool:
    """Tell whether a prompt is a whole question, and no label."""
    if wording.kind in QUESTIONS or wording.prompt.endswith(("?", "？")):
        return True
    return rewording.orders(next(iter(folded(wording.prompt)), ""))


def stands_alone(wording: Wording) -> bool:
    """Tell whether a note asks a question that says by itself what it is about."""
    return is_question(wording) and _says_its_subject(wording.prompt)


def _says_its_subject(prompt: str) -> bool:
    if not prompt.isascii() and re.search(_UNSPACED, prompt):
        return len(prompt) >= SENTENCE and not rewording.points(prompt)
    words = folded(prompt)
    if len(words) >= SENTENCE:
        return True
    telling = sum(not rewording.only_asks(word) for word in words)
    if len(words) < 2 or rewording.points(words):
        return False
    return telling > 1 or not rewording.has_definite_article(words)


# how alike two answers are


def may_be_choice(old: Wording, new: Wording) -> bool:
    """Tell whether the options allow two choices to be one: the right answer or half of the options stayed."""
    if not old.kind == new.kind == "choice" or old.answer_id == new.answer_id:
        return True
    before, after = (set(folded(wording.prompt)[len(asked(wording)) :]) for wording in (old, new))
    return 2 * len(before & after) >= max(len(before), len(after))


def moved(old: Wording, new: Wording) -> bool:
    """Tell whether the answers of one question in two places can be one."""
    if "open-question" in (old.kind, new.kind):
        return True
    if old.kind == new.kind == "choice":
        return may_be_choice(old, new)
    if _likeness(old.answer, new.answer) >= MOVED_ANSWER:
        return True
    a, b = frozenset(terms(old.answer)), frozenset(terms(new.answer))
    points = rewording.points(folded(new.prompt))
    whole = math.fsum(map(_weight, [*a, *b]))  # exact: sets come in any order
    return not points and whole > 0 and 2 * math.fsum(map(_weight, a & b)) / whole >= NEAR_ANSWER


def related(old: Wording, new: Wording) -> bool:
    """Tell whether two answers can be versions of one."""
    short, long = sorted((old.answer, new.answer), key=len)
    return (bool(short) and long.startswith(short)) or _likeness(short, long) >= RELATED_ANSWER


def _likeness(a: str, b: str) -> float:
    """Return how alike two texts are (0-100)."""
    from rapidfuzz import fuzz

    return fuzz.ratio(a, b)


# how alike two fronts are


class _Words(NamedTuple):
    """The words of a front or an answer, and what each weighs: plain, and by how rare it is in its guide."""

    words: frozenset[str]
    plain: tuple[float, ...]
    rare: tuple[float, ...]
    near: frozenset[str]
    """What other words of the guide could be if they were one of these, misspelt or in another form."""


class Vocabulary:
    """The words of a guide, before and after, and what they weigh: the rarer, the more."""

    def __init__(self, old: Sequence[Wording], new: Sequence[Wording]) -> None:
        self.asked: Counter[str] = Counter()
        self.answered: Counter[str] = Counter()
        self.known: set[str] = set()
        self.fronts: dict[tuple[str, str, str], _Words] = {}
        before, after = Counter(map(own_answer, old)), Counter(map(own_answer, new))
        self.shared = {key for key in (*before, *after) if max(before[key], after[key]) > 1} | {None}
        for wording in (*old, *new):
            self.asked.update(self.words(wording))
            self.known.update(terms(wording.subject), terms(wording.prompt))
            self.answered.update(set(terms(wording.answer)))

    @staticmethod
    def words(wording: Wording) -> frozenset[str]:
        """Return the words of a front; of a whole question, its subject is only a title."""
        return _front_words(wording.kind, wording.subject, wording.prompt)

    def likeness(self, old: Wording, new: Wording, least: float) -> float:
        """Return how alike two fronts are (0-1), or a number below `least` if they are less; see `_share`."""
        kind = None if (old.kind in QUESTIONS) == (new.kind in QUESTIONS) else ""
        a, b = self._front(old, kind), self._front(new, kind)
        return _share(a, b, _aligned(a, b), self.asked, least)

    def _front(self, wording: Wording, kind: str | None = None) -> _Words:
        key = wording.kind if kind is None else kind, wording.subject, wording.prompt
        if key not in self.fronts:
            words = _front_words(*key)
            near = self.known.intersection(itertools.chain.from_iterable(map(_forms, words)))
            self.fronts[key] = _weighed(words, self.asked, near)
        return self.fronts[key]

    def held(self, inner: Wording, outer: Wording) -> float:
        """Return the share of a question's words that another has (0-1)."""
        a, b = self._front(inner), self._front(outer)
        whole = math.fsum(a.plain)
        return math.fsum(map(_weight, _aligned(a, b))) / whole if whole else 0

    def answers(self, old: Wording, new: Wording) -> str:
        """Return what the answers say: a key of `matching.FLOORS`."""
        if not old.answer_id or not new.answer_id or BORROWED & {old.kind, new.kind}:
            return "none"
        if said(old) == said(new):
            if {own_answer(old), own_answer(new)} & self.shared:
                return "edited"
            return "same" if old.answer_id == new.answer_id else "nearly the same"
        a, b = (_weighed(frozenset(terms(wording.answer)), self.answered) for wording in (old, new))
        share = _share(a, b, {word: word for word in a.words & b.words}, self.answered)
        return "near" if share >= NEAR_ANSWER else "edited" if share >= EDITED_ANSWER else "rewritten"

    def turned(self, old: Wording, new: Wording, answers: str, likeness: float) -> bool:
        """Tell whether a word makes the one question another: a negation, a number, another word in a word's place."""
        one, two = self._front(old), self._front(new)
        a, b, common = one.words, two.words, _aligned(one, two)
        before, after = _turns(old.prompt), _turns(new.prompt)
        turning = (before ^ after) - {word for both in common.items() if both[0] != both[1] for word in both}
        if turning and (answers != "same" or a - before == b - after):
            return True
        counts = {_questions(old.prompt), _questions(new.prompt)}
        if len(counts) > 1 < max(counts):
            return True
        lost = {word for word in a - common.keys() if _weight(word) >= 0.5}
        come = {word for word in b - set(common.values()) if _weight(word) >= 0.5}
        numbers = {word for word in lost if _DIGIT.search(word)}, {word for word in come if _DIGIT.search(word)}
        if all(numbers):
            return True
        if answers == "same" or not lost or not come:
            return False
        if answers not in ("near", "nearly the same") or likeness < _SWAPPED:
            return True
        before, after = frozenset(terms(old.answer)), frozenset(terms(new.answer))
        return bool((lost & before) - after or (come & after) - before)


def _aligned(a: _Words, b: _Words) -> dict[str, str]:
    """Return the words of the one that stand in the other, as they are or misspelt, with what they are there."""
    both = a.words & b.words
    common = dict(zip(both, both))
    left, rest = a.words - both, set(b.words - both)
    if not a.near.isdisjoint(rest) or not b.near.isdisjoint(left):
        for word in sorted(left):
            near = min((other for other in rest if other[0] == word[0] and _is_word(word, other)), default=None)
            if near:
                common[word] = near
                rest.remove(near)
    return common


def _weighed(words: frozenset[str], counts: Mapping[str, int], near: Collection[str] = ()) -> _Words:
    rare = tuple(_rare(word, counts) for word in words)
    return _Words(words, tuple(map(_weight, words)), rare, frozenset(near))


def _share(a: _Words, b: _Words, common: Mapping[str, str], counts: Mapping[str, int], least: float = 0.0) -> float:
    """Return the share of words that both have (0-1), plain or weighed by how rare they are: the lower one.

    Where that is below `least`, any share below it will do. Sums are exact: sets come in any order.
    """
    if not common:
        return 0.0
    plain = math.fsum(_weight(word) + _weight(other) for word, other in common.items()) / math.fsum(a.plain + b.plain)
    if plain < least:
        return plain
    rare = (_rare(word, counts) + _rare(other, counts) for word, other in common.items())
    return min(plain, math.fsum(rare) / math.fsum(a.rare + b.rare))


def _rare(word: str, counts: Mapping[str, int]) -> float:
    return _weight(word) * _rarity(counts[word])


@lru_cache(maxsize=4096)
def _rarity(count: int) -> float:
    return 1 / (1 + math.log(max(1, count / 2)))


@lru_cache(maxsize=65536)
def _weight(word: str) -> float:
    if rewording.only_asks(word):
        return 0.05
    return 0.5 if len(word) == 2 and not word.isascii() and re.match(_UNSPACED, word) else 1.0


@lru_cache(maxsize=16384)
def _front_words(kind: str, subject: str, prompt: str) -> frozenset[str]:
    if kind in QUESTIONS and _says_its_subject(prompt):
        return frozenset(terms(_QUESTION_END.split(prompt, maxsplit=1)[0] if kind == "choice" else prompt))
    return frozenset((*terms(subject), *terms(prompt)))


@lru_cache(maxsize=8192)
def _turns(prompt: str) -> frozenset[str]:
    """Return the words that turn a question into another."""
    words = folded(prompt)
    told = ("", *words)
    turning = {word for word, before in zip(words, told, strict=False) if rewording.turns(word, before)}
    return frozenset(turning.union(rewording.turning_signs(prompt)))


def _questions(prompt: str) -> int:
    """Return how many questions a prompt asks, as far as question words tell."""
    words = folded(prompt)
    told = ("", *words)
    plain = sum(rewording.asks_once(word, before) for word, before in zip(words, told, strict=False))
    return plain + len(rewording.asking_signs(prompt))


@lru_cache(maxsize=8192)
def _forms(word: str) -> tuple[str, ...]:
    """Return the shorter and the equally long words that a word may be; see `_is_word`."""
    forms = [word[: -len(end)] for end in _ENDINGS if word.endswith(end)]
    if len(word) >= 5:
        forms += [word[:n] + word[n + 1 :] for n in range(1, len(word))]
        forms += [word[:n] + word[n + 1] + word[n] + word[n + 2 :] for n in range(1, len(word) - 1)]
    return tuple(forms)


def _is_word(a: str, b: str) -> bool:
    """Tell whether two words are one, misspelt or in another form: letters swapped, missing, doubled, or an ending.

    Both begin with the same letter.
    """
    short, long = sorted((a, b), key=len)
    if len(short) < 3 or len(long) - len(short) > 2 or _DIGIT.search(a + b):
        return False
    if long.startswith(short) and long[len(short) :] in _ENDINGS:
        return rewording.has_vowel(short)  # HTTPS is no plural of HTTP
    if len(short) < 5:
        return False
    if len(short) == len(long):
        odd = [n for n in range(len(a)) if a[n] != b[n]]
        return len(odd) == 2 and odd[1] == odd[0] + 1 and a[odd[0]] == b[odd[1]] and a[odd[1]] == b[odd[0]]
    return len(long) == len(short) + 1 and any(long[:n] + long[n + 1 :] == short for n in range(1, len(long)))
