"""The title of a text whose first line is the name of the body that issued it: that line is none, the next may be."""

from collections.abc import Iterable, Iterator

from archivist.analysis.constructions.lone_bodies import heading_body, title_below
from archivist.analysis.context import TextContext
from archivist.analysis.layout.page_headline import is_prose
from archivist.analysis.proposals import Proposal
from archivist.analysis.text_view import Span

__all__ = ["below_body"]

_WEIGHT = 70


def below_body(context: TextContext, proposals: Iterable[Proposal]) -> Iterator[Proposal]:
    """Return the proposals without the line that names the issuer, and the line below it where a text follows."""
    heading = heading_body(context)
    if heading is None:
        yield from proposals
        return
    line = next(item for item in context.view.lines if item.start <= heading.start < item.end)
    begins, ends = context.view.original(line)
    own = range(begins, ends)
    yield from (item for item in proposals if not any(proof.start in own for proof in item.evidence))
    below = title_below(context, heading)
    if below is not None and _heads_text(context, below):
        yield Proposal(
            context.view.wording(below), "title.headline", _WEIGHT, "medium", (context.view.evidence(below),)
        )


def _heads_text(context: TextContext, line: Span) -> bool:
    """Return whether a paragraph stands below a line that is none itself, and no tag or address on it."""
    view = context.view
    behind = next((item for item in view.lines if item.start >= line.end), None)
    written = view.document.text[slice(*view.original(line))]
    plain = not is_prose(view.slice(line)) and not any(sign in written for sign in "#@/")
    return plain and behind is not None and is_prose(view.slice(behind))
