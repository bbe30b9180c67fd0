"""Run whole commands in turn and give the medians of what each took. For the other benchmarks."""

import os
import statistics
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

__all__ = ["Command", "Taken", "side_by_side"]


@dataclass(frozen=True)
class Command:
    """A command line, the folder to run it in, the exit code that says that it has worked, and what to do before it."""

    words: Sequence[str]
    folder: Path | None = None
    exit: int = 0
    before: Callable[[], object] = lambda: None


@dataclass(frozen=True)
class Taken:
    """Seconds of the clock, seconds of the processor (children too), and the megabytes of the largest process."""

    wall: float
    cpu: float
    peak: float


def side_by_side(commands: Mapping[str, Command], rounds: int) -> dict[str, Taken]:
    """Run every command once for warmth, then `rounds` times in turn; SystemExit if one does not end as it should."""
    taken: dict[str, list[Taken]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            once = _run(name, command)
            if number or not rounds:
                taken[name].append(once)
    return {name: _median(runs) for name, runs in taken.items()}


def _median(runs: Sequence[Taken]) -> Taken:
    return Taken(*(statistics.median(getattr(run, key) for run in runs) for key in ("wall", "cpu", "peak")))


def _run(name: str, command: Command) -> Taken:
    command.before()
    start = perf_counter()
    process = subprocess.Popen(
        command.words, cwd=command.folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    said = process.stderr.read() if process.stderr else b""
    _, status, used = os.wait4(process.pid, 0)
    wall = perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != command.exit:
        raise SystemExit(f"{name}: exit {process.returncode}\n{said.decode(errors='replace')[-2000:]}")
    return Taken(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
