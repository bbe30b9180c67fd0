"""Segments of the index are made: of records, or of other segments."""

import heapq
import json
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from archivist.base.json_value import Json
from archivist.base.words import words
from archivist.store.index_segment import (
    DATE_BYTES,
    ID_BYTES,
    NUMBER_TYPES,
    IndexedRecord,
    Posting,
    Segment,
    low_first,
)
from archivist.store.sealed_file import SealedWriter

__all__ = ["SegmentDraft", "merge_segments"]

_PAGE_WORDS = 512  # of the dictionary: some ten kilobytes


class _Table:
    """The rows of one table while it is made: the record of each, and the code of its value in each column."""

    def __init__(self) -> None:
        self.records = array("I")
        self.columns: dict[str, tuple[dict[str, int], array[int]]] = {}

    def add(self, number: int, row: Mapping[str, Json]) -> None:
        self.records.append(number)
        for name, value in row.items():
            values, codes = self.columns.setdefault(name, ({}, array("I")))
            codes.append(values.setdefault(json.dumps(value), len(values)))


class _Records:
    """The records of a segment while it is made, all but their words."""

    def __init__(self) -> None:
        self.ids, self.marks, self.dates = bytearray(), bytearray(), bytearray()
        self.unreadable = array("I")
        self.lengths, self.spans = array("I"), array("I")
        self.tables: dict[str, _Table] = {}

    def add(self, record: IndexedRecord, length: int, span: int) -> None:
        """Add a record whose texts have so many words and forms, and so many positions."""
        number = len(self.lengths)
        self.ids += bytes.fromhex(record.id)
        self.marks += record.mark
        self.dates += record.date
        self.lengths.append(length)
        self.spans.append(span)
        if not record.rows:
            self.unreadable.append(number)
        for name, rows in record.rows.items():
            for row in rows:
                self.tables.setdefault(name, _Table()).add(number, row)

    def write(self, out: SealedWriter) -> dict[str, Json]:
        """Write them; returns where each part lies."""
        count = len(self.lengths)
        keys = [bytes(self.ids[ID_BYTES * number :][:ID_BYTES]) for number in range(count)]
        dates = [bytes(self.dates[DATE_BYTES * number :][:DATE_BYTES]) for number in range(count)]
        by_id = sorted(range(count), key=keys.__getitem__)
        parts: dict[str, Json] = {
            "ids": [out.write(bytes(self.ids)), count],
            "marks": [out.write(bytes(self.marks)), count],
            "by id": _put(out, by_id),
            # By date, the newest first, undated ones last; of one date by id.
            "by date": _put(out, sorted(by_id, key=dates.__getitem__, reverse=True)),
            "dates": [out.write(bytes(self.dates)), count],
            "unreadable": _put(out, self.unreadable),
            "lengths": _put(out, self.lengths),
            "spans": _put(out, self.spans),
        }
        for name, table in self.tables.items():
            parts[name] = _put(out, table.records)
            for column, (values, codes) in table.columns.items():
                parts[f"{name}.{column}"] = _put(out, codes)
                parts[f"{name}.{column} values"] = _put_json(out, [json.loads(value) for value in values])
        return parts


class SegmentDraft:
    """A segment that is being made in memory; `size` grows with what is put in."""

    def __init__(self) -> None:
        self.size = 0
        self._records = _Records()
        self._position = 0
        # word → record, count, positions, record, count, positions …
        self._words: dict[str, array[int]] = {}

    @property
    def count(self) -> int:
        """Return how many records were put in."""
        return len(self._records.lengths)

    def put(self, record: IndexedRecord) -> None:
        """Take a record in."""
        number, start = len(self._records.lengths), self._position
        written: dict[str, list[int]] = {}
        forms: set[str] = set()
        for text in record.texts:
            for word in words(text):
                written.setdefault(word.key, []).append(self._position)
                forms |= word.forms
                self._position += 1
            self._position += 1  # no phrase reaches from one text into the next
        span = self._position - start
        forms.difference_update(written)
        for key, positions in (*written.items(), *((form, ()) for form in forms)):
            self._words.setdefault(key, array("I")).extend((number, len(positions), *positions))
        self._records.add(record, span + len(forms), span)
        self.size += 2 * (len(written) + len(forms)) + span

    def write(self, out: SealedWriter) -> str:
        """Write the segment; returns its name."""
        return _seal(out, self._records, ((key, _unpacked(self._words[key])) for key in sorted(self._words)))


