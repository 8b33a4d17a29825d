"""Which note of this build is which note of an earlier one.

Most notes stand as they stood and are known by guide, kind, subject and prompt. The others are paired step by step, the
surest evidence first: cards that are the same word for word, in all guides; sections and subjects with another title;
notes that have gone and come back; and last, where something was edited, one likeness of questions. How alike two
questions have to be depends on their answers and on the order: an edited note mostly stands where it stood, between the
same neighbours. But a question that takes the place of another looks just like an edit, so order lowers what is asked
for and never decides. A new note that no step pairs is new: a lost history costs a few reviews, a history on the wrong
note teaches the wrong thing. The thresholds come from `benchmarks/identity.py`, in which no history may end on the
wrong note.
"""

from __future__ import annotations

import itertools
import math
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
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
HINT = 0.5
"""Likeness of fronts from which a new note is reported beside the old one."""
TELLING_ANSWER = 6
"""Words from which an answer, if no other note of the guide has it, can stand for its note."""
LONG_ANSWER = 15
"""Words from which such an answer stands for its note even below a label that other notes share."""
SENTENCE = 5
"""Words from which a question is more than a label."""
RIVAL = 0.05
"""How much more alike than any other a pair has to be."""
HELD = 0.8
"""Share of a question's words from which another question holds it, as one that was merged from both does."""
SPLIT = 2 / 3
"""Share of what a guide has lost that has to stand in other guides for unanswered questions to follow."""
COMMON = 64
"""Notes that a note is held against, at most: those with its answer or with its rarest words."""

FLOORS: Mapping[str, tuple[float, float, float, float]] = {
    "same": (0.12, 0.30, 0.40, 0.40),
    "nearly the same": (0.65, 0.65, 0.70, 0.80),
    "near": (0.84, 0.84, 0.88, 0.92),
    "edited": (0.88, 0.90, 0.93, 0.96),
    "rewritten": (0.96, 0.97, 2.0, 2.0),
    "none": (0.84, 0.88, 0.92, 2.0),
}
"""Likeness from which two questions are one: by their answers, and by where they stand: both alone between the same
neighbours, between the same neighbours, in the same section, elsewhere in the guide."""
_RANKS = {"same": 0.5, "nearly the same": 0.4, "near": 0.2, "edited": 0.1, "rewritten": 0.0, "none": 0.0}
_SWAPPED = 0.9
"""Likeness from which a question may have one word in the place of another, if its answer is nearly the same."""

BORROWED = frozenset({"open-question", "behaviour"})
"""Kinds whose answers are not their own, so that an equal answer says nothing."""
_QUESTIONS = frozenset({"question", "open-question", "choice"})
"""Kinds whose prompts are whole questions, and no labels."""


_EDGES = "›.,;:!?\"'()[]{}“”‘’«»…¿¡`*_。，、；：？！（）《》「」『』·"
_NUMBERED = re.compile(r"^\s*\d+(?:\.\d+)*[.)]\s+")
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


@dataclass(frozen=True, slots=True)
class Match:
    """An old and a new note that are one, by their positions, and why."""

    old: int
    new: int
    why: str


_Key = Callable[[Wording], Hashable]
_Fits = Callable[[Wording, Wording], bool]
Place = tuple[str, ...]
"""Titles of a section, outermost first, or a subject alone."""


@dataclass
class _Open:
    """What is still unpaired, beside all there is."""

    all_old: Mapping[int, Wording]
    """Without the notes that earlier builds had lost."""
    all_new: Mapping[int, Wording]
    old: dict[int, Wording]
    new: dict[int, Wording]
    matches: list[Match] = field(default_factory=list)

    def take(self, old: int, new: int, why: str) -> None:
        del self.old[old], self.new[new]
        self.matches.append(Match(old, new, why))

    def take_unique(self, key: _Key, why: str, fits: _Fits | None = None) -> None:
        """Pair the notes whose key (not None) exactly one open old and one open new note have."""
        if not self.old or not self.new:
            return
        olds, news = _by(key, self.old), _by(key, self.new)
        for value, found in news.items():
            candidates = olds.get(value, ())
            if len(found) == len(candidates) == 1:
                old, new = candidates[0], found[0]
                if fits is None or fits(self.old[old], self.new[new]):
                    self.take(old, new, why)

    def once(self, key: _Key) -> _Key:
        """Return the key, but None where two old or two new notes, paired or not, have it."""
        old, new = Counter(map(key, self.all_old.values())), Counter(map(key, self.all_new.values()))

        def unique(wording: Wording) -> Hashable:
            value = key(wording)
            return None if max(old[value], new[value]) > 1 else value

        return unique


