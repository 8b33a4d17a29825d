"""The evaluation of composed backs: open questions with the headings that a coach would accept for each."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from guide2anki.cards.extract import extract
from guide2anki.compose.compose import Composed, compose
from guide2anki.model import Block, Guide, Node, Pair
from guide2anki.reading.reader import read

VALUES = Path(__file__).parent / "compose" / "values"
DEVELOPED_ON = ("airline.md", "game-studio.md", "hospital-trust.md", "stadtwerke-de.md")
"""The guides that the rules were made on; the others were looked at for the figures only."""
HELD_OUT = ("bank.md", "logistica-es.md", "ngo.md", "school-network.md")


def judged(guide: str) -> list[tuple[str, list[str]]]:
    """Return the questions of a guide with the headings accepted for each; none where nothing in it relates."""
    rows = json.loads((VALUES / "evaluation.json").read_text(encoding="utf-8"))
    return [(row["question"], row["accept"]) for row in rows if row["guide"] == guide]


@cache
def backs(guide: str) -> dict[str, Composed]:
    """Return the back of each judged question of a guide, by its text.

    Whether a list, or a check list, is one of questions is decided elsewhere: a judged question that was not taken for
    one is made one here, so that the figures are those of composing alone.
    """
    path = VALUES / guide
    found, _ = read(path, path.read_bytes().replace(b"- [ ] ", b"- "))
    assert found is not None
    pairs = list(extract(found).pairs)
    asked = {_key(question): question for question, _ in judged(guide)}
    known = {_key(pair.prompt.flat) for pair in pairs if pair.kind == "open-question"}
    added = [pair for pair in _as_questions(found) if _key(pair.prompt.flat) in asked.keys() - known]
    lines = {pair.line for pair in added}
    pairs = [pair for pair in pairs if pair.line not in lines] + added
    composed = {_key(pair.prompt.flat): one for pair, one in compose(found, pairs).items()}
    return {question: composed[key] for key, question in asked.items() if key in composed}


def _as_questions(guide: Guide) -> Iterator[Pair]:
    for node in guide.root.walk():
        first = node.body[0] if node.body else None
        said = node.title or (first.text if isinstance(first, Block) else node.name)
        if node.mark == "item":
            yield Pair("open-question", said.unquoted, (), node, node.line)


def _key(content: str) -> str:
    return "".join(filter(str.isalpha, content.casefold()))


def headings(one: Composed) -> list[str]:
    """Return the headings that points stand under on a back, in its order."""
    out = []
    for part in one.answer:
        if isinstance(part, Node):
            name = part.gloss.flat if part.info == "avoid" else part.label
            out.append(name.partition(" › ")[0])
    return out


def figures(guides: tuple[str, ...]) -> tuple[int, int, int, int, list[str]]:
    """Return (backs whose first heading is accepted, backs with points, answered, answerable, what went wrong)."""
    good = shown = answered = answerable = 0
    wrong = []
    for guide in guides:
        composed = backs(guide)
        for question, accept in judged(guide):
            found = headings(composed[question])
            accepted = {_key(name) for name in accept}
            first = bool(found) and _key(found[0]) in accepted
            some = not accepted.isdisjoint(map(_key, found))
            shown += bool(found)
            good += first
            answerable += bool(accept)
            answered += some
            if (found and not first) or (accept and not some):
                wrong.append(f"{guide}: {question} -> {found}, accepted {accept}")
    return good, shown, answered, answerable, wrong
