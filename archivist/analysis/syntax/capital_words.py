"""What a word or a sign is in a language that writes names with capitals, and the slice of several."""

from collections.abc import Sequence

from archivist.analysis.syntax.tokens import Token
from archivist.analysis.text_view import Span

__all__ = [
    "CLOSING_MARKS",
    "OPENING_MARKS",
    "behind_brackets",
    "is_acronym",
    "is_firm",
    "is_introducing",
    "is_kind_of_firm",
    "is_legal_form",
    "is_rank",
    "is_small",
    "is_tail",
    "span_of",
    "without_case",
]

OPENING_MARKS, CLOSING_MARKS = '«“„"‹', '»”"›“'
# What a firm or an association is by law, behind its name, with full stops or without
_LEGAL = frozenset(
    (
        *("inc", "llc", "llp", "ltd", "plc", "corp", "gmbh", "ag", "kg", "kgaa", "ohg", "ug", "e.v", "e. v", "sarl"),
        *(
            "sas",
            "s.a",
            "s.l",
            "s.c",
            "s.r.l",
            "s.p.a",
            "s.l.u",
            "s.a.u",
            "s.a.s",
            "s.à.r.l",
            "c.v",
            "a.c",
            "ltda",
            "cía",
        ),
        *("sa", "sl", "a.ş", "aş", "b.v", "n.v", "bv", "nv", "a.g"),
    )
)
# What a club is, in capitals before its name or behind it; "AC" and "SC" behind a name are honours, too
_CLUB_FIRST = frozenset(
    (
        *("FC", "AFC", "RC", "AC", "AS", "SC", "CF", "FK", "BK", "RCD", "UD", "CD", "SV", "TSV", "VfL", "VfB"),
        *("FSV", "SSV", "BSC", "TSG", "ФК", "ХК", "БК", "ПФК", "МФК"),
    )
)
_CLUB_LAST = frozenset(("FC", "AFC", "CFC", "CF", "FK", "BK", "F.C", "C.F"))
_FORM_FIRST = frozenset(("ООО", "ОАО", "ЗАО", "ПАО", "НАО", "АО", "ТОО", "ГУП", "МУП", "НКО", "АНО"))  # before a name
_BEHIND_COMMA = ("jr", "sr", "phd", "md")
_BRACKET = 3  # words in brackets behind a name, at most


def is_acronym(token: Token) -> bool:
    """Return whether a word is written in capitals; an elided article, "L'", is none."""
    return token.text.isupper() and len(token.text.strip("'")) > 1


def is_small(token: Token) -> bool:
    """Return whether a word only joins others: "of", "and", "the"."""
    return not token.capital and token.has("link", "conjunction", "article")


def is_introducing(token: Token) -> bool:
    """Return whether a noun phrase can begin with a word that is no part of its name: an article, "its"."""
    return token.has("article", "possessive", "indefinite") and not token.text.isupper()


def is_legal_form(token: Token) -> bool:
    """Return whether a word says what a firm or an association is by law: "Inc.", "S.A."."""
    return token.form.rstrip(".") in _LEGAL and token.capital


def is_kind_of_firm(word: str) -> bool:
    """Return whether a word says no more than what a firm or a club is: "GmbH", "FC"."""
    return word in _CLUB_FIRST or word in _CLUB_LAST or word in _FORM_FIRST or word.casefold().rstrip(".") in _LEGAL


def is_firm(words: Sequence[Token]) -> bool:
    """Return whether the first or the last of several words says that they name a firm or a club: "NAME FC"."""
    if len(words) < 2:  # noqa: PLR2004  # letters alone name nobody
        return False
    return is_legal_form(words[-1]) or words[0].text in _CLUB_FIRST or words[-1].text.rstrip(".") in _CLUB_LAST


def is_rank(tokens: Sequence[Token], role: Span) -> bool:
    """Return whether a role is a rank that stands before a name and no more: "Brig. Gen."."""
    words = [token for token in tokens if token.word and role.start <= token.start < role.end]
    return all(token.has("honorific") or (token.has("abbreviation") and not token.has("role")) for token in words)


def span_of(tokens: Sequence[Token], start: int, end: int) -> Span:
    """Return the slice from the token `start` to the one before `end`."""
    return Span(tokens[start].start, tokens[end - 1].end)


def is_tail(token: Token) -> bool:
    """Return whether a word behind a comma belongs to the name before it: "Jr.", "Inc."."""
    return token.form in _BEHIND_COMMA or is_legal_form(token)


def without_case(tokens: Sequence[Token], start: int, end: int) -> Span:
    """Return the slice without the case behind an apostrophe on its last word."""
    last = tokens[end - 1]
    return Span(tokens[start].start, last.start + len(last.text.partition("'")[0]))


def behind_brackets(tokens: Sequence[Token], place: int) -> int:
    """Return where the brackets end that begin at `place`; `place` itself where none do."""
    if place < len(tokens) and tokens[place].text == "(":
        for end in range(place + 1, min(len(tokens), place + 1 + _BRACKET)):
            if tokens[end].text == ")":
                return end + 1
    return place
