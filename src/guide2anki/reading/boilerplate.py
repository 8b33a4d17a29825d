"""What belongs to the page and teaches nothing.

    ## Table of Contents            a list of links within the page, also as a table
    - [Overview](#overview)
    [⬆ Back to top](#top)           navigation, "see also", edit links
    ## References                   links to elsewhere, with all that stands under the heading
    ## License                      sections about the page: contributing, credits, how to use it
    import Tabs from '@theme/Tabs'  page code, comments, separator lines, badges
    TODO                            stubs

Declines lists in which links are only part of what is said, and headings such as "References" over what is taught.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeGuard

from guide2anki import words
from guide2anki.model.outline import Block, Node, Part, gist, leaves
from guide2anki.model.pairs import Reason, Skip
from guide2anki.model.text import NOTHING, OBJECT, STATED, Piece, Text

SHAPE = "boilerplate"
LONGEST_LEAVE = 30
"""Words of a last line that only takes leave: a longer one says something besides."""
FOOTER_LINES = 2
"""Paragraphs behind the last rule that are about the page: more may be a part without a name."""
FOOTER_WORDS = 40
"""Words of these."""
ADVERT_WORDS = 60
"""Words up to which a paragraph that asks for stars or names a licence is about the page: a longer one may teach."""


def strip(root: Node) -> list[Skip]:
    """Take what belongs to the page out of the outline, and return a skip for each leaf of it."""
    out: list[Skip] = []
    _cut_properties(root, out)
    _cut_footer(root, out)
    _strip(root, out, 0)
    return out


def _is_sentence(part: Part) -> TypeGuard[Node]:
    """Tell whether a part is a sentence that says of something what it is: in a foot, no definition."""
    return isinstance(part, Node) and part.separator == STATED and part.info == "plain"


def _is_statement(part: Part) -> TypeGuard[Node]:
    return isinstance(part, Node) and part.mark == "statement"


def _is_footing(part: Part) -> bool:
    """Tell whether a part is a line about the page, behind a label such as "Links": many of them are a glossary."""
    return _is_statement(part) and words.is_footing(part.label) and _is_short(part) and not _is_meant(part)


def strip_keys(root: Node) -> list[Skip]:
    """Take out what is left under a name over answers when these have gone to their questions: a few words."""
    out: list[Skip] = []
    for node in list(root.walk()):
        for part in list(node.body):
            named = isinstance(part, Node) and part.mark in ("heading", "bold") and words.names_answers(part.label)
            if isinstance(part, Node) and named and _is_short_prose_only(part):
                _drop([part], Reason.HOUSEKEEPING, out)
                node.body.remove(part)
    return out


FEWEST_PROPERTIES = 3
"""Labels with a few words each, right below the title, from which they may be the page's: two may be terms."""


def _cut_properties(root: Node, out: list[Skip]) -> None:
    """Take out the properties that an exported page has below its title, if most of them are known to be such."""
    count = next((at for at, part in enumerate(root.body) if not _is_property(part)), len(root.body))
    known = sum(isinstance(part, Node) and words.is_property(part.label) for part in root.body[:count])
    if count >= FEWEST_PROPERTIES and 2 * known > count:
        _drop(root.body[:count], Reason.METADATA, out)
        del root.body[:count]


def _is_property(part: Part) -> bool:
    return _is_statement(part) and part.separator in (":", "：") and _is_short(part) and not _is_meant(part)


