import subprocess

import pytest
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st
from quick_passphrases import quick_passphrases  # noqa: F401  # for every test here

from archivist.model.errors import MissingKeyError, WrongPassphraseError
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
    with pytest.raises(WrongPassphraseError, match=r"does not open key\.pem") as caught:
        private_from_pem(protected, b"guess", "key.pem")
    assert "if it is right, the file is damaged" in caught.value.hint


@every_case("passphrase", [None, b"secret", b"guess"])
@every_case("protected", [False, True])
def test_a_file_that_is_damaged_blames_no_passphrase(protected, passphrase):
    pem = private_to_pem(generate("ed25519"), b"secret" if protected else None)
    lines = pem.split(b"\n")
    cut, other = b"\n".join([lines[0], *lines[2:]]), pem.replace(b"\nM", b"\nN", 1)
    for damaged in (pem[:-40], cut, other, b""):
        with pytest.raises(MissingKeyError, match="is damaged, or is no PKCS#8 PEM key") as caught:
            private_from_pem(damaged, passphrase, "key.pem")
        assert "passphrase" not in caught.value.hint


def test_damage_to_what_a_passphrase_protects_is_not_told_from_a_wrong_passphrase():
    pem = private_to_pem(generate("ed25519"), b"secret")
    lines = pem.split(b"\n")
    lines[-3] = lines[-3][:-8] + b"AAAA" + lines[-3][-4:]
    with pytest.raises(WrongPassphraseError, match=r"does not open key\.pem"):
        private_from_pem(b"\n".join(lines), b"secret", "key.pem")


def test_a_key_in_the_older_form_of_openssl_blames_the_passphrase_too():
    key = generate("ecdsa-p256").handle
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.TraditionalOpenSSL, BestAvailableEncryption(b"secret"))
    with pytest.raises(WrongPassphraseError, match=r"does not open key\.pem"):
        private_from_pem(pem, b"guess", "key.pem")


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
