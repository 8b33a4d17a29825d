"""Sentences and languages: what a sentence does, which language a text is in, what cards say in it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import fields, replace
from functools import cache, lru_cache

from guide2anki.words.language import CardWords, Language
from guide2anki.words.merged import by_code, closes, equals, holds, is_plain, languages, lower, merged, starts
from guide2anki.words.notation import LETTER, alternatives

_MOST_READ = 4000
"""Characters by which a language is told."""


def ends_abbreviated(text: str) -> bool:
    """Tell whether the full stop at the end of a text belongs to an abbreviation or initial ("e.g.", "z. B.", "J.")."""
    return text.endswith(".") and bool(_abbreviated().search(lower(text[-16:])))


@cache
def _abbreviated() -> re.Pattern[str]:
    return re.compile(rf"(?:^|[\s(])(?:{alternatives(merged('abbreviations'), '', '')}|[^\W\d_])\.$")


@lru_cache(maxsize=4096)
def is_lead_in(text: str) -> bool:
    """Tell whether a line only introduces what follows ("For example:", "There are three:", "包括：")."""
    small = lower(text).strip()
    bare = small.rstrip(":：… ")
    if equals(bare, "lead_ins"):
        return True
    if bare == small or small.endswith("…") or len(bare.split()) > 14 or len(bare) > 100:
        return False
    return starts(bare, "lead_ins") or closes(bare, "lead_in_ends")


# ---------------------------------------------------------------- definitions


@lru_cache(maxsize=4096)
def names_term(sentence: str) -> bool:
    """Tell whether a sentence says of something what it is called ("… is known as osmosis"), and of what."""
    return holds(lower(sentence), "naming") and not points_back(sentence)


@lru_cache(maxsize=4096)
def points_back(sentence: str) -> bool:
    """Tell whether a sentence begins with what was said before it ("This has two benefits")."""
    return starts(lower(sentence), "pointing")


_AROUND = " ,.:：。।،"
_SHORTEST_SAID = 4
"""Characters of what is said of a term: with less, "Level is up" would define."""
_LONGEST_TERM = 80
_MOST_WORDS = 6
_MOST_HAN = 12
_HAN = r"[\u3400-\u9fff\uf900-\ufaff]"
_KANA = r"[\u3040-\u30ff]"
_BRACKETS = r"\s*[(（\[][^()（）\[\]]*[)）\]]\s*$"
_NOT_IN_TERM = r"[,;:!?…，；：！？。、|=→]|\.\s|\.$|\s[-–—]\s"
_HAS_UNSPACED = r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"


_COPULAS = ("copulas", "own_copulas", "past_copulas", "marked_copulas", "topics")


def defines(sentence: str, marked: bool = False) -> int:
    """Return how long the term is that a sentence defines, in characters from its beginning; 0 if it defines none.

    `Osmosis is the movement of …` gives 7, `A moraine is rubble …` the length of "A moraine". A term in brackets behind
    the term belongs to it: `TCP (Transmission Control Protocol) is …`. Looser words define what is `marked`:
    `Apse is where …`.
    """
    text = sentence.rstrip()
    if len(text) < 6 or text.endswith(("?", "？", "؟", "…")) or (text.endswith((":", "：")) and is_lead_in(text)):
        return 0
    small = _same_length_lower(text)
    for found in _copulas(is_plain(small)).finditer(small, 0, _LONGEST_TERM + 30):
        kind = str(found.lastgroup)
        word = found[kind]
        end = found.start(kind)
        while end and small[end - 1].isspace():
            end -= 1
        end = _before_adverb(small, end)
        term = re.sub(_BRACKETS, "", small[:end]).strip()
        said = small[found.end() :].strip(_AROUND)
        if not _may_be_term(term) or len(said) < _SHORTEST_SAID:
            continue
        meant = [one for one in _meant(word, text) if marked or one[1] != "marked_copulas"]
        if meant and all(_defines(term, said, language, field) for language, field in meant):
            return end
    return 0


def defined(sentence: str) -> tuple[int, int] | None:
    """Return where the term stands that a sentence defines, as (start, end), or None; it may stand inside.

    `Unter Rendite versteht man den Ertrag …` gives the place of "Rendite".
    """
    if length := defines(sentence):
        return 0, length
    small = _same_length_lower(sentence.rstrip())
    for code, phrase in _inversions().get(small.partition(" ")[0], ()):
        if not (found := _inversion(phrase).match(small)):
            continue
        start, end = found.span("term")
        first, _, rest = found["term"].partition(" ")
        start += len(first) + 1 if rest and first in small_words(code) else 0
        if _may_be_term(small[start:end]) and _is_term(small[start:end], code):
            return start, end
    return None


@cache
def _inversions() -> dict[str, list[tuple[str, str]]]:
    """Return by their first word the words that stand around a term which they define, each with its language."""
    out: dict[str, list[tuple[str, str]]] = {}
    for language in languages():
        for phrase in language.inversions:
            out.setdefault(phrase.partition(" ")[0], []).append((language.code, phrase))
    return out


@cache
def _inversion(phrase: str) -> re.Pattern[str]:
    """Return what finds a term inside the words that define it: `unter _ versteht man`, `unter _ wird _ verstanden`."""
    before, behind, *ends = phrase.split(" _ ")
    last = rf".*\b{ends[0]}\W*$" if ends else r"\b"
    return re.compile(rf"{before}\s+(?P<term>[^,;:.!?]{{2,60}}?),?\s+{behind}{last}")


def _before_adverb(small: str, end: int) -> int:
    """Return where a term ends before an adverb that belongs to the copula: "Risk just means …"."""
    term, _, last = small[:end].rpartition(" ")
    return len(term.rstrip()) if last in _adverbs() and term.strip() else end


@cache
def _adverbs() -> frozenset[str]:
    return frozenset(merged("adverbs"))


def _same_length_lower(text: str) -> str:
    small = text.lower()
    if len(small) != len(text):  # the Turkish İ becomes two characters
        small = "".join(sign.lower() if len(sign.lower()) == 1 else "i" for sign in text)
    return small.replace("’", "'")


@cache
def _copulas(plain: bool) -> re.Pattern[str]:
    """Return what finds a copula behind a term: as a word, written onto the term, or in a script without spaces."""
    spaced, attached, unspaced = [], [], []
    for word in merged(*_COPULAS):
        if plain and not word.isascii():
            continue
        if word.startswith("-"):
            attached.append(word[1:])
        elif not word.isascii() and re.search(_HAS_UNSPACED, word):
            unspaced.append(word)
        else:
            spaced.append(word)
    return re.compile(
        rf"\s(?P<spaced>{alternatives(spaced, '', '')})(?=[\s,])"
        rf"|(?P<attached>{alternatives(attached, '', '')})(?=\s)"
        rf"|(?P<unspaced>{alternatives(unspaced, '', '')})"
    )


@cache
def _meaning() -> dict[str, tuple[tuple[Language, str], ...]]:
    """Return for each copula the languages that have it, each with the field that it stands in."""
    out: dict[str, list[tuple[Language, str]]] = {}
    for language in languages():
        for field in _COPULAS:
            for word in getattr(language, field):
                out.setdefault(word.removeprefix("-"), []).append((language, field))
    return {word: tuple(listed) for word, listed in out.items()}


def _meant(word: str, text: str) -> tuple[tuple[Language, str], ...]:
    """Return the languages in which a copula of a text counts: the text's own; all, if that is unsure."""
    having = _meaning().get(" ".join(word.split()), ())
    if code := language_of(text):
        return tuple((language, field) for language, field in having if language.code == code)
    return tuple((language, field) for language, field in having if field != "own_copulas")


