"""Turn text, blocks and names into the HTML of a note's field.

Only the tags named here are ever written, everything that a guide says is escaped, and code gets its colours by class,
so that the stylesheet decides how day and night look. What Anki itself would run inside a field is made plain text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from html import escape
from unicodedata import bidirectional
from urllib.parse import unquote, urljoin, urlsplit

from guide2anki.model import Block, BlockKind, Node, Part, Piece, Text
from guide2anki.model.text import STATED


@dataclass(frozen=True, slots=True)
class Page:
    """What rendering must know of the guide around a piece of it."""

    image: Callable[[str, int], str | None]
    """Takes the source and the line of a picture; returns its file name in the package, or None."""
    footnotes: Mapping[str, tuple[Part, ...]] = field(default_factory=dict)
    base_url: str = ""
    """Address of the published guide: relative links are resolved against it, else become plain text."""
    lang: str = ""
    """Language of the guide (`ja`, `pt-BR`): chooses the letter forms and where lines may break."""
    rtl: bool = False
    """Whether the guide is written from right to left: then also what begins with a Latin word is laid out so."""


@lru_cache(maxsize=1024)
def text(content: str) -> str:
    """Return a plain string as the HTML of a field."""
    return _inert(_without_formulas(_escaped(content)))


def inline(run: Text, page: Page) -> str:
    """Return a run of text as the HTML of a field; its footnotes stand behind it as blocks."""
    state = _Field(page, run.line)
    return _finished(_inline(run, state), state, "span")


def blocks(parts: Sequence[Part], page: Page, template: bool = False) -> str:
    """Return parts as the HTML of a field, with the footnotes that they refer to at its end.

    In a `template` brackets stand for something to fill in.
    """
    state = _Field(page, template=template)
    html = _sequence(parts, state)
    if template and html:
        html = f'<section class="part part--template">{html}</section>'
    return _finished(html, state, "div")


def covered(parts: Sequence[Part], page: Page) -> str:
    """Return parts as the HTML of a field, each point of their lists covered until it is tapped."""
    state = _Field(page, covers=True)
    return _finished(_sequence(parts, state), state, "div")


# ---------------------------------------------------------------- one field


@dataclass
class _Field:
    page: Page
    line: int = 0
    template: bool = False
    """Whether brackets stand for something to fill in."""
    covers: bool = False
    """Whether the points of the next list are covered."""
    notes: dict[str, int] = field(default_factory=dict)
    """Labels of the footnotes referred to, in order, with their places."""


def _finished(html: str, state: _Field, wrapper: str) -> str:
    html += _notes(state)
    given = f' lang="{escape(state.page.lang)}"' if state.page.lang else ""
    if state.page.rtl:
        given, wrapper = f'{given} dir="rtl"', "div"
    if given and html:
        html = f"<{wrapper}{given}>{html}</{wrapper}>"
    return _inert(html)


_RTL = frozenset(("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "syr", "ug", "ur", "yi"))
"""Languages that are written from right to left."""


def is_rtl(lang: str, said: str) -> bool:
    """Tell whether a guide is written from right to left: by its language, else by most letters of what it says."""
    if lang:
        return lang.lower().replace("_", "-").split("-")[0] in _RTL
    if said.isascii():
        return False
    letters = Counter(bidirectional(sign) for sign in said)
    return letters["R"] + letters["AL"] > letters["L"]


RTL_MARK = "\u200f"
"""Makes a line that begins with a Latin word a line from right to left."""


_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def _printable(content: str) -> str:
    """Drop control characters: one of them parts the fields in Anki's database."""
    return content if content.isprintable() else _CONTROL.sub("", content)


def _escaped(content: str) -> str:
    """Return plain text as HTML, without control characters."""
    return escape(_printable(content), quote=False).replace("\xa0", "&nbsp;")


_LIVE = re.compile(r"\[(?=sound:|/?latex\]|/?\${1,2}\]|anki:|type:)", re.IGNORECASE)


