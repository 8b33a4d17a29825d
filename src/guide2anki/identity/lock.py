"""`guide2anki.lock`: what earlier builds gave to Anki, so that a note keeps its reviews whatever becomes of its guide.

A note's first guid is a hash of its deck, guide, kind, subject and prompt, so that two machines agree without a lock,
and two projects with guides of one name do not. From then on the lock is the identity: it holds for each note the guid,
the wording by which a later build knows it again, a digest of the content, and when that content last changed. The file
is JSON, a line for each guide and each note, by guide and in the guide's order, so that git merges it; a note that
stands twice after a merge counts as its newer line says.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from itertools import chain, groupby, zip_longest
from operator import itemgetter
from pathlib import Path, PurePosixPath

from guide2anki import disk
from guide2anki.identity import matching, texts
from guide2anki.identity.matching import Match
from guide2anki.identity.texts import Wording
from guide2anki.model import STEP, Change, Note, Problem, What, note_type
from guide2anki.model.note_type import FIELDS
from guide2anki.reading.slug import slug

NAME = "guide2anki.lock"
FORMAT = 1
MAX_BYTES = 1_000_000_000
"""A file above this size is no lock that a build wrote."""
_HEADER = "guide2anki.lock"
_SOURCE_ID = FIELDS.index("Source ID")
_GUID = re.compile(r"g2[a-z2-7]{14}")
Titles = Mapping[tuple[str, tuple[str, ...]], tuple[str, ...]]
"""New titles of sections by guide and old titles."""
_CONFLICT = ("<<<<<<< ", "=======", ">>>>>>> ", "||||||| ")


@dataclass(frozen=True, slots=True)
class Source:
    """A guide as builds know it."""

    id: str
    path: str
    """Its file, from the lock's folder, with `/`."""
    title: str
    deck: str
    """Full name of the deck that holds its notes."""
    deck_given: bool = field(default=False, compare=False)
    """Whether the author names the deck; a deck derived from the title stays as it was first built."""
    built: int = 0
    """Seconds since the epoch of the guide's first build; builds leave it 0, the lock knows."""


@dataclass(frozen=True, slots=True)
class Row:
    """A note as the last build left it."""

    guid: str
    wording: Wording
    content: str
    """Digest of fields and tags."""
    modified: int
    """Seconds since the epoch at which the content last changed."""
    retired: int = 0
    """Seconds since the epoch at which the note had gone from its guide; 0 while it is there."""
    pin: str = ""
    line: str = field(default="", compare=False, repr=False)
    """The line of the file that says all this, if it was read from one."""


@dataclass(frozen=True, slots=True)
class Lock:
    """All that builds have to remember."""

    guides: Mapping[str, Source] = field(default_factory=dict)
    """By id."""
    rows: tuple[Row, ...] = ()
    lines: Mapping[str, Sequence[bytes]] = field(default_factory=dict)
    """Active notes of guides that nothing has happened to, by id, as lines of the file; they are not among the rows."""
    style: int = note_type.FIRST_MODIFIED
    """The version of the cards' look that the last build gave to packages: its `note_type.MODIFIED`."""
    restyled: int = 0
    """Seconds since the epoch of the first build with that look, if there were others before."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """The notes as packages want them, what changed, and the lock to save once the packages are written."""

    notes: tuple[Note, ...]
    changes: tuple[Change, ...]
    lock: Lock


class LockError(Exception):
    """The lock cannot be read or is held by another build; nothing was written."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


# identity


def first_guid(note: Note, ordinal: int = 1) -> str:
    """Return the guid of a note that no build has seen: the same on every machine.

    White space and Unicode composition do not matter, case does (`-a` is not `-A`). A note with a pin is named by
    deck, guide and pin; a pin that has the form of a guid is that guid. `ordinal` above 1 is for notes whose guid
    another note has inherited.
    """
    if ordinal == 1 and is_guid(note.pin):
        return note.pin
    named = ("pin", _plain(note.pin)) if note.pin else (note.kind, _plain(note.subject), _plain(note.prompt))
    parts = [_plain(note.deck), note.guide, *named, *([str(ordinal)] if ordinal > 1 else [])]
    digest = hashlib.blake2b("\x1f".join(parts).encode(), digest_size=10, person=b"guide2anki note").digest()
    return "g2" + base64.b32encode(digest)[:14].decode().lower()


