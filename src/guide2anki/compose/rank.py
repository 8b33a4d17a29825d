"""How much two texts have in common: BM25 over fields (BM25F), on the roots of telling words."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from guide2anki import words
from guide2anki.model.text import is_sign, words_of

Roots = Mapping[str, str]
"""The roots of a text's telling words, each with the word as it stands there: "long-term" has two roots."""

_AROUND = "\"'“”‘’„«»()[]¿¡?!.,;:…"

SATURATION = 1.2
"""BM25's k1: without it a word said five times would outweigh two words said once."""
LENGTH = 0.5
"""BM25's b: without it the longest topic, which has a bit of everything, would be linked to most questions."""


def rooter(lang: str, title: str = "") -> Callable[[str], Roots]:
    """Return what tells the roots of a plain text in a language: stems, and pairs of Han or kana signs.

    The words of a guide's `title` tell nothing: all of it is about them.
    """
    small = words.small_words(lang)
    name = words.stemmer(lang)
    stem: Callable[[str], str] = str
    if name:
        import Stemmer

        stem = Stemmer.Stemmer(name).stemWord

    def roots(content: str) -> dict[str, str]:
        out: dict[str, str] = {}
        for written in content.split():
            before = ""
            for word in words_of(written):
                sign = is_sign(word)
                pair, before = before + word, word if sign else ""
                if sign and len(pair) == 2 and pair not in small:
                    out.setdefault(pair, pair)
                elif not sign and len(word) > 1 and not word.isdigit() and word not in small:
                    out.setdefault(stem(word.replace("’", "'")), written.strip(_AROUND).lower())
        return {root: word for root, word in out.items() if root not in everywhere}

    everywhere: set[str] = set()
    everywhere = set(roots(title))
    return roots


def agreeing(asked: Roots, roots: Collection[str]) -> int:
    """Return how many words of a text are among some roots.

    A word with a hyphen is one, and must be there whole; signs that overlap count once.
    """
    found = {word for root, word in asked.items() if root in roots}
    found -= {word for root, word in asked.items() if root not in roots}
    signs = sum(is_sign(word) for word in found)
    return len(found) - signs + (signs + 1) // 2


@dataclass(frozen=True, slots=True)
class Index:
    """Documents of weighted fields."""

    idf: Mapping[str, float]
    counts: Sequence[Mapping[str, float]]
    """For each document how often it has a word, by the weight of the field and its length."""

    def score(self, asked: Iterable[str], at: int) -> float:
        """Return how well a document fits the roots of a question; `fsum`, so that no order tips a tie."""
        own = self.counts[at]
        return math.fsum(self.idf[root] * own[root] / (SATURATION + own[root]) for root in asked if root in own)


def index(documents: Sequence[Sequence[tuple[float, Sequence[str]]]], lines: Iterable[Iterable[str]]) -> Index:
    """Return an index of documents, each a sequence of fields (weight, roots); `lines` say how rare a word is."""
    seen = list(lines)
    frequency = Counter(root for line in seen for root in set(line))
    idf = {root: math.log(1 + (len(seen) - count + 0.5) / (count + 0.5)) for root, count in frequency.items()}
    sizes = [sum(len(roots) for _, roots in fields) for fields in documents]
    mean = sum(sizes) / len(sizes) if sizes else 1
    counts = []
    for size, fields in zip(sizes, documents, strict=True):
        found: dict[str, float] = {}
        for weight, roots in fields:
            for root in roots:
                found[root] = found.get(root, 0.0) + weight / (1 - LENGTH + LENGTH * size / mean)
        counts.append(found)
    return Index(idf, counts)
