"""What the guide shows, the card shows: signs, pictures, formulas, code, numbers and names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from guide2anki.anki import note_types
from guide2anki.anki.notes import deck_name
from guide2anki.compiler import Read, read_guide
from guide2anki.listing import listing
from guide2anki.model import Block, File, Node, Note, Part, Text, leaves
from guide2anki.model.text import OBJECT, words_of
from guide2anki.reading.slug import slug, tag
from made_notes import kept
from pages_support import FRAMES, filled, screen
from random_guides import GUIDES as MADE
from reading import ALL

FIDELITY = Path(__file__).parent / "fidelity"
GUIDES = sorted(FIDELITY.glob("*.md"))


def compiled(path: Path, root: Path | None = None) -> tuple[Read, list[str]]:
    read, problems = read_guide(File(path, root or path.parent))
    assert read is not None, problems
    return read, [f"{problem.line}: {problem.message}" for problem in problems]


def written(tmp_path: Path, source: str, name: str = "guide.md") -> Read:
    (tmp_path / name).write_text(source, encoding="utf-8")
    return compiled(tmp_path / name)[0]


def field(note: Note, name: str) -> str:
    return note.fields[note_types.FIELDS.index(name)]


def cards(read: Read, problems: list[str]) -> str:
    """Return what stands on the cards of a guide as HTML, and what is said of it."""
    out = []
    for note in read.notes:
        out.append(
            f"{note.line} {' '.join(name for name in note.tags if not name.startswith(('kind::', 'guide::')))}".rstrip()
        )
        out += [
            f"{sign} {field(note, name)}"
            for sign, name in (("@", "Subject"), ("?", "Prompt"), ("=", "Answer"))
            if field(note, name)
        ]
        out.append("")
    return "\n".join([*out, *problems, ""])


# ---------------------------------------------------------------- goldens


@pytest.mark.parametrize("path", GUIDES, ids=lambda path: path.stem)
def test_notes_of(path: Path) -> None:
    read, _ = compiled(path)
    assert listing(read.extraction, {}) == path.with_suffix(".notes.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", GUIDES, ids=lambda path: path.stem)
def test_cards_of(path: Path) -> None:
    assert cards(*compiled(path)) == path.with_suffix(".cards.txt").read_text(encoding="utf-8")


# ---------------------------------------------------------------- the plain words of every used block, in their order

_INLINE = re.compile(r"</?(?:strong|em|s|u|mark|sub|sup|kbd|small|q|cite|abbr|var|samp|span|code|a)\b[^<>]*>")
_TAG = re.compile(r"<[^<>]*>")
_ALTERNATIVE = re.compile(r'<img [^>]*alt="([^"]*)"[^>]*>')


def shown(html: str) -> tuple[str, ...]:
    """Return the words that a field shows; a picture says its description."""
    return words_of(unescape(_TAG.sub(" ", _INLINE.sub("", _ALTERNATIVE.sub(r" \1 ", html)))) or " ")


def _runs(part: Part) -> Iterator[Text]:
    if isinstance(part, Node):
        yield part.name
    elif part.kind == "row":
        yield from part.cells
    else:
        yield part.text


def told_words(part: Part) -> tuple[str, ...]:
    """Return the words of a block as its guide shows them."""
    if isinstance(part, Block) and part.source:
        return words_of(re.sub(r"\\[A-Za-z]+", " ", part.source) if part.kind == "math" else part.source)
    said: list[str] = []
    for run in _runs(part):
        if any(
            piece.kind in ("math", "display") or (piece.kind == "picture" and "://" in piece.target)
            for piece in run.pieces
        ):
            continue
        plain = "".join(piece.text if piece.kind == "picture" else piece.shown for piece in run.pieces)
        said.extend(words_of(plain.replace(OBJECT, " ")) if plain.strip() else ())
    return tuple(said)


def in_order(wanted: tuple[str, ...], found: tuple[str, ...]) -> bool:
    rest = iter(found)
    return all(word in rest for word in wanted)


def assert_shown(read: Read) -> None:
    """Check that each leaf that a pair shows stands on its card, word by word and in order."""
    for pair, note in zip(read.extraction.pairs, read.notes, strict=True):
        card = shown(" ".join(field(note, name) for name in ("Prompt", "Answer", "Support")))
        for leaf in leaves((*pair.shown, *pair.answer)):
            if isinstance(leaf, Block) and leaf.kind == "row":
                cells = [words_of(cell.flat) if cell.flat else () for cell in leaf.cells]
                assert all(in_order(cell, card) for cell in cells), (leaf.line, cells, card)
                continue
            assert in_order(told_words(leaf), card), (leaf.line, told_words(leaf), card)


def assert_media(read: Read) -> None:
    """Check that every picture in the guide that could be taken is in the package and on the card of its block."""
    for pair, note in zip(read.extraction.pairs, read.notes, strict=True):
        html = " ".join(note.fields)
        for leaf in leaves((*pair.shown, *pair.answer)):
            for run in _runs(leaf):
                for piece in run.pieces:
                    name = (
                        read.images.find(piece.target, 0)
                        if piece.kind == "picture" and "://" not in piece.target
                        else None
                    )
                    assert name is None or (f'src="{name}"' in html and read.images.files[name].is_file())
    for name in re.findall(r'src="([^"]+)"', " ".join(field for note in read.notes for field in note.fields)):
        assert name in read.images.files


@pytest.mark.parametrize("path", [*GUIDES, *ALL], ids=lambda path: path.stem)
def test_every_used_word_and_picture_stands_on_its_card_in(path: Path) -> None:
    read, _ = compiled(path)
    assert_shown(read)
    assert_media(read)


@given(MADE)
@settings(max_examples=80, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
def test_every_used_word_of_a_random_guide_stands_on_its_card(
    tmp_path_factory: pytest.TempPathFactory, source: str
) -> None:
    assert_shown(written(tmp_path_factory.mktemp("made"), source))


# ---------------------------------------------------------------- losses are said


def test_no_picture_goes_unsaid() -> None:
    """A picture of the guide is on a card, in a skip, a Problem, or a link to the web."""
    read, problems = compiled(FIDELITY / "pictures.md")
    html = " ".join(" ".join(note.fields) for note in read.notes)
    for line, word in (("79", "gone.png"), ("79", "nowhere.png"), ("79", "sound.mp3")):
        assert any(problem.startswith(f"{line}: ") and word in problem for problem in problems)
        assert word.removesuffix(".png") in html
    assert ">on the web</a>" in html
    assert [skip.reason.value for skip in read.extraction.skips] == ["picture without text"]


def test_a_choice_of_pictures_loses_no_option() -> None:
    read, _ = compiled(FIDELITY / "pictures.md")
    (made,) = [note for note in read.notes if note.kind == "choice"]
    assert field(made, "Prompt").count("<li>") == 3
    assert field(made, "Prompt").count("<img") == 2


# ---------------------------------------------------------------- decks and tags


@pytest.mark.parametrize(
    "name",
    [
        "System Design",
        "Q&A: it's on",
        "Node.js",
        "3.2 Ohm’s law",
        "学习指南",
        "a/b",
        "TCP/IP + UDP",
        "two  words",
        "-x-",
        "#hash",
    ],
)
def test_a_tag_that_learners_have_keeps_its_name(name: str) -> None:
    assert tag(name) == slug(name)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("C", "c"),
        ("C#", "c#"),
        ("C++", "c++"),
        ("C++17 Basics", "c++17-basics"),
        ("🔥", "🔥"),
        ("!", ""),
        ("", ""),
        ("C# in Depth", "c#-in-depth"),
    ],
)
def test_names_that_differ_in_a_sign_have_different_tags(name: str, expected: str) -> None:
    assert tag(name) == expected


@pytest.mark.parametrize(
    ("title", "deck"),
    [
        ("C#", "C#"),
        (r"C\+\+", "C++"),
        ("404. Not Found", "404. Not Found"),
        ("2.5 GHz", "2.5 GHz"),
        ("Q1 results", "Q1 results"),
        ("I. M. Pei", "I. M. Pei"),
        ("1. Basics", "Basics"),
        ("🧭 Values", "Values"),
        ("1:1 meetings", "1:1 meetings"),
    ],
)
def test_a_deck_has_the_whole_name_of_its_guide(title: str, deck: str, tmp_path: Path) -> None:
    assert deck_name(written(tmp_path, f"# {title}\n\n### What is it?\n\nText.\n").guide) == deck


def test_pairs_of_a_signed_name_are_told_apart(tmp_path: Path) -> None:
    read = written(tmp_path, "# T\n\n## C\n\nOne.\n\n## C#\n\nTwo.\n\n## C++\n\nThree.\n")
    assert [note.prompt for note in read.notes] == ["C", "C#", "C++"]
    assert [note.tags[0] for note in read.notes] == ["guide::guide::c", "guide::guide::c#", "guide::guide::c++"]


# ---------------------------------------------------------------- on a phone


def test_an_answer_of_an_arabic_guide_that_begins_with_a_latin_word_begins_on_the_right(tmp_path: Path) -> None:
    read, _ = compiled(FIDELITY / "right_to_left.md")
    (card,) = filled(tmp_path, [kept(read.notes[0], "rtl")])
    with screen() as chromium:
        for frame in (frame for frame in FRAMES if "phone" in frame.name):
            page = chromium.show(frame, card, "answer")
            starts = page.evaluate(
                "[...document.querySelectorAll('.answer p, .answer li')].map(block => { const range ="
                " document.createRange(); range.setStart(block.firstChild, 0); range.setEnd(block.firstChild, 3);"
                " return range.getBoundingClientRect().right > innerWidth * 0.8 })"
            )
            assert starts == [True, True, True], frame.name


def test_a_long_line_of_code_is_whole_on_a_phone(tmp_path: Path) -> None:
    read, _ = compiled(FIDELITY / "code.md")
    made = next(note for note in read.notes if "a_table_with" in " ".join(note.fields))
    (card,) = filled(tmp_path, [kept(made, "code")])
    with screen() as chromium:
        for frame in (frame for frame in FRAMES if "phone" in frame.name):
            page = chromium.show(frame, card, "answer")
            assert page.evaluate(
                "[...document.querySelectorAll('pre')].every(pre => pre.scrollWidth <= pre.clientWidth)"
            )
