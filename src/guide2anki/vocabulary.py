"""The old name of `guide2anki.words`."""

from guide2anki.words import *  # noqa: F403
