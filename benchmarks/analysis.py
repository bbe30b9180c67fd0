"""How long the reading of one text takes on one core: the fields and mentions, and the listed names first.

usage: python benchmarks/analysis.py [ROUNDS] [FOLDER]

FOLDER is one of texts in UTF-8; without one, the statements of the sample archive are read. Each is cut, or
repeated, to 2,000 characters. Loading the authority lists, which happens once a run, is told apart. The medians are
over all texts and rounds; the first round warms the caches and does not count. Python looks for garbage as seldom as
it does in the program (`archivist/__main__.py`): every 700 objects it would cost a tenth more.
"""

import gc
import statistics
import sys
from pathlib import Path
from time import perf_counter, process_time

from archivist.analysis.analyse import analyse
from archivist.authority.matcher import Authority, load_authority
from archivist.model.document import Document

CHARS, TARGET = 2_000, 10.0  # characters of a text; milliseconds of CPU time a text
OBJECTS = 20_000  # that are made before Python looks for garbage
SAMPLES = Path(__file__).parents[1] / "records"  # the sample archive of this repository


def texts(folder: str | None) -> list[str]:
    """Return the texts to read, each of `CHARS` characters."""
    paths = Path(folder).glob("*.txt") if folder else SAMPLES.glob("*/*/source.txt")
    found = [path.read_bytes().decode("utf-8") for path in sorted(paths)]
    return [(text * (CHARS // len(text) + 1))[:CHARS] for text in found if text]


def read(text: str, authority: Authority) -> tuple[float, float]:
    """Read one text; give milliseconds of CPU time for the listed names and for the fields."""
    start = process_time()
    matches = authority.find(text)
    middle = process_time()
    analyse(Document(text, "text/plain", "utf-8", "given"), matches)
    return (middle - start) * 1000, (process_time() - middle) * 1000


def main() -> int:
    """Read every text ROUNDS times and print medians; give 1 where the target is missed."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    sample = texts(sys.argv[2] if len(sys.argv) > 2 else None)
    if not sample:
        print("no texts", file=sys.stderr)
        return 2
    gc.set_threshold(OBJECTS, *gc.get_threshold()[1:])
    start = perf_counter()
    authority = load_authority()
    print(f"authority lists, once       {(perf_counter() - start) * 1000:8.1f} ms")
    taken = [[read(text, authority) for text in sample] for _ in range(rounds + 1)][1:]
    pairs = [pair for line in taken for pair in line]
    both = [names + fields for names, fields in pairs]
    worst = max(statistics.median(sum(line[number]) for line in taken) for number in range(len(sample)))
    print(f"listed names                {statistics.median(names for names, _ in pairs):8.1f} ms a text (median)")
    print(f"fields and mentions         {statistics.median(fields for _, fields in pairs):8.1f} ms a text (median)")
    print(f"both                        {statistics.median(both):8.1f} ms a text (median), target {TARGET:.0f}")
    print(
        f"the slowest text            {worst:8.1f} ms (median of its {rounds} rounds); "
        f"texts: {len(sample)}, of {CHARS:,} characters"
    )
    return 0 if statistics.median(both) <= TARGET else 1


if __name__ == "__main__":
    sys.exit(main())
