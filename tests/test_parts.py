# ruff: noqa: E501
"""Parts that repeat below bold terms, and what exports of other tools leave between the lines."""

from __future__ import annotations

import pytest

from drawing import drawing, on_one_line
from guide2anki import words
from guide2anki.cards.extract import extract
from guide2anki.words import language_of
from reading import guide_of

HEMP = "**Hemp**: grown in fields\n\n{label}\n\n- cheap\n- rots\n\n"
NYLON = "**Nylon**: made of oil\n\n{label}\n\n- strong\n- slips\n\n"


def subjects(markdown: str) -> list[tuple[str, str]]:
    return [(pair.names[-1] if pair.names else "", pair.prompt.flat) for pair in extract(guide_of(markdown)).pairs]


@pytest.mark.parametrize("label", ["*Traits*", "*Traits:*", "Traits:"])
def test_a_label_that_comes_again_is_part_of_the_term_above_it(label: str) -> None:
    markdown = f"# Ropes\n\n## Fibres\n\n{HEMP.format(label=label)}{NYLON.format(label=label)}"
    assert subjects(markdown) == [("Fibres", "Hemp"), ("Hemp", "Traits"), ("Fibres", "Nylon"), ("Nylon", "Traits")]


@pytest.mark.parametrize(
    "markdown",
    [
        pytest.param(f"## Fibres\n\n{HEMP.format(label='*Traits*')}**Nylon**: made of oil\n", id="one term has it"),
        pytest.param(
            f"## Fibres\n\n{HEMP.format(label='*Traits*')}{NYLON.format(label='*Uses*')}", id="other labels each time"
        ),
        pytest.param(
            f"## Fibres\n\n*Traits*\n\n- many\n- odd\n\n{HEMP.format(label='*Traits*')}{NYLON.format(label='*Traits*')}",
            id="one stands before the first term",
        ),
    ],
)
def test_labels_that_make_no_habit_stand_beside_the_terms(markdown: str) -> None:
    assert not any(name in ("Hemp", "Nylon") for name, _ in subjects(f"# Ropes\n\n{markdown}"))


def test_a_bold_label_closes_an_italic_one_that_has_its_list() -> None:
    assert on_one_line(drawing("Some ropes rot.\n\n*Traits*\n\n- cheap\n\n**Nylon**: made of oil")) == (
        "Some ropes rot. / italic: Traits / ›list[bullet] / ››item / ›››cheap / statement[strong]: Nylon : / ›made of oil"
    )


# ---------------------------------------------------------------- what tools leave


@pytest.mark.parametrize(
    ("markdown", "drawn"),
    [
        ("{toc:maxLevel=2}\n\nRope.", "Rope."),
        ("{status:colour=Red|title=DRAFT} Rope.", "Rope."),
        ("{expand:title=More}\n\nRope.\n\n{expand}", "Rope."),
        (
            '<ac:structured-macro ac:name="note"><ac:rich-text-body>Rope.</ac:rich-text-body></ac:structured-macro>',
            "Rope.",
        ),
        ("Rope.<o:p></o:p>", "Rope."),
        ("[[Rope]]:: twisted yarn", "statement[a]: ‹a wiki:#Rope›Rope‹/a› :: / ›twisted yarn"),
        ("What holds? ==The knot.==", "question: What holds? / ›‹mark›The knot.‹/mark›"),
        ("\\- hemp\n\\- cork", "list[bullet] / ›item / ››hemp / ›item / ››cork"),
    ],
)
def test_what_other_tools_leave_is_read(markdown: str, drawn: str) -> None:
    found = [line for line in drawing(markdown) if "comment" not in line and line.strip() != "paragraph:"]
    assert on_one_line(found).replace("statement[plain]: Rope", "statement[a]: ‹a wiki:#Rope›Rope‹/a›") == drawn


