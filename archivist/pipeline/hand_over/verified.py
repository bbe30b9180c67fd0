"""What a hand-over may hold: records that are good and may be seen, and the whole signed side, at one instant."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from archivist.base.digest import sha256_hex
from archivist.base.places import MANIFESTS, aid_path, record_file, record_folder, record_id_of
from archivist.base.said import said
from archivist.base.version import __version__
from archivist.model.errors import BusyError
from archivist.model.findings import Finding, worst_exit
from archivist.model.hand_over import HandedRecord, HandOver
from archivist.model.manifest import Row, Withheld
from archivist.model.progress import Observer
from archivist.model.record import Record
from archivist.pipeline.custody.certificate import access_findings
from archivist.pipeline.disclosure.disclose import disclose, disclosure_findings
from archivist.pipeline.hand_over.files_along import measure_manifests
from archivist.pipeline.opened.archive import Archive, pin_of
from archivist.pipeline.opened.being_written import being_written
from archivist.pipeline.record.lookup import look_up
from archivist.pipeline.record.read_revision import read_listed_revision
from archivist.pipeline.record.schemas_of_record import schemas_for
from archivist.pipeline.signed.withheld import withheld_parts
from archivist.pipeline.verify.verify import Looked, VerifyRequest, look
from archivist.signing.root_chain import pin_text
from archivist.store.verification_aids import current_aids
from archivist.validation.validate import check_record_json

__all__ = ["HandOverRequest", "Verified", "verify_records"]

_BY_HAND = "VERIFY.sh"


@dataclass(frozen=True)
class HandOverRequest:
    """What may leave the archive beside open records: those of the levels `access`, and what manifests reveal.

    `lang` is the language of the certificates, of which there is one for each record, or none.
    """

    access: Collection[str] = ()
    reveals_others: bool = False
    lang: str = "en"
    certificates: bool = True
    jobs: int = 1


@dataclass(frozen=True)
class Verified:
    """What was found: the files that may go, path → SHA-256, and what is said of them; None if something is wrong."""

    findings: tuple[Finding, ...]
    told: HandOver | None = None
    files: Mapping[str, str] = field(default_factory=dict)


def verify_records(archive: Archive, wanted: Sequence[str], request: HandOverRequest, observer: Observer) -> Verified:
    """Verify records, ids or their first 4 or more digits, and all that is signed; then judge who may see them.

    NothingError for a record that is not there, or of which the newest revision is withheld.
    """
    newest = {found.id: found.newest for found in (look_up(archive.root, word) for word in wanted) if found.up_to()}
    writing, _ = being_written(archive)
    signed_files = measure_manifests(archive.root, writing)
    places = (*map(record_folder, sorted(newest)), MANIFESTS)
    looked = look(archive, VerifyRequest(places, jobs=request.jobs), observer)
    if worst_exit(looked.findings):
        return Verified(looked.findings)
    records = [_handed(looked, record_id, newest[record_id]) for record_id in sorted(newest)]
    disclosure = disclose(looked.signed, newest, looked.at[:10])
    findings = (
        *looked.findings,
        *_not_open(records, request.access, looked.at[:10]),
        *disclosure_findings(disclosure, allowed=request.reveals_others),
    )
    if worst_exit(findings):
        return Verified(findings)
    pin, root = pin_of(archive), looked.signed.roots[0]
    told = HandOver(
        archive=archive.settings.archive,
        title=archive.settings.title,
        at=looked.at,
        version=__version__,
        pin=pin_text(root.sha256),
        pinned=pin is not None,
        records=tuple(records),
        disclosure=disclosure,
        one_by_one=signed_files.get(aid_path(_BY_HAND)) != sha256_hex(current_aids()[_BY_HAND]),
    )
    listed = {row.name: row.sha256 for record in records for row in record.files}
    return Verified(findings, told, {**signed_files, **listed})


def _handed(looked: Looked, record_id: str, newest: int) -> HandedRecord:
    """Sort the listed files of a record into those that go along and those that are withheld."""
    signed = looked.signed
    parts = withheld_parts(signed.withheld).get(record_id)
    rows = [row for name, (row, _) in sorted(signed.rows.items()) if record_id_of(name) == record_id]
    withheld: dict[str, Withheld] = {}
    for row in rows:
        file = record_file(row.name)
        # Where source and a revision are withheld it is the words that must not be seen: every revision has them.
        entry = signed.withheld.get(row.name) or (parts.entry(file.revision) if parts and file else None)
        if entry is not None:
            withheld[row.name] = entry
    files = tuple(row for row in rows if row.name not in withheld)
    own = {row.name: row for row in files}
    return HandedRecord(_record(looked, record_id, newest, own), files, tuple(withheld.values()))


def _record(looked: Looked, record_id: str, newest: int, rows: Mapping[str, Row]) -> Record:
    """Read a record that was verified."""
    read, _ = read_listed_revision(looked.signed.archive.root, record_id, newest, rows, source=None)
    record = check_record_json(read.json, schemas_for(read), read.json_path)[0] if read is not None else None
    if record is None:
        raise BusyError(
            said("{path} was changed after it had been verified", path=record_id),
            said("wait for its writer, then retry"),
        )
    return record


def _not_open(records: Sequence[HandedRecord], allowed: Collection[str], day: str) -> Iterator[Finding]:
    for item in records:
        yield from access_findings(item.record, allowed, day)
