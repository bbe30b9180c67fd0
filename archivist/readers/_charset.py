"""Decide the charset of a text from its bytes, and say in words how it was decided.

The order matters. UTF-16 is looked for before UTF-8, since Arabic in UTF-16 without a byte order mark
is valid UTF-8 as well (U+0627 is the bytes `'` and 06): full of control characters, but valid.
"""

import re
from dataclasses import dataclass
from typing import AnyStr

import chardet

from archivist.base.charsets import ONE_BYTE_CHARSETS, charset_name, decode_exactly
from archivist.readers._writing import PLAUSIBLE, strangeness

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

# Seven-bit charsets write other letters in ASCII: ISO 2022 after ESC, HZ between ~{ and ~}, UTF-7 between + and -.
_ESCAPES = re.compile(rb"\x1b[$(]|~\{|\+[0-9A-Za-z+/]{3}")
_ESCAPING = {"hz": "HZ", "utf-7": "UTF-7"}

# What the right byte order gives: letters, digits and punctuation of the scripts of official statements.
_EXPECTED = re.compile("[\t\n\r -~\xa0-\u02ff\u0370-\u06ff\u0750-\u077f\u1e00-\u1fff\u2010-\u206f\ufb50-\ufeff]")
_WIDE_EXPECTED = 0.9
# What Chinese and Korean charsets have beside their own script.
_PAIRING = ("gb18030", "big5", "euc_kr")
_EXPECTED_BESIDE = re.compile("[\xa0-\u02ff\u2010-\u22ff\u3001-\u3017\uff01-\uff5e]")
# Two or three units prove no pattern.
_WIDE_LEAST = 8

# One broken sequence in ten whole ones is damaged UTF-8; windows-1256 text has next to no whole ones.
_DAMAGED = 0.1

# Measured on 31 texts in 16 charsets: from here up chardet's first answer is right, long text or short.
_SURE = 0.3
# Below, where few characters are not ASCII, it stands clear if the next that reads otherwise is this much less likely.
_CLEAR = 1.5
# A charset that is not listed (Shift-JIS, GB 18030, EBCDIC) is believed from here up, where it is twice as likely.
_FOREIGN = 0.1
_MUCH = 2.0
# A reading half of whose words nobody writes is told; one that is worse is none.
_HALF = 0.5
# Less than that is no answer, however much less the others are.
_FAINT = 0.05
# An answer that is likely is sure all the same if the next is that much less likely, or only quotation marks decide.
_FAR = 0.95
_MARKS_OF_TYPE = "\u2018\u2019\u201c\u201d\u2013\u2014\u2026\u2022\xab\xbb\xa0"
# Of two likely readings one strange word in thirty outweighs a tenth of the likelihood.
_STRANGE = 10
# Charsets that hardly anybody wrote in, though they fit nearly whatever fits their neighbours.
_RARE = ("iso-8859-3", "iso-8859-4", "iso-8859-10", "iso-8859-11", "iso-8859-14", "iso-8859-16", "windows-1258")
_RARELY = 0.7
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
    if data.isascii() and _ESCAPES.search(data):
        return _by_escapes(data)
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


def _by_escapes(data: bytes) -> Decoded | None:
    """Tell ASCII that may stand for other letters: None for ISO 2022, which no page shows, unsure for HZ and UTF-7."""
    text = data.decode("ascii")
    codec = (chardet.detect(data[:_WINDOW], compat_names=False)["encoding"] or "").lower()
    if codec.startswith("iso2022"):
        return None
    letters = _BEYOND_ASCII.findall(_strictly(data, "utf-7") or "")
    if codec in _ESCAPING or (letters and all(map(_EXPECTED.match, letters))):
        return Decoded(text, "utf-8", f"letters as {_ESCAPING.get(codec, 'UTF-7')} escapes them", sure=False)
    return Decoded(text, "utf-8", "valid UTF-8")


def _by_utf8(data: bytes) -> Decoded | None:
    """Take UTF-8 if it is valid, or damaged in a few places only."""
    text = data.decode("utf-8", "surrogateescape")
    broken = undecodable(text)[0]
    if not broken:
        return Decoded(text, "utf-8", "valid UTF-8")
    whole = _count(_BEYOND_ASCII, text) - broken
    return Decoded(text, "utf-8", "UTF-8, damaged") if broken <= whole * _DAMAGED else None


