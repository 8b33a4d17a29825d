"""The front matter: what an author may say about a guide, all of it optional."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

import yaml

from guide2anki.model import Kind, Problem, Settings
from guide2anki.reading.slug import is_language

OWN_KEYS = ("title", "tags", "category", "id", "deck", "lang", "base_url", "anki")
ANKI_KEYS = ("deck", "tags", "skip", "kinds", "values", "with", "reverse", "uncover", "id")
MAX_CHARACTERS = 64_000
MAX_NODES = 20_000


@dataclass
class Front:
    """The settings of a guide (None where they cannot be trusted), and the text below them."""

    settings: Settings | None
    body: str
    offset: int
    """Lines of the file above the body."""
    problems: list[Problem] = field(default_factory=list)


class _BoundedLoader(yaml.SafeLoader):
    """Safe YAML of bounded size: an alias that would be copied again and again counts each time."""

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.nodes = 0

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012
    """Filled below with what YAML 1.2 knows; numbers and dates stay as they are written: `3.10` is no 3.1."""

    def compose_node(self, parent: Any, index: Any) -> Any:
        """Count the node and refuse aliases, which can grow without bound."""
        self.nodes += 1
        if self.check_event(yaml.events.AliasEvent) or self.nodes > MAX_NODES:
            event = self.peek_event()  # type: ignore[no-untyped-call]
            raise yaml.composer.ComposerError(None, None, "aliases and huge values are refused", event.start_mark)
        return super().compose_node(parent, index)


_BoundedLoader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile(r"(?:true|True|TRUE|false|False|FALSE)$"), list("tTfF")
)
_BoundedLoader.add_implicit_resolver(
    "tag:yaml.org,2002:null", re.compile(r"(?:~|null|Null|NULL|)$"), ["~", "n", "N", ""]
)


def _load(source: str) -> tuple[Any, dict[str, int]]:
    """Return the value of a YAML text and the line (from 0) of each key, those inside `anki:` as `anki.key`."""
    loader = _BoundedLoader(source)
    try:
        node = loader.get_single_node()
        if not isinstance(node, yaml.MappingNode):
            return None, {}
        where: dict[str, int] = {}
        for key, value in node.value:
            where[str(key.value)] = key.start_mark.line
            if key.value == "anki" and isinstance(value, yaml.MappingNode):
                where |= {f"anki.{inner.value}": inner.start_mark.line for inner, _ in value.value}
        return loader.construct_document(node), where
    finally:
        loader.dispose()


_OPENING = re.compile(r"\s*(?P<sign>---|\+\+\+)[ \t]*\n")
_CLOSING = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*$\n?", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*$\n?", re.MULTILINE),
}
_KEY = re.compile(r"[\"']?[A-Za-z_][\w-]*[\"']?\s*(?::(?:\s|$)|=)")
_PART_OF_VALUE = re.compile(r"[ \t]+\S|-\s|[\]}#]")


def read(path: Path, text: str) -> Front:
    """Split the front matter off a guide's text and read it: YAML between `---`, TOML between `+++`, or JSON."""
    if text.lstrip().startswith("{"):
        return _json(path, text)
    opening = _OPENING.match(text)
    if not opening:
        return Front(Settings(), text, 0)
    closing = _CLOSING[opening["sign"]].search(text, opening.end())
    first = text.count("\n", 0, opening.end()) + 1
    if closing is None:
        return _unclosed(path, text, opening.end(), opening["sign"], first)
    source, body = text[opening.end() : closing.start()], text[closing.end() :]
    begins = next((row for row in source.split("\n") if row.strip() and not row.startswith("#")), "")
    if not _KEY.match(begins) or source.startswith("\n"):
        return Front(Settings(), text, 0)
    return _front(path, source, body, first, opening["sign"], text.count("\n", 0, closing.end()))


