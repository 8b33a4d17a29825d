from __future__ import annotations

from pathlib import Path

import pytest

from guide2anki import shapes
from guide2anki.cards.extract import extract
from guide2anki.listing import listing
from guide2anki.model import Guide, Node, gist
from guide2anki.model.text import words_of
from guide2anki.reading.reader import read
from reading import FIXTURES, SHAPES, cards, extracted, skips

NAMES = [shape.__name__.rpartition(".")[2] for shape in shapes.SHAPES]


def load(path: Path) -> Guide:
    return load_bytes(path, path.read_bytes())


def load_bytes(path: Path, source: bytes) -> Guide:
    guide, problems = read(path, source)
    assert guide is not None, problems
    assert problems == []
    return guide


def listed(guide: Guide) -> str:
    return listing(extract(guide), {})


def finds(shape: shapes.Shape, node: Node) -> bool:
    found = shape.find(node, node.body)
    return found is not None and bool(found.pairs or (found.inside and shape.__name__.endswith("questions")))


CONTENTS = ("3: contents list", "5: contents list")


def case(name: str, markdown: str, *expected: str) -> object:
    """Return a case whose name completes the sentence that the test's own name begins."""
    return pytest.param(markdown, list(expected), id=name)


def wrong(why: str, name: str, markdown: str, *expected: str) -> object:
    """Return a case that is not as it should be today."""
    return pytest.param(markdown, list(expected), id=name, marks=pytest.mark.xfail(strict=True, reason=why))


# what is no card


@pytest.mark.parametrize(
    ("markdown", "reasons"),
    [
        case("a contents list", "# T\n\n## Contents\n\n- [A](#a)\n- [B](#b)\n", "5: contents list", "6: contents list"),
        case("a nested list of anchors", "# T\n\n- [A](#a)\n  - [B](#b)\n", "4: contents list"),
        case(
            "a contents table",
            "# T\n\n## Contents\n\n| | |\n|-|-|\n| 1 | [A](#a) |\n",
            "5: contents list",
            "7: contents list",
        ),
        case("a contents table under no heading", "# T\n\n| | |\n|-|-|\n| 1 | [A](#a) |\n", *CONTENTS),
        case("a list of links", "# T\n\n## Links\n\n- [A](https://a.example)\n", "5: link list"),
        case("a way back to the top", "# T\n\n## Ohm\n\n[⬆ Back to top](#t)\n", "5: navigation"),
        case("a line that only points elsewhere", "# T\n\n## Ohm\n\nSee also: [Volt](volt.md)\n", "5: navigation"),
        case("a stub", "# T\n\n## Ohm\n\nTODO\n", "5: stub without content"),
        case("a heading over nothing", "# T\n\n## Ohm\n", "3: stub without content"),
        case("empty HTML", "# T\n\n## Ohm\n\n<div id='x'></div>\n", "3: stub without content"),
        case("an import of a site generator", "# T\n\nimport X from './x'\n", "3: raw HTML or page code"),
        case("a comment", "# T\n\n<!-- a thought -->\n", "3: comment"),
        case("a separator line", "# T\n\n***\n", "3: separator line"),
        case("who wrote the page", "# T\n\n**Author**: Ada\n", "3: metadata of the page"),
        case("a row of hashtags", "# T\n\n#ohm #volt\n", "3: metadata of the page"),
        case("a licence", "# T\n\n## License\n\nMIT, see the file.\n", "5: about the page, not its subject"),
        wrong(
            "the reason is that it introduces the guide",
            "a plea for stars",
            "# T\n\nGive us a star ⭐ if this helped!\n",
            "3: about the page, not its subject",
        ),
        case(
            "an introduction",
            "# T\n\nThis guide is short.\n\n## Ohm\n\nTODO\n",
            "3: introduction",
            "7: stub without content",
        ),
        case("a sentence that leads in nothing", "# T\n\n## Ohm\n\nSome laws:\n", "5: leads in what follows"),
        case("an answer that repeats its question", "# T\n\n**Ohm**: Ohm\n", "3: the answer only repeats its question"),
        case(
            "a table in which cells are empty",
            "# T\n\n## Ohm\n\n| A | B |\n|---|---|\n| x | |\n",
            "5: stub without content",
            "7: stub without content",
        ),
    ],
)
def test_no_card_is_made_of(markdown: str, reasons: list[str]) -> None:
    assert cards(markdown) == []
    assert skips(markdown) == reasons


