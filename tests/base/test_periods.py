import pytest

from archivist.base.periods import overlaps


@pytest.mark.parametrize(
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
