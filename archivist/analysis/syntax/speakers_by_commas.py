"""The person whom commas part from the verb, where articles stand and only names have capitals (French, Spanish).

"NAME, keeper of the lock, said", "The ROLE for so long of BODY, NAME, said", "NAME, said that", "with NAME, who said",
and behind the verb "said the ROLE in chief of BODY, NAME".
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.syntax.capital_phrases import phrase_in
from archivist.analysis.syntax.capital_words import CLOSING_MARKS, is_acronym, is_introducing, is_rank, span_of
from archivist.analysis.syntax.extents import Extent, extent_after, extent_before
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Setting, is_romance_like
from archivist.analysis.syntax.tokens import Token
from archivist.analysis.text_view import Span

__all__ = ["mended", "role_behind"]

_NAME = (2, 5)  # words of a person's name
_SAINTS, _KIN = ("san", "santa", "saint", "sainte"), ("hermanos", "hijos", "frères", "fils")  # of places and firms
_THINGS = re.compile(  # what a place or a firm is, not a person
    "barrio|ciudad|capital|pueblo|localidad|municipio|región|provincia|isla|país|filial|empresa|firma|marca|fabricante|"
    "proveedora|distribuidora|naviera|cadena|ville|village|quartier|commune|région|île|pays|filiale|entreprise|firme|"
    "marque|fabricant|fournisseur|société|chaîne"
)
_SURE = 3  # words of a name that no list has
_REACH = 30  # tokens between two commas, at most
_WHO = ("quien", "qui")
_BY, _TO = ("par", "por"), ("à", "a")
_MADE_KNOWN = re.compile(r"(?:annonc|confirm|révél|dévoil|anunci|revel)\w+")  # verbs that say in the passive who speaks
_ADJUNCT = ("close", "frame", "source", "locative", "auxiliary", "time", "conjunction", "answer", "inside", "link")
_PARTICIPLE = re.compile(r"\w+(?:[ai]d[oa]s?|é|ée|és|ées|ant|[ai]ndo|endo)")
_DESCRIBES = re.compile(  # adjectives that "of" stands behind
    r"originaire|natifs?|natives?|proches?|victime|conscient[es]*|fi[eè]re?|s[uû]re?|origin?ari[oa]|oriund[oa]|natural|"
    r"partidari[oa]|víctima|consciente|orgullos[oa]|segur[oa]|cercan[oa]|capa[zb]\w*|lejos|loin|cerca|près|accro|amis?"
)


def mended(setting: Setting, tokens: Sequence[Token], verb: int, subject: Phrase | None) -> Phrase | None:
    """Return the subject of a verb, or the person whom commas part from it where no more than a role was seen."""
    if not is_romance_like(setting):
        return subject
    if subject is not None and subject.kind == "body":
        return _without_body(tokens, _without_participle(tokens, subject))
    place = _over_adverbs(tokens, verb)
    # "NAME, ROLE, a été accusé"
    passive = subject is None and any(token.has("passive") for token in tokens[place:verb])
    if place > 1 and tokens[place - 1].text == "," and not tokens[place - 2].quoted and not passive:
        found = _before(setting, tokens, place - 1)
        titled = subject is not None and subject.role is not None and is_rank(tokens, subject.role)
        told = subject is not None and subject.name is not None and subject.kind != "other"
        told = told and not (titled and found is not None and found.role is not None)
        if found is not None and (not told or _holds(found, subject)):
            return found
    if subject is not None and subject.kind not in ("role", "other"):
        return subject
    if subject is None and place > 1 and tokens[place - 1].form in _WHO and tokens[place - 2].text == ",":
        return _antecedent(setting, tokens, place - 2)
    return _behind(setting, tokens, verb) or subject


def _holds(found: Phrase, subject: Phrase | None) -> bool:
    """Return whether a role is no more than the end of the one that was found for the same name."""
    if subject is None or subject.role is None or found.role is None or found.name != subject.name:
        return False
    return found.role.start < subject.role.start and subject.role.end <= found.role.end


def _over_adverbs(tokens: Sequence[Token], verb: int) -> int:
    place = verb
    while place > 0 and tokens[place - 1].has("auxiliary", "negation", "time") and not tokens[place - 1].capital:
        place -= 1
    if 0 < place < verb and tokens[place - 1].form == "l'":
        place -= 1  # "NAME, ROLE, l'a dit"
    return place


def _before(setting: Setting, tokens: Sequence[Token], end: int) -> Phrase | None:
    """Return the person whom the phrases before the comma `end` name; the first of them begins the clause."""
    begin = _segment(tokens, end)
    if begin is None:
        return None
    at = _behind_titles(tokens, begin, end)
    role = _role_before(setting, tokens, begin) if _is_name(tokens, at, end, known=at > begin) else None
    if role is not None and role.role is not None:
        whole, name = Span(role.span.start, tokens[end - 1].end), span_of(tokens, at, end)
        return replace(role, kind="person", span=whole, name=name, reasons=("apposition", *role.reasons))
    if _begins_clause(tokens, begin):
        return _alone(setting, tokens, begin, end)
    first = _segment(tokens, begin - 1) if tokens[begin - 1].text == "," else None
    if first is None or not _begins_clause(tokens, first):
        return None
    at = _behind_titles(tokens, first + is_introducing(tokens[first]), begin - 1)
    if not _is_name(tokens, at, begin - 1, known=at > first and tokens[at - 1].has("honorific")):
        return None
    return _described(setting, tokens, span_of(tokens, at, begin - 1), Extent(begin, end))


def _alone(setting: Setting, tokens: Sequence[Token], begin: int, end: int) -> Phrase | None:
    """Return the person with whom a clause begins, the verb behind a comma: "NAME, said that"."""
    if _is_name(tokens, begin, end):
        return _named(span_of(tokens, begin, end))
    person = phrase_in(setting, tokens, Extent(begin, end))
    full = person is not None and person.name is not None and _is_given(tokens, person.name)
    return _without_body(tokens, person) if person is not None and full else None


def _described(setting: Setting, tokens: Sequence[Token], name: Span, beside: Extent) -> Phrase | None:
    """Return the person whom a phrase behind the name describes, with the role where it is one."""
    if any(_THINGS.fullmatch(token.form) for token in tokens[beside.start : beside.end][:_SURE]):
        return None
    role = _description(setting, tokens, beside.start, beside.end)
    if role is None:
        return _named(name) if _adds(tokens, beside.start, beside.end) else None
    return replace(role, kind="person", span=Span(name.start, role.span.end), name=name)


def _segment(tokens: Sequence[Token], end: int) -> int | None:
    """Return where the words begin that end at a comma, behind the sign before them; None where none are near."""
    begin = end
    while begin > 0 and (tokens[begin - 1].word or tokens[begin - 1].text in ".()") and end - begin < _REACH:
        begin -= 1
    whole = tokens[begin:end]
    return begin if whole and end - begin < _REACH and not any(token.quoted for token in whole) else None


def _begins_clause(tokens: Sequence[Token], begin: int) -> bool:
    """Return whether a sentence begins here, or goes on behind adjuncts with which it began."""
    if begin == 0:
        return True
    before = tokens[begin - 1]
    if before.text != ",":
        return before.text in ":;–—-•■*" or (before.text in CLOSING_MARKS and not before.word)
    first = _segment(tokens, begin - 1)
    if first is None or any(token.has("saying") and not token.capital for token in tokens[first : begin - 1]):
        return False
    return (first == 0 or tokens[first - 1].text != ",") and tokens[first].has(*_ADJUNCT)


def _behind_titles(tokens: Sequence[Token], begin: int, end: int) -> int:
    """Return where a name begins behind how a person is addressed: "M. le juge NAME"."""
    at = begin
    while at < end and (
        tokens[at].has("honorific") or (at > begin and (tokens[at].text == "." or not _large(tokens[at])))
    ):
        at += 1
    return at


def _large(token: Token) -> bool:
    return token.capital and not token.has("article", "role")


def _is_name(tokens: Sequence[Token], begin: int, end: int, *, known: bool = False) -> bool:
    """Return whether nothing but the name of a person stands here, with a usual given name unless it is known as one.

    Without a given name it has two words or three.
    """
    words = [token for token in tokens[begin:end] if token.text != "."]
    capitals = [token for token in words if token.capital]
    if not words or not words[0].capital or not words[-1].capital or not _NAME[0] <= len(capitals) <= _NAME[1]:
        return False
    if any(not (token.capital or token.has("particle", "conjunction")) for token in words):
        return False
    given, last = is_given_name(words[0].text), capitals[-1]
    if words[0].form in _SAINTS or last.form in _KIN:
        return False
    if any(token.has("body", "time", "statement") or is_acronym(token) for token in capitals[1:]):
        return False
    if any(token.has("role") and not (given and token is last) for token in capitals[1:]):
        return False
    return given or (known and len(capitals) <= _SURE and not any(token.classes for token in words))


def _is_given(tokens: Sequence[Token], name: Span) -> bool:
    words = [token for token in tokens if name.start <= token.start < name.end]
    return len(words) > 1 and is_given_name(words[0].text)


def _role_before(setting: Setting, tokens: Sequence[Token], name: int) -> Phrase | None:
    """Return the role with which the clause begins that a comma parts from a name: "El jefe en funciones de BODY"."""
    end = name - 1
    begin = _segment(tokens, end) if name > 0 and tokens[end].text == "," else None
    if begin is None or not is_introducing(tokens[begin]) or not _begins_clause(tokens, begin):
        return None
    return _role(setting, tokens, begin + 1, end)


def _role(setting: Setting, tokens: Sequence[Token], begin: int, end: int) -> Phrase | None:
    """Return the role whose noun begins a phrase, or stands behind its adjective."""
    noun = next((k for k in range(begin, min(begin + 2, end)) if tokens[k].has("role")), None)
    inner = tokens[begin:end]
    told = (token.has("clause", "saying", "receiving") and not (token.capital or token.has("role")) for token in inner)
    if noun is None or any(told):
        return None
    if any(token.has("role") and tokens[k].has("conjunction") for k, token in enumerate(inner, begin - 1)):
        return None
    first = Extent(begin, min(end, extent_after(tokens, begin).end))
    made, span = phrase_in(setting, tokens, first), span_of(tokens, begin, end)
    body = made.body if made is not None and made.kind in ("role", "person") else None
    if first.end + 1 < end and tokens[first.end].has("conjunction") and tokens[first.end + 1].has("article"):
        body = None  # "director del Instituto de la Cultura y el Deporte" has more of it
    return Phrase("role", span, None, span, body, ("role-noun",))


def _description(setting: Setting, tokens: Sequence[Token], begin: int, end: int) -> Phrase | None:
    """Return what a person is by a phrase behind the name: a listed role, or a noun with "of" behind it."""
    start = begin + is_introducing(tokens[begin])
    if start >= end or not _adds(tokens, begin, end):
        return None
    role = _role(setting, tokens, start, end)
    noun, after = tokens[start], tokens[start + 1] if start + 1 < end else None
    described = noun.capital or noun.classes or _PARTICIPLE.fullmatch(noun.form) or _DESCRIBES.fullmatch(noun.form)
    joint = after is not None and after.has("conjunction")
    linked = after is not None and after.has("link") and (not joint or tokens[min(start + 2, end - 1)].has("role"))
    if role is None and not described and linked:
        span = span_of(tokens, start, end)
        role = Phrase("role", span, None, span, None, ("apposition",))
    return role


def _adds(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Return whether a phrase in small letters, without a verb of its own that says something, stands here."""
    whole = tokens[begin:end]
    return not whole[0].capital and not any(
        (token.has("saying", "clause") and not token.capital and not _PARTICIPLE.fullmatch(token.form))
        for token in whole
    )


