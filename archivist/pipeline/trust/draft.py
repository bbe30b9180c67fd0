"""Draft the next trust root, step by step. Nothing here signs; nothing here changes what is in force."""

import re
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from archivist.base.digest import sha256_hex
from archivist.base.limits import KEY_STORE_BYTES
from archivist.base.opening import read_regular
from archivist.base.said import said
from archivist.model.envelope import ROOT_TYPE, Envelope
from archivist.model.errors import NothingError, UsageError
from archivist.model.findings import Finding, Report, finding
from archivist.model.results.trust import TrustEditResult, TrustResult
from archivist.model.trust import Good, Key, Revocation, TrustRoot
from archivist.pipeline.batch.writer import exclusive
from archivist.pipeline.opened.archive import Archive
from archivist.pipeline.record.stated_values import check_text
from archivist.pipeline.trust.log_keys import current_good, unknown_goods
from archivist.pipeline.trust.pending import (
    Draft,
    drafts_elsewhere,
    erase_draft,
    read_draft,
    trusted_roots,
    write_draft,
)
from archivist.pipeline.trust.warnings import custody_findings, draft_warnings
from archivist.pipeline.trust.words import draft_name, trust_result
from archivist.signing import root_amendment as amendment
from archivist.signing.keys import certificate_from_pem, generate, public_from_pem, real_algorithm
from archivist.signing.timestamp_certificate import is_authority
from archivist.signing.trust_wire import root_payload

__all__ = ["Addition", "add", "discard", "remove", "revoke", "rotate", "set_policy", "set_role", "show"]

_GOOD = re.compile(r"([0-9]{1,15}):([0-9a-f]{64})")
_OWN_ROLES = ("root", "manifest", "log")

_Edit = Callable[[TrustRoot, Sequence[TrustRoot]], tuple[TrustRoot, tuple[Finding, ...]]]


@dataclass(frozen=True)
class Addition:
    """Public keys to add: PEM files, their role and holder; `authority` is a certificate of a CA above the TSA's."""

    role: str
    files: tuple[Path, ...]
    holder: str | None = None
    name: str | None = None
    start: str | None = None
    end: str | None = None
    authority: Path | None = None


def show(archive: Archive) -> Report[TrustResult]:
    """Show the trust root in force, and the draft if there is one."""
    roots = trusted_roots(archive)
    draft = read_draft(archive, roots)
    warnings = draft_warnings(roots[-1], draft.root) if draft is not None else custody_findings(roots[-1])
    return Report("trust show", (*drafts_elsewhere(archive), *warnings), trust_result(roots, draft))


def add(archive: Archive, addition: Addition) -> Report[TrustResult]:
    """Draft: add public keys to a role."""
    check_text(addition.holder, addition.name)
    spkis = [public_from_pem(_read(path), str(path)) for path in addition.files]
    authority = (
        None if addition.authority is None else certificate_from_pem(_read(addition.authority), str(addition.authority))
    )
    if authority is not None and not is_authority(authority):
        hint = said("name its root, or the intermediate that issued the certificate of the timestamp authority")
        raise UsageError(
            said("{authority} is not the certificate of a certificate authority", authority=addition.authority), hint
        )
    keys = [
        Key(
            keyid=sha256_hex(spki),
            alg=real_algorithm(spki) or "",
            spki=spki,
            holder=addition.holder,
            name=addition.name,
            ca=authority,
            start=addition.start,
            end=addition.end,
            revoked=None,
        )
        for spki in spkis
    ]
    return _amend("trust add", archive, lambda draft, _: (amendment.add_keys(draft, addition.role, keys), ()))


def remove(archive: Archive, wanted: str) -> Report[TrustResult]:
    """Draft: remove a key that was never used."""

    def edit(draft: TrustRoot, roots: Sequence[TrustRoot]) -> tuple[TrustRoot, tuple[Finding, ...]]:
        keyid = amendment.find_key(draft, wanted).keyid
        findings = (finding("key-removed", key=keyid),) if keyid in roots[-1].keys else ()
        return amendment.remove_key(draft, keyid), findings

    return _amend("trust remove", archive, edit)


def set_role(
    archive: Archive, role: str, threshold: int | None, require: tuple[tuple[str, ...], ...] | None
) -> Report[TrustResult]:
    """Draft: set a role's threshold and the algorithm groups that each holder must cover."""
    if threshold is None and require is None:
        raise UsageError(said("nothing to set"), said("give --threshold, --require, or both"))
    return _amend("trust set", archive, lambda draft, _: (amendment.set_role(draft, role, threshold, require), ()))


def set_policy(archive: Archive, require: Sequence[str]) -> Report[TrustResult]:
    """Draft: set the checks without which no verification of this archive is a success."""
    return _amend("trust policy", archive, lambda draft, _: (amendment.set_policy(draft, require), ()))


