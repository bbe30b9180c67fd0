"""What is said behind a person's name and is no part of it: "FIRST LAST (PARTY)", "FIRST LAST vom Institut"."""

from collections.abc import Sequence

from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.syntax.person_names import full_name
from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.tokens import Token

__all__ = ["before_origin", "before_party"]

_BRACKET = 5  # tokens of the brackets, with both
_NAME = 4  # words of a name
_PAIR = 2  # of a name with which a phrase begins
_OF = frozenset(("von", "vom", "der", "des"))


def before_party(setting: Setting, tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where a phrase ends before the brackets behind a person's name; `end` where no name stands there."""
    if tokens[end - 1].text != ")":
        return end
    opened = next((k for k in range(end - 2, max(start, end - _BRACKET - 1), -1) if tokens[k].text == "("), start)
    if opened <= start or not _ends_with_name(setting, tokens, start, opened):
        return end
    return opened


def _ends_with_name(setting: Setting, tokens: Sequence[Token], start: int, end: int) -> bool:
    """Return whether a given name and capitals end there, or, behind a role, a surname that the text has in full."""
    last = tokens[end - 1]
    if not last.capital or last.text.isupper() or last.has("body", "role"):
        return False
    begin = end - 1
    while begin > start and end - begin < _NAME and _is_part(tokens[begin - 1]):
        begin -= 1
    if any(is_given_name(token.text) for token in tokens[begin : end - 1]):
        return True
    return end - 1 > start and tokens[end - 2].has("role") and full_name(setting, last) is not None


def _is_part(token: Token) -> bool:
    return token.word and (token.capital or token.has("particle")) and not token.has("body", "role")


def before_origin(setting: Setting, tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where a full name ends behind which the body stands that the person is from, where nouns have capitals."""
    facts = setting.tongue.syntax
    behind = start + _PAIR
    if facts is None or not facts.nouns_capital or behind >= end or tokens[behind].form not in _OF:
        return end
    surname = tokens[start + 1]
    named = surname.capital and not surname.has("role", "body", "statement") and is_given_name(tokens[start].text)
    return behind if named and not tokens[start].has("role", "body") else end