@pytest.mark.parametrize("kept", ["{rope} is a set", "{note the braces}", "a <b:c> d", "<urn:isbn:1>", "x < y:z > w"])
def test_what_only_looks_like_that_stays(kept: str) -> None:
    plain = drawing(kept)[0].replace("‹", "<").replace("›", ">")
    assert all(word in plain for word in ("rope", "set") if word in kept)
    assert len(plain) > len("paragraph: ") + 6


@pytest.mark.parametrize(
    ("markdown", "rest"),
    [
        ("| Rope | Kind |\n|---|---|\n| Hemp | old |\nAll of them burn.", "All of them burn."),
        ("| Rope | Kind |\n|---|---|\n| Hemp | old |\nWhat burns?\n- hemp", "What burns?"),
        ("> | Rope | Kind |\n> |---|---|\n> | Hemp | old |\n> All of them burn.", "All of them burn."),
    ],
)
def test_a_line_without_a_bar_ends_a_table(markdown: str, rest: str) -> None:
    drawn = drawing(markdown)
    assert rest not in " ".join(line for line in drawn if line.lstrip().startswith(("row", "cell")))
    assert any(line.endswith(rest) for line in drawn)
    assert sum("row" in line for line in drawn) == 2


def test_a_table_of_a_single_column_keeps_its_rows() -> None:
    assert sum("row" in line for line in drawing("| Rope |\n|---|\n| Hemp |\n| Cork |")) == 3


@pytest.mark.parametrize(
    "markdown",
    [
        "Cork: floats\nIron?\n- sinks\n- rusts",
        "Cork: floats\nIron\n- sinks\n- rusts",
        "What floats? Cork\nIron\n- sinks\n- rusts",
    ],
)
def test_the_last_line_over_a_list_names_it_below_one_that_says_all(markdown: str) -> None:
    drawn = drawing(markdown)
    at = next(at for at, line in enumerate(drawn) if line.split(": ")[-1] in ("Iron", "Iron?"))
    assert drawn[at + 1].strip().startswith("list")


SAID = "Cork = floats\nHemp = floats a while\nIron = sinks\nLead = sinks fast"


@pytest.mark.parametrize(("lines", "named"), [(2, False), (3, True)])
def test_a_line_names_labelled_lines_below_it_though_the_last_says_more(lines: int, named: bool) -> None:
    told = "\n".join(SAID.splitlines()[:lines])
    drawn = drawing(f"What floats\n{told}\nall of it in salt water")
    assert (drawn[0] == "label: What floats") is named


@pytest.mark.parametrize(
    ("markdown", "drawn"),
    [
        (
            "In a storm\n1 reef\n2 heave to\n3 wait",
            "label: In a storm / ›list[ordered] / ››item / ›››reef / ››item / ›››heave to / ››item / ›››wait",
        ),
        ("1 reef\n2 heave to", "1 reef⏎2 heave to"),
        ("1 reef\n2 heave to\n4 wait", "list[typed] / ›item / ››1 reef / ›item / ››2 heave to / ›item / ››4 wait"),
        (
            "2 eggs\n3 cups of flour\n4 spoons",
            "list[typed] / ›item / ››2 eggs / ›item / ››3 cups of flour / ›item / ››4 spoons",
        ),
    ],
)
def test_lines_that_count_from_one_are_a_list_without_a_sign_behind_the_number(markdown: str, drawn: str) -> None:
    assert on_one_line(drawing(markdown)) == drawn


BOLD = "**Fibres**\n\nYarn is made of them.\n\n**Knots**\n\n- reef\n- sheet\n\nThey hold by friction.\n\n**Care**\n\n- dry it\n"


def test_bold_lines_that_stand_for_headings_own_what_follows_their_lists() -> None:
    assert (
        "bold: Knots / ›list[bullet] / ››item / ›››reef / ››item / ›››sheet / ›They hold by friction."
        in on_one_line(drawing(BOLD))
    )


