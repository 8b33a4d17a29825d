"""Entries: a label and what stands under it, wherever authors put labels.

A label may be a line of its own over a list (`**Focus**:`), begin a line or list item
(`- **Focus**: text`), or stand several times in one paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from operator import is_

from guide2anki.frozen import dataclass
from guide2anki.model import Block, Section, Tokens
from guide2anki.reading.inline import (
    STATED,
    Lead,
    cut,
    flat,
    gist,
    join,
    kept,
    lead,
    lines,
    plain,
    quoted,
    spans,
    text,
    trim,
    unnumber,
    words,
)
from guide2anki.vocabulary import has_question_mark, holds_question_mark, is_question, is_remark


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """A label with the blocks that say something of it."""

    lead: Lead
    line: int
    content: tuple[Block, ...]
    blocks: tuple[Block, ...]
    """The blocks of the guide that the entry was read from."""

    @property
    def name(self) -> str:
        """Return the label as plain text."""
        return self.lead.name

    @property
    def alone(self) -> bool:
        """Tell whether the label stands on a line of its own."""
        return not self.lead.rest


def paragraph(inline: Tokens, line: int) -> Block:
    """Return a paragraph made of a piece of a guide."""
    return Block("paragraph", line, inline=inline)


def as_paragraph(block: Block) -> Block | None:
    """Return the first paragraph of an item, or a paragraph itself."""
    if block.kind == "paragraph":
        return block
    if block.kind in ("item", "definition") and block.children and block.children[0].kind == "paragraph":
        return block.children[0]
    return None


def statement(found: Lead, line: int) -> tuple[Block, ...]:
    """Return what a line says of its label, qualifier first."""
    if not found.rest and not found.qualifier:
        return ()
    qualifier = bracket(found.qualifier)
    return (paragraph(join(qualifier, found.rest), line),)


def bracket(qualifier: Tokens) -> Tokens:
    """Return a qualifier in parentheses again."""
    return (*text("("), *qualifier, *text(")")) if qualifier else ()


def full_label(found: Lead) -> Tokens:
    """Return the label with its qualifier."""
    return join(found.label, bracket(found.qualifier))


def _strong(found: Lead | None) -> bool:
    if found is None or found.separator == STATED:
        return False
    return found.style in ("strong", "em", "code") or bool(found.mark)


def of_paragraph(block: Block, accept: Callable[[Lead], bool] = _strong) -> list[Entry]:
    """Return the labelled lines of a paragraph; lines without a label continue the one above them.

    Empty where the paragraph does not begin with a label that `accept` takes.
    """
    rows = lines(block.inline)
    out: list[Entry] = []
    for number, row in rows:
        found = lead(row)
        line = block.line + number
        if found and accept(found):
            out.append(Entry(found, line, statement(found, line), (block,)))
        elif not out:
            return []
        else:
            last = out[-1]
            content = list(last.content)
            if content and content[-1].kind == "paragraph" and not quoted(row) and last.lead.rest:
                content[-1] = replace(content[-1], inline=join(content[-1].inline, row, by="\n"))
            else:
                content.append(paragraph(row, line))
            out[-1] = replace(last, content=tuple(content))
    return out


def of_item(item: Block, accept: Callable[[Lead], bool] = lambda _: True) -> Entry | None:
    """Return a list item as an entry: its label, the rest of its line, and what is nested in it."""
    first = as_paragraph(item)
    if first is None:
        return None
    found = lead(first.inline)
    if not found or (found.style == "plain" and not found.rest):
        found = _heads_nested(item, first)
    if not found or not accept(found) or "\n" in found.name:
        return None
    content = (*statement(found, first.line), *item.children[1:])
    return Entry(found, item.line, content, (item,))


def _heads_nested(item: Block, first: Block) -> Lead | None:
    """Return the short text of an item over nested content as its label."""
    content = plain(first.inline).strip()
    nested = len(item.children) > 1 and item.children[1].kind in ("list", "table", "fence")
    if not nested or "\n" in content or len(content.split()) > 8 or content.endswith((".", "。", "?", "？", ",")):
        return None
    name = content.rstrip(":： ")
    return Lead(trim(cut(trim(first.inline), 0, len(name))), (), (), "nested", ":", "") if name else None


_STOPS = {"heading", "rule", "claimed", "table", "details", "comment", "metadata", "html"}


@kept
def of_blocks(blocks: tuple[Block, ...]) -> tuple[Entry | Block, ...]:
    """Return the entries among sibling blocks, and the blocks that belong to none.

    A label on its own heads the blocks up to the next label; a paragraph after its list ends it.
    """
    return tuple(_of_blocks(blocks))


def _of_blocks(blocks: tuple[Block, ...]) -> Iterator[Entry | Block]:
    at = 0
    while at < len(blocks):
        block = blocks[at]
        at += 1
        found = of_paragraph(block) if block.kind == "paragraph" else []
        if not found and block.kind == "paragraph" and at < len(blocks) and blocks[at].kind in _HEADED:
            found = _plain_label(block)
        if not found:
            yield block
            continue
        yield from found[:-1]
        last = found[-1]
        taken: list[Block] = []
        while at < len(blocks):
            following = blocks[at]
            if following.kind in _STOPS and not (following.kind == "table" and not taken and last.alone):
                break
            if following.kind == "paragraph":
                upcoming = blocks[at + 1] if at + 1 < len(blocks) else None
                if upcoming is not None and upcoming.kind in _HEADED and _plain_label(following):
                    break
                if of_paragraph(following) or not last.alone or (taken and taken[-1].kind == "list"):
                    break
                if last.content:
                    break
            elif following.kind in ("list", "definitions"):
                if taken and taken[-1].kind == "list":
                    break
                if last.lead.rest and (_stands_alone(last, following) or is_remark(last.name)):
                    break
            taken.append(following)
            at += 1
        yield replace_entry(last, taken)


_HEADED = {"list", "quote", "fence", "table"}


def _plain_label(block: Block) -> list[Entry]:
    """Return a short line, unbolded with a colon at its end or all in italics, that heads what follows ("Causes:")."""
    content = plain(block.inline).strip()
    if spans(block.inline) == (("em", 0, len(content)),) and len(content.split()) <= 6 and "\n" not in content:
        label = tuple(token for token in block.inline if not token.type.startswith("em_"))
        return [Entry(Lead(label, (), (), "em", "", ""), block.line, (), (block,))]
    if "\n" in content or not content.endswith((":", "：")) or len(content.split()) > 4:
        return []
    if _SENTENCE.search(content.lower()):
        return []
    label = trim(cut(trim(block.inline), 0, len(content.rstrip(":： "))))
    if not flat(label):
        return []
    return [Entry(Lead(label, (), (), "plain", ":", ""), block.line, (), (block,))]


_SENTENCE = re.compile(
    r"\b(?:is|are|was|were|will|can|should|must|have|has|do|does|this|these|that|those|here|there|you|your|we|it|they"
    r"|following|below|as follows|e\.g|for example|such as)\b",
)


def _stands_alone(entry: Entry, following: Block) -> bool:
    """Tell whether a list below a labelled line is a matter of its own: its items have labels too."""
    if plain(entry.lead.rest).rstrip().endswith((":", "：")):
        return False
    found = [lead(item_text(item)) for item in following.children]
    strong = sum(f is not None and f.style == "strong" for f in found)
    return strong >= 0.6 * len(found) and following.info == "ordered"


def replace_entry(entry: Entry, taken: Sequence[Block]) -> Entry:
    """Return an entry with more blocks under its label."""
    return Entry(entry.lead, entry.line, (*entry.content, *taken), (*entry.blocks, *taken))


def headed(section: Section) -> tuple[str, tuple[str, ...]]:
    """Return subject and path of pairs whose prompt stands inside a section."""
    if section.level == 0:
        return "", ()
    return section.heading, section.above


def under(section: Section) -> tuple[str, tuple[str, ...]]:
    """Return subject and path of pairs whose prompt is the section's own heading."""
    if not section.above:
        return "", ()
    return section.above[-1], section.above[:-1]


