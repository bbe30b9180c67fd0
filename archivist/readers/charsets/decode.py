"""Decide the charset of a text from its bytes, and say in words how it was decided.

The order matters. UTF-16 is looked for before UTF-8, since Arabic in UTF-16 without a byte order mark
is valid UTF-8 as well (U+0627 is the bytes `'` and 06): full of control characters, but valid.
"""

import re
from dataclasses import replace
from typing import AnyStr

import chardet

from archivist.base.charsets import UNICODE_CHARSETS, decode_exactly
from archivist.base.said import said
from archivist.base.source_limits import CHARSET_BYTES
from archivist.readers.charsets.decoded import Decoded, decode_strictly, undecodable
from archivist.readers.charsets.detect import by_language, outweighs
from archivist.readers.charsets.strangeness import PLAUSIBLE, strangeness

__all__ = ["decode", "decode_as"]

# Longer marks first: FF FE 00 00 begins with FF FE.
_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")

# Every second byte of UTF-16 is a control (00, 04, 06); in one-byte text and UTF-8 they are rare. Compressed
# and random bytes hold 11 %: over 5 %, and over a handful, they are no text.
_WIDE_CONTROLS = 0.1
_BINARY_CONTROLS = 0.05
_A_HANDFUL = 3
_CONTROL_BYTE = re.compile(rb"[\x00-\x08\x0b\x0e-\x1f\x7f]")

# Seven-bit charsets write other letters in ASCII: ISO 2022 after ESC, HZ between ~{ and ~}, UTF-7 between + and -.
_ESCAPES = re.compile(rb"\x1b[$(]|~\{|\+[0-9A-Za-z+/]{3}")
_ESCAPING = {"hz": "HZ", "utf-7": "UTF-7"}

# What the right byte order gives: letters, digits and punctuation of the scripts of official statements.
_EXPECTED = re.compile("[\t\n\r -~\xa0-\u02ff\u0370-\u06ff\u0750-\u077f\u1e00-\u1fff\u2010-\u206f\ufb50-\ufeff]")
_WIDE_EXPECTED = 0.9
# Two or three units prove no pattern.
_WIDE_LEAST = 8

# One broken sequence in ten whole ones is damaged UTF-8; windows-1256 text has next to no whole ones.
_DAMAGED = 0.1

# So many characters are not UTF-8 by chance.
_UNMISTAKABLE = 3
_CONTROL = re.compile("[\x80-\x9f]")
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")


def decode(data: bytes) -> Decoded | None:
    """Return the text, whose encoding gives the same bytes again; None if the bytes are no text in a listed charset."""
    marked = _by_mark(data) or _by_pattern(data)
    if marked or _is_binary(data):
        return marked
    if data.isascii() and _ESCAPES.search(data):
        return _by_escapes(data)
    return _by_utf8(data) or by_language(data)


def decode_as(data: bytes, charset: str) -> Decoded | None:
    """Return the text of bytes that declare a listed charset: in that one, unless the bytes contradict it.

    1. what begins with a byte order mark, or declares wide units, is decoded by its bytes
    2. valid UTF-8 beyond ASCII is UTF-8, whatever is declared
    3. what cannot be decoded as declared is decoded by its bytes, and not sure
    4. what no language writes so, or another charset fits far better, is read in the other charset, or not sure
    """
    # 1. wide
    if charset in _WIDE or any(data.startswith(mark) for mark, _ in _MARKS):
        return decode(data)
    # 2. UTF-8
    if not data.isascii() and charset != "utf-8" and (text := decode_strictly(data, "utf-8")) is not None:
        enough = _count(_BEYOND_ASCII, text) >= _UNMISTAKABLE and strangeness(text) <= PLAUSIBLE
        return Decoded(text, "utf-8", said("valid UTF-8, though {charset} is declared", charset=charset), sure=enough)
    # 3. not as declared
    text = decode_strictly(data, charset)
    if text is None or (charset not in UNICODE_CHARSETS and _CONTROL.search(text)):
        other = decode(data)
        return other if other is None or charset == other.charset else replace(other, sure=False)
    # 4. another charset
    declared = Decoded(text, charset, said("declared {charset}", charset=charset))
    return declared if data.isascii() or charset == "utf-8" else _by_declaration(data, declared)


def _by_declaration(data: bytes, declared: Decoded) -> Decoded | None:
    """Return what is declared, unless its letters say otherwise: then a better reading, or the same, unsure."""
    is_strange = strangeness(declared.text) > PLAUSIBLE
    if not is_strange and not outweighs(data, declared.charset):
        return declared
    other = decode(data)
    if other is None:
        return None if is_strange else replace(declared, sure=False)
    if other.text == declared.text:
        return replace(declared, sure=other.sure and not is_strange)
    if is_strange and strangeness(other.text) <= PLAUSIBLE:
        return replace(
            other,
            reason=said("{reason}, though {charset} is declared", reason=other.reason, charset=declared.charset),
            sure=False,
        )
    return replace(declared, sure=False)


def _by_mark(data: bytes) -> Decoded | None:
    for mark, charset in _MARKS:
        if data.startswith(mark):
            text = decode_exactly(data, charset)
            if text is not None:
                return Decoded(text, charset, "byte order mark")
    return None


def _by_pattern(data: bytes) -> Decoded | None:
    """Return the text of UTF-16 or UTF-32 without a mark, known by the control bytes that only they have."""
    window = data[:CHARSET_BYTES]
    if len(window) < _WIDE_LEAST or _count(_CONTROL_BYTE, window) < len(window) * _WIDE_CONTROLS:
        return None
    best, best_share = None, _WIDE_EXPECTED
    for charset in _WIDE:
        beginning = window.decode(charset, "ignore")
        share = _count(_EXPECTED, beginning) / len(beginning) if beginning else 0.0
        if share > best_share and (text := decode_exactly(data, charset)) is not None:
            best, best_share = Decoded(text, charset, "pattern of zero bytes"), share
    return best


def _is_binary(data: bytes) -> bool:
    window = data[:CHARSET_BYTES]
    controls = _count(_CONTROL_BYTE, window)
    return controls > _A_HANDFUL and controls > len(window) * _BINARY_CONTROLS


def _by_escapes(data: bytes) -> Decoded | None:
    """Return ASCII that may stand for other letters: None for ISO 2022, which no page shows, unsure for HZ, UTF-7."""
    text = data.decode("ascii")
    codec = (chardet.detect(data[:CHARSET_BYTES], compat_names=False)["encoding"] or "").lower()
    if codec.startswith("iso2022"):
        return None
    letters = _BEYOND_ASCII.findall(decode_strictly(data, "utf-7") or "")
    if codec in _ESCAPING or (letters and all(map(_EXPECTED.match, letters))):
        reason = said("letters as {codec} escapes them", codec=_ESCAPING.get(codec, "UTF-7"))
        return Decoded(text, "utf-8", reason, sure=False)
    return Decoded(text, "utf-8", "valid UTF-8")


def _by_utf8(data: bytes) -> Decoded | None:
    """Return the text if it is valid UTF-8, or damaged in a few places only."""
    text = data.decode("utf-8", "surrogateescape")
    broken = undecodable(text)[0]
    if not broken:
        return Decoded(text, "utf-8", "valid UTF-8")
    whole = _count(_BEYOND_ASCII, text) - broken
    return Decoded(text, "utf-8", "UTF-8, damaged") if broken <= whole * _DAMAGED else None


def _count(pattern: re.Pattern[AnyStr], text: AnyStr) -> int:
    return sum(1 for _ in pattern.finditer(text))
