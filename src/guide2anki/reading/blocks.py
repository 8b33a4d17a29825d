"""From tokens to blocks, and from conventions to the same blocks.

What authors write in HTML (`<details>`) or by convention (`> [!question]`, `=== "Tab"`, `::: solution`)
ends as the blocks that Markdown itself would have made.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from markdown_it.token import Token

from guide2anki.model import Block, Tokens
from guide2anki.reading import markup
from guide2anki.reading.inline import Lead, cut, flat, lead, lines, plain, trim
from guide2anki.reading.inline import text as inline_text
from guide2anki.reading.syntax import parse, parse_inline
from guide2anki.vocabulary import is_answer_label, is_question, is_question_label


@dataclass
class _Blocks:
    """Folds the flat token list into blocks; `at` walks over `tokens`."""

    tokens: Sequence[Token]
    offset: int
    """Lines of the file above the text that was parsed."""
    at: int = 0
    footnotes: dict[str, tuple[Block, ...]] = field(default_factory=dict)

    def read(self, close: str = "") -> tuple[Block, ...]:
        """Return the blocks up to the closing token named, or to the end."""
        out: list[Block] = []
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            self.at += 1
            if token.type == close:
                break
            block = self._block(token)
            if block:
                out.extend(_unlazy(block) if block.kind == "list" else (block,))
        return _fold_details(_fold_callouts(out))

    def _line(self, token: Token) -> int:
        return (token.map[0] if token.map else 0) + 1 + self.offset

    def _text(self, close: str) -> Tokens:
        """Return the inline tokens up to a closing token."""
        out: Tokens = ()
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            self.at += 1
            if token.type == close:
                break
            if token.type == "inline":
                out += _without_attributes(token.children or ())
        return out

    def _block(self, token: Token) -> Block | None:
        line = self._line(token)
        kind = token.type
        if kind == "paragraph_open":
            return Block("paragraph", line, inline=self._text("paragraph_close"))
        if kind == "heading_open":
            return self._heading(token, line)
        if kind in ("fence", "code_block"):
            return Block("fence", line, text=token.content, info=token.info.strip())
        if kind in ("bullet_list_open", "ordered_list_open"):
            return self._list(token, line)
        if kind == "list_item_open":
            return _task(Block("item", line, children=self.read("list_item_close"), info=token.info), token)
        if kind == "blockquote_open":
            return Block("quote", line, children=self.read("blockquote_close"))
        if kind == "table_open":
            return self._table(line)
        if kind == "dl_open":
            return Block("definitions", line, children=self.read("dl_close"))
        if kind == "dt_open":
            return Block("term", line, inline=self._text("dt_close"))
        if kind == "dd_open":
            return Block("definition", line, children=self.read("dd_close"))
        if kind == "html_block":
            return _html(token.content, line)
        if kind == "hr":
            return Block("rule", line)
        if kind in ("math_block", "math_block_label", "math_block_eqno", "amsmath"):
            return Block("math", line, text=token.content)
        if kind == "admonition_open":
            return self._box(line, "admonition_close", token.meta["tag"], token.markup.startswith("?"))
        if kind == "container_box_open":
            name, _, title = token.info.strip().partition(" ")
            children = self.read("container_box_close")
            if name in _SOLUTIONS:
                kept = tuple(b for b in children if not (b.kind == "heading" and is_answer_label(flat(b.inline))))
                return Block("details", line, children=_titled(inline_text(title.strip() or name.title()), line, kept))
            heading = inline_text(title.strip().strip("[]"))
            return Block("callout", line, info=name.strip("{}").lower(), children=_titled(heading, line, children))
        if kind == "tab_open":
            return Block("tab", line, children=_titled(inline_text(token.info), line, self.read("tab_close")))
        if kind == "footnote_open":
            label = token.meta.get("label") or f"^{token.meta.get('id')}"
            self.footnotes[label] = self.read("footnote_close")
        return None

    def _heading(self, token: Token, line: int) -> Block:
        inline = self._text("heading_close")
        level = int(token.tag[1])
        if token.markup in ("-", "="):
            rows = plain(inline).split("\n")
            if sum(bool(_KEY_LINE.match(row)) for row in rows) >= 2:
                return Block("metadata", line, inline=inline)
            if len(rows) > 1 or len(rows[0]) > 100 or rows[0].rstrip().endswith((".", ",", ";", "。")):
                return Block("paragraph", line, inline=inline)
        return Block("heading", line, inline=_heading_text(inline), start=level)

    def _list(self, token: Token, line: int) -> Block:
        ordered = token.type == "ordered_list_open"
        first = self.at
        items = self.read("ordered_list_close" if ordered else "bullet_list_close")
        tight = not any(
            t.type == "paragraph_open" and not t.hidden and t.level == token.level + 2
            for t in self.tokens[first : self.at]
        )
        start = token.attrs.get("start", 1)
        return Block(
            "list",
            line,
            children=items,
            info="ordered" if ordered else "bullet",
            start=int(start) if ordered else 1,
            tight=tight,
        )

    def _table(self, line: int) -> Block:
        rows: list[Block] = []
        cells: list[Block] = []
        row_line = line
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            self.at += 1
            if token.type == "tr_open":
                cells, row_line = [], self._line(token)
            elif token.type in ("th_open", "td_open"):
                close = token.type.replace("open", "close")
                cells.append(Block("cell", row_line, inline=self._text(close)))
            elif token.type == "tr_close":
                rows.append(Block("row", row_line, children=tuple(cells)))
            elif token.type == "table_close":
                break
        return Block("table", line, children=tuple(rows))

    def _box(self, line: int, close: str, name: str, folded: bool) -> Block:
        title: Tokens = ()
        if self.at < len(self.tokens) and self.tokens[self.at].type == "admonition_title_open":
            self.at += 1
            title = self._text("admonition_title_close")
            if flat(title).lower() == name:
                title = ()
        children = self.read(close)
        return Block("callout", line, info=name, children=_titled(title, line, children), checked=folded or None)


_SOLUTIONS = {"solution", "answer", "spoiler"}
_ATTRIBUTES = re.compile(r"\{[^{}]*[=#.:][^{}]*\}")


def _without_attributes(tokens: Sequence[Token]) -> Tokens:
    """Drop `{alt='…'}` behind a picture or link where the plugin did not take it, and Obsidian's ` ^id`."""
    if len(tokens) == 1 and "^" not in tokens[0].content:
        return tuple(tokens)
    out: list[Token] = []
    for token in tokens:
        behind = out[-1].type if out else ""
        match = _ATTRIBUTES.match(token.content) if token.type == "text" and behind in ("image", "link_close") else None
        out.append(token.copy(content=token.content[match.end() :]) if match else token)
    if out and out[-1].type == "text":
        match = _BLOCK_ID.search(out[-1].content)
        if match:
            out[-1] = out[-1].copy(content=out[-1].content[: match.start()])
    return tuple(out)


