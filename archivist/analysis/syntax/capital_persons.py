"""A person with a role, or a role alone, in languages that write names with capitals."""

import re
from collections.abc import Sequence
from dataclasses import replace

from archivist.analysis.languages import given_names
from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.names.town_names import town_names
from archivist.analysis.syntax.capital_words import CLOSING_MARKS, OPENING_MARKS, is_acronym, is_small, span_of
from archivist.analysis.syntax.complement_starts import complement_start
from archivist.analysis.syntax.extents import Extent
from archivist.analysis.syntax.noun_capitals import COUNTRIES, is_common_noun, is_name_of_body
from archivist.analysis.syntax.person_names import GENITIVE, full_name, is_field, name_start, person_run
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Setting, is_english_like, is_romance_like
from archivist.analysis.syntax.tokens import Token
from archivist.analysis.text_view import Span

__all__ = ["ends_with_complement", "person_in", "person_with_complement", "role_in", "with_rank"]

_BRACKET = 4  # tokens of a bracket that holds a short form
_ROMAN = re.compile("[IVX]{1,5}")
_OWNER = 4  # letters of initials with the ending of whose they are
_OWNS = re.compile(r"'[Ss]$|(?<=[Ss])'$")
_SHORTEST = 2  # letters of initials, and more
# The states of the U.S. as mail and press write them, without one that a body shares: "NY Governor NAME"
_STATES = re.compile(
    "A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]"
)
# Nouns of bodies that one before a role is not the name of: "Group Director", "Board Chair"
_KINDS = frozenset(
    (
        "assembly",
        "board",
        "committee",
        "council",
        "group",
        "office",
        "program",
        "programme",
        "project",
        "service",
        "team",
    )
)
# What one is in an office: no part of the name of the body before it, "Acting Reed Council President"
_STANDING = frozenset(("acting", "assistant", "current", "deputy", "former", "interim", "new", "outgoing", "then"))
_ROLE_AND_NAME = 2  # tokens, at least
# Initials that say of a name before them that it is a club's, and name none alone: "Harbour FC chairman"
_CLUB = frozenset(("FC", "AFC", "RFC", "CF", "SC", "AC", "RC", "HC", "BC", "CC", "FK", "SK", "TC"))
_DISTRICT = "district"  # behind a body's noun it ends the name of one that runs schools, water, a library


def person_in(setting: Setting, tokens: Sequence[Token], start: int, end: int, head: int | None) -> Phrase | None:
    """Return role and name: the capitals behind the role, without those of the role's complement."""
    begin = person_run(tokens, start if head is None else head + 1, end)
    begin = _behind_address(setting, tokens, begin, end) or name_start(setting, tokens, head, begin, end)
    while begin < end and (tokens[begin].has("honorific") or not tokens[begin].word):
        begin += 1
    if begin >= end:
        return None
    name = span_of(tokens, begin, end)
    if end - begin == 1:
        full = full_name(setting, tokens[begin])
        if full is None and head is not None and _is_place(setting, tokens[begin]):
            return None
        name = full or name
    last = begin
    while last > start and (_is_polite(tokens[last - 1]) or not (tokens[last - 1].word or _quoted(tokens, last))):
        last -= 1
    role = span_of(tokens, start, last) if head is not None and last > start else None
    body = _complement(setting, tokens, start, last, head) if head is not None else None
    reasons = ("role-noun", "apposition") if head is not None else ("honorific",)
    return Phrase("person", span_of(tokens, start, end), name, role, body, reasons)


def _behind_address(setting: Setting, tokens: Sequence[Token], begin: int, end: int) -> int | None:
    """Return where a name begins behind how its bearer is addressed, and a place: "Member for Lower Quay Mr. VEGA"."""
    if not is_english_like(setting):
        return None
    at = next((k for k in range(end - 1, begin, -1) if _is_polite(tokens[k])), None)
    if at is None or at + 1 >= end:
        return None
    return at + 1


def with_rank(setting: Setting, tokens: Sequence[Token], start: int, end: int, rank: int) -> Phrase | None:
    """Return the person before whose name a rank stands, with the body that an office named before it belongs to."""
    person = person_in(setting, tokens, start, end, rank)
    head = next((k for k in range(start, rank) if tokens[k].has("role")), None)
    if person is None or head is None:
        return person
    return replace(person, body=_complement(setting, tokens, start, rank, head))


