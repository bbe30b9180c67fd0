"""Attacks on the trust root of a whole archive: its chain, its pin, and keys that were revoked."""

import shutil
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path

import pytest
from attacks.conftest import Past
from attacks.forging import Body, Forger
from machine import open_in
from repositories import commit, git

from archivist.base.places import root_path
from archivist.pipeline.change.check import CheckRequest, check
from archivist.signing.keys import PrivateKey, generate

Attack = Callable[[Forger, Past], object]
LATER = "2030-01-01T00:00:00Z"


def shortened(forger: Forger, _past: Past) -> None:
    (forger.press / root_path(2)).unlink()


def all_gone(forger: Forger, _past: Past) -> None:
    shutil.rmtree(forger.press / "manifests/trust")


def moved(old: int, new: int) -> Attack:
    return lambda forger, _past: (forger.press / root_path(old)).rename(forger.press / root_path(new))


def copied(old: int, new: int) -> Attack:
    return lambda forger, _past: shutil.copy(forger.press / root_path(old), forger.press / root_path(new))


def third(**changes: object) -> Attack:
    """Return an attack that signs a third version, as the root's keys do, with something wrong in it."""

    def attack(forger: Forger, _past: Past) -> None:
        forger.write_root(forger.root_body(2) | {"version": 3} | changes, *forger.role("root"))

    return attack


def one_of_the_pair(forger: Forger, _past: Past) -> None:
    forger.write_root(forger.root_body(2) | {"version": 3}, forger.role("root")[0])


def with_key(body: Body, role: str, key: PrivateKey, holder: str, **changes: object) -> None:
    body["keys"][key.keyid] = dict.fromkeys(("name", "ca", "from", "to", "revoked")) | {
        "alg": key.alg,
        "spki": b64encode(key.spki).decode(),
        "holder": holder,
        **changes,
    }
    body["roles"][role]["keys"] = sorted([*body["roles"][role]["keys"], key.keyid])


def replaced_keys(body: Body, role: str) -> list[PrivateKey]:
    """Put a new pair in the place of a role's keys."""
    for keyid in body["roles"][role]["keys"]:
        del body["keys"][keyid]
    body["roles"][role]["keys"] = []
    fresh = [generate("ed25519"), generate("ml-dsa-65/1")]
    for key in fresh:
        with_key(body, role, key, "Eve")
    return fresh


def signed_by_new_keys_alone(forger: Forger, _past: Past) -> None:
    body = forger.root_body(2) | {"version": 3}
    forger.write_root(body, *replaced_keys(body, "root"))


def signed_by_old_keys_alone(forger: Forger, _past: Past) -> None:
    body = forger.root_body(2) | {"version": 3}
    replaced_keys(body, "root")
    forger.write_root(body, *forger.role("root"))


def manifest_keys_sign_a_root(forger: Forger, _past: Past) -> None:
    forger.write_root(forger.root_body(2) | {"version": 3}, *forger.role("manifest"))


def fork(forger: Forger, _past: Past) -> None:
    """Sign another version 2: the manifest that names the first one notices."""
    forger.write_root(forger.root_body(2) | {"created": LATER}, *forger.role("root"))


def another_first_root(forger: Forger, _past: Past) -> None:
    forger.write_root(forger.root_body(1) | {"created": LATER}, *forger.role("root"))


def key_in_two_roles(forger: Forger, _past: Past) -> None:
    body = forger.root_body(2) | {"version": 3}
    body["roles"]["witness"]["keys"] = body["roles"]["log"]["keys"]
    forger.write_root(body, *forger.role("root"))


def revoked(forger: Forger, good: Body | None, *, reason: str = "compromised") -> None:
    """Publish a third root: the manifest keys are revoked, and others take their place."""
    body = forger.root_body(2) | {"version": 3}
    for keyid in body["roles"]["manifest"]["keys"]:
        body["keys"][keyid]["revoked"] = {"at": LATER, "reason": reason, "good": good}
    for key in (generate("ed25519"), generate("ml-dsa-65/1")):
        with_key(body, "manifest", key, "Basma")
    forger.write_root(body, *forger.role("root"))


def current(forger: Forger) -> Body:
    return {"size": forger.head().size, "root": forger.head().root.hex()}


def stolen_keys_after_revocation(version: int) -> Attack:
    """Sign a next manifest with keys that were revoked: under the old root, which still trusts them, or the new."""

    def attack(forger: Forger, _past: Past) -> None:
        revoked(forger, current(forger))
        body = forger.next_body()
        body["predicate"]["root"] = {"version": version, "sha256": forger.root(version).sha256}
        forger.write_manifest(3, body)
        forger.write_log()

    return attack


def revoked_without_a_good_checkpoint(forger: Forger, _past: Past) -> None:
    revoked(forger, None)


def revoked_with_a_good_checkpoint_that_never_was(forger: Forger, _past: Past) -> None:
    revoked(forger, current(forger) | {"root": "0" * 64})


