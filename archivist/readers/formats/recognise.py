"""Recognise what bytes are when they are not plain text: by magic numbers and by markup."""

import re
import zlib
from dataclasses import dataclass

from archivist.base.source_limits import FORMAT_BYTES, GZIP_HEAD_BYTES, ZIP_DIRECTORY_BYTES
from archivist.readers.formats.written import format_by_beginning, format_by_letters
from archivist.readers.mime.header_words import content_field
from archivist.readers.mime.message_start import message_start, with_line_ends
from archivist.readers.mime.parts import Header

__all__ = ["DOCX", "HTML", "LOCKED", "MAIL", "MAILBOX", "PDF", "SAVED_PAGE", "Format", "recognise"]


@dataclass(frozen=True, slots=True)
class Format:
    """A format's name with its article, and whether it holds text that a reader could extract."""

    name: str
    readable: bool = False


_DOCUMENT = True

DOCX = Format("a DOCX document", _DOCUMENT)
HTML = Format("an HTML page", _DOCUMENT)
LOCKED = Format("an encrypted Office document", _DOCUMENT)
MAIL = Format("an e-mail message", _DOCUMENT)
SAVED_PAGE = Format("a saved page (MHTML)", _DOCUMENT)
MAILBOX = Format("a mailbox", _DOCUMENT)
PDF = Format("a PDF", _DOCUMENT)

# Where no offset is given the magic stands at byte 0. Sources: the formats' own specifications.
_MAGIC: tuple[tuple[bytes, Format], ...] = (
    (b"%PDF-", PDF),
    (b"PK\x05\x06", Format("an empty ZIP archive")),
    (b"\x89PNG\r\n\x1a\n", Format("a PNG picture")),
    (b"\xff\xd8\xff", Format("a JPEG picture")),
    (b"GIF87a", Format("a GIF picture")),
    (b"GIF89a", Format("a GIF picture")),
    (b"II*\x00", Format("a TIFF picture")),
    (b"MM\x00*", Format("a TIFF picture")),
    (b"AT&TFORM", Format("a DjVu document", _DOCUMENT)),
    (b"\x78\x9f\x3e\x22", Format("an attachment in Outlook's own format (TNEF)", _DOCUMENT)),
    (b"!BDN", Format("a mailbox of Outlook (PST)", _DOCUMENT)),
    (b"ITSF\x03\x00", Format("a help file (CHM)", _DOCUMENT)),
    (b"BZh91AY&SY", Format("a bzip2 file")),
    (b"\xfd7zXZ\x00", Format("an xz file")),
    (b"\x28\xb5\x2f\xfd", Format("a Zstandard file")),
    (b"7z\xbc\xaf\x27\x1c", Format("a 7-Zip archive")),
    (b"Rar!\x1a\x07", Format("a RAR archive")),
    (b"\x7fELF", Format("a program (ELF)")),
    (b"MZ\x90\x00", Format("a program (Windows)")),
    (b"SQLite format 3\x00", Format("an SQLite database")),
    (b"OggS", Format("an Ogg recording")),
    (b"ID3\x03\x00", Format("an MP3 recording")),
    (b"ID3\x04\x00", Format("an MP3 recording")),
    (b"wOFF", Format("a font")),
    (b"wOF2", Format("a font")),
)

# Viewers look for the beginning of a PDF in the first 1,024 bytes (PDF 32000-1, annex H, note 13). A text may speak of
# such a beginning: after it must stand an object, and at the end of the file the end of a PDF.
_LED_PDF = re.compile(rb"%PDF-[0-9]\.[0-9][^\r\n]{0,40}[\r\n]\s*(?:%[^\r\n]*[\r\n]\s*){0,9}[0-9]+\s+[0-9]+\s+obj\b")
_PDF_LEAD = 1024
_PDF_END = b"%%EOF"

