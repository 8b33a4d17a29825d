"""Questions, tasks and answers: questions about the plain text of a heading, label or line."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from guide2anki.words.merged import by_code, closes, equals, holds, key, languages, lower, merged, names, starts
from guide2anki.words.notation import alternatives
from guide2anki.words.sentences import language_of

_ENDS_ASKING = r"[?？؟]\s*[\"'”’»」)）\]*]*\s*(?:[(（\[][^()（）\[\]]{0,60}[)）\]])?(?:[^\w.!。]|_)*$"
_ASKS_INSIDE = r"[?？]\s+\w"
_UNSPACED = r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"


@lru_cache(maxsize=8192)
def is_question(text: str) -> bool:
    """Tell whether a line of plain text asks something, by its mark or by its words."""
    text = text.strip()
    if holds_question_mark(text):
        if has_question_mark(text):
            return not text.endswith(" ??")
        if re.search(_ASKS_INSIDE, text) and _asking().match(lower(text)) and len(text) < 160:
            return True
    small = lower(text)
    if not text.isascii() and len(text) <= 200 and _ends_prompting(small):
        return True
    if starts(small, "true_false") or closes(small, "true_false"):
        return True
    if _inverted().match(small) and not text.endswith((":", "：", ".", "。", "!")):
        return True
    prompts = starts(small, "prompts", whole=True)
    if not prompts and text.endswith((":", "：", ".", "。")):
        return False
    if not text.isascii() and re.search(_UNSPACED, text):
        return len(text) <= 60 and holds(small, "question_signs")
    return prompts and len(text.split()) >= 4


@cache
def _asking() -> re.Pattern[str]:
    fillers = alternatives(merged("fillers"), "", "")
    words = alternatives(merged("question_words"), "", r"(?=[\s',:]|$)")
    return re.compile(rf"^\W*(?:{fillers}[,\s]+)?(?:{words}|¿)")


@cache
def _inverted() -> re.Pattern[str]:
    """Return what finds a question by its order of words, in languages that turn it round ("what does TCP do")."""
    found = []
    for language in languages():
        if language.auxiliaries:
            asking = alternatives([word for word in language.question_words if word.isalpha()], "", "")
            found.append(rf"{asking}\s+(?:\w+\s+)?{alternatives(language.auxiliaries, '', '')}\s+\w+")
    return re.compile(rf"^\W*(?:{'|'.join(found)})")


def _ends_prompting(small: str) -> bool:
    return closes(small[-60:], "final_prompts")


def holds_question_mark(text: str) -> bool:
    """Tell whether there is a question mark anywhere in a text."""
    return "?" in text or "？" in text or "؟" in text


@lru_cache(maxsize=8192)
def has_question_mark(text: str) -> bool:
    """Tell whether a line of plain text ends in a question mark, and not in a question that it cites."""
    if not holds_question_mark(text) or not re.search(_ENDS_ASKING, text.strip()):
        return False
    cited = _CITES.match(text.strip())
    before = (cited["before"] or cited["told"]) if cited else ""
    return cited is None or holds_question_mark(before) or begins_asking(before)


_CITES = re.compile(
    r"(?P<before>.*\w.*[\s(（:：])(?:\"[^\"]+\"|“[^“”]+”|«[^«»]+»|„[^„“”]+[“”])$|(?P<told>.*\w\s*)[(（][^()（）]+[)）]$",
    re.DOTALL,
)
"""A line that ends in quotation marks or brackets with something before: "Asking 'what if?'", "Arms (both raised?)"."""


def begins_asking(text: str) -> bool:
    """Tell whether a line begins as a question or as an interviewer's prompt does, mark or no mark."""
    small = lower(text)
    if _asking().match(small) or starts(small, "prompts", whole=True):
        return True
    return not text.isascii() and bool(holds(small, "question_signs") or _ends_prompting(small))


def goes_on(text: str) -> bool:
    """Tell whether a question goes on from the one before it ("And in winter?")."""
    return starts(lower(text), "continuing")


def asks_about_code(text: str) -> bool:
    """Tell whether a question is about code that stands with it ("What is the output?")."""
    return holds(lower(text), "code_questions")


def is_check(text: str) -> bool:
    """Tell whether a question begins as one that yes or no answers, in its own language: German asks "Was ist …?"."""
    small = lower(text)
    if not starts(small, "yes_no"):
        return False
    code = language_of(text)
    return not code or _checks(code).match(small) is not None


@cache
def _checks(code: str) -> re.Pattern[str]:
    return re.compile(r"^\W*" + alternatives(by_code()[code].yes_no, ""))


@lru_cache(maxsize=4096)
def addresses(text: str) -> bool:
    """Tell whether a text speaks of "you" or "me": a question to the learner and not about a subject."""
    return holds(lower(text), "addresses")


def sets_task(text: str) -> bool:
    """Tell whether a line tells the reader to do something ("Implement a queue")."""
    return starts(lower(text), "tasks", whole=True)


