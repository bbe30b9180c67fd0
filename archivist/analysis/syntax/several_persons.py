"""Several persons whom "and" joins are no body: "Senators VEGA and ROBLEDO", "ANA VEGA and JUAN ROBLEDO"."""

import re
from collections.abc import Sequence

from archivist.analysis.syntax.relations import Setting, is_english_like
from archivist.analysis.syntax.tokens import Token

__all__ = ["are_several_persons", "are_two_names"]

_NAME = 2  # words of a person's name, at least
_TWO_NAMES = 7  # words of two that "and" joins, at most
_SEAT = re.compile(r"[RDI]-[A-Z][\w.]*|[A-Z]{2}-[0-9]{1,2}")  # a party and a state; a state and its district
_PLURAL = re.compile(r"(?P<one>\w{3,})s|(?P<stem>\w*)m(?P<many>e)n")


def are_several_persons(setting: Setting, words: Sequence[Token], *, definite: bool) -> bool:
    """Return whether a phrase without a body's noun names several who hold a role, a seat, or nothing but names."""
    if not any(_joins(token) for token in words):
        return False
    if not is_english_like(setting):
        return not definite and are_two_names(words)
    seats = any(_SEAT.fullmatch(token.text) for token in words)
    return seats or (not definite and are_two_names(words)) or any(_is_plural_role(setting, token) for token in words)


def are_two_names(words: Sequence[Token]) -> bool:
    """Return whether words are two names of the length of persons' names, joined by "and"."""
    words = [token for token in words if len(token.text.strip(".")) > 1]  # without initials
    joint = next((k for k, token in enumerate(words) if _joins(token)), None)
    return joint is not None and min(joint, len(words) - joint - 1) == _NAME and len(words) <= _TWO_NAMES


def _joins(token: Token) -> bool:
    return token.has("conjunction") and token.text != "&"


def _is_plural_role(setting: Setting, token: Token) -> bool:
    """Return whether a word is the plural of a role's noun: "Senators", "Congresswomen"."""
    match, facts = _PLURAL.fullmatch(token.form), setting.tongue.syntax
    if match is None or facts is None or not token.capital:
        return False
    one = match["one"] or f"{match['stem']}man"
    return "role" in facts.classes_of(one)
