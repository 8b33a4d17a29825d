"""A name and what stands under it.

    ## Bark
    The skin of a tree.                  the name asks for what stands under it

    **Layers**:                          a label, a short line over a list, an item with points below it
    - cork
    - cambium

    - **Cork**: dead cells               each labelled item is asked, and the list where its title speaks of kinds
    **Cambium** is where it grows.       terms with their statements

Below a heading about values each point also asks which value it shows, and the names are asked together; so are those
of rounds, steps and the like. Declines what leads in and has nothing to lead to, remarks, and introductions.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from guide2anki import words
from guide2anki.model import Block, Found, Kind, Node, Pair, Part, Reason, Skip, leaves, names_in
from guide2anki.model.text import STATED

FEWEST_NAMES, MOST_NAMES = 2, 12
"""Names under a heading that are asked together: a single one says nothing, more cannot be held in mind."""
SHORT_LEAD_IN = 10
"""Words of a line over a list that is as good as a label: a longer one may deny something else on its way."""
FEWEST_LABELS = 2
"""Labelled items in a list from which "Source" and the like are labels too: alone they are remarks."""


def find(node: Node, parts: Sequence[Part]) -> Found | None:
    """Yield what a name says, and ask the names below it."""
    found = Found()
    rest: list[Part] = []
    for part in parts:
        if isinstance(part, Node):
            _node(node, part, rest, found)
        elif part.kind == "list":
            _list(node, part, rest, found)
        else:
            rest.append(part)
            found.inside.extend(names_in(part.items))
    rest = _led_in(node, rest, parts, found)
    if node.mark == "guide" or _introduces_only(node, rest):
        rest = _introduced(rest, found)
    inside = {id(one) for one in found.inside}
    if all(isinstance(part, Node) and part.separator == STATED and id(part) in inside for part in rest):
        rest = []
    if words.is_case(node.label) and any(isinstance(part, Node) and part.mark == "question" for part in parts):
        rest = []
    rest = _without_left_over(node, rest, found)
    names = _overview(node, parts)
    if names and all(isinstance(part, Block) and part.kind == "paragraph" for part in rest):
        found.pairs.append(Pair("overview", node.full_name, (*rest, names), node, node.line))
    elif rest and node.name:
        found.pairs.append(_pair(node, rest))
        found.pairs.extend(_behaviours(node, rest))
    elif rest:
        found.skips.extend(Skip(leaf, Reason.UNNAMED) for leaf in leaves(rest))
    return found


# ---------------------------------------------------------------- what stands under a name


def _node(node: Node, part: Node, rest: list[Part], found: Found) -> None:
    """Ask a named part, or keep it with the rest where its name is none of its own."""
    if not part.body and not part.name.asks:
        if part.mark == "heading":
            found.skips.append(Skip(part, Reason.STUB))
        elif part.title.flat.endswith((":", "：")):
            found.skips.append(Skip(part, Reason.LEAD_IN))
        else:
            rest.append(part)
    elif words.is_remark(part.label) and part.mark != "heading":
        rest.append(part)
    elif part.separator == STATED:
        rest.append(part)
        if not node.is_defined_by(part):
            found.inside.append(part)
    else:
        found.inside.append(part)


def _list(node: Node, block: Block, rest: list[Part], found: Found) -> None:
    named = [item for item in block.items if item.name and item.body]
    remarks = len(named) < FEWEST_LABELS or node.mark == "guide"
    found.inside.extend(p for p in names_in(block.items) if p.body and not (remarks and words.is_remark(p.label)))
    if not named:
        rest.append(block)
        return
    told = [item for item in named if isinstance(item.body[0], Block) and item.body[0].kind == "paragraph"]
    counted = any(map(str.isdigit, _PART.sub("", node.label)))
    speaks = words.is_process(node.label) or words.is_group(node.label) or counted
    speaks = speaks or _spells(node, block)
    if len(told) < len(block.items) or (speaks and len(block.items) <= MOST_NAMES):
        rest.append(block)


_PART = re.compile(r"^\W*\w+\s+\d+\s*[:：.–—-]")
"""The number of a part ("PART 1: SUFFIXES"), which says nothing of how many there are."""


def _spells(node: Node, block: Block) -> bool:
    """Tell whether the names of a list spell a word that its own name holds: a mnemonic, to be known whole."""
    initials = "".join(item.label[:1] for item in block.items if item.name).casefold()
    held = {word.casefold() for word in (*node.label.split(), *node.gloss.flat.split())}
    return len(initials) > 2 and initials in {re.sub(r"\W", "", word) for word in held}


def _led_in(node: Node, rest: list[Part], parts: Sequence[Part], found: Found) -> list[Part]:
    """Return the parts without lines that lead in what is asked by itself, and what is left says nothing."""
    kept = []
    staying = {id(part) for part in rest}
    below = {id(part): after for part, after in pairwise(parts) if id(after) in staying}
    for part in rest:
        if (
            isinstance(part, Block)
            and part.kind == "paragraph"
            and len(rest) < len(parts)
            and words.introduces(part.text.flat)
        ):
            found.skips.append(Skip(part, Reason.INTRODUCTION))
            continue
        if isinstance(part, Block) and part.leads_in and id(part) not in below:
            found.skips.append(Skip(part, Reason.LEAD_IN))
            continue
        kept.append(part)
    if (
        kept
        and all(isinstance(part, Node) and words.is_remark(part.label) for part in kept)
        and len(kept) < len(node.body)
    ):
        found.skips.extend(Skip(leaf, Reason.REMARK) for leaf in leaves(kept))
        return []
    return kept


_FULL_STOPS = (".", "。", "।", "۔")


def _without_left_over(node: Node, rest: list[Part], found: Found) -> list[Part]:
    """Return what a name says of itself: not a line behind all that is asked below it ("Good luck!").

    A question's answer goes on behind its parts, and a statement that ends in a full stop may well be of the name.
    """
    only = rest[0] if len(rest) == 1 and rest[0] is not node.body[0] and rest[0] is node.body[-1] else None
    if not isinstance(only, Block) or only.kind != "paragraph" or node.name.asks:
        return rest
    if only.text.flat.endswith(_FULL_STOPS) or only.text.has_picture:
        return rest
    found.skips.append(Skip(only, Reason.REMARK))
    return []


def _introduced(rest: list[Part], found: Found) -> list[Part]:
    """Return what stands under the guide's title and speaks of its subject, not of the guide."""
    speaks = _introduces(rest)
    kept = [part for part in rest if _is_subject(part, speaks)]
    out = [part for part in rest if part not in kept]
    found.skips.extend(Skip(leaf, Reason.INTRODUCTION) for leaf in leaves(out))
    return kept


