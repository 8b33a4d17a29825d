from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from guide2anki.cards.extract import extract
from guide2anki.identity import answers
from guide2anki.model import Guide, Node, Pair, gist
from guide2anki.reading import reader
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


def test_a_heading_under_an_answer_is_no_misspelt_question() -> None:
    text = f"## {FIRST}\n\n### When did you last chnage your mind?\n\nLast week.\n"
    assert matched(text) == ({FIRST: "When did you last chnage your mind?\nLast week."}, [])
    assert matched(text.replace("###", "##"))[0] == {"When did you last change your mind?": "Last week."}


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


def test_one_question_that_is_misspelt_in_two_sections_keeps_two_answers() -> None:
    guide = "# T\n\n## Red\n\n### Questions\n\n- Why this colour?\n\n## Blue\n\n### Questions\n\n- Why this colour?\n"
    sections = [("Blue › Questions", "Cold."), ("Red › Questions", "Warm.")]
    text = "".join(f"## {name}\n\n### Why this color?\n\n{answer}\n\n" for name, answer in sections)
    found, _ = answers.read(PATH, text.encode())
    by_pair, orphans = answers.match(PATH, found, load(guide)[1])
    assert {(pair.subject, gist(one.parts)) for pair, one in by_pair.items()} == set(sections)
    assert orphans == []
    by_pair, orphans = answers.match(PATH, answers.read(PATH, b"## Why this color?\n\nBoth.\n")[0], load(guide)[1])
    assert (by_pair, len(orphans)) == ({}, 1), "it may be either"


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


def test_a_follow_up_stands_under_the_category_of_its_question_with_that_question_before_it() -> None:
    guide = """
        # Interviews

        ## Questions

        ### Delivery

        1. "Tell me about a project that was late."
           - *Follow-up:* Why?

        ### Candor

        1. "When did you last change your mind?"
    """
    assert [line for line in extended(None, guide).splitlines() if line.startswith("##")] == [
        "## Delivery",
        "### Tell me about a project that was late.",
        "### Tell me about a project that was late. – Why?",
        "## Candor",
        "### When did you last change your mind?",
    ]


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


# the edges


def headed(text: str) -> list[tuple[str, int, int, str, str]]:
    """Return question, line, level, heading above and source of each heading of a file."""
    found, problems = answers.read(PATH, text.encode())
    assert problems == []
    return [(one.question, one.line, one.level, one.above, one.source) for one in found]


def test_each_heading_has_its_line_its_level_the_one_above_and_what_stands_under_it() -> None:
    text = "Before.\n# Mine\nIntro.\n\n## A\n### One\ntext\n#### Deep\n\n### Two\n## B\n\n### Three\nlast"
    assert headed(text) == [
        ("Mine", 2, 0, "", "Intro.\n\n"),
        ("A", 5, 2, "", ""),
        ("One", 6, 3, "A", "text\n"),
        ("Deep", 8, 4, "One", "\n"),
        ("Two", 10, 3, "A", ""),
        ("B", 11, 2, "", "\n"),
        ("Three", 13, 3, "B", "last"),
    ]


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("# A\n\n## B\n", [(0, ""), (2, "")]),
        ("# A\n\n# B\n\n## C\n", [(0, ""), (1, ""), (2, "B")]),
        ("## A\n\n# B\n\n## C\n", [(2, ""), (1, ""), (2, "B")]),
        ("# A\r\n\r\n## B\r\r### C\r", [(0, ""), (2, ""), (3, "B")]),
        ("###### A\n\n## B\n\n#### C\n\n### D\n", [(6, ""), (2, ""), (4, "B"), (3, "B")]),
    ],
)
def test_only_a_first_heading_of_the_first_level_is_the_title_of_the_file(
    text: str, levels: list[tuple[int, str]]
) -> None:
    assert [(level, above) for _, _, level, above, _ in headed(text)] == levels


