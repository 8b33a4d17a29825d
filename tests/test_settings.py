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
