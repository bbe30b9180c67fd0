"""Kill a command, or refuse it one system call, at every point where it changes a file; then see what is left.

usage: python scripts/sweep_faults.py [--commands a,b] [--faults KILL,EIO] [--sample N] [--jobs N]

For every command that writes (see fault_scenes.py): strace names each mutating call that it makes. At each of them, for
each fault, the command is run anew in a copy of its archive, with that call killed or refused (ENOSPC+ refuses it and
all later ones of its name, as a full disk does). What it leaves is good if

  1. it ended: killed, or with exit code 0 or 1, one line of error and no traceback
  2. `recover` and, in a run of its own, the same command again lead to the archive as it was before or as it is
     after the command, nothing else in it, and `verify` says of it what it says of those two
  3. what was acknowledged, exit code 0 or a whole report that says so, is there afterwards

Needs strace(1), and openssl for the tokens of `log timestamp`. Exit code 0 if no state is bad, 1 if one is, 3 if
strace is not here.
"""

import argparse
import hashlib
import json
import multiprocessing
import os
import re
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from fault_rig import Call, Outcome, calls_of, run_command, warm_up
from fault_scenes import SCENES, prepare, time_stamp_authority

FAULTS = ("KILL", "ENOSPC", "ENOSPC+", "EIO", "EINTR", "EDQUOT", "EROFS")
_NOT_HERE, _FAILURE = 3, 1
_KILLED = -9
_TOLD_EVERY = 25
_Files = dict[str, str]


@dataclass(frozen=True)
class Good:
    """A state that is right: the archive's files with their digests, and what `verify` says."""

    files: _Files
    verified: tuple[int | None, str]


@dataclass(frozen=True)
class Course:
    """A command that runs undisturbed: its folder before, its words, its calls, and the states before and after.

    `again` is after the same command twice, `code` what it then says.
    """

    name: str
    base: Path
    words: list[str]
    calls: list[Call]
    before: Good
    after: Good
    again: Good
    code: int | None
    begun: _Files


@dataclass(frozen=True)
class Task:
    """One fault at one call of one command."""

    name: str
    call: Call
    fault: str


@dataclass
class Result:
    """What one task showed: why the state is bad, and files that only tidiness would miss."""

    task: Task
    bad: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)


def main() -> int:
    """Run the sweep and print its table."""
    asked = _arguments()
    if shutil.which("strace") is None:
        print("strace is not here")
        return _NOT_HERE
    os.environ |= {"NO_COLOR": "1", "LC_ALL": "C.UTF-8"}
    warm_up()
    with tempfile.TemporaryDirectory(dir=_memory()) as place, time_stamp_authority(Path(place)) as tsa:
        courses = {name: _course(Path(place), name, tsa) for name in asked.commands}
        tasks = [task for course in courses.values() for task in _tasks(course, asked.faults)]
        tasks = spread(tasks, asked.sample) if asked.sample else tasks
        results = []
        for result in _judged(partial(_judge, courses, Path(place)), tasks, asked.jobs):
            results.append(result)
            if result.bad or not len(results) % _TOLD_EVERY:
                print(f"{len(results)} of {len(tasks)}", *_lines(result), sep="\n", file=sys.stderr)
    return _table(courses, results)


def _tasks(course: Course, faults: Sequence[str]) -> Iterator[Task]:
    """Return every fault at every call; of opens only one is refused, since reading is no change."""
    for fault in faults:
        for call in course.calls:
            if not (fault.endswith("+") and call.name in {"openat", "open"}):
                yield Task(course.name, call, fault)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Kill or refuse archivist at every call by which it changes a file.")
    parser.add_argument("--commands", type=_named(SCENES), default=list(SCENES), metavar="A,B")
    parser.add_argument("--faults", type=_named(FAULTS), default=list(FAULTS), metavar="KILL,EIO")
    parser.add_argument("--sample", type=int, metavar="N", help="this many of all, evenly spread, always the same")
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="so many processes")
    return parser.parse_args()


def _named(known: Iterable[str]) -> "partial[list[str]]":
    return partial(_chosen, tuple(known))


def _chosen(known: Sequence[str], text: str) -> list[str]:
    names = text.split(",")
    unknown = [name for name in names if name not in known]
    if unknown:
        raise argparse.ArgumentTypeError(f"{', '.join(unknown)}: not one of {', '.join(known)}")
    return names


