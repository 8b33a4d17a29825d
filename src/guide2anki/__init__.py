"""guide2anki: plain Markdown study guides become Anki decks that can be rebuilt for years.

The names below are the public interface, and all that the command line itself uses. Each is loaded when it is first
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
    from guide2anki.api import (
        build_decks,
        check,
        clean_cache,
        explain_shapes,
        new_guide,
        plan,
        read,
        retired,
        show,
        sources,
        watch,
        write_answers,
        write_preview,
    )
    from guide2anki.identity.lock import LockError
    from guide2anki.model import Card, Change, Findings, Guide, Problem, Report, Retired, Told

_DOORS = {
    "guide2anki.api": (
        "build_decks",
        "check",
        "clean_cache",
        "explain_shapes",
        "new_guide",
        "plan",
        "read",
        "retired",
        "show",
        "sources",
        "watch",
        "write_answers",
        "write_preview",
    ),
    "guide2anki.identity.lock": ("LockError",),
    "guide2anki.model": ("Card", "Change", "Findings", "Guide", "Problem", "Report", "Retired", "Told"),
}
_HOME = {name: module for module, names in _DOORS.items() for name in names}

__all__ = [
    "Card",
    "Change",
    "Findings",
    "Guide",
    "LockError",
    "Problem",
    "Report",
    "Retired",
    "Told",
    "build_decks",
    "check",
    "clean_cache",
    "explain_shapes",
    "new_guide",
    "plan",
    "read",
    "retired",
    "show",
    "sources",
    "watch",
    "write_answers",
    "write_preview",
]


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name not in _HOME:
        raise AttributeError(f"module 'guide2anki' has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
