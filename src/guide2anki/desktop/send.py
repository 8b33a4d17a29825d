"""From built decks into a running Anki: first what would be done, then doing it, in an order that bears interruption.

For each field three texts are compared: what Anki was last given, what the guide says now, and what Anki holds. What
the guide did not change is left alone, whatever became of it in Anki. What both changed is replaced only if the learner
agrees. What was done is found in Anki itself by the next run: one that broke off is finished by running it again.
"""

from __future__ import annotations

import base64
import re
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from guide2anki import disk
from guide2anki.anki import note_types
from guide2anki.anki.update_file import COLUMNS
from guide2anki.build import build, lock_file, plan
from guide2anki.desktop import collection, package
from guide2anki.desktop import sent as sent_
from guide2anki.desktop.collection import Held
from guide2anki.desktop.connect import SLOW, Anki, AnkiError
from guide2anki.desktop.sent import Sent
from guide2anki.desktop.wording import difference, said, stored
from guide2anki.identity import lock
from guide2anki.model import Built, Note, Report
from guide2anki.reporting.text import counted

NEEDED = (
    "addTags",
    "apiReflect",
    "changeDeck",
    "findCards",
    "findNotes",
    "getDecks",
    "getMediaDirPath",
    "getMediaFilesNames",
    "importPackage",
    "modelFieldNames",
    "modelNamesAndIds",
    "multi",
    "notesInfo",
    "removeTags",
    "storeMediaFile",
    "suspend",
    "sync",
    "unsuspend",
    "updateNoteFields",
)
"""What AnkiConnect has to know."""
OWN = "My Answer"
_SHOWN = 12
_PICTURE = re.compile(r'<img[^>]*?\ssrc="([^":/]+)"')
_MACHINE = {"Kind", "Source ID", note_types.CUE}
"""Fields that nobody has a reason to write by hand."""
_PLACES = {name: place for place, name in enumerate(note_types.FIELDS)}


@dataclass(frozen=True, slots=True)
class Write:
    """Fields of one note to set."""

    note: Note
    id: int
    """Of the note in this Anki."""
    fields: Mapping[str, str]
    before: Mapping[str, str]
    """What Anki holds in these fields."""


@dataclass(frozen=True, slots=True)
class Retag:
    """Tags that the guide has changed on some notes."""

    notes: tuple[int, ...]
    add: tuple[str, ...]
    remove: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """Cards whose deck the guide has changed."""

    cards: tuple[int, ...]
    guids: frozenset[str]
    """Of all notes that belong in the new deck and were sent to the old one."""
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class Guide:
    """What one guide has for Anki."""

    built: Built
    notes: tuple[Note, ...]
    new: tuple[Note, ...] = ()
    """Notes that Anki does not have and was never given."""
    writes: tuple[Write, ...] = ()
    edited: tuple[Write, ...] = ()
    """Fields that the guide and the learner both changed, or of which nobody knows who did."""
    answered: tuple[Note, ...] = ()
    """Notes with an own answer in Anki that is not the one of the companion file; the one in Anki stays."""
    deleted: tuple[Note, ...] = ()
    """Notes that were sent and are gone from Anki."""
    pictures: tuple[str, ...] = ()
    tags: tuple[Retag, ...] = ()
    held: Mapping[str, Held] = field(default_factory=dict)

    @property
    def whole(self) -> bool:
        """Tell whether Anki has nothing of this guide."""
        return not self.held


@dataclass(frozen=True, slots=True)
class Turned:
    """Cards to suspend or to wake, and all notes that this is about."""

    cards: tuple[int, ...] = ()
    guids: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Plan:
    """All there is to do."""

    guides: tuple[Guide, ...]
    moves: tuple[Move, ...] = ()
    gone: Turned = Turned()
    """What is still asked although its note has gone from its guide."""
    back: Turned = Turned()
    """What was suspended for that, and its note has come back."""
    style: bool = False
    """Whether the cards' style is newer than what was last sent."""

    @property
    def empty(self) -> bool:
        """Tell whether there is nothing to do or to ask."""
        todo = (g.new or g.writes or g.edited or g.deleted or g.pictures or g.tags for g in self.guides)
        return not (any(todo) or self.moves or self.gone.cards or self.back.cards or self.style)