# what a shape declines


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        wrong(
            "a statement with see and a link is taken for navigation",
            "furniture, a list of terms in which a link explains",
            "# T\n\n## Ohm\n\n- **Volt**: see the [table](t.md) of units and measure it across the part\n",
            "term: Ohm: Volt",
        ),
        case(
            "choice, a check list",
            "# T\n\n## Pack\n\n- [x] rope\n- [ ] map of the hills\n",
            "list: Pack",
        ),
        case(
            "choice, lettered steps without an answer",
            "# T\n\n## Pack\n\nA. rope first\nB. then the map\n",
            "term: Pack",
        ),
        case(
            "labelled question, a letter that only counts",
            "# T\n\n## Vitamins\n\nA. the first that was found\n",
            "term: Vitamins",
        ),
        case(
            "question heading, a heading over questions",
            "# T\n\n## What questions will they ask?\n\n- Who are you?\n- Why are you here?\n",
            "open-question: What questions will they ask?: Who are you?",
            "open-question: What questions will they ask?: Why are you here?",
        ),
        case(
            "question heading, a question whose sub-headings ask",
            "# T\n\n## What is rope?\n\n### What is a strand?\n\nTwisted yarn.\n",
            "question: What is rope?: What is a strand?",
        ),
        case(
            "collapsible, a callout that names no subject",
            "# T\n\n## Rope\n\nA rope is twisted.\n\n> [!tip] Tip\n> Keep it dry.\n",
            "term: Rope",
        ),
        case(
            "contrast, one side alone",
            "# T\n\n## Red flags\n\n- ❌ frayed ends\n- ❌ a stiff core\n",
            "list: Red flags",
        ),
        case(
            "story, a label over a statement",
            "# T\n\n## Rope\n\n**Use**\nIt holds boats at the quay.\n",
            "term: Rope: Use",
        ),
        case(
            "question list, a list in which questions are the exception",
            "# T\n\n## Rope\n\n- cut the end\n- is it dry?\n- burn the end\n- coil it\n",
            "list: Rope",
        ),
        case(
            "question list, a list of checks",
            "# T\n\n## Before you climb\n\n**Knot**:\n- Is it tight?\n- Is the tail long?\n",
            "list: Before you climb: Knot",
        ),
        case(
            "table, a table of links",
            "# T\n\n## Ropes\n\n| Rope | Page |\n|---|---|\n| Manila | [go](m.md) |\n| Hemp | [go](h.md) |\n",
        ),
        wrong(
            "See is a definition",
            "definitions, a term that points to another",
            "# T\n\n## Ropes\n\ncord\n:   See line.\n\nline\n:   A rope in use.\n",
            "term: Ropes: line",
        ),
        case(
            "values, points under a heading about default values",
            "# T\n\n## Default values\n\n### Radio\n\n- channel 16 is open\n- power is at 25 watts\n",
            "list: Default values: Radio",
        ),
        case(
            "labelled, a label that is a remark",
            "# T\n\n## Rope\n\nA rope is made of strands.\n\n**Note**: keep it dry.\n",
            "term: Rope",
        ),
        case(
            "named, a list in which one item has a label",
            "# T\n\n## Rope\n\n- dry it\n- **Twist**: three strands\n- coil it\n- hang it up\n",
            "list: Rope",
            "term: Rope: Twist",
        ),
        case(
            "overview, a heading that only groups",
            "# T\n\n## Chapter 3\n\n### Rope\n\nTwisted yarn.\n\n### Knot\n\nA rope around itself.\n",
            "term: Chapter 3: Rope",
            "term: Chapter 3: Knot",
        ),
        case(
            "overview, a single name",
            "# T\n\n## Types of rope\n\n### Twisted\n\nThree strands.\n",
            "term: Types of rope: Twisted",
        ),
    ],
)
def test_what_a_shape_declines_is_left_to_the_others(markdown: str, expected: list[str]) -> None:
    assert cards(markdown) == expected


