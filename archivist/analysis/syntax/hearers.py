"""To whom something is said, before the verb, in a language whose articles have cases: "Dem Magazin sagte NAME"."""

import re
from collections.abc import Sequence

from archivist.analysis.syntax.extents import Extent
from archivist.analysis.syntax.tokens import Token

__all__ = ["is_hearer"]

_DATIVE = ("dem", "einem", "ihrem", "seinem", "einer", "ihrer", "seiner")
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
