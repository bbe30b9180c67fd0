"""Roles of Turkish before a name: whose they are, and where the name behind them begins and ends."""

import re
from collections.abc import Sequence

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.capital_words import without_case
from archivist.analysis.syntax.tokens import Token
from archivist.analysis.syntax_facts import SyntaxFacts
from archivist.analysis.text_view import Span

__all__ = [
    "ACRONYM",
    "ENDS_OWNED",
    "OF_PARTY",
    "RANK_TOO",
    "body_of_role",
    "is_surname",
    "name_behind_titles",
    "office_in",
    "role_words",
]

ACRONYM = re.compile(r"[A-ZÇĞİÖŞÜ][A-ZÇĞİÖŞÜa-z&]?[A-ZÇĞİÖŞÜ-]+")
ENDS_OWNED = re.compile(r".{2,}(?:[ıiuü]|s[ıiuü]|l[ae]r[ıi])")
OF_PARTY = re.compile(r"\w+'l[ıiuü]")  # "of the party", before a name or an office
# titles without a space behind them: "Doç.Dr.NAME"
_TITLES = re.compile(r"(?:(?:Prof|Doç|Dr|Yrd|Öğr|Gör|Op|Uzm?|Av|Dt)\.)+(?=[A-ZÇĞİÖŞÜ])")
_NOWHERE = re.compile(r"\w{3,}[dt][ae]n?")  # "in", "from", where a text writes no apostrophe
_NAMED = 2  # words of a name, before one with such a case
_MANAGER = folded("müdür")
# a branch has a head of its own; "the general chair of X" and "the deputy chair of X's group" speak for X
_WHOLE = re.compile(folded("genel|eş|onursal|yönetim|kurulu"))
# nouns for a body that none is a part of: no "müdürlüğü", "bürosu", "merkezi"
_BODY_BY_ITSELF = re.compile(
    r"(?:dern|sendika|vakf|konsey|cemiyet|birli[gğ]|federasyon|oda|kurumu|kooperatif|enstitü|akademi|a\.ş|şirket)\w*\.?"
)
_GROUP = re.compile(folded("grup|icra|kurucu|sabık|eski"))
RANK_TOO = frozenset(map(folded, ("uzman", "doktor")))  # words for a role that are titles before another


def _is_acronym(word: Token) -> bool:
    return bool(ACRONYM.fullmatch(word.text.partition("'")[0]))


def _is_no_name(word: Token) -> bool:
    return _is_acronym(word) or any(letter.isdigit() for letter in word.text)


def is_surname(words: Sequence[Token], roles: tuple[int, int] | None, end: int, given: frozenset[str]) -> bool:
    """Return whether the last word, a noun for a body too, is a surname: a role and a given name stand before it."""
    return (
        roles is not None
        and roles[1] + 1 < end - 1
        and any(word.text in given for word in words[roles[1] + 1 : end - 1])
    )


def office_in(facts: SyntaxFacts, words: Sequence[Token], start: int, end_and_cut: tuple[int, int]) -> int | None:
    """Return the number of the word with which the office of a body begins, "X Bakanlığı Basın Müşavirliği".

    Behind a word that is no body it says what the body is for whose noun ends the chain: "Velmora Basın Konseyi".
    """
    end, cut = end_and_cut
    office = next((at for at in range(start + 1, end) if words[at].has("office")), None)
    if office is None or office == end - 1:
        return office
    before, last = words[office - 1], words[end - 1]
    head = last.form[: len(last.form) - cut]
    alone = before.capital and not before.has("body", "unique", "link") and not _is_acronym(before)
    alone = alone and "'" not in before.text and _BODY_BY_ITSELF.fullmatch(head) is not None
    return None if alone and "body" in facts.classes_of(head) else office


def role_words(words: Sequence[Token], start: int, end: int) -> tuple[int, int] | None:
    """Return the numbers of the last word of a role, and of the last title behind it: "Sekreteri Uzman Dr. NAME"."""
    roles = [at for at in range(start, end) if words[at].has("role")]
    if not roles:
        return None
    last = roles[-1]
    if len(roles) > 1 and roles[-2] == last - 1 and words[last].form in RANK_TOO:
        return last - 1, last
    return last, last


def name_behind_titles(words: Sequence[Token], first: int, end: int, cut: int) -> Span | None:
    """Return the name of a person that is the words from `first` on; None where initials of a body are among them.

    Where a text writes no apostrophes a noun with its case may follow: a name has two words before it.
    """
    name = words[first:end]
    strange = next((at for at, word in enumerate(name) if at and _is_no_name(word)), len(name))
    if strange < len(name) and not all(word.text.isupper() for word in name):
        if strange < _NAMED:
            return None
        name, cut = name[:strange], 0
    if len(name) > _NAMED and not cut and _NOWHERE.fullmatch(name[-1].form):
        name, cut = name[:_NAMED], 0
    titles = _TITLES.match(name[0].text)
    return Span(name[0].start + (titles.end() if titles else 0), name[-1].end - cut)


def body_of_role(words: Sequence[Token], start: int, end: int) -> Span | None:
    """Return the body that a role belongs to: before it, ended by its noun or written in capitals.

    Who heads a part speaks for that part alone, which no name is made of here: "X Üniversitesi Y Bölümü Başkanı".
    """
    roles = [at for at in range(start, end) if words[at].has("role")] or [end - 1]
    first = modifier = roles[0]
    while modifier > start and words[modifier - 1].has("described"):
        modifier -= 1
    whole = any(_WHOLE.fullmatch(word.form) for word in words[modifier:first])
    branch = words[first].form.startswith(_MANAGER) and modifier < first and not whole
    if branch or any(words[at].has("member") for at in roles):
        return None
    last = _last_body(words, start, first)
    general = start < modifier < first and all(word.capital for word in words[start:modifier])
    initials = general and last == start and last + 1 < modifier  # one name with a noun: "SF Havacılık Genel Müdürü"
    if last is not None and (last > start or _is_acronym(words[last])) and not initials:
        bare = not (_is_acronym(words[last]) or ENDS_OWNED.fullmatch(words[last].form.partition("'")[0]))
        parted = _of_part(words[last + 1 : modifier]) and not words[end - 1].has("spokesman")
        return None if bare or parted else without_case(words, start, last + 1)  # a mayor's "belediye" is one word
    if initials or (general and whole):
        return without_case(words, start, modifier)  # "X Genel Başkanı", the general chair of X
    plain = not any(word.has("role", "link") for word in words[start : end - 1])
    speaks = words[end - 1].has("spokesman") and end - 1 > start and plain
    return without_case(words, start, end - 1) if speaks else None


def _last_body(words: Sequence[Token], start: int, end: int) -> int | None:
    """Return the number of the last noun for a body or of its initials, none of which stands in brackets."""
    inside, found = False, None
    for at in range(start, end):
        inside = words[at].text == "(" or (inside and words[at].text != ")")
        if words[at].text == "(" and found is not None:
            return found  # what stands behind the initials is a part
        if not inside and (words[at].has("body") or _is_acronym(words[at])):
            found = at
    return found


def _of_part(between: Sequence[Token]) -> bool:
    """Return whether words between a body and a role are those of a part of it; its initials in brackets are none."""
    inside = False
    for word in between:
        inside = word.text == "(" or (inside and word.text != ")")
        if not inside and word.word and not _GROUP.fullmatch(word.form):
            return True
    return False
