"""Backs for the questions that a guide leaves open, built from the guide itself.

A question stands in a category ("Candor & Direct Communication"); the category is linked to the
guide's values and themes by their headings, and each question picks from them the points that share
its own words, rare words counting most. Advice, warnings and the guide's story structure follow the
same way. Nothing is invented and nothing is random: each link is words that both sides have.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Literal

import snowballstemmer

from guide2anki.entries import bullets, item_of, paragraph, part, place, told
from guide2anki.inline import cut, flat, gist, join, marks, plain, text, trim, unnumber, words
from guide2anki.model import Block, Guide, Pair, Section, Tokens
from guide2anki.vocabulary import asks_questions, is_story, is_timed, is_values

MAX_WORDS = 110
"""Words on the back of a composed answer, its headings included."""


@dataclass(frozen=True, slots=True)
class Composed:
    """What a guide has to say to one of its questions."""

    answer: tuple[Block, ...]
    """The back of an open question; empty for a question that the guide answers."""
    support: tuple[Block, ...]
    """What is shown folded away: the story structure, and more for a question that has its answer."""
    because: tuple[str, ...]
    """A line for each linked heading with the words that link it: `Ownership: mistake, repair`."""


# ---------------------------------------------------------------- words

_FUNCTION_WORDS = {
    "english": "a an the of to in on at for and or nor is are be been being am do does did done you your yours we our us it its this that these those"
    " with as by how what which when where why who whom whose from into me my mine about was were i he she they them their there here than then so if but not no any some"
    " can could should would will shall may might must have has had having s t re ve ll d m don't doesn't didn't isn't you've you'd i've vs versus"
    " between across against without within while during under over after before through per each every other another both either more most much many"
    " tell describe explain discuss share walk talk give gave given take took taken make made makes making get got put someone something anyone anything"
    " time times situation example examples instance experience experiences approach handle deal led worked out up down off one two"
    " question questions interview interviews common category sample",
    "spanish": "el la los las un una unos unas de del al a en y o u e que qué cuál cuáles cómo por para con sin sobre se su sus es son ser fue era lo le les"
    " como más pero si sí no tu tus usted ha han he hay este esta estos estas eso cuándo dónde quién cuánto cuéntame describe explica vez",
    "german": "der die das den dem des ein eine einen einem einer und oder aber ist sind war waren sein zu zum zur von vom mit auf in im an am für wie was wer"
    " wann wo warum welche welcher welches sie ihr ihre ihren du dein es ich wir uns als auch nicht kein haben hat hatten wird werden bei aus über unter beschreiben erzählen",
    "french": "le la les l un une des du de d et ou mais est sont était être à au aux en dans pour par avec sans sur que qui quoi quel quelle quels quelles comment"
    " pourquoi quand où vous votre vos tu ton ta tes il elle on nous ce cette ces se sa son ses ne pas plus avez décrivez parlez racontez fois",
    "portuguese": "o a os as um uma uns umas de do da dos das em no na nos nas e ou mas é são foi ser que qual quais como por para com sem sobre se seu sua seus"
    " você vocês quando onde quem não mais ao à este esta isso conte descreva explique vez",
    "italian": "il lo la i gli le un una di del della dei delle a al alla da dal in nel nella e o ma è sono era essere che chi cosa quale quali come perché quando dove"
    " per con senza su si suo sua non più hai ha ho tuo tua questo questa descriva descrivi racconta volta",
    "russian": "и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по ее мне было вот от меня о из ему когда какой какая какие чем где кто"
    " почему это для вас ваш вы или был есть расскажите опишите объясните",
    "arabic": "في من على ما ماذا هو هي هل كيف لماذا متى أين أو أم و إلى عن مع بين بعد قبل ذلك هذا هذه التي الذي أن إن لا اشرح صف كل",
}  # fmt: skip
"""Words that say nothing of what a question is about; they also tell a guide's language."""

