"""guide2anki: plain Markdown study guides become Anki decks that can be rebuilt for years.

The names below are the public interface, and what the command line itself uses, but for its
commands that speak with Anki and phones. Each is loaded when it is first
asked for, so that importing the package costs nothing.

    import guide2anki

    report = guide2anki.build_decks(["guides"], "build")
    for deck in report.built:
        print(deck.apkg, deck.notes)
    for problem in report.problems:
        print(problem)          # path:line: what is wrong, what to do
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from guide2anki.api import build_decks as build_decks
    from guide2anki.api import check as check
    from guide2anki.api import clean_cache as clean_cache
    from guide2anki.api import explain_shapes as explain_shapes
    from guide2anki.api import new_guide as new_guide
    from guide2anki.api import plan as plan
    from guide2anki.api import read as read
    from guide2anki.api import retired as retired
    from guide2anki.api import show as show
    from guide2anki.api import sources as sources
    from guide2anki.api import watch as watch
    from guide2anki.api import write_answers as write_answers
    from guide2anki.api import write_preview as write_preview
    from guide2anki.identity.lock import LockError as LockError
    from guide2anki.model import Card as Card
    from guide2anki.model import Change as Change
    from guide2anki.model import Findings as Findings
    from guide2anki.model import Guide as Guide
    from guide2anki.model import Problem as Problem
    from guide2anki.model import Report as Report
    from guide2anki.model import Retired as Retired
    from guide2anki.model import Told as Told

_HOME = {
    "build_decks": "guide2anki.api",
    "check": "guide2anki.api",
    "clean_cache": "guide2anki.api",
    "explain_shapes": "guide2anki.api",
    "new_guide": "guide2anki.api",
    "plan": "guide2anki.api",
    "read": "guide2anki.api",
    "retired": "guide2anki.api",
    "show": "guide2anki.api",
    "sources": "guide2anki.api",
    "watch": "guide2anki.api",
    "write_answers": "guide2anki.api",
    "write_preview": "guide2anki.api",
    "LockError": "guide2anki.identity.lock",
    "Card": "guide2anki.model",
    "Change": "guide2anki.model",
    "Findings": "guide2anki.model",
    "Guide": "guide2anki.model",
    "Problem": "guide2anki.model",
    "Report": "guide2anki.model",
    "Retired": "guide2anki.model",
    "Told": "guide2anki.model",
}
"""Where each public name is at home."""

__all__ = sorted(_HOME)


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name not in _HOME:
        raise AttributeError(f"module 'guide2anki' has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
