"""What commands share: their arguments, and how they end."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NoReturn

import click

from guide2anki import terminal

if TYPE_CHECKING:
    from guide2anki.model import LeftOut, Problem


def _kinds(_: click.Context, __: click.Parameter, value: str | None) -> tuple[str, ...]:
    """Return the kinds that are named, each of which there must be."""
    if not value:
        return ()
    from typing import get_args

    from guide2anki.model import Kind

    known = get_args(Kind)
    given = tuple(one.strip() for one in value.split(",") if one.strip())
    for kind in given:
        if kind not in known:
            raise click.BadParameter(f"{kind!r} is no kind of note: choose from {', '.join(known)}")
    return given


PATHS = click.argument("paths", nargs=-1, type=click.Path(allow_dash=True))
OUTPUT = click.option("-o", "--output", type=click.Path(file_okay=False), help="Folder of the decks.  [default: build]")
GUIDE = click.argument("guide", type=click.Path(allow_dash=True))
JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON; `guide2anki schema` describes it.")
STRICT = click.option("--strict", is_flag=True, help="Warnings count as errors.")
KINDS = click.option("--kinds", callback=_kinds, help="Only notes of these kinds, such as question,term.")


def from_files(paths: Sequence[str]) -> None:
    """Refuse standard input where notes are remembered: what has no file cannot be known again."""
    if "-" in paths:
        raise click.UsageError(
            "a guide from standard input cannot be remembered: save it as a file, or use show or check"
        )


@contextmanager
def failing(written: str = "") -> Iterator[None]:
    """Turn what the public functions raise into sentences; `written` is what was to be written."""
    from guide2anki.api import UsageError
    from guide2anki.identity.lock import LockError

    try:
        yield
    except UsageError as error:
        raise click.UsageError(str(error)) from None
    except LockError as error:
        fail([error.problem])
    except OSError as error:
        cannot_be_written(error, written)


def cannot_be_written(error: OSError, name: str) -> NoReturn:
    """End with what kept a file from being written."""
    from guide2anki.model import Problem

    said = error.strerror or str(error)
    fail([Problem(to_path(str(error.filename or name)), None, f"cannot be written: {said}")])


def to_path(name: str) -> Any:
    """Return a path, loaded only when one is needed."""
    from pathlib import Path

    return Path(name)


def print_json(value: dict[str, Any]) -> None:
    """Print a value as JSON that any output can hold."""
    from guide2anki.reporting import data

    click.echo(data.text(value, terminal.is_utf8()))


def tell_left_out(files: Sequence[LeftOut], is_data: bool) -> None:
    """Say beside the output which files were not read, unless it is data."""
    if files and not is_data:
        from guide2anki.reporting import text

        terminal.inform(text.left_out(files, terminal.current().verbose))


def end(problems: Sequence[Problem], command: str = "", strict: bool = False) -> None:
    """Say what is wrong, and end with its exit code."""
    terminal.complain(problems, command)
    code = terminal.exit_code(problems, strict)
    if code:
        sys.exit(code)


def fail(problems: Sequence[Problem]) -> NoReturn:
    """Say what is wrong and end with 1."""
    terminal.complain(problems)
    sys.exit(1)