def _cut_footer(root: Node, out: list[Skip]) -> None:
    """Take out the last lines of a guide about the page, and a few behind its last rule: who wrote it, and when."""
    node = root
    while node.body and isinstance(last := node.body[-1], Node) and last.mark != "statement":
        node = last
    told = next((at for at in reversed(range(len(node.body))) if not _is_footing(node.body[at])), -1) + 1
    if told and told < len(node.body) and not _is_statement(node.body[told - 1]):
        for part in filter(_is_statement, node.body[told:]):
            _drop([part], Reason.METADATA if words.is_metadata(part.label) else Reason.HOUSEKEEPING, out)
        del node.body[told:]
    at = next((at for at in reversed(range(len(node.body))) if _of_leaf(node.body[at]) is Reason.RULE), 0)
    below = node.body[at + 1 :] if at else []
    lines = [line for part in below for line in (part.body if _is_sentence(part) else [part])]
    prose = all(isinstance(part, Block) and part.kind == "paragraph" and not part.text.asks for part in lines)
    said = sum(part.text.size for part in lines if isinstance(part, Block))
    if lines and prose and len(lines) <= FOOTER_LINES and said <= FOOTER_WORDS and not any(map(_is_meant, below)):
        _drop(below, Reason.HOUSEKEEPING, out)
        del node.body[at + 1 :]


def _strip(node: Node, out: list[Skip], depth: int) -> None:
    kept: list[Part] = []
    around: Reason | None = None
    leaving = _leaving(node)
    for at, part in enumerate(node.body):
        if _is_meant(part):
            if isinstance(part, Node):
                _strip(part, out, depth + 1)
            kept.append(part)
            continue
        if part in leaving:
            _drop([part], Reason.HOUSEKEEPING, out)
            continue
        if isinstance(part, Node):
            reason = _of_name(part, depth)
            if reason is Reason.CONTENTS and any(isinstance(inner, Node) for inner in part.body):
                _strip(part, out, depth)
                for inner in part.body:
                    if isinstance(inner, Node):
                        inner.parent = node
                kept.extend(part.body)
            elif reason:
                _drop([part], reason, out)
            elif part.body:
                _strip(part, out, depth + 1)
                if part.body or part.name.asks:
                    kept.append(part)
            else:
                kept.append(part)
            continue
        reason = _of_block(part, node.body[at - 1] if at else None, node)
        if reason:
            _drop([part], reason, out)
            if reason in (Reason.LINKS, Reason.CONTENTS):
                around = around or reason
            continue
        if part.items:
            left: list[Node] = []
            todo = _boxed_among_others(part)
            for item in part.items:
                if id(item) in todo:
                    _drop([item], Reason.HOUSEKEEPING, out)
                    continue
                full = bool(item.body)
                if full:
                    _strip(item, out, depth + 1)
                if item.body or item.name.asks or (item.name and not full):
                    left.append(item)
                elif not full:
                    out.append(Skip(item, Reason.STUB, SHAPE))
            part.items = tuple(left)
            if not left:
                continue
        kept.append(part)
    if around and all(_is_around_links(part, around) for part in kept):
        _drop(kept, Reason.INTRODUCTION, out)
        kept = []
    node.body = kept


def _leaving(node: Node) -> list[Part]:
    """Return the lines at the end of a section that wish luck or offer more, with lists of what is offered."""
    out: list[Part] = []
    if node.mark != "item" and not node.name.asks:
        while last := _last_leaving(node.body[: len(node.body) - len(out)]):
            out = [*last, *out]
    return out


def _last_leaving(parts: list[Part]) -> list[Part]:
    last = parts[-1:]
    if last and isinstance(last[0], Block) and last[0].kind == "list":
        last = parts[-2:]
    first = last[0] if last else None
    if isinstance(first, Node):
        run = first.title if first.mark in ("label", "bold", "question") else NOTHING
    else:
        run = first.text if first is not None and first.kind == "paragraph" else NOTHING
    return last if run.size <= LONGEST_LEAVE and words.takes_leave(run.flat) else []


def _is_meant(part: Part) -> bool:
    """Tell whether the author says what cards to make of a part, or of an item or row of it: then it teaches."""
    parts: tuple[Part, ...] = (part,) if isinstance(part, Node) else (part, *part.items, *part.rows)
    return any(one.directives is not None and one.directives.words for one in parts)