# goldens


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_golden_listing_of(path: Path, update_goldens: bool) -> None:
    golden = path.with_suffix(".notes.txt")
    said = listed(load(path))
    if update_goldens:
        golden.write_text(said, encoding="utf-8")
    assert said == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_windows_line_ends_and_a_byte_order_mark_change_nothing_in(path: Path) -> None:
    source = b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n")
    assert listed(load_bytes(path, source)) == listed(load(path))


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_every_card_leads_back_to_a_line_that_holds_some_of_it_in(path: Path) -> None:
    rows = path.read_text(encoding="utf-8").splitlines()
    guide = load(path)
    for pair in extract(guide).pairs:
        near = set(words_of("\n".join(rows[pair.line - 1 : pair.line + 1])))
        said = set(words_of("\n".join((pair.prompt.flat, gist(pair.shown), pair.said))))
        assert said & near, f"line {pair.line} holds nothing of {pair.prompt.flat!r}"


def test_every_shape_has_a_fixture_of_its_name_and_no_golden_is_left_over() -> None:
    stems = {path.stem for path in FIXTURES}
    assert set(NAMES) <= stems
    assert {path.name.removesuffix(".notes.txt") for path in SHAPES.glob("*.notes.txt")} == stems


@pytest.mark.parametrize("shape", shapes.SHAPES, ids=NAMES)
def test_a_shape_finds_something_in_its_own_fixture(shape: shapes.Shape) -> None:
    name = shape.__name__.rpartition(".")[2]
    guide = load(SHAPES / f"{name}.md")
    assert any(finds(shape, node) for node in guide.root.walk())


@pytest.mark.parametrize("shape", shapes.SHAPES, ids=NAMES)
def test_a_shape_shows_in_its_docstring_what_it_takes_and_says_what_it_declines(shape: shapes.Shape) -> None:
    said = shape.__doc__ or ""
    assert "\n    " in said, "no example"
    assert "Declines" in said or "Only below" in said, "nothing declined"


# two shapes want the same lines


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        case(
            "a table of questions under References is furniture, not a table",
            "# T\n\n## References\n\n| Question | Answer |\n|---|---|\n| Where? | [Here](h.md) |\n",
        ),
        case(
            "options under a heading that asks are a choice, not an answer",
            "# T\n\n## What is rope?\n\n- [ ] twisted air\n- [x] twisted yarn\n",
            "choice: What is rope?",
        ),
        case(
            "a labelled question under a heading that asks is the question",
            "# T\n\n## What is rope?\n\nQ: Who twists it?\nA: The ropemaker.\n",
            "question: What is rope?: Who twists it?",
        ),
        case(
            "terms under a heading that asks are its answer, and asked below it",
            "# T\n\n## What is rope?\n\n**Strand**: twisted yarn.\n",
            "question: What is rope?",
            "term: What is rope?: Strand",
        ),
        case(
            "a quoted line behind ❌ is a contrast, not a story",
            '# T\n\n## Splice\n\n❌ **Avoid**: "I just pull it."\n✅ **Use**: "I splice it, [how], in [time]."\n',
            "contrast: Splice",
        ),
        case(
            "questions under a value are asked, not shown as its behaviours",
            '# T\n\n## Core Values\n\n### Calm\n\n**Key Questions**:\n- "When did you last run?"\n- "Who saw you?"\n',
            "open-question: Calm: When did you last run?",
            "open-question: Calm: Who saw you?",
        ),
        case(
            "a label over a template is a story, not a term",
            '# T\n\n## Rope\n\n**Template**:\n"When [boat] broke loose, I [step] and [result]."\n',
            "story: Rope: Template",
        ),
        case(
            "points under a value's label are the value's, not a plain list",
            "# T\n\n## Core Values\n\n### Calm\n\n**What It Means**:\n- nobody ever runs\n",
            "value: Calm: What It Means",
            "behaviour: Core Values: nobody ever runs",
        ),
    ],
)
def test_the_earlier_shape_takes_what_two_want(markdown: str, expected: list[str]) -> None:
    assert cards(markdown) == expected


