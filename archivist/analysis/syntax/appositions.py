"""The person whom phrases between commas name and describe: "The ROLE, NAME, in a statement on Tuesday, said"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.syntax.capital_persons import ends_with_complement
from archivist.analysis.syntax.capital_phrases import joined, phrase_in
from archivist.analysis.syntax.capital_words import is_introducing, is_rank
from archivist.analysis.syntax.described_bodies import as_body
from archivist.analysis.syntax.extents import Extent, extent_before
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.relations import Setting, is_english_like, is_romance_like
from archivist.analysis.syntax.tokens import Token
from archivist.analysis.text_view import Span

__all__ = ["addressed_with_role", "apposed", "in_apposition", "with_name_of_second"]

_PARTS, _REACH = 5, 40  # phrases between commas, and tokens of them, at most
_MARKS, _MARKED = '"“”«»', 3  # tokens from one mark of a name to the other
_NAME = (2, 4)  # words of a person's name
_ADDRESSED = frozenset(("M.", "Mme", "Mlle"))
_AND = "and"
_ADJUNCT = ("close", "frame", "clause", "pronoun", "source", "locative")


class _Part(NamedTuple):
    """What stands between two commas: a noun phrase, or what says where, when and who else."""

    phrase: Phrase | None
    introduced: bool


def in_apposition(setting: Setting, tokens: Sequence[Token], end: int) -> Phrase | None:
    """Return the one person whom the phrases before the token `end` name, with the role that another of them is."""
    parts = list(_parts(setting, tokens, end))[::-1]
    named = [k for k, part in enumerate(parts) if part.phrase and part.phrase.kind in ("name", "person")]
    if len(named) != 1:
        return None
    at = named[0]
    person = parts[at].phrase
    if person is None or person.name is None:
        return person
    if person.role is not None and not (
        is_rank(tokens, person.role) or _is_address(tokens, person.role) or _is_one_word(setting, tokens, person.role)
    ):
        return person
    behind = _role(parts[at + 1 :])
    role = behind or _role(_last_role(parts[:at]))
    if role is None or role.role is None:
        return person if person.role is not None else None
    reasons = ("apposition", *role.reasons)
    whole = Span(min(person.span.start, role.span.start), max(person.span.end, role.span.end))
    return Phrase("person", whole, person.name, role.role, role.body, reasons)


def _is_one_word(setting: Setting, tokens: Sequence[Token], role: Span) -> bool:
    """Return whether one small word says what a person is, besides the office: "el presidente, el socialista NAME"."""
    words = [token for token in tokens if role.start <= token.start < role.end]
    return is_romance_like(setting) and len(words) == 1 and not words[0].capital


def with_name_of_second(
    setting: Setting, tokens: Sequence[Token], beside: Extent, both: tuple[Phrase, Phrase | None]
) -> Phrase | None:
    """Return the role with the name that a rank or a party stands before behind its comma: "ROLE, le colonel NAME,"."""
    first, second = both
    if first.kind != "role" or second is None or second.kind != "person":
        return None
    if second.name is None or second.role is None:
        return None
    if not (_is_one_word(setting, tokens, second.role) or _is_title(setting, tokens, first, second.role)):
        return None
    after = tokens[beside.end] if beside.end < len(tokens) else None
    if after is not None and after.word and not after.has("close", "clause"):
        return None  # "selon le ministre, le juge NAME a commis"
    whole = Span(first.span.start, second.span.end)
    return replace(first, kind="person", span=whole, name=second.name, reasons=("apposition", *first.reasons))


def _is_title(setting: Setting, tokens: Sequence[Token], first: Phrase, role: Span) -> bool:
    """Return whether one word with a capital titles a person whose office, somebody's own, stands before: "its chair".

    "Signed by its chair, Senator NAME": whose chair it is shows that no other clause begins behind the comma.
    """
    words = [token for token in tokens if token.word and role.start <= token.start < role.end]
    at = next((k for k, token in enumerate(tokens) if token.start >= first.span.start), 0)
    own = tokens[at].text.endswith("'s") or any(token.has("possessive") for token in tokens[max(0, at - 1) : at + 1])
    return is_english_like(setting) and own and len(words) == 1 and words[0].capital


def _is_address(tokens: Sequence[Token], role: Span) -> bool:
    """Return whether a role is how somebody is addressed: "M. le juge NAME"."""
    at = next((k for k, token in enumerate(tokens) if token.start == role.start), 0)
    return at > 1 and tokens[at - 1].has("article") and tokens[at - 2].text in _ADDRESSED


def apposed(tokens: Sequence[Token], beside: Extent, first: Phrase, second: Phrase) -> Phrase | None:
    """Return both phrases as one where the one behind the comma can be a role or the name to a role."""
    introduced = tokens[beside.start].has("article", "indefinite", "possessive")
    first = _ending_with_role(tokens, first) if second.kind == "name" else first
    if first.kind == "role" and second.kind in ("body", "other"):
        second = _named_before_link(tokens, beside) or second
    if first.kind == "name" and second.kind == "body" and tokens[beside.start].has("role"):
        second = Phrase("role", second.span, role=second.span, reasons=("role-noun",))  # "NAME, coordinadora de BODY"
    if first.name is not None and second.kind == "person" and ends_with_complement(tokens, second):
        held, name = second.body, second.name
        if held and name and name.start == held.end + 1:
            held = Span(held.start, name.end)  # "founder of REED Community"
        second = Phrase("role", second.span, None, second.span, held, second.reasons)
    if first.kind == "person" and second.kind == "role" and first.role and is_rank(tokens, first.role):
        return replace(second, kind="person", name=first.name)
    if first.kind == "person" and second.kind == "role" and first.body is None and second.body is not None:
        return replace(first, role=second.role, body=second.body)  # "Prosecutor NAME, the spokesman of BODY"
    if first.kind == "person" and second.kind == "role" and first.role is not None:
        return first  # "Mayor NAME, head of the Rivers Board"
    if second.kind == "other" and tokens[beside.end - 1].form.endswith("-certified"):
        return None  # a list of adjectives
    first = as_body(tokens, first)
    told = first.kind == "other" and any(
        token.has("statement", "media") for token in tokens if first.span.start <= token.start < first.span.end
    )
    if not told and (second.kind in ("role", "person", "name") or (second.kind == "other" and introduced)):
        return joined(first, second)
    return first if first.kind == "body" else None


def _ending_with_role(tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """Return the role that ends a name which no noun shows to be a body's, before a person: "Band of Elm Chief,"."""
    inside = [token for token in tokens if phrase.span.start <= token.start < phrase.span.end]
    if phrase.kind != "body" or phrase.reasons != ("capitals",) or not any(token.form == "of" for token in inside):
        return phrase
    if not (inside[-1].has("role") and inside[-1].capital and inside[-2].capital) or inside[-1].has("body"):
        return phrase
    body = Span(phrase.span.start, inside[-2].end)
    return Phrase("role", phrase.span, role=phrase.span, body=body, reasons=("role-noun",))


