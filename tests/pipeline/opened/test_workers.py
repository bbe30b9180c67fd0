"""Work spread over processes: in order, and its failures told in one line."""

import os

import pytest
from every_case import every_case

from archivist.model.errors import ArchivistError
from archivist.pipeline.opened.workers import spread


def double(number: int) -> int:
    return 2 * number


def die(number: int) -> int:
    os._exit(number)


@every_case("jobs", [1, 2])
@every_case("count", [0, 1, 100])
def test_results_come_in_order(jobs: int, count: int) -> None:
    assert list(spread(double, range(count), jobs)) == [2 * number for number in range(count)]


def test_a_killed_process_is_an_error_of_the_environment() -> None:
    with pytest.raises(ArchivistError, match="was killed"):
        list(spread(die, range(4), 2))


def end(_: bytes) -> None:
    os._exit(1)


def test_work_on_large_items_ends_when_the_processes_do() -> None:
    # More than a pipe holds: whoever wrote them to processes that have gone would wait for ever.
    with pytest.raises(ArchivistError, match="was killed"):
        list(spread(end, [bytes(1_000_000)] * 40, 2))
