from __future__ import annotations

import os
from pathlib import Path

import pytest

from guide2anki.anki import media
from guide2anki.anki.media import Images

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1"
"""How a picture of one dot begins."""


@pytest.fixture
def guides(tmp_path: Path) -> Path:
    """A folder of guides with pictures, beside files that are none of theirs."""
    root = tmp_path / "guides"
    (root / "sub").mkdir(parents=True)
    (root / "a.png").write_bytes(PNG + b"first")
    (root / "same.png").write_bytes(PNG + b"first")
    (root / "sub" / "a.png").write_bytes(PNG + b"second")
    (root / "two words.svg").write_text("<svg/>")
    (root / "blau-ü.JPG").write_bytes(b"\xff\xd8\xffthird")
    (root / "notes.txt").write_text("no picture")
    (tmp_path / "secret.png").write_bytes(PNG + b"secret")
    (root / "way-out.png").symlink_to(tmp_path / "secret.png")
    (root / "inside.png").symlink_to(root / "a.png")
    (root / "folder.png").mkdir()
    return root


def images(root: Path) -> Images:
    return Images(root, root / "guide.md")


@pytest.mark.parametrize(
    ("src", "message"),
    [
        pytest.param("gone.png", "was not found", id="a missing file"),
        pytest.param("folder.png", "was not found", id="a folder"),
        pytest.param("a\0b.png", "was not found", id="a name no file can have"),
        pytest.param("a" * 5000 + ".png", "was not found", id="a name too long for any file"),
        pytest.param("../secret.png", "outside the folder", id="a file above the guides"),
        pytest.param("sub/../../secret.png", "outside the folder", id="a file above the guides by a detour"),
        pytest.param("%2e%2e/secret.png", "outside the folder", id="a file above the guides in disguise"),
        pytest.param("way-out.png", "outside the folder", id="a link to a file above the guides"),
        pytest.param("/etc/hostname", "no path from this guide", id="an absolute path"),
        pytest.param("file:///etc/hostname", "no path from this guide", id="a file address"),
        pytest.param("C:\\a.png", "no path from this guide", id="a drive"),
        pytest.param("\\\\server\\a.png", "no path from this guide", id="a share"),
        pytest.param("data:image/png;base64,AAAA", "no path from this guide", id="a picture inside the text"),
        pytest.param("notes.txt", "not of a type that Anki shows", id="a file that is no picture"),
    ],
)
def test_a_picture_is_refused_with_its_line(src: str, message: str, guides: Path) -> None:
    found = images(guides)
    assert found.find(src, 7) is None
    assert found.files == {}
    (problem,) = found.problems
    assert message in problem.message
    assert (problem.path, problem.line) == (guides / "guide.md", 7)
    assert len(problem.message) < 250