def _drop(parts: Sequence[Part], reason: Reason, out: list[Skip]) -> None:
    for leaf in leaves(list(parts)):
        out.append(Skip(leaf, _of_leaf(leaf) or reason, SHAPE))


def _is_around_links(part: Part, found: Reason) -> bool:
    if isinstance(part, Node) or part.kind != "paragraph":
        return False
    if found is Reason.CONTENTS:
        return part.text.size < ADVERT_WORDS
    return bool(part.text.linked[0]) or part.text.size < 12


# ---------------------------------------------------------------- names


_UNSURE = frozenset((Reason.LINKS, Reason.CONTENTS))


def names_page(name: str) -> Reason | None:
    """Return why a heading stands over boilerplate, or None; one that joins several has to in each part."""
    parts = words.parts_of_name(name)
    if len(parts) > 1 and all(map(names_page, parts)):
        return names_page(parts[0])
    if words.is_contents(name):
        return Reason.CONTENTS
    if words.is_references(name):
        return Reason.LINKS
    return Reason.HOUSEKEEPING if words.is_housekeeping(name) else None


def _of_name(node: Node, depth: int) -> Reason | None:
    if not node.name or node.mark in ("item", "statement", "question", "term"):
        if node.mark == "statement" and words.is_metadata(node.label) and depth < 2 and _is_short(node):
            return None if _says_itself(node) else Reason.METADATA
        if node.mark == "statement" and words.is_contents(node.label) and _is_linkish(node.body):
            return Reason.CONTENTS
        return Reason.HOUSEKEEPING if node.mark == "statement" and words.is_todo_label(node.label) else None
    if node.label.isupper() and words.is_stub(node.label) and not _asks_only(node):
        return Reason.STUB
    if words.is_preamble(node.label) and depth < 2 and node.mark == "heading":
        return Reason.INTRODUCTION
    known = names_page(node.label)
    if not known or (known is Reason.HOUSEKEEPING and (depth >= 2 or _asks_only(node))):
        return None
    if known is Reason.CONTENTS:
        sections = [part for part in node.body if isinstance(part, Node)]
        own = [part for part in node.body if not isinstance(part, Node)]
        if own and _is_linkish(own) and sections:
            return known
        return known if _is_linkish(node.body) or _names_only(node) else None
    if known is Reason.HOUSEKEEPING and not words.teaches_too(node.label):
        return known
    return known if _is_linkish(node.body) or _is_short_prose(node, depth) else None


def _asks_only(node: Node) -> bool:
    """Tell whether questions stand below a name such as "TODO", and nothing else: they are still to be answered."""
    only = node.body[0] if len(node.body) == 1 else None
    asked = only.items if isinstance(only, Block) and only.kind == "list" else ()
    return len(asked) > 1 and all(item.name.has_question_mark and not item.info for item in asked)


def _is_short_prose(node: Node, depth: int) -> bool:
    """Tell whether a name such as "References" stands over a remark or a few titles, and over nothing that teaches."""
    if node.mark == "label" and depth < 2:
        return all(not isinstance(part, Node) for part in node.body)
    if depth < 2 and any(isinstance(p, Block) and words.introduces(p.text.flat) for p in node.body):
        return True
    said = [
        part.text.size if isinstance(part, Block) and part.kind == "paragraph" else ADVERT_WORDS for part in node.body
    ]
    return sum(said) < ADVERT_WORDS and depth < 2


def _is_short_prose_only(node: Node) -> bool:
    paragraphs = [part for part in node.body if isinstance(part, Block) and part.kind == "paragraph"]
    keyed = any(_KEYED.search(part.text.plain) or words.told_letters(part.text.plain) for part in paragraphs)
    return (
        len(paragraphs) == len(node.body) and sum(part.text.size for part in paragraphs) <= FOOTER_WORDS and not keyed
    )


_KEYED = re.compile(rf"\b\d{{1,3}}\s?[-–.:)]?\s?[{words.OPTION_LETTERS}]")
"""The letter of a question: a key that nobody could tell stays as it is."""


