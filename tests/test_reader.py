from __future__ import annotations

import re
from pathlib import Path
from textwrap import dedent

import pytest

from guide2anki.listing import outline
from guide2anki.model import Block, Section
from guide2anki.reading import reader
from guide2anki.reading.inline import flat, gist, plain
from guide2anki.reading.reader import read
from reading import FIXTURES, GUIDES, ROOT, blocks_of, guide_of, read_text


def problem(source: bytes, name: str = "guide.md") -> str:
    """Return the one problem of a file that cannot be read."""
    guide, problems = read(Path(name), source)
    assert guide is None
    (found,) = problems
    return str(found)


def kinds(markdown: str) -> list[str]:
    return [block.kind for block in blocks_of(guide_of(markdown))]


def only(markdown: str) -> Block:
    (block,) = blocks_of(guide_of(markdown))
    return block


def shown(block: Block) -> list[str]:
    return list(outline([block]))


def tree(section: Section) -> list[str]:
    """Return the headings below a section, indented by their depth."""
    out = []
    for inner in section.sections:
        out.append("  " * len(inner.above) + inner.heading)
        out.extend(tree(inner))
    return out


# files that cannot be read


def test_bytes_that_are_not_utf8_are_a_problem_with_the_line_that_holds_them() -> None:
    assert problem(b"# T\n\nOhm\n\xff\xfe Volt\n") == "guide.md:4: the file is not UTF-8 text: save it in that encoding"


@pytest.mark.parametrize(
    "source", [b"", b"\n \n\t\n", b"\xef\xbb\xbf\n"], ids=["no byte", "white space", "a mark alone"]
)
def test_an_empty_file_is_a_problem(source: bytes) -> None:
    assert problem(source) == "guide.md:1: the guide is empty: write something to learn into it"


def test_a_file_beyond_all_measure_is_a_problem() -> None:
    assert problem(b"# T\n" + b"x" * reader.MAX_BYTES) == "guide.md: the file is larger than 8 MB: split it"


def test_front_matter_that_is_no_yaml_is_a_problem_with_its_line() -> None:
    said = problem(b"---\ntags: [a\ntitle: T\n---\n# T\n")
    assert said.startswith("guide.md:2: the front matter is not valid YAML at `tags`")


# what the author says in comments


@pytest.mark.parametrize("comment", ["anki: hide", "anki: id=", "anki", "anki: skip=yes", "anki skip"])
def test_a_comment_to_anki_that_is_not_known_is_a_problem(comment: str) -> None:
    guide, problems = read_text(f"# T\n\n<!-- {comment} -->\n\nOhm is a unit.\n")
    assert guide is not None
    assert [str(p) for p in problems] == [
        f"guide.md:3: unknown comment <!-- {comment} -->: use <!-- anki: skip --> or <!-- anki: id=NAME -->"
    ]


def test_a_comment_that_is_not_for_anki_says_nothing() -> None:
    guide = guide_of("# T\n\n<!-- check this -->\n\nOhm is a unit.\n")
    assert guide.pins == {}
    assert guide.excluded == frozenset()


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
    assert guide.excluded == {4}
    assert guide.pins == {9: "ohm", 14: "line"}


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


# sections


def test_a_sole_heading_of_level_one_is_the_guide_and_no_section() -> None:
    guide = guide_of("# Units\n\nWhat we measure in.\n\n## Ohm\n\nU\n")
    assert tree(guide.root) == ["Ohm"]
    assert [gist([block]) for block in guide.root.blocks] == ["What we measure in."]


def test_a_sole_heading_of_level_one_that_asks_is_a_section() -> None:
    assert tree(guide_of("# What is an ohm?\n\nA unit.\n").root) == ["What is an ohm?"]


def test_several_headings_of_level_one_are_sections_but_for_the_one_that_is_the_title() -> None:
    assert tree(guide_of("# Units\n\n# Ohm\n\nU\n\n# Volt\n\nV\n").root) == ["Ohm", "Volt"]


def test_headings_that_skip_levels_nest_under_the_nearest_above_them() -> None:
    markdown = "# T\n\n#### A\n\na\n\n## B\n\nb\n\n##### C\n\nc\n\n### D\n\nd\n"
    assert tree(guide_of(markdown).root) == ["A", "B", "  C", "  D"]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("1. Ohm", "Ohm"),
        ("Q3: Ohm", "Ohm"),
        ("IV. Ohm", "Ohm"),
        ("三、欧姆", "欧姆"),
        ("🔌 Ohm", "Ohm"),
        ("1️⃣ Ohm", "Ohm"),
        ("**Ohm**:", "Ohm"),
        ("Ohm {#ohm}", "Ohm"),
        ("Ohm ##", "Ohm"),
        ("[Ohm](https://o.example)", "Ohm"),
        ("Ohm ¶", "Ohm"),
        ("3D", "3D"),
        ("2.4 GHz", "2.4 GHz"),
        ("802.11 frames", "802.11 frames"),
        ("42", "42"),
    ],
)
def test_a_heading_is_read_without_what_is_hung_on_it(heading: str, expected: str) -> None:
    (section,) = guide_of(f"# T\n\n## {heading}\n\ntext\n").root.sections
    assert section.heading == expected


