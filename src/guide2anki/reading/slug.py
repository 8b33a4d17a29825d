"""Slugs: names that are safe in tags, ids and file names."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

from guide2anki.words.files import is_device

_OTHER = re.compile(r"[^\w-]+")


@lru_cache(maxsize=1024)
def slug(name: str, limit: int = 60) -> str:
    """Return lower-case letters of any script, digits, `-` and `_`; other runs become one `-`."""
    return _joined(_OTHER.sub("-", _folded(name)), limit)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).lower().replace("'", "").replace("’", "")


def _joined(folded: str, limit: int) -> str:
    return re.sub(r"-{2,}", "-", folded).strip("-_")[:limit].rstrip("-_")


_UNSTORABLE = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]')
"""What Windows has in no name of a file, and what makes a name look like another."""
_LONGEST = 240
"""Bytes of a name that leave room for an ending."""


def file_name(name: str) -> str:
    """Return a name, without an ending, that every system can store; two that differ stay different."""
    safe = _UNSTORABLE.sub("-", name)
    if safe not in (".", ".."):
        safe = safe.rstrip(". ")
    if not safe or is_device(safe):
        safe = f"_{safe}"
    if safe == name and len(name.encode()) <= _LONGEST:
        return name
    kept = safe.encode("utf-8", "replace")[: _LONGEST - 9].decode("utf-8", "ignore")
    return f"{kept}-{digest(name)}"


def digest(name: str) -> str:
    """Return a short text that tells a name from others that look like it."""
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def same_file(name: str) -> str:
    """Return what is equal of two names that are one file on a system that overlooks case and Unicode forms."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def is_language(name: str) -> bool:
    """Tell whether a name can be the code of a language, or is empty: it is written into cards as it is."""
    return not name or bool(re.fullmatch(r"[A-Za-z]{1,20}(?:[-_][A-Za-z0-9]{1,20})*", name))


def titled(name: str) -> str:
    """Return the name of a folder or category as a person would write it: `interview-prep` → `Interview Prep`."""
    if re.fullmatch(r"[a-z0-9]+(?:[-_][a-z0-9]+)*", name):
        return " ".join(word[:1].upper() + word[1:] for word in re.split(r"[-_]", name))
    return name


_JOINER = "\u200d"
"""Makes one emoji of several."""
_SIGNED = re.compile(r"((?<=\w)(?:\+\+|#(?!\w)))")


@lru_cache(maxsize=1024)
def tag(name: str, limit: int = 60) -> str:
    """Return a name as a part of an Anki tag: its slug, but `C#` and `C++` keep their signs, emoji stand as such."""
    plain = slug(name, limit)
    if not plain:  # signs of the keyboard name nothing, an emoji does
        return "".join(sign for sign in name if (ord(sign) > 0x2010 and sign.isprintable()) or sign == _JOINER)[:limit]
    if "#" not in name and "+" not in name:
        return plain
    parts = [part if at % 2 else _OTHER.sub("-", part) for at, part in enumerate(_SIGNED.split(_folded(name)))]
    return _joined("".join(parts), limit)
