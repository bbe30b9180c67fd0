"""Every person, body, place and day that the text names and that rules can make out."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Literal

from archivist.analysis.context import TextContext
from archivist.analysis.dates.relative_days import resolve, resolve_without_year
from archivist.analysis.mentions.introduced_persons import IntroducedPerson
from archivist.analysis.mentions.two_bodies import two_bodies
from archivist.analysis.mentions.unlisted_names import find_names
from archivist.analysis.text_view import Span, showable
from archivist.model.entity import Match
from archivist.model.metadata import Certainty, Evidence, Field, Mention, Metadata, Speaker

__all__ = ["find_mentions"]

_Kind = Literal["person", "organisation", "place"]
_KINDS: dict[str, _Kind] = {"person": "person", "organisation": "organisation", "place": "place"}
_WHOLE_DAY = len("2000-01-01")
_COUNTED = ("date.page-and-today", "date.page-and-weekday", "date.told")  # from the page's day
_WRITTEN = {"gregorian": "mention.date", "hijri": "mention.hijri", "jalali": "mention.jalali"}


def find_mentions(
    context: TextContext, metadata: Metadata, people: Iterable[IntroducedPerson] = ()
) -> tuple[Mention, ...]:
    """Return the mentions by place in the text, without duplicates; `people` are the persons that it introduces."""
    mentions = [*_authority(context), *_days(context, metadata)]
    listed = {(item.type, item.start, item.end) for item in mentions}
    own = (part for item in _metadata(metadata) for part in _each(context, item))
    mentions += [item for item in own if (item.type, item.start, item.end) not in listed]
    mentions += [
        _name(context, *item)
        for item in find_names(context, people, ((item.start, item.end, item.type) for item in mentions))
    ]
    order = {"date": 0, "organisation": 1, "person": 2, "place": 3}
    return tuple(sorted(dict.fromkeys(mentions), key=lambda item: (item.start, item.end, order[item.type])))


def _authority(context: TextContext) -> Iterator[Mention]:
    for span, match in context.matches:
        kind = _KINDS.get(match.entity.type)
        if kind:
            start, end = match.start, match.end
            text = context.view.document.text[start:end]
            value = _article(context, span, match)
            yield Mention(kind, value, start, end, text, match.entity.id, "high", "mention.authority")


def _name(context: TextContext, kind: _Kind, span: Span, rule: str) -> Mention:
    start, end = context.view.original(span)
    text = context.view.document.text[start:end]
    return Mention(kind, context.named(span), start, end, text, context.ref_of(span, kind), "medium", rule)


def _article(context: TextContext, span: Span, match: Match) -> str:
    """Return the wording, with the article that لل hides if the listed name has one."""
    value = context.view.wording(span)
    hidden = context.view.text[max(0, span.start - 2) : span.start] == "لل"
    return "ال" + value if hidden and context.ref("ال" + value, match.entity.type) == match.entity.id else value


def _anchor(field: Field) -> date | None:
    """Return the day from which a text counts; a report counts from its own, as the day of issue was counted."""
    value = field.anchor if field.rule in _COUNTED else field.value
    return date.fromisoformat(value) if isinstance(value, str) and len(value) == _WHOLE_DAY else None


def _days(context: TextContext, metadata: Metadata) -> Iterator[Mention]:
    """Return the days, counted from the day of issue, or less surely from that of the page where that is all."""
    issued = _anchor(metadata.date_issued)
    anchor = issued or _anchor(metadata.date_published)
    for mention in _counted_days(context, anchor):
        if issued is None and mention.anchor is not None:
            yield replace(mention, certainty="low", rule="mention.day-from-page")
        else:
            yield mention


def _counted_days(context: TextContext, anchor: date | None) -> Iterator[Mention]:
    for item in context.dates:
        day, span = None, item.span
        if item.kind == "no-year" and anchor:
            day, span = resolve_without_year(context.view.text, item, context.tongue, anchor)
        if item.iso:
            written = _day(context, span, item.iso, _WRITTEN[item.calendar], None)
            yield replace(written, certainty=item.certainty)
        else:
            yield _day(context, span, _iso(day), "mention.date-without-year", anchor)
    for relative in context.relatives:
        past = replace(relative, future=False) if relative.span in context.told else relative
        day = resolve(past, anchor) if anchor else None
        yield _day(context, relative.span, _iso(day), "mention.relative-day", anchor)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(context: TextContext, span: Span, value: str | None, rule: str, anchor: date | None) -> Mention:
    start, end = context.view.original(span)
    text = context.view.document.text[start:end]
    if value is None:
        return Mention("date", None, start, end, text, None, None, "mention.date-open")
    certainty: Certainty = "high" if rule == "mention.date" else "medium"
    return Mention("date", value, start, end, text, None, certainty, rule, _iso(anchor))


def _metadata(metadata: Metadata) -> Iterator[Mention]:
    parts: tuple[tuple[Field, _Kind], ...] = (
        (metadata.issuer, "organisation"),
        (metadata.office, "organisation"),
        (metadata.speaker, "person"),
        (metadata.place, "place"),
    )
    for field, kind in parts:
        value = field.value.name if isinstance(field.value, Speaker) else field.value
        proof = next((item for item in field.evidence if item.part in ("value", "name")), None)
        if value and proof:
            yield from _named(field, kind, value, proof)


def _each(context: TextContext, item: Mention) -> Iterator[Mention]:
    """Return a mention, or those of the two bodies that it joins."""
    parts = two_bodies(context.tongue.syntax, item.text) if item.type == "organisation" else None
    if parts is None:
        yield item
    for start, end in parts or ():
        text = item.text[start:end]
        yield replace(item, value=showable(text), text=text, start=item.start + start, end=item.start + end, ref=None)


def _named(field: Field, kind: _Kind, value: str, proof: Evidence) -> Iterator[Mention]:
    if proof.start is not None and proof.end is not None:
        yield Mention(kind, value, proof.start, proof.end, proof.text, field.ref, field.certainty, "mention.metadata")
