"""Words with which a name goes on, or does not, in languages that write names with capitals."""

import re
from collections.abc import Sequence

from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.syntax.tokens import Token

__all__ = [
    "behind_joint",
    "describes_author",
    "has_seat",
    "hears",
    "is_named_after_time",
    "is_named_aim",
    "is_named_article",
    "is_named_seat",
    "is_named_time",
    "is_number",
    "is_numbered",
    "takes_object",
]

_SECTION = 4  # figures of a number that is part of a name: "District 1201"
_THE = "the"
_PARTS_OF_A_DAY = frozenset(("evening", "midnight", "morning", "noon"))  # which are when, bare, in no clause
_CROWNED = frozenset(("king", "queen", "prince", "princess", "pope", "emir"))  # who have no surname
# Russian: a mission, which has a seat "в"; what a body's branch has "по"; a network, in which it writes
_MISSION = re.compile(r"(?:ген)?(?:посольств|консульств|представительств|постпредств|дипмисси)\w{1,2}")
_REGION = re.compile(r"(?:област|республик|кра|район|округ|город)(?:и|ю|у|е)")
_NETWORK = re.compile(r"теле(?:грам|грамм)|твиттер|фейсбук|инстаграм|вконтакте|ютуб|одноклассник|макс")
_GENITIVE, _OF_MAN = re.compile(r"\w+(?:ого|его)"), re.compile(r"\w+[ая]")
_ADJECTIVES = 3  # before the noun for a body
_SEATED = 5  # tokens from the noun of a mission or a body to the preposition, at most
_SENT = frozenset(("embajada", "consulado", "nunciatura", "ambassade", "consulat", "nonciature"))  # to another country
_WHICH = frozenset(("last", "next", "this", "early", "late"))


def is_named_article(tokens: Sequence[Token], place: int) -> bool:
    """Return whether an article inside a phrase has a capital, as in a name of its own: "Asociación La Luz"."""
    behind = tokens[place + 1] if place + 1 < len(tokens) else None
    before = tokens[place - 1] if place > 0 else None
    inside = before is not None and before.word and before.capital and not before.has("close", "article", "saying")
    named = inside and tokens[place].text.istitle() and not tokens[place].has("indefinite")
    return named and behind is not None and behind.capital and behind.word and not behind.text.isupper()


def has_seat(tokens: Sequence[Token], start: int, place: int) -> bool:
    """Return whether "in" stands before where an embassy is: "la Embajada de LAND en TOWN"."""
    first = start
    while first < place and tokens[first].has("article"):
        first += 1
    behind = tokens[place + 1] if place + 1 < len(tokens) else None
    named = behind is not None and behind.capital and behind.word and not behind.has("time", "statement", "close")
    return named and tokens[first].form in _SENT and place > first + 1 and tokens[place - 1].capital


def hears(tokens: Sequence[Token], place: int, start: int) -> bool:
    """Return whether those who are told stand right behind a name of two words: "сказал NAME SURNAME журналистам"."""
    token, name = tokens[place], tokens[max(start, place - 2) : place]
    told = token.word and not token.capital and token.has("media")
    return told and len(name) > 1 and all(item.capital and not item.classes for item in name)


def behind_joint(tokens: Sequence[Token], start: int, joint: int | None, end: int) -> int | None:
    """Return where a subject begins behind "and", before which a preposition rules: "in TOWN and the BODY said".

    None where it rules both sides: names of the same form, "ministers from X and Y", or one in its case.
    """
    if joint is None or joint < start or tokens[end - 1].has("oblique"):
        return None
    alike = _are_bare_names(tokens[start:joint]) and _are_bare_names(tokens[joint + 1 : end])
    return None if alike else joint + 1


def _are_bare_names(part: Sequence[Token]) -> bool:
    return bool(part) and all(token.capital and not token.has("body", "role", "article") for token in part)