def _introduces(rest: Sequence[Part]) -> bool:
    return any(
        isinstance(part, Block) and part.kind == "paragraph" and words.introduces(part.text.flat) for part in rest
    )


def _introduces_only(node: Node, rest: Sequence[Part]) -> bool:
    """Tell whether what stands under "Overview" speaks of the guide and says nothing else."""
    texts = all(isinstance(part, Block) and part.kind == "paragraph" for part in rest)
    return texts and words.is_introduction(node.label) and _introduces(rest)


def _is_subject(part: Part, introduced: bool) -> bool:
    if isinstance(part, Node):
        return not words.is_remark(part.label)
    if part.kind == "paragraph":
        return bool(words.defines(part.text.flat)) and not words.introduces(part.text.flat)
    return part.kind in ("list", "code", "math") and not introduced and part.info != "typed"


def _pair(node: Node, rest: Sequence[Part]) -> Pair:
    return Pair(kind_of(node, rest), node.full_name, tuple(rest), node, node.line)


def kind_of(node: Node, rest: Sequence[Part]) -> Kind:
    """Return the kind of pair that a name makes with what stands under it."""
    first = rest[0] if isinstance(rest[0], Block) else None
    if first and first.kind == "list" and len(rest) == 1:
        if _value_of(node) is not None:
            return "value"
        process = words.is_process(node.label) or any(words.is_process(one.label) for one in node.above[-1:])
        return "steps" if first.info == "ordered" and process else "list"
    said = " ".join(part.text.flat for part in rest if isinstance(part, Block))
    quoted = any(isinstance(part, Block) and (part.kind == "quote" or part.text.quoted) for part in rest)
    if (words.is_story(node.label) and quoted) or words.placeholders(said) >= 2:
        return "story"
    if any(isinstance(part, Block) and part.kind == "list" for part in rest):
        return "list"
    return "term"


# ---------------------------------------------------------------- values


def _is_values(node: Node, top: bool) -> bool:
    return node.values or words.is_values(node.label, top=top)


def _value_of(node: Node) -> tuple[Node, Node] | None:
    """Return the value that a name is or is a label of, and what the values stand under."""
    above = node.above
    for depth in (1, 2):
        if len(above) >= depth and _is_values(above[-depth], top=len(above) == depth):
            value = node if depth == 1 else above[-1]
            return value, above[-depth]
    return None


def _behaviours(node: Node, rest: Sequence[Part]) -> list[Pair]:
    """Return for each point of a value the card that asks which value it shows."""
    known = _value_of(node)
    if known is None:
        return []
    value, over = known
    if words.is_negative(node.label, value is node) or words.side("", node.title.marks) == "avoid":
        return []
    own = set(value.name.words)
    out = []
    block = next((part for part in rest if isinstance(part, Block) and part.kind == "list"), None)
    before = rest[rest.index(block) - 1] if block is not None and rest[0] is not block else None
    if isinstance(before, Block) and before.text.size <= SHORT_LEAD_IN and words.is_negative(before.text.flat):
        return []
    if block is None or (any(item.name for item in block.items) and value is node):
        return []
    for item in block.items:
        first = item.body[0] if item.body else None
        if item.name or not isinstance(first, Block) or first.kind != "paragraph" or first.text.asks:
            continue
        if words.side("", first.text.marks) == "avoid":
            continue
        said = first.text.words
        if len(said) < 3 or (own and own <= set(said)):
            continue
        answer = Block("paragraph", value.line, value.full_name)
        out.append(Pair("behaviour", first.text, (answer,), over, item.line, own=False, thing=over.label))
    return out


_NUMBER = re.compile(r"\d+|\b[IVX]+\b")


def _overview(node: Node, parts: Sequence[Part]) -> Block | None:
    """Return the names below a heading about values, rounds, steps and the like, to be known by heart."""
    if not node.name or node.mark == "guide":
        return None
    values = _is_values(node, top=not node.above)
    if not values and not words.is_group(node.label):
        return None
    named = [
        part
        for part in parts
        if isinstance(part, Node)
        and part.name
        and part.body
        and not words.is_introduction(part.label)
        and not words.is_remark(part.label)
    ]
    fewest = FEWEST_NAMES if values else FEWEST_NAMES + 1
    if not fewest <= len(named) <= MOST_NAMES or any(part.name.asks or words.side(part.label) for part in named):
        return None
    if len({_NUMBER.sub("", part.label) for part in named}) < len(named):
        return None  # "Rule 1", "Rule 2": names that only count
    items = tuple(Node("item", part.line, body=[Block("paragraph", part.line, part.full_name)]) for part in named)
    return Block("list", node.line, items=items, info="ordered" if words.is_process(node.label) else "bullet")
