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


# ---------------------------------------------------------------- keys

QUIZ = {
    "lines in items": "1. {0}\n   a) stone\n   b) cork\n2. {1}\n   a) stone\n   b) cork\n",
    "parted items": "1. {0}\n\n   A. stone\n   B. cork\n\n2. {1}\n\n   A. stone\n   B. cork\n",
    "lists in items": "1. {0}\n   - A) stone\n   - B) cork\n2. {1}\n   - A) stone\n   - B) cork\n",
    "bold questions": "**1. {0}**\nA) stone\nB) cork\n\n**2. {1}**\nA) stone\nB) cork\n",
    "bold numbers": "**1.** {0}\n\nA) stone\nB) cork\n\n**2.** {1}\n\nA) stone\nB) cork\n",
    "below the margin": "1. {0}\nA. stone\nB. cork\n\n2. {1}\nA. stone\nB. cork\n",
    "headings": "### 1. {0}\n\nA) stone\nB) cork\n\n### 2. {1}\n\nA) stone\nB) cork\n",
    "labels": "**Question 1 (2019):** {0}\n(A) stone\n(B) cork\n\n**Question 2 (2020):** {1}\n(A) stone\n(B) cork\n",
    "options on a line": "1. {0}\n   A) stone  B) cork  C) none of these\n2. {1}\n   A) stone  B) cork  C) both\n",
    "numbered options": "1. {0}\n1) stone\n2) cork\n\n2. {1}\n1) stone\n2) cork\n",
    "numbers below bold ones": "**1.** {0}\n1. stone\n2. cork\n\n**2.** {1}\n1. stone\n2. cork\n",
}
KEYS = [
    "Answers: 1b – 2a",
    "**Answers:** 1-B, 2-A",
    "Answers: 1. b 2. a",
    "Answer key: 1 B, 2 A",
    "**Corrigé :** 1b – 2a",
    "GABARITO: 1-B, 2-A",
    "参考答案：1.B 2.A",
    "【参考答案】\n1.B\n2.A",
    "Ответы: 1 – b; 2 – a.",
    "Key:\n\n1-B\n2-A",
    "**Answers**\n\n1. B\n2. A",
    "## Answers\n\n1. B\n2. A",
    "## Answers\n\n- 1: B\n- 2: A",
    "### Respuestas\n\n| Pregunta | Respuesta |\n|---|---|\n| 1 | B |\n| 2 | A |",
    "<details><summary>Answers</summary>\n\n1-B, 2-A\n\n</details>",
    "> **Answers:** 1. B, 2. A",
]
ASKED = ("Which floats?", "Which sinks?")
STATED = ("The one that floats is", "What sinks in water is the")


@pytest.mark.parametrize("stems", [ASKED, STATED, (ASKED[0], STATED[1])], ids=["asked", "stated", "both"])
@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("quiz", QUIZ)
def test_a_key_tells_each_stem_its_option_whatever_both_are_written_in(
    quiz: str, key: str, stems: tuple[str, str]
) -> None:
    if "number" in quiz and quiz != "bold numbers":
        if "|" not in key and key != "Answers: 1 – 2; 2 – 1":
            key = "Answers: 1 – 2; 2 – 1"
        key = key.replace("| A |", "| 1 |").replace("| B |", "| 2 |")
    assert choices(f"{QUIZ[quiz].format(*stems)}\n{key}") == {stems[0]: ["cork"], stems[1]: ["stone"]}


@pytest.mark.parametrize("stem", ["The capital of Turkey is", "La capital de Turquía es:", "土耳其的首都是（ ）"])
@pytest.mark.parametrize("form", ["1. {}\n   a) Izmir\n   b) Ankara\n\n   {}", "**1.** {}\na) Izmir\nb) Ankara\n{}"])
@pytest.mark.parametrize("answer", ["Answer: b", "**Answer:** b)", "Respuesta: B", "答案：B"])
def test_a_stem_that_does_not_ask_is_a_choice_where_its_answer_stands_below(stem: str, form: str, answer: str) -> None:
    assert choices(form.format(stem, answer)) == {stem: ["Ankara"]}


@pytest.mark.parametrize(
    "markdown",
    [
        "1. Plan\n2. Do\n   a) well\n   b) fast\n3. Check\n\nAnswers: 1. a 2. b",
        "1. Prepare the room\n   a) windows\n   b) light\n2. Start\n   a) slow\n   b) fast\n\nAnswer the questions.",
        "1. Reef\n   A. luff\n   B. tie\n2. Tack\n   A. turn\n   B. trim",
        "1. Which floats?\n2. Which sinks?\n\nAnswers: 1 – 2; 2 – 4",
        "### Who wrote it?\n\nA. Tversky and B. Kahneman",
    ],
)
def test_steps_with_lettered_parts_are_no_choices(markdown: str) -> None:
    assert choices(markdown) == {}


def test_letters_that_no_question_claims_make_no_card() -> None:
    pairs = extracted("# G\n\n## X\n\nWhich floats?\n- a) stone\n- b) cork\n\nAnswers: 1-B, 2-A, 7-C\n").pairs
    assert [(pair.kind, pair.prompt.flat) for pair in pairs] == [("open-question", "Which floats?")]


