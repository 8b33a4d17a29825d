"""All languages at once: the modules of the package, their names and patterns, each made when it is first asked for."""

from __future__ import annotations

import importlib
import pkgutil
import re
from functools import cache, lru_cache

from guide2anki.words.language import Language
from guide2anki.words.notation import LETTER, alternatives, plain_part

_MARKS = r"[\u0307\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640]"
"""The dot that Turkish capitals leave, and the vowel points of Hebrew and Arabic: most people leave them out."""
_APOSTROPHES = str.maketrans("’ʼ", "''")


@cache
def languages() -> tuple[Language, ...]:
    """Return every language that has a module in this package, by code."""
    from guide2anki import words

    modules = (
        importlib.import_module(f"{words.__name__}.{found.name}") for found in pkgutil.iter_modules(words.__path__)
    )
    found = (getattr(module, "LANGUAGE", None) for module in modules)
    return tuple(sorted((one for one in found if isinstance(one, Language)), key=lambda one: one.code))


@cache
def by_code() -> dict[str, Language]:
    """Return the languages by their codes."""
    return {language.code: language for language in languages()}


def lower(text: str) -> str:
    """Return a text as patterns look at it: lower case, straight apostrophes, without vowel points."""
    if text.isascii():
        return text.lower()
    return re.sub(_MARKS, "", text.lower().translate(_APOSTROPHES))


_NO_NAME = rf"[^\s&'/+{LETTER}-]"


@lru_cache(maxsize=4096)
def key(name: str) -> str:
    """Return a heading or label for looking up: lower case, without marks, numbers and closing colon."""
    folded = re.sub(_NO_NAME, " ", lower(name.casefold()))
    return re.sub(r"^[\d\s]+", "", " ".join(folded.split())) or folded.strip()


def merged(*fields: str) -> tuple[str, ...]:
    """Return the words of some fields in all languages, without repetitions."""
    return tuple(dict.fromkeys(word for field in fields for one in languages() for word in getattr(one, field)))


@cache
def names(*fields: str) -> frozenset[str]:
    """Return the names of some fields in all languages, as `key` writes them."""
    return frozenset(filter(None, map(key, merged(*fields))))


def holds(small: str, *fields: str) -> bool:
    """Tell whether a text in lower case has a phrase of some fields anywhere."""
    return anywhere(*fields, plain=is_plain(small)).search(small) is not None


@lru_cache(maxsize=4096)
def is_plain(small: str) -> bool:
    """Tell whether all letters of a text in lower case are in ASCII; dashes, quotes and emoji are none."""
    return small.isascii() or not re.search(r"[^\W\d_a-z]", small)


@cache
def anywhere(*fields: str, plain: bool = False) -> re.Pattern[str]:
    """Return what finds a phrase of some fields as words of its own, also behind a particle that is written onto it.

    With `plain` it finds only what a text without letters beyond ASCII can have: sooner, and compiled in half the time.
    """
    if plain:
        return re.compile(alternatives(_listed(fields, True), plain=True))
    loose: list[str] = []
    found = []
    for language in languages():
        listed = [word for field in fields for word in getattr(language, field)]
        if language.clitics and listed:
            onto = "".join(f"(?:{clitic})?" for clitic in language.clitics)
            found.append(f"(?=[{language.script}])" + alternatives(listed, rf"(?<![{LETTER}]){onto}"))
        else:
            loose += listed
    return re.compile("|".join([alternatives(loose), *found]))


def starts(small: str, *fields: str, whole: bool = False) -> bool:
    """Tell whether a text in lower case begins, behind any signs, with a phrase of some fields.

    With `whole` no letter may follow, not even in a script without spaces.
    """
    return _beginning(fields, whole, is_plain(small)).match(small) is not None


def equals(small: str, *fields: str) -> bool:
    """Tell whether a text in lower case is one phrase of some fields, between any signs."""
    return _entire(fields, is_plain(small)).match(small) is not None


def closes(small: str, *fields: str) -> bool:
    """Tell whether a text in lower case ends, before any signs, with a phrase of some fields."""
    return _ending(fields, is_plain(small)).search(small) is not None


@cache
def _beginning(fields: tuple[str, ...], whole: bool, plain: bool) -> re.Pattern[str]:
    return re.compile(r"^\W*" + alternatives(_listed(fields, plain), "", NO_LETTER if whole else None, plain))


@cache
def _entire(fields: tuple[str, ...], plain: bool) -> re.Pattern[str]:
    return re.compile(rf"^\W*{alternatives(_listed(fields, plain), '', '')}\W*$")


@cache
def _ending(fields: tuple[str, ...], plain: bool) -> re.Pattern[str]:
    return re.compile(rf"{alternatives(_listed(fields, plain), after='', plain=plain)}[^{LETTER}]*$")


def _listed(fields: tuple[str, ...], plain: bool) -> list[str]:
    listed = merged(*fields)
    return [part for word in listed if (part := plain_part(word))] if plain else list(listed)


NO_LETTER = rf"(?![{LETTER}])"
"""What follows a phrase that must not go on in any script."""
