from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner, Result

from anki_collection import learner
from commands import OHM, put, run
from guide2anki import __version__
from guide2anki.cli import main
from guide2anki.compiler import read_guide
from guide2anki.model import File
from guide2anki.reporting.data import schema
from guide2anki.shapes import SHAPES

SCHEMA = schema()
OPEN = "# Interview\n\n## Questions\n\n- Why do you measure?\n- Who taught you?\n"
SENTENCE = re.compile(r"^[^\s:]+(?::\d+)?: \S.*$")
"""`path:line: what is wrong`, on one line."""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder in which commands run, at a fixed time."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    return tmp_path


def files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def assert_said(result: Result, *problems: str, code: int = 1) -> None:
    """Check that a command ended with these problems, each one sentence with its place, and no others."""
    said = result.stderr.splitlines()
    assert all(SENTENCE.match(line) for line in said), said
    assert len(said) == len(problems), said
    for line, problem in zip(said, problems, strict=True):
        assert line.startswith(problem), line
    assert result.exit_code == code


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
CODES = {"stub.md": 0}
"""A guide with nothing to learn is a warning."""


# bad guides


@pytest.mark.parametrize("name", BAD)
def test_a_guide_that_cannot_be_used_is_one_sentence_and_nothing_is_written_for(name: str, here: Path) -> None:
    put(name, BAD[name])
    assert_said(run("build", name), PLACES[name], code=CODES.get(name, 1))
    assert [path for path in files(here) if path.startswith("build/")] == []


@pytest.mark.parametrize("name", BAD)
def test_the_other_guides_are_built_beside(name: str, here: Path) -> None:
    put(f"guides/{name}", BAD[name])
    put("guides/ohm.md")
    put("guides/volt.md", OHM.replace("Ohm", "Volt"))
    result = run("build")
    assert_said(result, f"guides/{PLACES[name]}", code=CODES.get(name, 1))
    assert {path for path in files(here) if path.endswith(".apkg")} == {"build/ohm.apkg", "build/volt.apkg"}


@pytest.mark.parametrize("command", ["build", "plan", "show", "check", "retired", "answers"])
def test_a_path_that_does_not_exist_is_one_sentence(command: str, here: Path) -> None:
    assert_said(run(command, "nowhere.md"), "nowhere.md: no such file or folder: check the path")
    assert files(here) == set()


@pytest.mark.parametrize("command", ["build", "plan", "show", "check"])
def test_a_folder_without_guides_is_one_sentence(command: str, here: Path) -> None:
    put("notes/list.txt", "no guide")
    put("notes/.hidden/a.md")
    put("notes/node_modules/b.md")
    assert_said(run(command, "notes"), "notes: no guides in this folder: put Markdown files (.md) there")


@pytest.mark.parametrize("command", ["build", "plan", "check", "retired", "preview", "watch"])
def test_nothing_that_was_not_typed_is_blamed(command: str, here: Path) -> None:
    result = run(command)
    assert result.exit_code == 2
    assert "name the guides or folders to read" in result.stderr
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
    for name in main.commands:
        assert re.search(rf"^  {name} +\w", said, re.MULTILINE), name


@pytest.mark.parametrize("command", sorted(main.commands))
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
        {
            "path": "guides/empty.md",
            "line": 1,
            "message": "the guide is empty: write something to learn into it",
            "severity": "error",
        }
    ]


# show, check, shapes


def test_show_prints_every_note_and_skip(here: Path) -> None:
    put("ohm.md", OHM + "\n[top](#ohm)\n")
    result = run("show", "ohm.md")
    assert result.exit_code == 0
    assert result.stdout == (
        "3 term\n? Ohm\n= a unit of resistance.\n\n"
        "5 question  Ohm\n? What is a volt?\n= A unit of tension.\n\n"
        "skipped\n  8: navigation: top\n"
    )


def test_check_says_for_each_guide_how_much_became_notes_and_why_the_rest_did_not(here: Path) -> None:
    put("guides/ohm.md", OHM + "\n[top](#ohm)\n")
    result = run("check")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "guides/ohm.md: 2 notes from 2 of 3 blocks (67 %)",
        "     1  navigation",
        "  guides/ohm.md:8: navigation: top",
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


# exit codes


def test_a_guide_with_nothing_to_learn_is_a_warning_that_counts_only_if_it_is_to(here: Path) -> None:
    put("guides/ohm.md")
    put("guides/stub.md", BAD["stub.md"])
    for command in ("build", "plan", "check"):
        assert run(command).exit_code == 0, command
        assert run(command, "--strict").exit_code == 1, command


