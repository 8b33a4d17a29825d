# ruff: noqa: E501

from __future__ import annotations

from pathlib import Path

import pytest

from guide2anki.model import Settings
from guide2anki.reading import settings

PATH = Path("guide.md")
BODY = "# T\n\ntext\n"


def read(front: str, body: str = BODY) -> settings.Front:
    return settings.read(PATH, f"---\n{front}---\n{body}")


def problems(front: str) -> list[str]:
    return [str(problem) for problem in read(front).problems]


def given(front: str) -> Settings:
    found = read(front)
    assert found.problems == []
    assert found.settings is not None
    return found.settings


# what cannot be used


@pytest.mark.parametrize(
    ("front", "line"),
    [
        pytest.param("title: [T\ntags: a\n", 2, id="a list of ours that is not closed"),
        pytest.param('title: "T\n', 3, id="a quotation mark that is not closed"),
        pytest.param("anki:\n\tdeck: T\n", 3, id="a tab"),
    ],
)
def test_front_matter_that_is_no_yaml_where_we_need_it_makes_the_guide_unusable(front: str, line: int) -> None:
    found = read(front)
    assert found.settings is None
    assert str(found.problems[0]).startswith(f"guide.md:{line}: the front matter is not valid YAML")


def test_a_broken_key_of_somebody_else_is_reported_and_the_rest_is_used() -> None:
    found = read("title: T\nimage: a: b\ntags: [c]\n")
    assert [str(p) for p in found.problems] == [
        "guide.md:3: the front matter is not valid YAML at `image`: put its value in quotes"
    ]
    assert found.settings == Settings(title="T", tags=("c",))


@pytest.mark.parametrize(
    "front",
    [
        pytest.param("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\ntitle: [*c]\n", id="aliases that grow without bound"),
        pytest.param("title: !!python/object/apply:os.getcwd []\n", id="an object of Python"),
        pytest.param("title: " + "[" * 2000 + "\n", id="brackets without end"),
        pytest.param("title: " + "x" * 70_000 + "\n", id="a text without end"),
    ],
)
def test_front_matter_that_attacks_is_refused_as_a_problem(front: str) -> None:
    found = read(front)
    assert found.settings is None
    assert found.problems


def test_an_unknown_key_for_anki_is_a_problem_with_its_line() -> None:
    assert problems("title: T\nanki:\n  deck: D\n  decks: E\n") == [
        "guide.md:5: unknown key `decks` inside `anki:`: "
        "known are deck, tags, skip, kinds, values, with, reverse, uncover, id"
    ]


def test_an_unknown_kind_is_a_problem_and_the_known_ones_are_used() -> None:
    found = read("anki:\n  kinds: [question, riddle]\n")
    (problem,) = found.problems
    assert str(problem).startswith("guide.md:3: unknown kind `riddle`: known are question, open-question, ")
    assert found.settings is not None
    assert found.settings.kinds == ("question",)


@pytest.mark.parametrize("value", ["deck", "[deck]", "7"])
def test_anki_must_hold_keys(value: str) -> None:
    (said,) = problems(f"anki: {value}\n")
    assert said.startswith("guide.md:2: `anki:` must hold keys such as `deck: NAME`, not ")


@pytest.mark.parametrize("key", ["reverse", "uncover"])
def test_a_switch_must_be_true_or_false(key: str) -> None:
    assert problems(f"anki:\n  {key}: sometimes\n") == [f"guide.md:3: `{key}` must be true or false"]


@pytest.mark.parametrize("key", ["title", "id"])
def test_a_name_must_be_one_name(key: str) -> None:
    assert problems(f"{key}: [a, b]\n") == [f"guide.md:2: `{key}` must be one name, not a list"]


