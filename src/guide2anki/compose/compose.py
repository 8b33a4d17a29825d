"""Backs for the questions that a guide leaves open, built from the guide itself.

A question stands in a category ("Candor & Curiosity"). The category is linked to the
guide's values and themes by their headings; each of its questions picks from them the points that
share its own words, rare words counting most. Advice, warnings and the guide's story structure are
found the same way. Nothing is invented and nothing is left to chance: a link is words that both
sides have, and ties are broken by the guide's order.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from guide2anki.compose.topics import (
    Point,
    Roots,
    Story,
    Topic,
    asked_under,
    is_follow_up,
    stories,
    tells_story,
    topics,
)
from guide2anki.model import Block, Guide, Pair
from guide2anki.reading.inline import flat, gist, gist_of, is_han, text, words
from guide2anki.shapes.entries import bullets, item_of, paragraph, part, place
from guide2anki.vocabulary import asks_questions

if TYPE_CHECKING:
    import Stemmer

MAX_WORDS = 110
"""Words on the back of a composed answer, headings included."""
FEWEST, MOST = 3, 4
"""Points from the value or theme that a question probes: those that share its words, and more up to the fewest."""
FEWEST_PROBES = 2
MOST_NAMES = 8
ELSEWHERE = 2
"""Points from elsewhere in the guide."""
LABELLED = 2
"""Points from the one line or table row elsewhere that is labelled with the category's name."""
SIDE = 2
"""Points on each side of a contrast."""
WARNINGS = 2

NEAR = 0.5
"""What a word of the question that is followed up counts against one of the question itself."""
HOME = 0.25
"""What a word of the category or of a heading linked to it counts."""
SHOWN = 0.1
"""What a point counts less for each earlier question of the category that shows it."""
BY_WAY = 0.2
"""What a word counts that only stands in a line which shares words with the question."""
MOST_BY_WAY = 2.5
"""How much such words weigh at most, before that."""
NEWS = 2
"""Words from which a line says more than a question whose telling words are all its own."""
SHARE = 0.3
"""Share of a question's weight that a line elsewhere in the guide must have to be linked to it."""
LONG_WORD = 5
WARNING_FLOOR = 0.9
RARE = 0.6
"""Weight from which one word alone can link a warning to a question."""
ADVICE_FLOOR = 0.6
ADVICE_ALONE = 0.75
"""The same for a contrast whose heading has no word of the category."""
CATEGORY_FIRST = 1.2
"""How much more a word of the category counts than one of the question where advice is looked for."""
COVER = 0.45
"""Share of a category's weight that a heading must have to be linked by its name."""
AFFINITY = 0.7
"""How much a heading must share with the questions of a category if it shares nothing with its name."""
MOST_ROOTS = 65_536
"""Words of a language whose roots are kept."""
COMMON = 300
"""A word in more lines than this tells nothing and is not looked up."""


@dataclass(frozen=True, slots=True)
class Composed:
    """What a guide has to say to one of its questions."""

    answer: tuple[Block, ...]
    """The back of an open question; empty for a question that the guide answers."""
    support: tuple[Block, ...]
    """Shown folded away: the story structure, and for an answered question what else bears on it."""
    because: tuple[str, ...]
    """A line for each linked heading with the words that link it: `Ownership: mistake, repair`."""


# ---------------------------------------------------------------- words

_SMALL_WORDS = {
    "english": (
        "a an the of to in on at for and or nor is are be been being am do does did done you your yours we our us "
        "it its this that these those with as by how what which when where why who whom whose from into me my "
        "mine about was were i he she they them their there here than then so if but not no any some can could "
        "should would will shall may might must have has had having s t re ve ll d m don't doesn't didn't isn't "
        "you've you'd i've vs versus between across against without within while during under over after before "
        "through per each every other another both either more most much many tell told describe explain discuss "
        "share walk talk give gave given take took taken make made makes making get got put someone something "
        "anyone anything time times situation example examples instance approach handle need needs needed needing "
        "deal led go going work works worked working own way ways thing things out up down off one two question "
        "questions use used uses using answer answers interview interviews common category sample"
    ),
    "spanish": (
        "el la los las un una unos unas de del al a en y o u e que qué cuál cuáles cómo por para con sin sobre se "
        "su sus es son ser fue era lo le les como más pero si sí no tu tus usted ha han he hay este esta estos "
        "estas eso cuándo dónde quién cuánto cuéntame describe explica vez"
    ),
    "german": (
        "der die das den dem des ein eine einen einem einer und oder aber ist sind war waren sein zu zum zur von "
        "vom mit auf in im an am für wie was wer wann wo warum welche welcher welches sie ihr ihre ihren du dein "
        "es ich wir uns als auch nicht kein haben hat hatten wird werden bei aus über unter beschreiben erzählen"
    ),
    "french": (
        "le la les l un une des du de d et ou mais est sont était être à au aux en dans pour par avec sans sur "
        "que qui quoi quel quelle quels quelles comment pourquoi quand où vous votre vos tu ton ta tes il elle on "
        "nous ce cette ces se sa son ses ne pas plus avez décrivez parlez racontez fois"
    ),
    "portuguese": (
        "o a os as um uma uns umas de do da dos das em no na nos nas e ou mas é são foi ser que qual quais como "
        "por para com sem sobre se seu sua seus você vocês quando onde quem não mais ao à este esta isso conte "
        "descreva explique vez"
    ),
    "italian": (
        "il lo la i gli le un una di del della dei delle a al alla da dal in nel nella e o ma è sono era essere "
        "che chi cosa quale quali come perché quando dove per con senza su si suo sua non più hai ha ho tuo tua "
        "questo questa descriva descrivi racconta volta"
    ),
    "russian": (
        "и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по ее мне было вот от меня "
        "о из ему когда какой какая какие чем где кто почему это для вас ваш или был есть расскажите опишите "
        "объясните"
    ),
    "arabic": (
        "في من على ما ماذا هو هي هل كيف لماذا متى أين أو أم و ولماذا وكيف ومتى إلى عن مع بين بعد قبل ذلك هذا هذه "
        "التي الذي أن إن لا اشرح صف كل"
    ),
}
"""Words that say nothing of what a text is about; they also tell its language."""

