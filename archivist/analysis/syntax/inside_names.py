"""Words with which a name goes on, or does not, in languages that write names with capitals."""

from collections.abc import Sequence

from archivist.analysis.syntax.tokens import Token

__all__ = ["hears", "is_named_article"]


def is_named_article(tokens: Sequence[Token], place: int) -> bool:
    """Return whether an article inside a phrase has a capital, as in a name of its own: "Asociación La Luz"."""
    behind = tokens[place + 1] if place + 1 < len(tokens) else None
    before = tokens[place - 1] if place > 0 else None
    inside = before is not None and before.word and before.capital and not before.has("close", "article", "saying")
    named = inside and tokens[place].text.istitle() and not tokens[place].has("indefinite")
    return named and behind is not None and behind.capital and behind.word and not behind.text.isupper()


def hears(tokens: Sequence[Token], place: int, start: int) -> bool:
    """Return whether those who are told stand right behind a name of two words: "сказал NAME SURNAME журналистам"."""
    token, name = tokens[place], tokens[max(start, place - 2) : place]
    told = token.word and not token.capital and token.has("media")
    return told and len(name) > 1 and all(item.capital and not item.classes for item in name)
