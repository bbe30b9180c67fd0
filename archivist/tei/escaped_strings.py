r"""Carry strings and names through XML without loss.

XML cannot hold some characters, and tools that re-indent a file change white space. A string in the
header or in standOff is therefore written with `\uHHHH` for: C0 and C1 controls, DEL, the backslash,
line and paragraph separators, U+FEFF, surrogates, U+FFFE, U+FFFF, and every space that white-space
normalisation would remove (at either end, and after another space).
"""

import re
from datetime import date, datetime

from archivist.base.said import said
from archivist.base.xml_writer import XmlForm, escaped_text, escaped_value

__all__ = [
    "FORM",
    "carried",
    "iso_when",
    "name_from_text",
    "pointer_from_text",
    "restored",
    "text_from_name",
    "text_from_pointer",
]

_UNSAFE = re.compile("[\x00-\x1f\\\\\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]|\\A | \\Z|(?<= ) ")
_XML_SPACE = re.compile("[ \t\r\n]+")
_ESCAPE = re.compile(r"\\(u[0-9a-f]{4})?")
_NOT_NAME = re.compile(rb"[^A-Za-z0-9.-]")
_NAME_ESCAPE = re.compile(rb"_([0-9a-f]{2})?")
_RESERVED = re.compile(rb"[^A-Za-z0-9._~-]")
_PERCENT_ESCAPE = re.compile(rb"%([0-9A-F]{2})?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")
_YEAR = re.compile(r"[0-9]{4}")
_CLOCK = r"T(?:[01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}"
_TIME = re.compile(rf"{_DAY.pattern}{_CLOCK}(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9])?")


def carried(text: str) -> str:
    r"""Write a string with `\uHHHH` for what XML or white-space normalisation would not keep."""
    if _stands_for_itself(text):
        return text
    return _UNSAFE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


FORM = XmlForm(lambda text: escaped_text(carried(text)), lambda text: escaped_value(carried(text)))


def restored(text: str) -> str:
    """Read what `carried` wrote, also after re-indentation; ValueError for a backslash that begins no escape."""
    if _stands_for_itself(text):
        return text
    return _ESCAPE.sub(_unescape, _XML_SPACE.sub(" ", text).strip(" "))


def _stands_for_itself(text: str) -> bool:
    """Return whether a string needs no escape, as most do: no line end or control is printable."""
    return text.isprintable() and "\\" not in text and "  " not in text and text.strip(" ") == text


def name_from_text(text: str) -> str:
    """Write any string as the tail of an XML name: `_` and two hex digits for each other UTF-8 byte."""
    return _encoded(text, _NOT_NAME, b"_%02x")


def text_from_name(name: str) -> str:
    """Read what `name_from_text` wrote; ValueError if it could not have."""
    return _decoded(name, _NAME_ESCAPE)


def pointer_from_text(text: str) -> str:
    """Write any string as part of a pointer, percent-encoded (RFC 3986, sections 2.1 and 2.3)."""
    return _encoded(text, _RESERVED, b"%%%02X")


def text_from_pointer(part: str) -> str:
    """Read what `pointer_from_text` wrote; ValueError if it could not have."""
    return _decoded(part, _PERCENT_ESCAPE)


def iso_when(value: object) -> str | None:
    """Return `value` if TEI's @when can hold it: a real day, month, year or date with time (W3C XML Schema)."""
    if not isinstance(value, str):
        return None
    try:
        if _DAY.fullmatch(value):
            date.fromisoformat(value)
        elif _MONTH.fullmatch(value):
            date.fromisoformat(f"{value}-01")
        elif _YEAR.fullmatch(value):
            date.fromisoformat(f"{value}-01-01")
        elif _TIME.fullmatch(value):
            datetime.fromisoformat(value)
        else:
            return None
    except ValueError:
        return None
    return value


def _unescape(match: re.Match[str]) -> str:
    if match.group(1) is None:
        raise ValueError("a backslash begins no escape")
    return chr(int(match.group(1)[1:], 16))


def _encoded(text: str, unsafe: re.Pattern[bytes], form: bytes) -> str:
    data = text.encode("utf-8", "surrogatepass")
    return unsafe.sub(lambda match: form % match.group()[0], data).decode("ascii")


def _decoded(text: str, escape: re.Pattern[bytes]) -> str:
    return escape.sub(_unescape_byte, text.encode("ascii")).decode("utf-8", "surrogatepass")


def _unescape_byte(match: re.Match[bytes]) -> bytes:
    if match.group(1) is None:
        raise ValueError(said("{what} begins no escape", what=match.group().decode("ascii")))
    return bytes([int(match.group(1), 16)])