def match(
    old: Sequence[Wording],
    new: Sequence[Wording],
    retired: Collection[int] = (),
    settled: Iterable[Match] = (),
    shuffled: Collection[str] = (),
) -> list[Match]:
    """Return the pairs of old and new notes that are one, each note in at most one pair.

    Both stand in the order of their guides, but for the old ones of the guides in `shuffled`. `retired` are the
    positions in `old` of notes that earlier builds had lost: they return only with the same question or the same card.
    `settled` pairs come from the author's own ids and stay as they are.
    """
    living = {position: wording for position, wording in enumerate(old) if position not in retired}
    state = _Open(living, dict(enumerate(new)), dict(enumerate(old)), dict(enumerate(new)))
    for pair in settled:
        state.take(pair.old, pair.new, pair.why)
    gone = {position: state.old.pop(position) for position in retired if position in state.old}
    _exact(state)
    _other_front(state)
    if state.new and state.old:
        _same_card(state)
        _elsewhere(state)
        _card_in_another_guide(state)
    if state.new and gone:
        living, state.old = state.old, gone
        _exact(state)
        gone, state.old = state.old, living
    if state.new and state.old:
        _edited(state, shuffled)
        _question_in_another_guide(state)
    if state.new and gone:
        state.old = gone
        state.all_old = {**state.all_old, **gone}
        _same_card(state)
        _card_in_another_guide(state)
    return state.matches


# the same card


def _exact(state: _Open) -> None:
    known = {wording.key: position for position, wording in state.old.items()}
    for position, wording in list(state.new.items()):
        found = known.get(wording.key)
        if found is not None and found in state.old:
            state.take(found, position, "same question")


def _other_front(state: _Open) -> None:
    """Pair notes of one name of which one has, or had, a front given by the author."""

    def given(old: Wording, new: Wording) -> bool:
        return bool(old.named or new.named)

    why = "another front given by the author"
    state.take_unique(lambda wording: (wording.guide, wording.subject, wording.named or wording.prompt), why, given)
    state.take_unique(lambda wording: (wording.guide, wording.section, wording.named or wording.prompt), why, given)


def _same_card(state: _Open) -> None:
    """Pair notes of one guide with the same front, or with the same question and answer, whatever their kind."""
    why = "same question, other kind"
    state.take_unique(lambda wording: (wording.guide, wording.subject, wording.prompt), why)
    state.take_unique(
        lambda wording: (wording.guide, _folded(wording.subject), _asked(wording)), "same question", _stayed
    )
    asked = state.once(lambda wording: (wording.guide, _asked(wording)))
    answered = state.once(_own_answer)

    def card(wording: Wording) -> Hashable:
        if not wording.answer_id or wording.kind in BORROWED:
            return None
        words = len(_terms(wording.answer))
        whole = _is_question(wording) and (words >= TELLING_ANSWER or _stands_alone(wording))
        label = words >= TELLING_ANSWER and (asked(wording) or (words >= LONG_ANSWER and answered(wording)))
        return (wording.guide, _asked(wording), wording.answer_id) if whole or label else None

    state.take_unique(card, "same question and answer")


def _card_in_another_guide(state: _Open) -> None:
    """Pair cards that stand in another guide word for word; what is only a label there needs its subject too."""
    asked = state.once(lambda wording: (wording.guide, _asked(wording)))
    answered = state.once(_own_answer)

    def card(wording: Wording) -> Hashable:
        if wording.kind == "behaviour":
            return ("", _asked(wording), wording.answer_id) if len(_terms(wording.prompt)) >= SENTENCE else None
        if not wording.answer_id or wording.kind in BORROWED:
            return None
        words = len(_terms(wording.answer))
        telling = words >= TELLING_ANSWER and (asked(wording) or (words >= LONG_ANSWER and answered(wording)))
        whole = _stands_alone(wording)
        return None if telling or whole else wording.subject, _asked(wording), wording.answer_id

    state.take_unique(card, "same question and answer in another guide")