# what is no front matter


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("# T\n\ntext\n", id="no lines of dashes"),
        pytest.param("---\nSome text\n", id="a rule above a text"),
        pytest.param("---\n\n# T\n\nNote: x\n\n---\n", id="a rule above a heading"),
        pytest.param("---\n- a\n- [b\n---\n", id="a list between dashes"),
        pytest.param("{a} is a set\n", id="a brace that begins a sentence"),
        pytest.param('{"a": 1} is an object\n', id="an object that begins a sentence"),
        pytest.param("---\njust a sentence\n---\n\ntext\n", id="a sentence between dashes"),
        pytest.param("----\n\ntext\n\n----\n", id="four dashes"),
    ],
)
def test_text_without_front_matter_is_all_body(source: str) -> None:
    found = settings.read(PATH, source)
    assert found.settings == Settings()
    assert found.problems == []
    assert found.body == source
    assert found.offset == 0


def test_empty_front_matter_says_nothing() -> None:
    found = settings.read(PATH, "---\n---\n# T\n")
    assert found.settings == Settings()
    assert found.problems == []


# what the author may say


def test_every_key_is_optional_and_those_of_other_programs_are_ignored() -> None:
    assert given("layout: post\nnav_order: 3\nfeatured: {a: [b]}\n") == Settings()


def test_all_keys_at_once() -> None:
    said = given(
        """title: Ohm's Law
id: ohm
category: physics
lang: en
base_url: https://o.example
tags: [units, exam]
anki:
  deck: Physics::Ohm
  tags: [marked, lab]
  skip: [Gossip]
  kinds: [question, term]
  values: How We Work
  reverse: true
"""
    )
    assert said == Settings(
        title="Ohm's Law",
        id="ohm",
        category="physics",
        deck="Physics::Ohm",
        lang="en",
        base_url="https://o.example",
        tags=("units", "exam", "marked", "lab"),
        skip=("Gossip",),
        kinds=("question", "term"),
        values=("How We Work",),
        reverse=True,
    )


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("[a, b]", ("a", "b")),
        ("a, b", ("a", "b")),
        ("a", ("a",)),
        ("\n  - a\n  - b", ("a", "b")),
        ("[a, null, 7, '']", ("a", "7")),
        ("", ()),
        ("[]", ()),
    ],
)
def test_tags_may_be_a_list_or_one_line(value: str, expected: tuple[str, ...]) -> None:
    assert given(f"tags: {value}\n").tags == expected


def test_the_deck_for_anki_comes_before_the_deck_of_the_page() -> None:
    assert given("deck: A\n").deck == "A"
    assert given("deck: A\nanki:\n  deck: B\n").deck == "B"


@pytest.mark.parametrize(("value", "expected"), [("2024", "2024"), ("true", "True"), ("", "")])
def test_a_title_that_yaml_takes_for_something_else_is_still_a_name(value: str, expected: str) -> None:
    assert given(f"title: {value}\n").title == expected


def test_a_category_that_is_a_list_gives_its_first_name() -> None:
    assert given("category: [physics, exam]\n").category == "physics"


def test_the_offset_counts_the_lines_above_the_body() -> None:
    found = read("title: T\ntags: [a]\n")
    source = f"---\ntitle: T\ntags: [a]\n---\n{BODY}"
    assert source.count("\n") == found.offset + found.body.count("\n")


# what its writers mean


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        pytest.param("title: 3.10\n", Settings(title="3.10"), id="a version"),
        pytest.param("title: 12:30\n", Settings(title="12:30"), id="a time"),
        pytest.param("title: 2024-13-45\n", Settings(title="2024-13-45"), id="no date at all"),
        pytest.param(
            "title: Go: the good parts\ntags: a\n", Settings(title="Go: the good parts", tags=("a",)), id="a colon"
        ),
        pytest.param("lang: no\n", Settings(lang="no"), id="Norwegian"),
        pytest.param(
            "tags: [no, on, 007, 3.10, null]\n", Settings(tags=("no", "on", "007", "3.10")), id="tags like values"
        ),
        pytest.param("tags: #x #y\n", Settings(tags=("#x", "#y")), id="hashtags"),
        pytest.param("tags: interview, prep work\n", Settings(tags=("interview", "prep work")), id="commas"),
    ],
)
def test_values_are_what_their_writers_mean(front: str, expected: Settings) -> None:
    assert given(front) == expected


@pytest.mark.parametrize("key", ["title", "category", "deck"])
def test_a_name_may_hold_a_colon(key: str) -> None:
    found = given(f"tags: a\n{key}: Ropes: how to splice them\n")
    assert getattr(found, key) == "Ropes: how to splice them"
    assert found.tags == ("a",)


