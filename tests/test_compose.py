from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import pytest
from guide2anki.reading.inline import flat, gist, words
from guide2anki.shapes.entries import word_count
from hypothesis import HealthCheck, given, settings

from guide2anki.cards.extract import extract
from guide2anki.compose.compose import Composed, compose, probes
from guide2anki.listing import outline
from guide2anki.model import Block, Guide, Pair
from random_guides import GUIDES as RANDOM_GUIDES
from reading import GUIDES, guide_of

BACKS = Path(__file__).parent / "compose" / "netflix.backs.txt"
NETFLIX = next(path for path in GUIDES if path.stem == "netflix")

VALUES = """
    # Interviews at Acme

    ## Core Values

    ### 1. Ownership (Nobody Else Will)
    **What It Means**:
    - Treat a problem as yours until it is solved
    - Repair a mistake before you explain it
    - Ask for forgiveness instead of permission
    - Leave the place tidier than you found it

    ### 2. Candor
    **What It Means**:
    - Give feedback the same day
    - Disagree in the open and commit afterwards
    - Say the uncomfortable sentence first

    ### 3. Curiosity
    **What It Means**:
    - Read the source before the manual
    - Run a cheap experiment every week
"""


def composed(markdown: str) -> dict[str, Composed]:
    """Return what is composed for the questions of a guide, by their text."""
    guide = guide_of(markdown)
    found = compose(guide, extract(guide).pairs)
    return {flat(pair.prompt): one for pair, one in found.items()}


def values_and(questions: str) -> dict[str, Composed]:
    return composed(dedent(VALUES) + "\n" + dedent(questions).lstrip("\n"))


def back(one: Composed) -> str:
    return "\n".join(outline(one.answer))


def headings(one: Composed) -> list[str]:
    return [flat(block.inline) for block in one.answer]


def points(blocks: tuple[Block, ...]) -> list[str]:
    return [line for block in blocks for line in gist(block.children).split("\n") if line]


def load(path: Path) -> tuple[Guide, tuple[Pair, ...]]:
    guide = guide_of(path.read_text(encoding="utf-8"), path.name)
    return guide, extract(guide).pairs


# what is not linked


def test_nothing_is_composed_for_a_guide_without_open_questions() -> None:
    assert composed("# T\n\n## What is a mutex?\n\nA lock.\n") == {}


def test_a_subject_that_the_guide_does_not_mention_is_not_answered_by_what_it_does_mention() -> None:
    found = composed("# T\n\n## Tea\n\n- Green tea is not fermented\n\n## Questions\n\n- How does a transistor work?\n")
    (one,) = found.values()
    assert points(one.answer) == ["No answer in the guide: write your own."]
    assert (one.support, one.because) == ((), ())


def test_a_technical_question_is_told_what_stands_beside_it_but_not_that_it_is_the_answer() -> None:
    found = composed(
        """
        # T

        ## Memory

        - What is a retain cycle?
          - two objects hold each other
        - How does ARC work?
        - What is a weak reference?
          - one that keeps nothing alive
        """
    )
    assert points(found["How does ARC work?"].answer) == [
        "No answer in the guide: write your own. It has these beside it:",
        "What is a retain cycle?",
        "What is a weak reference?",
    ]


def test_where_nothing_relates_in_an_interview_guide_the_values_stand_to_choose_from() -> None:
    found = values_and(
        """
        ## Story Template

        **Situation** (20 seconds): where you were
        "I was [role] at [company]."

        **Action** (60 seconds): what you did
        "First I [action], because [reason]."

        **Result** (20 seconds): what changed
        "[Metric] went from [before] to [after]."

        ## Practice Questions

        ### Logistics

        1. "Why should we pay for your relocation?"
        """
    )
    (one,) = found.values()
    assert headings(one) == ["Core Values"]
    assert points(one.answer)[1:] == ["Ownership (Nobody Else Will)", "Candor", "Curiosity"]


