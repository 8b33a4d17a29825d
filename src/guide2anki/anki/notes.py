"""From pairs to notes: fields, tags and deck."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from unicodedata import east_asian_width

from guide2anki import words
from guide2anki.anki import render
from guide2anki.anki.note_types import CUE, FIELDS
from guide2anki.anki.render import Page
from guide2anki.compose.compose import Composed
from guide2anki.model import STEP, Block, Guide, Kind, Node, Note, Pair, Part, Problem, gist, leaves
from guide2anki.model.text import words_of
from guide2anki.reading.slug import tag as tag_of
from guide2anki.reading.slug import titled

_RESERVED_TAGS = {"marked", "leech", "none"}


def deck_name(guide: Guide) -> str:
    """Return the full deck name: what the author says, else `Category::Title`."""
    if guide.settings.deck:
        return _levels(guide.settings.deck)
    title = guide.title.replace("::", ": ").strip(": ")
    category = guide.settings.category
    above = titled(category).replace("/", "::")
    return _levels(f"{above}::{title}" if category else title)


_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What would turn a name around, or command what shows it; Anki itself escapes the names of decks."""


_LONGEST = 200
"""Signs of a level in the name of a deck."""


def _levels(name: str) -> str:
    """Return a deck name without what Anki would change: empty levels, colons and spaces at their ends."""
    name = _UNSEEN.sub(" ", name)
    levels = [" ".join(level.split()).strip(": ") for level in name.split("::")]
    joined = "::".join([level[:_LONGEST].strip(": ") for level in levels if level][:11]) or "guide2anki"
    return "Default guide" if joined.casefold() == "default" else joined


def tags(guide: Guide, pair: Pair) -> tuple[str, ...]:
    """Return a note's tags: the guide's own, those at the ends of its lines, its place, its kind."""
    return _tags(guide.settings.tags, _hashtags(pair), guide.id, pair.section, pair.kind)


def _hashtags(pair: Pair) -> tuple[str, ...]:
    """Return the tags at the ends of the lines that a pair shows and of the names above them, levels parted by `::`."""
    runs = [pair.prompt, pair.node.title, *(node.title for node in pair.node.above)]
    runs += [part.title if isinstance(part, Node) else part.text for part in leaves((*pair.shown, *pair.answer))]
    return tuple(dict.fromkeys(tag.replace("/", "::") for run in runs for tag in run.tags))


@lru_cache(maxsize=1024)
def _tags(
    given: tuple[str, ...], hashtags: tuple[str, ...], guide: str, section: tuple[str, ...], kind: Kind
) -> tuple[str, ...]:
    own = ("::".join(filter(None, map(tag_of, tag.split("::")))) for tag in (*given, *hashtags))
    place = "::".join(["guide", guide, *filter(None, (tag_of(title, 40) for title in section))])
    kept = [tag for tag in own if tag and tag not in _RESERVED_TAGS]
    return tuple(dict.fromkeys([*kept, place, f"kind::{kind}"]))


def make(
    guide: Guide,
    pairs: Sequence[Pair],
    page: Page,
    composed: Mapping[Pair, Composed],
    answers: Mapping[Pair, tuple[Part, ...]],
) -> tuple[list[Note], list[Problem]]:
    """Return the notes of a guide in its order, and what is wrong with ids given by hand.

    `composed` holds what stands on the back of open questions, `answers` the learner's own.
    """
    deck = deck_name(guide)
    pins = {said.at: said for said in guide.directives if said.id}
    card = words.card_words(_language(guide, pairs))
    repeated = Counter(pair.prompt.flat.casefold() for pair in pairs)
    notes = []
    for pair in pairs:
        help_ = composed.get(pair)
        answer = pair.answer or (help_.answer if help_ else ())
        said = pair.said if pair.answer else gist(answer)
        mine = answers.get(pair, ())
        pinned = min({pair.line, pair.node.line} & pins.keys(), default=None) if pins else None
        fields = {
            "Prompt": _prompt(pair, page),
            CUE: _line(_cue(pair, card, repeated[pair.prompt.flat.casefold()] > 1, guide.settings.reverse), page),
            "Answer": _answer(pair, answer, said, page, guide.settings.uncover),
            "My Answer": render.blocks(mine, page) if mine else "",
            "Subject": _line(pair.subject, page),
            "Path": _line(STEP.join(pair.path), page),
            "Support": _support(help_.support, page, card) if help_ and help_.support else "",
            "Reverse": "1" if guide.settings.reverse and pair.kind == "term" and not pair.shown else "",
            "Kind": pair.kind,
            "Source": _line(_source(guide, pair, said), page),
        }
        notes.append(
            Note(
                guide=guide.id,
                kind=pair.kind,
                subject=pair.subject,
                prompt="\n".join(filter(None, [pair.prompt.flat, pair.shows])),
                answer=said,
                section=pair.section,
                deck=deck,
                fields=tuple([fields.get(name, "") for name in FIELDS]),
                tags=tags(guide, pair),
                line=pair.line,
                pin=pins.pop(pinned).id if pinned is not None else "",
                named="\n".join(filter(None, [pair.named, pair.shows])) if pair.named else "",
            )
        )
    unused = [
        Problem(guide.path, said.line, f"`id={said.id}` stands before nothing that became a note: put it above one")
        for said in pins.values()
    ]
    return notes, unused


