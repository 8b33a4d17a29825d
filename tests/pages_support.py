"""Cards as people see them: filled by the real Anki backend, framed as Anki and AnkiDroid frame them, in Chromium.

The frames hold what those programs add around a card and what matters to its looks: classes, margins, page colours,
rules for pictures. `sample_notes` gives a note of each kind, rendered from Markdown.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from anki_collection import learner
from guide2anki.anki import package, render
from guide2anki.anki.media import Images
from guide2anki.anki.render import Page
from guide2anki.model import Block, Kind, Node, Note, Part, Text, text
from guide2anki.reading import reader
from made_notes import kept, note
from reading import outlined

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Route
    from playwright.sync_api import Page as Tab

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
ORIGIN = "http://card.invalid/"
FIXTURES = Path(__file__).parent / "fixtures"


# ---------------------------------------------------------------- notes


def _no_picture(src: str, line: int) -> str | None:
    return None


def html(source: str) -> str:
    """Return a piece of Markdown as the HTML of a field, its footnotes known and no picture found."""
    parts, footnotes = outlined(source)
    return render.blocks(parts, Page(_no_picture, footnotes))


def brief(source: str) -> str:
    """Return an answer of one line as the HTML of a field."""
    return f'<div class="brief">{html(source)}</div>'


def folded(support: str) -> str:
    """Return what is folded below an answer as the HTML of a field."""
    return f"<details><summary>More from your guide</summary><div>{support}</div></details>"


def named(*given: tuple[str, str, str]) -> str:
    """Return named parts as the HTML of a field; each is (side or nothing, name, Markdown)."""
    nodes = [
        Node("label", 1, text(name), info=side, body=list(outlined(source)[0]), title=text(name))
        for side, name, source in given
    ]
    return render.blocks(nodes, Page(_no_picture))


def choice(*options: str, right: str = "") -> str:
    """Return lettered options as the HTML of a field; with the right one given, as the back of a card has them."""

    def item(option: str) -> Node:
        body: list[Part] = [Block("paragraph", 1, text(option))]
        return Node("item", 1, body=body, info="" if not right else "right" if option == right else "wrong")

    return render.blocks([Block("list", 1, items=tuple(map(item, options)), info="letters")], Page(_no_picture))


def rows(*given: tuple[str, str]) -> str:
    """Return a table whose rows begin with their heads as the HTML of a field."""
    cells: list[tuple[Text, ...]] = [tuple(map(text, row)) for row in given]
    table = Block("table", 1, rows=tuple(Block("row", 1, cells=row) for row in cells), info="rows")
    return render.blocks([table], Page(_no_picture))


def sample(kind: Kind, prompt: str, answer: str, **fields: str) -> Note:
    """Return a note of a kind; `prompt` and `answer` are HTML, the other fields too."""
    more = {name.replace("_", " "): value for name, value in fields.items()}
    filled = {"Prompt": prompt, "Answer": answer, "Path": "Netflix", "Source": "Netflix", **more}
    made = note(prompt, answer, kind=kind, subject=more.get("Subject", ""), html=filled)
    return kept(made, f"sample-{kind}")


def sample_notes() -> list[Note]:
    """Return a note of each kind."""
    return [
        sample(
            "question",
            "When would you choose eventual consistency over strong consistency?",
            html(
                "When being **available** matters more than being current:\n\n"
                "- Reads may be a little stale: feeds, counters, recommendations\n"
                "- Writes must go on while a region is cut off\n"
                "- Conflicts can be merged, for instance by a `last-write-wins` rule or a CRDT\n\n"
                "```python\ndef merge(a: dict[str, int], b: dict[str, int]) -> dict[str, int]:\n"
                '    """Merge two grow-only counters."""\n'
                "    return {k: max(a.get(k, 0), b.get(k, 0)) for k in a.keys() | b.keys()}  # the larger wins\n```"
            ),
            Path="Distributed Systems › Replication",
            Subject="Consistency models",
            Source="Distributed Systems › Replication › Consistency models",
        ),
        sample(
            "open-question",
            "Tell me about a time you gave somebody feedback that was hard to hear.",
            named(
                (
                    "",
                    "Candor",
                    "- Frank feedback is routine and flows upward as well as down\n"
                    "- Disagreements and bad news are raised early, where everyone can hear them\n"
                    "- Trust grows because people are open and behave like themselves",
                ),
                ("avoid", "", "Waiting for the right moment to bring it up"),
                ("use", "", "- The same day, in private\n- with two examples"),
            ),
            Path="Netflix › Practice Questions",
            Subject="Candor and Disagreement",
            My_Answer=html(
                "The **Q3 migration**: I told Sam that the plan would miss the date, showed the three tickets it "
                "rested on, and offered to replan with him. He cut the scope by half; we shipped a week early."
            ),
            Support=folded(
                named(
                    (
                        "",
                        "High Performance",
                        "- Address underperformance promptly, even when the person is well liked\n"
                        "- Show the expected standard in your own decisions",
                    ),
                    (
                        "",
                        "A Four-Minute Story",
                        "1. Situation (30 s)\n2. What was at stake\n3. What you did\n4. Result",
                    ),
                )
            ),
            Source="Netflix › Practice Questions › Candor and Disagreement",
        ),
        sample(
            "value",
            "What It Means",
            html(
                "- Decisions sit with the people closest to the work, who then own them\n"
                "- You answer for what you achieved, not for following a procedure\n"
                "- Shared context and good judgment replace most rules and approvals\n"
                "- Capable adults are assumed to act in the company's interest"
            ),
            Path="Netflix › The Culture in Five Values",
            Subject="Freedom & Responsibility (Trust Paired with Ownership)",
            Source="Netflix › The Culture in Five Values › Freedom & Responsibility",
        ),
        sample(
            "behaviour",
            "Shared context and good judgment replace most rules and approvals",
            brief("**Freedom & Responsibility**: Trust Paired with Ownership"),
            Reserved_1="Behaviour · Which value does this show?",
            Path="Netflix › The Culture in Five Values",
            Source="Netflix › The Culture in Five Values › Freedom & Responsibility",
        ),
        sample(
            "term",
            "Idempotency",
            html(
                "Applying the same operation **twice** has the effect of applying it once: `PUT`, `DELETE`.[^1]\n\n"
                "[^1]: RFC 9110, section 9.2.2"
            ),
            Path="Distributed Systems › Vocabulary",
            Subject="Messaging",
            Reverse="1",
            Source="Distributed Systems › Vocabulary › Messaging",
        ),
        sample(
            "list",
            "Engineering red flags",
            html(
                "- Blames the team for an outage\n- Cannot say what a system *cost*\n- Has a favourite technology for "
                "every problem\n  - and never measured it\n  - or any other\n- Waits to be told"
            ),
            Path="Netflix › Red Flags",
            Subject="Engineering",
            Source="Netflix › Red Flags › Engineering",
        ),
        sample(
            "steps",
            "The Rounds",
            html(
                "1. **Hiring Manager** (45 min): your fit for the role and your philosophy of leadership\n"
                "2. **Technical Leadership** (60 min): a system design at Netflix scale\n"
                "3. **Cross-Functional Partner** (45 min): deciding from data\n"
                "4. **Skip-Level Manager** (45 min): strategy and appetite for innovation\n"
                "5. **Values Interview** (45 min): whether the culture suits you"
            ),
            Path="Netflix › How the Interview Loop Works",
            Source="Netflix › How the Interview Loop Works › The Rounds",
            Reserved_1="5 steps, in order",
        ),
        sample(
            "contrast",
            "Speak Plainly",
            named(
                ("avoid", "Avoid", "I let the team find its own way to the conclusion that the plan would not work."),
                ("use", "Use", "I said in the review that the plan would miss the date, and why."),
            ),
            Path="Netflix",
            Subject="Pitching Your Answers",
            Source="Netflix › Pitching Your Answers › Speak Plainly",
            Reserved_1="Contrast · Avoid? / Use?",
        ),
        sample(
            "row",
            "Staff Software Engineer (L6)",
            rows(
                ("Scope", "Several teams; a system that others build on"),
                ("Expected", "Sets technical direction and is trusted with open questions"),
                ("Years", "8 or more"),
            ),
            Path="Netflix",
            Subject="Expectations by Level",
            Source="Netflix › Expectations by Level",
        ),
        sample(
            "story",
            "Challenge (30 seconds)",
            render.blocks(
                outlined(
                    "When [problem] threatened [goal], I had [time] to decide. I chose [option] because [reason], "
                    "told [people] on the same day, and [result] followed."
                )[0],
                Page(_no_picture),
                template=True,
            ),
            Path="Netflix › What Makes a Strong Candidate",
            Subject="A Four-Minute Story",
            Source="Netflix › What Makes a Strong Candidate › A Four-Minute Story",
        ),
        sample(
            "choice",
            html("Which port does HTTPS use by default?") + choice("80", "443", "8080"),
            choice("80", "443", "8080", right="443") + html("Port 80 is for plain HTTP; `443` is for HTTP over TLS."),
            Path="Web Basics › Quiz",
            Subject="Ports",
            Source="Web Basics › Quiz › Ports",
        ),
        sample(
            "overview",
            "The Culture in Five Values",
            html("1. Freedom & Responsibility\n2. High Performance\n3. Candor\n4. Innovation\n5. Customer Focus"),
            Path="Netflix",
            Source="Netflix › The Culture in Five Values",
            Reserved_1="Overview · Name all 5",
        ),
    ]


def torture_notes(media: Images) -> list[Note]:
    """Return a note for each section of the torture guide: heading as prompt, all blocks as answer."""
    path = FIXTURES / "torture.md"
    guide, problems = reader.read(path, path.read_bytes())
    assert guide is not None, problems
    page = Page(media.find, guide.footnotes)
    out = []
    for number, section in enumerate(guide.root.nodes):
        made = note(
            section.label,
            html={
                "Prompt": render.inline(section.name, page),
                "Answer": render.blocks(section.body, page),
                "Path": render.text(guide.title),
            },
        )
        out.append(kept(made, f"torture-{number}"))
    return out


def torture_headings() -> dict[str, str]:
    """Return the names of the torture guide's cards and the headings they were made of."""
    path = FIXTURES / "torture.md"
    guide, _ = reader.read(path, path.read_bytes())
    assert guide is not None
    return {f"torture-{number}": section.label for number, section in enumerate(guide.root.nodes)}


