"""What is said of a bug of the tool's own: enough to find it, on one line, and the trace beside it."""

from __future__ import annotations

from pathlib import Path

from guide2anki.guarding import bug, guarded
from guide2anki.model import BUG, Problem

GUIDE = Path("ohm.md")


def deep(levels: int) -> Problem:
    if levels:
        return deep(levels - 1)
    raise ValueError("the wheel came off")


def failed(levels: int) -> Problem:
    return guarded(GUIDE, lambda: deep(levels), lambda problem: problem)


def test_what_does_not_fail_is_given_back() -> None:
    assert guarded(GUIDE, lambda: "done", lambda problem: problem.message) == "done"


def test_a_bug_is_a_problem_of_its_guide_with_what_is_to_be_done() -> None:
    problem = failed(0)
    assert (problem.path, problem.line, problem.code, problem.severity) == (GUIDE, None, BUG, "error")
    assert problem.message == (
        "guide2anki failed on this guide (ValueError: the wheel came off): please report it with what `--debug` shows"
    )


def test_a_trace_shows_the_last_places_and_not_all_of_them() -> None:
    lines = failed(20).trace.splitlines()
    assert len(lines) == 6
    assert all(line.startswith(f"  {__file__}:") and " in deep: " in line for line in lines)
    assert lines[-1].endswith('raise ValueError("the wheel came off")')


def test_of_a_long_message_only_the_start_of_its_first_line_is_said() -> None:
    said = bug(GUIDE, "here", ValueError("a" * 200 + "\nsecond line")).message
    start = f"ValueError: {'a' * 200}"[:120]
    assert said == f"guide2anki failed here ({start}): please report it with what `--debug` shows"
    assert "first (" not in said
    assert bug(GUIDE, "here", ValueError("first\nsecond")).message.split(": please")[0].endswith("(ValueError: first)")
