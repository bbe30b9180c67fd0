"""The day of publication as a page or message states it outside its text (contract, section 4, `embedded`).

It is the day as written, in the writer's own time zone. It never is the day of issue by itself; with "today"
in the text it gives that day, and both are given as evidence.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from itertools import groupby

from archivist.analysis.context import TextContext
from archivist.analysis.fields.date_issued import OPEN_RULE
from archivist.analysis.fields.told_day import days_of_today, told_days
from archivist.analysis.proposals import Proposal, candidates, decide
from archivist.model.document import Embedded
from archivist.model.metadata import Evidence, Field

__all__ = ["with_published"]

_ISO = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:$|[T ].*)")
_MESSAGE = "mail:header[Date]"
# What was made for this purpose outweighs what pages also use for other days; a `time` element may be any day's.
_WEIGHTS = (
    (re.compile(r"html:(?:meta\[(?:og:)?article:published_time\]|json-ld\[)", re.IGNORECASE), 30),
    (re.compile(re.escape(_MESSAGE)), 30),
    (re.compile(r"html:meta\["), 20),
)
_SURE = 30
_TIME_ELEMENT = "html:time[datetime]"


def with_published(context: TextContext, issued: Field, published: Field) -> tuple[Field, Field]:
    """Return both date fields with what the embedded facts add to those that the text gave."""
    proposals = list(_proposals(context.view.document.embedded))
    if not proposals:
        return issued, published
    stated = _agreed(published, decide(proposals, tie="conflict"))
    decided = issued.value is not None or issued.reason == "conflict"
    if not decided and stated.value is not None and (not issued.candidates or issued.rule == OPEN_RULE):
        issued = _issued(context, issued, stated)
    return issued, stated


def _proposals(facts: tuple[Embedded, ...]) -> Iterator[Proposal]:
    """Propose each day once a weight, proved by every fact that says it."""
    times = {_day(item) for item in facts if item.locator.startswith(_TIME_ELEMENT)}
    stated = [(_weight(item, one_time=len(times) == 1), _day(item), item) for item in facts]
    days = sorted(((-weight, iso, item.locator, item.text) for weight, iso, item in stated if weight and iso))
    for (weight, iso), same in groupby(_local(days), key=lambda item: item[:2]):
        proof = tuple(Evidence(text, place="embedded", locator=locator) for _, _, locator, text in same)
        yield Proposal(iso, "date.embedded", -weight, "high" if -weight >= _SURE else "medium", proof)


def _weight(item: Embedded, *, one_time: bool) -> int:
    if item.locator.startswith(_TIME_ELEMENT):
        return 10 if one_time else 0
    return next((weight for form, weight in _WEIGHTS if form.match(item.locator)), 0)


def _local(days: list[tuple[int, str, str, str]]) -> list[tuple[int, str, str, str]]:
    """Return the days without a UTC time where another fact states the same instant in the publisher's time zone."""
    moments = [(item, _moment(item[3])) for item in days]
    own = {moment for _, moment in moments if _is_local(moment)}
    return [item for item, moment in moments if moment not in own or _is_local(moment)]


def _is_local(moment: datetime | None) -> bool:
    return moment is not None and bool(moment.utcoffset())


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def _day(item: Embedded) -> str | None:
    """Return the day as it is written, ISO 8601; a message's by RFC 5322. Other forms say nothing certain."""
    try:
        if item.locator == _MESSAGE:
            return parsedate_to_datetime(item.text).date().isoformat()
        match = _ISO.fullmatch(item.text)
        return date.fromisoformat(match[1]).isoformat() if match else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _agreed(text: Field, stated: Field) -> Field:
    """Join what the text and the metadata say; where they differ neither is taken."""
    if text.value is None or stated.value is None:
        return stated if stated.value is not None or text.value is None else text
    if text.value == stated.value:
        return replace(stated, evidence=(*stated.evidence, *text.evidence), candidates=())
    kept = [Proposal(item.value, item.rule or "", 1, "low", item.evidence) for item in (stated, text) if item.value]
    return Field(reason="conflict", rule="date.conflict", candidates=candidates(kept))


def _issued(context: TextContext, issued: Field, stated: Field) -> Field:
    """Take the day of publication for that of issue where the text says "today", and the weekday fits."""
    day = str(stated.value)
    anchor = tuple(replace(item, part="anchor") for item in stated.evidence)
    told = list(told_days(context, (day,), anchor))
    if told:
        return decide(told, tie="conflict")
    today = days_of_today(context)
    fitting = [item for item in today if item.weekday in (None, date.fromisoformat(day).weekday())]
    if not fitting or len(fitting) < len(today):
        return _with_candidate(issued, day, anchor)
    named = next((item for item in fitting if item.weekday is not None), None)
    rule = "date.page-and-weekday" if named else "date.page-and-today"
    proof = (context.view.evidence((named or fitting[0]).span), *anchor)
    return decide([Proposal(day, rule, 1, "medium", proof, anchor=day)])


def _with_candidate(issued: Field, day: str, proof: tuple[Evidence, ...]) -> Field:
    """Return the open field with the day of publication among those that a person may choose."""
    own = [
        Proposal(item.value, item.rule or OPEN_RULE, 1, "low", item.evidence)
        for item in issued.candidates
        if item.value
    ]
    published = Proposal(day, OPEN_RULE, 1, "low", tuple(replace(item, part="value") for item in proof))
    known = {item.value for item in own}
    kept = candidates([*own, *([] if day in known else [published])])
    return Field(reason="ambiguous", rule=OPEN_RULE, candidates=kept)