DELIVERY = "Tell me about a project that was late."


@pytest.mark.parametrize(
    ("text", "found", "problems"),
    [
        (f"# Answers\n\n## Candor\n\n### {FIRST}\n\nMine.\n", {FIRST: "Mine."}, []),
        (f"# {FIRST}\n\nMine.\n", {FIRST: "Mine."}, []),
        (f"## Candor\n\nA thought on it all.\n\n### {FIRST}\n\nMine.\n", {FIRST: "Mine."}, []),
        (f"## Ideas\n\nSome.\n\n### {FIRST}\n\nMine.\n", {FIRST: "Mine."}, []),
        ("## Ideas\n\n### Later\n", {}, []),
        ("## Ideas\n\n<!-- nothing yet -->\n", {}, []),
        ("## Ideas\n\nSome.\n", {}, ["1: Ideas"]),
        ("## Ideas\n\nSome.\n\n### Later\n\nMore.\n", {}, ["1: Ideas"]),
        ("## Ideas\n\n### Later\n\nMore.\n", {}, ["3: Later"]),
        ("# My title\n\nSome words on this file.\n", {}, []),
        ("# My title\n\nSome.\n\n# Ideas\n\nSome.\n", {}, ["5: Ideas"]),
        (f"## {FIRST}\n\nMine.\n\n## Ideas\n\nSome.\n", {FIRST: "Mine."}, ["5: Ideas"]),
        (f"### {FIRST}\n\nMine.\n\n### Ideas\n\nSome.\n", {FIRST: "Mine."}, ["5: Ideas"]),
        (f"### {FIRST}\n\nMine.\n\n#### Ideas\n\nSome.\n", {FIRST: "Mine.\nIdeas\nSome."}, []),
        (f"### {FIRST}\n\n#### Ideas\n\nSome.\n", {FIRST: "Ideas\nSome."}, []),
        (f"### {FIRST}\n\n<!-- not yet -->\n", {}, []),
        (f"### {FIRST}\n\n### {DELIVERY}\n\nLate.\n", {DELIVERY: "Late."}, []),
        (f"### {DELIVERY} – Why?\n\nSo.\n", {"Why?": "So."}, []),
        (f"## Delivery\n\n### {FIRST}\n\nMine.\n", {FIRST: "Mine."}, []),
    ],
)
def test_what_stands_in_the_file_is_an_answer_or_a_problem_or_says_nothing(
    text: str, found: dict[str, str], problems: list[str]
) -> None:
    given, said = matched(text)
    assert given == found
    assert [f"{one.split(':')[1]}: {one.split(chr(34))[1]}" for one in said] == problems


def test_of_two_headings_with_the_same_question_the_one_that_says_something_counts() -> None:
    filled, empty = f"## Candor\n\n### {FIRST}\n\nMine.\n", f"## Ideas\n\n### {FIRST}\n"
    for text in (f"{filled}\n{empty}", f"{empty}\n{filled}"):
        assert matched(text) == ({FIRST: "Mine."}, [])
    both = f"### {FIRST}\n\n### {FIRST}\n\nMine.\n"
    assert matched(both) == ({FIRST: "Mine."}, [])
    deep = f"### {FIRST}\n\n#### Why so\n\nDeep.\n\n### {FIRST}\n\nMine.\n"
    given, (problem,) = matched(deep)
    assert given == {FIRST: "Why so\nDeep."}
    assert problem == f'acme.answers.md:7: "{FIRST}" is answered twice: put the answers under one heading'
    twice = f"### {FIRST}\n\nMine.\n\n### {FIRST.upper()}\n\nToo.\n"
    assert matched(twice)[1] == [
        f'acme.answers.md:5: "{FIRST.upper()}" is answered twice: put the answers under one heading'
    ]