def test_what_follows_a_test_is_no_part_of_its_last_question() -> None:
    test = "1. The first is\n   A. a\n   B. b\n\n   Answer: B\n2. The second is\n   A. a\n   B. b\n\n   Answer: A\n"
    pairs = extracted(f"# G\n\n## X\n\n{test}\nA mast of wood bends.\n").pairs
    assert not any("mast" in pair.said for pair in pairs if pair.kind == "choice")


def test_a_line_of_several_options_is_parted_at_each() -> None:
    made = choices("### Which floats?\n\nA) iron  B) cork  C) tin can\n\nAnswer: C")
    assert made == {"Which floats?": ["tin can"]}


@pytest.mark.parametrize(
    "key",
    [
        "## Answers\n\n1. B – it is lighter\n2. A, C – they are heavier",
        "**Answers:**\n\n1. B: it is lighter\n2. A and C: they are heavier",
        "【参考答案】\n1.B 【解析】it is lighter\n2.A、C 【解析】they are heavier",
        "Answers:\n\n1-B (it is lighter)\n2-A,C (they are heavier)",
    ],
)
def test_what_a_key_explains_stands_below_the_option(key: str) -> None:
    test = "1. {0}\n   A) stone\n   B) cork\n   C) lead\n2. {1}\n   A) stone\n   B) cork\n   C) lead\n"
    pairs = extracted(f"# G\n\n## X\n\n{test.format(*STATED)}\n{key}\n").pairs
    assert [(pair.prompt.flat, right_of(pair)) for pair in pairs] == [
        (STATED[0], ["cork"]),
        (STATED[1], ["stone", "lead"]),
    ]
    assert ["it is lighter" in pairs[0].said, "they are heavier" in pairs[1].said] == [True, True]


def test_an_option_that_a_key_repeats_is_said_once() -> None:
    test = f"{QUIZ['headings'].format(*ASKED)}\n## Answers\n\n1. B) cork\n2. A) stone\n"
    pairs = extracted(f"# G\n\n## X\n\n{test}").pairs
    assert [pair.said.splitlines() for pair in pairs] == [["stone", "cork"], ["stone", "cork"]]


def test_a_letter_that_begins_an_answer_is_none_of_an_option() -> None:
    made = extracted("# G\n\n1. Which vitamin?\n2. Which language?\n\n## Answers\n\n1. A – retinol\n2. C – old\n").pairs
    assert [(pair.kind, pair.prompt.flat, pair.said.split()[-1]) for pair in made] == [
        ("question", "Which vitamin?", "retinol"),
        ("question", "Which language?", "old"),
    ]


# ---------------------------------------------------------------- the letter with the stem

OPTIONS = {
    "lines in an item": "1. {0}\n   A. stone\n   B. cork\n2. {1}\n   A. stone\n   B. cork\n",
    "below the margin": "1. {0}\nA. stone\nB. cork\n\n2. {1}\nA. stone\nB. cork\n",
    "bold numbers": "**1.** {0}\n\nA) stone\nB) cork\n\n**2.** {1}\n\nA) stone\nB) cork\n",
    "lists in items": "1. {0}\n   - A) stone\n   - B) cork\n2. {1}\n   - A) stone\n   - B) cork\n",
}


@pytest.mark.parametrize(
    ("stems", "shown"),
    [
        (("Which floats? (B)", "Which sinks? (A)"), ("Which floats?", "Which sinks?")),
        (("What floats is (B)", "What sinks is (A)."), ("What floats is", "What sinks is.")),
        (("浮在水上的是（ B ）", "沉在水下的是（ A ）"), ("浮在水上的是（ ）", "沉在水下的是（ ）")),
        (("浮在水上的是（B）。", "沉在水下的是（A）。"), ("浮在水上的是（）。", "沉在水下的是（）。")),
        (("Which floats? [Ans: B]", "Which sinks? [Ans: A]"), ("Which floats?", "Which sinks?")),
        (("Was schwimmt? (Antwort: B)", "Was sinkt? (Antwort: A)"), ("Was schwimmt?", "Was sinkt?")),
    ],
)
@pytest.mark.parametrize("form", OPTIONS)
def test_a_letter_in_brackets_behind_a_stem_is_its_answer_and_not_on_the_front(
    form: str, stems: tuple[str, str], shown: tuple[str, str]
) -> None:
    assert choices(OPTIONS[form].format(*stems)) == {shown[0]: ["cork"], shown[1]: ["stone"]}


def test_a_letter_behind_the_number_of_a_pooled_question_is_its_answer() -> None:
    pool = "K1 (B)\nWhich floats?\nA. stone\nB. cork\n~~\n\nK2 (A) [12.3]\nWhich sinks?\nA. stone\nB. cork\n~~\n"
    assert choices(pool) == {"K1 Which floats?": ["cork"], "K2 [12.3] Which sinks?": ["stone"]}


