"""Read one Markdown file into a `Guide`: front matter, blocks with true line numbers, sections.

One markdown-it-py parse a file. Structure comes from its tokens; what authors write in HTML
(`<details>`) or by convention (`> [!question]`, `=== "Tab"`) is folded into the same blocks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.common.html_blocks import block_names
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.attrs import attrs_plugin
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.tasklists import tasklists_plugin

from guide2anki import markup, settings
from guide2anki.inline import cut, flat, lead, lines, plain, trim, unnumber
from guide2anki.inline import text as inline_text
from guide2anki.model import Block, Guide, Problem, Section, Settings, Tokens
from guide2anki.slug import slug
from guide2anki.vocabulary import is_answer_label, is_question, is_question_label

MAX_BYTES = 8_000_000
"""A guide above this size is refused: nobody studies it as one deck."""


# ---------------------------------------------------------------- the parser


def _wikilink(state: StateInline, silent: bool) -> bool:
    """Parse `[[page|text]]` and `![[embed]]` as Obsidian does."""
    start = state.pos
    embed = state.src.startswith("![[", start)
    if not embed and not state.src.startswith("[[", start):
        return False
    inner = start + (3 if embed else 2)
    end = state.src.find("]]", inner, state.posMax)
    content = state.src[inner:end] if end > inner else ""
    if not content or "\n" in content or "[" in content:
        return False
    if not silent:
        page, _, shown = content.partition("|")
        if embed:
            token = state.push("image", "img", 0)
            token.attrs = {"src": page.strip(), "alt": ""}
            token.children = []
            token.info = "embed"
        else:
            token = state.push("link_open", "a", 1)
            token.attrs = {"href": "#" + page.strip()}
            token.info = "wiki"
            state.push("text", "", 0).content = (shown or page).strip()
            state.push("link_close", "a", -1)
    state.pos = end + 2
    return True


def _bracket_math(state: StateInline, silent: bool) -> bool:
    r"""Parse `\(…\)` and `\[…\]` as MathJax does."""
    start = state.pos
    opening = state.src[start : start + 2]
    if opening not in ("\\(", "\\["):
        return False
    end = state.src.find("\\)" if opening == "\\(" else "\\]", start + 2, state.posMax)
    content = state.src[start + 2 : end].strip() if end > 0 else ""
    if not content:
        return False
    if not silent:
        token = state.push("math_inline" if opening == "\\(" else "math_inline_double", "math", 0)
        token.content = content
    state.pos = end + 2
    return True


_TAB = re.compile(r'===[!+]*\s+"(?P<title>[^"]+)"\s*$')


def _tab(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Parse a content tab: `=== "Title"` over a body indented by four spaces."""
    if state.is_code_block(start):
        return False
    at = state.bMarks[start] + state.tShift[start]
    match = _TAB.match(state.src[at : state.eMarks[start]])
    if not match:
        return False
    if silent:
        return True
    indent = state.sCount[start] + 4
    last = start + 1
    while last < end and (state.isEmpty(last) or state.sCount[last] >= indent):
        last += 1
    opening = state.push("tab_open", "div", 1)
    opening.map = [start, last]
    opening.info = match["title"]
    outer, state.blkIndent = state.blkIndent, indent
    limit, state.lineMax = state.lineMax, last
    state.md.block.tokenize(state, start + 1, last)
    state.blkIndent, state.lineMax = outer, limit
    state.push("tab_close", "div", -1)
    state.line = last
    return True


_ENDS_OPEN = re.compile(r"(?:[/:;,.=_@&-]|[A-Z_]{3,})$")
_LETTER = re.compile(r"[A-Za-z_]")
_ANKI_LATEX = re.compile(r"\].*\[/$", re.DOTALL)


def _plain_dollars(state: StateCore) -> None:
    """Turn `$HOME/$USER`, `$a=$b` and Anki's `[$]x[/$]` back into text; `the $n$th` stays a formula."""
    for token in state.tokens:
        for formula, after in pairwise([*(token.children or []), Token("text", "", 0)]):
            if not (formula.type.startswith("math_inline") and formula.markup.startswith("$")):
                continue
            shell = _ENDS_OPEN.search(formula.content) and _LETTER.match(after.content)
            if shell or _ANKI_LATEX.match(formula.content):
                formula.content = f"{formula.markup}{formula.content}{formula.markup}"
                formula.type, formula.tag, formula.markup = "text", "", ""


