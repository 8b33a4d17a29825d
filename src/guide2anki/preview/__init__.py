"""One page that shows every card before Anki is opened: `write` makes it."""

from guide2anki.preview.page import write

__all__ = ["write"]
