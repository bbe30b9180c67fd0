"""Clauses that tell what was before: a text answers what somebody had said, or begins with it."""

import re
from collections.abc import Sequence

from archivist.analysis.syntax.tokens import Token

__all__ = ["before_main", "is_within_account", "tells_of_statement", "was_said_before"]

_HAD = ("had", "avait", "avaient", "había", "habían", "hatte", "hatten")
_APART = ("hatte", "hatten")
_PARTICIPLE = re.compile(r"\w*ge\w+(?:t|en)|\w+iert|(?:be|er|ver|wider|ent)\w+(?:t|en)")
_WHICH = ("which", "whom")
_CITED, _FRAME = 2, 4  # tokens from "as" to its verb; from "in" to the noun for a statement
_YEAR = re.compile("(?:19|20)[0-9]{2}")


def was_said_before(tokens: Sequence[Token], place: int) -> bool:
    """Return whether the pluperfect, or a year, says that a text answers what was said before: "In 2019, X said"."""
    year = tokens[0].has("close") and len(tokens) > 1 and _YEAR.fullmatch(tokens[1].text)
    return bool(year) or _had(tokens, place)


def _had(tokens: Sequence[Token], place: int) -> bool:
    """Return whether the pluperfect tells what was before: "had said", in German with words between the two."""
    if any(token.form in _HAD for token in tokens[max(0, place - 2) : place]):
        return True
    if not _PARTICIPLE.fullmatch(tokens[place].form):
        return False
    clause = next((k for k in range(place - 1, -1, -1) if tokens[k].text in ",;:"), -1)
    return any(token.form in _APART for token in tokens[clause + 1 : place])


def is_within_account(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a verb stands in a clause on what another did: "BODY notes the meeting in which X made a speech".

    The subject of the sentence stands before that clause, with a verb of its own.
    """
    at = next((k for k in range(place - 1, 1, -1) if tokens[k].form in _WHICH and not tokens[k].quoted), None)
    if at is None or not tokens[at - 1].has("close") or any(token.text in ".;:" for token in tokens[at:place]):
        return False
    return any(token.has("auxiliary", "saying", "performing") for token in tokens[:at])


def before_main(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a verb stands in a clause before the main one that tells what was before: "After X said …, Y"."""
    if not tokens[0].has("background"):
        return False
    comma = next((k for k, token in enumerate(tokens) if token.text == ","), len(tokens))
    return place < comma


def tells_of_statement(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a body that is cited tells what another says: "As BODY told, in a telegram the head thanks"."""
    if not any(token.has("citing") for token in tokens[max(0, place - _CITED) : place]):
        return False
    comma = next((k for k in range(place + 1, len(tokens)) if tokens[k].text == ","), len(tokens))
    frame = tokens[comma + 1 : comma + 1 + _FRAME]
    if not frame or not frame[0].has("frame") or not any(token.has("statement") for token in frame):
        return False
    behind = [token for token in tokens[comma + 1 + _CITED :] if token.has("role", "saying", "performing")]
    speaks = [token for token in behind if not token.has("statement")]
    return len(speaks) > 1 and speaks[0].has("role")