def _front(path: Path, source: str, body: str, first: int, sign: str, offset: int) -> Front:
    """Read front matter that begins on line `first`; `offset` lines stand above the body."""
    problems: list[Problem] = []
    if len(source) > MAX_CHARACTERS:
        return Front(None, body, offset, [Problem(path, first - 1, "the front matter is too long: shorten it")])
    if sign == "+++":
        try:
            values: dict[str, Any] | None = tomllib.loads(source, parse_float=str)
        except (ValueError, RecursionError) as error:
            at = re.search(r"at line (\d+)", str(error))
            line = first - 1 + int(at[1]) if at else first
            return Front(
                None, body, offset, [Problem(path, line, f"the front matter is not valid TOML ({error}): mend it")]
            )
        where = {
            match[1]: source.count("\n", 0, match.start()) for match in re.finditer(r"^([\w-]+)\s*=", source, re.M)
        }
    else:
        try:
            values, where = _load(source)
        except (yaml.YAMLError, ValueError, RecursionError) as error:
            values, where, problems, usable = _salvage(path, source, error, first)
            if not usable:
                return Front(None, body, offset, problems)
        if values is not None and values.get("tags", "") is None:
            values["tags"] = _commented(source, where["tags"])
    if values is None:
        return Front(Settings(), body, offset, problems)
    settings, wrong = _settings(path, values, where, first)
    return Front(settings, body, offset, problems + wrong)


def _commented(source: str, line: int) -> str:
    """Return tags written as `tags: #one #two`, which YAML takes for a comment."""
    return source.split("\n")[line].partition(":")[2].strip()


def _unclosed(path: Path, text: str, start: int, sign: str, first: int) -> Front:
    """Read front matter that nothing closes, if it is some; a `---` above a text is a rule."""
    rows = text[start:].split("\n")
    size = 0
    while size < len(rows) and (_KEY.match(rows[size]) or (size and _PART_OF_VALUE.match(rows[size]))):
        size += 1
    if not size or (size < len(rows) and rows[size].strip()):
        return Front(Settings(), text, 0)
    source, body = "\n".join(rows[:size]), "\n".join(rows[size:])
    message = f"the front matter is not closed: put a line of {sign} below it"
    found = _front(path, source, body, first, sign, first - 1 + size)
    return Front(found.settings, body, found.offset, [Problem(path, first - 1, message), *found.problems])


def _json(path: Path, text: str) -> Front:
    """Read an object at the very top as front matter, if it is one and stands by itself."""
    begin = len(text) - len(text.lstrip())
    try:
        values, end = json.JSONDecoder(parse_float=str, parse_int=str).raw_decode(text, begin)
    except (ValueError, RecursionError) as error:
        if isinstance(error, json.JSONDecodeError) and re.match(r"\{\s*\n\s*\"\w+\"\s*:", text[begin:]):
            return Front(
                None,
                text,
                0,
                [Problem(path, error.lineno, f"the front matter is not valid JSON ({error.msg}): mend it")],
            )
        return Front(Settings(), text, 0)
    rest = text[end:].partition("\n")
    if not isinstance(values, dict) or not values or rest[0].strip():
        return Front(Settings(), text, 0)
    source = text[begin:end]
    first = text.count("\n", 0, begin) + 1
    where = {match[1]: source.count("\n", 0, match.start()) for match in re.finditer(r"\"([\w-]+)\"\s*:", source)}
    settings, wrong = _settings(path, values, where, first)
    return Front(settings, rest[2], text.count("\n", 0, end) + 1, wrong)


