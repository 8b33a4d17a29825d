"""Prints what guide2anki costs, as ratios to the least that its libraries cost.

Every figure is a quotient of two child processes that ran right after one another; the table shows the median of these
quotients over all rounds, with the quartiles. Absolute times say little on a machine that others use too.

    python benchmarks/run.py [--rounds 5] [--guides 160] [--library 600] [--only WORD]
    python benchmarks/run.py --against [GUIDE]

`--against` compares with other tools instead (see `against.py`), which it installs: it needs the network.
"""

from __future__ import annotations

import argparse
import json
import math
import pickle
import re
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import against
import bases
import guides
from costs import Cost, run

BASES = str(Path(bases.__file__))
REPLACED = 64
"""Guides whose 4,000 notes are replaced at once."""
IMPORTS = [sys.executable, "-c", "import genanki, markdown_it, click"]


def base(name: str, *arguments: object) -> list[str]:
    return [sys.executable, BASES, name, *map(str, arguments)]


def guide2anki(*arguments: object) -> list[str]:
    return [str(Path(sys.executable).with_name("guide2anki")), *map(str, arguments)]


@dataclass
class Bench:
    """A scratch folder with the guides, and the costs of the round that runs."""

    folder: Path
    small: Path
    """As many guides as a busy learner has."""
    large: Path
    """A library of guides."""
    single: Path
    """One guide of 20 kB."""
    before: Path
    """Guides with about 4,000 notes."""
    after: Path
    """Other guides in files of the same names, with as many notes."""

    def fresh(self, name: str) -> None:
        """Forget what builds of a folder left behind."""
        for left in (self.folder / f"{name}-cache", self.folder / f"{name}-built"):
            shutil.rmtree(left, ignore_errors=True)
        for lock in (self.folder / name).glob("guide2anki.lock*"):
            lock.unlink()

    def build(self, folder: Path, cores: int | None = None) -> Cost:
        return run(
            guide2anki("--verbose", "build", folder, "-o", f"{folder}-built"),
            self.folder,
            cores,
            cache=f"{folder.name}-cache",
        )

    def cold(self, folder: Path, cores: int | None = None) -> Cost:
        self.fresh(folder.name)
        return self.build(folder, cores)

    def seconds(self, *arguments: object) -> float:
        return float(run(base(*map(str, arguments)), self.folder).said)


@dataclass(frozen=True)
class Row:
    """A line of the table; `measure` returns the quotient of one round."""

    name: str
    budget: float
    measure: Callable[[Bench], float]
    least: bool = False
    """Whether the budget is the least that is wanted, and not the most that is allowed."""
    once: bool = False
    """Whether one round is enough: what is counted is the same each time."""

    @property
    def wanted(self) -> str:
        return f"{'≥' if self.least else '≤'} {self.budget:g}"

    def kept(self, quotient: float) -> bool:
        return quotient >= self.budget if self.least else quotient <= self.budget


def whole(bench: Bench) -> float:
    return bench.cold(bench.small).cpu / run(base("parse", bench.small), bench.folder).cpu


def packages(bench: Bench) -> float:
    return bench.seconds("package", 10_000, 1, bench.folder / "ours.apkg") / bench.seconds(
        "insert", bench.folder / "rows.pickle", bench.folder / "direct.apkg"
    )


def decks(bench: Bench) -> float:
    target = bench.folder / "decks.apkg"
    return bench.seconds("package", 2000, 200, target) / bench.seconds("package", 2000, 1, target)


def growth(bench: Bench) -> float:
    target = bench.folder / "growth.apkg"
    return bench.seconds("package", 100_000, 1, target) / bench.seconds("package", 10_000, 1, target)


def single(bench: Bench) -> float:
    bench.fresh("single")
    target = bench.folder / "single-built"
    build = run(guide2anki("build", bench.single, "-o", target), bench.folder, cache="single-cache")
    return build.cpu / run(IMPORTS, bench.folder).cpu


def help_(bench: Bench) -> float:
    """Return the quotient of instructions, or NaN where valgrind is not installed."""
    if not shutil.which("valgrind"):
        return math.nan
    shown = instructions([sys.executable, *guide2anki("--help")], bench.folder)
    return shown / instructions(IMPORTS, bench.folder)


def edited(bench: Bench) -> float:
    _built(bench)
    guide = sorted(bench.large.glob("*.md"))[7]
    guide.write_text(f"{guide.read_text(encoding='utf-8')}\n- one more point: {time.time()}\n", encoding="utf-8")
    return bench.build(bench.large).cpu / run(base("parse", bench.large), bench.folder).cpu


def unchanged(bench: Bench) -> float:
    _built(bench)
    return bench.build(bench.large).cpu / run(base("parse", bench.large), bench.folder).cpu


def replaced(bench: Bench) -> float:
    """Build a library with its lock after each of its guides has become another, and that library without a lock."""
    bench.fresh("lived-in")
    shutil.rmtree(bench.folder / "lived-in", ignore_errors=True)
    lived_in = bench.folder / "lived-in"
    shutil.copytree(bench.before, lived_in)
    bench.build(lived_in)
    shutil.copytree(bench.after, lived_in, dirs_exist_ok=True)
    again = bench.build(lived_in)
    return again.cpu / bench.cold(bench.after).cpu


def _built(bench: Bench) -> None:
    if not Path(f"{bench.large}-built").exists():
        bench.cold(bench.large)


def memory(bench: Bench) -> float:
    return bench.cold(bench.large, cores=1).memory / run(base("parse", bench.large), bench.folder).memory


def parallel(bench: Bench) -> float:
    return bench.cold(bench.small, cores=2).wall / bench.cold(bench.small, cores=1).wall


