"""A build as a whole: which guides it takes for which, what it writes for them, and what it says of the rest."""

from __future__ import annotations

import os
import sqlite3
import tempfile
import zipfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from commands import OHM, put
from guide2anki import build, compiler, finding
from guide2anki.anki import package, update_file
from guide2anki.identity import lock, recovery
from guide2anki.identity.lock import Lock, Source
from guide2anki.model import BUG, Draft, File, Note, Problem, Report
from made_notes import BUILT, kept, note

DAY = 86_400
GUIDES, OUT, STORE = Path("guides"), Path("build"), Path("store")
PLACE = GUIDES / lock.NAME


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def guide(name: str, front: str = "", answer: str = "It is a unit.") -> str:
    head = f"---\n{front}\n---\n" if front else ""
    return f"{head}# {name}\n\n**What does one {name} measure?**\n{answer}\n"


def built(day: int = 0, *paths: str, cache: Path | None = None, **more: Any) -> Report:
    return build.build(list(map(Path, paths)) or [GUIDES], OUT, BUILT + day * DAY, cache, **more)


def whats(report: Report) -> list[str]:
    return sorted(change.what for change in report.changes if change.guid)


def files() -> list[str]:
    return sorted(path.relative_to(OUT).as_posix() for path in OUT.rglob("*") if path.is_file())


# which guide is which


@pytest.mark.parametrize(
    "name", ["README.md", "index.md", "_index.md", "SUMMARY.md", "readme.markdown", "sub/Index.md"]
)
def test_a_page_that_leads_into_a_folder_may_hold_nothing_if_another_guide_does(name: str) -> None:
    put(f"guides/{name}", "# All\n\nTODO\n")
    (alone,) = built().problems
    assert alone.severity == "warning"
    put("guides/ohm.md", guide("ohm"))
    for day in (1, 2):
        report = built(day, cache=STORE)
        assert report.problems == []
        assert report.quiet == day - 1, "also while the other guide is quiet"
    put(f"guides/{name}", guide("volt"))
    assert len(built(3).built) == 2


@pytest.mark.parametrize("name", ["stub.md", "read.md", "summary-2.md"])
def test_any_other_guide_that_holds_nothing_is_said(name: str) -> None:
    put(f"guides/{name}", "# Stub\n\nTODO\n")
    put("guides/ohm.md", guide("ohm"))
    assert [problem.path.name for problem in built().problems] == [name]


def test_an_id_that_an_author_wrote_is_kept_and_one_made_of_a_name_makes_room() -> None:
    put("guides/a/ohm.md", guide("ohm", "id: physics"))
    put("guides/b/ohm.md", guide("volt"))
    put("guides/c/physics.md", guide("watt"))
    report = built()
    assert report.problems == []
    ids = {done.guide: done.apkg.as_posix() for done in report.built}
    assert ids == {
        "physics": "build/a/ohm.apkg",
        "ohm": "build/b/ohm.apkg",
        "c-physics": "build/c/physics.apkg",
    }


@pytest.mark.parametrize("name", ["ohm/README.md", "README.md", "ohm.md"])
def test_an_id_that_a_files_name_gives_is_nobodys_word(name: str) -> None:
    (found,) = finding.find([put(f"guides/{name}", guide("ohm"))]).files
    draft = Draft(found, "", "", "", False, (), {}, ())
    path = found.path.absolute()
    for id_, written in [(path.stem.lower(), False), (path.parent.name, False), ("guide", False), ("physics", True)]:
        assert build._is_written(replace(draft, id=id_)) is written


def test_two_ids_written_alike_are_a_problem_of_the_second_and_the_first_is_built() -> None:
    put("guides/a.md", guide("ohm", "id: physics"))
    put("guides/b.md", guide("volt", "id: physics"))
    put("guides/c.md", guide("watt"))
    report = built()
    assert list(map(str, report.problems)) == [
        "guides/b.md:1: has the same id as guides/a.md (physics): give one of them an `id:` in its front matter"
    ]
    assert [done.guide for done in report.built] == ["physics", "c"]
    findings = build.check([GUIDES])
    assert [told.file.path.name for told in findings.guides] == ["a.md", "c.md"]
    assert list(map(str, findings.problems)) == list(map(str, report.problems))
    assert len(build.show([GUIDES]).guides) == 3, "what a guide says does not depend on the others"


