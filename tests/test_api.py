"""The public interface: what the package offers, and that the command line uses nothing else."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

import guide2anki
from commands import put
from guide2anki import api, cli
from guide2anki.identity import lock
from guide2anki.model import Report

OHM = "# Ohm\n\n**Ohm**: a unit of resistance.\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    (tmp_path / "guides").mkdir()
    (tmp_path / "guides/ohm.md").write_text(OHM)
    return tmp_path


def test_every_public_name_is_there_and_documented() -> None:
    for name in guide2anki.__all__:
        assert getattr(guide2anki, name).__doc__, name
    assert set(guide2anki.__all__) <= set(dir(guide2anki))
    with pytest.raises(AttributeError, match="no attribute 'bake'"):
        _ = guide2anki.bake


def test_importing_the_package_loads_nothing_else() -> None:
    code = "import sys, guide2anki; print([name for name in sys.modules if name.startswith('guide2anki.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_help_and_mistakes_in_typing_load_no_parser(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom guide2anki.cli import main\n"
        "try: main(['build', '--nope'])\nexcept SystemExit: pass\n"
        "print([name for name in ('markdown_it', 'yaml', 'genanki', 'jinja2', 'watchfiles') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert done.stdout == "[]\n"


def test_the_command_line_reaches_the_program_through_the_public_names_only() -> None:
    tree = ast.parse(Path(cli.__file__).read_text(encoding="utf-8"))
    used = {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "guide2anki"
    }
    assert used <= set(guide2anki.__all__)
    inner = ("reading", "shapes", "cards", "compose", "anki", "build", "compiler", "cache", "finding", "preview")
    imported = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert [name for name in imported if name.split(".")[1:2] and name.split(".")[1] in inner] == []


def test_read_gives_the_outline(here: Path) -> None:
    guide, problems = guide2anki.read("guides/ohm.md")
    assert guide is not None
    assert (guide.title, problems) == ("Ohm", [])
    guide, problems = guide2anki.read("nowhere.md")
    assert guide is None
    assert str(problems[0]) == "nowhere.md: no such file or folder: check the path"


def test_build_plan_and_retired(here: Path) -> None:
    assert [change.what for change in guide2anki.plan(["guides"]).changes] == ["new"]
    report = guide2anki.build_decks(["guides"], "decks", now=1_790_000_000)
    assert [(deck.apkg, deck.notes) for deck in report.built] == [(Path("decks/ohm.apkg"), 1)]
    (here / "guides/ohm.md").write_text(OHM.replace("Ohm**", "Watt**").replace("resistance", "power"))
    guide2anki.build_decks()
    notes, search, problems = guide2anki.retired()
    assert [note.front for note in notes] == ["Ohm"]
    assert notes[0].guid in search
    assert problems == []


def test_notes_know_their_lines_and_their_shape(here: Path) -> None:
    (card,) = guide2anki.show(["guides"]).guides[0].cards
    assert (card.line, card.lines, card.shape, card.kind) == (3, (3,), "named", "term")


def test_a_folder_of_settings_names_guides_output_and_decks(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "guides/guide2anki.toml").write_text('output = "../decks"\n[anki]\ntags = ["physics"]\n')
    (here / "guides/units").mkdir()
    (here / "guides/units/volt.md").write_text(OHM.replace("Ohm", "Volt"))
    monkeypatch.chdir(here / "guides/units")
    report = guide2anki.build_decks()
    assert {deck.deck for deck in report.built} == {"Ohm", "Units::Volt"}
    assert (here / "decks/units/volt.apkg").is_file()
    assert all("physics" in card.tags for told in guide2anki.show([here / "guides"]).guides for card in told.cards)


def test_decks_that_exist_stay_where_they_are(here: Path) -> None:
    guide2anki.build_decks(["guides/ohm.md"])
    (here / "guides/units").mkdir()
    (here / "guides/ohm.md").rename(here / "guides/units/ohm.md")
    report = guide2anki.build_decks(["guides"])
    assert [deck.deck for deck in report.built] == ["Ohm"]


# what is meant where nothing is said


def test_the_folder_of_the_settings_is_meant_then_guides_then_nothing(
    here: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert api.named(["a.md", Path("b")]) == [Path("a.md"), Path("b")]
    assert api.named([]) == [Path("guides")]
    put("guide2anki.toml", "")
    assert api.named(()) == [Path()]
    assert api.named(["guides"]) == [Path("guides")]
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    monkeypatch.chdir(elsewhere)
    (elsewhere / "guides").write_text("no folder")
    with pytest.raises(api.UsageError, match="name the guides or folders to read"):
        api.named([])


@pytest.mark.parametrize(
    ("paths", "given", "out"),
    [
        (["guides"], None, "build"),
        (["guides"], "decks", "decks"),
        (["guides"], "", "."),
        (["a"], None, "a/one"),
        (["a"], "decks", "decks"),
        (["a/ohm.md"], None, "a/one"),
        (["guides", "a"], None, "a/one"),
        (["b", "a"], None, "b/two"),
        (["guides/ohm.md", "b/volt.md"], None, "b/two"),
        ([], None, "build"),
    ],
)
def test_decks_go_where_it_is_said_then_where_the_first_settings_say_then_to_build(
    paths: list[str], given: str | None, out: str, here: Path
) -> None:
    put("a/guide2anki.toml", 'output = "one"\n')
    put("a/ohm.md")
    put("b/guide2anki.toml", 'output = "two"\n')
    put("b/volt.md")
    assert api.output_of(list(map(Path, paths)), given) == Path(out)


@pytest.mark.parametrize(
    ("system", "platform", "given", "folder"),
    [
        ("posix", "linux", {}, "~/.cache"),
        ("posix", "darwin", {}, "~/Library/Caches"),
        ("posix", "linux", {"XDG_CACHE_HOME": "kept"}, "kept"),
        ("posix", "darwin", {"XDG_CACHE_HOME": "kept"}, "kept"),
        ("posix", "linux", {"LOCALAPPDATA": "local"}, "~/.cache"),
        ("nt", "win32", {"LOCALAPPDATA": "local"}, "local"),
        ("nt", "win32", {"LOCALAPPDATA": "local", "XDG_CACHE_HOME": "kept"}, "kept"),
        ("nt", "win32", {}, "~/.cache"),
    ],
)
def test_what_is_kept_lies_in_the_users_folder_for_caches(
    system: str, platform: str, given: dict[str, str], folder: str, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = Path(folder).expanduser() / "guide2anki"
    with monkeypatch.context() as patch:
        for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
            patch.delenv(name, raising=False)
        for name, value in given.items():
            patch.setenv(name, value)
        patch.setattr(sys, "platform", platform)
        patch.setattr(os, "name", system)
        patch.setattr(api, "Path", type(here))  # the class for this system, whatever its name is said to be
        found = api.cache_folder()
    assert found == expected


def test_the_time_of_a_build_is_the_one_given_then_that_of_the_environment_then_the_clock(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(time, "time", lambda: 7.9)
    assert (api.moment(), api.moment(5), api.moment(0)) == (1_790_000_000, 5, 0)
    for said, moment in [("0", 0), ("9999999999", 9_999_999_999), ("", 7), ("now", 7), ("-1", 7), ("1.5", 7)]:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", said)
        assert api.moment() == moment, said
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert api.moment() == 7
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "10000000000")
    with pytest.raises(api.UsageError, match="SOURCE_DATE_EPOCH is no time: 10000000000; give seconds"):
        api.moment()


def test_cleaning_says_how_much_it_deleted_and_nothing_is_nothing(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "kept")
    folder = Path("kept/guide2anki")
    assert guide2anki.clean_cache() == (folder, 0)
    put("kept/guide2anki/a/b.json", "12345")
    put("kept/guide2anki/c.json", "123")
    put("kept/others.json", "1")
    assert guide2anki.clean_cache() == (folder, 8)
    assert (folder.exists(), Path("kept/others.json").exists()) == (False, True)
    put("kept/guide2anki", "a file")
    assert guide2anki.clean_cache() == (folder, 0)
    monkeypatch.setattr(api, "cache_folder", lambda: None)
    assert guide2anki.clean_cache() == (None, 0)


# what is given back


def test_reading_says_what_is_wrong_with_the_settings_and_with_the_guide(here: Path) -> None:
    put("guides/guide2anki.toml", "colour = 1\n")
    put("guides/ohm.md", b"# T\n\n\xff\n")
    guide, problems = guide2anki.read("guides/ohm.md")
    assert guide is None
    assert [problem.path.name for problem in problems] == ["guide2anki.toml", "ohm.md"]
    put("guides/ohm.md", "---\nanki:\n  colour: red\n---\n" + OHM)
    guide, problems = guide2anki.read("guides/ohm.md")
    assert guide
    assert guide.title == "Ohm"
    assert [problem.path.name for problem in problems] == ["guide2anki.toml", "ohm.md"]


def test_packages_are_moved_aside_only_if_it_is_asked_for(here: Path) -> None:
    guide2anki.build_decks()
    (here / "guides/ohm.md").rename(here / "guides/volt.md")
    report = guide2anki.build_decks()
    assert (report.stale, report.moved) == ([Path("build/ohm.apkg")], [])
    report = guide2anki.build_decks(prune=True)
    assert (report.stale, [to for _, to in report.moved]) == (
        [],
        [Path("build/_stale/ohm.apkg"), Path("build/_stale/ohm.update.txt")],
    )
    assert Path("build/volt.apkg").is_file()


KINDS: dict[str, Callable[[Sequence[str]], list[str]]] = {
    "show": lambda kinds: [card.kind for told in guide2anki.show(["guides"], kinds).guides for card in told.cards],
    "check": lambda kinds: [card.kind for told in guide2anki.check((), kinds).guides for card in told.cards],
    "plan": lambda kinds: [note.kind for note in guide2anki.plan((), None, kinds).notes],
    "build": lambda kinds: [row.wording.kind for row in guide2anki.build_decks((), None, kinds).rows],
    "preview": lambda kinds: [note.kind for note in guide2anki.write_preview((), "p.html", None, kinds).notes],
    "watch": lambda kinds: [row.wording.kind for row in first_of(kinds).rows],
}


def first_of(kinds: Sequence[str]) -> Report:
    watched = guide2anki.watch((), None, kinds)
    try:
        report = next(watched)
    finally:
        watched.close()  # type: ignore[attr-defined]
    assert isinstance(report, Report)
    return report


@pytest.mark.parametrize("command", KINDS)
def test_only_the_kinds_that_are_asked_for_become_notes(command: str, here: Path) -> None:
    put("guides/ohm.md", OHM + "\n**What is a volt?**\nA unit of tension.\n")
    assert KINDS[command](["question"]) == ["question"]
    assert KINDS[command]([]) == ["term", "question"]


def test_a_bundle_is_written_beside_the_decks_and_none_unasked(here: Path) -> None:
    assert guide2anki.build_decks().bundle is None
    assert guide2anki.build_decks(bundle="all", output="decks").bundle == Path("decks/all.apkg")
    assert sorted(path.name for path in Path("decks").glob("*.apkg")) == ["all.apkg", "ohm.apkg"]


def test_a_plan_writes_nothing_and_tells_the_notes_of_a_build_at_that_time(here: Path) -> None:
    planned = guide2anki.plan(now=1_800_000_000)
    assert sorted(path.name for path in here.rglob("*.*")) == ["ohm.md"]
    built = guide2anki.build_decks(now=1_800_000_000)
    assert (planned.changes, planned.rows, planned.files) == (built.changes, built.rows, built.files)
    assert [note.modified for note in planned.notes] == [1_800_000_000]
    assert guide2anki.plan(now=1_900_000_000).changes[0].what == "unchanged"


# answers of one's own


def test_answers_are_written_for_every_guide_and_what_is_wrong_is_said_beside(here: Path) -> None:
    put("guides/open.md", "# Open\n\n## Questions\n\n- Why do you measure?\n- Who taught you?\n")
    put("guides/bad.md", b"# T\n\n\xff\n")
    put("guides/stub.md", "# Stub\n\nTODO\n")
    lines, problems = guide2anki.write_answers(["guides"])
    assert [line.partition(": ")[2] for line in lines] == [
        "not written: the guide answers all its questions",
        "2 questions added",
        "not written: the guide answers all its questions",
    ]
    assert [(problem.path.name, problem.severity) for problem in problems] == [
        ("bad.md", "error"),
        ("stub.md", "warning"),
    ]
    assert "not UTF-8" in problems[0].message


def test_answers_that_cannot_be_written_are_a_problem_of_their_file(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put("guides/open.md", "# Open\n\n## Questions\n\n- Why do you measure?\n- Who taught you?\n")
    for error, said in [(OSError(28, "No space left"), "No space left"), (OSError("gone"), "gone")]:

        def fail(*_: object, error: OSError = error) -> None:
            raise error

        monkeypatch.setattr("guide2anki.identity.answers.write", fail)
        lines, problems = guide2anki.write_answers(["guides/open.md"])
        assert (lines, list(map(str, problems))) == ([], [f"guides/open.answers.md: cannot be written: {said}"])


def test_a_lock_that_cannot_be_read_stops_what_would_need_it(here: Path) -> None:
    put("guides/guide2anki.lock", "garbage")
    for ask in (guide2anki.plan, guide2anki.build_decks, guide2anki.retired, guide2anki.write_preview):
        with pytest.raises(lock.LockError):
            ask()
    assert not Path("build").exists() or list(Path("build").iterdir()) == []
