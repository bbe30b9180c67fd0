"""The leaf hashes of a whole log, one behind the other: 32 bytes each, where a list of them takes a hundred."""

from collections.abc import Iterable, Iterator, Sequence
from typing import overload

from archivist.ledger.merkle import HASH_BYTES

__all__ = ["LeafHashes"]


class LeafHashes(Sequence[bytes]):
    """Leaf hashes in one buffer."""

    def __init__(self, hashes: Iterable[bytes] = ()) -> None:
        self._buffer = bytearray().join(hashes)

    def extend(self, joined: bytes) -> None:
        """Append hashes that stand one behind the other."""
        self._buffer += joined

    def joined(self) -> memoryview:
        """Return all of them, one behind the other, as long as none is appended."""
        return memoryview(self._buffer).toreadonly()

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._buffer) // HASH_BYTES

    def __iter__(self) -> Iterator[bytes]:
        """Return them in order."""
        return (bytes(self._buffer[at : at + HASH_BYTES]) for at in range(0, len(self._buffer), HASH_BYTES))

    @overload
    def __getitem__(self, place: int) -> bytes: ...
    @overload
    def __getitem__(self, place: slice) -> list[bytes]: ...
    def __getitem__(self, place: int | slice) -> bytes | list[bytes]:
        """Return one of them, or a list of some."""
        places = range(len(self))[place]
        if isinstance(places, range):
            return [bytes(self._buffer[at * HASH_BYTES : (at + 1) * HASH_BYTES]) for at in places]
        return bytes(self._buffer[places * HASH_BYTES : (places + 1) * HASH_BYTES])