def place(section: Section) -> tuple[str, ...]:
    """Return the titles from the guide down to a section."""
    return section.above if section.level == 0 else (*section.above, section.heading)


def list_items(blocks: Iterable[Block]) -> list[Block]:
    """Return the items of the lists among blocks."""
    return [item for block in blocks if block.kind == "list" for item in block.children]


def item_text(item: Block) -> Tokens:
    """Return the first line of text of a list item."""
    first = as_paragraph(item)
    return first.inline if first else ()


def split_first_line(block: Block) -> tuple[Tokens, Tokens]:
    """Return a paragraph's first line and the rest of it."""
    content = plain(block.inline)
    at = content.find("\n")
    if at < 0:
        return trim(block.inline), ()
    return trim(cut(block.inline, 0, at)), trim(cut(block.inline, at + 1))


def first_line(block: Block) -> str:
    """Return the plain text of a paragraph's first line."""
    return flat(split_first_line(block)[0])


_MUTE = {"claimed", "rule", "comment"}
_SILENT = _MUTE | {"metadata"}


def told(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return blocks as an answer: without what earlier shapes took, and headings left over nothing."""
    out = [found for block in blocks if (found := _told(block))]
    if all(block.kind != "heading" for block in out):
        return tuple(out)
    return tuple(
        block
        for at, block in enumerate(out)
        if block.kind != "heading" or (at + 1 < len(out) and out[at + 1].kind != "heading")
    )


@lru_cache(maxsize=1024)
def _told(block: Block) -> Block | None:
    if block.kind in _SILENT:
        return None
    if not block.children or block.kind in ("row", "table"):
        return None if block.kind == "item" else block
    children = told(block.children)
    if all(child.kind == "title" for child in children):
        return None
    if len(children) == len(block.children) and all(map(is_, children, block.children)):
        return block
    return replace(block, children=children)


def free(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return the blocks that no earlier shape has taken as a whole."""
    return tuple(block for block in blocks if block.kind != "claimed")


def live(blocks: Iterable[Block]) -> list[Block]:
    """Return the blocks that may still say something: not taken, no rule and no comment."""
    return [block for block in blocks if block.kind not in _MUTE]


def is_taken(block: Block) -> bool:
    """Tell whether earlier shapes have taken everything in a block."""
    return not block.leaves()


def flattened(section: Section) -> tuple[Block, ...]:
    """Return a section's sub-sections as blocks, each heading before its content."""
    out: list[Block] = []
    for inner in section.sections:
        if not (len(inner.blocks) == 1 and inner.blocks[0].kind == "heading"):
            out.append(Block("heading", inner.line, inline=inner.title, start=inner.level))
        out.extend(inner.blocks)
        out.extend(flattened(inner))
    return tuple(out)


def every_block(section: Section) -> tuple[Block, ...]:
    """Return the blocks of a section and of all sections below it."""
    return tuple(block for inner in section.walk() for block in inner.blocks)


def word_count(blocks: Iterable[Block]) -> int:
    """Return the words in the text of blocks; two Han or kana characters count as one word."""
    found = words(gist(blocks))
    han = sum(len(word) == 1 and word > "\u2fff" for word in found)
    return len(found) - han + han // 2


def part(role: str, children: Sequence[Block], line: int, label: Tokens = ()) -> Block:
    """Return blocks set off in an answer under a label; `role` says how they look."""
    return Block("part", line, inline=label, children=tuple(children), info=role)


def bullets(items: Sequence[Block], line: int, info: str = "bullet") -> Block:
    """Return items as a list again."""
    return Block("list", line, children=tuple(items), info=info)


def item_of(inline: Tokens, line: int) -> Block:
    """Return one line of text as a list item."""
    return Block("item", line, children=(paragraph(inline, line),))


def bold_question(block: Block) -> tuple[Tokens, list[Block]]:
    """Return the question that a paragraph's bold first line asks, and the rest of the paragraph."""
    content = plain(block.inline)
    for kind, start, end in spans(block.inline):
        inside = content[start:end].strip()
        before = content[:start].strip()
        if kind != "strong" or (before and re.search(r"[^\W\d]", before.replace("Q", ""))):
            break
        numbered = bool(re.match(r"(?:Q\s*)?\d{1,3}[.)]\s+\S", inside)) and len(inside.split()) > 4
        asks = is_question(inside) or has_question_mark(inside) or numbered or _quotes_question(inside)
        if not asks or len(inside) < 4:
            break
        rest = after_separator(trim(cut(block.inline, end)))
        line = block.line + content[: end + 1].count("\n")
        return unnumber(unbold(trim(cut(block.inline, start, end)))), [paragraph(rest, line)] if flat(rest) else []
    return (), []


_QUOTED_BEHIND = re.compile(r"[^:：\"“«]{2,40}[:：]\s*[\"“«](?P<said>[^\"”»]{8,})[\"”»]\W*$")


def _quotes_question(content: str) -> bool:
    """Tell whether a text names a topic and quotes a question on it (`Care: "Tell us about …"`)."""
    match = _QUOTED_BEHIND.match(content)
    return match is not None and is_question(match["said"])


_QUESTION_THEN_MORE = re.compile(r"[?？؟][\"'”’»」)）*]*(?:\s+|(?<=[？])|$)[-–—:：→]*\s*")


def split_question(inline: Tokens) -> tuple[Tokens, Tokens]:
    """Split a line that asks and answers: `**What is X?** It is …`, or the question on the first line."""
    content = plain(inline)
    marked = spans(inline)
    if not marked and "\n" not in content and not holds_question_mark(content):
        return inline, ()
    for kind, start, end in marked:
        inside = content[start:end]
        if kind == "strong" and start <= 12 and (is_question(inside) or has_question_mark(inside)):
            rest = after_separator(trim(cut(inline, end)))
            if flat(rest).strip("*_ "):
                return unbold(trim(cut(inline, start, end))), rest
        break
    if "\n" in content:
        first, _, _ = content.partition("\n")
        if has_question_mark(first) or is_question(first.strip()):
            return trim(cut(inline, 0, len(first))), trim(cut(inline, len(first) + 1))
    for match in _QUESTION_THEN_MORE.finditer(content):
        behind = content[match.end() :].strip()
        asked = content[: match.end()]
        if (
            len(behind.split()) >= 2
            and len(asked.split()) >= 3
            and not is_question(behind)
            and "?" not in behind
            and not behind.startswith(("(", "["))
        ):
            return trim(cut(inline, 0, match.end())), trim(cut(inline, match.end()))
        break
    return inline, ()


def after_separator(rest: Tokens) -> Tokens:
    """Return what stands behind a question without the colon or dash that leads it in."""
    match = re.match(r"[\s:：\-–—→]*", plain(rest))
    return trim(cut(rest, match.end())) if match else rest


def unbold(inline: Tokens) -> Tokens:
    """Return the tokens without strong markup."""
    return tuple(t for t in inline if not t.type.startswith("strong_"))
