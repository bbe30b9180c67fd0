"""Where a subject begins behind its verb and what stands between them, where nouns have cases and no articles.

"Сообщил журналистам после встречи ROLE NAME": those to whom something is said, and what a preposition governs, are in
other cases than the subject is.
"""

import re
from collections.abc import Sequence

from archivist.analysis.names.common_given_names import latin_given_names
from archivist.analysis.names.declined_bodies import in_nominative
from archivist.analysis.syntax.extents import Extent
from archivist.analysis.syntax.fronted_objects import is_what_is_told
from archivist.analysis.syntax.person_names import full_name
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.roles_with_adjuncts import has_cases
from archivist.analysis.syntax.tokens import Token

__all__ = [
    "begins_main_clause",
    "begins_role",
    "behind_hearers",
    "is_fronted_object",
    "late_start",
    "stands_behind",
    "subject_within",
]

_FARTHEST = 16  # tokens from the verb to its subject
_HIMSELF = ("сам", "сама", "само", "сами", "лично")
_TOLD = re.compile(r"\w+(?:ам|ям|ству|алу|ете|ции|нию)")  # "journalists", "an agency", "a channel" in the dative
_HEARER = re.compile(r"\w{2,}(?:у|ю|ам|ям|[нсж]е|ому|ему)")
_NOMINATIVE = re.compile(
    r"[\w-]*(?:[бвгджзклмнпрстфхцчшщьй]|глава|судья|староста|папа|служба|ница|(?:ент|ист|ор|ер)ка|ая)"
)
_PLURAL_GENITIVE = re.compile(r"\w+(?:ов|ев|ей|ий)")
_ADJECTIVE = re.compile(r"\w+(?:ый|ий|ой|ая|яя)")
_SURNAME = re.compile(r"\w{2,}(?:[бвгджзклмнпрстфхцчшщй]|ко|ова|ева|ина|ая)")
_ADJECTIVE_OF_BODY = re.compile(r"\w+(?:ый|ий|ой|ая|яя|ое|ее)")
# Endings of a verb in the past, with those of the nouns that are its subject
_AGREEING = (
    ("ло", re.compile(r"\w+[ое]")),
    ("ла", re.compile(r"\w+[аяь]")),
    ("л", re.compile(r"\w*[бвгджзклмнпрстфхцчшщй]")),
)
_THIS = re.compile(r"(?:так|данн|подобн|аналогичн|соответствующ|схож)(?:ое|ее|ие|ые)|эт[ои]|следующ[ие]е")
_INSTRUMENTAL = ("ой", "ей")  # of a role that somebody is said to have: "признали главой"
_QUOTES = '«»"“”„'
_ADJECTIVES = 3  # before the noun of a body


def late_start(setting: Setting, tokens: Sequence[Token], start: int) -> int:
    """Return where the subject begins behind those who hear it and behind adjuncts; `start` where none is found."""
    if not has_cases(setting.tongue.syntax) or start >= len(tokens):
        return start
    inside = _within_body(tokens, start)
    if inside is not None:
        return inside
    start = behind = _behind_told(tokens, start)
    if behind < len(tokens) and tokens[behind].form in _HIMSELF and behind + 1 < len(tokens):
        return behind + 1
    if start >= len(tokens) or not tokens[start].has("close", "frame", "locative", "within") or tokens[start].capital:
        return start
    if tokens[start].has("clause", "complement", "pronoun"):
        return start
    place = subject_within(setting, tokens, Extent(start + 1, min(len(tokens), start + _FARTHEST)))
    return start if place is None else place


def _within_body(tokens: Sequence[Token], start: int) -> int | None:
    """Return where the body begins in which several have said something, behind who heard it and when.

    "Сообщили MEDIUM сегодня, 19 апреля, в BODY": a verb in the plural has no subject of its own there.
    """
    verb = start - 1
    while verb > 0 and (tokens[verb].has("time") or tokens[verb].text.isdigit() or tokens[verb].text == ","):
        verb -= 1
    if verb < 0 or not (tokens[verb].has("saying") and tokens[verb].form.endswith("ли")):
        return None
    for place in range(start, min(len(tokens) - 1, start + _FARTHEST)):
        token = tokens[place]
        if token.has("within") and not token.capital:
            held = tokens[place + 1 : place + 4]
            told = any(word.word for word in tokens[verb + 1 : place])
            return place if told and any(word.has("body", "office") for word in held) else None
        when = token.has("time", "media") or token.text.isdigit() or token.text in _QUOTES + ","
        if not (when or token.capital or (token.has("body") and _TOLD.fullmatch(token.form))):
            return None
    return None


def subject_within(setting: Setting, tokens: Sequence[Token], adjunct: Extent) -> int | None:
    """Return where a subject begins behind the first word that a preposition governs; None where none does."""
    for place in range(adjunct.start + 1, adjunct.end):
        token = tokens[place]
        if (not token.word and token.text not in _QUOTES) or token.has("saying", "issuing", "clause"):
            return None
        if _is_subject(setting, tokens, place) or _begins_body(tokens, place):
            return place
    return None


def _behind_told(tokens: Sequence[Token], start: int) -> int:
    """Return where those end to whom something is said: "журналистам", "агентству NAME"."""
    token = tokens[start]
    if token.text in _QUOTES:
        return _behind_quoted(tokens, start)
    named = _behind_names(tokens, start)
    if start < named < len(tokens) and not tokens[named].capital and begins_role(tokens, named):
        return named  # "сообщил MEDIUM ROLE NAME"
    # behind a statement its author stands in the same form: "заявление администрации города"
    owns = start > 0 and tokens[start - 1].has("statement") and not tokens[start - 1].has("saying")
    if owns or token.capital or not token.has("media", "role", "body") or not _TOLD.fullmatch(token.form):
        return start
    end = start + 1
    if end >= len(tokens) or token.form.endswith(("ам", "ям")):
        return end
    if tokens[end].text in _QUOTES:
        shut = next((k for k in range(end + 1, min(len(tokens), end + 6)) if tokens[k].text in _QUOTES), None)
        return end if shut is None else shut + 1
    return _behind_names(tokens, end)


