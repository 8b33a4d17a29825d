"""The decks in an output folder: what the page for phones shows, and the only files that it gives away."""

from __future__ import annotations

import os
import shutil
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from guide2anki.desktop import package
from guide2anki.model import UPDATE, Note

PREVIEW = "preview.html"


@dataclass(frozen=True, slots=True)
class Deck:
    """One built package."""

    name: str
    """Full name of its deck; of several, joined."""
    file: str
    """Path from the output folder, with `/`."""
    path: Path
    notes: int
    cards: int
    size: int
    """In bytes."""
    changed: int
    """When the text of its newest note was written, in seconds since the epoch."""
    update: Path | None
    """Its update file, if there is one."""


def decks(out: Path) -> list[Deck]:
    """Return the packages below a folder that a build wrote, by name; all other files are passed over."""
    found = []
    for folder, folders, files in os.walk(out):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            path = Path(folder, name)
            if name.endswith(".apkg") and not name.startswith(".") and _is_plain_file(path):
                deck = _deck(out, path)
                if deck:
                    found.append(deck)
    return sorted(found, key=lambda deck: (deck.name.casefold(), deck.file))


def _is_plain_file(path: Path) -> bool:
    """Tell whether a path is a file and no link, which might lead anywhere."""
    return path.is_file() and not path.is_symlink()


def _deck(out: Path, path: Path) -> Deck | None:
    try:
        status = path.stat()
        name, notes, cards, changed = _summary(path, status.st_mtime_ns, status.st_size)
    except (OSError, package.UnreadableError):
        return None
    update = path.with_name(path.name.removesuffix(".apkg") + UPDATE)
    return Deck(
        name=name,
        file=path.relative_to(out).as_posix(),
        path=path,
        notes=notes,
        cards=cards,
        size=status.st_size,
        changed=changed,
        update=update if _is_plain_file(update) else None,
    )


@lru_cache(maxsize=4096)
def _summary(path: Path, time: int, size: int) -> tuple[str, int, int, int]:
    """Return name, notes, cards and day of a package of this time (ns) and size (bytes)."""
    del time, size
    held = package.contents(path)
    return " · ".join(held.decks), held.notes, held.cards, held.changed


def bundle(found: Sequence[Deck], path: Path) -> None:
    """Write one package that holds all decks; raise `package.PackageError` if they cannot stand in one."""
    from guide2anki.anki import package as writer

    groups: dict[str, list[Note]] = {}
    media: dict[str, Path] = {}
    pictures = path.with_name("pictures")
    pictures.mkdir(exist_ok=True)
    for deck in found:
        held = package.contents(deck.path)
        for name, notes in held.decks.items():
            groups.setdefault(name, []).extend(notes)
        with zipfile.ZipFile(deck.path) as archive:
            for name, member in held.media.items():
                media[name] = pictures / f"{len(media)}"
                with archive.open(member) as source, media[name].open("wb") as target:
                    shutil.copyfileobj(source, target)
    writer.write(path, list(groups.items()), media)
    shutil.rmtree(pictures)
