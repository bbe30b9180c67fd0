"""Formats that are written in letters, and would pass for plain text.

Text with little markup stays text: Markdown, tables in CSV, a PGP signature below the words.
"""

import re

from archivist.base.source_limits import FORMAT_BYTES
from archivist.readers.mime.coded_text import QUOTED_PRINTABLE, coded_text

__all__ = ["format_by_beginning", "format_by_letters"]

_MARK = b"\xef\xbb\xbf"

# What a file begins with, below a byte order mark and white space. True: it holds text that a reader could extract.
_BEGINNINGS: tuple[tuple[re.Pattern[bytes], str, bool], ...] = tuple(
    (re.compile(pattern), name, readable)
    for pattern, name, readable in (
        (rb"WARC/[0-9.]{1,5}\r?\n", "a web archive (WARC)", True),
        (rb"filedesc://", "a web archive (ARC)", True),
        (rb"HTTP/[0-9.]{1,4} [1-5][0-9]{2}\b[^\n]{0,200}\n[!-9;-~]{1,76}:", "an answer of a web server", True),
        (rb"\{\\rtf", "an RTF document", True),
        (rb"BEGIN:VCARD\r?\n", "an address card (vCard)", True),
        (rb"BEGIN:VCALENDAR\r?\n", "a calendar (iCalendar)", True),
        (rb"\x04?%!PS", "a PostScript document", True),
        (rb"%FDF-", "the data of a PDF's form (FDF)", True),
        (rb"WEBVTT(?:[ \t][^\n]{0,200})?\r?\n", "subtitles (WebVTT)", True),
        (rb"[0-9]{1,5}\r?\n[0-9]{2}:[0-9]{2}:[0-9]{2}[,.][0-9]{3} --> ", "subtitles (SubRip)", True),
        (rb"\[Script Info\]\r?\n", "subtitles (SubStation)", True),
        (rb"(?:%[^\n]*\n\s*)*\\document(?:class|style)\b", "a LaTeX document", True),
        (rb"window\.YTD\.[a-z_]{1,60}\.part[0-9]+ *= *\[", "a file of a Twitter archive", True),
        (
            rb"(?:(?![!-9;-~]{1,76}:)[^\n]{0,200}\n){0,3}?--[^\s-][^\n]{0,200}\n(?i:Content-(?:Type|Transfer-Encoding|Disposition)):",
            *("a piece of an e-mail message, without its header", True),
        ),
        (rb"-----BEGIN PGP MESSAGE-----", "an encrypted PGP message", False),
        (rb"-----BEGIN (?!PGP SIGNED MESSAGE)[A-Z0-9 ]{1,60}-----", "a PEM file", False),
        (rb"begin(?:-base64)? [0-7]{3,4} [^\n]{1,200}\n", "a uuencoded file", False),
        (rb"=ybegin ", "a yEnc file", False),
        (rb"\(This file must be converted with BinHex", "a BinHex file", False),
        (rb"data:[a-z]{1,20}/[a-z0-9.+-]{1,60};base64,", "data in base64", False),
    )
)
_JSON = re.compile(rb"(?:\{|\[\s{0,200}\{)\s{0,200}(?:\"(?:[^\"\\\n]|\\.){0,500}\"\s{0,20}:|\})")
_TAG = re.compile(rb"<([A-Za-z_][\w:.-]{0,80})(?:\s[^<>]{0,2000})?>")
_NAMESPACE = re.compile(rb"\sxmlns(?::[\w.-]{1,40})?\s?=")
_DOCTYPE = re.compile(rb"<!DOCTYPE\s+(?!html\b)[A-Za-z]", re.IGNORECASE)


def format_by_beginning(data: bytes) -> tuple[str, bool] | None:
    """Return the name of a format that begins with words of its own, and whether it holds text."""
    head = _head(data)
    for form, name, readable in _BEGINNINGS:
        if form.match(head):
            return name, readable
    return ("a JSON file", True) if _JSON.match(head) and _end(data).endswith((b"}", b"]")) else None


def format_by_letters(data: bytes) -> tuple[str, bool] | None:
    """Return the name of a format that is known by its letters as a whole, and whether it holds text."""
    coded = coded_text(data)
    if coded is not None:
        return coded, coded == QUOTED_PRINTABLE
    return ("an XML document", True) if _is_xml(_head(data), _end(data)) else None


def _head(data: bytes) -> bytes:
    return data[:FORMAT_BYTES].removeprefix(_MARK).lstrip()


def _end(data: bytes) -> bytes:
    return data[-FORMAT_BYTES:].rstrip()[-100:]


def _is_xml(head: bytes, end: bytes) -> bool:
    """Return whether an element names its namespace, or is closed at the end; a name in angle brackets does neither."""
    if _DOCTYPE.match(head):
        return True
    tag = _TAG.match(head)
    return bool(tag and (_NAMESPACE.search(tag.group()) or end.endswith(b"</" + tag[1] + b">")))
