"""What happened, as lines for a person."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from guide2anki.identity import lock
from guide2anki.listing import span
from guide2anki.model import Built, Change, LeftOut, Reason, Report, Retired, Told

ORDER = ("new", "changed", "reworded", "moved", "returned", "retired", "unchanged")
"""What may become of a note, in the order of the summary."""
_GUIDE = {"renamed": "guide renamed", "retitled": "title changed", "redecked": "deck changed"}
SHOWN = 12
"""Lines of one kind of change that a summary shows; `plan` shows all."""
_LISTED = 10
"""Decks up to which a build names each."""


def counted(count: int, noun: str) -> str:
    """Return `1 note`, `2 notes`."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def summary(report: Report) -> str:
    """Return how many notes are new, changed and so on, on one line."""
    counts = Counter({"unchanged": report.quiet})
    counts.update(change.what for change in report.changes if change.guid)
    return ", ".join(f"{counts[what]} {what}" for what in ORDER if counts[what]) or "no notes"


def built(report: Report, whole: bool = False) -> Iterator[str]:
    """Yield what a build wrote, what changed, and which file to import; `whole` names every deck and change."""
    yield from (f"{old} is {new} now" for old, new in report.moved)
    decks = report.built
    if whole or len(decks) <= _LISTED:
        yield from (_deck(done) for done in decks)
    else:
        touched = {change.guide for change in report.changes if change.guid and change.what != "unchanged"}
        changed_ = [done for done in decks if done.guide in touched]
        if len(changed_) < len(decks):
            yield from (_deck(done) for done in changed_[:_LISTED])
            if len(changed_) > _LISTED:
                yield f"… and {len(changed_) - _LISTED} more decks that changed"
        notes, cards = sum(done.notes for done in decks), sum(done.cards for done in decks)
        same = len(decks) - len(changed_)
        rest = f", {same} of them unchanged" if same else ""
        yield f"{len(decks)} decks{rest}: {counted(notes, 'note')}, {counted(cards, 'card')}"
    if report.bundle:
        yield f"{report.bundle}  all {len(decks)} decks in one package"
    yield f"notes: {summary(report)}"
    yield from changed(report, None if whole else SHOWN)
    yield from _shortened(list(_advice(report)), None if whole else _LISTED)


def _deck(done: Built) -> str:
    extra = f", {counted(done.media, 'picture')}" if done.media else ""
    return f"{done.apkg}  {counted(done.notes, 'note')}, {counted(done.cards, 'card')}{extra}  →  {done.deck}"


def _shortened(lines: Sequence[str], most: int | None) -> Iterator[str]:
    """Yield advice with no more than `most` files to import, one by one."""
    imports = [line for line in lines if re.search(r"\bimport \S", line)]
    for line in lines:
        if most is None or len(imports) <= most or line not in imports[most:]:
            yield line
        elif line == imports[most]:
            yield f"… and {len(imports) - most} more likewise: `--verbose` names them, `--bundle NAME` makes one of all"


def planned(report: Report, whole: bool = False) -> Iterator[str]:
    """Yield what a build would change; many guides that are new as a whole take one line unless it is to be `whole`."""
    yield f"notes: {summary(report)}"
    known = {change.guide for change in report.changes if change.guid and change.what != "new"}
    fresh = Counter(change.guide for change in report.changes if change.guid and change.guide not in known)
    if whole or len(fresh) <= _LISTED:
        yield from changed(report)
        return
    rest = tuple(change for change in report.changes if change.guide not in fresh)
    yield from changed(replace(report, changes=rest))
    notes = counted(sum(fresh.values()), "note")
    yield f"  new: {len(fresh)} guides as a whole, with {notes}: `--verbose` names each"


def changed(report: Report, most: int | None = None) -> Iterator[str]:
    """Yield a line for each change that a person should know of, `most` of each kind."""
    changes = report.changes
    for change in changes:
        if not change.guid:
            yield f"  {_GUIDE.get(change.what, change.what)}: {change.before} → {change.now}"
    fresh = not report.quiet and all(change.what == "new" for change in changes if change.guid)
    for what in ORDER:
        found = [c for c in changes if c.guid and c.what == what and (what != "unchanged")]
        if not found or (what == "new" and fresh and most is not None):
            continue
        for change in found[:most]:
            yield f"  {what}: {_line(change)}"
        if most is not None and len(found) > most:
            yield f"  … and {len(found) - most} more {what}"


def _line(change: Change) -> str:
    now = _short(change.now)
    if change.what == "reworded":
        return f"{_short(change.before)} → {now}"
    if change.what == "moved":
        return f"{now} (was in {change.before})"
    if change.perhaps:
        pin = f"<!-- anki: id={change.perhaps} -->"
        return f"{now} (looks like the retired {_short(change.before)!r}: if it is, put {pin} above it)"
    return now


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 90 else f"{line[:87]}…"


