"""What belongs to the page and teaches nothing; it never becomes a card.

    ## Table of Contents            a list of links within the page, also as a table
    - [Overview](#overview)
    [⬆ Back to top](#top)           navigation, "see also", edit links
    ## References                   links to elsewhere, with all that stands under the heading
    ## License                      sections about the page: contributing, credits, how to use it
    import Tabs from '@theme/Tabs'  page code, raw HTML, comments, separator lines, badges
    TODO                            stubs

Declines lists in which links are only part of what is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from guide2anki import vocabulary
from guide2anki.model import Block, Reason, Section, Skip, Tokens
from guide2anki.reading import markup
from guide2anki.reading.inline import OBJECT, flat, gist, gist_of, lead, lines, linked, plain, spans

_UNSURE = {
    "index", "source", "sources", "documentation", "docs", "books", "videos", "articles", "navigation", "sections",
    "outline", "agenda", "links", "related", "reference", "community", "feedback", "roadmap", "support", "contact",
    "author", "authors", "status", "changes", "installation", "download", "downloads", "about", "todo", "to do",
    "next steps", "release notes",
    "version history", "privacy", "social", "translations", "prerequisites", "learn more",
}  # fmt: skip


def find(section: Section) -> Iterator[Skip]:
    """Yield a skip for every block that belongs to the page."""
    reason = _reason_of_section(section)
    if reason:
        yield from _all(section.blocks, reason)
        return
    found = list(_among(section.blocks, inside=False))
    yield from found
    yield from _around_links(section.blocks, found)


def _around_links(blocks: Sequence[Block], found: Sequence[Skip]) -> Iterator[Skip]:
    """Yield the sentences that stand around a list of links and nothing else."""
    skipped = {skip.block for skip in found}
    rest = [b for b in blocks if not skipped.issuperset(b.leaves())]
    reasons = {skip.reason for skip in found}
    if Reason.CONTENTS in reasons:
        short = all(b.kind in ("paragraph", "quote") for b in rest) and len(gist(rest).split()) < 60
    elif Reason.LINKS in reasons:
        short = all(b.kind == "paragraph" and (linked(b.inline)[0] or len(flat(b.inline).split()) < 12) for b in rest)
    else:
        return
    if short:
        yield from (Skip(leaf, Reason.INTRODUCTION) for b in rest for leaf in b.leaves())


def _all(blocks: Iterable[Block], reason: Reason) -> Iterator[Skip]:
    for block in blocks:
        yield from (Skip(leaf, _reason_of_leaf(leaf) or reason) for leaf in block.leaves())


def _reason_of_section(section: Section) -> Reason | None:
    if section.level and section.heading.isupper() and vocabulary.is_stub(section.heading):
        return Reason.STUB
    names = (*section.above, section.heading) if section.level else ()
    for depth, name in enumerate(names):
        known = _names_page(name)
        if not known or (known is Reason.HOUSEKEEPING and depth >= 2):
            continue
        unsure = vocabulary.key(name) in _UNSURE or known is Reason.CONTENTS
        if not unsure or _is_linkish(section.blocks):
            return known
        if known is Reason.CONTENTS and vocabulary.key(name) not in _UNSURE and _names_only(section.blocks):
            return known
    return None


def _names_only(blocks: Sequence[Block]) -> bool:
    """Tell whether blocks are lists of short names, as a contents list without links is."""
    items = [leaf for block in blocks for leaf in block.leaves()]
    return all(block.kind == "list" for block in blocks) and all(
        leaf.kind == "paragraph" and len(flat(leaf.inline).split()) <= 8 and not lead(leaf.inline) for leaf in items
    )


def _is_linkish(blocks: Sequence[Block]) -> bool:
    """Tell whether most of what blocks say stands in links, or in the titles of books as citations have them."""
    inside = total = 0
    for block in blocks:
        for leaf in block.leaves():
            for inline in [leaf.inline, *(cell.inline for cell in leaf.children)]:
                within, all_ = linked(inline)
                titles = sum(end - start for kind, start, end in spans(inline) if kind == "em" and start > 0)
                inside, total = inside + within + titles, total + all_
    return total == 0 or inside >= 0.5 * total


def _among(blocks: Sequence[Block], inside: bool) -> Iterator[Skip]:
    """Yield the skips among siblings; `inside` an answer, pictures and HTML may be content."""
    skipped: set[Block] = set()
    for at, block in enumerate(blocks):
        previous = blocks[at - 1] if at else None
        found = list(_of_block(block, previous, inside))
        yield from found
        if inside and {skip.block for skip in found} >= set(block.leaves()):
            skipped.add(block)
    if not inside:
        return
    for at, block in enumerate(blocks):
        if block.kind == "heading":
            under = []
            for following in blocks[at + 1 :]:
                if following.kind == "heading":
                    break
                under.append(following)
            if all(following in skipped for following in under):
                yield Skip(block, Reason.LINKS if vocabulary.is_references(flat(block.inline)) else Reason.STUB)


def _of_block(block: Block, previous: Block | None, inside: bool) -> Iterator[Skip]:
    if block.kind in ("rule", "comment", "metadata"):
        yield Skip(block, _reason_of_leaf(block) or Reason.UNCLAIMED)
    elif block.kind == "html":
        text, media = markup.visible(block.text)
        if not inside or not (text or media):
            yield Skip(block, Reason.HTML)
    elif block.kind == "paragraph":
        reason = _reason_of_paragraph(block, inside)
        if reason:
            yield Skip(block, reason)
    elif block.kind == "heading":
        if vocabulary.is_contents(flat(block.inline)):
            yield Skip(block, Reason.CONTENTS)
    elif block.kind in ("list", "table"):
        reason = _reason_of_links(block, previous)
        if reason:
            yield from _all([block], reason)
        elif block.kind == "list" and all(gist_of(item).rstrip().endswith((":", "：")) for item in block.children):
            yield from _all([block], Reason.STUB)
        elif block.kind == "list":
            for item in block.children:
                if not item.children:
                    yield Skip(item, Reason.STUB)
                elif len(item.children) > 1:
                    yield from _among(item.children, inside=True)
                elif (said := gist_of(item)) and vocabulary.is_stub(said):
                    yield Skip(item.children[0], Reason.STUB)
    elif block.kind in ("details", "callout", "tab", "quote"):
        title = block.children[0] if block.children else None
        if (
            title
            and title.kind == "title"
            and vocabulary.is_contents(flat(title.inline))
            and _is_linkish(block.children[1:])
        ):
            yield from _all([block], Reason.CONTENTS)
            return
        found = list(_among(block.children, inside=block.kind != "quote"))
        rest = set(block.leaves()) - {skip.block for skip in found}
        yield from found
        elsewhere = {Reason.LINKS, Reason.CONTENTS, Reason.NAVIGATION}
        if found and found[0].reason in elsewhere and all(leaf.kind == "title" for leaf in rest):
            yield from (Skip(leaf, found[0].reason) for leaf in rest)


def _reason_of_leaf(leaf: Block) -> Reason | None:
    if leaf.kind == "rule":
        return Reason.RULE
    if leaf.kind == "comment":
        return Reason.EXCLUDED if leaf.text.startswith("anki") else Reason.COMMENT
    if leaf.kind == "metadata":
        return Reason.METADATA
    return Reason.HTML if leaf.kind == "html" else None


def _reason_of_paragraph(block: Block, inside: bool) -> Reason | None:
    text = flat(block.inline)
    rows = lines(block.inline)
    if not text:
        return None if inside and OBJECT in plain(block.inline) else Reason.PICTURE
    if vocabulary.is_page_code(text):
        return Reason.HTML
    if vocabulary.is_hashtags(text):
        return Reason.METADATA
    if vocabulary.is_stub(text):
        return None if inside and any(map(str.isalnum, text)) and len(text) < 6 else Reason.STUB
    if all(vocabulary.is_navigation(flat(row)) for _, row in rows):
        return Reason.NAVIGATION
    if all(_is_metadata(row) for _, row in rows):
        return Reason.METADATA
    if vocabulary.is_advert(text) and len(text.split()) < 60:
        return Reason.HOUSEKEEPING
    if not _has_links(block.inline):
        return None
    within, total = linked(block.inline)
    if total and within >= 0.8 * total and not inside:
        return Reason.NAVIGATION
    if not inside and within and flat(block.inline).count(" > ") >= 2:
        return Reason.NAVIGATION
    points_away = within and vocabulary.is_cross_reference(text) and len(text.split()) < 30
    if points_away and (within >= 0.3 * total or len(rows) == 1):
        return Reason.NAVIGATION
    first = lead(rows[0][1]) if rows else None
    if not inside and first and first.rest and len(rows) == 1:
        behind, all_ = linked(first.rest)
        if behind and behind >= 0.8 * all_:
            return Reason.LINKS
    return None


def _is_metadata(row: Tokens) -> bool:
    found = lead(row)
    return found is not None and bool(found.rest) and vocabulary.is_metadata(found.name)


def _is_link_table(rows: Sequence[Block]) -> bool:
    """Tell whether the cells behind each row's head are mostly links, and none says much."""
    cells = [cell.inline for row in rows for cell in row.children[1:] if flat(cell.inline)]
    only = sum(bool(linked(c)[0]) and linked(c)[0] >= 0.8 * linked(c)[1] for c in cells)
    return bool(cells) and only >= 0.4 * len(cells) and all(len(flat(c).split()) <= 6 for c in cells)


