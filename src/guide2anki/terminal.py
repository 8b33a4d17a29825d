"""The terminal: colours, encodings, progress, and the options that every command has."""

from __future__ import annotations

import codecs
import io
import os
import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, NoReturn

import click

if TYPE_CHECKING:
    from guide2anki.model import Problem

_LONGEST = 600
"""Signs of a problem that are said: what it quotes may be as long as a guide."""
SLOW = 1.0
"""Seconds of work after which a terminal shows how far it is."""
MANY = 50
"""Guides from which a build in a pipe says, once, that it has begun."""
_PLAIN = {"→": "->", "›": ">", "…": "...", "–": "-", "·": "-", "≈": "~", "‘": "'", "’": "'", "“": '"', "”": '"'}


class Output:
    """How a command is to speak."""

    quiet = False
    verbose = False
    debug = False


def current() -> Output:
    """Return how the command that runs is to speak."""
    context = click.get_current_context(silent=True)
    return context.find_root().ensure_object(Output) if context else Output()


# ---------------------------------------------------------------- options that every command has


def _set(name: str) -> Callable[[click.Context, click.Parameter, Any], None]:
    def setter(context: click.Context, _: click.Parameter, value: Any) -> None:
        if value:
            setattr(context.find_root().ensure_object(Output), name, True)

    return setter


def _colour(context: click.Context, _: click.Parameter, value: str | None) -> None:
    if value == "auto" or (value is None and context.parent is None):
        context.find_root().color = False if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb" else None
    elif value:
        context.find_root().color = value == "always"
    context.color = context.find_root().color


def _common() -> list[click.Parameter]:
    def flag(*names: str, help: str) -> click.Option:
        name = names[-1].lstrip("-")
        return click.Option(names, is_flag=True, expose_value=False, callback=_set(name), help=help)

    return [
        flag("-q", "--quiet", help="Say only what is wrong."),
        flag("-v", "--verbose", help="Name every deck, change and file."),
        click.Option(
            ["--color", "--colour"],
            type=click.Choice(["auto", "always", "never"]),
            expose_value=False,
            callback=_colour,
            is_eager=True,
            help="Colours: auto is on a terminal, without NO_COLOR.",
        ),
        flag("--debug", help="Show where the tool failed, if it does."),
    ]


_COMMON = _common()


class Command(click.Command):
    """A command with the options that all have."""

    def __init__(self, *arguments: Any, **more: Any) -> None:
        super().__init__(*arguments, **more)
        self.params += _COMMON


class Group(click.Group):
    """Commands that end in the exit codes of the documentation, whatever happens."""

    command_class = Command

    def __init__(self, *arguments: Any, **more: Any) -> None:
        super().__init__(*arguments, **more)
        self.params += _COMMON

    def main(self, *arguments: Any, **more: Any) -> Any:
        """Read the arguments and run the command that they name."""
        make_safe(sys.stdout, sys.stderr)
        try:
            return super().main(*arguments, **more)
        except OSError as error:
            if "--debug" in sys.argv:
                raise
            _leave_unsaid(error)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; Ctrl-C ends it with 130."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo("interrupted: no file is half written", err=True)
            ctx.exit(130)
        except (click.ClickException, click.exceptions.Exit, click.Abort, OSError):
            raise
        except Exception as error:
            if current().debug:
                raise
            said = f"{type(error).__name__}: {error}".split("\n")[0]
            click.echo(f"guide2anki failed ({plain(said)}): please report it with what `--debug` shows", err=True)
            ctx.exit(1)


Group.group_class = Group


