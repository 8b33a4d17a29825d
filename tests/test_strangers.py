"""Guides that come from strangers: what they bring onto cards, and what they do to files and the terminal."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from commands import OHM, put, run
from guide2anki import build, finding
from guide2anki.anki.media import Images
from guide2anki.identity import lock
from guide2anki.reading.slug import file_name, same_file
from strangers import ATTACKS, PLACES, check, faults_of_field, placed

NOW = 1_790_000_000
COMMANDS = ("build", "plan", "check", "show", "preview", "retired", "answers")
FOUND = sorted((Path(__file__).parent / "fixtures" / "found").glob("*.md"))


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with one good guide, in which commands run at a fixed time."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOW))
    put("guides/ohm.md", OHM)
    return tmp_path


def packages() -> list[str]:
    return sorted(path.relative_to("build").as_posix() for path in Path("build").rglob("*.apkg"))


# markup


@pytest.mark.parametrize("place", PLACES)
def test_nothing_live_comes_onto_a_card_through(place: str, tmp_path: Path) -> None:
    found = {}
    for attack in ATTACKS:
        try:
            check(tmp_path / "guide.md", placed(place, attack).encode())
        except AssertionError as error:
            found[attack] = str(error)[:600]
    assert found == {}


@pytest.mark.parametrize(
    "html",
    [
        "<script>x</script>",
        "<img src=x onerror=alert(1)>",
        "<p style='color:red'>",
        '<a href="javascript:alert(1)">x</a>',
        '<a href="data:text/html,x">x</a>',
        "<anki-mathjax>x</anki-mathjax>",
        "<p>\\(\\href{javascript:alert(1)}{x}\\)</p>",
        "[sound:x.mp3]",
        "{{c1::x}}",
    ],
)
def test_the_allow_list_finds(html: str) -> None:
    assert faults_of_field(html)


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.stem)
def test_what_was_found_by_chance_once_is_not_there_again(path: Path, tmp_path: Path) -> None:
    check(tmp_path / "guide.md", path.read_bytes())


def test_a_link_and_a_style_in_a_formula_are_left_out_however_they_are_hidden(tmp_path: Path) -> None:
    formulas = rb"$\hr\)ef{javascript:alert(1)}{x}$ and $a\bbox[background:url(x)]{b}c$"
    found = check(tmp_path / "guide.md", b"# T\n\n**A**: " + formulas + b"\n")
    assert found
    (note,) = found.notes
    assert r"\(\hr ef{javascript:alert(1)}{x}\)" in note.fields[1]
    assert r"\(a c\)" in note.fields[1]


# one guide never stops the others

BROKEN = {
    "an empty callout below a question": "# T\n\n## What is x?\n\n> [!note]\n",
    "half a declaration in HTML": "# T\n\n<div><![x</div>\n\n**A**: b\n",
    "folds in folds": "# T\n\n" + "<details><summary>a</summary>\n\n" * 400 + "x\n",
    "quotes in quotes": "# T\n\n" + ">" * 400 + " x\n",
    "brackets in brackets": "# T\n\n" + "[" * 3000 + "b" + "](x)" * 3000 + "\n",
    "elements in elements": "# T\n\n" + "<div>" * 5000 + "x\n",
    "halves of characters": '{"title": "a\\ud800b", "tags": ["\\udc00"], "deck": "\\ud83d"}\n\n**A**: b\n',
    "a language that is none": '---\nlang: "x\\x16\\" onclick="\n---\n\n**A**: b\n',
    "a number beyond all measure": "+++\ntitle = 1" + "0" * 5000 + "\n+++\n\n**A**: b\n",
    "a sign that YAML forbids": "---\ntitle: \x07\n---\n\n**A**: b\n",
}


@pytest.mark.parametrize("name", BROKEN)
def test_the_others_are_built_beside(name: str, here: Path) -> None:
    put("guides/broken.md", BROKEN[name])
    result = run("build")
    assert "failed" not in result.stderr
    assert "ohm.apkg" in packages()
    assert all(line.startswith("guides/broken.md:") for line in result.stderr.splitlines())


@pytest.mark.parametrize("error", [ZeroDivisionError, RecursionError, MemoryError, UnicodeError])
@pytest.mark.parametrize("where", ["guide2anki.compiler.extract", "guide2anki.anki.package.write"])
def test_a_bug_is_a_problem_of_the_guide_and_its_old_deck_stays(
    where: str, error: type[Exception], here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put("guides/bad.md", OHM.replace("Ohm", "Bad"))
    assert run("build").exit_code == 0
    old = Path("build/bad.apkg").read_bytes()
    for name in ("bad", "ohm"):
        put(f"guides/{name}.md", Path(f"guides/{name}.md").read_text().replace("A unit", "Some unit"))
    from importlib import import_module

    module, _, function = where.rpartition(".")
    genuine = getattr(import_module(module), function)

    def failing(*arguments: Any) -> Any:
        if "bad" in str(arguments):
            raise error("of ours")
        return genuine(*arguments)

    with monkeypatch.context() as patch:
        patch.setattr(where, failing)
        result = run("build")
        traced = run("build", "--debug").stderr
    assert result.exit_code == 1
    said = f"guides/bad.md: guide2anki failed on this guide ({error.__name__}: of ours)"
    assert [line.startswith(said) for line in result.stderr.splitlines()] == [True]
    assert "in failing" in traced
    assert Path("build/bad.apkg").read_bytes() == old
    assert "Some unit" in Path("build/ohm.update.txt").read_text()
    assert run("build").exit_code == 0
    assert "Some unit" in Path("build/bad.update.txt").read_text()


def test_a_bug_in_one_guide_keeps_no_answers_and_no_preview_back(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put("guides/open.md", "# Open\n\n## Questions\n\n- Why do you measure?\n- Who taught you?\n")
    from guide2anki.preview import page

    genuine = page._guide

    def failing(told: Any, *rest: Any) -> Any:
        if told.guide == "ohm":
            raise RecursionError
        return genuine(told, *rest)

    monkeypatch.setattr(page, "_guide", failing)
    result = run("preview")
    assert result.stderr.startswith("guides/ohm.md: guide2anki failed on this guide (RecursionError")
    assert Path("preview.html").exists()
    monkeypatch.setattr(
        "guide2anki.identity.answers.write", lambda guide, _: [guide.id] if guide.id == "open" else 1 / 0
    )
    result = run("answers", "guides")
    assert "ZeroDivisionError" in result.stderr
    assert result.stdout == "open\n"


def _deadly(number: int) -> int:
    if number == 3:
        os._exit(9)
    return number * number


def test_a_process_that_is_killed_costs_what_it_was_working_on_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    assert list(build._each(_deadly, range(6), True, lambda number: -number)) == [0, 1, 4, -3, 16, 25]


def test_a_folder_that_may_not_be_read_is_a_problem_and_its_notes_are_not_retired(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put("guides/sub/volt.md", OHM.replace("Ohm", "Volt"))
    assert run("build").exit_code == 0
    listed, looked = Path.iterdir, Path.stat

    def iterdir(path: Path) -> Iterator[Path]:
        if path.name == "sub":
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    def stat(path: Path, **more: Any) -> os.stat_result:
        if "sub" in path.parts[:-1]:
            raise PermissionError(13, "Permission denied", str(path))
        return looked(path, **more)

    monkeypatch.setattr(Path, "iterdir", iterdir)
    monkeypatch.setattr(Path, "stat", stat)
    result = run("build")
    assert result.stderr == "guides/sub: cannot be read: Permission denied\n"
    assert result.exit_code == 1
    assert "retired" not in result.stdout
    assert run("retired").stdout == "no retired notes\n"


@pytest.mark.skipif(sys.platform != "linux", reason="paths cannot be as long here")
def test_folders_in_folders_as_deep_as_a_path_can_say_are_read(here: Path) -> None:
    place = Path("guides")
    try:
        for _ in range(1200):
            place = place / "a"
            place.mkdir()
        deep = put(str(place / "deep.md"), OHM)
        put(str(place / "x.svg"), "<svg/>")
        found = finding.find([Path("guides")])
        assert [file.path.name for file in found.files] == ["deep.md", "ohm.md"]
        assert Images(Path("guides"), Path("guides/ohm.md")).find("x.svg", 1)
        assert deep.exists()
    finally:  # Python itself cannot delete folders that deep
        subprocess.run(["rm", "-rf", "guides/a"], check=True)


# files that are no files

needs_pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes")


@needs_pipes
@pytest.mark.parametrize(
    "name", ["pipe.md", "ohm.answers.md", "guide2anki.toml", ".gitignore", "pipe.png", "with.md"], ids=str
)
def test_nobody_waits_for_a_pipe(name: str, here: Path) -> None:
    os.mkfifo(f"guides/{name}")
    put(
        "guides/b.md",
        "---\nanki:\n  with: [with.md, /dev/zero]\n---\n\n# B\n\n**A**: ![x](pipe.png) or ![y](/dev/zero)\n",
    )
    Path("guides/zero.md").symlink_to("/dev/zero")
    for command in ("build", "check", "preview"):
        run(command, "guides")
    assert packages() == ["b.apkg", "ohm.apkg"]


@needs_pipes
def test_a_pipe_that_is_asked_for_is_no_file(here: Path) -> None:
    os.mkfifo("pipe.md")
    result = run("build", "pipe.md")
    assert result.stderr == "pipe.md: is neither a file nor a folder: save what it gives as a file\n"


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("kind", ["folder", "pipe", "unreadable"])
def test_a_lock_that_is_no_file_is_one_sentence(
    kind: str, command: str, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = Path("guides/guide2anki.lock")
    if kind == "folder":
        place.mkdir()
    elif kind == "pipe":
        if not hasattr(os, "mkfifo"):
            pytest.skip("there are no pipes")
        os.mkfifo(place)
    else:
        put(str(place), '{"guide2anki.lock": 1}\n')
        opened = Path.open

        def refused(path: Path, *arguments: Any, **more: Any) -> Any:
            if path.name == place.name:
                raise PermissionError(13, "Permission denied", str(path))
            return opened(path, *arguments, **more)

        monkeypatch.setattr(Path, "open", refused)
    result = run(command, "guides")
    if command in ("check", "show", "answers"):
        assert result.exit_code == 0
        return
    assert result.exit_code == 1
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"{place.absolute()}: the lock cannot be read (")


@pytest.mark.parametrize("link", ["../secret.md", "ohm.md", "here.md", "loop/../loop"])
def test_links_lead_to_nothing_outside_the_folder(link: str, here: Path) -> None:
    put("secret.md", OHM.replace("Ohm", "Secret"))
    Path("guides/loop").symlink_to(".")
    Path("guides/here.md").symlink_to(link)
    result = run("build", "guides")
    assert result.exit_code == 0
    outside = link == "../secret.md"
    warned = (
        "guides/here.md: is a link to a file outside this folder and was not read: give that file by its own name\n"
    )
    assert result.stderr == (warned if outside else "")
    assert packages() == ["ohm.apkg"]
    assert run("build", "guides/here.md").exit_code == (0 if link in ("../secret.md", "ohm.md") else 1)


@pytest.mark.parametrize("name", ["build/ohm.apkg", "build/ohm.update.txt", "guides/guide2anki.lock", "preview.html"])
def test_nothing_is_written_through_a_link(name: str, here: Path) -> None:
    secret = put("secret", '{"guide2anki.lock": 1}\n')
    Path(name).parent.mkdir(exist_ok=True)
    Path(name).symlink_to(secret.absolute())
    run("build")
    run("preview")
    assert secret.read_text() == '{"guide2anki.lock": 1}\n'
    assert not Path(name).is_symlink()
    assert Path(name).stat().st_size > 50


def test_answers_go_through_no_link_to_what_is_no_markdown(here: Path) -> None:
    put("guides/open.md", "# Open\n\n## Questions\n\n- Why measure?\n- Who taught you?\n")
    put("profile", "# mine\n")
    Path("guides/open.answers.md").symlink_to("../profile")
    result = run("answers", "guides/open.md")
    assert "not changed: it is a link to something else" in result.stdout
    assert Path("profile").read_text() == "# mine\n"


def test_a_problem_is_no_longer_than_a_paragraph(here: Path) -> None:
    put("guides/b.md", f"---\nanki:\n  with: [{'x' * 9000}.md]\n---\n\n# B\n\n**A**: c\n")
    (line,) = run("check", "guides").stderr.splitlines()
    assert len(line) < 700


def test_a_guide_for_help_lies_in_the_folder_of_the_guides(here: Path) -> None:
    put("secret.md", OHM)
    put(
        "guides/open.md",
        "---\nanki:\n  with: [../secret.md, ohm.md]\n---\n\n# Open\n\n## Questions\n\n- Why measure?\n",
    )
    result = run("check", "guides")
    assert result.stderr.startswith("guides/open.md:1: `anki: with` names ../secret.md, which lies outside")
    assert "ohm.md" not in result.stderr


def test_text_in_utf16_without_a_mark_is_said_to_be_that(here: Path) -> None:
    put("guides/wide.md", OHM.encode("utf-16-le"))
    result = run("build")
    assert result.stderr == (
        "guides/wide.md:1: the file is not UTF-8 text but full of zeros, as in UTF-16: save it as UTF-8\n"
    )
    assert packages() == ["ohm.apkg"]


@pytest.mark.filterwarnings("error::FutureWarning")
def test_patterns_that_nobody_could_match_are_passed_over(here: Path) -> None:
    put("guides/.gitignore", "!\n\\\n[[a]--z]x\n" + "*a" * 30 + "\nskip*\n" + "*" * 3000 + "\n")
    put("guides/skipped.md", OHM)
    put(f"guides/{'a' * 60}b.md", OHM)
    put("guides/guide2anki.toml", 'exclude = ["!", "*a*a*a*a*a*a*b.md"]\n')
    result = run("build")
    assert [line.partition(": ")[0] for line in result.stderr.splitlines()] == ["guides/guide2anki.toml:1"] * 2
    assert packages() == [f"{'a' * 60}b.apkg", "ohm.apkg"]


@pytest.mark.parametrize("content", ["[[" * 5000, "x = " + "[" * 5000, "x = 1" + "0" * 5000, "\ufffe"])
def test_settings_beyond_all_measure_are_one_sentence(content: str, here: Path) -> None:
    put("guides/guide2anki.toml", content)
    result = run("build")
    assert result.stderr.count("\n") == 1
    assert result.stderr.startswith("guides/guide2anki.toml")
    assert packages() == ["ohm.apkg"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is full")
@pytest.mark.parametrize("arguments", [["check", "guides"], ["show", "guides", "--format", "csv"], ["--version"]])
def test_an_output_that_is_full_is_one_sentence(arguments: list[str], here: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([sys.executable, "-m", "guide2anki", *arguments], stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 1
    assert done.stderr.decode() == f"standard output: cannot be written: {os.strerror(28)}\n"


def test_a_time_that_is_none_is_wrong_usage(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "9" * 50)
    result = run("build")
    assert result.exit_code == 2
    assert "SOURCE_DATE_EPOCH is no time" in result.stderr


@pytest.mark.parametrize(
    ("key", "value", "why"),
    [("note", "<img src=x onerror=alert(1)>", "no id"), ("modified", 10**30, "no time"), ("retired", -1, "no time")],
)
def test_a_lock_of_a_stranger_brings_nothing_into_a_field(key: str, value: object, why: str, here: Path) -> None:
    run("build")
    path = Path("guides/guide2anki.lock")
    rows = [json.loads(line) for line in path.read_text().splitlines()]
    rows[2][key] = value
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows))
    assert f"guide2anki.lock:3: not a line of a lock ({why}" in run("build").stderr


# names


@pytest.mark.parametrize(
    "name",
    [
        "CON",
        "nul.x",
        "COM1",
        "lpt9 ",
        "a:b*?",
        'q"<>|',
        "dot.",
        "space ",
        "back\\slash",
        "a\x1bb\nc",
        "ü\u202ex",
        "x" * 400,
    ],
)
def test_a_name_becomes_one_that_every_system_can_store(name: str) -> None:
    safe = file_name(name)
    assert safe != name
    assert len(f"{safe}.update.txt".encode()) < 256
    assert not set(safe) & set('<>:"/\\|?*\x1b\n\u202e')
    assert safe.rstrip(". ") == safe
    assert safe.partition(".")[0].strip().upper() not in ("CON", "NUL", "COM1", "LPT9")
    assert file_name(safe) == safe
    assert file_name(name + "!") != safe


@pytest.mark.parametrize("name", ["ohm", "Zwölf Regeln", "什么", "a.b", "console", "C++", "100 % (new) #1", "x" * 240])
def test_a_name_that_can_be_stored_stays(name: str) -> None:
    assert file_name(name) == name


@pytest.mark.skipif(sys.platform != "linux", reason="these names cannot be given here")
@pytest.mark.parametrize(
    "names",
    [
        ["Ohm.md", "OHM.md", "oHM.md"],
        ["a:b.md", "a*b.md", "a-b.md"],
        ["Größe.md", unicodedata.normalize("NFD", "Größe.md"), "GRÖSSE.md"],
        ["CON/x.md", "con/x.md"],
        ["v" * 250 + ".md", "v" * 251 + ".md"],
        ["new\nline.md", "esc\x1b[31m.md", "bidi\u202e.md"],
    ],
)
def test_two_guides_never_write_one_file(names: list[str], here: Path) -> None:
    for number, name in enumerate(names):
        put(f"guides/{name}", OHM.replace("Ohm", f"Ohm {number}"))
    done = build.build([Path("guides")], Path("build"), NOW)
    assert done.problems == []
    assert len({same_file(str(one.apkg)) for one in done.built}) == len(names) + 1
    assert all(file_name(part) == part for one in done.built for part in one.apkg.with_suffix("").parts)
    again = build.build([Path("guides")], Path("build"), NOW + 9)
    assert {one.guide: one.apkg for one in again.built} == {one.guide: one.apkg for one in done.built}
    assert {change.what for change in again.changes} == {"unchanged"}


@pytest.mark.skipif(sys.platform != "linux", reason="these names cannot be given here")
def test_a_name_that_is_no_text_is_a_problem_of_its_guide(here: Path) -> None:
    with open(b"guides/b\xff.md", "wb") as file:  # noqa: PTH123
        file.write(OHM.encode())
    for command in COMMANDS[:5]:
        result = run(command, "guides")
        assert result.exit_code == 1
        assert "its name is not UTF-8 text" in result.stderr
    assert packages() == ["ohm.apkg"]


@pytest.mark.skipif(sys.platform != "linux", reason="these names cannot be given here")
@pytest.mark.parametrize("command", ["build", "check", "show", "plan", "answers"])
@pytest.mark.parametrize("more", [(), ("--json",)])
def test_what_is_hidden_is_shown_in_the_terminal(command: str, more: tuple[str, ...], here: Path) -> None:
    if command == "answers" and more:
        pytest.skip("there is no JSON")
    hidden = "\x1b[31m\u202e\x9b\u2066"
    put(
        f"guides/a{hidden}\nb.md",
        OHM.replace("Ohm", f"O{hidden}hm") + f"\n![{hidden}](gone{hidden}.png) is a picture\n",
    )
    result = run(command, "guides", *more)
    for text in (result.stdout, result.stderr):
        assert not set(text) & set("\x1b\u202e\x9b\u2066"), text
    assert all(line.startswith("guides/a\\x1b") for line in result.stderr.splitlines() if "gone" in line)


# faults


@pytest.mark.parametrize("action", ["build", "answers", "new", "preview"])
@pytest.mark.parametrize("kind", ["full", "kill"])
def test_no_moment_of_failure_costs_a_file_or_a_note(kind: str, action: str) -> None:
    if kind == "kill" and not hasattr(os, "fork"):
        pytest.skip("there are no children to kill")
    faults = Path(__file__).with_name("faults.py")
    stride = "5" if action in ("build", "preview") else "1"  # `make faults` fails at every step
    done = subprocess.run([sys.executable, str(faults), kind, action, stride], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-3000:]
    assert int(done.stdout) > 3


def test_a_database_that_is_full_is_a_disk_that_is_full(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import sqlite3

    from guide2anki.anki import package

    def full(*_: object, **__: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(package, "_BATCH", 0)
    monkeypatch.setattr(package, "_fill", full)
    result = run("build")
    assert result.stderr == "guides/ohm.md: build/ohm.apkg cannot be written: database or disk is full\n"
    assert [path.name for path in Path("build").iterdir()] == []


def test_what_a_killed_build_left_is_taken_away_by_the_next(here: Path) -> None:
    run("build")
    left = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, text=True)
    from guide2anki import disk

    name = disk._waiting(Path("build/ohm.apkg")).name
    waiting, other = (
        Path("build", name.replace(f"-{os.getpid()}.", f"-{process}."))
        for process in (left.stdout.strip(), os.getppid())
    )
    for path in (waiting, other):
        path.write_bytes(b"half")
    put("guides/ohm.md", OHM.replace("unit", "measure"))
    run("build")
    assert not waiting.exists()
    assert other.exists(), "its process is still at work"


def _no_home(patch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_CACHE_HOME", "HOME", "USERPROFILE", "LOCALAPPDATA"):
        patch.delenv(name, raising=False)
    patch.setattr(Path, "expanduser", _homeless)


def _homeless(path: Path) -> Path:
    raise RuntimeError("Could not determine home directory.")


def _spoil(content: bytes) -> Callable[[pytest.MonkeyPatch], None]:
    def spoil(_: pytest.MonkeyPatch) -> None:
        for path in Path("cache").rglob("*.json"):
            path.write_bytes(content)

    return spoil


def _a_file(patch: pytest.MonkeyPatch) -> None:
    put("file", "")
    patch.setenv("XDG_CACHE_HOME", str(Path("file").absolute()))


def _another_version(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("guide2anki.cache._tools", lambda: "another")


def _folders(_: pytest.MonkeyPatch) -> None:
    for path in list(Path("cache").rglob("*.json")):
        path.unlink()
        path.mkdir()


@pytest.mark.parametrize(
    "harm",
    [_no_home, _a_file, _another_version, _folders, _spoil(b""), _spoil(b"[" * 9999), _spoil(b"\xff\0")],
    ids=["no home", "a file", "another version", "folders", "empty", "nested", "no text"],
)
def test_a_cache_may_be_anything(
    harm: Callable[[pytest.MonkeyPatch], None], here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(here / "cache"))
    run("build")
    old = Path("build/ohm.apkg").read_bytes()
    harm(monkeypatch)
    for _ in range(2):
        result = run("build")
        assert (result.exit_code, result.stderr) == (0, "")
        assert Path("build/ohm.apkg").read_bytes() == old


def test_a_clock_that_went_back_changes_no_more_than_the_guide_did(here: Path) -> None:
    def built(at: int) -> dict[str, int]:
        build.build([Path("guides")], Path("build"), at, here / "cache")
        return {row.wording.prompt: row.modified for row in lock.load(Path("guides/guide2anki.lock")).rows}

    first = built(NOW)
    put("guides/ohm.md", OHM.replace("A unit", "Some unit"))
    second = built(NOW - 10**8)
    assert second == first | {"What is a volt?": NOW + 1}
    assert built(1) == second


def test_builds_and_a_watch_at_once_leave_what_one_build_would(here: Path) -> None:
    put("guides/b.md", OHM.replace("Ohm", "Volt"))
    command = [sys.executable, "-m", "guide2anki"]
    watch = subprocess.Popen([*command, "watch", "guides"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        assert watch.stdout
        watch.stdout.readline()  # it has built once
        put("guides/c.md", OHM.replace("Ohm", "Watt"))
        builds = [subprocess.Popen([*command, "build", "guides"], stdout=subprocess.DEVNULL) for _ in range(2)]
        assert [one.wait() for one in builds] == [0, 0]
    finally:
        watch.terminate()
        watch.communicate()
    result = run("build")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "notes: 6 unchanged" in result.stdout
    assert [path.name for path in Path().rglob(".guide2anki-*")] == []
    assert packages() == ["b.apkg", "c.apkg", "ohm.apkg"]
