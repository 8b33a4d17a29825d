"""From Markdown and raw HTML to one stream of blocks.

Tokens are rendered as HTML with their lines as attributes, the guide's raw HTML goes between them, the whole is parsed
once as a browser would, and one walk makes blocks of it. So a fold that closes inside a list item, a tight or a
blank-parted table and a heading in tags need no code of their own. Every tag that is not understood is text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from html import escape, unescape
from itertools import islice, pairwise
from typing import Literal

from markdown_it.token import Token
from selectolax.lexbor import LexborHTMLParser, LexborNode

from guide2anki.model.directives import is_directive
from guide2anki.model.text import NOTHING, OBJECT, Piece, Text, text
from guide2anki.reading import syntax

Kind = Literal[
    "paragraph",
    "heading",  # level
    "list",  # children: items; info "ordered" or "bullet"
    "item",  # children; info "checked" or "open" where it has a check box
    "table",  # rows
    "code",  # source, info
    "math",  # source
    "quote",  # children
    "box",  # text: title; children; info: fold, tab, or the type of a callout
    "terms",  # children: term (text) and definition (children) by turns
    "term",
    "definition",
    "rule",
    "comment",  # source
    "html",  # source
    "metadata",
]


@dataclass(slots=True, eq=False)
class Flow:
    """A block as it stands in the guide, names not told from content yet."""

    kind: Kind
    line: int
    text: Text = NOTHING
    children: list[Flow] = field(default_factory=list)
    rows: list[tuple[int, list[Text], bool]] = field(default_factory=list)
    """Line, cells, and whether it is a header."""
    source: str = ""
    info: str = ""
    level: int = 0
    wide: tuple[int, ...] = ()
    """Of a table: lines of the rows that hold more cells than it has columns."""
    open: bool = False
    """Whether nothing closes a fold."""
    said: list[tuple[int, str]] = field(default_factory=list)
    """Comments to the tool on its own lines, with these."""


def blocks(source: str, offset: int) -> tuple[list[Flow], dict[str, list[Flow]]]:
    """Return the blocks of a Markdown text and its footnotes by label; `offset` lines of the file stand above it."""
    writer = _Writer(offset)
    writer.blocks(syntax.parse(source))
    reader = _Reader()
    body = LexborHTMLParser("<body>" + writer.html()).body
    assert body is not None
    return reader.flow(body, offset + 1), reader.footnotes


# ---------------------------------------------------------------- tokens → HTML

_SHOWN = frozenset(("strong", "em", "s", "u", "mark", "sub", "sup", "kbd", "small", "q", "cite", "abbr", "var", "samp"))
"""Tags inside a line that a card can show."""
_SPANS = _SHOWN | {"b", "i", "del", "strike", "ins", "code", "a", "span", "tt", "big", "dfn"}
"""Tags inside a line that a card can show or that stand for nothing."""
_VOID = frozenset(("br", "img", "hr", "wbr"))
_BOXES = frozenset(
    [
        "div",
        "p",
        "center",
        "details",
        "summary",
        "section",
        "article",
        "header",
        "footer",
        "main",
        "aside",
        "figure",
        "figcaption",
        "blockquote",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "th",
        "td",
        "caption",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "pre",
        "picture",
        "nav",
        "address",
        "hgroup",
    ]
)
_LINES = frozenset(("summary", "p", "dt", "caption", "figcaption", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6"))
"""Tags around what is one line to a reader: a number at its beginning opens no list."""
_LEFT_OPEN = frozenset(("p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "details"))
"""Tags that HTML, or its writers, may leave open."""
_SILENT = frozenset(
    ("script", "style", "template", "noscript", "iframe", "object", "embed", "svg", "math", "video", "audio")
)
_MEDIA = frozenset(("iframe", "object", "embed", "video", "audio"))
_DROPPED = frozenset(
    [
        "font",
        "input",
        "button",
        "form",
        "label",
        "select",
        "option",
        "source",
        "track",
        "colgroup",
        "col",
        "base",
        "link",
        "meta",
        "html",
        "head",
        "body",
    ]
)
_WITHOUT_END = frozenset(("input", "source", "track", "col", "base", "link", "meta"))
_HELD_BY = {"li": ("ul", "ol"), "dt": ("dl",), "dd": ("dl",), "details": ("details", "summary")} | dict.fromkeys(
    ("tr", "td", "th", "thead", "tbody", "tfoot"), ("table",)
)
"""What must be closed somewhere in the guide for a tag without an end to be HTML."""
_RENAMED = {"b": "strong", "i": "em", "del": "s", "strike": "s", "tt": "code", "ins": "u", "big": "span", "dfn": "em"}
_MARKED = re.compile(r"[*_`~\[]|\]\(")
_STRUCTURED = re.compile(r"\n\s*(?:[-*+#>|]|\d+[.)])|\n\s*\n|^\s*(?:[-*+>]|#{1,6}|\d+[.)])\s")
_KEY_LINE = re.compile(r"[A-Za-z_][\w-]{1,20}:(?:\s|$)")


def _text(content: str) -> str:
    return content.replace("&", "&amp;").replace("<", "&lt;")


def _attribute(content: str) -> str:
    return escape(content, quote=True)


class _Writer:
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
        self.pairs = _pairs(tokens)
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
            out.append(f'<pre l={line} i="{_attribute(token.info.strip())}">\n{_text(token.content)}</pre>')
        elif kind == "ordered_list_open":
            out.append(f"<ol l={line} start={token.attrs.get('start', 1)}>")
        elif kind == "html_block":
            self.raw(token.content, line)
        elif kind == "admonition_open":
            out.append(f'<section k=box i="{_attribute(token.meta["tag"])}" l={line}>')
        elif kind == "container_box_open":
            name, title = _type_and_title(token.info.strip())
            out.append(f'<section k=box i="{_attribute(name.lower())}" l={line}>')
            out.append(f"<header>{_text(title)}</header>")
        elif kind == "tab_open":
            out.append(f"<section k=box i=tab l={line}><header>{_text(token.info)}</header>")
        elif kind == "footnote_open":
            label = token.meta.get("label") or f"^{token.meta.get('id')}"
            out.append(f'<section k=footnote i="{_attribute(str(label))}" l={line}>')

    def _heading(self, token: Token) -> str:
        return f"<{token.tag} l={self.line}{' u' if token.markup in ('-', '=') else ''}>"

    def inline(self, tokens: Sequence[Token]) -> None:
        """Write a run of text."""
        out = self.out
        events = _events_of(tokens) if any(token.type == "html_inline" for token in tokens) else []
        _judge(events, self.pairs, True)
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
                out.append(f'<a{wiki} href="{_attribute(str(token.attrs.get("href", "")))}">')
            elif kind == "image":
                out.append(self._picture(token))
            elif kind in ("math_inline", "math_inline_double"):
                out.append(f"<x-m{' d' if kind.endswith('double') else ''}>{_text(token.content)}</x-m>")
            elif kind == "html_inline":
                out.append(self._tag(token.content, events[at]))
            elif kind == "footnote_ref":
                label = token.meta.get("label") or f"^{token.meta.get('id')}"
                out.append(f'<x-n i="{_attribute(str(label))}"></x-n>')

    def _picture(self, token: Token) -> str:
        src, alt = str(token.attrs.get("src", "")), "".join(child.content for child in token.children or ())
        alt = alt or token.content
        width = str(token.attrs.get("width", ""))
        sized = _SIZED_ALT.search(alt) if not width else None
        if sized:
            alt, width = alt[: sized.start()], sized[1]
        embed = " e" if token.info == "embed" else ""
        return f'<img{embed} src="{_attribute(src)}" alt="{_attribute(alt)}" width="{_attribute(width)}">'

    def _tag(self, content: str, tag: _Tag | _Data) -> str:
        """Write one tag that stands inside a line, or its text where it is none that the author meant."""
        if content.startswith("<!--"):
            return _comment(content)
        if isinstance(tag, _Data) or not tag.meant:
            return _text(content)
        name = tag.name
        if name in _SPANS and not tag.paired and not tag.opens and self.left[name] > 0:
            self.left[name] -= 1
            return ""
        if name in _VOID or (name in _SPANS and tag.paired):
            return _written(tag, self.line)
        if name in _BOXES:
            return self._box(tag)
        if name == "input":
            return _box(tag)
        if name in _MEDIA:
            return _medium(tag, self.line)
        return "" if name in _DROPPED else _text(content)

    def _box(self, tag: _Tag) -> str:
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
            self.out.append(f'<x-c l={line} i="{_attribute(stripped[4:-3].strip())}"></x-c>')
            return
        events = _events(content, line)
        _judge(events, self.pairs, False)
        at = verbatim = tables = 0
        kept: list[str] = []
        """Comments that wait: right inside a table HTML allows them nowhere but in a cell."""
        while at < len(events):
            event = events[at]
            cell = isinstance(event, _Data) and bool(at) and _opens_cell(events[at - 1])
            if kept and (not tables or cell):
                self.out.extend(kept)
                kept.clear()
            if isinstance(event, _Data):
                before = events[at - 1] if at else None
                after = events[at + 1] if at + 1 < len(events) else None
                heads = isinstance(before, _Tag) and before.opens and before.name in _LINES
                if verbatim:
                    self.out.append(_text(event.content))
                else:
                    self._between(event, _is_edge(before), _is_edge(after), heads)
                at += 1
                continue
            name = event.name
            if name == _COMMENT:
                kept.append(event.source)
                at += 1
                continue
            tables += (1 if event.opens else -1) * (name == "table" and event.meant)
            verbatim = max(0, verbatim + (1 if event.opens else -1)) if name == "pre" else verbatim
            at += 1
            if not event.meant:
                self.out.append(_text(event.source))
            elif name in _SILENT or name not in _KNOWN:
                medium = _medium(event, event.line) if event.opens else ""
                if medium:
                    self.out.append(medium)
                elif event.opens:
                    self.out.append(f'<x-h l={event.line} i="{_attribute(event.source[:200])}"></x-h>')
                if name in _SILENT and event.opens and event.paired:
                    at = event.partner + 1
            elif name == "input":
                self.out.append(_box(event))
            elif name in _DROPPED:
                continue
            elif name in _VOID or (name in _SPANS and event.paired):
                self.out.append(_written(event, event.line))
            elif name in _SPANS:
                self.left[name] += 1 if event.opens else -1
            else:
                self.out.append(self._box(event))
        self.out.extend(kept)

    def _between(self, data: _Data, begins: bool, ends: bool, heads: bool) -> None:
        """Write what stands between two tags."""
        content = data.content
        if not content.strip() or (not _MARKED.search(content) and not _STRUCTURED.search(content)):
            self.out.append(_text(content))
            return
        if begins and ends and _STRUCTURED.search(content) and (not heads or "\n" in content.strip()):
            skipped = len(content) - len(content.lstrip("\n"))
            inner = _Writer(data.line + skipped - 1)
            inner.blocks(_plain_code(syntax.parse(_text(_dedent(content[skipped:])))))
            self.out.extend(inner.out)
            return
        lead = content[: len(content) - len(content.lstrip())]
        tail = content[len(content.rstrip()) :]
        self.out.append(lead)
        for token in _plain_code(syntax.parse_inline(_text(content.strip()))):
            self.inline(token.children or ())
        self.out.append(tail)


def _box(tag: _Tag) -> str:
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


def _medium(tag: _Tag, line: int) -> str:
    """Return a sound, film or page inside the guide as a picture: its name stays where it cannot be taken."""
    given = dict(tag.attributes)
    src = given.get("src") or given.get("data") or ""
    if tag.name not in _MEDIA or not src:
        return ""
    return f'<img l={line} src="{_attribute(src)}" alt="{_attribute(given.get("title") or "")}" width="">'


def _dedent(content: str) -> str:
    rows = content.split("\n")
    margins = [len(row) - len(row.lstrip()) for row in rows if row.strip()]
    margin = min(margins, default=0)
    return "\n".join(row[margin:] for row in rows)


def _written(tag: _Tag, line: int) -> str:
    name = _RENAMED.get(tag.name, tag.name)
    if not tag.opens:
        return f"</{name}>"
    kept = "".join(
        f' {key}="{_attribute(value or "")}"'
        for key, value in tag.attributes
        if key in ("href", "src", "alt", "start", "open", "colspan", "class", "dir", "lang")
    )
    if name == "img":
        kept += f' width="{_attribute(_size(dict(tag.attributes)))}"'
    at = f" l={line}" if name in _BOXES or name in ("img", "hr") else ""
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


# ---------------------------------------------------------------- raw HTML


@dataclass(slots=True, eq=False)
class _Tag:
    name: str
    opens: bool
    attributes: list[tuple[str, str | None]]
    source: str
    line: int
    partner: int = -1
    """Place of the tag that closes or opens it among the events."""
    meant: bool = True
    """Whether the author meant it as HTML; else it is text."""

    @property
    def paired(self) -> bool:
        return self.partner >= 0


@dataclass(slots=True)
class _Data:
    content: str
    line: int


_KNOWN = _SPANS | _VOID | _BOXES | _SILENT | _DROPPED
_MARKUP = re.compile(
    r"<!--.*?-->|<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)(?=[\s/>])"
    r"(?P<rest>(?:[^\"'<>]|\"[^\"]{0,4000}\"|'[^']{0,4000}')*)>",
    re.DOTALL,
)
_GIVEN = re.compile(r"([^\s\"'=/<>]+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'>]+))?")


def _tag(match: re.Match[str], line: int) -> _Tag:
    given = [
        (key.lower(), unescape(value.strip("\"'")) if value else None) for key, value in _GIVEN.findall(match["rest"])
    ]
    return _Tag(match["name"].lower(), not match["end"], given, match[0], line)


def _events(content: str, line: int) -> list[_Tag | _Data]:
    """Take raw HTML apart into its tags and what stands between them."""
    out: list[_Tag | _Data] = []
    at = 0
    for match in _MARKUP.finditer(content):
        if match.start() > at:
            out.append(_Data(unescape(content[at : match.start()]), line))
        line += content.count("\n", at, match.start())
        if match["name"]:
            out.append(_tag(match, line))
        elif written := _comment(match[0]):
            out.append(_Tag(_COMMENT, True, [], written, line))
        line += match[0].count("\n")
        at = match.end()
    if at < len(content):
        out.append(_Data(unescape(content[at:]), line))
    return out


def _events_of(tokens: Sequence[Token]) -> list[_Tag | _Data]:
    """Return a run of text as tags and what stands between them, one for each token."""
    out: list[_Tag | _Data] = []
    for token in tokens:
        match = _MARKUP.fullmatch(token.content) if token.type == "html_inline" else None
        if match and match["name"]:
            out.append(_tag(match, 0))
        elif token.type in ("softbreak", "hardbreak"):
            out.append(_Data("\n", 0))
        elif token.type == "html_inline" and match:
            out.append(_Data("", 0))
        else:
            out.append(_Data(token.content or (OBJECT if token.type == "image" else ""), 0))
    return out


_COMMENT = "x-d"
"""The tag that stands for a comment to the tool on a line that says something else too."""


def _comment(markup: str) -> str:
    """Return a comment as HTML that the walk understands; one that is not for the tool is dropped."""
    said = markup.removeprefix("<!--").removesuffix("-->").strip()
    return f'<x-d i="{_attribute(said)}"></x-d>' if is_directive(said) else ""


def _opens_cell(event: _Tag | _Data) -> bool:
    return isinstance(event, _Tag) and event.opens and event.name in ("td", "th")


def _is_edge(event: _Tag | _Data | None) -> bool:
    """Tell whether a block begins or ends at an event, or the piece itself does."""
    return event is None or (
        isinstance(event, _Tag) and event.meant and (event.name in _BOXES or event.name in ("hr", _COMMENT))
    )


def _pair(events: Sequence[_Tag | _Data]) -> None:
    """Tell tags their partners."""
    waiting: dict[str, list[int]] = {}
    for at, tag in enumerate(events):
        if isinstance(tag, _Data) or tag.name in _VOID:
            continue
        if tag.opens:
            waiting.setdefault(tag.name, []).append(at)
        elif waiting.get(tag.name):
            tag.partner = waiting[tag.name].pop()
            opening = events[tag.partner]
            assert isinstance(opening, _Tag)
            opening.partner = at


# ---------------------------------------------------------------- what is HTML, and what speaks of it


def _judge(events: Sequence[_Tag | _Data], pairs: Counter[str], in_line: bool) -> None:
    """Say of every tag whether it is HTML that the author meant; `pairs` counts what is closed in the whole guide.

    `The <select> tag`, `Box<T extends Shape>` and `<div>x</div> is a block` are sentences; what names nothing known,
    has no partner where it needs one, or stands in the middle of a line as a box cannot, is text.
    """
    _pair(events)
    alone = in_line and _alone(events)
    at = 0
    while at < len(events):
        tag = events[at]
        at += 1
        if isinstance(tag, _Data) or not tag.meant or (tag.paired and not tag.opens):
            continue
        tag.meant = not alone and _is_meant(events, at - 1, pairs, in_line)
        if tag.opens and tag.paired and (not tag.meant or tag.name in _SILENT):
            partner = events[tag.partner]
            assert isinstance(partner, _Tag)
            partner.meant = tag.meant
            if tag.name in _BOXES:
                for inner in events[at : tag.partner]:
                    if isinstance(inner, _Tag):
                        inner.meant = False
    if in_line and any(isinstance(tag, _Tag) and not tag.meant for tag in events):
        for number, tag in enumerate(events):
            if isinstance(tag, _Tag) and tag.name in _VOID and tag.name != "img" and _behind(events, number).strip():
                tag.meant = False


def _alone(events: Sequence[_Tag | _Data]) -> bool:
    """Tell whether a run is one tag and nothing else, as in a table of tags."""
    held = [event for event in events if isinstance(event, _Tag) or event.content.strip()]
    return len(held) == 1 and isinstance(held[0], _Tag) and held[0].name not in ("img", *_MEDIA)


def _behind(events: Sequence[_Tag | _Data], at: int) -> str:
    """Return what follows an event on its line, up to the next tag."""
    out = ""
    for number in range(at + 1, len(events)):
        event = events[number]
        if isinstance(event, _Tag):
            break
        out += event.content
        if "\n" in event.content:
            break
    return out.partition("\n")[0]


def _before(events: Sequence[_Tag | _Data], at: int) -> str:
    """Return what stands before an event on its line, from the last tag on."""
    event = events[at - 1] if at else None
    return event.content.rpartition("\n")[2] if isinstance(event, _Data) else ""


def _goes_on(behind: str) -> bool:
    """Tell whether a sentence goes on behind a tag."""
    said = behind.lstrip(" \t")
    if not said:
        return False
    return (
        said[0] in ".,;:!?)"
        or ord(said[0]) >= 0x3400
        or (behind[0] in " \t" and (said[0].islower() or said[0] in "(–—-="))
    )


def _is_meant(events: Sequence[_Tag | _Data], at: int, pairs: Counter[str], in_line: bool) -> bool:
    tag = events[at]
    assert isinstance(tag, _Tag)
    name, behind = tag.name, _behind(events, at)
    last = tag.partner if tag.paired and tag.opens else at
    goes_on = _goes_on(_behind(events, last))
    if name == _COMMENT:
        return True
    if name not in _KNOWN:
        component = (
            tag.source.lstrip("</")[:1].isupper()
            and not in_line
            and (tag.paired or pairs[name] > 0 or "/>" in tag.source)
        )
        return component and not behind.strip() and not _before(events, at).strip()
    if name == "img":
        return any(key == "src" and value for key, value in tag.attributes)
    if name in _VOID:
        return not in_line or not _is_named(events, at, behind)
    if name in _SPANS:
        if tag.paired:
            inner = events[at + 1] if last == at + 2 else None
            return not (isinstance(inner, _Data) and _JOINING.fullmatch(inner.content))
        return (in_line and not tag.opens) or (not in_line and (pairs[name] > 0 or not behind.strip()))
    if name in _SILENT:
        return _is_silent(events, at, pairs, in_line, goes_on)
    if name in _DROPPED:
        if name in _WITHOUT_END:
            return bool(tag.attributes) and not goes_on
        return (tag.paired or (not in_line and pairs[name] > 0)) and not (goes_on and name != "font")
    if name in ("details", "summary") and (tag.paired or any(pairs[one] for one in ("details", "summary"))):
        return not in_line or tag.paired or not _before(events, at).endswith(" ") or not goes_on
    if tag.paired:
        return not goes_on
    if in_line:
        known = pairs[name] > 0 or name in _LEFT_OPEN
        first, final = at == 0, at == len(events) - 1
        return known and ((first and not behind[:1].isspace()) or (final and not _before(events, at).endswith(" ")))
    if tag.opens and name in _HELD_BY:
        held = any(isinstance(one, _Tag) and one.name in _HELD_BY[name] and one.meant for one in islice(events, at))
        return held or (any(pairs[one] > 0 for one in _HELD_BY[name]) and not goes_on)
    return (pairs[name] > 0 or name in _LEFT_OPEN) and not goes_on


_JOINING = re.compile(r"\s\w{1,3}\s")


def _is_named(events: Sequence[_Tag | _Data], at: int, behind: str) -> bool:
    """Tell whether a sentence names a tag such as `<br>`: it goes on behind it, and did not end before it."""
    before = _before(events, at)
    if not before.endswith(" ") or not behind[:1].isspace() or not _goes_on(behind):
        return False
    return (
        before.rstrip()[-1:] not in tuple(".:;!?,。")
        and sum(isinstance(one, _Tag) and one.name == "br" for one in events) == 1
    )


def _is_silent(events: Sequence[_Tag | _Data], at: int, pairs: Counter[str], in_line: bool, goes_on: bool) -> bool:
    tag = events[at]
    assert isinstance(tag, _Tag)
    if in_line:
        return tag.name in _MEDIA and any(key in ("src", "data") for key, _ in tag.attributes)
    if not tag.paired:
        return pairs[tag.name] > 0 and not goes_on
    inner = events[at + 1 : tag.partner]
    code = tag.name in ("script", "style") or bool(tag.attributes) or any(isinstance(one, _Tag) for one in inner)
    return code and not goes_on


def _pairs(tokens: Sequence[Token]) -> Counter[str]:
    """Return how many tags of each name close something, in the raw HTML of the whole text."""
    closing: Counter[str] = Counter()
    for token in tokens:
        pieces = [token] if token.type == "html_block" else [t for t in token.children or () if t.type == "html_inline"]
        for piece in pieces:
            closing.update(_CLOSING.findall(piece.content.lower()))
    return closing


_CLOSING = re.compile(r"</([a-z][a-z0-9]*)")


# ---------------------------------------------------------------- HTML → blocks

_DEEPEST = 60
"""Levels of nested tags that are read; what lies deeper is taken as text, for each level costs stack."""
_HOLDING = _SHOWN | {"a", "span"}
"""Tags inside a line that may turn out to stand around blocks."""
_INLINE_TAGS = _HOLDING | {"code", "br", "img", "x-m", "x-n", _COMMENT, "wbr", "-text"}
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


class _Reader:
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
        elif tag in ("x-c", _COMMENT):
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
        if tag == "ol" and numbers and max(numbers) >= _NO_COUNT and not goes_on:
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
        return Text(pieces, line)

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
        elif tag == _COMMENT:
            self.said.append((self.line, node.attributes.get("i") or ""))
        elif tag == "x-n":
            out.append(Piece("note", "", node.attributes.get("i") or ""))
        else:
            edge = ("a", _target(node)) if tag == "a" else (tag, "") if tag in _SHOWN else None
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
    return any(part.tag in _BOXES or part.tag in ("hr", "x-c") for part in node.traverse())


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
