"""Which one-byte charset bytes are in: chardet's answers, judged by what languages write."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import chardet

from archivist.base.charsets import ONE_BYTE_CHARSETS, charset_name, decode_exactly
from archivist.base.source_limits import CHARSET_BYTES
from archivist.readers.charsets.decoded import Decoded, decode_strictly
from archivist.readers.charsets.strangeness import PLAUSIBLE, strangeness

__all__ = ["by_language", "outweighs"]

# Measured on 31 texts in 16 charsets: from here up chardet's first answer is right, long text or short.
_SURE = 0.3
# Below, where few characters are not ASCII, it stands clear if the next that reads otherwise is this much less likely.
_CLEAR = 1.5
# A charset that is not listed (Shift-JIS, GB 18030, EBCDIC) is believed from here up, where it is twice as likely.
_FOREIGN = 0.1
_MUCH = 2.0
# A reading half of whose words nobody writes is unsure; one that is worse is none.
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
# A declaration is doubted where one of the first answers is likelier by so much.
_FAR_MORE = 1.1
_FIRST = 6
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

# What Chinese and Korean charsets have beside their own script.
_PAIRING = ("gb18030", "big5", "euc_kr")
_EXPECTED_BESIDE = re.compile("[\xa0-\u02ff\u2010-\u22ff\u3001-\u3017\uff01-\uff5e]")

_MARKUP = re.compile(rb"<[^<>]*>")
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")
_UNDEFINED = re.compile("[\x80-\x9f\udc80-\udcff]")


@dataclass(frozen=True, slots=True)
class _Candidate:
    text: str
    charset: str
    confidence: float
    strangeness: float


def by_language(data: bytes) -> Decoded | None:
    """Return the likeliest reading by chardet that some language writes; unsure where another fits nearly as well.

    None if the bytes fit a charset that is not listed much better, or no listed charset makes words of them.
    """
    readings, foreign = _readings(data[:CHARSET_BYTES])
    ordered = sorted((reading for reading in readings if reading.strangeness <= _HALF), key=_rank)
    whole = ((reading, _whole(data, reading.charset)) for reading in ordered)
    best, text = next(((reading, text) for reading, text in whole if text is not None), (None, ""))
    if best is None:
        return _by_letters(data)
    if foreign >= max(_FOREIGN, best.confidence * _MUCH):
        return None
    rivals = [other for other in ordered if other is not best and other.strangeness <= PLAUSIBLE]
    rival = max((other.confidence for other in rivals), default=0.0)
    reason = f"chardet {best.confidence:.2f}"
    if foreign <= best.confidence and _is_sure(best, rival) and not _is_paired(data[:CHARSET_BYTES]):
        return Decoded(text, best.charset, reason, sure=True)
    return _by_letters(data) or Decoded(text, best.charset, reason, sure=False)


def outweighs(data: bytes, charset: str) -> bool:
    """Return whether another charset than the declared one reads the bytes otherwise, and is likelier by far."""
    window = data[:CHARSET_BYTES]
    listed, foreign = _confidences(window)
    declared = _reading(window, charset, listed)
    others = [_reading(window, name, listed) for name in list(listed)[:_FIRST]]
    best = max((_weight(other) for other in others if other and declared and other.text != declared.text), default=0.0)
    least = _weight(declared) * _FAR_MORE if declared else 0.0
    return best > max(_FAINT, least) or max((0.0, *foreign.values())) > max(_FOREIGN, least) or _is_paired(window)


def _confidences(window: bytes) -> tuple[dict[str, float], dict[str, float]]:
    """Return how likely chardet finds each listed charset, and each codec that is not listed."""
    listed: dict[str, float] = {}
    foreign: dict[str, float] = {}
    # chardet believes what a page declares, which is what is in doubt here.
    for answer in chardet.detect_all(_MARKUP.sub(b" ", window), compat_names=False, ignore_threshold=True):
        codec = answer["encoding"] or ""
        charset = charset_name(codec)
        (listed if charset else foreign).setdefault(charset or codec, answer["confidence"])
    return listed, foreign


def _whole(data: bytes, charset: str) -> str | None:
    """Return the text of all bytes; None if the charset leaves one undefined."""
    text = decode_exactly(data, charset)
    return None if text is None or _UNDEFINED.search(text) else text


def _is_sure(best: _Candidate, rival: float) -> bool:
    """Return whether a reading stands clear of the others, or high with more to show than one borrowed letter."""
    beyond = _BEYOND_ASCII.findall(best.text)
    if best.strangeness > PLAUSIBLE:
        return False
    if len(beyond) < _ENOUGH:
        far = rival <= best.confidence * _FAR
        return best.confidence >= _SURE and (far or all(mark in _MARKS_OF_TYPE for mark in beyond))
    return best.confidence >= max(_FAINT, rival * _CLEAR) or best.confidence >= max(_SURE, rival)


def _rank(reading: _Candidate) -> tuple[bool, bool, float]:
    """Order readings: first what some language writes, then what is likely, has few strange words, and is usual."""
    return reading.strangeness > PLAUSIBLE, _is_misread(reading.text), -_weight(reading)


def _weight(reading: _Candidate) -> float:
    usual = _RARELY if reading.charset in _RARE else 1.0
    return reading.confidence * (1 - reading.strangeness) ** _STRANGE * usual


def _is_misread(text: str) -> bool:
    """Return whether it is a reading in which letters became pieces of a frame."""
    return _DRAWN.search(text) is not None and _DRAWING.search(text) is None


def _readings(window: bytes) -> tuple[list[_Candidate], float]:
    """Return each different reading in a listed charset, best first, and how likely the best unlisted charset is."""
    listed, foreign = _confidences(window)
    readings: dict[str, _Candidate] = {}
    for charset in (*listed, *(name for name in ONE_BYTE_CHARSETS if name not in listed)):
        reading = _reading(window, charset, listed)
        if reading is not None:
            readings.setdefault(reading.text, reading)
    other = max(
        (value for codec, value in foreign.items() if decode_strictly(window, codec) not in readings), default=0.0
    )
    return list(readings.values()), other


def _reading(window: bytes, charset: str, listed: Mapping[str, float]) -> _Candidate | None:
    text = _whole(window, charset) if charset in ONE_BYTE_CHARSETS else None
    return None if text is None else _Candidate(text, charset, listed.get(charset, 0.0), strangeness(text))


def _is_paired(window: bytes) -> bool:
    """Return whether a Chinese or Korean charset reads letters and marks of other scripts, each in two bytes."""
    for codec in _PAIRING:
        text = decode_strictly(window, codec)
        if text is not None and all(map(_EXPECTED_BESIDE.match, _BEYOND_ASCII.findall(text))):
            return True
    return False


def _by_letters(data: bytes) -> Decoded | None:
    """Return the text in the charset that gives Arabic words and hardly anything else, if one clearly does."""
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


def _count(pattern: re.Pattern[str], text: str) -> int:
    return sum(1 for _ in pattern.finditer(text))
