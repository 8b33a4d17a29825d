"""The server as tests use it, and what stands between it and them: a door that can break, lock, or lie."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPConnection, HTTPException
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from anki_collection import Learner, learner
from guide2anki.identity import lock

from . import environment


class Server:
    """A running anki-connect-server; one for all tests, each with collections of its own."""

    def __init__(self, port: int, process: subprocess.Popen[str]) -> None:
        self.port = port
        self.process = process
        self.url = f"http://127.0.0.1:{port}"

    def call(self, action: str, **params: object) -> Any:
        answer = json.loads(post(self.port, json.dumps({"action": action, "version": 6, "params": params}).encode()))
        assert answer["error"] is None, answer
        return answer["result"]

    @contextmanager
    def serving(self, collection: Path, last: bool = False) -> Iterator[Server]:
        """Have the server hold a collection, and let go of it, unless it will be dead by then."""
        collection.parent.mkdir(parents=True, exist_ok=True)
        self.call("testOpen", path=str(collection))
        try:
            yield self
        finally:
            if not last:
                self.call("testClose")


@contextmanager
def running(folder: Path, **settings: str) -> Iterator[Server]:
    """Start the server with these environment variables, or skip the test that asks for it; in CI it must be there."""
    python = environment.python()
    if python is None:
        message = environment.make() if environment.is_required() else "no environment: run `make test`"
        python = environment.python()
        if python is None:
            (pytest.fail if environment.is_required() else pytest.skip)(f"anki-connect-server: {message}")
    script = Path(__file__).with_name("server.py")
    env = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "ANKI"))}
    env |= {"ANKICONNECT_COLLECTION_PATH": str(folder / "start.anki2"), "PYTHONDONTWRITEBYTECODE": "1"} | settings
    with subprocess.Popen([python, script], stdout=subprocess.PIPE, text=True, env=env, cwd=folder) as process:
        try:
            assert process.stdout is not None
            server = Server(int(process.stdout.readline()), process)
            server.call("testClose")
            yield server
        finally:
            process.terminate()


def post(port: int, body: bytes) -> bytes:
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request("POST", "/", body, {"Content-Type": "application/json"})
        return connection.getresponse().read()
    finally:
        connection.close()


def _tell(port: int, body: bytes) -> None:
    with suppress(OSError, HTTPException):
        post(port, body)


@contextmanager
def ankiweb(folder: Path) -> Iterator[str]:
    """Start Anki's own sync server, with the account `me` and password `mine`; yield its URL."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    env = os.environ | {"SYNC_USER1": "me:mine", "SYNC_BASE": str(folder), "SYNC_PORT": str(port)}
    command = [sys.executable, "-m", "anki.syncserver"]
    with subprocess.Popen(command, env=env | {"SYNC_HOST": "127.0.0.1"}, stderr=subprocess.DEVNULL) as process:
        try:
            for _ in range(600):
                with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
                    break
                time.sleep(0.05)
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.terminate()


class Door(ThreadingHTTPServer):
    """Passes calls on to a server, and writes them down; may ask for a key, and may break for good at one call."""

    daemon_threads = True

    def __init__(self, server: Server, key: str = "", breaks_at: int = 0, after: bool = False) -> None:
        super().__init__(("127.0.0.1", 0), _Passage)
        self.server = server
        self.key = key
        self.breaks_at = breaks_at
        """The number of the call at which it breaks, from 1; 0 never."""
        self.after = after
        """Whether Anki does what it was told before the answer is lost."""
        self.calls: list[tuple[str, dict[str, Any]]] = []
        """Actions and their parameters."""
        self.keys: list[str] = []
        self.swallowed: set[str] = set()
        """Actions that Anki never hears of although the answer says that all went well."""
        self.answers: dict[str, object] = {}
        """What is answered to an action in place of what Anki says."""
        self.broken = False
        self.kills = False
        """Whether the server dies with it, a moment after it has been told."""
        self.url = f"http://127.0.0.1:{self.server_address[1]}"

    @property
    def actions(self) -> list[str]:
        return [action for action, _ in self.calls]


class _Passage(BaseHTTPRequestHandler):
    server: Door

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        said = json.loads(body)
        door = self.server
        if door.broken:
            self.close_connection = True
            return
        door.calls.append((said["action"], said["params"]))
        door.keys.append(said.get("key", ""))
        if len(door.calls) == door.breaks_at:
            door.broken = True
            if door.kills:
                thread = threading.Thread(target=_tell, args=(door.server.port, body))
                thread.start()
                thread.join(0.01)
                door.server.process.kill()
                door.server.process.wait()
            elif door.after:
                post(door.server.port, body)
            self.close_connection = True
            return
        each = [said, *(one for one in said["params"].get("actions", ()) if isinstance(one, dict))]
        locked = door.key and said["action"] != "requestPermission"
        if locked and any(one.get("key") != door.key for one in each):
            answer = json.dumps({"result": None, "error": "valid api key must be provided"}).encode()
        elif said["action"] in door.answers:
            answer = json.dumps(door.answers[said["action"]]).encode()
        elif said["action"] in door.swallowed:
            done = [{"result": None, "error": None} for _ in said["params"].get("actions", ())]
            answer = json.dumps({"result": done or None, "error": None}).encode()
        else:
            answer = post(door.server.port, body)
        self.send_response(200)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, format: str, *args: object) -> None:
        del format, args


@contextmanager
def door(server: Server, key: str = "", breaks_at: int = 0, after: bool = False) -> Iterator[Door]:
    """Yield a way to the server."""
    passage = Door(server, key, breaks_at, after)
    thread = threading.Thread(target=passage.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield passage
    finally:
        passage.shutdown()
        passage.server_close()
        thread.join()


# a desk: guides, a learner with a collection, and Anki with it


NOW = 1_790_000_000
"""When guides are first built, in seconds since the epoch."""


def at(monkeypatch: pytest.MonkeyPatch, now: int) -> None:
    """Have builds take this for the time."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(now))


def write(guide: str, name: str = "ohm.md") -> None:
    """Write a guide where commands find it."""
    path = Path("guides", name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(guide, encoding="utf-8")


def guid(question: str) -> str:
    """Return the guid of the one note whose question holds these words."""
    found = [row.guid for row in lock.load(Path("guides/guide2anki.lock")).rows if question in row.wording.prompt]
    assert len(found) == 1
    return found[0]


@contextmanager
def anki(server: Server, folder: Path) -> Iterator[Door]:
    """Have the collection of the learner in `folder` served through a door of its own."""
    with server.serving(folder / "anki" / "collection.anki2"), door(server) as passage:
        yield passage


@contextmanager
def studying(folder: Path) -> Iterator[Learner]:
    """Yield the learner in `folder`, who has Anki closed."""
    with learner(folder / "anki") as somebody:
        yield somebody
