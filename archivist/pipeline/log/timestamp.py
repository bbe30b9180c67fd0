"""Have the current checkpoint stamped by a timestamp authority, and keep the token."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass

from archivist.base.clock import is_future
from archivist.base.places import CHECKPOINT, is_token_name, stamped_path, token_path
from archivist.base.said import said, said_by
from archivist.fixity.measure import read_file
from archivist.ledger.checkpoint import checkpoint_findings, log_trust, read_checkpoint
from archivist.ledger.note import NOTE_BYTES
from archivist.model.errors import ArchivistError, NothingError, UnsoundArchiveError, UsageError
from archivist.model.findings import Finding, Report, finding, worst_exit
from archivist.model.log import Checkpoint
from archivist.model.results.log import TimestampResult, TimestampState
from archivist.model.trust import TrustRoot
from archivist.pipeline.batch.writer import exclusive
from archivist.pipeline.opened.archive import Archive, pin_of
from archivist.pipeline.signed.batch_time import latest_here
from archivist.pipeline.signed.checkpoint_files import verify_note
from archivist.pipeline.signed.signed_side import read_roots
from archivist.pipeline.signed.trusted_time import Stamp, read_stamps, stamp_standing, trusted_times
from archivist.signing.timestamp import request
from archivist.signing.timestamp_checks import Expected, Vouch, token_findings
from archivist.signing.tsa_http import Post, host_of, post
from archivist.store.batch import WriteBatch, write_batch
from archivist.store.layout import manifest_paths

__all__ = ["Authority", "random_nonce", "timestamp"]

_NAME_LENGTH = 64
_NONCE_BITS = 64


def random_nonce() -> int:
    """Return a number that nobody can foresee, so that an old answer cannot pass for a new one."""
    return secrets.randbits(_NONCE_BITS)


@dataclass(frozen=True)
class Authority:
    """Whom to ask: an address, the name for the token's file (default: the host), the policy wanted, if any."""

    url: str
    name: str | None = None
    policy: str | None = None


@dataclass(frozen=True)
class _Current:
    """The checkpoint as it lies there, and read; all trust roots."""

    data: bytes
    checkpoint: Checkpoint
    roots: list[TrustRoot]


def timestamp(
    archive: Archive, authority: Authority, *, ask: Post = post, nonce: Callable[[], int] = random_nonce
) -> Report[TimestampResult]:
    """Stamp the current checkpoint (`archivist log timestamp`); JSON key `timestamp`.

    1. roots and checkpoint, verified: nothing is stamped that does not verify
    2. a token under this name for this size is looked at again, and nothing is asked
    3. the question, with a number that nobody can foresee
    4. the answer, checked whole before anything is written
    5. checkpoint and token in one durable write

    UsageError for a bad address, name or policy, or where the trust root names no authority. UnsoundArchiveError
    if the archive does not verify, ArchivistError if the authority gives no token; a token that is refused is told as
    findings.
    """
    name, clock = _name(authority), archive.context.clock
    with exclusive(archive):
        # 1. what is stamped
        current = _current(archive)
        size = current.checkpoint.head.size
        path, root = token_path(size, name), current.roots[-1]
        stamps, findings = read_stamps(archive)
        proven = trusted_times([stamp for stamp in stamps if stamp.size < size], current.roots, clock.now_to_write())
        last = proven.times[-1][1] if proven.times else None
        expected = Expected(current.checkpoint.text, clock.now_to_write(), last)
        # 2. stamped before
        stamp = next((stamp for stamp in stamps if stamp.size == size), Stamp(size))
        if path in stamp.tokens:
            vouch, problems = token_findings(
                stamp.tokens[path], path, root, expected, counts_revoked=stamp_standing(size)
            )
            return _report("already", path, size, vouch, (*findings, *_same_text(stamp, expected.text), *problems))
        # 3. question
        number = nonce()
        answer = ask(authority.url, _question(expected.text, number, authority.policy))
        # 4. answer
        asked = Expected(expected.text, clock.now_to_write(), expected.previous, number, authority.policy)
        vouch, problems = token_findings(answer, path, root, asked)
        if any(item.code == "timestamp-not-granted" for item in problems):
            raise ArchivistError(
                said("{url} refuses: {found}", url=host_of(authority.url), found=problems[0].found),
                said("use another authority"),
            )
        problems += (*_same_text(stamp, expected.text), *_made_later(archive, vouch, path))
        if vouch is None or worst_exit((*findings, *problems)):
            return _report("refused", path, size, None, (*findings, *problems))
        # 5. write
        beside = {} if stamp.checkpoint is not None else {stamped_path(size): current.data}
        write_batch(archive.root, WriteBatch({**beside, path: answer}, commit=path))
        return _report("stamped", path, size, vouch, (*findings, *problems))


