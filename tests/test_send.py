"""`send` against a real collection through AnkiConnect's protocol."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from anki_connect.support import Door, Learner, Server, door, learner, running
from click.testing import CliRunner, Result

from guide2anki.cli import main
from guide2anki.identity import lock

FIRST = """---
title: Ohm
anki:
  deck: Physics::Ohm
---
# Ohm

## Units

### What is an ohm?

A unit of resistance.

### What is a volt?

A unit of tension.

### What is a farad?

A unit of capacity.

### What is a henry?

A unit of inductance.
"""
SECOND = (
    FIRST.replace("Physics::Ohm", "Science::Ohm")
    .replace("A unit of resistance.", "The unit of resistance. ![a coil](coil.png)")
    .replace("A unit of tension.", "The unit of tension.")
)
OWN = "# Answers: Ohm\n\n## Units\n\n### What is a henry?\n\nWhat my coil has.\n"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)
NOW = 1_790_000_000


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with running(tmp_path_factory.mktemp("server")) as found:
        yield found


@pytest.fixture(autouse=True)
def _garbage_is_collected_again() -> Iterator[None]:
    yield
    gc.enable()


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with one guide, in which commands run at a fixed time."""
    monkeypatch.chdir(tmp_path)
    at(monkeypatch, NOW)
    Path("guides").mkdir()
    write(FIRST)
    return tmp_path


def at(monkeypatch: pytest.MonkeyPatch, now: int) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(now))


def write(guide: str, name: str = "ohm.md") -> None:
    Path("guides", name).write_text(guide, encoding="utf-8")


def run(url: str, *options: str, answers: str = "") -> Result:
    return CliRunner().invoke(main, ["send", "--url", url, *options], input=answers, catch_exceptions=False)


def send(url: str, *options: str, answers: str = "") -> str:
    result = run(url, *options, answers=answers)
    assert result.exit_code == 0, result.output
    return result.output


@contextmanager
def anki(server: Server, folder: Path) -> Iterator[Door]:
    """Have the collection of the learner in `folder` served through a door of its own."""
    with server.serving(folder / "anki" / "collection.anki2"), door(server) as passage:
        yield passage


@contextmanager
def studying(folder: Path) -> Iterator[Learner]:
    with learner(folder / "anki") as somebody:
        yield somebody


def guid(question: str) -> str:
    found = [row.guid for row in lock.load(Path("guides/guide2anki.lock")).rows if question in row.wording.prompt]
    assert len(found) == 1
    return found[0]


def everything(somebody: Learner) -> dict[str, object]:
    """Return all that a learner would miss, without what clocks have to do with."""
    media = sorted(path.name for path in Path(somebody.col.media.dir()).iterdir())
    notes = {guid: (somebody.fields(guid), somebody.tags(guid), somebody.cards(guid)) for guid in somebody.guids()}
    return {"notes": notes, "decks": somebody.decks(), "media": media, "reviews": somebody.reviews()}


# the whole way


def test_the_first_send_brings_all_notes_and_the_second_send_nothing(server: Server, desk: Path) -> None:
    with anki(server, desk) as passage:
        assert "ohm: 4 notes added to Physics::Ohm" in send(passage.url)
        assert passage.actions.count("importPackage") == 1
        passage.calls.clear()
        said = send(passage.url)
        assert "Anki has all of it: there is nothing to do" in said
        assert not CHANGING & set(passage.actions)
    with studying(desk) as somebody:
        assert len(somebody.guids()) == 4
        assert somebody.deck(guid("ohm?")) == "Physics::Ohm"


CHANGING = {"importPackage", "updateNoteFields", "multi", "changeDeck", "suspend", "unsuspend", "storeMediaFile", "sync"}


def studied(desk: Path) -> None:
    """Study and change notes as a learner does."""
    with studying(desk) as somebody:
        somebody.study(guid("ohm?"))
        somebody.study(guid("volt?"), (0, 2))
        somebody.tag(guid("ohm?"), "exam", NOW + 10)
        somebody.edit(guid("ohm?"), "My Answer", "typed in Anki", NOW + 10)
        somebody.edit(guid("farad?"), "Answer", "<p>my own words for it</p>", NOW + 10)


def edited() -> None:
    """Change two answers, one of them with a picture, rename the deck, and write an own answer."""
    write(SECOND)
    Path("guides/coil.png").write_bytes(PNG)
    Path("guides/ohm.answers.md").write_text(OWN, encoding="utf-8")


