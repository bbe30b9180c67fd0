"""Recognise what bytes are when they are not plain text: by magic numbers and by markup."""

import re
from dataclasses import dataclass

__all__ = ["DOCX", "HTML", "LOCKED", "MAIL", "MAILBOX", "PDF", "Format", "recognise"]


@dataclass(frozen=True, slots=True)
class Format:
    """A format's name with its article, and whether it holds text that a reader could find."""

    name: str
    readable: bool = False


_DOCUMENT = True

DOCX = Format("a DOCX document", _DOCUMENT)
HTML = Format("an HTML page", _DOCUMENT)
LOCKED = Format("an encrypted Office document", _DOCUMENT)
MAIL = Format("an e-mail message", _DOCUMENT)
MAILBOX = Format("a mailbox", _DOCUMENT)
PDF = Format("a PDF", _DOCUMENT)

# Where no offset is given the magic stands at byte 0. Sources: the formats' own specifications.
_MAGIC: tuple[tuple[bytes, Format], ...] = (
    (b"%PDF-", PDF),
    (b"{\\rtf", Format("an RTF document", _DOCUMENT)),
    (b"PK\x05\x06", Format("an empty ZIP archive")),
    (b"\x89PNG\r\n\x1a\n", Format("a PNG picture")),
    (b"\xff\xd8\xff", Format("a JPEG picture")),
    (b"GIF87a", Format("a GIF picture")),
    (b"GIF89a", Format("a GIF picture")),
    (b"II*\x00", Format("a TIFF picture")),
    (b"MM\x00*", Format("a TIFF picture")),
    (b"\x1f\x8b", Format("a gzip file")),
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

_XML = Format("an XML document", _DOCUMENT)
_HTML_START = re.compile(
    rb"(?:<\?xml\b[^>]*\?>\s*(?=<(?:!doctype\s+html|html)\b))?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|(?:html|head|body|title|meta|script|style|div|table|article|section|p|h[1-6]"
    rb"|br|ul|ol|span)\b)",
    re.IGNORECASE | re.DOTALL,
)
_HTML_BLOCK_END = re.compile(rb"</(?:html|body|p|div|script|table|tr|li|span|h[1-6])\s*>", re.IGNORECASE)
# One closing tag may be quoted in a statement; three are markup.
_HTML_BLOCKS = 3
# Markup shows at the beginning or not at all.
_WINDOW = 200_000

# A header block (RFC 5322, section 2.2): field after field, continued lines indented, ended by an empty line. A written
# statement may begin with From, Date and Subject as well: only the fields that mail programs write make it a message.
_FIELDS = rb"(?:[!-9;-~]{1,76}:[^\r\n]*(?:\r?\n[ \t]+[^\r\n]*)*\r?\n){2,}(?=\r?\n|\Z)"
_HEADER_BLOCK = re.compile(_FIELDS)
_MACHINE_FIELD = re.compile(
    rb"^(?:MIME-Version|Message-ID|Received|Return-Path|DKIM-Signature):", re.IGNORECASE | re.MULTILINE
)
# The line that begins each message of a mailbox (RFC 4155), and the header block that must follow it.
_MAILBOX_START = re.compile(rb"From [^\r\n]+\r?\n" + _FIELDS)
_SENDER_FIELD = re.compile(rb"^(?:From|Sender|Date):", re.IGNORECASE | re.MULTILINE)


def recognise(data: bytes, name: str) -> Format | None:
    """Give the format of bytes that are not plain text; None if nothing speaks against plain text."""
    for magic, found in _MAGIC:
        if data.startswith(magic):
            return found
    return _container(data) or _message(data, name) or _led_pdf(data) or _markup(data, name)


def _container(data: bytes) -> Format | None:
    if data.startswith(b"PK\x03\x04"):
        return next((found for sign, found in _ZIPPED if sign in data), _ZIP)
    if data.startswith(_OLE_MAGIC):
        return LOCKED if _LOCKED_STREAM in data else _OLE
    if data[:4] == b"RIFF":
        return _RIFF.get(data[8:12])
    return _FILM if data[4:8] == b"ftyp" else None


def _led_pdf(data: bytes) -> Format | None:
    """Recognise a PDF after stray bytes, such as an empty line or what a server said before it."""
    found = _LED_PDF.search(data, 0, 2 * _PDF_LEAD)
    return PDF if found and found.start() <= _PDF_LEAD and _PDF_END in data[-_PDF_LEAD:] else None


def _message(data: bytes, name: str) -> Format | None:
    if _MAILBOX_START.match(data[:_WINDOW]):
        return MAILBOX
    block = _HEADER_BLOCK.match(data[:_WINDOW])
    if not block or not _SENDER_FIELD.search(block.group()):
        return None
    return MAIL if name.lower().endswith(".eml") or _MACHINE_FIELD.search(block.group()) else None


def _markup(data: bytes, name: str) -> Format | None:
    """Recognise HTML and XML in any charset whose ASCII is one byte, and in UTF-16 with its zero bytes dropped."""
    head = data[:_WINDOW].replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe \t\r\n\x0c")
    if _HTML_START.match(head):
        return HTML
    ends = len(_HTML_BLOCK_END.findall(head))
    if ends >= _HTML_BLOCKS or (ends and name.lower().endswith((".html", ".htm", ".xhtml"))):
        return HTML
    return _XML if head.startswith(b"<?xml") else None
