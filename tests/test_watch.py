"""Watching: as a process of its own, told of an edit by the file system, and step by step with the edits made up."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Queue
from threading import Thread

import pytest
from watchfiles import Change

from guide2anki import build, watching
from guide2anki.identity.lock import LockError
from guide2anki.model import BUG, Problem, Report

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
def process(tmp_path: Path) -> Iterator[Watching]:
    (tmp_path / "guides").mkdir()
    (tmp_path / "guides/ohm.md").write_text(OHM)
    started = Watching(tmp_path)
    yield started
    if started.process.poll() is None:
        started.process.kill()
    started.process.wait(PATIENCE)


def test_an_edit_is_built_an_error_survived_and_an_interrupt_ends_it(process: Watching, tmp_path: Path) -> None:
    guide = tmp_path / "guides/ohm.md"
    assert process.until("notes: ") == "notes: 1 new"
    guide.write_text(OHM.replace("resistance", "electric resistance"))
    assert process.until("notes: ") == "notes: 1 changed"
    assert process.until("  changed: ").endswith("Ohm")
    guide.write_bytes(b"# T\n\n\xff\n")
    assert process.until("guides/ohm.md:3: the file is not UTF-8")
    (tmp_path / "guides/guide2anki.lock").rename(tmp_path / "kept.lock")
    (tmp_path / "guides/guide2anki.lock").write_text("<<<<<<< ours\n")
    guide.write_text(OHM + "\n**Volt**: a unit of tension.\n")
    assert "git left a conflict" in process.until(str(tmp_path))
    (tmp_path / "kept.lock").replace(tmp_path / "guides/guide2anki.lock")
    guide.write_text(OHM + "\n**Volt**: a unit of electric tension.\n")
    assert "1 new" in process.until("notes: ")
    process.process.send_signal(signal.SIGINT)
    assert process.process.wait(PATIENCE) == 130


# step by step

_Changes = set[tuple[Change, str]]


class Told:
    """Stands for the file system: takes what is to be watched, and tells of edits."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *edits: str) -> None:
        self.folders: set[Path] = set()
        self.filter: Callable[[Change, str], bool] = lambda *_: False
        self.edits = edits
        monkeypatch.setattr(watching, "changes", self._changes)

    def _changes(
        self, *folders: Path, watch_filter: Callable[[Change, str], bool], yield_on_timeout: bool, **_: int
    ) -> Iterator[_Changes]:
        assert yield_on_timeout, "else nothing is built before the first edit"
        self.folders, self.filter = set(folders), watch_filter
        yield set()
        for edit in self.edits:
            yield {(Change.modified, edit)} if edit else set()


def test_what_is_built_is_built_once_at_the_start_and_once_for_each_edit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reports = iter([Report(Path(str(number))) for number in range(9)])
    given: list[tuple[object, ...]] = []

    def built(paths: object, out: object, now: int, *more: object) -> Report:
        given.append((paths, out, *more))
        return next(reports)

    monkeypatch.setattr(build, "build", built)
    Told(monkeypatch, "", "a.md", "", "", "b.md")
    done = list(watching.watch([tmp_path], tmp_path / "out", tmp_path / "cache", ["term"]))
    assert [one.lock_file.name for one in done if isinstance(one, Report)] == ["0", "1", "2"]
    assert given == [([tmp_path], tmp_path / "out", tmp_path / "cache", ["term"])] * 3


def test_the_folders_of_what_was_named_are_watched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a/ohm.md", "b/volt.md"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(OHM)
    told = Told(monkeypatch)
    paths = [tmp_path / "a", tmp_path / "b" / "volt.md", tmp_path / "nowhere"]
    list(watching.watch(paths, tmp_path / "out", None, []))
    assert told.folders == {tmp_path / "a", tmp_path / "b"}


@pytest.mark.parametrize(
    ("name", "matters"),
    [
        ("guides/ohm.md", True),
        ("guides/OHM.MD", True),
        ("guides/ohm.markdown", True),
        ("guides/ohm.mdx", True),
        ("guides/ohm.answers.md", True),
        ("guides/coil.png", True),
        ("guides/coil.SVG", True),
        ("guides/guide2anki.toml", True),
        (".notes/guides/ohm.md", False),
        ("guides/other.toml", False),
        ("guides/notes.txt", False),
        ("guides/guide2anki.lock", False),
        ("guides/.ohm.md.swp", False),
        ("guides/.ohm.md", False),
        ("guides/.obsidian/ohm.md", False),
        ("guides/out/coil.png", False),
        ("guides/out/deep/ohm.md", False),
        ("guides/output/ohm.md", True),
    ],
)
def test_only_an_edit_of_what_decks_are_made_of_matters(
    name: str, matters: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = Told(monkeypatch)
    monkeypatch.setattr(build, "build", lambda *_: Report(tmp_path))
    list(watching.watch([tmp_path], tmp_path / "guides" / "out", None, []))
    assert told.filter(Change.modified, str(tmp_path / name)) is matters


def test_a_hidden_folder_that_was_named_is_watched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".notes").mkdir()
    told = Told(monkeypatch)
    monkeypatch.setattr(build, "build", lambda *_: Report(tmp_path))
    list(watching.watch([tmp_path / ".notes"], tmp_path / "out", None, []))
    assert told.filter(Change.modified, str(tmp_path / ".notes" / "ohm.md"))
    assert not told.filter(Change.modified, str(tmp_path / ".notes" / ".trash" / "ohm.md"))
    list(watching.watch([tmp_path, tmp_path / ".notes"], tmp_path / "out", None, []))
    assert told.filter(Change.modified, str(tmp_path / ".notes" / "ohm.md"))


OUT = Path("out")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (LockError(Problem(OUT, 3, "git left a conflict here")), "out:3: git left a conflict here"),
        (OSError(28, "No space left", "out/ohm.apkg"), "out/ohm.apkg: cannot be written: No space left"),
        (OSError(28, "No space left"), "out: cannot be written: No space left"),
        (OSError("gone"), "out: cannot be written: gone"),
        (ValueError("odd"), "out: guide2anki failed in this build (ValueError: odd): please report it"),
    ],
)
def test_whatever_keeps_a_build_from_being_made_is_said_and_watching_goes_on(
    error: Exception, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> Report:
        raise error

    monkeypatch.setattr(build, "build", fail)
    Told(monkeypatch, "a.md")
    done = list(watching.watch([], OUT, None, []))
    assert len(done) == 2
    assert all(isinstance(one, Problem) and str(one).startswith(said) for one in done)
    assert [isinstance(one, Problem) and one.code == BUG for one in done] == [isinstance(error, ValueError)] * 2