def test_headings_that_are_numbered_one_after_another_lose_their_numbers() -> None:
    guide = guide_of("# T\n\n## 2. Units\n\n### 2.1 Ohm\n\no\n\n### 2.2 Volt\n\nv\n")
    assert tree(guide.root) == ["Units", "  Ohm", "  Volt"]


def test_a_heading_over_nothing_is_its_own_content_and_so_accounted_for() -> None:
    (section,) = guide_of("# T\n\n## Ohm\n").root.sections
    assert [block.kind for block in section.blocks] == ["heading"]


def test_headings_inside_list_items_open_sections() -> None:
    guide = guide_of("# T\n\n1. ### Ohm\n\n   A unit.\n\n2. ### Volt\n\n  Another.\n")
    assert tree(guide.root) == ["Ohm", "Volt"]
    assert [gist(inner.blocks) for inner in guide.root.sections] == ["A unit.", "Another."]


def test_a_fold_around_a_whole_chapter_is_a_section_with_its_headings() -> None:
    guide = guide_of(
        """
        # T

        <details><summary>Electricity</summary>

        ### What is an ohm?

        A unit.

        ### What is a volt?

        Another.

        </details>
        """
    )
    assert tree(guide.root) == ["Electricity", "  What is an ohm?", "  What is a volt?"]


def test_underlined_headings_are_headings_but_an_underlined_sentence_is_not() -> None:
    guide = guide_of("Units\n=====\n\nOhm\n---\n\nIt is measured,\nand it is written down.\n---\n")
    assert guide.title == "Units"
    assert tree(guide.root) == ["Ohm"]
    assert [block.kind for block in guide.root.sections[0].blocks] == ["paragraph"]


def test_lines_of_keys_over_an_underline_are_metadata() -> None:
    assert kinds("layout: page\nnav_order: 3\n---\n\nOhm is a unit.\n") == ["metadata", "paragraph"]


# blocks


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        pytest.param("- a\n- b\n", ["- a", "- b"], id="a list"),
        pytest.param("7. a\n8. b\n", ["7. a", "8. b"], id="a list that begins at seven"),
        pytest.param("- a\n  - b\n    - c\n", ["- a", "  - b", "    - c"], id="a nested list"),
        pytest.param("-\ta\n\t-\tb\n", ["- a", "  - b"], id="a list indented by tabs"),
        pytest.param("- [ ] a\n- [x] b\n", ["- [ ] a", "- [x] b"], id="a check list"),
        pytest.param("| A | B |\n|---|---|\n| 1 | `x` |\n", ["A | B", "1 | x"], id="a table"),
        pytest.param("```py\nx = 1\n```\n", ["  x = 1"], id="a fence"),
        pytest.param("- a\n\n      x = 1\n", ["- a", "    x = 1"], id="indented code"),
        pytest.param("> a\n> > b\n", ["> a", "> > b"], id="quotes"),
        pytest.param("ohm\n:   A unit.\n:   A name.\n", ["ohm:", "A unit.", "A name."], id="a definition list"),
        pytest.param("$$\nU = RI\n$$\n", ["", "  U = RI"], id="a formula"),
        pytest.param(
            "<details><summary>Ohm</summary>A unit.</details>\n", ["Ohm:", "A unit."], id="a fold on one line"
        ),
        pytest.param(
            "<details>\n<summary>\n<b>Ohm</b>\n</summary><br>\n\nA unit.\n\n- one\n\n</details>\n",
            ["Ohm:", "  <br>", "A unit.", "- one"],
            id="a fold over many lines",
        ),
        pytest.param("> [!note] Ohm\n> A unit.\n", ["Ohm:", "A unit."], id="a callout of Obsidian"),
        pytest.param("> [!TIP]\n> A unit.\n", ["A unit."], id="an alert of GitHub"),
        pytest.param('!!! note "Ohm"\n    A unit.\n', ["Ohm:", "A unit."], id="an admonition of MkDocs"),
        pytest.param('??? question "Ohm?"\n    A unit.\n', ["Ohm?:", "A unit."], id="a folded admonition"),
        pytest.param(":::note Ohm\n\nA unit.\n\n:::\n", ["Ohm:", "A unit."], id="an admonition of Docusaurus"),
        pytest.param('=== "Ohm"\n    A unit.\n', ["Ohm:", "A unit."], id="a content tab"),
    ],
)
def test_a_block_is_read_as_what_its_author_meant(markdown: str, expected: list[str]) -> None:
    assert [line.rstrip() for line in shown(only(markdown))] == expected


def test_what_stands_behind_a_content_tab_is_not_in_it() -> None:
    assert kinds('# T\n\n=== "Ohm"\n\n    A unit.\n\n=== "Volt"\n\n    Another.\n\nBoth are units.\n') == [
        "tab",
        "tab",
        "paragraph",
    ]


