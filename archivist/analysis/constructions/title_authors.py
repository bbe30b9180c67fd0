"""The body whose statement a title says it is: "Comment of the spokesman of BODY on …", on another body's page."""

from collections.abc import Iterator, Sequence
from itertools import permutations

from archivist.analysis.constructions.named import Named
from archivist.analysis.constructions.whose_words import stems
from archivist.analysis.context import TextContext
from archivist.analysis.syntax.relations import Relation

__all__ = ["without_sites"]

_OF_PAGE = ("issuer.header-line", "issuer.page-owner")


def without_sites(context: TextContext, named: Sequence[Named]) -> Sequence[Named]:
    """Return whom constructions name, without the body on whose page another's statement stands, as its title says.

    The two names share no word: a letterhead has the author's own.
    """
    if not context.tongue.capitals:
        return named
    titles = [item for item in context.syntax.relations if _is_in_title(context, item)]
    bodies = [context.view.slice(item.subject.body) for item in titles if item.subject.body is not None]
    if not bodies:
        return named
    return [
        item
        for item in named
        if item.rule not in _OF_PAGE or any(_may_be(context, body, context.view.slice(item.span)) for body in bodies)
    ]


def _may_be(context: TextContext, author: str, other: str) -> bool:
    """Return whether another name has the author's noun, or either is the other's initials."""
    words = author.split()
    heads = [words[0], *(words[-1:] if context.tongue.head_inside or context.tongue.head_last else ())]
    short = any(_initials(one).startswith(word) for one, word in _acronyms(author, other))
    return short or not stems(" ".join(heads)).isdisjoint(stems(other)) or not stems(author)


def _acronyms(*names: str) -> Iterator[tuple[str, str]]:
    """Return each name with the words in capitals of the other one."""
    for one, other in permutations(names, 2):
        yield from ((one, word) for word in other.split() if word.isupper() and len(word) > 1)


def _is_in_title(context: TextContext, relation: Relation) -> bool:
    """Return whether a line that ends with no stop begins with the word for a statement that it says is somebody's."""
    sentence = context.syntax.sentences[relation.sentence]
    if relation.kind not in ("statement-of", "speaks-for") or relation.foreign or relation.subject.anaphora:
        return False
    return relation.place == sentence.span.start and sentence.first and sentence.tokens[-1].word


def _initials(name: str) -> str:
    return "".join(word[0].upper() for word in name.split() if len(word) > 1)