def test_an_interrupt_ends_with_130(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put("guides/ohm.md")

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("guide2anki.build.build", interrupted)
    result = run("build")
    assert result.exit_code == 130
    assert "Traceback" not in result.stderr


def test_a_bug_in_one_guide_costs_no_other_and_its_trace_is_shown_only_if_asked_for(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put("guides/a.md")
    put("guides/b.md", OHM.replace("Ohm", "Volt"))
    from guide2anki.reading import reader

    read = reader.read

    def failing(path: Path, *rest: Any) -> Any:
        if path.name == "a.md":
            raise ZeroDivisionError("one over nothing")
        return read(path, *rest)

    monkeypatch.setattr(reader, "read", failing)
    result = run("build")
    assert_said(result, "guides/a.md: guide2anki failed on this guide (ZeroDivisionError: one over nothing)")
    assert Path("build/b.apkg").exists()
    told = run("check", "--debug").stderr
    assert "in failing" in told
    monkeypatch.undo()
    os.chdir(here)
    assert run("build").exit_code == 0  # a bug is not remembered


# what is said, and how


def test_quiet_says_only_what_is_wrong(here: Path) -> None:
    put("guides/ohm.md")
    put("guides/CHANGELOG.md", "# Changes\n\n## 1.0\n\n- all\n")
    for command in ("build", "plan", "check"):
        result = run(command, "--quiet")
        assert (result.stdout, result.stderr) == ("", ""), command
    put("guides/empty.md", BAD["empty.md"])
    assert_said(run("-q", "build"), "guides/empty.md:1:")


def test_colours_are_for_terminals_and_for_those_who_ask(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put("guides/ohm.md")
    put("guides/empty.md", BAD["empty.md"])
    assert "\x1b" not in (plain := run("build")).stdout + plain.stderr
    assert "\x1b[31m" in run("build", "--color", "always").stderr
    assert "\x1b[31m" in run("--color=always", "build").stderr
    terminal = CliRunner().invoke(main, ["build"], color=True)
    assert "\x1b" in terminal.stderr
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in CliRunner().invoke(main, ["build"], color=True).stderr
    assert "\x1b[31m" in run("build", "--color", "always").stderr


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1", "utf-16", "shift_jis"])
def test_no_encoding_ends_in_a_traceback(encoding: str, here: Path) -> None:
    put("guides/ohm.md", "# 物理 › Ω\n\n**Ohm → Ω**: a unit… of resistance 🙂.\n\n## 空\n\nTODO\n")
    put("guides/空.md", b"\n")
    for command in (["build"], ["plan", "--json"], ["check"], ["show", "guides"], ["show", "--format=csv", "guides"]):
        done = subprocess.run(
            [sys.executable, "-m", "guide2anki", *command],
            env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
            capture_output=True,
            check=False,
        )
        said = done.stderr.decode(encoding, "replace")
        assert "Traceback" not in said
        assert done.returncode == 1, said
        if command[1:] == ["--json"]:
            assert "Ω" in json.loads(done.stdout.decode(encoding))["changes"][0]["now"]
    assert Path("build/ohm.apkg").exists()


def many(count: int) -> None:
    for number in range(count):
        put(f"guides/g{number:02}.md", OHM.replace("Ohm", f"Ohm {number}"))


def test_more_than_ten_decks_are_said_in_a_summary_and_what_changed_is_named(here: Path) -> None:
    many(12)
    said = run("build").stdout
    assert len(said.splitlines()) < 15
    assert "12 decks: 24 notes, 24 cards" in said
    put("guides/g03.md", OHM.replace("Ohm", "Ohm 3").replace("tension", "potential"))
    said = run("build").stdout
    assert said.startswith("build/g03.apkg  2 notes, 2 cards")
    assert said.count(".apkg  ") == 1
    assert "12 decks, 11 of them unchanged: 24 notes, 24 cards" in said
    assert run("build", "--verbose").stdout.count(".apkg  ") == 12


def test_a_plan_of_many_new_guides_names_only_what_changed_in_the_others(here: Path) -> None:
    put("guides/old.md")
    run("build")
    put("guides/old.md", OHM.replace("tension", "potential"))
    many(12)
    assert run("plan").stdout.splitlines() == [
        "notes: 24 new, 1 changed, 1 unchanged",
        "  changed: What is a volt?",
        "  new: 12 guides as a whole, with 24 notes: `--verbose` names each",
    ]
    assert run("plan", "-v").stdout.count("  new: ") == 24


def test_much_work_in_a_pipe_is_one_line_beside_the_output(here: Path) -> None:
    many(50)
    assert run("build").stderr == "building 50 guides\n"
    assert run("build", "-q").stderr == ""


def test_check_does_not_say_run_check(here: Path) -> None:
    put("stub.md", BAD["stub.md"])
    assert "guide2anki check" in run("build", "stub.md").stderr
    for command in ("check", "show"):
        assert "guide2anki check" not in run(command, "stub.md").stderr


# data


def test_every_command_prints_json_of_the_documented_form(here: Path) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    put("guides/ohm.md", OHM + "\n## Watt\n\nA unit of power.\n")
    put("guides/open.md", OPEN)
    put("guides/empty.md", BAD["empty.md"])
    put("guides/stub.md", BAD["stub.md"])
    put("guides/LICENSE.md", "# Licence\n\nAll yours.\n")
    for command in (["build"], ["plan"], ["check"], ["show", "guides"], ["retired"], ["build", "--bundle", "all"]):
        put("guides/ohm.md", OHM)
        result = run(*command, "--json")
        said = json.loads(result.stdout)
        jsonschema.validate(said, SCHEMA)
        assert said["version"] == 1
        assert said["command"] == command[0]
        for rows in said.values():
            for row in rows if isinstance(rows, list) else []:
                assert {"path", "line"} <= set(row), (command, row)
                assert row["path"] == "" or Path(row["path"]).exists()
    gone = json.loads(run("retired", "--json").stdout)
    assert [(row["path"], row["front"]) for row in gone["retired"]] == []


def test_json_of_a_retired_note_says_where_its_guide_lies(here: Path) -> None:
    put("guides/ohm.md", OHM + "\n**Watt**: a unit of power.\n")
    run("build")
    put("guides/ohm.md")
    said = json.loads(run("build", "--json").stdout)
    jsonschema.validate(said, SCHEMA)
    assert said["summary"]["retired"] == 1
    assert {"path": "guides/ohm.md", "line": None, "what": "retired"}.items() <= said["changes"][-1].items()
    gone = json.loads(run("retired", "--json").stdout)
    jsonschema.validate(gone, SCHEMA)
    assert [row["path"] for row in gone["retired"]] == ["guides/ohm.md"]
    assert gone["retired"][0]["guid"] in gone["search"]


def test_the_schema_refuses_what_is_not_documented(here: Path) -> None:
    put("guides/ohm.md")
    said = json.loads(run("plan", "--json").stdout)
    for spoilt in ({**said, "more": 1}, {**said, "version": 2}, {key: said[key] for key in said if key != "changes"}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(spoilt, SCHEMA)


def test_show_prints_csv_that_no_spreadsheet_runs(here: Path) -> None:
    put("ohm.md", '# T\n\n**=1+1**: a "sum",\n\n**Ohm**: a unit\n')
    rows = list(csv.reader(io.StringIO(run("show", "ohm.md", "--format", "csv").stdout)))
    assert rows[0][:4] == ["path", "line", "guide", "kind"]
    front, back = rows[0].index("front"), rows[0].index("back")
    assert [(row[1], row[front], row[back]) for row in rows[1:]] == [
        ("3", "'=1+1", 'a "sum",'),
        ("5", "Ohm", "a unit"),
    ]


def test_show_says_why(here: Path) -> None:
    put("ohm.md", OHM + "\n[top](#ohm)\n")
    said = run("show", "--why", "ohm.md").stdout
    assert "@ shape named, from line 3\n" in said
    assert "@ shape question, from lines 5-6\n" in said
    assert "  8: navigation: top @ boilerplate\n" in said


def test_a_guide_is_read_from_standard_input_where_nothing_is_remembered(here: Path) -> None:
    for command in ("show", "check"):
        result = CliRunner().invoke(main, [command, "-"], input=OHM, catch_exceptions=False)
        assert result.exit_code == 0
        assert "volt" in result.stdout or "-: 2 notes" in result.stdout
    bad = CliRunner().invoke(main, ["check", "-"], input="\n", catch_exceptions=False)
    assert_said(bad, "-:1: the guide is empty")
    for command in ("build", "plan", "answers", "retired", "preview", "watch"):
        result = CliRunner().invoke(main, [command, "-"], input=OHM)
        assert result.exit_code == 2, command
        assert "cannot be remembered" in result.stderr
    assert files(here) == set()


def test_check_annotates_pull_requests(here: Path) -> None:
    put("a,b.md", BAD["empty.md"])
    put("stub.md", BAD["stub.md"])
    result = run("check", "a,b.md", "stub.md", "--format", "github")
    assert result.exit_code == 1
    assert result.stdout.splitlines()[:2] == [
        "::error file=a%2Cb.md,line=1,title=guide2anki::the guide is empty: write something to learn into it",
        "::warning file=stub.md,line=1,title=guide2anki::nothing to learn was recognised: `guide2anki check` says why "
        "for every line",
    ]


# kinds, bundles, new guides, completion, cache


def test_only_the_kinds_that_are_asked_for(here: Path) -> None:
    put("guides/ohm.md")
    assert "notes: 1 new" in run("plan", "--kinds", "term").stdout
    assert run("show", "guides/ohm.md", "--kinds", "question").stdout.startswith("5 question")
    wrong = run("plan", "--kinds", "term,joke")
    assert wrong.exit_code == 2
    assert "'joke' is no kind of note" in wrong.stderr


def test_a_bundle_holds_all_decks_and_leaves_the_others_as_they_are(here: Path) -> None:
    put("guides/ohm.md")
    put("guides/volt.md", OHM.replace("Ohm", "Volt"))
    run("build")
    before = {name: Path(name).read_bytes() for name in files(here) if name.startswith("build/")}
    result = run("build", "--bundle", "physics")
    assert "build/physics.apkg  all 2 decks in one package" in result.stdout
    assert {name: Path(name).read_bytes() for name in before} == before
    with learner(here / "anki") as somebody:
        log = somebody.import_package(Path("build/physics.apkg"))
        assert (log.new, set(somebody.decks())) == (4, {"Default", "Ohm", "Volt"})
        assert somebody.import_package(Path("build/ohm.apkg")).duplicate == 2
    first = Path("build/physics.apkg").read_bytes()
    run("build", "--bundle", "physics.apkg")
    assert Path("build/physics.apkg").read_bytes() == first
    assert run("build", "--bundle", "../physics").exit_code == 2
    assert_said(run("build", "--bundle", "Ohm"), "build/Ohm.apkg: is the deck of a guide: give the bundle another name")
    assert {name: Path(name).read_bytes() for name in before} == before


def test_a_new_guide_builds_cleanly_and_is_never_written_over(here: Path) -> None:
    result = run("new", "Café & Co.")
    path = Path(result.stdout.splitlines()[0])
    assert path.read_text(encoding="utf-8").startswith("# Café & Co.\n")
    built = run("build", str(path))
    assert (built.exit_code, built.stderr) == (0, "")
    kinds = {note["kind"] for note in json.loads(run("show", str(path), "--json").stdout)["notes"]}
    assert {"term", "question", "list", "steps", "row", "open-question"} <= kinds
    assert json.loads(run("check", str(path), "--json").stdout)["guides"][0]["remarks"] == []
    assert_said(run("new", "Café & Co."), f"{path}: is there already")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_printed(shell: str) -> None:
    result = run("completion", shell)
    assert result.exit_code == 0
    assert "_GUIDE2ANKI_COMPLETE" in result.stdout


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
def test_bash_completes_commands_and_options(here: Path) -> None:
    script = here / "completion.bash"
    script.write_text(run("completion", "bash").stdout)
    program = here / "bin" / "guide2anki"
    start = "from guide2anki.cli import main; main(prog_name='guide2anki')"
    put(str(program), f'#!/bin/sh\nexec "{sys.executable}" -c "{start}" "$@"\n')
    program.chmod(0o755)
    environment = {**os.environ, "PATH": f"{program.parent}:{os.environ['PATH']}"}
    complete = '_guide2anki_completion guide2anki; echo "${COMPREPLY[@]}"'
    ask = (
        f"source {script}; COMP_WORDS=(guide2anki pre); COMP_CWORD=1; {complete}; "
        f"COMPREPLY=(); COMP_WORDS=(guide2anki build --bun); COMP_CWORD=2; {complete}"
    )
    done = subprocess.run(["bash", "-c", ask], env=environment, capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["preview", "--bundle"], done.stderr


def test_the_cache_can_be_deleted_at_any_time(here: Path) -> None:
    put("guides/ohm.md")
    run("build")
    cache = Path(os.environ["XDG_CACHE_HOME"]) / "guide2anki"
    assert cache.is_dir()
    assert "MB deleted" in run("cache", "clean").stdout
    assert not cache.exists()
    assert run("cache", "clean").stdout == "nothing to delete\n"
    assert "notes: 2 unchanged" in run("build").stdout
