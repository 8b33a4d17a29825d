"""AnkiConnect, the add-on through which other programs talk to a running desktop Anki.

Every call is one HTTP POST of `{"action", "version", "params"}`, with the API key if there is one. The key is sent only
to what has first answered as AnkiConnect does. No proxy is asked and no redirect followed.
"""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeGuard
from urllib.parse import urlsplit

URL = "http://127.0.0.1:8765"
"""Where AnkiConnect listens unless told otherwise."""
VERSION = 6
"""The version of the protocol that is spoken here."""
QUICK, SLOW = 20.0, 600.0
"""Seconds to wait for an answer: to a question, and to an import or a sync."""
BATCH = 200
"""Notes or cards in one call."""
_MOST = 512_000_000
"""Bytes of an answer above which it is none that AnkiConnect would give."""
_ADD_ON = "the add-on AnkiConnect (code 2055492159)"


class AnkiError(Exception):
    """Anki cannot be reached or did not do what it was asked; the message is one sentence for the user."""


@dataclass(frozen=True, slots=True)
class Anki:
    """A running Anki that has answered as AnkiConnect."""

    url: str
    key: str = ""

    def call(self, action: str, seconds: float = QUICK, **params: object) -> Any:
        """Return the result of one action; raise AnkiError."""
        answer = _post(self, action, seconds, params, self.key)
        if not _is_envelope(answer):
            raise AnkiError(_stranger(self))
        if answer["error"] is not None:
            raise AnkiError(_refused(self, action, str(answer["error"])))
        return answer["result"]

    def listed(self, action: str, **params: Any) -> list[Any]:
        """Return the result of an action that gives a list; raise AnkiError."""
        result = self.call(action, **params)
        if not isinstance(result, list):
            raise AnkiError(_refused(self, action, "the answer is no list"))
        return result

    def mapped(self, action: str, **params: Any) -> dict[str, Any]:
        """Return the result of an action that gives a mapping; raise AnkiError."""
        result = self.call(action, **params)
        if not isinstance(result, dict):
            raise AnkiError(_refused(self, action, "the answer is no mapping"))
        return result

    def each(self, action: str, given: Sequence[Mapping[str, object]]) -> Iterator[str]:
        """Do one action with each of these parameters, many in a call; yield what went wrong with each, or ''."""
        for some in batches(given, 50):
            actions = [{"action": action, "version": VERSION, "params": params} for params in some]
            if self.key:
                actions = [{**one, "key": self.key} for one in actions]
            answers = self.call("multi", SLOW, actions=actions)
            if not isinstance(answers, list) or len(answers) != len(some):
                raise AnkiError(_refused(self, action, "the answers are not one for each action"))
            yield from (str(answer["error"] or "") if _is_envelope(answer) else "" for answer in answers)


def batches(given: Iterable[Any], size: int = BATCH) -> Iterator[list[Any]]:
    """Yield what is given in lists of this size or less."""
    rest = list(given)
    for start in range(0, len(rest), size):
        yield rest[start : start + size]


def connect(url: str, key: str, needed: Sequence[str]) -> Anki:
    """Return the Anki that listens at a URL, once it is known to speak this protocol and these actions."""
    try:
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        usable = False
    if not usable:
        raise AnkiError(f"{url}: not an address: give one like {URL}")
    anki = Anki(url, key)
    _ask_for_permission(anki)
    version = anki.call("version")
    if not isinstance(version, int) or version < VERSION:
        raise AnkiError(f"{url}: AnkiConnect here is too old (version {version}): update the add-on in Anki")
    known = anki.mapped("apiReflect", scopes=["actions"], actions=list(needed)).get("actions")
    lacking = [action for action in needed if not isinstance(known, list) or action not in known]
    if lacking:
        raise AnkiError(f"{url}: AnkiConnect here does not know {', '.join(lacking)}: update the add-on in Anki")
    return anki


def _ask_for_permission(anki: Anki) -> None:
    """Raise AnkiError unless AnkiConnect answers and lets programs in; versions before 2021 cannot be asked."""
    try:
        answer = _post(anki, "requestPermission", QUICK, {}, "")
    except AnkiError as error:
        cause = error.__cause__
        if isinstance(cause, http.client.HTTPException) and not isinstance(cause, http.client.RemoteDisconnected):
            raise AnkiError(_stranger(anki)) from cause
        raise
    if not _is_envelope(answer):
        raise AnkiError(_stranger(anki))
    if answer["error"] is None:
        result = answer["result"]
        if not isinstance(result, dict) or "permission" not in result:
            raise AnkiError(_stranger(anki))
        if result["permission"] != "granted":
            raise AnkiError(f"{anki.url}: AnkiConnect grants no permission: allow it in Anki, then run this again")
    elif "unsupported action" not in str(answer["error"]).lower():
        raise AnkiError(_stranger(anki))


def _stranger(anki: Anki) -> str:
    return f"{anki.url}: what answers here is not AnkiConnect: give Anki's address with --url"


def _is_envelope(answer: object) -> TypeGuard[dict[str, Any]]:
    return isinstance(answer, dict) and answer.keys() == {"result", "error"}


def _refused(anki: Anki, action: str, error: str) -> str:
    said = " ".join(error.split())[:300]
    if "api key" in said.lower():
        if anki.key:
            return f"{anki.url}: AnkiConnect refuses this API key: give the one of its configuration"
        return f"{anki.url}: AnkiConnect asks for an API key: give it with --key or in GUIDE2ANKI_KEY"
    if said.lower().startswith("unsupported action"):
        return f"{anki.url}: AnkiConnect here does not know {action}: update the add-on in Anki"
    return f"{anki.url}: Anki did not do {action}: {said or 'it does not say why'}"


def _post(anki: Anki, action: str, seconds: float, params: Mapping[str, object], key: str) -> object:
    """Return what the answer to one POST holds; None if it is not JSON."""
    parts = urlsplit(anki.url)
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    said = {"action": action, "version": VERSION, "params": params} | ({"key": key} if key else {})
    connection = kind(str(parts.hostname), parts.port, timeout=seconds)
    try:
        try:
            connection.connect()
        except OSError as error:
            raise AnkiError(f"{anki.url}: no Anki answers here: start Anki, with {_ADD_ON}") from error
        body = json.dumps(said).encode()
        connection.request("POST", parts.path or "/", body, {"Content-Type": "application/json"})
        answer = connection.getresponse().read(_MOST)
    except TimeoutError as error:
        message = f"Anki does not answer ({action}): close the dialog that it may be showing, then run this again"
        raise AnkiError(f"{anki.url}: {message}") from error
    except (OSError, http.client.HTTPException) as error:
        message = f"Anki broke off in the middle ({action}): start it and run this again, which does the rest"
        raise AnkiError(f"{anki.url}: {message}") from error
    finally:
        connection.close()
    try:
        return json.loads(answer)
    except ValueError:
        return None
