"""Make a certificate: one page that shows a record and lets anyone check it again, without an archive or a network."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from archivist.base.json_value import Json
from archivist.base.limits import CERTIFICATE_BYTES
from archivist.base.places import record_folder, revision_folder, schema_path
from archivist.base.said import said
from archivist.base.version import __version__
from archivist.model.certificate import Certificate
from archivist.model.disclosure import Disclosure
from archivist.model.errors import ArchivistError, BusyError
from archivist.model.findings import Finding, Report, finding, worst_exit
from archivist.model.progress import SILENT, Observer
from archivist.model.record import Record, is_open
from archivist.model.results.certificate import CertificateResult
from archivist.model.results.provenance import ManifestHistory
from archivist.pages.certificate import certificate_page
from archivist.pipeline.custody.certificate_data import certificate_data, rows_of_record
from archivist.pipeline.custody.provenance import chain_of_custody
from archivist.pipeline.disclosure.disclose import disclose, disclosure_findings
from archivist.pipeline.opened.archive import Archive, pin_of
from archivist.pipeline.opened.consistent_view import at_one_instant
from archivist.pipeline.record.examine import RevisionFiles
from archivist.pipeline.record.lookup import Lookup, look_up
from archivist.pipeline.record.read_revision import read_listed_revision
from archivist.pipeline.record.schemas_of_record import schemas_for
from archivist.pipeline.signed.withheld import gone
from archivist.pipeline.verify.verify import Looked, VerifyRequest, look
from archivist.tei.text_blocks import text_blocks
from archivist.tei.text_walk import walked
from archivist.validation.schema_files import SHARED_HEADER
from archivist.validation.shared_header import shared_digest
from archivist.validation.validate import check_record_json

__all__ = ["CertificateRequest", "access_findings", "certificate", "certify", "certify_examined", "too_big"]


@dataclass(frozen=True, slots=True)
class CertificateRequest:
    """The page's language; the levels of access whose records may be given out beside open ones.

    `reveals_others` says that it may be known that other records exist which are not open.
    """

    lang: str = "en"
    access: Collection[str] = ()
    reveals_others: bool = False


def certificate(
    archive: Archive, wanted: str, request: CertificateRequest, observer: Observer = SILENT
) -> Report[CertificateResult]:
    """Return the page of a record's certificate; `wanted` is an id or its first 4 or more digits.

    Where the record does not verify, is not open, or would not fit, there is no page, and the findings say why.
    NothingError for a record of which anything was withheld.
    """
    made, findings = at_one_instant(archive, lambda: certify(archive, wanted, request, observer))
    if made is None:
        return Report("certificate", findings)
    page = certificate_page(made, request.lang)
    size = len(page.encode("utf-8"))
    if size > CERTIFICATE_BYTES:
        return Report("certificate", (*findings, too_big(made.record.id, size)))
    pin = made.custody.trust_root.pin if made.custody.trust_root is not None else ""
    pinned = pin_of(archive) is not None
    result = CertificateResult(made.record.id, request.lang, pin, pinned, made.disclosure, page)
    return Report("certificate", findings, result)


def certify(
    archive: Archive, wanted: str, request: CertificateRequest, observer: Observer = SILENT
) -> tuple[Certificate | None, tuple[Finding, ...]]:
    """Verify one record and gather what its certificate shows; None where something is wrong.

    1. the record exists, and nothing of it was withheld
    2. verify it: every check of `verify`, its files alone among the records
    3. what it says: each revision, with the bytes that were signed
    4. access: open on this day, or its level is named
    5. what its manifests reveal of others
    6. files and proofs
    """
    # 1. the record
    lookup = look_up(archive.root, wanted)
    _refuse_withheld(lookup)
    # 2. verification
    looked = look(archive, VerifyRequest(places=(record_folder(lookup.id),)), observer)
    if worst_exit(looked.findings):
        return None, looked.findings
    # 3. what it says
    revisions = _revisions(looked, lookup)
    # 4. access
    closed = access_findings(_record(revisions[-1]), request.access, looked.at[:10])
    # 5. others
    rows = rows_of_record(looked.signed, lookup.id)
    disclosed = disclose(looked.signed, (lookup.id,), looked.at[:10], {batch.path for _, batch in rows})
    revealed = disclosure_findings(disclosed, allowed=request.reveals_others)
    findings = (*looked.findings, *closed, *revealed)
    if worst_exit(findings):
        return None, findings
    # 6. proof
    made, problems = _proved(looked, lookup, revisions, disclosed, {})
    return made, (*findings, *problems)


def certify_examined(
    looked: Looked, record_id: str, disclosed: Disclosure, known: Mapping[str, ManifestHistory]
) -> tuple[Certificate | None, tuple[Finding, ...]]:
    """Gather what the certificate of an open record shows on which `looked` has looked closer; as `certify` does.

    What its manifests reveal is the caller's to decide. `known` are the histories of manifests, by their paths.
    """
    lookup = look_up(looked.signed.archive.root, record_id)
    _refuse_withheld(lookup)
    if worst_exit(looked.findings):
        return None, looked.findings
    revisions = _revisions(looked, lookup)
    closed = access_findings(_record(revisions[-1]), (), looked.at[:10])
    return (None, closed) if closed else _proved(looked, lookup, revisions, disclosed, known)


def _proved(
    looked: Looked,
    lookup: Lookup,
    revisions: Sequence[RevisionFiles],
    disclosed: Disclosure,
    known: Mapping[str, ManifestHistory],
) -> tuple[Certificate | None, tuple[Finding, ...]]:
    contents = _contents(revisions)
    # Base64 takes four characters for three bytes: what is too much already is not put together first.
    size = sum(map(len, contents.values())) * 4 // 3
    if size > CERTIFICATE_BYTES:
        return None, (too_big(lookup.id, size),)
    data, problems = certificate_data(looked, lookup.id, contents)
    if data is None:
        return None, problems
    return _certificate(looked, lookup, revisions[-1], disclosed, data, known), ()


def access_findings(record: Record, allowed: Collection[str], day: str) -> tuple[Finding, ...]:
    """Tell of a record that is not open on a day and whose level is not one of those that may be given out."""
    level = record.access.level
    if is_open(record.access, day) or level in allowed:
        return ()
    return (finding("not-open", revision_folder(record.id, record.revision), expected="open", found=level),)


def _refuse_withheld(lookup: Lookup) -> None:
    entries = (lookup.withheld.source, *lookup.withheld.revisions.values())
    entry = next((item for item in entries if item is not None), None)
    if entry is not None:
        raise gone(lookup.id, entry)


def _revisions(looked: Looked, lookup: Lookup) -> list[RevisionFiles]:
    return [_revision(looked, lookup.id, number) for number in lookup.there]


def _revision(looked: Looked, record_id: str, number: int) -> RevisionFiles:
    """Read a revision with its source, as its rows have it."""
    rows = {row.name: row for row, _ in rows_of_record(looked.signed, record_id)}
    source = next((name for name in rows if "/source." in name), None)
    files, problems = read_listed_revision(looked.signed.archive.root, record_id, number, rows, source=source)
    if files is None:
        raise BusyError(
            said("{message}: it was changed while it was read", message=problems[0].message),
            said("see: archivist verify"),
        )
    return files


def _record(files: RevisionFiles) -> Record:
    record, _ = check_record_json(files.json, schemas_for(files), files.json_path)
    if record is None:
        raise ArchivistError(
            said("{path} cannot be read as a record", path=files.json_path), said("see: archivist verify")
        )
    return record


def _contents(revisions: Iterable[RevisionFiles]) -> dict[str, bytes]:
    """Return the files of all revisions, and the headers that they share with other records, by path."""
    found: dict[str, bytes] = {}
    for files in revisions:
        found |= {files.xml_path: files.xml, files.json_path: files.json, files.source_path: files.source or b""}
        root, _ = files.parsed
        digest = shared_digest(root) if root is not None else None
        header = files.headers(digest) if digest is not None else None
        if digest is not None and header is not None:
            found[schema_path(digest, SHARED_HEADER)] = header
    return found


def _certificate(
    looked: Looked,
    lookup: Lookup,
    newest: RevisionFiles,
    disclosed: Disclosure,
    data: Mapping[str, Json],
    known: Mapping[str, ManifestHistory],
) -> Certificate:
    root, _ = newest.parsed
    if root is None:
        raise ArchivistError(said("{path} cannot be read as XML", path=newest.xml_path), said("see: archivist verify"))
    walk = walked(root)
    return Certificate(
        archive=looked.signed.archive.settings.archive,
        at=looked.at,
        version=__version__,
        record=_record(newest),
        text=walk.words,
        blocks=text_blocks(walk),
        rows=tuple(row for row, _ in rows_of_record(looked.signed, lookup.id)),
        custody=chain_of_custody(looked, lookup, known=known),
        disclosure=disclosed,
        data=data,
    )


def too_big(record_id: str, size: int) -> Finding:
    """Tell that a certificate would be larger than one may be."""
    return finding(
        "certificate-too-big", record_folder(record_id), expected=str(CERTIFICATE_BYTES), found=str(size), id=record_id
    )
