"""Values of exactly one kind are met wherever they stand."""

import pytest
from every_case import every_case

from archivist.base.json_values import holds_any


@pytest.mark.parametrize("value", [True, [1, [True]], {"a": {"b": [None, False]}}])
def test_a_value_of_the_kind_is_met_at_any_depth(value: object) -> None:
    assert holds_any(value, (bool,))


@every_case("value", [1, [], {}, {"true": "True"}, [0, None, 1.5]])
def test_what_only_equals_one_is_none(value: object) -> None:
    assert not holds_any(value, (bool,))
