"""A short run of the fuzzer, the same each time; `make fuzz` runs it for as long as you like."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings

from fuzz import ANY, holds, is_imported
from strangers import ATTACKS, PLACES, placed

short = settings(
    max_examples=250, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
)


def test_no_guide_breaks_what_must_hold(tmp_path_factory: object) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:

        @given(ANY)
        @short
        def each(content: bytes) -> None:
            holds(content, Path(folder))

        each()


def test_anki_imports_what_a_hostile_guide_becomes(tmp_path: Path) -> None:
    whole = [placed(place, "") for place in PLACES if not place.startswith("front")]
    body = "\n\n".join(f"## Part {n}\n\n{text}" for n, text in enumerate(whole))
    terms = "\n\n".join(f"**Term {number}**: {attack}" for number, attack in enumerate(ATTACKS) if "<!--" not in attack)
    is_imported(f"# T\n\n{body}\n\n## Terms\n\n{terms}\n".encode(), tmp_path)
