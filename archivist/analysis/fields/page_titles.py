"""The title of a saved page whose first line is its headline and the site's name."""

from collections.abc import Iterable, Iterator

from archivist.analysis.context import TextContext
from archivist.analysis.proposals import Proposal

__all__ = ["at_page_head"]

_TWICE = 95  # what a headline weighs that the page writes again


def at_page_head(context: TextContext, proposals: Iterable[Proposal]) -> Iterator[Proposal]:
    """Return the proposals, and the headline that a page writes twice in place of its first line, or of its half."""
    view = context.view
    head = context.page_head
    if head is None:
        yield from proposals
        return
    value, proof = view.wording(head.headline), (view.evidence(head.headline),)
    yield Proposal(value, "title.page-headline", _TWICE, "high", proof)
    first = [view.original(item) for item in (head.headline, head.owner, *head.again)]
    for item in proposals:
        start = item.evidence[0].start if item.evidence else None
        if item.rule == "title.front-matter" or start is None or not any(a <= start < b for a, b in first):
            yield item
