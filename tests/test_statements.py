"""Statements that a reader judges or completes: which are asked, with what answer, and which are left alone."""

from __future__ import annotations

from textwrap import dedent

import pytest

from guide2anki.cards.extract import extract
from guide2anki.model import gist
from reading import guide_of


def asked(markdown: str) -> list[tuple[str, str]]:
    """Return the prompt and the answer of each question in a guide."""
    pairs = extract(guide_of(dedent(markdown).lstrip("\n"))).pairs
    return [(pair.prompt.flat, " / ".join(gist(list(pair.answer)).splitlines())) for pair in pairs]


FORMS = {
    "bold behind a full stop": ("{0}. **{1}**", "{1}"),
    "bold without a full stop": ("{0} **{1}**", "{1}"),
    "in brackets": ("{0}. ({1})", "{1}"),
    "in square brackets": ("{0} [{1}]", "{1}"),
    "behind a dash": ("{0} – {1}", "{1}"),
    "behind an arrow": ("{0} → {1}", "{1}"),
    "behind a colon": ("{0}: *{1}*", "{1}"),
    "a sentence of its own": ("{0}. {1}.", "{1}."),
    "with its reason in brackets": ("{0}. ({1}: too heavy)", "{1}: too heavy"),
    "with its reason behind it": ("{0}. **{1}**, too heavy", "{1}, too heavy"),
    "in brackets with its reason behind them": ("{0}. ({1}) Too heavy.", "{1} Too heavy."),
    "before it": ("({1}) {0}", "{1}"),
    "nested": ("{0}.\n   - {1}", "{1}"),
    "nested with its reason": ("{0}.\n   - **{1}.** Too heavy.", "{1}. Too heavy."),
    "behind a label of its own": ("{0}.\n\n   Answer: {1}", "{1}"),
}
LANGUAGES = [
    ("True or false?", "True", "False"),
    ("True/False", "T", "F"),
    ("Richtig oder falsch", "richtig", "Falsch"),
    ("Vrai ou faux ?", "Vrai", "Faux"),
    ("¿Verdadero o falso?", "Verdadero", "F"),
    ("Verdadeiro ou falso", "Verdadeiro", "Falso"),
    ("Vero o falso", "Vero", "Falso"),
    ("Waar of niet waar", "waar", "onwaar"),
    ("Prawda czy fałsz", "Prawda", "Fałsz"),
    ("Верно или неверно", "Верно", "Неверно"),
    ("Doğru mu yanlış mı", "Doğru", "Yanlış"),
    ("Benar atau salah", "Benar", "Salah"),
    ("Đúng hay sai", "Đúng", "Sai"),
    ("判断题", "对", "错"),
    ("참 거짓", "참", "거짓"),
    ("صح أم خطأ", "صح", "خطأ"),
    ("सही या गलत", "सही", "गलत"),
]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("title", "yes", "no"), LANGUAGES)
def test_a_statement_below_a_name_that_asks_for_verdicts_is_asked(title: str, yes: str, no: str, form: str) -> None:
    written, answer = FORMS[form]
    first, second = "Hemp floats on water", "Steel swims"
    rows = f"1. {written.format(first, yes)}\n2. {written.format(second, no)}\n"
    found = asked(f"# T\n\n## {title}\n\n{rows}")
    assert [(prompt.rstrip("."), said) for prompt, said in found] == [
        (first, answer.format("", yes)),
        (second, answer.format("", no)),
    ]


HOLDERS = {
    "a heading": "#### True or false\n\n{rows}",
    "a bold line": "**True or false**\n\n{rows}",
    "a label": "True or false:\n\n{rows}",
    "a fold": "<details>\n<summary>True or false</summary>\n\n{rows}\n</details>",
    "a callout": "> [!quiz] True or false\n>\n{quoted}",
    "an admonition": '!!! question "True or false"\n\n{indented}',
    "a tab": '=== "True or false"\n\n{indented}',
}


@pytest.mark.parametrize("holder", HOLDERS)
@pytest.mark.parametrize("paragraphs", [False, True], ids=["list", "paragraphs"])
def test_statements_are_asked_in(holder: str, paragraphs: bool) -> None:
    rows = ["Hemp floats on water. **True**", "Steel swims. **False**"]
    lines = [rows[0], "", rows[1]] if paragraphs else [f"- {row}" for row in rows]
    markdown = HOLDERS[holder].format(
        rows="\n".join(lines),
        quoted="\n".join(f"> {line}" for line in lines),
        indented="\n".join(f"    {line}" for line in lines),
    )
    assert asked(f"# T\n\n## Ropes\n\n{markdown}\n") == [("Hemp floats on water.", "True"), ("Steel swims.", "False")]