@pytest.mark.parametrize(
    "markdown",
    [
        pytest.param(BOLD.replace("**Fibres**\n\nYarn is made of them.", "**Fibres**\n\n- hemp"), id="lists alone"),
        pytest.param(BOLD.replace("**Care**\n\n- dry it\n", ""), id="two of them"),
        pytest.param(f"{BOLD}\n## Care\n\nIt rots.", id="beside headings"),
    ],
)
def test_other_bold_lines_end_with_their_lists(markdown: str) -> None:
    assert "They hold by friction." in [line.removeprefix("paragraph: ") for line in drawing(markdown)]


@pytest.mark.parametrize(
    ("markdown", "drawn"),
    [
        ("Why does it float? It is lighter.", "question: Why does it float? / ›It is lighter."),
        ("Why does it float? Is it light? It is.", "question: Why does it float? Is it light? It is."),
        ("Do you know it? It is lighter.", "question: Do you know it? It is lighter."),
        ("Is it light? It is lighter.", "Is it light? It is lighter."),
        ("What is it? In general, what is it made of.", "question: What is it? In general, what is it made of."),
        (
            "Cork floats.\nBest test for it? A bucket of water",
            "Cork floats. / question: Best test for it? / ›A bucket of water",
        ),
        (
            "RIP::a routing protocol\nARP::who has it",
            "statement[plain]: RIP :: / ›a routing protocol / statement[plain]: ARP :: / ›who has it",
        ),
        ("std::map of keys\nstd::set of keys", "std::map of keys⏎std::set of keys"),
        ("Rope (asked often!)\n\n- hemp", "label: Rope (asked often!) / ›list[bullet] / ››item / ›››hemp"),
    ],
)
def test_lines_that_ask_and_tell(markdown: str, drawn: str) -> None:
    assert on_one_line(drawing(markdown)).replace("question[lone]: ", "") == drawn


def test_questions_that_somebody_ticks_off_are_no_choice() -> None:
    markdown = "# Ropes\n\n## Still to learn\n\n- [ ] What floats?\n- [ ] What sinks?\n- [x] What burns?\n"
    assert [pair.kind for pair in extract(guide_of(markdown)).pairs] == ["open-question"] * 3


def test_signs_for_yes_and_no_in_several_columns_say_something_of_each_row() -> None:
    table = (
        "# Ropes\n\n## Fibres\n\n| Fibre | Floats | Rots |\n|---|---|---|\n| Hemp | ❌ | ✅ |\n| Nylon | ❌ | ❌ |\n"
    )
    assert [pair.prompt.flat for pair in extract(guide_of(table)).pairs] == ["Hemp", "Nylon"]
    assert not extract(
        guide_of(
            table.replace(" Rots |", "")
            .replace("|---|---|---|", "|---|---|")
            .replace(" ✅ |", "")
            .replace("❌ | ❌ |", "✅ |")
        )
    ).pairs


def test_the_last_lines_about_the_page_are_left_out() -> None:
    markdown = "# Ropes\n\n## Fibres\n\n**Hemp**: grown\n\nIt rots.\n\n**Related pages**: Knots\n\nLabels: `rope`\n"
    assert [pair.prompt.flat for pair in extract(guide_of(markdown)).pairs] == ["Fibres", "Hemp"]
    assert "Labels" in str(
        [pair.prompt.flat for pair in extract(guide_of("# A\n\n**Pods**: run\n\n**Labels**: keys\n")).pairs]
    )


SWEDISH = (
    "Råkaffe ska ha rätt fukthalt. Vattnet får inte vara för varmt. På så sätt blir smaken bättre när man har tid."
)


def test_a_language_without_words_is_not_taken_for_one_that_shares_its_letters() -> None:
    assert language_of(SWEDISH) == ""
    assert (
        language_of("Der Rohkaffee hat die richtige Feuchte, und das Wasser für Ærø darf nicht zu heiß sein.") == "de"
    )


