"""What a guide has to say, by heading: its values and themes with their points, advice, warnings and story structures.

A topic is a name with points under it. A point is one line that can stand alone: an item, a labelled line, a row, a
short paragraph. A label over points ("At leadership level", "Not this") stays with them, for without it they may say
the opposite.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from guide2anki import words
from guide2anki.model import Block, Guide, Node, Pair, Part, Text

Role = Literal["theme", "advice", "warning"]
"""A theme or value can be what a question is about; advice (both sides) and warnings (one) stand beside it."""

LONG_POINT = 28
"""Words of a point: of a longer line the first sentence is shown, or nothing; without it one line fills the back."""
FEWEST_BEATS = 2
"""Lines of a story structure: a single one ("STAR: read about it") is a remark on it and not the structure itself."""
MOST_ALIKE = 2
"""Sections of one name that are one topic: values in a table and in detail. With more ("Scenario" in each chapter) the
name is a label, and what stands under it belongs to different things."""
_OWN = ("heading", "fold", "box", "tab")
"""How a name is written that is never a label of the name above."""


@dataclass(frozen=True, slots=True, eq=False)
class Point:
    """One line that a topic has to say."""

    item: Node
    """As an item of a list."""
    label: Text
    """The label that it stands under inside its topic; empty where there is none."""
    side: str
    """"avoid", "use" or empty."""
    listed: bool = False
    """Whether the guide has it as an item without a name."""

    @property
    def said(self) -> Text:
        """Return the line without the label that it begins with."""
        first = self.item.body[0]
        assert isinstance(first, Block)
        return first.text


@dataclass(slots=True, eq=False)
class Topic:
    """A name with its points."""

    name: Text
    gloss: Text
    node: Node
    """Where it stands; of a row of a table what the table stands under."""
    role: Role = "theme"
    tips: bool = False
    """Whether its lines have names of their own, each about something else."""
    points: list[Point] = field(default_factory=list)


def topics(guide: Guide, pairs: Sequence[Pair]) -> list[Topic]:
    """Return what a guide has to say, in its order; names that occur twice as one topic."""
    asked = {pair.line for pair in pairs if pair.kind in ("question", "open-question", "choice")}
    unanswered = {pair.line for pair in pairs if pair.kind == "open-question"}
    found = _Collector(asked, unanswered, _repeated(guide, asked), _chapters(guide))
    for part in guide.root.body:
        if isinstance(part, Node):
            found.named(part, None, Text(), "")
    told = [topic for topic in found.topics if topic.points and not _is_timed(topic)]
    names = Counter(topic.name.flat.casefold() for topic in told)
    out: dict[str, Topic] = {}
    for topic in told:
        name = topic.name.flat.casefold()
        if names[name] <= MOST_ALIKE:
            first = out.setdefault(name, topic)
            if first is not topic:
                first.points.extend(topic.points)
    for topic in out.values():
        sides = {point.side for point in topic.points}
        topic.role = "warning" if sides == {"avoid"} else "advice" if sides == {"avoid", "use"} else "theme"
        own = sum(bool(point.item.name) and point.item.label.casefold() not in found.repeated for point in topic.points)
        topic.tips = topic.role == "theme" and 2 * own > len(topic.points)
    return list(out.values())


def _repeated(guide: Guide, asked: set[int]) -> set[str]:
    """Return the names that stand over points more than once: labels, which name no topic of their own."""
    nodes = [node for node in guide.root.walk() if node.name and node.mark not in _OWN]
    seen = Counter(node.label.casefold() for node in nodes if not _asks(node.body, asked))
    return {name for name, count in seen.items() if count > 1}


def _chapters(guide: Guide) -> set[Node]:
    """Return the outermost headings, below one that is the guide's title."""
    found = [part for part in guide.root.body if isinstance(part, Node) and part.mark == "heading"]
    if len(found) == 1 and found[0].rank == 1:
        found = [part for part in found[0].body if isinstance(part, Node) and part.mark == "heading"]
    return set(found)


def _asks(parts: Sequence[Part], asked: set[int]) -> bool:
    return any(item.line in asked for part in parts if isinstance(part, Block) for item in part.items)


def _is_timed(topic: Topic) -> bool:
    """Tell whether most lines of a topic give a length of time: rounds and schedules."""
    timed = sum(words.is_timed(f"{point.item.gloss.flat} {point.said.flat}") for point in topic.points)
    return len(topic.points) > 1 and 2 * timed > len(topic.points)


def _is_aside(node: Node) -> bool:
    """Tell whether what stands under a name says nothing of what a good answer is."""
    name = node.label
    return (
        words.is_aside(name)
        or words.is_preparation(name)
        or words.is_introduction(name)
        or words.is_housekeeping(name)
        or words.asks_interviewer(name)
    )


