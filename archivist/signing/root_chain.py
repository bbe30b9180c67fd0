"""The chain of trust roots: from a pinned version 1, one step at a time (python-tuf's root rules, without expiry)."""

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import replace

from archivist.base.limits import ROOT_VERSIONS
from archivist.base.places import place_of, root_path
from archivist.base.said import said
from archivist.model.envelope import ROOT_TYPE, Envelope
from archivist.model.errors import UsageError
from archivist.model.findings import Finding, finding, worst_exit
from archivist.model.trust import TrustRoot
from archivist.signing.dsse import parse_envelope
from archivist.signing.trust_wire import parse_root
from archivist.signing.verify import role_findings

__all__ = ["parse_pin", "pin_text", "verify_chain"]

_PIN = re.compile(r"SHA256:([A-Za-z0-9_-]{43})")


def pin_text(sha256_hex: str) -> str:
    """Return a SHA-256 as a pin: `SHA256:` and 43 base64url characters, no padding."""
    return "SHA256:" + urlsafe_b64encode(bytes.fromhex(sha256_hex)).decode("ascii").rstrip("=")


def parse_pin(text: str) -> str:
    """Read a pin and give the SHA-256 as hex; UsageError for any other form."""
    match = _PIN.fullmatch(text.strip())
    digest = urlsafe_b64decode(match[1] + "=").hex() if match else ""
    if not match or pin_text(digest) != match[0]:  # 43 characters hold two bits too many; they must be zero
        raise UsageError(
            said("{text!r} is not a pin", text=text[:80]),
            said("a pin is SHA256: and 43 characters, as archivist init shows it"),
        )
    return digest


def verify_chain(
    roots: Sequence[tuple[str, bytes]], archive: str, pin: str | None
) -> tuple[list[TrustRoot], tuple[Finding, ...]]:
    """Verify envelope files of versions 1, 2, 3 … in order; give the roots that verify, and the findings.

    `roots` are (path, file bytes), `archive` the id that each must name, `pin` the text form or None for
    no comparison. The walk stops at the first root that does not verify: what only that root vouches for
    is vouched for by nobody. UsageError if `pin` is no pin.
    """
    # 0. What the caller trusts, and how much work is sane.
    pinned = None if pin is None else parse_pin(pin)
    if not roots:
        return [], (finding("root-missing", root_path(1)),)
    findings: list[Finding] = []
    if len(roots) > ROOT_VERSIONS:
        findings.append(finding("root-chain-too-long", roots[0][0], found=str(len(roots)), limit=ROOT_VERSIONS))
    chain: list[TrustRoot] = []
    for path, data in roots[:ROOT_VERSIONS]:
        # 1. Strict form, of the envelope and then of its payload.
        envelope, problems = parse_envelope(data, path, ROOT_TYPE)
        root, more = parse_root(envelope.payload, path) if envelope is not None else (None, ())
        findings += [*problems, *more]
        if envelope is None or root is None:
            break
        # 2. to 6.
        step = _step_findings(envelope, root, chain, archive, path)
        findings += step
        if worst_exit(step):
            break
        chain.append(root)
        # 7. The anchor. The chain is walked on, so that the report tells everything that is wrong.
        if root.version == 1 and pinned is not None and root.sha256 != pinned:
            findings.append(finding("pin-differs", path, expected=pin_text(pinned), found=pin_text(root.sha256)))
    return chain, tuple(findings)


def _step_findings(
    envelope: Envelope, root: TrustRoot, chain: Sequence[TrustRoot], archive: str, path: str
) -> tuple[Finding, ...]:
    """Check one root against its predecessor."""
    # 2. Exactly the next version, in the file of its number: "greater" would allow a jump that can never be undone.
    place = place_of(path)
    named = place.number if place is not None and place.kind == "trust" else root.version
    for version in (root.version, named):
        if version != len(chain) + 1:
            return (finding("root-gap", path, expected=str(len(chain) + 1), found=str(version)),)
    # 3. One archive.
    if root.archive != archive:
        return (finding("root-other-archive", path, expected=archive, found=root.archive),)
    # 4. Its own threshold, and 5. the predecessor's.
    if not chain:
        return role_findings(envelope, root, "root", root.created, path)
    previous = chain[-1]
    # 6. Not made before its predecessor: a batch is judged by the time of the root that it names.
    findings: tuple[Finding, ...] = ()
    if root.created < previous.created:
        findings = (finding("root-goes-back", path, expected=previous.created, found=root.created),)
    for voucher, other in ((root, previous), (previous, root)):
        # A key that is good only in the other of the two signs for that one: it is no unknown or revoked signer.
        elsewhere = _usable(other) - _usable(voucher)
        own = tuple(item for item in envelope.signatures if item.keyid not in elsewhere)
        findings += role_findings(replace(envelope, signatures=own), voucher, "root", root.created, path)
    return tuple(item for place, item in enumerate(findings) if item not in findings[:place])  # a key may be in both


def _usable(root: TrustRoot) -> set[str]:
    return {keyid for keyid in root.roles["root"].keys if root.keys[keyid].revoked is None}