def test_options_may_follow_a_question_of_several_lines_and_their_key_stand_in_bold() -> None:
    markdown = (
        "# Ropes\n\n1. The sheet slips after\n   a gust. Which knot?\n   a) reef b) bowline c) hitch\n\n   Answer: b\n\n"
        "**2. Which fibre floats?**\nA) hemp\nB) nylon\n✔️ **Answer: B**\n"
    )
    pairs = extract(guide_of(markdown)).pairs
    assert [(pair.kind, pair.prompt.flat) for pair in pairs] == [
        ("choice", "The sheet slips after a gust. Which knot?"),
        ("choice", "Which fibre floats?"),
    ]


@pytest.mark.parametrize(
    ("markdown", "drawn"),
    [
        (
            "Sodium 135-145\nPotassium 3.5-5.0 (mind it)\nCalcium < 10",
            "statement[plain]: Sodium : / ›135-145 / statement[plain]: Potassium : / ›3.5-5.0 (mind it) / "
            "statement[plain]: Calcium : / ›< 10",
        ),
        (
            "Step 1 cut\nStep 2 splice\nStep 3 whip",
            "list[typed] / ›item / ››Step 1 cut / ›item / ››Step 2 splice / ›item / ››Step 3 whip",
        ),
        ("Sodium 135-145\nPotassium 3.5-5.0", "Sodium 135-145⏎Potassium 3.5-5.0"),
        (
            "Hemp = grown\n\t- rots: fast\nNylon = made",
            "list[bullet] / ›item: Hemp = / ››grown / ››list[bullet] / ›››item: rots : / ››››fast / "
            "statement[plain]: Nylon = / ›made",
        ),
        (
            f"hemp: {'grown ' * 9}\ncork: bark of an oak\nnylon: made of oil",
            f"statement[plain]: hemp : / ›{'grown ' * 9}".rstrip()
            + " / statement[plain]: cork : / ›bark of an oak / statement[plain]: nylon : / ›made of oil",
        ),
        (
            f"**Hemp.** {'Grown ' * 9}and\nspun by hand → rope",
            f"statement[strong]: Hemp . / ›{'Grown ' * 9}and⏎spun by hand → rope",
        ),
        ("**Which rope floats on\nthe sea?**\n\nHemp.", "question[lone]: Which rope floats on the sea? / ›Hemp."),
    ],
)
def test_values_tabs_and_wrapped_lines(markdown: str, drawn: str) -> None:
    assert on_one_line(drawing(markdown)) == drawn


@pytest.mark.parametrize(
    ("labels", "kept"),
    [
        (("Estado: En curso", "Profesora: Dra. Vela", "Etiquetas: nudos, cabos"), False),
        (("Durum: devam ediyor", "Ders: Denizcilik", "Son düzenleme: dün", "Konu: ip"), False),
        (("Status: done", "Hemp: a fibre", "Jute: another"), True),
        (("Estado: En curso", "Profesora: Dra. Vela"), True),
    ],
)
def test_properties_of_an_exported_page_are_no_terms_where_most_are_known(labels: tuple[str, ...], kept: bool) -> None:
    page = "# Knots 2f4c91d07be24a7e8a3d5c1e90b7f6aa\n\n" + "\n".join(labels) + "\n\n## Fibres\n\nJute: a fibre\n"
    guide = guide_of(page)
    assert guide.title == "Knots"
    assert (len(extract(guide).pairs) > 1) is kept


@pytest.mark.parametrize(
    ("markdown", "prompts"),
    [
        ("- cork\n- [ ] read again\n- hemp\n- [ ] sisal: on Sunday\n- jute", ["Fibres"]),
        ("- [x] cork\n- [ ] steel\n- hemp\n- jute\n- sisal", ["Fibres"]),
        ("- [ ] cork\n- [ ] hemp\n- jute", ["Fibres"]),
    ],
)
def test_an_empty_box_among_items_without_one_is_a_task(markdown: str, prompts: list[str]) -> None:
    found = extract(guide_of(f"# Ropes\n\n## Fibres\n\n{markdown}\n"))
    assert [pair.prompt.flat for pair in found.pairs] == prompts
    assert ("read again" in found.pairs[0].said) is False


