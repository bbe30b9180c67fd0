"""Decode what declares its charset: a page in its head, a message or a part of one in its header."""

from dataclasses import replace

from archivist.base.charsets import charset_name
from archivist.readers.charsets.decode import decode, decode_as
from archivist.readers.charsets.decoded import Decoded, decode_strictly

__all__ = ["decode_declared"]

_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
# What these labels mean on the web (WHATWG Encoding, section 4.2).
_WEB = {"iso-8859-1": "windows-1252", "iso-8859-9": "windows-1254"}
_WEB_LABELS = {
    "iso-8859-8-i": "iso-8859-8",
    "x-cp1251": "windows-1251",
    "x-cp1252": "windows-1252",
    "unicode-1-1-utf-8": "utf-8",
    "utf8mb4": "utf-8",
}


def decode_declared(data: bytes, *declared: str | None) -> Decoded | None:
    """Return the text in the charset that is declared first, unless a byte order mark or the bytes contradict it.

    A text that a later declaration would make other letters of is unsure. None if the bytes are no text in a listed
    charset, or are one in the charset that is declared, and that is not listed.
    """
    given = [label for label in declared if label]
    names = [_charset_of(label) for label in given]
    if given and names[0] is None and _is_foreign(data, given[0]):
        return None
    known = list(dict.fromkeys(name for name in names if name is not None))
    if not known:
        return decode(data)
    first = decode_as(data, known[0])
    others = (decode_as(data, name) for name in known[1:])
    if first is None or all(other is not None and other.text == first.text for other in others):
        return first
    return replace(first, sure=False)


def _charset_of(label: str) -> str | None:
    name = charset_name(_WEB_LABELS.get(label.strip().lower(), label))
    return _WEB.get(name, name) if name else None


def _is_foreign(data: bytes, label: str) -> bool:
    """Return whether bytes are text in the charset that is declared, which Python knows and archivist does not list."""
    if data.isascii() or data.startswith(_MARKS) or decode_strictly(data, "utf-8") is not None:
        return False
    return not label.lower().startswith(("utf", "unicode")) and decode_strictly(data, label) is not None
