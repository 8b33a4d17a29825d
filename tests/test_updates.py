"""What an update may cost a learner: the matrix, and what the manual says about updates, on the real Anki."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from anki import import_export_pb2

import matrix
from anki_collection import Learner, learner
from guide2anki import build
from guide2anki.anki import note_types, package, update_file
from guide2anki.identity import lock
from guide2anki.model import Report
from matrix import BUILT, CASES, DATA, DAY, LIVED, REBUILT, How, Outcome

ROOT = Path(__file__).parent.parent
RELEASES = sorted((Path(__file__).parent / "data").glob("release-*"))
HOWS: tuple[How, ...] = ("package", "update file")
Play = Callable[[str, How], Outcome]


@pytest.fixture(scope="session")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> Play:
    """Return what plays a case, each once however many tests ask."""

    @cache
    def outcome(name: str, how: How) -> Outcome:
        (case,) = [case for case in CASES if case.name == name]
        return matrix.run(case, how, tmp_path_factory.mktemp("case"))

    return outcome


@pytest.fixture
def ann(tmp_path: Path) -> Iterator[Learner]:
    with learner(tmp_path / "anki") as somebody:
        yield somebody


@pytest.fixture
def guides(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DATA, tmp_path / "guides"))


def built(guides: Path, day: int = 0, out: str = "build") -> Report:
    report = build.build([guides], guides.parent / out, BUILT + day * DAY)
    assert not report.problems
    return report


def guid_of(report: Report, prompt: str) -> str:
    (guid,) = [str(row.guid) for row in report.rows if row.wording.prompt == prompt]
    return guid


# the matrix


@pytest.mark.parametrize("how", HOWS)
@pytest.mark.parametrize("name", [case.name for case in CASES])
def test_no_edit_costs_a_review_or_what_is_the_learners(name: str, how: How, outcomes: Play) -> None:
    done: Outcome = outcomes(name, how)
    assert (done.doubled, done.lost, done.wrong, done.rescheduled) == (0, 0, 0, 0)
    assert done.log.conflicting == 0
    everything = done.tags | done.answers | done.edits | done.updated
    if how == "package":
        assert everything - done.updated <= done.tags & done.answers & done.edits, "notes that the author left alone"
    else:
        assert everything <= done.tags & done.answers, "all notes"
        assert everything - done.carried <= done.edits, "notes that are not in the file"


@pytest.mark.parametrize("name", ["nothing changed", "order changed", "two guides built apart, then together"])
def test_an_import_of_what_did_not_change_writes_nothing(name: str, outcomes: Play) -> None:
    log = outcomes(name, "package").log
    assert (log.new, log.updated, log.rows, log.touched) == (0, 0, {}, False)


@pytest.mark.parametrize("how", HOWS)
def test_two_edited_answers_update_two_notes(how: How, outcomes: Play) -> None:
    done: Outcome = outcomes("two answers edited", how)
    assert len(done.updated) == 2
    assert done.log.updated == (2 if how == "package" else len(done.carried))


def test_the_manual_shows_the_matrix_as_it_is(outcomes: Play) -> None:
    played = {(case.name, how): outcomes(case.name, how) for case in CASES for how in HOWS}
    manual = (ROOT / "docs" / "updating.md").read_text(encoding="utf-8")
    for line in matrix.table(played):
        assert line in manual, "run: python tests/matrix.py --write"


# packages of earlier releases


@pytest.mark.parametrize("release", RELEASES, ids=[path.name for path in RELEASES])
@pytest.mark.parametrize("how", HOWS)
def test_a_deck_of_an_earlier_release_is_updated_by_this_one(release: Path, how: How, tmp_path: Path) -> None:
    guides = Path(shutil.copytree(release / "guides", tmp_path / "guides"))
    before = matrix.rows(guides / lock.NAME)
    with learner(tmp_path / "anki") as ann:
        for apkg in sorted((release / "build").glob("*.apkg")):
            ann.import_package(apkg)
        matrix.live(ann, sorted(before.values()))
        states = {guid: ann.cards(guid) for guid in before.values()}
        report = built(guides, 30)
        log = matrix.imported(ann, [report], how)
        done = matrix.judged(CASES[0], ann, before, states, [report], log)
        assert (done.doubled, done.lost, done.wrong, done.rescheduled, log.conflicting) == (0, 0, 0, 0, 0)
        assert [name for name in ann.note_types() if name.startswith(note_types.NAME)] == [note_types.NAME]


@pytest.mark.parametrize("release", RELEASES, ids=[path.name for path in RELEASES])
def test_what_an_earlier_release_put_on_the_front_is_the_same_note_with_its_count_beside_it(
    release: Path, ann: Learner, tmp_path: Path
) -> None:
    guides = Path(shutil.copytree(release / "guides", tmp_path / "guides"))
    before = set(matrix.rows(guides / lock.NAME).values())
    for apkg in sorted((release / "build").glob("*.apkg")):
        ann.import_package(apkg)
    report = built(guides, 30)
    assert {row.guid for row in report.rows} == before
    for made in report.built:
        ann.import_text(made.update)
        ann.import_package(made.apkg)
    guid = guid_of(report, "Core Values")
    assert ann.fields(guid)["Prompt"] == "Core Values"
    (card,) = ann.col.get_note(ann.nid(guid)).cards()
    assert f'<p class="cue" dir="auto">{ann.fields(guid)[note_types.CUE]}</p>' in card.render_output().question_text


# a real guide


@pytest.mark.parametrize("how", HOWS)
def test_two_edited_answers_of_a_large_guide_update_only_the_notes_whose_text_changed(how: How, tmp_path: Path) -> None:
    guides = tmp_path / "guides"
    guides.mkdir()
    text = (ROOT / "guides" / "netflix.md").read_text(encoding="utf-8")
    (guides / "netflix.md").write_text(text, encoding="utf-8")
    first = built(guides)
    notes = {row.guid for row in first.rows}
    assert len(notes) >= 140
    ends = list(re.finditer(r"^- .*[a-z]$", text, re.MULTILINE))
    one, two = ends[len(ends) // 3].end(), ends[2 * len(ends) // 3].end()
    edited = f"{text[:one]} every single day{text[one:two]} every single week{text[two:]}"
    with learner(tmp_path / "anki") as ann:
        matrix.imported(ann, [first], "package")
        before = {guid: ann.fields(guid) for guid in notes}
        (guides / "netflix.md").write_text(edited, encoding="utf-8")
        second = built(guides, 1)
        log = matrix.imported(ann, [second], how)
        after = {guid: ann.fields(guid) for guid in ann.guids()}
        changed = {change.guid for change in second.changes if change.updated}
        assert {guid for guid in after if after[guid] != before.get(guid)} == changed
        assert (log.new, log.updated, log.conflicting) == (0, len(changed), 0)
        assert log.rows.get("notes") == len(changed)
        assert 2 <= len(changed) <= 12


def test_an_unchanged_rebuild_gives_the_same_bytes(guides: Path) -> None:
    built(guides)
    files = {path.name: path.read_bytes() for path in [*guides.iterdir(), *(guides.parent / "build").iterdir()]}
    built(guides, 1)
    assert {path.name: path.read_bytes() for path in [*guides.iterdir(), *(guides.parent / "build").iterdir()]} == files


# builds that die


@pytest.mark.parametrize("step", range(12))
def test_a_build_that_dies_at_any_write_leaves_every_file_whole(
    step: int, guides: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Step by step: no file is replaced before it is whole, and the next build makes good what is missing."""
    first = built(guides)
    out = guides.parent / "build"
    old = {path: path.read_bytes() for path in [*out.iterdir(), guides / lock.NAME]}
    matrix.replacing("netflix.md", ("fight to keep", "hire again"))(guides)
    matrix.replacing("google.md", ("how is a bad ranking".capitalize(), "How is a poor ranking"))(guides)
    calls = 0
    genuine = Path.replace

    def dying(self: Path, target: Path) -> Path:
        nonlocal calls
        calls += 1
        if calls == 1 + step // 2 and step % 2 == 0:
            raise KeyboardInterrupt
        done = genuine(self, target)
        if calls == 1 + step // 2:
            raise KeyboardInterrupt
        return done

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", dying)
        try:
            built(guides, 1)
        except KeyboardInterrupt:
            died = True
        else:
            died = False
    assert died == (step < 10), "two packages, two update files and the lock"
    assert {path for path in [*out.iterdir(), guides / lock.NAME] if path.is_file()} == set(old)
    assert not [path for path in [*out.iterdir(), *guides.iterdir()] if path.is_dir() or path.suffix == ".new"]
    for path in out.glob("*.apkg"):
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None
    for path in out.glob("*.txt"):
        assert path.read_text(encoding="utf-8").endswith("\n")
    lock.load(guides / lock.NAME)
    second = built(guides, 2)
    assert {row.guid for row in second.rows} == {row.guid for row in first.rows}
    with learner(guides.parent / "anki") as ann:
        log = matrix.imported(ann, [second], "package")
        assert (log.new, log.updated, log.conflicting) == (len(first.rows), 0, 0)
        assert "hire again" in ann.field(guid_of(second, "Keeper test"), "Answer")