def _stayed(old: Wording, new: Wording) -> bool:
    return (_home(old) == _home(new) or _moved(old, new)) and _may_be_choice(old, new)


def _may_be_choice(old: Wording, new: Wording) -> bool:
    """Tell whether the options allow two choices to be one: the right answer or half of the options stayed."""
    if not old.kind == new.kind == "choice" or old.answer_id == new.answer_id:
        return True
    before, after = (set(_folded(wording.prompt)[len(_asked(wording)) :]) for wording in (old, new))
    return 2 * len(before & after) >= max(len(before), len(after))


def _own_answer(wording: Wording) -> Hashable:
    if wording.kind in BORROWED or len(_terms(wording.answer)) < TELLING_ANSWER:
        return None
    return wording.guide, _said(wording)


@lru_cache(maxsize=16384)
def _said(wording: Wording) -> Hashable:
    """Return what an answer says: its words without the small ones, or its digest if there is more than was kept."""
    if len(wording.answer) >= ANSWER_KEPT:
        return wording.answer_id
    return tuple(word for word in _terms(wording.answer) if not rewording.is_light(word)) or wording.answer_id


def _asked(wording: Wording) -> tuple[str, ...]:
    """Return the words of the prompt, of a choice without its options."""
    prompt = wording.prompt
    return _folded(_QUESTION_END.split(prompt, maxsplit=1)[0] if wording.kind == "choice" else prompt)


def _stands_alone(wording: Wording) -> bool:
    """Tell whether a note asks a question that says by itself what it is about."""
    return _is_question(wording) and _says_its_subject(wording.prompt)


def _is_question(wording: Wording) -> bool:
    """Tell whether a prompt is a whole question, and no label."""
    if wording.kind in _QUESTIONS or wording.prompt.endswith(("?", "？")):
        return True
    return rewording.orders(next(iter(_folded(wording.prompt)), ""))


def _says_its_subject(prompt: str) -> bool:
    if not prompt.isascii() and re.search(_UNSPACED, prompt):
        return len(prompt) >= SENTENCE and not rewording.points(prompt)
    words = _folded(prompt)
    if len(words) >= SENTENCE:
        return True
    said = sum(not rewording.only_asks(word) for word in words)
    if len(words) < 2 or rewording.points(words):
        return False
    return said > 1 or not rewording.has_definite_article(words)


# the same question below another title


def _elsewhere(state: _Open) -> None:
    """Pair notes whose section or subject has another title, or that stand in another section."""
    untouched = _unpaired_sections(state)
    state.take_unique(
        lambda wording: (
            (wording.guide, wording.section, wording.prompt, wording.answer_id)
            if wording.answer_id and (wording.guide, wording.section) in untouched
            else None
        ),
        "same section, question and answer",
    )
    for place in (_section, _subject):
        _under_new_titles(state, place)
    asked = state.once(lambda wording: (wording.guide, _asked(wording)) if _stands_alone(wording) else None)
    state.take_unique(asked, "same question in another section", _moved)


def _moved(old: Wording, new: Wording) -> bool:
    """Tell whether the answers of one question in two places can be one."""
    if "open-question" in (old.kind, new.kind):
        return True
    if old.kind == new.kind == "choice":
        return _may_be_choice(old, new)
    if _likeness(old.answer, new.answer) >= MOVED_ANSWER:
        return True
    a, b = frozenset(_terms(old.answer)), frozenset(_terms(new.answer))
    points = rewording.points(_folded(new.prompt))
    whole = math.fsum(map(_weight, [*a, *b]))  # exact: sets come in any order
    return not points and whole > 0 and 2 * math.fsum(map(_weight, a & b)) / whole >= NEAR_ANSWER


def _section(wording: Wording) -> Place:
    return wording.section


def _home(wording: Wording) -> Place:
    """Return the titles above a note, without the one that is its own question."""
    section = wording.section
    return section[:-1] if section and _folded(section[-1]) == _asked(wording) else section


def _subject(wording: Wording) -> Place:
    return (wording.subject,)


