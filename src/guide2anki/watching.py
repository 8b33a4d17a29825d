"""Build again whenever a guide changes."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from watchfiles import Change
from watchfiles import watch as changes

from guide2anki import build, config, disk, finding
from guide2anki.guarding import bug
from guide2anki.identity.lock import LockError
from guide2anki.model import Problem, Report

PAUSE = 150
"""Milliseconds of quiet after which a change counts as complete: editors write a file in several steps."""
POLL = 200
"""Milliseconds after which waiting looks up, for Ctrl-C and to begin."""


def watch(paths: Sequence[Path], out: Path, known: Path | None, kinds: Sequence[str]) -> Iterator[Report | Problem]:
    """Build, and build again whenever something that guides are made of changes; `known` is as in `build.build`."""
    outside = out.resolve()
    folders = {path if disk.is_folder(path) else path.parent for path in paths if disk.exists(path)}
    roots = {root for folder in folders for root in (folder, folder.absolute(), folder.resolve())}

    def matters(_: Change, name: str) -> bool:
        path = Path(name)
        if path.resolve().is_relative_to(outside):
            return False
        below = [path.relative_to(root) for root in roots if path.is_relative_to(root)]
        if all(any(part.startswith(".") for part in one.parts) for one in below):
            return False
        return path.suffix.lower() in finding.ENDINGS or path.name == config.NAME or _is_picture(path)

    watched = changes(*folders, watch_filter=matters, step=50, debounce=PAUSE, yield_on_timeout=True, rust_timeout=POLL)
    next(watched)  # from here on no change is missed
    yield _built(paths, out, known, kinds)
    for found in watched:
        if found:
            yield _built(paths, out, known, kinds)


def _is_picture(path: Path) -> bool:
    from guide2anki.anki.media import TYPES

    return path.suffix.lower() in TYPES


def _built(paths: Sequence[Path], out: Path, known: Path | None, kinds: Sequence[str]) -> Report | Problem:
    """Return what a build did, or the one thing that kept it: watching must go on."""
    try:
        return build.build(paths, out, int(time.time()), known, kinds)
    except LockError as error:
        return error.problem
    except OSError as error:
        return Problem(Path(error.filename or out), None, f"cannot be written: {error.strerror or error}")
    except Exception as error:  # a bug of ours is no reason to stop watching
        return bug(out, "in this build", error)