def _is_polite(token: Token) -> bool:
    """Return whether a word only addresses a person; a rank says what the person is."""
    return token.has("honorific") and not token.has("role")


def _is_place(setting: Setting, token: Token) -> bool:
    """Return whether one word behind a role is a listed place, or has the ending of a genitive: "Ministerin Lands"."""
    facts = setting.tongue.syntax
    genitive = facts is not None and facts.nouns_capital and token.form.endswith("s")
    return genitive or setting.known.at(token.start, "place") == Span(token.start, token.end)


def person_with_complement(setting: Setting, tokens: Sequence[Token], start: int, end: int, head: int) -> Phrase | None:
    """Return role and name with what they belong to behind them: "coordinator NAME of the BODY"."""
    link = next((k for k in range(head + 1, end) if is_small(tokens[k]) and not tokens[k].has("particle")), None)
    begin = head + 1 + (head + 1 < end and tokens[head + 1].text == ".")  # "Sen. NAME of STATE"
    if link is None or person_run(tokens, begin, link) != begin or link - begin < _ROLE_AND_NAME:
        return None
    behind = link
    while behind < end and is_small(tokens[behind]):
        behind += 1
    body = span_of(tokens, behind, end) if behind < end and any(token.capital for token in tokens[behind:end]) else None
    if behind == end - 1 and (tokens[behind].text in town_names() or _is_bare(setting, tokens, behind)):
        body = None  # "Bishop NAME of TOWN"
    name, role = span_of(tokens, begin, link), span_of(tokens, start, head + 1)
    return Phrase("person", span_of(tokens, start, end), name, role, body, ("role-noun", "apposition"))


def _is_bare(setting: Setting, tokens: Sequence[Token], place: int) -> bool:
    """Return whether one word behind "of" may be a place, since neither article nor letters say that it is a body."""
    return is_english_like(setting) and not tokens[place - 1].has("article") and not is_acronym(tokens[place])


def role_in(setting: Setting, tokens: Sequence[Token], start: int, end: int, head: int) -> Phrase:
    """Return a role without a name, with the body that it belongs to."""
    span = span_of(tokens, start, end)
    return Phrase("role", span, None, span, _complement(setting, tokens, start, end, head), ("role-noun",))


def _complement(setting: Setting, tokens: Sequence[Token], start: int, end: int, head: int) -> Span | None:
    """Return the body that a role belongs to; None for one who is no more than a member, or was one."""
    facts = setting.tongue.syntax
    declined = facts is not None and bool(facts.oblique) and not facts.article
    if declined and any(token.has("member") for token in tokens[start : head + 1]):
        return None
    if is_romance_like(setting) and tokens[head].has("member"):
        return None
    office = is_english_like(setting) and end - 1 > head and tokens[end - 1].has("role")
    if office and not any(token.has("body") or is_acronym(token) for token in tokens[head + 1 : end]):
        return _before_role(setting, tokens, start, head)  # "spokesman for the Energy Minister"
    return _belongs_to(setting, tokens, start, end, head)


def _belongs_to(setting: Setting, tokens: Sequence[Token], start: int, end: int, head: int) -> Span | None:
    """Return the body that a role belongs to: behind "of", or before the role as in "Foreign Ministry spokesman"."""
    end = _before_member(setting, tokens, end, head)
    behind = next((k for k in range(head + 1, end) if _is_noun(setting, tokens, k, end)), None)
    if behind is not None and behind < end:
        behind = complement_start(setting, tokens, head + 1, behind)
        second = tokens[behind - 1].has("conjunction") and tokens[behind].capital and tokens[behind - 2].capital
        if tokens[behind].text == "(" or (second and is_english_like(setting)):
            return None  # half of a name, or a role's own letters
        small = not any(token.capital for token in tokens[behind:end])  # "minister for civil society"
        field = behind == end - _ROLE_AND_NAME and is_field(setting, tokens, end - 1)
        single = end - behind == 1 and not is_name_of_body(setting, tokens[behind])
        if small or field or single or tokens[behind].has("role") or _is_country(tokens, behind, end):
            return None
        return span_of(tokens, behind, end)
    if behind is None and tokens[head].has("spokesman"):
        named = next((k for k in range(head + 1, end) if tokens[k].capital), None)
        of_role = named is not None and any(token.has("role") for token in tokens[head + 1 : named])
        of_noun = named is not None and _is_of_noun(tokens, head, named)
        if of_role or of_noun or (named == head + 1 and is_english_like(setting)):
            return None  # "spokesman Brigadier NAME"; "пресс-секретарь губернатора ОБЛАСТИ" speaks for no body
        if named is not None:
            if tokens[end - 1].text in CLOSING_MARKS and tokens[named - 1].text in OPENING_MARKS:
                end -= 1
            common = is_common_noun(setting, tokens, named, end)  # "Sprecher der Bauern"
            return None if common or _is_person(setting, tokens, Extent(named, end)) else span_of(tokens, named, end)
    return _before_role(setting, tokens, start, head)


