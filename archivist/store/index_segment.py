"""A segment of the index: some records, what they can be chosen by, and the words of their texts.

A record is a number here, in the order in which the records came. Its words have positions that count through the whole
segment, so that a phrase is an intersection of sets. A word under which a text is found though it is not written there
(a form, base/words) has no position.

A table has rows, each of one record, and columns of JSON values; of each column the distinct values are kept, so that a
question is asked once of each value and not of each record.
"""

import heapq
import json
import sys
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, groupby
from operator import itemgetter
from typing import Any, NamedTuple

from archivist.base.json_value import Json
from archivist.base.words import words
from archivist.store.sealed_file import SealedFile, SealedWriter

__all__ = ["IndexedRecord", "Posting", "Segment", "SegmentDraft", "merge_segments"]

ID_BYTES, MARK_BYTES, DATE_BYTES = 16, 24, 10
_PAGE_WORDS = 512  # of the dictionary: some ten kilobytes
_TYPES = "BHI"
Rows = Mapping[str, Sequence[Mapping[str, Json]]]


@dataclass(frozen=True)
class IndexedRecord:
    """What is taken in of a record; `rows` are those of each table, the table `facts` is empty if it cannot be read.

    `mark` is what tells its files from others. `date` decides the order; `texts` are what is searched.
    """

    id: str
    mark: bytes
    date: str | None = None
    rows: Rows = field(default_factory=dict)
    texts: Iterable[str] = ()


class Posting(NamedTuple):
    """The records of a word: their numbers, how often each has it (0 for a form), and all its positions."""

    records: Sequence[int]
    counts: Sequence[int]
    positions: Sequence[int] = ()


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
        self.dates += (record.date or "").encode()[:DATE_BYTES].ljust(DATE_BYTES, b"\0")
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


class Segment:
    """A segment that is open for reading. Everything may raise what a hostile file makes it raise: see `index`."""

    def __init__(self, file: SealedFile) -> None:
        self._file = file
        self.name = file.name
        self._parts: dict[str, Any] = file.contents["parts"]
        self._pages: list[list[Any]] = file.contents["pages"]
        self._first = [page[0] for page in self._pages]
        self.count: int = self._parts["ids"][1]
        self.tokens: int = file.contents["tokens"]
        self._arrays: dict[str, Sequence[int]] = {}

    def numbers(self, part: str) -> Sequence[int]:
        """Return a part that is a row of numbers."""
        if part not in self._arrays:
            self._arrays[part] = self._array(*self._parts[part])
        return self._arrays[part]

    def ids(self) -> bytes:
        """Return the ids of all records, 16 bytes each."""
        return self._file.read(self._parts["ids"][0], ID_BYTES * self.count)

    def marks(self) -> bytes:
        """Return the marks of all records, 24 bytes each."""
        return self._file.read(self._parts["marks"][0], MARK_BYTES * self.count)

    def id(self, number: int) -> str:
        """Return the id of a record."""
        return self._one("ids", ID_BYTES, number).hex()

    def mark(self, number: int) -> bytes:
        """Return the mark of a record."""
        return self._one("marks", MARK_BYTES, number)

    def date(self, number: int) -> str:
        """Return the date of a record, empty if it has none."""
        return self._one("dates", DATE_BYTES, number).rstrip(b"\0").decode()

    def find(self, record_id: str) -> int | None:
        """Return the number of a record; None if it is not here."""
        by_id = self.numbers("by id")
        low, high = 0, len(by_id)
        while low < high:
            middle = (low + high) // 2
            if self.id(by_id[middle]) < record_id:
                low = middle + 1
            else:
                high = middle
        return by_id[low] if low < len(by_id) and self.id(by_id[low]) == record_id else None

    def has(self, table: str) -> bool:
        """Return whether any record has a row in a table."""
        return table in self._parts

    def column(self, table: str, name: str) -> tuple[list[Any], Sequence[int]]:
        """Return the distinct values of a column, and for each row of its table which of them it has."""
        return self._json(f"{table}.{name} values"), self.numbers(f"{table}.{name}")

    def posting(self, word: str, *, positions: bool = False) -> Posting:
        """Return the records that have a word, with its positions if they are asked for."""
        at = bisect_right(self._first, word) - 1
        page = self._page(at) if at >= 0 else b""
        line = page.find(f"\n{word}\t".encode())
        if line < 0:
            return Posting((), ())
        return self._posting(page[line + 1 : page.index(b"\n", line + 1)], positions=positions)

    def all_postings(self) -> Iterator[tuple[str, Posting]]:
        """Return all words in their order."""
        for number in range(len(self._pages)):
            for line in self._page(number).split(b"\n")[1:-1]:
                yield line.partition(b"\t")[0].decode(), self._posting(line, positions=True)

    def records(self) -> Iterator[tuple[IndexedRecord, int, int]]:
        """Return all records without their texts, with length and span."""
        lengths, spans = self.numbers("lengths"), self.numbers("spans")
        rows: list[dict[str, list[dict[str, Json]]]] = [{} for _ in range(self.count)]
        names = (part.removesuffix(" values").split(".") for part in self._parts if part.endswith(" values"))
        for table, columns in groupby(sorted(names), itemgetter(0)):
            read = {column: self.column(table, column) for _, column in columns}
            for row, number in enumerate(self.numbers(table)):
                made = {column: values[codes[row]] for column, (values, codes) in read.items()}
                rows[number].setdefault(table, []).append(made)
        for number in range(self.count):
            record = IndexedRecord(self.id(number), self.mark(number), self.date(number), rows[number])
            yield record, lengths[number], spans[number]

    def _one(self, part: str, width: int, number: int) -> bytes:
        offset, count = self._parts[part]
        if number >= count:
            raise ValueError("it speaks of a record that it does not have")
        return self._file.read(offset + width * number, width)

    def _page(self, number: int) -> bytes:
        _, offset, length = self._pages[number]
        return self._file.read(offset, length)

    def _posting(self, line: bytes, *, positions: bool) -> Posting:
        _, types, *numbers = line.decode().split("\t")
        offset, count, total = map(int, numbers)
        sizes = [array(code).itemsize for code in types]
        places = list(accumulate((count * sizes[0], count * sizes[1]), initial=offset))
        return Posting(
            self._array(places[0], types[0], count),
            self._array(places[1], types[1], count),
            self._array(places[2], types[2], total) if positions else (),
        )

    def _array(self, offset: int, code: str, count: int) -> Sequence[int]:
        if code not in _TYPES:
            raise ValueError("it holds numbers of another type")
        found = array(code)
        found.frombytes(self._file.read(offset, count * found.itemsize))
        return _in_order(found)

    def _json(self, part: str) -> list[Any]:
        offset, length = self._parts[part]
        found: list[Any] = json.loads(self._file.read(offset, length))
        return found


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
    code = next(code for code in _TYPES if greatest < 1 << 8 * array(code).itemsize)
    return code, _in_order(array(code, numbers)).tobytes()


def _in_order(numbers: "array[int]") -> "array[int]":
    """Swap the bytes of numbers from or for a file, where they stand with the lowest first."""
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


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
