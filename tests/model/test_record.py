"""Who may see a record, by its level and the day; what a relation can name."""

import json
import re
from pathlib import Path

import pytest
from every_case import every_case
from lxml import etree

from archivist.model import record
from archivist.model.record import Access, is_address, is_open

SCHEMAS = Path(__file__).parents[2] / "schemas"


@every_case(
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


def test_the_schemas_have_the_same_addresses() -> None:
    pattern = record._ADDRESS.pattern  # noqa: SLF001  # the schemas cannot import it
    described = json.loads((SCHEMAS / "record.schema.json").read_bytes())["properties"]["relations"]["items"]
    assert f"^{pattern}$" in [item["pattern"] for item in described["properties"]["to"]["oneOf"]]
    grammar = etree.parse(SCHEMAS / "archivist.rng")
    assert pattern in [item.text for item in grammar.iter("{http://relaxng.org/ns/structure/1.0}param")]


@pytest.mark.parametrize("address", ["https://example.org/a?b=1#c", "http://a:8080", "ftp://a.example/%D8%A8"])
def test_an_address_is_one_as_a_browser_sends_it(address: str) -> None:
    assert is_address(address)
    assert not any(map(is_address, (f" {address}", f"{address} ", f"{address}ب", address.replace("://", "://me@"))))
    assert not is_address(re.sub("^[a-z]+", "gopher", address))
