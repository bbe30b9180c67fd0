"""A command loads what it uses: what is slow to import, and no business of a command, is not imported for it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
RECORD = next((REPOSITORY / "records").glob("*/*"))
# Runs the program as `archivist` does, in a process of its own, and then says what that has imported.
SCRIPT = """
import sys
from archivist.__main__ import main
try:
    main()
except SystemExit as end:
    assert not end.code, end.code
print(*sys.modules, sep="\\n", file=sys.stderr)
"""
PARSERS = {"lxml", "jsonschema", "referencing", "archivist.validation"}
READERS = {"chardet", "archivist.readers", "multiprocessing", "trafilatura", "pypdfium2"}
ANALYSIS = {"archivist.analysis", "archivist.authority"}
SIGNING = {"cryptography", "archivist.signing.device"}
CERTIFICATES = {"cryptography.x509", "archivist.signing.timestamp_checks"}
REPORTS = {"rich", "archivist.reports.as_json", "archivist.reports.as_sarif", "archivist.reports._text_trust"}
EVERYTHING = PARSERS | READERS | ANALYSIS | SIGNING | CERTIFICATES | REPORTS | {"sqlite3", "typer"}
NOT_LOADED = {
    "--version": EVERYTHING | {"archivist.cli", "archivist.model", "archivist.settings", "dataclasses"},
    "--help": EVERYTHING - {"typer"} | {"archivist.reports"},
    "verify --help": EVERYTHING - {"typer"} | {"archivist.reports", "archivist.cli.ingest", "archivist.model.record"},
    "config": EVERYTHING - {"typer"},
    "list": EVERYTHING - {"typer", "sqlite3"},
    "search Price": EVERYTHING - {"typer", "sqlite3"},
    f"show {RECORD.name}": READERS | SIGNING | CERTIFICATES | REPORTS | {"archivist.analysis.analyse"},
    "verify --fixity-only": PARSERS | READERS | ANALYSIS | CERTIFICATES | REPORTS | {"sqlite3"},
    f"verify records/{RECORD.parent.name}": READERS
    | CERTIFICATES
    | REPORTS
    | {"sqlite3", "archivist.analysis.analyse"},
    "ingest --new text.txt": CERTIFICATES | REPORTS | {"sqlite3"},
}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the sample archive, and a text."""
    folder = tmp_path_factory.mktemp("started")
    for name in ("records", "manifests"):
        shutil.copytree(REPOSITORY / name, folder / name)
    shutil.copy(REPOSITORY / "archivist.toml", folder)
    shutil.copy(next((REPOSITORY / "examples").glob("*.txt")), folder / "text.txt")
    return folder


@pytest.mark.parametrize("line", NOT_LOADED)
def test_a_command_imports_nothing_that_it_does_not_use(line: str, place: Path, tmp_path: Path) -> None:
    # The measure of coverage is loaded into every process that is told of it, with what it uses.
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("ARCHIVIST_", "COVERAGE_"))}
    environment = ours | {"HOME": str(tmp_path), "XDG_CONFIG_HOME": "", "PYTHONPATH": str(REPOSITORY)}
    arguments = ["--archive", str(tmp_path / "new"), *line.split()] if line.startswith("ingest") else line.split()
    command = [sys.executable, "-c", SCRIPT, *arguments]
    done = subprocess.run(command, cwd=place, env=environment, capture_output=True, text=True, check=True)
    loaded = set(done.stderr.splitlines())
    assert "archivist.base.version" in loaded
    assert loaded & NOT_LOADED[line] == set()
