"""Which topics a question is linked to, and by what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from guide2anki import words
from guide2anki.compose.rank import Index, Roots, agreeing, index, rooter
from guide2anki.compose.topics import Point, Topic, topics
from guide2anki.model import Guide, Node, Pair

AGREEING = 2
"""Telling words that one line, or the name, of a topic must have in common with a question: with one, "What does a good
meeting look like?" was answered by a line with "look"."""

EVERYDAY = 1 / 3
"""Share of the topics from which a word in them is an everyday word in a guide and links nothing: "team" in one for
managers, "technical" in one for engineers."""
MOST_ALIKE = 2
"""Topics that may share the same two words with a question: words that more have ("read" and "write" in a guide to
databases) single out none."""

NAME, LINE = 2.0, 1.0
"""BM25 weights of a topic's fields. With equal ones a topic that only mentions words comes before the one called so."""


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """A topic and the roots of its words."""

    topic: Topic
    source: str
    """Title of the companion that it comes from; empty for the guide itself."""
    name: Sequence[str]
    """Roots of its name in their order, without what most names beside it have."""
    over: frozenset[str]
    """Roots of name and gloss."""
    lines: Sequence[frozenset[str]]
    """Roots of each point."""
    every: frozenset[str]
    """All of these."""

    @property
    def leads(self) -> bool:
        """Whether it can be what a question is about."""
        return self.topic.role == "theme"


@dataclass(frozen=True, slots=True, eq=False)
class Link:
    """A topic that a question is linked to."""

    known: Known
    why: str
    """The words that link it, or where the question stands."""
    agreeing: int = 0
    """How many words of the question its name or one of its lines has, where that links it."""
    called: bool = True
    """Whether the topic as a whole is called for, not only some of its lines."""


