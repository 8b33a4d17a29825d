from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from guide2anki.cards.extract import extract
from guide2anki.identity import answers
from guide2anki.model import Guide, Pair, gist
from random_guides import GUIDES as RANDOM_GUIDES
from random_guides import NOISE
from reading import GUIDES, guide_of

GUIDE = """
    # Interviews at Acme

    ## Questions

    ### Candor

    1. "What do you do when two experts disagree about an architecture?"
    2. "When did you last change your mind?"

    ### Delivery

    1. "Tell me about a project that was late."
       - *Follow-up:* Why?
"""
PATH = Path("acme.answers.md")
FIRST = "What do you do when two experts disagree about an architecture?"


def load(markdown: str = GUIDE) -> tuple[Guide, tuple[Pair, ...]]:
    guide = guide_of(markdown, "acme.md")
    return guide, extract(guide).pairs


def matched(text: str, guide: str = GUIDE) -> tuple[dict[str, str], list[str]]:
    """Return the answers by question as plain text, and the problems, of a file beside a guide."""
    found, problems = answers.read(PATH, text.encode())
    by_pair, orphans = answers.match(PATH, found, load(guide)[1])
    return {pair.prompt.flat: gist(one.parts) for pair, one in by_pair.items()}, [str(p) for p in (*problems, *orphans)]


def extended(text: str | None, guide: str = GUIDE) -> str:
    return answers.extend(text, *load(guide))


# reading and matching


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\ufeff \n",
        "# Answers\n",
        f"## {FIRST}\n",
        f"## {FIRST}\n\n<!-- later -->\n",
        "Some words above everything.\n",
    ],
    ids=["empty file", "blank file", "title alone", "heading alone", "comment alone", "preface alone"],
)
def test_no_answer_is_read_from_an(text: str) -> None:
    assert matched(text) == ({}, [])


def test_an_answer_to_no_question_is_a_problem_and_not_lost() -> None:
    found, problems = matched("## What is your favourite colour?\n\nBlue.\n")
    assert found == {}
    assert problems == [
        'acme.answers.md:1: the guide does not ask "What is your favourite colour?", so this answer is on no card'
    ]


def test_a_question_with_other_words_is_another_question_and_the_nearest_is_named() -> None:
    found, problems = matched("## What do you do when two experts disagree about a holiday?\n\nI listen.\n")
    assert found == {}
    assert problems == [
        'acme.answers.md:1: the guide does not ask "What do you do when two experts disagree about a holiday?", so '
        f'this answer is on no card; if it is "{FIRST}" now, change the heading to that'
    ]


def test_a_question_answered_twice_is_a_problem() -> None:
    found, problems = matched(f"## {FIRST}\n\nOne.\n\n## {FIRST}\n\nTwo.\n")
    assert found == {FIRST: "One."}
    assert problems == [f'acme.answers.md:5: "{FIRST}" is answered twice: put the answers under one heading']


def test_bytes_that_are_no_text_are_a_problem() -> None:
    found, problems = answers.read(PATH, b"## \xff\n")
    assert (found, len(problems)) == ([], 1)


def test_a_heading_under_an_answer_belongs_to_it_even_if_it_asks() -> None:
    found, problems = matched(f"## {FIRST}\n\n### Situation\n\nTwo teams.\n\n### Why?\n\nWe measured.\n\n## Delivery\n")
    assert found == {FIRST: "Situation\nTwo teams.\nWhy?\nWe measured."}
    assert problems == []


@pytest.mark.parametrize(
    "heading",
    [
        FIRST,
        FIRST.upper(),
        FIRST.removesuffix("?"),
        f"1. {FIRST}",
        f"**{FIRST}**",
        "What would you do when the two experts disagree about architecture?",
        "What do you do when two experts disagree about an architecure?",
    ],
    ids=["same", "other case", "no mark", "numbered", "bold", "same words asked otherwise", "misspelt"],
)
def test_an_answer_is_known_by_its_question(heading: str) -> None:
    assert matched(f"## {heading}\n\nI *listen*.\n\n- First\n") == ({FIRST: "I listen.\nFirst"}, [])


