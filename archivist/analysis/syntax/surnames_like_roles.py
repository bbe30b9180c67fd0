"""Surnames that end as nouns of roles do: "Dr. Feldman", "Feldman added" where the text has "Ida Feldman"."""

import re
from collections.abc import Sequence

from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.tokens import Token

__all__ = ["without_roles_in_surnames"]

_ENDING = "man"
_ROLE = re.compile(r"(?:chair|spokes|congress|council|alder|assembly|states|sales|police|clergy|select|fore|trades)\w+")


def without_roles_in_surnames(setting: Setting, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words of a clause, a surname without the class of the nouns that end as it does."""
    like = [k for k, token in enumerate(tokens) if token.capital and token.form.endswith(_ENDING) and token.has("role")]
    found = {k for k in like if not _ROLE.fullmatch(tokens[k].form) and _is_surname(setting, tokens, k)}
    if not found:
        return tokens
    return tuple(token._replace(classes=frozenset()) if k in found else token for k, token in enumerate(tokens))


def _is_surname(setting: Setting, tokens: Sequence[Token], place: int) -> bool:
    """Return whether the text has the word behind a given name, or one addresses somebody by it."""
    before = place - 1 - (place > 1 and tokens[place - 1].text == ".")
    polite = before >= 0 and tokens[before].has("honorific") and not tokens[before].has("role")
    return polite or tokens[place].text in setting.surnames
