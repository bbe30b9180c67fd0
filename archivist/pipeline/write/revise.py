"""A new revision of a record that is there: built only on one that verifies, proved before it is signed."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from archivist.analysis.detection.passages import passage_languages
from archivist.base.places import json_path, record_folder, revision_folder, revisions_in, xml_path
from archivist.base.said import said
from archivist.model.document import Document
from archivist.model.errors import NothingError
from archivist.model.findings import Finding, Report, finding, worst_exit
from archivist.model.manifest import Withheld
from archivist.model.record import Change, Record
from archivist.model.record_json import record_bytes, record_from_dict, record_to_dict
from archivist.model.results.revise import RevisionResult
from archivist.pipeline.batch.batching import read_head, require_clock, sign_batch, signing_keys, write_unsigned
from archivist.pipeline.batch.cosign import is_shared, several_must_sign
from archivist.pipeline.batch.writer import exclusive
from archivist.pipeline.opened.archive import Archive, pin_of
from archivist.pipeline.record.examine import RevisionFiles, examine
from archivist.pipeline.record.lookup import find_any_record
from archivist.pipeline.record.prepare import IngestRequest, making
from archivist.pipeline.record.read_revision import read_revision
from archivist.pipeline.record.schemas_of_record import schemas_for
from archivist.pipeline.record.shared_headers import schemas_in_use
from archivist.pipeline.signed.signed_side import SignedSide, read_signed_side
from archivist.pipeline.signed.withheld import WithheldParts, gone, withheld_parts
from archivist.pipeline.verify.file_checks import check_files
from archivist.tei.build import record_xml
from archivist.tei.making import Step
from archivist.tei.revision_description import steps_in
from archivist.tei.shared_header import tool_label
from archivist.validation.schema_files import SHARED_HEADER, SchemaSet
from archivist.validation.xml_parser import parse_xml

__all__ = ["Made", "Revising", "require_keys", "revise", "revised_by_the_way"]

# Gives what a record is to say: of the record, the time, and the entry for its newest revision if that was withheld,
# where the record is as it was before and nobody here knows what the withheld revision said.
Made = Callable[[Record, str, Withheld | None], Record | Finding]


@dataclass(frozen=True)
class Revising:
    """Who makes a revision and why. `kind` is the change's: amended or withdrawn.

    `repeat_created` lets the batch state the archive's latest time where this machine's clock is behind it.
    """

    kind: str
    by: str
    because: str
    repeat_created: bool = False


@dataclass(frozen=True)
class _Previous:
    """What the next revision is built on, proved good: its record, text and steps, its source.

    `number` and `sha256` (of the record.json) are those of the newest revision that the manifests list. Where that was
    withheld, `withheld` says so, and `record` is the newest of those before it that may be seen.
    """

    record: Record
    text: str
    steps: tuple[Step, ...]
    number: int
    sha256: str
    withheld: Withheld | None
    source_path: str
    source: bytes


def revise(
    archive: Archive,
    wanted: str,
    revising: Revising,
    made: Made,
) -> Report[RevisionResult]:
    """Sign a new revision of one record; `wanted` is its id or the first 4 or more digits.

    `made` gives what the record is to say from now on, or a finding that refuses it. The report is of the command
    `revise`; without a result where nothing was signed.

    1. refuse early what cannot be signed here
    2. the record must verify as it stands; nothing is built on a broken one
    3. what it says from now on
    4. make both files, and examine them as V5 of `verify` does
    5. sign and write them as one batch; where one holder is not enough, write them for `sign` to draft
    """
    with exclusive(archive):
        # 1. keys
        head = read_head(archive, pin_of(archive))
        keys = None if is_shared(head) else signing_keys(head.root, archive.context.keys)
        # 2. the record as it stands
        at, schemas = archive.context.clock.now_to_write(), schemas_in_use()
        if keys is not None:
            require_clock(archive, head, at, repeat=revising.repeat_created)
        previous, findings = _previous(archive, find_any_record(archive.root, wanted), at)
        if previous is None:
            return Report("revise", findings)
        # 3. what it says from now on
        changed = made(previous.record, at, previous.withheld)
        if isinstance(changed, Finding):
            return Report("revise", (changed,))
        record = _next(changed, previous, revising, at)
        # 4. both files
        request = IngestRequest(at, archive.settings.title, by=revising.by, because=revising.because)
        files = _files(record, previous, request, schemas)
        findings = examine(files, schemas).findings
        if worst_exit(findings):
            return Report("revise", findings)
        # 5. one batch, or a revision that waits for several holders
        written = {files.xml_path: files.xml, files.json_path: files.json}
        manifest = None
        if keys is not None:
            manifest = sign_batch(archive, head, keys, {schemas}, written, at, repeat_created=revising.repeat_created)
        else:
            write_unsigned(archive, written)
            findings += several_must_sign(head)
    path = revision_folder(record.id, record.revision)
    return Report("revise", findings, RevisionResult(record, path, manifest))


def require_keys(archive: Archive) -> None:
    """Raise MissingKeyError where a revision could not be signed, before anybody is asked for one."""
    head = read_head(archive, pin_of(archive))
    if not is_shared(head):
        signing_keys(head.root, archive.context.keys)


def revised_by_the_way(record: Record, withheld: Withheld | None) -> Finding | None:
    """Return what refuses a revision that does not say how the record stands; None where nothing does.

    A withdrawal, and what a withheld revision said, a withdrawal perhaps, are not undone without saying so.
    """
    if withheld is not None:
        return finding("revision-withheld", withheld.name, at=withheld.at, why=withheld.because, id=record.id)
    if record.status == "withdrawn":
        place = json_path(record.id, record.revision)
        return finding("record-withdrawn", place, revision=record.revision, id=record.id)
    return None


def _previous(archive: Archive, record_id: str, at: str) -> tuple[_Previous | None, tuple[Finding, ...]]:
    """Read what the next revision is built on; None with the findings unless every file of the record is as signed.

    Number and digest are those of the newest row, not of the newest folder: the number of a withheld revision is taken.
    A withheld source has no revision after it, be its bytes here again or not: every revision has its words.
    """
    signed = read_signed_side(archive, pin_of(archive), at)
    checked = check_files(archive, signed, (record_folder(record_id),), (), allow_unsigned=False)
    findings = (*signed.findings, *checked.findings)
    if worst_exit(findings):
        return None, findings
    withheld = withheld_parts(signed.withheld).get(record_id) or WithheldParts()
    newest, last = _listed(signed, record_id, withheld)
    if withheld.source is not None:
        return None, (finding("source-not-here", withheld.source.name),)
    files = read_revision(archive.root, record_id, last)
    if files.source is None:
        return None, (finding("source-not-here", files.source_path),)
    schemas = schemas_for(files)
    examined = examine(files, schemas)
    record, text = examined.record, examined.text
    if worst_exit(examined.findings) or record is None or text is None:
        return None, examined.findings
    sha256 = signed.rows[json_path(record_id, newest)][0].sha256
    place, source = files.source_path, files.source
    return _Previous(
        record, text, _steps(files.xml, schemas.header), newest, sha256, withheld.entry(newest), place, source
    ), ()


def _listed(signed: SignedSide, record_id: str, withheld: WithheldParts) -> tuple[int, int]:
    """Return the newest revision that the manifests list, and the newest that may be seen; NothingError without one."""
    listed = [number for name, number in revisions_in(signed.rows) if name == record_id]
    seen = [number for number in listed if withheld.entry(number) is None]
    if not listed:
        raise NothingError(
            said("no manifest lists a revision of {record_id}", record_id=record_folder(record_id)),
            said("see: archivist verify"),
        )
    if not seen:
        raise gone(record_id, withheld.entry(listed[-1]))
    return listed[-1], seen[-1]


def _steps(record_xml: bytes, shared_header: bytes) -> tuple[Step, ...]:
    """Read the history that a sound record.xml tells; the tool stands in the header that it shares, or in its own."""
    root, _ = parse_xml(record_xml, "record.xml")
    header, _ = parse_xml(shared_header, SHARED_HEADER) if shared_header else (root, ())
    tool = tool_label(header) if header is not None else None
    return steps_in(root, tool or "") if root is not None else ()


def _next(record: Record, previous: _Previous, revising: Revising, at: str) -> Record:
    """Return the record of the next revision: what it says from now on, and the change."""
    change = Change(revising.kind, revising.by, revising.because, at, previous.sha256)
    status = "withdrawn" if revising.kind == "withdrawn" else "active"
    made = replace(record, revision=previous.number + 1, status=status, change=change)
    return record_from_dict(record_to_dict(made))  # what JSON can carry, so that both files say the same


def _files(record: Record, previous: _Previous, request: IngestRequest, schemas: SchemaSet) -> RevisionFiles:
    """Make both files over the text that the previous revision was proved to rebuild."""
    source = record.source
    document = Document(previous.text, source.media_type, source.charset, "archived", record.text.extractor)
    language = record.metadata.language.value
    passages = passage_languages(document, language if isinstance(language, str) else None)
    return RevisionFiles(
        xml_path(record.id, record.revision),
        record_xml(record, document, making(request, schemas, passages, previous.steps)),
        json_path(record.id, record.revision),
        record_bytes(record),
        previous.source_path,
        previous.source,
    )
