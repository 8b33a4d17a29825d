"""The nouns: what a guide is made of, and what becomes of it."""

from guide2anki.model.notes import ANSWERS, Draft, File, Note
from guide2anki.model.outline import Block, BlockKind, Guide, Mark, Node, Part, Settings, gist, leaves, names_in
from guide2anki.model.pairs import Extraction, Found, Kind, Pair, Problem, Reason, Skip
from guide2anki.model.text import Lead, Piece, Text, join, text

__all__ = [
    "ANSWERS",
    "Block",
    "BlockKind",
    "Draft",
    "Extraction",
    "File",
    "Found",
    "Guide",
    "Kind",
    "Lead",
    "Mark",
    "Node",
    "Note",
    "Pair",
    "Part",
    "Piece",
    "Problem",
    "Reason",
    "Settings",
    "Skip",
    "Text",
    "gist",
    "join",
    "leaves",
    "names_in",
    "text",
]