def test_a_language_with_a_colon_is_a_problem_and_the_guide_is_used() -> None:
    found = read("lang: en: British\ntitle: T\n")
    assert [str(problem) for problem in found.problems] == [
        "guide.md:2: `lang` must be the code of a language, such as pt-BR, not 'en: British'"
    ]
    assert found.settings == Settings(title="T")


@pytest.mark.parametrize(
    ("source", "title", "offset"),
    [
        pytest.param('+++\ntitle = "T"\ntags = ["a"]\n+++\ntext\n', "T", 4, id="TOML"),
        pytest.param('{\n  "title": "T",\n  "tags": ["a"]\n}\ntext\n', "T", 4, id="JSON"),
        pytest.param("\n\n---\ntitle: T\ntags: a\n---\ntext\n", "T", 6, id="below empty lines"),
        pytest.param("--- \ntitle: T\ntags: a\n...\ntext\n", "T", 4, id="closed by dots"),
    ],
)
def test_front_matter_is_read_in_each_of_its_forms(source: str, title: str, offset: int) -> None:
    found = settings.read(PATH, source)
    assert found.problems == []
    assert found.settings == Settings(title=title, tags=("a",))
    assert (found.body, found.offset) == ("text\n", offset)


@pytest.mark.parametrize(
    ("source", "line", "message"),
    [
        pytest.param(
            "---\ntitle: T\n\ntext\n", 1, "not closed: put a line of --- below it", id="YAML that nothing closes"
        ),
        pytest.param(
            '+++\ntitle = "T"\n\ntext\n', 1, "not closed: put a line of +++ below it", id="TOML that nothing closes"
        ),
        pytest.param("+++\na = 1\ntitle = T\n+++\n", 3, "not valid TOML", id="broken TOML"),
        pytest.param('{\n  "title": "T",\n  "tags" 1\n}\n', 3, "not valid JSON", id="broken JSON"),
    ],
)
def test_broken_front_matter_is_a_problem_with_its_line(source: str, line: int, message: str) -> None:
    found = settings.read(PATH, source)
    assert message in str(found.problems[0])
    assert str(found.problems[0]).startswith(f"guide.md:{line}: ")


def test_front_matter_that_nothing_closes_is_used_and_the_text_below_it_is_the_body() -> None:
    found = settings.read(PATH, "---\ntitle: T\n\ntext\n")
    assert (found.settings, found.body, found.offset) == (Settings(title="T"), "\ntext\n", 2)


# forms of front matter, and what is wrong with it


