"""HTML as blocks: one walk over the parsed tree, which keeps count of lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from selectolax.lexbor import LexborNode

from guide2anki.model.text import Piece, Text, text
from guide2anki.reading.flow import Flow
from guide2anki.reading.html_tags import BOXES, COMMENT, SHOWN

_KEY_LINE = re.compile(r"[A-Za-z_][\w-]{1,20}:(?:\s|$)")


_DEEPEST = 60
"""Levels of nested tags that are read; what lies deeper is taken as text, for each level costs stack."""
_HOLDING = SHOWN | {"a", "span"}
"""Tags inside a line that may turn out to stand around blocks."""
_INLINE_TAGS = _HOLDING | {"code", "br", "img", "x-m", "x-n", COMMENT, "wbr", "-text"}
_SPACES = re.compile(r"[ \t]*\n[ \t]*")
_CALLOUT = re.compile(r"\[!(?P<type>[\w-]+)(?:\|[^\]]*)?\](?P<fold>[+-]?)[ \t]*")
_CHECK = re.compile(r"\[(?P<sign>[ xX])\]\s+(?=\S)")
_HEADING_TAIL = re.compile(r"\s*(?:\{[:#.][^{}]*\}|¶|🔗)\s*$")
_ATTRIBUTES = re.compile(r"\{:?\s*[^{}]*[=#.:][^{}]*\}")
_BLOCK_ID = re.compile(
    r"(?:\n|(?<=[.!?)\"”。！？])\s+)\^[A-Za-z0-9][\w-]*\s*$|(?<![:(=|])\s+\^(?=[0-9a-f]*[0-9])(?=[0-9a-f]*[a-f])[0-9a-f]{6}\s*$"
)
"""An anchor of Obsidian: on its own line, behind a finished sentence, or as Obsidian makes it up; not `2 ^10`."""
_LONE_ID = re.compile(r"\^[A-Za-z0-9][\w-]*$")


_NO_COUNT = 100
"""A number from which on a list that begins with it counts nothing: `404. Not Found`, `1986. A great year`."""


_DATE = re.compile(r"(?:\d{1,2}\.\s*)?\d{4}\b")
"""What stands behind the day or the month of a date ("28. 10. 1918"), which Markdown takes for lists in lists."""


def _is_dated(found: Flow) -> bool:
    """Tell whether the numbers of a list are days or months: a year, or a month and a year, stands behind each."""
    firsts = [item.children[0] if item.children else None for item in found.children]
    return all(first is not None and first.kind == "paragraph" and _DATE.match(first.text.plain) for first in firsts)


def _counts_on(numbers: Sequence[int]) -> bool:
    """Tell whether the numbers of a list count: each is one more than the one before, and there are several."""
    return len(numbers) > 1 and all(after == before + 1 for before, after in pairwise(numbers))


def _name_by_numbers(found: Flow, numbers: Sequence[int]) -> None:
    """Give the items of a list their numbers as text; a sole one is marked for the item that it stands in."""
    found.info, found.level = "named" if len(numbers) == 1 else "bullet", 1
    for item, number in zip(found.children, numbers, strict=False):
        first = item.children[0] if item.children else None
        if first is not None and first.kind == "paragraph":
            first.text = Text((Piece("text", f"{number}. "), *first.text.pieces), first.line)


def _is_anchor(flow: Flow, before: Flow) -> bool:
    """Tell whether a paragraph is the anchor that Obsidian hangs on the list, table or box above it."""
    if flow.kind != "paragraph" or before.kind not in ("list", "table", "quote", "box", "code", "math"):
        return False
    return bool(_LONE_ID.match(flow.text.plain))


class Reader:
    """Walks over the parsed HTML and keeps count of lines."""

    def __init__(self) -> None:
        self.line = 1
        self.footnotes: dict[str, list[Flow]] = {}
        self.counted: set[int] = set()
        """Numbers of items of the lists so far."""
        self.said: list[tuple[int, str]] = []
        """Comments to the tool on the lines that are being read."""

    def _heard(self) -> list[tuple[int, str]]:
        """Return the comments on the lines that were read."""
        said, self.said = self.said, []
        return said

    def flow(self, parent: LexborNode, line: int, depth: int = 0) -> list[Flow]:
        """Return the blocks inside an element."""
        self.line = line
        out: list[Flow] = []
        run: list[Piece] = []
        begun = line

        def flush() -> None:
            if run:
                paragraph = _settled(run, begun)
                if paragraph.says:
                    out.append(Flow("paragraph", paragraph.line, paragraph, said=self._heard()))
                run.clear()
            out.extend(Flow("comment", at, source=said) for at, said in self._heard())

        node = parent.child
        while node is not None:
            tag = node.tag
            if tag in _INLINE_TAGS and not (tag in _HOLDING and _holds_blocks(node)):
                if not run:
                    begun = self.line
                self._inline(node, run)
            else:
                flush()
                out.extend(self._block(node, str(tag), depth))
            node = node.next
        flush()
        return [flow for at, flow in enumerate(out) if not (at and _is_anchor(flow, out[at - 1]))]

    def _block(self, node: LexborNode, tag: str, depth: int) -> Iterator[Flow]:
        given = node.attributes
        line = self.line = int(given.get("l") or self.line)
        if depth > _DEEPEST:
            said = text(" ".join(node.text(separator=" ").split()), line)
            if said.says:
                yield Flow("paragraph", line, said)
        elif tag == "p":
            yield from self.flow(node, line, depth + 1)
        elif tag[0] == "h" and tag[1:].isdigit():
            yield from self._heading(node, line, int(tag[1:]), "u" in given)
        elif tag in ("ul", "ol"):
            yield from self._list(node, line, tag, depth)
        elif tag == "blockquote":
            yield _callout(Flow("quote", line, children=self.flow(node, line, depth + 1)))
        elif tag == "table":
            yield self._table(node, line)
        elif tag == "pre":
            yield _code(node, given, line)
        elif tag == "hr":
            yield Flow("rule", line)
        elif tag == "details":
            yield self._fold(node, line, depth, "o" in given)
        elif tag == "section" and "k" in given:
            yield from self._box(node, given, line, depth)
        elif tag == "div" and given.get("k") == "math":
            yield Flow("math", line, source=node.text(deep=True))
        elif tag == "dl":
            yield self._terms(node, line, depth)
        elif tag in ("x-c", COMMENT):
            yield Flow("comment", line, source=given.get("i") or "")
        elif tag == "x-h":
            yield Flow("html", line, source=given.get("i") or "")
        elif tag == "li":
            yield Flow("list", line, children=[self._item(node, line, depth)], info="bullet")
        else:  # boxes that name nothing, and spans around blocks
            yield from self.flow(node, line, depth + 1)

    def _heading(self, node: LexborNode, line: int, level: int, underlined: bool) -> Iterator[Flow]:
        title = self._run(node, line)
        if underlined:
            rows = title.plain.split("\n")
            if sum(bool(_KEY_LINE.match(row)) for row in rows) >= 2:
                yield Flow("metadata", line, title)
                return
            if len(rows) > 1 or len(rows[0]) > 100 or rows[0].rstrip().endswith((".", ",", ";", "。")):
                yield Flow("paragraph", line, title)
                return
        tail = _HEADING_TAIL.search(title.plain)
        if tail and tail.start() > 0:
            title = title.cut(0, tail.start()).trimmed
        yield Flow("heading", line, title, level=level, said=self._heard())

    def _list(self, node: LexborNode, line: int, tag: str, depth: int) -> Iterator[Flow]:
        found = Flow("list", line, info="ordered" if tag == "ol" else "bullet")
        start = node.attributes.get("start") or "1"
        found.level = int(start) if start.isdecimal() else 1
        child = node.child
        numbers: list[int] = []
        while child is not None:
            name = child.tag
            if name == "li":
                at = self.line = int(child.attributes.get("l") or self.line)
                numbers.append(int(child.attributes.get("n") or 0))
                found.children.append(self._item(child, at, depth))
            elif name in ("ul", "ol") and found.children:  # a list right inside a list goes with the item above it
                found.children[-1].children.extend(self._block(child, str(name), depth + 1))
            elif name == "-text":
                self.line += (child.text_content or "").count("\n")
            else:
                more = list(self._block(child, str(name), depth + 1))
                if more and found.children:
                    found.children[-1].children.extend(more)
                else:
                    yield from more
            child = child.next
        goes_on = bool(numbers) and (_counts_on(numbers) or numbers[0] - 1 in self.counted)
        dated = bool(numbers) and not _counts_on(numbers) and _is_dated(found)
        if tag == "ol" and numbers and (dated or (max(numbers) >= _NO_COUNT and not goes_on)):
            _name_by_numbers(found, numbers)
        self.counted.update(numbers)
        if found.children:
            yield found

    def _item(self, node: LexborNode, line: int, depth: int) -> Flow:
        item = Flow("item", line, children=self.flow(node, line, depth + 1))
        if len(item.children) == 1 and item.children[0].info == "named":
            item.children = item.children[0].children[0].children
        first = item.children[0] if item.children else None
        if first and first.kind == "paragraph" and (box := _CHECK.match(first.text.plain)):
            item.info = "open" if box["sign"] == " " else "checked"
            first.text = first.text.cut(box.end()).trimmed
        return item

    def _table(self, node: LexborNode, line: int) -> Flow:
        table = Flow("table", line)
        stack = [node]
        while stack:
            part = stack.pop()
            tag = part.tag
            if tag == "tr":
                self._row(part, table)
            elif tag in ("table", "thead", "tbody", "tfoot"):
                inner = list(part.iter())
                stack.extend(reversed(inner))
            elif tag == "caption":
                table.text = self._run(part, self.line)
        return table

    def _row(self, node: LexborNode, table: Flow) -> None:
        line = self.line = int(node.attributes.get("l") or self.line)
        cells: list[Text] = []
        heads = 0
        for cell in node.iter():
            if cell.tag in ("td", "th"):
                heads += cell.tag == "th"
                self.line = line
                cells.append(self._cell(cell, line, table))
                spans = cell.attributes.get("colspan") or "1"
                cells.extend(Text() for _ in range(min(int(spans), 50) - 1 if spans.isdecimal() else 0))
        header = heads == len(cells) or (not table.rows and bool(node.parent and node.parent.tag == "thead"))
        if "w" in node.attributes:
            table.wide = (*table.wide, line)
        table.rows.append((line, cells, header))

    def _cell(self, node: LexborNode, line: int, table: Flow) -> Text:
        """Return what stands in a cell; blocks in it become lines, and comments to the tool speak of its row."""
        pieces: list[Piece] = []
        blocks = list(_leaf_flows(self.flow(node, line, 1)))
        held = [block for block in blocks if block.kind != "comment"]
        table.said += [(line, said) for block in blocks for _, said in block.said]
        table.said += [(line, block.source) for block in blocks if block.kind == "comment"]
        for number, block in enumerate(held):
            if number:
                pieces.append(Piece("break"))
            pieces.extend(block.text.pieces or (Piece("code", block.source.strip()),))
        return Text([_on_one_line(piece) for piece in pieces], line)

    def _fold(self, node: LexborNode, line: int, depth: int, is_open: bool) -> Flow:
        fold = Flow("box", line, info="fold", open=is_open)
        self._fill(fold, node, depth + 1, "summary")
        return fold

    def _fill(self, box: Flow, node: LexborNode, depth: int, title: str) -> None:
        """Put the blocks inside a box into it, its title on it."""
        line = box.line
        head = node.child
        while head is not None and head.tag != title:
            head = head.next
        if head is not None:
            above = self.flow(head, int(head.attributes.get("l") or line), depth)
            texts = [block for block in above if block.text]
            box.text = texts[0].text if texts else Text((), line)
            box.said = texts[0].said if texts else []
            box.children = [block for block in above if block not in texts[:1]]
            head.decompose()
        box.children = [*box.children, *self.flow(node, line, depth)]

    def _box(self, node: LexborNode, given: dict[str, str | None], line: int, depth: int) -> Iterator[Flow]:
        info = given.get("i") or ""
        if given["k"] == "footnote":
            self.footnotes[info] = self.flow(node, line, depth + 1)
            return
        box = Flow("box", line, info=info)
        self._fill(box, node, depth + 1, "header")
        if box.text.flat.lower() == info:
            box.text = Text((), line)
        yield box

    def _terms(self, node: LexborNode, line: int, depth: int) -> Flow:
        found = Flow("terms", line)
        for part in node.iter():
            at = int(part.attributes.get("l") or self.line)
            if part.tag == "dt":
                found.children.append(Flow("term", at, self._run(part, at), said=self._heard()))
            elif part.tag == "dd":
                found.children.append(Flow("definition", at, children=self.flow(part, at, depth + 1)))
        return found

    # ------------------------------------------------------------ inline

    def _run(self, node: LexborNode, line: int) -> Text:
        """Return all that an element says as one run."""
        self.line = line
        pieces: list[Piece] = []
        child = node.child
        while child is not None:
            self._inline(child, pieces)
            child = child.next
        return _settled(pieces, line)

    def _inline(self, node: LexborNode, out: list[Piece], depth: int = 0) -> None:
        tag = str(node.tag)
        if tag == "-text":
            content = node.text_content or ""
            if "\n" in content:
                self.line += content.count("\n")
                content = _SPACES.sub("\n", content)
            if out and out[-1].kind == "break":
                content = content.removeprefix("\n")
            if content:
                out.append(Piece("text", content))
        elif tag == "br":
            out.append(Piece("break"))
        elif tag == "code":
            out.append(Piece("code", node.text(deep=True)))
        elif tag == "img":
            given = node.attributes
            name = given.get("width") or ""
            if "e" in given:
                name = "embed " + name
            out.append(Piece("picture", given.get("alt") or "", name, given.get("src") or ""))
        elif tag == "x-m":
            out.append(Piece("display" if "d" in node.attributes else "math", node.text(deep=True)))
        elif tag == COMMENT:
            self.said.append((self.line, node.attributes.get("i") or ""))
        elif tag == "x-n":
            out.append(Piece("note", "", node.attributes.get("i") or ""))
        else:
            edge = ("a", _target(node)) if tag == "a" else (tag, "") if tag in SHOWN else None
            if edge:
                out.append(Piece("open", "", *edge))
            child = node.child
            while child is not None and depth < _DEEPEST:
                self._inline(child, out, depth + 1)
                child = child.next
            if edge:
                if out[-1].kind == "open":
                    out.pop()
                else:
                    out.append(Piece("close", "", edge[0]))


def _target(node: LexborNode) -> str:
    target = node.attributes.get("href") or ""
    return f"wiki:{target}" if "w" in node.attributes else target


def _holds_blocks(node: LexborNode) -> bool:
    return any(part.tag in BOXES or part.tag in ("hr", "x-c") for part in node.traverse())


def _settled(pieces: Sequence[Piece], line: int) -> Text:
    """Return a run without white space at its ends, and without what tools hang on its parts."""
    kept: list[Piece] = []
    for piece in pieces:
        if piece.kind == "text" and kept and kept[-1].kind == "text":
            kept[-1] = Piece("text", kept[-1].text + piece.text)
            continue
        behind = kept[-1] if kept else None
        if piece.kind == "text" and behind and piece.text.startswith("{"):
            held = behind.kind == "picture" or (behind.kind == "close" and behind.name == "a")
            match = (
                _ATTRIBUTES.match(piece.text) if held else _CLASSES.match(piece.text) if behind.kind == "code" else None
            )
            if match:
                piece = piece._replace(text=piece.text[match.end() :])
                size = _GIVEN_SIZE.search(match[0])
                if size and behind.kind == "picture":
                    kept[-1] = behind._replace(name=(behind.name + size[1].removesuffix("px")))
        kept.append(piece)
    tags: list[str] = []
    if kept and kept[-1].kind == "text" and ("^" in kept[-1].text or "#" in kept[-1].text):
        said = _BLOCK_ID.sub("", kept[-1].text)
        found = _HASHTAGS.search(said)
        above = "".join([piece.shown for piece in kept[:-1]])
        if found and _are_tags(found, (above + said[: found.start()]).rstrip()):
            tags = [tag.strip("#,") for tag in found[0].split()]
            said = said[: found.start()].rstrip()
        kept[-1] = kept[-1]._replace(text=said)
    run = Text([piece for piece in kept if piece.kind != "text" or piece.text], line).trimmed
    return Text((*run.pieces, *(Piece("tag", "", tag) for tag in tags)), run.line) if tags else run


_GIVEN_SIZE = re.compile(r"width\s*=\s*[\"']?(\d{1,4}(?:%|px)?)")
_CLASSES = re.compile(r"\{:?\s*[.#][^{}]*\}")
_HASHTAGS = re.compile(r"(?:(?:^|\s+)#[^\W\d][\w/-]*,?)+\s*$")
_COLOUR = re.compile(r"#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$", re.IGNORECASE)
_CARD_TAGS = ("#flashcard", "#card", "#anki")
"""How tags begin by which tools of notes tell cards."""


def _are_tags(found: re.Match[str], before: str) -> bool:
    """Tell whether the words with `#` at a line's end are tags: behind a sentence, several, or one for cards."""
    names = [name.strip(",") for name in found[0].split()]
    if any(_COLOUR.match(name) for name in names) or not before:
        return False
    return (
        len(names) > 1
        or names[0].lower().startswith(_CARD_TAGS)
        or "/" in names[0]
        or before.endswith((".", "?", "!", "。", "？", "！", "؟"))
    )


