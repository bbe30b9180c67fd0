from dataclasses import replace

import pytest
from tei_example import MAKING


@pytest.mark.parametrize("made", ["2023-04-01 10:00", "2023-04-01", "", "2023-02-30T00:00:00Z"])
def test_a_time_that_tei_attributes_cannot_hold_is_refused(made):
    with pytest.raises(ValueError):  # noqa: PT011  # the clock's own words
        replace(MAKING, made=made)
