"""The office of somebody with a title and a name, which issues what he says: "the office of His Eminence NAME"."""

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.arabic_persons import role_at
from archivist.analysis.syntax.arabic_phrases import Words
from archivist.analysis.syntax.phrases import Phrase

__all__ = ["office_of_person"]

_OFFICE = folded("مكتب")
_SIGN, _GOD = folded("آية"), folded("الله")  # "sign of God", the title of a jurist
_TITLES = 6  # words of titles before the name, at most


def office_of_person(words: Words, first: int) -> tuple[Phrase, int] | None:
    """Return the office that begins at `first`, up to the end of its owner's name; None where it is another's."""
    head, place = words[first], first + 1
    if head.stem != _OFFICE or head.definite or place + 1 >= len(words):
        return None
    jurist = words[place].form == _SIGN and words[place + 1].form == _GOD
    if not jurist and (not words[place].has("honorific") or words[place].has("role")):
        return None
    for title in range(place + 2 * jurist, min(len(words), place + _TITLES)):
        if words.closes(title) or not words[title].word:
            return None
        found = role_at(words, title) if words[title].has("honorific") else None
        if found and found[0].name is not None:
            span = words.span(first, found[1])
            return Phrase("body", span, body=span, reasons=("head-noun",)), found[1]
    return None
