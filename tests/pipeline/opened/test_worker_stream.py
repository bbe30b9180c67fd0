"""Work spread over processes while items come: in order, few in memory, and its failures told in one line."""

import os
import signal
from collections.abc import Iterator
from contextlib import closing
from multiprocessing import active_children

import pytest

from archivist.model.errors import ArchivistError, NothingError
from archivist.pipeline.opened import worker_stream
from archivist.pipeline.opened.worker_stream import stream


@pytest.fixture(autouse=True)
def nobody_left() -> Iterator[None]:
    yield
    assert not active_children()


def double(number: int) -> int:
    return 2 * number


def lost(number: int) -> int:
    return -number


@pytest.mark.parametrize("jobs", [1, 2, 5])
@pytest.mark.parametrize("count", [0, 1, 2, 3, 300])
def test_results_come_in_order(jobs: int, count: int) -> None:
    assert list(stream(double, range(count), jobs, lost)) == [2 * number for number in range(count)]


def process_of(_: int) -> int:
    return os.getpid()


def test_one_item_is_done_here_and_several_by_others() -> None:
    assert list(stream(process_of, [1], 2, lost)) == [os.getpid()]
    assert os.getpid() not in stream(process_of, [1, 2], 2, lost)
    assert len(set(stream(process_of, range(100), 2, lost))) == 2


def deadly(number: int) -> int:
    if number in {7, 8, 50}:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def test_an_item_that_kills_its_process_is_lost_and_no_other() -> None:
    assert list(stream(deadly, range(100), 2, lost)) == [
        -number if number in {7, 8, 50} else number for number in range(100)
    ]


def killed_once(path: str) -> str:
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL))
    except FileExistsError:
        return path
    os.kill(os.getpid(), signal.SIGKILL)
    return ""


def test_an_item_whose_process_was_killed_by_somebody_gets_another(tmp_path) -> None:
    paths = [str(tmp_path / str(number)) for number in range(10)]
    assert list(stream(killed_once, paths, 2, lambda _: "lost")) == paths


def refusing(number: int) -> int:
    if number == 3:
        raise NothingError("no lists", "make some")
    return number


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_the_environment_refuses_is_raised_here(jobs: int) -> None:
    with pytest.raises(NothingError, match="no lists") as told:
        list(stream(refusing, range(10), jobs, lost))
    assert told.value.hint == "make some"


def swollen(data: bytes) -> bytes:
    return data + data


def test_items_and_results_that_no_pipe_holds_pass() -> None:
    items = [bytes([number]) * 3_000_000 for number in range(12)]
    assert list(stream(swollen, items, 2, lambda _: b"")) == [data + data for data in items]


def test_items_are_asked_for_as_they_are_needed_and_results_do_not_pile_up() -> None:
    asked: list[int] = []

    def coming() -> Iterator[int]:
        for number in range(100_000):
            asked.append(number)
            yield number

    most = 2 * worker_stream._MOST + worker_stream._AHEAD  # noqa: SLF001
    with closing(stream(double, coming(), 2, lost)) as results:
        for number, result in enumerate(results):
            assert result == 2 * number
            assert len(asked) - number <= most + 1
            if number == 3_000:
                break
    assert len(asked) <= 3_001 + most


def slow_first(number: int) -> int:
    if number == 0:
        signal.pause()
    return number


def test_a_slow_item_lets_others_go_on_only_so_far(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker_stream, "_AHEAD", 20)
    monkeypatch.setattr(worker_stream, "_MOST", 4)
    asked: list[int] = []
    spread = worker_stream._Spread(slow_first, (asked.append(n) or n for n in range(1_000)), 2, lost)  # noqa: SLF001
    try:
        spread._hand_out()  # noqa: SLF001
        for _ in range(16):
            spread._take(None)  # noqa: SLF001
            spread._hand_out()  # noqa: SLF001
        assert len(spread._done) == 16  # noqa: SLF001
        assert [len(worker.given) for worker in spread._workers] == [4, 0]  # noqa: SLF001
    finally:
        spread.end()


def test_a_stream_that_is_left_ends_its_processes() -> None:
    with closing(stream(double, range(1_000), 2, lost)) as results:
        assert next(results) == 0
        assert len(active_children()) == 2


def test_no_process_to_be_had_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(worker_stream.multiprocessing.Process, "start", refuse)
    with pytest.raises(ArchivistError, match="no process could be started"):
        list(stream(double, range(10), 2, lost))
