"""Add one batch of 1000 rows to an archive of 1,000,000 rows and to an empty one: read head, sign, log, write.

The records' files lie on disk already, as they do for `archivist sign`. Times are medians, in milliseconds.

usage: python benchmarks/append.py [BATCHES]
"""

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

from large_archive import CREATED, fill, make_archive, rows

from archivist.pipeline.batch.batching import read_head, sign_batch, signing_keys
from archivist.pipeline.opened.archive import Archive, pin_of
from archivist.pipeline.record.shared_headers import schemas_in_use

ROWS = 1000
RUNS = 9


def new_files(archive: Archive, first: int) -> dict[str, bytes]:
    """Write the files of a batch that no manifest lists yet."""
    files = {row.name: row.sha512.encode() * 20 for row in rows(first, ROWS)}
    for name, data in files.items():
        place = archive.root / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    return files


def appended(archive: Archive, first: int) -> tuple[float, float]:
    """Sign and write one batch; give wall and CPU time."""
    files, schemas, pin = new_files(archive, first), {schemas_in_use()}, pin_of(archive)
    wall, cpu = time.perf_counter(), time.process_time()
    head = read_head(archive, pin)
    sign_batch(archive, head, signing_keys(head.root, archive.context.keys), schemas, files, CREATED)
    return (time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000


def main(batches: int) -> None:
    times: dict[int, list[tuple[float, float]]] = {0: [], batches: []}
    with tempfile.TemporaryDirectory() as place:
        os.environ["ARCHIVIST_KEYS"] = f"{place}/keys"
        archives = {count: make_archive(Path(place) / f"after-{count}") for count in times}
        fill(*archives[batches], batches, ROWS)
        for run in range(RUNS + 1):  # in turn, so that both meet the same load of machine and disk
            for count, (archive, _, _) in archives.items():
                times[count].append(appended(archive, (count + run) * ROWS))
    medians = {}
    for count, taken in times.items():
        # The first batch brings the schemas and is not counted.
        wall, cpu = (statistics.median(column) for column in zip(*taken[1:], strict=True))
        print(f"{count * ROWS:>9} rows: {wall:7.1f} ms, of which CPU {cpu:7.1f} ms")
        medians[count] = wall, cpu
    ratios = [large / empty for large, empty in zip(medians[batches], medians[0], strict=True)]
    print(f"ratio: {ratios[0]:.2f}, CPU {ratios[1]:.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
