"""The program as a user has it: a wheel in an environment of its own, its decks in a real Anki."""

from __future__ import annotations

import ast
import importlib.metadata
import os
import re
import subprocess
import sys
import sysconfig
import tarfile
import tomllib
import zipfile
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from anki_collection import Learner, learner
from guide2anki import __version__
from guide2anki.anki.note_types import FIELDS, NAME

ROOT = Path(__file__).parent.parent
GUIDES = sorted((ROOT / "guides").glob("*.md"))
BUILT = re.compile(r"^(?P<apkg>\S+\.apkg)  (?P<notes>\d+) notes?, (?P<cards>\d+) cards?(?:, .*)?  →  (?P<deck>.+)$")
DATA = {
    str(path.relative_to(ROOT / "src/guide2anki").as_posix())
    for path in (ROOT / "src/guide2anki").rglob("*")
    if path.is_file() and "__pycache__" not in path.parts
}
"""What the program is made of: modules, templates, styles, words, the schema."""
LATER = {"compression"}
"""Modules of later Pythons, for which earlier ones need a library."""
SCRIPTS = "Scripts" if os.name == "nt" else "bin"


@dataclass(frozen=True)
class Installed:
    """An environment that holds the wheel and nothing of this repository."""

    folder: Path
    wheel: Path

    def run(self, *command: str, cwd: Path) -> subprocess.CompletedProcess[str]:
        program, *arguments = command
        environment = {"PATH": "", "SOURCE_DATE_EPOCH": "1790000000", "PYTHONIOENCODING": "utf-8"}
        path = str(self.folder / SCRIPTS / program)
        return subprocess.run([path, *arguments], cwd=cwd, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """Return a new environment with the wheel; the libraries are those of the environment that runs the tests."""
    folder = tmp_path_factory.mktemp("installed")
    build = "import sys; from hatchling.build import build_wheel; build_wheel(sys.argv[1])"
    subprocess.run([sys.executable, "-c", build, str(folder)], cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    environment = folder / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(environment)], check=True)
    home = Path(sysconfig.get_path("purelib", vars={"base": str(environment)}))
    (home / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n")
    pip = [sys.executable, "-m", "pip", "--python", str(environment), "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*pip, "--no-warn-script-location", str(wheel)], check=True, capture_output=True)
    return Installed(environment, wheel)


@pytest.fixture(scope="module")
def built(installed: Installed, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[re.Match[str]]]:
    """Return a folder in which the guides of this repository were built, and what the build said of each."""
    folder = tmp_path_factory.mktemp("guides")
    copytree(ROOT / "guides", folder / "guides", ignore=lambda *_: ["guide2anki.lock"])
    done = installed.run("guide2anki", "build", cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    return folder, [found for line in done.stdout.splitlines() if (found := BUILT.match(line))]


def counts(somebody: Learner, deck: str) -> tuple[int, int]:
    """Return how many notes and cards a deck has."""
    query = f'deck:"{deck}"'
    return len(somebody.col.find_notes(query)), len(somebody.col.find_cards(query))


# the wheel


def test_the_wheel_holds_the_program_and_nothing_of_its_workshop(installed: Installed) -> None:
    names = zipfile.ZipFile(installed.wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    assert tops == {"guide2anki", f"guide2anki-{__version__}.dist-info"}
    assert not [name for name in names if name.endswith((".pyc", ".apkg", ".lock"))]
    assert set(names) >= {f"guide2anki/{name}" for name in DATA}
    assert f"guide2anki-{__version__}.dist-info/licenses/LICENSE" in names


def test_the_source_distribution_holds_what_a_wheel_is_made_of(tmp_path: Path) -> None:
    build = "import sys; from hatchling.build import build_sdist; print(build_sdist(sys.argv[1]))"
    done = subprocess.run(
        [sys.executable, "-c", build, str(tmp_path)], cwd=ROOT, check=True, capture_output=True, text=True
    )
    with tarfile.open(tmp_path / done.stdout.split()[-1]) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert names >= {f"src/guide2anki/{name}" for name in DATA}
    assert names >= {"pyproject.toml", "README.md", "LICENSE"}
    assert not [name for name in names if name.startswith(("build/", ".venv/", ".nox/")) and name != "build/README.md"]


def _named(library: str) -> str:
    """Return a library's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", library).lower()


def test_every_library_that_is_imported_is_required(installed: Installed) -> None:
    metadata = zipfile.ZipFile(installed.wheel).read(f"guide2anki-{__version__}.dist-info/METADATA").decode()
    required = {_named(name) for name in re.findall(r"^Requires-Dist: ([\w.-]+)", metadata, re.MULTILINE)}
    homes = importlib.metadata.packages_distributions()
    for path in (ROOT / "src/guide2anki").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            for name in {name.partition(".")[0] for name in names} - {
                *sys.stdlib_module_names,
                *LATER,
                "guide2anki",
                "",
            }:
                assert required & {_named(home) for home in homes[name]}, f"{path}: {name} is not required"


def _required() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return [Requirement(one) for one in project["project"]["dependencies"]]


def test_every_library_has_an_oldest_and_a_newest_version() -> None:
    for one in _required():
        signs = {bound.operator for bound in one.specifier}
        assert signs == {">=", "<"}, f"{one}: a later version may read guides otherwise"


def test_the_versions_that_the_tests_run_with_are_pinned_and_allowed() -> None:
    lines = (ROOT / "tests" / "requirements.lock").read_text(encoding="utf-8").splitlines()
    pins = [Requirement(line) for line in lines if not line.startswith("#")]
    assert all(re.fullmatch(r"==[\w.]+", str(pin.specifier)) and not pin.url for pin in pins)
    versions = {canonicalize_name(pin.name): str(pin.specifier)[2:] for pin in pins}
    for one in _required():
        assert one.specifier.contains(versions[canonicalize_name(one.name)]), one


def test_no_python_is_too_new(installed: Installed) -> None:
    metadata = zipfile.ZipFile(installed.wheel).read(f"guide2anki-{__version__}.dist-info/METADATA").decode()
    assert "Requires-Python: >=3.11\n" in metadata


def test_the_preview_of_the_installed_program_is_whole(installed: Installed, tmp_path: Path) -> None:
    copytree(ROOT / "guides", tmp_path / "guides")
    done = installed.run("guide2anki", "preview", "guides", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "preview.html").stat().st_size > 50_000


def test_the_program_runs_from_the_wheel_and_not_from_the_repository(installed: Installed, tmp_path: Path) -> None:
    done = installed.run("python", "-c", "import guide2anki; print(guide2anki.__file__)", cwd=tmp_path)
    assert str(installed.folder) in done.stdout
    assert str(ROOT) not in done.stdout


@pytest.mark.parametrize("command", [["guide2anki"], ["python", "-m", "guide2anki"]], ids=["script", "module"])
def test_the_program_starts_as(command: list[str], installed: Installed, tmp_path: Path) -> None:
    done = installed.run(*command, "--version", cwd=tmp_path)
    assert (done.stdout, done.returncode) == (f"guide2anki, version {__version__}\n", 0)


def test_problems_go_to_standard_error_and_end_with_one(installed: Installed, tmp_path: Path) -> None:
    done = installed.run("guide2anki", "build", "guides", cwd=tmp_path)
    assert done.stdout == ""
    assert done.stderr.startswith("guides: no such file or folder")
    assert done.returncode == 1


def test_an_error_of_usage_ends_with_two(installed: Installed, tmp_path: Path) -> None:
    assert installed.run("guide2anki", "bake", cwd=tmp_path).returncode == 2


# its decks in a real Anki


def test_every_guide_of_this_repository_is_built(built: tuple[Path, list[re.Match[str]]]) -> None:
    folder, said = built
    assert [found["apkg"] for found in said] == [f"build/{path.stem}.apkg" for path in GUIDES]
    assert all((folder / found["apkg"]).is_file() for found in said)
    assert all(int(found["notes"]) > 20 for found in said)


def test_anki_imports_as_many_notes_cards_and_decks_as_the_build_said(
    built: tuple[Path, list[re.Match[str]]], tmp_path: Path
) -> None:
    folder, said = built
    with learner(tmp_path) as somebody:
        for found in said:
            log = somebody.import_package(folder / found["apkg"])
            assert (log.new, log.updated, log.duplicate, log.conflicting) == (int(found["notes"]), 0, 0, 0)
            assert counts(somebody, found["deck"]) == (int(found["notes"]), int(found["cards"]))
        wanted = {found["deck"] for found in said} | {found["deck"].rpartition("::")[0] for found in said}
        assert set(somebody.decks()) - {"Default"} == wanted - {""}


def test_importing_again_what_was_not_rebuilt_writes_nothing(
    built: tuple[Path, list[re.Match[str]]], tmp_path: Path
) -> None:
    folder, said = built
    with learner(tmp_path) as somebody:
        for found in said:
            somebody.import_package(folder / found["apkg"])
        for found in said:
            log = somebody.import_package(folder / found["apkg"])
            assert (log.new, log.updated, log.conflicting) == (0, 0, 0)
            assert log.duplicate == int(found["notes"])
            assert not log.rows


def test_anki_has_one_note_type_with_all_fields_and_a_front_for_every_card(
    built: tuple[Path, list[re.Match[str]]], tmp_path: Path
) -> None:
    folder, said = built
    with learner(tmp_path) as somebody:
        before = set(somebody.note_types())
        for _ in range(2):
            for found in said:
                somebody.import_package(folder / found["apkg"])
        assert set(somebody.note_types()) - before == {NAME}
        for guid in somebody.guids():
            fields = somebody.fields(guid)
            assert tuple(fields) == FIELDS
            assert fields["Prompt"]
            assert fields["Answer"], fields["Prompt"]
            assert fields["Source ID"].endswith(f"/{guid}")


def test_every_note_is_found_by_the_tags_of_its_guide_and_kind(
    built: tuple[Path, list[re.Match[str]]], tmp_path: Path
) -> None:
    folder, said = built
    with learner(tmp_path) as somebody:
        for found in said:
            somebody.import_package(folder / found["apkg"])
        for found, path in zip(said, GUIDES, strict=True):
            named = somebody.search(f"tag:guide::{path.stem} or tag:guide::{path.stem}::*")
            assert len(named) == int(found["notes"])
        for guid in somebody.guids():
            assert f"kind::{somebody.field(guid, 'Kind')}" in somebody.tags(guid)


def test_a_second_build_says_that_all_is_unchanged_and_writes_the_same_bytes(
    installed: Installed, built: tuple[Path, list[re.Match[str]]]
) -> None:
    folder, said = built
    before = {found["apkg"]: (folder / found["apkg"]).read_bytes() for found in said}
    done = installed.run("python", "-m", "guide2anki", "build", "guides", "-o", "build", cwd=folder)
    assert done.returncode == 0
    total = sum(int(found["notes"]) for found in said)
    assert f"notes: {total} unchanged" in done.stdout.splitlines()
    assert {name: (folder / name).read_bytes() for name in before} == before
