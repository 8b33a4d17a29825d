"""Commands with what they do, in a code block right under a heading.

    ### Looking around
    ```bash
    ls -a    # all files, hidden ones too
    pwd      # where you are
    ```

One card a line. Declines code in which a line has no comment behind it or is nothing but one, and other languages than
a shell's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it.token import Token

from guide2anki.model import Block, Pair, Section, Skip
from guide2anki.reading.inline import text
from guide2anki.shapes.entries import headed, live, paragraph, place

_SHELLS = {"", "bash", "sh", "shell", "zsh", "fish", "console", "powershell", "ps1", "cmd", "text", "txt"}
_LINE = re.compile(r"\s*(?:[$>%]\s+)?(?P<command>[^\s#].*?)\s+#+\s+(?P<said>\S.*?)\s*$")
FEWEST = 2


def find(section: Section) -> Iterator[Pair | Skip]:
    """Yield a pair for each line of the code that a section begins with."""
    first = next(iter(live(section.blocks)), None)
    if first is None or first.kind != "fence" or section.level == 0:
        return
    subject, path = headed(section)
    for line, command, said in _lines(first):
        prompt = (Token("code_inline", "code", 0, content=command, markup="`"),)
        answer = (paragraph(text(said), line),)
        yield Pair("term", subject, prompt, answer, (first,), line, path, section=place(section))


def _lines(block: Block) -> list[tuple[int, str, str]]:
    """Return line number, command and comment of each line, where all lines have them."""
    if block.info.partition(" ")[0].lower() not in _SHELLS:
        return []
    rows = [(number, row) for number, row in enumerate(block.text.split("\n"), block.line + 1) if row.strip()]
    found = [(number, match["command"], match["said"]) for number, row in rows if (match := _LINE.match(row))]
    return found if len(found) == len(rows) >= FEWEST else []