# what the manual says about learners


def test_a_deleted_note_comes_back_with_the_next_package_as_a_new_card(ann: Learner, guides: Path) -> None:
    report = built(guides)
    matrix.imported(ann, [report], "package")
    guid = guid_of(report, "Keeper test")
    ann.study(guid)
    ann.delete(guid)
    matrix.imported(ann, [built(guides, 1)], "package")
    assert [(card.type, card.reps) for card in ann.cards(guid)] == [(0, 0)]


@pytest.mark.parametrize("how", HOWS)
def test_a_suspended_note_stays_suspended_when_it_changes(how: How, ann: Learner, guides: Path) -> None:
    report = built(guides)
    matrix.imported(ann, [report], "package")
    guid = guid_of(report, "Keeper test")
    ann.suspend(guid)
    matrix.replacing("netflix.md", ("fight to keep", "hire again"))(guides)
    assert matrix.imported(ann, [built(guides, 1)], how).updated == 1
    assert [card.queue for card in ann.cards(guid)] == [-1]


def test_the_search_for_retired_notes_finds_exactly_them(ann: Learner, guides: Path) -> None:
    first = built(guides)
    matrix.imported(ann, [first], "package")
    (guides / "google.md").unlink()
    matrix.replacing("netflix.md", (matrix.LAUNCH, ""))(guides)
    second = built(guides, 1)
    matrix.imported(ann, [second], "package")
    retired = [row for row in second.rows if row.retired]
    google = {row.guid for row in first.rows if row.wording.guide == "google"}
    assert {row.guid for row in retired} == google | {guid_of(first, matrix.LAUNCHED)}
    assert ann.search(lock.retired_search(retired)) == {row.guid for row in retired}
    assert ann.search(lock.guide_search("google")) == google
    assert len(ann.search("")) == len(first.rows), "nothing is deleted"


