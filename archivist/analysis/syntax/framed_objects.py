"""Statements that the two halves of a verb have between them (German): "X hat eine Erklärung veröffentlicht"."""

from collections.abc import Sequence

from archivist.analysis.syntax.tokens import Token
from archivist.analysis.syntax_facts import SyntaxFacts

__all__ = ["stands_in_frame"]

_HAVE = ("hat", "haben", "habe", "hatte", "hatten", "will", "wird", "werden", "wollen")
_CLAUSE = 30  # tokens from the first half of the verb to the second
_DESCRIBED = 4  # tokens from a preposition to the noun that it governs


def stands_in_frame(facts: SyntaxFacts, tokens: Sequence[Token], verb: int) -> bool:
    """Return whether a verb of issuing ends a clause that has a statement as its object: no preposition governs it."""
    if not facts.nouns_capital or (verb + 1 < len(tokens) and tokens[verb + 1].word):
        return False
    noun: int | None = None
    for place in range(verb - 1, max(-1, verb - _CLAUSE), -1):
        token = tokens[place]
        if token.form in _HAVE and not token.capital:
            return noun is not None
        if not token.word and token.text in ",;:":
            return False
        if noun is None and token.has("statement") and token.capital:
            near = tokens[max(0, place - _DESCRIBED) : place]
            governed = any(word.has("frame", "locative", "source") for word in near)
            noun = None if governed else place
    return False
