"""What earlier builds found out, so that a build costs what has changed since.

For each lock there is a folder in the user's cache. Its `guides.json` says of each guide which files its notes were
made of, by digests of their content, and what the last build left of it; the notes lie beside it, a file for each
guide. What is missing, damaged or from other versions of the tool and its libraries is made anew, so all of it may be
deleted at any time.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from guide2anki import __version__, disk, finding
from guide2anki.model import Draft, File, Note, Problem

DIGESTED = 50_000_000
"""Bytes up to which a file is known by its content: no guide or picture that is taken is larger."""
MAX_BYTES = 1_000_000_000
"""Bytes that a file of the cache has at most."""
Found = tuple[Draft | None, list[Problem]]
"""What reading a guide gave."""


@dataclass
class Memory:
    """What is known of the guides of one lock."""

    folder: Path | None
    """Where it is kept; None keeps nothing."""
    entries: dict[str, dict[str, Any]] = field(default_factory=dict)
    """By the absolute path of the guide."""
    looks: dict[str, Sequence[str]] = field(default_factory=dict)
    """By the absolute path of any file that was looked at: its digest, and what it is if it is no guide."""
    digests: dict[Path, str] = field(default_factory=dict)
    """Of files as they were when this build first looked at them."""

    def looks_like(self, path: Path) -> str:
        """Return what a file is if it is no study guide, as `finding.looks_like`, which is asked once for a content."""
        digest, name = self._digest(path), _absolute(path)
        known, why = self.looks.get(name, ("", ""))
        if not digest or known != digest:
            why = finding.looks_like(path)
            self.looks[name] = (digest, why)
        return why

    def recall(self, file: File, whole: bool = True) -> Found | None:
        """Return what reading the guide would give, if nothing has changed on which it depends.

        If not `whole`, the draft comes without notes, at the price of a look into memory.
        """
        entry = self._known(file)
        if entry is None or self.folder is None:
            return None
        with suppress(KeyError, TypeError, ValueError):
            problems = [Problem(file.path.parent / path, *rest) for path, *rest in entry["problems"]]
            if "id" not in entry:
                return None, problems
            notes = _read(self.folder / entry["notes"]) if whole else []
            if notes is not None:
                return _draft(file, entry, notes), problems
        return None

    def keep(self, file: File, found: Found) -> None:
        """Remember what reading the guide gave, unless the guide was written to meanwhile."""
        draft, problems = found
        if any(problem.trace for problem in problems):
            return  # a bug may be gone with the next start
        before = self.digests.get(file.path)
        sources = {path: _digest(path) for path in (file.path, *(draft.looked_at if draft else ()))}
        if self.folder is None or before not in (None, sources[file.path]):
            return
        entry: dict[str, Any] = {
            "root": _absolute(file.root),
            "given": _given(file.settings, file.kinds),
            "sources": {_relative(path, file): digest for path, digest in sources.items()},
            "problems": [
                (_relative(one.path, file), one.line, one.message, one.severity, one.code) for one in problems
            ],
        }
        if draft:
            entry |= {"id": draft.id, "title": draft.title, "deck": draft.deck, "deck_given": draft.deck_given}
            entry |= {"pictures": {name: _relative(path, file) for name, path in draft.pictures.items()}}
            entry |= {"looked_at": [_relative(path, file) for path in draft.looked_at]}
            entry |= {"notes": f"{short(_absolute(file.path))}.json"}
            _write(self.folder / entry["notes"], [_row(note) for note in draft.notes])
        self.entries[_absolute(file.path)] = entry

    def left(self, file: File, written: Sequence[Path]) -> Mapping[str, Any] | None:
        """Return what the last build left of a guide, if neither the guide nor what was written of it has changed."""
        entry = self._known(file)
        left = entry and entry.get("left")
        return left if left and left.get("files") == _stamps(written) else None

    def leave(self, file: File, written: Sequence[Path], facts: Mapping[str, Any]) -> None:
        """Remember what this build wrote of a guide, with all that a build that skips it has to say of it."""
        entry = self.entries.get(_absolute(file.path))
        if entry is not None:
            entry["left"] = {"files": _stamps(written), **facts}

    def save(self) -> None:
        """Keep what is known for the next build, but nothing of guides that are no more."""
        if self.folder is None:
            return
        for path in [path for path in {**self.entries, **self.looks} if disk.is_gone(Path(path))]:
            self.looks.pop(path, None)
            entry = self.entries.pop(path, {})
            with suppress(OSError):
                (self.folder / str(entry.get("notes"))).unlink()
        disk.tidy(self.folder)
        _write(self.folder / "guides.json", {"tools": _tools(), "guides": self.entries, "looks": self.looks})

    def _known(self, file: File) -> dict[str, Any] | None:
        """Return what is known of a guide if the files that it depends on are as they were."""
        entry = self.entries.get(_absolute(file.path))
        given = _given(file.settings, file.kinds)
        if entry is None or (entry.get("root"), entry.get("given")) != (_absolute(file.root), given):
            return None
        for name, digest in entry["sources"].items():
            if self._digest(file.path.parent / name) != digest:
                return None
        return entry

    def _digest(self, path: Path) -> str:
        if path not in self.digests:
            self.digests[path] = _digest(path)
        return self.digests[path]


def load(folder: Path | None, lock: Path) -> Memory:
    """Return what is known of the guides of a lock; `folder` is where all locks keep what they know."""
    if folder is None:
        return Memory(None)
    own = folder / short(str(lock.resolve()))
    known = _read(own / "guides.json")
    if isinstance(known, dict) and known.get("tools") == _tools():
        return Memory(own, known["guides"], known["looks"])
    return Memory(own)


def _draft(file: File, entry: Mapping[str, Any], rows: Iterable[Sequence[Any]]) -> Draft:
    here = file.path.parent
    notes = [
        Note(
            guide=entry["id"],
            kind=kind,
            subject=subject,
            prompt=prompt,
            answer=answer,
            section=tuple(section),
            deck=entry["deck"],
            fields=tuple(fields),
            tags=tuple(tags),
            line=line,
            pin=pin,
            named=named,
        )
        for kind, subject, prompt, answer, section, fields, tags, line, pin, named in rows
    ]
    return Draft(
        file=file,
        id=entry["id"],
        title=entry["title"],
        deck=entry["deck"],
        deck_given=entry["deck_given"],
        notes=tuple(notes),
        pictures={name: here / path for name, path in entry["pictures"].items()},
        looked_at=tuple(here / path for path in entry["looked_at"]),
    )


def _row(note: Note) -> tuple[object, ...]:
    return (
        note.kind,
        note.subject,
        note.prompt,
        note.answer,
        note.section,
        note.fields,
        note.tags,
        note.line,
        note.pin,
        note.named,
    )


@lru_cache(maxsize=64)
def _given(*said: object) -> str:
    """Return what the folder and the command line say of a guide, as far as its notes depend on it."""
    return short(repr(said))


def _absolute(path: Path) -> str:
    """Return `path.absolute()` as text, at a fifth of its price: a build asks for it some ten times a guide."""
    return os.path.join(os.getcwd(), *path.parts)  # noqa: PTH109, PTH118


def _relative(path: Path, file: File) -> str:
    """Return a path from the guide's folder, if it lies there: builds may be started from anywhere."""
    try:
        return str(path.relative_to(file.path.parent))
    except ValueError:
        return _absolute(path)