def test_the_search_works_for_thousands_of_notes_and_odd_guide_names(ann: Learner, guides: Path) -> None:
    matrix.imported(ann, [built(guides)], "package")
    rows = lock.load(guides / lock.NAME).rows
    many = [lock.Row(f"g2{number:014d}", rows[0].wording, "", 1) for number in range(3000)]
    assert ann.search(lock.retired_search([*many, rows[0]])) == {rows[0].guid}
    for name in ("c_1", "a*b", 'q"x', "ünï-コード", "a:b", "n\\t"):
        ann.edit(rows[0].guid, "Source ID", f"{name}/{rows[0].guid}", LIVED)
        ann.edit(rows[1].guid, "Source ID", f"{name}x/{rows[1].guid}", LIVED)
        ann.edit(rows[2].guid, "Source ID", f"cx1/{rows[2].guid}", LIVED)
        assert ann.search(lock.guide_search(name)) == {rows[0].guid}
        assert rows[0].guid in ann.search(lock.retired_search([rows[0]]))


def test_cards_stay_in_their_deck_and_the_search_finds_those_to_move(ann: Learner, guides: Path) -> None:
    first = built(guides)
    matrix.imported(ann, [first], "package")
    matrix.replacing("netflix.md", ("title: Netflix\n", "title: Netflix\ndeck: Jobs::N\n"))(guides)
    second = built(guides, 1)
    (change,) = [change for change in second.changes if change.what == "redecked"]
    matrix.imported(ann, [second], "package")
    assert (change.before, change.now) == ("Interview Prep::Netflix", "Jobs::N")
    guid = guid_of(first, "Keeper test")
    assert ann.deck(guid) == "Interview Prep::Netflix"
    found = ann.search(lock.guide_search("netflix"))
    assert guid in found
    for one in found:
        ann.move(one, change.now)
    assert matrix.imported(ann, [second], "package").rows == {}


