"""What kind of statement the text is, from the word that the text itself uses."""

from collections.abc import Iterator

from archivist.analysis.context import TextContext
from archivist.analysis.language import Language
from archivist.analysis.patterns import pattern
from archivist.analysis.proposals import Proposal
from archivist.analysis.text_view import Span
from archivist.model.metadata import Certainty, Field

__all__ = ["find_document_type", "kind_of"]


def find_document_type(context: TextContext) -> Field:
    """Return the document type of the contract, section 4; ambiguous where the text uses two words alike."""
    proposals = list(_proposals(context))
    if any(item.rule == "type.in-text" and item.value == "press-release" for item in proposals):
        # "in a press statement" and, further on, "the statement": the second only repeats the first.
        proposals = [item for item in proposals if item.rule != "type.in-text" or item.value != "statement"]
    return context.decide("document_type", proposals)


def _proposals(context: TextContext) -> Iterator[Proposal]:
    view, tongue, parts = context.view, context.tongue, context.parts
    for source, kind in tongue.contents:
        match = pattern(source).search(view.text, parts.statement.start, parts.statement.end)
        if match:
            yield _proposal(context, kind, "type.content", 95, "medium", Span(match.start(), match.end()))
    header = [line.span for line in parts.header if line.kind in ("title", "type")][:1]
    for span in header or ([parts.headline.span] if parts.headline else []):
        yield from _first(context, "", span, "type.title", 90)
    if context.front and "title" in context.front.entries:
        yield from _words(context, context.front.entries["title"].span, "type.title", 85)
    if parts.cue:
        yield from _words(context, parts.cue, "type.cue", 80)
    area = parts.frame or context.scope
    around = rf"(?<!\w)(?:{tongue.issuing})"
    for source, kind in tongue.types:
        match = pattern(rf"{around}(?P<type>{source})(?!\w)").search(view.text, area.start, area.end)
        if match and kind_of(context.tongue, match["type"]) == kind:
            yield _proposal(context, kind, "type.in-text", 50, "medium", Span(match.start("type"), match.end("type")))


def _first(context: TextContext, before: str, span: Span, rule: str, weight: int) -> Iterator[Proposal]:
    """Propose the word for a statement with which a line begins."""
    match = pattern(f"{before}{context.tongue.type_source}(?!\\w)").match(context.view.text, span.start, span.end)
    if match and (kind := kind_of(context.tongue, match.group())):
        yield _proposal(context, kind, rule, weight, "high", Span(match.start(), match.end()))


def _words(context: TextContext, span: Span, rule: str, weight: int) -> Iterator[Proposal]:
    """Propose the first word for a statement in a slice."""
    match = pattern(rf"(?<!\w){context.tongue.type_source}(?!\w)").search(context.view.text, span.start, span.end)
    if match and (kind := kind_of(context.tongue, match.group())):
        yield _proposal(context, kind, rule, weight, "high", Span(match.start(), match.end()))


def kind_of(tongue: Language, words: str) -> str | None:
    """Return the document type that `words` name in a language; None if they name none."""
    return next((kind for source, kind in tongue.types if pattern(source).fullmatch(words)), None)


def _proposal(context: TextContext, kind: str, rule: str, weight: int, certainty: Certainty, span: Span) -> Proposal:
    return Proposal(kind, rule, weight, certainty, (context.view.evidence(span),))