def is_instruction(sentence: str) -> bool:
    """Tell whether a sentence tells the one who answers how to ("Be honest.", "Give an example.")."""
    small = lower(sentence)
    if holds_question_mark(small) or len(small.split()) > 30:
        return False
    return starts(small, "instructions") or closes(small[-60:], "final_instructions")


def compares(text: str) -> bool:
    """Tell whether a question asks for a comparison."""
    return holds(lower(text), "comparisons")


@lru_cache(maxsize=4096)
def offers_answers(text: str) -> bool:
    """Tell whether a question names the answers to choose from ("mutable or immutable?")."""
    return holds(lower(text), "alternatives") or bool(_lone_alternatives().search(text))


@cache
def _lone_alternatives() -> re.Pattern[str]:
    return re.compile(rf"\s{alternatives(merged('lone_alternatives'), '', '')}\s")


@lru_cache(maxsize=4096)
def is_true_false(text: str) -> bool:
    """Tell whether a text asks whether something is true or false."""
    small = lower(text)
    return holds(re.sub(r"\s*/\s*", "/", small) if "/" in small else small, "true_false")


def is_yes_or_no(label: str) -> bool:
    """Tell whether a label is an answer by itself ("No: it has to be bound")."""
    return key(label) in names("yes_or_no")


@cache
def _judging() -> str:
    """Return the pattern of a verdict: a word, the capital that it begins with, or a sign."""
    listed = merged("yes_or_no")
    initials = "".join(sorted({one[0].upper() for one in listed if one[0].isalpha()}))
    return rf"(?:{alternatives(listed, '')}|(?-i:[{initials}](?!\w))|[○×✓✗✔✘√])"


@cache
def _verdicts() -> tuple[re.Pattern[str], ...]:
    said = _judging()
    return tuple(
        re.compile(pattern, re.IGNORECASE | re.DOTALL)
        for pattern in (
            rf"\s*[(（\[]\s*(?P<said>{said})\s*[)）\]]\s*(?P<statement>\w.*)(?P<why>)$",
            rf"(?P<statement>.+?)\s*[(（\[]\s*(?P<said>{said}(?:[^\w()（）][^()（）]*)?)[)）\]]\s*(?P<why>.*)$",
            rf"(?P<statement>.+?)(?:(?<=[.!。])\s*|\s*(?:[:：→⇒➜]|(?<=\s)(?:[-–—=]|--|[=-]>)(?=\s))\s*)(?P<said>{said})"
            r"(?P<why>\s*[.!。]?\s*|\s*[.,:;。，：–—-]\s*\w.*)$",
        )
    )


def verdict(text: str) -> re.Match[str] | None:
    """Match a statement with its verdict, on one line: groups statement, said ("True") and why, which may be empty."""
    return next((found for pattern in _verdicts() if (found := pattern.match(text))), None)


@cache
def _begins_with_verdict() -> re.Pattern[str]:
    return re.compile(_judging() + r"(?:\s*[.,:;!。，：–—-]|\s*$)", re.IGNORECASE)


def begins_with_verdict(text: str) -> bool:
    """Tell whether a line begins with a word that judges a statement: "False: it rots.", "Yes"."""
    return _begins_with_verdict().match(text) is not None


@lru_cache(maxsize=4096)
def asks_interviewer(title: str) -> bool:
    """Tell whether a heading stands over questions that the candidate asks ("Questions for the interviewer")."""
    return holds(lower(title), "interviewer_questions")


@lru_cache(maxsize=4096)
def asks_questions(name: str) -> bool:
    """Tell whether a heading or label announces a list of questions."""
    return holds(lower(name), "question_lists")


def is_follow_up(name: str) -> bool:
    """Tell whether a label announces follow-up questions."""
    return key(name) in names("follow_ups")


# ---------------------------------------------------------------- labels in front of questions and answers


@lru_cache(maxsize=4096)
def is_question_label(name: str) -> bool:
    """Tell whether a label announces a question ("Q", "Scenario")."""
    name = key(name)
    return (
        name in names("question_labels")
        or is_asker(name)
        or bool(_numbered("numbered_questions", r"(?:\d+|[a-h])").match(name))
    )


def is_asker(name: str) -> bool:
    """Tell whether a label says who asks ("Interviewer", "Examiner")."""
    return equals(key(name), "askers")


@cache
def _numbered(field: str, number: str = r"\d+") -> re.Pattern[str]:
    return re.compile(rf"^{alternatives(merged(field), '', '')}\s*{number}$")


@lru_cache(maxsize=4096)
def is_answer_label(name: str) -> bool:
    """Tell whether a label or summary announces an answer ("A", "Solution", "View answer")."""
    if is_hint(name):
        return False
    bare = key(name)
    return (
        bare in names("answer_labels", "full_answers")
        or equals(lower(name), "answer_titles")
        or bool(_numbered("numbered_answers").match(bare))
        or holds(bare, "answer_phrases")
    )


@lru_cache(maxsize=4096)
def names_answers(name: str) -> bool:
    """Tell whether a name stands over the answers to several questions ("Answer key", "Solutions to Part A")."""
    return equals(lower(name), "answer_lists")