@pytest.mark.parametrize("form", ["1. {}\n   A. stone\n   B. cork\n   C. lemon", "{}\n\nA. stone\nB. cork\nC. lemon"])
def test_a_single_letter_in_brackets_may_be_that_of_something_else(form: str) -> None:
    pairs = extracted(f"# G\n\n## X\n\n{form.format('Which food has most vitamin (C)?')}\n").pairs
    assert [(pair.kind, pair.prompt.flat) for pair in pairs] == [
        ("open-question", "Which food has most vitamin (C)?"),
    ]


@pytest.mark.parametrize("name", ["Answer key", "Answers for Part A", "Solutions to the quiz", "Key", "Answers Part A"])
def test_a_key_to_a_part_is_known_by_its_first_words(name: str) -> None:
    asked = "**1. What floats?**\n\nA) stone\nB) cork\n\n**2. What sinks?**\n\nA) stone\nB) cork\n"
    made = extracted(f"# Quiz\n\n## Part A\n\n{asked}\n## {name}\n\n1-B, 2-A\n").pairs
    assert [(pair.kind, pair.prompt.flat) for pair in made] == [("choice", "What floats?"), ("choice", "What sinks?")]


NUMBERED = "1. {}\n   a) stone\n   b) cork\n2. {}\n   a) stone\n   b) cork\n\n"


@pytest.mark.parametrize("name", ["Answers: ", "## Key\n\n", "### Key\n\n", "**Answers**\n\n"])
def test_a_key_is_told_in_its_section_whatever_is_numbered_elsewhere(name: str) -> None:
    other = "## Ropes\n\n1. What lifts a sail?\n2. What trims it?\n\n**Answers**\n\n1. A halyard\n2. A sheet\n\n"
    made = extracted(f"# Quiz\n\n{other}## Test\n\n{NUMBERED.format('A buoy', 'An anchor')}{name}1b – 2a\n").pairs
    assert [(pair.kind, pair.prompt.flat) for pair in made] == [
        ("question", "What lifts a sail?"),
        ("question", "What trims it?"),
        ("choice", "A buoy"),
        ("choice", "An anchor"),
    ]


def test_two_tests_have_each_their_key() -> None:
    part = NUMBERED.format("The {} buoy is", "The {} anchor is")
    parts = [
        f"## {name}\n\n{part.replace('{}', name)}Answers: {key}\n\n"
        for name, key in (("Red", "1b, 2a"), ("Blue", "1a, 2b"))
    ]
    made = extracted("# Quiz\n\n" + "".join(parts)).pairs
    assert [(pair.kind, pair.prompt.flat) for pair in made] == [
        ("choice", f"The {name} {thing} is") for name in ("Red", "Blue") for thing in ("buoy", "anchor")
    ]
    lists = [part for pair in made for part in pair.answer if isinstance(part, Block)]
    right = [item.info for block in lists for item in block.items]
    assert right == ["wrong", "right", "right", "wrong", "right", "wrong", "wrong", "right"]


def test_a_key_that_two_tests_could_claim_answers_no_stem_with_its_options() -> None:
    first, second = NUMBERED.format("A buoy", "An anchor"), NUMBERED.format("A mast", "A keel")
    markdown = f"# Quiz\n\n## Test 1\n\n{first}## Test 2\n\n{second}## Key\n\n1b, 2a\n"
    made = extracted(markdown).pairs
    assert [pair.kind for pair in made if pair.kind in ("question", "choice")] == []
    assert not any(pair.said.endswith(("\na", "\nb")) for pair in made)


ALPHABETS = [
    ("Столица Турции?", "абв", "Ответ: {0}", "Правильный ответ: {0}"),
    ("מהי בירת טורקיה?", "אבג", "תשובה: {0}", "**תשובה:** {0}"),
    ("ما هي عاصمة تركيا؟", "أبج", "الإجابة: {0}", "الجواب: {0}"),
    ("तुर्की की राजधानी क्या है?", "कखग", "उत्तर: {0}", "**उत्तर:** ({0})"),
]


@pytest.mark.parametrize(("stem", "letters", "first", "second"), ALPHABETS, ids=["ru", "he", "ar", "hi"])
@pytest.mark.parametrize("sign", ["{}) ", "({}) ", "{}. ", "- {}) "])
def test_options_are_lettered_in_the_alphabet_of_their_language(
    stem: str, letters: str, first: str, second: str, sign: str
) -> None:
    options = "\n".join(sign.format(letter) + city for letter, city in zip(letters, ("Izmir", "Ankara", "Bursa")))
    for answer in (first, second):
        assert choices(f"**{stem}**\n\n{options}\n\n{answer.format(letters[1])}") == {stem: ["Ankara"]}


def test_letters_of_two_alphabets_are_no_options() -> None:
    assert choices("**Which?**\n\na) Izmir\nб) Ankara\n\nAnswer: a") == {}


@pytest.mark.parametrize(
    "below", ["A remark about it all.", "Still to do: the rest.", "---\n\nStill to write: the rest."]
)
def test_a_check_list_of_which_several_are_ticked_is_no_choice(below: str) -> None:
    assert choices(f"## Slips\n\n- [x] tied it twice\n- [x] pulled at once\n- [ ] forgot the wind\n\n{below}\n") == {}