def is_guid(pin: str) -> bool:
    """Tell whether an id given by hand is the guid of a note, which may be one of another guide."""
    return bool(_GUID.fullmatch(pin))


def wording(note: Note) -> Wording:
    """Return what the lock keeps of a note's text."""
    start = _plain(note.answer[: 2 * texts.ANSWER_KEPT])[: texts.ANSWER_KEPT]
    digest = hashlib.blake2b(note.answer.encode(), digest_size=9).hexdigest() if start else ""
    subject, prompt, named = _plain(note.subject), _plain(note.prompt), _plain(note.named)
    return Wording(note.guide, note.kind, subject, prompt, start, digest, note.section, named)


def _plain(text: str) -> str:
    plain = " ".join((text if text.isascii() else unicodedata.normalize("NFC", text)).split())
    return text if plain == text else plain


def content(fields: Iterable[str], tags: Iterable[str]) -> str:
    """Return a digest of a note's fields and tags."""
    text = "\x1f".join([*fields, *sorted(tags)])
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def clashes(notes: Iterable[Note], paths: Mapping[str, Path]) -> list[Problem]:
    """Return a Problem for each note that cannot be told from an earlier one: same id by hand, or same question.

    `paths` are the guides' files by id.
    """
    seen: dict[tuple[str, ...], Note] = {}
    problems = []
    for note in notes:
        names: list[tuple[str, ...]] = [(note.guide, note.kind, _plain(note.subject), _plain(note.prompt))]
        if note.pin:
            names.append((note.pin,) if is_guid(note.pin) else (note.guide, note.pin))
        for name in names:
            other = seen.setdefault(name, note)
            if other is not note:
                what = f"the question {front(wording(note))!r}" if len(name) == 4 else f"the id {note.pin!r}"
                where = f"line {other.line}" if other.guide == note.guide else f"{paths[other.guide]}:{other.line}"
                problems.append(Problem(paths[note.guide], note.line, f"{what} stands at {where} already"))
                break
    return problems


def remember(
    notes: Sequence[Note], lock: Lock, now: int, sources: Sequence[Source], gone: Collection[str] = ()
) -> Remembered:
    """Give each note its guid, its modified time and its deck, and say what changed since the lock was written.

    `now` is in seconds since the epoch. `sources` are the guides read by this build, all of whose notes are in `notes`;
    `gone` are ids whose file is no more (see `vanished`). Notes of these guides that are not found again are retired;
    rows of all other guides stay as they are. Raises ValueError for notes that `clashes` would have named.
    """
    now = max(now, 1)
    wordings = [wording(note) for note in notes]
    _refuse_clashes(notes, wordings, sources)
    adopted = _adopted(lock, wordings, sources, gone)
    inside = {source.id for source in sources} | set(gone) | set(adopted)
    pool = [_adopt(row, adopted) for row in lock.rows if row.retired or row.wording.guide in inside]
    others = [row for row in lock.rows if not row.retired and row.wording.guide not in inside]
    retired = {position for position, row in enumerate(pool) if row.retired}
    old = [row.wording for row in pool]
    settled = list(_pinned(notes, pool))
    found = matching.match(old, wordings, retired, settled, _shuffled(lock.rows))
    pairs = {pair.new: pair for pair in found}
    guides = _guides(lock, sources, adopted, now)
    for one in found:
        here, there = guides[wordings[one.new].guide], lock.guides.get(pool[one.old].wording.guide)
        if there and there.built < here.built and here.id not in lock.guides:
            guides[here.id] = replace(here, built=there.built)  # what came from there is in Anki as long as that is
    kept_on = ((old[pair.old], wordings[pair.new]) for pair in pairs.values())
    living = [text for position, text in enumerate(old) if position not in retired]
    sections = matching.retitled(kept_on, living, wordings)
    for key in [key for key in sections if sum((text.guide, text.section) == key for text in living) < 2]:
        del sections[key]  # the title of a single question: the question says it
    taken = {row.guid for row in lock.rows}
    if len(pairs) < len(notes):  # a guid has to be found
        taken.update(_guid_of(line) for lines in lock.lines.values() for line in lines)
    known = {pair.old for pair in pairs.values()}
    left = {position: text for position, text in enumerate(old) if position not in known and position not in retired}
    alike = matching.alike(left, {position: text for position, text in enumerate(wordings) if position not in pairs})

    kept: list[Note] = []
    rows: list[Row] = []
    changes = list(_of_guides(lock, guides, sources, adopted, sections))
    for position, (note, text) in enumerate(zip(notes, wordings, strict=True)):
        pair = pairs.get(position)
        former = pool[pair.old] if pair else None
        guid = former.guid if former else _free_guid(note, taken)
        named, row = _named(note, text, guid, guides[note.guide].deck, former, now)
        kept.append(named)
        rows.append(row)
        if former and pair:
            changes.append(_of_known(former, row, note.line, sections, pair.why))
        else:
            near = alike.get(position)
            before, perhaps = (front(old[near]), pool[near].guid) if near is not None else ("", "")
            changes.append(Change("new", note.guide, guid, note.line, front(text), before, True, perhaps=perhaps))
    for position, row in enumerate(pool):
        if position in left:
            changes.append(Change("retired", row.wording.guide, row.guid, now=front(row.wording)))
            rows.append(replace(row, retired=now, line=""))
        elif position not in known:
            rows.append(row)
    style, restyled = note_type.MODIFIED, lock.restyled
    if lock.style < style and lock.guides:
        restyled = now
    return Remembered(tuple(kept), tuple(changes), Lock(guides, tuple(others + rows), lock.lines, style, restyled))