_BLOCK_ID = re.compile(r"(?:^|\s)\^[\w-]+\s*$")
_KEY_LINE = re.compile(r"[A-Za-z_][\w-]{1,20}:(?:\s|$)")
_HEADING_TAIL = re.compile(r"\s*(?:\{[^{}]*\}|#+|¶|🔗)\s*$")


def _heading_text(inline: Tokens) -> Tokens:
    """Return a heading without what sites hang on it: anchors, `{#id}`, closing marks."""
    inline = trim(inline)
    content = plain(inline)
    match = _HEADING_TAIL.search(content) if content.endswith(("}", "#", "¶", "🔗")) else None
    return trim(cut(inline, 0, match.start())) if match and match.start() > 0 else inline


def _titled(title: Tokens, line: int, children: tuple[Block, ...]) -> tuple[Block, ...]:
    return (Block("title", line, inline=title), *children) if title else children


def _task(item: Block, token: Token) -> Block:
    """Take the check box that the task-list plugin puts into the text off it again."""
    if "task-list-item" not in str(token.attrs.get("class", "")) or not item.children:
        return item
    first = item.children[0]
    box = first.inline[0] if first.inline else None
    if box is None or box.type != "html_inline":
        return item
    text = replace(first, inline=trim(first.inline[1:]))
    return replace(item, children=(text, *item.children[1:]), checked="checked=" in box.content)


