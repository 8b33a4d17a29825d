"""What a guide has to say, by heading: the material for the backs of its open questions.

A topic is a heading with points under it; its role tells what it can be on a back. A story is a way
to tell one: the guide's own structure with its beats and timings, or a template for one subject.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Literal

from guide2anki.frozen import dataclass
from guide2anki.model import Block, Guide, Pair, Section, Tokens
from guide2anki.reading.inline import cut, flat, gist, join, marks, plain, text, trim, unnumber, words
from guide2anki.shapes.entries import bullets, item_of, paragraph, part, place, told
from guide2anki.vocabulary import is_question, is_values

Roots = frozenset[str]
"""What a text is compared by: the roots of its telling words."""

Role = Literal[
    "value",  # stands below a heading about values
    "theme",  # a section with points
    "tips",  # a section of labelled lines, each about something else
    "answer",  # a question that the guide answers
    "advice",  # what to avoid and what to use
    "warning",  # red flags, mistakes
    "aside",  # how the interview runs, how to get ready, levels
]

LONG_POINT = 28
"""A point of more words is shown to the end of its first sentence, or not at all."""
LONG_HEADING = 14
"""An answered question of more words is named by its section."""


@dataclass(frozen=True, slots=True, eq=False)
class Point:
    """One line that a heading has to say."""

    item: Block
    """The line as a list item."""
    roots: Roots
    label: Roots
    """Roots of the label in front of it, or of the head of its table row."""
    size: int
    """Words in it."""
    side: str = ""
    """Which side of a contrast it is on: "avoid" or "use"."""

    @property
    def line(self) -> int:
        """Return the line of the guide that it stands on."""
        return self.item.line


@dataclass(frozen=True, slots=True, eq=False)
class Topic:
    """A heading with its points."""

    role: Role
    heading: Tokens
    place: tuple[str, ...]
    """Titles from the guide down to its section."""
    line: int
    name: Roots
    """Roots of the heading without what it says in parentheses."""
    gloss: Roots
    """Roots of what it says there."""
    labels: Roots
    """Roots of the labels over its lists."""
    above: tuple[Roots, ...]
    """Roots of each heading above it."""
    points: tuple[Point, ...]
    own: bool
    """Whether it comes from the guide itself and not from a companion."""


@dataclass(frozen=True, slots=True, eq=False)
class Story:
    """A way to tell a story, as it will be shown."""

    block: Block
    place: tuple[str, ...]
    roots: Roots
    whole: bool
    """Whether it is the guide's structure for every story, not a template for one subject."""


# ---------------------------------------------------------------- questions


def is_follow_up(pair: Pair) -> bool:
    """Tell whether a question follows up another, which is its subject."""
    return bool(pair.path) and is_question(pair.subject) and words(pair.subject) != words(" ".join(pair.section[-1:]))


def asked_under(pair: Pair) -> tuple[str, ...]:
    """Return the titles from the guide down to the heading that a question stands under."""
    if pair.section and words(pair.section[-1]) == words(flat(pair.prompt)):
        return pair.section[:-1]
    return pair.section


# ---------------------------------------------------------------- topics

_WARNINGS = re.compile(
    r"\bred flags?\b|\bmistakes?\b|\bpitfalls?\b|\bavoid\b|\banti[- ]|\bwarning signs?\b|\bwhat not to\b"
    r"|\bdon['’]?ts?\b|\brejected\b|\bweak signals?\b|señales de alerta|errores|warnsignale|fehler\b|erreurs|\berros\b"
    r"|ошибки|误区|错误|雷区|避免|أخطاء|טעויות",
)
_ASIDE = re.compile(
    r"\bchecklist\b|\btimeline\b|\b(?:weeks?|days?|night|evening) (?:before|out|of)\b|\blevels?\b|\brounds?\b"
    r"|\b(?:interview|hiring|application) (?:process|loop|format|day)\b|\bloop\b|\betiquette\b|\bresearch\b|\boffers?\b"
    r"|\bprocess (?:works|structure)\b|\b(?:before|after) (?:the|your|an) (?:interview|exam)\b|\bquestions to ask\b"
    r"|\bhow to use\b",
)
"""Headings over how an interview runs and how to get ready for it: nothing there belongs in an answer."""

_READY = re.compile(r"\bprepar(?:e|ing|ation)\b")
"""The same, but what stands below such a heading may still say what a good answer is."""
_GLOSS = re.compile(r"[(（]([^()（）]*)[)）]")
_NO_POINTS = {"open-question", "behaviour", "overview", "choice", "story"}


