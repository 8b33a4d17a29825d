"""The whole program on one page: guides → notes → remembered notes → files.

`compiler.py` is the way of one guide down to its notes. Guides that have not changed since the last build do not go it
again, and those that nothing at all has happened to keep their files.
"""

from __future__ import annotations

import gc
import os
import signal
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from guide2anki import cache, disk, finding, progress
from guide2anki.guarding import guarded
from guide2anki.identity import lock
from guide2anki.model import BUG, UPDATE, Built, Draft, File, Findings, Note, Problem, Report, Retired
from guide2anki.reading.slug import digest, file_name, same_file, slug

if TYPE_CHECKING:
    from concurrent.futures import Future

ASIDE = "_stale"
"""Folder of the output to which `prune` moves packages."""

READING_PAYS = 100_000
"""Bytes of guides from which several processes read them sooner than one."""
WRITING_PAYS = 400_000
"""Bytes of guides from which several processes write their packages sooner than one."""

_Given = TypeVar("_Given")
_Made = TypeVar("_Made")


# ---------------------------------------------------------------- reading


def read_all(
    files: Sequence[File], memory: cache.Memory, known: lock.Lock, place: Path, quiet: Collection[File] = ()
) -> tuple[list[Draft], list[Problem]]:
    """Read every guide: those that can be built or hold nothing to learn, and all problems.

    `known` is what the lock at `place` remembers. The drafts of `quiet` guides, which are known, come without notes.
    """
    found = {file: memory.recall(file, whole=file not in quiet) for file in files}
    unknown = [file for file in files if found[file] is None]
    if unknown:
        from guide2anki import compiler

        pays = _size(unknown) >= READING_PAYS
        drafts = _each(compiler.draft, unknown, pays, lambda file: (None, [_ended(file.path)]))
        for file, fresh in zip(unknown, drafts, strict=True):
            memory.keep(file, fresh)
            found[file] = fresh
    return _usable([one for one in found.values() if one], known, place, quiet)


def check(paths: Sequence[Path], kinds: Sequence[str] = ()) -> Findings:
    """Return what there is to say of each guide under the paths that can be built, and all problems.

    `kinds` names the only kinds of note that are wanted.
    """
    findings = show(paths, kinds)
    drafts, wrong = _usable(
        [(draft, []) for draft, _ in findings.found.values()], lock.Lock(), lock_file(paths, Path())
    )
    files = {draft.file for draft in drafts}
    guides = [told for told in findings.guides if told.file in files]
    return Findings(guides, findings.problems + wrong, findings.left_out)


@dataclass
class _Shown(Findings):
    """What was found, with what a build needs of each guide beside it."""

    found: dict[File, cache.Found] = field(default_factory=dict)


def show(paths: Sequence[Path], kinds: Sequence[str] = ()) -> _Shown:
    """Return all notes and gaps of each guide under the paths, and all problems; `-` reads standard input."""
    from guide2anki import compiler

    found = finding.find(paths, kinds, _decks_below(paths, Path()))
    out = _Shown(problems=found.problems, left_out=found.left_out)
    pays = _size(found.files) >= READING_PAYS and finding.STDIN not in paths
    each = _each(compiler.checked, found.files, pays, lambda file: (None, [_ended(file.path)], None))
    for file, made in zip(found.files, each, strict=True):
        draft, problems, told = made
        out.problems += problems
        out.found[file] = draft, problems
        if told:
            out.guides.append(told)
    return out


def _usable(
    found: Sequence[cache.Found], known: lock.Lock, place: Path, quiet: Collection[File] = ()
) -> tuple[list[Draft], list[Problem]]:
    """Return the guides under the ids that they go by, and all problems."""
    problems: list[Problem] = []
    drafts: list[Draft] = []
    taken: dict[str, Path] = {}
    filled = any(draft and (draft.notes or draft.file in quiet) for draft, _ in found)
    files = [draft.file for draft, _ in found if draft]
    places = dict(zip(files, lock.relatives((file.path for file in files), place), strict=True))
    asked = {places[draft.file]: (draft.id, _is_written(draft)) for draft, _ in found if draft}
    ids = lock.ids(asked, known, place.parent)
    for draft, wrong in found:
        if not (draft and filled and _is_entrance(draft) and not draft.notes):
            problems += wrong
        if draft is None:
            continue
        path = draft.file.path
        id_ = ids.get(places[draft.file], draft.id)
        other = taken.setdefault(id_, path)
        if other is not path:
            message = f"has the same id as {other} ({draft.id}): give one of them an `id:` in its front matter"
            problems.append(Problem(path, 1, message))
            continue
        drafts.append(draft if id_ == draft.id else _identified(draft, id_))
    clashes = lock.clashes((note for draft in drafts for note in draft.notes), taken)
    unusable = {problem.path for problem in clashes}
    return [draft for draft in drafts if draft.file.path not in unusable], problems + clashes