def _unlazy(block: Block) -> Iterator[Block]:
    """Yield a list, and labelled lines right below it as a paragraph of their own.

    To Markdown a line such as `**Treatment**: …` below a list item continues that item; to its author it does not. A
    label alone parts the list: what follows is another one, which it heads.
    """
    for at, item in enumerate(block.children[:-1]):
        labels = list(_labels_below(item))
        if labels and not labels[-1][1].rest and labels[-1][0] == lines(item.children[-1].inline)[-1][0]:
            kept, label = _parted(item, labels[-1][0])
            yield replace(block, children=(*block.children[:at], kept))
            yield label
            rest = block.children[at + 1 :]
            yield from _unlazy(replace(block, line=rest[0].line, children=rest))
            return
    last = block.children[-1] if block.children else None
    for number, found in _labels_below(last) if last else ():
        if last and found.rest:
            kept, labelled = _parted(last, number)
            yield replace(block, children=(*block.children[:-1], kept))
            yield labelled
            return
    yield block


def _labels_below(item: Block) -> Iterator[tuple[int, Lead]]:
    """Yield the strong labels with a colon that lines below the first of an item's last paragraph begin with."""
    text = item.children[-1] if item.children else None
    for number, row in lines(text.inline)[1:] if text and text.kind == "paragraph" else ():
        found = lead(row)
        if found and found.style == "strong" and found.separator in (":", "：") and not found.mark:
            yield number, found


def _parted(item: Block, number: int) -> tuple[Block, Block]:
    """Return an item without the lines of its last paragraph from a number on, and these as a paragraph."""
    text = item.children[-1]
    at = sum(len(row) + 1 for row in plain(text.inline).split("\n")[:number])
    kept = replace(text, inline=trim(cut(text.inline, 0, at)))
    below = Block("paragraph", text.line + number, inline=trim(cut(text.inline, at)))
    return replace(item, children=(*item.children[:-1], kept)), below


def _html(content: str, line: int) -> Block:
    stripped = content.strip()
    if stripped.startswith("<!--") and stripped.endswith("-->") and stripped.count("<!--") == 1:
        return Block("comment", line, text=stripped[4:-3].strip())
    return Block("html", line, text=content)


def blocks_of(source: str, offset: int) -> tuple[tuple[Block, ...], dict[str, tuple[Block, ...]]]:
    """Parse Markdown into blocks and footnotes; `offset` lines of the file stand above it."""
    fold = _Blocks(parse(source), offset)
    return fold.read(), fold.footnotes


# ---------------------------------------------------------------- conventions → blocks

_CALLOUT = re.compile(r"\[!(?P<type>[\w-]+)(?:\|[^\]]*)?\](?P<fold>[+-]?)\s*")


def _fold_callouts(blocks: Iterable[Block]) -> list[Block]:
    """Turn quotes that begin with `[!type]` into callouts."""
    out: list[Block] = []
    for block in blocks:
        first = block.children[0] if block.kind == "quote" and block.children else None
        match = _CALLOUT.match(plain(first.inline)) if first and first.kind == "paragraph" else None
        if first is None or match is None:
            out.append(block)
            continue
        rows = list(lines(cut(first.inline, match.end())))
        heading: Tokens = ()
        if rows and "\n" not in plain(first.inline)[: match.end()]:
            heading = rows.pop(0)[1]
        children = block.children[1:]
        if rows and not heading and children and len(rows) == 1 and _is_strong(rows[0][1]):
            heading = rows.pop(0)[1]
        if rows:
            content = plain(first.inline)
            start = content.index("\n", match.end() - 1) + 1 if "\n" in content else 0
            body = Block("paragraph", first.line + 1, inline=trim(cut(first.inline, start)))
            children = (body, *children)
        out.append(
            Block(
                "callout",
                block.line,
                info=match["type"].lower(),
                children=_titled(heading, block.line, children),
                checked=bool(match["fold"]) or None,
            )
        )
    return out


def _is_strong(row: Tokens) -> bool:
    return bool(row) and row[0].type == "strong_open" and row[-1].type == "strong_close"


