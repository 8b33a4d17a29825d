"""Write `docs/commands.md` from the command line itself.

    make docs

A test holds the file to what the code says.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from guide2anki.cli import main

_TOP = """# Commands

What `guide2anki COMMAND --help` prints, and what holds for all commands. This page is made by `make docs`.

## For all commands

- **Paths** are guides or folders. In folders, what git ignores is passed over, and what the folder's
  [`guide2anki.toml`](settings.md) excludes. Files that look like no study guide (changelogs, licences, API references,
  daily notes, templates, to-do lists) are named in one line and left out. A file named by itself is always read.
- **Exit codes**: 0 fine; 1 a guide could not be built as it stands (each problem is a line, `path:line: what is wrong,
  what to do`); 2 wrong usage; 130 interrupted with Ctrl-C, which leaves every file whole. A guide with nothing to learn
  is a warning: it counts with `--strict`.
- **Output** goes to standard output, problems and remarks to standard error. Colours are for terminals; `NO_COLOR` and
  `--color` are heeded. Signs that the output's encoding lacks are written in plain ones. Long work shows how far it is.
- **`--json`** prints one form for all commands, versioned and described by a JSON schema, which `guide2anki schema`
  prints. Every entry has a `path` and a `line`. JSON and CSV keep all signs: CSV is always UTF-8, JSON too, or escaped.
- Programs read `--json`, for instance with jq:

```sh
guide2anki plan --json | jq .summary
guide2anki show guides/netflix.md --json | jq -r '.notes[] | select(.long) | "\\(.path):\\(.line) \\(.front)"'
guide2anki show guides/netflix.md --format csv > notes.csv
guide2anki check - < guides/netflix.md
```

"""


def page() -> str:
    """Return the page as it must be."""
    return _TOP + "\n".join(_sections(main, ["guide2anki"]))


def _sections(group: click.Group, names: list[str]) -> Iterator[str]:
    for name, command in sorted(group.commands.items()):
        if isinstance(command, click.Group):
            yield from _sections(command, [*names, name])
            continue
        context = click.Context(
            command, info_name=" ".join([*names, name]), terminal_width=100, max_content_width=100, **_settings()
        )
        yield f"## {' '.join([*names[1:], name])}\n\n```text\n{command.get_help(context)}\n```\n"


def _settings() -> dict[str, list[str]]:
    names: list[str] = main.context_settings["help_option_names"]
    return {"help_option_names": names}


if __name__ == "__main__":
    (Path(__file__).parent / "commands.md").write_text(page(), encoding="utf-8")
