"""Thresholds of what is read line by line: for each, one input at its edge and one past it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from drawing import drawing, on_one_line
from guide2anki.cards.extract import extract
from guide2anki.reading.boilerplate import FEWEST_PROPERTIES
from guide2anki.reading.clauses import FEWEST_WORDED, SHORTEST_QUANTITY
from guide2anki.reading.dialogue import _SHARE, MOST_WORDS
from guide2anki.reading.enumerated import FEWEST_POINTS
from guide2anki.reading.lazy import _RAGGED, _SPARE, NARROWEST
from guide2anki.reading.lines import FEWEST_BOLD
from guide2anki.reading.typed import FEWEST_LINES, LONGEST_TITLE
from guide2anki.reading.values import FEWEST_DATES, FEWEST_VALUES, LONGEST_VALUE
from guide2anki.reading.written import FEWEST_POINTED
from guide2anki.shapes.table import FEWEST_NAMES, LONGEST_NAME, MOST_NAMES, SHORTEST_HEAD
from guide2anki.words.sentences import _MOST_STRANGE, language_of
from reading import guide_of

FIBRES = ("hemp", "jute", "sisal", "nylon", "cork", "ramie", "coir", "abaca", "flax", "silk", "wool", "cotton", "kapok")


def drawn(markdown: str) -> str:
    """Return what a piece of Markdown is read as, on one line."""
    return on_one_line(drawing(markdown))


def prompts(markdown: str) -> list[str]:
    """Return what is asked of a guide."""
    return [pair.prompt.flat for pair in extract(guide_of(markdown)).pairs]


def _wrapped(room: int) -> str:
    """Return three lines, of which two have so much more room than for the word below them."""
    width, word = NARROWEST + 10, "fibres"
    line = "x" * (width - len(word) - room)
    return f"{line}\n{word} {'y' * (width - len(word) - 1)}\n{line}\n{word} end\n{word} end"


def _talk(words: int) -> str:
    """Return a dialogue of two, the first called by so many words."""
    name = " ".join(("Head", "of", "crew", "today")[:words])
    return f"{name}: What is a lay?\nYoung Ann: The way of it.\n{name}: What is a whip?\nYoung Ann: Its end.\n"


def _shared(others: int) -> str:
    """Return a dialogue of two with so many lines more that each says by the way."""
    told = "".join(f"Ann: It is {fibre}.\n\nHead: It is not {fibre}.\n\n" for fibre in FIBRES[:others])
    return f"Head: What is a lay?\nAnn: The way.\n\nHead: What is a whip?\nAnn: Its end.\n\n{told}"


def _strange(share: float) -> str:
    """Return German words, some of which have letters of a language that has no file."""
    plain = ("der und die nicht ist mit " * 40).split()[:200]
    return " ".join([*plain, *(["skåne"] * round(share * 200))])


LONG, SHORT = "plain words that say what it is", "so"
EDGES: list[tuple[str, float, float, Callable[[int], bool]]] = [
    (
        "words behind an equals sign",
        FEWEST_WORDED,
        2,
        lambda n: "statement" in drawn(f"It is so.\n\nHemp = {'fibre ' * n}"),
    ),
    (
        "letters of what has a value",
        SHORTEST_QUANTITY,
        3,
        lambda n: "statement" in drawn(f"{'abcd'[:n]} = 3 s, {'efgh'[:n]} = 5 s"),
    ),
    (
        "points that a line counts",
        FEWEST_POINTS,
        3,
        lambda n: "list" in drawn("Kinds: " + " ".join(f"({at + 1}) {FIBRES[at]}" for at in range(n))),
    ),
    ("lines that their author ended", FEWEST_LINES, 3, lambda n: "list" in drawn("\n".join(FIBRES[:n]))),
    ("room behind lines", _SPARE, 8, lambda n: "list" in drawn(_wrapped(n))),
    (
        "lines that begin in bold",
        FEWEST_BOLD,
        3,
        lambda n: (
            "statement" in drawn("\n".join(f"**{fibre}** is it used" for fibre in FIBRES[:n]).replace("is it", "it"))
        ),
    ),
    (
        "lines that begin with a year",
        FEWEST_DATES,
        3,
        lambda n: "statement" in drawn("\n".join(f"{1500 + at} {FIBRES[at]} comes here" for at in range(n))),
    ),
    (
        "lines that are a name and a number",
        FEWEST_VALUES,
        3,
        lambda n: "statement" in drawn("\n".join(f"{FIBRES[at]} {at + 3}-{at + 9}" for at in range(n))),
    ),
    (
        "items with an arrow",
        FEWEST_POINTED,
        2,
        lambda n: (
            "item: a rope that hangs in the rain all the year →"
            in drawn(
                "- a rope that hangs in the rain all the year → rots\n"
                + "".join(f"- {fibre} → {SHORT}\n" for fibre in FIBRES[: n - 1])
                + "- cork: floats\n"
            )
        ),
    ),
    (
        "properties below the title",
        FEWEST_PROPERTIES,
        3,
        lambda n: (
            "Teacher"
            not in prompts(
                "# T\n\n" + "\n".join(("Teacher: a", "Lecturer: b", "Module: c")[:n]) + "\n\n## U\n\nJute: x\n"
            )
        ),
    ),
    (
        "rows that are asked together",
        FEWEST_NAMES,
        3,
        lambda n: (
            "Kinds"
            in prompts("# T\n\n## Kinds\n\n| a | b |\n|---|---|\n" + "".join(f"| {f} | soft |\n" for f in FIBRES[:n]))
        ),
    ),
]
PAST: list[tuple[str, float, float, Callable[[int], bool]]] = [
    (
        "words of a first line that names the others",
        LONGEST_TITLE,
        4,
        lambda n: "label" in drawn(f"{' '.join(FIBRES[:n])}\n" + "\n".join(f"{fibre} {LONG}" for fibre in FIBRES[5:8])),
    ),
    (
        "words of a value",
        LONGEST_VALUE,
        6,
        lambda n: (
            "statement" in drawn("\n".join(f"{FIBRES[at]} {at + 3} {' '.join(FIBRES[5 : 5 + n])}" for at in range(3)))
        ),
    ),
    (
        "rows that are asked together",
        MOST_NAMES,
        12,
        lambda n: (
            "Kinds"
            in prompts("# T\n\n## Kinds\n\n| a | b |\n|---|---|\n" + "".join(f"| {f} | soft |\n" for f in FIBRES[:n]))
        ),
    ),
    (
        "words of a row's head",
        LONGEST_NAME,
        6,
        lambda n: (
            "Kinds"
            in prompts(
                "# T\n\n## Kinds\n\n| a | b |\n|---|---|\n"
                + "".join(f"| {f} {' '.join(FIBRES[4 : 3 + n])} | soft |\n" for f in FIBRES[:3])
            )
        ),
    ),
    (
        "signs of a cell without letters",
        SHORTEST_HEAD - 1,
        2,
        lambda n: (
            f"Code: {'123'[:n]}" in prompts(f"# T\n\n| Code | b |\n|---|---|\n| {'123'[:n]} | soft |\n| 9 | hard |\n")
        ),
    ),
    ("words of what a speaker is called", MOST_WORDS, 3, lambda n: "statement" not in drawn(_talk(n))),
]


@pytest.mark.parametrize(("edge", "expected", "holds"), [case[1:] for case in EDGES], ids=[case[0] for case in EDGES])
def test_at_the_edge_and_not_below_it(edge: int, expected: int, holds: Callable[[int], bool]) -> None:
    assert edge == expected
    assert holds(int(edge))
    assert not holds(int(edge) - 1)


@pytest.mark.parametrize(("edge", "expected", "holds"), [case[1:] for case in PAST], ids=[case[0] for case in PAST])
def test_up_to_the_edge_and_not_past_it(edge: int, expected: int, holds: Callable[[int], bool]) -> None:
    assert edge == expected
    assert holds(int(edge))
    assert not holds(int(edge) + 1)


def test_most_of_what_two_say_has_to_be_a_turn() -> None:
    assert _SHARE == 0.75
    assert "question: What is a lay?" in drawn(_shared(0))
    assert "question: What is a lay?" not in drawn(_shared(4))


@pytest.mark.parametrize(("spare", "goes_on"), [(0, True), (1, False)])
def test_a_line_that_ends_a_little_before_the_others_may_go_on(spare: int, goes_on: bool) -> None:
    assert _RAGGED == 0.85
    wide = ("a " * 50)[:99] + "b"
    item = "x" * (len(wide) * 85 // 100 - len("Fibres") - 1 - 2 + 1 - spare)
    above = f"{wide}\n{wide}\n{wide}\n\n- hemp\n- jute\n"
    shown = drawn(f"{above}- {item}\nFibres of old are:\n- sisal\n- cork\n")
    assert ("x⏎Fibres" in shown) is goes_on


def test_a_few_words_of_a_language_without_a_file_may_be_names() -> None:
    assert language_of(_strange(_MOST_STRANGE - 0.005)) == "de"
    assert language_of(_strange(_MOST_STRANGE + 0.01)) == ""


@pytest.mark.parametrize(("ends", "listed"), [(1, True), (2, False)])
def test_a_third_of_the_lines_may_end_as_sentences_do(ends: int, listed: bool) -> None:
    rows = [f"{fibre} is used{'.' if at < ends else ''}" for at, fibre in enumerate(FIBRES[:4])]
    assert ("list" in drawn("\n".join(rows))) is listed
