"""Requests and tokens as bytes."""

import hashlib
import subprocess
from collections.abc import Callable

import pytest
import tsa
from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st

from archivist.base.shape import ShapeError
from archivist.model.findings import worst_exit
from archivist.signing._der import DerValue, encode, read_der
from archivist.signing.timestamp import TOKEN_BYTES, read_token, request
from archivist.signing.timestamp_checks import Expected, token_findings

ROOT = tsa.authority_root()
PARTY = tsa.issue("authority", ROOT)
GOOD = tsa.token(PARTY, b"text")


def test_openssl_reads_the_request(tmp_path):
    (tmp_path / "query").write_bytes(request(b"text", 0x1234567890, "1.2.3.4"))
    command = ["openssl", "ts", "-query", "-in", str(tmp_path / "query"), "-text"]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert "Hash Algorithm: sha512" in told
    assert "Policy OID: 1.2.3.4" in told
    assert "Nonce: 0x1234567890" in told
    assert "Certificate required: yes" in told


@every_case("policy", ["", "1", "3.1", "1.40", "1.2.-3", "1.2.03", "1.2.٣", "1.2.3.", "one.two"])
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


def elements(data: bytes) -> list[DerValue]:
    """List every value of a token from the outside inward, those in its octet strings with them."""
    found = [read_der(data)]
    for element in found:
        found += parts_of(element)
    return found


def parts_of(element: DerValue) -> tuple[DerValue, ...]:
    if element.tag & 0x20:
        return element.fields("it").rest()
    try:
        return (read_der(element.content),) if element.tag == 0x04 else ()
    except ShapeError:
        return ()


def replaced(element: DerValue, old: bytes, change: Callable[[DerValue], bytes]) -> bytes:
    """Return a value with another in place of the parts that are `old`; all lengths fit."""
    if element.raw == old:
        return change(element)
    parts = parts_of(element)
    return encode(element.tag, *(replaced(part, old, change) for part in parts)) if parts else element.raw


def assert_judged(data: bytes) -> None:
    """Require a token or findings, and a verdict, of whatever comes: no exception."""
    token, told = read_token(data, "a.tsr")
    assert (token is None) == bool(told)
    root = tsa.trust_root(tsa.trusted(PARTY, ROOT))
    expected = Expected(b"text", "2026-03-01T12:00:30Z", nonce=6, policy="1.2.3")
    vouch, told = token_findings(data, "a.tsr", root, expected)
    assert vouch is None
    assert worst_exit(told)


PARTS = sorted({element.raw for element in elements(GOOD)})


@pytest.mark.parametrize("content", [b"\x2a" + b"\xff" * 5000 + b"\x7f", b"\x7f" * 5000], ids=["one arc", "arcs"])
def test_an_endless_number_anywhere_is_a_finding_or_nothing(content):
    for part in PARTS:
        if part[0] in {0x02, 0x06}:
            data = replaced(read_der(GOOD), part, lambda element: encode(element.tag, content))
            assert_judged(data)


@given(st.sampled_from(PARTS), st.sampled_from([0x02, 0x04, 0x06, 0x18, 0x30, 0x31, 0xA0]), st.binary(max_size=80))
def test_another_value_in_any_place_is_a_finding_or_nothing(part, tag, content):
    assert_judged(replaced(read_der(GOOD), part, lambda _: encode(tag, content)))


@pytest.mark.parametrize("time", [b"00010101000000Z", b"09991231235959Z", b"19691231235959Z"])
def test_a_time_before_there_were_authorities_is_malformed(time):
    data = replaced(read_der(GOOD), encode(0x18, b"20260301120000Z"), lambda _: encode(0x18, time))
    token, told = read_token(data, "a.tsr")
    assert (token, [item.code for item in told]) == (None, ["timestamp-malformed"])
    assert "before 1970" in told[0].message