def _inert(html: str) -> str:
    """Make what Anki would run (`[sound:…]`, `[latex]`, `{{…}}`) plain text that looks the same."""
    if "[" in html:
        html = _LIVE.sub("&#91;", html)
    return html.replace("{{", "{&#123;")


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
_SIZE = re.compile(r"(?:embed )?(?:(?P<width>\d{1,4}%?)(?:x\d{1,4})?|x(?P<height>\d{1,4}))$")
_FORMULA_PICTURES = (
    re.compile(r"[?&]math=([^&]+)"),
    re.compile(r"cht=tx.*[?&]chl=([^&]+)"),
    re.compile(r"latex\.codecogs\.com/[^?]*\?(.+)$"),
    re.compile(r"latex\.vercel\.app/[^?]*\?from=(.+)$"),
    re.compile(r"i\.upmath\.me/\w+/(.+)$"),
)
"""Addresses of services that draw the formula in them."""
_DRAWING = re.compile(
    r"\\(?:inline|huge|large|small|tiny|fn_\w+|dpi\s*\{\d+\}|(?:bg|fg)_\w+|(?:bg|fg)\s*\{\w+\}|color\s*\{\w+\})(?![A-Za-z])\s*"
)
_DISPLAYED = re.compile(r"\{\\(?:displaystyle|textstyle) (.+)\}$", re.DOTALL)


def _picture(piece: Piece, state: _Field) -> str:
    src = piece.target
    formula = _formula_of(piece)
    if formula:
        return _math(formula)
    shown = text(piece.text or _file_name(src))
    if piece.name.startswith("embed") and not _PICTURE_NAME.search(src):
        if "." in src.rpartition("/")[2].partition("#")[0]:
            state.page.image(src, state.line)
        return shown
    name = state.page.image(src, state.line) if src else None
    if name is None:
        address = _address(src, Page(state.page.image))
        if not address:
            return shown
        return f'<a href="{escape(address)}">{text(piece.text) or text(address)}</a>'
    found = _SIZE.match(piece.name)
    size = ""
    if found:
        size = f' width="{found["width"]}"' if found["width"] else f' height="{found["height"]}"'
    return f'<img src="{escape(name)}" alt="{escape(_printable(piece.text))}"{size}>'


def _file_name(src: str) -> str:
    """Return what stands for a picture that nobody describes: the name of its file."""
    return "" if src.startswith("data:") else unquote(src).replace("\\", "/").rpartition("/")[2]


def _formula_of(piece: Piece) -> str:
    """Return the formula of which a picture on the web was made, where its address or description says it."""
    for pattern in _FORMULA_PICTURES:
        found = pattern.search(piece.target)
        if found:
            source = unquote(found[1].replace("+", " "))
            source = source.replace("&space;", " ").replace("&plus;", "+").replace("&hash;", "#")
            return _DRAWING.sub("", source).strip()
    described = _DISPLAYED.match(piece.text.strip()) if "/math/render/" in piece.target else None
    return described[1] if described else ""


# ---------------------------------------------------------------- text

_TAGS = frozenset(("strong", "em", "s", "u", "mark", "sub", "sup", "kbd", "small", "q", "cite", "abbr", "var", "samp"))
"""Tags inside a line that are written as they are."""
_BLANK = re.compile(r"\[[^\[\]\n]{1,80}\]")
_MATH_START = re.compile(r"\\([(\[])")
_LONG_FORMULA = 60
"""A formula with more signs may be wider than a phone, and scrolls."""


def _inline(run: Text, state: _Field) -> str:
    out: list[str] = []
    open_: list[tuple[str, str]] = []
    state.line = run.line or state.line
    for piece in run.pieces:
        kind = piece.kind
        if kind == "text":
            out.append(_words(_run_on(piece.text), state))
            state.line += piece.text.count("\n")
        elif kind == "open":
            opening, closing = _edge(piece, state)
            out.append(opening)
            open_.append((piece.name, closing))
        elif kind == "close":
            if any(name == piece.name for name, _ in open_):
                while open_:
                    name, closing = open_.pop()
                    out.append(closing)
                    if name == piece.name:
                        break
        else:
            out.append(_leaf(piece, state))
    out.extend(closing for _, closing in reversed(open_))
    return "".join(out)


