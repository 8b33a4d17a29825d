"""How far long work has come, for whoever wants to see it.

Work passes through `through`, wherever it is done; `shown` says who looks on. Nothing that is written depends on it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

_Made = TypeVar("_Made")
Look = Callable[[int, int], None]
"""Is told how many things are done, and of how many."""

_looks: ContextVar[Look | None] = ContextVar("looks", default=None)


@contextmanager
def shown(look: Look) -> Iterator[None]:
    """Let `look` see the work done inside."""
    token = _looks.set(look)
    try:
        yield
    finally:
        _looks.reset(token)


def through(things: Iterable[_Made], count: int) -> Iterator[_Made]:
    """Yield the things as they are made, `count` in all, and say so to who looks on."""
    look = _looks.get()
    if look is None:
        yield from things
        return
    look(0, count)
    for done, thing in enumerate(things, start=1):
        look(done, count)
        yield thing
