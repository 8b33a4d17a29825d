"""The whole program on one page: guides → pairs → notes → remembered notes → files."""

from __future__ import annotations

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
class Source:
    """A file to read, and the folder that it was found under."""

    path: Path
    root: Path


@dataclass(frozen=True, slots=True)
class Read:
    """A guide with all that is known of it before the lock speaks."""

    source: Source
    guide: Guide
    extraction: Extraction
    composed: Mapping[Pair, Composed]
    notes: tuple[Note, ...]
    images: Images
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Built:
    """What was written for one guide."""

    read: Read
    deck: str
    package: Path
    update: Path
    written: package.Written


@dataclass
class Report:
    """What a build or plan did, for `report.py` to say."""

    reads: list[Read] = field(default_factory=list)
    built: list[Built] = field(default_factory=list)
    changes: list[lock.Change] = field(default_factory=list)
    retired: list[lock.Row] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)


# ---------------------------------------------------------------- reading


def find_sources(paths: Sequence[Path]) -> tuple[list[Source], list[Problem]]:
    """Return the guides that the paths name, sorted, and what is wrong with the paths."""
    sources: dict[Path, Source] = {}
    problems: list[Problem] = []
    for path in paths:
        if path.is_dir():
            found = sorted(_guides_in(path))
            if not found:
                problems.append(Problem(path, None, "no guides in this folder: put Markdown files (.md) there"))
            for file in found:
                sources.setdefault(file.absolute(), Source(file, path))
        elif path.is_file():
            sources.setdefault(path.absolute(), Source(path, path.parent))
        else:
            problems.append(Problem(path, None, "no such file or folder: check the path"))
    return list(sources.values()), problems


def _guides_in(folder: Path) -> Iterator[Path]:
    for entry in folder.iterdir():
        if entry.name.startswith(".") or entry.name in PASSED_OVER:
            continue
        if entry.is_dir() and not entry.is_symlink():
            yield from _guides_in(entry)
        elif entry.suffix.lower() in ENDINGS and entry.is_file() and not answers.is_companion(entry):
            yield entry


def read_guide(source: Source) -> tuple[Read | None, list[Problem]]:
    """Read one guide down to its notes; None where it cannot be read or holds nothing to learn."""
    path = source.path
    try:
        content = path.read_bytes()
    except OSError as error:
        return None, [Problem(path, None, f"cannot be read: {error.strerror or error}")]
    guide, problems = reader.read(path, content)
    if guide is None:
        return None, problems
    extraction = extract(guide)
    pairs = [*extraction.pairs, *probes(guide, extraction.pairs)]
    if not pairs:
        hint = "nothing to learn was recognised here: `guide2anki check` says why for every line"
        return None, [*problems, Problem(path, 1, hint)]
    pairs.sort(key=lambda pair: pair.line)
    composed = compose(guide, extraction.pairs)
    mine, wrong = _own_answers(guide, extraction.pairs)
    images = Images(source.root, path)
    page = Page(images.find, guide.footnotes, guide.settings.base_url, guide.settings.lang)
    made, unused = notes_.make(guide, pairs, page, composed, mine)
    found = (*problems, *wrong, *unused, *images.problems)
    return Read(source, guide, extraction, composed, tuple(made), images, found), list(found)


def _own_answers(guide: Guide, pairs: Sequence[Pair]) -> tuple[dict[Pair, tuple[Block, ...]], list[Problem]]:
    path = answers.path_of(guide.path)
    if not path.is_file():
        return {}, []
    given, problems = answers.read(path, path.read_bytes())
    matched, orphans = answers.match(given, pairs)
    return {pair: answer.blocks for pair, answer in matched.items()}, [*problems, *orphans]


def read_all(paths: Sequence[Path]) -> tuple[list[Read], list[Problem], list[Source]]:
    """Read every guide under the paths; return the good ones, all problems, and the sources that failed."""
    sources, problems = find_sources(paths)
    reads: list[Read] = []
    failed: list[Source] = []
    ids: dict[str, Path] = {}
    pins: dict[str, Note] = {}
    for source in sources:
        read, wrong = read_guide(source)
        problems += wrong
        if read is None:
            failed.append(source)
            continue
        other = ids.setdefault(read.guide.id, source.path)
        if other is not source.path:
            message = f"has the same id as {other} ({read.guide.id}): give one of them an `id:` in its front matter"
            problems.append(Problem(source.path, 1, message))
            failed.append(source)
            continue
        twice = [note for note in read.notes if note.pin and note.pin in pins]
        if twice:
            message = f"`<!-- anki: id={twice[0].pin} -->` is given to two notes: each needs its own"
            problems.append(Problem(source.path, twice[0].line, message))
            failed.append(source)
            continue
        pins |= {note.pin: note for note in read.notes if note.pin}
        reads.append(read)
    return reads, problems, failed


# ---------------------------------------------------------------- remembering and writing


def plan(paths: Sequence[Path], now: int) -> Report:
    """Say what a build would change, without writing."""
    report, _ = _remembered(paths, now)
    return report


def build(paths: Sequence[Path], out: Path, now: int) -> Report:
    """Read the guides under the paths and write a package and an update file for each into `out`.

    `now` is in seconds since the epoch. A guide with problems keeps its old files; the others are written.
    """
    with lock.held(lock.find(paths)) as place:
        report, remembered = _remembered(paths, now)
        if remembered is None:
            return report
        by_guide: dict[str, list[Note]] = {}
        for note in remembered.notes:
            by_guide.setdefault(note.guide, []).append(note)
        for read in report.reads:
            built = _write(read, by_guide[read.guide.id], out, report.problems)
            if built:
                report.built.append(built)
        lock.save(place, remembered.lock)
    return report