def _run_on(content: str) -> str:
    """Return a text with a space for each line break, or nothing between letters of scripts without spaces.

    Anki's search takes a line break in a field for no space: it would not find the words on both sides of one.
    """
    if "\n" not in content:
        return content
    joined = content if content.isascii() else re.sub(_BETWEEN, "", content)
    return joined.replace("\n", " ")


_UNSPACED = "\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef"
_BETWEEN = rf"(?<=[{_UNSPACED}])\s*\n\s*(?=[{_UNSPACED}])"


def _words(content: str, state: _Field) -> str:
    html = _escaped(content)
    if state.template:
        html = _BLANK.sub(lambda match: f'<span class="blank">{match[0]}</span>', html)
    return _without_formulas(html)


def _without_formulas(html: str) -> str:
    """Return HTML in which no sign of the text begins a formula."""
    return _MATH_START.sub(r"\\<span>\1</span>", html) if "\\" in html else html


def _edge(piece: Piece, state: _Field) -> tuple[str, str]:
    if piece.name in _TAGS:
        return f"<{piece.name}>", f"</{piece.name}>"
    if piece.name == "a" and not piece.target.startswith("wiki:"):
        address = _address(piece.target, state.page)
        if address:
            return f'<a href="{escape(address)}">', "</a>"
    return "", ""


def _leaf(piece: Piece, state: _Field) -> str:
    if piece.kind == "code":
        return f"<code>{_escaped(piece.text)}</code>"
    if piece.kind == "break":
        state.line += 1
        return "<br>"
    if piece.kind == "picture":
        return _picture(piece, state)
    if piece.kind == "math":
        html = _math(piece.text)
        return html if len(piece.text) <= _LONG_FORMULA else f'<span class="math">{html}</span>'
    if piece.kind == "display":
        return f"\\[{_formula(piece.text)}\\]"
    return _reference(piece.name, state) if piece.kind == "note" else ""


def _math(source: str) -> str:
    return f"\\({_formula(source)}\\)"


_ACTIVE = re.compile(
    r"\\(?:href|url|require|cssId|class|style|data|html\w*|mmlToken|bbox\s*(?:\[[^\]]*\])?|includegraphics)"
    r"(?![A-Za-z])\s*(?:\{[^{}]*\})?"
)
_ENDS = re.compile(r"\\[)\]]")
_LOADING = re.compile(r"url\s*\(", re.IGNORECASE)


def _formula(source: str) -> str:
    """Return a formula without what is live in it: links, styles, what loads, and the signs that would end it.

    Spaces take their places, so that what stood around them does not become a word that is live itself.
    """
    calm = _ACTIVE.sub(" ", _ENDS.sub(" ", _printable(source))).strip()
    return _escaped(_LOADING.sub("url (", calm) if "url" in calm.lower() else calm)


# ---------------------------------------------------------------- footnotes

_SIGNS = "*†‡§¶"


def _sign(number: int) -> str:
    """Return the sign of a footnote, a number where signs would have to be told apart by their length."""
    return _SIGNS[number] if number < len(_SIGNS) else str(number + 1)


def _reference(label: str, state: _Field) -> str:
    if label not in state.page.footnotes:
        return ""
    return f"<sup>{_sign(state.notes.setdefault(label, len(state.notes)))}</sup>"


def _notes(state: _Field) -> str:
    """Return the footnotes referred to; one that a footnote itself refers to follows it."""
    out: list[str] = []
    while len(out) < len(state.notes):
        for label in list(state.notes)[len(out) :]:
            content = _tight(state.page.footnotes[label], state)
            out.append(f'<div class="footnote"><sup>{_sign(len(out))}</sup> {content}</div>')
    return f'<div class="footnotes">{"".join(out)}</div>' if out else ""


