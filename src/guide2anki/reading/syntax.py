"""The Markdown that guides are written in: CommonMark, and what authors and their tools add to it."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from markdown_it import MarkdownIt
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
        children = token.children if "$" in token.content else None
        if not children:
            continue
        for formula, after in pairwise([*children, Token("text", "", 0)]):
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


_RULES_BY_SIGN = (
    ("|", ["table"]),
    ("$", ["math_block", "math_inline", "plain_dollars"]),
    ("===", ["tab"]),
    (":::", ["container_box"]),
    ("[[", ["wikilink"]),
    ("[^", ["footnote_def", "footnote_ref"]),
    ("^[", ["footnote_inline"]),
    ("{", ["attr", "span"]),
)
"""What a text must hold for rules that find nothing without it; each is asked at every line or sign, at a cost."""


def parse(source: str) -> list[Token]:
    """Return the tokens of a source: CommonMark and what study guides add to it."""
    md = _parser()
    for sign, rules in _RULES_BY_SIGN:
        (md.enable if sign in source else md.disable)(rules)
    return md.parse(source)


def parse_inline(source: str) -> list[Token]:
    """Return the tokens of a run of text."""
    return _parser().parseInline(source)


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    """Return the parser, which takes long to set up."""
    md = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    md.use(deflist_plugin).use(footnote_plugin).use(admon_plugin)
    md.use(dollarmath_plugin, allow_digits=False, allow_space=False, double_inline=True)
    md.use(attrs_plugin, after=("image", "code_inline", "link_close", "span_close"), spans=True)
    md.use(container_plugin, "box", validate=lambda params, _: bool(params.strip()))
    md.inline.ruler.before("escape", "bracket_math", _bracket_math)
    md.inline.ruler.before("link", "wikilink", _wikilink)
    stops: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    md.block.ruler.before("code", "tab", _tab, stops)
    md.block.ruler.before("html_block", "details_edge", _details_edge, stops)
    md.core.ruler.push("plain_dollars", _plain_dollars)
    return md