def test_the_same_note_id_in_two_guides_keeps_the_second_from_being_built() -> None:
    pin = lock.first_guid(note("Why?"))
    for name in ("a", "b"):
        put(f"guides/{name}.md", f"# {name}\n\n<!-- anki: id={pin} -->\n**What does one {name} measure?**\nIt is.\n")
    report = built()
    assert [done.guide for done in report.built] == ["a"]
    assert [problem.path.name for problem in report.problems] == ["b.md"]


def test_a_guide_under_another_id_has_the_tags_of_that_id_and_all_others_as_they_were() -> None:
    file = File(Path("ohm.md"), Path())
    made = replace(note("Why?", guide="ohm"), tags=("guide::ohm", "guide::ohm::units", "guide::ohms", "my::guide::ohm"))
    draft = Draft(file, "ohm", "Ohm", "Ohm", False, (made,), {}, ())
    other = build._identified(draft, "a-ohm")
    assert (other.id, other.notes[0].guide) == ("a-ohm", "a-ohm")
    assert other.notes[0].tags == ("guide::a-ohm", "guide::a-ohm::units", "guide::ohms", "my::guide::ohm")


# names of files


def test_every_guide_has_a_name_of_its_own_that_every_system_can_store() -> None:
    def named(*paths: str, root: str = "guides") -> list[str]:
        found = build._names([File(Path(path), Path(root)) for path in paths])
        return [name.as_posix() for name in found.values()]

    assert named("guides/ohm.md", "guides/sub/ohm.md") == ["ohm", "sub/ohm"]
    assert named("guides/ohm.md", "guides/ohm.markdown") == ["ohm", "ohm.markdown"]
    assert named("guides/ohm.markdown") == ["ohm"]
    one, two = named("guides/Ohm.md", "guides/ohm.md")
    assert (one.startswith("Ohm-"), two) == (True, "ohm")
    one, two = named("guides/OHM.md", "guides/Ohm.md")
    assert (one, two.startswith("Ohm-")) == ("OHM", True), "where none is written so, the first stays"
    both = build._names([File(Path("a/ohm.md"), Path("a")), File(Path("b/ohm.md"), Path("b"))])
    assert [name.as_posix() for name in both.values()] == ["a/ohm", "b/ohm"]


# several processes


def test_the_cores_share_the_work_only_where_there_is_enough_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []
    genuine = build._each

    def each(work: Callable[[Any], Any], given: Sequence[Any], pays: bool, killed: Callable[[Any], Any]) -> Any:
        asked.append(pays)
        return genuine(work, given, False, killed)

    put("guides/ohm.md", guide("ohm"))
    put("guides/volt.md", guide("volt"))
    size = sum(path.stat().st_size for path in GUIDES.glob("*.md"))
    monkeypatch.setattr(build, "_each", each)
    for least, pays in [(size, True), (size + 1, False)]:
        monkeypatch.setattr(build, "READING_PAYS", least)
        monkeypatch.setattr(build, "WRITING_PAYS", least)
        for command in (built, lambda: build.show([GUIDES])):
            asked.clear()
            command()
            assert asked == [pays] * len(asked) != []
    monkeypatch.setattr(build, "READING_PAYS", 0)
    asked.clear()
    build.show([GUIDES, finding.STDIN])
    assert asked == [False], "standard input is read by this process"


def _work(given: str) -> str:
    if given == "dies" or (given == "dies once" and not Path("died").exists()):
        Path("died").touch()
        os._exit(9)
    return f"{given}: {os.getpid()}"


@pytest.mark.parametrize(("cores", "pays", "shared"), [(2, True, True), (1, True, False), (2, False, False)])
def test_what_is_shared_comes_back_in_order_and_the_first_is_done_here(
    cores: int, pays: bool, shared: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(cores)), raising=False)
    done = [one.split(": ") for one in build._each(_work, ["a", "b", "c"], pays, lambda one: f"{one}: killed")]
    assert [name for name, _ in done] == ["a", "b", "c"]
    here = str(os.getpid())
    assert [process == here for _, process in done] == [True, not shared, not shared]


@pytest.mark.parametrize(("cores", "shared"), [(2, True), (1, False), (None, False)])
def test_where_a_system_does_not_say_which_cores_are_ours_all_of_them_are(
    cores: int | None, shared: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: cores)
    _, second = build._each(_work, ["a", "b"], True, lambda one: f"{one}: killed")
    assert (second != f"b: {os.getpid()}") is shared


