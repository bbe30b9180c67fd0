"""What one pass over an archive leaves to be looked at one by one, and what it has settled."""

from dataclasses import dataclass, field, replace
from functools import cached_property

from archivist.base.places import is_shelf, record_folder, record_id_of, revisions_in
from archivist.base.said import said
from archivist.fixity.listed_records import ListedRecords
from archivist.model.errors import BusyError
from archivist.model.manifest import Row
from archivist.model.progress import Observer, observed
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.opened.workers import spread
from archivist.pipeline.signed.manifests import Batch, JudgedBatches
from archivist.pipeline.signed.revoked_keys import Standing
from archivist.pipeline.signed.signed_side import SignedSide
from archivist.pipeline.verify.file_checks import Sound
from archivist.pipeline.verify.one_pass import Examine, Part, Sweeper, Swept, parts_of
from archivist.pipeline.verify.record_checks import Examined
from archivist.pipeline.verify.seen_records import SeenRecords
from archivist.store.layout import root_paths

__all__ = ["Left", "Rest", "SweptArchive"]


@dataclass(frozen=True)
class Rest:
    """What the checks of files and records look at one by one, and what is settled already; None examined for nothing.

    `signed` has the rows of the former.
    """

    signed: SignedSide
    sound: Sound = field(default_factory=Sound)
    examined: Examined | None = None


@dataclass
class SweptArchive:
    """The one pass; with `jobs` processes, and an examination of every sound record if it `examines`.

    `earlier` is what earlier looks at the archive have made of parts of manifests, to which this one adds.
    """

    archive: Archive
    jobs: int
    examines: bool
    earlier: dict[tuple[str, int], Swept]
    observer: Observer
    _swept: list[list[Swept]] = field(default_factory=list)
    _extracted: ListedRecords = field(default_factory=ListedRecords)

    def judge(self, paths: list[str], standing: Standing) -> JudgedBatches:
        """Go through the archive; give the manifests as `judge_batches` does."""
        root = self.archive.root
        parts = parts_of(root, paths, self.earlier, examines=self.examines)
        work = Sweeper(root, standing, len(root_paths(root)), _examination() if self.examines else None)
        watched = observed("manifests", len(parts), parts, self.observer)
        judged = JudgedBatches()
        identity: str | None = None
        for part, (batch, swept) in zip(watched, spread(work, parts, self.jobs, at_once=self._at_once), strict=True):
            if batch is not None:
                identity = None if batch.batch is None else batch.batch.sha256
                judged.add(batch)
            if swept.sha256 != identity:
                raise BusyError(
                    said("{path} was changed while the archive was read", path=part.path),
                    said("wait for its writer to end, then retry"),
                )
            if identity is not None:
                self._take(part, swept, len(judged.batches) - 1)
        return judged

    @property
    def _at_once(self) -> int:
        return 16 if self.examines else 1

    def _take(self, part: Part, swept: Swept, place: int) -> None:
        if part.number == 0:
            self._swept.append([])
        self._swept[place].append(swept)
        self._extracted.add(place, swept.extracted_ids)
        self.earlier[part.path, part.number] = swept

    def left(self, signed: SignedSide) -> "Left":
        """Return what is left to be looked at, now that all manifests are known."""
        return Left(signed, self._swept, self._extracted, examines=self.examines)


def _examination() -> Examine:
    """Return what examines a record: loaded before the processes are made, and not for digests alone."""
    from archivist.pipeline.verify.examine_task import examine_swept  # noqa: PLC0415  # --fixity-only needs no parser

    return examine_swept


