"""One guide, from its file to its notes: what is read for it, what is left out, and what is told of it."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from commands import OHM, put
from guide2anki import compiler, disk, finding
from guide2anki.model import BUG, EMPTY, Draft, File, Told
from guide2anki.reading import reader

OPEN = """---
{front}
---
# Craft

## Our Values

### Candor
- Say what you measured on the wheel
- Give bad news the same day

## Questions

### Candor

- How do you repair a wheel before its deadline?
"""
FAILURES = [(OSError(5, "Input/output error"), "Input/output error"), (OSError("gone"), "gone")]
REPAIR = "# Notes\n\n## Handing Over\n\n- Repair a wheel with its deadline in mind\n- Thank people\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def file_of(name: str, *kinds: str) -> File:
    (found,) = finding.find([Path(name)], kinds).files
    return found


def drafted(name: str = "ohm.md", *kinds: str) -> tuple[Draft | None, list[str]]:
    draft, problems = compiler.draft(file_of(name, *kinds))
    return draft, list(map(str, problems))


def told(name: str = "ohm.md") -> Told:
    draft, _, found = compiler.checked(file_of(name))
    assert draft
    assert found
    return found


# what is read


def test_standard_input_is_read_as_a_file_is(monkeypatch: pytest.MonkeyPatch) -> None:
    put("ohm.md")
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(OHM.encode())))
    (found,) = finding.find([finding.STDIN]).files
    draft, problems = compiler.draft(found)
    beside, _ = drafted()
    assert problems == []
    assert draft
    assert beside
    assert [note.prompt for note in draft.notes] == [note.prompt for note in beside.notes] == ["Ohm", "What is a volt?"]


def test_a_guide_as_large_as_may_be_is_read_whole_and_a_larger_one_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MAX_BYTES", len(OHM))
    put("ohm.md")
    draft, problems = drafted()
    assert draft
    assert (len(draft.notes), problems) == (2, [])
    put("ohm.md", OHM + "\n")
    draft, (problem,) = drafted()
    assert draft is None
    assert problem.startswith("ohm.md: the file is larger than")


@pytest.mark.parametrize(
    ("error", "said"), [(OSError(5, "Input/output error"), "Input/output error"), (OSError("gone"), "gone")]
)
def test_a_file_that_cannot_be_read_is_a_problem_that_says_why(
    error: OSError, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> bytes:
        raise error

    put("ohm.md")
    found = file_of("ohm.md")
    monkeypatch.setattr(disk, "read", fail)
    draft, problems = compiler.draft(found)
    assert (draft, list(map(str, problems))) == (None, [f"ohm.md: cannot be read: {said}"])
    assert compiler.checked(found) == (None, problems, None)


def test_what_fails_in_the_tool_is_a_problem_of_the_guide(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ValueError("odd")

    put("ohm.md")
    monkeypatch.setattr(compiler, "extract", fail)
    draft, (problem,) = compiler.draft(file_of("ohm.md"))
    assert (draft, problem.code) == (None, BUG)
    draft, (problem,), found = compiler.checked(file_of("ohm.md"))
    assert (draft, found, problem.code) == (None, None, BUG)


def test_a_guide_in_which_nothing_is_recognised_is_a_draft_without_notes_and_a_warning() -> None:
    put("stub.md", "# Stub\n\nTODO\n")
    draft, problems, found = compiler.checked(file_of("stub.md"))
    assert draft
    assert found
    assert (draft.notes, found.cards, found.total) == ((), (), found.total)
    ((line, severity, code),) = [(one.line, one.severity, one.code) for one in problems]
    assert (line, severity, code) == (1, "warning", EMPTY)
    put("ohm.md")
    assert drafted()[1] == []


@pytest.mark.parametrize(
    ("written", "asked", "kinds"),
    [
        ("", (), ["term", "question"]),
        ("", ("question",), ["question"]),
        ("", ("question", "term"), ["term", "question"]),
        ("[term]", (), ["term"]),
        ("[term]", ("term", "question"), ["term"]),
        ("[term, question]", ("question",), ["question"]),
        ("[term]", ("question",), []),
    ],
)
def test_a_kind_has_to_be_asked_for_and_allowed_by_the_guide(
    written: str, asked: tuple[str, ...], kinds: list[str]
) -> None:
    put("ohm.md", f"---\nanki:\n  kinds: {written}\n---\n{OHM}" if written else OHM)
    draft, _ = drafted("ohm.md", *asked)
    assert draft
    assert [note.kind for note in draft.notes] == kinds


# other guides, answers of one's own


def test_a_companion_helps_with_open_questions_and_the_notes_depend_on_it() -> None:
    put("wheels.md", OPEN.format(front="title: Wheels"))
    put("repair.md", REPAIR)
    alone = told("wheels.md").cards[-1]
    put("wheels.md", OPEN.format(front="anki:\n  with: [repair.md]"))
    helped = told("wheels.md").cards[-1]
    assert "Repair a wheel" not in alone.back
    assert "Repair a wheel with its deadline in mind" in helped.back
    assert len(helped.because) == len(alone.because) + 1
    draft, problems = drafted("wheels.md")
    assert draft
    assert problems == []
    assert Path("repair.md") in draft.looked_at


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nowhere.md", "but there is no such file beside it"),
        ("../outside.md", "which lies outside the folder of the guides: build a folder that holds both"),
    ],
)
def test_a_companion_that_may_not_be_read_is_said_and_the_next_one_is_read(name: str, said: str) -> None:
    put("outside.md", REPAIR.replace("Repair a wheel", "Repair no wheel"))
    put("guides/repair.md", REPAIR)
    put("guides/wheels.md", OPEN.format(front=f"anki:\n  with: [{name}, repair.md]"))
    (_, problems), cards = drafted("guides/wheels.md"), told("guides/wheels.md").cards
    assert len(problems) == 1
    assert problems[0].startswith(f"guides/wheels.md:1: `anki: with` names {name}, {said}")
    assert "Repair a wheel with" in cards[-1].back
    assert "Repair no wheel" not in cards[-1].back


@pytest.mark.parametrize(
    ("error", "said"), [(OSError(5, "Input/output error"), "Input/output error"), (OSError("gone"), "gone")]
)
def test_a_companion_or_answers_that_cannot_be_read_are_said_and_the_guide_is_made(
    error: OSError, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    genuine = disk.read

    def fail(path: Path, most: int) -> bytes:
        if path.name != "wheels.md":
            raise error
        return genuine(path, most)

    put("repair.md", REPAIR)
    put("wheels.answers.md", "# A\n")
    put("wheels.md", OPEN.format(front="anki:\n  with: [repair.md]"))
    found = file_of("wheels.md")
    monkeypatch.setattr(disk, "read", fail)
    draft, problems = compiler.draft(found)
    assert draft
    assert len(draft.notes) > 1
    assert list(map(str, problems)) == [
        f"wheels.md:1: `anki: with` names repair.md, which cannot be read: {said}",
        f"wheels.answers.md: cannot be read: {said}",
    ]


def test_a_companion_that_is_no_text_helps_with_nothing_and_stops_nothing() -> None:
    put("wheels.md", OPEN.format(front="anki:\n  with: [repair.md]"))
    put("repair.md", b"\xff")
    draft, _ = drafted("wheels.md")
    assert draft
    assert draft.notes


def test_answers_of_ones_own_are_on_the_card_and_those_to_no_question_are_said() -> None:
    put("wheels.md", OPEN.format(front="title: Wheels"))
    before, _ = drafted("wheels.md")
    ask = "How do you repair a wheel before its deadline?"
    put("wheels.answers.md", f"## Candor\n\n### {ask}\n\nWith patience.\n\n### Who paints the wall?\n\nI do.\n")
    after, problems = drafted("wheels.md")
    assert before
    assert after
    assert [note.fields for note in after.notes[:-1]] == [note.fields for note in before.notes[:-1]]
    assert "With patience." in "".join(after.notes[-1].fields)
    assert "With patience." not in "".join(before.notes[-1].fields)
    assert len(problems) == 1
    assert problems[0].startswith('wheels.answers.md:7: the guide does not ask "Who paints the wall?"')


# what is told


def test_the_deck_is_the_authors_only_where_the_author_names_it() -> None:
    put("ohm.md")
    draft, _ = drafted()
    assert draft
    assert (draft.deck, draft.deck_given, draft.title, draft.id) == ("Ohm", False, "Ohm", "ohm")
    put("ohm.md", "---\nanki:\n  deck: Jobs::Ohm\n---\n" + OHM)
    draft, _ = drafted()
    assert draft
    assert (draft.deck, draft.deck_given) == ("Jobs::Ohm", True)


def test_long_answers_and_pictures_on_the_web_are_remarked_on_and_no_others() -> None:
    points = "".join(f"- Part {number} of a wheel\n" for number in range(9))
    put("ohm.md", f"{OHM}\n## What is a wheel made of?\n\n{points}\n**Coil**: see ![coil](https://example.org/c.png)\n")
    found = told()
    assert [(remark.line, remark.what) for remark in found.remarks] == [
        (8, "long answer"),
        (20, "picture on the web stays a link"),
    ]
    assert [card.front for card in found.cards if card.long] == ["What is a wheel made of?"]
    assert found.deck == "Ohm"


def test_a_card_tells_what_helps_with_it_and_why_only_where_something_does() -> None:
    structure = '\n## Story Structure\n\n**Situation** (20 seconds): where you were\n"I was [role] at [company]."\n'
    more = structure + '\n**Result** (20 seconds): what changed\n"[Metric] went from [before] to [after]."\n'
    put("wheels.md", OPEN.format(front="title: Wheels") + "- Tell me about last year.\n" + more)
    cards = {card.front: card for card in told("wheels.md").cards}
    assert "Story Structure" in cards["Tell me about last year."].support
    assert cards["Tell me about last year."].because
    first = next(card for card in cards.values() if card.kind != "open-question")
    assert (first.support, first.because) == ("", ())


def test_the_reasons_say_more_than_the_listing() -> None:
    put("ohm.md")
    found = told()
    assert "@ shape" in found.reasons
    assert "@ shape" not in found.listing
    assert found.listing.splitlines()[0] in found.reasons
