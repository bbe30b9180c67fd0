"""The day beside the name of whoever signs, in the last lines: "NAME, le 03/05/2024", "BODY - TOWN - 3 May 2024"."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from archivist.analysis.constructions.page_names import whole_body
from archivist.analysis.context import TextContext
from archivist.analysis.dates.written_date import WrittenDate
from archivist.analysis.languages import of_all
from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.names.town_names import town_names
from archivist.analysis.patterns import alternation, folded
from archivist.analysis.text_view import Span

__all__ = ["SignedDay", "days_beside_signatures"]

_LAST = 6  # lines
_MARKS = " *_\\\\.)|"  # of emphasis, of a line's end
_ITEMS = ("* ", "• ", "- ", "– ", "+ ")  # of a list of other texts
_FULL_NAME = 2  # words
_TOWN = re.compile(r" ?(?:[,،/]| - ) ?(?P<town>[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,2})$")


class SignedDay(NamedTuple):
    """The day, and the town before it if the line names one."""

    place: Span | None
    date: WrittenDate


def days_beside_signatures(context: TextContext) -> Iterator[SignedDay]:
    """Find the day that ends one of the last lines, behind the name of a person or a body, and no sentence."""
    if context.form.form not in ("direct", "embedded"):
        return
    view, statement = context.view, context.parts.statement
    lines = [line for line in view.lines if statement.start <= line.start < statement.end][-_LAST:]
    found = [signed for line in lines if (signed := _signed_day(context, line))]
    if len({signed.date.iso for signed in found}) == 1:
        yield found[0]


def _signed_day(context: TextContext, line: Span) -> SignedDay | None:
    """Return the day of a line that is a name, perhaps a listed town, and a day."""
    text = context.view.text
    date = context.date_in(line.start + 1, line.end)
    if date is None or date.kind != "day" or date.stamp or text[date.span.end : line.end].strip(_MARKS):
        return None
    joint = _joint().fullmatch(text, line.start, date.span.start)
    if joint is None or text.startswith(_ITEMS, line.start) or not context.own(date):
        return None
    name = Span(*joint.span("name"))
    own = context.form.form == "direct"  # below what somebody else said, a person's name may be that of who posted it
    worded = bool(joint["word"]) and bool(context.tongue.signing_words) and context.tongue.capitals
    signed = own and worded and _is_signature(context, name)
    town = None if signed else _town(context, name)
    if town:
        name = Span(name.start, name.start + len(text[name.start : town.start].rstrip(" ,،/-")))
    return SignedDay(town, date) if signed or _is_body(context, name) else None


@cache
def _joint() -> re.Pattern[str]:
    words = alternation((*of_all("signing_words"), *of_all("dateline_words"), *of_all("same_day")))
    return re.compile(rf"[*_ ]*(?P<name>[^\n]{{3,120}}?) ?(?:[,،:|/.]|-{{1,2}})?[*_]* ?\(?(?P<word>(?i:{words}) ?:? )?")


def _town(context: TextContext, name: Span) -> Span | None:
    """Return the listed town with which a line's words end, behind a sign."""
    match = _TOWN.search(context.view.slice(name))
    town = Span(name.start + match.start("town"), name.end) if match else None
    listed = match is not None and match["town"] in town_names()
    return town if town and (listed or context.known.at(town.start, "place") == town) else None


def _is_body(context: TextContext, name: Span) -> bool:
    body = whole_body(context, name)
    return body is not None and body.start == name.start


def _is_signature(context: TextContext, span: Span) -> bool:
    """Return whether words are a full name, perhaps with a town and an address, and none of a sentence."""
    words = context.view.slice(span).split()
    named = [word for word in words if word[0].isupper()]
    plain = all(word[0].isupper() or not word.isalpha() for word in words)
    return plain and len(named) >= _FULL_NAME and is_given_name(folded(words[0]))
