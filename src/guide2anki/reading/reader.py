"""Read one Markdown file into a `Guide`: front matter, outline, and what the author says in comments."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from guide2anki.model import Block, Guide, Node, Part, Problem, Reason, Settings, Skip, Text, leaves, text
from guide2anki.model.directives import AUTHOR
from guide2anki.reading import boilerplate, directives, document, keys, numbers, outline, settings
from guide2anki.reading.capitals import capitals
from guide2anki.reading.flow import Flow
from guide2anki.reading.slug import slug

MAX_BYTES = 1_000_000
"""A guide above this size, that of a thick book, is refused: with more, one waits for 20 seconds and more, and some
that hold a million of one sign take 600 MB of memory (`tests/hostile.py`)."""


def read(path: Path, source: bytes, folder: Settings | None = None) -> tuple[Guide | None, list[Problem]]:
    """Return the guide that `source` holds, and what is wrong with it; no guide where it cannot be read.

    `folder` is what its folder says for all guides.
    """
    if len(source) > MAX_BYTES:
        return None, [Problem(path, None, f"the file is larger than {MAX_BYTES // 1_000_000} MB: split it")]
    try:
        content = source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = source.count(b"\n", 0, error.start) + 1
        return None, [Problem(path, line, "the file is not UTF-8 text: save it in that encoding")]
    if content.count("\0") > len(content) / 10:
        message = "the file is not UTF-8 text but full of zeros, as in UTF-16: save it as UTF-8"
        return None, [Problem(path, 1, message)]
    if not content.strip():
        return None, [Problem(path, 1, "the guide is empty: write something to learn into it")]
    content = content.replace("\r\n", "\n").replace("\r", "\n").translate(_UNSEEN)
    front = settings.read(path, content)
    if front.settings is None:
        return None, front.problems
    given, front.settings = front.settings, front.settings.over(folder or Settings())
    flows, notes = document.blocks(front.body, front.offset)
    flows = capitals(flows)
    title = front.settings.title or _first_title(flows) or _stem_title(path)
    kept, taken = directives.take(path, _untitled(flows, title), content)
    root = Node("guide", front.offset + 1, text(title), rank=-1)
    outline.outline(kept, root)
    directives.attach(taken, root, next((flow.line for flow in kept if flow.kind == "heading" and not flow.level), 0))
    numbers.unnumber(root)
    missing = _missing_titles(path, given, root)
    _mark_values(root, front.settings.values)
    skips = front.settings.skip or any(one.skip for one in taken.directives)
    left_out = [*(_exclude(root, front.settings.skip) if skips else []), *_in_boxes(taken.boxes)]
    aside = [*taken.comments, *left_out, *boilerplate.strip(root), *keys.tell(root), *boilerplate.strip_keys(root)]
    guide = Guide(
        path=path,
        id=slug(front.settings.id) or guide_id(path),
        title=title,
        settings=front.settings,
        root=root,
        directives=tuple(taken.directives),
        footnotes={label: tuple(_note(found)) for label, found in notes.items()},
        aside=tuple(aside),
    )
    return guide, [*front.problems, *taken.problems, *missing, *_wide_rows(path, flows)]


_UNSEEN = dict.fromkeys({*range(0x20), 0x7F} - {0, 9, 10})
"""Control characters, which no reader sees; a null is shown by Markdown as a sign of its own."""


def _wide_rows(path: Path, flows: Sequence[Flow]) -> list[Problem]:
    """Report table rows that hold more cells than their table has columns."""
    message = "this row of the table has more cells than the table has columns: write a bar inside a cell as \\|"
    out = [Problem(path, line, message) for flow in flows for line in flow.wide]
    for flow in flows:
        if flow.children:
            out += _wide_rows(path, flow.children)
    return out


def _note(flows: Sequence[Flow]) -> list[Part]:
    held = Node("item", 0)
    outline.outline(flows, held)
    return held.body


# ---------------------------------------------------------------- title


def guide_id(path: Path) -> str:
    """Return the id that a file's name gives: its slug; a README goes by its folder."""
    stem = path.stem
    if stem.casefold() in ("readme", "index") and path.absolute().parent.name:
        stem = path.absolute().parent.name
    return slug(stem) or "guide"


