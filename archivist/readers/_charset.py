"""Decide the charset of a text from its bytes, and say in words how it was decided.

The order matters. UTF-16 is looked for before UTF-8, since Arabic in UTF-16 without a byte order mark
is valid UTF-8 as well (U+0627 is the bytes `'` and 06): full of control characters, but valid.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import AnyStr

import chardet

from archivist.base.charsets import ONE_BYTE_CHARSETS, charset_name, decode_exactly

__all__ = ["Decoded", "decode", "undecodable"]

# Longer marks first: FF FE 00 00 begins with FF FE.
_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")

# A decision looks at the beginning only; what it decides is then proved on the whole. A multiple of 4.
_WINDOW = 200_000

# Every second byte of UTF-16 is a control (00, 04, 06); in one-byte text and UTF-8 they are rare. Compressed
# and random bytes hold 11 %: over 5 %, and over a handful, they are no text.
_WIDE_CONTROLS = 0.1
_BINARY_CONTROLS = 0.05
_A_HANDFUL = 3
_CONTROL_BYTE = re.compile(rb"[\x00-\x08\x0b\x0e-\x1f\x7f]")

# What the right byte order gives: letters, digits and punctuation of the scripts of official statements.
_EXPECTED = re.compile("[\t\n\r -~\xa0-\u02ff\u0370-\u06ff\u0750-\u077f\u1e00-\u1fff\u2010-\u206f\ufb50-\ufeff]")
_WIDE_EXPECTED = 0.9
# Two or three units prove no pattern.
_WIDE_LEAST = 8

# One broken sequence in ten whole ones is damaged UTF-8; windows-1256 text has next to no whole ones.
_DAMAGED = 0.1

# Measured on 31 texts in 16 charsets: from here up chardet's first answer is right, long text or short.
_SURE = 0.3
# Below, where few characters are not ASCII, it stands clear if the next that reads otherwise is this much less likely.
_CLEAR = 1.5
# A handful of characters beyond ASCII makes no answer clear.
_ENOUGH = 10

_ARABIC = ("windows-1256", "iso-8859-6", "cp720", "cp864")
_ARABIC_LETTER = re.compile("[\u0621-\u063a\u0641-\u064a]")
# The twelve commonest letters make up three quarters of any Arabic text; a wrong charset gives half.
_COMMON_LETTER = re.compile("[اليمنورتبةعد]")
_COMMON_SHARE = 0.6
_MOSTLY = 0.9

# Lines are drawn with many such characters in a row; one alone is a letter of another charset.
_DRAWN, _DRAWING = re.compile("[\u2500-\u259f]"), re.compile("[\u2500-\u259f]{2}")
_ESCAPED = re.compile("[\udc80-\udcff]")
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")
_UNDEFINED = re.compile("[\x80-\x9f\udc80-\udcff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, its charset, and why; `sure` is False where another charset would fit nearly as well."""

    text: str
    charset: str
    reason: str
    sure: bool = True


def decode(data: bytes) -> Decoded | None:
    """Decode so that encoding gives the same bytes again; None if the bytes are no text in a listed charset."""
    marked = _by_mark(data) or _by_pattern(data)
    if marked or _is_binary(data):
        return marked
    return _by_utf8(data) or _by_detector(data)


def undecodable(text: str) -> tuple[int, int | None]:
    """Count the bytes that were escaped, and give the first one's place in the text."""
    first = _ESCAPED.search(text)
    return (_count(_ESCAPED, text), first.start()) if first else (0, None)


def _by_mark(data: bytes) -> Decoded | None:
    for mark, charset in _MARKS:
        if data.startswith(mark):
            text = decode_exactly(data, charset)
            if text is not None:
                return Decoded(text, charset, "byte order mark")
    return None


def _by_pattern(data: bytes) -> Decoded | None:
    """Recognise UTF-16 and UTF-32 without a mark by the control bytes that only they have."""
    window = data[:_WINDOW]
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
    window = data[:_WINDOW]
    controls = _count(_CONTROL_BYTE, window)
    return controls > _A_HANDFUL and controls > len(window) * _BINARY_CONTROLS


def _by_utf8(data: bytes) -> Decoded | None:
    """Take UTF-8 if it is valid, or damaged in a few places only."""
    text = data.decode("utf-8", "surrogateescape")
    broken = undecodable(text)[0]
    if not broken:
        return Decoded(text, "utf-8", "valid UTF-8")
    whole = _count(_BEYOND_ASCII, text) - broken
    return Decoded(text, "utf-8", "UTF-8, damaged") if broken <= whole * _DAMAGED else None


def _by_detector(data: bytes) -> Decoded | None:
    """Ask chardet; an answer that stands neither high nor clear yields to plain Arabic, or is marked unsure."""
    answers = sorted(_answers(data[:_WINDOW]), key=lambda answer: _is_misread(answer[0]))
    for beginning, charset, confidence in answers:
        text = decode_exactly(data, charset)
        if text is None or _UNDEFINED.search(text):
            continue
        rival = next((other for reading, _, other in answers if reading != beginning), 0.0)
        reason = f"chardet {confidence:.2f}"
        is_clear = confidence >= rival * _CLEAR and _count(_BEYOND_ASCII, beginning) >= _ENOUGH
        if confidence >= _SURE or is_clear:
            return Decoded(text, charset, reason)
        return _by_letters(data) or Decoded(text, charset, reason, sure=False)
    return _by_letters(data)


def _is_misread(text: str) -> bool:
    """Tell a reading in which letters became pieces of a frame."""
    return _DRAWN.search(text) is not None and _DRAWING.search(text) is None


def _answers(window: bytes) -> Iterator[tuple[str, str, float]]:
    """Give text, charset and confidence of each answer that explains every byte, best first."""
    answers = chardet.detect_all(window, compat_names=False, include_encodings=ONE_BYTE_CHARSETS, ignore_threshold=True)
    for answer in answers:
        charset = charset_name(answer["encoding"] or "")
        text = decode_exactly(window, charset) if charset else None
        if charset and text is not None and not _UNDEFINED.search(text):
            yield text, charset, answer["confidence"]


def _by_letters(data: bytes) -> Decoded | None:
    """Take the charset that gives Arabic words and hardly anything else, if one clearly does."""
    best, best_share = None, _COMMON_SHARE
    for charset in _ARABIC:
        text = decode_exactly(data, charset)
        if text is None or _UNDEFINED.search(text):
            continue
        letters, arabic = sum(map(str.isalpha, text)), _count(_ARABIC_LETTER, text)
        share = _count(_COMMON_LETTER, text) / arabic if arabic else 0.0
        if share > best_share and arabic > letters * _MOSTLY:
            best, best_share = Decoded(text, charset, f"Arabic letters {share:.2f}", sure=False), share
    return best


def _count(pattern: re.Pattern[AnyStr], text: AnyStr) -> int:
    return sum(1 for _ in pattern.finditer(text))
