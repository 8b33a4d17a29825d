"""Names that Markdown does not know as such: letters and Roman numbers, lenticular brackets, numbered labels."""

# ruff: noqa: E501

from __future__ import annotations

from textwrap import dedent

import pytest

from guide2anki.cards.extract import extract
from reading import guide_of


def fronts(markdown: str) -> list[tuple[str, str]]:
    """Return the names above each prompt, joined, and the prompt."""
    pairs = extract(guide_of(dedent(markdown).lstrip("\n"))).pairs
    return [(" > ".join(pair.names), pair.prompt.flat) for pair in pairs]


def said(markdown: str) -> list[tuple[str, str]]:
    pairs = extract(guide_of(dedent(markdown).lstrip("\n"))).pairs
    return [(pair.prompt.flat, pair.said) for pair in pairs]


# letters and Roman numbers


@pytest.mark.parametrize("sign", ["{}.", "{})", "({})"])
@pytest.mark.parametrize("counts", ["AB", "ab", ["I", "II"], ["i", "ii"]])
@pytest.mark.parametrize("style", ["**{}**", "*{}*", "__{}__:"])
def test_lettered_names_hold_what_stands_below_them(counts: list[str], sign: str, style: str) -> None:
    first, second = (sign.format(count) for count in counts)
    markdown = (
        f"# T\n\n## Knots\n\n{first} {style.format('Bowline')}\n\n   Uses:\n\n   * rescue\n   * mooring\n\n"
        f"{second} {style.format('Hitch')}\n\n   Uses:\n\n   * posts\n   * rails\n"
    )
    assert fronts(markdown) == [("Knots > Bowline", "Uses"), ("Knots > Hitch", "Uses")]


def test_a_lettered_name_is_told_what_stands_behind_it_and_its_brackets_stay() -> None:
    assert said("# T\n\n## Knots\n\nA. **Bowline** (king): a loop that holds\n\nB. **Hitch**: a turn on a post\n") == [
        ("Bowline (king)", "a loop that holds"),
        ("Hitch", "a turn on a post"),
    ]


def test_letters_stand_below_numbers_and_numbers_below_letters() -> None:
    markdown = """
        # T

        I. **Knots**

        A. **Bowline**: a loop

        B. **Hitch**: a turn

        II. **Sails**

        A. **Jib**: in front

        B. **Main**: on the mast
        """
    assert fronts(markdown) == [("Knots", "Bowline"), ("Knots", "Hitch"), ("Sails", "Jib"), ("Sails", "Main")]


def test_a_lettered_outline_ends_at_a_heading() -> None:
    markdown = "# T\n\n## Knots\n\nA. **Bowline**: a loop\n\nB. **Hitch**: a turn\n\n## Sails\n\n**Jib**: in front\n"
    assert fronts(markdown)[-1] == ("Sails", "Jib")


@pytest.mark.parametrize(
    "markdown",
    [
        pytest.param("A. **Bowline**: a loop\n\nC. **Hitch**: a turn\n", id="letters that do not count on"),
        pytest.param("B. **Bowline**: a loop\n\nC. **Hitch**: a turn\n", id="letters that do not begin at the first"),
        pytest.param("A. **Bowline**: a loop\n", id="a letter alone"),
        pytest.param("A. a loop that **holds** well\n\nB. a turn\n", id="letters before sentences"),
        pytest.param("A. Miller wrote it.\n\nB. Smith read it.\n", id="initials"),
    ],
)
def test_no_heading_is_made_of(markdown: str) -> None:
    found = guide_of(f"# T\n\n## Knots\n\n{markdown}")
    assert [node.label for node in found.root.walk() if node.mark == "heading"] == ["Knots"]


def test_bold_options_below_a_question_stay_options() -> None:
    markdown = "# T\n\n## Quiz\n\nWhich knot holds?\n\nA. **Bowline**\n\nB. **Hitch**\n\nAnswer: A\n"
    assert "heading" not in {node.mark for node in guide_of(markdown).root.walk() if node.label in ("Bowline", "Hitch")}


# lenticular brackets


