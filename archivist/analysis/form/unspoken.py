"""What no statement is, and shows that by how it is built: news of what happened or was heard, and an opinion."""

import re
from dataclasses import dataclass
from typing import Literal

from archivist.analysis.form.filed import columnist
from archivist.analysis.form.performed import performs
from archivist.analysis.form.signs import Signs
from archivist.analysis.genres import Genres
from archivist.analysis.language import Language
from archivist.analysis.layout.structure import Structure
from archivist.analysis.patterns import either, pattern
from archivist.analysis.searching import search
from archivist.analysis.text_view import Span, TextView

__all__ = ["Unspoken", "unspoken_in"]

_SOURCE = 120  # characters in which news names its source
_FIRST = 300  # characters in which news says what happened
_ABOVE, _BYLINE = 300, 80  # characters of the text in which its writer is named; of the line that does
_LINES = 8  # lines above a text in which a label stands beside its day
_COLUMN = 600  # characters of a column, at least
_OFTEN = 2  # times that a writer says "I"
_JOINT = r"[ \t]*(?:[:|-]|$)"
# Signs of which any says that somebody speaks, or that the text is somebody's own.
_VOICED = (
    *("told", "own", "performs-first", "framed", "source", "statement", "quoted", "questions", "official"),
    *("letter", "post"),
)
# Signs of which any says that the text tells of a statement, or is one.
_STATED = ("framed", "source", "statement", "performs-first", "quoted-long", "post")


@dataclass(frozen=True, slots=True)
class Unspoken:
    """Why a text holds no statement, and the words that show it: an event, an opinion, a source without a name."""

    why: Literal["event", "opinion", "unnamed"]
    proof: Span


def unspoken_in(view: TextView, tongue: Language, parts: Structure, core: Span, signs: Signs) -> Unspoken | None:
    """Return why the text `core` holds no statement, None where none of these constructions says so."""
    opinion = _opinion(view, tongue, parts, core, signs)
    if opinion:
        return Unspoken("opinion", opinion)
    event = _event(view, tongue, parts.body, core, signs)
    if event:
        return Unspoken("event", event)
    source = None if signs["official"] or signs["own"] else _unnamed(view, tongue, core)
    return Unspoken("unnamed", source) if source else None


def _unnamed(view: TextView, tongue: Language, core: Span) -> Span | None:
    """Return the words for a source without a name that news begins with: no body has stated what it says."""
    if not tongue.genres.unnamed:
        return None
    source = search(rf"(?<!\w){either(tongue.genres.unnamed)}")
    match = source.search(view.text, core.start, min(core.end, core.start + _SOURCE))
    return Span(match.start(), match.end()) if match else None


def _event(view: TextView, tongue: Language, body: Span, core: Span, signs: Signs) -> Span | None:
    """Return the words for what befell somebody, where news begins with them and nobody in it says anything.

    What stands behind "Observatory:" is what the observatory says.
    """
    if any(signs[name] for name in _VOICED) or not tongue.genres.happening:
        return None
    above = [line for line in view.lines if line.end > body.start and line.start <= core.start]
    if any(":" in view.text[line.start : line.end] for line in above):
        return None
    source = rf"(?<!\w){either(tongue.genres.happening)}"
    match = search(source).search(view.text, core.start, min(core.end, core.start + _FIRST))
    return Span(match.start(), match.end()) if match and not performs(view, tongue, core.start, core.end) else None


def _opinion(view: TextView, tongue: Language, parts: Structure, core: Span, signs: Signs) -> Span | None:
    """Return the label or the byline of what a writer thinks; a byline alone is above news, too: so "I" is asked."""
    genres = tongue.genres
    if signs["letter"] or signs["official"] or not genres.opining:
        return None
    shown = _labelled(view, genres, parts, core)
    alone = None if shown else columnist(view, tongue, parts.body)
    shown = _musing(view, tongue, Span(alone.end, core.end), signs) if alone else shown
    return shown or _signed(view, genres, parts, core, signs)


def _labelled(view: TextView, genres: Genres, parts: Structure, core: Span) -> Span | None:
    """Return the word for an opinion in the front matter, before the headline's colon, or beside the page's day."""
    label = pattern(rf"[\W_]*(?P<label>{either(genres.opining)}){_JOINT}")
    headline = parts.headline.span if parts.headline else None
    match = _filed_as(genres).search(view.text, 0, parts.body.start) if parts.body.start else None
    match = match or (label.match(view.text, headline.start, headline.end) if headline else None)
    return Span(*match.span("label")) if match else _label_beside_day(view, genres, parts, core)


def _signed(view: TextView, genres: Genres, parts: Structure, core: Span, signs: Signs) -> Span | None:
    """Return the byline above what a writer thinks."""
    writer = re.compile(rf"[\W_]*{pattern(either(genres.byline)).pattern}[ \t:]+(?P<name>[^\n]+)")
    for line in view.lines:
        if line.end <= parts.body.start or line.end - line.start > _BYLINE:
            continue
        if line.start > core.start + _ABOVE:
            break
        match = writer.match(view.text, max(line.start, parts.body.start), line.end)
        if match and match["name"][:1].isalpha() and not match["name"][:1].islower():
            return Span(match.start(), match.end()) if _thinks(view, genres, Span(line.end, core.end), signs) else None
    return None


def _label_beside_day(view: TextView, genres: Genres, parts: Structure, core: Span) -> Span | None:
    """Return the label of an opinion on a line of its own beside the day of a page; a menu has it, too."""
    above = [line for line in view.lines if line.end <= core.start][-_LINES:]
    label = pattern(rf"[\W_]*(?P<label>{either(genres.opining)})[\W_]*")
    for place, line in enumerate(above):
        match = label.fullmatch(view.text, line.start, line.end)
        beside = (*above[max(0, place - 1) : place], *above[place + 1 : place + 2])
        if match and any(other in parts.dated for other in beside):
            return Span(match.start("label"), match.end("label"))
    return None


def _musing(view: TextView, tongue: Language, text: Span, signs: Signs) -> Span | None:
    """Return the "we" of what is signed at its head, where that is long, demands nothing and performs nothing."""
    if text.end - text.start < _COLUMN or any(signs[name] for name in ("framed", "performs-first", "post", "stamp")):
        return None
    demand = search(rf"(?<!\w){either(tongue.genres.demanding)}").search(view.text, text.start, text.end)
    if demand or performs(view, tongue, text.start, text.end):
        return None
    own = tongue.voice.search("own", view.text, text.start, text.end)
    return Span(own.start(), own.end()) if own else None


def _filed_as(genres: Genres) -> re.Pattern[str]:
    """Return the form of a front matter's entry that files a text under opinion: "category: Opinion"."""
    key = r"^(?i:categor(?:y|ies|ía|ie)|sections?|rubri(?:que|c)s?)[ \t]*:\s*(?:- |\[)?[ \t]*[\"']?"
    return pattern(rf"(?m:{key})(?P<label>{either(genres.opining)})(?m:[\"']?\]?[ \t]*$)")


def _thinks(view: TextView, genres: Genres, text: Span, signs: Signs) -> bool:
    """Return whether a writer says "I"; in a language that signs little news so, the byline of what tells of no word.

    Who tells what was said in a statement writes news, whatever stands above it.
    """
    if genres.singular is None:
        return not any(signs[name] for name in _STATED)
    said = search(genres.singular).finditer(view.text, text.start, text.end)
    return not signs["quoted"] and sum(1 for _ in said) >= _OFTEN
