"""What a Turkish chain of capitals is, without the words at its ends that are no part of the name."""

import re
from collections.abc import Sequence
from dataclasses import replace

from archivist.analysis.syntax import final_head_phrases
from archivist.analysis.syntax.final_head_persons import is_given
from archivist.analysis.syntax.final_head_phrases import Chain
from archivist.analysis.syntax.phrases import Leaning, Phrase
from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.tokens import Token
from archivist.analysis.text_view import Span

__all__ = ["phrase_of"]

# Organs that every body has: without its name they are nobody's
_ORGAN = re.compile(
    r"yönetim|icra|genel|mütevelli|denetim|idare|danışma|yürütme|kurulu?|heyeti?|komitesi|konseyi|basın"
)
_AGENCY = re.compile(r"[A-ZÇĞİÖŞÜ]{4,}-(?=[A-ZÇĞİÖŞÜ][a-zçğıöşü])")  # before the first word of a report
_WHERE = re.compile(r"\w{4,}[dt][ae]")  # "in the meeting", with the capital of the first word
_OWNS = re.compile(r"(\w{3,}[^aeıioöuü\W])[ıiuü]n")
_NETWORK = ("twitter", "facebook", "instagram", "youtube", "telegram", "linkedin")
_TITLES = re.compile(r"(?:(?:Prof|Doç|Dr|Yrd|Öğr|Gör|Op|Uzm?|Av|Dt)\.)+")  # without a space behind them


def phrase_of(setting: Setting, words: Sequence[Token], chain: Chain, leaning: Leaning = None) -> Phrase:
    """Return what a chain is: a body, a role, a person, with no name of a town, a network or an agency at its ends."""
    phrase = final_head_phrases.phrase_of(setting, words, chain, leaning)
    behind = words[chain.after] if chain.after < len(words) else None
    noun = behind is not None and behind.word and not behind.capital and not behind.classes
    if phrase.name is not None and _is_owner(setting, setting.view.slice(phrase.name), noun=noun):
        return Phrase("other", phrase.span)
    if phrase.name is not None:
        phrase = _with_name(setting, phrase, phrase.name)
    if phrase.role is not None:
        phrase = _with_role(setting, words, phrase, phrase.role)
    body = phrase.body
    if body is None:
        return phrase
    inside = [word for word in words if body.start <= word.start < body.end]
    if phrase.kind != "body" and len(inside) > 1 and inside[-1].has("office") and inside[-2].has("body"):
        inside = inside[:-1]  # "BODY Basın Sözcüsü"
        phrase = replace(phrase, body=Span(body.start, inside[-1].end) if len(inside) > 1 else None)
    if inside and all(_ORGAN.fullmatch(word.form.partition("'")[0]) for word in inside):
        alone = phrase.kind == "body"
        return replace(phrase, body=None if phrase.kind != "body" else body, anaphora=alone or phrase.anaphora)
    if phrase.kind == "body" and phrase.reasons == ("acronym",) and _is_town(setting, body):
        return Phrase("other", phrase.span)
    agency = _AGENCY.match(setting.view.text, body.start) if chain.start == 0 and phrase.kind == "body" else None
    if agency is not None:
        own = Span(agency.end(), body.end)
        return replace(phrase, span=Span(own.start, max(phrase.span.end, own.end)), body=own)
    return phrase


def _is_town(setting: Setting, span: Span) -> bool:
    """Return whether one word in capitals is a listed place, with which a report begins."""
    return setting.known.at(span.start, "place") == span


def _is_owner(setting: Setting, name: str, *, noun: bool) -> bool:
    """Return whether a name has the ending of a genitive in a text that writes no apostrophes: "Rhys Reedin çağrısı".

    `noun`: a plain word follows, which may be his.
    """
    given, _, last = name.rpartition(" ")
    bare = _OWNS.fullmatch(last)
    if not given or bare is None:
        return False
    foreign = re.search("[wWxXqQ]", name) is not None
    return (foreign and noun) or re.search(rf"(?<!\w){re.escape(bare[1])}(?!\w)", setting.view.text) is not None


def _with_name(setting: Setting, phrase: Phrase, name: Span) -> Phrase:
    """Return a person without titles before the name that no space parts, and without a network behind it."""
    text = setting.view.slice(name)
    first, _, last = text.rpartition(" ")
    if len(text) == 1:
        return Phrase("other", phrase.span)  # the letter that a broken word begins with
    if first and last.casefold() in _NETWORK:
        return replace(phrase, name=Span(name.start, name.start + len(first)))
    if first and not is_given(setting, text.split(" ", 1)[0]):
        land = Span(name.end - len(last), name.end)
        if _is_town(setting, land) and phrase.kind == "name":
            return Phrase("body", phrase.span, body=name, reasons=("asked",))  # the branch of a firm: "Reed Türkiye"
    titles = _TITLES.match(text)
    return phrase if titles is None else replace(phrase, name=Span(name.start + titles.end(), name.end))


def _with_role(setting: Setting, words: Sequence[Token], phrase: Phrase, role: Span) -> Phrase:
    """Return a person whose role does not begin with the place or the time with which the sentence does."""
    inside = [word for word in words if role.start <= word.start < role.end]
    first = inside[0] if inside else None
    if first is None or len(inside) == 1 or first is not words[0] or "'" in first.text:
        return phrase
    land = setting.known.at(first.start, "place") == Span(first.start, first.end)
    held = inside[1].has("role", "described") and not land
    if not (held and _WHERE.fullmatch(first.form)) or first.has("body", "role") or is_given(setting, first.text):
        return phrase
    own = Span(inside[1].start, role.end)
    body = None if phrase.body is not None and phrase.body.start < own.start else phrase.body
    return replace(phrase, role=own, body=body, span=Span(own.start, phrase.span.end))