def _before_member(setting: Setting, tokens: Sequence[Token], end: int, head: int) -> int:
    """Return where what a role is of ends: before "and member of BODY", "and minister for the bridges".

    Whoever is a member does not speak for the body.
    """
    if not is_romance_like(setting):
        return end
    member = next((k for k in range(head + 1, end) if tokens[k].has("member")), end)
    roles = (
        k for k in range(head + 2, end) if tokens[k].has("role") and not (tokens[k].capital or tokens[k].has("body"))
    )
    second = next((k for k in roles if tokens[k - 1].has("conjunction")), end)
    return min(
        member - (head < member - 1 < end - 1 and tokens[member - 1].has("conjunction")), second - (second < end)
    )


def _is_of_noun(tokens: Sequence[Token], head: int, named: int) -> bool:
    """Return whether a name says where those are whom a spokesman speaks for: "spokesman of the residents of TOWN"."""
    plain = [k for k in range(head + 1, named) if tokens[k].word and not is_small(tokens[k])]
    return bool(plain) and plain[-1] < named - 1 and is_small(tokens[named - 1])


def _before_role(setting: Setting, tokens: Sequence[Token], start: int, head: int) -> Span | None:
    """Return the body whose name stands before a role, "Foreign Ministry spokesman", "ABC's chief"."""
    owner = _owner(setting, tokens, start, head)
    if owner is not None:
        return owner
    before = [k for k in range(start, head) if tokens[k].has("body")]
    if before and tokens[before[-1]].capital and not _is_part_of_role(setting, tokens, Extent(start, head), before[-1]):
        first = next((k for k in range(start, before[-1]) if tokens[k].form not in _STANDING), before[-1])
        last = before[-1] + 1
        if tokens[last].has("link") and is_english_like(setting):
            return span_of(tokens, first, head)  # "Department of Huts spokesman"
        last += last < head and tokens[last].form == _DISTRICT
        alone = first == start == before[-1] and last == first + 1 and is_english_like(setting)
        alone = alone and not is_acronym(tokens[first])  # "Force Public Relations Officer", "Party Leader"
        return span_of(tokens, first, last) if (first < before[-1] or first == start) and not alone else None
    return None if tokens[head].has("member") else _initials(setting, tokens, start, head)


def _is_noun(setting: Setting, tokens: Sequence[Token], place: int, end: int) -> bool:
    """Return whether a word is a body's noun, or its letters; the first of "of Government Relations" is none."""
    if not tokens[place].has("body"):
        return _named(setting, tokens, place, end)
    after = tokens[place + 1] if place + 1 < end else None
    whole = after is None or not after.capital or not after.text.endswith("s") or after.has("body")
    return whole or not is_english_like(setting)


def _is_part_of_role(setting: Setting, tokens: Sequence[Token], before: Extent, noun: int) -> bool:
    """Return whether one noun before a role says what kind it is: "Group Vice President", "Council Member"."""
    kind = tokens[noun].form in _KINDS and not (tokens[before.end].has("spokesman") or tokens[noun + 1].has("link"))
    return is_english_like(setting) and noun == before.start and kind


def _owner(setting: Setting, tokens: Sequence[Token], start: int, head: int) -> Span | None:
    """Return the body that a role before which it stands is one of: "Green Watch International's Africa director"."""
    facts = setting.tongue.syntax
    owning = (k for k in range(head - 1, start - 1, -1) if tokens[k].capital and _OWNS.search(tokens[k].text))
    at = next(owning, None) if setting.tongue.head_inside and facts and not facts.nouns_capital else None
    if at is None:
        return None
    first = next(k for k in range(start, at + 1) if tokens[k].capital)
    bare = _OWNS.sub("", tokens[at].text)
    span = Span(tokens[first].start, tokens[at].start + len(bare))
    loud = first == at and bare.isupper() and len(bare) > _SHORTEST
    kind = facts is not None and "body" in facts.classes_of(bare.casefold()) and first < at
    named = loud or kind or any(token.has("body") for token in tokens[first:at])
    listed = setting.known.at(span.start, "organisation") == span
    return span if (named or listed) and setting.known.at(span.start, "place") != span else None


