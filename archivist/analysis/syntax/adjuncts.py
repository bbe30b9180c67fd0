"""Adjuncts made with nouns that no name ends with: "for the first time", "à la fin de la séance", "im Namen von"."""

from collections.abc import Sequence

from archivist.analysis.syntax.tokens import Token

__all__ = ["begins_adjunct", "end_before_adjunct"]

_NOUN = 3  # tokens from the preposition to its noun: "à une large majorité"
_REACH = 9  # tokens of an adjunct: "à la fin de la séance"
_PREPOSITION = ("link", "inside", "close", "locative", "frame")


def begins_adjunct(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a preposition begins an adjunct, whose noun no name has."""
    token = tokens[place]
    if token.capital or not token.has(*_PREPOSITION) or token.has("conjunction"):
        return False
    if token.has("agent", "particle"):  # which stand in names before other nouns: "vom Tod"
        return not token.has("article") and place + 1 < len(tokens) and _is_noun_of_adjuncts(tokens[place + 1])
    for behind in tokens[place + 1 : place + 2 + _NOUN]:
        if behind.has("adverbial"):
            return True
        if not behind.word or behind.capital or behind.has("conjunction", "saying"):
            return False
    return False


def _is_noun_of_adjuncts(token: Token) -> bool:
    """Return whether a noun with a capital, which is no name, is one that no name ends with."""
    return token.capital and token.has("adverbial")


def end_before_adjunct(tokens: Sequence[Token], end: int, floor: int) -> int:
    """Return where what stands before `end` ends without the adjunct that is between: before "in the meantime"."""
    adverbial = False
    for place in range(end - 1, max(floor, end - 1 - _REACH), -1):
        token = tokens[place]
        if not token.word:
            break
        adverbial = adverbial or token.has("adverbial")
        if adverbial and begins_adjunct(tokens, place):
            return place
    return end
