"""Cosignatures of witnesses (c2sp.org/tlog-cosignature, cosignature/v1 by Ed25519).

A cosignature says: at this time, this was the largest tree of this log that I have seen, and it extends
every earlier one. A quorum of them is a memory outside the archive, and a time that its holders cannot set.
"""

from dataclasses import dataclass
from datetime import UTC, datetime

from archivist.base.clock import parse_time
from archivist.base.limits import CLOCK_SKEW_MINUTES
from archivist.base.said import said
from archivist.ledger.note import COSIGNATURE, SIGNATURE_BYTES, Sign, Verify, find_key, key_id
from archivist.model.findings import Finding, finding
from archivist.model.log import Checkpoint, LogTrust, NoteKey, NoteSignature

__all__ = ["Witnessed", "cosign", "cosignature_time", "witnessed"]

_TIME_BYTES = 8
_LAST_TIME = int(datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC).timestamp())


@dataclass(frozen=True, slots=True)
class Witnessed:
    """Good cosignatures of one checkpoint: holder → POSIX seconds; `findings` tell of the others."""

    times: dict[str, int]
    quorum: int
    findings: tuple[Finding, ...]

    @property
    def time(self) -> str | None:
        """The time at which the quorum was complete, in the archive's written form; None without a quorum."""
        if len(self.times) < self.quorum:
            return None
        moment = sorted(self.times.values())[self.quorum - 1]
        return _written(moment)


def cosign(text: bytes, key: NoteKey, sign: Sign, seconds: int) -> NoteSignature:
    """Return the cosignature of a checkpoint's text at a time (POSIX seconds); ValueError for one no clock shows."""
    if not 0 < seconds <= _LAST_TIME:
        raise ValueError(f"{seconds} is no time to sign at")
    signature = sign(_message(text, seconds))
    return NoteSignature(key.name, key_id(key, COSIGNATURE), seconds.to_bytes(_TIME_BYTES, "big") + signature)


def cosignature_time(text: bytes, signature: NoteSignature, key: NoteKey, verify: Verify) -> int | None:
    """Return the time of a good cosignature of `key` in POSIX seconds; None if it is bad."""
    if len(signature.sig) != _TIME_BYTES + SIGNATURE_BYTES:
        return None
    seconds = int.from_bytes(signature.sig[:_TIME_BYTES], "big")
    # A time of 0 states none (tlog-cosignature), and later years cannot be written.
    if not 0 < seconds <= _LAST_TIME or not verify(key.spki, signature.sig[_TIME_BYTES:], _message(text, seconds)):
        return None
    return seconds


def witnessed(checkpoint: Checkpoint, trust: LogTrust, verify: Verify, now: str, path: str) -> Witnessed:
    """Verify the cosignatures of the known witnesses; other lines are not looked at.

    One counts only if its own time is not ahead of `now` and lies in its key's span, both ends included.
    No quorum is no finding here: a new checkpoint has none yet, and who requires one says so.
    """
    findings: list[Finding] = []
    times: dict[str, int] = {}
    latest = int(parse_time(now).timestamp()) + 60 * CLOCK_SKEW_MINUTES
    for signature in checkpoint.signatures:
        key = find_key(signature, trust.witnesses, COSIGNATURE)
        if key is None:
            continue
        seconds = cosignature_time(checkpoint.text, signature, key, verify)
        if seconds is None:
            findings.append(finding("cosignature-bad", path, found=key.name))
        elif seconds > latest:
            findings.append(
                finding(
                    "cosignature-future",
                    path,
                    expected=said("{now} or before", now=now),
                    found=_written(seconds),
                    name=key.name,
                )
            )
        elif not _in_force(key, seconds):
            span = said("{start} to {end}", start=key.start or "…", end=key.end or "…")
            findings.append(finding("key-out-of-time", path, expected=span, found=_written(seconds), holder=key.holder))
        else:
            times[key.holder] = min(seconds, times.get(key.holder, seconds))
    return Witnessed(times, trust.quorum, tuple(findings))


def _in_force(key: NoteKey, seconds: int) -> bool:
    """Return whether a second lies in a key's span. Times of the one form compare as text."""
    time = _written(seconds)
    return (key.start is None or key.start <= time) and (key.end is None or time <= key.end)


def _written(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _message(text: bytes, seconds: int) -> bytes:
    return b"cosignature/v1\ntime %d\n" % seconds + text
