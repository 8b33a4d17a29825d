from __future__ import annotations

import re
from pathlib import Path
from textwrap import dedent

import pytest

from guide2anki.listing import outline
from guide2anki.model import Block, Mark, Node, Reason, gist, leaves
from guide2anki.reading import reader
from guide2anki.reading.place import RANKS
from guide2anki.reading.reader import read
from reading import FIXTURES, GUIDES, TORTURE, guide_of, outlined, read_text, text_of, tree


def problem(source: bytes, name: str = "guide.md") -> str:
    """Return the one problem of a file that cannot be read."""
    guide, problems = read(Path(name), source)
    assert guide is None
    (found,) = problems
    return str(found)


def shape_of(markdown: str) -> list[str]:
    """Return the kinds of blocks and the marks of names at the top of a piece of Markdown."""
    return [part.mark if isinstance(part, Node) else part.kind for part in outlined(markdown)[0]]


def names(markdown: str) -> list[str]:
    return tree(guide_of(markdown).root)


# files that cannot be read


def test_bytes_that_are_not_utf8_are_a_problem_with_the_line_that_holds_them() -> None:
    assert problem(b"# T\n\nOhm\n\xff\xfe Volt\n") == "guide.md:4: the file is not UTF-8 text: save it in that encoding"


@pytest.mark.parametrize(
    "source", [b"", b"\n \n\t\n", b"\xef\xbb\xbf\n"], ids=["no byte", "white space", "a mark alone"]
)
def test_an_empty_file_is_a_problem(source: bytes) -> None:
    assert problem(source) == "guide.md:1: the guide is empty: write something to learn into it"


def test_a_file_beyond_all_measure_is_a_problem() -> None:
    assert reader.MAX_BYTES == 1_000_000
    assert problem(b"# T\n" + b"x" * reader.MAX_BYTES) == "guide.md: the file is larger than 1 MB: split it"


@pytest.mark.parametrize(("size", "said"), [(1_000_000, "not UTF-8 text"), (1_000_001, "larger than 1 MB")])
def test_a_file_of_a_million_bytes_is_still_looked_into(size: int, said: str) -> None:
    assert said in problem(b"\xff" * size)


@pytest.mark.parametrize(("zeros", "readable"), [(1, True), (2, False)])
def test_a_file_of_which_more_than_a_tenth_is_zeros_is_a_problem(zeros: int, readable: bool) -> None:
    guide, problems = read(Path("guide.md"), b"\n" + b"a" * (9 - zeros) + b"\0" * zeros)
    assert (guide is not None) is readable
    assert [str(one).partition(" is ")[0] for one in problems] == ([] if readable else ["guide.md:1: the file"])


@pytest.mark.parametrize(
    ("markdown", "lines"),
    [
        ("| a | b |\n|---|---|\n| c | d |\n| e | f | g |\n", [4]),
        ("- a\n\n  | a | b |\n  |---|---|\n  | e | f | g |\n", [5]),
        ("> | a |\n> |---|\n> | e | f |\n> | g | h |\n", [3, 4]),
        ("| a | b |\n|---|---|\n| `c | d` | e |\n| f | g | <!-- h -->\n", []),
    ],
)
def test_a_row_with_more_cells_than_columns_is_a_problem_with_its_line(markdown: str, lines: list[int]) -> None:
    _, problems = read_text(markdown)
    assert [one.line for one in problems] == lines
    assert all("more cells than the table has columns" in str(one) for one in problems)


def test_front_matter_that_is_no_yaml_is_a_problem_with_its_line() -> None:
    said = problem(b"---\ntags: [a\ntitle: T\n---\n# T\n")
    assert said.startswith("guide.md:2: the front matter is not valid YAML at `tags`")


# what the author says in comments


KNOWN = 'known are skip, id=NAME, kind=term|list|steps|question|story, ask="…", split and join'


