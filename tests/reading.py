"""Markdown read down to pairs and skips, for tests that start from text."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from textwrap import dedent

from guide2anki.cards.extract import extract
from guide2anki.listing import outline
from guide2anki.model import Block, Extraction, Guide, Node, Pair, Part, Problem, Reason, Text, gist, leaves
from guide2anki.model.text import words_of
from guide2anki.reading import document
from guide2anki.reading import outline as outline_
from guide2anki.reading.flow import Flow
from guide2anki.reading.reader import read

ROOT = Path(__file__).parent.parent
SHAPES = Path(__file__).parent / "shapes"
FIXTURES = sorted(SHAPES.glob("*.md"))
GUIDES = sorted((ROOT / "guides").glob("*.md"))
TORTURE = ROOT / "tests" / "fixtures" / "torture.md"
ALL = [*FIXTURES, *GUIDES, TORTURE, *sorted((ROOT / "docs").glob("*.md"))]


_HELD: deque[Guide] = deque(maxlen=20)
"""The guides read last: the names of an outline know what stands above them only as long as somebody holds it."""


def load(path: Path) -> Guide:
    """Read a file that must be readable."""
    guide, problems = read(path, path.read_bytes())
    assert guide is not None, problems
    return guide


def read_text(markdown: str, name: str = "guide.md") -> tuple[Guide | None, list[Problem]]:
    """Read an indented piece of Markdown as a file of that name."""
    return read(Path(name), dedent(markdown).lstrip("\n").encode())


def guide_of(markdown: str, name: str = "guide.md") -> Guide:
    """Read Markdown that must be readable without a problem."""
    guide, problems = read_text(markdown, name)
    assert guide is not None, problems
    assert problems == []
    _HELD.append(guide)
    return guide


def parts_of(markdown: str) -> list[Part]:
    """Return what the outline of a piece of Markdown holds at its top."""
    return guide_of(markdown).root.body


def outlined(markdown: str) -> tuple[tuple[Part, ...], dict[str, tuple[Part, ...]]]:
    """Return a piece of Markdown as the outline has it, nothing left out, and its footnotes by label."""
    flows, notes = document.blocks(markdown, 0)
    return _under(flows), {label: _under(found) for label, found in notes.items()}


def _under(flows: Sequence[Flow]) -> tuple[Part, ...]:
    root = Node("guide", 1, rank=-1)
    outline_.outline(flows, root)
    return tuple(root.body)


def text_of(markdown: str) -> Text:
    """Return the run of the one paragraph that a piece of Markdown is."""
    (flow,) = document.blocks(markdown, 0)[0]
    return flow.text


def extracted(markdown: str) -> Extraction:
    return extract(guide_of(markdown))


def card(pair: Pair) -> str:
    """Return `kind: subject: prompt` of a pair."""
    return f"{pair.kind}: {pair.subject}: {pair.prompt.flat}" if pair.subject else f"{pair.kind}: {pair.prompt.flat}"


def cards(markdown: str) -> list[str]:
    """Return `kind: subject: prompt` for each pair of Markdown, without a subject that is the guide's title."""
    guide = guide_of(markdown)
    return [card(replace(pair, subject="") if pair.subject == guide.title else pair) for pair in extract(guide).pairs]


def taught(markdown: str) -> list[str]:
    """Return `prompt → answer` for each pair of a piece of Markdown; the lines of an answer are parted by ` / `."""
    return [f"{pair.prompt.flat} → {' / '.join(pair.said.splitlines())}".strip() for pair in extracted(markdown).pairs]


def skips(markdown: str) -> list[str]:
    """Return `line: reason` for each skip of a piece of Markdown."""
    return [f"{skip.line}: {skip.reason.value}" for skip in extracted(markdown).skips]


def tree(node: Node, depth: int = 0) -> list[str]:
    """Return the names below a node, indented by their depth."""
    out = []
    for inner in node.nodes:
        out.append("  " * depth + inner.label)
        out.extend(tree(inner, depth + 1))
    return out


# what holds of every extraction


def front(pair: Pair) -> str:
    """Return what a learner reads on the front."""
    return " · ".join((*pair.path, pair.subject, pair.prompt.flat, gist(pair.shown))).casefold()


def assert_accounted(guide: Guide, extraction: Extraction) -> None:
    """Check the accounting law: every leaf is on a card or named in one skip."""
    every = list(leaves(guide.root.body))
    used = {id(leaf) for pair in extraction.pairs for leaf in pair.told}
    skipped = Counter(id(skip.part) for skip in extraction.skips)
    lost = [leaf for leaf in every if id(leaf) not in used and id(leaf) not in skipped]
    assert [(leaf.line, gist([leaf])) for leaf in lost] == []
    twice = [skip.part for skip in extraction.skips if skipped[id(skip.part)] > 1 or id(skip.part) in used]
    assert [(leaf.line, gist([leaf])) for leaf in twice] == []
    assert all(isinstance(skip.reason, Reason) for skip in extraction.skips)


def assert_answerable(extraction: Extraction) -> None:
    """Check the promise of a card: it asks something, no other card asks the same, and the answer is no echo."""
    fronts = Counter(map(front, extraction.pairs))
    assert [asked for asked, times in fronts.items() if times > 1] == []
    for pair in extraction.pairs:
        where = f"line {pair.line}: {pair.prompt.flat!r}"
        assert pair.prompt.says or pair.shown, f"{where} asks nothing"
        if pair.kind == "open-question":
            assert not pair.answer, f"{where} is open and answered"
            continue
        assert any(lines_of(pair.answer)), f"{where} has no answer"
        if pair.kind not in ("choice", "overview"):
            assert any(not echoed(line, pair) for line in lines_of(pair.answer)), f"{where} answers itself"


def lines_of(parts: Sequence[Part]) -> list[str]:
    """Return the lines of an answer that say something; a picture says what it shows."""
    return [line for line in outline(parts) if line.strip()]


def echoed(line: str, pair: Pair) -> bool:
    said = " ".join(words_of(line))
    asked = " ".join(words_of(" ".join((*pair.path, pair.subject, pair.prompt.flat, gist(pair.shown)))))
    return bool(said) and f" {said} " in f" {asked} "


def blocks_in(parts: Sequence[Part]) -> Iterator[Block]:
    """Yield every block at any depth."""
    for part in parts:
        if isinstance(part, Node):
            yield from blocks_in(part.body)
        else:
            yield part
            yield from blocks_in(part.items)
            yield from blocks_in(part.rows)
