"""Lists of questions, and bold lines that ask.

    **Key Questions**:
    1. "How do you hire?"                    an open question
    2. Why do caches go stale?               answered by what is nested in it
       - The source changes behind them

    **What is idempotence?**
    Doing it twice changes nothing more.

    > **What is a replica?**                 the same in a quote
    > Another copy of the data.

    a. Who taught you?                       lines or paragraphs that all ask
    b. What did you unlearn?

    1. How deep is a queue?                  answered by number in a list called "Answers"
    2. Who drains it?

Questions nested below a question are its follow-ups. A label above the list is used up by it.
Declines lists in which questions are the exception, and checks such as "Is it fast?" in a list of points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from guide2anki.model import Block, Kind, Pair, Section, Skip, Tokens
from guide2anki.reading.inline import cut, flat, lead, lines, plain, quoted, trim, unnumber, unquote
from guide2anki.shapes.entries import (
    as_paragraph,
    bold_question,
    headed,
    is_taken,
    item_text,
    live,
    of_paragraph,
    paragraph,
    place,
    split_question,
    told,
)
from guide2anki.shapes.question_heading import is_answer_fold, strip_answer, unfold
from guide2anki.vocabulary import (
    asks_about_code,
    asks_questions,
    begins_asking,
    has_question_mark,
    is_answer_label,
    is_follow_up,
    is_question,
    is_references,
    is_remark,
    sets_task,
)

_CHECK = re.compile(r"^\W*(?:is|are|do|does|did|has|have|was|were|can|could|should|will)\b")
_YOU = re.compile(r"\b(?:you|your|yours|me|us|usted|tu|te|vous|votre|sie|ihr|você)\b|你|您")


def find(section: Section) -> Iterator[Pair | Skip]:
    """Yield the questions of lists and of bold lines."""
    blocks = section.blocks
    if _only_asks(section):
        for block in blocks:
            if block.kind == "paragraph":
                yield _pair(section, _unlettered(block.inline), (), (block,), block.line)
        return
    at = 0
    while at < len(blocks):
        block = blocks[at]
        if block.kind == "list":
            label = _label(blocks[at - 1]) if at else None
            if _is_asking(block, flat(label.inline) if label else section.heading, section):
                used = (label,) if label else ()
                topic = _topic(label) if label else ""
                key = _answer_key(section, at)
                pairs = _keyed(section, block, key) if key else _of_items(section, block, used)
                for pair in pairs:
                    yield _about(pair, topic) if topic else pair
        elif block.kind == "quote":
            yield from _quoted(section, block)
        elif block.kind == "paragraph" and _rows_ask(block):
            for number, row in lines(block.inline):
                yield _pair(section, _unlettered(row), (), (block,), block.line + number)
        elif block.kind == "paragraph":
            asked, answer = bold_question(block)
            if not asked:
                asked, answer = _turned(block)
            if asked or (asked := _alternates(blocks, at)):
                end = at + 1
                content = list(answer)
                while end < len(blocks) and not _ends(blocks, end, content):
                    content.append(blocks[end])
                    end += 1
                yield _pair(section, asked, content, tuple(b for b in blocks[at:end] if not is_taken(b)), block.line)
                at = end
                continue
        at += 1


def _answer_key(section: Section, at: int) -> Block | None:
    """Return the list that answers the questions listed at a place, number by number, under a label or heading."""
    asked = section.blocks[at]
    behind = [block for block in section.blocks[at + 1 :] if block.kind != "claimed"]
    places = behind[1:2] if len(behind) > 1 and _heads_answers(behind[0]) else []
    alike = [block for block in section.blocks if block.kind == "list" and len(block.children) == len(asked.children)]
    if len(alike) == 1:  # else it could be the key to another
        for inner in section.sections:
            if is_answer_label(inner.heading) and not inner.sections:
                places.extend(inner.blocks[:1])
    for block in places:
        texts = [flat(_text(item)) for item in block.children if block.kind == "list" and not is_taken(item)]
        if len(texts) == len(asked.children) and all(texts) and not any(map(has_question_mark, texts)):
            return block
    return None


def _heads_answers(block: Block) -> bool:
    found = of_paragraph(block) if block.kind == "paragraph" else []
    name = found[-1].name if found and found[-1].alone else flat(block.inline).rstrip(":：")
    return block.kind == "paragraph" and is_answer_label(name)


def _of_items(section: Section, block: Block, used: tuple[Block, ...]) -> Iterator[Pair]:
    for item in block.children:
        yield from of_item(section, item, used)


def _keyed(section: Section, asked: Block, key: Block) -> Iterator[Pair]:
    """Yield the questions of a list with the answers that another list has for them."""
    for question, answer in zip(asked.children, key.children, strict=True):
        content = (*question.children[1:], *answer.children)
        yield _pair(section, item_text(question), content, (question, answer), question.line)


def _quoted(section: Section, block: Block) -> Iterator[Pair]:
    """Yield the question that a block quote asks in bold, if it answers it too."""
    first = block.children[0] if block.children else None
    if first is None or first.kind != "paragraph":
        return
    asked, answer = bold_question(first)
    content = [*answer, *block.children[1:]]
    if asked and told(content):
        yield _pair(section, asked, content, (block,), block.line)


_LETTER = re.compile(r"\s*\(?[a-zA-Z][.)]\s+")


def _only_asks(section: Section) -> bool:
    """Tell whether nothing stands under a heading but paragraphs that each ask one thing."""
    telling = live(section.blocks)
    if len(telling) < 2 or section.level == 0:
        return False
    announced = any(map(asks_questions, (section.heading, *section.above)))
    return all(
        block.kind == "paragraph"
        and len(lines(block.inline)) == 1
        and _asks(block.inline, announced)
        and not split_question(block.inline)[1]
        for block in telling
    )


def _rows_ask(block: Block) -> bool:
    """Tell whether a paragraph has a question on each of its lines, as lists lettered a. b. c. come out."""
    rows = lines(block.inline)
    return len(rows) > 1 and all(has_question_mark(flat(row)) for _, row in rows)


def _unlettered(row: Tokens) -> Tokens:
    match = _LETTER.match(plain(row))
    return trim(cut(row, match.end())) if match else row


def _label(block: Block) -> Block | None:
    """Return a paragraph that only announces the list below it."""
    if block.kind != "paragraph" or len(lines(block.inline)) > 2:
        return None
    found = of_paragraph(block)
    if found and found[-1].alone:
        return block
    return block if plain(block.inline).rstrip().endswith((":", "：")) else None


def _topic(label: Block) -> str:
    """Return what the label above a list of questions says they are about; empty for "Key Questions" and the like."""
    found = of_paragraph(label)
    name = found[-1].name if found and found[-1].lead.style == "strong" else ""
    general = (
        asks_questions(name) or is_remark(name) or is_follow_up(name) or is_references(name) or len(name.split()) > 6
    )
    return "" if general else name


def _about(pair: Pair, topic: str) -> Pair:
    """Return a question with the label above its list as its subject."""
    if pair.subject and pair.subject != pair.section[-1:][0]:
        return pair
    return replace(pair, subject=topic, path=(*pair.path, pair.subject) if pair.subject else pair.path)


def _text(item: Block) -> Tokens:
    first = as_paragraph(item)
    return lines(first.inline)[0][1] if first and lines(first.inline) else ()


def _asks(text: Tokens, loose: bool) -> bool:
    content = flat(unquote(unnumber(text)))
    if split_question(text)[1] and is_question(flat(split_question(text)[0])):
        return True
    if is_question(content):
        return True
    return loose and len(content.split()) > 3 and (begins_asking(content) or sets_task(content))


def _is_asking(block: Block, label: str, section: Section) -> bool:
    """Tell whether a list is one of questions."""
    texts = [_text(item) for item in block.children if item.children and not is_taken(item)]
    if not texts:
        return False
    announced = any(map(asks_questions, (label, section.heading, *section.above)))
    most = len(texts) * (0.5 if announced else 0.4)
    others = 0
    for text in texts:
        others += not _asks(text, announced or quoted(text))
        if others > most:
            return False
    contents = [flat(unquote(t)).lower() for t in texts]
    if announced or any(map(quoted, texts)):
        return True
    answered = sum(len(item.children) > 1 or bool(split_question(_text(item))[1]) for item in block.children)
    if answered > 0.3 * len(texts):
        return True
    checks = sum(bool(_CHECK.match(c)) and not _YOU.search(c) for c in contents)
    label_is_topic = bool(label) and label != section.heading and not asks_questions(label)
    return checks < 0.5 * len(contents) and not (label_is_topic and not any(map(_YOU.search, contents)))


def of_item(section: Section, item: Block, used: tuple[Block, ...]) -> Iterator[Pair]:
    """Yield the question that a list item asks, and those nested in it as follow-ups."""
    first = as_paragraph(item)
    if first is None or is_taken(item):
        return
    prompt, rest = split_question(first.inline)
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
        asked, rest = split_question(own.inline)
        found = lead(asked)
        if found and is_follow_up(found.name) and found.rest:
            asked = found.rest
        content = [paragraph(rest, own.line)] if rest else []
        pair = _pair(section, asked, [*content, *follow_up.children[1:]], (item,), follow_up.line)
        subject = flat(unquote(unnumber(prompt)))
        path = (*pair.path, pair.subject) if pair.subject else pair.path
        yield Pair(pair.kind, subject, pair.prompt, pair.answer, pair.blocks, pair.line, path, section=pair.section)


def _all_ask(block: Block) -> bool:
    return all(
        _text(i) and has_question_mark(flat(_text(i))) and not _CHECK.match(flat(_text(i)).lower())
        for i in block.children
    )


def _without_follow_ups(block: Block) -> tuple[list[Block], list[Block]]:
    """Split a nested list into its answer and the follow-up questions among its items, however deep."""
    theirs: list[Block] = []
    mine: list[Block] = []
    alone = len(block.children) == 1
    for item in block.children:
        text = _text(item)
        found = lead(text)
        answers = [i for i in block.children if not has_question_mark(flat(_text(i)))]
        if found and is_follow_up(found.name):
            theirs.extend(
                [item] if found.rest else [i for b in item.children[1:] if b.kind == "list" for i in b.children]
            )
        elif (
            has_question_mark(flat(text))
            and answers
            and (len(item.children) > 1 or (not _CHECK.match(flat(text).lower()) and mine))
        ):
            theirs.append(item)
        elif found and is_answer_label(found.name) and (alone or len(found.name) > 1):
            if found.rest:
                mine.append(replace(item, children=(paragraph(found.rest, item.line), *item.children[1:])))
            else:
                mine.extend(i for b in item.children[1:] for i in (b.children if b.kind == "list" else ()))
        else:
            children = []
            for child in item.children:
                if child.kind == "list" and any(has_question_mark(flat(_text(i))) for i in child.children):
                    if all(has_question_mark(flat(_text(i))) for i in child.children):
                        theirs.extend(child.children)
                        continue
                    inner, more = _without_follow_ups(child)
                    theirs.extend(more)
                    children.extend(inner)
                else:
                    children.append(child)
            mine.append(item if len(children) == len(item.children) else replace(item, children=tuple(children)))
    if len(mine) == 1 and not theirs:
        return list(mine[0].children), theirs
    return ([replace(block, children=tuple(mine))] if mine else []), theirs


_ASKS_THEN_POINTS = re.compile(r"(?P<asked>[^?？\n]{4,160}[?？][\"”»’']?)\s*(?:→|⇒|[-=]>|[–—])\s*(?=\S)")


def _turned(block: Block) -> tuple[Tokens, list[Block]]:
    """Return front and back of a paragraph with a line `?`, ` :: ` or, behind a question, an arrow or dash between."""
    rows = lines(block.inline)
    for at, (number, row) in enumerate(rows):
        if at and flat(row) in ("?", "??") and at + 1 < len(rows):
            content = plain(block.inline)
            head = sum(len(line) + 1 for line in content.split("\n")[:number])
            body = head + len(content.split("\n")[number]) + 1
            return trim(cut(block.inline, 0, head)), [paragraph(trim(cut(block.inline, body)), block.line + number + 1)]
    content = plain(block.inline)
    pointed = _ASKS_THEN_POINTS.match(content) if len(rows) == 1 else None
    if pointed:
        rest = paragraph(trim(cut(block.inline, pointed.end())), block.line)
        return trim(cut(block.inline, 0, pointed.end("asked"))), [rest]
    if len(rows) == 1 and content.count(" :: ") == 1:
        at = content.index(" :: ")
        return trim(cut(block.inline, 0, at)), [paragraph(trim(cut(block.inline, at + 4)), block.line)]
    return (), []


def _alternates(blocks: Sequence[Block], at: int) -> Tokens:
    """Return a plain line that asks where questions and answers take turns in the section."""
    block = blocks[at]
    if len(lines(block.inline)) > 1 or not has_question_mark(flat(block.inline)):
        return ()
    following = blocks[at + 1] if at + 1 < len(blocks) else None
    if following is not None and following.kind == "list" and len(flat(block.inline).split()) >= 3:
        return block.inline
    asking = [
        n
        for n, b in enumerate(blocks)
        if b.kind == "paragraph" and has_question_mark(flat(b.inline)) and len(lines(b.inline)) == 1
    ]
    if len(asking) < 2:
        return ()
    answered = sum(n + 1 < len(blocks) and n + 1 not in asking and blocks[n + 1].kind != "claimed" for n in asking)
    return block.inline if answered >= 2 and answered >= 0.6 * len(asking) else ()


def _ends(blocks: Sequence[Block], at: int, before: Sequence[Block]) -> bool:
    block = blocks[at]
    if block.kind in ("claimed", "rule", "heading"):
        return True
    if block.kind == "details" and not is_answer_fold(block):
        return True
    if block.kind != "paragraph":
        return False
    if bold_question(block)[0] or _turned(block)[0] or _alternates(blocks, at):
        return True
    found = of_paragraph(block)
    labels = any(b.kind == "paragraph" and of_paragraph(b) for b in before)
    if found and found[0].lead.style == "strong" and found[0].lead.rest and before and not labels:
        return not is_answer_label(found[0].name)
    return bool(found) and found[0].lead.style == "strong" and not is_answer_label(found[0].name) and found[0].alone


def _pair(section: Section, prompt: Tokens, content: Sequence[Block], used: tuple[Block, ...], line: int) -> Pair:
    subject, path = headed(section)
    shown = (
        told(content)
        if content
        and all(b.kind == "fence" for b in content)
        and (asks_about_code(flat(prompt)) or flat(prompt).endswith(":"))
        else ()
    )
    answer = () if shown else told(strip_answer(unfold(tuple(content))))
    kind: Kind = "question" if answer else "open-question"
    return Pair(kind, subject, unquote(unnumber(prompt)), answer, used, line, path, shown, place(section))