def test_a_process_that_is_ended_from_outside_costs_the_thing_it_worked_on_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    done = list(build._each(_work, ["a", "dies", "b"], True, lambda one: f"{one}: killed"))
    assert [one.split(": ")[0] for one in done] == ["a", "dies", "b"]
    assert [one.endswith("killed") for one in done] == [False, True, False]
    Path("died").unlink()
    again = list(build._each(_work, ["a", "dies once"], True, lambda one: f"{one}: killed"))
    assert not again[1].endswith("killed"), "it is tried again"
    said = build._ended(Path("ohm.md"))
    assert (said.code, said.line, bool(said.trace)) == (BUG, None, True), "it is not remembered"


def test_a_guide_whose_process_was_ended_is_named_wherever_that_was(monkeypatch: pytest.MonkeyPatch) -> None:
    genuine = build._each
    ended: list[object] = []

    def each(work: Callable[[Any], Any], given: Sequence[Any], pays: bool, killed: Callable[[Any], Any]) -> Any:
        return map(killed, given) if work in ended else genuine(work, given, False, killed)

    put("guides/ohm.md", guide("ohm"))
    monkeypatch.setattr(build, "_each", each)
    said = "guides/ohm.md: the process that worked on this guide was ended, for want of memory perhaps: split the guide"
    for work, command in (
        (compiler.draft, built),
        (compiler.checked, lambda: build.show([GUIDES])),
        (build._write, built),
    ):
        ended[:] = [work]
        assert list(map(str, command().problems)) == [said]
    ended.clear()
    assert [done.guide for done in built(1).built] == ["ohm"]


# the lock


def test_guides_in_a_folder_that_cannot_be_written_to_are_remembered_beside_their_decks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    put("guides/ohm.md", guide("ohm"))
    assert build.lock_file([GUIDES], OUT) == PLACE.absolute()
    assert build.lock_file([GUIDES / "ohm.md"], OUT) == PLACE.absolute()
    assert build.lock_file([Path("nowhere")], OUT) == Path(lock.NAME).absolute()
    assert build.lock_file([GUIDES, Path("elsewhere/nowhere.md")], OUT) == PLACE.absolute()
    put("others/volt.md", guide("volt"))
    assert build.lock_file([GUIDES, Path("others")], OUT) == Path(lock.NAME).absolute()
    asked: list[int] = []

    def refused(_: Path, mode: int) -> bool:
        asked.append(mode)
        return False

    monkeypatch.setattr(os, "access", refused)
    assert build.lock_file([GUIDES], OUT) == OUT / lock.NAME
    assert asked == [os.W_OK]


def test_a_lock_in_any_folder_between_the_guides_and_what_was_named_is_told_of() -> None:
    put("guides/a/b/ohm.md", guide("ohm"))
    put("guides/a/b/volt.md", guide("volt"))
    for folder in ("guides/a/b", "guides/a"):
        put(f"{folder}/{lock.NAME}", '{"guide2anki.lock": 1}\n')
    put(lock.NAME, '{"guide2anki.lock": 1}\n')
    hints = [hint.partition(":")[0] for hint in built().hints]
    assert hints == [str(Path(f"guides/{folder}/{lock.NAME}").absolute()) for folder in ("a/b", "a")]


def test_a_guide_that_takes_the_id_of_one_that_is_still_there_is_kept_back() -> None:
    put("guides/a.md", guide("ohm"))
    built()
    put("guides/sub/b.md", guide("volt", "id: a"))
    report = built(1, "guides/sub/b.md")
    assert [problem.path.as_posix() for problem in report.problems] == ["guides/sub/b.md"]
    assert (report.built, report.changes) == ([], ())
    (GUIDES / "a.md").unlink()
    assert [done.guide for done in built(2, "guides/sub/b.md").built] == ["a"]


def test_a_card_that_a_quiet_guide_had_lost_is_known_when_it_comes_in_another() -> None:
    more = "\n**What does one watt measure?**\nIt is the power of one wheel that turns by day.\n"
    put("guides/ohm.md", guide("ohm") + more)
    put("guides/volt.md", guide("volt"))
    first = built(cache=STORE)
    put("guides/ohm.md", guide("ohm"))
    built(1, cache=STORE)
    put("guides/volt.md", guide("volt") + more)
    third = built(2, cache=STORE)
    assert "returned" in whats(third)
    assert {row.guid for row in third.rows} == {row.guid for row in first.rows}


