"""Commas inside the name of a body that lists what it is for: "Министерство образования, культуры и исследований"."""

import re
from collections.abc import Sequence

from archivist.analysis.syntax.tokens import Token

__all__ = ["lists_fields"]

_BEFORE, _BEHIND = 3, 4  # tokens from the body's noun to the comma; from the comma to behind its "and"
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
