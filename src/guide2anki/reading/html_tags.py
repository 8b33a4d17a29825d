"""The tags of HTML, by what becomes of them. Every other is text."""

from __future__ import annotations

SHOWN = frozenset(("strong", "em", "s", "u", "mark", "sub", "sup", "kbd", "small", "q", "cite", "abbr", "var", "samp"))
"""Tags inside a line that a card can show."""
SPANS = SHOWN | {"b", "i", "del", "strike", "ins", "code", "a", "span", "tt", "big", "dfn"}
"""Tags inside a line that a card can show or that stand for nothing."""
VOID = frozenset(("br", "img", "hr", "wbr"))
BOXES = frozenset(
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
LINES = frozenset(("summary", "p", "dt", "caption", "figcaption", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6"))
"""Tags around what is one line to a reader: a number at its beginning opens no list."""
LEFT_OPEN = frozenset(("p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "details"))
"""Tags that HTML, or its writers, may leave open."""
SILENT = frozenset(
    ("script", "style", "template", "noscript", "iframe", "object", "embed", "svg", "math", "video", "audio")
)
MEDIA = frozenset(("iframe", "object", "embed", "video", "audio"))
DROPPED = frozenset(
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
WITHOUT_END = frozenset(("input", "source", "track", "col", "base", "link", "meta"))
HELD_BY = {"li": ("ul", "ol"), "dt": ("dl",), "dd": ("dl",), "details": ("details", "summary")} | dict.fromkeys(
    ("tr", "td", "th", "thead", "tbody", "tfoot"), ("table",)
)
"""What must be closed somewhere in the guide for a tag without an end to be HTML."""
RENAMED = {"b": "strong", "i": "em", "del": "s", "strike": "s", "tt": "code", "ins": "u", "big": "span", "dfn": "em"}


COMMENT = "x-d"
"""The tag that stands for a comment to the tool on a line that says something else too."""