def _antecedent(setting: Setting, tokens: Sequence[Token], comma: int) -> Phrase | None:
    """Return the person of whom a clause with "who" tells: "led by its keeper NAME, who said"."""
    extent = extent_before(tokens, comma)
    person = phrase_in(setting, tokens, extent) if extent.start < comma else None
    if person is None or person.kind not in ("person", "name") or person.name is None:
        return None
    return person if _is_given(tokens, person.name) and person.name.end == tokens[comma - 1].end else None


def _behind_adverbs(tokens: Sequence[Token], verb: int) -> int:
    """Return where a subject can begin behind a verb, the day and the agency to which something is said."""
    start = verb + 1
    while start < len(tokens) and tokens[start].has("time", "auxiliary") and not tokens[start].has("article"):
        start += 1
    if start + 2 < len(tokens) and tokens[start].form in _TO and tokens[start + 1].has("article"):
        heard = tokens[start + 2]
        return start + 3 if is_acronym(heard) or heard.has("media") else start
    return start


def _behind(setting: Setting, tokens: Sequence[Token], verb: int) -> Phrase | None:
    """Return the person whose name stands behind the comma that ends a long role: "dijo el jefe en funciones, NAME"."""
    start = _behind_adverbs(tokens, verb)
    if start >= len(tokens) or not is_introducing(tokens[start]):
        return None
    if tokens[start - 1].form in _BY and not _MADE_KNOWN.fullmatch(tokens[verb].form):
        return None
    comma = next((k for k in range(start, min(len(tokens), start + _REACH)) if not tokens[k].word), None)
    if comma is None or tokens[comma].text != ",":
        return None
    begin = end = _behind_titles(tokens, comma + 1, len(tokens))
    while end < len(tokens) and (tokens[end].capital or (tokens[end].has("particle") and tokens[end - 1].capital)):
        end += 1
    ends = end == len(tokens) or not tokens[end].word or tokens[end].has("close", "clause", "saying", "inside")
    land = end > begin and setting.known.at(tokens[begin].start, "place") is not None
    if (
        not ends
        or land
        or not _is_name(tokens, begin, end, known=True)
        or any(token.quoted for token in tokens[start:end])
    ):
        return None
    role = _role(setting, tokens, start + 1, comma)
    if role is None:
        return None
    whole, name = Span(role.span.start, tokens[end - 1].end), span_of(tokens, begin, end)
    return replace(role, kind="person", span=whole, name=name, reasons=("apposition", *role.reasons))


