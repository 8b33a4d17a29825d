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

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from guide2anki.identity import texts
from guide2anki.identity.texts import BORROWED, QUESTIONS, SENTENCE, TELLING_ANSWER, Vocabulary, Wording
from guide2anki.words import rewording

HINT = 0.5
"""Likeness of fronts from which a new note is reported beside the old one."""
LONG_ANSWER = 15
"""Words from which such an answer stands for its note even below a label that other notes share."""
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
_NUMBERED = re.compile(r"^\s*\d+(?:\.\d+)*[.)]\s+")


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
        lambda wording: (wording.guide, texts.folded(wording.subject), texts.asked(wording)), "same question", _stayed
    )
    asked = state.once(lambda wording: (wording.guide, texts.asked(wording)))
    answered = state.once(texts.own_answer)

    def card(wording: Wording) -> Hashable:
        if not wording.answer_id or wording.kind in BORROWED:
            return None
        words = len(texts.terms(wording.answer))
        whole = texts.is_question(wording) and (words >= TELLING_ANSWER or texts.stands_alone(wording))
        label = words >= TELLING_ANSWER and (asked(wording) or (words >= LONG_ANSWER and answered(wording)))
        return (wording.guide, texts.asked(wording), wording.answer_id) if whole or label else None

    state.take_unique(card, "same question and answer")


def _card_in_another_guide(state: _Open) -> None:
    """Pair cards that stand in another guide word for word; what is only a label there needs its subject too."""
    asked = state.once(lambda wording: (wording.guide, texts.asked(wording)))
    answered = state.once(texts.own_answer)

    def card(wording: Wording) -> Hashable:
        if wording.kind == "behaviour":
            return (
                ("", texts.asked(wording), wording.answer_id) if len(texts.terms(wording.prompt)) >= SENTENCE else None
            )
        if not wording.answer_id or wording.kind in BORROWED:
            return None
        words = len(texts.terms(wording.answer))
        telling = words >= TELLING_ANSWER and (asked(wording) or (words >= LONG_ANSWER and answered(wording)))
        whole = texts.stands_alone(wording)
        return None if telling or whole else wording.subject, texts.asked(wording), wording.answer_id

    state.take_unique(card, "same question and answer in another guide")


def _stayed(old: Wording, new: Wording) -> bool:
    return (_home(old) == _home(new) or texts.moved(old, new)) and texts.may_be_choice(old, new)


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
    asked = state.once(lambda wording: (wording.guide, texts.asked(wording)) if texts.stands_alone(wording) else None)
    state.take_unique(asked, "same question in another section", texts.moved)


def _section(wording: Wording) -> Place:
    return wording.section


def _home(wording: Wording) -> Place:
    """Return the titles above a note, without the one that is its own question."""
    section = wording.section
    return section[:-1] if section and texts.folded(section[-1]) == texts.asked(wording) else section


def _subject(wording: Wording) -> Place:
    return (wording.subject,)


def _under_new_titles(state: _Open, place: Callable[[Wording], Place]) -> None:
    paired = [(state.all_old[pair.old], state.all_new[pair.new]) for pair in state.matches if pair.old in state.all_old]
    old, new = state.all_old.values(), state.all_new.values()
    titles = _written_otherwise(state, place) | retitled([*paired, *_likely(state)], old, new, place)
    targets = {(guide, title) for (guide, _), title in titles.items()}

    def standing(wording: Wording) -> Hashable:
        title = titles.get((wording.guide, place(wording)), place(wording))
        return (wording.guide, title, texts.asked(wording)) if (wording.guide, title) in targets else None

    state.take_unique(standing, "section retitled", _may_be_answered_so)


