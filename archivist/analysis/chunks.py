"""Names of bodies and persons at a place in the text: listed ones, Arabic ones, ones with capitals.

In Latin script a name is words with capitals and the small words between them.
"""

import re
from collections.abc import Iterable

from archivist.analysis.arabic_names import arabic_body, arabic_person, words_from
from archivist.analysis.view import Span
from archivist.analysis.vocabulary import Language
from archivist.model.entity import Match

__all__ = ["Known", "body_at", "person_at"]

_BODY_WORDS, _REACH = 11, 220  # words; characters
_SMALL = frozenset(("of", "the", "and", "for", "to", "de", "des", "du", "la", "le", "les", "et", "d", "on"))
_LATIN_NAME = re.compile(
    r"[A-Z\u00c0-\u00de](?:[\w'-]+|\.)(?: (?:al|bin|von|van|de|del|bint)-?| [A-Z\u00c0-\u00de](?:[\w'-]+|\.))*"
    r"(?:, (?:Jr|Sr)\.)?"
)


class Known:
    """The names of the authority lists that stand in the text, by place in the view."""

    def __init__(self, matches: Iterable[tuple[Span, Match]]) -> None:
        """Take the matches with their slices of the view."""
        self._at = {(span.start, match.entity.type): (span, match) for span, match in matches}

    def at(self, start: int, kind: str) -> Span | None:
        """Give the slice of a listed name of `kind` that begins at `start`."""
        found = self._at.get((start, kind))
        return found[0] if found else None


def body_at(text: str, start: int, tongue: Language, known: Known) -> Span | None:
    """Give the name of a body that begins at `start`; None if none does."""
    listed = known.at(start, "organisation")
    if not tongue.arabic_grammar:
        return _longer(listed, _latin_body(text, start, tongue))
    return _longer(listed, arabic_body(text, start, tongue))


def person_at(text: str, start: int, tongue: Language, known: Known) -> Span | None:
    """Give the person's name that begins at `start`: two to four words; None where its end is uncertain."""
    listed = known.at(start, "person")
    if listed:
        return listed
    if not tongue.arabic_grammar:
        found = _LATIN_NAME.match(text, start, start + _REACH)
        return Span(start, found.end()) if found and " " in found.group() else None
    return arabic_person(text, start, tongue)


def _longer(first: Span | None, second: Span | None) -> Span | None:
    return max((span for span in (first, second) if span), key=lambda span: span.end, default=None)


def _latin_body(text: str, start: int, tongue: Language) -> Span | None:
    """Give capitalised words and the small words between them, if a head word is among them."""
    end, headed = start, False
    for span in words_from(text, start)[:_BODY_WORDS]:
        word = text[span.start : span.end]
        if word[:1].isupper():
            end, headed = span.end, headed or word in tongue.bodies
        elif word not in _SMALL:
            break
    return Span(start, end) if headed and end > start else None
