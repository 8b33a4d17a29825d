"""A place that holds content: the guide, a box, an item. Its stack says which names are open."""

from __future__ import annotations

from dataclasses import dataclass, field

from guide2anki import words
from guide2anki.model.outline import Block, Mark, Node

RANKS: dict[Mark, int] = {
    "fold": 7,
    "box": 7,
    "tab": 7,
    "question": 8,
    "bold": 9,
    "italic": 10,
    "label": 11,
    "statement": 12,
    "term": 12,
    "item": 13,
}
"""What closes what: a name closes all names of its rank or deeper; headings have the ranks 1 to 6."""


@dataclass
class Place:
    """A node that is being filled, and what is known of how its author writes there."""

    root: Node
    stack: list[Node] = field(default_factory=list)
    sole: frozenset[int] = frozenset()
    """Lines that have nothing but one list below them in their section: they lead in, and their section is its name."""
    lone: frozenset[int] = frozenset()
    """Lines that alone ask in their section, by their place in memory: what else stands there is no answer."""
    prompts: frozenset[int] = frozenset()
    """Lines that ask without a mark among others that do, by their place in memory."""
    italics: frozenset[int] = frozenset()
    """Italic lines right under a name that are labels of lists, by their place in memory."""
    apart: frozenset[int] = frozenset()
    """Names over answers to several questions, by their place in memory: they answer none of these."""
    points: bool = False
    """Whether several lines here are names with an arrow to what they mean."""
    dashed: frozenset[int] = frozenset()
    """Lines in which a dash parts a name from what it means, by their place in memory."""
    examples: frozenset[int] = frozenset()
    """Lines in italics that are examples of the label above them, by their place in memory."""
    by_bold: bool = False
    """Whether bold lines stand for headings here: what follows a list below one still belongs to it."""
    often: bool = False
    """Whether several lists here stand below a line without a colon."""

    def __post_init__(self) -> None:
        self.stack = [self.root]

    @property
    def top(self) -> Node:
        """Return the name that is open last."""
        return self.stack[-1]

    def open(self, node: Node) -> Node:
        """Put a name under what stays open when it comes, and leave it open."""
        lone = next((at for at, one in enumerate(self.stack) if one.info == "lone" and one.mark == "question"), 0)
        if lone and self.stack[lone].body and not words.is_hint(node.label):
            del self.stack[lone:]
        while len(self.stack) > 1 and self.top.rank >= node.rank:
            self.stack.pop()
        node.parent = self.top
        self.top.body.append(node)
        self.stack.append(node)
        return node

    def close_to(self, node: Node) -> None:
        """Close all names below one."""
        while self.top is not node:
            self.stack.pop()

    def add(self, block: Block) -> None:
        """Put content under the name that is open."""
        for item in block.items:
            item.parent = self.top
        self.top.body.append(block)

    def question(self, alone: bool = False) -> Node | None:
        """Return the question that is open; also one that is the last item of the list above.

        A label `alone` below a list of open questions is none of the last one's: it stands over the answers to all.
        """
        for node in reversed(self.stack):
            if node.mark == "question" or (node.name and node.name.asks):
                return node
            last = node.body[-1] if node.body else None
            if isinstance(last, Block) and last.kind == "list" and last.items:
                item = last.items[-1]
                if item.name and item.name.asks and (len(last.items) == 1 or item.body or not alone):
                    return item
        return None

    def in_answer(self) -> bool:
        """Tell whether what comes belongs to an answer; a plain line that asks is answered by one list at most."""
        for node in self.stack:
            if node.mark == "question":
                last = node.body[-1] if node.body else None
                if not (node.info == "lone" and last is not None) and not (
                    isinstance(last, Block) and last.kind == "list"
                ):
                    return True
            elif node.mark != "guide" and node.name and node.name.asks:  # a title that asks is of the guide
                return True
        return False

    def in_answer_of_heading(self) -> bool:
        """Tell whether a heading, fold or item that asks is open."""
        return any(node.mark in ("heading", "fold", "item") and node.name and node.name.asks for node in self.stack)
