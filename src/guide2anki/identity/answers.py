"""The learner's own answers: a Markdown file beside the guide, a heading for each question.

    ## Candor

    ### What do you do when two experts disagree about an architecture?

    Any Markdown; it goes to the field My Answer.

The guide stays the source of the questions. A heading keeps its answer when the guide rewords its
question a little; text under a question that the guide no longer asks is reported. `write` adds
headings for open questions that have none and changes nothing that is there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from guide2anki import disk
from guide2anki.identity import matching
from guide2anki.identity.matching import Match
from guide2anki.identity.texts import Wording
from guide2anki.model import ANSWERS, Guide, Node, Pair, Part, Problem, leaves
from guide2anki.reading import document, outline, reader

HINT = (
    "<!-- Write below a question: the text goes to My Answer on its card. Nothing you write here is ever changed. -->"
)
CATEGORY_LEVEL = 2
DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Answer:
    """A heading of the file with what stands under it."""

    question: str
    """The heading as plain text."""
    line: int
    parts: tuple[Part, ...]
    source: str
    """The same as it is written, up to the next heading."""
    level: int = 0
    above: str = ""
    """The heading that it stands under."""


def path_of(guide: Path) -> Path:
    """Return where a guide's answers lie: `netflix.md` → `netflix.answers.md`."""
    return guide.with_name(guide.stem + ANSWERS)


def read(path: Path, source: bytes) -> tuple[list[Answer], list[Problem]]:
    """Return every heading of the file with its own text, and what is wrong with the file."""
    if not source.strip(b" \t\r\n\xef\xbb\xbf"):
        return [], []
    guide, problems = reader.read(path, source)
    if guide is None:
        return [], problems
    content = source.decode("utf-8-sig")
    rows = _rows(content)
    flows, _ = document.blocks(content.replace("\r\n", "\n").replace("\r", "\n"), 0)
    heads = [at for at, flow in enumerate(flows) if flow.kind == "heading"]
    out: list[Answer] = []
    above: list[tuple[int, str]] = []
    for number, at in enumerate(heads):
        head = flows[at]
        end = heads[number + 1] if number + 1 < len(heads) else len(flows)
        last = flows[end].line if end < len(flows) else len(rows) + 1
        level = 0 if number == 0 and head.level == 1 else head.level
        while above and above[-1][0] >= level:
            above.pop()
        held = Node("item", head.line)
        outline.outline(flows[at + 1 : end], held)
        title = head.text.unlinked.name
        over = above[-1][1] if above else ""
        out.append(Answer(title, head.line, tuple(held.body), "".join(rows[head.line : last - 1]), level, over))
        if level:
            above.append((level, title))
    return out, problems


