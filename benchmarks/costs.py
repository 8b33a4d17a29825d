"""What a process costs: CPU and wall seconds, and memory."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Cost:
    """What a child process and its own children cost."""

    cpu: float
    """Seconds."""
    wall: float
    """Seconds."""
    memory: float
    """MiB that the largest of the processes needed."""
    said: str
    code: int
    """Exit code; 0 unless failures are allowed."""


def run(
    command: Sequence[str], folder: Path, cores: int | None = None, cache: str = "cache", may_fail: bool = False
) -> Cost:
    """Run a command in a folder to its end, on the first cores only if a number is given.

    `cache` is the name of the folder there in which the user's cache lies. A command that fails ends the program,
    unless it `may_fail`.
    """
    wanted = sorted(os.sched_getaffinity(0))[:cores]
    environment = os.environ | {"XDG_CACHE_HOME": str(folder / cache), "PYTHONHASHSEED": "0"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed tool has its bytecode
    with tempfile.TemporaryFile("w+") as said:
        start = time.perf_counter()
        child = subprocess.Popen(
            command,
            cwd=folder,
            env=environment,
            stdout=said,
            stderr=said,
            preexec_fn=lambda: os.sched_setaffinity(0, wanted),
        )
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        words = said.read()
    if child.returncode and not may_fail:
        sys.exit(f"{' '.join(command)}\nended with {child.returncode}:\n{words[-2000:]}")
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024, words, child.returncode)
