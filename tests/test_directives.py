"""What an author says in comments: `<!-- anki: kind=steps ask="…" split -->`."""

from __future__ import annotations

import re
from itertools import islice
from pathlib import Path

import pytest

from guide2anki import build
from guide2anki.cards.directed import changes
from guide2anki.cards.extract import extract
from guide2anki.model import Extraction, Guide
from guide2anki.reading.reader import read
from reading import FIXTURES, GUIDES, card, read_text


def said(markdown: str) -> tuple[list[str], list[str]]:
    """Return `kind: prompt = answer` for each card of Markdown, lines parted by ` / `, and the problems."""
    guide, problems = read_text(markdown)
    assert guide is not None
    found = extract(guide)
    made = [f"{one.kind}: {one.prompt.flat} = {one.said}".replace("\n", " / ").rstrip(" =") for one in found.pairs]
    return made, [str(one) for one in (*problems, *found.problems)]


def case(name: str, markdown: str, *expected: str) -> object:
    return pytest.param(markdown, list(expected), id=name)


# where a comment may stand


SKIP = "<!-- anki: skip -->"


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        case("above a heading", f"# T\n\n{SKIP}\n## Gossip\n\nThey say.\n\n## Ohm\n\nA unit.\n", "term: Ohm = A unit."),
        case("on a heading", f"# T\n\n## Gossip {SKIP}\n\nThey say.\n\n## Ohm\n\nA unit.\n", "term: Ohm = A unit."),
        case("above a bold name", f"# T\n\n{SKIP}\n**Volt**: tension.\n\n**Ohm**: a unit.\n", "term: Ohm = a unit."),
        case("on a bold name", f"# T\n\n**Volt**: tension. {SKIP}\n\n**Ohm**: a unit.\n", "term: Ohm = a unit."),
        case(
            "on one of several lines",
            f"# T\n\n## Units\n\nVolt: tension\nWatt: power {SKIP}\nOhm: drag\n",
            "term: Volt = tension",
            "term: Ohm = drag",
        ),
        case("between items", f"# T\n\n## Units\n\n- volt\n{SKIP}\n- watt\n- ohm\n", "list: Units = volt / ohm"),
        case("between steps", f"# T\n\n## Units\n\n1. volt\n{SKIP}\n2. watt\n3. ohm\n", "list: Units = volt / ohm"),
        case(
            "indented between items",
            f"# T\n\n## Units\n\n- volt\n  {SKIP}\n- watt\n- ohm\n",
            "list: Units = volt / ohm",
        ),
        case(
            "at the beginning of an item",
            f"# T\n\n## Units\n\n- {SKIP} volt\n- ohm\n- farad\n",
            "list: Units = ohm / farad",
        ),
        case(
            "at the end of an item", f"# T\n\n## Units\n\n- volt {SKIP}\n- ohm\n- farad\n", "list: Units = ohm / farad"
        ),
        case(
            "between nested items",
            f"# T\n\n## Units\n\n- Old\n  - volt\n  {SKIP}\n  - watt\n",
            "list: Units = Old / volt",
            "list: Old = volt",
        ),
        case(
            "above a list",
            f"# T\n\n## Units\n\nThere are two.\n\n{SKIP}\n- volt\n- watt\n",
            "term: Units = There are two.",
        ),
        case(
            "above a second list",
            f"# T\n\n## Units\n\n- volt\n- ohm\n\n{SKIP}\n- watt\n- henry\n",
            "list: Units = volt / ohm",
        ),
        case(
            "in a cell",
            f"# T\n\n## Units\n\n| Unit | Of |\n|---|---|\n| ohm | drag |\n| {SKIP} watt | power |\n"
            f"| volt | tension |\n",
            "term: ohm = Of | drag",
            "term: volt = Of | tension",
        ),
        case(
            "behind a row",
            f"# T\n\n## Units\n\n| Unit | Of |\n|---|---|\n| ohm | drag |\n| watt | power | {SKIP}\n"
            f"| volt | tension |\n",
            "term: ohm = Of | drag",
            "term: volt = Of | tension",
        ),
        case(
            "in a table of HTML",
            f"# T\n\n## Units\n\n<table><tr><th>Unit</th><th>Of</th></tr>\n<tr><td>ohm</td><td>drag</td></tr>\n{SKIP}\n"
            "<tr><td>watt</td><td>power</td></tr>\n<tr><td>volt</td><td>tension</td></tr></table>\n",
            "term: ohm = Of | drag",
            "term: volt = Of | tension",
        ),
        case(
            "in a list of HTML",
            f"# T\n\n## Units\n\n<ul>\n<li>volt</li>\n{SKIP}\n<li>watt</li>\n<li>ohm</li>\n</ul>\n",
            "list: Units = volt / ohm",
        ),
        case(
            "in a fold",
            "# T\n\n## Units\n\n<details>\n<summary>More</summary>\n\n**Ohm**: a unit.\n\n"
            f"{SKIP}\n**Volt**: tension.\n\n"
            "</details>\n",
            "term: Ohm = a unit.",
        ),
        case(
            "above a quote",
            f"# T\n\n## Units\n\nTwo.\n\n{SKIP}\n> **Volt**: tension.\n>\n> **Watt**: power.\n",
            "term: Units = Two.",
        ),
        case(
            "in a quote",
            f"# T\n\n## Units\n\n> **Ohm**: a unit.\n>\n> {SKIP}\n> **Watt**: power.\n",
            "term: Ohm = a unit.",
        ),
        case(
            "above a callout", f"# T\n\n## Units\n\nTwo.\n\n{SKIP}\n> [!info] Volt\n> Tension.\n", "term: Units = Two."
        ),
        case(
            "on a line of a callout",
            f"# T\n\n> [!info] Ohm\n> A unit.\n>\n> **Volt**: tension. {SKIP}\n",
            "term: Ohm = A unit.",
        ),
        case(
            "on a term of a definition list",
            f"# T\n\n## Units\n\nvolt {SKIP}\n: tension\n\nohm\n: drag\n",
            "term: ohm = drag",
        ),
        case(
            "between a label and its list",
            "# T\n\n**Units**:\n<!-- anki: kind=steps -->\n- volt\n- ohm\n",
            "steps: Units = volt / ohm",
        ),
        case(
            "in the way of MDX",
            "# T\n\n{/* anki: skip */}\n**Volt**: tension.\n\n**Ohm**: a unit.\n",
            "term: Ohm = a unit.",
        ),
        case(
            "in the way of Obsidian",
            "# T\n\n%% anki: skip %%\n**Volt**: tension.\n\n**Ohm**: a unit.\n",
            "term: Ohm = a unit.",
        ),
        case(
            "over several lines",
            '# T\n\n<!-- anki:\n  ask="What resists?"\n  kind=question\n-->\n**Ohm**: a unit.\n',
            "question: What resists? = a unit.",
        ),
        case(
            "one above the other",
            '# T\n\n<!-- anki: ask="What resists?" -->\n<!-- anki: kind=question -->\n**Ohm**: a unit.\n',
            "question: What resists? = a unit.",
        ),
    ],
)
def test_a_comment_speaks_of_what_it_stands(markdown: str, expected: list[str]) -> None:
    assert said(markdown) == (expected, [])


