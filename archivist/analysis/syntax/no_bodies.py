"""What stands where a body, or a speaker's role, could and is none (English).

"Sen. VEGA and Sen. ROBLEDO", "SEN. VEGA", a member of a committee, "Treasury Department data", "a group of senators".
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.syntax.capital_words import is_acronym, is_small, span_of
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Setting, is_english_like
from archivist.analysis.syntax.tokens import Token
from archivist.analysis.text_view import Span

__all__ = ["without_false_body"]

_KEPT = ("body", "enterprise", "role", "office", "media", "link", "conjunction", "article")
_MEMBER, _GROUP = "member", "group"
_RIGHTS = "rights"  # in capitals part of a body's name
_LOUD = 3  # letters of a surname in capitals, at least
_DISTRICT = re.compile("[A-Z]{1,3}-(?:[A-Z]{2,3}|[0-9]{1,3})")
_ELECTED, _NAME_WORDS = 6, range(2, 6)  # tokens of a role, a name and a bracket, at least; of a name with initials
_SHORT = 3  # tokens of a shortened role, its full stop and a surname


def without_false_body(setting: Setting, tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """Return a phrase without what its words take for a body or a role, or as what no body is."""
    if not is_english_like(setting) or phrase.anaphora:
        return phrase
    if phrase.kind == "body" and phrase.body is not None:
        cut = phrase.reasons == ("one-word",) and _is_shortened(tokens, phrase.span.end)
        return Phrase("other", phrase.span) if cut else _of_body(setting, _within(tokens, phrase.body), phrase)
    if phrase.role is None:
        return phrase
    role = _within(tokens, phrase.role)
    if phrase.body is not None:
        person = _elected(role, phrase) or _loud_surname(setting, role, phrase)
        if person is not None:
            return person
        if phrase.name is not None and _is_second(tokens, phrase.name, phrase.body):
            return Phrase("other", phrase.span)
        roles = [token for token in role if token.has("role")]
        second = [token for token in roles if token.start < phrase.body.start][-1:]  # "Leader and Member of Parliament"
        phrase = replace(phrase, body=None) if any(t.form == _MEMBER for t in (*roles[:1], *second)) else phrase
    return phrase if phrase.name is None else _with_own_role(tokens, phrase, role)


def _of_body(setting: Setting, words: Sequence[Token], phrase: Phrase) -> Phrase:
    owned = _owned_role(words, phrase)
    if owned is not None:
        return owned
    return Phrase("other", phrase.span) if _is_term(setting, phrase) or _is_thing(words, phrase) else phrase


def _is_shortened(tokens: Sequence[Token], end: int) -> bool:
    """Return whether a full stop behind one word shortens it, as one goes on: "Statement of Wis. Gov. VEGA"."""
    stop = next((k for k, token in enumerate(tokens) if token.start == end), None)
    return stop is not None and tokens[stop].text == "." and any(token.word for token in tokens[stop + 1 :])


def _elected(words: Sequence[Token], phrase: Phrase) -> Phrase | None:
    """Return the person behind whose name a bracket holds a district: "Congresswoman ANA VEGA (OR-7)"."""
    if phrase.name is not None or phrase.body is None or len(words) < _ELECTED or words[-1].text != ")":
        return None
    opened, district = words[-3], words[-2]
    name = [token for token in words[:-3] if token.start >= phrase.body.start]
    if opened.text != "(" or not _DISTRICT.fullmatch(district.text) or len(name) not in _NAME_WORDS:
        return None
    if any(token.classes or not token.capital for token in name if token.word and len(token.text) > 1):
        return None
    role = [token for token in words if token.end <= name[0].start]
    if not role or not role[-1].has("role"):
        return None
    whole, beside = Span(name[0].start, name[-1].end), span_of(role, 0, len(role))
    return Phrase("person", phrase.span, whole, beside, None, ("role-noun", "apposition"))


def _within(tokens: Sequence[Token], span: Span) -> list[Token]:
    return [token for token in tokens if span.start <= token.start < span.end]


def _owned_role(words: Sequence[Token], phrase: Phrase) -> Phrase | None:
    """Return the role with which a phrase ends that begins with whose it is: "Reed Watch's East and South Director"."""
    owner = next((k for k, token in enumerate(words) if token.text.endswith("'s")), None)
    if owner is None or owner == 0 or not words[-1].has("role") or words[-1].has("body"):
        return None
    if any(token.has("body") or (is_small(token) and not token.has("conjunction")) for token in words[owner + 1 :]):
        return None
    body = Span(words[0].start, words[owner].end - len("'s"))
    return Phrase("role", phrase.span, None, phrase.span, body, ("role-noun",))


def _with_own_role(tokens: Sequence[Token], person: Phrase, role: Sequence[Token]) -> Phrase:
    """Return a person with the full stop of a shortened role; what another noun says of somebody is no role.

    "A bill Sen. VEGA wrote" speaks of the bill, "a spokesman for Sen. VEGA" of the spokesman.
    """
    name, span = person.name, person.role
    if name is None or span is None or span.end > name.start:
        return person
    place = next((k for k, token in enumerate(tokens) if token.start == span.start), 0)
    indefinite = place > 0 and tokens[place - 1].has("indefinite")
    if role[-1].has("enterprise") and not role[-1].capital and "role-noun" not in person.reasons:
        named = _within(tokens, name)
        return person if is_given_name(named[0].text) else Phrase("body", name, body=name, reasons=("capitals",))
    titled = role[-1].capital and role[-1].has("role", "honorific")
    if titled and indefinite and not role[0].classes and not role[0].capital:
        return Phrase("other", person.span)
    if titled and role[0].has("spokesman") and len(role) > 1 and role[1].form == "for":
        return Phrase("role", person.span, None, Span(span.start, name.end), None, ("role-noun",))
    stop = next((token for token in tokens if token.start == span.end), None)
    if stop is not None and stop.text == "." and role[-1].has("abbreviation"):
        return replace(person, role=Span(span.start, stop.end))
    return person


def _is_second(tokens: Sequence[Token], name: Span, body: Span) -> bool:
    """Return whether "and" joins another person to a person's name; both act, and neither alone."""
    between = [token for token in tokens if name.end <= token.start < body.start]
    first = _within(tokens, body)[0]
    joined = any(token.has("conjunction") for token in between)
    return joined and (first.has("role", "honorific") or is_given_name(first.text))


