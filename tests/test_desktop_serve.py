"""The page for phones, asked without a network: what each address gives, and when the server stops."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import unquote

import pytest

from commands import put, run
from guide2anki.desktop import package, serve, shelf

BASE = "http://192.168.1.5:8000/token/"
ROPES = "# Ropes\n\n**Hemp**: a plant.\n\n**Sisal**: an agave.\n"
NOTHING = b"Nothing here. Scan the code again.\n"


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with two built decks and a preview."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    put("guides/ropes.md", ROPES)
    put("guides/old knots/bend.md", "# Bend\n\n**Bend**: it joins two ropes.\n")
    assert run("build").exit_code == 0
    put("build/preview.html", "<p>cards</p>")
    put("build/notes.txt", "private")
    return Path("build")


class Answer:
    def __init__(self) -> None:
        self.status = 0
        self.headers: dict[str, str] = {}
        self.body = b""


class Phone:
    """Asks for addresses below the token, or for whole paths."""

    def __init__(self, out: Path, scratch: Path) -> None:
        scratch.mkdir()
        self.app = serve.application(out, BASE, scratch)

    def get(self, path: str, method: str = "GET") -> Answer:
        answer = Answer()
        asked = [{"type": "http.request", "body": b"", "more_body": False}]

        async def receive() -> dict[str, Any]:
            if asked:
                return asked.pop()
            await asyncio.sleep(60)
            return {"type": "http.disconnect"}

        async def send(message: Mapping[str, Any]) -> None:
            if message["type"] == "http.response.start":
                answer.status = message["status"]
                answer.headers = {name.decode(): value.decode() for name, value in message["headers"]}
            else:
                answer.body += message.get("body", b"")

        whole = path if path.startswith("/") else f"/token/{path}"
        scope = {
            "type": "http",
            "method": method,
            "path": unquote(whole),
            "raw_path": whole.encode(),
            "query_string": b"",
            "headers": [],
            "scheme": "http",
            "server": ("192.168.1.5", 8000),
            "http_version": "1.1",
        }
        asyncio.run(self.app(scope, receive, send))
        return answer


@pytest.fixture
def phone(out: Path, tmp_path: Path) -> Phone:
    return Phone(out, tmp_path / "scratch")


def test_the_page_names_each_deck_and_may_load_nothing_from_elsewhere(phone: Phone) -> None:
    answer = phone.get("")
    assert answer.status == 200
    text = answer.body.decode()
    assert "2 decks for your phone" in text
    assert f'href="{BASE}all/all-decks.apkg"' in text
    assert f'href="{BASE}decks/old%20knots/bend.apkg"' in text
    assert f'href="{BASE}decks/ropes.update.txt"' in text
    assert 'href="preview.html"' in text
    assert "Only this computer" not in text
    policy = answer.headers["content-security-policy"]
    assert policy == "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; form-action 'none'"


@pytest.mark.parametrize(
    ("path", "kind", "name"),
    [
        ("decks/ropes.apkg", "application/apkg", "ropes.apkg"),
        ("decks/ropes.update.txt", "text/plain; charset=utf-8", "ropes.update.txt"),
        ("decks/old%20knots/bend.apkg", "application/apkg", "bend.apkg"),
    ],
)
def test_a_deck_and_its_update_file_are_given_as_they_were_built(
    path: str, kind: str, name: str, phone: Phone, out: Path
) -> None:
    answer = phone.get(path)
    assert (answer.status, answer.body) == (200, (out / unquote(path).removeprefix("decks/")).read_bytes())
    assert answer.headers["content-type"] == kind
    assert answer.headers["content-disposition"] == f'attachment; filename="{name}"'


@pytest.mark.parametrize(
    "path",
    [
        "",
        "decks/ropes.apkg",
        "decks/ropes.update.txt",
        "all/all-decks.apkg",
        "preview.html",
        "codes/decks/ropes.apkg.svg",
        "x",
    ],
)
def test_no_answer_is_kept_taken_for_something_else_or_told_of(path: str, phone: Phone) -> None:
    headers = phone.get(path).headers
    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


def test_all_decks_come_in_one_package_that_is_made_once(
    phone: Phone, out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    genuine = shelf.bundle

    def bundle(found: list[shelf.Deck], path: Path) -> None:
        made.append(path.name)
        genuine(found, path)

    monkeypatch.setattr(shelf, "bundle", bundle)
    answer = phone.get("all/all-decks.apkg")
    assert answer.headers["content-type"] == "application/apkg"
    assert answer.headers["content-disposition"] == 'attachment; filename="all-decks.apkg"'
    (tmp_path / "all.apkg").write_bytes(answer.body)
    held = package.contents(tmp_path / "all.apkg")
    assert {name: len(notes) for name, notes in held.decks.items()} == {"old knots::Bend": 1, "Ropes": 2}
    assert phone.get("all/all-decks.apkg").body == answer.body
    assert made == ["0.apkg"]
    put("guides/ropes.md", ROPES + "\n**Tar**: it keeps water out.\n")
    assert run("build").exit_code == 0
    assert phone.get("all/all-decks.apkg").body != answer.body
    assert made == ["0.apkg", "1.apkg"]
    (out / "ropes.apkg").unlink()
    assert phone.get("all/all-decks.apkg").status == 404
    assert "All decks" not in phone.get("").body.decode()


def test_decks_that_cannot_stand_in_one_package_have_none(phone: Phone, out: Path) -> None:
    (out / "again.apkg").write_bytes((out / "ropes.apkg").read_bytes())
    assert phone.get("all/all-decks.apkg").status == 404
    assert phone.get("decks/again.apkg").status == 200


def test_a_code_is_drawn_for_what_can_be_had_and_nothing_else(phone: Phone, out: Path) -> None:
    import segno

    for wanted, address in (
        ("decks/old%20knots/bend.apkg", "decks/old%20knots/bend.apkg"),
        ("all/all-decks.apkg", "all/all-decks.apkg"),
    ):
        answer = phone.get(f"codes/{wanted}.svg")
        assert (answer.status, answer.headers["content-type"]) == (200, "image/svg+xml")
        drawn = segno.make(BASE + address, error="m", micro=False)
        path = drawn.svg_inline(border=4, dark="#000", light="#fff", omitsize=True).partition("<path")[2]
        assert path.split("</svg>")[0] in answer.body.decode()
        assert 'viewBox="0 0 ' in answer.body.decode(), "it is as large as the page has room for it"
        assert ' height="' not in answer.body.decode()
    for wanted in ("decks/ropes.update.txt", "decks/gone.apkg", "preview.html", "all/other.apkg"):
        assert phone.get(f"codes/{wanted}.svg").status == 404, wanted
    (out / "ropes.apkg").unlink()
    assert phone.get("codes/all/all-decks.apkg.svg").status == 404
    assert phone.get("codes/decks/old%20knots/bend.apkg.svg").status == 200


def test_a_preview_is_shown_if_it_is_a_file_of_its_own(phone: Phone, out: Path, tmp_path: Path) -> None:
    answer = phone.get("preview.html")
    assert (answer.status, answer.body) == (200, b"<p>cards</p>")
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["content-security-policy"] == (
        "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline';"
        " img-src data:; font-src data:; form-action 'none'"
    )
    assert "content-disposition" not in answer.headers
    (out / "preview.html").rename(tmp_path / "elsewhere.html")
    assert phone.get("preview.html").status == 404
    assert "preview.html" not in phone.get("").body.decode()
    (out / "preview.html").symlink_to(tmp_path / "elsewhere.html")
    assert phone.get("preview.html").status == 404


@pytest.mark.parametrize(
    ("path", "method", "status"),
    [
        ("/", "GET", 404),
        ("/token", "GET", 404),
        ("/other/decks/ropes.apkg", "GET", 404),
        ("decks/notes.txt", "GET", 404),
        ("decks/preview.html", "GET", 404),
        ("decks/ropes.apkg/", "GET", 404),
        ("decks/", "GET", 404),
        ("codes/ropes.apkg", "GET", 404),
        ("decks/ropes.apkg", "POST", 405),
        ("", "DELETE", 405),
    ],
)
def test_whatever_else_is_asked_for_is_not_there_and_nothing_is_said_of_the_rest(
    path: str, method: str, status: int, phone: Phone
) -> None:
    answer = phone.get(path, method)
    assert (answer.status, answer.body) == (status, NOTHING)
    assert "location" not in answer.headers
    assert "token" not in str(answer.headers)


# when it stops


class Server:
    def __init__(self) -> None:
        self.started = False
        self.should_exit = False
        self.turns = 0

    async def serve(self, sockets: list[object]) -> None:
        assert sockets
        await asyncio.sleep(0.03)
        self.started = True
        while not self.should_exit:
            self.turns += 1
            await asyncio.sleep(0.001)


def test_it_says_its_address_and_stops_when_nobody_has_used_it_for_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    looks = itertools.count()
    monkeypatch.setattr("guide2anki.desktop.serve.time", SimpleNamespace(monotonic=lambda: next(looks) / 100))

    async def app(*_: object) -> None:
        pass

    server, watched = Server(), serve._Watched(app)
    said: list[tuple[bool, bool, int]] = []

    def ready() -> None:
        said.append((server.started, server.should_exit, server.turns))

    asyncio.run(asyncio.wait_for(serve._serve(server, object(), watched, 0.1, ready), 60))  # type: ignore[arg-type]
    ((started, stopped, turns),) = said
    assert (started, stopped) == (True, False), "it is said once it can be reached, and before it stops"
    assert next(looks) == 11, "it stops as long after it was last used as was said"
    assert server.turns > turns + 5, "whoever asks meanwhile is answered"


@pytest.mark.parametrize("use", ["asked", "sent"])
def test_whatever_is_asked_or_sent_counts_as_use(use: str, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [0.0]
    monkeypatch.setattr("guide2anki.desktop.serve.time", SimpleNamespace(monotonic=lambda: clock[0]))
    passed: list[object] = []

    async def app(scope: Any, receive: Any, send: Callable[[Any], Awaitable[None]]) -> None:
        assert watched.last == 5.0, "asking counts"
        clock[0] = 9.0
        if use == "sent":
            await send("a byte")

    async def send(message: Any) -> None:
        passed.append(message)

    watched = serve._Watched(app)
    assert watched.last == 0.0
    clock[0] = 5.0
    asyncio.run(watched({}, None, send))  # type: ignore[arg-type]
    assert watched.last == (9.0 if use == "sent" else 5.0)
    assert passed == (["a byte"] if use == "sent" else [])


def test_the_address_is_another_each_time_and_only_the_given_one_is_listened_on(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bases: list[str] = []
    hosts: list[str] = []

    async def serving(
        server: Any, listening: Any, watched: serve._Watched, idle: float, ready: Callable[[], None]
    ) -> None:
        hosts.append(listening.getsockname()[0])
        config = server.config
        assert (config.access_log, config.server_header, config.log_config) == (False, False, None)
        assert idle == 900.0
        ready()
        raise KeyboardInterrupt

    monkeypatch.setattr(serve, "_serve", serving)
    for _ in range(2):
        serve.run(out, "127.0.0.1", bases.append)
    assert hosts == ["127.0.0.1"] * 2
    first, second = (base.split("/") for base in bases)
    assert first[2].startswith("127.0.0.1:")
    assert len(first[3]) >= 22
    assert first[3] != second[3]
    assert first[4] == ""


def test_the_day_of_a_change_is_that_of_this_place(monkeypatch: pytest.MonkeyPatch) -> None:
    here = SimpleNamespace(localtime=time.gmtime, strftime=time.strftime)
    monkeypatch.setattr("guide2anki.desktop.serve.time", here)
    assert serve.day(86_399) == "1970-01-01"
    assert serve.day(86_400) == "1970-01-02"
