"""What an author says in comments: `<!-- anki: kind=steps ask="…" split -->`."""

# ruff: noqa: E501

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
from reading import FIXTURES, GUIDES, card, guide_of, read_text


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


NOTHING = "stands before nothing: put it above a block or heading, or take it out"
KNOWN = 'known are skip, id=NAME, kind=term|list|steps|question|story, ask="…", split and join'


@pytest.mark.parametrize(
    ("comment", "wrong"),
    [
        ("anki:", f"says nothing: {KNOWN}"),
        ("anki skip", f"write <!-- anki: … -->; {KNOWN}"),
        ("anki: kind", f"`kind` says nothing: {KNOWN}"),
        ("anki: id", f"`id` says nothing: {KNOWN}"),
        ('anki: ask=" "', f"`ask` says nothing: {KNOWN}"),
        ("anki: skip=1", "`skip` takes no value: write it alone"),
        ("anki: join=yes", "`join` takes no value: write it alone"),
        ("anki: volt", f"unknown word `volt`: {KNOWN}"),
        ("anki: skip volt", f"unknown word `volt`: {KNOWN}"),
        ('anki: skip ask="x', f'`ask="x` cannot be read: {KNOWN}'),
    ],
)
def test_a_comment_with_a_wrong_word_is_a_problem_and_does_nothing(comment: str, wrong: str) -> None:
    plain = "# T\n\n> A volt is a unit.\n"
    assert said(plain.replace("> ", f"<!-- {comment} -->\n> ")) == (
        said(plain)[0],
        [f"guide.md:3: <!-- {comment} -->: {wrong}"],
    )


@pytest.mark.parametrize(
    ("markdown", "line"),
    [
        (f"# T\n\n{SKIP}\n", 3),
        (f"# T\n\nOhm\n\n{SKIP}\n", 5),
        (f"# T\n\n- ohm\n  {SKIP}\n", 4),
        (f"# T\n\n> ohm\n>\n> {SKIP}\n\nvolt\n", 5),
    ],
)
def test_a_comment_before_nothing_is_a_problem(markdown: str, line: int) -> None:
    assert said(markdown)[1] == [f"guide.md:{line}: {SKIP} {NOTHING}"]


@pytest.mark.parametrize("quotes", ['""', "''", "“”"])
def test_a_front_may_stand_in_any_quotation_marks(quotes: str) -> None:
    asked = f"# T\n\n<!-- anki: ask={quotes[0]}Which unit?{quotes[1]} kind=question -->\n**Ohm**: a unit.\n"
    assert said(asked) == (["question: Which unit? = a unit."], [])


def test_a_front_that_markdown_takes_for_a_list_is_plain() -> None:
    asked = '# T\n\n<!-- anki: ask="- Which **unit**?" -->\n**Ohm**: a unit.\n'
    assert said(asked) == (["term: - Which **unit**? = a unit."], [])


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


# what else the words do


