"""Whole days beside the verb by which a lead says who speaks: "BODY said on 3 May 2019", "On 3 May 2019, BODY said"."""

import re

from archivist.analysis.constructions.prose_before import prose_before
from archivist.analysis.context import TextContext, once
from archivist.analysis.dates.telling import is_another_day
from archivist.analysis.dates.written_date import WrittenDate
from archivist.analysis.patterns import pattern
from archivist.analysis.syntax.relations import Relation
from archivist.analysis.text_view import Span

__all__ = ["lead_days"]

_SAYING = ("says", "issues")
_SMALL = ("close", "time", "article", "frame", "link", "auxiliary", "particle", "inside", "locative")
_SHORT, _WORDS = 3, 4  # letters of a word that may stand beside a day, whatever it is; such words, at most
_SIGNS = re.compile(r"[ ,،()–-]*")
_WORD = re.compile(r"[^\W\d_]+")


@once
def lead_days(context: TextContext) -> frozenset[Span]:
    """Return the whole days right beside the verb, or its subject, in the first sentence of prose.

    Where that sentence says that it was in a statement, also the day of that: "In a statement dated 3 May 2019, BODY".
    """
    ranks = prose_before(context)
    found: set[Span] = set()
    for relation in context.syntax.relations:
        named = relation.subject.body or relation.subject.name or relation.subject.role
        if relation.kind not in _SAYING or relation.foreign or named is None:
            continue
        if ranks[relation.subject.kind in ("person", "name")][relation.sentence]:
            continue
        found.update(item.span for item in context.dates if _is_beside(context, relation, item))
        if relation.framed:
            sentence = context.syntax.sentences[relation.sentence].span
            found.update(day for day in context.told if sentence.start <= day.start < relation.subject.span.start)
    return frozenset(found)


def _is_beside(context: TextContext, relation: Relation, item: WrittenDate) -> bool:
    sentence, text, day = context.syntax.sentences[relation.sentence].span, context.view.text, item.span
    whole = item.kind == "day" and item.iso is not None and sentence.start <= day.start < sentence.end
    if not whole or context.quotes(day) or is_another_day(text, day, context.tongue, sentence.start):
        return False
    verb = next((t for t in context.syntax.sentences[relation.sentence].tokens if t.end > relation.place), None)
    ends = [relation.subject.span.end, *([verb.end] if verb else [])]
    before = max((end for end in ends if end <= day.start), default=None)
    if before is not None:
        inside = day.end <= relation.place  # between the two: what stands behind it may be what happened then
        between = Span(before, day.start)
        near = _is_small(context, between) and not (_begins_noun(context, day) or _begins_clause(context, between))
        return near and (not inside or _is_small(context, Span(day.end, relation.place)))
    begins = min(relation.place, relation.subject.span.start)
    opens = day.end <= begins and _is_small(context, Span(sentence.start, day.start))
    return opens and _is_small(context, Span(day.end, begins))


def _begins_noun(context: TextContext, day: Span) -> bool:
    """Return whether an English article stands right before a day: "announced the 3 May elections"."""
    before = context.view.text[max(0, day.start - len(" the ")) : day.start]
    return context.tongue.head_inside and before == " the "


def _begins_clause(context: TextContext, between: Span) -> bool:
    """Return whether what is said begins before a day: "announced that on 3 May 2019 the bridge fell"."""
    clause = pattern(rf"(?<!\w)(?i:{context.tongue.complements})(?!\w)")
    return clause.search(context.view.text, between.start, between.end) is not None


def _is_small(context: TextContext, between: Span) -> bool:
    """Return whether no more than prepositions, articles and days stand in a slice."""
    text, facts = context.view.slice(between), context.tongue.syntax
    words = _WORD.findall(text)
    if facts is None or len(words) > _WORDS or _SIGNS.fullmatch(_WORD.sub("", text)) is None:
        return False
    kinds = (facts.classes_of(word.casefold()) for word in words)
    small = (bool(kind & set(_SMALL)) or len(word) <= _SHORT for word, kind in zip(words, kinds, strict=True))
    return all(small)
