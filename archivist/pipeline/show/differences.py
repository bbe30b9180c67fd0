"""What two records, or two revisions of one, say otherwise. Pure: it reads nothing."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from archivist.base.json_value import Json
from archivist.base.lines import split_lines
from archivist.base.wording import Comparison, Difference, Excerpt, compare, folded_wording
from archivist.model.metadata_json import displayed, field_to_dict
from archivist.model.record import Record
from archivist.model.record_json import record_to_dict
from archivist.model.results.diff import FieldDifference, OtherDifference

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


def differing_fields(left: Record, right: Record, manner: Manner) -> tuple[FieldDifference, ...]:
    """Return each field that differs, whole on both sides, with the names of the parts that do.

    `statement` is None for the record's own fields, else the number, from 1, of an entry that has fields of its own.
    """
    pairs = [(0, left.metadata, right.metadata)]
    for number, (one, two) in enumerate(zip(left.statements, right.statements, strict=False), start=1):
        # An entry without metadata of its own has the record's.
        if one.metadata is not None or two.metadata is not None:
            pairs.append((number, one.metadata or left.metadata, two.metadata or right.metadata))
    differing: list[FieldDifference] = []
    for statement, one_side, other_side in pairs:
        for (name, field), (_, other) in zip(one_side.items(), other_side.items(), strict=True):
            parts, others = field_to_dict(field), field_to_dict(other)
            # Either side may lack a part that is left out where it is empty.
            differs = tuple(
                part
                for part in dict.fromkeys((*parts, *others))
                if _bare(parts.get(part), part, manner) != _bare(others.get(part), part, manner)
            )
            # Which rules agreed tells how a value was read; alone it is no difference of what the records say.
            if differs and differs != ("agreed",):
                differing.append(FieldDifference(name, statement or None, differs, field, other))
    return tuple(differing)


def differing_rest(left: Side, right: Side, manner: Manner) -> tuple[OtherDifference, ...]:
    """Return what else differs: `what`, and both sides; of lists only the entries that the other side lacks."""
    one, two = record_to_dict(left.record), record_to_dict(right.record)
    differing = [OtherDifference(name, one[name], two[name]) for name in _PARTS if one[name] != two[name]]
    for name in _FACTS:
        keys = [key for key in one[name] if one[name][key] != two[name][key]]
        if keys:
            left_facts, right_facts = ({key: facts[name][key] for key in keys} for facts in (one, two))
            differing.append(OtherDifference(name, left_facts, right_facts))
    ends = _line_ends(left.text), _line_ends(right.text)
    if ends[0].keys() != ends[1].keys() and not manner.ignore_marks:
        differing.append(OtherDifference("line_ends", *ends))
    return (*differing, *_lists(one, two, manner))


def differing_text(left: Side, right: Side, manner: Manner) -> Comparison:
    """Compare the texts, or of each only its statements."""
    spans = None if manner.whole else (_spans(left.record), _spans(right.record))
    return compare(left.text, right.text, spans=spans, ignore_marks=manner.ignore_marks)


def passages(comparison: Comparison) -> tuple[Difference, ...]:
    """Return the differences of two texts, with their words as JSON carries them."""
    return tuple(
        replace(item, left=_shown(item.left), right=_shown(item.right), before=displayed(item.before))
        for item in comparison.differences
    )


def _lists(one: Mapping[str, Json], two: Mapping[str, Json], manner: Manner) -> Iterator[OtherDifference]:
    for name in ("acquisitions", "statements", "mentions", "relations"):
        sides = [_items(record, name) for record in (one, two)]
        keys = [[json.dumps(_bare(item, name, manner), sort_keys=True) for item in side] for side in sides]
        left, right = _only(sides[0], keys[0], keys[1]), _only(sides[1], keys[1], keys[0])
        if left or right:
            yield OtherDifference(name, left, right)


def _items(record: Mapping[str, Json], name: str) -> list[Mapping[str, Json]]:
    """Return a list of the record; of statements without their fields, which are told as fields."""
    listed = record[name]
    items = [item for item in listed if isinstance(item, Mapping)] if isinstance(listed, list) else []
    return [{"form": item["form"], "spans": item["spans"]} for item in items] if name == "statements" else items


def _only(items: Sequence[Json], keys: Sequence[str], others: Sequence[str]) -> list[Json]:
    """Return the items that the other side lacks, or has fewer of."""
    left = Counter(others)
    only: list[Json] = []
    for item, key in zip(items, keys, strict=True):
        if left[key]:
            left[key] -= 1
        else:
            only.append(item)
    return only


def _bare(value: Json, name: str, manner: Manner) -> Json:
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


def _shown(item: Excerpt | None) -> Excerpt | None:
    return None if item is None else replace(item, text=displayed(item.text))
