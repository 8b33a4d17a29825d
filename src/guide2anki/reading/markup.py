"""Raw HTML inside guides: where `<details>` open and close, and what a reader would see of the rest."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Literal


@dataclass(frozen=True, slots=True)
class Piece:
    """One step through a block of raw HTML: a details or summary edge, or the HTML between."""

    event: Literal["open", "close", "summary", "summary-end", "html"]
    text: str
    line: int
    """Lines below the start of the block."""


@dataclass
class _Splitter(HTMLParser):
    source: str
    pieces: list[Piece] = field(default_factory=list)
    last: int = 0

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.starts = [0]
        for line in self.source.splitlines(keepends=True):
            self.starts.append(self.starts[-1] + len(line))
        self.feed(self.source)
        self.close()
        self._flush(len(self.source))

    def _at(self) -> int:
        line, column = self.getpos()
        return self.starts[line - 1] + column

    def _flush(self, end: int) -> None:
        between = self.source[self.last : end]
        if between.strip():
            skipped = len(between) - len(between.lstrip())
            above = self.source.count("\n", 0, self.last + skipped)
            self.pieces.append(Piece("html", between.strip("\n"), above))

    def _edge(self, event: Literal["open", "close", "summary", "summary-end"], end: int) -> None:
        start = self._at()
        self._flush(start)
        self.pieces.append(Piece(event, "", self.source.count("\n", 0, start)))
        self.last = end

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag in ("details", "summary"):
            opening = self.get_starttag_text() or ""
            self._edge("open" if tag == "details" else "summary", self._at() + len(opening))

    def handle_endtag(self, tag: str) -> None:
        if tag in ("details", "summary"):
            end = self.source.find(">", self._at()) + 1
            self._edge("close" if tag == "details" else "summary-end", end or len(self.source))


def pieces(html: str) -> list[Piece]:
    """Split a block of raw HTML at its `<details>` and `<summary>` tags."""
    return _Splitter(html).pieces


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.media = False
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.media = self.media or tag in ("img", "video", "audio", "svg", "iframe")
        self.hidden += tag in ("script", "style")

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if self.hidden <= 0:
            self.words.append(data)


def visible(html: str) -> tuple[str, bool]:
    """Return the text that a reader sees of raw HTML, and whether it shows pictures or other media."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return " ".join("".join(reader.words).split()), reader.media