def rotate(archive: Archive, role: str, holder: str | None, *, go_on: bool = False) -> Report[TrustResult]:
    """Draft: new keys for one holder in a role, made here; the old ones are superseded as of the checkpoint.

    A draft that waits already is shown, and goes on only if `go_on`: people rotate and sign without looking. The keys
    are saved before the draft names them, so that whoever is killed in between has only keys too many.
    """
    if role not in _OWN_ROLES:
        raise UsageError(
            said("the keys of role {role!r} are not made here", role=role[:80]),
            said("use: archivist trust add, trust revoke"),
        )

    def edit(draft: TrustRoot, roots: Sequence[TrustRoot]) -> tuple[TrustRoot, tuple[Finding, ...]]:
        whole = _keys_of(draft, roots[-1], role, holder)
        old = [key.keyid for key in whole if draft.keys[key.keyid].revoked is None]
        revocation = Revocation(draft.created, "superseded", current_good(archive, roots))
        fresh = [generate(alg) for alg in sorted({key.alg for key in whole})]
        amended = amendment.replace_keys(draft, role, whole[0].holder, old, fresh, revocation)
        for key in fresh:
            archive.context.keys.save(key)
        return amended, _undecided(revocation, old, archive)

    return _amend("trust rotate", archive, edit, go_on=go_on)


def revoke(
    archive: Archive, wanted: str, *, reason: str, at: str | None = None, good: str | None = None
) -> Report[TrustResult]:
    """Draft: revoke a key. Without `good`, a lost or superseded key is good up to the current checkpoint.

    For a compromised key only its holders know from when on others could sign, so none is assumed.
    """

    def edit(draft: TrustRoot, roots: Sequence[TrustRoot]) -> tuple[TrustRoot, tuple[Finding, ...]]:
        keyid = amendment.find_key(draft, wanted).keyid
        assumed = None if reason == "compromised" else current_good(archive, roots)
        revocation = Revocation(at or draft.created, reason, assumed if good is None else _parse_good(good))
        amended = amendment.revoke_key(draft, keyid, revocation)
        unknown = unknown_goods(archive, roots, amended)
        if unknown:
            raise UsageError(unknown[0].message, said("write SIZE:ROOT of a checkpoint that this archive had"))
        return amended, _undecided(revocation, [keyid], archive)

    return _amend("trust revoke", archive, edit)


def discard(archive: Archive) -> Report[TrustResult]:
    """Drop the draft; keys that were made for it stay in the key store."""
    with exclusive(archive):
        roots = trusted_roots(archive)
        if not erase_draft(archive, roots, roots[-1].version + 1):
            raise NothingError(
                said("there is no draft of a trust root"), said("make one with: archivist trust add, rotate, revoke")
            )
    return Report("trust discard", drafts_elsewhere(archive), trust_result(roots, None))


def _amend(command: str, archive: Archive, edit: _Edit, *, go_on: bool = True) -> Report[TrustResult]:
    """Take the draft, or the root in force as the start of one; edit it; write it unsigned."""
    with exclusive(archive):
        roots = trusted_roots(archive)
        current, elsewhere = roots[-1], drafts_elsewhere(archive)
        before = read_draft(archive, roots)
        if before is not None and not go_on:
            waits = finding("draft-waits", **asdict(draft_name(before)))
            findings = (*elsewhere, *draft_warnings(current, before.root), waits)
            return Report(command, findings, trust_result(roots, before))
        start = before.root if before is not None else replace(current, version=current.version + 1)
        # Not before the root in force, whatever this machine's clock says.
        amended, findings = edit(
            replace(start, created=max(archive.context.clock.now_to_write(), current.created)), roots
        )
        draft = Draft(amended, Envelope(ROOT_TYPE, root_payload(amended), ()))
        if before is not None and before.envelope.signatures:
            findings += (finding("signatures-dropped", count=len(before.envelope.signatures)),)
        write_draft(archive, roots, draft)
    words = trust_result(roots, draft)
    result = TrustEditResult(words.trust, words.draft, None if before is None else draft_name(before))
    return Report(command, (*elsewhere, *findings, *draft_warnings(current, amended)), result)


def _keys_of(draft: TrustRoot, current: TrustRoot, role: str, holder: str | None) -> list[Key]:
    """Return the keys of the one holder who is meant: in force now or in the draft.

    A key that only the draft revokes is among them: its algorithm has to be replaced as well.
    """
    members = [
        draft.keys[keyid]
        for keyid in draft.roles[role].keys
        if draft.keys[keyid].revoked is None or (keyid in current.keys and current.keys[keyid].revoked is None)
    ]
    holders = sorted({key.holder or "" for key in members})
    if holder is None and len(holders) == 1:
        return members
    found = [key for key in members if holder is not None and key.holder == holder]
    if not found:
        message = (
            said("several holders have keys in this role")
            if holder is None
            else said("{holder!r} holds no key in {role}", holder=holder[:80], role=role)
        )
        known = ", ".join(filter(None, holders)) or said("there is none")
        raise UsageError(message, said("name one with --holder: {known}", known=known))
    return found


def _undecided(revocation: Revocation, keyids: Sequence[str], archive: Archive) -> tuple[Finding, ...]:
    """Warn where no checkpoint vouches for what the keys signed; an empty archive has nothing to vouch for."""
    if revocation.good is not None or not any((archive.root / "manifests").glob("*.dsse.json")):
        return ()
    return tuple(finding("good-undecided", key=keyid, at=revocation.at) for keyid in keyids)


def _parse_good(text: str) -> Good:
    match = _GOOD.fullmatch(text)
    if match is None:
        raise UsageError(
            said("{text!r} is no checkpoint", text=text[:100]), said("write SIZE:ROOT, the root hash as 64 hex digits")
        )
    return Good(int(match[1]), match[2])


def _read(path: Path) -> bytes:
    try:
        return read_regular(path, KEY_STORE_BYTES, follow=True)
    except OSError as error:
        raise UsageError(
            said("{path} cannot be read: {strerror}", path=path, strerror=error.strerror),
            said("name the file of a public key"),
        ) from error
