"""The languages that archivist knows, and the month names of all of them together."""

from collections.abc import Mapping
from functools import cache

from archivist.analysis import languages
from archivist.analysis.vocabulary import Language, cased, folded
from archivist.base.registry import plugins

__all__ = ["language", "month_names", "other_months"]


@cache
def language(tag: str | None) -> Language:
    """Give the language of a tag; one that knows nothing if there is no file for it."""
    return _all().get(tag or "", Language(tag or "und"))


@cache
def month_names() -> Mapping[str, int]:
    """Folded name → month, of every language; no two languages disagree."""
    return {form: month for item in _all().values() for month, group in item.months.items() for form in cased(group)}


@cache
def other_months() -> tuple[str, ...]:
    """Give the month names of calendars that are told, not converted."""
    return tuple(sorted({name for item in _all().values() for name in map(folded, item.other_months)}))


@cache
def _all() -> Mapping[str, Language]:
    return {item.tag: item for item in plugins(languages).values()}
