"""Write `docs/shapes.md` from the docstrings of the shapes.

    make docs

A test holds the file to what the code says.
"""

from __future__ import annotations

from pathlib import Path

from guide2anki.shapes import explained

_TOP = """# Shapes

Every way of writing that guide2anki recognises, in the order in which they are asked: the earlier shape takes what two
of them want. `guide2anki shapes` prints the same. This page is made by `make docs`.

"""


def page() -> str:
    """Return the page as it must be."""
    return _TOP + explained()


if __name__ == "__main__":
    (Path(__file__).parent / "shapes.md").write_text(page(), encoding="utf-8")
