"""Which note of this build is which note of an earlier one.

Most notes stand as they stood and are known by guide, kind, subject and prompt. The others are paired step by step, the
surest evidence first, and each step only where exactly one old and one new note fit. A new note that no step pairs is
new: a lost history costs a few reviews, a history on the wrong note teaches the wrong thing. The thresholds come from
`benchmarks/identity.py`, in which no history may end on the wrong note.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz import fuzz, process
from rapidfuzz.distance import DamerauLevenshtein

ANSWER_KEPT = 240
"""Characters of an answer that are compared; equality is judged on the whole."""

SAME_ANSWER = 92.0
"""Similarity (0-100) from which a long answer speaks for a note whose question was worded anew."""
GROWN_ANSWER = 80.0
"""The same where the question's words all stayed and others came or went."""
RELATED_ANSWER = 50.0
"""The same where only the way of asking changed ("What is…" → "Explain…")."""
PROMPT = 50.0
"""Similarity of prompts (0-100) below which a similar answer says nothing."""
HINT = 75.0
"""Similarity of fronts (0-100) from which a new note is reported beside the old one."""
MARGIN = 8.0
"""How far the best answer must stand above the next one, over all notes of the guide."""
LONG_ANSWER = 10
TELLING_ANSWER = 6
"""Words from which an answer, if no other note of the guide has it, can stand for its note."""
SENTENCE = 5
"""Words from which an open question is more than a label."""

BORROWED = frozenset({"open-question", "behaviour", "choice"})
"""Kinds whose answers are shared by many notes, so that an equal answer says nothing."""

_ASKING_WORDS = """
a an the of and & is are was were be do does did can could would will you your me us we please to about tell describe
explain define share give example time situation what what's that has have had how
"""
_ASKING = frozenset(_ASKING_WORDS.split())
"""Words of a question that say how it asks, not what it asks for."""
_OCCASION = {"time", "situation", "example"}
_EDGES = ".,;:!?\"'()[]{}“”‘’«»…¿¡`"
_DIGIT = re.compile(r"\d")


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


@dataclass
class _Open:
    """What is still unpaired, beside all there is."""

    all_old: Sequence[Wording]
    all_new: Sequence[Wording]
    old: dict[int, Wording]
    new: dict[int, Wording]
    matches: list[Match] = field(default_factory=list)

    def take(self, old: int, new: int, why: str) -> None:
        del self.old[old], self.new[new]
        self.matches.append(Match(old, new, why))

    def take_unique(self, key: _Key, why: str, fits: Callable[[Wording, Wording], bool] | None = None) -> None:
        """Pair the notes whose key (not None) exactly one open old and one open new note have."""
        olds, news = _by(key, self.old), _by(key, self.new)
        for value, found in news.items():
            candidates = olds.get(value, ())
            if len(found) == len(candidates) == 1:
                old, new = candidates[0], found[0]
                if fits is None or fits(self.old[old], self.new[new]):
                    self.take(old, new, why)

    def once(self, key: _Key) -> _Key:
        """Return the key, but None where two old or two new notes, paired or not, have it."""
        old, new = Counter(map(key, self.all_old)), Counter(map(key, self.all_new))

        def unique(wording: Wording) -> Hashable:
            value = key(wording)
            return None if max(old[value], new[value]) > 1 else value

        return unique


def match(
    old: Sequence[Wording],
    new: Sequence[Wording],
    retired: Collection[int] = (),
    settled: Iterable[Match] = (),
) -> list[Match]:
    """Return the pairs of old and new notes that are one note, each note in at most one pair.

    `retired` are the positions in `old` of notes that earlier builds had lost: they return only with the same question
    or the same card. `settled` pairs come from the author's own ids and stay as they are.
    """
    state = _Open(old, new, dict(enumerate(old)), dict(enumerate(new)))
    for pair in settled:
        state.take(pair.old, pair.new, pair.why)
    gone = {position: state.old.pop(position) for position in retired if position in state.old}
    _exact(state)
    _same_card(state)
    if state.new and state.old:
        _elsewhere(state)
        _worded_anew(state)
        state.take_unique(_card_anywhere, "same question and answer in another guide")
    if state.new and gone:
        state.old = gone
        _exact(state)
        _same_card(state)
        state.take_unique(_card_anywhere, "same question and answer in another guide")
    return state.matches


def _exact(state: _Open) -> None:
    known = {wording.key: position for position, wording in state.old.items()}
    for position, wording in list(state.new.items()):
        found = known.get(wording.key)
        if found is not None and found in state.old:
            state.take(found, position, "same question")


def _same_card(state: _Open) -> None:
    if state.new and state.old:
        state.take_unique(lambda wording: (wording.guide, wording.subject, wording.prompt), "same question, other kind")
        state.take_unique(state.once(_card), "same question and answer")