# what the words do


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        case(
            "kind=steps above a heading",
            "# T\n\n<!-- anki: kind=steps -->\n## Fuse\n\n- switch off\n- unscrew\n",
            "steps: Fuse = switch off / unscrew",
        ),
        case(
            "kind=steps above a list with what leads it in",
            "# T\n\n## Fuse\n\nYou need gloves for this work.\n\n<!-- anki: kind=steps -->\n- switch off\n- unscrew\n",
            "steps: Fuse = You need gloves for this work. / switch off / unscrew",
        ),
        case(
            "kind=steps above a section whose parts are the steps",
            "# T\n\n<!-- anki: kind=steps -->\n## Fuse\n\n### Switch off\n\nAt the board.\n\n"
            "### Unscrew\n\nTo the left.\n",
            "steps: Fuse = Switch off / Unscrew",
            "term: Switch off = At the board.",
            "term: Unscrew = To the left.",
        ),
        case(
            "kind=list of what is taken for a value",
            "# T\n\n## Our Values\n\n<!-- anki: kind=list -->\n### Calm\n\n- nobody ever runs here\n"
            "- nobody ever shouts here\n",
            "list: Calm = nobody ever runs here / nobody ever shouts here",
        ),
        case(
            "kind=list of items that have their own cards",
            "# T\n\n<!-- anki: kind=list -->\n## Units\n\n- **Volt**: tension\n- **Ohm**: drag\n",
            "list: Units = Volt: tension / Ohm: drag",
            "term: Volt = tension",
            "term: Ohm = drag",
        ),
        case(
            "kind=question of a heading",
            "# T\n\n<!-- anki: kind=question -->\n## Name the unit of drag\n\nOhm.\n",
            "question: Name the unit of drag = Ohm.",
        ),
        case(
            "kind=question of a list",
            "# T\n\n## Talk\n\n<!-- anki: kind=question -->\n- Your first fuse\n- Your worst fuse\n"
            "  - the one in the cellar\n",
            "open-question: Your first fuse",
            "question: Your worst fuse = the one in the cellar",
        ),
        case(
            "kind=question of one item",
            "# T\n\n## Talk\n\n- be short\n- Your worst fuse <!-- anki: kind=question -->\n- be calm\n",
            "list: Talk = be short / be calm",
            "open-question: Your worst fuse",
        ),
        case(
            "kind=question of a named item, whose parts are asked on",
            "# T\n\n## Talk\n\n- be short\n- Your fuse <!-- anki: kind=question -->\n"
            "  - **Glass**: clear\n  - **Sand**: filled\n",
            "list: Talk = be short / Your fuse / Glass: clear / Sand: filled",
            "question: Your fuse = Glass: clear / Sand: filled",
            "term: Glass = clear",
            "term: Sand = filled",
        ),
        case(
            "kind=question of points that differ by numbers alone",
            "# T\n\n## Talk\n\n- fuse number 1 <!-- anki: kind=question -->\n"
            "- fuse number 2 <!-- anki: kind=question -->\n",
            "open-question: fuse number 1",
            "open-question: fuse number 2",
        ),
        case(
            "kind=term of a question",
            "# T\n\n<!-- anki: kind=term -->\n## What is an ohm?\n\nA unit.\n",
            "term: What is an ohm? = A unit.",
        ),
        case(
            "kind=term of one item",
            "# T\n\n## Talk\n\n- be short\n- **Fuse**: it melts <!-- anki: kind=term -->\n- be calm\n- be kind\n",
            "list: Talk = be short / Fuse: it melts / be calm / be kind",
            "term: Fuse = it melts",
        ),
        case(
            "kind=question of a row",
            "# T\n\n## Units\n\n| Unit | Of |\n|---|---|\n| ohm | drag |\n"
            "| watt | power <!-- anki: kind=question --> |\n",
            "term: ohm = Of | drag",
            "question: watt = Of | power",
        ),
        case(
            "kind=question of a table",
            "# T\n\n## Units\n\n<!-- anki: kind=question -->\n| Unit | Of |\n|---|---|\n"
            "| ohm | drag |\n| watt | power |\n",
            "question: ohm = Of | drag",
            "question: watt = Of | power",
        ),
        case(
            "kind=story of a section",
            "# T\n\n<!-- anki: kind=story -->\n## My fuse\n\nIt was dark, and I was nine.\n",
            "story: My fuse = It was dark, and I was nine.",
        ),
        case(
            "ask above a heading",
            '# T\n\n<!-- anki: ask="What does `R` stand for?" -->\n## Ohm\n\nDrag.\n\n### Sign\n\nOmega.\n',
            "term: What does R stand for? = Drag.",
            "term: Sign = Omega.",
        ),
        case(
            "ask above the one list of a heading",
            '# T\n\n## Units\n\n<!-- anki: ask="Which two units?" -->\n- volt\n- ohm\n',
            "list: Which two units? = volt / ohm",
        ),
        case(
            "ask above a list behind prose",
            "# T\n\n## Units\n\nUnits measure things.\n\nTwo of them are these:\n\n"
            '<!-- anki: ask="Which two?" -->\n- volt\n- ohm\n',
            "term: Units = Units measure things.",
            "list: Which two? = volt / ohm",
        ),
        case(
            "ask above a paragraph",
            "# T\n\n## Ohm\n\nIt was a teacher.\n\n<!-- anki: ask='Where did \"Ohm\" teach?' -->\n"
            "He taught in Cologne.\n",
            "term: Ohm = It was a teacher.",
            'term: Where did "Ohm" teach? = He taught in Cologne.',
        ),
        case(
            "ask of an item, which stays a point of its list",
            '# T\n\n## Ohm\n\n- born in Erlangen <!-- anki: ask="Where was Ohm born?" -->\n- a teacher\n',
            "list: Ohm = born in Erlangen / a teacher",
            "term: Where was Ohm born? = born in Erlangen",
        ),
        case(
            "ask of a row",
            "# T\n\n## Units\n\n| Unit | Of |\n|---|---|\n"
            '| ohm <!-- anki: ask="Ohm measures?" --> | drag |\n| watt | power |\n',
            "term: Ohm measures? = Of | drag",
            "term: watt = Of | power",
        ),
        case(
            "ask of what no heading names",
            '# T\n\n<!-- anki: ask="What is this about?" -->\nDrag and tension, and a little power.\n',
            "term: What is this about? = Drag and tension, and a little power.",
        ),
        case(
            "split of a list of kinds",
            "# T\n\n<!-- anki: split -->\n## Types of fuse\n\n- **Glass**: clear\n- **Sand**: filled\n",
            "term: Glass = clear",
            "term: Sand = filled",
        ),
        case(
            "split of a list, whose other points stay",
            "# T\n\n<!-- anki: split -->\n## Fuses\n\n- they melt\n- Glass: clear to look through\n"
            "- they age\n- they cost little\n",
            "list: Fuses = they melt / they age / they cost little",
            "term: Glass = clear to look through",
        ),
        case(
            "split of prose that defines",
            "# T\n\n<!-- anki: split -->\n## What is a circuit?\n\n"
            "- A load is a thing that uses power.\n- A source is a thing that gives it.\n",
            "question: What is a circuit? = A load is a thing that uses power. / A source is a thing that gives it.",
            "term: A load = A load is a thing that uses power.",
            "term: A source = A source is a thing that gives it.",
        ),
        case(
            "split of items with something below sentences",
            "# T\n\n<!-- anki: split -->\n## Care\n\n- Never touch a wire that is bare.\n"
            "  - It may be live.\n- Never run.\n  - It is wet.\n",
            "list: Never touch a wire that is bare. = It may be live.",
            "list: Never run. = It is wet.",
        ),
        case(
            "join of a table",
            "# T\n\n## Units\n\n<!-- anki: join -->\n| Unit | Of |\n|---|---|\n| ohm | drag |\n| watt | power |\n",
            "list: Units = Unit | Of / ohm | drag / watt | power",
        ),
        case(
            "join of items that have their own cards",
            "# T\n\n<!-- anki: join -->\n## Units\n\n- **Volt**: tension\n- **Ohm**: drag\n",
            "list: Units = Volt: tension / Ohm: drag",
        ),
        case(
            "join of a section",
            "# T\n\n<!-- anki: join -->\n## Units\n\nTwo.\n\n### Volt\n\nTension.\n\n### Ohm\n\nDrag.\n",
            "list: Units = Two. / Volt / Tension. / Ohm / Drag.",
        ),
        case(
            "join of a question and what is asked below it, not its hint",
            "# T\n\n<!-- anki: join -->\n## What is an ohm?\n\nA unit.\n\n"
            "**Hint**: think of Cologne.\n\n**Sign**:\n- omega\n",
            "question: What is an ohm? = A unit. / Sign: / omega",
        ),
        case(
            "join of a long list, which is not cut",
            "# T\n\n<!-- anki: join -->\n## Units\n\n" + "".join(f"- U{n}\n  - of thing {n}\n" for n in range(1, 7)),
            "list: Units = " + " / ".join(f"U{n} / of thing {n}" for n in range(1, 7)),
        ),
    ],
)
def test_a_word_makes(markdown: str, expected: list[str]) -> None:
    assert said(markdown) == (expected, [])


