"""A disk that fails, and a process that is killed, at any step at which something is written.

python tests/faults.py kill build     kills a build at each step, and looks what is left
python tests/faults.py full build     the same with a disk that is full from that step on
"""

from __future__ import annotations

import builtins
import errno
import io
import json
import os
import shutil
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

from guide2anki import api, build
from guide2anki.identity import lock
from guide2anki.model import Report

NOW = 1_790_000_000
DAY = 86_400
PICTURE = b"<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>"
Kind = Literal["full", "kill"]

# ---------------------------------------------------------------- the disk


class _Raw(io.FileIO):
    """A file each of whose writes is a step."""

    def write(self, data: Any, /) -> int:
        step()
        written = super().write(data)
        step(after=True)
        return int(written or 0)


class _Steps:
    """Counts steps, and does something at one of them."""

    def __init__(self) -> None:
        self.count = 0
        self.at = 0
        self.kind: Kind = "full"


_steps = _Steps()


def step(after: bool = False) -> None:
    """Fail or end here, if it is the time; what was written before a kill may be there or not."""
    if after and _steps.kind == "full":
        return
    _steps.count += 1
    if _steps.at and _steps.count >= _steps.at:
        if _steps.kind == "kill":
            os._exit(9)
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@contextmanager
def disk(kind: Kind, at: int) -> Iterator[_Steps]:
    """Count each open, write, sync, replace and new folder inside; from step `at` on the disk is full, or all ends."""
    genuine = {name: getattr(os, name) for name in ("replace", "fsync", "mkdir", "unlink")}
    opened = io.open

    def open_(file: Any, mode: str = "r", *arguments: Any, **more: Any) -> Any:
        if "b" not in mode or not set(mode) & set("wxa+") or isinstance(file, int):
            if set(mode) & set("wxa+"):
                step()
            return opened(file, mode, *arguments, **more)
        step()
        raw = _Raw(file, mode.replace("b", "").replace("t", ""))
        return io.BufferedRandom(raw) if "+" in mode else io.BufferedWriter(raw)

    def counted(name: str) -> Callable[..., Any]:
        def call(*arguments: Any, **more: Any) -> Any:
            if name != "unlink" or _steps.kind == "kill":  # a full disk keeps nothing from being deleted
                step()
            return genuine[name](*arguments, **more)

        return call

    _steps.count, _steps.at, _steps.kind = 0, at, kind
    io.open = builtins.open = open_
    for name in genuine:
        setattr(os, name, counted(name))
    try:
        yield _steps
    finally:
        io.open = builtins.open = opened
        for name, function in genuine.items():
            setattr(os, name, function)
        _steps.at = 0


# ---------------------------------------------------------------- what is done to it


def _guide(number: int, words: str) -> str:
    return (
        f"# Guide {number}\n\n![way](way.svg)\n\n## What does part {number} do?\n\nIt turns wheel {number}"
        f" until {words}.\n"
        f"\n## Questions\n\n- Why do you turn wheel {number}?\n- Who turned wheel {number} before {words}?\n"
    )


def prepare(place: Path) -> None:
    """Put guides there that were built, and edit them: one new, one gone, one reworded, one as it was."""
    guides = place / "guides"
    (guides / "sub").mkdir(parents=True)
    (guides / "way.svg").write_bytes(PICTURE)
    (guides / "sub" / "way.svg").write_bytes(PICTURE)
    for number, name in enumerate(("same.md", "sub/edited.md", "gone.md")):
        (guides / name).write_text(_guide(number, "noon"), encoding="utf-8")
    _build(place, 0)
    api.write_answers([guides / "same.md"])
    (guides / "gone.md").unlink()
    (guides / "sub/edited.md").write_text(_guide(1, "night").replace("What does", "Say what"), encoding="utf-8")
    (guides / "new.md").write_text(_guide(3, "noon"), encoding="utf-8")
    (guides / "same.md").write_text(_guide(0, "noon") + "- Is there a third wheel?\n", encoding="utf-8")


def _build(place: Path, day: int = 1) -> Report:
    return build.build([place / "guides"], place / "build", NOW + day * DAY, place / "cache")


