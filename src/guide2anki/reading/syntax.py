"""The Markdown that guides are written in: CommonMark, and what authors and their tools add to it."""

from __future__ import annotations

import re
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock, html_block, table
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.amsmath import amsmath_plugin
from mdit_py_plugins.attrs import attrs_plugin
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.dollarmath.index import math_block_dollar
from mdit_py_plugins.footnote import footnote_plugin

from guide2anki.reading.drawn_tables import drawn_table
from guide2anki.reading.lazy import own_line

# ---------------------------------------------------------------- links and pictures

_ATTRIBUTES = "nodiscard fallthrough likely unlikely maybe_unused deprecated noreturn assume indeterminate"
_NO_PAGE = re.compile(
    r"\s|.*(?:\s$|[\[\]\"`$=;{}<>\\]|(?<!\w)'|'(?!\w)|::)|(?!\d{4}-\d\d-\d\d$)[\d\s,.+*/-]+$|\w$|\w(?:\s*,\s*\w)+$"
    rf"|(?:{_ATTRIBUTES.replace(' ', '|')})\b"
)
"""What stands in double brackets and is code: a test of a shell, a matrix, an attribute of C++."""
_SURE_PAGE = re.compile(
    r"\d{4}-\d\d-\d\d$|#[^\W\d]|[^|]*(?:\w\|\S|\w#[\w^])|[A-Z]\w|[^\x00-\x7f]|.*\.(?:md|canvas|pdf)$"
)
_WIKI = re.compile(r"\[\[[^\[\]\n]*(?:\w\\?\|\w|\w#\w)[^\[\]\n]*\]\]|!\[\[[^\[\]\n]+\]\]")
"""What only a guide of a wiki or vault holds."""
_SIZE = re.compile(r"\d{1,4}(?:x\d{1,4})?$")


def _wikilink(state: StateInline, silent: bool) -> bool:
    """Parse `[[page|text]]` and `![[embed]]` as Obsidian does; `[[ -f x ]]` and `[[1, 2]]` are no pages.

    A word such as `[[products]]` is a page only in a guide that is sure to have some.
    """
    start = state.pos
    embed = state.src.startswith("![[", start)
    if not embed and not state.src.startswith("[[", start):
        return False
    inner = start + (3 if embed else 2)
    end = _find(state, "]]", inner)
    content = state.src[inner:end] if end > inner else ""
    if not content or "\n" in content or "[" in content:
        return False
    content = content.replace("\\|", "|")
    if not embed and not _is_page(content, state, start, end + 2):
        return False
    if not silent:
        page, _, shown = content.partition("|")
        if embed:
            token = state.push("image", "img", 0)
            alt, _, size = shown.rpartition("|")
            if not _SIZE.match(size.strip()):
                alt, size = shown, ""
            token.attrs = {"src": page.strip(), "alt": "", "width": size.strip()}
            token.content = alt.strip()
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


def _find(state: StateInline, closing: str, start: int) -> int:
    """Return the next place of an end, -1 where there is none; what was looked for once is not looked for again."""
    known = state.env.setdefault("ends", {})
    source, begin, end = known.get(closing, ("", 0, 0))
    if source is not state.src or not (begin <= start and (start <= end or end < 0)):
        end = state.src.find(closing, start)
        known[closing] = state.src, start, end
    return end if end + len(closing) <= state.posMax else -1


def _is_page(content: str, state: StateInline, start: int, end: int) -> bool:
    before, after = state.src[:start].rstrip("_")[-1:] or " ", state.src[end : end + 1] or " "
    if before.isalnum() or before in ")]'\"" or after in "]([{" or _NO_PAGE.match(content):
        return False
    return bool(_SURE_PAGE.match(content)) or bool(state.env.get("wiki"))


_LOOSE_IMAGE = re.compile(
    r"!\[(?P<alt>[^\[\]\n]*)\]\(\s*(?P<src>[^<>\n\"]*?\.(?:png|jpe?g|gif|svg|webp|avif|bmp|ico))"
    r"(?:\s+=(?P<width>\d{0,4}%?)(?:x(?P<height>\d{0,4})%?)?)?(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\s*\)",
    re.IGNORECASE,
)