_ZIPPED = (
    (b"word/", DOCX),
    (b"xl/", Format("an XLSX spreadsheet")),
    (b"ppt/", Format("a PPTX presentation")),
    (b"application/vnd.oasis.opendocument.text", Format("an ODT document", _DOCUMENT)),
    (b"application/epub", Format("an EPUB book", _DOCUMENT)),
)
_ZIP = Format("a ZIP archive")
_OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE = Format("an old Office document (OLE)", _DOCUMENT)
# The stream that holds an encrypted OOXML package (MS-OFFCRYPTO, section 2.3.4.4), as the directory spells it.
_LOCKED_STREAM = "EncryptedPackage".encode("utf-16-le")
_RIFF = {b"WEBP": Format("a WebP picture"), b"WAVE": Format("a WAVE recording"), b"AVI ": Format("an AVI film")}
_FILM = Format("a film (MP4)")
_FILMS = {b"hei": Format("a HEIC picture"), b"mif": Format("a HEIC picture"), b"avi": Format("an AVIF picture")}
_GZIP = Format("a gzip file")
_PLIST = Format("a property list")
_SAFARI = Format("a web archive (Safari)", _DOCUMENT)
_WACZ_INDEX = re.compile(rb"PK\x01\x02.{42}datapackage\.json", re.DOTALL)
_WACZ_ARCHIVE = re.compile(rb"PK\x01\x02.{42}archive/", re.DOTALL)
_MAFF = re.compile(rb"PK\x01\x02.{42}[^/\x00]{1,100}/index\.rdf", re.DOTALL)
# Mailboxes of other programs than Unix mail: MMDF, and Rmail of Emacs.
_MAILBOXES = (b"\x01\x01\x01\x01\n", b"\x01\x01\x01\x01\r\n", b"BABYL OPTIONS:")

_XML = Format("an XML document", _DOCUMENT)
_HTML_START = re.compile(
    rb"(?:<\?xml\b[^>]*\?>\s*(?=<(?:!doctype\s+html|html)\b))?<(?:!doctype\s+html|(?:html|head|body|title|meta|script|style|div|table|article|section|p|h[1-6]"
    rb"|br|ul|ol|span)\b)",
    re.IGNORECASE | re.DOTALL,
)
_COMMENT = re.compile(rb"<!--.*?-->\s*", re.DOTALL)
_HTML_BLOCK_END = re.compile(rb"</(?:html|body|p|div|script|table|tr|li|span|h[1-6])\s*>", re.IGNORECASE)
# One closing tag may be quoted in a statement; three are markup.
_HTML_BLOCKS = 3
# What a site is built from: its keys say the title and the day, and no reader of pages keeps them.
_PAGE_SOURCE = re.compile(
    rb"(?:---|\+\+\+)[ \t]*\r?\n\w[^\r\n]{0,40}[:=]|<define-tag |#use wml|(?:[a-z][a-z_-]{1,30}:(?: [^\r\n]*)?\r?\n){2}"
)

# A page that somebody saved (MHTML, RFC 2557) has no addressee; its first part says where the page stood.
_ADDRESSED = re.compile(r"to|cc|bcc|received|return-path|delivered-to|newsgroups", re.IGNORECASE)
_PLACED = re.compile(
    rb"^--[^\n]{1,200}\n(?:[!-9;-~]{1,76}:[^\n]{0,1000}\n(?:[ \t][^\n]{0,1000}\n){0,20}){0,10}?Content-Location:[ \t]*(?:https?|file|ftp)://",
    re.IGNORECASE | re.MULTILINE,
)
_SAVED_BY = re.compile(rb"[\s\"<]*(?:Saved by|Enregistr|Gespeichert|Guardado|Salvat|Saved)\b[^@]*$", re.IGNORECASE)


def recognise(data: bytes, name: str) -> Format | None:
    """Return the format of bytes that are not plain text; None if nothing speaks against plain text."""
    for magic, known in _MAGIC:
        if data.startswith(magic):
            return known
    return (
        _written(format_by_beginning(data))
        or _container(data)
        or _message(data, name)
        or _pdf_after_stray_bytes(data)
        or _markup(data, name)
        or _written(format_by_letters(data))
    )


