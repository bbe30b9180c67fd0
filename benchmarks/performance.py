"""Measure everything side by side with what others use for the same, and write docs/reference/performance.md.

usage: python benchmarks/performance.py PLACE [--texts FOLDER] [--part N] [--rounds N] [--only NAME ...] [--write]

PLACE is an empty folder on the disk to measure: about 15 GB are written there, and left. Texts are those of --texts,
else the examples, multiplied with changed words. `--part` divides every size by N, for a first try. Foreign programs
are run where they are on the PATH or in this environment, and named as absent elsewhere: sha256sum, rhash, hashdeep,
jing; bagit.py and ocfl-validate.py come with `pip install bagit ocfl-py`. Without --write the figures are only printed.
"""

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from multiprocessing import get_context
from pathlib import Path

from copies import bag_of, copies_of, ocfl_root_of, sums_of
from programs import ARCHIVIST, PYTHON, foreign, versions
from side_by_side import Command, Taken, side_by_side

HERE = Path(__file__).parent
SIZES = (1_000, 3_000, 10_000, 30_000, 100_000, 300_000)  # files; the plot
FIXITY = 150_000
BATCH_FILES = 1_500
TEXTS = (1_000, 5_000, 20_000)
RECORDS = 3_000  # of the full verification
SITE = 2_000  # records
RECORDS_FOUND = 100_000


@dataclass
class Measured:
    """What one run of all has taken: section → program or size → seconds and megabytes."""

    machine: str = (
        f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}, Python {platform.python_version()}"
    )
    programs: dict[str, str] = field(default_factory=versions)
    taken: dict[str, dict[str, Taken]] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)
    printed: dict[str, str] = field(default_factory=dict)  # what other benchmarks say

    def add(self, section: str, size: int, taken: dict[str, Taken]) -> None:
        """Keep and print the figures of a section."""
        self.taken[section], self.sizes[section] = taken, size
        print(f"\n{section} ({size:,})")
        for name, one in taken.items():
            print(f"  {name:<40} {one.wall:9.2f} s {one.cpu:9.2f} s CPU {one.peak:7.0f} MB", flush=True)


@dataclass(frozen=True)
class Manner:
    """Where to measure, on which texts, how often, and what part of the whole."""

    place: Path
    texts: Path
    rounds: int
    part: int


def verify(*words: str) -> list[str]:
    return [*ARCHIVIST, "verify", *words]


def apart(make: Callable[[Path], object], folder: Path) -> None:
    """Make something in a process of its own: a child counts the memory of the process that it was forked from."""
    process = get_context("fork").Process(target=make, args=(folder,))
    process.start()
    process.join()
    if process.exitcode:
        raise SystemExit(f"failed: {make.__name__} of {folder}")


def made(folder: Path, batches: int, rows: int) -> None:
    """Make an archive of so many batches in a process of its own: what it holds in memory must not be counted here."""
    subprocess.run([*PYTHON, str(HERE / "large_archive.py"), str(folder), str(batches), str(rows)], check=True)