@dataclass(frozen=True, slots=True)
class Agreed:
    """What the learner agrees to."""

    moves: frozenset[Move] = frozenset()
    suspend: bool = False
    replace: bool = False
    restore: bool = False


# ---------------------------------------------------------------- looking


def look(
    anki: Anki, built: Sequence[Built], notes: Iterable[Note], retired: Iterable[str], sent: Sent, style: int
) -> Plan:
    """Return what there is to do, without doing any of it.

    `built` are the guides to send with `notes` as their packages hold them, `retired` the guids of notes that have gone
    from their guides; `style` is the version of the cards' style. `sent.decks` says where earlier builds put the notes.
    Raises AnkiError.
    """
    by_guide: dict[str, list[Note]] = {done.guide: [] for done in built}
    for note in notes:
        if note.guide in by_guide:
            by_guide[note.guide].append(note)
    typed = collection.has_note_type(anki)
    all_notes = [note for found in by_guide.values() for note in found]
    held = collection.held(anki, [note.guid for note in all_notes]) if typed else {}
    guides = tuple(_guide(anki, done, by_guide[done.guide], held, sent) for done in built)
    known = [note for note in all_notes if note.guid in held]
    return Plan(
        guides,
        tuple(_moves(anki, known, sent)),
        _gone(anki, retired, sent) if typed else Turned(),
        _back(anki, known, sent),
        bool(known) and sent.style < style,
    )


def _guide(anki: Anki, built: Built, notes: Sequence[Note], held: Mapping[str, Held], sent: Sent) -> Guide:
    here = {note.guid: held[note.guid] for note in notes if note.guid in held}
    gone = [note for note in notes if note.guid not in here]
    deleted = [note for note in gone if here and note.guid in sent.fields]
    new = [note for note in gone if not here or note.guid not in sent.fields]
    writes, edited, answered = [], [], []
    for note in notes:
        if note.guid in here:
            sure, unsure = _compared(note, here[note.guid], sent.fields.get(note.guid))
            writes += sure
            edited += unsure
            if _answered(note, here[note.guid], sent.fields.get(note.guid, {})):
                answered.append(note)
    pictures = collection.pictures(anki, _pictures(notes)) if here else []
    return Guide(
        built,
        tuple(notes),
        tuple(new),
        tuple(writes),
        tuple(edited),
        tuple(answered),
        tuple(deleted),
        tuple(pictures),
        tuple(_retagged(notes, here, sent)),
        here,
    )


def _retagged(notes: Iterable[Note], held: Mapping[str, Held], sent: Sent) -> Iterator[Retag]:
    """Yield what the guide has changed of the tags that it gave; the learner's are none of these."""
    groups: dict[tuple[tuple[str, ...], tuple[str, ...]], list[int]] = {}
    for note in notes:
        if note.guid in held and note.guid in sent.tags:
            given, ours, theirs = set(sent.tags[note.guid]), set(note.tags), held[note.guid].tags
            change = tuple(sorted(ours - given - theirs)), tuple(sorted((given - ours) & theirs))
            if any(change):
                groups.setdefault(change, []).append(held[note.guid].id)
    for (add, remove), ids in groups.items():
        yield Retag(tuple(ids), add, remove)


def _pictures(notes: Iterable[Note]) -> set[str]:
    """Return the names of the files that packages hold for the pictures of these notes."""
    return {name for note in notes for text in note.fields if "<img" in text for name in _PICTURE.findall(text)}


def _ours(note: Note, name: str) -> str:
    return stored(note.fields[_PLACES[name]])


