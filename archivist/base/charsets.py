"""The closed list of charsets in which a source may be decoded (contract, section 4).

Every name is a lower-case Python codec that keeps a byte order mark as U+FEFF and gives the bytes back:
`utf-8-sig`, `utf-16` and `utf-32` eat the mark, `mac-arabic` and `mac-farsi` write two bytes to one
character. Codecs that transform (`idna`, `punycode`, `unicode_escape`) are no charsets at all: a record
that names one is refused before it is decoded.
"""

import codecs
from functools import cache

__all__ = ["CHARSETS", "ONE_BYTE_CHARSETS", "UNICODE_CHARSETS", "charset_name", "decode_exactly"]

UNICODE_CHARSETS = ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")

ONE_BYTE_CHARSETS = (
    *(f"windows-{number}" for number in range(1250, 1259)),
    *(f"iso-8859-{number}" for number in (*range(1, 12), *range(13, 17))),
    *("koi8-r", "koi8-u"),
    *(f"cp{number}" for number in (437, 720, 737, 775, 850, 852, 855, 857, 858, 862, 864, 866)),
    *("mac-roman", "mac-cyrillic", "mac-greek", "mac-turkish"),
)

CHARSETS = frozenset((*UNICODE_CHARSETS, *ONE_BYTE_CHARSETS))


@cache
def _by_codec() -> dict[str, str]:
    """Return Python's name of a codec → the listed name; each codec is a module that is imported for it."""
    return {codecs.lookup(name).name: name for name in (*UNICODE_CHARSETS, *ONE_BYTE_CHARSETS)}


def charset_name(codec: str) -> str | None:
    """Return the listed name of a codec known to Python under any alias; None if it is not listed."""
    try:
        return _by_codec().get(codecs.lookup(codec).name)
    except (LookupError, ValueError):  # ValueError: a NUL in the name
        return None


def decode_exactly(data: bytes, charset: str) -> str | None:
    """Return the text, decoded with `surrogateescape`; None unless encoding it gives the same bytes again."""
    try:
        text = data.decode(charset, "surrogateescape")
        return text if text.encode(charset, "surrogateescape") == data else None
    except UnicodeError:  # the UTF-16 and UTF-32 codecs cannot escape half a unit
        return None
