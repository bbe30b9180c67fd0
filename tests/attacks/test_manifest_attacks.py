"""Attacks on manifests. `signed` ones are by a thief of the manifest keys, who signs what he changed.

Each row: what is done, every error that it brings, the exit code. A change that a signature or the log would show
anyway is signed and logged again, so that the rule under test has to refuse it alone.
"""

from collections.abc import Callable
from dataclasses import replace

import pytest
from attacks.forging import Body, Forger

from archivist.base.canonical import canonical_bytes
from archivist.model.envelope import MANIFEST_TYPE, ROOT_TYPE, Envelope, Signature
from archivist.signing.first_root import sign
from archivist.signing.keys import generate

Attack = Callable[[Forger], object]

# What a manifest that cannot be read leaves behind: a record that no manifest lists, and leaves that none makes.
UNLISTED = {"unsigned-record"}
GONE = {"log-size"} | UNLISTED
# What the log says when the leaves of a batch are others than those that were logged.
RELOGGED = {"tree-root", "tile-altered"}


def type_of(kind: str) -> Attack:
    return lambda forger: forger.write_envelope(2, replace(forger.envelope(2), payload_type=kind))


def signed_as_a_root(forger: Forger) -> None:
    payload = forger.envelope(2).payload
    forger.write_envelope(2, sign(ROOT_TYPE, payload, forger.role("manifest")))


def root_as_manifest(forger: Forger) -> None:
    root = (forger.press / "manifests/trust/root.1.json").read_bytes()
    (forger.press / "manifests/000003.dsse.json").write_bytes(root)


def manifest_as_root(forger: Forger) -> None:
    manifest = (forger.press / "manifests/000002.dsse.json").read_bytes()
    (forger.press / "manifests/trust/root.3.json").write_bytes(manifest)


def no_signatures(forger: Forger) -> None:
    forger.change_signatures(2, lambda _: [])


def half(alg: str, *, log_again: bool) -> Attack:
    def strip(forger: Forger) -> None:
        keys = forger.root().keys
        forger.change_signatures(2, lambda old: [item for item in old if keys[item.keyid].alg == alg])
        if log_again:
            forger.write_log()

    return strip


def a_strangers_signature_beside(forger: Forger) -> None:
    stranger = sign(MANIFEST_TYPE, forger.envelope(2).payload, [generate("ed25519")])
    forger.change_signatures(2, lambda old: [*old, *stranger.signatures])


def another_good_signature(forger: Forger) -> None:
    """ML-DSA signs with fresh randomness: the same keys give other signatures over the same payload."""
    forger.write_envelope(2, sign(MANIFEST_TYPE, forger.envelope(2).payload, forger.role("manifest")))


def signed_by(*algorithms: str) -> Attack:
    def replace_all(forger: Forger) -> None:
        payload = forger.envelope(2).payload
        forger.write_envelope(2, sign(MANIFEST_TYPE, payload, [generate(alg) for alg in algorithms]))
        forger.write_log()

    return replace_all


def signed_by_role(role: str) -> Attack:
    def replace_all(forger: Forger) -> None:
        forger.write_envelope(2, sign(MANIFEST_TYPE, forger.envelope(2).payload, forger.role(role)))
        forger.write_log()

    return replace_all


def own_signature_under_a_trusted_id(forger: Forger) -> None:
    own = {"ed25519": generate("ed25519"), "ml-dsa-65/1": generate("ml-dsa-65/1")}
    keys = forger.root().keys
    made = sign(MANIFEST_TYPE, forger.envelope(2).payload, list(own.values())).signatures
    by_keyid = {item.keyid: item.sig for item in made}
    forger.change_signatures(
        2, lambda old: [Signature(item.keyid, by_keyid[own[keys[item.keyid].alg].keyid]) for item in old]
    )
    forger.write_log()


def unsigned_change(forger: Forger) -> None:
    body = forger.body(2)
    body["predicate"]["created"] = "2025-11-24T16:05:00Z"
    forger.write_envelope(2, replace(forger.envelope(2), payload=canonical_bytes(body)))
    forger.write_log()


def signature_flood(forger: Forger) -> None:
    forger.change_signatures(2, lambda old: [*old, *(Signature(f"{number:064x}", b"x") for number in range(63))])


