"""A line of a statement's own header that is a town and the day, whichever stands first: "3 May 2024 | Ankara"."""

import re
from collections.abc import Iterator

from archivist.analysis.context import TextContext, once
from archivist.analysis.fields.dateline import Dateline
from archivist.analysis.names.town_names import town_names
from archivist.analysis.text_view import Span

__all__ = ["placed_days"]

# A town, or two with a slash; before the day a small word may stand, behind it the word for "year"
_TOWNS = r"(?P<towns>[^\W\d_][\w.'’ -]{1,30}?(?: ?/ ?[^\W\d_][\w.'’ -]{1,30}?)?)"
_MARKS = r"[*_ ]*"
_BEFORE = re.compile(rf"{_MARKS}(?:г\. ?)?{_TOWNS} ?(?:[,،:|/(]|-{{1,2}}) ?(?:(?:le|el|a|den|am|on|в|في) )?")
_BEHIND = re.compile(rf" ?(?:[,،|/(]|-{{1,2}}) ?(?:г\. ?|in |à |en )?{_TOWNS}\)?{_MARKS}\.?")
_NAME = re.compile(r"[^\W\d_a-zà-öø-ÿа-яё][\w'’-]*(?: [^\W\d_a-zà-öø-ÿа-яё][\w'’-]*)?")
_ENDED = re.compile(rf"[.)]?{_MARKS}\.?")
_YEAR = re.compile(r" ?(?i:г\.|года|yılı)")


@once
def placed_days(context: TextContext) -> tuple[Dateline, ...]:
    """Return town and day of each such line of a header that is the statement's own; no town that no list has."""
    return tuple(_placed_days(context)) if context.parts.own_header else ()


def _placed_days(context: TextContext) -> Iterator[Dateline]:
    text = context.view.text
    for line in (item.span for item in context.parts.header if item.kind in ("other", "crumb")):
        date = context.date_in(line.start, line.end)
        if date is None or date.kind != "day" or date.stamp:
            continue
        year = _YEAR.match(text, date.span.end, line.end)
        end = year.end() if year else date.span.end
        before = _BEFORE.fullmatch(text, line.start, date.span.start)
        behind = _BEHIND.fullmatch(text, end, line.end)
        alone = before if _ENDED.fullmatch(text, end, line.end) else behind if line.start == date.span.start else None
        town = Span(*alone.span("towns")) if alone else None
        if town and _is_listed(context, town):
            yield Dateline(town, date)
        elif town and context.tongue.capitals and _NAME.fullmatch(context.view.slice(town)):
            yield Dateline(None, date)


def _is_listed(context: TextContext, towns: Span) -> bool:
    """Return whether each of the towns is listed, also in capitals."""
    names = [name.strip() for name in context.view.slice(towns).split("/")]
    known = context.known.at(towns.start, "place") == towns
    return known or all(name in town_names() or name.title() in town_names() for name in names)
