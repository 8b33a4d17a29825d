"""What the reading makes of Markdown, drawn as lines: names with their marks, blocks, and the markup inside lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from guide2anki.model import Node, Part, Text
from reading import guide_of, outlined

AROUND = {"code": ("`", "`"), "math": ("⟨", "⟩"), "display": ("⟪", "⟫")}


def written(run: Text) -> str:
    """Return a run with its markup as tags."""
    out = []
    for piece in run.pieces:
        if piece.kind == "open":
            out.append(f"‹a {piece.target}›" if piece.name == "a" else f"‹{piece.name}›")
        elif piece.kind == "close":
            out.append(f"‹/{piece.name}›")
        elif piece.kind == "picture":
            out.append(f"![{'|'.join(filter(None, (piece.text, piece.name)))}]({piece.target})")
        elif piece.kind in ("note", "tag"):
            out.append(f"‹{piece.kind} {piece.name}›")
        else:
            begin, end = AROUND.get(piece.kind, ("", ""))
            out.append("↵" if piece.kind == "break" else f"{begin}{piece.text}{end}")
    return "".join(out).replace("\n", "⏎")


def drawn(parts: Sequence[Part], depth: int = 0) -> Iterator[str]:
    """Yield a line for each name and block, indented by its depth."""
    margin = "  " * depth
    for part in parts:
        if isinstance(part, Node):
            gloss = f" ({written(part.gloss)})" if part.gloss else ""
            info = f"[{part.info}]" if part.info else ""
            name = f"{written(part.name)}{gloss}{part.separator and f' {part.separator}'}"
            yield f"{margin}{part.mark}{info}: {name}" if name else f"{margin}{part.mark}{info}"
            yield from drawn(part.body, depth + 1)
            continue
        info = f"[{part.info}]" if part.info else ""
        start = f" from {part.start}" if part.start != 1 else ""
        said = written(part.text) or part.source.strip().replace("\n", "⏎")
        if part.kind == "row":
            said = " | ".join(map(written, part.cells))
        yield f"{margin}{part.kind}{info}{start}: {said}" if said else f"{margin}{part.kind}{info}{start}"
        yield from drawn(part.items, depth + 1)
        yield from drawn(part.rows, depth + 1)


def drawing(markdown: str) -> list[str]:
    """Return a piece of Markdown as the outline has it, nothing left out, its footnotes last."""
    parts, notes = outlined(markdown)
    out = list(drawn(parts))
    for label, found in notes.items():
        out += [f"note {label}:", *drawn(found, 1)]
    return out


def on_one_line(rows: list[str]) -> str:
    """Return a drawing on one line, `›` before what stands under the name above it."""
    margins = [len(row) - len(row.lstrip(" ")) for row in rows]
    return " / ".join(
        "›" * (margin // 2) + row[margin:].removeprefix("paragraph: ") for row, margin in zip(rows, margins)
    )


def kept(markdown: str) -> list[str]:
    """Return the drawing of a guide as the shapes see it, and a line for each part that is put aside."""
    guide = guide_of(markdown)
    return [*drawn(guide.root.body), *(f"{skip.line}: {skip.reason.value}" for skip in guide.aside)]


def numbered(markdown: str) -> list[str]:
    """Return `line: what it is` for each name and block of a guide as the shapes see it, in its order."""
    out: list[str] = []
    stack: list[Part] = list(reversed(guide_of(markdown).root.body))
    while stack:
        part = stack.pop()
        out.append(f"{part.line}: {part.mark if isinstance(part, Node) else part.kind}")
        stack.extend(reversed(part.body if isinstance(part, Node) else [*part.items, *part.rows]))
    return out
