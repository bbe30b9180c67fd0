"""The words of a title: on the line below it too, and without those that only say when it may be printed."""

import re
from functools import cache

from archivist.analysis.constructions.page_names import whole_body
from archivist.analysis.context import TextContext
from archivist.analysis.languages import of_all
from archivist.analysis.layout.page_headline import is_prose
from archivist.analysis.patterns import either, pattern
from archivist.analysis.text_view import Span

__all__ = [
    "begins_with_day",
    "continued",
    "is_named_body",
    "leads",
    "release_label",
    "turns_to_readers",
    "without_release",
]

_WRAPPED, _GOES_ON = 50, 4  # characters of a title's line that may go on; long words of the line on which it does
_VERB = 5  # letters of a verb in the past; genitives that end like one are shorter
_EARLY = 16  # characters before the day with which a line begins
_BESIDE = 16  # characters of a title behind such words, at least


def continued(context: TextContext, line: Span) -> Span:
    """Return a title with the line on which it goes on: one of capitals right below it, before the text begins."""
    view = context.view
    below = next((other for other in view.lines if other.start >= line.end), None)
    if below is None or view.text[line.end : below.start].replace("\r\n", "\n") != "\n" or below in context.parts.dated:
        return line
    words = [word for word in view.slice(below).split() if len(word) > 3]  # noqa: PLR2004  # small words have none
    first, text = view.slice(line), view.slice(below)
    if pattern(context.tongue.type_source).match(text):
        return line  # a title of its own: "Remarks of NAME to HEARERS"
    lettered = all(word[:1].isupper() for word in words) and len(words) >= _GOES_ON and not text.isupper()
    if not lettered or first.isupper() or len(first) < _WRAPPED or is_prose(text) or text.endswith((".", ":")):
        return line
    return Span(line.start, below.end)


def begins_with_day(context: TextContext, line: Span) -> bool:
    """Return whether a line begins with when it was: "Held on 3 May 2023 at the town hall"."""
    date = context.date_in(line.start, line.end)
    return date is not None and date.kind == "day" and date.span.start - line.start <= _EARLY


def leads(context: TextContext, line: Span) -> bool:
    """Return whether a line says with its colon that the statement follows: "BODY's statement is as follows:"."""
    following = context.tongue.voice.search("following", context.view.text, line.start, line.end)
    return following is not None and context.view.slice(line).endswith(":")


def turns_to_readers(context: TextContext, line: Span) -> bool:
    """Return whether a line below a headline ends as a greeting does: "To the press and the public,"."""
    headline = context.parts.headline
    below = headline is not None and headline.kind == "other" and headline.span.end <= line.start
    return below and context.view.slice(line).endswith((",", "،"))


def is_named_body(context: TextContext, line: Span) -> bool:
    """Return whether a line is a body's name, and has no verb in the past."""
    past = pattern(context.tongue.past) if context.tongue.past and context.tongue.capitals else None
    if past and any(len(word) > _VERB and past.fullmatch(word) for word in context.view.slice(line).split()):
        return False
    return whole_body(context, line) is not None


def without_release(context: TextContext, line: Span) -> Span:
    """Return a title without the words that only say when it may be printed: "For immediate release: …"."""
    label = release_label().match(context.view.text, line.start, line.end)
    return Span(label.end(), line.end) if label and line.end - label.end() > _BESIDE else line


@cache
def release_label() -> re.Pattern[str]:
    """Return the words before a title that only say when it may be printed: "For immediate release: "."""
    return pattern(rf"(?i:{either(of_all('release_labels'))})[ ]?[:-][ ]?")