@pytest.mark.parametrize(
    "heading", ["Level Expectations", "Interview Process", "Two Weeks Before", "Preparation", "Questions to Ask Us"]
)
def test_how_the_interview_runs_is_no_part_of_an_answer(heading: str) -> None:
    found = values_and(
        f"""
        ## {heading}

        - Repair a broken experiment overnight

        ## Practice Questions

        ### Ownership

        1. "Tell me about a broken experiment you had to repair."
        """
    )
    (one,) = found.values()
    assert heading not in headings(one)


def test_a_point_that_only_says_the_question_again_is_left_out() -> None:
    (one,) = values_and(
        '## Practice Questions\n\n### Candor\n\n- "When did you give feedback the same day?"\n'
    ).values()
    assert headings(one) == ["Candor"]
    assert "Give feedback the same day" not in points(one.answer)


def test_one_common_word_links_nothing_elsewhere() -> None:
    (one,) = values_and(
        """
        ## Tuning

        - Balance the load between the shards

        ## Practice Questions

        ### Candor

        - "How do you balance kindness with feedback when somebody struggles?"
        """
    ).values()
    assert "Tuning" not in headings(one)


def test_two_headings_that_say_the_same_are_not_both_quoted() -> None:
    (one,) = values_and(
        """
        ## Success Factors

        - Give honest feedback on the same day

        ## Practice Questions

        ### Candor

        - "How soon do you give feedback to a peer?"
        """
    ).values()
    assert sum("same day" in point for point in points(one.answer)) == 1


def test_a_question_about_a_subject_that_the_guide_answers_needs_no_help() -> None:
    assert values_and("## Locks\n\n### What is a mutex?\n\nA lock for one feedback loop.\n") == {}


def test_a_contrast_that_does_not_fit_is_left_out_whole() -> None:
    rest = "- " + " ".join(["Say", *["plainly"] * 24]) + "\n"
    sides = f"**Avoid**:\n{rest}\n**Use**:\n{rest.replace('Say', 'Show')}"
    (one,) = composed(
        f"# T\n\n## Core Values\n\n### Candor\n**What It Means**:\n{rest.replace('Say', 'Speak')}"
        f"{rest.replace('Say', 'Talk')}\n## Framing\n\n### Show Candor\n\n{sides}\n"
        '## Questions\n\n### Candor\n\n- "When did candor help you?"\n'
    ).values()
    infos = {inner.info for block in one.answer for inner in block.children if inner.kind == "part"}
    assert infos in (set(), {"avoid", "use"})
    assert word_count(one.answer) <= 120


# what is linked


def test_a_category_is_linked_to_the_value_that_its_heading_names() -> None:
    (one,) = values_and('## Practice Questions\n\n### Ownership\n\n- "Tell me about last year."\n').values()
    assert headings(one) == ["Ownership (Nobody Else Will)"]
    assert one.because == ("Ownership (Nobody Else Will): ownership (category)",)


def test_a_category_with_two_names_is_linked_to_two_values() -> None:
    (one,) = values_and('## Practice Questions\n\n### Candor & Curiosity\n\n- "Tell me about last year."\n').values()
    assert headings(one) == ["Candor", "Curiosity"]


def test_a_category_without_a_name_in_the_guide_is_linked_by_its_questions() -> None:
    found = values_and(
        """
        ## Practice Questions

        ### Talking Straight

        - "When did candor cost you a friend?"
        - "What did you learn from feedback that you did not like?"
        - "How much candor is too much?"
        """
    )
    assert {heading for one in found.values() for heading in headings(one)} == {"Candor"}


def test_questions_of_one_category_share_the_value_and_choose_different_points() -> None:
    found = values_and(
        """
        ## Practice Questions

        ### Ownership

        - "Describe a mistake you had to repair."
        - "When did you act without permission?"
        """
    )
    first, second = found.values()
    assert headings(first) == headings(second)
    assert "Repair a mistake before you explain it" in points(first.answer)
    assert "Ask for forgiveness instead of permission" in points(second.answer)
    assert points(first.answer) != points(second.answer)


