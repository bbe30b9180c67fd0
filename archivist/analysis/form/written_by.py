"""Whether a page names who wrote its text: then the text is a writer's, and holds of others what it tells of them.

A page with advertisements is a medium's; its text is a writer's where nobody speaks in it for themselves.

The weights know texts that mostly hold a statement, and take a page of a newspaper or a blog for its body's own.
"""

import re
from collections.abc import Collection
from functools import cache
from itertools import islice, pairwise
from typing import Literal

from archivist.analysis.form.signs import Signs
from archivist.analysis.languages import of_all
from archivist.analysis.names.common_given_names import is_given_name
from archivist.analysis.patterns import alternation, folded
from archivist.analysis.text_view import Span, TextView

__all__ = ["told_by_writer"]

_ABOVE, _BELOW = 14, 6  # lines above a text, and of its first, in which its writer is named
_DAY_BELOW = 3  # of its first lines in which a name stands beside a day
_LINE = 90  # characters of such a line
_NAMES = (2, 3)  # words of a name that stands alone
_WORD = re.compile(r"[^\W\d_a-zß-ÿ][\w'’.-]*")
_SIGNS = " *+•/|-"  # around a name on its line
_OFTEN = 1.0  # times in a thousand characters that somebody is told to speak
_NAME = r"[^\W\d_a-zß-ÿ](?:[\w.'’-]+|\.)(?: [^\W\d_a-zß-ÿ](?:[\w'’-]+|\.?)){1,3}"


def told_by_writer(
    view: TextView, core: Span, signs: Signs, dated: Collection[Span]
) -> Literal["partial", "reported", "none"] | None:
    """Return what a text with a writer holds that the weights take for a body's own; None where no writer is named.

    `dated` are the lines that hold a day and no more.
    """
    if signs["official"] or signs["letter"]:
        return None
    if not _has_writer(view, core, dated) and (signs["own"] or not _is_paid(view)):
        return None
    if signs["told-often"] < _OFTEN:
        return "none"
    return "partial" if signs["quoted"] else "reported"


def _has_writer(view: TextView, core: Span, dated: Collection[Span]) -> bool:
    above = [line for line in view.lines if line.end <= core.start][-_ABOVE:]
    below = list(islice((line for line in view.lines if line.start >= core.start), _BELOW))
    lines = [line for line in (*above, *below) if line.end - line.start <= _LINE]
    if any(_writer().search(view.text, line.start, line.end) for line in lines):
        return True
    if any(_author().fullmatch(view.slice(one)) and _is_name(view.slice(other)) for one, other in pairwise(lines)):
        return True
    near = [line for line in lines if line not in below[_DAY_BELOW:]]
    return any(
        (one in dated and _is_person(view.slice(other))) or (other in dated and _is_person(view.slice(one)))
        for one, other in pairwise(near)
    )


def _is_paid(view: TextView) -> bool:
    """Return whether a line of the page is the word for advertisements and no more."""
    return any(_paid().fullmatch(view.slice(line)) for line in view.lines if line.end - line.start <= _LINE)


def _is_name(text: str) -> bool:
    """Return whether a line is some words with capitals, as who wrote it stands below "By"."""
    words = text.strip(_SIGNS).split()
    return len(words) in _NAMES and all(_WORD.fullmatch(word) for word in words)


def _is_person(text: str) -> bool:
    """Return whether a line is a person's name and no more: a usual given name, a surname."""
    words = text.strip(_SIGNS).split()
    return _is_name(text) and is_given_name(folded(words[0]))


@cache
def _writer() -> re.Pattern[str]:
    """Compile "By NAME", alone, behind a section or a day, or above the writer's office."""
    author = alternation(of_all("author_words"))
    return re.compile(
        rf"(?:^|[|•·/-] ?|[0-9] |(?<=\n))(?i:{author})(?: ?:)? {{1,3}}{_NAME}(?= ?(?:$|[|•·,/(0-9-]|\n))", re.MULTILINE
    )


@cache
def _author() -> re.Pattern[str]:
    """Compile "By" alone on its line, above the name."""
    return re.compile(rf"[\W_]*(?i:{alternation(of_all('author_words'))})[ :]*")


@cache
def _paid() -> re.Pattern[str]:
    return re.compile(rf"[\W_]*(?i:{alternation(of_all('advertising'))})[\W_]*")
