"""To whom something is said, before the verb, in a language whose articles have cases: "Dem Magazin sagte NAME"."""

import re
from collections.abc import Sequence

from archivist.analysis.syntax.extents import Extent
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.tokens import Token

__all__ = ["is_hearer", "is_in_dative"]

# "den", before a noun in the plural or what is done to it, is no subject's either
_DATIVE = ("dem", "den", "einem", "ihrem", "seinem", "einer", "ihrer", "seiner")
_FEMININE = re.compile(r"[\w-]+(?:ung|schaft|heit|keit|ion|tät|tur|presse|welt|post)")  # with "der" in no nominative
_WOMAN = re.compile(r"[\w-]+(?:er|or|nt|ist|är|on|sprech|führ|präsident|kanzler)in")


def is_hearer(tokens: Sequence[Token], extent: Extent) -> bool:
    """Return whether a phrase with which a sentence begins is in the dative, so that its verb precedes its subject."""
    if extent.governed or extent.start >= extent.end or (extent.start > 0 and tokens[extent.start - 1].word):
        return False
    first, words = tokens[extent.start], tokens[extent.start + 1 : extent.end]
    if first.form in _DATIVE:
        return True
    noun = next((token for token in words if token.capital), None)
    if first.form != "der" or noun is None:
        return False
    return _FEMININE.fullmatch(noun.form) is not None or any(_WOMAN.fullmatch(t.form) and t.has("role") for t in words)


def is_in_dative(tokens: Sequence[Token], subject: Phrase, verb: int) -> bool:
    """Return whether a phrase before its verb is in the case of whom something is told: "sie können es dem X melden".

    "Der" is the article of that case before what describes a noun and ends in "-en", unless a noun owns it.
    """
    first = next((k for k, token in enumerate(tokens) if token.start >= subject.span.start), verb)
    at = first if tokens[first].has("article") else first - 1
    if not 0 <= at < verb:
        return False
    if tokens[at].form in _DATIVE:
        return True
    describing = tokens[at + 1].form.endswith("en") and at + 2 < verb and tokens[at + 2].capital
    owned = at > 0 and tokens[at - 1].capital
    return tokens[at].form == "der" and describing and not owned
