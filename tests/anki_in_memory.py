"""A running Anki made of a few dictionaries, for tests of what is said to one: no server, no network, no clock."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from guide2anki.anki import note_types
from guide2anki.desktop import connect, package

URL = "http://127.0.0.1:1"


@dataclass
class Card:
    note: int
    deck: str
    suspended: bool = False
    flag: int = 0
    lapses: int = 0


@dataclass
class Kept:
    """A note as this Anki holds it."""

    fields: dict[str, str]
    tags: set[str] = field(default_factory=set)


class Memory:
    """Answers as AnkiConnect does, from what it holds; writes down what it was told."""

    def __init__(self) -> None:
        self.notes: dict[int, Kept] = {}
        self.cards: dict[int, Card] = {}
        self.media: dict[str, str] = {}
        self.types: dict[str, int] = {}
        self.field_names: list[str] = list(note_types.FIELDS)
        self.place = "/profile/collection.media"
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.waited: dict[str, float] = {}
        """How long each action may take at most, in seconds."""
        self.keys: list[str] = []
        self.answers: dict[str, object] = {}
        """What is answered to an action in place of what would be."""
        self.deaf: set[str] = set()
        """Actions that are said to be done and are not."""

    @property
    def actions(self) -> list[str]:
        return [action for action, _ in self.calls]

    def told(self, action: str) -> list[dict[str, Any]]:
        """Return the parameters of each call of an action."""
        return [params for name, params in self.calls if name == action]

    def post(self, anki: connect.Anki, action: str, seconds: float, params: Mapping[str, Any], key: str) -> object:
        """Stand in for `connect._post`."""
        assert anki.url
        self.calls.append((action, dict(params)))
        self.waited[action] = seconds
        self.keys.append(key)
        if action in self.answers:
            return self.answers[action]
        return {"result": None if action in self.deaf else getattr(self, f"_{action}")(**params), "error": None}

    # what it holds

    def note(self, guid: str) -> Kept:
        return self.notes[self.id(guid)]

    def id(self, guid: str) -> int:
        return min(id_ for id_, note in self.notes.items() if note.fields["Source ID"].endswith(f"/{guid}"))

    def cards_of(self, guid: str) -> list[Card]:
        return [card for card in self.cards.values() if card.note == self.id(guid)]

    def _next(self) -> int:
        return max([0, *self.notes, *self.cards]) + 1

    def _searched(self, query: str) -> list[int]:
        """Return the cards that a search finds, of those searches that are made here."""
        found = []
        guids = re.search(r'"Source ID:re:/\(([^)]*)\)\$"', query)
        deck = re.search(r'(?<!-)"deck:((?:[^"\\]|\\.)*)"', query)
        for id_, card in self.cards.items():
            note = self.notes[card.note]
            source = note.fields["Source ID"].rpartition("/")[2]
            if guids and source not in guids[1].split("|"):
                continue
            if not guids and '"Source ID:_*"' not in query:
                continue
            if deck and card.deck.casefold() != re.sub(r"\\(.)", r"\1", deck[1]).casefold():
                continue
            if "is:suspended" in query and card.suspended == ("-is:suspended" in query):
                continue
            flag = re.search(r"flag:(\d)", query)
            if flag and card.flag != int(flag[1]):
                continue
            lapses = re.search(r"prop:lapses>=(\d+)", query)
            if lapses and card.lapses < int(lapses[1]):
                continue
            if "tag:leech" in query and "leech" not in note.tags:
                continue
            if "-deck:filtered" in query and card.deck == "Filtered":
                continue
            found.append(id_)
        return found

    # actions

    def _requestPermission(self) -> dict[str, str]:  # noqa: N802
        return {"permission": "granted"}

    def _version(self) -> int:
        return 6

    def _apiReflect(self, scopes: list[str], actions: list[str]) -> dict[str, list[str]]:  # noqa: N802
        return {"scopes": scopes, "actions": [name for name in actions if hasattr(self, f"_{name}")]}

    def _getMediaDirPath(self) -> str:  # noqa: N802
        return self.place

    def _modelNamesAndIds(self) -> dict[str, int]:  # noqa: N802
        return {"Basic": 1, **self.types}

    def _modelFieldNames(self, modelName: str) -> list[str]:  # noqa: N802, N803
        return self.field_names if modelName in self.types else ["Front", "Back"]

    def _findNotes(self, query: str) -> list[int]:  # noqa: N802
        return sorted({self.cards[card].note for card in self._searched(query)})

    def _findCards(self, query: str) -> list[int]:  # noqa: N802
        return self._searched(query)

    def _notesInfo(self, notes: list[int]) -> list[dict[str, Any]]:  # noqa: N802
        return [
            {
                "noteId": id_,
                "tags": sorted(self.notes[id_].tags),
                "fields": {name: {"value": text} for name, text in self.notes[id_].fields.items()},
            }
            if id_ in self.notes
            else {}
            for id_ in notes
        ]

    def _cardsInfo(self, cards: list[int]) -> list[dict[str, int]]:  # noqa: N802
        return [{"note": self.cards[id_].note, "lapses": self.cards[id_].lapses} for id_ in cards]

    def _getMediaFilesNames(self, pattern: str) -> list[str]:  # noqa: N802
        assert pattern == "_*"
        return list(self.media)

    def _getDecks(self, cards: list[int]) -> dict[str, list[int]]:  # noqa: N802
        decks: dict[str, list[int]] = {}
        for id_ in cards:
            decks.setdefault(self.cards[id_].deck, []).append(id_)
        return decks

    def _importPackage(self, path: str) -> bool:  # noqa: N802
        held = package.contents(Path(path))
        self.types["guide2anki"] = note_types.MODEL_ID
        known = {note.fields["Source ID"].rpartition("/")[2] for note in self.notes.values()}
        for deck, notes in held.decks.items():
            for note in notes:
                if note.guid in known:
                    continue
                id_ = self._next()
                self.notes[id_] = Kept(dict(zip(note_types.FIELDS, note.fields, strict=True)), set(note.tags))
                for _ in range(2 if self.notes[id_].fields["Reverse"] else 1):
                    self.cards[self._next()] = Card(id_, deck)
        self.media |= dict.fromkeys(held.media, "imported")
        return True

    def _storeMediaFile(self, filename: str, data: str) -> str:  # noqa: N802
        self.media[filename] = data
        return filename

    def _multi(self, actions: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [
            {"result": getattr(self, f"_{one['action']}")(**one["params"]), "error": None}
            for one in actions
            if one["version"] == 6
        ]

    def _updateNoteFields(self, note: dict[str, Any]) -> None:  # noqa: N802
        self.notes[note["id"]].fields.update(note["fields"])

    def _addTags(self, notes: list[int], tags: str) -> None:  # noqa: N802
        for id_ in notes:
            self.notes[id_].tags |= set(tags.split())

    def _removeTags(self, notes: list[int], tags: str) -> None:  # noqa: N802
        for id_ in notes:
            self.notes[id_].tags -= set(tags.split())

    def _changeDeck(self, cards: list[int], deck: str) -> None:  # noqa: N802
        for id_ in cards:
            self.cards[id_].deck = deck

    def _suspend(self, cards: list[int]) -> bool:
        for id_ in cards:
            self.cards[id_].suspended = True
        return True

    def _unsuspend(self, cards: list[int]) -> bool:
        for id_ in cards:
            self.cards[id_].suspended = False
        return True

    def _sync(self) -> None:
        return None


def opened(monkeypatch: pytest.MonkeyPatch) -> Memory:
    """Have everything that asks an Anki ask this one."""
    memory = Memory()
    monkeypatch.setattr(connect, "_post", memory.post)
    return memory