_CODES = {
    "ar": "arabic",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "it": "italian",
    "pt": "portuguese",
    "ru": "russian",
}
_ASKING_SIGNS = (
    "什么",
    "怎么",
    "如何",
    "哪些",
    "哪个",
    "为什",
    "么是",
    "是什",
    "么解",
    "你会",
    "你如",
    "何看",
    "看待",
    "解释",
)


def _language(given: str, sample: Sequence[str]) -> str:
    """Return the language of a guide: what its author says, else the one whose small words it uses; or nothing."""
    code = given.lower().partition("-")[0]
    if code:
        return _CODES.get(code, "")
    counts = Counter(chain.from_iterable(map(words, sample)))
    shares = {name: sum(map(counts.__getitem__, counts.keys() & _small_words(name))) for name in _SMALL_WORDS}
    best = max(shares, key=lambda name: shares[name])
    if shares[best] >= 0.1 * sum(counts.values()):
        return best
    letters = [letter for content in sample for letter in content if letter.isalpha()]
    return "english" if sum(map(str.isascii, letters)) > 0.7 * len(letters) else ""


@lru_cache(maxsize=16)
def _small_words(language: str) -> frozenset[str]:
    return frozenset(_SMALL_WORDS.get(language, "").split())


class _Roots(dict[str, str]):
    """The roots of the words of a language; the root of a word that tells nothing is empty."""

    def __init__(self, language: str) -> None:
        super().__init__(dict.fromkeys(_small_words(language), ""))
        self.stemmer: Stemmer.Stemmer | None = None
        if language:
            import Stemmer

            self.stemmer = Stemmer.Stemmer(language)

    def __missing__(self, word: str) -> str:
        """Return a word's stem, without the vowel that still parts its kin ("autonomy", "autonomous")."""
        if len(word) == 1 and word.isascii():
            root = ""
        elif self.stemmer is None:
            root = word
        else:
            stem = str(self.stemmer.stemWord(word.replace("’", "'")))
            root = stem[:-1] if len(stem) > 4 and stem[-1] in "aeiouy" else stem
        if len(self) < MOST_ROOTS:
            self[word] = root
        return root


@lru_cache(maxsize=16)
def _roots(language: str) -> _Roots:
    return _Roots(language)


def _forms(language: str, content: str) -> dict[str, str]:
    """Return the roots of a plain text's telling words, each with the word; of Han and kana, pairs of signs."""
    known = _roots(language)
    out: dict[str, str] = {}
    if content.isascii():
        for word in words(content):
            if root := known[word]:
                out.setdefault(root, word)
        return out
    before = ""
    for word in words(content):
        if is_han(word):
            pair = before + word
            if before and pair not in _ASKING_SIGNS:
                out.setdefault(pair, pair)
            before = word
            continue
        before = ""
        if root := known[word]:
            out.setdefault(root, word)
    return out


def _rooter(language: str) -> Callable[[str], Roots]:
    """Return what tells the roots of a text, as `_forms` does."""
    known = _roots(language)

    def roots(content: str) -> Roots:
        if content.isascii():
            return frozenset([root for word in words(content) if (root := known[word])])
        return frozenset(_forms(language, content))

    return roots


# ---------------------------------------------------------------- the index