def topics(guide: Guide, pairs: Sequence[Pair], roots: Callable[[str], Roots], own: bool = True) -> list[Topic]:
    """Return the topics of a guide in its order."""
    sections = {place(section): section for section in reversed(list(guide.root.walk()))}
    groups: dict[tuple[tuple[str, ...], bool, Pair | None], list[Pair]] = {}
    told_as = Counter(pair.section for pair in pairs if pair.kind == "story")
    for pair in pairs:
        if pair.kind in _NO_POINTS or _is_sample(pair):
            continue
        if pair.kind == "steps" and (is_structure(pair) or told_as[pair.section] >= FEWEST_BEATS):
            continue
        spot = _home(pair.section, sections)
        warns = pair.kind not in ("question", "contrast") and _warns(pair, spot)
        alone = warns or pair.kind in ("question", "contrast")
        groups.setdefault((spot, warns, pair if alone else None), []).append(pair)
    found = (
        _topic(group, spot, warns, sections, roots, own, guide.title) for (spot, warns, _), group in groups.items()
    )
    return [topic for topic in found if topic.points]


def _home(spot: tuple[str, ...], sections: Mapping[tuple[str, ...], Section]) -> tuple[str, ...]:
    """Return the place of the value that a section belongs to, else its own."""
    for depth in range(1, len(spot)):
        above = sections.get(spot[:depth])
        if is_values(spot[depth - 1]) or (above and above.values):
            return spot[: depth + 1]
    return spot


@lru_cache(maxsize=1024)
def _names_warnings(name: str) -> bool:
    return bool(_WARNINGS.search(name.lower()))


def _warns(pair: Pair, spot: tuple[str, ...]) -> bool:
    return _names_warnings(flat(pair.prompt)) or any(map(_names_warnings, spot))


def _topic(
    group: Sequence[Pair],
    spot: tuple[str, ...],
    warns: bool,
    sections: Mapping[tuple[str, ...], Section],
    roots: Callable[[str], Roots],
    own: bool,
    guide: str,
) -> Topic:
    first = group[0]
    section = sections.get(spot)
    heading = section.title if section and section.level else text(spot[-1] if spot else first.subject)
    line = section.line if section else first.line
    role = _role(group, spot, warns)
    if role == "advice" or (role == "warning" and first.kind != "term"):
        heading, line = first.prompt, first.line
    if role == "answer":
        line = first.line
        if len(words(flat(first.prompt))) <= LONG_HEADING or not flat(heading):
            heading = first.prompt
    name = flat(heading)
    proper = roots(_GLOSS.sub(" ", flat(first.prompt) if role == "answer" else name))
    labels: Roots = frozenset()
    if role in ("value", "theme"):
        labels = frozenset().union(*[roots(flat(pair.prompt)) for pair in group if pair.kind in ("value", "list")])
    points = tuple(point for pair in group for point in _points(pair, name, roots))
    if not own:
        heading = join(heading, text(f"({guide})"))
    gloss = roots(" ".join(_GLOSS.findall(name)))
    above = tuple(roots(title) for title in spot[:-1])
    return Topic(role, heading, spot, line, proper, gloss - proper, labels - proper, above, points, own)


@lru_cache(maxsize=1024)
def _names_aside(name: str) -> bool:
    return bool(_ASIDE.search(name.lower()))


def _role(group: Sequence[Pair], spot: tuple[str, ...], warns: bool) -> Role:
    kinds = {pair.kind for pair in group}
    if "question" in kinds:
        return "answer"
    if "contrast" in kinds:
        return "advice"
    if warns:
        return "warning"
    if any(map(_names_aside, spot)) or (spot and _READY.search(spot[-1].lower())):
        return "aside"
    if "value" in kinds or (len(spot) > 1 and is_values(spot[-2])):
        return "value"
    return "tips" if kinds <= {"term", "row"} and len(group) > 1 else "theme"


def _points(pair: Pair, heading: str, roots: Callable[[str], Roots]) -> Iterator[Point]:
    label = flat(pair.prompt)
    named = pair.kind in ("term", "row") and label.casefold() != heading.casefold()
    for inline, side, line in _lines(pair.answer):
        if pair.kind == "term" and named:
            inline = join(pair.prompt, inline, by=" " if flat(inline).startswith("(") else ": ")
        point = _point(inline, side, line, roots, roots(label) if named else frozenset())
        if point:
            yield point


def _point(inline: Tokens, side: str, line: int, roots: Callable[[str], Roots], label: Roots) -> Point | None:
    if marks(plain(inline)):
        inline = unnumber(inline)
    inline = _short(inline)
    size = len(words(flat(inline)))
    if not 1 <= size <= LONG_POINT:
        return None
    return Point(item_of(inline, line), roots(flat(inline)), label, size, side)


_SENTENCE = re.compile(r"(?<=[.!?])\s|(?<=[。！？])")


def _short(inline: Tokens) -> Tokens:
    """Return a long line's first sentence, a short line whole."""
    content = plain(inline)
    if len(words(content)) <= LONG_POINT:
        return inline
    end = _SENTENCE.search(content, 20)
    return trim(cut(inline, 0, end.start())) if end else inline


