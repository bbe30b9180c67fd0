"""Run the program hundreds of times and start it once: a process that has it ready forks for each command.

A test runs `program()`, a transcript says `archivist …`; what is found there asks the ready process by a socket, hands
it the three streams, and ends as the command did. Starting Python, importing, and reading lists and schemas are most of
what a small command costs, and no such test is about them. Under `coverage` each command starts a measurement of its
own. `PROLOGUE` in its environment is Python that runs before the program: to draw progress at once, or to die.
"""

import atexit
import contextlib
import gc
import importlib
import io
import marshal
import os
import pkgutil
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import NoReturn

import commands_once  # noqa: F401
import coverage

import archivist
from archivist.cli.main import main, run

REPOSITORY = Path(__file__).parents[1]

# Only what every Python has loaded already or built in: `socket`, `signal` and `json` would double its cost. Without
# `site` it does not measure itself, and of the environment of this interpreter it needs nothing.
_CLIENT = """#!{python} -SI
import _signal, _socket, marshal, os, sys
closed = [number for number, stream in enumerate((sys.stdin, sys.stdout, sys.stderr)) if stream is None]
for _ in closed:
    os.open(os.devnull, os.O_RDWR)
asked = _socket.socket(_socket.AF_UNIX)
asked.connect({address!r})
streams = b"".join(number.to_bytes(4, sys.byteorder) for number in range(3))
said = marshal.dumps((sys.argv, os.getcwd(), dict(os.environ), closed))
asked.sendmsg([said[:1]], [(_socket.SOL_SOCKET, _socket.SCM_RIGHTS, streams)])
asked.sendall(said[1:])
asked.shutdown(_socket.SHUT_WR)
def answer():
    data = asked.recv(4, _socket.MSG_WAITALL)
    return int.from_bytes(data, "big") if len(data) == 4 else sys.exit("the server of the program ended")
command = answer()
for number in (_signal.SIGINT, _signal.SIGTERM):
    _signal.signal(number, lambda number, _: os.kill(command, number))
status = answer()
if os.WIFSIGNALED(status):
    _signal.signal(os.WTERMSIG(status), _signal.SIG_DFL)
    os.kill(os.getpid(), os.WTERMSIG(status))
os._exit(os.waitstatus_to_exitcode(status))
"""


@cache
def program() -> str:
    """Return the path of a program `archivist`, in a folder of its own: this source tree, run by this interpreter."""
    path = Path(tempfile.mkdtemp(prefix="archivist-")) / "archivist"
    atexit.register(shutil.rmtree, path.parent)
    path.write_text(_CLIENT.format(python=Path(sys.executable).resolve(), address=_started()))
    path.chmod(0o755)
    return str(path)


def begin() -> None:
    """Run the program with the arguments of this process."""
    signal.signal(signal.SIGINT, signal.default_int_handler)  # whoever started the tests may have it ignored
    exec(os.environ.pop("PROLOGUE", ""), {})  # noqa: S102  # of the test
    main()


def _started() -> str:
    """Start the server of this test process and give its address; where this one is killed, its input is closed."""
    folder = Path(tempfile.mkdtemp(prefix="archivist-"))
    environment = {name: value for name, value in os.environ.items() if name != "COVERAGE_PROCESS_CONFIG"}
    server = subprocess.Popen(
        [sys.executable, __file__, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )
    atexit.register(_end, server, folder)
    assert server.stdout is not None
    address = server.stdout.readline()
    assert address, "the server of the program ended"
    return address.removesuffix("\n")


def _end(server: subprocess.Popen[str], folder: Path) -> None:
    """End it, whoever else holds its standard input: a process that was forked since, and ends only after this one."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(server.pid, signal.SIGKILL)
    server.communicate()
    shutil.rmtree(folder, ignore_errors=True)


def _serve(folder: Path) -> None:
    _make_ready(folder)
    gc.collect()
    gc.freeze()  # a command that looked through all of it for garbage would copy its memory
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    listening = socket.socket(socket.AF_UNIX)
    listening.bind(str(folder / "socket"))
    listening.listen(16)
    print(folder / "socket", flush=True)  # noqa: T201  # what the tests wait for
    if os.fork() == 0:  # one process accepts, the other waits for the end of the tests
        while True:
            asked, _ = listening.accept()
            if os.fork() == 0:
                listening.close()
                _answer(asked)
            asked.close()
    sys.stdin.read()
    shutil.rmtree(folder)
    os.killpg(0, signal.SIGKILL)


def _make_ready(folder: Path) -> None:
    """Import the whole program, and archive and verify a statement, so that all that is kept in memory is there."""
    for module in pkgutil.walk_packages(archivist.__path__, "archivist."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    os.environ["ARCHIVIST_KEYS"] = str(folder / "keys")
    example = next((REPOSITORY / "examples").glob("*.txt"))
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        for command in (["ingest", "--new", "--jobs", "1", str(example)], ["verify", "--jobs", "1"]):
            assert run(["--archive", str(folder / "archive"), *command]) == 0


def _answer(asked: socket.socket) -> NoReturn:
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    said, streams, _, _ = socket.recv_fds(asked, 1, 3)
    while part := asked.recv(1 << 16):
        said += part
    arguments, place, environment, closed = marshal.loads(said)  # noqa: S302  # from our own client
    command = os.fork()
    if command == 0:
        asked.close()
        for number, stream in enumerate(streams):
            os.dup2(stream, number)
            os.close(stream)
        for number in closed:
            os.close(number)
        os.chdir(place)
        os.environ.clear()
        os.environ.update(environment)
        _run(arguments, closed)
    asked.sendall(command.to_bytes(4, "big"))
    asked.sendall(os.waitpid(command, 0)[1].to_bytes(4, "big"))
    os._exit(0)


def _run(arguments: list[str], closed: list[int]) -> NoReturn:
    """Be the program from here on, as if just started with these streams."""
    sys.argv = arguments
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        mode, lines = ("w" if number else "r"), (1 if name == "stderr" else -1)
        stream = None if number in closed else os.fdopen(number, mode, lines, encoding="utf-8", closefd=False)
        setattr(sys, name, stream)
    code = 1
    coverage.process_startup()  # does nothing unless the environment asks for it
    try:
        begin()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    finally:
        atexit._run_exitfuncs()  # noqa: SLF001  # what is registered there runs at a real end, and not at os._exit
        with contextlib.suppress(OSError, ValueError, AttributeError):  # it may be closed, at either end
            sys.stdout.flush()
        os._exit(code)


if __name__ == "__main__":
    os.setpgid(0, 0)
    _serve(Path(sys.argv[1]))
