"""`guide2anki.toml`: what a folder says for all its guides."""

from __future__ import annotations

import os
import re
import warnings
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from guide2anki import disk
from guide2anki.model import Kind, Problem, Settings
from guide2anki.reading.slug import is_language

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

NAME = "guide2anki.toml"
KEYS = ("include", "exclude", "output", "subdecks", "anki")
ANKI_KEYS = ("tags", "kinds", "skip", "values", "with", "reverse", "uncover", "category", "lang")
"""Defaults for the front matter; ids and decks belong to one guide and stand there."""
MAX_BYTES = 1_000_000
"""What a file of settings has at most; more is not read."""


@dataclass(frozen=True)
class Config:
    """A folder's settings; those of a folder without a file say nothing."""

    path: Path | None = None
    include: tuple[str, ...] = ()
    """Patterns, as in a `.gitignore`, of the files that are guides; none takes all."""
    exclude: tuple[str, ...] = ()
    output: Path | None = None
    """Folder of the decks."""
    subdecks: bool = True
    """Whether folders become decks above those of their guides."""
    settings: Settings = field(default_factory=Settings)

    @cached_property
    def _specs(self) -> tuple[GitIgnoreSpec, GitIgnoreSpec]:
        return spec(self.include), spec(self.exclude)

    def takes(self, path: Path) -> bool:
        """Tell whether a file in a folder is a guide for all that the settings say."""
        if self.path is None:
            return True
        name = Path(os.path.relpath(path, self.path.parent)).as_posix()
        include, exclude = self._specs
        return (not self.include or include.match_file(name)) and not exclude.match_file(name)


def find(start: Path) -> Path | None:
    """Return the settings of a folder: in it, or in the nearest folder above that has some."""
    for folder in (start.absolute(), *start.absolute().parents):
        if disk.is_file(folder / NAME):
            path = folder / NAME
            here = Path.cwd()
            return path.relative_to(here) if path.is_relative_to(here) else path
    return None


_MOST_STARS = 3
"""Stars in one name of a pattern, and names of two stars: each more makes a search take a hundred times as long."""


def fault(pattern: str) -> str:
    """Return what is wrong with a pattern, as in a `.gitignore`; empty if it can be used."""
    names = re.split(r"/+", pattern)
    if max(names.count("**"), *(name.count("*") for name in names)) > _MOST_STARS:
        return f"has more than {_MOST_STARS} stars: write a shorter one"
    try:
        spec([pattern])
    except (ValueError, re.error, RecursionError):
        return "is no pattern of a .gitignore: correct it"
    return ""


def spec(patterns: Iterable[str]) -> GitIgnoreSpec:
    """Return what matches patterns that have no fault; what a library warns of in them is nothing to the user."""
    from pathspec import GitIgnoreSpec

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return GitIgnoreSpec.from_lines(patterns)


def load(path: Path | None) -> tuple[Config, list[Problem]]:
    """Return what a file says, and what is wrong with it; what is wrong is left out."""
    if path is None:
        return Config(), []
    import tomllib

    try:
        text = disk.read(path, MAX_BYTES).decode("utf-8").replace("\r\n", "\n")
        values = tomllib.loads(text)
    except (OSError, UnicodeDecodeError) as error:
        return Config(path), [Problem(path, None, f"cannot be read: {getattr(error, 'strerror', None) or error}")]
    except (ValueError, RecursionError) as error:  # numbers and nesting beyond all measure are no TOML errors
        found = re.search(r"at line (\d+)", str(error))
        said = re.sub(r" \(at .*\)", "", str(error))
        return Config(path), [Problem(path, int(found[1]) if found else None, f"is not valid TOML ({said}): mend it")]
    problems: list[Problem] = []

    def wrong(key: str, message: str) -> None:
        row = re.compile(rf"^\s*(?:\[\s*)?{re.escape(key)}\b")
        line = next((number for number, said in enumerate(text.splitlines(), 1) if row.match(said)), None)
        problems.append(Problem(path, line, message))

    def strings(key: str, given: Mapping[str, Any]) -> tuple[str, ...]:
        value = given.get(key, [])
        if isinstance(value, list) and all(isinstance(one, str) for one in value):
            return tuple(value)
        wrong(key, f'`{key}` must be a list of texts such as ["one", "two"]')
        return ()

    def one(key: str, given: Mapping[str, Any]) -> str:
        value = given.get(key, "")
        if isinstance(value, str):
            return value.strip()
        wrong(key, f'`{key}` must be one text such as "name"')
        return ""

    def flag(key: str, given: Mapping[str, Any], usual: bool) -> bool:
        value = given.get(key, usual)
        if not isinstance(value, bool):
            wrong(key, f"`{key}` must be true or false")
            return usual
        return value

    anki = values.get("anki", {})
    if not isinstance(anki, dict):
        wrong("anki", "`anki` must be a table: write [anki] and its keys below")
        anki = {}
    for key in [key for key in values if key not in KEYS]:
        wrong(key, f"unknown key `{key}`: known are {', '.join(KEYS)}")
    for key in [key for key in anki if key not in ANKI_KEYS]:
        wrong(key, f"unknown key `{key}` in [anki]: known are {', '.join(ANKI_KEYS)}")
    kinds = strings("kinds", anki)
    for kind in [kind for kind in kinds if kind not in get_args(Kind)]:
        wrong("kinds", f"unknown kind `{kind}`: known are {', '.join(get_args(Kind))}")
    lang = one("lang", anki)
    if not is_language(lang):
        wrong("lang", f"`lang` must be the code of a language, such as pt-BR, not {lang[:40]!r}")
        lang = ""
    output = one("output", values)
    patterns = {key: strings(key, values) for key in ("include", "exclude")}
    for key, lines in patterns.items():
        for line in lines:
            if fault(line):
                wrong(key, f"the pattern {line!r} {fault(line)}")
        patterns[key] = tuple(line for line in lines if not fault(line))
    settings = Settings(
        category=one("category", anki),
        lang=lang,
        tags=strings("tags", anki),
        skip=strings("skip", anki),
        kinds=tuple(kind for kind in kinds if kind in get_args(Kind)),
        values=strings("values", anki),
        companions=strings("with", anki),
        reverse=flag("reverse", anki, False),
        uncover=flag("uncover", anki, False),
    )
    config = Config(path, patterns["include"], patterns["exclude"], settings=settings)
    config = replace(config, subdecks=flag("subdecks", values, True))
    return (replace(config, output=path.parent / output) if output else config), problems