# ---------------------------------------------------------------- the backend


@dataclass(frozen=True)
class Card:
    """A card as the backend fills it: the stylesheet and the HTML of both sides."""

    name: str
    css: str
    question: str
    answer: str


def filled(folder: Path, notes: Sequence[Note], media: Mapping[str, Path] | None = None) -> list[Card]:
    """Import the notes into a real collection through a package and return their cards as Anki renders them."""
    path = folder / "cards.apkg"
    package.write(path, [("Cards", notes)], media or {})
    out: list[Card] = []
    with learner(folder / "collection") as somebody:
        log = somebody.import_package(path)
        assert log.new == len(notes), log
        for made in notes:
            for card in somebody.col.get_note(somebody.nid(made.guid)).cards():
                shown = card.render_output()
                name = f"{made.guid}-{card.ord}" if card.ord else made.guid
                out.append(Card(name, shown.css, shown.question_text, shown.answer_text))
        missing = list(somebody.col.media.check().missing)
        assert not missing, missing
    return out


# ---------------------------------------------------------------- the frames


@dataclass(frozen=True)
class Frame:
    """What a program puts around a card."""

    name: str
    html_class: str
    body_class: str
    css: str
    width: int = 412
    height: int = 915
    wrapper: tuple[str, str] = ('<div id="qa">', "</div>")

    def page(self, card: Card, side: str) -> str:
        """Return the page of a card's side."""
        opening, closing = self.wrapper
        shown = card.question if side == "question" else card.answer
        return (
            f'<!doctype html><html class="{self.html_class}"><head><meta charset="utf-8">'
            f"<style>{self.css}</style></head>"
            f'<body class="{self.body_class}">{opening}<style>{card.css}</style>{shown}{closing}</body></html>'
        )