def _defines(term: str, said: str, language: Language, field: str) -> bool:
    """Tell whether what stands before and after a copula makes a definition in a language."""
    if not _is_term(term, language.code):
        return False
    if field == "past_copulas" and not _begins(language.code, "articles").match(said):
        return False
    if field == "topics" and not _ends(language.code, "closings").search(said):
        return False
    return field == "marked_copulas" or not _begins(language.code, "undefining").match(said)


def _may_be_term(bare: str) -> bool:
    """Tell whether a term can be one in any language, by its length and signs."""
    words = bare.split()
    if not bare or len(words) > _MOST_WORDS or len(bare) > _LONGEST_TERM or re.search(_NOT_IN_TERM, bare):
        return False
    if not bare.isascii() and len(re.findall(_HAN, bare)) + len(re.findall(_KANA, bare)) / 2 > _MOST_HAN:
        return False
    if not re.search(rf"[{LETTER}]", bare) or bare.isdigit():
        return False
    return bare[0] not in "([{<" and all(
        bare.count(opened) == bare.count(closed) for opened, closed in ("()", "[]", "{}", "（）")
    )


def _is_term(bare: str, code: str) -> bool:
    """Tell whether what may be a term is one in a language, by its words."""
    if _begins(code, "no_terms").match(bare) or _anywhere(code, "no_term_words").search(bare):
        return False
    small = small_words(code)
    return not all(word.strip("\"'“”„«»*_") in small for word in bare.split())


