"""The public interface: what the package offers, and that the command line uses nothing else."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import guide2anki
from guide2anki import cli

OHM = "# Ohm\n\n**Ohm**: a unit of resistance.\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    (tmp_path / "guides").mkdir()
    (tmp_path / "guides/ohm.md").write_text(OHM)
    return tmp_path


def test_every_public_name_is_there_and_documented() -> None:
    for name in guide2anki.__all__:
        assert getattr(guide2anki, name).__doc__, name
    assert set(guide2anki.__all__) <= set(dir(guide2anki))
    with pytest.raises(AttributeError, match="no attribute 'bake'"):
        _ = guide2anki.bake


def test_importing_the_package_loads_nothing_else() -> None:
    code = "import sys, guide2anki; print([name for name in sys.modules if name.startswith('guide2anki.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_help_and_mistakes_in_typing_load_no_parser(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom guide2anki.cli import main\n"
        "try: main(['build', '--nope'])\nexcept SystemExit: pass\n"
        "print([name for name in ('markdown_it', 'yaml', 'genanki', 'jinja2', 'watchfiles') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert done.stdout == "[]\n"


def test_the_command_line_reaches_the_program_through_the_public_names_only() -> None:
    tree = ast.parse(Path(cli.__file__).read_text(encoding="utf-8"))
    used = {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "guide2anki"
    }
    assert used <= set(guide2anki.__all__)
    inner = ("reading", "shapes", "cards", "compose", "anki", "build", "compiler", "cache", "finding", "preview")
    imported = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert [name for name in imported if name.split(".")[1:2] and name.split(".")[1] in inner] == []


def test_read_gives_the_outline(here: Path) -> None:
    guide, problems = guide2anki.read("guides/ohm.md")
    assert guide is not None
    assert (guide.title, problems) == ("Ohm", [])
    guide, problems = guide2anki.read("nowhere.md")
    assert guide is None
    assert str(problems[0]) == "nowhere.md: no such file or folder: check the path"


def test_build_plan_and_retired(here: Path) -> None:
    assert [change.what for change in guide2anki.plan(["guides"]).changes] == ["new"]
    report = guide2anki.build_decks(["guides"], "decks", now=1_790_000_000)
    assert [(deck.apkg, deck.notes) for deck in report.built] == [(Path("decks/ohm.apkg"), 1)]
    (here / "guides/ohm.md").write_text(OHM.replace("Ohm**", "Watt**").replace("resistance", "power"))
    guide2anki.build_decks()
    notes, search, problems = guide2anki.retired()
    assert [note.front for note in notes] == ["Ohm"]
    assert notes[0].guid in search
    assert problems == []


def test_notes_know_their_lines_and_their_shape(here: Path) -> None:
    (card,) = guide2anki.show(["guides"]).guides[0].cards
    assert (card.line, card.lines, card.shape, card.kind) == (3, (3,), "named", "term")


def test_a_folder_of_settings_names_guides_output_and_decks(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "guides/guide2anki.toml").write_text('output = "../decks"\n[anki]\ntags = ["physics"]\n')
    (here / "guides/units").mkdir()
    (here / "guides/units/volt.md").write_text(OHM.replace("Ohm", "Volt"))
    monkeypatch.chdir(here / "guides/units")
    report = guide2anki.build_decks()
    assert {deck.deck for deck in report.built} == {"Ohm", "Units::Volt"}
    assert (here / "decks/units/volt.apkg").is_file()
    assert all("physics" in card.tags for told in guide2anki.show([here / "guides"]).guides for card in told.cards)


def test_decks_that_exist_stay_where_they_are(here: Path) -> None:
    guide2anki.build_decks(["guides/ohm.md"])
    (here / "guides/units").mkdir()
    (here / "guides/ohm.md").rename(here / "guides/units/ohm.md")
    report = guide2anki.build_decks(["guides"])
    assert [deck.deck for deck in report.built] == ["Ohm"]
