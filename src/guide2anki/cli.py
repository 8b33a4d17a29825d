"""The command line: arguments in, words and an exit code out.

What a command needs is imported when it runs, so that help and mistakes in typing are answered at once. What a command
does goes through the public functions of the package; those that speak with Anki and phones are in `cli_desktop.py`.
"""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

import click

from guide2anki import __version__, terminal
from guide2anki.cli_desktop import feedback, send, serve
from guide2anki.command import (
    GUIDE,
    JSON,
    KINDS,
    OUTPUT,
    PATHS,
    STRICT,
    cannot_be_written,
    end,
    fail,
    failing,
    from_files,
    print_json,
    tell_left_out,
    to_path,
)

if TYPE_CHECKING:
    from guide2anki.model import Findings


@click.group(cls=terminal.Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="guide2anki")
def main() -> None:
    """Turn plain Markdown study guides into Anki decks.

    Guides need no markup. Build them, import the .apkg files into Anki, and build again whenever a
    guide has changed: the reviews stay.

    \b
    guide2anki new "My Subject"   a guide to start from
    guide2anki preview --open     every card and every line, in the browser
    guide2anki build              decks of guides/ into build/
    guide2anki check              why lines became no notes

    Exit codes: 0 fine, 1 a guide could not be built as it stands, 2 wrong usage, 130 interrupted.
    """  # noqa: D301
    # Tokens and blocks hold no cycles: collecting garbage would only cost time.
    gc.disable()


@main.command()
@PATHS
@OUTPUT
@KINDS
@click.option("--bundle", metavar="NAME", default="", help="Also write NAME.apkg with all decks, for one import.")
@click.option("--prune", is_flag=True, help="Move packages of renamed and removed guides aside.")
@STRICT
@JSON
def build(
    paths: tuple[str, ...],
    output: str | None,
    kinds: tuple[str, ...],
    bundle: str,
    prune: bool,
    strict: bool,
    as_json: bool,
) -> None:
    """Write a deck for each guide.

    PATHS are guides or folders of guides; default: the folder of guide2anki.toml, else guides/. Beside each
    GUIDE.apkg stands GUIDE.update.txt, which updates the deck in Anki and keeps what you wrote there.
    """
    import guide2anki

    from_files(paths)
    bundle = bundle.removesuffix(".apkg")
    if bundle and ("/" in bundle or "\\" in bundle):
        raise click.BadParameter("give a name, not a path: the bundle stands among the decks", param_hint="--bundle")
    with failing(output or "build"), terminal.progress("building"):
        done = guide2anki.build_decks(paths, output, kinds, bundle, prune)
    if as_json:
        from guide2anki.reporting import data

        print_json(data.report("build", done))
    elif done.built and not terminal.current().quiet:
        from guide2anki.reporting import text

        terminal.say(text.built(done, terminal.current().verbose))
    tell_left_out(done.left_out, as_json)
    end(done.problems, "build", strict)


@main.command()
@PATHS
@OUTPUT
@KINDS
@STRICT
@JSON
def plan(paths: tuple[str, ...], output: str | None, kinds: tuple[str, ...], strict: bool, as_json: bool) -> None:
    """Say what a build would change, without writing.

    PATHS are guides or folders of guides; default: the folder of guide2anki.toml, else guides/.
    """
    import guide2anki

    from_files(paths)
    with failing(output or "build"), terminal.progress("reading"):
        done = guide2anki.plan(paths, output, kinds)
    if as_json:
        from guide2anki.reporting import data

        print_json(data.report("plan", done))
    elif not terminal.current().quiet:
        from guide2anki.reporting import text

        terminal.say(text.planned(done, terminal.current().verbose))
    tell_left_out(done.left_out, as_json)
    end(done.problems, "plan", strict)


@main.command()
@GUIDE
@KINDS
@click.option("--why", is_flag=True, help="Say what made each note, which comments change it, and what left each line.")
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text", help="How to print.")
@JSON
def show(guide: str, kinds: tuple[str, ...], why: bool, form: str, as_json: bool) -> None:
    """Print every note and skip of GUIDE, which may be a folder, or - for standard input."""
    import guide2anki

    with terminal.progress("reading"):
        found = guide2anki.show([guide], kinds)
    if as_json or form == "json":
        from guide2anki.reporting import data

        print_json(data.show(found))
    elif form == "csv":
        from guide2anki.reporting import table

        terminal.write_table(table.notes(card for told in found.guides for card in told.cards))
    else:
        for told in found.guides:
            click.echo(terminal.plain_lines(told.reasons if why else told.listing), nl=False)
    tell_left_out(found.left_out, as_json)
    end(found.problems, "show")


@main.command()
@PATHS
@KINDS
@STRICT
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "github"]), default="text", help="github: annotations."
)
@JSON
def check(paths: tuple[str, ...], kinds: tuple[str, ...], strict: bool, form: str, as_json: bool) -> None:
    """Say for each guide what became no note, and why.

    PATHS are guides or folders of guides, or - for standard input; default: the folder of guide2anki.toml, else
    guides/.
    """
    import guide2anki

    with failing(), terminal.progress("reading"):
        found = guide2anki.check(paths, kinds)
    if as_json or form == "json":
        from guide2anki.reporting import data

        print_json(data.check(found))
    elif form == "github":
        _annotate(found)
        sys.exit(terminal.exit_code(found.problems, strict))
    elif not terminal.current().quiet:
        from guide2anki.reporting import text

        for told in found.guides:
            terminal.say(text.checked(told))
    tell_left_out(found.left_out, as_json or form == "json")
    end(found.problems, "check", strict)