def _compared(note: Note, held: Held, base: Mapping[str, str] | None) -> tuple[list[Write], list[Write]]:
    """Return what to write into a note for sure, and what only if the learner agrees: none or one of each."""
    sure: dict[str, str] = {}
    unsure: dict[str, str] = {}
    for name in COLUMNS:
        ours, theirs = _ours(note, name), held.fields[name]
        before = None if base is None else base.get(name, "")
        if theirs in (ours, note.fields[_PLACES[name]]) or before == ours:
            continue
        if name in _MACHINE or said(theirs) == said(ours) or (before is not None and said(theirs) == said(before)):
            sure[name] = ours
        else:
            unsure[name] = ours
    own = _ours(note, OWN)
    before = (base or {}).get(OWN, "")
    if own and own not in (before, held.fields[OWN]) and said(held.fields[OWN]) == said(before):
        sure[OWN] = own
    return _write(note, held, sure), _write(note, held, unsure)


def _write(note: Note, held: Held, fields: Mapping[str, str]) -> list[Write]:
    return [Write(note, held.id, fields, {name: held.fields[name] for name in fields})] if fields else []


def _answered(note: Note, held: Held, base: Mapping[str, str]) -> bool:
    own, theirs, before = _ours(note, OWN), held.fields[OWN], base.get(OWN, "")
    return bool(own) and own != before and said(theirs) not in (said(own), said(before))


def _moves(anki: Anki, known: Sequence[Note], sent: Sent) -> Iterator[Move]:
    """Yield the cards that are where they were sent, if that is no longer where they belong."""
    groups: dict[tuple[str, str], list[str]] = {}
    for note in known:
        before = sent.decks.get(note.guid, note.deck)
        if before.casefold() != note.deck.casefold():
            groups.setdefault((before, note.deck), []).append(note.guid)
    for (before, now), guids in groups.items():
        cards = collection.cards(anki, guids, collection.home(before))
        if cards:
            yield Move(tuple(cards), frozenset(guids), before, now)


def _gone(anki: Anki, retired: Iterable[str], sent: Sent) -> Turned:
    """Return what to suspend; what the learner has woken again is left alone."""
    asked = frozenset(guid for guid in retired if guid not in sent.retired)
    return Turned(tuple(collection.cards(anki, asked, "-is:suspended")), asked)


def _back(anki: Anki, known: Sequence[Note], sent: Sent) -> Turned:
    back = frozenset(note.guid for note in known if note.guid in sent.retired)
    ours = set(sent.suspended)
    return Turned(tuple(card for card in collection.cards(anki, back, "is:suspended") if card in ours), back)


# ---------------------------------------------------------------- saying


def lines(plan: Plan) -> Iterator[str]:
    """Yield the plan as lines for a person."""
    for guide in plan.guides:
        counts = [
            (len(guide.new), "new"),
            (len(_shown(guide.writes)), "changed"),
            (sum(OWN in write.fields for write in guide.writes), "with your own answer"),
        ]
        known = [f"{count} {what}" for count, what in counts if count]
        if guide.tags:
            known.append(f"{sum(len(change.notes) for change in guide.tags)} with other tags")
        if guide.pictures:
            known.append(counted(len(guide.pictures), "picture"))
        yield f"{guide.built.guide} → {guide.built.deck}: {', '.join(known) or 'nothing to send'}"
        yield from _some("changed", [write.note for write in _shown(guide.writes)])
        if not guide.whole:
            yield from _some("new", guide.new)
        for write in guide.edited[:_SHOWN]:
            yield f"  differs in Anki: {front(write.note)}"
            for name in write.fields:
                for line in difference(write.before[name], write.fields[name]):
                    yield f"    {line}"
        yield from _more(len(guide.edited), "that differ in Anki")
        yield from _some("your answer in Anki stays, the one in your file is another", guide.answered)
        yield from _some("deleted in Anki", guide.deleted)
    for move in plan.moves:
        yield f"deck changed: {counted(len(move.cards), 'card')}: {move.before} → {move.now}"
    if plan.gone.cards:
        yield f"gone from the guides: {counted(len(plan.gone.cards), 'card')} still asked in Anki"
    if plan.back.cards:
        yield f"back in the guides: {counted(len(plan.back.cards), 'card')} suspended in Anki"
    if plan.style:
        yield "style of the cards: Anki takes it if it is newer than its own"
    if plan.empty:
        yield "Anki has all of it: there is nothing to do"