def role_behind(setting: Setting, tokens: Sequence[Token], verb: int) -> Phrase | None:
    """Return the person whom a role introduces behind a verb of what is said: "…, sostuvo este día el juez NAME"."""
    start = _behind_adverbs(tokens, verb)
    if start + 1 >= len(tokens) or not is_introducing(tokens[start]):
        return None
    extent = extent_after(tokens, start)
    person = phrase_in(setting, tokens, extent) if extent.end > start else None
    if person is None or person.kind != "person" or person.name is None or "role-noun" not in person.reasons:
        return None
    return person if _is_given(tokens, person.name) else None


def _without_participle(tokens: Sequence[Token], body: Phrase) -> Phrase:
    """Return a body without the participle behind it that goes on with "by": "el movimiento impulsado por"."""
    last = next((k for k, token in enumerate(tokens) if token.end == body.span.end), None)
    if last is None or last + 1 >= len(tokens) or last == 0 or tokens[last + 1].form not in _BY:
        return body
    if tokens[last].capital or not _PARTICIPLE.fullmatch(tokens[last].form) or body.body != body.span:
        return body
    span = Span(body.span.start, tokens[last - 1].end)
    return replace(body, span=span, body=span)


def _without_body(tokens: Sequence[Token], subject: Phrase) -> Phrase:
    """Return the person whom a phrase names before the body that they are of: "NAME de la compañía BODY"."""
    if subject.reasons != ("capitals",):
        return subject
    words = [token for token in tokens if subject.span.start <= token.start < subject.span.end]
    link = next((k for k, token in enumerate(words) if token.has("link") and not token.capital), None)
    if link is None or words[link].has("conjunction") or not _is_name(words, 0, link):
        return subject
    behind = next((token for token in words[link:] if not token.has("link", "article")), None)
    if behind is None or not (behind.has("body") or is_acronym(behind)):
        return subject
    return _named(span_of(words, 0, link))


def _named(name: Span) -> Phrase:
    return Phrase("name", name, name=name, reasons=("capitals",))