def _is_written(draft: Draft) -> bool:
    """Tell whether an author gave the guide its id: no name of a file gives that one."""
    path = draft.file.path.absolute()
    return draft.id not in (slug(path.stem), slug(path.parent.name), "guide")


def _is_entrance(draft: Draft) -> bool:
    """Tell whether a guide is the page that leads into a folder, which may hold nothing to learn."""
    return draft.file.path.stem.casefold() in ("readme", "index", "_index", "summary")


def _identified(draft: Draft, id_: str) -> Draft:
    """Return a guide with another id, and so with other tags of its own."""
    own = f"guide::{draft.id}"

    def renamed(tag: str) -> str:
        return f"guide::{id_}{tag[len(own) :]}" if tag == own or tag.startswith(f"{own}::") else tag

    notes = tuple(replace(note, guide=id_, tags=tuple(map(renamed, note.tags))) for note in draft.notes)
    return replace(draft, id=id_, notes=notes)


def _names(files: Sequence[File]) -> dict[File, Path]:
    """Return the paths of the guides' files below the output folder, without an ending, no two of them alike.

    Guides of one name that were given from several folders stand in folders as they do; of two in one folder, the one
    that ends in `.md` has the name to itself. Every system can store them, also one that overlooks case.
    """
    names = {file: file.path.relative_to(file.root).with_suffix("") for file in files}
    alike = _repeated(names)
    if alike:
        common = Path(os.path.commonpath([file.path.absolute().parent for file in files]))
        names |= {file: file.path.absolute().relative_to(common).with_suffix("") for file in alike}
        names |= {file: names[file].with_name(file.path.name) for file in _repeated(names) if file.path.suffix != ".md"}
    return _told_apart({file: Path(*map(file_name, name.parts)) for file, name in names.items()})


def _told_apart(names: Mapping[File, Path]) -> dict[File, Path]:
    """Return the names, those with a mark that would be one file where case and Unicode forms are overlooked.

    Of such names the one that is written as the system would overlook it stays.
    """
    alike: dict[str, list[File]] = {}
    for file, name in names.items():
        alike.setdefault(same_file(str(name)), []).append(file)
    out = dict(names)
    for folded, files in alike.items():
        plain = next((file for file in files if str(names[file]) == folded), files[0])
        for file in files:
            if file is not plain:
                name = names[file]
                out[file] = name.with_name(f"{name.name}-{digest(str(name))}")
    return out


def _repeated(names: Mapping[File, Path]) -> list[File]:
    counts = Counter(names.values())
    return [file for file, name in names.items() if counts[name] > 1]


def _size(files: Sequence[File]) -> int:
    return sum(file.path.stat().st_size for file in files if disk.is_file(file.path))


def _each(
    work: Callable[[_Given], _Made], given: Sequence[_Given], pays: bool, killed: Callable[[_Given], _Made]
) -> Iterator[_Made]:
    """Yield what becomes of each thing given; if it pays, the processor's cores share the work.

    `killed` gives what becomes of a thing whose process was ended from outside.

    The first is done before they part: what has to be loaded for it, all of them have then.
    """
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if cores == 1 or not pays:
        yield from progress.through(map(work, given), len(given))
        return
    from concurrent.futures import ProcessPoolExecutor

    first = work(given[0])
    with ProcessPoolExecutor(min(cores, len(given)), initializer=_prepare_process) as pool:
        futures = [pool.submit(work, one) for one in given[1:]]
        rest = (_made(work, one, future, killed) for one, future in zip(given[1:], futures, strict=True))
        try:
            yield from progress.through(chain([first], rest), len(given))
        finally:
            for future in futures:
                future.cancel()


