"""Whether news that the weights take for somebody's own text tells what a named one said, or what nobody says.

The weights know texts that mostly hold a statement. A page of news has none of the signs by which a statement is its
own: no first person, no performative clause, no header, no letter's lines. What it tells is heard of a body or a
person, or it is heard of nobody: then it holds no statement.
"""

import re
from collections.abc import Iterator
from typing import Literal

from archivist.analysis.form.filed import filed_by
from archivist.analysis.form.performed import performs
from archivist.analysis.form.signs import Signs
from archivist.analysis.language import Language
from archivist.analysis.layout.structure import Structure
from archivist.analysis.patterns import either, pattern
from archivist.analysis.searching import search
from archivist.analysis.text_view import Span, TextView

__all__ = ["asks", "heard_in", "is_idle", "is_nameless"]

# Signs of which any says that the text is somebody's own
_OWN = ("own", "official", "letter", "post")
_LEAST = 40  # characters of a text that tells of anything
_LONG = 900  # characters of a text in which a statement would have named its body
_FIRST = 300  # characters of the text's beginning
_LEAD = 1000  # characters in which an agency's text has its formula
_NAMES = 0.15  # share of a text in quotation marks that may be names of films and books
_SAID = 0.05  # the same where names have capitals, by which they are known
_TOLD = 4  # times that others are said to speak for each word of the first person, in what is nobody's own text
_SEVERAL = 2  # questions of an interview
_LINES = 3  # of a text's first, in which a label stands
_LABEL = re.compile(r"[^\w\n]*(?P<whose>\w+(?: \w+){1,7}):(?=\s)")
_WORD = re.compile(r" ?[\"«“(]? ?(\w{3,})")
_PARTICLE = 4  # characters before a verb in which a particle stands
_NEAR = 70  # characters behind a verb in which those stand who say it


def heard_in(
    view: TextView, tongue: Language, parts: Structure, core: Span, signs: Signs, form: str
) -> Literal["partial", "reported", "none"] | None:
    """Return what the news `core` holds that the weights take for `form`; None where that may be what it is."""
    voice = tongue.voice
    if core.end - core.start < _LEAST:
        return None
    if form == "direct" and signs["questions"] and asks(view, tongue, core):
        return "none"
    agency = bool(voice.agency) and voice.search("agency", view.text, core.start, min(core.end, core.start + _LEAD))
    heard = voice.heard and form in ("direct", "reported") and not _is_own(view, tongue, parts, core, signs)
    if not agency and not heard:
        return None
    speak = set(_named(view, tongue, core))
    # "BODY informs of a new road": in the present, where the subject stands first, it may do so by it
    performed = not speak and not agency and tongue.capitals and signs["performs-first"]
    named = signs["framed"] or True in speak
    if performed or (form == "partial" and (named or signs["quoted-share"] > _NAMES)):
        return None
    if named:
        words = signs["quoted-share"] > (_SAID if tongue.capitals else _NAMES)
        return "partial" if form == "direct" and words else "reported"
    unheard = heard and (not speak or _labelled(view, tongue, parts))  # nothing says that somebody tells it
    plain = unheard and not speak and _is_news(view, tongue, parts, core, signs)
    return "none" if agency or plain or not unheard else None


def _is_news(view: TextView, tongue: Language, parts: Structure, core: Span, signs: Signs) -> bool:
    """Return whether a medium's time or a reporter's line stands above what no official does: no visit, no decision."""
    acts = (*tongue.genres.meeting, *tongue.genres.announcing)
    lead = parts.body.start, min(core.end, core.start + _FIRST)
    if _labelled(view, tongue, parts) or (acts and search(rf"(?<!\w){either(acts)}").search(view.text, *lead)):
        return False
    return bool(signs["stamp"]) or filed_by(view, tongue, parts.body) is not None


def is_idle(view: TextView, tongue: Language, parts: Structure, core: Span, signs: Signs) -> bool:
    """Return whether a long text, taken for somebody's own, does nothing that a statement does: an essay, a feature."""
    if not tongue.article_attached or core.end - core.start < _LONG:
        return False
    if any(signs[name] for name in ("official", "letter", "post", "performs-first", "framed")):
        return False
    acts = (*tongue.genres.meeting, *tongue.genres.announcing, *tongue.genres.demanding)
    lead = parts.body.start, min(core.end, core.start + _FIRST)
    acted = search(rf"(?<!\w){either(acts)}").search(view.text, *lead) if acts else None
    return acted is None and not performs(view, tongue, parts.body.start, core.end)


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


def asks(view: TextView, tongue: Language, core: Span) -> bool:
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
    """Return of each place where somebody is said to speak whether the text says who that is: no medium it names."""
    media, named = set(_media(view, tongue, core)), True
    for match in tongue.voice.found("says", view.text, core.start, core.end):
        who = _WORD.match(view.text, match.end(), core.end)
        if not _goes_on(view, tongue, match, core):  # "and added that": whoever spoke before
            named = not (who and who[1] in media) and not is_nameless(view, tongue, match, core.end)
        yield named
    relayed = tongue.genres.relayed if tongue.voice.heard else ()
    for match in search(rf"(?<!\w){either(relayed)}").finditer(view.text, core.start, core.end) if relayed else ():
        behind = _WORD.match(view.text, match.end(), core.end)
        facts = tongue.syntax
        if not (behind and facts and {"body", "role"} & facts.classes_of(behind[1])):  # "quoting the ministry"
            yield False


def _goes_on(view: TextView, tongue: Language, verb: re.Match[str], core: Span) -> bool:
    """Return whether a verb goes on without a subject, "and added that": what is said follows it at once."""
    if tongue.voice.words["had"].search(view.text, max(0, verb.start() - _PARTICLE), verb.start()):
        return False  # who had said it stands before
    place = verb.end() + (view.text[verb.end() : verb.end() + 1] == " ")
    return tongue.voice.words["complement"].match(view.text, place, core.end) is not None


def _media(view: TextView, tongue: Language, core: Span) -> Iterator[str]:
    """Return the first word of each name that a text gives a medium: "the paper Echo", that then says more."""
    for match in tongue.voice.found("media", view.text, core.start, core.end):
        name = _WORD.match(view.text, match.end(), core.end)
        if name:
            yield name[1]


def is_nameless(view: TextView, tongue: Language, verb: re.Match[str], end: int) -> bool:
    """Return whether who says it, behind a verb, is a source, a reporter, a medium: nobody with a name."""
    nameless = pattern(rf"(?: +\w+){{0,1}}? +{either(tongue.voice.nameless)}(?!\w)")
    return nameless.match(view.text, verb.end(), min(end, verb.end() + _NEAR)) is not None