def test_a_picture_that_is_too_large_is_refused(guides: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(media, "MAX_BYTES", 4)
    found = images(guides)
    assert found.find("a.png", 1) is None
    assert "larger than" in found.problems[0].message


def test_a_problem_is_said_once_for_each_picture(guides: Path) -> None:
    found = images(guides)
    found.find("gone.png", 1)
    found.find("gone.png", 2)
    found.find("lost.png", 3)
    assert [problem.line for problem in found.problems] == [1, 3]


@pytest.mark.parametrize("src", ["https://example.org/a.png", "http://example.org/a.png", "//example.org/a.png"])
def test_a_remote_picture_is_no_problem_and_no_file(src: str, guides: Path) -> None:
    found = images(guides)
    assert found.find(src, 3) is None
    assert found.remote == {src: 3}
    assert (found.files, found.problems) == ({}, [])


def test_an_empty_source_is_no_picture(guides: Path) -> None:
    found = images(guides)
    assert found.find("", 1) is None
    assert len(found.problems) == 1


@pytest.mark.parametrize(
    ("src", "name"),
    [
        pytest.param("a.png", "a.png", id="plainly"),
        pytest.param("./a.png", "a.png", id="with a dot"),
        pytest.param("sub/../a.png", "a.png", id="by a detour inside"),
        pytest.param("two%20words.svg", "two words.svg", id="with an encoded space"),
        pytest.param("two words.svg", "two words.svg", id="with a space"),
        pytest.param("blau-%C3%BC.JPG", "blau-ü.JPG", id="with an encoded letter"),
        pytest.param("blau-u\u0308.JPG", "blau-ü.JPG", id="in another Unicode form"),
        pytest.param("a.png?raw=true", "a.png", id="with a query"),
        pytest.param("a.png#gh-dark-mode-only", "a.png", id="with a fragment"),
        pytest.param("inside.png", "a.png", id="by a link to a file inside"),
    ],
)
def test_a_picture_is_found(src: str, name: str, guides: Path) -> None:
    found = images(guides)
    stored = found.find(src, 1)
    assert stored is not None
    assert found.files == {stored: (guides / name).resolve()}
    assert found.problems == []


def test_a_guide_in_a_folder_may_use_pictures_of_the_root(guides: Path) -> None:
    found = Images(guides, guides / "sub" / "guide.md")
    assert found.find("../a.png", 1) is not None
    assert found.find("a.png", 1) != found.find("../a.png", 1)
    assert found.problems == []


@pytest.mark.parametrize(
    ("src", "name"), [("pic.png", "north/pic.png"), ("Pic.png", "south/Pic.png"), ("PIC.png", None)]
)
def test_of_pictures_that_differ_in_case_the_one_with_the_same_letters_is_meant(
    src: str, name: str | None, guides: Path
) -> None:
    for place in ("north/pic.png", "south/Pic.png"):
        (guides / place).parent.mkdir()
        (guides / place).write_bytes(PNG + place.encode())
    found = images(guides)
    stored = found.find(src, 1)
    assert list(found.files.values()) == ([(guides / name).resolve()] if name else [])
    assert (stored is None) == any("is the name of several files" in one.message for one in found.problems)
    assert len(found.problems) == (0 if name else 1)


def test_the_same_bytes_are_stored_once(guides: Path) -> None:
    found = images(guides)
    assert found.find("a.png", 1) == found.find("same.png", 1)
    assert len(found.files) == 1


def test_a_name_tells_the_content_and_is_safe_for_anki(guides: Path) -> None:
    first = images(guides).find("blau-ü.JPG", 1)
    assert first is not None
    assert first.isascii()
    assert first.startswith("_")
    assert first.endswith(".jpg")
    assert len(first) < 60
    (guides / "blau-ü.JPG").write_bytes(b"\xff\xd8\xffchanged")
    assert images(guides).find("blau-ü.JPG", 1) != first


# what a file holds

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'
FALSE = {
    "empty.png": b"",
    "page.png": b"<html><script>alert(1)</script></html>",
    "drawing.png": SVG.format("").encode(),
    "text.jpg": b"no picture",
    "page.svg": b"<html><body/></html>",
    "broken.svg": b"<svg><g></svg>",
    "zip.svg": b"\x1f\x8b\x08\0\0",
    "huge.png": PNG[:16] + b"\0\1\0\0" + b"\0\1\0\0",
    "huge.gif": b"GIF89a\xff\xff\xff\xff",
    "script.svg": SVG.format("<script>alert(1)</script>").encode(),
    "other-name.svg": b'<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:SCRIPT href="https://a.example/x.js"/></s:svg>',
    "handler.svg": SVG.format('<g onload="alert(1)"/>').encode(),
    "link.svg": SVG.format('<a xlink:href="java&#10;script&#58;alert(1)"><text>x</text></a>').encode(),
    "animated.svg": SVG.format('<set attributeName="href" to="javascript:alert(1)"/>').encode(),
    "frame.svg": SVG.format("<foreignObject><iframe src='https://a.example'/></foreignObject>").encode(),
    "laughs.svg": b'<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&#38;a;&#38;a;">]><svg>&b;</svg>',
    "outside.svg": b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg>&a;</svg>',
    "wide.svg": SVG.format('<g onload="alert(1)"/>').encode("utf-16"),
}
TRUE = {
    "a.gif": b"GIF89a\1\0\1\0",
    "a.webp": b"RIFF\0\0\0\0WEBPVP8 ",
    "a.avif": b"\0\0\0\x1cftypavif",
    "a.bmp": b"BM",
    "a.ico": b"\0\0\1\0",
    "a.jpeg": PNG,
    "plain.svg": SVG.format("<text>the one = 1</text>").encode(),
    "exported.svg": b'<?xml version="1.0"?><!-- a --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/'
    b'Graphics/SVG/1.1/DTD/svg11.dtd" [<!ENTITY ns "http://www.w3.org/2000/svg">]><svg xmlns="&ns;"/>',
}


@pytest.mark.parametrize("name", FALSE)
def test_what_is_no_picture_or_does_more_than_show_one_is_refused(name: str, guides: Path) -> None:
    (guides / name).write_bytes(FALSE[name])
    found = images(guides)
    assert found.find(name, 3) is None
    (problem,) = found.problems
    assert ": " in problem.message
    assert found.files == {}


@pytest.mark.parametrize("name", TRUE)
def test_a_picture_is_taken_whatever_its_kind(name: str, guides: Path) -> None:
    (guides / name).write_bytes(TRUE[name])
    found = images(guides)
    assert found.find(name, 3)
    assert found.problems == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes")
def test_a_pipe_is_no_picture_and_nobody_waits_for_it(guides: Path) -> None:
    os.mkfifo(guides / "pipe.png")
    found = images(guides)
    assert found.find("pipe.png", 3) is None
    assert len(found.problems) == 1
