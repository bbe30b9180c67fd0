"""How much work something is, for tests: calls are counted, since seconds are others' on a busy machine."""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

# Of the processor's time, which a busy machine does not take; over ten times of what anything needs that is held to it.
_SECONDS = 60.0


def calls(work: Callable[[], object]) -> int:
    """Return how many functions `work` calls, Python's and C's."""
    count = 0

    def step(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(step)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


@contextmanager
def no_hang(seconds: float = _SECONDS) -> Iterator[None]:
    """Fail what would take minutes or hours, as one call of a pattern may, in which no further calls are counted."""

    def end(_signal: int, _frame: FrameType | None) -> None:
        raise AssertionError(f"not done after {seconds} seconds of the processor's time")

    signal.signal(signal.SIGPROF, end)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, signal.SIG_IGN)  # its default, for a signal that is under way, ends the process
