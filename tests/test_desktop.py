"""What is read from Anki and from packages, and what is remembered of it: without a running Anki."""

from __future__ import annotations

import http.client
import io
import json
import sqlite3
import zipfile
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from anki_in_memory import URL, Card, Kept, Memory, opened
from guide2anki.anki import note_types
from guide2anki.anki import package as writer
from guide2anki.desktop import collection, connect, feedback, package, sent, shelf, wording
from guide2anki.desktop.connect import Anki, AnkiError
from guide2anki.desktop.package import Studied, UnreadableError
from guide2anki.desktop.sent import Sent
from guide2anki.model import Note
from made_notes import BUILT, kept, note

# what a field says


@pytest.mark.parametrize(
    "tag",
    [
        *("br", "div", "dd", "details", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p"),
        *("pre", "summary", "table", "td", "th", "tr", "ul", "blockquote", "section", "figure"),
    ],
)
def test_a_tag_that_breaks_the_line_parts_what_is_said(tag: str) -> None:
    assert wording.lines(f"one<{tag}>two") == ["one", "two"]
    assert wording.lines(f"one</{tag}>two") == ["one", "two"]


@pytest.mark.parametrize("tag", ["b", "span", "em", "a", "code", "sub"])
def test_any_other_tag_says_nothing(tag: str) -> None:
    assert wording.lines(f"one<{tag} src='x'>two</{tag}>") == ["onetwo"]


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ('a<img src="_x.png">b', "a [img _x.png] b"),
        ('<img alt="a" src="_x.png">', "[img _x.png]"),
        ("<img>", "[img ]"),
        ('<audio src="a.mp3">', "[audio a.mp3]"),
        ('<video src="a.mp4">', "[video a.mp4]"),
        ('<source src="a.mp4">', "[source a.mp4]"),
        ('<object data="a.svg">', "[object a.svg]"),
        ('<object src="" data="a.svg">', "[object a.svg]"),
        ("a&nbsp;&amp; b\n  c", "a & b c"),
        ("<p>a</p><p></p><p>b</p>", "a b"),
        ("u\u0308", "ü"),
        ("<!-- a -->b", "b"),
    ],
)
def test_what_a_reader_sees_is_compared(html: str, said: str) -> None:
    assert wording.said(html) == said


@pytest.mark.parametrize(
    ("html", "stored"),
    [("a\tb\nc", "a\tb\nc"), ("a\x1fb\x00c\rd\x7fe", "abcde"), ("u\u0308 ~", "ü ~"), ("\x80", "\x80")],
)
def test_a_field_is_kept_by_anki_composed_and_without_control_characters(html: str, stored: str) -> None:
    assert wording.stored(html) == stored


def test_only_lines_that_differ_are_shown() -> None:
    before, after = "<p>one</p><p>two</p><p>three</p>", "<p>one</p><p>2</p><p>three</p><p>four</p>"
    assert list(wording.difference(before, after)) == ["- two", "+ 2", "+ four"]
    assert list(wording.difference(before, before)) == []
    assert list(wording.difference("<p>-- all</p>", "<p>++ none</p>")) == ["- -- all", "+ ++ none"]


# what was sent


def test_what_was_sent_is_known_again(tmp_path: Path) -> None:
    lock = tmp_path / "guide2anki.lock"
    said = sent.load(tmp_path / "cache", lock, "ann")
    said.fields, said.tags, said.decks = {"g": {"Prompt": "a"}}, {"g": ["t"]}, {"g": "D"}
    said.retired, said.suspended, said.style = ["r"], [7], 9
    said.save()
    assert sent.load(tmp_path / "cache", lock, "ann") == said
    assert sent.only(tmp_path / "cache", lock) == said
    assert said.place is not None
    assert said.place.parent.stat().st_mode & 0o777 == 0o700
    for lock_file, name in ((lock, "bob"), (tmp_path / "other.lock", "ann")):
        other = sent.load(tmp_path / "cache", lock_file, name)
        assert (other.fields, other.style) == ({}, 0)
        assert other.place not in (None, said.place)


def test_which_of_two_collections_is_meant_is_not_guessed(tmp_path: Path) -> None:
    lock = tmp_path / "guide2anki.lock"
    assert sent.only(tmp_path, lock) == Sent(None)
    for name in ("ann", "bob"):
        said = sent.load(tmp_path, lock, name)
        said.style = 5
        said.save()
        assert (sent.only(tmp_path, lock).style == 5) is (name == "ann")
    assert sent.only(tmp_path, lock) == Sent(None)


