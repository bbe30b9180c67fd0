"""Statements that a relative clause says are issued: "the statement, which BODY released on Monday"."""

from collections.abc import Sequence
from typing import NamedTuple

from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.subjects import phrase_after
from archivist.analysis.syntax.tokens import Token
from archivist.analysis.syntax_facts import SyntaxFacts

__all__ = ["OfRelative", "of_relative"]

_CLAUSE = 14  # tokens from the pronoun to the verb


class OfRelative(NamedTuple):
    """Where the noun for the statement stands, and who the clause says has issued it."""

    noun: int
    subject: Phrase


def of_relative(setting: Setting, tokens: Sequence[Token], verb: int) -> OfRelative | None:
    """Return whose statement a verb of issuing has as its object in a relative clause behind it."""
    facts = setting.tongue.syntax
    if facts is None:
        return None
    pronoun = next((k for k in range(verb - 1, max(0, verb - _CLAUSE), -1) if _begins(facts, tokens, k)), None)
    noun = _noun(tokens, pronoun) if pronoun is not None else None
    if pronoun is None or noun is None:
        return None
    first = pronoun + 1
    while first < verb and tokens[first].has("auxiliary", "time") and not tokens[first].has("article"):
        first += 1
    subject = phrase_after(setting, tokens[:verb] if first < verb else tokens, first if first < verb else verb + 1)
    return OfRelative(noun, subject) if subject is not None and subject.kind in ("body", "person", "role") else None


def _begins(facts: SyntaxFacts, tokens: Sequence[Token], place: int) -> bool:
    """Return whether a relative pronoun stands here, behind a comma or right behind the noun."""
    token, before = tokens[place], tokens[place - 1]
    apart = before.text == "," or (before.has("statement") and not token.has("article"))
    return apart and facts.means("relative", token.form)


def _noun(tokens: Sequence[Token], pronoun: int) -> int | None:
    """Return the noun for a statement that a relative pronoun stands for."""
    before = pronoun - 1 - (tokens[pronoun - 1].text == ",")
    if before < 0 or not tokens[before].has("statement") or tokens[before].has("time"):
        return None
    return before
