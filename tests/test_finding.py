from __future__ import annotations

from pathlib import Path

import pytest

from guide2anki import config, finding
from guide2anki.model import LeftOut, Settings
from guide2anki.reporting import text as report

OHM = "# Ohm\n\n**Ohm**: a unit of resistance.\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(name: str, content: str = OHM) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return path


def found(*paths: str) -> list[str]:
    return [file.path.as_posix() for file in finding.find([Path(path) for path in paths]).files]


def left_out(*paths: str) -> dict[str, str]:
    return {one.path.as_posix(): one.why for one in finding.find([Path(path) for path in paths]).left_out}


# what git ignores


def test_what_git_ignores_is_no_guide(here: Path) -> None:
    put(".git/HEAD")
    put(".gitignore", "/drafts/\n*.tmp.md\n!keep.tmp.md\n")
    put("notes/.gitignore", "private*\n!private-but-shown.md\n")
    names = "a.md b.tmp.md keep.tmp.md private-x.md private-but-shown.md drafts/d.md c/b.tmp.md"
    for name in names.split():
        put(f"notes/{name}")
    put("drafts/d.md")
    assert found("notes") == [
        "notes/a.md",
        "notes/drafts/d.md",
        "notes/keep.tmp.md",
        "notes/private-but-shown.md",
    ]
    assert "drafts/d.md" not in found(".")


def test_what_is_asked_for_by_name_is_read_even_if_git_ignores_it(here: Path) -> None:
    put(".git/HEAD")
    put(".gitignore", "drafts/\n")
    put("drafts/d.md")
    put("drafts/LICENSE.md")
    assert found("drafts/d.md", "drafts/LICENSE.md") == ["drafts/d.md", "drafts/LICENSE.md"]
    assert found("drafts") == ["drafts/d.md"]


def test_an_ignore_file_above_the_repository_is_somebody_elses(here: Path) -> None:
    put(".gitignore", "*.md\n")
    put("repository/.git/HEAD")
    put("repository/a.md")
    assert found("repository") == ["repository/a.md"]


# what does not look like a study guide

API = "# Module\n\n" + "".join(f"## `fs.read{n}(path, options)`\n\nReads a file.\n\n" for n in range(12))
RELEASES = "# Log\n\n" + "".join(f"## [1.{n}.0] - 2024-01-0{n}\n\n- Fixed a bug\n\n" for n in range(1, 6))
NUMBERED = "# Testing\n\n" + "".join(f"### 1.{n}. What is part {n}?\n\nA part.\n\n" for n in range(1, 6))
TODO = "# Week\n\n" + "".join(f"- [ ] do thing {n}\n" for n in range(9))

NO_GUIDES = {
    "CHANGELOG.md": (OHM, "changelog"),
    "docs/release-notes.md": (OHM, "changelog"),
    "what-is-new.md": (RELEASES, "changelog"),
    "LICENSE.md": (OHM, "licence"),
    "Licence-MIT.md": (OHM, "licence"),
    "CONTRIBUTING.md": (OHM, "project paper"),
    "SECURITY.md": (OHM, "project paper"),
    "fs.md": (API, "API reference"),
    "2024-05-01.md": (OHM, "daily note"),
    "2024-W18.md": (OHM, "daily note"),
    "board.md": ("---\nkanban-plugin: basic\n---\n## Doing\n\n- [ ] a\n", "kanban board"),
    "Templates/day.md": ("# {{date:YYYY-MM-DD}}\n\n## Tasks\n", "template"),
    "week.md": (TODO, "to-do list"),
}
GUIDES = {
    "history.md": "# History of Rome\n\n## 1.1 Kings\n\n**Numa**: a king.\n\n## Republic\n\n**Consul**: one.\n",
    "security.md": OHM,
    "numbered.md": NUMBERED,
    "README.md": OHM,
    "c.md": "# C\n\n## malloc\n\nReserves memory.\n\n## A pointer?\n\nAn address.\n\n## free()\n\nGives it back.\n",
    "2024-05-01-ohm.md": OHM,
    "checklist.md": "# Interview\n\nWhat they look for, and why.\n\n- [ ] Candor\n- Trust\n- Judgment\n- Care\n",
    "python.md": "# Python\n\n"
    + "".join(f"## What does `dict.get{n}()` do?\n\nLooks a key up.\n\n" for n in range(14)),
}


@pytest.mark.parametrize("name", NO_GUIDES)
def test_a_file_that_does_not_look_like_a_guide_is_named_and_left_out_unless_asked_for(name: str, here: Path) -> None:
    content, why = NO_GUIDES[name]
    put(f"vault/{name}", content)
    assert found("vault") == []
    assert left_out("vault") == {f"vault/{name}": why}
    assert finding.find([Path("vault")]).problems == []
    assert found(f"vault/{name}") == [f"vault/{name}"]


