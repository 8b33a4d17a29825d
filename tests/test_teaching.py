"""Cards that would teach what the guide does not say: none is made, whatever language or container it stands in."""

from __future__ import annotations

import pytest

from guide2anki.cards.extract import extract
from guide2anki.compose.compose import compose
from guide2anki.model import Block, Pair, gist
from reading import card, guide_of


def pairs(markdown: str) -> tuple[Pair, ...]:
    return extract(guide_of(markdown)).pairs


def case(name: str, *values: object) -> object:
    return pytest.param(*values, id=name)


CONTAINERS = {
    "a bold label": "**{name}**:\n{points}",
    "a plain label": "{name}:\n{points}",
    "a heading": "#### {name}\n\n{points}",
    "a fold": "<details>\n<summary>{name}</summary>\n\n{points}\n</details>\n",
    "a callout": "> [!note] {name}\n{quoted}",
    "an admonition": '!!! note "{name}"\n\n{indented}',
    "a quote": "> **{name}**:\n{quoted}",
    "an item": "- **{name}**\n{nested}",
}


def held(container: str, name: str, points: list[str]) -> str:
    rows = [f"- {point}" for point in points]
    return CONTAINERS[container].format(
        name=name,
        points="\n".join(rows) + "\n",
        quoted="\n".join(["", *(f"> {row}" for row in rows)]).replace("\n", "\n>\n", 1).lstrip("\n") + "\n",
        indented="\n".join(f"    {row}" for row in rows) + "\n",
        nested="\n".join(f"  {row}" for row in rows) + "\n",
    )


# turned-round values


NEGATIVE = [
    ("en", "Our values", "What it does not look like", "rows alone while the others wait"),
    ("en", "Leadership principles", "Signs that it is not there", "keeps the chart to himself at night"),
    ("en", "Our values", "The opposite", "throws the rope and walks away"),
    ("de", "Unsere Werte", "Was wir nicht wollen", "rudert allein an allen vorbei"),
    ("de", "Unsere Werte", "Das Gegenteil", "wirft das Seil weg und geht"),
    ("de", "Unsere Werte", "Warnzeichen", "behält die Karte immer für sich"),
    ("es", "Nuestros valores", "Lo que nunca hacemos", "rema solo mientras otros esperan"),
    ("fr", "Nos valeurs", "Ce que nous ne voulons pas", "rame seul devant tous les autres"),
    ("it", "I nostri valori", "Cosa non vogliamo", "rema da solo davanti agli altri"),
    ("pt", "Nossos valores", "O que não queremos", "rema sozinho na frente dos outros"),
    ("nl", "Onze waarden", "Wat we niet willen", "roeit alleen voor de anderen uit"),
    ("pl", "Nasze wartości", "Czego nie chcemy", "wiosłuje sam przed wszystkimi innymi"),
    ("ru", "Наши ценности", "Чего мы не хотим", "гребёт один впереди всех остальных"),
    ("zh", "我们的价值观", "我们不想看到的", "一个人划船不等别人也不说话"),
]


@pytest.mark.parametrize("container", CONTAINERS)
@pytest.mark.parametrize(("language", "values", "label", "point"), NEGATIVE)
def test_what_a_label_denies_is_not_asked_for_the_value_it_shows(
    language: str, values: str, label: str, point: str, container: str
) -> None:
    markdown = f"---\nlang: {language}\n---\n# T\n\n## {values}\n\n### Alpha\n\n{held(container, label, [point])}"
    made = pairs(markdown)
    assert not [pair for pair in made if pair.kind == "behaviour"]
    assert any(point in pair.said for pair in made)


def test_a_point_that_is_crossed_out_is_not_asked_for_the_value_it_shows() -> None:
    made = pairs(
        "# T\n\n## Our values\n\n### Calm\n\n- ❌ shouts across the whole deck\n- ❌ runs from one end to the other\n"
    )
    assert not [pair for pair in made if pair.kind == "behaviour"]


def test_a_value_may_deny_something_in_its_own_name() -> None:
    made = pairs("# T\n\n## Our values\n\n### Not Afraid\n\n- sails when the others stay ashore\n")
    assert [pair.prompt.flat for pair in made if pair.kind == "behaviour"] == ["sails when the others stay ashore"]


