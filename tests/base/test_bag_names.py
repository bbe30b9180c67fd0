"""Paths in the manifests of a bag: CR, LF and % have a substitute, and nothing else has (RFC 8493, 2.1.3)."""

import pytest
from every_case import every_case

from archivist.base.bag_names import decoded, encoded, is_encoded


@every_case(
    ("path", "text"),
    [
        ("data/plain é ~ {}", "data/plain é ~ {}"),
        ("data/100%", "data/100%25"),
        ("data/a\rb\nc", "data/a%0Db%0Ac"),
        ("data/%0A", "data/%250A"),
        ("data/%25", "data/%2525"),
    ],
)
def test_there_and_back(path: str, text: str) -> None:
    assert encoded(path) == text
    assert decoded(text) == path
    assert is_encoded(text)


def test_small_digits_are_read() -> None:
    assert decoded("data/a%0db%0ac") == "data/a\rb\nc"


@pytest.mark.parametrize("text", ["data/%41", "data/100%", "data/%0", "data/%%25"])
def test_any_other_percent_sign_stands_for_itself_and_is_told(text: str) -> None:
    assert decoded(text).count("%") >= 1
    assert not is_encoded(text)
