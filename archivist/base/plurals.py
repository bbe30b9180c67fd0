"""The plural forms of the languages that archivist speaks (CLDR, "Language Plural Rules", cardinals)."""

from collections.abc import Callable, Mapping

__all__ = ["PLURALS"]


def _plural_en(n: int) -> str:
    return "one" if n == 1 else "other"


def _plural_ar(n: int) -> str:
    if n in (0, 1, 2):
        return ("zero", "one", "two")[n]
    last = n % 100
    if 3 <= last <= 10:  # noqa: PLR2004  # the grammar's own numbers
        return "few"
    return "many" if last > 10 else "other"  # noqa: PLR2004


# Language → the plural form of a count of things, 0 or more.
PLURALS: Mapping[str, Callable[[int], str]] = {"ar": _plural_ar, "en": _plural_en}