@pytest.mark.parametrize(
    "form",
    [
        "- 【{0}】{1}\n- 【{2}】{3}\n",
        "【{0}】{1}\n\n【{2}】{3}\n",
        "【{0}】：{1}\n【{2}】：{3}\n",
        "> 【{0}】 {1}\n>\n> 【{2}】 {3}\n",
    ],
)
def test_lenticular_brackets_set_a_name_off(form: str) -> None:
    found = said(f"# 表\n\n## 結び\n\n{form.format('もやい結び', '輪が締まらない結び', 'ひと結び', '柱に巻く結び')}")
    assert ("もやい結び", "輪が締まらない結び") in found
    assert ("ひと結び", "柱に巻く結び") in found


def test_a_wide_equals_sign_parts_a_name_from_its_formula() -> None:
    found = said("# 表\n\n## 公式\n\n- 直列 ＝ A × B\n- 並列 ＝ 1 − (1 − A)(1 − B)\n")
    assert ("直列", "A × B") in found


# numbered labels of the author's own


@pytest.mark.parametrize(
    "form",
    [
        "**Stop and think {0}.** {1}",
        "**Check {0}**: {1}",
        "> **Stop and think {0}.** {1}",
        "__Pause {0}__ {1}",
        "**Q{0}** {1}",
    ],
)
def test_a_question_behind_a_numbered_label_is_told_the_answer_of_its_number(form: str) -> None:
    markdown = (
        f"# T\n\n## Knots\n\nA loop.\n\n{form.format(1, 'Why does hemp swell?')}\n\n## Sails\n\nA sheet.\n\n"
        f"{form.format(2, 'Which sail is in front?')}\n\n## Answers\n\n1. water\n2. the jib\n"
    )
    found = [
        (prompt.rpartition(". ")[2], answer) for prompt, answer in said(markdown) if answer in ("water", "the jib")
    ]
    assert [answer for _, answer in found] == ["water", "the jib"]
    assert [prompt.endswith("?") for prompt, _ in found] == [True, True]


def test_a_numbered_label_without_a_question_keeps_its_text() -> None:
    assert said("# T\n\n## Plan\n\n**Step 1.** Hoist the sail.\n\n**Step 2.** Let go.\n")[0] == (
        "Step 1",
        "Hoist the sail.",
    )


@pytest.mark.parametrize("line", ["問1　浮くものはどれか。", "問2 浮くとは何か。", "**問3** 浮く縄はどれか。"])
def test_a_numbered_question_of_japanese_needs_no_sign(line: str) -> None:
    (pair,) = extract(guide_of(f"# 表\n\n## 問題\n\n{line}\n\nア　麻\nイ　鉄\n\n正解：ア　（軽い）\n")).pairs
    assert (pair.kind, pair.prompt.number) == ("choice", "")
    assert "軽い" in pair.said


def test_a_key_says_why_in_brackets() -> None:
    (pair,) = extract(guide_of("# T\n\n**Q3** Which floats?\n\nA. steel\nB. hemp\n\nAnswer: B (it is light)\n")).pairs
    assert pair.said.endswith("(it is light)")


def test_quarters_of_a_year_are_no_questions() -> None:
    assert not [prompt for prompt, _ in said("# T\n\nQ1 2023 was calm.\n\nQ2 2023 was windy.\n") if "calm" in prompt]


# lists, labels and contents


def test_a_list_of_named_things_is_not_the_label_above_another_list() -> None:
    markdown = "# T\n\n## Theft\n\nElements:\n\n1. taking\n2. of goods\n\n* **R v. A**: a boat\n* **R v. B**: a sail\n"
    assert ("Elements", "taking\nof goods") in said(markdown)


def test_a_contents_label_over_links_to_headings_is_no_card() -> None:
    assert said("# T\n\n**Sommaire** : [[#L'ancre]] · [[#Voiles]]\n\n## L'ancre\n\n- **Jas**: la barre\n") == [
        ("Jas", "la barre")
    ]


