"""What a noun phrase may be in languages that write names with capitals: a body, a person with a role, a role.

Nothing is a body or a person by default: each kind has its reasons, and a phrase without them is "other".
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.syntax.capital_bodies import with_head, without_head
from archivist.analysis.syntax.capital_persons import person_in, person_with_complement, role_in, with_rank
from archivist.analysis.syntax.capital_words import CLOSING_MARKS, OPENING_MARKS, is_legal_form, is_small, span_of
from archivist.analysis.syntax.declined_names import with_own_name
from archivist.analysis.syntax.extents import Extent
from archivist.analysis.syntax.no_bodies import without_false_body
from archivist.analysis.syntax.noun_capitals import is_agent_inside, without_strangers
from archivist.analysis.syntax.parties import before_origin, before_party
from archivist.analysis.syntax.person_names import person_run
from archivist.analysis.syntax.persons_of_bodies import names_two, person_of_body
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Setting, is_english_like, is_romance_like
from archivist.analysis.syntax.romance_names import as_named, behind_headline_verb
from archivist.analysis.syntax.tokens import Token
from archivist.analysis.text_view import Span

__all__ = ["joined", "phrase_in"]

_FIRST = ("premier", "première", "primer", "primera")  # of offices, and of anything else
_OF = 3  # tokens of "City of NAME"
_COUNCIL = 3  # tokens of "Stadtrat FIRST LAST"
_DESCRIBED = 4  # tokens of "parti cher au sénateur"
_TO = frozenset(("à", "au", "aux", "a", "al"))
_CYRILLIC = re.compile("[а-яё]")
_MEMBERS = re.compile("[а-яё]{3,}(?:ов|ев|ей)")  # of whom a body is: "Союза адвокатов NAME"


def phrase_in(setting: Setting, tokens: Sequence[Token], extent: Extent) -> Phrase | None:
    """Return what the run of tokens may be; None where it is no noun phrase."""
    facts = setting.tongue.syntax
    if is_romance_like(setting):
        extent = behind_headline_verb(tokens, extent)
    phrase = _phrase_in(setting, tokens, extent)
    if phrase is None or facts is None:
        return phrase
    if names_two(tokens, phrase) or _is_form_alone(tokens, phrase):
        return Phrase("other", phrase.span)
    if facts.nouns_capital:
        inside = is_agent_inside(tokens, phrase)
        return Phrase("other", phrase.span) if inside else without_strangers(tokens, phrase)
    if is_romance_like(setting):
        return as_named(tokens, phrase)
    phrase = without_false_body(setting, tokens, phrase)
    return phrase if facts.article or not facts.oblique else with_own_name(setting, tokens, phrase)


def _phrase_in(setting: Setting, tokens: Sequence[Token], extent: Extent) -> Phrase | None:
    start, end = _trimmed(tokens, extent)
    if start >= end or tokens[start].has("pronoun"):
        return None
    end = before_party(setting, tokens, start, _before_transcription(tokens, start, end))
    end = before_origin(setting, tokens, start, end)
    if is_romance_like(setting) and _is_described(tokens, start, end):
        span = span_of(tokens, start, start + 1)
        return Phrase("body", span_of(tokens, start, end), body=span, reasons=("head-noun",), anaphora=True)
    addressed = tokens[start].has("honorific") and not tokens[start].has("role")
    polite = person_of_body(setting, tokens, start, end) if addressed else None
    polite = polite or (person_in(setting, tokens, start, end, None) if addressed else None)
    if polite:
        return polite
    beside = person_run(tokens, start, end)
    ranked = start < beside < end - 1 and tokens[beside - 1].has("role") and not tokens[beside - 1].has("body")
    if ranked and not _MEMBERS.fullmatch(tokens[beside - 1].form):
        person = with_rank(setting, tokens, start, end, beside - 1)
        governed = person is not None and _governed_by_noun(setting, tokens, start, beside - 1)
        return replace(person, kind="other") if person is not None and governed else person
    member = _of_council(setting, tokens, start, end) or person_of_body(setting, tokens, start, end)
    if member:
        return member
    head = _head(setting, tokens, start, end)
    by_role = None if head is None else _by_role(setting, tokens, Extent(start, end), head)
    return by_role or _without_role(setting, tokens, Extent(start, end), head, tokens[extent.start : start])


def _is_form_alone(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Return whether a body would be no more than a firm's form, "S.A. de C.V.", or a person's: "the Honourable"."""
    body = phrase.body
    inside = [token for token in tokens if body and body.start <= token.start < body.end and token.capital]
    return bool(inside) and all(is_legal_form(token) or token.has("honorific") for token in inside)