def _shuffled(rows: Iterable[Row]) -> set[str]:
    """Return the guides whose rows do not stand in the guide's order: up to release 0.1 locks were sorted by guid."""
    guids: dict[str, list[str]] = {}
    for row in rows:
        if not row.retired:
            guids.setdefault(row.wording.guide, []).append(row.guid)
    return {guide for guide, found in guids.items() if len(found) > 3 and found == sorted(found)}


def may_move(remembered: Remembered, known: Lock) -> bool:
    """Tell whether a note that has come is word for word one that a guide whose notes are still lines has lost.

    Whether it is that note depends on the other notes of the guide: they have to be read.
    """
    lost = {_card(row) for row in known.rows if row.retired and row.wording.guide in known.lines}
    come = {change.guid for change in remembered.changes if change.what in ("new", "returned")}
    return bool(lost) and any(row.guid in come and _card(row) in lost for row in remembered.lock.rows)


def _card(row: Row) -> tuple[str, str, str]:
    return row.wording.kind, row.wording.prompt, row.wording.answer_id


def _named(note: Note, text: Wording, guid: str, deck: str, former: Row | None, now: int) -> tuple[Note, Row]:
    """Return the note with all that the lock knows, and its row: unchanged content keeps its time."""
    fields = (*note.fields[:_SOURCE_ID], f"{note.guide}/{guid}", *note.fields[_SOURCE_ID + 1 :])
    digest = content(fields, note.tags)
    modified = now
    if former:
        modified = former.modified if former.content == digest else max(now, former.modified + 1)
    row = Row(guid, text, digest, modified, pin=note.pin)
    named = Note(  # `replace` costs as much as all the rest
        note.guide,
        note.kind,
        note.subject,
        note.prompt,
        note.answer,
        note.section,
        deck,
        fields,
        note.tags,
        note.line,
        note.pin,
        guid,
        modified,
        note.named,
    )
    return named, former if row == former else row


def _refuse_clashes(notes: Sequence[Note], wordings: Sequence[Wording], sources: Sequence[Source]) -> None:
    ids = Counter(source.id for source in sources)
    odd = {guide for guide, count in ids.items() if count > 1} | ({note.guide for note in notes} - ids.keys())
    if odd:
        raise ValueError(f"guides that stand twice among the sources, or not at all: {', '.join(sorted(odd))}")
    pins = [(note.guide, note.pin) for note in notes if note.pin]
    if len({text.key for text in wordings}) < len(notes) or len(set(pins)) < len(pins):
        raise ValueError(str(clashes(notes, {source.id: Path(source.path) for source in sources})[0]))


