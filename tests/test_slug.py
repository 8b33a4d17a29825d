"""Names that are safe in tags, ids and names of files."""

from __future__ import annotations

import pytest

from guide2anki.reading.slug import file_name, is_language, same_file, slug, tag, titled


@pytest.mark.parametrize(
    ("name", "as_slug", "as_tag"),
    [
        ("Bowline", "bowline", "bowline"),
        ("Two Half Hitches", "two-half-hitches", "two-half-hitches"),
        ("sheet – bend", "sheet-bend", "sheet-bend"),
        ("sailor's", "sailors", "sailors"),
        ("sailor’s", "sailors", "sailors"),
        ("sheet--bend", "sheet-bend", "sheet-bend"),
        ("ﬁd", "fid", "fid"),
        ("r" * 61, "r" * 60, "r" * 60),
        ("r" * 59 + "-b", "r" * 59, "r" * 59),
        ("C#", "c", "c#"),
        ("C++", "c", "c++"),
        ("C+", "c", "c"),
        ("C# Threads", "c-threads", "c#-threads"),
        ("C++ -- Threads", "c-threads", "c++-threads"),
        ("a#b", "a-b", "a-b"),
        ("#b", "b", "b"),
        ("🪢", "", "🪢"),
        ("👨‍👩‍👧", "", "👨‍👩‍👧"),
        ("🪢 !", "", "🪢"),
        ("!?", "", ""),
        ("‐", "", ""),
        ("🪢" * 61, "", "🪢" * 60),
    ],
)
def test_a_name_is_safe_and_stays_readable(name: str, as_slug: str, as_tag: str) -> None:
    assert (slug(name), tag(name)) == (as_slug, as_tag)


@pytest.mark.parametrize(
    "name", ["rope", "Rope and Knot", "rope.old", ".rope", "绳", "r" * 240, "é" * 120, "constant", "com", ".", ".."]
)
def test_a_name_that_every_system_can_store_is_kept(name: str) -> None:
    assert file_name(name) == name


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        *((f"a{sign}b", "a-b-") for sign in '<>:"/\\|?*\x00\x1f\x7f\u061c\u200e\u200f\u202a\u202e\u2066\u2069\ud800'),
        ("rope.", "rope-"),
        ("rope ", "rope-"),
        ("", "_-"),
        ("...", "_-"),
        ("con", "_con-"),
        ("NUL", "_NUL-"),
        ("con.old", "_con.old-"),
        ("r" * 241, "r" * 231 + "-"),
        ("é" * 121, "é" * 115 + "-"),
    ],
)
def test_a_name_that_some_system_cannot_store_is_another_which_no_other_name_has(name: str, begins: str) -> None:
    stored = file_name(name)
    assert stored[:-8] == begins
    assert len(stored.encode()) <= 240
    assert all(sign in "0123456789abcdef" for sign in stored[-8:])
    assert file_name(stored) == stored
    assert stored != file_name(name + "x")


def test_names_that_differ_only_in_what_cannot_be_stored_stay_two() -> None:
    assert len({file_name(name) for name in ("a:b", "a?b", "a-b", "a:b.", "a/b")}) == 5


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("Ropé", "Rope\u0301", True), ("ROPE", "rope", True), ("Straße", "STRASSE", True), ("rope", "ropes", False)],
)
def test_names_that_some_system_takes_for_one_are_told(one: str, other: str, same: bool) -> None:
    assert (same_file(one) == same_file(other)) is same


@pytest.mark.parametrize(
    ("code", "known"),
    [
        ("", True),
        ("de", True),
        ("pt-BR", True),
        ("zh_Hans_CN", True),
        ("de-1996", True),
        ("d" * 20, True),
        ("d" * 21, False),
        ("de-" + "1" * 20, True),
        ("de-" + "1" * 21, False),
        ("de-", False),
        ("-de", False),
        ("de--AT", False),
        ("1de", False),
        ('de" onclick="x', False),
        ("de\n", False),
    ],
)
def test_only_what_can_be_the_code_of_a_language_is_written_into_cards(code: str, known: bool) -> None:
    assert is_language(code) is known


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("interview-prep", "Interview Prep"),
        ("rope_work", "Rope Work"),
        ("rope", "Rope"),
        ("rope-2-go", "Rope 2 Go"),
        ("iPhone", "iPhone"),
        ("Rope-work", "Rope-work"),
        ("rope work", "rope work"),
        ("rope--work", "rope--work"),
    ],
)
def test_the_name_of_a_folder_is_written_as_a_person_would(name: str, expected: str) -> None:
    assert titled(name) == expected
