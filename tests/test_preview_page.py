"""What is on the page of a preview, read from the page itself: without a browser."""

from __future__ import annotations

import base64
import json
import re
import zlib
from pathlib import Path
from typing import Any

import pytest

from commands import put, run
from guide2anki.anki import note_types
from guide2anki.model import File
from guide2anki.preview import page
from guide2anki.preview.charts import lengths

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1"
ROPES = """# Ropes

Some words before all.

## Kinds

**Hemp**: a plant.

### What is sisal?

An agave, as shown. ![leaves](leaves.png)

### Long

{points}
"""
KNOTS = "# Knots\n\n**Bend**: it joins two ropes.\n"


def points(count: int) -> str:
    return "".join(f"- point {n} of many more\n" for n in range(count))


def unpacked(packed: str) -> Any:
    return json.loads(zlib.decompress(base64.b64decode(packed)))


class Shown:
    """A page that was written, taken apart."""

    def __init__(self, path: str = "preview.html") -> None:
        self.html = Path(path).read_text(encoding="utf-8")
        packed = re.findall(r'<script type="text/plain" (?:class|id)="([\w-]+)">([^<]*)</script>', self.html)
        self.guides = [unpacked(text) for name, text in packed if name == "guide"]
        rest = {name: unpacked(text) for name, text in packed if name != "guide"}
        self.index, self.templates, self.style = rest["index"], rest["templates"], rest["card-style"]
        self.words = " ".join(re.sub(r"<[^>]*>", " ", self.html.partition("<script")[0]).split())

    def options(self, name: str) -> dict[str, str]:
        """Return the choices of a filter with what stands behind them."""
        inner = re.search(rf'<select id="{name}">(.*?)</select>', self.html, re.DOTALL)
        assert inner
        return dict(re.findall(r'<option value="([^"]+)"[^>]*>([^<]*)<', inner[1]))


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a guide that was built and then changed, and one that is new."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    put("guides/leaves.png", PNG)
    ropes = ROPES.replace("{points}", points(12))
    put("guides/ropes.md", f"{ropes}\n**Gone**: soon <b>.\n")
    put("guides/wires.md", "# Wires\n\n**Strand**: a thin wire.\n")
    assert run("build").exit_code == 0
    Path("guides/wires.md").unlink()
    put("guides/ropes.md", ropes.replace("An agave", "A succulent"))
    put("guides/knots.md", KNOTS)
    return tmp_path


def test_each_card_says_where_it_stands_what_made_it_and_what_a_build_would_change(desk: Path) -> None:
    assert run("preview").exit_code == 0
    shown = Shown()
    knots, ropes = shown.guides
    facts = [
        (card["fields"]["Prompt"], card["line"], card["kind"], card["what"], card["long"]) for card in ropes["cards"]
    ]
    assert facts == [
        ("Hemp", 7, "term", "unchanged", False),
        ("What is sisal?", 9, "question", "changed", False),
        ("Long", 13, "list", "unchanged", True),
        ("Long: Gone", 0, "", "retired", False),
    ]
    assert [(card["fields"]["Prompt"], card["what"], card["before"]) for card in knots["cards"]] == [
        ("Bend", "new", "")
    ]
    hemp, _, _, gone = ropes["cards"]
    assert hemp["shape"]
    assert 7 in hemp["lines"]
    assert hemp["guid"]
    assert hemp["guid"] != gone["guid"] != ""
    assert set(hemp["fields"]) == {"Prompt", "Answer", "Path", "Subject", "Kind", "Source", note_types.CUE}
    assert (gone["lines"], gone["because"], gone["shape"], gone["fields"]["Answer"]) == ([], [], "", "")
    assert ropes["lines"][:3] == ["# Ropes", "", "Some words before all."]
    assert (3, "introduction") in [(gap["line"], gap["reason"]) for gap in ropes["gaps"]]
    (picture,) = ropes["pictures"].values()
    assert picture == f"data:image/png;base64,{base64.b64encode(PNG).decode()}"
    assert knots["pictures"] == {}


def test_a_question_in_other_words_says_what_it_was_before(desk: Path) -> None:
    ropes = Path("guides/ropes.md").read_text()
    assert run("build").exit_code == 0
    put("guides/ropes.md", ropes.replace("What is sisal?", "What is a sisal rope?"))
    assert run("preview").exit_code == 0
    cards = {card["fields"]["Prompt"]: card["before"] for guide in Shown().guides for card in guide["cards"]}
    assert {prompt: before for prompt, before in cards.items() if before} == {
        "What is a sisal rope?": "Kinds: What is sisal?"
    }


def test_filters_count_what_they_would_leave(desk: Path) -> None:
    assert run("preview").exit_code == 0
    shown = Shown()
    assert shown.options("kind") == {"term": "term (2)", "question": "question (1)", "list": "list (1)"}
    assert shown.options("what") == {
        "new": "new (1)",
        "changed": "changed (1)",
        "reworded": "reworded (0)",
        "moved": "moved (0)",
        "returned": "returned (0)",
        "retired": "retired (1)",
    }
    assert shown.html.count(" disabled>") == 3
    assert shown.options("shape") == {"named": "named (3)", "question": "question (1)"}
    assert "2 guides, 5 cards" in shown.words
    assert "notes of guides that are gone Strand" in shown.words


def test_one_guide_with_one_card_is_counted_as_such(desk: Path) -> None:
    assert run("preview", "guides/knots.md", "-o", "deep/knots.html").exit_code == 0
    assert "1 guide, 1 card " in Shown("deep/knots.html").words