def _adopted(
    lock: Lock, wordings: Sequence[Wording], sources: Sequence[Source], gone: Collection[str]
) -> dict[str, str]:
    """Return the new ids of guides that have another id now, by old id: by their file, else by their notes."""
    present = {source.id for source in sources}
    fresh = present - {row.wording.guide for row in lock.rows}
    ids = {source.path: source.id for source in sources if source.id in fresh}
    same_file = {id_: ids[old.path] for id_, old in lock.guides.items() if id_ not in present and old.path in ids}
    active = (row.wording for row in lock.rows if not row.retired)
    lost = set(gone) - present - set(same_file)
    return same_file | matching.renamed(active, wordings, lost, fresh - set(same_file.values()))


def _adopt(row: Row, adopted: Mapping[str, str]) -> Row:
    new = adopted.get(row.wording.guide)
    return replace(row, wording=replace(row.wording, guide=new), line="") if new else row


def _pinned(notes: Sequence[Note], pool: Sequence[Row]) -> Iterator[Match]:
    """Yield the pairs that the author made by hand: by a guid, else by the guide's own name for the note."""
    guids = {row.guid: position for position, row in enumerate(pool)}
    pins = {(row.wording.guide, row.pin): position for position, row in enumerate(pool) if row.pin}
    used: set[int] = set()
    for number, note in enumerate(notes):
        found = guids.get(note.pin, pins.get((note.guide, note.pin))) if note.pin else None
        if found is not None and found not in used:
            used.add(found)
            yield Match(found, number, "id given by the author")


def _guides(lock: Lock, sources: Sequence[Source], adopted: Mapping[str, str], now: int) -> dict[str, Source]:
    """Return the guides to remember: a deck once built stays until the author names another."""
    former = {new: lock.guides[old] for old, new in adopted.items() if old in lock.guides}
    guides = {id_: guide for id_, guide in lock.guides.items() if id_ not in adopted}
    for source in sources:
        known = former.get(source.id, lock.guides.get(source.id))
        deck = known.deck if known and not source.deck_given else source.deck
        guides[source.id] = replace(source, deck=deck, built=known.built if known else now)
    return guides


def _of_guides(
    lock: Lock,
    guides: Mapping[str, Source],
    sources: Sequence[Source],
    adopted: Mapping[str, str],
    sections: Titles,
) -> Iterator[Change]:
    """Yield what became of whole guides and of their sections' titles."""
    former = {new: old for old, new in adopted.items()}
    for source in sources:
        known = lock.guides.get(former.get(source.id, source.id))
        if known is None:
            continue
        if known.id != source.id:
            yield Change("renamed", source.id, now=source.id, before=known.id)
        if known.title != source.title:
            yield Change("retitled", source.id, now=source.title, before=known.title)
        if known.deck != guides[source.id].deck:
            yield Change("redecked", source.id, now=guides[source.id].deck, before=known.deck)
    for (guide, section), title in sections.items():
        yield Change("retitled", guide, now=_path(title), before=_path(section))


def _of_known(
    old: Row,
    new: Row,
    line: int,
    sections: Titles,
    why: str,
) -> Change:
    """Return what became of a note that was known again."""
    before, after = old.wording, new.wording
    what: What
    was = ""
    in_place = sections.get((before.guide, before.section), before.section) == after.section
    if old.retired:
        what = "returned"
    elif before.guide != after.guide:
        what, was = "moved", _path((before.guide, *before.section))
    elif before.prompt != after.prompt or (before.section == after.section and before.subject != after.subject):
        what, was = "reworded", front(before)
    elif not in_place:
        what, was = "moved", _path(before.section)
    else:
        what = "changed" if old.content != new.content else "unchanged"
    return Change(what, after.guide, new.guid, line, front(after), was, old.content != new.content, why)


def front(wording: Wording) -> str:
    """Return the plain text that tells a note."""
    return f"{wording.subject}: {wording.prompt}" if wording.subject else wording.prompt


def _path(titles: Iterable[str]) -> str:
    return STEP.join(titles)


def _free_guid(note: Note, taken: set[str]) -> str:
    ordinal = 1
    while (guid := first_guid(note, ordinal)) in taken:
        ordinal += 1
    taken.add(guid)
    return guid


