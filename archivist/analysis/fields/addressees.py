"""Lines that name or greet whom a letter or a speech is for: they are no titles."""

from archivist.analysis.context import TextContext
from archivist.analysis.patterns import either, pattern
from archivist.analysis.text_view import Span

__all__ = ["addresses", "greets"]


def greets(context: TextContext, line: Span) -> bool:
    """Return whether a letter or a speech begins with a line: "Dear NAME,", "Ladies and gentlemen"."""
    hailing = (*context.tongue.genres.hailing, *context.tongue.genres.addressed)
    if hailing and pattern(either(hailing)).match(context.view.text, line.start, line.end):
        return True
    greeting = context.tongue.voice.words["greeting"]
    return (
        context.view.text[line.end - 1] in ",!،" and greeting.match(context.view.text, line.start, line.end) is not None
    )


def addresses(context: TextContext, line: Span) -> bool:
    """Return whether a line only names whom the letter below it is for, one that is signed off: "To the Board"."""
    genres = context.tongue.genres
    if not genres.addressing or not pattern(either(genres.addressing)).match(context.view.text, line.start, line.end):
        return False
    closing = pattern(either(f"(?i:{source})" for source in genres.closing))
    below = (other for other in context.view.lines if other.start > line.end)
    return any(closing.match(context.view.text, other.start, other.end) for other in below)
