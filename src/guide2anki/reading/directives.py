"""What the author says in comments: `<!-- anki: kind=steps ask="How do you deploy?" -->`.

A comment on a line of its own speaks of the block below it; right between two items, of the item below it; on a line
that says something else too, of what begins on that line. Comments are taken out before the outline is made, so that
a label and its list stay neighbours; afterwards their words are hung on what was made of their block.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from guide2anki.model import Block, Node, Part, Problem, Reason, Skip, Text, text
from guide2anki.model.directives import AUTHOR, FORCED, Directives, is_directive
from guide2anki.reading import document
from guide2anki.reading.flow import Flow

_WORD = re.compile(
    r"[\s,;]*(?P<word>[\w-]+)"
    r"(?:\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|“(?P<curly>[^”]*)”|(?P<bare>[^\s\"'“,;]+)))?"
    r"(?=[\s,;]|$)"
)
_ALONE = ("skip", "split", "join")
_KNOWN = f'known are skip, id=NAME, kind={"|".join(FORCED)}, ask="…", split and join'


@dataclass
class Taken:
    """The comments of a guide, taken out of its blocks."""

    path: Path
    rows: Sequence[str]
    """The lines of the file."""
    directives: list[Directives] = field(default_factory=list)
    comments: list[Skip] = field(default_factory=list)
    boxes: list[Flow] = field(default_factory=list)
    """Quotes and boxes that are left out: the outline may make several parts of one."""
    problems: list[Problem] = field(default_factory=list)

    def problem(self, line: int, message: str) -> None:
        """Note something wrong with a comment."""
        self.problems.append(Problem(self.path, line, message))


def take(path: Path, flows: Sequence[Flow], source: str) -> tuple[list[Flow], Taken]:
    """Return the blocks without the author's comments, and these."""
    taken = Taken(path, source.split("\n"))
    kept, left = _take(taken, flows, None)
    _ends(taken, left)
    taken.directives.sort(key=lambda one: one.line)
    return kept, taken


def _ends(taken: Taken, left: Sequence[Flow]) -> None:
    for comment in left:
        message = f"<!-- {comment.source} --> stands before nothing: put it above a block or heading, or take it out"
        taken.problem(comment.line, message)


def _take(taken: Taken, flows: Sequence[Flow], item: Flow | None) -> tuple[list[Flow], list[Flow]]:
    """Return blocks without comments to the tool, and the comments behind which no block comes.

    `item` is the item of a list that holds the blocks.
    """
    out: list[Flow] = []
    waiting: list[Flow] = []
    for flow in flows:
        if flow.kind == "comment":
            if is_directive(flow.source):
                waiting.append(flow)
                taken.comments.append(_skip(flow.line, flow.source))
            else:
                out.append(flow)
            continue
        first = item is not None and all(before.kind == "comment" for before in out)
        above = out[-1] if out else None
        if waiting and above is not None and _goes_on(taken, above, waiting[0], flow):
            _children(taken, flow)
            _said(taken, waiting, flow.children[0].line, True)
            above.children.extend(flow.children)
            waiting = []
            continue
        at, is_item = (item.line, True) if first and item is not None else (flow.line, False)
        if waiting and flow.kind in ("quote", "box") and not is_item and _leaves_out(taken, waiting, flow):
            waiting = []
            continue
        if waiting:
            _said(taken, waiting, at, is_item)
        waiting = _children(taken, flow)
        for line, source in flow.said:
            taken.comments.append(_skip(line, source))
            inner = flow.line < line if flow.kind == "paragraph" else flow.kind == "table"
            comment = Flow("comment", line, source=source)
            _said(taken, [comment], line if inner else at, is_item and not inner, flow.line)
        out.append(flow)
    return out, waiting


def _skip(line: int, source: str) -> Skip:
    return Skip(Block("comment", line, source=source), Reason.EXCLUDED, AUTHOR)


def _goes_on(taken: Taken, above: Flow, comment: Flow, flow: Flow) -> bool:
    """Tell whether a comment stands right between two items, which Markdown takes for two lists."""
    if above.kind != "list" or flow.kind != "list" or above.info != flow.info:
        return False
    before = taken.rows[comment.line - 2] if 2 <= comment.line <= len(taken.rows) + 1 else ""
    return bool(before.strip(" \t>"))


def _children(taken: Taken, flow: Flow) -> list[Flow]:
    """Take comments out of what a block holds, and return those behind its last block that speak of what comes next."""
    waiting: list[Flow] = []
    if flow.kind == "list":
        for item in flow.children:
            if waiting:
                _said(taken, waiting, item.line, True)
            item.children, waiting = _take(taken, item.children, item)
            if here := [comment for comment in waiting if comment.line == item.line]:
                _said(taken, here, item.line, True)
                waiting = [comment for comment in waiting if comment not in here]
    elif flow.kind == "terms":
        for part in flow.children:
            _ends(taken, _children(taken, part))
            for line, source in part.said:
                taken.comments.append(_skip(line, source))
                _said(taken, [Flow("comment", line, source=source)], part.line, False)
    else:
        flow.children, left = _take(taken, flow.children, None)
        _ends(taken, left)
    return waiting


