"""Whether a text under the title of a statement only tells that one was sent, received or issued."""

from typing import Literal

from archivist.analysis.form.signs import Signs
from archivist.analysis.language import Language
from archivist.analysis.text_view import Span, TextView

__all__ = ["told_as_sent"]

_PROSE = 90  # characters of a line that is a paragraph
_OPENING = 130  # characters of its first sentence in which what was sent is named


def told_as_sent(view: TextView, tongue: Language, core: Span, signs: Signs) -> Literal["partial", "reported"] | None:
    """Return what a text holds whose first paragraph begins "NAME sent a message to", in the perfect; else None.

    Nobody speaks in the first person but in quotation marks: the message's own words are those, if any.
    """
    if not tongue.voice.sends or signs["own"] or signs["performs-first"]:
        return None
    lines = (line for line in view.lines if core.start <= line.start < core.end and line.end - line.start > _PROSE)
    first = next(lines, None)
    verb = tongue.voice.words["sends"].match(view.text, first.start, first.end) if first else None
    if first is None or verb is None:
        return None
    end = min(first.end, first.start + _OPENING)
    stop = view.text.find(":", verb.end(), end)
    if not tongue.voice.search("statement", view.text, verb.end(), stop if stop > 0 else end):
        return None
    return "partial" if signs["quoted"] else "reported"
