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

_ASKING_PAIRS = frozenset("什么 怎么 如何 哪些 哪个 为什 么是 是什 你会 你如 如果 时候 请解 请描 描述 解释 何看 看待 の？ です ます".split())
_LATIN = re.compile(r"[A-Za-z]")
_SPACELESS = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_CODES = {"en": "english", "es": "spanish", "de": "german", "fr": "french", "pt": "portuguese", "it": "italian", "ru": "russian", "ar": "arabic"}


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
        warns = pair.kind != "question" and bool(_WARNINGS.search(flat(pair.prompt)) or _WARNINGS.search(" ".join(spot)))
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
    group: Sequence[Pair], spot: tuple[str, ...], warns: bool, sections: Mapping[tuple[str, ...], Section], roots: _Roots, own: bool
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
    labels = frozenset().union(*(roots.of(flat(pair.prompt)) for pair in group)) if role in ("value", "theme", "aside") else frozenset()
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
            shown = join(pair.prompt, inline, by=": ") if not flat(inline).startswith("(") else join(pair.prompt, inline)
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
