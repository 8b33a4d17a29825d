from __future__ import annotations

import gc
import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from guide2anki.work import read_guide

from guide2anki import __version__
from guide2anki.cli import main
from guide2anki.model import File
from guide2anki.shapes import SHAPES

OHM = "# Ohm\n\n**Ohm**: a unit of resistance.\n\n**What is a volt?**\nA unit of tension.\n"
OPEN = "# Interview\n\n## Questions\n\n- Why do you measure?\n- Who taught you?\n"
SENTENCE = re.compile(r"^[^\s:]+(?::\d+)?: \S.*$")
"""`path:line: what is wrong`, on one line."""


@pytest.fixture(autouse=True)
def _garbage_is_collected_again() -> Iterator[None]:
    yield
    gc.enable()


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder in which commands run, at a fixed time."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    return tmp_path


def put(name: str, content: str | bytes = OHM) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def assert_said(result: Result, *problems: str) -> None:
    """Check that a command failed with these problems, each one sentence with its place, and no others."""
    said = result.stderr.splitlines()
    assert all(SENTENCE.match(line) for line in said), said
    assert len(said) == len(problems), said
    for line, problem in zip(said, problems, strict=True):
        assert line.startswith(problem), line
    assert result.exit_code == 1


BAD = {
    "latin.md": b"# T\n\nOhm \xff\n",
    "empty.md": b"\n",
    "yaml.md": b"---\ntags: [a\n---\n# T\n\n**Ohm**: a unit.\n",
    "stub.md": b"# T\n\nTODO\n",
}
PLACES = {
    "latin.md": "latin.md:3: the file is not UTF-8 text",
    "empty.md": "empty.md:1: the guide is empty",
    "yaml.md": "yaml.md:3: the front matter is not valid YAML",
    "stub.md": "stub.md:1: nothing to learn was recognised",
}


# bad guides


@pytest.mark.parametrize("name", BAD)
def test_a_guide_that_cannot_be_used_is_one_sentence_and_nothing_is_written_for(name: str, here: Path) -> None:
    put(name, BAD[name])
    assert_said(run("build", name), PLACES[name])
    assert [path for path in files(here) if path.startswith("build/")] == []


@pytest.mark.parametrize("name", BAD)
def test_the_other_guides_are_built_beside(name: str, here: Path) -> None:
    put(f"guides/{name}", BAD[name])
    put("guides/ohm.md")
    put("guides/volt.md", OHM.replace("Ohm", "Volt"))
    result = run("build")
    assert_said(result, f"guides/{PLACES[name]}")
    assert {path for path in files(here) if path.endswith(".apkg")} == {"build/ohm.apkg", "build/volt.apkg"}


@pytest.mark.parametrize("command", ["build", "plan", "show", "check"])
def test_a_path_that_does_not_exist_is_one_sentence(command: str, here: Path) -> None:
    assert_said(run(command, "nowhere.md"), "nowhere.md: no such file or folder: check the path")
    assert files(here) == set()


@pytest.mark.parametrize("command", ["build", "plan", "show", "check"])
def test_a_folder_without_guides_is_one_sentence(command: str, here: Path) -> None:
    put("notes/list.txt", "no guide")
    put("notes/.hidden/a.md")
    put("notes/node_modules/b.md")
    assert_said(run(command, "notes"), "notes: no guides in this folder: put Markdown files (.md) there")


def test_building_without_a_folder_of_guides_is_one_sentence(here: Path) -> None:
    assert_said(run("build"), "guides: no such file or folder")
    assert files(here) == set()


def test_a_file_that_may_not_be_read_is_one_sentence(here: Path) -> None:
    put("ohm.md").chmod(0)
    if os.access("ohm.md", os.R_OK):
        pytest.skip("this user may read every file")
    assert_said(run("build", "ohm.md"), "ohm.md: cannot be read")


def test_two_guides_with_one_id_are_one_sentence_and_the_first_is_built(here: Path) -> None:
    put("guides/a.md", "---\nid: ohm\n---\n" + OHM)
    put("guides/b.md", "---\nid: ohm\n---\n" + OHM)
    result = run("build")
    assert_said(result, "guides/b.md:1: has the same id as guides/a.md (ohm): give one of them an `id:`")
    assert {path for path in files(here) if path.endswith(".apkg")} == {"build/a.apkg"}


def test_a_guide_named_as_a_backup_of_anki_is_one_sentence(here: Path) -> None:
    put("collection.md")
    result = run("build", "collection.md")
    assert_said(result, "collection.md: build/collection.apkg: Anki takes a file of this name for a backup")
    assert not Path("build/collection.apkg").exists()


def test_every_problem_is_said_once(here: Path) -> None:
    put("ohm.md", OHM + "\n![a](a.png) is one\n\n![a](a.png) is two\n")
    assert_said(run("build", "ohm.md", "ohm.md"), "ohm.md:")


def test_a_problem_that_leaves_the_guide_readable_does_not_keep_its_deck_back(here: Path) -> None:
    put("ohm.md", "---\nanki:\n  colour: red\n---\n" + OHM)
    result = run("build", "ohm.md")
    assert_said(result, "ohm.md:3: unknown key `colour` inside `anki:`")
    assert Path("build/ohm.apkg").exists()


