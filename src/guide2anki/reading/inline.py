"""Inline tokens: their plain text, and cutting them without losing their markup.

Offsets are always positions in `plain(tokens)`, so a shape finds a place in the plain text
and cuts the tokens there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import lru_cache, wraps
from typing import TypeVar

from markdown_it.token import Token

from guide2anki.frozen import dataclass
from guide2anki.model import Block, Tokens

OBJECT = "\ufffc"
"""Stands for an image in plain text, as Unicode provides."""

_BREAKS = {"softbreak", "hardbreak"}

_MOST_KEPT = 1024
_T = TypeVar("_T")
_Run = TypeVar("_Run", Tokens, tuple[Block, ...])


def kept(find: Callable[[_Run], _T]) -> Callable[[_Run], _T]:
    """Keep what is found of a run of tokens or blocks, by the run's identity: every shape asks the same of it again."""
    known: dict[int, _T] = {}
    alive: list[_Run] = []

    @wraps(find)
    def found(run: _Run) -> _T:
        at = id(run)
        if at in known:
            return known[at]
        if len(known) >= _MOST_KEPT:
            known.clear()
            alive.clear()
        alive.append(run)
        result = known[at] = find(run)
        return result

    return found


def _text_of(token: Token) -> str:
    if token.type in _BREAKS:
        return "\n"
    if token.type == "image":
        return OBJECT
    if token.type == "html_inline":
        return "\n" if token.content[:3].lower() == "<br" else ""
    return token.content


def plain(tokens: Tokens) -> str:
    """Return the text that a reader sees; a line break is a newline, an image is `OBJECT`."""
    if len(tokens) == 1 and tokens[0].type == "text":  # most are: that is found sooner than remembered
        return tokens[0].content
    return _plain(tokens)


@kept
def _plain(tokens: Tokens) -> str:
    return "".join([_text_of(token) for token in tokens])


@kept
def flat(tokens: Tokens) -> str:
    """Return the plain text on one line, without images."""
    return " ".join(plain(tokens).replace(OBJECT, " ").split())


def text(content: str) -> Tokens:
    """Return inline tokens for a plain string."""
    return (Token("text", "", 0, content=content),) if content else ()


def cut(tokens: Tokens, start: int, end: int | None = None) -> Tokens:
    """Return the tokens between two offsets, markup around the cut kept, empty markup dropped."""
    if end is None:
        end = 1 << 60
    kept: list[Token] = []
    opened: list[tuple[int, Token]] = []
    at = 0
    for token in tokens:
        if token.nesting == 1:
            opened.append((len(kept), token))
            kept.append(token)
            continue
        if token.nesting == -1:
            place = opened.pop()[0] if opened else -1
            if place == len(kept) - 1:
                kept.pop()
            else:
                kept.append(token)
            continue
        content = _text_of(token)
        low, high = max(start - at, 0), min(end - at, len(content))
        if low < high or (not content and token.type != "text" and start <= at < end):
            whole = low == 0 and high == len(content)
            kept.append(token if whole else _holding(token, content[low:high]))
        at += len(content)
    return tuple(kept)


def _holding(token: Token, content: str) -> Token:
    """Return a token with another content, as `Token.copy` does in several times as long."""
    return Token(
        type=token.type,
        tag=token.tag,
        nesting=token.nesting,
        attrs=token.attrs,
        map=token.map,
        level=token.level,
        children=token.children,
        content=content,
        markup=token.markup,
        info=token.info,
        meta=token.meta,
        block=token.block,
        hidden=token.hidden,
    )


def trim(tokens: Tokens) -> Tokens:
    """Return the tokens without white space at their ends."""
    content = plain(tokens)
    ragged = not content or content[0].isspace() or content[-1].isspace()
    return _trimmed(tokens) if ragged else tokens


@kept
def _trimmed(tokens: Tokens) -> Tokens:
    content = plain(tokens)
    start, end = len(content) - len(content.lstrip()), len(content.rstrip())
    return cut(tokens, start, end) if start < end else ()


def join(*runs: Tokens, by: str = " ") -> Tokens:
    """Return the runs as one, with a string between those that are not empty."""
    out: Tokens = ()
    for run in runs:
        if run:
            out = out + text(by) + run if out else run
    return out


def lines(tokens: Tokens) -> tuple[tuple[int, Tokens], ...]:
    """Return the lines of a run of text, each with its distance from the first line."""
    return _lines(tokens) if "\n" in plain(tokens) else ((0, tokens),)