@pytest.mark.parametrize(
    ("comment", "wrong"),
    [
        ("anki: hide", "unknown word `hide`"),
        ("anki: id=", "`id=` cannot be read"),
        ("anki: ask=''", "`ask` says nothing"),
        ("anki: kind", "`kind` says nothing"),
        ("anki:", "says nothing"),
        ("anki", "write <!-- anki: … -->"),
        ("anki skip", "write <!-- anki: … -->"),
    ],
)
def test_a_comment_to_anki_that_is_not_known_is_a_problem(comment: str, wrong: str) -> None:
    guide, problems = read_text(f"# T\n\n<!-- {comment} -->\n\nOhm is a unit.\n")
    assert guide is not None
    assert [str(p).replace("; ", ": ") for p in problems] == [f"guide.md:3: <!-- {comment} -->: {wrong}: {KNOWN}"]


def test_a_word_that_takes_no_value_is_a_problem_with_one() -> None:
    _, problems = read_text("# T\n\n<!-- anki: skip=yes -->\n\nOhm is a unit.\n")
    assert [str(p) for p in problems] == ["guide.md:3: <!-- anki: skip=yes -->: `skip` takes no value: write it alone"]


def test_a_comment_that_is_not_for_anki_says_nothing() -> None:
    guide = guide_of("# T\n\n<!-- check this -->\n\nOhm is a unit.\n")
    assert guide.directives == ()
    assert [skip.reason for skip in guide.aside] == [Reason.COMMENT]


def test_comments_leave_out_and_pin_what_stands_below_them_also_in_lists() -> None:
    guide = guide_of(
        """
        # T

        <!-- anki: skip -->
        ## Gossip

        It is said that…

        <!-- anki: id=ohm -->
        **Ohm**: a unit.

        - **Volt**: another

          <!-- anki: id=line -->
          written V
        """
    )
    left_out = [(skip.line, skip.reason) for skip in guide.aside if skip.shape == "author"]
    assert left_out[:4] == [(line, Reason.EXCLUDED) for line in (3, 8, 13, 6)]
    assert tree(guide.root) == []
    assert {said.at: said.id for said in guide.directives if said.id} == {9: "ohm", 14: "line"}


@pytest.mark.parametrize("key", ["skip", "values"])
def test_a_section_named_in_the_front_matter_that_does_not_exist_is_a_problem(key: str) -> None:
    guide, problems = read_text(f"---\nanki:\n  {key}: [Ohms]\n---\n# T\n\n## Ohm\n\nA unit.\n")
    assert guide is not None
    said = f'guide.md:1: `anki: {key}` names the section "Ohms", but no heading has that title'
    assert [str(p) for p in problems] == [said]


# names


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("My Guide.md", "my-guide"),
        ("über uns.md", "über-uns"),
        ("网络 笔记.md", "网络-笔记"),
        ("don't.md", "dont"),
        ("a_b.md", "a_b"),
        ("!!!.md", "guide"),
        ("ohm/README.md", "ohm"),
        ("ohm/index.md", "ohm"),
    ],
)
def test_the_id_of_a_guide_is_the_slug_of_its_file(name: str, expected: str) -> None:
    assert guide_of("# T\n\nOhm\n", name).id == expected


