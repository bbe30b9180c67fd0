"""ECDSA on P-256 with SHA-256 (FIPS 186-5); signatures are DER, public keys uncompressed points."""

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256

from archivist.signing._interface import Algorithm
from archivist.signing._spki import load_public, passes

__all__ = ["PLUGIN"]

_NUMBER_BITS = 8 * 33


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


def _shapes(signature: bytes) -> bool:
    """Return whether this is the DER of two numbers that are not negative and fill at most 33 bytes each."""
    try:
        numbers = decode_dss_signature(signature)
        again = encode_dss_signature(*numbers)
    except ValueError:
        return False
    return again == signature and all(number >= 0 and number.bit_length() < _NUMBER_BITS for number in numbers)


PLUGIN = Algorithm("ecdsa-p256", _generate, _owns, _sign, _verify, _shapes)
