"""Every kind of card and the torture guide in Chromium, as Anki and AnkiDroid frame them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

import pages_support
from guide2anki import compiler
from guide2anki.anki.media import Images
from guide2anki.model import File
from made_notes import kept
from pages_support import FIXTURES, FRAMES, Card, Frame, Screen

MEASURE = (Path(__file__).parent / "measure.js").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Measured:
    """What was found on one side of a card in one frame; see measure.js."""

    small: list[str]
    faint: list[str]
    outside: list[str]
    broken: list[str]
    formulas: list[str]
    place: list[float]
    lowest: float
    smallest: float
    requests: list[str]
    errors: list[str]


def measure(screen: Screen, frame: Frame, card: Card, side: str) -> Measured:
    tab = screen.show(frame, card, side)
    return Measured(**tab.evaluate(MEASURE), requests=list(screen.requests), errors=list(screen.errors))


@pytest.fixture(scope="module")
def images() -> Images:
    return Images(FIXTURES, FIXTURES / "torture.md")


@pytest.fixture(scope="module")
def cards(tmp_path_factory: pytest.TempPathFactory, images: Images) -> list[Card]:
    notes = [*pages_support.sample_notes(), *pages_support.torture_notes(images)]
    return pages_support.filled(tmp_path_factory.mktemp("anki"), notes, images.files)


@pytest.fixture(scope="module")
def screen(images: Images, cards: list[Card]) -> Iterator[Screen]:
    with pages_support.screen(images.files) as opened:
        yield opened


@pytest.fixture(scope="module")
def measured(screen: Screen, cards: list[Card]) -> dict[tuple[str, str, str], Measured]:
    return {
        (frame.name, card.name, side): measure(screen, frame, card, side)
        for frame in FRAMES
        for card in cards
        for side in ("question", "answer")
    }


def made_up(html: str) -> Card:
    return Card("made-up", "body { margin: 0 }", html, html)


# the measure itself: each fault is seen


@pytest.mark.parametrize(
    ("fault", "html"),
    [
        pytest.param("small", '<p style="font-size: 13px">x</p>', id="small text"),
        pytest.param("faint", '<p style="color: #888">x</p>', id="grey on white"),
        pytest.param("faint", '<p style="color: rgba(0, 0, 0, 0.4)">x</p>', id="transparent text"),
        pytest.param("faint", '<div style="background: #999"><p style="color: #333">x</p></div>', id="on a grey box"),
        pytest.param("faint", "<style>p::before { content: 'x'; color: #aaa }</style><p></p>", id="added by a style"),
        pytest.param("faint", "<style>li::marker { color: #aaa }</style><ul><li>x</li></ul>", id="a bullet"),
        pytest.param("outside", f"<p style='overflow-wrap: normal'>{'x' * 200}</p>", id="a word wider than the page"),
        pytest.param("outside", '<p style="width: 800px">x</p>', id="a box wider than the page"),
        pytest.param("outside", '<p style="margin-left: -50px">x</p>', id="a box that leaves the page at its start"),
        pytest.param("broken", '<img src="gone.png">', id="a picture that is not there"),
        pytest.param("requests", '<img src="https://example.org/x.png">', id="a picture from the network"),
        pytest.param("requests", "<style>@import 'https://example.org/x.css'</style>", id="a style from the network"),
        pytest.param("errors", "<script>throw new Error('x')</script>", id="a script that fails"),
        pytest.param("formulas", "<p>\\(x\\)</p>", id="a formula"),
    ],
)
def test_a_fault_is_seen(fault: str, html: str, screen: Screen) -> None:
    day = next(frame for frame in FRAMES if frame.name == "phone-day")
    assert getattr(measure(screen, day, made_up(html), "question"), fault)


def test_a_table_that_scrolls_within_itself_is_no_fault(screen: Screen) -> None:
    html = '<div style="overflow-x: auto"><p style="width: 800px">x</p></div>'
    assert measure(screen, FRAMES[-1], made_up(html), "question").outside == []


# the cards


@pytest.mark.parametrize("fault", ["outside", "small", "faint", "broken", "requests", "errors"])
@pytest.mark.parametrize("frame", [frame.name for frame in FRAMES])
def test_no_card_has_a_fault(frame: str, fault: str, measured: dict[tuple[str, str, str], Measured]) -> None:
    found = {
        f"{card}, {side}": getattr(seen, fault)
        for (where, card, side), seen in measured.items()
        if where == frame and getattr(seen, fault)
    }
    assert found == {}


def test_formulas_stand_only_where_the_guide_has_them(measured: dict[tuple[str, str, str], Measured]) -> None:
    found = {card for (_, card, _), seen in measured.items() if seen.formulas}
    headings = pages_support.torture_headings()
    assert {headings[card] for card in found} == {
        "Mathematics",
        "Footnotes",
        "Code and words together in one heading with x<y",
    }


def test_the_prompt_stays_where_it_is_when_the_answer_comes(measured: dict[tuple[str, str, str], Measured]) -> None:
    for (frame, card, side), seen in measured.items():
        assert seen.place == measured[frame, card, "question"].place, (frame, card, side)


def test_the_two_sides_of_a_contrast_stack_on_a_phone(screen: Screen, cards: list[Card]) -> None:
    card = next(card for card in cards if card.name == "sample-contrast")
    tops = "() => [...document.querySelectorAll('.sides > .part')].map((part) => part.getBoundingClientRect().top)"
    beside = screen.show(FRAMES[0], card, "answer").evaluate(tops)
    stacked = screen.show(FRAMES[2], card, "answer").evaluate(tops)
    assert beside[0] == beside[1]
    assert stacked[0] < stacked[1]


def test_an_arabic_card_reads_from_the_right(screen: Screen, cards: list[Card]) -> None:
    name = next(name for name, heading in pages_support.torture_headings().items() if heading.startswith("العربية"))
    card = next(card for card in cards if card.name == name)
    tab = screen.show(FRAMES[2], card, "answer")
    assert tab.evaluate("() => getComputedStyle(document.querySelector('.answer ul')).direction") == "rtl"
    assert tab.evaluate("() => getComputedStyle(document.querySelector('.prompt')).direction") == "rtl"


def test_the_help_opens_by_a_tap_without_script(screen: Screen, cards: list[Card]) -> None:
    card = next(card for card in cards if card.name == "sample-open-question")
    tab = screen.show(FRAMES[2], card, "answer")
    summary = tab.locator("summary")
    box = summary.bounding_box()
    assert box is not None
    assert box["height"] >= 44
    assert not tab.locator(".support > details > div").is_visible()
    summary.click()
    assert tab.locator(".support > details > div").is_visible()


COVERED = """# Knots

