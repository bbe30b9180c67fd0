import pytest
from every_case import every_case

from archivist.base.clock import (
    BadEpochError,
    Clock,
    FutureEpochError,
    is_future,
    is_time,
    later,
    overlaps,
    parse_time,
)


def test_the_time_has_one_written_form() -> None:
    assert is_time(Clock().now())


def test_source_date_epoch_fixes_the_time() -> None:
    assert Clock("1642846920").now() == "2022-01-22T10:22:00Z"


@every_case(
    "text",
    [
        "2022-01-22",
        "2022-01-22T10:22:00",
        "2022-01-22T10:22:00+00:00",
        "2022-01-22 10:22:00Z",
        "2022-02-30T10:22:00Z",
        "2022-01-22T24:00:00Z",
        "٢٠٢٢-٠١-٢٢T10:22:00Z",
        "2022-01-22T10:22:00Z\n",
        None,
        20220122,
    ],
)
def test_every_other_form_is_refused(text: object) -> None:
    assert not is_time(text)
    if isinstance(text, str):
        with pytest.raises(ValueError, match=r"time|day|hour"):
            parse_time(text)


@pytest.mark.parametrize("epoch", ["soon", "99999999999999", "1e9", "٣", "1_0", " 5", "+5"])
def test_an_epoch_that_is_no_time_is_told(epoch: str) -> None:
    with pytest.raises(BadEpochError, match="SOURCE_DATE_EPOCH"):
        Clock(epoch).now()


def test_a_time_to_come_is_not_written() -> None:
    ahead = Clock("4102444800")
    assert ahead.now() == "2100-01-01T00:00:00Z", "who only reads may look at an archive as of then"
    with pytest.raises(FutureEpochError, match="2100-01-01T00:00:00Z"):
        ahead.now_to_write()
    assert Clock("0").now_to_write() == "1970-01-01T00:00:00Z"
    assert is_time(Clock().now_to_write())


def test_ten_minutes_ahead_is_no_future() -> None:
    assert not is_future("2026-03-01T12:10:00Z", "2026-03-01T12:00:00Z")
    assert is_future("2026-03-01T12:10:01Z", "2026-03-01T12:00:00Z")
    assert not is_future("9999-12-31T23:59:59Z", "9999-12-31T23:55:00Z")


def test_times_end_at_the_first_and_the_last_that_can_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    assert later("2026-03-01T23:59:00Z", minutes=2) == "2026-03-02T00:01:00Z"
    assert later("9999-12-31T23:59:00Z", minutes=10) == "9999-12-31T23:59:59Z"
    assert later("0001-01-01T00:00:00Z", minutes=-10) == "0001-01-01T00:00:00Z"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "-62000000000")
    assert is_time(Clock().now()), "a year below 1000 has four digits too"


@every_case(
    ("date", "since", "until", "expected"),
    [
        ("2022-01-22", None, None, True),
        (None, None, None, True),
        (None, "2022", None, False),
        ("2022-01-22", "2022-01-22", "2022-01-22", True),
        ("2022-01-22", "2022-01-23", None, False),
        ("2022-01-22", None, "2022-01-21", False),
        ("2022-01-22", "2022", "2022", True),
        ("2022-01-31", "2022-01", "2022-01", True),
        ("2022-02-01", "2022-01", "2022-01", False),
        # Of these only the month or the year is known: they may lie in every part of it.
        ("2022-01", "2022-01-31", None, True),
        ("2022-01", "2022-02", None, False),
        ("2022-01", None, "2022-01-01", True),
        ("2022", "2022-12-31", None, True),
        ("2022", None, "2021-12-31", False),
        ("2022", "2023", None, False),
    ],
)
def test_a_date_may_lie_in_a_range(date, since, until, expected):
    assert overlaps(date, since, until) is expected
