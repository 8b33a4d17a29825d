"""What is said of a build, a plan and a check: each line that a person, a script or a pull request may get."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from guide2anki.identity import lock
from guide2anki.model import Built, Card, Change, File, Findings, Gap, LeftOut, Problem, Reason, Report, Retired, Told
from guide2anki.model.results import Remark
from guide2anki.reporting import data, table, text


def change(what: str, guid: str = "g", **more: Any) -> Change:
    more.setdefault("guide", "ohm")
    return Change(what, guid=guid, **more)  # type: ignore[arg-type]


def deck(name: str, **more: Any) -> Built:
    given: dict[str, Any] = {"notes": 2, "cards": 3, "media": 0, "since": 5, "changed": 5}
    place = Path("build")
    return Built(name, f"Deck {name}", place / f"{name}.apkg", place / f"{name}.update.txt", **{**given, **more})


def report(*changes: Change, **more: Any) -> Report:
    return Report(Path("guides/guide2anki.lock"), changes=changes, **more)


def many(count: int, what: str = "changed", **more: Any) -> tuple[Change, ...]:
    return tuple(change(what, f"{what}{n}", now=f"Note {n}", **more) for n in range(count))


# ---------------------------------------------------------------- the summary


def test_a_summary_counts_in_its_order_what_became_of_notes_and_leaves_guides_out() -> None:
    given = report(
        *many(2, "unchanged"), *many(1, "retired"), *many(3, "new"), *many(1, "moved"), *many(1, "returned"),
        *many(2, "changed"), *many(1, "reworded"), change("renamed", ""), quiet=4,
    )  # fmt: skip
    assert text.summary(given) == "3 new, 2 changed, 1 reworded, 1 moved, 1 returned, 1 retired, 6 unchanged"
    assert text.summary(report()) == "no notes"
    counts = {"new": 3, "changed": 2, "reworded": 1, "moved": 1, "returned": 1, "retired": 1, "unchanged": 6}
    assert data.report("plan", given)["summary"] == counts


@pytest.mark.parametrize(("count", "said"), [(0, "0 decks"), (1, "1 deck"), (2, "2 decks")])
def test_one_is_one_and_all_else_are_many(count: int, said: str) -> None:
    assert text.counted(count, "deck") == said


# ---------------------------------------------------------------- what a build wrote


def test_a_deck_is_said_with_its_pictures_if_it_has_some() -> None:
    first, second = deck("a"), deck("b", notes=1, cards=1, media=1)
    assert list(text.built(report(built=[first, second])))[:2] == [
        "build/a.apkg  2 notes, 3 cards  →  Deck a",
        "build/b.apkg  1 note, 1 card, 1 picture  →  Deck b",
    ]


def test_packages_that_were_moved_and_the_package_of_all_are_named() -> None:
    given = report(built=[deck("a")], bundle=Path("build/all.apkg"), moved=[(Path("x.apkg"), Path("y/x.apkg"))])
    said = list(text.built(given))
    assert said[0] == "x.apkg is y/x.apkg now"
    assert said[2:4] == ["build/all.apkg  all 1 decks in one package", "notes: no notes"]


def named(decks: int, touched: int, what: str = "changed", whole: bool = False) -> list[str]:
    """Return what a build says of so many decks of which so many changed, up to the line on its notes."""
    changes = [change(what, f"g{n}", guide=f"d{n}", now="x") for n in range(touched)]
    said = list(text.built(report(*changes, built=[deck(f"d{n}") for n in range(decks)]), whole))
    return said[: next(at for at, line in enumerate(said) if line.startswith("notes: "))]


@pytest.mark.parametrize(
    ("decks", "touched", "lines", "last"),
    [
        (10, 2, 10, "build/d9.apkg  2 notes, 3 cards  →  Deck d9"),
        (11, 0, 1, "11 decks, 11 of them unchanged: 22 notes, 33 cards"),
        (11, 10, 11, "11 decks, 1 of them unchanged: 22 notes, 33 cards"),
        (11, 11, 1, "11 decks: 22 notes, 33 cards"),
        (13, 11, 12, "13 decks, 2 of them unchanged: 22 notes, 33 cards".replace("22", "26").replace("33", "39")),
    ],
)
def test_up_to_ten_decks_are_named_and_of_more_those_that_changed(
    decks: int, touched: int, lines: int, last: str
) -> None:
    said = named(decks, touched)
    assert (len(said), said[-1]) == (lines, last)
    assert len(named(decks, touched, whole=True)) == decks


def test_more_than_ten_decks_that_changed_are_counted() -> None:
    assert named(13, 12)[-2] == "… and 2 more decks that changed"
    assert named(13, 10)[-2] == "build/d9.apkg  2 notes, 3 cards  →  Deck d9"
    assert named(12, 12, "unchanged") == ["12 decks, 12 of them unchanged: 24 notes, 36 cards"]


# ---------------------------------------------------------------- what changed


LINES = [
    (change("changed", now="What  is\nan ohm?"), "  changed: What is an ohm?"),
    (change("reworded", now="What is it?", before="What was it?"), "  reworded: What was it? → What is it?"),
    (change("moved", now="An ohm?", before="Units"), "  moved: An ohm? (was in Units)"),
    (change("returned", now="An ohm?"), "  returned: An ohm?"),
    (change("retired", now="An ohm?"), "  retired: An ohm?"),
    (
        change("new", now="An ohm?", before="A watt?", perhaps="abc"),
        "  new: An ohm? (looks like the retired 'A watt?': if it is, put <!-- anki: id=abc --> above it)",
    ),
    (change("renamed", "", now="volt", before="ohm"), "  guide renamed: ohm → volt"),
    (change("retitled", "", now="Volt", before="Ohm"), "  title changed: Ohm → Volt"),
    (change("redecked", "", now="B", before="A"), "  deck changed: A → B"),
    (change("changed", now="x" * 90), f"  changed: {'x' * 90}"),
    (change("changed", now="x" * 91), f"  changed: {'x' * 87}…"),
]


@pytest.mark.parametrize(("given", "line"), LINES)
def test_a_change_is_a_line(given: Change, line: str) -> None:
    assert list(text.changed(report(given))) == [line]


def test_what_is_as_it_was_is_no_line() -> None:
    assert list(text.changed(report(change("unchanged", now="An ohm?")))) == []


@pytest.mark.parametrize(("count", "last"), [(12, "  changed: Note 11"), (13, "  … and 1 more changed")])
def test_twelve_changes_of_a_kind_are_named_and_more_are_counted(count: int, last: str) -> None:
    said = list(text.changed(report(*many(count)), text.SHOWN))
    assert (len(said), said[-1]) == (count, last)
    assert len(list(text.changed(report(*many(count))))) == count


def test_a_first_build_names_no_new_note_and_a_later_one_does() -> None:
    new = many(2, "new")
    assert list(text.changed(report(*new), 12)) == []
    assert list(text.changed(report(*new, change("renamed", "")), 12)) == ["  guide renamed:  → "]
    assert len(list(text.changed(report(*new), None))) == 2
    assert len(list(text.changed(report(*new, quiet=1), 12))) == 2
    assert len(list(text.changed(report(*new, *many(1)), 12))) == 3


def test_changes_are_in_the_order_of_the_summary() -> None:
    given = report(*many(1, "retired"), *many(1, "changed"), *many(1, "new"), *many(1, "moved"))
    assert [line.split(":")[0].strip() for line in text.changed(given)] == ["new", "changed", "moved", "retired"]


# ---------------------------------------------------------------- a plan


def planned(fresh: int, **more: Any) -> list[str]:
    new = [change("new", f"n{n}", guide=f"d{n}", now=f"Note {n}") for n in range(fresh)]
    old = (change("new", "a", guide="old", now="Added"), change("changed", "b", guide="old", now="Edited"))
    return list(text.planned(report(*new, *old), **more))


def test_a_plan_names_the_notes_of_ten_new_guides_and_counts_those_of_more() -> None:
    assert len(planned(10)) == 13
    assert planned(11) == [
        "notes: 12 new, 1 changed",
        "  new: Added",
        "  changed: Edited",
        "  new: 11 guides as a whole, with 11 notes: `--verbose` names each",
    ]
    assert len(planned(11, whole=True)) == 14


# ---------------------------------------------------------------- which file to import


def advice(*changes: Change, decks: list[Built], **more: Any) -> list[str]:
    said = list(text.built(report(*changes, built=decks, **more)))
    after = next(at for at, line in enumerate(said) if line.startswith("notes: "))
    return [line for line in said[after + 1 :] if not line.startswith("  ") or "Source ID" in line]


def test_a_new_deck_comes_as_its_package() -> None:
    new = change("new", guide="a", updated=True)
    assert advice(new, decks=[deck("a")]) == ["import build/a.apkg into Anki"]


def test_a_deck_that_changed_comes_as_its_update_file_or_for_those_who_have_none_as_its_package() -> None:
    given = (change("changed", guide="a", updated=True),)
    new = "not in Anki yet: import build/a.apkg"
    update = "Deck a: in Anki already: import build/a.update.txt"
    assert advice(*given, decks=[deck("a", changed=6)]) == [f"{update}; {new}"]
    assert advice(*given, decks=[deck("a", changed=5)]) == [f"Deck a: {new}"]
    assert advice(*given, decks=[deck("a", changed=6, lacks=("1 picture", "a new look"))]) == [
        f"{update}, then build/a.apkg (for 1 picture, a new look); {new}"
    ]
    assert advice(*given, decks=[deck("a", changed=5, lacks=("1 picture",))]) == [
        f"Deck a: in Anki already: import build/a.apkg (for 1 picture); {new}"
    ]


def test_decks_as_before_are_said_to_be_so_only_if_no_other_changed() -> None:
    nothing = "nothing has changed since the last build; what you have not imported yet:"
    new = change("new", guide="b", updated=True)
    same = "Deck a: not in Anki yet: import build/a.apkg"
    assert advice(decks=[deck("a")]) == [nothing, same]
    assert advice(new, decks=[deck("a"), deck("b")]) == ["import build/b.apkg into Anki", same]
    changed = change("changed", guide="b", updated=True)
    assert nothing not in advice(changed, decks=[deck("a"), deck("b")])
    assert advice(change("changed", guide="a", updated=False), decks=[deck("a")]) == [nothing, same]
    assert advice(decks=[]) == []


def test_more_than_ten_decks_as_before_take_one_line() -> None:
    assert len(advice(decks=[deck(f"d{n}") for n in range(10)])) == 11
    said = advice(decks=[deck(f"d{n}") for n in range(11)])
    assert said[1:] == ["11 decks as before: the package where not in Anki yet, else the update file"]


def test_ten_files_to_import_are_named_and_more_are_counted() -> None:
    def imports(count: int, whole: bool = False) -> list[str]:
        new = [change("new", f"g{n}", guide=f"d{n}", updated=True) for n in range(count)]
        said = list(text.built(report(*new, built=[deck(f"d{n}") for n in range(count)]), whole))
        return [line for line in said if line.startswith(("import", "…"))]

    assert imports(10)[-1] == "import build/d9.apkg into Anki"
    assert imports(12)[9:] == [
        "import build/d9.apkg into Anki",
        "… and 2 more likewise: `--verbose` names them, `--bundle NAME` makes one of all",
    ]
    assert len(imports(12, whole=True)) == 12


def test_hints_retired_notes_moved_decks_and_stale_packages_are_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock, "retired_search", lambda rows: f"Source ID of {[row.guid for row in rows]}")
    rows = tuple(type("Row", (), {"guid": guid})() for guid in ("r", "s"))
    said = advice(
        change("retired", "r"), change("redecked", "", guide="a*b", now="New"),
        decks=[], rows=rows, hints=["A hint."], stale=[Path("build/old.apkg")],
    )  # fmt: skip
    assert said == [
        "A hint.",
        "retired notes stay in Anki until you remove them; find them there with",
        "  Source ID of ['r']",
        'Anki does not move cards on import: search "Source ID:a\\*b/*" and move them to New',
        "build/old.apkg: of a guide that has another name now or nothing to learn: `build --prune` moves it aside",
    ]
    assert list(text.retired([], "x")) == ["no retired notes"]
    note = Retired("g", "ohm", Path("guides/ohm.md"), "term", "An\nohm")
    assert list(text.retired([note], "search")) == ["ohm: An ohm", "find them in Anki with", "  search"]


# ---------------------------------------------------------------- a check

GAPS = (
    Gap(3, 3, Reason.UNCLAIMED, "", "A line."),
    Gap(5, 9, Reason.UNNAMED, "", "A list."),
    Gap(11, 12, Reason.NAVIGATION, "boilerplate", "top"),
)
CARD = Card(
    "ohm", Path("a.md"), 7, "term", "Units", "Ohm", ("Physics", "Units"), "Ohm", "a unit\nof resistance", "", False,
    ("one", "two"), "named", (7, 8), (),
)  # fmt: skip
TOLD = Told(
    File(Path("a.md"), Path()), "ohm", "Ohm", "Units", (CARD,), GAPS, (("unclaimed", 2), ("navigation", 1)), 2, 3,
    (Remark(20, "long answer", "Nine  points"),), "", "",
)  # fmt: skip


def test_a_check_says_how_much_became_notes_and_where_the_rest_is() -> None:
    assert list(text.checked(TOLD)) == [
        "a.md: 1 note from 2 of 3 blocks (67 %)",
        "     2  unclaimed",
        "     1  navigation",
        f"  a.md:3: {Reason.UNCLAIMED.value}: A line.",
        f"  a.md:5-9: {Reason.UNNAMED.value}: A list.",
        f"  a.md:11-12: {Reason.NAVIGATION.value}: top",
        "  a.md:20: long answer: Nine points",
    ]
    empty = replace(TOLD, cards=(), gaps=(), skipped=(), used=0, total=0, remarks=())
    assert list(text.checked(empty)) == ["a.md: 0 notes from 0 of 0 blocks (100 %)"]


def test_a_pull_request_is_told_of_what_nothing_took_and_of_remarks_but_not_of_navigation() -> None:
    assert list(text.github(TOLD)) == [
        f"::notice file=a.md,line=3,title=guide2anki::{Reason.UNCLAIMED.value}: A line.",
        f"::notice file=a.md,line=5,endLine=9,title=guide2anki::{Reason.UNNAMED.value}: A list.",
        "::notice file=a.md,line=20,title=guide2anki::long answer: Nine  points",
    ]


@pytest.mark.parametrize(
    ("line", "end", "place"),
    [(None, None, ""), (None, 4, ""), (4, None, ",line=4"), (4, 4, ",line=4"), (4, 5, ",line=4,endLine=5")],
)
def test_an_annotation_has_the_lines_that_there_are(line: int | None, end: int | None, place: str) -> None:
    assert text.annotation("error", Path("a.md"), line, "x", end) == f"::error file=a.md{place},title=guide2anki::x"


def test_no_sign_of_a_name_or_message_ends_an_annotation() -> None:
    said = text.annotation("warning", Path("a,b:c%\r\n.md"), 1, "50 %\r\nof: it, all")
    assert said == "::warning file=a%2Cb%3Ac%25%0D%0A.md,line=1,title=guide2anki::50 %25%0D%0Aof: it, all"


def test_files_that_were_left_out_are_grouped_and_named_each_if_all_is_asked_for() -> None:
    files = [LeftOut(Path("LICENSE.md"), "licence"), *(LeftOut(Path(f"{n}.md"), "daily note") for n in "ab")]
    assert list(text.left_out([])) == []
    assert list(text.left_out(files)) == [
        "left out 3 files that look like no study guide: 2 daily notes such as a.md, LICENSE.md (licence); "
        "name a file to read it"
    ]
    assert list(text.left_out(files[:2], whole=True)) == [
        "LICENSE.md: left out: looks like a licence; name the file to read it",
        "a.md: left out: looks like a daily note; name the file to read it",
    ]


# ---------------------------------------------------------------- for programs


def valid(said: dict[str, Any]) -> dict[str, Any]:
    """Return what was said as a program reads it, which must be of the documented form."""
    read: dict[str, Any] = json.loads(data.text(said, is_utf8=False))
    jsonschema.validate(read, data.schema())
    return read


def test_json_of_a_build_has_its_decks_and_one_of_a_plan_has_none() -> None:
    given = report(
        change("changed", line=4, now="An ohm?", why="its text"), change("retired", "r", now="Gone", guide="none"),
        built=[deck("ohm", media=2)], files={"ohm": Path("guides/ohm.md")}, bundle=Path("build/all.apkg"), quiet=3,
    )  # fmt: skip
    said = valid(data.report("build", given))
    assert said["decks"] == [
        {
            "path": "guides/ohm.md", "line": 1, "guide": "ohm", "deck": "Deck ohm", "package": "build/ohm.apkg",
            "update_file": "build/ohm.update.txt", "notes": 2, "cards": 3, "pictures": 2,
        }
    ]  # fmt: skip
    assert said["bundle"] == "build/all.apkg"
    assert said["changes"] == [
        {
            "path": "guides/ohm.md", "line": 4, "what": "changed", "guide": "ohm", "guid": "g", "now": "An ohm?",
            "why": "its text",
        },
        {"path": "", "line": None, "what": "retired", "guide": "none", "guid": "r", "now": "Gone"},
    ]  # fmt: skip
    assert (said["summary"]["unchanged"], said["summary"]["changed"], said["summary"]["new"]) == (3, 1, 0)
    assert valid(data.report("build", report()))["bundle"] is None
    assert {"decks", "bundle"}.isdisjoint(valid(data.report("plan", given)))


def test_json_names_each_problem_once_with_its_code_and_what_was_left_out() -> None:
    problems = [Problem(Path("a.md"), 3, "wrong"), Problem(Path("b.md"), None, "none", "warning", "nothing-to-learn")]
    found = Findings([], [*problems, problems[0]], [LeftOut(Path("c.md"), "licence")])
    said = valid(data.check(found))
    assert said["problems"] == [
        {"path": "a.md", "line": 3, "message": "wrong", "severity": "error"},
        {"path": "b.md", "line": None, "message": "none", "severity": "warning", "code": "nothing-to-learn"},
    ]
    assert said["left_out"] == [{"path": "c.md", "line": None, "looks_like": "licence"}]


def test_json_of_a_guide_has_its_notes_its_gaps_and_its_remarks() -> None:
    found = Findings([TOLD])
    said = valid(data.show(found))
    (guide,) = said["guides"]
    assert (guide["notes"], guide["blocks_used"], guide["blocks"], guide["line"]) == (1, 2, 3, 1)
    assert [(gap["line"], gap["end_line"], gap["text"]) for gap in guide["skips"]] == [
        (3, 3, "A line."), (5, 9, "A list."), (11, 12, "top"),
    ]  # fmt: skip
    assert guide["remarks"] == [{"path": "a.md", "line": 20, "what": "long answer", "text": "Nine  points"}]
    (note,) = said["notes"]
    assert (note["section"], note["tags"], note["lines"]) == (["Physics", "Units"], ["one", "two"], [7, 8])
    assert (note["long"], note["because"], note["front"], note["kind"]) == (False, [], "Ohm", "term")
    assert "notes" not in valid(data.check(found))


def test_json_of_retired_notes_has_the_search() -> None:
    note = Retired("g", "ohm", Path("guides/ohm.md"), "term", "An ohm")
    said = valid(data.retired([note], "search", []))
    assert said["search"] == "search"
    assert said["retired"] == [
        {"path": "guides/ohm.md", "line": None, "guide": "ohm", "guid": "g", "kind": "term", "front": "An ohm"}
    ]


def test_json_is_plain_where_the_output_cannot_hold_a_sign_and_never_turns_a_terminal_around() -> None:
    given = {"a": "Ω \u202e \x85 \u2028"}
    plain, utf8 = data.text(given, is_utf8=False), data.text(given, is_utf8=True)
    assert plain.isascii()
    assert "Ω" in utf8
    assert {"\u202e", "\x85", "\u2028"}.isdisjoint(utf8)
    assert json.loads(plain) == json.loads(utf8) == given


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_of_a_table_is_a_formula(sign: str) -> None:
    card = replace(CARD, front=f"{sign}1", tags=(f"{sign}2",))
    (_, row) = table.notes([card]).split("\n", 1)
    assert f"'{sign}1" in row
    assert f"'{sign}2" in row
    assert table.notes([CARD]).count("'") == 0


def test_a_table_has_a_row_for_each_note() -> None:
    header, *rows = csv.reader(io.StringIO(table.notes([CARD, CARD])))
    assert dict(zip(header, rows[1], strict=True)) == {
        "path": "a.md", "line": "7", "guide": "ohm", "kind": "term", "deck": "Units", "section": "Physics › Units",
        "subject": "Ohm", "front": "Ohm", "back": "a unit\nof resistance", "tags": "one two", "shape": "named",
        "lines": "7 8",
    }  # fmt: skip
    assert len(rows) == 2
