"""Whom "he said" means: the one person with an office whom the text has introduced before."""

import re
from collections.abc import Iterator, Sequence

from archivist.analysis.constructions.introductions import and_introduced
from archivist.analysis.constructions.named import Named
from archivist.analysis.constructions.whose_words import stems
from archivist.analysis.context import TextContext
from archivist.analysis.mentions.introduced_persons import IntroducedPerson
from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.text_view import Span

__all__ = ["persons_by_pronoun"]

_WORD = re.compile(r"[^\W\d_]+")
_REACH = 700  # characters from the name to the pronoun
_SPEAKING = ("says", "issues", "performs", "statement-of", "speaks-for")


def persons_by_pronoun(context: TextContext, people: Sequence[IntroducedPerson]) -> Iterator[Named]:
    """Name the person whom a pronoun, the office alone, or a verb without a subject goes on to quote.

    Only where the text names nobody else before it, and neither a body nor another person speaks in it.
    """
    subjects = [item.subject for item in context.syntax.relations if item.kind in _SPEAKING]
    if any(subject.name is not None or subject.body is not None for subject in subjects):
        return
    offices = [subject.role for subject in subjects if subject.role is not None]
    said = min((place for place in (_said_again(context), *(span.start for span in offices)) if place), default=None)
    if said is None:
        return
    start = context.form.core.start
    before = [item for item in and_introduced(context, people) if start <= item.name.start < said]
    names = {context.view.slice(item.name).split()[-1] for item in before}
    held = next((item for item in before if item.role is not None), None)
    if len(names) != 1 or held is None or held.role is None or said - before[-1].name.end > _REACH:
        return
    if _names_another(context, said, [item.name for item in before]):
        return
    own = stems(context.view.slice(held.role))
    if all(stems(context.view.slice(span)) <= own for span in offices):
        yield Named(held.name, held.role, "speaker.pronoun", 64, "high", frozenset(("role-noun", "alone")))


def _names_another(context: TextContext, end: int, names: Sequence[Span]) -> bool:
    """Return whether a given name, before a surname where capitals show one, stands outside these names."""
    text, tongue, last = context.view.text, context.tongue, context.view.slice(names[-1]).split()[-1]
    for match in _WORD.finditer(text, context.form.core.start, end):
        word, behind = match.group(), text[match.end() + 1 : match.end() + 2]
        inside = any(name.start <= match.start() < name.end for name in names)
        given = is_given_name(word) and behind.isupper() if tongue.capitals else word in tongue.given_set
        if given and not inside and text[match.end() + 1 :].split(maxsplit=1)[:1] != [last]:
            return True
    return False


def _said_again(context: TextContext) -> int | None:
    """Return where the first clause outside quotations quotes somebody by a pronoun."""
    area = context.form.core
    match = context.tongue.voice.search("again", context.view.text, area.start, area.end)
    while match is not None and context.quotes(Span(match.end() - 1, match.end())):
        match = context.tongue.voice.search("again", context.view.text, match.end(), area.end)
    return match.start() if match else None