@pytest.mark.parametrize(
    "line", ["A discount is the last step.", "Never open with a discount.", "It trades at a discount."]
)
def test_a_discount_may_be_taught(line: str) -> None:
    assert said(f"# T\n\n- **When do we lower the price?**\n\n  {line}\n")[0][1] == line


# parts, arrows, ordinals


@pytest.mark.parametrize(
    "form", ["**PART {0}: {1}**", "**Part {0} – {1}**", "**Kapitel {0}. {1}**", "**Día {0}: {1}**"]
)
def test_bold_lines_that_count_hold_the_bold_names_below_them(form: str) -> None:
    markdown = (
        f"# T\n\n{form.format(1, 'Knots')}\n\n**Bowline**\n\n- a loop\n- holds\n\n"
        f"{form.format(2, 'Sails')}\n\n**Jib**\n\n- in front\n- small\n"
    )
    assert [(form.format(1, "Knots")[2:-2], "Bowline"), (form.format(2, "Sails")[2:-2], "Jib")] == fronts(markdown)


def test_reasons_that_count_below_a_question_answer_it() -> None:
    markdown = "# T\n\n**Why hemp?**\n\n**Reason 1: price**\n\nIt is cheap.\n\n**Reason 2: weight**\n\nIt floats.\n"
    (question, *_) = extract(guide_of(markdown)).pairs
    assert question.prompt.flat == "Why hemp?"
    assert "It floats." in question.said


@pytest.mark.parametrize("arrow", ["→", "⇒", "->", "=>"])
def test_paragraphs_with_arrows_name_what_they_point_to(arrow: str) -> None:
    markdown = (
        f"# T\n\n## Rules\n\nRule 1 {arrow} Steer right\n\nLights:\n\n- red\n- green\n\n"
        f"Rule 2 {arrow} Sound one blast\n"
    )
    assert [pair for pair in said(markdown) if pair[0].startswith("Rule")] == [
        ("Rule 1", "Steer right"),
        ("Rule 2", "Sound one blast"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param("Wind drops → we row home", id="an arrow alone"),
        pytest.param("Cloud → rain → flood\n\nSun → drought → dust", id="chains"),
    ],
)
def test_an_arrow_that_says_what_follows_names_nothing(lines: str) -> None:
    assert [prompt for prompt, _ in said(f"# T\n\n## Weather\n\n{lines}\n")] == ["Weather"]


@pytest.mark.parametrize(
    "lines", ["a) hemp\nb) jute\nc) sisal", "1º hemp\n2º jute\n3º sisal", "1ª. hemp\n2ª. jute\n3ª. sisal"]
)
def test_lines_that_count_are_a_list(lines: str) -> None:
    (pair,) = extract(guide_of(f"# T\n\n## Fibres\n\n{lines}\n")).pairs
    assert pair.kind == "list"
    assert [line.split()[-1] for line in pair.said.splitlines()] == ["hemp", "jute", "sisal"]


@pytest.mark.parametrize("heading", ["1.- Knots", "1. Knots", "1) Knots", "1.– Knots"])
def test_the_number_of_a_heading_goes_with_its_dash(heading: str) -> None:
    other = heading.replace("1", "2").replace("Knots", "Sails")
    markdown = f"# T\n\n## {heading}\n\n- **Jib**: in front\n\n## {other}\n\n- **Jib**: in front\n"
    assert fronts(markdown) == [("Knots", "Jib"), ("Sails", "Jib")]


# what stands behind a colon, at the end of a page, and before a question


@pytest.mark.parametrize("form", ["**Formula:** {}", "**Formula**: {}", "- **Formula:** {}"])
def test_brackets_behind_a_colon_are_part_of_what_it_says(form: str) -> None:
    found = said(f"# T\n\n## Load\n\n{form.format('(mass × pull) ÷ area')}\n\n- **Unit:** tons\n")
    assert ("Formula", "(mass × pull) ÷ area") in found


def test_all_that_takes_leave_at_the_end_is_left_out() -> None:
    markdown = (
        "# T\n\n## Knots\n\n- **Bowline**: a loop\n\nWould you like me to:\n- quiz you,\n- print this?\n\n"
        "Just let me know!\n"
    )
    assert said(markdown) == [("Bowline", "a loop")]