def test_a_retitled_guide_makes_no_second_deck(ann: Learner, guides: Path) -> None:
    matrix.imported(ann, [built(guides)], "package")
    decks = ann.decks()
    matrix.replacing("netflix.md", ("title: Netflix\n", "title: Streaming\n"))(guides)
    matrix.replacing("netflix.md", (matrix.QUESTIONS, matrix.QUESTIONS + matrix.INSERTED))(guides)
    second = built(guides, 1)
    assert matrix.imported(ann, [second], "package").new == 1
    assert ann.decks() == decks
    assert ann.deck(guid_of(second, "Who may stop a release?")) == "Interview Prep::Netflix"


def test_an_edit_in_anki_newer_than_the_build_is_not_replaced_by_the_package(ann: Learner, guides: Path) -> None:
    report = built(guides)
    matrix.imported(ann, [report], "package")
    guid = guid_of(report, "Keeper test")
    matrix.replacing("netflix.md", ("fight to keep", "hire again"))(guides)
    second = built(guides, 1)
    ann.edit(guid, "Answer", "my edit", REBUILT)
    assert matrix.imported(ann, [second], "package").updated == 0
    assert ann.field(guid, "Answer") == "my edit"
    assert matrix.imported(ann, [second], "update file").updated >= 1
    assert "hire again" in ann.field(guid, "Answer")


def test_a_new_style_comes_with_the_package_alone(ann: Learner, guides: Path) -> None:
    matrix.imported(ann, [built(guides)], "package")
    with matrix.new_style():
        second = built(guides, 1)

    def style() -> str:
        kind = ann.col.models.by_name(note_types.NAME)
        assert kind is not None
        return str(kind["css"])

    matrix.imported(ann, [second], "update file")
    assert "rebeccapurple" not in style()
    log = matrix.imported(ann, [second], "package")
    assert "rebeccapurple" in style()
    assert (log.updated, log.rows) == (0, {"notetypes": 1})


def test_the_learners_own_deck_options_stay(ann: Learner, guides: Path) -> None:
    report = built(guides)
    matrix.imported(ann, [report], "package")
    deck = ann.col.decks.by_name("Interview Prep::Netflix")
    assert deck is not None
    config = ann.col.decks.add_config("My options")
    deck["conf"] = config["id"]
    ann.col.decks.save(deck)
    matrix.replacing("netflix.md", ("fight to keep", "hire again"))(guides)
    matrix.imported(ann, [built(guides, 1)], "package")
    deck = ann.col.decks.by_name("Interview Prep::Netflix")
    assert deck is not None
    assert deck["conf"] == config["id"]


def test_the_update_file_then_the_package_give_all_and_keep_all(ann: Learner, guides: Path) -> None:
    report = built(guides)
    matrix.imported(ann, [report], "package")
    guid = guid_of(report, "Keeper test")
    ann.tag(guid, "mine", LIVED)
    ann.edit(guid, "My Answer", "my words", LIVED)
    matrix.replacing("netflix.md", ("fight to keep", "hire again"))(guides)
    with matrix.new_style():
        second = built(guides, 1)
    matrix.imported(ann, [second], "update file")
    log = matrix.imported(ann, [second], "package")
    assert (log.new, log.updated, log.rows) == (0, 0, {"notetypes": 1})
    assert "mine" in ann.tags(guid)
    assert ann.field(guid, "My Answer") == "my words"
    assert "hire again" in ann.field(guid, "Answer")


