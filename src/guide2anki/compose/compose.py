"""What stands on the back of a question that the guide leaves open.

A question is linked to what its guide says by the section that it stands in, by the heading over it, or by telling
words of its own. Nothing is invented and nothing left to chance: a link is words that both sides have, and ties are
broken by the guide's order. What is not linked is not shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from guide2anki import words
from guide2anki.compose.links import AGREEING, Known, Link, Material
from guide2anki.compose.rank import Roots
from guide2anki.compose.topics import Point, structure
from guide2anki.model import STEP, Block, Guide, Node, Pair, Part, Piece, Text, join, text

MOST_WORDS = 110
"""Words on a back, headings included: with more it is a page to read and no card."""
MOST_POINTS = 8
"""Points on a back: with more they cannot be held in mind."""
MOST, FEWEST = 4, 3
"""Points of the value or theme that a question is about: those that share a word with it; a fifth would crowd out what
to avoid. Where the guide itself puts the question there, others up to the fewest, for they say what the value means."""
BESIDE = 2
"""Points of a second topic, and of each side of advice and warnings: without it they are more than what matters."""
SECOND = 3
"""Words that a line of a second topic must have in common with a question: with two, every third stood there by chance
beside the right topic."""


@dataclass(frozen=True, slots=True)
class Composed:
    """What a guide has to say to one of its questions."""

    answer: tuple[Part, ...]
    """The back of an open question; empty for a question that the guide answers."""
    support: tuple[Part, ...] = ()
    """Shown folded away: the guide's structure for stories."""
    because: tuple[str, ...] = ()
    """A line for each linked heading with the words that link it: `Ownership: mistake, repair`."""


def compose(
    guide: Guide, pairs: Sequence[Pair], companions: Sequence[tuple[Guide, Sequence[Pair]]] = ()
) -> Mapping[Pair, Composed]:
    """Return what a guide, and companions to it, have to say to each of its open questions; no answer is empty."""
    still_open = [pair for pair in pairs if pair.kind == "open-question"]
    if not still_open:
        return {}
    material = Material(guide, pairs, companions)
    told = structure(guide)
    out = {}
    for pair in still_open:
        back = _Back(material.roots(pair.prompt.flat), material)
        back.fill(material.links(pair))
        answer = tuple(back.parts(pair.line)) or (Block("paragraph", pair.line, text(material.card.open)),)
        because = tuple(f"{_name(section.known).flat}: {section.why}" for section in back.sections)
        out[pair] = Composed(answer, (told,) if told else (), because)
    return out


# ---------------------------------------------------------------- what is chosen


@dataclass(slots=True, eq=False)
class _Section:
    """What one topic gives to a back."""

    known: Known
    why: str
    points: list[Point]


@dataclass(slots=True, eq=False)
class _Back:
    """One back while its points are chosen, the most telling first."""

    asked: Roots
    material: Material
    sections: list[_Section] = field(default_factory=list)

    def fill(self, links: Sequence[Link]) -> None:
        """Choose from the topics that a question is linked to."""
        leading = [link for link in links if link.known.leads]
        second = [link for link in leading[1:] if not link.agreeing or link.agreeing >= SECOND]
        for link in leading[:1]:
            self._put(link, "", MOST, FEWEST if link.called else 0)
        for link in second[:1]:
            self._put(link, "", BESIDE, 1 if link.called else 0)
        for role in ("advice", "warning"):
            for link in [link for link in links if link.known.topic.role == role][:1]:
                self._put(link, "use", BESIDE, 1)
                self._put(link, "avoid", BESIDE, 1)
        for link in leading[:1]:
            self._put(link, "avoid", BESIDE, 0)

    def _put(self, link: Link, side: str, most: int, fewest: int) -> None:
        """Add the points of a topic that share words with the question, and others up to the fewest."""
        offered = [point for point in link.known.topic.points if (point.side == "avoid") == (side == "avoid")]
        ranked = self.material.best(offered, self.asked)
        if link.known.topic.role == "warning" or (link.known.topic.tips and not link.called):
            ranked = [entry for entry in ranked if entry[2] >= AGREEING]
        related = sum(shared > 0 for _, _, shared in ranked)
        section = next((one for one in self.sections if one.known is link.known), None)
        for _, point, _ in ranked[: min(most, max(related, fewest))]:
            points = [one for other in self.sections for one in other.points]
            heading = 0 if section else _name(link.known).size
            size = sum(_size(one) for one in points) + sum(_name(one.known).size for one in self.sections)
            if len(points) < MOST_POINTS and size + heading + _size(point) <= MOST_WORDS:
                if section is None:
                    section = _Section(link.known, link.why, [])
                    self.sections.append(section)
                section.points.append(point)

    # ------------------------------------------------------------ how it is laid out

    def parts(self, line: int) -> Iterator[Part]:
        """Yield what will be shown: what it is, the points under their headings, then what to avoid."""
        card = self.material.card
        if self.sections:
            said = Text([Piece("open", name="em"), Piece("text", card.help), Piece("close", name="em")])
            yield Block("paragraph", line, said)
        warnings: list[Node] = []
        for section in self.sections:
            name, start = _name(section.known), section.known.topic.node.line
            points = sorted(section.points, key=lambda point: self.material.place[point])
            if section.known.topic.role == "advice":
                body: list[Part] = [
                    Node("label", start, text(title), info=side, body=[_list(inner, True)])
                    for side, title in (("avoid", card.avoid), ("use", card.use))
                    if (inner := [point for point in points if point.side == side])
                ]
                yield Node("label", start, name, body=body)
                continue
            for label, side, inner in _grouped(points):
                if side == "avoid":
                    avoid, over = text(card.avoid), _under(name, label)
                    warnings.append(Node("label", start, avoid, over, info=side, body=[_list(inner, True)]))
                else:
                    yield Node("label", start, name, label, body=[_list(inner)])
        yield from warnings


def _grouped(points: Sequence[Point]) -> Iterator[tuple[Text, str, list[Point]]]:
    """Yield points by the label and side that they have in their topic."""
    groups: dict[tuple[str, str], list[Point]] = {}
    for point in points:
        groups.setdefault((point.label.flat, point.side if point.side == "avoid" else ""), []).append(point)
    for (_, side), inner in groups.items():
        yield inner[0].label, side, inner


def _name(known: Known) -> Text:
    return _under(known.topic.name, text(known.source))


def _under(name: Text, label: Text) -> Text:
    return join([name, label], by=STEP) if label else name


def _list(points: Sequence[Point], sided: bool = False) -> Block:
    """Return points as a list; on a side, whose name says it, without the label that says the same."""
    bare = [sided and bool(words.side(point.item.label)) for point in points]
    items = [Node("item", p.item.line, body=p.item.body) if b else p.item for p, b in zip(points, bare, strict=True)]
    return Block("list", points[0].item.line, items=tuple(items), info="bullet")


def _size(point: Point) -> int:
    return point.item.name.size + point.said.size
