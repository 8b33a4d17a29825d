"""The command line: arguments in, words and an exit code out.

What a command needs is imported when it runs, so that help and mistakes in typing are answered at once.
"""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NoReturn

import click

from guide2anki import __version__

if TYPE_CHECKING:
    from pathlib import Path

    from guide2anki.model import Problem

PATHS = click.argument("paths", nargs=-1, type=click.Path())
OUTPUT = click.option(
    "-o",
    "--output",
    type=click.Path(file_okay=False),
    default="build",
    show_default=True,
    help="Folder of the decks.",
)
GUIDE = click.argument("guide", type=click.Path())


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="guide2anki")
def main() -> None:
    """Turn plain Markdown study guides into Anki decks.

    Guides need no markup. Build them, import the .apkg files into Anki, and build again whenever a
    guide has changed: the reviews stay.

    \b
    guide2anki build              decks of guides/ into build/
    guide2anki show GUIDE.md      every note and skip as text
    guide2anki check              why lines became no notes
    """  # noqa: D301
    # Tokens and blocks hold no cycles: collecting garbage would only cost time.
    gc.disable()


@main.command()
@PATHS
@OUTPUT
@click.option("--prune", is_flag=True, help="Move packages of renamed and removed guides aside.")
def build(paths: tuple[str, ...], output: str, prune: bool) -> None:
    """Write a deck for each guide.

    PATHS are guides or folders of guides; default: guides/. Beside each GUIDE.apkg stands
    GUIDE.update.txt, which updates the deck in Anki and keeps what you wrote there.
    """
    from guide2anki import build as build_
    from guide2anki import report
    from guide2anki.identity import lock
    from guide2anki.model import Problem

    try:
        done = build_.build(_given(paths), _path(output), _now(), _cache())
        moved = build_.prune(done, _path(output)) if prune else []
    except lock.LockError as error:
        _fail([error.problem])
    except OSError as error:
        _fail([Problem(_path(error.filename or output), None, f"cannot be written: {error.strerror}")])
    if moved:
        done.stale = []
        _say(f"{old} is {new} now" for old, new in moved)
    if done.built:
        _say(report.built(done))
    elif not done.problems:
        done.problems.append(Problem(_path(output), None, "nothing was built: give guides to build"))
    _end(done.problems)


@main.command()
@PATHS
@OUTPUT
@click.option("--json", "as_json", is_flag=True, help="Print changes and problems as JSON.")
def plan(paths: tuple[str, ...], output: str, as_json: bool) -> None:
    """Say what a build would change, without writing.

    PATHS are guides or folders of guides; default: guides/.
    """
    from guide2anki import build as build_
    from guide2anki import report
    from guide2anki.identity import lock

    try:
        done = build_.plan(_given(paths), _path(output), _now(), _cache())
    except lock.LockError as error:
        _fail([error.problem])
    if as_json:
        import json

        click.echo(json.dumps(report.as_json(done), ensure_ascii=False, indent=1))
        sys.exit(1 if done.problems else 0)
    click.echo(f"notes: {report.summary(done)}")
    _say(report.changed(done))
    _end(done.problems)


@main.command()
@GUIDE
def show(guide: str) -> None:
    """Print every note and skip of GUIDE as text."""
    from guide2anki import build as build_
    from guide2anki import compiler
    from guide2anki.listing import listing

    files, problems = build_.find_files([_path(guide)])
    for file in files:
        read, wrong = compiler.read_guide(file)
        problems += wrong
        if read:
            click.echo(listing(read.extraction, read.composed), nl=False)
    _end(problems)


@main.command()
@PATHS
def check(paths: tuple[str, ...]) -> None:
    """Say for each guide what became no note, and why.

    PATHS are guides or folders of guides; default: guides/. Ends with exit code 1 if there are problems.
    """
    from guide2anki import build as build_

    lines, problems = build_.check(_given(paths))
    _say(lines)
    _end(problems)


