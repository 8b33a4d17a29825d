"""Fronts that differ: every front names its subject, as short as keeps it apart from all others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from guide2anki import words
from guide2anki.cards.cut import MAX_POINTS
from guide2anki.model import STEP, Guide, Node, Pair, Part, Reason, Skip
from guide2anki.model.text import STATED, words_of

_NEVER_ECHO = frozenset(("open-question", "choice", "overview", "behaviour"))


def keep_apart(guide: Guide, pairs: Sequence[Pair]) -> tuple[list[Pair], list[Skip]]:
    """Return the pairs with subjects that tell their fronts apart, and skips for what is said twice or says nothing.

    Pairs said twice are kept once; answers to one front become one card, if these are not too many to hold in mind;
    what the front gives away goes.
    """
    dropped: list[Skip] = []
    named = [pair for pair in pairs if _is_wanted(guide, pair, dropped)]
    _give_subjects(guide, named)
    fronts: dict[tuple[str, ...], dict[str, Pair]] = {}
    """For each front its pairs by what they say."""
    for pair in named:
        if echoes(pair):
            _drop(pair, Reason.ECHO, dropped)
            continue
        same = fronts.setdefault(_front(pair), {})
        if pair.said in same or (same and pair.kind == "open-question"):
            _drop(pair, Reason.REPEATED, dropped)
            continue
        if same and (first := next(iter(same.values()))).kind == "open-question":
            _drop(same.pop(first.said), Reason.REPEATED, dropped)
        same[pair.said] = pair
    kept: list[Pair] = []
    for same in fronts.values():
        together = list(same.values())
        shows_several = len(together) > 1 and any(pair.kind == "behaviour" for pair in together)
        if len(together) > MAX_POINTS or shows_several:
            for pair in together:
                _drop(pair, Reason.AMBIGUOUS, dropped)
        elif together:
            kept.append(_pooled(together))
    return kept, dropped


def _pooled(pairs: Sequence[Pair]) -> Pair:
    """Return one pair for those that have one front."""
    if len(pairs) == 1:
        return pairs[0]
    answer = tuple(part for pair in pairs for part in pair.answer)
    return replace(pairs[0], answer=answer, used=tuple(leaf for pair in pairs for leaf in pair.used))


def _is_wanted(guide: Guide, pair: Pair, dropped: list[Skip]) -> bool:
    if guide.settings.kinds and pair.kind not in guide.settings.kinds:
        _drop(pair, Reason.EXCLUDED, dropped)
        return False
    return True


def _drop(pair: Pair, reason: Reason, dropped: list[Skip]) -> None:
    dropped.extend(Skip(leaf, reason, pair.shape) for leaf in pair.told)


def _front(pair: Pair) -> tuple[str, ...]:
    return (*pair.path, pair.subject.casefold(), pair.prompt.flat.casefold(), pair.shows)


def _give_subjects(guide: Guide, pairs: Sequence[Pair]) -> None:
    """Give each pair the shortest end of its path that tells it from pairs with the same prompt."""
    depth = [1] * len(pairs)
    paths = [tuple(dict.fromkeys(pair.names)) for pair in pairs]
    prompts = [(pair.prompt.flat.casefold(), pair.shows) for pair in pairs]
    same = Counter(zip(prompts, paths, strict=True))
    titles: dict[int, dict[int, str]] = {}
    for at, pair in enumerate(pairs):
        if same[prompts[at], paths[at]] > 1 and (beside := _beside(pair, titles)):
            paths[at] = (*paths[at], beside)
    for _ in range(8):
        whole: dict[tuple[object, ...], set[tuple[str, ...]]] = {}
        for at in range(len(pairs)):
            whole.setdefault((prompts[at], paths[at][-depth[at] :]), set()).add(paths[at])
        grown = False
        for at in range(len(pairs)):
            key = (prompts[at], paths[at][-depth[at] :])
            if len(whole[key]) > 1 and depth[at] < len(paths[at]):
                depth[at] += 1
                grown = True
        if not grown:
            break
    for pair, path, shown in zip(pairs, paths, depth, strict=True):
        if path:
            pair.subject, pair.path = STEP.join(path[-shown:]), (guide.title, *path[:-shown])
        else:
            pair.subject, pair.path = "", () if pair.prompt.flat == guide.title else (guide.title,)


def _beside(pair: Pair, titles: dict[int, dict[int, str]]) -> str:
    """Return the name that stands before the pair's own, where labels of one name stand under one title.

    `**Fever** is …`, `**Signs**: …`, `**Allergy** is …`, `**Signs**: …`: to a reader each belongs to the name above it.
    `titles` keeps for each title the names before its parts, found once.
    """
    above = pair.node.parent
    if above is None or not pair.own or pair.node.mark not in ("label", "statement"):
        return ""
    if id(above) not in titles:
        titles[id(above)], last = {}, ""
        for part in above.body:
            if isinstance(part, Node):
                titles[id(above)][id(part)] = last
                if part.separator == STATED or part.mark in ("bold", "question"):
                    last = part.full_label
    return titles[id(above)].get(id(pair.node), "")


def echoes(pair: Pair) -> bool:
    """Tell whether the front already says all that the answer says."""
    if pair.kind in _NEVER_ECHO:
        return False
    prompt = pair.prompt.flat
    if pair.kind == "question" and (
        words.offers_answers(prompt) or any(map(words.is_true_false, (prompt, pair.subject, *pair.path)))
    ):
        return False
    if any(_shows(part) for part in pair.answer):
        return False
    above = () if pair.kind == "question" else (*pair.path, pair.subject)  # a question asks which of them
    said = " ".join((*above, prompt, pair.shows)).lower()
    front = f" {' '.join(words_of(said))} "
    silent = True
    for row in pair.said.splitlines():
        found = " ".join(words_of(row))
        if found and f" {found} " not in front:
            return False
        silent = silent and not found
    return not (silent and pair.said.strip())


def _shows(part: Part) -> bool:
    """Tell whether there is something to see in a part: a picture, code, a formula."""
    if isinstance(part, Node):
        return part.name.has_picture or any(map(_shows, part.body))
    if part.kind in ("code", "math") or part.text.has_picture or any(cell.has_picture for cell in part.cells):
        return True
    inner: tuple[Part, ...] = (*part.items, *part.rows)
    return any(map(_shows, inner))
