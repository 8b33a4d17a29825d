"""Raw HTML as people write it: tags and what stands between them, and which of them are meant as tags.

What nobody closes, and a word in angle brackets, is text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape, unescape
from itertools import islice

from markdown_it.token import Token

from guide2anki.model.directives import is_directive
from guide2anki.model.text import OBJECT
from guide2anki.reading.html_tags import (
    BOXES,
    COMMENT,
    DROPPED,
    HELD_BY,
    LEFT_OPEN,
    MEDIA,
    SILENT,
    SPANS,
    VOID,
    WITHOUT_END,
)


def attribute(content: str) -> str:
    """Return what stands between the quotation marks of an attribute."""
    return escape(content, quote=True)


@dataclass(slots=True, eq=False)
class Tag:
    """A tag of raw HTML, as written."""

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
        """Whether something closes or opens it."""
        return self.partner >= 0


@dataclass(slots=True)
class Data:
    """What stands between tags, as text."""

    content: str
    line: int


KNOWN = SPANS | VOID | BOXES | SILENT | DROPPED
_MARKUP = re.compile(
    r"<!--.*?-->|<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)(?=[\s/>])"
    r"(?P<rest>(?:[^\"'<>]|\"[^\"]{0,4000}\"|'[^']{0,4000}')*)>",
    re.DOTALL,
)
_GIVEN = re.compile(r"([^\s\"'=/<>]+)(?:\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s\"'>]+))?")


def _tag(match: re.Match[str], line: int) -> Tag:
    given = [
        (key.lower(), unescape(value.strip("\"'")) if value else None) for key, value in _GIVEN.findall(match["rest"])
    ]
    return Tag(match["name"].lower(), not match["end"], given, match[0], line)


def read_events(content: str, line: int) -> list[Tag | Data]:
    """Take raw HTML apart into its tags and what stands between them."""
    out: list[Tag | Data] = []
    at = 0
    for match in _MARKUP.finditer(content):
        if match.start() > at:
            out.append(Data(unescape(content[at : match.start()]), line))
        line += content.count("\n", at, match.start())
        if match["name"]:
            out.append(_tag(match, line))
        elif written := written_comment(match[0]):
            out.append(Tag(COMMENT, True, [], written, line))
        line += match[0].count("\n")
        at = match.end()
    if at < len(content):
        out.append(Data(unescape(content[at:]), line))
    return out


def events_of_tokens(tokens: Sequence[Token]) -> list[Tag | Data]:
    """Return a run of text as tags and what stands between them, one for each token."""
    out: list[Tag | Data] = []
    for token in tokens:
        match = _MARKUP.fullmatch(token.content) if token.type == "html_inline" else None
        if match and match["name"]:
            out.append(_tag(match, 0))
        elif token.type in ("softbreak", "hardbreak"):
            out.append(Data("\n", 0))
        elif token.type == "html_inline" and match:
            out.append(Data("", 0))
        else:
            out.append(Data(token.content or (OBJECT if token.type == "image" else ""), 0))
    return out


def written_comment(markup: str) -> str:
    """Return a comment as HTML that the walk understands; one that is not for the tool is dropped."""
    said = markup.removeprefix("<!--").removesuffix("-->").strip()
    return f'<x-d i="{attribute(said)}"></x-d>' if is_directive(said) else ""


def opens_cell(event: Tag | Data) -> bool:
    """Tell whether an event opens a cell of a table."""
    return isinstance(event, Tag) and event.opens and event.name in ("td", "th")


def is_edge(event: Tag | Data | None) -> bool:
    """Tell whether a block begins or ends at an event, or the piece itself does."""
    return event is None or (
        isinstance(event, Tag) and event.meant and (event.name in BOXES or event.name in ("hr", COMMENT))
    )


def _pair(events: Sequence[Tag | Data]) -> None:
    """Tell tags their partners."""
    waiting: dict[str, list[int]] = {}
    for at, tag in enumerate(events):
        if isinstance(tag, Data) or tag.name in VOID:
            continue
        if tag.opens:
            waiting.setdefault(tag.name, []).append(at)
        elif waiting.get(tag.name):
            tag.partner = waiting[tag.name].pop()
            opening = events[tag.partner]
            assert isinstance(opening, Tag)
            opening.partner = at


# ---------------------------------------------------------------- what is HTML, and what speaks of it


def judge(events: Sequence[Tag | Data], pairs: Counter[str], in_line: bool) -> None:
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
        if isinstance(tag, Data) or not tag.meant or (tag.paired and not tag.opens):
            continue
        tag.meant = not alone and _is_meant(events, at - 1, pairs, in_line)
        if tag.opens and tag.paired and (not tag.meant or tag.name in SILENT):
            partner = events[tag.partner]
            assert isinstance(partner, Tag)
            partner.meant = tag.meant
            if tag.name in BOXES:
                for inner in events[at : tag.partner]:
                    if isinstance(inner, Tag):
                        inner.meant = False
    if in_line and any(isinstance(tag, Tag) and not tag.meant for tag in events):
        for number, tag in enumerate(events):
            if isinstance(tag, Tag) and tag.name in VOID and tag.name != "img" and _behind(events, number).strip():
                tag.meant = False


def _alone(events: Sequence[Tag | Data]) -> bool:
    """Tell whether a run is one tag and nothing else, as in a table of tags."""
    held = [event for event in events if isinstance(event, Tag) or event.content.strip()]
    return len(held) == 1 and isinstance(held[0], Tag) and held[0].name not in ("img", *MEDIA)


def _behind(events: Sequence[Tag | Data], at: int) -> str:
    """Return what follows an event on its line, up to the next tag."""
    out = ""
    for number in range(at + 1, len(events)):
        event = events[number]
        if isinstance(event, Tag):
            break
        out += event.content
        if "\n" in event.content:
            break
    return out.partition("\n")[0]


def _before(events: Sequence[Tag | Data], at: int) -> str:
    """Return what stands before an event on its line, from the last tag on."""
    event = events[at - 1] if at else None
    return event.content.rpartition("\n")[2] if isinstance(event, Data) else ""


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


def _is_meant(events: Sequence[Tag | Data], at: int, pairs: Counter[str], in_line: bool) -> bool:
    tag = events[at]
    assert isinstance(tag, Tag)
    name, behind = tag.name, _behind(events, at)
    last = tag.partner if tag.paired and tag.opens else at
    goes_on = _goes_on(_behind(events, last))
    if name == COMMENT:
        return True
    if name not in KNOWN:
        component = (
            tag.source.lstrip("</")[:1].isupper()
            and not in_line
            and (tag.paired or pairs[name] > 0 or "/>" in tag.source)
        )
        return component and not behind.strip() and not _before(events, at).strip()
    if name == "img":
        return any(key == "src" and value for key, value in tag.attributes)
    if name in VOID:
        return not in_line or not _is_named(events, at, behind)
    if name in SPANS:
        if tag.paired:
            inner = events[at + 1] if last == at + 2 else None
            return not (isinstance(inner, Data) and _JOINING.fullmatch(inner.content))
        return (in_line and not tag.opens) or (not in_line and (pairs[name] > 0 or not behind.strip()))
    if name in SILENT:
        return _is_silent(events, at, pairs, in_line, goes_on)
    if name in DROPPED:
        if name in WITHOUT_END:
            return bool(tag.attributes) and not goes_on
        return (tag.paired or (not in_line and pairs[name] > 0)) and not (goes_on and name != "font")
    if name in ("details", "summary") and (tag.paired or any(pairs[one] for one in ("details", "summary"))):
        return not in_line or tag.paired or not _before(events, at).endswith(" ") or not goes_on
    if tag.paired:
        return not goes_on
    if in_line:
        known = pairs[name] > 0 or name in LEFT_OPEN
        first, final = at == 0, at == len(events) - 1
        return known and ((first and not behind[:1].isspace()) or (final and not _before(events, at).endswith(" ")))
    if tag.opens and name in HELD_BY:
        held = any(isinstance(one, Tag) and one.name in HELD_BY[name] and one.meant for one in islice(events, at))
        return held or (any(pairs[one] > 0 for one in HELD_BY[name]) and not goes_on)
    return (pairs[name] > 0 or name in LEFT_OPEN) and not goes_on


_JOINING = re.compile(r"\s\w{1,3}\s")


def _is_named(events: Sequence[Tag | Data], at: int, behind: str) -> bool:
    """Tell whether a sentence names a tag such as `<br>`: it goes on behind it, and did not end before it."""
    before = _before(events, at)
    if not before.endswith(" ") or not behind[:1].isspace() or not _goes_on(behind):
        return False
    return (
        before.rstrip()[-1:] not in tuple(".:;!?,。")
        and sum(isinstance(one, Tag) and one.name == "br" for one in events) == 1
    )


def _is_silent(events: Sequence[Tag | Data], at: int, pairs: Counter[str], in_line: bool, goes_on: bool) -> bool:
    tag = events[at]
    assert isinstance(tag, Tag)
    if in_line:
        return tag.name in MEDIA and any(key in ("src", "data") for key, _ in tag.attributes)
    if not tag.paired:
        return pairs[tag.name] > 0 and not goes_on
    inner = events[at + 1 : tag.partner]
    code = tag.name in ("script", "style") or bool(tag.attributes) or any(isinstance(one, Tag) for one in inner)
    return code and not goes_on


def count_closing(tokens: Sequence[Token]) -> Counter[str]:
    """Return how many tags of each name close something, in the raw HTML of the whole text."""
    closing: Counter[str] = Counter()
    for token in tokens:
        pieces = [token] if token.type == "html_block" else [t for t in token.children or () if t.type == "html_inline"]
        for piece in pieces:
            closing.update(_CLOSING.findall(piece.content.lower()))
    return closing


_CLOSING = re.compile(r"</([a-z][a-z0-9]*)")