def _loose_image(state: StateInline, silent: bool) -> bool:
    """Parse `![alt](my pic.png =120x80)`: a picture with spaces in its name, or with its size."""
    if not state.src.startswith("![", state.pos):
        return False
    match = _LOOSE_IMAGE.match(state.src, state.pos, state.posMax)
    if not match:
        return False
    if not silent:
        token = state.push("image", "img", 0)
        size = match["width"] or ""
        if not size and match["height"]:
            size = f"x{match['height']}"
        token.attrs = {"src": match["src"].strip(), "alt": "", "width": size}
        token.content = match["alt"]
        token.children = []
    state.pos = match.end()
    return True


# ---------------------------------------------------------------- formulas


def _bracket_math(state: StateInline, silent: bool) -> bool:
    r"""Parse `\(…\)` and `\[…\]` as MathJax does; `log\[H\]` and `see \[1\]` are brackets that somebody escaped."""
    start = state.pos
    opening = state.src[start : start + 2]
    if opening not in ("\\(", "\\["):
        return False
    end = _find(state, "\\)" if opening == "\\(" else "\\]", start + 2)
    content = state.src[start + 2 : end].strip() if end > 0 else ""
    if not content:
        return False
    tight = opening == "\\[" and not state.src[start + 2].isspace()
    glued = state.src[start - 1 : start].isalnum() or tight
    if glued and not _COMMAND.search(content) and not _OPERATOR.search(content):
        return False
    if not silent:
        token = state.push("math_inline" if opening == "\\(" else "math_inline_double", "math", 0)
        token.content = content
    state.pos = end + 2
    return True


def _bracket_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    r"""Parse `\[ … \]` over several lines, whatever its lines look like."""
    if state.is_code_block(start):
        return False
    at = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith("\\[", at):
        return False
    first = state.src[at + 2 : state.eMarks[start]]
    if "\\]" in first and first.rstrip()[-2:] != "\\]":
        return False
    rows = [first.rstrip()]
    last = start
    while not rows[-1].endswith("\\]"):
        last += 1
        if last >= min(end, start + _LONGEST_FORMULA) or (
            state.sCount[last] < state.blkIndent and not state.isEmpty(last)
        ):
            return False
        row = state.src[state.bMarks[last] + state.tShift[last] : state.eMarks[last]].rstrip()
        if row.startswith("\\["):
            return False
        rows.append(row)
    content = "\n".join(rows).removesuffix("\\]").strip()
    if not content:
        return False
    if not silent:
        token = state.push("math_block", "math", 0)
        token.block = True
        token.content = content
        token.map = [start, last + 1]
        state.line = last + 1
    return True


_LONGEST_FORMULA = 100
"""Lines up to which the end of a displayed formula is looked for."""


def _dollar_math(state: StateInline, silent: bool) -> bool:
    """Parse `$x$` and `$$x$$`; a `$` of money, of a shell or of a pattern stays text."""
    source, start = state.src, state.pos
    if source[start] != "$" or (start and source[start - 1] == "$"):
        return False
    size = _dollars(source, start, state.posMax)
    if size > 2:
        return False
    begin = start + size
    ends = _find(state, "$", begin)
    while ends > 0 and source[ends - 1] == "\\":
        ends = _find(state, "$", ends + 1)
    if ends <= begin or _dollars(source, ends, state.posMax) != size:
        return False
    content = source[begin:ends]
    before, after = source[start - 1 : start], source[ends + size : ends + size + 1]
    if size == 1 and len(content) > 2 and content[0] == content[-1] == "`" and "`" not in content[1:-1]:
        content = content[1:-1]
    elif not _is_formula(content, before, after, size == 2):
        return False
    if not silent:
        token = state.push("math_inline_double" if size == 2 else "math_inline", "math", 0)
        token.content = content.strip()
        token.markup = "$" * size
    state.pos = ends + size
    return True


def _dollars(source: str, at: int, end: int) -> int:
    size = 0
    while at + size < end and source[at + size] == "$":
        size += 1
    return size


