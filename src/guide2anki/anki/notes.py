"""From pairs to notes: fields, tags and deck."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from guide2anki import words
from guide2anki.anki import render
from guide2anki.anki.note_types import FIELDS
from guide2anki.anki.render import Page
from guide2anki.compose.compose import Composed
from guide2anki.model import STEP, Block, Guide, Kind, Node, Note, Pair, Part, Problem, gist, leaves
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


def _levels(name: str) -> str:
    """Return a deck name without what Anki would change: empty levels, colons and spaces at their ends."""
    levels = [" ".join(level.split()).strip(": ") for level in name.split("::")]
    joined = "::".join([level for level in levels if level][:11]) or "guide2anki"
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
    notes = []
    for pair in pairs:
        help_ = composed.get(pair)
        answer = pair.answer or (help_.answer if help_ else ())
        mine = answers.get(pair, ())
        pinned = min({pair.line, pair.node.line} & pins.keys(), default=None) if pins else None
        fields = {
            "Prompt": _prompt(pair, page, card),
            "Answer": render.blocks(answer, page, template=pair.kind == "story"),
            "My Answer": render.blocks(mine, page) if mine else "",
            "Subject": _line(pair.subject, page),
            "Path": _line(STEP.join(pair.path), page),
            "Support": render.blocks(help_.support, page) if help_ and help_.support else "",
            "Reverse": "1" if guide.settings.reverse and pair.kind == "term" and not pair.shown else "",
            "Kind": pair.kind,
            "Source": _line(_source(guide, pair), page),
        }
        notes.append(
            Note(
                guide=guide.id,
                kind=pair.kind,
                subject=pair.subject,
                prompt="\n".join(filter(None, [pair.prompt.flat, pair.shows])),
                answer=pair.said if pair.answer else gist(answer),
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


def _source(guide: Guide, pair: Pair) -> str:
    """Return file and heading; no line numbers, which would change with every edit above."""
    name = guide.path.name
    return f"{name}{STEP}{pair.section[-1][:70]}" if pair.section else name


def _language(guide: Guide, pairs: Sequence[Pair]) -> str:
    return guide.settings.lang or words.language_of(" ".join(pair.prompt.flat for pair in pairs[:200]))


def _prompt(pair: Pair, page: Page, card: words.CardWords) -> str:
    asked = render.inline(pair.prompt, page)
    cue = _cue(pair, card)
    shown = render.blocks(pair.shown, page) if pair.shown else ""
    if not cue and not shown:
        return asked
    return f'<div class="asked">{asked}</div>{shown}' + (f'<p class="cue">{render.text(cue)}</p>' if cue else "")


def _cue(pair: Pair, card: words.CardWords) -> str:
    """Return what to recall where the prompt alone would not say it."""
    first = pair.answer[0] if len(pair.answer) == 1 else None
    count = len(first.items) if isinstance(first, Block) and first.kind == "list" else 0
    if pair.kind == "behaviour":
        return card.which_value.format(thing=card.thing)
    if pair.kind == "overview":
        last = pair.answer[-1]
        return card.name_all.format(n=len(last.items)) if isinstance(last, Block) else ""
    if pair.kind == "contrast":
        return " / ".join(f"{part.label}?" for part in pair.answer if isinstance(part, Node) and part.name)
    if pair.kind == "steps" and count > 1:
        return card.steps.format(n=count)
    if pair.kind in ("list", "value") and count > 1:
        return card.points.format(n=count)
    return ""