def test_folds_nest() -> None:
    block = only("<details><summary>A</summary>\n\n<details><summary>B</summary>\n\nb\n\n</details>\n\n</details>\n")
    assert [leaf.kind for leaf in block.leaves()] == ["title", "title", "paragraph"]


def test_a_fold_that_is_never_closed_keeps_what_it_holds() -> None:
    assert gist([only("<details><summary>A</summary>\n\nb\n\n- c\n")]) == "A\nb\nc"


def test_a_closing_tag_behind_markup_ends_a_fold() -> None:
    markdown = "<details><summary>A</summary><br><b>\n\n- b\n</b></details>\n\nbehind\n"
    assert kinds(markdown)[-1] == "paragraph"
    assert "behind" not in gist(blocks_of(guide_of(markdown))[:1])


def test_a_task_keeps_its_text_without_the_box() -> None:
    item = only("- [x] Ohm\n").children[0]
    assert item.checked is True
    assert plain(item.children[0].inline) == "Ohm"


def test_a_callout_says_its_type_and_whether_it_is_folded() -> None:
    block = only("> [!faq]- Ohm?\n> A unit.\n")
    assert (block.kind, block.info, block.checked) == ("callout", "faq", True)


def test_the_text_of_footnotes_is_kept_by_name() -> None:
    guide = guide_of("Ohm[^1] and volt^[unit of tension].\n\n[^1]: Unit of resistance.\n")
    assert [gist(blocks) for blocks in guide.footnotes.values()] == ["Unit of resistance.", "unit of tension"]


# lines of text


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        pytest.param("Set $HOME/$USER first.", "Set $HOME/$USER first.", id="variables of a shell are no formula"),
        pytest.param("It costs $5 or $6.", "It costs $5 or $6.", id="prices are no formula"),
        pytest.param("A List<T> of <branch> names.", "A List<T> of <branch> names.", id="angle words are no tags"),
        pytest.param("See [[page|the page]] now.", "See the page now.", id="a wiki link shows its text"),
        pytest.param("See [[page]] now.", "See page now.", id="a wiki link without text shows its page"),
        pytest.param("An ![[ohm.png]] embed.", "An embed.", id="an embedded picture is a picture"),
        pytest.param("Press <kbd>Esc</kbd> now.", "Press Esc now.", id="tags that HTML knows are no text"),
        pytest.param("a<br>b", "a b", id="a break of HTML is a line end"),
        pytest.param("![x](y.png){width=300} z", "z", id="what plugins hang on a picture is no text"),
        pytest.param("caf\u0065\u0301 \\*not bold\\*", "cafe\u0301 *not bold*", id="escapes are undone, accents kept"),
    ],
)
def test_text_is_read_as_it_is_shown(markdown: str, expected: str) -> None:
    assert flat(only(markdown + "\n").inline) == expected


def test_a_formula_keeps_its_dollars_out_of_its_content() -> None:
    tokens = only("Ohm: $U = RI$ always\n").inline
    assert [token.content for token in tokens if token.type == "math_inline"] == ["U = RI"]


# lines of the file


def test_line_numbers_count_the_front_matter() -> None:
    guide = guide_of("---\ntitle: T\ntags: [a]\n---\n\n# T\n\n## Ohm\n\ntext\n")
    (section,) = guide.root.sections
    assert (section.line, section.blocks[0].line) == (8, 10)


def test_every_row_item_and_line_has_its_own_number() -> None:
    guide = guide_of("# T\n\n| A |\n|---|\n| 1 |\n| 2 |\n\n- a\n- b\n  - c\n\n> d\n>\n> e\n")
    leaves = [leaf for block in blocks_of(guide) for leaf in block.leaves()]
    assert [leaf.line for leaf in leaves] == [3, 5, 6, 8, 9, 10, 12, 14]


@pytest.mark.parametrize("path", [*FIXTURES, *GUIDES, ROOT / "tests/fixtures/torture.md"], ids=lambda path: path.stem)
def test_every_leaf_stands_on_the_line_that_it_names_in(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    rows = source.splitlines()
    guide, _ = read(path, source.encode())
    assert guide is not None
    for block in blocks_of(guide):
        for leaf in block.leaves():
            if leaf.kind in ("fence", "math", "rule", "comment", "html"):
                assert rows[leaf.line - 1].strip()
                continue
            word = next(iter(re.findall(r"[^\W_]+", gist([leaf]))), "")
            near = " ".join(rows[leaf.line - 1 : leaf.line + 1])
            assert word in near, f"line {leaf.line} does not hold {word!r} of the {leaf.kind}"


@pytest.mark.parametrize("end", ["\r\n", "\r"], ids=["Windows", "old Macs"])
def test_line_ends_change_nothing(end: str) -> None:
    source = dedent("# T\n\n## Ohm\n\n- a\n- b\n\n```\nx\n\ny\n```\n")
    one, _ = read(Path("g.md"), source.encode())
    two, _ = read(Path("g.md"), source.replace("\n", end).encode())
    assert one is not None
    assert two is not None
    assert list(outline(blocks_of(one))) == list(outline(blocks_of(two)))
