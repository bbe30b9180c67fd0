"""The index as somebody could change it who can write to `.archivist`: digests fit, marks are left as they are."""

import io
import json
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

from archivist.base.digest import sha256_hex
from archivist.store.index import INDEX, open_index
from archivist.store.index_segment import IndexedRecord
from archivist.store.index_segment_draft import SegmentDraft
from archivist.store.sealed_file import SealedWriter

HEAD = "head.json"


def index_bytes(folder: Path) -> bytes:
    """Return all bytes of an index."""
    return b"".join(path.read_bytes() for path in sorted((folder / INDEX).iterdir()))


def head_of(folder: Path) -> dict[str, Any]:
    """Return the head as it says."""
    return json.loads((folder / INDEX / HEAD).read_bytes().partition(b"\n")[2])


def write_head(folder: Path, head: Any) -> None:
    """Write a head with the digest that it must have."""
    body = json.dumps(head).encode()
    (folder / INDEX / HEAD).write_bytes(sha256_hex(body).encode() + b"\n" + body)


def settle(folder: Path) -> None:
    """Make the index believe that it was made long after the last change: then no record is looked at."""
    head = head_of(folder)
    write_head(folder, head | {"state": head["state"] | {"settled": True}})


def plant_segment(folder: Path, write: Callable[[SealedWriter], str]) -> None:
    """Put one segment in the place of all."""
    out = io.BytesIO()
    name = write(SealedWriter(out))
    (folder / INDEX / f"{name}.segment").write_bytes(out.getvalue())
    write_head(folder, head_of(folder) | {"segments": [[name, []]]})
    settle(folder)


def plant(folder: Path, lie: Callable[[IndexedRecord], Iterable[IndexedRecord]]) -> None:
    """Write the index anew with what a lie makes of each record; no record has words but those that the lie gives."""
    draft = SegmentDraft()
    opened = open_index(folder)
    assert opened is not None
    with closing(opened):
        for segment, _ in opened.segments:
            for record, _, _ in segment.records():
                for told in lie(record):
                    draft.put(told)
    plant_segment(folder, draft.write)