@dataclass
class _Collector:
    """What is found on the way through a guide."""

    asked: set[int]
    """Lines of the questions: they are no points."""
    unanswered: set[int]
    """Those of them whose names stand over no answer: over a hint at most, or over what the answer has to be like."""
    repeated: set[str]
    chapters: set[Node]
    topics: list[Topic] = field(default_factory=list)

    def named(self, node: Node, topic: Topic | None, label: Text, side: str) -> None:
        """Collect a name and what stands under it.

        Below a warning a name of its own may stand over the cure: it is left out.
        """
        if node.line in self.unanswered or (node.line in self.asked and node.mark != "heading"):
            return
        if words.is_remark(node.label) or words.names_structure(node.label):
            return
        if node.mark in _OWN and _is_aside(node):
            return
        own = _side(node.label, node.title.marks)
        if side == "avoid" and not own:
            return
        side = own or side
        if topic is None or self.is_topic(node):
            topic = Topic(node.name, node.gloss, node)
            self.topics.append(topic)
            self.under(node, topic, Text(), side)
        elif len(node.body) == 1 and _paragraph(node.body[0]):
            self.put(topic, node, label, side)
        else:
            self.under(node, topic, node.name, side)

    def is_topic(self, node: Node) -> bool:
        """Tell whether a name has points of its own: a heading, or one of several names over lists in a chapter.

        Below a heading in a chapter such names are labels: "At leadership level", "Power stories".
        """
        if node.mark in _OWN:
            return True
        over = node.parent
        if over is None or not (over in self.chapters or over.values or words.is_values(over.label)):
            return False
        alone = (self._stands_alone(one) for one in over.nodes)
        return self._stands_alone(node) and any(alone) and any(alone)  # two of them: `any` stops at the first

    def _stands_alone(self, node: Node) -> bool:
        told = any(not _paragraph(part) for part in node.body)
        return told and node.label.casefold() not in self.repeated and not _side(node.label)

    def under(self, node: Node, topic: Topic, label: Text, side: str) -> None:
        """Collect what stands under a name."""
        for part in node.body:
            if isinstance(part, Node):
                self.named(part, topic, label, side)
            elif part.kind == "list":
                for item in () if _asks([part], self.asked) else part.items:
                    if item.name and item.body:
                        self.named(item, topic, label, side)
                    else:
                        self.put(topic, item, label, side, listed=True)
            elif side == "avoid" and node.mark in _OWN:
                continue
            elif part.kind == "table":
                self.table(part, topic, side)
            elif _paragraph(part):
                self.put(topic, Node("item", part.line, body=[part]), label, side)

    def table(self, block: Block, topic: Topic, side: str) -> None:
        """Collect the rows of a table: of two columns as points, of more as topics with a point a column."""
        header = block.rows[0].cells if block.info == "header" else ()
        for row in block.rows[bool(header) :]:
            first, *cells = row.cells
            target = topic
            if len(cells) > 1:
                target = Topic(first.unset, Text(), topic.node)
                self.topics.append(target)
            for cell, head in zip(cells, header[1:] or [Text()] * len(cells), strict=False):
                name = head.unset if len(cells) > 1 else first.unset
                said: list[Part] = [Block("paragraph", row.line, cell)]
                item = Node("item", row.line, name, separator=":", body=said, title=name)
                self.put(target, item, Text(), _side(head.flat, head.marks) or side)

    def put(self, topic: Topic, item: Node, label: Text, side: str, listed: bool = False) -> None:
        """Add a line to a topic, if it is one that can stand alone."""
        first = item.body[0] if item.body else Block("paragraph", item.line, item.title)
        if not isinstance(first, Block) or first.kind != "paragraph" or first.leads_in:
            return
        run = first.text
        side = (_side("", run.marks) if listed else "") or side
        run = _short(run.unnumbered if run.marks else run)
        if not run.flat or run.size > LONG_POINT or run.has_question_mark or words.is_story(item.label):
            return
        body: list[Part] = [replace(first, text=run)]
        shown = replace(item, body=body) if item.name and item.body else Node("item", item.line, body=body)
        topic.points.append(Point(shown, label, side, listed))


def _side(name: str, marks: str = "") -> str:
    """Return the side that a name shows; what is only one beside another ("Before") stays under its own label."""
    if words.is_warning(name):
        return "avoid"
    return "" if words.is_paired_side(name) else words.side(name, marks)


def _paragraph(part: Part) -> bool:
    return isinstance(part, Block) and part.kind == "paragraph"


def _short(run: Text) -> Text:
    """Return a long line's first sentence, a short line whole."""
    return run if run.size <= LONG_POINT else run.sentences[0]


# ---------------------------------------------------------------- stories


def structure(guide: Guide) -> Node | None:
    """Return the guide's own way to tell a story, as it will be shown; None where it has none."""
    for node in guide.root.walk():
        if node.mark in _OWN and words.names_structure(node.label):
            beats = sum(1 if isinstance(part, Node) else len(part.items or part.rows) for part in node.body)
            if beats >= FEWEST_BEATS:
                return Node("label", node.line, node.name, node.gloss, body=node.body, title=node.title)
    return None