@dataclass(frozen=True, slots=True, eq=False)
class _Index:
    """The topics of a guide, and where each word stands in them."""

    language: str
    topics: Sequence[Topic]
    order: Mapping[Point, int]
    owner: Mapping[Point, Topic]
    weights: Mapping[str, float]
    """From 0 to 1: a word that stands in one line weighs 1, one in every twentieth about a half."""
    lines: Mapping[str, list[Point]]
    headings: Mapping[str, list[Topic]]
    places: Mapping[tuple[str, ...], list[Topic]]
    """The topics of each section, those below it excepted."""
    above: Mapping[str, list[Topic]]
    """The topics below a heading with the word."""
    labels: Mapping[str, list[Point]]
    """The points with the word in their label."""
    chapters: Mapping[tuple[str, ...], Sequence[Topic]]
    """The guide's own topics by the outermost title above them, in its order."""
    themes: Sequence[Topic]
    """The guide's values, else its largest family of themes."""

    def weight(self, roots: Iterable[str]) -> float:
        """Return what words weigh together; `fsum`, so that no order of a set can tip a tie."""
        return math.fsum(self.weights.get(root, 0.0) for root in roots)

    def demand(self, roots: Iterable[str]) -> float:
        """Return what words weigh if those that stand in no topic count in full."""
        return math.fsum(self.weights.get(root, 1.0) for root in roots)

    def find(self, roots: Iterable[str]) -> dict[Point, float]:
        """Return every point that has one of the words, with what the words it has weigh."""
        found: dict[Point, list[float]] = defaultdict(list)
        for root in roots:
            lines = self.lines.get(root, ())
            if len(lines) <= COMMON:
                for point in lines:
                    found[point].append(self.weights[root])
        return {point: math.fsum(weights) for point, weights in found.items()}


def _themes(found: Sequence[Topic]) -> list[Topic]:
    families: dict[tuple[str, ...], list[Topic]] = defaultdict(list)
    for topic in found:
        if topic.own and topic.role in ("value", "theme") and len(topic.place) > 1:
            families[topic.place[:-1]].append(topic)
    ranked = sorted(families.values(), key=lambda family: (family[0].role != "value", -len(family)))
    return ranked[0] if ranked and len(ranked[0]) > 1 else []


def _index(title: str, language: str, found: Sequence[Topic]) -> _Index:
    counts: Counter[str] = Counter()
    lines: dict[str, list[Point]] = defaultdict(list)
    headings: dict[str, list[Topic]] = defaultdict(list)
    owner: dict[Point, Topic] = {}
    places: dict[tuple[str, ...], list[Topic]] = defaultdict(list)
    above: dict[str, list[Topic]] = defaultdict(list)
    labels: dict[str, list[Point]] = defaultdict(list)
    chapters: dict[tuple[str, ...], list[Topic]] = defaultdict(list)
    for topic in sorted((topic for topic in found if topic.own), key=lambda topic: topic.line):
        chapters[topic.place[:1]].append(topic)
    for topic in found:
        places[topic.place].append(topic)
        for root in frozenset().union(*topic.above):
            above[root].append(topic)
        over = topic.name | topic.gloss | topic.labels
        counts.update(over)
        for root in over:
            headings[root].append(topic)
        for point in topic.points:
            owner[point] = topic
            counts.update(point.roots)
            for root in point.roots:
                lines[root].append(point)
            for root in point.label:
                labels[root].append(point)
    most = math.log(1 + len(found) + len(owner))
    said = _forms(language, title)
    weights = {
        root: math.log(1 + (len(found) + len(owner)) / count) / most * (0.3 if root in said else 1)
        for root, count in counts.items()
    }
    order = {point: at for at, point in enumerate(owner)}
    return _Index(
        language, found, order, owner, weights, lines, headings, places, above, labels, chapters, _themes(found)
    )


# ---------------------------------------------------------------- questions and categories


@dataclass(frozen=True, slots=True, eq=False)
class _Question:
    pair: Pair
    forms: Mapping[str, str]
    """Its roots, each with the word it has in the question."""
    around: Roots
    """Roots of the question that it follows up."""
    hits: Mapping[Point, float]
    """Points that share words with it, and what these weigh."""

    @property
    def roots(self) -> Roots:
        """Return the roots of its own words."""
        return frozenset(self.forms)

    @property
    def said(self) -> frozenset[str]:
        """Return all its words."""
        return frozenset(words(flat(self.pair.prompt)))


@dataclass(frozen=True, slots=True, eq=False)
class _Category:
    """A section of questions, and what they probe."""

    forms: Mapping[str, str]
    """Roots of its heading, each with the word."""
    topics: tuple[Topic, ...]
    """Values and themes, in the order of the words in the category's heading."""
    group: tuple[Topic, ...]
    """Where it has none: the themes below a heading of its name, or the answered questions beside its own."""
    labelled: tuple[Point, ...]
    """Points elsewhere whose label is the category's name."""
    linked: Mapping[str, str]
    """The same of the headings that it is linked to."""

    @property
    def roots(self) -> Roots:
        """Return the roots of its heading and of the headings that it is linked to."""
        return frozenset((*self.forms, *self.linked))