def _is_short(node: Node) -> bool:
    first = node.body[0] if node.body else None
    return isinstance(first, Block) and first.kind == "paragraph" and first.text.size <= 12 and len(node.body) == 1


def _says_itself(node: Node) -> bool:
    """Tell whether a statement begins with its own name: "Data: Data is …" teaches."""
    first = node.body[0]
    return isinstance(first, Block) and first.text.flat.casefold().startswith(node.label.casefold() + " ")


def _names_only(node: Node) -> bool:
    """Tell whether a name stands over lists of short names, as a contents list without links is."""
    found = list(leaves(node.body))
    lists = all(isinstance(part, Block) and part.kind == "list" for part in node.body)
    return lists and all(
        (leaf.name if isinstance(leaf, Node) else leaf.text).size <= 8
        and not (isinstance(leaf, Block) and leaf.text.lead)
        for leaf in found
    )


def _texts(leaf: Part) -> tuple[Text, ...]:
    if isinstance(leaf, Node):
        return (leaf.name if leaf.mark == "item" else leaf.title,)
    return leaf.cells or (leaf.text,)


def _is_linkish(parts: Sequence[Part]) -> bool:
    """Tell whether most of what stands here stands in links, or in the titles of books as citations have them."""
    inside = total = 0
    for leaf in leaves(list(parts)):
        if isinstance(leaf, Block) and leaf.source:
            total += len(leaf.source)
        for run in _texts(leaf):
            within, all_ = run.linked
            titles = sum(span.end - span.start for span in run.spans if span.name == "em" and span.start > 0)
            inside, total = inside + within + titles, total + all_
    return total == 0 or inside >= 0.5 * total


# ---------------------------------------------------------------- blocks


def _of_leaf(leaf: Part) -> Reason | None:
    if isinstance(leaf, Node):
        return None
    return {
        "rule": Reason.RULE,
        "comment": Reason.COMMENT,
        "metadata": Reason.METADATA,
        "html": Reason.HTML,
    }.get(leaf.kind)


def _of_block(block: Block, before: Part | None, node: Node) -> Reason | None:
    known = _of_leaf(block)
    if known:
        return known
    answers = node.mark == "item" or (node.name and node.name.asks)
    if block.kind == "paragraph":
        if (
            block is node.body[0]
            and len(node.body) > 1
            and _is_tagline(block.text)
            and node.mark in ("heading", "bold", "label")
        ):
            return Reason.REMARK
        reason = _of_paragraph(block.text, bool(answers), node)
        only = len(node.body) == 1 and bool(node.name) and node.name.asks
        return None if only and reason in (Reason.NAVIGATION, Reason.HTML) else reason
    if block.kind == "code" and (language := block.info.split(" ")[0].strip("{}").lower()) in DIAGRAMS | QUERIES:
        return Reason.DIAGRAM if language in DIAGRAMS else Reason.HTML
    if block.kind in ("list", "table"):
        reason = _of_links(block, before, node)
        if reason:
            return reason
        if block.kind == "list" and (_is_todo(block, node) or _is_left_over(block, node) or words.is_day(node.label)):
            return Reason.HOUSEKEEPING
        if block.kind == "list" and (all(_ends_open(item) for item in block.items) or _is_template(block)):
            return Reason.STUB
    return None


def _is_todo(block: Block, node: Node) -> bool:
    """Tell whether a list is of check boxes below a name that says so, or below a day."""
    return words.is_todo(node.label) and all(item.has_box or item.written.marks[:1] in _BOXES for item in block.items)


_BOXES = ("☐", "☑", "☒")


def _is_left_over(block: Block, node: Node) -> bool:
    """Tell whether all items of a list at the end have empty boxes, below another list that has none."""
    if node.body[-1] is not block:
        return False
    others = [part for part in node.body[:-1] if isinstance(part, Block) and part.kind == "list"]
    bare = any(not item.has_box for other in others for item in other.items)
    todo = all(item.info == "open" and not item.name.asks for item in block.items)
    return bool(others) and bare and todo


