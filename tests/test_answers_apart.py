"""Answers that stand apart from their questions, in whatever both are written: each is told to its own, or to none."""

from __future__ import annotations

from itertools import product

import pytest

from reading import taught

ASKED = ("What holds a sail to its mast?", "Which rope lifts a sail?", "How do you tie a bowline?")
TOLD = ("Hoops, or a luff groove", "The halyard", "Out of the hole, round the tree and back")
TITLE = "# Sailing quiz\n\n"


def numbered(lines: tuple[str, ...], form: str) -> str:
    """Return lines, each in a form that takes its number and what it says."""
    return "\n".join(form.format(number=number, line=line) for number, line in enumerate(lines, 1))


QUESTIONS = {
    "a list": "{number}. {line}",
    "bold lines": "**{number}. {line}**\n",
    "headings": "### {number}. {line}\n",
    "labels": "Q{number}: {line}\n",
    "bold labels": "**Question {number}:** {line}\n",
    "headings over questions": "### Question {number}\n\n{line}\n",
}
NAMES = {
    "a heading": "## Answers\n\n{}",
    "a bold line": "**Answer key**\n\n{}",
    "a label": "Solutions:\n\n{}",
    "a fold": "<details><summary>Answers</summary>\n\n{}\n\n</details>",
    "a fold in HTML": "<details>\n<summary><b>Answers</b></summary>\n\n{}\n\n</details>",
    "a callout": "> [!success]- Answers\n{}",
    "a tab": '=== "Answers"\n\n{}',
}
ANSWERS = {
    "a list": "{number}. {line}",
    "a list with brackets": "{number}) {line}",
    "labels": "A{number}: {line}\n",
    "bold numbers": "**{number}.** {line}\n",
    "headings": "#### Answer {number}\n\n{line}\n",
}
PAIRS = [f"{asked} → {told}" for asked, told in zip(ASKED, TOLD, strict=True)]


def written(questions: str, name: str, answers: str, told: tuple[str, ...] = TOLD) -> str:
    said = numbered(told, ANSWERS[answers])
    if name in ("a tab", "a callout"):
        said = "\n".join(f"{'    ' if name == 'a tab' else '> '}{line}".rstrip() for line in said.splitlines())
    return f"{TITLE}{numbered(ASKED, QUESTIONS[questions])}\n\n---\n\n{NAMES[name].format(said)}\n"


@pytest.mark.parametrize(("questions", "name", "answers"), list(product(QUESTIONS, NAMES, ANSWERS)))
def test_each_answer_is_told_to_the_question_of_its_number(questions: str, name: str, answers: str) -> None:
    assert taught(written(questions, name, answers)) == PAIRS


@pytest.mark.parametrize("container", ["> {}", "- {}"])
def test_inside_a_container_they_are_told_as_well(container: str) -> None:
    inside = written("a list", "a label", "a list").removeprefix(TITLE).replace("---\n\n", "")
    first, rest = container.format(""), " " * len(container.format("")) if container[0] == "-" else "> "
    lines = "\n".join(((first if at == 0 else rest) + line).rstrip() for at, line in enumerate(inside.splitlines()))
    assert taught(f"{TITLE}## Ropes\n\n{lines}\n")[-3:] == PAIRS


@pytest.mark.parametrize(
    ("questions", "name", "answers"),
    [
        (("Wie heißt das Tau?", "Wer hält das Ruder?"), "Lösungen", ("Fall", "Der Rudergänger")),
        (("Comment s'appelle ce nœud ?", "Qui tient la barre ?"), "Corrigé", ("Le chaise", "Le barreur")),
        (("¿Qué es una driza?", "¿Quién lleva el timón?"), "Respuestas", ("Un cabo", "El timonel")),
        (("O que é uma adriça?", "Quem leva o leme?"), "Gabarito", ("Um cabo", "O timoneiro")),
        (("Che cos'è una drizza?", "Chi tiene il timone?"), "Soluzioni", ("Una cima", "Il timoniere")),
        (("Wat is een val?", "Wie houdt het roer?"), "Antwoorden", ("Een lijn", "De roerganger")),
        (("Co to jest fał?", "Kto trzyma ster?"), "Klucz odpowiedzi", ("Lina", "Sternik")),
        (("Что такое фал?", "Кто держит руль?"), "Ответы", ("Верёвка", "Рулевой")),
        (("Mandar nedir?", "Dümeni kim tutar?"), "Cevap anahtarı", ("Bir halat", "Dümenci")),
        (("Dây lèo là gì?", "Ai cầm lái?"), "Đáp án", ("Một sợi dây", "Người lái")),
        (("Apa itu tali halyard?", "Siapa memegang kemudi?"), "Kunci jawaban", ("Seutas tali", "Juru mudi")),
        (("ハリヤードとは何ですか？", "舵を取るのは誰ですか？"), "解答と解説", ("帆を上げる綱", "舵手")),
        (("핼야드란 무엇입니까?", "누가 키를 잡습니까?"), "정답 및 해설", ("돛을 올리는 줄", "조타수")),
        (("什么是升帆索？", "谁掌舵？"), "参考答案", ("升起帆的绳子", "舵手")),
        (("हैलयार्ड क्या है?", "पतवार कौन थामता है?"), "उत्तर कुंजी", ("एक रस्सी", "कर्णधार")),
        (("מה זה מעלן?", "מי אוחז בהגה?"), "תשובות", ("חבל", "ההגאי")),
        (("ما هو حبل الرفع؟", "من يمسك الدفة؟"), "الإجابات", ("خيط غليظ", "مدير الدفة")),
    ],
)
def test_in_every_language_the_list_of_answers_is_known_by_its_name(
    questions: tuple[str, ...], name: str, answers: tuple[str, ...]
) -> None:
    asked, told = numbered(questions, "{number}. {line}"), numbered(answers, "{number}. {line}")
    pairs = [f"{one} → {other}" for one, other in zip(questions, answers, strict=True)]
    assert taught(f"# Segeln\n\n{asked}\n\n## {name}\n\n{told}\n") == pairs