@main.command()
@PATHS
@OUTPUT
@JSON
def retired(paths: tuple[str, ...], output: str | None, as_json: bool) -> None:
    """List the notes that have gone from the guides, with a search for Anki that finds them.

    PATHS are guides or folders of guides; default: the folder of guide2anki.toml, else guides/.
    """
    import guide2anki

    from_files(paths)
    with failing(output or "build"):
        notes, search, problems = guide2anki.retired(paths, output)
    if as_json:
        from guide2anki.reporting import data

        print_json(data.retired(notes, search, problems))
    elif not problems:
        from guide2anki.reporting import text

        terminal.say(text.retired(notes, search))
    end(problems, "retired")


@main.command()
@PATHS
@click.option(
    "-o",
    "--output",
    "page",
    type=click.Path(dir_okay=False),
    default="preview.html",
    show_default=True,
    help="The page to write.",
)
@click.option("--decks", type=click.Path(file_okay=False), help="Folder of the decks.  [default: build]")
@KINDS
@click.option("--open", "opens", is_flag=True, help="Open the page in the browser.")
def preview(paths: tuple[str, ...], page: str, decks: str | None, kinds: tuple[str, ...], opens: bool) -> None:
    """Write one page that shows every card, every line, and what a build would change.

    PATHS are guides or folders of guides; default: the folder of guide2anki.toml, else guides/. The page needs no
    network and can be sent to somebody.
    """
    import guide2anki

    from_files(paths)
    with failing(page), terminal.progress("reading"):
        done = guide2anki.write_preview(paths, page, decks, kinds)
    if not terminal.current().quiet:
        click.echo(terminal.plain(page))
    tell_left_out(done.left_out, False)
    if opens:
        click.launch(page)
    end(done.problems, "preview")


@main.command()
@PATHS
@OUTPUT
@KINDS
def watch(paths: tuple[str, ...], output: str | None, kinds: tuple[str, ...]) -> None:
    """Build, and build again whenever a guide changes, until Ctrl-C.

    PATHS are guides or folders of guides; default: the folder of guide2anki.toml, else guides/.
    """
    import guide2anki
    from guide2anki.model import Problem
    from guide2anki.reporting import text

    from_files(paths)
    with failing(output or "build"):
        for done in guide2anki.watch(paths, output, kinds):
            if isinstance(done, Problem):
                terminal.complain([done], "watch")
            else:
                click.echo(f"notes: {text.summary(done)}")
                terminal.say(text.changed(done, text.SHOWN))
                terminal.complain(done.problems, "watch")
            sys.stdout.flush()


@main.command()
@click.argument("title")
@click.option("-o", "--output", type=click.Path(file_okay=False), default=".", help="Folder of the guide.")
def new(title: str, output: str) -> None:
    """Write a guide to start from, named TITLE, which shows the ways of writing."""
    import guide2anki

    try:
        path = guide2anki.new_guide(title, output)
    except FileExistsError as error:
        from guide2anki.model import Problem

        fail([Problem(to_path(error.filename), None, "is there already: choose another title")])
    except OSError as error:
        cannot_be_written(error, output)
    terminal.say([str(path), f"look at its cards with: guide2anki preview {path} --open"])


@main.command()
@GUIDE
def answers(guide: str) -> None:
    """Write GUIDE.answers.md with a heading for each question that the guide leaves open.

    Write your answers under the headings: they appear on the cards. What you have written is never changed.
    """
    import guide2anki

    from_files([guide])
    with failing(guide):
        lines, problems = guide2anki.write_answers([guide])
    terminal.say(lines)
    end(problems, "answers")


@main.command()
def shapes() -> None:
    """Explain the ways of writing that are recognised, with an example each."""
    import guide2anki

    click.echo(guide2anki.explain_shapes(), nl=False)


@main.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print what makes SHELL complete commands, options and paths.

    \b
    bash   guide2anki completion bash >> ~/.bashrc
    zsh    guide2anki completion zsh >> ~/.zshrc
    fish   guide2anki completion fish > ~/.config/fish/completions/guide2anki.fish
    """  # noqa: D301
    from click.shell_completion import get_completion_class

    found = get_completion_class(shell)
    assert found
    click.echo(found(main, {}, "guide2anki", "_GUIDE2ANKI_COMPLETE").source())


@main.group()
def cache() -> None:
    """Manage what builds keep to be fast; it may be deleted at any time."""


@cache.command()
def clean() -> None:
    """Delete the cache. Decks, guides and locks stay."""
    import guide2anki

    try:
        folder, size = guide2anki.clean_cache()
    except OSError as error:
        from guide2anki.model import Problem

        fail([Problem(to_path(error.filename or "cache"), None, f"cannot be deleted: {error.strerror or error}")])
    click.echo(f"{folder}: {size / 1e6:.1f} MB deleted" if size else "nothing to delete")


@main.command()
def schema() -> None:
    """Print the JSON schema of all that --json prints."""
    from guide2anki.reporting import data

    print_json(data.schema())


for desktop in (send, feedback, serve):
    main.add_command(desktop)


def _annotate(found: Findings) -> None:
    from guide2anki.reporting import text

    for problem in dict.fromkeys(found.problems):
        said = terminal.fitting(problem, "")
        click.echo(terminal.plain(text.annotation(problem.severity, problem.path, problem.line, said)))
    for told in found.guides:
        for line in text.github(told):
            click.echo(terminal.plain(line))
