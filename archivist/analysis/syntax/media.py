"""Who only passes on what others say, newspapers, agencies, pages, and what is only cited: another's statement."""

import re
from collections.abc import Sequence

from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.syntax.tokens import Token

__all__ = ["is_cited", "is_media", "relays"]

_PAGE = re.compile(r"\w\.(?:com|org|net|info|tv|[a-z]{2})$")
_AGENCIES = ("press", "news", "tv", "times", "post", "tribune", "bloomberg", "reuters", "xinhua", "herald", "guardian")
# Heads of bodies that are no media, whatever they are for: "Ministry of Media", "Press Club"
_NO_MEDIUM = re.compile(
    r"minist(?:ry|[eè]re|erio|erium)|министерств\w|authority|autorité|autoridad|commission|comisión|committee|comité"
    r"|комитет\w?|council|conseil|consejo|совет\w?|club|union|unión|союз\w?|профсоюз\w?|federation|fédération"
    r"|federación|федераци\w|guild|syndicat|sindicato|ordre|colegio|ligue|liga|asociación|ассоциаци\w|department"
    r"|secretaría|управлени\w"
)
_NEWS = ("информационн", "новостн")
_ROMANCE_AGENCY, _ENGLISH_AGENCY = ("agence", "agencia"), "agency"
_AGENCY, _MARKS = "агентств", '«"“„'  # an authority or one for news: the latter has a name
_OBJECT, _FRAME = 9, 6  # tokens from the noun for a statement to "issued"; before it in which "in" stands


def is_cited(tokens: Sequence[Token], issued: int) -> bool:
    """Return whether "the statement issued by" is known to the hearer and the object of a clause: another's.

    "The ministry has taken note of the statement issued by …"; "In the statement issued by …" it is this text's.
    """
    nouns = (k for k in range(issued - 1, max(0, issued - _OBJECT), -1) if tokens[k].has("statement"))
    noun = next(nouns, None)
    if noun is None:
        return False
    first = noun - 1
    while first > 0 and tokens[first].word and not tokens[first].classes:
        first -= 1  # "the joint statement"
    definite = tokens[first].has("article") and not tokens[first].has("indefinite")
    relied = any(token.has("frame", "source") for token in tokens[max(0, first - _FRAME) : first])
    return definite and not relied and any(token.capital for token in tokens[1:first])


def is_media(tokens: Sequence[Token], subject: Phrase) -> bool:
    """Return whether the subject is a newspaper or an agency, which only passes on what others say."""
    span = (subject.name if subject.kind == "person" else subject.body) or subject.span
    words = [token for token in tokens if span.start <= token.start < span.end]
    if words and _is_agency(tokens, words):
        return True
    if subject.kind == "body" and _is_for_media(words):
        return False
    return any(token.has("media") or _PAGE.search(token.form) for token in words) or any(
        token.form in _AGENCIES for token in words[-1:]
    )


def _is_for_media(words: Sequence[Token]) -> bool:
    """Return whether the head of a name, its first word or the last before "of", is that of a body for the media."""
    whole = next((at for at, token in enumerate(words) if token.has("link")), len(words))
    heads = (words[0], words[whole - 1]) if words and whole else ()
    return any(_NO_MEDIUM.fullmatch(token.form) for token in heads)


def _is_agency(tokens: Sequence[Token], words: Sequence[Token]) -> bool:
    """Return whether words are those of an agency for news: "агентство «NAME»"; "агентство дорог" is an authority."""
    if _is_named_agency(words):
        return True
    if words[0].form.startswith(_NEWS):
        return any(token.form.startswith(_AGENCY) for token in words)
    if not words[0].form.startswith(_AGENCY):
        return False
    at = next(k for k, token in enumerate(tokens) if token.start == words[0].start) + 1
    return len(words) == 1 or tokens[at].text in _MARKS or tokens[at].text.isascii() or tokens[at].text.isupper()


def _is_named_agency(words: Sequence[Token]) -> bool:
    """Return whether a noun in small letters stands beside the name of an agency: "l'agence NAME", "the NAME agency".

    An authority has a capital, or says what it is for: "l'Agence du lac", "the agency for ports".
    """
    if words[0].form in _ROMANCE_AGENCY and not words[0].capital:
        return len(words) > 1 and words[1].capital and not words[1].classes
    return len(words) == len(("NAME", "agency")) and words[1].text == _ENGLISH_AGENCY and not words[0].classes


def relays(verb: Token, subject: Phrase) -> bool:
    """Return whether a name that nothing shows to be a body has a verb of the media before it: "reports the Star"."""
    shown = {"head-noun", "listed"}.intersection(subject.reasons)
    return verb.has("relaying") and subject.kind in ("body", "name") and subject.span.start > verb.start and not shown
