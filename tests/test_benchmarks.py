"""That the benchmarks can be run, and that their page says what they do; never what they measure."""

from __future__ import annotations

import re
import sqlite3
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BENCHMARKS = ROOT / "benchmarks"
PAGE = ROOT / "docs" / "performance.md"


@pytest.fixture(autouse=True)
def _benchmarks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(BENCHMARKS))


def test_the_page_shows_every_row_with_its_budget() -> None:
    import run

    shown = re.findall(r"(?m)^\| (.+?) \| ([≤≥] [\d.]+) \|", PAGE.read_text(encoding="utf-8"))
    assert shown == [(row.name, row.wanted) for row in run.ROWS]


def test_the_page_shows_every_tool_with_the_release_that_is_compared() -> None:
    import against

    text = PAGE.read_text(encoding="utf-8")
    for tool in against.TOOLS:
        release = tool.requirements[0].partition("==")[2]
        assert f"{tool.name} {release}" in text


def test_the_options_of_the_benchmark_are_those_that_the_page_shows() -> None:
    said = subprocess.run(
        [sys.executable, str(BENCHMARKS / "run.py"), "--help"], capture_output=True, text=True, check=True
    )
    shown = set(re.findall(r"(?<=[ \"`\[])--[a-z]+", PAGE.read_text(encoding="utf-8"))) - {"--help"}
    assert {"--against", "--rounds"} <= shown
    assert [option for option in shown if option not in said.stdout] == []


def test_a_row_that_misses_its_budget_is_bold() -> None:
    import run

    most = run.Row("most", 1.5, lambda _: 1.0)
    least = run.Row("least", 0.65, lambda _: 1.0, least=True)
    found = {"most": [1.6, 1.4, 1.6], "least": [0.65]}
    assert run.table([most, least], found).splitlines()[2:] == [
        "| most | ≤ 1.5 | **1.600** [1.400–1.600] |",
        "| least | ≥ 0.65 | 0.650 [0.650–0.650] |",
    ]


def test_copies_differ_in_name_and_title_and_nothing_else(tmp_path: Path) -> None:
    import guides

    guide = tmp_path / "about.md"
    text = '---\ntitle: "About"\ntags: [a]\n---\n\n# About it\n\n```sh\n# no title\n```\n'
    guide.write_text(text, encoding="utf-8")
    assert [path.read_text(encoding="utf-8") for path in guides.copies(guide, tmp_path / "one", 1)] == [text]
    first, second = guides.copies(guide, tmp_path / "two", 2)
    assert (first.name, second.name) == ("about-001.md", "about-002.md")
    assert second.read_text(encoding="utf-8") == text.replace('"About"', '"About 2"').replace(
        "# About it", "# About it 2"
    )


def test_notes_are_counted_that_make_a_card(tmp_path: Path) -> None:
    import against

    collection = tmp_path / "collection.anki2"
    with sqlite3.connect(collection) as connection:
        connection.executescript(
            "CREATE TABLE col (id); CREATE TABLE notes (id); CREATE TABLE cards (id, nid, did);"
            "INSERT INTO notes VALUES (1), (2), (3);"
            "INSERT INTO cards VALUES (10, 1, 0), (11, 1, 0), (12, 3, 0);"
        )
    connection.close()
    (tmp_path / "out").mkdir()
    with zipfile.ZipFile(tmp_path / "out" / "deck.apkg", "w") as package:
        package.write(collection, "collection.anki2")
    assert against.notes(tmp_path / "out") == 2
