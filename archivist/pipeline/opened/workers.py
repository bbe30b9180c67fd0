"""Spread work over processes, in order, and end at once when somebody presses Ctrl-C or the first process dies."""

import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from archivist.model.errors import ArchivistError

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

__all__ = ["end_with_parent", "spread"]

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")
# So many parts are sent to a process at a time. They cost about 10 ms each: few enough to stop quickly, enough to make
# up for the sending.
_PARTS = 16
_PR_SET_PDEATHSIG = 1  # prctl(2)
# In a process of a pool: the work, and all items. They come with the process, and only places in the list are sent to
# it. Messages that are larger than a pipe would stay in it when every process was ended, and whoever still writes them
# would wait for ever.
_begun: list[tuple[Callable[[Any], Any], Sequence[Any]]] = []


def spread(
    work: Callable[[_Item], _Result],
    items: Sequence[_Item],
    jobs: int,
    lost: Callable[[_Item], _Result] | None = None,
    at_once: int = _PARTS,
) -> Iterator[_Result]:
    """Return the result of each item, in order; with one job in this process, else in as many as `jobs`.

    A process is sent up to `at_once` items at a time: one where each takes long.

    If a process is killed, each item without a result gets a process of its own, and `lost` gives the result of one
    that ends it; without `lost` an ArchivistError is raised.
    """
    if jobs <= 1 or len(items) <= 1:
        yield from map(work, items)
        return
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415  # slow to import: only for several jobs

    done = 0
    pool = _pool(min(jobs, len(items)), work, items)
    try:
        for result in pool.map(_nth, range(len(items)), chunksize=max(1, min(at_once, len(items) // (jobs * 8)))):
            done += 1
            yield result
    except BrokenProcessPool as error:
        if lost is None:
            raise ArchivistError("a process that did part of the work was killed", "retry with --jobs 1") from error
    finally:
        pool.shutdown(cancel_futures=True)
    if lost is not None:
        yield from (_alone(work, item, lost) for item in items[done:])


def _alone(work: Callable[[_Item], _Result], item: _Item, lost: Callable[[_Item], _Result]) -> _Result:
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415  # as above

    pool = _pool(1, work, [item])
    try:
        result: _Result = pool.submit(_nth, 0).result()
    except BrokenProcessPool:
        return lost(item)
    finally:
        pool.shutdown(cancel_futures=True)
    return result


def _pool(jobs: int, work: Callable[[_Item], _Result], items: Sequence[_Item]) -> "ProcessPoolExecutor":
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  # as above

    return ProcessPoolExecutor(jobs, initializer=_begin, initargs=(os.getpid(), work, items))


def _nth(place: int) -> Any:
    work, items = _begun[-1]
    return work(items[place])


def end_with_parent(parent: int) -> None:
    """Let Linux kill this process when `parent`, which made it, is dead; a process that waits would wait for ever."""
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415  # only where there are other processes

        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        if os.getppid() != parent:  # it died before we asked
            os._exit(1)


def _begin(parent: int, work: Callable[[Any], Any], items: Sequence[Any]) -> None:
    """Let Ctrl-C, which a terminal sends to every process, end a worker: it writes nothing that could be half done."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    end_with_parent(parent)
    _begun.append((work, items))
