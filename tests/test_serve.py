"""`serve`: the page for phones, over real HTTP and in a real browser."""

from __future__ import annotations

import io
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import quote, urlsplit

import genanki
import pytest
import zxingcpp
from click.testing import CliRunner
from PIL import Image

from anki_collection import learner
from guide2anki.cli import main
from guide2anki.desktop import serve, shelf
from guide2anki.desktop.serve import html
from pages_support import chromium

OHM = "# Ohm\n\n## Units\n\n### What is an ohm?\n\nA unit of resistance.\n\n### What is a volt?\n\nA unit of tension.\n"
ROSE = "# Rosé\n\n## Plants\n\n### What is a rose?\n\nA flower. ![a rose](rose.png)\n"
NOW = 1_790_000_000


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with built decks and with much that must stay private, served to all tests of this module."""
    folder = tmp_path_factory.mktemp("shop")
    for name, text in {"ohm.md": OHM, "pflanzen/rosé.md": ROSE}.items():
        path = folder / "guides" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    noise = Image.frombytes("RGB", (2600, 2300), os.urandom(2600 * 2300 * 3))
    noise.save(folder / "guides/pflanzen/rose.png")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("SOURCE_DATE_EPOCH", str(NOW))
        patch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
        assert CliRunner().invoke(main, ["build", "guides", "-o", "build"], catch_exceptions=False).exit_code == 0
        Path("volt.md").write_text(OHM.replace("# Ohm", "# Volt"))
        assert CliRunner().invoke(main, ["build", "volt.md", "-o", "."], catch_exceptions=False).exit_code == 0
    (folder / "secret.apkg").write_bytes(b"secret")
    (folder / "build/notes.txt").write_text("secret")
    (folder / "build/.hidden.apkg").write_bytes((folder / "build/ohm.apkg").read_bytes())
    (folder / "build/strange.apkg").write_bytes(b"secret")
    shutil.copy(folder / "build/ohm.apkg", folder / "outside.apkg")
    (folder / "build/link.apkg").symlink_to(folder / "outside.apkg")
    foreign(folder / "build/foreign.apkg")
    (folder / "build/ohm2.update.txt").write_text("secret")
    (folder / "build/preview.html").write_text("<!doctype html><title>Preview</title><p>every card</p>")
    return folder


def foreign(path: Path) -> None:
    """Write a package that somebody else made."""
    deck = genanki.Deck(1, "Private")
    deck.add_note(genanki.Note(genanki.BASIC_MODEL, ["front", "back"]))
    genanki.Package(deck).write_to_file(path)


@contextmanager
def serving(out: Path, *arguments: str, idle: float = 600) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """Serve a folder in a process of its own; yield the page's address."""
    code = (
        "import sys; from guide2anki.desktop import serve; serve.IDLE = float(sys.argv.pop(1));"
        "serve.run.__defaults__ = (serve.IDLE,); from guide2anki.cli import main; main()"
    )
    command = [sys.executable, "-c", code, str(idle), "serve", "-o", str(out), *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield process.stdout.readline().strip(), process
        finally:
            process.send_signal(signal.SIGINT)


@pytest.fixture(scope="module")
def url(shop: Path) -> Iterator[str]:
    with serving(shop / "build") as (address, _):
        yield address


def get(url: str, method: str = "GET", **headers: str) -> tuple[HTTPResponse, bytes]:
    parts = urlsplit(url)
    connection = HTTPConnection(str(parts.hostname), parts.port, timeout=30)
    try:
        connection.request(method, url.split(f":{parts.port}", 1)[1] or "/", headers=headers)
        answer = connection.getresponse()
        return answer, answer.read()
    finally:
        connection.close()


def linked(url: str) -> list[str]:
    return re.findall(r'href="(http[^"]+)"', get(url)[1].decode())


# what is given away


def test_the_page_lists_the_decks_with_size_cards_and_date(url: str, shop: Path) -> None:
    answer, body = get(url)
    assert answer.status == 200
    build = shop / "build"
    text = re.sub(r"</?span[^>]*>", "", body.decode())
    assert re.findall(r"<h2[^>]*>([^<]*)</h2><p class=\"muted\">([^<]*)", text) == [
        ("All decks in one", "3 cards"),
        ("Ohm", f"2 cards · {serve.size((build / 'ohm.apkg').stat().st_size)} · changed {serve.day(NOW)}"),
        (
            "Pflanzen::Rosé",
            f"1 card · {(shop / 'build/pflanzen/rosé.apkg').stat().st_size / 1e6:.1f} MB · changed {serve.day(NOW)}",
        ),
    ]
    assert 'href="preview.html"' in text
    assert "guide2anki serve --lan" in text
    assert "script" not in text


def test_every_link_gives_the_file_that_was_built(url: str, shop: Path) -> None:
    build = shop / "build"
    files = [
        build / "ohm.apkg",
        build / "ohm.update.txt",
        build / "pflanzen/rosé.apkg",
        build / "pflanzen/rosé.update.txt",
    ]
    everything, *single = linked(url)
    assert everything == f"{url}all/all-decks.apkg"
    assert sorted(single) == sorted(f"{url}decks/{quote(str(path.relative_to(build)))}" for path in files)
    for path in files:
        answer, body = get(f"{url}decks/{quote(str(path.relative_to(build)))}")
        assert (answer.status, body) == (200, path.read_bytes())
        assert answer.getheader("Content-Type") == (
            "application/apkg" if path.suffix == ".apkg" else "text/plain; charset=utf-8"
        )
        name = {"ohm.apkg": 'filename="ohm.apkg"', "rosé.apkg": "filename*=utf-8''ros%C3%A9.apkg"}.get(path.name, "")
        assert str(answer.getheader("Content-Disposition")).startswith("attachment; ")
        assert name in str(answer.getheader("Content-Disposition"))


def test_all_decks_come_in_one_package_that_anki_imports(url: str, shop: Path, tmp_path: Path) -> None:
    answer, body = get(f"{url}all/all-decks.apkg")
    assert answer.getheader("Content-Disposition") == 'attachment; filename="all-decks.apkg"'
    path = tmp_path / "all.apkg"
    path.write_bytes(body)
    with learner(tmp_path / "anki") as somebody:
        assert str(somebody.import_package(path)) == "3 new, 0 updated, 0 already there, 0 refused"
        assert {"Ohm", "Pflanzen::Rosé"} <= set(somebody.decks())
        assert len(list(Path(somebody.col.media.dir()).iterdir())) == 1
        for name in ("ohm.apkg", "pflanzen/rosé.apkg"):
            assert "0 new, 0 updated" in str(somebody.import_package(shop / "build" / name))


def test_a_part_of_a_file_can_be_asked_for(url: str, shop: Path) -> None:
    whole = (shop / "build/ohm.apkg").read_bytes()
    link = f"{url}decks/ohm.apkg"
    answer, body = get(link, Range="bytes=10-19")
    assert (answer.status, body) == (206, whole[10:20])
    assert answer.getheader("Content-Range") == f"bytes 10-19/{len(whole)}"
    assert get(link, Range="bytes=100-")[1] == whole[100:]
    assert get(link, Range="bytes=-5")[1] == whole[-5:]
    assert get(link, Range=f"bytes={len(whole)}-")[0].status == 416
    answer, body = get(link, "HEAD")
    assert (answer.status, body, answer.getheader("Content-Length")) == (200, b"", str(len(whole)))
    tag = str(answer.getheader("ETag"))
    assert get(link, Range="bytes=10-19", **{"If-Range": tag})[0].status == 206
    assert get(link, Range="bytes=10-19", **{"If-Range": '"another"'})[0].status == 200


def test_the_preview_is_shown_if_there_is_one(url: str) -> None:
    answer, body = get(f"{url}preview.html")
    assert (answer.status, answer.getheader("Content-Disposition")) == (200, None)
    assert b"every card" in body
    assert "default-src 'none'" in str(answer.getheader("Content-Security-Policy"))


PRIVATE = [
    "decks/notes.txt",
    "decks/.hidden.apkg",
    "decks/strange.apkg",
    "decks/link.apkg",
    "decks/foreign.apkg",
    "decks/ohm2.update.txt",
    "decks/preview.html",
    "decks/",
    "decks",
    "decks/ohm.apkg/",
    "decks//ohm.apkg",
    "decks/OHM.APKG",
    "decks/./ohm.apkg",
    "decks/pflanzen/../ohm.apkg",
    "decks/../secret.apkg",
    "decks/%2e%2e/secret.apkg",
    "decks/..%2fsecret.apkg",
    "decks/%2e%2e%2fsecret.apkg",
    "decks/..%5csecret.apkg",
    "decks/%252e%252e/secret.apkg",
    "decks/pflanzen/..%2f..%2fguides/ohm.md",
    "decks/ohm.apkg%00.txt",
    "decks//etc/passwd",
    "decks/%2fetc/passwd",
    "all/",
    "all/../decks/notes.txt",
    "../secret.apkg",
    "preview.html/",
    "page.html",
    "codes/",
    "codes/decks/notes.txt.svg",
    "codes/decks/ohm.apkg",
    "codes/http://example.com.svg",
]


@pytest.mark.parametrize("path", PRIVATE)
def test_nothing_else_is_given_away(path: str, url: str) -> None:
    answer, body = get(url + path)
    assert (answer.status, body) == (404, b"Nothing here. Scan the code again.\n")


def test_without_the_token_nothing_is_said(url: str) -> None:
    origin, token = url.rstrip("/").rsplit("/", 1)
    assert len(token) >= 20
    for path in ("", "/", "/decks/ohm.apkg", "/x/", f"/{token}", f"/{token[:-1]}/", f"/{token.swapcase()}/", "/docs"):
        answer, body = get(origin + path)
        assert (answer.status, body) == (404, b"Nothing here. Scan the code again.\n"), path
        assert token not in str(answer.getheaders())
        assert answer.getheader("Server") is None


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nothing_can_be_written(method: str, url: str) -> None:
    assert get(f"{url}decks/ohm.apkg", method)[0].status == 405


def test_each_time_the_token_is_another(shop: Path, url: str) -> None:
    with serving(shop / "build") as (other, _):
        assert other.split("/")[3] != url.split("/")[3]


# who asks slowly, and at once


def raw(url: str, request: str) -> socket.socket:
    parts = urlsplit(url)
    connection = socket.create_connection((str(parts.hostname), int(parts.port or 0)), timeout=30)
    connection.sendall(request.encode())
    return connection


def test_slow_clients_hold_nobody_up(url: str, shop: Path) -> None:
    whole = (shop / "build/pflanzen/rosé.apkg").read_bytes()
    assert len(whole) > 15_000_000
    path = urlsplit(f"{url}decks/{quote('pflanzen/rosé.apkg')}").path
    half = [raw(url, f"GET {path} HTTP/1.1\r\nHost: x\r\nX-") for _ in range(20)]
    stalled = [raw(url, f"GET {path} HTTP/1.1\r\nHost: x\r\n\r\n") for _ in range(20)]
    try:
        for connection in stalled:
            assert connection.recv(12) == b"HTTP/1.1 200"
        answer, body = get(f"{url}decks/ohm.apkg")
        assert (answer.status, body) == (200, (shop / "build/ohm.apkg").read_bytes())
        # two at once, turn by turn
        first, second = (raw(url, f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n") for _ in range(2))
        got = [b"", b""]
        with first, second, first.makefile("rb") as one, second.makefile("rb") as two:
            open_ = {0: one, 1: two}
            while open_:
                for number, file in list(open_.items()):
                    chunk = file.read(1 << 20)
                    got[number] += chunk
                    if not chunk:
                        del open_[number]
        assert [answer.partition(b"\r\n\r\n")[2] == whole for answer in got] == [True, True]
    finally:
        for connection in half + stalled:
            connection.close()


def test_it_stops_on_ctrl_c_though_a_client_hangs(shop: Path) -> None:
    with serving(shop / "build") as (address, process):
        path = urlsplit(f"{address}decks/{quote('pflanzen/rosé.apkg')}").path
        with raw(address, f"GET {path} HTTP/1.1\r\nHost: x\r\n\r\n") as hanging:
            hanging.recv(100)
            process.send_signal(signal.SIGINT)
            said, complaints = process.communicate(timeout=60)
    assert (process.returncode, said.splitlines()[-1], complaints) == (0, "stopped", "")


def test_it_stops_by_itself_when_nobody_uses_it(shop: Path) -> None:
    with serving(shop / "build", idle=0.3) as (_, process):
        said, complaints = process.communicate(timeout=60)
    assert (process.returncode, said.splitlines()[-1], complaints) == (0, "stopped", "")


def test_a_rebuild_is_seen_at_once(shop: Path, tmp_path: Path) -> None:
    out = tmp_path / "build"
    out.mkdir()
    package = (shop / "build/ohm.apkg").read_bytes()
    (out / "ohm.apkg").write_bytes(package)
    with serving(out) as (address, _):
        assert b"All decks" not in get(address)[1]
        assert get(f"{address}all/all-decks.apkg")[0].status == 404
        (out / "rose.apkg").write_bytes((shop / "build/pflanzen/rosé.apkg").read_bytes())
        assert b"All decks" in get(address)[1]
        both = get(f"{address}all/all-decks.apkg")[1]
        assert zipfile.is_zipfile(io.BytesIO(both))
        assert get(f"{address}all/all-decks.apkg")[1] == both
        (out / "rose.apkg").rename(out / "a rose.apkg")
        assert get(f"{address}all/all-decks.apkg")[0].status == 200
        (out / "a rose.apkg").unlink()
        shutil.copy(shop / "volt.apkg", out)
        assert len(get(f"{address}all/all-decks.apkg")[1]) < len(both) / 100
        (out / "ohm.apkg").unlink()
        assert get(f"{address}decks/ohm.apkg")[0].status == 404


# the command


@pytest.mark.parametrize("given", ["nothing", "empty", "foreign"])
def test_without_decks_there_is_nothing_to_serve(given: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    if given != "nothing":
        Path("build").mkdir()
    if given == "foreign":
        Path("build/x.apkg").write_bytes(b"x")
    result = CliRunner().invoke(main, ["serve"], catch_exceptions=False)
    assert result.exit_code == 1
    assert result.stderr == "build: holds no built decks: run `guide2anki build` first\n"


NETWORKS = [("wlan0", "192.168.1.5"), ("eth0", "10.0.0.7")]


@pytest.mark.parametrize(
    ("found", "typed", "host"),
    [
        (NETWORKS[:1], "y\n", "192.168.1.5"),
        (NETWORKS, "2\ny\n", "10.0.0.7"),
        (NETWORKS, "3\n1\ny\n", "192.168.1.5"),
        (NETWORKS[:1], "n\n", None),
        (NETWORKS[:1], "", None),
        (NETWORKS, "", None),
        ([], "y\n", None),
    ],
)
def test_a_network_is_shared_on_only_after_asking(
    found: list[tuple[str, str]],
    typed: str,
    host: str | None,
    shop: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    served: list[str] = []
    monkeypatch.setattr(serve, "addresses", lambda: found)
    monkeypatch.setattr(serve, "run", lambda *given: served.append(given[1]))
    command = ["serve", "--lan", "-o", str(shop / "build")]
    result = CliRunner().invoke(main, command, input=typed, catch_exceptions=False)
    assert served == ([host] if host else [])
    assert result.exit_code == (0 if host else 1)
    if host is None:
        assert result.stderr.splitlines()[-1].startswith("--lan: ")


def test_on_the_network_the_page_is_at_the_address_that_was_agreed_to(shop: Path) -> None:
    found = serve.addresses()
    if not found:
        pytest.skip("this computer is on no network")
    typed = "1\ny\n" if found[1:] else "y\n"
    command = [sys.executable, "-m", "guide2anki", "serve", "--lan", "-o", str(shop / "build")]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True) as process:
        try:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write(typed)
            process.stdin.flush()
            address = next(line for line in process.stdout if "http://" in line)
            url = address[address.index("http://") :].strip()
            assert url.startswith(f"http://{found[0][1]}:")
            answer, body = get(f"{url}decks/ohm.apkg")
            assert (answer.status, body) == (200, (shop / "build/ohm.apkg").read_bytes())
            assert b"Only this computer" not in get(url)[1]
            with pytest.raises(OSError, match="refused"):
                get(url.replace(found[0][1], "127.0.0.1"))
        finally:
            process.send_signal(signal.SIGINT)


def test_the_addresses_of_this_computer_leave_out_those_that_no_phone_reaches() -> None:
    for _, address in serve.addresses():
        assert not address.startswith(("127.", "169.254."))
        assert re.fullmatch(r"[\d.]+", address)


def test_decks_are_listed_by_name_whatever_their_case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    names = ["apple", "Banana", "cherry", "Damson"]
    for place, name in enumerate(reversed(names)):
        Path("guides").mkdir(exist_ok=True)
        Path(f"guides/{place}.md").write_text(f"---\ndeck: {name}\n---\n{OHM}")
    assert CliRunner().invoke(main, ["build", "guides", "-o", "build"], catch_exceptions=False).exit_code == 0
    assert [deck.name for deck in shelf.decks(Path("build"))] == names


def test_names_cannot_break_the_page() -> None:
    deck = shelf.Deck('<b>"&$x', "a&b.apkg", Path("x"), 1, 1, 1, NOW, None)
    page = html([deck], "http://127.0.0.1:1/t/", preview=False)
    assert '<h2 dir="auto">&lt;b&gt;&quot;&amp;$x</h2>' in page
    assert "<b>" not in page
    assert 'href="http://127.0.0.1:1/t/decks/a%26b.apkg"' in page


# in a browser


def decoded(picture: bytes) -> list[str]:
    """Return the texts of all codes in a picture, from top to bottom."""
    found = zxingcpp.read_barcodes(Image.open(io.BytesIO(picture)).convert("L"))
    return [code.text for code in sorted(found, key=lambda code: code.position.top_left.y)]


SIZES: Mapping[str, tuple[int, int]] = {"phone": (412, 915), "small phone": (320, 568), "desktop": (1280, 900)}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", SIZES)
def test_the_page_fits_its_codes_can_be_scanned_and_its_links_download(
    name: str, scheme: str, url: str, shop: Path
) -> None:
    width, height = SIZES[name]
    with chromium() as browser:
        page = browser.new_page(
            viewport={"width": width, "height": height},
            color_scheme="dark" if scheme == "dark" else "light",
            device_scale_factor=2,
        )
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text))
        page.goto(url)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        for target in page.query_selector_all("a.get, .more a, label"):
            box = target.bounding_box()
            assert box is None or box["height"] >= 24
        small = name != "desktop"
        assert page.locator(".qr img").first.is_visible() != small
        if small:
            for label in page.get_by_text("QR code", exact=True).all():
                label.click()
        for drawing in page.locator(".qr img").all():
            drawing.scroll_into_view_if_needed()
        page.evaluate("Promise.all([...document.images].map(image => image.decode()))")
        save = os.environ.get("GUIDE2ANKI_SCREENSHOTS")
        picture = page.screenshot(full_page=True, path=f"{save}/serve-{name}-{scheme}.png" if save else None)
        links = [str(link.get_attribute("href")) for link in page.query_selector_all("a.get")]
        assert decoded(picture) == links
        with page.expect_download() as download:
            page.get_by_role("link", name="Download Ohm").click()
        assert download.value.suggested_filename == "ohm.apkg"
        assert Path(download.value.path()).read_bytes() == (shop / "build/ohm.apkg").read_bytes()
        assert [text for text in complaints if "favicon" not in text and "404" not in text] == []
