"""Attacks on the log of a whole archive, most of them by a thief of the log key who signs his own checkpoint."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from attacks.conftest import Past
from attacks.forging import Forger

from archivist.base.places import CHECKPOINT
from archivist.ledger.checkpoint import add_signatures, checkpoint_bytes, new_checkpoint, parse_checkpoint
from archivist.ledger.growth import build
from archivist.ledger.leaves import batch_leaf
from archivist.ledger.merkle import leaf_hash
from archivist.ledger.tiles import TILES
from archivist.model.log import NoteKey
from archivist.signing.keys import generate

Attack = Callable[[Forger, Past], object]

REWRITTEN = {"tree-root", "tile-altered"}


def yesterdays_checkpoint(forger: Forger, past: Past) -> None:
    (forger.press / CHECKPOINT).write_bytes((past.yesterday / CHECKPOINT).read_bytes())


def yesterdays_log(forger: Forger, past: Past) -> None:
    """Mix and match: the manifests of today with the whole log of yesterday."""
    for path in (forger.press / TILES).rglob("*"):
        if path.is_file():
            path.unlink()
    for path in (past.yesterday / TILES).rglob("*"):
        if path.is_file():
            (forger.press / path.relative_to(past.yesterday)).write_bytes(path.read_bytes())
    yesterdays_checkpoint(forger, past)


def yesterdays_manifests(forger: Forger, _past: Past) -> None:
    """Mix and match the other way round: the last batch is gone, with its files, and the log is today's."""
    for row in forger.body(2)["subject"]:
        (forger.press / row["name"]).unlink()
    (forger.press / "manifests/000002.dsse.json").unlink()


def remove(path: str) -> Attack:
    return lambda forger, _past: (forger.press / path).unlink()


def another_size_without_key(forger: Forger, _past: Past) -> None:
    forger.relabel_checkpoint(size=forger.head().size - 1)


def another_root_without_key(forger: Forger, _past: Past) -> None:
    forger.relabel_checkpoint(root=b"\1" * 32)


def signed_head(**changes: object) -> Attack:
    def attack(forger: Forger, _past: Past) -> None:
        head = forger.head()
        values = {name: value(head) if callable(value) else value for name, value in changes.items()}
        forger.write_checkpoint(replace(head, **values))

    return attack


def another_origin(forger: Forger, _past: Past) -> None:
    forger.write_checkpoint(replace(forger.head(), origin="archive.example.org/other"))


def log_of(change: Callable[[list[bytes]], list[bytes]]) -> Attack:
    return lambda forger, _past: forger.write_log(change(forger.leaf_hashes()))


def swapped(hashes: list[bytes]) -> list[bytes]:
    return [hashes[1], hashes[0], *hashes[2:]]


def other_signatures_in_the_batch_leaf(forger: Forger, _past: Past) -> None:
    manifest, hashes = forger.envelope(2), forger.leaf_hashes()
    body = forger.next_body()
    identity = body["predicate"]["prev"]
    (forger.press / body["subject"][0]["name"]).unlink()  # a schema that stands in no manifest yet
    forger.write_log([*hashes[:-1], leaf_hash(batch_leaf(identity, 2, manifest.signatures[:1]))])


def own_key(forger: Forger, _past: Past) -> None:
    forger.write_log(key=generate("ed25519"))


def own_history_under_own_key(forger: Forger, _past: Past) -> None:
    forger.write_log([leaf_hash(b"mine"), *forger.leaf_hashes()[1:]], key=generate("ed25519"))


def a_strangers_line_beside(forger: Forger, _past: Past) -> None:
    checkpoint = parse_checkpoint((forger.press / CHECKPOINT).read_bytes())
    stranger = generate("ed25519")
    key = NoteKey("stranger.example.org", stranger.spki[-32:], stranger.spki, "Eve")
    line = new_checkpoint(checkpoint.head, key, stranger.sign).signatures
    (forger.press / CHECKPOINT).write_bytes(checkpoint_bytes(add_signatures(checkpoint, line)))


def manifest_key_signs_the_log(forger: Forger, _past: Past) -> None:
    key = next(key for key in forger.role("manifest") if key.alg == "ed25519")
    forger.write_log(key=key)


def a_tile(forger: Forger) -> Path:
    return next(path for path in (forger.press / TILES).rglob("*") if path.is_file())


