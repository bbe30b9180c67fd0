"""Recognise text in base64 or quoted-printable that nothing says to be encoded."""

import re

from archivist.base.source_limits import FORMAT_BYTES

__all__ = ["QUOTED_PRINTABLE", "coded_text"]

_MARK = b"\xef\xbb\xbf"
_BASE64, QUOTED_PRINTABLE = "data in base64", "a text in quoted-printable"
_ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="
_BASE64_LEAST = 160
_LETTERS = re.compile(rb"(?=.*[A-Z])(?=.*[a-z])(?=.*[0-9+/])", re.DOTALL)
# Beyond ASCII, or what has to be coded: the sign itself, white space.
_QUOTED = re.compile(rb"=(?:[89A-F][0-9A-F]|20|3D|09|0D)")
_UU = re.compile(rb"^begin [0-7]{3,4} ", re.MULTILINE)
_SOFT_END = re.compile(rb"^[^\n]{60,74}[^\n=]=\r?$", re.MULTILINE)
_QUOTED_LEAST, _QUOTED_SHARE = 20, 0.3


def coded_text(data: bytes) -> str | None:
    """Return what a text is that is nothing but base64, or is quoted-printable; None for any other."""
    head = data[:FORMAT_BYTES].removeprefix(_MARK).lstrip()
    if _is_base64(head):
        return _BASE64
    return QUOTED_PRINTABLE if _is_quoted(head) else None


def _is_base64(head: bytes) -> bool:
    """Return whether there are lines of one length, or one long one, of nothing but base64."""
    if len(head) < _BASE64_LEAST or head.translate(None, _ALPHABET + b"\r\n \t"):
        return False
    lines = head.split()
    even = len({len(line) for line in lines[:-1]}) <= 1 and len(lines[0]) >= 40 and len(lines[-1]) <= len(lines[0])  # noqa: PLR2004
    return even and _LETTERS.match(head) is not None


def _is_quoted(head: bytes) -> bool:
    """Return whether there are many letters in quoted-printable, or some and long lines that end softly."""
    coded = len(_QUOTED.findall(head)) if not _UU.search(head) else 0
    dense = coded >= _QUOTED_LEAST and 3 * coded >= _QUOTED_SHARE * len(head)
    return dense or (coded > 1 and len(_SOFT_END.findall(head)) > 1)