def test_one_question_in_two_sections_keeps_two_answers() -> None:
    guide = "# T\n\n## Red\n\n### Questions\n\n- Why this colour?\n\n## Blue\n\n### Questions\n\n- Why this colour?\n"
    text = extended(None, guide)
    filled = text.replace("### Why this colour?\n", "### Why this colour?\n\nWarm.\n", 1)
    found, problems = answers.read(PATH, filled.encode())
    by_pair, orphans = answers.match(PATH, found, load(guide)[1])
    assert [pair.subject for pair in by_pair] == ["Red › Questions"]
    assert problems == orphans == []


def test_a_question_that_the_guide_answers_may_have_an_answer_of_ones_own() -> None:
    found, problems = matched("## What is a mutex?\n\nMy lock.\n", "# T\n\n## What is a mutex?\n\nA lock.\n")
    assert (found, problems) == ({"What is a mutex?": "My lock."}, [])


# extending


def test_a_new_file_has_a_heading_for_each_open_question_under_its_category() -> None:
    assert extended(None) == dedent(
        f"""\
        # Answers: Interviews at Acme

        {answers.HINT}

        ## Candor

        ### {FIRST}

        ### When did you last change your mind?

        ## Delivery

        ### Tell me about a project that was late.

        ### Tell me about a project that was late. – Why?
        """
    )


def test_new_questions_go_to_the_end_of_their_category_and_all_else_stays() -> None:
    before = f"# Mine\n\n## Candor\n\n### {FIRST}\n\nI listen.   \n\n## Delivery\n\nA thought.\n### A note\nIt stays"
    after = extended(before)
    assert after == dedent(
        f"""\
        # Mine

        ## Candor

        ### {FIRST}

        I listen.{"   "}

        ### When did you last change your mind?

        ## Delivery

        A thought.
        ### A note
        It stays

        ### Tell me about a project that was late.

        ### Tell me about a project that was late. – Why?
        """
    )


@pytest.mark.parametrize("category", ["Candor", "CANDOR", "candor"])
def test_a_category_is_known_in_any_case(category: str) -> None:
    after = extended(f"# Mine\n\n## {category}\n\n### {FIRST}\n\nI listen.\n")
    assert [line for line in after.splitlines() if line.startswith("#")] == [
        "# Mine",
        f"## {category}",
        f"### {FIRST}",
        "### When did you last change your mind?",
        "## Delivery",
        "### Tell me about a project that was late.",
        "### Tell me about a project that was late. – Why?",
    ]


def test_headings_written_by_hand_on_any_level_count() -> None:
    text = f"## {FIRST}\n\nMine.\n"
    assert extended(text).startswith(text)
    assert extended(text).count(FIRST) == 1


def test_a_code_fence_that_is_never_closed_keeps_its_lines_together() -> None:
    text = f"# Mine\n\n## {FIRST}\n\n```\ncode\n"
    after = extended(text)
    assert after.endswith(text.removeprefix("# Mine\n\n"))
    assert after.startswith("# Mine\n\n## Candor\n")
    assert extended(after) == after


def test_a_text_that_cannot_take_a_heading_is_left_alone() -> None:
    assert extended("```\nall code\n") == "```\nall code\n"


def test_windows_line_endings_stay() -> None:
    after = extended(f"# Mine\r\n\r\n## {FIRST}\r\n\r\nI listen.\r\n")
    assert "\n" not in after.replace("\r\n", "")


@pytest.mark.parametrize(
    "question",
    [
        "What does `*args` do?",
        "Why is List<T> not T[]?",
        "What is the difference between C and C#?",
        "Is $a + $b more than _c_?",
        "How does [[x]] differ from [x](y)?",
        "What is `a|b`?",
        "Is 1 < 2 & 3 > 2?",
        "Why ~~not~~?",
        "什么是闭包？",
        "ما هو التشفير؟",
    ],
)
def test_a_question_is_found_again_under_the_heading_that_was_written_for_it(question: str) -> None:
    guide = f"# T\n\n## Questions\n\n- {question}\n- What is a mutex?\n"
    text = extended(None, guide)
    assert extended(text, guide) == text
    filled = "".join(
        f"{line}\n\nMine.\n" if line.startswith("###") else line for line in text.splitlines(keepends=True)
    )
    found, problems = matched(filled, guide)
    assert (len(found), problems) == (2, [])


