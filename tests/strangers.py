"""What a guide must never bring into a field, a tag or a deck, and guides that try."""

from __future__ import annotations

import json
import re
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from guide2anki.anki.note_types import FIELDS
from guide2anki.cards.extract import extract
from guide2anki.compiler import draft, read_guide
from guide2anki.model import Draft, File, Note, Problem
from guide2anki.reading.reader import read
from reading import assert_accounted

ATTRIBUTES: dict[str, frozenset[str]] = {
    **dict.fromkeys(("p", "div", "span", "section", "ul", "pre", "table"), frozenset(("class", "lang", "dir"))),
    **dict.fromkeys(
        ("strong", "em", "s", "u", "mark", "sub", "sup", "kbd", "small", "q", "cite", "abbr", "var", "samp"),
        frozenset(),
    ),
    **dict.fromkeys(("br", "code", "blockquote", "details", "summary", "thead", "tbody", "tr", "td"), frozenset()),
    "a": frozenset(("href",)),
    "img": frozenset(
        (
            "src",
            "alt",
            "width",
            "height",
        )
    ),
    "ol": frozenset(
        (
            "start",
            "type",
        )
    ),
    "li": frozenset(("class",)),
    "th": frozenset(("scope",)),
}
"""The tags that a field may hold, each with its attributes."""
_VALUES = {
    "href": r"(?i:https?://[^\s]+|mailto:[^\s]+)",
    "src": r"_guide2anki-[0-9a-f]{24}\.[a-z]{3,4}",
    "class": r"[a-z0-9]+(?:[ -]+[a-z0-9]+)*",
    "dir": "ltr|rtl",
    "start": r"\d+",
    "type": "A",
    "scope": "col|row",
    "width": r"\d{1,4}%?",
    "height": r"\d{1,4}",
}
_LIVE = re.compile(
    r"\[(?:sound:|/?latex\]|/?\${1,2}\]|anki:|type:)|\{\{|[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]", re.IGNORECASE
)
_MATH_LIVE = re.compile(
    r"\\(?:href|url|require|cssId|class|style|data|html\w*|mmlToken|bbox|includegraphics)(?![A-Za-z])|url\(",
    re.IGNORECASE,
)
_FORMULA = re.compile(r"\\\(.*?\\\)|\\\[.*?\\\]", re.DOTALL)
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def _is_in_code(node: LexborNode) -> bool:
    above = node.parent
    while above is not None:
        if above.tag in ("code", "pre"):
            return True
        above = above.parent
    return False


def faults_of_field(html: str) -> list[str]:
    """Return what a field holds that none may: found as a browser finds it, by an HTML5 parser."""
    out = [f"live: {found[0]!r}" for found in _LIVE.finditer(html)]
    body = LexborHTMLParser(f"<!doctype html><body>{html}").body
    assert body is not None
    for node in body.traverse(include_text=True):
        tag = str(node.tag)
        if tag == "-text":
            said = node.text_content or ""
            if not _is_in_code(node) and any(_MATH_LIVE.search(found[0]) for found in _FORMULA.finditer(said)):
                out.append(f"formula: {said[:80]!r}")
            continue
        if tag == "body":
            continue
        if tag not in ATTRIBUTES:
            out.append(f"tag: {tag}")
            continue
        for name, value in node.attributes.items():
            if name not in ATTRIBUTES[tag]:
                out.append(f"attribute: {tag} {name}")
            elif name in _VALUES and not re.fullmatch(_VALUES[name], value or ""):
                out.append(f"value: {tag} {name}={value!r}")
    return out


def faults_of(note: Note) -> list[str]:
    """Return what a note holds that none may."""
    fields = zip(FIELDS, note.fields, strict=True)
    out = [f"{name}: {fault}" for name, html in fields for fault in faults_of_field(html)]
    for text in (note.deck, *note.tags):
        if _UNSEEN.search(text):
            out.append(f"name: {text!r}")
    return out + [f"tag: {tag!r}" for tag in note.tags if re.search(r"[\s\"<>]", tag)]


def made(path: Path, content: bytes) -> tuple[Draft | None, list[Problem]]:
    """Return what becomes of a guide at a path that need not be there before."""
    path.write_bytes(content)
    return draft(File(path, path.parent))


