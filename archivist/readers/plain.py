"""Plain text in any listed charset. Nothing is stripped: the text encodes to the source's bytes again."""

from archivist.base.said import said
from archivist.model.document import Document
from archivist.model.findings import Finding, finding
from archivist.model.source import Source
from archivist.readers._interface import Reader, ReadResult
from archivist.readers.charsets.decode import decode
from archivist.readers.charsets.decoded import Decoded, undecodable
from archivist.readers.formats.recognise import recognise
from archivist.readers.shared.checked import checked

__all__ = ["PLUGIN"]


def _accepts(data: bytes, name: str) -> bool:
    """Return whether the bytes are not recognised as anything else."""
    return recognise(data, name) is None


def _read(source: Source) -> ReadResult:
    """Return the decoded text, or `no-text`, `not-text` or `too-many-lines`; what is odd in it is a warning."""
    path = source.given
    if not source.data:
        return None, (finding("no-text", path, found=said("an empty file")),)
    decoded = decode(source.data)
    if decoded is None:
        return None, (
            finding("not-text", path, found=said("binary data or in a charset that archivist does not know")),
        )
    document = Document(decoded.text, "text/plain", decoded.charset, decoded.reason)
    return checked(document, path, _decoding_warnings(decoded, path), empty="white space only")


def _decoding_warnings(decoded: Decoded, path: str) -> tuple[Finding, ...]:
    findings = []
    count, place = undecodable(decoded.text)
    if place is not None:
        offset = len(decoded.text[:place].encode(decoded.charset, "surrogateescape"))
        byte = ord(decoded.text[place]) - 0xDC00
        findings.append(finding("undecodable-bytes", path, offset=offset, count=count, byte=f"0x{byte:02x}"))
    if not decoded.sure:
        findings.append(finding("charset-uncertain", path, found=decoded.charset, reason=decoded.reason))
    return tuple(findings)


PLUGIN = Reader("plain", (".txt", ".text"), _accepts, _read)
