"""The day beside the name of whoever signs, in the last lines: "NAME, le 03/05/2024"."""

import re
from collections.abc import Iterator
from functools import cache

from archivist.analysis.context import TextContext
from archivist.analysis.dates.written_date import WrittenDate
from archivist.analysis.languages import of_all
from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.patterns import alternation, folded
from archivist.analysis.text_view import Span

__all__ = ["days_beside_signatures"]

_LAST = 6  # lines
_MARKS = " *_\\\\.)"  # of emphasis, of a line's end
_FULL_NAME = 2  # words


def days_beside_signatures(context: TextContext) -> Iterator[WrittenDate]:
    """Find the days that end one of the last lines, behind a person's name and "le", and no sentence."""
    if not context.tongue.signing_words or not context.tongue.capitals:
        return
    view = context.view
    for line in view.lines[-_LAST:]:
        date = context.date_in(line.start, line.end)
        if date is None or date.kind != "day" or view.text[date.span.end : line.end].strip(_MARKS):
            continue
        joint = _joint().fullmatch(view.text, line.start, date.span.start)
        if joint and _is_signature(context, Span(*joint.span("name"))):
            yield date


@cache
def _joint() -> re.Pattern[str]:
    words = alternation(of_all("signing_words"))
    return re.compile(rf"[*_ ]*(?P<name>[^\n]{{3,80}}?) ?[,-]? (?i:{words}) ")


def _is_signature(context: TextContext, span: Span) -> bool:
    """Return whether words are a full name, perhaps with a town and an address, and none of a sentence."""
    words = context.view.slice(span).split()
    named = [word for word in words if word[0].isupper()]
    plain = all(word[0].isupper() or not word.isalpha() for word in words)
    return plain and len(named) >= _FULL_NAME and is_given_name(folded(words[0]))