def test_the_id_in_the_front_matter_comes_first() -> None:
    assert guide_of("---\nid: Ohm's Law\n---\n# T\n\nOhm\n").id == "ohms-law"


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        pytest.param("Ohm is a unit.\n", "My Guide", id="the file's name"),
        pytest.param("# 1. Ohm's [law](l.md)\n\nU = RI\n", "Ohm's law", id="the first heading of level 1, bare"),
        pytest.param("## Volt\n\n# Ohm\n\nU\n", "Ohm", id="the first heading of level 1, wherever it stands"),
        pytest.param("---\ntitle: Units\n---\n# Ohm\n\nU\n", "Units", id="the front matter"),
    ],
)
def test_the_title_of_a_guide_comes_from(markdown: str, expected: str) -> None:
    assert guide_of(markdown, "my-guide.md").title == expected


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("3. Ropes", "Ropes"),
        ("99. Ropes", "Ropes"),
        ("3) Ropes", "Ropes"),
        ("(3) Ropes", "Ropes"),
        ("① Ropes", "Ropes"),
        ("⑳ Ropes", "Ropes"),
        ("1、绳", "绳"),
        ("1．绳", "绳"),
        ("一、绳", "绳"),
        ("三十一、绳", "绳"),
        ("🪢 3. Ropes", "Ropes"),
        ("🪢 Ropes", "Ropes"),
        ("Ropes:", "Ropes"),
        ("绳：", "绳"),
        ("[Ropes](a.md) of hemp", "Ropes of hemp"),
        ("404. Not Found", "404. Not Found"),
        ("🪢 404. Not Found", "404. Not Found"),
        ("2.5 GHz", "2.5 GHz"),
        ("3 Ropes", "3 Ropes"),
        ("一一一一、绳", "一一一一、绳"),
    ],
)
def test_the_title_of_a_guide_loses_only_the_number_that_counts_guides(heading: str, title: str) -> None:
    assert guide_of(f"# {heading}\n\nOhm\n").title == title


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("my_rope-guide.md", "My Rope Guide"),
        ("rope--2.md", "Rope 2"),
        ("ROPE.md", "Rope"),
        ("ropes/README.md", "Ropes"),
        ("ropes/Index.md", "Ropes"),
        ("ropes/reader.md", "Reader"),
    ],
)
def test_a_guide_without_a_title_is_called_by_its_file(name: str, title: str) -> None:
    assert guide_of("Ohm\n", name).title == title


# names and what stands under them


def test_a_sole_heading_of_level_one_is_the_guide_and_names_nothing_else() -> None:
    guide = guide_of("# Units\n\nWhat we measure in.\n\n## Ohm\n\nU\n")
    assert tree(guide.root) == ["Ohm"]
    assert gist(guide.root.body[:1]) == "What we measure in."


def test_a_sole_heading_of_level_one_that_asks_is_a_name() -> None:
    assert names("# What is an ohm?\n\nA unit.\n") == ["What is an ohm?"]


def test_several_headings_of_level_one_are_names_but_for_the_one_that_is_the_title() -> None:
    assert names("# Units\n\n# Ohm\n\nU\n\n# Volt\n\nV\n") == ["Ohm", "Volt"]


def test_headings_that_skip_levels_nest_under_the_nearest_above_them() -> None:
    assert names("# T\n\n#### A\n\na\n\n## B\n\nb\n\n##### C\n\nc\n\n### D\n\nd\n") == ["A", "B", "  C", "  D"]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Ohm", "Ohm"),
        ("🔌 Ohm", "Ohm"),
        ("**Ohm**:", "Ohm"),
        ("Ohm {#ohm}", "Ohm"),
        ("Ohm ##", "Ohm"),
        ("[Ohm](https://o.example)", "Ohm"),
        ("Ohm ¶", "Ohm"),
        ("Ohm (Ω)", "Ohm"),
        ("3D", "3D"),
        ("2.4 GHz", "2.4 GHz"),
        ("802.11 frames", "802.11 frames"),
        ("404. Not Found", "404. Not Found"),
        ("42", "42"),
    ],
)
def test_a_heading_is_read_without_what_is_hung_on_it(heading: str, expected: str) -> None:
    assert names(f"# T\n\n## {heading}\n\ntext\n") == [expected]


@pytest.mark.parametrize(
    "pair",
    [
        ("1. {}", "2. {}"),
        ("1) {}", "2) {}"),
        ("I. {}", "II. {}"),
        ("一、{}", "二、{}"),
        ("Q1: {}", "Q2: {}"),
        ("1️⃣ {}", "2️⃣ {}"),
    ],
)
def test_headings_that_are_numbered_one_after_another_lose_their_numbers(pair: tuple[str, str]) -> None:
    one, two = (form.format(name) for form, name in zip(pair, ("Ohm", "Volt"), strict=True))
    assert names(f"# T\n\n## {one}\n\no\n\n## {two}\n\nv\n") == ["Ohm", "Volt"]


@pytest.mark.xfail(strict=True, reason="the numbers stay")
def test_numbers_count_on_under_the_number_of_the_heading_above() -> None:
    markdown = "# T\n\n## 2. Units\n\n### 2.1 Ohm\n\no\n\n### 2.2 Volt\n\nv\n\n## 3. Laws\n\nx\n"
    assert names(markdown) == ["Units", "  Ohm", "  Volt", "Laws"]