def _tops(flows: Sequence[Flow]) -> list[Flow]:
    return [flow for flow in flows if flow.kind == "heading" and flow.level == 1]


def _name(title: Text) -> str:
    """Return a title without the number that counts guides: `404. Not Found` and `2.5 GHz` keep theirs.

    The id that Notion writes behind the titles of pages goes, too.
    """
    run = title.unlinked
    if found := _PAGE_ID.search(run.plain):
        run = run.cut(0, found.start())
    marks = run.flat[: len(run.flat) - len(run.flat.lstrip(run.marks + " "))] if run.marks else ""
    bare = run.flat[len(marks) :]
    return run.name if _COUNTED.match(bare) else bare.rstrip(":： ")


_PAGE_ID = re.compile(r"\s+[0-9a-f]{32}\s*$")
_COUNTED = re.compile(r"\(?\d{1,2}\s*(?:[.)](?=\s)|[、．])|[一二三四五六七八九十]{1,3}、|[①-⑳]")


def _first_title(flows: Sequence[Flow]) -> str:
    tops = _tops(flows)
    return _name(tops[0].text) if tops else ""


def _stem_title(path: Path) -> str:
    parts = guide_id(path).replace("_", "-").split("-")
    return " ".join(part[:1].upper() + part[1:] for part in parts if part)


def _untitled(flows: Sequence[Flow], title: str) -> list[Flow]:
    """Return the blocks with the headings that name the guide as level 0: the sole one of level 1, or its title."""
    tops = _tops(flows)
    sole = tops[0] if len(tops) == 1 and not tops[0].text.asks else None
    out = []
    for flow in flows:
        names = (
            flow.kind == "heading"
            and flow.level == 1
            and not flow.text.asks
            and _name(flow.text).casefold() == title.casefold()
        )
        if flow is sole or names:
            flow = Flow("heading", flow.line, flow.text, level=0)
        out.append(flow)
    return out


# ---------------------------------------------------------------- what the author says


def _missing_titles(path: Path, given: Settings, root: Node) -> list[Problem]:
    """Report section titles in the front matter that no heading has: a typo would go unseen."""
    if not given.skip and not given.values:
        return []
    known = {node.label.casefold() for node in root.walk()}
    return [
        Problem(path, 1, f'`anki: {key}` names the section "{name}", but no heading has that title')
        for key, names in (("skip", given.skip), ("values", given.values))
        for name in names
        if name.casefold() not in known
    ]


def _mark_values(root: Node, names: Sequence[str]) -> None:
    marked = {name.casefold() for name in names}
    if not marked:
        return
    for node in root.walk():
        node.values = node.label.casefold() in marked


def _exclude(root: Node, titles: Sequence[str]) -> list[Skip]:
    """Take out of the outline what the author leaves out, by a comment about it or by its title."""
    named = {title.casefold() for title in titles}
    out: list[Skip] = []

    def stays(part: Part) -> bool:
        said = part.directives is not None and part.directives.skip
        if said or (isinstance(part, Node) and bool(part.name) and part.label.casefold() in named):
            out.extend(Skip(leaf, Reason.EXCLUDED, AUTHOR) for leaf in leaves([part]))
            return False
        return True

    for node in list(root.walk()):
        node.body = [part for part in node.body if stays(part)]
        for part in node.body:
            if isinstance(part, Block):
                part.items = tuple(item for item in part.items if stays(item))
                part.rows = (*part.rows[:1], *(row for row in part.rows[1:] if stays(row)))
    return out


def _in_boxes(boxes: Sequence[Flow]) -> Iterator[Skip]:
    """Yield what stands in boxes and quotes that are left out whole."""
    for box in boxes:
        held = Node("item", box.line)
        outline.outline([box], held)
        yield from (Skip(leaf, Reason.EXCLUDED, AUTHOR) for leaf in leaves(held.body))