def test_a_question_in_a_section_that_says_something_itself_is_answered_by_that() -> None:
    found = composed(
        """
        # T

        ## Themes

        ### Scale

        **What They Look For**:
        - Systems for millions of users
        - Traffic spikes at a launch

        **Questions**:
        - "How do you prepare for a launch?"

        ### Launch Control

        - A launch has a checklist of its own
        """
    )
    (one,) = found.values()
    assert headings(one)[0] == "Scale"
    assert "Traffic spikes at a launch" in points(one.answer)


def test_themes_below_a_heading_that_is_named_like_the_category_are_searched_for_the_question() -> None:
    (one,) = composed(
        """
        # T

        ## Teamwork Interviews

        ### Reaching Across

        - Build consensus between departments

        ### Modesty

        - Admit gaps in your knowledge

        ## Questions

        ### Teamwork

        - "How do you reach consensus?"
        """
    ).values()
    assert headings(one) == ["Reaching Across"]


def test_a_line_labelled_like_the_category_is_added() -> None:
    (one,) = values_and(
        """
        ## What They Hear

        | Value | Strong | Weak |
        | --- | --- | --- |
        | Candor | Names the person it was said to | Hints |
        | Ownership | Says I | Says they |

        ## Practice Questions

        ### Candor

        - "When did you speak up?"
        """
    ).values()
    assert "Strong: Names the person it was said to" in points(one.answer)
    assert "Strong: Says I" not in points(one.answer)


ADVICE = """
    ## Framing

    ### Show Ownership
    ❌ **Avoid**: Waiting to be asked
    ✅ **Use**: The moment you decided to act

    ### Show Curiosity
    ❌ **Avoid**: Buzzwords
    ✅ **Use**: A question you could not let go of

    ## Red Flags

    - 🚫 Blaming a colleague for a mistake
    - 🚫 Never asking a question
"""


def test_a_contrast_stands_under_its_heading_with_both_sides() -> None:
    found = values_and(ADVICE + '\n    ## Questions\n\n    ### Ownership\n\n    - "Tell me about last year."\n')
    (one,) = found.values()
    assert back(one).split("\n")[-5:] == [
        "(from) Show Ownership:",
        "  (avoid)",
        "    Waiting to be asked",
        "  (use)",
        "    The moment you decided to act",
    ]


def test_a_red_flag_bears_on_the_questions_that_share_its_words() -> None:
    found = values_and(
        ADVICE
        + '\n    ## Questions\n\n    ### Ownership\n\n    - "Describe a mistake a colleague made."\n    - "Why us?"\n'
    )
    flagged, other = found.values()
    assert [block.info for block in flagged.answer][-1] == "avoid"
    assert points(flagged.answer[-1:]) == ["Blaming a colleague for a mistake"]
    assert "Red Flags" not in headings(other)


def test_words_are_compared_by_their_stems() -> None:
    (one,) = composed(
        """
        # T

        ## Principles of Work

        ### Freedom
        **What It Means**:
        - Autonomous teams choose their tools

        ### Rigour
        **What It Means**:
        - Proofs are read twice

        ## Questions

        - "Tell me about the autonomy you gave to a team."
        """
    ).values()
    assert headings(one)[0] == "Freedom"
    assert one.because[0] == "Freedom: autonomy, team"


@pytest.mark.parametrize(
    ("markdown", "linked"),
    [
        pytest.param(
            "# Entrevistas\n\n## Valores\n\n### Franqueza\n**Qué significa**:\n- Decir los errores en voz alta\n"
            "- Preguntar antes de juzgar\n\n## Preguntas\n\n- ¿Qué haces cuando un error es de tu equipo?\n",
            "Decir los errores en voz alta",
            id="Spanish",
        ),
        pytest.param(
            "# 笔记\n\n## 性能\n\n- 压缩图片可以缩短首屏时间\n- 数据库索引\n\n## 开放题\n\n- 首屏时间太长怎么办？\n",
            "压缩图片可以缩短首屏时间",
            id="Chinese, by pairs of signs",
        ),
        pytest.param(
            "# أمن\n\n## مصطلحات\n\n- **برمجية الفدية**: برنامج خبيث يشفّر الملفات\n- **التصيّد**: رسائل خادعة\n\n"
            "## أسئلة للنقاش\n\n- هل تدفع المؤسسة الفدية أم لا؟\n",
            "برمجية الفدية: برنامج خبيث يشفّر الملفات",
            id="Arabic",
        ),
        pytest.param(
            "---\nlang: he\n---\n# ראיון\n\n## ערכים\n\n- אחריות על תקלות\n- סקרנות בלימוד\n\n"
            "## שאלות\n\n- ספר על תקלות אצלכם?\n",
            "אחריות על תקלות",
            id="Hebrew, by word forms",
        ),
    ],
)
def test_questions_are_linked_in(markdown: str, linked: str) -> None:
    (one,) = composed(markdown).values()
    assert linked in points(one.answer)


