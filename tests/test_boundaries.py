"""Thresholds: for each, one input at its edge and one past it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from guide2anki.anki import render
from guide2anki.anki.media import Images
from guide2anki.cards.cut import LEAD_IN, MAX_POINTS
from guide2anki.model import Block, Node, gist
from guide2anki.model.outline import MOST_ANNOUNCING
from guide2anki.model.text import _MOST_WORDS as MOST_PLAIN_SPACES
from guide2anki.model.text import LONGEST_TERM
from guide2anki.reading.boilerplate import ADVERT_WORDS
from guide2anki.reading.habits import OFTEN
from guide2anki.reading.lines import GLUED_NAME
from guide2anki.reading.naming import (
    ANSWER_LABEL,
    LONG_BOLD,
    LONG_LABEL,
    LONG_LEAD_IN,
    OFTEN_SHORT_NAME,
    PLAIN_LABEL,
    PLAIN_LABEL_IN_ANSWER,
    SHORT_NAME,
)
from guide2anki.reading.settings import MAX_NODES
from guide2anki.reading.slug import slug
from guide2anki.reading.syntax import _LONGEST_COMMENT as LONGEST_COMMENT
from guide2anki.reading.syntax import _LONGEST_FORMULA as LONGEST_FORMULA
from guide2anki.shapes.choice import MOST_OPTIONS
from guide2anki.shapes.named import FEWEST_NAMES, MOST_NAMES
from guide2anki.shapes.questions import UNANNOUNCED, UNDER_A_TITLE_ABOVE, UNDER_OWN_TITLE
from reading import cards, extracted, outlined, read_text, taught, text_of

WORDS = (
    *("Hemp", "cord", "lines", "sheets", "stays", "hawsers", "lanyards", "painters", "cables", "lashings", "twine"),
    *("yarns", "strings", "threads", "tethers", "braids", "plaits", "loops", "bights", "hitches"),
)


def said(count: int) -> str:
    """Return so many words that name something."""
    return " ".join(WORDS[n % len(WORDS)] for n in range(count))


def points(texts: Sequence[str]) -> str:
    """Return a list."""
    return "".join(f"- {text} of the harbour\n" for text in texts)


def has_name(markdown: str, name: str, mark: str = "") -> bool:
    """Tell whether a name of a piece of Markdown, at any depth, is this one."""
    root = Node("guide", 1, body=list(outlined(markdown)[0]))
    return any(node.label == name and mark in ("", node.mark) for node in root.walk())


def kinds(markdown: str, kind: str = "") -> list[str]:
    """Return the kinds of the blocks of a piece of Markdown; with `kind` how many cells its rows have."""
    blocks = [part for part in outlined(markdown)[0] if isinstance(part, Block)]
    return [str(len(row.cells)) for block in blocks for row in block.rows] if kind else [block.kind for block in blocks]


def often(count: int, size: int) -> str:
    """Return lists below lines without a colon, the last one of so many words."""
    lists = "".join(f"Kind {'nopqrst'[n]}\n\n- one of it\n- two of it\n\n" for n in range(count))
    return f"{lists}{said(size)}\n\n- one\n- two\n"


EDGES: list[tuple[str, int, int, Callable[[int], bool]]] = [
    ("a line over a list", SHORT_NAME, 6, lambda n: has_name(f"{said(n)}\n- one\n- two\n", said(n))),
    (
        "a line over a list where lines over lists are many",
        OFTEN_SHORT_NAME,
        10,
        lambda n: has_name(often(OFTEN, n), said(n)),
    ),
    (
        "a line with a colon over a list beside others",
        LONG_LEAD_IN,
        14,
        lambda n: has_name(f"First part:\n\n- one\n- two\n\n{said(n)}:\n\n- three\n- four\n", said(n)),
    ),
    ("a bold line", LONG_BOLD, 12, lambda n: has_name(f"**{said(n)}**\n\nThree strands.\n", said(n), "bold")),
    (
        "a bold label before its text",
        LONG_BOLD,
        12,
        lambda n: has_name(f"**{said(n)}**: three strands\n", said(n), "statement"),
    ),
    (
        "an italic line over a list",
        LONG_BOLD,
        12,
        lambda n: has_name(f"Text.\n\n*{said(n)}:*\n\n- one\n- two\n", said(n), "label"),
    ),
    (
        "a plain label before its text",
        PLAIN_LABEL,
        5,
        lambda n: has_name(f"{said(n)}: three strands of yarn\n\nKnots: bent ropes\n", said(n), "statement"),
    ),
    (
        "a plain label before its text in an answer",
        PLAIN_LABEL_IN_ANSWER,
        2,
        lambda n: has_name(
            f"## What is it?\n\nA thing.\n\n{said(n)}: three strands of yarn\n\nKnots: bent ropes\n", said(n)
        ),
    ),
    (
        "a plain label over a list in an answer",
        ANSWER_LABEL,
        3,
        lambda n: has_name(f"## What is it?\n\nA thing.\n\n{said(n)}:\n\n- one\n- two\n", said(n)),
    ),
    (
        "a plain label in a list",
        LONG_LABEL,
        7,
        lambda n: has_name(f"- {said(n)}: one\n- Knots: two\n", said(n), "item"),
    ),
    (
        "a name glued below a sentence",
        GLUED_NAME,
        4,
        lambda n: has_name(f"It was twisted by hand.\n{said(n)}\n- one\n- two\n", said(n)),
    ),
    (
        "a plain label of a run",
        MOST_PLAIN_SPACES + 1,
        8,
        lambda n: text_of(f"{said(n)}: three strands").lead is not None,
    ),
    (
        "a term that a sentence gives",
        LONGEST_TERM,
        5,
        lambda n: text_of(f"A rope of that kind is called **{said(n)}**.").lead is not None,
    ),
    (
        "a paragraph that asks for stars",
        ADVERT_WORDS - 1,
        59,
        lambda n: (
            cards(f"# T\n\n## Rope\n\nGive [this repo](https://a.example) a star ⭐ {said(n - 5)}.\n") == []
            if n < 60
            else False
        ),
    ),
    (
        "the options of a choice",
        MOST_OPTIONS,
        10,
        lambda n: (
            [
                pair.kind
                for pair in extracted(
                    "# T\n\n## Which of them floats?\n\n"
                    + "".join(f"- [{'x' if k == 1 else ' '}] {WORDS[k]}\n" for k in range(n))
                ).pairs
            ]
            == ["choice"]
        ),
    ),
    (
        "answers to one front on one card",
        MAX_POINTS,
        8,
        lambda n: (
            "term: Rope"
            in cards("# T\n\n" + "".join(f"## Rope\n\nIt is made of {WORDS[k].lower()}.\n\n" for k in range(n)))
        ),
    ),
    (
        "a line that leads a list of a long answer in",
        LEAD_IN,
        30,
        lambda n: any(
            card.startswith(f"{said(n)} → ")
            for card in taught(
                f"# T\n\n## How is it moored?\n\nBy ropes.\n\n{said(n)}:\n\n{points(WORDS[:5])}\n"
                f"And at low water as well:\n\n{points(WORDS[5:10])}"
            )
        ),
    ),
    (
        "a line that asks",
        60,
        60,
        lambda n: has_name(f"Why is {said(n - 2)}?\n", f"Why is {said(n - 2)}?", "question"),
    ),
    ("an underlined line", 100, 100, lambda n: has_name("x" * n + "\n---\n", "x" * n, "heading")),
    ("the lines of a formula", LONGEST_FORMULA, 100, lambda n: kinds("\\[\n" + "x\n" * (n - 2) + "\\]\n") == ["math"]),
    ("the lines of a comment", LONGEST_COMMENT, 200, lambda n: kinds("%%\n" + "x\n" * (n - 2) + "%%\n") == ["comment"]),
    (
        "the columns that a cell spans",
        50,
        50,
        lambda n: kinds(f"<table><tr><td colspan={n}>a</td></tr></table>", "row") == [str(n)],
    ),
    (
        "the names of an overview",
        MOST_NAMES,
        12,
        lambda n: (
            "overview: Types of rope"
            in cards(
                "# T\n\n## Types of rope\n\n"
                + "".join(f"### {WORDS[k].title()}\n\nMade by hand.\n\n" for k in range(n))
            )
        ),
    ),
]


@pytest.mark.parametrize(("value", "wanted"), [(edge[1], edge[2]) for edge in EDGES], ids=[edge[0] for edge in EDGES])
def test_the_threshold_is_what_the_boundaries_were_written_for(value: int, wanted: int) -> None:
    assert value == wanted


@pytest.mark.parametrize(("edge", "holds"), [(edge[1], edge[3]) for edge in EDGES], ids=[edge[0] for edge in EDGES])
def test_at_the_edge_it_still_is_one(edge: int, holds: Callable[[int], bool]) -> None:
    assert holds(edge)


@pytest.mark.parametrize(("edge", "holds"), [(edge[1], edge[3]) for edge in EDGES], ids=[edge[0] for edge in EDGES])
def test_past_the_edge_it_is_none(edge: int, holds: Callable[[int], bool]) -> None:
    assert not holds(edge + 1)


@pytest.mark.parametrize(("lists", "expected"), [(OFTEN - 1, True), (OFTEN - 2, False)])
def test_lines_over_lists_are_many_from_three_on(lists: int, expected: bool) -> None:
    assert OFTEN == 3
    assert (
        has_name(often(lists, SHORT_NAME) + "\n" + f"{said(SHORT_NAME + 1)}\n\n- one\n", said(SHORT_NAME + 1))
        is expected
    )


@pytest.mark.parametrize(
    ("title", "fewest"), [("Core Values", FEWEST_NAMES), ("Types of rope", FEWEST_NAMES + 1)], ids=["values", "others"]
)
@pytest.mark.parametrize("short", [0, 1], ids=["enough", "one too few"])
def test_two_values_and_three_others_make_an_overview(title: str, fewest: int, short: int) -> None:
    assert FEWEST_NAMES == 2
    sections = "".join(f"### {WORDS[n].title()}\n\nMade by hand.\n\n" for n in range(fewest - short))
    assert (f"overview: {title}" in cards(f"# T\n\n## {title}\n\n{sections}")) is not bool(short)


@pytest.mark.parametrize("letters", ["アイウ", "①②③", "ABC", "abc"])
def test_options_are_lettered_in_any_way_that_counts(letters: str) -> None:
    options = "\n".join(f"{letter}) {word}" for letter, word in zip(letters, ("Hanf", "Stahl", "Seide")))
    found = extracted(f"# T\n\n**Woraus ist ein Tau?**\n\n{options}\n\nAntwort: {letters[1]}\n").pairs
    assert [(pair.kind, pair.said.splitlines()) for pair in found] == [("choice", ["Hanf", "Stahl", "Seide"])]


@pytest.mark.parametrize(("extra", "subject"), [(0, "Rope"), (1, "label")])
def test_a_label_that_only_announces_questions_is_no_subject(extra: int, subject: str) -> None:
    assert MOST_ANNOUNCING == 3
    label = " ".join([*["Hard", "Key", "Old", "New"][: MOST_ANNOUNCING - 1 + extra], "Questions"])
    found = extracted(f"# T\n\n## Rope\n\n**{label}**:\n\n- Who twists it?\n- Why is it wet?\n").pairs
    assert {pair.subject for pair in found} == {label if subject == "label" else subject}


def listed(asking: int, stating: int, quoted: bool = False) -> str:
    sign = '"' if quoted else ""
    asks = "".join(f"- {sign}Why would you want {WORDS[n]}?{sign}\n" for n in range(asking))
    return asks + "".join(f"- {WORDS[n]} of the harbour\n" for n in range(stating))


def questions(markdown: str) -> int:
    return sum(pair.kind == "open-question" for pair in extracted(markdown).pairs)


@pytest.mark.parametrize(
    ("title", "share", "asking", "stating", "expected"),
    [
        ("## Questions\n\n", UNDER_OWN_TITLE, 2, 2, True),
        ("## Questions\n\n", UNDER_OWN_TITLE, 2, 3, False),
        ("## Questions\n\n### Rope\n\n", UNDER_A_TITLE_ABOVE, 3, 1, True),
        ("## Questions\n\n### Rope\n\n", UNDER_A_TITLE_ABOVE, 5, 2, False),
        ("## Rope\n\n", UNANNOUNCED, 3, 2, True),
        ("## Rope\n\n", UNANNOUNCED, 4, 3, False),
    ],
)
def test_a_list_is_one_of_questions_from_a_share_on(
    title: str, share: float, asking: int, stating: int, expected: bool
) -> None:
    assert (asking / (asking + stating) >= share) is expected
    assert (questions(f"# T\n\n{title}{listed(asking, stating)}") == asking + stating) is expected or (
        expected and questions(f"# T\n\n{title}{listed(asking, stating)}") >= asking
    )


@pytest.mark.parametrize(("others", "expected"), [(2, True), (3, False)])
def test_plain_labels_are_how_a_list_is_written_where_one_item_in_three_has_one(others: int, expected: bool) -> None:
    found = cards(f"# T\n\n## Ropes\n\n- Jute: it rots in water\n{points(WORDS[:others])}")
    assert ("term: Ropes: Jute" in found) is expected


@pytest.mark.parametrize(("labels", "expected"), [(5, True), (4, True), (3, False)])
def test_lines_with_labels_are_points_where_four_of_five_have_one(labels: int, expected: bool) -> None:
    told = "".join(f"{WORDS[n]}: kept in shed {n}\n" for n in range(labels))
    rest = "A few more that hang outside in the rain all year\n" * (5 - labels)
    named = [card.partition(" → ")[0] for card in taught(f"# T\n\n## Ropes\n\n{told}{rest}")]
    assert (named == list(WORDS[:labels])) is expected


@pytest.mark.parametrize(("letters", "expected"), [(3, True), (2, False)])
def test_a_mnemonic_has_three_letters(letters: int, expected: bool) -> None:
    items = "".join(f"- **{name}**: it is done\n" for name in ["Raise", "Open", "Pull"][:letters])
    assert (f"list: {'ROP'[:letters]}" in cards(f"# T\n\n## {'ROP'[:letters]}\n\n{items}")) is expected


@pytest.mark.parametrize(("words", "expected"), [(3, True), (2, False)])
def test_a_behaviour_has_three_words(words: int, expected: bool) -> None:
    point = " ".join(["walk", "slowly", "onboard"][:words])
    found = cards(f"# T\n\n## Core Values\n\n### Calm\n\n- {point}\n- ask for the name\n")
    assert (f"behaviour: Core Values: {point}" in found) is expected


@pytest.mark.parametrize(("blanks", "kind"), [(2, "story"), (1, "term")])
def test_a_template_has_two_blanks(blanks: int, kind: str) -> None:
    text = " and ".join(f"[{WORDS[n]}]" for n in range(blanks))
    (pair,) = extracted(f"# T\n\n## Letter\n\nI saw {text} on board.\n").pairs
    assert pair.kind == kind


@pytest.mark.parametrize(("asking", "kind"), [(4, "question"), (3, "term")])
def test_a_table_asks_where_four_of_five_heads_ask(asking: int, kind: str) -> None:
    rows = "".join(f"| {'Why ' + WORDS[n] + '?' if n < asking else WORDS[n]} | so {WORDS[n]} |\n" for n in range(5))
    found = extracted(f"# T\n\n## Ropes\n\n| Name | Said |\n|---|---|\n{rows}").pairs
    assert {pair.kind for pair in found} == {kind}


@pytest.mark.parametrize(("linked", "reasons"), [(4, {"link list"}), (3, set())])
def test_a_list_is_one_of_links_where_four_of_five_items_are_links(linked: int, reasons: set[str]) -> None:
    items = "".join(
        f"- [{WORDS[n]}](https://a.example/{n})\n" if n < linked else f"- {WORDS[n]} that the harbour master keeps\n"
        for n in range(5)
    )
    extraction = extracted(f"# T\n\n## Ropes\n\n{items}")
    assert {skip.reason.value for skip in extraction.skips} == reasons


@pytest.mark.parametrize(("told", "kept"), [(8, False), (11, True)])
def test_a_section_called_references_teaches_where_less_than_half_of_it_is_linked(told: int, kept: bool) -> None:
    items = f"- {said(told)} [{said(9)}](https://a.example/1)\n- {said(told)} [{said(9)}](https://a.example/2)\n"
    assert bool(cards(f"# T\n\n## References\n\n{items}")) is kept


def keyed(answers: int) -> list[str]:
    asked = "".join(f"**{n}. Which rope floats at mark {n}?**\nA) hemp\nB) steel\n\n" for n in range(1, answers + 1))
    key = "\n".join(f"{n}-B" for n in range(1, answers + 1))
    return [pair.kind for pair in extracted(f"# T\n\n## Test\n\n{asked}## Answer key\n\n{key}\n").pairs]


@pytest.mark.parametrize(
    ("answers", "kind"),
    [
        (2, "choice"),
        (1, "open-question"),
    ],
)
def test_a_key_has_two_answers(answers: int, kind: str) -> None:
    assert kind in keyed(answers)
    assert ("choice" in keyed(answers)) is (kind == "choice")


def test_bold_words_late_in_an_option_do_not_make_it_right() -> None:
    bold = "# T\n\n## Ropes\n\nWhich rope floats?\n\nA. a rope of **hemp**\nB. a rope of steel\n"
    assert [pair.kind for pair in extracted(bold).pairs] == ["open-question"]
    whole = bold.replace("A. a rope of **hemp**", "A. **a rope of hemp**")
    assert [pair.kind for pair in extracted(whole).pairs] == ["choice"]


@pytest.mark.parametrize(
    ("sign", "right"), [("B. ", True), ("B) ", True), ("(B) ", True), ("B. a ", False), ("(B) a ", False)]
)
def test_bold_words_right_behind_the_letter_of_an_option_make_it_right(sign: str, right: bool) -> None:
    options = f"{sign.replace('B', 'A')}hemp\n{sign}**steel**\n{sign.replace('B', 'C')}silk\n"
    (pair,) = extracted(f"# T\n\n## Ropes\n\nWhich rope sinks?\n\n{options}").pairs
    assert pair.kind == ("choice" if right else "open-question")
    assert ("steel" in gist(list(pair.answer))) is right


def test_sides_with_several_labels_keep_their_labels() -> None:
    (pair,) = extracted(
        "# T\n\n## Talk\n\n**Avoid**:\n- hints\n- jokes\n\n**Don't**:\n- shout\n- run\n\n**Do**:\n- wait\n- look\n"
    ).pairs
    assert pair.kind == "contrast"
    assert [part.label for part in pair.answer if isinstance(part, Node)] == ["Avoid", "Don't", "Do"]


def test_sides_with_one_label_are_one_list_each() -> None:
    (pair,) = extracted("# T\n\n## Talk\n\n- ❌ hints\n- ❌ jokes\n- ✅ waiting\n- ✅ looking\n").pairs
    assert [gist([part]) for part in pair.answer] == ["hints\njokes", "waiting\nlooking"]


@pytest.mark.parametrize(("columns", "joined"), [(3, True), (2, False)])
def test_heads_that_come_again_are_told_apart_by_the_second_of_three_columns(columns: int, joined: bool) -> None:
    head, rule = "| Rope | Use | Load |"[: 7 + 6 * (columns - 1) + (columns == 3)], "|---" * columns + "|"
    rows = ["| hemp | mooring | two tons |", "| hemp | towing | nine tons |", "| steel | lifting | ten tons |"]
    cut = ["|".join(row.split("|")[: columns + 1]) + "|" for row in rows]
    found = extracted("# T\n\n## Ropes\n\n" + "\n".join([head, rule, *cut]) + "\n").pairs
    assert ("hemp · mooring" in [pair.prompt.flat for pair in found]) is joined


@pytest.mark.parametrize(("words", "expected"), [(4, 1), (3, 0)])
def test_a_prompt_without_a_mark_has_four_words(words: int, expected: int) -> None:
    prompt = " ".join(["Describe", "your", "old", "ropes"][:words])
    found = extracted(
        f"# T\n\n## Questions\n\n- {prompt}\n- Who twists it?\n- Why is it wet?\n- When is it dry?\n"
    ).pairs
    assert sum(pair.prompt.flat == prompt and pair.kind == "open-question" for pair in found) >= expected


@pytest.mark.parametrize("depth", [3, 25, 50])
def test_lists_are_read_to_any_depth_that_people_write(depth: int) -> None:
    nested = "<ul><li>" * depth + "the innermost rope" + "</li></ul>" * depth
    assert "the innermost rope" in gist(outlined(nested)[0])


@pytest.mark.parametrize(("count", "readable"), [(60, True), (400, False)])
def test_front_matter_may_not_be_beyond_all_measure(count: int, readable: bool) -> None:
    assert MAX_NODES == 20_000
    rows = "\n".join("  - [" + ", ".join("a" for _ in range(MAX_NODES // 80)) + "]" for _ in range(count // 5))
    guide, problems = read_text(f"---\nother:\n{rows}\n---\n# T\n\nA rope is twisted yarn.\n")
    assert (guide is not None) is readable, problems


@pytest.mark.parametrize(
    ("name", "expected"), [("_rope_", "rope"), ("-rope-", "rope"), ("__a__b__", "a__b"), ("r" * 61, "r" * 60)]
)
def test_a_slug_has_no_sign_at_its_ends(name: str, expected: str) -> None:
    assert slug(name) == expected


@pytest.mark.parametrize("source", ["from 5$a to b$6", "5$a$", "$a$5"])
def test_dollars_beside_digits_are_money(source: str) -> None:
    assert text_of(source).plain == source


@pytest.mark.parametrize(("length", "scrolls"), [(60, False), (61, True)])
def test_a_formula_of_more_than_sixty_signs_may_scroll(length: int, scrolls: bool) -> None:
    html = render.inline(text_of("$" + "x" * length + "$"), render.Page(lambda *_: None))
    assert ('class="math"' in html) is scrolls


@pytest.mark.parametrize(("size", "kept"), [(20_000_000, True), (20_000_001, False)])
def test_a_picture_has_twenty_million_bytes_at_most(size: int, kept: bool, tmp_path: Path) -> None:
    with (tmp_path / "rope.png").open("wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n")
        file.truncate(size)
    assert (Images(tmp_path, tmp_path / "guide.md").find("rope.png", 1) is not None) is kept