def _card(wording: Wording) -> Hashable:
    """Front and back, whatever the subject, of a note whose answer is its own."""
    if wording.kind in BORROWED or not _telling(wording):
        return None
    return wording.guide, wording.kind, wording.prompt, wording.answer_id


def _card_anywhere(wording: Wording) -> Hashable:
    """Front and back in any guide; a short answer speaks only with the subject."""
    if not wording.answer_id or wording.kind in BORROWED:
        return None
    subject = None if _telling(wording) else wording.subject
    return wording.kind, subject, wording.prompt, wording.answer_id


def _telling(wording: Wording) -> bool:
    return len(wording.answer.split()) >= TELLING_ANSWER


def _is_sentence(wording: Wording) -> bool:
    return wording.kind == "open-question" and len(wording.prompt.split()) >= SENTENCE


def _elsewhere(state: _Open) -> None:
    """Pair notes whose section or subject has another title, or that stand in another section."""
    paired = [(state.all_old[pair.old], state.all_new[pair.new]) for pair in state.matches]
    titles = retitled([*paired, *_likely(state)], state.all_old, state.all_new)
    targets = {(guide, title) for (guide, _), title in titles.items()}

    def place(wording: Wording) -> Hashable:
        section = titles.get((wording.guide, wording.section), wording.section)
        return (wording.guide, section, *_label(wording)) if (wording.guide, section) in targets else None

    def fits(old: Wording, new: Wording) -> bool:
        return _is_sentence(new) or fuzz.ratio(old.answer, new.answer) >= RELATED_ANSWER

    state.take_unique(place, "section retitled", fits)
    asked = state.once(lambda wording: (wording.guide, *_label(wording)) if _is_sentence(wording) else None)
    state.take_unique(asked, "same question in another section")


def _label(wording: Wording) -> tuple[str, str]:
    return wording.kind, wording.prompt


def _likely(state: _Open) -> Iterator[tuple[Wording, Wording]]:
    """Yield open notes that speak for a retitled section: a whole question, or a prompt with its answer."""

    def said(wording: Wording) -> Hashable:
        if _is_sentence(wording):
            return wording.guide, *_label(wording)
        return (wording.guide, *_label(wording), wording.answer_id) if wording.answer_id else None

    olds, news = _by(said, state.old), _by(said, state.new)
    for key in olds.keys() & news.keys():
        if len(olds[key]) == len(news[key]) == 1:
            yield state.old[olds[key][0]], state.new[news[key][0]]


def retitled(
    pairs: Iterable[tuple[Wording, Wording]], old: Iterable[Wording], new: Iterable[Wording]
) -> dict[tuple[str, tuple[str, ...]], tuple[str, ...]]:
    """Return the new titles of sections that went on under another title, by guide and old titles.

    The old titles are gone, the new ones did not exist, and at least two notes and more than half of those of either
    section are pairs.
    """
    before = Counter((wording.guide, wording.section) for wording in old)
    after = Counter((wording.guide, wording.section) for wording in new)
    votes = Counter(
        (a.guide, a.section, b.section)
        for a, b in pairs
        if a.guide == b.guide and (a.guide, a.section) not in after and (b.guide, b.section) not in before
    )
    return {
        (guide, section): title
        for (guide, section, title), count in votes.items()
        if count >= 2 and 2 * count > max(before[guide, section], after[guide, title])
    }


def _worded_anew(state: _Open) -> None:
    """Pair notes of one guide whose question has other words."""
    state.take_unique(state.once(_own_answer), "same answer")
    state.take_unique(
        lambda wording: (wording.guide, wording.kind, _words(wording.subject), _words(wording.prompt)),
        "same words",
        _asked_alike,
    )
    _take_best(state, _mistyped, "spelling corrected")
    _take_best(state, _answered_alike, "similar question and answer")


def _own_answer(wording: Wording) -> Hashable:
    return (wording.guide, wording.answer_id) if wording.kind not in BORROWED and _telling(wording) else None


def _asked_alike(old: Wording, new: Wording) -> bool:
    """Tell whether two questions with the same content words are one."""
    if _folded(old.prompt) == _folded(new.prompt) and _folded(old.subject) == _folded(new.subject):
        return True
    if not _words(old.prompt):
        return False
    return old.kind == "open-question" or fuzz.ratio(old.answer, new.answer) >= RELATED_ANSWER


