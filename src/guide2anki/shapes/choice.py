"""Multiple choice: a question, its options, and which of them is right.

    #### Q3. Which port does HTTPS use?
    - [ ] 80
    - [x] 443

    Which statement is true?
    A) Arrays grow by themselves
    B) Lists grow by themselves
    **Answer: B**

The options stand on the front, the right one with its explanation on the back. The answer may
also be folded away in `<details>`. Declines check lists (no question above, or nothing ticked).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from guide2anki.model import Block, Pair, Section, Skip, Tokens
from guide2anki.reading.inline import cut, flat, join, lines, plain, spans, trim, unnumber, unquote
from guide2anki.shapes.entries import (
    as_paragraph,
    bullets,
    headed,
    item_of,
    item_text,
    paragraph,
    part,
    place,
    told,
    under,
)
from guide2anki.shapes.question_heading import unfold
from guide2anki.vocabulary import answer_line, has_question_mark, is_answer_label, is_question, is_remark

_LETTER = re.compile(r"^\W*?[(\[]?(?P<letter>[A-Ha-h])[.):：、]\)?\s*(?=\S)|^\((?P<other>[a-h])\)\s*")
_ON_ONE_LINE = re.compile(r"(?:(?<=\s)|^)[(]?([A-Ha-h])[.)]\s+")
_EXPLANATION = re.compile(
    r"^\W*(?:explanation|why|rationale|because|reason|note|explicación|解析|解释|说明)\b\W*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Option:
    letter: str
    item: Block
    right: bool


def find(section: Section) -> Iterator[Pair | Skip]:
    """Yield a pair for each question with options."""
    start = 0
    blocks = section.blocks
    at = 0
    while at < len(blocks):
        block = blocks[at]
        nested = _nested(block, section) if block.kind == "list" else []
        if nested:
            yield from nested
            whole = any(block.children[-1] in pair.blocks for pair in nested)
            start, at = (at + 1 if whole else at), at + 1
            continue
        options, stem = _options(block)
        if block.kind == "claimed" or block.kind == "rule":
            start = at + 1
        if len(options) < 2:
            at += 1
            continue
        end = at + 1
        while end < len(blocks) and len(more := _options(blocks[end])[0]) >= 1 and _continues(options, more):
            options = [*options, *more]
            end += 1
        pair, end = _pair(section, blocks, start, at, end, options, stem)
        if pair:
            yield pair
            start = end
        at = end
    return


def _continues(options: Sequence[_Option], more: Sequence[_Option]) -> bool:
    return bool(options[-1].letter) and more[0].letter == chr(ord(options[-1].letter) + 1)


def _options(block: Block) -> tuple[list[_Option], Tokens]:
    """Return the options that a block lists, and the text above them in the same paragraph."""
    if block.kind == "list":
        items = [item for item in block.children if item.children]
        if items and all(item.checked is not None for item in items):
            return [_Option(_letter_of(item_text(item)), item, bool(item.checked)) for item in items], ()
        if len(items) < 2 or _letter_of(item_text(items[0])) != "A":
            return [], ()
        letters = [_letter_of(item_text(item)) for item in items]
        if letters == [chr(ord("A") + n) for n in range(len(items))]:
            return [_Option(a, item, _is_marked(item)) for a, item in zip(letters, items)], ()
        return [], ()
    if block.kind != "paragraph":
        return [], ()
    content = plain(block.inline)
    if "\n" not in content and not _LETTER.match(content):
        return [], ()
    rows = lines(block.inline)
    first = next((n for n, (_, row) in enumerate(rows) if _letter_of(row)), None)
    if first is None:
        return [], ()
    stem: Tokens = ()
    for _, row in rows[:first]:
        stem = join(stem, row)
    cells: list[tuple[int, Tokens]] = []
    for number, row in rows[first:]:
        if not _letter_of(row):
            break
        cells.extend((number, cell) for cell in _split_line(row))
    letters = [_letter_of(cell) for _, cell in cells]
    if not letters or letters != [chr(ord(letters[0]) + n) for n in range(len(cells))]:
        return [], ()
    return [_Option(a, item_of(cell, block.line + n), False) for a, (n, cell) in zip(letters, cells)], stem


def _split_line(row: Tokens) -> list[Tokens]:
    """Split `A) one B) two` into its options."""
    content = plain(row)
    found = list(_ON_ONE_LINE.finditer(content))
    letters = [m[1].upper() for m in found]
    if len(found) < 2 or letters != [chr(ord(letters[0]) + n) for n in range(len(letters))]:
        return [row]
    starts = [m.start() for m in found]
    return [trim(cut(row, a, b)) for a, b in zip(starts, [*starts[1:], len(content)])]


def _letter_of(inline: Tokens) -> str:
    match = _LETTER.match(plain(inline))
    return (match["letter"] or match["other"]).upper() if match else ""


def _is_marked(item: Block) -> bool:
    """Tell whether an option is marked as right: all strong, a tick, or "(correct)"."""
    inline = item_text(item)
    content = plain(inline)
    if re.search(r"[✅✓✔☑]|\((?:correct|right answer|correcta)\)", content, re.IGNORECASE):
        return True
    strong = [(start, end) for kind, start, end in spans(inline) if kind == "strong"]
    return len(strong) == 1 and strong[0][1] >= len(content.rstrip()) and strong[0][0] <= 3


def _pair(
    section: Section, blocks: Sequence[Block], start: int, at: int, end: int, options: Sequence[_Option], stem: Tokens
) -> tuple[Pair | None, int]:
    """Return the question whose options stand in `blocks[at:end]`, and where the next may begin."""
    before = [b for b in blocks[start:at] if b.kind != "claimed"]
    heading_asks = section.level > 0 and start == 0
    prompt: Tokens = ()
    shown: list[Block] = []
    subject, path = headed(section)
    if stem:
        prompt = stem
        before = before if heading_asks and not before else [b for b in before if b.kind == "fence"]
        shown = list(before)
        if heading_asks and not is_question(flat(stem)) and is_question(section.heading):
            prompt, shown = section.title, [*before, paragraph(stem, blocks[at].line)]
            subject, path = under(section)
    elif heading_asks and (is_question(section.heading) or _is_numbered(section) or _no_question(before)):
        prompt, shown = section.title, before
        subject, path = under(section)
    else:
        if before and before[-1].kind == "list":
            before = [*before[:-1], *before[-1].children[-1].children]
        asked = [n for n, b in enumerate(before) if b.kind == "paragraph"]
        if not asked:
            return None, end
        first = next((n for n in reversed(asked) if is_question(flat(before[n].inline))), asked[-1])
        prompt = before[first].inline
        shown = before[first + 1 :]
        before = before[first:]
    answer, explanation, after = _answer(blocks, end)
    right = [o for o in options if (o.letter in answer if answer else o.right)]
    ticked = any(option.item.checked is not None for option in options)
    if not right or len(right) == len(options):
        return None, end
    about_code = len(right) == 1 and any(b.kind == "fence" for b in shown)
    if ticked and not answer and not (is_question(flat(prompt)) or _is_numbered(section) or about_code):
        return None, end
    kept = bullets([replace(o.item, checked=None) for o in options], blocks[at].line)
    chosen = bullets([replace(o.item, checked=True) for o in right], blocks[at].line)
    used = [b for b in (*before, *blocks[at:after]) if b.kind != "claimed"]
    return (
        Pair(
            "choice",
            subject,
            unquote(unnumber(prompt)),
            (part("right", [chosen], blocks[at].line), *told(explanation)),
            tuple(dict.fromkeys(used)),
            before[0].line if before and prompt is not section.title else blocks[at].line if stem else section.line,
            path,
            (*told(shown), kept),
            place(section),
        ),
        after,
    )


def _no_question(before: Sequence[Block]) -> bool:
    return not any(b.kind == "paragraph" and is_question(flat(b.inline)) for b in before)


def _is_numbered(section: Section) -> bool:
    """Tell whether the heading carried a question's number or ends as a question does."""
    return has_question_mark(section.heading) or section.heading.endswith(("...", "…", "_", "__."))


