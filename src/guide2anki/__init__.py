"""guide2anki: plain Markdown study guides become Anki decks that can be rebuilt for years."""

__version__ = "0.1.0"