def _made(
    work: Callable[[_Given], _Made], one: _Given, future: Future[_Made], killed: Callable[[_Given], _Made]
) -> _Made:
    """Return what became of one thing; where the processes were ended, it is tried again in one of its own."""
    from concurrent.futures import BrokenExecutor, ProcessPoolExecutor

    try:
        return future.result()
    except BrokenExecutor:
        with ProcessPoolExecutor(1, initializer=_prepare_process) as pool:
            try:
                return pool.submit(work, one).result()
            except BrokenExecutor:
                return killed(one)


def _ended(path: Path) -> Problem:
    message = "the process that worked on this guide was ended, for want of memory perhaps: split the guide"
    return Problem(path, None, message, code=BUG, trace="  it left no trace\n")


def _prepare_process() -> None:
    """Collect no garbage, and leave Ctrl-C to the process that gives out the work."""
    gc.disable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)


# ---------------------------------------------------------------- remembering and writing


def plan(paths: Sequence[Path], out: Path, now: int, known: Path | None = None, kinds: Sequence[str] = ()) -> Report:
    """Say what a build would change, without writing anything.

    `now` is in seconds since the epoch, `known` the folder in which builds keep what they find out, if they may;
    `kinds` names the only kinds of note that are wanted. Raises `lock.LockError` if the lock cannot be read.
    """
    place = lock_file(paths, out)
    memory = cache.load(known, place)
    found = finding.find(paths, kinds, place.parent, memory.looks_like)
    files, problems = found.files, found.problems
    todo = _todo(paths, files, memory, {}, place, out, now)
    assert todo
    assert todo.remembered or not todo.loud
    memory.save()
    report = Report(place, problems=problems + todo.problems, hints=todo.hints, left_out=found.left_out)
    if todo.remembered:
        report.changes, report.rows = todo.remembered.changes, todo.remembered.lock.rows
    report.notes = tuple(note for draft in todo.loud for note in draft.notes)
    report.files = _files(todo.loud, todo.remembered.lock if todo.remembered else lock.load(place), place)
    return report


def build(
    paths: Sequence[Path],
    out: Path,
    now: int,
    known: Path | None = None,
    kinds: Sequence[str] = (),
    bundle: str = "",
) -> Report:
    """Write a package and an update file for each guide under the paths into `out`.

    `now` is in seconds since the epoch, `known` the folder in which builds keep what they find out, if they may;
    `kinds` names the only kinds of note that are wanted, `bundle` a package that holds all decks at once. A guide
    with a problem that forbids building keeps its old files; the others are written. Raises `lock.LockError` before
    anything is written, OSError for the disk.
    """
    place = lock_file(paths, out)
    memory = cache.load(known, place)
    found = finding.find(paths, kinds, place.parent, memory.looks_like)
    files, problems = found.files, found.problems
    if not files:
        return Report(place, problems=problems, left_out=found.left_out)
    names = _names(files)
    out.mkdir(parents=True, exist_ok=True)
    with lock.held(place):
        for folder in {out, *((out / name).parent for name in names.values())}:
            disk.tidy(folder)
        left = {file: facts for file in files if (facts := memory.left(file, _targets(names[file], out)))}
        if bundle:
            left = {}  # it needs the notes of all
        todo = _todo(paths, files, memory, left, place, out, now) or _todo(paths, files, memory, {}, place, out, now)
        assert todo
        report = Report(place, problems=problems + todo.problems, hints=todo.hints, now=now)
        built = {file: _still(names[file], out, found) for file, found in todo.quiet.items()}
        report.quiet = sum(done.notes for done in built.values())
        if todo.remembered:
            report.changes, report.rows = todo.remembered.changes, todo.remembered.lock.rows
            # before the packages: no note may come to Anki under an id that nobody remembers
            digests = lock.save(place, todo.remembered.lock)
            for draft, result in _write_all(todo.loud, names, todo.remembered.lock, out):
                if isinstance(result, Problem):
                    report.problems.append(result)
                else:
                    built[draft.file] = result
            _leave(memory, [(draft, built[draft.file]) for draft in todo.loud if draft.file in built], digests)
        report.built = [built[file] for file in files if file in built]
        report.files = {built[file].guide: file.path for file in built}
        report.left_out = found.left_out
        if todo.remembered:
            report.files = _files(todo.loud, todo.remembered.lock, place) | report.files
        if bundle:
            _write_bundle(report, [draft for draft in todo.loud if draft.file in built], out / f"{bundle}.apkg")
        kept = {_targets(names[file], out)[0] for file in files if file in built or file not in todo.empty}
        report.stale = _stale(paths, out, kept, place)
    return report