_FACETS = re.compile(r"\s*[&+,/;、|]\s*|\s+(?:and|or|y|e|et|und|и|و)\s+", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")


def _question(pair: Pair, index: _Index) -> _Question:
    forms = _forms(index.language, flat(pair.prompt))
    around = frozenset(_forms(index.language, pair.subject)) - frozenset(forms) if is_follow_up(pair) else frozenset()
    return _Question(pair, forms, around, index.find(forms))


def _category(spot: tuple[str, ...], questions: Sequence[_Question], index: _Index) -> _Category:
    """Link a section of questions to what it asks about: the section itself, else by its heading and questions."""
    heading = next((name for name in reversed(spot) if not asks_questions(name)), "")
    pieces = _FACETS.split(_IN_BRACKETS.sub(" ", heading))
    facets = [roots for piece in pieces if (roots := frozenset(_forms(index.language, piece)))]
    own = _own(spot, index)
    chosen = own[:1] or _linked(facets, questions, index)
    group = [] if chosen else _group(facets, spot, index)
    labelled = _labelled(facets, [*chosen, *group], index)
    linked = _forms(index.language, " ".join(flat(topic.heading) for topic in chosen))
    return _Category(_forms(index.language, heading), tuple(chosen), tuple(group), labelled, linked)


_THEMES = ("value", "theme", "tips")


def _own(spot: tuple[str, ...], index: _Index) -> list[Topic]:
    """Return what the section that a question stands in has to say, the innermost first."""
    return [
        topic
        for depth in range(len(spot), 0, -1)
        for topic in index.places.get(spot[:depth], ())
        if topic.own and topic.role in (*_THEMES, "aside")
    ]


def _group(facets: Sequence[Roots], spot: tuple[str, ...], index: _Index) -> list[Topic]:
    """Return the themes below a heading that is named like a category; else what is answered in its own section."""
    name: Roots = frozenset().union(*facets)
    rarest = min(name, key=lambda root: (len(index.above.get(root, ())) or COMMON, root), default="")
    for topic in index.above.get(rarest, ())[:COMMON]:
        for depth, roots in enumerate(topic.above, 1):
            both = index.demand(name & roots)
            if both >= 0.9 * index.demand(name) and both >= 0.5 * index.demand(roots):
                below = [other for other in index.above[rarest] if other.place[:depth] == topic.place[:depth]]
                return [other for other in below if other.role in _THEMES]
    return [topic for topic in index.places.get(spot, ()) if topic.own and topic.role == "answer"]


def _linked(facets: Sequence[Roots], questions: Sequence[_Question], index: _Index) -> list[Topic]:
    """Return the topic that has all of a category's name; else one for each thing it names; else the nearest."""
    asked = Counter(root for question in questions for root in question.forms)
    said = _said(questions, index)
    over = [index.headings.get(root, ()) for root in (*sorted(frozenset().union(*facets)), *asked)]
    near: dict[Topic, float] = {}
    for topic in (topic for found in (*over, list(said)) if len(found) <= COMMON for topic in found):
        if topic.own and topic.role in ("value", "theme") and topic not in near:
            shared = said.get(topic, 0.0) / len(questions)
            near[topic] = _affinity(topic, facets, asked, questions, index) + shared
    ranked = sorted(near, key=lambda topic: (-near[topic], index.order[topic.points[0]]))
    if not ranked:
        return []
    whole = [topic for topic in ranked if facets and all(_cover(facet, topic, index) >= COVER for facet in facets)]
    if whole:
        return whole[:1]
    chosen: list[Topic] = []
    for facet in facets:
        fitting = [topic for topic in ranked if _cover(facet, topic, index) >= COVER]
        if fitting and fitting[0] not in chosen:
            chosen.append(fitting[0])
    if chosen:
        return chosen[:2]
    return ranked[:1] if near[ranked[0]] >= AFFINITY else []


def _cover(facet: Roots, topic: Topic, index: _Index) -> float:
    """Return the share of a facet's weight that a topic's heading, gloss and labels have."""
    total = index.demand(facet)
    named, glossed, labelled = (index.weight(facet & roots) for roots in (topic.name, topic.gloss, topic.labels))
    return (named + 0.8 * glossed + 0.5 * labelled) / total if total else 0.0


def _said(questions: Sequence[_Question], index: _Index) -> dict[Topic, float]:
    """Return how much the points of each topic share with the questions, at most 1 for each."""
    out: dict[Topic, float] = defaultdict(float)
    for question in questions:
        found: dict[Topic, list[float]] = defaultdict(list)
        for point, weight in question.hits.items():
            found[index.owner[point]].append(weight)
        for topic, weights in found.items():
            out[topic] += min(1.0, math.fsum(sorted(weights)[-2:]) / 2)
    return out


def _affinity(
    topic: Topic, facets: Sequence[Roots], asked: Counter[str], questions: Sequence[_Question], index: _Index
) -> float:
    """Return how strongly a topic's heading and a category belong together: by its name, then by its questions."""
    by_name = math.fsum(_cover(facet, topic, index) for facet in facets) / len(facets) if facets else 0.0
    touching = sum(not topic.name.isdisjoint(question.forms) for question in questions)
    over = index.weight(topic.name)
    named = index.weight(topic.name & asked.keys()) / over if over and touching > 1 else 0.0
    named *= min(1.0, touching / (0.4 * len(questions)))
    return 2 * by_name + named + 0.3 * (topic.role == "value")


def _labelled(facets: Sequence[Roots], chosen: Sequence[Topic], index: _Index) -> tuple[Point, ...]:
    """Return the points outside the chosen topics whose label says what a category is called."""
    found: dict[Point, None] = {}
    for facet in facets:
        rarest = min(facet, key=lambda root: (len(index.labels.get(root, ())) or COMMON, root))
        for point in index.labels.get(rarest, ())[:COMMON]:
            topic = index.owner[point]
            if topic in chosen or (topic.role == "aside" and chosen):
                continue
            both = index.weight(facet & point.label)
            if both and both >= 0.9 * index.demand(facet) and both >= 0.6 * index.demand(point.label):
                found[point] = None
    return tuple(found)


# ---------------------------------------------------------------- one back


@dataclass(slots=True, eq=False)
class _Back:
    """One back while its parts are chosen."""

    question: _Question
    category: _Category
    index: _Index
    telling: bool
    """Whether the guide teaches how to tell stories: then what a neighbour must show holds for the question too."""
    score: Callable[[Point], tuple[float, float]]
    """How much a point shares with the question, and how much with its category."""
    shown: Counter[Point]
    """How often earlier questions of the category have shown a point."""
    left: int = MAX_WORDS
    chosen: dict[tuple[Topic, str], list[Point]] = field(default_factory=dict)
    """Points under each topic; the role that they are shown in is part of the key."""

    def news(self, point: Point) -> bool:
        """Tell whether a point says something that neither the question nor the back says yet."""
        if point.roots <= self.question.roots and len(_words_of(point) - self.question.said) < NEWS:
            return False
        owner = self.index.owner[point]
        return not any(
            len(point.roots & other.roots) >= (0.9 if topic is owner else 0.6) * min(len(point.roots), len(other.roots))
            for (topic, _), points in self.chosen.items()
            for other in points
        )

    def put(self, topic: Topic, points: Iterable[Point], most: int, role: str = "from") -> None:
        """Add the first points that are news, as many as asked for and as there is room for."""
        key = topic, role
        for point in points:
            if most <= 0:
                break
            heading = 0 if key in self.chosen else len(words(flat(topic.heading)))
            if point.size + heading <= self.left and (role == "advice" or self.news(point)):
                self.chosen.setdefault(key, []).append(point)
                self.left -= point.size + heading
                most -= 1

    def best(self, points: Iterable[Point]) -> list[Point]:
        """Return points by what they share with the question; of equals first those that its neighbours leave out."""

        def rank(point: Point) -> tuple[float, int]:
            own, home = self.score(point)
            return SHOWN * self.shown[point] - own - HOME * home, self.index.order[point]

        return sorted(points, key=rank)

    def parts(self) -> Iterator[Block]:
        """Yield the parts as they will be shown."""
        for (topic, role), points in sorted(self.chosen.items(), key=lambda entry: _PARTS.index(entry[0][1])):
            points = sorted(points, key=lambda point: self.index.order[point])
            if role == "advice":
                sides = [_side(side, [p for p in points if p.side == side], topic.line) for side in ("avoid", "use")]
                yield part("from", [side for side in sides if side.children], topic.line, topic.heading)
            else:
                items = bullets([point.item for point in points], topic.line)
                yield part(role, [items], topic.line, topic.heading)

    def because(self) -> Iterator[str]:
        """Yield a line for each heading: the words of the question, else of its category, that link it."""
        for (topic, _), points in sorted(self.chosen.items(), key=lambda entry: _PARTS.index(entry[0][1])):
            said = topic.name.union(*[point.roots for point in points])
            over = said | topic.gloss | topic.labels
            own, home, linked = (
                ", ".join(form for root, form in forms.items() if root in known)
                for forms, known in (
                    (self.question.forms, said),
                    (self.category.forms, over),
                    (self.category.linked, over),
                )
            )
            why = own or (f"{home} (category)" if home else f"{linked} (linked heading)" if linked else "its section")
            yield f"{flat(topic.heading).rstrip(':')}: {why}"


def _words_of(point: Point) -> frozenset[str]:
    return frozenset(words(gist_of(point.item)))


_PARTS = ("from", "advice", "avoid")
"""The parts of a back in the order that they are shown in; what fits is decided in another."""


def _side(side: str, points: Sequence[Point], line: int) -> Block:
    return part(side, [point.item.children[0] for point in points], line)


def _scorer(question: _Question, category: _Category, index: _Index) -> Callable[[Point], tuple[float, float]]:
    """Return what tells how much a point has to do with a question, and with its category.

    The question's own words count most; then those of the question it follows up, and those of the
    lines in the guide that share most words with it.
    """
    own = question.roots
    around = question.around
    home = category.roots - own - around
    way = _by_way(question, index)

    def score(point: Point) -> tuple[float, float]:
        found = index.weight(point.roots & own) + NEAR * index.weight(point.roots & around)
        found += BY_WAY * min(MOST_BY_WAY, math.fsum(way.get(root, 0.0) for root in point.roots))
        return found, index.weight(point.roots & home)

    return score


def _by_way(question: _Question, index: _Index) -> dict[str, float]:
    """Return the words of the few lines and advice headings that share most with a question, as their lines weigh."""
    rows = {point: weight for point, weight in question.hits.items() if index.owner[point].role != "aside"}
    for root in question.forms:
        for topic in index.headings.get(root, ())[:COMMON]:
            if topic.role == "advice" and root in topic.name:
                for point in topic.points:
                    rows[point] = rows.get(point, 0.0) + index.weights[root]
    nearest = sorted(rows, key=lambda point: (-rows[point], index.order[point]))[:6]
    most = max(rows.values(), default=1.0)
    way: dict[str, float] = {}
    for point in nearest:
        for root in sorted(point.roots - question.roots):
            way[root] = max(way.get(root, 0.0), index.weights[root] * rows[point] / most)
    return way


def _fill(question: _Question, category: _Category, index: _Index, telling: bool, shown: Counter[Point]) -> _Back:
    """Choose what stands on a back, the most telling first."""
    back = _Back(question, category, index, telling, _scorer(question, category, index), shown)
    _main(back)
    for point in back.best(category.labelled)[:1]:
        topic = index.owner[point]
        back.put(topic, [other for other in topic.points if other.label == point.label], LABELLED)
    _advice(back)
    _elsewhere(back)
    _warnings(back)
    return back


def _main(back: _Back) -> None:
    """Add the points of the values and themes that the category probes; of a group, those that share words."""
    question, category = back.question, back.category
    floor = 0.0 if back.telling else SHARE * back.index.demand(question.roots)
    sharing = {point for point, weight in question.hits.items() if weight >= floor}
    topics = category.topics or tuple(t for t in category.group if not sharing.isdisjoint(t.points))
    ranked = sorted(topics, key=lambda topic: -max(back.score(point)[0] for point in topic.points))[:2]
    for at, topic in enumerate(ranked):
        found = sum(point in question.hits for point in topic.points)
        fewest, most = (FEWEST, MOST) if len(ranked) == 1 else (FEWEST - at, MOST - 1 - at)
        back.put(topic, back.best(topic.points), max(fewest if at == 0 else 1, min(most, found)))
    if not ranked and (back.telling or any(topic.role != "answer" for topic in category.group)):
        for topic in category.group[:FEWEST]:
            back.put(topic, topic.points, 2 if len(category.group) < FEWEST else 1)


def _elsewhere(back: _Back) -> None:
    """Add what else in the guide has a good share of the question's words.

    One word alone links only what is called so, by its heading or its label; where the back would
    stay empty, a long and rare word does.
    """
    question, category, index = back.question, back.category, back.index
    empty = not back.chosen and question.pair.kind == "open-question"
    floor = SHARE * index.demand(question.roots) / (2 if empty else 1)
    taken = {topic for topic, _ in back.chosen}
    found: dict[Point, float] = {}
    for point, weight in question.hits.items():
        topic = index.owner[point]
        if topic.role not in (*_THEMES, "answer") or topic in taken or topic in category.topics:
            continue
        shared = point.roots & question.roots
        if topic.role == "answer":
            if topic.line == question.pair.line:
                continue
            asked = topic.name & question.roots
            weight += index.weight(asked - shared)
            shared |= asked
        alone = shared <= topic.name | point.label or (empty and back.telling and weight >= RARE and _is_long(shared))
        if weight >= floor and (len(shared) > 1 or alone):
            found[point] = weight + NEAR * index.weight(point.roots & question.around)
    family = (*category.topics, *category.group)
    left = ELSEWHERE
    for (topic, role), points in back.chosen.items():
        left -= len(points) if role == "from" and topic not in family else 0
    for point in sorted(found, key=lambda point: (-found[point], index.order[point])):
        before = back.left
        if left > 0:
            back.put(index.owner[point], [point], 1)
            left -= back.left < before


def _is_long(roots: Roots) -> bool:
    """Tell whether a word is long enough to mean one thing ("pay" and "run" mean many)."""
    return all(len(root) >= LONG_WORD or is_han(root) for root in roots)


def _advice(back: _Back) -> None:
    """Add the contrast that bears on the category or the question, by its heading first."""
    question, category, index = back.question, back.category, back.index
    scores: dict[Topic, float] = defaultdict(float)
    for root in sorted(question.roots | category.roots):
        for topic in index.headings.get(root, ())[:COMMON]:
            if topic.role == "advice":
                scores[topic] += index.weights[root] * (CATEGORY_FIRST if root in category.roots else 1.0)
    floor = SHARE * index.demand(question.roots)
    for point, weight in question.hits.items():
        if index.owner[point].role == "advice" and (weight >= floor or index.owner[point] in scores):
            scores[index.owner[point]] += 0.5 * weight
    best = max(scores, key=lambda topic: (scores[topic], -index.order[topic.points[0]]), default=None)
    if best and scores[best] >= (ADVICE_ALONE if best.name.isdisjoint(category.roots) else ADVICE_FLOOR):
        both = [p for side in ("avoid", "use") for p in back.best(p for p in best.points if p.side == side)[:SIDE]]
        if sum(point.size for point in both) + len(words(flat(best.heading))) <= back.left:
            back.put(best, both, len(both), "advice")


def _warnings(back: _Back) -> None:
    """Add the red flags that share the question's words, those under a heading like its category first."""
    question, category, index = back.question, back.category, back.index
    demand = index.demand(question.roots)
    found: dict[Point, float] = {}
    for point, weight in question.hits.items():
        topic = index.owner[point]
        if topic.role != "warning":
            continue
        beside = category.roots - question.roots
        home = index.weight(point.roots & beside) + NEAR * index.weight(topic.name & beside)
        shared = point.roots & question.roots
        if weight + home >= WARNING_FLOOR or (weight >= SHARE * demand and (len(shared) > 1 or weight >= RARE)):
            found[point] = weight + NEAR * home
    rows = sorted(found, key=lambda point: (-found[point], index.order[point]))
    for point in rows[:WARNINGS]:
        if found[point] >= 0.7 * found[rows[0]]:
            back.put(index.owner[point], [point], 1, "avoid")


# ---------------------------------------------------------------- composing


def compose(
    guide: Guide, pairs: Sequence[Pair], companions: Sequence[tuple[Guide, Sequence[Pair]]] = ()
) -> Mapping[Pair, Composed]:
    """Return what a guide, and companions to it, have to say to each of its questions.

    Every open question has an entry, and its answer is never empty. A question that the guide
    answers has one, without an answer, where it asks for the learner's own experience.
    """
    pairs = tuple(pairs)
    sources = [pairs, *[found for _, found in companions]]
    if not _needs_help(pairs, sources):
        return {}
    index = _indexed(guide, pairs, tuple((other, tuple(others)) for other, others in companions))
    roots = _rooter(index.language)
    ways = [story for found in sources for story in stories(found, roots)]
    out: dict[Pair, Composed] = {}
    for category, questions in _categories(pairs, index):
        shown: Counter[Point] = Counter()
        for question in questions:
            pair = question.pair
            if pair.kind == "open-question":
                back = _fill(question, category, index, bool(ways), shown)
                shown.update(point for points in back.chosen.values() for point in points)
                answer = tuple(back.parts()) or _nothing(question, index, bool(ways))
                out[pair] = Composed(answer, _support(back, ways), tuple(back.because()))
            elif ways and _asks_learner(pair):
                back = _fill(question, _elsewhere_only(category, asked_under(pair)), index, True, Counter())
                if any(point in question.hits for points in back.chosen.values() for point in points):
                    support = (*back.parts(), *_support(back, ways))
                    out[pair] = Composed((), support, tuple(back.because()))
    return out


def _needs_help(pairs: Sequence[Pair], sources: Sequence[Sequence[Pair]]) -> bool:
    """Tell whether there are open questions, or questions to the learner and a way to tell stories."""
    if any(pair.kind == "open-question" for pair in pairs):
        return True
    addressed = any(pair.kind == "question" and _asks_learner(pair) for pair in pairs)
    return addressed and any(tells_story(pair) for found in sources for pair in found)


_ADDRESSED = re.compile(r"\b(?:you|your|me|us|usted|tu|te|vous|votre|sie|ihr|você|вы|вас)\b|你|您")


def _asks_learner(pair: Pair) -> bool:
    """Tell whether a question is one to the learner, not one about a subject."""
    return bool(_ADDRESSED.search(flat(pair.prompt).lower()))


def _elsewhere_only(category: _Category, spot: tuple[str, ...]) -> _Category:
    """Return a category without what its own section says: an answered question has that already."""
    return replace(category, topics=tuple(topic for topic in category.topics if topic.place != spot), group=())


@lru_cache(maxsize=1)
def _indexed(guide: Guide, pairs: tuple[Pair, ...], companions: tuple[tuple[Guide, tuple[Pair, ...]], ...]) -> _Index:
    """Return the index of a guide; kept, because its questions and its probes are composed one after the other."""
    language = _language(guide.settings.lang, [f"{flat(p.prompt)} {gist(p.answer)}" for p in pairs[:1000]])
    roots = _rooter(language)
    found = topics(guide, pairs, roots)
    for other, others in companions:
        found += topics(other, others, roots, own=False)
    return _index(guide.title, language, found)


@lru_cache(maxsize=1)
def _categories(pairs: tuple[Pair, ...], index: _Index) -> list[tuple[_Category, list[_Question]]]:
    """Return the sections of questions, each with what it is linked to; the open ones speak for it."""
    spots: dict[tuple[str, ...], list[_Question]] = defaultdict(list)
    for pair in pairs:
        if pair.kind in ("open-question", "question"):
            spots[asked_under(pair)].append(_question(pair, index))
    out = []
    for spot, questions in spots.items():
        still_open = [question for question in questions if question.pair.kind == "open-question"]
        out.append((_category(spot, still_open or questions, index), questions))
    return out


def _support(back: _Back, ways: Sequence[Story]) -> tuple[Block, ...]:
    """Return the template of a linked topic, and the guide's story structure; else the template that is nearest."""
    category, index = back.category, back.index
    whole = [way for way in ways if way.whole][:1]
    single = [way for way in ways if not way.whole]
    linked = [way for way in single if any(way.place[: len(t.place)] == t.place for t in category.topics if t.place)][
        :1
    ]
    if not whole and not linked:
        asked = back.question.roots | category.roots
        linked = sorted(single, key=lambda way: -index.weight(way.roots & asked))[:1]
    return tuple(way.block for way in (*linked, *whole))


def _nothing(question: _Question, index: _Index, telling: bool) -> tuple[Block, ...]:
    """Return the back where nothing relates: the values to choose from, else an invitation and what stands near."""
    line = question.pair.line
    if telling and index.themes:
        said, named = "Which of these does it probe? The guide does not say.", index.themes[:MOST_NAMES]
        heading = index.themes[0].place[-2]
    else:
        said, named = "No answer in the guide: write your own.", _beside(question.pair, index)
        heading = " › ".join(question.pair.section[-2:])
        said += " It has these beside it:" if named else ""
    names = [bullets([item_of(topic.heading, topic.line) for topic in named], line)] if named else []
    return (part("from", [paragraph(text(said), line), *names], line, text(heading)),)


def _beside(pair: Pair, index: _Index) -> list[Topic]:
    """Return the nearest topics before and after a question in its chapter."""
    chapter = index.chapters.get(pair.section[:1], ())
    at = bisect_left(chapter, pair.line, key=lambda topic: topic.line)
    return [*chapter[max(0, at - 1) : at], *chapter[at : at + 1]]


def probes(guide: Guide, pairs: Sequence[Pair]) -> list[Pair]:
    """Return reverse practice: for each value that two open questions or more probe, which questions those are."""
    pairs = tuple(pairs)
    if sum(pair.kind == "open-question" for pair in pairs) < FEWEST_PROBES:
        return []
    sections = {place(section): section for section in reversed(list(guide.root.walk()))}
    index = _indexed(guide, pairs, ())
    asked: dict[Topic, dict[Pair, float]] = defaultdict(dict)
    for category, questions in _categories(pairs, index):
        for question in questions:
            shares = {topic: max(question.hits.get(point, 0.0) for point in topic.points) for topic in category.topics}
            for topic, share in shares.items():
                if (
                    topic.role == "value"
                    and question.pair.kind == "open-question"
                    and share >= max(shares.values()) / 2
                ):
                    asked[topic][question.pair] = share
    out = []
    for topic, found in asked.items():
        section = sections.get(topic.place)
        if section is None or len(found) < FEWEST_PROBES:
            continue
        kept = sorted(
            sorted(found, key=lambda pair: (-found[pair], pair.line))[:MOST_NAMES], key=lambda pair: pair.line
        )
        items = bullets([item_of(pair.prompt, pair.line) for pair in kept], topic.line)
        prompt = (*topic.heading, *text(" – which questions probe it?"))
        above = topic.place[:-1]
        out.append(
            Pair("list", above[-1] if above else "", prompt, (items,), (), topic.line, above[:-1], section=topic.place)
        )
    return sorted(out, key=lambda pair: pair.line)
