"""One guide, from its file to its notes."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from guide2anki import disk, listing
from guide2anki.anki import notes as notes_
from guide2anki.anki.media import Images
from guide2anki.anki.render import Page, is_rtl
from guide2anki.cards.cut import is_long
from guide2anki.cards.extract import extract
from guide2anki.compose.compose import Composed, compose
from guide2anki.guarding import guarded
from guide2anki.identity import answers
from guide2anki.model import (
    EMPTY,
    Card,
    Draft,
    Extraction,
    File,
    Guide,
    Note,
    Pair,
    Part,
    Problem,
    Remark,
    Told,
    gist,
)
from guide2anki.reading import reader


@dataclass(frozen=True, slots=True)
class Read:
    """A guide with all that is known of it before the lock speaks."""

    file: File
    guide: Guide
    extraction: Extraction
    composed: Mapping[Pair, Composed]
    notes: tuple[Note, ...]
    images: Images


def read_guide(file: File) -> tuple[Read | None, list[Problem]]:
    """Read one guide down to its notes, of which there may be none; None where it cannot be read."""
    path = file.path
    try:
        most = reader.MAX_BYTES + 1
        content = sys.stdin.buffer.read(most) if str(path) == "-" else disk.read(path, most)
    except OSError as error:
        return None, [Problem(path, None, f"cannot be read: {error.strerror or error}")]
    guide, problems = reader.read(path, content, file.settings)
    if guide is None:
        return None, problems
    if file.kinds:
        guide = replace(guide, settings=replace(guide.settings, kinds=_allowed(file.kinds, guide.settings.kinds)))
    extraction = extract(guide)
    problems = [*problems, *extraction.problems]
    if not extraction.pairs:
        hint = "nothing to learn was recognised: `guide2anki check` says why for every line"
        nothing = Problem(path, 1, hint, "warning", EMPTY)
        return Read(file, guide, extraction, {}, (), Images(file.root, path)), [*problems, nothing]
    companions, missing = _companions(guide, file.root)
    composed = compose(guide, extraction.pairs, companions)
    mine, wrong = _own_answers(guide, extraction.pairs)
    images = Images(file.root, path)
    said = " ".join(f"{pair.prompt.flat} {pair.said}" for pair in extraction.pairs[:200])
    rtl = is_rtl(guide.settings.lang, said)
    page = Page(images.find, guide.footnotes, guide.settings.base_url, guide.settings.lang, rtl)
    made, unused = notes_.make(guide, extraction.pairs, page, composed, mine)
    problems = [*problems, *missing, *wrong, *unused, *images.problems]
    return Read(file, guide, extraction, composed, tuple(made), images), problems


def _companions(guide: Guide, root: Path) -> tuple[list[tuple[Guide, tuple[Pair, ...]]], list[Problem]]:
    """Return the guides that the front matter names under `anki: with`, for help with open questions.

    Those outside `root`, the folder of the guides, are not read: a guide may come from a stranger.
    """
    found: list[tuple[Guide, tuple[Pair, ...]]] = []
    problems: list[Problem] = []
    for name in guide.settings.companions:
        path = guide.path.parent / name
        wrong = ""
        if not disk.is_file(path):
            wrong = "but there is no such file beside it"
        elif not path.resolve().is_relative_to(root.resolve()):
            wrong = "which lies outside the folder of the guides: build a folder that holds both, or copy it there"
        if wrong:
            problems.append(Problem(guide.path, 1, f"`anki: with` names {name}, {wrong}"))
            continue
        try:
            other, _ = reader.read(path, disk.read(path, reader.MAX_BYTES + 1))
        except OSError as error:
            message = f"`anki: with` names {name}, which cannot be read: {error.strerror or error}"
            problems.append(Problem(guide.path, 1, message))
            continue
        if other is not None:
            found.append((other, extract(other).pairs))
    return found, problems


def _own_answers(guide: Guide, pairs: Sequence[Pair]) -> tuple[dict[Pair, tuple[Part, ...]], list[Problem]]:
    path = answers.path_of(guide.path)
    if not disk.is_file(path):
        return {}, []
    try:
        content = disk.read(path, reader.MAX_BYTES + 1)
    except OSError as error:
        return {}, [Problem(path, None, f"cannot be read: {error.strerror or error}")]
    given, problems = answers.read(path, content)
    matched, orphans = answers.match(path, given, pairs)
    return {pair: answer.parts for pair, answer in matched.items()}, [*problems, *orphans]


def _allowed(asked: Sequence[str], written: Sequence[str]) -> tuple[str, ...]:
    """Return the kinds that are asked for and that the guide allows; a kind that does not exist where none is both."""
    return tuple(kind for kind in asked if not written or kind in written) or ("none",)


def draft(file: File) -> tuple[Draft | None, list[Problem]]:
    """Read one guide and return of it what a build needs."""
    return guarded(file.path, lambda: _drafted(file), lambda problem: (None, [problem]))


def _drafted(file: File) -> tuple[Draft | None, list[Problem]]:
    read, problems = read_guide(file)
    return _draft(read) if read else None, problems


def checked(file: File) -> tuple[Draft | None, list[Problem], Told | None]:
    """Read one guide and return, beside its draft, what `check` and `show` say of it."""
    return guarded(file.path, lambda: _checked(file), lambda problem: (None, [problem], None))


def _checked(file: File) -> tuple[Draft | None, list[Problem], Told | None]:
    read, problems = read_guide(file)
    return (_draft(read), problems, _told(read)) if read else (None, problems, None)


def _told(read: Read) -> Told:
    """Return what there is to say of a guide, as plain data."""
    extraction = read.extraction
    guide = read.guide
    deck = notes_.deck_name(guide)
    cards = []
    for pair, note in zip(extraction.pairs, read.notes, strict=True):
        help_ = read.composed.get(pair)
        cards.append(
            Card(
                guide=guide.id,
                path=read.file.path,
                line=pair.line,
                kind=pair.kind,
                deck=deck,
                subject=pair.subject,
                section=pair.path,
                front=note.prompt,
                back=note.answer,
                support=gist(help_.support) if help_ else "",
                long=is_long(pair.answer),
                tags=note.tags,
                shape=pair.shape,
                lines=listing.lines_of(pair),
                because=help_.because if help_ else (),
            )
        )
    used, total = listing.coverage(extraction)
    return Told(
        file=read.file,
        guide=guide.id,
        title=guide.title,
        deck=deck,
        cards=tuple(cards),
        gaps=tuple(listing.gaps(extraction)),
        skipped=tuple(listing.by_reason(extraction.skips)),
        used=used,
        total=total,
        remarks=tuple(_remarks(read)),
        listing=listing.listing(extraction, read.composed),
        reasons=listing.listing(extraction, read.composed, why=True),
    )


def _remarks(read: Read) -> Iterator[Remark]:
    """Yield a guide's long answers, and pictures that are not in the package."""
    for pair in read.extraction.pairs:
        if is_long(pair.answer):
            yield Remark(pair.line, "long answer", pair.prompt.flat)
    for address, at in read.images.remote.items():
        yield Remark(at, "picture on the web stays a link", address)


def _draft(read: Read) -> Draft:
    guide = read.guide
    companions = [guide.path.parent / name for name in guide.settings.companions]
    return Draft(
        file=read.file,
        id=guide.id,
        title=guide.title,
        deck=notes_.deck_name(guide),
        deck_given=bool(guide.settings.deck),
        notes=read.notes,
        pictures=read.images.files,
        looked_at=(answers.path_of(guide.path), *companions, *read.images.looked_at),
    )