def prune(report: Report, out: Path) -> list[tuple[Path, Path]]:
    """Move the stale packages of a build, with their update files, into a folder of the output; return from and to."""
    moved = []
    for apkg in report.stale:
        for path in (apkg, apkg.with_suffix(UPDATE)):
            if path.is_file():
                aside = out / ASIDE / path.relative_to(out)
                aside.parent.mkdir(parents=True, exist_ok=True)
                path.replace(aside)
                moved.append((path, aside))
    return moved


def _stale(paths: Sequence[Path], out: Path, kept: Collection[Path], place: Path) -> list[Path]:
    """Return the packages in `out` of guides that the lock knows and this build, of whole folders, does not have."""
    if not all(map(disk.is_folder, paths)):
        return []
    there = [path for path in sorted(out.rglob("*.apkg")) if path not in kept and ASIDE not in path.parts]
    there = [path for path in there if disk.is_file(path.with_suffix(UPDATE))]
    if not there:
        return []
    from guide2anki.identity import recovery

    known = {row.guid for row in lock.load(place).rows}
    return [path for path in there if not known.isdisjoint(recovery.guids(path))]


def retired(paths: Sequence[Path], out: Path) -> tuple[list[Retired], str, list[Problem]]:
    """Return the notes that have gone from the guides, a search that finds them in Anki, and what is wrong.

    Raises `lock.LockError` if the lock cannot be read.
    """
    problems = [
        Problem(path, None, "no such file or folder: check the path") for path in paths if not disk.exists(path)
    ]
    place = lock_file(paths, out)
    known = lock.load(place)
    rows = [row for row in known.rows if row.retired and not problems]
    found = []
    for row in sorted(rows, key=lambda row: (row.wording.guide, row.wording.section, row.guid)):
        text = row.wording
        source = known.guides.get(text.guide)
        path = place.parent / source.path if source else place
        found.append(Retired(row.guid, text.guide, _from_here(path), text.kind, lock.front(text)))
    return found, lock.retired_search(rows) if rows else "", problems


