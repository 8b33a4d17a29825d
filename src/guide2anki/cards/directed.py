"""What an author asks for in comments, carried out on what the shapes found at one name.

Every comment speaks of one unit: a name, a block, an item or a row. What it asks for and cannot have is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from guide2anki import words
from guide2anki.cards.cut import cut, names_of_items, names_of_nodes, points, without_definitions
from guide2anki.model import Block, Found, Kind, Node, Pair, Part, Problem, Reason, Skip, Text, gist, leaves, names_in
from guide2anki.model.directives import AUTHOR, FORCED, Directives, Forced
from guide2anki.shapes import named

FEWEST_STEPS = 2
_FIRST_LINE = 120
"""Characters of a block by which a card that the author made of it is known again."""
_BUILT: tuple[Kind, ...] = ("choice", "contrast", "overview", "row", "value")
"""Kinds whose answers or companions are made for them: as another kind a card shows what stands in the guide."""


class Directed:
    """Carries out the comments of one guide, and keeps what is wrong with them."""

    def __init__(self, path: Path, said: Sequence[Directives]) -> None:
        self.path = path
        self.waiting = {id(one): one for one in said if one.words}
        self.problems: list[Problem] = []

    def apply(self, node: Node, found: Found) -> None:
        """Carry out what is said of a name and of the blocks, items and rows that stand under it."""
        if not self.waiting:
            return
        self._one(node, found, node, None)
        if node.directives is not None and node.directives.join:
            return
        units = [unit for unit in _units(node.body) if self._waits(unit)]
        index = Index(found) if units else None
        inside = {id(one) for one in found.inside} if units else set()
        for unit in units:
            if not isinstance(unit, Node) or not unit.name:
                self._one(node, found, unit, index)
            elif id(unit) not in inside:
                found.inside.append(unit)
        if index is not None:
            index.settle(found)

    def unused(self) -> list[Problem]:
        """Return what is wrong with the comments, those among them that stand before nothing that makes a card."""
        for one in self.waiting.values():
            self._wrong(one, ", ".join(one.words), "what it stands before makes no card of its own")
        return self.problems

    def _waits(self, unit: Part) -> bool:
        return unit.directives is not None and id(unit.directives) in self.waiting

    def _wrong(self, said: Directives, word: str, why: str) -> None:
        self.problems.append(Problem(self.path, said.line, f"`{word}` does nothing: {why}"))

    def _one(self, node: Node, found: Found, unit: Part, index: Index | None) -> None:
        said = unit.directives
        if said is None or self.waiting.pop(id(said), None) is None:
            return
        at = Place(node, found, unit, index or Index(found))
        if said.join and (why := at.join()):
            self._wrong(said, "join", why)
        if said.split and (why := at.split()):
            self._wrong(said, "split", why)
        if said.ask and (why := at.ask(said.ask)):
            self._wrong(said, "ask", why)
        if said.kind and (why := at.make(said.kind)):
            self._wrong(said, f"kind={said.kind}", why)
        if index is None:
            at.index.settle(found)


def _units(parts: Sequence[Part]) -> Iterator[Part]:
    """Yield the names, blocks, items and rows under a name, down to the next names."""
    for part in parts:
        yield part
        if isinstance(part, Node):
            if not part.name:
                yield from _units(part.body)
        else:
            yield from _units((*part.items, *part.rows))


class Index:
    """What was found at a name by its parts, and what goes from it in the end: a list of items is walked only once."""

    def __init__(self, found: Found) -> None:
        self.pairs: dict[int, Pair] = {}
        """By the row or item that they ask, or the block that is their whole answer."""
        self.around: dict[int, tuple[Pair, int]] = {}
        """By the parts of their answers, with the place of the part."""
        self.made: list[Pair] = []
        self.taken: set[int] = set()
        """Items and blocks that have a card of their own instead."""
        self.asked: set[int] = set()
        """Items that have a card, and are not asked again."""
        for pair in found.pairs:
            if pair.kind == "behaviour":
                continue
            for one in (*pair.used[:1], pair.node, *(pair.answer if len(pair.answer) == 1 else ())):
                self.pairs.setdefault(id(one), pair)
            for at, part in enumerate(pair.answer):
                self.around.setdefault(id(part), (pair, at))

    def settle(self, found: Found) -> None:
        """Take out of what was found what has cards of its own, and put these there."""
        if self.asked:
            found.inside = [one for one in found.inside if id(one) not in self.asked]
            found.pairs = [one for one in found.pairs if id(one.node) not in self.asked]
        if self.taken:
            for pair in found.pairs:
                pair.answer = tuple(self._left(pair.answer)) if pair.answer else ()
            found.pairs = [one for one in found.pairs if one.answer or one.kind == "open-question"]
        found.pairs.extend(self.made)

    def _left(self, answer: Sequence[Part]) -> Iterator[Part]:
        for part in answer:
            if id(part) in self.taken:
                continue
            if isinstance(part, Block) and part.items and any(id(item) in self.taken for item in part.items):
                items = tuple(item for item in part.items if id(item) not in self.taken)
                if items:
                    yield replace(part, items=items)
            else:
                yield part


class Place:
    """A unit among what was found at its name. Each method carries out a word, or returns why it cannot."""

    def __init__(self, node: Node, found: Found, unit: Part, index: Index) -> None:
        self.node, self.found, self.unit, self.index = node, found, unit, index
        self.scope: list[Part] = node.body if unit is node else [unit]
        self.ids = {id(unit)} | {id(part) for part in _all(self.scope)}
        self.pair = self._own()

    def _own(self) -> Pair | None:
        """Return the pair that asks the unit and nothing else."""
        if self.unit is self.node:
            mine = [pair for pair in self.found.pairs if pair.kind != "behaviour"]
            own = [pair for pair in mine if pair.own and pair.node is self.node]
            return next(iter(own), mine[0] if len(mine) == 1 and not self.found.inside else None)
        return self.index.pairs.get(id(self.unit))

    def _around(self) -> Pair | None:
        """Return the pair whose answer the unit is a part of."""
        found = self.index.around.get(id(self.unit))
        return self.pair or (found[0] if found else None)

    def _add(self, pair: Pair) -> Pair:
        pair.shape = AUTHOR
        self.index.made.append(pair)
        return pair

    def _drop(self, pair: Pair, reason: Reason | None = None) -> None:
        (self.index.made if pair in self.index.made else self.found.pairs).remove(pair)
        if reason:
            self.found.skips.extend(Skip(leaf, reason, AUTHOR) for leaf in leaves(pair.answer))

    def _afresh(self, pair: Pair | None, kind: Kind, answer: tuple[Part, ...]) -> Pair:
        """Return the pair with another answer; one whose kind was made for its answer gives way to a new one."""
        if pair is not None and pair.kind not in _BUILT:
            pair.answer = answer
            return pair
        if pair is not None:
            self._drop(pair)
        return self._add(Pair(kind, self.node.full_name, answer, self.node, self.node.line))

    # ------------------------------------------------------------ join

    def join(self) -> str:
        """Keep on one card what was split."""
        if isinstance(self.unit, Block) and self.unit.kind == "row":
            return "a row is one card: put it above the table"
        pair = self._around()
        split = [one for one in self.found.pairs if one is not pair and self._is_of(one)]
        asked = [one for one in self.found.inside if id(one) in self.ids]
        cut_up = pair is not None and _is_cut(pair)
        if not split and not asked and not cut_up:
            return "this is one card already"
        self.found.pairs = [one for one in self.found.pairs if one not in split]
        self.found.inside = [one for one in self.found.inside if one not in asked]
        hints = {id(skip.part) for skip in self.found.skips}
        shown = [part for part in self.scope if not all(id(leaf) in hints for leaf in leaves([part]))]
        if isinstance(self.unit, Node) and self.unit is not self.node:
            shown = self.unit.body
        told = pair.answer if pair is not None and self.unit is not self.node else ()
        answer = tuple(p for p in self.node.body if p in told or p in shown) or tuple(shown)
        pair = self._afresh(pair, self._natural(answer), answer)
        pair.whole = True
        if pair.kind == "term":
            pair.kind = self._natural(answer)
        self.pair = pair
        return ""

    def _is_of(self, pair: Pair) -> bool:
        """Tell whether a pair was made from the unit."""
        return id(pair.node) in self.ids - {id(self.node)} or any(
            id(leaf) in self.ids for leaf in leaves((*pair.answer, *pair.used))
        )

    def _natural(self, answer: tuple[Part, ...]) -> Kind:
        if self.node.mark == "question" or self.node.name.asks:
            return "question"
        several = any(isinstance(part, Node) or part.kind in ("list", "table") for part in answer)
        return "list" if several else named.kind_of(self.node, answer)

    # ------------------------------------------------------------ split

    def split(self) -> str:
        """Give each named part, labelled item and defining sentence its own card instead of one for all."""
        pair = self._around()
        if pair is None:
            return "each part has a card of its own already" if self.found.inside else "there is no card to split here"
        names = [one for one in names_in(self.scope) if one.body and not words.is_remark(one.label)]
        new = [one for one in names if one not in self.found.inside]
        made: list[Pair] = []
        left: list[Part] = []
        for part in pair.answer:
            if id(part) not in self.ids:
                left.append(part)
            elif isinstance(part, Node):
                left.extend([] if part in names else [part])
            elif part.kind == "list":
                left.extend(self._split_list(part, names, made))
            else:
                left.extend(without_definitions(replace(pair, kind="term"), (part,), made, True))
        if not new and not made and left == list(pair.answer):
            return "nothing here has a name of its own: put a label (`**Name**: …`) before each part"
        self.found.inside.extend(new)
        for one in made:
            self._add(one)
        if pair.kind == "question":
            pair.answer = names_of_items(names_of_nodes(pair.answer)) if names else pair.answer
        elif all(isinstance(part, Block) and part.leads_in for part in left):
            pair.answer = tuple(left)
            self._drop(pair, Reason.LEAD_IN)
        else:
            pair.answer = tuple(left)
        return ""

    def _split_list(self, block: Block, names: Sequence[Node], made: list[Pair]) -> Iterator[Part]:
        """Take the items that have a name, or begin with one, out of a list; the others stay its points."""
        kept: list[Node] = []
        for item in block.items:
            if item in names:
                continue
            card = self._card_of(item)
            if card is None:
                kept.append(item)
            else:
                made.append(card)
        if kept:
            yield replace(block, items=tuple(kept)) if len(kept) < len(block.items) else block

    def _card_of(self, item: Node) -> Pair | None:
        """Return the card of an item whose text begins with its name, defines, or stands over something."""
        first = item.body[0] if item.body else None
        if item.name or not isinstance(first, Block) or first.kind != "paragraph":
            return None
        run, rest = first.text, tuple(item.body[1:])
        lead, length = run.lead, words.defines(run.flat)
        if lead is not None and lead.rest:
            name, answer = lead.label, (Block("paragraph", first.line, lead.rest), *rest)
        elif length:
            name, answer = run.cut(0, length).trimmed, (first, *rest)
        elif rest:
            name, answer = run.uncoloned, rest
        else:
            return None
        listed = isinstance(answer[0], Block) and answer[0].kind == "list"
        kind: Kind = "list" if listed else "term"
        return Pair(kind, name.unset, answer, self.node, item.line, own=False, used=(first,))

    # ------------------------------------------------------------ ask

    def ask(self, front: Text) -> str:
        """Put another front on the card of the unit; a part of another card gets its own."""
        if self.pair is None:
            if self.unit is self.node:
                return "this name makes no card of its own: put it above one of its parts"
            if isinstance(self.unit, Block) and self.unit.kind == "row":
                return "this row makes no card"
            self.pair = self._taken_out()
        else:
            self.pair.named = self.pair.prompt.flat
        self.pair.prompt = front
        return ""

    def _taken_out(self) -> Pair:
        """Make a card of a block or item, with the line that leads it in; a list keeps its item."""
        unit = self.unit
        if isinstance(unit, Node):
            return self._add(
                Pair("term", Text(), tuple(unit.body), self.node, unit.line, own=False, named=_first_line([unit]))
            )
        answer: tuple[Part, ...] = (unit,)
        around, at = self.index.around.get(id(unit), (None, 0))
        above = around.answer[at - 1] if around is not None and at else None
        if isinstance(above, Block) and above.leads_in:
            answer = (above, unit)
        self.index.taken.update(map(id, answer))
        kind: Kind = "list" if unit.kind in ("list", "table") else "term"
        return self._add(Pair(kind, Text(), answer, self.node, unit.line, own=False, named=_first_line([unit])))

    # ------------------------------------------------------------ kind

    def make(self, kind: Forced) -> str:
        """Make a card of another kind of the unit."""
        unit = self.unit
        if isinstance(unit, Block) and unit.kind == "table" and kind in ("question", "term") and self.pair is None:
            return self._each_row(unit, kind)
        if isinstance(unit, Block) and unit.kind == "list" and kind == "question" and not self._asked():
            for item in unit.items:
                self._question(item)
            return ""
        if isinstance(unit, Block) and unit.kind == "list" and kind == "term" and not self._asked():
            return self.split()
        if isinstance(unit, Node) and unit is not self.node and self.pair is None:
            return self._item(unit, kind)
        pair = self._around()
        if kind in ("list", "steps"):
            return self._listed(pair, kind)
        if pair is None:
            if unit is self.node and kind == "question":
                used = () if self.node.body else (self.node,)
                asked: Kind = "question" if self.node.body else "open-question"
                self.pair = Pair(asked, self.node.name, tuple(self.node.body), self.node, self.node.line, used=used)
                self._add(self.pair)
                return ""
            return "there is no card to change here: put it above one of the parts"
        if pair.kind in _BUILT and pair.kind != "row" and not (pair.kind == "choice" and kind == "question"):
            pair.answer, pair.shown = tuple(self.node.body), ()
        self._is(pair, kind if pair.answer or kind != "question" else "open-question")
        return ""

    def _asked(self) -> bool:
        """Tell whether the author gives the block a front: then its kind is that card's."""
        return self.unit.directives is not None and bool(self.unit.directives.ask)

    def _is(self, pair: Pair, kind: Kind) -> None:
        pair.kind = kind
        self.found.pairs = [one for one in self.found.pairs if one.kind != "behaviour" or self.unit is not self.node]

    def _each_row(self, table: Block, kind: Kind) -> str:
        rows = [pair for pair in self.found.pairs if pair.used and pair.used[0] in table.rows]
        for pair in rows:
            pair.kind = kind
        return "" if rows else "no row of this table makes a card"

    def _question(self, item: Node) -> None:
        """Make a question of an item: what stands under or behind it is its answer."""
        self.index.asked.add(id(item))
        self.index.taken.add(id(item))
        answer = tuple(item.body) if item.name else tuple(item.body[1:])
        if item.name:
            self.found.inside.extend(one for one in names_in(answer) if one.body)
        kind: Kind = "question" if answer else "open-question"
        prompt = (item.name or item.written).unset.unquoted
        used: tuple[Part, ...] = (item,) if item.name else (item.body[0],)
        self._add(Pair(kind, prompt, answer, item, item.line, used=used))

    def _item(self, item: Node, kind: Forced) -> str:
        """Take an item out of its list as a card of its own."""
        if kind == "question":
            self._question(item)
            return ""
        card = self._card_of(item) if kind == "term" else None
        if card is None:
            return 'this item has no name: put a label (`**Name**: …`) before it, or ask="…" into the comment'
        self._add(card)
        self.index.taken.add(id(item))
        return ""

    def _listed(self, pair: Pair | None, kind: Kind) -> str:
        """Make a card that asks for the points of a list, or for the names of the parts."""
        told = pair.answer if pair is not None and pair.kind not in _BUILT else ()
        lists = [part for part in self.scope if isinstance(part, Block) and part.kind == "list"]
        names = tuple(part for part in self.scope if isinstance(part, Node) and part.name and part.body)
        answer: tuple[Part, ...] = names_of_nodes(names)
        listed = any(isinstance(part, Block) and part.kind == "list" for part in told)
        if listed or sum(isinstance(part, Node) and bool(part.name) for part in told) >= FEWEST_STEPS:
            answer = told
        elif lists:
            answer = tuple(part for part in self.node.body if part in told or part in lists)
        elif len(names) < FEWEST_STEPS:
            return f"there is no list here to make {kind} of"
        if kind == "steps" and points(answer) < FEWEST_STEPS:
            return "one point alone is no steps"
        pair = self._afresh(pair, kind, answer)
        self._is(pair, kind)
        self.pair = pair
        return ""


