"""Verify: the same rooms as ingest, walked backward, offline. Every problem is told, not the first."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from archivist.base.clock import now
from archivist.model.findings import Check, Finding, Report, finding
from archivist.model.log import TreeHead
from archivist.model.progress import SILENT, Observer
from archivist.pipeline.aids import check_aids
from archivist.pipeline.archive import Archive
from archivist.pipeline.file_checks import FileChecks, check_files
from archivist.pipeline.instant import at_one_instant
from archivist.pipeline.log_side import LogSide, check_log
from archivist.pipeline.pins import pin_of
from archivist.pipeline.record_checks import RecordChecks, check_records
from archivist.pipeline.rederive import check_rederived
from archivist.pipeline.signed_side import SignedSide, read_signed_side
from archivist.pipeline.since import read_since
from archivist.pipeline.verdict import Verdict, judge, signed_checks
from archivist.signing.chain import pin_text
from archivist.store.journal import read_journal

__all__ = ["Looked", "VerifyRequest", "look", "verify"]


@dataclass(frozen=True)
class VerifyRequest:
    """What to verify and how strictly; `places` are paths in the archive that narrow the file checks."""

    places: tuple[str, ...] = ()
    root_pin: str | None = None
    require: tuple[str, ...] = ()
    since: Path | None = None
    allow_unsigned: bool = False
    fixity_only: bool = False
    rederive: bool = False
    jobs: int = 1


@dataclass(frozen=True)
class Looked:
    """What one look at an archive gave: the parts that were read, every check, every finding."""

    signed: SignedSide
    log: LogSide
    files: FileChecks
    records: RecordChecks
    checks: tuple[Check, ...]
    findings: tuple[Finding, ...]

    @property
    def verdict(self) -> Verdict:
        """The verdict on each record that was looked at."""
        return judge(self.checks, self.findings, self.files)


def verify(archive: Archive, request: VerifyRequest, observer: Observer = SILENT) -> Report:
    """Verify an archive as it stands at one instant."""
    return _report(look(archive, request, observer))


def look(archive: Archive, request: VerifyRequest, observer: Observer = SILENT) -> Looked:
    """Run every check; look again if a writer changed the archive meanwhile."""
    return at_one_instant(archive, lambda: _look_once(archive, request, observer))


def _look_once(archive: Archive, request: VerifyRequest, observer: Observer) -> Looked:
    """Run the checks.

    1. what another process is writing now is left out, and told
    2. pin, trust root, signatures, chain
    3. log and trusted time
    4. fixity of every listed file; nothing unlisted
    5. records: schemas, rebuild, evidence
    6. re-derivation, on request
    7. what is required was checked; something was checked at all
    """
    # 1. a write in progress
    journal = read_journal(archive.root)
    writing = journal.unsettled(archive.root) if journal is not None else frozenset()
    findings: list[Finding] = [finding("write-in-progress", path) for path in sorted(writing)]
    # 2. the signed side
    moment = now()
    pin = pin_of(archive, request.root_pin)
    signed = read_signed_side(archive, pin, moment, writing, observer)
    checks = signed_checks(signed, pin)
    findings += signed.findings
    # 3. log and time
    seen, told = _seen(request, signed)
    findings += told
    log = check_log(archive, signed, seen, writing, moment)
    checks += (*log.checks, signed.times.check(signed.log_size))
    findings += (*log.findings, *signed.times.findings)
    aids, told = check_aids(archive, signed, writing)
    checks.append(aids)
    findings += told
    # 4. files
    files = check_files(
        archive, signed, request.places, writing, allow_unsigned=request.allow_unsigned, observer=observer
    )
    checks += files.checks
    findings += files.findings
    # 5. records
    jobs = 0 if request.fixity_only else request.jobs
    records = check_records(archive, signed, files, request.places, jobs, observer)
    checks += records.checks
    findings += records.findings
    # 6. re-derivation
    if request.rederive:
        check, told = check_rederived(archive, signed, files, request.places)
        checks.append(check)
        findings += told
    # 7. required, and anything at all
    findings += (*_required(checks, request.require, signed), *_nothing(signed, records))
    return Looked(signed, log, files, records, tuple(checks), tuple(findings))


def _seen(request: VerifyRequest, signed: SignedSide) -> tuple[list[tuple[str, TreeHead]], tuple[Finding, ...]]:
    """Read the checkpoint that the caller kept elsewhere; the log must go on from it."""
    if request.since is None:
        return [], ()
    head, told = read_since(request.since, signed.roots)
    return ([head] if head is not None else []), told


def _required(checks: Sequence[Check], asked: Sequence[str], signed: SignedSide) -> list[Finding]:
    policy = signed.roots[-1].require if signed.roots else ()
    states = {check.check: check for check in checks}
    return [
        finding("required-not-checked", check=name, reason=states[name].why)
        for name in sorted({*asked, *policy})
        if states[name].state == "not_checked"
    ]


def _nothing(signed: SignedSide, records: RecordChecks) -> tuple[Finding, ...]:
    if records.records:
        return ()
    detail = "no record was checked" if signed.manifests_seen else "there is no manifest to check"
    return (finding("nothing", detail=detail, advice="name an archive that holds records"),)


def _report(looked: Looked) -> Report:
    signed, records = looked.signed, looked.records.records
    verdict = looked.verdict
    body = {
        "counts": {
            "manifests": signed.manifests_seen,
            "records": len(records),
            "files": looked.files.files,
            "authentic": len(verdict.authentic(records)),
            "unsigned": len(verdict.unsigned),
            "withheld": len(verdict.withheld),
        },
        "checks": [check.to_dict() for check in looked.checks],
        "pin": pin_text(signed.roots[0].sha256) if signed.roots else None,
    }
    return Report("verify", looked.findings, body)
