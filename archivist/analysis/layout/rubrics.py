"""The word with which a line of news begins and that is none of its headline's: "BREAKING: ", "News | "."""

import re
from functools import cache, lru_cache

from archivist.analysis.languages import of_all
from archivist.analysis.patterns import alternation

__all__ = ["rubric_end"]

_REACH = 60  # characters of a rubric with its marks
_LETTERS = r"[^\W_]"


@lru_cache(maxsize=1 << 10)  # the same line is asked about by several rooms
def rubric_end(line: str) -> int:
    """Return where the headline of a line begins behind its rubric; 0 where it has none."""
    match = _rubric().match(line, 0, _REACH)
    return match.end() if match else 0


@cache
def _rubric() -> re.Pattern[str]:
    """Compile a rubric. A word that calls for haste is one before any joint or as a tag; another label before a bar."""
    urgent, labels = alternation(of_all("urgent")), alternation(of_all("furniture"))
    marks = r"[^\w#\"'“”«»„‘’(]*"
    joint = rf"(?= ?\W? ?(?:[:|/•!\])–—-]|\.\.)){marks}"
    called = rf"{marks}[\[(]?#(?:{urgent})(?!\w){marks}|{marks}[\[(]?(?:{urgent})(?!\w){joint}"
    filed = rf"{marks}(?:{labels})(?!\w) ?\|{marks}"
    return re.compile(rf"(?i:{called}|{filed})(?={_LETTERS}|[\"'“”«»„‘’(#])")
