"""Markdown as the HTML of a field, for tests that look at what Anki gets."""

from __future__ import annotations

from guide2anki.anki import render
from guide2anki.anki.render import Page
from reading import outlined


def nothing(src: str, line: int) -> str | None:
    """Find no picture."""
    return None


def found(src: str, line: int) -> str | None:
    """Find every picture."""
    return "x.png"


def shown(source: str, page: Page | None = None) -> str:
    """Return the HTML of a piece of Markdown."""
    parts, footnotes = outlined(source)
    return render.blocks(parts, page or Page(nothing, footnotes))


def line(source: str, page: Page | None = None) -> str:
    """Return the HTML of a paragraph without its tags."""
    return shown(source, page).removeprefix("<p>").removesuffix("</p>")
