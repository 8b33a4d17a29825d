"""The shapes: ways of writing pairs that the tool recognises, one module each.

A shape has a docstring that shows its Markdown and one function
`find(section) -> Iterator[Pair | Skip]`. What an earlier shape took, a later one sees as
blocks of kind "claimed".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from guide2anki.model import Pair, Section, Skip
from guide2anki.shapes import (
    body,
    choice,
    collapsible,
    commands,
    contrast,
    definitions,
    furniture,
    labelled,
    labelled_question,
    overview,
    question_heading,
    question_list,
    story,
    table,
    values,
)


class Shape(Protocol):
    """What every shape module offers."""

    __name__: str

    def find(self, section: Section, /) -> Iterator[Pair | Skip]:
        """Yield what the shape recognises among a section's blocks."""


SHAPES: tuple[Shape, ...] = (
    furniture,
    choice,
    labelled_question,
    question_heading,
    collapsible,
    contrast,
    story,
    question_list,
    table,
    definitions,
    values,
    labelled,
    commands,
    body,
    overview,
)
"""In order of precedence."""


def explained() -> str:
    """Return what every shape takes and declines, with its example: the text of `guide2anki shapes`."""
    parts = []
    for shape in SHAPES:
        name = shape.__name__.rpartition(".")[2].replace("_", " ")
        parts.append(f"{name}\n{'-' * len(name)}\n{(shape.__doc__ or '').strip()}\n")
    return "\n".join(parts)
