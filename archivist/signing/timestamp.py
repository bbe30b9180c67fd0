"""RFC 3161 requests and tokens: their bytes. What a token is worth is `timestamp_checks`' business.

A token is a TimeStampResp in DER. Every field that the signature does not cover must follow from one that
it does, so that no bit of a token can be changed: the version numbers, the list of digest algorithms and
the signer's name have one value each, and unsigned attributes are refused. Only the certificates are left
in the order in which the authority put them.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha512

from archivist.base.limits import TOKEN_BYTES
from archivist.base.said import said
from archivist.base.shape import ShapeError
from archivist.model.findings import Finding, finding
from archivist.signing._der import (
    BIT_STRING,
    BOOLEAN,
    CONTEXT,
    INTEGER,
    NULL,
    OCTET_STRING,
    OID,
    SEQUENCE,
    SET,
    DerValue,
    encode,
    encode_integer,
    encode_oid,
    in_set_order,
    read_sequence,
)

__all__ = ["SHA512_OID", "TOKEN_BYTES", "TST_INFO", "Signer", "Token", "read_token", "request"]

SHA512_OID = "2.16.840.1.101.3.4.2.3"
TST_INFO = "1.2.840.113549.1.9.16.1.4"  # id-ct-TSTInfo, RFC 3161, section 2.4.2
_SIGNED_DATA = "1.2.840.113549.1.7.2"
_CERTIFICATES = 8  # the longest chain in use is four
_GRANTED = 0
_STATUS = ("granted", "granted with changes", "rejection", "waiting", "revocation warning", "revocation")
_GENERALIZED_TIME = 0x18
_FIRST_YEAR = 1970  # RFC 3161 is of 2001; a year below 1000 could not be written either
_TIME = re.compile(r"([0-9]{14})(\.[0-9]*[1-9])?Z")  # [0-9]: \d also matches other scripts' digits


@dataclass(frozen=True, slots=True)
class Signer:
    """A CMS SignerInfo (RFC 5652, section 5.3); `signed` is the DER of its attributes, which is what is signed."""

    issuer: bytes
    serial: int
    digest: str
    attributes: dict[str, DerValue]
    signed: bytes
    algorithm: str
    signature: bytes


@dataclass(frozen=True, slots=True)
class Token:
    """A granted response: the fields of its TSTInfo, its certificates (DER), and its one signer.

    `info` is the TSTInfo's own DER; `time` is genTime, a fraction of a second rounded up.
    """

    info: bytes
    policy: str
    algorithm: str
    imprint: bytes
    time: str
    nonce: int | None
    certificates: tuple[bytes, ...]
    signer: Signer


def request(text: bytes, nonce: int, policy: str | None = None) -> bytes:
    """Return the DER of a TimeStampReq (RFC 3161, section 2.4.1) for the SHA-512 of `text`, certificate wanted.

    ValueError if `policy` is not a dotted object identifier.
    """
    algorithm = encode(SEQUENCE, encode_oid(SHA512_OID), encode(NULL))
    imprint = encode(SEQUENCE, algorithm, encode(OCTET_STRING, sha512(text).digest()))
    wanted = encode_oid(policy) if policy is not None else b""
    return encode(SEQUENCE, encode_integer(1), imprint, wanted, encode_integer(nonce), encode(BOOLEAN, b"\xff"))


def read_token(data: bytes, path: str) -> tuple[Token | None, tuple[Finding, ...]]:
    """Read a TimeStampResp (RFC 3161, section 2.4.2); None and a finding if it is malformed or not granted."""
    if len(data) > TOKEN_BYTES:
        return None, (
            finding(
                "timestamp-malformed",
                path,
                detail=said("it is longer than {token_bytes} bytes", token_bytes=TOKEN_BYTES),
            ),
        )
    try:
        response = read_sequence(data, "the response")
        status = _status(response.take(SEQUENCE))
        if status is not None:
            return None, (finding("timestamp-not-granted", path, found=status),)
        content = response.take(SEQUENCE).fields("the token")
        response.end()
        _require(content.take(OID).oid() == _SIGNED_DATA, "it does not hold signed data")
        wrapped = content.take(CONTEXT).fields("the token's content")
        content.end()
        token = _signed_data(wrapped.take(SEQUENCE))
        wrapped.end()
    except ShapeError as error:
        return None, (finding("timestamp-malformed", path, detail=error),)
    return token, ()


def _status(element: DerValue) -> str | None:
    """Return None for PKIStatus granted and nothing else: with changes, it is not what was asked for."""
    fields = element.fields("the status")
    number = fields.take(INTEGER).integer()
    told = fields.maybe(SEQUENCE)
    failure = fields.maybe(BIT_STRING)
    fields.end()
    if number == _GRANTED:
        _require(failure is None, "it is granted and gives a reason of failure")
        return None
    words = [_STATUS[number] if 0 <= number < len(_STATUS) else said("status {number}", number=number)]
    words += [item.content.decode("utf-8", "replace")[:200] for item in (told.fields("").rest() if told else ())]
    return ": ".join(words)


def _signed_data(element: DerValue) -> Token:
    """Read a CMS SignedData (RFC 5652, section 5.1)."""
    fields = element.fields("the signed data")
    _require(fields.take(INTEGER).integer() == 3, "the signed data is not of version 3")  # noqa: PLR2004  # for TSTInfo
    digests = [_algorithm(item) for item in fields.take(SET).fields("digest algorithms").all(SEQUENCE)]
    content = fields.take(SEQUENCE).fields("the content")
    _require(content.take(OID).oid() == TST_INFO, "it does not hold a TSTInfo")
    wrapped = content.take(CONTEXT).fields("the content's value")
    content.end()
    info = wrapped.take(OCTET_STRING).content
    wrapped.end()
    sent = fields.maybe(CONTEXT)  # whoever was not asked for it leaves it out
    certificates = sent.fields("the certificates").all(SEQUENCE) if sent is not None else ()
    _require(
        len(certificates) <= _CERTIFICATES,
        said("it holds more than {certificates} certificates", certificates=_CERTIFICATES),
    )
    signers = fields.take(SET).fields("the signers").all(SEQUENCE)
    fields.end()
    _require(len(signers) == 1, said("it has {n} signers and not one", n=len(signers)))
    signer = _signer(signers[0])
    _require(digests == [signer.digest], "its digest algorithms are not that of its signer")
    policy, algorithm, imprint, time, nonce = _info(info)
    held = tuple(item.raw for item in certificates)
    return Token(info, policy, algorithm, imprint, time, nonce, held, signer)


def _signer(element: DerValue) -> Signer:
    fields = element.fields("the signer")
    _require(fields.take(INTEGER).integer() == 1, "the signer is not of version 1")
    name = fields.take(SEQUENCE).fields("the signer's name")
    issuer, serial = name.take(SEQUENCE).raw, name.take(INTEGER).integer()
    name.end()
    digest = _algorithm(fields.take(SEQUENCE))
    signed = fields.take(CONTEXT)
    items = signed.fields("the signed attributes").all(SEQUENCE)
    _require(in_set_order(items), "the signed attributes are out of order")
    attributes: dict[str, DerValue] = {}
    for item in items:
        parts = item.fields("an attribute")
        kind = parts.take(OID).oid()
        values = parts.take(SET).fields("an attribute").rest()
        parts.end()
        _require(len(values) == 1 and kind not in attributes, said("the attribute {kind} has not one value", kind=kind))
        attributes[kind] = values[0]
    algorithm, signature = _algorithm(fields.take(SEQUENCE)), fields.take(OCTET_STRING).content
    fields.end()
    # RFC 5652, section 5.4: signed is the SET itself, not the [0] under which it is sent.
    return Signer(issuer, serial, digest, attributes, encode(SET, signed.content), algorithm, signature)


def _info(info: bytes) -> tuple[str, str, bytes, str, int | None]:
    """Read a TSTInfo (RFC 3161, section 2.4.2): policy, imprint's algorithm, imprint, time, nonce."""
    fields = read_sequence(info, "the TSTInfo")
    _require(fields.take(INTEGER).integer() == 1, "the TSTInfo is not of version 1")
    policy = fields.take(OID).oid()
    imprint = fields.take(SEQUENCE).fields("the imprint")
    algorithm, digest = _algorithm(imprint.take(SEQUENCE)), imprint.take(OCTET_STRING).content
    imprint.end()
    fields.take(INTEGER)  # serial number
    time = _time(fields.take(_GENERALIZED_TIME).content)
    fields.maybe(SEQUENCE)  # accuracy
    ordering = fields.maybe(BOOLEAN)
    _require(ordering is None or ordering.content == b"\xff", "ordering states its default")
    nonce = fields.maybe(INTEGER)
    fields.maybe(CONTEXT)  # the authority's name, which its certificate states better
    extensions = fields.maybe(CONTEXT + 1)
    fields.end()
    for item in extensions.fields("the extensions").all(SEQUENCE) if extensions else ():
        parts = item.fields("an extension")
        kind = parts.take(OID).oid()
        _require(parts.maybe(BOOLEAN) is None, said("the extension {kind} is critical and not known", kind=kind))
    return policy, algorithm, digest, time, nonce.integer() if nonce else None


def _algorithm(element: DerValue) -> str:
    """Read an AlgorithmIdentifier without parameters; those of RSA-PSS are the only ones in use, and not accepted."""
    fields = element.fields("an algorithm")
    name = fields.take(OID).oid()
    fields.maybe(NULL)
    fields.end()
    return name


def _time(content: bytes) -> str:
    match = _TIME.fullmatch(content.decode("ascii", "replace"))
    try:
        moment = datetime.strptime(match[1], "%Y%m%d%H%M%S").replace(tzinfo=UTC) if match else None
        if match is None or moment is None:
            raise ShapeError(said("genTime is not in its one form"))
        # Up: a time that is stated too early would prove too much.
        whole = moment + timedelta(seconds=1) if match[2] else moment
    except (ValueError, OverflowError) as error:
        raise ShapeError(said("genTime is not a time")) from error
    _require(whole.year >= _FIRST_YEAR, said("genTime is before {first_year}", first_year=_FIRST_YEAR))
    return whole.strftime("%Y-%m-%dT%H:%M:%SZ")


def _require(holds: bool, otherwise: str) -> None:  # noqa: FBT001  # an assertion that is a finding
    if not holds:
        raise ShapeError(otherwise)
