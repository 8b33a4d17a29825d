"""Tokens as HTML that says from which line each part comes; raw HTML goes between them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from markdown_it.token import Token

from guide2anki.reading import syntax
from guide2anki.reading.html_tags import (
    BOXES,
    COMMENT,
    DROPPED,
    LINES,
    MEDIA,
    RENAMED,
    SILENT,
    SPANS,
    VOID,
)
from guide2anki.reading.raw_html import (
    KNOWN,
    Data,
    Tag,
    attribute,
    count_closing,
    events_of_tokens,
    is_edge,
    judge,
    opens_cell,
    read_events,
    written_comment,
)

_MARKED = re.compile(r"[*_`~\[]|\]\(")
_STRUCTURED = re.compile(r"\n\s*(?:[-*+#>|]|\d+[.)])|\n\s*\n|^\s*(?:[-*+>]|#{1,6}|\d+[.)])\s")


def _text(content: str) -> str:
    return content.replace("&", "&amp;").replace("<", "&lt;")


class Writer:
    """Writes tokens as HTML that the walk understands."""

    def __init__(self, offset: int) -> None:
        self.out: list[str] = []
        self.offset = offset
        self.line = offset + 1
        self.left: Counter[str] = Counter()
        """Tags inside lines that were opened, and left out because nothing in their piece closes them."""
        self.folds: list[int] = []
        """Places in `out` of the folds that are open."""

    def html(self) -> str:
        """Return what was written, folds that nothing closes marked."""
        for at in self.folds:
            self.out[at] = self.out[at].replace("<details", "<details o", 1)
        return "".join(self.out)

    def blocks(self, tokens: Sequence[Token]) -> None:
        """Write the tokens of a text."""
        self.pairs = count_closing(tokens)
        for token in tokens:
            if token.map:
                self.line = token.map[0] + 1 + self.offset
            write = _BLOCKS.get(token.type)
            if write:
                self.out.append(write.replace("%l", str(self.line)))
            else:
                self._block(token)

    def _block(self, token: Token) -> None:
        kind, out, line = token.type, self.out, self.line
        if kind == "inline":
            self.inline(token.children or ())
        elif kind == "heading_open":
            out.append(self._heading(token))
        elif kind == "heading_close":
            out.append(f"</{token.tag}>")
        elif (
            kind.startswith("math_block")
            or kind == "amsmath"
            or (kind == "fence" and token.info.strip() in ("math", "{math}"))
        ):
            out.append(f"<div k=math l={line}>{_text(token.content)}</div>")
        elif kind == "list_item_open":
            out.append(f"<li l={line} n={token.info}>" if token.info.isdecimal() else f"<li l={line}>")
        elif kind == "tr_open":
            out.append(f"<tr l={line}{' w' if token.meta.get('wide') else ''}>")
        elif kind in ("fence", "code_block"):
            out.append(f'<pre l={line} i="{attribute(token.info.strip())}">\n{_text(token.content)}</pre>')
        elif kind == "ordered_list_open":
            out.append(f"<ol l={line} start={token.attrs.get('start', 1)}>")
        elif kind == "html_block":
            self.raw(token.content, line)
        elif kind == "admonition_open":
            out.append(f'<section k=box i="{attribute(token.meta["tag"])}" l={line}>')
        elif kind == "container_box_open":
            name, title = _type_and_title(token.info.strip())
            out.append(f'<section k=box i="{attribute(name.lower())}" l={line}>')
            out.append(f"<header>{_text(title)}</header>")
        elif kind == "tab_open":
            out.append(f"<section k=box i=tab l={line}><header>{_text(token.info)}</header>")
        elif kind == "footnote_open":
            label = token.meta.get("label") or f"^{token.meta.get('id')}"
            out.append(f'<section k=footnote i="{attribute(str(label))}" l={line}>')

    def _heading(self, token: Token) -> str:
        return f"<{token.tag} l={self.line}{' u' if token.markup in ('-', '=') else ''}>"

    def inline(self, tokens: Sequence[Token]) -> None:
        """Write a run of text."""
        out = self.out
        events = events_of_tokens(tokens) if any(token.type == "html_inline" for token in tokens) else []
        judge(events, self.pairs, True)
        for at, token in enumerate(tokens):
            kind = token.type
            if kind in ("text", "text_special"):
                out.append(_text(token.content))
            elif kind == "softbreak":
                out.append("\n")
            elif kind == "hardbreak":
                out.append("<br>\n")
            elif kind in _INLINE:
                out.append(_INLINE[kind])
            elif kind == "code_inline":
                out.append(f"<code>{_text(token.content)}</code>")
            elif kind == "link_open":
                wiki = " w" if token.info == "wiki" else ""
                out.append(f'<a{wiki} href="{attribute(str(token.attrs.get("href", "")))}">')
            elif kind == "image":
                out.append(self._picture(token))
            elif kind in ("math_inline", "math_inline_double"):
                out.append(f"<x-m{' d' if kind.endswith('double') else ''}>{_text(token.content)}</x-m>")
            elif kind == "html_inline":
                out.append(self._tag(token.content, events[at]))
            elif kind == "footnote_ref":
                label = token.meta.get("label") or f"^{token.meta.get('id')}"
                out.append(f'<x-n i="{attribute(str(label))}"></x-n>')

    def _picture(self, token: Token) -> str:
        src, alt = str(token.attrs.get("src", "")), "".join(child.content for child in token.children or ())
        alt = alt or token.content
        width = str(token.attrs.get("width", ""))
        sized = _SIZED_ALT.search(alt) if not width else None
        if sized:
            alt, width = alt[: sized.start()], sized[1]
        embed = " e" if token.info == "embed" else ""
        return f'<img{embed} src="{attribute(src)}" alt="{attribute(alt)}" width="{attribute(width)}">'

    def _tag(self, content: str, tag: Tag | Data) -> str:
        """Write one tag that stands inside a line, or its text where it is none that the author meant."""
        if content.startswith("<!--"):
            return written_comment(content)
        if isinstance(tag, Data) or not tag.meant:
            return _text(content)
        name = tag.name
        if name in SPANS and not tag.paired and not tag.opens and self.left[name] > 0:
            self.left[name] -= 1
            return ""
        if name in VOID or (name in SPANS and tag.paired):
            return _written(tag, self.line)
        if name in BOXES:
            return self._box(tag)
        if name == "input":
            return _box(tag)
        if name in MEDIA:
            return _medium(tag, self.line)
        return "" if name in DROPPED else _text(content)

    def _box(self, tag: Tag) -> str:
        if tag.name == "details":
            if tag.opens:
                self.folds.append(len(self.out))
            elif self.folds:
                self.folds.pop()
        return _written(tag, tag.line or self.line)

    def raw(self, content: str, line: int) -> None:
        """Write a block of raw HTML: what is between its tags may be Markdown, as its writers believe."""
        stripped = content.strip()
        if stripped.startswith("<!--") and stripped.endswith("-->") and stripped.count("<!--") == 1:
            self.out.append(f'<x-c l={line} i="{attribute(stripped[4:-3].strip())}"></x-c>')
            return
        events = read_events(content, line)
        judge(events, self.pairs, False)
        at = verbatim = tables = 0
        kept: list[str] = []
        """Comments that wait: right inside a table HTML allows them nowhere but in a cell."""
        while at < len(events):
            event = events[at]
            cell = isinstance(event, Data) and bool(at) and opens_cell(events[at - 1])
            if kept and (not tables or cell):
                self.out.extend(kept)
                kept.clear()
            if isinstance(event, Data):
                before = events[at - 1] if at else None
                after = events[at + 1] if at + 1 < len(events) else None
                heads = isinstance(before, Tag) and before.opens and before.name in LINES
                if verbatim:
                    self.out.append(_text(event.content))
                else:
                    self._between(event, is_edge(before), is_edge(after), heads)
                at += 1
                continue
            name = event.name
            if name == COMMENT:
                kept.append(event.source)
                at += 1
                continue
            tables += (1 if event.opens else -1) * (name == "table" and event.meant)
            verbatim = max(0, verbatim + (1 if event.opens else -1)) if name == "pre" else verbatim
            at += 1
            if not event.meant:
                self.out.append(_text(event.source))
            elif name in SILENT or name not in KNOWN:
                medium = _medium(event, event.line) if event.opens else ""
                if medium:
                    self.out.append(medium)
                elif event.opens:
                    self.out.append(f'<x-h l={event.line} i="{attribute(event.source[:200])}"></x-h>')
                if name in SILENT and event.opens and event.paired:
                    at = event.partner + 1
            elif name == "input":
                self.out.append(_box(event))
            elif name in DROPPED:
                continue
            elif name in VOID or (name in SPANS and event.paired):
                self.out.append(_written(event, event.line))
            elif name in SPANS:
                self.left[name] += 1 if event.opens else -1
            else:
                self.out.append(self._box(event))
        self.out.extend(kept)

    def _between(self, data: Data, begins: bool, ends: bool, heads: bool) -> None:
        """Write what stands between two tags."""
        content = data.content
        if not content.strip() or (not _MARKED.search(content) and not _STRUCTURED.search(content)):
            self.out.append(_text(content))
            return
        if begins and ends and _STRUCTURED.search(content) and (not heads or "\n" in content.strip()):
            skipped = len(content) - len(content.lstrip("\n"))
            inner = Writer(data.line + skipped - 1)
            inner.blocks(_plain_code(syntax.parse(_text(_dedent(content[skipped:])))))
            self.out.extend(inner.out)
            return
        lead = content[: len(content) - len(content.lstrip())]
        tail = content[len(content.rstrip()) :]
        self.out.append(lead)
        for token in _plain_code(syntax.parse_inline(_text(content.strip()))):
            self.inline(token.children or ())
        self.out.append(tail)


def _box(tag: Tag) -> str:
    """Return a check box as Markdown writes it."""
    given = dict(tag.attributes)
    if (given.get("type") or "").lower() != "checkbox":
        return ""
    return "[x] " if "checked" in given else "[ ] "


def _plain_code(tokens: list[Token]) -> list[Token]:
    """Take back in code what `_text` wrote as entities, which Markdown reads everywhere else."""
    for token in tokens:
        for one in (token, *(token.children or ())):
            if one.type in ("code_inline", "fence", "code_block"):
                one.content = one.content.replace("&lt;", "<").replace("&amp;", "&")
    return tokens


_BOX = re.compile(r"(?P<type>[^\s\[]+)\s*(?:\[(?P<inside>.*)\]|(?P<title>.*))")


def _type_and_title(info: str) -> tuple[str, str]:
    """Part what stands behind `:::`, as `tip[Title]` or `tip Title`."""
    found = _BOX.match(info)
    return (found["type"].strip("{}"), (found["inside"] or found["title"] or "").strip()) if found else ("", info)


def _medium(tag: Tag, line: int) -> str:
    """Return a sound, film or page inside the guide as a picture: its name stays where it cannot be taken."""
    given = dict(tag.attributes)
    src = given.get("src") or given.get("data") or ""
    if tag.name not in MEDIA or not src:
        return ""
    return f'<img l={line} src="{attribute(src)}" alt="{attribute(given.get("title") or "")}" width="">'


def _dedent(content: str) -> str:
    rows = content.split("\n")
    margins = [len(row) - len(row.lstrip()) for row in rows if row.strip()]
    margin = min(margins, default=0)
    return "\n".join(row[margin:] for row in rows)


def _written(tag: Tag, line: int) -> str:
    name = RENAMED.get(tag.name, tag.name)
    if not tag.opens:
        return f"</{name}>"
    kept = "".join(
        f' {key}="{attribute(value or "")}"'
        for key, value in tag.attributes
        if key in ("href", "src", "alt", "start", "open", "colspan", "class", "dir", "lang")
    )
    if name == "img":
        kept += f' width="{attribute(_size(dict(tag.attributes)))}"'
    at = f" l={line}" if name in BOXES or name in ("img", "hr") else ""
    return f"<{name}{at}{kept}>"


_SIZED_ALT = re.compile(r"\s*\|\s*(\d{1,4}(?:x\d{1,4})?)$")
_STYLED = re.compile(r"(?<![\w-])(width|height)\s*:\s*(\d{1,4})\s*(px|%)", re.IGNORECASE)


def _size(given: dict[str, str | None]) -> str:
    """Return the size of a picture as `300`, `50%` or, for a height, `x40`; empty where it is not said."""
    sizes = {key: (given.get(key) or "").strip().removesuffix("px") for key in ("width", "height")}
    for key, number, unit in _STYLED.findall(given.get("style") or ""):
        sizes[key.lower()] = number + unit.removesuffix("px")
    return sizes["width"] or (f"x{sizes['height']}" if sizes["height"].isdecimal() else "")


_BLOCKS = {
    "paragraph_open": "<p l=%l>",
    "paragraph_close": "</p>",
    "bullet_list_open": "<ul l=%l>",
    "bullet_list_close": "</ul>",
    "ordered_list_close": "</ol>",
    "list_item_close": "</li>",
    "blockquote_open": "<blockquote l=%l>",
    "blockquote_close": "</blockquote>",
    "hr": "<hr l=%l>",
    "table_open": "<table l=%l>",
    "table_close": "</table>",
    "thead_open": "<thead>",
    "thead_close": "</thead>",
    "tbody_open": "<tbody>",
    "tbody_close": "</tbody>",
    "tr_close": "</tr>",
    "th_open": "<th>",
    "th_close": "</th>",
    "td_open": "<td>",
    "td_close": "</td>",
    "dl_open": "<dl l=%l>",
    "dl_close": "</dl>",
    "dt_open": "<dt l=%l>",
    "dt_close": "</dt>",
    "dd_open": "<dd l=%l>",
    "dd_close": "</dd>",
    "admonition_title_open": "<header>",
    "admonition_title_close": "</header>",
    "admonition_close": "</section>",
    "container_box_close": "</section>",
    "tab_close": "</section>",
    "footnote_close": "</section>",
}
_INLINE = {
    "strong_open": "<strong>",
    "strong_close": "</strong>",
    "em_open": "<em>",
    "em_close": "</em>",
    "s_open": "<s>",
    "s_close": "</s>",
    "mark_open": "<mark>",
    "mark_close": "</mark>",
    "link_close": "</a>",
}
