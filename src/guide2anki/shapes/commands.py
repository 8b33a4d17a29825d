"""Commands that one block of code lists with a comment each.

    ```bash
    git stash       # puts changes away
    git stash pop   # brings them back

    # Shows what is put away          a comment above its commands asks for them
    git stash list
    ```

Declines blocks that are not for a shell, those with a line that no comment explains, scripts, whose lines hang
together, and code that answers a question.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from guide2anki.model import Block, Found, Node, Pair, Part, Text
from guide2anki.model.text import Piece, text

SHELLS = frozenset(("bash", "sh", "shell", "zsh", "fish", "console", "terminal", "powershell", "cmd"))
FEWEST = 2
"""Commands with a comment that are a list: a single one is an example of what its section is about."""
_PROMPT = re.compile(r"^(?:\$|>|PS>|%)\s+")
_EXPLAINED = re.compile(r"(?P<command>\S.*?)\s+#\s+(?P<comment>\S.*)$")
_COMMENT = re.compile(r"#+\s*(?P<comment>[^\s#!].*)$")
_SCRIPT = re.compile(r"^(?:#!|\w+=|[\w-]+\(\)|\s)|[\\{]$")
"""A line of a script, or one that goes on in the next: it means nothing without those around it."""


@dataclass
class _Told:
    line: int
    comment: str
    commands: list[str] = field(default_factory=list)
    behind: bool = False
    """Whether the comment stands on the command's own line."""


def find(node: Node, parts: Sequence[Part]) -> Found | None:
    """Yield a pair for each command of each list of commands."""
    found = Found()
    for part in parts:
        lists = isinstance(part, Block) and part.kind == "code" and part.info in SHELLS
        told = _listed(part) if isinstance(part, Block) and lists else []
        if isinstance(part, Block) and len(told) >= FEWEST:
            found.pairs.extend(_pair(node, part, one) for one in told)
        else:
            found.left.append(part)
    return found if len(found.left) < len(parts) else None


def _listed(block: Block) -> list[_Told]:
    """Return the commands of a block with what the comments say; none where one of its lines says nothing."""
    out: list[_Told] = []
    above: _Told | None = None
    for at, row in enumerate(block.source.splitlines(), block.line + 1):
        if not row.strip():
            above = None
            continue
        if _SCRIPT.search(row):
            return []
        row = _PROMPT.sub("", row)
        comment, explained = _COMMENT.match(row), _EXPLAINED.match(row)
        if comment:
            above = _Told(at, comment["comment"])
            out.append(above)
        elif explained:
            out.append(_Told(at, explained["comment"], [explained["command"]], behind=True))
        elif above is not None:
            above.commands.append(row.rstrip())
        else:
            return []
    told = [one for one in out if one.commands]  # a comment without commands stands over a group of them
    return told if len({one.comment.casefold() for one in told}) == len(told) else []


def _pair(node: Node, block: Block, told: _Told) -> Pair:
    prompt = text(told.comment, told.line)
    answer = Block("code", told.line + 1, source="\n".join(told.commands) + "\n", info=block.info)
    if told.behind:
        answer = Block("paragraph", told.line, prompt)
        prompt = Text((Piece("code", told.commands[0]),), told.line)
    return Pair("term", prompt, (answer,), node, told.line, own=False, used=(block,))
