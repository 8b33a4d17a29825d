"""Each word of a language does what it is there for, in a text where no other word of any language does it.

`languages/CODE.txt` holds such texts: a line `question: text with {}` and below it, indented, the words that may stand
for `{}`. The question must be answered with yes for each of them: a word that goes is a heading, label or sentence of
that language that is no longer known for what it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from guide2anki import words
from guide2anki.words import rewording

FOLDER = Path(__file__).parent / "languages"


def _letters(text: str) -> str:
    found = words.answer_line(text)
    return found["letters"] if found else ""


def _labels(text: str, what: str) -> bool:
    found = words.short_label(text)
    return found is not None and bool(found[what])


QUESTIONS: dict[str, Callable[[str], object]] = {
    "answers with a letter": lambda text: _letters(text).endswith("B"),
    "labels a question": lambda text: _labels(text, "question"),
    "labels an answer": lambda text: _labels(text, "answer"),
    "answers on the line of the question": words.answer_inside,
    "numbers a question": lambda text: text[words.numbering(text) :] == "42",
    "joins two names": lambda text: len(words.parts_of_name(text)) == 2,
    "is to be avoided": lambda text: words.side(text) == "avoid",
    "is to be used": lambda text: words.side(text) == "use",
    "goes against a value": lambda text: words.is_negative(text, own=True),
    "is no process": lambda text: not words.is_process(text),
    "is no list of values": lambda text: not words.is_values(text),
    "defines": words.defines,
    "defines nothing": lambda text: not words.defines(text),
    "only asks": rewording.only_asks,
    "is light": rewording.is_light,
    "turns a question": lambda text: rewording.turns(text, ""),
    "asks once": lambda text: rewording.asks_once(text, ""),
    "orders": rewording.orders,
    "points": lambda text: rewording.points([text]),
    "is an article": lambda text: rewording.has_definite_article([text]),
    "is light without spaces": rewording.light_signs().fullmatch,
    "turns without spaces": rewording.turning_signs,
    "asks without spaces": rewording.asking_signs,
}
"""Those that are no function of `words` by themselves."""


def _blocks() -> Iterator[tuple[str, str, str, list[str]]]:
    """Yield language, question, text and the words that may stand in it."""
    for path in sorted(FOLDER.glob("*.txt")):
        question = text = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("    "):
                yield path.stem, question, text, line.strip().split(" | ")
            elif line:
                question, _, text = line.partition(": ")


def _asked(question: str, code: str) -> Callable[[str], object]:
    if question == "says nothing of the subject":
        return words.small_words(code).__contains__
    found: Callable[[str], object] = QUESTIONS.get(question) or getattr(words, question)
    return found


@pytest.mark.parametrize(("code", "question", "text", "listed"), list(_blocks()))
def test_every_word_does_what_it_is_there_for(code: str, question: str, text: str, listed: list[str]) -> None:
    ask = _asked(question, code)
    assert [said for word in listed if not ask(said := text.replace("{}", word))] == []


def test_every_language_is_tried() -> None:
    assert {code for code, *_ in _blocks()} == {path.stem for path in Path(words.__file__).parent.glob("??.py")}
