"""Search and list an archive of 100,000 invented records: time, memory and bytes of the index and of what it answers.

Run: python benchmarks/search.py TEXTS [RECORDS [UPDATE]]

TEXTS is a folder of plain text files, of which the first becomes a record through the program's own reading and
analysis. Every further record is that one with an invented text, date and issuer. There is no record.xml: neither list
nor search opens it where there is a source. Manifests list all records, 1,500 each, and nobody has signed them: neither
list nor search verifies. All of it lies in a temporary folder. Each step is made in a process of its own, so that its
peak of memory is its own.
"""

import os
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from archivist.api import this_machine
from archivist.base.digest import digests_of
from archivist.base.places import CHECKPOINT, json_path, manifest_path, record_folder
from archivist.fixity.manifest_payload import statement_payload
from archivist.model.envelope import MANIFEST_TYPE, Envelope
from archivist.model.manifest import Manifest, Row
from archivist.model.metadata import Field
from archivist.model.record import Record, record_id
from archivist.model.record_json import record_bytes
from archivist.model.results.find import FindResult
from archivist.model.source import Source
from archivist.pipeline.find.find import FindRequest, list_records, search
from archivist.pipeline.find.selection import Selection
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.record.prepare import IngestRequest, prepare
from archivist.pipeline.record.shared_headers import schemas_in_use
from archivist.settings.toml import Settings
from archivist.signing.dsse import envelope_bytes
from archivist.store.index import INDEX

RUNS = 7
BATCH = 1500
# Invented: words as they stand in statements, with and without what Arabic writes on to them.
WORDS = """
الوزارة للخارجية والخارجية بالخارجية خارجية الخارجيّة وزارتها بيان البيان ببيان وفي من إلى على أكد أكّد مسؤول مسئول
المسؤولون الهيئة هيأة اتفاق الاتفاق باتفاقها مدينة المدينة للمدينة قرية جسر الجسر بئر ماء المياه طريق الطرق مدرسة
مدارس مستشفى ميناء الميناء سوق زراعة القمح قمحها الشتاء ٢٠٢٣ ۲۰۲۴ 2025 harbour bridge valley Études École мост ещё
"""
NAMES = ("Ministry of Water", "وزارة الخارجية", "وزارة الداخلية", "Red Crescent", "Council of the Valley")
QUERIES = (
    ["الخارجية"],
    ["needle"],
    ["n77"],
    ["ecole", "الميناء"],
    ["الخارجية", "n77"],
    ["وزارة الخارجية"],
    ["بيان الوزارة"],
    ["ещё", "мост"],
    ["xylophone"],
)
LISTS = {
    "list": Selection(),
    "list --issuer": Selection(issuer="ministry water"),
    "list --from 1990 --to 1999 --language en": Selection(since="1990", until="1999", language="en"),
    "list --mention": Selection(mention="harbour"),
}


def apart(what: str, work: Callable[[], object]) -> None:
    """Do something in a process of its own; print its time and its peak of memory."""
    child = os.fork()
    if child == 0:
        before, wall = resource.getrusage(resource.RUSAGE_SELF), time.perf_counter()
        said = work()
        wall, used = time.perf_counter() - wall, resource.getrusage(resource.RUSAGE_SELF)
        cpu = used.ru_utime + used.ru_stime - before.ru_utime - before.ru_stime
        peak = used.ru_maxrss / 1024
        print(f"{wall * 1000:10.1f} ms, CPU {cpu * 1000:9.1f} ms, {peak:6.0f} MB  {what} {said or ''}", flush=True)
        os._exit(0)
    if os.waitpid(child, 0)[1]:
        raise SystemExit(f"failed: {what}")


