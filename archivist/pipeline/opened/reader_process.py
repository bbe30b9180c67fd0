"""Read a source whose library cannot be tamed in a process of its own, which may crash, hang or fill its memory.

The process is made when the first such source comes, and used until one ends it. It is a child of whichever process
asks, the workers of `workers` included. It is bounded, but no sandbox: what it answers is believed.
"""

import multiprocessing
import os
import resource
import signal
import sys
import threading
import time
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from archivist.base.limits import READER_BYTES, READER_PATIENCE, READER_SECONDS, READER_SECONDS_A_MEBIBYTE
from archivist.base.said import said
from archivist.model.document import Document
from archivist.model.errors import ArchivistError
from archivist.model.findings import Finding, finding
from archivist.model.source import Source
from archivist.pipeline.opened.workers import end_with_parent
from archivist.readers.read import needs_own_process, read

__all__ = ["read_source"]

_ReadResult = tuple[Document | None, tuple[Finding, ...]]
_MEBIBYTE = 1024 * 1024
_MEMORY = said("too much memory: READER_BYTES")
_TIME = said("too much time: READER_SECONDS")
# The exit code of a reading process that ends itself because its memory is full; no signal and no interpreter uses it.
_MEMORY_CODE = 86
_WATCH_SECONDS = 0.05


@dataclass(frozen=True)
class _Helper:
    """The reading process, and our end of the pipe to it; of no use to a process that was forked from `owner`."""

    owner: int
    process: BaseProcess
    pipe: Connection

    def usable(self) -> bool:
        return self.owner == os.getpid() and self.process.is_alive()

    def ask(self, source: Source) -> _ReadResult | str:
        """Return what the reader says, or why there is no answer."""
        try:
            self.pipe.send(source)
            if not self.pipe.poll(_seconds(source) * READER_PATIENCE):
                return _TIME
            answer: _ReadResult | str = self.pipe.recv()
        except (EOFError, OSError):
            self.process.join(1)
            return self._death()
        return answer

    def _death(self) -> str:
        code = self.process.exitcode
        if code == -signal.SIGXCPU:
            return _TIME
        if code == _MEMORY_CODE:
            return _MEMORY
        if code and code < 0:
            return said("killed by {name}", name=signal.Signals(-code).name)
        return said("ended with {code}", code=code)

    def end(self) -> None:
        self.process.kill()
        self.process.join()
        self.pipe.close()


_current: list[_Helper] = []


def read_source(source: Source) -> _ReadResult:
    """Read a source as `readers.read` does; `reader-killed` if it took its process, its time or its memory."""
    try:
        answer = _read_apart(source) if needs_own_process(source) else read(source)
    except MemoryError:
        answer = _MEMORY
    if isinstance(answer, str):
        return None, (finding("reader-killed", source.given, reason=answer),)
    return answer


def _read_apart(source: Source) -> _ReadResult | str:
    helper = _helper()
    try:
        answer = helper.ask(source)
    except BaseException:  # Ctrl-C as well: nobody would take the answer that is still to come
        _drop(helper)
        raise
    if isinstance(answer, str):
        _drop(helper)
    return answer


def _helper() -> _Helper:
    if not (_current and _current[0].usable()):
        _current[:] = [_started()]
    return _current[0]


def _drop(helper: _Helper) -> None:
    _current.clear()
    helper.end()


def _may_fork() -> bool:
    """Return whether a fork, which is quick, is sure as well: on Linux, as long as no thread could hold a lock."""
    return sys.platform == "linux" and threading.active_count() == 1


def _started() -> _Helper:
    forking = _may_fork()
    made = multiprocessing.get_context("fork").Process if forking else multiprocessing.get_context("spawn").Process
    ours, theirs = multiprocessing.Pipe()
    # Daemonic: it is ended when the process that asks ends in an orderly way.
    process = made(target=_serve, args=(theirs, ours if forking else None, os.getpid()), daemon=True)
    try:
        process.start()
    except OSError as error:
        raise ArchivistError(
            said("no process could be started to read a PDF"), said("end other programs, and try again")
        ) from error
    theirs.close()
    return _Helper(os.getpid(), process, ours)


def _serve(pipe: Connection, other_end: Connection | None, parent: int) -> None:
    """Read what is asked for until the other end is closed; the parent decides what Ctrl-C means."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGXCPU, signal.SIG_DFL)  # whoever started us may have had it ignored
    end_with_parent(parent)
    if other_end is not None:
        other_end.close()  # else we would never see that the parent closed it
    if sys.platform != "linux":
        threading.Thread(target=_watch_memory, args=(_peak() + READER_BYTES,), daemon=True).start()
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):  # last words of a library that crashes are nobody's output
        os.dup2(nowhere, stream)
    try:
        while True:
            pipe.send(_bounded_read(pipe.recv()))
    except (EOFError, OSError):
        os._exit(0)


def _bounded_read(source: Source) -> _ReadResult | str:
    _limit(_seconds(source))
    try:
        return read(source)
    except MemoryError:
        return _MEMORY


def _seconds(source: Source) -> int:
    return READER_SECONDS + READER_SECONDS_A_MEBIBYTE * len(source.data) // _MEBIBYTE


def _limit(seconds: int) -> None:
    """Bound memory and processor time from here on: what earlier sources took is not this one's fault."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    _lower(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + 1 + seconds)
    _lower(resource.RLIMIT_CORE, 0)
    if sys.platform == "linux":  # elsewhere memory is not counted so, and `_watch_memory` looks at it
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
        _lower(resource.RLIMIT_AS, pages * resource.getpagesize() + READER_BYTES)


def _watch_memory(limit: int) -> None:
    """End the process when it holds too much. This runs while a library works, which holds no lock of Python's."""
    while _peak() < limit:
        time.sleep(_WATCH_SECONDS)
    os._exit(_MEMORY_CODE)


def _peak() -> int:
    """Return the most memory that the process has held, in bytes: Darwin counts it so, others in KiB."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


def _lower(kind: int, wanted: int) -> None:
    """Set the limit that counts, and keep the hard one, above which no process comes."""
    hard = resource.getrlimit(kind)[1]
    resource.setrlimit(kind, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard))
