"""The nouns: outline, settings, comments and what never changes of the note type."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path
from typing import get_args

import pytest

from guide2anki.model import (
    ANSWERS,
    BUG,
    EMPTY,
    STEP,
    UPDATE,
    Block,
    BlockKind,
    Change,
    Draft,
    Extraction,
    File,
    Found,
    Guide,
    Kind,
    Mark,
    Node,
    Note,
    Pair,
    Problem,
    Reason,
    Report,
    Settings,
    Skip,
    gist,
    leaves,
    names_in,
    note_type,
    text,
)
from guide2anki.model.directives import FORCED, WORDS, Directives, Forced, is_directive
from guide2anki.model.text import PieceKind
from reading import guide_of

# comments


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("anki: skip", True),
        ("anki:skip", True),
        ("anki : skip", True),
        ("anki", True),
        ("anki:", True),
        *((f"anki {word}", True) for word in ("skip", "id=x", "kind=term", 'ask="x"', "split", "join")),
        ("anki skipping", False),
        ("anki is great", False),
        ("ankis: skip", False),
        ("ankiskip", False),
        ("see anki: skip", False),
        ("skip", False),
    ],
)
def test_a_comment_speaks_to_the_tool_only_where_it_begins_so(comment: str, expected: bool) -> None:
    assert is_directive(comment) is expected


def test_the_words_of_a_comment_are_told_as_they_are_written() -> None:
    said = Directives(3, 4, skip=True, id="x", kind="steps", ask=text("Why?"), split=True, join=True)
    assert said.words == ("join", "split", "kind=steps", "ask")
    assert Directives(3, 4, skip=True, id="x").words == ()
    assert set(WORDS) == {"skip", "id", "kind", "ask", "split", "join"}
    assert FORCED == ("term", "list", "steps", "question", "story")


def test_of_two_comments_about_one_block_the_later_says_how() -> None:
    first = Directives(3, 4, id="a", kind="term", ask=text("Who?"), split=True)
    first.take_in(Directives(5, 4, id="b", kind="list", ask=text("Why?"), join=True))
    assert (first.id, first.kind, first.ask.plain) == ("b", "list", "Why?")
    assert (first.skip, first.split, first.join) == (False, True, True)
    first.take_in(Directives(6, 4, skip=True))
    assert (first.id, first.kind, first.ask.plain) == ("b", "list", "Why?")
    assert (first.skip, first.split, first.join, first.line) == (True, True, True, 3)


def test_a_comment_asks_for_nothing_that_it_does_not_say() -> None:
    said = Directives(3, 4)
    assert (said.around, said.item, said.skip, said.id, said.kind, said.ask.plain, said.split, said.join) == (
        *(0, False, False, "", None, "", False, False),
    )


# names and what stands under them


@pytest.mark.parametrize(
    ("own", "defined", "expected"),
    [
        ("Rope", "Rope", True),
        ("Rope", "A rope", True),
        ("Rope", "The old rope", False),
        ("Rope", "Hemp", False),
        ("Wet rope", "A rope", False),
        ("…", "Rope", False),
    ],
)
def test_a_sentence_defines_a_name_that_it_begins_with(own: str, defined: str, expected: bool) -> None:
    assert Node("heading", 1, text(own)).is_defined_by(Node("statement", 2, text(defined))) is expected


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (Block("paragraph", 1, text("There are two:")), True),
        (Block("paragraph", 1, text("二つある：")), True),
        (Block("paragraph", 1, text("There are two.")), False),
        (Block("metadata", 1, text("There are two:")), False),
    ],
)
def test_a_paragraph_that_ends_in_a_colon_leads_in(block: Block, expected: bool) -> None:
    assert block.leads_in is expected


def test_a_name_keeps_its_brackets_where_it_is_told_whole() -> None:
    node = Node("heading", 1, text("Rope"), text("old"))
    assert (node.label, node.full_label) == ("Rope", "Rope (old)")
    bare = Node("heading", 1, text("Rope"))
    assert (bare.full_name, bare.full_label) == (bare.name, "Rope")


def test_the_first_line_of_a_part_is_its_title_or_its_first_paragraph() -> None:
    said: list[Block | Node] = [Block("paragraph", 2, text("it rots"))]
    assert Node("item", 1, text("Rope"), body=said, title=text("Rope: it rots")).written.plain == "Rope: it rots"
    assert Node("item", 1, body=said).written.plain == "it rots"
    assert Node("item", 1, body=[Node("label", 1, text("Rope"))]).written.plain == ""
    assert Node("item", 1).written.plain == ""


OUTLINE = """
    # T

    ## Deck (fore)

    **Key Questions**:

    - Ropes
      - hemp: it rots in water
      - > steel of now

    ### Hold

    | Rope | Bad |
    |---|---|
    | silk | tears |

    **Note**
