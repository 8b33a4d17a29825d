from __future__ import annotations

import os
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


# where one kind of file ends and the other begins


def releases(count: int, others: int) -> str:
    """Return a file with a heading for so many releases, and so many others."""
    return "".join(f"## 1.{n}.0\n\nFaster.\n\n" for n in range(count)) + "".join(
        f"## Reign {'abcdefghij'[n]}\n\nLong.\n\n" for n in range(others)
    )


def symbols(count: int, others: int) -> str:
    """Return a file with a heading for so many functions, and so many others."""
    return "".join(f"## `pool.take{n}(size)`\n\nTakes.\n\n" for n in range(count)) + releases(0, others)


def boxes(count: int, others: int = 0, prose: int = 0, box: str = "- [ ]") -> str:
    """Return a file with so many check boxes, other points and further lines, without a line break at its end."""
    lines = [
        *(f"{box} one {n}" for n in range(count)),
        *("- a point" for _ in range(others)),
        *("A line." for _ in range(prose)),
    ]
    return "\n".join(lines)


EDGES = {
    "half of four headings are releases": (releases(2, 2), "changelog"),
    "less than half are": (releases(2, 3), ""),
    "three releases are no changelog": (releases(3, 0), ""),
    "six of ten headings are functions": (symbols(6, 4), "API reference"),
    "five of ten are": (symbols(5, 5), ""),
    "nine functions are no reference": (symbols(9, 0), ""),
    "releases in a block of code are none": (f"## Keeping a log\n\n```\n{releases(9, 0)}```\n\nWrite it.\n", ""),
    "releases behind a block of code count": (f"~~~\nmake\n~~~\n\n{releases(4, 0)}", "changelog"),
    "five boxes": (boxes(5), "to-do list"),
    "four boxes": (boxes(4), ""),
    "nine of ten points are boxes": (boxes(9, 1), "to-do list"),
    "eight of nine points are boxes": (boxes(8, 1), ""),
    "six of ten lines are boxes": (boxes(6, prose=4), "to-do list"),
    "six of eleven lines are boxes": (boxes(6, prose=5), ""),
    "boxes that are done": (boxes(5, box="- [x]"), "to-do list"),
    "boxes that are done in capitals": (boxes(5, box="* [X]"), "to-do list"),
    "boxes with a plus, indented": (boxes(5, box="  + [ ]"), "to-do list"),
    "brackets that are no boxes": (boxes(5, box="- [?]"), ""),
    "releases after the beginning that is looked at": ("A long line. " * 1300 + "\n\n" + releases(9, 0), ""),
    "releases at its end": ("A long line. " * 1200 + "\n\n" + releases(9, 0), "changelog"),
    "a board whose lines end as on Windows": ("---\r\nkanban-plugin: board\r\n---\r\n", "kanban board"),
    "a drawing": ("---\n\ntags: [a]\nexcalidraw-plugin: parsed\n---\n", "excalidraw board"),
}


@pytest.mark.parametrize("edge", EDGES)
def test_a_file_is_left_out_only_if_enough_of_it_looks_like_something_else(edge: str, here: Path) -> None:
    content, why = EDGES[edge]
    path = Path("notes.md")
    path.write_bytes(content.encode())
    assert finding.looks_like(path) == why