def front(note: Note) -> str:
    """Return the plain text that tells a note, on one line."""
    text = " ".join(filter(None, [f"{note.subject}:" if note.subject else "", " ".join(note.prompt.split())]))
    return text if len(text) <= 90 else f"{text[:87]}…"


def _shown(writes: Iterable[Write]) -> list[Write]:
    """Return the writes that a reader would see on a card, an own answer apart."""
    return [write for write in writes if set(write.fields) - {OWN}]


def _some(what: str, notes: Sequence[Note]) -> Iterator[str]:
    for note in notes[:_SHOWN]:
        yield f"  {what}: {front(note)}"
    yield from _more(len(notes), what)


def _more(count: int, what: str) -> Iterator[str]:
    if count > _SHOWN:
        yield f"  … and {count - _SHOWN} more: {what}"


def ask(plan: Plan, agrees: Callable[[str], bool], yes: bool) -> Agreed:
    """Ask for what only the learner can decide.

    `yes` agrees to moving and suspending; it neither replaces what may be the learner's words nor brings back what
    the learner deleted.
    """
    moves = [
        move
        for move in plan.moves
        if yes or agrees(f"Move {counted(len(move.cards), 'card')} from {move.before} to {move.now}?")
    ]
    gone = counted(len(plan.gone.cards), "card")
    suspend = bool(plan.gone.cards) and (yes or agrees(f"Suspend {gone} of notes that the guides no longer have?"))
    edited = sum(len(guide.edited) for guide in plan.guides)
    deleted = sum(len(guide.deleted) for guide in plan.guides)
    replaced = bool(edited) and not yes and agrees(f"Replace {counted(edited, 'note')} that may hold your own edits?")
    restored = bool(deleted) and not yes and agrees(f"Send again {counted(deleted, 'note')} that you deleted in Anki?")
    return Agreed(frozenset(moves), suspend, replaced, restored)


# ---------------------------------------------------------------- doing


def do(anki: Anki, plan: Plan, agreed: Agreed, sent: Sent, style: int) -> Iterator[str]:
    """Do what was planned and agreed; yield what Anki did, line by line, and keep in `sent` what it was given.

    Raises AnkiError where Anki breaks off or has not done what it was told.
    """
    wrong: list[str] = []
    imported = False
    for guide in plan.guides:
        new = [*guide.new, *(guide.deleted if agreed.restore else ())]
        writes = [*guide.writes, *(guide.edited if agreed.replace else ())]
        name = guide.built.guide
        if guide.pictures:
            _store(anki, guide)
            yield f"{name}: {counted(len(guide.pictures), 'picture')} stored"
        deck = guide.built.deck
        if new:
            deck = _deck(anki, guide, agreed)
            _import(anki, guide, new, deck)
            imported = True
        faults = _update(anki, writes)
        _retag(anki, guide.tags)
        found = collection.held(anki, [note.guid for note in new] + [write.note.guid for write in writes])
        missing = [note for note in new if note.guid not in found]
        unchanged = [write for write in writes if not _arrived(write, found.get(write.note.guid))]
        _remember(guide, found, unchanged, agreed, sent)
        sent.save()
        if new:
            yield f"{name}: {counted(len(new) - len(missing), 'note')} added to {deck}"
        changed = [write for write in writes if write not in unchanged]
        if changed:
            own = sum(OWN in write.fields for write in changed)
            extra = f", {own} with your own answer" if own else ""
            yield f"{name}: {counted(len({write.id for write in changed}), 'note')} changed{extra}"
        wrong += [f"{name}: Anki did not add: {front(note)}" for note in missing]
        why = next(filter(None, faults), "") or "close it in Anki's Browse window, then run this again"
        wrong += [f"{name}: Anki did not change: {front(write.note)}: {why}" for write in unchanged]
        if guide.tags:
            count = sum(len(change.notes) for change in guide.tags)
            yield f"{name}: tags of {counted(count, 'note')} changed"
        if guide.edited and not agreed.replace:
            yield f"{name}: {counted(len(guide.edited), 'note')} left as in Anki"
        if guide.deleted and not agreed.restore:
            yield f"{name}: {counted(len(guide.deleted), 'note')} that you deleted in Anki stay away"
    if plan.style and not imported:
        _bring_style(anki, plan)
        yield "style: checked"
    sent.style = max(sent.style, style)
    yield from _move(anki, plan, agreed, sent)
    yield from _suspend(anki, plan, agreed, sent)
    sent.save()
    if wrong:
        raise AnkiError("\n".join(f"{anki.url}: {line}" for line in wrong))


