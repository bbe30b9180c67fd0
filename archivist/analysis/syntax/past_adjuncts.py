"""A named subject before several adjuncts, where nouns have cases: "FIRST LAST после встречи с FIRST LAST сказал"."""

from collections.abc import Sequence

from archivist.analysis.names.common_given_names import latin_given_names
from archivist.analysis.syntax.capital_phrases import phrase_in
from archivist.analysis.syntax.extents import Extent, extent_before
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.roles_with_adjuncts import has_cases
from archivist.analysis.syntax.tokens import Token

__all__ = ["before_adjuncts"]

_STEPS = 3  # adjuncts between a subject and its verb
_LAST, _PAIR = 1, 2  # words at the end of a phrase: the surname, and the given name


def before_adjuncts(setting: Setting, tokens: Sequence[Token], adjunct: Extent) -> Phrase | None:
    """Return the person whose name ends right before the adjuncts, and whose phrase begins the clause."""
    if not has_cases(setting.tongue.syntax):
        return None
    for _ in range(_STEPS):
        end = adjunct.start - 1
        if end < _PAIR or not tokens[end].has("close", "frame", "locative", "within"):
            return None
        comma = tokens[end - 1].text == "," and not tokens[end].capital
        adjunct = extent_before(tokens, end - comma)
        if adjunct.start == adjunct.end:
            return None
        named = _named(setting, tokens, adjunct)
        if named is not None:
            return None if comma else named
        if not adjunct.governed:
            return None
    return None


def _named(setting: Setting, tokens: Sequence[Token], extent: Extent) -> Phrase | None:
    """Return the person with whose given name, in the case of a subject, and surname a phrase ends."""
    given, surname = tokens[extent.end - _PAIR], tokens[extent.end - _LAST]
    if extent.end - extent.start < _PAIR or given.text not in latin_given_names() or not surname.capital:
        return None
    if extent.governed or surname.has("oblique") or tokens[extent.start].has("oblique"):
        return None
    if extent.start > 0 and tokens[extent.start - 1].word:
        return None
    phrase = phrase_in(setting, tokens, extent)
    return phrase if phrase is not None and phrase.kind in ("person", "name") and phrase.name is not None else None
