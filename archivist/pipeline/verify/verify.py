"""Verify: the same rooms as ingest, walked backward, offline. Every problem is told, not only the first.

This is the one list of what a verification does. Whatever else verifies something names the steps of it that it takes:

V1  a write in progress   what another process is writing now is left out, and told
V2  the signed side       pin, trust root, signatures, chain
V3  the log               checkpoint, tiles, an earlier checkpoint; witnesses, trusted time, aids
V4  files                 fixity of every listed file; nothing unlisted
V5  records               schemas, rebuild, evidence
V6  re-derivation         the sources read again, on request
V7  what is required      it was checked; something was checked at all
"""

from collections.abc import Collection, Container, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from archivist.base.places import CHECKPOINT, record_folder, record_id_of
from archivist.base.said import said
from archivist.base.version import __version__
from archivist.ledger.checkpoint import checkpoint_findings, log_trust
from archivist.model.findings import Check, Finding, Report, finding, worst_exit
from archivist.model.log import TreeHead
from archivist.model.manifest import Row
from archivist.model.progress import SILENT, Observer
from archivist.model.results.verify import Counts, RootReference, Verified, VerifyResult
from archivist.pipeline.opened.archive import Archive, pin_of, pin_source
from archivist.pipeline.opened.being_written import being_written
from archivist.pipeline.opened.consistent_view import looks_at
from archivist.pipeline.signed.checkpoint_files import verify_note
from archivist.pipeline.signed.kept_checkpoint import read_since
from archivist.pipeline.signed.log_checks import LogSide, check_log
from archivist.pipeline.signed.signed_side import SignedSide, read_signed_side
from archivist.pipeline.signed.waiting_root import waits_findings
from archivist.pipeline.verify.file_checks import Compared, FileChecks, check_files, sound_files
from archivist.pipeline.verify.near_places import rest_near
from archivist.pipeline.verify.one_pass import Swept
from archivist.pipeline.verify.part_of_archive import part_findings
from archivist.pipeline.verify.record_checks import RecordChecks, check_records
from archivist.pipeline.verify.swept_archive import Rest, SweptArchive
from archivist.pipeline.verify.task import Outcome, Task
from archivist.pipeline.verify.verdict import Verdict, judge, signed_checks
from archivist.pipeline.verify.verification_aids import check_aids
from archivist.signing.root_chain import pin_text

__all__ = ["Looked", "VerifyRequest", "look", "look_closer", "verify"]

# What a writer's commit between two readings can make look wrong.
_MOVING = frozenset({"root", "signatures", "chain", "log", "witness", "time", "aids", "unlisted"})


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
    """What one look at an archive gave: the parts that were read, every check, every finding; `at` is when it began."""

    signed: SignedSide
    log: LogSide
    files: FileChecks
    records: RecordChecks
    checks: tuple[Check, ...]
    findings: tuple[Finding, ...]
    at: str

    @property
    def verdict(self) -> Verdict:
        """The verdict on each record that was looked at."""
        return judge(self.checks, self.findings, self.files)


@dataclass
class _Earlier:
    """What looks at a changing archive have in common: files compared, revisions examined, heads that were signed."""

    compared: Compared = field(default_factory=Compared)
    outcomes: dict[Task, Outcome] = field(default_factory=dict)
    swept: dict[tuple[str, int], Swept] = field(default_factory=dict)
    heads: list[tuple[str, TreeHead]] = field(default_factory=list)


def verify(archive: Archive, request: VerifyRequest, observer: Observer = SILENT) -> Report[VerifyResult]:
    """Verify an archive as it stands at one instant; a file or a revision stands for the record that it is part of."""
    request = replace(request, places=tuple(dict.fromkeys(map(_whole_record, request.places))))
    return _report(look(archive, request, observer), request)


def _whole_record(place: str) -> str:
    record_id = record_id_of(place)
    return place if record_id is None else record_folder(record_id)


def look(archive: Archive, request: VerifyRequest, observer: Observer = SILENT) -> Looked:
    """Run every check; where a writer changed the archive meanwhile, judge again what such a change can touch.

    What was found of a listed file stands: such files never change. Each look must extend the log of those before it.
    """
    earlier = _Earlier()
    looks, still = looks_at(archive, lambda: _look_once(archive, request, observer, earlier))
    return looks[-1] if still else _unsettled(looks)


def look_closer(looked: Looked, rows: Sequence[Row], places: Sequence[int]) -> Looked:
    """Examine one record (V5) whose files a look at the whole archive has found as signed; now all is of it.

    `rows` are those of its files, each with the place of its batch. What is read again must be what they say.
    """
    batches = looked.signed.batches
    chosen = {row.name: (row, batches[place]) for row, place in zip(rows, places, strict=True)}
    signed = replace(looked.signed, chosen=chosen)
    files = sound_files(len(chosen))
    records = check_records(signed.archive, signed, files, (), 1)
    general = {item.check for item in (*looked.files.checks, *looked.records.checks)}
    above = (item for item in looked.checks if item.check not in general)
    checks = (*above, *files.checks, *records.checks)
    return replace(looked, signed=signed, files=files, records=records, checks=checks, findings=records.findings)


def _unsettled(looks: Sequence[Looked]) -> Looked:
    """Return the last look at an archive that changed during each of them, without what may be due to the changing.

    A problem that every look has met is none of the writer's making: it stands, with its code. Nothing is authentic.
    """
    last = looks[-1]
    always = set.intersection(*(set(map(_content, each.findings)) for each in looks))
    stand = always | set(map(_content, (*last.files.differing, *last.records.findings)))
    findings = [item for item in last.findings if not item.exit or _content(item) in stand]
    why = said("the archive changed during each of {n} looks", n=len(looks))
    checks = tuple(Check(item.check, "not_checked", why) if item.check in _MOVING else item for item in last.checks)
    return replace(last, checks=checks, findings=(*findings, finding("archive-changing", count=len(looks))))


