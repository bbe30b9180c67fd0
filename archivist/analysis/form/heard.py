"""Whether news that the weights take for somebody's own text tells what a named one said, or what nobody says.

The weights know texts that mostly hold a statement. A page of news has none of the signs by which a statement is its
own: no first person, no performative clause, no header, no letter's lines. What it tells is heard of a body or a
person, or it is heard of nobody: then it holds no statement.
"""

import re
from collections.abc import Iterator
from typing import Literal

from archivist.analysis.form.performed import performs
from archivist.analysis.form.signs import Signs
from archivist.analysis.language import Language
from archivist.analysis.layout.structure import Structure
from archivist.analysis.patterns import either, pattern
from archivist.analysis.searching import search
from archivist.analysis.text_view import Span, TextView

__all__ = ["heard_in"]

# Signs of which any says that the text is somebody's own
_OWN = ("own", "official", "letter", "post")
_LEAST = 40  # characters of a text that tells of anything
_FIRST = 300  # characters of the text's beginning
_LEAD = 1000  # characters in which an agency's text has its formula
_NAMES = 0.15  # share of a text in quotation marks that may be names of films and books
_SAID = 0.05  # the same where names have capitals, by which they are known
_TOLD = 4  # times that others are said to speak for each word of the first person, in what is nobody's own text
_SEVERAL = 2  # questions of an interview
_LINES = 3  # of a text's first, in which a label stands
_LABEL = re.compile(r"[^\w\n]*(?P<whose>\w+(?: \w+){1,7}):(?=\s)")
_NEAR = 70  # characters behind a verb in which those stand who say it


def heard_in(
    view: TextView, tongue: Language, parts: Structure, core: Span, signs: Signs, form: str
) -> Literal["partial", "reported", "none"] | None:
    """Return what the news `core` holds that the weights take for `form`; None where that may be what it is."""
    voice = tongue.voice
    if core.end - core.start < _LEAST:
        return None
    if form == "direct" and signs["questions"] and _asks(view, tongue, core):
        return "none"
    agency = bool(voice.agency) and voice.search("agency", view.text, core.start, min(core.end, core.start + _LEAD))
    heard = voice.heard and form in ("direct", "reported") and not _is_own(view, tongue, parts, core, signs)
    if not agency and not heard:
        return None
    speak = set(_named(view, tongue, core))
    named = signs["framed"] or True in speak
    if form == "partial" and (named or signs["quoted-share"] > _NAMES):
        return None
    if named:
        words = signs["quoted-share"] > (_SAID if tongue.capitals else _NAMES)
        return "partial" if form == "direct" and words else "reported"
    unheard = heard and (not speak or _labelled(view, tongue, parts))  # nothing says that somebody tells it
    return "none" if agency or not unheard else None


def _is_own(view: TextView, tongue: Language, parts: Structure, core: Span, signs: Signs) -> bool:
    """Return whether the text shows that it is somebody's own: a first sentence, or the last, begins with what it does.

    A headline is in the present tense whoever tells: it performs nothing, unless the verb is its first word.
    """
    performing = tongue.voice.words["performing"]
    mourns = search(either(tongue.genres.mourning)).search(view.text, core.start, min(core.end, core.start + _FIRST))
    told = tongue.capitals and _TOLD * signs["own-often"] < signs["told-often"]  # "us" stands in news, too
    own = any(signs[name] for name in _OWN if not (told and name == "own"))
    if mourns or own or performing.match(view.text, core.start):
        return True
    if performs(view, tongue, parts.body.start, min(core.end, max(core.start, parts.body.start) + _FIRST)):
        return True
    closed = tongue.voice.found("concluding", view.text, core.start, core.end)
    return any(performing.match(view.text, match.end() + 1) for match in closed)


def _asks(view: TextView, tongue: Language, core: Span) -> bool:
    """Return whether the labels of an interview's questions stand before colons, several times."""
    labels = tongue.voice.found("question", view.text, core.start, core.end)
    return sum(view.text.startswith(":", match.end()) for match in labels) >= _SEVERAL


def _labelled(view: TextView, tongue: Language, parts: Structure) -> bool:
    """Return whether one of the first lines begins with several words and a colon: whose are those behind it.

    One word, or one with a space before the colon, is where something happened.
    """
    nameless = tongue.voice.words["nameless"]
    for line in [line for line in view.lines if line.end > parts.body.start][:_LINES]:
        label = _LABEL.match(view.text, max(line.start, parts.body.start), line.end)
        if label and not nameless.match(label["whose"]):
            return True
    return False


def _named(view: TextView, tongue: Language, core: Span) -> Iterator[bool]:
    """Return of each place where somebody is said to speak whether the text says who that is."""
    nameless = pattern(rf"(?: +\w+){{0,1}}? +{either(tongue.voice.nameless)}(?!\w)")
    for match in tongue.voice.found("says", view.text, core.start, core.end):
        yield not nameless.match(view.text, match.end(), min(core.end, match.end() + _NEAR))
