"""The name in full of a body that is called by one word, where the noun stands at a name's end: Turkish."""

from collections.abc import Iterator

from archivist.analysis.context import TextContext
from archivist.analysis.syntax.final_head_phrases import chains
from archivist.analysis.syntax.final_head_readings import phrase_of
from archivist.analysis.syntax_facts import SyntaxFacts
from archivist.analysis.text_view import Span

__all__ = ["fuller_of_one_word", "named_with_noun"]

_STEM, _ENDING = 3, 1  # letters in which two forms of a noun agree; those that its ending changes: "kulüp", "kulübü"


def named_with_noun(context: TextContext, noun: str, end: int) -> Span | None:
    """Return the one body before a place whose name ends with a noun: "NAME Kulübü" before "Kulüpten"."""
    stem = noun[: max(_STEM, len(noun) - _ENDING)]
    named: dict[str, Span] = {}
    for body in _bodies(context, end):
        if context.view.slice(body).split()[-1].casefold().startswith(stem):
            named.setdefault(context.view.slice(body), body)
    return next(iter(named.values())) if len(named) == 1 else None


def fuller_of_one_word(context: TextContext, short: Span) -> Span | None:
    """Return the one longer name of a body that one word stands for: its noun, or the first word of the name."""
    facts, word = context.tongue.syntax or SyntaxFacts(), context.view.slice(short)
    if not context.tongue.head_last or " " in word or context.ref_of(short, "organisation"):
        return None
    if {"body", "unique"} & facts.classes_of(word.casefold()):
        return named_with_noun(context, word.casefold(), context.scope.end)
    named: dict[str, Span] = {}
    for body in _bodies(context, context.scope.end):
        first, *others = context.view.slice(body).split()
        if first == word and "body" in facts.classes_of(others[-1].casefold()):
            named.setdefault(context.view.slice(body), body)
    return next(iter(named.values())) if len(named) == 1 else None


def _bodies(context: TextContext, end: int) -> Iterator[Span]:
    """Return the bodies of several words that end before a place, those of headlines left out."""
    for sentence in context.syntax.sentences:
        if sentence.span.start >= end:
            return
        if all(token.capital for token in sentence.tokens if token.word):
            continue  # in a headline no capital parts a name from the words beside it
        for chain in chains(context.setting, sentence.tokens):
            phrase = phrase_of(context.setting, sentence.tokens, chain, "body")
            body = phrase.body if phrase.kind in ("body", "role", "person") and not phrase.anaphora else None
            if body is not None and body.end <= end and " " in context.view.slice(body):
                yield body
