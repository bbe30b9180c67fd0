"""SHA-256 and SHA-512 of bytes."""

import hashlib
from dataclasses import dataclass

__all__ = ["Digests", "digests_of", "sha256_hex"]


@dataclass(frozen=True, slots=True)
class Digests:
    """Length in bytes and both digests, lower-case hex."""

    bytes: int
    sha256: str
    sha512: str


def sha256_hex(data: bytes) -> str:
    """Return the SHA-256 of `data` as 64 lower-case hex digits."""
    return hashlib.sha256(data).hexdigest()


def digests_of(data: bytes) -> Digests:
    """Return length, SHA-256 and SHA-512 of `data`."""
    return Digests(len(data), sha256_hex(data), hashlib.sha512(data).hexdigest())