def test_signs_of_difficulty_before_questions_are_no_sides() -> None:
    markdown = "# T\n\n## Knots\n\n### 🟢 What is a bowline?\n\nA loop.\n\n### 🔴 What is a hitch?\n\nA turn.\n"
    assert said(markdown) == [("What is a bowline?", "A loop."), ("What is a hitch?", "A turn.")]


@pytest.mark.parametrize("label", ["TODO", "To do", "Pendiente", "À faire", "Nog doen", "待更新", "Do zrobienia"])
def test_what_the_author_has_still_to_do_is_no_card(label: str) -> None:
    assert said(f"# T\n\n## Knots\n\n- **Bowline**: a loop\n\n{label}: draw the hitch\n") == [("Bowline", "a loop")]


# what to avoid by turns


@pytest.mark.parametrize(
    "form",
    [
        "❌ {0}\n✅ {1}\n\n❌ {2}\n✅ {3}\n",
        "- ❌ {0}\n- ✅ {1}\n- ❌ {2}\n- ✅ {3}\n",
        "✗ {0}\n\n✓ {1}\n\n✗ {2}\n\n✓ {3}\n",
        "**❌ Wrong:** {0}\n**✅ Right:** {1}\n\n**❌ Wrong:** {2}\n**✅ Right:** {3}\n",
        "- Avoid: {0}\n- Use: {1}\n- Avoid: {2}\n- Use: {3}\n",
        "> ❌ {0}\n> ✅ {1}\n>\n> ❌ {2}\n> ✅ {3}\n",
    ],
)
def test_what_to_avoid_asks_for_what_follows_it(form: str) -> None:
    parts = ("tie it twice", "one turn holds", "pull at once", "wait for the wind")
    pairs = [
        pair for pair in extract(guide_of(f"# T\n\n## Slips\n\n{form.format(*parts)}")).pairs if pair.kind == "contrast"
    ]
    assert [(pair.prompt.flat.split(" ", 1)[1], pair.said.splitlines()[-1]) for pair in pairs] == [parts[:2], parts[2:]]


@pytest.mark.parametrize(
    "form",
    [
        "- ❌ {0}\n- ❌ {2}\n- ✅ {1}\n- ✅ {3}\n",
        "- ✅ {1}\n- ❌ {0}\n- ✅ {3}\n- ❌ {2}\n",
        "- ❌ {0}\n- ✅ {1}\n- ❌ {2}\n",
        "- ❌ {0}\n- ✅ {1}\n",
    ],
)
def test_sides_that_do_not_alternate_stand_together(form: str) -> None:
    parts = ("tie it twice", "one turn holds", "pull at once", "wait for the wind")
    (pair,) = extract(guide_of(f"# T\n\n## Slips\n\n{form.format(*parts)}")).pairs
    assert (pair.kind, pair.prompt.flat) == ("contrast", "Slips")


@pytest.mark.parametrize(
    ("name", "asked"), [("PART 1: ROPES", False), ("Unit 2 – Ropes", False), ("The 3 ropes", True)]
)
def test_the_number_of_a_part_does_not_ask_for_the_names_in_it(name: str, asked: bool) -> None:
    markdown = f"# T\n\n## {name}\n\n- **Hemp** = floats\n- **Steel** = sinks\n- **Jute** = rots\n"
    assert any(prompt == name for prompt, _ in said(markdown)) is asked


# dates, italics, quick rounds


@pytest.mark.parametrize(
    "form",
    ["* {0} = {1}\n* {2} = {3}\n", "{0} – {1}\n{2} – {3}\n", "- {0}: {1}\n- {2}: {3}\n", "1. {0}: {1}\n2. {2}: {3}\n"],
)
def test_a_date_with_full_stops_is_no_list_in_a_list(form: str) -> None:
    found = said(f"# T\n\n## Data\n\n{form.format('28. 10. 1918', 'první den', '14. 11. 1918', 'první schůze')}")
    assert [pair for pair in found if pair[0] != "Data"] == [
        ("28. 10. 1918", "první den"),
        ("14. 11. 1918", "první schůze"),
    ]