def addressed_with_role(tokens: Sequence[Token], person: Phrase, role: Phrase) -> Phrase | None:
    """Return one who is only addressed, "Dr. NAME", or named with a rank, with the role behind the comma."""
    if person.kind != "person" or not (person.role is None or is_rank(tokens, person.role)):
        return None
    whole = Span(person.span.start, role.span.end)
    return Phrase("person", whole, person.name, role.role, role.body, ("apposition", *role.reasons))


def _named_before_link(tokens: Sequence[Token], beside: Extent) -> Phrase | None:
    """Return the name with which a phrase begins that goes on with where it was said: "ANA VEGA to RADIO"."""
    end = beside.start
    while end < beside.end and tokens[end].capital and tokens[end].word and not tokens[end].classes:
        end += 1
    far = end < beside.end and tokens[end].has("link") and not tokens[end].has("particle", "conjunction")
    if not far or not _NAME[0] <= end - beside.start <= _NAME[1] or not is_given_name(tokens[beside.start].text):
        return None
    name = Span(tokens[beside.start].start, tokens[end - 1].end)
    return Phrase("name", name, name=name, reasons=("capitals",))


def _parts(setting: Setting, tokens: Sequence[Token], end: int) -> Iterator[_Part]:
    """Return what stands between the commas, the last one first, up to where the clause begins."""
    floor = max(0, end - _REACH)
    for _ in range(_PARTS):
        begin = next((k + 1 for k in range(end - 1, floor - 1, -1) if _parts_here(tokens, k)), floor)
        extent = extent_before(tokens, end, begin)
        told_of = tokens[begin].has("clause") and begin > floor and tokens[begin - 1].text == ","
        cited = extent.start == begin + 1 and tokens[begin].has("citing")  # "wie der ROLE, NAME, mitteilte"
        if extent.governed and not (told_of or cited):
            extent = _before_adjunct(setting, tokens, extent, begin)
        governed = extent.governed and not cited
        phrase = None if told_of or governed or extent.start == end else phrase_in(setting, tokens, extent)
        joined_by = begin > floor and tokens[begin].form == _AND and tokens[begin - 1].text == ","  # "chair, and head"
        first = begin + cited + joined_by
        first = next((k for k in range(first, end) if not tokens[k].has("time", "auxiliary")), end)
        whole = extent.start <= first + (first < end and tokens[first].text in _ADDRESSED)
        if phrase is not None and (whole or phrase.kind in ("role", "name", "person")):
            yield _Part(phrase, is_introducing(tokens[extent.start]))
            if not whole:
                return
        elif (first < end and tokens[first].has(*_ADJUNCT)) or (
            begin < first == end and tokens[begin].has("auxiliary") and is_romance_like(setting)  # "a su vez"
        ):
            yield _Part(None, introduced=False)
        else:
            return
        if begin <= floor or tokens[begin - 1].text != ",":
            return
        end = begin - 1