def _initials(setting: Setting, tokens: Sequence[Token], start: int, head: int) -> Span | None:
    """Return the body that initials before a role name: "ABC President", "the ABC-Vorsitzende"."""
    prefix = tokens[head].text.rpartition("-")[0]
    if prefix and setting.tongue.syntax and setting.tongue.syntax.nouns_capital:
        span = Span(tokens[head].start, tokens[head].start + len(prefix))
        letters = sum(letter.isupper() for letter in prefix)
        again = re.search(rf"(?<![\w-]){re.escape(prefix)}(?![\w-])", setting.view.text) is not None
        country = prefix in COUNTRIES or setting.known.at(span.start, "place") == span
        return span if (letters > 1 or again) and not country else None
    last = head - 1
    while last > start and tokens[last].word and not tokens[last].capital:
        last -= 1  # "ABC's chief executive", "ABC civil aviation secretary"
    owner = tokens[last] if last >= start else None
    if owner is not None and owner.text.endswith("'s") and owner.text[:-2].isupper() and len(owner.text) > _OWNER:
        return Span(owner.start, owner.end - len("'s"))
    loud = last >= start and is_acronym(tokens[last]) and not tokens[last].classes and not is_acronym(tokens[head])
    if not loud or setting.known.at(tokens[last].start, "place") or _STATES.fullmatch(tokens[last].text):
        return None
    first = last
    while tokens[last].text in _CLUB and first > start and tokens[first - 1].capital and not tokens[first - 1].classes:
        first -= 1
    return span_of(tokens, first, last + 1) if first < last or tokens[last].text not in _CLUB else None


def _is_person(setting: Setting, tokens: Sequence[Token], extent: Extent) -> bool:
    """Return whether somebody speaks for a person, not a body: a role or a given name, or two words with endings."""
    first, words = tokens[extent.start], [token for token in tokens[extent.start : extent.end] if token.word]
    if first.has("role", "honorific") or setting.known.at(first.start, "person"):
        return True
    if any(is_acronym(token) or token.has("body") for token in words):
        return False
    facts = setting.tongue.syntax
    declined = facts is not None and bool(facts.oblique) and len(words) > 1
    given = first.form in given_names() or first.form in setting.tongue.given_set
    alone = len(words) == 1 and full_name(setting, first) is not None
    return given or alone or (declined and all(token.capital and GENITIVE.search(token.form) for token in words))


def _named(setting: Setting, tokens: Sequence[Token], place: int, end: int) -> bool:
    facts, token = setting.tongue.syntax, tokens[place]
    state = facts is not None and "state" in facts.classes_of(token.form)  # "министр обороны РФ"
    loud = is_acronym(token) and not state and not _ROMAN.fullmatch(token.text)  # "deputy for District II"
    return loud or (token.text == "(" and end - place <= _BRACKET)


def _quoted(tokens: Sequence[Token], end: int) -> bool:
    """Return whether a name in quotation marks ends before `end`: "chair of the society «NAME»"."""
    if tokens[end - 1].text == ")":
        return any(token.text == "(" for token in tokens[max(0, end - 1 - _BRACKET) : end - 1])
    return tokens[end - 1].text in CLOSING_MARKS and any(token.text in OPENING_MARKS for token in tokens[: end - 1])


def _is_country(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Return whether a role is that of a country: "President of the NAME Republic"."""
    words = tokens[start:end]
    if (
        len(words) > 1
        and words[0].has("body")
        and words[1].text.islower()
        and not words[1].has("state", "link", "close")
    ):
        return False  # "Федерации гребли": what it is for stands behind it in the genitive
    nouns = [token for token in words if token.has("state")]
    return bool(nouns) and not any(token.has("body") and token not in nouns for token in tokens[start:end])


def ends_with_complement(tokens: Sequence[Token], person: Phrase) -> bool:
    """Return whether capitals behind a role are no name but what it is for: "director for Western Africa"."""
    role, name = person.role, person.name
    if role is None or name is None:
        return False
    linked = any(token.has("link") for token in tokens if role.start <= token.start < role.end)
    return linked and not any(is_given_name(token.text) for token in tokens if name.start <= token.start < name.end)
