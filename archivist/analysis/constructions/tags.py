"""The body by whose tag a post of a social network is signed: its last lines are tags and links."""

import re
from collections.abc import Iterator

from archivist.analysis.constructions.named import Named
from archivist.analysis.context import TextContext
from archivist.analysis.proposals import same
from archivist.analysis.text_view import Span

__all__ = ["bodies_in_tags"]

_TAGS = re.compile(r"(?:#\w+|https?://\S+|[|\s])+")
_TAG = re.compile(r"#(\w+)")
_ARTICLE = "ال"
_FEWEST = 2  # words of a body's name


def bodies_in_tags(context: TextContext) -> Iterator[Named]:
    """Return the one body whose name, a noun of its kind and more, is a tag below the text."""
    named = {same(context.named(span)): span for span in _tags(context) if _is_body(context, span)}
    if len(named) == 1 and not _is_spoken_of(context, *named.values()):
        (span,) = named.values()
        yield Named(span, None, "issuer.tag-signature", 52, "medium")  # less than who acts in the text's own words


def _tags(context: TextContext) -> Iterator[Span]:
    """Return what stands behind the signs of tags, in the view, where a tag's words are apart."""
    view = context.view
    written = view.document.text
    lines = [line for line in view.lines if context.scope.start <= line.start and line.end <= context.scope.end]
    for line in reversed(lines[1:] if context.tongue.article_attached else []):
        start, end = view.original(line)
        if not _TAGS.fullmatch(written, start, end):
            return
        for tag in _TAG.finditer(written, start, end):
            yield Span(view.folded.index(tag.start(1)), view.folded.index(tag.end(1)))


def _is_body(context: TextContext, tag: Span) -> bool:
    words = context.view.slice(tag).replace("_", " ").split()
    facts = context.tongue.syntax
    if facts is None or len(words) < _FEWEST:
        return False
    return "body" in facts.classes_of(words[0]) | facts.classes_of(words[0].removeprefix(_ARTICLE))


def _is_spoken_of(context: TextContext, tag: Span) -> bool:
    """Return whether the text above names the body as well: it acts there, or the tag says what the post is about."""
    name = context.view.slice(tag).replace("_", " ")
    return context.view.text.find(name, context.scope.start, tag.start) >= 0
