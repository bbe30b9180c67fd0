from dataclasses import replace

import pytest
from tei_example import MAKING


@pytest.mark.parametrize(
    "wrong",
    [
        {"made": "2023-04-01 10:00"},
        {"tool_name": "two words"},
        {"tool_version": "latest"},
        {"schemas": {"archivist.rng": "abc"}},
        {"schemas": {"../x": "a" * 64}},
    ],
)
def test_what_tei_attributes_cannot_hold_is_refused(wrong):
    with pytest.raises(ValueError):  # noqa: PT011  # each part says its own
        replace(MAKING, **wrong)


def test_the_version_number_is_the_part_that_tei_allows():
    assert MAKING.version_number == "1.2.3"
    assert replace(MAKING, tool_version="2rc1").version_number == "2rc1"
