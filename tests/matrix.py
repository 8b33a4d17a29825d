"""The matrix of updates: what an edit of a guide costs a learner who has studied it, by each of the two files.

Each case builds two guides, imports them into a real collection in which every note is then studied, tagged, edited and
answered in the learner's own words, some cards suspended, flagged or moved; edits the guides, builds again, and imports
again. As a script it prints the table that docs/updating.md shows:

    python tests/matrix.py            # prints the table
    python tests/matrix.py --write    # puts it into the manual
    python tests/matrix.py --keep     # keeps the guides, the lock and the packages of this release as test data
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from unittest.mock import patch

from anki_collection import Learner, Log, State, learner
from guide2anki import __version__, build
from guide2anki.anki import note_types
from guide2anki.identity import lock
from guide2anki.model import Report, note_type

DAY = 86_400
BUILT = 1_790_000_000
LIVED = BUILT + DAY
REBUILT = BUILT + 2 * DAY
DATA = Path(__file__).parent / "data" / "updates"
MANUAL = Path(__file__).parent.parent / "docs" / "updating.md"

How = Literal["package", "update file"]
Front = tuple[str, str]
"""Subject and prompt of a note; no two notes of the test guides share it."""


@dataclass(frozen=True)
class Case:
    """An edit, and the truth about it."""

    name: str
    edit: Callable[[Path], None]
    """Changes the guides in the folder."""
    subjects: Mapping[str, str] = field(default_factory=dict)
    """Old titles by new ones."""
    prompts: Mapping[str, str] = field(default_factory=dict)
    """Old prompts by new ones."""
    moved: Mapping[Front, Front] = field(default_factory=dict)
    """Old fronts by new ones, where titles alone do not tell."""
    new: int = 0
    rebuild: Callable[[Path, Path], list[Report]] | None = None
    """Builds again, from the folder of guides into the other; by default all at once."""

    def was(self, front: Front) -> Front:
        """Return the front that a note had before the edit."""
        if front in self.moved:
            return self.moved[front]
        subject, prompt = front
        return self.subjects.get(subject, subject), self.prompts.get(prompt, prompt)


@dataclass(frozen=True)
class Outcome:
    """What an edit and an import did to the learner's collection."""

    log: Log
    doubled: int
    lost: int
    """Notes that went on in the guide but have no reviews now."""
    wrong: int
    """Notes with the reviews of another."""
    rescheduled: int
    """Cards whose schedule, flag, suspension or deck changed."""
    notes: int
    updated: frozenset[str]
    """Guids of the notes whose text the author changed."""
    carried: frozenset[str]
    """Guids of the notes that the update files hold."""
    tags: frozenset[str]
    """Guids of the notes that kept the learner's tag."""
    answers: frozenset[str]
    """The same for the field My Answer."""
    edits: frozenset[str]
    """The same for what the learner changed in the guide's answer."""


def rows(place: Path) -> dict[Front, str]:
    """Return the guids of the notes in the guides, by their fronts."""
    return {front(row): row.guid for row in lock.load(place).rows if not row.retired}


def front(row: lock.Row) -> Front:
    """Return what a note asks, of a choice without its options."""
    text = row.wording
    prompt = text.prompt.partition("?")[0] + "?" if text.kind == "choice" else text.prompt
    return text.subject, prompt


def live(ann: Learner, guids: list[str]) -> None:
    """Do with a deck what a learner does in a day."""
    for number, guid in enumerate(guids):
        for ord in range(len(ann.cards(guid))):
            ann.study(guid, (2, 2), ord)
        ann.tag(guid, "mine", LIVED)
        ann.edit(guid, "My Answer", f"my own answer {number}", LIVED)
        ann.edit(guid, "Answer", f"{ann.field(guid, 'Answer')}<p>my edit</p>", LIVED)
        if number % 5 == 1:
            ann.suspend(guid)
        if number % 4 == 2:
            ann.flag(guid, 1 + number % 7)
        if number % 6 == 3:
            ann.move(guid, "My own deck")


def imported(ann: Learner, reports: list[Report], how: How) -> Log:
    """Import all that the builds wrote; return the sum of Anki's counts."""
    logs = [
        ann.import_package(built.apkg) if how == "package" else ann.import_text(built.update)
        for report in reports
        for built in report.built
    ]
    return Log(
        sum(log.new for log in logs),
        sum(log.updated for log in logs),
        sum(log.duplicate for log in logs),
        sum(log.conflicting for log in logs),
        {table: sum(log.rows.get(table, 0) for log in logs) for table in {t for log in logs for t in log.rows}},
        any(log.touched for log in logs),
    )


