"""One guide never stops the others: whatever fails in the tool is a problem of the guide that it failed on."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from guide2anki.model import BUG, Problem

_Result = TypeVar("_Result")
_FRAMES = 6
"""Places in the code that a trace shows: the last ones."""


def guarded(path: Path, work: Callable[[], _Result], failed: Callable[[Problem], _Result]) -> _Result:
    """Return what comes of work on the guide at `path`; where the tool itself fails, what comes of that problem."""
    try:
        return work()
    except Exception as error:  # whatever it is, it is this guide's alone
        return failed(bug(path, "on this guide", error))


def bug(path: Path, where: str, error: Exception) -> Problem:
    """Return what there is to say of an error that the tool itself made."""
    said = f"{type(error).__name__}: {error}".split("\n")[0][:120]
    message = f"guide2anki failed {where} ({said}): please report it with what `--debug` shows"
    frames = traceback.extract_tb(error.__traceback__)[-_FRAMES:]
    trace = "".join(f"  {frame.filename}:{frame.lineno} in {frame.name}: {frame.line}\n" for frame in frames)
    return Problem(path, None, message, code=BUG, trace=trace)