def _boxed_among_others(block: Block) -> frozenset[int]:
    """Return the items with an empty box in a list of which most have none: what the author has still to do.

    Where one is ticked, the boxes are those of a choice; one before a question says that it is still to be learned.
    """
    boxed = [item for item in block.items if item.has_box]
    todo = [item for item in boxed if item.info == "open" and not item.name.asks and not _is_meant(item)]
    few = len(todo) == len(boxed) and 2 * len(boxed) < len(block.items)
    return frozenset(map(id, todo)) if few else frozenset()


DIAGRAMS = frozenset(("mermaid", "plantuml", "puml", "dot", "graphviz", "d2", "ditaa"))
"""Languages whose source is a picture that no Anki can draw."""
QUERIES = frozenset(("dataview", "dataviewjs", "tasks", "query", "tracker"))
"""Languages in which a vault is asked for its own notes: only there something stands in their place."""
_PLACEHOLDER = re.compile(r"\[[^\[\]]{8,}\]|<[^<>]*\s[^<>]*>|_{3,}|\.{3,}|…")


def _is_tagline(run: Text) -> bool:
    """Tell whether an italic line right under a name says where it comes from, not what it means."""
    return run.marked("em") and not run.plain.rstrip("* ").endswith((".", "!", "?", "。", ":", "：")) and run.size <= 20


def _is_template(block: Block) -> bool:
    """Tell whether the items of a list differ by the numbers at their ends alone: a form that nobody has filled in."""
    if any(item.name for item in block.items) or len(block.items) < 2:
        return False
    said = [gist(item.body) for item in block.items]
    bare = {_NUMBERS.sub("", one) for one in said}
    return len(bare) == 1 and bare != set(said) and len(bare.pop().split()) > 1


_NUMBERS = re.compile(r"\s*\d+\W*$")
_DELIMITERS = re.compile(r"\|[\s|:-]*-{3,}[\s|:-]*\|?")
"""The second line of a table; in a paragraph, that of a table that is broken."""


def _ends_open(item: Node) -> bool:
    first = item.body[0] if len(item.body) == 1 else None
    return isinstance(first, Block) and first.leads_in and not item.name


def _of_paragraph(run: Text, answers: bool, node: Node) -> Reason | None:
    said = run.flat
    if not said:
        pictures = [piece for piece in run.pieces if piece.kind == "picture"]
        return (
            Reason.PICTURE
            if pictures and all(_is_badge(piece, run, answers or node.mark != "guide") for piece in pictures)
            else None
        )
    if words.is_page_code(said):
        return Reason.HTML
    if any(_DELIMITERS.fullmatch(row.plain) for row in run.lines):
        return Reason.TABLE
    if words.is_hashtags(said):
        return Reason.METADATA
    if _PLACEHOLDER.fullmatch(said) and not run.targets:
        return Reason.STUB
    if words.is_stub(said):
        return None if answers and words.says_none(said) else Reason.STUB
    rows = run.lines
    if all(words.is_navigation(row.flat) for row in rows):
        return Reason.NAVIGATION
    if all(_is_metadata(row) for row in rows):
        return Reason.METADATA
    apart = not node.name or node.mark == "item" or bool(run.targets)
    if apart and run.size < ADVERT_WORDS and words.is_advert(said):
        return Reason.HOUSEKEEPING
    if run.marked("em") and words.is_provenance(run.flat) and len(rows) == 1:
        return Reason.METADATA
    if _ADDRESS.fullmatch(said) and not answers:
        return Reason.LINKS
    if not run.targets:
        return None
    if all("](#" in row.plain for row in rows):  # contents as Word has them, a link for the page inside the other
        return Reason.CONTENTS
    within, total = run.linked
    if total and within >= 0.8 * total and not answers:
        return Reason.NAVIGATION
    if not answers and within and said.count(" > ") >= 2:
        return Reason.NAVIGATION
    if within and words.is_cross_reference(said) and run.size < 30 and (within >= 0.3 * total or len(rows) == 1):
        return Reason.NAVIGATION
    first = rows[0].lead if rows else None
    if not answers and first and first.rest and len(rows) == 1:
        behind, all_ = first.rest.linked
        if behind and behind >= 0.8 * all_:
            return Reason.LINKS
    return None


