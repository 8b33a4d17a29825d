"""Ways to write the same guide otherwise: each keeps what a reader learns and changes only the dress.

A rewriting takes Markdown and returns Markdown; where it does not apply it returns its input. Code, raw HTML, front
matter and what stands in a container already are never touched.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from textwrap import indent
from typing import NamedTuple, TypeAlias

from markdown_it import MarkdownIt

Rewriting: TypeAlias = Callable[[str], str]

_PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
_HEADING = re.compile(r"(?P<signs>#{1,6}) (?P<title>.+?)(?: #+)?$")
_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_CONTAINED = re.compile(r"^\s*(?:>|!!!|\?\?\?|===|:::|<|\$\$|\[\^)|<!--|<br|\^\[|^: |::", re.MULTILINE)
_ITEM = re.compile(r"^(?P<indent>\s*)[-*+] ")
_LABEL = re.compile(r"^(?P<before>\s*(?:(?:[-*+]|\d+\.) )?)\*\*(?P<name>[^*]+)\*\*: (?P<rest>.+)$")


_NO_HTML = r"\$|^\w.*\n-{3,}$"
"""Formulas between dollars are no formulas in HTML; nor is an underlined sentence the same there."""


class Section(NamedTuple):
    """A heading with the lines up to the next one; the first one of a guide has no heading."""

    level: int
    title: str
    body: list[str]
    is_leaf: bool


def sections(source: str) -> list[Section]:
    """Return the sections of a guide in their order; what looks like a heading in code is none."""
    rows = source.split("\n")
    starts = {
        token.map[0]: int(token.tag[1])
        for token in _PARSER.parse(source)
        if token.type == "heading_open" and token.level == 0 and token.map and token.markup.startswith("#")
    }
    found: list[tuple[int, str, list[str]]] = [(0, "", [])]
    for number, row in enumerate(rows):
        match = _HEADING.match(row)
        if number in starts and match:
            found.append((starts[number], match["title"], []))
        else:
            found[-1][2].append(row)
    levels = [level for level, _, _ in found] + [0]
    return [
        Section(level, title, body, level > 1 and levels[at + 1] <= level)
        for at, (level, title, body) in enumerate(found)
    ]


def _written(source: str, write: Callable[[Section], list[str] | None]) -> str:
    front = _FRONT.match(source)
    head = front[0] if front else ""
    out: list[str] = []
    for section in sections(source[len(head) :]):
        new = write(section) if section.level else None
        if new is None:
            new = [f"{'#' * section.level} {section.title}", *section.body] if section.level else section.body
        out.extend(new)
    return head + "\n".join(out)


def _leaf(write: Callable[[Section, str], str], also_bars: str = r"(?!)", alike: bool = False) -> Rewriting:
    """Return a rewriting of the sections below a heading that are all leaves, all of them or none.

    None where one of them says nothing or holds a container of its own, or what matches `also_bars`; with `alike`
    none where some of them ask and others do not.
    """
    bars = re.compile(also_bars, re.MULTILINE)

    def fits(section: Section) -> bool:
        body = "\n".join(section.body).strip("\n")
        return section.is_leaf and bool(body) and not _CONTAINED.search(body) and not bars.search(body)

    def rewrite(source: str) -> str:
        front = _FRONT.match(source)
        every = sections(source[len(front[0]) if front else 0 :])
        groups: dict[int, list[Section]] = {}
        parents = [0] * 7
        for at, section in enumerate(every):
            if section.level:
                parents[section.level :] = [at] * (7 - section.level)
                groups.setdefault(parents[section.level - 1], []).append(section)
        chosen = [
            section
            for group in groups.values()
            if all(map(fits, group)) and not (alike and len({section.title.endswith("?") for section in group}) > 1)
            for section in group
        ]

        def one(section: Section) -> list[str] | None:
            if section not in chosen:
                return None
            return ["", *write(section, "\n".join(section.body).strip("\n")).split("\n"), ""]

        return _written(source, one)

    return rewrite


def _heading(section: Section) -> str:
    return f"{'#' * section.level} {section.title}"


def _html(markdown: str) -> str:
    return str(_PARSER.render(markdown)).strip("\n")


def _title(section: Section) -> str:
    return str(_PARSER.renderInline(section.title))


def _lines(source: str) -> Iterator[tuple[str, bool]]:
    """Yield each line, and whether it may be written anew: not in code, HTML or front matter."""
    dead: set[int] = set()
    front = _FRONT.match(source)
    if front:
        dead.update(range(front[0].count("\n")))
    for token in _PARSER.parse(source):
        if token.map and token.type in ("fence", "code_block", "html_block"):
            dead.update(range(*token.map))
    for number, row in enumerate(source.split("\n")):
        yield row, number not in dead


def _each(change: Callable[[str], str]) -> Rewriting:
    return lambda source: "\n".join(change(row) if live else row for row, live in _lines(source))


def _tight(html: str) -> str:
    """Return HTML without blank lines, also in code."""
    return html.replace("\n\n", "\n&#10;")


def _apart(html: str) -> str:
    """Return HTML with a blank line between any two blocks outside of code."""
    parts = re.split(r"(<pre>.*?</pre>)", html, flags=re.DOTALL)
    return "".join(part if part.startswith("<pre>") else part.replace(">\n<", ">\n\n<") for part in parts)


def _setext(section: Section) -> list[str] | None:
    if section.level > 2 or re.match(r"\d|[-+*>]", section.title):
        return None
    return ["", section.title, "=-"[section.level - 1] * 9, *section.body]


def _as_label(style: str) -> Callable[[str], str]:
    return lambda row: _LABEL.sub(lambda m: m["before"] + style.format(m["name"]) + m["rest"], row)


def _as_item_label(style: str) -> Callable[[str], str]:
    return lambda row: _as_label(style)(row) if row.lstrip()[:1] in "-*+" else row


IN_CONTAINERS: dict[str, Rewriting] = {
    "quote": _leaf(lambda s, body: f"{_heading(s)}\n\n" + indent(body, "> ", lambda _: True), r"\t"),
    "callout": _leaf(lambda s, body: f"> [!note] {s.title}\n" + indent(body, "> ", lambda _: True), r"\t"),
    "untitled callout": _leaf(
        lambda s, body: f"{_heading(s)}\n\n> [!note]\n" + indent(body, "> ", lambda _: True), r"\t"
    ),
    "admonition": _leaf(lambda s, body: f'!!! note "{s.title.replace(chr(34), "")}"\n\n' + indent(body, "    ")),
    "fold": _leaf(lambda s, body: f"<details><summary>{_title(s)}</summary>\n\n{body}\n\n</details>"),
    "tab": _leaf(lambda s, body: f'=== "{s.title.replace(chr(34), "")}"\n\n' + indent(body, "    ")),
    "div": _leaf(lambda s, body: f'{_heading(s)}\n\n<div class="box">\n\n{body}\n\n</div>'),
    "box of Docusaurus": _leaf(lambda s, body: f":::note {s.title}\n\n{body}\n\n:::"),
    "HTML": _leaf(lambda s, body: f"<h{s.level}>{_title(s)}</h{s.level}>\n{_tight(_html(body))}", _NO_HTML),
    "HTML with blank lines": _leaf(
        lambda s, body: f"<h{s.level}>{_title(s)}</h{s.level}>\n\n{_apart(_html(body))}", _NO_HTML
    ),
    "HTML under a heading": _leaf(lambda s, body: f"{_heading(s)}\n\n{_tight(_html(body))}", _NO_HTML),
}
IN_OTHER_SIGNS: dict[str, Rewriting] = {
    "bold headings": _leaf(lambda s, body: f"**{s.title.replace('**', '')}**\n\n{body}", alike=True),
    "setext headings": lambda source: _written(source, _setext),
    "closed headings": lambda source: _written(source, lambda s: [f"{_heading(s)} {'#' * s.level}", *s.body]),
    "deeper headings": lambda source: _written(
        source, lambda s: [f"#{_heading(s)}", *s.body] if 1 < s.level < 6 else None
    ),
    "headings in HTML": lambda source: _written(
        source, lambda s: ["", f"<h{s.level}>{_title(s)}</h{s.level}>", "", *s.body] if s.level > 1 else None
    ),
    "headings with emoji": lambda source: _written(
        source, lambda s: [f"{'#' * s.level} 🌿 {s.title}", *s.body] if s.level > 1 and s.title[0].isalpha() else None
    ),
    "stars for dashes": _each(lambda row: _ITEM.sub(r"\g<indent>* ", row)),
    "plus signs for dashes": _each(lambda row: _ITEM.sub(r"\g<indent>+ ", row)),
    "colon in the bold": _each(_as_label("**{}:** ")),
    "underlines for stars": _each(lambda row: re.sub(r"(?<!\w)\*\*([^*]+)\*\*(?!\w)", r"__\1__", row)),
    "dashes for colons": _each(_as_item_label("**{}** – ")),
    "hyphens for colons": _each(_as_item_label("**{}** - ")),
    "italic labels": _each(_as_item_label("*{}*: ")),
    "line ends of Windows": lambda source: source.replace("\n", "\r\n"),
    "spaces at line ends": _each(lambda row: f"{row} " if row and not row.endswith(" ") else row),
    "more blank lines": _each(lambda row: row or "\n"),
}
REWRITINGS = IN_CONTAINERS | IN_OTHER_SIGNS
