"""The place of issue: where a dateline, or the words that tell of the issue, say so."""

import re
from collections.abc import Iterator

from archivist.analysis.context import TextContext
from archivist.analysis.fields.dateline import closing_dateline, opening_dateline, reporter_dateline
from archivist.analysis.patterns import pattern
from archivist.analysis.proposals import Proposal, decide
from archivist.analysis.text_view import Span
from archivist.model.metadata import Certainty, Field

__all__ = ["find_place"]

_REACH = 240  # characters between the word for the statement and the place
_WHEN = r"(?:(?:اليوم|أمس|يوم|مساء|صباح|مؤخرا|الماضي|الجاري|ال(?:أحد|[إا]ثنين|ثلاثاء|أربعاء|خميس|جمعة|سبت))[،,]? ){0,3}"
_WHERE = r"(?:في |ب)(?:مدينة |العاصمة )?$"
_LONG_AGO = r"[،,]? (?:في )?(?:عام|سنة|شهر|قبل|[0-9])"  # a statement of the past, which this one speaks of
_AFTER = (
    r"(?:على إثر|إثر|عقب|بعد|في ختام|في أعقاب|في نهاية) (?:ال)?(?:اجتماع|لقاء|دورة|جلسة|مؤتمر)(?: \w+){0,2}? ?[،,]? ?"
)
# Who issued it held the meeting: the two verbs agree. The place of a meeting that others held says nothing.
_AGREEING = (("أصدره", "عقده"), ("أصدرته", "عقدته"), ("أصدروه", "عقدوه"), ("صدر عنه", "عقده"), ("صدر عنها", "عقدته"))
_IN = r"(?<!\w)(?<!جاء )(?<!ورد )(?:في|عبر) "  # what "came in" a statement may be another's
_KIND = r"(?:بيان|بلاغ|تصريح)(?: (?:صحفي|رسمي|ختامي|مشترك|لها|له))?"
_HELD_BY_ISSUER = tuple(
    _IN + _KIND + f" {issued}(?: [^.:؛\\n]{{1,60}}?)?[،,]? {_AFTER}(?:الذي |التي )?{held} {_WHEN}{_WHERE}"
    for issued, held in _AGREEING
)
_ISSUED_THERE = tuple(_IN + _KIND + f" {issued} {_WHEN}{_WHERE}" for issued, _ in _AGREEING)
_ASSEMBLY = (
    ("المؤتمر|الاجتماع|الملتقى|اللقاء|الجمع العام|المجلس الوطني", "المنعقد"),
    ("القمة|الدورة|الندوة|الجمعية العامة", "المنعقدة"),
)
_NEW = r"(?<!على )(?<!إلى )(?<!جاء في )(?<!ورد في )(?<!\w)"  # not one that the text answers
_ISSUED_BY_ASSEMBLY = tuple(
    rf"{_NEW}{_KIND} صادر عن (?:{nouns})(?P<name>(?: \w+){{0,10}}) ?[،,]? {held} {_WHEN}{_WHERE}"
    for nouns, held in _ASSEMBLY
)


def find_place(context: TextContext) -> Field:
    """Return the place of the dateline, or that of the meeting that issued the statement; absent without one."""
    return decide(_proposals(context), broken=context.broken)


def _proposals(context: TextContext) -> Iterator[Proposal]:
    opening = opening_dateline(context)
    if opening and opening.place:
        yield _listed_or_not(context, opening.place, "place.dateline", 90)
    for line in closing_dateline(context):
        if line.place:
            yield _listed_or_not(context, line.place, "place.closing-line", 80)
    for span in _told(context):
        yield _proposal(context, span, "place.issued-at", 70, "medium")
    reporter = reporter_dateline(context)
    if reporter:
        yield _proposal(context, reporter, "place.reporter-dateline", 60, "medium")


def _told(context: TextContext) -> Iterator[Span]:
    """Find listed places where the text says the statement was issued, or the meeting held that issued it."""
    text, lines = context.view.text, context.view.lines
    if context.tongue.tag != "ar":
        return
    for span, match in context.matches:
        if match.entity.type != "place" or not (context.leads(span) or span.start >= lines[-1].start):
            continue
        before = re.split(r"[\r\n]", text[max(0, span.start - _REACH) : span.start])[-1]
        past = pattern(_LONG_AGO).match(text, span.end)
        if not past and _tells_of_issue(before, context.tongue.stop_set):
            yield span


def _tells_of_issue(before: str, stops: frozenset[str]) -> bool:
    """Return whether the words before a place say that a statement was issued there."""
    if any(pattern(source).search(before) for source in (*_HELD_BY_ISSUER, *_ISSUED_THERE)):
        return True
    found = next(filter(None, (pattern(source).search(before) for source in _ISSUED_BY_ASSEMBLY)), None)
    return found is not None and not stops.intersection(found["name"].split())


def _listed_or_not(context: TextContext, span: Span, rule: str, weight: int) -> Proposal:
    listed = context.ref(context.named(span), "place")
    return _proposal(context, span, rule, weight, "high" if listed else "medium")


def _proposal(context: TextContext, span: Span, rule: str, weight: int, certainty: Certainty) -> Proposal:
    value = context.named(span)
    return Proposal(value, rule, weight, certainty, (context.view.evidence(span),), context.ref(value, "place"))
