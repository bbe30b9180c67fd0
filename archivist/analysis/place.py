"""The place of issue: only where a dateline says so."""

from collections.abc import Iterator

from archivist.analysis.arbiter import Proposal, decide
from archivist.analysis.context import Context
from archivist.analysis.dateline import closing_dateline, opening_dateline
from archivist.analysis.view import Span
from archivist.model.metadata import Field

__all__ = ["find_place"]


def find_place(context: Context) -> Field:
    """Give the place of the dateline; absent without one."""
    return decide(_proposals(context))


def _proposals(context: Context) -> Iterator[Proposal]:
    opening = opening_dateline(context)
    if opening and opening.place:
        yield _proposal(context, opening.place, "place.dateline", 90)
    for line in closing_dateline(context):
        if line.place:
            yield _proposal(context, line.place, "place.closing-line", 80)


def _proposal(context: Context, span: Span, rule: str, weight: int) -> Proposal:
    value = context.named(span)
    ref = context.ref(value, "place")
    return Proposal(value, rule, weight, "high" if ref else "medium", (context.view.evidence(span),), ref)
