"""The one note type: its fields and card templates, fixed for ever, and the files they are drawn with.

Anki tells fields and templates of a note type apart by the `id` inside each. These, the note type's
own id and the order never change: a collection that holds an older version of the type would refuse
every note of a newer one. Names, texts and style may change, with a later `MODIFIED`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from guide2anki.model.note_type import CARDS as CARDS
from guide2anki.model.note_type import CUE as CUE
from guide2anki.model.note_type import FIELDS as FIELDS
from guide2anki.model.note_type import MODEL_ID as MODEL_ID
from guide2anki.model.note_type import MODIFIED as MODIFIED
from guide2anki.model.note_type import NAME as NAME

if TYPE_CHECKING:
    import genanki

_ABOUT: tuple[tuple[int, str], ...] = (
    (7_206_114_001, "The question. Written by guide2anki: edit it in your guide."),
    (7_206_114_002, "The guide's answer. Written by guide2anki: edit it in your guide."),
    (7_206_114_003, "Your own answer. Yours to fill: shown below the guide's."),
    (7_206_114_004, "The value, level or section that the question is about."),
    (7_206_114_005, "Where in the guide the question stands."),
    (7_206_114_006, "Points from the same guide that help to answer; folded on the card."),
    (7_206_114_007, "If filled, a second card shows the answer and asks for the prompt."),
    (7_206_114_008, "The kind of note: question, value, term, steps and so on."),
    (7_206_114_009, "The guide and heading that the note comes from."),
    (7_206_114_010, "Names this note for searches and updates. Please leave it."),
    (7_206_114_011, "The kind of note in words, and what to recall. Written by guide2anki."),
    (7_206_114_012, "Not used yet. Please leave it empty."),
)
"""Id and description of each field, in their order."""
_FIELDS = tuple((number, name, about) for name, (number, about) in zip(FIELDS, _ABOUT, strict=True))
_MACHINE = {"Reverse", "Kind", "Source ID", CUE, "Reserved 2"}
_READ = {"Prompt", "Answer", "My Answer"}
_TEMPLATES = tuple(zip((7_206_115_001, 7_206_115_002), CARDS, strict=True))


def _file(name: str) -> str:
    from importlib.resources import files

    return (files("guide2anki.anki") / "templates" / name).read_text(encoding="utf-8")


def style() -> str:
    """Return the stylesheet of the cards."""
    return _file("card.css")


def _field(number: int, name: str, description: str) -> dict[str, Any]:
    return {
        "id": number,
        "name": name,
        "description": description,
        "font": "Arial",
        "size": 20,
        "collapsed": name not in _READ,
        "excludeFromSearch": name in _MACHINE or name == "Support",
        "plainText": name in _MACHINE,
        "preventDeletion": True,
    }


def _template(number: int, name: str) -> dict[str, Any]:
    return {
        "id": number,
        "name": name,
        "qfmt": _file(f"{name.lower()}.front.html"),
        "afmt": _file(f"{name.lower()}.back.html"),
    }


def templates() -> list[dict[str, Any]]:
    """Return the card templates, by the names that Anki gives their parts."""
    return [_template(*given) for given in _TEMPLATES]


@lru_cache(maxsize=1)
def model() -> genanki.Model:
    """Return the note type as genanki wants it."""
    from guide2anki.anki.lean_genanki import genanki

    return genanki.Model(
        MODEL_ID,
        NAME,
        fields=[_field(*given) for given in _FIELDS],
        templates=templates(),
        css=style(),
        sort_field_index=0,
    )
