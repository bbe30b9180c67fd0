from dataclasses import replace

import pytest

from archivist.model.envelope import ROOT_TYPE, Signature
from archivist.model.trust import Good, Revocation
from archivist.signing.cosigning import cosign, signers
from archivist.signing.first_root import sign
from archivist.signing.root_proposal import changes, merge, signers_of

REVOKED = Revocation("2026-06-01T12:00:00Z", "compromised", Good(7, "ab" * 32))


@pytest.fixture
def first(builder, keys):
    return builder.add("root", keys["amal"])


@pytest.fixture
def second(first, keys):
    """Version 2: Amal's key is revoked, Basma and Carim sign together."""
    second = first.next().add("root", keys["basma"], holder="Basma").add("root", keys["carim"], holder="Carim")
    second.thresholds["root"] = 2
    second.keys[keys["amal"].keyid] = replace(second.keys[keys["amal"].keyid], revoked=REVOKED)
    return second


@pytest.fixture
def unsigned(second):
    return sign(ROOT_TYPE, second.payload(), [])


def counts(envelope, builder):
    found = signers(envelope, builder.root(), "root", builder.created)
    return found.signed, found.waiting, found.complete


def test_who_has_signed_and_who_could(first, second, unsigned, keys):
    assert counts(unsigned, first) == ((), ("Amal",), False)
    assert counts(unsigned, second) == ((), ("Basma", "Carim"), False)
    one = cosign(unsigned, [keys["amal"], keys["basma"]])
    assert counts(one, first) == (("Amal",), (), True)
    assert counts(one, second) == (("Basma",), ("Carim",), False), "a revoked key counts for the old version only"
    assert counts(cosign(one, [keys["carim"]]), second) == (("Basma", "Carim"), (), True)


def test_a_bad_signature_does_not_count(second, unsigned, keys):
    forged = replace(unsigned, signatures=(Signature(keys["basma"].keyid, bytes(64)),))
    assert counts(forged, second) == ((), ("Basma", "Carim"), False)


def test_half_of_a_pair_does_not_count(second, keys):
    second.require["root"] = (("ed25519",), ("ml-dsa-65/1",))
    second.add("root", keys["basma_pq"], holder="Basma")
    second.thresholds["root"] = 1
    envelope = sign(ROOT_TYPE, second.payload(), [keys["basma"]])
    assert counts(envelope, second) == ((), ("Basma",), False)
    assert counts(cosign(envelope, [keys["basma_pq"]]), second) == (("Basma",), (), True)


def test_a_key_out_of_its_time_does_not_count(first, unsigned, keys):
    keyid = keys["amal"].keyid
    first.keys[keyid] = replace(first.keys[keyid], end="2025-12-31T00:00:00Z")
    assert counts(cosign(unsigned, [keys["amal"]]), first)[0] == ()


def test_nobody_signs_twice(unsigned, keys):
    once = cosign(unsigned, [keys["amal"]])
    assert cosign(once, [keys["amal"]]) == once


def test_whose_signature_can_count(first, second, keys):
    names = {name: keys[name].keyid for name in ("amal", "basma", "carim")}
    assert set(signers_of(first.root(), second.root())) == set(names.values())
    assert set(signers_of(second.root(), second.root())) == {names["basma"], names["carim"]}
    assert set(signers_of(None, second.root())) == set(names.values()), "it may be good in a version not at hand"


def test_merging_takes_good_signatures_and_tells_the_others(first, second, unsigned, keys):
    ours = cosign(unsigned, [keys["amal"]])
    theirs = cosign(unsigned, [keys["basma"], keys["stranger"]])
    merged, told = merge(ours, theirs, first.root(), second.root(), "draft")
    assert [item.keyid for item in merged.signatures] == sorted([keys["amal"].keyid, keys["basma"].keyid])
    assert [(item.code, item.exit) for item in told] == [("signer-unknown", 0)]
    forged = replace(unsigned, signatures=(Signature(keys["carim"].keyid, bytes(64)),))
    merged, told = merge(ours, forged, first.root(), second.root(), "draft")
    assert merged == ours
    assert [(item.code, item.exit) for item in told] == [("signature-bad", 12)]


def listed(current, proposed):
    return [item.to_dict() for item in changes(current, proposed)]


def test_changes_are_told_one_by_one(first, second):
    told = {(item["change"], item.get("holder") or item.get("role")) for item in listed(first.root(), second.root())}
    assert told == {("key-revoked", "Amal"), ("key-added", "Basma"), ("key-added", "Carim"), ("threshold", "root")}
    back = {item["change"] for item in listed(second.root(), first.root())}
    assert back == {"revocation-taken-back", "key-removed", "threshold"}
    assert listed(first.root(), first.next().root()) == []


def test_no_change_hides_behind_a_revocation(first, second, keys):
    keyid = keys["amal"].keyid
    second.keys[keyid] = replace(second.keys[keyid], holder="Basma")
    told = [item for item in listed(first.root(), second.root()) if item.get("keyid") == keyid]
    assert [item["change"] for item in told] == ["key-revoked", "key-altered"]
    assert told[1]["before"]["holder"] == "Amal"


def test_require_and_policy(first):
    root = first.root()
    other = replace(
        root,
        require=("pin",),
        roles=root.roles | {"root": replace(root.roles["root"], require=(("ed25519", "ecdsa-p256"),))},
    )
    assert listed(root, other) == [
        {"change": "require", "role": "root", "from": [], "to": [["ed25519", "ecdsa-p256"]]},
        {"change": "policy", "from": [], "to": ["pin"]},
    ]