def test_where_nothing_is_kept_nothing_is_known(tmp_path: Path) -> None:
    nowhere = sent.load(None, tmp_path / "lock", "ann")
    nowhere.save()
    assert nowhere == sent.only(None, tmp_path / "lock") == Sent(None)
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file")
    said = sent.load(tmp_path / "cache", tmp_path / "lock", "ann")
    said.save()
    assert (tmp_path / "cache").read_text() == "a file"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"{",
        b"7",
        b'{"guide2anki sent": 1}',
        b'{"guide2anki sent":2,"fields":{"g":{}},"tags":{},"decks":{},"retired":[],"suspended":[],"style":1}',
        b"[" * 100_000,
    ],
)
def test_a_damaged_memory_is_none(content: bytes, tmp_path: Path) -> None:
    said = sent.load(tmp_path, tmp_path / "lock", "ann")
    said.save()
    assert said.place is not None
    said.place.write_bytes(content)
    assert sent.load(tmp_path, tmp_path / "lock", "ann") == said


# packages


def pack(path: Path, decks: Mapping[str, Sequence[Note]], media: Mapping[str, Path] | None = None) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    writer.write(path, list(decks.items()), media)
    return path


def some(*names: str, modified: int = BUILT) -> list[Note]:
    return [kept(note(f"What is {name}?"), f"g2{name}", modified) for name in names]


def test_a_package_is_read_as_it_was_written(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"png")
    both = kept(note("What is tar?", html={"Reverse": "1"}, guide="deep/ropes"), "g2tar", BUILT + 5)
    decks = {"Ropes::Hemp": some("hemp", "cord"), "Knots": [both]}
    path = pack(tmp_path / "a.apkg", decks, {"_a.png": tmp_path / "a.png"})
    held = package.contents(path)
    assert (held.notes, held.cards, held.changed, dict(held.media)) == (3, 4, BUILT + 5, {"_a.png": "0"})
    assert list(held.decks) == ["Ropes::Hemp", "Knots"]
    (read,) = held.decks["Knots"]
    assert (read.guid, read.modified, read.fields, read.tags) == ("g2tar", BUILT + 5, both.fields, both.tags)
    assert (read.guide, read.prompt, read.deck) == ("deep/ropes", "What is tar?", "Knots")


def repacked(
    path: Path, *changes: str, member: str = "collection.anki2", also: Mapping[str, bytes] | None = None
) -> Path:
    """Change the collection in a package by SQL, and store it under the name of a member."""
    with zipfile.ZipFile(path) as archive:
        content = archive.read("collection.anki2")
        media = archive.read("media")
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.deserialize(content)
        for change in changes:
            connection.execute(change)
        content = connection.serialize()
    with zipfile.ZipFile(path, "w") as archive:
        for name, more in (also or {}).items():
            archive.writestr(name, more)
        archive.writestr(member, packed(content) if member.endswith("b") else content)
        archive.writestr("media", media)
    return path


def packed(content: bytes) -> bytes:
    import sys

    if sys.version_info >= (3, 14):
        from compression import zstd
    else:
        from backports import zstd
    return zstd.compress(content)


def test_a_package_with_a_note_of_somebody_else_is_none_of_ours(tmp_path: Path) -> None:
    path = repacked(
        pack(tmp_path / "a.apkg", {"D": some("hemp", "cord")}), "UPDATE notes SET mid = 5 WHERE guid = 'g2cord'"
    )
    with pytest.raises(UnreadableError, match="holds notes that guide2anki did not write"):
        package.contents(path)


@pytest.mark.parametrize(
    ("change", "leech", "flags", "suspended", "lapses"),
    [
        ("UPDATE cards SET ord = ord", False, (), False, 0),
        ("UPDATE notes SET tags = ' a Leech b '", True, (), False, 0),
        ("UPDATE notes SET tags = ' leeches '", False, (), False, 0),
        ("UPDATE cards SET lapses = 3 + ord * 2", False, (), False, 5),
        ("UPDATE cards SET lapses = 3 - ord * 2", False, (), False, 3),
        ("UPDATE cards SET queue = -ord", False, (), True, 0),
        ("UPDATE cards SET queue = ord - 1", False, (), True, 0),
        ("UPDATE cards SET queue = -2", False, (), False, 0),
        ("UPDATE cards SET queue = 1", False, (), False, 0),
        ("UPDATE cards SET flags = 7", False, (7,), False, 0),
        ("UPDATE cards SET flags = 9", False, (1,), False, 0),
        ("UPDATE cards SET flags = 5 - ord * 3", False, (2, 5), False, 0),
        ("UPDATE cards SET flags = ord * 4", False, (4,), False, 0),
    ],
)
def test_what_became_of_a_note_s_cards_is_read(
    change: str, leech: bool, flags: tuple[int, ...], suspended: bool, lapses: int, tmp_path: Path
) -> None:
    both = kept(note("What is tar?", html={"Reverse": "1"}), "g2tar")
    (found,) = package.studied(repacked(pack(tmp_path / "a.apkg", {"D": [both]}), change))
    assert (found.guid, found.leech, found.flags, found.suspended, found.lapses) == (
        ("g2tar", leech, flags, suspended, lapses)
    )
    assert found.fields == dict(zip(note_types.FIELDS, both.fields, strict=True))