## Uses of a bowline

- a loop that **never slips**
- a rope tied to a ring
  - also under load
- a rescue
"""


@pytest.fixture(scope="module")
def covered(tmp_path_factory: pytest.TempPathFactory) -> Card:
    folder = tmp_path_factory.mktemp("covered")
    path = folder / "knots.md"
    path.write_text("---\nanki:\n  uncover: true\n---\n" + COVERED, encoding="utf-8")
    read, problems = compiler.read_guide(File(path, folder))
    assert read is not None, problems
    (card,) = pages_support.filled(folder, [kept(read.notes[0], "covered")])
    return card


@pytest.mark.parametrize("frame", FRAMES, ids=[frame.name for frame in FRAMES])
def test_points_are_uncovered_one_by_one_by_a_tap_without_script(frame: Frame, covered: Card, screen: Screen) -> None:
    assert screen.show(frame, covered, "question").locator(".cue").inner_text() == "List · 3 points"
    tab = screen.show(frame, covered, "answer")
    covers = tab.locator(".covered summary")
    assert covers.all_inner_texts() == ["1 / 3", "2 / 3", "3 / 3"]
    for shown in range(4):
        if shown:
            box = covers.nth(shown - 1).bounding_box()
            assert box is not None
            assert box["height"] >= 44
            covers.nth(shown - 1).click()
        said = tab.locator(".answer").inner_text()
        visible = [text in said for text in ("never slips", "also under load", "a rescue")]
        assert visible == [shown > 0, shown > 1, shown > 2]
    seen = Measured(**tab.evaluate(MEASURE), requests=[], errors=list(screen.errors))
    assert [*seen.small, *seen.faint, *seen.outside, *seen.errors] == []


@pytest.mark.parametrize("frame", FRAMES, ids=[frame.name for frame in FRAMES])
def test_an_answer_of_one_line_is_the_strongest_on_the_card(frame: Frame, cards: list[Card], screen: Screen) -> None:
    card = next(card for card in cards if card.name == "sample-behaviour")
    tab = screen.show(frame, card, "answer")
    strength = """() => [...document.querySelectorAll('.sheet p, .prompt, .brief p, footer')].map((one) => {
        const style = getComputedStyle(one);
        return [one.closest('.brief') !== null, parseFloat(style.fontSize), parseFloat(style.fontWeight)];
    })"""
    found = tab.evaluate(strength)
    (answer,) = [(size, weight) for brief, size, weight in found if brief]
    others = [(size, weight) for brief, size, weight in found if not brief]
    assert all(answer[0] > size and answer[1] >= weight for size, weight in others)


def test_an_overview_s_names_stand_a_line_each(cards: list[Card], screen: Screen) -> None:
    card = next(card for card in cards if card.name == "sample-overview")
    tab = screen.show(FRAMES[2], card, "answer")
    tops = "() => [...document.querySelectorAll('.answer li')].map((item) => item.getBoundingClientRect().top)"
    found = tab.evaluate(tops)
    assert len(found) == 5
    assert found == sorted(set(found))


def test_a_larger_font_of_the_system_breaks_nothing(screen: Screen, cards: list[Card]) -> None:
    frame = replace(FRAMES[3], css=FRAMES[3].css + "body { zoom: 1.5 }")
    for card in cards:
        assert measure(screen, frame, card, "answer").outside == [], card.name