def test_what_stands_in_brackets_behind_a_name_is_its_gloss() -> None:
    (node,) = guide_of("# T\n\n## Lunch (45 min)\n\nEat.\n").root.nodes
    assert (node.label, node.gloss.flat, node.title.flat) == ("Lunch", "45 min", "Lunch (45 min)")


@pytest.mark.parametrize(
    ("markdown", "mark"),
    [
        pytest.param("### Ohm\n\na unit\n", "heading", id="a heading"),
        pytest.param("Ohm\n---\n\na unit\n", "heading", id="an underlined heading"),
        pytest.param("<h3>Ohm</h3>\n\na unit\n", "heading", id="a heading in HTML"),
        pytest.param("**Ohm**\n\na unit\n", "bold", id="a bold line"),
        pytest.param("**Ohm**\na unit\n", "bold", id="a bold line right above its text"),
        pytest.param("*Ohm:*\n\n- a unit\n", "label", id="an italic line with a colon"),
        pytest.param("**Ohm**:\n\n- a unit\n", "label", id="a bold label"),
        pytest.param("Ohm:\n\n- a unit\n", "label", id="a plain label"),
        pytest.param("Ohm\n- a unit\n", "label", id="a short line over a list"),
        pytest.param("**Ohm**: a unit\n", "statement", id="a label with its text"),
        pytest.param("**Ohm** – a unit\n", "statement", id="a label behind a dash"),
        pytest.param("Ohm: a unit\n", "statement", id="a plain label with its text"),
        pytest.param("**Ohm** is a unit.\n", "statement", id="a sentence that defines what it marks"),
        pytest.param("Ohm\n:   a unit\n", "term", id="a term of a definition list"),
        pytest.param("<dl><dt>Ohm</dt><dd>a unit</dd></dl>\n", "term", id="a term of a definition list in HTML"),
        pytest.param("<details><summary>Ohm</summary>\n\na unit\n\n</details>\n", "fold", id="a fold"),
        pytest.param("> [!note] Ohm\n> a unit\n", "box", id="a callout"),
        pytest.param('!!! note "Ohm"\n    a unit\n', "box", id="an admonition"),
        pytest.param(":::note Ohm\n\na unit\n\n:::\n", "box", id="a box of Docusaurus"),
        pytest.param('=== "Ohm"\n    a unit\n', "tab", id="a tab"),
        pytest.param("**What is an ohm?**\n\na unit\n", "question", id="a bold question"),
        pytest.param("What is an ohm?\n\na unit\n", "question", id="a line that asks"),
        pytest.param("Q: What is an ohm?\n\na unit\n", "question", id="a question behind Q"),
    ],
)
def test_a_name_may_be_written_as(markdown: str, mark: str) -> None:
    (node,) = outlined(markdown)[0]
    assert isinstance(node, Node)
    assert node.label in ("Ohm", "What is an ohm?")
    assert node.mark == mark
    assert "a unit" in gist(node.body)


@pytest.mark.parametrize(
    "markdown",
    [
        pytest.param("- **Ohm**: a unit\n", id="a label in an item"),
        pytest.param("- Ohm: a unit\n- Volt: another\n", id="plain labels in items"),
        pytest.param("- Ohm\n  - a unit\n", id="an item with a list"),
        pytest.param("1. **Ohm**\n\n   a unit\n", id="an item with a paragraph"),
        pytest.param("- **Ohm**<br>a unit\n", id="a bold name with a break"),
        pytest.param("<ul><li><b>Ohm</b>: a unit</li></ul>\n", id="an item in HTML"),
    ],
)
def test_an_item_has_a_name_where_something_stands_behind_or_under_it(markdown: str) -> None:
    (block,) = outlined(markdown)[0]
    assert isinstance(block, Block)
    assert block.items[0].label == "Ohm"
    assert gist(block.items[0].body) == "a unit"


