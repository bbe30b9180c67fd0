"""Whether a page names who wrote its text: then the text is a writer's, and holds of others what it tells of them.

The weights know texts that mostly hold a statement, and take a page of a newspaper or a blog for its body's own.
"""

import re
from functools import cache
from itertools import islice
from typing import Literal

from archivist.analysis.form.signs import Signs
from archivist.analysis.languages import of_all
from archivist.analysis.patterns import alternation
from archivist.analysis.text_view import Span, TextView

__all__ = ["told_by_writer"]

_ABOVE, _BELOW = 14, 3  # lines above a text, and of its first, in which its writer is named
_LINE = 90  # characters of such a line
_OFTEN = 1.0  # times in a thousand characters that somebody is told to speak
_NAME = r"[^\W\d_a-zß-ÿ](?:[\w.'’-]+|\.)(?: [^\W\d_a-zß-ÿ](?:[\w'’-]+|\.?)){1,3}"


def told_by_writer(view: TextView, core: Span, signs: Signs) -> Literal["partial", "reported", "none"] | None:
    """Return what a text with a writer holds that the weights take for a body's own; None where no writer is named."""
    if signs["official"] or signs["letter"] or not _has_writer(view, core):
        return None
    if signs["told-often"] < _OFTEN:
        return "none"
    return "partial" if signs["quoted"] else "reported"


def _has_writer(view: TextView, core: Span) -> bool:
    above = [line for line in view.lines if line.end <= core.start][-_ABOVE:]
    below = islice((line for line in view.lines if line.start >= core.start), _BELOW)
    return any(
        line.end - line.start <= _LINE and _writer().search(view.text, line.start, line.end)
        for line in (*above, *below)
    )


@cache
def _writer() -> re.Pattern[str]:
    """Compile "By NAME", alone, behind a section or a day, or above the writer's office."""
    author = alternation(of_all("author_words"))
    return re.compile(
        rf"(?:^|[|•·/-] ?|[0-9] |(?<=\n))(?i:{author})(?: ?:)? {_NAME}(?= ?(?:$|[|•·,/(-]|\n))", re.MULTILINE
    )
