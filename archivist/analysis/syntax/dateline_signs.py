"""The dash behind a dateline: what stands before it is no part of the clause behind."""

from collections.abc import Sequence

from archivist.analysis.syntax.tokens import Token

__all__ = ["holds_dash"]

_DASHES = "-–—"


def holds_dash(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Return whether a dash with spaces around it parts the words of a slice: "TOWN, STATE - A ship sank"."""
    return any(
        tokens[k].text in _DASHES and tokens[k - 1].end < tokens[k].start and _parts(tokens, k)
        for k in range(max(1, start), min(end, len(tokens) - 1))
    )


def _parts(tokens: Sequence[Token], dash: int) -> bool:
    """Return whether a space stands behind a dash, or behind its second half."""
    behind = tokens[dash + 1]
    return behind.start > tokens[dash].end or behind.text in _DASHES
