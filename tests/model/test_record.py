"""Who may see a record, by its level and the day."""

import pytest

from archivist.model.record import Access, is_open


@pytest.mark.parametrize(
    ("level", "until", "day", "expected"),
    [
        ("open", None, "2024-03-03", True),
        ("restricted", None, "2024-03-03", False),
        ("embargoed", "2024-03-03", "2024-03-02", False),
        ("embargoed", "2024-03-03", "2024-03-03", False),
        ("embargoed", "2024-03-03", "2024-03-04", True),
        ("embargoed", "2024-03", "2024-03-31", False),
        ("embargoed", "2024-03", "2024-04-01", True),
        ("embargoed", "2024", "2024-12-31", False),
        ("embargoed", "2024", "2025-01-01", True),
        ("embargoed", None, "2024-03-03", False),
    ],
)
def test_a_record_is_shown_unasked_when_it_is_open_and_after_its_embargo(level, until, day, expected):
    assert is_open(Access(level, until, None), day) is expected