CALLED = {
    "changelog": (
        *("ChangeLog", "change-log", "change_log", "change log", "Release Notes", "release_notes", "CHANGES"),
        *("HISTORY", "NEWS", "RELEASES"),
    ),
    "licence": ("LICENSE", "licence", "license-mit", "License_MIT", "LICENSE.txt", "COPYING", "NOTICE", "COPYRIGHT"),
    "project paper": (
        *("CONTRIBUTING", "contributing", "code_of_conduct", "Code-of-Conduct", "pull_request_template"),
        *("issue_template", "contributors", "MAINTAINERS", "AUTHORS", "SECURITY", "SUPPORT", "GOVERNANCE"),
        *("FUNDING", "UPGRADING", "ROADMAP", "AGENTS", "CLAUDE"),
    ),
    "daily note": ("2024-05-01", "2024-W18", "2024-05", "20240501"),
    "": (
        *("changes", "history", "news", "releases", "copying", "notice", "copyright", "authors", "security", "support"),
        *("governance", "funding", "upgrading", "roadmap", "agents", "claude", "licenses", "2024"),
        *("2024-5-1", "contributing factors", "the changelog", "release", "1984-05-01 diary"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("kind", "stem"), [(kind, stem) for kind, stems in CALLED.items() for stem in stems])
def test_a_file_is_what_projects_call_such_files_and_no_subject_of_that_name(kind: str, stem: str, here: Path) -> None:
    assert finding.looks_like(put(f"{stem}.md")) == kind


RELEASE = (
    *("1.0", "v1.2.3", "Version 2.10", "[1.4.0]", "[1.4.0] - 2024-05-01", "1.4.0 (2024-05-01)", "1.4.0-beta.2"),
    *("2.0rc1", "v1.2 / 2024-05-01", "1.2.3 – May 4, 2024", "1.2.3, 4. May 2024", "Unreleased", "[Unreleased]"),
    *("1.2.3 - unreleased", "3.1-dev.4", "3.1post1", "2.0-alpha"),
)  # fmt: skip
NO_RELEASE = (
    "1.1 What is a queue?",
    "Version control",
    "1. Kings",
    "v8 engine",
    "3.5 litres of water",
    "Released in May",
)


@pytest.mark.parametrize("heading", [*RELEASE, *NO_RELEASE])
def test_a_heading_with_a_version_is_a_release_and_a_numbered_one_is_not(heading: str, here: Path) -> None:
    content = "".join(f"## {heading}\n\nText.\n\n" for _ in range(4))
    assert (finding.looks_like(put("notes.md", content)) == "changelog") is (heading in RELEASE)


SYMBOL = (
    *("`pool.take(size)`", "pool.size", "Pool::take", "Pool#take", "take()", "take(size): number"),
    *("class: Pool.Item", "new Pool()", "method pool.take", "function take()", "property pool.size", "event pool.full"),
    *("take(size) → number", "async take()", "static Pool.of", "enum Pool.Kind", "module pool.core"),
    *("interface Pool.Like", "type Pool.Id"),
    *("GET /pools", "POST /pools/{id}", "PUT /a", "PATCH /a", "DELETE /a", "--verbose", "-v", "pool.size = 4"),
)  # fmt: skip
NO_SYMBOL = ("Pools", "How does take() work?", "GET requests", "The class Pool", "A pool.", "Pools and queues (both)")


@pytest.mark.parametrize("heading", [*SYMBOL, *NO_SYMBOL])
def test_a_heading_that_is_a_name_in_a_program_is_one_and_a_subject_is_not(heading: str, here: Path) -> None:
    content = "".join(f"## {heading}\n\nText.\n\n" for _ in range(10))
    assert (finding.looks_like(put("notes.md", content)) == "API reference") is (heading in SYMBOL)


@pytest.mark.parametrize(
    "place", ["<% tp.date.now() %>", "<%* tp.file.title %>", "{{title}}", "{{ date:YYYY }}", "{{time}}"]
)
def test_a_file_with_places_to_fill_is_a_template(place: str, here: Path) -> None:
    assert finding.looks_like(put("day.md", f"# Day\n\n{place}\n")) == "template"
    assert finding.looks_like(put("day.md", "# Day\n\n{{ name }} and <% other %>\n")) == ""


# which files of a folder are looked at


def test_guides_are_markdown_files_outside_of_hidden_and_installed_folders(here: Path) -> None:
    taken = ["a.md", "b.MARKDOWN", "c.mdx", "d.md/e.md", "f/g/h.md"]
    passed = ["i.txt", "j", "k.answers.md", ".l.md", ".m/n.md", "o.mdown"]
    passed += [f"{name}/p.md" for name in ("node_modules", "__pycache__", "venv", "site-packages")]
    for name in (*taken, *passed):
        put(f"vault/{name}")
    assert found("vault") == [f"vault/{name}" for name in taken]


def test_a_path_is_said_to_be_missing_empty_or_no_file(here: Path) -> None:
    Path("empty").mkdir()
    os.mkfifo("pipe.md")
    problems = finding.find([Path("missing.md"), Path("empty"), Path("pipe.md")]).problems
    assert [(one.path.name, one.severity, one.message.partition(":")[0]) for one in problems] == [
        ("missing.md", "error", "no such file or folder"),
        ("empty", "error", "no guides in this folder"),
        ("pipe.md", "error", "is neither a file nor a folder"),
    ]


def test_a_folder_of_which_all_is_left_out_is_not_said_to_be_empty_and_another_is(here: Path) -> None:
    put("papers/LICENSE.md")
    Path("empty").mkdir()
    sources = finding.find([Path("papers"), Path("empty")])
    assert [one.path for one in sources.left_out] == [Path("papers/LICENSE.md")]
    assert [one.path for one in sources.problems] == [Path("empty")]


def test_a_guide_from_standard_input_is_no_file(here: Path) -> None:
    (file,) = finding.find([Path("-")], kinds=("term",)).files
    assert (file.path, file.root, file.kinds) == (Path("-"), Path(), ("term",))


def test_a_guide_is_read_once_by_its_own_name_and_not_by_a_link_to_it(here: Path) -> None:
    put("vault/a.md")
    put("vault/.hidden/b.md")
    put("outside/c.md")
    Path("vault/also-a.md").symlink_to("a.md")
    Path("vault/only-b.md").symlink_to(".hidden/b.md")
    Path("vault/out.md").symlink_to("../outside/c.md")
    Path("vault/loop").symlink_to("../vault", target_is_directory=True)
    sources = finding.find([Path("vault")])
    assert [str(file.path) for file in sources.files] == ["vault/a.md", "vault/only-b.md"]
    (problem,) = sources.problems
    assert (problem.path, problem.severity) == (Path("vault/out.md"), "warning")
    assert problem.message.startswith("is a link to a file outside this folder and was not read")
    assert found("vault/out.md") == ["vault/out.md"]
    assert found("vault/also-a.md", "vault") == ["vault/a.md", "vault/only-b.md"]


def test_a_name_that_is_no_text_is_a_problem_and_costs_no_other_guide(here: Path) -> None:
    put("vault/a.md")
    Path(os.fsdecode(b"vault/\xff.md")).write_text(OHM, encoding="utf-8")
    sources = finding.find([Path("vault")])
    assert [str(file.path) for file in sources.files] == ["vault/a.md"]
    assert ["its name is not UTF-8 text" in one.message for one in sources.problems] == [True]


def test_guides_are_in_the_order_of_the_paths_and_sorted_within_each(here: Path) -> None:
    for name in ("b/z.md", "b/a.md", "a/m.md"):
        put(name)
    assert found("b", "a", "b/a.md") == ["b/a.md", "b/z.md", "a/m.md"]


def test_git_ignores_folders_by_their_slash_and_a_pattern_that_is_none_is_passed_over(here: Path) -> None:
    put("vault/.git/HEAD")
    put("vault/.gitignore", "old/\nold.md/\n****.md\nsub/x.md\n")
    for name in ("old/a.md", "b/old.md", "sub/x.md", "sub/y.md", "sub/deep/x.md"):
        put(f"vault/{name}")
    assert found("vault") == ["vault/b/old.md", "vault/sub/deep/x.md", "vault/sub/y.md"]
    assert found("vault/sub") == ["vault/sub/deep/x.md", "vault/sub/y.md"]


def test_an_inner_ignore_file_has_the_last_word(here: Path) -> None:
    put("vault/.git/HEAD")
    put("vault/.gitignore", "*.tmp.md\n")
    put("vault/in/.gitignore", "!a.tmp.md\n")
    for name in ("a.tmp.md", "in/a.tmp.md", "in/b.tmp.md"):
        put(f"vault/{name}")
    assert found("vault") == found("vault/in") == ["vault/in/a.tmp.md"]


def test_an_ignore_file_counts_in_a_folder_without_a_repository_too(here: Path) -> None:
    put("vault/.gitignore", "a.md\n")
    put("vault/a.md")
    put("vault/b.md")
    assert found("vault") == ["vault/b.md"]


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
        ('a = 1\n\n[ankey]\ntags = ["x"]\n', 3, "unknown key `ankey`"),
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


WRONG = {
    'exclude = ["a/****/b"]\n': (1, "the pattern 'a/****/b' has more than 3 stars"),
    'include = ["**/a/**/b/**/c/**"]\n': (1, "the pattern '**/a/**/b/**/c/**' has more than 3 stars"),
    'tags = ["a"]\n': (1, "unknown key `tags`: known are include, exclude, output, subdecks, anki"),
    '[anki]\nlang = "de:ch"\n': (2, "`lang` must be the code of a language, such as pt-BR, not 'de:ch'"),
    '[anki]\ntags = "mine"\n': (2, "`tags` must be a list of texts"),
    "[anki]\nskip = [1]\n": (2, "`skip` must be a list of texts"),
    '[anki]\nreverse = "yes"\n': (2, "`reverse` must be true or false"),
    "[anki]\nuncover = 1\n": (2, "`uncover` must be true or false"),
    "[anki]\ncategory = []\n": (2, "`category` must be one text"),
    "output = [\n": (None, "is not valid TOML"),
    "a = " + "[" * 9000: (None, "is not valid TOML"),
}


@pytest.mark.parametrize("text", WRONG, ids=lambda text: text[:20])
def test_settings_that_are_wrong_are_said_and_left_out(text: str, here: Path) -> None:
    line, message = WRONG[text]
    (problem,) = config.load(put("guide2anki.toml", text))[1]
    assert problem.message.startswith(message)
    assert line is None or problem.line == line
    read = config.load(Path("guide2anki.toml"))[0]
    assert (read.include, read.exclude, read.settings, read.output) == ((), (), Settings(), None)


@pytest.mark.parametrize("pattern", ["a/***/b", "**/a/**/b/**", "*a*b*", "[", "!keep.md"])
def test_a_pattern_of_up_to_three_stars_is_used(pattern: str) -> None:
    assert config.fault(pattern) == ""


def test_settings_that_cannot_be_read_are_said_and_no_guide_is_lost(here: Path) -> None:
    put("a.md")
    Path("guide2anki.toml").write_bytes(b"\xff")
    sources = finding.find([Path()])
    assert [str(file.path) for file in sources.files] == ["a.md"]
    assert [(str(one.path), one.line) for one in sources.problems] == [("guide2anki.toml", None)]
    assert sources.problems[0].message.startswith("cannot be read")


def test_settings_of_a_million_bytes_are_read_to_their_end(here: Path) -> None:
    end = "\nsize = 1"
    (problem,) = config.load(put("guide2anki.toml", "#" * (1_000_000 - len(end)) + end))[1]
    assert (problem.line, problem.message.startswith("unknown key `size`")) == (2, True)


def test_every_default_of_a_folder_reaches_its_guides(here: Path) -> None:
    put(
        "guide2anki.toml",
        'subdecks = false\noutput = " decks "\n[anki]\nskip = ["Appendix"]\nvalues = ["How we work"]\n'
        'with = ["star.md"]\nkinds = ["term", "joke", "list"]\n',
    )
    put("deep/a.md")
    sources = finding.find([Path()])
    (file,) = sources.files
    assert [one.message.partition(":")[0] for one in sources.problems] == ["unknown kind `joke`"]
    assert file.settings == Settings(
        skip=("Appendix",), values=("How we work",), companions=("star.md",), kinds=("term", "list")
    )
    assert config.load(Path("guide2anki.toml"))[0].output == Path("decks")


def test_without_settings_folders_are_decks_and_nothing_else_is_said(here: Path) -> None:
    assert config.load(None) == (config.Config(), [])
    read, problems = config.load(put("guide2anki.toml", ""))
    assert problems == []
    assert (read.subdecks, read.output, read.settings.reverse, read.settings.uncover) == (True, None, False, False)


def test_settings_above_the_folder_where_one_stands_are_found_by_their_whole_path(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put("guide2anki.toml", "")
    put("inner/a.md")
    assert config.find(Path("inner")) == Path("guide2anki.toml")
    monkeypatch.chdir("inner")
    assert config.find(Path()) == here / "guide2anki.toml"


def test_settings_of_two_folders_are_read_once(here: Path) -> None:
    put("guide2anki.toml", "colour = 1\n")
    for name in ("a/a.md", "b/b.md"):
        put(name)
    sources = finding.find([Path("a"), Path("b")])
    assert [one.line for one in sources.problems] == [1]


def test_a_category_of_the_settings_stands_instead_of_the_folders(here: Path) -> None:
    put("guide2anki.toml", '[anki]\ncategory = "School"\n')
    put("Physics/a.md")
    assert categories(".") == {"Physics/a.md": "School"}


def test_excluded_wins_over_included_and_patterns_are_of_the_folder_of_the_settings(here: Path) -> None:
    put("vault/guide2anki.toml", 'include = ["/in/*.md"]\nexclude = ["b.md"]\n')
    for name in ("in/a.md", "in/b.md", "a.md", "other/in/a.md"):
        put(f"vault/{name}")
    assert found("vault") == found("vault/in") == ["vault/in/a.md"]
