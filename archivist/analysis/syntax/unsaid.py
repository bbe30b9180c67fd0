"""Clauses that tell nothing that was said: "X did not say", "X should have warned", "if X announces"."""

from collections.abc import Sequence
from itertools import takewhile

from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.tokens import Token

__all__ = ["is_unsaid"]

_NEAR = 3  # words behind the verb


def is_unsaid(tokens: Sequence[Token], subject: Phrase, verb: int) -> bool:
    """Return whether the verb of speaking behind a subject is denied, only might be true, or hangs on an "if"."""
    first = next((k for k, token in enumerate(tokens) if token.start >= subject.span.start), 0)
    if first >= verb:
        return False
    begins = first - 1 - (first > 1 and tokens[first - 1].has("article"))
    if begins >= 0 and tokens[begins].has("hypothetical"):
        return True
    before = (token for token in reversed(tokens[first:verb]) if token.start >= subject.span.end)
    behind = takewhile(lambda token: token.word and not token.has("clause"), tokens[verb + 1 : verb + 1 + _NEAR])
    if any(token.has("nothing") for token in behind):
        return True
    own = takewhile(lambda token: token.word and not token.has("conjunction"), before)  # not another verb's
    return any(token.has("negation", "unreal") for token in own)
