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
import uuid
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
    """Run the commands one after the other in a new folder, each in a shell of its own, and compare what each says."""
    work = tmp_path / "work"
    work.mkdir()
    environment = {
        **_environment(tmp_path / "home"),
        "ARCHIVIST_KEYS": str(tmp_path / "keys"),
        "EXAMPLES": str(REPOSITORY / "examples"),
        "TESTS": str(REPOSITORY / "tests"),
    }
    assert steps
    for step in steps:
        output, code = _run(step.command, work, environment)
        _compare(step, where, output, code)


def type_steps(steps: list[Step], where: str, work: Path, home: Path) -> None:
    """Run the commands in one shell, as a reader types them there: where one changes the folder the next ones are."""
    assert steps
    end = f"end-of-{uuid.uuid4().hex}"
    typed = "".join(f"{step.command}\nprintf '{end} %s\\n' $?\n" for step in steps)
    output, _ = _run(typed, work, _environment(home))
    answers = re.split(rf"{end} ([0-9]+)\n", output)
    assert len(answers) == 2 * len(steps) + 1, f"{where}: the shell ended early\n{output}"
    for step, said, code in zip(steps, answers[::2], answers[1::2], strict=False):
        _compare(step, where, said, int(code))


def _environment(home: Path) -> dict[str, str]:
    """Return what every machine has: nothing that a page does not tell its reader to set."""
    kept = ("LANG", "LC_ALL", "PYTHONPATH", "COVERAGE_PROCESS_CONFIG")
    return {name: os.environ[name] for name in kept if name in os.environ} | {
        "HOME": str(home),
        "PATH": f"{Path(program()).parent}:{os.environ['PATH']}",
        "SOURCE_DATE_EPOCH": "1764000000",
    }


def _run(command: str, work: Path, environment: dict[str, str]) -> tuple[str, int]:
    """Let a shell run commands, and return what they said and the exit code."""
    done = subprocess.run(  # a transcript is ours, and a shell is what it shows
        ["sh", "-c", command],
        cwd=work,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return done.stdout.decode("utf-8"), done.returncode


def _compare(step: Step, where: str, output: str, code: int) -> None:
    said = re.sub("[\u2066-\u2069]", "", output)
    said = "".join(f"{line}\n" for line in said.split("\n") if line.strip())
    if code:
        said += f"[exit {code}]\n"
    place = f"{where}:{step.line}: $ {step.command}"
    assert re.fullmatch(as_pattern(step.expected), said), f"{place}\n--- said\n{said}"