_ASKING_PAIRS = frozenset(
    "什么 怎么 如何 哪些 哪个 为什 么是 是什 你会 你如 如果 时候 请解 请描 描述 解释 何看 看待 の？ です ます".split()
)
_LATIN = re.compile(r"[A-Za-z]")
_SPACELESS = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_CODES = {
    "en": "english",
    "es": "spanish",
    "de": "german",
    "fr": "french",
    "pt": "portuguese",
    "it": "italian",
    "ru": "russian",
    "ar": "arabic",
}


def _language(guide: Guide, texts: Sequence[str]) -> str:
    """Return the language whose words a guide uses, as its author or its function words say; else nothing."""
    given = _CODES.get(guide.settings.lang.lower().partition("-")[0])
    if given:
        return given
    counts = Counter(word for content in texts[:2000] for word in words(content))
    shares = {name: sum(counts[word] for word in set(listed.split())) for name, listed in _FUNCTION_WORDS.items()}
    best = max(shares, key=lambda name: shares[name])
    if shares[best] >= 0.1 * sum(counts.values()):
        return best
    letters = "".join(texts[:2000])
    return "english" if len(_LATIN.findall(letters)) > 0.6 * sum(map(str.isalpha, letters)) else ""


@dataclass(frozen=True)
class _Roots:
    """Turns text into the roots by which it is compared: stems, word forms, or pairs of signs."""

    language: str
    known: dict[str, frozenset[str]] = field(default_factory=dict)
    forms: dict[str, str] = field(default_factory=dict)
    """A word form for each root, to show it."""

    def of(self, content: str) -> frozenset[str]:
        """Return the roots of a plain text."""
        found = self.known.get(content)
        if found is None:
            found = self.known[content] = frozenset(self._roots(content))
        return found

    def _roots(self, content: str) -> Iterator[str]:
        stops = _stops(self.language)
        before = ""
        for word in words(content):
            if _SPACELESS.match(word):
                if before and before + word not in _ASKING_PAIRS:
                    yield self._named(before + word, before + word)
                before = word
                continue
            before = ""
            if word not in stops and (len(word) > 1 or not word.isascii()):
                yield self._named(_root(self.language, word), word)

    def _named(self, root: str, form: str) -> str:
        self.forms.setdefault(root, form)
        return root


@lru_cache(maxsize=16)
def _stops(language: str) -> frozenset[str]:
    return frozenset(_FUNCTION_WORDS.get(language, "").split())


