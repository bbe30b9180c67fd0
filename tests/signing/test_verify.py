from dataclasses import replace

import pytest

from archivist.model.envelope import MANIFEST_TYPE, ROOT_TYPE, Signature
from archivist.model.findings import Severity, worst_exit
from archivist.model.trust import Revocation
from archivist.signing.dsse import pae
from archivist.signing.first_root import sign
from archivist.signing.verify import role_findings

HYBRID = (("ed25519", "ecdsa-p256"), ("ml-dsa-65/1",))
PAYLOAD = b'{"a":1}'
NOW = "2026-06-01T00:00:00Z"
EARLY, LATE = "2026-01-01T00:00:00Z", "2026-12-31T00:00:00Z"


def told(root, *signers, created=NOW, envelope=None, **options):
    """Sign with some keys and give (code, severity) of what the root role has to say."""
    envelope = envelope or sign(MANIFEST_TYPE, PAYLOAD, signers)
    findings = role_findings(envelope, root, "root", created, "m", **options)
    return [(item.code, str(item.severity)) for item in findings]


@pytest.fixture
def hybrid(builder, keys):
    """Two holders with a hybrid pair each; one is enough."""
    builder.add("root", keys["amal"], keys["amal_pq"]).add("root", keys["basma"], keys["basma_pq"], holder="Basma")
    builder.require["root"] = HYBRID
    return builder


@pytest.fixture
def plain(builder, keys):
    """Two of three holders with one key each."""
    builder.add("root", keys["amal"]).add("root", keys["basma"], holder="Basma").add("root", keys["carim"], holder="C")
    builder.thresholds["root"] = 2
    return builder


def test_a_whole_pair_of_one_holder_is_enough(hybrid, keys):
    assert told(hybrid.root(), keys["amal"], keys["amal_pq"]) == []


def test_a_group_may_be_met_by_either_of_its_algorithms(hybrid, keys):
    hybrid.add("root", keys["amal_p256"])
    assert told(hybrid.root(), keys["amal_p256"], keys["amal_pq"]) == []


@pytest.mark.parametrize("half", ["amal", "amal_pq"])
def test_one_half_stripped(hybrid, keys, half):
    assert told(hybrid.root(), keys[half]) == [("hybrid-incomplete", "error"), ("below-threshold", "error")]


def test_two_halves_of_two_holders_do_not_make_a_whole(hybrid, keys):
    findings = told(hybrid.root(), keys["amal"], keys["basma_pq"])
    assert findings == [("hybrid-incomplete", "error")] * 2 + [("below-threshold", "error")]


def test_an_incomplete_pair_beside_a_whole_one_is_a_warning(hybrid, keys):
    assert told(hybrid.root(), keys["amal"], keys["amal_pq"], keys["basma"]) == [("hybrid-incomplete", "warning")]


def test_two_of_three_holders(plain, keys):
    assert told(plain.root(), keys["amal"], keys["carim"]) == []


@pytest.mark.parametrize("signers", [[], ["amal"]])
def test_too_few_holders(plain, keys, signers):
    assert told(plain.root(), *(keys[name] for name in signers)) == [("below-threshold", "error")]


def test_two_keys_of_one_holder_count_once(plain, keys):
    plain.add("root", keys["amal_p256"])
    assert told(plain.root(), keys["amal"], keys["amal_p256"]) == [("below-threshold", "error")]


def test_signatures_without_any_requirement_are_still_required(builder, keys):
    builder.add("root", keys["amal"])
    assert told(builder.root()) == [("below-threshold", "error")]


def test_an_unknown_signer_is_an_error_where_the_threshold_is_missed(plain, keys):
    findings = told(plain.root(), keys["amal"], keys["stranger"])
    assert findings == [("signer-unknown", "error"), ("below-threshold", "error")]


def test_an_unknown_signer_is_a_warning_where_it_is_met(plain, keys):
    assert told(plain.root(), keys["amal"], keys["basma"], keys["stranger"]) == [("signer-unknown", "warning")]