def test_answers_that_one_line_counts_are_parted() -> None:
    asked = numbered(ASKED, "{number}. {line}")
    assert taught(f"{TITLE}{asked}\n\nAnswers: 1) Hoops 2) The halyard 3) With a hole and a tree\n") == [
        f"{ASKED[0]} → Hoops",
        f"{ASKED[1]} → The halyard",
        f"{ASKED[2]} → With a hole and a tree",
    ]


def test_each_part_of_a_quiz_has_its_own_answers() -> None:
    part = f"{numbered(ASKED[:2], QUESTIONS['a list'])}\n\n**Answers**\n\n{numbered(TOLD[:2], ANSWERS['a list'])}\n\n"
    other = part.replace("sail", "flag").replace("halyard", "flag line")
    found = taught(f"{TITLE}## Part A\n\n{part}## Part B\n\n{other}")
    assert found == [*PAIRS[:2], *(pair.replace("sail", "flag").replace("halyard", "flag line") for pair in PAIRS[:2])]


def test_code_that_a_question_is_about_stays_with_it() -> None:
    markdown = (
        "# Code\n\n**1. What does this print?**\n\n```python\nprint(1 + 1)\n```\n\n**2. What is `None`?**\n\n"
        "## Answers\n\n1. Two\n2. Nothing at all\n"
    )
    assert taught(markdown) == ["What does this print? → Two", "What is None? → Nothing at all"]


NOT_TOLD = {
    "fewer answers than questions": written("a list", "a fold", "a list", TOLD[:2]),
    "fewer answers under a bold name": written("bold lines", "a bold line", "a list", TOLD[:2]),
    "more answers than questions": written("a list", "a heading", "a list", (*TOLD, "Nobody asked")),
    "a way to answer that has as many steps": (
        f"{TITLE}{numbered(ASKED, QUESTIONS['a list'])}\n\n## How to answer\n\n1. Listen\n2. Think\n3. Speak\n"
    ),
}


@pytest.mark.parametrize("reason", NOT_TOLD)
def test_no_question_is_answered_where_it_is_not_sure_with_what(reason: str) -> None:
    found = taught(NOT_TOLD[reason])
    assert [line for line in found if line.startswith(ASKED)] == [f"{asked} →" for asked in ASKED]


@pytest.mark.parametrize(("answers", "told"), [(2, 0), (3, 3), (4, 4)])
def test_the_last_of_four_questions_may_be_left_open(answers: int, told: int) -> None:
    asked = (*ASKED, "Which knot do you like best?")
    said = (*TOLD, "The bowline")[:answers]
    found = taught(
        f"{TITLE}{numbered(asked, QUESTIONS['a list'])}\n\n## Answers\n\n{numbered(said, ANSWERS['a list'])}\n"
    )
    pairs = [f"{one} → {answer}" for one, answer in zip(asked, said, strict=False)]
    assert sum(pair in found for pair in pairs) == told


def test_a_question_that_is_answered_on_the_spot_takes_no_second_answer() -> None:
    markdown = (
        "# Ships\n\n### 1. What is a keel?\n\nThe spine of a ship.\n\n### 2. How do you launch one?\n\n"
        "**Answer:**\n\n1. Grease the ways\n2. Knock out the blocks\n"
    )
    assert taught(markdown) == [
        "What is a keel? → The spine of a ship.",
        "How do you launch one? → Grease the ways / Knock out the blocks",
    ]


def test_numbers_that_two_lists_of_questions_have_tell_nothing() -> None:
    first, second = numbered(ASKED, QUESTIONS["a list"]), numbered(ASKED, "{number}. {line}").replace("sail", "flag")
    found = taught(
        f"{TITLE}## Day\n\n{first}\n\n## Night\n\n{second}\n\n## Answers\n\n{numbered(TOLD, '{number}. {line}')}\n"
    )
    assert not any(line.partition(" → ")[2] in TOLD for line in found)


def test_a_quote_that_says_more_than_the_answers_stays_whole() -> None:
    told = "> 1. Hoops\n> 2. Halyard\n> 3. Round\n>\n> Well done.\n"
    markdown = f"{TITLE}{numbered(ASKED, QUESTIONS['a list'])}\n\n## Answers\n\n{told}"
    assert any("Well done." in line for line in taught(markdown))