def _loud_surname(setting: Setting, words: Sequence[Token], phrase: Phrase) -> Phrase | None:
    """Return the person of whom a headline in capitals has the surname behind a shortened role: "SEN. VEGA"."""
    if phrase.kind != "role" or phrase.body is None or len(words) < _SHORT:
        return None
    short, stop, name = words[-_SHORT:]
    if stop.text != "." or name.start != phrase.body.start or name.end != phrase.body.end:
        return None
    if not (short.has("abbreviation") and short.has("role") and short.text.isupper()):
        return None
    if not is_acronym(name) or len(name.text) < _LOUD:
        return None
    role = span_of(words, 0, len(words) - 1)
    return Phrase("person", phrase.span, _in_full(setting, name), role, None, ("role-noun", "apposition"))


def _in_full(setting: Setting, surname: Token) -> Span:
    """Return the first place where the text has a surname in small letters behind a given name; else the surname."""
    bare = surname.text.removesuffix("'S")
    written, text = re.escape(bare), setting.view.text
    for full in re.finditer(rf"(?<!\w)([A-Z][a-zà-öø-ÿ]+) (?:[A-Z]\. ?){{0,2}}(?i:{written})(?!\w)", text):
        if is_given_name(full[1]):
            return Span(full.start(), full.end())
    return Span(surname.start, surname.start + len(bare))


def _is_term(setting: Setting, phrase: Phrase) -> bool:
    """Return whether letters in brackets shorten a term that the text has in small letters: "quiet building (QB)"."""
    words = setting.view.slice(phrase.body) if phrase.body and phrase.reasons == ("acronym",) else ""
    return " " in words and words.casefold() in setting.view.text


def _is_thing(words: Sequence[Token], phrase: Phrase) -> bool:
    """Return whether the last noun of a phrase, or that before "of", is in small letters and names no body."""
    if "head-noun" not in phrase.reasons:
        return False
    link = next((k for k, token in enumerate(words) if k and is_small(token)), len(words))
    several = words[link - 1].form == _GROUP and link < len(words) - 1 and words[-1].form.endswith("s")
    if several and not words[link - 1].capital:
        return True
    behind = link < len(words) - 2 and words[-2].capital  # "Department of Labor report"
    return _names_none(words[link - 1]) or (behind and _names_none(words[-1]))


def _names_none(token: Token) -> bool:
    return token.word and not token.capital and (token.form == _RIGHTS or not token.has(*_KEPT))
