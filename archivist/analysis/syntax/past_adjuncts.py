"""A named subject before or behind adjuncts, where nouns have cases: "FIRST LAST после встречи с FIRST LAST сказал"."""

import re
from collections.abc import Sequence

from archivist.analysis.names.common_given_names import latin_given_names
from archivist.analysis.names.declined_bodies import in_nominative
from archivist.analysis.syntax.capital_phrases import phrase_in
from archivist.analysis.syntax.extents import Extent, extent_after, extent_before
from archivist.analysis.syntax.late_subjects import stands_behind, subject_within
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Setting, is_english_like
from archivist.analysis.syntax.roles_with_adjuncts import has_cases
from archivist.analysis.syntax.tokens import Token

__all__ = ["before_adjuncts", "before_aside", "behind_fronted", "body_behind_fronted", "follows_this", "follows_thus"]

_STEPS = 3  # adjuncts between a subject and its verb
_ASIDE = 4  # tokens of an aside between commas: "в частности"
_THUS, _AS, _TOLD = "так", "como", ("ó", "aron", "ieron", "jeron", "dijo", "puso")
_PARTS = "-–—:;”"
_VERBAL = ("saying", "issuing", "clause", "pronoun")
_PAST, _PLURAL = re.compile(r"л([аои]?)(?:сь|ся)?$"), re.compile(r"(?:[ую]т|[ая]т)(?:ся)?$")
_AGREEING = {"а": "аяь", "о": "оеё", "и": ""}  # the last letter of a noun, by that of a verb in the past
_OBLIQUE, _VOWELS = "ыиую", "аеёиоуыюя"
_LAST, _PAIR = 1, 2  # words at the end of a phrase: the surname, and the given name


def before_adjuncts(setting: Setting, tokens: Sequence[Token], adjunct: Extent, verb: int) -> Phrase | None:
    """Return the person or the body whose name ends right before the adjuncts, and whose phrase begins the clause."""
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
        named = _named(setting, tokens, adjunct) or (
            _body(setting, tokens, adjunct, verb) if adjunct.start == 0 else None
        )
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


def body_behind_fronted(setting: Setting, tokens: Sequence[Token], adjunct: Extent, verb: int) -> Phrase | None:
    """Return the body behind an adjunct with which a clause begins: "В связи с бурей Союз рыбаков сообщает"."""
    if not has_cases(setting.tongue.syntax) or any(not token.word for token in tokens[: adjunct.start]):
        return None
    inner = range(adjunct.start + 1, adjunct.end)
    head = next((k for k in inner if tokens[k].has("body") and tokens[k].capital), None)
    if head is None or tokens[head - 1].capital or not tokens[head - 1].word or adjunct.end != verb:
        return None
    return _body(setting, tokens, Extent(head, adjunct.end), verb)


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


def _body(setting: Setting, tokens: Sequence[Token], extent: Extent, verb: int) -> Phrase | None:
    """Return the body by its own noun in the case of a subject, which the verb behind it agrees with.

    "Министерство в связи с бурей обвинил депутат" has the noun in the same form as the object.
    """
    words = tokens[extent.start : extent.end]
    heads = [token for token in words if token.has("body", "role")]
    if extent.governed or words[0].has("oblique") or not words[0].capital or stands_behind(setting, tokens, verb):
        return None
    phrase = phrase_in(setting, tokens, extent)
    if phrase is None or phrase.kind != "body" or phrase.body is None or phrase.anaphora:
        return None
    whole = phrase.body.end >= words[-1].end and phrase.body.start == words[0].start
    if not whole or len(heads) != 1 or "head-noun" not in phrase.reasons:
        return None
    name = setting.view.slice(phrase.body)
    declined = in_nominative(name) != name or in_nominative(f"{heads[0].text} ") != f"{heads[0].text} "
    return phrase if heads[0].text.isupper() or (not declined and _agrees(heads[0].form, tokens[verb].form)) else None


def _agrees(noun: str, verb: str) -> bool:
    """Return whether a noun in the singular is the subject of a verb, by the ending of the past or of the present."""
    past = _PAST.search(verb)
    ending = past[1] if past else ""
    if past is None:
        return noun[-1] not in _OBLIQUE and _PLURAL.search(verb) is None
    return noun[-1] in _AGREEING[ending] if ending else noun[-1] not in _VOWELS
