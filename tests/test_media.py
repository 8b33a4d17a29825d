from __future__ import annotations

import os
import unicodedata
from pathlib import Path
from typing import Literal

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


# kinds of files

JPEG = b"\xff\xd8\xff"
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg"/>'


@pytest.mark.parametrize(
    ("ending", "content"),
    [
        (".png", PNG),
        (".jpg", JPEG),
        (".jpeg", JPEG),
        (".gif", b"GIF87a\1\0\1\0"),
        (".gif", b"GIF89a\1\0\1\0"),
        (".svg", DRAWING),
        (".SVG", DRAWING),
        (".webp", b"RIFF\0\0\0\0WEBPVP8 "),
        (".avif", b"\0\0\0\x1cftypavif"),
        (".avif", b"\0\0\0\x1cftypavis"),
        (".avif", b"\0\0\0\x1cftypmif1"),
        (".avif", b"\0\0\0\x1cftypmsf1"),
        (".avif", b"\0\0\0\x1cftypmiaf"),
        (".avif", b"\0\0\0\x1cftypheic"),
        (".bmp", b"BM"),
        (".ico", b"\0\0\1\0"),
        (".ico", b"\0\0\2\0"),
    ],
)
def test_every_kind_of_picture_that_anki_shows_is_taken(ending: str, content: bytes, guides: Path) -> None:
    (guides / f"rope{ending}").write_bytes(content)
    found = images(guides)
    stored = found.find(f"rope{ending}", 1)
    assert found.problems == []
    assert stored is not None
    assert stored.endswith(ending.lower())


NO_PICTURE = "holds no picture: save it anew as a picture"
NO_DRAWING = "holds no drawing: save it anew as SVG"
RUNS = "holds a script or loads from elsewhere: save it without that, or as PNG"
TOO_MANY_DOTS = "has more than 100 million dots: make it smaller"


def png(width: int, height: int) -> bytes:
    """Return how a PNG of that size begins, with what stands before and behind its size."""
    return PNG[:16] + width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\2\0\0\0"


def gif(width: int, height: int) -> bytes:
    return b"GIF89a" + width.to_bytes(2, "little") + height.to_bytes(2, "little") + b"\xf7\0\0"


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("rope.png", png(10_000, 10_000), ""),
        ("rope.png", png(10_001, 10_000), TOO_MANY_DOTS),
        ("rope.png", png(10_000, 10_001), TOO_MANY_DOTS),
        ("rope.gif", gif(10_000, 10_000), ""),
        ("rope.gif", gif(10_001, 10_000), TOO_MANY_DOTS),
        ("rope.gif", gif(10_000, 10_001), TOO_MANY_DOTS),
        ("rope.jpg", JPEG + b"\xff" * 40, ""),
        ("rope.webp", b"RIFF\0\0\0\0WAVEfmt ", NO_PICTURE),
        ("rope.webp", b"RIFX\0\0\0\0WEBPVP8 ", NO_PICTURE),
        ("rope.avif", b"\0\0\0\x1cftypisom", NO_PICTURE),
        ("rope.avif", b"\0\0\0\x1cfreeavif", NO_PICTURE),
        ("rope.png", b"\x89PNG\r\n", NO_PICTURE),
        ("rope.png", b"GIF88a", NO_PICTURE),
        ("rope.png", DRAWING, NO_PICTURE),
        ("rope.svg", PNG, NO_DRAWING),
        ("rope.svg", b"<svg><g>", NO_DRAWING),
        ("rope.svg", b"<html><svg/></html>", NO_DRAWING),
        ("rope.svg", b"<html><script/></html>", NO_DRAWING),
        ("rope.SVG", b"<svg><script/></svg>", RUNS),
        ("rope.svg", b"<svg><handler/></svg>", RUNS),
        ("rope.svg", b"<svg><listener/></svg>", RUNS),
        ("rope.svg", b"<svg><iframe/></svg>", RUNS),
        ("rope.svg", b"<svg><embed/></svg>", RUNS),
        ("rope.svg", b"<svg><object/></svg>", RUNS),
        ("rope.svg", b'<svg onload="x()"/>', RUNS),
        ("rope.svg", b'<svg><g ONCLICK="x()"/></svg>', RUNS),
        ("rope.svg", b'<svg><a href="JavaScript:x()"/></svg>', RUNS),
        ("rope.svg", b'<svg><a href="vbscript:x()"/></svg>', RUNS),
        ("rope.svg", b'<!DOCTYPE svg [<!ENTITY a SYSTEM "a.xml">]><svg/>', RUNS),
        ("rope.svg", b"<SVG><Path fill='none'/><a href='#top' version='1'/></SVG>", ""),
        ("rope.svg", b'<!DOCTYPE svg [<!ENTITY a "hemp">]><svg>&a;</svg>', ""),
    ],
)
def test_what_is_wrong_with_a_file_is_said_so_that_it_can_be_mended(
    name: str, content: bytes, fault: str, guides: Path
) -> None:
    (guides / name).write_bytes(content)
    found = images(guides)
    stored = found.find(name, 1)
    assert [problem.message for problem in found.problems] == ([f'picture "{name}" {fault}'] if fault else [])
    assert (stored is None) == bool(fault)


