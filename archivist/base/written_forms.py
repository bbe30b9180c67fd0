"""Dates and language tags in their one written form."""

import re
from datetime import date

__all__ = ["first_day", "is_language"]

_DATE = re.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_LANGUAGE = re.compile("([a-z]{2,3})(-[A-Z][a-z]{3})?(-(?:[A-Z]{2}|[0-9]{3}))?")
# ISO 639-2/3 codes whose language has a two-letter code: BCP 47 takes the shortest. `kmr` is written `ku` (contract).
_HAS_SHORTER = frozenset(
    [
        *("ara", "arb", "deu", "ell", "eng", "fas", "fra", "ger", "gre", "heb", "hin", "hye", "ita", "jpn", "kmr"),
        *("kor", "kur", "nld", "per", "pol", "por", "ron", "rus", "spa", "tur", "ukr", "urd", "zho"),
    ]
)


def first_day(text: str) -> date | None:
    """Read `YYYY`, `YYYY-MM` or `YYYY-MM-DD` and give its first day; None if it is none or no real date."""
    match = _DATE.fullmatch(text)
    if not match:
        return None
    try:
        return date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError:
        return None


def is_language(tag: str) -> bool:
    """Return whether `tag` has the shape of a shortest BCP 47 tag (RFC 5646, 2.1): language, script, region."""
    match = _LANGUAGE.fullmatch(tag)
    return match is not None and match[1] not in _HAS_SHORTER
