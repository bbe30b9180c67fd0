"""A report by what it tells: what a person said, with no word for a statement in writing."""

from archivist.analysis.context import TextContext
from archivist.analysis.patterns import either
from archivist.analysis.proposals import Proposal
from archivist.analysis.searching import search
from archivist.analysis.text_view import Span
from archivist.model.metadata import Certainty, Field

__all__ = ["told_of"]

_TELLING = frozenset(("reported", "none"))  # forms of texts that are somebody else's


def told_of(context: TextContext, speaker: Field | None) -> Proposal | None:
    """Propose a report where a text tells what a person said and names nothing written; surer of a word to reporters.

    What a body said without a word for it may be a statement all the same.
    """
    body, oral = context.parts.body, context.tongue.genres.oral
    heard = search(rf"(?<!\w){either(oral)}").search(context.view.text, body.start, context.scope.end) if oral else None
    if context.form.form not in _TELLING or not (heard or (speaker and (speaker.value or speaker.candidates))):
        return None
    if heard:
        own = context.form.form != "reported" or _headed_by_words(context)
        return _report(context, 40 if own else 46, "low" if own else "medium", Span(*heard.span()))
    first = next((line for line in context.view.lines if line.start >= body.start), body)
    return _report(context, 28, "low", Span(first.start, min(first.end, body.end)))


def _report(context: TextContext, weight: int, certainty: Certainty, span: Span) -> Proposal:
    return Proposal("report", "type.told-of", weight, certainty, (context.view.evidence(span),))


def _headed_by_words(context: TextContext) -> bool:
    """Return whether the headline names a person before a colon: what is told are then that person's words."""
    headline, facts = context.parts.headline, context.tongue.syntax
    if headline is None or facts is None:
        return False
    before, colon, _ = context.view.slice(headline.span).partition(":")
    if not colon or facts.order != "vso":
        return bool(colon)  # Arabic news has the town of what happened before one, too
    heads = set(before.casefold().split())
    said = (part for item in context.syntax.relations for part in (item.subject.name, item.subject.role) if part)
    names = {word for part in said for word in context.view.slice(part).casefold().split()}
    return bool(heads & names) or any("role" in facts.classes_of(word) for word in heads)
