"""Commas inside the name of a body that lists what it is for: "Министерство образования, культуры и исследований"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.syntax.tokens import Token

__all__ = ["enumerates", "lists_fields"]

_BEFORE, _BEHIND = 3, 4  # tokens from the body's noun to the comma; from the comma to behind its "and"
_LISTED = 3  # words from a comma inside a name to its "and"
_FIELD = 2  # words in capitals before the last one of such a field
_AIMED = 6  # tokens from what a body is for, "по вопросам", to a comma inside it
_GENITIVE = re.compile(r"\w{2,}(?:[аяыи]|ов|ев|ей|ий|ого|его|ых|их)")


def lists_fields(tokens: Sequence[Token], comma: int) -> bool:
    """Return whether a comma, behind a body's noun and a field in the genitive, parts it from two more such fields."""
    before, behind = tokens[max(0, comma - _BEFORE) : comma], tokens[comma + 1 : comma + 1 + _BEHIND]
    body = next((k for k, token in enumerate(before) if token.capital and token.has("body")), None)
    joint = next((k for k, token in enumerate(behind) if token.has("conjunction")), None)
    if body is None or not joint or joint + 1 >= len(behind):
        return False
    fields = (*before[body + 1 :], *behind[:joint], behind[joint + 1])
    return len(fields) > joint + 1 and all(_is_field(token) for token in fields)


def _is_field(token: Token) -> bool:
    plain = token.word and not token.capital and not token.has("role", "body", "saying", "close")
    return plain and _GENITIVE.fullmatch(token.form) is not None


def enumerates(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a comma parts words of one name: "for Rivers, Ports and Fisheries"."""
    after = place + 1
    while after < len(tokens) - 1 and tokens[after].has("link", "article") and not tokens[after].has("conjunction"):
        after += 1  # "for Farming, for the Rivers and for the Ports"
    aimed = any(t.has("aim") and u.has("purpose") for t, u in pairwise(tokens[max(0, place - _AIMED) : place]))
    noun = place - 1
    if noun > 1 and not tokens[noun].classes and tokens[noun].text.islower() and tokens[noun - 1].capital:
        noun -= 1  # its adjective: "des Affaires maritimes, de la Pêche et des Ports"
    noun = _first_of_field(tokens, noun)
    if not (aimed or (tokens[noun].capital and tokens[after].capital and place > 1)):
        return False
    if is_given_name(tokens[after].text) and after + 1 < len(tokens) and tokens[after + 1].capital:
        return False  # a person: "secretario del Partido del Trabajo, ANA VEGA y ROBLEDO"
    linked = aimed or tokens[noun - 1].has("link", "article", "inside") or tokens[noun - 1].text == ","
    behind = tokens[after + 1 : after + 1 + _LISTED]
    joint = next((k for k, token in enumerate(behind) if token.has("conjunction")), None)
    return linked and joint is not None and all(token.word or token.text == "," for token in behind[:joint])


def _first_of_field(tokens: Sequence[Token], noun: int) -> int:
    """Return where the words in capitals begin that name what a body is for: "Ministry of Public Works, Roads and"."""
    first = noun
    while first > 1 and noun - first < _FIELD and tokens[first].capital and tokens[first - 1].capital:
        first -= 1
    ruled = first > 1 and tokens[first - 1].has("link") and tokens[first - 2].has("body")
    return first if ruled else noun
