from __future__ import annotations

import os
import re
import runpy
import shlex
import signal
import subprocess
import sys
from pathlib import Path
from shutil import copytree, which

import pytest
import yaml

import guide2anki
from guide2anki import config
from guide2anki.cli import main
from guide2anki.model.directives import FORCED

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
_FENCE = re.compile(r"^```(?P<language>\w*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\((?P<target>[^()\s#]+)(?:#[^()\s]*)?\)")


def fences(page: Path, *languages: str) -> list[str]:
    text = page.read_text(encoding="utf-8")
    return [found["text"] for found in _FENCE.finditer(text) if found["language"] in languages]


def rows(page: Path) -> list[str]:
    """Return what a page's shell blocks show, line by line."""
    found = [row for block in fences(page, "sh", "bash", "console", "shell") for row in block.splitlines()]
    return [row.strip().removeprefix("$ ") for row in found if row.strip()]


ELSEWHERE = (
    "uv tool install .",
    "pipx install .",
    "make ",
    "python docs/",
    "pip install .",
    "python benchmarks/run.py --against",
)
"""Commands that are shown and not run here: they install, need the network, or run these tests."""
ENDLESS = ("guide2anki watch",)
"""Commands that run until they are interrupted."""


@pytest.fixture
def shell(tmp_path: Path) -> dict[str, str]:
    """Return an environment in which `guide2anki` is the program of this repository."""
    program = tmp_path / "bin" / "guide2anki"
    program.parent.mkdir()
    start = "from guide2anki.cli import main; main(prog_name='guide2anki')"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "{start}" "$@"\n')
    program.chmod(0o755)
    return {**os.environ, "PATH": f"{program.parent}:{os.environ['PATH']}", "PYTHONIOENCODING": "utf-8"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_command_that_is_shown_works_in(page: Path, tmp_path: Path, shell: dict[str, str]) -> None:
    folder = tmp_path / "here"
    copytree(ROOT / "guides", folder / "guides", ignore=lambda *_: ["guide2anki.lock"])
    for row in rows(page):
        if row.startswith(ELSEWHERE):
            continue
        assert "guide2anki " in row, f"{page.name} shows {row!r}, which nothing runs"
        if "jq " in row and which("jq") is None:
            continue
        if row.startswith(ENDLESS):
            started = subprocess.Popen(
                shlex.split(row), cwd=folder, env=shell, stdout=subprocess.PIPE, text=True, preexec_fn=_hears_interrupts
            )
            assert started.stdout
            assert started.stdout.readline().startswith("notes: ")
            started.send_signal(signal.SIGINT)
            assert started.wait(60) == 130
            continue
        done = subprocess.run(
            ["bash", "-o", "pipefail", "-c", row], cwd=folder, env=shell, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{row}: {done.stderr}"


def _hears_interrupts() -> None:
    """Undo what a shell does to what it runs in the background."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_the_example_of_the_python_page_runs(tmp_path: Path) -> None:
    copytree(ROOT / "guides", tmp_path / "guides", ignore=lambda *_: ["guide2anki.lock"])
    (example,) = fences(ROOT / "docs/api.md", "python")
    done = subprocess.run(
        [sys.executable, "-c", example], cwd=tmp_path, capture_output=True, text=True, check=False, encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("build/behavioural-interviews.apkg Interview Prep::Behavioural Interviewing ")


def test_the_python_page_names_every_public_function() -> None:
    text = (ROOT / "docs/api.md").read_text(encoding="utf-8")
    functions = [name for name in guide2anki.__all__ if name.islower()]
    assert [name for name in functions if f"| `{name}(" not in text] == []


def test_the_settings_that_are_shown_are_all_there_are_and_are_right(tmp_path: Path) -> None:
    (shown,) = fences(ROOT / "docs/settings.md", "toml")
    (tmp_path / config.NAME).write_text(shown, encoding="utf-8")
    _, problems = config.load(tmp_path / config.NAME)
    assert problems == []
    for key in (*config.KEYS, *config.ANKI_KEYS):
        assert re.search(rf"^(?:{key} = |\[{key}\])", shown, re.MULTILINE), key


def test_the_hook_and_the_workflow_name_what_there_is() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    program, command, *options = hook["entry"].split()
    assert (program, options) == ("guide2anki", ["--quiet"])
    assert command in main.commands
    config_, workflow = (yaml.safe_load(text) for text in fences(ROOT / "docs/git.md", "yaml"))
    assert config_["repos"][0]["hooks"][0]["id"] == hook["id"]
    steps = [step["run"] for step in workflow["jobs"]["decks"]["steps"] if "run" in step]
    for step in steps:
        if step.startswith("guide2anki "):
            with main.make_context("guide2anki", shlex.split(step)[1:], resilient_parsing=True):
                assert shlex.split(step)[1] in main.commands


def test_the_page_of_commands_is_what_the_code_says() -> None:
    page = runpy.run_path(str(ROOT / "docs/make_commands.py"))["page"]
    assert (ROOT / "docs/commands.md").read_text(encoding="utf-8") == page(), "run `make docs`"


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


def test_the_example_of_the_readme_makes_the_notes_that_it_shows(tmp_path: Path) -> None:
    example, *_ = fences(ROOT / "README.md", "markdown")
    (tmp_path / "example.md").write_text(example, encoding="utf-8")
    found = guide2anki.show([tmp_path / "example.md"])
    assert found.problems == []
    made = {card.front: card.subject for card in found.guides[0].cards}
    table = (ROOT / "README.md").read_text(encoding="utf-8").partition("| front | back |")[2].partition("\n\n")[0]
    shown = re.findall(r"^\| (?P<subject>[^|]*?) · \*\*(?P<prompt>[^|]*?)\*\*", table, re.MULTILINE)
    assert len(shown) == 3
    for subject, prompt in shown:
        assert made[prompt] == subject.rpartition(" › ")[2]


_EXAMPLE = re.compile(r"^```markdown\n(?P<guide>.*?)^```\n\n```text\n(?P<cards>.*?)^```$", re.MULTILINE | re.DOTALL)
CORRECTIONS = list(_EXAMPLE.finditer((ROOT / "docs/correcting.md").read_text(encoding="utf-8")))


@pytest.mark.parametrize("example", CORRECTIONS, ids=lambda found: found["cards"].partition("\n")[0])
def test_each_example_of_a_comment_makes_the_cards_that_it_shows(example: re.Match[str], tmp_path: Path) -> None:
    (tmp_path / "example.md").write_text(example["guide"], encoding="utf-8")
    found = guide2anki.show([tmp_path / "example.md"])
    assert found.problems == []
    assert [f"{card.kind}: {card.front}" for card in found.guides[0].cards] == example["cards"].splitlines()


def test_every_word_of_a_comment_has_an_example() -> None:
    shown = " ".join(example["guide"] for example in CORRECTIONS)
    words = ["skip", "id=", 'ask="', "split", "join", *(f"kind={kind}" for kind in FORCED)]
    assert [word for word in words if f"<!-- anki: {word}" not in shown] == []