def vanished(lock: Lock, root: Path, built: Iterable[Path]) -> set[str]:
    """Return the ids of guides whose file is no more, among those in a folder that was built or holds a built file.

    `root` is the lock's folder, `built` the paths given to the build.
    """
    folders = {path.resolve() if disk.is_folder(path) else path.resolve().parent for path in built}
    files = {id_: (root / guide.path).resolve() for id_, guide in lock.guides.items()}
    return {id_ for id_, file in files.items() if disk.is_gone(file) and folders.intersection(file.parents)}


def ids(guides: Mapping[str, tuple[str, bool]], lock: Lock, root: Path) -> dict[str, str]:
    """Return the ids of guides by their paths, no two of them alike: adding a guide never takes another's.

    `guides` gives for each path, as the lock remembers it, the id that the file asks for and whether its author wrote
    it; `root` is the lock's folder. An id is another's if the lock gave it to a file that is still there. Those who
    ask for what is not theirs alone are named by their path. Ids that authors wrote stay, even if two are alike.
    """
    owners = {guide.path: guide.id for guide in lock.guides.values()}
    held = {id_: guide.path for id_, guide in lock.guides.items() if disk.is_file(root / guide.path)}
    found = {path: asked for path, (asked, written) in guides.items() if written}
    for path, (asked, _) in guides.items():
        if path not in found and owners.get(path) in _names(path, asked):
            found[path] = owners[path]
    taken = set(found.values()) | {id_ for id_, path in held.items() if path not in guides or found.get(path) == id_}
    left = [path for path in guides if path not in found]
    for choice in range(3):
        wanted = {path: _names(path, guides[path][0])[choice] for path in left}
        counts = Counter(wanted.values())
        for path, id_ in wanted.items():
            if counts[id_] == 1 and id_ not in taken:
                found[path] = id_
        taken |= set(found.values())
        left = [path for path in left if path not in found]
    return found


def _names(path: str, asked: str) -> tuple[str, str, str]:
    """Return the ids that a guide may have, in order: what it asks for, its whole path, and that with a digest."""
    plain = PurePosixPath(path)
    whole = slug(" ".join(plain.with_suffix("").parts), 200) or asked
    digest = hashlib.blake2b(path.encode(), digest_size=3).hexdigest()
    return asked, whole, f"{whole}-{digest}"


def strangers(lock: Lock, root: Path, sources: Iterable[Source]) -> list[Problem]:
    """Return a Problem for each guide whose id the lock gave to another file that is still there.

    `root` is the lock's folder. Taken for that guide, it would retire all its notes.
    """
    known = ((source, lock.guides.get(source.id)) for source in sources)
    return [
        Problem(
            root / source.path, 1, f"has the same id as {root / other.path} ({other.id}): give one of them an `id:`"
        )
        for source, other in known
        if other and other.path != source.path and disk.is_file(root / other.path)
    ]


# searches in Anki


def retired_search(rows: Iterable[Row]) -> str:
    """Return a search for Anki's browser that finds exactly these notes."""
    return search(sorted(row.guid for row in rows))


def search(guids: Iterable[str]) -> str:
    """Return a search for Anki's browser that finds exactly the notes with these guids."""
    return f'"Source ID:re:/({"|".join(guids)})$"'


def guide_search(guide: str) -> str:
    """Return a search for Anki's browser that finds all notes of a guide, retired ones too."""
    escaped = re.sub(r'([\\"*_:])', r"\\\1", guide)
    return f'"Source ID:{escaped}/*"'


# the file


def find(start: Path) -> Path:
    """Return where the lock of the guides at `start` lies: in their folder, else in the nearest above that is theirs.

    A lock further up is theirs if it stands in the same repository, or if it remembers a guide from their folder, or
    one that is still there in a folder on the way up to it. Any other belongs to somebody else's guides. Without one,
    the place is in their folder.
    """
    start = start.resolve()
    folder = start if disk.is_folder(start) else start.parent
    above = (folder, *folder.parents)
    repository = next((candidate for candidate in above if disk.exists(candidate / ".git")), folder)
    for candidate in above:
        path = candidate / NAME
        if disk.is_file(path) and (candidate.is_relative_to(repository) or _knows(path, folder)):
            return path
    return folder / NAME


