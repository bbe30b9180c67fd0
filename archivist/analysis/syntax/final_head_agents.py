"""Whose a statement is not, in Turkish: of who does something else, of whom another's words reach, of who speaks."""

import re
from collections.abc import Sequence

from archivist.analysis.syntax.tokens import Token

__all__ = ["is_agent", "is_owned_by_other", "is_speech"]

_BY = ("tarafından", "tarafınca")
_MAKING = re.compile(r"\w+(?:[ıiuü]lan|[ıiuü]len|n[ae]n)")  # "yapılan", "yayımlanan", before what is made
_MADE = re.compile(r"\w+(?:[ıiuü]l|[ae]n)(?:[dt][ıiuü]|m[ıiuü]ş|[ae]r[ae]k|[ıi]p)\w*")  # "yapıldı", behind it
_ADJUNCT = re.compile(r"\w+(?:[dt][ae]n?|[ıiuü]n|[yn][ae])")
_KIND = ("yazılı", "basın", "kamuoyuna", "dün", "bugün")
_REACH, _NEAR = 14, 6  # words from "by" to the verb; from a participle to the statement
_OWNER = re.compile(r"\w+'n?[ıiuü]n")
_OWNED = re.compile(r"\w+(?:s[ıiuü]|l[ae]r[ıi])(?:n\w*)?")
_OTHER = re.compile(r"\w+(?:s[ıiuü]n|[ıiuü]n)(?:[ae]|[dt][ae]n?|[ıiuü])")  # what else the same owner has: "tutumuna"
_SPEECH = ("konuşan", "anlatan")


def is_agent(words: Sequence[Token], at: int) -> bool:
    """Return whether "by" stands before a statement that is made, not before something else that is."""
    if words[at].form not in _BY:
        return True
    for place in range(at + 1, min(len(words), at + _REACH)):
        if words[place].text in ";:":
            return False
        if _MAKING.fullmatch(words[place].form):
            return _makes_statement(words[place + 1 : place + 1 + _NEAR])
        if _MADE.fullmatch(words[place].form):
            return any(word.has("statement") for word in words[at + 1 : place])
    return False


def _makes_statement(behind: Sequence[Token]) -> bool:
    """Return whether a statement stands behind a participle, and no noun with a case before it."""
    for word in behind:
        if word.has("statement"):
            return True
        if not word.word or (_ADJUNCT.fullmatch(word.form) and word.form not in _KIND):
            return False
    return False


def is_owned_by_other(between: Sequence[Token], statement: Token) -> bool:
    """Return whether a statement is that of somebody named between: "X'ten NAME'in sorularına … Y'nin açıklaması"."""
    if not _OWNED.fullmatch(statement.form):
        return False
    owners = [at for at, word in enumerate(between) if word.capital and _OWNER.fullmatch(word.form)]
    return bool(owners) and not any(_OTHER.fullmatch(word.form) for word in between[owners[-1] + 1 :])


def is_speech(participle: Token) -> bool:
    """Return whether a participle is that of a person who speaks: "konuşan NAME"."""
    return participle.form in _SPEECH