def _from_here(path: Path) -> Path:
    """Return a path as a person in this folder would write it."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path


def _files(drafts: Sequence[Draft], known: lock.Lock, place: Path) -> dict[str, Path]:
    """Return the file of each guide by its id, those of this build as they were named."""
    files = {id_: _from_here(place.parent / source.path) for id_, source in known.guides.items()}
    return files | {draft.id: draft.file.path for draft in drafts}


def _write_bundle(report: Report, drafts: Sequence[Draft], path: Path) -> None:
    """Write one package with all decks, or say why it could not be."""
    from guide2anki.anki import package

    if not drafts and report.problems:
        return  # what kept the guides from being built is said
    if any(str(path).casefold() == str(done.apkg).casefold() for done in report.built):
        report.problems.append(Problem(path, None, "is the deck of a guide: give the bundle another name"))
        return

    pictures = {name: picture for draft in drafts for name, picture in draft.pictures.items()}
    try:
        package.write(path, [(draft.notes[0].deck, draft.notes) for draft in drafts], pictures)
        report.bundle = path
    except package.PackageError as error:
        report.problems.append(Problem(path, None, str(error)))
    except OSError as error:
        report.problems.append(Problem(path, None, f"cannot be written: {error.strerror or error}"))


@dataclass(frozen=True, slots=True)
class _Todo:
    """What a build has to do."""

    quiet: Mapping[File, Mapping[str, Any]]
    """Guides that nothing has happened to, with what the last build left of them."""
    loud: Sequence[Draft]
    """The others, with their notes as the lock has named them."""
    remembered: lock.Remembered | None
    """None where all guides are quiet and none is gone."""
    problems: list[Problem]
    empty: frozenset[File] = frozenset()
    """Guides that could be read, but hold nothing to learn."""
    hints: list[str] = field(default_factory=list)


def _todo(
    paths: Sequence[Path],
    files: Sequence[File],
    memory: cache.Memory,
    left: Mapping[File, Mapping[str, Any]],
    place: Path,
    out: Path,
    now: int,
) -> _Todo | None:
    """Return what to do if the guides that are as they were `left` stay quiet; None if that cannot be said.

    It cannot if another guide lays claim to what a quiet one has or had: its id, or one of its notes.
    """
    before = lock.load(place, {found["guide"]: found["lock"] for found in left.values()})
    hints = [
        f"{other}: another lock, beside {place}: a note that both know may come to have two ids; keep one of them"
        for other in lock.others(place, _folders(files))
    ]
    quiet = {file: found for file, found in left.items() if found["guide"] in before.lines}
    drafts, problems = read_all(files, memory, before, place, quiet)
    if not disk.is_file(place):
        before = _recovered(drafts, files, place, out)
        if before.rows:
            drafts, problems = read_all(files, memory, before, place)
            count = len(before.rows)
            hints.append(f"{place}: there was no lock: made again from the packages in {out}, with {count} notes")
    if quiet and (any(map(_names_notes, drafts)) or len(quiet) > sum(draft.file in quiet for draft in drafts)):
        return None
    loud = [draft for draft in drafts if draft.file not in quiet]
    strange = _strangers(loud, before, place)
    loud = _without(loud, strange)
    empty = frozenset(draft.file for draft in loud if not draft.notes)
    active = {row.wording.guide for row in before.rows if not row.retired}
    loud = [draft for draft in loud if draft.notes or draft.id in active]
    gone = _gone(paths, place, before)
    if not loud and not gone:
        return _Todo(quiet, [], None, problems + strange, empty, hints)
    sources = [_source(draft, place) for draft in loud]
    remembered = lock.remember([note for draft in loud for note in draft.notes], before, now, sources, gone)
    if lock.may_move(remembered, before):
        return None
    return _Todo(quiet, _named(loud, remembered.notes), remembered, problems + strange, empty, hints)


def _folders(files: Sequence[File]) -> set[Path]:
    """Return the folders in which guides lie, up to those that were given."""
    folders = set()
    for file in files:
        folder = file.path.parent
        while folder not in folders:
            folders.add(folder)
            folder = folder if folder == file.root else folder.parent
    return folders


def _recovered(drafts: Sequence[Draft], files: Sequence[File], place: Path, out: Path) -> lock.Lock:
    """Return what the packages of the guides, if there are any, tell of a lock that is lost."""
    targets = {lock.relative(file.path, place): _targets(name, out)[0] for file, name in _names(files).items()}
    there = {path: apkg for path, apkg in targets.items() if disk.is_file(apkg)}
    if not there:
        return lock.Lock()
    from guide2anki.identity import recovery

    return recovery.recover(there, (note for draft in drafts for note in draft.notes))


def lock_file(paths: Sequence[Path], out: Path) -> Path:
    """Return where the lock of these guides lies: upwards from the folder that holds them all, else in it.

    Guides in a folder that cannot be written to are remembered beside their decks, in `out`.
    """
    folders = [
        path if disk.is_folder(path) else path.parent for path in (given.resolve() for given in _existing(paths))
    ]
    place = lock.find(Path(os.path.commonpath(folders)))
    return place if os.access(place.parent, os.W_OK) else out / place.name


def _decks_below(paths: Sequence[Path], out: Path) -> Path | None:
    """Return the folder whose sub-folders name decks."""
    return lock_file(paths, out).parent if any(map(disk.exists, paths)) else None


def _existing(paths: Sequence[Path]) -> list[Path]:
    return [path for path in paths if disk.exists(path)] or [Path.cwd()]


def _gone(paths: Sequence[Path], place: Path, known: lock.Lock) -> set[str]:
    return lock.vanished(known, place.parent, _existing(paths))


def _names_notes(draft: Draft) -> bool:
    return any(lock.is_guid(note.pin) for note in draft.notes)


def _source(draft: Draft, place: Path) -> lock.Source:
    path = lock.relative(draft.file.path, place)
    return lock.Source(draft.id, path, draft.title, draft.deck, draft.deck_given)


def _strangers(drafts: Sequence[Draft], known: lock.Lock, place: Path) -> list[Problem]:
    """Return a Problem for each guide that has the id of another one which is still there."""
    return [
        replace(problem, path=draft.file.path)
        for draft in drafts
        for problem in lock.strangers(known, place.parent, [_source(draft, place)])
    ]


def _without(drafts: Sequence[Draft], problems: Sequence[Problem]) -> list[Draft]:
    named = {problem.path for problem in problems}
    return [draft for draft in drafts if draft.file.path not in named]


def _targets(name: Path, out: Path) -> tuple[Path, Path]:
    """Return the package and the update file of a guide by its name below the output folder."""
    apkg = out / name.parent / f"{name.name}.apkg"
    return apkg, apkg.with_suffix(UPDATE)


def _named(drafts: Sequence[Draft], notes: Sequence[Note]) -> list[Draft]:
    """Return the drafts that have notes, with these as the lock has named them."""
    by_guide: dict[str, list[Note]] = {}
    for note in notes:
        by_guide.setdefault(note.guide, []).append(note)
    return [replace(draft, notes=tuple(by_guide[draft.id])) for draft in drafts if draft.notes]


def _write_all(
    drafts: Sequence[Draft], names: Mapping[File, Path], known: lock.Lock, out: Path
) -> Iterator[tuple[Draft, Built | Problem]]:
    given = [(draft, names[draft.file], out, known.guides[draft.id].built, known.restyled) for draft in drafts]
    pays = _size([draft.file for draft in drafts]) >= WRITING_PAYS
    yield from zip(drafts, _each(_write, given, pays, lambda one: _ended(one[0].file.path)), strict=True)


def _write(given: tuple[Draft, Path, Path, int, int]) -> Built | Problem:
    """Write the files of one guide; the old ones stay until the new ones are whole."""
    return guarded(given[0].file.path, partial(_written, given), _as_it_is)


def _as_it_is(problem: Problem) -> Built | Problem:
    return problem


def _written(given: tuple[Draft, Path, Path, int, int]) -> Built | Problem:
    from guide2anki.anki import package, update_file

    draft, name, out, since, restyled = given
    apkg, update = _targets(name, out)
    deck = draft.notes[0].deck
    try:
        apkg.parent.mkdir(parents=True, exist_ok=True)
        written = package.write(apkg, [(deck, draft.notes)], draft.pictures)
        update_file.write(update, draft.notes, deck, since)
    except package.PackageError as error:
        return Problem(draft.file.path, None, str(error))
    except OSError as error:
        return Problem(draft.file.path, None, f"{apkg} cannot be written: {error.strerror or error}")
    changed = max(note.modified for note in draft.notes)
    lacks = update_file.lacks(draft.notes, draft.pictures, since, restyled)
    counts = written.notes, written.cards, written.media
    return Built(draft.id, deck, apkg, update, *counts, since, changed, lacks)


def _still(name: Path, out: Path, left: Mapping[str, Any]) -> Built:
    """Return what an earlier build wrote of a guide."""
    counts = left["notes"], left["cards"], left["media"]
    apkg, update = _targets(name, out)
    lacks = tuple(left["lacks"])
    return Built(left["guide"], left["deck"], apkg, update, *counts, left["since"], left["changed"], lacks)


def _leave(memory: cache.Memory, written: Sequence[tuple[Draft, Built]], digests: Mapping[str, str]) -> None:
    """Note what was built, so that the next build can tell which guides are quiet.

    A guide that names notes by their guid is never quiet: they may be those of any other guide.
    """
    for draft, built in written:
        if not _names_notes(draft):
            facts = {"guide": built.guide, "lock": digests[built.guide], "deck": built.deck}
            counts: dict[str, object] = {"notes": built.notes, "cards": built.cards, "media": built.media}
            counts |= {"since": built.since, "changed": built.changed, "lacks": built.lacks}
            memory.leave(draft.file, (built.apkg, built.update), facts | counts)
    memory.save()