_DETAILS_EDGE = re.compile(
    r"(?:</?(?:b|i|p|br|div|strong|em|span|center)\b[^<>]*>\s*)*</?(?:details|summary)\b", re.IGNORECASE
)


def _details_edge(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: ARG001
    """Parse a line such as `</b></details>` as HTML of its own, also right below a paragraph or list."""
    if state.is_code_block(start):
        return False
    at = state.bMarks[start] + state.tShift[start]
    line = state.src[at : state.eMarks[start]]
    if not line.startswith("<") or not _DETAILS_EDGE.match(line):
        return False
    if line.lower().startswith(("<details", "</details", "<summary", "</summary")):
        return False
    if not silent:
        token = state.push("html_block", "", 0)
        token.map = [start, start + 1]
        token.content = line
        state.line = start + 1
    return True


_BARE_TAG = re.compile(r"<(?P<name>[A-Za-z][A-Za-z0-9]*)>$")
_ELEMENTS = frozenset(block_names) | set(
    re.findall(
        r"\w+",
        "a abbr acronym audio b bdi bdo big br button canvas cite code data del dfn em embed font i img input ins kbd "
        "label mark math meter object output picture pre progress q ruby rp rt s samp script select small span strike "
        "strong style sub sup svg template textarea time tt u var video wbr",
    )
)


def _angle_words(state: StateCore) -> None:
    """Turn `List<T>` and `<branch>` back into text: HTML has no such tag, and nothing closes it."""
    for token in state.tokens:
        children = token.children or []
        tags = [child for child in children if child.type == "html_inline"]
        closed = {tag.content[2:-1].strip().lower() for tag in tags if tag.content.startswith("</")}
        for tag in tags:
            match = _BARE_TAG.match(tag.content)
            name = match["name"] if match else ""
            unknown = name.lower() not in _ELEMENTS or (len(name) == 1 and name.isupper())
            if name and unknown and name.lower() not in closed:
                tag.type = "text"


@lru_cache(maxsize=1)
def parser() -> MarkdownIt:
    """Return the one parser: CommonMark and what study guides add to it."""
    md = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    md.use(deflist_plugin).use(footnote_plugin).use(tasklists_plugin).use(admon_plugin)
    md.use(dollarmath_plugin, allow_digits=False, allow_space=False, double_inline=True)
    md.use(attrs_plugin, after=("image", "code_inline", "link_close", "span_close"), spans=True)
    md.use(container_plugin, "box", validate=lambda params, _: bool(params.strip()))
    md.inline.ruler.before("escape", "bracket_math", _bracket_math)
    md.inline.ruler.before("link", "wikilink", _wikilink)
    stops: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    md.block.ruler.before("code", "tab", _tab, stops)
    md.block.ruler.before("html_block", "details_edge", _details_edge, stops)
    md.core.ruler.push("plain_dollars", _plain_dollars)
    md.core.ruler.push("angle_words", _angle_words)
    return md


# ---------------------------------------------------------------- tokens → blocks


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
    match = _HEADING_TAIL.search(plain(inline))
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

    To Markdown a line such as `**Treatment**: …` below a list item continues that item; to its author it does not.
    """
    last = block.children[-1] if block.children else None
    text = last.children[-1] if last and last.children else None
    if last is None or text is None or text.kind != "paragraph":
        yield block
        return
    content = plain(text.inline)
    for number, row in lines(text.inline)[1:]:
        found = lead(row)
        if found and found.style == "strong" and found.separator in (":", "：") and found.rest and not found.mark:
            at = sum(len(line) + 1 for line in content.split("\n")[:number])
            kept = replace(text, inline=trim(cut(text.inline, 0, at)))
            item = replace(last, children=(*last.children[:-1], kept))
            yield replace(block, children=(*block.children[:-1], item))
            yield Block("paragraph", text.line + number, inline=trim(cut(text.inline, at)))
            return
    yield block


def _html(content: str, line: int) -> Block:
    stripped = content.strip()
    if stripped.startswith("<!--") and stripped.endswith("-->") and stripped.count("<!--") == 1:
        return Block("comment", line, text=stripped[4:-3].strip())
    return Block("html", line, text=content)


def blocks_of(source: str, offset: int) -> tuple[tuple[Block, ...], dict[str, tuple[Block, ...]]]:
    """Parse Markdown into blocks and footnotes; `offset` lines of the file stand above it."""
    fold = _Blocks(parser().parse(source), offset)
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
    tokens = parser().parseInline(" ".join(html.split()))
    children = tuple(tokens[0].children or ()) if tokens else ()
    return trim(tuple(t for t in children if t.type != "html_inline"))


def _is_chapter(block: Block) -> bool:
    """Tell whether a `<details>` folds a whole chapter away, not the answer to one question."""
    title = block.children[0] if block.children and block.children[0].kind == "title" else None
    if title is None or is_answer_label(flat(title.inline)) or is_question(flat(title.inline)):
        return False
    inside = _flatten(block.children[1:])
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


def _flatten(blocks: Iterable[Block]) -> list[Block]:
    """Lift headings out of list items and folded chapters, so that they open sections."""
    out: list[Block] = []
    for block in blocks:
        if block.kind == "list" and any(i.children and i.children[0].kind == "heading" for i in block.children):
            for item in block.children:
                if item.children and item.children[0].kind == "heading":
                    out.extend(_flatten(item.children))
                else:
                    out.append(replace(block, line=item.line, children=(item,)))
        elif block.kind == "callout" and _is_frame(block):
            out.extend(_flatten(block.children))
        elif block.kind == "details" and _is_chapter(block):
            inside = _flatten(block.children[1:])
            levels = [b.start for b in inside if b.kind == "heading"]
            above = max(1, min(levels) - 1) if levels else 0
            title = block.children[0]
            if above and not _SHOWS.match(flat(title.inline)):
                out.append(Block("heading", block.line, inline=title.inline, start=above))
            out.extend(inside if above else [block])
        else:
            out.append(block)
    return out


# ---------------------------------------------------------------- blocks → sections


_SECTION_NUMBER = re.compile(r"\s*\d{1,2}(?:\.\d{1,2})+(?=\s)")


@dataclass
class _Draft:
    title: Tokens
    level: int
    line: int
    blocks: list[Block] = field(default_factory=list)
    sections: list[_Draft] = field(default_factory=list)

    def freeze(self, above: tuple[str, ...], marked: frozenset[str], values: bool, numbered: str = "") -> Section:
        """Return the finished section and all below it; `numbered` is its section number, such as `2.1`."""
        title = unlink(unnumber(cut(self.title, len(numbered)) if numbered else self.title))
        heading = flat(title).rstrip(":： ")
        values = values or heading.casefold() in marked
        inner = above if self.level == 0 else (*above, heading)
        return Section(
            title=title,
            level=self.level,
            line=self.line,
            blocks=tuple(self.blocks) or self._bare(),
            sections=tuple(
                s.freeze(inner, marked, values, number)
                for s, number in zip(self.sections, self._numbers(), strict=True)
            ),
            above=above,
            heading=heading,
            values=values,
        )

    def _numbers(self) -> list[str]:
        """Return the section number of each sub-section: `2.1` counts where `2.2` or a section 2 stands by it."""
        found = [_SECTION_NUMBER.match(plain(s.title)) for s in self.sections]
        numbers = [match[0].strip() if match else "" for match in found]
        own = _SECTION_NUMBER.match(plain(self.title)) or re.match(r"\s*\d+", plain(self.title))
        known = {number for number in numbers if number}

        def counts(number: str) -> bool:
            before, _, last = number.rpartition(".")
            beside = {f"{before}.{int(last) + 1}", f"{before}.{int(last) - 1}"}
            return bool(beside & known) or (own is not None and own[0].strip() == before)

        return [number if number and counts(number) else "" for number in numbers]

    def _bare(self) -> tuple[Block, ...]:
        """Return the heading itself as content where nothing stands under it, so that it is accounted for."""
        if self.sections or self.level == 0:
            return ()
        return (Block("heading", self.line, inline=self.title, start=self.level),)


def unlink(tokens: Tokens) -> Tokens:
    """Return the tokens with links and raw tags replaced by their text."""
    return tuple(t for t in tokens if t.type not in ("link_open", "link_close", "html_inline", "footnote_ref"))


def _outline(blocks: Sequence[Block], title: str) -> _Draft:
    """Nest the blocks under their headings; headings that name the guide itself become level 0."""
    tops = [b for b in blocks if b.kind == "heading" and b.start == 1]
    sole = len(tops) == 1 and not is_question(flat(tops[0].inline))
    root = _Draft(inline_text(title), 0, blocks[0].line if blocks else 1)
    stack = [root]
    for block in blocks:
        if block.kind != "heading":
            stack[-1].blocks.append(block)
            continue
        level = block.start
        names = flat(unnumber(block.inline))
        if level == 1 and (sole or (names.casefold() == title.casefold() and not is_question(names))):
            del stack[1:]
            continue
        while len(stack) > 1 and stack[-1].level >= level:
            stack.pop()
        draft = _Draft(block.inline, level, block.line)
        stack[-1].sections.append(draft)
        stack.append(draft)
    return root


_DIRECTIVE = re.compile(r"anki\s*:\s*(?P<word>\w+)\s*(?:=\s*(?P<value>[^\s]+))?\s*$")


def _directives(path: Path, blocks: Sequence[Block]) -> tuple[frozenset[int], dict[int, str], list[Problem]]:
    """Return the lines that `<!-- anki: … -->` comments leave out or pin, and what is wrong with them."""
    excluded: set[int] = set()
    pins: dict[int, str] = {}
    problems: list[Problem] = []
    for at, block in enumerate(blocks):
        after = blocks[at + 1] if at + 1 < len(blocks) else None
        if block.kind == "comment" and block.text.startswith("anki"):
            match = _DIRECTIVE.match(block.text)
            word = match["word"] if match else ""
            if match and word == "skip" and not match["value"]:
                if after:
                    excluded.add(after.line)
            elif match and word == "id" and match["value"]:
                if after:
                    pins[after.line] = match["value"]
            else:
                message = f"unknown comment <!-- {block.text} -->: use <!-- anki: skip --> or <!-- anki: id=NAME -->"
                problems.append(Problem(path, block.line, message))
        if block.kind == "list":
            for item in block.children:
                inner = _directives(path, item.children)
                excluded |= inner[0]
                pins |= inner[1]
                problems += inner[2]
    return frozenset(excluded), pins, problems


def read(path: Path, source: bytes) -> tuple[Guide | None, list[Problem]]:
    """Return the guide that `source` holds, and what is wrong with it; no guide where it cannot be read."""
    if len(source) > MAX_BYTES:
        return None, [Problem(path, None, f"the file is larger than {MAX_BYTES // 1_000_000} MB: split it")]
    try:
        text = source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = source.count(b"\n", 0, error.start) + 1
        return None, [Problem(path, line, "the file is not UTF-8 text: save it in that encoding")]
    if not text.strip():
        return None, [Problem(path, 1, "the guide is empty: write something to learn into it")]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    front = settings.read(path, text)
    if front.settings is None:
        return None, front.problems
    blocks, footnotes = blocks_of(front.body, front.offset)
    flat_blocks = _flatten(blocks)
    title = front.settings.title or _first_title(flat_blocks) or _stem_title(path)
    excluded, pins, wrong = _directives(path, flat_blocks)
    marked = frozenset(name.casefold() for name in front.settings.values)
    root = _outline(flat_blocks, title).freeze((), marked, False)
    missing = _missing_titles(path, front.settings, root)
    guide = Guide(
        path=path,
        id=slug(front.settings.id) or guide_id(path),
        title=title,
        settings=front.settings,
        root=root,
        pins=pins,
        footnotes=footnotes,
        excluded=excluded,
    )
    return guide, [*front.problems, *wrong, *missing]


def _missing_titles(path: Path, given: Settings, root: Section) -> list[Problem]:
    """Report section titles in the front matter that no heading has: a typo would go unseen."""
    known = {section.heading.casefold() for section in root.walk()}
    return [
        Problem(path, 1, f'`anki: {key}` names the section "{name}", but no heading has that title')
        for key, names in (("skip", given.skip), ("values", given.values))
        for name in names
        if name.casefold() not in known
    ]


def guide_id(path: Path) -> str:
    """Return the id that a file's name gives: its slug; a README goes by its folder."""
    stem = path.stem
    if stem.casefold() in ("readme", "index") and path.absolute().parent.name:
        stem = path.absolute().parent.name
    return slug(stem) or "guide"


def _first_title(blocks: Sequence[Block]) -> str:
    tops = [b for b in blocks if b.kind == "heading" and b.start == 1]
    return flat(unlink(unnumber(tops[0].inline))) if tops else ""


def _stem_title(path: Path) -> str:
    words = guide_id(path).replace("_", "-").split("-")
    return " ".join(word[:1].upper() + word[1:] for word in words if word)
