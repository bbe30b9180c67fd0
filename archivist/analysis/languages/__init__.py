"""The languages that archivist reads, one folder each, and what the folders say together.

To add a language:

1. Make the folder `xx/`, named by the BCP 47 tag, with an `__init__.py` that offers `PLUGIN`: a `Language` (see
   analysis/language) of the words and patterns of that language, written as people write them. `months` and
   `weekdays` are enough for its dates; `types`, `by` and `roles` for a speaker in a title; `function_words`, or
   `letters` with `script`, for its texts to be known as its own. What is long, or a function such as a grammar of
   names, is a file beside it: see ar/. A folder imports no other folder. Nothing else has to change, and where
   detection/neighbours has the language, it leaves that file.
2. Say how its sentences are built, or its issuers and speakers are found in labels and titles alone. Three files of
   facts, each offered to `Language` by its `__init__.py`; closed classes with all their usual words:
   - `syntax.py`, `FACTS`, a `SyntaxFacts` (analysis/syntax_facts): the order of subject and verb, verbs of speaking and
     issuing, nouns for a statement, what closes or joins a noun phrase. `order` picks one of syntax/orders; `capitals`,
     `head_last` and `head_inside` of the `Language` pick the grammar of its noun phrases.
   - `voice.py`, `VOICE`, a `VoiceFacts` (analysis/voice_facts): the first person, verbs by which others are reported,
     how letters begin and end, what pages have around a text. From these the form of a statement is known.
   - `genres.py`, `GENRES`, a `Genres` (analysis/genres): by what a kind of statement is known that names none.
3. Show it: tests/analysis/languages/test_a_new_language reads a date and a speaker through an invented folder, and
   test_languages checks each folder. Add texts of the language to test_xx, as test_de has them.

What is of a language and not here: the folding of letters for search and matching (base/fold, base/words,
base/arabic_particles), since the floors above and below analysis compare words too, and the endings of the names of
the authority lists (authority/inflection), a room that does not know this one.
"""

import sys
from collections.abc import Mapping
from functools import cache

from archivist.analysis.language import Language
from archivist.analysis.patterns import cased, folded
from archivist.base.registry import plugins

__all__ = [
    "given_names",
    "hijri_months",
    "jalali_months",
    "known_languages",
    "language",
    "languages_of_script",
    "month_names",
    "of_all",
    "other_months",
    "weekday_names",
]


@cache
def language(tag: str | None) -> Language:
    """Return the language of a tag; one that knows nothing if there is no folder for it."""
    return known_languages().get(tag or "", Language(tag or "und"))


@cache
def month_names() -> Mapping[str, int]:
    """Return folded name → month, of every language; no two languages disagree."""
    return _numbered([item.months for item in known_languages().values()])


@cache
def hijri_months() -> Mapping[str, int]:
    """Return folded name → month of the Hijri year."""
    return _numbered([item.hijri_months for item in known_languages().values()])


@cache
def jalali_months() -> Mapping[str, int]:
    """Return folded name → month of the Jalali year."""
    return _numbered([item.jalali_months for item in known_languages().values()])


@cache
def other_months() -> tuple[str, ...]:
    """Return the month names of calendars whose dates are marked, not converted."""
    return tuple(sorted({name for item in known_languages().values() for name in cased(item.other_months)}))


@cache
def given_names() -> frozenset[str]:
    """Return the folded given names that the folders of all languages list."""
    return frozenset(folded(name) for item in known_languages().values() for name in item.given_names)


@cache
def languages_of_script(script: str) -> Mapping[str, Language]:
    """Return tag → language of those that are written in a script (ISO 15924)."""
    return {tag: item for tag, item in known_languages().items() if item.script == script}


@cache
def weekday_names() -> frozenset[str]:
    """Return the folded names of weekdays, of every language."""
    groups = (group for tongue in known_languages().values() for group in tongue.weekdays)
    return frozenset(folded(form) for group in groups for form in cased(group))


@cache
def of_all(name: str) -> tuple[str, ...]:
    """Return the words, or patterns, that all languages together have in the field `name`, each once."""
    return tuple(dict.fromkeys(item for tongue in known_languages().values() for item in getattr(tongue, name)))


@cache
def known_languages() -> Mapping[str, Language]:
    """Return tag → language, of every folder here."""
    return {item.tag: item for item in plugins(sys.modules[__name__]).values()}


def _numbered(tables: list[Mapping[int, tuple[str, ...]]]) -> Mapping[str, int]:
    return {folded(form): month for table in tables for month, group in table.items() for form in cased(group)}
