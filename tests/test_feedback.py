"""`feedback`: from what studying showed back to the lines of the guides."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from anki.collection import ExportAnkiPackageOptions
from click.testing import CliRunner, Result

from anki_collection import Learner
from anki_connect.support import NOW, Server, anki, at, door, guid, studying, write
from guide2anki.cli import main

OHM = """# Ohm

## Units

### What is an ohm?

A unit of resistance.

### What is a volt?

A unit of tension.

### What is a farad?

- a unit of capacity
- named after Faraday

### What is a henry?

A unit of inductance.

### What is a watt?

A unit of power.
"""
ROSE = "# Rose\n\n## Plants\n\n### What is a rose?\n\nA flower with thorns.\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with two guides, in which commands run at a fixed time."""
    monkeypatch.chdir(tmp_path)
    at(monkeypatch, NOW)
    write(OHM)
    write(ROSE, "plants/rose.md")
    return tmp_path


def run(*options: str) -> Result:
    return CliRunner().invoke(main, ["feedback", *options], catch_exceptions=False)


def feedback(*options: str) -> list[str]:
    result = run(*options)
    assert result.exit_code == 0, result.output
    return result.output.splitlines()


def sent(server: Server, desk: Path) -> None:
    with anki(server, desk) as passage:
        result = CliRunner().invoke(main, ["send", "--url", passage.url], catch_exceptions=False)
        assert result.exit_code == 0, result.output


def fail(somebody: Learner, question: str, times: int) -> None:
    """Have a card learned and forgotten as often as said, through Anki's own scheduler."""
    somebody.study(guid(question), (3, *(0, 2) * (times - 1), 0))


def study(desk: Path) -> None:
    with studying(desk) as somebody:
        fail(somebody, "ohm?", 8)
        fail(somebody, "volt?", 5)
        fail(somebody, "henry?", 3)
        somebody.flag(guid("henry?"), 1)
        somebody.edit(guid("farad?"), "Answer", "<ul><li>a unit of capacity</li><li>for Faraday</li></ul>", NOW + 10)
        somebody.edit(guid("watt?"), "Answer", "<div>A unit of power.<br></div>", NOW + 10)
        somebody.edit(guid("watt?"), "My Answer", "mine", NOW + 10)
        somebody.tag(guid("watt?"), "exam", NOW + 10)
        somebody.suspend(guid("rose?"))
        somebody.flag(guid("rose?"), 7)
        assert "leech" in somebody.tags(guid("ohm?"))


SAID = [
    "guides/ohm.md:5: leech, forgotten 8 times: Units: What is an ohm?",
    "guides/ohm.md:9: forgotten 5 times: Units: What is a volt?",
    "guides/ohm.md:13: Answer edited in Anki: Units: What is a farad?",
    "    - named after Faraday",
    "    + for Faraday",
    "guides/ohm.md:18: red flag: Units: What is a henry?",
    "guides/plants/rose.md:5: purple flag, suspended: Plants: What is a rose?",
]


def test_nothing_studied_is_nothing_to_report(server: Server, desk: Path) -> None:
    sent(server, desk)
    with anki(server, desk) as passage:
        assert feedback("--url", passage.url) == [
            "nothing to report: no note is a leech, flagged, suspended, often forgotten or edited"
        ]


def test_what_failed_was_flagged_or_edited_is_found_at_its_line(server: Server, desk: Path) -> None:
    sent(server, desk)
    study(desk)
    before = {path: path.read_bytes() for path in Path("guides").rglob("*") if path.is_file()}
    with anki(server, desk) as passage:
        assert feedback("--url", passage.url) == SAID
        assert not {"updateNoteFields", "multi", "importPackage"} & set(passage.actions)
    assert {path: path.read_bytes() for path in Path("guides").rglob("*") if path.is_file()} == before


def test_a_card_is_often_forgotten_from_four_times_on(server: Server, desk: Path) -> None:
    sent(server, desk)
    with studying(desk) as somebody:
        fail(somebody, "ohm?", 4)
        fail(somebody, "volt?", 3)
        somebody.col.export_collection_package(str(desk / "export.colpkg"), include_media=True, legacy=False)
        somebody.col.reopen()
    expected = ["guides/ohm.md:5: forgotten 4 times: Units: What is an ohm?"]
    with anki(server, desk) as passage:
        assert feedback("--url", passage.url) == expected
    assert feedback("--from", "export.colpkg") == expected


@pytest.mark.parametrize("legacy", [False, True], ids=["new format", "old format"])
@pytest.mark.parametrize("ending", ["colpkg", "apkg"])
def test_an_exported_package_says_the_same(ending: str, legacy: bool, server: Server, desk: Path) -> None:
    sent(server, desk)
    study(desk)
    with studying(desk) as somebody:
        path = str(desk / f"export.{ending}")
        if ending == "colpkg":
            somebody.col.export_collection_package(path, include_media=True, legacy=legacy)
            somebody.col.reopen()
        else:
            options = ExportAnkiPackageOptions(with_scheduling=True, with_media=True, legacy=legacy)
            somebody.col.export_anki_package(out_path=path, options=options, limit=None)
    assert feedback("--from", f"export.{ending}") == SAID


