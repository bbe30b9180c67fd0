"""Examine records as verification does, and say who vouched for them, when, and what the examination found."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from archivist.base.digest import sha256_hex
from archivist.base.places import record_folder, record_id_of, revision_of
from archivist.base.said import said
from archivist.base.version import __version__
from archivist.model.custody import Custody, CustodyBatch, CustodyFile, CustodyRevision, Inspection, SigningKey
from archivist.model.errors import ArchivistError
from archivist.model.findings import CheckState, Finding, worst_exit
from archivist.model.progress import Observer, observed
from archivist.pipeline.opened.archive import Archive, pin_of
from archivist.pipeline.opened.being_written import being_written
from archivist.pipeline.record.examine import RevisionFiles
from archivist.pipeline.record.read_revision import read_revision
from archivist.pipeline.record.schemas_of_record import signed_schemas_for
from archivist.pipeline.signed.log_checks import LogSide, check_log
from archivist.pipeline.signed.manifests import Batch, read_manifest
from archivist.pipeline.signed.revoked_keys import Standing
from archivist.pipeline.signed.signed_side import SignedSide, read_signed_side
from archivist.pipeline.signed.withheld import WithheldParts, withheld_parts
from archivist.pipeline.verify.file_checks import check_files
from archivist.pipeline.verify.record_checks import examine_all, signed_tasks
from archivist.pipeline.verify.task import Outcome, Task
from archivist.pipeline.verify.verdict import Verdict, batch_state, judge, log_state, signed_checks
from archivist.signing.root_chain import pin_text
from archivist.validation.schema_files import SchemaSet
from archivist.validation.validate import check_record_json

__all__ = ["Examination", "examine_records"]

_TOOL = ("archivist", __version__)


@dataclass(frozen=True)
class _Evidence:
    """What one examination has at hand, for all records that were asked for."""

    archive: Archive
    signed: SignedSide
    log: LogSide
    pin: str
    at: str
    found: Mapping[str, Sequence[Finding]]  # record id → what was found about its files
    outcomes: Mapping[tuple[str, int], Outcome]  # (record id, revision) → its examination
    with_tei: bool


@dataclass(frozen=True)
class Examination:
    """What one examination has found: `names` are the listed files of each record that was asked for, by its id."""

    at: str
    tool: tuple[str, str]
    signed: SignedSide
    names: Mapping[str, Sequence[str]]
    findings: tuple[Finding, ...]
    verdict: Verdict
    pin: str | None
    _evidence: _Evidence
    _batches: Mapping[str, CustodyBatch]

    def custody(self, record_id: str) -> Custody:
        """Return the custody of one of the records, made anew each time: all of them would take much memory."""
        return _custody(self._evidence, record_id, self.names[record_id], self._batches)


def examine_records(
    archive: Archive, wanted: Sequence[str] | None, at: str, observer: Observer, *, with_tei: bool = False
) -> Examination:
    """Examine the signed records `wanted` (full ids), or all of them; `with_tei` keeps the bytes of each record.xml.

    The steps of `verify`, and one of its own:

    V1  what another process is writing now is left out, and told
    V2  pin, trust root, signatures, chain; V3 log, trusted time
    V4  fixity of the records' files; nothing unlisted
    V5  each revision: schemas, rebuild, evidence; none that was withheld, though its files be here again
    then what the manifests and the record's own words say
    """
    # V1 a write in progress
    writing, unsettled = being_written(archive)
    # V2 the signed side, V3 the log
    pin = pin_of(archive)
    signed = read_signed_side(archive, pin, at, writing, observer)
    log = check_log(archive, signed, (), writing, at)
    # V4 files
    places = tuple(record_folder(name) for name in wanted) if wanted is not None else ()
    files = check_files(archive, signed, places, writing, allow_unsigned=False, observer=observer)
    # V5 revisions
    withheld = withheld_parts(signed.withheld)
    tasks = [task for task in signed_tasks(signed, files, places) if not _is_withheld(task, withheld)]
    examined = observed("records", len(tasks), examine_all(archive.root, tasks, 1), observer)
    outcomes = dict(zip(map(_revision, tasks), examined, strict=True))
    # custody
    by_record: dict[str, list[Finding]] = {}
    for item in files.findings:
        by_record.setdefault(record_id_of(item.path) or "", []).append(item)
    evidence = _Evidence(archive, signed, log, _pin_words(signed, pin), at, by_record, outcomes, with_tei)
    names = _names(signed, wanted)
    findings = (
        *unsettled,
        *signed.findings,
        *log.findings,
        *signed.times.findings,
        *files.findings,
        *(item for outcome in outcomes.values() for item in outcome.findings),
    )
    verdict = judge((*signed_checks(signed, pin), *log.checks), findings, files)
    return Examination(at, _TOOL, signed, names, findings, verdict, pin, evidence, _batches(evidence, names))


def _revision(task: Task) -> tuple[str, int]:
    return task.record_id, task.revision


def _is_withheld(task: Task, withheld: Mapping[str, WithheldParts]) -> bool:
    parts = withheld.get(task.record_id)
    return parts is not None and parts.entry(task.revision) is not None


def _pin_words(signed: SignedSide, pin: str | None) -> str:
    if pin is not None:
        return pin
    if not signed.roots:
        return said("none here")
    return said("none here; its fingerprint is {pin}", pin=pin_text(signed.roots[0].sha256))


def _names(signed: SignedSide, wanted: Sequence[str] | None) -> dict[str, list[str]]:
    asked = None if wanted is None else frozenset(wanted)
    names: dict[str, list[str]] = {}
    for name in sorted(signed.rows):
        record_id = record_id_of(name)
        if record_id is not None and (asked is None or record_id in asked):
            names.setdefault(record_id, []).append(name)
    return names


def _batches(evidence: _Evidence, names: Mapping[str, Sequence[str]]) -> dict[str, CustodyBatch]:
    paths = {evidence.signed.rows[name][1].path for of_record in names.values() for name in of_record}
    return {batch.path: _batch(evidence, batch) for batch in evidence.signed.batches if batch.path in paths}


def _custody(evidence: _Evidence, record_id: str, names: Sequence[str], batches: Mapping[str, CustodyBatch]) -> Custody:
    found = evidence.found.get(record_id, ())
    files = tuple(_file(evidence, name, found, batches) for name in names)
    revisions = sorted({of[1]: file for file in files if (of := revision_of(file.row.name))}.items())
    used = {file.batch.path for file in files}
    return Custody(
        archive=evidence.archive.settings.archive,
        id=record_id,
        at=evidence.at,
        tool=_TOOL,
        batches=tuple(batch for path, batch in batches.items() if path in used),
        files=files,
        revisions=tuple(_custody_revision(evidence, record_id, number, file.batch) for number, file in revisions),
        fixity=_inspection(item for item in found if item.path in names or item.code == "record-incomplete"),
        log=_log(evidence),
        pin=evidence.pin,
    )


def _custody_revision(evidence: _Evidence, record_id: str, number: int, batch: CustodyBatch) -> CustodyRevision:
    examined = _examined(evidence.outcomes.get((record_id, number)))
    read = _read(evidence, record_id, number)
    if read is None:
        return CustodyRevision(number, None, batch, {}, examined)
    files, schemas = read
    record, _ = check_record_json(files.json, schemas, files.json_path)
    tei = (files.xml, schemas.header) if evidence.with_tei else None
    return CustodyRevision(number, record, batch, schemas.digests(), examined, tei)


def _file(evidence: _Evidence, name: str, found: Sequence[Finding], batches: Mapping[str, CustodyBatch]) -> CustodyFile:
    row, batch = evidence.signed.rows[name]
    absent = any(item.code == "withheld" and item.path == name for item in found)
    # Which manifest withholds it is not kept: it counts only where every manifest is signed as it should be.
    findings = None if worst_exit(evidence.signed.findings) else evidence.signed.withheld.get(name)
    return CustodyFile(row, batches[batch.path], findings, absent)


def _batch(evidence: _Evidence, batch: Batch) -> CustodyBatch:
    manifest, roots = batch.manifest, evidence.signed.roots
    keys = _keys(evidence, batch) if manifest.root_version <= len(roots) else ()
    held = evidence.log.checks[0].state == "passed"
    times = Standing(roots, evidence.signed.times.times if held else ())
    return CustodyBatch(
        path=batch.path,
        seq=manifest.seq,
        sha256=batch.sha256,
        created=manifest.created,
        tool=manifest.tool,
        root_version=manifest.root_version,
        log_start=manifest.log_start,
        log_end=manifest.log_end,
        schemas=manifest.schemas,
        keys=keys,
        trusted_time=times.time_of(manifest.log_end - 1),
        signatures=_inspection_of(*batch_state(evidence.signed, batch)),
    )


def _keys(evidence: _Evidence, batch: Batch) -> tuple[SigningKey, ...]:
    """Return the keys that signed, as the root that the manifest names knows them."""
    _, envelope, _ = read_manifest(evidence.archive, batch.path)
    known = evidence.signed.roots[batch.manifest.root_version - 1].keys
    signed = [known[item.keyid] for item in envelope.signatures if item.keyid in known] if envelope else []
    return tuple(SigningKey(key.keyid, key.alg, key.holder) for key in signed)


def _log(evidence: _Evidence) -> Inspection:
    return _inspection_of(*log_state(evidence.signed, evidence.log))


def _examined(outcome: Outcome | None) -> Inspection | None:
    """Sum up a revision's examination; not checked where a part of it could not be made and the rest passed."""
    if outcome is None:
        return None
    made = _inspection(outcome.findings)
    impossible = outcome.unknown_schemas or outcome.unread or outcome.no_source or outcome.not_extracted is not None
    return Inspection("not_checked", made.notes) if impossible and made.state == "passed" else made


