"""The outline: names and what stands under them, whatever they were written in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias
from weakref import ReferenceType, ref

from guide2anki import words
from guide2anki.model.directives import Directives
from guide2anki.model.text import NOTHING, Text, join, once, text

if TYPE_CHECKING:
    from guide2anki.model.pairs import Skip

BlockKind = Literal[
    "paragraph",  # text; info "answer" or "key" where a label or a key says that it is the answer
    "list",  # items; info "ordered", "bullet", or "typed" (lines without one)
    "table",  # rows; the first is the header where `info` is "header"
    "row",  # cells
    "code",  # source; info: language
    "math",  # source
    "quote",  # items: what is quoted, without names of its own
    "rule",
    "comment",  # source
    "html",  # source: page code that a reader does not see
    "metadata",  # text: `key: value` lines outside the front matter
]

Mark = Literal[
    "heading",
    "fold",  # summary of a <details>
    "box",  # title of a callout or admonition
    "tab",
    "question",  # a line that asks
    "bold",
    "italic",
    "label",  # a line that ends in a colon, or a short line over a list
    "statement",  # `Label: text` on one line
    "item",  # list item; named where something stands under its text
    "term",  # of a definition list
    "guide",  # the root
]
"""How a name is written."""


MOST_ANNOUNCING = 3
"""Words of a label that only announces questions: a longer one says what they are about."""


@dataclass(slots=True, eq=False)
class Block:
    """A piece of content that names nothing: a leaf, or a list, quote or table of such."""

    kind: BlockKind
    line: int
    text: Text = NOTHING
    items: tuple[Node, ...] = ()
    """Of a list: its items; of a quote: one node without a name that holds what is quoted."""
    rows: tuple[Block, ...] = ()
    cells: tuple[Text, ...] = ()
    source: str = ""
    info: str = ""
    start: int = 1
    """Number of the first item of an ordered list."""
    directives: Directives | None = None

    @property
    def leads_in(self) -> bool:
        """Whether it is a paragraph that ends with a colon: what comes next belongs to it."""
        return self.kind == "paragraph" and self.text.flat.endswith((":", "："))


@dataclass(eq=False)
class Node:
    """A name and what stands under it, in one order; an item of a list may have no name."""

    mark: Mark
    line: int
    name: Text = NOTHING
    gloss: Text = NOTHING
    """What stands in brackets behind the name, without them: "45 min"."""
    separator: str = ""
    """The sign between name and statement, as written."""
    body: list[Block | Node] = field(default_factory=list)
    held_by: ReferenceType[Node] | None = field(default=None, repr=False)
    """The node that it stands under; a weak reference, for a tree that holds itself is never let go of."""
    rank: int = 0
    """What closes what: 1 to 6 for headings, then as in `reading.outline`."""
    title: Text = NOTHING
    """The name as it was written, with number, emoji and gloss; of an item its whole first line."""
    info: str = ""
    """Of a box its type; of an item "checked" or "open" where it has a check box."""
    values: bool = False
    """Whether the author says that what stands under it are values."""
    directives: Directives | None = None

    @property
    def parent(self) -> Node | None:
        """The node that it stands under; None for the guide, and for what no guide holds any more."""
        return self.held_by() if self.held_by is not None else None

    @parent.setter
    def parent(self, node: Node) -> None:
        self.held_by = ref(node)

    @property
    def written(self) -> Text:
        """The first line: of a named node with its name, of another its first paragraph."""
        first = self.body[0] if self.body and not self.name else None
        return self.title if self.name else first.text if isinstance(first, Block) else NOTHING

    @property
    def has_box(self) -> bool:
        """Whether an item has a check box, ticked or not."""
        return self.info in ("checked", "open")

    @once
    def label(self) -> str:
        """The name as plain text on one line."""
        return self.name.flat

    @once
    def full_name(self) -> Text:
        """The name with what stands in brackets behind it."""
        if not self.gloss:
            return self.name
        return join([self.name, join([text("("), self.gloss, text(")")], by="")])

    @once
    def full_label(self) -> str:
        """The same as plain text on one line."""
        return self.full_name.flat

    def is_defined_by(self, part: Node) -> bool:
        """Tell whether a sentence that defines something defines this name, and no other."""
        own = set(self.name.words)
        return bool(own) and own <= set(part.name.words) and len(part.name.words) <= len(own) + 1

    @property
    def above(self) -> tuple[Node, ...]:
        """The named nodes above, outermost first, without the guide itself."""
        out: list[Node] = []
        node = self.parent
        while node is not None and node.mark != "guide":
            if node.name:
                out.append(node)
            node = node.parent
        return tuple(reversed(out))

    @once
    def announces(self) -> bool:
        """Whether the name only says that questions follow ("Key Questions"): it names no subject."""
        return self.mark != "heading" and self.name.size <= MOST_ANNOUNCING and words.asks_questions(self.label)

    @once
    def path(self) -> tuple[str, ...]:
        """The names above with what stands in brackets behind them, as plain text, outermost first."""
        above = self.parent
        if above is None or above.mark == "guide":
            return ()
        return (*above.path, above.full_label) if above.name and not above.announces else above.path

    @property
    def nodes(self) -> Iterator[Node]:
        """Yield the named parts directly under the name, and the named items of its lists."""
        for part in self.body:
            if isinstance(part, Node):
                yield part
            elif part.items:
                yield from (item for item in part.items if item.name)

    def walk(self) -> Iterator[Node]:
        """Yield the node and all below it in the guide's order, unnamed items among them."""
        stack: list[Node] = [self]
        while stack:
            node = stack.pop()
            yield node
            inner: list[Node] = []
            for part in node.body:
                if isinstance(part, Node):
                    inner.append(part)
                else:
                    inner.extend(part.items)
            stack.extend(reversed(inner))