def _under_new_titles(state: _Open, place: Callable[[Wording], Place]) -> None:
    paired = [(state.all_old[pair.old], state.all_new[pair.new]) for pair in state.matches if pair.old in state.all_old]
    old, new = state.all_old.values(), state.all_new.values()
    titles = _written_otherwise(state, place) | retitled([*paired, *_likely(state)], old, new, place)
    targets = {(guide, title) for (guide, _), title in titles.items()}

    def standing(wording: Wording) -> Hashable:
        title = titles.get((wording.guide, place(wording)), place(wording))
        return (wording.guide, title, _asked(wording)) if (wording.guide, title) in targets else None

    state.take_unique(standing, "section retitled", _may_be_answered_so)


def _written_otherwise(state: _Open, place: Callable[[Wording], Place]) -> dict[tuple[str, Place], Place]:
    """Return the new titles of places all of whose cards are the same, where one title holds all words of the other."""
    before, after = _by_place(state.old, place), _by_place(state.new, place)
    of_new: dict[tuple[str, frozenset[Hashable]], list[Place]] = defaultdict(list)
    for (guide, title), cards in after.items():
        of_new[guide, frozenset(cards)].append(title)
    found = {}
    for (guide, title), cards in before.items():
        words = {word for part in title for word in _folded(part)}
        near = [
            other
            for other in of_new.get((guide, frozenset(cards)), ())
            if words <= {word for part in other for word in _folded(part)}
            or words >= {word for part in other for word in _folded(part)}
        ]
        if len(near) == 1 and words and len(cards) > 1:
            found[guide, title] = near[0]
    taken = Counter((guide, title) for (guide, _), title in found.items())
    return {key: title for key, title in found.items() if taken[key[0], title] == 1}


def _by_place(
    wordings: Mapping[int, Wording], place: Callable[[Wording], Place]
) -> dict[tuple[str, Place], set[Hashable]]:
    cards: dict[tuple[str, Place], set[Hashable]] = defaultdict(set)
    for wording in wordings.values():
        cards[wording.guide, place(wording)].add((_asked(wording), _said(wording)))
    return cards


def _may_be_answered_so(old: Wording, new: Wording) -> bool:
    return new.kind == "open-question" or (_related(old, new) and _may_be_choice(old, new))


def _unpaired_sections(state: _Open) -> set[tuple[str, Place]]:
    """Return the sections none of whose notes is paired: there the tool itself may name subjects otherwise now."""
    paired = {(state.all_new[pair.new].guide, state.all_new[pair.new].section) for pair in state.matches}
    return {(wording.guide, wording.section) for wording in state.new.values()} - paired


def _likely(state: _Open) -> Iterator[tuple[Wording, Wording]]:
    """Yield open notes that speak for a retitled section: a whole question, or a prompt with its answer."""

    def said(wording: Wording) -> Hashable:
        if wording.kind in _QUESTIONS and len(_terms(wording.prompt)) >= SENTENCE:
            return wording.guide, _asked(wording)
        if " " in wording.answer or not wording.answer.isascii():
            return wording.guide, wording.prompt, wording.answer_id
        return None

    olds, news = _by(said, state.old), _by(said, state.new)
    for key in olds.keys() & news.keys():
        if len(olds[key]) == len(news[key]) == 1:
            yield state.old[olds[key][0]], state.new[news[key][0]]


def retitled(
    pairs: Iterable[tuple[Wording, Wording]],
    old: Iterable[Wording],
    new: Iterable[Wording],
    place: Callable[[Wording], Place] = _section,
) -> dict[tuple[str, Place], Place]:
    """Return the new titles of sections that went on under another title, by guide and old titles.

    The old titles are gone, the new ones did not exist. At least two notes and more than half of those of either
    section are pairs, or the titles differ in signs and small words alone.
    """
    before = Counter((wording.guide, place(wording)) for wording in old)
    after = Counter((wording.guide, place(wording)) for wording in new)
    votes = Counter(
        (a.guide, place(a), place(b))
        for a, b in pairs
        if a.guide == b.guide and (a.guide, place(a)) not in after and (b.guide, place(b)) not in before
    )
    found = {
        (guide, title): new_title
        for (guide, title, new_title), count in votes.items()
        if count >= 2 and 2 * count > max(before[guide, title], after[guide, new_title])
    }
    spelt: dict[tuple[str, Place], list[Place]] = defaultdict(list)
    for guide, title in after.keys() - before.keys():
        spelt[guide, _spelt(title)].append(title)
    olds = Counter((guide, _spelt(title)) for guide, title in before.keys() - after.keys())
    for guide, title in sorted(before.keys() - after.keys()):
        near = spelt.get((guide, _spelt(title)), [])
        if len(near) == olds[guide, _spelt(title)] == 1:
            found.setdefault((guide, title), near[0])
    return found