_DESKTOP = """
html { font-size: 15px } body { margin: 20px; overflow-wrap: break-word; color: %s; background: %s }
hr { background-color: #737373; margin: 1em 0; border: none; height: 1px }
img { max-width: 100%%; max-height: 95vh } li { text-align: start } pre { text-align: left } a { color: %s }
"""
_LEGACY = """
html, body { height: 100%% } body { margin: 0; padding: 0; word-wrap: break-word; overflow-wrap: break-word; %s }
#content { margin: .5em } .chrome img { max-width: 100%%; max-height: 90%% } %s
"""
_LEGACY_WRAPPER = ('<div id="content"><div id="qa">', "</div></div>")
_NIGHT = "card card1 nightMode night_mode"

FRAMES: tuple[Frame, ...] = (
    Frame("desktop-day", "", "card card1 isLin", _DESKTOP % ("#020202", "#f5f5f5", "#1d4ed8"), 1100, 800),
    Frame("desktop-night", "night-mode", f"{_NIGHT} isLin", _DESKTOP % ("#fcfcfc", "#2c2c2c", "#bfdbfe"), 1100, 800),
    Frame(
        "phone-day",
        "mobile android linux js",
        "card card1 chrome",
        _LEGACY % ("color: #000; background-color: #fff", ""),
        wrapper=_LEGACY_WRAPPER,
    ),
    Frame(
        "phone-night",
        "mobile android linux js",
        f"{_NIGHT} chrome",
        _LEGACY % ("", "body.nightMode, body.night_mode { color: #fff; background-color: #000 }"),
        wrapper=_LEGACY_WRAPPER,
    ),
    Frame(
        "phone-dark",
        "mobile android linux js",
        f"{_NIGHT} ankidroid_dark_mode chrome",
        _LEGACY % ("", "body.nightMode, body.night_mode { color: #fff; background-color: #303030 }"),
        wrapper=_LEGACY_WRAPPER,
    ),
    Frame(
        "new-phone-day",
        "android mobile chrome",
        "card card1 mathjax-rendered",
        _DESKTOP % ("#020202", "#fff", "#1d4ed8"),
    ),
    Frame(
        "new-phone-night",
        "night-mode android mobile chrome",
        f"{_NIGHT} mathjax-rendered",
        _DESKTOP % ("#fcfcfc", "#000", "#bfdbfe"),
    ),
)
"""The frames that a card is measured in; phones are AnkiDroid's two study screens."""