CHANGED = [
    case(
        "kind=list of a choice",
        "# T\n\n<!-- anki: kind=list -->\n## Which rope floats?\n\n- [ ] hemp\n- [x] steel\n",
        "list: Which rope floats? = hemp / steel",
    ),
    case(
        "kind=list of an overview",
        "# T\n\n<!-- anki: kind=list -->\n## Types of rope\n\n### Hemp\n\nRots.\n\n### Steel\n\nRusts.\n\n### Silk\n\nTears.\n",
        "list: Types of rope = Hemp / Steel / Silk",
        "term: Hemp = Rots.",
        "term: Steel = Rusts.",
        "term: Silk = Tears.",
    ),
    case(
        "kind=list of a value",
        "# T\n\n## Core Values\n\n<!-- anki: kind=list -->\n### Calm\n\n- speaking low and once\n- nobody ever runs\n",
        "list: Calm = speaking low and once / nobody ever runs",
    ),
    case(
        "kind=question of a contrast",
        "# T\n\n<!-- anki: kind=question -->\n## Talk\n\n**Avoid**:\n\n- hints\n- jokes\n\n**Use**:\n\n- facts\n",
        "question: Talk = Avoid: / hints / jokes / Use: / facts",
    ),
    case(
        "kind=question of an overview",
        "# T\n\n<!-- anki: kind=question -->\n## Types of rope\n\n### Hemp\n\nRots.\n\n### Steel\n\nRusts.\n\n### Silk\n\nTears.\n",
        "question: Types of rope = Hemp / Rots. / Steel / Rusts. / Silk / Tears.",
        "term: Hemp = Rots.",
        "term: Steel = Rusts.",
        "term: Silk = Tears.",
    ),
    case(
        "kind=question of a value",
        "# T\n\n## Core Values\n\n<!-- anki: kind=question -->\n### Calm\n\n- speaking low and once\n- nobody ever runs\n",
        "question: Calm = speaking low and once / nobody ever runs",
    ),
    case(
        "kind=term of a choice",
        "# T\n\n<!-- anki: kind=term -->\n## Which rope floats?\n\n- [ ] hemp\n- [x] steel\n",
        "term: Which rope floats? = hemp / steel",
    ),
    case(
        "kind=term of a contrast",
        "# T\n\n<!-- anki: kind=term -->\n## Talk\n\n**Avoid**:\n\n- hints\n- jokes\n\n**Use**:\n\n- facts\n",
        "term: Talk = Avoid: / hints / jokes / Use: / facts",
    ),
    case(
        "kind=term of an overview",
        "# T\n\n<!-- anki: kind=term -->\n## Types of rope\n\n### Hemp\n\nRots.\n\n### Steel\n\nRusts.\n\n### Silk\n\nTears.\n",
        "term: Types of rope = Hemp / Rots. / Steel / Rusts. / Silk / Tears.",
        "term: Hemp = Rots.",
        "term: Steel = Rusts.",
        "term: Silk = Tears.",
    ),
    case(
        "kind=term of a value",
        "# T\n\n## Core Values\n\n<!-- anki: kind=term -->\n### Calm\n\n- speaking low and once\n- nobody ever runs\n",
        "term: Calm = speaking low and once / nobody ever runs",
    ),
    case(
        "kind=story of a choice",
        "# T\n\n<!-- anki: kind=story -->\n## Which rope floats?\n\n- [ ] hemp\n- [x] steel\n",
        "story: Which rope floats? = hemp / steel",
    ),
    case(
        "kind=story of a contrast",
        "# T\n\n<!-- anki: kind=story -->\n## Talk\n\n**Avoid**:\n\n- hints\n- jokes\n\n**Use**:\n\n- facts\n",
        "story: Talk = Avoid: / hints / jokes / Use: / facts",
    ),
    case(
        "kind=story of an overview",
        "# T\n\n<!-- anki: kind=story -->\n## Types of rope\n\n### Hemp\n\nRots.\n\n### Steel\n\nRusts.\n\n### Silk\n\nTears.\n",
        "story: Types of rope = Hemp / Rots. / Steel / Rusts. / Silk / Tears.",
        "term: Hemp = Rots.",
        "term: Steel = Rusts.",
        "term: Silk = Tears.",
    ),
    case(
        "kind=story of a value",
        "# T\n\n## Core Values\n\n<!-- anki: kind=story -->\n### Calm\n\n- speaking low and once\n- nobody ever runs\n",
        "story: Calm = speaking low and once / nobody ever runs",
    ),
    case(
        "kind=steps of a value",
        "# T\n\n## Core Values\n\n<!-- anki: kind=steps -->\n### Calm\n\n- speaking low and once\n- nobody ever runs\n",
        "steps: Calm = speaking low and once / nobody ever runs",
    ),
    case(
        "kind=term of a row",
        "# T\n\n## Ropes\n\n| Rope | Bad | Good |\n|---|---|---|\n| hemp | rots | cheap <!-- anki: kind=term --> |\n| steel | rusts | strong |\n",
        "term: hemp = Bad | rots / Good | cheap",
        "row: steel = Bad | rusts / Good | strong",
    ),
    case(
        "kind=term of a table",
        "# T\n\n## Ropes\n\n<!-- anki: kind=term -->\n| Rope | Bad | Good |\n|---|---|---|\n| hemp | rots | cheap |\n| steel | rusts | strong |\n\n| Sheet | Bad | Good |\n|---|---|---|\n| jib | small | light |\n",
        "term: hemp = Bad | rots / Good | cheap",
        "term: steel = Bad | rusts / Good | strong",
        "row: jib = Bad | small / Good | light",
    ),
    case(
        "kind=story of a table",
        "# T\n\n## Ropes\n\n<!-- anki: kind=story -->\n| Rope | Bad |\n|---|---|\n| hemp | rots |\n| steel | rusts |\n",
        "term: hemp = Bad | rots",
        "term: steel = Bad | rusts",
        "guide.md:5: `kind=story` does nothing: there is no card to change here: put it above one of the parts",
    ),
    case(
        "kind=question of a table that says nothing",
        "# T\n\n## Ropes\n\n<!-- anki: kind=question -->\n| Rope | Bad |\n|---|---|\n| hemp | - |\n| steel | |\n",
        "guide.md:5: `kind=question` does nothing: no row of this table makes a card",
    ),
    case(
        "kind=list of a row",
        "# T\n\n## Ropes\n\n| Rope | Bad |\n|---|---|\n| hemp | rots <!-- anki: kind=list --> |\n| steel | rusts |\n",
        "term: hemp = Bad | rots",
        "term: steel = Bad | rusts",
        "guide.md:7: `kind=list` does nothing: there is no list here to make list of",
    ),
    case(
        "kind=list of an item",
        "# T\n\n## Ropes\n\n- hemp <!-- anki: kind=list -->\n- steel\n",
        "list: Ropes = hemp / steel",
        'guide.md:5: `kind=list` does nothing: this item has no name: put a label (`**Name**: …`) before it, or ask="…" into the comment',
    ),
    case(
        "kind=term of an item that defines",
        "# T\n\n## Ropes\n\n- A hawser is a thick rope <!-- anki: kind=term -->\n- steel\n- silk\n",
        "list: Ropes = steel / silk",
        "term: A hawser = A hawser is a thick rope",
    ),
    case(
        "kind=term of an item that stands over points",
        "# T\n\n## Ropes\n\n- Never trust a rope that is wet and old. <!-- anki: kind=term -->\n  - hemp\n  - silk\n- steel\n",
        "list: Ropes = steel",
        "list: Never trust a rope that is wet and old. = hemp / silk",
    ),
    case(
        "kind=story of an item",
        "# T\n\n## Ropes\n\n- **Hemp**: rots <!-- anki: kind=story -->\n- steel\n- silk\n",
        "list: Ropes = Hemp: rots / steel / silk",
        "story: Hemp = rots",
    ),
    case(
        "kind=term of a list",
        "# T\n\n## Ropes\n\n<!-- anki: kind=term -->\n- hemp: it rots in water\n- steel\n- A hawser is a thick rope\n",
        "list: Ropes = steel",
        "term: hemp = it rots in water",
        "term: A hawser = A hawser is a thick rope",
    ),
    case(
        "kind=question of a list with names",
        '# T\n\n## Ropes\n\n<!-- anki: kind=question -->\n- **Hemp**: rots\n- Steel of now\n- "Silk of old"\n',
        "question: Hemp = rots",
        "open-question: Steel of now",
        "open-question: Silk of old",
    ),
    case(
        "kind=list of names and a list",
        "# T\n\n<!-- anki: kind=list -->\n## Ropes\n\nThey are old.\n\n**Hemp**: rots\n\n**Steel**: rusts\n\n- silk\n- jute\n",
        "list: Ropes = Hemp / Steel",
        "term: Hemp = rots",
        "list: Steel = rusts / silk / jute",
    ),
    case(
        "kind=list of two sections",
        "# T\n\n<!-- anki: kind=list -->\n## Ropes\n\n### Hemp\n\nRots.\n\n### Steel\n\nRusts.\n",
        "list: Ropes = Hemp / Steel",
        "term: Hemp = Rots.",
        "term: Steel = Rusts.",
    ),
    case(
        "kind=list of one section",
        "# T\n\n<!-- anki: kind=list -->\n## Ropes\n\n### Hemp\n\nRots.\n",
        "term: Hemp = Rots.",
        "guide.md:3: `kind=list` does nothing: there is no list here to make list of",
    ),
    case(
        "kind=list of an empty and a full section",
        "# T\n\n<!-- anki: kind=list -->\n## Ropes\n\n### Hemp\n\n### Steel\n\nRusts.\n",
        "term: Steel = Rusts.",
        "guide.md:3: `kind=list` does nothing: there is no list here to make list of",
    ),
    case(
        "kind=list of a question with labels",
        "# T\n\n<!-- anki: kind=list -->\n## What is there?\n\n**Hemp**: rots\n\n**Steel**: rusts\n",
        "list: What is there? = Hemp: rots / Steel: rusts",
        "term: Hemp = rots",
        "term: Steel = rusts",
    ),
    case(
        "kind=question of a name whose parts have cards",
        "# T\n\n<!-- anki: kind=question -->\n## Ropes\n\n**Hemp**: rots\n\n**Steel**: rusts\n",
        "question: Ropes = Hemp: rots / Steel: rusts",
        "term: Hemp = rots",
        "term: Steel = rusts",
    ),
    case(
        "kind=question of a list among others",
        "# T\n\n<!-- anki: kind=question -->\n## Ropes\n\n- hemp\n- steel\n",
        "question: Ropes = hemp / steel",
    ),
    case(
        "ask of a row that makes no card",
        '# T\n\n## Ropes\n\n| Rope | Bad |\n|---|---|\n| hemp | rots |\n| steel <!-- anki: ask="Which?" --> | - |\n',
        "term: hemp = Bad | rots",
        "guide.md:8: `ask` does nothing: this row makes no card",
    ),
    case(
        "ask of a label",
        '# T\n\n## Ropes\n\n**Hemp**: rots <!-- anki: ask="What of hemp?" -->\n\n**Steel**: rusts\n',
        "term: What of hemp? = rots",
        "term: Steel = rusts",
    ),
    case(
        "ask of a value",
        '# T\n\n## Core Values\n\n<!-- anki: ask="How are we calm?" -->\n### Calm\n\n- speaking low and once\n- nobody ever runs\n',
        "value: How are we calm? = speaking low and once / nobody ever runs",
        "behaviour: speaking low and once = Calm",
        "behaviour: nobody ever runs = Calm",
    ),
    case(
        "ask of two items",
        '# T\n\n## Ropes\n\n- hemp of old <!-- anki: ask="What old?" -->\n- steel of now <!-- anki: ask="What new?" -->\n- silk\n',
        "list: Ropes = hemp of old / steel of now / silk",
        "term: What old? = hemp of old",
        "term: What new? = steel of now",
    ),
    case(
        "split of names and what defines",
        "# T\n\n<!-- anki: split -->\n## What is there?\n\nA hawser is a thick rope. A sheet is a rope for a sail.\n\n**Hemp**: rots\n\n- **Steel**: rusts\n- silk\n",
        "question: What is there? = A hawser is a thick rope. A sheet is a rope for a sail. / Hemp / Steel / silk",
        "term: A hawser = A hawser is a thick rope.",
        "term: A sheet = A sheet is a rope for a sail.",
        "term: Hemp = rots",
        "term: Steel = rusts",
    ),
    case(
        "split of lines that lead in",
        "# T\n\n<!-- anki: split -->\n## Ropes\n\nThere are two:\n\n- hemp: it rots in water\n- steel: it rusts in water\n",
        "term: hemp = it rots in water",
        "term: steel = it rusts in water",
        "guide.md:3: `split` does nothing: each part has a card of its own already",
    ),
    case(
        "split of a remark",
        "# T\n\n<!-- anki: split -->\n## Ropes\n\n**Note**: they are old.\n\nA hawser is a thick rope. It holds.\n",
        "term: Ropes = Note: they are old.",
        "term: A hawser = A hawser is a thick rope. It holds.",
    ),
    case(
        "split of what makes no card",
        "# T\n\n## Ropes\n\n<!-- anki: split -->\n### Empty\n\n## Anchors\n\nThey hold.\n",
        "term: Anchors = They hold.",
        "guide.md:5: `split` does nothing: there is no card to split here",
    ),
    case(
        "join of a label with a list",
        "# T\n\n## Ropes\n\nThey are old.\n\n<!-- anki: join -->\n**Hemp**:\n\n- **Manila**: best\n- **Sisal**: worst\n",
        "term: Ropes = They are old.",
        "list: Hemp = Manila: best / Sisal: worst",
    ),
    case(
        "join of one of two lists",
        "# T\n\n## Ropes\n\n<!-- anki: join -->\n- **Hemp**: rots\n- **Steel**: rusts\n\nAnd these:\n\n- **Silk**: tears\n- **Jute**: cheap\n",
        "list: Ropes = Hemp: rots / Steel: rusts",
        "term: Silk = tears",
        "term: Jute = cheap",
    ),
    case(
        "join of a contrast",
        "# T\n\n<!-- anki: join -->\n## Talk\n\n**Avoid**:\n\n- hints\n- jokes\n\n**Use**:\n\n- facts\n",
        "contrast: Talk = Avoid: / hints / jokes / Use: / facts",
        "guide.md:3: `join` does nothing: this is one card already",
    ),
    case(
        "join of an overview",
        "# T\n\n<!-- anki: join -->\n## Types of rope\n\n### Hemp\n\nRots.\n\n### Steel\n\nRusts.\n\n### Silk\n\nTears.\n",
        "list: Types of rope = Hemp / Rots. / Steel / Rusts. / Silk / Tears.",
    ),
    case(
        "join of a value",
        "# T\n\n## Core Values\n\n<!-- anki: join -->\n### Calm\n\n- speaking low and once\n- nobody ever runs\n- **Radio**: one voice\n",
        "list: Calm = speaking low and once / nobody ever runs / Radio: one voice",
    ),
    case(
        "join of values",
        "# T\n\n<!-- anki: join -->\n## Core Values\n\n### Calm\n\n- speaking low and once\n- nobody ever runs\n\n### Brave\n\n- saying no to the owner\n",
        "list: Core Values = Calm / speaking low and once / nobody ever runs / Brave / saying no to the owner",
    ),
    case(
        "join of a table under a question",
        "# T\n\n## What is there?\n\nRopes.\n\n<!-- anki: join -->\n| Rope | Bad |\n|---|---|\n| hemp | rots |\n| steel | rusts |\n",
        "question: What is there? = Ropes. / Rope | Bad / hemp | rots / steel | rusts",
    ),
    case(
        "join of prose that is cut",
        "# T\n\n<!-- anki: join -->\n## Ropes\n\n- **R0**: of hemp\n- **R1**: of hemp\n- **R2**: of hemp\n- **R3**: of hemp\n- **R4**: of hemp\n- **R5**: of hemp\n- **R6**: of hemp\n- **R7**: of hemp\n- **R8**: of hemp\n",
        "list: Ropes = R0: of hemp / R1: of hemp / R2: of hemp / R3: of hemp / R4: of hemp / R5: of hemp / R6: of hemp / R7: of hemp / R8: of hemp",
    ),
    case(
        "join of a term that is not cut",
        "# T\n\n<!-- anki: join -->\n## Ropes\n\nThey are old.\n",
        "term: Ropes = They are old.",
        "guide.md:3: `join` does nothing: this is one card already",
    ),
    case(
        "join of a section with a section below it",
        "# T\n\n<!-- anki: join -->\n## Ropes\n\nThey are old.\n\n### Hemp\n\nRots.\n",
        "list: Ropes = They are old. / Hemp / Rots.",
    ),
    case(
        "a comment on what stands in an item",
        '# T\n\n## Ropes\n\n- Never trust a rope that is wet and old.\n\n  <!-- anki: ask="Which not?" -->\n  - hemp\n  - silk\n- steel\n',
        "list: Ropes = Never trust a rope that is wet and old. / hemp / silk / steel",
        "list: Which not? = hemp / silk",
    ),
    case(
        "a comment in a quote",
        '# T\n\n## Ropes\n\nThey are old.\n\n> <!-- anki: ask="Who said so?" -->\n> An old man said so.\n',
        "term: Ropes = They are old. / An old man said so.",
        "term: Who said so? = An old man said so.",
    ),
]


