"""Requests and tokens as bytes."""

import hashlib
import subprocess

import pytest
import tsa
from hypothesis import given
from hypothesis import strategies as st

from archivist.signing.timestamp import TOKEN_BYTES, read_token, request

PARTY = tsa.issue("authority", tsa.authority_root())
GOOD = tsa.token(PARTY, b"text")


def test_openssl_reads_the_request(tmp_path):
    (tmp_path / "query").write_bytes(request(b"text", 0x1234567890, "1.2.3.4"))
    command = ["openssl", "ts", "-query", "-in", str(tmp_path / "query"), "-text"]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert "Hash Algorithm: sha512" in told
    assert "Policy OID: 1.2.3.4" in told
    assert "Nonce: 0x1234567890" in told
    assert "Certificate required: yes" in told


@pytest.mark.parametrize("policy", ["", "1", "3.1", "1.40", "1.2.-3", "1.2.03", "1.2.٣", "1.2.3.", "one.two"])
def test_a_policy_is_numbers_with_dots_between(policy):
    with pytest.raises(ValueError, match="not an object identifier"):
        request(b"text", 1, policy)


def test_a_token_is_read_field_by_field():
    token, told = read_token(GOOD, "a.tsr")
    assert told == ()
    assert token is not None
    assert token.time == "2026-03-01T12:00:00Z"
    assert token.policy == tsa.POLICY
    assert token.nonce == 5
    assert token.imprint == hashlib.sha512(b"text").digest()
    assert token.certificates == (PARTY.der,)
    assert token.signer.serial == 7


def test_what_an_authority_says_in_refusing_is_told():
    said = tsa.sequence(tsa.encode(0x0C, b"no room"))
    data = tsa.sequence(tsa.sequence(tsa.encode_integer(2), said, tsa.encode(3, b"\x05\x20")))
    token, told = read_token(data, "a.tsr")
    assert token is None
    assert [(item.code, item.found) for item in told] == [("timestamp-not-granted", "rejection: no room")]


def test_an_endless_token_is_not_read():
    _, told = read_token(b"0" * (TOKEN_BYTES + 1), "a.tsr")
    assert [item.code for item in told] == ["timestamp-malformed"]
    assert str(TOKEN_BYTES) in told[0].message


def test_a_flood_of_certificates_is_not_read():
    assert read_token(tsa.token(PARTY, b"text", certificates=(PARTY,) * 8), "a.tsr")[0]
    assert [item.code for item in read_token(tsa.token(PARTY, b"text", certificates=(PARTY,) * 9), "a.tsr")[1]] == [
        "timestamp-malformed"
    ]


@given(st.binary(max_size=300))
def test_no_bytes_make_it_fail(data):
    token, told = read_token(data, "a.tsr")
    assert token is None
    assert [item.code for item in told] == ["timestamp-malformed"]


@given(st.integers(0, len(GOOD) - 1), st.binary(min_size=1, max_size=4))
def test_no_splice_makes_it_fail(at, piece):
    read_token(GOOD[:at] + piece + GOOD[at + len(piece) :], "a.tsr")
