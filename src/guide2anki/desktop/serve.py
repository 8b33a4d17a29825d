"""A small page from which a phone on the same network gets the decks.

Every address begins with a random token, so that only who has the link gets anything; nothing but built packages, their
update files and the preview is given away; the server stops by itself when nobody has used it for a while.
"""

from __future__ import annotations

import asyncio
import io
import secrets
import socket
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from html import escape
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING
from urllib.parse import quote

import segno
import uvicorn
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from guide2anki.anki.package import PackageError
from guide2anki.desktop import shelf
from guide2anki.desktop.shelf import PREVIEW, Deck
from guide2anki.model import UPDATE
from guide2anki.reporting.text import counted

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

IDLE = 15 * 60.0
"""Seconds without a request or a byte sent after which the server stops."""
ALL = "all-decks.apkg"
_APKG = "application/apkg"
_HEADERS = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}
_PAGE = _HEADERS | {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; form-action 'none'"
}
_PREVIEW = _HEADERS | {
    "Content-Security-Policy": "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline';"
    " img-src data:; font-src data:; form-action 'none'"
}


def addresses() -> list[tuple[str, str]]:
    """Return (name of the interface, IPv4 address) of the networks that a phone could be on."""
    import ifaddr

    found = []
    for adapter in ifaddr.get_adapters():
        for address in adapter.ips:
            if isinstance(address.ip, str) and not address.ip.startswith(("127.", "169.254.")):
                found.append((str(adapter.nice_name), address.ip))
    return found


# ---------------------------------------------------------------- the pages


def application(out: Path, base: str, scratch: Path) -> Starlette:
    """Return what answers requests.

    `base` is the address of the page, token and `/` at its end; `scratch` a folder for the package of all decks.
    """
    prefix = "/" + base.split("/", 3)[3]
    gate = threading.Lock()
    bundled: list[Sequence[Deck]] = []

    def page(request: Request) -> Response:
        del request
        return HTMLResponse(html(shelf.decks(out), base, (out / PREVIEW).is_file()), headers=_PAGE)

    def file(request: Request) -> Response:
        wanted = request.path_params["name"]
        for deck in shelf.decks(out):
            if wanted == deck.file:
                return FileResponse(deck.path, headers=_HEADERS, media_type=_APKG, filename=deck.path.name)
            if deck.update and wanted == deck.file.removesuffix(".apkg") + UPDATE:
                plain = "text/plain; charset=utf-8"
                return FileResponse(deck.update, headers=_HEADERS, media_type=plain, filename=deck.update.name)
        raise HTTPException(404)

    def everything(request: Request) -> Response:
        del request
        found = shelf.decks(out)
        if len(found) < 2:
            raise HTTPException(404)
        with gate:
            path = scratch / f"{len(bundled)}.apkg"
            if bundled and bundled[-1] == found:
                path = scratch / f"{len(bundled) - 1}.apkg"
            else:
                try:
                    shelf.bundle(found, path)
                except PackageError:
                    raise HTTPException(404) from None
                bundled.append(found)
        return FileResponse(path, headers=_HEADERS, media_type=_APKG, filename=ALL)

    def code(request: Request) -> Response:
        wanted = request.path_params["name"]
        found = shelf.decks(out)
        if wanted not in [f"decks/{deck.file}" for deck in found] + [f"all/{ALL}"] * (len(found) > 1):
            raise HTTPException(404)
        drawing = io.BytesIO()
        drawn = segno.make(base + quote(wanted), error="m", micro=False)
        drawn.save(drawing, kind="svg", border=4, dark="#000", light="#fff", omitsize=True)
        return Response(drawing.getvalue(), headers=_HEADERS, media_type="image/svg+xml")

    def preview(request: Request) -> Response:
        del request
        path = out / PREVIEW
        if not path.is_file() or path.is_symlink():
            raise HTTPException(404)
        return FileResponse(path, headers=_PREVIEW, media_type="text/html; charset=utf-8")

    def nothing(request: Request, error: Exception) -> Response:
        del request
        status = error.status_code if isinstance(error, HTTPException) else 500
        return PlainTextResponse("Nothing here. Scan the code again.\n", status, headers=_HEADERS)

    routes = [
        Route(prefix, page),
        Route(f"{prefix}all/{ALL}", everything),
        Route(f"{prefix}decks/{{name:path}}", file),
        Route(f"{prefix}codes/{{name:path}}.svg", code),
        Route(f"{prefix}{PREVIEW}", preview),
    ]
    app = Starlette(routes=routes, exception_handlers={404: nothing, 405: nothing})
    app.router.redirect_slashes = False  # the answer to a wrong address would name the right one
    return app