@main.command()
@PATHS
@OUTPUT
def retired(paths: tuple[str, ...], output: str) -> None:
    """List the notes that have gone from the guides, with a search for Anki that finds them.

    PATHS are guides or folders of guides; default: guides/.
    """
    from guide2anki import build as build_
    from guide2anki import report
    from guide2anki.identity import lock

    try:
        known = lock.load(build_.lock_file(_given(paths), _path(output)))
    except lock.LockError as error:
        _fail([error.problem])
    _say(report.retired(known.rows))


@main.command()
@GUIDE
def answers(guide: str) -> None:
    """Write GUIDE.answers.md with a heading for each question that the guide leaves open.

    Write your answers under the headings: they appear on the cards. What you have written is never changed.
    """
    from guide2anki import build as build_
    from guide2anki import compiler
    from guide2anki.identity import answers as answers_

    files, problems = build_.find_files([_path(guide)])
    for file in files:
        read, wrong = compiler.read_guide(file)
        problems += wrong
        if read:
            _say(answers_.write(read.guide, read.extraction.pairs))
    _end(problems)


URL = click.option("--url", help="Where AnkiConnect listens.  [default: http://127.0.0.1:8765]")
KEY = click.option("--key", envvar="GUIDE2ANKI_KEY", default="", help="API key of AnkiConnect; also GUIDE2ANKI_KEY.")


@main.command()
@PATHS
@OUTPUT
@URL
@KEY
@click.option("--dry-run", is_flag=True, help="Only say what would be done; write nothing.")
@click.option("--yes", is_flag=True, help="Move and suspend cards without asking.")
@click.option("--sync", is_flag=True, help="Let Anki sync when all is done.")
def send(paths: tuple[str, ...], output: str, url: str | None, key: str, dry_run: bool, yes: bool, sync: bool) -> None:
    """Build, and bring the decks into a running Anki.

    PATHS are guides or folders of guides; default: guides/. Anki needs the add-on AnkiConnect (2055492159). What you
    wrote there stays: My Answer, your tags, and your edits of notes that the guides did not change. Nothing is ever
    deleted. What was broken off is finished by running it again.
    """
    from guide2anki.anki.note_types import MODIFIED
    from guide2anki.desktop import connect
    from guide2anki.desktop import send as send_
    from guide2anki.identity import lock
    from guide2anki.model import Problem

    try:
        anki = connect.connect(url or connect.URL, key, send_.NEEDED)
        report, plan, sent = send_.prepare(anki, _given(paths), _path(output), _now(), _cache(), dry_run)
        _say(send_.lines(plan))
        if not dry_run:
            agreed = send_.ask(plan, _agrees, yes)
            for line in send_.do(anki, plan, agreed, sent, MODIFIED):
                click.echo(line)
            if sync:
                anki.call("sync", connect.SLOW)
                click.echo("synced")
    except connect.AnkiError as error:
        click.echo(error, err=True)
        sys.exit(1)
    except lock.LockError as error:
        _fail([error.problem])
    except OSError as error:
        _fail([Problem(_path(error.filename or output), None, f"cannot be written: {error.strerror}")])
    _end(report.problems)


def _agrees(question: str) -> bool:
    """Ask; where nobody can answer, the answer is no."""
    try:
        return click.confirm(question)
    except click.Abort:
        click.echo()
        return False


@main.command()
@PATHS
@OUTPUT
@URL
@KEY
@click.option("--from", "exported", type=click.Path(), help="A .colpkg or .apkg exported from Anki or AnkiDroid.")
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON.")
def feedback(
    paths: tuple[str, ...], output: str, url: str | None, key: str, exported: str | None, as_json: bool
) -> None:
    """Say which notes fail, are flagged or were edited in Anki, and where they stand in the guides.

    PATHS are guides or folders of guides; default: guides/. Reads a running Anki with the add-on AnkiConnect
    (2055492159), or with --from a package exported with its scheduling. Guides are never written to.
    """
    from guide2anki.desktop import connect, package
    from guide2anki.desktop import feedback as feedback_
    from guide2anki.identity import lock
    from guide2anki.model import Problem

    try:
        anki = None if exported else connect.connect(url or connect.URL, key, feedback_.NEEDED)
        place = _path(exported) if exported else None
        found, problems = feedback_.prepare(anki, place, _given(paths), _path(output), _now(), _cache())
    except connect.AnkiError as error:
        click.echo(error, err=True)
        sys.exit(1)
    except package.UnreadableError as error:
        _fail([Problem(_path(exported or ""), None, str(error))])
    except lock.LockError as error:
        _fail([error.problem])
    if as_json:
        import json

        click.echo(json.dumps(feedback_.as_json(found), ensure_ascii=False, indent=1))
    elif found:
        _say(feedback_.lines(found))
    else:
        click.echo("nothing to report: no note is a leech, flagged, suspended, often forgotten or edited")
    _end(problems)