def run(case: Case, how: How, folder: Path) -> Outcome:
    """Play a case in an empty folder."""
    guides, out = folder / "guides", folder / "build"
    shutil.copytree(DATA, guides)
    first = build.build([guides], out, BUILT)
    assert not first.problems, first.problems
    before = rows(guides / lock.NAME)
    with learner(folder / "anki") as ann:
        imported(ann, [first], "package")
        live(ann, sorted(before.values()))
        states = {guid: ann.cards(guid) for guid in before.values()}
        case.edit(guides)
        reports = case.rebuild(guides, out) if case.rebuild else [build.build([guides], out, REBUILT)]
        assert not any(report.problems for report in reports), reports
        log = imported(ann, reports, how)
        return judged(case, ann, before, states, reports, log)


def judged(
    case: Case,
    ann: Learner,
    before: Mapping[Front, str],
    states: Mapping[str, list[State]],
    reports: list[Report],
    log: Log,
) -> Outcome:
    """Compare the collection with the truth."""
    after = {front(row): row.guid for report in reports for row in report.rows if not row.retired}
    origins = {guid: before.get(case.was(front)) for front, guid in after.items()}
    old = set(before.values())
    changed = {change.guid for report in reports for change in report.changes if change.updated}
    return Outcome(
        log=log,
        doubled=len(ann.guids()) - len(before) - case.new,
        lost=sum(guid != origin for guid, origin in origins.items() if origin),
        wrong=sum(guid in old and guid != origin for guid, origin in origins.items()),
        rescheduled=sum(ann.cards(guid) != state for guid, state in states.items()),
        notes=len(before),
        updated=frozenset(changed & old),
        carried=frozenset(
            line.split("\t")[0].strip('"')
            for report in reports
            for built in report.built
            for line in built.update.read_text(encoding="utf-8").splitlines()
            if line.startswith('"g2')
        ),
        tags=frozenset(guid for guid in old if "mine" in ann.tags(guid)),
        answers=frozenset(guid for guid in old if ann.field(guid, "My Answer").startswith("my own answer")),
        edits=frozenset(guid for guid in old if ann.field(guid, "Answer").endswith("<p>my edit</p>")),
    )


# edits


def nothing(guides: Path) -> None:
    """Leave the guides as they are."""


def replacing(name: str, *pairs: tuple[str, str]) -> Callable[[Path], None]:
    """Return an edit that replaces text in a guide."""

    def edit(guides: Path) -> None:
        path = guides / name
        text = path.read_text(encoding="utf-8")
        for old, new in pairs:
            assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")

    return edit


def both(*edits: Callable[[Path], None]) -> Callable[[Path], None]:
    def edit(guides: Path) -> None:
        for one in edits:
            one(guides)

    return edit


LAUNCHED = "What does a title launch need?"
HONEST = "How do you keep a team honest about its mistakes?"
LAUNCH = """### What does a title launch need?

Capacity in every region, pictures in every language, and a plan for the first hour.

"""
RELEASES = """### How are releases made?

Every change goes to one percent of the servers first, and a machine compares their errors with those of the others.

"""
INSERTED = """### Who may stop a release?

Anybody who sees a rising error rate, without asking for leave; the reasons are discussed afterwards.

"""
QUESTIONS = "## Questions about the Work\n\n"


CRAWLER = "- What is a crawler?\n"


def split(guides: Path) -> None:
    """Make two guides of one."""
    text = (guides / "google.md").read_text(encoding="utf-8")
    first, second = text.split("## Quiz\n")
    (guides / "google.md").unlink()
    (guides / "search.md").write_text(first.replace("# Google\n", "# Search\n"), encoding="utf-8")
    (guides / "quiz.md").write_text(f"# Quizzes\n\n## Quiz\n{second}", encoding="utf-8")


def namesake(guides: Path) -> None:
    """Add a guide of the same name in a folder that sorts before."""
    (guides / "apart").mkdir()
    text = "# Another Google\n\n## Words\n\n- **Borg**: What runs programs on many machines at once\n"
    (guides / "apart" / "google.md").write_text(text, encoding="utf-8")


def removed_and_back_elsewhere(guides: Path, out: Path) -> list[Report]:
    """Build without a question, then with it in another section."""
    replacing("netflix.md", (LAUNCH, ""))(guides)
    build.build([guides], out, REBUILT)
    replacing("netflix.md", ("## Levels\n\n", f"## The First Day of a Title\n\n{LAUNCH}## Levels\n\n"))(guides)
    return [build.build([guides], out, REBUILT + DAY)]


def lock_lost(guides: Path) -> None:
    (guides / lock.NAME).unlink()


def renamed(guides: Path) -> None:
    (guides / "netflix.md").rename(guides / "streaming.md")


