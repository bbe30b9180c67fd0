"""The programs that the benchmarks run: archivist of this environment, and foreign ones where they are installed."""

import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from side_by_side import Command

__all__ = ["ARCHIVIST", "PYTHON", "foreign", "versions"]

PYTHON = [sys.executable]
ARCHIVIST = [*PYTHON, "-m", "archivist"]
# How each tells its version.
_FOREIGN = {
    "sha256sum": ["--version"],
    "rhash": ["--version"],
    "hashdeep": ["-V"],
    "bagit.py": ["--version"],
    "ocfl-validate.py": ["--version"],
    "jing": [],
}


def _found(name: str) -> str | None:
    """Return where a program is: on the PATH, or beside the interpreter."""
    return shutil.which(name) or shutil.which(name, path=str(Path(sys.executable).parent))


def foreign(name: str, words: Sequence[str], folder: Path) -> dict[str, Command]:
    """Return the command under its name, or nothing where the program is not installed."""
    path = _found(name)
    return {name: Command([path, *words], folder)} if path else {}


def versions() -> dict[str, str]:
    """Return program → version, "not installed" where it is absent; for sha256sum also whose SHA-256 it computes."""
    said = {name: _version(name, words) for name, words in _FOREIGN.items()}
    said["archivist"] = _said([*ARCHIVIST, "--version"])
    return {name: said[name] for name in sorted(said)}


def _version(name: str, words: Sequence[str]) -> str:
    path = _found(name)
    if path is None:
        return "not installed"
    if not words:
        return "as installed"
    version = _said([path, *words])
    if name != "sha256sum":
        return version
    linked = re.search(r"lib(?:crypto|ssl)[^ ]*", _said(["ldd", path], whole=True))
    return f"{version}, {f'with {linked[0]}' if linked else 'with its own SHA-256 (links no crypto library)'}"


def _said(words: Sequence[str], *, whole: bool = False) -> str:
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    said = (done.stdout or done.stderr).strip()
    return said if whole else said.split("\n")[0]