def _inspection(findings: Iterable[Finding]) -> Inspection:
    """Sum up the findings of one check: what is only a note or a warning does not fail it."""
    problems = tuple(findings)
    return _inspection_of("failed" if worst_exit(problems) else "passed", problems)


def _inspection_of(state: CheckState, findings: tuple[Finding, ...]) -> Inspection:
    notes = tuple(
        f"{item.path}: {item.message}" if item.path and item.path not in item.message else item.message
        for item in findings
    )
    return Inspection(state, notes)


def _read(evidence: _Evidence, record_id: str, number: int) -> tuple[RevisionFiles, SchemaSet] | None:
    """Read a revision that is as signed, with the schemas by which it is judged; None where it is not."""
    if (record_id, number) not in evidence.outcomes:
        return None
    try:
        files = read_revision(evidence.archive.root, record_id, number, with_source=False)
    except ArchivistError:
        return None  # it went since it was compared; the next look at the archive tells
    rows = evidence.signed.rows
    if any(sha256_hex(data) != rows[path][0].sha256 for path, data in _own(files)):
        return None
    schemas = signed_schemas_for(files, rows[files.json_path][1].manifest.schemas.values())
    return None if isinstance(schemas, Finding) else (files, schemas)


def _own(files: RevisionFiles) -> tuple[tuple[str, bytes], ...]:
    return (files.xml_path, files.xml), (files.json_path, files.json)
