"""Private keys, and raw signatures by any algorithm.

A private key is stored as PKCS#8 PEM (RFC 5958), under a passphrase or not; that of ML-DSA holds only the seed.
"""

from dataclasses import dataclass, field
from functools import cache
from typing import Any

from archivist.base.digest import sha256_hex
from archivist.base.registry import plugins
from archivist.base.said import said
from archivist.model.errors import MissingKeyError, ProtectedKeyError, UsageError, WrongPassphraseError
from archivist.signing import algorithms
from archivist.signing._interface import Algorithm, Remote
from archivist.signing._spki import dump_public, load_public

__all__ = [
    "PrivateKey",
    "certificate_from_pem",
    "generate",
    "has_form",
    "is_canonical_public",
    "known_algorithms",
    "private_from_pem",
    "private_to_pem",
    "public_from_pem",
    "public_to_pem",
    "real_algorithm",
    "verify_raw",
]


@dataclass(frozen=True, slots=True)
class PrivateKey:
    """A private key and its public half as SPKI DER; its repr shows no secret."""

    alg: str
    spki: bytes = field(repr=False)
    handle: Any = field(repr=False, compare=False)

    @property
    def keyid(self) -> str:
        """The SHA-256 of the SPKI DER, hex."""
        return sha256_hex(self.spki)

    def sign(self, message: bytes) -> bytes:
        """Return the raw signature of `message`."""
        if isinstance(self.handle, Remote):
            return self.handle.sign(message)
        return known_algorithms()[self.alg].sign(self.handle, message)


@cache
def known_algorithms() -> dict[str, Algorithm]:
    """Return name in the trust root → algorithm."""
    return {plugin.name: plugin for plugin in plugins(algorithms).values()}


def generate(alg: str) -> PrivateKey:
    """Make a new key of the algorithm named `alg`; KeyError for an unknown name."""
    return _private(alg, known_algorithms()[alg].generate())


def verify_raw(alg: str, spki: bytes, signature: bytes, message: bytes) -> bool:
    """Return whether `signature` is `alg`'s over `message`; false for unknown names and wrong key types."""
    algorithm = known_algorithms().get(alg)
    return algorithm is not None and algorithm.verify(spki, signature, message)


def has_form(signature: bytes, alg: str | None = None) -> bool:
    """Return whether bytes have the form of `alg`'s signatures; without `alg`, of any known algorithm's."""
    if alg is None:
        return any(algorithm.shapes(signature) for algorithm in known_algorithms().values())
    algorithm = known_algorithms().get(alg)
    return algorithm is not None and algorithm.shapes(signature)


def real_algorithm(spki: bytes) -> str | None:
    """Return the algorithm that a canonical public key is of; None if it is none of ours."""
    key = load_public(spki)
    return next((alg.name for alg in known_algorithms().values() if alg.owns(key)), None)


def is_canonical_public(spki: bytes) -> bool:
    """Return whether `spki` is the one canonical encoding of some public key."""
    return load_public(spki) is not None


def private_to_pem(key: PrivateKey, passphrase: bytes | None = None) -> bytes:
    """Return the key as PKCS#8 PEM, protected if there is a passphrase; UsageError for a key on a device."""
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    from archivist.signing.pkcs8_scrypt import protected_pem

    if isinstance(key.handle, Remote):
        raise UsageError(
            said("the private key {keyid} does not leave its device", keyid=key.keyid), said("keep its URI instead")
        )
    if passphrase is None:
        return bytes(key.handle.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return protected_pem(key.handle.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption()), passphrase)


def public_to_pem(spki: bytes) -> bytes:
    """Return a canonical public key as PEM."""
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    key = load_public(spki)
    if key is None:
        raise ValueError("not a canonical public key")
    return bytes(key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))


def public_from_pem(pem: bytes, where: str) -> bytes:
    """Read a public key from its PEM or a certificate's: canonical SPKI DER; UsageError if it is neither."""
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.serialization import load_pem_public_key
    from cryptography.x509 import load_pem_x509_certificate

    try:
        if b"-----BEGIN CERTIFICATE-----" in pem:
            return dump_public(load_pem_x509_certificate(pem).public_key())
        return dump_public(load_pem_public_key(pem))
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        hint = said("make the file with: archivist keys show KEYID --public")
        raise UsageError(said("{where} is not the PEM of a public key or certificate", where=where), hint) from error


def private_from_pem(pem: bytes, passphrase: bytes | None, where: str) -> PrivateKey:
    """Read a PKCS#8 PEM; MissingKeyError, naming `where`, if that is not possible."""
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    from archivist.signing.pkcs8_scrypt import is_protected

    try:
        handle = load_pem_private_key(pem, passphrase)
    except TypeError as error:  # the library's answer to a passphrase too few or too many
        if passphrase is None:
            hint = said("set ARCHIVIST_PASSPHRASE, or give --passphrase-file FILE")
            raise ProtectedKeyError(said("{where} is protected by a passphrase", where=where), hint) from error
        return private_from_pem(pem, None, where)
    except (ValueError, UnsupportedAlgorithm) as error:
        if passphrase is not None and is_protected(pem):
            # Nothing in the file tells a wrong passphrase from damage to what it protects.
            raise WrongPassphraseError(
                said("the passphrase does not open {where}", where=where),
                said("give the one under which this key was made; if it is right, the file is damaged: restore it"),
            ) from error
        raise MissingKeyError(
            said("{where} is damaged, or is no PKCS#8 PEM key", where=where),
            said("restore the file from your copy of the key"),
        ) from error
    alg = next((item.name for item in known_algorithms().values() if item.owns(handle)), None)
    if alg is None:
        known = ", ".join(sorted(known_algorithms()))
        raise MissingKeyError(
            said("{where} is a key of another algorithm", where=where),
            said("archivist signs with {known}", known=known),
        )
    return _private(alg, handle)


def certificate_from_pem(pem: bytes, where: str) -> bytes:
    """Read a certificate and give its DER; UsageError if it is none."""
    from cryptography.hazmat.primitives.serialization import Encoding
    from cryptography.x509 import load_pem_x509_certificate

    try:
        return load_pem_x509_certificate(pem).public_bytes(Encoding.DER)
    except ValueError as error:
        raise UsageError(
            said("{where} is not the PEM of a certificate", where=where),
            said("name the certificate of a CA above the TSA's"),
        ) from error


def _private(alg: str, handle: Any) -> PrivateKey:
    return PrivateKey(alg, dump_public(handle.public_key()), handle)
