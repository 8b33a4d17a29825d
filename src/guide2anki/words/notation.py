"""The notation of the language files (`language.py` describes it), made into patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable

_SIGNS_OF_VOWELS = r"\u0300-\u036f\u0900-\u0903\u093a-\u094f\u0955-\u0957\u0962\u0963"
LETTER = r"\w" + _SIGNS_OF_VOWELS
"""Inside a character class: what a word consists of, with the vowel signs that Python does not count as letters."""

_NO_LETTER_BEFORE = rf"\b(?<![{_SIGNS_OF_VOWELS}])"
_NO_LETTER_AFTER = rf"(?![{LETTER}])"
_OTHER_LETTER = r"[^\W\d_a-zA-Z]"
_UNSPACED = r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]"
_PART = r"(?s)\[(?P<optional>(?:[^\[\]{}]|\{[^{}]*\})*)\]|\{(?P<either>[^{}]*)\}|(?P<gap>\s*\*\*?\s*)|(?P<other>.)"
_SIGNS = frozenset("[]{}*~#$^")

_Tree = dict[str, "_Tree"]
_END = ""


def alternatives(
    listed: Iterable[str], before: str | None = None, after: str | None = None, plain: bool = False
) -> str:
    """Return a pattern, in a group of its own, that finds the longest of some phrases.

    `before` and `after` are what must stand around a phrase; if None, no letter, where the script spaces its words.
    With `plain` neither phrases nor text have letters beyond ASCII: that is found sooner.
    """
    letter_before, letter_after = (r"\b", r"(?!\w)") if plain else (_NO_LETTER_BEFORE, _NO_LETTER_AFTER)
    trees: dict[tuple[str, str], _Tree] = {}
    for phrase in listed:
        first, last = phrase[:1], phrase.rstrip("~$])}*")[-1:]
        start = before if before is not None else letter_before if _is_letter(first) else ""
        end = after if after is not None else letter_after if _is_letter(last) and phrase[-1] not in "~*$" else ""
        at = trees.setdefault((start, end), {})
        for part in _parts(phrase):
            at = at.setdefault(part, {})
        at[_END] = {}
    found = [start + _written(tree) + end for (start, end), tree in trees.items()]
    return f"(?:{'|'.join(found)})" if found else "(?!)"


def plain_part(phrase: str) -> str:
    """Return what of a phrase can stand in a text without letters beyond ASCII; empty if nothing can."""
    if phrase.isascii() or not re.search(_OTHER_LETTER, phrase):
        return phrase
    choices = re.sub(r"\{([^{}]*)\}", _plain_choices, phrase)
    kept = re.sub(r"\[[^\[\]]*[^\x00-\x7f\[\]][^\[\]]*\] ?", "", choices)
    return "" if "{}" in kept or re.search(_OTHER_LETTER, kept) else kept


def _plain_choices(found: re.Match[str]) -> str:
    return "{" + "/".join(one for one in found[1].split("/") if not re.search(_OTHER_LETTER, one)) + "}"


def _is_letter(sign: str) -> bool:
    if sign.isascii():
        return sign.isalnum() or sign in ("_", "[", "{", "#", "~")
    return bool(re.match(f"[{LETTER}]", sign)) and not (sign >= "\u3040" and re.match(_UNSPACED, sign))


def _parts(phrase: str) -> list[str]:
    """Return the pieces of pattern that a phrase stands for."""
    if _SIGNS.isdisjoint(phrase):
        return [r"\s+" if sign == " " else sign if sign.isalnum() else re.escape(sign) for sign in phrase]
    out: list[str] = []
    at = 0
    while at < len(phrase):
        found = re.compile(_PART).match(phrase, at)
        assert found is not None
        at = found.end()
        optional, either, gap, other = found["optional"], found["either"], found["gap"], found["other"]
        if optional is not None:
            inner = "".join(_parts(optional))
            if phrase[at : at + 1] == " ":
                out.append(rf"(?:{inner}\s+)?")
                at += 1
            elif out and out[-1] == r"\s+":
                out[-1] = rf"(?:\s+{inner})?"
            else:
                out.append(f"(?:{inner})?")
        elif either is not None:
            out.append(alternatives([one.strip() for one in either.split("/")], "", ""))
        elif gap is not None:
            most = 80 if "**" in gap else 25
            edge = rf"(?![{LETTER}])" if gap[0] == " " else ""
            out.append(f"{edge}.{{0,{most}}}" + (rf"(?<![{LETTER}])" if gap[-1] == " " else ""))
        elif other == " ":
            out.append(r"\s+")
        else:
            out.append({"~": r"\w*", "#": r"\d+", "$": "$", "^": "^"}.get(other) or re.escape(other))
    return out


def _written(tree: _Tree) -> str:
    """Return a tree of pieces as a pattern that prefers what is longer and looks at each beginning once."""
    branches = [part + _rest(below) for part, below in tree.items() if part != _END]
    if not branches:
        return ""
    if len(branches) > 1 and all(len(part) == 1 and below == {_END: {}} for part, below in tree.items() if part):
        joined = "[" + "".join(sorted(part for part in tree if part)) + "]"
    else:
        joined = "(?:" + "|".join(branches) + ")"
    return f"(?:{joined})?" if _END in tree else joined


def _rest(tree: _Tree) -> str:
    if len(tree) == 1:
        ((part, below),) = tree.items()
        return part + _rest(below) if part != _END else ""
    return _written(tree)
