"""Who speak together in one release: "Sens. VEGA and ROBLEDO announced", "SEN. VEGA, REP. ROBLEDO PRAISE"."""

import re
from collections.abc import Collection

from archivist.analysis.context import TextContext
from archivist.analysis.syntax_facts import SyntaxFacts
from archivist.analysis.text_view import Span

__all__ = ["who_speak_together"]

_NAME = r"[A-ZÀ-Þ][\w.'-]*(?: [A-ZÀ-Þ][\w.'-]*){0,4}"
_ASIDE = r"(?: ?\([^()\n]{1,20}\)|, [A-Z]{1,3}-[\w.]{2,8},?)?"  # a party and a state
_AND = r"(?:,? (?:and|&) |, )"
_RUN = re.compile(rf"(?P<one>{_NAME}){_ASIDE}(?P<more>(?:{_AND}{_NAME}{_ASIDE}){{1,6}})")
_PART = re.compile(_NAME)
_LEAD = 700  # characters of the text in which those who act are named
_SEVERAL = 2


def who_speak_together(context: TextContext, surnames: Collection[str]) -> frozenset[str]:
    """Return the surnames of those who speak and whom the headline or the lead names, with their titles, as several."""
    facts = context.tongue.syntax
    if facts is None or facts.order != "svo" or not facts.article or facts.nouns_capital or len(surnames) < _SEVERAL:
        return frozenset()
    start = context.parts.headline.span.start if context.parts.headline else context.scope.start
    for run in _RUN.finditer(context.view.slice(Span(start, min(start + _LEAD, len(context.view.text))))):
        titles, named = 0, set()
        for part in _PART.findall(run.group()):
            words = [word.strip(".'").casefold() for word in part.split()]
            titles += sum(_titles(facts, word) for word in words)
            named |= {name for name in surnames if name.casefold() in words}
        if titles >= _SEVERAL and len(named) >= _SEVERAL:
            return frozenset(named)
    return frozenset()


def _titles(facts: SyntaxFacts, word: str) -> int:
    """Return of how many persons a word is the title: two for "Senators", one for "Sen"."""
    if "role" in facts.classes_of(word):
        return 1
    return _SEVERAL if word.endswith("s") and "role" in facts.classes_of(word[:-1]) else 0