@pytest.mark.parametrize(("size", "taken"), [(20_000_000, True), (20_000_001, False)])
def test_a_picture_may_have_twenty_megabytes(size: int, taken: bool, guides: Path) -> None:
    with (guides / "rope.jpg").open("wb") as file:
        file.write(JPEG)
        file.truncate(size)
    found = images(guides)
    assert (found.find("rope.jpg", 1) is not None) is taken
    said = [] if taken else ['picture "rope.jpg" is larger than 20 MB: make it smaller']
    assert [problem.message for problem in found.problems] == said


@pytest.mark.parametrize(
    ("error", "said"), [(PermissionError(13, "Permission denied"), "Permission denied"), (OSError("gone"), "gone")]
)
def test_a_picture_that_cannot_be_read_is_said_with_the_reason(
    error: OSError, said: str, guides: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(path: Path, most: int) -> bytes:
        raise error

    monkeypatch.setattr("guide2anki.disk.read", fail)
    found = images(guides)
    assert found.find("a.png", 1) is None
    assert [problem.message for problem in found.problems] == [f'picture "a.png" cannot be read: {said}']


def test_the_name_of_a_picture_in_anki_never_changes(guides: Path) -> None:
    """Names that a new version makes otherwise would have every learner load every picture again."""
    assert images(guides).find("two words.svg", 1) == "_guide2anki-d4dc56669143034f31aa3096.svg"


# where a file is looked for


def test_a_remote_picture_is_told_by_its_address_and_the_line_where_it_first_stands(guides: Path) -> None:
    found = images(guides)
    for line in (3, 8):
        assert found.find("HTTPS://example.org/a.png", line) is None
    assert found.remote == {"HTTPS://example.org/a.png": 3}


@pytest.mark.parametrize(("line", "said"), [(0, None), (1, 1)])
def test_a_picture_of_which_no_line_is_known_is_said_without_one(line: int, said: int | None, guides: Path) -> None:
    found = images(guides)
    found.find("gone.png", line)
    assert [problem.line for problem in found.problems] == [said]


def test_a_picture_behind_a_slash_lies_under_the_root_of_the_guides(guides: Path) -> None:
    found = Images(guides, guides / "sub" / "guide.md")
    assert found.find("/a.png", 1) == images(guides).find("a.png", 1)
    assert found.problems == []


@pytest.mark.parametrize("src", ["?a.png", "#a.png", "..", ".", "/"])
def test_what_names_no_file_is_said_to_be_no_picture(src: str, guides: Path) -> None:
    found = images(guides)
    assert found.find(src, 1) is None
    assert len(found.problems) == 1


@pytest.mark.parametrize(
    ("files", "src", "taken"),
    [
        pytest.param(["a%20b.png", "a b.png"], "a%20b.png", "a%20b.png", id="as it is written before decoded"),
        pytest.param(["c#1.png", "c"], "c#1.png", "c#1.png", id="with a number sign in its name"),
        pytest.param(["c?1.png"], "c?1.png", "c?1.png", id="with a question mark in its name"),
        pytest.param(["a b.png"], "a%20b.png?raw=true", "a b.png", id="decoded and without its query"),
        pytest.param(["deep/rope.png"], "deep\\rope.png", "deep/rope.png", id="with the slashes of Windows"),
        pytest.param(["north/rope.png"], "rope.png", "north/rope.png", id="by its name alone"),
        pytest.param(["north/rope.png"], "ROPE.PNG", "north/rope.png", id="by its name in other letters"),
        pytest.param(["north/rope.png"], "rope.png#left", "north/rope.png", id="by its name before a fragment"),
        pytest.param(
            ["north/pics/rope.png", "north/rope.png"],
            "pics/rope.png",
            "north/pics/rope.png",
            id="by the end of its path",
        ),
        pytest.param(["north/pics/rope.png"], "../pics/rope.png", "north/pics/rope.png", id="by a path from elsewhere"),
        pytest.param(["north/pics/rope.png"], "/pics/rope.png", "north/pics/rope.png", id="by a path from a lost root"),
        pytest.param(["north/pics/rope.png"], "./pics/rope.png", "north/pics/rope.png", id="by a path with a dot"),
        pytest.param(["north/deep/down/rope.png"], "rope.png", "north/deep/down/rope.png", id="however deep it lies"),
        pytest.param([".trash/rope.png"], "rope.png", None, id="not in a hidden folder"),
        pytest.param(["node_modules/rope.png"], "rope.png", None, id="not among packages"),
        pytest.param(["build/rope.png"], "rope.png", None, id="not in what is built"),
        pytest.param(["dist/rope.png"], "rope.png", None, id="not in what is given away"),
        pytest.param([".trash/rope.png"], ".trash/rope.png", ".trash/rope.png", id="there if it is named"),
        pytest.param(["build/rope.png"], "build/rope.png", "build/rope.png", id="in what is built if it is named"),
        pytest.param(["north/rope.png", "rope.png"], "rope.png", "rope.png", id="first beside the guide"),
        pytest.param(["north/a/rope.png", "south/rope.png"], "b/rope.png", None, id="not in another folder"),
    ],
)
def test_a_picture_is_looked_for(files: list[str], src: str, taken: str | None, guides: Path) -> None:
    for name in files:
        (guides / name).parent.mkdir(parents=True, exist_ok=True)
        (guides / name).write_bytes(PNG + name.encode())
    found = images(guides)
    stored = found.find(src, 1)
    assert list(found.files.values()) == ([(guides / taken).resolve()] if taken else [])
    assert (stored is None) == (taken is None)
    assert [" was not found: " in problem.message for problem in found.problems] == ([] if taken else [True])


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_picture_beside_the_guide_is_found_whatever_unicode_form_its_name_has(
    form: Literal["NFC", "NFD"], guides: Path
) -> None:
    name = unicodedata.normalize("NFC" if form == "NFD" else "NFD", "tête.png")
    for folder in (guides, guides / "sub"):
        (folder / name).write_bytes(PNG + folder.name.encode())
    found = images(guides)
    assert found.find(unicodedata.normalize(form, "tête.png"), 1)
    assert list(found.files.values()) == [(guides / name).resolve()]


def test_a_folder_that_is_a_link_is_not_gone_through(guides: Path, tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    (tmp_path / "far/rope.png").write_bytes(PNG)
    (guides / "far").symlink_to(tmp_path / "far")
    found = images(guides)
    assert found.find("rope.png", 1) is None
    assert "was not found" in found.problems[0].message


def test_of_several_files_with_the_name_three_are_named_in_their_order(guides: Path) -> None:
    for name in ("west", "east", "south", "east/b", "north"):
        (guides / name).mkdir()
        (guides / name / "rope.png").write_bytes(PNG)
    found = images(guides)
    assert found.find("rope.png", 1) is None
    assert [problem.message for problem in found.problems] == [
        'picture "rope.png" is the name of several files (east/rope.png, east/b/rope.png, north/rope.png): '
        "say which with its folder"
    ]


def test_several_files_are_named_from_the_root_also_if_that_is_a_link(guides: Path, tmp_path: Path) -> None:
    for name in ("east", "west"):
        (guides / name).mkdir()
        (guides / name / "rope.png").write_bytes(PNG)
    (tmp_path / "linked").symlink_to(guides)
    found = images(tmp_path / "linked")
    assert found.find("rope.png", 1) is None
    assert "(east/rope.png, west/rope.png)" in found.problems[0].message
    assert found.find("a.png", 1) is not None


def test_a_long_source_is_cut_in_what_is_said_of_it(guides: Path) -> None:
    found = images(guides)
    found.find(f"a  {'b' * 90}.png", 1)
    assert found.problems[0].message.startswith(f'picture "a {"b" * 77}" was not found')


def test_five_thousand_folders_are_gone_through_for_a_picture(guides: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("5000", "5001"):
        (guides / name).mkdir()
        (guides / name / f"{name}.png").write_bytes(PNG)
    folders = [(str(guides / f"{number}"), [f"{number}.png"]) for number in range(1, 5002)]
    monkeypatch.setattr(media, "_folders", lambda _: iter(folders))
    found = images(guides)
    assert found.find("5000.png", 1) is not None
    assert found.find("5001.png", 1) is None


def test_what_was_looked_for_is_kept_so_that_a_file_that_comes_later_is_seen(guides: Path) -> None:
    found = images(guides)
    found.find("gone.png", 1)
    assert guides / "gone.png" in found.looked_at
    assert {guides.resolve(), guides.resolve() / "sub"} <= set(found.looked_at)