@pytest.mark.parametrize(
    "key",
    [
        "## Answers\n\n1. T\n2. F\n",
        "**Answers**\n\n1. T\n2. F\n",
        "<details><summary>Key</summary>\n\n1. T\n2. F\n</details>",
    ],
)
@pytest.mark.parametrize("title", ["True or false", "True / False"])
def test_verdicts_that_stand_apart_are_told_by_their_numbers(title: str, key: str) -> None:
    key = key.replace("<summary>Key", "<summary>Answer key")
    found = asked(f"# T\n\n## {title}\n\n1. Hemp floats.\n2. Steel swims.\n\n{key}")
    assert found == [("Hemp floats.", "T"), ("Steel swims.", "F")]


@pytest.mark.parametrize(
    "markdown",
    [
        pytest.param("## Settings\n\n- Write backups: yes\n- Keep the logs: no\n", id="switches below another name"),
        pytest.param("## Rules\n\n- Hemp floats. **True**\n- Steel swims. **False**\n", id="no name asks for verdicts"),
    ],
)
def test_no_statement_is_asked_of(markdown: str) -> None:
    assert not [
        prompt for prompt, _ in asked(f"# T\n\n{markdown}") if prompt.startswith(("Hemp floats.", "Write backups:"))
    ]


def test_a_list_with_a_statement_that_nothing_judges_stays_whole() -> None:
    found = asked("# T\n\n## True or false\n\n1. Hemp floats. **True**\n2. Steel swims.\n3. Jute rots. **True**\n")
    assert [prompt for prompt, _ in found] == ["True or false"]


def test_a_single_word_before_a_verdict_is_no_statement() -> None:
    found = asked("# T\n\n## Yes or no\n\n- Backups: yes\n- Logging: no\n")
    assert [prompt for prompt, _ in found] == ["Yes or no"]


BLANKS = [
    ("The ______ keeps the boat off the quay. (fender)", "fender"),
    ("The ___ keeps the boat off the quay. → fender", "fender"),
    ("The ______ keeps the boat off the quay => fender", "fender"),
    ("The …… keeps the boat off the quay. Answer: fender", "fender"),
    ("The ........ keeps the boat off the quay.\n  - Answer: fender", "fender"),
    ("The ______ keeps the boat off the quay.\n\n  **Answer:** fender", "fender"),
    ("The ______ keeps the boat off the quay.\n  - fender", "fender"),
    ("______ halten das Boot vom Kai ab. (Fender)", "Fender"),
    ("______はボートを岸壁から守る。（フェンダー）", "フェンダー"),
]


@pytest.mark.parametrize(("line", "answer"), BLANKS)
def test_a_statement_with_a_blank_is_asked(line: str, answer: str) -> None:
    found = asked(f"# T\n\n## Harbour\n\n- {line}\n- A ______ marks the channel. (buoy)\n")
    assert [said for _, said in found] == [answer, "buoy"]
    assert all("fender" not in prompt.casefold() and "フェン" not in prompt for prompt, _ in found)


@pytest.mark.parametrize(
    "key", ["### Answers\n\n1. fender\n2. buoy\n", "> [!success]- Answers\n> 1. fender\n> 2. buoy\n"]
)
def test_blanks_are_filled_by_number(key: str) -> None:
    found = asked(f"# T\n\n## Harbour\n\n1. The ______ keeps us off.\n2. A ______ marks the channel.\n\n{key}")
    assert found == [("The ______ keeps us off.", "fender"), ("A ______ marks the channel.", "buoy")]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("I lead ______ (name of the team).", id="a form says what to fill in"),
        pytest.param("My strength is ______.", id="nothing fills it"),
        pytest.param("Read `__init__` first (it is short).", id="underscores of code"),
        pytest.param("Wait... then go (slowly).", id="three dots"),
    ],
)
def test_nothing_is_asked_of(line: str) -> None:
    assert "question" not in {pair.kind for pair in extract(guide_of(f"# T\n\n## Harbour\n\n{line}\n")).pairs}
    assert "question" not in {
        pair.kind for pair in extract(guide_of(f"# T\n\n## Harbour\n\n- {line}\n- {line}\n")).pairs
    }


@pytest.mark.parametrize("said", ["TODO", "TBD", "WIP", "TODO: ask Ann", "Coming soon"])
def test_an_answer_that_is_still_missing_leaves_the_question_open(said: str) -> None:
    (pair,) = extract(guide_of(f"# T\n\n### What floats?\n\n{said}\n")).pairs
    assert pair.kind == "open-question"


@pytest.mark.parametrize("said", ["None", "N/A", "none so far"])
def test_nothing_may_be_the_answer_of_a_question(said: str) -> None:
    assert asked(f"# T\n\n### What rots in dry air?\n\n{said}\n") == [("What rots in dry air?", said)]