@main.command()
@OUTPUT
@click.option("--lan", is_flag=True, help="Share on your network, after asking on which.")
def serve(output: str, lan: bool) -> None:
    """Show a page from which a phone gets the built decks, with QR codes.

    Without --lan only this computer sees it. Stops after 15 minutes without use, or with Ctrl-C.
    """
    from guide2anki.desktop import serve as serve_
    from guide2anki.desktop import shelf
    from guide2anki.model import Problem

    out = _path(output)
    if not shelf.decks(out):
        _fail([Problem(out, None, "holds no built decks: run `guide2anki build` first")])
    host = _network(serve_.addresses()) if lan else "127.0.0.1"

    def ready(address: str) -> None:
        click.echo(f"{address}\nstops after {serve_.IDLE / 60:.0f} minutes without use, or with Ctrl-C")
        if sys.stdout.isatty():
            import segno

            segno.make(address, micro=False).terminal(compact=True)

    try:
        serve_.run(out, host, ready)
    except OSError as error:
        _fail([Problem(out, None, f"cannot be served at {host}: {error.strerror or error}")])
    click.echo("stopped")


def _network(found: Sequence[tuple[str, str]]) -> str:
    """Ask on which network to share, and whether to; return this computer's address there."""
    from guide2anki.model import Problem

    if not found:
        _fail([Problem(_path("--lan"), None, "this computer is on no network: connect it to the phone's")])
    for number, (name, address) in enumerate(found, start=1):
        click.echo(f"{number}  {address}  {name}")
    try:
        chosen = click.prompt("Share on which?", type=click.IntRange(1, len(found)), default=1) if found[1:] else 1
        name, address = found[chosen - 1]
        question = f"Whoever is on this network and has the link can load your decks. Share on {address}?"
        agreed = click.confirm(question)
    except click.Abort:
        agreed = False
        click.echo()
    if not agreed:
        _fail([Problem(_path("--lan"), None, "not shared: nobody agreed to it")])
    return address


@main.command()
def shapes() -> None:
    """Explain the ways of writing that are recognised, with an example each."""
    from guide2anki.shapes import explained

    click.echo(explained(), nl=False)


def _given(paths: Sequence[str]) -> list[Path]:
    return [_path(name) for name in paths or ("guides",)]


def _path(name: str) -> Path:
    from pathlib import Path

    return Path(name)


def _now() -> int:
    """Return the time of this build in seconds since the epoch; `SOURCE_DATE_EPOCH` makes it repeatable."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    return int(given) if given.isdecimal() else int(time.time())


def _cache() -> Path | None:
    """Return where builds keep what they find out: in the user's folder for caches, if there is one."""
    given = os.environ.get("XDG_CACHE_HOME") or (os.environ.get("LOCALAPPDATA") if os.name == "nt" else "")
    usual = "~/Library/Caches" if sys.platform == "darwin" else "~/.cache"
    try:
        return _path(given or usual).expanduser() / "guide2anki"
    except RuntimeError:
        return None


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(line)


def _end(problems: Sequence[Problem]) -> None:
    if problems:
        _fail(problems)


def _fail(problems: Sequence[Problem]) -> NoReturn:
    for problem in dict.fromkeys(map(str, problems)):
        click.echo(problem, err=True)
    sys.exit(1)