def html(decks: Sequence[Deck], base: str, preview: bool) -> str:
    """Return the page that lists the decks."""
    items = []
    if len(decks) > 1:
        cards = sum(deck.cards for deck in decks)
        address = f"{base}all/{ALL}"
        items.append(_item(0, "All decks in one", f"{counted(cards, 'card')}", address, ""))
    for number, deck in enumerate(decks, start=1):
        address = f"{base}decks/{quote(deck.file)}"
        changed = f'<span class="whole">changed {day(deck.changed)}</span>'
        facts = f"{counted(deck.cards, 'card')} · {size(deck.size)} · {changed}"
        update = address.removesuffix(".apkg") + UPDATE if deck.update else ""
        items.append(_item(number, deck.name, facts, address, update))
    local = base.startswith("http://127.")
    hint = (
        '<p class="note">Only this computer sees this page. For a phone on the same network, stop it and run'
        " <code>guide2anki serve --lan</code>.</p>"
    )
    link = f'<p class="after"><a href="{PREVIEW}">Look at all cards first</a></p>'
    template = Template((files("guide2anki.desktop") / "page.html").read_text(encoding="utf-8"))
    return template.substitute(
        title=f"{counted(len(decks), 'deck')} for your phone",
        hint=hint if local else "",
        decks="\n".join(items),
        preview=link if preview else "",
    )


def _item(number: int, name: str, facts: str, address: str, update: str) -> str:
    code = address.split("/", 4)[4]
    more = f'<a href="{escape(update)}" download>Update file</a>' if update else ""
    title = escape(name)
    return (
        f'<li><div><h2 dir="auto">{title}</h2><p class="muted">{facts}</p>'
        f'<a class="get" href="{escape(address)}" download>Download<span class="hidden"> {title}</span></a></div>'
        f'<div class="more">{more}<span><input type="checkbox" id="code{number}">'
        f'<label for="code{number}">QR code</label></span></div>'
        f'<div class="qr"><img loading="lazy" src="codes/{escape(code)}.svg" alt="QR code: {title}"></div></li>'
    )


def size(count: int) -> str:
    """Return a number of bytes for people: `640 bytes`, `92 kB`, `1.4 MB`."""
    if count < 1000:
        return f"{count} bytes"
    return f"{count / 1000:.0f} kB" if count < 1_000_000 else f"{count / 1_000_000:.1f} MB"


def day(seconds: int) -> str:
    """Return the day of a time since the epoch, here: `2026-09-21`."""
    return time.strftime("%Y-%m-%d", time.localtime(seconds))


# ---------------------------------------------------------------- serving


class _Watched:
    """Notes when something was last asked or sent."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.last = time.monotonic()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def sending(message: Message) -> None:
            await send(message)
            self.last = time.monotonic()

        self.last = time.monotonic()
        await self.app(scope, receive, sending)


def run(out: Path, host: str, say: Callable[[str], None], idle: float = IDLE) -> None:
    """Serve the decks below a folder until nobody uses it for `idle` seconds, or until Ctrl-C.

    `say` is called with the page's address once it can be reached. Raises OSError if the address cannot be listened on.
    """
    with socket.create_server((host, 0)) as listening, tempfile.TemporaryDirectory(prefix="guide2anki-") as scratch:
        port = listening.getsockname()[1]
        base = f"http://{host}:{port}/{secrets.token_urlsafe(16)}/"
        watched = _Watched(application(out, base, Path(scratch)))
        config = uvicorn.Config(
            watched,
            log_config=None,
            log_level="critical",
            access_log=False,
            server_header=False,
            lifespan="off",
            timeout_keep_alive=5,
            timeout_graceful_shutdown=1,
        )
        with suppress(KeyboardInterrupt):
            asyncio.run(_serve(uvicorn.Server(config), listening, watched, idle, partial(say, base)))


async def _serve(
    server: uvicorn.Server, listening: socket.socket, watched: _Watched, idle: float, ready: Callable[[], None]
) -> None:
    async def stop() -> None:
        while not server.started:
            await asyncio.sleep(0.01)
        ready()
        while time.monotonic() - watched.last < idle:
            await asyncio.sleep(min(1.0, idle / 10))
        server.should_exit = True

    stopping = asyncio.create_task(stop())
    try:
        await server.serve(sockets=[listening])
    finally:
        stopping.cancel()
