"""Spread work over processes, in order, and end at once when somebody presses Ctrl-C."""

import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

from archivist.model.errors import ArchivistError

__all__ = ["spread"]

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")
# So many parts are sent to a process at a time. They cost about 10 ms each: few enough to stop quickly, enough to make
# up for the sending.
_PARTS = 16


def spread(
    work: Callable[[_Item], _Result],
    items: Sequence[_Item],
    jobs: int,
    lost: Callable[[_Item], _Result] | None = None,
) -> Iterator[_Result]:
    """Give the result of each item, in order; with one job in this process, else in as many as `jobs`.

    If a process is killed, each item without a result gets a process of its own, and `lost` gives the result of one
    that ends it; without `lost` an ArchivistError is raised.
    """
    if jobs <= 1 or len(items) <= 1:
        yield from map(work, items)
        return
    done = 0
    pool = ProcessPoolExecutor(min(jobs, len(items)), initializer=_end_silently)
    try:
        for result in pool.map(work, items, chunksize=max(1, min(_PARTS, len(items) // (jobs * 8)))):
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
    pool = ProcessPoolExecutor(1, initializer=_end_silently)
    try:
        return pool.submit(work, item).result()
    except BrokenProcessPool:
        return lost(item)
    finally:
        pool.shutdown(cancel_futures=True)


def _end_silently() -> None:
    """Let Ctrl-C, which a terminal sends to every process, end a worker: it writes nothing that could be half done."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
