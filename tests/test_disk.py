"""Files: what is read, what counts as there, and what a failure or a killed process leaves behind."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from guide2anki import disk

NAMELESS = [Path("a\0b"), Path("a" * 300)]
"""Names that no file can have."""
posix = pytest.mark.skipif(os.name != "posix", reason="other systems tell nothing of processes")


def waiting(folder: Path, process: object) -> Path:
    path = folder / f".guide2anki-{'0' * 16}-{process}.new"
    path.write_bytes(b"half")
    return path


def ended() -> int:
    """Return the number of a process that is no more."""
    said = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, text=True)
    return int(said.stdout)


def test_no_more_of_a_file_is_read_than_was_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "ohm.md"
    path.write_bytes(b"12345")
    assert [disk.read(path, most) for most in (0, 4, 5, 6)] == [b"", b"1234", b"12345", b"12345"]


def test_a_folder_or_a_pipe_is_not_read_and_it_is_said_what_stands_there(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="it is a folder") as caught:
        disk.read(tmp_path, 9)
    assert (caught.value.errno, caught.value.filename) == (errno.EINVAL, str(tmp_path))
    with pytest.raises(OSError, match="it is no file"):
        disk.read(Path(os.devnull), 9)


@pytest.mark.parametrize(
    ("ask", "file", "folder", "nothing"),
    [
        (disk.is_file, True, False, False),
        (disk.is_folder, False, True, False),
        (disk.exists, True, True, False),
        (disk.is_gone, False, False, True),
    ],
)
def test_what_is_there_is_told_and_a_name_that_no_file_can_have_is_neither_there_nor_gone(
    ask: Callable[[Path], bool], file: bool, folder: bool, nothing: bool, tmp_path: Path
) -> None:
    path = tmp_path / "ohm.md"
    path.touch()
    assert [ask(path), ask(tmp_path), ask(tmp_path / "volt.md")] == [file, folder, nothing]
    assert ask(path / "below.md") is nothing, "below a file nothing is"
    assert [ask(tmp_path / name) for name in NAMELESS] == [False, False]


def test_a_disk_that_cannot_be_looked_at_answers_no_question(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "refused")

    for name in ("stat", "is_file", "is_dir", "exists"):
        monkeypatch.setattr(Path, name, refused)
    assert [ask(tmp_path) for ask in (disk.is_file, disk.is_folder, disk.exists, disk.is_gone)] == [False] * 4


def test_a_failure_names_the_file_that_was_asked_for_and_leaves_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "ohm.apkg"
    path.write_bytes(b"old")

    def failed(error: OSError) -> OSError:
        with pytest.raises(OSError, match=r".") as caught, disk.replacing(path):
            raise error
        assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("ohm.apkg", b"old")]
        return caught.value

    assert failed(OSError(errno.ENOSPC, "full")).filename == str(path)
    hidden = str(disk._waiting(path))
    moved = failed(OSError(errno.ENOSPC, "full", hidden, None, str(path)))
    assert (moved.filename, moved.filename2) == (str(path), None)
    assert failed(OSError(errno.ENOENT, "none", "picture.png")).filename == "picture.png", "another file is to blame"
    assert failed(OSError("said in words")).filename is None


def test_whatever_ends_the_writing_the_old_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "ohm.apkg"
    path.write_bytes(b"old")
    with pytest.raises(KeyboardInterrupt), disk.replacing(path):
        raise KeyboardInterrupt
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("ohm.apkg", b"old")]


@pytest.mark.parametrize("lasting", [True, False])
def test_only_what_is_to_last_waits_for_the_disk_and_tidies_its_folder(
    lasting: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    tidied: list[Path] = []
    monkeypatch.setattr(os, "fsync", synced.append)
    monkeypatch.setattr(disk, "tidy", tidied.append)
    disk.write(tmp_path / "ohm.md", b"new", lasting=lasting)
    assert (len(synced), tidied) == ((1, [tmp_path]) if lasting else (0, []))
    disk.write(tmp_path / "ohm.md", b"newer")
    with disk.replacing(tmp_path / "ohm.md") as file:
        file.write(b"newest")
    assert len(synced) == lasting, "what can be made again does not wait"
    assert (tmp_path / "ohm.md").read_bytes() == b"newest"


@posix
def test_only_what_ended_processes_left_is_taken_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    genuine = os.kill

    def asked(process: int, signal: int) -> None:
        assert signal == 0, "nobody is to be ended"
        genuine(process, 0)

    monkeypatch.setattr(os, "kill", asked)
    left = waiting(tmp_path, ended())
    at_work = [waiting(tmp_path, number) for number in (os.getpid(), os.getppid(), "9" * 30)]
    foreign = [waiting(tmp_path, "abc"), tmp_path / ".guide2anki-notes", tmp_path / "ohm.new"]
    for path in foreign:
        path.touch()
    disk.tidy(tmp_path)
    assert not left.exists()
    assert all(path.exists() for path in (*at_work, *foreign))
    disk.tidy(tmp_path / "nowhere")


@posix
def test_a_process_of_another_user_is_at_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(process: int, signal: int) -> None:
        raise PermissionError

    path = waiting(tmp_path, 7)
    monkeypatch.setattr(os, "kill", refused)
    disk.tidy(tmp_path)
    assert path.exists()


def test_where_nothing_tells_whether_a_process_is_at_work_nothing_is_taken_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(process: int, signal: int) -> None:
        raise AssertionError("that ends the process there")

    path = waiting(tmp_path, 7)
    monkeypatch.setattr(os, "kill", never)
    with monkeypatch.context() as patch:
        patch.setattr(os, "name", "nt")
        disk.tidy(tmp_path)
    assert path.exists()