def _leaves_out(taken: Taken, waiting: Sequence[Flow], flow: Flow) -> bool:
    found = Directives(waiting[0].line, flow.line)
    if not all(_parse(Taken(taken.path, ()), comment, found) for comment in waiting) or not found.skip:
        return False
    taken.boxes.append(flow)
    return True


def _said(taken: Taken, comments: Sequence[Flow], at: int, item: bool, around: int = 0) -> None:
    found = Directives(comments[0].line, at, around, item)
    for comment in comments:
        _parse(taken, comment, found)
    taken.directives.append(found)


# ---------------------------------------------------------------- the words


def _parse(taken: Taken, comment: Flow, found: Directives) -> bool:
    """Read the words of a comment; a comment with a word that is wrong says nothing."""
    source = " ".join(comment.source.split())
    given: dict[str, str] = {}
    wrong = "" if source.startswith("anki") and ":" in source else f"write <!-- anki: … -->; {_KNOWN}"
    rest = source.partition(":")[2].strip()
    at = 0
    while at < len(rest) and not wrong:
        match = _WORD.match(rest, at)
        if match is None:
            wrong = f"`{rest[at:].strip()}` cannot be read: {_KNOWN}"
            break
        value = next((match[name] for name in ("double", "single", "curly", "bare") if match[name] is not None), None)
        word = match["word"]
        wrong = _fault(word, value, word in given)
        given[word] = value or ""
        at = match.end()
    if not wrong and not given:
        wrong = f"says nothing: {_KNOWN}"
    if not wrong and ("split" in given or found.split) and ("join" in given or found.join):
        wrong = "`split` and `join` exclude each other: take one out"
    if wrong:
        taken.problem(comment.line, f"<!-- {source} -->: {wrong}")
        return False
    found.take_in(
        Directives(
            found.line,
            found.at,
            skip="skip" in given,
            id=given.get("id", ""),
            kind=next((kind for kind in FORCED if kind == given.get("kind")), None),
            ask=_front(given["ask"], comment.line) if "ask" in given else Text(),
            split="split" in given,
            join="join" in given,
        )
    )
    return True


def _fault(word: str, value: str | None, again: bool) -> str:
    """Return what is wrong with a word and its value; nothing where they are right."""
    if word not in (*_ALONE, "id", "kind", "ask"):
        return f"unknown word `{word}`: {_KNOWN}"
    if again:
        return f"`{word}` is said twice: take one out"
    if word in _ALONE:
        return f"`{word}` takes no value: write it alone" if value is not None else ""
    if not (value or "").strip():
        return f"`{word}` says nothing: {_KNOWN}"
    if word == "kind" and value not in FORCED:
        return f"`kind` cannot be {value}: it can be {', '.join(FORCED[:-1])} or {FORCED[-1]}"
    return ""


def _front(said: str, line: int) -> Text:
    """Return a front as it is written in Markdown; what Markdown takes for a block is plain."""
    flows, _ = document.blocks(said.strip(), line - 1)
    return flows[0].text if len(flows) == 1 and flows[0].kind == "paragraph" else text(said.strip(), line)


# ---------------------------------------------------------------- what they speak of


def attach(taken: Taken, root: Node, title: int) -> None:
    """Hang words on the outermost part that begins where their block did; `title` is the line of the guide's title."""
    named = [one for one in taken.directives if one.at == title]
    if named:
        _hang(root, named)
    if root.directives is not None and root.directives.skip:
        taken.problem(root.directives.line, "`skip` does nothing: it stands before the title of the whole guide")
    left = _find(root, [one for one in taken.directives if one not in named])
    for one in left:
        one.at = one.around or one.at
    for one in _find(root, left):
        if said := ", ".join(("skip",) * one.skip + one.words):
            taken.problem(one.line, f"`{said}` does nothing: no block of its own begins in line {one.at}")


def _find(root: Node, said: Sequence[Directives]) -> list[Directives]:
    """Hang words on the parts that begin in their lines, and return those that found none."""
    waiting: dict[int, list[Directives]] = {}
    for one in said:
        waiting.setdefault(one.at, []).append(one)
    stack: list[Part] = list(reversed(root.body))
    while stack and waiting:
        part = stack.pop()
        found = waiting.get(part.line)
        if found:
            meant = [one for one in found if not one.item or isinstance(part, Node)]
            if meant:
                _hang(part, meant)
                waiting[part.line] = [one for one in found if one not in meant]
        stack.extend(reversed(part.body if isinstance(part, Node) else [*part.items, *part.rows]))
    return [one for left in waiting.values() for one in left]


def _hang(part: Part, said: Sequence[Directives]) -> None:
    first = part.directives or said[0]
    for one in said:
        if one is not first:
            first.take_in(one)
    part.directives = first