def _by_detector(data: bytes) -> Decoded | None:
    """Ask chardet, and take the best answer that some language writes; unsure where another fits nearly as well.

    None if the bytes fit a charset that is not listed much better, or no listed charset makes words of them.
    """
    readings, foreign = _readings(data[:_WINDOW])
    ordered = sorted((reading for reading in readings if reading.strangeness <= _HALF), key=_rank)
    for best in ordered:
        text = _whole(data, best.charset)
        if text is not None:
            break
    else:
        return _by_letters(data)
    if foreign >= max(_FOREIGN, best.confidence * _MUCH):
        return None
    rivals = [other for other in ordered if other is not best and other.strangeness <= PLAUSIBLE]
    rival = max((other.confidence for other in rivals), default=0.0)
    reason = f"chardet {best.confidence:.2f}"
    if foreign <= best.confidence and _is_sure(best, rival) and not _is_paired(data[:_WINDOW]):
        return Decoded(text, best.charset, reason)
    return _by_letters(data) or Decoded(text, best.charset, reason, sure=False)


def _whole(data: bytes, charset: str) -> str | None:
    """Decode all of the bytes; None if the charset leaves one undefined."""
    text = decode_exactly(data, charset)
    return None if text is None or _UNDEFINED.search(text) else text


@dataclass(frozen=True, slots=True)
class _Reading:
    text: str
    charset: str
    confidence: float
    strangeness: float


def _is_sure(best: _Reading, rival: float) -> bool:
    """Tell whether a reading stands clear of the others, or high with more to show than one borrowed letter."""
    beyond = _BEYOND_ASCII.findall(best.text)
    if best.strangeness > PLAUSIBLE:
        return False
    if len(beyond) < _ENOUGH:
        far = rival <= best.confidence * _FAR
        return best.confidence >= _SURE and (far or all(mark in _MARKS_OF_TYPE for mark in beyond))
    return best.confidence >= max(_FAINT, rival * _CLEAR) or best.confidence >= max(_SURE, rival)


def _rank(reading: _Reading) -> tuple[bool, bool, float]:
    """Order readings: first what some language writes, then what is likely, has few strange words, and is usual."""
    weight = reading.confidence * (1 - reading.strangeness) ** _STRANGE
    usual = _RARELY if reading.charset in _RARE else 1.0
    return reading.strangeness > PLAUSIBLE, _is_misread(reading.text), -weight * usual


def _readings(window: bytes) -> tuple[list[_Reading], float]:
    """Give each different reading in a listed charset, best first, and how likely the best unlisted charset is."""
    confidences: dict[str, float] = {}
    foreign: dict[str, float] = {}
    for answer in chardet.detect_all(window, compat_names=False, ignore_threshold=True):
        codec = answer["encoding"] or ""
        charset = charset_name(codec)
        (confidences if charset else foreign).setdefault(charset or codec, answer["confidence"])
    readings: dict[str, _Reading] = {}
    for charset in (*confidences, *(name for name in ONE_BYTE_CHARSETS if name not in confidences)):
        text = _whole(window, charset) if charset in ONE_BYTE_CHARSETS else None
        if text is not None and text not in readings:
            readings[text] = _Reading(text, charset, confidences.get(charset, 0.0), strangeness(text))
    other = max((value for codec, value in foreign.items() if _strictly(window, codec) not in readings), default=0.0)
    return list(readings.values()), other


def _is_paired(window: bytes) -> bool:
    """Tell letters and marks that a Chinese or Korean charset writes as two bytes each, in a text of other letters."""
    for codec in _PAIRING:
        text = _strictly(window, codec)
        if text is not None and all(map(_EXPECTED_BESIDE.match, _BEYOND_ASCII.findall(text))):
            return True
    return False


def _strictly(window: bytes, codec: str) -> str | None:
    try:
        return window.decode(codec)
    except (UnicodeError, LookupError):
        return None


def _is_misread(text: str) -> bool:
    """Tell a reading in which letters became pieces of a frame."""
    return _DRAWN.search(text) is not None and _DRAWING.search(text) is None


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
