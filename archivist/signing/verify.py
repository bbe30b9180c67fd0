"""Decide whether a role vouches for an envelope.

Only two things matter: a bad signature that names a key of the role, which nobody but a forger makes, and
whether enough holders count. Whatever else is odd (an unknown signer, half of a hybrid pair, a key out of
its time) is told as an error where the threshold is missed and as a warning where it is met without it:
an outsider who appends a signature must not be able to make a good trust root fail, nor to help a bad one. For a
manifest the batch leaf of the log fixes the signatures anyway.
"""

from collections.abc import Callable

from archivist.base.said import said
from archivist.model.envelope import Envelope
from archivist.model.findings import Finding, finding
from archivist.model.trust import Key, TrustRoot
from archivist.signing.dsse import pae
from archivist.signing.keys import has_form, verify_raw
from archivist.signing.trust_rules import TSA_ALGORITHM, covers

__all__ = ["AcceptsRevoked", "never", "role_findings"]

AcceptsRevoked = Callable[[Key], bool]


def never(_key: Key) -> bool:
    """Let no signature of a revoked key count."""
    return False


def role_findings(
    envelope: Envelope,
    root: TrustRoot,
    role: str,
    created: str,
    path: str,
    *,
    accepts_revoked: AcceptsRevoked = never,
) -> tuple[Finding, ...]:
    """Verify an envelope against one role; no error among the findings means that the role vouches for it.

    `created` is the time that the payload states; `from` and `to` of a key bound it, now does not matter.
    `accepts_revoked` decides for a revoked key of the role whether this signature of its counts all the same.
    """
    entry = root.roles[role]
    message = pae(envelope.payload_type, envelope.payload)
    forged: list[Finding] = []
    doubts: list[Finding] = []
    counted: dict[str, set[str]] = {}
    for signature in envelope.signatures:
        # 1. The key comes from the root, never from the envelope. What names any key of the root has its form.
        key = root.keys.get(signature.keyid)
        if key is None or signature.keyid not in entry.keys:
            formless = key is not None and _formless(key, signature.sig, path)
            forged += [formless] if formless else []
            doubts += [] if formless else [finding("signer-unknown", path, found=signature.keyid, role=role)]
            continue
        # 2. The signature, with the algorithm that the root states.
        if not verify_raw(key.alg, key.spki, signature.sig, message):
            forged.append(finding("signature-bad", path, found=key.keyid, holder=_holder(key), alg=key.alg))
            continue
        # 3. The key's time and standing.
        doubt = _doubt(key, created, path, accepts_revoked)
        if doubt is not None:
            doubts.append(doubt)
            continue
        counted.setdefault(_holder(key), set()).add(key.alg)
    # 4. Holders, not keys: each with a good signature of every required group.
    whole = {holder for holder, algorithms in counted.items() if covers(algorithms, entry)}
    for holder in sorted(counted.keys() - whole):
        lacking = [group for group in entry.require if not counted[holder] & set(group)]
        wanted = ", ".join(" or ".join(group) for group in lacking)
        doubts.append(finding("hybrid-incomplete", path, expected=wanted, holder=holder, role=role))
    # 5. The threshold decides whether the doubts do.
    if len(whole) >= entry.threshold:
        return (*forged, *(item.as_warning() for item in doubts))
    numbers = {"expected": str(entry.threshold), "found": str(len(whole))}
    missed = finding("below-threshold", path, **numbers, role=role, version=root.version)
    return (*forged, *doubts, missed)


def _formless(key: Key, signature: bytes, path: str) -> Finding | None:
    """Return the finding for a signature that names a key of another role and cannot be one of its algorithm."""
    if key.alg == TSA_ALGORITHM or has_form(signature, key.alg):
        return None
    detail = said("the signature in the name of key {keyid} has not the form of {alg}", keyid=key.keyid, alg=key.alg)
    return finding("envelope-malformed", path, detail=detail)


def _doubt(key: Key, created: str, path: str, accepts_revoked: AcceptsRevoked) -> Finding | None:
    """Return the reason why a good signature of `key` does not count. Times of the one form compare as text."""
    if (key.start is not None and created < key.start) or (key.end is not None and created > key.end):
        span = said("{start} to {end}", start=key.start or "…", end=key.end or "…")
        return finding("key-out-of-time", path, expected=span, found=created, holder=_holder(key))
    if key.revoked is not None and not accepts_revoked(key):
        return finding("key-revoked", path, found=key.keyid, holder=_holder(key), reason=key.revoked.reason)
    return None


def _holder(key: Key) -> str:
    return key.holder or key.keyid
