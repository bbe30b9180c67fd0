"""Persons with whom a sentence begins, by name and role, whatever they do in it: "The head of BODY, NAME, has met"."""

from collections.abc import Sequence
from dataclasses import replace

from archivist.analysis.context import TextContext, once
from archivist.analysis.mentions.introduced_persons import IntroducedPerson
from archivist.analysis.syntax.parted_words import split_words
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.subjects import phrase_after
from archivist.analysis.text_view import Span

__all__ = ["and_introduced", "with_role"]

_AREA = 12  # sentences in which a text says who somebody is
_WHO = ("person", "name")


def with_role(context: TextContext, subject: Phrase) -> Phrase:
    """Return who speaks by the name alone with the full name, the role and the body that the text introduces."""
    if subject.kind not in _WHO or subject.name is None or subject.role is not None:
        return subject
    written = context.view.slice(subject.name)
    for known in _introduced(context):
        full = context.view.slice(known.name) if known.name else ""
        before = known.span.end <= subject.span.start
        if before and (full == written or full.endswith(f" {written}")):
            return replace(subject, kind="person", name=known.name, role=known.role, body=known.body)
    return subject


def and_introduced(context: TextContext, people: Sequence[IntroducedPerson]) -> tuple[IntroducedPerson, ...]:
    """Return the persons with those whom the grammar of a sentence introduces; of two names in one place the latter."""
    read = [IntroducedPerson(item.name, item.role) for item in _introduced(context) if item.name]
    others = [item for item in people if not any(_overlap(item.name, other.name) for other in read)]
    return tuple(sorted((*others, *read), key=lambda item: item.name.start))


def _overlap(first: Span, second: Span) -> bool:
    return first.start < second.end and second.start < first.end


@once
def _introduced(context: TextContext) -> tuple[Phrase, ...]:
    """Return the persons with a role with whom sentences begin, in languages that write names with capitals."""
    facts = context.tongue.syntax
    if facts is None or facts.order != "svo" or not context.tongue.capitals:
        return ()
    made = []
    for sentence in context.syntax.sentences[:_AREA]:
        tokens = split_words(context.setting, sentence, facts)
        first = next((place for place, token in enumerate(tokens) if token.word), None)
        if first is None or tokens[first].quoted:
            continue
        if tokens[first].has("link") and not tokens[first].has("particle", "article"):
            first += 1  # "Pour le ROLE, NAME, …"
        phrase = phrase_after(context.setting, tokens, first)
        if phrase is not None and phrase.kind == "person" and phrase.name and phrase.role:
            made.append(phrase)
    return tuple(made)
