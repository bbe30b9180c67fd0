from dataclasses import replace

import pytest
from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st

from archivist.model.envelope import MANIFEST_TYPE
from archivist.model.errors import UsageError
from archivist.model.findings import worst_exit
from archivist.model.trust import Revocation
from archivist.signing.dsse import envelope_bytes
from archivist.signing.first_root import sign
from archivist.signing.root_chain import parse_pin, pin_text, verify_chain

ARCHIVE = "archivist.invalid/0123456789abcdef"


def check(*files, pin=None, archive=ARCHIVE):
    """Verify files as versions 1, 2, 3 …; give the versions that stand, the codes and the exit code."""
    named = [(f"root.{number}.json", data) for number, data in enumerate(files, 1)]
    roots, findings = verify_chain(named, archive, pin)
    return [root.version for root in roots], [item.code for item in findings], worst_exit(findings)


@pytest.fixture
def first(builder, keys):
    return builder.add("root", keys["amal"])


@pytest.fixture
def second(first, keys):
    """Version 2 hands the root role from Amal to Basma."""
    return first.next().clear("root").add("root", keys["basma"], holder="Basma")


def test_one_root_signed_by_itself(first, keys):
    assert check(first.file(keys["amal"])) == ([1], [], 0)


def test_a_root_that_its_own_holder_did_not_sign(first, keys):
    assert check(first.file(keys["stranger"])) == ([], ["signer-unknown", "below-threshold"], 13)


def test_a_step_needs_old_and_new_holders(first, second, keys):
    start = first.file(keys["amal"])
    assert check(start, second.file(keys["amal"], keys["basma"])) == ([1, 2], [], 0)
    assert check(start, second.file(keys["basma"])) == ([1], ["below-threshold"], 13), "new keys only"
    assert check(start, second.file(keys["amal"])) == ([1], ["below-threshold"], 13), "old keys only"


def test_what_an_unvouched_root_vouches_for_is_vouched_for_by_nobody(first, second, keys):
    third = second.next().file(keys["basma"])
    assert check(first.file(keys["amal"]), second.file(keys["basma"]), third)[0] == [1]


def test_a_forged_signature_is_told_once_though_both_versions_know_the_key(first, keys):
    envelope = sign("application/other", first.next().payload(), [keys["amal"]])
    data = envelope_bytes(envelope).replace(b"application/other", b"application/vnd.archivist.trust-root.v1+json")
    versions, codes, code = check(first.file(keys["amal"]), data)
    assert (versions, code) == ([1], 12)
    assert codes == ["signature-bad", "below-threshold", "below-threshold"]


def test_a_stranger_beside_both_thresholds_is_a_warning(first, second, keys):
    data = second.file(keys["amal"], keys["basma"], keys["stranger"])
    assert check(first.file(keys["amal"]), data) == ([1, 2], ["signer-unknown"], 0)


def test_a_revoked_holder_is_replaced(first, keys):
    """The old version still trusts the key that the new one replaces: that is how a holder leaves."""
    second = first.next().clear("root").add("root", keys["carim"], holder="Carim")
    third = second.next().add("root", keys["basma"], holder="Basma")
    files = [first.file(keys["amal"]), second.file(keys["amal"], keys["carim"]), third.file(keys["carim"])]
    assert check(*files) == ([1, 2, 3], [], 0)


def test_a_revoked_key_hands_over_without_a_warning(first, keys):
    """Version 2 revokes Amal's key, which must sign it for version 1; in every later look that is no doubt."""
    revoked = Revocation("2026-01-02T00:00:00Z", "superseded", None)
    second = first.next().add("root", keys["basma"], holder="Basma")
    second.keys[keys["amal"].keyid] = replace(second.keys[keys["amal"].keyid], revoked=revoked)
    start = first.file(keys["amal"])
    assert check(start, second.file(keys["amal"], keys["basma"])) == ([1, 2], [], 0)
    third = second.next()
    assert check(start, second.file(keys["amal"], keys["basma"]), third.file(keys["amal"])) == (
        [1, 2],
        ["key-revoked", "below-threshold", "below-threshold"],
        13,
    )


def test_a_version_left_out(first, second, keys):
    third = second.next().file(keys["amal"], keys["basma"])
    assert check(first.file(keys["amal"]), third) == ([1], ["root-gap"], 13)