def test_packages_and_update_files_are_named_so_that_anki_restores_nothing(guides: Path) -> None:
    for done in built(guides).built:
        assert not package.file_name_fault(done.apkg.name)
        assert done.update.name.endswith(".update.txt")
    assert update_file.COLUMNS[0] == "Prompt"


PICTURE = b"<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>"


def test_a_picture_comes_with_the_package_after_the_update_file(ann: Learner, guides: Path) -> None:
    report = built(guides)
    matrix.imported(ann, [report], "package")
    (guides / "p.svg").write_bytes(PICTURE)
    matrix.replacing("netflix.md", ("the large one that comes at night.", "the large one. ![drawing](p.svg)"))(guides)
    second = built(guides, 1)
    guid = guid_of(report, "Why is failure injected on purpose?")
    assert matrix.imported(ann, [second], "update file").updated >= 1
    assert "<img" in ann.field(guid, "Answer")
    folder = Path(ann.col.media.dir())
    assert not list(folder.iterdir())
    assert matrix.imported(ann, [second], "package").updated == 0
    (picture,) = folder.iterdir()
    assert f'src="{picture.name}"' in ann.field(guid, "Answer")


def test_always_replaces_what_the_learner_touched(ann: Learner, guides: Path) -> None:
    report = built(guides)
    matrix.imported(ann, [report], "package")
    guid = guid_of(report, "Keeper test")
    ann.tag(guid, "mine", LIVED)
    (apkg,) = [done.apkg for done in report.built if done.apkg.name == "netflix.apkg"]
    assert ann.import_package(apkg).updated == 0
    always = import_export_pb2.IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_ALWAYS
    assert ann.import_package(apkg, update_notes=always).updated == 1
    assert "mine" not in ann.tags(guid)
    assert ann.proposed_options().update_notes == always, "Anki keeps the choice for the next import"


@pytest.mark.parametrize("how", HOWS)
def test_a_field_that_the_learner_added_stops_the_package_and_not_the_update_file(
    how: How, ann: Learner, guides: Path
) -> None:
    report = built(guides)
    matrix.imported(ann, [report], "package")
    kind = ann.col.models.by_name(note_types.NAME)
    assert kind is not None
    ann.col.models.add_field(kind, ann.col.models.new_field("Extra"))
    ann.col.models.update_dict(kind)
    guid = guid_of(report, "Keeper test")
    ann.edit(guid, "Extra", "mine", LIVED)
    matrix.replacing("netflix.md", ("fight to keep", "hire again"))(guides)
    log = matrix.imported(ann, [built(guides, 1)], how)
    assert ("hire again" in ann.field(guid, "Answer")) == (how == "update file")
    assert (log.conflicting > 0) == (how == "package")
    assert ann.field(guid, "Extra") == "mine"


def test_the_manual_quotes_anki(ann: Learner) -> None:
    manual = " ".join((ROOT / "docs" / "updating.md").read_text(encoding="utf-8").split())
    words = ann.col.tr
    said = [
        words.importing_notes_added(2),
        words.importing_notes_updated(2),
        words.importing_existing_notes_skipped(2),
        words.importing_conflicting_notes_skipped(2),
        f"{words.importing_update_notes()}: {words.importing_update_always()}",
        words.importing_update_if_newer(),
        words.importing_existing_notes(),
    ]
    for text in said:
        plain = text.replace("\u2068", "").replace("\u2069", "").removeprefix("2 ").rstrip(".")
        assert f"*{plain[0].upper()}{plain[1:]}" in manual or f"*{plain}" in manual, plain


def test_the_manual_names_tests_that_exist() -> None:
    manual = (ROOT / "docs" / "updating.md").read_text(encoding="utf-8")
    tests = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py"))
    named = re.findall(r"`(test_\w+)`", manual)
    assert len(named) > 20
    assert [name for name in named if f"def {name}(" not in tests] == []