def test_lines_are_those_of_the_guide_as_it_is_now(server: Server, desk: Path) -> None:
    sent(server, desk)
    study(desk)
    write(OHM.replace("# Ohm\n", "# Ohm\n\n## Ampere\n\n### What is an ampere?\n\nA unit of current.\n"))
    with anki(server, desk) as passage:
        assert feedback("--url", passage.url)[0].startswith("guides/ohm.md:11: leech")


def test_what_the_guide_changed_since_is_no_edit_of_the_learner(server: Server, desk: Path) -> None:
    sent(server, desk)
    write(OHM.replace("A unit of power.", "The unit of power.").replace("named after", "called after"))
    with studying(desk) as somebody:
        somebody.edit(guid("farad?"), "Answer", "<ul><li>a unit of capacity</li><li>for Faraday</li></ul>", NOW + 10)
    with anki(server, desk) as passage:
        assert feedback("--url", passage.url) == SAID[2:5]


def test_where_nobody_knows_who_changed_a_text_that_is_said(server: Server, desk: Path) -> None:
    CliRunner().invoke(main, ["build"], catch_exceptions=False)
    with studying(desk) as somebody:
        somebody.import_package(Path("build/ohm.apkg"))
        somebody.edit(guid("ohm?"), "Answer", "mine", NOW + 10)
    with anki(server, desk) as passage:
        assert feedback("--url", passage.url) == [
            "guides/ohm.md:5: Answer not as in the guide: Units: What is an ohm?",
            "    - A unit of resistance.",
            "    + mine",
        ]


def test_json_says_all_of_it(server: Server, desk: Path) -> None:
    sent(server, desk)
    study(desk)
    with anki(server, desk) as passage:
        result = run("--url", passage.url, "--json")
    found = json.loads(result.stdout)
    assert [(one["path"], one["line"]) for one in found] == [
        ("guides/ohm.md", 5),
        ("guides/ohm.md", 9),
        ("guides/ohm.md", 13),
        ("guides/ohm.md", 18),
        ("guides/plants/rose.md", 5),
    ]
    assert found[0] == {
        "path": "guides/ohm.md",
        "line": 5,
        "guide": "ohm",
        "guid": guid("ohm?"),
        "front": "Units: What is an ohm?",
        "what": ["leech", "forgotten 8 times"],
        "leech": True,
        "flags": [],
        "suspended": False,
        "lapses": 8,
        "edits": [],
    }
    (edit,) = found[2]["edits"]
    assert (edit["field"], edit["sure"]) == ("Answer", True)
    assert edit["after"] == "<ul><li>a unit of capacity</li><li>for Faraday</li></ul>"


def test_only_the_guides_given_are_reported(server: Server, desk: Path) -> None:
    sent(server, desk)
    study(desk)
    with anki(server, desk) as passage:
        assert feedback("guides/plants", "--url", passage.url) == SAID[-1:]


def packed(content: bytes, member: str) -> bytes:
    with zipfile.ZipFile("made.zip", "w") as archive:
        archive.writestr(member, content)
    return Path("made.zip").read_bytes()


@pytest.mark.parametrize("what", ["nothing", "text", "empty zip", "no database", "no zstd", "cut short"])
def test_a_file_that_is_no_package_is_said_in_a_sentence(what: str, desk: Path) -> None:
    content = {
        "text": b"hello",
        "empty zip": packed(b"", "readme"),
        "no database": packed(b"hello", "collection.anki2"),
        "no zstd": packed(b"hello", "collection.anki21b"),
        "cut short": packed(b"SQLite format 3\x00" + bytes(40), "collection.anki21"),
    }
    if what in content:
        Path("given.colpkg").write_bytes(content[what])
    result = run("--from", "given.colpkg")
    assert result.exit_code == 1
    assert result.stdout == ""
    (sentence,) = result.stderr.splitlines()
    assert sentence.startswith("given.colpkg: ")


def test_an_anki_that_breaks_off_is_said_in_a_sentence(server: Server, desk: Path) -> None:
    sent(server, desk)
    study(desk)
    with server.serving(desk / "anki/collection.anki2"):
        with door(server) as passage:
            feedback("--url", passage.url)
        for number, action in enumerate(passage.actions, start=1):
            with door(server, breaks_at=number) as broken:
                result = run("--url", broken.url)
            assert result.exit_code == 1
            assert result.stdout == ""
            assert f"Anki broke off in the middle ({action})" in result.stderr