def removed_and_restored(guides: Path, out: Path) -> list[Report]:
    """Build without a question, then with it."""
    text = (guides / "netflix.md").read_text(encoding="utf-8")
    replacing("netflix.md", (LAUNCH, ""))(guides)
    without = build.build([guides], out, REBUILT)
    (guides / "netflix.md").write_text(text, encoding="utf-8")
    assert [change.what for change in without.changes].count("retired") == 1
    return [build.build([guides], out, REBUILT + DAY)]


def apart_then_together(guides: Path, out: Path) -> list[Report]:
    for path in sorted(guides.glob("*.md")):
        build.build([path], out, REBUILT)
    return [build.build([guides], out, REBUILT + DAY)]


def on_another_machine(guides: Path, out: Path) -> list[Report]:
    """Build from the guides alone, as on a machine that never saw the lock."""
    other = guides.parent / "other machine"
    shutil.copytree(guides, other, ignore=shutil.ignore_patterns(f"{lock.NAME}*"))
    return [build.build([other], out.parent / "other build", REBUILT)]


@contextmanager
def new_style() -> Iterator[None]:
    """Let the tool be a later version with another style."""
    note_types.model.cache_clear()
    style = note_types.style() + "\n.card { color: rebeccapurple; }\n"
    later = REBUILT + 10**9
    with (
        patch.object(note_types, "style", lambda: style),
        patch.object(note_types, "MODIFIED", later),
        patch.object(note_type, "MODIFIED", later),
    ):
        yield
    note_types.model.cache_clear()


def restyled(guides: Path, out: Path) -> list[Report]:
    with new_style():
        return [build.build([guides], out, REBUILT)]


CASES = (
    Case("nothing changed", nothing),
    Case(
        "two answers edited",
        replacing(
            "netflix.md", ("the large one that comes at night", "the large one"), ("fight to keep", "hire again")
        ),
    ),
    Case(
        "question reworded",
        replacing("netflix.md", ("### How are releases made?", "### Explain how releases are made.")),
        prompts={"Explain how releases are made.": "How are releases made?"},
    ),
    Case(
        "spelling of a question corrected",
        replacing("netflix.md", ("Why is failure injected on purpose?", "Why is failure injectted on purpose?")),
        prompts={"Why is failure injectted on purpose?": "Why is failure injected on purpose?"},
    ),
    Case(
        "open question reworded",
        replacing("netflix.md", ("Describe a decision that you made", "Tell me about a decision that you made")),
        prompts={
            "Tell me about a decision that you made without enough data.": (
                "Describe a decision that you made without enough data."
            )
        },
    ),
    Case(
        "answer written below an open question",
        replacing(
            "netflix.md",
            ("- How do you keep a team honest about its mistakes?\n", ""),
            (
                QUESTIONS,
                f"{QUESTIONS}### How do you keep a team honest about its mistakes?\n\nBy telling one's own.\n\n",
            ),
        ),
        moved={("Questions about the Work", HONEST): ("Practice Questions", HONEST)},
    ),
    Case(
        "section renamed",
        replacing("netflix.md", ("## Questions about the Work", "## How the Work Is Done")),
        subjects={"How the Work Is Done": "Questions about the Work"},
    ),
    Case(
        "level renamed, labels as in the others",
        replacing("netflix.md", ("### Senior Engineer", "### Senior Engineer (L5)")),
        subjects={"Senior Engineer (L5)": "Senior Engineer"},
    ),
    Case(
        "note moved to another section",
        replacing(
            "netflix.md", (LAUNCH, ""), ("## Levels\n\n", f"## The First Day of a Title\n\n{LAUNCH}## Levels\n\n")
        ),
        subjects={"The First Day of a Title": "Questions about the Work"},
    ),
    Case(
        "note moved to another guide",
        both(
            replacing("netflix.md", (LAUNCH, "")),
            replacing("google.md", ("## Questions about Search\n\n", f"## Questions about Search\n\n{LAUNCH}")),
        ),
        moved={("Questions about Search", LAUNCHED): ("Questions about the Work", LAUNCHED)},
    ),
    Case("order changed", replacing("netflix.md", (RELEASES, ""), (LAUNCH, f"{LAUNCH}{RELEASES}"))),
    Case("note inserted above", replacing("netflix.md", (QUESTIONS, f"{QUESTIONS}{INSERTED}")), new=1),
    Case("note removed", replacing("netflix.md", (LAUNCH, ""))),
    Case("note removed, restored a build later", nothing, rebuild=removed_and_restored),
    Case(
        "question replaced by a similar one",
        replacing(
            "netflix.md",
            ("### Why is failure injected on purpose?", "### Why is failure reported on purpose?"),
            (
                "A system that meets small failures every day has already survived the large one that comes at night.",
                "Reports tell other teams what to look for, and nobody has to be blamed for what everybody knows.",
            ),
        ),
        new=1,
    ),
    Case(
        "question replaced by one that a letter tells apart",
        replacing("google.md", ("### What is sulfate?", "### What is sulfite?"), ("four atoms", "three atoms")),
        new=1,
    ),
    Case(
        "question and answer edited a little",
        replacing(
            "netflix.md",
            ("### Why is failure injected on purpose?", "### Why is failure injected into systems on purpose?"),
            ("A system that meets small failures", "The system that meets small failures"),
        ),
        prompts={"Why is failure injected into systems on purpose?": "Why is failure injected on purpose?"},
    ),
    Case(
        "option of a choice added",
        replacing("google.md", ("- [ ] humans.txt\n", "- [ ] humans.txt\n- [ ] bots.txt\n")),
    ),
    Case(
        "quiz renamed",
        replacing("google.md", ("## Quiz\n", "## Questions with Options\n")),
        subjects={"Questions with Options": "Quiz"},
    ),
    Case(
        "short open question moved to another section",
        replacing("google.md", (CRAWLER, ""), ("## Paper\n", f"## More\n\n{CRAWLER}\n## Paper\n")),
        subjects={"More": "Short Questions"},
    ),
    Case(
        "question in Chinese asked in other words",
        replacing("google.md", ("### 索引和缓存有什么区别？", "### 索引与缓存的区别是什么？")),
        prompts={"索引与缓存的区别是什么？": "索引和缓存有什么区别？"},
    ),
    Case(
        "note removed, back in another section",
        nothing,
        {"The First Day of a Title": "Questions about the Work"},
        rebuild=removed_and_back_elsewhere,
    ),
    Case("guide split in two", split),
    Case("guide of the same name added in another folder", namesake, new=1),
    Case("guide file renamed", renamed),
    Case(
        "guide retitled",
        replacing("netflix.md", ("title: Netflix\n", "title: Streaming\n"), ("# Netflix\n", "# Streaming\n")),
    ),
    Case("deck named by the author", replacing("netflix.md", ("title: Netflix\n", "title: Netflix\ndeck: Jobs::N\n"))),
    Case("style of the cards changed", nothing, rebuild=restyled),
    Case("lock lost", lock_lost),
    Case("two guides built apart, then together", nothing, rebuild=apart_then_together),
    Case("built on two machines without a shared lock", nothing, rebuild=on_another_machine),
)