def _line(content: str, page: Page) -> str:
    return render.RTL_MARK + render.text(content) if page.rtl and content else render.text(content)


def _source(guide: Guide, pair: Pair, said: str) -> str:
    """Return file and heading, without a heading that the card shows anyway.

    No line numbers, which would change with every edit above.
    """
    name = guide.path.name
    if not pair.section:
        return name
    heading = pair.section[-1]
    sought = _worded(heading)
    shown = heading in pair.path or any(
        sought in _worded(part) for part in (pair.prompt.flat, pair.subject, *pair.path, said)
    )
    return name if shown else f"{name}{STEP}{heading[:70]}"


def _worded(content: str) -> str:
    return f" {' '.join(words_of(content))} "


def _language(guide: Guide, pairs: Sequence[Pair]) -> str:
    if guide.settings.lang:
        return guide.settings.lang
    titles = dict.fromkeys(title for pair in pairs[:200] for title in pair.names)
    return words.language_of(" ".join([guide.title, *titles, *(pair.prompt.flat for pair in pairs[:200])]))


def _prompt(pair: Pair, page: Page) -> str:
    asked = render.inline(pair.prompt, page)
    return f'<div class="asked">{asked}</div>{render.blocks(pair.shown, page)}' if pair.shown else asked


BRIEF = 90
"""Width of an answer that stands large on its card, in letters; signs of Chinese and the like count twice."""


def _answer(pair: Pair, answer: tuple[Part, ...], said: str, page: Page, uncover: bool) -> str:
    if uncover and pair.kind in _COUNTED and _points(answer) > 1:
        return render.covered(answer, page)
    html = render.blocks(answer, page, template=pair.kind == "story")
    wide = len(said) if said.isascii() or len(said) > BRIEF else len(said) + sum(map(_is_wide, said))
    if not said or "\n" in said or wide > BRIEF or pair.kind in ("story", "choice", "open-question"):
        return html
    return f'<div class="brief">{html}</div>'


def _is_wide(sign: str) -> bool:
    return east_asian_width(sign) in "WF"


def _support(support: Sequence[Part], page: Page, card: words.CardWords) -> str:
    html = render.blocks(support, page)
    return f"<details><summary>{render.text(card.more)}</summary><div>{html}</div></details>"


_COUNTED = ("list", "value", "steps", "overview")
"""Kinds that ask for every point of a list."""


def _points(answer: Sequence[Part]) -> int:
    """Return how many points an answer has, if it ends with its only list."""
    lists = [part for part in answer if isinstance(part, Block) and part.kind == "list"]
    return len(lists[0].items) if len(lists) == 1 and answer[-1] is lists[0] else 0


_ROOM = 80
"""Letters of names or of a subject that find room in a cue."""


def _cue(pair: Pair, card: words.CardWords, repeated: bool, reverse: bool) -> str:
    """Return the kind of note in words, and what to recall; `repeated` tells of a label that several parts have."""
    kind = card.kind(pair.kind)
    asked = _asked(pair, card, repeated, reverse)
    if pair.kind == "steps" and asked:
        return asked
    return " · ".join(filter(None, [kind[:1].upper() + kind[1:], asked]))


def _sides(names: Iterable[str]) -> str:
    return " / ".join(f"{name.rstrip('?？:： ')}?" for name in names if name)


_ARROWS = ("→", "->", "=>", "⇒", "➜")
"""Signs that lead from one thing to another: what stands behind them is not what the first one is."""


def _asked(pair: Pair, card: words.CardWords, repeated: bool, reverse: bool) -> str:
    first = pair.answer[0] if len(pair.answer) == 1 else None
    if isinstance(first, Block) and first.kind == "table" and first.info == "rows":
        heads = _sides(row.cells[0].flat for row in first.rows)
        if heads and len(heads) <= _ROOM:
            return heads
    if pair.kind == "behaviour":
        return card.which_value.format(thing=card.thing)
    if pair.kind == "contrast":
        return _sides(part.label for part in pair.answer if isinstance(part, Node))
    if pair.kind == "term":
        if pair.prompt.asks or words.begins_asking(f"{pair.prompt.flat} …"):
            return ""
        if pair.node.separator in _ARROWS and pair.own:
            return ""
        if pair.own and pair.node.mark == "heading":
            return card.about
        known = repeated and pair.subject and not reverse and len(pair.subject) <= _ROOM
        known = known and not words.begins_asking(pair.subject)
        return card.what_for.format(subject=pair.subject) if known else card.what
    count = _points(pair.answer) if pair.kind in _COUNTED else 0
    if count < 2:
        return ""
    said = {"steps": card.steps, "overview": card.name_all}.get(pair.kind, card.points)
    return said.format(n=count)
