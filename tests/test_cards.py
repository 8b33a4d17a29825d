"""From shapes to cards: fronts kept apart, long answers cut, and what is said of an extraction."""

from __future__ import annotations

import pytest

from guide2anki.cards.cut import LEAD_IN, MAX_POINTS, MAX_WORDS, is_long, points
from guide2anki.listing import by_reason, coverage, gaps, span
from guide2anki.model.text import size_of
from reading import cards, extracted, outlined, taught

# fronts


def test_a_name_that_stands_twice_takes_the_one_above_it_into_the_subject() -> None:
    markdown = "# T\n\n## Ohm\n\n### Unit\n\n**Sign**: Ω\n\n## Volt\n\n### Unit\n\n**Sign**: V\n"
    assert cards(markdown) == ["term: Ohm › Unit: Sign", "term: Volt › Unit: Sign"]


def test_a_subject_is_no_longer_than_keeps_fronts_apart() -> None:
    markdown = "# T\n\n## A\n\n### Ohm\n\n**Sign**: Ω\n\n## B\n\n### Volt\n\n**Sign**: V\n"
    assert cards(markdown) == ["term: Ohm: Sign", "term: Volt: Sign"]


def test_only_the_fronts_that_are_alike_get_longer() -> None:
    markdown = "# T\n\n## A\n\n### X\n\n**S**: one\n\n**R**: two\n\n## B\n\n### X\n\n**S**: three\n"
    assert cards(markdown) == ["term: A › X: S", "term: X: R", "term: B › X: S"]


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        pytest.param(
            "# Orgel\n\n## Bau\n\n**Zungen**\n- Oboe\n- Krummhorn\n\n**Winddruck**: 80 mm\n",
            ["list: Bau: Zungen", "term: Bau: Winddruck"],
            id="a bold line over a list",
        ),
        pytest.param(
            "# Orgue\n\n## Jeux\n\nAnches :\n- hautbois\n- cromorne\n\n**Vent** : 80 mm\n",
            ["list: Jeux: Anches", "term: Jeux: Vent"],
            id="a plain line over a list",
        ),
        pytest.param(
            "# Vela\n\n## Nodi\n\n**Fissi**\n\n**Gassa**: non scorre\n\n**Savoia**: ferma\n",
            ["term: Fissi: Gassa", "term: Fissi: Savoia"],
            id="labels right under a bold line are its own",
        ),
        pytest.param(
            "# 帆\n\n## 结\n\n**固定**\n\n这些结不会滑动。\n\n**称人结**：救人\n\n**八字结**：止住绳子\n",
            ["term: 结: 固定", "term: 固定: 称人结", "term: 固定: 八字结"],
            id="so are those under a sentence",
        ),
    ],
)
def test_a_bold_label_with_its_text_stands_beside_what_has_a_list(markdown: str, expected: list[str]) -> None:
    assert cards(markdown) == expected


def test_the_path_shows_the_names_above_the_subject() -> None:
    (pair,) = extracted("# T\n\n## Units\n\n### Ohm\n\n**Sign**: Ω\n").pairs
    assert (pair.path, pair.subject, pair.section) == (("T", "Units"), "Ohm", ("Units", "Ohm"))


def test_the_section_of_a_card_is_its_headings_alone() -> None:
    (pair,) = extracted("# T\n\n## Units\n\n**Ohm**\n\n- **Sign**: Ω\n").pairs
    assert (pair.path, pair.subject, pair.section) == (("T", "Units"), "Ohm", ("Units",))


def test_a_behaviour_that_shows_two_values_is_asked_of_neither() -> None:
    markdown = """
        # T

        ## Core Values

        ### Calm

        - speak only once
        - finish the knot

        ### Care

        - speak only once
        - ask for the name
        """
    asked = [card for card in cards(markdown) if card.startswith("behaviour")]
    assert asked == ["behaviour: Core Values: finish the knot", "behaviour: Core Values: ask for the name"]


def test_an_open_question_gives_way_to_the_same_question_answered_elsewhere_in_its_section() -> None:
    markdown = "# T\n\n## Rope\n\n- What is lay?\n- What is a bight?\n\n**What is lay?**\nThe twist.\n"
    assert sorted(cards(markdown)) == ["open-question: Rope: What is a bight?", "question: Rope: What is lay?"]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        pytest.param("Rope", [], id="the prompt again"),
        pytest.param("rope!", [], id="the same with other signs"),
        pytest.param("Rope rope", ["Rope → Rope rope"], id="more words than the prompt has"),
        pytest.param("`rope -v`", ["Rope → rope -v"], id="something new"),
    ],
)
def test_an_answer_that_says_only_what_the_front_says_is_no_card(answer: str, expected: list[str]) -> None:
    assert taught(f"# T\n\n**Rope**: {answer}\n") == expected


