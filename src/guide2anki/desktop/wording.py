"""What a field of a note says to a reader, apart from how its HTML is written.

Anki's editor writes HTML anew wherever somebody has looked at a field, so two fields are compared by what they say.
"""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import islice

_BREAKS = {"br", "div", "dd", "details", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p"}
_BREAKS |= {"pre", "summary", "table", "td", "th", "tr", "ul", "blockquote", "section", "figure"}
_EMBEDDED = {"img", "audio", "video", "source", "object"}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BREAKS:
            self.text.append("\n")
        if tag in _EMBEDDED:
            source = next((value for name, value in attrs if name in ("src", "data") and value), "")
            self.text.append(f" [{tag} {source}] ")

    def handle_endtag(self, tag: str) -> None:
        if tag in _BREAKS:
            self.text.append("\n")

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def lines(html: str) -> list[str]:
    """Return the lines that a reader sees, with pictures as `[img NAME]`."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    text = unicodedata.normalize("NFC", "".join(reader.text))
    return [line for line in (" ".join(row.split()) for row in text.split("\n")) if line]


def said(html: str) -> str:
    """Return all that a reader sees as one line: equal for two fields that say the same."""
    return " ".join(lines(html))


def stored(html: str) -> str:
    """Return a field's text as Anki keeps it: composed, and without control characters."""
    return unicodedata.normalize("NFC", "".join(c for c in html if (c >= " " and c != "\x7f") or c in "\n\t"))


def difference(before: str, after: str) -> Iterator[str]:
    """Yield the lines that differ between two fields, `- before` and `+ after`."""
    for line in islice(difflib.unified_diff(lines(before), lines(after), n=0, lineterm=""), 2, None):  # behind its head
        if not line.startswith("@@"):
            yield f"{line[0]} {line[1:]}"