def _dollar_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Parse `$$` over several lines, unless what stands between is prose."""
    count = len(state.tokens)
    line = state.line
    found = _DOLLAR_BLOCK(state, start, end, False)
    found = found and _is_formula(state.tokens[-1].content, "", "", True)
    if silent or not found:  # the plug-in's own silence still writes the formula
        del state.tokens[count:]
        state.line = line
    return found


_DOLLAR_BLOCK = math_block_dollar(allow_labels=True, allow_blank_lines=True)
_COMMAND = re.compile(r"\\[A-Za-z]+")
_TEXT_COMMANDS = r"text\w* mathrm mathit mbox operatorname\*? tag label"
_WORDS_IN_FORMULA = re.compile(rf"\\(?:{_TEXT_COMMANDS.replace(' ', '|')})\s*\{{[^{{}}]*\}}")
_OPEN_END = re.compile(r"(?:[-+*/=:;,.@&%#~–—<>|]|[A-Z_]{3,})$")
_NEXT_NAME = re.compile(r"[A-Za-z_{(*@#?!\d]")
_NO_START = re.compile(r"[,;:?!)]|\.(?!\d)")
_OPERATOR = re.compile(r"[=^_+*<>≤≥×·→∈]")
_FUNCTIONS = "mod log ln sin cos tan max min exp lim".replace(" ", "|")
_SUM = re.compile(rf"\d[\d.,]*[kKmMbB]?(?:\s*;|\s+(?!{_FUNCTIONS})[^\W\d_]{{2,}})")
"""An amount of money that a sentence goes on from."""
_PROSE = re.compile(rf"(?<![^\W\d_])(?!(?:{_FUNCTIONS})\b)[^\W\d_]{{2,}}\s+(?!(?:{_FUNCTIONS})\b)[^\W\d_]{{2,}}")
_SENTENCES = re.compile(r"[.!?;]\s+[^\W\d_]|[，。；！？、]")
_HAN = r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"


def _is_formula(content: str, before: str, after: str, double: bool) -> bool:
    """Tell whether what stands between dollars is a formula, from its signs and the signs around it."""
    bare = content.strip()
    command = bool(_COMMAND.search(content))
    if not bare or "`" in content or (before == "[" and bare[0] == "]"):  # `[$]x[/$]` is LaTeX of Anki
        return False
    if not double:
        spaced = content[0].isspace() + content[-1].isspace()
        if (spaced and not (spaced == 2 and command)) or after.isdecimal():
            return False
        if before.isascii() and before.isalnum() and not command:
            return False
    said = _COMMAND.sub(" ", _WORDS_IN_FORMULA.sub(" ", content)).replace("\\", " ")
    if any(sign in said for sign in '"“”„'):
        return False
    if not command and not _is_balanced(said):
        return False
    if len(bare) > 1 and _OPEN_END.search(bare) and bare[-2] not in "^_{\\" and (double or _NEXT_NAME.match(after)):
        return bare.endswith("|") and bare.count("|") % 2 == 0
    if (bare[0] in "{(" and after == bare[0]) or ((bare[0] == "|" or bare[-1] == "|") and bare.count("|") % 2):
        return False
    if _NO_START.match(bare) or _SENTENCES.search(said):
        return False
    if command:
        return True
    operator = _OPERATOR.search(said)
    if not operator and (_SUM.match(bare) or _PROSE.search(said) or (not said.isascii() and re.search(_HAN, said))):
        return False
    return not double or bool(operator) or (not content[0].isspace() and any(map(str.isalnum, bare)))


def _is_balanced(content: str) -> bool:
    depth = squares = curls = 0
    for sign in content:
        depth += (sign in "(") - (sign in ")")
        squares += (sign in "[(") - (sign in "])")
        curls += (sign in "{") - (sign in "}")
        if curls < 0 or (depth < 0 and squares < 0):
            return False
    return curls == 0 and squares == 0


# ---------------------------------------------------------------- marks and comments


def _highlight(state: StateInline, silent: bool) -> bool:
    """Parse `==marked==`; the signs of `a == b` stay text."""
    source, start = state.src, state.pos
    if not source.startswith("==", start) or source[start + 2 : start + 3] in ("", "=", " ", "\n"):
        return False
    before = source[start - 1 : start]
    if before.isalnum() or before in ("=", "!", "<", ">", ")", "]"):
        return False
    end = _find(state, "==", start + 3)
    after = source[end + 2 : end + 3]
    if end < 0 or source[end - 1].isspace() or after == "=" or after.isalnum() or "\n\n" in source[start:end]:
        return False
    if silent:
        state.pos = end + 2
        return True
    limit = state.posMax
    state.push("mark_open", "mark", 1)
    state.pos, state.posMax = start + 2, end
    state.md.inline.tokenize(state)
    state.push("mark_close", "mark", -1)
    state.pos, state.posMax = end + 2, limit
    return True


_SCRIPT = re.compile(r"~(?P<sub>[-+−]?\w[\w,.()+−-]{0,11})~(?!~)|\^(?P<sup>[-+−]{1,2}|[-+−]?\w{1,6}[-+−]?)\^")


def _script(state: StateInline, silent: bool) -> bool:
    """Parse `H~2~O` and `Ca^2+^` of Pandoc right behind what they belong to; `x^2+y^2` and `1~2~3` stay text."""
    before = state.src[state.pos - 1 : state.pos]
    match = _SCRIPT.match(state.src, state.pos, state.posMax)
    if not match or not (before.isalnum() or before in (")", "]")):
        return False
    if before.isdigit() and state.src[match.end() : match.end() + 1].isdigit():
        return False
    if not silent:
        tag = str(match.lastgroup)
        state.push(f"{tag}_open", tag, 1)
        state.push("text", "", 0).content = match[tag]
        state.push(f"{tag}_close", tag, -1)
    state.pos = match.end()
    return True


_MACROS = "toc expand info note tip warning panel status excerpt anchor section column children recently-updated"
_INLINE_COMMENT = re.compile(
    r"%%(?!\s)[^%\n]+(?<!\s)%%(?!\w)|\{/\*.*?\*/\}" rf"|\{{(?:{_MACROS.replace(' ', '|')})(?::[^{{}}\n]*)?\}}"
)
"""What Obsidian and MDX hide, and the macros of Confluence that an export leaves behind."""
_SPACED_COMMENT = re.compile(r"%%\s[^%]+\s%%")


def _comment(state: StateInline, silent: bool) -> bool:
    """Parse `%%hidden%%` of Obsidian, `{/* hidden */}` of MDX and `{toc}` of Confluence; `50%%` and `%%timeit` stay."""
    source, start = state.src, state.pos
    if not source.startswith(("%%", "{"), start):
        return False
    if start and not source[start - 1].isspace() and source[start] == "%" and source[start - 1] not in "([.,;:!?*":
        return False
    match = _INLINE_COMMENT.match(source, start, state.posMax)
    if not match:
        match = _SPACED_COMMENT.match(source, start, state.posMax)
        row_begins = start == 0 or source[start - 1] == "\n"
        if not match or not (row_begins or source[match.end() : match.end() + 1] in ("", "\n")):
            return False
    if not silent:
        state.push("html_inline", "", 0).content = _hidden(match[0].strip("%{}/* \n"))
    state.pos = match.end()
    return True


_XML_NAMES = "ac ri at o v w m st1"
_XML_TAG = re.compile(rf"</?(?:{_XML_NAMES.replace(' ', '|')}):[\w-]+(?:\s[^<>]*)?/?>")
"""Tags of Confluence and Word, which Markdown would take for text, or for an address between pointed brackets."""


def _xml_tag(state: StateInline, silent: bool) -> bool:
    """Parse `<ac:structured-macro …>` and `<o:p>` as markup that shows nothing."""
    match = _XML_TAG.match(state.src, state.pos, state.posMax) if state.src[state.pos] == "<" else None
    if not match:
        return False
    if not silent:
        state.push("html_inline", "", 0).content = _hidden(match[0].strip("<>"))
    state.pos = match.end()
    return True


def _hidden(content: str) -> str:
    return f"<!-- {content.replace('--', '- -')} -->"


_PAGE_CODE = re.compile(r"\{:[^{}]*\}\s*$|(?:\{%[^%]*%\}\s*)+$")
_LONGEST_COMMENT = 200
"""Lines up to which the end of a comment is looked for."""


def _comment_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Parse `%%` … `%%` and `{/*` … `*/}` over lines, and lines such as `{: .no_toc }` and `{% include x %}`."""
    if state.is_code_block(start):
        return False
    at = state.bMarks[start] + state.tShift[start]
    first = state.src[at : state.eMarks[start]].rstrip()
    if not first.startswith(("%%", "{")):
        return False
    last = start
    if not _PAGE_CODE.match(first):
        closing = "%%" if first.startswith("%%") else "*/}"
        if not first.startswith(("%%", "{/*")):
            return False
        if closing == "%%" and first != "%%" and not first.endswith("%%") and not first[2:3].isspace():
            return False
        row = first[2:]
        while not row.endswith(closing):
            last += 1
            if last >= min(end, start + _LONGEST_COMMENT) or closing in row:
                return False
            row = state.src[state.bMarks[last] : state.eMarks[last]].rstrip()
        if closing in row[:-3].removesuffix("%"):
            return False
    if not silent:
        token = state.push("html_block", "", 0)
        token.map = [start, last + 1]
        content = state.getLines(start, last + 1, state.blkIndent, False)
        token.content = _hidden(content.strip("%/*{} \n") or "-")
        state.line = last + 1
    return True


