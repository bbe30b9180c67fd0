"""What a token is worth: the table of forged tokens, each refused for its own reason."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
import tsa
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, ObjectIdentifier
from every_case import every_case

from archivist.base.clock import parse_time
from archivist.model.findings import worst_exit
from archivist.model.trust import Revocation
from archivist.signing.timestamp import request
from archivist.signing.timestamp_checks import Expected, Vouch, token_findings

TEXT = b"archivist.invalid/0123456789abcdef\n3\nqqqq\n"
NOW = "2026-03-01T12:00:30Z"
TIME = "2026-03-01T12:00:00Z"
OTHER_USE = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.CODE_SIGNING])
TWO_USES = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING, ExtendedKeyUsageOID.CODE_SIGNING])
NO_SIGNATURES = x509.KeyUsage(*[False, False, True, *[False] * 6])
RIDDLE = x509.UnrecognizedExtension(ObjectIdentifier("1.2.3.4.9"), b"\x05\x00")

ROOT = tsa.authority_root()
MIDDLE = tsa.issue("middle", ROOT, ca=True, extensions=())
GOOD = tsa.issue("authority", ROOT)


def judge(data, party=GOOD, ca=ROOT, *, key=None, **expected):
    root = tsa.trust_root(replace(tsa.trusted(party, ca), **(key or {})))
    return token_findings(data, "a.tsr", root, Expected(TEXT, expected.pop("now", NOW), **expected))


def codes(findings):
    return {item.code for item in findings if item.exit}


def test_a_good_token_vouches_for_its_time_in_the_holders_name():
    assert judge(tsa.token(GOOD, TEXT), nonce=5, policy=tsa.POLICY) == (Vouch(TIME, "Tariq"), ())


def test_a_token_made_by_hand_is_one_for_openssl_too(tmp_path):
    at = datetime(2026, 3, 1, 12, tzinfo=UTC)
    assert tsa.openssl_accepts(tmp_path, tsa.token(GOOD, TEXT), TEXT, ROOT, at)
    assert not tsa.openssl_accepts(tmp_path, tsa.token(GOOD, TEXT, ess={}), TEXT, ROOT, at)


@pytest.mark.parametrize("kind", ["ec", "rsa2048"])
@pytest.mark.parametrize("digest", ["sha256", "sha512"])
def test_tokens_of_openssl_are_good(kind, digest, tmp_path):
    party = tsa.issue("authority", ROOT, key=tsa.new_key(kind))
    data = tsa.openssl_token(tmp_path / "a", party, request(TEXT, 77, "1.2.3.4.5"), digest=digest)
    vouch, told = judge(data, party, now="2400-01-01T00:00:00Z", nonce=77, policy="1.2.3.4.5")
    assert vouch is not None
    assert told == ()
    assert tsa.openssl_accepts(tmp_path, data, TEXT, ROOT, parse_time(vouch.time))


def test_a_chain_is_followed_and_may_stand_in_any_order(tmp_path):
    party = tsa.issue("authority", MIDDLE)
    data = tsa.openssl_token(tmp_path / "a", party, request(TEXT, 77), (MIDDLE, ROOT))
    vouch, told = judge(data, party, now="2400-01-01T00:00:00Z")
    assert vouch is not None
    assert told == ()
    assert tsa.openssl_accepts(tmp_path, data, TEXT, ROOT, parse_time(vouch.time))


@pytest.mark.parametrize("ess", [{tsa.ESS: None}, {tsa.ESS: None, tsa.ESS_V2: None}])
def test_the_older_name_of_the_certificate_is_read(ess):
    assert judge(tsa.token(GOOD, TEXT, ess=ess))[0] == Vouch(TIME, "Tariq")


def test_a_fraction_of_a_second_is_rounded_up():
    assert judge(tsa.token(GOOD, TEXT, time="20260301120000.25Z"))[0] == Vouch("2026-03-01T12:00:01Z", "Tariq")


def test_every_flipped_bit_is_noticed():
    data = tsa.token(GOOD, TEXT)
    for at in range(len(data)):
        for bit in (0, 3, 7):
            flipped = data[:at] + bytes([data[at] ^ 1 << bit]) + data[at + 1 :]
            vouch, told = judge(flipped)
            assert vouch is None, f"byte {at}, bit {bit}"
            assert worst_exit(told) in {12, 13}


def test_every_truncation_is_noticed():
    data = tsa.token(GOOD, TEXT)
    assert all(codes(judge(data[:end])[1]) == {"timestamp-malformed"} for end in range(len(data)))


def _hash_of(party, digest="sha256"):
    algorithm = hashes.SHA256() if digest == "sha256" else hashes.SHA1()  # noqa: S303  # forged
    return tsa.sequence(tsa.sequence(tsa.sequence(tsa.encode(4, party.certificate.fingerprint(algorithm)))))


TWIN = tsa.issue("authority", ROOT, key=GOOD.key, years=(2001, 2300))  # same name, key and serial number
STRANGER = tsa.issue("stranger", ROOT, serial=8)
CHANGES = {
    "other message": ({"imprint": bytes(64)}, {"timestamp-imprint"}, 12),
    "wrong length of digest": ({"imprint": bytes(20)}, {"timestamp-imprint"}, 12),
    "sha-1 imprint": ({"imprint_digest": "sha1"}, {"timestamp-digest"}, 12),
    "sha-256 imprint": ({"imprint_digest": "sha256"}, {"timestamp-digest"}, 12),
    "trailing garbage": ({"tail": b"\0"}, {"timestamp-malformed"}, 12),
    "granted with changes": ({"status": (1,)}, {"timestamp-not-granted"}, 12),
    "rejection": ({"status": (2,)}, {"timestamp-not-granted"}, 12),
    "unheard-of status": ({"status": (9,)}, {"timestamp-not-granted"}, 12),
    "granted and failed": ({"status": (0, tsa.encode(3, b"\x05\x20"))}, {"timestamp-malformed"}, 12),
    "two signers": ({"signers": 2}, {"timestamp-malformed"}, 12),
    "no signer": ({"signers": 0}, {"timestamp-malformed"}, 12),
    "other content": ({"kind": "1.2.840.113549.1.7.1"}, {"timestamp-malformed"}, 12),
    "other content signed": ({"stated_kind": "1.2.840.113549.1.7.1"}, {"timestamp-signature"}, 12),
    "signed by another key": ({"signer": STRANGER}, {"timestamp-signature"}, 12),
    "no certificate": ({"certificates": ()}, {"timestamp-no-certificate"}, 12),
    "certificate of another": ({"certificates": (STRANGER,)}, {"timestamp-no-certificate"}, 12),
    "no signing certificate": ({"ess": {}}, {"timestamp-unbound"}, 12),
    "signing certificate of another": ({"ess": {tsa.ESS_V2: _hash_of(STRANGER)}}, {"timestamp-unbound"}, 12),
    "of a twin": ({"ess": {tsa.ESS_V2: _hash_of(TWIN)}}, {"timestamp-unbound"}, 12),
    "only one of two is right": (
        {"ess": {tsa.ESS_V2: None, tsa.ESS: _hash_of(TWIN, "sha1")}},
        {"timestamp-unbound"},
        12,
    ),
    "signing certificate of no form": ({"ess": {tsa.ESS_V2: tsa.encode_integer(1)}}, {"timestamp-unbound"}, 12),
    "empty list of signing certificates": (
        {"ess": {tsa.ESS_V2: tsa.sequence(tsa.sequence())}},
        {"timestamp-unbound"},
        12,
    ),
    "empty signing certificate": ({"ess": {tsa.ESS_V2: tsa.sequence()}}, {"timestamp-malformed"}, 12),
    "signing certificate by sha-1": (
        {"ess": {tsa.ESS_V2: tsa.sequence(tsa.sequence(tsa.sequence(tsa.algorithm(tsa.OIDS["sha1"]), tsa.encode(4))))}},
        {"timestamp-unbound"},
        12,
    ),
    "unsigned attribute": ({"unsigned": tsa.encode(0xA1)}, {"timestamp-malformed"}, 12),
    "critical extension": (
        {"info_tail": tsa.encode(0xA1, tsa.sequence(tsa.encode_oid("1.2.3"), tsa.encode(1, b"\xff"), tsa.encode(4)))},
        {"timestamp-malformed"},
        12,
    ),
    "30 February": ({"time": "20260230120000Z"}, {"timestamp-malformed"}, 12),
    "time with an offset": ({"time": "20260301120000+0100"}, {"timestamp-malformed"}, 12),
    "time with a trailing zero": ({"time": "20260301120000.50Z"}, {"timestamp-malformed"}, 12),
    "time in Arabic digits": ({"time": "٢٠٢٦٠٣٠١١٢٠٠٠٠Z"}, {"timestamp-malformed"}, 12),
    "end of time": ({"time": "99991231235959.5Z"}, {"timestamp-malformed"}, 12),
    "sha-1 signature": ({"digest": "sha1"}, {"timestamp-algorithm"}, 13),
    "algorithm and digest differ": ({"algorithm": tsa.ECDSA["sha512"]}, {"timestamp-algorithm"}, 13),
    "rsa said of an elliptic key": ({"algorithm": "1.2.840.113549.1.1.11"}, {"timestamp-algorithm"}, 13),
    "one year ahead": ({"time": "20270301120000Z"}, {"timestamp-future"}, 13),
    "eleven minutes ahead": ({"time": "20260301121131Z"}, {"timestamp-future"}, 13),
    "before the certificate": ({"time": "20001231235959Z"}, {"timestamp-validity"}, 13),
    "after the certificate": ({"time": "24010101000001Z"}, {"timestamp-validity", "timestamp-future"}, 13),
}


@every_case(("changes", "expected", "code"), CHANGES.values(), ids=CHANGES)
def test_a_forged_token_is_refused_for_its_own_reason(changes, expected, code):
    vouch, told = judge(tsa.token(GOOD, TEXT, **changes))
    assert vouch is None
    assert codes(told) == expected
    assert worst_exit(told) == code


def test_ten_minutes_ahead_are_two_clocks():
    assert judge(tsa.token(GOOD, TEXT, time="20260301121029Z"))[0] is not None


CERTIFICATES = {
    "no use": ({"extensions": ()}, {"timestamp-certificate"}),
    "other use": ({"extensions": ((OTHER_USE, True),)}, {"timestamp-certificate"}),
    "two uses": ({"extensions": ((TWO_USES, True),)}, {"timestamp-certificate"}),
    "use not critical": ({"extensions": ((tsa.TIMESTAMPS, False),)}, {"timestamp-certificate"}),
    "an authority's own": ({"ca": True}, {"timestamp-certificate"}),
    "no signatures": ({"extensions": ((tsa.TIMESTAMPS, True), (NO_SIGNATURES, True))}, {"timestamp-certificate"}),
    "a critical riddle": ({"extensions": ((tsa.TIMESTAMPS, True), (RIDDLE, True))}, {"timestamp-certificate"}),
    "expired": ({"years": (2001, 2025)}, {"timestamp-validity"}),
    "not yet valid": ({"years": (2027, 2030)}, {"timestamp-validity"}),
    "a curve of others": ({"key": tsa.new_key(curve=ec.SECP256K1())}, {"timestamp-algorithm"}),
    "a short key": ({"key": tsa.new_key("rsa1024")}, {"timestamp-algorithm"}),
}


@every_case(("values", "expected"), CERTIFICATES.values(), ids=CERTIFICATES)
def test_a_certificate_that_is_not_one_for_timestamps_is_refused(values, expected):
    party = tsa.issue("authority", ROOT, **values)
    vouch, told = judge(tsa.token(party, TEXT), party)
    assert vouch is None
    assert codes(told) == expected
    assert worst_exit(told) == 13


def test_an_authority_that_the_root_does_not_name_is_refused():
    vouch, told = judge(tsa.token(STRANGER, TEXT))
    assert vouch is None
    assert [(item.code, item.exit) for item in told] == [("timestamp-authority", 13)]


def test_a_chain_to_another_root_is_refused():
    _, told = judge(tsa.token(GOOD, TEXT), ca=tsa.authority_root())
    assert codes(told) == {"timestamp-chain"}


@every_case(
    ("middle", "held"),
    [
        ({"ca": True, "extensions": ()}, False),
        ({"ca": False, "extensions": ()}, True),
        ({"ca": True, "extensions": ((NO_SIGNATURES, True),)}, True),
        ({"ca": True, "extensions": ((RIDDLE, True),)}, True),
        ({"ca": True, "extensions": (), "years": (2001, 2025)}, True),
        ({"ca": True, "extensions": (), "key": tsa.new_key("rsa2048"), "digest": hashes.SHA224()}, True),
    ],
    ids=["left out", "no authority", "may not issue", "riddle", "expired", "weak digest"],
)
def test_what_stands_between_must_be_an_authority_in_force(middle, held):
    between = tsa.issue("between", ROOT, **middle)
    party = tsa.issue("authority", between)
    certificates = (party, between) if held else (party,)
    _, told = judge(tsa.token(party, TEXT, certificates=certificates), party)
    assert codes(told) == {"timestamp-chain"}


def test_a_pinned_root_that_is_no_certificate_leads_nowhere():
    _, told = judge(tsa.token(GOOD, TEXT), key={"ca": b"\x30\x00"})
    assert codes(told) == {"timestamp-chain"}


def test_an_answer_to_another_request_is_refused():
    assert codes(judge(tsa.token(GOOD, TEXT), nonce=6)[1]) == {"timestamp-nonce"}
    assert codes(judge(tsa.token(GOOD, TEXT, nonce=None), nonce=6)[1]) == {"timestamp-nonce"}
    assert worst_exit(judge(tsa.token(GOOD, TEXT), nonce=6)[1]) == 12
    assert codes(judge(tsa.token(GOOD, TEXT), policy="1.2.3")[1]) == {"timestamp-policy"}
    assert worst_exit(judge(tsa.token(GOOD, TEXT), policy="1.2.3")[1]) == 13


def test_a_longer_log_is_not_seen_before_a_shorter_one():
    assert judge(tsa.token(GOOD, TEXT), previous=TIME)[0] is not None
    assert codes(judge(tsa.token(GOOD, TEXT), previous="2026-03-01T12:00:01Z")[1]) == {"timestamp-order"}


def test_the_key_must_be_in_force_at_that_time():
    assert judge(tsa.token(GOOD, TEXT), key={"start": TIME, "end": TIME})[0] is not None
    for span in ({"start": "2026-03-01T12:00:01Z"}, {"end": "2026-03-01T11:59:59Z"}):
        assert codes(judge(tsa.token(GOOD, TEXT), key=span)[1]) == {"key-out-of-time"}


def test_a_revoked_key_counts_only_if_the_caller_says_so():
    revoked = {"revoked": Revocation(NOW, "superseded", None)}
    assert codes(judge(tsa.token(GOOD, TEXT), key=revoked)[1]) == {"key-revoked"}
    root = tsa.trust_root(replace(tsa.trusted(GOOD, ROOT), **revoked))
    asked = []

    def counts(key, time):
        asked.append((key.holder, time))
        return True

    vouch, told = token_findings(tsa.token(GOOD, TEXT), "a.tsr", root, Expected(TEXT, NOW), counts_revoked=counts)
    assert (vouch, told) == (Vouch(TIME, "Tariq"), ())
    assert asked == [("Tariq", TIME)]


def test_the_certificate_may_be_named_by_a_longer_digest():
    named = tsa.encode(4, GOOD.certificate.fingerprint(hashes.SHA512()))
    ess = {tsa.ESS_V2: tsa.sequence(tsa.sequence(tsa.sequence(tsa.algorithm(tsa.OIDS["sha512"]), named)))}
    assert judge(tsa.token(GOOD, TEXT, ess=ess))[0] == Vouch(TIME, "Tariq")
