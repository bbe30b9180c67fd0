"""No colour but in the line of progress, and with NO_COLOR (no-color.org) not there either."""

import os
import re
import subprocess
from pathlib import Path

import pytest
from program_server import program
from terminal import at_terminal

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
    return at_terminal(arguments, stdin=subprocess.DEVNULL, env=environ)[1]


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
