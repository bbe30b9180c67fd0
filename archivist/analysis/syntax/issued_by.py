"""By whom a statement was issued, with when and where between: "a statement issued on Monday by BODY"."""

from collections.abc import Sequence

from archivist.analysis.syntax.tokens import Token

__all__ = ["issued_by"]

_OBJECT = 9  # tokens from the noun to "issued" by
_WHEN = 4  # words that say when, at most


def issued_by(tokens: Sequence[Token], place: int) -> int | None:
    """Return where they stand by whom a statement was issued; None where the verb at `place` tells of none."""
    if not any(token.has("statement") for token in tokens[max(0, place - _OBJECT) : place]):
        return None
    by = _behind_day(tokens, place + 1)
    if by >= len(tokens) or not tokens[by].has("agent") or tokens[by].has("article"):
        return None
    if by > place + 1 and tokens[by].has("link"):
        return None  # "publié le lundi de Pâques" says when
    return by + 1


def _behind_day(tokens: Sequence[Token], start: int) -> int:
    """Return where the words end that say when: "lundi soir", "el lunes", "le 3 mai"."""
    end = start
    while end < min(len(tokens), start + _WHEN):
        token, after = tokens[end], tokens[end + 1] if end + 1 < len(tokens) else None
        day = after is not None and (after.has("time") or after.text.isdigit())
        dated = token.text.isdigit() and day
        of_day = token.has("article", "link", "indefinite") and day and end > start - 1
        if not (token.has("time") or dated or of_day) or token.capital:
            break
        end += 1
    return end
