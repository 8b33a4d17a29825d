"""The command line: arguments in, words and an exit code out.

What a command needs is imported when it runs, so that help and mistakes in typing are answered at once.
"""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NoReturn

import click

from guide2anki import __version__

if TYPE_CHECKING:
    from pathlib import Path

    from guide2anki.model import Problem

PATHS = click.argument("paths", nargs=-1, type=click.Path())
OUTPUT = click.option(
    "-o",
    "--output",
    type=click.Path(file_okay=False),
    default="build",
    show_default=True,
    help="Folder of the decks.",
)
GUIDE = click.argument("guide", type=click.Path())


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="guide2anki")
def main() -> None:
    """Turn plain Markdown study guides into Anki decks.

    Guides need no markup. Build them, import the .apkg files into Anki, and build again whenever a
    guide has changed: the reviews stay.

    \b
    guide2anki build              decks of guides/ into build/
    guide2anki show GUIDE.md      every note and skip as text
    guide2anki check              why lines became no notes
    """  # noqa: D301
    # Tokens and blocks hold no cycles: collecting garbage would only cost time.
    gc.disable()


@main.command()
@PATHS
@OUTPUT
@click.option("--prune", is_flag=True, help="Move packages of renamed and removed guides aside.")
def build(paths: tuple[str, ...], output: str, prune: bool) -> None:
    """Write a deck for each guide.

    PATHS are guides or folders of guides; default: guides/. Beside each GUIDE.apkg stands
    GUIDE.update.txt, which updates the deck in Anki and keeps what you wrote there.
    """
    from guide2anki import build as build_
    from guide2anki import report
    from guide2anki.identity import lock
    from guide2anki.model import Problem

    try:
        done = build_.build(_given(paths), _path(output), _now(), _cache())
        moved = build_.prune(done, _path(output)) if prune else []
    except lock.LockError as error:
        _fail([error.problem])
    except OSError as error:
        _fail([Problem(_path(error.filename or output), None, f"cannot be written: {error.strerror}")])
    if moved:
        done.stale = []
        _say(f"{old} is {new} now" for old, new in moved)
    if done.built:
        _say(report.built(done))
    elif not done.problems:
        done.problems.append(Problem(_path(output), None, "nothing was built: give guides to build"))
    _end(done.problems)


@main.command()
@PATHS
@OUTPUT
@click.option("--json", "as_json", is_flag=True, help="Print changes and problems as JSON.")
def plan(paths: tuple[str, ...], output: str, as_json: bool) -> None:
    """Say what a build would change, without writing.

    PATHS are guides or folders of guides; default: guides/.
    """
    from guide2anki import build as build_
    from guide2anki import report
    from guide2anki.identity import lock

    try:
        done = build_.plan(_given(paths), _path(output), _now(), _cache())
    except lock.LockError as error:
        _fail([error.problem])
    if as_json:
        import json

        click.echo(json.dumps(report.as_json(done), ensure_ascii=False, indent=1))
        sys.exit(1 if done.problems else 0)
    click.echo(f"notes: {report.summary(done)}")
    _say(report.changed(done))
    _end(done.problems)


@main.command()
@GUIDE
def show(guide: str) -> None:
    """Print every note and skip of GUIDE as text."""
    from guide2anki import build as build_
    from guide2anki import work
    from guide2anki.listing import listing

    files, problems = build_.find_files([_path(guide)])
    for file in files:
        read, wrong = work.read_guide(file)
        problems += wrong
        if read:
            click.echo(listing(read.extraction, read.composed), nl=False)
    _end(problems)


@main.command()
@PATHS
def check(paths: tuple[str, ...]) -> None:
    """Say for each guide what became no note, and why.

    PATHS are guides or folders of guides; default: guides/. Ends with exit code 1 if there are problems.
    """
    from guide2anki import build as build_

    lines, problems = build_.check(_given(paths))
    _say(lines)
    _end(problems)


@main.command()
@PATHS
@OUTPUT
def retired(paths: tuple[str, ...], output: str) -> None:
    """List the notes that have gone from the guides, with a search for Anki that finds them.

    PATHS are guides or folders of guides; default: guides/.
    """
    from guide2anki import build as build_
    from guide2anki import report
    from guide2anki.identity import lock

    try:
        known = lock.load(build_.lock_file(_given(paths), _path(output)))
    except lock.LockError as error:
        _fail([error.problem])
    _say(report.retired(known.rows))


@main.command()
@GUIDE
def answers(guide: str) -> None:
    """Write GUIDE.answers.md with a heading for each question that the guide leaves open.

    Write your answers under the headings: they appear on the cards. What you have written is never changed.
    """
    from guide2anki import build as build_
    from guide2anki import work
    from guide2anki.identity import answers as answers_

    files, problems = build_.find_files([_path(guide)])
    for file in files:
        read, wrong = work.read_guide(file)
        problems += wrong
        if read:
            _say(answers_.write(read.guide, read.extraction.pairs))
    _end(problems)


@main.command()
def shapes() -> None:
    """Explain the ways of writing that are recognised, with an example each."""
    from guide2anki.shapes import explained

    click.echo(explained(), nl=False)


def _given(paths: Sequence[str]) -> list[Path]:
    return [_path(name) for name in paths or ("guides",)]


def _path(name: str) -> Path:
    from pathlib import Path

    return Path(name)


def _now() -> int:
    """Return the time of this build in seconds since the epoch; `SOURCE_DATE_EPOCH` makes it repeatable."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    return int(given) if given.isdecimal() else int(time.time())


def _cache() -> Path | None:
    """Return where builds keep what they find out: in the user's folder for caches, if there is one."""
    given = os.environ.get("XDG_CACHE_HOME") or (os.environ.get("LOCALAPPDATA") if os.name == "nt" else "")
    usual = "~/Library/Caches" if sys.platform == "darwin" else "~/.cache"
    try:
        return _path(given or usual).expanduser() / "guide2anki"
    except RuntimeError:
        return None


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(line)


def _end(problems: Sequence[Problem]) -> None:
    if problems:
        _fail(problems)


def _fail(problems: Sequence[Problem]) -> NoReturn:
    for problem in dict.fromkeys(map(str, problems)):
        click.echo(problem, err=True)
    sys.exit(1)
