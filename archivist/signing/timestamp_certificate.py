"""A timestamp authority's certificate: which it is, what it is fit for, and who issued it (RFC 5280, RFC 3161, 2.3).

The trust root pins both ends: the key of the authority, and a certificate authority above it, `ca`. That is the anchor,
whether it is a root or the intermediate that issued the authority's certificate: nothing above it is looked at. What
lies between comes with the token.
"""

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.hashes import SHA256, SHA384, SHA512
from cryptography.x509.oid import ExtendedKeyUsageOID

from archivist.base.clock import parse_time
from archivist.base.said import said
from archivist.model.findings import Finding, finding
from archivist.signing._der import CONTEXT, INTEGER, SEQUENCE, read_sequence

__all__ = ["Certificate", "certificate_findings", "is_authority", "read_certificate"]

# Intermediates between an authority and its root; the longest chain in use has two.
_INTERMEDIATES = 4
_DIGESTS = (SHA256, SHA384, SHA512)
_UNDERSTOOD = frozenset({x509.BasicConstraints.oid, x509.KeyUsage.oid, x509.ExtendedKeyUsage.oid})
# What the library raises for a certificate or key that it cannot read; part of it only when a field is looked at.
_UNREADABLE = (
    ValueError,
    TypeError,
    UnsupportedAlgorithm,
    x509.DuplicateExtension,
    x509.InvalidVersion,
    x509.UnsupportedGeneralNameType,
)


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate as DER, with its issuer's name, serial number and public key exactly as they stand in it."""

    der: bytes
    issuer: bytes
    serial: int
    spki: bytes


def read_certificate(der: bytes) -> Certificate:
    """Read a certificate as far as a token needs it (RFC 5280, section 4.1); ShapeError if it is none."""
    fields = read_sequence(der, "a certificate").take(SEQUENCE).fields("a certificate")
    fields.maybe(CONTEXT)  # version
    serial = fields.take(INTEGER).integer()
    fields.take(SEQUENCE)  # signature algorithm
    issuer = fields.take(SEQUENCE).raw
    fields.take(SEQUENCE)  # validity
    fields.take(SEQUENCE)  # subject
    return Certificate(der, issuer, serial, fields.take(SEQUENCE).raw)


def certificate_findings(
    leaf: Certificate, others: Sequence[bytes], ca: bytes, time: str, path: str
) -> tuple[Finding, ...]:
    """Check an authority's certificate at the time of a token.

    `others` are the certificates (DER) that came with it, `ca` is the anchor's.
    """
    moment = parse_time(time)
    with warnings.catch_warnings():
        # What the library finds odd today and may refuse tomorrow is no verdict of ours.
        warnings.simplefilter("ignore")
        try:
            certificate = x509.load_der_x509_certificate(leaf.der)
            unfit = _unfit(certificate)
        except _UNREADABLE as error:
            return (finding("timestamp-certificate", path, detail=said("it cannot be read: {error}", error=error)),)
        findings = [] if unfit is None else [finding("timestamp-certificate", path, detail=unfit)]
        if not _is_valid(certificate, moment):
            span = f"{certificate.not_valid_before_utc:%Y-%m-%d} to {certificate.not_valid_after_utc:%Y-%m-%d}"
            findings.append(finding("timestamp-validity", path, expected=span, found=time))
        root = _loaded(ca)
        pool = [item for item in map(_loaded, others) if item is not None and item != certificate]
        if root is None or not _reaches(certificate, pool, root, moment, 0):
            findings.append(finding("timestamp-chain", path))
    return tuple(findings)


def is_authority(der: bytes) -> bool:
    """Return whether a certificate may issue others, and so be an anchor; False for one that cannot be read."""
    certificate = _loaded(der)
    if certificate is None:
        return False
    try:
        extensions = {item.oid: item.value for item in certificate.extensions}
    except _UNREADABLE:
        return False
    constraints = extensions.get(x509.BasicConstraints.oid)
    usage = extensions.get(x509.KeyUsage.oid)
    if isinstance(usage, x509.KeyUsage) and not usage.key_cert_sign:
        return False
    if not isinstance(constraints, x509.BasicConstraints):
        return certificate.subject == certificate.issuer and not extensions  # a root of before version 3
    return constraints.ca


def _unfit(certificate: x509.Certificate) -> str | None:
    """Return why a certificate is not one for timestamps and for nothing else; None if it is."""
    extensions = {item.oid: item for item in certificate.extensions}
    purpose = extensions.get(x509.ExtendedKeyUsage.oid)
    if purpose is None or list(purpose.value) != [ExtendedKeyUsageOID.TIME_STAMPING]:
        return "its extended key usage is not timestamps alone"
    if not purpose.critical:
        return "its extended key usage is not critical"
    constraints = extensions.get(x509.BasicConstraints.oid)
    if constraints is not None and constraints.value.ca:
        return "it is a certificate authority's"
    usage = extensions.get(x509.KeyUsage.oid)
    if usage is not None and not (usage.value.digital_signature or usage.value.content_commitment):
        return "its key usage does not allow signatures"
    if _has_unknown(certificate):
        return "it has a critical extension that is not known"
    return None


def _reaches(
    certificate: x509.Certificate, pool: Sequence[x509.Certificate], root: x509.Certificate, at: datetime, depth: int
) -> bool:
    """Return whether `root` issued a certificate, itself or through authorities in `pool` that were valid then."""
    if _issued(root, certificate):
        return True
    if depth == _INTERMEDIATES:
        return False
    return any(
        _is_authority(item, at, depth)
        and _issued(item, certificate)
        and _reaches(item, [other for other in pool if other != item], root, at, depth + 1)
        for item in pool
    )


def _issued(issuer: x509.Certificate, certificate: x509.Certificate) -> bool:
    try:
        certificate.verify_directly_issued_by(issuer)
        return isinstance(certificate.signature_hash_algorithm, _DIGESTS)
    except (*_UNREADABLE, InvalidSignature):
        return False


def _is_authority(certificate: x509.Certificate, at: datetime, depth: int) -> bool:
    """Return whether a certificate may issue others with `depth` authorities between it and the last."""
    try:
        extensions = {item.oid: item.value for item in certificate.extensions}
        if _has_unknown(certificate):
            return False
    except _UNREADABLE:
        return False
    constraints = extensions.get(x509.BasicConstraints.oid)
    usage = extensions.get(x509.KeyUsage.oid)
    if not isinstance(constraints, x509.BasicConstraints) or not constraints.ca:
        return False
    if isinstance(usage, x509.KeyUsage) and not usage.key_cert_sign:
        return False
    return _is_valid(certificate, at) and (constraints.path_length is None or constraints.path_length >= depth)


def _has_unknown(certificate: x509.Certificate) -> bool:
    return any(item.critical and item.oid not in _UNDERSTOOD for item in certificate.extensions)


def _is_valid(certificate: x509.Certificate, at: datetime) -> bool:
    return certificate.not_valid_before_utc <= at <= certificate.not_valid_after_utc


def _loaded(der: bytes) -> x509.Certificate | None:
    try:
        return x509.load_der_x509_certificate(der)
    except _UNREADABLE:
        return None
