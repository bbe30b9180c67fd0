"""Whether a text tells that somebody met somebody: a hospital that "receives" the wounded has met nobody."""

import re
from itertools import islice, takewhile

from archivist.analysis.context import TextContext
from archivist.analysis.patterns import either, folded
from archivist.analysis.searching import search
from archivist.analysis.syntax.arabic_words import ArabicWord, arabic_words
from archivist.analysis.text_view import Span

__all__ = ["meeting_in"]

_BEHIND, _BEFORE = 7, 32  # words beside the verb among which those who meet are named
_THAT = folded("أن")  # behind "said that" and "that it" begins what is told
_MOST = 8  # verbs that are looked at
_HOUR = re.compile(r"\W*(?:[0-9]{1,2}[:.h][0-9]{2}|[0-2][0-9][0-5][0-9]|[0-9]{1,2} ?(?:h|Uhr|[ap]m))(?: ?:)?[ \t]+\w")
_HOURS = 2  # lines of a list of what comes when, at least
_PEOPLE = frozenset(folded("وفد وفدا نظيره نظيرته نظيريه وفود").split())


def meeting_in(context: TextContext, area: Span) -> Span | None:
    """Return the first words for a meeting; in Arabic only those with a role, a title or a delegation beside them.

    What stands behind an hour in a list of hours is to come.
    """
    sources = context.tongue.genres.meeting
    if not sources:
        return None
    found = search(f"(?<!\\w){either(sources)}").finditer(context.view.text, area.start, area.end)
    spans = (Span(match.start(), match.end()) for match in islice(found, _MOST))
    hours = [line for line in context.view.lines if _HOUR.match(context.view.text, line.start, line.end)]
    met = (
        span for span in spans if len(hours) < _HOURS or not any(line.start <= span.start < line.end for line in hours)
    )
    return next((span for span in met if not context.tongue.article_attached or _has_people(context, span)), None)


def _has_people(context: TextContext, verb: Span) -> bool:
    for sentence in context.syntax.sentences:
        if sentence.span.start <= verb.start < sentence.span.end:
            words = [word for word in arabic_words(context.setting, sentence) if word.word]
            at = next((k for k, word in enumerate(words) if word.end > verb.start), len(words))
            behind = takewhile(lambda word: not word.has("saying"), words[at : at + 1 + _BEHIND])
            before = takewhile(lambda word: not word.form.startswith(_THAT), words[max(0, at - _BEFORE) : at][::-1])
            return any(_is_people(context, word) for word in (*behind, *before))
    return True  # no sentence: a headline, of which the syntax says nothing


def _is_people(context: TextContext, word: ArabicWord) -> bool:
    return word.has("role", "honorific") or word.stem in _PEOPLE or word.form in context.tongue.given_set
