"""DSSE v1 envelopes (https://github.com/secure-systems-lab/dsse, protocol.md and envelope.md).

The envelope file has exactly one form for its content, so a file that was touched in any way is refused
even where the signatures would still hold.
"""

import binascii
from base64 import b64encode
from dataclasses import replace

from archivist.base.canonical import NotCanonicalError, parse_strict, readable_bytes
from archivist.base.limits import ENVELOPE_BYTES, SIGNATURES
from archivist.base.said import said
from archivist.base.shape import SHA256, ShapeError, array, base64_bytes, fields, matching
from archivist.model.envelope import Envelope, Signature
from archivist.model.findings import Finding, finding
from archivist.signing.keys import has_form

__all__ = ["envelope_bytes", "pae", "parse_envelope"]

_ENVELOPE = frozenset({"payload", "payloadType", "signatures"})
_SIGNATURE = frozenset({"keyid", "sig"})
# How the one form of an envelope's file begins.
_HEAD = b'{\n "payload": "'


def pae(payload_type: str, payload: bytes) -> bytes:
    """Return the pre-authentication encoding: the bytes that are signed (DSSE protocol, "PAE")."""
    kind = payload_type.encode("utf-8")
    return b"DSSEv1 %d %b %d %b" % (len(kind), kind, len(payload), payload)


def envelope_bytes(envelope: Envelope) -> bytes:
    """Return the file of an envelope, signatures sorted by key id."""
    signatures = sorted(envelope.signatures, key=lambda item: item.keyid)
    return readable_bytes(
        {
            "payload": _base64(envelope.payload),
            "payloadType": envelope.payload_type,
            "signatures": [{"keyid": item.keyid, "sig": _base64(item.sig)} for item in signatures],
        }
    )


def parse_envelope(data: bytes, path: str, expected_type: str) -> tuple[Envelope | None, tuple[Finding, ...]]:
    """Read an envelope file; None and the finding that refuses it otherwise. No signature is checked here.

    The payload is nearly all of a manifest's file. Where it stands in the one form at its one place it is decoded, and
    the file is judged without it; otherwise the whole file is, for the words of the finding.
    """
    apart = _payload_apart(data)
    if apart is not None:
        payload, rest = apart
        envelope, _ = _parse(rest, path, expected_type)
        if envelope is not None:
            return replace(envelope, payload=payload), ()
    return _parse(data, path, expected_type)


def _payload_apart(data: bytes) -> tuple[bytes, bytes] | None:
    """Return the payload of an envelope file, and the file with an empty one; None where it is not in its one form."""
    if len(data) > ENVELOPE_BYTES or not data.startswith(_HEAD):
        return None
    end = data.find(b'"', len(_HEAD))
    encoded = memoryview(data)[len(_HEAD) : end]
    try:
        payload = binascii.a2b_base64(encoded, strict_mode=True)
    except binascii.Error:
        return None
    # Of characters that all count, only the last four can stand for their bytes in more than one way.
    rest = len(payload) % 3 or 3
    last = binascii.b2a_base64(payload[-rest:], newline=False)
    if len(encoded) != (len(payload) + 2) // 3 * 4 or bytes(encoded[-4:]) != last:
        return None
    return payload, _HEAD + data[end:]


def _parse(data: bytes, path: str, expected_type: str) -> tuple[Envelope | None, tuple[Finding, ...]]:
    # 1. Bound the work before the parser sees anything.
    if len(data) > ENVELOPE_BYTES:
        return None, (finding("envelope-too-large", path, found=said("{n} bytes", n=len(data)), limit=ENVELOPE_BYTES),)
    try:
        # 2. Exactly the format's fields.
        body = fields(parse_strict(data), "the envelope", _ENVELOPE)
        # 3. The type, before the payload is decoded: what a payload is must never depend on the payload.
        if body["payloadType"] != expected_type:
            stated = repr(body["payloadType"])[:100]
            return None, (finding("payload-type", path, expected=expected_type, found=stated),)
        # 4. Signatures, bounded and each key once.
        signatures = _signatures(body["signatures"])
        envelope = Envelope(expected_type, base64_bytes(body["payload"], "payload"), signatures)
    except (NotCanonicalError, ShapeError) as error:
        return None, (finding("envelope-malformed", path, detail=error),)
    # 5. The file is what the writer makes of it, byte for byte.
    if envelope_bytes(envelope) != data:
        return None, (
            finding("envelope-malformed", path, detail=said("it is not in the one form that archivist writes")),
        )
    return envelope, ()


def _signatures(value: object) -> tuple[Signature, ...]:
    items = array(value, "signatures")
    if len(items) > SIGNATURES:
        raise ShapeError(said("more than {signatures} signatures (limits.SIGNATURES)", signatures=SIGNATURES))
    signatures: dict[str, Signature] = {}
    for number, item in enumerate(items):
        place = f"signatures[{number}]"
        entry = fields(item, place, _SIGNATURE)
        keyid = matching(entry["keyid"], f"{place}.keyid", SHA256)
        if keyid in signatures:
            raise ShapeError(said("the key {keyid} has signed twice", keyid=keyid))
        sig = base64_bytes(entry["sig"], f"{place}.sig")
        # Whoever's key it names: what is no signature at all has no place in an envelope.
        if not has_form(sig):
            raise ShapeError(
                said("{place}.sig is empty, or has the form of no known algorithm's signatures", place=place)
            )
        signatures[keyid] = Signature(keyid, sig)
    return tuple(signatures.values())


def _base64(data: bytes) -> str:
    return b64encode(data).decode("ascii")
