"""Signed notes (c2sp.org/signed-note): text, a blank line, signature lines; key ids and verifier keys.

Readers raise ShapeError; the formats that are built on notes turn it into a finding of their own.
"""

import hashlib
import re
from base64 import b64encode
from collections.abc import Callable, Iterable

from archivist.base.limits import JSON_INTEGER, NOTE_BYTES, SIGNATURES
from archivist.base.said import said
from archivist.base.shape import ShapeError, base64_bytes, is_note_name
from archivist.ledger.merkle import HASH_BYTES
from archivist.model.log import NoteKey, NoteSignature
from archivist.model.trust import Key

__all__ = [
    "COSIGNATURE",
    "ED25519",
    "NOTE_BYTES",
    "PUBLIC_BYTES",
    "SIGNATURE_BYTES",
    "Sign",
    "Verify",
    "decimal",
    "find_key",
    "hash_of",
    "key_id",
    "note_bytes",
    "note_key",
    "parse_note",
    "parse_signature_lines",
    "parse_vkey",
    "signature_lines",
    "vkey",
]

# Both are handed in by whoever knows cryptography: message → raw signature, and
# (SPKI DER, raw signature, message) → whether it is good.
Sign = Callable[[bytes], bytes]
Verify = Callable[[bytes, bytes, bytes], bool]

# Signature types: a log's own signature, and a witness's timestamped one (c2sp.org/tlog-cosignature).
ED25519 = 0x01
COSIGNATURE = 0x04

PUBLIC_BYTES = 32
SIGNATURE_BYTES = 64

_KEY_ID_BYTES = 4
# RFC 8410: what stands before the 32 bytes of an Ed25519 public key in its SPKI DER.
_ED25519_SPKI = bytes.fromhex("302a300506032b6570032100")
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f]")
_LINE = re.compile("— ([^ ]+) ([^ ]+)")
_DECIMAL = re.compile("0|[1-9][0-9]{0,15}")
_VKEY = re.compile(r"([^+]+)\+([0-9a-f]{8})\+(.+)")


def key_id(key: NoteKey, kind: int) -> bytes:
    """Return the 4 bytes SHA-256(name || LF || kind || public key)[:4]."""
    return hashlib.sha256(key.name.encode("utf-8") + b"\n" + bytes([kind]) + key.public).digest()[:_KEY_ID_BYTES]


def note_key(key: Key) -> NoteKey:
    """Return a key of the trust root's roles log and witness as a note key; ValueError for any other key."""
    public = key.spki[len(_ED25519_SPKI) :]
    if key.spki != _ED25519_SPKI + public or len(public) != PUBLIC_BYTES or key.name is None:
        raise ValueError(f"key {key.keyid[:8]} is not an Ed25519 key with a note key name")
    return NoteKey(key.name, public, key.spki, key.holder or key.keyid, key.start, key.end)


def vkey(key: NoteKey, kind: int) -> str:
    """Return the verifier key text `<name>+<key id>+<base64(kind || public key)>`."""
    return f"{key.name}+{key_id(key, kind).hex()}+{_base64(bytes([kind]) + key.public)}"


def parse_vkey(text: str) -> tuple[NoteKey, int]:
    """Read a verifier key of type ED25519 or COSIGNATURE; ShapeError for anything else, also for a wrong key id."""
    match = _VKEY.fullmatch(text)
    if match is None or not is_note_name(match[1]):
        raise ShapeError(said("the verifier key does not have the form name+id+base64"))
    material = base64_bytes(match[3], "the verifier key")
    kind, public = material[0] if material else 0, material[1:]
    if kind not in {ED25519, COSIGNATURE} or len(public) != PUBLIC_BYTES:
        raise ShapeError(said("the verifier key is of another type than Ed25519"))
    key = NoteKey(match[1], public, _ED25519_SPKI + public, match[1])
    if key_id(key, kind).hex() != match[2]:
        raise ShapeError(said("the verifier key's id is not that of its name and key"))
    return key, kind


def find_key(signature: NoteSignature, keys: Iterable[NoteKey], kind: int) -> NoteKey | None:
    """Return the key whose name and id the signature line states; None if it is a stranger's."""
    return next((key for key in keys if key.name == signature.name and key_id(key, kind) == signature.key_id), None)


def note_bytes(text: bytes, signatures: Iterable[NoteSignature]) -> bytes:
    """Return the whole note."""
    return text + b"\n" + signature_lines(signatures)


def signature_lines(signatures: Iterable[NoteSignature]) -> bytes:
    """Return one line a signature."""
    return "".join(f"— {item.name} {_base64(item.key_id + item.sig)}\n" for item in signatures).encode("utf-8")


def parse_note(data: bytes) -> tuple[bytes, tuple[NoteSignature, ...]]:
    """Return the signed text of a note and its signatures; ShapeError if it is none."""
    _decoded(data)
    # The text may have blank lines of its own, so the last one divides.
    blank = data.rfind(b"\n\n")
    if blank < 0:
        raise ShapeError(said("the note has no blank line before its signatures"))
    return data[: blank + 1], parse_signature_lines(data[blank + 2 :])


def parse_signature_lines(data: bytes) -> tuple[NoteSignature, ...]:
    """Read signature lines: at least one, no key twice; ShapeError otherwise."""
    text = _decoded(data)
    lines = text.split("\n")
    if lines.pop() != "" or not lines:
        raise ShapeError(said("the last line is no signature line"))
    if len(lines) > SIGNATURES:
        raise ShapeError(said("more than {signatures} signatures (limits.SIGNATURES)", signatures=SIGNATURES))
    signatures: dict[tuple[str, bytes], NoteSignature] = {}
    for line in lines:
        signature = _signature(line)
        known = signature.name, signature.key_id
        if known in signatures:
            raise ShapeError(said("the key {name} has signed twice", name=signature.name))
        signatures[known] = signature
    return tuple(signatures.values())


def decimal(text: str, place: str) -> int:
    """Read an ASCII decimal without leading zeroes, below 2^53; ShapeError otherwise."""
    if not _DECIMAL.fullmatch(text) or int(text) >= JSON_INTEGER:
        raise ShapeError(said("{place} is not a plain number below 2^53", place=place))
    return int(text)


def hash_of(text: str, place: str) -> bytes:
    """Read the base64 of a SHA-256; ShapeError otherwise."""
    digest = base64_bytes(text, place)
    if len(digest) != HASH_BYTES:
        raise ShapeError(said("{place} is not a SHA-256", place=place))
    return digest


def _signature(line: str) -> NoteSignature:
    match = _LINE.fullmatch(line)
    if match is None or not is_note_name(match[1]):
        raise ShapeError(said("a signature line does not have the form: — name base64"))
    data = base64_bytes(match[2], "a signature")
    if len(data) <= _KEY_ID_BYTES:
        raise ShapeError(said("a signature is shorter than its key id"))
    return NoteSignature(match[1], data[:_KEY_ID_BYTES], data[_KEY_ID_BYTES:])


def _decoded(data: bytes) -> str:
    if len(data) > NOTE_BYTES:
        raise ShapeError(said("the note is longer than {note_bytes} bytes", note_bytes=NOTE_BYTES))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ShapeError(said("byte {start} of the note is not UTF-8", start=error.start)) from error
    if _CONTROL.search(text):
        raise ShapeError(said("the note holds a control character"))
    return text


def _base64(data: bytes) -> str:
    return b64encode(data).decode("ascii")