@kept
def _lines(tokens: Tokens) -> tuple[tuple[int, Tokens], ...]:
    content = plain(tokens)
    out: list[tuple[int, Tokens]] = []
    start = 0
    breaks = [match.start() for match in re.finditer("\n", content)]
    for number, end in enumerate([*breaks, len(content)]):
        line = trim(cut(tokens, start, end))
        if flat(line) or OBJECT in plain(line):
            out.append((number, line))
        start = end + 1
    return tuple(out)


def spans(tokens: Tokens) -> tuple[tuple[str, int, int], ...]:
    """Return the outermost marked-up spans as (kind, start, end); kind is strong, em, link, s or code."""
    return () if len(tokens) == 1 and tokens[0].type == "text" else _spans(tokens)


@kept
def _spans(tokens: Tokens) -> tuple[tuple[str, int, int], ...]:
    out: list[tuple[str, int, int]] = []
    at, depth, begin, kind = 0, 0, 0, ""
    for token in tokens:
        if token.nesting == 1:
            if depth == 0:
                begin, kind = at, token.type.removesuffix("_open")
            depth += 1
        elif token.nesting == -1:
            depth -= 1
            if depth == 0 and at > begin:
                out.append((kind, begin, at))
        else:
            size = len(_text_of(token))
            if depth == 0 and token.type == "code_inline":
                out.append(("code", at, at + size))
            at += size
    return tuple(out)


_NO_SIGNS = bytes(code for code in range(128) if not chr(code).isalnum())


def _signs(content: str) -> int:
    """Return how many letters and digits a text has."""
    if content.isascii():
        return len(content.encode().translate(None, _NO_SIGNS))
    return sum(map(str.isalnum, content))


@kept
def linked(tokens: Tokens) -> tuple[int, int]:
    """Return how many letters and digits stand inside links, and how many in all."""
    inside = total = depth = 0
    for token in tokens:
        if token.type == "link_open":
            depth += 1
        elif token.type == "link_close":
            depth -= 1
        else:
            count = _signs(_text_of(token))
            total += count
            inside += count if depth else 0
    return inside, total


_QUOTES = {'"': '"', "“": "”", "„": "“”", "«": "»", "「": "」", "『": "』", "‘": "’", "'": "'"}


def quoted(tokens: Tokens) -> bool:
    """Tell whether the whole run stands in quotation marks."""
    content = plain(tokens).strip()
    if content[:1] not in _QUOTES:
        return False
    content = content.rstrip(".,;")
    return len(content) > 2 and content[-1] in _QUOTES[content[0]] and content[0] not in content[1:-1].replace("'", "")


def unquote(tokens: Tokens) -> Tokens:
    """Return the run without the quotation marks around it, if it stands in them."""
    tokens = trim(tokens)
    if not quoted(tokens):
        return tokens
    content = plain(tokens)
    return trim(cut(tokens, 1, len(content.rstrip(".,;")) - 1))


_MARK = r"(?:[^\w\s\"'“”‘’„«»「『¿¡(\[<{#$@&%*`/\\.,:;+=~!?|\-–—_^\ufffc…]|\u200d|\ufe0f|\u20e3)"
_LEADING_MARKS = re.compile(rf"\s*(?:{_MARK}+\s*)+|\s*[0-9#*]\ufe0f\u20e3\s*")
_NUMBER = re.compile(
    r"\s*(?:(?:Q(?:uestion)?|问题|题)\s*\d+\s*[.:)、：\-–]?\s+|\(?\d{1,3}(?:\.\d+)*\s*[.)、．:：](?!\d)\s*"
    r"|[IVX]{1,5}\.\s+|[一二三四五六七八九十]{1,3}、\s*|#\s*\d+\s*[.:)\-–]?\s+|[①-⑳]\s*)",
    re.IGNORECASE,
)


def _begins_bare(content: str) -> bool:
    """Tell at a glance whether a line begins with a letter that is neither mark nor number."""
    first = content[:1]
    return first.isascii() and first.isalpha() and first not in "QqIiVvXx"


def marks(content: str) -> str:
    """Return the emoji and bullets that a line of plain text begins with, without spaces."""
    match = None if _begins_bare(content) else _LEADING_MARKS.match(content)
    return re.sub(r"\s", "", match[0]) if match else ""


