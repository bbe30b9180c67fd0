"""What stands beside a word for a statement: that somebody issues it, or does not, that it answers, that it says."""

import re

from archivist.analysis.context import TextContext
from archivist.analysis.text_view import Span

__all__ = ["answers_it", "is_issued", "is_not_issued", "says_itself"]

_BESIDE = 40  # characters between the word for a statement and the verb that issues it
_CLAUSE = 120  # characters of a clause that ends with its verb
_ANSWERED = 3  # words from "reaction to the" to the word for what is answered
_DENIED = 5  # words from "not" to the word for what is not issued
_ENDS = re.compile(r"[.!?؟\n\r]")
_WORDS = re.compile(r"[^\W\d_]+")
_NEXT = re.compile(r" ?([^\W\d_]+)")
_ASIDE = re.compile(r"[,;\"»”’'–—-]\s*\Z")  # with which what was said ends before "says the statement"
_SMALL = ("article", "indefinite", "possessive", "adjective")


def answers_it(context: TextContext, noun: Span) -> bool:
    """Return whether a word for a statement is one for what the text answers: "in reaction to the statement"."""
    text, facts = context.view.text, context.tongue.syntax
    if facts is None:
        return False
    beside = _before(text, noun)[-(_ANSWERED if facts.order == "svo" else 1) :]
    if facts.order == "sov":
        beside += _WORDS.findall(_ENDS.split(text[noun.end : noun.end + _BESIDE])[0])[:_ANSWERED]
    return any("answer" in facts.classes_of(word.casefold()) for word in beside)


def is_issued(context: TextContext, noun: Span) -> bool:
    """Return whether a verb of issuing stands beside the word for a statement, before it or, as in Persian, behind."""
    text, facts = context.view.text, context.tongue.syntax
    if facts is None:
        return False
    after = _ENDS.split(text[noun.end : noun.end + (_CLAUSE if facts.order == "sov" else _BESIDE)])[0]
    if facts.order == "vso" and any("saying" in facts.classes_of(word.casefold()) for word in _before(text, noun)[-1:]):
        return True  # "a statement of BODY said", where the verb stands first
    words = (word.casefold() for word in (*_before(text, noun), *_WORDS.findall(after)))
    return any(not facts.classes_of(word).isdisjoint(("issuing", "source")) for word in words)


def is_not_issued(context: TextContext, noun: Span) -> bool:
    """Return whether the text says that there is no such statement: "has not issued a statement"."""
    facts = context.tongue.syntax
    if facts is None or facts.order != "svo":
        return False
    kinds = [facts.classes_of(word.casefold()) for word in _before(context.view.text, noun)[-_DENIED:]]
    denied = next((number for number, kind in enumerate(kinds) if "negation" in kind), None)
    if denied is None or any({"source", "frame"} & kind for kind in kinds[denied:]):
        return False
    return any("issuing" in kind for kind in kinds[denied:])


def says_itself(context: TextContext, noun: Span) -> bool:
    """Return whether it is the statement that says something: "the statement notes", "“…”, notes the statement"."""
    text, facts = context.view.text, context.tongue.syntax
    if facts is None or facts.order != "svo":
        return False
    behind = _NEXT.match(text, noun.end)
    if behind and "saying" in facts.classes_of(behind[1].casefold()):
        return True
    start = max(0, noun.start - _BESIDE)
    for word in reversed(list(_WORDS.finditer(text, start, noun.start))):
        kind = facts.classes_of(word.group().casefold())
        if "saying" in kind:
            return _ASIDE.search(text, start, word.start()) is not None
        if kind.isdisjoint(_SMALL):
            break
    return False


def _before(text: str, noun: Span) -> list[str]:
    return _WORDS.findall(_ENDS.split(text[max(0, noun.start - _BESIDE) : noun.start])[-1])
