"""Which manifests have rows of which record, in twenty bytes an entry: an archive may have millions of records."""

from array import array
from collections.abc import Iterator

from archivist.base.places import is_record_id

__all__ = ["ListedRecords"]

_ID_BYTES = 16
_SHELVES = 256


class ListedRecords:
    """Records by the first byte of their ids, each with the places of the manifests that have a row of it.

    A place is what the caller counts manifests with. A record that several manifests list has an entry for each.
    """

    def __init__(self) -> None:
        self._ids = [bytearray() for _ in range(_SHELVES)]
        self._places = [array("L") for _ in range(_SHELVES)]

    def add(self, place: int, ids: bytes) -> None:
        """Take the records of one manifest, 16 bytes each."""
        for start in range(0, len(ids), _ID_BYTES):
            shelf = ids[start]
            self._ids[shelf] += ids[start : start + _ID_BYTES]
            self._places[shelf].append(place)

    def places_of(self, record_id: str) -> list[int]:
        """Return the places of the manifests that list a record, ascending."""
        return [self._places[shelf][at] for shelf, at in self._found(record_id)] if is_record_id(record_id) else []

    def __contains__(self, record_id: object) -> bool:
        """Return whether a manifest lists this record."""
        if not isinstance(record_id, str) or not is_record_id(record_id):
            return False
        return next(self._found(record_id), None) is not None

    def on_shelf(self, shelf: int) -> dict[str, list[int]]:
        """Return the records whose ids begin with this byte: id → places of their manifests, ascending."""
        records: dict[str, list[int]] = {}
        text = self._ids[shelf].hex()
        for at, place in enumerate(self._places[shelf]):
            records.setdefault(text[at * 2 * _ID_BYTES : (at + 1) * 2 * _ID_BYTES], []).append(place)
        return records

    def __iter__(self) -> Iterator[str]:
        """Return each record once."""
        for shelf in range(_SHELVES):
            yield from self.on_shelf(shelf)

    def _found(self, record_id: str) -> Iterator[tuple[int, int]]:
        key = bytes.fromhex(record_id)
        ids, start = self._ids[key[0]], 0
        while (start := ids.find(key, start)) >= 0:
            if start % _ID_BYTES == 0:
                yield key[0], start // _ID_BYTES
            start += 1