NEW_SCHEMA = (
    "CREATE TABLE fields (ntid integer, ord integer, name text)",
    *(
        f"INSERT INTO fields VALUES ({note_types.MODEL_ID}, {place}, '{name}')"
        for place, name in reversed(list(enumerate(note_types.FIELDS)))
    ),
    "INSERT INTO fields VALUES (5, 0, 'Front')",
    "UPDATE notes SET mid = 5 WHERE guid = 'g2cord'",
)


@pytest.mark.parametrize("member", ["collection.anki21b", "collection.anki21", "collection.anki2"])
def test_an_exported_collection_is_read_in_each_of_its_forms(member: str, tmp_path: Path) -> None:
    path = pack(tmp_path / "a.apkg", {"D": some("hemp", "cord")})
    changes = NEW_SCHEMA if member.endswith("1b") else NEW_SCHEMA[-1:]
    found = list(package.studied(repacked(path, *changes, member=member)))
    assert [one.guid for one in found] == ["g2hemp"]
    assert found[0].fields["Prompt"] == "What is hemp?"


@pytest.mark.parametrize(
    ("member", "others"),
    [
        ("collection.anki21b", ["collection.anki21", "collection.anki2"]),
        ("collection.anki21", ["collection.anki2"]),
    ],
)
def test_of_several_collections_in_a_package_the_newest_is_read(member: str, others: list[str], tmp_path: Path) -> None:
    path = pack(tmp_path / "a.apkg", {"D": some("hemp")})
    repacked(path, member=member, also=dict.fromkeys(others, b"asks for a newer Anki"))
    assert [one.guid for one in package.studied(path)] == ["g2hemp"]


def zipped(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in members.items():
            archive.writestr(name.replace("_", "."), content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "cannot be read: No such file or directory"),
        (b"hello", "is no whole package of Anki: export it anew"),
        (zipped(readme=b""), "holds no collection: export one from Anki as .colpkg or .apkg"),
        (zipped(collection_anki2=b"hello"), "is no whole package of Anki: export it anew"),
        (zipped(collection_anki21b=b"hello"), "is no whole package of Anki: export it anew"),
        (zipped(collection_anki21=b"SQLite format 3\0" + bytes(40)), "is no whole package of Anki: export it anew"),
    ],
)
def test_what_is_no_package_is_said(content: bytes | None, message: str, tmp_path: Path) -> None:
    path = tmp_path / "given.colpkg"
    if content is not None:
        path.write_bytes(content)
    for read in (package.contents, lambda given: list(package.studied(given))):
        with pytest.raises(UnreadableError) as error:
            read(path)
        assert str(error.value) == message


@pytest.mark.parametrize(("left", "right", "order"), [("a", "A", 0), ("a", "B", -1), ("B", "a", 1), ("ß", "SS", 0)])
def test_names_are_compared_as_anki_does(left: str, right: str, order: int) -> None:
    assert package._unicase(left, right) == order


# the decks on the shelf


def test_a_shelf_shows_built_packages_by_name_with_what_they_hold(tmp_path: Path) -> None:
    both = kept(note("What is tar?", html={"Reverse": "1"}), "g2tar", BUILT + 5)
    pack(tmp_path / "b.apkg", {"Zebra": some("hemp"), "Yak": [both]})
    pack(tmp_path / "a/c.apkg", {"ant": some("cord", modified=BUILT + 1)})
    pack(tmp_path / "a/b.apkg", {"Ant": some("line")})
    (tmp_path / "b.update.txt").write_text("rows")
    (tmp_path / "a/c.update.txt").symlink_to(tmp_path / "b.update.txt")
    pack(tmp_path / ".hidden/d.apkg", {"Bee": some("bee")})
    pack(tmp_path / ".e.apkg", {"Bee": some("bee")})
    pack(tmp_path / "f.zip.apkg", {"Bee": some("bee")}).rename(tmp_path / "f.zip")
    (tmp_path / "g.apkg").write_bytes(b"no package")
    (tmp_path / "h.apkg").symlink_to(tmp_path / "b.apkg")
    (tmp_path / "i.apkg").mkdir()
    found = shelf.decks(tmp_path)
    assert [(deck.name, deck.file, deck.notes, deck.cards, deck.changed) for deck in found] == [
        ("Ant", "a/b.apkg", 1, 1, BUILT),
        ("ant", "a/c.apkg", 1, 1, BUILT + 1),
        ("Zebra · Yak", "b.apkg", 2, 3, BUILT + 5),
    ]
    assert [deck.update for deck in found] == [None, None, tmp_path / "b.update.txt"]
    assert [deck.size for deck in found] == [deck.path.stat().st_size for deck in found]


