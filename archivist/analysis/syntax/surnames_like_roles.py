"""Surnames that look like nouns of roles or bodies: "Dr. Feldman", "Feldman added" where the text has "Ida Feldman".

In French and Spanish such a word is a surname behind a given name: "Ana Pastor Ruiz", "Ana Ruiz de la Fuente".
"""

import re
from collections.abc import Sequence

from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.syntax.relations import Setting, is_romance_like
from archivist.analysis.syntax.tokens import Token

__all__ = ["without_roles_in_surnames"]

_ENDING = "man"
_ROLE = re.compile(r"(?:chair|spokes|congress|council|alder|assembly|states|sales|police|clergy|select|fore|trades)\w+")
_GIVEN = 4  # tokens of given names and surnames before a particle


def without_roles_in_surnames(setting: Setting, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words of a clause, a surname without the class of the nouns that it looks like."""
    if is_romance_like(setting):
        found = {k for k, token in enumerate(tokens) if k and _is_noun(token) and _is_romance_surname(tokens, k)}
    else:
        like = [k for k, token in enumerate(tokens) if token.capital and token.form.endswith(_ENDING)]
        like = [k for k in like if tokens[k].has("role") and not _ROLE.fullmatch(tokens[k].form)]
        found = {k for k in like if _is_surname(setting, tokens, k)}
    if not found:
        return tokens
    return tuple(token._replace(classes=frozenset()) if k in found else token for k, token in enumerate(tokens))


def _is_surname(setting: Setting, tokens: Sequence[Token], place: int) -> bool:
    """Return whether the text has the word behind a given name, or one addresses somebody by it."""
    before = place - 1 - (place > 1 and tokens[place - 1].text == ".")
    polite = before >= 0 and tokens[before].has("honorific") and not tokens[before].has("role")
    return polite or tokens[place].text in setting.surnames


def _is_noun(token: Token) -> bool:
    return token.text.istitle() and token.has("role", "body") and not token.has("honorific")


def _is_romance_surname(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a noun stands right behind a given name and before a surname, or behind the particle of a name."""
    before, after = tokens[place - 1], tokens[place + 1] if place + 1 < len(tokens) else None
    if _is_given(before):
        return tokens[place].has("role") and after is not None and after.capital and after.word and not after.classes
    if after is not None and after.has("link"):
        return False  # "Juan Vega del Sindicato de", a body that somebody is of
    first = place
    while first and tokens[first - 1].has("particle", "article"):
        first -= 1
    noble = before.capital and first < place - 1 and not tokens[first].capital  # "de La Cour"
    surname = tokens[place].has("role") and not tokens[place].has("body")
    if first == place or not (noble or surname):
        return False
    begin = first
    while begin > max(0, first - _GIVEN) and tokens[begin - 1].capital and not tokens[begin - 1].classes:
        begin -= 1
    return any(_is_given(token) for token in tokens[begin:first])


def _is_given(token: Token) -> bool:
    return token.capital and not token.classes and is_given_name(token.text)
