"""Spread work over processes where items come one by one: results in order, and never many of either in memory.

Each process has a pipe for items and one for results. It gets some items when it has none left, and reads them all
before it works, so that neither side ever waits for the other to read. What it has done goes back item by item: if it
dies, only the item in its hands is in doubt.
"""

import fcntl
import multiprocessing
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import chain, islice
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

from archivist.base.said import said
from archivist.model.errors import ArchivistError
from archivist.pipeline.opened.workers import end_with_parent

__all__ = ["stream"]

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")
# So many items a process gets at a time: about a second of work, for while the first process writes to the disk. Near
# the end they get fewer, so that all end together; a process costs as much as some items.
_MOST, _FEWEST = 32, 4
# So far ahead of the first missing result others may be: one slow item must not let them pile up.
_AHEAD = 512
# Results of a second or so wait in a pipe while the first process is busy.
_PIPE_BYTES = 1024 * 1024


def stream(
    work: Callable[[_Item], _Result], items: Iterable[_Item], jobs: int, lost: Callable[[_Item], _Result]
) -> Generator[_Result, None, None]:
    """Return the result of each item, in order; with one job or item in this process, else in as many as `jobs`.

    Close the iterator if it is not read to its end: that ends the processes. If one is killed, the item that it had in
    hand gets another, and if that is killed too, `lost` gives the result. An ArchivistError that the work raises is
    raised here.
    """
    coming = iter(items)
    first = list(islice(coming, 2))
    if jobs <= 1 or len(first) <= 1:
        yield from map(work, chain(first, coming))
        return
    spread = _Spread(work, chain(first, coming), jobs, lost)
    try:
        yield from spread.results()
    finally:
        spread.end()


@dataclass(eq=False)
class _Worker(Generic[_Item]):
    """A process, our ends of its pipes, and what it was given and has not done: number and item."""

    process: BaseProcess
    items: Connection
    results: Connection
    given: deque[tuple[int, _Item]] = field(default_factory=deque)

    def give(self, chunk: list[tuple[int, _Item]]) -> bool:
        """Send items; false if the process has died, and has them not."""
        try:
            self.items.send([item for _, item in chunk])
        except OSError:
            return False
        self.given.extend(chunk)
        return True

    def end(self) -> None:
        self.process.kill()
        self.process.join()
        self.items.close()
        self.results.close()


class _Spread(Generic[_Item, _Result]):
    """The processes of one stream, and what is on its way through them."""

    def __init__(
        self, work: Callable[[_Item], _Result], items: Iterator[_Item], jobs: int, lost: Callable[[_Item], _Result]
    ) -> None:
        self._work, self._jobs, self._lost = work, jobs, lost
        self._coming = enumerate(items)
        self._waiting: deque[tuple[int, _Item]] = deque()
        self._done: dict[int, _Result] = {}
        self._next = 0
        self._workers: list[_Worker[_Item]] = []

    def results(self) -> Iterator[_Result]:
        """Return the results in order, and keep every process at work meanwhile."""
        while True:
            self._hand_out()
            while self._next in self._done:
                self._next += 1
                yield self._done.pop(self._next - 1)
                self._take(0)
                self._hand_out()
            if not any(worker.given for worker in self._workers):
                if not self._waiting:
                    return
            else:
                self._take(None)

    def end(self) -> None:
        """End the processes: they write nothing that could be half done."""
        while self._workers:
            self._workers.pop().end()

    def _hand_out(self) -> None:
        """Give items to each process that has none, and start one while there are fewer than there may be."""
        while True:
            idle = next((worker for worker in self._workers if not worker.given), None)
            if idle is None and len(self._workers) == self._jobs:
                return
            room = self._next + _AHEAD
            wanted = self._jobs * _MOST - len(self._waiting)
            self._waiting.extend(islice(self._coming, max(0, wanted)))
            share = max(_FEWEST, min(_MOST, len(self._waiting) // (2 * self._jobs)))
            chunk = [item for item in islice(self._waiting, share) if item[0] < room]
            if not chunk:
                return
            if idle is None:
                idle = self._started()
            if idle.give(chunk):
                for _ in chunk:
                    self._waiting.popleft()
            else:
                self._drop(idle)

    def _take(self, patience: float | None) -> None:
        """Take what has come back; None waits until something has."""
        pipes = {worker.results: worker for worker in self._workers if worker.given}
        for pipe in wait(list(pipes), patience) if pipes else ():
            worker = pipes[pipe]  # type: ignore[index]  # these are the pipes that were handed in
            try:
                good, answer = worker.results.recv()
            except (EOFError, OSError):
                self._mourn(worker)
                continue
            if not good:
                raise answer
            number, _ = worker.given.popleft()
            self._done[number] = answer

    def _mourn(self, worker: _Worker[_Item]) -> None:
        """Do without a process that was killed: the item in its hands is tried alone, the others wait again."""
        (number, item), *others = worker.given
        self._drop(worker)
        self._waiting.extendleft(reversed(others))
        alone = self._started()
        with suppress(EOFError, OSError):
            alone.items.send([item])
            good, answer = alone.results.recv()
            if not good:
                raise answer
            self._done[number] = answer
            return
        self._drop(alone)
        self._done[number] = self._lost(item)

    def _drop(self, worker: _Worker[_Item]) -> None:
        self._workers.remove(worker)
        worker.end()

    def _started(self) -> _Worker[_Item]:
        item_end, our_items = multiprocessing.Pipe(duplex=False)
        our_results, result_end = multiprocessing.Pipe(duplex=False)
        _widen(result_end)
        # Forked, a process has the ends of all pipes that are open here: none would ever be seen to close.
        foreign = [our_items, our_results, *(end for one in self._workers for end in (one.items, one.results))]
        forked = multiprocessing.get_start_method() == "fork"
        process = multiprocessing.Process(
            target=_serve, args=(self._work, item_end, result_end, os.getpid(), foreign if forked else ())
        )
        try:
            process.start()
        except OSError as error:
            raise ArchivistError(
                said("no process could be started"), said("end other programs, or retry with --jobs 1")
            ) from error
        item_end.close()
        result_end.close()
        worker: _Worker[_Item] = _Worker(process, our_items, our_results)
        self._workers.append(worker)
        return worker


def _serve(
    work: Callable[[Any], Any], items: Connection, results: Connection, parent: int, foreign: Iterable[Connection]
) -> None:
    """Be the process: Ctrl-C, which a terminal sends to every process, ends it, and so does the end of the first."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    end_with_parent(parent)
    for end in foreign:
        end.close()
    with suppress(EOFError, OSError):
        while True:
            for item in items.recv():
                results.send(_done(work, item))
    os._exit(0)


def _done(work: Callable[[Any], Any], item: Any) -> tuple[bool, Any]:
    try:
        return True, work(item)
    except ArchivistError as error:  # of the environment, which is the same in every process
        return False, error


def _widen(pipe: Connection) -> None:
    """Let more wait in a pipe, where the system allows it."""
    if sys.platform == "linux":
        with suppress(OSError):
            fcntl.fcntl(pipe.fileno(), fcntl.F_SETPIPE_SZ, _PIPE_BYTES)