@pytest.mark.parametrize(
    "markdown",
    [
        pytest.param("**U = R × I**\n\n- **U**: volts\n- **R**: ohms\n", id="a formula"),
        pytest.param("**A cut in frost tears the bark.**\n\nWait.\n", id="a sentence"),
        pytest.param("**See** the ohm first.\n", id="bold words in a sentence"),
        pytest.param("Wait: there is more to say of it than that.\n\nAnd so on.\n", id="a clause"),
        pytest.param("The rope is hung up to dry at once.\n\n- a\n- b\n", id="a sentence over a list"),
        pytest.param("http://a.example/b\n", id="an address"),
        pytest.param("It is 10:30 now.\n", id="a time"),
    ],
)
def test_no_name_is_made_of(markdown: str) -> None:
    assert [part.label for part in outlined(markdown)[0] if isinstance(part, Node) and part.mark != "statement"] == []


MARKS: tuple[Mark, ...] = ("fold", "question", "bold", "italic", "label", "statement", "item")


def test_a_name_closes_what_is_of_its_rank_or_deeper() -> None:
    ranks = [RANKS[mark] for mark in MARKS]
    assert ranks == sorted(set(ranks))
    assert ranks[0] > 6
    assert RANKS["box"] == RANKS["tab"] == RANKS["fold"]


def test_italic_lines_stand_under_bold_ones_and_labels_under_both() -> None:
    markdown = """
        # T

        **Sheets**

        *Cotton*

        - one
        - two

        *Linen*

        - three
        - four

        Silk:

        - five
        - six

        **Stays**

        *Cotton*

        - seven
        - eight
        """
    assert names(markdown) == ["Sheets", "  Cotton", "  Linen", "    Silk", "Stays", "  Cotton"]


def test_headings_inside_list_items_are_names_as_elsewhere() -> None:
    assert names("# T\n\n1. ### Ohm\n\n   A unit.\n\n2. ### Volt\n\n  Another.\n") == ["Ohm", "Volt"]


def test_a_fold_around_a_whole_chapter_holds_its_headings() -> None:
    guide = guide_of(
        """
        # T

        <details><summary>Electricity</summary>

        ### What is an ohm?

        A unit.

        ### What is a volt?

        Another.

        </details>

        ### What is a watt?

        One more.
        """
    )
    assert tree(guide.root) == ["Electricity", "  What is an ohm?", "  What is a volt?", "What is a watt?"]


@pytest.mark.parametrize(
    "container",
    [
        "<details><summary>Box</summary>\n\n{}\n\n</details>",
        ":::note Box\n\n{}\n\n:::",
    ],
)
def test_a_heading_in_a_box_closes_nothing_outside(container: str) -> None:
    inner = container.format("## Inner\n\ninside")
    (law,) = guide_of(f"# T\n\n## Law\n\nfirst\n\n{inner}\n").root.nodes
    assert law.label == "Law"
    assert "inside" in gist(law.body)


def test_a_fold_that_never_closes_ends_at_the_next_heading_of_its_level() -> None:
    said = names("# T\n\n## Law\n\n<details><summary>Proof</summary>\n\ninside\n\n## Next\n\noutside\n")
    assert said == ["Law", "  Proof", "Next"]


def test_underlined_headings_are_headings_but_an_underlined_sentence_is_not() -> None:
    guide = guide_of("Units\n=====\n\nOhm\n---\n\nIt is measured,\nand it is written down.\n---\n")
    assert guide.title == "Units"
    assert tree(guide.root) == ["Ohm"]


def test_lines_of_keys_over_an_underline_are_metadata() -> None:
    assert shape_of("layout: page\nnav_order: 3\n---\n\nOhm was a man.\n") == ["metadata", "paragraph"]


def test_a_question_owns_its_answer_also_over_a_picture() -> None:
    (asked, _) = outlined("**What is a box plot?**\n\nFive numbers:\n\n![p](p.png)\n\nAnd a box.\n\n**Why?**\n\nSo.\n")[
        0
    ]
    assert isinstance(asked, Node)
    assert len(list(leaves(asked.body))) == 3


