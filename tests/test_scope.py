"""Where an answer ends and a name stops holding: what follows belongs to something else, or to nobody."""

# ruff: noqa: E501

from __future__ import annotations

from textwrap import dedent

import pytest

from guide2anki.cards.extract import extract
from reading import guide_of


def told(markdown: str) -> dict[str, str]:
    """Return the answer of each prompt, its lines parted by ` / `."""
    pairs = extract(guide_of(dedent(markdown).lstrip("\n"))).pairs
    return {pair.prompt.flat: " / ".join(pair.said.splitlines()) for pair in pairs}


def names(markdown: str, prompt: str) -> tuple[str, ...]:
    """Return the names above a prompt."""
    pairs = extract(guide_of(dedent(markdown).lstrip("\n"))).pairs
    return next(pair.names for pair in pairs if pair.prompt.flat == prompt)


# answers on their line


@pytest.mark.parametrize(
    "line", ["What floats? → hemp", "What floats? – hemp", "What floats? -> hemp", "¿Qué flota? :: hemp"]
)
@pytest.mark.parametrize(
    "below",
    [
        "Jute: it rots\n\nSisal: it grips\n",
        "Fibres we use:\n\n| Fibre | Use |\n|---|---|\n| sisal | mats |\n",
        "Never forget the sun.\n",
    ],
)
def test_a_line_that_answers_itself_behind_a_sign_is_answered(line: str, below: str) -> None:
    found = told(f"# T\n\n## Fibres\n\n{line}\n\n{below}")
    assert found[line.split("?")[0] + "?"] == "hemp"


def test_what_stands_below_such_a_line_is_not_named_by_it() -> None:
    markdown = "# T\n\n## Fibres\n\nWhat floats? → hemp\n\nJute: it rots\n\nSisal: it grips\n"
    assert names(markdown, "Jute") == ("Fibres",)


def test_an_answer_that_ends_in_a_colon_goes_on_below() -> None:
    found = told("# T\n\n## Fibres\n\nWhat floats? → two of them:\n\n- hemp\n- cork\n")
    assert "cork" in found["What floats?"]


@pytest.mark.parametrize("form", ["{0} **{1}**", "1. {0} **{1}**", "- {0} **{1}**."])
def test_bold_words_behind_a_question_answer_it(form: str) -> None:
    rows = [("Fibre of old sails?", "flax"), ("Colour of the port light?", "red")]
    found = told(
        "# T\n\n## Quick\n\n" + "\n".join(form.format(*row) + ("" if form[0] in "1-" else "\n") for row in rows)
    )
    assert {prompt: answer.rstrip(".") for prompt, answer in found.items()} == dict(rows)


def test_bold_words_inside_a_question_are_no_answer() -> None:
    assert "**" not in "".join(told("# T\n\n### Which of these is **not** a knot?\n\nA sail.\n"))
    assert told("# T\n\n### Which of these is **not** a knot?\n\nA sail.\n") == {
        "Which of these is not a knot?": "A sail."
    }


# bold lines beside bold questions


def test_a_bold_line_below_an_answered_bold_question_is_its_sibling() -> None:
    markdown = """
        # T

        ## Oral

        **What floats?**

        Hemp.

        **Dates**

        | Year | What |
        |---|---|
        | 1690 | first mill |
        | 1720 | first dock |
    """
    assert told(markdown)["What floats?"] == "Hemp."
    assert "What floats?" not in names(markdown, "1690")


def test_bold_lines_right_below_a_bold_question_answer_it() -> None:
    found = told("# T\n\n**What floats?**\n\n**Fibres**\n\n- hemp\n- flax\n\n**Woods**\n\n- pine\n- ash\n")
    assert "hemp" in found["What floats?"]
    assert "ash" in found["What floats?"]


def test_one_of_a_numbered_series_of_questions_need_not_ask() -> None:
    markdown = "# T\n\n## Oral\n\n**1. What floats?**\n\nHemp.\n\n**2. Kinds of knots**\n\n- bends\n- hitches\n\n**3. What sinks?**\n\nSteel.\n"
    assert told(markdown) == {"What floats?": "Hemp.", "Kinds of knots": "bends / hitches", "What sinks?": "Steel."}


def test_a_list_of_other_questions_is_no_answer() -> None:
    markdown = """
        # T

        ## Oral

        **What floats?** Hemp, for it is light.

        Still to write up, with your help:

        - Why does steel sink?
        - How does flax rot?
    """
    assert told(markdown)["What floats?"] == "Hemp, for it is light."
    assert names(markdown, "Still to write up, with your help") == ("Oral",)


# labels over lists


@pytest.mark.parametrize("label", ["Uses:", "**Uses:**", "Usos:"])
@pytest.mark.parametrize(
    "after", ["Care: keep it dry", "**Care:** keep it dry", "A **splice** is a joint of two ropes."]
)
def test_what_is_named_below_a_labelled_list_stands_beside_the_label(label: str, after: str) -> None:
    markdown = f"# T\n\n## Ropes\n\n{label}\n\n- mooring\n- towing\n\n{after}\n"
    prompt = "Care" if "Care" in after else "A splice"
    assert names(markdown, prompt) == ("Ropes",)


# quotes


def test_what_stands_behind_a_quote_does_not_answer_the_question_in_it() -> None:
    markdown = """
        # T

        ## Ropes

        > **Pause 1.** Why does hemp swell?

        Bring your gloves.

        ## Sails

        > **Pause 2.** Which sail is in front?

        ## Answers to "Pause"

        1. It takes up water.
        2. The jib.
    """
    found = told(markdown)
    assert found["Pause 1. Why does hemp swell?"] == "It takes up water."
    assert found["Pause 2. Which sail is in front?"] == "The jib."


