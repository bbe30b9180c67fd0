"""The name of a site behind the headline on the first line of its page: "HEADLINE - Office of the Attorney".

Nothing on the line says where the headline ends; but the page writes it again below, on one line or wrapped over some.
"""

import re
from collections.abc import Sequence

from archivist.analysis.text_view import Span, TextView

__all__ = ["sited_headline", "without_site"]

_JOINT = re.compile(r" [-|•·–—»›] ")
_QUOTES = str.maketrans("“”„‘’", '"""\'\'')
_REPEATED, _WORDS = 15, 3  # characters and words of a headline that a page repeats
_PAGE_HEAD, _WRAPPED = 40, 3  # lines of a page above its text; lines over which it wraps a headline


def without_site(view: TextView, body: Span, line: Span) -> Span:
    """Return the first line of a page without the site's name; any other line as it is."""
    joints = [*_JOINT.finditer(view.slice(line))] if line.start == body.start else ()
    below = (
        [_plain(view.slice(other)) for other in view.lines if other.start >= line.end][:_PAGE_HEAD] if joints else ()
    )
    for joint in reversed(joints):
        head = _plain(view.slice(Span(line.start, line.start + joint.start())))
        if len(head) >= _REPEATED and _is_written_again(head, below):
            return Span(line.start, line.start + joint.start())
    return line


def sited_headline(view: TextView, body: Span) -> Span | None:
    """Return the headline of a first line that ends with the site's name, however long it is, as the page shows it."""
    first = next((line for line in view.lines if line.start == body.start), None)
    head = without_site(view, body, first) if first else None
    if head is None or head == first or len(view.slice(head).split()) < _WORDS:
        return None
    below = [line for line in view.lines if line.start >= head.end][:_PAGE_HEAD]
    return next((line for line in below if _plain(view.slice(line)) == _plain(view.slice(head))), head)


def _plain(text: str) -> str:
    """Return words as both a title's line and a page write them: with the quotation marks of a typewriter."""
    return text.translate(_QUOTES)


def _is_written_again(head: str, lines: Sequence[str]) -> bool:
    return any(_ends_with(text, head) or _goes_on(head, lines[number:]) for number, text in enumerate(lines))


def _ends_with(text: str, head: str) -> bool:
    """Return whether a line is the headline, perhaps cut short with three dots, perhaps behind a label."""
    cut = text.rstrip(" .…")
    return text.endswith(head) or (text.endswith(("...", "…")) and len(cut) >= _REPEATED and head.startswith(cut))


def _goes_on(head: str, lines: Sequence[str]) -> bool:
    """Return whether lines that follow one another are together the headline, be it in capitals."""
    written = ""
    for text in lines[:_WRAPPED]:
        written = f"{written} {text}".strip().casefold()
        if not head.casefold().startswith(written):
            return False
        if len(written) == len(head.casefold()):
            return True
    return False