def test_a_follow_up_is_answered_by_what_bears_on_the_question_it_follows() -> None:
    found = values_and(
        """
        ## Practice Questions

        ### Ownership

        1. "Describe a mistake you had to repair."
           - *Follow-up:* What happened then?
        """
    )
    assert "Repair a mistake before you explain it" in points(found["What happened then?"].answer)


# the story structure, answered questions, companions

STORY = """
    ## Story Template

    **Situation** (20 seconds): where you were
    "I was [role] at [company]."

    **Action** (60 seconds): what you did
    "First I [action], because [reason]."

    **Result** (20 seconds): what changed
    "[Metric] went from [before] to [after]."
"""


def test_the_story_structure_is_folded_away_with_its_timings_and_templates() -> None:
    (one,) = values_and(STORY + '\n    ## Questions\n\n    ### Candor\n\n    - "Tell me about last year."\n').values()
    assert list(outline(one.support)) == [
        "(from) Story Template:",
        "  1. Situation (20 seconds) where you were",
        "     (template)",
        "       I was [role] at [company].",
        "  2. Action (60 seconds) what you did",
        "     (template)",
        "       First I [action], because [reason].",
        "  3. Result (20 seconds) what changed",
        "     (template)",
        "       [Metric] went from [before] to [after].",
    ]


def test_an_answered_question_about_the_learner_keeps_help_from_elsewhere_folded_away() -> None:
    found = values_and(
        STORY
        + """
    ## Model Answers

    ### Tell me about a mistake you had to repair.

    > I lost the keys of the office and changed the lock the same evening.
    """
    )
    (one,) = found.values()
    assert one.answer == ()
    assert [flat(block.inline) for block in one.support] == ["Ownership (Nobody Else Will)", "Story Template"]


def test_a_companion_guide_adds_points_under_its_own_name_and_changes_no_link() -> None:
    guide = guide_of(dedent(VALUES) + '\n## Questions\n\n### Ownership\n\n- "How do you delegate a repair?"\n')
    other = guide_of(
        "# Delegation\n\n## Handing Over\n\n- Delegate the repair with its deadline\n- Thank people\n", "d.md"
    )
    pairs = extract(guide).pairs
    (alone,) = compose(guide, pairs).values()
    (one,) = compose(guide, pairs, [(other, extract(other).pairs)]).values()
    assert headings(one) == [*headings(alone), "Handing Over (Delegation)"]


# reverse practice


def test_a_value_that_one_question_probes_is_not_asked_the_other_way_round() -> None:
    guide = guide_of(dedent(VALUES) + '\n## Questions\n\n### Candor\n\n- "When did you speak up?"\n')
    assert probes(guide, extract(guide).pairs) == []


def test_a_value_that_two_questions_probe_is_asked_the_other_way_round() -> None:
    guide = guide_of(dedent(VALUES) + '\n## Questions\n\n### Candor\n\n- "When did you speak up?"\n- "Why us?"\n')
    (probe,) = probes(guide, extract(guide).pairs)
    assert (probe.kind, probe.subject, flat(probe.prompt)) == (
        "list",
        "Core Values",
        "Candor – which questions probe it?",
    )
    assert gist(probe.answer) == "When did you speak up?\nWhy us?"
    assert probe.blocks == ()


