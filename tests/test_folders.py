"""Guides in folders: names alike, pages without notes, locks above and below, packages that nobody needs any more."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from guide2anki import build
from guide2anki.identity import lock
from guide2anki.model import Report
from guide2anki.reporting import text as report

NOW = 1_800_000_000
DAY = 86_400
LONG = "The fourteen habits of an engineer whom everybody wants to have on the team when it matters"


def text(number: int) -> str:
    return f"# Guide {number}\n\n## What does part {number} do?\n\nIt turns wheel number {number} until it stops.\n"


def put(folder: Path, files: Mapping[str, str]) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


def built(folder: Path, day: int = 0, *paths: Path, cache: Path | None = None) -> Report:
    return build.build(list(paths) or [folder], folder.parent / "out", NOW + day * DAY, cache)


def whats(done: Report) -> list[str]:
    return [change.what for change in done.changes if change.guid]


ALIKE = {
    "one name in two folders": ["a/exercise.md", "x/exercise.md"],
    "one name here and below": ["exercise.md", "x/exercise.md"],
    "signs": ["C.md", "C++.md", "C#.md"],
    "dot and space": ["Node.js.md", "Node JS.md"],
    "emoji": ["🚀.md", "🔥.md"],
    "sixty letters alike": [f"{LONG} 1.md", f"{LONG} 2.md"],
    "two endings": ["ohm.md", "ohm.markdown"],
    "a folder's page and its namesake": ["css/README.md", "css.md"],
}


@pytest.mark.parametrize("cached", [True, False])
@pytest.mark.parametrize("names", ALIKE.values(), ids=ALIKE)
def test_guides_of_names_alike_are_all_built_and_keep_what_they_have(
    names: list[str], cached: bool, tmp_path: Path
) -> None:
    folder, cache = tmp_path / "guides", tmp_path / "cache" if cached else None
    put(folder, {name: text(n) for n, name in enumerate(names)})
    first = built(folder, cache=cache)
    assert first.problems == []
    assert len({done.apkg for done in first.built}) == len({done.guide for done in first.built}) == len(names)
    put(folder, {name: text(n).replace("turns", "moves") for n, name in enumerate(names)})
    second = built(folder, 1, cache=cache)
    assert second.problems == []
    assert whats(second) == ["changed"] * len(names)
    assert {done.guide: done.apkg for done in second.built} == {done.guide: done.apkg for done in first.built}


@pytest.mark.parametrize("names", ALIKE.values(), ids=ALIKE)
def test_a_guide_that_is_added_beside_its_namesake_takes_nothing_from_it(names: list[str], tmp_path: Path) -> None:
    for here in range(len(names)):
        folder = tmp_path / str(here) / "guides"
        put(folder, {names[here]: text(here)})
        first = built(folder)
        put(folder, {name: text(n) for n, name in enumerate(names)})
        second = built(folder, 1)
        assert second.problems == []
        assert sorted(whats(second)) == [*["new"] * (len(names) - 1), "unchanged"]
        (known,) = first.built
        assert known.guide in {done.guide for done in second.built}
        third = built(folder, 2)
        assert whats(third) == ["unchanged"] * len(names)


def test_guides_of_one_name_given_from_two_folders_are_both_built(tmp_path: Path) -> None:
    put(tmp_path, {"a/ohm.md": text(1), "b/ohm.md": text(2)})
    done = build.build([tmp_path / "a" / "ohm.md", tmp_path / "b" / "ohm.md"], tmp_path / "out", NOW)
    assert done.problems == []
    names = [one.apkg.relative_to(tmp_path / "out").as_posix() for one in done.built]
    assert names == ["a/ohm.apkg", "b/ohm.apkg"]


def test_ids_that_authors_wrote_alike_are_a_problem_still(tmp_path: Path) -> None:
    folder = tmp_path / "guides"
    put(folder, {name: f"---\nid: electric\n---\n{text(n)}" for n, name in enumerate(["a.md", "b.md"])})
    done = built(folder)
    assert [problem.path.name for problem in done.problems] == ["b.md"]
    assert len(done.built) == 1


def test_two_projects_with_a_guide_of_one_name_and_the_same_question_share_no_note(tmp_path: Path) -> None:
    guids = []
    for project in ("Java", "Python"):
        folder = tmp_path / project
        put(folder, {"guide.md": f"# {project}\n\n## What is a thread?\n\nA way through the code of {project}.\n"})
        guids.append({row.guid for row in build.build([folder], tmp_path / "out" / project, NOW).rows})
    assert guids[0].isdisjoint(guids[1])


# pages without notes


def test_a_readme_without_notes_is_no_failure_of_its_folder(tmp_path: Path) -> None:
    folder = tmp_path / "guides"
    put(folder, {"README.md": "# My guides\n\nSee the [website](https://example.org).\n", "ohm.md": text(1)})
    for day in range(2):
        done = built(folder, day)
        assert done.problems == []
        assert [one.guide for one in done.built] == ["ohm"]


def test_another_guide_without_notes_is_a_problem_still(tmp_path: Path) -> None:
    put(tmp_path / "guides", {"stub.md": "# Stub\n\nTODO\n", "ohm.md": text(1)})
    assert [problem.path.name for problem in built(tmp_path / "guides").problems] == ["stub.md"]


def test_a_guide_that_was_emptied_gives_its_notes_away_and_retires_the_rest(tmp_path: Path) -> None:
    folder = tmp_path / "guides"
    put(folder, {"README.md": text(1) + "\n" + text(2).partition("\n\n")[2]})
    first = built(folder)
    put(folder, {"README.md": "# All\n\nSee the [website](https://example.org).\n", "one.md": text(1)})
    second = built(folder, 1)
    assert second.problems == []
    assert sorted(whats(second)) == ["moved", "retired"]
    assert {row.guid for row in second.rows} == {row.guid for row in first.rows}
    assert [path.name for path in second.stale] == ["README.apkg"]


# locks


def test_a_build_leaves_nothing_beside_the_guides_but_the_lock(tmp_path: Path) -> None:
    folder = tmp_path / "guides"
    put(folder, {"ohm.md": text(1)})
    built(folder)
    assert {path.name for path in folder.iterdir()} == {"ohm.md", lock.NAME}


def test_a_lock_above_that_knows_guides_on_the_way_is_found(tmp_path: Path) -> None:
    put(tmp_path / "notes", {"ohm.md": text(1), "sub/volt.md": text(2)})
    build.build([tmp_path / "notes" / "ohm.md"], tmp_path / "out", NOW)
    done = build.build([tmp_path / "notes" / "sub"], tmp_path / "out", NOW)
    assert done.lock_file == tmp_path / "notes" / lock.NAME
    assert not (tmp_path / "notes" / "sub" / lock.NAME).exists()


def test_a_lock_in_the_home_folder_claims_no_folder_below(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    put(tmp_path, {"ohm.md": text(1), "project/volt.md": text(2)})
    build.build([tmp_path / "ohm.md"], tmp_path / "out", NOW)
    assert build.build([tmp_path / "project"], tmp_path / "out", NOW).lock_file.parent == tmp_path / "project"


def test_two_locks_one_below_the_other_are_named(tmp_path: Path) -> None:
    folder = tmp_path / "guides"
    put(folder, {"sub/volt.md": text(2)})
    build.build([folder / "sub"], tmp_path / "out", NOW)
    put(folder, {"ohm.md": text(1)})
    done = built(folder, 1)
    assert [hint for hint in done.hints if hint.startswith(f"{folder / 'sub' / lock.NAME}: another lock")]
    assert done.hints[0] in list(report.built(done))
    below = build.build([folder / "sub"], tmp_path / "out", NOW + 2 * DAY)
    assert [hint for hint in below.hints if hint.startswith(f"{folder / lock.NAME}: another lock")]


# a lost lock


def test_a_lost_lock_is_made_again_from_the_packages(tmp_path: Path) -> None:
    folder = tmp_path / "guides"
    both = text(1) + text(4).partition("\n\n")[2]
    put(folder, {"ohm.md": both, "sub/volt.md": text(2), "sub/watt.md": text(3)})
    built(folder)
    put(folder, {"ohm.md": both.replace("What does part 1 do?", "Explain what part 1 does.")})
    before = built(folder, 1)
    kept = (folder / lock.NAME).read_bytes()
    (folder / lock.NAME).unlink()
    after = built(folder, 2)
    header, *lines = (folder / lock.NAME).read_bytes().splitlines()
    assert lines == kept.splitlines()[1:]
    assert json.loads(header)["restyled"], "nobody knows which look the packages had: it may be news to a collection"
    assert whats(after) == ["unchanged"] * 4
    assert {row.guid for row in after.rows} == {row.guid for row in before.rows}
    out = tmp_path / "out"
    assert after.hints == [
        f"{folder / lock.NAME}: there was no lock: made again from the packages in {out}, with 4 notes"
    ]


def test_a_lost_lock_and_an_edit_keep_the_history(tmp_path: Path) -> None:
    folder = tmp_path / "guides"
    put(folder, {"ohm.md": text(1)})
    first = built(folder)
    (folder / lock.NAME).unlink()
    put(folder, {"ohm.md": "# Guide 1\n\n## Explain what part 1 does.\n\nIt turns wheel number 1 until it stops.\n"})
    second = built(folder, 1)
    assert whats(second) == ["reworded"]
    assert [row.guid for row in second.rows] == [row.guid for row in first.rows]


def test_packages_that_cannot_be_read_or_are_anothers_tell_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "guides"
    put(folder, {"ohm.md": text(1)})
    put(tmp_path / "out", {"ohm.apkg": "no archive", "other.apkg": "nor this"})
    done = built(folder)
    assert done.hints == []
    assert whats(done) == ["new"]
    assert (tmp_path / "out" / "other.apkg").read_text() == "nor this"


# stale packages


def test_packages_of_renamed_and_removed_guides_are_named_and_moved_aside_only_when_asked(tmp_path: Path) -> None:
    folder, out = tmp_path / "guides", tmp_path / "out"
    put(folder, {"ohm.md": text(1), "volt.md": text(2), "sub/watt.md": text(3)})
    built(folder)
    put(out, {"mine.apkg": "of somebody else", "mine.update.txt": "too"})
    (folder / "ohm.md").rename(folder / "ampere.md")
    (folder / "sub" / "watt.md").unlink()
    done = built(folder, 1)
    assert [path.relative_to(out).as_posix() for path in done.stale] == ["ohm.apkg", "sub/watt.apkg"]
    assert (out / "ohm.apkg").is_file(), "nothing is moved unasked"
    assert any(line.startswith(f"{out / 'ohm.apkg'}: ") and "--prune" in line for line in report.built(done))
    build.prune(done, out)
    assert {path.relative_to(out).as_posix() for path in out.rglob("*.apkg")} == {
        "ampere.apkg",
        "volt.apkg",
        "mine.apkg",
        "_stale/ohm.apkg",
        "_stale/sub/watt.apkg",
    }
    assert (out / "_stale" / "ohm.update.txt").is_file()
    assert built(folder, 2).stale == []


def test_building_one_guide_names_no_package_of_another(tmp_path: Path) -> None:
    folder = tmp_path / "guides"
    put(folder, {"ohm.md": text(1), "volt.md": text(2)})
    built(folder)
    assert built(folder, 1, folder / "ohm.md").stale == []
