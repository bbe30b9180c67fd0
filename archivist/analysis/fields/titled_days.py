"""The place and the day with which the title of a text ends: "Remarks of NAME at the opening, TOWN, 3 May 2020"."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from archivist.analysis.context import TextContext
from archivist.analysis.dates.written_date import WrittenDate
from archivist.analysis.fields.told_kinds import kind_of
from archivist.analysis.languages import of_all, weekday_names
from archivist.analysis.names.town_names import town_names
from archivist.analysis.patterns import alternation, pattern
from archivist.analysis.text_view import Span

__all__ = ["TitledDay", "titled_days"]

_ORAL = ("speech", "remarks", "briefing")  # what is given on the day of its occasion
_NAME = r"[^\W\d_a-zà-öø-ÿа-я][\w'’.-]*(?: [^\W\d_][\w'’.-]*){0,3}"
_BEHIND = re.compile(r"(?: года| г\.)?[ ).]*|,?(?: at)? [0-9]{1,2}[:.][0-9]{2}(?: ?[APap]\.?[Mm]\.?)?")


class TitledDay(NamedTuple):
    """The day, and the place before it if the title names one."""

    place: Span | None
    date: WrittenDate


def titled_days(context: TextContext) -> Iterator[TitledDay]:
    """Return the days that end titles: of a speech any behind a comma, of another text one behind its place.

    A day behind "on" is that of a speech unless the title names an occasion or a subject to which it may belong.
    """
    for line in (item.span for item in context.parts.header if item.kind == "title"):
        kind = pattern(context.tongue.type_source).match(context.view.text, line.start, line.end)
        days = [item for item in context.dates if line.start < item.span.start and item.span.end <= line.end]
        if kind is None or not days or not context.tongue.capitals or days[-1].kind != "day":
            continue
        day, text = days[-1], context.view.text
        if not _BEHIND.fullmatch(text, day.span.end, line.end):
            continue
        place = _place(context, kind.end(), day.span.start)
        oral = kind_of(context.tongue, kind.group()) in _ORAL
        parted = _joint().search(text, kind.end(), day.span.start) is not None
        if place or (oral and (parted or _is_alone(context, Span(kind.end(), day.span.end), day.span))):
            yield TitledDay(place, day)


def _place(context: TextContext, start: int, end: int) -> Span | None:
    """Return the town before a day, with commas around it."""
    match = _placed().search(context.view.text, start, end)
    if match is None:
        return None
    place = Span(*match.span("place"))
    known = context.known.at(place.start, "place") == place or match["place"] in town_names()
    return place if known else None


def _is_alone(context: TextContext, title: Span, day: Span) -> bool:
    """Return whether "on" before the day that ends a title is the only one of it, and no occasion is named."""
    tongue, text = context.tongue, context.view.text
    other = pattern(rf"(?<!\w)(?i:{alternation(tongue.dateline_words)}|{tongue.occasions}|{tongue.complements})(?!\w)")
    first = other.search(text, title.start, title.end)
    return first is not None and day.start - first.end() <= 1 and other.search(text, first.end(), title.end) is None


@cache
def _joint() -> re.Pattern[str]:
    """Compile what parts a day from the words of a title: a comma, a dash, a bracket, and its weekday."""
    words = alternation((*of_all("signing_words"), *of_all("dateline_words")))
    return re.compile(rf"(?:,| -{{1,2}}| \() ?(?:{words} )?(?:(?i:{alternation(weekday_names())}),? )?\Z")


@cache
def _placed() -> re.Pattern[str]:
    return re.compile(rf"(?:, | - )(?P<place>{_NAME}){_joint().pattern}")
