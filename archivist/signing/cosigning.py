"""An envelope on its way to the threshold of a role: who has signed, who is still to sign, whose signatures count."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from archivist.model.envelope import Envelope, Signature
from archivist.model.findings import Finding, finding
from archivist.model.trust import Key, TrustRoot
from archivist.signing.dsse import pae
from archivist.signing.first_root import sign
from archivist.signing.keys import PrivateKey, verify_raw
from archivist.signing.trust_rules import able_holders, whole_holders

__all__ = ["Signers", "cosign", "signers", "take_over", "with_good"]


@dataclass(frozen=True, slots=True)
class Signers:
    """How far a threshold of a trust root is met: holders who have signed, and holders who still could.

    `version` is that of the trust root.
    """

    version: int
    threshold: int
    signed: tuple[str, ...]
    waiting: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """Return whether enough holders have signed."""
        return len(self.signed) >= self.threshold


def signers(envelope: Envelope, root: TrustRoot, role: str, created: str) -> Signers:
    """Return which holders of a role have signed: their signatures are good at `created`, the payload's own time."""
    entry = root.roles[role]
    message = pae(envelope.payload_type, envelope.payload)
    given = {item.keyid: item.sig for item in envelope.signatures}
    good = [
        key
        for key in (root.keys[keyid] for keyid in entry.keys if keyid in given)
        if _counts(key, created) and verify_raw(key.alg, key.spki, given[key.keyid], message)
    ]
    signed = whole_holders(entry, good)
    waiting = tuple(item for item in able_holders(root, role) if item not in signed)
    return Signers(root.version, entry.threshold, signed, waiting)


def cosign(envelope: Envelope, keys: Sequence[PrivateKey]) -> Envelope:
    """Add a signature by each key that has not signed yet."""
    there = {item.keyid for item in envelope.signatures}
    fresh = sign(envelope.payload_type, envelope.payload, [key for key in keys if key.keyid not in there])
    return _with(envelope, (*envelope.signatures, *fresh.signatures))


def take_over(
    ours: Envelope, theirs: Envelope, root: TrustRoot, role: str, path: str
) -> tuple[Envelope, tuple[Finding, ...]]:
    """Take over from `theirs`, of the same payload, each good signature of the role; findings for the others.

    A bad signature by a key of the role is an error; a stranger's or a revoked key's is left behind with a warning.
    """
    return with_good(ours, theirs, {keyid: root.keys[keyid] for keyid in root.roles[role].keys}, role, path)


def with_good(
    ours: Envelope, theirs: Envelope, keys: Mapping[str, Key], role: str, path: str
) -> tuple[Envelope, tuple[Finding, ...]]:
    """Add the good signatures of `theirs` by any of `keys` (key id → key), as `take_over` does."""
    message = pae(ours.payload_type, ours.payload)
    taken = {item.keyid: item for item in ours.signatures}
    findings: list[Finding] = []
    for item in theirs.signatures:
        key = keys.get(item.keyid)
        if key is None:
            findings.append(finding("signer-unknown", path, found=item.keyid, role=role).as_warning())
        elif not verify_raw(key.alg, key.spki, item.sig, message):
            findings.append(finding("signature-bad", path, found=item.keyid, holder=key.holder or "", alg=key.alg))
        elif key.revoked is not None:
            revoked = {"holder": key.holder or "", "reason": key.revoked.reason}
            findings.append(finding("key-revoked", path, found=item.keyid, **revoked).as_warning())
        else:
            taken.setdefault(item.keyid, item)
    return _with(ours, taken.values()), tuple(findings)


def _counts(key: Key, created: str) -> bool:
    return key.revoked is None and (key.start or created) <= created <= (key.end or created)


def _with(envelope: Envelope, signatures: Iterable[Signature]) -> Envelope:
    return replace(envelope, signatures=tuple(sorted(signatures, key=lambda item: item.keyid)))
