"""Where a word for a statement is the one for an explanation, too, and the text says that what is told is not true.

Turkish "açıklama" is whatever somebody makes plain. Where it makes plain that news, rumours or pictures are false, it
is a clarification.
"""

from collections.abc import Iterable
from dataclasses import replace

from archivist.analysis.context import TextContext
from archivist.analysis.patterns import either, pattern
from archivist.analysis.proposals import Proposal
from archivist.analysis.searching import search

__all__ = ["explained"]


def explained(context: TextContext, items: Iterable[Proposal]) -> list[Proposal]:
    """Return proposals; a statement by the word for an explanation is a clarification in a text that refutes news."""
    explaining, found = context.tongue.genres.explaining, list(items)
    if explaining is None:
        return found
    word = pattern(explaining)
    plain = [item.value == "statement" and word.search(_words(context, item)) is not None for item in found]
    if not any(plain) or not _refutes(context):
        return found
    return [
        replace(item, value="clarification") if explains else item for item, explains in zip(found, plain, strict=True)
    ]


def _words(context: TextContext, item: Proposal) -> str:
    """Return what a proposal rests on, in the letters in which patterns are written."""
    proof = item.evidence[0]
    if proof.start is None or proof.end is None:
        return proof.text
    return context.view.text[context.view.folded.index(proof.start) : context.view.folded.index(proof.end)]


def _refutes(context: TextContext) -> bool:
    """Return whether a sentence of the text says of news, rumours, pictures that they are not true."""
    form = search(rf"(?<!\w){either(context.tongue.genres.refuting)}")
    return form.search(context.view.text, context.parts.body.start, context.scope.end) is not None
