import pytest
from every_case import every_case
from hypothesis import given
from hypothesis import strategies as st

from archivist.ledger.tiles import TILES, BadTileError, Tile, load, tile_of


@every_case(
    ("tile", "path"),
    [
        (Tile(0, 0, 256), "0/000"),
        (Tile(0, 999, 256), "0/999"),
        (Tile(0, 1000, 256), "0/x001/000"),
        (Tile(0, 1234067, 256), "0/x001/x234/067"),
        (Tile(2, 1, 17), "2/001.p/17"),
        (Tile(0, 273, 112), "0/273.p/112"),
        (Tile(63, 0, 1), "63/000.p/1"),
    ],
)
def test_paths_are_those_of_the_specification(tile, path):
    assert tile.path == f"{TILES}/{path}"


@pytest.mark.parametrize(
    ("size", "counts"),
    [
        # (level, full tiles, width of the partial one), as tlog-tiles works them out
        (0, []),
        (1, [(0, 0, 1)]),
        (255, [(0, 0, 255)]),
        (256, [(0, 1, 0), (1, 0, 1)]),
        (257, [(0, 1, 1), (1, 0, 1)]),
        (65536, [(0, 256, 0), (1, 1, 0), (2, 0, 1)]),
        (70000, [(0, 273, 112), (1, 1, 17), (2, 0, 1)]),
    ],
)
def test_a_size_has_exactly_its_tiles(tiles, size, counts):
    expected = []
    for level, full, partial in counts:
        expected += [Tile(level, index, 256) for index in range(full)]
        expected += [Tile(level, full, partial)] if partial else []
    assert tiles(size) == expected


@given(st.integers(0, 200_000))
def test_every_level_holds_every_complete_subtree_once(tiles, size):
    widths = {}
    for tile in tiles(size):
        assert 0 < tile.width <= 256
        widths[tile.level] = widths.get(tile.level, 0) + tile.width
    assert all(count == size >> (8 * level) for level, count in widths.items())
    assert len(widths) == (size.bit_length() + 7) // 8


def test_a_tile_that_the_tree_does_not_reach_has_no_width():
    assert tile_of(0, 1, 256).width == 0
    assert tile_of(3, 0, 70000).width == 0


@pytest.mark.parametrize(
    ("data", "code"),
    [(None, "tile-missing"), (b"", "tile-altered"), (b"x" * 63, "tile-altered"), (b"x" * 96, "tile-altered")],
)
def test_a_tile_that_is_missing_or_of_another_length_is_refused(data, code):
    with pytest.raises(BadTileError) as caught:
        load(lambda _path: data, Tile(0, 0, 2))
    assert caught.value.finding.code == code
    assert caught.value.finding.path == f"{TILES}/0/000.p/2"
