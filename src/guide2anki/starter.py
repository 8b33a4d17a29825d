"""A guide to start from, which shows the ways of writing."""

from __future__ import annotations

import os
from errno import EEXIST
from pathlib import Path

from guide2anki import disk
from guide2anki.reading.slug import slug

_TEXT = """# {title}

## Terms

**Idempotency**: doing something twice has the same effect as doing it once.

**Latency**: the time between a request and its answer.

## Questions and Answers

### Why write a guide in plain Markdown?

It can be read anywhere, kept in git, and turned into cards whenever it changes.

### How long should an answer be?

Up to eight short points: longer ones are cut at their names, or `guide2anki check` names them.

## What a Good Note Does

- Asks one thing
- Names its subject
- Can be answered in a few seconds

## How to Study

1. Read the section once
2. Build the deck and import it
3. Review every day, ten minutes

## Levels

| level | scope | evidence |
|---|---|---|
| Junior | a task | it works, and is tested |
| Senior | a project | others can build on it |

## Practice Questions

1. "Tell me about a time you learned something quickly"
2. "What would you do differently next time?"
"""


def write(title: str, folder: Path) -> Path:
    """Write the guide into a folder, under a name made of its title. Raises FileExistsError, and OSError."""
    path = folder / f"{slug(title) or 'guide'}.md"
    folder.mkdir(parents=True, exist_ok=True)
    if os.path.lexists(path):
        raise FileExistsError(EEXIST, "is there already", str(path))
    disk.write(path, _TEXT.format(title=" ".join(title.split())).encode("utf-8", "replace"), lasting=True)
    return path
