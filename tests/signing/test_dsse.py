import json
from base64 import b64encode

import pytest
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st

from archivist.model.envelope import MANIFEST_TYPE, ROOT_TYPE, Envelope, Signature
from archivist.signing.dsse import envelope_bytes, pae, parse_envelope

ENVELOPE = Envelope(MANIFEST_TYPE, b'{"a":1}', (Signature("a" * 64, bytes(64)), Signature("b" * 64, b"2" * 64)))
SIGNATURES = st.lists(
    st.builds(Signature, st.text("0123456789abcdef", min_size=64, max_size=64), st.binary(min_size=64, max_size=64)),
    max_size=5,
    unique_by=lambda item: item.keyid,
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
)


def codes(data: bytes) -> list[str]:
    envelope, findings = parse_envelope(data, "m", MANIFEST_TYPE)
    assert (envelope is None) == bool(findings)
    return [item.code for item in findings]


def file(**changes) -> bytes:
    """Write an envelope as the writer would, with some fields changed."""
    body = json.loads(envelope_bytes(ENVELOPE)) | changes
    return (
        json.dumps({key: value for key, value in body.items() if value != "absent"}, indent=1, sort_keys=True) + "\n"
    ).encode()


def entry(**changes) -> dict:
    return {"keyid": "a" * 64, "sig": b64encode(bytes(64)).decode()} | changes


def long_numbers() -> bytes:
    """Return an ECDSA signature of numbers that no P-256 signature has: 34 bytes each, where 33 are the most."""
    return encode_dss_signature(2**264, 2**264)


def test_every_algorithm_has_its_form():
    """A stranger's signature stays where it is, if it is one at all; VERIFY.sh draws the same line."""
    for form in (bytes(64), bytes(3309), encode_dss_signature(0, 2**256 - 1), encode_dss_signature(2**263 - 1, 1)):
        assert codes(file(signatures=[entry(sig=b64encode(form).decode())])) == []


def test_pae_vector_of_the_dsse_protocol():
    kind = "http://example.com/HelloWorld"
    assert pae(kind, b"hello world") == b"DSSEv1 29 http://example.com/HelloWorld 11 hello world"


@pytest.mark.parametrize(
    ("kind", "payload", "expected"),
    [("", b"", b"DSSEv1 0  0 "), ("é", b"\x00", b"DSSEv1 2 \xc3\xa9 1 \x00"), ("a 1", b" ", b"DSSEv1 3 a 1 1  ")],
)
def test_pae_counts_bytes(kind, payload, expected):
    assert pae(kind, payload) == expected


@given(st.binary(), SIGNATURES)
def test_what_is_written_is_read(payload, signatures):
    ordered = tuple(sorted(signatures, key=lambda item: item.keyid))
    data = envelope_bytes(Envelope(MANIFEST_TYPE, payload, tuple(signatures)))
    envelope, findings = parse_envelope(data, "m", MANIFEST_TYPE)
    assert not findings
    assert envelope == Envelope(MANIFEST_TYPE, payload, ordered)


def test_one_field_a_line():
    assert envelope_bytes(ENVELOPE).decode().splitlines()[1] == f' "payload": "{b64encode(ENVELOPE.payload).decode()}",'


@every_case("kind", [ROOT_TYPE, MANIFEST_TYPE.upper(), MANIFEST_TYPE + " ", "", None, 1, {}, []], ids=repr)
def test_another_payload_type_is_refused_before_decoding(kind):
    assert codes(file(payloadType=kind, payload="not base64")) == ["payload-type"]


MALFORMED = {
    "payload not base64": file(payload="!"),
    "payload base64 with loose bits": file(payload="e31="),
    "payload without padding": file(payload="e30"),
    "payload with line break": file(payload="e3\n0="),
    "payload in the URL alphabet": file(payload="-_-_"),
    "payload null": file(payload=None),
    "payload number": file(payload=1),
    "payload list": file(payload=[]),
    "payload absent": file(payload="absent"),
    "type absent": file(payloadType="absent"),
    "signatures absent": file(signatures="absent"),
    "signatures null": file(signatures=None),
    "signatures object": file(signatures={}),
    "signatures text": file(signatures="x"),
    "unknown field": file(extra=1),
    "unknown field in signature": file(signatures=[entry(alg="none")]),
    "signature null": file(signatures=[None]),
    "signature list": file(signatures=[[]]),
    "keyid absent": file(signatures=[{"sig": entry()["sig"]}]),
    "keyid empty": file(signatures=[entry(keyid="")]),
    "keyid upper case": file(signatures=[entry(keyid="A" * 64)]),
    "keyid with newline": file(signatures=[entry(keyid="a" * 64 + "\n")]),
    "keyid number": file(signatures=[entry(keyid=1)]),
    "sig null": file(signatures=[entry(sig=None)]),
    "sig loose bits": file(signatures=[entry(sig=entry()["sig"][:-3] + "B==")]),
    "sig empty": file(signatures=[entry(sig="")]),
    "sig of another length": file(signatures=[entry(sig=b64encode(bytes(65)).decode())]),
    "sig of no DER numbers": file(signatures=[entry(sig=b64encode(bytes.fromhex("3006020100020200")).decode())]),
    "sig of DER numbers too long": file(signatures=[entry(sig=b64encode(long_numbers()).decode())]),
    "keyid twice": file(signatures=[entry(), entry(sig=entry()["sig"].replace("A", "B", 1))]),
    "keyids unsorted": file(signatures=[entry(keyid="b" * 64), entry()]),
    "65 signatures": file(signatures=[entry(keyid=f"{number:064x}") for number in range(65)]),
    "no final newline": file()[:-1],
    "two final newlines": file() + b"\n",
    "CRLF": file().replace(b"\n", b"\r\n"),
    "compact": json.dumps(json.loads(file())).encode(),
    "byte order mark": b"\xef\xbb\xbf" + file(),
    "key twice": file().replace(b'"payload":', b'"payload": "e30=",\n "payload":'),
    "key twice by escape": file().replace(b'"payload":', b'"p\\u0061yload": "e30=",\n "payload":'),
    "escaped letter": file().replace(b'"payload"', b'"p\\u0061yload"'),
    "a list": b"[]\n",
    "a number": b"1\n",
    "empty": b"",
    "deep": b"[" * 100_000,
}


@every_case("data", MALFORMED.values(), ids=MALFORMED)
def test_malformed_envelopes_are_refused(data):
    assert codes(data) == ["envelope-malformed"]


def test_the_table_changes_what_it_says():
    assert codes(file()) == []


def test_an_oversized_file_is_refused_unread(monkeypatch):
    monkeypatch.setattr("archivist.signing.dsse.ENVELOPE_BYTES", 10)
    assert codes(b"x" * 11) == ["envelope-too-large"]


@given(st.binary() | JSON.map(lambda value: json.dumps(value).encode()))
def test_no_bytes_leak_an_exception(data):
    assert codes(data) in (["envelope-malformed"], ["payload-type"])


@given(JSON, JSON)
def test_no_json_in_a_field_leaks_an_exception(payload, signatures):
    data = json.dumps({"payload": payload, "payloadType": MANIFEST_TYPE, "signatures": signatures}).encode()
    assert codes(data) == ["envelope-malformed"]