def _store(anki: Anki, guide: Guide) -> None:
    try:
        members = package.contents(guide.built.apkg).media
    except package.UnreadableError as error:
        raise AnkiError(f"{guide.built.apkg}: {error}") from error
    with zipfile.ZipFile(guide.built.apkg) as archive:
        for name in guide.pictures:
            content = base64.b64encode(archive.read(members[name])).decode()
            anki.call("storeMediaFile", SLOW, filename=name, data=content)


def _deck(anki: Anki, guide: Guide, agreed: Agreed) -> str:
    """Return the deck for new notes of a guide: its own, or where the learner keeps all the others."""
    own = guide.built.deck
    if guide.whole or any(move.now == own for move in agreed.moves):
        return own
    decks = anki.mapped("getDecks", cards=collection.cards(anki, guide.held, "-deck:filtered"))
    here = {name.casefold() for name in decks}
    if not decks or any(name == own.casefold() or name.startswith(f"{own.casefold()}::") for name in here):
        return own
    return max(sorted(decks), key=lambda name: len(decks[name]))


def _retag(anki: Anki, changes: Iterable[Retag]) -> None:
    for change in changes:
        if change.add:
            anki.call("addTags", notes=list(change.notes), tags=" ".join(change.add))
        if change.remove:
            anki.call("removeTags", notes=list(change.notes), tags=" ".join(change.remove))


def _import(anki: Anki, guide: Guide, new: Sequence[Note], deck: str) -> None:
    """Import the built package if Anki has nothing of the guide, else one that holds only what is new.

    A package replaces a note that it changes whole, with the tags and My Answer, so it must not hold known ones.
    """
    if guide.whole:
        anki.call("importPackage", SLOW, path=str(guide.built.apkg.resolve()))
    else:
        _import_some(anki, guide.built, deck, new)


def _import_some(anki: Anki, built: Built, deck: str, notes: Sequence[Note]) -> None:
    """Import a package of some notes; it lies beside the deck's own meanwhile, where Anki can read."""
    from guide2anki.anki import package as writer

    with tempfile.TemporaryDirectory(prefix=".guide2anki-", dir=built.apkg.parent) as folder:
        some = Path(folder, built.apkg.name)
        writer.write(some, [(deck, notes)])
        anki.call("importPackage", SLOW, path=str(some.resolve()))


def _bring_style(anki: Anki, plan: Plan) -> None:
    """Import a package of one note that Anki has: as old as it says it is, it changes nothing but an older style."""
    guide = next(guide for guide in plan.guides if guide.held)
    note = next(note for note in guide.notes if note.guid in guide.held)
    cards = collection.cards(anki, [note.guid])
    decks = anki.mapped("getDecks", cards=cards)
    deck = next(iter(decks), guide.built.deck)
    _import_some(anki, guide.built, deck, [replace(note, modified=1)])


def _update(anki: Anki, writes: Sequence[Write]) -> list[str]:
    given = [{"note": {"id": write.id, "fields": dict(write.fields)}} for write in writes]
    return list(anki.each("updateNoteFields", given))


def _arrived(write: Write, held: Held | None) -> bool:
    return held is not None and all(held.fields[name] == text for name, text in write.fields.items())


