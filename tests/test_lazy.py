"""Lines right below a list: which begin something of their own, and which go on with the last item."""

from __future__ import annotations

import pytest

from drawing import drawing, on_one_line

LIST = "- a\n- b\n"


@pytest.mark.parametrize(
    ("markdown", "drawn"),
    [
        (
            "What floats?\n- cork\n- hemp\nWhat sinks?\n- iron",
            "question: What floats? / ›list[bullet] / ››item / ›››cork / ››item / ›››hemp / "
            "question: What sinks? / ›list[bullet] / ››item / ›››iron",
        ),
        (
            "什么会浮？\n- 软木\n什么会沉？\n- 铁",
            "question: 什么会浮？ / ›list[bullet] / ››item / ›››软木 / "
            "question: 什么会沉？ / ›list[bullet] / ››item / ›››铁",
        ),
        (
            "- cork\nSinks:\n- iron",
            "list[bullet] / ›item / ››cork / label: Sinks : / ›list[bullet] / ››item / ›››iron",
        ),
        (
            "1. cork\n2. hemp\n**Sinks**\n1. iron",
            "list[ordered] / ›item / ››cork / ›item / ››hemp / bold: Sinks / ›list[ordered] / ››item / ›››iron",
        ),
        (
            "- cork\n- hemp\nSinks\n- iron\n- lead",
            "list[bullet] / ›item / ››cork / ›item / ››hemp / label: Sinks / ›list[bullet] / ››item / ›››iron / "
            "››item / ›››lead",
        ),
        (
            "Floats\n- cork\n- hemp\nAll of it burns.",
            "label: Floats / ›list[bullet] / ››item / ›››cork / ››item / ›››hemp / All of it burns.",
        ),
        (
            "> - cork\n> - hemp\n> What sinks?\n> - iron",
            "list[bullet] / ›item / ››cork / ›item / ››hemp / "
            "question[lone]: What sinks? / ›list[bullet] / ››item / ›››iron",
        ),
    ],
)
def test_a_line_that_names_what_follows_ends_the_list_above_it(markdown: str, drawn: str) -> None:
    assert on_one_line(drawing(markdown)) == drawn


@pytest.mark.parametrize(
    "markdown",
    [
        pytest.param("- a\n- b\nand more\n", id="small letters go on with a sentence"),
        pytest.param("- a\n- b\n  What sinks?\n", id="an indented line belongs to its item"),
        pytest.param("- What floats?\nCork.\n", id="what stands below a question answers it"),
        pytest.param("- a\n- What floats?\nDoes iron?\n", id="so does another question"),
        pytest.param("- Cork\nIt floats\n- Iron\nIt sinks\n", id="every item has its line"),
        pytest.param("- a\nMore\n", id="one item and one line"),
        pytest.param("1. a\n2. b\nMind:\n3. c\n", id="the numbers go on below"),
        pytest.param("- a\n- b\nExample: it floats\n- c\n", id="a label that says something between items"),
        pytest.param(f"{LIST}{'Sinks ' * 9}at last\n- c\n", id="a long line between items"),
        pytest.param(f"{LIST}It sinks.\n- c\n", id="a sentence between items"),
        pytest.param("Rope\n: is twisted\nWhat floats?\n", id="the rest of a definition"),
        pytest.param(
            f"{'Prose that an editor wrapped at some eighty signs of the line '}\n"
            f"- {'an item that it wrapped too, for want of room behind it of'}\nCork?\n",
            id="a word that had no room in the line above",
        ),
    ],
)
def test_any_other_line_goes_on_with_the_last_item(markdown: str) -> None:
    drawn = drawing(markdown)
    assert not [line for line in drawn if line.startswith(("question", "label", "bold"))]
    assert sum(line.startswith("list") for line in drawn) <= 1


@pytest.mark.parametrize(("signs", "ends"), [(49, True), (50, False)])
def test_an_editor_wraps_no_line_of_less_than_50_signs(signs: int, ends: bool) -> None:
    markdown = f"- {'a' * (signs - 2)}\nWhat sinks?\n- iron\n"
    assert ("question[lone]: What sinks?" in drawing(markdown)) is ends


@pytest.mark.parametrize(("signs", "ends"), [(120, False), (121, True)])
def test_a_source_with_a_line_of_more_than_120_signs_is_not_wrapped(signs: int, ends: bool) -> None:
    markdown = f"- {'a' * (signs - 2)}\nWhat sinks?\n- iron\n"
    assert ("question[lone]: What sinks?" in drawing(markdown)) is ends


@pytest.mark.parametrize(("signs", "ends"), [(60, True), (61, False)])
def test_a_bare_name_over_a_list_has_60_signs(signs: int, ends: bool) -> None:
    name = "N" * signs
    assert (f"label: {name}" in drawing(f"- a\n- b\n{name}\n- c\n- d\n")) is ends


@pytest.mark.parametrize(
    ("markdown", "drawn"),
    [
        (
            "**Cork**\nIt floats.\n**Iron**\nIt sinks.",
            "bold: Cork / ›It floats. / bold: Iron / ›It sinks.",
        ),
        (
            "**Cork**\nfloats for long\n**Iron**\nsinks at once",
            "bold: Cork / ›floats for long / bold: Iron / ›sinks at once",
        ),
        (
            "Some of it floats.\n**Cork**\n- light\n\nMost of it sinks.\n**Iron:**\n- heavy",
            "Some of it floats. / bold: Cork / ›list[bullet] / ››item / ›››light / Most of it sinks. / "
            "label: Iron : / ›list[bullet] / ››item / ›››heavy",
        ),
        (
            "It all rots.\n*Signs of rot*\n- dust",
            "It all rots. / italic: Signs of rot / ›list[bullet] / ››item / ›››dust",
        ),
        (
            "**What floats?**\n\nCork.\n\n**Iron**\n\nIt sinks.\n\n**Lead**\n\nIt sinks, too.",
            "question: What floats? / ›Cork. / bold: Iron / ›It sinks. / bold: Lead / ›It sinks, too.",
        ),
    ],
)
def test_lines_in_bold_are_names_in_the_midst_of_a_paragraph_and_stand_beside_one_another(
    markdown: str, drawn: str
) -> None:
    assert on_one_line(drawing(markdown)) == drawn


@pytest.mark.parametrize(
    "markdown",
    [
        pytest.param("You must\n**never**\nlet go of it.", id="a stressed word that a line happens to hold"),
        pytest.param("Hold the rope.\n**Never let go.**\nIt burns.", id="a stressed sentence"),
        pytest.param(f"Hold the rope.\n**{'never ' * 11}**\nIt burns.", id="more words than a name has"),
    ],
)
def test_what_is_stressed_in_a_line_of_its_own_is_no_name(markdown: str) -> None:
    assert len(drawing(markdown)) == 1
