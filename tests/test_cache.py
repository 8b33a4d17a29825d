"""What builds remember to be fast: never anything but what reading the guide anew would give."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from commands import put
from guide2anki import build, cache, compiler, config, finding
from guide2anki.anki import media
from guide2anki.cache import Found, Memory
from guide2anki.model import File, Problem, Report
from guide2anki.reading import reader

NOW = 1_790_000_000
GUIDE = """---
title: Ohm
anki:
  with: [volt.md]
---
# Ohm

**Ohm**: a unit of resistance. ![a coil](coil.png) ![a wire](wire.png)

**What is an ampere?** <!-- anki: id=ampere -->
A unit of current.

## Questions

- Why do you measure resistance?
"""
OTHER = "# Volt\n\n**Volt**: a unit of tension.\n"
LOCK = Path("guides/guide2anki.lock")
STORE = Path("store")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    put("guides/ohm.md", GUIDE)
    put("guides/volt.md", OTHER)
    put("guides/coil.png", b"\x89PNG\r\n\x1a\n one")


def file_of(name: str = "guides/ohm.md", kinds: tuple[str, ...] = ()) -> File:
    (found,) = finding.find([Path(name)], kinds).files
    return found


def kept(file: File) -> Found:
    """Read a guide and remember what came of it, as a build does."""
    memory, found = cache.load(STORE, LOCK), compiler.draft(file)
    memory.keep(file, found)
    memory.save()
    return found


def recalled(file: File, whole: bool = True) -> Found | None:
    return cache.load(STORE, LOCK).recall(file, whole)


def test_what_is_recalled_is_what_reading_gives() -> None:
    found = kept(file_of())
    draft, problems = found
    assert draft
    assert len(draft.notes) == 3
    assert (len(draft.pictures), len(problems)) == (1, 1), "a picture, and one that is missing"
    assert recalled(file_of()) == cache.load(STORE, LOCK).recall(file_of()) == found


def test_a_guide_that_cannot_be_read_is_recalled_with_what_is_wrong() -> None:
    put("guides/ohm.md", b"# T\n\n\xff\n")
    found = kept(file_of())
    assert found[0] is None
    assert found[1]
    assert recalled(file_of()) == found


def test_without_its_notes_a_guide_is_recalled_even_if_they_are_lost() -> None:
    draft, _ = kept(file_of())
    assert draft
    for path in STORE.rglob("*.json"):
        if path.name != "guides.json":
            path.unlink()
    assert recalled(file_of()) is None
    quiet = recalled(file_of(), whole=False)
    assert quiet
    assert quiet[0] == replace(draft, notes=())


CHANGES: dict[str, Callable[[], object]] = {
    "the guide": lambda: put("guides/ohm.md", GUIDE.replace("current", "flow")),
    "a picture": lambda: put("guides/coil.png", b"\x89PNG\r\n\x1a\n two"),
    "a picture that was missing": lambda: put("guides/wire.png", b"\x89PNG\r\n\x1a\n"),
    "a companion": lambda: put("guides/volt.md", OTHER.replace("unit", "measure")),
    "a companion that is gone": lambda: Path("guides/volt.md").unlink(),
    "answers of one's own": lambda: put("guides/ohm.answers.md", "# A\n\n## Why do you measure resistance?\n\nI do.\n"),
    "the settings of the folder": lambda: put("guides/guide2anki.toml", '[anki]\ntags = ["physics"]\n'),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_nothing_is_recalled_once_something_has_changed_that_notes_are_made_of(
    change: Callable[[], object],
) -> None:
    kept(file_of())
    change()
    assert recalled(file_of()) is None
    assert recalled(file_of(), whole=False) is None


def test_other_kinds_and_another_root_are_asked_anew() -> None:
    file = file_of()
    kept(file)
    assert recalled(file) is not None
    assert recalled(file_of(kinds=("term",))) is None
    assert recalled(replace(file, root=Path())) is None, "pictures are looked for below it"
    assert recalled(file_of("guides/volt.md")) is None


def test_nothing_is_kept_of_a_guide_that_was_written_to_while_it_was_read() -> None:
    memory, file = cache.load(STORE, LOCK), file_of()
    memory.recall(file)
    memory.looks_like(file.path)
    found = compiler.draft(file)
    put("guides/ohm.md", GUIDE + "\n**Watt**: a unit of power.\n")
    memory.keep(file, found)
    memory.save()
    assert recalled(file) is None


def test_a_bug_is_not_remembered() -> None:
    memory, file = cache.load(STORE, LOCK), file_of()
    memory.keep(file, (None, [Problem(file.path, None, "failed", trace="  here\n")]))
    assert memory.recall(file) is None


def test_where_nothing_may_be_kept_nothing_is_and_all_works() -> None:
    memory, file = cache.load(None, LOCK), file_of()
    memory.keep(file, compiler.draft(file))
    memory.leave(file, [], {})
    memory.save()
    assert (memory.recall(file), memory.left(file, [])) == (None, None)
    assert not Path("guides.json").exists()
    assert not STORE.exists()


def test_another_lock_and_another_version_of_the_tool_know_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    kept(file_of())
    assert cache.load(STORE, Path("elsewhere/guide2anki.lock")).recall(file_of()) is None
    assert cache.load(STORE, LOCK).entries
    monkeypatch.setattr(cache, "_tools", lambda: "another")
    assert not cache.load(STORE, LOCK).entries
    assert recalled(file_of()) is None


@pytest.mark.parametrize("content", ["[]", "7", "null", '{"tools": 1}'])
def test_a_file_of_the_cache_that_says_something_else_says_nothing(content: str) -> None:
    kept(file_of())
    (index,) = STORE.rglob("guides.json")
    cache._write(index, json.loads(content))
    assert recalled(file_of()) is None


def test_a_damaged_file_of_the_cache_says_nothing() -> None:
    kept(file_of())
    for path in STORE.rglob("*.json"):
        data = path.read_bytes()
        path.write_bytes(data.replace(b"current", b"currant").replace(b'"title"', b'"tidle"'))
        assert recalled(file_of()) is None
        path.write_bytes(data)
    assert recalled(file_of()) is not None


def test_what_is_kept_is_for_the_user_alone_and_may_lie_anywhere() -> None:
    memory = cache.load(Path("deep/er/store"), LOCK)
    memory.keep(file_of(), compiler.draft(file_of()))
    memory.save()
    (index,) = Path("deep/er/store").rglob("guides.json")
    assert os.name == "nt" or index.parent.stat().st_mode & 0o777 == 0o700
    memory.save()
    assert cache.load(Path("deep/er/store"), LOCK).recall(file_of())


def test_guides_that_are_no_more_are_forgotten_and_the_others_are_not() -> None:
    kept(file_of())
    memory = cache.load(STORE, LOCK)
    volt = file_of("guides/volt.md")
    memory.keep(volt, compiler.draft(volt))
    memory.looks_like(volt.path)
    memory.looks_like(file_of().path)
    memory.save()
    assert len(list(STORE.rglob("*.json"))) == 3
    Path("guides/volt.md").unlink()
    cache.load(STORE, LOCK).save()
    known = cache.load(STORE, LOCK)
    ohm = str(Path("guides/ohm.md").absolute())
    assert (list(known.entries), list(known.looks)) == ([ohm], [ohm])
    assert len(list(STORE.rglob("*.json"))) == 2


# what a file is


def test_what_a_file_looks_like_is_asked_once_for_a_content(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Path] = []

    def looks(path: Path) -> str:
        asked.append(path)
        return "changelog" if b"1.0" in path.read_bytes() else ""

    monkeypatch.setattr(finding, "looks_like", looks)
    path = put("guides/news.md", "# 1.0\n")

    def said() -> str:
        memory = cache.load(STORE, LOCK)
        why = memory.looks_like(path)
        memory.save()
        return why

    assert [said(), said(), len(asked)] == ["changelog", "changelog", 1]
    put("guides/news.md", "# News\n")
    assert [said(), said(), len(asked)] == ["", "", 2]
    memory = Memory(STORE, looks={str(path.absolute()): ("", "changelog")})
    path.unlink()
    path.symlink_to("nowhere.md")
    monkeypatch.setattr(finding, "looks_like", lambda _: "")
    assert memory.looks_like(path) == "", "of what cannot be read nothing is known"


def test_a_file_is_looked_at_once_in_a_build() -> None:
    memory = Memory(STORE)
    first = memory._digest(Path("guides/ohm.md"))
    put("guides/ohm.md", OTHER)
    assert memory._digest(Path("guides/ohm.md")) == first != Memory(STORE)._digest(Path("guides/ohm.md"))


def test_a_folder_is_known_by_the_names_in_it_and_a_file_by_its_content() -> None:
    before = cache._digest(Path("guides"))
    put("guides/volt.md", "# Other\n")
    assert cache._digest(Path("guides")) == before != ""
    put("guides/watt.md", OTHER)
    assert cache._digest(Path("guides")) != before
    assert cache._digest(Path("guides/nowhere.md")) == cache._digest(Path("guides/\0.md")) == ""


def test_only_a_file_larger_than_any_that_is_taken_is_known_by_its_size_and_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert max(reader.MAX_BYTES, media.MAX_BYTES, config.MAX_BYTES) < cache.DIGESTED
    path = Path("guides/ohm.md")
    size = path.stat().st_size

    def digests() -> tuple[str, str]:
        found = []
        for text in (GUIDE, GUIDE.replace("coil", "core")):
            put("guides/ohm.md", text)
            os.utime(path, ns=(0, 0))
            found.append(cache._digest(path))
        return found[0], found[1]

    monkeypatch.setattr(cache, "DIGESTED", size)
    assert len(set(digests())) == 2
    monkeypatch.setattr(cache, "DIGESTED", size - 1)
    assert digests() == (f"{size} 0", f"{size} 0")


# what a build left


def built(day: int = 0) -> Report:
    if not day:
        put("guides/ohm.md", GUIDE.replace(" ![a wire](wire.png)", ""))
    return build.build([Path("guides")], Path("build"), NOW + day, STORE)


def test_guides_that_nothing_has_happened_to_stay_quiet_with_all_that_is_to_be_said_of_them() -> None:
    first, second = built(), built(1)
    assert (first.quiet, second.quiet) == (0, 4)
    assert second.changes == ()
    assert second.built == first.built
    assert {done.guide: (done.notes, done.media, done.since, done.changed) for done in second.built} == {
        "ohm": (3, 1, NOW, NOW),
        "volt": (1, 0, NOW, NOW),
    }


HARM: dict[str, Callable[[], object]] = {
    "package gone": lambda: Path("build/ohm.apkg").unlink(),
    "update file gone": lambda: Path("build/ohm.update.txt").unlink(),
    "package written to": lambda: put("build/ohm.apkg", b"other"),
    "update file touched": lambda: os.utime("build/ohm.update.txt", ns=(0, 0)),
    "lock edited": lambda: put(str(LOCK), LOCK.read_text(encoding="utf-8").replace('"title":"Ohm"', '"title":"Om"')),
}


@pytest.mark.parametrize("harm", HARM.values(), ids=HARM)
def test_a_guide_of_which_something_else_stands_there_is_built_again(harm: Callable[[], object]) -> None:
    first = built()
    before = Path("build/ohm.apkg").read_bytes()
    harm()
    second = built(1)
    assert second.quiet == 1, "the other one stays quiet"
    assert {change.guide for change in second.changes} == {"ohm"}
    assert [done.guide for done in second.built] == [done.guide for done in first.built]
    assert Path("build/ohm.update.txt").is_file()
    assert Path("build/ohm.apkg").read_bytes() == before
    assert built(2).quiet == 4


def test_a_guide_that_names_a_note_by_its_guid_is_never_quiet() -> None:
    built()
    guid = next(json.loads(line)["note"] for line in LOCK.read_text().splitlines() if '"note"' in line)
    put("guides/volt.md", OTHER + f"\n<!-- anki: id={guid} -->\n**Watt**: a unit of power.\n")
    build.build([Path("guides/volt.md")], Path("build"), NOW + 1, STORE)
    assert built(2).quiet == 0


# versions


@pytest.mark.parametrize(
    ("name", "tells"),
    [
        ("tool/a.py", True),
        ("tool/page/b.html", True),
        ("tool/page/c.css", True),
        ("tool/d.pyc", False),
        ("tool/notes.txt", False),
        ("site/genanki-1.0.dist-info/METADATA", True),
        ("site/genanki/cards.py", False),
    ],
)
def test_another_version_of_the_tool_or_of_a_library_is_told_by_its_files(
    name: str, tells: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    put("tool/cache.py", "")
    put("site/anki-2.0.dist-info/METADATA", "")
    monkeypatch.setattr(cache, "__file__", "tool/cache.py")
    monkeypatch.setattr(sys, "path", ["site", "nowhere"])
    before = cache._tools()
    assert cache._tools() == before
    path = put(name, "")
    assert (cache._tools() != before) is tells
    between = cache._tools()
    os.utime(path, ns=(0, 0))
    assert (cache._tools() != between) is (tells and name.startswith("tool"))
