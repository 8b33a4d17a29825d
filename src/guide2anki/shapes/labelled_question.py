"""Questions and answers that are labelled so, on lines, in paragraphs or in lists.

    Q: What is a monolith?
    A: One program that is deployed as a whole.

    **Scenario**: "Two engineers stopped speaking. What do you do?"

    **Strong response structure**:
    1. **Listen**: …

A question without an answer stays open. Declines labels that only look alike ("A. first option").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from guide2anki.model import Block, Kind, Pair, Section, Skip, Tokens
from guide2anki.reading.inline import cut, flat, lead, lines, plain, trim, unquote
from guide2anki.shapes.entries import (
    bold_question,
    bullets,
    headed,
    is_taken,
    of_paragraph,
    paragraph,
    place,
    split_first_line,
    told,
)
from guide2anki.shapes.question_heading import is_answer_fold, unfold
from guide2anki.vocabulary import has_question_mark, is_answer_label, is_question_label

_SHORT = re.compile(
    r"^[\W_]*(?P<word>q(?:uestion)?|a(?:ns(?:wer)?)?|pregunta|respuesta|p|r|frage|antwort|question|réponse|问题?|问|答案?|题目|回答|س|ج|سؤال|جواب|ש|ת|שאלה|תשובה)"
    r"\s*(?P<number>\d{1,3})?\s*(?P<sign>[.:：)\-–—、])[\s*_]*(?=\S|$)",
    re.IGNORECASE,
)
_QUESTION_WORDS = {"q", "question", "pregunta", "p", "frage", "问", "问题", "题目", "س", "سؤال", "ש", "שאלה"}
_ANSWER_WORDS = {
    "a",
    "ans",
    "answer",
    "respuesta",
    "r",
    "antwort",
    "réponse",
    "答",
    "答案",
    "回答",
    "ج",
    "جواب",
    "ת",
    "תשובה",
}


@dataclass
class _Open:
    line: int
    blocks: list[Block]
    question: list[Block] = field(default_factory=list)
    answer: list[Block] | None = None


def find(section: Section) -> Iterator[Pair | Skip]:
    """Yield the labelled questions with what is labelled as their answers."""
    blocks = section.blocks
    starts = list(_first_rows(blocks))
    roles = {_role(row)[0] for row in starts}
    if "question" not in roles:
        return
    if "answer" not in roles and not any(_SHORT.match(plain(row)) or has_question_mark(flat(row)) for row in starts):
        return
    subject, path = headed(section)
    for opened in _gather(blocks):
        texts = [b for b in opened.question if b.kind == "paragraph"]
        if not texts:
            continue
        first = texts[0]
        rows = lines(first.inline)
        behind = [b for b in opened.question if b is not first]
        prompt = unquote(first.inline if len(rows) < 4 else rows[0][1])
        if opened.answer is None and has_question_mark(flat(rows[0][1])):
            prompt, opened.answer, behind = unquote(rows[0][1]), [*_below(first), *behind], []
        shown = told(behind)
        answer = told(unfold(opened.answer or ()))
        kind: Kind = "question" if answer else "open-question"
        used = tuple(dict.fromkeys(opened.blocks))
        yield Pair(kind, subject, prompt, answer, used, opened.line, path, shown, place(section))


def _below(block: Block) -> list[Block]:
    """Return what stands below the first line of a question: its answer, where none is labelled so."""
    rest = split_first_line(block)[1]
    return [paragraph(rest, block.line + 1)] if rest else []


def _first_rows(blocks: Sequence[Block]) -> Iterator[Tokens]:
    for block in blocks:
        if block.kind == "paragraph":
            for _, row in lines(block.inline):
                yield row
        elif block.kind == "list":
            for item in block.children:
                yield from _first_rows(item.children[:1])


def _begins_otherwise(content: str) -> bool:
    """Tell at a glance whether a line begins with a letter that no short label begins with."""
    first = content[:1]
    return first.isascii() and first.isalpha() and first not in "qaprfQAPRF"


def _role(row: Tokens) -> tuple[str, Tokens]:
    """Return "question", "answer" or "" for a line, and its text behind the label."""
    content = plain(row)
    match = None if _begins_otherwise(content) else _SHORT.match(content)
    if match:
        word = match["word"].casefold()
        single = len(word) == 1 and word.isascii()
        numbered = match["number"] is not None and word in ("q", "a") and match["sign"] in ".)"
        sure = match["sign"] in ":：" or numbered or (word == "q" and match["sign"] in ".)-")
        if sure or not single:
            rest = trim(cut(row, match.end()))
            if word in _QUESTION_WORDS and (sure or match["sign"] in ".:"):
                return "question", rest
            if word in _ANSWER_WORDS and match["sign"] in ":：.-" and (not single or sure):
                return "answer", rest
    if len(row) == 1 and ":" not in content and "：" not in content:
        return "", row
    found = lead(row)
    if found and (found.style in ("strong", "em") or found.separator in (":", "：")):
        if is_question_label(found.name):
            return "question", found.rest
        if is_answer_label(found.name):
            return "answer", found.rest
    return "", row


def _units(blocks: Sequence[Block]) -> Iterator[tuple[Block, Block | None, Tokens, int]]:
    """Yield (source block, block or None, line of text, line number), lists of labelled items taken apart."""
    for block in blocks:
        if block.kind == "paragraph":
            for number, row in lines(block.inline):
                yield block, None, row, block.line + number
        elif block.kind == "list" and any(_role(row)[0] for row in _first_rows([block])):
            for item in block.children:
                if not _role(next(_first_rows(item.children[:1]), ()))[0]:
                    yield item, bullets([item], item.line), (), item.line
                    continue
                for _, inner, row, line in _units(item.children):
                    yield item, inner, row, line
        else:
            yield block, block, (), block.line


def _gather(blocks: Sequence[Block]) -> Iterator[_Open]:
    opened: _Open | None = None
    previous: Block | None = None
    for source, block, row, line in _units(blocks):
        fresh = source is not previous
        previous = source
        role, rest = ("", row) if block is not None else _role(row)
        if role == "question":
            if opened:
                yield opened
            opened = _Open(line, [source])
            asked, told_ = _split_at_answer(rest)
            if asked:
                opened.question.append(paragraph(asked, line))
            if told_:
                opened.answer = [paragraph(told_, line)]
            continue
        if opened is None:
            continue
        if block is not None and (block.kind in ("heading", "rule") or is_taken(block) or _asks_itself(block)):
            if block.kind == "rule" or _asks_itself(block) or opened.answer is not None:
                yield opened
                opened = None
            continue
        if block is not None and is_answer_fold(block) and opened.answer is None:
            opened.answer = [block]
        elif role == "answer":
            if opened.answer is None:
                opened.answer = [paragraph(rest, line)] if rest else []
            elif rest:
                opened.answer.append(paragraph(rest, line))
        elif opened.answer is None and block is not None and block.kind == "list" and not opened.question:
            continue
        elif block is not None:
            if opened.answer is None:
                opened.question.append(block)
            else:
                opened.answer.append(block)
        elif fresh and _has_answer(opened) and _ends(source, _after_list(opened)):
            yield opened
            opened = None
            continue
        else:
            into = opened.question if opened.answer is None else opened.answer
            _append(into, row, line, fresh)
        opened.blocks.append(source)
    if opened:
        yield opened


def _asks_itself(block: Block) -> bool:
    """Tell whether a fold or callout has a title of its own, so that it is no part of an answer."""
    return block.kind in ("details", "callout") and not is_answer_fold(block) and block.children[0].kind == "title"


_INSIDE = re.compile(
    r"(?<=[\s?？!.。])(?:a|ans|answer|respuesta|r|antwort|答|答案|ج|ת)\s*[:：]\s*(?=\S)", re.IGNORECASE
)


def _split_at_answer(rest: Tokens) -> tuple[Tokens, Tokens]:
    """Split `What is b? A: Beta.` where question and answer share a line."""
    match = _INSIDE.search(plain(rest))
    return (trim(cut(rest, 0, match.start())), trim(cut(rest, match.end()))) if match else (rest, ())


def _has_answer(opened: _Open) -> bool:
    """Tell whether an answer has begun, labelled or right below a line that asks."""
    if opened.answer is not None:
        return bool(opened.answer)
    first = opened.question[0] if opened.question else None
    return first is not None and bool(_below(first)) and has_question_mark(flat(split_first_line(first)[0]))


def _after_list(opened: _Open) -> bool:
    return opened.answer is None or opened.answer[-1].kind == "list"


def _ends(source: Block, behind_list: bool) -> bool:
    """Tell whether a paragraph behind an answer begins something else: a label of its own."""
    if source.kind != "paragraph":
        return False
    if bold_question(source)[0]:
        return True
    found = of_paragraph(source)
    return (
        bool(found)
        and found[0].lead.style == "strong"
        and not is_answer_label(found[0].name)
        and (found[0].alone or behind_list)
    )


def _append(into: list[Block], row: Tokens, line: int, fresh: bool) -> None:
    """Add a line: to the paragraph above it, or as a paragraph of its own."""
    if into and into[-1].kind == "paragraph" and not fresh and flat(into[-1].inline):
        last = into[-1]
        into[-1] = paragraph((*last.inline, *_break(row), *row), last.line)
    else:
        into.append(paragraph(row, line))


def _break(row: Tokens) -> Tokens:
    return (Token("softbreak", "br", 0),) if row else ()
