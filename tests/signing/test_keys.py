import subprocess

import pytest
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from hypothesis import given
from hypothesis import strategies as st

from archivist.model.errors import MissingKeyError
from archivist.signing.keys import generate, private_from_pem, private_to_pem

ALL = ("ecdsa-p256", "ed25519", "ml-dsa-65/1")


@pytest.mark.parametrize("alg", ALL)
def test_a_key_survives_its_pem(alg):
    key = generate(alg)
    again = private_from_pem(private_to_pem(key), None, "key.pem")
    assert (again.alg, again.keyid) == (key.alg, key.keyid)


def test_ml_dsa_keys_are_stored_as_their_seed():
    assert len(private_to_pem(generate("ml-dsa-65/1"))) < 200


def test_a_key_shows_no_secret():
    assert repr(generate("ed25519")) == "PrivateKey(alg='ed25519')"


@pytest.mark.parametrize("alg", ["ed25519", "ecdsa-p256"])
def test_openssl_reads_the_key(alg, tmp_path):
    path = tmp_path / "key.pem"
    path.write_bytes(private_to_pem(generate(alg)))
    subprocess.run(["openssl", "pkey", "-in", path, "-noout", "-check"], check=True, capture_output=True)


def test_a_scrypt_pem_of_openssl_opens_with_its_passphrase(tmp_path):
    key = generate("ed25519")
    (tmp_path / "plain.pem").write_bytes(private_to_pem(key))
    command = [
        "openssl",
        "pkcs8",
        "-topk8",
        "-scrypt",
        "-passout",
        "pass:secret",
        "-in",
        "plain.pem",
        "-out",
        "key.pem",
    ]
    subprocess.run(command, check=True, capture_output=True, cwd=tmp_path)
    protected = (tmp_path / "key.pem").read_bytes()
    assert private_from_pem(protected, b"secret", "key.pem").keyid == key.keyid
    with pytest.raises(MissingKeyError, match="protected by a passphrase") as caught:
        private_from_pem(protected, None, "key.pem")
    assert "ARCHIVIST_PASSPHRASE" in caught.value.hint
    with pytest.raises(MissingKeyError, match="passphrase is wrong"):
        private_from_pem(protected, b"guess", "key.pem")


def test_a_passphrase_does_no_harm_to_a_plain_key():
    key = generate("ed25519")
    assert private_from_pem(private_to_pem(key), b"secret", "key.pem").keyid == key.keyid


def test_a_key_of_another_algorithm_is_told():
    pem = generate_private_key(65537, 2048).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    with pytest.raises(MissingKeyError, match="another algorithm"):
        private_from_pem(pem, None, "key.pem")


@given(st.binary(max_size=200) | st.builds(lambda body: b"-----BEGIN PRIVATE KEY-----\n" + body, st.binary()))
def test_no_bytes_leak_a_foreign_exception(data):
    with pytest.raises(MissingKeyError):
        private_from_pem(data, None, "key.pem")
