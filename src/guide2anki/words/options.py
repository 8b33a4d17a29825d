"""The options of a choice: their letters, and what names or marks the right one, in the plain text of a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from guide2anki.words.merged import merged
from guide2anki.words.notation import alternatives


@cache
def _right_marks() -> re.Pattern[str]:
    marks = alternatives(merged("right_marks"), "", "")
    return re.compile(rf"\s*[(（\[]\s*{marks}\s*[)）\]]\s*", re.IGNORECASE)


def right_mark(text: str) -> re.Match[str] | None:
    """Match the words in parentheses that say that an option is right ("Paris (correct)"), with the space around."""
    return _right_marks().search(text)


OPTION_LETTERS = "A-Ja-jア-オА-Еа-еא-חابأجدهकखगघङ"
"""Inside a character class: what options are lettered with."""
_ALPHABETS = ("ABCDEFGHIJ", "①②③④⑤⑥⑦⑧⑨", "アイウエオ", "АБВГДЕ", "אבגדהוזח", "أبجده", "ابجده", "कखगघङ")
"""Those letters in the order in which options count."""
_FIRST = frozenset(alphabet[0] for alphabet in _ALPHABETS)
_NEXT = {one: other for alphabet in _ALPHABETS for one, other in pairwise(alphabet)}
_OPTION_SIGN = re.compile(
    rf"\s*[(\[]?(?P<letter>[{OPTION_LETTERS}①-⑨])(?:[)\].:]\s+|[）：、．]\s*|[)\]](?=\S))(?=\S)"
    r"|\s*(?P<circled>[①-⑨ア-オ])[\s　]+(?=\S)"
)


def option_sign(text: str, start: int = 0) -> re.Match[str] | None:
    """Match the letter of an option at a place in a text, with its sign ("B) "): groups letter and circled."""
    return _OPTION_SIGN.match(text, start)


def option_letter(text: str, start: int = 0) -> str:
    """Return the letter that an option begins with, as a capital; empty where a line is none."""
    match = option_sign(text, start)
    return (match["letter"] or match["circled"]).upper() if match else ""


def letter_after(letter: str) -> str:
    """Return the letter that options count on with; of what counts nothing, and of a last one, a sign that is none."""
    return "A" if letter == "@" else _NEXT.get(letter, "\0")


def in_turn(letters: Sequence[str]) -> bool:
    """Tell whether letters count from the first on, as those of options do."""
    begins = len(letters) > 1 and letters[0] in _FIRST and all(letters)
    return begins and all(letter_after(before) == after for before, after in pairwise(letters))


FEWEST_ON_A_LINE = 3
"""Letters with a full stop from which one line holds options: fewer may be the initials of names."""


def options_on_line(text: str) -> list[tuple[int, int]]:
    """Return from where to where each option of a line reaches that holds several ("A) 80  B) 443"), or all of it."""
    starts, letter = [0], option_letter(text)
    if letter in _FIRST:
        for space in re.finditer(r"\s+", text):
            if option_letter(text, space.end()) == letter_after(letter):
                letter = letter_after(letter)
                starts.append(space.end())
    bracket = re.match(r"\s*\W?\w[)）]", text)
    if len(starts) < (2 if bracket else FEWEST_ON_A_LINE):
        return [(0, len(text))]
    return [*zip(starts, [*starts[1:], len(text)], strict=True)]


@cache
def _key() -> re.Pattern[str]:
    joined = alternatives(merged("conjunctions"), "", "")
    return re.compile(
        rf"[\W_]*(?P<key>[{OPTION_LETTERS}①-⑨]|\d{{1,2}})(?:\s*(?:[).:：、,&/+–-]|{joined}|(?=[(（]))|\W*$)"
    )


def begins_with_key(text: str) -> re.Match[str] | None:
    """Match a line that begins with the letter or number of an option ("B and C", "(2)"); the group `key` is it."""
    return _key().match(text)


@cache
def _told_letters() -> re.Pattern[str]:
    letter = rf"[(（]?[{OPTION_LETTERS}](?:[)）]|(?!\w))"
    joined = alternatives(merged("conjunctions"), "", "")
    return re.compile(
        rf"\W*(?P<letters>{letter}(?:\s*(?:[,&、+/]|{joined})\s*{letter})*)(?:[\s.:：,;–—-]*$|\s*(?=[^\w\s'’])(?P<why>.+)$)",
        re.DOTALL,
    )


def told_letters(text: str) -> re.Match[str] | None:
    """Match the letters that an entry of a key tells ("A, C", "B – it floats"); the group `why` is what explains it."""
    return _told_letters().match(text)


@cache
def _answer_line() -> re.Pattern[str]:
    head = alternatives(merged("answer_heads"), "", "")
    verb = alternatives(merged("answer_verbs"), "", "")
    option = alternatives(merged("option_words"), "", "")
    letter = OPTION_LETTERS.replace("A-Ja-j", "A-Ha-h")  # "I" begins a sentence
    joined = alternatives(merged("conjunctions"), "", "")
    return re.compile(
        rf"^\W*(?:{head}(?:\s+{verb})?)\W{{0,6}}?"
        rf"(?P<letters>(?:{option}\s)?\(?\[?[{letter}]\b[\])]?(?:\s*(?:[,&、+/]|{joined})\s*\(?[{letter}]\b\)?)*)"
        r"(?P<tail>[\s).:：,;\-–—*]*)",
        re.IGNORECASE,
    )


def answer_line(text: str) -> re.Match[str] | None:
    """Match a line that names the right options ("Answer: B and C"); the group `letters` holds them."""
    return _answer_line().match(text)
