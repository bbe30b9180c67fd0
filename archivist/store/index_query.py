"""What an index answers: which records say what is asked for, in which order, and how many there are.

The order is that of BM25 as SQLite's FTS5 has it, over the whole index and not segment by segment, so that it does not
depend on how an index came to be: each key that a word asks for counts by itself, and what is written counts four times
as much as a form.
"""

import math
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest
from itertools import accumulate, chain, compress, islice
from operator import sub
from typing import Any, NamedTuple

from archivist.base.query import SearchTerm
from archivist.store.index import Index, as_broken
from archivist.store.index_segment import Posting, Segment

__all__ = ["IndexAnswer", "IndexEntry", "IndexQuestion", "ask_index"]

_WRITTEN = 4.0
_K1, _B = 1.2, 0.75
_LEAST = 1e-6  # what a word counts that more than half of the records have
_MANY = 16  # times as many are looked up one by one
_SAMPLE, _SPARSE = 1000, 8  # of a word's places the first tell whether fewer than one in eight begin a phrase
_DIGITS = 6  # of a rank: what differs less is equal

# Of a table, which values each column may have; one row of a record must fit as a whole.
_Conditions = Mapping[str, Mapping[str, Callable[[Any], bool]]]


class IndexEntry(NamedTuple):
    """What the index says of a record. The smaller the rank, the better it fits what was searched."""

    id: str
    mark: bytes
    date: bytes
    rank: float = 0.0


@dataclass(frozen=True)
class IndexQuestion:
    """What is asked: all units, all conditions, and only `ids` if there are any; at most `limit` records, 0 for all.

    What `hidden` says of a record's access is counted only, unless its id is named.
    """

    units: Sequence[SearchTerm] = ()
    conditions: _Conditions = field(default_factory=dict)
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
    """What one segment has to answer: which records, and how often each phrase of each unit is in them."""

    segment: Segment
    dead: frozenset[int]
    shown: set[int] = field(default_factory=set)
    hidden: int = 0
    phrases: list[list[Posting]] = field(default_factory=list)


def ask_index(index: Index, asked: IndexQuestion) -> IndexAnswer:
    """Answer a question; IndexBrokenError if a segment contradicts itself."""
    with as_broken():
        parts = [_chosen(_Part(segment, dead), asked) for segment, dead in index.segments]
        total = sum(len(part.shown) for part in parts)
        limit = asked.limit or total
        if asked.units:
            found = _ranked(parts, limit) if total else []
        else:
            found = [_entry(part.segment, number) for part in parts for number in islice(_by_date(part), limit)]
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
        part.phrases.append(_phrases(segment, unit))
        found = _both(found, set().union(*(phrase.records for phrase in part.phrases[-1])))
    for table, columns in asked.conditions.items():
        found = _both(found, _fitting(segment, table, columns))
    named = {number for name in asked.ids if (number := segment.find(name)) is not None}
    if asked.ids:
        found = _both(found, named)
    if found is None:
        found = set(range(segment.count))
    found.difference_update(part.dead, segment.numbers("unreadable"))
    unseen = (_fitting(segment, "facts", {"access": asked.hidden}) & found) - named
    found -= unseen
    part.hidden, part.shown = len(unseen), found
    return part


def _both(one: set[int] | None, other: set[int]) -> set[int]:
    return other if one is None else one & other


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


def _by_date(part: _Part) -> Iterator[int]:
    """Return the records that are shown in the order of their dates, the newest first."""
    return (number for number in part.segment.numbers("by date") if number in part.shown)


def _entry(segment: Segment, number: int, rank: float = 0.0) -> IndexEntry:
    return IndexEntry(segment.id(number), segment.mark(number), segment.date(number), rank)


def _phrases(segment: Segment, unit: SearchTerm) -> list[Posting]:
    """Return the records that have each key or phrase of a unit, and how often."""
    if unit.forms:
        return [segment.posting(key) for key in sorted(unit.forms)]
    # Where the phrase would begin, by all of its keys but the first, which the phrases of a unit do not share.
    begins: set[int] | None = None
    for place, key in enumerate(unit.keys[1:], 1):
        found = segment.posting(key, positions=True).positions
        begins = _both(begins, {position - place for position in found})
    return [_phrase(segment.posting(key, positions=begins is not None), begins) for key, *_ in unit.phrases]


