"""What files that are no study guides are called, and what gives them away."""

from __future__ import annotations

import re

_PAPERS = {
    "changelog": re.compile(r"change[-_ ]?log|release[-_ ]notes|(?-i:CHANGES|HISTORY|NEWS|RELEASES)", re.IGNORECASE),
    "licence": re.compile(r"licen[cs]e(?:[-_.].*)?|(?-i:COPYING|NOTICE|COPYRIGHT)", re.IGNORECASE),
    "project paper": re.compile(
        r"contributing|code[-_]of[-_]conduct|(?:pull_request|issue)_template|contributors|maintainers"
        r"|(?-i:AUTHORS|SECURITY|SUPPORT|GOVERNANCE|FUNDING|UPGRADING|ROADMAP|AGENTS|CLAUDE)",
        re.IGNORECASE,
    ),
    "daily note": re.compile(r"\d{4}-\d\d-\d\d|\d{4}-W\d\d|\d{4}-\d\d|\d{8}"),
}
"""By what a file of this name is; names that could be a subject count only in capitals, as projects write them."""
_PLUGIN = re.compile(r"\A---\n(?:.*\n)*?(?P<name>kanban|excalidraw)-plugin:")
_TEMPLATE = re.compile(r"<%[-_*+]? ?tp\.|\{\{ ?(?:date|title|time)(?::[^{}]*)? ?\}\}")
_RELEASE = re.compile(
    r"\W{0,2}(?:version\s+)?v?\d+\.\d+(?:\.\d+)*(?:-?(?:alpha|beta|rc|dev|post)[.\d]*)?\]?"
    r"(?:\([^()]*\))?(?:\s*[-–—:,(/]*\s*(?:\d[\d./-]+|\w+ \d{1,2},? \d{4}|\d{1,2}\.? \w+ \d{4}|unreleased)\)?)?$"
    r"|\[?unreleased\b",
    re.IGNORECASE,
)
"""A version alone or with its date; `1.1 What is testing?` is a numbered heading."""
_SYMBOL = re.compile(
    r"(?:class|module|function|method|property|event|interface|enum|type|new|static|async)?:?\s*`?"
    r"(?:[\w$]+(?:(?:\.|::|#)[\w$\[\]@]+)+|[A-Za-z$][\w$.:#]*\([^()]*\)(?:\s*(?:→|->|:).*)?"
    r"|(?:GET|PUT|POST|PATCH|DELETE) /\S*|--?[a-z][\w-]*\S*)`?(?:\s*(?:→|->|:|=).*)?$",
    re.IGNORECASE,
)

_DEVICE = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\.|$)", re.IGNORECASE)


def is_device(name: str) -> bool:
    """Tell whether Windows takes a name, whatever its ending, for a device."""
    return bool(_DEVICE.match(name))


def called(stem: str) -> str:
    """Return what a file of this name is if it is no study guide, else an empty text."""
    return next((kind for kind, name in _PAPERS.items() if name.fullmatch(stem)), "")


def is_template(text: str) -> bool:
    """Tell whether a text has places that a note-taking program fills."""
    return bool(_TEMPLATE.search(text))


def kind_of_board(text: str) -> str:
    """Return what a plugin of a note-taking program keeps in a file, else an empty text."""
    found = _PLUGIN.match(text)
    return f"{found['name']} board" if found else ""


def is_release(heading: str) -> bool:
    """Tell whether a heading names a version of a program."""
    return bool(_RELEASE.match(heading))


def is_symbol(heading: str) -> bool:
    """Tell whether a heading is a name in a program: a function, a class, an option, an address."""
    return bool(_SYMBOL.match(heading))