def _written_otherwise(state: _Open, place: Callable[[Wording], Place]) -> dict[tuple[str, Place], Place]:
    """Return the new titles of places all of whose cards are the same, where one title holds all words of the other."""
    before, after = _by_place(state.old, place), _by_place(state.new, place)
    of_new: dict[tuple[str, frozenset[Hashable]], list[Place]] = defaultdict(list)
    for (guide, title), cards in after.items():
        of_new[guide, frozenset(cards)].append(title)
    found = {}
    for (guide, title), cards in before.items():
        words = {word for part in title for word in texts.folded(part)}
        near = [
            other
            for other in of_new.get((guide, frozenset(cards)), ())
            if words <= {word for part in other for word in texts.folded(part)}
            or words >= {word for part in other for word in texts.folded(part)}
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
        cards[wording.guide, place(wording)].add((texts.asked(wording), texts.said(wording)))
    return cards


def _may_be_answered_so(old: Wording, new: Wording) -> bool:
    return new.kind == "open-question" or (texts.related(old, new) and texts.may_be_choice(old, new))


def _unpaired_sections(state: _Open) -> set[tuple[str, Place]]:
    """Return the sections none of whose notes is paired: there the tool itself may name subjects otherwise now."""
    paired = {(state.all_new[pair.new].guide, state.all_new[pair.new].section) for pair in state.matches}
    return {(wording.guide, wording.section) for wording in state.new.values()} - paired


def _likely(state: _Open) -> Iterator[tuple[Wording, Wording]]:
    """Yield open notes that speak for a retitled section: a whole question, or a prompt with its answer."""

    def said(wording: Wording) -> Hashable:
        if wording.kind in QUESTIONS and len(texts.terms(wording.prompt)) >= SENTENCE:
            return wording.guide, texts.asked(wording)
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
    bare = (texts.folded(_NUMBERED.sub("", part)) for part in title)
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
    text = Vocabulary(list(state.all_old.values()), list(state.all_new.values()))
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
            pair.answers == "rewritten"
            or (pair.answers in ("edited", "near") and rewording.points(texts.folded(b.prompt)))
        ):
            continue
        rivals = [other for other in (*of_old[pair.old], *of_new[pair.new]) if other is not pair]
        if (
            pair.likeness >= FLOORS[pair.answers][where] - 1e-9
            and all(other.rank < pair.rank - RIVAL for other in rivals)
            and not text.turned(a, b, pair.answers, pair.likeness)
            and texts.may_be_choice(a, b)
            and (pair.answers == "same" or not _merged(pair, rivals, old, new, text))
        ):
            state.take(pair.old, pair.new, "same answer" if pair.answers == "same" else "question edited")
    return state.matches[known:]


def _merged(
    pair: _Pair, rivals: Iterable[_Pair], old: Mapping[int, Wording], new: Mapping[int, Wording], text: Vocabulary
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


def _candidates(old: Mapping[int, Wording], new: Mapping[int, Wording], text: Vocabulary) -> Iterator[tuple[int, int]]:
    """Yield the pairs that share a word or an answer, the rarest first, not too many for a note."""
    by_word: dict[str, list[int]] = defaultdict(list)
    by_answer: dict[Hashable, list[int]] = defaultdict(list)
    for position, wording in old.items():
        for word in text.words(wording):
            by_word[word].append(position)
        if wording.answer_id:
            by_answer[texts.said(wording)].append(position)
    for position, wording in new.items():
        found: dict[int, None] = {}
        holders = [by_word[word] for word in sorted(text.words(wording)) if word in by_word]
        if wording.answer_id and texts.said(wording) in by_answer:
            holders.append(by_answer[texts.said(wording)])
        for having in sorted(holders, key=len):
            if len(found) + len(having) > COMMON:
                break
            found.update(dict.fromkeys(having))
        for other in found:
            yield other, position


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
        return texts.asked(wording) if texts.is_question(wording) else None

    lost = Counter(wording.guide for wording in state.old.values())
    went = Counter(state.all_old[p.old].guide for p in state.matches if p.old in state.all_old and _went(state, p))
    lost.update(went)
    olds, news = _by(asked, state.old), _by(asked, state.new)
    pairs = [(olds[key][0], news[key][0]) for key in olds if len(olds[key]) == len(news.get(key, ())) == 1]
    pairs = [(a, b) for a, b in pairs if texts.moved(state.old[a], state.new[b])]
    went.update(state.old[a].guide for a, _ in pairs)
    together = Counter((state.old[a].guide, state.old[a].section, state.new[b].guide) for a, b in pairs)
    for a, b in pairs:
        old, new = state.old[a], state.new[b]
        alone = together[old.guide, old.section, new.guide] == 1 and not texts.stands_alone(old)
        if went[old.guide] >= SPLIT * lost[old.guide] and not alone:
            state.take(a, b, "same question in another guide")


def _went(state: _Open, pair: Match) -> bool:
    return state.all_old[pair.old].guide != state.all_new[pair.new].guide


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
        text = Vocabulary(list(before.values()), list(after.values()))
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
