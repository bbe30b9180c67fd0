"""Attacks on the log, and what refuses each: the last line of defence, written as a table."""

from dataclasses import replace

import pytest

from archivist.ledger.checkpoint import checkpoint_findings, head_text, new_checkpoint, read_checkpoint
from archivist.ledger.consistency import log_findings, prefix_findings
from archivist.ledger.tiles import CHECKPOINT, TILES
from archivist.model.findings import worst_exit

FORGED, REWRITTEN, UNTRUSTED, INCOMPLETE = 12, 14, 13, 11


def sign(log, head):
    """What a thief of the log key can do."""
    log.checkpoints.append(new_checkpoint(head, log.signer.key, log.signer.sign))


def without_key(log, **changes):
    last = log.checkpoints[-1]
    head = replace(last.head, **changes)
    log.checkpoints.append(replace(last, head=head, text=head_text(head)))


def becomes(log, other):
    log.files, log.checkpoints = other.files, [*log.checkpoints, *other.checkpoints]
    return other.hashes


# Each takes the log, a maker of logs and of signers, and gives the leaf hashes that the manifests then make.


def truncate_checkpoint(log, _make, _signer):
    log.checkpoints.append(log.checkpoints[0])
    return log.hashes


def truncate_all_but_tiles(log, _make, _signer):
    log.checkpoints.append(log.checkpoints[0])
    return log.hashes[:5]


def roll_back_everything(log, make, _signer):
    return becomes(log, make(5))


def rewrite_with_stolen_key(log, make, _signer):
    return becomes(log, make(5, 4, prefix=b"rewritten"))


def insert_with_stolen_key(log, make, _signer):
    return becomes(log, make(5, 5, prefix=b"inserted"))


def reorder_manifests(log, _make, _signer):
    return [*log.hashes[5:], *log.hashes[:5]]


def drop_last_manifest(log, _make, _signer):
    return log.hashes[:5]


def change_size_without_key(log, _make, _signer):
    without_key(log, size=8)
    return log.hashes


def change_root_without_key(log, _make, _signer):
    without_key(log, root=b"\1" * 32)
    return log.hashes


def sign_another_root_with_stolen_key(log, _make, _signer):
    sign(log, replace(log.checkpoints[-1].head, root=b"\1" * 32))
    return log.hashes


def another_origin(log, make, signer):
    return becomes(log, make(5, 4, signer=signer("archivist.invalid/other")))


def sign_with_a_key_of_ones_own(log, make, signer):
    return becomes(log, make(5, 4, signer=signer(log.signer.key.name, "Eve")))


def strip_signatures(log, _make, signer):
    stranger = signer("stranger")
    line = new_checkpoint(log.checkpoints[-1].head, stranger.key, stranger.sign).signatures
    log.checkpoints.append(replace(log.checkpoints[-1], signatures=line))
    return log.hashes


def leaf_as_node(log, _make, _signer):
    return [log.checkpoints[-1].head.root]


def damage_tile(log, _make, _signer):
    log.files[f"{TILES}/0/000.p/9"] = b"\0" * 288
    return log.hashes


def remove_tile(log, _make, _signer):
    del log.files[f"{TILES}/0/000.p/9"]
    return log.hashes


def leave_old_tile(log, _make, _signer):
    log.files[f"{TILES}/0/000.p/5"] = b"".join(log.hashes[:5])
    return log.hashes


@pytest.mark.parametrize(
    ("attack", "exit_code"),
    [
        (truncate_checkpoint, REWRITTEN),
        (truncate_all_but_tiles, REWRITTEN),
        (roll_back_everything, REWRITTEN),
        (rewrite_with_stolen_key, REWRITTEN),
        (insert_with_stolen_key, REWRITTEN),
        (reorder_manifests, REWRITTEN),
        (drop_last_manifest, REWRITTEN),
        (change_size_without_key, FORGED),
        (change_root_without_key, FORGED),
        (sign_another_root_with_stolen_key, REWRITTEN),
        (another_origin, UNTRUSTED),
        (sign_with_a_key_of_ones_own, UNTRUSTED),
        (strip_signatures, UNTRUSTED),
        (leaf_as_node, REWRITTEN),
        (damage_tile, REWRITTEN),
        (remove_tile, REWRITTEN),
        (leave_old_tile, INCOMPLETE),
    ],
    ids=lambda item: getattr(item, "__name__", None),
)
def test_an_attack_is_refused(make_log, signer, trust, verify, attack, exit_code):
    log = make_log(5, 4)
    seen = log.checkpoints[-1].head  # by a reader who kept the checkpoint of yesterday
    hashes = attack(log, make_log, signer)
    checkpoint = log.checkpoints[-1]
    told = [
        *checkpoint_findings(checkpoint, trust, verify, CHECKPOINT),
        *log_findings(checkpoint.head, hashes, log.read, log.files, CHECKPOINT),
    ]
    remembered = prefix_findings(seen, hashes, CHECKPOINT)
    # A whole archive that was set back, or signed anew with the stolen key, agrees with itself: only a
    # memory outside sees it.
    whole = {"roll_back_everything", "rewrite_with_stolen_key", "insert_with_stolen_key"}
    assert (worst_exit(told) == 0) == (attack.__name__ in whole)
    own = {"another_origin", "sign_with_a_key_of_ones_own"}
    assert worst_exit(told if attack.__name__ in own else [*told, *remembered]) == exit_code


def test_a_checkpoint_that_is_gone_is_a_rewritten_history():
    checkpoint, told = read_checkpoint(None, CHECKPOINT)
    assert checkpoint is None
    assert worst_exit(told) == REWRITTEN


def test_the_log_itself_is_as_it_was_written(make_log, trust, verify):
    log = make_log(5, 4)
    checkpoint = log.checkpoints[-1]
    assert checkpoint_findings(checkpoint, trust, verify, CHECKPOINT) == ()
    assert log_findings(checkpoint.head, log.hashes, log.read, log.files, CHECKPOINT) == ()
    assert prefix_findings(log.checkpoints[0].head, log.hashes, CHECKPOINT) == ()
