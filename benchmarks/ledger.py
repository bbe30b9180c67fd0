"""Append a batch of 1000 to a log of 1,000,000 leaves, and check that log; times in milliseconds.

Run: python benchmarks/ledger.py [LEAVES]
"""

import sys
import time
from collections.abc import Callable
from hashlib import sha256
from typing import TypeVar

from archivist.ledger.consistency import log_findings
from archivist.ledger.growth import append, build
from archivist.ledger.leaves import row_leaf
from archivist.ledger.merkle import leaf_hash, tree_root, verify_inclusion
from archivist.ledger.tile_reader import TileReader
from archivist.model.log import TreeHead
from archivist.model.manifest import Row

T = TypeVar("T")
BATCH = 1000


def timed(what: str, work: Callable[[], T]) -> T:
    start = time.perf_counter()
    result = work()
    print(f"{(time.perf_counter() - start) * 1000:10.1f} ms  {what}")
    return result


def rows(first: int, count: int) -> list[Row]:
    return [
        Row(f"records/00/{number:032x}/source.txt", sha256(b"%d" % number).hexdigest(), "c" * 128, number)
        for number in range(first, first + count)
    ]


def hashes_of(batch: list[Row]) -> list[bytes]:
    return [leaf_hash(row_leaf(row)) for row in batch]


def main(size: int) -> None:
    listed, new = rows(0, size), rows(size, BATCH)
    hashes = timed(f"leaf hashes of {size} rows", lambda: hashes_of(listed))
    root = timed("root", lambda: tree_root(hashes))
    files = timed("all tiles and root", lambda: build(hashes)).added
    head = TreeHead("archivist.invalid/benchmark", size, root)
    told = timed("check log and tiles", lambda: log_findings(head, hashes, files.get, files, "checkpoint"))
    growth, problems = timed(f"append a batch of {BATCH}", lambda: append(size, root, files.get, hashes_of(new)))
    reader = TileReader(size, files.get)
    proof, _ = timed("one inclusion proof out of cold tiles", lambda: reader.inclusion(size // 3, size))
    good = proof is not None and verify_inclusion(hashes[size // 3], size // 3, size, proof, root)
    if told or problems or growth is None or not good:
        raise SystemExit("the log does not verify")


main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