@pytest.mark.parametrize(
    "title",
    [
        *(
            "Truth values",
            "Nutritional values",
            "Principles of buoyancy",
            "Return values",
            "Weekly rota",
            "Parts of a boat",
        ),
        *("Werte im Wasser", "Valores normales", "Valeurs de salinité", "Prinzipien von Segeln", "Valori normali"),
    ],
)
def test_points_under_an_ordinary_heading_are_not_asked_so(title: str) -> None:
    keel, mast = "### Keel\n\n- lies deep below the water line\n", "### Mast\n\n- stands high above the deck\n"
    markdown = f"# T\n\n## {title}\n\n{keel}\n{mast}"
    assert not [pair for pair in pairs(markdown) if pair.kind == "behaviour"]


# borrowed answers


@pytest.mark.parametrize(
    ("question", "section", "point"),
    [
        case("English", "Why are you watching this harbour?", "Mooring", "Watch the rope while it runs"),
        case("German", "Warum suchen Sie ein neues Boot?", "Anlegen", "Suche zuerst die Leine im Wasser"),
        case("Spanish", "¿Por qué busca usted otro puerto?", "Amarre", "Busca la cuerda antes de saltar"),
    ],
)
@pytest.mark.parametrize("written", ["- {q}", '1. "{q}"', "### {q}", "**{q}**"])
def test_one_everyday_word_lends_no_answer(question: str, section: str, point: str, written: str) -> None:
    markdown = (
        f"# T\n\n## Questions\n\n{written.format(q=question)}\n\n## {section}\n\n- {point}\n- Coil what is left over\n"
    )
    guide = guide_of(markdown)
    made = extract(guide).pairs
    (asked,) = [pair for pair in made if pair.kind == "open-question"]
    assert point not in gist(compose(guide, made, [])[asked].answer)


def test_a_question_lends_itself_no_answer() -> None:
    guide = guide_of(
        "# T\n\n### Describe a reef knot.\n\nBe specific.\n\n### Describe a sheet bend.\n\nGive one example.\n"
    )
    made = extract(guide).pairs
    said = [gist(one.answer) for one in compose(guide, made, []).values()]
    assert not [one for one in said if "specific" in one or "example" in one]


# steps made questions


@pytest.mark.parametrize(
    ("title", "inner", "rows", "kinds"),
    [
        case(
            "English",
            "Interview questions",
            "The call",
            ["Say your name.", "Listen well.", "Thank them."],
            {"list", "steps"},
        ),
        case(
            "German", "Häufige Fragen", "Vorher", ["Papiere drucken", "Weg suchen", "Früh da sein"], {"list", "steps"}
        ),
        case(
            "Spanish", "Preguntas frecuentes", "El proceso", ["Envía la carta.", "Espera.", "Llama."], {"list", "steps"}
        ),
        case("facts", "Practice questions", "Facts", ["Mast: carries the sail", "Keel: holds it upright"], {"term"}),
        case("German facts", "Fragen", "Fakten", ["Mast: trägt das Segel", "Kiel: hält es aufrecht"], {"term"}),
    ],
)
@pytest.mark.parametrize("sign", ["-", "1."])
def test_steps_and_facts_below_questions_are_none(
    title: str, inner: str, rows: list[str], kinds: set[str], sign: str
) -> None:
    body = "\n".join(f"{sign} {row}" for row in rows)
    for markdown in (
        f"# T\n\n## {title}\n\n### {inner}\n\n{body}\n",
        f"# T\n\n## {title}\n\n**{inner}**:\n{body}\n",
        f"# T\n\n## {title}\n\n<details><summary>{inner}</summary>\n\n{body}\n\n</details>\n",
    ):
        assert {pair.kind for pair in pairs(markdown)} <= kinds


@pytest.mark.parametrize("sign", ["→", "-", "–", "=>", ""])
def test_a_question_and_its_answer_on_one_line_part(sign: str) -> None:
    made = pairs(
        f"# T\n\n## What they ask\n\n- Why coil a rope? {sign} It runs free.\n- How do you splice? {sign} With care.\n"
    )
    assert [(pair.prompt.flat, pair.said) for pair in made] == [
        ("Why coil a rope?", "It runs free."),
        ("How do you splice?", "With care."),
    ]


# options left out


