"""From Markdown and raw HTML to one stream of blocks.

Tokens are rendered as HTML with their lines as attributes, the guide's raw HTML goes between them, the whole is parsed
once as a browser would, and one walk makes blocks of it. So a fold that closes inside a list item, a tight or a
blank-parted table and a heading in tags need no code of their own. Every tag that is not understood is text.
"""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from guide2anki.reading import syntax
from guide2anki.reading.flow import Flow
from guide2anki.reading.html_reader import Reader
from guide2anki.reading.html_writer import Writer


def blocks(source: str, offset: int) -> tuple[list[Flow], dict[str, list[Flow]]]:
    """Return the blocks of a Markdown text and its footnotes by label; `offset` lines of the file stand above it."""
    writer = Writer(offset)
    writer.blocks(syntax.parse(source))
    reader = Reader()
    body = LexborHTMLParser("<body>" + writer.html()).body
    assert body is not None
    return reader.flow(body, offset + 1), reader.footnotes