@pytest.mark.parametrize("path", GUIDES, ids=lambda path: path.stem)
def test_a_file_for_the_guide_has_all_its_open_questions(path: Path) -> None:
    guide = guide_of(path.read_text(encoding="utf-8"), path.name)
    pairs = extract(guide).pairs
    text = answers.extend(None, guide, pairs)
    headings, problems = answers.read(answers.path_of(path), text.encode())
    assert problems == []
    assert answers.extend(text, guide, pairs) == text
    asked = sum(pair.kind == "open-question" for pair in pairs)
    assert sum(heading.level == 3 for heading in headings) == asked


TEXTS = st.one_of(
    RANDOM_GUIDES,
    NOISE,
    st.lists(
        st.sampled_from(
            [
                f"## {FIRST}\n",
                "## Candor\n",
                "### When did you last change your mind?\n",
                "# Answers\n",
                "I listen.\n",
                "\n",
                "```\n",
                "<details>\n",
                "- one\n",
                "> quote\r\n",
                "    code\n",
                "#### Situation\n",
                "<!-- open\n",
                "Setext\n---\n",
            ]
        ),
        max_size=20,
    ).map("".join),
)


@given(TEXTS)
@settings(derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
def test_extending_loses_no_line_and_moves_none(text: str) -> None:
    after = extended(text)
    rest = iter(after.splitlines())
    assert all(line in rest for line in text.splitlines())
    assert extended(after) == after


@given(TEXTS)
@settings(derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
def test_extending_leaves_every_answer_with_its_question(text: str) -> None:
    def said(source: str) -> tuple[dict[str, str], list[str]]:
        found, problems = matched(source)
        return found, [problem.partition(": ")[2] for problem in problems]

    before, after = said(text), said(extended(text))
    if extended(text) != text:
        assert before[0].items() <= after[0].items()
        assert len(before[1]) == len(after[1])


def test_answers_outlive_a_guide_that_gains_loses_and_rewords_questions() -> None:
    first = extended(None)
    text = "".join(
        f"{row}\nMine {at}.\n" if row.startswith("###") else row for at, row in enumerate(first.splitlines(True))
    )
    later = """
        # Interviews at Acme

        ## Questions

        ### Candor

        1. "What would you do when the two experts disagree about architecture?"
        2. "When did you give hard feedback?"

        ### Delivery

        1. "Which project of yours was late, and why?"
    """
    after = extended(text, later)
    rest = iter(after.splitlines())
    assert all(line in rest for line in text.splitlines())
    found, problems = matched(after, later)
    assert found == {"What would you do when the two experts disagree about architecture?": "Mine 6."}
    assert [problem.split('"')[1] for problem in problems] == [
        "When did you last change your mind?",
        "Tell me about a project that was late.",
        "Tell me about a project that was late. – Why?",
    ]
    assert extended(after, later) == after


# writing


def test_nothing_is_written_for_a_guide_without_open_questions(tmp_path: Path) -> None:
    guide = guide_of("# T\n\n## What is a mutex?\n\nA lock.\n", str(tmp_path / "t.md"))
    (line,) = answers.write(guide, extract(guide).pairs)
    assert line.endswith("not written: the guide answers all its questions")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_text_is_not_changed(tmp_path: Path) -> None:
    guide = guide_of(GUIDE, str(tmp_path / "acme.md"))
    path = answers.path_of(guide.path)
    path.write_bytes(b"\xff")
    (line,) = answers.write(guide, extract(guide).pairs)
    assert line.endswith("not changed: the file is not UTF-8 text")
    assert path.read_bytes() == b"\xff"


def test_the_file_is_written_once_and_then_left_alone(tmp_path: Path) -> None:
    guide = guide_of(GUIDE, str(tmp_path / "acme.md"))
    pairs = extract(guide).pairs
    path = answers.path_of(guide.path)
    assert answers.write(guide, pairs) == [f"{path}: 4 questions added"]
    before = path.stat().st_mtime_ns, path.read_bytes()
    assert answers.write(guide, pairs) == [f"{path}: every open question is there"]
    assert (path.stat().st_mtime_ns, path.read_bytes()) == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["acme.answers.md"]


def test_a_link_to_the_file_stays_a_link(tmp_path: Path) -> None:
    guide = guide_of(GUIDE, str(tmp_path / "acme.md"))
    path = answers.path_of(guide.path)
    real = tmp_path / "elsewhere.md"
    real.write_text("# Mine\n", encoding="utf-8")
    path.symlink_to(real)
    answers.write(guide, extract(guide).pairs)
    assert path.is_symlink()
    assert FIRST in real.read_text(encoding="utf-8")
