"""The rooms: each folder imports only what stands left of it, no shape imports another, and there are no circles."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import guide2anki

SOURCE = Path(guide2anki.__file__).parent
FLOW = ("reading", "shapes", "cards", "compose", "identity", "anki")
"""The rooms from left to right."""
OPEN = ("model", "words")
"""Rooms that every room may import; the model may import words, and words nothing."""
EVERYWHERE = "disk"
"""The module that every room may import, and that imports nothing."""
MODULES = sorted(SOURCE.rglob("*.py"))


def name_of(path: Path) -> str:
    """Return the dotted name of a module within the package: `shapes.table`; a package goes by its folder."""
    parts = path.relative_to(SOURCE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


KNOWN = {name_of(path) for path in MODULES}


def imports(path: Path) -> Iterator[str]:
    """Yield the modules of the package that a module imports, wherever in it; not those for type checking alone."""
    package = name_of(path) if path.name == "__init__.py" else name_of(path).rpartition(".")[0]
    tree = ast.parse(path.read_text(encoding="utf-8"))
    skipped = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if id(node) in skipped:
            continue
        if isinstance(node, ast.Import):
            yield from (
                a.name.removeprefix("guide2anki").lstrip(".")
                for a in node.names
                if a.name.split(".")[0] == "guide2anki"
            )
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                above = package.split(".")[: len(package.split(".")) - node.level + 1]
                base = ".".join(filter(None, [*above, base]))
            elif base.split(".")[0] == "guide2anki":
                base = base.removeprefix("guide2anki").lstrip(".")
            else:
                continue
            for alias in node.names:
                inner = f"{base}.{alias.name}" if base else alias.name
                yield inner if inner in KNOWN else base


GRAPH = {name_of(path): set(imports(path)) - {name_of(path), ""} for path in MODULES}


def room(module: str) -> str:
    return module.split(".")[0]


@pytest.mark.parametrize("module", sorted(name for name in GRAPH if room(name) in FLOW))
def test_a_room_imports_only_what_stands_left_of_it(module: str) -> None:
    allowed = {*FLOW[: FLOW.index(room(module)) + 1], *OPEN, EVERYWHERE}
    assert {other for other in GRAPH[module] if room(other) not in allowed} == set()


@pytest.mark.parametrize("module", sorted(name for name in GRAPH if room(name) in OPEN))
def test_the_model_imports_only_words_and_words_nothing(module: str) -> None:
    allowed = {"words"} if room(module) == "words" else {"model", "words"}
    assert {other for other in GRAPH[module] if room(other) not in allowed} == set()


def test_what_deals_with_files_imports_nothing() -> None:
    assert GRAPH[EVERYWHERE] == set()


def test_no_shape_imports_another() -> None:
    shapes = [name for name in GRAPH if name.startswith("shapes.")]
    assert len(shapes) > 4
    for shape in shapes:
        assert {other for other in GRAPH[shape] if room(other) == "shapes"} == set(), shape


def test_nothing_is_imported_in_a_circle() -> None:
    left = {name: {other for other in found if other in GRAPH} for name, found in GRAPH.items()}
    packages = {name_of(path) for path in MODULES if path.name == "__init__.py"}
    for name, found in left.items():
        found -= {package for package in packages if name.startswith(f"{package}.")}
    while free := [name for name, found in left.items() if not found & left.keys()]:
        for name in free:
            del left[name]
    assert left == {}


def test_the_rooms_are_those_of_the_manual() -> None:
    folders = {path.parent.name for path in SOURCE.glob("*/__init__.py")}
    assert {*FLOW, *OPEN} <= folders
