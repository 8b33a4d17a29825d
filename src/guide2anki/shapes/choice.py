"""Multiple choice: a question, its options, and which of them is right.

    #### Which port does HTTPS use?
    - [ ] 80                             check boxes, or
    - [x] 443

    Which port does HTTPS use?           letters or numbers, the right one bold or ticked, or named
    A. 80                                by a line, a fold or a label behind them
    B. 443

    Answer: B

The whole question and all its options stand on the front; on the back the right one is marked in its place, with what
explains it. Options of which none is known to be right leave the question open. Declines to-do lists,
and lists of whose items a line below says something without a word for "answer".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from guide2anki import words
from guide2anki.model import Block, Found, Node, Pair, Part, Piece, Text, join, leaves

MOST_OPTIONS = 10
"""More lettered or checked items than this are a list, not a choice."""
_KEYS = re.compile(rf"\b[{words.OPTION_LETTERS}]\b")
_RULED = re.compile(r"[~=_*-]{2,}$")
"""Signs that end the options as a rule would."""
_TICK = re.compile(r"\s*[✅✓✔☑]\ufe0f?\s*")


@dataclass
class _Option:
    key: str
    text: Text
    """The option without its letter."""
    item: Node
    right: bool


def find(node: Node, parts: Sequence[Part]) -> Found | None:
    """Yield the questions whose options stand under a name."""
    whole = Found(left=list(parts))
    while (found := _first_choice(node, whole.left)) is not None:
        whole.pairs.extend(found.pairs)
        whole.inside.extend(found.inside)
        whole.left = found.left
    return whole if whole.pairs else None


def _first_choice(node: Node, parts: Sequence[Part]) -> Found | None:
    for at in range(len(parts)):
        options, stem, end = _options(parts, at)
        if 2 <= len(options) <= MOST_OPTIONS:
            found = _choice(node, parts, at, end, options, stem)
            if found:
                return found
    return None


# ---------------------------------------------------------------- options


def _options(parts: Sequence[Part], at: int) -> tuple[list[_Option], Text, int]:
    """Return the options that begin at a part, the text above them in the same paragraph, and where they end."""
    part = parts[at]
    if isinstance(part, Node):
        return [], Text(), at + 1
    if part.kind == "list":
        return _of_list(part), Text(), at + 1
    if part.kind != "paragraph":
        return [], Text(), at + 1
    rows: list[Text] = []
    end = at
    while end < len(parts):
        block = parts[end]
        if not isinstance(block, Block) or block.kind != "paragraph":
            break
        lines = [row for line in block.text.lines for row in line.cuts(words.options_on_line(line.plain))]
        lines = [line.trimmed for line in lines]
        if end > at and not (lines and words.option_letter(lines[0].plain) == _next(rows)):
            break
        rows.extend(lines)
        end += 1
    first = next((n for n, row in enumerate(rows) if words.option_letter(row.plain)), None)
    if first is None:
        return [], Text(), at + 1
    stem = join(rows[:first])
    options: list[_Option] = []
    for row in rows[first:]:
        key = words.option_letter(row.plain)
        if key:
            options.append(_option(key, row, Node("item", row.line)))
        elif options and not _RULED.match(row.plain):
            options[-1].text = join([options[-1].text, row])
    return (options, stem, end) if words.in_turn([option.key for option in options]) else ([], Text(), at + 1)


def _next(rows: Sequence[Text]) -> str:
    """Return the letter that comes after the last of some lines."""
    last = next((letter for row in reversed(rows) if (letter := words.option_letter(row.plain))), "@")
    return words.letter_after(last)


def _of_list(block: Block) -> list[_Option]:
    items = list(block.items)
    if not 2 <= len(items) <= MOST_OPTIONS:
        return []
    texts = [_written(item) for item in items]
    if items and all(item.has_box for item in items):
        if any(text.has_question_mark for text in texts):
            return []  # questions that somebody ticks off
        return [_option(chr(65 + n), text, item) for n, (text, item) in enumerate(zip(texts, items))]
    keys = [words.option_letter(text.plain) for text in texts]
    if all(keys):
        options = [_option(key, text, item) for key, text, item in zip(keys, texts, items)]
        return options if words.in_turn([option.key for option in options]) else []
    if any(item.body[1:] or (item.name and item.body) for item in items) and block.info != "ordered":
        return []
    ordered = block.info == "ordered"
    return [
        _option(str(block.start + n) if ordered else "", text, item) for n, (text, item) in enumerate(zip(texts, items))
    ]


def _written(item: Node) -> Text:
    """Return the first line of an item, also where it is a formula in a block of its own."""
    first = item.body[0] if item.body else None
    return item.written or (_formula(first) if isinstance(first, Block) else Text())


def _formula(block: Block) -> Text:
    return Text((Piece("display", block.source.strip()),), block.line) if block.kind == "math" else Text()


def _mark(plain: str) -> re.Match[str] | None:
    """Match the tick or the words that say of an option that it is right."""
    return _TICK.search(plain) or words.right_mark(plain)


def _end(plain: str) -> int:
    """Return the length of an option without what says that it is right."""
    mark = _mark(plain)
    return len((plain[: mark.start()] + plain[mark.end() :] if mark else plain).rstrip(" ."))


def _option(key: str, text: Text, item: Node) -> _Option:
    plain = text.plain
    ticked = bool(_mark(plain))
    strong = [span for span in text.spans if span.name == "strong"]
    bold = len(strong) == 1 and strong[0].end >= _end(plain) - 1 and strong[0].start <= 4
    match = words.option_sign(plain)
    if match:
        text = text.cut(match.end()).trimmed
    ends = _mark(text.plain)
    if ends and ends.end() == len(text.plain):
        text = text.cut(0, ends.start()).trimmed
    elif ends and ends.start() == 0:
        text = text.cut(ends.end()).trimmed
    if bold:
        text = text.unset
    return _Option(key, text, item, item.info == "checked" or ticked or bold)


# ---------------------------------------------------------------- the question


def _choice(node: Node, parts: Sequence[Part], at: int, end: int, options: list[_Option], stem: Text) -> Found | None:
    before, after = list(parts[:at]), list(parts[end:])
    named = bool(node.name) and node.mark != "guide"
    asked = next((n for n in reversed(range(len(before))) if _asks(before[n])), None)
    part = parts[at]
    boxes = isinstance(part, Block) and part.kind == "list" and options[0].item.has_box
    lettered = bool(options[0].key) and not options[0].key.isdigit() and not boxes
    own = True
    above: list[Part] = []
    if named and (node.name.asks or node.mark == "question"):
        prompt = node.name
        shown: list[Part] = [*before, *([Block("paragraph", part.line, stem)] if stem.says else [])]
    elif stem.says:
        prompt, shown, own, above = stem, [], False, before
        before = []
    elif asked is not None and isinstance(asking := before[asked], Block):
        prompt, shown, own, above = asking.text, before[asked + 1 :], False, before[:asked]
        before = before[asked:]
    elif named and all(isinstance(b, Block) for b in before):
        prompt, shown = node.name, before
    else:
        return None
    plain_list = not boxes and not lettered
    open_ended = prompt.asks or (node.mark == "question" and own) or _leads_in(prompt)
    right, explanation, left = _key(options, after, open_ended, whole=plain_list)
    if not right and plain_list:
        return None
    if not right:
        right = [option for option in options if option.right]
    if len(right) == len(options):
        return None
    sure = prompt.asks or (node.mark == "question" and own) or lettered or not own
    about_code = any(isinstance(b, Block) and b.kind in ("code", "math") for b in shown)
    if boxes and not (
        sure
        or about_code
        or prompt.flat.endswith(("...", "…", "_", "__.", ":", "："))
        or node.title.number
        or (explanation and len(right) == 1)  # of a check list with a remark below it several are ticked
    ):
        return None
    if not right and not (lettered and prompt.asks) and not (boxes and prompt.asks and explanation):
        return None
    kept = tuple(
        replace(option.item, name=Text(), gloss=Text(), separator="", info="", body=_body(option)) for option in options
    )
    marked = tuple(
        replace(item, info="right" if option in right else "wrong") for item, option in zip(kept, options, strict=True)
    )
    front = Block("list", part.line, items=kept, info="letters" if lettered else "bullet")
    back = Block("list", part.line, items=marked, info="letters" if lettered else "bullet")
    line = node.line if own and named else prompt.line or part.line
    used = tuple(leaves([*parts[at:end], *before]))
    found = Found(
        left=[*above, *left] if not own else [], inside=[p for p in left if isinstance(p, Node)] if own else []
    )
    if right:
        answer = (back, *explanation)
        taken = tuple(leaves([p for p in after if p not in left]))
        found.pairs.append(
            Pair("choice", prompt.unset, answer, node, line, (*shown, front), own=own, used=(*used, *taken))
        )
    else:
        found.pairs.append(Pair("open-question", prompt.unset, (), node, line, (*shown, front), own=own, used=used))
    return found


def _asks(part: Part) -> bool:
    return isinstance(part, Block) and part.kind == "paragraph" and (part.text.asks or _leads_in(part.text))


def _leads_in(text: Text) -> bool:
    """Tell whether a line leaves its end to the options below it."""
    return text.flat.endswith(("...", "…", "_", ":", "："))


def _body(option: _Option) -> list[Part]:
    line = option.text.line
    rest = [] if option.item.name else option.item.body[1:]
    return [Block("paragraph", line, option.text), *rest]


def _flat(parts: Sequence[Part]) -> Iterator[tuple[Part, Part]]:
    """Yield the parts behind the options, answers unfolded, each with the part of the node that holds it."""
    for part in parts:
        if (
            isinstance(part, Node)
            and (words.is_answer_label(part.label) or words.is_remark(part.label))
            and not part.name.asks
        ):
            for inner, _ in _flat(part.body):
                yield inner, part
        else:
            yield part, part


def _key(
    options: Sequence[_Option], after: Sequence[Part], asking: bool, whole: bool
) -> tuple[list[_Option], list[Part], list[Part]]:
    """Return the right options as what follows names them, what explains them, and the parts that belong to neither.

    Without a word for "answer" only what stands below a question names one, with nothing else on its line if `whole`:
    below a list a sentence about one of its items is a remark.
    """
    right: list[_Option] = []
    explanation: list[Part] = []
    used: list[Part] = []
    known = any(option.right for option in options)
    for part, holder in _flat(after):
        if isinstance(part, Node) and part.mark != "statement":
            if right and part.mark == "label":
                explanation.append(part)
                used.append(holder)
                continue
            break
        if not right and not explanation:
            text = part.text or _formula(part) if isinstance(part, Block) else Text()
            if isinstance(part, Node):
                text = join([part.name, _first(part)], by=": ")
            told = _is_told(part, holder, text)
            right, rest = [], text
            if told or (asking and not known):
                right, rest = _names(options, text, known or (whole and not told))
            if right:
                used.append(holder)
                if rest.says:
                    explanation.append(Block("paragraph", part.line, rest))
                continue
            if holder is part and not known:
                explanation_only = isinstance(part, Block) and part.kind in ("quote", "code")
                if not explanation_only:
                    break
        used.append(holder)
        if explanation or not (isinstance(part, Block) and _same(right, part.text)):
            explanation.append(part)
    left = [part for part in after if part not in used]
    return right, explanation, left


def _is_told(part: Part, holder: Part, text: Text) -> bool:
    """Tell whether a line behind the options is said to be their answer."""
    labels = [one.label for one in (part, holder) if isinstance(one, Node)]
    keyed = isinstance(part, Block) and part.info in ("key", "answer")
    return keyed or any(map(words.is_answer_label, labels)) or words.answer_line(text.plain) is not None


def _first(node: Node) -> Text:
    first = node.body[0] if node.body else None
    return first.text if isinstance(first, Block) else Text()


def _names(options: Sequence[_Option], text: Text, whole: bool) -> tuple[list[_Option], Text]:
    """Return the options that a line names as right, and the rest of the line; with `whole` it may have none."""
    plain = text.plain
    line = words.answer_line(plain)
    if line:
        letters = {letter.upper() for letter in _KEYS.findall(line["letters"])}
        rest = text.cut(line.end()).trimmed
        found = [option for option in options if option.key in letters]
        return found, Text() if _same(found, rest) else rest
    match = words.begins_with_key(plain)
    if match:
        found = [option for option in options if option.key == match["key"].upper()]
        rest = text.cut(match.end()).trimmed
        numbered = plain[match.end("key") : match.end()].strip() in (".", ")")
        if found and (not rest.says or _same(found, rest) or numbered or not whole):
            more = _KEYS.findall(plain) if not rest.says or len(rest.words) <= 3 else []
            more = [letter for letter in more if not letter.islower()]
            found = [option for option in options if option.key in {match["key"].upper(), *more}]
            return found, Text() if _same(found, rest) or len(rest.flat) < 3 else rest
    said = " ".join(text.words)
    found = [option for option in options if option.text.words and said == " ".join(option.text.words)]
    if not found and not whole:
        begun = [o for o in options if len(o.text.words) and said.startswith(" ".join(o.text.words) + " ")]
        found = sorted(begun, key=lambda o: -len(o.text.words))[:1]
        return found, text if found else Text()
    return found, Text()


def _same(options: Sequence[_Option], rest: Text) -> bool:
    return any(" ".join(rest.words) == " ".join(option.text.words) for option in options)
