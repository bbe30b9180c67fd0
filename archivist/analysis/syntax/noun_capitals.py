"""Noun phrases where every noun has a capital: what of their words is no name, though it stands beside one."""

import re
from collections.abc import Sequence
from dataclasses import replace

from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.names.town_names import town_names
from archivist.analysis.syntax.capital_words import is_acronym
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Setting
from archivist.analysis.syntax.tokens import Token
from archivist.analysis.text_view import Span

__all__ = ["COUNTRIES", "is_agent_inside", "is_common_noun", "is_local", "is_name_of_body", "without_strangers"]

_RULED = re.compile(r"[A-ZÄÖÜ][\w/]*[A-ZÄÖÜ][\w/]*-[A-ZÄÖÜ]")  # "ABC-Fraktion", "GrünABC-Amt"
_PARTIES = frozenset(("Grünen", "Jusos", "Linken", "Piraten"))  # called by a noun with its article
_ADJECTIVE = re.compile(r"\w{2,}(?:e[nmrs]?)")
_BEFORE_PARTICLE = frozenset(("von", "van", "auf", "zu", "an", "in", "de"))  # "von der Ley"; else "der" is no name's
COUNTRIES = frozenset(("US", "USA", "UK"))  # of which compounds are made: "US-Minister"
_BY, _DONE, _INSIDE = ("von", "durch"), re.compile(r"\w{3,}(?:te|ene)[nmrs]?"), 14  # tokens from "by" to a participle
_COUNCILLOR = re.compile(r"[\w-]+(?:rat|rätin|abgeordnete[rn]?)")
_SIDES = frozenset(("Nord", "Süd", "Ost", "West", "Mitte", "Nordost", "Nordwest", "Südost", "Südwest"))
_PAIR, _TRIPLE = 2, 3  # words of a name, or of a name behind a role


def is_local(setting: Setting, token: Token) -> bool:
    """Return whether a word behind initials says which part of a body is named: a place, a side, further initials."""
    place = setting.known.at(token.start, "place") is not None or token.text in town_names()
    return place or is_acronym(token) or token.text in _SIDES


