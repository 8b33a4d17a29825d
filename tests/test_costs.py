"""What a build may cost, counted exactly: calls, modules and files, never time."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from guide2anki import build
from guide2anki.identity import matching, texts
from guide2anki.identity.texts import Wording
from guide2anki.model import Report

GUIDES = Path(__file__).parent.parent / "guides"
NOW = 1_790_000_000
HEAVY = {
    "genanki",
    "markdown_it",
    "yaml",
    "pygments",
    "selectolax",
    "rapidfuzz",
    "Stemmer",
    "sqlite3",
    "asyncio",
}


@pytest.fixture
def guides(tmp_path: Path) -> Path:
    folder = tmp_path / "guides"
    folder.mkdir()
    for path in GUIDES.glob("*.md"):
        shutil.copy(path, folder)
    return folder


def built(guides: Path, out: str = "out", cache: str = "cache") -> Report:
    report = build.build([guides], guides.parent / out, NOW, guides.parent / cache)
    assert report.problems == []
    return report


def counted(monkeypatch: pytest.MonkeyPatch, owner: object, name: str) -> list[object]:
    """Return a list that grows with each call of a function."""
    calls: list[object] = []
    genuine: Callable[..., Any] = getattr(owner, name)

    def counting(*given: object, **named: object) -> object:
        calls.append(given[-1])
        return genuine(*given, **named)

    monkeypatch.setattr(owner, name, counting)
    return calls


def written(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


# calls


def test_a_guide_is_parsed_once_and_again_only_when_it_has_changed(
    guides: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build, "READING_PAYS", 1 << 40)
    parsed = counted(monkeypatch, MarkdownIt, "parse")
    built(guides)
    assert len(parsed) == len(list(guides.glob("*.md")))
    parsed.clear()
    built(guides)
    assert parsed == []
    with (guides / "netflix.md").open("a", encoding="utf-8") as file:
        file.write("\n## More\n\n**Something new**: a line that was not there.\n")
    built(guides)
    assert len(parsed) == 1


def test_a_note_is_held_against_no_more_than_so_many_others(monkeypatch: pytest.MonkeyPatch) -> None:
    def wordings(start: int, count: int) -> list[Wording]:
        names = [f"{'abcdefghij'[n % 10]}{n // 10}" for n in range(start, start + count)]
        return [
            Wording("g", "question", "", f"What does the {name} engine do for us?", f"It {name}.", name, ("All",))
            for name in names
        ]

    asked = counted(monkeypatch, texts.Vocabulary, "likeness")
    for count in (200, 800):
        asked.clear()
        matching.match(wordings(0, count), wordings(count, count))
        assert len(asked) <= matching.COMMON * count


# modules


def modules(program: str) -> set[str]:
    """Return the top-level modules that a program has loaded at its end."""
    said = subprocess.run(
        [sys.executable, "-c", f"{program}\nimport sys\nprint(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    return {name.partition(".")[0] for name in said.stdout.splitlines()[-1].split()}


@pytest.mark.parametrize("arguments", [["--help"], ["build", "--help"], ["--version"]])
def test_help_loads_none_of_the_heavy_libraries(arguments: list[str]) -> None:
    loaded = modules(f"from guide2anki.cli import main\nmain({arguments}, standalone_mode=False)")
    assert "click" in loaded
    assert loaded.isdisjoint(HEAVY)


def test_a_build_that_finds_nothing_changed_loads_no_parser(guides: Path) -> None:
    built(guides)
    again = (
        "from pathlib import Path\nfrom guide2anki import build\n"
        f"build.build([Path({str(guides)!r})], Path({str(guides.parent / 'out')!r}), {NOW}, "
        f"Path({str(guides.parent / 'cache')!r}))"
    )
    assert modules(again).isdisjoint(HEAVY - {"asyncio", "sqlite3"}), "filelock has these, under Python 3.10"


def test_a_package_is_written_without_asyncio() -> None:
    assert "asyncio" not in modules("from guide2anki.anki import package")


# files


def test_several_processes_write_the_same_bytes_as_one(guides: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "READING_PAYS", 1 << 40)
    monkeypatch.setattr(build, "WRITING_PAYS", 1 << 40)
    built(guides, "one", "first")
    lock = (guides / "guide2anki.lock").read_bytes()
    (guides / "guide2anki.lock").unlink()
    monkeypatch.setattr(build, "READING_PAYS", 0)
    monkeypatch.setattr(build, "WRITING_PAYS", 0)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    built(guides, "two", "second")
    assert written(guides.parent / "two") == written(guides.parent / "one")
    assert (guides / "guide2anki.lock").read_bytes() == lock


def test_the_cache_is_the_users_alone_and_may_go_at_any_time(guides: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built(guides)
    cache, out = guides.parent / "cache", guides.parent / "out"
    before = written(out)
    (own,) = cache.iterdir()
    assert stat.S_IMODE(own.stat().st_mode) == 0o700
    for harm in (lambda path: path.write_bytes(b"broken"), Path.unlink):
        for path in own.iterdir():
            harm(path)
        assert built(guides).quiet == 0
        assert written(out) == before
    shutil.rmtree(cache)
    built(guides)
    assert written(out) == before