def unnumber(tokens: Tokens) -> Tokens:
    """Return the run without leading emoji and without its number ("1.", "Q3:", "2.1")."""
    return trim(tokens) if _begins_bare(plain(tokens)) else _unnumbered(tokens)


@kept
def _unnumbered(tokens: Tokens) -> Tokens:
    content = plain(tokens)
    at = 0
    for _ in range(2):
        for pattern in (_LEADING_MARKS, _NUMBER):
            match = pattern.match(content, at)
            if match and match.end() < len(content):
                at = match.end()
    return trim(cut(tokens, at) if at else tokens)


@dataclass(frozen=True, slots=True, eq=False)
class Lead:
    """How a line begins that names something and then says something of it."""

    label: Tokens
    qualifier: Tokens
    """What stands in parentheses behind the label, without them."""
    rest: Tokens
    style: str
    """How the label is set off: strong, em, code, link or plain."""
    separator: str
    mark: str
    """Emoji in front of the label."""

    @property
    def name(self) -> str:
        """Return the label as plain text on one line."""
        return flat(self.label)


_AFTER = re.compile(
    r"\s*(?P<qualifier>[(（][^()（）\n]{1,80}[)）])?\s*(?P<separator>[:：]|(?<=\s)(?:[-–—=≈~→↔⇔⇄|]|<?=>|<?->|--|:-)(?=\s)|[–—](?=\w))?\s*"
)
_ONLY_QUALIFIER = re.compile(r"\s*(?P<qualifier>[(（][^()（）\n]{1,80}[)）])\s*(?P<separator>)$")
STATED = "is"
"""Separator of a label that a sentence runs on from: `**Lapse rate** is how fast …`."""
_STATED = re.compile(
    r"\s*(?P<qualifier>[(（][^()（）\n]{1,80}[)）])?\s+(?P<separator>)"
    r"(?=(?:is|are|was|were|means?|refers to|stands for|describes|es|son|significa|ist|sind|est|sont|é|são|是|指)\s)"
)
_PLAIN = re.compile(
    r"(?P<label>[^\s:：\n.!?][^:：\n!?]{0,58}?)\s*(?P<separator>[:：](?=\s|$|[^\x00-\x7f])|(?<=\s)(?:[-–—=≈→↔⇔⇄]|<?=>|<?->|--)(?=\s))\s*"
)

_CLOCK = re.compile(r"(?P<time>\d{1,2}:\d\d(?:\s*[-–—]\s*\d{1,2}:\d\d)?(?:\s*[ap]\.?m\.?)?)\s*[-–—:]?\s+(?=[^\W\d])")
"""The time of day that a line of a timetable begins with."""
_SPACED_SIGN = re.compile(r"\s(?:[-–—=≈→↔⇔⇄]|<[=-]|--)")


@kept
def lead(tokens: Tokens) -> Lead | None:
    """Split `**Label** (qualifier): text` and its relatives; None where a line does not begin so.

    The label may be strong, emphasised, code, a link or plain; the separator a colon (also inside
    the markup), a dash, an equals sign or an arrow. A strong label alone has an empty `rest`. The time of day in front
    of a label (`09:30 – Arrival: …`) is its qualifier.
    """
    content = plain(tokens)
    clock = _CLOCK.match(content)
    if clock:
        found = lead(trim(cut(tokens, clock.end())))
        timed = found is not None and bool(found.rest) and not found.qualifier
        return replace(found, qualifier=trim(cut(tokens, 0, clock.end("time")))) if found and timed else None
    at, mark = 0, ""
    if not _begins_bare(content):
        match = _LEADING_MARKS.match(content)
        at = match.end() if match else 0
        mark = re.sub(r"\s", "", match[0]) if match else ""
        number = _NUMBER.match(content, at)
        if number and number.end() < len(content):
            at = number.end()
    for style, start, end in spans(tokens):
        if start > at or style == "s":
            break
        if end <= at:
            continue
        label = trim(cut(tokens, at, end))
        name = plain(label).rstrip()
        inside = name.endswith((":", "：", " -", " –", " —"))
        ended = style == "strong" and name.endswith((".", "。")) and name.count(" ") < 8 and bool(content[end:].strip())
        if inside or ended:
            label = trim(cut(label, 0, len(name.rstrip(":：-–—.。 "))))
            name = plain(label)
        after = _AFTER.match(content, end)
        assert after
        separator = after["separator"] or (":" if inside else "." if ended else "")
        rest_at = after.end()
        if style == "strong" and content[end : end + 1].isalpha():
            return _joined(tokens, content, at, mark)
        if not separator and content[end:].strip():
            only = _ONLY_QUALIFIER.match(content, end)
            if not only and style == "strong" and (only := _STATED.match(content, end)):
                separator = STATED
            if not only:
                return _joined(tokens, content, at, mark) if style == "strong" else None
            after, rest_at = only, only.start("separator")
        if not name.strip() or "\n" in name:
            return None
        if not separator and style != "strong":
            return None
        qualifier: Tokens = ()
        if after["qualifier"]:
            qualifier = trim(cut(tokens, after.start("qualifier") + 1, after.end("qualifier") - 1))
        return Lead(_bare(label), qualifier, trim(cut(tokens, rest_at)), style, separator, mark)
    if not (":" in content or "：" in content or _SPACED_SIGN.search(content)):
        return None
    bare = _PLAIN.match(content, at)
    if not bare or bare["label"].count(" ") > 7:
        return None
    label = trim(cut(tokens, at, bare.end("label")))
    qualifier = ()
    name = plain(label)
    closing = re.search(r"\s*[(（]([^()（）]{1,80})[)）]$", name)
    if closing and closing.start() > 0:
        qualifier = trim(cut(label, closing.start(1), closing.end(1)))
        label = trim(cut(label, 0, closing.start()))
    return Lead(label, qualifier, trim(cut(tokens, bare.end())), "plain", bare["separator"], mark)