@pytest.mark.parametrize(("many", "few"), [("daily note", "changelog"), ("changelog", "daily note")])
def test_of_the_files_left_out_the_larger_group_is_named_first(many: str, few: str) -> None:
    files = [LeftOut(Path("d.md"), few), *(LeftOut(Path(f"{name}.md"), many) for name in "abc")]
    for order in (files, files[::-1]):
        (line,) = report.left_out(order)
        first = next(one.path for one in order if one.why == many)
        assert f": 3 {many}s such as {first}, d.md ({few}); " in line


@pytest.mark.parametrize("name", GUIDES)
def test_a_guide_is_a_guide_whatever_it_is_called(name: str, here: Path) -> None:
    put(f"vault/{name}", GUIDES[name])
    assert found("vault") == [f"vault/{name}"]


# decks from folders


def categories(*paths: str, below: Path | None = None) -> dict[str, str]:
    files = finding.find([Path(path) for path in paths], decks_below=below).files
    return {file.path.as_posix(): file.settings.category for file in files}


def test_folders_give_their_guides_the_decks_above_their_own(here: Path) -> None:
    for name in ("a.md", "Physics/Waves/b.md", "interview-prep/c.md", "x::y/d.md"):
        put(f"guides/{name}")
    assert categories("guides") == {
        "guides/a.md": "",
        "guides/Physics/Waves/b.md": "Physics::Waves",
        "guides/interview-prep/c.md": "Interview Prep",
        "guides/x::y/d.md": "x y",
    }


@pytest.mark.parametrize("name", ["README.md", "readme.md", "index.md", "Index.md"])
def test_the_guide_that_stands_for_its_folder_has_the_deck_of_the_folder_above(name: str, here: Path) -> None:
    for folder in ("", "Physics/", "Physics/Waves/"):
        put(f"guides/{folder}{name}")
    assert categories("guides") == {
        f"guides/{name}": "",
        f"guides/Physics/{name}": "",
        f"guides/Physics/Waves/{name}": "Physics",
    }


def test_a_guide_has_the_same_deck_whichever_folder_is_named(here: Path) -> None:
    put("guides/Physics/Waves/b.md")
    lock = Path("guides")
    whole = categories("guides", below=lock)
    assert whole == categories("guides/Physics", below=lock) == categories("guides/Physics/Waves/b.md", below=lock)
    put("guides/guide2anki.toml", "")
    assert categories("guides/Physics") == whole


# guide2anki.toml


def test_settings_are_found_upwards_and_say_what_is_a_guide(here: Path) -> None:
    put("vault/guide2anki.toml", 'include = ["Learning/**", "*.guide.md"]\nexclude = ["old-*"]\noutput = "decks"\n')
    for name in ("diary.md", "Learning/a.md", "Learning/deep/b.md", "Learning/old-c.md", "x/d.guide.md"):
        put(f"vault/{name}")
    assert found("vault") == ["vault/Learning/a.md", "vault/Learning/deep/b.md", "vault/x/d.guide.md"]
    assert found("vault/Learning") == ["vault/Learning/a.md", "vault/Learning/deep/b.md"]
    assert found("vault/diary.md") == ["vault/diary.md"]
    read, problems = config.load(config.find(Path("vault/Learning/deep")))
    assert (read.output, problems) == (Path("vault/decks"), [])


def test_defaults_of_the_front_matter(here: Path) -> None:
    keys = [
        'tags = ["mine"]',
        'kinds = ["term"]',
        "reverse = true",
        "uncover = true",
        'category = "School"',
        'lang = "de"',
    ]
    put("guide2anki.toml", "\n".join(["[anki]", *keys]))
    put("a.md")
    (file,) = finding.find([Path("a.md")]).files
    assert file.settings == Settings(
        tags=("mine",), kinds=("term",), reverse=True, uncover=True, category="School", lang="de"
    )
    own = Settings(tags=("own",), kinds=("list",), category="Home")
    assert own.over(file.settings) == Settings(
        tags=("mine", "own"), kinds=("list",), reverse=True, uncover=True, category="Home", lang="de"
    )


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("include = [1 2]\n", 1, "is not valid TOML"),
        ('a = 1\ninclude = "x"\n', 2, '`include` must be a list of texts such as ["one", "two"]'),
        ('\ncolour = "red"\n', 2, "unknown key `colour`: known are include, exclude, output, subdecks, anki"),
        ('[anki]\n\ndeck = "A"\n', 3, "unknown key `deck` in [anki]: known are tags, kinds"),
        ('[anki]\nkinds = ["joke"]\n', 2, "unknown kind `joke`"),
        ('subdecks = "yes"\n', 1, "`subdecks` must be true or false"),
        ("output = 3\n", 1, '`output` must be one text such as "name"'),
        ("anki = 3\n", 1, "`anki` must be a table"),
    ],
)
def test_what_is_wrong_with_settings_is_said_with_its_line(text: str, line: int, message: str, here: Path) -> None:
    put("guide2anki.toml", text)
    put("a.md")
    sources = finding.find([Path()])
    assert [str(file.path) for file in sources.files] == ["a.md"]
    said = [(str(one.path), one.line, one.message) for one in sources.problems]
    assert any(path == "guide2anki.toml" and at == line and words.startswith(message) for path, at, words in said), said