def test_all_decks_in_one_package_bring_all_notes_and_pictures(tmp_path: Path) -> None:
    for name in ("a.png", "b.png"):
        (tmp_path / name).write_bytes(name.encode())
    pack(tmp_path / "out/a.apkg", {"Ropes": some("hemp")}, {"_a.png": tmp_path / "a.png"})
    pack(tmp_path / "out/b.apkg", {"Ropes": some("cord"), "Knots": some("bend")}, {"_b.png": tmp_path / "b.png"})
    shelf.bundle(shelf.decks(tmp_path / "out"), tmp_path / "all.apkg")
    held = package.contents(tmp_path / "all.apkg")
    assert {name: [one.guid for one in notes] for name, notes in held.decks.items()} == {
        "Ropes": ["g2hemp", "g2cord"],
        "Knots": ["g2bend"],
    }
    with zipfile.ZipFile(tmp_path / "all.apkg") as archive:
        assert {name: archive.read(member) for name, member in held.media.items()} == {
            "_a.png": b"a.png",
            "_b.png": b"b.png",
        }
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.png", "all.apkg", "b.png", "out"]


# speaking with Anki


def anki(key: str = "") -> Anki:
    return Anki(URL, key)


def answered(monkeypatch: pytest.MonkeyPatch, **answers: object) -> Memory:
    memory = opened(monkeypatch)
    memory.answers = answers
    return memory


def result(value: object) -> dict[str, object]:
    return {"result": value, "error": None}


def refusal(error: object) -> dict[str, object]:
    return {"result": None, "error": error}


