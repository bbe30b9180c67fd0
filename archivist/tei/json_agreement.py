"""record.json against record.xml, field by field."""

import json
from collections.abc import Iterator, Mapping
from itertools import zip_longest
from typing import Any

from lxml import etree

from archivist.base.json_values import holds_any
from archivist.model.findings import Finding, finding
from archivist.model.record import Record
from archivist.model.record_json import record_from_dict, record_to_dict
from archivist.tei.named_entities import misnamed
from archivist.tei.parse import described_by_tei
from archivist.tei.positions import misplaced
from archivist.tei.text_walk import Walk, walked

__all__ = ["disagreements"]

_LONGEST = 200


class _Absent:
    """Stands for a key or item that only one side has."""


_ABSENT = _Absent()


def disagreements(
    record: Record,
    root: etree._Element,
    path: str,
    walk: Walk | None = None,
    record_json: Mapping[str, Any] | None = None,
) -> tuple[Finding, ...]:
    """Return a finding for each place that the two state otherwise, each misplaced mark, each misnamed entity.

    Expected is record.json, found record.xml, both as JSON; the place is written `metadata.title.value`,
    `mentions[3].start`. `walk` is what `walked` gave, `record_json` the object that the record was read from, if any.
    """
    walk = walk or walked(root)
    described, findings = described_by_tei(root, path, walk)
    if described is None:
        return findings
    expected = record_to_dict(record) if record_json is None else record_json
    # Where both files say the same, the record that the TEI describes is the one that was read from the other.
    same = described | {"schema": expected["schema"]} == expected and _is_exact(expected)
    parsed = record if same and record_json is not None else record_from_dict(described)
    differing = () if same else _disagreements(record_to_dict(record), record_to_dict(parsed), path)
    return (*findings, *differing, *misplaced(parsed, root, path, walk), *misnamed(parsed, root, path))


def _disagreements(expected: Any, found: Any, path: str) -> Iterator[Finding]:
    for place, left, right in _differences("", expected, found):
        yield finding("tei-disagrees", path, expected=_shown(left), found=_shown(right), place=place)


def _is_exact(value: Any) -> bool:
    """Return whether a value holds no number that only equals an integer: True is 1 and 1.0 is 1 to Python."""
    return not holds_any(value, (bool, float))


def _differences(place: str, expected: Any, found: Any) -> Iterator[tuple[str, Any, Any]]:
    if isinstance(expected, dict) and isinstance(found, dict):
        for key in dict.fromkeys([*expected, *found]):
            inner = f"{place}.{key}" if place else key
            yield from _differences(inner, expected.get(key, _ABSENT), found.get(key, _ABSENT))
    elif isinstance(expected, list) and isinstance(found, list):
        for index, (left, right) in enumerate(zip_longest(expected, found, fillvalue=_ABSENT)):
            yield from _differences(f"{place}[{index}]", left, right)
    elif type(expected) is not type(found) or expected != found:
        yield place, expected, found


def _shown(value: Any) -> str:
    text = "nothing" if value is _ABSENT else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
