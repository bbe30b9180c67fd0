"""Whether words say that what they lead to is a part of the statement: "it says, among other things:"."""

import re
from itertools import islice

from archivist.analysis.language import Language
from archivist.analysis.layout.cue_lines import quotation_at
from archivist.analysis.layout.cues import is_in_part
from archivist.analysis.text_view import Span, TextView

__all__ = ["led_in_part"]

_COLONS = 40  # colons that are looked at
_CLAUSE = 300  # characters of a clause before one
_LEAST = 40  # characters of what is given, at least
_COLON = re.compile(r"(?<![0-9]):(?!//)[ \t]*(?:\r?\n\s*)?(?=\S)")
_CLAUSE_START = re.compile(r"[.!?؟…][\"'»”)]* ?(?=\w)|\n")


def led_in_part(view: TextView, tongue: Language, area: Span) -> Span | None:
    """Return the words behind the first clause that leads to a part of a statement, and says whose it is not: "our".

    A letter that greets is whole, whatever the words before it.
    """
    words = tongue.voice.words
    if not tongue.voice.partly or not tongue.voice.search("partly", view.text, area.start, area.end):
        return None
    for colon in islice(_COLON.finditer(view.text, area.start, area.end), _COLONS):
        start = max(area.start, colon.start() - _CLAUSE)
        start = max((match.end() for match in _CLAUSE_START.finditer(view.text, start, colon.start())), default=start)
        clause = Span(start, colon.start())
        if not is_in_part(view, tongue, clause) or words["greeting"].match(view.text, colon.end()):
            continue
        quotation = quotation_at(view, Span(colon.end(), area.end))
        given = quotation.inside if quotation else Span(colon.end(), area.end)
        return given if given.end - given.start >= _LEAST else None
    return None
