"""Verify the signed side of 1000 batches of 1000 rows: manifests, hybrid signatures, chain, log. Target: 60 s, 300 MB.

Making and verifying run in a process each; the archive lies in a temporary folder, without its records' files.

usage: python benchmarks/verify_million.py [BATCHES]     (Linux, for the peak of memory)
"""

import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from large_archive import fill, make_archive

from archivist.api import open_archive
from archivist.pipeline.opened.archive import pin_of
from archivist.pipeline.signed.log_checks import check_log
from archivist.pipeline.signed.signed_side import read_signed_side

ROWS = 1000
NOW = "2026-01-02T00:00:00Z"


def make(folder: Path, batches: int) -> None:
    start = time.process_time()
    fill(*make_archive(folder), batches, ROWS)
    print(f"{time.process_time() - start:8.1f} s   to make the archive")


def measure(folder: Path) -> None:
    """Verify, and print what this process has used for it."""
    archive = open_archive(folder)
    start = time.process_time()
    signed = read_signed_side(archive, pin_of(archive), NOW)
    middle = time.process_time()
    log = check_log(archive, signed, (), (), NOW)
    end = time.process_time()
    if signed.findings or log.findings or log.checkpoint is None:
        raise SystemExit(f"the archive does not verify: {[*signed.findings, *log.findings][:3]}")
    print(f"{log.checkpoint.head.size - signed.manifests_seen} rows in {signed.manifests_seen} batches")
    print(f"{middle - start:8.1f} s   manifests, signatures, chain")
    print(f"{end - middle:8.1f} s   log and tiles")
    print(f"{end - start:8.1f} s   CPU in all")
    print(f"{peak_megabytes():8.0f} MB  peak memory")


def peak_megabytes() -> float:
    """Return this process's own peak; getrusage would count what its parent had before."""
    found = re.search(r"VmHWM:\s+([0-9]+) kB", Path("/proc/self/status").read_text("ascii"))
    return int(found[1]) / 1024 if found else float("nan")


def main(batches: str) -> None:
    with tempfile.TemporaryDirectory() as place:
        os.environ["ARCHIVIST_KEYS"] = f"{place}/keys"
        for task in (["--make", f"{place}/archive", batches], ["--measure", f"{place}/archive"]):
            subprocess.run([sys.executable, __file__, *task], check=True)


if __name__ == "__main__":
    task, *rest = sys.argv[1:] or ["1000"]
    if task == "--make":
        make(Path(rest[0]), int(rest[1]))
    elif task == "--measure":
        measure(Path(rest[0]))
    else:
        main(task)
