"""Undo the transfer encoding of a part (RFC 2045, section 6), and say what of it could not be undone."""

import binascii
import re
from dataclasses import dataclass

from archivist.base.said import said
from archivist.readers.mime.coded_text import coded_text

__all__ = ["Decoding", "decoded_body"]

_ALPHABET = bytes(sorted(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"))
_BLANKS = b" \t\r\n\x0b\x0c\x00"
_RUN = re.compile(rb"[A-Za-z0-9+/]+")
_CODED_LINE = re.compile(rb"[A-Za-z0-9+/]{40,}={0,2}[ \t\r]*$", re.MULTILINE)
_TRAILING = re.compile(rb"(?<![ \t])[ \t]++(?=\r?$)", re.MULTILINE)
_UU = re.compile(rb"^begin [0-7]{3,4} [^\n]*\n", re.MULTILINE)


@dataclass(frozen=True)
class Decoding:
    """Decoded bytes; `rest` was written after the encoded ones without being encoded.

    `damage` says in words why the bytes are not to be believed, `cut` that the end is missing.
    """

    data: bytes
    rest: bytes = b""
    damage: str | None = None
    cut: bool = False


def decoded_body(body: bytes, coding: str) -> Decoding:
    """Return the body without its transfer encoding; `coding` is the header's word in lower case.

    What is encoded and not said to be so is damage: mail programs show the letters of the code.
    """
    if coding == "base64":
        return _base64(body)
    if coding == "quoted-printable":
        # White space at the end of a line was added on the way (RFC 2045, section 6.7, rule 3).
        return Decoding(binascii.a2b_qp(_TRAILING.sub(b"", body)))
    if coding in {"x-uuencode", "uuencode", "x-uue"}:
        return _uuencoded(body)
    # 7bit, 8bit, binary, and what means one of them: `8bits`, `none`, the charset's name.
    unsaid = coded_text(body)
    if unsaid is not None:
        return Decoding(b"", damage=said("it is {unsaid}, and its header does not say so", unsaid=unsaid))
    return Decoding(body)


def _base64(body: bytes) -> Decoding:
    coded, rest = body, b""
    if body.translate(None, _ALPHABET + b"=" + _BLANKS):
        coded, rest = _clear_end(body)
        if _CODED_LINE.search(rest):
            return Decoding(b"", damage="its base64 is damaged")
    data, cut = bytearray(), False
    coded = coded.translate(None, _BLANKS)
    for run in _RUN.finditer(coded):
        letters = run.group()
        cut = cut or (len(letters) % 4 > 0 and run.end() == len(coded))  # the signs that fill up the last group
        if len(letters) % 4 == 1:
            letters, cut = letters[:-1], True
        data += binascii.a2b_base64(letters + b"=" * (-len(letters) % 4))
    return Decoding(bytes(data), rest, cut=cut)


def _clear_end(body: bytes) -> tuple[bytes, bytes]:
    """Return the encoded lines, and the lines in clear that a mailing list put after them."""
    place = 0
    for line in body.splitlines(keepends=True):
        if line.translate(None, _ALPHABET + b"=" + _BLANKS):
            break
        place += len(line)
    return body[:place], body[place:]


def _uuencoded(body: bytes) -> Decoding:
    begin = _UU.search(body)
    if begin is None:
        return Decoding(b"", damage="its uuencoded lines have no beginning")
    data = bytearray()
    for line in body[begin.end() :].splitlines():
        if line.strip() in (b"", b"`"):
            continue
        if line.strip() == b"end":
            return Decoding(bytes(data))
        try:
            data += binascii.a2b_uu(line)
        except binascii.Error:
            return Decoding(b"", damage="its uuencoded lines are damaged")
    return Decoding(bytes(data), cut=True)
