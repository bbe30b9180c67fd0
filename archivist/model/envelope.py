"""A DSSE v1 envelope: opaque payload bytes, their type, and signatures over both."""

from dataclasses import dataclass

__all__ = ["MANIFEST_TYPE", "ROOT_TYPE", "Envelope", "Signature"]

MANIFEST_TYPE = "application/vnd.in-toto+json"
ROOT_TYPE = "application/vnd.archivist.trust-root.v1+json"


@dataclass(frozen=True, slots=True)
class Signature:
    """A raw signature and the id of the key that is said to have made it."""

    keyid: str
    sig: bytes


@dataclass(frozen=True, slots=True)
class Envelope:
    """`payload` is exactly the signed bytes; nothing is ever serialised again in order to verify."""

    payload_type: str
    payload: bytes
    signatures: tuple[Signature, ...]
