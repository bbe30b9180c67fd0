"""ECDSA on P-256 with SHA-256 (FIPS 186-5); signatures are DER, public keys uncompressed points."""

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256

from archivist.signing._interface import Algorithm
from archivist.signing._spki import load_public, passes

__all__ = ["PLUGIN"]


def _generate() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP256R1())


def _owns(key: object) -> bool:
    if not isinstance(key, ec.EllipticCurvePrivateKey | ec.EllipticCurvePublicKey):
        return False
    return isinstance(key.curve, ec.SECP256R1)


def _sign(private: ec.EllipticCurvePrivateKey, message: bytes) -> bytes:
    return private.sign(message, ec.ECDSA(SHA256()))


def _verify(spki: bytes, signature: bytes, message: bytes) -> bool:
    key = load_public(spki)
    return (
        isinstance(key, ec.EllipticCurvePublicKey)
        and _owns(key)
        and passes(lambda: key.verify(signature, message, ec.ECDSA(SHA256())))
    )


PLUGIN = Algorithm("ecdsa-p256", _generate, _owns, _sign, _verify)
