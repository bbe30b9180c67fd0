"""Trusted time: which checkpoints of the log a timestamp authority has seen, and when."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from archivist.base.limits import TOKEN_BYTES
from archivist.base.places import place_of, stamped_path
from archivist.base.said import said
from archivist.fixity.measure import read_file
from archivist.ledger.checkpoint import checkpoint_findings, log_trust, read_checkpoint
from archivist.ledger.cosignature import witnessed
from archivist.ledger.note import NOTE_BYTES
from archivist.model.findings import Check, Finding, Severity, finding, worst_exit
from archivist.model.log import Checkpoint, TreeHead
from archivist.model.trust import Key, TrustRoot
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.signed.checkpoint_files import load_checkpoint, verify_note
from archivist.store.layout import stamped_since

if TYPE_CHECKING:
    from archivist.signing.timestamp_checks import CountsRevoked

__all__ = [
    "Stamp",
    "TrustedTimes",
    "read_stamps",
    "stamp_standing",
    "trusted_times",
]

_UNTRUSTED = 13


@dataclass
class Stamp:
    """The files for one size of the log: the checkpoint as stamped, None if it is not there, and path → token."""

    size: int
    checkpoint: bytes | None = None
    tokens: dict[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True)
class TrustedTimes:
    """What the tokens of an archive prove.

    `times` are (log size, time), sizes ascending: at that time the first `size` leaves were there. `heads` are
    the stamped tree heads with their paths; nothing is proved unless the log extends every one of them.
    """

    times: tuple[tuple[int, str], ...] = ()
    heads: tuple[tuple[str, TreeHead], ...] = ()
    tokens: int = 0
    findings: tuple[Finding, ...] = ()

    def check(self, log_size: int) -> Check:
        """Sum up for a report: passed if the whole log, of `log_size` leaves, has a trusted time."""
        errors = sum(item.severity is Severity.ERROR for item in self.findings)
        if errors:
            return Check("time", "failed", said("1 problem") if errors == 1 else said("{n} problems", n=errors))
        if not self.times:
            why = (
                said("none of {n} tokens counts, or too few do", n=self.tokens)
                if self.tokens
                else said("nothing was stamped yet")
            )
            return Check("time", "not_checked", why)
        size, time = self.times[-1]
        if size < log_size:
            return Check(
                "time",
                "not_checked",
                said("{n} of {of} leaves are newer than {time}, the last", n=log_size - size, of=log_size, time=time),
            )
        return Check(
            "time", "passed", said("{n} leaves at {time}, {tokens} tokens", n=size, time=time, tokens=self.tokens)
        )


def read_stamps(archive: Archive, ignored: Collection[str] = ()) -> tuple[list[Stamp], tuple[Finding, ...]]:
    """Read all stamped checkpoints and tokens, sizes ascending; `ignored` are paths of a write in progress.

    A stamp is written for the current size of the log only, so a journal that names an older one is not believed.
    """
    found: dict[int, Stamp] = {}
    findings: list[Finding] = []
    checkpoint, _ = load_checkpoint(archive)
    current = checkpoint.head.size if checkpoint is not None else 0
    for path in stamped_since(archive.root, 0):
        place = place_of(path)
        if place is None or (path in ignored and place.number >= current):
            continue
        is_token = place.kind == "token"
        data, problems = read_file(archive.root, path, TOKEN_BYTES if is_token else NOTE_BYTES)
        findings += problems
        if data is None:
            continue
        stamp = found.setdefault(place.number, Stamp(place.number))
        if is_token:
            stamp.tokens[path] = data
        else:
            stamp.checkpoint = data
    return [found[size] for size in sorted(found)], tuple(findings)


def trusted_times(stamps: Sequence[Stamp], roots: Sequence[TrustRoot], now: str) -> TrustedTimes:
    """Evaluate stamps, sizes ascending, by the newest of the trust roots, the last. Pure: `now` is given.

    A size has a trusted time when the threshold of the role tsa, or of the role witness, counted in holders, has
    vouched: the moment at which the last of them had. What is doubtful about further tokens is then only a warning.
    """
    times: list[tuple[int, str]] = []
    heads: list[tuple[str, TreeHead]] = []
    findings: list[Finding] = []
    for stamp in stamps:
        # 1. The checkpoint: there, of this log, under its own size.
        checkpoint, problems = _checkpoint(stamp, roots)
        findings += problems
        if checkpoint is None:
            continue
        path = stamped_path(stamp.size)
        heads.append((path, checkpoint.head))
        # 2. Its tokens; none before the time that is proven for a shorter log.
        time, problems = _time(stamp, roots[-1], checkpoint.text, now, times[-1][1] if times else None)
        findings += problems
        # 3. Witnesses who had seen it; a quorum of them bounds the time as well, and the earlier bound counts.
        vouched = witnessed(checkpoint, log_trust(roots), verify_note, now, path)
        findings += vouched.findings
        if not stamp.tokens and vouched.time is None:
            findings.append(finding("stamped-without-token", path))
        bounds = [bound for bound in (time, vouched.time) if bound is not None]
        if bounds:
            times.append((stamp.size, min(bounds)))
    tokens = sum(len(stamp.tokens) for stamp in stamps)
    return TrustedTimes(tuple(times), tuple(heads), tokens, tuple(findings))


def stamp_standing(size: int) -> "CountsRevoked":
    """Decide for tokens of a log of `size` leaves by an authority whose key was revoked since.

    A thief signs any time, so after a compromise the token's own time is worth nothing: only what the root
    holders call good counts.
    """

    def counts(key: Key, time: str) -> bool:
        revoked = key.revoked
        if revoked is None:
            return True
        below = revoked.good is not None and size <= revoked.good.size
        return below or (revoked.reason != "compromised" and time < revoked.at)

    return counts


def _checkpoint(stamp: Stamp, roots: Sequence[TrustRoot]) -> tuple[Checkpoint | None, tuple[Finding, ...]]:
    path = stamped_path(stamp.size)
    if stamp.checkpoint is None:
        return None, tuple(finding("stamped-missing", token, expected=path) for token in stamp.tokens)
    checkpoint, findings = read_checkpoint(stamp.checkpoint, path)
    if checkpoint is None:
        return None, findings
    # The key that signed it may have been rotated since: that the log extends it is what counts.
    findings = checkpoint_findings(checkpoint, replace(log_trust(roots), threshold=0), verify_note, path)
    if checkpoint.head.size != stamp.size:
        findings += (finding("stamped-size", path, expected=str(stamp.size), found=str(checkpoint.head.size)),)
    return (None if worst_exit(findings) else checkpoint), findings


def _time(
    stamp: Stamp, root: TrustRoot, text: bytes, now: str, previous: str | None
) -> tuple[str | None, tuple[Finding, ...]]:
    # Only where something was stamped: what reads certificates is slow to import.
    from archivist.signing.timestamp_checks import Expected, token_findings  # noqa: PLC0415

    expected = Expected(text, now, previous)
    findings: list[Finding] = []
    first: dict[str, str] = {}
    for path, data in sorted(stamp.tokens.items()):
        vouch, problems = token_findings(data, path, root, expected, counts_revoked=stamp_standing(stamp.size))
        findings += problems
        if vouch is not None:
            first[vouch.holder] = min(vouch.time, first.get(vouch.holder, vouch.time))
    threshold = root.roles["tsa"].threshold
    time = sorted(first.values())[threshold - 1] if len(first) >= threshold else None
    # A revoked authority proves nothing and disproves nothing: whoever needs the time will miss it.
    softened = (
        item.as_warning() if item.code == "key-revoked" or (time and item.exit == _UNTRUSTED) else item
        for item in findings
    )
    return time, tuple(softened)
