import hashlib

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA65PrivateKey
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st

from archivist.signing.keys import generate, is_canonical_public, known_algorithms, real_algorithm, verify_raw

ALL = ("ecdsa-p256", "ed25519", "ml-dsa-65/1")
ED25519_PREFIX = bytes.fromhex("302a300506032b6570032100")
P256_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551

# RFC 8032, section 7.1, tests 1 to 3: public key, message, signature.
RFC_8032 = [
    (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ),
]


def spki_of(private) -> bytes:
    return private.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


def test_the_registry_is_closed():
    assert tuple(sorted(known_algorithms())) == ALL


@pytest.mark.parametrize(("public", "message", "signature"), RFC_8032)
def test_ed25519_vectors_of_rfc_8032(public, message, signature):
    spki = ED25519_PREFIX + bytes.fromhex(public)
    signature, message = bytes.fromhex(signature), bytes.fromhex(message)
    assert verify_raw("ed25519", spki, signature, message)
    assert not verify_raw("ed25519", spki, signature, message + b"!")
    assert not verify_raw("ed25519", spki, signature[:-1], message)


def test_ed25519_signature_with_s_over_the_group_order_is_refused():
    public, message, signature = (bytes.fromhex(part) for part in RFC_8032[1])
    order = 2**252 + 27742317777372353535851937790883648493
    scalar = int.from_bytes(signature[32:], "little") + order
    malleable = signature[:32] + scalar.to_bytes(32, "little")
    assert not verify_raw("ed25519", ED25519_PREFIX + public, malleable, message)


@pytest.mark.parametrize("alg", ALL)
def test_each_algorithm_verifies_its_own_signature_and_no_other(alg):
    key, other = generate(alg), generate(alg)
    signature = key.sign(b"statement")
    assert verify_raw(alg, key.spki, signature, b"statement")
    assert not verify_raw(alg, key.spki, signature, b"another")
    assert not verify_raw(alg, other.spki, signature, b"statement")
    assert not verify_raw(alg, key.spki, b"", b"statement")
    for wrong in set(ALL) - {alg}:
        assert not verify_raw(wrong, key.spki, signature, b"statement")
    assert not verify_raw("none", key.spki, signature, b"statement")


@pytest.mark.parametrize("alg", ALL)
def test_key_id_is_the_sha_256_of_the_public_key(alg):
    key = generate(alg)
    assert key.keyid == hashlib.sha256(key.spki).hexdigest()
    assert real_algorithm(key.spki) == alg


def test_ml_dsa_signs_the_prehash_of_tap_21_with_an_empty_context():
    private = MLDSA65PrivateKey.generate()
    spki = spki_of(private)
    digest = b"tuf\x01" + hashlib.sha512(b"statement").digest()
    assert verify_raw("ml-dsa-65/1", spki, private.sign(digest), b"statement")
    assert not verify_raw("ml-dsa-65/1", spki, private.sign(b"statement"), b"statement"), (
        "pure ML-DSA is another scheme"
    )
    assert not verify_raw("ml-dsa-65/1", spki, private.sign(digest, b"archivist"), b"statement")


def test_the_second_ecdsa_signature_of_the_same_key_is_good_by_design():
    key = generate("ecdsa-p256")
    r, s = decode_dss_signature(key.sign(b"statement"))
    assert verify_raw("ecdsa-p256", key.spki, encode_dss_signature(r, P256_ORDER - s), b"statement")


OTHER_ENCODINGS = {
    "compressed point": lambda: (
        ec.generate_private_key(ec.SECP256R1()).public_key().public_bytes(Encoding.X962, PublicFormat.CompressedPoint)
    ),
    "compressed point in SPKI": lambda: (
        bytes.fromhex("3039301306072a8648ce3d020106082a8648ce3d030107032200")
        + ec.generate_private_key(ec.SECP256R1()).public_key().public_bytes(Encoding.X962, PublicFormat.CompressedPoint)
    ),
    "trailing byte": lambda: spki_of(Ed25519PrivateKey.generate()) + b"\0",
    "truncated": lambda: spki_of(Ed25519PrivateKey.generate())[:-1],
    "raw key": lambda: spki_of(Ed25519PrivateKey.generate())[-32:],
    "nothing": lambda: b"",
}


@every_case("encoding", OTHER_ENCODINGS.values(), ids=OTHER_ENCODINGS)
def test_a_public_key_in_another_encoding_is_none(encoding):
    assert not is_canonical_public(encoding())
    assert real_algorithm(encoding()) is None


@pytest.mark.parametrize(
    "make", [lambda: rsa.generate_private_key(65537, 2048), lambda: ec.generate_private_key(ec.SECP384R1())]
)
def test_keys_of_other_kinds_are_of_no_algorithm(make):
    spki = spki_of(make())
    assert is_canonical_public(spki)
    assert real_algorithm(spki) is None
    assert not any(verify_raw(alg, spki, b"x" * 64, b"statement") for alg in ALL)


@given(st.binary(max_size=120), st.binary(max_size=120), st.sampled_from(ALL))
def test_random_keys_and_signatures_are_false_never_an_exception(spki, signature, alg):
    assert not verify_raw(alg, spki, signature, b"statement")
    assert not verify_raw(alg, ED25519_PREFIX + spki[:32], signature, b"statement")
