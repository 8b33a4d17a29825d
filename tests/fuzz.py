"""Guides that nobody would write, from their bytes to a package that Anki imports.

    python tests/fuzz.py --minutes 60           guides made of pieces and of noise
    python tests/fuzz.py --minutes 60 --guided  bytes that reach more of the code, with atheris

What fails is written into a folder, a file for each way of failing; mended, it becomes a fixture in
`tests/fixtures/found`.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from guide2anki import build
from random_guides import GUIDES, NOISE, SHORT
from reading import ALL
from strangers import ATTACKS, PLACES, check, placed

SLOW = 10.0
"""Seconds of the processor after which a guide of a few thousand signs counts as endless."""
IMPORTED = 200
"""One guide in so many is imported by Anki itself."""

# ---------------------------------------------------------------- guides

_KEYS = ("title", "tags", "category", "id", "deck", "lang", "base_url", "anki", "other")
_ANKI = ("deck", "tags", "skip", "kinds", "values", "with", "reverse", "id", "other")
_ODD = (
    "",
    "~",
    "true",
    "0x1F",
    "1e999",
    "2024-01-01",
    "[a, b",
    "{a: b",
    "&a x",
    "*a",
    "!!python/object x",
    "|\n  a",
    "? a",
)
_ODDER = (
    '"\\ud800"',
    '"\\0"',
    "'",
    '"',
    "a: b: c",
    "[[[[]]]]",
    "{}",
    "- a\n- b",
    "\n  - a\n  - b: c",
    "::",
    "a::::b",
    "#",
    "\u202e",
)
_SCALARS = st.one_of(st.sampled_from([*_ODD, *_ODDER]), st.sampled_from(ATTACKS), st.text(max_size=30))


def _yaml(pairs: list[tuple[str, str]], inner: list[tuple[str, str]], sign: str) -> str:
    rows = [f"{key}: {value}" for key, value in pairs]
    rows += ["anki:", *(f"  {key}: {value}" for key, value in inner)] if inner else []
    return "\n".join([sign, *rows, sign]) + "\n\n"


FRONT = st.builds(
    _yaml,
    st.lists(st.tuples(st.sampled_from(_KEYS), _SCALARS), max_size=4),
    st.lists(st.tuples(st.sampled_from(_ANKI), _SCALARS), max_size=3),
    st.sampled_from(["---", "---", "---", "+++", "--- "]),
)

_TAGS = (
    *(
        "a",
        "b",
        "blockquote",
        "br",
        "button",
        "code",
        "dd",
        "del",
        "details",
        "div",
        "dl",
        "dt",
        "em",
        "figure",
        "form",
    ),
    *("h1", "h2", "h3", "hr", "i", "iframe", "img", "input", "kbd", "li", "math", "object", "ol", "option", "p", "pre"),
    *(
        "script",
        "select",
        "span",
        "style",
        "sub",
        "summary",
        "sup",
        "svg",
        "table",
        "tbody",
        "td",
        "template",
        "textarea",
    ),
    *("th", "thead", "title", "tr", "ul", "video", "x-y", "annotation", "mtext", "caption", "frameset", "body", "html"),
)
_BITS = (
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?x",
    "?>",
    "<!x",
    "<![x",
    "<",
    ">",
    "</",
    "/>",
    "&",
    "&lt;",
    "&#x0;",
    "&nbsp;",
)
HTML = st.lists(
    st.one_of(
        st.sampled_from([f"<{tag}>" for tag in _TAGS]),
        st.sampled_from([f"</{tag}>" for tag in _TAGS]),
        st.sampled_from([f'<{tag} class="x" open href="a.md" src="a.png">' for tag in _TAGS]),
        st.sampled_from(
            [*_BITS, "\n", "\n\n", " word ", "What is it?", "**bold**", "- item\n", "| a | b |\n", "> ", "    "]
        ),
    ),
    max_size=40,
).map("".join)

_STARTS = (
    *(
        "> [!note]",
        "> [!question]-",
        "> ",
        "- [ ]",
        "-",
        "1.",
        "A.",
        "#",
        "##",
        "###### ",
        "```",
        "~~~",
        "$$",
        ":::tip",
        "!!! note",
    ),
    *(
        "??? q",
        '=== "x"',
        "|",
        "|-|",
        ":",
        "[^1]:",
        "[r]: <>",
        "<details>",
        "<summary>",
        "</details>",
        "<div>",
        "<!--",
        "-->",
    ),
    *(
        "    ",
        "\t",
        "---",
        "===",
        "***",
        "Q:",
        "A:",
        "**x**:",
        "**x**",
        "x:",
        "- **x**:",
        "#tag",
        "%%",
        "^id",
        "![[a.png]]",
    ),
)
LINES = st.lists(
    st.builds(
        lambda deep, start, rest: "  " * deep + start + rest,
        st.integers(0, 4),
        st.sampled_from(_STARTS),
        st.one_of(
            st.sampled_from(
                [
                    "",
                    " ",
                    " x",
                    " What is it?",
                    " Answer: B",
                    " one - two",
                    " **a** b `c` $d$",
                    " ✅ x",
                    " TODO",
                    " [a](b)",
                ]
            ),
            st.text(max_size=8),
        ),
    ),
    max_size=30,
).map("\n".join)
DEEP = st.builds(
    lambda piece, count, rest: piece * count + rest,
    st.sampled_from(
        [
            "> ",
            "- ",
            "*",
            "**",
            "[",
            "(",
            "`",
            "<b>",
            "<ul><li>",
            "<details>",
            "#",
            "|",
            "\t",
            "$",
            "![",
            "1. ",
            "~",
            "^[",
            "[[",
        ]
    ),
    st.integers(1, 300),
    st.sampled_from(["x", "", "\n\nx", "](x)" * 50, "**" * 50, "</b>" * 50]),
)
PLACED = st.builds(placed, st.sampled_from(list(PLACES)), st.sampled_from(ATTACKS))
BODIES = st.one_of(GUIDES, SHORT, NOISE, HTML, LINES, DEEP, PLACED, st.text(max_size=300))
ANY = st.one_of(
    BODIES.map(str.encode),
    st.builds(lambda front, body: (front + body).encode("utf-8", "replace"), FRONT, BODIES),
    st.builds(lambda parts: "\n\n".join(parts).encode("utf-8", "replace"), st.lists(BODIES, min_size=2, max_size=3)),
    st.binary(max_size=200),
)
"""The bytes of a guide, well meant or not."""

# ---------------------------------------------------------------- what must hold


def holds(content: bytes, folder: Path) -> int:
    """Read a guide, raise for what must never be, and return how many notes it has."""
    found = check(folder / "guide.md", content)
    return len(found.notes) if found else 0


def is_imported(content: bytes, folder: Path) -> None:
    """Build a guide, import its package into Anki, and raise if that does not hold what the build says."""
    from anki_collection import Learner

    with tempfile.TemporaryDirectory(dir=folder) as place:
        guide = Path(place, "guides", "guide.md")
        guide.parent.mkdir()
        guide.write_bytes(content)
        report = build.build([guide], Path(place, "out"), 1_790_000_000)
        bugs = [problem for problem in report.problems if problem.trace]
        assert not bugs, bugs[0].trace
        for done in report.built:
            learner = Learner(Path(place, "learner"))
            try:
                log = learner.import_package(done.apkg)
                assert (log.new, log.conflicting) == (done.notes, 0), (str(log), done.notes)
                assert learner.col.card_count() == done.cards
                log = learner.import_text(done.update)
                assert (log.new, log.updated, log.conflicting) == (0, 0, 0), str(log)
            finally:
                learner.close()


# ---------------------------------------------------------------- the command


class Run:
    """What a run has tried and found."""

    def __init__(self, out: Path, minutes: float) -> None:
        self.out = out
        self.folder = Path(tempfile.mkdtemp(prefix="fuzz-"))
        self.ends = time.monotonic() + 60 * minutes
        self.tried = self.notes = self.imported = 0
        self.slowest = 0.0
        self.found: Counter[str] = Counter()

    def one(self, content: bytes) -> None:
        """Try one guide, and keep it if it fails in a way that was not seen before."""
        started = time.process_time()
        try:
            self.notes += holds(content, self.folder)
            self.tried += 1
            if self.tried % IMPORTED == 0:
                is_imported(content, self.folder)
                self.imported += 1
            took = time.process_time() - started
            self.slowest = max(self.slowest, took)
            if took > SLOW:
                raise TimeoutError(f"{took:.0f} s")
        except Exception as error:
            self._keep(content, error)
        if self.tried % 2000 == 0:
            print(self.said, flush=True)

    def _keep(self, content: bytes, error: Exception) -> None:
        frames = traceback.extract_tb(error.__traceback__)
        frame = next((f for f in reversed(frames) if "guide2anki" in f.filename or "tests" in f.filename), frames[-1])
        way = (
            f"{type(error).__name__} {Path(frame.filename).name} {frame.name} {re.sub('[^a-z ]', '', str(error)[:60])}"
        )
        self.found[way] += 1
        name = hashlib.sha256(way.encode()).hexdigest()[:12]
        self.out.mkdir(parents=True, exist_ok=True)
        path = self.out / f"{name}.md"
        if not path.exists() or len(content) < path.stat().st_size:
            path.write_bytes(content)
            trace = "".join(traceback.format_exception(error))
            (self.out / f"{name}.txt").write_text(trace[-6000:], encoding="utf-8", errors="replace")
            print(f"found {name}: {way}", flush=True)

    @property
    def said(self) -> str:
        """Return how far the run is."""
        return (
            f"{self.tried} guides, {self.notes} notes, {self.imported} imported by Anki, slowest {self.slowest:.1f} s,"
            f" {len(self.found)} ways of failing in {sum(self.found.values())} guides"
        )

    @property
    def is_over(self) -> bool:
        """Tell whether the time is up."""
        return time.monotonic() > self.ends


def made_of_pieces(run: Run) -> None:
    """Try guides that hypothesis makes, from a new seed each round."""
    health = [
        HealthCheck.too_slow,
        HealthCheck.large_base_example,
        HealthCheck.data_too_large,
        HealthCheck.filter_too_much,
    ]

    @given(ANY)
    @settings(max_examples=5000, deadline=None, database=None, phases=[Phase.generate], suppress_health_check=health)
    def once(content: bytes) -> None:
        if not run.is_over:
            run.one(content)

    while not run.is_over:
        once()


def guided(run: Run) -> None:
    """Try bytes that atheris makes from those that reached new code."""
    import atheris

    for name in [name for name in sys.modules if name.startswith(("guide2anki", "markdown_it", "mdit_py_plugins"))]:
        module = sys.modules[name]
        for key, value in list(vars(module).items()):
            if callable(value) and getattr(value, "__module__", "") == name and hasattr(value, "__code__"):
                setattr(module, key, atheris.instrument_func(value))

    def once(content: bytes) -> None:
        if run.is_over:
            print(run.said, flush=True)
            os._exit(bool(run.found))  # atheris takes any other end for a failure
        run.one(content[:4000])

    corpus = run.folder / "corpus"
    corpus.mkdir()
    for path in ALL:
        (corpus / path.name).write_bytes(path.read_bytes()[:4000])
    for number, (place, attack) in enumerate((place, attack) for place in PLACES for attack in ATTACKS[::7]):
        (corpus / f"{number}.md").write_text(placed(place, attack), encoding="utf-8")
    atheris.Setup(
        [sys.argv[0], str(corpus), "-max_len=4000", "-timeout=60", "-rss_limit_mb=4000", "-print_final_stats=1"], once
    )
    atheris.Fuzz()


def main() -> None:
    """Run for as long as was asked, and end with 1 if anything was found."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--minutes", type=float, default=60)
    options.add_argument("--guided", action="store_true", help="let atheris lead: python -m pip install atheris")
    options.add_argument("--out", type=Path, default=Path("fuzz-findings"), help="where to write what fails")
    asked = options.parse_args()
    run = Run(asked.out, asked.minutes)
    (guided if asked.guided else made_of_pieces)(run)
    print(run.said)
    sys.exit(bool(run.found))


if __name__ == "__main__":
    main()
