"""`send` against a real collection through AnkiConnect's protocol."""

from __future__ import annotations

import os
import shutil
import socket
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from anki_collection import Learner, learner
from anki_connect.support import NOW, Server, anki, ankiweb, at, door, guid, running, studying, write
from guide2anki.cli import main
from guide2anki.desktop import connect

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


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with one guide, in which commands run at a fixed time."""
    monkeypatch.chdir(tmp_path)
    at(monkeypatch, NOW)
    write(FIRST)
    return tmp_path


def run(url: str, *options: str, answers: str = "") -> Result:
    return CliRunner().invoke(main, ["send", "--url", url, *options], input=answers, catch_exceptions=False)


def send(url: str, *options: str, answers: str = "") -> str:
    result = run(url, *options, answers=answers)
    assert result.exit_code == 0, result.output
    return result.output


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


CHANGING = {
    "addTags",
    "changeDeck",
    "importPackage",
    "multi",
    "removeTags",
    "storeMediaFile",
    "suspend",
    "sync",
    "unsuspend",
}


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
        pictures = list(Path(somebody.col.media.dir()).iterdir())
        assert [path.read_bytes() for path in pictures] == [PNG]
        assert pictures[0].name in somebody.field(guid("ohm?"), "Answer")


def test_new_notes_come_without_touching_the_known_ones(
    server: Server, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with anki(server, desk) as passage:
        send(passage.url)
    studied(desk)
    write(FIRST.replace("A unit of resistance.", "The unit of resistance.") + "\n### What is a watt?\n\nPower.\n")
    at(monkeypatch, NOW + 100)
    with anki(server, desk) as passage:
        said = send(passage.url)
    assert (
        "ohm → Physics::Ohm: 1 new, 1 changed\n  changed: Units: What is an ohm?\n  new: Units: What is a watt?" in said
    )
    with studying(desk) as somebody:
        assert len(somebody.guids()) == 5
        assert somebody.deck(guid("watt?")) == "Physics::Ohm"
        assert "exam" in somebody.tags(guid("ohm?"))
        assert somebody.field(guid("ohm?"), "My Answer") == "typed in Anki"
        assert somebody.field(guid("ohm?"), "Answer") == '<div class="brief"><p>The unit of resistance.</p></div>'
    assert sorted(path.name for path in Path("build").iterdir()) == ["ohm.apkg", "ohm.update.txt"]


def test_tags_that_the_guide_changed_change_and_the_learners_stay(
    server: Server, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(FIRST.replace("anki:\n", "tags: [old, both]\nanki:\n"))
    with anki(server, desk) as passage:
        send(passage.url)
    studied(desk)
    with studying(desk) as somebody:
        somebody.col.tags.bulk_remove([somebody.nid(guid("volt?"))], "both")
    write(FIRST.replace("anki:\n", "tags: [both, new]\nanki:\n"))
    at(monkeypatch, NOW + 100)
    with anki(server, desk) as passage:
        said = send(passage.url)
        assert "ohm → Physics::Ohm: 4 with other tags" in said
        assert "ohm: tags of 4 notes changed" in said
        assert "there is nothing to do" in send(passage.url)
    with studying(desk) as somebody:
        for name, own in (("ohm?", {"both", "new", "exam"}), ("volt?", {"new"})):
            assert {tag for tag in somebody.tags(guid(name)) if "::" not in tag} == own


def test_a_renamed_guide_and_a_note_that_went_to_another_guide_stay_the_same_notes(
    server: Server, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with anki(server, desk) as passage:
        send(passage.url)
    studied(desk)
    ohm, henry = guid("ohm?"), guid("henry?")
    stays, _, goes = FIRST.partition("### What is a henry?")
    Path("guides/ohm.md").unlink()
    write(stays, "resistance.md")
    write("# Coils\n\n## Units\n\n### What is a henry?" + goes, "coils.md")
    at(monkeypatch, NOW + 100)
    with anki(server, desk) as passage:
        send(passage.url, "--yes")
        assert "there is nothing to do" in send(passage.url, "--yes")
    with studying(desk) as somebody:
        assert len(somebody.guids()) == 4
        assert somebody.field(ohm, "Source ID") == f"resistance/{ohm}"
        assert somebody.field(henry, "Source ID") == f"coils/{henry}"
        assert (somebody.deck(ohm), somebody.deck(henry)) == ("Physics::Ohm", "Coils")
        assert somebody.cards(ohm)[0].reviews == 2


def test_new_notes_go_where_the_learner_keeps_the_others(
    server: Server, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with anki(server, desk) as passage:
        send(passage.url)
    with studying(desk) as somebody:
        somebody.col.decks.rename(somebody.col.decks.id("Physics::Ohm"), "Mine")
    write(FIRST + "\n### What is a watt?\n\nPower.\n")
    at(monkeypatch, NOW + 100)
    with anki(server, desk) as passage:
        assert "ohm: 1 note added to Mine" in send(passage.url)
        assert "there is nothing to do" in send(passage.url)
    with studying(desk) as somebody:
        assert somebody.deck(guid("watt?")) == "Mine"
        assert "Physics::Ohm" not in somebody.decks()


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
    tagged = SECOND.replace("anki:\n", "tags: [science]\nanki:\n").partition("### What is a farad?")
    write(tagged[0] + "### What is a watt?\n\nA unit of power.\n\n### What is a henry?\n\nA unit of inductance.\n")
    at(monkeypatch, NOW + 100)
    keep(desk, Path("kept"))
    with anki(server, desk) as passage:
        send(passage.url, "--yes")
    return passage.actions


def places(desk: Path) -> dict[str, Path]:
    return {name: desk / name for name in ("guides", "build", "anki")} | {"cache": Path(os.environ["XDG_CACHE_HOME"])}


def keep(desk: Path, where: Path) -> None:
    for name, place in places(desk).items():
        shutil.copytree(place, where / name)


def restore(desk: Path, where: Path) -> None:
    for name, place in places(desk).items():
        shutil.rmtree(place)
        shutil.copytree(where / name, place)


BROKEN = pytest.mark.parametrize("after", [False, True], ids=["before it is done", "after it is done"])


@BROKEN
def test_a_first_send_that_breaks_off_at_any_call_is_finished_by_the_next(
    after: bool, server: Server, desk: Path
) -> None:
    edited()
    for name in ("anki", "build"):
        Path(name).mkdir()
    keep(desk, Path("kept"))
    with anki(server, desk) as passage:
        send(passage.url, "--yes")
    assert "importPackage" in passage.actions
    break_off(server, desk, passage.actions, after)


@BROKEN
def test_a_second_send_that_breaks_off_at_any_call_is_finished_by_the_next(
    after: bool, server: Server, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    actions = calls_of_a_second_send(server, desk, monkeypatch)
    assert {"importPackage", "multi", "changeDeck", "storeMediaFile", "addTags", "suspend"} <= set(actions)
    break_off(server, desk, actions, after)


def break_off(server: Server, desk: Path, actions: Sequence[str], after: bool) -> None:
    """Break a send off at each of its calls, and check that a second one makes of it what an unbroken one made."""
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


@pytest.mark.parametrize("action", ["importPackage", "multi"])
def test_a_send_to_an_anki_that_is_killed_is_finished_by_the_next(
    action: str, server: Server, desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    actions = calls_of_a_second_send(server, desk, monkeypatch)
    with studying(desk) as somebody:
        meant = everything(somebody)
    restore(desk, Path("kept"))
    with (
        running(tmp_path) as victim,
        victim.serving(desk / "anki/collection.anki2", last=True),
        door(victim, breaks_at=actions.index(action) + 1) as passage,
    ):
        passage.kills = True
        assert run(passage.url, "--yes").exit_code == 1
    with anki(server, desk) as passage:
        send(passage.url, "--yes")
        assert "there is nothing to do" in send(passage.url, "--yes")
    with studying(desk) as somebody:
        assert everything(somebody) == meant


# whoever answers


def refused(url: str, *options: str) -> str:
    """Return the one sentence with which a send ends that wrote nothing."""
    result = run(url, *options)
    assert result.exit_code == 1
    assert result.stdout == ""
    (sentence,) = result.stderr.splitlines()
    assert sentence.startswith(f"{url}: ")
    assert not Path("build").exists()
    return sentence.removeprefix(f"{url}: ")


@contextmanager
def listening(answer: bytes | None) -> Iterator[tuple[str, list[bytes]]]:
    """Yield the URL of something that answers every connection with these bytes, or never, and what it was told."""
    heard: list[bytes] = []
    done = threading.Event()

    def serve() -> None:
        while not done.is_set():
            try:
                connection, _ = sock.accept()
            except OSError:
                return
            with connection:
                connection.settimeout(5)
                heard.append(connection.recv(65536))
                if answer is None:
                    done.wait(10)
                else:
                    connection.sendall(answer)

    with socket.create_server(("127.0.0.1", 0)) as sock:
        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{sock.getsockname()[1]}", heard
        finally:
            done.set()
            sock.close()


def test_no_anki_is_said_in_a_sentence(desk: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as sock:
        url = f"http://127.0.0.1:{sock.getsockname()[1]}"
    assert refused(url).startswith("no Anki answers here: start Anki, with the add-on AnkiConnect")


@pytest.mark.parametrize("url", ["127.0.0.1:8765", "ftp://127.0.0.1", "http://", "http://127.0.0.1:99999", "anki"])
def test_what_is_no_address_is_said_in_a_sentence(url: str, desk: Path) -> None:
    assert refused(url).startswith("not an address: give one like http://127.0.0.1:8765")


OTHERS = {
    "a page": b"HTTP/1.1 200 OK\r\nContent-Length: 13\r\n\r\n<html></html>",
    "not found": b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n",
    "a redirect": b"HTTP/1.1 307 See\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n",
    "other JSON": b'HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n{"status":"ok"}',
    "a list": b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]",
    "JSON like it": b'HTTP/1.1 200 OK\r\nContent-Length: 26\r\n\r\n{"result":1,"error": null}',
    "another error": b'HTTP/1.1 200 OK\r\nContent-Length: 31\r\n\r\n{"result":null,"error":"denied"}'[:-1],
    "no HTTP": b"SSH-2.0-OpenSSH_9.6\r\n",
}


@pytest.mark.parametrize("other", OTHERS)
def test_another_app_on_the_port_is_named_and_never_told_the_key(other: str, desk: Path) -> None:
    with listening(OTHERS[other]) as (url, heard):
        said = refused(url, "--key", "secret")
        assert said.startswith("what answers here is not AnkiConnect: give Anki's address with --url")
        assert len(heard) == 1
        assert b"secret" not in b"".join(heard)


def test_an_anki_that_hangs_is_not_waited_for_for_ever(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connect, "QUICK", 0.2)
    with listening(None) as (url, _):
        assert refused(url).startswith("Anki does not answer (requestPermission): close the dialog")


def test_the_key_is_asked_for_refused_and_taken(server: Server, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with server.serving(desk / "anki/collection.anki2"), door(server, key="secret") as passage:
        assert refused(passage.url).startswith("AnkiConnect asks for an API key: give it with --key")
        assert refused(passage.url, "--key", "wrong").startswith("AnkiConnect refuses this API key")
        assert passage.keys == ["", "", "", "wrong"]
        send(passage.url, "--key", "secret")
        edited()
        at(monkeypatch, NOW + 100)
        assert "3 notes changed" in send(passage.url, "--key", "secret")


def test_the_key_may_stand_in_the_environment(server: Server, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GUIDE2ANKI_KEY", "secret")
    with server.serving(desk / "anki/collection.anki2"), door(server, key="secret") as passage:
        assert "4 notes added" in send(passage.url)


OLD = {
    "version": ({"result": 5, "error": None}, "AnkiConnect here is too old (version 5): update the add-on"),
    "requestPermission": ({"result": None, "error": "unsupported action"}, ""),
    "apiReflect": (
        {"result": {"scopes": ["actions"], "actions": ["multi", "sync"]}, "error": None},
        "AnkiConnect here does not know addTags, apiReflect, ",
    ),
}


@pytest.mark.parametrize("action", OLD)
def test_an_old_version_is_said_before_anything_is_written(action: str, server: Server, desk: Path) -> None:
    answer, sentence = OLD[action]
    with anki(server, desk) as passage:
        passage.answers[action] = answer
        if sentence:
            assert refused(passage.url).startswith(sentence)
        else:
            send(passage.url)


def test_a_permission_that_is_not_granted_is_said(server: Server, desk: Path) -> None:
    with anki(server, desk) as passage:
        passage.answers["requestPermission"] = {"result": {"permission": "denied"}, "error": None}
        assert refused(passage.url).startswith("AnkiConnect grants no permission")


def test_what_anki_refuses_is_said_in_its_words(server: Server, desk: Path) -> None:
    with anki(server, desk) as passage:
        passage.answers["importPackage"] = {"result": None, "error": "no such\nfile"}
        result = run(passage.url)
        assert result.stderr == f"{passage.url}: Anki did not do importPackage: no such file\n"
        del passage.answers["importPackage"]
        assert "4 notes added" in send(passage.url)


@pytest.mark.parametrize(
    "action",
    ["modelNamesAndIds", "modelFieldNames", "findNotes", "notesInfo", "findCards", "getMediaFilesNames", "multi"],
)
def test_an_answer_of_another_form_is_said_in_a_sentence(
    action: str, server: Server, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with anki(server, desk) as passage:
        send(passage.url)
        edited()
        at(monkeypatch, NOW + 100)
        for result in (None, 7, "text"):
            passage.answers[action] = {"result": result, "error": None}
            done = run(passage.url, "--yes")
            assert done.exit_code == 1
            assert done.stderr.startswith(f"{passage.url}: Anki did not do ")
            assert len(done.stderr.splitlines()) == 1
        passage.answers = {}
        send(passage.url, "--yes")
        assert "there is nothing to do" in send(passage.url)


def test_what_anki_says_it_did_is_looked_at(server: Server, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with anki(server, desk) as passage:
        passage.swallowed = {"importPackage"}
        result = run(passage.url)
        assert result.exit_code == 1
        assert result.stderr.splitlines()[0] == f"{passage.url}: ohm: Anki did not add: Units: What is an ohm?"
        passage.swallowed = set()
        send(passage.url)
        edited()
        at(monkeypatch, NOW + 100)
        passage.swallowed = {"multi"}  # as AnkiConnect does for a note that is open in the Browse window
        result = run(passage.url, "--yes")
        assert result.exit_code == 1
        assert "ohm: Anki did not change: Units: What is an ohm?: close it in Anki's Browse window" in result.stderr
        passage.swallowed = set()
        assert "ohm: 3 notes changed, 1 with your own answer" in send(passage.url)


def test_sync_is_asked_for_only_if_wanted_and_its_failure_is_said(server: Server, desk: Path) -> None:
    with anki(server, desk) as passage:
        send(passage.url)
        assert "sync" not in passage.actions
        result = run(passage.url, "--sync")
        assert result.exit_code == 1
        assert f"{passage.url}: Anki did not do sync: " in result.stderr
        passage.swallowed = {"sync"}
        assert send(passage.url, "--sync").endswith("synced\n")


def test_what_was_sent_and_synced_is_on_the_phone(server: Server, desk: Path, tmp_path: Path) -> None:
    del server
    with ankiweb(tmp_path / "web") as web:
        account = {
            f"ANKICONNECT_ANKIWEB_{name}": value for name, value in (("USER", "me"), ("PASS", "mine"), ("URL", web))
        }
        with running(tmp_path, **account) as own, anki(own, desk) as passage:
            assert send(passage.url, "--sync").endswith("synced\n")
        with learner(tmp_path / "phone") as phone:
            login = phone.col.sync_login("me", "mine", web)
            phone.col.sync_collection(login, False)
            phone.col.close_for_full_sync()
            phone.col.full_upload_or_download(auth=login, server_usn=None, upload=False)
            phone.col.reopen(after_full_sync=True)
            assert len(phone.guids()) == 4
            assert phone.deck(guid("ohm?")) == "Physics::Ohm"


# what the learner did


def test_words_that_both_changed_are_shown_and_replaced_only_if_the_learner_agrees(
    server: Server, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with anki(server, desk) as passage:
        send(passage.url)
    with studying(desk) as somebody:
        somebody.edit(guid("ohm?"), "Answer", "<p>mine</p>", NOW + 10)
    write(FIRST.replace("A unit of resistance.", "The unit of resistance."))
    at(monkeypatch, NOW + 100)
    with anki(server, desk) as passage:
        for said in (send(passage.url, answers="n\n"), send(passage.url), send(passage.url, "--yes")):
            assert "  differs in Anki: Units: What is an ohm?\n    - mine\n    + The unit of resistance." in said
            assert "ohm: 1 note left as in Anki" in said
            assert "multi" not in passage.actions
        assert "ohm: 1 note changed" in send(passage.url, answers="y\n")
        assert "there is nothing to do" in send(passage.url)
    with studying(desk) as somebody:
        assert somebody.field(guid("ohm?"), "Answer") == '<div class="brief"><p>The unit of resistance.</p></div>'


def test_html_that_the_editor_wrote_anew_is_no_edit(
    server: Server, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with anki(server, desk) as passage:
        send(passage.url)
    with studying(desk) as somebody:
        somebody.edit(guid("ohm?"), "Answer", "A&nbsp;unit of resistance.<br>", NOW + 10)
    write(FIRST.replace("A unit of resistance.", "The unit of resistance."))
    at(monkeypatch, NOW + 100)
    with anki(server, desk) as passage:
        assert "ohm: 1 note changed" in send(passage.url)


def test_without_memory_nothing_is_replaced_unasked(
    server: Server, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with anki(server, desk) as passage:
        send(passage.url)
    with studying(desk) as somebody:
        somebody.edit(guid("farad?"), "Answer", "<p>mine</p>", NOW + 10)
    shutil.rmtree(os.environ["XDG_CACHE_HOME"])
    write(FIRST.replace("A unit of resistance.", "The unit of resistance."))
    at(monkeypatch, NOW + 100)
    with anki(server, desk) as passage:
        assert "ohm: 2 notes left as in Anki" in send(passage.url, "--yes")
        assert "Replace 2 notes that may hold your own edits? [y/N]: y" in send(passage.url, answers="y\n")


def test_cards_that_the_learner_moved_stay_there(server: Server, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with anki(server, desk) as passage:
        send(passage.url)
    with studying(desk) as somebody:
        somebody.move(guid("ohm?"), "Mine")
        somebody.move(guid("volt?"), "Physics::Ohm::Later")
    write(FIRST.replace("Physics::Ohm", "Science::Ohm"))
    at(monkeypatch, NOW + 100)
    with anki(server, desk) as passage:
        said = send(passage.url, answers="n\n")
        assert "2 cards left in Physics::Ohm" in said
        assert "changeDeck" not in passage.actions
        assert "2 cards moved from Physics::Ohm to Science::Ohm" in send(passage.url, "--yes")
        assert "there is nothing to do" in send(passage.url)
    with studying(desk) as somebody:
        decks = [somebody.deck(guid(f"{name}?")) for name in ("ohm", "volt", "farad", "henry")]
        assert decks == ["Mine", "Physics::Ohm::Later", "Science::Ohm", "Science::Ohm"]


def test_a_deck_that_an_earlier_build_renamed_is_known_from_the_lock(
    server: Server, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert CliRunner().invoke(main, ["build"]).exit_code == 0
    with studying(desk) as somebody:
        somebody.import_package(Path("build/ohm.apkg"))
    write(FIRST.replace("Physics::Ohm", "Science::Ohm"))
    at(monkeypatch, NOW + 100)
    with anki(server, desk) as passage:
        assert "4 cards moved from Physics::Ohm to Science::Ohm" in send(passage.url, "--yes")


def test_notes_that_have_gone_are_suspended_once_and_woken_when_they_come_back(
    server: Server, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with anki(server, desk) as passage:
        send(passage.url)
    gone = guid("henry?")
    less = FIRST.partition("### What is a henry?")[0]
    write(less)
    at(monkeypatch, NOW + 100)
    with anki(server, desk) as passage:
        said = send(passage.url, answers="n\n")
        assert "Suspend 1 card of notes that the guides no longer have?" in said
        assert "suspend" not in passage.actions
        assert "1 card suspended" in send(passage.url, "--yes")
        assert "there is nothing to do" in send(passage.url, "--yes")
    with studying(desk) as somebody:
        assert [card.queue for card in somebody.cards(gone)] == [-1]
        somebody.col.sched.unsuspend_cards(somebody.col.card_ids_of_note(somebody.nid(gone)))
    with anki(server, desk) as passage:
        assert "there is nothing to do" in send(passage.url, "--yes")
    with studying(desk) as somebody:
        somebody.suspend(gone)
    write(FIRST)
    at(monkeypatch, NOW + 200)
    with anki(server, desk) as passage:
        assert "1 card asked again" in send(passage.url)
        assert "there is nothing to do" in send(passage.url)
    with studying(desk) as somebody:
        assert [card.queue for card in somebody.cards(gone)] == [0]
        assert len(somebody.guids()) == 4


def test_what_the_learner_suspended_is_not_woken(server: Server, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with anki(server, desk) as passage:
        send(passage.url)
    with studying(desk) as somebody:
        somebody.suspend(guid("henry?"))
    write(FIRST.partition("### What is a farad?")[0])
    at(monkeypatch, NOW + 100)
    with anki(server, desk) as passage:
        assert "1 card suspended" in send(passage.url, "--yes")
    write(FIRST)
    at(monkeypatch, NOW + 200)
    with anki(server, desk) as passage:
        assert "1 card asked again" in send(passage.url, "--yes")
    with studying(desk) as somebody:
        assert [card.queue for card in somebody.cards(guid("henry?"))] == [-1]
        assert [card.queue for card in somebody.cards(guid("farad?"))] == [0]


def test_notes_that_the_learner_deleted_stay_away_unless_wanted(server: Server, desk: Path) -> None:
    with anki(server, desk) as passage:
        send(passage.url)
    with studying(desk) as somebody:
        somebody.delete(guid("farad?"))
    with anki(server, desk) as passage:
        assert "  deleted in Anki: Units: What is a farad?" in send(passage.url, "--yes")
        assert "importPackage" not in passage.actions
        assert "ohm: 1 note added to Physics::Ohm" in send(passage.url, answers="y\n")
    with studying(desk) as somebody:
        assert len(somebody.guids()) == 4


def test_a_deck_that_the_learner_deleted_whole_comes_anew(server: Server, desk: Path) -> None:
    with anki(server, desk) as passage:
        send(passage.url)
    with studying(desk) as somebody:
        for one in somebody.guids():
            somebody.delete(one)
    with anki(server, desk) as passage:
        assert "4 notes added" in send(passage.url)


def test_of_a_copy_made_in_anki_the_original_is_changed(
    server: Server, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with anki(server, desk) as passage:
        send(passage.url)
    with studying(desk) as somebody:
        note = somebody.col.get_note(somebody.nid(guid("ohm?")))
        copy = somebody.col.new_note(note.note_type())
        copy.fields = list(note.fields)
        somebody.col.add_note(copy, somebody.col.decks.id("Mine"))
    write(FIRST.replace("A unit of resistance.", "The unit of resistance."))
    at(monkeypatch, NOW + 100)
    with anki(server, desk) as passage:
        assert "ohm: 1 note changed" in send(passage.url)
    with studying(desk) as somebody:
        assert somebody.field(guid("ohm?"), "Answer") == '<div class="brief"><p>The unit of resistance.</p></div>'
        assert somebody.col.get_note(copy.id)["Answer"] == '<div class="brief"><p>A unit of resistance.</p></div>'


def test_a_field_that_was_renamed_in_anki_is_said_and_nothing_is_written(server: Server, desk: Path) -> None:
    with anki(server, desk) as passage:
        send(passage.url)
    with studying(desk) as somebody:
        model = somebody.col.models.by_name("guide2anki")
        somebody.col.models.rename_field(model, model["flds"][1], "Back")
        somebody.col.models.update_dict(model)
    with anki(server, desk) as passage:
        result = run(passage.url)
        assert result.exit_code == 1
        assert "the note type 'guide2anki' in Anki has no field 'Answer': give it back its name" in result.stderr
        assert not CHANGING & set(passage.actions)


def test_an_own_answer_that_changes_in_the_file_changes_in_anki_unless_it_was_changed_there(
    server: Server, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = Path("guides/ohm.answers.md")
    answers.write_text(OWN)
    with anki(server, desk) as passage:
        send(passage.url)
        answers.write_text(OWN.replace("my coil", "our coil"))
        at(monkeypatch, NOW + 100)
        assert "ohm: 1 note changed, 1 with your own answer" in send(passage.url)
    with studying(desk) as somebody:
        assert "our coil" in somebody.field(guid("henry?"), "My Answer")
        somebody.edit(guid("henry?"), "My Answer", "typed", NOW + 110)
    answers.write_text(OWN.replace("my coil", "their coil"))
    at(monkeypatch, NOW + 200)
    with anki(server, desk) as passage:
        for _ in range(2):
            said = send(passage.url, "--yes")
            assert "  your answer in Anki stays, the one in your file is another: Units: What is a henry?" in said
    with studying(desk) as somebody:
        assert somebody.field(guid("henry?"), "My Answer") == "typed"


def test_a_newer_style_comes_and_touches_no_note(server: Server, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from guide2anki.anki import note_types

    with anki(server, desk) as passage:
        send(passage.url)
    studied(desk)
    with studying(desk) as somebody:
        somebody.move(guid("ohm?"), "Mine")
        before = everything(somebody)
    monkeypatch.setattr(note_types, "MODIFIED", note_types.MODIFIED + 1000)
    monkeypatch.setattr(note_types, "style", lambda: ".newer {}")
    note_types.model.cache_clear()
    try:
        with anki(server, desk) as passage:
            assert "style of the cards: Anki takes it if it is newer than its own" in send(passage.url)
            assert "there is nothing to do" in send(passage.url)
    finally:
        note_types.model.cache_clear()
    with studying(desk) as somebody:
        assert somebody.col.models.by_name("guide2anki")["css"] == ".newer {}"
        assert everything(somebody) == before


def test_other_guides_and_other_notes_are_left_alone(
    server: Server, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(FIRST.replace("Ohm", "Watt").replace(" is a", " was a"), "watt.md")
    with anki(server, desk) as passage:
        assert "8 new" not in send(passage.url)
    with studying(desk) as somebody:
        before = {one: (somebody.fields(one), somebody.modified(one)) for one in somebody.guids()}
    write(SECOND.replace("![a coil](coil.png)", "").replace("Science::", "Physics::"))
    at(monkeypatch, NOW + 100)
    with anki(server, desk) as passage:
        result = CliRunner().invoke(main, ["send", "guides/ohm.md", "--url", passage.url], catch_exceptions=False)
        assert "ohm: 2 notes changed" in result.output
        assert "watt" not in result.output
    with studying(desk) as somebody:
        after = {one: (somebody.fields(one), somebody.modified(one)) for one in somebody.guids()}
    changed = {one for one in after if after[one] != before[one]}
    assert changed == {guid("is an ohm?"), guid("is a volt?")}


def test_a_guide_that_cannot_be_used_is_said_and_the_others_are_sent(server: Server, desk: Path) -> None:
    (desk / "guides/broken.md").write_bytes(b"# T\n\n\xff\n")
    with anki(server, desk) as passage:
        result = run(passage.url)
    assert result.exit_code == 1
    assert result.stderr.startswith("guides/broken.md:3: the file is not UTF-8")
    assert "ohm: 4 notes added" in result.stdout
