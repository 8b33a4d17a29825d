"""The whole program on one page: guides → pairs → notes → remembered notes → files."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from guide2anki import answers, lock, package, reader, update_file
from guide2anki import notes as notes_
from guide2anki.compose import Composed, compose, probes
from guide2anki.extract import Extraction, extract
from guide2anki.media import Images
from guide2anki.model import Block, Guide, Note, Pair, Problem
from guide2anki.render import Page

ENDINGS = (".md", ".markdown", ".mdx")
PASSED_OVER = {"node_modules", "__pycache__", "venv", "site-packages"}


@dataclass(frozen=True, slots=True)
class File:
    """A file to read, and the folder that it was found under."""

    path: Path
    root: Path


@dataclass(frozen=True, slots=True)
class Read:
    """A guide with all that is known of it before the lock speaks."""

    file: File
    guide: Guide
    extraction: Extraction
    composed: Mapping[Pair, Composed]
    notes: tuple[Note, ...]
    images: Images


@dataclass(frozen=True, slots=True)
class Built:
    """What was written for one guide."""

    guide: Guide
    deck: str
    apkg: Path
    update: Path
    written: package.Written


@dataclass
class Report:
    """What a build or a plan found and did; `report.py` says it."""

    lock_file: Path
    reads: list[Read] = field(default_factory=list)
    built: list[Built] = field(default_factory=list)
    changes: tuple[lock.Change, ...] = ()
    rows: tuple[lock.Row, ...] = ()
    """All notes that the lock remembers now, retired ones too."""
    problems: list[Problem] = field(default_factory=list)


# ---------------------------------------------------------------- reading


def find_files(paths: Sequence[Path]) -> tuple[list[File], list[Problem]]:
    """Return the guides that the paths name, sorted within each, and what is wrong with the paths."""
    files: dict[Path, File] = {}
    problems: list[Problem] = []
    for path in paths:
        if path.is_dir():
            found = sorted(_guides_in(path))
            if not found:
                problems.append(Problem(path, None, "no guides in this folder: put Markdown files (.md) there"))
            for file in found:
                files.setdefault(file.absolute(), File(file, path))
        elif path.is_file():
            files.setdefault(path.absolute(), File(path, path.parent))
        else:
            problems.append(Problem(path, None, "no such file or folder: check the path"))
    return list(files.values()), problems


def _guides_in(folder: Path) -> Iterator[Path]:
    for entry in folder.iterdir():
        if entry.name.startswith(".") or entry.name in PASSED_OVER:
            continue
        if entry.is_dir() and not entry.is_symlink():
            yield from _guides_in(entry)
        elif entry.suffix.lower() in ENDINGS and entry.is_file() and not entry.name.endswith(answers.ENDING):
            yield entry


def read_guide(file: File) -> tuple[Read | None, list[Problem]]:
    """Read one guide down to its notes, of which there may be none; None where it cannot be read."""
    path = file.path
    try:
        content = path.read_bytes()
    except OSError as error:
        return None, [Problem(path, None, f"cannot be read: {error.strerror or error}")]
    guide, problems = reader.read(path, content)
    if guide is None:
        return None, problems
    extraction = extract(guide)
    if not extraction.pairs:
        hint = "nothing to learn was recognised: `guide2anki check` says why for every line"
        return Read(file, guide, extraction, {}, (), Images(file.root, path)), [*problems, Problem(path, 1, hint)]
    companions, missing = _companions(guide)
    composed = compose(guide, extraction.pairs, companions)
    pairs = sorted([*extraction.pairs, *probes(guide, extraction.pairs)], key=lambda pair: pair.line)
    mine, wrong = _own_answers(guide, extraction.pairs)
    images = Images(file.root, path)
    page = Page(images.find, guide.footnotes, guide.settings.base_url, guide.settings.lang)
    made, unused = notes_.make(guide, pairs, page, composed, mine)
    problems = [*problems, *missing, *wrong, *unused, *images.problems]
    return Read(file, guide, extraction, composed, tuple(made), images), problems


def _companions(guide: Guide) -> tuple[list[tuple[Guide, tuple[Pair, ...]]], list[Problem]]:
    """Return the guides that the front matter names under `anki: with`, for help with open questions."""
    found: list[tuple[Guide, tuple[Pair, ...]]] = []
    problems: list[Problem] = []
    for name in guide.settings.companions:
        path = guide.path.parent / name
        if not path.is_file():
            problems.append(Problem(guide.path, 1, f"`anki: with` names {name}, but there is no such file beside it"))
            continue
        other, _ = reader.read(path, path.read_bytes())
        if other is not None:
            found.append((other, extract(other).pairs))
    return found, problems


def _own_answers(guide: Guide, pairs: Sequence[Pair]) -> tuple[dict[Pair, tuple[Block, ...]], list[Problem]]:
    path = answers.path_of(guide.path)
    if not path.is_file():
        return {}, []
    given, problems = answers.read(path, path.read_bytes())
    matched, orphans = answers.match(path, given, pairs)
    return {pair: answer.blocks for pair, answer in matched.items()}, [*problems, *orphans]


def read_all(paths: Sequence[Path]) -> tuple[list[Read], list[Problem]]:
    """Read every guide under the paths: those that can be built or hold nothing to learn, and all problems."""
    files, problems = find_files(paths)
    reads: list[Read] = []
    ids: dict[str, Path] = {}
    names: dict[Path, Path] = {}
    for file in files:
        read, wrong = read_guide(file)
        problems += wrong
        if read is None:
            continue
        other = ids.setdefault(read.guide.id, file.path)
        if other is not file.path:
            message = f"has the same id as {other} ({read.guide.id}): give one of them an `id:` in its front matter"
            problems.append(Problem(file.path, 1, message))
            continue
        same = names.setdefault(_name(file), file.path)
        if same is not file.path:
            problems.append(
                Problem(file.path, None, f"would be written to the same file as {same}: rename one of them")
            )
            continue
        reads.append(read)
    clashes = lock.clashes((note for read in reads for note in read.notes), ids)
    problems += clashes
    unusable = {problem.path for problem in clashes}
    return [read for read in reads if read.file.path not in unusable], problems


def _name(file: File) -> Path:
    """Return the path of a guide's files below the output folder, without an ending."""
    return file.path.relative_to(file.root).with_suffix("")


