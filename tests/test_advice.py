"""Which file to import: what `build` says is done in the real Anki, and nothing is missing and nothing lost."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import matrix
from anki_collection import Learner, learner
from guide2anki import build
from guide2anki.anki import note_types
from guide2anki.model import Report
from guide2anki.reporting import text as report
from matrix import BUILT, DATA, DAY, LIVED

LINE = re.compile(r"^(?P<deck>.+?): (?:in Anki already: import (?P<known>.+); )?not in Anki yet: import (?P<new>\S+)$")
PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000"
    "0500015a3f2f5a0000000049454e44ae426082"
)


@pytest.fixture
def ann(tmp_path: Path) -> Iterator[Learner]:
    with learner(tmp_path / "anki") as somebody:
        yield somebody


@pytest.fixture
def guides(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DATA, tmp_path / "guides"))


def built(guides: Path, day: int = 0, cache: Path | None = None) -> Report:
    done = build.build([guides], guides.parent / "build", BUILT + day * DAY, cache)
    assert not done.problems
    return done


def files(done: Report, deck: str, studied: bool) -> list[Path]:
    """Return the files that a build says to import into a deck, in order."""
    for line in report.built(done):
        if not studied and (match := re.fullmatch(r"import (\S+\.apkg) into Anki", line)) and deck.lower() in match[1]:
            return [Path(match[1])]
        if (match := LINE.match(line)) and deck in match["deck"]:
            if not studied:
                return [Path(match["new"])]
            steps = match["known"].split(", then ") if match["known"] else []
            return [Path(step.split(" (")[0]) for step in steps]
    raise AssertionError(f"nothing is said of {deck}: {list(report.built(done))}")


def follow(ann: Learner, done: Report, deck: str, studied: bool) -> None:
    for path in files(done, deck, studied):
        log = ann.import_package(path) if path.suffix == ".apkg" else ann.import_text(path)
        assert log.conflicting == 0


def guid_of(done: Report, prompt: str) -> str:
    (guid,) = [str(row.guid) for row in done.rows if row.wording.prompt == prompt]
    return guid


def studied(ann: Learner, done: Report, *guids: str) -> None:
    matrix.imported(ann, [done], "package")
    for guid in guids:
        ann.study(guid)
        ann.tag(guid, "mine", LIVED)
        ann.edit(guid, "My Answer", "typed in Anki", LIVED)


EDIT = ("fight to keep", "hire again")


def test_a_deck_that_was_never_imported_comes_as_its_package_however_often_it_was_built(
    ann: Learner, guides: Path
) -> None:
    built(guides)
    matrix.replacing("netflix.md", EDIT)(guides)
    second = built(guides, 1)
    for done in (second, built(guides, 1)):
        assert [path.name for path in files(done, "Netflix", studied=False)] == ["netflix.apkg"]
    follow(ann, second, "Netflix", studied=False)
    netflix = {row.guid for row in second.rows if row.wording.guide == "netflix"}
    assert set(ann.guids()) == netflix
    assert ann.note_types().count(note_types.NAME) == 1
    assert "hire again" in ann.field(guid_of(second, "Keeper test"), "Answer")


@pytest.mark.parametrize("cached", [True, False])
def test_a_deck_that_is_studied_comes_as_its_update_file_even_if_nobody_read_the_first_advice(
    cached: bool, ann: Learner, guides: Path
) -> None:
    cache = guides.parent / "cache" if cached else None
    first = built(guides, 0, cache)
    guid = guid_of(first, "Keeper test")
    studied(ann, first, guid)
    matrix.replacing("netflix.md", EDIT)(guides)
    second, third = built(guides, 1, cache), built(guides, 2, cache)
    assert files(third, "Netflix", studied=True) == files(second, "Netflix", studied=True)
    follow(ann, third, "Netflix", studied=True)
    assert "hire again" in ann.field(guid, "Answer")
    assert ann.field(guid, "My Answer") == "typed in Anki"
    assert "mine" in ann.tags(guid)


def test_a_picture_comes_with_the_package_after_the_update_file_and_costs_nothing(ann: Learner, guides: Path) -> None:
    first = built(guides)
    guid, other = guid_of(first, "Keeper test"), guid_of(first, "Why is failure injected on purpose?")
    studied(ann, first, guid, other)
    (guides / "way.png").write_bytes(PICTURE)
    text = (guides / "netflix.md").read_text(encoding="utf-8")
    end = "the large one that comes at night."
    assert end in text
    (guides / "netflix.md").write_text(text.replace(end, f"{end} ![the way](way.png)"), encoding="utf-8")
    matrix.replacing("netflix.md", EDIT)(guides)
    second = built(guides, 1)
    assert [path.suffix for path in files(second, "Netflix", studied=True)] == [".txt", ".apkg"]
    follow(ann, built(guides, 2), "Netflix", studied=True)
    (name,) = re.findall(r'src="([^"]+)"', ann.field(other, "Answer"))
    assert Path(ann.col.media.dir(), name).read_bytes() == PICTURE
    assert "hire again" in ann.field(guid, "Answer")
    for one in (guid, other):
        assert ann.field(one, "My Answer") == "typed in Anki"
        assert "mine" in ann.tags(one)
        assert ann.cards(one)[0].reps > 0


def test_own_answers_come_with_the_package_after_the_update_file_and_what_was_typed_elsewhere_stays(
    ann: Learner, guides: Path
) -> None:
    first = built(guides)
    asked = "How do you keep a team honest about its mistakes?"
    answered, guid = guid_of(first, asked), guid_of(first, "Keeper test")
    studied(ann, first, guid)
    (guides / "netflix.answers.md").write_text(f"# Mine\n\n## {asked}\n\nI tell my own first.\n", encoding="utf-8")
    matrix.replacing("netflix.md", EDIT)(guides)
    built(guides, 1)
    second = built(guides, 2)
    assert [path.suffix for path in files(second, "Netflix", studied=True)] == [".txt", ".apkg"]
    follow(ann, second, "Netflix", studied=True)
    assert "I tell my own first." in ann.field(answered, "My Answer")
    assert "hire again" in ann.field(guid, "Answer")
    assert ann.field(guid, "My Answer") == "typed in Anki"
    assert "mine" in ann.tags(guid)


def test_a_new_look_comes_with_the_package_after_the_update_file(ann: Learner, guides: Path) -> None:
    first = built(guides)
    guid = guid_of(first, "Keeper test")
    studied(ann, first, guid)
    matrix.replacing("netflix.md", EDIT)(guides)
    with matrix.new_style():
        built(guides, 1)
        second = built(guides, 2)
        assert [path.suffix for path in files(second, "Netflix", studied=True)] == [".txt", ".apkg"]
        assert [path.suffix for path in files(second, "Google", studied=True)] == [".apkg"]
        follow(ann, second, "Netflix", studied=True)
    kind = ann.col.models.by_name(note_types.NAME)
    assert kind is not None
    assert "rebeccapurple" in str(kind["css"])
    assert ann.field(guid, "My Answer") == "typed in Anki"


def test_notes_that_moved_into_a_new_guide_come_as_its_update_file(ann: Learner, guides: Path) -> None:
    first = built(guides)
    moved = guid_of(first, matrix.LAUNCHED)
    studied(ann, first, moved)
    matrix.replacing("netflix.md", (matrix.LAUNCH, ""))(guides)
    (guides / "launches.md").write_text(f"# Launches\n\n{matrix.LAUNCH}", encoding="utf-8")
    second = built(guides, 1)
    assert [path.name for path in files(second, "Launches", studied=True)] == ["launches.update.txt"]
    follow(ann, second, "Launches", studied=True)
    assert ann.field(moved, "My Answer") == "typed in Anki"
    assert len(ann.guids()) == len(first.rows)


def test_somebody_who_has_just_cloned_is_told_of_every_package(ann: Learner, guides: Path) -> None:
    built(guides)
    shutil.rmtree(guides.parent / "build")
    cloned = built(guides, 1)
    said = list(report.built(cloned))
    assert "nothing has changed since the last build; what you have not imported yet:" in said
    for deck in ("Netflix", "Google"):
        follow(ann, cloned, deck, studied=False)
    assert set(ann.guids()) == {row.guid for row in cloned.rows}