def _before_adjunct(setting: Setting, tokens: Sequence[Token], adjunct: Extent, floor: int) -> Extent:
    """Return the role before what a preposition governs, "executive director at BODY"; the adjunct where none is."""
    outer = extent_before(tokens, adjunct.start - 1, floor)
    if outer.governed or outer.start != floor or outer.start == outer.end:
        return adjunct
    phrase = phrase_in(setting, tokens, outer)
    return outer if phrase is not None and phrase.kind == "role" else adjunct


def _parts_here(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a sign parts two phrases; the marks around a short name are inside one."""
    token = tokens[place]
    if token.word or token.text not in ',;:"-–—“”«»':
        return False
    near = (*tokens[max(0, place - _MARKED) : place], *tokens[place + 1 : place + 1 + _MARKED])
    return token.text not in _MARKS or not any(other.text in _MARKS and not other.word for other in near)


def _last_role(parts: Sequence[_Part]) -> Sequence[_Part]:
    """Return the parts from the last role on, if nothing but its complements stands behind it."""
    at = next((k for k in range(len(parts) - 1, -1, -1) if _is_role(parts[k])), len(parts))
    return parts[at:]


def _is_role(part: _Part) -> bool:
    return part.phrase is not None and part.phrase.kind == "role"


def _role(parts: Sequence[_Part]) -> Phrase | None:
    """Return the role with which the parts begin, with the complement behind its comma: "Director, Public Affairs"."""
    first = parts[0].phrase if parts else None
    if first is None or first.role is None or first.kind != "role":
        return None
    second = parts[1] if len(parts) > 1 else None
    alone = first.span.start == first.role.start and first.body is None
    if second is None or second.phrase is None or second.introduced or second.phrase.kind not in ("body", "other"):
        return first
    if not alone:
        return first
    role = Span(first.role.start, second.phrase.span.end)
    return Phrase("role", role, None, role, None, first.reasons)