def others(place: Path, folders: Iterable[Path]) -> list[Path]:
    """Return the locks above and below a lock that the same guides could go by, depending on where a build starts.

    `folders` are those of the guides built.
    """
    own = place.resolve()
    above = [folder / NAME for folder in own.parent.parents]
    found = [path for path in above if disk.is_file(path) and _knows(path, own.parent)]
    below = {folder.resolve() / NAME for folder in folders} - {own}
    return found + sorted(path for path in below if disk.is_file(path))


def _knows(path: Path, folder: Path) -> bool:
    """Tell whether a lock, as far as it can be read, remembers a guide from a folder or one on the way up to it.

    A guide beside the lock, or in a folder between, counts if it is still there, and if the lock does not lie in the
    user's home, where it would claim everybody's folders.
    """
    below = f"{relative(folder, path)}/"
    between = {parent.as_posix() for parent in PurePosixPath(relative(folder, path)).parents}
    if path.parent in (Path(path.anchor), _home()):
        between = set()
    return any(
        known.startswith(below)
        or (PurePosixPath(known).parent.as_posix() in between and disk.is_file(path.parent / known))
        for known in _paths_in(path)
    )


def _paths_in(path: Path) -> Iterator[str]:
    """Yield the paths of the guides that a lock remembers, as far as it can be read."""
    with suppress(OSError), path.open(encoding="utf-8", errors="replace") as file:
        for line in file:
            if line.startswith('{"note":'):
                return
            try:
                entry = _decode(line)
            except (ValueError, RecursionError):
                continue
            if isinstance(entry, dict) and entry.get("path"):
                yield str(entry["path"])


def _home() -> Path | None:
    try:
        return Path.home()
    except RuntimeError:
        return None


def relative(path: Path, lock: Path) -> str:
    """Return a guide's path as the lock remembers it: from the lock's folder, with `/`."""
    return next(relatives([path], lock))


def relatives(paths: Iterable[Path], lock: Path) -> Iterator[str]:
    """Yield what `relative` says of each of several paths."""
    folder = Path(os.path.realpath(lock)).parent
    real: dict[Path, str] = {}
    for path in paths:
        if path.is_symlink():
            yield os.path.relpath(os.path.realpath(path), folder).replace(os.sep, "/")
            continue
        if path.parent not in real:
            real[path.parent] = os.path.relpath(os.path.realpath(path.parent), folder)
        yield PurePosixPath(real[path.parent].replace(os.sep, "/"), path.name).as_posix()


@contextmanager
def held(path: Path, seconds: float = 60) -> Iterator[Path]:
    """Keep other builds of this user from the lock between load and save; raise LockError if one keeps it so long.

    What holds them lies in the system's folder for temporary files: nothing beside the guides.
    """
    import tempfile

    from filelock import FileLock, Timeout

    owner = getattr(os, "getuid", int)()
    name = hashlib.blake2b(f"{owner} {path.resolve()}".encode(), digest_size=12).hexdigest()
    try:
        with FileLock(Path(tempfile.gettempdir(), f"guide2anki-{name}.lock"), timeout=seconds):
            yield path
    except Timeout:
        raise LockError(Problem(path, None, "another build is at work here: try again when it has ended")) from None


def load(path: Path, quiet: Mapping[str, str] | None = None) -> Lock:
    """Return what the file says, or an empty lock if there is none; raise LockError for what cannot be trusted.

    `quiet` are guides of which no note has changed, with the digest (see `save`) of what the file said of them: if
    it still says that, their notes stay lines, which costs next to nothing.
    """
    try:
        content = disk.read(path, MAX_BYTES)
        lines = (content.replace(b"\r\n", b"\n") if b"\r" in content else content).split(b"\n")
        kept, rest = _quiet_lines(lines, quiet or {})
        texts = [(number, line.decode()) for number, line in rest]
    except FileNotFoundError:
        return Lock()
    except OSError as error:
        message = f"the lock cannot be read ({error.strerror or error}): move away what stands there, or let it be read"
        raise LockError(Problem(path, None, message)) from None
    except UnicodeDecodeError:
        raise LockError(Problem(path, None, f"not UTF-8 text: {_RESTORE}")) from None
    header = _header(path, texts[0][1])
    guides: dict[str, Source] = {}
    rows: dict[str, Row] = {}
    for number, line in texts[1:]:
        if not line.strip() or line.startswith(f'{{"{_HEADER}":'):
            continue
        if line.startswith(_CONFLICT):
            raise LockError(
                Problem(
                    path,
                    number,
                    "git left a conflict here: delete its three marker lines, keep the notes of both sides",
                )
            )
        try:
            entry = _parsed(_decode(line), line)
        except ValueError as error:
            raise LockError(Problem(path, number, f"not a line of a lock ({error}): {_RESTORE}")) from None
        if isinstance(entry, Source):
            known = guides.setdefault(entry.id, entry)
            if known is not entry:
                guides[entry.id] = min(entry, known, key=_guide_line)
        else:
            former = rows.setdefault(entry.guid, entry)
            if former is not entry:
                rows[entry.guid] = max(entry, former, key=lambda row: (row.modified, row.line))
    style, restyled = (header.get(name) for name in ("style", "restyled"))
    return Lock(
        guides,
        tuple(rows.values()),
        kept,
        style if isinstance(style, int) else note_type.FIRST_MODIFIED,
        restyled if isinstance(restyled, int) else 0,
    )


