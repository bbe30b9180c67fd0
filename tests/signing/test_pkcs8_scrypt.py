import subprocess

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from hypothesis import given
from hypothesis import strategies as st
from quick_passphrases import passphrases_cost_little

from archivist.signing.keys import generate, private_from_pem
from archivist.signing.pkcs8_scrypt import protected_pem


def der_of(key) -> bytes:
    return key.handle.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())


@pytest.mark.parametrize("alg", ["ed25519", "ecdsa-p256"])
def test_openssl_opens_it(alg):
    """openssl 3.0 has no ML-DSA; its seed form is read by the library in test_keystore."""
    key = generate(alg)
    pem = protected_pem(der_of(key), b"a passphrase")
    command = ["openssl", "pkey", "-passin", "pass:a passphrase", "-pubout", "-outform", "DER"]
    assert subprocess.run(command, input=pem, capture_output=True, check=True).stdout == key.spki


def test_its_parameters_are_what_it_says():
    """openssl's own reading of the structure: scrypt, N = 2^14, r = 8, p = 5, 32 bytes; AES-256-CBC."""
    pem = protected_pem(der_of(generate("ed25519")), b"secret")
    said = subprocess.run(["openssl", "asn1parse"], input=pem, capture_output=True, check=True).stdout.decode()
    names = [line.rsplit(":", 1)[1] for line in said.splitlines() if "OBJECT" in line or "INTEGER" in line]
    assert names == ["PBES2", "scrypt", "4000", "08", "05", "20", "aes-256-cbc"]


def test_salt_and_start_are_fresh():
    der = der_of(generate("ed25519"))
    assert protected_pem(der, b"secret") != protected_pem(der, b"secret")


@given(st.binary(min_size=1, max_size=100))
def test_any_passphrase(passphrase):
    key = generate("ed25519")
    with passphrases_cost_little():
        pem = protected_pem(der_of(key), passphrase)
    assert private_from_pem(pem, passphrase, "here") == key
