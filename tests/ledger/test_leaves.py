from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivist.base.canonical import NotCanonicalError, canonical_bytes
from archivist.ledger.leaves import batch_leaf, batch_leaf_hashes, batch_leaves, row_leaf
from archivist.ledger.merkle import leaf_hash
from archivist.model.envelope import Signature
from archivist.model.manifest import Manifest, Row

HEX = "0123456789abcdef"


def row(name, number=1):
    return Row(name, sha256(name.encode()).hexdigest(), "c" * 128, number)


def manifest(*rows):
    return Manifest(
        archive="archivist.invalid/x",
        seq=7,
        prev="0" * 64,
        created="2026-01-01T00:00:00Z",
        tool=("archivist", "0"),
        root_version=1,
        root_sha256="0" * 64,
        schemas={},
        log_start=0,
        log_end=len(rows) + 1,
        aids={},
        withheld=(),
        rows=rows,
    )


@given(
    st.text(st.characters(exclude_categories=("Cs",))),
    st.text(HEX, min_size=64, max_size=64),
    st.text(HEX, min_size=128, max_size=128),
    st.integers(0, 2**53 - 1),
)
def test_a_row_leaf_is_the_canonical_json_of_the_subject_row(name, sha256_hex, sha512_hex, length):
    subject = {
        "name": name,
        "digest": {"sha256": sha256_hex, "sha512": sha512_hex},
        "annotations": {"bytes": length},
    }
    assert row_leaf(Row(name, sha256_hex, sha512_hex, length)) == canonical_bytes(subject)


def test_a_lone_surrogate_is_refused_as_everywhere():
    with pytest.raises(NotCanonicalError):
        row_leaf(Row("records/\ud800", "0" * 64, "0" * 128, 1))


def test_the_batch_leaf_names_payload_number_and_signatures():
    signatures = [Signature("f" * 64, b"one"), Signature("0" * 64, b"two")]
    digests = sorted([sha256(b"one").hexdigest(), sha256(b"two").hexdigest()])
    expected = f'{{"manifest":"{"a" * 64}","seq":7,"sigs":["{digests[0]}","{digests[1]}"]}}'
    assert batch_leaf("a" * 64, 7, signatures) == expected.encode()
    assert batch_leaf("a" * 64, 7, signatures[::-1]) == expected.encode()


def test_a_batch_is_its_rows_in_the_order_of_the_payload_and_then_itself():
    rows = (row("records/b"), row("records/a"), row("records/é"))
    leaves = list(batch_leaves(manifest(*rows), "a" * 64, []))
    assert leaves == [*map(row_leaf, (rows[1], rows[0], rows[2])), batch_leaf("a" * 64, 7, [])]
    assert batch_leaf_hashes(manifest(*rows), "a" * 64, []) == [leaf_hash(leaf) for leaf in leaves]