def is_number(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a number ends the name of a section: "District 1201"."""
    token, before = tokens[place], tokens[place - 1] if place else None
    named = before is not None and before.capital and not before.has("time", "close", "pronoun", "clause")
    return named and token.text.isdigit() and len(token.text) <= _SECTION


def is_numbered(tokens: Sequence[Token], place: int) -> bool:
    """Return whether the number of a section stands before what it is one of: "Local 212 of the Bakers' Union"."""
    behind = tokens[place + 1] if place + 1 < len(tokens) else None
    return behind is not None and behind.form == "of" and is_number(tokens, place)


def is_named_time(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a word for a time is part of a name: "the March Fund", "Evening Post Ltd.", "Minister ANA MAY"."""
    token, before = tokens[place], tokens[place - 1] if place else None
    if is_named_after_time(tokens, place):
        return True
    if not (token.has("time") and token.capital and place + 1 < len(tokens) and tokens[place + 1].capital):
        return False
    if token.form in _PARTS_OF_A_DAY:
        return True
    named = before is not None and before.capital and before.word and not before.classes and before.form not in _WHICH
    return before is not None and (before.form == _THE or named)


def is_named_after_time(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a month, a day or "may" is a surname: behind the given name of somebody with a role or a title."""
    if place <= 1 or not tokens[place].capital or not tokens[place].has("time", "auxiliary", "unreal"):
        return False
    titled = tokens[place - 2].has("role", "honorific") and tokens[place - 2].form not in _CROWNED
    return titled and is_given_name(tokens[place - 1].text)


def takes_object(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a small word is a verb, whichever: "opens the gate", "closes two schools", "opens its gate"."""
    token, after = tokens[place], tokens[place + 1] if place + 1 < len(tokens) else None
    named = any(letter.isupper() for letter in token.text)  # "al-Velmi"
    if after is None or named or token.classes or not token.word:
        return False
    return after.has("article", "possessive", "cardinal") and not after.has("link", "time")


def is_named_aim(tokens: Sequence[Token], place: int) -> bool:
    """Return whether "to" stands between a body's noun and a verb, both with capitals: "Campaign to Save Rivers"."""
    if tokens[place].text != "to" or not 0 < place < len(tokens) - 1:
        return False
    noun, verb = tokens[place - 1], tokens[place + 1]
    return noun.capital and noun.has("body") and verb.capital and verb.word and not verb.has("article", "role", "time")


def is_named_seat(tokens: Sequence[Token], place: int) -> bool:
    """Return whether a preposition says where a mission or a branch is: "посольство X в Y", "МЧС по Y-ской области"."""
    if tokens[place].form not in ("в", "во", "по") or tokens[place].capital or place + 1 >= len(tokens):
        return False
    after, nouns = tokens[place + 1], []
    for token in reversed(tokens[max(0, place - _SEATED) : place]):
        if not token.word or token.has("close", "saying", "issuing", "finite", "time"):
            break
        nouns.append(token)
        if token.has("body"):
            break
    if not nouns or not after.word or not nouns[-1].has("body"):
        return False
    if tokens[place].form == "по":
        behind = tokens[place + 2] if place + 2 < len(tokens) else None
        named = after.capital and behind is not None and _REGION.fullmatch(behind.form) is not None
        return named or (_REGION.fullmatch(after.form) is not None and behind is not None and behind.capital)
    seated = _MISSION.fullmatch(nouns[-1].form) is not None and len(nouns) > 1 and nouns[0].capital
    return seated and after.capital and not after.text.isascii() and not _NETWORK.match(after.form)


def describes_author(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a Russian adjective begins a body or a role in the genitive: "заявление футбольного клуба …"."""
    end = at
    while end < min(len(tokens), at + _ADJECTIVES) and _GENITIVE.fullmatch(tokens[end].form):
        end += 1
    if not at < end < len(tokens) or tokens[at].has("participle") or tokens[end].capital:
        return False
    return tokens[end].has("body", "role") and _OF_MAN.fullmatch(tokens[end].form) is not None
