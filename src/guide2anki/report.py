"""What happened, as lines for a person or as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from guide2anki.identity import lock

if TYPE_CHECKING:
    from guide2anki.build import Built, Report
    from guide2anki.compiler import Read
    from guide2anki.model import Pair

ORDER = ("new", "changed", "reworded", "moved", "returned", "retired", "unchanged")
"""What may become of a note, in the order of the summary."""
_GUIDE = {"renamed": "guide renamed", "retitled": "title changed", "redecked": "deck changed"}
_SHOWN = 12
"""Lines of one kind of change that a summary shows; `plan` shows all."""


def counted(count: int, noun: str) -> str:
    """Return `1 note`, `2 notes`."""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def summary(report: Report) -> str:
    """Return how many notes are new, changed and so on, on one line."""
    counts = Counter({"unchanged": report.quiet})
    counts.update(change.what for change in report.changes if change.guid)
    return ", ".join(f"{counts[what]} {what}" for what in ORDER if counts[what]) or "no notes"


def built(report: Report) -> Iterator[str]:
    """Yield what a build wrote, what changed, and which file to import."""
    for done in report.built:
        extra = f", {counted(done.media, 'picture')}" if done.media else ""
        counts = f"{counted(done.notes, 'note')}, {counted(done.cards, 'card')}{extra}"
        yield f"{done.apkg}  {counts}  →  {done.deck}"
    yield f"notes: {summary(report)}"
    yield from changed(report, _SHOWN)
    yield from _advice(report)


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


def _line(change: lock.Change) -> str:
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
    for done in same[:_SHOWN]:
        yield _which(done)
    if len(same) > _SHOWN:
        yield f"… and {len(same) - _SHOWN} more decks likewise: the package if not in Anki yet, else the update file"
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


def retired(report_rows: Iterable[lock.Row]) -> Iterator[str]:
    """Yield the retired notes of a lock, and the search that finds them in Anki."""
    rows = [row for row in report_rows if row.retired]
    if not rows:
        yield "no retired notes"
        return
    for row in sorted(rows, key=lambda row: (row.wording.guide, row.wording.section, row.guid)):
        front = f"{row.wording.subject}: {row.wording.prompt}" if row.wording.subject else row.wording.prompt
        yield f"{row.wording.guide}: {_short(front)}"
    yield "find them in Anki with"
    yield f"  {lock.retired_search(rows)}"


def checked(read: Read) -> Iterator[str]:
    """Yield a guide's coverage, its skips by reason and place, its long answers, and what Anki cannot show."""
    from guide2anki.cards.cut import is_long
    from guide2anki.listing import by_reason, coverage, located

    used, total = coverage(read.extraction)
    share = round(100 * used / total) if total else 100
    notes = counted(len(read.notes), "note")
    yield f"{read.file.path}: {notes} from {used} of {total} blocks ({share} %)"
    for reason, count in by_reason(read.extraction.skips):
        yield f"  {count:4d}  {reason}"
    for line in located(read.file.path, read.extraction):
        yield f"  {line}"
    for pair in read.extraction.pairs:
        if is_long(pair.answer):
            yield f"  {read.file.path}:{pair.line}: long answer: {_short(pair.prompt.flat)}"
        for at in diagrams(pair):
            yield f"  {read.file.path}:{at}: diagram stays as its code: no Anki can draw it"
    for address, at in read.images.remote.items():
        yield f"  {read.file.path}:{at}: picture on the web stays a link: {address}"


_DIAGRAMS = {"mermaid", "plantuml", "puml", "dot", "graphviz", "d2", "ditaa"}


def diagrams(pair: Pair) -> Iterator[int]:
    """Yield the lines of the diagrams in a pair that no Anki can draw."""
    from guide2anki.model import Block, leaves

    for leaf in leaves([*pair.shown, *pair.answer]):
        if isinstance(leaf, Block) and leaf.kind == "code" and leaf.info.split(" ")[0].lower() in _DIAGRAMS:
            yield leaf.line


def as_json(report: Report) -> dict[str, Any]:
    """Return changes and problems as data: `{"changes": [...], "problems": [...]}`."""
    return {
        "changes": [
            {
                key: value
                for key, value in (
                    ("what", change.what),
                    ("guide", change.guide),
                    ("guid", change.guid),
                    ("line", change.line),
                    ("now", change.now),
                    ("before", change.before),
                    ("why", change.why),
                    ("perhaps", change.perhaps),
                )
                if value
            }
            for change in report.changes
        ],
        "problems": [
            {"path": str(problem.path), "line": problem.line, "message": problem.message} for problem in report.problems
        ],
    }