def test_an_answer_keeps_the_text_as_it_was_written_with_its_headings() -> None:
    text = f"## {FIRST}\n\nI *listen*.\n\n### Then `x`\n\nMore.\n\n#### And\n\nLast.\n"
    found, _ = answers.read(PATH, text.encode())
    ((_, one),) = answers.match(PATH, found, load()[1])[0].items()
    assert one.source == "\nI *listen*.\n\n\nMore.\n\n\nLast.\n"
    nodes = [part for part in one.parts if isinstance(part, Node)]
    assert [(node.line, node.title.name if node.title else "", node.rank) for node in nodes] == [
        (5, "Then x", 3),
        (9, "And", 4),
    ]


def test_the_nearest_question_is_named_only_if_it_is_near_and_has_no_answer() -> None:
    near = FIRST.replace("architecture", "holiday")
    assert f'; if it is "{FIRST}" now' in matched(f"## {near}\n\nMine.\n")[1][0]
    assert "; if it is" not in matched(f"## {FIRST}\n\nIt.\n\n## {near}\n\nMine.\n")[1][0]
    assert "; if it is" not in matched("## Who paints the wall?\n\nMine.\n")[1][0]


def test_only_questions_are_answered_in_the_file() -> None:
    guide = "# T\n\n**Ohm**: a unit.\n\n## What is a mutex?\n\nA lock.\n\n## Questions\n\n- Why lock?\n"
    assert matched("## Ohm\n\nMine.\n", guide)[0] == {}
    assert matched("## What is a mutex?\n\nMine.\n\n## Why lock?\n\nToo.\n", guide) == (
        {"What is a mutex?": "Mine.", "Why lock?": "Too."},
        [],
    )
    heads = [line for line in extended(None, guide).splitlines() if line.startswith("##")]
    assert heads == ["## Questions", "### Why lock?"], "what the guide answers is not asked"


ONE = "# T\n\n## Candor\n\n- Why do you ask?\n- Who asks you?\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "# Answers: T\n\n{hint}\n\n## Candor\n\n### Why do you ask?\n\n### Who asks you?\n"),
        ("\ufeff", "\ufeff# Answers: T\n\n{hint}\n\n## Candor\n\n### Why do you ask?\n\n### Who asks you?\n"),
        ("\n \n", "\n \n# Answers: T\n\n{hint}\n\n## Candor\n\n### Why do you ask?\n\n### Who asks you?\n"),
        ("  ", "  \n# Answers: T\n\n{hint}\n\n## Candor\n\n### Why do you ask?\n\n### Who asks you?\n"),
        ("My words", "My words\n\n## Candor\n\n### Why do you ask?\n\n### Who asks you?\n"),
        ("# A\n\n# Candor\n", "# A\n\n# Candor\n\n## Why do you ask?\n\n## Who asks you?\n"),
        ("# Candor\n\nAll.\n", "# Candor\n\nAll.\n\n## Candor\n\n### Why do you ask?\n\n### Who asks you?\n"),
        ("### Candor\n", "### Candor\n\n#### Why do you ask?\n\n#### Who asks you?\n"),
        ("##### Candor\n", "##### Candor\n\n###### Why do you ask?\n\n###### Who asks you?\n"),
        ("###### Candor\n", "###### Candor\n\n## Candor\n\n### Why do you ask?\n\n### Who asks you?\n"),
        ("### Other\n", "### Other\n\n### Candor\n\n#### Why do you ask?\n\n#### Who asks you?\n"),
        ("# A\n\n# B\n", "# A\n\n# B\n\n# Candor\n\n## Why do you ask?\n\n## Who asks you?\n"),
        (
            "## Candor\n\n### Mine\n\n## Next\nText.\n",
            "## Candor\n\n### Mine\n\n### Why do you ask?\n\n### Who asks you?\n\n## Next\nText.\n",
        ),
        (
            "## Candor\n### Why do you ask?\nMine.\n# Next\n",
            "## Candor\n### Why do you ask?\nMine.\n\n### Who asks you?\n\n# Next\n",
        ),
        ("## A\r\rOld.\r", "## A\r\rOld.\r\n## Candor\n\n### Why do you ask?\n\n### Who asks you?\n"),
        ("## A\r\nOld.", "## A\r\nOld.\r\n\r\n## Candor\r\n\r\n### Why do you ask?\r\n\r\n### Who asks you?\r\n"),
        (
            "# A\n\n## B\n\n```\ncode\n",
            "# A\n\n## Candor\n\n### Why do you ask?\n\n### Who asks you?\n\n## B\n\n```\ncode\n",
        ),
        ("# A\n\n```\ncode\n", "# A\n\n```\ncode\n"),
        ("## Why do you ask?\n\n## Who asks you?\n", "## Why do you ask?\n\n## Who asks you?\n"),
    ],
)
def test_headings_are_added_where_they_belong_and_all_else_stays(before: str, after: str) -> None:
    assert extended(before, ONE) == after.format(hint=answers.HINT)