def without_strangers(tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """Return a phrase whose body or name begins and ends with a word of its own."""
    if phrase.name is not None:
        phrase = _person(tokens, phrase, phrase.name)
    if phrase.body is None:
        return phrase
    if phrase.kind == "body":
        councillor = _councillor(tokens, phrase)
        if councillor is not None:
            return councillor
    body = _own_words(tokens, phrase.body)
    if body == phrase.body:
        return phrase
    if body is None and phrase.kind == "body":
        return replace(phrase, kind="other", body=None)
    return replace(phrase, body=body, span=body if body and phrase.kind == "body" else phrase.span)


def is_agent_inside(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Return whether a name is that of whom something was done by to what follows: "die von NAME geführte Partei"."""
    named = phrase.name or phrase.body
    if named is None:
        return False
    first = next((k for k, token in enumerate(tokens) if token.start >= named.start), 0)
    by = next((k for k in range(first, max(0, first - _INSIDE), -1) if tokens[k].form in _BY), 0)
    if not by or not tokens[by - 1].has("article"):
        return False
    behind = tokens[by + 1 : by + _INSIDE]
    done = next((token for token in behind if not token.capital and _DONE.fullmatch(token.form)), None)
    return done is not None and named.start < done.start


def _within(tokens: Sequence[Token], span: Span) -> list[Token]:
    return [token for token in tokens if span.start <= token.start < span.end]


def _own_words(tokens: Sequence[Token], body: Span) -> Span | None:
    """Return a body without the adjectives before its name and from its verb on; None where it is no name then."""
    words = _within(tokens, body)
    verb = next((k for k, token in enumerate(words) if k and token.has("passive") and not token.capital), len(words))
    words = words[:verb]
    while words and not words[0].capital and _ADJECTIVE.fullmatch(words[0].form) and not words[0].has("body"):
        words = words[1:]
    if not words or (words[0].word and not words[0].capital and words[0].text[0].isalpha()):
        return body if words and words[0].has("body") else None
    if len(words) == 1 and (words[0].text in COUNTRIES or _is_genitive(tokens, words[0])):
        return None
    return Span(words[0].start, body.end if verb == len(_within(tokens, body)) else words[-1].end)


def _is_genitive(tokens: Sequence[Token], word: Token) -> bool:
    """Return whether one noun is in the genitive, which names nothing: "des Krankenhauses"."""
    before = next((token for token in reversed(tokens) if token.end <= word.start), None)
    return before is not None and before.form == "des" and word.form.endswith("es") and not is_acronym(word)


def _councillor(tokens: Sequence[Token], phrase: Phrase) -> Phrase | None:
    """Return the person whose name has, or stands behind, what a body's noun has: "Rätin NAME", "Minister Althaus"."""
    words = _within(tokens, phrase.span)
    given = len(words) - _PAIR
    if len(words) == _PAIR and words[0].has("honorific"):
        name = Span(words[1].start, words[1].end)
        return Phrase("name", phrase.span, name=name, reasons=("surname",))
    if given < 1 or not is_given_name(words[given].text):
        return None
    if not (_COUNCILLOR.fullmatch(words[given - 1].form) or words[given - 1].has("role")):
        return None
    name, role = Span(words[given].start, words[-1].end), Span(words[0].start, words[given - 1].end)
    return Phrase("person", phrase.span, name, role, None, ("role-noun", "apposition"))


def _person(tokens: Sequence[Token], phrase: Phrase, name: Span) -> Phrase:
    """Return a person whose name ends before an article, and begins with a given name where one stands in it."""
    words, held = _within(tokens, name), _within(tokens, phrase.role) if phrase.role else []
    if any(token.has("conjunction") for token in held) and any(is_given_name(token.text) for token in held):
        return Phrase("other", phrase.span)  # "ROLE NAME und ROLE NAME" are two
    if any(token.has("conjunction") for token in words):
        return Phrase("other", phrase.span)  # "Die Abgeordneten NAME und NAME"
    if phrase.role is not None and _is_of_another(held):
        return replace(phrase, kind="role", name=None, role=phrase.span)
    if phrase.role is not None and len(held) > 1 and held[0].has("conjunction"):
        phrase = replace(phrase, role=Span(held[1].start, phrase.role.end))  # "Und Minister NAME"
    end = next(
        (
            k
            for k in range(_PAIR, len(words))
            if words[k].has("article") and not words[k].capital and words[k - 1].form not in _BEFORE_PARTICLE
        ),
        len(words),
    )
    first = next((k for k in range(end - 1) if is_given_name(words[k].text)), 0)
    led = first > 0 and phrase.role is None and end - first >= _PAIR and all(word.capital for word in words[:first])
    if end < len(words):
        phrase = replace(phrase, name=Span(words[0].start, words[end - 1].end))
    if not led or len(words) < _TRIPLE:
        return phrase
    role = Span(words[0].start, words[first - 1].end)
    return replace(phrase, kind="person", name=Span(words[first].start, words[end - 1].end), role=role)


def _is_of_another(role: Sequence[Token]) -> bool:
    """Return whether a name is that of whom a spokesman speaks for: "Sprecher von Minister FIRST LAST"."""
    spokesman = next((k for k, token in enumerate(role) if token.has("spokesman")), None)
    if spokesman is None or len(role) <= spokesman + 1 or not role[spokesman + 1].has("link"):
        return False
    return role[-1].has("role") and not role[-1].has("spokesman") and not role[spokesman + 1].has("conjunction")


def is_name_of_body(setting: Setting, noun: Token) -> bool:
    """Return whether a body's noun alone names it: an acronym, or one with what it rules, "Amt" none and "ABC-Amt" one.

    As in "head of the agency", it names none.
    """
    facts = setting.tongue.syntax
    compound = facts is not None and facts.nouns_capital and _RULED.match(noun.text) is not None
    return is_acronym(noun) or compound


def is_common_noun(setting: Setting, tokens: Sequence[Token], start: int, end: int) -> bool:
    """Return whether one word behind an article is a noun like any other, and no listed name: all have capitals."""
    facts, token = setting.tongue.syntax, tokens[start]
    if facts is None or not facts.nouns_capital or end - start != 1 or is_acronym(token) or token.text in _PARTIES:
        return False
    if not tokens[start - 1].has("article") and not token.text.endswith("n"):
        return False  # "Sprecherin von Seestern"
    inner = any(letter.isupper() for letter in token.text[1:]) or "." in token.text[1:-1]
    return not inner and setting.known.at(token.start, "organisation") is None
