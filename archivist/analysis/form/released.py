"""Whether a text was made for the press: whose words it tells are its own, though it tells them as news does."""

import re

from archivist.analysis.form.presented import presentation
from archivist.analysis.language import Language
from archivist.analysis.layout.structure import Structure
from archivist.analysis.patterns import either, pattern
from archivist.analysis.text_view import Span, TextView

__all__ = ["end_mark", "is_carried", "is_released", "press_contact"]

_LINE, _CONTACT = 80, 90  # characters of a line that says so; of one that says whom to ask
_FIRST = 400  # characters of the text's beginning, and of the page above it, in which that stands
# with which a release ends, on a line of its own
_END = re.compile(
    r"^(?:\W{0,2}#(?: ?#){2,}|\W{0,3}(?:ENDS?|ENDE|FIN)\W{0,3}|\W{1,3}(?i:ends?|ende|fin|30)\W{1,3})[ \t]*$",
    re.MULTILINE,
)
# behind the place and the day, who carries it to the press: "/Reedwire/ --"
_CARRIED = re.compile(r"[/(][\w .-]{0,20}(?:wire|press ?release)[/)]\s*-", re.IGNORECASE)

# the place with its state's two letters, as on an envelope: "TOWN, CA - "; papers abbreviate states, and an agency
# puts its name before the dash
_POSTAL = re.compile(
    r"^\W{0,4}[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,2}, ?[A-Z]\.? ?[A-Z]\.?,?"
    r" (?:[A-Z]\w+\.? [0-9]{1,2}, [0-9]{4} )?(?:[–—]|--?)(?! ?\()",
    re.MULTILINE,
)
# the mark of a service that carries what bodies write, behind the place: "TOWN (ots) - ", "Wien (OTS/ABC) - "
_SERVICE = re.compile(r"\((?:ots|OTS)(?:/[^()\n]{1,16})?\)")


def is_carried(view: TextView, parts: Structure, core: Span) -> bool:
    """Return whether the mark of a service stands at the head of a text: it carries bodies' own releases, no news."""
    return _SERVICE.search(view.text, parts.body.start, min(core.end, core.start + _FIRST)) is not None


def is_released(view: TextView, tongue: Language, parts: Structure, core: Span) -> bool:
    """Return whether a line above the text `core`, its first words or the sign below it say that it is a release."""
    if end_mark(view, Span(core.start, parts.body.end)) or press_contact(view, tongue, core, core.start + _LINE):
        return True
    if presentation(view, tongue, parts.body, core):
        return True
    opening = min(core.end, core.start + _FIRST)
    if is_carried(view, parts, core) or _POSTAL.search(view.text, parts.body.start, opening):
        return True
    if "-" in view.text[core.start : opening] and _CARRIED.search(view.text, core.start, opening):
        return True
    if not tongue.voice.releasing:
        return False
    words = tongue.voice.words["releasing"]
    shown = (line for line in view.lines if line.start < opening and line.end > max(0, core.start - 3 * _FIRST))
    return any(
        line.end - line.start <= _LINE and words.match(view.text, _first(view, line), line.end) is not None
        for line in shown
    )


def end_mark(view: TextView, area: Span) -> Span | None:
    """Return the line with which a release ends: "###", "- END -"."""
    match = _END.search(view.text, area.start, area.end)
    return Span(match.start(), match.end()) if match else None


def press_contact(view: TextView, tongue: Language, core: Span, start: int) -> Span | None:
    """Return the words of a short line that says whom the press may ask; a page's menu names its press office, too.

    It is one of the text `core` and ends behind `start`.
    """
    if not tongue.genres.contacts:
        return None
    contact = pattern(rf"[\W_]*(?P<contact>{either(tongue.genres.contacts)})")
    for line in view.lines:
        if start < line.end and line.start < core.end and line.end - line.start <= _CONTACT:
            match = contact.match(view.text, line.start, line.end)
            if match:
                return Span(match.start("contact"), match.end("contact"))
    return None


def _first(view: TextView, line: Span) -> int:
    """Return where the first word of a line begins, behind its marks."""
    text = view.slice(line)
    return line.start + len(text) - len(text.lstrip(" \t*_#>-[("))
