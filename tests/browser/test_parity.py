"""The script's own parts beside the program's: proofs of any size, canonical JSON, times, envelopes."""

import json
from base64 import b64encode
from hashlib import sha256
from random import Random

import pytest

from archivist.base.canonical import NotCanonicalError, parse_canonical
from archivist.base.clock import is_time
from archivist.ledger.merkle import (
    consistency_proof,
    inclusion_proof,
    leaf_hash,
    node_hash,
    root_at,
    stored_hashes,
    verify_consistency,
    verify_inclusion,
)

SIZES = 20
BYTES = "const bytes = (text) => forms.unhex(text);"
INCLUSION = (
    BYTES
    + """
  return Promise.all(cases.map(([leaf, index, size, proof, root]) =>
    log.verifyInclusion(bytes(leaf), index, size, proof.map(bytes), bytes(root))));
"""
)
CONSISTENCY = (
    BYTES
    + """
  return Promise.all(cases.map(([older, newer, one, other, proof]) =>
    log.verifyConsistency(older, newer, bytes(one), bytes(other), proof.map(bytes))));
"""
)


@pytest.fixture(scope="module")
def ask(judge):
    """Let the scripts answer a list of cases."""

    def asked(body, cases):
        return judge.page.evaluate(f"(text) => {{ const cases = JSON.parse(text); {body} }}", json.dumps(cases))

    return asked


def hexed(items):
    return [item.hex() for item in items]


def test_inclusion_in_every_small_tree(ask):
    leaves = [leaf_hash(bytes([number])) for number in range(SIZES)]
    read = stored_hashes(leaves)
    cases, expected = [], []
    for size in range(1, SIZES + 1):
        for index in range(size):
            proof, root = inclusion_proof(read, index, size), root_at(read, size)
            for other in {index, (index + 1) % size, size}:
                cases.append([leaves[index].hex(), other, size, hexed(proof), root.hex()])
                expected.append(verify_inclusion(leaves[index], other, size, proof, root))
            cases.append([leaves[index].hex(), index, size, hexed(proof[:-1]), root.hex()])
            expected.append(verify_inclusion(leaves[index], index, size, proof[:-1], root))
    assert ask(INCLUSION, cases) == expected
    assert expected.count(True) >= SIZES * (SIZES + 1) // 2


def test_consistency_of_every_two_small_trees(ask):
    leaves = [leaf_hash(bytes([number])) for number in range(SIZES)]
    read = stored_hashes(leaves)
    cases, expected = [], []
    for newer in range(SIZES + 1):
        for older in range(newer + 1):
            proof = consistency_proof(read, older, newer)
            roots = root_at(read, older), root_at(read, newer)
            for one, other in (roots, roots[::-1]):
                for sent in (proof, proof[1:], (*proof, leaves[0])):
                    cases.append([older, newer, one.hex(), other.hex(), hexed(sent)])
                    expected.append(verify_consistency(older, newer, one, other, sent))
    assert ask(CONSISTENCY, cases) == expected
    assert expected.count(True) > SIZES * SIZES // 2


def climbed(index: int, size: int, leaf: bytes, proof: list[bytes]) -> bytes:
    """Return the root to which a proof leads, by the two halves of every split (RFC 6962, section 2.1.1)."""
    if size == 1:
        return leaf
    *rest, top = proof
    middle = 1 << ((size - 1).bit_length() - 1)
    if index < middle:
        return node_hash(climbed(index, middle, leaf, rest), top)
    return node_hash(top, climbed(index - middle, size - middle, leaf, rest))


def steps(index: int, size: int) -> int:
    """Return how many hashes a proof has."""
    if size == 1:
        return 0
    middle = 1 << ((size - 1).bit_length() - 1)
    return 1 + (steps(index, middle) if index < middle else steps(index - middle, size - middle))


def test_logs_with_more_leaves_than_32_bits_count(ask):
    """Trees that nobody can build: only the hashes on the way are made up."""
    chance = Random(9162)  # noqa: S311  # the same at every run, and no secret
    cases, expected = [], []
    for _ in range(60):
        size = chance.randrange(2**31, 2**53)
        index = chance.choice((0, size - 1, 2**31, chance.randrange(size)))
        leaf = sha256(str(index).encode()).digest()
        proof = [chance.randbytes(32) for _ in range(steps(index, size))]
        root = climbed(index, size, leaf, proof)
        for other in (index, index ^ 1, index % 2**31):
            cases.append([leaf.hex(), other, size, hexed(proof), root.hex()])
            expected.append(verify_inclusion(leaf, other, size, proof, root))
    assert ask(INCLUSION, cases) == expected
    assert expected.count(True) >= 60


PAYLOADS = [
    b"{}", b"[]", b"null", b"true", b'"a"', b"0", b"-1", b"9007199254740991", b"9007199254740992", b"-9007199254740991",
    b"-0", b"1.0", b"0.5", b"1e3", b"01", b"NaN", b"Infinity", b"1 ", b" 1", b"\xef\xbb\xbf1", b"",
    b"\xff", b"\xed\xa0\x80",
    b'{"a":1,"b":2}', b'{"b":2,"a":1}', b'{"a":1,"a":1}', b'{"a":1,"a":2}', b'{"a": 1}', b'{"10":1,"9":2}',
    b'{"9":2,"10":1}', b'{"A":1,"a":2}', '{"é":1}'.encode(), '"é"'.encode(), b'"\\u00e9"', b'"\\/"', b'"/"', b'"\\n"',
    b'"\\u000a"', b'"\n"', b'"\\u001f"', b'"\\u001F"', b'"\x7f"', '"\u2028"'.encode(), b'"\\u2028"', b'"\\ud800"',
    b'"\\ud83d\\ude00"', '"😀"'.encode(), b'{"__proto__":1}', b'{"constructor":{"a":[]}}', b"[" * 64 + b"]" * 64,
    b"[" * 65 + b"]" * 65, b"[" * 100_000, b'{"a":' * 64 + b"1" + b"}" * 64,
]  # fmt: skip


def is_canonical(payload: bytes) -> bool:
    try:
        parse_canonical(payload)
    except NotCanonicalError:
        return False
    return True


def test_canonical_json(ask):
    body = """return cases.map((text) => {
      try { forms.parseCanonical(forms.unbase64(text, "")); return true; } catch (error) {
        if (!(error instanceof forms.Refused)) throw error;
        return false;
      }
    });"""
    answers = ask(body, [b64encode(payload).decode() for payload in PAYLOADS])
    differing = [payload for payload, answer in zip(PAYLOADS, answers, strict=True) if answer != is_canonical(payload)]
    assert differing == []


def test_times(ask):
    times = [
        "2024-02-29T00:00:00Z", "2023-02-29T00:00:00Z", "2100-02-29T00:00:00Z", "2024-01-01T24:00:00Z",
        "2024-01-01T23:59:60Z", "0000-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z",
        "2024-13-01T00:00:00Z", "2024-1-01T00:00:00Z", "2024-01-01T00:00:00z", "2024-01-01 00:00:00Z",
        "2024-01-01T00:00:00Z\n", "2024-01-01T00:00:00+00:00", "٢٠٢٤-01-01T00:00:00Z", "",
    ]  # fmt: skip
    body = """return cases.map((text) => {
      try { forms.timeText(text, ""); return true; } catch { return false; }
    });"""
    assert ask(body, times) == [is_time(text) for text in times]