_ADDRESS = re.compile(r"<?https?://\S+>?")


def _is_badge(picture: Piece, run: Text, named: bool) -> bool:
    """Tell whether a picture is furniture of the page: a badge, a ruler, above all names also a logo or a row of links.

    Under a name, a picture called logo may well be what is to be learned.
    """
    said = f"{picture.target} {picture.text}".casefold()
    if any(word in said for word in _BADGES):
        return True
    if named:
        return False
    return "logo" in said or "banner" in said or (len(run.targets) > 1 and run.plain.count(OBJECT) > 1)


_BADGES = (
    *("shields.io", "/badge", "badge.svg", "badgen", "/actions/workflows", "travis-ci", "codecov", "opencollective"),
    *("ko-fi", "buymeacoffee", "assets/lines/", "rainbow.png", "divider."),
)


def _is_metadata(row: Text) -> bool:
    found = row.lead
    return found is not None and bool(found.rest) and words.is_metadata(found.name)


def _is_link_table(rows: Sequence[Block]) -> bool:
    """Tell whether the cells behind each row's head are mostly links, and none says much."""
    cells = [cell for row in rows for cell in row.cells[1:] if cell.flat]
    only = sum(bool(cell.linked[0]) and cell.linked[0] >= 0.8 * cell.linked[1] for cell in cells)
    return bool(cells) and only >= 0.4 * len(cells) and all(cell.size <= 6 for cell in cells)


def _of_links(block: Block, before: Part | None, node: Node) -> Reason | None:
    """Return why a list or table is nothing but links; None where it says more."""
    found = list(block.rows[1:] if block.kind == "table" else leaves(list(block.items)))
    found = [leaf for leaf in found if any(run.says for run in _texts(leaf))]
    if not any(run.targets or run.has_picture for leaf in found for run in _texts(leaf)):
        return None
    if block.kind == "table" and _is_link_table([leaf for leaf in found if isinstance(leaf, Block)]):
        targets = [target for leaf in found for run in _texts(leaf) for target in run.targets]
        return Reason.CONTENTS if all(target.startswith("#") for target in targets) else Reason.LINKS
    linkish = anchors = wiki = 0
    for leaf in found:
        runs = [run for run in _texts(leaf) if run.says]
        targets = [target for run in runs for target in run.targets]
        if not targets:
            continue
        within, total = sum(run.linked[0] for run in runs), sum(run.linked[1] for run in runs)
        only = bool(within) and within >= (0.7 if block.kind == "list" else 0.6) * total
        first = block.kind == "list" and runs[0].pieces[0].kind == "open" and runs[0].pieces[0].name == "a"
        outward = first and targets[0].startswith(("http://", "https://", "/", "../", "./"))
        if only or outward:
            linkish += 1
            anchors += all(target.startswith("#") for target in targets)
            wiki += any(target.startswith("wiki:") for target in targets)
    if linkish >= 0.8 * len(found):
        if anchors == linkish and not wiki:
            return Reason.CONTENTS
        if block.kind == "table" and linkish < len(found):
            return None
        return Reason.LINKS
    name = before.text.name if isinstance(before, Block) and before.kind == "paragraph" else node.label
    short = sum(run.size for leaf in found for run in _texts(leaf)) < ADVERT_WORDS
    if (linkish >= 0.5 * len(found) or (linkish and short)) and names_page(name) in _UNSURE:
        return Reason.LINKS
    return None
