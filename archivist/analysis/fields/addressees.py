"""Lines that name or greet whom a letter or a speech is for: they are no titles."""

from bisect import bisect_left

from archivist.analysis.context import TextContext
from archivist.analysis.patterns import either, pattern
from archivist.analysis.text_view import Span

__all__ = ["addresses", "greets"]

_TO = 2  # words of a line on which "to" stands alone
_SIZE = 2  # characters of a label by which letters grow: "A", "A+"
_BLOCK = 3  # lines that name whom a letter is for
_WORDS = 9  # of a line that greets, and tells nothing
_GREETING = 4  # words of a line that only greets, whatever ends it


def greets(context: TextContext, line: Span) -> bool:
    """Return whether a letter or a speech begins with a line: "Dear NAME,", "Ladies and gentlemen"."""
    hailing = (*context.tongue.genres.hailing, *context.tongue.genres.addressed)
    if hailing and pattern(either(hailing)).match(context.view.text, line.start, line.end):
        return True
    if _is_short(context, line) and _is_signed_off(context, line):
        genres = context.tongue.genres
        styles = (*genres.saluting, *genres.styles)
        if styles and pattern(either(styles)).match(context.view.text, line.start, line.end):
            return True
    if context.tongue.voice.words["greeting"].match(context.view.text, line.start, line.end) is None:
        return False
    alone = len(context.view.slice(line).split()) <= _GREETING and _is_signed_off(context, line)
    return context.view.text[line.end - 1] in ",!،" or alone


def addresses(context: TextContext, line: Span) -> bool:
    """Return whether a line only names whom the letter below it is for: "To the Board", where it is signed off.

    "To" may also stand alone on the line above.
    """
    addressing = context.tongue.genres.addressing
    if not addressing:
        return False
    if pattern(either(addressing)).match(context.view.text, line.start, line.end):
        return _is_signed_off(context, line)
    return _is_below_to(context, line)


def _is_below_to(context: TextContext, line: Span) -> bool:
    """Return whether "to" stands alone on one of the lines right above, as in the head of a letter."""
    lines, addressing = context.view.lines, pattern(either(context.tongue.genres.addressing))
    place = bisect_left(lines, line.start, key=lambda other: other.start)
    for number in range(max(0, place - _BLOCK), place):
        to, name = (context.view.slice(each) for each in lines[number : number + 2])
        alone = number == 0 or len(context.view.slice(lines[number - 1])) > _SIZE
        if alone and len(to.split()) <= _TO and to[-1:].isalpha() and addressing.match(f"{to} {name}") is not None:
            return True
    return False


def _is_short(context: TextContext, line: Span) -> bool:
    words = context.view.slice(line).split()
    return len(words) <= _WORDS and not context.tongue.verb_set.intersection(words)


def _is_signed_off(context: TextContext, line: Span) -> bool:
    """Return whether a line further down closes a letter: "Yours sincerely"."""
    closing = pattern(either(f"(?i:{source})" for source in context.tongue.genres.closing))
    below = (other for other in context.view.lines if other.start > line.end)
    return any(closing.match(context.view.text, other.start, other.end) for other in below)