# long answers


def numbered(count: int, start: int = 0) -> str:
    return "".join(f"- point {'nopqrstuvwxyz'[n]} of it\n" for n in range(start, start + count))


@pytest.mark.parametrize(("count", "expected"), [(MAX_POINTS, False), (MAX_POINTS + 1, True)])
def test_an_answer_is_long_beyond_eight_points(count: int, expected: bool) -> None:
    assert MAX_POINTS == 8
    (pair,) = extracted(f"# T\n\n## Rope\n\n{numbered(count)}").pairs
    assert is_long(pair.answer) is expected


@pytest.mark.parametrize(("count", "expected"), [(MAX_WORDS, False), (MAX_WORDS + 1, True)])
def test_an_answer_is_long_beyond_a_hundred_and_twenty_words(count: int, expected: bool) -> None:
    assert MAX_WORDS == 120
    (pair,) = extracted(f"# T\n\n## Rope\n\n{' '.join(['yarn'] * count)}.\n").pairs
    assert is_long(pair.answer) is expected


@pytest.mark.parametrize(("count", "expected"), [(241, False), (242, True)])
def test_two_han_characters_count_as_one_word(count: int, expected: bool) -> None:
    (pair,) = extracted(f"# T\n\n## 绳子\n\n{'绳' * count}。\n").pairs
    assert is_long(pair.answer) is expected


def test_nested_points_count_too() -> None:
    assert points(outlined("- a\n  - b\n  - c\n\n> - d\n")[0]) == 4


def test_a_long_answer_without_parts_stays_whole() -> None:
    assert cards(f"# T\n\n## Rope\n\n{numbered(9)}") == ["list: Rope"]


def test_a_long_answer_is_cut_at_its_sub_headings_and_names_them() -> None:
    parts = "".join(f"### {name}\n\n{numbered(4)}\n" for name in ("Bow", "Stern", "Middle"))
    first, *rest = taught(f"# T\n\n## What goes where?\n\n{parts}")
    assert first == "What goes where? → Bow / Stern / Middle"
    assert [line.partition(" → ")[0] for line in rest] == ["Bow", "Stern", "Middle"]


def test_a_long_answer_is_cut_at_labels_that_begin_its_lines() -> None:
    parts = "\n\n".join(f"**{name}**: {'it blows and blows ' * 12}." for name in ("Wind", "Rain", "Fog"))
    first, *rest = taught(f"# T\n\n## How do you read the sky?\n\n{parts}\n")
    assert first == "How do you read the sky? → Wind / Rain / Fog"
    assert len(rest) == 3


def test_a_long_answer_is_cut_at_labelled_items_and_keeps_what_has_no_label() -> None:
    items = "\n".join(f"- **{name}**: {'it blows and blows ' * 12}" for name in ("Wind", "Rain", "Fog"))
    first, *rest = taught(f"# T\n\n## How do you read the sky?\n\nLook up first.\n\n{items}\n- and ask a fisher\n")
    assert first == "How do you read the sky? → Look up first. / Wind / Rain / Fog / and ask a fisher"
    assert len(rest) == 3


def test_a_long_answer_keeps_the_heads_of_its_tables() -> None:
    rows = "\n".join(f"| {name} | {'it blows and blows ' * 12} |" for name in ("Wind", "Rain", "Fog"))
    first, *rest = taught(
        f"# T\n\n## How do you read the sky?\n\nBy its signs.\n\n| Sign | Said |\n|---|---|\n{rows}\n"
    )
    assert first == "How do you read the sky? → By its signs. / Wind / Rain / Fog"
    assert len(rest) == 3


@pytest.mark.parametrize(("words", "expected"), [(LEAD_IN, True), (LEAD_IN + 1, False)])
def test_a_long_answer_is_cut_at_the_lines_that_lead_lists_in(words: int, expected: bool) -> None:
    assert LEAD_IN == 30
    lead = " ".join(f"w{n}" for n in range(words))
    found = taught(
        f"# T\n\n## What is a rope?\n\nRopes are twisted.\n\n{lead}:\n\n{numbered(5)}\n"
        f"And so on, for ever:\n\n{numbered(5, 5)}"
    )
    assert any(card.startswith(lead) for card in found) is expected