def _memory() -> str | None:
    """Return a folder in memory if there is one: an fsync there costs nothing, and is a call all the same."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # noqa: S108  # a new folder of our own is made in it


def spread(tasks: Sequence[Task], count: int) -> list[Task]:
    """Choose `count` tasks at equal distances."""
    count = min(count, len(tasks))
    return [tasks[number * len(tasks) // count] for number in range(count)]


def _judged(judge: "partial[Result]", tasks: Sequence[Task], jobs: int) -> Iterator[Result]:
    if jobs <= 1:
        yield from map(judge, tasks)
        return
    with ProcessPoolExecutor(jobs, multiprocessing.get_context("fork")) as pool:
        yield from pool.map(judge, tasks)


def _course(place: Path, name: str, tsa: str) -> Course:
    """Run a command once under strace and once more, and keep what it found and what it left."""
    base, work = place / f"{name}.base", place / "work"
    words = prepare(base, SCENES[name], tsa)
    _renew(base, work)
    before = _state(work)
    log = place / "calls"
    done = run_command(words, work, log=log)
    if done.code != 0:
        sys.exit(f"{name} ended with {done.code} where nothing was refused: {done.err}")
    after, begun = _state(work), _everything(work)
    again = run_command(words, work)
    return Course(name, base, words, calls_of(log, work), before, after, _state(work), again.code, begun)


def _judge(courses: dict[str, Course], place: Path, task: Task) -> Result:
    """Run one fault, and what follows it, in a folder of this process."""
    course, work, result = courses[task.name], place / f"work{os.getpid()}", Result(task)
    how = "signal=KILL" if task.fault == "KILL" else f"error={task.fault.removesuffix('+')}"
    inject = f"{task.call.name}:{how}:when={task.call.number}{'+' if task.fault.endswith('+') else ''}"
    _renew(course.base, work)
    found = _everything(work)
    done = run_command(course.words, work, inject)
    result.bad += _ended(task, done)
    changed = _everything(work) != found
    acknowledged = _acknowledged(done)
    if not changed and not acknowledged:
        return result
    # What follows: recovery, or the next writer at once.
    _recover(course, work, result, acknowledged=acknowledged)
    _renew(course.base, work)
    run_command(course.words, work, inject)
    _next_writer(course, work, result)
    return result


def _ended(task: Task, done: Outcome) -> list[str]:
    bad = []
    if task.fault == "KILL" and done.code != _KILLED:
        bad.append(f"was not killed, but ended with {done.code}")
    if task.fault != "KILL" and done.code not in (0, _FAILURE):
        bad.append("hangs" if done.code is None else f"ended with {done.code}")
    if re.search(r"Traceback|\[internal\]|this is a bug", done.err + done.out):
        bad.append("printed a traceback or a bug")
    return bad


def _acknowledged(done: Outcome) -> bool:
    """Return whether the command said that it was done: by its exit code, or by a report before it was killed."""
    try:
        said = json.loads(done.out)["exit"]
    except (ValueError, KeyError, TypeError):
        said = None
    return done.code == 0 or said == 0


def _recover(course: Course, work: Path, result: Result, *, acknowledged: bool) -> None:
    if (work / "a/archivist.toml").exists() and _has_recover(work):
        done = run_command(["--archive", "a", "recover"], work)
        if done.code != 0:
            result.bad.append(f"recover ends with {done.code}: {_first_line(done)}")
    elif not acknowledged:
        return
    state = _state(work)
    if acknowledged and not _is(state, course.after):
        result.bad.append(f"acknowledged and gone: {_difference(state, course.after)}")
    elif not (_is(state, course.before) or _is(state, course.after) or _is_empty(state)):
        result.bad.append(f"recover leaves neither: {_difference(state, course.after)}")


def _next_writer(course: Course, work: Path, result: Result) -> None:
    done = run_command(course.words, work)
    state = _state(work)
    if done.code not in (0, course.code):
        result.bad.append(f"the same command again ends with {done.code}: {_first_line(done)}")
    if not (_is(state, course.after) or _is(state, course.again)):
        result.bad.append(f"the same command again leads elsewhere: {_difference(state, course.after)}")
    expected = _anonymous(course.begun)
    result.left += [name for name in (_anonymous(_everything(work)) - expected) if "/index" not in name]


def _renew(base: Path, work: Path) -> None:
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(base, work, symlinks=True)


def _everything(work: Path) -> _Files:
    """Return every file and folder below the work folder: path → digest, empty for folders."""
    found = {}
    for path in work.rglob("*"):
        name = path.relative_to(work).as_posix()
        found[name] = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
    return found


def _anonymous(files: _Files) -> Counter[str]:
    """Count names with the key ids taken out, which differ from run to run."""
    return Counter(re.sub(r"[0-9a-f]{32,64}", "*", name) for name in files)


def _state(work: Path) -> Good:
    files = {name: digest for name, digest in _everything(work).items() if re.match(r"a/(?!\.archivist)", name)}
    done = run_command(["--format", "json", "verify", "a/manifests"], work)
    try:
        counts = json.dumps(json.loads(done.out)["counts"], sort_keys=True)
    except (ValueError, KeyError):
        counts = ""
    return Good(files, (done.code, counts))


def _is(state: Good, good: Good) -> bool:
    """Compare names and verdict: signatures, keys and times differ from run to run."""
    return set(state.files) == set(good.files) and state.verified == good.verified


def _is_empty(state: Good) -> bool:
    """Return whether this is a new archive to which nothing was added yet."""
    return "a/archivist.toml" in state.files and not any(name.startswith("a/records/") for name in state.files)


def _difference(state: Good, good: Good) -> str:
    more, less = sorted(set(state.files) - set(good.files)), sorted(set(good.files) - set(state.files))
    return f"verify {state.verified}; more {more[:3]}; less {less[:3]}"


def _first_line(done: Outcome) -> str:
    return next((line for line in done.err.splitlines() if line.startswith("error")), done.err[:100])


def _has_recover(work: Path) -> bool:
    return run_command(["recover", "--help"], work).code == 0


def _table(courses: dict[str, Course], results: Sequence[Result]) -> int:
    print(f"{'command':16} {'calls':>6} {'runs':>6} {'bad':>5} {'left':>5}")
    for name, course in courses.items():
        own = [result for result in results if result.task.name == name]
        bad, left = sum(bool(result.bad) for result in own), sum(bool(result.left) for result in own)
        print(f"{name:16} {len(course.calls):6} {len(own):6} {bad:5} {left:5}")
    for result in results:
        for line in _lines(result):
            print(line)
    bad = sum(bool(result.bad) for result in results)
    print(f"{len(results)} runs, {bad} bad states")
    return _FAILURE if bad else 0


def _lines(result: Result) -> list[str]:
    call = result.task.call
    point = f"{result.task.name} {result.task.fault} {call.name} {call.number} {call.about}"
    return [
        f"{kind}: {point}: {'; '.join(said)}" for kind, said in (("bad", result.bad), ("left", result.left)) if said
    ]


if __name__ == "__main__":
    sys.exit(main())
