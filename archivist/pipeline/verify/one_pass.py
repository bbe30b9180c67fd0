"""One pass over an archive: manifests judged, their files hashed, and the very bytes that were hashed examined.

Processes take a part of a manifest each and give back counts and the few records of which there is more to say; never
rows. Of a record that is not sound as `fixity.sweep` has it nothing is decided here: its rows go back, and the checks
of files and records look at it, as they look at a whole archive.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from archivist.base.limits import ENVELOPE_BYTES
from archivist.fixity.measure import read_file
from archivist.fixity.plain_rows import PlainRow, rows_from
from archivist.fixity.sweep import SweptRecord, sweep
from archivist.model.manifest import Row
from archivist.pipeline.signed.manifests import JudgedBatch, OpenedManifest, judge_batch, open_manifest
from archivist.pipeline.signed.revoked_keys import Standing
from archivist.pipeline.verify.task import Outcome, Task

__all__ = ["Examine", "Part", "Sweeper", "Swept", "parts_of"]

# A part of a manifest has about so many bytes of its file, 440 a row: a second's work where records are examined.
_EXAMINED_BYTES = 64 * 1024
_HASHED_BYTES = 2 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Part:
    """The part `number`, counted from 0, of a manifest's plain rows, which are split into `count` parts.

    `earlier` is what an earlier look at the archive has made of it, if the manifest is still the same.
    """

    path: str
    number: int
    count: int
    earlier: "Swept | None" = None


@dataclass(frozen=True, slots=True)
class Swept:
    """What became of the records of one part.

    `odd` are the rows of those that were not sound, `odd_ids` the records that were not when files were hashed: the
    others were examined, if records are. Of `plain` revisions nothing is to be told; of records from another format
    than text, whose revisions are plain but for that, `extracted` counts the revisions and `extracted_ids` are the ids,
    16 bytes each. `told` are the other outcomes, of all revisions of their records.
    """

    sha256: str | None
    odd: tuple[Row, ...] = ()
    odd_ids: frozenset[str] = frozenset()
    plain: int = 0
    extracted: int = 0
    extracted_ids: bytes = b""
    told: tuple[tuple[Task, Outcome], ...] = ()


@dataclass
class _Tally:
    plain: int = 0
    extracted: int = 0
    extracted_ids: list[str] = field(default_factory=list)
    told: list[tuple[Task, Outcome]] = field(default_factory=list)

    def add(self, tasks: Sequence[Task], outcomes: Sequence[Outcome]) -> None:
        if all(outcome == _PLAIN for outcome in outcomes):
            self.plain += len(outcomes)
        elif all(outcome == _EXTRACTED for outcome in outcomes):
            self.extracted += len(outcomes)
            self.extracted_ids.append(tasks[0].record_id)
        else:
            self.told += zip(tasks, outcomes, strict=True)


_PLAIN = Outcome((), (), ())
_EXTRACTED = Outcome((), (), (), extracted=True)


# Examines a sound record: see `examine_task.examine_swept`.
Examine = Callable[[Path, SweptRecord, Mapping[str, bytes], frozenset[str]], tuple[list[Task], list[Outcome]]]


class Sweeper:
    """What a process does with a part. The manifest that it has read last is at hand for the next part."""

    def __init__(self, root: Path, standing: Standing, roots_there: int, examine: Examine | None) -> None:
        self._root, self._standing, self._roots_there, self._examine = root, standing, roots_there, examine
        self._last: tuple[str, OpenedManifest] | None = None

    def __call__(self, part: Part) -> tuple[JudgedBatch | None, Swept]:
        """Return what the part gives: the manifest, judged, with its first part; and what became of its records."""
        opened = self._open(part.path)
        judged = None if part.number else judge_batch(opened, self._standing, self._roots_there)
        batch, plain = opened.batch, opened.plain
        if batch is None or plain is None:
            return judged, Swept(None if batch is None else batch.sha256)
        rows = _share(plain.rows, part)
        if part.earlier is not None and part.earlier.sha256 == batch.sha256:
            return judged, self._again(rows, part.earlier)
        return judged, self._sweep(rows, batch.sha256, frozenset(batch.manifest.schemas.values()))

    def _open(self, path: str) -> OpenedManifest:
        if self._last is None or self._last[0] != path:
            self._last = path, open_manifest(*read_file(self._root, path, ENVELOPE_BYTES), path)
        return self._last[1]

    def _sweep(self, rows: Sequence[PlainRow], sha256: str, schemas: frozenset[str]) -> Swept:
        odd: list[PlainRow] = []
        tally = _Tally()
        for record in sweep(self._root, rows):
            if record.files is None:
                odd += record.rows
            elif self._examine is not None:
                tally.add(*self._examine(self._root, record, record.files, schemas))
        return Swept(
            sha256,
            rows_from(odd),
            frozenset(row[5] for row in odd),
            tally.plain,
            tally.extracted,
            bytes.fromhex("".join(tally.extracted_ids)),
            tuple(tally.told),
        )

    def _again(self, rows: Sequence[PlainRow], earlier: Swept) -> Swept:
        """Look only at what lies in the folders now: listed files do not change, and what was found of them stands."""
        known = [row for row in rows if row[5] not in earlier.odd_ids]
        changed = (
            row for record in sweep(self._root, known, read=False) if record.files is None for row in record.rows
        )
        return replace(earlier, odd=tuple({*earlier.odd, *rows_from(list(changed))}))


def parts_of(
    root: Path, paths: Sequence[str], earlier: Mapping[tuple[str, int], Swept], *, examines: bool
) -> list[Part]:
    """Split the work on manifests into parts; `earlier` are those of an earlier look, by path and number."""
    parts: list[Part] = []
    known = Counter(path for path, _ in earlier)
    for path in paths:
        try:
            size = (root / path).lstat().st_size
        except OSError:  # told when it is read
            size = 0
        count = known[path] or max(1, min(size, ENVELOPE_BYTES) // (_EXAMINED_BYTES if examines else _HASHED_BYTES))
        parts += [Part(path, number, count, earlier.get((path, number))) for number in range(count)]
    return parts


def _share(rows: Sequence[PlainRow], part: Part) -> Sequence[PlainRow]:
    """Return the rows of one part: a record's are never split."""
    start, end = (_border(rows, len(rows) * number // part.count) for number in (part.number, part.number + 1))
    return rows[start:end]


def _border(rows: Sequence[PlainRow], place: int) -> int:
    while 0 < place < len(rows) and rows[place][5] == rows[place - 1][5]:
        place += 1
    return place
