"""Resolutions, decrees and treaties: the lines that say by whom an act was adopted, and when."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from archivist.analysis.constructions.lines import body_of_line, is_arabic_body
from archivist.analysis.constructions.named import Named
from archivist.analysis.constructions.page_names import whole_body
from archivist.analysis.context import TextContext
from archivist.analysis.dates.written_date import WrittenDate
from archivist.analysis.languages import of_all
from archivist.analysis.patterns import either, pattern
from archivist.analysis.text_view import Span

__all__ = ["adopted_on", "enacting_bodies"]

_HEAD = 12  # lines above the preamble of an act
_PREAMBLE = 30  # lines in which the body is named that enacts
_LONGEST = 120  # characters of the name of a body with its article
_BEGINS = re.compile(r"(?i:the|le|la|les|l'|der|die|das|el|los|las|إن|ان) ?")
_ENDS = (",", "،", ";", "؛", "；")  # of the clauses of a preamble
_CLAUSE = re.compile(r"(?:[-–—•*]|[0-9]{1,3}|[IVX]{1,4}|\([a-z0-9]{1,3}\))[ .)-]|\([a-z0-9]\)")
_CUT = re.compile(r",| (?=[0-9])|$")


def adopted_on(context: TextContext) -> Iterator[WrittenDate]:
    """Return the day on a line above the text that says that an act was adopted or issued, by whom, and when."""
    for _, line in _adoptions(context):
        date = context.date_in(line.start, line.end)
        if date is not None and date.kind == "day" and not date.stamp and context.own(date):
            yield date


def enacting_bodies(context: TextContext) -> Iterator[Named]:
    """Name the body that a line says has adopted an act, and the one with which its preamble begins."""
    for behind, line in _adoptions(context):
        body = _adopting(context, Span(behind, line.end))
        if body is not None:
            yield Named(body, None, "issuer.enacting", 90, "medium")
    lines = context.view.lines[:_PREAMBLE]
    for line, below in pairwise(lines):
        if not _is_preamble(context, line, below):
            continue
        article = _BEGINS.match(context.view.text, line.start)
        part = context.view.trimmed(article.end() if article else line.start, line.end - 1)
        body = _body(context, part)
        if body is not None and body.end >= part.end:
            yield Named(body, None, "issuer.enacting", 92, "medium")
            return


def _adoptions(context: TextContext) -> Iterator[tuple[int, Span]]:
    """Return where the body begins on a line such as "Adopted by BODY at its third meeting, on 3 May 2021"."""
    above = [line for line in context.view.lines[:_HEAD] if line.end - line.start <= 2 * _LONGEST]
    for line in above:
        match = _adopted().match(context.view.text, line.start, line.end)
        if match is not None and context.view.text[line.end - 1] != ".":
            yield match.end(), line


@cache
def _adopted() -> re.Pattern[str]:
    return pattern(rf"\(?(?i:{either(of_all('adopted'))}) ")


def _adopting(context: TextContext, rest: Span) -> Span | None:
    """Return the body at the beginning of a slice, up to the meeting at which it adopted, or to the day."""
    article = _BEGINS.match(context.view.text, rest.start)
    start = article.end() if article else rest.start
    date = context.date_in(start, rest.end)
    end = date.span.start if date else rest.end
    cut = _CUT.search(context.view.text, start, end)
    end = cut.start() if cut else end
    ends = [item.start() for item in re.finditer(r" ", context.view.text[start:end])]
    for stop in (end, *(start + place for place in reversed(ends))):
        body = _body(context, context.view.trimmed(start, stop))
        if body is not None and body.end >= stop - 1:
            return body
    return None


def _body(context: TextContext, part: Span) -> Span | None:
    if part.end <= part.start or part.end - part.start > _LONGEST:
        return None
    if not context.tongue.capitals and is_arabic_body(context, part):
        return part
    return whole_body(context, part) or body_of_line(context, part, whole=True)


def _is_preamble(context: TextContext, line: Span, below: Span) -> bool:
    """Return whether a line with a comma at its end has a clause of a preamble, or a numbered one, below it."""
    text = context.view.text
    if text[line.end - 1] not in ",،" or line.end - line.start > _LONGEST:
        return False
    return text[below.end - 1] in _ENDS or _CLAUSE.match(text, below.start) is not None
