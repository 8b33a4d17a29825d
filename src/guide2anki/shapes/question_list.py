"""Lists of questions, and bold lines that ask.

    **Key Questions**:
    1. "How do you hire?"                    an open question
    2. Why do caches go stale?               answered by what is nested in it
       - The source changes behind them

    **What is idempotence?**
    Doing it twice changes nothing more.

Questions nested below a question are its follow-ups. A label above the list is used up by it.
Declines lists in which questions are the exception, and checks such as "Is it fast?" in a list of points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from guide2anki.entries import as_paragraph, headed, is_taken, of_paragraph, paragraph, place, told
from guide2anki.inline import cut, flat, lead, lines, plain, quoted, spans, trim, unnumber, unquote
from guide2anki.model import Block, Pair, Section, Skip, Tokens
from guide2anki.shapes.question_heading import is_answer_fold, strip_answer, unfold
from guide2anki.vocabulary import (
    asks_questions,
    begins_asking,
    has_question_mark,
    is_answer_label,
    is_follow_up,
    is_question,
)

_CHECK = re.compile(r"^\W*(?:is|are|do|does|did|has|have|was|were|can|could|should|will)\b", re.IGNORECASE)
_YOU = re.compile(r"\b(?:you|your|yours|me|us|usted|tu|te|vous|votre|sie|ihr|você)\b|你|您", re.IGNORECASE)
_QUESTION_THEN_MORE = re.compile(r"[?？؟][\"'”’»」)）*]*(?:\s+|(?<=[？])|$)[-–—:：→]*\s*")


def find(section: Section) -> Iterator[Pair | Skip]:
    """Yield the questions of lists and of bold lines."""
    blocks = section.blocks
    at = 0
    while at < len(blocks):
        block = blocks[at]
        if block.kind == "list":
            label = _label(blocks[at - 1]) if at else None
            if _is_asking(block, flat(label.inline) if label else section.heading, section):
                used = (label,) if label else ()
                for item in block.children:
                    yield from _of_item(section, item, used)
        elif block.kind == "paragraph":
            asked, answer = _bold_question(block)
            if asked or (asked := _alternates(blocks, at)):
                end = at + 1
                content = list(answer)
                while end < len(blocks) and not _ends(blocks, end):
                    content.append(blocks[end])
                    end += 1
                yield _pair(section, asked, content, tuple(b for b in blocks[at:end] if not is_taken(b)), block.line)
                at = end
                continue
        at += 1


def _label(block: Block) -> Block | None:
    """Return a paragraph that only announces the list below it."""
    if block.kind != "paragraph" or len(lines(block.inline)) > 2:
        return None
    found = of_paragraph(block)
    if found and found[-1].alone:
        return block
    return block if plain(block.inline).rstrip().endswith((":", "：")) else None


def _text(item: Block) -> Tokens:
    first = as_paragraph(item)
    return lines(first.inline)[0][1] if first and lines(first.inline) else ()


def _asks(text: Tokens, loose: bool) -> bool:
    content = flat(unquote(unnumber(text)))
    if _split(text)[1] and is_question(flat(_split(text)[0])):
        return True
    return is_question(content) or (loose and begins_asking(content) and len(content) > 6)


def _is_asking(block: Block, label: str, section: Section) -> bool:
    """Tell whether a list is one of questions."""
    texts = [_text(item) for item in block.children if item.children and not is_taken(item)]
    if not texts:
        return False
    announced = any(map(asks_questions, (label, section.heading, *section.above)))
    share = sum(_asks(t, announced or quoted(t)) for t in texts) / len(texts)
    if share < (0.5 if announced else 0.6):
        return False
    contents = [flat(unquote(t)) for t in texts]
    if announced or any(map(quoted, texts)):
        return True
    answered = sum(len(item.children) > 1 or bool(_split(_text(item))[1]) for item in block.children)
    if answered > 0.3 * len(texts):
        return True
    checks = sum(bool(_CHECK.match(c)) and not _YOU.search(c) for c in contents)
    label_is_topic = bool(label) and label != section.heading and not asks_questions(label)
    return checks < 0.5 * len(contents) and not (label_is_topic and not any(map(_YOU.search, contents)))


def _of_item(section: Section, item: Block, used: tuple[Block, ...]) -> Iterator[Pair]:
    first = as_paragraph(item)
    if first is None or is_taken(item):
        return
    prompt, rest = _split(first.inline)
    content: list[Block] = [paragraph(rest, first.line)] if rest else []
    follow_ups: list[Block] = []
    for child in item.children[1:]:
        if child.kind == "list" and _all_ask(child):
            follow_ups.extend(child.children)
        elif child.kind == "list":
            mine, theirs = _without_follow_ups(child)
            content.extend(mine)
            follow_ups.extend(theirs)
        elif not (child.kind == "paragraph" and is_follow_up(flat(child.inline))):
            content.append(child)
    yield _pair(section, prompt, content, (item, *used), item.line)
    for follow_up in follow_ups:
        own = as_paragraph(follow_up)
        if own is None:
            continue
        asked, rest = _split(own.inline)
        found = lead(asked)
        if found and is_follow_up(found.name) and found.rest:
            asked = found.rest
        content = [paragraph(rest, own.line)] if rest else []
        pair = _pair(section, asked, [*content, *follow_up.children[1:]], (item,), follow_up.line)
        subject = flat(unquote(unnumber(prompt)))
        path = (*pair.path, pair.subject) if pair.subject else pair.path
        yield Pair(pair.kind, subject, pair.prompt, pair.answer, pair.blocks, pair.line, path, section=pair.section)


def _all_ask(block: Block) -> bool:
    return all(_text(i) and has_question_mark(flat(_text(i))) and not _CHECK.match(flat(_text(i))) for i in block.children)


def _without_follow_ups(block: Block) -> tuple[list[Block], list[Block]]:
    """Split a nested list into its answer and the follow-up questions among its items."""
    from dataclasses import replace

    theirs: list[Block] = []
    mine: list[Block] = []
    for item in block.children:
        text = _text(item)
        found = lead(text)
        if found and is_follow_up(found.name):
            theirs.extend([item] if found.rest else [i for b in item.children[1:] if b.kind == "list" for i in b.children])
        elif (len(item.children) > 1 and has_question_mark(flat(text))) or (
            mine and has_question_mark(flat(text)) and not _CHECK.match(flat(text)) and len(block.children) - len(mine) <= 2
        ):
            theirs.append(item)
        elif found and is_answer_label(found.name):
            if found.rest:
                item = replace(item, children=(paragraph(found.rest, item.line), *item.children[1:]))
                mine.append(item)
            else:
                mine.extend(i for b in item.children[1:] for i in (b.children if b.kind == "list" else ()))
        else:
            mine.append(item)
    if len(mine) == 1 and block.children and not theirs:
        return list(mine[0].children), theirs
    return ([replace(block, children=tuple(mine))] if mine else []), theirs


def _split(inline: Tokens) -> tuple[Tokens, Tokens]:
    """Split a line that asks and answers: `**What is X?** It is …`, or the question on the first line."""
    content = plain(inline)
    for kind, start, end in spans(inline):
        inside = content[start:end]
        if kind == "strong" and start <= 12 and (is_question(inside) or has_question_mark(inside)):
            rest = trim(cut(inline, end))
            separated = re.match(r"[\s:：\-–—→]*", plain(rest))
            rest = trim(cut(rest, separated.end())) if separated else rest
            if flat(rest).strip("*_ "):
                return _plain_label(trim(cut(inline, start, end))), rest
        break
    if "\n" in content:
        first, _, _ = content.partition("\n")
        if has_question_mark(first) or is_question(first.strip()):
            return trim(cut(inline, 0, len(first))), trim(cut(inline, len(first) + 1))
    for match in _QUESTION_THEN_MORE.finditer(content):
        behind = content[match.end() :].strip()
        asked = content[: match.end()]
        if len(behind.split()) >= 2 and len(asked.split()) >= 3 and not is_question(behind) and "?" not in behind and not behind.startswith(("(", "[")):
            return trim(cut(inline, 0, match.end())), trim(cut(inline, match.end()))
        break
    return inline, ()


def _plain_label(inline: Tokens) -> Tokens:
    return tuple(t for t in inline if not t.type.startswith("strong_"))


def _bold_question(block: Block) -> tuple[Tokens, list[Block]]:
    """Return the question that a paragraph's bold first line asks, and the rest of the paragraph."""
    content = plain(block.inline)
    for kind, start, end in spans(block.inline):
        inside = content[start:end].strip()
        before = content[:start].strip()
        if kind != "strong" or (before and re.search(r"[^\W\d]", before.replace("Q", ""))):
            break
        if not (is_question(inside) or has_question_mark(inside)) or len(inside) < 4:
            break
        rest = trim(cut(block.inline, end))
        separated = re.match(r"[\s:：\-–—→]*", plain(rest))
        rest = trim(cut(rest, separated.end())) if separated else rest
        line = block.line + content[: end + 1].count("\n")
        return _plain_label(trim(cut(block.inline, start, end))), [paragraph(rest, line)] if flat(rest) else []
    return (), []


