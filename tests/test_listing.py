"""What `show` prints: each block as it is read, what made a note, and where the lines are that made none."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from guide2anki.compose.compose import Composed
from guide2anki.listing import by_reason, coverage, gaps, lines_of, listing, outline, ranges, span
from guide2anki.model import Gap, Reason
from reading import extracted, parts_of

BLOCKS = {
    "- one\n- two": ["- one", "- two"],
    "3. one\n4. two": ["3. one", "4. two"],
    "- [ ] one\n- [x] two": ["- [ ] one", "- [x] two"],
    "- one\n  - inner\n  - more\n- two": ["- one:", "    - inner", "    - more", "- two"],
    "10. one\n    - inner": ["10. one:", "      - inner"],
    "| a | b |\n|---|---|\n| 1 | 2 |": ["a | b", "1 | 2"],
    "```py\nx = 1\n\ny = 2\n```": ["  x = 1", "  ", "  y = 2"],
    "> said\n>\n> more": ["> said", "> more"],
    "![](way.png)": ["(picture)"],
    "## Rope": ["Rope"],
    "One line\nand another.": ["One line and another."],
    "**Rope**: cord": ["Rope: cord"],
    "**Rope**:\n- cord\n- line": ["Rope: - cord", "  - line"],
    "**Rope** (hemp): cord": ["Rope (hemp): cord"],
}


@pytest.mark.parametrize("markdown", BLOCKS)
def test_a_block_is_listed_as_it_is_read(markdown: str) -> None:
    assert list(outline(parts_of(f"# T\n\n{markdown}\n"))) == BLOCKS[markdown]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ((3,), "line 3"),
        ((3, 4), "lines 3-4"),
        ((3, 4, 5, 9), "lines 3-5, 9"),
        ((3, 5, 6), "lines 3, 5-6"),
        ((1, 3, 5), "lines 1, 3, 5"),
    ],
)
def test_lines_that_follow_each_other_are_one_range(lines: Sequence[int], said: str) -> None:
    assert ranges(lines) == said


def test_a_gap_is_a_line_or_a_range() -> None:
    assert span(Gap(3, 3, Reason.UNCLAIMED, "", "")) == "3"
    assert span(Gap(3, 4, Reason.UNCLAIMED, "", "")) == "3-4"


GUIDE = """\
# Ropes

[top](#ropes)

TBD

**Hawser**: a thick rope.

TODO

[top](#ropes)
"""


def test_lines_without_a_note_are_one_gap_up_to_the_next_note_or_reason() -> None:
    said = [(gap.line, gap.end, gap.reason.name, gap.text) for gap in gaps(extracted(GUIDE))]
    assert said == [
        (3, 3, "NAVIGATION", "top"),
        (5, 5, "STUB", "TBD"),
        (9, 9, "STUB", "TODO"),
        (11, 11, "NAVIGATION", "top"),
    ]
    together = "# Ropes\n\n[top](#ropes)\n\n[back to top](#ropes)\n\n**Hawser**: a rope.\n\n[top](#ropes)\n"
    assert [(gap.line, gap.end) for gap in gaps(extracted(together))] == [(3, 5), (9, 9)]


@pytest.mark.parametrize("count", [69, 70, 71, 200])
def test_a_gap_says_its_first_seventy_letters(count: int) -> None:
    (gap,) = gaps(extracted(f"# Ropes\n\n{'x' * count}\n"))
    assert gap.text == "x" * min(count, 70)


def test_what_became_of_blocks_is_counted() -> None:
    extraction = extracted(GUIDE)
    assert coverage(extraction) == (1, 5)
    assert by_reason(extraction.skips)[0] == (Reason.NAVIGATION.value, 2)
    assert coverage(extracted("# Ropes\n\n**Hawser**: a thick rope.\n\n**Cord**: a thin one.\n")) == (2, 2)


def test_a_note_says_what_it_was_made_of_and_a_gap_what_left_it_only_if_asked() -> None:
    extraction = extracted(GUIDE)
    why, plain = listing(extraction, {}, why=True), listing(extraction, {})
    (pair,) = extraction.pairs
    assert lines_of(pair) == (7,)
    assert "\n@ shape named, from line 7\n" in why
    assert "  3: navigation: top @ boilerplate\n" in why
    assert "@" not in plain
    stubs = [f"  {line}: {Reason.STUB.value}: {text}" for line, text in ((5, "TBD"), (9, "TODO"))]
    note = ["7 term  Ropes", "? Hawser", "= a thick rope.", ""]
    assert plain.splitlines() == [*note, "skipped", "  3: navigation: top", *stubs, "  11: navigation: top"]


def test_options_and_sides_are_listed_with_what_they_are() -> None:
    boxes = "## Which is a rope?\n\n- [ ] cat\n- [x] cord\n- [ ] dog\n\n"
    sides = "## How to mail\n\n**Don't**:\n- shout\n\n**Do**:\n- talk\n\n"
    letters = "## Which is a line?\n\nA) cat\nB) cord\nC) dog\n\nAnswer: B\n"
    assert listing(extracted(f"# T\n\n{boxes}{sides}{letters}"), {}).splitlines() == [
        *("3 choice  T", "? Which is a rope?", "  - cat", "  - cord", "  - dog", "= - cat", "  - (right) cord"),
        *("  - dog", ""),
        *("9 contrast  T", "? How to mail", "= (avoid) Don't:", "    - shout", "  (use) Do:", "    - talk", ""),
        *("17 choice  T", "? Which is a line?", "  A. cat", "  B. cord", "  C. dog", "= A. cat", "  B. (right) cord"),
        *("  C. dog",),
    ]  # fmt: skip


def test_a_guide_of_which_nothing_is_skipped_says_nothing_of_it() -> None:
    assert "skipped" not in listing(extracted("# Ropes\n\n**Hawser**: a thick rope.\n"), {})


def test_a_long_answer_and_the_sections_above_are_said_beside_the_kind() -> None:
    points = "".join(f"- rope {n}\n" for n in range(9))
    said = listing(extracted(f"# Ropes\n\n## Big\n\n### Kinds of hawsers\n\n{points}"), {}).splitlines()
    assert said[0] == "5 list  (long)  Ropes"
    short = listing(extracted(f"# Ropes\n\n## Big\n\n### Kinds of hawsers\n\n{points[:27]}"), {}).splitlines()
    assert short[0] == "5 list  Ropes"
    assert said[2:5] == ["? Kinds of hawsers", "= - rope 0", "  - rope 1"]


def test_an_open_question_has_what_the_guide_has_to_say_and_why() -> None:
    extraction = extracted("# Sea\n\n## Questions\n\n- Who taught you to sail?\n- Why do you steer by stars?\n")
    first, second = extraction.pairs
    points, more = parts_of("# T\n\n- at home\n- at school\n\nFirst the place, then the deed.\n")
    composed = {first: Composed((points,), (more, more), ("Sailing: sail", "School: taught"))}
    assert listing(extraction, composed).splitlines() == [
        *("5 open-question  Sea", "  Questions", "? Who taught you to sail?", "= - at home", "  - at school"),
        *("+ First the place, then the deed.", "  First the place, then the deed."),
        *("~ Sailing: sail", "~ School: taught", ""),
        *("6 open-question  Sea", "  Questions", "? Why do you steer by stars?"),
    ]
    assert listing(extraction, {second: Composed(())}).count("\n=") == 0