def _spelt(title: Place) -> Place:
    """Return titles without number, case, signs and the words that `&` stands for."""
    bare = (_folded(_NUMBERED.sub("", part)) for part in title)
    return tuple(" ".join(word for word in words if not rewording.only_joins(word)) for words in bare)


# the same question in other words


class _Pair(NamedTuple):
    """Two open notes that may be one."""

    rank: float
    """Likeness with what the answers add."""
    likeness: float
    old: int
    new: int
    answers: str
    """Key of `FLOORS`."""


def _edited(state: _Open, shuffled: Collection[str]) -> None:
    """Pair the notes of one guide whose question, or question and answer, were edited."""
    all_old, all_new, old, new = map(_by_guide, (state.all_old, state.all_new, state.old, state.new))
    paired: dict[str, list[Match]] = defaultdict(list)
    for pair in state.matches:
        if pair.old in state.all_old and not _went(state, pair):
            paired[state.all_new[pair.new].guide].append(pair)
    for guide in sorted(old.keys() & new.keys()):
        part = _Open(all_old[guide], all_new[guide], old[guide], new[guide], paired[guide])
        for found in _edited_in(part, guide not in shuffled):
            state.take(found.old, found.new, found.why)


def _edited_in(state: _Open, ordered: bool) -> list[Match]:
    """Pair notes of the only guide there is, and return the new pairs."""
    text = _Text(list(state.all_old.values()), list(state.all_new.values()))
    old, new, known = dict(state.old), dict(state.new), len(state.matches)
    least = FLOORS["same"][0]
    pairs = [
        _Pair(likeness + _RANKS[answers], likeness, a, b, answers)
        for a, b in _candidates(old, new, text)
        for likeness in [text.likeness(old[a], new[b], least)]
        if likeness >= least
        for answers in [text.answers(old[a], new[b])]
    ]
    of_old, of_new = _grouped(pairs, lambda pair: pair.old), _grouped(pairs, lambda pair: pair.new)
    gaps = _gaps(state) if ordered else None
    for pair in sorted(pairs, key=lambda pair: (-pair.rank, pair.old, pair.new)):
        a, b = old[pair.old], new[pair.new]
        if pair.old not in state.old or pair.new not in state.new:
            continue
        where = gaps.distance(pair.old, pair.new) if gaps else 2
        elsewhere = _home(a) != _home(b)
        if where > 1:
            where = 3 if elsewhere else 2
        if elsewhere and (
            pair.answers == "rewritten" or (pair.answers in ("edited", "near") and rewording.points(_folded(b.prompt)))
        ):
            continue
        rivals = [other for other in (*of_old[pair.old], *of_new[pair.new]) if other is not pair]
        if (
            pair.likeness >= FLOORS[pair.answers][where] - 1e-9
            and all(other.rank < pair.rank - RIVAL for other in rivals)
            and not text.turned(a, b, pair)
            and _may_be_choice(a, b)
            and (pair.answers == "same" or not _merged(pair, rivals, old, new, text))
        ):
            state.take(pair.old, pair.new, "same answer" if pair.answers == "same" else "question edited")
    return state.matches[known:]


def _merged(
    pair: _Pair, rivals: Iterable[_Pair], old: Mapping[int, Wording], new: Mapping[int, Wording], text: _Text
) -> bool:
    """Tell whether one of the two holds another open question besides: two were merged, or one was split."""
    a, b = old[pair.old], new[pair.new]
    for other in rivals:
        if other.new == pair.new:
            inner, outer, same = old[other.old], b, a
        else:
            inner, outer, same = new[other.new], a, b
        if text.held(inner, outer) >= HELD > text.held(inner, same):
            return True
    return False