def _rows(source: str) -> list[str]:
    """Return the lines of a text as the reader counts them, each with its ending."""
    return re.findall(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+", source)


# ---------------------------------------------------------------- matching


def match(path: Path, answers: Sequence[Answer], pairs: Iterable[Pair]) -> tuple[Mapping[Pair, Answer], list[Problem]]:
    """Return the answer to each question that has one, and a Problem for each answer to no question.

    An answer holds what stands under its heading, deeper headings included. Headings without text
    count for nothing.
    """
    asked = _asked(pairs)
    found = _paired(answers, asked)
    categories = {question.category for question in asked}
    whole: dict[int, Answer] = {}
    owner: int | None = None
    for at, answer in enumerate(answers):
        if at in found:
            owner = at
        elif owner is not None and answer.level > answers[owner].level:
            own = whole[owner]
            parts = (*own.parts, _headed(answer))
            whole[owner] = replace(own, parts=parts, source=own.source + answer.source)
            continue
        else:
            orphan = answer.level and answer.question not in categories and not _stands_over(answers, at, found)
            owner = at if orphan else None
        if owner == at:
            whole[at] = answer
    given = {at: answer for at, answer in whole.items() if _says_something(answer.parts)}
    taken = {found[at] for at in given if at in found}
    orphans = [_orphan(path, answer, asked, taken) for at, answer in given.items() if at not in found]
    return {asked[found[at]].pair: answer for at, answer in given.items() if at in found}, orphans


def _stands_over(answers: Sequence[Answer], at: int, found: Mapping[int, int]) -> bool:
    """Tell whether a heading stands over others that are questions, or over nothing but headings."""
    below = at + 1
    while below < len(answers) and answers[below].level > answers[at].level:
        if below in found:
            return True
        below += 1
    return below > at + 1 and not _says_something(answers[at].parts)


def _headed(answer: Answer) -> Node:
    flows, _ = document.blocks(f"# {_escaped(answer.question)}", answer.line - 1)
    name = flows[0].text
    return Node("heading", answer.line, name, body=list(answer.parts), title=name, rank=answer.level)


def _says_something(parts: Iterable[Part]) -> bool:
    return any(not isinstance(part, Node) and part.kind != "comment" for part in leaves(list(parts)))


def _orphan(path: Path, answer: Answer, asked: Sequence[_Asked], taken: set[int]) -> Problem:
    if any(asked[at].title.casefold() == answer.question.casefold() for at in taken):
        message = f'"{answer.question}" is answered twice: put the answers under one heading'
        return Problem(path, answer.line, message)
    free = {at: question.wording for at, question in enumerate(asked) if at not in taken}
    near = matching.alike(free, {0: _wording(answer.question, answer.above)})
    hint = f'; if it is "{asked[near[0]].title}" now, change the heading to that' if near else ""
    message = f'the guide does not ask "{answer.question}", so this answer is on no card{hint}'
    return Problem(path, answer.line, message)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question as a heading of the file."""

    pair: Pair
    title: str
    """The text of the heading, as it will be read back."""
    category: str
    markdown: str
    """The heading as it is written."""

    @property
    def wording(self) -> Wording:
        return _wording(self.title, self.category)


def _wording(title: str, category: str) -> Wording:
    return Wording("", "open-question", category, title, "", "", (category,))


def _asked(pairs: Iterable[Pair]) -> list[_Asked]:
    out: list[_Asked] = []
    seen: set[tuple[str, str]] = set()
    for pair in pairs:
        if pair.kind not in ("open-question", "question"):
            continue
        follows = _follows_up(pair)
        prompt = pair.prompt.flat
        markdown = _escaped(f"{pair.subject} – {prompt}" if follows else prompt)
        category = (pair.path[-1] if pair.path else "") if follows else pair.subject
        title = _read_back(markdown)
        if title and (title, category) not in seen:
            seen.add((title, category))
            out.append(_Asked(pair, title, category, markdown))
    return out


def _follows_up(pair: Pair) -> bool:
    """Tell whether a question stands below another one."""
    above = pair.node.above
    return bool(above) and above[-1].name.asks


def _read_back(markdown: str) -> str:
    """Return the heading that the reader will see; empty where it would see none."""
    flows, _ = document.blocks(f"### {markdown}\n", 0)
    if len(flows) != 1 or flows[0].kind != "heading":
        return ""
    return flows[0].text.unlinked.name


_SPECIAL = re.compile(r"[\\`*_\[\]<>&$~{}|^=]|(?<=:):")


def _escaped(content: str) -> str:
    """Return plain text as Markdown that reads the same."""
    return _SPECIAL.sub(lambda found: "\\" + found[0], content)


def _paired(answers: Sequence[Answer], asked: Sequence[_Asked]) -> dict[int, int]:
    """Return which question each heading asks: the same words first, then words that changed a little.

    A heading under another category, or under none, counts where no other heading or question is like it.
    """
    found: dict[int, int] = {}
    for named in (True, False):
        _pair_same(answers, asked, found, named)
    for named in (True, False):
        old = [_wording(answer.question, answer.above if named else "") for answer in answers]
        new = [_wording(question.title, question.category if named else "") for question in asked]
        inside = set(_inside(answers, found))
        for pair in matching.match(old, new, settled=[Match(at, number, "") for at, number in found.items()]):
            if pair.old not in inside:
                found[pair.old] = pair.new
    return found


def _pair_same(answers: Sequence[Answer], asked: Sequence[_Asked], found: dict[int, int], named: bool) -> None:
    """Pair headings and questions of the same words (and category); of two headings the one with an answer."""
    same: dict[tuple[str, str], list[int]] = {}
    for at, answer in enumerate(answers):
        if at not in found:
            same.setdefault((answer.question, answer.above if named else ""), []).append(at)
    asking: dict[tuple[str, str], list[int]] = {}
    for number, question in enumerate(asked):
        if number not in found.values():
            asking.setdefault((question.title, question.category if named else ""), []).append(number)
    for key, numbers in asking.items():
        headings = same.get(key, [])
        if headings and len(numbers) == 1:
            found[next((at for at in headings if not _is_empty(answers, at)), headings[0])] = numbers[0]


def _inside(answers: Sequence[Answer], found: Mapping[int, int]) -> Iterator[int]:
    """Yield the headings that belong to an answer."""
    owner = None
    for at, answer in enumerate(answers):
        if at in found:
            owner = answer
        elif owner and answer.level > owner.level:
            yield at
        else:
            owner = None


def _is_empty(answers: Sequence[Answer], at: int) -> bool:
    deeper = at + 1 < len(answers) and answers[at + 1].level > answers[at].level
    return not deeper and not _says_something(answers[at].parts)


# ---------------------------------------------------------------- writing


def extend(source: str | None, guide: Guide, pairs: Iterable[Pair]) -> str:
    """Return the text of the file with a heading for each open question that has none.

    Headings go to the end of their category, categories to the end of the file, in the guide's
    order. All that was there stays as it was, line by line. Where the text cannot take headings at
    its end (a code fence that is never closed), they go above its first heading; where it cannot
    take them there either, it is returned as it is.
    """
    pairs = list(pairs)
    source = source or ""
    if not source.strip("\ufeff \t\r\n"):
        indent = source.strip("\ufeff") and not source.endswith(("\n", "\r"))
        source += "\n" if indent else ""
        source += f"# Answers: {_escaped(guide.title)}\n\n{HINT}\n"
    missing = _missing(source, guide, pairs)
    for insert in (_at_ends, _at_top):
        if not missing:
            break
        extended = insert(source, guide, missing)
        if len(_missing(extended, guide, pairs)) == 0 and _kept(source, extended, guide, pairs):
            return extended
    return source


def _missing(source: str, guide: Guide, pairs: Sequence[Pair]) -> list[_Asked]:
    """Return the open questions that the file has no heading for."""
    answers, _ = read(path_of(guide.path), source.encode())
    asked = _asked(pairs)
    found = set(_paired(answers, asked).values())
    return [question for at, question in enumerate(asked) if question.pair.kind == "open-question" and at not in found]


def _kept(before: str, after: str, guide: Guide, pairs: Sequence[Pair]) -> bool:
    """Tell whether every answer is still that of its question, and every orphan still reported."""

    def said(source: str) -> tuple[list[tuple[Pair, str]], list[str]]:
        path = path_of(guide.path)
        answers, _ = read(path, source.encode())
        found, problems = match(path, answers, pairs)
        return [(pair, answer.source.strip()) for pair, answer in found.items()], [one.message for one in problems]

    return said(before) == said(after)


def _at_ends(source: str, guide: Guide, missing: Sequence[_Asked]) -> str:
    """Insert headings where their categories end, the others with their categories at the end of the file."""
    answers, _ = read(path_of(guide.path), source.encode())
    rows = _rows(source)
    end = len(rows) + 1
    places: dict[int, list[str]] = {}
    categories: dict[str, list[_Asked]] = {}
    for question in missing:
        categories.setdefault(question.category, []).append(question)
    for category, questions in categories.items():
        found = next((at for at, answer in enumerate(answers) if _is_category(answer, category)), None)
        if found is None:
            places.setdefault(end, []).extend(_headings(category, questions, _level(answers)))
        else:
            level = answers[found].level
            after = (answer.line for answer in answers[found + 1 :] if answer.level <= level)
            places.setdefault(next(after, end), []).extend(_headings("", questions, level))
    return _inserted(rows, places)


def _at_top(source: str, guide: Guide, missing: Sequence[_Asked]) -> str:
    """Insert all headings above the first heading that is not the file's title."""
    answers, _ = read(path_of(guide.path), source.encode())
    first = next((answer.line for answer in answers if answer.level), None)
    if first is None:
        return source
    categories: dict[str, list[_Asked]] = {}
    for question in missing:
        categories.setdefault(question.category, []).append(question)
    headings = [h for name, questions in categories.items() for h in _headings(name, questions, _level(answers))]
    return _inserted(_rows(source), {first: headings})


def _level(answers: Sequence[Answer]) -> int:
    """Return the level for categories at which none comes to stand under another heading."""
    return min((answer.level for answer in answers if 0 < answer.level < DEEPEST), default=CATEGORY_LEVEL)


def _is_category(answer: Answer, name: str) -> bool:
    return bool(name) and 0 < answer.level < DEEPEST and answer.question.casefold() == name.casefold()


def _headings(category: str, questions: Sequence[_Asked], level: int) -> list[str]:
    """Return heading lines: that of the category, if it is named, and one for each question below it."""
    out = [f"{'#' * level} {_escaped(category)}"] if category else []
    return out + [f"{'#' * (level + 1)} {question.markdown}" for question in questions]


def _inserted(rows: Sequence[str], places: Mapping[int, Sequence[str]]) -> str:
    """Return the text with headings before the lines that the keys count, a blank line around each."""
    newline = "\r\n" if any(row.endswith("\r\n") for row in rows) else "\n"
    out: list[str] = []
    for number in range(1, len(rows) + 2):
        for heading in places.get(number, ()):
            if out and not out[-1].endswith(("\n", "\r")):
                out[-1] += newline
            if out and out[-1].strip():
                out.append(newline)
            out.append(heading + newline)
        if number <= len(rows):
            if number in places:
                out.append(newline)
            out.append(rows[number - 1])
    return "".join(out)


def write(guide: Guide, pairs: Sequence[Pair]) -> list[str]:
    """Write or extend the file of a guide and return what was done, as lines to print.

    The old file stays until the new one is whole. Raises OSError for the disk.
    """
    path = path_of(guide.path)
    old = disk.read(path, reader.MAX_BYTES + 1) if path.exists() else None
    if old is not None and len(old) > reader.MAX_BYTES:
        return [f"{path}: not changed: the file is larger than {reader.MAX_BYTES // 1_000_000} MB"]
    try:
        source = None if old is None else old.decode("utf-8")
    except UnicodeDecodeError:
        return [f"{path}: not changed: the file is not UTF-8 text"]
    before = [] if source is None else _missing(source, guide, pairs)
    content = extend(source, guide, pairs)
    left = len(_missing(content, guide, pairs))
    opened = sum(pair.kind == "open-question" for pair in pairs)
    if old is None and not opened:
        return [f"{path}: not written: the guide answers all its questions"]
    if content.encode() != old:
        target = path.resolve()  # a link goes on pointing where it points
        if target.suffix != path.suffix:
            return [f"{path}: not changed: it is a link to something else, {target}"]
        disk.write(target, content.encode(), lasting=True)
    if left:
        return [f"{path}: {left} questions could not be added: close what is open at its end (a code fence, a comment)"]
    added = opened if old is None else len(before)
    return [f"{path}: {added} questions added" if added else f"{path}: every open question is there"]