def _joined(tokens: Tokens, content: str, at: int, mark: str) -> Lead | None:
    """Split `**SLO** vs **SLA** – text` and `**P**roblem – text`: a label that is strong in part."""
    bare = _PLAIN.match(content, at)
    ends = [end for kind, _, end in spans(tokens) if kind == "strong"]
    acronym = bool(ends) and content[ends[0] : ends[0] + 1].isalpha()
    if not bare or not (acronym or bare.end("label") in ends):
        return None
    label = trim(cut(tokens, at, bare.end("label")))
    return Lead(_bare(label), (), trim(cut(tokens, bare.end())), "strong", bare["separator"], mark)


def _bare(label: Tokens) -> Tokens:
    """Return a label without the strong or emphasis around it: it will be set off anyway."""
    return tuple(t for t in label if not t.type.startswith(("strong_", "em_")))


def gist(blocks: Iterable[Block]) -> str:
    """Return the plain text of blocks in reading order, a line for each paragraph, row or line of code."""
    return _gist(tuple(blocks))


@kept
def _gist(blocks: tuple[Block, ...]) -> str:
    return "\n".join([said for said in map(gist_of, blocks) if said])


@lru_cache(maxsize=_MOST_KEPT)
def gist_of(block: Block) -> str:
    """Return the same of one block."""
    if block.kind == "row":
        return " | ".join([flat(cell.inline) for cell in block.children])
    out = [flat(block.inline)]
    if block.kind in ("fence", "math", "html"):
        out += [line for line in block.text.splitlines() if line.strip()]
    out += map(gist_of, block.children)
    return "\n".join(filter(None, out))


@lru_cache(maxsize=_MOST_KEPT)
def words(content: str) -> tuple[str, ...]:
    """Return the words of a plain text in lower case; each Han or kana character is a word."""
    found = _ASCII_WORD if content.isascii() else _LETTERS if max(content) < "\u3040" else _word()
    return tuple(found.findall(content.lower()))


_ASCII_WORD = re.compile(r"[a-z0-9]+(?:'[a-z0-9]+)*")
_LETTERS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_HAN = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"


@lru_cache(maxsize=1)
def _word() -> re.Pattern[str]:
    """Return what finds words also where there may be Han or kana; it takes long to compile."""
    return re.compile(rf"[{_HAN}]|(?:(?![{_HAN}])[^\W_])+(?:['’](?:(?![{_HAN}])[^\W_])+)*")


def is_han(word: str) -> bool:
    """Tell whether a word begins with a Han or kana character."""
    sign = word[:1]
    return (
        "\u3040" <= sign <= "\u30ff"
        or "\u3400" <= sign <= "\u4dbf"
        or "\u4e00" <= sign <= "\u9fff"
        or "\uf900" <= sign <= "\ufaff"
    )
