"""The public functions of the package, as `guide2anki.build_decks` and so on; see `docs/api.md`.

Paths may be given as text. Guides are named as on the command line: files, folders, and where it says so `-` for
standard input; no paths at all mean the folder of a `guide2anki.toml`, else `guides`. `kinds` names the only kinds of
note that are wanted; an empty sequence wants all.
"""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from guide2anki import build as build_
from guide2anki import config, finding
from guide2anki.finding import Sources
from guide2anki.guarding import guarded
from guide2anki.model import File, Findings, Guide, Problem, Report, Retired

_DIGITS = 10
"""Digits of a time in seconds since the epoch, up to the year 2286."""
PathLike = str | os.PathLike[str]
Paths = Sequence[PathLike]


class UsageError(Exception):
    """Nothing was named that could be read; the message says what to do."""


def sources(paths: Paths = ()) -> Sources:
    """Return the files that would be read, what is wrong with the paths, and what is left out.

    Raises UsageError if nothing is named and there is no usual place.
    """
    return finding.find(named(paths))


def read(path: PathLike) -> tuple[Guide | None, list[Problem]]:
    """Return the outline of one guide, and what is wrong with it; no guide where it cannot be read."""
    from guide2anki import compiler

    found = finding.find([Path(path)])
    for file in found.files:
        read_, problems = compiler.read_guide(file)
        return (read_.guide if read_ else None), [*found.problems, *problems]
    return None, found.problems


def show(paths: Paths, kinds: Sequence[str] = ()) -> Findings:
    """Return every note of the guides with the lines and the shape that it comes from, and every gap; `-` is read."""
    return build_.show(named(paths), kinds)


def check(paths: Paths = (), kinds: Sequence[str] = ()) -> Findings:
    """Return how much of each guide becomes notes, and why the rest does not; `-` is read."""
    return build_.check(named(paths), kinds)


def plan(
    paths: Paths = (), output: PathLike | None = None, kinds: Sequence[str] = (), now: int | None = None
) -> Report:
    """Return what a build would change, without writing anything.

    `now` is in seconds since the epoch; the clock, or `SOURCE_DATE_EPOCH`, if it is not given. Raises LockError.
    """
    given = named(paths)
    return build_.plan(given, output_of(given, output), moment(now), cache_folder(), kinds)


def build_decks(
    paths: Paths = (),
    output: PathLike | None = None,
    kinds: Sequence[str] = (),
    bundle: str = "",
    prune: bool = False,
    now: int | None = None,
) -> Report:
    """Write a package and an update file for each guide, and return what was written and what changed.

    `output` is the folder of the decks; without it that of the `guide2anki.toml`, else `build`. `bundle` names one more
    package with all decks in it, `prune` moves packages of renamed and removed guides aside, `now` is as for `plan`.
    Raises LockError before anything is written, and OSError.
    """
    given = named(paths)
    out = output_of(given, output)
    report = build_.build(given, out, moment(now), cache_folder(), kinds, bundle)
    if prune:
        report.moved, report.stale = build_.prune(report, out), []
    return report


def retired(paths: Paths = (), output: PathLike | None = None) -> tuple[list[Retired], str, list[Problem]]:
    """Return the notes that have gone from the guides, a search that finds them in Anki, and what is wrong.

    Raises LockError.
    """
    given = named(paths)
    return build_.retired(given, output_of(given, output))


def write_answers(paths: Paths) -> tuple[list[str], list[Problem]]:
    """Write or extend the file of the learner's own answers beside each guide, and return what was done, a line each.

    What is written in it already is never changed.
    """
    found = finding.find(named(paths))
    lines: list[str] = []
    problems = found.problems
    for file in found.files:
        said, wrong = guarded(file.path, partial(_answers_of, file), _no_answers)
        lines += said
        problems += wrong
    return lines, problems


def _answers_of(file: File) -> tuple[list[str], list[Problem]]:
    from guide2anki import compiler
    from guide2anki.identity import answers

    read_, problems = compiler.read_guide(file)
    try:
        return (answers.write(read_.guide, read_.extraction.pairs) if read_ else []), problems
    except OSError as error:
        message = f"cannot be written: {error.strerror or error}"
        return [], [*problems, Problem(answers.path_of(file.path), None, message)]


def _no_answers(problem: Problem) -> tuple[list[str], list[Problem]]:
    return [], [problem]


def explain_shapes() -> str:
    """Return what every shape takes and declines, with its example."""
    from guide2anki.shapes import explained

    return explained()


def write_preview(
    paths: Paths = (), page: PathLike = "preview.html", output: PathLike | None = None, kinds: Sequence[str] = ()
) -> Report:
    """Write one page that shows every card of the guides, their text, and what a build into `output` would change.

    The page needs no network. Returns the plan that it shows, whose problems are those of the guides. Raises LockError,
    and OSError for the disk.
    """
    from guide2anki import preview

    given = named(paths)
    return preview.write(Path(page), given, output_of(given, output), moment(None), kinds, cache_folder())


def watch(paths: Paths = (), output: PathLike | None = None, kinds: Sequence[str] = ()) -> Iterator[Report | Problem]:
    """Build, and build again whenever a guide changes; yield each build's report, or what kept it from being made.

    Ends only with an interrupt.
    """
    from guide2anki import watching

    given = named(paths)
    return watching.watch(given, output_of(given, output), cache_folder(), kinds)


def new_guide(title: str, folder: PathLike = ".") -> Path:
    """Write a guide that shows the ways of writing and return its path. Raises FileExistsError, and OSError."""
    from guide2anki import starter

    return starter.write(title, Path(folder))


def clean_cache() -> tuple[Path | None, int]:
    """Delete what builds keep to be fast; return the folder and the bytes that it took. Raises OSError."""
    folder = cache_folder()
    if folder is None or not folder.is_dir():
        return folder, 0
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    shutil.rmtree(folder)
    return folder, size


# ---------------------------------------------------------------- what is meant where nothing is said


def named(paths: Paths) -> list[Path]:
    """Return the paths that are meant. Raises UsageError if none are named and there is no usual place."""
    if paths:
        return [Path(path) for path in paths]
    place = config.find(Path())
    if place:
        return [place.parent]
    if Path("guides").is_dir():
        return [Path("guides")]
    raise UsageError("name the guides or folders to read: there is no guide2anki.toml and no folder `guides` here")


def output_of(paths: Sequence[Path], given: PathLike | None) -> Path:
    """Return the folder of the decks."""
    if given is not None:
        return Path(given)
    for path in paths:
        settings, _ = config.load(config.find(path if path.is_dir() else path.parent))
        if settings.output:
            return settings.output
    return Path("build")


def cache_folder() -> Path | None:
    """Return where builds keep what they find out: in the user's folder for caches, if there is one."""
    given = os.environ.get("XDG_CACHE_HOME") or (os.environ.get("LOCALAPPDATA") if os.name == "nt" else "")
    usual = "~/Library/Caches" if sys.platform == "darwin" else "~/.cache"
    try:
        return Path(given or usual).expanduser() / "guide2anki"
    except RuntimeError:
        return None


def moment(given: int | None = None) -> int:
    """Return the time of a build in seconds since the epoch; `SOURCE_DATE_EPOCH` makes it repeatable."""
    if given is not None:
        return given
    wanted = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not wanted.isdecimal():
        return int(time.time())
    if len(wanted) > _DIGITS:
        raise UsageError(f"SOURCE_DATE_EPOCH is no time: {wanted[:40]}; give seconds since 1970")
    return int(wanted)