def _remember(guide: Guide, found: Mapping[str, Held], unchanged: Sequence[Write], agreed: Agreed, sent: Sent) -> None:
    """Keep what each note of the guide was given; of fields that Anki keeps otherwise, what it was given before."""
    failed = {write.note.guid for write in unchanged}
    kept: dict[str, set[str]] = {} if agreed.replace else {write.note.guid: set(write.fields) for write in guide.edited}
    for note in guide.answered:
        kept.setdefault(note.guid, set()).add(OWN)
    for note in guide.notes:
        if note.guid in failed or not (note.guid in guide.held or note.guid in found):
            continue
        sent.tags[note.guid] = list(note.tags)
        before, names = sent.fields.get(note.guid), kept.get(note.guid, set())
        if before is None and names - {OWN}:
            continue  # who wrote them is still not known
        given = {name: _ours(note, name) for name in (*COLUMNS, OWN)}
        given |= {name: (before or {}).get(name, "") for name in names}
        sent.fields[note.guid] = {name: text for name, text in given.items() if text}


def _move(anki: Anki, plan: Plan, agreed: Agreed, sent: Sent) -> Iterator[str]:
    for move in plan.moves:
        if move not in agreed.moves:
            yield f"{counted(len(move.cards), 'card')} left in {move.before}"
            continue
        anki.call("changeDeck", SLOW, cards=list(move.cards), deck=move.now)
        yield f"{counted(len(move.cards), 'card')} moved from {move.before} to {move.now}"
    staying = {guid for move in plan.moves if move not in agreed.moves for guid in move.guids}
    for note in (note for guide in plan.guides for note in guide.notes):
        if note.guid not in staying:
            sent.decks[note.guid] = note.deck


def _suspend(anki: Anki, plan: Plan, agreed: Agreed, sent: Sent) -> Iterator[str]:
    if agreed.suspend:
        anki.call("suspend", SLOW, cards=list(plan.gone.cards))
        sent.suspended += plan.gone.cards
        sent.retired += sorted(plan.gone.guids)
        yield f"{counted(len(plan.gone.cards), 'card')} suspended"
    elif plan.gone.cards:
        yield f"{counted(len(plan.gone.cards), 'card')} of notes that have gone still asked"
    if plan.back.cards:
        anki.call("unsuspend", SLOW, cards=list(plan.back.cards))
        yield f"{counted(len(plan.back.cards), 'card')} asked again"
    sent.suspended = [card for card in sent.suspended if card not in plan.back.cards]
    sent.retired = [guid for guid in sent.retired if guid not in plan.back.guids]


# ---------------------------------------------------------------- all of it


def prepare(
    anki: Anki, paths: Sequence[Path], out: Path, now: int, known: Path | None, dry: bool
) -> tuple[Report, Plan, Sent]:
    """Build the guides, unless it is a `dry` run, and return what came of it and what there is to do in Anki.

    `now` is in seconds since the epoch, `known` the folder in which builds keep what they find out. Raises AnkiError,
    `lock.LockError` and, for the disk, OSError.
    """
    place = lock_file(paths, out)
    sent = sent_.load(known, place, collection.identity(anki))
    before = lock.load(place)
    for row in before.rows:
        if not row.retired and row.wording.guide in before.guides:
            sent.decks.setdefault(row.guid, before.guides[row.wording.guide].deck)
    if dry:
        report = planned = plan(paths, out, now, known)
        built = {note.guide: Built(note.guide, note.deck, out, out, 0, 0, 0) for note in planned.notes}
        report.built = list(built.values())
    else:
        sent.save()
        report = build(paths, out, now, known)
        planned = plan(paths, out, now, known)
    retired = _retired(planned, {done.guide for done in report.built}, place)
    return report, look(anki, report.built, planned.notes, retired, sent, note_types.MODIFIED), sent


def _retired(planned: Report, built: set[str], place: Path) -> set[str]:
    """Return the guids of notes that have gone from these guides, or with a guide whose file is no more."""
    guides = lock.load(place).guides
    there = {id_ for id_, guide in guides.items() if disk.is_file(place.parent / guide.path)}
    return {
        row.guid
        for row in planned.rows
        if row.retired and (row.wording.guide in built or row.wording.guide not in there)
    }
