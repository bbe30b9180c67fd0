"""SHA-256 and SHA-512 of bytes and files."""

import hashlib
from dataclasses import dataclass
from typing import BinaryIO

__all__ = ["Digests", "digests_of", "digests_of_stream", "sha256_hex"]

_CHUNK = 256 * 1024


@dataclass(frozen=True, slots=True)
class Digests:
    """Length in bytes and both digests, lower-case hex."""

    bytes: int
    sha256: str
    sha512: str


def sha256_hex(data: bytes) -> str:
    """Give the SHA-256 of `data` as 64 lower-case hex digits."""
    return hashlib.sha256(data).hexdigest()


def digests_of(data: bytes) -> Digests:
    """Give length, SHA-256 and SHA-512 of `data`."""
    return Digests(len(data), sha256_hex(data), hashlib.sha512(data).hexdigest())


def digests_of_stream(stream: BinaryIO) -> Digests:
    """Read `stream` to its end in bounded memory and give length and digests."""
    first, second, length = hashlib.sha256(), hashlib.sha512(), 0
    while chunk := stream.read(_CHUNK):
        first.update(chunk)
        second.update(chunk)
        length += len(chunk)
    return Digests(length, first.hexdigest(), second.hexdigest())
