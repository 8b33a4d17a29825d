from __future__ import annotations

import gc
import re
import runpy
import shlex
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest
from click.testing import CliRunner
from guide2anki.reading.inline import flat

from guide2anki.cards.extract import extract
from guide2anki.cli import main
from guide2anki.reading.reader import read
from reading import ROOT

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
_FENCE = re.compile(r"^```(?P<language>\w*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\((?P<target>[^()\s#]+)(?:#[^()\s]*)?\)")


@pytest.fixture(autouse=True)
def _garbage_is_collected_again() -> Iterator[None]:
    yield
    gc.enable()


def fences(page: Path, *languages: str) -> list[str]:
    text = page.read_text(encoding="utf-8")
    return [found["text"] for found in _FENCE.finditer(text) if found["language"] in languages]


def commands(page: Path) -> list[list[str]]:
    """Return the `guide2anki …` commands of a page's shell blocks, in their order."""
    rows = [row for block in fences(page, "sh", "bash", "console", "shell") for row in block.splitlines()]
    said = [row.strip().removeprefix("$ ") for row in rows]
    return [shlex.split(row, comments=True)[1:] for row in said if row.startswith("guide2anki ")]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_command_that_is_shown_works_in(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copytree(ROOT / "guides", tmp_path / "guides")
    monkeypatch.chdir(tmp_path)
    for command in commands(page):
        done = CliRunner().invoke(main, command, catch_exceptions=False)
        assert done.exit_code == 0, f"guide2anki {shlex.join(command)}: {done.stderr}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_file_that_is_linked_exists_in(page: Path) -> None:
    text = _FENCE.sub("", page.read_text(encoding="utf-8"))
    text = re.sub(r"(?m)^ {4}.*$", "", text)
    targets = [found["target"] for found in _LINK.finditer(text)]
    missing = [target for target in targets if ":" not in target and not (page.parent / target).exists()]
    assert missing == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_command_that_is_named_exists_in(page: Path) -> None:
    named = set(re.findall(r"`guide2anki ([a-z]+)\b", page.read_text(encoding="utf-8")))
    assert named <= set(main.commands)


def test_every_command_is_named_in_the_readme() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [name for name in main.commands if f"`guide2anki {name}" not in text] == []


def test_the_page_of_shapes_is_what_the_code_says() -> None:
    page = runpy.run_path(str(ROOT / "docs/make_shapes.py"))["page"]
    assert (ROOT / "docs/shapes.md").read_text(encoding="utf-8") == page(), "run `make docs`"


def test_the_example_of_the_readme_makes_the_notes_that_it_shows() -> None:
    example, *_ = fences(ROOT / "README.md", "markdown")
    guide, problems = read(Path("example.md"), example.encode())
    assert guide is not None
    assert problems == []
    made = {flat(pair.prompt): pair.subject for pair in extract(guide).pairs}
    table = (ROOT / "README.md").read_text(encoding="utf-8").partition("| front | back |")[2].partition("\n\n")[0]
    shown = re.findall(r"^\| (?P<subject>[^|]*?) · \*\*(?P<prompt>[^|]*?)\*\*", table, re.MULTILINE)
    assert len(shown) == 3
    for subject, prompt in shown:
        assert made[prompt] == subject.rpartition(" › ")[2]
