"""Whether anybody vouches for a record: decided here alone, for verify, check, show and export.

A record is authentic when every check that vouching rests on has passed, nothing published is forged, untrusted or
rewritten, and nothing is wrong with the record itself.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from archivist.base.places import record_id_of
from archivist.base.said import said
from archivist.model.findings import Check, CheckState, Finding, Severity
from archivist.pipeline.signed.log_checks import LogSide
from archivist.pipeline.signed.manifests import Batch
from archivist.pipeline.signed.signed_side import SignedSide
from archivist.pipeline.verify.file_checks import FileChecks
from archivist.signing.root_chain import pin_text

__all__ = ["VOID", "VOUCHING", "RecordVerdict", "Verdict", "batch_state", "judge", "log_state", "signed_checks"]

# Unless each of these has passed, nobody vouches for anything.
VOUCHING = frozenset({"pin", "root", "signatures", "chain", "log"})
# These exit codes mean that nobody vouches for anything: forged, untrusted, rewritten.
VOID = frozenset({12, 13, 14})

RecordVerdict = Literal["authentic", "wrong", "withheld", "unsigned", "unvouched"]


@dataclass(frozen=True)
class Verdict:
    """What is known of an archive, or of a change, as far as it decides about its records (ids)."""

    vouched: bool
    wrong: frozenset[str | None]
    unsigned: frozenset[str | None]
    withheld: frozenset[str | None]

    def of(self, record_id: str) -> RecordVerdict:
        """Return the verdict on a record that was looked at; the first that applies of those but `authentic`."""
        if record_id in self.wrong:
            return "wrong"
        if record_id in self.withheld:
            return "withheld"
        if record_id in self.unsigned:
            return "unsigned"
        return "authentic" if self.vouched else "unvouched"

    def number_authentic(self, records: Collection[str]) -> int:
        """Return how many of the records, which are many, somebody vouches for."""
        doubtful = self.wrong | self.unsigned | self.withheld
        return len(records) - sum(record_id in records for record_id in doubtful) if self.vouched else 0

    def authentic(self, records: Iterable[str]) -> frozenset[str]:
        """Return those of the records that somebody vouches for."""
        return frozenset(record for record in records if self.of(record) == "authentic")


def judge(checks: Iterable[Check], findings: Collection[Finding], files: FileChecks) -> Verdict:
    """Draw the verdict from the checks that were made and from everything that was found."""
    passed = {item.check for item in checks if item.state == "passed"}
    return Verdict(
        vouched=passed >= VOUCHING and all(item.exit not in VOID for item in findings),
        wrong=frozenset(record_id_of(item.path) for item in findings if item.exit),
        unsigned=frozenset(map(record_id_of, files.unsigned)),
        withheld=frozenset(map(record_id_of, files.withheld)),
    )


def batch_state(signed: SignedSide, batch: Batch) -> tuple[CheckState, tuple[Finding, ...]]:
    """Judge one manifest by its signatures and by the chain of roots that they rest on, the pin included."""
    judged = batch.manifest.root_version <= len(signed.roots)
    own = tuple(item for item in signed.signature_findings if item.path == batch.path)
    findings = (*own, *signed.root_findings)
    if not judged and not own:
        return "not_checked", findings
    return "failed" if any(item.exit for item in findings) else "passed", findings


def log_state(signed: SignedSide, log: LogSide) -> tuple[CheckState, tuple[Finding, ...]]:
    """Judge the log and the chain of manifests that it holds."""
    findings = (*log.findings, *signed.chain_findings)
    if any(item.exit for item in findings):
        return "failed", findings
    return ("not_checked", ()) if log.checks[0].state == "not_checked" else ("passed", findings)


def signed_checks(signed: SignedSide, pin: str | None) -> list[Check]:
    """Sum up pin, trust root, signatures and chain."""
    wrong_pin = any(item.code == "pin-differs" for item in signed.root_findings)
    if pin is None or not signed.roots:
        first = pin_text(signed.roots[0].sha256) if signed.roots else "none"
        why = (
            said("no trust root that verifies")
            if pin
            else said("no pin for this archive here; its root 1 is {first}", first=first)
        )
        pinned = Check("pin", "not_checked", why)
    else:
        pinned = Check("pin", "failed" if wrong_pin else "passed", pin)
    count = signed.manifests_seen
    return [
        pinned,
        _state(
            "root",
            signed.root_findings,
            len(signed.roots),
            said("version {n}", n=len(signed.roots)),
            said("no trust root"),
        ),
        _signatures(signed),
        _state("chain", signed.chain_findings, count, said("{n} in sequence", n=count), said("no manifest")),
    ]


def _signatures(signed: SignedSide) -> Check:
    count, judged = signed.manifests_seen, len(signed.roots)
    if any(batch.manifest.root_version > judged for batch in signed.batches) and not signed.signature_findings:
        return Check("signatures", "not_checked", said("the trust root that they need does not verify"))
    return _state(
        "signatures", signed.signature_findings, count, said("{n} of {n} manifests", n=count), said("no manifest")
    )


def _state(name: str, findings: Sequence[Finding], total: int, passed: str, nothing: str) -> Check:
    errors = sum(item.severity is Severity.ERROR for item in findings)
    if errors:
        return Check(name, "failed", said("1 problem") if errors == 1 else said("{n} problems", n=errors))
    return Check(name, "passed", passed) if total else Check(name, "not_checked", nothing)