def _take_best(state: _Open, fits: Callable[[Wording, Wording], bool], why: str) -> None:
    """Pair the open notes of a guide that fit each other and nothing else open."""
    olds = _by(lambda wording: wording.guide, state.old)
    news = _by(lambda wording: wording.guide, state.new)
    for guide in news.keys() & olds.keys():
        fitting = [(a, b) for b in news[guide] for a in olds[guide] if fits(state.old[a], state.new[b])]
        old_count, new_count = Counter(a for a, _ in fitting), Counter(b for _, b in fitting)
        for a, b in fitting:
            if old_count[a] == new_count[b] == 1 and not _has_rival(state, a, b):
                state.take(a, b, why)


def _has_rival(state: _Open, old: int, new: int) -> bool:
    """Tell whether another note of the guide, paired or not, has nearly as similar an answer and question."""
    a, b = state.old[old], state.new[new]
    best = _likeness(a, b)
    others_new = (w for i, w in enumerate(state.all_new) if i != new and w.guide == b.guide)
    others_old = (w for i, w in enumerate(state.all_old) if i != old and w.guide == a.guide)
    return any(_likeness(a, other) > best - MARGIN for other in others_new) or any(
        _likeness(other, b) > best - MARGIN for other in others_old
    )


def _likeness(old: Wording, new: Wording) -> float:
    """Return how much two notes look alike (0-100): the question counts as much as the answer."""
    front = fuzz.ratio(_front(old), _front(new))
    return front if old.kind in BORROWED else (front + fuzz.ratio(old.answer, new.answer)) / 2


def _front(wording: Wording) -> str:
    return f"{wording.subject} {wording.prompt}".casefold()


def _mistyped(old: Wording, new: Wording) -> bool:
    """Tell whether the fronts differ by one or two misspelt words."""
    if old.kind != new.kind:
        return False
    before, after = (
        (*_folded(old.subject), "|", *_folded(old.prompt)),
        (*_folded(new.subject), "|", *_folded(new.prompt)),
    )
    if len(before) != len(after):
        return False
    changed = [(a, b) for a, b in zip(before, after, strict=True) if a != b]
    return 0 < len(changed) <= 2 and all(_typo(a, b) for a, b in changed)


def _answered_alike(old: Wording, new: Wording) -> bool:
    """Tell whether a long answer that hardly changed, or words that all stayed, speak for one note."""
    if old.kind in BORROWED or new.kind in BORROWED:
        return False
    if _numbers(old) != _numbers(new):
        return False
    answer = fuzz.ratio(old.answer, new.answer)
    if answer < GROWN_ANSWER:
        return False
    if old.subject == new.subject and _one_holds_other(_words(old.prompt), _words(new.prompt)):
        return True
    long = min(len(old.answer.split()), len(new.answer.split())) >= LONG_ANSWER
    return long and answer >= SAME_ANSWER and fuzz.ratio(_front(old), _front(new)) >= PROMPT


def _numbers(wording: Wording) -> list[str]:
    return sorted(word for word in _folded(f"{wording.subject} {wording.prompt}") if _DIGIT.search(word))


def _one_holds_other(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    few, many = sorted((Counter(a), Counter(b)), key=Counter.total)
    return bool(few) and few <= many and 2 * few.total() >= many.total()


@lru_cache(maxsize=4096)
def _folded(text: str) -> tuple[str, ...]:
    """Return the words without case and punctuation; case and signs stay where they tell names apart (`-a`, `C`)."""
    words = (word if word.startswith("-") else word.strip(_EDGES) for word in text.replace("—", " ").split())
    return tuple(word if word.startswith("-") or len(word) == 1 else word.casefold() for word in words if word)


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    """Return the words that say what is asked for, in their order."""
    words = _folded(text)
    told = ("", *words)
    return tuple(
        word
        for word, before in zip(words, told, strict=False)
        if word not in _ASKING and not (word == "when" and before in _OCCASION)
    )


def _typo(a: str, b: str) -> bool:
    """Tell whether two words are one word misspelt; short words, numbers and other beginnings are other words."""
    if min(len(a), len(b)) < 5 or a[0] != b[0] or _DIGIT.search(a + b):
        return False
    return DamerauLevenshtein.distance(a, b, score_cutoff=1) <= 1


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
    fronts: dict[str, dict[int, str]] = defaultdict(dict)
    for position, wording in old.items():
        fronts[wording.guide][position] = _front(wording)
    found = {}
    for position, wording in new.items():
        choices = fronts.get(wording.guide)
        best = choices and process.extractOne(_front(wording), choices, scorer=fuzz.ratio, score_cutoff=HINT)
        if best:
            found[position] = int(best[2])
    return found


def _by(key: _Key, wordings: Mapping[int, Wording]) -> dict[Hashable, list[int]]:
    groups: dict[Hashable, list[int]] = defaultdict(list)
    for position, wording in wordings.items():
        value = key(wording)
        if value is not None:
            groups[value].append(position)
    return groups