def _leave_unsaid(error: OSError) -> NoReturn:
    """End where the output itself cannot be written, and keep Python from trying again."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    with suppress(OSError, ValueError):
        where = plain(str(error.filename or "standard output"))
        click.echo(f"{where}: cannot be written: {error.strerror or error}", err=True)
    sys.exit(1)


# ---------------------------------------------------------------- encodings


def _replaced(error: UnicodeError) -> tuple[str, int]:
    """Write what an encoding lacks in plain signs: a report must never end in a traceback."""
    assert isinstance(error, UnicodeEncodeError)
    return "".join(_PLAIN.get(sign, "?") for sign in error.object[error.start : error.end]), error.end


codecs.register_error("guide2anki", _replaced)


def make_safe(*streams: Any) -> None:
    """Let streams write any text, whatever their encoding."""
    for stream in streams:
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="guide2anki")


def is_utf8() -> bool:
    """Tell whether standard output can hold any sign."""
    return codecs.lookup(getattr(sys.stdout, "encoding", None) or "ascii").name == "utf-8"


def write_table(text: str) -> None:
    """Write CSV, which is UTF-8 wherever it goes: it has no other way to say a sign."""
    sys.stdout.flush()
    stream = getattr(sys.stdout, "buffer", None)
    if stream is None:
        sys.stdout.write(text)
    else:
        stream.write(text.encode("utf-8", "replace"))
        stream.flush()


# ---------------------------------------------------------------- what is said


_HIDDEN = r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]"
"""What would command the terminal, or turn what stands behind it around."""


def plain(text: str) -> str:
    """Return a line of text with what would not be seen, or would change how the rest is seen, as escapes."""
    return plain_lines(text).replace("\n", "\\n")


def plain_lines(text: str) -> str:
    """Return text of several lines as `plain` does one."""
    return re.sub(_HIDDEN, lambda found: found[0].encode("unicode_escape").decode(), text)


def say(lines: Iterable[str]) -> None:
    """Print lines to standard output."""
    for line in lines:
        click.echo(_coloured(plain(line)))


def inform(lines: Iterable[str]) -> None:
    """Print what is not wrong but good to know, beside the output, unless it is to be quiet."""
    if not current().quiet:
        for line in lines:
            click.echo(click.style(plain(line), dim=True), err=True)


_COLOURS = {"new": "green", "changed": "yellow", "reworded": "yellow", "moved": "cyan", "retired": "red"}


def _coloured(line: str) -> str:
    for what, colour in _COLOURS.items():
        if line.startswith(f"  {what}: "):
            return "  " + click.style(what, fg=colour) + line[len(what) + 2 :]
    if line.startswith("import "):
        return click.style("import", bold=True) + line[6:]
    return line


def complain(problems: Sequence[Problem], command: str = "") -> None:
    """Print problems to standard error, each once, in words that fit the command."""
    for problem in dict.fromkeys(problems):
        where = f"{problem.path}:{problem.line}" if problem.line else str(problem.path)
        colour = "yellow" if problem.severity == "warning" else "red"
        click.echo(f"{click.style(plain(where), fg=colour)}: {plain(fitting(problem, command))}", err=True)
        if problem.trace and current().debug:
            click.echo(plain_lines(problem.trace), nl=False, err=True)


def fitting(problem: Problem, command: str) -> str:
    """Return what a problem says where this command is at work."""
    from guide2anki.model import EMPTY

    if problem.code == EMPTY and command in ("check", "show"):
        return "nothing to learn was recognised: the reason stands beside each line"
    return problem.message if len(problem.message) <= _LONGEST else f"{problem.message[: _LONGEST - 1]}…"


def exit_code(problems: Iterable[Problem], strict: bool = False) -> int:
    """Return 1 if a problem counts: an error always, a warning if the command is strict."""
    return int(any(strict or problem.severity == "error" for problem in problems))


@contextmanager
def progress(label: str) -> Iterator[None]:
    """Show how far work is: a bar on a terminal after a second, one line in a pipe for much work."""
    from guide2anki import progress as progress_

    if current().quiet:
        yield
        return
    started = time.monotonic()
    bar: Any = None
    is_terminal = sys.stderr.isatty()
    said = False

    def look(done: int, count: int) -> None:
        nonlocal bar, said
        if not is_terminal:
            if not said and count >= MANY:
                click.echo(f"{label} {count} guides", err=True)
            said = said or count >= MANY
            return
        if bar is None and time.monotonic() - started > SLOW and done < count:
            bar = click.progressbar(length=count, label=label, file=sys.stderr, show_pos=True)
            bar.__enter__()
        if bar is not None:
            bar.length = count
            bar.update(max(0, done - bar.pos))
            if done == count:
                bar.__exit__(None, None, None)
                bar = None

    try:
        with progress_.shown(look):
            yield
    finally:
        if bar is not None:
            bar.__exit__(None, None, None)
