"""Where the noun for a kind is a label: alone on a line of a page, or behind a title that it is no part of."""

import re
from functools import cache

from archivist.analysis.language import Language
from archivist.analysis.patterns import either, pattern

__all__ = ["any_of", "is_behind_title", "kind_on_label"]

_OPENED = re.compile(r"\w\W? (?:[(\[]|\||--?) ?$")  # between a title and the noun
_OF_PAGE = re.compile(r"(?i: (?:article|details?|page))$")  # "Press Release Details"


def is_behind_title(before: str, behind: str) -> bool:
    """Return whether the noun for a kind stands behind a title: "The road stays open (Statement)"."""
    return _OPENED.search(before) is not None and not behind.strip(" )].*_")


def kind_on_label(tongue: Language, words: str) -> str | None:
    """Return the kind that the words of a label name, and nothing else."""
    kinds, words = tongue.genres.kinds, _OF_PAGE.sub("", words)
    if not pattern(any_of(kinds)).fullmatch(words):
        return None
    return next((kind for source, kind in kinds if pattern(source).fullmatch(words)), None)


@cache
def any_of(kinds: tuple[tuple[str, str], ...]) -> str:
    """Return the pattern of any noun for a kind."""
    return either(f"(?:{source})" for source, _ in kinds)
