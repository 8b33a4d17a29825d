"""Prints what guide2anki costs, as ratios to the least that its libraries cost.

Every figure is a quotient of two child processes that ran right after one another; the table shows the median of these
quotients over all rounds, with the quartiles. Absolute times say little on a machine that others use too.

    python benchmarks/run.py [--rounds 5] [--guides 160] [--library 600] [--only WORD]
"""

from __future__ import annotations

import argparse
import json
import os
import pickle
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import bases
import guides

BASES = str(Path(bases.__file__))
IMPORTS = [sys.executable, "-c", "import genanki, markdown_it, click"]


@dataclass(frozen=True)
class Cost:
    """What a child process and its own children cost."""

    cpu: float
    """Seconds."""
    wall: float
    memory: float
    """MiB that the largest of the processes needed."""
    said: str


def run(command: Sequence[str], folder: Path, cores: int | None = None, cache: str = "cache") -> Cost:
    """Run a command to its end, on the first cores only if a number is given."""
    wanted = sorted(os.sched_getaffinity(0))[:cores]
    environment = os.environ | {"XDG_CACHE_HOME": str(folder / cache), "PYTHONHASHSEED": "0"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed tool has its bytecode
    with tempfile.TemporaryFile("w+") as said:
        start = time.perf_counter()
        child = subprocess.Popen(
            command,
            cwd=folder,
            env=environment,
            stdout=said,
            stderr=said,
            preexec_fn=lambda: os.sched_setaffinity(0, wanted),
        )
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        words = said.read()
    if child.returncode:
        sys.exit(f"{' '.join(command)}\nended with {child.returncode}:\n{words[-2000:]}")
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024, words)


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
    budget: str
    measure: Callable[[Bench], float]


def whole(bench: Bench) -> float:
    return bench.cold(bench.small).cpu / run(base("parse", bench.small), bench.folder).cpu


def whole_plain(bench: Bench) -> float:
    return bench.cold(bench.small).cpu / run(base("parse_plain", bench.small), bench.folder).cpu


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
    return run(guide2anki("--help"), bench.folder).cpu / run(IMPORTS, bench.folder).cpu


def edited(bench: Bench) -> float:
    _built(bench)
    guide = sorted(bench.large.glob("*.md"))[7]
    guide.write_text(f"{guide.read_text(encoding='utf-8')}\n- one more point: {time.time()}\n", encoding="utf-8")
    return bench.build(bench.large).cpu / run(base("parse", bench.large), bench.folder).cpu


def unchanged(bench: Bench) -> float:
    _built(bench)
    return bench.build(bench.large).cpu / run(base("parse", bench.large), bench.folder).cpu


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
    Row("whole build ÷ bare parse, same parser configuration", "≤ 1.5 (goal 1.25)", whole),
    Row("whole build ÷ bare parse, CommonMark and tables only", "", whole_plain),
    Row("package of 10k notes ÷ sqlite and zip of its rows", "≤ 1.3", packages),
    Row("2,000 notes in 200 decks ÷ in 1 deck", "≤ 1.3", decks),
    Row("package of 100k notes ÷ of 10k", "≤ 12.5", growth),
    Row("one 20 kB guide, cold ÷ imports", "≤ 1.2", single),
    Row("--help ÷ imports", "≤ 0.40", help_),
    Row("rebuild of the library after one edit ÷ bare parse of it", "≤ 0.16", edited),
    Row("rebuild of the unchanged library ÷ bare parse of it", "≤ 0.15", unchanged),
    Row("peak memory of the library's build ÷ bare parse's, one core", "≤ 6", memory),
    Row("wall time on two cores ÷ on one", "≤ 0.65", parallel),
    Row("notes per CPU second ÷ a plain script's", "≥ 1.2", script),
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
    for name, command in (
        ("--help", guide2anki("--help")),
        ("one 20 kB guide, cold", build),
        ("the same, nothing changed", build),
    ):
        count = instructions([sys.executable, *command], bench.folder)
        print(f"| {name} | {count:.1f} | {count / imports:.3f} |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure guide2anki against the least its libraries cost.")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--guides", type=int, default=160)
    parser.add_argument("--library", type=int, default=600)
    parser.add_argument("--only", default="", help="run the rows whose name holds this")
    parser.add_argument("--no-instructions", action="store_true")
    given = parser.parse_args()
    chosen = [row for row in ROWS if given.only in row.name]
    with tempfile.TemporaryDirectory(prefix="guide2anki-bench-") as name:
        folder = Path(name)
        bench = Bench(folder, folder / "small", folder / "large", folder / "single" / "guide-0001.md")
        guides.generate(bench.small, given.guides)
        guides.generate(bench.large, given.library, seed=2)
        guides.generate(folder / "single", 1, size=16_000)
        if packages in [row.measure for row in chosen]:
            bench.seconds("package", 10_000, 1, folder / "ours.apkg")
            (folder / "rows.pickle").write_bytes(pickle.dumps(bases.rows(str(folder / "ours.apkg"))))
        for size, place in ((given.guides, bench.small), (given.library, bench.large), (1, bench.single.parent)):
            print(f"{size} guides: {sum(path.stat().st_size for path in place.glob('*.md')) / 1e6:.2f} MB")
        found: dict[str, list[float]] = {row.name: [] for row in chosen}
        for number in range(given.rounds):
            for row in chosen:
                found[row.name].append(row.measure(bench))
                print(f"round {number + 1}: {row.name}: {found[row.name][-1]:.3f}", file=sys.stderr, flush=True)
        print(f"\nmedian [quartiles] of {given.rounds} rounds\n\n| | budget | measured |\n|---|---|---|")
        for row in chosen:
            quotients = found[row.name]
            low, middle, high = statistics.quantiles(quotients, n=4) if len(quotients) > 1 else quotients * 3
            print(f"| {row.name} | {row.budget} | {middle:.3f} [{low:.3f}–{high:.3f}] |")
        if not given.no_instructions:
            counted(bench)


if __name__ == "__main__":
    main()
