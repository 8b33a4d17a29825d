"""What happened, as JSON of one documented form: `schema.json`, version `VERSION`.

Paths are as the user would write them, lines count from 1 and are null where a file has none to point at.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from guide2anki.model import Card, Change, Findings, LeftOut, Problem, Report, Retired, Told
from guide2anki.reporting.text import ORDER

VERSION = 1


_HIDDEN = re.compile("[\\x7f-\\x9f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ud800-\\udfff]")
"""What a terminal would not show as it is."""


def text(value: Mapping[str, Any], is_utf8: bool) -> str:
    """Return JSON that can be written in any encoding, with signs as they are where it is UTF-8."""
    said = json.dumps(value, ensure_ascii=not is_utf8, indent=1)
    return said if said.isascii() else _HIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", said)


def schema() -> dict[str, Any]:
    """Return the JSON schema of all that the commands print."""
    from importlib.resources import files

    found: dict[str, Any] = json.loads((files("guide2anki.reporting") / "schema.json").read_text(encoding="utf-8"))
    return found


def report(command: str, given: Report) -> dict[str, Any]:
    """Return what `build` or `plan` found."""
    counts = dict.fromkeys(ORDER, 0)
    counts["unchanged"] = given.quiet
    for change in given.changes:
        if change.guid:
            counts[change.what] += 1
    out = _head(command, given.problems, given.left_out)
    out["summary"] = counts
    out["changes"] = [_change(change, given.files) for change in given.changes]
    if command == "build":
        out["decks"] = [
            {
                "path": str(given.files.get(done.guide, "")),
                "line": 1,
                "guide": done.guide,
                "deck": done.deck,
                "package": str(done.apkg),
                "update_file": str(done.update),
                "notes": done.notes,
                "cards": done.cards,
                "pictures": done.media,
            }
            for done in given.built
        ]
        out["bundle"] = str(given.bundle) if given.bundle else None
    return out


def check(given: Findings) -> dict[str, Any]:
    """Return what `check` found."""
    out = _head("check", given.problems, given.left_out)
    out["guides"] = [_guide(told) for told in given.guides]
    return out


def show(given: Findings) -> dict[str, Any]:
    """Return what `show` found."""
    out = _head("show", given.problems, given.left_out)
    out["guides"] = [_guide(told) for told in given.guides]
    out["notes"] = [card(one) for told in given.guides for one in told.cards]
    return out


def retired(notes: Sequence[Retired], search: str, problems: Sequence[Problem]) -> dict[str, Any]:
    """Return what `retired` found."""
    out = _head("retired", problems, [])
    out["retired"] = [
        {
            "path": str(note.path),
            "line": None,
            "guide": note.guide,
            "guid": note.guid,
            "kind": note.kind,
            "front": note.front,
        }
        for note in notes
    ]
    out["search"] = search
    return out


def card(given: Card) -> dict[str, Any]:
    """Return a note."""
    return {
        "path": str(given.path),
        "line": given.line,
        "guide": given.guide,
        "kind": given.kind,
        "deck": given.deck,
        "section": list(given.section),
        "subject": given.subject,
        "front": given.front,
        "back": given.back,
        "support": given.support,
        "long": given.long,
        "tags": list(given.tags),
        "shape": given.shape,
        "lines": list(given.lines),
        "because": list(given.because),
    }


def _head(command: str, problems: Sequence[Problem], left_out: Sequence[LeftOut]) -> dict[str, Any]:
    return {
        "version": VERSION,
        "command": command,
        "problems": [_problem(one) for one in dict.fromkeys(problems)],
        "left_out": [{"path": str(one.path), "line": None, "looks_like": one.why} for one in left_out],
    }


def _problem(given: Problem) -> dict[str, Any]:
    return {
        "path": str(given.path),
        "line": given.line,
        "message": given.message,
        "severity": given.severity,
        **({"code": given.code} if given.code else {}),
    }


def _change(change: Change, files: Mapping[str, Path]) -> dict[str, Any]:
    out: dict[str, Any] = {"path": str(files.get(change.guide, "")), "line": change.line or None, "what": change.what}
    optional = {
        "guide": change.guide,
        "guid": change.guid,
        "now": change.now,
        "before": change.before,
        "why": change.why,
        "perhaps": change.perhaps,
    }
    return out | {key: value for key, value in optional.items() if value}


def _guide(told: Told) -> dict[str, Any]:
    return {
        "path": str(told.file.path),
        "line": 1,
        "guide": told.guide,
        "title": told.title,
        "deck": told.deck,
        "notes": len(told.cards),
        "blocks_used": told.used,
        "blocks": told.total,
        "skips": [
            {
                "path": str(told.file.path),
                "line": gap.line,
                "end_line": gap.end,
                "reason": gap.reason.value,
                "shape": gap.shape,
                "text": gap.text,
            }
            for gap in told.gaps
        ],
        "remarks": [
            {"path": str(told.file.path), "line": remark.line, "what": remark.what, "text": remark.text}
            for remark in told.remarks
        ],
    }
