"""The shapes: ways of writing pairs that the tool recognises, one module each.

A shape has a docstring that shows its Markdown and one function `find(node, parts)`: it looks at a name of the outline
and at what stands under it, and says what it made of it, which parts it left, and which names below are to be asked
next. What it declines, it returns None for. What a shape leaves, the next one sees.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from guide2anki.model import Found, Node, Part
from guide2anki.shapes import choice, commands, contrast, named, question, questions, table


class Shape(Protocol):
    """What every shape module offers."""

    __name__: str

    def find(self, node: Node, parts: Sequence[Part], /) -> Found | None:
        """Return what the shape makes of a node's parts, or None."""


SHAPES: tuple[Shape, ...] = (choice, question, questions, contrast, table, commands, named)
"""In order of precedence."""


def explained() -> str:
    """Return what every shape takes and declines, with its example: the text of `guide2anki shapes`."""
    out = []
    for shape in SHAPES:
        name = shape.__name__.rpartition(".")[2].replace("_", " ")
        out.append(f"{name}\n{'-' * len(name)}\n{(shape.__doc__ or '').strip()}\n")
    return "\n".join(out)
