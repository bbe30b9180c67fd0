"""The body by whose tag a post of a social network is signed: its last lines are tags and links."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from archivist.analysis.constructions.named import Named
from archivist.analysis.context import TextContext
from archivist.analysis.patterns import folded
from archivist.analysis.proposals import same
from archivist.analysis.text_view import Span

__all__ = ["bodies_in_tags", "without_topics"]

_TAGS = re.compile(r"(?:#\w+|https?://\S++|[|\s])+")
_TAG = re.compile(r"#(\w+)")
_ARTICLE = "ال"
_FEWEST = 2  # words of a body's name
_BY_LINE = frozenset(("issuer.header-line", "issuer.signature", "issuer.tag-signature"))  # rules that read lines alone
# Heads of what is held, started or fought for, which others post about; groups that a number names
_OCCASIONS = frozenset(
    folded("مؤتمر قمة منتدى ملتقى مهرجان معرض مبادرة حملة برنامج مشروع كأس بطولة دوري يوم أسبوع جائزة").split()
)
_GROUP, _COUNCIL = folded("مجموعة"), folded("مجلس")
_COUNTED = re.compile(
    folded("(?:ال)?(?:(?:سبع|ثمان|تسع|عشر|خمس|ست|ثلاث|أربع)(?:ة|ي|ية|ون|ين)?|[0-9]+)(?: و(?:ال)?[^\\W_]+)?")
)


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


def without_topics(context: TextContext, named: Iterable[Named]) -> Iterator[Named]:
    """Return the bodies without those that only a line of tags names, where the tags say what a post is about.

    A tag's body is without its sign. Several bodies among the tags, an occasion, a group with a number are topics,
    and so is a council below somebody's own words.
    """
    items = list(named)
    tagged = [number for number, item in enumerate(items) if item.rule in _BY_LINE and _is_tag(context, item.span)]
    bare = {number: _without_sign(context, items[number].span) for number in tagged}
    several = len({same(context.named(span)) for span in bare.values()}) > 1
    for number, item in enumerate(items):
        if number not in bare:
            yield item
        elif not several and not _is_topic(context, bare[number]):
            yield replace(item, span=bare[number])


def _is_tag(context: TextContext, span: Span) -> bool:
    """Return whether a slice is a tag, on a line of nothing but tags and links."""
    line = next((line for line in context.view.lines if line.start <= span.start < line.end), span)
    start, end = context.view.original(line)
    written = context.view.document.text
    first = context.view.original(span)[0]
    return "#" in written[max(0, first - 1) : first + 1] and _TAGS.fullmatch(written, start, end) is not None


def _without_sign(context: TextContext, span: Span) -> Span:
    return Span(span.start + 1, span.end) if context.view.text[span.start] == "#" else span


def _is_topic(context: TextContext, tag: Span) -> bool:
    """Return whether a tag's body is an occasion, a group of so many, or a council of which somebody speaks."""
    words = context.view.slice(tag).replace("_", " ").split()
    head = words[0].removeprefix(_ARTICLE)
    counted = head == _GROUP and len(words) > 1 and _COUNTED.fullmatch(" ".join(words[1:])) is not None
    persons = (item for item in context.syntax.relations if item.sentence == 0 and item.subject.name is not None)
    return head in _OCCASIONS or counted or words[-1].isdigit() or (head == _COUNCIL and any(persons))
