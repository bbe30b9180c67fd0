"""PKCS#8 keys under a passphrase: PBES2 (RFC 8018, section 6.2) with scrypt (RFC 7914, section 7) and AES-256-CBC.

The library would derive the key by 2048 rounds of PBKDF2, which a graphics card guesses by the million a second. What
is written here, `openssl pkey` and the library read.
"""

import os
import re
from base64 import b64decode, b64encode
from textwrap import wrap

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import CBC
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from cryptography.hazmat.primitives.padding import PKCS7

from archivist.base.shape import ShapeError
from archivist.signing._der import OCTET_STRING, SEQUENCE, encode, encode_integer, encode_oid, read_sequence

__all__ = ["is_protected", "protected_pem"]

# openssl refuses to spend more than 32 MiB on one derivation. N = 2^14 with r = 8 takes 16 MiB, and p = 5 gives the
# work of the N = 2^17, p = 1 that OWASP recommends (Password Storage Cheat Sheet, scrypt).
_COST, _BLOCK, _PARALLEL = 2**14, 8, 5
_KEY_BYTES, _SALT_BYTES, _BLOCK_BYTES = 32, 16, 16

_PBES2 = encode_oid("1.2.840.113549.1.5.13")
_SCRYPT = encode_oid("1.3.6.1.4.1.11591.4.11")
_PROTECTED = re.compile(rb"-----BEGIN ENCRYPTED PRIVATE KEY-----([^-]*)-----END ENCRYPTED PRIVATE KEY-----")
_AES_256_CBC = encode_oid("2.16.840.1.101.3.4.1.42")


def protected_pem(pkcs8: bytes, passphrase: bytes) -> bytes:
    """Encrypt a PrivateKeyInfo DER (RFC 5958) under a passphrase; returns an EncryptedPrivateKeyInfo as PEM."""
    salt, start = os.urandom(_SALT_BYTES), os.urandom(_BLOCK_BYTES)
    key = Scrypt(salt, _KEY_BYTES, _COST, _BLOCK, _PARALLEL).derive(passphrase)
    padder = PKCS7(8 * _BLOCK_BYTES).padder()
    encryptor = Cipher(AES256(key), CBC(start)).encryptor()
    hidden = encryptor.update(padder.update(pkcs8) + padder.finalize()) + encryptor.finalize()
    costs = [encode_integer(value) for value in (_COST, _BLOCK, _PARALLEL, _KEY_BYTES)]
    derivation = encode(SEQUENCE, _SCRYPT, encode(SEQUENCE, encode(OCTET_STRING, salt), *costs))
    cipher = encode(SEQUENCE, _AES_256_CBC, encode(OCTET_STRING, start))
    algorithm = encode(SEQUENCE, _PBES2, encode(SEQUENCE, derivation, cipher))
    return _pem(encode(SEQUENCE, algorithm, encode(OCTET_STRING, hidden)))


def is_protected(pem: bytes) -> bool:
    """Return whether a file is a whole key under a passphrase: an EncryptedPrivateKeyInfo, or openssl's older form."""
    if b"\nProc-Type: 4,ENCRYPTED" in pem:
        return True
    body = _PROTECTED.search(pem)
    if body is None:
        return False
    try:
        parts = read_sequence(b64decode(b"".join(body[1].split()), validate=True), "the key")
        parts.take(SEQUENCE)
        parts.take(OCTET_STRING)
        parts.end()
    except (ValueError, ShapeError):
        return False
    return True


def _pem(der: bytes) -> bytes:
    lines = "\n".join(wrap(b64encode(der).decode("ascii"), 64))
    return f"-----BEGIN ENCRYPTED PRIVATE KEY-----\n{lines}\n-----END ENCRYPTED PRIVATE KEY-----\n".encode("ascii")
