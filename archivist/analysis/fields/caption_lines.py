"""Lines above an Arabic report that are no headline: who is in the picture, and who wrote from which town."""

import re

from archivist.analysis.constructions.lines import is_arabic_body
from archivist.analysis.context import TextContext
from archivist.analysis.fields.person_lines import is_person_line
from archivist.analysis.patterns import folded
from archivist.analysis.syntax.arabic_names import begins_name
from archivist.analysis.syntax.arabic_persons import person_at, role_at
from archivist.analysis.syntax.arabic_phrases import Words
from archivist.analysis.syntax.arabic_words import arabic_words
from archivist.analysis.text_view import Span

__all__ = ["is_caption"]

_PARTS = ("who", "where")
_FOLLOWED = frozenset(folded("متابعة متابعات خاص وكالات").split())  # how a paper has it: "followed", "agencies"
_SIGN = re.compile(r" ?[:|\u2010-\u2015-] ?")
_LONGEST = 140  # characters of a caption
_WORDS = 4  # of a reporter's or a paper's name
_PAPER = 3  # words of a paper's name before a town
_NAMES = 3  # words of a reporter's name and a town, at least


def is_caption(context: TextContext, line: Span) -> bool:
    """Return whether a line is an office and a name and no more; an Arabic one, a reporter or a paper and a town."""
    if context.tongue.capitals:
        return is_person_line(context, line)
    if not context.tongue.article_attached or line.end - line.start > _LONGEST:
        return False
    return _is_credit(context, line) or _is_person(context, line) or _is_of_body(context, line)


def _is_of_body(context: TextContext, line: Span) -> bool:
    """Return whether a body's name stands behind a colon, and no more: whose text it is, "TOWN (statements): BODY"."""
    colon = context.view.text.rfind(": ", line.start, line.end)
    return colon > 0 and is_arabic_body(context, Span(colon + 2, line.end))


def _is_person(context: TextContext, line: Span) -> bool:
    """Return whether the words of a line are a person with an office or a title."""
    words = _words(context, line)
    found = (role_at(words, 0) or person_at(words, 0)) if words else None
    if found is None or found[0].role is None or found[1] != len(words) or words[-1].end < line.end:
        return False
    return _is_name(words, found[0].name)


def _is_credit(context: TextContext, line: Span) -> bool:
    """Return whether a line is "NAME : TOWN", "PAPER - TOWN", "TOWN - NAME"."""
    parts = [part for part in _SIGN.split(context.view.slice(line)) if part.strip()]
    if len(parts) == len(_PARTS) and any(part in _FOLLOWED for part in parts):
        return all(len(part.split()) <= _WORDS for part in parts)
    if len(parts) == 1:
        return _is_name_and_town(context, line)
    if len(parts) != len(_PARTS):
        return False
    if context.view.text[line.start + len(parts[0]) : line.end].lstrip().startswith(":") and " " not in parts[1]:
        return len(parts[0].split()) <= _PAPER and parts[1][-1:].isalpha()  # a paper and a town that no list knows
    behind = Span(line.end - len(parts[1]), line.end)
    if _is_town(context, behind):
        return len(parts[0].split()) <= _WORDS
    town = _is_town(context, Span(line.start, line.start + len(parts[0])))
    return town and len(parts[1].split()) <= _WORDS and _is_name(_words(context, line), behind)


def _is_name_and_town(context: TextContext, line: Span) -> bool:
    """Return whether a line is two or three names and the town from which their bearer writes."""
    words = _words(context, line)
    named = len(words) in (_NAMES, _NAMES + 1) and begins_name(words, 0) and all(word.bare for word in words[1:-1])
    return named and _is_town(context, Span(words[-1].start, line.end))


def _is_town(context: TextContext, span: Span) -> bool:
    town = context.known.at(span.start, "place")
    return town is not None and town.end >= span.end


def _words(context: TextContext, line: Span) -> Words:
    """Return the words of the sentence that begins with a line."""
    sentence = next((item for item in context.syntax.sentences if item.span.start == line.start), None)
    return Words(context.setting, arabic_words(context.setting, sentence) if sentence else ())


def _is_name(words: Words, span: Span | None) -> bool:
    """Return whether a slice begins as only a name does."""
    return span is not None and any(
        begins_name(words, place) for place, word in enumerate(words) if word.start == span.start
    )