def check(path: Path, content: bytes) -> Draft | None:
    """Read a guide from its bytes to its notes and raise AssertionError for what must never be."""
    path.write_bytes(content)
    read_, problems = read_guide(File(path, path.parent))  # raises where the tool fails
    assert all(problem.message and "\n" not in problem.message for problem in problems), problems
    if read_ is None:
        assert problems, "a guide that is not read says why"
        return None
    guide, _ = read(path, content)
    assert guide is not None
    assert_accounted(guide, extract(guide))
    for note in read_.notes:
        faults = faults_of(note)
        assert not faults, (faults, note.fields)
        assert not re.fullmatch(r"\s*", note.fields[0]), note
    found, _ = draft(File(path, path.parent))
    return found


ATTACKS = (Path(__file__).parent / "fixtures" / "attacks.txt").read_text(encoding="utf-8").splitlines()
"""One way in a line to bring something live onto a card."""

PLACES = {
    "a title": "# T {}\n\n## What is {}?\n\nA thing.\n",
    "a prompt": "# T\n\n## What is {}?\n\nA thing.\n\n- **{}**: a thing\n",
    "a term": "# T\n\n**A term**: {}\n\n**{}**: a thing\n\nA. {}\n",
    "a section": "# T\n\n## Part {}\n\n### First\n\n- one {}\n- two\n\n### Second {}\n\n- three\n- four\n",
    "a table": "# T\n\n## Sizes\n\n| name | {} |\n|---|---|\n| one | {} |\n| {} | two |\n",
    "an answer": "# T\n\n## What is it?\n\n{}\n\nIt is {} or not.\n\n> {}\n\n1. {}\n2. x\n",
    "code": "# T\n\n## What is it?\n\nThis `{}`:\n\n```{}\n{}\n```\n\n~~~ {}\nx\n~~~\n",
    "a note": "# T\n\n## What is it?\n\nThis[^1] thing.\n\n[^1]: {}\n\n[r]: javascript:alert(1)\n",
    "a picture": "# T\n\n## What is it?\n\n![{}](x.png) ![a]({}) ![[{}]]\n",
    "a link": "# T\n\n## What is it?\n\n[{}](https://a.example) [a]({}) [a](<{}>) [[{}|b]] <{}>\n",
    "a formula": "# T\n\n## What is it?\n\nThis ${}$ and \\\\({}\\\\).\n\n$$\n{}\n$$\n\n```math\n{}\n```\n",
    "an open question": '# T\n\n## Values\n\n### Care {}\n\n- We look {} twice\n\n## Asked\n\n1. "When did {} look?"\n',
    "a template": "# T\n\n## Story Template\n\n```\nI did [{}] and then [that], {}.\n```\n",
    "a choice": "# T\n\nWhich is {}?\n\nA. {}\nB. **two** ✔\n\n**Answer: B** {}\n",
    "a callout": '# T\n\n> [!{}] {}\n> {}\n\n!!! {} "{}"\n\n    {}\n\n## What is x?\n\n> [!note] {}\n> y\n',
    "html": "# T\n\n<h2>What is {}?</h2>\n<p>{}</p>\n<dl><dt>{}</dt><dd>{}</dd></dl>\n",
    "a fold": "# T\n\n<details><summary>{}</summary>{}</details>\n",
    "an open fold": "# T\n\n<details open><summary>{}</summary>\n\n{}\n\n</details>\n",
    "a comment": '# T\n\n## What?\n<!-- anki: ask="{}" -->\n\nA thing.\n\n<!-- anki: id={} kind={} -->\n\n- **a**: b\n',
    "tags at the end": "# T #{}\n\n## What is it? #a/{}\n\nThis. #{}\n",
    "front matter": "---\ntitle: {}\ncategory: {}\ntags: [{}, a]\nlang: {}\nbase_url: {}\n---\n\n**A**: [b](c)\n",
    "front matter in JSON": '{{"title": {}, "deck": {}, "tags": [{}], "lang": {}, "id": {}}}\n\n**A**: [b](c)\n',
}
"""Where it may stand."""


def placed(place: str, attack: str) -> str:
    """Return a guide that holds an attack at a place."""
    template = PLACES[place]
    if place.startswith("front matter"):
        return template.replace("{}", json.dumps(attack)).replace("{{", "{", 1).replace("}}", "}", 1)
    return template.replace("{}", attack)
