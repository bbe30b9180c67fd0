"""Whom something was brought to the notice of, which their text answers: "The attention of BODY has been drawn to"."""

from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from archivist.analysis.syntax.relations import Relation, Setting
from archivist.analysis.syntax.subjects import phrase_after
from archivist.analysis.syntax.tokens import Token

__all__ = ["answers_notice"]

_VERB = 6  # tokens from the name to the participle: "has once again been drawn"
_COME = 4  # tokens from "come" to the noun: "come to the attention"


def answers_notice(setting: Setting, tokens: Sequence[Token], number: int) -> Iterator[Relation]:
    """Return the body whose attention was drawn to something, or to whose notice something has come."""
    for place, token in enumerate(tokens[:-2]):
        if not token.has("notice") or token.quoted or not tokens[place + 1].has("agent", "link"):
            continue
        body = phrase_after(setting, tokens, place + 2)
        if body is None or body.kind != "body" or body.anaphora:
            continue
        behind = takewhile(
            lambda word: word.text != ",", (word for word in tokens[place:] if word.start >= body.span.end)
        )
        came = any(word.has("arriving") for word in tokens[max(0, place - _COME) : place])
        if came or any(word.has("drawn") for word in islice(behind, _VERB)):
            yield Relation("performs", body, token.start, number)
            return