def signed_change(change: Callable[[Body], object]) -> Attack:
    def attack(forger: Forger) -> None:
        forger.change_manifest(2, change)
        forger.write_log()

    return attack


def predicate(**fields: object) -> Attack:
    return signed_change(lambda body: body["predicate"].update(fields))


def row(number: int, **fields: object) -> Attack:
    return signed_change(lambda body: body["subject"][number].update(fields))


def row_digests(**fields: object) -> Attack:
    return signed_change(lambda body: body["subject"][0]["digest"].update(fields))


def next_manifest(number: int = 3, **fields: object) -> Attack:
    def attack(forger: Forger) -> None:
        body = forger.next_body()
        body["predicate"] |= fields
        forger.write_manifest(number, body)
        forger.write_log()

    return attack


def list_again(forger: Forger) -> None:
    """List a source of the first batch once more, as if other bytes had been received."""
    body = forger.next_body()
    again = next(row for row in forger.body(1)["subject"] if row["name"].endswith("source.txt"))
    body["subject"] = [again | {"digest": body["subject"][0]["digest"]}]
    forger.write_manifest(3, body)
    forger.write_log()


def name_the_first_root(forger: Forger) -> None:
    next_manifest(root={"version": 1, "sha256": forger.root(1).sha256})(forger)


def substitute_the_first(forger: Forger) -> None:
    forger.change_manifest(1, lambda body: body["predicate"].update(created="2025-11-24T16:05:00Z"))
    forger.write_log()


def not_canonical(forger: Forger) -> None:
    payload = forger.envelope(2).payload.replace(b'":', b'": ', 1)
    forger.write_envelope(2, sign(MANIFEST_TYPE, payload, forger.role("manifest")))


def duplicate_key(forger: Forger) -> None:
    payload = forger.envelope(2).payload.replace(b'"seq":2', b'"seq":1,"seq":2')
    forger.write_envelope(2, sign(MANIFEST_TYPE, payload, forger.role("manifest")))


def withhold_what_was_never_listed(forger: Forger) -> None:
    item = {
        "name": "records/00/00000000000000000000000000000000/source.txt",
        "sha256": "0" * 64,
        "at": "2026-01-01T00:00:00Z",
        "by": "A",
        "because": "b",
    }
    predicate(withheld=[item])(forger)


def move_manifest(forger: Forger) -> None:
    (forger.press / "manifests/000002.dsse.json").rename(forger.press / "manifests/000003.dsse.json")


def empty_envelope(forger: Forger) -> None:
    forger.write_envelope(2, Envelope(MANIFEST_TYPE, b"", forger.envelope(2).signatures))