def _digest(path: Path) -> str:
    """Return the digest of a file's content or of the names in a folder; empty if it cannot be read."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            return _hash("\n".join(sorted(inner.name for inner in path.iterdir())).encode("utf-8", "surrogatepass"))
        if status.st_size > DIGESTED:
            return f"{status.st_size} {status.st_mtime_ns}"
        return _hash(disk.read(path, DIGESTED))
    except (OSError, ValueError):
        return ""


def _stamps(paths: Sequence[Path]) -> list[list[object]] | None:
    try:
        return [[_absolute(path), status.st_size, status.st_mtime_ns] for path in paths if (status := path.stat())]
    except OSError:
        return None


def _tools() -> str:
    """Return what tells versions of this tool, its libraries and Python apart, without loading any of them.

    The times of the tool's own files are for those who work on it: they never see what it used to say.
    """
    own = [path for path in sorted(Path(__file__).parent.rglob("*")) if path.suffix in (".py", ".html", ".css")]
    times = [path.stat().st_mtime_ns for path in own]
    places = [path for path in map(Path, sys.path) if path.is_dir()]
    installed = sorted(path.name for place in places for path in place.iterdir() if path.suffix == ".dist-info")
    return short(json.dumps([__version__, sys.version, times, installed]))


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def short(text: str) -> str:
    """Return a name for a file that belongs to a text, as long as a file's name may be anywhere."""
    return _hash(text.encode("utf-8", "surrogatepass"))[:24]


def _read(path: Path) -> Any:
    """Return what a file of the cache holds; None if there is none or it is damaged."""
    try:
        digest, _, content = disk.read(path, MAX_BYTES).partition(b"\n")
        return json.loads(content) if digest.decode() == _hash(content) else None
    except (OSError, ValueError, RecursionError):
        return None


def _write(path: Path, content: object) -> None:
    """Write a file of the cache, for the user alone; where that cannot be done builds cost more, no more than that."""
    data = json.dumps(content, separators=(",", ":")).encode()
    with suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        disk.write(path, _hash(data).encode() + b"\n" + data)