@pytest.mark.parametrize("heading", ["Todo / Links", "Links & Quellen", "参考・リンク", "References"])
def test_a_heading_that_joins_two_kinds_of_boilerplate_stands_over_some(heading: str) -> None:
    page = f"# Ropes\n\n## Fibres\n\nJute: a fibre\n\n## {heading}\n\n- [Club](https://x.org)\n- Knots in ten days\n- more\n"
    assert [pair.prompt.flat for pair in extract(guide_of(page)).pairs] == ["Jute"]


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        ("| ❌ Don't | ✅ Do instead |", ["❌ Don't: cut", "❌ Don't: pull"]),
        ("| Falsch | Richtig |", ["Falsch: cut", "Falsch: pull"]),
        ("| Au lieu de | Dites |", ["Au lieu de: cut", "Au lieu de: pull"]),
        ("| Avoid | Do |", ["Ropes"]),
    ],
)
def test_what_is_wrong_is_asked_row_by_row_where_the_better_thing_stands_beside_it(head: str, rows: list[str]) -> None:
    page = f"# Ropes\n\n{head}\n|---|---|\n| cut | splice |\n| pull | haul |\n"
    assert [pair.prompt.flat for pair in extract(guide_of(page)).pairs] == rows


def test_a_title_that_asks_does_not_make_an_answer_of_the_whole_guide() -> None:
    page = "# How it is made\n\nSome text.\n\n# Work\n\nKinds of lay\n\n- plain: three strands\n- cable: nine\n"
    assert "Kinds of lay" in [pair.prompt.flat for pair in extract(guide_of(page)).pairs]


@pytest.mark.parametrize("word", ["Below", "Unten", "Voici", "A continuación", "Poniżej"])
def test_a_word_that_points_to_what_follows_is_no_term(word: str) -> None:
    verb = {"Below": "is", "Unten": "ist", "Voici": "est", "A continuación": "es", "Poniżej": "jest"}[word]
    assert "statement" not in on_one_line(
        drawing(f"# Ropes\n\n{word} {verb} a list of the knots that we tie at sea.\n")
    )


@pytest.mark.parametrize(
    ("sentence", "term"),
    [
        ("Unter Rendite versteht man den Ertrag einer Anlage.", "Rendite"),
        ("Unter Wegnahme wird der Bruch fremden Gewahrsams verstanden.", "Wegnahme"),
        ("Von einer Bande spricht man, wenn sich drei verbunden haben.", "Bande"),
        ("Onder rente verstaat men de prijs van geleend geld.", "rente"),
        ("Por mora se entiende el retraso culpable del deudor.", "mora"),
        ("Under the bridge is where we meet.", ""),
        ("Unter Druck wird das Wasser heiß.", ""),
    ],
)
def test_a_term_may_stand_inside_the_words_that_define_it(sentence: str, term: str) -> None:
    found = drawing(f"# T\n\n## Kapitel\n\nVorher steht hier ein Satz, der nichts sagt.\n\n{sentence}\n")
    assert [line.strip() for line in found if "statement" in line] == ([f"statement[plain]: {term} is"] if term else [])


@pytest.mark.parametrize(
    "markdown",
    [
        "- **1511** Khair Beg bans coffee\n- **1645** a coffee house in Venice\n- 1652: one in London",
        "- 1511 Khair Beg bans coffee\n- 1645 a coffee house in Venice\n- 1652 one in London",
        "1511 Khair Beg bans coffee\n1645 a coffee house in Venice\n1652 one in London",
        "1511 ........ Khair Beg bans coffee\n1645 ........ a coffee house in Venice\n1652 ........ one in London",
    ],
)
def test_years_that_lines_begin_with_in_order_are_asked(markdown: str) -> None:
    pairs = extract(guide_of(f"# Coffee\n\n## Timeline\n\n{markdown}\n")).pairs
    assert [pair.prompt.flat for pair in pairs if pair.kind == "term"] == ["1511", "1645", "1652"]


