"""The terminal: what it is told in which encoding and colour, and how much of it."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner

from commands import put, run
from guide2anki import command, progress, terminal
from guide2anki.cli import main
from guide2anki.model import EMPTY, Problem


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def spoken(speak: Callable[[], object], colour: bool = False, **how: bool) -> tuple[str, str]:
    """Return what is said to standard output and to standard error."""

    @click.command()
    @click.pass_context
    def speaker(context: click.Context) -> None:
        for name, value in how.items():
            setattr(context.ensure_object(terminal.Output), name, value)
        speak()

    done = CliRunner().invoke(speaker, color=colour, catch_exceptions=False)
    return done.stdout, done.stderr


# ---------------------------------------------------------------- signs


@pytest.mark.parametrize("sign", "\x00\x08\x0b\x1b\x1f\x7f\x9f\u2028\u2029\u202a\u202e\u2066\u2069")
def test_no_text_of_a_guide_commands_the_terminal(sign: str) -> None:
    said = terminal.plain_lines(f"a{sign}b")
    assert said == f"a{sign.encode('unicode_escape').decode()}b"
    assert terminal.plain(f"a{sign}b") == said


@pytest.mark.parametrize("sign", ["\t", "\n", " ", "~", "\xa0", "é", "\u2027", "\u202f", "\u2065", "\u206a", "→"])
def test_other_signs_are_as_they_are_in_lines_of_text(sign: str) -> None:
    assert terminal.plain_lines(f"a{sign}b") == f"a{sign}b"


def test_one_line_stays_one_line() -> None:
    assert terminal.plain("a\nb") == "a\\nb"


@pytest.mark.parametrize(
    ("sign", "ascii"),
    list(zip("→›…–·≈‘’“”é空", ["->", ">", "...", "-", "-", "~", "'", "'", '"', '"', "?", "?"], strict=True)),
)
def test_what_an_encoding_lacks_is_written_in_plain_signs(sign: str, ascii: str) -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    terminal.make_safe(stream, io.StringIO())
    stream.write(f"a {sign} b")
    stream.flush()
    assert stream.buffer.getvalue().decode() == f"a {ascii} b"


@pytest.mark.parametrize(
    ("encoding", "is_utf8"), [("utf-8", True), ("UTF8", True), ("utf-16", False), ("ascii", False), (None, False)]
)
def test_an_output_holds_any_sign_only_if_it_is_utf8(
    encoding: str | None, is_utf8: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", type("Stream", (), {"encoding": encoding})())
    assert terminal.is_utf8() is is_utf8


def test_a_table_is_utf8_whatever_the_terminal_and_text_where_there_are_no_bytes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    narrow = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", narrow)
    terminal.write_table("Ω\ud800\n")
    assert narrow.buffer.getvalue() == "Ω?\n".encode()
    wide = io.StringIO()
    monkeypatch.setattr(sys, "stdout", wide)
    terminal.write_table("Ω\n")
    assert wide.getvalue() == "Ω\n"


# ---------------------------------------------------------------- colours


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("  new: An ohm?", "  \x1b[32mnew\x1b[0m: An ohm?"),
        ("  changed: An ohm?", "  \x1b[33mchanged\x1b[0m: An ohm?"),
        ("  reworded: An ohm?", "  \x1b[33mreworded\x1b[0m: An ohm?"),
        ("  moved: An ohm?", "  \x1b[36mmoved\x1b[0m: An ohm?"),
        ("  retired: An ohm?", "  \x1b[31mretired\x1b[0m: An ohm?"),
        ("import a.apkg into Anki", "\x1b[1mimport\x1b[0m a.apkg into Anki"),
        ("  returned: An ohm?", "  returned: An ohm?"),
        ("notes: 2 new", "notes: 2 new"),
        ("imported: 2", "imported: 2"),
        ("new: An ohm?", "new: An ohm?"),
    ],
)
def test_what_changed_has_its_colour(line: str, said: str) -> None:
    assert spoken(lambda: terminal.say([line]), colour=True)[0] == f"{said}\n"
    assert spoken(lambda: terminal.say([line]))[0] == f"{line}\n"


@pytest.mark.parametrize(("severity", "colour"), [("error", 31), ("warning", 33)])
def test_a_problem_has_its_place_in_the_colour_of_its_weight(severity: Any, colour: int) -> None:
    problem = Problem(Path("a.md"), 3, "wrong", severity)
    out, err = spoken(lambda: terminal.complain([problem]), colour=True)
    assert (out, err) == ("", f"\x1b[{colour}ma.md:3\x1b[0m: wrong\n")


def test_a_problem_without_a_line_has_none_and_each_is_said_once() -> None:
    problems = [Problem(Path("a\nb.md"), None, "wrong\nagain"), Problem(Path("c.md"), 1, "too")]
    said = spoken(lambda: terminal.complain([*problems, *problems]))[1]
    assert said == "a\\nb.md: wrong\\nagain\nc.md:1: too\n"


def test_colours_follow_the_environment_only_where_nobody_says_otherwise(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def coloured(*arguments: str) -> bool:
        done = CliRunner().invoke(main, [*arguments], color=True)
        assert done.exit_code == 1
        return "\x1b" in done.stderr

    put("a.md", "\n")
    assert coloured("check", "a.md")
    monkeypatch.setenv("TERM", "dumb")
    assert not coloured("check", "a.md")
    assert not coloured("--color", "auto", "check", "a.md")
    assert coloured("--color", "always", "check", "a.md")
    assert coloured("check", "a.md", "--colour=always")
    monkeypatch.delenv("TERM")
    assert not coloured("check", "a.md", "--color", "never")
    assert not coloured("--color", "never", "check", "a.md")


# ---------------------------------------------------------------- problems


@pytest.mark.parametrize(("length", "kept"), [(600, 600), (601, 600)])
def test_a_problem_is_at_most_six_hundred_signs_long(length: int, kept: int) -> None:
    said = terminal.fitting(Problem(Path("a.md"), 1, "x" * length), "build")
    assert len(said) == kept
    assert said.endswith("…") is (length > kept)


@pytest.mark.parametrize("command", ["check", "show", "build", ""])
def test_a_command_that_says_why_does_not_send_to_itself(command: str) -> None:
    problem = Problem(Path("a.md"), 1, "see check", "warning", EMPTY)
    assert (terminal.fitting(problem, command) == "see check") is (command not in ("check", "show"))
    other = Problem(Path("a.md"), 1, "see check", "warning")
    assert terminal.fitting(other, command) == "see check"


ERROR, WARNING = Problem(Path("a.md"), 1, "x"), Problem(Path("a.md"), 1, "x", "warning")


@pytest.mark.parametrize(
    ("problems", "strict", "code"),
    [
        ([], False, 0),
        ([], True, 0),
        ([WARNING], False, 0),
        ([WARNING], True, 1),
        ([ERROR], False, 1),
        ([WARNING, ERROR], False, 1),
    ],
)
def test_an_error_counts_always_and_a_warning_if_it_is_to(problems: list[Problem], strict: bool, code: int) -> None:
    assert terminal.exit_code(problems, strict) == code


def test_the_trace_of_a_failure_is_shown_only_to_those_who_ask() -> None:
    problem = Problem(Path("a.md"), None, "failed", trace="line 1\nline 2\x1b\n")
    assert spoken(lambda: terminal.complain([problem]))[1] == "a.md: failed\n"
    assert spoken(lambda: terminal.complain([problem]), debug=True)[1] == "a.md: failed\nline 1\nline 2\\x1b\n"


def test_what_is_good_to_know_stands_beside_the_output_and_is_left_out_by_those_who_want_quiet() -> None:
    assert spoken(lambda: terminal.inform(["a\nb"])) == ("", "a\\nb\n")
    assert spoken(lambda: terminal.inform(["a"]), colour=True) == ("", "\x1b[2ma\x1b[0m\n")
    assert spoken(lambda: terminal.inform(["a"]), quiet=True) == ("", "")


def test_nobody_who_speaks_is_quiet_verbose_or_in_search_of_faults() -> None:
    said = terminal.current()
    assert (said.quiet, said.verbose, said.debug) == (False, False, False)


# ---------------------------------------------------------------- failures


def failing(error: BaseException, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> tuple[int, str]:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr("guide2anki.explain_shapes", fail)
    done = CliRunner().invoke(main, [*arguments, "shapes"])
    return done.exit_code, done.stderr


def test_a_failure_of_the_tool_is_one_line_and_its_trace_for_those_who_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    code, said = failing(ValueError("no\nway\x1b"), monkeypatch)
    assert (code, said) == (1, "guide2anki failed (ValueError: no): please report it with what `--debug` shows\n")
    with pytest.raises(ValueError, match="no"):
        CliRunner().invoke(main, ["--debug", "shapes"], catch_exceptions=False)


def test_an_interrupt_and_an_output_that_is_full_end_in_their_own_words(monkeypatch: pytest.MonkeyPatch) -> None:
    assert failing(KeyboardInterrupt(), monkeypatch) == (130, "interrupted: no file is half written\n")
    full = OSError(28, "No space left on device")
    assert failing(full, monkeypatch) == (1, "standard output: cannot be written: No space left on device\n")
    full.filename = "a\nb"
    assert failing(full, monkeypatch) == (1, "a\\nb: cannot be written: No space left on device\n")
    assert failing(OSError("gone"), monkeypatch) == (1, "standard output: cannot be written: gone\n")
    assert failing(click.UsageError("no"), monkeypatch)[0] == 2


# ---------------------------------------------------------------- progress


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def shown(
    steps: list[tuple[float, int, int]], monkeypatch: pytest.MonkeyPatch, is_terminal: bool = False, **how: bool
) -> str:
    """Return what is shown of work of which so much of so many is done at these seconds."""
    clock = Clock()
    looks: list[Callable[[int, int], None]] = []
    monkeypatch.setattr("guide2anki.terminal.time.monotonic", clock)

    class Shown:
        def __init__(self, look: Callable[[int, int], None]) -> None:
            looks.append(look)

        def __enter__(self) -> None: ...

        def __exit__(self, *_: object) -> None: ...

    monkeypatch.setattr(progress, "shown", Shown)

    def work() -> None:
        if is_terminal:
            monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
        with terminal.progress("reading"):
            for seconds, done, count in steps:
                clock.now = 100.0 + seconds
                for look in looks:
                    look(done, count)

    return spoken(work, **how)[1]


def test_much_work_in_a_pipe_is_said_once(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown([(0, 0, 49), (9, 49, 49)], monkeypatch) == ""
    assert shown([(0, 0, 50), (9, 3, 50), (10, 50, 50)], monkeypatch) == "reading 50 guides\n"
    assert shown([(0, 0, 50)], monkeypatch, quiet=True) == ""


def test_a_terminal_is_shown_only_work_that_takes_longer_than_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown([(0, 0, 90), (1.0, 40, 90), (1.0, 90, 90)], monkeypatch, is_terminal=True) == ""
    assert shown([(1.1, 90, 90)], monkeypatch, is_terminal=True) == ""
    assert "reading" in shown([(1.1, 40, 90), (2, 90, 90)], monkeypatch, is_terminal=True)
    assert "reading" in shown([(1.1, 40, 90)], monkeypatch, is_terminal=True)


# ---------------------------------------------------------------- what commands share


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["plan", "--kinds", "term, joke"], 2, "'joke' is no kind of note: choose from question, open-question"),
        (["build", "--bundle", "a/b"], 2, "give a name, not a path"),
        (["build", "--bundle", "a\\b"], 2, "give a name, not a path"),
        (["build", "-"], 2, "a guide from standard input cannot be remembered"),
        (["preview", "-"], 2, "a guide from standard input cannot be remembered"),
        (["check", "none.md"], 1, "none.md: no such file or folder"),
        (["show"], 2, "Missing argument"),
        (["completion", "tcsh"], 2, "'tcsh'"),
    ],
)
def test_a_command_that_cannot_be_is_refused_with_its_reason(
    arguments: list[str], code: int, said: str, here: Path
) -> None:
    put("guides/a.md")
    done = CliRunner().invoke(main, arguments)
    assert done.exit_code == code
    assert said in done.stderr


@pytest.mark.parametrize(("kinds", "count"), [("term", 1), (" term , question ", 2), ("", 2), (",", 2)])
def test_kinds_are_named_with_commas_and_spaces(kinds: str, count: int, here: Path) -> None:
    put("guides/a.md")
    assert run("plan", "--kinds", kinds).stdout.startswith(f"notes: {count} new")


def test_a_bundle_may_be_named_with_its_ending(here: Path) -> None:
    put("guides/a.md")
    run("build", "--bundle", "all.apkg")
    assert Path("build/all.apkg").is_file()


def test_what_is_left_out_is_said_beside_the_output_unless_it_is_data(here: Path) -> None:
    put("guides/a.md")
    put("guides/LICENSE.md")
    said = "left out 1 file that look like no study guide: guides/LICENSE.md (licence); name a file to read it\n"
    for one in (["build"], ["plan"], ["check"], ["show", "guides"], ["preview"]):
        assert run(*one).stderr == said, one
        if one != ["preview"]:
            assert run(*one, "--json").stderr == "", one
    assert run("-v", "plan").stderr == "guides/LICENSE.md: left out: looks like a licence; name the file to read it\n"
    assert run("check", "--format", "json").stderr == ""


def test_a_check_that_is_strict_counts_warnings_in_each_form(here: Path) -> None:
    put("a.md", "# T\n\nTODO\n")
    for form in ("text", "json", "github"):
        assert run("check", "a.md", "--format", form).exit_code == 0
        assert run("check", "a.md", "--format", form, "--strict").exit_code == 1


def test_what_cannot_be_written_is_named(here: Path) -> None:
    put("guides/a.md")
    put("file")
    for one in (["preview", "-o", "file/page.html"], ["new", "A", "-o", "file/x"]):
        done = run(*one)
        assert done.exit_code == 1, one
        assert "cannot be written: " in done.stderr
        assert done.stderr.startswith("file")


def test_commands_write_where_they_say_they_do_if_nothing_else_is_asked_for(here: Path) -> None:
    put("guides/a.md")
    assert run("preview").stdout == "preview.html\n"
    assert Path("preview.html").is_file()
    assert run("-q", "preview", "-o", "page.html").stdout == ""
    assert Path("page.html").is_file()
    said = run("new", "My Ropes").stdout.splitlines()
    assert said == ["my-ropes.md", "look at its cards with: guide2anki preview my-ropes.md --open"]
    again = run("new", "My Ropes")
    assert (again.exit_code, again.stderr) == (1, "my-ropes.md: is there already: choose another title\n")
    run("build")
    assert Path("build/a.apkg").is_file()


def test_a_page_is_opened_only_if_it_is_asked_for(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(click, "launch", opened.append)
    put("guides/a.md")
    run("preview")
    assert opened == []
    run("preview", "--open")
    assert opened == ["preview.html"]


def test_retired_notes_are_said_unless_the_lock_cannot_be_read(here: Path) -> None:
    put("guides/a.md")
    run("build")
    assert run("retired").stdout == "no retired notes\n"
    put("guides/guide2anki.lock", "broken\n")
    done = run("retired")
    assert (done.exit_code, done.stdout) == (1, "")


def test_an_output_that_is_full_has_its_trace_for_those_who_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise OSError(28, "full")

    monkeypatch.setattr("guide2anki.explain_shapes", fail)
    monkeypatch.setattr(sys, "argv", ["guide2anki", "--debug", "shapes"])
    with pytest.raises(OSError, match="full"):
        CliRunner().invoke(main, ["--debug", "shapes"], catch_exceptions=False)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(13, "Permission denied", "a.apkg"), "a.apkg: cannot be written: Permission denied\n"),
        (OSError(13, "Permission denied"), "build: cannot be written: Permission denied\n"),
        (OSError("gone"), "build: cannot be written: gone\n"),
    ],
)
def test_what_kept_a_file_from_being_written_is_said_with_what_is_known_of_it(error: OSError, said: str) -> None:
    def speak() -> None:
        with pytest.raises(SystemExit), command.failing("build"):
            raise error

    assert spoken(speak) == ("", said)


def test_a_build_of_which_nothing_came_says_nothing_but_why(here: Path) -> None:
    put("stub.md", "# T\n\nTODO\n")
    done = run("build", "stub.md")
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr.startswith("stub.md:1: nothing to learn was recognised")
    assert run("build", "stub.md", "--strict").exit_code == run("plan", "stub.md", "--strict").exit_code == 1


def test_a_note_of_show_is_text_data_or_a_table(here: Path) -> None:
    put("a.md")
    assert run("show", "a.md").stdout.startswith("3 term")
    assert "@ shape" not in run("show", "a.md").stdout
    assert run("show", "a.md", "--json").stdout == run("show", "a.md", "--format", "json").stdout
    assert run("show", "a.md", "--kinds", "question").stdout.startswith("5 question")
    assert run("check", "a.md", "--json").stdout == run("check", "a.md", "--format", "json").stdout


@pytest.mark.parametrize(("name", "said"), [("there", "there"), (None, "cache")])
def test_a_cache_that_cannot_be_deleted_is_named(
    name: str | None, said: str, monkeypatch: pytest.MonkeyPatch, here: Path
) -> None:
    def fail() -> None:
        raise OSError(13, "Permission denied", name)

    monkeypatch.setattr("guide2anki.clean_cache", fail)
    done = run("cache", "clean")
    assert (done.exit_code, done.stderr) == (1, f"{said}: cannot be deleted: Permission denied\n")


def test_a_cache_that_is_empty_is_said_to_be(here: Path) -> None:
    put("guides/a.md")
    run("build")
    assert run("cache", "clean").stdout.endswith(" MB deleted\n")
    assert run("cache", "clean").stdout == "nothing to delete\n"