def test_a_key_of_another_role_is_unknown_in_this_one(plain, keys):
    assert told(plain.root(), keys["log"], keys["manifest"]) == [
        ("signer-unknown", "error"),
        ("signer-unknown", "error"),
        ("below-threshold", "error"),
    ]


def test_a_false_signature_of_a_known_key_is_forged_even_where_the_threshold_is_met(plain, keys):
    envelope = sign(MANIFEST_TYPE, PAYLOAD, [keys["amal"], keys["basma"]])
    forged = replace(envelope, signatures=(*envelope.signatures, Signature(keys["carim"].keyid, b"\0" * 64)))
    assert told(plain.root(), envelope=forged) == [("signature-bad", "error")]


def test_an_attackers_signature_under_a_trusted_key_id(plain, keys):
    message = pae(MANIFEST_TYPE, PAYLOAD)
    forged = sign(MANIFEST_TYPE, PAYLOAD, [])
    forged = replace(forged, signatures=(Signature(keys["amal"].keyid, keys["stranger"].sign(message)),))
    findings = role_findings(forged, plain.root(), "root", NOW, "m")
    assert [item.code for item in findings] == ["signature-bad", "below-threshold"]
    assert worst_exit(findings) == 12
    assert "Amal" in findings[0].message


@pytest.mark.parametrize("change", [{"payload": b'{"a":2}'}, {"payload_type": ROOT_TYPE}])
def test_a_changed_payload_or_type_is_forged(plain, keys, change):
    envelope = replace(sign(MANIFEST_TYPE, PAYLOAD, [keys["amal"], keys["basma"]]), **change)
    assert told(plain.root(), envelope=envelope)[:2] == [("signature-bad", "error")] * 2


def test_the_algorithm_comes_from_the_root(hybrid, keys):
    """A signature that is good for one algorithm is not tried under another."""
    envelope = sign(MANIFEST_TYPE, PAYLOAD, [keys["amal"], keys["amal_pq"]])
    first, second = envelope.signatures
    swapped = replace(envelope, signatures=(replace(first, sig=second.sig), replace(second, sig=first.sig)))
    assert told(hybrid.root(), envelope=swapped)[:2] == [("signature-bad", "error")] * 2


SPANS = [
    (None, None, True),
    (EARLY, LATE, True),
    (NOW, NOW, True),
    (LATE, None, False),
    (None, EARLY, False),
    (EARLY, None, True),
    (None, LATE, True),
]


@pytest.mark.parametrize(("start", "end", "counts"), SPANS)
def test_a_key_counts_from_its_beginning_to_its_end(builder, keys, start, end, counts):
    builder.add("root", keys["amal"], start=start, end=end)
    expected = [] if counts else [("key-out-of-time", "error"), ("below-threshold", "error")]
    assert told(builder.root(), keys["amal"]) == expected


def test_a_revoked_key_does_not_count(builder, keys):
    builder.add("root", keys["amal"], revoked=Revocation(LATE, "superseded", None))
    assert told(builder.root(), keys["amal"]) == [("key-revoked", "error"), ("below-threshold", "error")]


def test_a_revoked_key_counts_where_the_caller_can_show_that_it_signed_before(builder, keys):
    builder.add("root", keys["amal"], revoked=Revocation(LATE, "superseded", None))
    seen = []
    assert told(builder.root(), keys["amal"], accepts_revoked=lambda key: not seen.append(key.keyid)) == []
    assert seen == [keys["amal"].keyid]


def test_a_false_signature_of_a_revoked_key_is_still_forged(builder, keys):
    builder.add("root", keys["amal"], revoked=Revocation(LATE, "compromised", None))
    forged = replace(sign(MANIFEST_TYPE, b"other", [keys["amal"]]), payload=PAYLOAD)
    assert told(builder.root(), envelope=forged)[0] == ("signature-bad", "error")


def test_every_doubt_alone_is_untrusted(hybrid, keys):
    findings = role_findings(sign(MANIFEST_TYPE, PAYLOAD, [keys["amal"]]), hybrid.root(), "root", NOW, "m")
    assert {item.exit for item in findings if item.severity is Severity.ERROR} == {13}
