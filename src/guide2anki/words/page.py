"""Parts of a page that teach nothing: questions about the plain text of a heading or line."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from guide2anki.words.merged import NO_LETTER, equals, holds, key, lower, merged, names, starts
from guide2anki.words.notation import alternatives

_PAGE_CODE = (
    r"(?s)^(?:import\s+[\w{*].*\s+from\s+['\"]|import\s+['\"]|export\s+(?:const|default|function|\{)"
    r"|\{%.*%\}|\{\{[<%#/ ].*\}\}\s*$"
    r"|\[toc\]\s*$|\[\[_?toc_?\]\]\s*$|\{:\s*\.?[\w#-]|\$toc|@\[toc\]|\{toc\})"
)
_PAGE_CODE_STARTS = frozenset("iIeE{[$@")
_HASHTAGS = r"^(?:#[\w/-]+[\s,]*)+$"
_COPYRIGHT = r"©\s*\d{4}"
_LONGEST_CONTENTS_NAME = 40


@lru_cache(maxsize=4096)
def is_contents(name: str) -> bool:
    """Tell whether a heading or title stands over a contents list."""
    name = key(name)
    if name in names("contents"):
        return True
    return len(name) < _LONGEST_CONTENTS_NAME and starts(name, "contents_beginnings")


def is_references(name: str) -> bool:
    """Tell whether a heading stands over links to elsewhere."""
    return key(name) in names("references")


@lru_cache(maxsize=4096)
def is_housekeeping(name: str) -> bool:
    """Tell whether a heading is about the page and not its subject."""
    return key(name) in names("housekeeping") or bool(_licence().search(lower(name)))


@cache
def _licence() -> re.Pattern[str]:
    return re.compile(rf"^(?:[\w.-]+ ){{0,4}}{alternatives(merged('licences'), '', '')}:?$")


def teaches_too(name: str) -> bool:
    """Tell whether a heading that often stands over boilerplate is as often the name of a subject ("Feedback")."""
    return key(name) in names("teaching_parts")


def is_preamble(name: str) -> bool:
    """Tell whether a heading and all below it speak of the guide itself (motivation, audience)."""
    return key(name) in names("preambles")


def is_introduction(name: str) -> bool:
    """Tell whether a heading names no subject of its own ("Overview")."""
    return key(name) in names("introductions")


def is_remark(name: str) -> bool:
    """Tell whether a label names no subject of its own (note, tip, remember, …)."""
    return key(name) in names("remarks")


def is_todo(name: str) -> bool:
    """Tell whether a name may stand over what somebody has to do."""
    return key(name) in names("todos", "todo_labels")


def is_day(name: str) -> bool:
    """Tell whether a name is a day of a diary, in the form that sorts: `2024-03-05`."""
    return bool(re.fullmatch(r"\W*(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}\W*", name))


def is_provenance(line: str) -> bool:
    """Tell whether a line says where a page comes from, or of when it is."""
    return starts(lower(line), "provenances")


def is_metadata(name: str) -> bool:
    """Tell whether a label names a property of the page (author, last updated, …)."""
    return key(name) in names("metadata")


def is_property(name: str) -> bool:
    """Tell whether a label, among others below the title, names a property of the page ("Teacher", "Status")."""
    return is_metadata(name) or key(name) in names("properties")


def is_footing(label: str) -> bool:
    """Tell whether a label in the last lines of a page stands before what is said of the page ("Labels", "Links")."""
    return is_metadata(label) or is_references(label) or key(label) in names("footings")


@lru_cache(maxsize=4096)
def is_todo_label(label: str) -> bool:
    """Tell whether a label stands before what the author has still to do ("TODO")."""
    return key(label) in names("todo_labels")


def is_stub(text: str) -> bool:
    """Tell whether a text says only that content is missing."""
    small = lower(text.strip().strip("()（）[]"))
    return text.startswith(("??", "？？")) or bool(_stub().match(small)) or says_none(text)


def says_none(text: str) -> bool:
    """Tell whether a text says that there is nothing: below a question it may be the answer ("None")."""
    return equals(lower(text.strip()), "lone_stubs")


@cache
def _stub() -> re.Pattern[str]:
    return re.compile(
        rf"^\W*{alternatives(merged('stubs'), '', NO_LETTER)}.{{0,60}}$|^[\W_]*$|^\W*lorem ipsum\b.*$", re.DOTALL
    )


def is_navigation(text: str) -> bool:
    """Tell whether a line leads somewhere else in the page or site."""
    return equals(lower(text), "navigation")


def is_cross_reference(text: str) -> bool:
    """Tell whether a line begins as one that sends the reader elsewhere ("see also …")."""
    return starts(lower(text), "cross_references", whole=True)


def is_advert(text: str) -> bool:
    """Tell whether a line asks for stars, money or contributions, or states a licence."""
    text = lower(text)
    return bool(holds(text, "adverts") or re.search(_COPYRIGHT, text))


def takes_leave(text: str) -> bool:
    """Tell whether a line wishes luck or offers more, as chat programs do at the end ("Let me know if …")."""
    return starts(lower(text), "leave_takings")


def introduces(text: str) -> bool:
    """Tell whether a paragraph speaks about the page itself ("This guide …", "Below are …")."""
    return starts(lower(text), "page_speech")


def is_page_code(text: str) -> bool:
    """Tell whether a paragraph is code for a site generator (MDX imports, Liquid tags)."""
    text = text.strip()
    return text[:1] in _PAGE_CODE_STARTS and bool(re.match(_PAGE_CODE, text.lower()))


def is_hashtags(text: str) -> bool:
    """Tell whether a line holds nothing but #tags."""
    text = text.strip()
    return text[:1] == "#" and bool(re.match(_HASHTAGS, text))