def _candidates(old: Mapping[int, Wording], new: Mapping[int, Wording], text: _Text) -> Iterator[tuple[int, int]]:
    """Yield the pairs that share a word or an answer, the rarest first, not too many for a note."""
    by_word: dict[str, list[int]] = defaultdict(list)
    by_answer: dict[Hashable, list[int]] = defaultdict(list)
    for position, wording in old.items():
        for word in text.words(wording):
            by_word[word].append(position)
        if wording.answer_id:
            by_answer[_said(wording)].append(position)
    for position, wording in new.items():
        found: dict[int, None] = {}
        holders = [by_word[word] for word in sorted(text.words(wording)) if word in by_word]
        if wording.answer_id and _said(wording) in by_answer:
            holders.append(by_answer[_said(wording)])
        for having in sorted(holders, key=len):
            if len(found) + len(having) > COMMON:
                break
            found.update(dict.fromkeys(having))
        for other in found:
            yield other, position


class _Words(NamedTuple):
    """The words of a front or an answer, and what each weighs: plain, and by how rare it is in its guide."""

    words: frozenset[str]
    plain: tuple[float, ...]
    rare: tuple[float, ...]
    near: frozenset[str]
    """What other words of the guide could be if they were one of these, misspelt or in another form."""


class _Text:
    """The words of a guide, before and after, and what they weigh: the rarer, the more."""

    def __init__(self, old: Sequence[Wording], new: Sequence[Wording]) -> None:
        self.asked: Counter[str] = Counter()
        self.answered: Counter[str] = Counter()
        self.known: set[str] = set()
        self.fronts: dict[tuple[str, str, str], _Words] = {}
        self.backs: dict[str, _Words] = {}
        before, after = Counter(map(_own_answer, old)), Counter(map(_own_answer, new))
        self.shared = {key for key in (*before, *after) if max(before[key], after[key]) > 1} | {None}
        for wording in (*old, *new):
            self.asked.update(self.words(wording))
            self.known.update(_terms(wording.subject), _terms(wording.prompt))
            self.answered.update(set(_terms(wording.answer)))

    @staticmethod
    def words(wording: Wording) -> frozenset[str]:
        """Return the words of a front; of a whole question, its subject is only a title."""
        return _front_words(wording.kind, wording.subject, wording.prompt)

    def likeness(self, old: Wording, new: Wording, least: float) -> float:
        """Return how alike two fronts are (0-1), or a number below `least` if they are less; see `_share`."""
        kinds = (old.kind, new.kind) if (old.kind in _QUESTIONS) == (new.kind in _QUESTIONS) else ("", "")
        a, b = self._front(kinds[0], old.subject, old.prompt), self._front(kinds[1], new.subject, new.prompt)
        return _share(a, b, _aligned(a, b), self.asked, least)

    def _front(self, *front: str) -> _Words:
        found = self.fronts.get(front)
        if not found:
            words = _front_words(*front)
            near = self.known.intersection(itertools.chain.from_iterable(map(_forms, words)))
            found = self.fronts[front] = _weighed(words, self.asked, near)
        return found

    def _back(self, answer: str) -> _Words:
        found = self.backs.get(answer)
        if not found:
            found = self.backs[answer] = _weighed(frozenset(_terms(answer)), self.answered)
        return found

    def held(self, inner: Wording, outer: Wording) -> float:
        """Return the share of a question's words that another has (0-1)."""
        a, b = (
            self._front(inner.kind, inner.subject, inner.prompt),
            self._front(outer.kind, outer.subject, outer.prompt),
        )
        whole = math.fsum(a.plain)
        return math.fsum(map(_weight, _aligned(a, b))) / whole if whole else 0

    def answers(self, old: Wording, new: Wording) -> str:
        """Return what the answers say: a key of `FLOORS`."""
        if not old.answer_id or not new.answer_id or BORROWED & {old.kind, new.kind}:
            return "none"
        if _said(old) == _said(new):
            if {_own_answer(old), _own_answer(new)} & self.shared:
                return "edited"
            return "same" if old.answer_id == new.answer_id else "nearly the same"
        a, b = self._back(old.answer), self._back(new.answer)
        share = _share(a, b, {word: word for word in a.words & b.words}, self.answered)
        return "near" if share >= NEAR_ANSWER else "edited" if share >= EDITED_ANSWER else "rewritten"

    def turned(self, old: Wording, new: Wording, pair: _Pair) -> bool:
        """Tell whether a word makes the one question another: a negation, a number, another word in a word's place."""
        one, two = self._front(old.kind, old.subject, old.prompt), self._front(new.kind, new.subject, new.prompt)
        a, b, common = one.words, two.words, _aligned(one, two)
        before, after = _turns(old.prompt), _turns(new.prompt)
        turning = (before ^ after) - {word for both in common.items() if both[0] != both[1] for word in both}
        if turning and (pair.answers != "same" or a - before == b - after):
            return True
        counts = {_questions(old.prompt), _questions(new.prompt)}
        if len(counts) > 1 < max(counts):
            return True
        lost = {word for word in a - common.keys() if _weight(word) >= 0.5}
        come = {word for word in b - set(common.values()) if _weight(word) >= 0.5}
        numbers = {word for word in lost if _DIGIT.search(word)}, {word for word in come if _DIGIT.search(word)}
        if all(numbers):
            return True
        if pair.answers == "same" or not lost or not come:
            return False
        if pair.answers not in ("near", "nearly the same") or pair.likeness < _SWAPPED:
            return True
        said = set(_terms(old.answer)), set(_terms(new.answer))
        return bool((lost & said[0]) - said[1] or (come & said[1]) - said[0])


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
    if kind in _QUESTIONS and _says_its_subject(prompt):
        return frozenset(_terms(_QUESTION_END.split(prompt, maxsplit=1)[0] if kind == "choice" else prompt))
    return frozenset((*_terms(subject), *_terms(prompt)))


