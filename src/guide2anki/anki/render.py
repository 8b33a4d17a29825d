"""Turn Markdown tokens and blocks into the HTML of a note's field.

Text is escaped here and code gets its colours by class, so that the stylesheet decides how day
and night look. Only what a guide wrote as raw HTML has to pass the allow-list, and a field without
any is never touched by it. What Anki itself would run inside a field is made plain text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from html import escape
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit

from markdown_it.token import Token

from guide2anki.model import Block, BlockKind, Tokens
from guide2anki.reading.inline import flat, is_han, marks, plain
from guide2anki.reading.markup import visible


@dataclass(frozen=True, slots=True)
class Page:
    """What rendering must know of the guide around a piece of it."""

    image: Callable[[str, int], str | None]
    """Takes the source and the line of a picture; returns its file name in the package, or None."""
    footnotes: Mapping[str, tuple[Block, ...]] = field(default_factory=dict)
    base_url: str = ""
    """Address of the published guide: relative links are resolved against it, else become plain text."""
    lang: str = ""
    """Language of the guide (`ja`, `pt-BR`): chooses the letter forms and where lines may break."""


@lru_cache(maxsize=1024)
def text(content: str) -> str:
    """Return a plain string as the HTML of a field."""
    return _inert(_escaped(_printable(content)))


def inline(tokens: Tokens, page: Page, line: int = 0) -> str:
    """Return a run of text as the HTML of a field; its footnotes stand behind it as blocks.

    `line` is the line of the guide that the run begins on.
    """
    state = _Field(page, line)
    return _finished(_inline(tokens, state), state, "span")


def blocks(blocks: Sequence[Block], page: Page) -> str:
    """Return blocks as the HTML of a field, with the footnotes that they refer to at its end."""
    state = _Field(page)
    return _finished(_sequence(blocks, state), state, "div")


# ---------------------------------------------------------------- one field


@dataclass
class _Field:
    page: Page
    line: int = 0
    raw: bool = False
    """Whether raw HTML of the guide is in the field."""
    template: bool = False
    """Whether brackets stand for something to fill in."""
    notes: list[str] = field(default_factory=list)
    """Labels of the footnotes referred to, in order."""
    pictures: set[str] = field(default_factory=set)


def _finished(html: str, state: _Field, wrapper: str) -> str:
    html += _notes(state)
    if state.raw:
        html = _allowed(html, state)
    if state.page.lang and html:
        html = f'<{wrapper} lang="{escape(state.page.lang)}">{html}</{wrapper}>'
    return _inert(html)


_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def _printable(content: str) -> str:
    """Drop control characters: one of them parts the fields in Anki's database."""
    return content if content.isprintable() else _CONTROL.sub("", content)


def _escaped(content: str) -> str:
    return escape(content, quote=False).replace("\xa0", "&nbsp;")


_LIVE = re.compile(r"\[(?=sound:|/?latex\]|/?\${1,2}\]|anki:)", re.IGNORECASE)


def _inert(html: str) -> str:
    """Make what Anki would run (`[sound:…]`, `[latex]`, `{{…}}`) plain text that looks the same."""
    if "[" in html:
        html = _LIVE.sub("&#91;", html)
    return html.replace("{{", "{&#123;")


# ---------------------------------------------------------------- raw HTML

