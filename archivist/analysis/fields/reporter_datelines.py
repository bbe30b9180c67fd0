"""The place of a reporter's line under the headline, in the Arabic press: "PLACE - NAME:"."""

import re

from archivist.analysis.context import TextContext
from archivist.analysis.languages import given_names
from archivist.analysis.names.in_arabic_letters import person_in_arabic_letters
from archivist.analysis.text_view import Span

__all__ = ["reporter_dateline"]

_LINES = 5  # in which such a line stands
_REPORTER = re.compile(r"([^\W\d_]+(?: [^\W\d_]+){0,2}) ?- ?(?=\w)")  # a place, a dash, and then a person's name


def reporter_dateline(context: TextContext) -> Span | None:
    """Find the place of an Arabic line "PLACE - NAME:", which stands under the headline in the press.

    A reporter may sit far from where a statement was issued: the place must be a listed one that the text
    names again. Words after the colon make the name that of somebody quoted.
    """
    view = context.view
    if not context.tongue.article_attached:
        return None
    for line in [line for line in view.lines if line.start >= context.parts.body.start][:_LINES]:
        match = _REPORTER.match(view.text, line.start, line.end)
        if match and _is_reporter(context, match.end(), line.end):
            place = Span(line.start, match.end(1))
            return place if _named_again(context, place) else None
    return None


def _is_reporter(context: TextContext, start: int, end: int) -> bool:
    """Return whether a line ends with a person's name, begun by a common given name and not listed, and a colon."""
    text = context.view.text
    person = person_in_arabic_letters(text, start, context.tongue)
    if person is None or context.known.at(start, "person") or text[person.end : end].strip() != ":":
        return False
    return text[start : person.end].split()[0] in given_names()


def _named_again(context: TextContext, place: Span) -> bool:
    """Return whether the text names the listed place `place` a second time."""
    ref = context.ref(context.named(place), "place")
    return ref is not None and any(
        match.entity.id == ref and span.start >= place.end for span, match in context.matches
    )