def _bundle(place: Path) -> Report:
    return build.build([place / "guides"], place / "build", NOW + DAY, place / "cache", bundle="all")


def _answers(place: Path) -> object:
    return api.write_answers([place / "guides" / "same.md"])


def _new(place: Path) -> object:
    if (place / "guides" / "fresh.md").exists():
        return None
    return api.new_guide("Fresh", place / "guides")


def _preview(place: Path) -> object:
    os.environ["SOURCE_DATE_EPOCH"] = str(NOW + DAY)
    os.environ["XDG_CACHE_HOME"] = str(place / "cache")
    return api.write_preview([place / "guides"], place / "preview.html", place / "build")


ACTIONS: dict[str, Callable[[Path], object]] = {
    "build": _build,
    "bundle": _bundle,
    "answers": _answers,
    "new": _new,
    "preview": _preview,
}


# ---------------------------------------------------------------- what must be left


def contents(place: Path, told: str = "") -> dict[str, bytes]:
    """Return what each file of the user holds, but for the cache, which may go at any time."""
    files = (path for path in sorted(place.rglob("*")) if path.is_file())
    return {
        path.relative_to(place).as_posix(): path.read_bytes().replace(str(place).encode(), b"PLACE")
        for path in files
        if (told or path.relative_to(place).parts[0] != "cache") and not path.name.startswith(".guide2anki-")
    }


def left_over(place: Path) -> list[str]:
    """Return the files that wait to take the place of others."""
    return [str(path.relative_to(place)) for path in place.rglob(".guide2anki-*")]


def assert_whole(place: Path, before: dict[str, bytes], after: dict[str, bytes]) -> None:
    """Raise AssertionError unless each file is as it was, or as it was to become, and no note is forgotten."""
    now = contents(place)
    for name, content in now.items():
        assert content in (before.get(name), after.get(name)), f"{name} is neither old nor new"
    assert before.keys() <= now.keys(), "a file is gone"
    remembered = {row.guid for row in lock.load(place / "guides" / lock.NAME).rows}
    for path in (place / "build").rglob("*.apkg"):
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None
        assert _guids(path) <= remembered, "a package holds a note that the lock does not know"


def _guids(path: Path) -> set[str]:
    from guide2anki.identity.recovery import guids

    return guids(path)


def attack(action: str, kind: Kind, folder: Path, stride: int = 1) -> int:
    """Let an action fail at each of its steps, look what is left, and do it again; return how many steps there were.

    With a `stride` of 3 only each third step fails.
    """
    start = folder / "start"
    prepare(start)
    before = contents(start)
    place = folder / "reference"
    _copied(start, place)
    with disk(kind, 0) as steps:
        ACTIONS[action](place)
    count = steps.count
    after = contents(place)
    for at in range(1, count + 1, stride):
        place = folder / str(at)
        _copied(start, place)
        _suffer(action, kind, at, place)
        assert_whole(place, before, after)
        ACTIONS[action](place)
        assert contents(place) == after, f"step {at}: the next {action} is not what it would have been"
        assert left_over(place) == [], f"step {at}"
        shutil.rmtree(place)
    return count


def _copied(start: Path, place: Path) -> None:
    """Copy a place with the times of its files: the cache goes by those of the packages."""
    shutil.copytree(start, place)


def _suffer(action: str, kind: Kind, at: int, place: Path) -> None:
    if kind == "full":
        with disk(kind, at):
            try:
                done = ACTIONS[action](place)
            except OSError as error:
                if error.errno != errno.ENOSPC:
                    raise
                return
        if isinstance(done, Report):
            assert not any(problem.trace for problem in done.problems), [problem.trace for problem in done.problems]
        return
    child = os.fork()
    if not child:
        with disk(kind, at):
            ACTIONS[action](place)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 9, f"step {at} was not reached"


def main() -> None:
    """Attack as the arguments say, and print the number of steps."""
    kind, action, *stride = sys.argv[1:]
    assert kind in ("full", "kill")
    with tempfile.TemporaryDirectory(prefix="faults-") as folder:
        print(json.dumps(attack(action, kind, Path(folder), *map(int, stride))))  # type: ignore[arg-type]


if __name__ == "__main__":
    main()
