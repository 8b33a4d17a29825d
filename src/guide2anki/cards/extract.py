"""From a guide to its pairs and skips, under the accounting law.

The law: every leaf of the outline (paragraph, table row, code, a name with nothing under it) is on a card, or named in
one skip.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from guide2anki.cards.cut import cut
from guide2anki.cards.directed import Directed
from guide2anki.cards.fronts import keep_apart
from guide2anki.model import Extraction, Found, Guide, Node, Pair, Part, Reason, Skip, leaves
from guide2anki.shapes import SHAPES


def extract(guide: Guide) -> Extraction:
    """Return the pairs and skips of a guide."""
    directed = Directed(guide.path, guide.directives)
    pairs, skips = _ask(guide.root, directed)
    pairs = [piece for pair in pairs for piece in cut(pair)]
    pairs, dropped = keep_apart(guide, pairs)
    used = {id(leaf) for pair in pairs for leaf in pair.told}
    named: dict[int, Skip] = {}
    for skip in [*skips, *dropped]:
        if id(skip.part) not in used:
            named.setdefault(id(skip.part), skip)
    for leaf in leaves(guide.root.body):
        if id(leaf) not in used and id(leaf) not in named:
            named[id(leaf)] = Skip(leaf, Reason.UNCLAIMED)
    every = [*guide.aside, *named.values()]
    pairs.sort(key=lambda pair: pair.line)
    return Extraction(tuple(pairs), tuple(sorted(every, key=lambda skip: skip.line)), tuple(directed.unused()))


def _ask(root: Node, directed: Directed) -> tuple[list[Pair], list[Skip]]:
    """Ask the shapes at every node, from the top down, and do there what the author says."""
    pairs: list[Pair] = []
    skips: list[Skip] = []
    stack = [root]
    while stack:
        node = stack.pop()
        found = _found(node)
        directed.apply(node, found)
        pairs.extend(found.pairs)
        skips.extend(found.skips)
        stack.extend(reversed(found.inside))
    return pairs, skips


def _found(node: Node) -> Found:
    """Return what all shapes make of a node."""
    whole = Found()
    parts: Sequence[Part] = node.body
    asked = False
    for shape in SHAPES:
        found = None if asked and not parts else shape.find(node, parts)
        if found is None:
            continue
        asked = True
        name = shape.__name__.rpartition(".")[2]
        for pair in found.pairs:
            pair.shape = name
        whole.pairs.extend(found.pairs)
        whole.skips.extend(replace(skip, shape=name) for skip in found.skips)
        whole.inside.extend(found.inside)
        parts = found.left
    return whole
