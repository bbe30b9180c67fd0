"""What two records, or two revisions of one, say otherwise. Pure: it reads nothing."""

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from archivist.base.lines import split_lines
from archivist.base.wording import Comparison, Excerpt, compare, folded_wording
from archivist.model.metadata_json import displayed, metadata_to_dict
from archivist.model.record import Record
from archivist.model.record_json import record_to_dict

__all__ = ["Manner", "Side", "differing_fields", "differing_rest", "differing_text", "passages"]

_WORDS = frozenset({"value", "name", "role", "text"})
_PLACES = frozenset({"start", "end"})
# Parts of a record that are told whole when they differ.
_PARTS = ("status", "access", "collection", "accession", "rights")
# Parts of which each key is told by itself; a text that differs is told passage by passage.
_FACTS = ("source", "text")


@dataclass(frozen=True)
class Side:
    """One of the two: its record and its text."""

    record: Record
    text: str


@dataclass(frozen=True)
class Manner:
    """How to compare.

    `same_source`: two revisions of one record, so that places in the text count too. `whole`: the whole texts, not only
    the statements in them. `ignore_marks`: words as `base.wording.folded_wording` gives them.
    """

    same_source: bool
    whole: bool
    ignore_marks: bool

    @property
    def key(self) -> Callable[[str], str]:
        """The function under which words that count as the same are equal."""
        return folded_wording if self.ignore_marks else str


def differing_fields(left: Record, right: Record, manner: Manner) -> list[dict[str, Any]]:
    """Return each field that differs, whole on both sides, with the names of the parts that do.

    `statement` is None for the record's own fields, else the number, from 1, of an entry that has fields of its own.
    """
    pairs = [(0, left.metadata, right.metadata)]
    for number, (one, two) in enumerate(zip(left.statements, right.statements, strict=False), start=1):
        # An entry without metadata of its own has the record's.
        if one.metadata is not None or two.metadata is not None:
            pairs.append((number, one.metadata or left.metadata, two.metadata or right.metadata))
    found = []
    for statement, one_side, other_side in pairs:
        as_json = metadata_to_dict(one_side), metadata_to_dict(other_side)
        for name, field in as_json[0].items():
            other = as_json[1][name]
            differs = [part for part in field if _bare(field[part], part, manner) != _bare(other[part], part, manner)]
            if differs:
                found.append(
                    {"field": name, "statement": statement or None, "differs": differs, "left": field, "right": other}
                )
    return found


def differing_rest(left: Side, right: Side, manner: Manner) -> list[dict[str, Any]]:
    """Return what else differs: `what`, and both sides; of lists only the entries that the other side lacks."""
    one, two = record_to_dict(left.record), record_to_dict(right.record)
    found = [(name, one[name], two[name]) for name in _PARTS if one[name] != two[name]]
    for name in _FACTS:
        keys = [key for key in one[name] if one[name][key] != two[name][key]]
        if keys:
            found.append((name, {key: one[name][key] for key in keys}, {key: two[name][key] for key in keys}))
    ends = _line_ends(left.text), _line_ends(right.text)
    if ends[0].keys() != ends[1].keys() and not manner.ignore_marks:
        found.append(("line_ends", *ends))
    found += _lists(one, two, manner)
    return [{"what": what, "left": before, "right": after} for what, before, after in found]


def differing_text(left: Side, right: Side, manner: Manner) -> Comparison:
    """Compare the texts, or of each only its statements."""
    spans = None if manner.whole else (_spans(left.record), _spans(right.record))
    return compare(left.text, right.text, spans=spans, ignore_marks=manner.ignore_marks)


def passages(comparison: Comparison) -> list[dict[str, Any]]:
    """Return the differences of two texts as JSON."""
    return [
        {
            "kind": item.kind,
            "left": _excerpt(item.left),
            "right": _excerpt(item.right),
            "before": displayed(item.before),
        }
        for item in comparison.differences
    ]


def _lists(one: Mapping[str, Any], two: Mapping[str, Any], manner: Manner) -> list[tuple[str, Any, Any]]:
    found = []
    for name in ("acquisitions", "statements", "mentions"):
        sides = [one[name], two[name]]
        if name == "statements":  # their fields are told as fields
            sides = [[{"form": item["form"], "spans": item["spans"]} for item in side] for side in sides]
        keys = [[json.dumps(_bare(item, name, manner), sort_keys=True) for item in side] for side in sides]
        left, right = _only(sides[0], keys[0], keys[1]), _only(sides[1], keys[1], keys[0])
        if left or right:
            found.append((name, left, right))
    return found


def _only(items: Sequence[Any], keys: Sequence[str], others: Sequence[str]) -> list[Any]:
    """Return the items that the other side lacks, or has fewer of."""
    left = Counter(others)
    found = []
    for item, key in zip(items, keys, strict=True):
        if left[key]:
            left[key] -= 1
        else:
            found.append(item)
    return found


def _bare(value: Any, name: str, manner: Manner) -> Any:
    """Leave out what does not count: marks on request, and places where the texts are not the same."""
    if isinstance(value, dict):
        kept = {key: item for key, item in value.items() if manner.same_source or key not in _PLACES | {"spans"}}
        return {key: _bare(item, key, manner) for key, item in kept.items()}
    if isinstance(value, list):
        return [_bare(item, name, manner) for item in value]
    return manner.key(value) if isinstance(value, str) and name in _WORDS else value


def _line_ends(text: str) -> dict[str, int]:
    names = {"\n": "LF", "\r\n": "CRLF", "\r": "CR"}
    counts: dict[str, int] = {}
    for line in split_lines(text):
        if line.ending:
            counts[names[line.ending]] = counts.get(names[line.ending], 0) + 1
    return counts


def _spans(record: Record) -> Sequence[tuple[int, int]]:
    return sorted(span for item in record.statements for span in item.spans)


def _excerpt(item: Excerpt | None) -> dict[str, Any] | None:
    if item is None:
        return None
    return {"text": displayed(item.text), "start": item.start, "end": item.end, "lines": [item.first, item.last]}
