"""Options of the whole suite.

`python -m pytest --update-goldens` writes the golden listings in tests/shapes/ anew from what the
product says now. Read the difference in git as a learner would before you keep it.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from anki_connect.support import Server


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="write tests/shapes/*.notes.txt anew")


@pytest.fixture(autouse=True)
def _cache_of_its_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep what builds remember out of the user's cache, and from one test to the next."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))


@pytest.fixture(autouse=True)
def _garbage_is_collected_again() -> Iterator[None]:
    """Undo what commands do for the length of a process."""
    yield
    gc.enable()


@pytest.fixture
def update_goldens(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-goldens"))


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Yield a running anki-connect-server."""
    from anki_connect.support import running

    with running(tmp_path_factory.mktemp("server")) as found:
        yield found