# ---------------------------------------------------------------- parts


def _sequence(parts: Sequence[Part], state: _Field) -> str:
    """Return sibling parts; sides of a contrast stand together, and rules only between other parts."""
    out: list[str] = []
    sides: list[str] = []
    for part in parts:
        html = _part(part, state)
        if not html:
            continue
        if isinstance(part, Node) and part.info in ("avoid", "use"):
            sides.append(html)
            continue
        if sides:
            out.append(f'<div class="sides">{"".join(sides)}</div>')
            sides.clear()
        out.append(html)
    if sides:
        out.append(f'<div class="sides">{"".join(sides)}</div>')
    return "".join(out)


def _part(part: Part, state: _Field) -> str:
    if isinstance(part, Node):
        return _node(part, state)
    state.line = part.line
    write = _WRITERS.get(part.kind)
    return write(part, state) if write else ""


def _node(node: Node, state: _Field) -> str:
    """Return a name with what stands under it, as a part of an answer."""
    if node.info in ("avoid", "use"):
        label = f'<p class="label">{_named(node, state)}</p>' if node.name else ""
        return f'<section class="part part--{node.info}">{label}{_sequence(node.body, state)}</section>'
    if node.separator == STATED or not node.name:
        return _sequence(node.body, state)
    if node.separator and _begins_with_text(node):
        lead, rest = _led(node, state)
        return f"<p>{lead}</p>{rest}"
    name = _named(node, state)
    if not node.body:
        return f"<p>{name}</p>"
    body = _sequence(node.body, state)
    if node.mark in ("fold", "box", "tab"):
        kind = f"callout callout--{_class(node.info)}" if node.mark == "box" else node.mark
        return f'<div class="{kind}"><p class="label">{name}</p>{body}</div>'
    return f'<p class="label">{name}</p>{body}'