def _quiet_lines(
    lines: Sequence[bytes], quiet: Mapping[str, str]
) -> tuple[dict[str, list[bytes]], list[tuple[int, bytes]]]:
    """Return the lines of active notes of the guides of which the file says what it said, and all others numbered."""
    if not quiet:
        return {}, list(enumerate(lines, start=1))
    runs = [(owner, list(run)) for owner, run in groupby(lines, _owner)]
    grouped: dict[bytes, list[bytes]] = {}
    for owner, run in runs:
        grouped.setdefault(owner, []).extend(run)
    named = {guide.encode(): guide for guide in quiet}
    same = [owner for owner, guide in named.items() if owner in grouped and _digest(grouped[owner]) == quiet[guide]]
    kept: dict[bytes, list[bytes]] = {owner: [] for owner in same}
    rest: list[tuple[int, bytes]] = []
    number = 1
    for owner, run in runs:
        if owner in kept and all(map(_is_active, run)):
            kept[owner] += run
        else:
            for at, line in enumerate(run, number):
                if owner in kept and _is_active(line):
                    kept[owner].append(line)
                else:
                    rest.append((at, line))
        number += len(run)
    return {named[owner]: active for owner, active in kept.items()}, rest


def _owner(line: bytes) -> bytes:
    """Return the guide that a line is about, as far as it has the form that `save` gives it."""
    start = line.find(_GUIDE_START) + len(_GUIDE_START) if line.startswith((_NOTE_START, b"{" + _GUIDE_START)) else 0
    return line[start : line.find(b'"', start)] if start >= len(_GUIDE_START) else b""


_NOTE_START, _GUIDE_START = b'{"note":"', b'"guide":"'


def _is_active(line: bytes) -> bool:
    return line.startswith(_NOTE_START) and line.rfind(b'"retired":0,') > 0


def _guid_of(line: bytes) -> str:
    return line[len(_NOTE_START) :].partition(b'"')[0].decode()


def _digest(lines: Iterable[bytes]) -> str:
    return hashlib.sha256(b"\n".join(lines)).hexdigest()[:32]


_RESTORE = "restore the file from version control or a backup, or notes that were reworded lose their reviews"
_NOTE = {
    "note": str,
    "guide": str,
    "kind": str,
    "subject": str,
    "prompt": str,
    "answer": str,
    "answer id": str,
    "section": list,
    "content": str,
    "modified": int,
    "retired": int,
    "pin": str,
}
_NAME = re.compile(r"[A-Za-z0-9_\-]{1,64}")
"""What an id of a note may be: it goes into a field as it is, and a lock may come from a stranger."""
_LATEST = 1 << 36
"""Seconds since the epoch that no build reaches: Anki counts milliseconds."""
_GUIDE = {"guide": str, "path": str, "title": str, "deck": str, "built": int}


