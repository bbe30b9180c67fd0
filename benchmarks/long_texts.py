"""How the preparing of one text grows with its length: a date in every sentence, each size in a process of its own.

usage: python benchmarks/long_texts.py [KILOBYTES ...]

Without sizes 250, 500, 1000 and 2000. Preparing is all of ingest but the writing: reading, analysis, both files, and
their examination as verification does it. Each line tells CPU time and memory, and both beside those of the size
before: twice the text should take twice the time.
"""

import resource
import subprocess
import sys
from itertools import cycle
from time import process_time

from archivist.model.source import Source
from archivist.pipeline.record.prepare import IngestRequest, prepare
from archivist.pipeline.record.shared_headers import schemas_in_use

SIZES = (250, 500, 1000, 2000)
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October")


def text(kilobytes: int) -> bytes:
    """Return an invented statement of so many kilobytes, in paragraphs of four sentences."""
    parts, length = ["MINISTRY OF WATER\nPress statement\n14 March 2024\n\nThe wells of the valley\n\n"], 0
    days = cycle(f"{day} {month} {year}" for year in range(1990, 2024) for month in MONTHS for day in range(1, 29))
    for number in range(1, kilobytes * 1000):
        if length >= kilobytes * 1000:
            break
        end = "\n\n" if number % 4 == 0 else " "
        parts.append(f"On {next(days)} the minister opened well number {number} in the northern valley.{end}")
        length += len(parts[-1])
    return "".join(parts).encode()


def one(kilobytes: int) -> tuple[float, int]:
    """Prepare one text; give seconds of CPU time and megabytes of memory at most."""
    request, schemas = IngestRequest("2024-03-15T00:00:00Z", "benchmark"), schemas_in_use()
    prepare(Source("a.txt", "a.txt", b"On 3 March 2024 it rained.", "file"), request, schemas)  # loads what all need
    source = Source("long.txt", "long.txt", text(kilobytes), "file")
    start = process_time()
    prepare(source, request, schemas)
    return process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> int:
    """Measure each size and print the ratios; with `--one KILOBYTES` measure that size here."""
    if sys.argv[1:2] == ["--one"]:
        print(*one(int(sys.argv[2])))
        return 0
    before: tuple[int, float, int] | None = None
    for size in [int(word) for word in sys.argv[1:]] or SIZES:
        run = subprocess.run(  # this very file
            [sys.executable, __file__, "--one", str(size)], capture_output=True, text=True, check=True
        )
        seconds, memory = float(run.stdout.split()[0]), int(run.stdout.split()[1])
        line = f"{size:5} kB  {seconds:7.2f} s CPU  {memory:5} MB"
        if before:
            line += (
                f"   text x{size / before[0]:.1f}  time x{seconds / before[1]:.1f}  memory x{memory / before[2]:.1f}"
            )
        print(line, flush=True)
        before = (size, seconds, memory)
    return 0


if __name__ == "__main__":
    sys.exit(main())
