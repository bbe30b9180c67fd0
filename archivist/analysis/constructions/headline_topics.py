"""Bodies of whose acts somebody else speaks: a headline names the speaker, and behind that the body."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from archivist.analysis.constructions.whose_words import stems
from archivist.analysis.context import TextContext, once
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Relation
from archivist.analysis.text_view import Span

__all__ = ["is_topic"]

# Verbs of headlines that answer what another did; behind "thanks", "joins" and "announces" may stand the own body
_ANSWERS = re.compile(
    r"(?:responds?|responded|reacts?|reacted|repl(?:y|ies|ied)|rebukes?d?|slam(?:s|med)?|blast(?:s|ed)?|reject(?:s|ed)?"
    r"|critici[sz]e[sd]?|condemn(?:s|ed)?|denounce[sd]?|deplore[sd]?|dismiss(?:es|ed)?|dispute[sd]?|refute[sd]?"
    r"|oppose[sd]?|protest(?:s|ed)?)(?!\w)"
)
_ACTS = ("issues", "says", "performs")
_TWO = 2  # words with which a body's name begins, by which a headline may name it


def is_topic(context: TextContext, relation: Relation) -> bool:
    """Return whether a body does what the headline says that another one speaks of: "Statement by NAME on BODY's act".

    An office shows whose it is by its words: "Minister NAME on the ministry's plan".
    """
    body = relation.subject.body if relation.subject.kind == "body" else None
    if body is not None and _is_answered(context, relation, context.view.slice(body)):
        return True
    if body is None or not context.tongue.head_inside:
        return False
    told = _headed(context)
    if told is None or relation.place <= told.place:
        return False
    words = context.view.slice(body).split()
    first = " ".join(words[:_TWO])
    if not any(_holds(context, item, told.behind) for item in (context.view.slice(body), first)):
        return False
    head = re.split(r" (?:of|for) ", context.view.slice(body), maxsplit=1)[0]  # no bishop is one of "Synod of Bishops"
    return not told.own & stems(head)


def _is_answered(context: TextContext, relation: Relation, name: str) -> bool:
    """Return whether a body issues what another one answers in an earlier sentence: "A answered B's statement"."""
    if relation.kind != "issues":
        return False
    before = [item for item in context.syntax.relations if item.sentence < relation.sentence]
    acting = {item.sentence: item.subject for item in before if item.kind in _ACTS and not item.foreign}
    theirs = [item for item in before if item.kind == "statement-of" and item.foreign]
    answered = {item.sentence for item in theirs if item.subject.body and context.view.slice(item.subject.body) == name}
    answering = (acting[sentence].body for sentence in answered & acting.keys())
    return any(body is not None and context.view.slice(body) != name for body in answering)


class _Told(NamedTuple):
    """Who speaks by a headline, and what of."""

    place: int
    behind: Span
    own: frozenset[str]


@once
def _headed(context: TextContext) -> _Told | None:
    """Return by whom the headline says that the statement is, or who answers in it; what stands behind is the topic."""
    headline = context.parts.headline
    if headline is None:
        return None
    inside = [item for item in context.syntax.relations if headline.span.start <= item.place < headline.span.end]
    return next((told for item in inside if not item.foreign and (told := _told(context, item, headline.span))), None)


def _told(context: TextContext, relation: Relation, headline: Span) -> _Told | None:
    subject = relation.subject
    text = context.view.text
    by_person = relation.kind == "statement-of" and subject.kind == "person"
    answers = relation.kind in ("says", "performs") and _ANSWERS.match(text.casefold(), relation.place)
    if not (by_person or answers):
        return None
    start = max(relation.place, *(span.end for span in _spans(subject)))
    own = [context.view.slice(span) for span in _spans(subject)]
    return _Told(start, Span(start, headline.end), frozenset().union(*map(stems, own)))


def _spans(subject: Phrase) -> Sequence[Span]:
    return [span for span in (subject.span, subject.name, subject.role, subject.body) if span is not None]


def _holds(context: TextContext, words: str, span: Span) -> bool:
    found = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
    return found.search(context.view.text, span.start, span.end) is not None
