"""The place of issue: where a dateline, or the words about its issue, say so."""

import re
from collections.abc import Iterator
from functools import cache

from archivist.analysis.context import TextContext
from archivist.analysis.fields.credit_lines import credited_town
from archivist.analysis.fields.dateline import closing_dateline, opening_dateline
from archivist.analysis.fields.header_days import placed_days
from archivist.analysis.fields.place_datelines import headed_place, shaped_places, signed_place
from archivist.analysis.fields.reporter_datelines import reporter_dateline
from archivist.analysis.fields.signing_days import days_beside_signatures
from archivist.analysis.fields.titled_days import titled_days
from archivist.analysis.fields.wire_lines import wire_line
from archivist.analysis.language import Language
from archivist.analysis.patterns import either, pattern
from archivist.analysis.proposals import Proposal
from archivist.analysis.text_view import Span
from archivist.model.metadata import Certainty, Field

__all__ = ["find_place"]

_BRAND = re.compile(r"[A-Z][a-z]+[A-Z]\w*")
_SURE = 90
_REACH = 240  # characters between the word for the statement and the place


def find_place(context: TextContext) -> Field:
    """Return the place of the dateline, or that of the meeting that issued the statement; absent without one."""
    return context.decide("place", (item for item in _proposals(context) if not _is_brand(context, item)))


def _is_brand(context: TextContext, item: Proposal) -> bool:
    """Return whether a place in Latin letters inside Cyrillic has a capital in its middle: "RiverNews, 15 ноября"."""
    return context.tongue.script == "Cyrl" and _BRAND.fullmatch(str(item.value)) is not None


def _proposals(context: TextContext) -> Iterator[Proposal]:
    opening = opening_dateline(context)
    shapes = tuple(shaped_places(context))
    longer = {shape.span.start for shape in shapes if opening and opening.place and _goes_on(opening.place, shape.span)}
    if opening and opening.place and opening.place.start not in longer:  # "TOWN, REGION" names it better than "TOWN"
        yield _listed_or_not(context, opening.place, "place.dateline", 90)
    signed = [line.place for line in closing_dateline(context)]
    signed += [line.place for line in days_beside_signatures(context)]
    yield from (_listed_or_not(context, place, "place.closing-line", 80) for place in signed if place)
    for shaped in shapes:
        rule = "place.dateline" if shaped.weight > _SURE else "place.dateline-shape"
        yield _listed_or_not(context, shaped.span, rule, shaped.weight)
    yield from _at_head(context)
    above_day = signed_place(context)
    if above_day:
        yield _listed_or_not(context, above_day, "place.signature", 80)
    for span in _stated(context):
        yield _proposal(context, span, "place.issued-at", 70, "medium")
    credited = credited_town(context)
    if credited:
        yield _listed_or_not(context, credited, "place.dateline", 75)
    reporter = reporter_dateline(context)
    if reporter:
        yield _proposal(context, reporter, "place.reporter-dateline", 60, "medium")


def _at_head(context: TextContext) -> Iterator[Proposal]:
    """Propose the place of a distributor's line, and of a line of its own above the day."""
    wire = wire_line(context)
    lines = ((line.place, 90) for line in placed_days(context))
    titled = ((item.place, 84) for item in titled_days(context))
    for head, weight in ((wire.place if wire else None, 96), (headed_place(context), 90), *lines, *titled):
        if head:
            yield _listed_or_not(context, head, "place.dateline", weight)


def _goes_on(place: Span, other: Span) -> bool:
    return place.start == other.start and place.end < other.end


def _stated(context: TextContext) -> Iterator[Span]:
    """Find listed places where the text says the statement was issued, or the meeting held that issued it."""
    text, lines, tongue = context.view.text, context.view.lines, context.tongue
    if not (tongue.issued_at or tongue.issued_by_assembly):
        return
    for span, match in context.matches:
        if match.entity.type != "place" or not (context.leads(span) or span.start >= lines[-1].start):
            continue
        before = re.split(r"[\r\n]", text[max(0, span.start - _REACH) : span.start])[-1]
        past = pattern(tongue.long_ago).match(text, span.end)
        if not past and _says_issued(before, tongue):
            yield span


def _says_issued(before: str, tongue: Language) -> bool:
    """Return whether the words before a place say that a statement was issued there."""
    if pattern(_any_of(tongue.issued_at)).search(before):
        return True
    match = next(filter(None, (pattern(source).search(before) for source in tongue.issued_by_assembly)), None)
    return match is not None and not tongue.stop_set.intersection(match["name"].split())


@cache
def _any_of(sources: tuple[str, ...]) -> str:
    return either(f"(?:{source})" for source in sources)


def _listed_or_not(context: TextContext, span: Span, rule: str, weight: int) -> Proposal:
    listed = context.ref(context.named(span), "place")
    return _proposal(context, span, rule, weight, "high" if listed else "medium")


def _proposal(context: TextContext, span: Span, rule: str, weight: int, certainty: Certainty) -> Proposal:
    value = context.named(span)
    return Proposal(value, rule, weight, certainty, (context.view.evidence(span),), context.ref(value, "place"))
