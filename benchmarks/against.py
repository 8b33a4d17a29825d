"""Runs the tools that people would use instead, on the same guide as guide2anki and on copies of it.

Each tool is installed into an environment of its own, which needs the network, and runs as its own documentation says,
on the guide as it is: without the marks for cards that most of them want. Of its options those are given that
recover most of such a guide. Notes are counted in the packages.

    python benchmarks/run.py --against [GUIDE] [--rounds 5] [--keep FOLDER]
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import bases
import guides
from costs import Cost, run

GUIDE = Path(__file__).parent.parent / "guides" / "netflix.md"
COPIES = 100

ANKIIN = r"""
import sys
from pathlib import Path
from AnkiIn import config, notetype_loader
from AnkiIn.helper.genankiHelper import export_notes
from AnkiIn.parser.markdown import handle_post

# bold text is not a gap: in a guide most of it is a label, and the question would be the label left out
config.execute_config({"notetype": {"Cloze": {"clozePrefix": r"\{\{\{", "clozeSuffix": r"\}\}\}"}}})
texts = [path.read_text(encoding="utf-8") for path in sorted(Path(sys.argv[1]).glob("*.md"))]
export_notes([note for text in texts for note in handle_post(text)], sys.argv[2])
"""
"""AnkiIn has no command: what its documentation shows of the library, for all guides of a folder."""

Command = Callable[[Path, Path, Path], Sequence[object]]
"""Returns a command by the folder of a tool's programs, the folder of guides, and the folder for packages."""


@dataclass(frozen=True)
class Tool:
    """A program that makes packages of Markdown files."""

    name: str
    requirements: tuple[str, ...]
    command: Command
    before: Command | None = None
    """What has to be run once for a folder."""


TOOLS = (
    Tool(
        "ankdown",
        ("ankdown==0.7.1",),
        lambda bin_, folder, out: [bin_ / "python", "-E", bin_ / "ankdown", "-r", folder, "-p", out / "all.apkg"],
    ),
    Tool(
        "ankivalenz",
        ("ankivalenz==1.0.2",),
        lambda bin_, folder, _: [bin_ / "python", "-E", bin_ / "ankivalenz", "run", folder],
        lambda bin_, folder, _: [bin_ / "python", "-E", bin_ / "ankivalenz", "init", folder],
    ),
    Tool(
        "AnkiIn",
        ("AnkiIn==0.1.7",),
        lambda bin_, folder, out: [bin_ / "python", "-E", "-c", ANKIIN, folder, out / "all.apkg"],
    ),
    Tool(
        "markdown-anki-decks",
        ("markdown-anki-decks==1.1.1", "click==8.0.4"),  # with later ones it writes nothing
        lambda bin_, folder, out: [bin_ / "python", "-E", bin_ / "mdankideck", folder, out],
    ),
)
OURS = Tool("guide2anki", (), lambda bin_, folder, out: [bin_ / "guide2anki", "build", folder, "-o", out])


def installed(tool: Tool, folder: Path) -> Path:
    """Return the folder of a tool's programs, after it was installed below a folder if it is not there yet."""
    if tool is OURS:
        return Path(sys.executable).parent
    place = folder / tool.name
    done = place / "installed"
    if not done.exists():
        print(f"installing {' '.join(tool.requirements)}", file=sys.stderr, flush=True)
        subprocess.run([sys.executable, "-m", "venv", place], check=True)
        pip = [str(place / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, *tool.requirements], check=True)
        done.touch()
    return place / "bin"


def cold(tool: Tool, programs: Path, folder: Path, out: Path) -> Cost:
    """Run a tool on a folder of guides as if for the first time; its packages lie in `out` afterwards."""
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    for left in folder.glob("guide2anki.lock*"):
        left.unlink()
    return run([*map(str, tool.command(programs, folder, out))], out, may_fail=True)


def notes(out: Path) -> int:
    """Return how many notes the packages of a folder hold, without those that make no card."""
    packages = [bases.rows(str(package)) for package in out.rglob("*.apkg")]
    return sum(len({note for _, note, *_ in rows["cards"]}) for rows in packages)


def compare(guide: Path, rounds: int, keep: Path | None = None) -> None:
    """Print what all tools cost on a guide and on copies of it, the medians of all rounds.

    The tools and the packages stay in `keep`, if it is given.
    """
    with tempfile.TemporaryDirectory(prefix="guide2anki-bench-") as name:
        folder = (keep or Path(name)).resolve()
        programs = {tool.name: installed(tool, folder / "tools") for tool in (OURS, *TOOLS)}
        for count in (1, COPIES):
            place = folder / f"{guide.stem}-{count}"
            guides.copies(guide, place / guide.stem, count)
            for tool in TOOLS:
                if tool.before:
                    run([*map(str, tool.before(programs[tool.name], place / guide.stem, place))], place)
            found: dict[str, list[Cost]] = {tool.name: [] for tool in (OURS, *TOOLS)}
            for number in range(rounds):
                for tool in (OURS, *TOOLS):
                    out = place / tool.name
                    found[tool.name].append(cold(tool, programs[tool.name], place / guide.stem, out))
                    cost = found[tool.name][-1]
                    print(f"round {number + 1}: {tool.name}: {cost.cpu:.2f} s", file=sys.stderr, flush=True)
            print(f"\n{table(f'{guide.name} × {count}', found, place)}", flush=True)


def table(title: str, found: dict[str, list[Cost]], place: Path) -> str:
    """Return the medians, and each tool's quotients to guide2anki in the same round."""
    lines = [
        f"| {title} | notes | wall, s | CPU, s | MiB | wall ÷ ours | CPU ÷ ours | memory ÷ ours |",
        "|---|---|---|---|---|---|---|---|",
    ]
    ours = found[OURS.name]
    for name, costs in found.items():
        middles = [statistics.median(values) for values in zip(*map(_figures, costs), strict=True)]
        ratios = [
            statistics.median(a / b for a, b in zip(theirs, our, strict=True))
            for theirs, our in zip(zip(*map(_figures, costs)), zip(*map(_figures, ours)))
        ]
        made = str(notes(place / name)) if not costs[-1].code else f"failed with {costs[-1].code}"
        wall, cpu, memory = middles
        shown = " | ".join(f"{ratio:.2f}" for ratio in ratios)
        lines.append(f"| {name} | {made} | {wall:.2f} | {cpu:.2f} | {memory:.0f} | {shown} |")
    return "\n".join(lines)


def _figures(cost: Cost) -> tuple[float, float, float]:
    return cost.wall, cost.cpu, cost.memory