# other hands


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        wrong(
            "what is not indented far enough is not the item's",
            "headings inside numbered list items",
            "# T\n\n1. ### What is rope?\n\n   Twisted yarn.\n\n2. ### What is yarn?\n\n  Spun fibre.\n",
            "question: What is rope?",
            "question: What is yarn?",
        ),
        case(
            "a bold question with its answer on the same line",
            "# T\n\n## Rope\n\n- **What is rope?** Twisted yarn.\n- **What is yarn?** Spun fibre.\n",
            "question: Rope: What is rope?",
            "question: Rope: What is yarn?",
        ),
        case(
            "a bold question with a break before its answer",
            "# T\n\n## Rope\n\n**What is rope?**<br>Twisted yarn.\n",
            "question: Rope: What is rope?",
        ),
        case(
            "an acronym spelt by headings",
            "# T\n\n## KNO framework\n\n### **K**now the load\n\nWeigh.\n\n"
            "### **N**ame it\n\nSay it.\n\n### **O**pen it\n\nPull.\n",
            "overview: KNO framework",
            "term: KNO framework: Know the load",
            "term: KNO framework: Name it",
            "term: KNO framework: Open it",
        ),
        case("a picture under a heading", "# T\n\n## Ohm\n\n![law](law.png)\n", "term: Ohm"),
        case("a remark that is all there is", "# T\n\n## Ohm\n\n> [!note]\n> Wear shoes.\n", "term: Ohm"),
        case(
            "a glossary by letter",
            "# T\n\n## Glossary\n\n### B\n\n**Bight** – a bend of rope.\n\n**Bitt** – a post.\n",
            "term: B: Bight",
            "term: B: Bitt",
        ),
        case(
            "a question that Obsidian folds away",
            "# T\n\n> [!faq]- What is rope?\n> Twisted yarn.\n",
            "question: What is rope?",
        ),
        case(
            "a folded answer with stray markup",
            "# T\n\n## Rope\n\n<details>\n<summary><b>What is rope?</b></summary><br><b>\n\nYarn.\n</b></details>\n",
            "question: Rope: What is rope?",
        ),
        case(
            "a comparison of two things as a section",
            "# T\n\n## Rope vs cable\n\n- Rope: fibre\n- Cable: steel\n",
            "term: Rope vs cable: Rope",
            "term: Rope vs cable: Cable",
        ),
    ],
)
def test_cards_are_made_of(markdown: str, expected: list[str]) -> None:
    assert cards(markdown) == expected


# keys that the author may set


def test_a_section_that_the_author_names_is_read_as_values() -> None:
    said = cards("---\nanki:\n  values: [How We Work]\n---\n# T\n\n## How We Work\n\n### Calm\n\n- nobody ever runs\n")
    assert said == ["value: How We Work: Calm", "behaviour: How We Work: nobody ever runs"]


def test_only_the_kinds_that_the_author_names_are_kept_and_the_rest_is_skipped_by_name() -> None:
    markdown = (
        "---\nanki:\n  kinds: [question]\n---\n# T\n\n**Rope**: twisted yarn.\n\n**What is yarn?**\nSpun fibre.\n"
    )
    assert cards(markdown) == ["question: What is yarn?"]
    assert skips(markdown) == ["7: left out by the author"]


def test_skipped_sections_and_blocks_are_named_as_left_out() -> None:
    markdown = """
        ---
        anki:
          skip: [Gossip]
        ---
        # T

        ## Gossip

        **Rope**: is cheap at the harbour.

        ## Rope

        <!-- anki: skip -->
        **Twist**: three strands.

        **Lay**: the way of the twist.
        """
    assert cards(markdown) == ["term: Rope: Lay"]
    assert skips(markdown) == ["9: left out by the author", "13: left out by the author", "14: left out by the author"]


def test_what_the_guide_says_twice_makes_one_card() -> None:
    markdown = "# T\n\n## Rope\n\n**Lay**: the twist.\n\n## More\n\n## Rope\n\n**Lay**: the twist.\n"
    assert [flat for flat in cards(markdown) if "Lay" in flat] == ["term: Rope: Lay"]
    assert "11: said before" in skips(markdown)


def test_two_answers_to_one_front_stand_on_one_card() -> None:
    found = extracted("# T\n\n**Lay**: the twist.\n\n**Lay**: to put a course to a mark.\n").pairs
    assert len(found) == 1
    assert len(found[0].answer) == 2


