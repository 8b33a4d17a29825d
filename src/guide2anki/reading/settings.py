"""The front matter: what an author may say about a guide, all of it optional."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

import yaml
from frontmatter.default_handlers import YAMLHandler

from guide2anki.model import Kind, Problem, Settings

OWN_KEYS = ("title", "tags", "category", "id", "deck", "lang", "base_url", "anki")
ANKI_KEYS = ("deck", "tags", "skip", "kinds", "values", "with", "reverse", "id")
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

    def compose_node(self, parent: Any, index: Any) -> Any:
        """Count the node and refuse aliases, which can grow without bound."""
        self.nodes += 1
        if self.check_event(yaml.events.AliasEvent) or self.nodes > MAX_NODES:
            event = self.peek_event()  # type: ignore[no-untyped-call]
            raise yaml.composer.ComposerError(None, None, "aliases and huge values are refused", event.start_mark)
        return super().compose_node(parent, index)


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


def read(path: Path, text: str) -> Front:
    """Split the front matter off a guide's text and read it."""
    handler = YAMLHandler()
    if not handler.detect(text):
        return Front(Settings(), text, 0)
    try:
        source, body = handler.split(text)
    except ValueError:
        return Front(Settings(), text, 0)
    offset = text.count("\n", 0, len(text) - len(body))
    problems: list[Problem] = []
    if len(source) > MAX_CHARACTERS:
        return Front(None, body, offset, [Problem(path, 1, "the front matter is too long: shorten it")])
    source = source.removeprefix("\n")
    try:
        values, where = _load(source)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        values, where, problems, usable = _salvage(path, source, error)
        if not usable:
            return Front(None, body, offset, problems)
    if values is None:
        return Front(Settings(), text, 0) if not problems else Front(Settings(), body, offset, problems)
    settings, wrong = _settings(path, values, where)
    return Front(settings, body, offset, problems + wrong)


def _salvage(
    path: Path, source: str, error: Exception
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
        key = rows[0].partition(":")[0].strip().strip("\"'")
        try:
            value, inner = _load("\n".join(rows))
            if not isinstance(value, dict):
                raise ValueError("no key")
        except (yaml.YAMLError, ValueError, RecursionError):
            usable = usable and key not in OWN_KEYS and ":" in rows[0]
            problems.append(
                Problem(
                    path, number + 2, f"the front matter is not valid YAML at `{key[:40]}`: put its value in quotes"
                )
            )
            continue
        values |= value
        where |= {name: line + number for name, line in inner.items()}
    if not problems or not values:
        mark = getattr(error, "problem_mark", None)
        at = (mark.line if mark else 0) + 2
        reason = getattr(error, "problem", None) or str(error)
        return None, {}, [Problem(path, at, f"the front matter is not valid YAML ({reason}): mend it")], False
    return values, where, problems, usable


def _strings(value: Any) -> tuple[str, ...]:
    """Return a list or a comma-separated string as strings."""
    if value is None:
        return ()
    if isinstance(value, (list, tuple)):
        return tuple(str(v).strip() for v in value if v is not None and str(v).strip())
    return tuple(part.strip() for part in str(value).split(",") if part.strip())


def _settings(path: Path, values: dict[str, Any], where: dict[str, int]) -> tuple[Settings, list[Problem]]:
    problems: list[Problem] = []

    def wrong(key: str, message: str) -> None:
        problems.append(Problem(path, where.get(key, -1) + 2, message))

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
    reverse = anki.get("reverse", False)
    if not isinstance(reverse, bool):
        wrong("anki.reverse", "`reverse` must be true or false")

    def name(key: str) -> str:
        value = values.get(key)
        if isinstance(value, (dict, list)):
            if key != "category":
                wrong(key, f"`{key}` must be one name, not a list")
            return str(value[0]) if isinstance(value, list) and value else ""
        return "" if value is None else " ".join(str(value).split())

    deck = anki.get("deck") or values.get("deck") or ""
    settings = Settings(
        title=name("title"),
        id=str(anki.get("id") or name("id")),
        category=name("category"),
        deck=" ".join(str(deck).split()),
        lang=name("lang"),
        base_url=name("base_url"),
        tags=_strings(values.get("tags")) + _strings(anki.get("tags")),
        skip=_strings(anki.get("skip")),
        kinds=tuple(k for k in _strings(anki.get("kinds")) if k in known),
        values=_strings(anki.get("values")),
        companions=_strings(anki.get("with")),
        reverse=reverse is True,
    )
    return settings, problems