def test_a_version_lies_in_the_file_of_its_number(first, second, keys):
    """Else the newest version could be moved out of the way of the one that follows it."""
    files = [
        ("manifests/trust/root.1.json", first.file(keys["amal"])),
        ("manifests/trust/root.3.json", second.file(keys["amal"], keys["basma"])),
    ]
    roots, findings = verify_chain(files, ARCHIVE, None)
    assert ([root.version for root in roots], [item.code for item in findings]) == ([1], ["root-gap"])


def test_rollback_and_fork_are_gaps(first, keys):
    start = first.file(keys["amal"])
    assert check(start, start) == ([1], ["root-gap"], 13)


def test_a_chain_that_begins_late(second, keys):
    assert check(second.file(keys["amal"], keys["basma"])) == ([], ["root-gap"], 13)


def test_the_root_of_another_archive(first, keys):
    assert check(first.file(keys["amal"]), archive="other.invalid/archive") == ([], ["root-other-archive"], 13)


def test_no_root_at_all():
    assert check() == ([], ["root-missing"], 11)


def test_a_malformed_root_ends_the_chain(first, second, keys):
    start, step = first.file(keys["amal"]), second.file(keys["amal"], keys["basma"])
    assert check(start[:-1], step) == ([], ["envelope-malformed"], 12)
    assert check(start, step, b"{}\n") == ([1, 2], ["envelope-malformed"], 12)


def test_a_signed_payload_that_is_no_root(keys):
    data = envelope_bytes(sign("application/vnd.archivist.trust-root.v1+json", b"{}", [keys["amal"]]))
    assert check(data) == ([], ["root-malformed"], 12)


def test_a_manifest_presented_as_a_root(first, keys):
    data = envelope_bytes(sign(MANIFEST_TYPE, first.payload(), [keys["amal"]]))
    assert check(data) == ([], ["payload-type"], 12)


def test_an_endless_chain_is_cut(first, keys, monkeypatch):
    monkeypatch.setattr("archivist.signing.root_chain.ROOT_VERSIONS", 1)
    start = first.file(keys["amal"])
    assert check(start, b"never read") == ([1], ["root-chain-too-long"], 13)


def test_the_right_pin(first, keys):
    assert check(first.file(keys["amal"]), pin=pin_text(first.root().sha256)) == ([1], [], 0)


def test_a_wrong_pin_is_told_and_the_rest_is_checked_all_the_same(first, second, keys):
    files = [first.file(keys["amal"]), second.file(keys["amal"], keys["basma"])]
    assert check(*files, pin=pin_text(second.root().sha256)) == ([1, 2], ["pin-differs"], 13)


def test_the_pin_is_of_the_payload_not_of_the_signatures(first, keys):
    first.add("root", keys["carim"], holder="Carim")
    pin = pin_text(first.root().sha256)
    assert check(first.file(keys["amal"]), pin=pin) == ([1], [], 0)
    assert check(first.file(keys["carim"]), pin=pin) == ([1], [], 0)


@given(st.binary(min_size=32, max_size=32))
def test_a_pin_is_43_characters_and_reads_back(digest):
    text = pin_text(digest.hex())
    assert len(text) == len("SHA256:") + 43
    assert parse_pin(text) == digest.hex()
    assert parse_pin(f" {text}\n") == digest.hex(), "white space around a pasted pin is no part of it"


def test_a_known_pin():
    """printf '' | sha256sum, and its base64url."""
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert pin_text(empty) == "SHA256:47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"


NO_PINS = [
    "",
    "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU",
    "SHA256:47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=",
    "SHA256:47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFV",
    "SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU",
    "sha256:47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU",
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
]


@every_case("text", NO_PINS)
def test_any_other_form_is_a_mistake_of_the_user(text):
    with pytest.raises(UsageError, match="is not a pin"):
        parse_pin(text)
    with pytest.raises(UsageError):
        verify_chain([], ARCHIVE, text)


def test_a_root_is_not_made_before_the_one_that_it_follows(first, keys):
    start = first.file(keys["amal"])
    second = replace(first.next(), created="2000-01-01T00:00:00Z")
    assert check(start, second.file(keys["amal"])) == ([1], ["root-goes-back"], 13)