# every guide


@pytest.mark.parametrize(
    ("category", "expected"),
    [
        ("Autonomy and Accountability", ["Freedom & Responsibility (Trust Paired with Ownership)"]),
        ("Talent and Performance", ["High Performance (A Team, Not a Family)"]),
        ("Candor and Disagreement", ["Candor (Say It to the Person)"]),
        ("Risk, Invention and Members", ["Innovation (Large Bets, Quick Lessons)", "Customer Focus (Joy for Members)"]),
        ("Running a Team", ["Building Exceptional Teams"]),
        ("Streaming to the Whole World", ["Streaming to the Whole World"]),
    ],
)
def test_the_questions_of_the_category_probe_what_a_person_would_choose(category: str, expected: list[str]) -> None:
    guide, pairs = load(NETFLIX)
    found = [one for pair, one in compose(guide, pairs).items() if pair.section[-1] == category and one.answer]
    assert len(found) >= 3
    for one in found:
        assert set(expected) <= set(headings(one))


@pytest.mark.parametrize("path", GUIDES, ids=lambda path: path.stem)
def test_every_open_question_has_a_short_back_of_its_own_in(path: Path) -> None:
    guide, pairs = load(path)
    found = compose(guide, pairs)
    open_ones = [pair for pair in pairs if pair.kind == "open-question"]
    assert all(found[pair].answer for pair in open_ones)
    assert all(word_count(found[pair].answer) <= 120 for pair in open_ones)
    assert all(len(points(found[pair].answer)) <= 12 for pair in open_ones)
    alike = Counter(back(found[pair]) for pair in open_ones)
    assert max(alike.values(), default=1) <= 3


def test_no_order_of_a_set_changes_a_back() -> None:
    program = (
        "from reading import *; from guide2anki.compose.compose import compose\n"
        "from guide2anki.cards.extract import extract\n"
        "from guide2anki.listing import listing; from pathlib import Path\n"
        f"guide = guide_of(Path({str(NETFLIX)!r}).read_text(encoding='utf-8')); found = extract(guide)\n"
        "print(listing(found, compose(guide, found.pairs)))"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parent), "PYTHONUTF8": "1"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(said) == 1


def _said_by_the_program() -> set[str]:
    fixed = "Which of these does it probe? The guide does not say. No answer in the guide: write your own."
    return set(words(fixed + " It has these beside it: which questions probe it"))


@given(RANDOM_GUIDES)
@settings(derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
def test_nothing_is_invented_whatever_the_guide(markdown: str) -> None:
    guide = guide_of(markdown) if markdown.strip() else None
    assert guide is not None
    pairs = extract(guide).pairs
    known = set(words(markdown)) | set(words(" ".join(_texts(pairs)))) | _said_by_the_program()
    for pair, one in compose(guide, pairs).items():
        said = words(gist((*one.answer, *one.support)))
        assert set(said) <= known
        if pair.kind == "open-question":
            assert len(set(said) | set(words(" ".join(headings(one))))) >= 3
            assert word_count(one.answer) <= 120


def _texts(pairs: tuple[Pair, ...]) -> Iterator[str]:
    for pair in pairs:
        yield from (*pair.section, pair.subject, flat(pair.prompt), gist(pair.answer))


def test_golden_backs_of_the_netflix_guide(update_goldens: bool) -> None:
    guide, pairs = load(NETFLIX)
    found = compose(guide, pairs)
    out: list[str] = []
    for pair in pairs:
        if pair in found:
            out += [f"{pair.line} {pair.section[-1]}", f"? {flat(pair.prompt)}", *outline(found[pair].answer)]
            out += [*(f"~ {why}" for why in found[pair].because), ""]
    for probe in probes(guide, pairs):
        out += [f"{probe.line} {probe.subject}", f"? {flat(probe.prompt)}", *outline(probe.answer), ""]
    said = "\n".join(out)
    if update_goldens:
        BACKS.write_text(said, encoding="utf-8")
    assert said == BACKS.read_text(encoding="utf-8")
