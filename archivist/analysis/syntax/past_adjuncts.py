"""A named subject before or behind adjuncts, where nouns have cases: "FIRST LAST после встречи с FIRST LAST сказал"."""

from collections.abc import Sequence

from archivist.analysis.names.common_given_names import latin_given_names
from archivist.analysis.syntax.capital_phrases import phrase_in
from archivist.analysis.syntax.extents import Extent, extent_after, extent_before
from archivist.analysis.syntax.late_subjects import subject_within
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Setting, is_english_like
from archivist.analysis.syntax.roles_with_adjuncts import has_cases
from archivist.analysis.syntax.tokens import Token

__all__ = ["before_adjuncts", "before_aside", "behind_fronted", "follows_this", "follows_thus"]

_STEPS = 3  # adjuncts between a subject and its verb
_ASIDE = 4  # tokens of an aside between commas: "в частности"
_THUS, _AS, _TOLD = "так", "como", ("ó", "aron", "ieron", "jeron", "dijo", "puso")
_PARTS = "-–—:;”"
_VERBAL = ("saying", "issuing", "clause", "pronoun")
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


def behind_fronted(setting: Setting, tokens: Sequence[Token], adjunct: Extent) -> Phrase | None:
    """Return the person behind what a preposition governs: "в эфире ROLE FIRST LAST", "при этом FIRST LAST"."""
    if not has_cases(setting.tongue.syntax):
        return None
    start = adjunct.start
    this = start > 1 and tokens[start - 1].has("oblique") and tokens[start - 2].has("close", "inside")
    at = start if this else subject_within(setting, tokens, adjunct)
    if at is None or (this and tokens[start].has("oblique", "adjective")):
        return None
    phrase = phrase_in(setting, tokens, Extent(at, adjunct.end))
    if phrase is None or phrase.name is None or phrase.kind not in ("person", "name"):
        return None
    given = setting.view.slice(phrase.name).split()[0]
    sure = phrase.kind == "person" and "role-noun" in phrase.reasons
    return phrase if sure or given in latin_given_names() else None


def before_aside(setting: Setting, tokens: Sequence[Token], comma: int) -> Phrase | None:
    """Return the person before an aside of small words between commas: "ROLE FIRST LAST, в частности, отметил"."""
    if is_english_like(setting):
        return _before_when(setting, tokens, comma)
    if not has_cases(setting.tongue.syntax):
        return None
    opened = next((k for k in range(comma - 1, max(0, comma - _ASIDE), -1) if tokens[k].text == ","), None)
    if opened is None or not tokens[opened + 1].has("close", "frame", "within"):
        return None
    if any(not token.word or token.capital for token in tokens[opened + 1 : comma]):
        return None
    extent = extent_before(tokens, opened)
    if extent.start == extent.end:
        return None
    return behind_fronted(setting, tokens, extent) if extent.governed else _named(setting, tokens, extent)


def _before_when(setting: Setting, tokens: Sequence[Token], comma: int) -> Phrase | None:
    """Return the person with whose role a clause begins that goes on with when: "ROLE NAME on Monday after X, said"."""
    start = next((k + 1 for k in range(comma - 1, -1, -1) if tokens[k].text in _PARTS), 0)
    extent = extent_after(tokens, start)
    phrase = phrase_in(setting, tokens, extent) if start < extent.end < comma else None
    if phrase is None or phrase.kind != "person" or "role-noun" not in phrase.reasons:
        return None
    rest = tokens[extent.end : comma]
    if not rest[0].has("close") or any(token.quoted or (token.has(*_VERBAL) and not token.capital) for token in rest):
        return None
    further = (tokens[k + 1] for k in range(extent.end, comma) if tokens[k].text == ",")
    return phrase if all(token.has("close", "time") for token in further) else None


def follows_this(setting: Setting, tokens: Sequence[Token], place: int) -> bool:
    """Return whether a clause begins with "about this", behind which the verb precedes its subject: "об этом"."""
    facts = setting.tongue.syntax
    if facts is None or facts.article or place < 2 or not tokens[place - 1].has("oblique"):  # noqa: PLR2004
        return False
    return tokens[place - 2].has("close") and (place == 2 or not tokens[place - 3].word)  # noqa: PLR2004


def follows_thus(setting: Setting, tokens: Sequence[Token], verb: int) -> bool:
    """Return whether "thus" or "as" stands before the verb, which precedes its subject: "como anunció BODY"."""
    if verb and tokens[verb - 1].form == _AS and tokens[verb].form.endswith(_TOLD):
        return True
    return verb == 1 and tokens[0].form == _THUS and has_cases(setting.tongue.syntax)


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
