"""Which files are guides: what the paths name, less what git ignores, the folder's settings exclude, or is none.

A file asked for by its own name is always a guide; all that follows is for files found in folders.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from guide2anki import config, disk
from guide2anki.model import ANSWERS, File, LeftOut, Problem
from guide2anki.reading.slug import titled
from guide2anki.words.files import called, is_release, is_symbol, is_template, kind_of_board

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

ENDINGS = (".md", ".markdown", ".mdx")
PASSED_OVER = {"node_modules", "__pycache__", "venv", "site-packages"}
STDIN = Path("-")
"""Stands for a guide that comes from standard input."""

SEEN = 16_000
"""Characters of a file that are looked at to tell what it is."""


@dataclass
class Sources:
    """The guides to read, and what there is to say of the rest."""

    files: list[File] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)


def find(
    paths: Sequence[Path],
    kinds: Sequence[str] = (),
    decks_below: Path | None = None,
    looks: Callable[[Path], str] | None = None,
) -> Sources:
    """Return the guides that the paths name, sorted within each, and what is wrong with the paths.

    `kinds` restricts what becomes a note. Folders below `decks_below` (else below the path that was given) give their
    guides the decks above their own; the folder of a `guide2anki.toml` comes before both. `looks` stands for
    `looks_like` where something is known of the files.
    """
    out = Sources()
    known: dict[Path, File] = {}
    loaded: dict[Path | None, config.Config] = {}
    for path in paths:
        start = path if disk.is_folder(path) else path.parent
        place = config.find(start)
        if place not in loaded:
            loaded[place], wrong = config.load(place)
            out.problems += wrong
        folder = loaded[place]
        tops = [one.resolve() for one in (folder.path and folder.path.parent, decks_below, start) if one]
        if path == STDIN:
            known.setdefault(path, File(path, Path(), folder.settings, tuple(kinds)))
        elif disk.is_folder(path):
            before = len(out.problems)
            found = sorted(_guides_in(path, folder, out, looks or looks_like))
            said = len(out.problems) > before or any(_is_inside(one.path, path) for one in out.left_out)
            if not found and not said:
                out.problems.append(Problem(path, None, "no guides in this folder: put Markdown files (.md) there"))
            for file in found:
                known.setdefault(file.absolute(), _file(file, path, folder, tops, kinds))
        elif disk.is_file(path):
            known.setdefault(path.absolute(), _file(path, path.parent, folder, tops, kinds))
        elif disk.exists(path):
            out.problems.append(Problem(path, None, "is neither a file nor a folder: save what it gives as a file"))
        else:
            out.problems.append(Problem(path, None, "no such file or folder: check the path"))
    links = {one.path for one in known.values() if one.path.is_symlink()}
    real = {one.path.resolve() for one in known.values() if one.path not in links} if links else set()
    for one in known.values():
        if one.path in links and one.path.resolve() in real:
            continue  # another name of a guide that is read
        if _is_text(str(one.path)):
            out.files.append(one)
        else:
            message = "its name is not UTF-8 text, so no lock can remember it: rename the file, or the folder it is in"
            out.problems.append(Problem(one.path, None, message))
    return out


def _is_text(name: str) -> bool:
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def _is_inside(path: Path, folder: Path) -> bool:
    return path.absolute().is_relative_to(folder.absolute())


def _file(path: Path, root: Path, folder: config.Config, tops: Sequence[Path], kinds: Sequence[str]) -> File:
    """Return a guide with the decks that its folders give it, below the first of `tops` that holds it."""
    settings = folder.settings
    if folder.subdecks and not settings.category:
        inside = path.resolve()
        top = next((one for one in tops if inside.is_relative_to(one)), inside.parent)
        levels = inside.parent.relative_to(top).parts
        if path.stem.casefold() in ("readme", "index") and levels:
            levels = levels[:-1]
        settings = replace(settings, category="::".join(titled(level.replace("::", " ")) for level in levels))
    return File(path, root, settings, tuple(kinds))


def _guides_in(folder: Path, settings: config.Config, out: Sources, looks: Callable[[Path], str]) -> Iterator[Path]:
    """Yield the guides of a folder; files that look like something else go to `out`."""
    ignored = [] if _is_ignored(folder, above := _ignores_above(folder), True) else above
    for path in _walk(folder, settings, ignored, out):
        if path.is_symlink() and not path.resolve().is_relative_to(folder.resolve()):
            message = "is a link to a file outside this folder and was not read: give that file by its own name"
            out.problems.append(Problem(path, None, message, "warning"))
        elif why := looks(path):
            out.left_out.append(LeftOut(path, why))
        else:
            yield path


_Ignores = list[tuple[Path, "GitIgnoreSpec"]]
"""The folders that hold a `.gitignore`, outermost first."""


def _walk(top: Path, settings: config.Config, above: _Ignores, out: Sources) -> Iterator[Path]:
    """Yield the guides below a folder, in no order; folders may lie in folders as deep as they like."""
    waiting = [(top, above)]
    while waiting:
        folder, ignores = waiting.pop()
        own = _ignores_of(folder)
        if own:
            ignores = [*ignores, (folder.resolve(), own)]
        try:
            entries = sorted(folder.iterdir())
        except OSError as error:
            out.problems.append(Problem(folder, None, f"cannot be read: {error.strerror or error}"))
            continue
        for entry in entries:
            if entry.name.startswith(".") or entry.name in PASSED_OVER:
                continue
            is_folder = disk.is_folder(entry) and not entry.is_symlink()
            if not is_folder and not (entry.suffix.lower() in ENDINGS and not entry.name.endswith(ANSWERS)):
                continue
            if _is_ignored(entry, ignores, is_folder):
                continue
            if is_folder:
                waiting.append((entry, ignores))
            elif disk.is_file(entry) and settings.takes(entry):
                yield entry


def _ignores_above(folder: Path) -> _Ignores:
    """Return what the repository says above a folder; nothing outside of one."""
    parents = list(folder.resolve().parents)
    inside = [folder.resolve(), *parents]
    repository = next((parent for parent in inside if disk.exists(parent / ".git")), None)
    if repository is None:
        return []
    between = [parent for parent in reversed(parents) if parent.is_relative_to(repository)]
    return [(parent, own) for parent in between if (own := _ignores_of(parent))]


def _ignores_of(folder: Path) -> GitIgnoreSpec | None:
    try:
        lines = disk.read(folder / ".gitignore", config.MAX_BYTES).decode("utf-8", "replace").splitlines()
    except OSError:
        return None
    return config.spec(line for line in lines if not config.fault(line))


def _is_ignored(path: Path, ignores: _Ignores, is_folder: bool) -> bool:
    """Tell whether git would ignore a path: the innermost file that speaks of it decides."""
    if not ignores:
        return False
    place = path.parent.resolve() / path.name
    for folder, spec in reversed(ignores):
        name = place.relative_to(folder).as_posix()
        said = spec.check_file(f"{name}/" if is_folder else name).include
        if said is not None:
            return said
    return False


# ---------------------------------------------------------------- what is no study guide

_FENCED = re.compile(r"^(```+|~~~+).*?^\1", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^#{1,6}[ \t]+(.+?)[ \t#]*$", re.MULTILINE)
_ITEM = re.compile(r"^\s*[-*+] (?P<box>\[[ xX]\] )?\S", re.MULTILINE)


def looks_like(path: Path) -> str:
    """Return what a file is if it is no study guide ("changelog"), else an empty text."""
    kind = called(path.stem)
    if kind:
        return kind
    try:
        text = disk.read(path, 4 * SEEN).decode("utf-8", "replace")[:SEEN].replace("\r\n", "\n")
    except OSError:
        return ""
    board = kind_of_board(text)
    if board:
        return board
    if is_template(text):
        return "template"
    prose = _FENCED.sub("", text)
    headings = _HEADING.findall(prose)
    if len(headings) >= 4 and _most(is_release, headings, 0.5):
        return "changelog"
    if len(headings) >= 10 and _most(is_symbol, headings, 0.6):
        return "API reference"
    boxes = [bool(found["box"]) for found in _ITEM.finditer(prose)]
    if len(boxes) >= 5 and sum(boxes) >= 0.9 * len(boxes) and len(boxes) >= 0.6 * len(prose.split("\n")):
        return "to-do list"
    return ""


def _most(matches: Callable[[str], bool], headings: Sequence[str], share: float) -> bool:
    return sum(map(matches, headings)) >= share * len(headings)
