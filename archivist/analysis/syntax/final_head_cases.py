"""Cases of Turkish: the ending that an apostrophe shows, or a noun of a body or a role without it."""

import re
from collections.abc import Sequence
from typing import Literal

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.tokens import Token
from archivist.analysis.syntax_facts import SyntaxFacts

__all__ = ["Case", "ending_behind_brackets", "ending_of", "head_classes", "is_noun_in_case"]

Case = Literal["", "of", "from", "in", "to", "with", "by", "object"]

_ENDINGS: tuple[tuple[Case, str], ...] = (
    ("of", "n?[ıiuü]n"),
    ("from", "n?[dt][ae]n"),
    ("in", "n?[dt][ae](?:ki)?"),
    ("to", "[yn]?[ae]"),
    ("with", "y?l[ae]"),
    ("by", "n?c[ae]"),
    ("object", "[yn]?[ıiuü]"),
)
_CASES = tuple((case, re.compile(folded(ending))) for case, ending in _ENDINGS)
_BOUND = re.compile("(?<=[ıiuü])n(?:[dt][ae]n|[ıiuü]n|d[ae]|[ae]|c[ae]|[ıiuü])|(?<=k)(?:t[ae]n|t[ae]|[ıiuü]n|[ae])")
_SURE = re.compile("(?<=[ıiuü])nd[ae]n")  # on a word of a compound it can only be "from"
# The ablative and the genitive of a noun alone, whose last letter the genitive softens: "Kulüpten", "Kulübün"
_OF_NOUN = re.compile("(?P<noun>\\w{3,}?)(?P<case>[dt][ae]n|n?[ıiuü]n)")
_HARD = {"b": "p", "ğ": "k", "d": "t", "c": "ç"}


def ending_of(word: Token, facts: SyntaxFacts, *, inside: bool) -> tuple[Case, int]:
    """Return the case of a word and the length of its ending, which an apostrophe or a known head shows."""
    _, apostrophe, after = word.form.rpartition("'")
    if apostrophe:
        case = _case(after)
        return case, len(after) + 1 if case else 0
    bound = _BOUND.search(word.form)
    while bound and bound.end() != len(word.form):
        bound = _BOUND.search(word.form, bound.start() + 1)
    if word.has("body", "role"):
        return "", 0
    if bound is None:
        cut = 0 if inside else _ending_of_noun(facts, word)
        return (_case(word.form[-cut:]), cut) if cut else ("", 0)
    stem, after = word.form[: bound.start()], bound.group()
    if facts.classes_of(stem).isdisjoint(("body", "role")) and not (inside and _SURE.search(word.form)):
        return "", 0
    return _case(after), len(after)


def ending_behind_brackets(words: Sequence[Token], at: int) -> tuple[Case, int]:
    """Return the case that is written on to a closing bracket, "BODY (XYZ)'nin", and the number of the word behind it.

    It is that of the name before the brackets. No case where a space parts the two.
    """
    first = at + (at < len(words) and words[at].text == "'")
    if first >= len(words) or at == 0 or words[first].start - words[at - 1].end != first - at:
        return "", at
    case = _case(words[first].form) if words[first].word and not words[first].capital else ""
    return case, first + 1 if case else at


def _case(written: str) -> Case:
    return next((case for case, shape in _CASES if shape.fullmatch(written)), "")


def is_noun_in_case(facts: SyntaxFacts, word: Token) -> bool:
    """Return whether a word is a body's noun alone, from which or of which something is: "Kulüpten", "Kulübün"."""
    return _ending_of_noun(facts, word) > 0


def head_classes(facts: SyntaxFacts, word: Token, cut: int) -> frozenset[str]:
    """Return the classes of a word without its ending, behind which its last letter may be soft: "Kulübün"."""
    stem = word.form[: len(word.form) - cut]
    return facts.classes_of(stem) | (facts.classes_of(_hard(stem)) & {"body"} if cut else frozenset())


def _hard(stem: str) -> str:
    return stem[:-1] + _HARD.get(stem[-1], stem[-1])


def _ending_of_noun(facts: SyntaxFacts, word: Token) -> int:
    """Return the length of the ending that a body's noun alone has in the ablative or the genitive."""
    match = _OF_NOUN.fullmatch(word.form)
    if match is None:
        return 0
    noun, case = match["noun"], match["case"]
    return len(case) if "body" in facts.classes_of(noun if case[0] in "dt" else _hard(noun)) else 0
