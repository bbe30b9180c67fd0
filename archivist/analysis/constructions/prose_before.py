"""How much of a text stands before each of its sentences: who speaks first is the likelier author."""

import re
from collections.abc import Sequence

from archivist.analysis.context import TextContext, once
from archivist.analysis.syntax.roles_with_adjuncts import has_cases
from archivist.analysis.syntax.tokens import Token

__all__ = ["prose_before"]

_PROSE = 9  # words and signs of a sentence that is no stamp or name of who reports
_IMAGE = re.compile(r"!\[[^\]\n]{0,500}\]\([^)\s]*\)")  # of Markdown, with the words below it
_OF_THIS = re.compile(
    r"(?:об этом|о ч[её]м|(?:это|такое|данное) (?:мнение|заявление)|эт[ои] (?:данные|сведения))(?!\w)"
)


@once
def prose_before(context: TextContext) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return how many sentences of prose stand before each, for a body and for a person who speaks in it.

    What stands twice is counted once; a headline is none. A body often acts in the title first; a person speaks in the
    text: what stands above that and the words of a picture are none of its sentences. In a language of cases this holds
    of bodies too, and a sentence that says who told the one before it, "об этом сообщил NAME", stands where that does.
    """
    headline, bodies, persons = context.parts.headline, list[int](), list[int]()
    seen, heard = set[str](), set[str]()
    images = [match.span() for match in _IMAGE.finditer(context.view.text)] if "![" in context.view.text else []
    begins, cases = context.parts.body.start, has_cases(context.tongue.syntax)
    for sentence in context.syntax.sentences:
        span, tokens = sentence.span, sentence.tokens
        persons.append(max(0, len(heard) - (cases and _points_back(tokens))))
        bodies.append(persons[-1] if cases else len(seen))
        if headline is not None and headline.span.start <= span.start < headline.span.end:
            continue
        if len(tokens) >= _PROSE:
            seen.add(context.view.slice(span))
        overlaps = headline is not None and span.start < headline.span.end and headline.span.start < span.end
        if len(tokens) >= _PROSE and not overlaps and span.start >= begins and not _is_caption(tokens, images):
            heard.add(context.view.slice(span))
    return tuple(bodies), tuple(persons)


def _is_caption(tokens: Sequence[Token], images: Sequence[tuple[int, int]]) -> bool:
    """Return whether a sentence has hardly a word that is none of a picture's."""
    shown = (token for token in tokens if not any(start <= token.start < end for start, end in images))
    return bool(images) and sum(1 for _ in shown) < _PROSE


def _points_back(tokens: Sequence[Token]) -> bool:
    return _OF_THIS.match(" ".join(token.form for token in tokens[:2])) is not None