@dataclass
class Left:
    """The records that are looked at one by one, as if the archive had no others.

    They are those that were not sound, those of manifests with rows of another form, those with a withheld file, and
    those that several manifests list.
    """

    signed: SignedSide
    swept: list[list[Swept]]
    extracted: ListedRecords
    examines: bool
    _shelf: tuple[str, frozenset[str]] = ("", frozenset())

    @cached_property
    def _several(self) -> tuple[set[str], int]:
        """The records that several manifests list, and how many records are listed at all."""
        several: set[str] = set()
        count = 0
        for shelf in range(256):
            records = self.signed.records.on_shelf(shelf)
            count += len(records)
            several.update(record_id for record_id, places in records.items() if len(places) > 1)
        return several, count

    @cached_property
    def ids(self) -> frozenset[str]:
        """Their ids."""
        odd = (row.name for parts in self.swept for swept in parts for row in swept.odd)
        others = (row.name for batch in self.signed.batches for row in batch.manifest.rows)
        found = {record_id_of(name) for names in (odd, others, self.signed.withheld) for name in names}
        withheld = {record_id_of(item.name) for batch in self.signed.batches for item in batch.manifest.withheld}
        known = (record_id for record_id in found | withheld if record_id is not None)
        return frozenset(self._several[0].union(known))

    @cached_property
    def _rows_by_place(self) -> list[tuple[Row, ...]]:
        wanted: list[set[str]] = [set() for _ in self.signed.batches]
        for record_id in self.ids:
            for place in self.signed.records.places_of(record_id):
                wanted[place].add(record_id)
        return [self._rows_at(place, ids) for place, ids in enumerate(wanted)]

    def _rows_at(self, place: int, wanted: set[str]) -> tuple[Row, ...]:
        """Return a manifest's rows that are not plain, and those of the wanted records."""
        batch = self.signed.batches[place]
        others = batch.manifest.rows
        if batch.is_whole:
            return others
        odd = [row for swept in self.swept[place] for row in swept.odd]
        missing = wanted.difference(record_id_of(row.name) for row in odd)
        if missing:
            odd += [row for row in self.signed.rows_of(batch) if record_id_of(row.name) in missing]
        return (*others, *sorted(odd, key=lambda row: row.name))

    @cached_property
    def _rows(self) -> dict[str, tuple[Row, Batch]]:
        """Their rows and those of files that belong to no record, as `SignedSide.rows` has all."""
        pairs = zip(self.signed.batches, self._rows_by_place, strict=True)
        return {row.name: (row, batch) for batch, rows in pairs for row in rows}

    @property
    def rest(self) -> Rest:
        """All of this for the checks."""
        return Rest(replace(self.signed, chosen=self._rows), self._sound, self._examined)

    @property
    def _sound(self) -> Sound:
        all_rows = sum(batch.manifest.log_end - batch.manifest.log_start - 1 for batch in self.signed.batches)
        return Sound(all_rows - sum(map(len, self._rows_by_place)), self._is_settled)

    def _is_settled(self, folder: str) -> bool:
        shelf = folder.rpartition("/")[0]
        if self._shelf[0] != shelf:  # folders come shelf by shelf
            name = shelf.rpartition("/")[2]
            listed = self.signed.records.on_shelf(int(name, 16)).keys() if is_shelf(name) else ()
            self._shelf = shelf, frozenset(map(record_folder, listed)).difference(map(record_folder, self.ids))
        return folder in self._shelf[1]

    @property
    def _examined(self) -> Examined:
        """What the examination of the settled records found."""
        plain = sum(swept.plain for parts in self.swept for swept in parts)
        extracted = sum(swept.extracted for parts in self.swept for swept in parts)
        told = []
        for place, parts in enumerate(self.swept):
            told += [pair for swept in parts for pair in swept.told if pair[0].record_id not in self.ids]
            one, other = self._counted_too_often(place, parts)
            plain, extracted = plain - one, extracted - other
        return Examined(plain, extracted, tuple(told), self._records, self._records)

    def _counted_too_often(self, place: int, parts: list[Swept]) -> tuple[int, int]:
        """Return how many plain and extracted revisions were examined of records that are looked at one by one."""
        if not self.examines or self.signed.batches[place].is_whole:
            return 0, 0
        passed = frozenset().union(*(swept.odd_ids for swept in parts))
        told = {task.record_id for swept in parts for task, _ in swept.told}
        plain = extracted = 0
        for record_id, _ in revisions_in(row.name for row in self._rows_by_place[place]):
            if record_id in passed or record_id in told:
                continue
            if place in self.extracted.places_of(record_id):
                extracted += 1
            else:
                plain += 1
        return plain, extracted

    @property
    def _records(self) -> SeenRecords:
        own = frozenset(record_id for record_id, _ in revisions_in(self._rows))
        listed = sum(record_id in self.signed.records for record_id in self.ids)
        return SeenRecords(own, self.signed.records, self.ids, self._several[1] - listed)
