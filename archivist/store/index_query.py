"""What an index answers: which records say what is asked for, in which order, and how many there are.

The order is that of BM25 as SQLite's FTS5 has it, over the whole index and not segment by segment, so that it does not
depend on how an index came to be: each key that a word asks for counts by itself, and what is written counts four times
as much as a form.
"""

import math
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any, NamedTuple

from archivist.base.query import SearchTerm
from archivist.store.index import Index, as_broken
from archivist.store.index_segment import Posting, Segment

__all__ = ["IndexAnswer", "IndexEntry", "IndexQuestion", "ask_index"]

_WRITTEN = 4.0
_K1, _B = 1.2, 0.75
_LEAST = 1e-6  # what a word counts that more than half of the records have
_DIGITS = 6  # of a rank: what differs less is equal

# Of a table, which values each column may have; one row of a record must fit as a whole.
Conditions = Mapping[str, Mapping[str, Callable[[Any], bool]]]
_Weights = Sequence[tuple[Sequence[int], Sequence[float]]]


class IndexEntry(NamedTuple):
    """What the index says of a record. The smaller the rank, the better it fits what was searched."""

    id: str
    mark: bytes
    date: str
    rank: float = 0.0


@dataclass(frozen=True)
class IndexQuestion:
    """What is asked: all units, all conditions, and only `ids` if there are any; at most `limit` records, 0 for all.

    What `hidden` says of a record's access is counted only, unless its id is named.
    """

    units: Sequence[SearchTerm] = ()
    conditions: Conditions = field(default_factory=dict)
    ids: frozenset[str] = frozenset()
    hidden: Callable[[Any], bool] = lambda _: False
    limit: int = 0


@dataclass(frozen=True)
class IndexAnswer:
    """How many records fit and may be shown, how many fit and may not, and the first of those that may."""

    total: int
    hidden: int
    entries: Sequence[IndexEntry]


@dataclass
class _Part:
    """What one segment has to answer: records, whether they may be shown, and what each phrase counts in them."""

    segment: Segment
    dead: frozenset[int]
    shown: set[int] = field(default_factory=set)
    hidden: int = 0
    weights: list[_Weights] = field(default_factory=list)


def ask_index(index: Index, asked: IndexQuestion) -> IndexAnswer:
    """Answer a question; IndexBrokenError if a segment contradicts itself."""
    with as_broken():
        parts = [_chosen(_Part(segment, dead), asked) for segment, dead in index.segments]
        total = sum(len(part.shown) for part in parts)
        limit = asked.limit or total
        found = _ranked(parts, limit) if asked.units else [entry for part in parts for entry in _newest(part, limit)]
        # Stable sorts, the last one decides: rank, then date (the newest first, undated last), then id.
        found.sort(key=lambda entry: entry.id)
        found.sort(key=lambda entry: entry.date, reverse=True)
        found.sort(key=lambda entry: entry.rank)
        if len({entry.id for entry in found}) < len(found):
            raise ValueError("it has a record twice")
        return IndexAnswer(total, sum(part.hidden for part in parts), found[:limit])


def _chosen(part: _Part, asked: IndexQuestion) -> _Part:
    segment = part.segment
    found: set[int] | None = None
    for unit in asked.units:
        part.weights.append(_weights(segment, unit))
        said = set().union(*(records for records, _ in part.weights[-1]))
        found = said if found is None else found & said
    for table, columns in asked.conditions.items():
        fitting = _fitting(segment, table, columns)
        found = fitting if found is None else found & fitting
    named = {number for name in asked.ids if (number := segment.find(name)) is not None}
    if asked.ids:
        found = named if found is None else found & named
    if found is None:
        found = set(range(segment.count))
    found = found.difference(part.dead, segment.numbers("unreadable"))
    unseen = _fitting(segment, "facts", {"access": asked.hidden}) & found - named
    part.hidden, part.shown = len(unseen), found - unseen
    return part