ATTACKS: dict[str, tuple[Attack, set[str], int]] = {
    "relabelled as a trust root": (type_of(ROOT_TYPE), {"payload-type"} | GONE, 12),
    "relabelled in upper case": (type_of(MANIFEST_TYPE.upper()), {"payload-type"} | GONE, 12),
    "signed as a trust root": (signed_as_a_root, {"payload-type"} | GONE, 12),
    "a trust root as manifest": (root_as_manifest, {"payload-type"}, 12),
    "a manifest as trust root": (manifest_as_root, {"payload-type"}, 12),
    "all signatures stripped": (no_signatures, {"below-threshold"} | RELOGGED, 14),
    "the classical half alone": (
        half("ed25519", log_again=False),
        {"hybrid-incomplete", "below-threshold"} | RELOGGED,
        14,
    ),
    "the classical half alone, logged again": (
        half("ed25519", log_again=True),
        {"hybrid-incomplete", "below-threshold"},
        13,
    ),
    "the quantum-safe half alone, logged again": (
        half("ml-dsa-65/1", log_again=True),
        {"hybrid-incomplete", "below-threshold"},
        13,
    ),
    "a stranger's signature beside the good ones": (a_strangers_signature_beside, RELOGGED, 14),
    "another good signature of the same keys": (another_good_signature, RELOGGED, 14),
    "signed by strangers": (signed_by("ed25519", "ml-dsa-65/1"), {"signer-unknown", "below-threshold"}, 13),
    "signed by the root keys": (signed_by_role("root"), {"signer-unknown", "below-threshold"}, 13),
    "signed by the log key": (signed_by_role("log"), {"signer-unknown", "below-threshold"}, 13),
    "own signatures under trusted key ids": (
        own_signature_under_a_trusted_id,
        {"signature-bad", "below-threshold"},
        12,
    ),
    "changed and not signed again": (unsigned_change, {"signature-bad", "below-threshold"}, 12),
    "65 signatures": (signature_flood, {"envelope-malformed"} | GONE, 12),
    "an empty payload": (empty_envelope, {"manifest-malformed"} | GONE, 12),
    "signed: a space in the payload": (not_canonical, {"manifest-malformed"} | GONE, 12),
    "signed: a field twice": (duplicate_key, {"manifest-malformed"} | GONE, 12),
    "signed: an unknown field": (predicate(note="x"), {"manifest-malformed"} | UNLISTED, 12),
    "signed: another predicate type": (
        signed_change(lambda body: body.update(predicateType="https://slsa.dev/provenance/v1")),
        {"manifest-malformed"} | UNLISTED,
        12,
    ),
    "signed: another archive": (predicate(archive="archive.example.org/other"), {"manifest-other-archive"}, 13),
    "signed: no row": (signed_change(lambda body: body.update(subject=[])), {"manifest-malformed"} | UNLISTED, 12),
    "signed: rows out of order": (
        signed_change(lambda body: body["subject"].reverse()),
        {"manifest-malformed"} | UNLISTED,
        12,
    ),
    "signed: a digest by MD5 beside": (row_digests(md5="0" * 32), {"manifest-malformed"} | UNLISTED, 12),
    "signed: another SHA-256": (row_digests(sha256="0" * 64), {"altered"}, 10),
    "signed: another SHA-512": (row_digests(sha512="0" * 128), {"altered"}, 10),
    "signed: another length": (row(0, annotations={"bytes": 1}), {"altered"}, 10),
    "signed: a path out of the archive": (row(0, name="../../etc/passwd"), {"hostile-path"} | UNLISTED, 12),
    "signed: a manifest that lists itself": (
        row(0, name="manifests/000002.dsse.json"),
        {"hostile-path"} | UNLISTED,
        12,
    ),
    "signed: a file listed once more": (list_again, {"listed-twice", "altered", "unlisted", "wrong-source-facts"}, 10),
    "signed: withheld, though never listed": (withhold_what_was_never_listed, {"withheld-unknown"}, 12),
    "signed: fast forward in seq": (next_manifest(7, seq=7), {"seq-gap"}, 14),
    "signed: seq a second time": (next_manifest(3, seq=2), {"seq-gap"}, 14),
    "signed: another prev": (next_manifest(prev="0" * 64), {"prev-differs"}, 14),
    "signed: a gap in the leaves": (
        next_manifest(log={"start": 100, "end": 102}),
        {"leaf-range"},
        14,
    ),
    "signed: another first manifest": (substitute_the_first, {"prev-differs"}, 14),
    "signed: an older trust root": (name_the_first_root, {"root-rollback"}, 14),
    "signed: a trust root of another content": (
        next_manifest(root={"version": 2, "sha256": "0" * 64}),
        {"root-differs"},
        14,
    ),
    "signed: a trust root that is not there": (
        next_manifest(root={"version": 9, "sha256": "0" * 64}),
        {"root-chain-short"},
        14,
    ),
    "a manifest in another's file": (move_manifest, {"seq-gap"}, 14),
}


def test_the_archive_itself_is_authentic(verified) -> None:
    report, errors = verified()
    assert not errors
    assert report["counts"]["authentic"] == 2


def test_a_right_next_manifest_is_accepted(thief: Forger, verified) -> None:
    """The tables below are about what is wrong in a manifest, not about how these tests make one."""
    next_manifest()(thief)
    assert verified()[1] == set()


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_on_a_manifest_is_told(thief: Forger, verified, name: str) -> None:
    attack, codes, exit_code = ATTACKS[name]
    attack(thief)
    report, errors = verified()
    assert (report["exit"], errors) == (exit_code, codes)
    if exit_code in (12, 13, 14):
        assert report["counts"]["authentic"] == 0
