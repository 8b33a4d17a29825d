"""Install what a release would hold into clean environments, one for each Python of this machine, and use it there.

    make packages

Pythons are found on the path and where pyenv and uv put them. Needs a package index, unlike the tests.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import tomllib
from pathlib import Path

import nox

ROOT = Path(__file__).parent
_LEAST = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["requires-python"]

nox.options.default_venv_backend = "venv"
nox.options.error_on_missing_interpreters = True


def pythons() -> dict[str, str]:
    """Return the path of the newest interpreter of each minor version that the project supports, by that version."""
    least = int(_LEAST.removeprefix(">=3."))
    homes = [
        Path(os.environ.get("PYENV_ROOT", "~/.pyenv")).expanduser() / "versions",
        Path(os.environ.get("UV_PYTHON_INSTALL_DIR", "~/.local/share/uv/python")).expanduser(),
    ]
    found = [path for home in homes for path in home.glob("*/bin/python3.*")]
    found += [Path(path) for minor in range(least, 40) if (path := shutil.which(f"python3.{minor}"))]
    by_version: dict[str, str] = {}
    for path in sorted(found, key=lambda path: [int(part) for part in re.findall(r"\d+", str(path))]):
        match = re.fullmatch(r"python3\.(\d+)", path.name)
        if match and int(match[1]) >= least:
            by_version[f"3.{match[1]}"] = str(path)
    return dict(sorted(by_version.items(), key=lambda item: int(item[0][2:])))


@nox.session
@nox.parametrize("kind", ["wheel", "sdist"])
@nox.parametrize("python", list(pythons().values()), ids=list(pythons()))
def packages(session: nox.Session, kind: str) -> None:
    """Build, install and use a distribution as somebody would who has nothing else."""
    folder = Path(session.create_tmp()).resolve()
    shutil.rmtree(folder / "dist", ignore_errors=True)
    session.install("build")
    session.run("python", "-m", "build", "--outdir", str(folder / "dist"), str(ROOT), silent=True)
    session.run("python", "-m", "pip", "uninstall", "--quiet", "--yes", "build", "pyproject_hooks", silent=True)
    (made,) = (folder / "dist").glob("*.whl" if kind == "wheel" else "*.tar.gz")
    session.install(str(made))
    here = folder / "here"
    shutil.rmtree(here, ignore_errors=True)
    shutil.copytree(ROOT / "guides", here / "guides", ignore=lambda *_: ["guide2anki.lock"])
    with session.chdir(here):
        session.env["PYTHONPATH"] = ""
        session.run("guide2anki", "--version")
        session.run("guide2anki", "build", "guides")
        session.run("guide2anki", "preview", "guides", "--quiet")
        session.run("guide2anki", "new", "Starter")
        said = json.loads(str(session.run("guide2anki", "check", "guides", "starter.md", "--json", silent=True)))
        if [one for one in said["problems"] if one["severity"] == "error"] or not all(
            guide["notes"] for guide in said["guides"]
        ):
            session.error("the guides make problems")
        if (here / "preview.html").stat().st_size < 50_000:
            session.error("the preview lacks its cards")
