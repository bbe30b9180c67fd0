"""Decide what an RFC 3161 token is worth: for which text, by whom, at what time. Offline, and as of the token's time.

Each kind of forged token is refused for a reason of its own; ready-made verifiers let several of them pass
(docs/adr/0008).
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from hmac import compare_digest

from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256, SHA384, SHA512

from archivist.base.clock import parse_time
from archivist.base.digest import sha256_hex
from archivist.base.limits import CLOCK_SKEW_MINUTES
from archivist.base.said import said
from archivist.base.shape import ShapeError
from archivist.model.findings import Finding, finding, worst_exit
from archivist.model.trust import Key, TrustRoot
from archivist.signing._der import NULL, OCTET_STRING, OID, SEQUENCE, DerValue
from archivist.signing._spki import load_public, passes
from archivist.signing.timestamp import SHA512_OID, TST_INFO, Signer, Token, read_token
from archivist.signing.timestamp_certificate import Certificate, certificate_findings, read_certificate

__all__ = ["CountsRevoked", "Expected", "Vouch", "never_revoked", "token_findings"]

CountsRevoked = Callable[[Key, str], bool]

_RSA_BITS = 2048

_Digest = SHA256 | SHA384 | SHA512
_DIGESTS: dict[str, _Digest] = {
    "2.16.840.1.101.3.4.2.1": SHA256(),
    "2.16.840.1.101.3.4.2.2": SHA384(),
    SHA512_OID: SHA512(),
}
_RSA = "1.2.840.113549.1.1."
_ECDSA = "1.2.840.10045.4.3."
# Signature algorithm → the one digest that it goes with; rsaEncryption goes with any.
_FITTING: dict[str, tuple[str, ...]] = {
    f"{_RSA}1": tuple(_DIGESTS),
    **{f"{_RSA}{11 + at}": (digest,) for at, digest in enumerate(_DIGESTS)},
    **{f"{_ECDSA}{2 + at}": (digest,) for at, digest in enumerate(_DIGESTS)},
}
_CONTENT_TYPE = "1.2.840.113549.1.9.3"
_MESSAGE_DIGEST = "1.2.840.113549.1.9.4"
_ESS = "1.2.840.113549.1.9.16.2.12"  # signing-certificate, RFC 2634: SHA-1
_ESS_V2 = "1.2.840.113549.1.9.16.2.47"  # signing-certificate-v2, RFC 5816


@dataclass(frozen=True, slots=True)
class Expected:
    """What a token must be about: `text`, and a time between `previous` and `now`.

    `nonce` and `policy` are those of a request that was just made; None where the token was archived before.
    """

    text: bytes
    now: str
    previous: str | None = None
    nonce: int | None = None
    policy: str | None = None


@dataclass(frozen=True, slots=True)
class Vouch:
    """That a holder of the role tsa saw a text at `time`, or before."""

    time: str
    holder: str


def never_revoked(_key: Key, _time: str) -> bool:
    """Let no token by a revoked key count."""
    return False


def token_findings(
    data: bytes, path: str, root: TrustRoot, expected: Expected, *, counts_revoked: CountsRevoked = never_revoked
) -> tuple[Vouch | None, tuple[Finding, ...]]:
    """Verify a TimeStampResp against the role tsa; a vouch only if there is no error among the findings.

    `counts_revoked(key, time)` decides whether a token of that time by a revoked key counts all the same.
    """
    # 1. Strict form, and granted.
    token, problems = read_token(data, path)
    if token is None:
        return None, problems
    # 2. For this text.
    findings = list(_imprint(token, expected.text, path))
    # 3. Signed by the certificate that the signature itself names.
    leaf, others, problems = _signed_by(token, path)
    findings += problems
    # 4. To the request that was made.
    findings += _answer(token, expected, path)
    if leaf is None:
        return None, tuple(findings)
    # 5. By an authority of the trust root, in force at that time.
    key = root.keys.get(sha256_hex(leaf.spki))
    if key is None or key.keyid not in root.roles["tsa"].keys or key.ca is None:
        return None, (*findings, finding("timestamp-authority", path, found=sha256_hex(leaf.spki)))
    findings += _standing(key, token.time, counts_revoked, path)
    # 6. With a certificate fit for it, and a way from it to the pinned authority above it, both as of that time.
    findings += certificate_findings(leaf, others, key.ca, token.time, path)
    # 7. At a possible time.
    findings += _time(token.time, expected, path)
    vouch = Vouch(token.time, key.holder or key.keyid)
    return (None if worst_exit(findings) else vouch), tuple(findings)


def _imprint(token: Token, text: bytes, path: str) -> tuple[Finding, ...]:
    if token.algorithm != SHA512_OID:
        return (finding("timestamp-digest", path, expected=SHA512_OID, found=token.algorithm),)
    digest = hashlib.sha512(text).digest()
    if not compare_digest(digest, token.imprint):
        return (finding("timestamp-imprint", path, expected=digest.hex(), found=token.imprint.hex()),)
    return ()


def _signed_by(token: Token, path: str) -> tuple[Certificate | None, tuple[bytes, ...], tuple[Finding, ...]]:
    """Find the signer's certificate and check signature and attributes (RFC 5652, 5.4 and 5.6; RFC 5816)."""
    signer = token.signer
    try:
        certificates = [read_certificate(der) for der in token.certificates]
    except ShapeError as error:
        return None, (), (finding("timestamp-malformed", path, detail=error),)
    leaf = next((item for item in certificates if (item.issuer, item.serial) == (signer.issuer, signer.serial)), None)
    if leaf is None:
        return None, (), (finding("timestamp-no-certificate", path, found=said("{n} others", n=len(certificates))),)
    others = tuple(item.der for item in certificates if item.der != leaf.der)
    weak = _weakness(leaf, signer)
    if weak is not None:
        return leaf, others, (finding("timestamp-algorithm", path, found=weak),)
    findings = []
    if not _has_content(token) or not _verify(leaf, signer):
        findings.append(finding("timestamp-signature", path))
    try:
        bound = _names(signer, leaf)
    except ShapeError as error:
        return leaf, others, (*findings, finding("timestamp-malformed", path, detail=error))
    if not bound:
        findings.append(finding("timestamp-unbound", path, found=hashlib.sha256(leaf.der).hexdigest()))
    return leaf, others, tuple(findings)


