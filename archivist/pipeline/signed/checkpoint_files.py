"""The checkpoint and the tiles as they lie in an archive, and how a note's signature is verified."""

import os
from collections.abc import Collection, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

from archivist.base.limits import NOTE_BYTES, TILE_BYTES
from archivist.base.places import CHECKPOINT, place_of
from archivist.fixity.measure import read_file
from archivist.ledger.checkpoint import read_checkpoint
from archivist.ledger.tiles import TILES, ReadTile
from archivist.model.findings import Finding
from archivist.model.log import Checkpoint
from archivist.pipeline.opened.archive import Archive
from archivist.signing.keys import verify_raw

__all__ = ["load_checkpoint", "present_tiles", "tile_source", "verify_note"]

verify_note = partial(verify_raw, "ed25519")


def load_checkpoint(archive: Archive) -> tuple[Checkpoint | None, tuple[Finding, ...]]:
    """Read the archive's checkpoint; a file that is no note, or is missing, is a finding."""
    data, findings = read_file(archive.root, CHECKPOINT, NOTE_BYTES)
    if data is None and any(item.code != "missing" for item in findings):
        return None, findings
    return read_checkpoint(data, CHECKPOINT)


def tile_source(archive: Archive) -> ReadTile:
    """Return the function that reads a tile of the archive, None where none can be read."""
    return lambda path: read_file(archive.root, path, TILE_BYTES)[0]


def present_tiles(archive: Archive, writing: Collection[str] = ()) -> list[str]:
    """List the files under `manifests/log/tile/`; those of a write in progress are left out.

    No link is followed, neither there nor on the way. What is no file, cannot be read, or has no tile's name is told
    as unlisted.
    """
    way = [archive.root / TILES, *(archive.root / TILES).parents]
    if any(folder.is_symlink() for folder in way[: way.index(archive.root)]):
        return []
    return [path for path in _files_below(archive.root, TILES) if path not in writing and place_of(path) is not None]


def _files_below(root: Path, top: str) -> Iterator[str]:
    waiting = [top]
    while waiting:
        folder = waiting.pop()
        with suppress(OSError), os.scandir(root / folder) as entries:
            for entry in entries:
                path = f"{folder}/{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(path)
                elif entry.is_file(follow_symlinks=False):
                    yield path
