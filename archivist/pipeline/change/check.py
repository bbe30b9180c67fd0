"""Check a change: what differs from a revision in git, and that the archive only grew since. Nothing else is read."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from archivist.base.limits import ENVELOPE_BYTES
from archivist.base.places import FOLDERS, MARKER, place_of
from archivist.base.said import said
from archivist.fixity.manifest_chain import repeated_findings
from archivist.fixity.measure import read_file
from archivist.history.revision import Changes, Revision, open_revision
from archivist.model.errors import BusyError, UsageError
from archivist.model.findings import Check, Finding, Report, finding, worst_exit
from archivist.model.progress import SILENT, Observer
from archivist.model.results.verify import CheckResult, Counts
from archivist.model.trust import TrustRoot
from archivist.pipeline.change.changed_files import check_changed_files
from archivist.pipeline.change.grown_log import check_growth, heads_findings
from archivist.pipeline.opened.archive import Archive, pin_of
from archivist.pipeline.opened.being_written import being_written
from archivist.pipeline.signed.batch_time import latest_here
from archivist.pipeline.signed.manifests import (
    Batch,
    judge_batches,
    link_findings,
    manifest_reader,
)
from archivist.pipeline.signed.other_revision import BaseSide, read_base
from archivist.pipeline.signed.revoked_keys import Standing
from archivist.pipeline.signed.signed_side import SignedSide
from archivist.pipeline.signed.trusted_time import TrustedTimes, read_stamps, trusted_times
from archivist.pipeline.signed.waiting_root import waits_findings
from archivist.pipeline.verify.file_checks import FileChecks
from archivist.pipeline.verify.record_checks import check_records
from archivist.pipeline.verify.verdict import judge
from archivist.pipeline.verify.verification_aids import check_aids
from archivist.pipeline.verify.verify import VerifyRequest, verify
from archivist.signing.root_chain import pin_text, verify_chain
from archivist.store.layout import manifest_paths, root_paths, stamped_since

__all__ = ["CheckRequest", "check"]

# What this clone alone has to do with: a lock, a journal, an index. From another clone it is somebody's claim.
_LOCAL_STATE = ".archivist"


@dataclass(frozen=True)
class CheckRequest:
    """The revision to compare with, as git names it, and how to judge what is new.

    `place` is the archive's folder as the user named it, None if it was found upward.
    """

    base: str
    allow_unsigned: bool = False
    jobs: int = 1
    place: Path | None = None


def check(archive: Archive, request: CheckRequest, observer: Observer = SILENT) -> Report[CheckResult]:
    """Check what changed since a revision; trust root, policy and checkpoint are that revision's, never the change's.

    Of `verify` it takes the steps that are named, for what is new:

    1. the revision   resolved; its trust root, newest manifest and checkpoint verify; a write in progress is waited for
                      (V1; one that git tracks is none of this clone's, and is told)
    2. the change     every path under records/ and manifests/ that differs, ignored files too
    3. trust root     V2: the revision's chain, byte for byte, and what continues it
    4. new manifests  V2: signatures, and seq, prev, leaf range, root version without gap from the revision's newest
    5. log            V3: it went on from the revision's checkpoint by exactly the new leaves; new tokens
    6. files          V4: published ones untouched, new ones as signed, nothing unlisted; git converts none of them
    7. records        V5: schemas, rebuild, evidence of the new ones; then V7 by the revision's policy
    """
    # 1. the revision
    _refuse_link(request.place)
    revision = open_revision(archive.root, request.base)
    beside = [finding("local-state-tracked", _LOCAL_STATE, found=place) for place in revision.tracked(_LOCAL_STATE)]
    writing, unsettled = being_written(archive)
    if writing and not worst_exit(unsettled):
        raise BusyError(said("a batch is being written"), said("wait for it to end, then retry"))
    beside += [*unsettled, *_look_alikes(archive)]
    before = read_base(archive, revision, pin_of(archive))
    if before is None:
        return _all_new(archive, request, revision, beside, observer)
    if worst_exit(before.findings) or not before.roots:
        failed = Check(
            "base", "failed", said("{base} does not verify, so nothing can be compared with it", base=request.base)
        )
        return Report("check", (*before.findings, *beside), CheckResult(Counts(), (failed,), None))
    return _compared(archive, request, before, beside, observer)


def _compared(
    archive: Archive, request: CheckRequest, before: BaseSide, beside: Sequence[Finding], observer: Observer
) -> Report[CheckResult]:
    """Carry out what follows the revision, by the numbers of `check`; `beside` was found beside the archive."""
    # 2. the change
    changes = before.revision.changes()
    # 3. trust root
    roots, root_findings = _roots(archive, before)
    # 4. new manifests, 5. log
    stamps = _new_times(archive, changes, roots)
    signed, newest = _new_batches(archive, before, roots, stamps)
    signed = replace(signed, root_findings=root_findings)
    log = check_growth(archive, before, changes, roots, signed.leaf_hashes)
    stamped = stamps.findings
    if not worst_exit(log.findings) and log.checkpoint is not None:
        stamped += heads_findings(archive, log.checkpoint.head.size, stamps.heads)
    # 6. files
    files = check_changed_files(archive, before, signed, changes, allow_unsigned=request.allow_unsigned)
    aids, problems = check_aids(archive, replace(signed, batches=(newest,) if newest else ()), ())
    converted = tuple(finding("git-converts", path) for path in before.revision.converted(changes))
    # 7. records
    records = check_records(archive, signed, files, (), request.jobs, observer)
    findings = [*beside, *signed.findings, *log.findings, *stamped, *files.findings, *problems, *converted]
    findings += records.findings
    findings += waits_findings(len(roots), newest.manifest if newest is not None else None)
    if not changes.before:
        findings.append(finding("no-change", base=request.base))
    checks = (*_signed_checks(before, signed), *log.checks, _time(stamped, stamps, signed), *files.checks, aids)
    findings += _required(checks, before.roots[-1].require, signed)
    return _report(signed, records.records, findings, (*checks, *records.checks), files)


def _refuse_link(place: Path | None) -> None:
    """Raise UsageError if a link that a repository holds leads to the archive: a change could point it elsewhere."""
    above = place.absolute() if place is not None else Path("/")
    for folder in (above, *above.parents):
        if folder.is_symlink() and any((parent / ".git").exists() for parent in folder.parents):
            hint = said("name the folder itself; if the change made it a link, refuse the change")
            raise UsageError(
                said("{folder} is a link: what it leads to is not what the revision published there", folder=folder),
                hint,
            )


def _look_alikes(archive: Archive) -> list[Finding]:
    """Tell what a file system that knows no case would take for a part of the archive: git merges the two there."""
    taken = {name.lower() for name in (*FOLDERS, MARKER)}
    names = sorted(path.name for path in archive.root.iterdir())
    return [
        finding("unlisted", name, found=said("what some systems take for {lower}", lower=name.lower()))
        for name in names
        if name.lower() in taken and name != name.lower()
    ]


def _all_new(
    archive: Archive, request: CheckRequest, revision: Revision, beside: Sequence[Finding], observer: Observer
) -> Report[CheckResult]:
    """Verify the whole: the revision has no archive here. One that it has elsewhere must still be an archive."""
    gone = [finding("published-gone", path, base=request.base) for path in revision.gone(MARKER)]
    whole = verify(archive, VerifyRequest(allow_unsigned=request.allow_unsigned, jobs=request.jobs), observer)
    findings = (*beside, *gone, finding("base-empty", base=request.base), *whole.findings)
    result = whole.result
    if result is None:
        return Report("check", findings)
    counts = replace(result.counts, authentic=0) if gone else result.counts
    return Report("check", findings, CheckResult(counts, result.checks, result.pin))


def _roots(archive: Archive, before: BaseSide) -> tuple[list[TrustRoot], tuple[Finding, ...]]:
    """Continue the revision's chain with the roots that are new; what became of its own files is told as published."""
    chain = dict(before.root_files)
    more: list[Finding] = []
    for path in root_paths(archive.root):
        if path in chain:
            continue
        data, problems = read_file(archive.root, path, ENVELOPE_BYTES)
        more += problems
        if data is not None:
            chain[path] = data
    roots, findings = verify_chain(list(chain.items()), before.roots[0].archive, pin_text(before.roots[0].sha256))
    return roots, (*more, *findings)


def _new_batches(
    archive: Archive, before: BaseSide, roots: Sequence[TrustRoot], times: TrustedTimes
) -> tuple[SignedSide, Batch | None]:
    """Read and verify the manifests that are new; give them, and the newest of all."""
    paths = [path for path in manifest_paths(archive.root) if path not in before.manifests]
    standing, known = Standing(roots, times.times), len(root_paths(archive.root))
    judged = judge_batches(paths, manifest_reader(archive), standing, known)
    batches = judged.batches
    latest = latest_here(archive.root, list(before.manifests))  # one that differs from the revision's is told for that
    chain = link_findings(batches, before.roots[0].archive, roots, before.newest, latest)
    names = ((batch.path, [row.name for row in batch.manifest.rows]) for batch in batches)
    chain += tuple(repeated_findings(names, judged.listed.suspects()))
    side = SignedSide(
        archive=archive,
        roots=tuple(roots),
        batches=tuple(batches),
        leaf_hashes=judged.leaf_hashes,
        manifests_seen=len(paths),
        withheld={},
        root_findings=(),
        signature_findings=tuple(judged.findings),
        chain_findings=chain,
        times=times,
    )
    return side, batches[-1] if batches else before.newest


def _new_times(archive: Archive, changes: Changes, roots: Sequence[TrustRoot]) -> TrustedTimes:
    """Evaluate the tokens for each size of the log of which a token or stamped checkpoint changed."""
    places = {path: place for path in stamped_since(archive.root, 0) if (place := place_of(path)) is not None}
    sizes = {place.number for path, place in places.items() if path in changes.before}
    if not sizes:
        return TrustedTimes()
    stamps, findings = read_stamps(archive, [path for path, place in places.items() if place.number not in sizes])
    times = trusted_times(stamps, roots, archive.context.clock.now())
    return replace(times, findings=(*findings, *times.findings))


def _signed_checks(before: BaseSide, signed: SignedSide) -> list[Check]:
    label, count = before.revision.label, signed.manifests_seen
    new_roots = len(signed.roots) - len(before.roots)
    return [
        Check(
            "pin", "passed", said("root 1 is that of {base}: {pin}", base=label, pin=pin_text(before.roots[0].sha256))
        ),
        _state(
            "root", signed.root_findings, said("{n} new, version {version}", n=new_roots, version=len(signed.roots))
        ),
        _state("signatures", signed.signature_findings, said("{n} new manifests", n=count)),
        _state(
            "chain",
            signed.chain_findings,
            said("{n} new manifests, after {before} at {base}", n=count, before=len(before.manifests), base=label),
        ),
    ]


def _time(findings: Sequence[Finding], stamps: TrustedTimes, signed: SignedSide) -> Check:
    if worst_exit(findings):
        return _state("time", findings, "")
    if not signed.batches and not stamps.heads:
        return Check("time", "not_checked", said("no token is new"))
    return stamps.check(signed.log_size)


def _required(checks: Sequence[Check], policy: Sequence[str], signed: SignedSide) -> list[Finding]:
    """Tell what the revision's trust root requires of every batch and the new ones do not have."""
    states = {item.check: item for item in checks}
    return [
        finding("required-not-checked", check=name, reason=states[name].why)
        for name in policy
        if signed.batches and states[name].state == "not_checked"
    ]


def _state(name: str, findings: Sequence[Finding], passed: str) -> Check:
    errors = sum(bool(item.exit) for item in findings)
    if errors:
        return Check(name, "failed", said("{n} problems", n=errors) if errors > 1 else said("1 problem"))
    return Check(name, "passed", passed)


def _report(
    signed: SignedSide,
    records: Collection[str],
    findings: Sequence[Finding],
    checks: Sequence[Check],
    files: FileChecks,
) -> Report[CheckResult]:
    verdict = judge(checks, findings, files)
    counts = Counts(
        manifests=signed.manifests_seen,
        records=len(records),
        files=files.files,
        authentic=len(verdict.authentic(records)),
        unsigned=len(verdict.unsigned),
        withheld=len(verdict.withheld),
    )
    pin = pin_text(signed.roots[0].sha256) if signed.roots else None
    return Report("check", tuple(findings), CheckResult(counts, tuple(checks), pin))