def repeated(ask: Callable[[], FindResult]) -> str:
    """Return the medians of a few runs, and how many records were found."""
    taken = []
    for _ in range(RUNS):
        wall, cpu = time.perf_counter(), time.process_time()
        totals = ask().totals
        taken.append(((time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000))
    wall, cpu = (statistics.median(column) for column in zip(*taken, strict=True))
    return f"→ median {wall:.1f} ms, CPU {cpu:.1f} ms: {totals.total} found"


def first_record(texts: Path) -> Record:
    for path in sorted(texts.glob("*.txt")):
        source = Source(path.name, path.name, path.read_bytes(), "file")
        made = prepare(source, IngestRequest("2025-11-24T16:00:00Z", "benchmark"), schemas_in_use())
        if made.record is not None and made.record.source.charset == "utf-8":
            return replace(made.record, statements=(), mentions=made.record.mentions[:3])
    raise SystemExit(f"no text in {texts}")


def varied(first: Record, begin: int, end: int) -> Iterator[tuple[Record, bytes]]:
    """Return invented records; the date of issue is spread over thirty years, and one word in ten is a rare name."""
    said = WORDS.split()
    for number in range(begin, end):
        chance = random.Random(number)  # noqa: S311  # the same records at every run
        sentences = [
            " ".join(
                f"n{int(chance.paretovariate(0.5)) % 100_000}" if chance.random() < 0.1 else chance.choice(said)
                for _ in range(chance.randint(6, 14))
            )
            for _ in range(chance.randint(3, 9))
        ]
        data = f"Statement {number}\n{'needle' if number == begin else ''}\n".encode() + ".\n".join(sentences).encode()
        date = f"{1985 + number % 30}-{1 + number % 12:02}-{1 + number % 28:02}"
        metadata = replace(
            first.metadata,
            date_issued=Field(value=date, reason=None),
            issuer=Field(value=chance.choice(NAMES), reason=None),
            language=Field(value=chance.choice(("ar", "en")), reason=None),
        )
        found, text = digests_of(data), data.decode()
        source = replace(first.source, bytes=found.bytes, sha256=found.sha256, sha512=found.sha512)
        facts = replace(first.text, sha256=found.sha256, chars=len(text))
        yield replace(first, id=record_id(found.sha256), source=source, text=facts, metadata=metadata), data


def write(archive: Archive, records: Iterator[tuple[Record, bytes]], batch: int) -> None:
    """Write records and the manifests that list them, and another checkpoint."""
    names: list[str] = []
    for record, data in records:
        place = archive.root / json_path(record.id, record.revision)
        place.parent.mkdir(parents=True)
        place.write_bytes(record_bytes(record))
        source = f"{record_folder(record.id)}/{record.source.path}"
        (archive.root / source).write_bytes(data)
        names += [json_path(record.id, record.revision), source]
    place = archive.root / CHECKPOINT
    place.parent.mkdir(parents=True, exist_ok=True)
    for number, at in enumerate(range(0, len(names), 2 * BATCH), batch):
        rows = tuple(Row(name, "0" * 64, "0" * 128, 1) for name in sorted(names[at : at + 2 * BATCH]))
        manifest = Manifest("", number, None, "", ("", ""), 1, "", {}, 0, 0, {}, (), rows)
        envelope = Envelope(MANIFEST_TYPE, statement_payload(manifest), ())
        (archive.root / manifest_path(number)).write_bytes(envelope_bytes(envelope))
    place.write_text(str(batch))


def measure(archive: Archive, first: Record, count: int, added: int) -> None:
    apart(f"{count} records are written", lambda: write(archive, varied(first, 0, count), 1))
    apart("first list: the index is built", lambda: list_records(archive, FindRequest(Selection(), 100)) and None)
    print(f"{size(archive) / 1e6:10.1f} MB of index")
    questions(archive)
    for number in range(3):
        begin, batch = 10**8 + number * added, 10**4 + number
        write(archive, varied(first, begin, begin + added), batch)
        apart(f"list after {added} new records", lambda: list_records(archive, FindRequest(Selection(), 100)) and None)
    time.sleep(3)  # what has just changed is looked at once more
    apart("list after a pause", lambda: list_records(archive, FindRequest(Selection(), 100)) and None)
    questions(archive)
    print(f"{size(archive) / 1e6:10.1f} MB of index, {len(list((archive.root / INDEX).iterdir())) - 1} segments")


def questions(archive: Archive) -> None:
    for words in QUERIES:
        asked = FindRequest(Selection(), 20)
        apart(
            f"search {words}", lambda asked=asked, words=words: repeated(lambda: search(archive, asked, words).result)
        )
    for what, chosen in LISTS.items():
        asked = FindRequest(chosen, 100)
        apart(what, lambda asked=asked: repeated(lambda: list_records(archive, asked).result))


def size(archive: Archive) -> int:
    return sum(path.stat().st_size for path in (archive.root / INDEX).iterdir())


def main(texts: Path, count: int = 100_000, added: int = 100) -> None:
    with tempfile.TemporaryDirectory() as place:
        archive = Archive(Path(place), Settings("archive.example.org/search", "search"), this_machine())
        measure(archive, first_record(texts), count, added)


main(Path(sys.argv[1]), *map(int, sys.argv[2:]))