@pytest.mark.parametrize("markdown", ["- 443 web\n- 110 mail\n- 995 mail, too", "- 1511 grams\n- 1645 grams"])
def test_numbers_that_are_in_no_order_or_two_are_no_dates(markdown: str) -> None:
    pairs = extract(guide_of(f"# Ports\n\n## List\n\n{markdown}\n")).pairs
    assert [pair.prompt.flat for pair in pairs] == ["List"]


def test_codes_that_items_begin_with_are_asked() -> None:
    markdown = "# HTTP\n\n## Codes\n\n* `201` Created\n* `301` – moved\n* `401` who are you\n"
    assert {"201", "301", "401"} <= {pair.prompt.flat for pair in extract(guide_of(markdown)).pairs}


def test_a_number_right_behind_a_numbered_question_ends_it() -> None:
    markdown = "# T\n\n## Short answers\n\n3\\. Which states were in doubt? \\_\\_\\_\n\n4\\. It fell short of \\_\\_\\_ votes.\n"
    asked = next(pair for pair in extract(guide_of(markdown)).pairs if pair.prompt.flat.startswith("Which"))
    assert asked.said == ""


def test_names_with_their_text_right_below_stand_beside_those_with_a_sign() -> None:
    markdown = "# T\n\n## People\n\n**Ann B.**  \nbecame head.\n\n**Cy Dee** (Senate) – led it.\n"
    assert on_one_line(drawing(markdown)).endswith("statement[strong]: Cy Dee (Senate) – / ›››led it.")


def test_questions_below_todo_are_still_to_be_answered_and_contents_of_word_are_none() -> None:
    markdown = (
        "# T\n\n**Contents**\n\n[1 Rope [1](#rope)](#rope)\n[2 Knot [3](#knot)](#knot)\n\n## Rope\n\nHemp: soft\n\n"
    )
    markdown += "## TODO\n\n18. How does it rot?\n19. What is a lay?\n"
    assert [pair.prompt.flat for pair in extract(guide_of(markdown)).pairs] == [
        "Hemp",
        "How does it rot?",
        "What is a lay?",
    ]


def test_signs_that_pandoc_raises_and_lowers() -> None:
    pairs = extract(guide_of("# T\n\n**H~2~O**: water, Ca^2+^ and x^2+y^2, 1~2~3 and ~5 kg\n")).pairs
    assert pairs[0].prompt.flat == "H2O"
    assert pairs[0].said == "water, Ca2+ and x^2+y^2, 1~2~3 and ~5 kg"


def test_what_is_wrong_keeps_its_sign_before_an_arrow() -> None:
    pairs = extract(guide_of("# T\n\n## Errors\n\n❌ I am agree → ✅ I agree\n❌ he go → ✅ he goes\n")).pairs
    assert [pair.prompt.flat for pair in pairs] == ["❌ I am agree", "❌ he go"]


@pytest.mark.parametrize(
    ("headings", "names"),
    [
        (
            "# T\n\n## 1 Groups\n\na\n\n### 1.1 Roles\n\nb\n\n### 1.2 Rules\n\nc\n\n## 2 Abuse\n\nd\n",
            "Groups Roles Rules Abuse",
        ),
        ("# 1 People\n\na\n\n# 2 Groups\n\nb\n\n# 3 Abuse\n\nc\n\n# 4 Law\n\nd\n", "Groups Abuse Law"),
        ("# T\n\n## 5 Whys\n\na\n\n## 7 Habits\n\nb\n\n## 3 Cs\n\nc\n", "5 Whys|7 Habits|3 Cs"),
        ("# T\n\n## 1 John\n\na\n\n## 2 John\n\nb\n\n## 3 John\n\nc\n", "1 John|2 John|3 John"),
        ("# T\n\n## 1 Groups\n\na\n\n## 2 Abuse\n\nb\n", "1 Groups|2 Abuse"),
    ],
)
def test_bare_numbers_are_no_part_of_names_where_they_count_the_headings(headings: str, names: str) -> None:
    found = [pair.prompt.flat for pair in extract(guide_of(headings)).pairs]
    assert found == (names.split("|") if "|" in names else names.split())


