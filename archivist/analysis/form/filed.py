"""By which lines news shows who made it: a reporter's name with paper or town, or a writer's name alone."""

from archivist.analysis.language import Language
from archivist.analysis.patterns import pattern
from archivist.analysis.text_view import Span, TextView

__all__ = ["columnist", "filed_by"]

_NAMES = (2, 4)  # words of a reporter's name
_LINES, _LINE = 5, 60  # lines at the head of a text; characters up to the paper or the town
_TITLED = r"(?:(?:أ ?\. ?)?د ?\. ?|الدكتور(?:ة)? )?"


def filed_by(view: TextView, tongue: Language, body: Span) -> Span | None:
    """Return the reporter's name beside paper or town: "NAME - TOWN", "NAME (TOWN)", "NAME- PAPER- TOWN:"."""
    beside = r" ?(?:- ?\w[\w ]{2,20}(?:[-:]|$)|\(\w[\w ]{2,20}\)[ \t]*$)"
    return _named(view, tongue, body, beside, slice(_LINES))


def columnist(view: TextView, tongue: Language, body: Span) -> Span | None:
    """Return the writer's name that stands alone on a line below the headline: so a column is signed, and a feature."""
    return _named(view, tongue, body, r"[ \t.]*$", slice(1, 2))


def _named(view: TextView, tongue: Language, body: Span, behind: str, which: slice) -> Span | None:
    if not tongue.article_attached:
        return None
    least, most = _NAMES
    form = pattern(rf"[ \t]*{_TITLED}(?P<name>\w+(?: \w+){{{least - 1},{most - 1}}}){behind}")
    lines = [line for line in view.lines if line.start >= body.start and not view.slice(line).isspace()]
    for line in lines[which]:
        match = form.match(view.text, line.start, min(line.end, line.start + _LINE))
        if match and match["name"].split()[0] in tongue.given_set:
            return Span(*match.span("name"))
    return None