FORMS: list[object] = [
    pytest.param(
        "title: T\n---\n",
        Settings(),
        "title: T\n---\n",
        0,
        [],
        id="an empty line, words, items or a rule begin no front matter, 1",
    ),
    pytest.param(
        "---\n\ntitle: T\n---\nx\n",
        Settings(),
        "---\n\ntitle: T\n---\nx\n",
        0,
        [],
        id="an empty line, words, items or a rule begin no front matter, 2",
    ),
    pytest.param(
        "---\nsome words\n---\nx\n",
        Settings(),
        "---\nsome words\n---\nx\n",
        0,
        [],
        id="an empty line, words, items or a rule begin no front matter, 3",
    ),
    pytest.param(
        "---\n- a\n- b\n---\nx\n",
        Settings(),
        "---\n- a\n- b\n---\nx\n",
        0,
        [],
        id="an empty line, words, items or a rule begin no front matter, 4",
    ),
    pytest.param(
        "---\ntitle:T\n---\nx\n",
        Settings(),
        "---\ntitle:T\n---\nx\n",
        0,
        [],
        id="an empty line, words, items or a rule begin no front matter, 5",
    ),
    pytest.param(
        "---\n1a: T\n---\nx\n",
        Settings(),
        "---\n1a: T\n---\nx\n",
        0,
        [],
        id="an empty line, words, items or a rule begin no front matter, 6",
    ),
    pytest.param(
        "---\n---\nx\n",
        Settings(),
        "---\n---\nx\n",
        0,
        [],
        id="an empty line, words, items or a rule begin no front matter, 7",
    ),
    pytest.param(
        "---\n# a comment\ntitle: T\n---\nx\n",
        Settings(title="T"),
        "x\n",
        4,
        [],
        id="a key may be quoted, spaced or below a comment, 1",
    ),
    pytest.param(
        '---\n"title": T\n---\nx\n',
        Settings(title="T"),
        "x\n",
        3,
        [],
        id="a key may be quoted, spaced or below a comment, 2",
    ),
    pytest.param(
        "---\ntitle : T\n---\nx\n",
        Settings(title="T"),
        "x\n",
        3,
        [],
        id="a key may be quoted, spaced or below a comment, 3",
    ),
    pytest.param("---\ntitle: T\n--- \t\nx\n", Settings(title="T"), "x\n", 3, [], id="only its own sign ends it, 1"),
    pytest.param("---\ntitle: T\n...\nx\n", Settings(title="T"), "x\n", 3, [], id="only its own sign ends it, 2"),
    pytest.param('+++\ntitle = "T"\n+++ \nx\n', Settings(title="T"), "x\n", 3, [], id="only its own sign ends it, 3"),
    pytest.param(
        '+++\ntitle = "T"\n---\nx\n', Settings(), '+++\ntitle = "T"\n---\nx\n', 0, [], id="only its own sign ends it, 4"
    ),
    pytest.param(
        "---\ntitle: T\n+++\n\nx\n", Settings(), "---\ntitle: T\n+++\n\nx\n", 0, [], id="only its own sign ends it, 5"
    ),
    pytest.param(
        "---\ntitle: T\ntags:\n  - a\n- b\n]\n",
        None,
        "",
        6,
        [
            "guide.md:1: the front matter is not closed: put a line of --- below it",
            "guide.md:3: the front matter is not valid YAML at `tags`: put its value in quotes",
        ],
        id="what nothing closes is used up to the first empty line, 1",
    ),
    pytest.param(
        "---\ntitle: T\ntags:\n  - a\n# c\n\nx\n",
        Settings(title="T", tags=("a",)),
        "\nx\n",
        5,
        ["guide.md:1: the front matter is not closed: put a line of --- below it"],
        id="what nothing closes is used up to the first empty line, 2",
    ),
    pytest.param(
        "---\ntitle: T\nwords\n\nx\n",
        Settings(),
        "---\ntitle: T\nwords\n\nx\n",
        0,
        [],
        id="what nothing closes is used up to the first empty line, 3",
    ),
    pytest.param(
        "---\ntitle: T",
        Settings(title="T"),
        "",
        2,
        ["guide.md:1: the front matter is not closed: put a line of --- below it"],
        id="what nothing closes is used up to the first empty line, 4",
    ),
    pytest.param(
        "---\nwords\n\nx\n",
        Settings(),
        "---\nwords\n\nx\n",
        0,
        [],
        id="what nothing closes is used up to the first empty line, 5",
    ),
    pytest.param(
        "---\n  a: b\n\nx",
        Settings(),
        "---\n  a: b\n\nx",
        0,
        [],
        id="what nothing closes is used up to the first empty line, 6",
    ),
    pytest.param(
        '+++\ntitle = "T"\n\nx\n',
        Settings(title="T"),
        "\nx\n",
        2,
        ["guide.md:1: the front matter is not closed: put a line of +++ below it"],
        id="what nothing closes is used up to the first empty line, 7",
    ),
    pytest.param(
        "+++\ntitle = 1.10\n+++\nx\n", Settings(title="1.10"), "x\n", 3, [], id="numbers stay as they are written, 1"
    ),
    pytest.param(
        '{"title": 1.10, "id": 7}\nx\n',
        Settings(title="1.10", id="7"),
        "x\n",
        1,
        [],
        id="numbers stay as they are written, 2",
    ),
    pytest.param(
        "---\ntitle: 1.10\nid: 007\n---\nx\n",
        Settings(title="1.10", id="007"),
        "x\n",
        4,
        [],
        id="numbers stay as they are written, 3",
    ),
    pytest.param(
        '+++\na = 1\n\ntitle = ["x"]\n+++\nx\n',
        Settings(title="x"),
        "x\n",
        5,
        ["guide.md:4: `title` must be one name, not a list"],
        id="a name must be one name in any of its forms, 1",
    ),
    pytest.param(
        '\n\n{\n"title": ["T"]\n}\nx\n',
        Settings(title="T"),
        "x\n",
        5,
        ["guide.md:4: `title` must be one name, not a list"],
        id="a name must be one name in any of its forms, 2",
    ),
    pytest.param(
        "---\ntitle: [a, b]\n---\nx\n",
        Settings(title="a"),
        "x\n",
        3,
        ["guide.md:2: `title` must be one name, not a list"],
        id="a name must be one name in any of its forms, 3",
    ),
    pytest.param(
        "---\ntitle: {a: b}\n---\nx\n",
        Settings(),
        "x\n",
        3,
        ["guide.md:2: `title` must be one name, not a list"],
        id="a name must be one name in any of its forms, 4",
    ),
    pytest.param(
        "---\ncategory: [a, b]\n---\nx\n",
        Settings(category="a"),
        "x\n",
        3,
        [],
        id="a name must be one name in any of its forms, 5",
    ),
    pytest.param(
        "---\ncategory: {a: b}\n---\nx\n", Settings(), "x\n", 3, [], id="a name must be one name in any of its forms, 6"
    ),
    pytest.param(
        "---\ncategory: []\n---\nx\n", Settings(), "x\n", 3, [], id="a name must be one name in any of its forms, 7"
    ),
    pytest.param(
        '{"title": "T"} words\nx\n',
        Settings(),
        '{"title": "T"} words\nx\n',
        0,
        [],
        id="an object that something stands behind, or that holds nothing, is text, 1",
    ),
    pytest.param(
        "{}\nx\n",
        Settings(),
        "{}\nx\n",
        0,
        [],
        id="an object that something stands behind, or that holds nothing, is text, 2",
    ),
    pytest.param(
        "[1]\nx\n",
        Settings(),
        "[1]\nx\n",
        0,
        [],
        id="an object that something stands behind, or that holds nothing, is text, 3",
    ),
    pytest.param(
        "{x}\n",
        Settings(),
        "{x}\n",
        0,
        [],
        id="an object that something stands behind, or that holds nothing, is text, 4",
    ),
    pytest.param(
        "+++\na = 1\ntitle = [\n+++\n",
        None,
        "",
        4,
        ["guide.md:2: the front matter is not valid TOML (Invalid value (at end of document)): mend it"],
        id="the line of what is no TOML is told, 1",
    ),
    pytest.param(
        "+++\na = 1\ntitle = T\n+++\nx\n",
        None,
        "x\n",
        4,
        ["guide.md:3: the front matter is not valid TOML (Invalid value (at line 2, column 9)): mend it"],
        id="the line of what is no TOML is told, 2",
    ),
    pytest.param(
        '{"title": "a\\ud800", "tags": ["\\ud800"], "anki": {"deck": "\\ud800é"}}\nx\n',
        Settings(title="a?", deck="?é", tags=("?",)),
        "x\n",
        1,
        [],
        id="half a character is none",
    ),
    pytest.param(
        "---\nimage: a: b\n# c\ntitle: T\n---\nx\n",
        Settings(title="T"),
        "x\n",
        5,
        ["guide.md:2: the front matter is not valid YAML at `image`: put its value in quotes"],
        id="a broken value of somebody else costs nothing, 1",
    ),
    pytest.param(
        "---\nimage: {a: b: c\n}\ntitle: T\n---\nx\n",
        Settings(title="T"),
        "x\n",
        5,
        ["guide.md:2: the front matter is not valid YAML at `image`: put its value in quotes"],
        id="a broken value of somebody else costs nothing, 2",
    ),
    pytest.param(
        "---\nimage: [a: b: c\n]\ntitle: T\n---\nx\n",
        Settings(title="T"),
        "x\n",
        5,
        ["guide.md:2: the front matter is not valid YAML at `image`: put its value in quotes"],
        id="a broken value of somebody else costs nothing, 3",
    ),
    pytest.param(
        "---\nimages:\n- a: b: c\n- d\ntitle: T\n---\nx\n",
        Settings(title="T"),
        "x\n",
        6,
        ["guide.md:2: the front matter is not valid YAML at `images`: put its value in quotes"],
        id="a broken value of somebody else costs nothing, 4",
    ),
    pytest.param(
        "---\nimage: a: b\ntitle: T\n---\nx\n",
        Settings(title="T"),
        "x\n",
        4,
        ["guide.md:2: the front matter is not valid YAML at `image`: put its value in quotes"],
        id="a broken value of somebody else costs nothing, 5",
    ),
    pytest.param(
        "---\nimage: [a\ntitle: T\n---\nx\n",
        Settings(title="T"),
        "x\n",
        4,
        ["guide.md:2: the front matter is not valid YAML at `image`: put its value in quotes"],
        id="a broken value of somebody else costs nothing, 6",
    ),
    pytest.param(
        "---\ntitle: T\nother:\n  - a: b: c\n  - d\ntags: e\n---\nx\n",
        Settings(title="T", tags=("e",)),
        "x\n",
        7,
        ["guide.md:3: the front matter is not valid YAML at `other`: put its value in quotes"],
        id="a broken value of somebody else costs nothing, 7",
    ),
    pytest.param(
        "---\ntitle: a: b\n---\nx\n",
        Settings(title="a: b"),
        "x\n",
        3,
        [],
        id="a broken value of ours costs the guide, but a name may hold a colon, 1",
    ),
    pytest.param(
        "---\ntitle: [a: b\nx: y\n---\nx\n",
        None,
        "x\n",
        4,
        ["guide.md:2: the front matter is not valid YAML at `title`: put its value in quotes"],
        id="a broken value of ours costs the guide, but a name may hold a colon, 2",
    ),
    pytest.param(
        "---\ntitle: a: b\n  c\ntags: d\n---\nx\n",
        None,
        "x\n",
        5,
        ["guide.md:2: the front matter is not valid YAML at `title`: put its value in quotes"],
        id="a broken value of ours costs the guide, but a name may hold a colon, 3",
    ),
    pytest.param(
        "---\ncategory: a: b\nlang: de: x\ndeck: a: b\n---\nx\n",
        Settings(category="a: b", deck="a: b"),
        "x\n",
        5,
        ["guide.md:3: `lang` must be the code of a language, such as pt-BR, not 'de: x'"],
        id="a broken value of ours costs the guide, but a name may hold a colon, 4",
    ),
    pytest.param(
        "---\nid: a: b\ntitle: T\n---\nx\n",
        None,
        "x\n",
        4,
        ["guide.md:2: the front matter is not valid YAML at `id`: put its value in quotes"],
        id="a broken value of ours costs the guide, but a name may hold a colon, 5",
    ),
    pytest.param(
        "---\ntags: a: b\ntitle: T\n---\nx\n",
        None,
        "x\n",
        4,
        ["guide.md:2: the front matter is not valid YAML at `tags`: put its value in quotes"],
        id="a broken value of ours costs the guide, but a name may hold a colon, 6",
    ),
    pytest.param(
        "---\ntitle: T\nbase_url: a: b\n---\nx\n",
        None,
        "x\n",
        4,
        ["guide.md:3: the front matter is not valid YAML at `base_url`: put its value in quotes"],
        id="a broken value of ours costs the guide, but a name may hold a colon, 7",
    ),
    pytest.param(
        "---\nanki: a: b\ntitle: T\n---\nx\n",
        None,
        "x\n",
        4,
        ["guide.md:2: the front matter is not valid YAML at `anki`: put its value in quotes"],
        id="a broken value of ours costs the guide, but a name may hold a colon, 8",
    ),
    pytest.param(
        "---\ntitle: T\nimage: a: b\nwords\n---\nx\n",
        None,
        "x\n",
        5,
        [
            "guide.md:3: the front matter is not valid YAML at `image`: put its value in quotes",
            "guide.md:4: the front matter is not valid YAML at `words`: put its value in quotes",
        ],
        id="a broken value of ours costs the guide, but a name may hold a colon, 9",
    ),
    pytest.param(
        "---\nx: [\n---\nx\n",
        None,
        "x\n",
        3,
        [
            "guide.md:3: the front matter is not valid YAML (expected the node content, but found '<stream end>'): mend it"
        ],
        id="a broken value of ours costs the guide, but a name may hold a colon, 10",
    ),
    pytest.param(
        "---\nlang: a: b\n  c\ntags: d\n---\nx\n",
        None,
        "x\n",
        5,
        ["guide.md:2: the front matter is not valid YAML at `lang`: put its value in quotes"],
        id="a broken value of ours costs the guide, but a name may hold a colon, 11",
    ),
    pytest.param(
        "---\ncategory: a: b\n  c\ntags: d\n---\nx\n",
        None,
        "x\n",
        5,
        ["guide.md:2: the front matter is not valid YAML at `category`: put its value in quotes"],
        id="a broken value of ours costs the guide, but a name may hold a colon, 12",
    ),
    pytest.param(
        "---\ndeck: a: b\n  c\ntags: d\n---\nx\n",
        None,
        "x\n",
        5,
        ["guide.md:2: the front matter is not valid YAML at `deck`: put its value in quotes"],
        id="a broken value of ours costs the guide, but a name may hold a colon, 13",
    ),
    pytest.param(
        "---\ntitle: *a\n---\nx\n",
        None,
        "x\n",
        3,
        ["guide.md:2: the front matter is not valid YAML (aliases and huge values are refused): mend it"],
        id="a broken value of ours costs the guide, but a name may hold a colon, 14",
    ),
    pytest.param(
        '---\ntitle: "a" b\ntags: c\n---\nx\n',
        None,
        "x\n",
        4,
        ["guide.md:2: the front matter is not valid YAML at `title`: put its value in quotes"],
        id="a broken value of ours costs the guide, but a name may hold a colon, 15",
    ),
    pytest.param(
        "---\nanki:\n  reverse: True\n  uncover: TRUE\n---\nx\n",
        Settings(reverse=True, uncover=True),
        "x\n",
        5,
        [],
        id="switches are true or false, 1",
    ),
    pytest.param(
        "---\nanki:\n  reverse: true\n  uncover: False\n---\nx\n",
        Settings(reverse=True),
        "x\n",
        5,
        [],
        id="switches are true or false, 2",
    ),
    pytest.param(
        "---\nanki:\n  reverse: yes\n---\nx\n",
        Settings(),
        "x\n",
        4,
        ["guide.md:3: `reverse` must be true or false"],
        id="switches are true or false, 3",
    ),
    pytest.param(
        "---\nanki:\n  reverse: false\n  uncover: FALSE\n---\nx\n",
        Settings(),
        "x\n",
        5,
        [],
        id="switches are true or false, 4",
    ),
    pytest.param(
        "---\nanki:\n  uncover: 1\n---\nx\n",
        Settings(),
        "x\n",
        4,
        ["guide.md:3: `uncover` must be true or false"],
        id="switches are true or false, 5",
    ),
    pytest.param(
        "---\ntitle: null\nid: ~\ncategory:\nlang: NULL\n---\nx\n", Settings(), "x\n", 6, [], id="nothing is nothing, 1"
    ),
    pytest.param("---\nanki:\n---\nx\n", Settings(), "x\n", 3, [], id="nothing is nothing, 2"),
    pytest.param(
        "---\ntags: #a, #b\n---\nx\n", Settings(tags=("#a", "#b")), "x\n", 3, [], id="tags may be written in any way, 1"
    ),
    pytest.param(
        "---\ntags: #a #b\n---\nx\n", Settings(tags=("#a", "#b")), "x\n", 3, [], id="tags may be written in any way, 2"
    ),
    pytest.param(
        "---\ntags: [a, '', null, ' b ']\n---\nx\n",
        Settings(tags=("a", "b")),
        "x\n",
        3,
        [],
        id="tags may be written in any way, 3",
    ),
    pytest.param(
        '---\ntags: "#a #b"\n---\nx\n',
        Settings(tags=("#a", "#b")),
        "x\n",
        3,
        [],
        id="tags may be written in any way, 4",
    ),
    pytest.param(
        "---\ntags: a b, c, \n---\nx\n",
        Settings(tags=("a b", "c")),
        "x\n",
        3,
        [],
        id="tags may be written in any way, 5",
    ),
    pytest.param(
        "---\nanki:\n  tags: [c]\ntags: [a]\n---\nx\n",
        Settings(tags=("a", "c")),
        "x\n",
        5,
        [],
        id="tags may be written in any way, 6",
    ),
    pytest.param(
        "---\nid: a\nanki:\n  id: b\n  deck: c\ndeck: d\n---\nx\n",
        Settings(id="b", deck="c"),
        "x\n",
        7,
        [],
        id="what stands under anki comes first, 1",
    ),
    pytest.param(
        "---\nid: a\nanki:\n  tags: b\ndeck: d\n---\nx\n",
        Settings(id="a", deck="d", tags=("b",)),
        "x\n",
        6,
        [],
        id="what stands under anki comes first, 2",
    ),
    pytest.param(
        "---\ntitle: a   b\ndeck: c   d\n---\nx\n",
        Settings(title="a b", deck="c d"),
        "x\n",
        4,
        [],
        id="white space in names is one space",
    ),
    pytest.param(
        "---\nanki:\n  deck: D\n  tags: [t]\n  skip: [a]\n  kinds: [term]\n  values: [v]\n  with: [w.md]\n  reverse: true\n  uncover: true\n  id: i\n---\nx\n",
        Settings(
            id="i",
            deck="D",
            tags=("t",),
            skip=("a",),
            kinds=("term",),
            values=("v",),
            companions=("w.md",),
            reverse=True,
            uncover=True,
        ),
        "x\n",
        12,
        [],
        id="each key of ours is known, 1",
    ),
    pytest.param(
        "---\nanki:\n  deck: D\n  foo: 1\n---\nx\n",
        Settings(deck="D"),
        "x\n",
        5,
        ["guide.md:4: unknown key `foo` inside `anki:`"],
        id="each key of ours is known, 2",
    ),
    pytest.param(
        "---\nanki: [a]\n---\nx\n",
        Settings(),
        "x\n",
        3,
        ["guide.md:2: `anki:` must hold keys such as `deck: NAME`, not ['a']"],
        id="each key of ours is known, 3",
    ),
    pytest.param(
        "---\nanki:\n  with: a.md, b.md\n  kinds: riddle, term\n---\nx\n",
        Settings(kinds=("term",), companions=("a.md", "b.md")),
        "x\n",
        5,
        ["guide.md:4: unknown kind `riddle`"],
        id="each key of ours is known, 4",
    ),
    pytest.param(
        "---\nbase_url: https://a.example\nlang: pt-BR\n---\nx\n",
        Settings(lang="pt-BR", base_url="https://a.example"),
        "x\n",
        4,
        [],
        id="each key of ours is known, 5",
    ),
    pytest.param(
        "---\nlang: 'x!'\n---\nx\n",
        Settings(),
        "x\n",
        3,
        ["guide.md:2: `lang` must be the code of a language, such as pt-BR, not 'x!'"],
        id="each key of ours is known, 6",
    ),
]


@pytest.mark.parametrize(("source", "expected", "body", "offset", "wrong"), FORMS)
def test_in_front_matter(source: str, expected: Settings | None, body: str, offset: int, wrong: list[str]) -> None:
    found = settings.read(PATH, source)
    assert (found.settings, found.body, found.offset) == (expected, body, offset)
    assert [str(problem).split(": known are")[0] for problem in found.problems] == wrong


@pytest.mark.parametrize(("size", "usable"), [(0, True), (1, False)])
def test_front_matter_may_have_64000_signs(size: int, usable: bool) -> None:
    found = settings.read(PATH, "---\n" + "title: T\n#".ljust(63_999 + size, "x") + "\n---\nx\n")
    assert (found.settings is not None) is usable
    assert [str(problem) for problem in found.problems] == (
        [] if usable else ["guide.md:1: the front matter is too long: shorten it"]
    )