def _class(role: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", role.lower()).strip("-") or "note"


def _named(node: Node, state: _Field) -> str:
    html = _inline(node.name, state)
    return f"{html} ({_inline(node.gloss, state)})" if node.gloss else html


def _begins_with_text(node: Node) -> bool:
    first = node.body[0] if node.body else None
    return isinstance(first, Block) and first.kind == "paragraph"


def _led(node: Node, state: _Field) -> tuple[str, str]:
    """Return a label with its text on one line, and what follows."""
    marks = _escaped(node.title.marks)
    marks = f"{marks} " if marks else ""
    first = node.body[0]
    assert isinstance(first, Block)
    sign = node.separator if node.separator in ":：.。" else f" {node.separator}"
    lead = f"{marks}<strong>{_inline(node.name, state)}</strong>"
    if node.gloss:
        lead += f" ({_inline(node.gloss, state)})"
    return f"{lead}{_escaped(sign)} {_inline(first.text, state)}", _sequence(node.body[1:], state)


def _paragraph(block: Block, state: _Field) -> str:
    html = _inline(block.text, state)
    return f"<p>{html}</p>" if block.text.says and html.strip() else ""


def _tight(parts: Sequence[Part], state: _Field) -> str:
    """Return parts of which the first, if it is a paragraph, stands without one."""
    first = parts[0] if parts else None
    if isinstance(first, Block) and first.kind == "paragraph":
        state.line = first.line
        return _inline(first.text, state) + _sequence(parts[1:], state)
    return _sequence(parts, state)


def _list(block: Block, state: _Field) -> str:
    if state.covers:
        state.covers = False
        html = _covered(block, state)
        state.covers = True
        return html
    items = [_item(item, state) for item in block.items]
    if not items:
        return ""
    if block.info == "letters":
        return f'<ol type="A">{"".join(items)}</ol>'
    name = "ol" if block.info == "ordered" else "ul"
    if name == "ul" and all(_is_marked(item) for item in block.items):
        return f'<ul class="marked">{"".join(items)}</ul>'
    start = f' start="{block.start}"' if name == "ol" and block.start != 1 else ""
    return f"<{name}{start}>{''.join(items)}</{name}>"


def _covered(block: Block, state: _Field) -> str:
    """Return a list whose points unfold one by one, each with its number on it."""
    items = [_item_text(item, state) for item in block.items]
    covers = (f"<summary>{at} / {len(items)}</summary>" for at in range(1, len(items) + 1))
    folds = (f"<li><details>{cover}{html}</details></li>" for cover, html in zip(covers, items, strict=True))
    return f'<ol class="covered">{"".join(folds)}</ol>' if items else ""


def _is_marked(item: Node) -> bool:
    """Tell whether an item brings its own bullet: an emoji or another sign."""
    first = item.body[0] if item.body else None
    if item.name:
        return bool(item.separator and item.title.marks)
    return isinstance(first, Block) and first.kind == "paragraph" and bool(first.text.marks)


_BOXES = {"checked": ("done", "☑"), "open": ("open", "☐"), "right": ("right", "✓"), "wrong": ("wrong", "")}


def _item(item: Node, state: _Field) -> str:
    state.line = item.line
    html = _item_text(item, state)
    if item.info not in _BOXES:
        return f"<li>{html}</li>"
    name, sign = _BOXES[item.info]
    box = f'<span class="box">{sign}</span> ' if sign else ""
    return f'<li class="{name}">{box}{html}</li>'


def _item_text(item: Node, state: _Field) -> str:
    if not item.name:
        return _tight(item.body, state)
    if item.separator == STATED:
        return _tight(item.body, state)
    if item.separator and _begins_with_text(item):
        return "".join(_led(item, state))
    name = _named(item, state)
    if item.body and not item.name.asks:
        name = f"<strong>{name}</strong>"
    return name + _sequence(item.body, state)


def _quote(block: Block, state: _Field) -> str:
    html = "".join(_sequence(item.body, state) for item in block.items)
    return f"<blockquote>{html}</blockquote>" if html else ""


def _code_block(block: Block, state: _Field) -> str:
    if not state.template:
        return code(block.source, block.info)
    script = _words(block.source.strip("\n"), state)
    return f'<pre class="script">{script}</pre>' if script else ""


def _table(block: Block, state: _Field) -> str:
    """Return a table under its header row, or, with info "rows", one whose rows begin with their heads."""
    rows = [[_inline(cell, state) for cell in row.cells] for row in block.rows]
    by_rows = block.info == "rows"
    if by_rows and len(rows) == 1 and len(rows[0]) == 2:
        return (
            f'<p><span class="column">{rows[0][0]}: </span>{rows[0][1]}</p>' if rows[0][0] else f"<p>{rows[0][1]}</p>"
        )
    head = _row(rows.pop(0), 'th scope="col"', 'th scope="col"') if block.info == "header" and rows else ""
    if head and not any(cell.says for cell in block.rows[0].cells):
        head = ""
    first = 'th scope="row"' if by_rows else "td"
    body = "".join(_row(cells, first, "td") for cells in rows)
    if not head and not body:
        return ""
    head = f"<thead>{head}</thead>" if head else ""
    body = f"<tbody>{body}</tbody>" if body else ""
    name = ' class="rows"' if by_rows else ""
    return f'<div class="scroll"><table{name}>{head}{body}</table></div>'


def _row(cells: Sequence[str], first: str, other: str) -> str:
    tags = [first] + [other] * len(cells)
    inner = "".join(f"<{tag}>{html}</{tag[:2]}>" for tag, html in zip(tags, cells, strict=False))
    return f"<tr>{inner}</tr>"


def _math_block(block: Block, state: _Field) -> str:
    del state
    html = _formula(block.source)
    return f'<div class="math">\\[{html}\\]</div>' if html else ""


_WRITERS: Mapping[BlockKind, Callable[[Block, _Field], str]] = {
    "paragraph": _paragraph,
    "list": _list,
    "quote": _quote,
    "code": _code_block,
    "table": _table,
    "math": _math_block,
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
