"""The preview as people use it: in a real Chromium, from a file, with pointer and keyboard."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from guide2anki.cli import main
from guide2anki.preview.charts import lengths
from guide2anki.preview.page import _index
from pages_support import chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108020000009077"
    "53de0000000c4944415408d763f8cfc000000301010018dd8db00000000049454e44ae426082"
)

UNITS = """---
tags: [physics]
---
# Units

Some words before all.

## Ohm

**Ohm**: a unit of *resistance* </script><script>document.title = "taken"</script>.

**Farad**: a unit of `capacitance` <b onclick="document.title='taken'">F</b>.

## Questions

### What is a volt?

A unit of **tension**, as the picture shows.

![a pixel](pixel.png)

### Long

{points}

[top](#units)
"""
TOWNS = "# Towns\n\n**Oslo**: the capital of Norway.\n\n**Wien**: the capital of Österreich.\n"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a folder with two guides, of which one was built and then changed."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    (tmp_path / "guides").mkdir()
    units = UNITS.replace("{points}", "".join(f"- point {n} of many more\n" for n in range(12)))
    (tmp_path / "guides/pixel.png").write_bytes(PIXEL)
    (tmp_path / "guides/units.md").write_text(units + "\n**Gone**: soon.\n", encoding="utf-8")
    run("build")
    (tmp_path / "guides/units.md").write_text(units.replace("tension", "potential"), encoding="utf-8")
    (tmp_path / "guides/towns.md").write_text(TOWNS, encoding="utf-8")
    yield tmp_path
    gc.enable()


def run(*arguments: str) -> None:
    result = CliRunner().invoke(main, arguments, catch_exceptions=False)
    assert result.exit_code == 0, result.stderr


@pytest.fixture
def tab(here: Path, browser: Browser) -> Iterator[Page]:
    """Return the page of the guides, opened from its file in a browser without a network."""
    run("preview", "guides", "-o", "page.html")
    context = browser.new_context(offline=True, viewport={"width": 1400, "height": 900})
    opened = context.new_page()
    said: list[str] = []
    opened.on("pageerror", lambda error: said.append(str(error)))
    opened.on("console", lambda message: said.append(message.text))
    opened.goto((here / "page.html").as_uri())
    settled(opened)
    yield opened
    assert said == []
    context.close()


def settled(tab: Page, before: str = "") -> None:
    """Wait until the cards are those that were asked for."""
    tab.wait_for_selector(f"body[data-ready]:not([data-ready='{before}'])")


def after(tab: Page, action: str, *arguments: str) -> None:
    """Do something and wait for the cards that it shows."""
    before = str(tab.evaluate("document.body.dataset.ready"))
    getattr(tab, action)(*arguments)
    settled(tab, before)


def cards(tab: Page) -> list[str]:
    """Return what the sides that show say, on a line each, without the line that says what to recall."""
    return [
        " ".join(text.split()).replace(" Term · What is it?", "")
        for text in tab.locator("#cards .card").all_inner_texts()
    ]


# what is on it


def test_every_card_is_drawn_with_the_templates_and_nothing_of_a_guide_runs(tab: Page) -> None:
    assert tab.inner_text("#count") == "7 cards"
    assert len(cards(tab)) == 7
    after(tab, "fill", "#search", "resistance")
    tab.click("#cards .face")
    (said,) = cards(tab)
    assert said.startswith("Units Ohm")
    assert "a unit of resistance" in said
    assert tab.locator("#cards .card .answer em").count() == 1
    size, ink = tab.evaluate(
        "() => { const style = getComputedStyle(document.querySelector('#cards .face').shadowRoot"
        ".querySelector('.card')); return [style.fontSize, style.lineHeight] }"
    )
    assert (size, ink) == ("18px", "27.9px")
    assert tab.title() == "Preview · guide2anki"


def test_pictures_are_in_the_page(tab: Page) -> None:
    after(tab, "fill", "#search", "volt")
    tab.click("#cards .face")
    picture = tab.locator("#cards .card img")
    assert (picture.get_attribute("src") or "").startswith("data:image/png;base64,")
    assert picture.evaluate("img => img.naturalWidth") == 1


def test_a_page_asks_for_nothing(here: Path) -> None:
    run("preview", "guides")
    text = Path("preview.html").read_text(encoding="utf-8")
    assert "http" not in text.replace("http-equiv", "")
    assert "taken" not in text
    assert not Path("guides/preview.html").exists()


# search and filters


def test_search_finds_words_of_both_sides_in_any_order_and_case(tab: Page) -> None:
    after(tab, "fill", "#search", "NORWAY capital")
    assert cards(tab) == ["Towns Oslo"]
    after(tab, "fill", "#search", "österreich")
    assert cards(tab) == ["Towns Wien"]
    after(tab, "fill", "#search", "nothing of the kind")
    assert cards(tab) == []
    assert tab.is_visible("#none")
    assert tab.inner_text("#count") == "0 cards"


STORIES = """# Interviews

## Story Structure

**Situation** (20 seconds): where you were
"I was [role] at [company] by the lighthouse."

**Result** (20 seconds): what changed
"[Metric] went from [before] to [after]."

## Candor

- Give feedback on the same pier
- Disagree in the open

## Practice Questions

### Candor

- "Tell me about last winter."
"""


@pytest.mark.parametrize("word", ["candor", "winter", "pier", "lighthouse", "practice"])
def test_search_finds_a_card_by_each_of_its_texts_also_what_is_folded(word: str, here: Path, browser: Browser) -> None:
    Path("guides/stories.md").write_text(STORIES, encoding="utf-8")
    run("preview", "guides/stories.md")
    with browser.new_page() as tab:
        tab.goto(Path("preview.html").absolute().as_uri())
        settled(tab)
        after(tab, "select_option", "#kind", "open-question")
        after(tab, "fill", "#search", "nothing of the kind")
        assert cards(tab) == []
        after(tab, "fill", "#search", word)
        assert ["last winter" in text for text in cards(tab)] == [True]


@pytest.mark.parametrize("field", ["Subject", "Prompt", "Answer", "Support", "Path"])
def test_the_search_goes_through(field: str) -> None:
    fields = {"Subject": "", "Prompt": "why", "Answer": "so", field: "<div>By the <b>Lighthouse</b></div>"}
    card = {"kind": "question", "shape": "", "what": "", "long": False, "fields": fields}
    assert "by the lighthouse" in _index(card)[-1]


def test_filters_by_guide_kind_change_shape_and_length(tab: Page) -> None:
    after(tab, "click", "#guides button:has-text('Towns')")
    assert cards(tab) == ["Towns Oslo", "Towns Wien"]
    assert tab.inner_text("#about h2") == "Towns"
    assert tab.locator("#about svg").count() == 3
    after(tab, "click", "#guides button:has-text('All guides')")
    after(tab, "select_option", "#kind", "question")
    assert [text for text in cards(tab) if "volt" not in text] == []
    after(tab, "click", "button[type=reset]")
    after(tab, "select_option", "#what", "changed")
    assert len(cards(tab)) == 1
    assert "volt" in cards(tab)[0]
    after(tab, "select_option", "#what", "new")
    assert cards(tab) == ["Towns Oslo", "Towns Wien"]
    after(tab, "select_option", "#what", "retired")
    assert "Gone" in cards(tab)[0]
    after(tab, "click", "button[type=reset]")
    after(tab, "check", "#long")
    assert len(cards(tab)) == 1
    assert "Long" in cards(tab)[0]
    after(tab, "uncheck", "#long")
    after(tab, "select_option", "#shape", "question")
    assert tab.locator("#cards .tag:has-text('made by')").all_inner_texts() == ["made by question"] * len(cards(tab))


# switches


def test_day_and_night_phone_and_desktop(tab: Page) -> None:
    background = "() => getComputedStyle(document.querySelector('.cardbox')).backgroundColor"
    ink = "() => getComputedStyle(document.querySelector('.face').shadowRoot.querySelector('.sheet')).color"
    day = tab.evaluate(background), tab.evaluate(ink)
    tab.click("#night")
    assert tab.evaluate("document.querySelector('.face').shadowRoot.querySelector('.card').className").split()[-2:] == [
        "nightMode",
        "night_mode",
    ]
    night = tab.evaluate(background), tab.evaluate(ink)
    assert day[0] != night[0]
    assert day[1] != night[1]
    wide = tab.evaluate("document.querySelector('.cardbox').offsetWidth")
    tab.click("#phone")
    assert tab.evaluate("document.querySelector('.cardbox').offsetWidth") == 412 < wide
    tab.click("#text")
    assert tab.is_hidden("#source")


def test_all_backs_at_once(tab: Page) -> None:
    after(tab, "click", "#guides button:has-text('Towns')")
    tab.click("#open")
    assert all("the capital of" in text for text in cards(tab))
    tab.click("#open")
    assert cards(tab) == ["Towns Oslo", "Towns Wien"]


# the guide's text


def test_every_line_is_marked_and_leads_to_its_card_and_back(tab: Page) -> None:
    after(tab, "click", "#guides button:has-text('Units')")
    line = tab.locator("#source li", has_text="Some words before all")
    assert "skipped" in str(line.get_attribute("class"))
    assert line.locator(".reason").inner_text().startswith("left out: introduction")
    farad = tab.locator("#source li", has_text="Farad")
    assert "used" in str(farad.get_attribute("class"))
    assert "skipped" in str(tab.locator("#source li", has_text="[top]").get_attribute("class"))
    farad.locator("button").click()
    tab.wait_for_selector("#cards .at")
    assert "a unit of capacitance" in tab.inner_text("#cards .at .card")
    assert "lit" in str(farad.get_attribute("class"))
    volt = tab.locator("#cards .cardbox", has_text="volt")
    volt.locator(".to-line").click()
    lit = tab.locator("#source li.lit")
    lit.first.wait_for()
    assert "What is a volt?" in lit.first.inner_text()


def test_a_line_leads_to_its_card_even_if_a_filter_hides_it(tab: Page) -> None:
    after(tab, "click", "#guides button:has-text('Units')")
    after(tab, "select_option", "#kind", "question")
    tab.locator("#source li", has_text="Farad").locator("button").click()
    tab.wait_for_selector("#cards .at")
    assert "a unit of capacitance" in tab.inner_text("#cards .at .card")


def test_a_card_offers_the_comment_that_would_change_it(tab: Page) -> None:
    after(tab, "fill", "#search", "norway")
    tab.click("text=Copy: leave out")
    tab.wait_for_selector("#count:has-text('copied <!-- anki: skip')")
    assert "above line 3" in tab.inner_text("#count")
    pin = tab.locator("text=Copy: pin").get_attribute("data-text")
    assert pin is not None
    Path("guides/towns.md").write_text(TOWNS.replace("**Oslo**", f"{pin}\n\n**Oslo**"), encoding="utf-8")
    run("check", "guides/towns.md", "--strict")


# keyboard only


def test_all_of_it_is_reached_from_the_keyboard(tab: Page) -> None:
    press = tab.keyboard.press
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.className") == "jump"
    press("/")
    before = str(tab.evaluate("document.body.dataset.ready"))
    tab.keyboard.insert_text("capital")
    settled(tab, before)
    press("Tab")
    assert tab.evaluate("document.activeElement.id") == "night"
    press("Enter")
    assert tab.evaluate("document.documentElement.classList.contains('night')")
    press("n")
    assert not tab.evaluate("document.documentElement.classList.contains('night')")
    tab.evaluate("document.activeElement.blur()")
    press("j")
    press("j")
    assert "Wien" in tab.inner_text("#cards .at .card").split()
    press(" ")
    assert "Österreich" in tab.inner_text("#cards .at .card")
    assert tab.get_attribute("#cards .at .face", "aria-pressed") == "true"
    press("k")
    press("Enter")
    assert "Norway" in tab.inner_text("#cards .at .card")
    press("/")
    before = str(tab.evaluate("document.body.dataset.ready"))
    press("Escape")
    settled(tab, before)
    assert tab.inner_text("#count") == "7 cards"


def test_every_control_has_a_name_and_contrast_suffices(tab: Page) -> None:
    nameless = tab.evaluate(
        "() => [...document.querySelectorAll('button, input, select, [role=button], svg')].filter(one =>"
        " !(one.innerText || one.ariaLabel || (one.labels && one.labels.length))).map(one => one.outerHTML)"
    )
    assert nameless == []
    contrast = """() => {
      const rgb = (text) => text.match(/[\\d.]+/g).slice(0, 3).map(Number);
      const light = (text) => rgb(text).map(v => v / 255).map(v => v <=
         .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
        .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
      const behind = (one) => { for (; one; one = one.parentElement) {
        const colour = getComputedStyle(one).backgroundColor; if (!/, 0\\)$|transparent/.test(colour)) return colour; }
        return 'rgb(255, 255, 255)'; };
      return [...document.querySelectorAll('button, label, .tag, .reason, .said, .number, h1, h2, p, summary')]
        .filter(one => one.innerText && one.offsetParent).map(one => {
          const pair = [light(getComputedStyle(one).color), light(behind(one))].sort((a, b) => b - a);
          return [(pair[0] + .05) / (pair[1] + .05), one.outerHTML.slice(0, 80)] })
        .filter(([ratio]) => ratio < 4.5) }"""
    assert tab.evaluate(contrast) == []
    tab.click("#night")
    assert tab.evaluate(contrast) == []


# what it costs, and what may go wrong


def test_more_cards_are_drawn_as_they_are_asked_for(here: Path, browser: Browser) -> None:
    Path("guides/many.md").write_text("# Many\n\n" + "".join(f"**Unit {n}**: number {n}.\n\n" for n in range(100)))
    run("preview", "guides/many.md")
    with browser.new_page() as tab:
        tab.goto(Path("preview.html").absolute().as_uri())
        settled(tab)
        assert tab.inner_text("#count") == "100 cards"
        assert len(cards(tab)) == 40
        after(tab, "click", "#more")
        assert len(cards(tab)) == 80
        after(tab, "click", "#more")
        assert len(cards(tab)) == 100
        assert tab.is_hidden("#more")


def test_a_preview_writes_nothing_but_its_page(here: Path) -> None:
    before = {path: path.read_bytes() for path in here.rglob("*") if path.is_file()}
    run("preview")
    after_ = {path: path.read_bytes() for path in here.rglob("*") if path.is_file()}
    assert set(after_) - set(before) == {here / "preview.html"}
    assert {path: after_[path] for path in before} == before


def test_what_is_wrong_with_a_guide_does_not_keep_the_others_from_the_page(here: Path) -> None:
    Path("guides/empty.md").write_text("\n")
    result = CliRunner().invoke(main, ["preview"], catch_exceptions=False)
    assert result.exit_code == 1
    assert result.stderr.startswith("guides/empty.md:1: the guide is empty")
    assert "Towns" in Path("preview.html").read_text(encoding="utf-8")


def test_columns_of_the_lengths_of_answers() -> None:
    assert lengths([0, 10, 11, 120, 121, 500]) == [
        ("≤10", 2),
        ("≤20", 1),
        ("≤40", 0),
        ("≤80", 0),
        ("≤120", 1),
        (">120", 2),
    ]
