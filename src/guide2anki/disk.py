"""Files: read only if they are files, and written whole or not at all.

Everything that the tool writes for a user goes through `replacing`: what stands under a name is the old content or the
new one, whatever fails and whenever the process ends.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from errno import EINVAL
from pathlib import Path
from typing import BinaryIO


def read(path: Path, most: int) -> bytes:
    """Return the first `most` bytes of a file; raise OSError for what is none: a pipe or a device may never end."""
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise OSError(EINVAL, "it is a folder" if stat.S_ISDIR(status.st_mode) else "it is no file", str(path))
    with path.open("rb") as file:
        return file.read(min(most, status.st_size))


def is_file(path: Path) -> bool:
    """Tell whether a file is there that can be looked at; a name that no file can have names none."""
    return _told(path.is_file)


def is_folder(path: Path) -> bool:
    """Tell whether a folder is there that can be looked at."""
    return _told(path.is_dir)


def exists(path: Path) -> bool:
    """Tell whether something is there that can be looked at."""
    return _told(path.exists)


def _told(ask: Callable[[], bool]) -> bool:
    try:
        return ask()
    except (OSError, ValueError):
        return False


def is_gone(path: Path) -> bool:
    """Tell whether nothing is there for certain: what cannot be looked at may be there still."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except (OSError, ValueError):
        return False
    return False


@contextmanager
def replacing(path: Path, lasting: bool = False) -> Iterator[BinaryIO]:
    """Give a file to write to, which takes the place of `path` at the end, or vanishes if anything is raised.

    Where a link stands, it is replaced, and not what it points to: it may have come with somebody's folder. `lasting`
    waits for the disk: what cannot be made again must outlive a power cut.
    """
    new = _waiting(path)
    if lasting:
        tidy(path.parent)
    try:
        with new.open("w+b") as file:
            yield file
            file.flush()
            if lasting:
                os.fsync(file.fileno())
        new.replace(path)
    except BaseException as error:
        with suppress(OSError):
            new.unlink(missing_ok=True)
        if isinstance(error, OSError) and error.errno and error.filename in (None, str(new)):
            error.filename, error.filename2 = str(path), None  # nobody knows the file that waits
        raise


def write(path: Path, content: bytes, lasting: bool = False) -> None:
    """Write a file as `replacing` does."""
    with replacing(path, lasting) as file:
        file.write(content)


_WAITING = ".guide2anki-"
"""How the names of files begin that wait to take a place."""


def _waiting(target: Path) -> Path:
    """Return where a file waits to take its place: a short name, for the target's may be as long as names may be."""
    digest = hashlib.sha256(target.name.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return target.with_name(f"{_WAITING}{digest}-{os.getpid()}.new")


def tidy(folder: Path) -> None:
    """Delete what processes that were killed left when they wrote into a folder.

    For those that write many files: `replacing` does so itself for what is to last.
    """
    if os.name != "posix":
        return  # elsewhere nothing tells without harm whether a process is still at work
    with suppress(OSError):
        for path in folder.glob(f"{_WAITING}*.new"):
            number = path.stem.rpartition("-")[2]
            if number.isdecimal() and not _is_at_work(int(number)):
                path.unlink()


def _is_at_work(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True