@lru_cache(maxsize=16)
def _stemmer(language: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer(language)


@lru_cache(maxsize=65536)
def _root(language: str, word: str) -> str:
    """Return a word's stem without the vowels that still part its kin ("autonomy", "autonomous")."""
    if not language:
        return word
    stem: str = _stemmer(language).stemWord(word.replace("’", "'"))
    bare = stem.rstrip("aeiouy")
    return bare if len(bare) > 3 else stem


# ---------------------------------------------------------------- what a guide has to offer

_Role = Literal["value", "theme", "answer", "advice", "warning", "aside"]

_WARNINGS = re.compile(
    r"\bred flags?\b|\bmistakes?\b|\bpitfalls?\b|\bavoid\b|\banti[- ]|\bwarning signs?\b|\bwhat not to\b|\bdon'?ts?\b|\brejected\b|\bweak signals?\b"
    r"|señales de alerta|errores|warnsignale|fehler|erreurs|erros|ошибки|误区|错误|雷区|避免|أخطاء|טעויות",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"\bprepar(?:e|ing|ation)\b|\bchecklist\b|\btimeline\b|\b(?:weeks?|days?|night|evening) (?:before|out|of)\b|\bday of\b|\blevels?\b|\b(?:interview|hiring|application) (?:process|loop|format|day)\b"
    r"|\brounds?\b|\bloop\b|\bprocess (?:works|structure)\b|\betiquette\b|\boffers?\b|\bquestions to ask\b|\bhow to use\b|\bresearch\b",
    re.IGNORECASE,
)
"""Headings over how an interview runs and how to get ready for it: nothing there belongs in an answer."""

_GLOSS = re.compile(r"[(（]([^()（）]*)[)）]")


@dataclass(frozen=True, slots=True, eq=False)
class _Point:
    block: Block
    """A list item, as it will be shown."""
    roots: frozenset[str]
    label: frozenset[str]
    """Roots of the label in front of the point, or of the row's head."""
    line: int
    size: int
    side: str = ""
    """"avoid" or "use" for a side of a contrast."""


@dataclass(frozen=True, slots=True, eq=False)
class _Topic:
    """A heading with points under it, in one of the parts that it can play on a back."""

    role: _Role
    heading: Tokens
    place: tuple[str, ...]
    line: int
    name: frozenset[str]
    gloss: frozenset[str]
    """Roots of what the heading says in parentheses."""
    labels: frozenset[str]
    """Roots of the labels over the points."""
    points: tuple[_Point, ...]
    own: bool = True
    """Whether it comes from the guide itself and not from a companion."""


def _topics(guide: Guide, pairs: Sequence[Pair], roots: _Roots, own: bool) -> list[_Topic]:
    """Return the topics of a guide in its order."""
    sections = {place(section): section for section in reversed(list(guide.root.walk()))}
    groups: dict[tuple[object, ...], list[Pair]] = {}
    for pair in pairs:
        if pair.kind in ("open-question", "behaviour", "overview", "choice", "story"):
            continue
        spot = _home(pair, sections)
        warns = pair.kind != "question" and bool(
            _WARNINGS.search(flat(pair.prompt)) or _WARNINGS.search(" ".join(spot))
        )
        alone = pair.kind in ("question", "contrast") or warns
        groups.setdefault((spot, warns, pair if alone else None), []).append(pair)
    out = []
    for (spot, warns, _), group in groups.items():
        assert isinstance(spot, tuple)
        topic = _topic(group, spot, bool(warns), sections, roots, own)
        if topic.points:
            out.append(topic)
    return out


def _home(pair: Pair, sections: Mapping[tuple[str, ...], Section]) -> tuple[str, ...]:
    """Return the place of the value that a pair stands under, else of its own section."""
    spot = pair.section
    for depth in range(1, len(spot)):
        above = sections.get(spot[:depth])
        if is_values(spot[depth - 1]) or (above and above.values):
            return spot[: depth + 1]
    return spot


def _topic(
    group: Sequence[Pair],
    spot: tuple[str, ...],
    warns: bool,
    sections: Mapping[tuple[str, ...], Section],
    roots: _Roots,
    own: bool,
) -> _Topic:
    first = group[0]
    section = sections.get(spot)
    heading = section.title if section and section.level else text(spot[-1] if spot else first.subject)
    line = section.line if section else first.line
    role: _Role = "theme"
    if first.kind in ("question", "contrast"):
        role, heading, line = "answer" if first.kind == "question" else "advice", first.prompt, first.line
    elif warns:
        role, heading, line = "warning", first.prompt if first.kind != "term" else heading, first.line
    elif any(_ASIDE.search(name) for name in spot):
        role = "aside"
    elif len(spot) > 1 and is_values(spot[-2]) or any(pair.kind == "value" for pair in group):
        role = "value"
    name = flat(heading)
    gloss = roots.of(" ".join(_GLOSS.findall(name)))
    labels = (
        frozenset().union(*(roots.of(flat(pair.prompt)) for pair in group))
        if role in ("value", "theme", "aside")
        else frozenset()
    )
    points = tuple(point for pair in group for point in _points(pair, name, roots))
    proper = roots.of(_GLOSS.sub(" ", name))
    return _Topic(role, heading, spot, line, proper, gloss - proper, labels - proper, points, own)


LONG_POINT = 36
_SENTENCE = re.compile(r"(?<=[.!?])\s|(?<=[。！？])")


def _points(pair: Pair, heading: str, roots: _Roots) -> Iterator[_Point]:
    """Yield the points of a pair, each as a list item."""
    label = flat(pair.prompt)
    named = pair.kind in ("term", "row") and label.casefold() != heading.casefold()
    for inline, side, line in _lines(pair.answer):
        shown = inline
        if pair.kind == "term" and named:
            shown = (
                join(pair.prompt, inline, by=": ") if not flat(inline).startswith("(") else join(pair.prompt, inline)
            )
        point = _point(shown, side, line, roots, roots.of(label) if named else frozenset())
        if point:
            yield point


def _point(inline: Tokens, side: str, line: int, roots: _Roots, label: frozenset[str]) -> _Point | None:
    content = plain(inline)
    if marks(content):
        inline = unnumber(inline)
        content = plain(inline)
    size = len(words(content))
    if size > LONG_POINT:
        end = _SENTENCE.search(content, 20)
        inline = trim(cut(inline, 0, end.start())) if end else inline
        content = plain(inline)
        size = len(words(content))
    if not 1 <= size <= LONG_POINT:
        return None
    return _Point(item_of(inline, line), roots.of(flat(inline)), label, line, size, side)


def _lines(blocks: Iterable[Block], side: str = "") -> Iterator[tuple[Tokens, str, int]]:
    """Yield the lines of an answer that can stand as points: (text, side of a contrast, line)."""
    for block in told(blocks):
        if block.kind == "row":
            cells = [cell.inline for cell in block.children if cell.inline]
            if cells:
                yield join(*cells, by=": "), side, block.line
        elif block.kind in ("paragraph", "definition", "term"):
            if flat(block.inline):
                yield block.inline, side, block.line
            yield from _lines(block.children, side)
        elif block.kind == "part" and block.info in ("avoid", "use"):
            yield from _lines(block.children, block.info)
        elif block.kind not in ("heading", "title") and block.info != "template":
            yield from _lines(block.children, side)


# ---------------------------------------------------------------- stories

_STRUCTURE = re.compile(
    r"\b(?:stor(?:y|ies)|answers?|responses?|STAR\w?|CARL?|SOAR|PAR)\b.{0,24}\b(?:structure|framework|template|method|format|formula|technique|outline)\b|^\W*(?:STAR|CAR|SOAR)\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, eq=False)
class _Story:
    """A way to tell a story, as it will be shown, and where it comes from."""

    block: Block
    place: tuple[str, ...]
    roots: frozenset[str]
    whole: bool
    """Whether it is the guide's structure for every story, not a template for one subject."""


def _stories(pairs: Sequence[Pair], roots: _Roots) -> list[_Story]:
    """Return the story structures of a guide, the fullest first, then the templates in its order."""
    beats: dict[tuple[str, ...], list[Pair]] = defaultdict(list)
    for pair in pairs:
        if pair.kind == "story":
            beats[pair.section].append(pair)
    whole: list[_Story] = []
    single: list[_Story] = []
    outlines: dict[tuple[str, ...], list[Pair]] = defaultdict(list)
    for pair in pairs:
        if pair.kind == "steps" and len(beats.get(pair.section, ())) >= 3:
            steps = [_beat(beat) for beat in beats[pair.section]]
            block = part("from", [bullets(steps, pair.line, "ordered")], pair.line, pair.prompt)
            whole.insert(0, _Story(block, pair.section, frozenset(), True))
        elif pair.kind in ("term", "list", "steps") and (
            any(_STRUCTURE.search(name) for name in pair.section)
            or re.fullmatch(r"(?:STAR|CAR|SOAR)\W*", flat(pair.prompt))
        ):
            outlines[pair.section].append(pair)
    for spot, group in outlines.items():
        terms = [pair for pair in group if pair.kind == "term"] or group[:1]
        items = [item for pair in terms for item in _outline(pair)]
        head = text(next((name for name in spot if _STRUCTURE.search(name)), spot[-1] if spot else ""))
        whole.append(
            _Story(part("from", [bullets(items, group[0].line)], group[0].line, head), spot, frozenset(), True)
        )
    for spot, group in beats.items():
        if any(story.place == spot for story in whole):
            continue
        for pair in group:
            head = join(text(pair.subject), pair.prompt, by=" › ")
            block = part("from", pair.answer, pair.line, head)
            single.append(_Story(block, spot, roots.of(f"{pair.subject} {gist(pair.answer)}"), False))
    return whole + single


def _beat(pair: Pair) -> Block:
    """Return one beat of a story: its label with the timing, then the words to fill in."""
    lines = [block for block in pair.answer if block.kind == "paragraph"]
    rest = [block for block in pair.answer if block.kind != "paragraph"]
    first = join(pair.prompt, *(block.inline for block in lines))
    return Block("item", pair.line, children=(paragraph(first, pair.line), *rest))


def _outline(pair: Pair) -> Iterator[Block]:
    if pair.kind == "term":
        inline = next((inline for inline, _, _ in _lines(pair.answer)), ())
        yield item_of(join(pair.prompt, inline, by=": "), pair.line)
    else:
        for inline, _, line in _lines(pair.answer):
            yield item_of(inline, line)


# ---------------------------------------------------------------- relevance

FLOOR = 0.8
"""Weight of the words that a point elsewhere in the guide must share with a question to be linked to it.

A word that stands once in the guide weighs 1, one in every twentieth line about a half.
"""
COMMON = 300
"""A word in more points than this tells nothing and is not looked up across the guide."""

_FACETS = re.compile(r"\s*[&+,/;、|]\s*|\s+(?:and|or|y|e|et|und|и|و)\s+", re.IGNORECASE)


@dataclass(eq=False)
class _Index:
    topics: Sequence[_Topic]
    roots: _Roots
    weights: dict[str, float]
    postings: dict[str, list[tuple[_Topic, _Point]]]
    headings: dict[str, list[_Topic]]

    def weight(self, found: Iterable[str]) -> float:
        """Return what words weigh together."""
        return sum([self.weights.get(root, 0.0) for root in found])


def _index(guide: Guide, topics: Sequence[_Topic], roots: _Roots) -> _Index:
    counts: Counter[str] = Counter()
    postings: dict[str, list[tuple[_Topic, _Point]]] = defaultdict(list)
    headings: dict[str, list[_Topic]] = defaultdict(list)
    units = 0
    for topic in topics:
        units += 1 + len(topic.points)
        counts.update(topic.name | topic.gloss | topic.labels)
        for root in topic.name | topic.gloss | topic.labels:
            headings[root].append(topic)
        for point in topic.points:
            counts.update(point.roots)
            for root in point.roots:
                postings[root].append((topic, point))
    title = roots.of(guide.title)
    top = math.log(1 + units)
    weights = {
        root: math.log(1 + units / count) / top * (0.3 if root in title else 1) for root, count in counts.items()
    }
    return _Index(topics, roots, weights, postings, headings)


@dataclass(frozen=True, eq=False)
class _Question:
    pair: Pair
    roots: frozenset[str]
    """Roots of its own words."""
    around: frozenset[str]
    """Roots of the question it follows up."""


@dataclass(frozen=True, eq=False)
class _Category:
    facets: tuple[frozenset[str], ...]
    topics: tuple[_Topic, ...]
    """The values and themes that its questions probe."""
    labelled: tuple[tuple[_Topic, _Point], ...]
    """Points whose label is the category's name."""
    roots: frozenset[str]
    """Roots of the category's heading and of the headings that it is linked to."""


def _category(spot: tuple[str, ...], heading: str, questions: Sequence[_Question], index: _Index) -> _Category:
    """Link a section of questions to the values and themes that it asks about."""
    facets = tuple(
        roots
        for piece in _FACETS.split(_GLOSS.sub(" ", heading))
        if (roots := index.roots.of(piece)) and index.weight(roots)
    )
    own = frozenset().union(*facets) if facets else frozenset()
    asked = Counter(root for question in questions for root in question.roots)
    near = dict.fromkeys(
        topic
        for root in (*own, *asked)
        if len(index.headings.get(root, ())) <= COMMON
        for topic in index.headings.get(root, ())
        if topic.role in ("value", "theme")
    )
    home = [
        topic
        for topic in index.topics
        if topic.own
        and topic.role in ("value", "theme", "aside")
        and topic.place
        and spot[: len(topic.place)] == topic.place
    ]
    home += [t for t in index.topics if t.own and t.role == "answer" and t.place == spot]
    chosen: list[_Topic] = []
    values = [t for t in home if t.role != "answer"]
    if values:
        chosen = [max(values, key=lambda topic: len(topic.place))]
    else:
        scores = {topic: _affinity(topic, facets, asked, questions, index) for topic in near}
        chosen = _main(scores, facets, index)
    labelled = tuple(
        (topic, point)
        for root in sorted(own, key=lambda root: len(index.postings.get(root, ())))[:1]
        for topic, point in index.postings.get(root, ())[:COMMON]
        if point.label and any(_covers(facet, point.label, index) for facet in facets)
    )
    expanded = own.union(*(topic.name | topic.gloss for topic in chosen))
    if not chosen:
        chosen = [t for t in home if t.role == "answer"]
    return _Category(facets, tuple(chosen), labelled, expanded)


def _covers(facet: frozenset[str], label: frozenset[str], index: _Index) -> bool:
    both = index.weight(facet & label)
    return both > 0 and both >= 0.9 * index.weight(facet) and both >= 0.6 * index.weight(label)


def _cover(facet: frozenset[str], topic: _Topic, index: _Index) -> float:
    total = index.weight(facet)
    shared = (
        index.weight(facet & topic.name)
        + 0.7 * index.weight(facet & topic.gloss)
        + 0.4 * index.weight(facet & topic.labels)
    )
    return shared / total if total else 0.0


def _affinity(
    topic: _Topic, facets: Sequence[frozenset[str]], asked: Counter[str], questions: Sequence[_Question], index: _Index
) -> float:
    """Return how strongly a topic and a category belong together: by headings first, then by the questions' words."""
    byheading = sum(_cover(facet, topic, index) for facet in facets) / len(facets) if facets else 0.0
    often = 0.4 * len(questions)
    name = index.weight(topic.name)
    named = (
        sum(index.weights.get(root, 0) * min(1.0, asked[root] / often) for root in topic.name) / name if name else 0.0
    )
    body = 0.0
    for question in questions:
        best = sorted((index.weight(question.roots & point.roots) for point in topic.points), reverse=True)[:2]
        body += min(1.0, sum(best) / 2)
    body /= len(questions)
    return 2 * byheading + named + body + (0.3 if topic.role == "value" else 0.0) - (0.0 if topic.own else 0.5)


def _main(scores: Mapping[_Topic, float], facets: Sequence[frozenset[str]], index: _Index) -> list[_Topic]:
    """Return the topic that has all facets of a category in its heading, else the best for each facet, else the best."""
    ranked = sorted(scores, key=lambda topic: (-scores[topic], topic.line))
    if not ranked:
        return []
    best = ranked[0]
    covered = [facet for facet in facets if _cover(facet, best, index) >= 0.5]
    if len(covered) == len(facets) and facets:
        return [best]
    chosen = []
    for facet in facets:
        fitting = [topic for topic in ranked if _cover(facet, topic, index) >= 0.4]
        if fitting and fitting[0] not in chosen:
            chosen.append(fitting[0])
    if chosen:
        return chosen[:2]
    return [best] if scores[best] >= 0.7 else []


# ---------------------------------------------------------------- composing


def compose(
    guide: Guide, pairs: Sequence[Pair], companions: Sequence[tuple[Guide, Sequence[Pair]]] = ()
) -> Mapping[Pair, Composed]:
    """Return what the guide, and companions to it, have to say to each of its questions.

    Every open question has an entry with an answer; a question that the guide answers has one only
    where it asks for the learner's own experience and something relates to it.
    """
    contents = [f"{flat(pair.prompt)} {gist(pair.answer)}" for pair in pairs]
    roots = _Roots(_language(guide, contents))
    topics = _topics(guide, pairs, roots, own=True)
    for other, found in companions:
        topics += _topics(other, found, roots, own=False)
    index = _index(guide, topics, roots)
    stories = _stories(pairs, roots) + [story for _, found in companions for story in _stories(found, roots)]
    by_place: dict[tuple[str, ...], list[_Question]] = defaultdict(list)
    for pair in pairs:
        if pair.kind == "open-question":
            by_place[_asked_in(pair)].append(_question(pair, roots))
    out: dict[Pair, Composed] = {}
    for spot, questions in by_place.items():
        category = _category(spot, _heading(spot), questions, index)
        for question in questions:
            out[question.pair] = _compose(question, category, index, stories)
    return out


def _asked_in(pair: Pair) -> tuple[str, ...]:
    return pair.section


def _heading(spot: tuple[str, ...]) -> str:
    """Return the heading that names what questions are about."""
    return next((name for name in reversed(spot) if not asks_questions(name)), "")


def _question(pair: Pair, roots: _Roots) -> _Question:
    own = roots.of(flat(pair.prompt))
    follows = pair.section and pair.subject.casefold() != pair.section[-1].casefold()
    return _Question(pair, own, (roots.of(pair.subject) - own) if follows else frozenset())


@dataclass(eq=False)
class _Back:
    """The parts of one back while they are chosen."""

    question: _Question
    index: _Index
    left: int
    seen: list[frozenset[str]] = field(default_factory=list)
    parts: list[Block] = field(default_factory=list)
    because: list[str] = field(default_factory=list)

    def fits(self, point: _Point) -> bool:
        """Tell whether a point says something that neither the question nor the back says yet."""
        if not point.roots - self.question.roots:
            return False
        return not any(len(point.roots & other) >= 0.7 * len(point.roots) for other in self.seen)

    def put(self, topic: _Topic, points: Sequence[_Point], role: str = "from") -> bool:
        """Add points under their heading, as many as there is room for; tell whether any was added."""
        room = self.left - len(words(flat(topic.heading)))
        taken: list[_Point] = []
        for point in points:
            if point.size <= room and self.fits(point):
                taken.append(point)
                self.seen.append(point.roots)
                room -= point.size
        if not taken:
            return False
        self.left = room
        taken.sort(key=lambda point: point.line)
        block = part(role, [bullets([point.block for point in taken], topic.line)], topic.line, topic.heading)
        if role == "advice":
            sides = [
                part(side, [point.block.children[0] for point in taken if point.side == side], topic.line)
                for side in ("avoid", "use")
                if any(point.side == side for point in taken)
            ]
            block = part("from", sides, topic.line, topic.heading)
        self.parts.append(block)
        self.explain(topic, taken)
        return True

    def explain(self, topic: _Topic, taken: Sequence[_Point]) -> None:
        """Note the words that link the points to the question."""
        shared = frozenset().union(*(point.roots for point in taken), topic.name) & self.question.roots
        ranked = sorted(shared, key=lambda root: (-self.index.weights.get(root, 0), root))[:5]
        names = ", ".join(self.index.roots.forms.get(root, root) for root in ranked)
        self.because.append(f"{flat(topic.heading)}: {names or 'its category'}")


def _compose(question: _Question, category: _Category, index: _Index, stories: Sequence[_Story]) -> Composed:
    back = _Back(question, index, MAX_WORDS)
    score = _scorer(question, category, index)
    main = sorted(category.topics, key=lambda topic: -max((score(p) for p in topic.points), default=0))
    for topic, point in category.labelled[:2]:
        if topic not in main:
            back.put(topic, [point])
    counts = (4,) if len(main) == 1 else (3, 2)
    for topic, most in zip(main, counts):
        points = [p for p in _best(topic.points, score) if back.fits(p)]
        back.put(topic, points[:most])
    _elsewhere(back, main, question, index, score)
    advice = _advice(question, category, index)
    if advice:
        sides = [p for side in ("avoid", "use") for p in _best([p for p in advice.points if p.side == side], score)[:2]]
        back.put(advice, sides, "advice")
    _warnings(back, question, category, index, score)
    return Composed(
        tuple(back.parts) or _nothing(question), _support(question, category, stories, index), tuple(back.because)
    )


def _scorer(question: _Question, category: _Category, index: _Index):  # type: ignore[no-untyped-def]
    def score(point: _Point) -> float:
        own = index.weight(point.roots & question.roots)
        near = index.weight(point.roots & question.around)
        home = index.weight(point.roots & (category.roots - question.roots))
        return own + 0.5 * near + 0.2 * home

    return score


def _best(points: Sequence[_Point], score) -> list[_Point]:  # type: ignore[no-untyped-def]
    return sorted(points, key=lambda point: (-score(point), point.line))


def _elsewhere(back: _Back, main: Sequence[_Topic], question: _Question, index: _Index, score) -> None:  # type: ignore[no-untyped-def]
    found: dict[tuple[_Topic, _Point], float] = {}
    for root in question.roots | question.around:
        rows = index.postings.get(root, ())
        if len(rows) <= COMMON:
            for topic, point in rows:
                if topic not in main and topic.role in ("value", "theme"):
                    found[topic, point] = 0.0
    for key in found:
        found[key] = index.weight(key[1].roots & question.roots) + 0.5 * index.weight(key[1].roots & question.around)
    ranked = sorted((k for k in found if found[k] >= FLOOR), key=lambda k: (-found[k], k[1].line))
    for topic, point in ranked[:2]:
        back.put(topic, [point])


def _advice(question: _Question, category: _Category, index: _Index) -> _Topic | None:
    best, most = None, 0.0
    for topic in index.topics:
        if topic.role != "advice":
            continue
        said = topic.name.union(*(point.roots for point in topic.points))
        own = index.weight(said & question.roots)
        home = index.weight(topic.name & (category.roots - question.roots)) + 0.5 * index.weight(
            (said - topic.name) & (category.roots - question.roots)
        )
        total = own + 0.7 * home
        if total > most:
            best, most = topic, total
    return best if most >= FLOOR else None


def _warnings(back: _Back, question: _Question, category: _Category, index: _Index, score) -> None:  # type: ignore[no-untyped-def]
    found = [
        (topic, point, score(point)) for topic in index.topics if topic.role == "warning" for point in topic.points
    ]
    ranked = sorted((f for f in found if f[2] >= 0.7), key=lambda f: (-f[2], f[1].line))[:2]
    for topic in dict.fromkeys(f[0] for f in ranked):
        back.put(topic, [f[1] for f in ranked if f[0] is topic], "avoid")


def _support(question: _Question, category: _Category, stories: Sequence[_Story], index: _Index) -> tuple[Block, ...]:
    whole = [story for story in stories if story.whole][:1]
    linked = [
        story
        for story in stories
        if not story.whole and any(story.place[: len(t.place)] == t.place for t in category.topics if t.place)
    ][:1]
    if not whole and not linked:
        single = sorted(
            (s for s in stories if not s.whole),
            key=lambda s: -index.weight(s.roots & (question.roots | category.roots)),
        )
        linked = single[:1]
    return tuple(story.block for story in (*linked, *whole))


def _nothing(question: _Question) -> tuple[Block, ...]:
    line = question.pair.line
    head = text(" › ".join(question.pair.section[-2:]))
    return (part("from", [paragraph(text("No answer in the guide: write your own."), line)], line, head),)


def probes(guide: Guide, pairs: Sequence[Pair]) -> list[Pair]:
    """Return reverse practice: for each value that two questions or more link to, which questions those are."""
    return []