def _has_links(inline: Tokens) -> bool:
    """Tell whether there is a link or a picture in a run of text."""
    return any(token.type in ("link_open", "image") for token in inline)


def _links_in(inline: Tokens) -> list[str]:
    return [str(token.attrs.get("href", "")) for token in inline if token.type == "link_open"]


def _reason_of_links(block: Block, previous: Block | None) -> Reason | None:
    """Return why a list or table is nothing but links; None where it says more."""
    texts = [leaf for leaf in block.leaves() if leaf.kind in ("paragraph", "row")]
    if block.kind == "table":
        texts = texts[1:]
    if not any(_has_links(one.inline) for leaf in texts for one in (leaf, *leaf.children)):
        return None
    if block.kind == "table" and _is_link_table(texts):
        targets = [t for leaf in texts for cell in leaf.children for t in _links_in(cell.inline)]
        return Reason.CONTENTS if all(t.startswith("#") for t in targets) else Reason.LINKS
    linkish = anchors = pictures = 0
    for leaf in texts:
        inlines = [leaf.inline, *[cell.inline for cell in leaf.children]]
        targets = [target for inline in inlines for target in _links_in(inline)]
        if not targets:
            silent = all(not flat(inline) or flat(inline).isdigit() for inline in inlines)
            pictures += silent and any(OBJECT in plain(inline) for inline in inlines)
            continue
        within = sum(linked(inline)[0] for inline in inlines)
        total = sum(linked(inline)[1] for inline in inlines)
        words = [flat(inline) for inline in inlines if flat(inline) and not flat(inline).isdigit()]
        only = bool(within) and within >= (0.7 if block.kind == "list" else 0.6) * total
        first = block.kind == "list" and leaf.inline[:1] != () and leaf.inline[0].type == "link_open"
        outward = first and targets[0].startswith(("http://", "https://", "/", "../", "./"))
        if only or outward:
            linkish += 1
            anchors += all(target.startswith("#") for target in targets)
        elif not words and any(OBJECT in plain(inline) for inline in inlines):
            pictures += 1
    if linkish >= 0.8 * len(texts):
        wiki = any(t.type == "link_open" and t.info == "wiki" for leaf in texts for t in leaf.inline)
        if anchors == linkish and not wiki:
            return Reason.CONTENTS
        if block.kind == "table" and linkish < len(texts):
            return None
        return Reason.LINKS
    if linkish and previous is not None and previous.kind in ("paragraph", "heading") and linkish >= 0.5 * len(texts):
        name = flat(previous.inline).rstrip(":：")
        if vocabulary.is_references(name) or vocabulary.is_contents(name):
            return Reason.LINKS
    return Reason.PICTURE if pictures == len(texts) else None


@lru_cache(maxsize=1024)
def _names_page(name: str) -> Reason | None:
    if vocabulary.is_contents(name):
        return Reason.CONTENTS
    if vocabulary.is_references(name):
        return Reason.LINKS
    return Reason.HOUSEKEEPING if vocabulary.is_housekeeping(name) else None


def names_page(name: str) -> bool:
    """Tell whether a heading stands over furniture whatever is under it."""
    return _names_page(name) is not None
