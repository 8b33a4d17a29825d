"""What is found in a guide: pairs of question and answer, and what became of the rest."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Literal

from guide2anki.model.outline import Node, Part, gist, leaves
from guide2anki.model.text import Text, once

Kind = Literal[
    "question",
    "open-question",
    "value",
    "behaviour",
    "term",
    "list",
    "steps",
    "contrast",
    "row",
    "story",
    "choice",
    "overview",
]


@dataclass(eq=False)
class Pair:
    """A question and its answer: what one note will ask and tell. The last three fields are set after it is made."""

    kind: Kind
    prompt: Text
    answer: tuple[Part, ...]
    node: Node
    """The name in the guide that the pair is about: the names above it are its path."""
    line: int
    shown: tuple[Part, ...] = ()
    """What is shown with the prompt: code it asks about, a case, options to choose from."""
    under: tuple[Text, ...] = ()
    """Names between the node's own path and the prompt, outermost first: of a question whose answer was cut."""
    own: bool = True
    """Whether the prompt is the name of the node, so that the path ends above it."""
    used: tuple[Part, ...] = ()
    """What the pair was made of besides what it shows: a line that holds both question and answer."""
    thing: str = ""
    """For a behaviour: what it is to be traced back to, as the guide calls it ("values", "principles")."""
    named: str = ""
    """Plain text: what it would ask had the author not given another front; the note is known again by it."""
    whole: bool = False
    """Whether the author wants it on one card, however long."""
    shape: str = ""
    """Name of the shape that found it."""
    subject: str = ""
    """Plain text: the names above that tell this front from others; set when the fronts are kept apart."""
    path: tuple[str, ...] = ()
    """Plain titles shown above the subject, outermost first; set with it."""

    @property
    def names(self) -> tuple[str, ...]:
        """Return the plain names above the prompt, outermost first."""
        above = list(self.node.path)
        if not self.own and self.node.name and self.node.mark != "guide" and not self.node.announces:
            above.append(self.node.full_label)
        return (*above, *(name.flat for name in self.under))

    @property
    def told(self) -> list[Part]:
        """The leaves that the pair shows or was made of."""
        return list(leaves((*self.shown, *self.answer, *self.used)))

    @once
    def section(self) -> tuple[str, ...]:
        """The plain titles of the headings that the pair stands under, outermost first."""
        nodes = [*self.node.above, self.node]
        return tuple(node.full_name.unnumbered.flat for node in nodes if node.mark == "heading" and node.name)

    @once
    def said(self) -> str:
        """The answer as plain text, a line for each point."""
        return gist(self.answer)

    @once
    def shows(self) -> str:
        """What is shown with the prompt, as plain text."""
        return gist(self.shown) if self.shown else ""


class Reason(StrEnum):
    """Why a block became no card; the closed list."""

    METADATA = "metadata of the page"
    CONTENTS = "contents list"
    LINKS = "link list"
    NAVIGATION = "navigation"
    STUB = "stub without content"
    PICTURE = "picture without text"
    HTML = "raw HTML or page code"
    COMMENT = "comment"
    RULE = "separator line"
    HOUSEKEEPING = "about the page, not its subject"
    INTRODUCTION = "introduction"
    LEAD_IN = "leads in what follows"
    REMARK = "remark without a subject"
    HINT = "a hint is no answer"
    KEY = "answer key, told with its questions"
    TABLE = "table whose rows do not fit its columns"
    DIAGRAM = "diagram that no Anki can draw"
    REPEATED = "said before"
    AMBIGUOUS = "one front for too many answers"
    ECHO = "the answer only repeats its question"
    EXCLUDED = "left out by the author"
    UNNAMED = "text under no heading"
    UNCLAIMED = "no shape came near"


@dataclass(frozen=True, slots=True, eq=False)
class Skip:
    """A leaf of the outline that became no card, and why."""

    part: Part
    reason: Reason
    shape: str = ""
    """Name of the shape, or of the step of reading, that left it."""

    @property
    def line(self) -> int:
        """Return its line in the guide."""
        return self.part.line


@dataclass(frozen=True, slots=True)
class Extraction:
    """What became of a guide: its pairs in the guide's order, and a skip for every other leaf."""

    pairs: tuple[Pair, ...]
    skips: tuple[Skip, ...]
    problems: tuple[Problem, ...] = ()
    """What the author says in comments and comes to nothing."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with what the user gave: where, and one sentence that says what to do."""

    path: Path
    line: int | None
    message: str
    severity: Literal["error", "warning"] = "error"
    """A warning leaves the guide built, or with nothing to build."""
    code: str = ""
    """Names the few problems that commands say in their own words."""
    trace: str = ""
    """Where the tool failed, if it did: for `--debug`."""

    def __str__(self) -> str:
        """Return `path:line: message`."""
        where = f"{self.path}:{self.line}" if self.line else str(self.path)
        return f"{where}: {self.message}"


@dataclass
class Found:
    """What a shape makes of a node's parts."""

    pairs: list[Pair] = field(default_factory=list)
    skips: list[Skip] = field(default_factory=list)
    left: list[Part] = field(default_factory=list)
    """The parts that the next shape sees."""
    inside: list[Node] = field(default_factory=list)
    """The nodes below that are asked next."""