def test_a_plan_says_what_the_lock_would_be_and_where_each_guide_lies() -> None:
    put("guides/ohm.md", guide("ohm"))
    built()
    put("guides/volt.md", guide("volt"))
    (GUIDES / "ohm.md").rename(GUIDES / "ampere.md")
    planned = build.plan([GUIDES], OUT, BUILT + DAY)
    assert sorted(change.what for change in planned.changes) == ["changed", "new", "renamed"]
    assert planned.files == {"ampere": GUIDES / "ampere.md", "volt": GUIDES / "volt.md"}
    assert sorted(made.guide for made in planned.notes) == ["ampere", "volt"]
    assert not (OUT / "volt.apkg").exists()
    assert build.plan([Path("nowhere.md")], OUT, BUILT).notes == ()


def test_nothing_to_build_writes_nothing() -> None:
    GUIDES.mkdir()
    report = built()
    assert (len(report.problems), report.built) == (1, [])
    assert not OUT.exists()
    assert not PLACE.exists()


# what is written


def test_what_was_built_is_told_with_its_counts_and_times() -> None:
    put("guides/ohm.md", guide("ohm"))
    put("guides/volt.md", guide("volt"))
    (first, _) = built().built
    assert (first.guide, first.notes, first.cards, first.media) == ("ohm", 1, 1, 0)
    assert (first.since, first.changed, first.lacks) == (BUILT, BUILT, ())
    put("guides/ohm.md", guide("ohm", answer="Other.") + "\n**What is an ampere?**\nA unit.\n")
    second = built(1)
    assert second.now == BUILT + DAY
    assert [(done.since, done.changed) for done in second.built] == [(BUILT, BUILT + DAY), (BUILT, BUILT)]
    assert second.files == {"ohm": GUIDES / "ohm.md", "volt": GUIDES / "volt.md"}


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (package.PackageError("odd"), "guides/ohm.md: odd"),
        (OSError(28, "No space left"), "guides/ohm.md: build/ohm.apkg cannot be written: No space left"),
        (OSError("gone"), "guides/ohm.md: build/ohm.apkg cannot be written: gone"),
    ],
)
def test_a_guide_that_cannot_be_written_costs_no_other_and_is_written_by_the_next_build(
    error: Exception, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    genuine = update_file.write

    def fail(path: Path, *more: Any) -> None:
        if path.name.startswith("ohm"):
            raise error
        genuine(path, *more)

    put("guides/ohm.md", guide("ohm"))
    put("guides/volt.md", guide("volt"))
    with monkeypatch.context() as patch:
        patch.setattr(update_file, "write", fail)
        report = built(cache=STORE)
        assert list(map(str, report.problems)) == [said]
        assert [done.guide for done in report.built] == ["volt"]
        bundled = built(1, cache=STORE, bundle="all")
        assert bundled.bundle == OUT / "all.apkg"
        assert len(recovery.guids(OUT / "all.apkg")) == 1
    later = built(2, cache=STORE)
    assert [done.guide for done in later.built] == ["ohm", "volt"]
    assert later.quiet == 1


def test_decks_may_go_to_a_folder_that_is_not_there_yet() -> None:
    put("guides/a/b/ohm.md", guide("ohm"))
    for day in range(2):
        build.build([GUIDES], Path("deep/er/out"), BUILT + day)
    assert Path("deep/er/out/a/b/ohm.apkg").is_file()


def test_what_is_shown_of_a_folder_has_the_decks_that_a_build_of_all_folders_gives() -> None:
    put("guides/units/ohm.md", guide("ohm"))
    put("guides/volt.md", guide("volt"))
    decks = {done.guide: done.deck for done in built().built}
    assert decks == {"ohm": "Units::ohm", "volt": "volt"}
    for path in (GUIDES, GUIDES / "units", GUIDES / "units/ohm.md"):
        assert build.show([path]).guides[0].deck == build.check([path]).guides[0].deck == "Units::ohm"


def test_the_old_package_of_a_guide_that_cannot_be_written_is_still_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left")

    put("guides/ohm.md", guide("ohm"))
    built()
    put("guides/ohm.md", guide("ohm", answer="Other."))
    monkeypatch.setattr(update_file, "write", fail)
    report = built(1)
    assert (report.built, report.stale) == ([], [])
    assert len(report.problems) == 1


def test_a_bundle_holds_all_decks_also_those_of_quiet_guides() -> None:
    put("guides/ohm.md", guide("ohm"))
    put("guides/volt.md", guide("volt"))
    built(cache=STORE)
    report = built(1, cache=STORE, bundle="all")
    assert report.bundle == OUT / "all.apkg"
    assert recovery.guids(OUT / "all.apkg") == {row.guid for row in report.rows}
    assert len(report.rows) == 2
    assert built(2, cache=STORE).bundle is None


def test_a_bundle_that_cannot_be_is_said_and_the_decks_are_written(monkeypatch: pytest.MonkeyPatch) -> None:
    put("guides/ohm.md", guide("ohm"))
    assert list(map(str, built(bundle="OHM").problems)) == [
        "build/OHM.apkg: is the deck of a guide: give the bundle another name"
    ]
    genuine = package.write
    for error, said in [
        (OSError(28, "No space left"), "cannot be written: No space left"),
        (OSError("gone"), "cannot be written: gone"),
        (package.PackageError("odd"), "odd"),
    ]:

        def fail(path: Path, *more: Any, error: Exception = error) -> Any:
            if path.name == "all.apkg":
                raise error
            return genuine(path, *more)

        with monkeypatch.context() as patch:
            patch.setattr(package, "write", fail)
            report = built(bundle="all")
        assert list(map(str, report.problems)) == [f"build/all.apkg: {said}"]
        assert (report.bundle, len(report.built)) == (None, 1)
    put("guides/ohm.md", b"# T\n\n\xff\n")
    report = built(1, bundle="all")
    assert (len(report.problems), report.bundle) == (1, None), "what kept the guides from being built is said once"


def test_a_bundle_holds_the_pictures_of_all_its_decks() -> None:
    for name in ("ohm", "volt"):
        put(f"guides/{name}.png", b"\x89PNG\r\n\x1a\n " + name.encode())
        put(f"guides/{name}.md", guide(name, answer=f"See ![it]({name}.png)"))
    report = built(bundle="all")
    assert [done.media for done in report.built] == [1, 1]
    with zipfile.ZipFile(OUT / "all.apkg") as archive:
        assert len([name for name in archive.namelist() if name.isdecimal()]) == 2


# packages that nobody needs


def test_only_packages_of_notes_that_the_lock_knows_are_stale_and_only_for_whole_folders() -> None:
    put("guides/ohm.md", guide("ohm"))
    put("guides/volt.md", guide("volt"))
    built()
    (GUIDES / "volt.md").rename(GUIDES / "watt.md")
    foreign = kept(note("Why?"), lock.first_guid(note("Why?")))
    package.write(OUT / "mine.apkg", [("Mine", [foreign])])
    put("build/mine.update.txt", "")
    put("build/alone.apkg", (OUT / "volt.apkg").read_bytes())
    assert built(1, "guides/ohm.md").stale == []
    assert built(1, "guides", "guides/ohm.md").stale == []
    report = built(2)
    assert report.stale == [OUT / "volt.apkg"]
    assert build.prune(report, OUT) == [
        (OUT / "volt.apkg", OUT / "_stale/volt.apkg"),
        (OUT / "volt.update.txt", OUT / "_stale/volt.update.txt"),
    ]
    assert built(3).stale == []
    assert {"alone.apkg", "mine.apkg", "_stale/volt.apkg", "ohm.apkg", "watt.apkg"} <= set(files())


def test_the_package_of_a_guide_that_cannot_be_read_now_is_not_stale_and_that_of_an_emptied_one_is() -> None:
    put("guides/ohm.md", guide("ohm"))
    put("guides/volt.md", guide("volt"))
    built()
    put("guides/ohm.md", b"# T\n\n\xff\n")
    assert built(1).stale == []
    put("guides/ohm.md", "# Ohm\n\nTODO\n")
    assert built(2).stale == [OUT / "ohm.apkg"]


# notes that have gone


def test_notes_that_have_gone_are_told_by_guide_and_section_with_the_file_they_were_in() -> None:
    text = "# {0}\n\n## Later\n\n**What does b do to {0}?**\nOne.\n\n## Earlier\n\n**What does a do to {0}?**\nTwo.\n"
    for name in ("volt", "ohm"):
        put(f"guides/{name}.md", text.format(name))
    built()
    for name in ("volt", "ohm"):
        put(f"guides/{name}.md", guide(name))
    assert build.retired([GUIDES], OUT) == ([], "", []), "no build has lost them yet"
    built(1)
    found, search, problems = build.retired([GUIDES], OUT)
    assert [(one.guide, one.front, one.path.as_posix(), one.kind) for one in found] == [
        ("ohm", "Earlier: What does a do to ohm?", "guides/ohm.md", "question"),
        ("ohm", "Later: What does b do to ohm?", "guides/ohm.md", "question"),
        ("volt", "Earlier: What does a do to volt?", "guides/volt.md", "question"),
        ("volt", "Later: What does b do to volt?", "guides/volt.md", "question"),
    ]
    assert all(one.guid in search for one in found)
    assert problems == []
    found, search, problems = build.retired([GUIDES, Path("nowhere")], OUT)
    assert (found, search, len(problems)) == ([], "", 1)
    PLACE.write_text("\n".join(line for line in PLACE.read_text().split("\n") if not line.startswith('{"guide":"ohm"')))
    found, _, _ = build.retired([GUIDES], OUT)
    assert [one.path for one in found[:3]] == [PLACE, PLACE, GUIDES / "volt.md"], "nobody knows where it lay"


def test_a_path_is_said_as_a_person_in_this_folder_would_write_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "guides" / "ohm.md"
    assert build._from_here(path) == Path("guides/ohm.md")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert build._from_here(path) == path


# a lost lock


def packed(path: str, notes: Sequence[Note], deck: str = "Units::Ohm") -> Path:
    out = Path(path)
    out.parent.mkdir(parents=True, exist_ok=True)
    package.write(out, [(deck, notes)])
    return out


def made(prompt: str, guide: str = "ohm", modified: int = BUILT, **more: Any) -> Note:
    plain = note(prompt, guide=guide, section=("Units",), **more)
    return kept(plain, lock.first_guid(plain), modified)


def recovered(packages: Mapping[str, Path], *notes: Note) -> Lock:
    return recovery.recover(packages, notes)


def test_a_package_tells_of_its_guide_and_of_each_note_what_the_lock_said() -> None:
    notes = [made("Why?", modified=BUILT + 5), made("How?", answer="A\nB", kind="list", subject="Wheels")]
    found = recovered({"sub/ohm.md": packed("build/ohm.apkg", notes)})
    assert found.guides == {"ohm": Source("ohm", "sub/ohm.md", "Ohm", "Units::Ohm", built=BUILT)}
    assert [(row.guid, row.modified, row.retired, row.pin) for row in found.rows] == [
        (one.guid, one.modified, 0, "") for one in notes
    ]
    assert [row.content for row in found.rows] == [lock.content(one.fields, one.tags) for one in notes]
    assert [replace(row.wording, section=()) for row in found.rows] == [
        replace(lock.wording(one), section=()) for one in notes
    ]


def test_a_note_that_is_as_the_guide_makes_it_has_the_guides_own_words() -> None:
    pinned = made("Why?", pin="why", html={"Path": "Top › Units", "Prompt": "<b>Why?</b> "})
    edited = made("How?", html={"Path": "Top › Units › Wheels", "Prompt": "<b>How</b> so?"})
    found = recovered({"ohm.md": packed("build/ohm.apkg", [pinned, edited])}, replace(pinned, guid=""), made("Who?"))
    assert (found.rows[0].wording, found.rows[0].pin) == (lock.wording(pinned), "why")
    assert (found.rows[1].wording.prompt, found.rows[1].pin) == ("How so?", "")
    assert found.rows[1].wording.section == ("Units", "Wheels"), "without the title of the guide"


@pytest.mark.parametrize(
    ("html", "plain"),
    [
        ("one &lt; two &amp; three", "one < two & three"),
        ("<ul><li>one</li><li>two</li></ul>", "one\ntwo"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("<p>one</p><p>two</p>", "one\ntwo"),
        ("<div>one</div>two", "one\ntwo"),
        ("<h3>one</h3>two", "one\ntwo"),
        ("<pre>one</pre>two", "one\ntwo"),
        ("<table><tr><td>one</td></tr><tr><td>two</td></tr></table>", "one\ntwo"),
        ("<b>one</b>two <i>three</i>", "onetwo three"),
        ('<p class="cue">List · 4 points</p>one', "one"),
        ("<summary>Open\nme</summary>one", "one"),
        ("  one \n\n  <br> two", "one\ntwo"),
        ("<break>one</break>two", "onetwo"),
    ],
)
def test_what_stands_in_a_field_is_read_as_far_as_plain_text_can_be(html: str, plain: str) -> None:
    (row,) = recovered({"ohm.md": packed("build/ohm.apkg", [made("Why?", html={"Answer": html})])}).rows
    expected = lock.wording(note("Why?", plain))
    assert (row.wording.answer, row.wording.answer_id) == (expected.answer, expected.answer_id)


def test_notes_of_somebody_else_in_a_package_tell_nothing() -> None:
    own, foreign = made("Why?"), replace(made("How?"), guid="b7!abc")
    nameless = made("Who?")
    nameless = replace(nameless, fields=tuple(nameless.guid if "/" in field else field for field in nameless.fields))
    path = packed("build/ohm.apkg", [own])
    assert [row.guid for row in recovered({"ohm.md": packed("build/two.apkg", [own, foreign, nameless])}).rows] == [
        own.guid
    ]
    assert recovered({"ohm.md": packed("build/none.apkg", [foreign, nameless])}) == Lock()
    assert recovery.guids(path) == {own.guid}
    assert recovery.guids(Path("build/nowhere.apkg")) == set()


def test_a_package_is_that_of_the_guide_of_most_of_its_notes() -> None:
    ohm, volt = [made(f"Why {n}?") for n in range(2)], [made("How?", "volt")]
    both = packed("build/ohm.apkg", [*volt, *ohm])
    found = recovered({"ohm.md": both})
    assert (list(found.guides), [row.wording.guide for row in found.rows]) == (["ohm"], ["ohm", "ohm"])
    found = recovered({"ohm.md": both, "volt.md": packed("build/volt.apkg", volt, "Volt")})
    assert {one.id: (one.title, one.deck) for one in found.guides.values()} == {
        "ohm": ("Ohm", "Units::Ohm"),
        "volt": ("Volt", "Volt"),
    }
    assert sorted(row.wording.guide for row in found.rows) == ["ohm", "ohm", "volt"]


def changed(path: Path, statement: str, *values: object) -> Path:
    """Change the collection in a package."""
    with zipfile.ZipFile(path) as archive, tempfile.TemporaryDirectory() as folder:
        name = archive.extract("collection.anki2", folder)
        with closing(sqlite3.connect(name)) as connection, connection:
            connection.execute(statement, values)
        content = Path(name).read_bytes()
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("collection.anki2", content)
    return path


def test_a_package_with_another_note_type_or_without_its_deck_tells_what_it_can() -> None:
    notes = [made("Why?"), made("How?")]
    one = changed(
        packed("build/a.apkg", notes), "UPDATE notes SET flds = flds || ? WHERE guid = ?", "\x1f", notes[0].guid
    )
    assert [row.guid for row in recovered({"ohm.md": one}).rows] == [notes[1].guid]
    lost = changed(packed("build/b.apkg", notes), "UPDATE cards SET did = 7")
    assert recovered({"ohm.md": lost}).guides["ohm"].deck == ""
    broken = changed(packed("build/c.apkg", notes), "UPDATE col SET decks = ?", "[")
    assert recovered({"ohm.md": broken}) == Lock()


def test_a_lost_lock_is_recovered_only_from_packages_that_are_there() -> None:
    put("guides/ohm.md", guide("ohm"))
    put("guides/volt.md", guide("volt"))
    first = built()
    PLACE.unlink()
    (OUT / "volt.apkg").unlink()
    report = built(1)
    assert whats(report) == ["new", "unchanged"]
    assert {row.guid for row in report.rows} == {row.guid for row in first.rows}
    assert [hint.rpartition(", ")[2] for hint in report.hints] == ["with 1 notes"]
    assert built(2).hints == []


def test_a_problem_of_a_folder_is_said_beside_the_guides(monkeypatch: pytest.MonkeyPatch) -> None:
    put("guides/ohm.md", OHM)
    put("guides/guide2anki.toml", "colour = 1\n")
    for report in (built(), build.plan([GUIDES], OUT, BUILT), build.show([GUIDES]), build.check([GUIDES])):
        assert [problem.path.name for problem in report.problems] == ["guide2anki.toml"]
        assert isinstance(report.problems[0], Problem)