def _answer(blocks: Sequence[Block], at: int) -> tuple[set[str], tuple[Block, ...], int]:
    """Read the answer line and the explanation behind the options: letters, blocks, and where they end."""
    letters: set[str] = set()
    explanation: list[Block] = []
    first = at
    while at < len(blocks):
        block = blocks[at]
        if block.kind in ("details", "callout") and _asks_itself(block):
            break
        if block.kind in ("details", "callout"):
            inner, told_inside = _inside(block)
            if not inner and at > first and not letters:
                break
            letters |= inner
            explanation.extend(told_inside)
            at += 1
            continue
        if block.kind == "paragraph":
            found, rest = _answer_line(block)
            if found:
                if letters:
                    break
                letters = found
                explanation.extend(rest)
                at += 1
                continue
            if _EXPLANATION.match(plain(block.inline)):
                explanation.append(block)
                at += 1
                continue
            upcoming = next((b for b in blocks[at + 1 :] if b.kind != "claimed"), None)
            if (
                is_question(flat(block.inline))
                or (upcoming is not None and len(_options(upcoming)[0]) > 1)
                or _options(block)[0]
            ):
                break
            if at > first or not letters:
                explanation.append(block)
                at += 1
                continue
        if block.kind == "quote" and at == first and not letters:
            explanation.append(block)
            at += 1
            continue
        if block.kind in ("claimed", "comment") or (block.kind == "fence" and (explanation or letters)):
            if block.kind == "fence":
                explanation.append(block)
            at += 1
            continue
        break
    return letters, tuple(explanation), at