@pytest.mark.parametrize(
    ("line", "asks"),
    [
        ("Arms (can they raise both?)", False),
        ("Why (and since when?)", True),
        ("Are they up? (both?)", True),
        ("Asking “what would hold?”", False),
        ("What do you say to “why?”", True),
    ],
)
def test_what_a_line_cites_or_adds_in_brackets_makes_no_question_of_it(line: str, asks: bool) -> None:
    assert words.has_question_mark(line) is asks


def test_the_first_letter_of_a_word_with_a_hyphen_is_no_label_of_a_question() -> None:
    pairs = extract(guide_of("# T\n\n1. What is bias? a slant\n2. p-value in plain words? the chance of it\n")).pairs
    assert pairs[1].prompt.flat == "p-value in plain words?"


def test_a_cross_beside_a_circle_says_no() -> None:
    table = "# T\n\n| 항목 | TCP | UDP |\n|---|---|---|\n| 순서 보장 | O | X |\n| 속도 | 느림 | 빠름 |\n"
    assert extract(guide_of(table)).pairs[0].said == "TCP | O\nUDP | X"


def test_german_asks_with_a_word_that_begins_a_check_in_english() -> None:
    markdown = "# T\n\nWie beugt man vor?\nWas ist der Unterschied von Aggression und Gewalt?\n"
    assert [pair.kind for pair in extract(guide_of(markdown)).pairs] == ["open-question", "open-question"]


def test_what_is_named_behind_a_question_with_its_list_stands_beside_it() -> None:
    markdown = "# T\n\n## Part\n\n**Why did it end?**\n\n* tired\n* poor\n\nHemp vs. jute: one is soft.\n"
    assert on_one_line(drawing(markdown)).endswith("/ ››statement[plain]: Hemp vs. jute : / ›››one is soft.")


def test_a_table_behind_a_label_with_its_list_stands_beside_it() -> None:
    markdown = "# T\n\nOrder: 1) long 2) thin 3) new\n\n| a | b |\n|---|---|\n| hemp | soft |\n"
    assert " / ›table[header]" in on_one_line(drawing(markdown))


def test_a_stressed_small_word_names_nothing() -> None:
    markdown = (
        "# T\n\n**But** the other boat keeps clear of it all.\n\n- **Head on:** both alter\n- **Crossing:** one does\n"
    )
    assert "statement" not in on_one_line(drawing(markdown))


def test_a_note_to_oneself_in_brackets_is_no_answer() -> None:
    assert [
        pair.prompt.flat for pair in extract(guide_of("# T\n\n**Ann** – *(look up)*\n\n**Bo** – a rope\n")).pairs
    ] == ["Bo"]


@pytest.mark.parametrize("sign", [" – ", " — ", " - ", ": "])
@pytest.mark.parametrize("below", ["  - from port", "\n  from port", "\n  > from port"])
def test_an_item_that_asks_behind_a_sign_is_asked_whole_where_its_answer_stands_below(sign: str, below: str) -> None:
    markdown = f"# T\n\n## Rules\n\n- Two boats with wind from two sides{sign}who keeps clear?\n{below}\n"
    assert [pair.prompt.flat for pair in extract(guide_of(markdown)).pairs] == [
        f"Two boats with wind from two sides{sign}who keeps clear?"
    ]


def test_a_bold_name_of_an_item_that_asks_stays_its_name() -> None:
    shown = on_one_line(drawing("# T\n\n- **Ships** – who keeps clear?\n  - the one to port\n"))
    assert "item: Ships –" in shown


def test_boxes_above_the_first_section_may_be_what_is_to_be_learned() -> None:
    markdown = "# Ropes\n\n- [ ] hemp rots in *water*\n- [x] nylon slips\n\n## Part\n\nLead: a weight on a line\n"
    assert subjects(markdown) == [("", "Ropes"), ("Part", "Lead")]
