"""Look into a manifest's file without parsing it, to learn whether it is worth parsing, or when it says it was made.

`may_withhold` and `may_list` may say yes where the answer is no, never the other way round, for the one form in which
manifests are written: the payload comes first in the envelope, the predicate before the subject, and a quotation mark
inside a string is escaped.
"""

import binascii
import re
from collections.abc import Set as AbstractSet

from archivist.base.clock import is_time
from archivist.base.places import revisions_in

__all__ = ["HEAD_BYTES", "created_in", "listed_records", "may_list", "may_withhold"]

# The predicate of a manifest, up to and with an empty list of withheld files, takes less than half of this.
HEAD_BYTES = 4096

_PAYLOAD = b'{\n "payload": "'
_NOTHING_WITHHELD = b'"withheld":[]}'
# Twelve bytes of it as base64 writes them, for each place among the groups of three at which it can begin.
_ENCODED = tuple(binascii.b2a_base64(_NOTHING_WITHHELD[skip : skip + 12], newline=False) for skip in (0, 1, 2))
# What a canonical payload begins with: no string before `created` may hold a quotation mark or a brace.
_CREATED = re.compile(
    rb'\{"_type":"[^"\\]*","predicate":\{"aids":\{[^{}\\]*\},"archive":"[^"\\]*","created":"([0-9TZ:-]{20})"'
)
_NAME = re.compile(rb'"name":"([^"\\]*)"')


def created_in(head: bytes) -> str | None:
    """Return `created` as the first HEAD_BYTES of an envelope file state it; None if it is not where it should be."""
    match = _CREATED.match(_payload(head) or b"")
    text = match[1].decode("ascii") if match else None
    return text if is_time(text) else None


def may_withhold(head: bytes) -> bool:
    """Return by the first HEAD_BYTES of an envelope file whether its manifest may withhold anything."""
    return not any(_holds(head, part) for part in _ENCODED) and _NOTHING_WITHHELD not in (_payload(head) or b"")


def may_list(envelope: bytes, names: AbstractSet[str]) -> bool:
    """Return whether a manifest may have one of `names`, ASCII paths, among its rows or its withheld files."""
    payload = _payload(envelope)
    if payload is None or envelope.find(b'"', len(_PAYLOAD)) < 0:  # no envelope, or one that is cut off
        return True
    wanted = {name.encode("ascii", "replace") for name in names}
    return any(match[1] in wanted for match in _NAME.finditer(payload))


def listed_records(envelope: bytes) -> dict[str, int]:
    """Return record id → the newest revision of which a manifest names a file; nothing if it has another form."""
    found: dict[str, int] = {}
    names = (match[1] for match in _NAME.finditer(_payload(envelope) or b""))
    for record_id, revision in revisions_in(name.decode("ascii", "replace") for name in names):
        found[record_id] = max(found.get(record_id, 0), revision)
    return found


def _holds(head: bytes, part: bytes) -> bool:
    """Return whether a payload says by itself that nothing is withheld, where `part` of that stands encoded in it.

    An archive has a manifest a batch, and whoever adds a record looks into each: only some groups are decoded.
    """
    start = len(_PAYLOAD)
    at = head.find(part, start)
    if at < 0 or (at - start) % 4 or not head.startswith(_PAYLOAD) or b'"' in head[start:at]:
        return False
    piece = head[max(start, at - 4) : at + len(part) + 4]
    try:
        return _NOTHING_WITHHELD in binascii.a2b_base64(piece, strict_mode=True)
    except binascii.Error:
        return False


def _payload(envelope: bytes) -> bytes | None:
    """Decode the payload as far as it goes; None if the file does not begin as an envelope does."""
    if not envelope.startswith(_PAYLOAD):
        return None
    end = envelope.find(b'"', len(_PAYLOAD))
    encoded = memoryview(envelope)[len(_PAYLOAD) : end if end >= 0 else len(envelope)]
    try:
        return binascii.a2b_base64(encoded[: len(encoded) - len(encoded) % 4], strict_mode=True) or None
    except binascii.Error:
        return None
