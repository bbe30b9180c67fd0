import pytest
from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st

from archivist.ledger.growth import build
from archivist.ledger.merkle import consistency_proof, inclusion_proof, leaf_hash, stored_hashes, tree_root
from archivist.ledger.tile_reader import TileReader
from archivist.ledger.tiles import TILES

SIZE = 70_000


@pytest.fixture(scope="module")
def hashes():
    return [leaf_hash(b"%d" % number) for number in range(SIZE)]


@pytest.fixture(scope="module")
def files(hashes):
    return build(hashes).added


@pytest.fixture(scope="module")
def in_memory(hashes):
    return stored_hashes(hashes)


@given(data=st.data())
def test_tiles_give_what_the_whole_tree_gives(hashes, files, in_memory, data):
    new = data.draw(st.integers(1, SIZE))
    old = data.draw(st.integers(0, new))
    index = data.draw(st.integers(0, new - 1))
    reader = TileReader(SIZE, files.get)
    assert reader.inclusion(index, new) == (inclusion_proof(in_memory, index, new), ())
    assert reader.consistency(old, new) == (consistency_proof(in_memory, old, new), ())
    assert reader.leaf(index) == (hashes[index], ())


@every_case("size", [0, 1, 255, 256, 257, 65_536, SIZE])
def test_the_root_at_every_earlier_size_is_still_there(hashes, files, size):
    assert TileReader(SIZE, files.get).root(size) == (tree_root(hashes[:size]), ())


def test_a_proof_reads_a_handful_of_tiles(files):
    reads = []
    reader = TileReader(SIZE, lambda path: reads.append(path) or files.get(path))
    reader.inclusion(12_345, SIZE)
    assert len(reads) <= 6
    assert len(set(reads)) == len(reads)


def test_a_missing_tile_is_told_by_every_question(files):
    gone = f"{TILES}/0/000"
    left = {path: data for path, data in files.items() if path != gone}
    reader = TileReader(SIZE, left.get)
    for answer, problems in (reader.leaf(3), reader.root(5), reader.inclusion(3, SIZE), reader.consistency(3, SIZE)):
        assert answer is None
        assert [(item.code, item.path) for item in problems] == [("tile-missing", gone)]


def test_a_tile_that_was_cut_off_is_told(files):
    cut = files | {f"{TILES}/0/000": files[f"{TILES}/0/000"][:-32]}
    answer, problems = TileReader(SIZE, cut.get).leaf(0)
    assert answer is None
    assert problems[0].code == "tile-altered"


@pytest.mark.parametrize("ask", ["root", "leaf", "inclusion", "consistency"])
def test_a_size_beyond_the_tiles_is_the_callers_mistake(files, ask):
    reader = TileReader(3, files.get)
    arguments = {"root": (4,), "leaf": (3,), "inclusion": (0, 4), "consistency": (1, 4)}[ask]
    with pytest.raises(ValueError, match="tiles are those of 3 leaves"):
        getattr(reader, ask)(*arguments)
