"""Verify: the same rooms as ingest, walked backward, offline. Every problem is told, not the first."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from archivist.base.clock import now
from archivist.model.findings import Check, Finding, Report, Severity, finding
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
from archivist.pipeline.revisions import record_of
from archivist.pipeline.signed_side import SignedSide, read_signed_side
from archivist.pipeline.since import read_since
from archivist.pipeline.unsettled import being_written
from archivist.pipeline.waiting_root import waits_findings
from archivist.signing.chain import pin_text

__all__ = ["Looked", "VerifyRequest", "look", "verify"]

# Unless each of these has passed, nobody vouches for anything.
_VOUCHING = frozenset({"pin", "root", "signatures", "chain", "log"})
# These exit codes on the signed side mean that nobody vouches for anything: forged, untrusted, rewritten.
_VOID = (12, 13, 14)


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
    writing, told = being_written(archive)
    findings = list(told)
    # 2. the signed side
    moment = now()
    pin = pin_of(archive, request.root_pin)
    signed = read_signed_side(archive, pin, moment, writing, observer)
    checks = _signed_checks(signed, pin)
    findings += (*signed.findings, *_waits(signed))
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


def _waits(signed: SignedSide) -> tuple[Finding, ...]:
    return waits_findings(len(signed.roots), signed.batches[-1].manifest if signed.batches else None)


def _seen(request: VerifyRequest, signed: SignedSide) -> tuple[list[tuple[str, TreeHead]], tuple[Finding, ...]]:
    """Read the checkpoint that the caller kept elsewhere; the log must go on from it."""
    if request.since is None:
        return [], ()
    head, told = read_since(request.since, signed.roots)
    return ([head] if head is not None else []), told


def _signed_checks(signed: SignedSide, pin: str | None) -> list[Check]:
    wrong_pin = any(item.code == "pin-differs" for item in signed.root_findings)
    if pin is None or not signed.roots:
        first = pin_text(signed.roots[0].sha256) if signed.roots else "none"
        why = "no trust root that verifies" if pin else f"no pin for this archive here; its root 1 is {first}"
        pinned = Check("pin", "not_checked", why)
    else:
        pinned = Check("pin", "failed" if wrong_pin else "passed", pin)
    count = signed.manifests_seen
    return [
        pinned,
        _state("root", signed.root_findings, len(signed.roots), f"version {len(signed.roots)}", "no trust root"),
        _signatures(signed),
        _state("chain", signed.chain_findings, count, f"{count} in sequence", "no manifest"),
    ]


def _signatures(signed: SignedSide) -> Check:
    count, judged = signed.manifests_seen, len(signed.roots)
    if any(batch.manifest.root_version > judged for batch in signed.batches) and not signed.signature_findings:
        return Check("signatures", "not_checked", "the trust root that they need does not verify")
    return _state("signatures", signed.signature_findings, count, f"{count} of {count} manifests", "no manifest")


def _state(name: str, findings: Sequence[Finding], total: int, passed: str, nothing: str) -> Check:
    errors = sum(item.severity is Severity.ERROR for item in findings)
    if errors:
        return Check(name, "failed", "1 problem" if errors == 1 else f"{errors} problems")
    return Check(name, "passed", passed) if total else Check(name, "not_checked", nothing)


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
    passed = {check.check for check in looked.checks if check.state == "passed"}
    void = not passed >= _VOUCHING or any(item.exit in _VOID for item in looked.findings)
    wrong = {record_of(item.path) for item in looked.findings if item.exit}
    unsigned = {record_of(path) for path in looked.files.unsigned}
    withheld = {record_of(path) for path in looked.files.withheld}
    authentic = set() if void else records - wrong - unsigned - withheld
    body = {
        "counts": {
            "manifests": signed.manifests_seen,
            "records": len(records),
            "files": looked.files.files,
            "authentic": len(authentic),
            "unsigned": len(unsigned),
            "withheld": len(withheld),
        },
        "checks": [check.to_dict() for check in looked.checks],
        "pin": pin_text(signed.roots[0].sha256) if signed.roots else None,
    }
    return Report("verify", looked.findings, body)
