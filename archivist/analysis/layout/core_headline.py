"""The headline of a page whose menus are long: it stands near the page's text, not near the page's first line.

Between the headline and the text stand its day, its writer, labels to share it, a caption, a summary. The line
with most signs is the headline: beside the day or the writer, written once more, above the text. Below "For immediate
release" it is the one there: above that stand the body's name and those of its offices.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache
from itertools import takewhile

from archivist.analysis.languages import of_all
from archivist.analysis.layout.line_kinds import is_crumb
from archivist.analysis.layout.page_headline import holds_headline, is_byline, is_furniture, is_prose
from archivist.analysis.layout.page_rows import is_page_row
from archivist.analysis.patterns import alternation, either, pattern
from archivist.analysis.text_view import Span, TextView

__all__ = ["core_headline"]

_NEAR, _FAR = 24, 18  # lines above the text that are read; lines that may stand between it and its headline
_LEAST, _MOST, _WORDS = 15, 220, 3  # characters of a headline; words of one
_SMALL = 2  # words of a label, a section, a name
_SUMMARY = 70  # characters of a line that sums up the text; a headline below its kicker is shorter
_BLOCK, _BETWEEN = 2, 4  # lines of a headline with one below it; lines between it and its day
_BELOW, _SURE = 3, 2  # what a day below a headline counts; the least that shows one
_OVER, _CLOSE = 2, 5  # lines from the word for a kind to its headline; from a headline alone to its text
_ENDS = re.compile(r"[.;:,،؛][\"'»”)]?$")
_TOLD = re.compile(r"[^\W\d_]{3,}[.!?؟…][\"'»”)]* +[^\W\d_]")  # a second sentence on the line
_FIGURE = re.compile(r"[0-9]")
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_LABEL = re.compile(r"[^\W\d_]+ ?: (?:\S+ ?){1,4}")  # "Editor: NAME"
# a caption, a path through the site, who sends a report
_OWN = re.compile(r"[(\[].*[)\]]|.*©.*|/.*|[^ ]+ / .*|.*\w ?/[A-Za-z]{2,6}/")


def core_headline(
    view: TextView, core: Span, is_date: Callable[[Span], bool], is_kind: Callable[[Span], bool]
) -> Span | None:
    """Return the headline of the text `core` of a page; None where no line near it reads like one.

    `is_kind` says whether a line is the word for a kind of text and no more.
    """
    whole = [line for line in view.lines if line.end <= core.start and not view.is_apart(line)]
    above = [line for line in whole if not is_page_row(view.slice(line))][-_NEAR:]
    near = list(takewhile(lambda line: not _ends_search(view, line, is_date), reversed(above)))[:_FAR]
    able = [line for line in near if _is_able(view, line) and not is_date(line)]
    able = [line for line in able if not _is_path(view, line, able)]
    if not able:
        return None
    block = _block(view, above, able)
    ranks = {line: _rank(view, above, line, block, is_date, is_kind) for line in reversed(able)}
    released = next((line.end for line in reversed(whole) if _releases().fullmatch(view.slice(line))), core.start)
    below = [line for line in ranks if released <= line.start and ":" not in view.slice(line) and ranks[line] > _SURE]
    best = max(below or ranks, key=lambda line: ranks[line])
    return best if ranks[best] >= _SURE else None


def _rank(  # what is known of one line
    view: TextView,
    above: Sequence[Span],
    line: Span,
    block: Sequence[Span],
    is_date: Callable[[Span], bool],
    is_kind: Callable[[Span], bool],
) -> int:
    """Return how many signs of a headline a line has; a day or a writer below it counts most."""
    place, text = above.index(line), view.slice(line)
    over = above[max(0, place - _OVER) : place]
    dated = bool(over) and (is_date(over[-1]) or _is_writer(view.slice(over[-1])))
    dated = dated or any(is_kind(other) for other in over)
    twice = sum(view.slice(other) == text for other in above) > 1
    shown = _BELOW if _is_signed(view, above, line, is_date) else 2 * dated
    return shown + _is_repeated(view, line) + twice + (line in block)


def _ends_search(view: TextView, line: Span, is_date: Callable[[Span], bool]) -> bool:
    """Return whether a line is part of an address or of a table: above it stands no headline of the text below."""
    text = view.slice(line)
    few = len(text.split()) <= _SMALL and _FIGURE.search(_YEAR.sub("", text)) is not None
    return few and not is_date(line) and not is_furniture(view, line)


def _is_able(view: TextView, line: Span) -> bool:
    text = view.slice(line)
    if not _LEAST <= len(text) <= _MOST or len(text.split()) < _WORDS or is_furniture(view, line):
        return False
    told = _ENDS.search(text) or (_TOLD.search(text) and is_prose(text))
    return not (told or is_byline(text) or is_crumb(text) or _OWN.fullmatch(text) or _LABEL.fullmatch(text))


def _is_path(view: TextView, line: Span, able: Sequence[Span]) -> bool:
    """Return whether a line ends with another one: "Home News HEADLINE"."""
    return any(other != line and view.slice(line).endswith(f" {view.slice(other)}") for other in able)


def _is_repeated(view: TextView, line: Span) -> bool:
    text = view.slice(line)
    others = (view.slice(other) for other in view.lines if other != line and other.end - other.start >= len(text))
    return any(other == text or holds_headline(other, text) for other in others)


def _is_signed(view: TextView, above: Sequence[Span], line: Span, is_date: Callable[[Span], bool]) -> bool:
    """Return whether the day or the writer stands below a line, behind its section and one line of a summary."""
    place, summed = above.index(line), False
    for other in above[place + 1 : place + 1 + _BETWEEN]:
        text = view.slice(other)
        if is_date(other) or _is_writer(text):
            return True
        if is_prose(text) or len(text.split()) > _SMALL:
            longer = len(text) > max(_SUMMARY, line.end - line.start) or _is_repeated(view, line)
            if summed or not longer:
                return False
            summed = True
    return False


@cache
def _releases() -> re.Pattern[str]:
    """Compile a line that says when the text may be printed, and no more."""
    return pattern(rf"[\W_]*(?i:{either(of_all('release_labels'))})[\W_]*")


def _is_writer(text: str) -> bool:
    return is_byline(text) and _picture().search(text) is None


@cache
def _picture() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?i:{alternation(of_all('pictures'))})(?!\w)")


def _block(view: TextView, above: Sequence[Span], able: Sequence[Span]) -> Sequence[Span]:
    """Return the upper one of the lines that stand together above the text; nothing where many do: a list of news."""
    if len(above) - above.index(able[0]) > _CLOSE:
        return ()
    block = [able[0]]
    for line in reversed(above[: above.index(able[0])]):
        if line not in able and not is_prose(view.slice(line)):
            break
        block.append(line)
    titles = [line for line in block if line in able]
    return titles[-1:] if len(titles) <= _BLOCK else ()
