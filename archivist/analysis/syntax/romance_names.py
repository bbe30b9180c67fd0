"""What a phrase with capitals is no name of, where articles stand and only names have capitals (French, Spanish).

"El Informe de la MATTER" is a paper, "Vecinos de TOWN" are people, "la 11 MATTER" goes on behind its number,
"FIRST LAST y FIRST LAST" are two persons, and the name behind "la asociación" is the association's.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.syntax.capital_words import is_acronym, is_small, span_of
from archivist.analysis.syntax.extents import Extent
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.tokens import Token
from archivist.analysis.text_view import Span

__all__ = ["as_named", "behind_headline_verb"]

_PEOPLE = re.compile(  # those of a body or a place; they are not it
    r"(?:integrant|miembr|militant|habitant|vecin|trabajador|maestr|profesor|estudiant|alumn|emplead|poblador|colon|"
    r"campesin|comerciant|simpatizant|activist|familiar|usuari|soci|agremiad|afiliad|elemento|seguidor|manifestant|"
    r"padre|madre|jubilad|docent|médic|enfermer|abogad|testigo|residente|productor|transportist)\w{0,3}s|"
    r"(?:membre|élu|militant|habitant|salarié|agent|parent|étudiant|élève|enseignant|riverain|proche|partisan|témoin|"
    r"avocat|travailleur|employé|adhérent|manifestant|gréviste|usager|retraité|médecin|infirmi[eè]r|responsable)e?s"
)
_TAKES_NAME = re.compile(  # nouns of bodies behind which their own name stands, as a person's stands behind a role
    "asociaci[oó]n|coalici[oó]n|alianza|plataforma|fundaci[oó]n|colectivo|empresa|compañía|firma|ong|agrupaci[oó]n|"
    "cooperativa|organizaci[oó]n|movimiento|association|coalition|alliance|plateforme|fondation|collectif|entreprise|"
    "société|compagnie|coopérative|organisation|mouvement"
)
_FIRM = re.compile(r"herman[oa]s|hij[oa]s|asociad[oa]s|soci[oa]s|sobrin[oa]s|cía|compañía")
_THE = ("la", "las", "esta", "los", "les", "cette")
_DIGITS = 3  # of a number that is no year
_NAME = (2, 4)  # words of a person's name


def as_named(tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """Return a phrase as its first words show it; what has no name of a body or a person is "other"."""
    if phrase.kind not in ("body", "name", "person"):
        return phrase
    start = next((k for k, token in enumerate(tokens) if token.start >= phrase.span.start), 0)
    end = next((k for k in range(start, len(tokens)) if tokens[k].start >= phrase.span.end), len(tokens))
    if start >= end:
        return phrase
    parted = _is_second_part(tokens, start, phrase) or _is_first_part(tokens, end, phrase)
    if tokens[start].has("inanimate") or _behind_number(tokens, start) or parted:
        return Phrase("other", phrase.span)
    if phrase.kind == "person":
        return _with_second_surname(tokens, _of_its_body(tokens, phrase), end)
    return _by_capitals(tokens, start, end) or phrase if phrase.reasons == ("capitals",) else phrase


def _behind_number(tokens: Sequence[Token], start: int) -> bool:
    """Return whether the number that a name begins with stands before it: "la 11 MATTER"."""
    if start < 2 or not tokens[start - 1].text.isdigit():  # noqa: PLR2004
        return False
    return len(tokens[start - 1].text) <= _DIGITS and tokens[start - 2].form in _THE


def _is_second_part(tokens: Sequence[Token], start: int, phrase: Phrase) -> bool:
    """Return whether "and" joins a word of no kind to the name before it: "el Instituto de la Cultura y el Deporte"."""
    if start < 3 or phrase.kind != "body" or "head-noun" in phrase.reasons or is_acronym(tokens[start]):  # noqa: PLR2004
        return False
    joined = tokens[start - 1].has("article") and tokens[start - 2].has("conjunction")
    return joined and tokens[start - 3].capital


def _is_first_part(tokens: Sequence[Token], end: int, phrase: Phrase) -> bool:
    """Return whether "and" joins a word of no kind to what a body is for: "el Instituto del Agua y los Bosques"."""
    behind = tokens[end : end + 3]
    if phrase.kind != "body" or "head-noun" not in phrase.reasons or len(behind) < 3:  # noqa: PLR2004
        return False
    if behind[0].text != "y" or not behind[1].has("article") or not tokens[end - 1].capital:
        return False
    ruled = any(token.has("link") for token in tokens[max(0, end - 3) : end - 1])
    return ruled and behind[2].text.istitle() and not behind[2].classes


def _of_its_body(tokens: Sequence[Token], person: Phrase) -> Phrase:
    """Return a role whose body's name was taken for a person's: "presidenta de la asociación RÍOS LIBRES"."""
    name, role = person.name, person.role
    if name is None or role is None or role.end > name.start:
        return person
    first = next((k for k, token in enumerate(tokens) if token.start >= name.start), 0)
    noun = tokens[first - 1]
    takes = noun.has("body") if noun.capital else _TAKES_NAME.fullmatch(noun.form) is not None
    if first == 0 or noun.end > role.end or not takes or is_given_name(tokens[first].text):
        return person
    whole, body = Span(role.start, name.end), Span(noun.start, name.end)
    return Phrase("role", whole, None, whole, body, ("role-noun",))


def _with_second_surname(tokens: Sequence[Token], person: Phrase, end: int) -> Phrase:
    """Return a person with the surname that "y" joins to the first: "el presidente ANA VEGA y ROBLEDO"."""
    name = person.name
    at = next((k for k in range(end) if name and tokens[k].start >= name.end), end)
    words = [token for token in tokens[:at] if name and token.start >= name.start]
    if name is None or len(words) < _NAME[0] or not is_given_name(words[0].text):
        return person
    if not _is_second_surname(tokens, at, end):
        return person
    last = tokens[at + 1]
    of_other = person.body is not None and person.body.end > last.start
    whole = Span(person.span.start, max(person.span.end, last.end))
    return replace(person, span=whole, name=Span(name.start, last.end), body=None if of_other else person.body)


def _is_second_surname(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Return whether "y" and one plain word end a phrase; "y Hermanos" is a firm's."""
    if at + 2 != end or tokens[at].text != "y":
        return False
    last = tokens[at + 1]
    plain = last.text.istitle() and not last.classes and not is_given_name(last.text)
    return plain and _FIRM.fullmatch(last.form) is None