def _content(item: Finding) -> tuple[object, ...]:
    """Return what makes two findings the same."""
    return (item.code, item.path, item.expected, item.found, tuple(sorted(item.params.items())))


def _look_once(archive: Archive, request: VerifyRequest, observer: Observer, earlier: _Earlier) -> Looked:
    """Run the checks, in the order of the list above."""
    # V1 a write in progress
    writing, problems = being_written(archive)
    findings = list(problems)
    # V2 the signed side
    moment = archive.context.clock.now()
    pin = pin_of(archive, request.root_pin)
    signed, rest = _signed_side(archive, request, (pin, moment, writing), observer, earlier)
    checks = signed_checks(signed, pin)
    newest = signed.batches[-1].manifest if signed.batches else None
    findings += (*signed.findings, *waits_findings(len(signed.roots), newest))
    # V3 log and time
    seen, problems = _seen(request, signed)
    log = check_log(archive, signed, (*seen, *earlier.heads), writing, moment)
    earlier.heads += _signed_head(log, signed)
    aids, aid_problems = check_aids(archive, signed, writing)
    checks += (*log.checks, signed.times.check(signed.log_size), aids)
    findings += (*problems, *log.findings, *signed.times.findings, *aid_problems)
    # V4 files
    places, unsigned = request.places, request.allow_unsigned
    files = check_files(
        archive,
        rest.signed,
        places,
        writing,
        allow_unsigned=unsigned,
        observer=observer,
        compared=earlier.compared,
        sound=rest.sound,
    )
    checks += files.checks
    findings += (*files.findings, *part_findings(signed, places, files.findings))
    # V5 records
    jobs = 0 if request.fixity_only else request.jobs
    records = check_records(
        archive, rest.signed, files, places, jobs, observer, known=earlier.outcomes, examined=rest.examined
    )
    checks += records.checks
    findings += records.findings
    # V6 re-derivation
    if request.rederive:
        from archivist.pipeline.verify.rederive import check_rederived  # noqa: PLC0415  # all that reads statements

        check, problems = check_rederived(archive, rest.signed, files, places)
        checks.append(check)
        findings += problems
    # V7 required, and anything at all
    findings += (*_required(checks, request.require, signed), *_nothing(signed, records))
    return Looked(signed, log, files, records, tuple(checks), tuple(findings), moment)


def _signed_side(
    archive: Archive,
    request: VerifyRequest,
    given: tuple[str | None, str, Collection[str]],
    observer: Observer,
    earlier: _Earlier,
) -> tuple[SignedSide, Rest]:
    """Read the signed side, and what it leaves for V4 and V5: all of it, or what the one pass has not settled.

    `given` are the pin, the time, and the paths of a write in progress.
    """
    if request.places or request.rederive:
        signed = read_signed_side(archive, *given, observer)
        return signed, rest_near(signed, request.places)
    swept = SweptArchive(archive, request.jobs, not request.fixity_only, earlier.swept, observer)
    signed = read_signed_side(archive, *given, observer, swept.judge)
    return signed, swept.left(signed).rest


def _signed_head(log: LogSide, signed: SignedSide) -> list[tuple[str, TreeHead]]:
    """Return the head of the checkpoint that was seen, if the log's keys have signed it."""
    checkpoint = log.checkpoint
    if checkpoint is None:
        return []
    problems = checkpoint_findings(checkpoint, log_trust(signed.roots), verify_note, CHECKPOINT)
    return [] if worst_exit(problems) else [(CHECKPOINT, checkpoint.head)]


def _seen(request: VerifyRequest, signed: SignedSide) -> tuple[list[tuple[str, TreeHead]], tuple[Finding, ...]]:
    """Read the checkpoint that the caller kept elsewhere; the log must go on from it."""
    if request.since is None:
        return [], ()
    head, problems = read_since(request.since, signed.roots)
    return ([head] if head is not None else []), problems


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
    detail = said("no record was checked") if signed.manifests_seen else said("there is no manifest to check")
    return (finding("nothing", detail=detail, advice=said("name an archive that holds records")),)


def _others(signed: SignedSide, looked_at: Container[str]) -> int:
    """Count the records that manifests list and that were not looked at."""
    return sum(record_id not in looked_at for record_id in signed.records)


def _report(looked: Looked, request: VerifyRequest) -> Report[VerifyResult]:
    signed, records = looked.signed, looked.records.records
    verdict = looked.verdict
    counts = Counts(
        manifests=signed.manifests_seen,
        records=len(records),
        files=looked.files.files,
        authentic=verdict.number_authentic(records),
        unsigned=len(verdict.unsigned),
        withheld=len(verdict.withheld),
    )
    pin = pin_text(signed.roots[0].sha256) if signed.roots else None
    root = RootReference(signed.roots[-1].version, signed.roots[-1].sha256) if signed.roots else None
    verified = Verified(
        archive=signed.archive.settings.archive,
        trust_root=root,
        at=looked.at,
        tool=("archivist", __version__),
        pin_from=pin_source(signed.archive, request.root_pin),
        places=request.places,
        others=_others(signed, records) if request.places else 0,
    )
    return Report("verify", looked.findings, VerifyResult(counts, looked.checks, pin, verified))
