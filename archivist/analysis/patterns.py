"""Words and patterns in the spelling of the folded text.

Words stand in a language's folder as they are written; `folded` brings them, and patterns made of them, into the
spelling of the text that rules read (base/fold).
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache

from archivist.base.fold import fold

__all__ = ["ATTACHED", "BEFORE_FIGURES", "CONJUNCTION", "alternation", "cased", "either", "folded", "pattern"]

# What Arabic, Persian and Sorani write on to the next word: "and", then "to", "in", "like". A text in any language may
# quote a word with them, so they stand here and in the folder of none.
CONJUNCTION = "(?:و|ف)?"
ATTACHED = f"{CONJUNCTION}(?:لل|[بلك])?"
BEFORE_FIGURES = "(?:[لبوف](?=[0-9]))?"


@lru_cache(maxsize=1 << 15)  # the languages' own words, many times
def folded(text: str) -> str:
    """Return `text` in the spelling of the view."""
    return fold(text).text


def alternation(words: Iterable[str]) -> str:
    """Return a pattern for any of `words`, longest first; one that never matches for none."""
    return _alternation(tuple(words))


@cache
def _alternation(words: tuple[str, ...]) -> str:
    """Group the words by their first letter, so that hundreds cost little more than a few."""
    groups: dict[str, list[str]] = {}
    for word in sorted({folded(word) for word in words}, key=lambda word: (-len(word), word)):
        groups.setdefault(word[:1], []).append(re.escape(word[1:]).replace(r"\ ", " "))
    return either([re.escape(head) + either(rests) for head, rests in groups.items()]) if groups else "(?!)"


def either(sources: Iterable[str]) -> str:
    """Return a pattern for any of the patterns `sources`; one that never matches for none."""
    alternatives = tuple(sources)
    return "(?:" + "|".join(alternatives) + ")" if alternatives else "(?!)"


@cache
def pattern(source: str) -> re.Pattern[str]:
    """Compile a pattern that is written in natural spelling."""
    return re.compile(folded(source))


def cased(forms: Iterable[str]) -> set[str]:
    """Return the folded forms as written, with a capital, in capitals (Turkish İ too), composed and decomposed."""
    written = {
        variant
        for form in map(folded, forms)
        for variant in (
            *(form, form.upper(), form.replace("i", "İ").upper()),
            *(form[:1].upper() + form[1:], form.capitalize()),
        )
    }
    return {unicodedata.normalize(form, item) for item in written for form in ("NFC", "NFD")}