@pytest.mark.parametrize("last", ["None of the above", "None of these", "Keine der genannten", "ninguna", "$$x^2$$"])
@pytest.mark.parametrize("style", ["letters", "boxes", "bold", "tick", "line", "fold"])
def test_every_option_stands_on_the_front_and_the_right_one_is_told(last: str, style: str) -> None:
    right = {"bold": "**a cleat**", "tick": "a cleat ✔"}.get(style, "a cleat")
    options = ["a sail", right, last]
    boxes = ["- [ ] ", "- [x] ", "- [ ] "]
    signs = boxes if style == "boxes" else ["- A. ", "- B. ", "- C. "]
    body = "\n".join(sign + option for sign, option in zip(signs, options, strict=True))
    key = {
        "letters": "\nAnswer: B\n",
        "line": "\n**Answer: B**\n",
        "fold": "\n<details><summary>Answer</summary>\n\nB\n\n</details>\n",
    }.get(style, "")
    (made,) = pairs(f"# T\n\n## Mooring\n\n### 3. Holding\n\nWhat holds a boat?\n\n{body}\n{key}")
    assert made.kind == "choice"
    for option in ("a sail", "a cleat", last.strip("$")):
        assert option in made.shows
    right_ones = [item for part in made.answer[:1] if isinstance(part, Block) for item in part.items]
    assert [gist([item]) for item in right_ones if item.info == "right"] == ["a cleat"]


def test_a_key_answers_the_items_of_a_numbered_list() -> None:
    body = "1. Which floats?\n   A. a stone\n   B. a cork\n2. Which sinks?\n   A. a stone\n   B. a cork\n"
    made = pairs(f"# T\n\n## Quiz\n\n{body}\n## Answer key\n\n1-B, 2-A\n")
    assert [pair.kind for pair in made] == ["choice", "choice"]


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("True or false: a keel floats.", "**False**. It is of lead."),
        ("A keel floats. (True/False)", "Answer: False"),
        ("Richtig oder falsch: Ein Kiel schwimmt.", "**Falsch**. Er ist aus Blei."),
        ("Verdadero o falso: una quilla flota.", "**Falso**. Es de plomo."),
    ],
)
@pytest.mark.parametrize("form", ["1. {q}\n\n   {a}\n", "### {q}\n\n{a}\n", "**{q}**\n\n{a}\n", "- {q}\n  - {a}\n"])
def test_true_or_false_is_answered(asked: str, answer: str, form: str) -> None:
    (made,) = pairs("# T\n\n## Boats\n\n" + form.format(q=asked, a=answer))
    assert (made.kind, made.prompt.flat) == ("question", asked)
    assert made.said == answer.replace("*", "").removeprefix("Answer: ")


# a short answer above a fold, a hint, an instruction


@pytest.mark.parametrize(
    "title",
    [
        *(
            "Show more",
            "Detailed answer",
            "Full answer",
            "Ausführliche Antwort",
            "Mehr anzeigen",
            "Respuesta detallada",
        ),
        *("Réponse détaillée", "Подробный ответ", "详细答案"),
    ],
)
@pytest.mark.parametrize("question", ["### What is a bowline?", "**What is a bowline?**", "1. What is a bowline?"])
def test_a_short_answer_above_a_fold_stands_on_the_back(title: str, question: str) -> None:
    pad = "   " if question.startswith("1") else ""
    fold = f"{pad}<details>\n{pad}<summary>{title}</summary>\n\n{pad}It neither slips nor jams.\n\n{pad}</details>\n"
    (made,) = pairs(f"# T\n\n## Knots\n\n{question}\n\n{pad}A fixed loop.\n\n{fold}")
    assert made.prompt.flat == "What is a bowline?"
    assert made.shows == ""
    assert made.said == "A fixed loop.\nIt neither slips nor jams."


@pytest.mark.parametrize(
    "hint",
    [
        *(
            "Hint: two ropes.",
            "**Hint**: two ropes.",
            "> [!hint] Hint\n> two ropes.",
            "Pista: dos cuerdas.",
            "Tipp: zwei Seile.",
        ),
        *("<details><summary>Hint</summary>two ropes</details>", "*Indice*: deux cordes.", "Подсказка: два каната."),
    ],
)
@pytest.mark.parametrize("question", ["### How is a sheet bend tied?", "**How is a sheet bend tied?**"])
def test_a_hint_is_no_answer(hint: str, question: str) -> None:
    (made,) = pairs(f"# T\n\n## Knots\n\n{question}\n\n{hint}\n")
    assert (made.kind, made.said) == ("open-question", "")