"""


def test_the_names_above_are_told_outermost_first_without_those_that_only_announce() -> None:
    guide = guide_of(OUTLINE)
    found = {node.label: node for node in guide.root.walk() if node.name}
    assert list(found) == ["T", "Deck", "Key Questions", "Ropes", "hemp", "Hold"]
    assert [one.label for one in found["hemp"].above] == ["Deck", "Key Questions", "Ropes"]
    assert found["hemp"].path == ("Deck (fore)", "Ropes")
    assert (found["Deck"].above, found["Deck"].path, guide.root.path) == ((), (), ())
    assert [node.label for node in found["Deck"].nodes] == ["Key Questions", "Hold"]
    assert [node.label for node in found["Key Questions"].nodes] == ["Ropes"]
    assert [node.announces for node in found.values()] == [False, False, True, False, False, False]
    assert found["Deck"].parent is guide.root
    assert guide.root.parent is None


def test_every_leaf_is_counted_once_in_its_order() -> None:
    guide = guide_of(OUTLINE)
    found = list(leaves(guide.root.body))
    assert [(leaf.line, gist([leaf])) for leaf in found] == [
        (8, "it rots in water"),
        (9, "steel of now"),
        (13, "Rope | Bad"),
        (15, "silk | tears"),
        (17, "Note"),
    ]
    assert [node.label for node in names_in(guide.root.body)] == ["Deck"]
    inner = Node("item", 1, body=[Node("label", 1, text("Rope"), body=[Node("label", 1, text("Old"))])])
    quote = Block("quote", 1, items=(inner,))
    assert [node.label for node in names_in([quote])] == ["Rope"]


def test_the_gist_of_a_part_has_a_line_for_all_that_is_read() -> None:
    guide = guide_of(
        "# T\n\n## Deck (fore)\n\n**Rope** (old): it rots\n\n- **Hemp**: cheap\n  - wet\n- jute\n\n"
        "```\na = 1\n\nb = 2\n```\n"
    )
    assert gist(guide.root.body).splitlines() == [
        *("Deck (fore)", "Rope (old): it rots", "Hemp: cheap", "wet", "jute", "a = 1", "b = 2"),
    ]


# settings

OWN: dict[str, object] = {"title": "a", "id": "b", "deck": "c", "base_url": "d"}
"""What no folder can say for its guides."""


@pytest.mark.parametrize(
    ("own", "folder", "expected"),
    [
        ({"category": "a"}, {"category": "b"}, {"category": "a"}),
        ({}, {"category": "b"}, {"category": "b"}),
        ({"lang": "de"}, {"lang": "en"}, {"lang": "de"}),
        ({}, {"lang": "en"}, {"lang": "en"}),
        ({"tags": ("a", "b")}, {"tags": ("b", "c")}, {"tags": ("b", "c", "a")}),
        ({"skip": ("a",)}, {"skip": ("b",)}, {"skip": ("b", "a")}),
        ({"kinds": ("term",)}, {"kinds": ("list",)}, {"kinds": ("term",)}),
        ({}, {"kinds": ("list",)}, {"kinds": ("list",)}),
        ({"values": ("a",)}, {"values": ("b",)}, {"values": ("b", "a")}),
        ({"companions": ("a", "b")}, {"companions": ("b", "c")}, {"companions": ("a", "b", "c")}),
        ({"reverse": True}, {}, {"reverse": True}),
        ({}, {"reverse": True}, {"reverse": True}),
        ({"uncover": True}, {}, {"uncover": True}),
        ({}, {"uncover": True}, {"uncover": True}),
        ({}, {}, {}),
        (OWN, {}, OWN),
        ({}, OWN, {}),
    ],
)
def test_a_guide_has_the_last_word_over_its_folder_and_lists_are_joined(
    own: dict[str, object], folder: dict[str, object], expected: dict[str, object]
) -> None:
    def made(values: dict[str, object]) -> Settings:
        return replace(Settings(), **values)  # type: ignore[arg-type]

    assert made(own).over(made(folder)) == made(expected)


def test_nothing_is_asked_of_a_guide_that_says_nothing() -> None:
    empty = Settings()
    assert not any(getattr(empty, one.name) for one in fields(empty))
    assert (File(Path("a.md"), Path()).settings, File(Path("a.md"), Path()).kinds) == (empty, ())


# pairs, problems and results


def test_a_problem_is_told_with_its_place() -> None:
    assert str(Problem(Path("a.md"), 3, "it is wrong")) == "a.md:3: it is wrong"
    assert str(Problem(Path("a.md"), None, "it is wrong")) == "a.md: it is wrong"
    assert Problem(Path("a.md"), 3, "it is wrong").severity == "error"


def test_the_names_above_a_prompt_are_those_of_its_node_and_what_it_stands_under() -> None:
    guide = guide_of(OUTLINE)
    found = {node.label: node for node in guide.root.walk() if node.name}
    deck, ropes = found["Deck"], found["Ropes"]

    def names(node: Node, own: bool, under: tuple[str, ...] = ()) -> tuple[str, ...]:
        return Pair("term", text("x"), (), node, 1, own=own, under=tuple(map(text, under))).names

    assert names(deck, True) == ()
    assert names(deck, False) == ("Deck (fore)",)
    assert names(ropes, False, ("Twist",)) == ("Deck (fore)", "Ropes", "Twist")
    assert names(found["Key Questions"], False) == ("Deck (fore)",)
    assert names(guide.root, False) == ()


def test_the_section_of_a_pair_is_made_of_headings() -> None:
    guide = guide_of("# T\n\n## 1. Deck (fore)\n\n**Ropes**\n\n- **Hemp**: it rots\n\n### Hold\n\nWet.\n")
    found = {node.label: node for node in guide.root.walk() if node.name}

    def section(name: str) -> tuple[str, ...]:
        return Pair("term", text("x"), (), found[name], 1).section

    assert (section("Hemp"), section("Hold"), section("T")) == (("Deck (fore)",), ("Deck (fore)", "Hold"), ())


def test_a_pair_tells_what_it_shows_answers_and_was_made_of() -> None:
    node = Node("heading", 1, text("Rope"))
    shown, answer, used = (Block("code", n, source=f"line {n}") for n in (2, 3, 4))
    pair = Pair("question", text("Why?"), (answer,), node, 1, (shown,), used=(used,))
    assert (pair.told, pair.said, pair.shows) == ([shown, answer, used], "line 3", "line 2")
    assert Pair("question", text("Why?"), (answer,), node, 1).shows == ""
    assert (pair.own, pair.whole, pair.shape, pair.subject, pair.path, pair.thing, pair.named) == (
        *(True, False, "", "", (), "", ""),
    )
    assert Skip(answer, Reason.STUB).line == 3
    assert (Found().pairs, Found().skips, Found().left, Found().inside) == ([], [], [], [])


def test_every_reason_has_words_of_its_own() -> None:
    assert len({reason.value for reason in Reason}) == len(Reason) == 23
    assert all(reason.value.strip() for reason in Reason)


def test_a_report_of_nothing_says_nothing() -> None:
    report = Report(Path("guide2anki.lock"))
    told = {one.name: getattr(report, one.name) for one in fields(report) if one.name != "lock_file"}
    assert not any(told.values()), told
    change = Change("new", "guide")
    assert (change.guid, change.line, change.now, change.before, change.updated, change.why, change.perhaps) == (
        *("", 0, "", "", False, "", ""),
    )


# what never changes, since collections and locks remember it


def test_notes_in_anki_are_known_again_by_what_never_changes() -> None:
    assert (note_type.NAME, note_type.MODEL_ID) == ("guide2anki", 1_719_283_645_021)
    first = ("Prompt", "Answer", "My Answer", "Subject", "Path", "Support")
    assert (*first, "Reverse", "Kind", "Source", "Source ID", "Reserved 1", "Reserved 2") == note_type.FIELDS
    assert (note_type.CARDS, note_type.CUE) == (("Recall", "Recognise"), "Reserved 1")
    assert note_type.FIRST_MODIFIED == 1_795_305_600 <= note_type.MODIFIED


def test_files_and_paths_are_known_again_by_their_signs() -> None:
    assert (STEP, UPDATE, ANSWERS) == (" › ", ".update.txt", ".answers.md")
    assert (EMPTY, BUG) == ("nothing-to-learn", "bug")


# what everybody else counts on


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        (Kind, "question open-question value behaviour term list steps contrast row story choice overview"),
        (BlockKind, "paragraph list table row code math quote rule comment html metadata"),
        (Mark, "heading fold box tab question bold italic label statement item term guide"),
        (PieceKind, "text code math display picture break note tag open close"),
        (Forced, "term list steps question story"),
    ],
)
def test_the_kinds_of_things_are_these(kinds: object, expected: str) -> None:
    assert get_args(kinds) == tuple(expected.split())


@pytest.mark.parametrize("made", [Settings, Guide, Skip, Extraction, Problem, File, Note, Draft, Change])
def test_what_is_found_never_changes(made: type) -> None:
    assert made.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert "__slots__" in vars(made)


def test_parts_that_say_the_same_are_not_the_same() -> None:
    assert Node("item", 1) != Node("item", 1)
    assert Block("rule", 1) != Block("rule", 1)
    assert Directives(1, 1) != Directives(1, 1)
    node, part = Node("item", 1), Block("rule", 1)
    assert Skip(part, Reason.RULE) != Skip(part, Reason.RULE)
    assert Pair("term", text("x"), (), node, 1) != Pair("term", text("x"), (), node, 1)
    assert len({Node("item", 1), Node("item", 1)}) == 2


def test_a_part_has_nothing_that_nobody_gave_it() -> None:
    block, node = Block("list", 1), Node("item", 1)
    assert (block.start, block.items, block.rows, block.cells, block.source, block.info) == (1, (), (), (), "", "")
    assert (node.rank, node.values, node.info, node.separator, node.body, node.parent) == (0, False, "", "", [], None)


def test_unnamed_items_are_no_names() -> None:
    guide = guide_of(OUTLINE)
    ropes = next(node for node in guide.root.walk() if node.label == "Ropes")
    assert [node.label for node in ropes.nodes] == ["hemp"]
    assert all(one.label for node in guide.root.walk() for one in node.above)


def test_the_gist_has_no_empty_lines() -> None:
    said: list[Block | Node] = [Block("paragraph", 2, text("it rots"))]
    assert gist([Node("statement", 1, text("Rope"), separator=":")]) == "Rope"
    assert gist([Node("label", 1, text("Rope"), body=said)]) == "it rots"
    assert gist([Node("label", 1, body=said, title=text("Rope"))]) == "it rots"
    assert gist([Block("math", 1, source="x\n\ny")]) == "x\ny"