def test_a_second_send_changes_what_the_guide_changed_and_keeps_what_the_learner_has(
    server: Server, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with anki(server, desk) as passage:
        send(passage.url)
    studied(desk)
    with studying(desk) as somebody:
        before = {name: somebody.cards(guid(name)) for name in ("ohm?", "volt?")}
        tags = {one: somebody.tags(one) for one in somebody.guids()}
    edited()
    at(monkeypatch, NOW + 100)
    with anki(server, desk) as passage:
        said = send(passage.url, answers="y\n")
        third = send(passage.url)
    assert "ohm → Science::Ohm: 2 changed, 1 with your own answer, 1 picture" in said
    assert "Move 4 cards from Physics::Ohm to Science::Ohm?" in said
    assert said.splitlines()[-3:] == [
        "ohm: 1 picture stored",
        "ohm: 3 notes changed, 1 with your own answer",
        "4 cards moved from Physics::Ohm to Science::Ohm",
    ]
    assert "Anki has all of it: there is nothing to do" in third
    with studying(desk) as somebody:
        assert "The unit of resistance." in somebody.field(guid("ohm?"), "Answer")
        assert "The unit of tension." in somebody.field(guid("volt?"), "Answer")
        assert somebody.field(guid("ohm?"), "My Answer") == "typed in Anki"
        assert "my coil" in somebody.field(guid("henry?"), "My Answer")
        assert somebody.field(guid("farad?"), "Answer") == "<p>my own words for it</p>"
        assert {one: somebody.tags(one) for one in somebody.guids()} == tags
        assert "exam" in tags[guid("ohm?")]
        for name, cards in before.items():
            (card,), (old,) = somebody.cards(guid(name)), cards
            assert card.deck == "Science::Ohm"
            assert (card.type, card.due, card.interval, card.reps, card.reviews) == (
                (old.type, old.due, old.interval, old.reps, old.reviews)
            )
        pictures = [path for path in Path(somebody.col.media.dir()).iterdir()]
        assert [path.read_bytes() for path in pictures] == [PNG]
        assert pictures[0].name in somebody.field(guid("ohm?"), "Answer")


def test_a_dry_run_writes_nothing_anywhere(server: Server, desk: Path) -> None:
    with anki(server, desk) as passage:
        said = send(passage.url, "--dry-run")
        assert "ohm → Physics::Ohm: 4 new" in said
        assert not CHANGING & set(passage.actions)
    assert not Path("build").exists()
    assert not Path("guides/guide2anki.lock").exists()


# broken off at every call


def calls_of_a_second_send(server: Server, desk: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Make a second send possible, keep how everything was before, and return the calls that it takes."""
    with anki(server, desk) as passage:
        send(passage.url)
    studied(desk)
    edited()
    write(SECOND + "\n### What is a watt?\n\nA unit of power.\n")
    at(monkeypatch, NOW + 100)
    keep(desk, Path("kept"))
    with anki(server, desk) as passage:
        send(passage.url, "--yes")
    return passage.actions


def keep(desk: Path, where: Path) -> None:
    monkeyed = Path(CACHE())
    for name, source in (("guides", desk / "guides"), ("build", desk / "build"), ("anki", desk / "anki")):
        shutil.copytree(source, where / name)
    shutil.copytree(monkeyed, where / "cache")


def CACHE() -> str:
    import os

    return os.environ["XDG_CACHE_HOME"]


def restore(desk: Path, where: Path) -> None:
    for name in ("guides", "build", "anki"):
        shutil.rmtree(desk / name)
        shutil.copytree(where / name, desk / name)
    shutil.rmtree(CACHE())
    shutil.copytree(where / "cache", CACHE())


@pytest.mark.parametrize("after", [False, True], ids=["before it is done", "after it is done"])
def test_a_send_that_breaks_off_at_any_call_is_finished_by_the_next(
    after: bool, server: Server, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    actions = calls_of_a_second_send(server, desk, monkeypatch)
    assert {"importPackage", "multi", "changeDeck", "storeMediaFile"} <= set(actions)
    with studying(desk) as somebody:
        meant = everything(somebody)
    for number, action in enumerate(actions, start=1):
        restore(desk, Path("kept"))
        with server.serving(desk / "anki/collection.anki2"):
            with door(server, breaks_at=number, after=after) as passage:
                broken = run(passage.url, "--yes")
            assert broken.exit_code == 1, action
            assert f"Anki broke off in the middle ({action})" in broken.stderr, (number, action, broken.output)
            assert len(broken.stderr.splitlines()) == 1
            with door(server) as passage:
                send(passage.url, "--yes")
            with door(server) as passage:
                assert "there is nothing to do" in send(passage.url, "--yes"), (number, action)
        with studying(desk) as somebody:
            assert everything(somebody) == meant, (number, action)
