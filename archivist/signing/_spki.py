"""Public keys as SubjectPublicKeyInfo DER (RFC 5280, section 4.1.2.7), in one encoding a key."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

__all__ = ["dump_public", "load_public", "passes"]


@lru_cache(maxsize=256)
def load_public(spki: bytes) -> Any | None:
    """Return a public key; None unless `spki` is the one canonical encoding of it.

    A compressed EC point, explicit curve parameters, trailing bytes or BER would give one key several ids.
    """
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.serialization import load_der_public_key

    try:
        key = load_der_public_key(spki)
        return key if dump_public(key) == spki else None
    except (ValueError, TypeError, UnsupportedAlgorithm):
        return None


def dump_public(key: Any) -> bytes:
    """Return the SPKI DER of a public key object."""
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    return bytes(key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo))


def passes(verification: Callable[[], None]) -> bool:
    """Return whether one verification of the library passes."""
    from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm

    try:
        verification()
    except (InvalidSignature, ValueError, TypeError, UnsupportedAlgorithm):
        return False
    return True