def _lines(blocks: Iterable[Block], side: str = "") -> Iterator[tuple[Tokens, str, int]]:
    """Yield the lines of an answer that can stand alone: (text, side of a contrast, line)."""
    for block in told(blocks):
        if block.kind == "row":
            cells = [cell.inline for cell in block.children if flat(cell.inline)]
            if cells:
                yield join(*cells, by=": "), side, block.line
        elif block.kind == "part":
            if block.info != "template":
                yield from _lines(block.children, block.info if block.info in ("avoid", "use") else side)
        elif block.kind not in ("heading", "title"):
            if flat(block.inline) and not flat(block.inline).endswith((":", "：")):
                yield block.inline, side, block.line
            yield from _lines(block.children, side)


# ---------------------------------------------------------------- stories

_STRUCTURE = re.compile(
    r"\b(?:stor(?:y|ies)|answers?|responses?|STAR\w?|CARL?|SOAR)\b.{0,24}"
    r"\b(?:structure|framework|template|method|format|formula|technique|outline)\b|^\W*(?:STAR|CAR|SOAR)\W*$",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)
def _names_structure(name: str) -> bool:
    return bool(_STRUCTURE.search(name))


_ACRONYM = re.compile(r"^\W*(?:STAR\w?|CARL?|SOAR)\W*$")
FEWEST_BEATS = 3


_SAMPLE = re.compile(r"\b(?:sample|example|model) (?:answer|response|story)\b")


def _is_sample(pair: Pair) -> bool:
    """Tell whether a labelled text is somebody's answer to a question of its section."""
    return pair.kind == "term" and bool(_SAMPLE.search(flat(pair.prompt).lower()))


def is_structure(pair: Pair) -> bool:
    """Tell whether a pair is part of a way to tell stories."""
    return bool(_ACRONYM.search(flat(pair.prompt))) or any(map(_names_structure, pair.section))


def tells_story(pair: Pair) -> bool:
    """Tell whether a pair gives a guide a way to tell a story."""
    return pair.kind == "story" or _is_sample(pair) or (pair.kind in _OUTLINES and is_structure(pair))


_OUTLINES = ("term", "list", "steps")


def stories(pairs: Sequence[Pair], roots: Callable[[str], Roots]) -> list[Story]:
    """Return a guide's ways to tell a story: those with beats, then other outlines, then single templates."""
    told_as: dict[tuple[str, ...], list[Pair]] = defaultdict(list)
    outlines: dict[tuple[str, ...], list[Pair]] = defaultdict(list)
    for pair in pairs:
        if pair.kind == "story" or _is_sample(pair):
            told_as[pair.section].append(pair)
        elif pair.kind in _OUTLINES and is_structure(pair):
            outlines[pair.section].append(pair)
    beats = {s: group for s, group in told_as.items() if sum(pair.kind == "story" for pair in group) >= FEWEST_BEATS}
    nothing: Roots = frozenset()
    whole = []
    for spot, group in beats.items():
        items = [_beat(pair) for pair in group]
        block = part("from", [bullets(items, group[0].line, "ordered")], group[0].line, text(spot[-1] if spot else ""))
        whole.append(Story(block, spot, nothing, True))
    for spot, group in outlines.items():
        if spot not in beats:
            whole.append(Story(_outline(spot, group), spot, nothing, True))
    single = [
        Story(_template(pair), spot, roots(f"{pair.subject} {gist(pair.answer)}"), False)
        for spot, group in told_as.items()
        if spot not in beats
        for pair in group
    ]
    return whole + single


def _beat(pair: Pair) -> Block:
    """Return one beat of a story as an item: its label with the timing, then the words to fill in."""
    said = [block for block in pair.answer if block.kind == "paragraph"]
    words_to_say = [block for block in pair.answer if block.kind != "paragraph"]
    first = join(pair.prompt, *(block.inline for block in said))
    return Block("item", pair.line, children=(paragraph(first, pair.line), *words_to_say))


def _outline(spot: tuple[str, ...], group: Sequence[Pair]) -> Block:
    terms = [pair for pair in group if pair.kind == "term"]
    items = []
    for pair in terms or group[:1]:
        lines = list(_lines(pair.answer))
        if pair.kind == "term":
            items.append(
                item_of(join(pair.prompt, *[_short(inline) for inline, _, _ in lines[:1]], by=": "), pair.line)
            )
        else:
            items.extend(item_of(inline, line) for inline, _, line in lines)
    line = group[0].line
    heading = next((name for name in spot if _names_structure(name)), spot[-1] if spot else "")
    return part("from", [bullets(items, line)], line, text(heading))


def _template(pair: Pair) -> Block:
    heading = join(text(pair.subject), pair.prompt, by=" › ")
    return part("from", pair.answer, pair.line, heading)
