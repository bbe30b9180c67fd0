"""Lines that name or greet whom a letter or a speech is for: they are no titles."""

from archivist.analysis.context import TextContext
from archivist.analysis.patterns import either, pattern
from archivist.analysis.text_view import Span

__all__ = ["addresses", "greets"]

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
    """Return whether a line only names whom the letter below it is for, one that is signed off: "To the Board"."""
    genres = context.tongue.genres
    if not genres.addressing or not pattern(either(genres.addressing)).match(context.view.text, line.start, line.end):
        return False
    return _is_signed_off(context, line)


def _is_short(context: TextContext, line: Span) -> bool:
    words = context.view.slice(line).split()
    return len(words) <= _WORDS and not context.tongue.verb_set.intersection(words)


def _is_signed_off(context: TextContext, line: Span) -> bool:
    """Return whether a line further down closes a letter: "Yours sincerely"."""
    closing = pattern(either(f"(?i:{source})" for source in context.tongue.genres.closing))
    below = (other for other in context.view.lines if other.start > line.end)
    return any(closing.match(context.view.text, other.start, other.end) for other in below)
