"""A segment of the index: some records, what they can be chosen by, and the words of their texts.

A record is a number here, in the order in which the records came. Its words have positions that count through the whole
segment, so that a phrase is an intersection of sets. A word under which a text is found though it is not written there
(a form, base/words) has no position.

A table has rows, each of one record, and columns of JSON values; of each column the distinct values are kept, so that a
question is asked once of each value and not of each record.
"""

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
from archivist.store.sealed_file import SealedFile

__all__ = [
    "DATE_BYTES",
    "ID_BYTES",
    "MARK_BYTES",
    "NUMBER_TYPES",
    "IndexedRecord",
    "Posting",
    "Segment",
    "date_key",
    "low_first",
]

ID_BYTES = 16
MARK_BYTES = 24
DATE_BYTES = 10
NUMBER_TYPES = "BHI"  # of one, two and four bytes


@dataclass(frozen=True)
class IndexedRecord:
    """What is taken in of a record; `rows` are those of each table, the table `facts` is empty if it cannot be read.

    `mark` is what tells its files from others. `date`, a `date_key`, decides the order; `texts` are what is searched.
    """

    id: str
    mark: bytes
    date: bytes = bytes(DATE_BYTES)
    rows: Mapping[str, Sequence[Mapping[str, Json]]] = field(default_factory=dict)
    texts: Iterable[str] = ()


class Posting(NamedTuple):
    """The records of a word: their numbers, how often each has it (0 for a form), and all its positions."""

    records: Sequence[int]
    counts: Sequence[int]
    positions: Sequence[int] = ()


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

    def date(self, number: int) -> bytes:
        """Return the date of a record as `date_key` gives it."""
        return self._one("dates", DATE_BYTES, number)

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
        if code not in NUMBER_TYPES:
            raise ValueError("it holds numbers of another type")
        found = array(code)
        found.frombytes(self._file.read(offset, count * found.itemsize))
        return low_first(found)

    def _json(self, part: str) -> list[Any]:
        offset, length = self._parts[part]
        found: list[Any] = json.loads(self._file.read(offset, length))
        return found


def date_key(date: str | None) -> bytes:
    """Return a date of any kind in ten bytes, as many as a day has, which are in the order of dates."""
    return (date or "").encode("utf-8", "surrogatepass")[:DATE_BYTES].ljust(DATE_BYTES, b"\0")


def low_first(numbers: "array[int]") -> "array[int]":
    """Return numbers for a file or from one, where the low byte of each stands first; it swaps them in place."""
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
