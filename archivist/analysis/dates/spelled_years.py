"""A year in words behind a day and its month: "… del mes de mayo de dos mil diecinueve"."""

import re
from functools import cache

from archivist.analysis.language import Language
from archivist.analysis.languages import language
from archivist.analysis.patterns import alternation, either, folded

__all__ = ["spelled_year"]

_MILLENNIUM = 2000


def spelled_year(text: str, start: int, tongue: Language) -> tuple[int, int] | None:
    """Return the year that is spelled out right behind `start`, and where its words end; None where none is."""
    if not tongue.two_thousand:
        return None
    match = _spelled(tongue.tag).match(text, start)
    if match is None:
        return None
    numbers = {folded(word): number for word, number in tongue.numbers.items()}
    return _MILLENNIUM + sum(numbers[word] for word in (match["first"], match["second"]) if word), match.end()


@cache
def _spelled(tag: str) -> re.Pattern[str]:
    tongue = language(tag)
    numbers, before = alternation(tongue.numbers), either(map(folded, tongue.before_year))
    begins = folded(tongue.two_thousand)
    further = rf"(?: {tongue.number_joint} (?P<second>{numbers}))?"
    return re.compile(rf",? (?:{before} )?{begins}(?: (?P<first>{numbers}){further})?(?!\w)", re.IGNORECASE)
