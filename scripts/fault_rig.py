"""Run archivist commands in processes forked from a warm one, with one system call of a command made to fail.

A command is forked from this process, which has imported everything, and waits at a gate until strace holds it: only
calls of the command itself are counted, none of Python's own start.
"""

import contextlib
import ctypes
import importlib
import os
import pkgutil
import re
import select
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import archivist
from archivist.cli.main import run

__all__ = ["MUTATING", "Call", "Outcome", "calls_of", "run_command", "warm_up"]

# Every call by which a process changes files. An open without O_CREAT changes nothing and is left out when counting.
MUTATING = (
    "openat,open,creat,write,pwrite64,writev,fsync,fdatasync,syncfs,rename,renameat,renameat2,link,linkat,symlink,"
    "symlinkat,unlink,unlinkat,mkdir,mkdirat,rmdir,ftruncate,truncate,fallocate,chmod,fchmod,fchmodat"
)
_BY_DESCRIPTOR = {"write", "pwrite64", "writev", "fsync", "fdatasync", "syncfs", "ftruncate", "fallocate", "fchmod"}
_LINE = re.compile(r"[0-9]+ +(\w+)\((.*)")
_HUNG = 120
_WARMING = (("--archive", "a", "ingest", "s.txt"), ("verify", "a/manifests"), ("--archive", "a", "list"))
# prctl(2): let strace, which is no ancestor of the command, hold it where the system allows that to ancestors only.
_PR_SET_PTRACER, _ANYBODY = 0x59616D61, ctypes.c_ulong(-1)


@dataclass(frozen=True)
class Call:
    """One mutating call of a command: the n-th of its name, and what it was about."""

    name: str
    number: int
    about: str


@dataclass(frozen=True)
class Outcome:
    """How a command ended: exit code, minus the signal, or None if it hung; and what it printed."""

    code: int | None
    out: str
    err: str


def run_command(arguments: Sequence[str], folder: Path, inject: str | None = None, log: Path | None = None) -> Outcome:
    """Run a command in `folder` with the keys there; `inject` is strace's, and its log goes to `log`."""
    out, err = folder.with_suffix(".out"), folder.with_suffix(".err")
    traced = inject is not None or log is not None
    gate, opener = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(opener)
        _become(list(arguments), folder, (out, err), gate)
    os.close(gate)
    try:
        with _held(pid, inject, log) if traced else contextlib.nullcontext():
            os.write(opener, b"x")
            status = _waited(pid)
    finally:
        os.close(opener)
    code = None if status is None else os.waitstatus_to_exitcode(status)
    return Outcome(code, out.read_text("utf-8", "replace"), err.read_text("utf-8", "replace"))


def calls_of(log: Path, folder: Path) -> list[Call]:
    """Read strace's log of a whole run: the mutating calls on files below `folder`."""
    counts: Counter[str] = Counter()
    found = []
    for line in log.read_text("utf-8", "replace").splitlines():
        match = _LINE.match(line)
        if match is None:
            continue
        name, rest = match[1], match[2]
        counts[name] += 1
        if _changes(name, rest, folder):
            about = " ".join(re.findall(rf"{re.escape(str(folder))}/[^>\"]*|\"[^\"]*\"", rest.split(") = ")[0])[:3])
            about = (
                about.replace(f"{folder}/", "") if name != "write" else about.split(' "')[0].replace(f"{folder}/", "")
            )
            found.append(Call(name, counts[name], about))
    return found


def warm_up() -> None:
    """Import every module of archivist, and let one small run fill its caches, so that no later run opens them."""
    sys.dont_write_bytecode = True
    for module in pkgutil.walk_packages(archivist.__path__, "archivist."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "warm"
        folder.mkdir()
        (folder / "s.txt").write_text("Ministry of Health\nStatement\n12 March 2024\nThe ministry announced a plan.\n")
        os.environ["ARCHIVIST_KEYS"] = str(folder / "keys")
        here = Path.cwd()
        os.chdir(folder)
        with (
            Path(os.devnull).open("w", encoding="utf-8") as nowhere,
            contextlib.redirect_stdout(nowhere),
            contextlib.redirect_stderr(nowhere),
        ):
            for words in _WARMING:
                run(list(words))
        os.chdir(here)


def _become(arguments: list[str], folder: Path, outputs: tuple[Path, Path], gate: int) -> None:
    """Be the command: this process ends here."""
    code = 99
    try:
        ctypes.CDLL(None).prctl(_PR_SET_PTRACER, _ANYBODY, 0, 0, 0)
        os.chdir(folder)
        os.environ["ARCHIVIST_KEYS"] = str(folder / "keys")
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        for number, place in enumerate(outputs, start=1):
            os.dup2(os.open(place, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644), number)
        sys.stdout, sys.stderr = os.fdopen(1, "w", closefd=False), os.fdopen(2, "w", closefd=False)
        os.read(gate, 1)
        code = run(arguments)
        sys.stdout.flush()
        sys.stderr.flush()
    except SystemExit as error:
        code = error.code if isinstance(error.code, int) else code
    finally:
        os._exit(code)


@contextlib.contextmanager
def _held(pid: int, inject: str | None, log: Path | None) -> Iterator[None]:
    """Let strace hold a process, with a fault for one of its calls, until the process ends."""
    command = ["strace", "-f", "-y", "-s", "80", "-p", str(pid), "-o", str(log or os.devnull)]
    command += ["-e", f"trace={MUTATING}"] + (["-e", f"inject={inject}"] if inject else [])
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as tracer:
        said = tracer.stderr.readline() if tracer.stderr is not None else b""
        if b"attached" not in said:
            os.kill(pid, signal.SIGKILL)
            sys.exit(f"strace cannot hold a process: {said.decode('utf-8', 'replace').strip()}")
        yield


def _waited(pid: int) -> int | None:
    """Wait for a process; None if it had to be killed."""
    descriptor = os.pidfd_open(pid)
    try:
        if not select.select([descriptor], [], [], _HUNG)[0]:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            return None
    finally:
        os.close(descriptor)
    return os.waitpid(pid, 0)[1]


def _changes(name: str, rest: str, folder: Path) -> bool:
    if name in {"openat", "open"} and "O_CREAT" not in rest:
        return False
    below = f"{folder}/" in rest
    if name in _BY_DESCRIPTOR:
        return f"<{folder}/" in rest
    absolute = re.findall(r'"(/[^"]*)"', rest)
    return below or not absolute
