"""One guide, from its file to its notes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from guide2anki import report
from guide2anki.anki import notes as notes_
from guide2anki.anki.media import Images
from guide2anki.anki.render import Page, is_rtl
from guide2anki.cards.extract import extract
from guide2anki.compose.compose import Composed, compose
from guide2anki.identity import answers
from guide2anki.model import Draft, Extraction, File, Guide, Note, Pair, Part, Problem
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
    mine, wrong = _own_answers(guide, extraction.pairs)
    images = Images(file.root, path)
    said = " ".join(f"{pair.prompt.flat} {pair.said}" for pair in extraction.pairs[:200])
    rtl = is_rtl(guide.settings.lang, said)
    page = Page(images.find, guide.footnotes, guide.settings.base_url, guide.settings.lang, rtl)
    made, unused = notes_.make(guide, extraction.pairs, page, composed, mine)
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


def _own_answers(guide: Guide, pairs: Sequence[Pair]) -> tuple[dict[Pair, tuple[Part, ...]], list[Problem]]:
    path = answers.path_of(guide.path)
    if not path.is_file():
        return {}, []
    given, problems = answers.read(path, path.read_bytes())
    matched, orphans = answers.match(path, given, pairs)
    return {pair: answer.parts for pair, answer in matched.items()}, [*problems, *orphans]


def draft(file: File) -> tuple[Draft | None, list[Problem]]:
    """Read one guide and return of it what a build needs."""
    read, problems = read_guide(file)
    return _draft(read) if read else None, problems


def checked(file: File) -> tuple[Draft | None, list[Problem], list[str]]:
    """Read one guide and return, beside its draft, what `check` says of it."""
    read, problems = read_guide(file)
    return (_draft(read), problems, list(report.checked(read))) if read else (None, problems, [])


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