def everything_by_the_thief_himself(forger: Forger, past: Past) -> None:
    """Put another archive of the same name in the place of this one: whole, but for its trust root."""
    shutil.rmtree(forger.press)
    shutil.copytree(past.theirs, forger.press)


ATTACKS: dict[str, tuple[Attack, set[str], int]] = {
    "the last version is gone": (shortened, {"root-chain-short", "missing"}, 14),
    "no trust root": (all_gone, {"root-missing", "root-chain-short", "missing"}, 14),
    "a version left out": (moved(2, 3), {"root-gap", "missing"}, 11),
    "a version a second time": (copied(2, 3), {"root-gap"}, 13),
    "an older version as the newest": (copied(1, 3), {"root-gap"}, 13),
    "an older version in the place of the newest": (copied(1, 2), {"root-gap", "altered"}, 10),
    "version 1 as version 0": (copied(1, 0), {"unlisted"}, 11),
    "signed: a version skipped": (third(version=4), {"root-gap"}, 13),
    "signed: another archive": (third(archive="archive.example.org/other"), {"root-malformed"}, 12),
    "signed: an unknown field": (third(expires=LATER), {"root-malformed"}, 12),
    "signed: an unknown schema": (third(schema="archivist-root/2"), {"root-malformed"}, 12),
    "signed: a key in two roles": (key_in_two_roles, {"root-malformed"}, 12),
    "signed: half of a pair": (one_of_the_pair, {"hybrid-incomplete", "below-threshold"}, 13),
    "signed by its new keys alone": (signed_by_new_keys_alone, {"below-threshold"}, 13),
    "signed by its old keys alone": (signed_by_old_keys_alone, {"below-threshold"}, 13),
    "signed by the manifest keys": (manifest_keys_sign_a_root, {"signer-unknown", "below-threshold"}, 13),
    "signed: another version 2": (fork, {"root-differs", "altered", "created-goes-back"}, 10),
    "signed: another version 1": (
        another_first_root,
        {"pin-differs", "root-differs", "altered", "created-goes-back", "root-goes-back"},
        10,
    ),
    "keys used after they were revoked, under the new root": (
        stolen_keys_after_revocation(3),
        {"key-revoked", "below-threshold"},
        13,
    ),
    "keys used after they were revoked, under the old root": (
        stolen_keys_after_revocation(2),
        {"key-revoked", "below-threshold"},
        13,
    ),
    "keys revoked without a last good checkpoint": (
        revoked_without_a_good_checkpoint,
        {"key-revoked", "below-threshold"},
        13,
    ),
    "keys revoked with a last good checkpoint that never was": (
        revoked_with_a_good_checkpoint_that_never_was,
        {"not-an-extension"},
        14,
    ),
    "the archive of somebody else": (everything_by_the_thief_himself, {"pin-differs"}, 13),
}


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_on_the_trust_root_is_told(thief: Forger, past: Past, verified, name: str) -> None:
    attack, codes, exit_code = ATTACKS[name]
    attack(thief, past)
    report, errors = verified()
    assert (report["exit"], errors) == (exit_code, codes)
    if exit_code in (12, 13, 14):
        assert report["counts"]["authentic"] == 0


def test_a_third_root_that_is_right_is_accepted(thief: Forger, past: Past, verified) -> None:
    third(created=LATER)(thief, past)
    assert verified()[1] == set()


def test_a_revocation_with_the_last_good_checkpoint_leaves_the_past_as_it_was(thief: Forger, verified) -> None:
    revoked(thief, current(thief))
    report, errors = verified()
    assert (errors, report["counts"]["authentic"]) == (set(), 2)


def test_the_pin_of_another_root(verified) -> None:
    report, errors = verified("--root-pin", f"SHA256:{'A' * 43}")
    assert (report["exit"], errors, report["counts"]["authentic"]) == (13, {"pin-differs"}, 0)


def test_an_archive_of_which_no_pin_is_known_is_vouched_for_by_nobody(press, verified, monkeypatch) -> None:
    monkeypatch.setenv("ARCHIVIST_KEYS", str(press.parent / "no keys"))
    report, errors = verified()
    assert (report["exit"], errors, report["counts"]["authentic"]) == (0, set(), 0)
    assert verified("--require", "pin")[0]["exit"] == 20


def test_a_git_revision_is_judged_by_its_own_roots(press: Path) -> None:
    """A branch that dropped root 2, which its newest manifest names: root 2 in the working tree does not excuse it."""
    root = press / "manifests/trust/root.2.json"
    git(press, "init", "--quiet", "--initial-branch", "main")
    kept = root.read_bytes()
    root.unlink()
    commit(press)
    root.write_bytes(kept)
    report = check(open_in(press), CheckRequest("main"))
    assert (report.exit, {item.path for item in report.findings}) == (14, {"main:manifests/000002.dsse.json"})
    assert report.result.counts.authentic == 0