def test_the_search_goes_through_words_in_small_letters_without_tags(desk: Path) -> None:
    assert run("preview").exit_code == 0
    _, ropes = Shown().index
    kind, shape, what, is_long, words = ropes[1]
    assert (kind, bool(shape), what, is_long) == ("question", True, "changed", 0)
    assert words == "kinds what is sisal? a succulent, as shown. ropes"
    assert [card[3] for card in ropes] == [0, 0, 1, 0]


def test_the_cards_are_drawn_with_what_anki_draws_them_with(desk: Path) -> None:
    assert run("preview").exit_code == 0
    shown = Shown()
    assert shown.style == note_types.style()
    assert shown.templates == [{"front": one["qfmt"], "back": one["afmt"]} for one in note_types.templates()]


def test_what_is_wrong_stands_with_its_guide_once(desk: Path) -> None:
    put("guides/knots.md", f"{KNOTS}\n![](gone.png)\n\n**Hitch**: ![a rope](lost.png) holds.\n")
    put("guides/empty.md", "\n")
    found = run("preview")
    assert found.exit_code == 1
    assert found.stderr.count("guides/empty.md") == 1
    html = Shown().html
    assert html.count("picture &#34;lost.png&#34; was not found") == 1
    assert "line 7: " in html
    assert "the guide is empty" not in html


def test_only_the_kinds_that_are_wanted_are_shown(desk: Path) -> None:
    assert run("preview", "--kinds", "question").exit_code == 0
    assert [card["kind"] for guide in Shown().guides for card in guide["cards"] if card["kind"]] == ["question"]


def test_a_preview_leaves_no_lock_and_no_deck(desk: Path) -> None:
    lock = Path("guides/guide2anki.lock").read_bytes()
    assert run("preview", "-o", "deep/page.html").exit_code == 0
    assert [path.name for path in Path("deep").iterdir()] == ["page.html"]
    assert Path("guides/guide2anki.lock").read_bytes() == lock


# pictures


def pictures(folder: Path, budget: int, **sizes: int) -> tuple[list[str], int]:
    files = {}
    for name, size in sizes.items():
        (folder / name).write_bytes(b"x" * size)
        files[f"_{name}.png"] = folder / name
    found, spent = page._pictures(files, budget)
    return list(found), spent


def test_a_picture_of_one_and_a_half_megabytes_is_in_the_page_and_a_larger_one_is_named(tmp_path: Path) -> None:
    assert pictures(tmp_path, 10_000_000, a=1_500_000, b=1_500_001, c=1) == (["_a.png", "_c.png"], 1_500_001)


def test_pictures_are_in_the_page_until_there_are_too_many(tmp_path: Path) -> None:
    assert pictures(tmp_path, 30, a=20, b=11, c=10) == (["_a.png", "_c.png"], 30)
    assert pictures(tmp_path, 0, a=1) == ([], 0)
    assert page.PICTURES == 40_000_000


def test_the_pictures_of_all_guides_share_their_room(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put("guides/knots.md", f"{KNOTS}\n**Hitch**: ![a rope](rope.png) holds.\n")
    put("guides/rope.png", PNG + b"rope")
    for room, shown in ((2 * len(PNG) + 4, [1, 1]), (2 * len(PNG) + 3, [1, 0])):
        monkeypatch.setattr(page, "PICTURES", room)
        assert run("preview").exit_code == 0
        assert [len(guide["pictures"]) for guide in Shown().guides] == shown


@pytest.mark.parametrize(
    ("name", "kind"), [("_a.png", "image/png"), ("_a.svg", "image/svg+xml"), ("_a.nosuch", "application/octet-stream")]
)
def test_a_picture_is_of_the_kind_that_its_name_says(name: str, kind: str, tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    assert page._pictures({name: tmp_path / "a"}, 10)[0] == {name: f"data:{kind};base64,eA=="}


def test_a_picture_or_a_guide_that_is_gone_by_now_is_left_out(tmp_path: Path) -> None:
    assert page._pictures({"_a.png": tmp_path / "gone", "_b.png": tmp_path}, 10) == ({}, 0)
    assert page._source(File(tmp_path / "gone.md", tmp_path)) == []


@pytest.mark.parametrize(
    ("html", "plain"),
    [
        ("<p>A &amp; B</p><p>c</p>", "a & b c"),
        ("A<br>B", "a b"),
        ("STRASSE straße", "strasse strasse"),
        ("&lt;b&gt;", "<b>"),
    ],
)
def test_words_are_searched_as_they_are_read(html: str, plain: str) -> None:
    assert page._plain(html) == plain


def test_a_guide_that_cannot_be_drawn_is_said_and_the_others_are_shown(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    genuine = page._source

    def failing(file: File) -> list[str]:
        if file.path.name == "knots.md":
            raise RecursionError("too deep")
        return genuine(file)

    monkeypatch.setattr(page, "_source", failing)
    found = run("preview")
    assert found.exit_code == 1
    assert "guides/knots.md" in found.stderr
    assert len(Shown().guides) == 1


# charts


@pytest.mark.parametrize(
    ("words", "column"),
    [
        *((0, "≤10"), (10, "≤10"), (11, "≤20"), (20, "≤20"), (21, "≤40"), (40, "≤40"), (41, "≤80"), (80, "≤80")),
        *((81, "≤120"), (120, "≤120"), (121, ">120"), (999, ">120")),
    ],
)
def test_an_answer_stands_in_the_column_of_its_length(words: int, column: str) -> None:
    assert [name for name, count in lengths([words]) if count] == [column]
    assert [name for name, _ in lengths([])] == ["≤10", "≤20", "≤40", "≤80", "≤120", ">120"]