def _fitting(segment: Segment, table: str, columns: Mapping[str, Callable[[Any], bool]]) -> set[int]:
    """Return the records of which one row of a table fits as a whole."""
    if not segment.has(table):
        return set()
    rows: Iterable[int] | None = None
    for name, fits in columns.items():
        values, codes = segment.column(table, name)
        good = [fits(value) for value in values]
        if not any(good):
            return set()
        if rows is None:
            rows = [row for row, code in enumerate(codes) if good[code]]
        else:
            rows = [row for row in rows if good[codes[row]]]
    records = segment.numbers(table)
    return set(records) if rows is None else {records[row] for row in rows}


def _newest(part: _Part, limit: int) -> list[IndexEntry]:
    found: list[IndexEntry] = []
    for number in part.segment.numbers("by date"):
        if len(found) == limit:
            break
        if number in part.shown:
            found.append(_entry(part.segment, number))
    return found


def _entry(segment: Segment, number: int, rank: float = 0.0) -> IndexEntry:
    return IndexEntry(segment.id(number), segment.mark(number), segment.date(number), rank)


def _weights(segment: Segment, unit: SearchTerm) -> _Weights:
    """Return for each key or phrase of a unit the records that have it, and how much it counts in each."""
    if unit.forms:
        postings = [segment.posting(key) for key in sorted(unit.forms)]
        return [(item.records, [_WRITTEN * count or 1.0 for count in item.counts]) for item in postings]
    ends = list(accumulate(segment.numbers("spans")))
    return [_phrase([segment.posting(key, positions=True) for key in phrase], ends) for phrase in unit.phrases]


def _phrase(postings: Sequence[Posting], ends: Sequence[int]) -> tuple[Sequence[int], Sequence[float]]:
    begins = set(postings[0].positions)
    for place, posting in enumerate(postings[1:], 1):
        begins &= {position - place for position in posting.positions}
    found: dict[int, float] = {}
    for position in begins:
        number = bisect_right(ends, position)
        found[number] = found.get(number, 0.0) + _WRITTEN
    return list(found), list(found.values())


def _ranked(parts: Sequence[_Part], limit: int) -> list[IndexEntry]:
    """Return those of each part that may be among the first `limit`, with their ranks."""
    records = sum(part.segment.count - len(part.dead.union(part.segment.numbers("unreadable"))) for part in parts)
    tokens = sum(
        part.segment.tokens - sum(part.segment.numbers("lengths")[number] for number in part.dead) for part in parts
    )
    # Each unit of all parts, each phrase of a unit of all parts: how many records have it.
    counts = [[_living(part, having) for having, _ in unit] for part in parts for unit in part.weights]
    units = len(parts[0].weights) if parts else 0
    rarity = [
        [_rarity(records, sum(found)) for found in zip(*counts[unit::units], strict=True)] for unit in range(units)
    ]
    scored = [(part, _scores(part, rarity, tokens / max(records, 1))) for part in parts]
    ranks = sorted(rank for _, scores in scored for rank in scores.values())
    last = ranks[limit - 1] if limit and limit <= len(ranks) else math.inf
    return [
        _entry(part.segment, number, rank) for part, scores in scored for number, rank in scores.items() if rank <= last
    ]


def _living(part: _Part, records: Sequence[int]) -> int:
    return len(records) - sum(number in part.dead for number in records) if part.dead else len(records)


def _rarity(records: int, having: int) -> float:
    quotient = (records - having + 0.5) / (having + 0.5)
    return math.log(quotient) if quotient > 1 else _LEAST


def _scores(part: _Part, rarity: Sequence[Sequence[float]], average: float) -> dict[int, float]:
    lengths = part.segment.numbers("lengths")
    scores = dict.fromkeys(part.shown, 0.0)
    base, slope = _K1 * (1 - _B), _K1 * _B / max(average, 1e-9)
    for unit, rare in zip(part.weights, rarity, strict=True):
        for (records, weights), factor in zip(unit, rare, strict=True):
            for number, weight in zip(records, weights, strict=True):
                if number in scores:
                    scores[number] -= factor * weight * (_K1 + 1) / (weight + base + slope * lengths[number])
    return {number: round(score, _DIGITS) for number, score in scores.items()}
