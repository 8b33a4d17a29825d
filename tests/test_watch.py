"""Watching, as a process of its own: it is told of an edit by the file system, not by a clock."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from queue import Queue
from threading import Thread

import pytest

OHM = "# Ohm\n\n**Ohm**: a unit of resistance.\n"
PATIENCE = 60
"""Seconds after which the test gives up; nothing that passes waits for them."""


class Watching:
    """A `guide2anki watch` that runs."""

    def __init__(self, folder: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "guide2anki", "watch", "guides"],
            cwd=folder,
            env={**os.environ, "PYTHONIOENCODING": "utf-8"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            start_new_session=True,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )
        self.lines: Queue[str] = Queue()
        Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self.lines.put(line.rstrip("\n"))

    def until(self, start: str) -> str:
        """Return the next line that begins so."""
        while True:
            line = self.lines.get(timeout=PATIENCE)
            if line.startswith(start):
                return line


@pytest.fixture
def watching(tmp_path: Path) -> Iterator[Watching]:
    (tmp_path / "guides").mkdir()
    (tmp_path / "guides/ohm.md").write_text(OHM)
    started = Watching(tmp_path)
    yield started
    if started.process.poll() is None:
        started.process.kill()
    started.process.wait(PATIENCE)


def test_an_edit_is_built_an_error_survived_and_an_interrupt_ends_it(watching: Watching, tmp_path: Path) -> None:
    guide = tmp_path / "guides/ohm.md"
    assert watching.until("notes: ") == "notes: 1 new"
    guide.write_text(OHM.replace("resistance", "electric resistance"))
    assert watching.until("notes: ") == "notes: 1 changed"
    assert watching.until("  changed: ").endswith("Ohm")
    guide.write_bytes(b"# T\n\n\xff\n")
    assert watching.until("guides/ohm.md:3: the file is not UTF-8")
    (tmp_path / "guides/guide2anki.lock").rename(tmp_path / "kept.lock")
    (tmp_path / "guides/guide2anki.lock").write_text("<<<<<<< ours\n")
    guide.write_text(OHM + "\n**Volt**: a unit of tension.\n")
    assert "git left a conflict" in watching.until(str(tmp_path))
    (tmp_path / "kept.lock").replace(tmp_path / "guides/guide2anki.lock")
    guide.write_text(OHM + "\n**Volt**: a unit of electric tension.\n")
    assert "1 new" in watching.until("notes: ")
    watching.process.send_signal(signal.SIGINT)
    assert watching.process.wait(PATIENCE) == 130