# what comes to nothing


@pytest.mark.parametrize(
    ("markdown", "problem"),
    [
        case(
            "no block behind it",
            "# T\n\n## Ohm\n\nA unit.\n\n<!-- anki: skip -->\n",
            "7: <!-- anki: skip --> stands before nothing: put it above a block or heading, or take it out",
        ),
        case(
            "no block behind it in a quote",
            "# T\n\n> **Ohm**: a unit.\n>\n> <!-- anki: split -->\n\nMore.\n",
            "5: <!-- anki: split --> stands before nothing: put it above a block or heading, or take it out",
        ),
        case(
            "skip of the whole guide",
            "<!-- anki: skip -->\n# T\n\n**Ohm**: a unit.\n",
            "1: `skip` does nothing: it stands before the title of the whole guide",
        ),
        case(
            "an unknown kind",
            "# T\n\n<!-- anki: kind=riddle -->\n**Ohm**: a unit.\n",
            "3: <!-- anki: kind=riddle -->: `kind` cannot be riddle: it can be term, list, steps, question or story",
        ),
        case(
            "a word twice",
            "# T\n\n<!-- anki: skip skip -->\n**Ohm**: a unit.\n",
            "3: <!-- anki: skip skip -->: `skip` is said twice: take one out",
        ),
        case(
            "both split and join",
            "# T\n\n<!-- anki: split join -->\n**Ohm**: a unit.\n",
            "3: <!-- anki: split join -->: `split` and `join` exclude each other: take one out",
        ),
        case(
            "steps without a list",
            "# T\n\n<!-- anki: kind=steps -->\n**Ohm**: a unit.\n",
            "3: `kind=steps` does nothing: there is no list here to make steps of",
        ),
        case(
            "one step",
            "# T\n\n<!-- anki: kind=steps -->\n**Ohm**:\n- a unit\n",
            "3: `kind=steps` does nothing: one point alone is no steps",
        ),
        case(
            "kind of a name without a card",
            "# T\n\n<!-- anki: kind=term -->\n## Units\n\n**Ohm**: a unit.\n",
            "3: `kind=term` does nothing: there is no card to change here: put it above one of the parts",
        ),
        case(
            "a term without a name",
            "# T\n\n## Units\n\n- ohm <!-- anki: kind=term -->\n- volt\n",
            "5: `kind=term` does nothing: this item has no name: put a label (`**Name**: …`) before "
            'it, or ask="…" into the comment',
        ),
        case(
            "ask of a name without a card",
            '# T\n\n<!-- anki: ask="Which?" -->\n## Units\n\n**Ohm**: a unit.\n',
            "3: `ask` does nothing: this name makes no card of its own: put it above one of its parts",
        ),
        case(
            "ask of what teaches nothing",
            '# T\n\n<!-- anki: ask="Which?" -->\n## Units\n',
            "3: `ask` does nothing: this name makes no card of its own: put it above one of its parts",
        ),
        case(
            "nothing to split",
            "# T\n\n<!-- anki: split -->\n## Units\n\n- ohm\n- volt\n",
            "3: `split` does nothing: nothing here has a name of its own: put a label (`**Name**: …`) before each part",
        ),
        case(
            "split already",
            "# T\n\n<!-- anki: split -->\n## Units\n\n- **Volt**: tension\n- **Ohm**: drag\n",
            "3: `split` does nothing: each part has a card of its own already",
        ),
        case(
            "joined already",
            "# T\n\n<!-- anki: join -->\n**Ohm**: a unit.\n",
            "3: `join` does nothing: this is one card already",
        ),
        case(
            "join of a row",
            "# T\n\n## Units\n\n| Unit | Of |\n|---|---|\n| ohm <!-- anki: join --> | drag |\n",
            "7: `join` does nothing: a row is one card: put it above the table",
        ),
        case(
            "words below what is joined",
            '# T\n\n<!-- anki: join -->\n## Units\n\n<!-- anki: ask="Which?" -->\n**Volt**: tension\n\n**Ohm**: drag\n',
            "6: `ask` does nothing: what it stands before makes no card of its own",
        ),
    ],
)
def test_a_comment_that_does_nothing_is_a_problem(markdown: str, problem: list[str]) -> None:
    assert said(markdown)[1] == [f"guide.md:{one}" for one in problem]