@pytest.mark.parametrize(("markdown", "expected"), CHANGED)
def test_a_word_changes_one_card_and_says_what_it_cannot(markdown: str, expected: list[str]) -> None:
    made, problems = said(markdown)
    assert made + problems == expected


TAKEN_OUT = [
    case(
        "kind=question of a list with a front",
        '# T\n\n## Ropes\n\nThey are old.\n\n<!-- anki: kind=question ask="Which?" -->\n- hemp\n- steel\n',
        "question: Which? = hemp / steel",
    ),
    case(
        "kind=term of a list with a front",
        '# T\n\n## Ropes\n\nThey are old.\n\n<!-- anki: kind=term ask="Which?" -->\n- hemp\n- steel\n',
        "term: Which? = hemp / steel",
    ),
    case(
        "ask of a list with the line that leads it in",
        '# T\n\n## Ropes\n\nThey are old.\n\nThere are two:\n\n<!-- anki: ask="Which?" -->\n- hemp\n- steel\n\nThat is all.\n',
        "list: Which? = There are two: / hemp / steel",
    ),
    case(
        "ask of a list below a line that does not lead in",
        '# T\n\n## Ropes\n\nThey are old.\n\n<!-- anki: ask="Which?" -->\n- hemp\n- steel\n',
        "list: Which? = hemp / steel",
    ),
    case(
        "ask of the first block",
        '# T\n\n## Ropes\n\n<!-- anki: ask="How old?" -->\nThey are old.\n\n- hemp\n- steel\n',
        "term: How old? = They are old.",
    ),
    case(
        "ask of a table in an answer",
        '# T\n\n## What is there?\n\nRopes.\n\n<!-- anki: ask="Which?" -->\n| Rope | Bad |\n|---|---|\n| hemp | rots |\n| steel | rusts |\n',
        "list: Which? = Rope | Bad / hemp | rots / steel | rusts",
    ),
    case(
        "ask of code",
        '# T\n\n## Ropes\n\nThey are old.\n\n<!-- anki: ask="In code?" -->\n```\nrope = 1\n```\n',
        "term: In code? = rope = 1",
    ),
    case(
        "split of a list alone",
        "# T\n\n## Ropes\n\nThey are old.\n\n<!-- anki: split -->\n- hemp: it rots in water\n- steel\n\n- silk: it tears in wind\n",
        "term: hemp = it rots in water",
        "term: silk = it tears in wind",
    ),
]


