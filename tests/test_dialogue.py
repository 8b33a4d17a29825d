"""Dialogues: who asks, who answers, and labels that only look so."""

from __future__ import annotations

import pytest

from drawing import drawing, on_one_line

DRAWN = "question: How deep is it? / ›Two metres. / question: How wide is it? / ›Nine metres."


@pytest.mark.parametrize(
    "markdown",
    [
        pytest.param(
            "Mate: How deep is it?\nPilot: Two metres.\nMate: How wide is it?\nPilot: Nine metres.", id="lines"
        ),
        pytest.param(
            "Mate: How deep is it?\n\nPilot: Two metres.\n\nMate: How wide is it?\n\nPilot: Nine metres.",
            id="paragraphs",
        ),
        pytest.param(
            "**Mate:** How deep is it?\n**Pilot:** Two metres.\n\n**Mate:** How wide is it?\n**Pilot:** Nine metres.",
            id="names in bold",
        ),
        pytest.param(
            "- Mate: How deep is it?\n- Pilot: Two metres.\n- Mate: How wide is it?\n- Pilot: Nine metres.", id="a list"
        ),
        pytest.param(
            "> Mate: How deep is it?\n> Pilot: Two metres.\n>\n> Mate: How wide is it?\n> Pilot: Nine metres.",
            id="a quote",
        ),
        pytest.param(
            "<p>Mate: How deep is it?</p>\n<p>Pilot: Two metres.</p>\n<p>Mate: How wide is it?</p>\n"
            "<p>Pilot: Nine metres.</p>",
            id="HTML",
        ),
        pytest.param("A: How deep is it?\nB: Two metres.\n\nA: How wide is it?\nB: Nine metres.", id="letters"),
        pytest.param(
            "Examiner: How deep is it?\nMe: Two metres.\n\nThe interviewer: How wide is it?\nYou: Nine metres.",
            id="somebody who is known to ask",
        ),
    ],
)
def test_what_the_first_asks_the_second_answers(markdown: str) -> None:
    assert on_one_line(drawing(markdown)).replace("question[lone]", "question") == DRAWN


def test_each_language_knows_who_asks() -> None:
    for asker in (
        "Prüferin",
        "Recruteur",
        "Egzaminator",
        "Экзаменатор",
        "面试官",
        "面接官",
        "면접관",
        "Giám khảo",
        "בוחן",
    ):
        assert drawing(f"{asker}: ab?\nX: cd.") == ["question: ab?", "  paragraph: cd."]


def test_what_others_say_in_between_stays_with_the_answer() -> None:
    markdown = "Examiner: How deep is it?\nPupil: Two metres,\nat low water.\nNote to self: look at the chart."
    assert on_one_line(drawing(markdown)) == (
        "question: How deep is it? / ›Two metres,↵at low water. / ›Note to self: look at the chart."
    )


def test_who_answers_may_ask_back_and_an_answer_may_have_no_name() -> None:
    markdown = (
        "E: How deep is it?\nC: Two metres.\n\nE: How wide is it?\nC: Nine metres.\n\n"
        "C: Why is that so?\nE: It silts up.\n\nE: Who digs?\n   The port does."
    )
    assert on_one_line(drawing(markdown)).replace("question[lone]", "question") == (
        f"{DRAWN} / question: Why is that so? / ›It silts up. / question: Who digs? / ›The port does."
    )


@pytest.mark.parametrize(
    "markdown",
    [
        pytest.param("Goal: who needs it?\nPlan: we ask them.", id="labels that do not come again"),
        pytest.param(
            "Goal: who needs it?\nPlan: ask.\n\nGoal: sell.\nPlan: call.\n\nGoal: ship.\nPlan: sail.", id="few ask"
        ),
        pytest.param("Bad: Can I leave?\nGood: I will stay.\n\nBad: Must I?\nGood: I may.", id="sides of a contrast"),
        pytest.param("Interviewer: Jane Roe\nRoom: 12", id="who somebody is"),
        pytest.param("One: why?\nTwo: so.\nOne: how?\nThree: thus.", id="another who answers"),
    ],
)
def test_labels_that_only_look_so_are_kept(markdown: str) -> None:
    first = markdown.partition(":")[0]
    assert any(first in line for line in drawing(markdown))