def script(bench: Bench) -> float:
    cold = bench.cold(bench.small)
    found = re.findall(r"([\w-]+)\.apkg  (\d+) note", cold.said)
    counts = bench.folder / "counts.json"
    counts.write_text(json.dumps({f"{name}.md": int(count) for name, count in found}))
    out = bench.folder / "script-built"
    out.mkdir(exist_ok=True)
    return run(base("script", bench.small, counts, out), bench.folder).cpu / cold.cpu


ROWS = (
    Row("whole build ÷ bare parse, same parser configuration", 3.2, whole),
    Row("one 20 kB guide, cold ÷ imports of genanki, markdown-it-py and click", 1.8, single),
    Row("notes per CPU second ÷ a plain script's of genanki and markdown-it-py", 0.65, script, least=True),
    Row("rebuild of a library of 600 guides after one edit ÷ bare parse of it", 0.14, edited),
    Row("rebuild of the unchanged library ÷ bare parse of it", 0.10, unchanged),
    Row("4,000 notes replaced at once ÷ 4,000 notes built new", 1.5, replaced),
    Row("package of 10k notes ÷ sqlite and zip of its rows", 1.15, packages),
    Row("2,000 notes in 200 decks ÷ in 1 deck", 1.15, decks),
    Row("package of 100k notes ÷ of 10k", 11, growth),
    Row("`--help` ÷ the same imports, by instructions", 0.40, help_, once=True),
    Row("peak memory of the library's build ÷ bare parse's, one core", 4, memory),
    Row("wall time on two cores ÷ on one", 0.62, parallel),
)


def instructions(command: Sequence[str], folder: Path) -> float:
    """Return how many million instructions a command takes, in its first process."""
    counting = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command]
    found = run(counting, folder, 1, cache="single-cache")
    return int(re.findall(r"Collected : (\d+)", found.said)[0]) / 1e6


def counted(bench: Bench) -> None:
    """Print the instruction counts of the short commands, where valgrind is installed."""
    if not shutil.which("valgrind"):
        return
    imports = instructions(IMPORTS, bench.folder)
    print(f"\n| instructions, millions | | ÷ imports |\n|---|---|---|\n| imports | {imports:.1f} | 1 |")
    bench.fresh("single")
    build = guide2anki("build", bench.single, "-o", bench.folder / "single-built")
    for name, command in (("one 20 kB guide, cold", build), ("the same, nothing changed", build)):
        count = instructions([sys.executable, *command], bench.folder)
        print(f"| {name} | {count:.1f} | {count / imports:.3f} |", flush=True)


def table(rows: Sequence[Row], found: dict[str, list[float]]) -> str:
    """Return the medians of all rounds with their quartiles, those out of their budget bold."""
    lines = ["| | budget | measured |", "|---|---|---|"]
    for row in rows:
        quotients = found[row.name]
        low, middle, high = statistics.quantiles(quotients, n=4) if len(quotients) > 1 else quotients * 3
        shown = f"{middle:.3f}" if row.kept(middle) else f"**{middle:.3f}**"
        lines.append(f"| {row.name} | {row.wanted} | {shown} [{low:.3f}–{high:.3f}] |")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure guide2anki against the least its libraries cost.")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--guides", type=int, default=160)
    parser.add_argument("--library", type=int, default=600)
    parser.add_argument("--only", default="", help="run the rows whose name holds this")
    parser.add_argument("--no-instructions", action="store_true")
    parser.add_argument(
        "--against",
        nargs="?",
        type=Path,
        const=against.GUIDE,
        metavar="GUIDE",
        help="compare with other tools on a guide and 100 copies of it; installs them, which needs the network",
    )
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="where --against leaves the tools and the packages")
    given = parser.parse_args()
    if given.against:
        against.compare(given.against, given.rounds, given.keep)
    else:
        measure([row for row in ROWS if given.only in row.name], given)


def measure(chosen: Sequence[Row], given: argparse.Namespace) -> None:
    """Measure rows in all rounds and print the table."""
    with tempfile.TemporaryDirectory(prefix="guide2anki-bench-") as name:
        folder = Path(name)
        single = folder / "single" / "guide-0001.md"
        bench = Bench(folder, folder / "small", folder / "large", single, folder / "before", folder / "after")
        guides.generate(bench.small, given.guides)
        guides.generate(bench.large, given.library, seed=2)
        guides.generate(folder / "single", 1, size=16_000)
        guides.generate(bench.before, REPLACED, seed=3)
        guides.generate(bench.after, REPLACED, seed=4)
        if packages in [row.measure for row in chosen]:
            bench.seconds("package", 10_000, 1, folder / "ours.apkg")
            (folder / "rows.pickle").write_bytes(pickle.dumps(bases.rows(str(folder / "ours.apkg"))))
        for place in (bench.small, bench.large, bench.single.parent, bench.before, bench.after):
            sizes = [path.stat().st_size for path in place.glob("*.md")]
            print(f"{place.name}: {len(sizes)} guides, {sum(sizes) / 1e6:.2f} MB")
        found: dict[str, list[float]] = {row.name: [] for row in chosen}
        for number in range(given.rounds):
            for row in chosen:
                if row.once and number:
                    continue
                found[row.name].append(row.measure(bench))
                print(f"round {number + 1}: {row.name}: {found[row.name][-1]:.3f}", file=sys.stderr, flush=True)
        print(f"\nmedian [quartiles] of {given.rounds} rounds\n\n{table(chosen, found)}")
        if not given.no_instructions:
            counted(bench)


if __name__ == "__main__":
    main()
