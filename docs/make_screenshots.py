"""Draw `docs/screenshots/`: a card of each kind from `guides/`, as Anki and AnkiDroid show it by day and night.

    python docs/make_screenshots.py

Needs the test group of `pyproject.toml` and a Chromium. The cards go through a real Anki collection; which one
stands for its kind follows from the guides alone, so that the pictures change only with them and the style.
"""

from __future__ import annotations

import base64
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

DOCS = Path(__file__).resolve().parent
sys.path.insert(0, str(DOCS.parent / "tests"))

from guide2anki import compiler, finding  # noqa: E402
from guide2anki.model import File, Note  # noqa: E402
from made_notes import kept  # noqa: E402
from pages_support import FRAMES, Card, Frame, Screen, filled, screen  # noqa: E402

COVERED = """---
anki:
  uncover: true
---
# Knots

## Where a bowline serves

- a loop that must not slip
- a line made fast to a ring, also under load
- a rope around somebody in the water
- two ropes joined for a while
"""
WANTED = 260
"""Length of an answer that shows a kind well."""
MARGIN = 18
LOWEST = 150
_STYLE = """
body { margin: 0; padding: 20px; width: 1660px; background: #d5d9de; font: 15px sans-serif; color: #333 }
main { display: flex; gap: 16px; align-items: flex-start }
main > div { display: flex; flex-direction: column; gap: 16px }
img { display: block; border-radius: 12px; box-shadow: 0 2px 10px rgba(0, 0, 0, 0.25) }
"""


def picked(folder: Path) -> tuple[dict[str, Note], dict[str, Path]]:
    """Return a note for each kind that the guides hold, and the pictures that notes show."""
    best: dict[str, Note] = {}
    media: dict[str, Path] = {}
    for file in finding.find([folder]).files:
        read, _ = compiler.read_guide(file)
        if read is None:
            continue
        media |= read.images.files
        for note in read.notes:
            known = best.get(note.kind)
            if known is None or _distance(note) < _distance(known):
                best[note.kind] = note
    return {kind: kept(replace(note, deck="Cards"), kind) for kind, note in sorted(best.items())}, media


def _distance(note: Note) -> tuple[bool, int]:
    """Return how far a note is from a good example; formulas need MathJax, which only Anki brings."""
    return "\\(" in "".join(note.fields), abs(len(note.answer) - WANTED)


def covered(folder: Path) -> Note:
    """Return a list whose points are covered."""
    path = folder / "knots.md"
    path.write_text(COVERED, encoding="utf-8")
    read, problems = compiler.read_guide(File(path, folder))
    assert read is not None, problems
    return kept(replace(read.notes[0], deck="Cards"), "uncover")


def shot(opened: Screen, frame: Frame, card: Card, side: str, taps: int = 0) -> str:
    """Return the picture of a side, as high as its content and with some covers taken off, as a data address."""
    tab = opened.show(frame, card, side)
    for number in range(taps if side == "answer" else 0):
        tab.locator(".covered summary").nth(number).click()
    bottom = tab.evaluate("() => document.querySelector('#qa').getBoundingClientRect().bottom")
    height = max(bottom + MARGIN, LOWEST)
    picture = tab.screenshot(clip={"x": 0, "y": 0, "width": frame.width, "height": height}, full_page=True)
    return "data:image/png;base64," + base64.b64encode(picture).decode()


def main() -> None:
    """Write a picture for each kind."""
    frames = {frame.name: frame for frame in FRAMES}
    wide = {name: replace(frames[name], width=760) for name in ("desktop-day", "desktop-night")}
    notes, media = picked(DOCS.parent / "guides")
    with tempfile.TemporaryDirectory() as folder, screen(media) as opened:
        cards = filled(Path(folder), [*notes.values(), covered(Path(folder))], media)
        for card in cards:
            columns = [
                [(frames["phone-day"], "question"), (frames["phone-day"], "answer")],
                [(frames["phone-night"], "answer")],
                [(wide["desktop-day"], "answer"), (wide["desktop-night"], "answer")],
            ]
            taps = 2 if card.name == "uncover" else 0
            pictures = [[shot(opened, frame, card, side, taps) for frame, side in column] for column in columns]
            body = "".join(
                "<div>" + "".join(f'<img src="{address}">' for address in column) + "</div>" for column in pictures
            )
            tab = opened.browser.new_page(viewport={"width": 1700, "height": 400})
            tab.set_content(f"<style>{_STYLE}</style><main>{body}</main>")
            (DOCS / "screenshots").mkdir(exist_ok=True)
            tab.screenshot(path=DOCS / "screenshots" / f"{card.name}.png", full_page=True)
            tab.close()
            print(f"{card.name}: {card.name}.png")


if __name__ == "__main__":
    main()
