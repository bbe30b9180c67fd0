"""How archivist.rng stands to TEI, what three engines say about it, and how near our messages are to jing's.

usage: python benchmarks/schema.py [DOCUMENTS] [MUTANTS]        (default: 5000 of each)

Needs the development requirements and takes its documents from tests/tei. Random documents are drawn from
schemas/archivist.rng; mutants are records with one change. Printed are the counts per verdict, differences between
libxml2, turbohtml and our own matcher, and the time of each. With jing on the PATH (Debian package jing), the line of
our first finding is compared with the line of jing's first error for every invalid mutant.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import TypeVar

T = TypeVar("T")
ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests/tei"), str(ROOT / "tests")]

from grammar_cases import SCHEMA, documents, faults, mutants, second_opinion  # noqa: E402
from lxml import etree  # noqa: E402
from tei_example import relax_ng  # noqa: E402
from tei_schema import tei_all  # noqa: E402

BATCH = 500  # files of one jing process
NEAR = 1  # lines
TARGET = 0.9
VERDICTS = {
    (True, True): "valid in both",
    (False, True): "only in tei_all",
    (False, False): "in neither",
    (True, False): "only in ours",
}


class Tally:
    """Verdicts and times over documents."""

    def __init__(self) -> None:
        self.verdicts: Counter[str] = Counter()
        self.differences: Counter[str] = Counter()
        self.seconds: Counter[str] = Counter()

    def judge(self, data: bytes, root: etree._Element | None) -> list[int] | None:
        """Count one document; give the lines of our findings if it is invalid."""
        if root is None:
            self.verdicts["refused by the parser (repeated ids, …)"] += 1
            return None
        ours = self._timed("libxml2", lambda: relax_ng().validate(root))
        found = self._timed("our matcher", lambda: faults(root))
        second = self._timed("turbohtml", lambda: second_opinion(data))
        self.verdicts[VERDICTS[ours, tei_all().validate(root)]] += 1
        if second != ours:
            when = ", ".join(sorted(set(root.xpath("//@when"))))
            self.differences[f"turbohtml {second}, libxml2 {ours}; dates: {when}"] += 1
        if bool(found) == ours:
            self.differences[f"our matcher {not found}, libxml2 {ours}"] += 1
        return None if ours else [int(item.params["line"]) for item in found]

    def _timed(self, engine: str, call: Callable[[], T]) -> T:
        start = perf_counter()
        result = call()
        self.seconds[engine] += perf_counter() - start
        return result

    def show(self, title: str) -> None:
        total = self.verdicts.total()
        print(f"{title}: {total:,}")
        for verdict in [*VERDICTS.values(), *(item for item in self.verdicts if item not in VERDICTS.values())]:
            print(f"  {verdict:42} {self.verdicts[verdict]:6,}")
        print(f"  {'engines differ':42} {self.differences.total():6,}")
        for what, times in self.differences.most_common():
            print(f"    {times} × {what}")
        times = ", ".join(f"{engine} {1000 * spent / total:.2f}" for engine, spent in self.seconds.items())
        print(f"  ms a document: {times}")


def first_lines(files: list[Path], schema: Path) -> dict[str, int]:
    """Return file name → line of jing's first error."""
    lines: dict[str, int] = {}
    for start in range(0, len(files), BATCH):
        command = ["jing", str(schema), *map(str, files[start : start + BATCH])]
        told = subprocess.run(command, capture_output=True, text=True, check=False).stdout
        for path, line in re.findall(r"^(.*?):([0-9]+):[0-9]+: error:", told, re.MULTILINE):
            lines.setdefault(Path(path).name, int(line))
    return lines


def compare(invalid: list[tuple[bytes, list[int]]]) -> float:
    """Compare our first lines with jing's; give the share that is near."""
    with tempfile.TemporaryDirectory() as folder:
        schema = Path(folder) / "archivist.rng"
        schema.write_bytes(SCHEMA)
        files = [Path(folder) / f"{number}.xml" for number in range(len(invalid))]
        for path, (data, _) in zip(files, invalid, strict=True):
            path.write_bytes(data)
        jing = first_lines(files, schema)
    gaps = [abs(lines[0] - jing[f"{n}.xml"]) for n, (_, lines) in enumerate(invalid) if lines and f"{n}.xml" in jing]
    near = sum(gap <= NEAR for gap in gaps)
    print(
        f"first line against jing's, over {len(invalid):,} invalid mutants (jing silent on {len(invalid) - len(jing)})"
    )
    print(f"  the same line {gaps.count(0):,}; within {NEAR} line {near:,} ({near / len(invalid):.1%})")
    return near / len(invalid)


def main() -> int:
    """Print all; give 1 where tei_all refuses what we accept, or too few messages are near jing's."""
    counts = [int(argument) for argument in sys.argv[1:]] + [5000, 5000][len(sys.argv) - 1 :]
    drawn, spoilt = Tally(), Tally()
    for root in documents(0, counts[0])[1]:
        drawn.judge(etree.tostring(root, encoding="utf-8"), root)
    drawn.show("random documents")
    invalid = []
    for data, root in mutants(0, counts[1], corpus=True):
        lines = spoilt.judge(data, root)
        if lines is not None:
            invalid.append((data, lines))
    spoilt.show("mutants")
    near = compare(invalid) if shutil.which("jing") else 1.0
    outside = drawn.verdicts["only in ours"] + spoilt.verdicts["only in ours"]
    return 1 if outside or near < TARGET else 0


if __name__ == "__main__":
    sys.exit(main())
