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

ANSWER_KEPT = 240
"""Characters of an answer that are compared; equality is judged on the whole."""

RELATED_ANSWER = 50.0
"""Similarity (0-100) of answers from which they can be versions of one."""
EDITED_ANSWER = 80.0
"""Similarity (0-100) of answers from which a question in another section is the one that has gone from its own."""
HINT = 75.0
"""Similarity of fronts (0-100) from which a new note is reported beside the old one."""
TELLING_ANSWER = 6
"""Words from which an answer, if no other note of the guide has it, can stand for its note."""
LONG_ANSWER = 15
"""Words from which such an answer stands for its note even below a label that other notes share."""
SENTENCE = 5
"""Words from which a question is more than a label."""

BORROWED = frozenset({"open-question", "behaviour", "choice"})
"""Kinds whose answers are shared by many notes, so that an equal answer says nothing."""

_ASKING_WORDS = """
a an the of and & is are was were be do does did can could would will you your me us we please to about tell describe
explain define share give example time situation what what's that has have had how
"""
_ASKING = frozenset(_ASKING_WORDS.split())
"""Words of a question that say how it asks, not what it asks for."""
_OCCASION = {"time", "situation", "example"}
_JOINING = {"when", "where"}
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
        _take_moved(state)
    if state.new and gone:
        state.old = gone
        _exact(state)
        _same_card(state)
        _take_moved(state)
    return state.matches


def _exact(state: _Open) -> None:
    known = {wording.key: position for position, wording in state.old.items()}
    for position, wording in list(state.new.items()):
        found = known.get(wording.key)
        if found is not None and found in state.old:
            state.take(found, position, "same question")


def _same_card(state: _Open) -> None:
    if not state.new or not state.old:
        return
    state.take_unique(lambda wording: (wording.guide, wording.subject, wording.prompt), "same question, other kind")
    state.take_unique(_telling_card(state), "same question and answer")


def _telling_card(state: _Open) -> _Key:
    """Return the key of cards that are known without their subject: by a prompt of their own, or a long answer."""
    named, answered = state.once(_named_prompt), state.once(_own_answer)

    def key(wording: Wording) -> Hashable:
        long = len(wording.answer.split()) >= LONG_ANSWER and answered(wording)
        return _card(wording) if named(wording) or long else None

    return key


def _named_prompt(wording: Wording) -> Hashable:
    return wording.guide, wording.kind, wording.prompt


def _card(wording: Wording) -> Hashable:
    """Front and back, whatever the subject, of a note whose answer is its own."""
    if wording.kind in BORROWED or not _telling(wording):
        return None
    return wording.guide, wording.kind, wording.prompt, wording.answer_id


def _take_moved(state: _Open) -> None:
    """Pair cards that stand in another guide word for word; what is only a label there needs its subject too."""
    if not state.new or not state.old:
        return
    telling = _telling_card(state)

    def card(wording: Wording) -> Hashable:
        if not wording.answer_id or wording.kind in BORROWED:
            return None
        subject = None if telling(wording) else wording.subject
        return wording.kind, subject, wording.prompt, wording.answer_id

    state.take_unique(card, "same question and answer in another guide")


def _telling(wording: Wording) -> bool:
    return len(wording.answer.split()) >= TELLING_ANSWER


def _is_sentence(wording: Wording) -> bool:
    return wording.kind in ("question", "open-question") and len(wording.prompt.split()) >= SENTENCE


def _moved(old: Wording, new: Wording) -> bool:
    open_ = "open-question" in (old.kind, new.kind)
    return open_ or _likeness(old.answer, new.answer) >= EDITED_ANSWER


def _may_be_answered_so(old: Wording, new: Wording) -> bool:
    return new.kind == "open-question" or _related(old, new)


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
    paired = [(state.all_old[pair.old], state.all_new[pair.new]) for pair in state.matches]
    titles = retitled([*paired, *_likely(state)], state.all_old, state.all_new)
    targets = {(guide, title) for (guide, _), title in titles.items()}

    def place(wording: Wording) -> Hashable:
        section = titles.get((wording.guide, wording.section), wording.section)
        return (wording.guide, section, *_label(wording)) if (wording.guide, section) in targets else None

    state.take_unique(place, "section retitled", _may_be_answered_so)
    asked = state.once(lambda wording: (wording.guide, wording.prompt) if _is_sentence(wording) else None)
    state.take_unique(asked, "same question in another section", _moved)


def _unpaired_sections(state: _Open) -> set[tuple[str, tuple[str, ...]]]:
    """Return the sections none of whose notes is paired: there the tool itself may name subjects otherwise now."""
    paired = {(state.all_new[pair.new].guide, state.all_new[pair.new].section) for pair in state.matches}
    return {(wording.guide, wording.section) for wording in state.new.values()} - paired