def _weakness(leaf: Certificate, signer: Signer) -> str | None:
    """Return what about key and algorithms is not accepted; None if all is."""
    key = load_public(leaf.spki)
    if signer.digest not in _DIGESTS or signer.digest not in _FITTING.get(signer.algorithm, ()):
        return said("{algorithm} with {digest}", algorithm=signer.algorithm, digest=signer.digest)
    if signer.algorithm.startswith(_RSA):
        strong = isinstance(key, rsa.RSAPublicKey) and key.key_size >= _RSA_BITS
        return None if strong else said("a key that is not RSA of {rsa_bits} bits or more", rsa_bits=_RSA_BITS)
    strong = isinstance(key, ec.EllipticCurvePublicKey) and isinstance(
        key.curve, ec.SECP256R1 | ec.SECP384R1 | ec.SECP521R1
    )
    return None if strong else "a key on another curve than P-256, P-384 or P-521"


def _has_content(token: Token) -> bool:
    """Return whether the signed attributes are about this TSTInfo."""
    kind = token.signer.attributes.get(_CONTENT_TYPE)
    stated = token.signer.attributes.get(_MESSAGE_DIGEST)
    if kind is None or stated is None or kind.tag != OID or stated.tag != OCTET_STRING:
        return False
    digest = hashlib.new(_DIGESTS[token.signer.digest].name, token.info).digest()
    return kind.oid() == TST_INFO and compare_digest(digest, stated.content)


def _verify(leaf: Certificate, signer: Signer) -> bool:
    key, digest = load_public(leaf.spki), _DIGESTS[signer.digest]
    if isinstance(key, rsa.RSAPublicKey):
        return passes(lambda: key.verify(signer.signature, signer.signed, padding.PKCS1v15(), digest))
    return isinstance(key, ec.EllipticCurvePublicKey) and passes(
        lambda: key.verify(signer.signature, signer.signed, ec.ECDSA(digest))
    )


def _names(signer: Signer, leaf: Certificate) -> bool:
    """Return whether the signed attributes name this very certificate: at least one does, and none another.

    Without it another certificate for the same key, with other rights or dates, could be put in its place.
    """
    values = {kind: signer.attributes[kind] for kind in (_ESS, _ESS_V2) if kind in signer.attributes}
    return bool(values) and all(_first_hash(value, leaf, kind) for kind, value in values.items())


def _first_hash(value: DerValue, leaf: Certificate, kind: str) -> bool:
    """Compare the first ESSCertID (RFC 2634, 5.4.1) or ESSCertIDv2 (RFC 5035, 4), the signer's own."""
    if value.tag != SEQUENCE:
        return False
    first = value.fields("the signing certificate").take(SEQUENCE).fields("the signing certificate").rest()
    fields = first[0].fields("the signing certificate") if first and first[0].tag == SEQUENCE else None
    if fields is None:
        return False
    digest = "sha1" if kind == _ESS else "sha256"
    stated = fields.maybe(SEQUENCE) if kind == _ESS_V2 else None
    if stated is not None:
        algorithm = stated.fields("the signing certificate's digest")
        name = algorithm.take(OID).oid()
        algorithm.maybe(NULL)
        algorithm.end()
        if name not in _DIGESTS:
            return False
        digest = _DIGESTS[name].name
    stated_digest = fields.take(OCTET_STRING).content
    # issuerSerial may follow; the digest is of the whole certificate, issuer and serial number in it.
    return compare_digest(hashlib.new(digest, leaf.der, usedforsecurity=False).digest(), stated_digest)


def _answer(token: Token, expected: Expected, path: str) -> list[Finding]:
    findings = []
    if expected.nonce is not None and token.nonce != expected.nonce:
        findings.append(finding("timestamp-nonce", path, expected=str(expected.nonce), found=str(token.nonce)))
    if expected.policy is not None and token.policy != expected.policy:
        findings.append(finding("timestamp-policy", path, expected=expected.policy, found=token.policy))
    return findings


def _standing(key: Key, time: str, counts_revoked: CountsRevoked, path: str) -> list[Finding]:
    """Check the key at the token's time. Times of the one form compare as text."""
    holder = key.holder or key.keyid
    if (key.start is not None and time < key.start) or (key.end is not None and time > key.end):
        span = said("{start} to {end}", start=key.start or "…", end=key.end or "…")
        return [finding("key-out-of-time", path, expected=span, found=time, holder=holder)]
    if key.revoked is not None and not counts_revoked(key, time):
        return [finding("key-revoked", path, found=key.keyid, holder=holder, reason=key.revoked.reason)]
    return []


def _time(time: str, expected: Expected, path: str) -> list[Finding]:
    findings = []
    if parse_time(time) > parse_time(expected.now) + timedelta(minutes=CLOCK_SKEW_MINUTES):
        findings.append(finding("timestamp-future", path, expected=expected.now, found=time))
    if expected.previous is not None and time < expected.previous:
        findings.append(finding("timestamp-order", path, expected=expected.previous, found=time))
    return findings