def _parsed(entry: object, line: str) -> Source | Row:
    """Return what a line holds; raise ValueError saying what is odd about it."""
    if not isinstance(entry, dict):
        raise ValueError("no object")
    expected = _NOTE if "note" in entry else _GUIDE
    named = entry.pop("named", "") if expected is _NOTE else ""
    if not isinstance(named, str):
        raise ValueError("wrong type: named")
    if entry.keys() != expected.keys():
        raise ValueError(f"missing or unknown: {', '.join(sorted(entry.keys() ^ expected.keys()))}")
    values = [entry[name] for name in expected]
    if [*map(type, values)] != [*expected.values()]:
        wrong = (name for name, type_ in expected.items() if type(entry[name]) is not type_)
        raise ValueError(f"wrong type: {', '.join(wrong)}")
    times = [entry[name] for name, type_ in expected.items() if type_ is int]
    if not all(0 <= time < _LATEST for time in times):
        raise ValueError(f"no time: {', '.join(map(str, times))}"[:80])
    if expected is _GUIDE:
        id_, path, title, deck, built = values
        return Source(id_, path, title, deck, built=built)
    guid, guide, kind, subject, prompt, answer, answer_id, section, digest, modified, retired, pin = values
    if not _NAME.fullmatch(guid):
        raise ValueError("no id of a note")
    wording = Wording(guide, kind, subject, prompt, answer, answer_id, tuple(map(str, section)), named)
    return Row(guid, wording, digest, modified, retired, pin, line)


def _header(path: Path, line: str) -> dict[str, object]:
    """Return what the first line says; raise LockError if it is none of a lock that can be read."""
    if line.startswith(_CONFLICT):
        raise LockError(Problem(path, 1, "git left a conflict here: delete its three marker lines"))
    try:
        header: dict[str, object] = json.loads(line)
        version = header[_HEADER]
    except (ValueError, TypeError, KeyError):
        raise LockError(Problem(path, 1, f"not a lock of guide2anki: {_RESTORE}")) from None
    if not isinstance(version, int) or version > FORMAT:
        raise LockError(Problem(path, 1, f"written by a newer guide2anki (format {version}): update guide2anki"))
    return header


def save(path: Path, lock: Lock) -> dict[str, str]:
    """Write the file, whole or not at all, while it is `held`; leave it alone if it says the same already.

    Returns a digest of all that the file says of a guide and its notes, for each whose notes are not lines.
    """
    guides = [(line.encode(), id_) for line, id_ in sorted((_guide_line(one), one.id) for one in lock.guides.values())]
    found = [((row.wording.guide, row.guid if row.retired else ""), _row_line(row).encode()) for row in lock.rows]
    found += [((guide, ""), line) for guide, lines in lock.lines.items() for line in lines]
    found.sort(key=itemgetter(0))  # stable: active notes stay in their guide's order, retired ones follow by guid
    header = {_HEADER: FORMAT}
    if lock.style != note_type.FIRST_MODIFIED:
        header |= {"style": lock.style, "restyled": lock.restyled}
    lines = [json.dumps(header).encode(), *(line for line, _ in guides), *(line for _, line in found)]
    if not _says(path, lines):
        with disk.replacing(path, lasting=True) as file:
            file.writelines(line + b"\n" for line in lines)
    owned = chain(((guide, line) for line, guide in guides), ((guide, line) for (guide, _), line in found))
    loud: dict[str, list[bytes]] = {}
    for guide, line in owned:
        if guide not in lock.lines:
            loud.setdefault(guide, []).append(line)
    return {guide: _digest(of_guide) for guide, of_guide in loud.items()}


def _says(path: Path, lines: Sequence[bytes]) -> bool:
    """Tell whether a file holds these lines and nothing else."""
    if not disk.is_file(path):
        return False
    with path.open("rb") as file:
        return all(old == new for old, new in zip_longest(file, (line + b"\n" for line in lines)))


def _guide_line(guide: Source) -> str:
    entry = {"guide": guide.id, "path": guide.path, "title": guide.title, "deck": guide.deck, "built": guide.built}
    return _line(entry)


def _row_line(row: Row) -> str:
    if row.line:
        return row.line
    text = row.wording
    return _line(
        {
            "note": row.guid,
            "guide": text.guide,
            "kind": text.kind,
            "subject": text.subject,
            "prompt": text.prompt,
            "answer": text.answer,
            "answer id": text.answer_id,
            "section": text.section,
            "content": row.content,
            "modified": row.modified,
            "retired": row.retired,
            "pin": row.pin,
            **({"named": text.named} if text.named else {}),
        }
    )


_decode = json.JSONDecoder().decode
_line: Callable[[Mapping[str, object]], str] = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
