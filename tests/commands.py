"""Commands as a user gives them, in the folder where the test runs."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from guide2anki.cli import main

OHM = "# Ohm\n\n**Ohm**: a unit of resistance.\n\n**What is a volt?**\nA unit of tension.\n"


def put(name: str, content: str | bytes = OHM) -> Path:
    """Write a file, with the folders that it stands in."""
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def run(*arguments: str) -> Result:
    """Run a command of the tool; what it does not catch is raised."""
    return CliRunner().invoke(main, arguments, catch_exceptions=False)
