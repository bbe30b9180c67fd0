"""Search 2,000 statements and list 20,000: time of a query, of building and updating the index, its size.

Run: python benchmarks/search.py TEXTS [RECORDS [LISTED]]

TEXTS is a folder of plain text files. Each becomes a record through the program's own reading and analysis; every
further record is one of these with invented sentences after its text, so that no two say the same and evidence stays
where it is. There is no record.xml: neither list nor search opens it where there is a source. The listed records are
a line or two each. Nothing is signed. All of it lies in a temporary folder.
"""

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from archivist.api import this_machine
from archivist.base.digest import digests_of
from archivist.base.places import json_path, record_folder
from archivist.model.metadata import Field
from archivist.model.record import Record, record_id
from archivist.model.record_json import record_bytes
from archivist.model.source import Source
from archivist.pipeline.find.find import FindRequest, list_records, search
from archivist.pipeline.find.selection import Selection
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.record.prepare import IngestRequest, prepare
from archivist.pipeline.record.shared_headers import schemas_in_use
from archivist.settings.toml import Settings
from archivist.store.index import INDEX

T = TypeVar("T")
RUNS = 7
# Invented: words as they stand in statements, with and without what Arabic writes on to them.
WORDS = """
الوزارة للخارجية والخارجية بالخارجية خارجية الخارجيّة وزارتها بيان البيان ببيان وفي من إلى على أكد أكّد مسؤول مسئول
المسؤولون الهيئة هيأة اتفاق الاتفاق باتفاقها مدينة المدينة للمدينة قرية جسر الجسر بئر ماء المياه طريق الطرق مدرسة
مدارس مستشفى ميناء الميناء سوق زراعة القمح قمحها الشتاء ٢٠٢٣ ۲۰۲۴ 2025 harbour bridge valley Études École мост ещё
"""
QUERIES = (["الخارجية"], ["مسئول"], ["2023"], ["ecole", "الميناء"], ["وزارة الخارجية"], ["ещё", "мост"], ["xylophone"])


def timed(what: str, work: Callable[[], T]) -> T:
    wall, cpu = time.perf_counter(), time.process_time()
    result = work()
    wall, cpu = (time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000
    print(f"{wall:10.1f} ms, CPU {cpu:9.1f} ms  {what}")
    return result


def first_records(texts: Path) -> list[tuple[Record, bytes]]:
    found = []
    for path in sorted(texts.glob("*.txt")):
        source = Source(path.name, path.name, path.read_bytes(), "file")
        made = prepare(source, IngestRequest("2025-11-24T16:00:00Z", "benchmark"), schemas_in_use())
        if made.record is not None and made.record.source.charset == "utf-8":
            found.append((made.record, source.data))
    return found


def varied(first: Sequence[tuple[Record, bytes]], count: int, seed: int) -> Iterator[tuple[Record, bytes]]:
    """Return so many records; the date of issue is spread over thirty years."""
    chance = random.Random(seed)  # noqa: S311  # the same records at every run
    yield from first[:count]
    for number in range(len(first), count):
        record, data = first[number % len(first)]
        sentences = [
            " ".join(chance.choices(WORDS.split(), k=chance.randint(6, 14))) for _ in range(chance.randint(3, 12))
        ]
        date = f"{1995 + number % 30}-{1 + number % 12:02}-{1 + number % 28:02}"
        yield changed(record, data + f"\n{number}. ".encode() + ".\n".join(sentences).encode(), date)


def changed(record: Record, data: bytes, date: str) -> tuple[Record, bytes]:
    found, text = digests_of(data), data.decode()
    source = replace(record.source, bytes=found.bytes, sha256=found.sha256, sha512=found.sha512)
    facts = replace(record.text, sha256=found.sha256, chars=len(text))
    metadata = replace(record.metadata, date_issued=Field(value=date, reason=None))
    made = replace(record, id=record_id(found.sha256), source=source, text=facts, metadata=metadata)
    return made, data


def write(archive: Archive, record: Record, data: bytes) -> None:
    place = archive.root / json_path(record.id, record.revision)
    place.parent.mkdir(parents=True)
    place.write_bytes(record_bytes(record))
    (archive.root / record_folder(record.id) / record.source.path).write_bytes(data)


def query(archive: Archive, words: Sequence[str]) -> None:
    """Print the medians of the time from the look at the folder to the report, and how many records were found."""
    taken = []
    for _ in range(RUNS):
        wall, cpu = time.perf_counter(), time.process_time()
        found = search(archive, FindRequest(Selection(), 20), words).result.totals
        taken.append(((time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000))
    wall, cpu = (statistics.median(column) for column in zip(*taken, strict=True))
    print(f"{wall:10.1f} ms, CPU {cpu:9.1f} ms  search {' '.join(map(repr, words))}: {found.total} found")


def measure_search(archive: Archive, first: Sequence[tuple[Record, bytes]], count: int) -> None:
    for record, data in varied(first, count, 7):
        write(archive, record, data)
    size = sum(path.stat().st_size for path in archive.root.glob("records/*/*/source.*"))
    print(f"{count} records, {size / 1e6:.1f} MB of text")
    timed("first search: the index is built", lambda: search(archive, FindRequest(Selection(), 20), ["الخارجية"]))
    print(f"{(archive.root / INDEX).stat().st_size / 1e6:10.1f} MB                     index")
    for words in QUERIES:
        query(archive, words)
    for record, data in list(varied(first, count + 10, 8))[-10:]:
        write(archive, record, data)
    timed("search after 10 new records", lambda: search(archive, FindRequest(Selection(), 20), ["الخارجية"]))


def measure_list(archive: Archive, first: Record, count: int) -> None:
    for number in range(count):
        write(archive, *changed(first, f"Statement {number}\n\nThe well is open.\n".encode(), f"{1900 + number % 120}"))
    print(f"{count} small records")
    timed("first list: the index is built", lambda: list_records(archive, FindRequest(Selection(), 100)))
    for what, chosen, limit in (
        ("list, 100 shown", Selection(), 100),
        ("list --from 1950 --to 1951, 100 shown", Selection(since="1950", until="1951"), 100),
        ("list --limit 0", Selection(), 0),
    ):
        timed(what, lambda chosen=chosen, limit=limit: list_records(archive, FindRequest(chosen, limit)))
    print(f"{(archive.root / INDEX).stat().st_size / 1e6:10.1f} MB                     index")


def main(texts: Path, count: int = 2000, listed: int = 20_000) -> None:
    first = first_records(texts)
    for name in ("search", "list"):
        with tempfile.TemporaryDirectory() as place:
            archive = Archive(Path(place), Settings(f"archive.example.org/{name}", name), this_machine())
            if name == "search":
                measure_search(archive, first, count)
            else:
                measure_list(archive, plain_record(first[0][0]), listed)


def plain_record(record: Record) -> Record:
    return replace(record, statements=(), mentions=())


main(Path(sys.argv[1]), *map(int, sys.argv[2:]))
