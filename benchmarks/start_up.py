"""How much CPU time a command costs before it does anything, above `python -c pass`.

usage: python benchmarks/start_up.py [RUNS]     (with the interpreter of the environment to measure, in an archive)
"""

import resource
import statistics
import subprocess
import sys

COMMANDS = {
    "python -c pass": [sys.executable, "-c", "pass"],
    "archivist --help": [sys.executable, "-m", "archivist", "--help"],
    "archivist list": [sys.executable, "-m", "archivist", "list"],
    "archivist verify --fixity-only": [sys.executable, "-m", "archivist", "verify", "--fixity-only"],
    "archivist verify": [sys.executable, "-m", "archivist", "verify"],
    "archivist explain altered": [sys.executable, "-m", "archivist", "explain", "altered"],
    "archivist --version": [sys.executable, "-m", "archivist", "--version"],
}


def cpu_seconds(command: list[str]) -> float:
    """Run one process to its end and give its user and system time."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def main() -> None:
    """Run the commands in turn and print medians and the difference to the bare interpreter."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for number in range(runs + 1):
        for name, command in COMMANDS.items():
            taken = cpu_seconds(command)
            if number:  # the first round warms the caches
                times[name].append(taken)
    base = statistics.median(times["python -c pass"])
    for name, taken in times.items():
        median = statistics.median(taken)
        print(f"{name:<28} {median * 1000:6.1f} ms CPU   {(median - base) * 1000:+7.1f} ms")


if __name__ == "__main__":
    main()
