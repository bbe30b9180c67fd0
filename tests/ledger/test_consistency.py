from dataclasses import replace

import pytest

from archivist.ledger import consistency
from archivist.ledger.consistency import extension_findings, log_findings, prefix_findings, prefixes_findings
from archivist.ledger.merkle import EMPTY_ROOT, leaf_hash, stored_hashes, tree_root
from archivist.ledger.tile_reader import TileReader
from archivist.ledger.tiles import CHECKPOINT, TILES
from archivist.model.findings import worst_exit
from archivist.model.log import TreeHead


@pytest.fixture
def log(make_log):
    return make_log(250, 20, 30)


def check(log, *, head=None, hashes=None):
    head = head or log.checkpoints[-1].head
    return log_findings(head, log.hashes if hashes is None else hashes, log.read, log.files, CHECKPOINT)


def codes(findings):
    return [item.code for item in findings]


def test_a_log_that_is_as_it_was_written_has_no_findings(log):
    assert check(log) == ()


def test_a_checkpoint_that_was_set_back_is_told(log):
    assert codes(check(log, head=log.checkpoints[1].head)) == ["log-size"]


def test_a_checkpoint_that_was_set_back_and_never_was_is_told_twice(log):
    head = replace(log.checkpoints[1].head, root=EMPTY_ROOT)
    assert codes(check(log, head=head)) == ["log-size", "not-an-extension"]


def test_manifests_that_are_gone_are_told(log):
    assert codes(check(log, hashes=log.hashes[:270])) == ["log-size"]


@pytest.mark.parametrize("change", ["replaced", "reordered"])
def test_a_rewritten_manifest_is_told_by_root_and_tiles(log, change):
    hashes = list(log.hashes)
    if change == "replaced":
        hashes[3] = leaf_hash(b"another statement")
    else:
        hashes[3], hashes[4] = hashes[4], hashes[3]
    told = check(log, hashes=hashes)
    assert codes(told) == ["tree-root", "tile-altered", "tile-altered"]
    assert [item.path for item in told] == [CHECKPOINT, f"{TILES}/0/000", f"{TILES}/1/000.p/1"]
    assert worst_exit(told) == 14


def test_damaged_missing_and_stray_tiles_are_told_each(log):
    log.files[f"{TILES}/0/000"] = b"\0" * 8192
    del log.files[f"{TILES}/1/000.p/1"]
    log.files[f"{TILES}/0/001.p/14"] = b"left over"
    log.files["manifests/log/time/1.checkpoint"] = b"no tile at all"
    told = check(log)
    assert [(item.code, item.path) for item in told] == [
        ("tile-altered", f"{TILES}/0/000"),
        ("tile-missing", f"{TILES}/1/000.p/1"),
        ("tile-extra", f"{TILES}/0/001.p/14"),
    ]


def test_every_earlier_checkpoint_is_a_prefix(log):
    assert all(prefix_findings(item.head, log.hashes, CHECKPOINT) == () for item in log.checkpoints)


def test_a_shorter_or_other_log_does_not_extend_what_was_seen(log):
    head = log.checkpoints[1].head
    assert codes(prefix_findings(head, log.hashes[:269], CHECKPOINT)) == ["not-an-extension"]
    assert codes(prefix_findings(head, [leaf_hash(b"x"), *log.hashes[1:]], CHECKPOINT)) == ["not-an-extension"]


def test_many_heads_are_judged_as_each_alone_and_the_tree_is_built_once(log, monkeypatch):
    built = []
    monkeypatch.setattr(consistency, "stored_hashes", lambda hashes: built.append(1) or stored_hashes(hashes))
    good = [("seen", TreeHead("o", size, tree_root(log.hashes[:size]))) for size in range(len(log.hashes) + 1)]
    assert prefixes_findings(good, log.hashes) == ()
    assert len(built) == 1
    bad = [("bad", replace(good[9][1], root=EMPTY_ROOT)), good[8], ("long", replace(good[9][1], size=301))]
    told = prefixes_findings(bad, log.hashes)
    assert told == tuple(item for path, head in bad for item in prefix_findings(head, log.hashes, path))
    assert [item.path for item in told] == ["bad", "long"]
    assert prefixes_findings([], log.hashes) == ()
    assert len(built) == 2


def test_a_consistency_proof_shows_that_a_log_only_grew(log):
    old, new = log.checkpoints[0].head, log.checkpoints[-1].head
    proof, _ = TileReader(new.size, log.read).consistency(old.size, new.size)
    assert extension_findings(old, new, proof, CHECKPOINT) == ()
    assert codes(extension_findings(old, new, proof[:-1], CHECKPOINT)) == ["not-an-extension"]
    assert codes(extension_findings(new, old, proof, CHECKPOINT)) == ["not-an-extension"]
    assert codes(extension_findings(replace(old, origin="elsewhere"), new, proof, CHECKPOINT)) == ["log-origin"]