def test_an_output_that_is_no_folder_is_an_error_of_usage(here: Path) -> None:
    put("ohm.md")
    put("out", "a file")
    result = run("build", "ohm.md", "-o", "out")
    assert result.exit_code == 2
    assert Path("out").read_text() == "a file"


def test_a_lock_that_cannot_be_read_is_one_sentence_and_stays_as_it_is(here: Path) -> None:
    put("ohm.md")
    put("guide2anki.lock", "<<<<<<< ours\n")
    assert_said(run("build", "ohm.md"), f"{Path('guide2anki.lock').resolve()}:1: git left a conflict here")
    assert Path("guide2anki.lock").read_text() == "<<<<<<< ours\n"
    assert not Path("build/ohm.apkg").exists()


# what stays


def test_a_guide_that_becomes_unreadable_keeps_its_old_deck(here: Path) -> None:
    put("guides/ohm.md")
    put("guides/volt.md", OHM.replace("Ohm", "Volt"))
    assert run("build").exit_code == 0
    before = {name: Path(name).read_bytes() for name in files(here) if "ohm" in name and name.startswith("build/")}
    assert set(before) == {"build/ohm.apkg", "build/ohm.update.txt"}
    put("guides/ohm.md", BAD["latin.md"])
    assert run("build").exit_code == 1
    assert {name: Path(name).read_bytes() for name in before} == before


def test_a_guide_that_becomes_unreadable_retires_nothing(here: Path) -> None:
    put("guides/ohm.md")
    put("guides/volt.md", OHM.replace("Ohm", "Volt"))
    run("build")
    put("guides/ohm.md", BAD["latin.md"])
    assert "retired" not in run("build").stdout
    assert run("retired").stdout == "no retired notes\n"


def test_nothing_half_written_is_left_behind(here: Path) -> None:
    put("guides/ohm.md")
    assert run("build").exit_code == 0
    written = {"build/ohm.apkg", "build/ohm.update.txt", "guides/guide2anki.lock", "guides/ohm.md"}
    assert files(here) == written


def test_no_command_writes_into_a_guide(here: Path) -> None:
    path = put("guides/ohm.md", OPEN)
    for command in ("build", "plan", "show", "check", "answers"):
        run(command, "guides/ohm.md")
        assert path.read_text() == OPEN


@pytest.mark.parametrize("command", ["plan", "show", "check", "shapes", "retired"])
def test_commands_that_only_tell_write_nothing(command: str, here: Path) -> None:
    put("guides/ohm.md")
    run(command, *(["guides/ohm.md"] if command != "shapes" else []))
    assert files(here) == {"guides/ohm.md"}


# usage


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["bake"], id="a command that does not exist"),
        pytest.param(["build", "--fast"], id="an option that does not exist"),
        pytest.param(["show"], id="no guide to show"),
        pytest.param(["show", "a.md", "b.md"], id="two guides to show"),
        pytest.param(["build", "-o"], id="no folder after -o"),
    ],
)
def test_an_error_of_usage_ends_with_two(arguments: list[str], here: Path) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert re.search(r"^Error: \S", result.stderr, re.MULTILINE)
    assert files(here) == set()


def test_version() -> None:
    assert run("--version").stdout == f"guide2anki, version {__version__}\n"


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_names_every_command_with_what_it_does(option: str) -> None:
    said = run(option).stdout
    for name in ("answers", "build", "check", "plan", "retired", "shapes", "show"):
        assert re.search(rf"^  {name} +\w", said, re.MULTILINE), name


@pytest.mark.parametrize("command", ["answers", "build", "check", "plan", "retired", "shapes", "show"])
def test_every_command_explains_itself(command: str) -> None:
    said = run(command, "--help").stdout
    assert said.startswith("Usage: ")
    assert len(said.splitlines()) > 4


# build


def test_a_build_says_what_it_wrote_and_what_to_import(here: Path) -> None:
    put("guides/ohm.md")
    result = run("build")
    assert result.exit_code == 0
    assert result.stderr == ""
    assert result.stdout.splitlines() == [
        "build/ohm.apkg  2 notes, 2 cards  →  Ohm",
        "notes: 2 new",
        "import build/ohm.apkg into Anki",
    ]


def test_a_second_build_of_the_same_says_that_nothing_changed_and_writes_the_same_bytes(here: Path) -> None:
    put("guides/ohm.md")
    run("build")
    before = {name: Path(name).read_bytes() for name in files(here)}
    result = run("build")
    assert result.stdout.splitlines() == [
        "build/ohm.apkg  2 notes, 2 cards  →  Ohm",
        "notes: 2 unchanged",
        "nothing has changed since the last build; what you have not imported yet:",
        "Ohm: not in Anki yet: import build/ohm.apkg",
    ]
    assert {name: Path(name).read_bytes() for name in before} == before


