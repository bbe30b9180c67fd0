"""Whom a statement replies to: the text quotes him, and he speaks in no statement of the body that replies."""

from archivist.analysis.context import TextContext
from archivist.analysis.syntax.relations import Relation
from archivist.analysis.syntax.tokens import Sentence
from archivist.analysis.text_view import Span

__all__ = ["is_replied_to"]

_REACH = 8  # words from "reply to" as far as the name
_ENDING = 2  # letters that a case adds to a surname


def is_replied_to(context: TextContext, relation: Relation, name: Span) -> bool:
    """Return whether a body replies to somebody by name, in another sentence than that in which he speaks."""
    facts = context.tongue.syntax
    if facts is None or not facts.retort or relation.framed:
        return False
    surname = context.view.slice(name).split()[-1].casefold()
    bodies = {item.sentence for item in context.syntax.relations if item.subject.body and item.subject.name is None}
    others = (item for item in context.syntax.sentences if item.number != relation.sentence)
    return any(
        _replies_to(sentence, surname)
        for sentence in others
        if sentence.number in bodies or any(token.has("statement") for token in sentence.tokens)
    )


def _replies_to(sentence: Sentence, surname: str) -> bool:
    """Return whether a surname stands soon behind a word for a reply."""
    for place, token in enumerate(sentence.tokens):
        if token.has("retort") and not token.quoted:
            near = (other.form for other in sentence.tokens[place + 1 : place + 1 + _REACH])
            if any(form.startswith(surname) and len(form) <= len(surname) + _ENDING for form in near):
                return True
    return False