@pytest.mark.parametrize("back", ["This has five uses in all", "Diese Arten gibt es auf See", "Ces usages sont cinq"])
def test_a_line_that_points_back_leads_no_card_in(back: str) -> None:
    found = taught(
        f"# T\n\n## What is a rope?\n\nRopes are twisted.\n\nThe strands are:\n\n{numbered(5)}\n"
        f"{back}:\n\n{numbered(5, 5)}"
    )
    assert any(card.startswith("The strands are → ") for card in found)
    assert not any(card.startswith(back) for card in found)


def test_a_long_list_is_cut_at_the_sentences_that_define() -> None:
    names = ["Cable", "Cord", "Hawser", "Lanyard", "Lashing", "Line", "Painter", "Sheet", "Stay"]
    items = "\n".join(f"- A {name.lower()} is a rope that has been twisted out of three strands." for name in names)
    found = taught(f"# T\n\n## Ropes\n\n{items}\n")
    assert found[0] == "Ropes → " + " / ".join(f"A {name.lower()}" for name in names)
    assert len(found) == 10


# what is said of an extraction


def test_neighbouring_skips_with_one_reason_are_one_line_and_cards_between_them_part_it() -> None:
    extraction = extracted("# T\n\n[a](#a)\n\n[b](#b)\n\n## Rope\n\nTwisted yarn.\n\n[c](#c)\n")
    assert [(span(gap), gap.reason.value) for gap in gaps(extraction)] == [("3-5", "navigation"), ("11", "navigation")]


def test_reasons_are_counted_the_most_frequent_first() -> None:
    extraction = extracted("# T\n\nTODO\n\n[a](#a)\n\n[b](#b)\n")
    assert by_reason(extraction.skips) == [("navigation", 2), ("stub without content", 1)]


def test_coverage_counts_leaves_on_cards_and_all_leaves() -> None:
    assert coverage(extracted("# T\n\n## Rope\n\nTwisted yarn.\n\n- of hemp\n- of steel\n\n[c](#c)\n")) == (3, 4)


def test_pair_and_skip_remember_which_shape_found_them() -> None:
    extraction = extracted(
        "# T\n\n## What is rope?\n\nYarn.\n\n**Hemp**: a plant.\n\n[⬆ Back to top](#t)\n\n"
        "| A | B |\n|---|---|\n| x | y |\n| z | q |\n"
    )
    assert {pair.prompt.flat: pair.shape for pair in extraction.pairs} == {
        "What is rope?": "question",
        "Hemp": "named",
        "x": "table",
        "z": "table",
    }
    assert [skip.shape for skip in extraction.skips] == ["boilerplate"]


def test_an_overview_is_no_echo_of_a_heading_that_gives_its_names() -> None:
    sections = "".join(f"### {name}\n\nMade by hand.\n\n" for name in ("Hemp", "Steel", "Wire"))
    title = "Types of rope: hemp, steel, wire"
    assert f"overview: {title}" in cards(f"# T\n\n## {title}\n\n{sections}")


# long texts


def many(count: int, begins: str = "") -> str:
    """Return so many words that define nothing."""
    words = [("north", "south", "east", "west")[n % 4] + "wards" for n in range(count)]
    return " ".join([begins, *words]).strip()


DEFINING = f"{many(60, 'Now')}. A hawser is a thick rope. It holds. A sheet is a rope for a sail. {many(55, 'Then')}."


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        pytest.param(
            f"## Ropes\n\n| Rope | Use | Load |\n|---|---|---|\n| hemp | {many(119)} | two tons |\n",
            [("row", "hemp", 123)],
            id="a long row stays whole",
        ),
        pytest.param(
            "## What is there?\n\n| Rope | Use |\n|---|---|\n"
            f"| hemp | {many(60)} |\n| | lost |\n| steel | {many(60)} |\n",
            [("question", "What is there?", 2), ("term", "hemp", 61), ("term", "steel", 61)],
            id="a long table is told by its heads",
        ),
        pytest.param(
            f"## Ropes\n\n{DEFINING}\n",
            [("term", "Ropes", 61), ("term", "A hawser", 8), ("term", "A sheet", 64)],
            id="long prose is cut where it defines",
        ),
        pytest.param(
            f"## What is there?\n\n{DEFINING}\n",
            [("question", "What is there?", 133)],
            id="the prose of an answer stays whole",
        ),
        pytest.param(
            f"## Ropes\n\nA hawser is a thick rope of {many(120)}.\n",
            [("term", "Ropes", 127)],
            id="a single sentence stays whole",
        ),
    ],
)
def test_a_long_text_is_cut_where_it_names_what_it_says(markdown: str, expected: list[tuple[str, str, int]]) -> None:
    found = extracted(f"# T\n\n{markdown}").pairs
    assert [(pair.kind, pair.prompt.flat, size_of(pair.said)) for pair in found] == expected