# ---------------------------------------------------------------- remembering and writing


def plan(paths: Sequence[Path], out: Path, now: int) -> Report:
    """Say what a build would change, without writing anything.

    `now` is in seconds since the epoch. Raises `lock.LockError` if the lock cannot be read.
    """
    return _remember(paths, lock_file(paths, out), now)[0]


def build(paths: Sequence[Path], out: Path, now: int) -> Report:
    """Write a package and an update file for each guide under the paths into `out`.

    `now` is in seconds since the epoch. A guide with a problem that forbids building keeps its old
    files; the others are written. Raises `lock.LockError` before anything is written, OSError for the disk.
    """
    place = lock_file(paths, out)
    files, problems = find_files(paths)
    if not files:
        return Report(place, problems=problems)
    out.mkdir(parents=True, exist_ok=True)
    with lock.held(place):
        report, remembered = _remember(paths, place, now)
        by_guide: dict[str, list[Note]] = {}
        for note in remembered.notes:
            by_guide.setdefault(note.guide, []).append(note)
        for read in report.reads:
            try:
                report.built.append(_write(read, by_guide[read.guide.id], out))
            except package.PackageError as error:
                report.problems.append(Problem(read.file.path, None, str(error)))
        lock.save(place, remembered.lock)
    return report


def lock_file(paths: Sequence[Path], out: Path) -> Path:
    """Return where the lock of these guides lies: upwards from the folder that holds them all, else in it.

    Guides in a folder that cannot be written to are remembered beside their decks, in `out`.
    """
    folders = [path if path.is_dir() else path.parent for path in (given.resolve() for given in _existing(paths))]
    place = lock.find(Path(os.path.commonpath(folders)))
    return place if os.access(place.parent, os.W_OK) else out / place.name


def _existing(paths: Sequence[Path]) -> list[Path]:
    return [path for path in paths if path.exists()] or [Path.cwd()]


def _remember(paths: Sequence[Path], place: Path, now: int) -> tuple[Report, lock.Remembered]:
    known = lock.load(place)
    found, problems = read_all(paths)
    reads = [read for read in found if read.notes]
    notes = [note for read in reads for note in read.notes]
    sources = [
        lock.Source(
            read.guide.id,
            lock.relative(read.file.path, place),
            read.guide.title,
            notes_.deck_name(read.guide),
            bool(read.guide.settings.deck),
        )
        for read in reads
    ]
    gone = lock.vanished(known, place.parent, _existing(paths))
    remembered = lock.remember(notes, known, now, sources, gone)
    return Report(place, reads, [], remembered.changes, remembered.lock.rows, problems), remembered


def _write(read: Read, notes: Sequence[Note], out: Path) -> Built:
    """Write the files of one guide; the old ones stay until the new ones are whole."""
    name = _name(read.file)
    target = out / name.parent / f"{name.name}.apkg"
    target.parent.mkdir(parents=True, exist_ok=True)
    deck = notes[0].deck
    written = package.write(target, [(deck, notes)], read.images.files)
    update = target.with_suffix(".update.txt")
    update_file.write(update, notes, deck)
    return Built(read.guide, deck, target, update, written)