@pytest.mark.parametrize(
    ("error", "key", "message"),
    [
        (
            "valid api key must be provided",
            "",
            "AnkiConnect asks for an API key: give it with --key or in GUIDE2ANKI_KEY",
        ),
        ("Valid API Key must be provided", "k", "AnkiConnect refuses this API key: give the one of its configuration"),
        ("Unsupported action", "", "AnkiConnect here does not know sync: update the add-on in Anki"),
        ("an unsupported action", "", "Anki did not do sync: an unsupported action"),
        ("no\n  such file", "", "Anki did not do sync: no such file"),
        ("", "", "Anki did not do sync: it does not say why"),
        (False, "", "Anki did not do sync: False"),
        ("o" * 301, "", f"Anki did not do sync: {'o' * 300}"),
    ],
)
def test_what_anki_refuses_is_said_in_a_sentence(
    error: object, key: str, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered(monkeypatch, sync=refusal(error))
    with pytest.raises(AnkiError) as raised:
        anki(key).call("sync")
    assert str(raised.value) == f"{URL}: {message}"


@pytest.mark.parametrize("answer", [None, [], 7, {"result": 1}, {"result": 1, "error": None, "more": 1}])
def test_whoever_answers_otherwise_is_not_anki(answer: object, monkeypatch: pytest.MonkeyPatch) -> None:
    answered(monkeypatch, sync=answer)
    with pytest.raises(AnkiError, match="what answers here is not AnkiConnect: give Anki's address with --url"):
        anki().call("sync")


def test_a_question_waits_twenty_seconds_and_what_takes_long_ten_minutes(monkeypatch: pytest.MonkeyPatch) -> None:
    memory = opened(monkeypatch)
    anki().call("version")
    anki().call("sync", connect.SLOW)
    list(anki().each("sync", [{}]))
    assert memory.waited == {"version": 20.0, "sync": 600.0, "multi": 600.0}


def test_lists_and_mappings_are_asked_for_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    answered(monkeypatch, findNotes=result([1]), getDecks=result({"a": 1}), sync=result("text"))
    assert anki().listed("findNotes", query="x") == [1]
    assert anki().mapped("getDecks", cards=[]) == {"a": 1}
    for ask, form in ((anki().listed, "list"), (anki().mapped, "mapping")):
        with pytest.raises(AnkiError, match=f"Anki did not do sync: the answer is no {form}"):
            ask("sync")


@pytest.mark.parametrize(("key", "keys"), [("", set()), ("secret", {"secret"})])
def test_each_of_many_actions_goes_with_the_key_fifty_in_a_call(
    key: str, keys: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    memory = answered(monkeypatch)

    def multi(actions: list[dict[str, Any]]) -> list[object]:
        return [refusal("no") if one["params"]["n"] == 3 else result(1) for one in actions]

    monkeypatch.setattr(memory, "_multi", multi)
    said = list(anki(key).each("updateNoteFields", [{"n": n} for n in range(101)]))
    assert said == ["no" if n == 3 else "" for n in range(101)]
    calls = [params["actions"] for params in memory.told("multi")]
    assert [len(actions) for actions in calls] == [50, 50, 1]
    assert {one["action"] for actions in calls for one in actions} == {"updateNoteFields"}
    assert {one["version"] for actions in calls for one in actions} == {6}
    assert {one["key"] for actions in calls for one in actions if "key" in one} == keys


@pytest.mark.parametrize("answer", [None, {}, [], [result(1)], [result(1)] * 3])
def test_an_answer_for_another_number_of_actions_is_none(answer: object, monkeypatch: pytest.MonkeyPatch) -> None:
    answered(monkeypatch, multi=result(answer))
    with pytest.raises(AnkiError, match="the answers are not one for each action"):
        list(anki().each("updateNoteFields", [{}, {}]))


@pytest.mark.parametrize(("count", "sizes"), [(0, []), (1, [1]), (200, [200]), (201, [200, 1])])
def test_two_hundred_go_in_one_call(count: int, sizes: list[int]) -> None:
    found = list(connect.batches(range(count)))
    assert [len(some) for some in found] == sizes
    assert [one for some in found for one in some] == list(range(count))


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:8765", "https://anki.example", "http://[::1]:80/path", "http://localhost:1"]
)
def test_an_address_is_taken(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(monkeypatch)
    assert connect.connect(url, "k", ["sync"]) == Anki(url, "k")


@pytest.mark.parametrize(
    "url",
    [
        "127.0.0.1:8765",
        "ftp://a.example",
        "http://",
        "https://:80",
        "http://a:0",
        "http://a:70000",
        "http://a:b",
        "http://[a",
    ],
)
def test_what_is_no_address_is_never_asked(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    memory = opened(monkeypatch)
    with pytest.raises(AnkiError) as raised:
        connect.connect(url, "", [])
    assert str(raised.value) == f"{url}: not an address: give one like http://127.0.0.1:8765"
    assert memory.calls == []


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        ({"version": result(6)}, ""),
        ({"version": result(7)}, ""),
        ({"version": result(5)}, "AnkiConnect here is too old (version 5): update the add-on in Anki"),
        ({"version": result("6")}, "AnkiConnect here is too old (version 6): update the add-on in Anki"),
        ({"apiReflect": result({"actions": ["sync", "multi", "more"]})}, ""),
        (
            {"apiReflect": result({"actions": ["sync"]})},
            "AnkiConnect here does not know multi: update the add-on in Anki",
        ),
        ({"apiReflect": result({})}, "AnkiConnect here does not know sync, multi: update the add-on in Anki"),
        (
            {"apiReflect": result({"actions": "sync multi"})},
            "AnkiConnect here does not know sync, multi: update the add-on in Anki",
        ),
        ({"requestPermission": refusal("Unsupported Action")}, ""),
        (
            {"requestPermission": refusal("denied")},
            "what answers here is not AnkiConnect: give Anki's address with --url",
        ),
        ({"requestPermission": result(1)}, "what answers here is not AnkiConnect: give Anki's address with --url"),
        ({"requestPermission": result({})}, "what answers here is not AnkiConnect: give Anki's address with --url"),
        ({"requestPermission": {"ok": 1}}, "what answers here is not AnkiConnect: give Anki's address with --url"),
        (
            {"requestPermission": result({"permission": "denied"})},
            "AnkiConnect grants no permission: allow it in Anki, then run this again",
        ),
    ],
)
def test_who_answers_is_looked_at_before_anything_is_asked(
    answers: dict[str, object], message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory = answered(monkeypatch, **answers)
    if message:
        with pytest.raises(AnkiError) as raised:
            connect.connect(URL, "secret", ["sync", "multi"])
        assert str(raised.value) == f"{URL}: {message}"
    else:
        connect.connect(URL, "secret", ["sync", "multi"])
    assert memory.keys == ["", *["secret"] * (len(memory.calls) - 1)]
    assert memory.told("apiReflect") in ([], [{"scopes": ["actions"], "actions": ["sync", "multi"]}])


# our notes in Anki


def holding(monkeypatch: pytest.MonkeyPatch, *notes: Note) -> Memory:
    """Return an Anki that holds these notes, each with a card."""
    memory = opened(monkeypatch)
    memory.types["guide2anki"] = note_types.MODEL_ID
    for one in notes:
        id_ = memory._next()
        memory.notes[id_] = Kept(dict(zip(note_types.FIELDS, one.fields, strict=True)), set(one.tags))
        memory.cards[memory._next()] = Card(id_, one.deck)
    return memory


def test_the_note_type_is_found_by_its_id_whatever_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    memory = opened(monkeypatch)
    assert not collection.has_note_type(anki())
    memory.types = {"guide2anki": note_types.MODEL_ID + 1}
    assert not collection.has_note_type(anki())
    memory.types = {"My guides": note_types.MODEL_ID}
    assert collection.has_note_type(anki())
    memory.field_names = [*memory.field_names, "Extra"]
    assert collection.has_note_type(anki())
    memory.field_names = [name for name in memory.field_names if name not in ("Answer", "Path")]
    with pytest.raises(AnkiError) as raised:
        collection.has_note_type(anki())
    said = "the note type 'My guides' in Anki has no field 'Answer', 'Path': give it back its name there"
    assert str(raised.value) == f"{URL}: {said}"


def test_notes_are_asked_for_five_hundred_guids_and_two_hundred_notes_at_a_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = [kept(note(f"{n}?"), f"g{n:03}") for n in range(501)]
    memory = holding(monkeypatch, *made)
    found = collection.held(anki(), [one.guid for one in made])
    assert sorted(found) == [one.guid for one in made]
    assert [params["query"].count("|") + 1 for params in memory.told("findNotes")] == [500, 1]
    assert [len(params["notes"]) for params in memory.told("notesInfo")] == [200, 200, 100, 1]
    memory.calls.clear()
    assert len(collection.cards(anki(), found, "is:new")) == 501
    assert [params["query"].count("|") + 1 for params in memory.told("findCards")] == [500, 1]
    assert all(params["query"].endswith(" is:new") for params in memory.told("findCards"))


def test_of_copies_the_first_is_the_note_and_what_is_gone_by_now_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    hemp, cord = some("hemp", "cord")
    memory = holding(monkeypatch, hemp, hemp, cord)
    first = memory.id("g2hemp")
    infos = memory._notesInfo(sorted(memory.notes))
    memory.answers["notesInfo"] = result([*reversed(infos), {}, None, {"noteId": "x"}, {"fields": {}, "noteId": 1}])
    found = collection.held(anki(), ["g2hemp"])
    assert {guid: held.id for guid, held in found.items()} == {"g2hemp": first}
    assert found["g2hemp"].fields["Prompt"] == "What is hemp?"
    assert found["g2hemp"].tags == set(hemp.tags)


@pytest.mark.parametrize(
    ("deck", "search"),
    [
        ("Ropes", '"deck:Ropes" -"deck:Ropes::*"'),
        ('A_b*"c\\', '"deck:A\\_b\\*\\"c\\\\" -"deck:A\\_b\\*\\"c\\\\::*"'),
    ],
)
def test_a_deck_itself_is_searched_without_those_below_it(deck: str, search: str) -> None:
    assert collection.home(deck) == search


def test_pictures_that_anki_lacks_are_asked_for_only_if_there_are_some(monkeypatch: pytest.MonkeyPatch) -> None:
    memory = opened(monkeypatch)
    memory.media = {"_b.png": "", "_x.png": ""}
    assert collection.pictures(anki(), []) == []
    assert memory.calls == []
    assert collection.pictures(anki(), ["_c.png", "_b.png", "_a.png"]) == ["_a.png", "_c.png"]


# what studying showed


def told(made: Note, **changes: Any) -> Studied:
    given: dict[str, Any] = {"leech": False, "flags": (), "suspended": False, "lapses": 0} | changes
    fields = dict(zip(note_types.FIELDS, made.fields, strict=True)) | given.pop("fields", {})
    return Studied(made.guid, fields, **given)


def findings(made: Note, one: Studied, base: dict[str, str] | None = None) -> list[feedback.Finding]:
    known = Sent(None, {made.guid: base} if base is not None else {})
    return feedback.findings([made], {"netflix": Path("netflix.md")}, [one], known)


HEMP = kept(note("What is hemp?", "A plant.", line=7), "g2hemp")


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({}, None),
        ({"leech": True}, "leech"),
        ({"flags": (1,)}, "red flag"),
        ({"flags": (2, 3)}, "orange flag, green flag"),
        ({"flags": (4, 5)}, "blue flag, pink flag"),
        ({"flags": (6, 7)}, "turquoise flag, purple flag"),
        ({"suspended": True}, "suspended"),
        ({"lapses": 3}, None),
        ({"lapses": 4}, "forgotten 4 times"),
        ({"leech": True, "lapses": 3}, "leech"),
        (
            {"leech": True, "flags": (1,), "suspended": True, "lapses": 8},
            "leech, red flag, suspended, forgotten 8 times",
        ),
    ],
)
def test_what_there_is_to_say_of_a_note(changes: dict[str, Any], what: str | None) -> None:
    found = findings(HEMP, told(HEMP, **changes))
    assert list(feedback.lines(found)) == ([f"netflix.md:7: {what}: What is hemp?"] if what else [])


