"""By whom a statement was issued, or something announced: "a statement issued on Monday by BODY"."""

from collections.abc import Sequence

from archivist.analysis.syntax.own_statements import sets_free
from archivist.analysis.syntax.sources import behind_source, is_source
from archivist.analysis.syntax.tokens import Token
from archivist.analysis.syntax_facts import SyntaxFacts

__all__ = ["issued_by", "told_by"]

_OBJECT = 9  # tokens from the noun to "issued" by
_JOINED = 14  # the same before "and signed" by
_NEAR = 3  # tokens before the noun: "dans un long communiqué"
_WHEN = 4  # words that say when, at most
_BY = ("by", "par", "por")  # before who does what is told in the passive


def issued_by(tokens: Sequence[Token], place: int) -> int | None:
    """Return where they stand by whom a statement was issued; None where the verb at `place` tells of none."""
    joined = place > 0 and tokens[place - 1].has("conjunction")  # "issued on Saturday, May 9, 2020, and signed by"
    far = place - (_JOINED if joined else _OBJECT)
    noun = next((k for k in range(place - 1, max(-1, far - 1), -1) if tokens[k].has("statement")), None)
    if noun is None:
        return None
    by = _behind_day(tokens, place + 1)
    if by >= len(tokens) or not tokens[by].has("agent") or tokens[by].has("article") or sets_free(tokens, place, by):
        return None
    if by > place + 1 and (tokens[by].has("link") or not _is_frame(tokens, noun)):
        return None  # "publié le lundi de Pâques" says when; "the notice published lately by BODY" is another's
    return by + 1


def told_by(facts: SyntaxFacts, tokens: Sequence[Token], place: int) -> int | None:
    """Return where they stand on whom a report relies, or by whom something was announced."""
    if is_source(facts, tokens, place):
        return behind_source(tokens, place)
    told = tokens[place].has("announcing", "told_by")
    return _announced_by(tokens, place) if told else None


def _announced_by(tokens: Sequence[Token], place: int) -> int | None:
    """Return where they stand by whom something was announced: "the plan was announced on Monday by BODY"."""
    if not any(token.has("passive") for token in tokens[max(0, place - _NEAR) : place]):
        return None
    by = _behind_day(tokens, place + 1)
    told = by < len(tokens) and tokens[by].form in _BY and not any(token.has("negation") for token in tokens[:place])
    return by + 1 if told else None


def _is_frame(tokens: Sequence[Token], noun: int) -> bool:
    """Return whether a sentence begins with a statement, or is told to stand in it, or to rely on it."""
    before = tokens[max(0, noun - _NEAR) : noun]
    return noun < _NEAR or any(token.has("frame", "source") for token in before)


def _behind_day(tokens: Sequence[Token], start: int) -> int:
    """Return where the words end that say when: "lundi soir", "el lunes", "le 3 mai"."""
    end = start
    while end < min(len(tokens), start + _WHEN):
        token, after = tokens[end], tokens[end + 1] if end + 1 < len(tokens) else None
        day = after is not None and (after.has("time") or after.text.isdigit())
        dated = token.text.isdigit() and day
        of_day = token.has("article", "link", "indefinite", "auxiliary", "inside") and day and end > start - 1
        if not (token.has("time") or dated or of_day) or (token.capital and not token.has("time")):
            break
        end += 1
    return end