def _all(parts: Sequence[Part]) -> Iterator[Part]:
    """Yield parts and all that they hold."""
    stack = list(parts)
    while stack:
        part = stack.pop()
        yield part
        stack.extend(part.body if isinstance(part, Node) else (*part.items, *part.rows))


def _first_line(parts: Sequence[Part]) -> str:
    return gist(list(parts)).partition("\n")[0][:_FIRST_LINE]


def _is_cut(pair: Pair) -> bool:
    """Tell whether an answer is cut as too long for a card."""
    pieces = list(cut(replace(pair)))
    return len(pieces) > 1 or gist(pieces[0].answer) != gist(pair.answer)


# ---------------------------------------------------------------- what would change a card


_LINES = frozenset(("item", "statement", "term", "question", "label", "bold", "italic"))
"""Marks of names that are one line: a comment at its end is sure to mean it."""


def changes(pair: Pair) -> Iterator[tuple[str, int, tuple[str, ...]]]:
    """Yield where a comment would change a card ("above line", "end of line"), the line, and the comments."""
    row = pair.used[0] if pair.used and isinstance(pair.used[0], Block) and pair.used[0].kind == "row" else None
    node = pair.node
    if _is_within(node):
        return
    if pair.kind == "behaviour":
        yield "end of line", pair.line, (comment("skip"),)
        return
    if pair.shape == "cut":
        yield (*_where(node), (comment("join"),))
        return
    at_end = row is not None or not pair.own
    place = ("end of line", pair.line) if at_end else _where(node)
    found = [*(["skip"] if node.mark != "guide" else []), 'ask="…"']
    if at_end:
        found.extend(f"kind={kind}" for kind in ("question", "term") if row and kind != pair.kind)
    else:
        found.extend(f"kind={kind}" for kind in FORCED if kind != pair.kind and _fits(pair, kind))
        found.extend(["split"] if _splits(pair) else [])
    yield (*place, tuple(map(comment, found)))
    if row is not None and node.name:
        table = next((part for part in node.body if isinstance(part, Block) and row in part.rows), None)
        if table is not None:
            yield "above line", table.line, (comment("join"),)
    elif pair.own and node.parent is not None and node.parent.name and node.mark != "heading":
        yield (*_where(node.parent), (comment("join"),))


def _is_within(node: Node) -> bool:
    """Tell whether something else begins on a name's line before it: no comment can mean the name."""
    above = node.parent
    first = next((part for part in above.body if part.line == node.line), node) if above is not None else node
    return above is not None and node in above.body and first is not node


def _fits(pair: Pair, kind: Forced) -> bool:
    """Tell whether what a pair tells can be of a kind."""
    if not pair.answer:
        return False
    if kind in ("list", "steps"):
        lists = [part for part in pair.answer if isinstance(part, Block) and part.kind == "list"]
        fewest = FEWEST_STEPS if kind == "steps" else 1
        return pair.kind not in _BUILT and bool(lists) and points(pair.answer) >= fewest
    return kind != "question" or not pair.node.name.asks


def _where(node: Node) -> tuple[str, int]:
    return ("end of line" if node.mark in _LINES else "above line"), node.line


def _splits(pair: Pair) -> bool:
    names = [one for one in names_in(pair.answer) if one.body and not words.is_remark(one.label)]
    return bool(names) and pair.kind not in ("overview", "choice", "contrast", "row")


def comment(said: str) -> str:
    """Return a directive as it is written."""
    return f"<!-- anki: {said} -->"
