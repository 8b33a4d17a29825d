"""Notes made by hand, for tests that start after Markdown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from html import escape

from guide2anki.anki import note_types
from guide2anki.model import Kind, Note
from guide2anki.reading.slug import slug

BUILT = 1_790_000_000
"""The time of a first build in tests: seconds since the epoch."""


def note(
    prompt: str,
    answer: str = "",
    *,
    guide: str = "netflix",
    kind: Kind = "question",
    subject: str = "",
    section: tuple[str, ...] = ("Questions",),
    deck: str = "Interview Prep::Netflix",
    line: int = 1,
    pin: str = "",
    html: Mapping[str, str] | None = None,
) -> Note:
    """Return a note whose fields and tags follow from its plain texts; `html` replaces fields by name."""
    answer = answer or f"The answer to {prompt}"
    fields = {
        "Prompt": escape(prompt),
        "Answer": "<br>".join(escape(line) for line in answer.splitlines()),
        "Subject": escape(subject),
        "Path": " › ".join(section),
        "Kind": kind,
        "Source": f"{guide} › {' › '.join(section)}",
    } | dict(html or {})
    tags = (f"guide::{guide}::{slug('-'.join(section))}", f"kind::{kind}")
    whole = tuple(fields.get(name, "") for name in note_types.FIELDS)
    return Note(guide, kind, subject, prompt, answer, section, deck, whole, tags, line, pin)


def kept(made: Note, guid: str, modified: int = BUILT) -> Note:
    """Return the note as the lock would return it."""
    fields = list(made.fields)
    fields[note_types.FIELDS.index("Source ID")] = f"{made.guide}/{guid}"
    return replace(made, guid=guid, modified=modified, fields=tuple(fields))