@lru_cache(maxsize=16384)
def _terms(text: str) -> tuple[str, ...]:
    """Return the words of a text; of scripts without spaces, pairs of signs without the small words."""
    words = _folded(text)
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


@lru_cache(maxsize=8192)
def _turns(prompt: str) -> frozenset[str]:
    """Return the words that turn a question into another."""
    words = _folded(prompt)
    told = ("", *words)
    turning = {word for word, before in zip(words, told, strict=False) if rewording.turns(word, before)}
    return frozenset(turning.union(rewording.turning_signs(prompt)))


def _questions(prompt: str) -> int:
    """Return how many questions a prompt asks, as far as question words tell."""
    words = _folded(prompt)
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


# order


@dataclass
class _Gaps:
    """Between which neighbours the open notes of a guide stand."""

    old: Mapping[int, int]
    new: Mapping[int, int]
    olds: Mapping[int, int]
    """Open old notes in each gap."""
    news: Mapping[int, int]

    def distance(self, old: int, new: int) -> int:
        """Return 0 for two notes that are alone between the same neighbours, 1 for two between them, else 2."""
        gap = self.old[old]
        if gap != self.new[new]:
            return 2
        return 0 if self.olds[gap] == self.news[gap] == 1 else 1


def _gaps(state: _Open) -> _Gaps:
    """Return the gaps between the pairs that kept their order, the most there are."""
    inside = sorted((pair.old, pair.new) for pair in state.matches)
    kept = _rising([new for _, new in inside])
    olds, news = [inside[n][0] for n in kept], [inside[n][1] for n in kept]
    old, new = {n: bisect_left(olds, n) for n in state.old}, {n: bisect_left(news, n) for n in state.new}
    return _Gaps(old, new, Counter(old.values()), Counter(new.values()))


def _rising(values: Sequence[int]) -> list[int]:
    """Return the positions of a longest rising part of the values."""
    tops: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for n, value in enumerate(values):
        at = bisect_left(tops, value)
        before.append(ends[at - 1] if at else -1)
        tops[at : at + 1] = [value]
        ends[at : at + 1] = [n]
    found = []
    n = ends[-1] if ends else -1
    while n >= 0:
        found.append(n)
        n = before[n]
    return found[::-1]


# other guides


def _question_in_another_guide(state: _Open) -> None:
    """Pair unanswered questions that stand in another guide now, if most of what their guide has lost does.

    A guide made from the same template as one that is gone shares only some of its questions.
    """

    def asked(wording: Wording) -> Hashable:
        return _asked(wording) if _is_question(wording) else None

    lost = Counter(wording.guide for wording in state.old.values())
    went = Counter(state.all_old[p.old].guide for p in state.matches if p.old in state.all_old and _went(state, p))
    lost.update(went)
    olds, news = _by(asked, state.old), _by(asked, state.new)
    pairs = [(olds[key][0], news[key][0]) for key in olds if len(olds[key]) == len(news.get(key, ())) == 1]
    pairs = [(a, b) for a, b in pairs if _moved(state.old[a], state.new[b])]
    went.update(state.old[a].guide for a, _ in pairs)
    together = Counter((state.old[a].guide, state.old[a].section, state.new[b].guide) for a, b in pairs)
    for a, b in pairs:
        old, new = state.old[a], state.new[b]
        alone = together[old.guide, old.section, new.guide] == 1 and not _stands_alone(old)
        if went[old.guide] >= SPLIT * lost[old.guide] and not alone:
            state.take(a, b, "same question in another guide")