def _is_described(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Return whether an adjective ties a common noun for a body to a person: "le parti cher au sénateur NAME"."""
    if start + _DESCRIBED > end or not tokens[start].has("body") or tokens[start].capital:
        return False
    adjective, link, *rest = tokens[start + 1 : end]
    plain = adjective.word and not adjective.capital and not is_small(adjective) and not adjective.has("body")
    return plain and link.form in _TO and any(token.has("role", "honorific") for token in rest)


def _of_council(setting: Setting, tokens: Sequence[Token], start: int, end: int) -> Phrase | None:
    """Return the person whom a noun that is also a body's stands before, where nouns have capitals: "Stadtrat NAME"."""
    facts = setting.tongue.syntax
    if facts is None or not facts.nouns_capital or end - start != _COUNCIL or not tokens[start].has("body"):
        return None
    if tokens[end - 1].classes or not is_given_name(tokens[start + 1].text):
        return None
    name, role = span_of(tokens, start + 1, end), span_of(tokens, start, start + 1)
    return Phrase("person", span_of(tokens, start, end), name, role, None, ("role-noun", "apposition"))


def _before_transcription(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where a phrase ends before brackets that write its name in Latin letters, or hold a number or a remark."""
    if tokens[end - 1].text != ")":
        return end
    opened = next((k for k in range(end - 1, start, -1) if tokens[k].text == "("), start)
    words = [token for token in tokens[opened + 1 : end - 1] if token.word]
    again = len(words) > 1 and not any(_CYRILLIC.match(token.form) or token.text.isupper() for token in words)
    aside = bool(words) and not words[0].capital
    return opened if opened > start and (again or aside) and _CYRILLIC.match(tokens[opened - 1].form) else end


def _governed_by_noun(setting: Setting, tokens: Sequence[Token], start: int, role: int) -> bool:
    """Return whether the phrase is a thing of the person whom it ends with: "die Einladung von ROLE NAME"."""
    facts = setting.tongue.syntax
    if facts is None or not facts.late_subject:
        return False
    link = next((k for k in range(start + 1, role) if tokens[k].has("link") and not tokens[k].has("conjunction")), None)
    return link is not None and not any(token.has("role", "body", "honorific") for token in tokens[start:link])


def _by_role(setting: Setting, tokens: Sequence[Token], extent: Extent, head: int) -> Phrase | None:
    """Return the person, or the role, where the head says that it is one; None where it can be a body's as well."""
    start, end = extent.start, extent.end
    if not tokens[head].has("role") or _office(setting, tokens, head, end):
        return None
    named = person_with_complement(setting, tokens, start, end, head) or person_in(setting, tokens, start, end, head)
    if not tokens[head].has("body"):
        return named or role_in(setting, tokens, start, end, head)
    surname_alone = named is not None and named.name is not None and " " not in setting.view.slice(named.name)
    return None if surname_alone else named


def _without_role(
    setting: Setting, tokens: Sequence[Token], extent: Extent, head: int | None, before: Sequence[Token]
) -> Phrase:
    """Return what a phrase is that no role makes a person; `before` are its articles, which are no part of it."""
    if any(token.has("indefinite") for token in before):
        return Phrase("other", span_of(tokens, extent.start, extent.end))
    definite = any(token.has("article") for token in before)
    if head is None and _is_named_of(setting, tokens, extent, definite=definite):
        span = span_of(tokens, extent.start, extent.end)
        return Phrase("body", span, body=span, reasons=("head-noun",))
    if head is None:
        return without_head(setting, tokens, extent, definite=definite)
    return with_head(setting, tokens, extent, head, definite=definite)


def _is_named_of(setting: Setting, tokens: Sequence[Token], extent: Extent, *, definite: bool) -> bool:
    """Return whether a name says whose city or whose friends a body is: "City of REED", "the city of REED"."""
    facts, first = setting.tongue.syntax, tokens[extent.start]
    if facts is None or extent.end - extent.start < _OF or not facts.means("named_of", first.form):
        return False
    link, *name = tokens[extent.start + 1 : extent.end]
    own = first.capital or (definite and not first.form.endswith("s"))
    whole = name[-1].capital and all(token.capital or is_small(token) for token in name)
    return own and link.has("link") and not link.has("conjunction") and whole


def joined(first: Phrase, second: Phrase) -> Phrase | None:
    """Return what a phrase and the one in apposition to it are together: a name and its role, in either order."""
    if first.kind == "body" or (first.body and first.kind not in ("role", "person")):
        return first
    name, role = (first, second) if second.kind in ("role", "other") else (second, first)
    if name.name is None or role.name is not None or name.role is not None:
        return None
    whole = Span(min(first.span.start, second.span.start), max(first.span.end, second.span.end))
    return Phrase("person", whole, name.name, role.role or role.span, role.body, ("apposition", *role.reasons))


def _trimmed(tokens: Sequence[Token], extent: Extent) -> tuple[int, int]:
    start, end = extent.start, extent.end
    while start < end and not _begins(tokens, start, end):
        start += 1
    while (
        end > start and not (tokens[end - 1].word and not is_small(tokens[end - 1])) and not _ends(tokens, start, end)
    ):
        end -= 1
    return start, end


def _begins(tokens: Sequence[Token], start: int, end: int) -> bool:
    token = tokens[start]
    if not token.word:
        return token.text in OPENING_MARKS and any(item.text in CLOSING_MARKS for item in tokens[start + 1 : end])
    return not (token.has("article", "possessive", "indefinite", "auxiliary") or is_small(token)) or (
        token.text.isupper() and len(token.text) > 1 and not token.has("article", "possessive", "link")
    )


def _ends(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Return whether a sign ends the phrase and belongs to it: a bracket, a quotation mark, "Inc."."""
    text = tokens[end - 1].text
    if text == ")":
        return any(item.text == "(" for item in tokens[start : end - 1])
    if text == ".":
        return end - 1 > start and (tokens[end - 2].has("abbreviation") or len(tokens[end - 2].text) == 1)
    return text in CLOSING_MARKS and any(item.text in OPENING_MARKS for item in tokens[start : end - 1])


def _head(setting: Setting, tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Return the noun that says what the phrase is, before its first complement."""
    ends = (k for k in range(start + 1, end) if is_small(tokens[k]) or _final_bracket(tokens, k, end))
    last = next((k for k in ends if not _goes_on(setting, tokens, Extent(start, end), k)), end)
    nouns = [
        k
        for k in range(start, last)
        if tokens[k].has("role", "body")
        and not tokens[k].text.endswith(("'s", "s'"))
        and not (tokens[k].form in _FIRST and not _is_first_of_role(tokens, k, end))
        and not (tokens[k].form == "general" and k + 1 < end and tokens[k + 1].form == "staff")
    ]
    facts = setting.tongue.syntax
    if nouns and facts and facts.adjective and any(not tokens[k].has("adjective") for k in range(start, nouns[0])):
        nouns = []  # an unlisted noun is the head, and this one its complement
    if not nouns:
        return None
    if is_english_like(setting) and _ends_with_role(tokens, start, last, end):
        return end - 1
    if setting.tongue.head_inside or setting.tongue.head_last:
        return nouns[-1]
    return nouns[0] if nouns[0] == start or not tokens[nouns[0]].has("oblique") else None


def _goes_on(setting: Setting, tokens: Sequence[Token], extent: Extent, joint: int) -> bool:
    """Return whether the words before a small one are no noun yet: "Fire and Rescue Service", "Ess- und Trinkamt"."""
    if is_english_like(setting):
        return _joins_fields(tokens, extent.start, joint, extent.end)
    halved = tokens[joint - 1].text.endswith("-") and tokens[joint].has("conjunction")
    return halved and joint + 1 < extent.end and tokens[joint + 1].capital


def _is_first_of_role(tokens: Sequence[Token], place: int, end: int) -> bool:
    """Return whether "first" belongs to an office, "le premier ministre", or to a title in capitals."""
    return tokens[place].capital or (place + 1 < end and tokens[place + 1].has("role"))


def _joins_fields(tokens: Sequence[Token], start: int, joint: int, end: int) -> bool:
    """Return whether "and" joins what the last noun of a name is for: "TOWN Fire and Rescue Service"."""
    if not tokens[joint].has("conjunction") or joint + 2 >= end:
        return False
    plain = all(token.capital and not token.has("body", "role", "honorific") for token in tokens[start:joint])
    return plain and tokens[joint + 1].capital and tokens[end - 1].has("body") and tokens[end - 1].capital


def _ends_with_role(tokens: Sequence[Token], start: int, link: int, end: int) -> bool:
    """Return whether a role ends a phrase that begins with a body and what it is of: "Board of Huts President"."""
    final, before = tokens[end - 1], tokens[end - 2]
    if link >= end - 1 or tokens[link].form != "of" or not before.capital:
        return False
    alone = final.has("role") and not (final.has("body") or before.has("role", "adjective") or final.form[-1] == "s")
    heads = [token for token in tokens[start:link] if token.capital and token.has("body")]
    return bool(heads) and (final.has("spokesman") or (alone and not heads[-1].has("office")))


def _final_bracket(tokens: Sequence[Token], place: int, end: int) -> bool:
    return tokens[place].text == "(" and tokens[end - 1].text == ")"


def _office(setting: Setting, tokens: Sequence[Token], head: int, end: int) -> bool:
    """Return whether a role is only the beginning of a body's name, whose head comes last: "Governor's Office"."""
    late = setting.tongue.head_inside or setting.tongue.head_last
    return late and head + 1 < end and tokens[head].text.endswith("s'")