@pytest.mark.parametrize("shape", shapes.SHAPES, ids=NAMES)
def test_a_shape_finds_what_its_docstring_shows(shape: shapes.Shape) -> None:
    example = "\n".join(row[4:] for row in (shape.__doc__ or "").splitlines() if row.startswith("    ") or not row)
    guide = load_bytes(Path("guide.md"), f"# T\n\n{example}\n".encode())
    assert any(finds(shape, node) for node in guide.root.walk())


# faults that are known: each case says what is wanted


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        case(
            "nested check lists ask nothing",
            "# T\n\n## Pack\n\n- Bag\n  - [ ] rope\n  - [x] map\n- Pocket\n  - [x] knife\n  - [ ] bread\n",
            "list: Pack",
            "list: Pack: Bag",
            "list: Pack: Pocket",
        ),
        case(
            "the next folded question is no explanation of the choice above it",
            "# T\n\n## Quiz\n\nWhich twist is usual?\n\n- A. right\n- B. left\n\n**Answer: A**\n\n"
            "<details><summary>What is a bight?</summary>\n\nA bend.\n\n</details>\n",
            "choice: Quiz: Which twist is usual?",
            "question: Quiz: What is a bight?",
        ),
        case(
            "a question that offers its answers is no echo",
            "# T\n\n## Lists\n\n**Is a tuple mutable or immutable?**\nImmutable.\n",
            "question: Lists: Is a tuple mutable or immutable?",
        ),
        case(
            "a bold question behind Q ends with its line",
            "# T\n\n## Heart\n\n**Q: What makes the first sound?**\nTwo.\n\n**Q: And the second?**\nOthers.\n",
            "question: Heart: What makes the first sound?",
            "question: What makes the first sound?: And the second?",
        ),
        case(
            "a term behind a bold question is a card of its own",
            "# T\n\n## Units\n\n**What is a volt?**\nA unit.\n\n**Watt**: of power.\n\n**Ohm**: of drag.\n",
            "question: Units: What is a volt?",
            "term: Units: Watt",
            "term: Units: Ohm",
        ),
        case(
            "a label over questions that is their topic is their subject",
            "# T\n\n## Questions\n\n**Databases**\n\n- What is a B-tree?\n- What is an index?\n\n"
            "**Networks**\n\n- What is a subnet?\n",
            "open-question: Databases: What is a B-tree?",
            "open-question: Databases: What is an index?",
            "open-question: Networks: What is a subnet?",
        ),
        case(
            "the text of an item whose second paragraph asks is not lost",
            "# T\n\n## Rope\n\n1. **Lay**: the twist\n\n   **Q3.** Why?\n\n2. Q: What is a bight?\n   A: Bent.\n",
            "term: Rope: Lay",
            "open-question: Lay: Why?",
            "question: Rope: What is a bight?",
        ),
    ],
)
def test_what_was_once_wrong(markdown: str, expected: list[str]) -> None:
    assert cards(markdown) == expected


@pytest.mark.parametrize(
    ("below", "shown", "answer"),
    [
        (
            "Be specific. Give an example.\n\nI spliced the ends.",
            "Be specific. Give an example.",
            "I spliced the ends.",
        ),
        ("Be specific. I spliced the ends.", "", "Be specific. I spliced the ends."),
        ("I spliced the ends. Be specific.", "", "I spliced the ends. Be specific."),
    ],
)
def test_a_paragraph_below_a_prompt_is_part_of_it_where_all_of_it_instructs(
    below: str, shown: str, answer: str
) -> None:
    (pair,) = extracted(f"# T\n\n## Questions\n\n### Describe a rope that you had to repair\n\n{below}\n").pairs
    assert (gist(list(pair.shown)), pair.said) == (shown, answer)


@pytest.mark.parametrize(("title", "expected"), [("Types of rope", True), ("Types of prompts", False)])
def test_names_of_kinds_of_questions_are_not_learned_by_heart(title: str, expected: bool) -> None:
    sections = "".join(f"### {name}\n\nMade by hand.\n\n" for name in ("Laid", "Braided", "Plaited", "Twined"))
    assert (f"overview: {title}" in cards(f"# T\n\n## {title}\n\n{sections}")) is expected


def test_furniture_in_a_part_of_an_answer_is_skipped() -> None:
    markdown = "# T\n\n## What is a rope?\n\nYarn.\n\n### Example\n\nThe twist.\n\n[⬆ Back to top](#t)\n"
    assert skips(markdown) == ["11: navigation"]