# blocks


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        pytest.param("- a\n- b\n", ["- a", "- b"], id="a list"),
        pytest.param("7. a\n8. b\n", ["7. a", "8. b"], id="a list that begins at seven"),
        pytest.param("- [ ] a\n- [x] b\n", ["- [ ] a", "- [x] b"], id="a check list"),
        pytest.param("| A | B |\n|---|---|\n| 1 | `x` |\n", ["A | B", "1 | x"], id="a table"),
        pytest.param("```py\nx = 1\n```\n", ["  x = 1"], id="a fence"),
        pytest.param("    x = 1\n", ["  x = 1"], id="indented code"),
        pytest.param("<pre>x = 1\n</pre>\n", ["  x = 1"], id="code in HTML"),
        pytest.param("> a\n>\n> b\n", ["> a", "> b"], id="a quote"),
        pytest.param("$$\nU = RI\n$$\n", ["", "  U = RI"], id="a formula"),
        pytest.param("<p>a</p>\n<p>b</p>\n", ["a", "b"], id="paragraphs in HTML"),
        pytest.param("<ol><li>a<li>b</ol>\n", ["1. a", "2. b"], id="a list in HTML whose items stay open"),
        pytest.param(
            "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>\n",
            ["A | B", "1 | 2"],
            id="a table in HTML",
        ),
        pytest.param("<div>\n\n- a\n\n</div>\n", ["- a"], id="Markdown in HTML"),
        pytest.param("> [!TIP]\n> A unit.\n", ["A unit."], id="an alert without a name"),
    ],
)
def test_a_block_is_read_as_what_its_author_meant(markdown: str, expected: list[str]) -> None:
    assert [line.rstrip() for line in outline(outlined(markdown)[0])] == expected


@pytest.mark.parametrize(
    "markdown",
    [
        "- **Ohm**: a unit\n- **Volt**: another\n",
        "<ul>\n<li><b>Ohm</b>: a unit</li>\n<li><strong>Volt</strong>: another</li>\n</ul>\n",
        "<div>\n<ul>\n\n<li><b>Ohm</b>: a unit</li>\n\n<li><b>Volt</b>: another</li>\n\n</ul>\n</div>\n",
        "> - **Ohm**: a unit\n> - **Volt**: another\n",
        "-\t**Ohm**: a unit\n-\t**Volt**: another\n",
        "* __Ohm__: a unit\n* __Volt__: another\n",
    ],
)
def test_the_same_list_in_another_dress_is_the_same_list(markdown: str) -> None:
    assert list(outline(outlined(markdown)[0])) == ["- Ohm: a unit", "- Volt: another"]


def test_what_stands_behind_a_content_tab_is_not_in_it() -> None:
    tabs = '=== "Ohm"\n\n    A unit.\n\n=== "Volt"\n\n    Another.\n\nBoth are units.\n'
    assert shape_of(tabs) == ["tab", "tab", "paragraph"]


def test_folds_nest() -> None:
    markdown = "<details><summary>A</summary>\n\n<details><summary>B</summary>\n\nb\n\n</details>\n\n</details>\n\nc\n"
    assert list(outline(outlined(markdown)[0])) == ["A:", "  B:", "    b", "c"]


def test_a_fold_that_is_never_closed_keeps_what_it_holds() -> None:
    assert gist(outlined("<details><summary>A</summary>\n\nb\n\n- c\n")[0]) == "A\nb\nc"


@pytest.mark.parametrize("end", ["</b></details>", "</details>", "  </b></details>", "   </details>"])
def test_a_closing_tag_behind_markup_or_an_item_ends_a_fold(end: str) -> None:
    parts = outlined(f"<details><summary>A</summary><br><b>\n\n- b\n- c\n{end}\n\nbehind\n")[0]
    assert gist(parts[:1]) == "A\nb\nc"
    assert gist(parts[1:]) == "behind"


def test_a_task_keeps_its_text_without_the_box() -> None:
    (block,) = outlined("- [x] Ohm\n")[0]
    assert isinstance(block, Block)
    assert block.items[0].info == "checked"
    assert gist(block.items[0].body) == "Ohm"


