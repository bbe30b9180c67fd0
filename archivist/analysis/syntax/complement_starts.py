"""Where the name of the body begins that a role belongs to, before the noun that shows it."""

from collections.abc import Sequence

from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.syntax.capital_words import is_acronym, is_small
from archivist.analysis.syntax.relations import Setting, is_english_like, is_romance_like
from archivist.analysis.syntax.tokens import Token

__all__ = ["complement_start"]

_JOINED = 2  # tokens of "and" with the noun before it
_HALVED = 3  # tokens of "Ess- und"


def complement_start(setting: Setting, tokens: Sequence[Token], start: int, noun: int) -> int:
    """Return where a body's name begins before its noun, no further left than `start`."""
    place = _spelled_from(setting, tokens, start, noun)
    place = _described_from(setting, tokens, start, place)
    return _joined_from(setting, tokens, start, place)


def _spelled_from(setting: Setting, tokens: Sequence[Token], start: int, noun: int) -> int:
    """Return where a body's name begins, that a bracket shortens: "los Servicios de Agua (SDA)"."""
    if tokens[noun].text != "(" or not is_romance_like(setting):
        return noun
    first = next((k for k in range(start, noun) if not is_small(tokens[k])), noun)
    return first if tokens[first].capital else noun


def _described_from(setting: Setting, tokens: Sequence[Token], start: int, noun: int) -> int:
    """Return where a body's name begins before its noun; a noun before initials, "глава дипломатии ЕС", is no part."""
    facts, place = setting.tongue.syntax, noun
    has_no_articles = facts is not None and bool(facts.adjective)
    initials = is_acronym(tokens[noun]) and has_no_articles
    while place > start and (_is_sign(tokens, place) or (tokens[place - 1].word and not is_small(tokens[place - 1]))):
        if initials and not tokens[place - 1].has("adjective"):
            break
        if has_no_articles and tokens[place - 1].has("role") and not tokens[place - 1].has("body"):
            break  # "заместитель главного прокурора Речной прокуратуры"
        place -= 1
    return place


def _is_sign(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a sign inside a name stands before a noun: "Bakers' Alliance", "St. Osk Clinic", "Velm & Osk"."""
    sign, before = tokens[place - 1], tokens[place - 2] if place > 1 else None
    if before is None or not (before.word and before.capital):
        return False
    owner = sign.text == "'" and before.form.endswith("s")
    short = sign.text == "." and (before.has("abbreviation", "honorific") or len(before.text) == 1)
    return owner or short or sign.text == "&"


def _joined_from(setting: Setting, tokens: Sequence[Token], start: int, place: int) -> int:
    """Return where the fields begin that "and" joins before the noun: "the Rivers and Ports Authority"."""
    facts = setting.tongue.syntax
    if place - _JOINED < start or not tokens[place - 1].has("conjunction"):
        return place
    if facts is not None and facts.nouns_capital:
        halved = place - _HALVED >= start and tokens[place - 2].text == "-" and tokens[place - _HALVED].capital
        return place - _HALVED if halved else place
    if not is_english_like(setting):
        return place
    first = place - 1
    while first > start and _is_field(tokens[first - 1]):
        first -= 1
    return first if first < place - 1 and tokens[first - 1].has("article") else place


def _is_field(token: Token) -> bool:
    plain = token.word and token.capital and not token.has("body", "role", "honorific")
    return plain and not is_acronym(token) and not is_given_name(token.text)
