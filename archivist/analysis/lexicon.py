"""The languages that archivist knows, and the month names of all of them together."""

from collections.abc import Mapping
from functools import cache

from archivist.analysis import languages
from archivist.analysis.vocabulary import Language, cased, folded
from archivist.base.registry import plugins

__all__ = ["hijri_months", "jalali_months", "known_languages", "language", "month_names", "other_months"]


@cache
def language(tag: str | None) -> Language:
    """Return the language of a tag; one that knows nothing if there is no file for it."""
    return known_languages().get(tag or "", Language(tag or "und"))


@cache
def month_names() -> Mapping[str, int]:
    """Folded name → month, of every language; no two languages disagree."""
    return _numbered([item.months for item in known_languages().values()])


@cache
def hijri_months() -> Mapping[str, int]:
    """Folded name → month of the Hijri year."""
    return _numbered([item.hijri_months for item in known_languages().values()])


@cache
def jalali_months() -> Mapping[str, int]:
    """Folded name → month of the Jalali year."""
    return _numbered([item.jalali_months for item in known_languages().values()])


@cache
def other_months() -> tuple[str, ...]:
    """Return the month names of calendars that are told, not converted."""
    return tuple(sorted({name for item in known_languages().values() for name in cased(item.other_months)}))


@cache
def known_languages() -> Mapping[str, Language]:
    """Tag → language, of every file in `languages`."""
    return {item.tag: item for item in plugins(languages).values()}


def _numbered(tables: list[Mapping[int, tuple[str, ...]]]) -> Mapping[str, int]:
    return {folded(form): month for table in tables for month, group in table.items() for form in cased(group)}
