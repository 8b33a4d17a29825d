"""Answer keys: `1-C, 2-B` at the end of a test is told to the questions that it answers.

    **1. Which port does HTTPS use?**
    A) 80
    B) 443

    ## Answer key
    1-B

A key is told in its own section first. One that two questions of one number could claim is nobody's, and stays where it
stands; mere letters make no card.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from guide2anki import words
from guide2anki.model.outline import Block, Node, Part, leaves
from guide2anki.model.pairs import Reason, Skip
from guide2anki.model.text import Text
from guide2anki.reading.quiz import FEWEST

SHAPE = "keys"
_ENTRY = re.compile(rf"(?<![\w.])(\d{{1,3}})\s*[-–—.:)=]\s*\(?([{words.OPTION_LETTERS}])\)?(?![\w])")
_ITEM = re.compile(rf"\W*\(?([{words.OPTION_LETTERS}])\)?(?:\W.*)?$|([1-9]\d?)$", re.DOTALL)
_SIGNS = re.compile(r"[\s.:：)）,;–—-]+")
_ALONE = re.compile(rf"\W*[{words.OPTION_LETTERS}]\W*$")


def tell(root: Node) -> list[Skip]:
    """Give each numbered question the letter that a key has for it, and take the keys out of the outline."""
    keys = [node for node in root.walk() if node.mark in _KEYS and _names_key(node.label)]
    if not keys:
        return []
    out: list[Skip] = []
    asked = _asked(root)
    for node in keys:
        entries, used = _entries(node)
        if len(entries) < FEWEST or node.parent is None:
            continue
        known = _claimed(entries, asked, node)
        if not known:
            if _says_nothing(node):
                out.extend(Skip(leaf, Reason.UNCLAIMED, SHAPE) for leaf in leaves(node.body))
                node.parent.body.remove(node)
            continue
        for number, (letters, why) in entries.items():
            body = _deepest(known[number]).body
            body.append(Block("paragraph", letters.line, letters, info="key"))
            if why.says:
                body.append(Block("paragraph", why.line, why))
        out.extend(Skip(leaf, Reason.KEY, SHAPE) for leaf in leaves(used))
        node.body = [part for part in node.body if part not in used]
        if not node.body:
            node.parent.body.remove(node)
    return out


_Asked = dict[tuple[int, str], list[Node]]
"""Numbered names that may be questions, by the place in memory of each name above them, and by number."""


def _asked(root: Node) -> _Asked:
    """Return what may be asked in each section; of several with one number in the guide, those that have options."""
    asked: _Asked = {}
    counted = _counted(root)
    for node in root.walk():
        number = _number(node) or counted.get(id(node), "")
        if number and node.mark in ("question", "heading", "bold", "item") and not words.is_answer_label(node.label):
            above = node.parent
            while above is not None:
                asked.setdefault((id(above), number), []).append(node)
                above = above.parent
    for (place, _), nodes in asked.items():
        if place == id(root) and len(nodes) > 1:
            nodes[:] = filter(_has_options, nodes)
    return asked


def _claimed(numbers: Collection[str], asked: _Asked, key: Node) -> dict[str, Node]:
    """Return the question of each number: in the innermost section around a key that has one of each, else none."""
    scope = key.parent
    while scope is not None:
        found = [asked.get((id(scope), number), []) for number in numbers]
        if all(len(nodes) == 1 for nodes in found):
            return {number: nodes[0] for number, nodes in zip(numbers, found, strict=True)}
        scope = scope.parent
    return {}


def _has_options(node: Node) -> bool:
    """Tell whether options stand right under a question: lettered lines, or a list."""
    blocks = [part for part in _deepest(node).body if isinstance(part, Block)]
    return any(len(block.items) > 1 or bool(words.option_letter(block.text.plain)) for block in blocks)


def _counted(root: Node) -> dict[int, str]:
    """Return the numbers that questions have as items of ordered lists, by their place in memory."""
    blocks = [part for node in root.walk() for part in node.body if isinstance(part, Block) and part.info == "ordered"]
    return {
        id(item): str(block.start + at)
        for block in blocks
        for at, item in enumerate(block.items)
        if item.name and item.name.asks
    }


_KEYS = frozenset(("heading", "label", "bold", "fold", "box", "statement"))


def _names_key(label: str) -> bool:
    """Tell whether a name stands over answers, also over those of a part ("Answer key for Part A")."""
    parts = label.split()
    whole = words.names_answers(label)
    return whole or any(words.is_answer_label(" ".join(parts[:count])) for count in (len(parts), 2, 1))


def _deepest(node: Node) -> Node:
    """Return the question below a numbered name that holds nothing else ("Question 6")."""
    while len(node.body) == 1 and isinstance(node.body[0], Node) and node.body[0].mark == "question":
        node = node.body[0]
    return node


def _number(node: Node) -> str:
    """Return the number before a name, or behind one that is called a question ("Question 6") or holds just one."""
    if before := re.search(r"\d+", node.title.number):
        return before[0]
    named = re.match(r"\W*([^\W\d]+)\s*(\d+)\W*$", node.title.plain)
    asks = named is not None and (words.is_question_label(named[1]) or _deepest(node) is not node)
    return named[2] if named is not None and asks else ""


def _entries(node: Node) -> tuple[dict[str, tuple[Text, Text]], list[Part]]:
    """Return the letters that a key gives, by number, with what explains them, and the parts that hold nothing else."""
    out: dict[str, tuple[Text, Text]] = {}
    used: list[Part] = []
    for part in node.body:
        if isinstance(part, Node):
            continue
        before = len(out)
        if part.kind == "list" and part.info == "ordered":
            for at, item in enumerate(part.items):
                _of_item(str(part.start + at), item, out)
            said = len(part.items)
        else:
            said = 0
            for run in _runs(part):
                for match in _ENTRY.finditer(run.plain):
                    out[match[1]] = run.cut(match.start(2), match.end(2)), Text()
                said += len(run.words) - 1
        if len(out) > before and said <= 2 * (len(out) - before) + 1:
            used.append(part)
    return (out, used) if used else ({}, [])


def _says_nothing(node: Node) -> bool:
    """Tell whether all that stands under a name over answers are letters, which teach nothing without questions."""
    lists = [part for part in node.body if isinstance(part, Block) and part.info == "ordered"]
    letters = [item.written.plain for part in lists for item in part.items]
    return len(lists) == len(node.body) and all(_ALONE.match(one) for one in letters)


def _runs(part: Block) -> list[Text]:
    if part.kind == "list":
        return [inner.text for item in part.items for inner in item.body if isinstance(inner, Block)]
    if part.kind == "table":
        return [cell for row in part.rows for cell in row.cells]
    return [part.text]


def _of_item(number: str, item: Node, out: dict[str, tuple[Text, Text]]) -> None:
    first: Part | None = item.body[0] if len(item.body) == 1 else None
    run = item.written
    if not isinstance(first, Block) or first.kind != "paragraph":
        return
    if told := words.told_letters(run.plain):
        why = run.cut(*told.span("why")) if told["why"] else Text()
        signs = _SIGNS.match(why.plain)
        out[number] = run.cut(*told.span("letters")), why.cut(signs.end() if signs else 0)
    elif match := _ITEM.match(run.plain):
        out[number] = run.cut(*match.span(match.lastindex or 0)), Text()
