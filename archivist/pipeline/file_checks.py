"""Fixity: every listed file is there and unaltered, and nothing is there that no manifest lists."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from archivist.fixity.listing import look_for_stray
from archivist.fixity.measure import compare_rows
from archivist.fixity.whole import incomplete_records
from archivist.model.findings import Check, Finding, Severity
from archivist.model.progress import SILENT, Observer, observed
from archivist.pipeline.archive import Archive
from archivist.pipeline.signed_side import Batch, SignedSide
from archivist.validation.schema_files import current_schemas

__all__ = ["FileChecks", "check_files", "is_within", "known_schemas"]


@dataclass(frozen=True)
class FileChecks:
    """What became of the listed files; the content of a path in `bad` is not looked at further.

    `unsigned` is the folder of each complete record or revision in no manifest → its files.
    """

    files: int
    unsigned: Mapping[str, tuple[str, ...]]
    bad: frozenset[str]
    findings: tuple[Finding, ...]
    checks: tuple[Check, ...]


def is_within(path: str, places: Sequence[str]) -> bool:
    """Tell whether a path is one of the places or below one; no places means everywhere."""
    return not places or any(path == place or path.startswith(f"{place}/") for place in places)


def known_schemas(newest: Batch | None) -> frozenset[str]:
    """Give the digests of the schemas that may wait for the next batch: today's, and those of the newest manifest."""
    named = newest.manifest.schemas.values() if newest is not None else ()
    return frozenset((*current_schemas().digests().values(), *named))


def check_files(
    archive: Archive,
    signed: SignedSide,
    places: Sequence[str],
    writing: Collection[str],
    *,
    allow_unsigned: bool,
    observer: Observer = SILENT,
) -> FileChecks:
    """Compare every listed file within `places`, then look for files that no manifest lists.

    `writing` are the paths of a batch in progress: left out only where no manifest lists them.
    """
    rows = [row for name, (row, _) in sorted(signed.rows.items()) if is_within(name, places)]
    differing = compare_rows(archive.root, observed("files", len(rows), rows, observer), signed.withheld)
    partial = [item for item in incomplete_records(signed.rows) if is_within(item.path or "", places)]
    wrong = sum(item.severity is Severity.ERROR for item in differing)
    listing = look_for_stray(
        archive.root,
        signed.rows,
        log_size=signed.log_size,
        schemas=known_schemas(signed.batches[-1] if signed.batches else None),
        ignored=writing,
    )
    found = [item for item in listing.findings if is_within(item.path or "", places)]
    if allow_unsigned:
        found = [item.as_warning() if item.code == "unsigned-record" else item for item in found]
    stray = sum(item.severity is Severity.ERROR for item in found)
    return FileChecks(
        files=len(rows),
        unsigned={place: files for place, files in listing.unsigned.items() if is_within(place, places)},
        bad=frozenset(item.path or "" for item in differing),
        findings=(*differing, *partial, *found),
        checks=(
            _fixity(len(rows), wrong, len(differing) - wrong, len(partial)),
            Check("unlisted", "failed" if stray else "passed", f"{stray} found" if stray else "nothing unlisted"),
        ),
    )


def _fixity(total: int, wrong: int, withheld: int, partial: int) -> Check:
    if not total:
        return Check("fixity", "not_checked", "no file is listed here")
    told = f"{total - wrong - withheld} of {total} files as signed" + (f", {withheld} withheld" if withheld else "")
    told += f", {partial} records listed in part" if partial else ""
    return Check("fixity", "failed" if wrong or partial else "passed", told)