def archive_of_files(manner: Manner, files: int) -> Path:
    """Make an archive of so many files, or take the one that an earlier run has made."""
    folder = manner.place / f"files-{files}"
    if not (folder / "SHA256SUMS").exists():
        batch = min(files // 3 * 3, BATCH_FILES)
        made(folder, files // batch, batch)
        apart(sums_of, folder)
    return folder


def fixity(manner: Manner, measured: Measured) -> None:
    """Compare every file of a large archive with its digest, and the same files by what others use."""
    files = FIXITY // manner.part
    folder = archive_of_files(manner, files)
    commands = {"archivist verify --fixity-only": Command(verify("--fixity-only"), folder)}
    commands["archivist verify --fixity-only --jobs 1"] = Command(verify("--fixity-only", "--jobs", "1"), folder)
    commands |= foreign("sha256sum", ["-c", "--quiet", "SHA256SUMS"], folder)
    commands |= foreign("rhash", ["--sha256", "-c", "SHA256SUMS"], folder)
    commands |= foreign("hashdeep", ["-c", "sha256", "-a", "-k", "HASHDEEP", "-r", "records"], folder)
    apart(bag_of, folder)
    apart(ocfl_root_of, folder)
    slow = foreign("bagit.py", ["--validate", "--quiet", str(bag_of(folder))], folder)
    slow |= foreign("ocfl-validate.py", ["--quiet", str(ocfl_root_of(folder))], folder)
    measured.add("fixity", files, side_by_side(commands, manner.rounds) | side_by_side(slow, 0))


def growth(manner: Manner, measured: Measured) -> None:
    """Time and memory against the number of files."""
    for files in (size // manner.part for size in SIZES):
        folder = archive_of_files(manner, files)
        commands = {"archivist verify --fixity-only": Command(verify("--fixity-only"), folder)}
        commands |= foreign("sha256sum", ["-c", "--quiet", "SHA256SUMS"], folder)
        measured.add(f"growth {files}", files, side_by_side(commands, min(manner.rounds, 3)))


def full(manner: Manner, measured: Measured) -> None:
    """Verify real records in full, beside the least that any check of them must do: parse and RELAX NG."""
    count = RECORDS // manner.part
    folder = manner.place / f"records-{count}"
    if not folder.exists():
        texts = copies_of(manner.texts, manner.place / f"texts-{count}", count)
        side_by_side({"ingest": Command([*ARCHIVIST, "--archive", str(folder), "ingest", "--new", str(texts)])}, 0)
    records = folder / "records"
    commands = {
        "archivist verify": Command(verify(), folder),
        "archivist verify --jobs 1": Command(verify("--jobs", "1"), folder),
        "lxml: parse and RELAX NG, one core": Command([*PYTHON, str(HERE / "parse_and_validate.py"), str(records)]),
    }
    paths = [str(path) for path in sorted(records.rglob("record.xml"))]
    commands |= foreign("jing", [str(HERE.parent / "schemas/archivist.rng"), *paths], folder)
    measured.add("full", count, side_by_side(commands, manner.rounds))


def ingest(manner: Manner, measured: Measured) -> None:
    """Archive distinct texts in bulk: read, analysed, validated, signed, logged and on the disk."""
    for count in (size // manner.part for size in TEXTS):
        texts = copies_of(manner.texts, manner.place / f"texts-{count}", count)
        folder = manner.place / f"ingested-{count}"
        words = [*ARCHIVIST, "--archive", str(folder), "ingest", "--new", str(texts)]
        measured.add(f"ingest {count}", count, side_by_side({"archivist ingest": Command(words)}, 0))


def one_more(manner: Manner, measured: Measured) -> None:
    """Archive one more text where there are few batches, and where there are many."""
    commands, number = {}, 0
    for batches in (10, max(20, 1_000 // manner.part)):
        folder = manner.place / f"batches-{batches}"
        if not folder.exists():
            made(folder, batches, 30)
        text = manner.place / f"one-more-{batches}.txt"

        def new(text: Path = text) -> None:
            nonlocal number
            number += 1
            text.write_text(f"Ministry of Water\n\n3 March 2024\n\nWell {os.getpid()}.{number} is open.\n")

        words = [*ARCHIVIST, "--archive", str(folder), "ingest", str(text)]
        commands[f"after {batches} batches"] = Command(words, before=new)
    measured.add("one more", 1, side_by_side(commands, max(manner.rounds, 5)))


def start_up(manner: Manner, measured: Measured) -> None:
    """Small commands as whole processes."""
    folder = manner.place / f"records-{RECORDS // manner.part}"
    record = min(folder.glob("records/*/*")).relative_to(folder)
    alone = manner.place / "records-1"
    if not alone.exists():
        text = min(manner.texts.glob("*.txt"))
        side_by_side({"ingest": Command([*ARCHIVIST, "--archive", str(alone), "ingest", "--new", str(text)])}, 0)
    commands = {
        "python -c pass": Command([sys.executable, "-c", "pass"]),
        "archivist --version": Command([*ARCHIVIST, "--version"]),
        "archivist --help": Command([*ARCHIVIST, "--help"]),
        "archivist verify of an archive of one record": Command(verify(), alone),
        f"archivist verify of one record of {RECORDS // manner.part}": Command(verify(str(record)), folder),
    }
    measured.add("start-up", 1, side_by_side(commands, max(manner.rounds, 9)))


def site(manner: Manner, measured: Measured) -> None:
    """Build a site from nothing, again when nothing came, and after each of some new records."""
    count = SITE // manner.part
    folder, public = manner.place / f"site-{count}", manner.place / f"public-{count}"
    if not folder.exists():
        texts = copies_of(manner.texts, manner.place / f"texts-{count}", count)
        side_by_side({"ingest": Command([*ARCHIVIST, "--archive", str(folder), "ingest", "--new", str(texts)])}, 0)
    number = 0

    def new() -> None:
        nonlocal number
        number += 1
        text = manner.place / "one-more.txt"
        text.write_text(f"Ministry of Water\n\n3 March 2024\n\nWell {os.getpid()}.{number} is open.\n")
        subprocess.run([*ARCHIVIST, "--archive", str(folder), "--quiet", "ingest", str(text)], check=True)

    def nothing() -> None:
        shutil.rmtree(public, ignore_errors=True)

    build = [*ARCHIVIST, "--archive", str(folder), "site", "build", "-o", str(public)]
    taken = side_by_side({"from nothing": Command(build, before=nothing)}, 0)
    again = {"nothing new": Command(build), "one new record": Command(build, before=new)}
    measured.add("site", count, taken | side_by_side(again, manner.rounds))


def search(manner: Manner, measured: Measured) -> None:
    """List and search, as `search.py` measures them."""
    count = RECORDS_FOUND // manner.part
    command = [*PYTHON, str(HERE / "search.py"), str(manner.texts), str(count), "100"]
    measured.printed["search"] = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    print(measured.printed["search"])


SECTIONS: dict[str, Callable[[Manner, Measured], None]] = {
    "fixity": fixity,
    "growth": growth,
    "full": full,
    "ingest": ingest,
    "one-more": one_more,
    "start-up": start_up,
    "site": site,
    "search": search,
}


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure everything side by side.")
    parser.add_argument("place", type=Path)
    parser.add_argument("--texts", type=Path, default=HERE.parent / "examples")
    parser.add_argument("--part", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", nargs="*", default=list(SECTIONS), choices=SECTIONS)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    os.environ["ARCHIVIST_KEYS"] = str(asked.place / "keys")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # the first round compiles; without that every start would
    manner = Manner(asked.place.absolute(), asked.texts.absolute(), asked.rounds, asked.part)
    manner.place.mkdir(parents=True, exist_ok=True)
    measured = Measured()
    for name in asked.only:
        SECTIONS[name](manner, measured)
    said = manner.place / "measured.json"
    if said.exists():  # sections that were measured before stay
        before = json.loads(said.read_text("utf-8"))
        measured.taken = {
            name: {of: Taken(**one) for of, one in taken.items()} for name, taken in before["taken"].items()
        } | measured.taken
        measured.sizes = before["sizes"] | measured.sizes
        measured.printed = before["printed"] | measured.printed
    said.write_text(json.dumps(asdict(measured), indent=1, ensure_ascii=False))
    if asked.write:
        subprocess.run([*PYTHON, str(HERE / "performance_page.py"), str(said)], check=True)


if __name__ == "__main__":
    main()