class Material:
    """What a guide and its companions have to say, indexed for its questions."""

    def __init__(
        self, guide: Guide, pairs: Sequence[Pair], companions: Sequence[tuple[Guide, Sequence[Pair]]] = ()
    ) -> None:
        said = " ".join(f"{pair.prompt.flat} {pair.said}" for pair in pairs)
        lang = guide.settings.lang or words.language_of(said)
        self.card = words.card_words(lang)
        """What the tool writes in the guide's language."""
        self.roots = rooter(lang, guide.title)
        self.known = self._known(topics(guide, pairs), "")
        for other, others in companions:
            self.known += self._known(topics(other, others), other.title)
        asked = [self.roots(pair.prompt.flat) for pair in pairs if pair.kind == "open-question"]
        lines = [line for known in self.known for line in (known.over, *known.lines)]
        rarity = [*lines, *asked]
        fields = [[(NAME, sorted(known.over)), *((LINE, sorted(line)) for line in known.lines)] for known in self.known]
        self.topics: Index = index(fields, rarity)
        self.points: Index = index([[(LINE, sorted(line))] for known in self.known for line in known.lines], rarity)
        spread = Counter(root for known in self.known for root in known.every)
        most = max(MOST_ALIKE, EVERYDAY * len(self.known))
        self.everyday = {root for root, count in spread.items() if count > most}
        order = [point for known in self.known for point in known.topic.points]
        self.place = {point: at for at, point in enumerate(order)}

    def _known(self, found: Sequence[Topic], source: str) -> list[Known]:
        names = [list(self.roots(topic.name.flat)) for topic in found]
        parents = [id(topic.node.parent) for topic in found]
        families = Counter(parents)
        shared = Counter((parent, root) for parent, name in zip(parents, names, strict=True) for root in name)
        out = []
        for topic, parent, name in zip(found, parents, names, strict=True):
            common = {root for root in name if 1 < shared[parent, root] > families[parent] / 2}
            telling = [root for root in name if root not in common]
            over = frozenset([*telling, *self.roots(topic.gloss.flat)])
            lines = [frozenset(self.roots(f"{point.item.label} {point.said.flat}")) for point in topic.points]
            out.append(Known(topic, source, telling, over, lines, over.union(*lines)))
        return out

    def best(self, points: Sequence[Point], asked: Roots) -> list[tuple[float, Point, int]]:
        """Return (score, point, words in common) for points, the most related to a question first.

        Of equals the first in the guide comes first.
        """
        places = [(self.place[point], point) for point in points]
        found = [(self.points.score(asked, at), one, agreeing(asked, self.points.counts[at])) for at, one in places]
        return sorted(found, key=lambda entry: -entry[0])

    # ------------------------------------------------------------ links

    def links(self, pair: Pair) -> list[Link]:
        """Return what a question is linked to: by its section, else by the heading over it; then by its own words."""
        over = list(_above(pair))
        category = next((node for node in over if not words.asks_questions(node.label)), None)
        found = list(self._home(over)) or (list(self._named(category, over)) if category else [])
        taken = {link.known for link in found}
        said = [link for link in self._said(pair) if link.known not in taken]
        return found + said

    def _home(self, over: Sequence[Node]) -> Iterator[Link]:
        """Yield the topic that a question stands in, if that is a list of points: of prose the question is a part."""
        for node in over:
            for known in self.known:
                if known.topic.node is node and not known.source and known.leads and _is_list(known.topic):
                    yield Link(known, "its section")
                    return

    def _named(self, category: Node, over: Sequence[Node]) -> Iterator[Link]:
        """Yield the values and themes that a heading names: one that has all of its words, else one for each part."""
        parts = words.parts_of_name(category.label)
        whole = self._called(category.label, len(parts) > 1, False)
        every = [whole] if whole or len(parts) == 1 else [self._called(part, False, True) for part in parts]
        for known in dict.fromkeys(known for known in every if known and known.topic.node not in over):
            yield Link(known, f"{category.label} (heading)")

    def _called(self, name: str, joined: bool, part: bool) -> Known | None:
        """Return the topic that has all words of a name, or whose own name is among them if it is not a `joined` one.

        A single word must be the first of the topic's name ("Safety": "Safety has no rank", but "People" is not
        "Players are people"); one that is only `part` of a heading must be a part there too.
        """
        said = self.roots(name)
        best: tuple[tuple[int, int], Known] | None = None
        for known in self.known:
            if known.source or not (known.leads and known.name and said):
                continue
            if part:
                single = list(said) in [list(self.roots(piece)) for piece in words.parts_of_name(known.topic.name.flat)]
            else:
                single = next(iter(said)) == known.name[0]
            covered = said.keys() <= known.over and (len(said) > 1 or single)
            if covered or (not joined and set(known.name) <= said.keys()):
                rank = len(said.keys() & set(known.name)), -len(known.name)
                if best is None or rank > best[0]:
                    best = rank, known
        return best[1] if best else None

    def _said(self, pair: Pair) -> list[Link]:
        """Return the topics that share telling words with a question, the nearest first."""
        asked = self.roots(pair.prompt.flat)
        asked = {root: word for root, word in asked.items() if root not in self.everyday}
        found = []
        for at, known in enumerate(self.known):
            if agreeing(asked, known.every) < AGREEING:
                continue
            named = agreeing(asked, known.over)
            most = max([named, *(agreeing(asked, line) for line in known.lines)])
            if most >= AGREEING:
                why = ", ".join(dict.fromkeys(word for root, word in asked.items() if root in known.every))
                link = Link(known, why, most, named >= AGREEING)
                found.append((self.topics.score(asked, at), link))
        alike = Counter(link.why for _, link in found if link.known.leads and link.agreeing == AGREEING)
        ranked = [link for _, link in sorted(found, key=lambda entry: -entry[0])]
        return [link for link in ranked if alike[link.why] <= MOST_ALIKE]


def _is_list(topic: Topic) -> bool:
    return sum(point.listed for point in topic.points) > 1


def _above(pair: Pair) -> Iterator[Node]:
    """Yield the names over a question, the nearest first."""
    if not pair.own:
        yield pair.node
    yield from reversed(pair.node.above)
