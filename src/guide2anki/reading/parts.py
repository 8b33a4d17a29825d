"""Labels that come again below each bold term: they are parts of that term, though nothing is written under it.

**Hemp**: grown in fields        **Nylon**: made of oil
*Strengths*                      *Strengths*
- cheap                          - does not rot
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from guide2anki.model.outline import Block, Node, Part
from guide2anki.model.text import STATED

FEWEST_TERMS = 2
"""Bold terms that have the same labels behind them: one alone may stand beside what comes next."""


def own_parts(root: Node) -> None:
    """Put labels that come again behind each of several bold terms under the term that they stand behind."""
    for node in list(root.walk()):
        groups = _groups(node.body)
        if groups:
            first, *others = groups
            node.body = list(first)
            for term, *parts in others:
                node.body.append(term)
                assert isinstance(term, Node)
                term.body.extend(parts)
                for part in parts:
                    for one in part.items if isinstance(part, Block) else (part,):
                        one.parent = term


def _groups(parts: Sequence[Part]) -> list[list[Part]]:
    """Return what stands before the first bold term, and each term with what is behind it; nothing without a habit."""
    groups: list[list[Part]] = [[]]
    for part in parts:
        if _is_term(part):
            groups.append([])
        groups[-1].append(part)
    having = [group for group in groups[1:] if len(group) > 1]
    if len(having) < FEWEST_TERMS or any(map(_label, groups[0])):
        return []
    labels = [[label for part in group[1:] if (label := _label(part))] for group in having]
    often = Counter(label for listed in labels for label in set(listed))
    again = all(any(often[label] >= FEWEST_TERMS for label in listed) for listed in labels)
    sole = all(len(set(listed)) == len(listed) for listed in labels)
    return groups if again and sole else []


def _is_term(part: Part) -> bool:
    return isinstance(part, Node) and part.mark == "statement" and part.info == "strong" and part.separator != STATED


def _label(part: Part) -> str:
    """Return the name of a label that is set off less than a bold term; empty for any other part."""
    if not isinstance(part, Node):
        return ""
    less = part.mark in ("label", "italic") or (part.mark == "statement" and part.info in ("plain", "em", "lines"))
    return part.label.casefold() if less else ""