OURS = {"Prompt": "What is hemp?", "Answer": "A plant."}


@pytest.mark.parametrize(
    ("theirs", "base", "what"),
    [
        pytest.param({"Answer": "Mine."}, OURS, "Answer edited in Anki", id="words of the learner"),
        pytest.param({"Answer": "Mine."}, None, "Answer not as in the guide", id="words of nobody knows whom"),
        pytest.param({"Answer": "<p>A  plant.</p>"}, OURS, None, id="the same words in other HTML"),
        pytest.param({"Answer": "Old."}, OURS | {"Answer": "Old."}, None, id="words that the guide changed"),
        pytest.param({"Answer": "A plant."}, OURS | {"Answer": "Old."}, None, id="words that the guide has too"),
        pytest.param({"Prompt": "Mine?", "Answer": "Mine."}, OURS, "Prompt and Answer edited in Anki", id="both sides"),
        pytest.param({"Support": "Mine."}, OURS, "Support edited in Anki", id="what helps"),
        pytest.param({"Support": "Mine."}, None, "Support not as in the guide", id="what helps, of nobody knows whom"),
        pytest.param({"My Answer": "Mine."}, OURS, None, id="an own answer"),
        pytest.param({"Path": "Mine.", "Subject": "Mine.", "Source": "Mine."}, OURS, None, id="where it comes from"),
    ],
)
def test_what_a_learner_put_into_other_words_is_told_from_what_the_guide_changed(
    theirs: dict[str, str], base: dict[str, str] | None, what: str | None
) -> None:
    found = findings(HEMP, told(HEMP, fields=theirs), base)
    said = [line for line in feedback.lines(found) if not line.startswith("    ")]
    assert said == ([f"netflix.md:7: {what}: What is hemp?"] if what else [])