def _phrase(first: Posting, begins: set[int] | None) -> Posting:
    """Return the records where a word stands at one of the places `begins`; without these wherever it stands."""
    if begins is None:
        return Posting(list(compress(first.records, first.counts)), list(filter(None, first.counts)))
    positions, sample = first.positions, first.positions[:_SAMPLE]
    ends = list(accumulate(first.counts))  # of the positions, which are in the order of the records
    if sum(map(begins.__contains__, sample)) * _SPARSE < len(sample):
        places = (bisect_left(positions, at) for at in begins.intersection(positions))
        times = Counter(bisect_right(ends, place) for place in places)
        found = sorted(times)
        return Posting([first.records[at] for at in found], [times[at] for at in found])
    # Where many stand it is quicker to look at all.
    stood = list(accumulate(map(begins.__contains__, positions), initial=0))
    edges = [stood[end] for end in ends]
    counts = list(map(sub, edges, chain((0,), edges)))
    return Posting(list(compress(first.records, counts)), list(filter(None, counts)))


def _ranked(parts: Sequence[_Part], limit: int) -> list[IndexEntry]:
    """Return those of each part that may be among the first `limit`, with their ranks."""
    records = sum(part.segment.count - len(part.dead.union(part.segment.numbers("unreadable"))) for part in parts)
    tokens = sum(
        part.segment.tokens - sum(part.segment.numbers("lengths")[number] for number in part.dead) for part in parts
    )
    # Each unit of all parts, each phrase of a unit of all parts: how many records have it.
    having = [[_living(part, phrase.records) for phrase in unit] for part in parts for unit in part.phrases]
    units = len(parts[0].phrases) if parts else 0
    rarity = [[_rarity(records, sum(item)) for item in zip(*having[unit::units], strict=True)] for unit in range(units)]
    scored = [(part, _scores(part, rarity, tokens / max(records, 1))) for part in parts]
    best = nsmallest(limit, chain.from_iterable(map(scores.__getitem__, part.shown) for part, scores in scored))
    last = round(best[-1], _DIGITS)
    found: list[IndexEntry] = []
    for part, scores in scored:
        # Few scores differ where thousands of records have one word: each is rounded once.
        ranks = {score: round(score, _DIGITS) for score in set(scores) if score <= best[-1] + _LEAST}
        better = {score for score, rank in ranks.items() if rank < last}
        equal = {score for score, rank in ranks.items() if rank == last}
        # Many may be as good as the last: of these the dates decide.
        good = [number for number in part.shown if scores[number] in better] if better else []
        good += islice((number for number in _by_date(part) if scores[number] in equal), limit) if equal else []
        found += [_entry(part.segment, number, ranks[scores[number]]) for number in good]
    return found


def _living(part: _Part, records: Sequence[int]) -> int:
    return len(records) - sum(number in part.dead for number in records) if part.dead else len(records)


def _rarity(records: int, having: int) -> float:
    quotient = (records - having + 0.5) / (having + 0.5)
    return math.log(quotient) if quotient > 1 else _LEAST


def _scores(part: _Part, rarity: Sequence[Sequence[float]], average: float) -> list[float]:
    """Return the score of every record of a segment; only those that are shown count."""
    base, slope = _K1 * (1 - _B), _K1 * _B / max(average, 1.0)
    norms = [base + slope * length for length in part.segment.numbers("lengths")]
    scores = [0.0] * part.segment.count
    for unit, rare in zip(part.phrases, rarity, strict=True):
        for phrase, weight in zip(unit, rare, strict=True):
            factor = weight * (_K1 + 1)
            numbers, counts = _counted(phrase, part.shown)
            frequencies = {count: _WRITTEN * count or 1.0 for count in set(counts)}
            for number, count in zip(numbers, counts, strict=True):
                frequency = frequencies[count]
                scores[number] -= factor * frequency / (frequency + norms[number])
    return scores


def _counted(phrase: Posting, shown: Collection[int]) -> tuple[Sequence[int], Sequence[int]]:
    """Return records and counts of a phrase, of those shown at least."""
    records = phrase.records
    if len(records) < _MANY * len(shown):
        return records, phrase.counts
    places = (bisect_left(records, number) for number in shown)
    found = [at for number, at in zip(shown, places, strict=True) if at < len(records) and records[at] == number]
    return [records[at] for at in found], [phrase.counts[at] for at in found]
