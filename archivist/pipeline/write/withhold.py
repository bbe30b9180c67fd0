"""Withhold: take a record's bytes out of the archive to protect somebody; a signed manifest says that they are gone."""

from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass

from archivist.base.places import record_file, record_folder
from archivist.base.said import said
from archivist.base.shape import ShapeError, text
from archivist.model.errors import ArchivistError, UsageError
from archivist.model.findings import Finding, Report, finding, worst_exit
from archivist.model.manifest import Row, Withheld
from archivist.model.results.withhold import WithholdResult, WithholdState
from archivist.pipeline.batch.batching import Head, read_head, require_clock, sign_batch, signing_keys
from archivist.pipeline.batch.cosign import draft_batch, is_shared
from archivist.pipeline.batch.withheld_words import words_findings
from archivist.pipeline.batch.writer import exclusive
from archivist.pipeline.opened.archive import Archive, pin_of
from archivist.pipeline.record.lookup import find_any_record
from archivist.pipeline.record.shared_headers import schemas_in_use
from archivist.pipeline.signed.signed_side import read_signed_side
from archivist.pipeline.verify.file_checks import check_files
from archivist.store.batch import remove_files

__all__ = ["Withholding", "withhold"]


@dataclass(frozen=True)
class Withholding:
    """Who withholds and why, and whether only the source goes. A dry run plans and writes nothing.

    `repeat_created` lets the batch state the archive's latest time where this machine's clock is behind it.
    """

    by: str
    because: str
    source_only: bool = False
    dry_run: bool = False
    repeat_created: bool = False


def withhold(archive: Archive, wanted: str, asked: Withholding) -> Report[WithholdResult]:
    """Remove the files of one record, and sign that they were removed; `wanted` is its id or its first digits.

    1. refuse early what cannot be signed here
    2. the record as it stands: its files are as they were signed, and none of them is in no manifest
    3. what goes: what is not withheld yet; what was withheld before and has come back goes again
    4. what is signed names nobody whom the record names, since the manifest stays for ever
    5. sign the list and remove the files in one durable batch; where one holder is not enough, draft it
    """
    _require_fit(asked)
    with nullcontext() if asked.dry_run else exclusive(archive):
        # 1. keys
        head = read_head(archive, pin_of(archive))
        keys = None if asked.dry_run or is_shared(head) else signing_keys(head.root, archive.context.keys)
        # 2. the record
        at, record_id = archive.context.clock.now_to_write(), find_any_record(archive.root, wanted)
        if keys is not None:
            require_clock(archive, head, at, repeat=asked.repeat_created)
        signed, folder = read_signed_side(archive, pin_of(archive), at), record_folder(record_id)
        rows = {name: row for name, (row, _) in signed.rows.items() if name.startswith(f"{folder}/")}
        if not rows:
            return Report("withhold", (finding("not-listed", folder),))
        checked = check_files(archive, signed, (folder,), (), allow_unsigned=False)
        findings = (*signed.findings, *checked.findings)
        if worst_exit(findings):
            return Report("withhold", findings)
        # 3. what goes
        files = [name for name in sorted(rows) if not asked.source_only or _is_source(name)]
        fresh = [name for name in files if name not in signed.withheld]
        back = [name for name in files if name in signed.withheld and name not in checked.withheld]
        if not fresh and not back:
            raise UsageError(*_gone(signed.withheld[files[0]]))
        # 4. the reason; what goes again goes without a new one
        findings = words_findings(archive, record_id, asked.by, asked.because, checked.withheld) if fresh else ()
        if worst_exit(findings):
            return Report("withhold", findings)
        if asked.dry_run:
            return Report("withhold", (), WithholdResult(record_id, "planned", (*fresh, *back)))
        # 5. one batch
        entries, manifest = _entries(fresh, rows, asked, at), None
        if fresh and keys is None:
            remove_files(archive.root, back)
            return _drafted(archive, head, record_id, entries, asked, at)
        if fresh and keys is not None:
            schemas, repeat = {schemas_in_use()}, asked.repeat_created
            manifest = sign_batch(archive, head, keys, schemas, {}, at, withheld=entries, repeat_created=repeat)
        remove_files(archive.root, back)
    _require_gone(archive, [*fresh, *back])
    return _gone_now(record_id, "withheld" if fresh else "again", [*fresh, *back], manifest)


def _drafted(
    archive: Archive, head: Head, record_id: str, entries: Sequence[Withheld], asked: Withholding, at: str
) -> Report[WithholdResult]:
    """Draft the list for the other holders; the files stay until enough of them have signed it."""
    repeat = asked.repeat_created
    made = draft_batch(archive, head, {schemas_in_use()}, {}, at, entries, repeat_created=repeat)
    names = tuple(item.name for item in entries)
    manifest, waiting = (None, None) if made.result is None else (made.result.manifest, made.result.draft)
    if manifest is not None:
        return _gone_now(record_id, "withheld", names, manifest, *made.findings)
    return Report("withhold", made.findings, WithholdResult(record_id, "drafted", names, None, waiting))


def _is_source(name: str) -> bool:
    place = record_file(name)
    return place is not None and not place.revision


def _entries(names: Sequence[str], rows: Mapping[str, Row], asked: Withholding, at: str) -> list[Withheld]:
    return [Withheld(name, rows[name].sha256, at, asked.by, asked.because) for name in names]


def _gone(entry: Withheld) -> tuple[str, str]:
    told = said("it was withheld on {at}: {because}", at=entry.at, because=entry.because)
    return told, said("there is nothing left to remove here")


def _require_fit(asked: Withholding) -> None:
    """Raise UsageError for a name or a reason that no manifest may hold: signed, it could never be read again."""
    for name, told in (("--by", asked.by), ("--because", asked.because)):
        try:
            text(told, name)
        except ShapeError as error:
            raise UsageError(error.args[0], said("say it in one line of at most 1000 characters")) from error


def _require_gone(archive: Archive, names: Sequence[str]) -> None:
    """Raise ArchivistError if the disk kept a file: the batch stands once it is committed, whatever becomes of it."""
    left = [name for name in names if (archive.root / name).exists()]
    if left:
        advice = said("see why the disk refused, then run withhold on the record again")
        raise ArchivistError(said("signed, but could not be removed: {known}", known=", ".join(left)), advice)


def _gone_now(
    record_id: str, state: WithholdState, names: Sequence[str], manifest: str | None, *findings: Finding
) -> Report[WithholdResult]:
    """Report files that are gone from here; who else has a copy, nobody here knows."""
    result = WithholdResult(record_id, state, tuple(names), manifest)
    return Report("withhold", (*findings, finding("copies-remain")), result)