def _behind_quoted(tokens: Sequence[Token], start: int) -> int:
    """Return where a medium in marks ends to whom something is said: "рассказала «Вестнику» ROLE NAME"."""
    shut = next((k for k in range(start + 1, min(len(tokens), start + 6)) if tokens[k].text in _QUOTES), None)
    if shut is None or shut + 1 >= len(tokens) or not tokens[shut + 1].word:
        return start
    return shut + 1 if _HEARER.fullmatch(tokens[shut - 1].form) else start


def _behind_names(tokens: Sequence[Token], start: int) -> int:
    """Return where names end that no case changes: those in Latin letters and initials."""
    end = start
    while end < len(tokens) and tokens[end].capital and (tokens[end].text.isascii() or tokens[end].text.isupper()):
        end += 1
    return end


def _is_subject(setting: Setting, tokens: Sequence[Token], place: int) -> bool:
    """Return whether a role in the case of a subject begins here, with its adjective, or the name of a person."""
    token, behind = tokens[place], tokens[place + 1] if place + 1 < len(tokens) else None
    if tokens[place - 1].has("close", "frame", "locative"):
        return False
    if behind is not None and _is_role(behind) and not _is_role(token):
        return begins_role(tokens, place)
    if _is_role(token):
        return not (_ADJECTIVE.fullmatch(tokens[place - 1].form) or tokens[place - 1].text.isupper())
    channel = place > 1 and tokens[place - 2].has("close", "frame", "locative") and token.text in latin_given_names()
    if not token.capital or token.classes or (tokens[place - 1].capital and not channel):
        return False
    if token.text in latin_given_names() and behind is not None and behind.capital and not behind.classes - {"oblique"}:
        return True
    alone = behind is None or not behind.word
    return alone and _SURNAME.fullmatch(token.form) is not None and full_name(setting, token) is not None


def begins_role(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a role, or its adjective in the same case, stands here."""
    token, behind = tokens[place], tokens[place + 1] if place + 1 < len(tokens) else None
    if _is_role(token):
        return True
    described = behind is not None and _is_role(behind) and not token.classes - {"adjective", "participle"}
    return described and _ADJECTIVE.fullmatch(token.form) is not None


def _begins_body(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a body's noun in the nominative, or its adjective, stands here and agrees with the verb before."""
    verb = next((tokens[k] for k in range(place - 1, -1, -1) if tokens[k].has("saying", "issuing")), None)
    at = place
    while at < min(len(tokens) - 1, place + _ADJECTIVES) and _ADJECTIVE_OF_BODY.fullmatch(tokens[at].form):
        at += 1
    noun = tokens[at]
    governed = place > 0 and tokens[place - 1].has("close", "frame", "locative")
    if verb is None or governed or not noun.has("body") or noun.has("oblique") or in_nominative(noun.form) != noun.form:
        return False
    agreeing = next((ending for past, ending in _AGREEING if verb.form.endswith(past)), None)
    return agreeing is not None and agreeing.fullmatch(noun.form) is not None


def _is_role(token: Token) -> bool:
    named = token.has("role") and not token.has("oblique", "body") and _NOMINATIVE.fullmatch(token.form) is not None
    return named and (token.has("participle") or not _PLURAL_GENITIVE.fullmatch(token.form))  # "командующий"


def behind_hearers(tokens: Sequence[Token], adjunct: Extent) -> int:
    """Return where those end to whom something is said, before the name of who says it: "à la presse NAME"."""
    heard = (k for k in range(adjunct.start, adjunct.end - 1) if tokens[k].has("media") and not tokens[k].capital)
    return next((k + 1 for k in heard if tokens[k + 1].capital), adjunct.end)


def begins_main_clause(tokens: Sequence[Token], beside: Extent, phrase: Phrase | None) -> bool:
    """Return whether a phrase behind the comma of a source is no apposition: it is no role and nothing ends it."""
    ended = beside.end < len(tokens) and (tokens[beside.end].text in ",(;-–—" or tokens[beside.end].has("clause"))
    known = phrase is not None and "role-noun" in phrase.reasons
    return beside.end < len(tokens) and not ended and not known


def is_fronted_object(setting: Setting, tokens: Sequence[Token], phrase: Phrase, verb: int) -> bool:
    """Return whether a phrase is what is said, its verb before its subject: "такое мнение высказал ROLE NAME"."""
    if is_what_is_told(setting, tokens, phrase, verb):
        return True
    if phrase.kind != "other" or not has_cases(setting.tongue.syntax):
        return False
    first = next((token for token in tokens if token.start >= phrase.span.start), None)
    return first is not None and _THIS.fullmatch(first.form) is not None


def stands_behind(setting: Setting, tokens: Sequence[Token], verb: int) -> bool:
    """Return whether a subject stands right behind the verb: what stands before it is what is said."""
    if not has_cases(setting.tongue.syntax) or verb + 2 >= len(tokens) or tokens[verb - 1].has("negation"):
        return False
    token, behind = tokens[verb + 1], tokens[verb + 2]
    if token.capital:
        return token.text in latin_given_names() and behind.capital and not behind.has("oblique")
    return begins_role(tokens, verb + 1) and not token.form.endswith(_INSTRUMENTAL)
