"""How far on in a text somebody speaks: behind how many sentences of its prose."""

import re

from archivist.analysis.context import TextContext, once

__all__ = ["ranks"]

_PROSE = 9  # words and signs of a sentence that is no stamp or name of who reports
_IMAGE = re.compile(r"!\[[^\]\n]*\]\([^)\s]*\)")  # of Markdown, with the words below it


@once
def ranks(context: TextContext) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return how many sentences of prose stand before each, for a body and for a person who speaks in it.

    What stands twice is counted once. A person speaks in the text: a title in the front matter and the words of a
    picture are none of its sentences. A body often acts in the title first.
    """
    text, headline = context.view.text, context.parts.headline
    images = [match.span() for match in _IMAGE.finditer(text)] if "![" in text else []
    seen, heard, bodies, persons = set[str](), set[str](), [], []
    for sentence in context.syntax.sentences:
        bodies.append(len(seen))
        persons.append(len(heard))
        span = sentence.span
        title = headline is not None and headline.span.start <= span.start < headline.span.end
        if title or len(sentence.tokens) < _PROSE:
            continue
        words = context.view.slice(span)
        seen.add(words)
        shown = sum(not any(start <= token.start < end for start, end in images) for token in sentence.tokens)
        if span.start >= context.parts.body.start and shown >= _PROSE:
            heard.add(words)
    return tuple(bodies), tuple(persons)
