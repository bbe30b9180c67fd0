from dataclasses import replace

import pytest
from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st

from archivist.model.envelope import MANIFEST_TYPE
from archivist.model.trust import Good, Key, Revocation
from archivist.signing.first_root import sign
from archivist.signing.revocation import Proof, accepts_revoked, goods_named, judging_root, signature_counts
from archivist.signing.trust_wire import REASONS
from archivist.signing.verify import role_findings

AT = "2026-06-01T12:00:00Z"
BEFORE, AFTER = "2026-06-01T11:59:59Z", "2026-06-01T12:00:01Z"
GOOD = Good(10, "aa" * 32)
FORK = Good(10, "bb" * 32)


def key(reason="superseded", good=GOOD):
    return Key("00" * 32, "ed25519", b"", "Amal", None, None, None, None, Revocation(AT, reason, good))


@every_case("reason", REASONS)
@every_case(
    ("proof", "counts"),
    [
        (Proof(), False),
        (Proof(leaf=9, extended=[GOOD]), True),
        (Proof(leaf=10, extended=[GOOD]), False),
        (Proof(leaf=9), False),
        (Proof(leaf=9, extended=[FORK]), False),
        (Proof(extended=[GOOD]), False),
        (Proof(time=BEFORE), True),
        (Proof(time=AT), False),
        (Proof(time=AFTER), False),
        (Proof(leaf=10, extended=[GOOD], time=BEFORE), True),
        (Proof(leaf=9, extended=[GOOD], time=AFTER), True),
    ],
)
def test_only_log_or_time_show_that_a_signature_is_from_before(reason, proof, counts):
    assert signature_counts(key(reason), proof) is counts


@pytest.mark.parametrize("reason", REASONS)
def test_without_a_good_checkpoint_only_time_counts(reason):
    assert not signature_counts(key(reason, None), Proof(leaf=0, extended=[GOOD]))
    assert signature_counts(key(reason, None), Proof(time=BEFORE))


def test_a_key_that_is_not_revoked_needs_no_proof():
    assert signature_counts(replace(key(), revoked=None), Proof())


@given(st.integers(0, 99), st.integers(0, 99), st.booleans())
def test_below_the_size_and_in_an_extending_log(leaf, size, extends):
    good = Good(size, "aa" * 32)
    proof = Proof(leaf=leaf, extended=[good] if extends else [])
    assert signature_counts(key(good=good), proof) is (extends and leaf < size)


def revoke(builder, private, revocation):
    newer = builder.next()
    newer.keys[private.keyid] = replace(newer.keys[private.keyid], revoked=revocation)
    return newer


@pytest.fixture
def first(builder, keys):
    return builder.add("root", keys["amal"])


@pytest.fixture
def envelope(keys):
    return sign(MANIFEST_TYPE, b"{}", [keys["manifest"]])


def judge(envelope, roots, proof):
    root = judging_root(roots[0], roots)
    told = role_findings(envelope, root, "manifest", roots[0].created, "m", accepts_revoked=accepts_revoked(proof))
    return [item.code for item in told]


def test_a_revocation_reaches_back_to_manifests_that_name_an_older_root(first, keys, envelope):
    roots = [first.root(), revoke(first, keys["manifest"], Revocation(AT, "compromised", GOOD)).root()]
    assert judge(envelope, roots[:1], Proof()) == []
    assert judge(envelope, roots, Proof()) == ["key-revoked", "below-threshold"]
    assert judge(envelope, roots, Proof(leaf=9, extended=goods_named(roots))) == []
    assert judge(envelope, roots, Proof(time=BEFORE)) == []


def test_members_and_thresholds_stay_those_of_the_named_root(first, keys, envelope):
    second = first.next().clear("manifest").add("manifest", keys["carim"], holder="Carim")
    roots = [first.root(), second.root()]
    assert judging_root(roots[0], roots) == roots[0]
    assert judge(envelope, roots, Proof()) == []


def test_a_revocation_outlives_the_removal_of_its_key(first, keys, envelope):
    """Removing a revoked key in version 3 would otherwise give its signatures back their force."""
    second = revoke(first, keys["manifest"], Revocation(AT, "compromised", None))
    third = second.next().clear("manifest").add("manifest", keys["carim"], holder="Carim")
    roots = [first.root(), second.root(), third.root()]
    assert judge(envelope, roots, Proof()) == ["key-revoked", "below-threshold"]


def test_the_newest_word_replaces_earlier_ones(first, keys, envelope):
    second = revoke(first, keys["manifest"], Revocation(AT, "lost", None))
    third = revoke(second, keys["manifest"], Revocation(AT, "lost", GOOD))
    roots = [first.root(), second.root(), third.root()]
    proof = Proof(leaf=9, extended=[GOOD])
    assert judge(envelope, roots[:2], proof) == ["key-revoked", "below-threshold"]
    assert judge(envelope, roots, proof) == []


def test_the_checkpoints_that_the_caller_must_prove(first, keys):
    second = revoke(first, keys["manifest"], Revocation(AT, "lost", GOOD))
    third = revoke(second, keys["log"], Revocation(AT, "superseded", FORK))
    assert goods_named([first.root()]) == frozenset()
    assert goods_named([first.root(), second.root(), third.root()]) == {GOOD, FORK}
    corrected = revoke(third, keys["log"], Revocation(AT, "superseded", GOOD))
    assert goods_named([first.root(), second.root(), third.root(), corrected.root()]) == {GOOD}
