"""The day below a post that a page shows, where who posted it is who speaks: "— NAME (@account) May 3, 2019"."""

import re
from collections.abc import Iterator

from archivist.analysis.context import TextContext
from archivist.analysis.dates.written_date import WrittenDate

__all__ = ["days_of_posts"]

_POSTED = re.compile(r"- ?(?P<name>[^\n()]{2,60}?) ?\(@\w{1,30}\) $")
_REACH = 110  # characters of a name and an account


def days_of_posts(context: TextContext) -> Iterator[WrittenDate]:
    """Find the day of the one post of a text, if the text says that its writer spoke."""
    text = context.view.text
    if "(@" not in text:
        return
    posts = [(match, item) for item in context.dates if (match := _match(text, item)) and item.kind == "day"]
    if len(posts) != 1:
        return
    speakers = (relation.subject.name for relation in context.syntax.relations if not relation.foreign)
    named = {context.view.slice(name).split()[-1].casefold() for name in speakers if name is not None}
    match, day = posts[0]
    if not named.isdisjoint(match["name"].casefold().split()):
        yield day


def _match(text: str, item: WrittenDate) -> re.Match[str] | None:
    return _POSTED.search(text, max(0, item.span.start - _REACH), item.span.start)
