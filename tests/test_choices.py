"""Multiple choice: what is one and what is none, and where its answer stands."""

from __future__ import annotations

import pytest

from guide2anki.model import Block, Pair, gist
from reading import extracted


def right_of(pair: Pair) -> list[str]:
    """Return the options that the back of a choice marks as right."""
    (options, *_) = pair.answer
    assert isinstance(options, Block)
    return [gist([item]) for item in options.items if item.info == "right"]


def choices(markdown: str) -> dict[str, list[str]]:
    """Return the questions of a piece of Markdown that are choices, each with its right options."""
    pairs = extracted(f"# G\n\n## X\n\n{markdown}\n").pairs
    return {pair.prompt.flat: right_of(pair) for pair in pairs if pair.kind == "choice"}


LIST = "- Sloop\n- Ketch\n- Yawl"
STEPS = "1. Luff\n2. Tack\n3. Trim"


@pytest.mark.parametrize("name", ["", "**Rigs**\n\n", "**Rigs:**\n\n", "Rigs:\n", "What are the usual rigs?\n\n"])
@pytest.mark.parametrize(
    "below",
    [
        "Yawl is the rarest.",
        "**Note:** Yawl is the rarest.",
        "> **Remember:** Yawl is the rarest.",
        "> [!NOTE]\n> Yawl is the rarest.",
        "Remarque : Yawl est le plus rare.",
        "Yawl: a small mast behind the rudder",
        "Sloop: one mast\nKetch: two masts",
        "**Yawl** has a small mast.",
        "Yawl, of course, is rare.",
    ],
)
def test_what_says_something_of_an_item_of_a_list_makes_no_choice_of_it(name: str, below: str) -> None:
    assert choices(f"{name}{LIST}\n\n{below}") == {}


@pytest.mark.parametrize(
    ("items", "below"),
    [
        (STEPS, "Tip: Tack is where most fall."),
        (STEPS, "2 – 3 seconds are enough."),
        ("- 理事会\n- 委员会", "委员会设在北京。"),
        ("A. Luff\nB. Tack\nC. Trim", "Tack is where most fall."),
        ("A. Luff\nB. Tack\nC. Trim", "B and C are done at once."),
        ("1. Luff\n   - slowly\n   - fully\n2. Tack\n   - fast", "> **NOT:** Tack zor."),
    ],
)
def test_a_remark_below_steps_makes_no_choice_of_them(items: str, below: str) -> None:
    assert choices(f"{items}\n\n{below}") == {}


@pytest.mark.parametrize(
    "below",
    [
        "Yawl",
        "Answer: Yawl",
        "**Answer:** Yawl",
        "Réponse : Yawl",
        "<details><summary>Answer</summary>\n\nYawl\n\n</details>",
        "> **Answer:** Yawl",
    ],
)
def test_a_question_over_a_plain_list_is_a_choice_where_its_answer_is_an_item(below: str) -> None:
    assert choices(f"### Which rig is the rarest?\n\n{LIST}\n\n{below}") == {"Which rig is the rarest?": ["Yawl"]}


@pytest.mark.parametrize("title", ["Which turns the bow?", "The bow is turned by"])
@pytest.mark.parametrize(
    "below", ["**Answer:** 2", "**Answer:** 2. Tack", "**Answer**: 2) Tack, for the bow turns", "Antwort: Tack"]
)
def test_numbered_options_are_answered_by_number(title: str, below: str) -> None:
    assert choices(f"### {title}\n\n{STEPS}\n\n{below}") == {title: ["Tack"]}


@pytest.mark.parametrize(
    "below", ["Answer: B", "**Answer:** B – it turns the bow", "B", "Tack is where the bow turns."]
)
def test_lettered_options_below_a_question_are_answered_by_a_letter_or_an_option(below: str) -> None:
    options = "A. Luff\nB. Tack\nC. Trim"
    assert choices(f"### Which turns the bow?\n\n{options}\n\n{below}") == {"Which turns the bow?": ["Tack"]}