def test_the_text_of_footnotes_is_kept_by_name() -> None:
    guide = guide_of("Ohm[^1] and volt^[unit of tension].\n\n[^1]: Unit of resistance.\n")
    assert [gist(parts) for parts in guide.footnotes.values()] == ["Unit of resistance.", "unit of tension"]


# lines of text


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        pytest.param("Set $HOME/$USER first.", "Set $HOME/$USER first.", id="variables of a shell are no formula"),
        pytest.param("It costs $5 or $6.", "It costs $5 or $6.", id="prices are no formula"),
        pytest.param("A List<T> of <branch> names.", "A List<T> of <branch> names.", id="angle words are no tags"),
        pytest.param("See [[page|the page]] now.", "See the page now.", id="a wiki link shows its text"),
        pytest.param("See [[Page]] now.", "See Page now.", id="a wiki link without text shows its page"),
        pytest.param("An ![[ohm.png]] embed.", "An embed.", id="an embedded picture is a picture"),
        pytest.param("Press <kbd>Esc</kbd> now.", "Press Esc now.", id="tags that HTML knows are no text"),
        pytest.param("a<br>b", "a b", id="a break of HTML is a line end"),
        pytest.param("![x](y.png){width=300} z", "z", id="what plugins hang on a picture is no text"),
        pytest.param("caf\u0065\u0301 \\*not bold\\*", "cafe\u0301 *not bold*", id="escapes are undone, accents kept"),
    ],
)
def test_text_is_read_as_it_is_shown(markdown: str, expected: str) -> None:
    assert text_of(markdown + "\n").flat == expected


def test_a_formula_keeps_its_dollars_out_of_its_content() -> None:
    pieces = text_of("Ohm: $U = RI$ always\n").pieces
    assert [piece.text for piece in pieces if piece.kind == "math"] == ["U = RI"]


# lines of the file


def test_line_numbers_count_the_front_matter() -> None:
    guide = guide_of("---\ntitle: T\ntags: [a]\n---\n\n# T\n\n## Ohm\n\ntext\n")
    (section,) = guide.root.nodes
    assert (section.line, section.body[0].line) == (8, 10)


def test_every_row_item_and_line_has_its_own_number() -> None:
    guide = guide_of("# T\n\n| A |\n|---|\n| 1 |\n| 2 |\n\n- a\n- b\n  - c\n\n> d\n>\n> e\n")
    assert [leaf.line for leaf in leaves(guide.root.body)] == [3, 5, 6, 8, 10, 12, 14]


@pytest.mark.parametrize(
    "path",
    [*FIXTURES, *GUIDES, TORTURE],
    ids=lambda path: path.stem,
)
def test_every_leaf_stands_on_the_line_that_it_names_in(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    rows = source.splitlines()
    for leaf in leaves(outlined(source)[0]):
        if isinstance(leaf, Block) and leaf.kind in ("code", "math", "rule", "comment", "html"):
            assert rows[leaf.line - 1].strip()
            continue
        word = next(iter(re.findall(r"[^\W_]+", gist([leaf]))), "")
        near = " ".join(rows[leaf.line - 1 : leaf.line + 1])
        assert word in near, f"line {leaf.line} does not hold {word!r}"


@pytest.mark.parametrize("path", [*FIXTURES, *GUIDES, TORTURE], ids=lambda path: path.stem)
def test_every_name_stands_on_the_line_that_it_names_in(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    rows = source.splitlines()
    root = Node("guide", 1, body=list(outlined(source)[0]))
    for node in root.walk():
        word = next(iter(re.findall(r"[^\W_]+", node.label)), "")
        assert word in " ".join(rows[node.line - 1 : node.line + 1]), f"line {node.line} does not hold {word!r}"


@pytest.mark.parametrize("end", ["\r\n", "\r"], ids=["Windows", "old Macs"])
def test_line_ends_change_nothing(end: str) -> None:
    source = dedent("# T\n\n## Ohm\n\n- a\n- b\n\n```\nx\n\ny\n```\n")
    one, _ = read(Path("g.md"), source.encode())
    two, _ = read(Path("g.md"), source.replace("\n", end).encode())
    assert one is not None
    assert two is not None
    assert list(outline(one.root.body)) == list(outline(two.root.body))
