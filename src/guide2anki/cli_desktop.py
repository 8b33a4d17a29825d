"""The commands that speak with a running Anki and with a phone."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click

from guide2anki import terminal
from guide2anki.command import OUTPUT, PATHS, end, fail, failing, to_path

URL = click.option("--url", help="Where AnkiConnect listens.  [default: http://127.0.0.1:8765]")
KEY = click.option("--key", envvar="GUIDE2ANKI_KEY", default="", help="API key of AnkiConnect; also GUIDE2ANKI_KEY.")


@click.command(cls=terminal.Command)
@PATHS
@OUTPUT
@URL
@KEY
@click.option("--dry-run", is_flag=True, help="Only say what would be done; write nothing.")
@click.option("--yes", is_flag=True, help="Move and suspend cards without asking.")
@click.option("--sync", is_flag=True, help="Let Anki sync when all is done.")
def send(
    paths: tuple[str, ...], output: str | None, url: str | None, key: str, dry_run: bool, yes: bool, sync: bool
) -> None:
    """Build, and bring the decks into a running Anki.

    PATHS are guides or folders of guides; default: the folder of guide2anki.toml, else guides/. Anki needs the add-on
    AnkiConnect (2055492159). What you wrote there stays: My Answer, your tags, and your edits of notes that the guides
    did not change. Nothing is ever deleted. What was broken off is finished by running it again.
    """
    from guide2anki import api
    from guide2anki.anki.note_types import MODIFIED
    from guide2anki.desktop import connect
    from guide2anki.desktop import send as send_

    with failing(output or "build"):
        try:
            given = api.named(paths)
            anki = connect.connect(url or connect.URL, key, send_.NEEDED)
            out = api.output_of(given, output)
            report, plan, sent = send_.prepare(anki, given, out, api.moment(), api.cache_folder(), dry_run)
            terminal.say(send_.lines(plan))
            if not dry_run:
                agreed = send_.ask(plan, _agrees, yes)
                for line in send_.do(anki, plan, agreed, sent, MODIFIED):
                    click.echo(terminal.plain_lines(line))
                if sync:
                    anki.call("sync", connect.SLOW)
                    click.echo("synced")
        except connect.AnkiError as error:
            click.echo(terminal.plain_lines(str(error)), err=True)
            sys.exit(1)
    end(report.problems, "send")


def _agrees(question: str) -> bool:
    """Ask; where nobody can answer, the answer is no."""
    try:
        return click.confirm(question)
    except click.Abort:
        click.echo()
        return False


@click.command(cls=terminal.Command)
@PATHS
@OUTPUT
@URL
@KEY
@click.option("--from", "exported", type=click.Path(), help="A .colpkg or .apkg exported from Anki or AnkiDroid.")
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON.")
def feedback(
    paths: tuple[str, ...], output: str | None, url: str | None, key: str, exported: str | None, as_json: bool
) -> None:
    """Say which notes fail, are flagged or were edited in Anki, and where they stand in the guides.

    PATHS are guides or folders of guides; default: the folder of guide2anki.toml, else guides/. Reads a running Anki
    with the add-on AnkiConnect (2055492159), or with --from a package exported with its scheduling. Guides are never
    written to.
    """
    from guide2anki import api
    from guide2anki.desktop import connect, package
    from guide2anki.desktop import feedback as feedback_
    from guide2anki.model import Problem

    with failing(output or "build"):
        try:
            given = api.named(paths)
            anki = None if exported else connect.connect(url or connect.URL, key, feedback_.NEEDED)
            place = to_path(exported) if exported else None
            out = api.output_of(given, output)
            found, problems = feedback_.prepare(anki, place, given, out, api.moment(), api.cache_folder())
        except connect.AnkiError as error:
            click.echo(terminal.plain_lines(str(error)), err=True)
            sys.exit(1)
        except package.UnreadableError as error:
            fail([Problem(to_path(exported or ""), None, str(error))])
    if as_json:
        import json

        click.echo(json.dumps(feedback_.as_json(found), ensure_ascii=not terminal.is_utf8(), indent=1))
    elif found:
        terminal.say(feedback_.lines(found))
    else:
        click.echo("nothing to report: no note is a leech, flagged, suspended, often forgotten or edited")
    end(problems, "feedback")


@click.command(cls=terminal.Command)
@OUTPUT
@click.option("--lan", is_flag=True, help="Share on your network, after asking on which.")
def serve(output: str | None, lan: bool) -> None:
    """Show a page from which a phone gets the built decks, with QR codes.

    Without --lan only this computer sees it. Stops after 15 minutes without use, or with Ctrl-C.
    """
    from guide2anki import api
    from guide2anki.desktop import serve as serve_
    from guide2anki.desktop import shelf
    from guide2anki.model import Problem

    out = api.output_of([to_path(".")], output)
    if not shelf.decks(out):
        fail([Problem(out, None, "holds no built decks: run `guide2anki build` first")])
    host = _network(serve_.addresses()) if lan else "127.0.0.1"

    def ready(address: str) -> None:
        click.echo(f"{address}\nstops after {serve_.IDLE / 60:.0f} minutes without use, or with Ctrl-C")
        if sys.stdout.isatty():
            import segno

            segno.make(address, micro=False).terminal(compact=True)

    try:
        serve_.run(out, host, ready)
    except OSError as error:
        fail([Problem(out, None, f"cannot be served at {host}: {error.strerror or error}")])
    click.echo("stopped")


def _network(found: Sequence[tuple[str, str]]) -> str:
    """Ask on which network to share, and whether to; return this computer's address there."""
    from guide2anki.model import Problem

    if not found:
        fail([Problem(to_path("--lan"), None, "this computer is on no network: connect it to the phone's")])
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
        fail([Problem(to_path("--lan"), None, "not shared: nobody agreed to it")])
    return address