def test_lists_that_no_comment_parts_stay_two() -> None:
    assert said("# T\n\n## Units\n\n- volt\n<!-- then -->\n- ohm\n") == (["list: Units = volt / ohm"], [])


# what `show --why` proposes


def put(source: str, where: str, line: int, comment: str) -> str:
    """Return a guide with a comment at the end of a line, or above it as deep as it stands."""
    rows = source.split("\n")
    if where == "end of line":
        rows[line - 1] = f"{rows[line - 1].rstrip()} {comment}"
    else:
        begins = re.match(r"\s*", rows[line - 1])
        rows.insert(line - 1, (begins[0] if begins else "") + comment)
    return "\n".join(rows)


def found_in(source: str) -> tuple[Guide, Extraction, list[str], list[tuple[str, ...]]]:
    guide, problems = read(Path("guide.md"), source.encode())
    assert guide is not None
    found = extract(guide)
    said = [str(one).partition(": ")[2] for one in (*problems, *found.problems)]
    return guide, found, said, [(card(one), one.shows, one.said) for one in found.pairs]


PROPOSED = [path for path in (*FIXTURES, *GUIDES) if path.stem != "obsidian"]
"""Without the file in which metadata stand where a heading would."""


@pytest.mark.parametrize("path", PROPOSED, ids=lambda path: path.stem)
def test_each_comment_that_is_proposed_changes_a_card(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    guide, found, problems, before = found_in(source)
    every = [
        (where, line, comment.replace("…", "What then?"))
        for pair in found.pairs
        for where, line, comments in changes(pair)
        for comment in comments
    ]
    proposed = list(dict.fromkeys(every))
    assert proposed
    assert guide.directives == ()
    for where, line, comment in islice(proposed, 0, None, 1 + len(proposed) // 40):
        _, _, after, now = found_in(put(source, where, line, comment))
        assert after == problems, (where, line, comment)
        assert now != before, (where, line, comment)


# what an edit costs


EDITS = {
    "a term": ("**Ohm**: the unit of electrical drag.\n", "**Ohm**"),
    "a heading": ("## Ohm\n\nThe unit of electrical drag.\n", "## Ohm"),
    "a list": ("## Units\n\n- volt and watt\n- ohm and henry\n", "- volt"),
    "a question": ("## What is an ohm?\n\nThe unit of electrical drag.\n", "## What"),
    "an item": ("## Units\n\n- **Ohm**: the unit of drag\n- **Volt**: the unit of tension\n", "- **Volt**"),
    "a row": ("## Units\n\n| Unit | Of |\n|---|---|\n| ohm | drag |\n| watt | power |\n", "| watt"),
}


@pytest.mark.parametrize("words", ["ask='What is meant here, and why?'", "kind=story", "ask='Which?' kind=term"])
@pytest.mark.parametrize("name", EDITS)
def test_a_card_keeps_its_note_when_a_comment_changes_it_and_goes(name: str, words: str, tmp_path: Path) -> None:
    body, begins = EDITS[name]
    before = f"# T\n\n**Farad**: what a capacitor holds.\n\n{body}"
    row = next(row for row in before.split("\n") if row.startswith(begins))

    def with_comment(said: str) -> str:
        on_line = begins.startswith(("- **", "|"))
        return before.replace(row, f"{row} <!-- anki: {said} -->" if on_line else f"<!-- anki: {said} -->\n{row}")

    path = tmp_path / "guides" / "t.md"
    path.parent.mkdir()
    versions = [before, with_comment(words), with_comment("ask='Something quite different?'"), before]
    known: set[str] = set()
    for day, version in enumerate(versions):
        path.write_text(version, encoding="utf-8")
        report = build.build([path.parent], tmp_path / "build", 1_700_000_000 + 86_400 * day)
        assert report.problems == []
        known = known or {row.guid for row in report.rows}
        assert {row.guid for row in report.rows} == known
        assert not any(row.retired for row in report.rows)


def test_of_two_cards_of_one_name_the_one_that_stays_keeps_its_note(tmp_path: Path) -> None:
    path = tmp_path / "guides" / "t.md"
    path.parent.mkdir()
    fever, rash = "### Fever\n\n**Sign**: it is warm.\n", "### Rash\n\n**Sign**: it is red.\n"
    path.write_text(f"# T\n\n## Ills\n\n{fever}\n{rash}", encoding="utf-8")
    first = build.build([path.parent], tmp_path / "build", 1_700_000_000)
    asked = rash.replace("**Sign**", "<!-- anki: ask='How does a rash look?' -->\n**Sign**")
    path.write_text(f"# T\n\n## Ills\n\n{fever}\n{asked}", encoding="utf-8")
    second = build.build([path.parent], tmp_path / "build", 1_700_086_400)
    answers = [{row.guid: row.wording.answer for row in report.rows} for report in (first, second)]
    assert answers[0] == answers[1]