@cache
def _begins(code: str, field: str) -> re.Pattern[str]:
    return re.compile(r"^\W*" + alternatives(getattr(by_code()[code], field), ""))


@cache
def _anywhere(code: str, field: str) -> re.Pattern[str]:
    return re.compile(alternatives(getattr(by_code()[code], field)))


@cache
def _ends(code: str, field: str) -> re.Pattern[str]:
    return re.compile(rf"{alternatives(getattr(by_code()[code], field), after='')}[^{LETTER}]*$")


# ---------------------------------------------------------------- languages


@cache
def stop_words() -> frozenset[str]:
    """Return the small words of all languages."""
    return frozenset(merged("small_words"))


@cache
def small_words(lang: str) -> frozenset[str]:
    """Return the small words of a language, by its code ("pt", "pt-BR"); of an unknown one none."""
    found = by_code().get(base(lang))
    return frozenset(found.small_words if found else ())


def stemmer(lang: str) -> str:
    """Return the name of the Snowball algorithm for a language, by its code; empty if there is none."""
    found = by_code().get(base(lang))
    return found.stemmer if found else ""


def base(lang: str) -> str:
    """Return the code of a language without region and script: "pt" for "pt-BR" and "pt_BR"."""
    return lang.strip().lower().replace("_", "-").partition("-")[0]


_WORD = rf"(?![\d_])[{LETTER}]+(?:'(?![\d_])[{LETTER}]+)*"


@lru_cache(maxsize=1024)
def language_of(text: str) -> str:
    """Return the code of the language that a text is in, by its first 4,000 characters; empty if that is unsure."""
    small = lower(text[:_MOST_READ])
    if not small.isascii() and (found := _by_script(small)) is not None:
        return found
    return _by_words(small)


@cache
def _scripts() -> tuple[tuple[Language, re.Pattern[str]], ...]:
    return tuple((one, re.compile(f"[{one.script}]")) for one in languages() if one.script)


def _by_script(small: str) -> str | None:
    """Return the language whose script a text is mostly in; empty if it has letters of others, None if it is Latin."""
    best, most = None, 0
    for language, signs in _scripts():
        if (weight := language.script_weight * len(signs.findall(small))) > most:
            best, most = language, weight
    latin = sum(sign.isalpha() and sign < "\u0250" for sign in small)
    if best is None or most < 0.5 * latin:
        return None
    strange = sum(map(small.count, best.foreign))
    return "" if strange and strange * 100 >= most else best.code


@cache
def _weights() -> dict[str, tuple[tuple[str, ...], float]]:
    """Return for each small word of the Latin languages who has it, and what it says: less, the more have it."""
    having: dict[str, list[str]] = {}
    for one in languages():
        if not one.script:
            for word in one.small_words:
                having.setdefault(word, []).append(one.code)
    return {word: (tuple(codes), 1 / len(codes)) for word, codes in having.items()}


@cache
def _letters() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((one.code, re.compile(f"[{one.letters}]")) for one in languages() if one.letters and not one.script)


_UNKNOWN = frozenset("åøæěřůőűžčš")
"""Letters of languages that have no file here: some of these share other letters with one that has."""
_MOST_STRANGE = 0.03
"""Share of words with such letters that names and loans may have: with more, Swedish was taken for German."""


def _by_words(small: str) -> str:
    words = re.findall(_WORD, small)
    score: Counter[str] = Counter()
    weights = _weights()
    for word in words:
        codes, weight = weights.get(word, ((), 0.0))
        for code in codes:
            score[code] += weight  # type: ignore[assignment]
        if not word.isascii():
            for code, signs in _letters():
                if signs.search(word):
                    score[code] += 1
    strange = sum(not word.isascii() and not _UNKNOWN.isdisjoint(word) for word in words)
    if strange > 1 and strange > _MOST_STRANGE * len(words):
        return ""
    ranked = score.most_common(2)
    if not ranked or ranked[0][1] < 0.06 * len(words) or ranked[0][1] <= 1:
        return ""
    if len(ranked) > 1 and ranked[0][1] < 1.25 * ranked[1][1]:
        return ""
    return ranked[0][0]


# ---------------------------------------------------------------- what the tool writes


@lru_cache(maxsize=64)
def card_words(lang: str) -> CardWords:
    """Return what the tool writes on cards in a language, by its code; in English where that has no words for it."""
    english = by_code()["en"].card
    own = by_code().get(base(lang))
    if own is None:
        return english
    missing = {
        field.name: getattr(english, field.name) for field in fields(CardWords) if not getattr(own.card, field.name)
    }
    return replace(own.card, **missing)
