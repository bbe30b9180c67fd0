"""Plain text in any listed charset. Nothing is stripped: the text encodes to the source's bytes again."""

import unicodedata

from archivist.base.limits import TEXT_LINES
from archivist.model.document import Document
from archivist.model.findings import Finding, finding
from archivist.model.source import Source
from archivist.readers._charset import Decoded, decode, undecodable
from archivist.readers._formats import recognise
from archivist.readers._interface import Reader, ReadResult
from archivist.readers._oddities import oddities

__all__ = ["PLUGIN"]

# Space, control, format (zero-width, direction marks, U+FEFF), line and paragraph separator: nothing to read.
_EMPTY_CATEGORIES = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf"})


def _accepts(data: bytes, name: str) -> bool:
    """Take whatever is not recognised as something else."""
    return recognise(data, name) is None


def _read(source: Source) -> ReadResult:
    """Decode the bytes; findings `no-text`, `not-text`, `too-many-lines`, and warnings for what is odd."""
    path = source.given
    if not source.data:
        return None, (finding("no-text", path, found="an empty file"),)
    decoded = decode(source.data)
    if decoded is None:
        return None, (finding("not-text", path, found="binary data or in a charset that archivist does not know"),)
    document = Document(decoded.text, "text/plain", decoded.charset, decoded.reason)
    if _is_blank(decoded.text):
        return None, (finding("no-text", path, found="white space only"),)
    if len(document.lines) > TEXT_LINES:
        return None, (finding("too-many-lines", path, expected=str(TEXT_LINES), found=str(len(document.lines))),)
    return document, (*_decoding_warnings(decoded, path), *oddities(document, path))


def _is_blank(text: str) -> bool:
    return all(unicodedata.category(character) in _EMPTY_CATEGORIES for character in text)


def _decoding_warnings(decoded: Decoded, path: str) -> tuple[Finding, ...]:
    found = []
    count, place = undecodable(decoded.text)
    if place is not None:
        offset = len(decoded.text[:place].encode(decoded.charset, "surrogateescape"))
        byte = ord(decoded.text[place]) - 0xDC00
        found.append(finding("undecodable-bytes", path, offset=offset, count=count, byte=f"0x{byte:02x}"))
    if not decoded.sure:
        found.append(finding("charset-uncertain", path, found=decoded.charset, reason=decoded.reason))
    return tuple(found)


PLUGIN = Reader("plain", (".txt", ".text"), _accepts, _read)
