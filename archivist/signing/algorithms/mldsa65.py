"""ML-DSA-65 (FIPS 204) as the scheme `ml-dsa-65/1` of TAP 21.

Signed is `"tuf" || 0x01 || SHA-512(message)` with an empty context: a key in a device then never sees
the whole message, and other implementations of TAP 21 verify the same envelopes.
"""

import hashlib

from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA65PrivateKey, MLDSA65PublicKey

from archivist.signing._interface import Algorithm
from archivist.signing._spki import load_public, passes

__all__ = ["PLUGIN"]

_PREFIX = b"tuf\x01"
_SIGNATURE_BYTES = 3309  # FIPS 204, table 2


def _owns(key: object) -> bool:
    return isinstance(key, MLDSA65PrivateKey | MLDSA65PublicKey)


def _digest(message: bytes) -> bytes:
    return _PREFIX + hashlib.sha512(message).digest()


def _sign(private: MLDSA65PrivateKey, message: bytes) -> bytes:
    return private.sign(_digest(message))


def _verify(spki: bytes, signature: bytes, message: bytes) -> bool:
    key = load_public(spki)
    return isinstance(key, MLDSA65PublicKey) and passes(lambda: key.verify(signature, _digest(message)))


def _shapes(signature: bytes) -> bool:
    return len(signature) == _SIGNATURE_BYTES


PLUGIN = Algorithm("ml-dsa-65/1", MLDSA65PrivateKey.generate, _owns, _sign, _verify, _shapes)
