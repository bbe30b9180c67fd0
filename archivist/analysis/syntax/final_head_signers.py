"""Who signed a statement that a Turkish sentence tells of: "BODY ROLE NAME imzasıyla yayımlanan bildiride"."""

import re
from collections.abc import Iterator, Sequence

from archivist.analysis.syntax.final_head_phrases import chains
from archivist.analysis.syntax.final_head_readings import phrase_of
from archivist.analysis.syntax.relations import Relation, Setting
from archivist.analysis.syntax.tokens import Token

__all__ = ["signers"]

_SIGNED = re.compile(r"imzas[ıi]yla|imzal[ıi]|imzas[ıi]n[ıi]|imzas[ıi]")
_WITH = ("ile", "taşıyan", "bulunan")  # what "signature" needs behind it without a case of its own
_NEEDS_MORE = re.compile(r"imzas[ıi](?:n[ıi])?")
_REACH = 8  # words from the signature to the statement
_OTHERS = re.compile(
    r"\w+(?:sın[ae]|sin[ae]|y[ae]|n[ae]|[ıiuü]n[ıiuü])"
)  # a statement that is answered, sent, attacked
_CLOSED = ("saying", "performing")


def signers(setting: Setting, number: int, words: Sequence[Token]) -> Iterator[Relation]:
    """Return the body or the person whose name stands before "with the signature of" and a statement."""
    if not any(word.form.startswith("imza") for word in words):
        return
    for chain in chains(setting, words):
        at = chain.after
        if chain.case or at >= len(words) or not _SIGNED.fullmatch(words[at].form):
            continue
        behind = at + 1
        if _NEEDS_MORE.fullmatch(words[at].form):
            if behind >= len(words) or words[behind].form not in _WITH:
                continue
            behind += 1
        statement = _statement(words, behind)
        phrase = phrase_of(setting, words, chain, None) if statement is not None else None
        if statement is None or phrase is None or phrase.kind == "other":
            continue
        foreign = _OTHERS.fullmatch(words[statement].form) is not None
        yield Relation("statement-of", phrase, words[statement].start, number, framed=True, foreign=foreign)


def _statement(words: Sequence[Token], start: int) -> int | None:
    """Return the noun for a statement in the same clause."""
    for at in range(start, min(len(words), start + _REACH)):
        if words[at].has("statement") and not words[at].capital:
            return at
        if words[at].has(*_CLOSED) or words[at].text in ";:,.":
            return None
    return None
