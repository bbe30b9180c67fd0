"""A file that never changes, is read in parts, and proves each part that is read.

Its name is the SHA-256 of the digests of its blocks and of its end, so a damaged, cut or exchanged file is noticed
where it is read, and nobody need read all of it:

    data, with a table of contents in JSON at its end
    the SHA-256 of each block of the data
    the end: length of the data, length of the table, and eight bytes that say what it is

Whoever can write beside it can make a file that fits its own name. So what is read is no evidence, and a reader must
bear any content.
"""

import hashlib
import json
import struct
from collections.abc import Callable
from typing import Any, BinaryIO

from archivist.base.digest import sha256_hex
from archivist.base.limits import INDEX_BYTES, INDEX_PART_BYTES

__all__ = ["SealedFile", "SealedWriter"]

_BLOCK = 1 << 16
_KEPT_BLOCKS = 64
_DIGEST = 32
_END = struct.Struct(">QQ8s")
_KIND = b"archidx3"


class SealedWriter:
    """Writes such a file into `out`; `name` is known once it is sealed."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._waiting = bytearray()
        self._digests = bytearray()
        self._length = 0
        self.name = ""

    def write(self, data: bytes) -> int:
        """Append data; returns where it begins."""
        start = self._length
        self._length += len(data)
        self._waiting += data
        while len(self._waiting) >= _BLOCK:
            self._put(_BLOCK)
        return start

    def seal(self, contents: Any) -> str:
        """Append the table of contents and what proves all of it; returns the file's name."""
        table = json.dumps(contents, separators=(",", ":")).encode()
        self.write(table)
        if self._waiting:
            self._put(len(self._waiting))
        proof = bytes(self._digests) + _END.pack(self._length, len(table), _KIND)
        self._out.write(proof)
        self.name = sha256_hex(proof)
        return self.name

    def _put(self, count: int) -> None:
        block = bytes(self._waiting[:count])
        del self._waiting[:count]
        self._digests += hashlib.sha256(block).digest()
        self._out.write(block)


class SealedFile:
    """Such a file, open for reading: `read_at(offset, length)` gives bytes of it, and its size and name are known."""

    def __init__(self, read_at: Callable[[int, int], bytes], size: int, name: str) -> None:
        """Prove the digests by the file's name, and read the table of contents; ValueError if they are none."""
        self.name = name
        self._read_at = read_at
        self._blocks: dict[int, bytes] = {}
        if not _END.size <= size <= INDEX_BYTES:
            raise ValueError("it has no end")
        self._length, table, kind = _END.unpack(self._exactly(size - _END.size, _END.size))
        blocks = -(-self._length // _BLOCK)
        if kind != _KIND or size != self._length + blocks * _DIGEST + _END.size:
            raise ValueError("its end is not that of an index of this version")
        proof = self._exactly(self._length, size - self._length)
        if sha256_hex(proof) != name:
            raise ValueError("its digest is not its name")
        self._digests = proof
        self.contents: Any = json.loads(self.read(self._length - table, table))

    def read(self, start: int, length: int) -> bytes:
        """Read a part of the data; ValueError if a block of it is not what was written."""
        if not (start >= 0 and 0 <= length <= INDEX_PART_BYTES and start + length <= self._length):
            raise ValueError("a part of it lies outside")
        first, end = start // _BLOCK, -(-(start + length) // _BLOCK)
        if end - first == 1:
            begin = start - first * _BLOCK
            return self._block(first)[begin : begin + length]
        data = self._exactly(first * _BLOCK, min(end * _BLOCK, self._length) - first * _BLOCK)
        view = memoryview(data)
        for number in range(first, end):
            self._prove(view[(number - first) * _BLOCK : (number - first + 1) * _BLOCK], number)
        begin = start - first * _BLOCK
        return data[begin : begin + length]

    def _block(self, number: int) -> bytes:
        """Return one block, of which the last ones that were read are kept."""
        if number not in self._blocks:
            if len(self._blocks) == _KEPT_BLOCKS:
                del self._blocks[next(iter(self._blocks))]
            start = number * _BLOCK
            data = self._exactly(start, min(_BLOCK, self._length - start))
            self._prove(data, number)
            self._blocks[number] = data
        return self._blocks[number]

    def _prove(self, block: bytes | memoryview, number: int) -> None:
        if hashlib.sha256(block).digest() != self._digests[number * _DIGEST : (number + 1) * _DIGEST]:
            raise ValueError("it is damaged")

    def _exactly(self, start: int, length: int) -> bytes:
        try:
            data = self._read_at(start, length)
        except OSError as error:
            raise ValueError(error.strerror or str(error)) from error
        if len(data) != length:
            raise ValueError("it ends too early")
        return data
