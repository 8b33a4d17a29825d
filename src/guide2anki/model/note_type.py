"""What never changes of the one note type: its id, its fields and its cards, and when its look last did.

The files that it is drawn with are in `anki/`; the names are here, since identity remembers notes by them.
"""

from __future__ import annotations

NAME = "guide2anki"
MODEL_ID = 1_719_283_645_021
MODIFIED = 1_795_694_400
"""Seconds since the epoch at which this version of templates and style was made.

Anki takes over a changed style only if this is later than what it has. It is no build time:
an older version of this tool would otherwise undo the style of a newer one.
"""

FIRST_MODIFIED = 1_795_305_600
"""The same of the first release; locks say nothing of this one."""

FIELDS: tuple[str, ...] = (
    "Prompt",
    "Answer",
    "My Answer",
    "Subject",
    "Path",
    "Support",
    "Reverse",
    "Kind",
    "Source",
    "Source ID",
    "Reserved 1",
    "Reserved 2",
)
"""Names of the fields in their order."""
CUE = "Reserved 1"
"""The field for what is to be recalled, in words of the guide's language: "List · 4 points".

It keeps the name that it had in the first release: an update file names fields, and would leave out what a collection
with the older note type does not have.
"""
CARDS: tuple[str, ...] = ("Recall", "Recognise")
"""Names of the card templates; a note has the second card if its field Reverse is not empty."""
