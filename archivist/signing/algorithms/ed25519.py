"""Ed25519 (RFC 8032, pure): 64-byte signatures over the message itself."""

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from archivist.signing._interface import Algorithm
from archivist.signing._spki import load_public, passes

__all__ = ["PLUGIN"]

_SIGNATURE_BYTES = 64


def _owns(key: object) -> bool:
    return isinstance(key, Ed25519PrivateKey | Ed25519PublicKey)


def _sign(private: Ed25519PrivateKey, message: bytes) -> bytes:
    return private.sign(message)


def _verify(spki: bytes, signature: bytes, message: bytes) -> bool:
    key = load_public(spki)
    return isinstance(key, Ed25519PublicKey) and passes(lambda: key.verify(signature, message))


def _shapes(signature: bytes) -> bool:
    return len(signature) == _SIGNATURE_BYTES


PLUGIN = Algorithm("ed25519", Ed25519PrivateKey.generate, _owns, _sign, _verify, _shapes)