def _asks_itself(block: Block) -> bool:
    """Tell whether a fold has a title of its own, so that it is no explanation."""
    title = block.children[0] if block.children and block.children[0].kind == "title" else None
    if title is None:
        return False
    name = flat(title.inline)
    known = is_answer_label(name) or _EXPLANATION.match(name) or answer_line(name) or is_remark(name)
    return is_question(name) or not known


def _answer_line(block: Block) -> tuple[set[str], tuple[Block, ...]]:
    rows = lines(block.inline)
    for place_, (number, row) in enumerate(rows):
        content = plain(row)
        match = answer_line(content)
        if match:
            letters = {c.upper() for c in re.findall(r"\b[A-Ha-h]\b", match["letters"])}
            rest = trim(cut(row, match.end()))
            for _, more in rows[place_ + 1 :]:
                rest = join(rest, more)
            return letters, (paragraph(rest, block.line + number),) if len(flat(rest)) > 3 else ()
        if place_ == 0 and _letter_of(row):
            continue
        if not _letter_of(row):
            break
    options = [row for _, row in rows if _letter_of(row)]
    if options and len(rows) > len(options):
        return _answer_line(replace(block, inline=rows[len(options)][1]))
    return set(), ()


def _inside(block: Block) -> tuple[set[str], tuple[Block, ...]]:
    """Read a folded answer: its title or its first lines name the letter."""
    letters: set[str] = set()
    out: list[Block] = []
    for inner in unfold((block,)):
        children = inner.children if inner.kind in ("details", "callout") else (inner,)
        for child in children:
            if child.kind in ("title", "heading", "paragraph") and not letters:
                letters, rest = _answer_line(child)
                if not letters and child.kind == "paragraph":
                    letters, rest = _letter_alone(child)
                if letters:
                    out.extend(rest)
                    continue
            if child.kind != "title":
                out.append(child)
    return letters, tuple(out)


_ALONE = re.compile(r"[\W_]*(?P<letters>[A-H](?:\s*(?:[,&/+]|and)\s*[A-H])*)(?:[.):]\W*|\W*$)")


def _letter_alone(block: Block) -> tuple[set[str], tuple[Block, ...]]:
    """Read a folded answer that is a letter, with or without the option's text behind it."""
    match = _ALONE.match(plain(block.inline))
    if not match:
        return set(), ()
    rest = trim(cut(block.inline, match.end()))
    return set(re.findall("[A-H]", match["letters"])), (paragraph(rest, block.line),) if flat(rest) else ()


def _nested(block: Block, section: Section) -> list[Pair]:
    """Return the questions that are list items with their options nested in them."""
    out: list[Pair] = []
    subject, path = headed(section)
    for item in block.children:
        first = as_paragraph(item)
        if first is None:
            continue
        inner = item.children
        found: list[_Option] = []
        stem: Tokens = ()
        at = next((n for n, child in enumerate(inner) if len(_options(child)[0]) >= 2), -1)
        if at < 0:
            continue
        found, stem = _options(inner[at])
        prompt = stem or first.inline
        letters, explanation, _ = _answer(inner, at + 1)
        if stem and not letters:
            letters, rest = _answer_line(inner[at])
            explanation = (*rest, *explanation)
        right = [o for o in found if (o.letter in letters if letters else o.right)]
        if not right or len(right) == len(found):
            continue
        if not (letters or is_question(flat(prompt)) or any(b.kind == "fence" for b in inner[1:at])):
            continue
        shown = [b for b in inner[1:at] if b.kind != "claimed"]
        kept = bullets([replace(o.item, checked=None) for o in found], item.line)
        chosen = bullets([replace(o.item, checked=True) for o in right], item.line)
        out.append(
            Pair(
                "choice",
                subject,
                unquote(unnumber(prompt)),
                (part("right", [chosen], item.line), *told(explanation)),
                (item,),
                item.line,
                path,
                (*told(shown), kept),
                place(section),
            )
        )
    return out if out and len(out) >= 0.5 * len(block.children) else []