def _went(state: _Open, pair: Match) -> bool:
    return state.all_old[pair.old].guide != state.all_new[pair.new].guide


def _likeness(a: str, b: str) -> float:
    """Return how alike two texts are (0-100)."""
    from rapidfuzz import fuzz

    return fuzz.ratio(a, b)


def _related(old: Wording, new: Wording) -> bool:
    """Tell whether two answers can be versions of one."""
    short, long = sorted((old.answer, new.answer), key=len)
    return (bool(short) and long.startswith(short)) or _likeness(short, long) >= RELATED_ANSWER


@lru_cache(maxsize=16384)
def _folded(text: str) -> tuple[str, ...]:
    """Return the words without case and punctuation; case and signs stay where they tell names apart (`-a`, `C`)."""
    words = (word if word.startswith("-") else word.strip(_EDGES) for word in text.replace("—", " ").split())
    return tuple(word if word.startswith("-") or len(word) == 1 else word.casefold() for word in words if word)


def renamed(
    old: Iterable[Wording], new: Iterable[Wording], gone: Collection[str], fresh: Collection[str]
) -> dict[str, str]:
    """Return the new ids of guides that went on under another name, by old id.

    `gone` are the ids whose file is no more, `fresh` those that no earlier build has seen. A guide is the same if more
    than half of the notes of each have question and answer in the other, and no third guide comes near.
    """
    if not gone or not fresh:
        return {}
    before, after = _cards(old, gone), _cards(new, fresh)
    shared = {(a, b): len(before[a] & after[b]) for a in before for b in after}
    found = {}
    for (a, b), count in shared.items():
        rivals = (other for (c, d), other in shared.items() if (c == a) != (d == b))
        if 2 * count > max(len(before[a]), len(after[b])) and 2 * max(rivals, default=0) <= count:
            found[a] = b
    return found


def _cards(wordings: Iterable[Wording], guides: Collection[str]) -> dict[str, set[tuple[str, ...]]]:
    cards: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for wording in wordings:
        if wording.guide in guides:
            cards[wording.guide].add((wording.kind, wording.subject, wording.prompt, wording.answer_id))
    return cards


def alike(old: Mapping[int, Wording], new: Mapping[int, Wording]) -> dict[int, int]:
    """Return for each new note the old one of its guide whose front it resembles most, if any: hints for the author."""
    found = {}
    olds, news = _by_guide(old), _by_guide(new)
    for guide in olds.keys() & news.keys():
        before, after = olds[guide], news[guide]
        text = _Text(list(before.values()), list(after.values()))
        best: dict[int, tuple[float, int]] = {}
        for a, b in _candidates(before, after, text):
            likeness = text.likeness(before[a], after[b], HINT)
            if likeness >= HINT:
                best[b] = max(best.get(b, (0.0, 0)), (likeness, -a))
        found.update({b: -a for b, (_, a) in best.items()})
    return found


def _by_guide(wordings: Mapping[int, Wording]) -> dict[str, dict[int, Wording]]:
    guides: dict[str, dict[int, Wording]] = defaultdict(dict)
    for position, wording in wordings.items():
        guides[wording.guide][position] = wording
    return guides


def _grouped(pairs: Iterable[_Pair], key: Callable[[_Pair], int]) -> dict[int, list[_Pair]]:
    groups: dict[int, list[_Pair]] = defaultdict(list)
    for pair in pairs:
        groups[key(pair)].append(pair)
    return groups


def _by(key: _Key, wordings: Mapping[int, Wording]) -> dict[Hashable, list[int]]:
    groups: dict[Hashable, list[int]] = defaultdict(list)
    for position, wording in wordings.items():
        value = key(wording)
        if value is not None:
            groups[value].append(position)
    return groups
