"""The body from within which a text speaks as "we": "Desde la Mesa del Puerto queremos agradecer"."""

from collections.abc import Iterator, Sequence

from archivist.analysis.syntax.capital_phrases import phrase_in
from archivist.analysis.syntax.extents import extent_after
from archivist.analysis.syntax.relations import Relation, Setting
from archivist.analysis.syntax.tokens import Token

__all__ = ["acts_from_within"]

_REACH = 3  # tokens from the name to the verb: "también", "no", "nos"


def acts_from_within(setting: Setting, tokens: Sequence[Token], number: int) -> Iterator[Relation]:
    """Return the body that stands behind "from" at the head of a clause whose verb is of the first person plural.

    A town stands there too, but no article before it, and one word alone.
    """
    facts = setting.tongue.syntax
    if facts is None or not facts.acting or not facts.within or not facts.article:
        return
    for place, token in enumerate(tokens[:-1]):
        if not token.has("within") or token.quoted or (place and tokens[place - 1].word):
            continue
        extent = extent_after(tokens, place + 1)
        body = phrase_in(setting, tokens, extent) if extent.start < extent.end else None
        if body is None or body.kind != "body" or body.anaphora or body.reasons == ("one-word",):
            continue
        behind = extent.end + (extent.end < len(tokens) and tokens[extent.end].text == ",")
        if any(word.has("acting") for word in _verb(tokens, behind)):
            yield Relation("performs", body, token.start, number)
            return


def _verb(tokens: Sequence[Token], start: int) -> Iterator[Token]:
    """Return the words in which a verb can stand, behind no more than adverbs and pronouns."""
    for token in tokens[start : start + _REACH]:
        yield token
        if not token.has("auxiliary", "negation", "pronoun"):
            return
