"""Progress: drawn on a terminal, never in a log; Ctrl-C ends the work and leaves the archive as it was."""

import os
import subprocess
from pathlib import Path

import pytest
from machine import open_in
from program_server import program
from terminal import at_terminal

from archivist.pipeline.verify.verify import VerifyRequest, verify

STATEMENT = "Statement by the Ministry of Roads\n3 May 2024\nRoad {} is open to traffic again.\n"


# Ctrl-C as a terminal sends it, to every process of the command, when it has done a part of its work.
INTERRUPTED = """
import os, signal
from archivist.model.progress import SILENT
done = 0
def advance(_):
    global done
    done += 1
    if done == 20:
        os.killpg(0, signal.SIGINT)
type(SILENT).advance = advance
os.setpgid(0, 0)
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ARCHIVIST_KEYS", str(tmp_path / "keys"))
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("PROLOGUE", "from archivist.cli import progress; progress._PATIENCE_SECONDS = 0")
    (tmp_path / "sources").mkdir()
    for number in range(12):
        (tmp_path / "sources" / f"{number}.txt").write_text(STATEMENT.format(number))
    return tmp_path


def on_terminal(*arguments: str, cwd: Path) -> str:
    """Run with stderr on a terminal and give what it drew there."""
    environ = os.environ | {"TERM": "xterm"}
    code, drawn = at_terminal(arguments, cwd=cwd, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, env=environ)
    assert code == 0
    return drawn.decode("utf-8", "replace")


def test_on_a_terminal_it_is_drawn_and_removed(folder: Path) -> None:
    drawn = on_terminal("--archive", "press", "ingest", "sources", cwd=folder)
    assert "sources" in drawn
    assert "/12" in drawn
    assert drawn.endswith("\x1b[2K") or "\x1b[1A" in drawn, "the line is erased at the end"
    assert "files" in on_terminal("--archive", "press", "verify", cwd=folder)


@pytest.mark.parametrize("options", [["--quiet"], ["--format", "json"]])
def test_quiet_and_machine_formats_draw_nothing(folder: Path, options: list[str]) -> None:
    assert on_terminal("--archive", "press", *options, "ingest", "sources", cwd=folder) == ""


def test_in_a_log_nothing_is_drawn(folder: Path) -> None:
    command = [program(), "--archive", "press", "ingest", "sources"]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=True)
    assert done.stderr == b"" or b"single-holder" in done.stderr
    assert b"\x1b" not in done.stdout + done.stderr


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_it_and_leaves_the_archive_as_it_was(folder: Path, jobs: str) -> None:
    subprocess.run(
        [program(), "--archive", "press", "ingest", "sources/0.txt"], cwd=folder, capture_output=True, check=True
    )
    for number in range(100):
        (folder / "sources" / f"more-{number}.txt").write_text(STATEMENT.format(f"number {number}"))
    command = [program(), "--archive", "press", "ingest", "--jobs", jobs, "sources"]
    environ = os.environ | {"PROLOGUE": INTERRUPTED}
    done = subprocess.run(command, cwd=folder, capture_output=True, env=environ, check=False)
    assert (done.returncode, done.stdout) == (130, b"")
    assert done.stderr.decode().endswith("stopped: the archive is as after its last whole batch\n")
    assert "Traceback" not in done.stderr.decode()
    report = verify(open_in(folder / "press"), VerifyRequest())
    assert (report.exit, report.result.counts.records) == (0, 1)
