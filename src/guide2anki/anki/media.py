"""Local pictures of a guide become files of the package under names made of their content.

The name holds a hash because Anki never replaces a media file, and begins with an underscore
because Anki then copies it even if the notes arrived earlier through an update file.
"""

from __future__ import annotations

import hashlib
import itertools
import os
import re
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from guide2anki import disk
from guide2anki.model import Problem

MOST_FOLDERS = 5_000
"""Folders in which a picture that is named without its folder is looked for: a guide may lie in the user's home."""
MAX_BYTES = 20_000_000
"""A picture above this size is refused: phones would have to sync it."""
TYPES = {".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".bmp", ".ico"}
"""Endings of the files that Anki shows as pictures."""

_REMOTE = re.compile(r"(?:https?:)?//", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


@dataclass
class Images:
    """Collects the pictures that one guide shows; only those under `root` are taken."""

    root: Path
    """Folder of the guides."""
    guide: Path
    """The guide's file: its pictures are named from where it lies."""
    files: dict[str, Path] = field(default_factory=dict)
    """Names in the package and the files to put there."""
    problems: list[Problem] = field(default_factory=list)
    remote: dict[str, int] = field(default_factory=dict)
    """Addresses of pictures on the web, which stay links, and the line of each."""
    looked_at: list[Path] = field(default_factory=list)
    """The files that were looked for, found or not."""
    _found: dict[str, str | None] = field(default_factory=dict)

    def find(self, src: str, line: int) -> str | None:
        """Return the name in the package of the picture at `src`, or None if it cannot be taken.

        What is wrong with it is added to `problems`, once for each picture.
        """
        if _REMOTE.match(src):
            self.remote.setdefault(src, line)
            return None
        if src not in self._found:
            found = self._take(src)
            if isinstance(found, Problem):
                self.problems.append(Problem(self.guide, line or None, found.message))
                self._found[src] = None
            else:
                self._found[src] = found
        return self._found[src]

    def _take(self, src: str) -> str | Problem:
        def wrong(message: str) -> Problem:
            return Problem(self.guide, None, f'picture "{" ".join(src[:80].split())}" {message}')

        if _SCHEME.match(src) or src.startswith("\\"):
            return wrong("is no path from this guide: use a relative one")
        if not _bare(src):
            return wrong("was not found: correct its path or add the file")
        path = self._path(src)
        if path is None:
            named = self._by_name(src)
            if len(named) > 1:
                where = ", ".join(str(found.relative_to(self.root.resolve())) for found in named[:3])
                return wrong(f"is the name of several files ({where}): say which with its folder")
            path = named[0] if named else None
        if path is None and src.startswith("/"):
            return wrong("is no path from this guide: use a relative one")
        if path is None:
            return wrong("was not found: correct its path or add the file")
        inside = path.resolve()
        if not inside.is_relative_to(self.root.resolve()):
            return wrong("lies outside the folder of the guides: move it there")
        if inside.suffix.lower() not in TYPES:
            return wrong("is not of a type that Anki shows: use " + ", ".join(sorted(TYPES)))
        try:
            content = disk.read(inside, MAX_BYTES + 1)
        except OSError as error:
            return wrong(f"cannot be read: {error.strerror or error}")
        if len(content) > MAX_BYTES:
            return wrong(f"is larger than {MAX_BYTES // 1_000_000} MB: make it smaller")
        fault = picture_fault(content, inside.suffix.lower() == ".svg")
        if fault:
            return wrong(fault)
        digest = hashlib.sha256(content).hexdigest()[:24]
        name = f"_guide2anki-{digest}{inside.suffix.lower()}"
        self.files.setdefault(name, inside)
        return name

    def _path(self, src: str) -> Path | None:
        """Return the file that `src` names from the guide, or behind a `/` from the root of the guides."""
        for name in _written(src):
            path = self.root / name.lstrip("/") if name.startswith("/") else self.guide.parent / name
            self.looked_at.append(path)
            try:
                if name.strip("/") and path.is_file():
                    return path
            except (OSError, ValueError):
                continue
        return None

    def _by_name(self, src: str) -> list[Path]:
        """Return the files under the root that end like `src`, as Obsidian finds attachments; same letters first."""
        for name in _written(src):
            parts = _folded(name)
            if not parts:
                continue
            found = [path for path in self._pictures.get(parts[-1], ()) if _folded(str(path))[-len(parts) :] == parts]
            same = [path for path in found if path.name == PurePosixPath(name).name]
            if found:
                return same if len(same) == 1 else found
        return []

    @cached_property
    def _pictures(self) -> dict[str, list[Path]]:
        """The pictures in all folders under the root, by their names in lower case."""
        found: dict[str, list[Path]] = {}
        for folder, names in itertools.islice(_folders(str(self.root.resolve())), MOST_FOLDERS):
            self.looked_at.append(Path(folder))
            for name in names:
                if Path(name).suffix.lower() in TYPES:
                    found.setdefault(_folded(name)[-1], []).append(Path(folder, name))
        return found


def _folders(root: str) -> Iterator[tuple[str, list[str]]]:
    """Yield a folder and those below it, however deep, in their order, each with the names of its files."""
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        inner: list[str] = []
        names: list[str] = []
        with suppress(OSError), os.scandir(folder) as entries:
            for entry in entries:
                if not entry.is_dir():
                    names.append(entry.name)
                elif not (entry.is_symlink() or entry.name.startswith(".") or entry.name in _PASSED_OVER):
                    inner.append(entry.path)
        waiting += sorted(inner, reverse=True)
        yield folder, sorted(names)


_PASSED_OVER = frozenset(("node_modules", "build", "dist"))


def _bare(src: str) -> str:
    return re.sub(r"[?#].*", "", src)


def _written(src: str) -> list[str]:
    """Return the ways in which the name of a file may be meant: as written, decoded, in other Unicode forms."""
    ways = (src, unquote(src), _bare(src), unquote(_bare(src)))
    forms = [unicodedata.normalize(form, way) for way in ways for form in ("NFC", "NFD")]
    names = [
        name for way, pair in zip(ways, zip(forms[::2], forms[1::2], strict=True), strict=True) for name in (way, *pair)
    ]
    return list(dict.fromkeys([*names, *(name.replace("\\", "/") for name in names if "\\" in name)]))


def _folded(name: str) -> tuple[str, ...]:
    parts = PurePosixPath(unicodedata.normalize("NFC", name).casefold()).parts
    return tuple(part for part in parts if part not in ("/", ".", ".."))


# ---------------------------------------------------------------- what a file holds

MAX_DOTS = 100_000_000
"""A picture with more dots is refused: a small file may unfold to more than the memory of a phone."""
_STARTS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"BM", b"\0\0\1\0", b"\0\0\2\0")
"""First bytes of pictures; which of them a name ends in does not matter to Anki."""
_RUNNING = frozenset(("script", "handler", "listener", "iframe", "embed", "object"))
"""Elements of a drawing that run or hold what runs."""


def picture_fault(content: bytes, is_svg: bool) -> str:
    """Return what is wrong with the content of a picture; empty if it can be shown."""
    if is_svg:
        return _svg_fault(content)
    is_webp = content[:4] == b"RIFF" and content[8:12] == b"WEBP"
    is_avif = content[4:8] == b"ftyp" and content[8:12] in (b"avif", b"avis", b"mif1", b"msf1", b"miaf", b"heic")
    if not (content.startswith(_STARTS) or is_webp or is_avif):
        return "holds no picture: save it anew as a picture"
    if _dots(content) > MAX_DOTS:
        return f"has more than {MAX_DOTS // 1_000_000} million dots: make it smaller"
    return ""


def _dots(content: bytes) -> int:
    """Return how many dots a PNG or GIF says that it has; other kinds cannot unfold as much."""
    if content[:4] == b"\x89PNG":
        return int.from_bytes(content[16:20], "big") * int.from_bytes(content[20:24], "big")
    if content[:3] == b"GIF":
        return int.from_bytes(content[6:8], "little") * int.from_bytes(content[8:10], "little")
    return 0


class _NotAllowedError(Exception):
    """Something in a drawing that does more than draw."""


def _svg_fault(content: bytes) -> str:
    """Return what is wrong with a drawing; empty if it only draws."""
    from xml.parsers import expat

    parser = expat.ParserCreate()
    known = False

    def start(name: str, attributes: Mapping[str, str]) -> None:
        nonlocal known
        local = name.rpartition(":")[2].lower()
        if not known and local != "svg":
            raise ValueError(name)
        known = True
        runs = any(key.lower().startswith("on") or "script:" in _unspaced(value) for key, value in attributes.items())
        if local in _RUNNING or runs:
            raise _NotAllowedError

    def entity(_: str, __: bool, value: str | None, *___: object) -> None:
        if value is None or "&" in value:
            raise _NotAllowedError  # one from elsewhere, or one that grows

    parser.StartElementHandler = start
    parser.EntityDeclHandler = entity
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, ValueError):
        return "holds no drawing: save it anew as SVG"
    except _NotAllowedError:
        return "holds a script or loads from elsewhere: save it without that, or as PNG"
    return ""


def _unspaced(address: str) -> str:
    """Return an address without the signs that browsers overlook in it."""
    return re.sub(r"[\x00-\x20]+", "", address).lower()