def _advice(report: Report) -> Iterator[str]:
    """Yield which file to import, deck by deck, and what Anki cannot do by itself.

    What was imported since the last build, or whether anything ever was, nobody knows here. So every build says all:
    what it says does not depend on somebody having read, and done, what an earlier one said.
    """
    yield from report.hints
    updated = {change.guide for change in report.changes if change.updated}
    seen = {change.guide for change in report.changes if change.guid and change.what != "new"}
    fresh = [done for done in report.built if done.guide in updated and done.guide not in seen]
    others = [done for done in report.built if done not in fresh]
    changed = [done for done in others if done.guide in updated]
    same = [done for done in others if done not in changed]
    for done in fresh:
        yield f"import {done.apkg} into Anki"
    for done in changed:
        yield _which(done)
    gone = {change.guid for change in report.changes if change.what == "retired"}
    if same and not fresh and not changed:
        yield "nothing has changed since the last build; what you have not imported yet:"
    named = same if len(report.built) <= _LISTED else []
    for done in named:
        yield _which(done)
    if same and not named:
        yield f"{counted(len(same), 'deck')} as before: the package where not in Anki yet, else the update file"
    if gone:
        yield "retired notes stay in Anki until you remove them; find them there with"
        yield f"  {lock.retired_search([row for row in report.rows if row.guid in gone])}"
    for change in report.changes:
        if change.what == "redecked":
            search = lock.guide_search(change.guide)
            yield f"Anki does not move cards on import: search {search} and move them to {change.now}"
    for path in report.stale:
        yield f"{path}: of a guide that has another name now or nothing to learn: `build --prune` moves it aside"


def _which(done: Built) -> str:
    """Return which files of a deck to import, and in which order: for those who study it, and for all others."""
    new = f"not in Anki yet: import {done.apkg}"
    if done.changed <= done.since and not done.lacks:
        return f"{done.deck}: {new}"
    steps = [str(done.update)] if done.changed > done.since else []
    lacks = list(done.lacks)
    if lacks:
        steps.append(f"{done.apkg} (for {', '.join(lacks)})")
    return f"{done.deck}: in Anki already: import {', then '.join(steps)}; {new}"


def retired(notes: Sequence[Retired], search: str) -> Iterator[str]:
    """Yield the retired notes of a lock, and the search that finds them in Anki."""
    if not notes:
        yield "no retired notes"
        return
    for note in notes:
        yield f"{note.guide}: {_short(note.front)}"
    yield "find them in Anki with"
    yield f"  {search}"


def checked(told: Told) -> Iterator[str]:
    """Yield a guide's coverage, its skips by reason and place, its long answers, and what Anki cannot show."""
    path = told.file.path
    share = round(100 * told.used / told.total) if told.total else 100
    yield f"{path}: {counted(len(told.cards), 'note')} from {told.used} of {told.total} blocks ({share} %)"
    for reason, count in told.skipped:
        yield f"  {count:4d}  {reason}"
    for gap in told.gaps:
        yield f"  {path}:{span(gap)}: {gap.reason.value}: {gap.text}"
    for remark in told.remarks:
        yield f"  {path}:{remark.line}: {remark.what}: {_short(remark.text)}"


def left_out(files: Sequence[LeftOut], whole: bool = False) -> Iterator[str]:
    """Yield on one line which files were left out; `whole` takes a line for each."""
    if not files:
        return
    if whole:
        yield from (f"{one.path}: left out: looks like a {one.why}; name the file to read it" for one in files)
        return
    kinds: dict[str, list[LeftOut]] = {}
    for one in files:
        kinds.setdefault(one.why, []).append(one)
    shown = ", ".join(
        f"{found[0].path} ({why})" if len(found) == 1 else f"{counted(len(found), why)} such as {found[0].path}"
        for why, found in sorted(kinds.items(), key=lambda kind: -len(kind[1]))
    )
    yield f"left out {counted(len(files), 'file')} that look like no study guide: {shown}; name a file to read it"


def github(told: Told) -> Iterator[str]:
    """Yield a guide's remarks and unread lines as annotations of a pull request on GitHub."""
    for gap in told.gaps:
        if gap.reason in (Reason.UNCLAIMED, Reason.UNNAMED):
            yield annotation("notice", told.file.path, gap.line, f"{gap.reason.value}: {gap.text}", gap.end)
    for remark in told.remarks:
        yield annotation("notice", told.file.path, remark.line, f"{remark.what}: {remark.text}")


def annotation(level: str, path: Path, line: int | None, message: str, end: int | None = None) -> str:
    """Return a workflow command of GitHub; `level` is `error`, `warning` or `notice`."""
    place = f"file={_property(path.as_posix())}" + (f",line={line}" if line else "")
    place += f",endLine={end}" if line and end and end > line else ""
    text = message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return f"::{level} {place},title=guide2anki::{text}"


def _property(value: str) -> str:
    for sign, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C")):
        value = value.replace(sign, code)
    return value