def behind_headline_verb(tokens: Sequence[Token], extent: Extent) -> Extent:
    """Return the words behind the verb with which a headline begins, without its object: "Rechaza BODY oferta"."""
    start, end = extent.start, extent.end
    if start != 1 or not (tokens[0].capital and tokens[0].has("saying", "performing")):
        return extent
    for place in range(start + 1, end):
        token, before = tokens[place], tokens[place - 1]
        if token.word and not token.capital and not is_small(token) and before.capital:
            alone = place - start == 1 and not is_acronym(before)
            return extent if alone else Extent(start, place, extent.governed)
    return extent


def _by_capitals(tokens: Sequence[Token], start: int, end: int) -> Phrase | None:
    """Return what capitals alone do not make a body: people, two persons, a person and what describes one."""
    first, after = tokens[start], tokens[start + 1] if start + 1 < end else None
    two = any(token.has("conjunction") for token in tokens[start:end])  # the second may be a body
    if _PEOPLE.fullmatch(first.form) and after is not None and after.has("link") and not two:
        return Phrase("other", span_of(tokens, start, end))
    run = list(takewhile(lambda token: token.capital and token.word and not token.classes, tokens[start:end]))
    at = start + len(run)
    if not _NAME[0] <= len(run) <= _NAME[1] or at >= end:
        return None
    given = is_given_name(first.text)
    if given and _is_second_surname(tokens, at, end):
        span = span_of(tokens, start, end)
        return Phrase("name", span, name=span, reasons=("capitals",))
    if tokens[at].has("conjunction") and at + 1 < end and (given or is_given_name(tokens[at + 1].text)):
        second = tokens[at + 1 : end]
        if _NAME[0] <= len(second) and all(token.capital and token.word for token in second):
            return Phrase("other", span_of(tokens, start, end))
    if given and tokens[at].word and not tokens[at].capital and not tokens[at].classes:
        span = span_of(tokens, start, at)
        return Phrase("name", span, name=span, reasons=("capitals",))
    return None