@pytest.mark.parametrize("form", ["- {0}: {1}\n- {2}: {3}\n"])
def test_a_month_before_its_year_is_no_number(form: str) -> None:
    assert said(f"# T\n\n## Data\n\n{form.format('3. 1945', 'mír', '5. 1946', 'volby')}") == [
        ("3. 1945", "mír"),
        ("5. 1946", "volby"),
    ]


def test_numbers_that_count_before_years_are_numbers() -> None:
    (pair,) = extract(guide_of("# T\n\n## Steps\n\n1. 1918 war ends\n2. 1939 war begins\n")).pairs
    assert pair.said == "1918 war ends\n1939 war begins"


def test_a_question_in_italics_is_answered_behind_it() -> None:
    found = said(
        "# T\n\n## Theory\n\n*What is a tritone?* Three whole tones.\n\n*Which clef has two dots?* The bass clef.\n"
    )
    assert found == [("What is a tritone?", "Three whole tones."), ("Which clef has two dots?", "The bass clef.")]


def test_two_words_in_italics_ask_about_what_stands_above() -> None:
    assert "Why so?" not in dict(said("# T\n\n## Hemp\n\nIt floats.\n\n*Why so?* It is light.\n"))


@pytest.mark.parametrize("line", ["Q. Name three knots for a mooring line.", "Q. Which knot holds?"])
def test_a_line_behind_q_asks_without_a_mark(line: str) -> None:
    (pair,) = extract(guide_of(f"# T\n\n## Knots\n\n{line}\nA. Bowline, hitch and bend.\n")).pairs
    assert (pair.prompt.flat, pair.said) == (line[3:], "Bowline, hitch and bend.")


def test_an_initial_asks_nothing() -> None:
    assert "question" not in {pair.kind for pair in extract(guide_of("# T\n\n## Q\n\nQ. Smith wrote it.\n")).pairs}


@pytest.mark.parametrize("arrow", ["➡️", "➡", "➜"])
def test_arrows_of_emoji_part_names_from_what_they_mean(arrow: str) -> None:
    assert said(f"# T\n\n## Lack\n\n- vitamin A {arrow} night blindness\n- vitamin C {arrow} scurvy\n") == [
        ("vitamin A", "night blindness"),
        ("vitamin C", "scurvy"),
    ]


@pytest.mark.parametrize("title", ["Quick-fire round", "Rapid fire", "Lightning round"])
def test_a_quick_round_is_of_questions(title: str) -> None:
    found = extract(guide_of(f"# T\n\n## {title}\n\n1. Which knot holds?\n2. Describe a hard day at sea.\n")).pairs
    assert [pair.kind for pair in found] == ["open-question", "open-question"]


# signs that belong to what is said


def test_escaped_brackets_are_no_formula() -> None:
    found = dict(
        said(
            "# T\n\n## Signs\n\n- **pH**: −log\\[H⁺\\]\n- **Call**: f\\(x\\) is run\n- **Cite**: see \\[1\\]\n- **Square**: \\(a^2\\) and \\[a = b\\]\n"
        )
    )
    assert found == {"pH": "−log[H⁺]", "Call": "f(x) is run", "Cite": "see [1]", "Square": "a^2 and a = b"}


def test_the_colon_of_a_ratio_parts_nothing() -> None:
    found = said(
        "# T\n\n## Mix\n\n- Grog is 1 : 1, so half of each\n- Read and write are 100 : 1, so four thousand\n- Étape 2 : 5 minutes\n"
    )
    assert [prompt for prompt, _ in found if prompt != "Mix"] == ["Étape 2"]


def test_what_asks_in_brackets_is_no_question() -> None:
    found = said(
        "# T\n\n## Sail\n\nFirst: look up → wind (from where?) → trim\n\nThen: look down → tide\n\nLast: look out → land\n"
    )
    assert ("First", "look up → wind (from where?) → trim") in found
