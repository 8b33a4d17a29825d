"""Runs `anki-connect-server` in its own environment, with two actions more: `testOpen` and `testClose` a collection.

One method is replaced. Version 0.5 gives `Collection.import_anki_package` a path where Anki wants a request, so every
import fails in it; here the request is made, with the options that Anki proposes. All else is the server's own.
"""

from __future__ import annotations

import socket
from typing import Any

import uvicorn
from anki.collection import ImportAnkiPackageOptions, ImportAnkiPackageRequest
from anki_connect_server import handlers
from anki_connect_server.anki_wrapper import AnkiWrapper
from anki_connect_server.api import app
from anki_connect_server.types import EmptyParams, ImportPackageParams


def _import_package(wrapper: AnkiWrapper, path: str) -> bool:
    if wrapper.col.db is None:
        raise ValueError("the collection is closed")
    request = ImportAnkiPackageRequest(package_path=path, options=ImportAnkiPackageOptions())
    wrapper.col.import_anki_package(request)
    return True


def _close(wrapper: AnkiWrapper, params: EmptyParams) -> bool:
    del params
    wrapper.close()
    return True


def _open(wrapper: AnkiWrapper, params: ImportPackageParams) -> bool:
    wrapper.close()
    wrapper.collection_path = params.path
    wrapper._reopen_collection()
    return True


def main() -> None:
    AnkiWrapper.import_package = _import_package
    actions: dict[str, Any] = handlers.ACTION_HANDLERS
    actions["testClose"] = (EmptyParams, _close)
    actions["testOpen"] = (ImportPackageParams, _open)
    listening = socket.create_server(("127.0.0.1", 0))
    print(listening.getsockname()[1], flush=True)
    uvicorn.Server(uvicorn.Config(app, log_level="error")).run(sockets=[listening])


if __name__ == "__main__":
    main()
