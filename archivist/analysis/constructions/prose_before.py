"""How much of a text stands before each of its sentences: who speaks first is the likelier author."""

import re
from collections.abc import Sequence

from archivist.analysis.context import TextContext, once
from archivist.analysis.syntax.roles_with_adjuncts import has_cases
from archivist.analysis.syntax.tokens import Token

__all__ = ["prose_before"]

_PROSE = 9  # words and signs of a sentence that is no stamp or name of who reports
_IMAGE = re.compile(r"!\[[^\]\n]*\]\([^)\s]*\)")  # of Markdown, with the words below it
_OF_THIS = re.compile(
    r"(?:об этом|о ч[её]м|(?:это|такое|данное) (?:мнение|заявление)|эт[ои] (?:данные|сведения))(?!\w)"
)


@once
def prose_before(context: TextContext) -> tuple[int, ...]:
    """Return how many sentences of prose stand before each; what stands there twice is counted once.

    A headline, what stands above the text and the words of a picture are none. A sentence that says who told the one
    before it, "об этом сообщил NAME", stands where that does.
    """
    headline, seen, made = context.parts.headline, set[str](), []
    images = [match.span() for match in _IMAGE.finditer(context.view.text)] if "![" in context.view.text else []
    begins, cases = context.parts.body.start, has_cases(context.tongue.syntax)
    for sentence in context.syntax.sentences:
        span = sentence.span
        made.append(max(0, len(seen) - (cases and _points_back(sentence.tokens))))
        title = headline is not None and span.start < headline.span.end and headline.span.start < span.end
        shown = sum(not any(start <= token.start < end for start, end in images) for token in sentence.tokens)
        if shown >= _PROSE and not title and span.start >= begins:
            seen.add(context.view.slice(span))
    return tuple(made)


def _points_back(tokens: Sequence[Token]) -> bool:
    return _OF_THIS.match(" ".join(token.form for token in tokens[:2])) is not None