def test_an_edit_is_shown_below_its_note_and_told_as_data() -> None:
    found = findings(HEMP, told(HEMP, fields={"Answer": "<p>Mine.</p>"}, flags=(1,)), OURS)
    assert list(feedback.lines(found))[1:] == ["    - A plant.", "    + Mine."]
    (data,) = feedback.as_json(found)
    assert data == {
        "path": "netflix.md",
        "line": 7,
        "guide": "netflix",
        "guid": "g2hemp",
        "front": "What is hemp?",
        "what": ["red flag", "Answer edited in Anki"],
        "leech": False,
        "flags": ["red"],
        "suspended": False,
        "lapses": 0,
        "edits": [{"field": "Answer", "before": "A plant.", "after": "<p>Mine.</p>", "sure": True}],
    }


def test_notes_of_other_guides_and_notes_that_anki_lacks_are_passed_over() -> None:
    other = kept(note("What is wire?", guide="wires"), "g2wire")
    paths = {"netflix": Path("netflix.md")}
    studied = [told(HEMP, leech=True), told(other, leech=True)]
    found = feedback.findings([other, *some("cord"), HEMP], paths, studied, Sent(None))
    assert [one.note.guid for one in found] == ["g2hemp"]


def test_cards_are_asked_for_what_became_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    hemp, cord, line = some("hemp", "cord", "line")
    memory = holding(monkeypatch, hemp, cord, line)
    memory.note("g2hemp").tags.add("leech")
    (card,) = memory.cards_of("g2hemp")
    card.flag, card.suspended, card.lapses = 7, True, 5
    memory.cards[memory._next()] = Card(card.note, card.deck, flag=1, lapses=9)
    memory.cards_of("g2cord")[0].lapses = 3
    found = {one.guid: one for one in feedback.from_anki(anki(), [hemp, cord])}
    assert {guid: (one.leech, one.flags, one.suspended, one.lapses) for guid, one in found.items()} == {
        "g2hemp": (True, (1, 7), True, 9),
        "g2cord": (False, (), False, 0),
    }
    assert found["g2hemp"].fields["Prompt"] == "What is hemp?"