@pytest.mark.parametrize(("markdown", "expected"), TAKEN_OUT)
def test_what_gets_a_card_of_its_own_is_on_no_other(markdown: str, expected: list[str]) -> None:
    made, problems = said(markdown)
    assert problems == []
    assert [one for one in made if one in expected] == expected
    told = [one.partition(" = ")[2] for one in expected]
    assert not any(one not in expected and any(line in one for line in told) for one in made)


PROPOSALS = [
    case(
        "a heading with text",
        "# T\n\n## Hemp\n\nRots.\n",
        'Hemp: above line 3: skip, ask="…", kind=question, kind=story',
    ),
    case(
        "the title",
        "# T\n\nA hawser is a thick rope.\n\n- hemp\n",
        'T: above line 1: ask="…", kind=term, kind=steps, kind=question, kind=story, split',
        'A hawser: end of line 3: skip, ask="…", kind=question, kind=story',
        "A hawser: above line 1: join",
    ),
    case(
        "a label",
        "# T\n\n## Ropes\n\n**Hemp**: rots\n",
        'Hemp: end of line 5: skip, ask="…", kind=question, kind=story',
        "Hemp: above line 3: join",
    ),
    case(
        "a label over points",
        "# T\n\n## Ropes\n\n**Hemp**:\n\n- manila\n- sisal\n",
        'Hemp: end of line 5: skip, ask="…", kind=term, kind=steps, kind=question, kind=story',
        "Hemp: above line 3: join",
    ),
    case(
        "a bold line",
        "# T\n\n## Ropes\n\n**Hemp**\n\nIt rots.\n",
        'Hemp: end of line 5: skip, ask="…", kind=question, kind=story',
        "Hemp: above line 3: join",
    ),
    case(
        "an italic line",
        "# T\n\n## Ropes\n\n*Hemp*:\n\n- manila\n- sisal\n",
        'Hemp: end of line 5: skip, ask="…", kind=term, kind=steps, kind=question, kind=story',
        "Hemp: above line 3: join",
    ),
    case(
        "an item",
        "# T\n\n## Ropes\n\n- **Hemp**: rots\n- steel\n",
        'Ropes: above line 3: skip, ask="…", kind=term, kind=steps, kind=question, kind=story, split',
        'Hemp: end of line 5: skip, ask="…", kind=question, kind=story',
        "Hemp: above line 3: join",
    ),
    case(
        "a single point",
        "# T\n\n## Ropes\n\n- hemp\n",
        'Ropes: above line 3: skip, ask="…", kind=term, kind=question, kind=story',
    ),
    case(
        "points",
        "# T\n\n## Ropes\n\nOld.\n\n- hemp\n- steel\n",
        'Ropes: above line 3: skip, ask="…", kind=term, kind=steps, kind=question, kind=story',
    ),
    case(
        "steps",
        "# T\n\n## Mooring steps\n\n1. throw the line\n2. make it fast\n",
        'Mooring steps: above line 3: skip, ask="…", kind=term, kind=list, kind=question, kind=story',
    ),
    case(
        "a row",
        "# T\n\n## Ropes\n\n| Rope | Bad | Good |\n|---|---|---|\n| hemp | rots | cheap |\n",
        'hemp: end of line 7: skip, ask="…", kind=question, kind=term',
        "hemp: above line 5: join",
    ),
    case(
        "a row with two cells",
        "# T\n\n## Ropes\n\n| Rope | Bad |\n|---|---|\n| hemp | rots |\n| steel | rusts |\n",
        'hemp: end of line 7: skip, ask="…", kind=question',
        "hemp: above line 5: join",
        'steel: end of line 8: skip, ask="…", kind=question',
        "steel: above line 5: join",
    ),
    case(
        "a row of questions",
        "# T\n\n## Ropes\n\n| Question | Answer |\n|---|---|\n| Hemp? | rots |\n| Steel? | rusts |\n",
        'Hemp?: end of line 7: skip, ask="…", kind=term',
        "Hemp?: above line 5: join",
        'Steel?: end of line 8: skip, ask="…", kind=term',
        "Steel?: above line 5: join",
    ),
    case(
        "a value",
        "# T\n\n## Core Values\n\n### Calm\n\n- speaking low and once\n",
        'Calm: above line 5: skip, ask="…", kind=term, kind=question, kind=story',
        "speaking low and once: end of line 7: skip",
    ),
    case(
        "an overview",
        "# T\n\n## Types of rope\n\n### Hemp\n\nRots.\n\n### Steel\n\nRusts.\n\n### Silk\n\nTears.\n",
        'Types of rope: above line 3: skip, ask="…", kind=term, kind=question, kind=story',
        'Hemp: above line 5: skip, ask="…", kind=question, kind=story',
        'Steel: above line 9: skip, ask="…", kind=question, kind=story',
        'Silk: above line 13: skip, ask="…", kind=question, kind=story',
    ),
    case(
        "a question",
        "# T\n\n## Ropes\n\n**Which rope floats?**\n\nSteel.\n",
        'Which rope floats?: end of line 5: skip, ask="…", kind=term, kind=story',
        "Which rope floats?: above line 3: join",
    ),
    case(
        "a question with labels",
        "# T\n\n## Which ropes are there?\n\n**Hemp**: rots\n\n**Note**: old\n",
        'Which ropes are there?: above line 3: skip, ask="…", kind=term, kind=story, split',
        'Hemp: end of line 5: skip, ask="…", kind=question, kind=story',
        "Hemp: above line 3: join",
    ),
    case(
        "a question with a remark",
        "# T\n\n## Which ropes are there?\n\nHemp.\n\n**Note**: old\n",
        'Which ropes are there?: above line 3: skip, ask="…", kind=term, kind=story',
    ),
    case(
        "an open question",
        "# T\n\n## Questions\n\n- Which rope floats?\n- Why is it wet?\n",
        'Which rope floats?: end of line 5: skip, ask="…"',
        "Which rope floats?: above line 3: join",
        'Why is it wet?: end of line 6: skip, ask="…"',
        "Why is it wet?: above line 3: join",
    ),
    case(
        "a choice",
        "# T\n\n## Which rope floats?\n\n- [ ] hemp\n- [x] steel\n",
        'Which rope floats?: above line 3: skip, ask="…", kind=term, kind=story',
    ),
    case(
        "a choice of a line",
        "# T\n\n## Ropes\n\nA rope that floats is made of...\n\n- [ ] hemp\n- [x] steel\n",
        'A rope that floats is made of...: end of line 5: skip, ask="…"',
    ),
    case(
        "a contrast",
        "# T\n\n## Talk\n\n**Avoid**:\n\n- hints\n\n**Use**:\n\n- facts\n",
        'Talk: above line 3: skip, ask="…", kind=term, kind=question, kind=story',
    ),
    case(
        "a story",
        "# T\n\n## My story template\n\nI saw [rope] and [ship].\n",
        'My story template: above line 3: skip, ask="…", kind=term, kind=question',
    ),
    case(
        "what is cut",
        "# T\n\n## How is it moored?\n\nBy night.\n\nRopes that go forward to the bow:\n\n- point one\n- point two\n- point three\n- point four\n- point five\n- point six\n- point seven\n- point eight\n- point nine",
        'How is it moored?: above line 3: skip, ask="…", kind=term, kind=story',
        "Ropes that go forward to the bow: above line 3: join",
    ),
    case(
        "a fold",
        "# T\n\n<details><summary>Hemp</summary>\n\nRots.\n\n</details>\n",
        'Hemp: above line 3: skip, ask="…", kind=question, kind=story',
        "Hemp: above line 1: join",
    ),
    case(
        "a callout",
        "# T\n\n## Ropes\n\n> [!info] Hemp\n> Rots.\n",
        'Hemp: above line 5: skip, ask="…", kind=question, kind=story',
        "Hemp: above line 3: join",
    ),
    case(
        "a term of a list of definitions",
        "# T\n\n## Ropes\n\nHemp\n: rots\n",
        'Hemp: end of line 5: skip, ask="…", kind=question, kind=story',
        "Hemp: above line 3: join",
    ),
    case(
        "a defining sentence",
        "# T\n\n## Ropes\n\n**Hemp** is a plant. It rots.\n",
        'Hemp: end of line 5: skip, ask="…", kind=question, kind=story',
        "Hemp: above line 3: join",
    ),
    case(
        "two names on one line",
        "# T\n\n## Ropes\n\nThey are old. **Hemp** is a plant. **Steel** is a metal.\n",
        'Ropes: above line 3: skip, ask="…", kind=question, kind=story, split',
    ),
]


@pytest.mark.parametrize(("markdown", "expected"), PROPOSALS)
def test_the_comments_that_would_change_a_card_are_told_with_their_place(markdown: str, expected: list[str]) -> None:
    found = extract(guide_of(markdown))
    told = [(pair.prompt.flat, *one) for pair in found.pairs for one in changes(pair)]
    words = [", ".join(one.removeprefix("<!-- anki: ").removesuffix(" -->") for one in said) for *_, said in told]
    assert [f"{name}: {where} {line}: {word}" for (name, where, line, _), word in zip(told, words)] == expected
