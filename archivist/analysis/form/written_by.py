"""Whether a page names who wrote its text: then the text is a writer's, and holds of others what it tells of them.

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

_ABOVE, _BELOW = 14, 3  # lines above a text, and of its first, in which its writer is named
_LINE = 90  # characters of such a line
_NAMES = (2, 3)  # words of a name that stands alone
_WORD = re.compile(r"[^\W\d_a-zß-ÿ][\w'’.-]*")
_OFTEN = 1.0  # times in a thousand characters that somebody is told to speak
_NAME = r"[^\W\d_a-zß-ÿ](?:[\w.'’-]+|\.)(?: [^\W\d_a-zß-ÿ](?:[\w'’-]+|\.?)){1,3}"


def told_by_writer(
    view: TextView, core: Span, signs: Signs, dated: Collection[Span]
) -> Literal["partial", "reported", "none"] | None:
    """Return what a text with a writer holds that the weights take for a body's own; None where no writer is named.

    `dated` are the lines that hold a day and no more.
    """
    if signs["official"] or signs["letter"] or not _has_writer(view, core, dated):
        return None
    if signs["told-often"] < _OFTEN:
        return "none"
    return "partial" if signs["quoted"] else "reported"


def _has_writer(view: TextView, core: Span, dated: Collection[Span]) -> bool:
    above = [line for line in view.lines if line.end <= core.start][-_ABOVE:]
    below = islice((line for line in view.lines if line.start >= core.start), _BELOW)
    lines = [line for line in (*above, *below) if line.end - line.start <= _LINE]
    if any(_writer().search(view.text, line.start, line.end) for line in lines):
        return True
    return any(
        (one in dated and _is_person(view.slice(other))) or (other in dated and _is_person(view.slice(one)))
        for one, other in pairwise(lines)
    )


def _is_person(text: str) -> bool:
    """Return whether a line is a person's name and no more: a usual given name, a surname."""
    words = text.strip(" *+•-").split()
    first = folded(words[0]) if words else ""
    return len(words) in _NAMES and all(_WORD.fullmatch(word) for word in words) and is_given_name(first)


@cache
def _writer() -> re.Pattern[str]:
    """Compile "By NAME", alone, behind a section or a day, or above the writer's office."""
    author = alternation(of_all("author_words"))
    return re.compile(
        rf"(?:^|[|•·/-] ?|[0-9] |(?<=\n))(?i:{author})(?: ?:)? {_NAME}(?= ?(?:$|[|•·,/(0-9-]|\n))", re.MULTILINE
    )