def table(outcomes: Mapping[tuple[str, How], Outcome]) -> Iterator[str]:
    """Yield the matrix as Markdown."""
    heads = ("edit", "imported", "Anki says", "doubled", "reviews lost", "on a wrong note")
    yield "| " + " | ".join((*heads, "own tags", "My Answer", "own edits")) + " |"
    yield "|---" * 9 + "|"
    for (name, how), done in outcomes.items():
        counts = [done.doubled, done.lost, done.wrong]
        kept = [f"{len(found)}/{done.notes}" for found in (done.tags, done.answers, done.edits)]
        yield "| " + " | ".join([name, how, str(done.log), *map(str, counts), *kept]) + " |"


def play() -> dict[tuple[str, How], Outcome]:
    """Play all cases by both files."""
    hows: tuple[How, ...] = ("package", "update file")
    outcomes: dict[tuple[str, How], Outcome] = {}
    for case in CASES:
        for how in hows:
            with tempfile.TemporaryDirectory() as folder:
                outcomes[case.name, how] = run(case, how, Path(folder))
    return outcomes


def write_manual(lines: list[str]) -> None:
    text = MANUAL.read_text(encoding="utf-8").splitlines()
    start = text.index(lines[0])
    end = next(number for number in range(start, len(text)) if not text[number].startswith("|"))
    MANUAL.write_text("\n".join([*text[:start], *lines, *text[end:], ""]), encoding="utf-8")


def keep_release() -> None:
    """Build the guides of the matrix with this version of the tool, for later versions to update."""
    folder = DATA.parent / f"release-{__version__}"
    shutil.rmtree(folder, ignore_errors=True)
    guides = Path(shutil.copytree(DATA, folder / "guides"))
    build.build([guides], folder / "build", BUILT)
    (guides / f"{lock.NAME}.lock").unlink()


def main() -> None:
    if "--keep" in sys.argv:
        keep_release()
    elif "--write" in sys.argv:
        write_manual(list(table(play())))
    else:
        print("\n".join(table(play())))


if __name__ == "__main__":
    main()
