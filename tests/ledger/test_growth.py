from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivist.ledger.growth import append, build
from archivist.ledger.merkle import EMPTY_ROOT, leaf_hash, tree_root
from archivist.ledger.tiles import CHECKPOINT

HASHES = [leaf_hash(b"leaf %d" % number) for number in range(70_000)]
# Around every border of a tile, and anywhere between.
cuts = st.lists(st.one_of(st.integers(0, 1200), st.sampled_from([255, 256, 257, 511, 512, 768, 1024])), max_size=6)


@given(cuts)
def test_batch_by_batch_is_the_same_as_all_at_once(tiles, places):
    files, root = {}, EMPTY_ROOT
    for start, end in pairwise([0, *sorted(places)]):
        growth, problems = append(start, root, files.get, HASHES[start:end])
        assert not problems
        assert not growth.added.keys() & files.keys(), "a tile is never rewritten"
        files |= growth.added
        for path in growth.removed:
            del files[path]
        root = growth.root
        assert (growth.size, root) == (end, tree_root(HASHES[:end]))
    end = max(places, default=0)
    assert files == build(HASHES[:end]).added
    assert set(files) == {tile.path for tile in tiles(end)}


def test_a_third_level_begins_at_65536_leaves(tiles):
    files = dict(build(HASHES[:65_535]).added)
    growth, _ = append(65_535, tree_root(HASHES[:65_535]), files.get, HASHES[65_535:])
    files |= growth.added
    assert {path for path in files if path not in growth.removed} == {tile.path for tile in tiles(70_000)}
    assert growth.root == tree_root(HASHES)


def test_appending_reads_only_the_right_edge(make_log):
    log = make_log(70_000)
    log.reads.clear()
    log.grow(b"one more")
    assert log.reads == [f"manifests/log/tile/{name}" for name in ("0/273.p/112", "1/001.p/17", "2/000.p/1")]


def test_nothing_appended_changes_nothing(make_log):
    log = make_log(300)
    growth, problems = append(300, log.checkpoints[-1].head.root, log.read, [])
    assert not problems
    assert (growth.added, growth.removed, growth.root) == ({}, (), log.checkpoints[-1].head.root)


def damage(data):
    return bytes([data[0] ^ 1]) + data[1:]


@pytest.mark.parametrize(
    ("change", "code", "path"),
    [
        (lambda _data: None, "tile-missing", "manifests/log/tile/1/000.p/1"),
        (lambda data: data[:-1], "tile-altered", "manifests/log/tile/1/000.p/1"),
        (lambda data: data + data, "tile-altered", "manifests/log/tile/1/000.p/1"),
        (damage, "tree-root", CHECKPOINT),
    ],
    ids=["missing", "cut", "longer", "damaged"],
)
def test_nothing_is_appended_to_a_damaged_log(make_log, change, code, path):
    log = make_log(300)
    tile = "manifests/log/tile/1/000.p/1"
    log.files[tile] = change(log.files[tile])
    growth, problems = append(300, log.checkpoints[-1].head.root, log.read, [leaf_hash(b"new")])
    assert growth is None
    assert [(item.code, item.path) for item in problems] == [(code, path)]


def test_nothing_is_appended_under_another_root(make_log):
    log = make_log(300)
    growth, problems = append(300, EMPTY_ROOT, log.read, [leaf_hash(b"new")])
    assert growth is None
    assert problems[0].code == "tree-root"