def test_what_is_written_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    guide = guide_of(ONE, str(tmp_path / "acme.md"))
    pairs = extract(guide).pairs
    path = answers.path_of(guide.path)

    def said(text: str | None) -> str:
        if text is not None:
            path.write_bytes(text.encode())
        (line,) = answers.write(guide, pairs)
        assert line.startswith(f"{path}: ")
        return line.removeprefix(f"{path}: ")

    assert said(None) == "2 questions added"
    assert said("## Why do you ask?\n") == "1 questions added"
    assert said("# Mine\n") == "2 questions added"
    assert said(None) == "every open question is there"
    assert said("```\n") == "2 questions could not be added: close what is open at its end (a code fence, a comment)"
    assert path.read_bytes() == b"```\n"
    assert said("\ufeff# Mine\n") == "2 questions added"
    whole = path.read_bytes()
    monkeypatch.setattr(reader, "MAX_BYTES", len(whole))
    assert said(None) == "every open question is there"
    monkeypatch.setattr(reader, "MAX_BYTES", len(whole) - 1)
    assert said(None) == "not changed: the file is larger than 0 MB"
    assert path.read_bytes() == whole
    closed = guide_of("# T\n\n## What is a mutex?\n\nA lock.\n", str(guide.path))
    path.unlink()
    assert "not written" in answers.write(closed, extract(closed).pairs)[0]
    path.write_text("# Mine\n")
    assert answers.write(closed, extract(closed).pairs) == [f"{path}: every open question is there"]


def test_a_link_to_something_else_is_not_written_through(tmp_path: Path) -> None:
    guide = guide_of(ONE, str(tmp_path / "acme.md"))
    path = answers.path_of(guide.path)
    secret = tmp_path / "secret.txt"
    secret.write_text("# Mine\n")
    path.symlink_to(secret)
    (line,) = answers.write(guide, extract(guide).pairs)
    assert line == f"{path}: not changed: it is a link to something else, {secret.resolve()}"
    assert secret.read_text() == "# Mine\n"


def test_what_a_learner_wrote_outlives_a_power_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []
    monkeypatch.setattr("os.fsync", synced.append)
    guide = guide_of(ONE, str(tmp_path / "acme.md"))
    answers.write(guide, extract(guide).pairs)
    assert len(synced) == 1


@pytest.mark.parametrize("sign", "\\`*_[]<>&$~{}|^=")
def test_a_sign_that_means_something_in_markdown_is_written_so_that_it_is_read_back(sign: str) -> None:
    assert answers._escaped(f"a{sign}b") == f"a\\{sign}b"
    assert answers._escaped("a:b a::b") == "a:b a:\\:b"
    assert answers._read_back(answers._escaped(f"Why a{sign}b{sign}c?")) == f"Why a{sign}b{sign}c?"
    assert answers._read_back("a\n\nb") == answers._read_back("") == ""