def _salvage(
    path: Path, source: str, error: Exception, first: int
) -> tuple[dict[str, Any] | None, dict[str, int], list[Problem], bool]:
    """Read the front matter key by key where the whole is not YAML.

    A broken value of somebody else's key is reported and left out; a broken value of one of ours,
    or a text that does not fall into keys, makes the guide unusable: its deck could not be named.
    """
    chunks: list[tuple[int, list[str]]] = []
    for number, line in enumerate(source.split("\n")):
        if line[:1].strip() and not line.startswith(("#", "-", "]", "}")):
            chunks.append((number, [line]))
        elif chunks:
            chunks[-1][1].append(line)
    values: dict[str, Any] = {}
    where: dict[str, int] = {}
    problems: list[Problem] = []
    usable = True
    for number, rows in chunks:
        key, _, said = rows[0].partition(":")
        key, said = key.strip().strip("\"'"), said.strip()
        plain = not any(map(str.strip, rows[1:])) and said[:1] not in "[]{}&*!|>\"'%@`#"
        try:
            value, inner = _load("\n".join(rows))
            if not isinstance(value, dict):
                raise ValueError("no key")
        except (yaml.YAMLError, ValueError, RecursionError):
            if key in _NAMES and plain and said:
                values[key], where[key] = said, number
                continue
            usable = usable and key not in OWN_KEYS and ":" in rows[0]
            problems.append(
                Problem(
                    path, number + first, f"the front matter is not valid YAML at `{key[:40]}`: put its value in quotes"
                )
            )
            continue
        values |= value
        where |= {name: line + number for name, line in inner.items()}
    if not values:
        mark = getattr(error, "problem_mark", None)
        at = (mark.line if mark else 0) + first
        reason = getattr(error, "problem", None) or " ".join(str(error).split())
        return None, {}, [Problem(path, at, f"the front matter is not valid YAML ({reason}): mend it")], False
    return values, where, problems, usable


_NAMES = ("title", "category", "deck", "lang")
"""Keys whose value may hold a colon, as in `title: Go: the good parts`."""


def _whole(value: Any) -> Any:
    """Return a value without halves of characters, which an escape can write and no file can hold."""
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        return {_whole(key): _whole(inner) for key, inner in value.items()}
    return [_whole(inner) for inner in value] if isinstance(value, list) else value


def _strings(value: Any) -> tuple[str, ...]:
    """Return a list or a comma-separated string as strings."""
    if value is None:
        return ()
    if isinstance(value, (list, tuple)):
        return tuple(str(v).strip() for v in value if v is not None and str(v).strip())
    parts = str(value).split() if str(value).startswith("#") and "," not in str(value) else str(value).split(",")
    return tuple(part.strip() for part in parts if part.strip())


def _settings(path: Path, values: dict[str, Any], where: dict[str, int], first: int) -> tuple[Settings, list[Problem]]:
    problems: list[Problem] = []
    values = {key: _whole(value) for key, value in values.items()}

    def wrong(key: str, message: str) -> None:
        problems.append(Problem(path, where[key] + first if key in where else 1, message))

    anki = values.get("anki")
    if anki is not None and not isinstance(anki, dict):
        wrong("anki", f"`anki:` must hold keys such as `deck: NAME`, not {anki!r}")
        anki = None
    anki = anki or {}
    for key in anki:
        if key not in ANKI_KEYS:
            wrong(f"anki.{key}", f"unknown key `{key}` inside `anki:`: known are {', '.join(ANKI_KEYS)}")
    known = get_args(Kind)
    for kind in _strings(anki.get("kinds")):
        if kind not in known:
            wrong("anki.kinds", f"unknown kind `{kind}`: known are {', '.join(known)}")

    def flag(key: str) -> bool:
        value = anki.get(key, False)
        if not isinstance(value, bool):
            wrong(f"anki.{key}", f"`{key}` must be true or false")
        return value is True

    def name(key: str) -> str:
        value = values.get(key)
        if isinstance(value, (dict, list)):
            if key != "category":
                wrong(key, f"`{key}` must be one name, not a list")
            return str(value[0]) if isinstance(value, list) and value else ""
        return "" if value is None else " ".join(str(value).split())

    lang = name("lang")
    if not is_language(lang):
        wrong("lang", f"`lang` must be the code of a language, such as pt-BR, not {lang[:40]!r}")
        lang = ""
    deck = anki.get("deck") or values.get("deck") or ""
    settings = Settings(
        title=name("title"),
        id=str(anki.get("id") or name("id")),
        category=name("category"),
        deck=" ".join(str(deck).split()),
        lang=lang,
        base_url=name("base_url"),
        tags=_strings(values.get("tags")) + _strings(anki.get("tags")),
        skip=_strings(anki.get("skip")),
        kinds=tuple(k for k in _strings(anki.get("kinds")) if k in known),
        values=_strings(anki.get("values")),
        companions=_strings(anki.get("with")),
        reverse=flag("reverse"),
        uncover=flag("uncover"),
    )
    return settings, problems