def damaged_tile(forger: Forger, _past: Past) -> None:
    a_tile(forger).write_bytes(b"\0" + a_tile(forger).read_bytes()[1:])


def longer_tile(forger: Forger, _past: Past) -> None:
    a_tile(forger).write_bytes(a_tile(forger).read_bytes() + b"\0" * 32)


def tiles_of_another_size(forger: Forger, _past: Past) -> None:
    a_tile(forger).unlink()
    for name, data in build(forger.leaf_hashes()[:-1]).added.items():
        (forger.press / name).write_bytes(data)


def tile_beside(forger: Forger, _past: Past) -> None:
    for name, data in build(forger.leaf_hashes()[:3]).added.items():
        (forger.press / name).write_bytes(data)


def tile_of_no_such_name(forger: Forger, _past: Past) -> None:
    a_tile(forger).with_name("x1").write_bytes(b"")


ATTACKS: dict[str, tuple[Attack, set[str], int]] = {
    "the checkpoint of yesterday": (yesterdays_checkpoint, {"log-size"}, 14),
    "the log of yesterday with the manifests of today": (yesterdays_log, {"log-size"}, 14),
    "the manifests of yesterday with the log of today": (yesterdays_manifests, {"log-size"}, 14),
    "no checkpoint": (remove(CHECKPOINT), {"checkpoint-missing"}, 14),
    "another size, not signed": (
        another_size_without_key,
        {"checkpoint-signature", "checkpoint-unsigned", "log-size", "not-an-extension"},
        12,
    ),
    "another root, not signed": (
        another_root_without_key,
        {"checkpoint-signature", "checkpoint-unsigned", "tree-root"},
        12,
    ),
    "signed: a smaller size": (signed_head(size=lambda head: head.size - 1), {"log-size", "not-an-extension"}, 14),
    "signed: a larger size": (signed_head(size=lambda head: head.size + 1), {"log-size"}, 14),
    "signed: size zero": (signed_head(size=0), {"log-size", "not-an-extension"}, 14),
    "signed: another root": (signed_head(root=b"\1" * 32), {"tree-root"}, 14),
    "signed: another origin": (another_origin, {"log-origin"}, 13),
    "signed: two leaves swapped": (log_of(swapped), REWRITTEN, 14),
    "signed: the batch leaf is missing": (log_of(lambda hashes: hashes[:-1]), {"log-size"}, 14),
    "signed: a leaf more": (log_of(lambda hashes: [*hashes, leaf_hash(b"more")]), {"log-size"}, 14),
    "signed: another leaf": (log_of(lambda hashes: [leaf_hash(b"other"), *hashes[1:]]), REWRITTEN, 14),
    "signed: a batch leaf with one signature less": (other_signatures_in_the_batch_leaf, REWRITTEN, 14),
    "a key of one's own": (own_key, {"checkpoint-signer", "checkpoint-unsigned"}, 13),
    "a history of one's own": (own_history_under_own_key, {"checkpoint-signer", "checkpoint-unsigned"} | REWRITTEN, 14),
    "a manifest key signs the log": (manifest_key_signs_the_log, {"checkpoint-signer", "checkpoint-unsigned"}, 13),
    "a stranger's signature line": (a_strangers_line_beside, {"checkpoint-signer"}, 13),
    "a tile damaged": (damaged_tile, {"tile-altered"}, 14),
    "a tile too long": (longer_tile, {"tile-altered"}, 14),
    "the tiles of another size": (tiles_of_another_size, {"tile-missing", "tile-extra"}, 14),
    "the tiles of an earlier size beside": (tile_beside, {"tile-extra"}, 11),
    "a tile of no such name": (tile_of_no_such_name, {"unlisted"}, 11),
}


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_on_the_log_is_told(thief: Forger, past: Past, verified, name: str) -> None:
    attack, codes, exit_code = ATTACKS[name]
    attack(thief, past)
    report, errors = verified()
    assert (report["exit"], errors) == (exit_code, codes)


def test_a_log_made_anew_over_the_same_leaves_is_the_same_log(thief: Forger, verified) -> None:
    before = (thief.press / CHECKPOINT).read_bytes()
    thief.write_log()
    assert (thief.press / CHECKPOINT).read_bytes() == before
    assert verified()[1] == set()