@pytest.mark.parametrize(
    ("prompt", "instruction"),
    [
        ("Describe a reef knot", "Be specific. Give one example."),
        ("Explain how a sail works", "Briefly justify your answer."),
        ("Beschreiben Sie einen Knoten", "Nennen Sie zwei Beispiele."),
    ],
)
def test_an_instruction_stays_with_its_prompt(prompt: str, instruction: str) -> None:
    for markdown in (f"# T\n\n### {prompt}.\n\n{instruction}\n", f"# T\n\n## Questions\n\n- {prompt}. {instruction}\n"):
        (made,) = pairs(markdown)
        assert made.kind == "open-question"
        assert instruction in f"{made.prompt.flat}\n{made.shows}"


# half an answer


@pytest.mark.parametrize(
    "markdown",
    [
        "# T\n\n## Rules\n\nThe crew keeps these rules:\n",
        "# T\n\n## Regeln\n\nDiese Regeln gelten an Bord:\n\n## Mast\n\nTODO\n",
        "# T\n\n<details><summary>Rules</summary>\n\nThe crew keeps these rules:\n\n</details>\n",
        "# T\n\n- **Rules**\n\n  The crew keeps these rules:\n",
    ],
)
def test_what_ends_with_a_colon_and_has_nothing_behind_it_is_no_answer(markdown: str) -> None:
    assert pairs(markdown) == ()


@pytest.mark.parametrize(
    ("lead", "form"),
    [
        ("There are three reasons:", "### Why sail at night?\n\n{lead}\n\n{points}"),
        ("There are three reasons:", "**Why sail at night?**\n\n{lead}\n\n{points}"),
        ("Drei Gründe sprechen dafür:", "### Warum nachts segeln?\n\n{lead}\n\n{points}"),
        ("Hay tres razones:", "<details><summary>¿Por qué de noche?</summary>\n\n{lead}\n\n{points}\n</details>"),
    ],
)
def test_a_list_keeps_the_line_that_leads_it_in(lead: str, form: str) -> None:
    made = pairs("# T\n\n" + form.format(lead=lead, points="- wind\n- stars\n- cool air\n"))
    assert any(lead.rstrip(":") in f"{pair.prompt.flat}\n{pair.said}" and "stars" in pair.said for pair in made)
    assert not [pair for pair in made if pair.said.rstrip().endswith(":")]


# what is nobody's to learn


@pytest.mark.parametrize(
    "markdown",
    [
        case("a to-do list", "## To do\n\n- [ ] buy rope\n- [x] paint the hull\n"),
        case("a to-do list below a label", "**Aufgaben für heute**:\n- [ ] Seil kaufen\n- [ ] Hafen anrufen\n"),
        case("a day", "## 2024-03-05\n\n- slept badly\n- met Ann for lunch\n"),
        case("provenance", "## Knots\n\n*Adapted from a talk by B. Miller*\n"),
        case("provenance in German", "## Knoten\n\n_Quelle: Segeln für alle, S. 12_\n"),
        case("a bare address", "**Handbook**: https://example.org/h\n"),
        case("a bare address below its label", "**Handbook**:\nhttps://example.org/h\n"),
        case("a form", "## Story\n\n**Situation**: [describe the situation]\n\n**Result**: ___\n"),
        case("a form as a list", "## Vorlage\n\n- Name: [dein voller Name]\n- Ziel: <hier eintragen>\n"),
    ],
)
def test_no_card_is_made_of(markdown: str) -> None:
    assert [card(pair) for pair in pairs(f"# T\n\n{markdown}")] == []


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        case("a check list", "## Pack\n\n- [x] rope\n- [ ] map\n", "list: Pack"),
        case("what a name says of itself", "## Words\n\n**Data**: Data is recorded facts.\n", "term: Words: Data"),
        case(
            "questions to ask them",
            "## Questions to ask them\n\n- Who steers?\n- Who cooks?\n",
            "list: Questions to ask them",
        ),
    ],
)
def test_a_card_is_made_of(markdown: str, expected: str) -> None:
    assert [card(pair) for pair in pairs(f"# T\n\n{markdown}")] == [expected]


# two lists beside each other


