"""Read one Markdown file into a `Guide`: front matter, blocks with true line numbers, sections."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from guide2anki.model import Block, Guide, Problem, Section, Settings, Tokens
from guide2anki.reading import settings
from guide2anki.reading.blocks import blocks_of, flatten
from guide2anki.reading.inline import cut, flat, plain, unnumber
from guide2anki.reading.inline import text as inline_text
from guide2anki.reading.slug import slug
from guide2anki.vocabulary import is_question

MAX_BYTES = 8_000_000
"""A guide above this size is refused: nobody studies it as one deck."""

_SECTION_NUMBER = re.compile(r"\s*\d{1,2}(?:\.\d{1,2})+(?=\s)")


@dataclass
class _Draft:
    title: Tokens
    level: int
    line: int
    blocks: list[Block] = field(default_factory=list)
    sections: list[_Draft] = field(default_factory=list)

    def freeze(self, above: tuple[str, ...], marked: frozenset[str], values: bool, numbered: str = "") -> Section:
        """Return the finished section and all below it; `numbered` is its section number, such as `2.1`."""
        title = unlink(unnumber(cut(self.title, len(numbered)) if numbered else self.title))
        heading = flat(title).rstrip(":： ")
        values = values or heading.casefold() in marked
        inner = above if self.level == 0 else (*above, heading)
        return Section(
            title=title,
            level=self.level,
            line=self.line,
            blocks=tuple(self.blocks) or self._bare(),
            sections=tuple(
                s.freeze(inner, marked, values, number)
                for s, number in zip(self.sections, self._numbers(), strict=True)
            ),
            above=above,
            heading=heading,
            values=values,
        )

    def _numbers(self) -> list[str]:
        """Return the section number of each sub-section: `2.1` counts where `2.2` or a section 2 stands by it."""
        found = [_SECTION_NUMBER.match(plain(s.title)) for s in self.sections]
        numbers = [match[0].strip() if match else "" for match in found]
        own = _SECTION_NUMBER.match(plain(self.title)) or re.match(r"\s*\d+", plain(self.title))
        known = {number for number in numbers if number}

        def counts(number: str) -> bool:
            before, _, last = number.rpartition(".")
            beside = {f"{before}.{int(last) + 1}", f"{before}.{int(last) - 1}"}
            return bool(beside & known) or (own is not None and own[0].strip() == before)

        return [number if number and counts(number) else "" for number in numbers]

    def _bare(self) -> tuple[Block, ...]:
        """Return the heading itself as content where nothing stands under it, so that it is accounted for."""
        if self.sections or self.level == 0:
            return ()
        return (Block("heading", self.line, inline=self.title, start=self.level),)


def unlink(tokens: Tokens) -> Tokens:
    """Return the tokens with links and raw tags replaced by their text."""
    return tuple(t for t in tokens if t.type not in ("link_open", "link_close", "html_inline", "footnote_ref"))


def _names_guide(heading: Block, title: str) -> bool:
    names = flat(unnumber(heading.inline))
    return names.casefold() == title.casefold() and not is_question(names)


def _outline(blocks: Sequence[Block], title: str) -> _Draft:
    """Nest the blocks under their headings; headings that name the guide itself become level 0."""
    tops = [b for b in blocks if b.kind == "heading" and b.start == 1]
    sole = len(tops) == 1 and not is_question(flat(tops[0].inline))
    root = _Draft(inline_text(title), 0, blocks[0].line if blocks else 1)
    stack = [root]
    for block in blocks:
        if block.kind != "heading":
            stack[-1].blocks.append(block)
            continue
        level = block.start
        if level == 1 and (sole or _names_guide(block, title)):
            del stack[1:]
            continue
        while len(stack) > 1 and stack[-1].level >= level:
            stack.pop()
        draft = _Draft(block.inline, level, block.line)
        stack[-1].sections.append(draft)
        stack.append(draft)
    return root


_DIRECTIVE = re.compile(r"anki\s*:\s*(?P<word>\w+)\s*(?:=\s*(?P<value>[^\s]+))?\s*$")


def _directives(path: Path, blocks: Sequence[Block]) -> tuple[frozenset[int], dict[int, str], list[Problem]]:
    """Return the lines that `<!-- anki: … -->` comments leave out or pin, and what is wrong with them."""
    excluded: set[int] = set()
    pins: dict[int, str] = {}
    problems: list[Problem] = []
    for at, block in enumerate(blocks):
        after = blocks[at + 1] if at + 1 < len(blocks) else None
        if block.kind == "comment" and block.text.startswith("anki"):
            match = _DIRECTIVE.match(block.text)
            word = match["word"] if match else ""
            if match and word == "skip" and not match["value"]:
                if after:
                    excluded.add(after.line)
            elif match and word == "id" and match["value"]:
                if after:
                    pins[after.line] = match["value"]
            else:
                message = f"unknown comment <!-- {block.text} -->: use <!-- anki: skip --> or <!-- anki: id=NAME -->"
                problems.append(Problem(path, block.line, message))
        if block.kind == "list":
            for item in block.children:
                inner = _directives(path, item.children)
                excluded |= inner[0]
                pins |= inner[1]
                problems += inner[2]
    return frozenset(excluded), pins, problems


def read(path: Path, source: bytes) -> tuple[Guide | None, list[Problem]]:
    """Return the guide that `source` holds, and what is wrong with it; no guide where it cannot be read."""
    if len(source) > MAX_BYTES:
        return None, [Problem(path, None, f"the file is larger than {MAX_BYTES // 1_000_000} MB: split it")]
    try:
        text = source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = source.count(b"\n", 0, error.start) + 1
        return None, [Problem(path, line, "the file is not UTF-8 text: save it in that encoding")]
    if not text.strip():
        return None, [Problem(path, 1, "the guide is empty: write something to learn into it")]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    front = settings.read(path, text)
    if front.settings is None:
        return None, front.problems
    blocks, footnotes = blocks_of(front.body, front.offset)
    flat_blocks = flatten(blocks)
    title = front.settings.title or _first_title(flat_blocks) or _stem_title(path)
    excluded, pins, wrong = _directives(path, flat_blocks)
    marked = frozenset(name.casefold() for name in front.settings.values)
    root = _outline(flat_blocks, title).freeze((), marked, False)
    missing = _missing_titles(path, front.settings, root)
    guide = Guide(
        path=path,
        id=slug(front.settings.id) or guide_id(path),
        title=title,
        settings=front.settings,
        root=root,
        pins=pins,
        footnotes=footnotes,
        excluded=excluded,
    )
    return guide, [*front.problems, *wrong, *missing]


def _missing_titles(path: Path, given: Settings, root: Section) -> list[Problem]:
    """Report section titles in the front matter that no heading has: a typo would go unseen."""
    known = {section.heading.casefold() for section in root.walk()}
    return [
        Problem(path, 1, f'`anki: {key}` names the section "{name}", but no heading has that title')
        for key, names in (("skip", given.skip), ("values", given.values))
        for name in names
        if name.casefold() not in known
    ]


def guide_id(path: Path) -> str:
    """Return the id that a file's name gives: its slug; a README goes by its folder."""
    stem = path.stem
    if stem.casefold() in ("readme", "index") and path.absolute().parent.name:
        stem = path.absolute().parent.name
    return slug(stem) or "guide"


def _first_title(blocks: Sequence[Block]) -> str:
    tops = [b for b in blocks if b.kind == "heading" and b.start == 1]
    return flat(unlink(unnumber(tops[0].inline))) if tops else ""


def _stem_title(path: Path) -> str:
    words = guide_id(path).replace("_", "-").split("-")
    return " ".join(word[:1].upper() + word[1:] for word in words if word)