def _alternates(blocks: Sequence[Block], at: int) -> Tokens:
    """Return a plain line that asks where questions and answers take turns in the section."""
    block = blocks[at]
    if len(lines(block.inline)) > 1 or not has_question_mark(flat(block.inline)):
        return ()
    asking = [n for n, b in enumerate(blocks) if b.kind == "paragraph" and has_question_mark(flat(b.inline)) and len(lines(b.inline)) == 1]
    if len(asking) < 2:
        return ()
    answered = sum(n + 1 < len(blocks) and n + 1 not in asking and blocks[n + 1].kind != "claimed" for n in asking)
    return block.inline if answered >= 2 and answered >= 0.6 * len(asking) else ()


def _ends(blocks: Sequence[Block], at: int) -> bool:
    block = blocks[at]
    if block.kind in ("claimed", "rule", "heading"):
        return True
    if block.kind == "details" and not is_answer_fold(block):
        return True
    if block.kind != "paragraph":
        return False
    if _bold_question(block)[0] or _alternates(blocks, at):
        return True
    found = of_paragraph(block)
    return bool(found) and found[0].lead.style == "strong" and not is_answer_label(found[0].name) and found[0].alone


def _pair(section: Section, prompt: Tokens, content: Sequence[Block], used: tuple[Block, ...], line: int) -> Pair:
    subject, path = headed(section)
    answer = told(strip_answer(unfold(tuple(content))))
    kind = "question" if answer else "open-question"
    return Pair(kind, subject, unquote(unnumber(prompt)), answer, used, line, path, section=place(section))