Part: TypeAlias = Block | Node
"""What a body holds."""


def leaves(parts: list[Part] | tuple[Part, ...]) -> Iterator[Part]:
    """Yield what the accounting law counts: paragraphs, rows, code and the like, and names with nothing under them."""
    stack: list[Part] = list(reversed(parts))
    while stack:
        part = stack.pop()
        if isinstance(part, Node):
            if part.body:
                stack.extend(reversed(part.body))
            else:
                yield part
        elif part.items:
            stack.extend(reversed(part.items))
        elif part.rows:
            yield from part.rows
        else:
            yield part


def names_in(parts: list[Part] | tuple[Part, ...]) -> Iterator[Node]:
    """Yield the named nodes nearest below, through items and quotes that have no name."""
    for part in parts:
        if isinstance(part, Node):
            if part.name:
                yield part
            else:
                yield from names_in(part.body)
        else:
            yield from names_in(part.items)


def gist(parts: list[Part] | tuple[Part, ...]) -> str:
    """Return the plain text of parts in reading order, a line for each name, paragraph, row or line of code."""
    return "\n".join(_said(parts))


def _said(parts: list[Part] | tuple[Part, ...]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, Node):
            if part.mark == "statement" or (part.mark == "item" and part.separator):
                rest = list(_said(part.body))
                first = f"{part.full_label}: {rest[0]}" if rest else part.full_label
                yield first
                yield from rest[1:]
                continue
            if part.name and part.title.flat:
                yield part.title.flat
            yield from _said(part.body)
        elif part.kind == "row":
            yield " | ".join(cell.flat for cell in part.cells)
        elif part.kind in ("code", "math"):
            yield from (line for line in part.source.splitlines() if line.strip())
        else:
            if part.text.flat:
                yield part.text.flat
            yield from _said(part.items or part.rows)


@dataclass(frozen=True, slots=True)
class Settings:
    """What the author says in the front matter; every key is optional."""

    title: str = ""
    id: str = ""
    category: str = ""
    deck: str = ""
    lang: str = ""
    base_url: str = ""
    tags: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    companions: tuple[str, ...] = ()
    """Files of other guides whose points may answer open questions here."""
    reverse: bool = False
    """Whether terms are also asked the other way round."""
    uncover: bool = False
    """Whether the points of lists are covered on the back, each until it is tapped."""

    def over(self, folder: Settings) -> Settings:
        """Return these settings with what the folder says where they say nothing; lists are joined."""
        return replace(
            self,
            category=self.category or folder.category,
            lang=self.lang or folder.lang,
            tags=tuple(dict.fromkeys([*folder.tags, *self.tags])),
            skip=(*folder.skip, *self.skip),
            kinds=self.kinds or folder.kinds,
            values=(*folder.values, *self.values),
            companions=tuple(dict.fromkeys([*self.companions, *folder.companions])),
            reverse=self.reverse or folder.reverse,
            uncover=self.uncover or folder.uncover,
        )


@dataclass(frozen=True, slots=True, eq=False)
class Guide:
    """One Markdown file as read."""

    path: Path
    id: str
    title: str
    settings: Settings
    root: Node
    directives: tuple[Directives, ...] = ()
    """What the author says in comments, in the guide's order; it hangs on the parts that it speaks of, too."""
    footnotes: Mapping[str, tuple[Part, ...]] = field(default_factory=dict)
    aside: tuple[Skip, ...] = ()
    """What was left out of the outline: boilerplate, and what the author leaves out."""