@pytest.mark.parametrize("infos", [[{}], [None], [{"lapses": 5}], [{"note": 1}]])
def test_a_card_that_is_gone_by_now_has_failed_nobody(infos: list[object], monkeypatch: pytest.MonkeyPatch) -> None:
    (hemp,) = some("hemp")
    memory = holding(monkeypatch, hemp)
    memory.cards_of("g2hemp")[0].lapses = 5
    memory.answers["cardsInfo"] = result(infos)
    assert [one.lapses for one in feedback.from_anki(anki(), [hemp])] == [0]


# what is posted


def test_a_call_is_posted_as_json_with_the_key_if_there_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    posted: list[tuple[Any, ...]] = []

    class Connection:
        def __init__(self, host: str, port: int | None, timeout: float) -> None:
            posted.append((host, port, timeout))

        def connect(self) -> None:
            pass

        def request(self, method: str, path: str, body: bytes, headers: dict[str, str]) -> None:
            posted.append((method, path, json.loads(body), headers))

        def getresponse(self) -> io.BytesIO:
            return io.BytesIO(b'{"result": 6, "error": null}')

        def close(self) -> None:
            posted.append(("closed",))

    monkeypatch.setattr("http.client.HTTPConnection", Connection)
    assert Anki("http://a.example:7/deep").call("version", n=1) == 6
    assert Anki("http://a.example", "secret").call("version") == 6
    said = {"action": "version", "version": 6, "params": {"n": 1}}
    json_ = {"Content-Type": "application/json"}
    assert posted == [
        ("a.example", 7, 20.0),
        ("POST", "/deep", said, json_),
        ("closed",),
        ("a.example", None, 20.0),
        ("POST", "/", said | {"params": {}, "key": "secret"}, json_),
        ("closed",),
    ]


BROKE_OFF = "Anki broke off in the middle (requestPermission): start it and run this again, which does the rest"
NO_ANKI = "no Anki answers here: start Anki, with the add-on AnkiConnect (code 2055492159)"
HANGS = "Anki does not answer (requestPermission): close the dialog that it may be showing, then run this again"
STRANGER = "what answers here is not AnkiConnect: give Anki's address with --url"


@pytest.mark.parametrize(
    ("step", "error", "message"),
    [
        ("connect", ConnectionRefusedError(), NO_ANKI),
        ("connect", TimeoutError(), NO_ANKI),
        ("request", TimeoutError(), HANGS),
        ("getresponse", TimeoutError(), HANGS),
        ("request", ConnectionResetError(), BROKE_OFF),
        ("getresponse", http.client.RemoteDisconnected(""), BROKE_OFF),
        ("getresponse", http.client.BadStatusLine("SSH"), STRANGER),
        ("read", ConnectionResetError(), BROKE_OFF),
        ("", None, STRANGER),
    ],
)
def test_what_fails_on_the_way_is_said_in_a_sentence(
    step: str, error: Exception | None, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[object] = []

    class Connection:
        def __init__(self, *_: object, **__: object) -> None:
            pass

        def __getattr__(self, name: str) -> Any:
            def act(*given: object) -> Any:
                done.append((name, given) if name == "read" else name)
                if name == step and error:
                    raise error
                return b"<html>" if name == "read" else self

            return act

    monkeypatch.setattr("http.client.HTTPConnection", Connection)
    with pytest.raises(AnkiError) as raised:
        connect.connect(URL, "secret", [])
    assert str(raised.value) == f"{URL}: {message}"
    assert done[-1] == "close"
    assert all(given == (512_000_000,) for given in (one[1] for one in done if isinstance(one, tuple)))


def test_an_address_with_https_is_asked_so(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def refuse(host: str, port: int | None, timeout: float) -> None:
        asked.append(host)
        raise AnkiError("asked")

    monkeypatch.setattr("http.client.HTTPSConnection", refuse)
    with pytest.raises(AnkiError, match="asked"):
        Anki("https://a.example").call("version")
    assert asked == ["a.example"]