def _label(wording: Wording) -> tuple[str, str]:
    return wording.kind, wording.prompt


def _likely(state: _Open) -> Iterator[tuple[Wording, Wording]]:
    """Yield open notes that speak for a retitled section: a whole question, or a prompt with its answer."""

    def said(wording: Wording) -> Hashable:
        if _is_sentence(wording):
            return wording.guide, *_label(wording)
        return (wording.guide, *_label(wording), wording.answer_id) if " " in wording.answer else None

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
    once = state.once(_own_answer)
    state.take_unique(
        lambda wording: (once(wording), wording.subject) if once(wording) else None,
        "same answer",
        _relabelled(state),
    )
    state.take_unique(
        lambda wording: (wording.guide, wording.kind, _words(wording.subject), _words(wording.prompt)),
        "same words",
        _asked_alike,
    )
    _correct_spelling(state)


def _own_answer(wording: Wording) -> Hashable:
    return (wording.guide, wording.answer_id) if wording.kind not in BORROWED and _telling(wording) else None


def _relabelled(state: _Open) -> Callable[[Wording, Wording], bool]:
    """Return what tells whether one prompt took the place of the other.

    Both name the same thing, neither stays, and no other open note has a front that is more alike.
    """
    before = {(wording.guide, wording.prompt) for wording in state.all_old}
    after = {(wording.guide, wording.prompt) for wording in state.all_new}

    def fits(old: Wording, new: Wording) -> bool:
        if (new.guide, new.prompt) in before or (old.guide, old.prompt) in after:
            return False
        labels = bool(old.subject) and old.kind == new.kind != "question"
        named = labels or not set(_words(old.prompt)).isdisjoint(_words(new.prompt))
        return named and not _has_rival(old, new, state)

    return fits


def _has_rival(old: Wording, new: Wording, state: _Open) -> bool:
    likeness = max(_likeness(_front(old), _front(new)), HINT)
    pairs = [(other, new) for other in state.old.values() if other.guide == old.guide and other is not old]
    pairs += [(old, other) for other in state.new.values() if other.guide == new.guide and other is not new]
    return any(_likeness(_front(a), _front(b), likeness) > likeness for a, b in pairs)


def _asked_alike(old: Wording, new: Wording) -> bool:
    """Tell whether two questions with the same content words are one."""
    if _folded(old.prompt) == _folded(new.prompt) and _folded(old.subject) == _folded(new.subject):
        return True
    return bool(_words(old.prompt)) and _may_be_answered_so(old, new)


def _likeness(a: str, b: str, least: float = 0) -> float:
    """Return how alike two texts are (0-100), or 0 below the least of interest."""
    from rapidfuzz import fuzz

    return fuzz.ratio(a, b, score_cutoff=least)


def _related(old: Wording, new: Wording) -> bool:
    """Tell whether two answers can be versions of one."""
    short, long = sorted((old.answer, new.answer), key=len)
    return (bool(short) and long.startswith(short)) or _likeness(short, long) >= RELATED_ANSWER


def _correct_spelling(state: _Open) -> None:
    """Pair the notes whose fronts differ by one or two misspelt words, each of the other alone."""
    olds, news = _by(_place, state.old), _by(_place, state.new)
    for place in news.keys() & olds.keys():
        fitting = [(a, b) for b in news[place] for a in olds[place] if _mistyped(state.old[a], state.new[b])]
        old_count, new_count = Counter(a for a, _ in fitting), Counter(b for _, b in fitting)
        for a, b in fitting:
            if old_count[a] == new_count[b] == 1:
                state.take(a, b, "spelling corrected")


def _place(wording: Wording) -> Hashable:
    """What a misspelt front leaves as it was: guide, kind, numbers of words."""
    return wording.guide, wording.kind, len(_folded(wording.subject)), len(_folded(wording.prompt))


def _front(wording: Wording) -> str:
    return f"{wording.subject} {wording.prompt}".casefold()


def _mistyped(old: Wording, new: Wording) -> bool:
    before = _folded(old.subject) + _folded(old.prompt)
    after = _folded(new.subject) + _folded(new.prompt)
    changed = [(a, b) for a, b in zip(before, after, strict=True) if a != b]
    return 0 < len(changed) <= 2 and all(_typo(a, b) for a, b in changed)


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
        if word not in _ASKING and not (word in _JOINING and before in _OCCASION)
    )


def _typo(a: str, b: str) -> bool:
    """Tell whether two words are one word misspelt; short words, numbers and other beginnings are other words."""
    if min(len(a), len(b)) < 5 or a[0] != b[0] or _DIGIT.search(a + b):
        return False
    from rapidfuzz.distance import DamerauLevenshtein

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
    if not old or not new:
        return {}
    from rapidfuzz import fuzz, process

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
