"""Run transcripts: what a person types, and what the program answers.

A transcript is a text file. `$ ` begins a command, run by `sh` in an empty folder with a key store of its own; the
lines after it are its output, stderr among stdout, up to the next command. `…` matches anything within a line; a line
that is `…` alone matches any lines. `[exit N]` ends a command that fails. Lines that begin with `#` explain. The marks
that isolate text of either direction (U+2066 to U+2069) are left out, since nobody could see them here. Lines that
begin with `> ` right after a command continue it, as a shell shows them.
"""

import os
import re
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from program_server import program

REPOSITORY = Path(__file__).parents[1]


@dataclass
class Step:
    command: str
    line: int
    expected: list[str] = field(default_factory=list)


def read_steps(lines: Iterable[tuple[int, str]], where: str) -> list[Step]:
    """Read the numbered lines of a transcript."""
    steps: list[Step] = []
    for number, line in lines:
        if line.startswith("$ "):
            steps.append(Step(line[2:], number))
        elif steps and steps[-1].command.endswith("\\") and not steps[-1].expected:
            steps[-1].command = steps[-1].command[:-1] + line.strip()
        elif steps and line.startswith(">") and not steps[-1].expected:
            steps[-1].command += "\n" + line[1:].removeprefix(" ")
        elif line.strip() and not line.startswith("#"):
            assert steps, f"{where}:{number}: output before the first command"
            steps[-1].expected.append(line)
    return steps


def as_pattern(lines: list[str]) -> str:
    parts = ["(?:.*\n)*?" if line == "…" else re.escape(line).replace("…", ".*?") + "[ ]*\n" for line in lines]
    return "".join(parts)


def run_steps(steps: list[Step], where: str, tmp_path: Path) -> None:
    """Run the commands one after the other in a new folder, and compare what each says."""
    work = tmp_path / "work"
    work.mkdir()
    kept = {
        name: os.environ[name]
        for name in ("LANG", "LC_ALL", "PYTHONPATH", "COVERAGE_PROCESS_CONFIG")
        if name in os.environ
    }
    environment = kept | {
        "HOME": str(tmp_path / "home"),
        "PATH": f"{Path(program()).parent}:{os.environ['PATH']}",
        "ARCHIVIST_KEYS": str(tmp_path / "keys"),
        "SOURCE_DATE_EPOCH": "1764000000",
        "EXAMPLES": str(REPOSITORY / "examples"),
        "TESTS": str(REPOSITORY / "tests"),
    }
    assert steps
    for step in steps:
        done = subprocess.run(  # a transcript is ours, and a shell is what it shows
            ["sh", "-c", step.command],
            cwd=work,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        said = re.sub("[\u2066-\u2069]", "", done.stdout.decode("utf-8"))
        said = "".join(f"{line}\n" for line in said.split("\n") if line.strip())
        if done.returncode:
            said += f"[exit {done.returncode}]\n"
        place = f"{where}:{step.line}: $ {step.command}"
        assert re.fullmatch(as_pattern(step.expected), said), f"{place}\n--- said\n{said}"