def _name(authority: Authority) -> str:
    host = host_of(authority.url)
    name = authority.name or host.replace(":", "-")
    if len(name) > _NAME_LENGTH or not is_token_name(name):
        raise UsageError(
            said("{name!r} cannot name a token's file", name=name[:80]),
            said("use letters, digits, dots and hyphens: --name NAME"),
        )
    return name


def _current(archive: Archive) -> _Current:
    roots, problems = read_roots(archive, pin_of(archive))
    data, findings = read_file(archive.root, CHECKPOINT, NOTE_BYTES)
    if data is None and any(item.code == "missing" for item in findings):
        raise NothingError(
            said("this archive has no log checkpoint yet"), said("archive something first: archivist ingest FILE")
        )
    checkpoint, unread = read_checkpoint(data, CHECKPOINT) if data is not None else (None, findings)
    findings = (*problems, *unread)
    if checkpoint is not None and roots:
        findings += checkpoint_findings(checkpoint, log_trust(roots), verify_note, CHECKPOINT)
    if data is None or checkpoint is None or not roots or worst_exit(findings):
        first = next(item for item in findings if item.exit)
        raise UnsoundArchiveError(
            said("the archive does not verify: {path}: {message}", path=first.path, message=first.message),
            said("run: archivist verify"),
            first,
        )
    if not roots[-1].roles["tsa"].keys:
        raise UsageError(
            said("the trust root names no timestamp authority, so no token would count"),
            said("name one first, in a new version of the trust root: archivist trust"),
        )
    return _Current(data, checkpoint, roots)


def _question(text: bytes, number: int, policy: str | None) -> bytes:
    try:
        return request(text, number, policy)
    except ValueError as error:
        raise UsageError(said_by(error), said("a policy is numbers with dots between: 1.2.3.4")) from error


def _same_text(stamp: Stamp, text: bytes) -> tuple[Finding, ...]:
    """Require that the checkpoint stamped for this size is this one; its signatures may be of another log key."""
    path = stamped_path(stamp.size)
    if stamp.checkpoint is None:
        return tuple(finding("stamped-missing", token, expected=path) for token in stamp.tokens)
    there, problems = read_checkpoint(stamp.checkpoint, path)
    if there is not None and there.text != text:
        return (finding("not-an-extension", path, expected=text.decode(), found=there.text.decode("utf-8")),)
    return problems


def _made_later(archive: Archive, vouch: Vouch | None, path: str) -> tuple[Finding, ...]:
    """Tell a time that lies over ten minutes before what the archive says of itself: with it no verification passes."""
    latest = latest_here(archive.root, manifest_paths(archive.root))
    if vouch is None or latest is None or not is_future(latest, vouch.time):
        return ()
    return (finding("created-after-time", path, expected=vouch.time, found=latest),)


def _report(
    state: TimestampState, path: str, size: int, vouch: Vouch | None, findings: tuple[Finding, ...]
) -> Report[TimestampResult]:
    time, by = (vouch.time, vouch.holder) if vouch else (None, None)
    return Report("log timestamp", findings, TimestampResult(state, path, size, time, by))