def _leaf_flows(found: Iterable[Flow]) -> Iterator[Flow]:
    for block in found:
        if block.children:
            if block.text:
                yield Flow("paragraph", block.line, block.text)
            yield from _leaf_flows(block.children)
        elif block.text or block.source:
            yield block


def _code(node: LexborNode, given: dict[str, str | None], line: int) -> Flow:
    info = given.get("i") or ""
    inner = node.child
    if not info and inner is not None and inner.tag == "code":
        info = re.sub(r"^.*?(?:language-|lang-)?([\w+#-]*)$", r"\1", inner.attributes.get("class") or "")
    return Flow("code", line, source=node.text(deep=True), info=info)


def _callout(quote: Flow) -> Flow:
    """Turn a quote that begins with `[!type]` into a box."""
    first = quote.children[0] if quote.children else None
    match = _CALLOUT.match(first.text.plain) if first and first.kind == "paragraph" else None
    if first is None or match is None:
        return quote
    plain = first.text.plain
    ends = plain.find("\n", match.end())
    title = first.text.cut(match.end(), ends if ends >= 0 else None).trimmed
    rest = first.text.cut(ends + 1).trimmed if ends >= 0 else Text()
    above = [(line, comment) for line, comment in first.said if line <= first.line or not rest.says]
    below = [(line, comment) for line, comment in first.said if (line, comment) not in above]
    more = [Flow("paragraph", first.line + 1, rest, said=below)] if rest.says else []
    return Flow("box", quote.line, title, [*more, *quote.children[1:]], info=match["type"].lower(), said=above)


def _on_one_line(piece: Piece) -> Piece:
    """Return words that the source has on several lines as a reader sees them."""
    wrapped = piece.kind == "text" and "\n" in piece.text
    return piece._replace(text=piece.text.replace("\n", " ")) if wrapped else piece
