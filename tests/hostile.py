"""Guides that hold a great deal of one thing, to see that time and memory grow no faster than they do.

As a script it prints what guides of some size cost, each read, built and packed by a process of its own:

    python tests/hostile.py [--bytes 1000000] [NAME …]
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class Kind(NamedTuple):
    """What a guide begins with, what is repeated in it with `{n}` counted, and what it ends with."""

    repeated: str
    before: str = "# Ice\n\n## Glaciers\n\n"
    after: str = "\n"


KINDS = {
    # lines of one paragraph
    "lines of text": Kind("They run down to the sea.\n"),
    "lines that begin in bold": Kind("**Name {n}** runs down to the sea\n"),
    "lines in bold": Kind("**Name {n}**\n"),
    "lines with a label": Kind("Name {n}: it runs down to the sea\n"),
    "lines with a label in bold": Kind("**Name {n}**: it runs down to the sea\n"),
    "lines that ask": Kind("What is number {n}?\n"),
    "lines that ask, broken": Kind("What is number {n}?  \n"),
    "lines that ask and answer": Kind("Q: What is number {n}?\nA: It is ice.\n"),
    "lines of figures": Kind("{n},ice,water,12.5\n"),
    "lines of a log": Kind("2024-01-01 12:00:01 INFO [main] started: job={n}\n"),
    "lines of a quote": Kind("> It is line {n} of it\n"),
    "sentences": Kind("It is cold. "),
    "sentences that define": Kind("**Word {n}** is a thing. "),
    "sentences without spaces": Kind("这是一个句子。"),
    "a word": Kind("a"),
    "blank lines": Kind("\n", after="Cold.\n"),
    # blocks
    "headings": Kind("## Name {n}\n\nIt says {n}.\n\n", before=""),
    "equal headings": Kind("## Name\n\nIt says {n}.\n\n", before=""),
    "equal sections": Kind("## Name\n\nIt says so.\n\n", before=""),
    "underlined headings": Kind("Name {n}\n---\n\nIt says {n}.\n\n", before=""),
    "headings that ask": Kind("## What is number {n} for?\n\nIt is {n}.\n\n", before=""),
    "headings without text": Kind("## Name {n}\n\n", before=""),
    "names in bold": Kind("**Name {n}**\n\nIt says {n}.\n\n"),
    "questions and answers": Kind("Q: What is {n}?\nA: it is {n}.\n\n"),
    "equal labels": Kind("**Signs**: they say {n}.\n\n"),
    "lead-ins": Kind("The ice of year {n}:\n\n"),
    "quotes": Kind("> It is line {n} of it\n\nIt is.\n\n"),
    "rulers": Kind("---\n\n"),
    "fences": Kind("```\nx\n```\n\n"),
    "lines of code": Kind("x = {n}\n", before="# Ice\n\n## Code\n\n```python\n", after="```\n"),
    "comments": Kind("<!-- anki: skip -->\n\nIt says {n}.\n\n"),
    "definitions": Kind("Word {n}\n: It says {n}.\n\n"),
    "items": Kind("- It says {n}\n"),
    "items without text": Kind("- \n"),
    "counted items": Kind("1. It says {n}\n"),
    "named items": Kind("- **Name {n}**: it says {n}\n"),
    "items that ask": Kind("- What is number {n} for?\n"),
    "items to do": Kind("- [ ] do {n}\n"),
    "items for and against": Kind("- ✅ yes {n}\n- ❌ no {n}\n"),
    "choices": Kind("{n}. What is {n}?\n   - A) one\n   - B) two\n   - C) three\n\n   Answer: B\n\n"),
    "rows": Kind("| Name {n} | it says {n} |\n", before="# Ice\n\n## Words\n\n| a | b |\n|---|---|\n"),
    "folds": Kind("<details><summary>What is {n}?</summary>\n\nIt is {n}.\n\n</details>\n\n"),
    "callouts": Kind("> [!note] Name {n}\n> It says {n}.\n\n"),
    "tabs": Kind('=== "Name {n}"\n\n    It says {n}.\n\n'),
    "colons": Kind("::: note\n\nx\n\n"),
    "components": Kind("<Tab>\n\nx\n\n"),
    "footnotes": Kind("Word {n}[^{n}] is.\n\n[^{n}]: Note {n}.\n\n"),
    "references": Kind("[a{n}]\n\n[a{n}]: https://ice.example/{n}\n\n"),
    "open divisions": Kind("<div>\n\n"),
    "open comments": Kind("<!--\n"),
    "items of HTML": Kind("<li>It says {n}", before="# Ice\n\n<ul>", after="</ul>\n"),
    "rows of HTML": Kind("<tr><td>Name {n}<td>it says {n}", before="# Ice\n\n<table>", after="</table>\n"),
    # signs in a line
    "tabulators": Kind("\t"),
    "comment signs": Kind("<!--"),
    "angle brackets": Kind("<"),
    "tags": Kind("<div>"),
    "tags of a line": Kind("<b>"),
    "columns": Kind("a|", before="# Ice\n\n## Words\n\n|", after="\n|-|\n"),
    "stars": Kind("*a "),
    "stars that end twice": Kind("*a** "),
    "brackets": Kind("["),
    "half links": Kind("[a]("),
    "pictures": Kind("![a](b.png) "),
    "backticks": Kind("``` a ` "),
    "dollars": Kind("$a "),
    "two dollars": Kind("$$a "),
    "formulas that end nowhere": Kind("\\(a "),
    "entities": Kind("&amp;"),
    "escapes": Kind("\\*"),
    "addresses": Kind("https://ice.example/a "),
    "colons in a line": Kind("a: "),
    "signs in a line": Kind("a; b, c (d) - e "),
    "parentheses": Kind("("),
    "quotation marks": Kind("\"a' "),
    "equals signs": Kind("==a "),
    "wiki brackets": Kind("[[a "),
    "per cent signs": Kind("%%a "),
    "clozes": Kind("{{c1::a "),
    "lines that their author ended": Kind("ice that no sun reaches {n}\n"),
    "clauses with an equals sign": Kind("Sheet{n} = rope that trims a sail. "),
    "points that a line counts": Kind("({n}) is it dry ", before="Checks: "),
    "lines that begin with a year": Kind("- 1{n} ice reaches the sea\n"),
    "items with a box among others": Kind("- ice {n}\n- more ice\n- [ ] read {n}\n"),
    "lists of boxes": Kind("1. ice {n}\n\n- [ ] read {n}\n\n"),
    "headings with bare numbers": Kind("## {n} Name\n\nIt is ice.\n\n"),
    "numbered questions": Kind("{n}\\. What is it? \\_\\_\n\n"),
    "hashtags": Kind("#a{n} "),
    "bytes that are none": Kind("\0"),
    "quote signs": Kind(">", after=" deep\n"),
    # front matter
    "tags of the front": Kind("a{n}, ", before="---\ntags: [", after="b]\n---\n# Ice\n\n## Glaciers\n\nCold.\n"),
    "lists of the front": Kind("[", before="---\ntitle: ", after="\n---\n# Ice\n\n## Glaciers\n\nCold.\n"),
}


def guide(kind: Kind, times: int) -> str:
    """Return a guide in which something stands so many times."""
    return kind.before + "".join(_counted(kind.repeated, times)) + kind.after


def _counted(repeated: str, times: int) -> Iterator[str]:
    for number in range(1, times + 1):
        yield repeated.replace("{n}", str(number))


def cost(content: str) -> tuple[float, int, str]:
    """Return the CPU seconds and MiB that a build of a guide takes, and how it ended."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        (folder / "guide.md").write_text(content, encoding="utf-8")
        command = [sys.executable, "-m", "guide2anki", "build", str(folder / "guide.md"), "-o", str(folder / "built")]
        environment = os.environ | {"XDG_CACHE_HOME": str(folder / "cache")}
        with tempfile.TemporaryFile("w+", errors="replace") as said:
            child = subprocess.Popen(command, env=environment, stdout=said, stderr=said)
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            said.seek(0)
            words = said.read().strip().splitlines()
    seconds = usage.ru_utime + usage.ru_stime
    return seconds, usage.ru_maxrss // 1024, f"{child.returncode} {words[-1][-60:] if words else ''}"


def main() -> None:
    """Print what each kind costs at half a size and at the whole."""
    options = argparse.ArgumentParser()
    options.add_argument("--bytes", type=int, default=1_000_000)
    options.add_argument("names", nargs="*")
    given = options.parse_args()
    empty, _, _ = cost("# Ice\n\n## Glaciers\n\nCold.\n")
    print("| kind | seconds | of half | growth | MiB | ended with |\n|---|---|---|---|---|---|")
    for name in given.names or KINDS:
        times = given.bytes // len(KINDS[name].repeated)
        half, _, _ = cost(guide(KINDS[name], times // 2))
        whole, peak, said = cost(guide(KINDS[name], times))
        growth = (whole - empty) / max(half - empty, 0.05)
        print(f"| {name} | {whole:.1f} | {half:.1f} | {growth:.1f} | {peak} | {said} |", flush=True)


if __name__ == "__main__":
    main()
