"""Export into a file or a folder: records that verify, one by one, and the whole of it or nothing."""

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from archivist.base.placing import made_beside
from archivist.base.said import said
from archivist.exports import FileExporter
from archivist.fixity.archive_tree import ArchiveTree
from archivist.model.custody import Custody
from archivist.model.disclosure import Disclosure
from archivist.model.errors import ArchivistError, UsageError
from archivist.model.findings import Finding, Report, finding, worst_exit
from archivist.model.progress import Observer
from archivist.model.results.export import ExportResult
from archivist.pipeline.custody.access import Allowed, is_shown
from archivist.pipeline.custody.custody import Examination, examine_records
from archivist.pipeline.custody.export_outcome import export_result, left_out_findings, nothing_to_export
from archivist.pipeline.custody.holdings import holdings_of
from archivist.pipeline.disclosure.disclose import disclose, disclosure_findings
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.opened.consistent_view import at_one_instant
from archivist.pipeline.signed.withheld import WithheldParts, gone, withheld_parts

__all__ = ["as_text", "into_place", "told_place"]


def into_place(
    archive: Archive,
    exporter: FileExporter,
    ids: Sequence[str] | None,
    allowed: Allowed,
    output: Path,
    observer: Observer,
) -> Report[ExportResult]:
    """Make a file or a folder at `output`, which is free, if all that is in it verifies; UsageError if it is not."""
    with told_place(output), made_beside(output, folder=exporter.form == "folder") as place:
        return _made(archive, exporter, ids, allowed, place, observer)


def as_text(
    archive: Archive, exporter: FileExporter, ids: Sequence[str] | None, allowed: Allowed, observer: Observer
) -> Report[ExportResult]:
    """Return a text that an export of files makes, in the result."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "text"
        report = _made(archive, exporter, ids, allowed, place, observer)
        if report.result is None or not place.exists():
            return report
        text = place.read_bytes().decode("utf-8")
        return replace(report, result=replace(report.result, text=text))


@contextmanager
def told_place(output: Path) -> Iterator[None]:
    """Tell in an error of ours why nothing can be made at a path."""
    try:
        yield
    except FileExistsError as error:
        told = said("{path} is there already", path=output)
        if output.is_dir():
            told = said("{path} is a folder that holds something", path=output)
        raise UsageError(told, said("name a place where nothing is yet")) from error
    except (FileNotFoundError, NotADirectoryError) as error:
        raise UsageError(
            said("{parent} is no folder", parent=output.parent), said("make it, or name a place in another")
        ) from error
    except OSError as error:
        raise ArchivistError(
            said("{path} cannot be written: {strerror}", path=output, strerror=error.strerror),
            said("check the disk and the folder"),
        ) from error


def _made(
    archive: Archive,
    exporter: FileExporter,
    ids: Sequence[str] | None,
    allowed: Allowed,
    place: Path,
    observer: Observer,
) -> Report[ExportResult]:
    """Examine the records and write them at `place`, both as the archive stands at one instant."""
    at = archive.context.clock.now()

    def look() -> Report[ExportResult]:
        _clear(place)
        examined = examine_records(archive, ids, at, observer)
        held, findings = _held(examined, allowed.levels, asked=ids is not None)
        left_out = len(examined.names) - len(held) if ids is None else 0
        findings = (*examined.findings, *findings, *left_out_findings(left_out))
        if not held:
            findings = (*findings, nothing_to_export())
        revealed = Disclosure()
        if not worst_exit(findings):
            revealed = disclose(examined.signed, held, at[:10], None if exporter.vouches else ())
            findings = (*findings, *disclosure_findings(revealed, allowed=allowed.reveals_others))
        if not worst_exit(findings):
            with ArchiveTree(archive.root) as tree:
                exporter.write(holdings_of(archive, examined, held, revealed, tree), place)
        return Report("export", findings, export_result(exporter, examined, held, left_out, None))

    return at_one_instant(archive, look)


def _clear(place: Path) -> None:
    """Take away what an earlier look has made, for which the archive changed too soon."""
    if place.is_dir():
        shutil.rmtree(place)
    place.unlink(missing_ok=True)


def _held(examined: Examination, levels: frozenset[str], *, asked: bool) -> tuple[list[str], tuple[Finding, ...]]:
    """Return the ids of the records that may be in it; of those that were asked for by name, why one may not."""
    held: list[str] = []
    withheld = withheld_parts(examined.signed.withheld)
    findings: list[Finding] = []
    for record in map(examined.custody, examined.names):
        if is_shown(record, levels):
            held.append(record.id)
        elif asked:
            findings += _not_shown(record, withheld.get(record.id))
    return held, tuple(findings)


def _not_shown(record: Custody, parts: WithheldParts | None) -> tuple[Finding, ...]:
    """Tell why a record is not shown; NothingError if its newest revision was withheld.

    Then no word of its own is left that could say who may see it, as with one that cannot be believed.
    """
    newest = record.revisions[-1].number if record.revisions else 0
    entry = parts.entry(newest) if parts is not None else None
    if entry is not None:
        raise gone(record.id, entry)
    level = record.newest.access.level if record.newest is not None else "unknown"
    return (finding("not-open", record.folder, expected="open", found=level),)
