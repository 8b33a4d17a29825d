"""From guides to the page: what is on it, and the file.

The page is one file that asks for nothing else. What it holds of each guide is compressed and unpacked when somebody
looks at the guide, and so is what the search goes through: 600 guides open as fast as three.
"""

from __future__ import annotations

import base64
import json
import mimetypes
import re
import zlib
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial
from html import escape, unescape
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from guide2anki import __version__, build, disk
from guide2anki import cache as cache_
from guide2anki.anki import note_types
from guide2anki.guarding import guarded
from guide2anki.model import Change, Draft, File, Note, Problem, Report, Told
from guide2anki.preview.charts import lengths
from guide2anki.reading.reader import MAX_BYTES

PICTURE = 1_500_000
"""Bytes of a picture up to which it is put into the page; a larger one is named."""
PICTURES = 40_000_000
"""Bytes of all pictures in the page."""
_LEFT_OUT = {"Reserved 2", "Source ID"}


def write(
    page: Path, paths: Sequence[Path], out: Path, now: int, kinds: Sequence[str], cache: Path | None = None
) -> Report:
    """Write the page of the guides under the paths, with what a build into `out` at the time `now` would change.

    `cache` is where builds keep what they find out. The old page stays until the new one is whole. Raises
    `lock.LockError`, and OSError for the disk.
    """
    findings = build.show(paths, kinds)
    memory = cache_.load(cache, build.lock_file(paths, out))
    for file, found in findings.found.items():
        memory.keep(file, found)  # so that the plan need not read them again
    memory.save()
    report = build.plan(paths, out, now, cache, kinds)
    known = {_place(report.files[note.guide], note): note for note in report.notes}
    changes = {change.guid: change for change in report.changes if change.guid}
    report.problems = list(dict.fromkeys([*findings.problems, *report.problems]))
    report.left_out = findings.left_out
    gone: dict[Path, list[Change]] = {}
    for change in report.changes:
        if change.what == "retired":
            gone.setdefault(report.files.get(change.guide, Path()).absolute(), []).append(change)
    budget = PICTURES
    guides = []
    for told in findings.guides:
        draft, _ = findings.found[told.file]
        assert draft
        retired = gone.pop(told.file.path.absolute(), [])
        drawing = partial(_guide, told, draft, known, changes, retired, report.problems, budget)
        drawn = guarded(told.file.path, drawing, _not_drawn)
        if isinstance(drawn, Problem):
            report.problems.append(drawn)
            continue
        guide, spent = drawn
        budget -= spent
        guides.append(guide)
    content = _page(guides, [change for changes_ in gone.values() for change in changes_])
    page.parent.mkdir(parents=True, exist_ok=True)
    disk.tidy(page.parent)
    disk.write(page, content.encode("utf-8", "replace"))
    return report


def _not_drawn(problem: Problem) -> tuple[dict[str, Any], int] | Problem:
    return problem


def _place(path: Path, note: Note) -> tuple[str, ...]:
    return str(path.absolute()), note.kind, note.subject, note.prompt


def _guide(
    told: Told,
    draft: Draft,
    known: Mapping[tuple[str, ...], Note],
    changes: Mapping[str, Change],
    gone: Sequence[Change],
    problems: Sequence[Problem],
    budget: int,
) -> tuple[dict[str, Any], int]:
    """Return what the page holds of a guide, and how many bytes of pictures that is."""
    path = told.file.path
    cards = []
    for card, made in zip(told.cards, draft.notes, strict=True):
        note = known.get(_place(path, made), made)
        change = changes.get(note.guid)
        cards.append(
            {
                "line": card.line,
                "lines": card.lines,
                "kind": card.kind,
                "shape": card.shape,
                "long": card.long,
                "because": card.because,
                "guid": note.guid,
                "what": change.what if change else "",
                "before": change.before if change else "",
                "fields": {
                    name: value
                    for name, value in zip(note_types.FIELDS, made.fields, strict=True)
                    if value and name not in _LEFT_OUT
                },
            }
        )
    cards += [
        {"line": 0, "lines": [], "kind": "", "shape": "", "long": False, "because": [], "guid": change.guid}
        | {"what": "retired", "before": "", "fields": {"Prompt": escape(change.now), "Answer": ""}}
        for change in gone
    ]
    gaps = [{"line": gap.line, "end": gap.end, "reason": gap.reason.value, "shape": gap.shape} for gap in told.gaps]
    pictures, spent = _pictures(draft.pictures, budget)
    detail = {"cards": cards, "gaps": gaps, "lines": _source(told.file), "pictures": pictures}
    index = [_index(card) for card in cards]
    return {
        "title": told.title,
        "deck": told.deck,
        "path": str(path),
        "used": told.used,
        "total": told.total,
        "cards": len(cards),
        "kinds": Counter(card.kind for card in told.cards).most_common(),
        "lengths": lengths([len(card.back.split()) for card in told.cards]),
        "problems": [
            {"line": one.line, "message": one.message, "severity": one.severity} for one in problems if one.path == path
        ],
        "detail": _packed(detail),
        "index": index,
    }, spent


def _index(card: Mapping[str, Any]) -> list[Any]:
    """Return what filters ask of a card, and its words for the search."""
    fields = card["fields"]
    words = " ".join(fields.get(name, "") for name in ("Subject", "Prompt", "Answer", "Support", "Path"))
    return [card["kind"], card["shape"], card["what"], int(card["long"]), _plain(words)]


def _plain(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).casefold().split())


def _source(file: File) -> list[str]:
    try:
        return disk.read(file.path, MAX_BYTES).decode("utf-8-sig", "replace").splitlines()
    except OSError:
        return []


def _pictures(files: Mapping[str, Path], budget: int) -> tuple[dict[str, str], int]:
    """Return the pictures by the names that cards use, as data addresses, and how many bytes they are."""
    out: dict[str, str] = {}
    spent = 0
    for name, path in files.items():
        try:
            content = disk.read(path, PICTURE + 1)
        except OSError:
            continue
        if len(content) > PICTURE or spent + len(content) > budget:
            continue
        spent += len(content)
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        out[name] = f"data:{kind};base64,{base64.b64encode(content).decode()}"
    return out, spent


def _packed(value: object) -> str:
    """Return a value as compressed JSON that can stand in a page."""
    data = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    return base64.b64encode(zlib.compress(data, 6)).decode()


def _page(guides: Sequence[dict[str, Any]], gone: Sequence[Change]) -> str:
    environment = Environment(
        loader=PackageLoader("guide2anki.preview", "templates"),
        autoescape=select_autoescape(["html"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    kinds = Counter(card[0] for guide in guides for card in guide["index"] if card[0])
    shapes = Counter(card[1] for guide in guides for card in guide["index"] if card[1])
    changed = Counter(card[2] for guide in guides for card in guide["index"])
    cards = sum(guide["cards"] for guide in guides)
    return environment.get_template("page.html").render(
        version=__version__,
        guides=guides,
        cards=cards,
        gone=[change.now for change in gone],
        kinds=kinds.most_common(),
        shapes=shapes.most_common(),
        changes=[(what, changed[what]) for what in ("new", "changed", "reworded", "moved", "returned", "retired")],
        index=_packed([guide["index"] for guide in guides]),
        templates=_packed([{"front": one["qfmt"], "back": one["afmt"]} for one in note_types.templates()]),
        style=_packed(note_types.style()),
    )
