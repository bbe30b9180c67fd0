"""No colour but in the line of progress, and with NO_COLOR (no-color.org) not there either."""

import os
import pty
import re
import subprocess
from pathlib import Path

import pytest
from program_server import program

REPOSITORY = Path(__file__).parents[2]
# Progress is drawn at once, or never however slow the machine is.
IMPATIENT, PATIENT = (
    {"PROLOGUE": f"from archivist.cli import progress; progress._PATIENCE_SECONDS = {seconds}"} for seconds in (0, 1000)
)
COMMANDS = {
    "help": ["--help"],
    "help of a command": ["verify", "--help"],
    "error": ["verfiy"],
    "evidence": ["show", "0582", "--evidence", "--archive", str(REPOSITORY)],
    "verify": ["verify", str(REPOSITORY / "manifests")],
}
# Reasons for which Typer and rich take any output for a coloured terminal.
INSISTENT = {"FORCE_COLOR": "1", "PY_COLORS": "1", "GITHUB_ACTIONS": "true"}
_COLOUR = re.compile(rb"\x1b\[[0-9;]*(?:3|4|9|10)[0-9][0-9;]*m")


def environment(tmp_path: Path, **more: str) -> dict[str, str]:
    kept = {name: text for name, text in os.environ.items() if name != "NO_COLOR"}
    return kept | {"ARCHIVIST_KEYS": str(tmp_path / "keys"), "TERM": "xterm-256color"} | more


def on_terminal(arguments: list[str], environ: dict[str, str]) -> bytes:
    """Run with stdout and stderr on a terminal and give what was written there."""
    ours, theirs = pty.openpty()
    command = [program(), *arguments]
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs, env=environ):
        os.close(theirs)
        written = b""
        try:
            while chunk := os.read(ours, 4096):
                written += chunk
        except OSError:  # the other end is closed
            pass
    os.close(ours)
    return written


@pytest.mark.parametrize("name", COMMANDS)
def test_no_escape_sequence_on_a_terminal_without_colour(name: str, tmp_path: Path) -> None:
    written = on_terminal(COMMANDS[name], environment(tmp_path, NO_COLOR="1", **PATIENT))
    assert written
    assert b"\x1b" not in written


@pytest.mark.parametrize("name", COMMANDS)
def test_no_escape_sequence_without_a_terminal(name: str, tmp_path: Path) -> None:
    environ = environment(tmp_path, **INSISTENT, **IMPATIENT)
    done = subprocess.run([program(), *COMMANDS[name]], capture_output=True, env=environ, check=False)
    assert done.stdout + done.stderr
    assert b"\x1b" not in done.stdout + done.stderr


def test_only_the_line_of_progress_has_colours(tmp_path: Path) -> None:
    arguments = ["verify", str(REPOSITORY / "manifests")]
    assert _COLOUR.search(on_terminal(arguments, environment(tmp_path, **IMPATIENT)))
    plain = on_terminal(arguments, environment(tmp_path, NO_COLOR="1", **IMPATIENT))
    assert b"\x1b" in plain, "the line is drawn, and removed"
    assert not _COLOUR.search(plain)