def is_answer_column(head: str) -> bool:
    """Tell whether the head of a table's column says that its cells are answers."""
    return key(head) in names("answer_columns")


def is_unfilled(cell: str) -> bool:
    """Tell whether a cell of a table says only that it is still to be filled in."""
    return lower(cell) in names("unfilled")


def is_hint(label: str) -> bool:
    """Tell whether a label, also a numbered one, announces a hint ("Hint 2", "Tip for solving")."""
    return _unnumbered(label) in names("hints")


def _unnumbered(label: str) -> str:
    name = key(label)
    return re.sub(r"(?<=[^\s\d])\s*\d+$", "", name) if name[-1:].isdigit() else name


def is_case(label: str) -> bool:
    """Tell whether a label, also a numbered one, stands over the case that the questions below it are about."""
    return _unnumbered(label) in names("cases")


def only_unfolds(title: str) -> bool:
    """Tell whether a fold's title only says that it opens ("Show it", "More", "Details")."""
    return starts(lower(title), "show_words") or equals(lower(title), "fold_titles")


@cache
def _short_label() -> re.Pattern[str]:
    questions = alternatives(merged("short_questions"), "", "")
    answers = alternatives(merged("short_answers"), "", "")
    return re.compile(
        rf"^[\W_]*(?:(?P<question>{questions})|(?P<answer>{answers}))\s*(?P<number>\d{{1,3}})?\s*"
        rf"(?P<sign>[.:：)、]|[\-–—](?=[\s*_])|(?:(?<={_UNSPACED}\d)|(?<={_UNSPACED}\d\d))(?=\s))[\s*_]*(?=\S|$)",
        re.IGNORECASE,
    )


def short_label(text: str) -> re.Match[str] | None:
    """Match the short label of a question or an answer ("Q3:", "A."): groups question, answer, number and sign."""
    return _short_label().match(text)


@cache
def _answer_inside() -> re.Pattern[str]:
    return re.compile(
        rf"(?<=[\s?？!.。]){alternatives(merged('short_answers'), '', '')}\s*[:：]\s*(?=\S)", re.IGNORECASE
    )


@cache
def _answer_behind() -> re.Pattern[str]:
    """Return what finds `A.` behind a question, but not where it is the first of several options."""
    answers = alternatives(merged("short_answers"), "", "")
    return re.compile(rf"(?<=[?？؟])\s*{answers}[.．]\s*(?=\S)(?!.*\sB[.．)]\s)", re.IGNORECASE | re.DOTALL)


def answer_inside(text: str) -> re.Match[str] | None:
    """Find the label of an answer that stands on the line of its question ("What is 2+2? A: 4", "Q. 2+2? A. 4")."""
    found = _answer_inside().search(text)
    label = None if found else short_label(text)
    return _answer_behind().search(text) if label and label["question"] and label["sign"] == "." else found


ORDINAL_SIGNS = "ºª°"
"""Inside a character class: what stands behind an ordinal number ("1º")."""


@cache
def _numbering() -> re.Pattern[str]:
    heads = alternatives(merged("numbered_questions"), "", "")
    return re.compile(
        rf"\s*(?:{heads}\s*\d+\s*[.:)、：\-–]?\s+|(?!\d{{1,2}}\.\s*\d{{1,2}}\.\s*\d{{4}})\(?\d{{1,3}}(?:\.\d+)*\s*(?:[.)、．:：](?!\d)(?:[-–—](?=\s))?|[{ORDINAL_SIGNS}][.)]?(?=\s))\s*"
        r"|[IVX]{1,5}\.\s+|[一二三四五六七八九十]{1,3}、\s*|#\s*\d+\s*[.:)\-–]?\s+|[①-⑳]\s*)",
        re.IGNORECASE,
    )


def numbering(text: str, start: int = 0) -> int:
    """Return where the number ends that a line has at `start` ("1.", "Q3:", "2.1"); `start` if there is none."""
    found = _numbering().match(text, start)
    return found.end() if found else start


@cache
def _joints() -> re.Pattern[str]:
    listed = alternatives(merged("conjunctions"), "", "")
    either = alternatives(merged("alternatives", "lone_alternatives"), "", "")
    return re.compile(rf"\s*[&+,/;、・|]\s*|\s+(?:{listed}|{either})\s+", re.IGNORECASE)


def parts_of_name(name: str) -> list[str]:
    """Return the things that a name joins by signs or by words for "and" and "or" ("Candor & Curiosity")."""
    return [part for part in _joints().split(name) if part.strip()]


@cache
def _joining() -> re.Pattern[str]:
    listed = alternatives(merged("conjunctions", "alternatives", "lone_alternatives"), "", "")
    return re.compile(rf"(?:\s*[,;，；、→⇒➜]|\s+{listed})*\s*$", re.IGNORECASE)


def unjoined(text: str) -> str:
    """Return a point of several without the sign or word at its end that leads to the next ("dry, and")."""
    found = _joining().search(text)
    return text[: found.start()] if found else text
