"""What studying showed, led back to the lines of the guides: cards that fail, flags, suspensions, and edits in Anki.

Reads a running Anki, or a package that somebody exported from it; writes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from guide2anki.anki import note_types
from guide2anki.build import plan
from guide2anki.desktop import collection, package
from guide2anki.desktop import sent as sent_
from guide2anki.desktop.connect import Anki, batches
from guide2anki.desktop.package import Studied
from guide2anki.desktop.send import front
from guide2anki.desktop.sent import Sent
from guide2anki.desktop.wording import difference, said
from guide2anki.model import Note, Problem
from guide2anki.report import counted

NEEDED = ("apiReflect", "cardsInfo", "findCards", "findNotes", "getMediaDirPath", "notesInfo")
"""What AnkiConnect has to know."""
OFTEN = 4
"""Lapses from which a card fails often; Anki itself calls it a leech from 8."""
FLAGS = ("", "red", "orange", "green", "blue", "pink", "turquoise", "purple")
"""Anki's names for the colours of flags, by number."""
_READ = ("Prompt", "Answer", "Support")
"""The fields that a learner may have put into other words; the rest only says where a note comes from."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A field that says something else in Anki than in the guide."""

    field: str
    before: str
    """HTML that Anki was given, as far as that is known, else what the guide says now."""
    after: str
    """HTML in Anki."""
    sure: bool
    """Whether it is known that the learner wrote it, and not the guide that changed."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A note that studying has something to say about."""

    path: Path
    note: Note
    studied: Studied
    edits: tuple[Edit, ...]


def from_anki(anki: Anki, notes: Sequence[Note]) -> Iterator[Studied]:
    """Yield those of the notes that Anki has, with what became of their cards. Raises AnkiError."""
    guids = [note.guid for note in notes]
    held = collection.held(anki, guids)
    ids = {note.id: guid for guid, note in held.items()}
    leeches = _found(anki, "tag:leech")
    suspended = _found(anki, "is:suspended")
    flagged = {colour: _found(anki, f"flag:{colour}") for colour in range(1, len(FLAGS))}
    lapses = _lapses(anki)
    for id_, guid in ids.items():
        flags = tuple(colour for colour, found in flagged.items() if id_ in found)
        yield Studied(guid, held[guid].fields, id_ in leeches, flags, id_ in suspended, lapses.get(id_, 0))


_ALL_OF_OURS = '"Source ID:_*"'


def _found(anki: Anki, search: str) -> set[int]:
    return set(anki.listed("findNotes", query=f"{_ALL_OF_OURS} {search}"))


def _lapses(anki: Anki) -> Mapping[int, int]:
    """Return how often the worst card of each note was forgotten, for notes that fail often."""
    lapses: dict[int, int] = {}
    for some in batches(anki.listed("findCards", query=f"{_ALL_OF_OURS} prop:lapses>={OFTEN}")):
        for card in anki.listed("cardsInfo", cards=some):
            if isinstance(card, dict) and card:  # an empty one stands for a card that is gone by now
                note, times = int(card.get("note", 0)), int(card.get("lapses", 0))
                lapses[note] = max(lapses.get(note, 0), times)
    return lapses


def findings(notes: Iterable[Note], paths: Mapping[str, Path], studied: Iterable[Studied], sent: Sent) -> list[Finding]:
    """Return what there is to say, in the order of the guides.

    `notes` are those of the guides now, `paths` the guides' files by id; `sent` is what Anki was last given.
    """
    by_guid = {one.guid: one for one in studied}
    found = []
    for note in notes:
        one = by_guid.get(note.guid)
        if one is None or note.guide not in paths:
            continue
        one = replace(one, lapses=one.lapses if one.lapses >= OFTEN else 0)
        edits = tuple(_edits(note, one.fields, sent.fields.get(note.guid)))
        if one.leech or one.flags or one.suspended or one.lapses or edits:
            found.append(Finding(paths[note.guide], note, one, edits))
    return found


def _edits(note: Note, fields: Mapping[str, str], base: Mapping[str, str] | None) -> Iterator[Edit]:
    for name in _READ:
        theirs = fields.get(name, "")
        ours = note.fields[note_types.FIELDS.index(name)]
        given = ours if base is None else base.get(name, "")
        if said(theirs) not in (said(given), said(ours)):
            yield Edit(name, given, theirs, base is not None)


def what(finding: Finding) -> list[str]:
    """Return in a few words each what there is to say about a note."""
    one = finding.studied
    out = ["leech"] if one.leech else []
    out += [f"{FLAGS[colour]} flag" for colour in one.flags]
    out += ["suspended"] if one.suspended else []
    out += [f"forgotten {counted(one.lapses, 'time')}"] if one.lapses else []
    sure = [edit.field for edit in finding.edits if edit.sure]
    unsure = [edit.field for edit in finding.edits if not edit.sure]
    out += [f"{' and '.join(sure)} edited in Anki"] if sure else []
    return out + ([f"{' and '.join(unsure)} not as in the guide"] if unsure else [])


def lines(found: Iterable[Finding]) -> Iterator[str]:
    """Yield `path:line: what: front` for each note, and under it what was put into other words."""
    for finding in found:
        yield f"{finding.path}:{finding.note.line}: {', '.join(what(finding))}: {front(finding.note)}"
        for edit in finding.edits:
            yield from (f"    {line}" for line in difference(edit.before, edit.after))


def as_json(found: Iterable[Finding]) -> list[dict[str, Any]]:
    """Return the findings as data, a mapping for each note."""
    return [
        {
            "path": str(finding.path),
            "line": finding.note.line,
            "guide": finding.note.guide,
            "guid": finding.note.guid,
            "front": front(finding.note),
            "what": what(finding),
            "leech": finding.studied.leech,
            "flags": [FLAGS[colour] for colour in finding.studied.flags],
            "suspended": finding.studied.suspended,
            "lapses": finding.studied.lapses,
            "edits": [
                {"field": edit.field, "before": edit.before, "after": edit.after, "sure": edit.sure}
                for edit in finding.edits
            ],
        }
        for finding in found
    ]


def prepare(
    anki: Anki | None, exported: Path | None, paths: Sequence[Path], out: Path, now: int, known: Path | None
) -> tuple[list[Finding], list[Problem]]:
    """Read the guides, and a running Anki or else an exported package; return the findings, and problems of guides.

    Raises AnkiError, `package.UnreadableError` and `lock.LockError`.
    """
    report = plan(paths, out, now, known)
    if exported is not None:
        sent = sent_.only(known, report.lock_file)
        studied = list(package.studied(exported))
    else:
        assert anki is not None
        sent = sent_.load(known, report.lock_file, collection.identity(anki))
        studied = list(from_anki(anki, report.notes))
    return findings(report.notes, report.files, studied, sent), report.problems
