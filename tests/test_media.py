from __future__ import annotations

from pathlib import Path

import pytest

from guide2anki.anki import media
from guide2anki.anki.media import Images


@pytest.fixture
def guides(tmp_path: Path) -> Path:
    """A folder of guides with pictures, beside files that are none of theirs."""
    root = tmp_path / "guides"
    (root / "sub").mkdir(parents=True)
    (root / "a.png").write_bytes(b"first")
    (root / "same.png").write_bytes(b"first")
    (root / "sub" / "a.png").write_bytes(b"second")
    (root / "two words.svg").write_text("<svg/>")
    (root / "blau-ü.JPG").write_bytes(b"third")
    (root / "notes.txt").write_text("no picture")
    (tmp_path / "secret.png").write_bytes(b"secret")
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
    (guides / "blau-ü.JPG").write_bytes(b"changed")
    assert images(guides).find("blau-ü.JPG", 1) != first
