"""A real Anki collection in a temporary folder, and what a learner does with it.

Only the public backend of the `anki` package is used, with the options that Anki's own import page proposes; raw SQL
reads what the backend has no call for.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import anki.lang
from anki.collection import (
    Collection,
    CsvMetadata,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
    ImportCsvRequest,
    ImportLogWithChanges,
)
from anki.notes import NoteId

anki.lang.set_lang("en_US")


@dataclass(frozen=True)
class Log:
    """What Anki's import dialog would say, and what the import wrote."""

    new: int
    updated: int
    duplicate: int
    conflicting: int
    rows: dict[str, int]
    """Rows that the next sync would have to send, by table; only tables with some."""
    touched: bool
    """Whether the collection's own modified time moved."""

    def __str__(self) -> str:
        return f"{self.new} new, {self.updated} updated, {self.duplicate} already there, {self.conflicting} refused"


@dataclass(frozen=True)
class State:
    """All that a learner would miss about one card: the schedule, the reviews, flag, suspension, deck."""

    ord: int
    deck: str
    type: int
    queue: int
    due: int
    interval: int
    reps: int
    flag: int
    reviews: int


class Learner:
    """Somebody with a collection: imports files, studies, and changes notes as people do."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.path = folder / "collection.anki2"
        self.col = Collection(str(self.path))

    def close(self) -> None:
        self.col.close()

    # importing

    def import_package(self, path: Path, **options: object) -> Log:
        """Import an `.apkg` with the options that Anki proposes; `options` replaces some."""
        self.synced()
        before = self.col.mod
        proposed = self.proposed_options()
        for name, value in options.items():
            setattr(proposed, name, value)
        log = self.col.import_anki_package(ImportAnkiPackageRequest(package_path=str(path), options=proposed)).log
        return self._log(log, before)

    def proposed_options(self) -> ImportAnkiPackageOptions:
        """Return the options that Anki's import page would show."""
        return self.col._backend.get_import_anki_package_presets()

    def import_text(self, path: Path, dupe_resolution: str = "") -> Log:
        """Import a text file as Anki's import page does when nothing is changed there, but for "Existing notes"."""
        self.synced()
        before = self.col.mod
        metadata = self.col.get_csv_metadata(str(path), None)
        if dupe_resolution:
            metadata.dupe_resolution = CsvMetadata.DupeResolution.Value(dupe_resolution)
        log = self.col.import_csv(ImportCsvRequest(path=str(path), metadata=metadata)).log
        return self._log(log, before)

    def _log(self, log: ImportLogWithChanges.Log, before: int) -> Log:
        conflicting = len(log.conflicting) + len(log.missing_notetype) + len(log.missing_deck)
        conflicting += len(log.empty_first_field) + len(log.first_field_match)
        counts = (len(log.new), len(log.updated), len(log.duplicate), conflicting)
        return Log(*counts, rows=self.rows_to_sync(), touched=self.col.mod != before)

    def synced(self) -> None:
        """Mark everything as sent to the server, so that what an import writes can be counted."""
        for table in ("notes", "cards", "revlog", "notetypes", "fields", "templates", "decks", "deck_config", "config"):
            if self._has_usn(table):
                self.col.db.execute(f"update {table} set usn = 0 where usn = -1")
        self.col.db.execute("update tags set usn = 0 where usn = -1")
        self.col.db.execute("delete from graves")
        self.reopen()

    def rows_to_sync(self) -> dict[str, int]:
        """Return the number of rows that are marked for the next sync, by table."""
        tables = ("notes", "cards", "revlog", "notetypes", "decks", "deck_config", "config", "tags", "graves")
        counts = {table: self.col.db.scalar(f"select count() from {table} where usn = -1") for table in tables}
        return {table: int(count) for table, count in counts.items() if count}

    def _has_usn(self, table: str) -> bool:
        return any(column[1] == "usn" for column in self.col.db.all(f"pragma table_info({table})"))

    def reopen(self) -> None:
        self.col.close()
        self.col = Collection(str(self.path))

    # reading

    def guids(self) -> list[str]:
        return list(self.col.db.list("select guid from notes order by guid"))

    def nid(self, guid: str) -> NoteId:
        found = self.col.db.list("select id from notes where guid = ?", guid)
        assert len(found) == 1, f"{len(found)} notes have the guid {guid}"
        return NoteId(found[0])

    def fields(self, guid: str) -> dict[str, str]:
        return dict(self.col.get_note(self.nid(guid)).items())

    def field(self, guid: str, name: str) -> str:
        return self.fields(guid)[name]

    def tags(self, guid: str) -> set[str]:
        return set(self.col.get_note(self.nid(guid)).tags)

    def modified(self, guid: str) -> int:
        return int(self.col.get_note(self.nid(guid)).mod)

    def cards(self, guid: str) -> list[State]:
        """Return the state of each card of a note, in the order of the templates."""
        states = []
        for card in sorted(self.col.get_note(self.nid(guid)).cards(), key=lambda card: card.ord):
            reviews = self.col.db.scalar("select count() from revlog where cid = ?", card.id)
            states.append(
                State(
                    card.ord,
                    self.col.decks.name(card.did),
                    card.type,
                    card.queue,
                    card.due,
                    card.ivl,
                    card.reps,
                    card.user_flag(),
                    reviews,
                )
            )
        return states

    def deck(self, guid: str) -> str:
        return self.cards(guid)[0].deck

    def decks(self) -> list[str]:
        return sorted(deck.name for deck in self.col.decks.all_names_and_ids(include_filtered=True))

    def note_types(self) -> list[str]:
        return sorted(entry.name for entry in self.col.models.all_names_and_ids())

    def search(self, text: str) -> set[str]:
        """Return the guids of the notes that a search in Anki's browser finds."""
        return {self.col.get_note(nid).guid for nid in self.col.find_notes(text)}

    def reviews(self) -> int:
        return int(self.col.db.scalar("select count() from revlog"))

    def new_in_order(self, deck: str) -> list[str]:
        """Return the guids of the new cards of a deck in the order of their positions."""
        did = self.col.decks.id_for_name(deck)
        query = "select n.guid from cards c join notes n on n.id = c.nid where c.did = ? and c.type = 0 order by c.due"
        return list(self.col.db.list(query, did))

    def question(self, guid: str, ord: int = 0) -> str:
        return str(self.col.get_note(self.nid(guid)).cards()[ord].question())

    # what learners do

    def study(self, guid: str, ratings: tuple[int, ...] = (2, 2), ord: int = 0) -> None:
        """Answer a card (0 again, 1 hard, 2 good, 3 easy), as often as there are ratings."""
        from anki.scheduler.v3 import CardAnswer

        for rating in ratings:
            card = self.col.get_note(self.nid(guid)).cards()[ord]
            card.start_timer()
            states = self.col._backend.get_scheduling_states(card.id)
            values = (CardAnswer.AGAIN, CardAnswer.HARD, CardAnswer.GOOD, CardAnswer.EASY)
            answer = self.col.sched.build_answer(card=card, states=states, rating=values[rating])
            self.col.sched.answer_card(answer)

    def suspend(self, guid: str) -> None:
        self.col.sched.suspend_notes([self.nid(guid)])

    def flag(self, guid: str, colour: int) -> None:
        self.col.set_user_flag_for_cards(colour, self.col.card_ids_of_note(self.nid(guid)))

    def tag(self, guid: str, tag: str, at: int) -> None:
        self.col.tags.bulk_add([self.nid(guid)], tag)
        self._stamp(guid, at)

    def edit(self, guid: str, field: str, text: str, at: int) -> None:
        """Change a field as in Anki's editor, at the given time (seconds since the epoch)."""
        note = self.col.get_note(self.nid(guid))
        note[field] = text
        self.col.update_note(note)
        self._stamp(guid, at)

    def _stamp(self, guid: str, at: int) -> None:
        self.col.db.execute("update notes set mod = ? where guid = ?", at, guid)

    def move(self, guid: str, deck: str) -> None:
        did = self.col.decks.id(deck)
        assert did is not None
        self.col.set_deck(self.col.card_ids_of_note(self.nid(guid)), did)

    def delete(self, guid: str) -> None:
        self.col.remove_notes([self.nid(guid)])


@contextmanager
def learner(folder: Path) -> Iterator[Learner]:
    """Yield somebody with an empty collection in `folder`."""
    somebody = Learner(folder)
    try:
        yield somebody
    finally:
        somebody.close()
