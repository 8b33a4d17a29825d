"""What the benchmarks compare with: the least that a script of the same libraries has to do, and what it usually does.

Each base runs in a process of its own: `python benchmarks/bases.py NAME ARGUMENT…`. Those that time a part of their
work print its CPU seconds.
"""

from __future__ import annotations

import hashlib
import json
import pickle
import sqlite3
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import cycle, islice
from pathlib import Path
from typing import Any

NOTE = "INSERT INTO notes VALUES(?,?,?,?,?,?,?,?,?,?,?)"
CARD = "INSERT INTO cards VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"


# ---------------------------------------------------------------- parsing


def parse(folder: str) -> None:
    """Parse every guide with markdown-it-py and the plugins that guide2anki uses, and forget the tokens."""
    from markdown_it import MarkdownIt
    from mdit_py_plugins.admon import admon_plugin
    from mdit_py_plugins.attrs import attrs_plugin
    from mdit_py_plugins.container import container_plugin
    from mdit_py_plugins.deflist import deflist_plugin
    from mdit_py_plugins.dollarmath import dollarmath_plugin
    from mdit_py_plugins.footnote import footnote_plugin
    from mdit_py_plugins.tasklists import tasklists_plugin

    md = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    md.use(deflist_plugin).use(footnote_plugin).use(tasklists_plugin).use(admon_plugin).use(dollarmath_plugin)
    md.use(attrs_plugin, spans=True).use(container_plugin, "box")
    for path in sorted(Path(folder).glob("*.md")):
        md.parse(path.read_text(encoding="utf-8"))


def parse_plain(folder: str) -> None:
    """Parse every guide with markdown-it-py, CommonMark with tables and strikethrough, and forget the tokens."""
    from markdown_it import MarkdownIt

    md = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    for path in sorted(Path(folder).glob("*.md")):
        md.parse(path.read_text(encoding="utf-8"))


# ---------------------------------------------------------------- writing


def rows(package: str) -> dict[str, Any]:
    """Return all that a package's collection holds."""
    with zipfile.ZipFile(package) as archive, tempfile.TemporaryDirectory() as folder:
        archive.extract("collection.anki2", folder)
        with closing(sqlite3.connect(Path(folder, "collection.anki2"))) as connection:
            tables = "col", "notes", "cards"
            return {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in tables}


def insert(pickled: str, package: str) -> None:
    """Write known rows through sqlite3 and zip the file as guide2anki does; print the CPU seconds."""
    from genanki.apkg_schema import APKG_SCHEMA

    with Path(pickled).open("rb") as file:
        known = pickle.load(file)
    tables, first, indexes = APKG_SCHEMA.partition("CREATE INDEX")
    start = time.process_time()
    with tempfile.TemporaryDirectory() as folder:
        collection = Path(folder, "collection.anki2")
        with closing(sqlite3.connect(collection, isolation_level=None)) as connection:
            connection.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN; {tables}")
            connection.executemany(f"INSERT INTO col VALUES({','.join('?' * 13)})", known["col"])
            connection.executemany(NOTE, known["notes"])
            connection.executemany(CARD, known["cards"])
            connection.executescript(f"BEGIN; {first} {indexes} COMMIT;")
        with zipfile.ZipFile(package, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            archive.write(collection, "collection.anki2")
            archive.writestr("media", "{}")
    print(time.process_time() - start)


def package(notes: str, decks: str, target: str) -> None:
    """Write made notes in a number of decks through guide2anki; print the CPU seconds."""
    import gc

    from guide2anki.anki import note_types
    from guide2anki.anki import package as package_

    gc.disable()
    made = list(_made(int(notes)))
    size = len(made) // int(decks)
    parts = [(f"Deck {number // size}", made[number : number + size]) for number in range(0, len(made), size)]
    note_types.model()
    start = time.process_time()
    package_.write(Path(target), parts)
    print(time.process_time() - start)


def _made(count: int) -> Iterator[Any]:
    """Yield notes whose fields have the lengths of real ones, all of them different."""
    import random

    from guide2anki.anki.note_types import FIELDS
    from guide2anki.model import Note

    rng = random.Random(1)
    words = [hashlib.sha1(bytes([n])).hexdigest()[: 3 + n % 9] for n in range(250)]

    def html(size: int) -> str:
        return f"<p>{' '.join(rng.choices(words, k=size))}</p>"

    for number in range(count):
        given = {
            "Prompt": f"{html(10)} {number}",
            "Answer": html(60) if number % 3 else html(180),
            "Subject": words[number % 250],
            "Path": " › ".join(rng.choices(words, k=3)),
            "Kind": "term",
            "Source": "guide.md",
            "Source ID": f"guide/{number}",
        }
        yield Note(
            guide="guide",
            kind="term",
            subject="",
            prompt=str(number),
            answer="",
            section=(),
            deck="",
            fields=tuple(given.get(name, "") for name in FIELDS),
            tags=("guide::guide", "kind::term"),
            line=number,
            guid=hashlib.sha1(str(number).encode()).hexdigest()[:16],
            modified=1_700_000_000,
        )


# ---------------------------------------------------------------- a plain script


def script(folder: str, counts: str, out: str) -> None:
    """Make a package of each guide as plain scripts do: a note for each block under a heading, through genanki.

    `counts` is a JSON file with the number of notes that guide2anki makes of each guide; as many are made here.
    """
    import genanki
    from markdown_it import MarkdownIt

    model = genanki.Model(
        1_600_000_000,
        "Basic",
        fields=[{"name": "Front"}, {"name": "Back"}],
        templates=[{"name": "Card", "qfmt": "{{Front}}", "afmt": "{{FrontSide}}<hr id=answer>{{Back}}"}],
    )
    md = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    for name, count in json.loads(Path(counts).read_text()).items():
        deck = genanki.Deck(int.from_bytes(hashlib.sha1(name.encode()).digest()[:5], "big"), name)
        pairs = list(_blocks(md, Path(folder, name).read_text(encoding="utf-8")))
        for front, back in islice(cycle(pairs), count):
            deck.add_note(genanki.Note(model=model, fields=[front, back]))
        genanki.Package(deck).write_to_file(Path(out, f"{name}.apkg"))


def _blocks(md: Any, text: str) -> Iterator[tuple[str, str]]:
    """Yield each paragraph, table row and fence as HTML below the last heading."""
    tokens = md.parse(text)
    heading = ""
    for token, before in zip(tokens[1:], tokens, strict=False):
        if token.type == "inline":
            html = md.renderer.render([token], md.options, {})
            if before.type == "heading_open":
                heading = html
            else:
                yield heading, html
        elif token.type == "fence":
            yield heading, md.renderer.render([token], md.options, {})


BASES: dict[str, Callable[..., None]] = {base.__name__: base for base in (parse, parse_plain, insert, package, script)}

if __name__ == "__main__":
    BASES[sys.argv[1]](*sys.argv[2:])
