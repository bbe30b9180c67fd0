import pytest
from every_case import every_case

from archivist.readers.shared.roman import roman


@every_case(("number", "text"), [(1, "i"), (4, "iv"), (49, "xlix"), (1994, "mcmxciv"), (3999, "mmmcmxcix")])
def test_a_roman_number(number, text):
    assert roman(number) == text


@pytest.mark.parametrize("number", [-1, 0, 4000])
def test_a_number_that_has_none(number):
    assert roman(number) == ""
