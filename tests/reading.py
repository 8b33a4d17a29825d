"""Markdown read down to pairs and skips, for tests that start from text."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from guide2anki.cards.extract import Extraction, extract
from guide2anki.model import Block, Guide, Problem
from guide2anki.reading.inline import flat
from guide2anki.reading.reader import read

ROOT = Path(__file__).parent.parent
SHAPES = Path(__file__).parent / "shapes"
FIXTURES = sorted(SHAPES.glob("*.md"))
GUIDES = sorted((ROOT / "guides").glob("*.md"))


def read_text(markdown: str, name: str = "guide.md") -> tuple[Guide | None, list[Problem]]:
    """Read an indented piece of Markdown as a file of that name."""
    return read(Path(name), dedent(markdown).lstrip("\n").encode())


def guide_of(markdown: str, name: str = "guide.md") -> Guide:
    """Read Markdown that must be readable without a problem."""
    guide, problems = read_text(markdown, name)
    assert guide is not None, problems
    assert problems == []
    return guide


def extracted(markdown: str) -> Extraction:
    return extract(guide_of(markdown))


def cards(markdown: str) -> list[str]:
    """Return `kind: subject: prompt` for each pair of a piece of Markdown."""
    return [
        f"{pair.kind}: {pair.subject}: {flat(pair.prompt)}" if pair.subject else f"{pair.kind}: {flat(pair.prompt)}"
        for pair in extracted(markdown).pairs
    ]


def skips(markdown: str) -> list[str]:
    """Return `line: reason` for each skip of a piece of Markdown."""
    return [f"{skip.block.line}: {skip.reason.value}" for skip in extracted(markdown).skips]


def blocks_of(guide: Guide) -> list[Block]:
    """Return the top blocks of all sections in the guide's order."""
    return [block for section in guide.root.walk() for block in section.blocks]