@dataclass
class _Open:
    """A `<details>` that is not closed yet."""

    line: int
    title: Tokens = ()
    asked: list[Block] = field(default_factory=list)
    """Blocks of the summary below its first line."""
    children: list[Block] = field(default_factory=list)
    in_summary: bool = False

    def close(self) -> Block:
        """Return the finished block."""
        asked = (Block("part", self.asked[0].line, children=tuple(self.asked), info="asked"),) if self.asked else ()
        return Block("details", self.line, children=_titled(self.title, self.line, (*asked, *self.children)))


def _fold_details(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Gather what stands between `<details>` and `</details>`, which Markdown sees as separate blocks."""
    out: list[Block] = []
    stack: list[_Open] = []

    def put(block: Block) -> None:
        if not stack:
            out.append(block)
        elif stack[-1].in_summary and block.inline and not stack[-1].title:
            stack[-1].title += block.inline
        elif stack[-1].in_summary:
            stack[-1].asked.append(block)
        else:
            stack[-1].children.append(block)

    for block in blocks:
        if block.kind != "html" or "<" not in block.text:
            put(block)
            continue
        lower = block.text.lower()
        if "details" not in lower and "summary" not in lower:
            put(block)
            continue
        for piece in markup.pieces(block.text):
            line = block.line + piece.line
            if piece.event == "open":
                stack.append(_Open(line))
            elif piece.event == "close" and stack:
                done = stack.pop().close()
                put(done)
            elif piece.event == "summary" and stack:
                stack[-1].in_summary = True
            elif piece.event == "summary-end" and stack:
                stack[-1].in_summary = False
            elif piece.event == "html":
                if stack and stack[-1].in_summary:
                    stack[-1].title += _summary(piece.text)
                elif not stack or not markup.visible(piece.text)[0]:
                    put(_html(piece.text, line))
                else:
                    for inner in blocks_of(piece.text, line - 1)[0]:
                        put(inner)
    while stack:
        done = stack.pop().close()
        put(done)
    return tuple(out)


def _summary(html: str) -> Tokens:
    """Return the text of a summary as inline tokens, its HTML tags dropped."""
    source = " ".join(html.split())
    tokens = parse_inline(source)
    children = tuple(tokens[0].children or ()) if tokens else ()
    return trim(tuple(t for t in children if t.type != "html_inline"))


def _is_chapter(block: Block) -> bool:
    """Tell whether a `<details>` folds a whole chapter away, not the answer to one question."""
    title = block.children[0] if block.children and block.children[0].kind == "title" else None
    if title is None or is_answer_label(flat(title.inline)) or is_question(flat(title.inline)):
        return False
    inside = flatten(block.children[1:])
    asked = [b for b in inside if b.kind == "heading" and is_question(flat(b.inline))]
    folded = [b for b in inside if b.kind == "details"]
    return len(asked) >= 2 or len(folded) >= 2


_SHOWS = re.compile(r"\W*(?:show|view|click|expand|see|more|toggle|open|unfold)\b", re.IGNORECASE)


def _is_frame(block: Block) -> bool:
    """Tell whether a box only frames a piece of the guide: it has headings or labelled questions of its own."""
    inside = [b for b in block.children if b.kind != "title"]
    asks = any(
        b.kind == "paragraph" and (found := lead(b.inline)) and is_question_label(found.name) and found.rest
        for b in inside[:-1]
    )
    return asks or any(b.kind == "heading" for b in inside)


def flatten(blocks: Iterable[Block]) -> list[Block]:
    """Lift headings out of list items and folded chapters, so that they open sections."""
    out: list[Block] = []
    for block in blocks:
        if block.kind == "list" and any(i.children and i.children[0].kind == "heading" for i in block.children):
            for item in block.children:
                if item.children and item.children[0].kind == "heading":
                    out.extend(flatten(item.children))
                else:
                    out.append(replace(block, line=item.line, children=(item,)))
        elif block.kind == "callout" and _is_frame(block):
            out.extend(flatten(block.children))
        elif block.kind == "details" and _is_chapter(block):
            inside = flatten(block.children[1:])
            levels = [b.start for b in inside if b.kind == "heading"]
            above = max(1, min(levels) - 1) if levels else 0
            title = block.children[0]
            if above and not _SHOWS.match(flat(title.inline)):
                out.append(Block("heading", block.line, inline=title.inline, start=above))
            out.extend(inside if above else [block])
        else:
            out.append(block)
    return out