# ---------------------------------------------------------------- the browser


@dataclass
class Screen:
    """A browser that shows one card at a time and notes what it asks for and complains of."""

    browser: Browser
    media: Mapping[str, Path]
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    _html: str = ""
    _pages: dict[tuple[int, int], Tab] = field(default_factory=dict)

    def show(self, frame: Frame, card: Card, side: str) -> Tab:
        """Return the page that shows a side; `requests` and `errors` start anew."""
        size = (frame.width, frame.height)
        if size not in self._pages:
            context = self.browser.new_context(viewport={"width": size[0], "height": size[1]})
            page = context.new_page()
            page.on("console", self._complaint)
            page.on("pageerror", lambda error: self.errors.append(str(error)))
            page.route("**/*", self._answer)
            self._pages[size] = page
        page = self._pages[size]
        self._html = frame.page(card, side)
        self.requests.clear()
        self.errors.clear()
        page.goto(ORIGIN, wait_until="load")
        return page

    def _complaint(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.errors.append(message.text)

    def _answer(self, route: Route) -> None:
        url = route.request.url
        name = url.removeprefix(ORIGIN)
        if url == ORIGIN:
            route.fulfill(body=self._html, content_type="text/html; charset=utf-8")
        elif name in self.media:
            route.fulfill(path=self.media[name])
        else:
            if not url.endswith("favicon.ico"):
                self.requests.append(url)
            route.abort()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start Chromium without a sandbox and without its own traffic; skip the test where there is none, but in CI."""
    if CHROMIUM is None:
        if os.environ.get("GUIDE2ANKI_REQUIRE_CHROMIUM") == "1":
            pytest.fail("GUIDE2ANKI_REQUIRE_CHROMIUM is set, but there is no chromium")
        pytest.skip("there is no chromium")
    from playwright.sync_api import sync_playwright

    quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu", "--no-first-run", *quiet]
        )
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def screen(media: Mapping[str, Path] | None = None) -> Iterator[Screen]:
    with chromium() as browser:
        yield Screen(browser, media or {})
