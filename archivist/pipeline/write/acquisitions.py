"""Where else the bytes of a record were had: which acquisitions it tells of, and how to add one."""

import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from archivist.model.errors import ArchivistError
from archivist.model.findings import Finding, finding
from archivist.model.record import Access, Record
from archivist.model.source import Source
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.record.prepare import IngestRequest
from archivist.pipeline.record.read_revision import read_revision
from archivist.pipeline.record.schemas_of_record import schemas_for
from archivist.pipeline.signed.withheld import WithheldParts
from archivist.store.layout import revisions
from archivist.validation.validate import check_record_json

__all__ = ["Outlet", "from_here", "has_acquisition", "said_otherwise"]


@dataclass(frozen=True)
class Outlet:
    """Where else the same bytes were had: URL, time of capture, collector, a note; None where it is not known."""

    origin: str | None = None
    captured: str | None = None
    by: str | None = None
    note: str | None = None


def has_acquisition(record: Record, outlet: Outlet) -> bool:
    """Return whether one acquisition of the record says all that is known of this one; a note makes no difference."""
    given = [(name, value) for name in ("origin", "captured", "by") if (value := getattr(outlet, name)) is not None]
    return any(all(getattr(item, name) == value for name, value in given) for item in record.acquisitions)


def said_otherwise(
    archive: Archive, source: Source, record_id: str, request: IngestRequest, withheld: WithheldParts | None = None
) -> tuple[Finding, ...]:
    """Warn if archived bytes came another way, or are to be less open, than the newest revision of their record says.

    Each warning has the command that makes the record say so. `withheld` is what of the record was withheld; nothing is
    said of a newest revision that was.
    """
    outlet = Outlet(request.origin, request.captured, request.by)
    if outlet == Outlet() and request.access == Access():
        return ()
    record = _newest(archive.root, record_id, withheld or WithheldParts())
    if record is None:
        return ()
    findings = []
    if not has_acquisition(record, outlet):
        given = {"--from": outlet.origin, "--captured": outlet.captured, "--collector": outlet.by}
        command = _command(archive, record_id, ["--add-acquisition"], given, request.by)
        findings.append(finding("acquisition-differs", source.given, command=command))
    if request.access not in (Access(), record.access):
        given = {"--access": request.access.level, "--until": request.access.until}
        command = _command(archive, record_id, [], given, request.by)
        findings.append(finding("access-differs", source.given, found=record.access.level, command=command))
    return tuple(findings)


def from_here(archive: Archive, place: Path) -> str:
    """Return a path relative to the folder that the run was started in, if it is below: printed commands are pasted."""
    here = archive.context.folder
    return str(place.relative_to(here)) if place.is_relative_to(here) else str(place)


def _newest(root: Path, record_id: str, withheld: WithheldParts) -> Record | None:
    """Read what the newest revision says; None if it was withheld, or cannot be read, which is verify's business."""
    there = revisions(root, record_id)
    if withheld.entry(withheld.newest(there)) is not None:
        return None
    try:
        files = read_revision(root, record_id, there[-1], with_source=False) if there else None
    except ArchivistError:
        return None
    return None if files is None else check_record_json(files.json, schemas_for(files), files.json_path)[0]


def _command(
    archive: Archive, record_id: str, options: Sequence[str], given: Mapping[str, str | None], by: str | None
) -> str:
    """Return the command that amends the record. Unset variables are refused: as it stands it says nothing."""
    words = ["archivist", "--archive", from_here(archive, archive.root), "amend", record_id, *options]
    words += [word for option, value in given.items() if value is not None for word in (option, value)]
    who = shlex.quote(by) if by is not None else '"$WHO"'
    return f'{shlex.join(words)} --by {who} --because "$WHY"'
