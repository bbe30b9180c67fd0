"""Who is told to speak in news: many who have nothing to do with each other, or nobody with a name."""

import re
from collections.abc import Iterator

from archivist.analysis.context import TextContext
from archivist.analysis.proposals import Proposal
from archivist.analysis.syntax.relations import Relation
from archivist.analysis.text_view import Span
from archivist.model.metadata import Field

__all__ = ["many_voices", "nameless_voices"]

_MANY = 4  # who share no word of their names
_SPEAKING = ("says", "issues", "performs", "speaks-for")
_TOLD = ("partial", "reported")
_NEWS = 150  # characters of the shortest news
_WORD = re.compile(r"\w{3,}")
_ARTICLE = "ال"


def many_voices(context: TextContext, issuer: Field | None) -> Proposal | None:
    """Propose a report where many are told to speak and none of them is the issuer: news asks whom it finds."""
    if context.form.form not in _TOLD or (issuer is not None and issuer.value is not None):
        return None
    seen: set[str] = set()
    found = 0
    for relation in _speaking(context):
        words = _words(context, relation)
        found += bool(words) and not words & seen
        seen |= words
        if found == _MANY:
            return _report(context, "type.voices", 47, relation.subject.span)
    return None


def nameless_voices(context: TextContext, issuer: Field | None, speaker: Field | None) -> Proposal | None:
    """Propose a report where what is told is said by nobody with a name: no body and no person that could be asked."""
    named = any(field is not None and (field.value is not None or field.candidates) for field in (issuer, speaker))
    core = context.form.core
    if named or context.form.form != "reported" or core.end - core.start < _NEWS:
        return None
    if any(relation.subject.name is not None for relation in _speaking(context)):
        return None
    body, headline = context.parts.body, context.parts.headline
    first = next((line for line in context.view.lines if line.end > body.start), body)
    proof = headline.span if headline else Span(max(first.start, body.start), min(first.end, body.end))
    return _report(context, "type.nameless", 45, proof)


def _speaking(context: TextContext) -> Iterator[Relation]:
    return (item for item in context.syntax.relations if item.kind in _SPEAKING)


def _words(context: TextContext, relation: Relation) -> set[str]:
    """Return the words of a name, of a body or of a role, without the article that Arabic writes before them."""
    subject = relation.subject
    span = subject.body or subject.name or subject.role
    if span is None:
        return set()
    words = _WORD.findall(context.view.slice(span).casefold())
    return {word.removeprefix(_ARTICLE) if context.tongue.article_attached else word for word in words}


def _report(context: TextContext, rule: str, weight: int, span: Span) -> Proposal:
    return Proposal("report", rule, weight, "medium", (context.view.evidence(span),))