_TAGS = set(
    re.findall(
        r"\w+",
        "a abbr b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 "
        "h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup "
        "table tbody td tfoot th thead tr u ul var wbr",
    )
)
_ATTRIBUTES = {
    "*": {"class", "dir", "lang"},
    "a": {"href"},
    "abbr": {"title"},
    "bdo": {"dir"},
    "details": {"open"},
    "img": {"src", "alt", "width"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
}
_NEVER = {"script", "style", "title", "textarea", "noscript", "template", "svg", "math", "object"}
_SCHEMES = {"http", "https", "mailto"}


def _allowed(html: str, state: _Field) -> str:
    """Return the HTML without tags and attributes that a card has no use for, all tags closed."""

    def attribute(_: str, name: str, value: str) -> str | None:
        if name == "src":
            return value if value in state.pictures else None
        if name == "href":
            return _address(value, state.page) or None
        return value

    import nh3

    return nh3.clean(
        html,
        tags=_TAGS,
        clean_content_tags=_NEVER,
        attributes=_ATTRIBUTES,
        attribute_filter=attribute,
        url_schemes=_SCHEMES,
        link_rel=None,
    )


class _Pictures(HTMLParser):
    """Replaces the `<img>` tags in raw HTML, all else verbatim."""

    def __init__(self, html: str, state: _Field) -> None:
        super().__init__(convert_charrefs=False)
        self.state = state
        self.first = state.line
        self.source = html
        self.starts = [0]
        for line in html.splitlines(keepends=True):
            self.starts.append(self.starts[-1] + len(line))
        self.out: list[str] = []
        self.last = 0
        self.feed(html)
        self.close()
        self.out.append(html[self.last :])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "img":
            return
        row, column = self.getpos()
        at = self.starts[row - 1] + column
        given = dict(attrs)
        self.out.append(self.source[self.last : at])
        self.state.line = self.first + row - 1
        width = given.get("width") or ""
        self.out.append(_picture(given.get("src") or "", given.get("alt") or "", self.state, width))
        self.last = at + len(self.get_starttag_text() or "")


def _raw(html: str, state: _Field) -> str:
    state.raw = True
    html = _printable(html)
    return "".join(_Pictures(html, state).out) if "<img" in html.lower() else html


# ---------------------------------------------------------------- links and pictures


def _address(href: str, page: Page) -> str:
    """Return the absolute address of a link, or an empty string where it leads nowhere from a card."""
    href = "".join(_printable(href).split())
    try:
        if not urlsplit(href).scheme and page.base_url:
            href = urljoin(page.base_url, href)
        parts = urlsplit(href)
    except ValueError:
        return ""
    if parts.scheme == "mailto":
        return href if parts.path else ""
    return href if parts.scheme in ("http", "https") and parts.netloc else ""


_PICTURE_NAME = re.compile(r"\.(?:png|jpe?g|gif|svg|webp|avif|bmp|ico)$", re.IGNORECASE)


def _picture(src: str, alt: str, state: _Field, width: str = "") -> str:
    name = state.page.image(src, state.line) if src else None
    if name is None:
        address = _address(src, Page(state.page.image))
        shown = _escaped(_printable(alt))
        if not address:
            return shown
        return f'<a href="{escape(address)}">{shown or _escaped(address)}</a>'
    state.pictures.add(name)
    size = f' width="{width}"' if re.fullmatch(r"\d{1,4}", width) else ""
    return f'<img src="{escape(name)}" alt="{escape(_printable(alt))}"{size}>'


# ---------------------------------------------------------------- inline tokens

_MARKS = {"strong": "strong", "em": "em", "s": "s"}
_BLANK = re.compile(r"\[[^\[\]\n]{1,80}\]")
_MATH_START = re.compile(r"\\([(\[])")


def _inline(tokens: Sequence[Token], state: _Field) -> str:
    if len(tokens) == 1 and tokens[0].type == "text":
        return _words(tokens[0].content, state)
    out: list[str] = []
    closing: list[tuple[str, str]] = []
    words: list[str] = []

    def flush() -> None:
        if words:
            out.append(_words("".join(words), state))
            words.clear()

    for at, token in enumerate(tokens):
        kind = token.type
        if kind in ("text", "text_special"):
            words.append(token.content)
            continue
        if kind == "softbreak":
            state.line += 1
            if not _runs_on(words, tokens, at):
                words.append("\n")
            continue
        flush()
        if token.nesting == 1:
            name = kind.removesuffix("_open")
            opening, close = _opening(name, token, state)
            out.append(opening)
            closing.append((name, close))
        elif token.nesting == -1:
            if closing and closing[-1][0] == kind.removesuffix("_close"):
                out.append(closing.pop()[1])
        else:
            out.append(_leaf(token, state))
    flush()
    out.extend(close for _, close in reversed(closing))
    return "".join(out)


def _words(content: str, state: _Field) -> str:
    html = _escaped(_printable(content))
    if state.template:
        html = _BLANK.sub(lambda match: f'<span class="blank">{match[0]}</span>', html)
    return _MATH_START.sub(r"\\<span>\1</span>", html) if "\\" in html else html


def _runs_on(words: list[str], tokens: Sequence[Token], at: int) -> bool:
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    before = words[-1][-1:] if words else ""
    return bool(after and after.type == "text" and _is_unspaced(before) and _is_unspaced(after.content.lstrip()))


def _is_unspaced(content: str) -> bool:
    """Tell whether a text begins in a script without spaces: a line break between two such letters is none either."""
    sign = content[:1]
    return is_han(sign) or "\u3000" <= sign < "\u3040" or "\uff00" <= sign <= "\uffef"


def _opening(name: str, token: Token, state: _Field) -> tuple[str, str]:
    if name in _MARKS:
        tag = _MARKS[name]
        return f"<{tag}>", f"</{tag}>"
    if name == "link" and token.info != "wiki":
        address = _address(str(token.attrs.get("href", "")), state.page)
        if address:
            return f'<a href="{escape(address)}">', "</a>"
    return "", ""


_LONG_FORMULA = 60
"""A formula with more signs may be wider than a phone, and scrolls."""


def _leaf(token: Token, state: _Field) -> str:
    kind = token.type
    if kind == "code_inline":
        return f"<code>{_escaped(_printable(token.content))}</code>"
    if kind == "hardbreak":
        state.line += 1
        return "<br>"
    if kind == "image":
        return _image(token, state)
    if kind == "math_inline":
        html = f"\\({_formula(token.content)}\\)"
        return html if len(token.content) <= _LONG_FORMULA else f'<span class="math">{html}</span>'
    if kind == "math_inline_double":
        return f"\\[{_formula(token.content)}\\]"
    if kind == "html_inline":
        return "" if token.content.startswith("<!--") else _raw(token.content, state)
    if kind == "footnote_ref":
        return _reference(token, state)
    return _words(token.content, state)


def _image(token: Token, state: _Field) -> str:
    src = str(token.attrs.get("src", ""))
    if token.info == "embed" and not _PICTURE_NAME.search(src):
        return _escaped(_printable(unquote(src)))
    return _picture(src, flat(tuple(token.children or ())) or token.content, state)


def _formula(content: str) -> str:
    return _escaped(_printable(content).strip())


# ---------------------------------------------------------------- footnotes

_SIGNS = "*†‡§¶"


def _sign(number: int) -> str:
    return _SIGNS[number % len(_SIGNS)] * (number // len(_SIGNS) + 1)


def _reference(token: Token, state: _Field) -> str:
    label = str(token.meta.get("label") or f"^{token.meta.get('id')}")
    if label not in state.page.footnotes:
        return ""
    if label not in state.notes:
        state.notes.append(label)
    return f"<sup>{_sign(state.notes.index(label))}</sup>"


def _notes(state: _Field) -> str:
    """Return the footnotes referred to; one that a footnote itself refers to follows it."""
    out: list[str] = []
    while len(out) < len(state.notes):
        number = len(out)
        content = state.page.footnotes[state.notes[number]]
        out.append(f'<div class="footnote"><sup>{_sign(number)}</sup> {_tight(content, state)}</div>')
    return f'<div class="footnotes">{"".join(out)}</div>' if out else ""


# ---------------------------------------------------------------- blocks


def _sequence(blocks: Sequence[Block], state: _Field) -> str:
    """Return sibling blocks; sides of a contrast stand together, and rules only between other blocks."""
    out: list[str] = []
    sides: list[str] = []
    rule = False

    def put(html: str) -> None:
        nonlocal rule
        if rule and out:
            out.append("<hr>")
        rule = False
        out.append(html)

    def put_sides() -> None:
        if sides:
            put(f'<div class="sides">{"".join(sides)}</div>')
            sides.clear()

    for block in blocks:
        if block.kind == "rule":
            put_sides()
            rule = True
            continue
        html = _block(block, state)
        if not html:
            continue
        if block.kind == "part" and block.info in ("avoid", "use"):
            sides.append(html)
        else:
            put_sides()
            put(html)
    put_sides()
    return "".join(out)


def _block(block: Block, state: _Field) -> str:
    state.line = block.line
    write = _WRITERS.get(block.kind)
    return write(block, state) if write else ""


def _paragraph(block: Block, state: _Field) -> str:
    html = _inline(block.inline, state)
    return f"<p>{html}</p>" if _says_something(html) else ""


def _says_something(html: str) -> bool:
    if html[:1] not in ("<", " ", "\n", ""):
        return True
    return "<img" in html or bool(re.sub(r"<[^>]*>", "", html).strip())


def _label(block: Block, state: _Field) -> str:
    html = _inline(block.inline, state)
    return f'<p class="label">{html}</p>' if _says_something(html) else ""


def _tight(children: Sequence[Block], state: _Field) -> str:
    """Return blocks of which the first, if it is a paragraph, stands without one."""
    if children and children[0].kind == "paragraph":
        state.line = children[0].line
        return _inline(children[0].inline, state) + _sequence(children[1:], state)
    return _sequence(children, state)


def _list(block: Block, state: _Field) -> str:
    items = [_item(item, block.tight, state) for item in block.children]
    if not items:
        return ""
    name = "ol" if block.info == "ordered" else "ul"
    if name == "ul" and all(_is_marked(item) for item in block.children):
        return f'<ul class="marked">{"".join(items)}</ul>'
    start = f' start="{block.start}"' if name == "ol" and block.start != 1 else ""
    return f"<{name}{start}>{''.join(items)}</{name}>"


def _is_marked(item: Block) -> bool:
    """Tell whether an item brings its own bullet: an emoji or another sign."""
    first = item.children[0] if item.children else None
    return first is not None and first.kind == "paragraph" and bool(marks(plain(first.inline)))


def _item(item: Block, tight: bool, state: _Field) -> str:
    state.line = item.line
    if item.checked is None:
        return f"<li>{_tight(item.children, state) if tight else _sequence(item.children, state)}</li>"
    name, box = ("done", "☑") if item.checked else ("open", "☐")
    return f'<li class="{name}"><span class="box">{box}</span> {_tight(item.children, state)}</li>'


def _quote(block: Block, state: _Field) -> str:
    html = _sequence(block.children, state)
    return f"<blockquote>{html}</blockquote>" if html else ""


def _fence(block: Block, state: _Field) -> str:
    if not state.template:
        return code(block.text, block.info)
    script = _words(block.text.strip("\n"), state)
    return f'<pre class="script">{script}</pre>' if script else ""


def _table(block: Block, state: _Field) -> str:
    """Return a table under its header row, or, with info "rows", one whose rows begin with their heads."""
    rows = [[_cell(cell, state) for cell in row.children] for row in block.children if row.kind == "row"]
    by_rows = block.info == "rows"
    head = "" if by_rows or not rows else _row(rows.pop(0), 'th scope="col"', 'th scope="col"')
    if not _says_something(head):
        head = ""
    first = 'th scope="row"' if by_rows else "td"
    body = "".join(_row(cells, first, "td") for cells in rows)
    if not head and not body:
        return ""
    head = f"<thead>{head}</thead>" if head else ""
    body = f"<tbody>{body}</tbody>" if body else ""
    name = ' class="rows"' if by_rows else ""
    return f'<div class="scroll"><table{name}>{head}{body}</table></div>'


def _cell(cell: Block, state: _Field) -> str:
    return _inline(cell.inline, state) if cell.inline else _tight(cell.children, state)


def _row(cells: Sequence[str], first: str, other: str) -> str:
    tags = [first] + [other] * len(cells)
    inner = "".join(f"<{tag}>{html}</{tag[:2]}>" for tag, html in zip(tags, cells, strict=False))
    return f"<tr>{inner}</tr>"


def _definitions(block: Block, state: _Field) -> str:
    html = "".join(_block(child, state) for child in block.children)
    return f"<dl>{html}</dl>" if html else ""


def _term(block: Block, state: _Field) -> str:
    return f"<dt>{_inline(block.inline, state)}</dt>"


def _definition(block: Block, state: _Field) -> str:
    return f"<dd>{_tight(block.children, state)}</dd>"


def _box(name: str, block: Block, state: _Field) -> str:
    label = ""
    children = block.children
    if children and children[0].kind == "title":
        label, children = _label(children[0], state), children[1:]
    html = label + _sequence(children, state)
    return f'<div class="{name}">{html}</div>' if html else ""


def _class(role: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", role.lower()).strip("-")


def _callout(block: Block, state: _Field) -> str:
    return _box(f"callout callout--{_class(block.info) or 'note'}", block, state)


def _part(block: Block, state: _Field) -> str:
    outer = state.template
    label = _label(block, state)
    state.template = outer or block.info == "template"
    html = label + _sequence(block.children, state)
    state.template = outer
    role = _class(block.info)
    name = f"part part--{role}" if role else "part"
    return f'<section class="{name}">{html}</section>' if html else ""


def _math(block: Block) -> str:
    html = _formula(block.text)
    return f'<div class="math">\\[{html}\\]</div>' if html else ""


def _html(block: Block, state: _Field) -> str:
    seen, _ = visible(block.text)
    if not seen and "<img" not in block.text.lower():
        return ""
    html = _raw(block.text, state)
    return f'<div class="scroll">{html}</div>'


_WRITERS: Mapping[BlockKind, Callable[[Block, _Field], str]] = {
    "paragraph": _paragraph,
    "heading": _label,
    "title": _label,
    "list": _list,
    "item": lambda block, state: f"<ul>{_item(block, True, state)}</ul>",
    "quote": _quote,
    "fence": _fence,
    "table": _table,
    "definitions": _definitions,
    "term": _term,
    "definition": _definition,
    "callout": _callout,
    "details": lambda block, state: _box("fold", block, state),
    "tab": lambda block, state: _box("tab", block, state),
    "math": lambda block, _: _math(block),
    "html": _html,
    "part": _part,
}
"""How each kind of block is written; a kind that is not here shows nothing."""


# ---------------------------------------------------------------- code


def _coloured(content: str, language: str) -> Iterable[tuple[str, str]]:
    """Return runs of code, each with its colour; one without where there is no language."""
    if not language:
        return [("", content)]
    from guide2anki.anki.highlight import coloured

    return coloured(content, language)


@lru_cache(maxsize=128)
def code(content: str, info: str = "") -> str:
    """Return code as a block, coloured by class if Pygments knows the language that `info` begins with."""
    content = _printable(content.replace("\t", "    ")).strip("\n")
    words = info.split()
    language = words[0].strip("{}.").partition(",")[0].partition("{")[0].lower() if words else ""
    html = "".join(
        f'<span class="{name}">{_escaped(run)}</span>' if name else _escaped(run)
        for name, run in _coloured(content, language)
        if run
    ).rstrip("\n")
    return f'<pre class="code" dir="ltr"><code>{html}</code></pre>'