# ---------------------------------------------------------------- boxes


_ADMONITION = re.compile(r"(?P<marker>!!!|\?\?\?\+?)\s*(?P<type>[\w-]+)(?:[ \t]+(?P<rest>.*?))?\s*$")
_QUOTED_TITLE = re.compile(r'(?:[\w -]*\s)?"(?P<title>.*)"$')


def _admonition(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Parse `!!! note "Title"` over a body indented by four spaces, however many blank lines it holds."""
    if state.is_code_block(start):
        return False
    at = state.bMarks[start] + state.tShift[start]
    match = _ADMONITION.match(state.src[at : state.eMarks[start]]) if state.src[at : at + 3] in ("!!!", "???") else None
    if not match:
        return False
    rest = match["rest"] or ""
    quoted = _QUOTED_TITLE.match(rest)
    indent, last = _indented(state, start, end)
    if last == start + 1 and not quoted:
        return False
    if silent:
        return True
    name = match["type"].lower()
    title = quoted["title"] if quoted else rest or match["type"].title()
    opening = state.push("admonition_open", "div", 1)
    opening.meta = {"tag": name}
    opening.map = [start, last]
    if title:
        state.push("admonition_title_open", "p", 1).map = [start, start + 1]
        inline = state.push("inline", "", 0)
        inline.content, inline.children, inline.map = title, [], [start, start + 1]
        state.push("admonition_title_close", "p", -1)
    _body(state, start + 1, last, indent)
    state.push("admonition_close", "div", -1)
    return True


def _indented(state: StateBlock, start: int, end: int) -> tuple[int, int]:
    """Return the indent of the body below a line, and the line behind it."""
    indent = state.sCount[start] + 4
    last = start + 1
    while last < end and (state.isEmpty(last) or state.sCount[last] >= indent):
        last += 1
    return indent, last


def _body(state: StateBlock, first: int, last: int, indent: int) -> None:
    outer, state.blkIndent = state.blkIndent, indent
    limit, state.lineMax = state.lineMax, last
    state.md.block.tokenize(state, first, last)
    state.blkIndent, state.lineMax = outer, limit
    state.line = last


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
    indent, last = _indented(state, start, end)
    opening = state.push("tab_open", "div", 1)
    opening.map = [start, last]
    opening.info = match["title"]
    _body(state, start + 1, last, indent)
    state.push("tab_close", "div", -1)
    return True


# ---------------------------------------------------------------- tables


_CODE_CELL = re.compile(r"(?<!\\)(`+)(?!`).*?(?<!`)\1(?!`)|\[\[[^\[\]]*\]\]|\[[^\[\]]*\]\([^()]*\)|\$[^$\n]+\$|\\.")


def _table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Parse a table; a row that a `|` in code has split is mended by the number of its columns.

    A line without any `|` ends it: people who leave no blank line go on with their text there.
    """
    count = len(state.tokens)
    if not table(state, start, _last_row(state, start, end), silent):
        return False
    if silent:
        return True
    columns = sum(token.type == "th_open" for token in state.tokens[count:])
    at = count
    while at < len(state.tokens):
        token = state.tokens[at]
        at += 1
        if token.type != "tr_open" or not token.map or token.map[0] == start:
            continue
        row = state.src[state.bMarks[token.map[0]] + state.tShift[token.map[0]] : state.eMarks[token.map[0]]].strip()
        if row.count("|") < columns:
            continue
        cells = _cells(row, False)
        if len(cells) <= columns:
            continue
        mended = _cells(row, True)
        if all(cell.startswith("<!--") and cell.endswith("-->") for cell in cells[columns:]):
            mended = [*cells[: columns - 1], " ".join(cells[columns - 1 :])]
        elif len(mended) != columns:
            mended = [*cells[: columns - 1], " | ".join(filter(None, cells[columns - 1 :]))]
            token.meta["wide"] = True
        inner = [one for one in state.tokens[at : at + 3 * columns] if one.type == "inline"]
        for one, content in zip(inner, mended, strict=True):
            one.content = content
    return True


_DELIMITERS = frozenset("|:- \t>")
"""What the second line of a table consists of, in a quote, too."""


def _last_row(state: StateBlock, start: int, end: int) -> int:
    """Return the line behind the last of a table that has a `|`, if one can begin at `start`."""
    if start + 1 >= end or not _DELIMITERS.issuperset(state.src[state.bMarks[start + 1] : state.eMarks[start + 1]]):
        return end
    return next((at for at in range(start + 2, end) if "|" not in state.src[state.bMarks[at] : state.eMarks[at]]), end)


def _cells(row: str, whole_code: bool) -> list[str]:
    """Split a row at its bars; with `whole_code` not at those inside code."""
    ends = []
    at = 0
    while at < len(row):
        match = _CODE_CELL.match(row, at) if row[at] in "`[$\\" and (whole_code or row[at] == "\\") else None
        if match:
            at = match.end()
            continue
        if row[at] == "|":
            ends.append(at)
        at += 1
    parts = [row[low:high] for low, high in zip([0, *(end + 1 for end in ends)], [*ends, len(row)], strict=True)]
    parts = parts[1:] if not parts[0].strip() else parts
    parts = parts[:-1] if len(parts) > 1 and not parts[-1].strip() else parts
    return [part.strip().replace("\\|", "|") for part in parts]


# ---------------------------------------------------------------- raw HTML


_RAW_NAMES = "script style textarea pre".replace(" ", "|")
_UNTIL = (
    (re.compile(rf"<({_RAW_NAMES})(?=[\s>]|$)", re.IGNORECASE), ""),
    (re.compile(r"<!--"), "-->"),
    (re.compile(r"<\?"), "?>"),
    (re.compile(r"<!\[CDATA\["), "]]>"),
    (re.compile(r"<![A-Za-z]"), ">"),
)
"""What begins a block of HTML that only its own end closes, and that end."""


def _html_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Parse a block of HTML, unless it would swallow the guide: `<script> loads code` is a sentence."""
    at = state.bMarks[start] + state.tShift[start]
    row = state.src[at : state.eMarks[start]]
    if row.startswith("<"):
        for opening, closing in _UNTIL:
            match = opening.match(row)
            if not match:
                continue
            closing = closing or f"</{match[1].lower()}>"
            if _last(state, closing) < at + match.end():
                return False
            _, _, behind = row.partition(">")
            by_name = match.lastindex is not None and match[1].lower() != "pre"
            if by_name and behind.strip() and closing not in row.lower():
                return False
            break
    return html_block(state, start, end, silent)


def _last(state: StateBlock, closing: str) -> int:
    """Return the last place of an end in the whole source; asked again and again, it is looked for once."""
    known = state.env.setdefault("last", {})
    if closing not in known:
        known[closing] = state.src.lower().rfind(closing)
    return int(known[closing])


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


_RULES_BY_SIGN: tuple[tuple[tuple[str, ...], list[str]], ...] = (
    (("|",), ["table"]),
    (("-- --", "--  -", "--+"), ["drawn_table"]),
    (("$",), ["math_block", "math_inline"]),
    (("===",), ["tab"]),
    (("!!!", "???"), ["admonition"]),
    (("==",), ["highlight"]),
    (("~", "^"), ["script"]),
    (("%%", "{"), ["comment"]),
    (("\\[",), ["bracket_block"]),
    (("\\begin",), ["amsmath"]),
    ((":::",), ["container_box"]),
    (tuple(f"<{name}:" for name in _XML_NAMES.split()), ["xml_tag"]),
    (("[[",), ["wikilink"]),
    (("[^",), ["footnote_def", "footnote_ref"]),
    (("^[",), ["footnote_inline"]),
    (("![",), ["loose_image"]),
    (("{",), ["attr", "span"]),
)
"""What a text must hold for rules that find nothing without it; each is asked at every line or sign, at a cost."""


def parse(source: str) -> list[Token]:
    """Return the tokens of a source: CommonMark and what study guides add to it."""
    source += "\n"  # boxes in quotes look one sign beyond the last line
    wiki = bool(_WIKI.search(source))
    tokens = _ready(source).parse(source, {"wiki": wiki})
    return _without_anchors(tokens) if wiki and "^" in source else tokens


_ANCHOR = re.compile(r"\s\^[A-Za-z0-9][\w-]*\s*$")


def _without_anchors(tokens: list[Token]) -> list[Token]:
    """Drop the names by which other notes of a vault link to a block: `the last word ^name`."""
    for token in tokens:
        last = token.children[-1] if token.children else None
        if last and last.type == "text":
            last.content = _ANCHOR.sub("", last.content)
    return tokens


def parse_inline(source: str) -> list[Token]:
    """Return the tokens of a run of text."""
    return _ready(source).parseInline(source, {"wiki": bool(_WIKI.search(source))})


def _ready(source: str) -> MarkdownIt:
    """Return the parser with the rules on that a text can need."""
    md = _parser()
    for signs, rules in _RULES_BY_SIGN:
        (md.enable if any(sign in source for sign in signs) else md.disable)(rules)
    return md


def _any_link(url: str) -> bool:  # noqa: ARG001
    return True


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    """Return the parser, which takes long to set up."""
    md = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    md.validateLink = _any_link  # type: ignore[method-assign]  # where a link may lead is the cards' affair
    md.use(deflist_plugin).use(footnote_plugin).use(amsmath_plugin)
    md.use(dollarmath_plugin)
    md.use(attrs_plugin, after=("image", "link_close", "span_close"), spans=True)
    md.use(container_plugin, "box", validate=lambda params, _: bool(params.strip()))
    md.inline.ruler.at("math_inline", _dollar_math)
    md.inline.ruler.before("escape", "bracket_math", _bracket_math)
    md.inline.ruler.before("link", "wikilink", _wikilink)
    md.inline.ruler.after("image", "loose_image", _loose_image)
    md.inline.ruler.before("emphasis", "highlight", _highlight)
    md.inline.ruler.before("emphasis", "script", _script)
    md.inline.ruler.before("link", "comment", _comment)
    md.inline.ruler.before("autolink", "xml_tag", _xml_tag)
    stops: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    md.block.ruler.at("math_block", _dollar_block, stops)
    md.block.ruler.at("table", _table, {"alt": ["paragraph", "reference"]})
    md.block.ruler.at("html_block", _html_block, {"alt": ["paragraph", "reference", "blockquote"]})
    md.block.ruler.before("code", "tab", _tab, stops)
    md.block.ruler.before("code", "admonition", _admonition, stops)
    md.block.ruler.before("code", "bracket_block", _bracket_block, stops)
    md.block.ruler.before("code", "comment", _comment_block, stops)
    md.block.ruler.before("code", "drawn_table", drawn_table)
    md.block.ruler.before("html_block", "details_edge", _details_edge, stops)
    md.block.ruler.before("paragraph", "own_line", own_line, {"alt": ["paragraph"]})
    return md
