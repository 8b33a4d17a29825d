"""The environment of `anki-connect-server`: it needs a Python 3.12 or later, which the tests need not run on.

`python tests/anki_connect/environment.py` makes it; `make test` does so.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(os.environ.get("GUIDE2ANKI_ANKICONNECT") or Path(__file__).parents[2] / ".venv-anki-connect")
PACKAGES = ("anki-connect-server==0.5", "httpx")
"""The server, and a library that it uses and no longer gets from what it asks for."""
_BIN = "Scripts" if os.name == "nt" else "bin"


def python() -> Path | None:
    """Return the environment's Python, if the environment is there and whole."""
    found = FOLDER / _BIN / "python"
    return found if (FOLDER / "installed").is_file() and found.exists() else None


def is_required() -> bool:
    """Tell whether tests must fail without it: in CI, or where somebody says so."""
    return os.environ.get("CI") == "true" or bool(os.environ.get("GUIDE2ANKI_REQUIRE_ANKICONNECT"))


def make() -> str:
    """Make the environment unless it is there; return what prevents it, or an empty text."""
    if python():
        return ""
    base = next(_interpreters(), None)
    if base is None:
        return "no Python 3.12 or later was found: install one, or set GUIDE2ANKI_PYTHON to its path"
    shutil.rmtree(FOLDER, ignore_errors=True)
    subprocess.run([base, "-m", "venv", FOLDER], check=True)
    pip = [str(FOLDER / _BIN / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, *PACKAGES], check=True)
    (FOLDER / "installed").touch()
    return ""


def _interpreters() -> Iterator[str]:
    """Yield Pythons that are new enough: this one, on the path, in pyenv, of uv."""
    given = [os.environ.get("GUIDE2ANKI_PYTHON", ""), sys.executable]
    names = [shutil.which(f"python3.{minor}") or "" for minor in (13, 12, 14)] + [shutil.which("python3") or ""]
    for candidate in filter(None, [*given, *names, *_of_pyenv(), *_of_uv()]):
        if _is_new_enough(candidate):
            yield candidate


def _of_pyenv() -> Iterator[str]:
    pyenv = shutil.which("pyenv")
    if pyenv:
        root = subprocess.run([pyenv, "root"], capture_output=True, text=True, check=False).stdout.strip()
        yield from map(str, sorted(Path(root, "versions").glob(f"3.*/{_BIN}/python"), reverse=True))


def _of_uv() -> Iterator[str]:
    uv = shutil.which("uv")
    if uv:
        found = subprocess.run([uv, "python", "find", ">=3.12"], capture_output=True, text=True, check=False)
        yield found.stdout.strip()


def _is_new_enough(candidate: str) -> bool:
    probe = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 12))"
    try:
        return subprocess.run([candidate, "-c", probe], capture_output=True, check=False, timeout=60).returncode == 0
    except OSError:
        return False


if __name__ == "__main__":
    fault = make()
    if fault:
        print(fault, file=sys.stderr)
    sys.exit(1 if fault and is_required() else 0)