def _written(known: tuple[str, bool] | None) -> Format | None:
    return Format(*known) if known is not None else None


def _container(data: bytes) -> Format | None:
    if data.startswith(b"PK\x03\x04"):
        return _web_archive(data) or next((known for sign, known in _ZIPPED if sign in data), _ZIP)
    if data.startswith(_OLE_MAGIC):
        return LOCKED if _LOCKED_STREAM in data else _OLE
    if data.startswith(b"\x1f\x8b"):
        return _compressed(data)
    if data.startswith(b"bplist0"):
        return _SAFARI if b"WebMainResource" in data else _PLIST
    if data[:4] == b"RIFF":
        return _RIFF.get(data[8:12])
    return _FILMS.get(data[8:11], _FILM) if data[4:8] == b"ftyp" else None


def _web_archive(data: bytes) -> Format | None:
    """Return WACZ or MAFF, by the names in the central directory."""
    directory = data[-ZIP_DIRECTORY_BYTES:]
    if _WACZ_INDEX.search(directory) and _WACZ_ARCHIVE.search(directory):
        return Format("a web archive (WACZ)", _DOCUMENT)
    return Format("a web archive (MAFF)", _DOCUMENT) if _MAFF.search(directory) else None


def _compressed(data: bytes) -> Format:
    """Return what the first bytes in a gzip file show: a web archive is compressed record by record."""
    try:
        head = zlib.decompressobj(wbits=31).decompress(data[:GZIP_HEAD_BYTES], GZIP_HEAD_BYTES)
    except zlib.error:
        return _GZIP
    if head.startswith(b"WARC/"):
        return Format("a web archive (WARC)", _DOCUMENT)
    return Format("a web archive (ARC)", _DOCUMENT) if head.startswith(b"filedesc://") else _GZIP


def _pdf_after_stray_bytes(data: bytes) -> Format | None:
    """Return PDF for one after stray bytes, such as an empty line or the header of a server."""
    match = _LED_PDF.search(data, 0, 2 * _PDF_LEAD)
    return PDF if match and match.start() <= _PDF_LEAD and _PDF_END in data[-_PDF_LEAD:] else None


def _message(data: bytes, name: str) -> Format | None:
    if data.startswith(_MAILBOXES):
        return MAILBOX
    lines = with_line_ends(data)
    start = message_start(lines, name)
    if start is None:
        return None
    if start.several:
        return MAILBOX
    return SAVED_PAGE if _is_saved_page(start.header, lines) else MAIL


def _is_saved_page(header: Header, lines: bytes) -> bool:
    """Return whether a browser or word processor saved a page, and nobody sent it."""
    if header.first("snapshot-content-location"):
        return True
    if any(_ADDRESSED.fullmatch(key) for key, _ in header.fields):
        return False
    kind = content_field(header.first("content-type"), "text/plain").kind
    if kind == "text/html":
        return bool(header.first("content-location"))
    saved = bool(
        _SAVED_BY.match(header.first("from")) or _PLACED.search(lines[: header.end + FORMAT_BYTES], header.end)
    )
    return kind == "multipart/related" and saved


def _behind_comments(head: bytes) -> bytes:
    """Return what comes behind the comments with which markup begins; each ends where it first can."""
    start = 0
    while comment := _COMMENT.match(head, start):
        start = comment.end()
    return head[start:]


def _markup(data: bytes, name: str) -> Format | None:
    """Return HTML or XML, in any charset whose ASCII is one byte, and in UTF-16 with its zero bytes dropped.

    The source of a page that is still to be built, with front matter above its HTML, is text.
    """
    head = data[:FORMAT_BYTES].replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe \t\r\n\x0c")
    if _HTML_START.match(_behind_comments(head)):
        return HTML
    if _PAGE_SOURCE.match(head):
        return None
    ends = len(_HTML_BLOCK_END.findall(head))
    if ends >= _HTML_BLOCKS or (ends and name.lower().endswith((".html", ".htm", ".xhtml"))):
        return HTML
    return _XML if head.startswith(b"<?xml") else None