BESIDE = [
    ("en", "Pros", "Cons"),
    ("en", "Strengths", "Weaknesses"),
    ("de", "Vorteile", "Nachteile"),
    ("fr", "Avantages", "Inconvénients"),
    ("es", "Ventajas", "Desventajas"),
    ("pt", "Vantagens", "Desvantagens"),
    ("it", "Vantaggi", "Svantaggi"),
    ("nl", "Voordelen", "Nadelen"),
    ("pl", "Zalety", "Wady"),
    ("ru", "Преимущества", "Недостатки"),
    ("tr", "Avantajları", "Dezavantajları"),
    ("vi", "Ưu điểm", "Nhược điểm"),
    ("id", "Kelebihan", "Kekurangan"),
    ("ja", "メリット", "デメリット"),
    ("ko", "장점", "단점"),
    ("zh", "优点", "缺点"),
    ("ar", "المزايا", "العيوب"),
    ("he", "יתרונות", "חסרונות"),
    ("hi", "लाभ", "हानि"),
]


@pytest.mark.parametrize("head", ["{0} | {1}", "**{0}** | **{1}**", "# | {0} | {1}", "{0}: | *{1}*"])
@pytest.mark.parametrize(("language", "one", "other"), BESIDE)
def test_rows_of_two_lists_beside_each_other_are_no_pairs(language: str, one: str, other: str, head: str) -> None:
    head = head.format(one, other)
    numbers = ("1 | ", "2 | ") if head.startswith("#") else ("", "")
    markdown = (
        f"---\nlang: {language}\n---\n# T\n\n## Hemp\n\n| {head} |\n|{'---|' * (head.count('|') + 1)}\n"
        f"| {numbers[0]}aaa bbb | ccc ddd |\n| {numbers[1]}eee fff | - |\n"
    )
    assert [(pair.kind, pair.prompt.name, pair.said) for pair in pairs(markdown)] == [
        ("list", one, "aaa bbb\neee fff"),
        ("list", other, "ccc ddd"),
    ]


def test_a_column_of_heads_beside_such_lists_is_asked_row_by_row() -> None:
    made = pairs("# T\n\n## Ropes\n\n| Rope | Pros | Cons |\n|---|---|---|\n| Hemp | cheap | rots |\n")
    assert [pair.prompt.flat for pair in made] == ["Hemp"]


def test_a_list_column_without_an_entry_makes_no_card() -> None:
    made = pairs("# T\n\n## Hemp\n\n| Pros | Cons |\n|---|---|\n| cheap | |\n| light | |\n")
    assert [pair.prompt.flat for pair in made] == ["Pros"]


@pytest.mark.parametrize(
    ("head", "columns"),
    [
        ("Looks like | Doesn't look like", ["Looks like", "Doesn't look like"]),
        ("**Use when** | **Do not use when**", ["Use when", "Do not use when"]),
        ("Green flags | Red flags", ["Green flags", "Red flags"]),
        ("What it is | What it is not", ["What it is", "What it is not"]),
        ("Erlaubt | Nicht erlaubt", ["Erlaubt", "Nicht erlaubt"]),
    ],
)
def test_a_column_that_denies_what_the_other_says_is_a_list_of_its_own(head: str, columns: list[str]) -> None:
    rows = "| asks who is late | sails alone |\n| waits | shouts |\n"
    made = pairs(f"# T\n\n## Crew\n\n| {head} |\n|---|---|\n{rows}")
    assert [pair.prompt.flat for pair in made] == columns
    assert not [pair for pair in made if "sails alone" in pair.said and "asks who is late" in pair.prompt.flat]


@pytest.mark.parametrize("head", ["Term | Not to be confused with", "Mistake | Correction", "Rope | Never use it for"])
def test_a_column_that_denies_something_else_is_told_of_its_row(head: str) -> None:
    rows = "| hemp line | steel wire |\n| jute cord | silk thread |\n"
    made = pairs(f"# T\n\n## Ropes\n\n| {head} |\n|---|---|\n{rows}")
    assert [pair.prompt.flat for pair in made] == ["hemp line", "jute cord"]


def test_the_good_side_of_a_value_in_a_table_is_asked_for_the_value() -> None:
    made = pairs(
        "# T\n\n## What we value\n\n### Calm\n\n| Looks like | Doesn't look like |\n|---|---|\n"
        "| speaks low in a storm | shouts across the deck |\n"
        "| waits for the wind to turn | pulls at every rope at once |\n"
    )
    assert {pair.prompt.flat for pair in made if pair.kind == "behaviour"} == {
        "speaks low in a storm",
        "waits for the wind to turn",
    }
