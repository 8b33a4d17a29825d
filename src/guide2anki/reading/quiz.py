"""Tests of choices: stems that do not ask, and their key, as the rest of reading knows them.

    1. The capital of Turkey is          a stem over options, of which a key or its own answer tells the right one
       a) Izmir
       b) Ankara

    Answers: 1b – 2a                     one line, several, a table, a list

    2. The longest river is (B)          or the letter stands with the stem, of several stems or set off ("（ B ）")
       A. the Rhine
       B. the Nile

A key becomes a list by number below its name, whatever it is written in. A stem that is told its option is a question,
for what else would be answered by a letter? Without one it stays what it is: lettered lines may as well be steps.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from guide2anki import words
from guide2anki.model.text import Text, join, text
from guide2anki.reading.flow import Flow
from guide2anki.reading.lines import rejoined

FEWEST = 2
"""Answers from which numbers and letters are a key: a single one may be anything."""
MOST_OPTIONS = 10
"""Numbered lines below a numbered stem from which they are a list, and no options."""
_DEEPER = 7
"""The level of names that are no headings: they stand in every section."""
_HEAD = re.compile(r"\D+?(?=[(（\[]?\d)")
_BY_LETTER = re.compile(rf"(?<![\w.])(\d{{1,3}})\s*[-–—.:：)=→、．]?\s*\(?([{words.OPTION_LETTERS}])\)?(?!\w)")
_BY_NUMBER = re.compile(r"(?<![\w.])(\d{1,3})\s*[-–—:：=→]\s*\(?(\d{1,2})\)?(?!\w)")
_ALONE = re.compile(rf"\W*([{words.OPTION_LETTERS}]|\d{{1,2}})\W*$")
_LETTER = re.compile(rf"[{words.OPTION_LETTERS}]$")
_BEGINS = re.compile(rf"\W*(\d{{1,3}})\s*(?:[-–—.:：)=→、．]\s*)?(?=[(（]?[{words.OPTION_LETTERS}](?!\w))")
_NUMBERED_NAME = re.compile(r"\W*([^\W\d]+)\s*(\d{1,3})\b(?:\s*[(（][^()（）]*[)）])?[\s.:：)–—-]*")

_BRACKETED = re.compile(r"[(（\[](?P<said>[^()（）\[\]]{1,24})[)）\]](?=[\s.。:：?？]*$)")
_POOLED = re.compile(r"\S{2,12}(?P<all>\s*[(（](?P<said>[A-J])[)）])")
"""A line of its own over a question: "T5D02 (B)"."""

Key = Mapping[str, Text]
"""The letter or number of the right option, by the number of its question."""


def reread(flows: Sequence[Flow]) -> tuple[list[Flow], frozenset[int]]:
    """Return blocks with keys as lists, and stems that are told their option as questions.

    Beside them the names over such keys, by their place in memory.
    """
    out: list[Flow] = []
    heads: set[int] = set()
    begin = at = 0
    while at < len(flows):
        found = _key(flows[at], flows[at + 1] if at + 1 < len(flows) else None)
        if found is not None and _fits(found[0], out[begin:]):
            key, head, below, taken = found
            section = begin + section_above(head, out[begin:])
            out[begin:] = [*_stems(out[begin:section], {}), *_stems(out[section:], key), head, *below]
            heads.add(id(head))
            begin = len(out)
            at += taken
        else:
            out.append(flows[at])
            at += 1
    out[begin:] = _stems(out[begin:], {})
    return out, frozenset(heads)


def section_above(head: Flow, flows: Sequence[Flow]) -> int:
    """Return where the section that a name belongs to begins among the blocks above it."""
    level = head.level if head.kind == "heading" else _DEEPER
    return max((at for at, flow in enumerate(flows) if flow.kind == "heading" and flow.level < level), default=0)


# ---------------------------------------------------------------- keys


def _key(flow: Flow, after: Flow | None) -> tuple[Key, Flow, list[Flow], int] | None:
    """Return a key, its name, the lists that it becomes below it, and how many blocks it was."""
    if flow.kind == "quote" and flow.children:
        found = _key(flow.children[0], flow.children[1] if len(flow.children) > 1 else None)
        return (*found[:3], 1) if found is not None and found[3] == len(flow.children) else None
    if flow.kind == "paragraph":
        begins = _HEAD.match(flow.text.plain)
        if begins and words.names_answers(begins[0]):
            run = flow.text.unset
            name = run.cut(0, begins.end()).trimmed
            key = _in_line(run.cut(begins.end()))
            return (key, Flow("paragraph", flow.line, name), _lists(key), 1) if len(key) >= FEWEST else None
    if flow.kind not in ("paragraph", "heading", "box") or not words.names_answers(flow.text.name):
        return None
    inside = flow.children[0] if flow.kind == "box" and len(flow.children) == 1 else None
    told = inside if flow.kind == "box" else after
    key = _told(told) if told is not None else {}
    if told is None or len(key) < FEWEST:
        return None
    if inside is not None:
        return key, Flow("box", flow.line, flow.text, _lists(key), info=flow.info, open=flow.open), [], 1
    return key, flow, _lists(key), 2


def _told(flow: Flow) -> Key:
    """Return what a block tells by number, if it tells nothing else."""
    if flow.kind == "paragraph":
        return _in_line(flow.text)
    if flow.kind == "table":
        rows = [cells for _, cells, head in flow.rows if not head]
        return _joined([_in_row(cells) for cells in rows])
    firsts = [item.children[0].text for item in flow.children if len(item.children) == 1]
    if flow.kind != "list" or len(firsts) < len(flow.children):
        return {}
    if flow.info == "ordered":
        return _joined([_alone(str(flow.level + at), run) for at, run in enumerate(firsts)])
    return _joined([_in_line(run) for run in firsts])


def _joined(found: Sequence[Key]) -> Key:
    """Return several pieces of a key as one; none if one of them tells nothing."""
    return {number: told for one in found for number, told in one.items()} if all(found) else {}


def _in_line(run: Text) -> Key:
    """Return what a line tells by number, or several lines that each explain what they tell."""
    for pattern in (_BY_LETTER, _BY_NUMBER):
        found = list(pattern.finditer(run.plain))
        if found and not any(map(str.isalnum, pattern.sub("", run.plain))):
            return {match[1]: run.cut(*match.span(2)) for match in found}
    begins = [(row, _BEGINS.match(row.plain)) for row in run.lines]
    return _joined([_alone(match[1], row.cut(match.end())) if match else {} for row, match in begins])


def _in_row(cells: Sequence[Text]) -> Key:
    number = re.fullmatch(r"\W*(\d{1,3})\W*", cells[0].plain) if len(cells) == 2 else None
    return _alone(number[1], cells[1]) if number else {}


def _alone(number: str, run: Text) -> Key:
    """Return the option that a line tells, with what explains it."""
    match = _ALONE.match(run.plain)
    if match:
        return {number: run.cut(*match.span(1))}
    return {number: run.trimmed} if words.told_letters(run.plain) else {}


def _lists(key: Key) -> list[Flow]:
    """Return a key as ordered lists, a new one wherever a number is left out."""
    out: list[Flow] = []
    for number, told in key.items():
        item = Flow("item", told.line, children=[Flow("paragraph", told.line, told)])
        if out and out[-1].level + len(out[-1].children) == int(number):
            out[-1].children.append(item)
        else:
            out.append(Flow("list", told.line, children=[item], info="ordered", level=int(number)))
    return out


def _fits(key: Key, flows: Sequence[Flow]) -> bool:
    """Tell whether what is more than a letter is told to stems with such options; else it may be an answer itself."""
    if all(_LETTER.match(told.plain) for told in key.values()):
        return True
    groups = [group for at in range(len(flows)) for group in _groups(flows, at)]
    return all(
        any(group.number == number and group.numbered == told.plain.isdecimal() for group in groups)
        for number, told in key.items()
    )


# ---------------------------------------------------------------- stems


@dataclass
class _Mark:
    """The letter of the right option that stands with a stem."""

    letter: Text
    stem: Text
    """The stem without it."""
    sure: bool
    """Whether it is set off or has a word for "answer" before it: else it may be the letter of something else."""


@dataclass
class _Group:
    number: str
    stem: Text
    rest: list[Flow]
    """The options and what else stands in the same block."""
    letters: list[str]
    numbered: bool = False
    known: bool = False
    """Whether a question that asks keeps its number anyway: an item of its own loses it."""
    answered: bool = False
    """Whether it is told its option right below."""
    mark: _Mark | None = None
    """The letter that stands with it."""

    def is_told(self, key: Key) -> bool:
        return self.answered or self.number in key


def _stems(flows: Sequence[Flow], key: Key) -> list[Flow]:
    """Return blocks with the stems that are told their option as questions; two of one number are told nothing."""
    out: list[Flow] = []
    below: list[Flow] = []
    every = [_groups(flows, at) for at in range(len(flows))]
    counts = Counter(group.number for groups in every for group in groups)
    key = {number: told for number, told in key.items() if counts[number] < 2}
    marks = [group.mark for groups in every for group in groups if group.mark is not None]
    for at, (flow, groups) in enumerate(zip(flows, every, strict=True)):
        for group in groups:
            if group.mark is not None and (group.mark.sure or len(marks) >= FEWEST):
                group.stem, group.answered, group.known = group.mark.stem, True, False
        marked = any(one.mark is not None and one.stem is one.mark.stem for one in groups)
        asked = not marked and all(one.stem.asks and (one.known or one.number not in key) for one in groups)
        if asked or flow.kind == "heading" or not all(one.is_told(key) for one in groups):
            out += [flow, *below]
            below = []
            continue
        for group in groups:
            keyed = group.number in key
            named = text(f"{group.number}. ", group.stem.line) + group.stem if keyed else group.stem
            out += [Flow("paragraph", group.stem.line, named, info="asked"), *group.rest]
            told = [Flow("paragraph", group.stem.line, group.mark.letter)] if group.mark is not None and marked else []
            out, below = (out + told, []) if group.rest else (out, told)
        goes_on = at + 1 < len(flows) and flows[at + 1].kind not in ("heading", "rule")
        if flow.kind == "list" and groups[-1].rest and goes_on:
            out.append(Flow("rule", flow.line))
    return out


def _groups(flows: Sequence[Flow], at: int) -> list[_Group]:
    """Return the stems with options that a block holds or begins; none if it holds anything else."""
    flow = flows[at]
    below = flows[at + 1 : at + 3]
    found: list[_Group | None] = []
    if flow.kind == "list" and flow.info == "ordered":
        found = [_of_item(flow, index, below) for index in range(len(flow.children))]
    elif flow.kind in ("paragraph", "heading") and flow.info != "asked":
        found = [_of_line(flow.text, below)]
    return [one for one in found if one is not None] if all(found) else []


def _of_item(block: Flow, index: int, below: Sequence[Flow]) -> _Group | None:
    item = block.children[index]
    first = item.children[0] if item.children else None
    if first is None or first.kind != "paragraph":
        return None
    alone = len(block.children) == len(item.children) == 1
    group = _group(str(block.level + index), first.text, item.children[1:], below if alone else ())
    if group is not None:
        group.known = len(block.children) > 1
    return group


def _of_line(run: Text, below: Sequence[Flow]) -> _Group | None:
    own = any(words.option_letter(row.plain) for row in run.lines[1:])
    if not own and not (below and _options(below[0])[0]):
        return None
    number, stem = _numbered(run)
    group = _group(number, stem, [], below)
    if group is None or (not number and group.mark is None):
        return None
    label = words.short_label(run.plain)
    group.known = run.number.isdecimal() or (label is not None and bool(label["number"]))
    return group


def _numbered(run: Text) -> tuple[str, Text]:
    """Return the number of a question and what stands behind it ("2.", "Question 3 (2019):")."""
    named = _NUMBERED_NAME.match(run.plain)
    if named and words.is_question_label(named[1]):
        return named[2], run.cut(named.end()).trimmed
    bare = run.unset
    return (bare.number, bare.unnumbered) if bare.number.isdecimal() else ("", run)


def _group(number: str, run: Text, inside: list[Flow], below: Sequence[Flow]) -> _Group | None:
    """Return a stem with its options, on its own lines, in its own item or right below it."""
    rows = run.lines
    first = next((at for at, row in enumerate(rows) if words.option_letter(row.plain)), len(rows))
    stem = join(rows[:first])
    if not stem.says:
        return None
    own = [Flow("paragraph", rows[first].line, rejoined(rows[first:])), *inside] if first < len(rows) else inside
    options = [*own, *below]
    letters, numbered = _options(options[0]) if options else ([], False)
    if not letters:
        return None
    after = options[0].text.lines[-1:] if options[0].kind == "paragraph" else ()
    mark = None if numbered else _mark(stem, rows[:first], letters)
    told = [*after, *(flow.text for flow in options[1:2] if flow.kind == "paragraph")]
    answered = any(_names(letters, line) for line in told)
    return _Group(number, stem, own, letters, numbered, answered=answered, mark=mark)


def _mark(stem: Text, rows: Sequence[Text], letters: Sequence[str]) -> _Mark | None:
    """Return the letter that stands in brackets at the end of a stem, or behind its number on a line of its own."""
    pooled = _POOLED.match(rows[0].plain) if len(rows) > 1 else None
    if pooled and pooled["said"] in letters:
        bare = join([rows[0].cut(0, pooled.start("all")), rows[0].cut(pooled.end()), *rows[1:]])
        return _Mark(rows[0].cut(*pooled.span("said")), bare, sure=False)
    found = _BRACKETED.search(stem.plain)
    said = found["said"] if found else ""
    named = words.answer_line(said)
    letter = said.strip() if len(said.strip()) == 1 else named["letters"] if named and named.end() == len(said) else ""
    if found is None or letter not in letters:
        return None
    at = found.start("said") + (named.start("letters") if named else said.index(letter))
    sets_off = said != letter or "（" in found[0]
    blank = sets_off and not named
    begin, end = (at, at + 1) if blank else found.span()
    before = stem.cut(0, begin)
    return _Mark(stem.cut(at, at + 1), (before if blank else before.trimmed) + stem.cut(end), sets_off)


def _options(flow: Flow) -> tuple[list[str], bool]:
    """Return the letters or numbers of the options that a block is, and whether they are numbers."""
    if flow.kind == "paragraph":
        if not words.option_letter(flow.text.plain):
            return [], False
        rows = [row for line in flow.text.lines for row in line.cuts(words.options_on_line(line.plain))]
        letters = [letter for row in rows if (letter := words.option_letter(row.plain))]
        return (letters, False) if words.in_turn(letters) else ([], False)
    if flow.kind != "list" or not FEWEST <= len(flow.children) <= MOST_OPTIONS:
        return [], False
    letters = [words.option_letter(item.children[0].text.plain) if item.children else "" for item in flow.children]
    if words.in_turn(letters):
        return letters, False
    numbered = flow.info == "ordered" and flow.level == 1
    return ([str(at + 1) for at in range(len(flow.children))], True) if numbered else ([], False)


def _names(letters: Sequence[str], line: Text) -> bool:
    """Tell whether a line says which of these options is right."""
    found = words.answer_line(line.plain)
    told = re.findall(r"\b\w\b", found["letters"]) if found is not None else []
    return any(letter.upper() in letters for letter in told)
