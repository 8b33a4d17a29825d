"""Folded text and callouts with a title: the title asks, what it folds away answers.

    <details><summary>What is a pod?</summary>
    The smallest unit that is scheduled.
    </details>

    > [!question]- What is a node?
    > A machine of the cluster.

    ??? question "What is a service?"
        A stable address for pods.

A fold called "Answer" belongs to the heading or question above it. Declines titles that name no
subject (note, tip, example); such text stays part of what it stands in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from guide2anki.model import Block, Pair, Section, Skip, Tokens
from guide2anki.reading.inline import cut, flat, lines, plain, spans, trim, unnumber, unquote
from guide2anki.shapes.entries import headed, is_taken, list_items, place, told, under
from guide2anki.shapes.labelled import of_list
from guide2anki.shapes.question_heading import is_answer_fold, strip_answer, unfold
from guide2anki.shapes.table import of_table
from guide2anki.vocabulary import is_contents, is_introduction, is_question, is_references, is_remark, key

_ASKING_TYPES = {"question", "faq", "help", "quiz", "flashcard", "card", "exercise"}
_TYPES = {
    "note", "info", "tip", "warning", "danger", "important", "caution", "example", "quote", "abstract", "summary",
    "success", "failure", "bug", "todo", "hint", "attention", "check", "done", "missing", "error", "cite", "tldr",
    "tl;dr", "exam tip", "gotcha", "details", "spoiler", "more", "note to self",
    "best practice", "rule of thumb", "key takeaway", "takeaway", "did you know", "trivia",
    "mnemonic", "memory aid", "warning sign", "exam trap", "common exam trap", "remember", "watch out",
}  # fmt: skip


def find(section: Section) -> Iterator[Pair | Skip]:
    """Yield a pair for each titled fold or callout."""
    yield from _among(section, section.blocks)
    for item in list_items(section.blocks):
        if item.children and all(child.kind in ("details", "callout") for child in item.children):
            yield from _among(section, item.children)


def _among(section: Section, blocks: Sequence[Block]) -> Iterator[Pair | Skip]:
    subject, path = headed(section)
    start = 0
    for at, block in enumerate(blocks):
        if block.kind == "tab" and not is_taken(block) and _names_terms(blocks):
            yield Pair(
                "term",
                subject,
                block.children[0].inline,
                told(block.children[1:]),
                (block,),
                block.line,
                path,
                section=place(section),
            )
        if block.kind not in ("details", "callout") or is_taken(block):
            continue
        if is_answer_fold(block):
            inside = told(unfold((block,)))
            if len(inside) == 1 and inside[0].kind == "table" and not is_question(section.heading):
                yield from of_table(section, inside[0], subject, path, block.children[:1])
                continue
            pair = _answered(section, blocks, start, at)
            if pair:
                yield pair
                start = at + 1
            continue
        title, content = _titled(block)
        if not title:
            continue
        shown = told(b for part in content if part.info == "asked" for b in part.children)
        content = tuple(b for b in content if b.info != "asked")
        name = flat(title)
        asks = is_question(name) or block.info in _ASKING_TYPES
        if not told(content):
            if asks:
                yield Pair(
                    "open-question",
                    subject,
                    unquote(unnumber(title)),
                    (),
                    (block,),
                    block.line,
                    path,
                    section=place(section),
                )
            continue
        if not asks and (
            key(name) in _TYPES or is_remark(name) or is_introduction(name) or is_contents(name) or is_references(name)
        ):
            continue
        if (
            not asks
            and block.kind == "callout"
            and (len(name.split()) > 9 or (section.level == 0 and section.sections))
        ):
            continue
        answer = told(strip_answer(unfold(content)))
        if len(answer) == 1 and answer[0].kind == "list" and not asks:
            above = (*path, subject) if subject else path
            titles = tuple(b for b in block.children if b.kind == "title")
            inner = list(of_list(section, answer[0], title, unnumber_text(title), above, titles))
            if inner:
                yield from inner
                continue
        if len(answer) == 1 and answer[0].kind == "table" and not asks:
            above = (*path, subject) if subject else path
            titles = tuple(b for b in block.children if b.kind == "title")
            yield from of_table(section, answer[0], unnumber_text(title), above, titles)
            continue
        if answer:
            start = at + 1
            yield Pair(
                "question" if asks else "term",
                subject,
                unquote(unnumber(title)),
                answer,
                (block,),
                block.line,
                path,
                shown,
                place(section),
            )


def _names_terms(blocks: Sequence[Block]) -> bool:
    """Tell whether tabs are terms of one kind, not one text for several systems or languages."""
    tabs = [b for b in blocks if b.kind == "tab"]
    return (
        len(tabs) >= 2
        and all(len(t.children) > 1 and t.children[1].kind in ("paragraph", "list") for t in tabs)
        and not any(b.kind == "fence" for t in tabs for b in t.children)
    )


def unnumber_text(title: Tokens) -> str:
    """Return a title as a plain subject."""
    return flat(unnumber(title)).rstrip(":：")


def _titled(block: Block) -> tuple[Tokens, tuple[Block, ...]]:
    """Return the title and the content; an asking callout without a title asks in its first line."""
    children = block.children
    if children and children[0].kind == "title":
        return children[0].inline, children[1:]
    first = next((child for child in children if child.kind == "paragraph"), None)
    if first is None:
        return (), children
    rows = lines(first.inline)
    if not (is_question(flat(rows[0][1])) and (block.kind == "details" or block.info in _ASKING_TYPES)):
        return (), children
    content = plain(first.inline)
    end = content.find("\n")
    rest = trim(cut(first.inline, end + 1)) if end >= 0 else ()
    body = (Block("paragraph", first.line + 1, inline=rest),) if rest else ()
    return rows[0][1], (*body, *(c for c in children if c is not first))


def _answered(section: Section, blocks: Sequence[Block], start: int, at: int) -> Pair | None:
    """Return the question that a folded answer belongs to: a paragraph above it, else the heading."""
    answer = told(strip_answer(unfold((blocks[at],))))
    before = [b for b in blocks[start:at] if not is_taken(b)]
    if not answer:
        return None
    subject, path = headed(section)
    asked = [n for n, b in enumerate(before) if b.kind == "paragraph"]
    first = next((n for n in reversed(asked) if is_question(flat(before[n].inline)) or _all_strong(before[n])), None)
    if first is None and start > 0 and asked:
        first = asked[-1]
    if first is not None:
        prompt = unquote(unnumber(before[first].inline))
        used = (*before[first:], blocks[at])
        shown = told(before[first + 1 :])
        return Pair("question", subject, prompt, answer, used, before[first].line, path, shown, place(section))
    if section.level == 0 or start > 0:
        return None
    subject, path = under(section)
    used = (*before, blocks[at])
    return Pair("question", subject, section.title, answer, used, section.line, path, told(before), place(section))


def _all_strong(block: Block) -> bool:
    content = plain(block.inline).rstrip()
    return any(kind == "strong" and start <= 4 and end >= len(content) for kind, start, end in spans(block.inline))
