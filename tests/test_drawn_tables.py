"""Tables as Pandoc draws them."""

from __future__ import annotations

import pytest

from drawing import drawing, on_one_line


def drawn(markdown: str) -> str:
    return on_one_line(drawing(markdown))


PIPES = drawn("| Fibre | Floats |\n|---|---|\n| Hemp | a while |\n| Cork | for ever |")


@pytest.mark.parametrize(
    "markdown",
    [
        pytest.param(
            "  Fibre   Floats\n  ------- ----------\n  Hemp    a while\n  Cork    for ever\n",
            id="dashes over the columns",
        ),
        pytest.param(
            "  ---------------------\n  Fibre   Floats\n  ------- -------------\n  Hemp    a\n          while\n\n"
            "  Cork    for ever\n  ---------------------\n",
            id="rows of several lines",
        ),
        pytest.param(
            "+-------+----------+\n| Fibre | Floats   |\n+=======+==========+\n| Hemp  | a while  |\n"
            "+-------+----------+\n| Cork  | for ever |\n+-------+----------+\n",
            id="a grid",
        ),
        pytest.param(
            "> +-------+----------+\n> | Fibre | Floats   |\n> +:======+=========:+\n> | Hemp  | a while  |\n"
            "> +-------+----------+\n> | Cork  | for ever |\n> +-------+----------+\n",
            id="a grid in a quote",
        ),
    ],
)
def test_a_drawn_table_is_the_table_that_bars_make(markdown: str) -> None:
    assert drawn(f"Some text.\n\n{markdown}\nMore text.") == f"Some text. / {PIPES} / More text."


def test_signs_of_two_columns_count_twice() -> None:
    markdown = "  纤维   浮\n  ------ --------\n  大麻   一会儿\n  软木   永远\n"
    assert drawn(markdown) == drawn("| 纤维 | 浮 |\n|---|---|\n| 大麻 | 一会儿 |\n| 软木 | 永远 |")


def test_the_points_of_a_cell_stay_lines_and_wrapped_ones_are_one() -> None:
    markdown = (
        "+------+-----------+\n| Rope | Kinds     |\n+======+===========+\n| Hemp | -   tarry |\n"
        "|      |     black |\n|      | -   bare  |\n+------+-----------+\n"
    )
    assert "row: Hemp | tarry black↵bare" in drawn(markdown)


@pytest.mark.parametrize(
    "markdown",
    [
        pytest.param("Rope\n----\n\nHemp.\n", id="a heading with a line below it"),
        pytest.param("Hemp.\n\n-----\n\nCork.\n", id="a rule between paragraphs"),
        pytest.param("- - -\n\nHemp.\n", id="a rule with spaces"),
        pytest.param("One\ntwo\nthree\n-- --\nHemp  a\n", id="prose over dashes"),
        pytest.param("+---+ is no grid\n| a |\n", id="a line that goes on"),
        pytest.param("+---+---+\n| a | b |\n", id="a grid that nothing closes"),
        pytest.param("+---+---+\n| a | bc |\n+---+---+\n", id="a line that is out of the grid"),
        pytest.param("    Fibre   Floats\n    ------- ------\n    Hemp    long\n", id="code"),
    ],
)
def test_nothing_else_is_one(markdown: str) -> None:
    assert "table" not in drawn(markdown)
