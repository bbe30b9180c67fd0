"""Whether what stands behind a comma describes the name before it, or begins a clause, where nouns have capitals."""

from collections.abc import Sequence

from archivist.analysis.syntax.extents import Extent
from archivist.analysis.syntax.tokens import Token

__all__ = ["is_closed"]

_GOVERNS = ("inside", "link", "locative", "frame", "particle", "conjunction", "article", "possessive", "indefinite")
_NO_VERB = (*_GOVERNS, "time", "auxiliary", "honorific", "abbreviation")
_VERBS = frozenset(("ist", "sind", "war", "waren", "wird", "werden", "wurde", "wurden", "kann", "will", "soll", "muss"))
_REACH = 14  # words of an apposition


def is_closed(tokens: Sequence[Token], beside: Extent) -> bool:
    """Return whether a phrase ends as one that describes does: with a sign, no verb of its own behind it."""
    first = tokens[beside.start]
    behind = tokens[beside.start + 1] if beside.start + 1 < len(tokens) else None
    if first.has("article") and behind is not None and not behind.capital and _governs(behind):
        return False  # "NAME, der von klein auf …"
    for place in range(beside.end, min(len(tokens), beside.end + _REACH)):
        token = tokens[place]
        if not token.word:
            return True
        if not token.capital and not _is_within(tokens, place, beside.end):
            return False
    return True


def _governs(token: Token) -> bool:
    return token.has("close", "inside", "frame", "locative", "particle") and not token.has("article")


def _is_within(tokens: Sequence[Token], place: int, end: int) -> bool:
    """Return whether a small word can stand in a noun phrase: one that governs, or what describes the noun behind."""
    token = tokens[place]
    if token.form in _VERBS or token.has("unreal"):
        return False
    if token.has("close", *_NO_VERB) or token.form[0].isdigit():
        return True
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    return place > end and following is not None and following.capital
