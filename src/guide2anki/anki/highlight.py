"""Colours of code, as few classes over what Pygments finds."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.token import (
    Comment,
    Generic,
    Keyword,
    Literal,
    Name,
    Number,
    Operator,
    String,
    _TokenType,
    is_token_subtype,
)
from pygments.util import ClassNotFound

_COLOURS: tuple[tuple[_TokenType, str], ...] = (
    (Comment.Preproc, "d"),
    (Comment, "c"),
    (Keyword, "k"),
    (Operator.Word, "k"),
    (Name.Tag, "k"),
    (String, "s"),
    (Number, "n"),
    (Literal, "n"),
    (Name.Function, "f"),
    (Name.Class, "t"),
    (Name.Namespace, "t"),
    (Name.Attribute, "t"),
    (Name.Decorator, "d"),
    (Name.Builtin, "b"),
    (Name.Variable, "b"),
    (Name.Constant, "n"),
    (Generic.Heading, "k"),
    (Generic.Subheading, "k"),
    (Generic.Deleted, "x"),
    (Generic.Inserted, "i"),
    (Generic.Prompt, "c"),
    (Generic.Output, "c"),
)
"""Kinds of code tokens and their classes: few, so that a new Pygments seldom changes a note."""


@lru_cache(maxsize=64)
def _lexer(language: str) -> Lexer | None:
    try:
        return get_lexer_by_name(language, stripnl=False)
    except ClassNotFound:
        return None


@lru_cache(maxsize=512)
def _colour(kind: _TokenType) -> str:
    return next((name for token, name in _COLOURS if is_token_subtype(kind, token)), "")


def coloured(content: str, language: str) -> Iterator[tuple[str, str]]:
    """Yield runs of code, each with the class of its colour; white space joins two runs of the same."""
    lexer = _lexer(language)
    if lexer is None:
        yield "", content
        return
    name, run, space = "", "", ""
    for kind, value in lexer.get_tokens(content):
        if value.isspace():
            space += value
            continue
        colour = _colour(kind)
        if colour == name and "\n" not in space:
            run += space + value
        else:
            yield name, run
            yield "", space
            name, run = colour, value
        space = ""
    yield name, run