def merge_segments(parts: Sequence[tuple[Segment, frozenset[int]]], out: SealedWriter) -> str:
    """Write one segment of several, without the records that are dead in each; returns its name.

    Of what is dead no byte is taken over.
    """
    records = _Records()
    moves = []
    begin = 0
    for segment, dead in parts:
        numbers: list[int] = []
        shifts: list[int] = []
        before = 0
        for number, (record, length, span) in enumerate(segment.records()):
            numbers.append(-1 if number in dead else len(records.lengths))
            shifts.append(begin - before)
            before += span
            if number not in dead:
                records.add(record, length, span)
                begin += span
        moves.append((numbers, shifts, bool(dead)))
    streams = [_tagged(segment, number) for number, (segment, _) in enumerate(parts)]
    merged = groupby(heapq.merge(*streams, key=itemgetter(0, 1)), itemgetter(0))
    return _seal(out, records, ((word, _joined(found, moves)) for word, found in merged))


def _tagged(segment: Segment, number: int) -> Iterator[tuple[str, int, Posting]]:
    return ((word, number, posting) for word, posting in segment.all_postings())


def _joined(
    found: Iterable[tuple[str, int, Posting]], moves: Sequence[tuple[Sequence[int], Sequence[int], bool]]
) -> Posting:
    records, counts, positions = array("I"), array("I"), array("I")
    for _, part, posting in found:
        numbers, shifts, has_dead = moves[part]
        if not has_dead and shifts:  # then all are shifted alike
            records.extend([numbers[number] for number in posting.records])
            counts.extend(list(posting.counts))
            shift = shifts[0]
            positions.extend([position + shift for position in posting.positions])
            continue
        at = 0
        for number, count in zip(posting.records, posting.counts, strict=True):
            if numbers[number] >= 0:
                records.append(numbers[number])
                counts.append(count)
                positions.extend([position + shifts[number] for position in posting.positions[at : at + count]])
            at += count
    return Posting(records, counts, positions)


def _seal(out: SealedWriter, records: _Records, postings: Iterable[tuple[str, Posting]]) -> str:
    pages: list[Json] = []
    page: dict[str, str] = {}
    for word, (numbers, counts, positions) in postings:
        if numbers:
            packed = [_packed(item) for item in (numbers, counts, positions)]
            offset = out.write(b"".join(data for _, data in packed))
            types = "".join(code for code, _ in packed)
            page[word] = f"{word}\t{types}\t{offset}\t{len(numbers)}\t{len(positions)}\n"
        if len(page) == _PAGE_WORDS:
            pages.append(_put_page(out, page))
            page = {}
    if page:
        pages.append(_put_page(out, page))
    return out.seal({"parts": records.write(out), "pages": pages, "tokens": sum(records.lengths)})


def _unpacked(packed: Sequence[int]) -> Posting:
    records, counts, positions = array("I"), array("I"), array("I")
    at = 0
    while at < len(packed):
        count = packed[at + 1]
        records.append(packed[at])
        counts.append(count)
        positions.extend(packed[at + 2 : at + 2 + count])
        at += 2 + count
    return Posting(records, counts, positions)


def _packed(numbers: Sequence[int]) -> tuple[str, bytes]:
    """Return numbers in the smallest type that holds them all, and its code."""
    greatest = max(numbers, default=0)
    code = next(code for code in NUMBER_TYPES if greatest < 1 << 8 * array(code).itemsize)
    return code, low_first(array(code, numbers)).tobytes()


def _put_page(out: SealedWriter, page: Mapping[str, str]) -> list[Json]:
    """Write a page of the dictionary: a line a word, which is found without reading the others."""
    data = ("\n" + "".join(page.values())).encode()
    return [next(iter(page)), out.write(data), len(data)]


def _put(out: SealedWriter, numbers: Sequence[int]) -> list[Json]:
    code, data = _packed(numbers)
    return [out.write(data), code, len(numbers)]


def _put_json(out: SealedWriter, value: Any) -> list[Json]:
    data = json.dumps(value, separators=(",", ":")).encode()
    return [out.write(data), len(data)]