def test_a_build_after_edits_says_what_changed_and_that_the_update_file_is_to_be_imported(here: Path) -> None:
    put("guides/ohm.md")
    run("build")
    put(
        "guides/ohm.md",
        OHM.replace("A unit of tension.", "The unit of electric tension.") + "\n## Watt\n\nThe unit of power.\n",
    )
    said = run("build").stdout
    assert "notes: 1 new, 1 changed, 1 unchanged" in said
    assert "changed: What is a volt?" in said
    assert "import build/ohm.update.txt" in said


def test_a_build_moves_packages_of_renamed_guides_aside_if_asked(here: Path) -> None:
    put("guides/ohm.md")
    run("build")
    Path("guides/ohm.md").rename("guides/watt.md")
    assert "build/ohm.apkg: of a guide that has another name now" in run("build").stdout
    said = run("build", "--prune").stdout
    assert "build/ohm.apkg is build/_stale/ohm.apkg now" in said
    assert {path for path in files(here) if path.endswith(".apkg")} == {"build/watt.apkg", "build/_stale/ohm.apkg"}
    assert "_stale" not in run("build").stdout


def test_decks_lie_as_their_guides_do(here: Path) -> None:
    put("guides/units/ohm.md")
    put("guides/volt.markdown", OHM.replace("Ohm", "Volt"))
    put("guides/watt.mdx", OHM.replace("Ohm", "Watt"))
    run("build", "guides", "-o", "decks")
    assert {path for path in files(here / "decks") if path.endswith(".apkg")} == {
        "units/ohm.apkg",
        "volt.apkg",
        "watt.apkg",
    }


def test_a_guide_given_twice_is_built_once(here: Path) -> None:
    put("guides/ohm.md")
    result = run("build", "guides", "guides/ohm.md")
    assert result.exit_code == 0
    assert result.stdout.count("ohm.apkg  ") == 1


def test_answers_beside_a_guide_are_no_guide(here: Path) -> None:
    put("guides/ohm.md", OPEN)
    put("guides/ohm.answers.md", "# Mine\n\n## Questions\n\n### Why do you measure?\n\nBecause I want to know.\n")
    result = run("build")
    assert result.exit_code == 0, result.stderr
    assert {path for path in files(here) if path.endswith(".apkg")} == {"build/ohm.apkg"}


# plan


def test_a_plan_says_what_a_build_would_do(here: Path) -> None:
    put("guides/ohm.md")
    assert run("plan").stdout.splitlines()[0] == "notes: 2 new"
    run("build")
    assert run("plan").stdout == "notes: 2 unchanged\n"


def test_a_plan_as_json_holds_changes_and_problems(here: Path) -> None:
    put("guides/ohm.md")
    put("guides/empty.md", BAD["empty.md"])
    result = run("plan", "--json")
    assert result.exit_code == 1
    said = json.loads(result.stdout)
    assert [change["what"] for change in said["changes"] if change.get("guid")] == ["new", "new"]
    assert said["problems"] == [
        {"path": "guides/empty.md", "line": 1, "message": "the guide is empty: write something to learn into it"}
    ]


# show, check, shapes


def test_show_prints_every_note_and_skip(here: Path) -> None:
    put("ohm.md", OHM + "\n[top](#ohm)\n")
    result = run("show", "ohm.md")
    assert result.exit_code == 0
    assert result.stdout == (
        "3 term\n? Ohm\n= a unit of resistance.\n\n"
        "5 question\n? What is a volt?\n= A unit of tension.\n\n"
        "skipped\n  8: navigation: top\n"
    )


def test_check_says_for_each_guide_how_much_became_notes_and_why_the_rest_did_not(here: Path) -> None:
    put("guides/ohm.md", OHM + "\n[top](#ohm)\n\nTODO\n")
    result = run("check")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "guides/ohm.md: 2 notes from 2 of 4 blocks (50 %)",
        "     1  navigation",
        "     1  stub without content",
        "  guides/ohm.md:8: navigation: top",
        "  guides/ohm.md:10: stub without content: TODO",
    ]


def test_check_says_why_of_a_guide_in_which_nothing_was_recognised(here: Path) -> None:
    put("stub.md", BAD["stub.md"])
    assert "  stub.md:3: stub without content: TODO" in run("check", "stub.md").stdout.splitlines()


def test_check_names_long_answers(here: Path) -> None:
    put("ohm.md", "# T\n\n## Ohm\n\n" + "".join(f"- point {n} of many\n" for n in range(12)))
    assert "  ohm.md:3: long answer: Ohm" in run("check", "ohm.md").stdout.splitlines()


def test_shapes_are_explained_with_what_they_take_and_decline() -> None:
    said = run("shapes").stdout
    assert said.count("\n---") == len(SHAPES)
    assert "Declines" in said


# the page that holds it together


def test_a_note_of_show_is_a_note_of_build(here: Path) -> None:
    path = put("guides/ohm.md", OPEN)
    read, problems = read_guide(File(path, path.parent))
    assert problems == []
    assert read is not None
    shown = run("show", "guides/ohm.md").stdout
    for note in read.notes:
        assert note.prompt.splitlines()[0] in shown