# keys by section

QUIZ = """
# T

## Part A

1. Which rope floats?
2. Which rope sinks?

## Part B

1. Hemp is a ____.
2. Steel is a ____.

## Answers

{key}
"""


@pytest.mark.parametrize(
    "key",
    [
        "### Part A\n\n1. hemp\n2. steel\n\n### Part B\n\n1. plant\n2. metal\n",
        "**Part A**\n\n1. hemp\n2. steel\n\n**Part B**\n\n1. plant\n2. metal\n",
        "Part A:\n\n1) hemp\n2) steel\n\nPart B:\n\n1) plant\n2) metal\n",
        "Part A: 1. hemp 2. steel\n\nPart B: 1. plant 2. metal\n",
        "Part B: 1. plant 2. metal\n\nPart A: 1. hemp 2. steel\n",
    ],
)
def test_a_key_in_sections_is_told_to_the_sections_of_its_names(key: str) -> None:
    assert told(QUIZ.format(key=key)) == {
        "Which rope floats?": "hemp",
        "Which rope sinks?": "steel",
        "Hemp is a ____.": "plant",
        "Steel is a ____.": "metal",
    }


@pytest.mark.parametrize(
    "key",
    [
        pytest.param("### Part A\n\n1. hemp\n2. steel\n\n### Part B\n\n1. plant\n", id="one answer is missing"),
        pytest.param(
            "### Part A\n\n1. hemp\n2. steel\n3. silk\n\n### Part B\n\n1. plant\n2. metal\n", id="one answer too many"
        ),
    ],
)
def test_a_key_that_does_not_fit_its_sections_is_told_to_none(key: str) -> None:
    assert told(QUIZ.format(key=key)).get("Which rope floats?", "") == ""


# questions that go on


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("How deep is the harbour?", "And at low tide?"),
        ("Wie tief ist der Hafen?", "Und bei Ebbe?"),
        ("Quelle est la profondeur du port ?", "Et à marée basse ?"),
        ("¿Qué profundidad tiene el puerto?", "¿Y con marea baja?"),
        ("Какова глубина гавани?", "А во время отлива?"),
        ("港の深さは？", "では干潮のときは？"),
    ],
)
@pytest.mark.parametrize("form", ["### {0}\n\n{1}\n\n", "**{0}**\n\n{1}\n\n", "- {0}\n  - {1}\n"])
def test_a_question_that_goes_on_shows_the_one_before_it(first: str, second: str, form: str) -> None:
    markdown = "# T\n\n## Port\n\n" + form.format(first, "9 m") + form.format(second, "4 m")
    pairs = {pair.prompt.flat: pair for pair in extract(guide_of(markdown)).pairs}
    assert (pairs[first].subject, pairs[second].subject) == ("Port", first)


@pytest.mark.parametrize(
    "second",
    [
        "A boat needs how much water?",
        "Andrew is who?",
        "And what does a captain do who cannot find the way into the harbour at all?",
    ],
)
def test_a_question_that_says_what_it_is_about_shows_no_other(second: str) -> None:
    pairs = extract(guide_of(f"# T\n\n### How deep is it?\n\n9 m\n\n### {second}\n\nCork.\n")).pairs
    assert [pair.under for pair in pairs] == [(), ()]


# feet of pages


@pytest.mark.parametrize(
    "line",
    [
        "Last revised in May. Tea is free.",
        "*Thanks to Ann.*\n\nSee you next week.",
        "スターをいただけると励みになります",
    ],
)
def test_the_lines_behind_the_last_rule_are_about_the_page(line: str) -> None:
    assert told(f"# T\n\n## Knots\n\n- **Bowline**: a loop\n\n---\n\n{line}\n") == {"Bowline": "a loop"}


@pytest.mark.parametrize(
    "below",
    [
        pytest.param("- **Hitch**: a turn\n", id="a list"),
        pytest.param("**Hitch**: a turn\n", id="a label"),
        pytest.param("Why hemp?\n\nIt floats.\n", id="a question"),
        pytest.param("One.\n\nTwo.\n\nThree.\n", id="three paragraphs"),
    ],
)
def test_what_teaches_behind_the_last_rule_is_kept(below: str) -> None:
    found = told(f"# T\n\n## Knots\n\n- **Bowline**: a loop\n\n---\n\n{below}")
    assert any(
        word in f"{prompt} {answer}" for prompt, answer in found.items() for word in ("Hitch", "floats", "Three")
    )


def test_a_word_of_the_heading_may_be_the_answer() -> None:
    assert told("# T\n\n## The Assembly and the Steward\n\n**Who is head of state?**\n\nthe Steward\n") == {
        "Who is head of state?": "the Steward"
    }


def test_examples_in_italics_stand_with_the_words_above_them() -> None:
    found = told(
        "# T\n\n**look after** → care for\n\n*She looks after the boat.*\n\n**give up** → stop\n\n*He gave up rowing.*\n"
    )
    assert found == {"look after": "care for / She looks after the boat.", "give up": "stop / He gave up rowing."}


@pytest.mark.parametrize(("count", "terms"), [(3, 3), (2, 0)])
def test_three_paragraphs_with_a_dash_are_terms(count: int, terms: int) -> None:
    rows = ["Jib – a sail in front", "Boom – a spar below", "Keel – a beam along the bottom"][:count]
    found = told("# T\n\n## Parts\n\n" + "\n\n".join(rows) + "\n")
    assert len([prompt for prompt in found if prompt in ("Jib", "Boom", "Keel")]) == terms
