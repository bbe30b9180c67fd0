"""How news shows that it tells and nobody states anything: it passes on what others have, or tells of an event.

Asked only of texts that name no statement, have no known issuer and show no kind of their own.
"""

import re
from collections.abc import Iterator, Sequence

from archivist.analysis.context import TextContext
from archivist.analysis.dates.telling import is_deadline
from archivist.analysis.fields.voices import nameless_voices
from archivist.analysis.form.filed import filed_by
from archivist.analysis.form.heard import asks
from archivist.analysis.form.interviews import is_interview
from archivist.analysis.layout.page_headline import is_prose
from archivist.analysis.patterns import either
from archivist.analysis.proposals import Proposal
from archivist.analysis.searching import search
from archivist.analysis.text_view import Span
from archivist.model.metadata import Field

__all__ = ["DAY_TOLD", "news"]

_EARLY = 1_500  # characters in which news tells from whom it has what it tells
_LEAD = 600  # in which it says when that happened
_FIRST = 160  # characters in which it says what happened
_BEFORE = 12  # characters in which stands the word before
_OWN, _PLAIN = ("type.post", "type.own-words"), ("statement", "report")
_POINT, _POINTS = re.compile(r"[1-9] ?[.)] ?[^\W\d_]"), 2
_STOP = re.compile(r"[.!?؟] ")
_LETTERS = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"\s*(\w+)")
_FORMS = ("reported", "partial", "none")
_PAST = ("weekday", "last", "yesterday", "before-yesterday")
DAY_TOLD = "type.day-told"


def news(
    context: TextContext, shown: Sequence[Proposal], issuer: Field | None, speaker: Field | None
) -> Iterator[Proposal]:
    """Propose a report for each construction that shows news, where `shown` has no statement of a kind of its own.

    What one `speaker` has said readers call remarks, or a statement, whichever paper passes it on.
    """
    told = context.form.form in _FORMS or context.form.silent
    if any(item.rule in _OWN or (item.value not in _PLAIN and item.certainty != "low") for item in shown):
        return
    if not told and context.form.form != "direct":
        return
    # press releases quote who sends them at length
    telling = told and (context.form.form != "partial" or not context.tongue.capitals)
    one, listed = speaker is not None and speaker.value is not None, _is_numbered(context)
    for proof, rule, weight in (
        (None if one else _passed_on(context), "type.passed-on", 46),
        (None if one or listed else _unvoiced(context), "type.unvoiced", 45),
        (_befallen(context) if telling else None, "type.befallen", 45),
        (filed_by(context.view, context.tongue, context.parts.body) if told and not one else None, "type.filed", 45),
        (_narrated(context) if not _asked(issuer, speaker) else None, DAY_TOLD, 45),
    ):
        if proof:
            yield Proposal("report", rule, weight, "medium", (context.view.evidence(proof),))
    nameless = nameless_voices(context, issuer, speaker)
    if nameless and not listed:
        yield nameless


def _asked(*fields: Field | None) -> bool:
    """Return whether somebody is thought of who may have issued the text, or may speak in it."""
    return any(field is not None and (field.value is not None or field.candidates) for field in fields)


def _narrated(context: TextContext) -> Span | None:
    """Return the past day by which the first sentences tell an event, where nobody speaks: news has its day so.

    A statement has its own day in figures, a guide and an announcement have none that is past.
    """
    form, core = context.form, context.form.core
    if not form.silent or (form.unspoken is not None and form.unspoken.why == "opinion"):
        return None
    lines = [line for line in context.view.lines if line.end > core.start and is_prose(context.view.slice(line))]
    for day in context.relatives:
        told = day.mode in _PAST and not day.future and day.span.start < core.start + _LEAD
        line = next((line for line in lines if line.start <= day.span.start < line.end), None)
        if not told or line is None or is_deadline(context.view.text, day.span, context.tongue):
            continue
        if not _is_of_body(context, line, day.span):
            return day.span
    return None


def _is_of_body(context: TextContext, line: Span, day: Span) -> bool:
    """Return whether the sentence of a day has a word for a body: what it has done it may make known itself."""
    text, facts = context.view.text, context.tongue.syntax
    start = max((stop.end() for stop in _STOP.finditer(text, line.start, day.start)), default=line.start)
    stop = _STOP.search(text, day.end, line.end)
    words = _LETTERS.findall(text, start, stop.start() if stop else line.end)
    return facts is not None and any("body" in facts.classes_of(word.casefold()) for word in words)


def _is_numbered(context: TextContext) -> bool:
    """Return whether paragraphs of a text are numbered, as those of minutes and of guides are, and of no news."""
    view, core = context.view, context.form.core
    points = (line for line in view.lines if line.end > core.start and _POINT.match(view.text, line.start, line.end))
    return len({view.text[line.start : line.start + 2] for line in points}) >= _POINTS


def _passed_on(context: TextContext) -> Span | None:
    """Return the words that say that the text has its news from other media, or from witnesses."""
    sources, core = context.tongue.genres.relayed, context.form.core
    if not sources:
        return None
    form = search(rf"(?<!\w){either(sources)}")
    for match in form.finditer(context.view.text, core.start, min(core.end, core.start + _EARLY)):
        span = Span(match.start(), match.end())
        if not context.quotes(span) and not _names_body(context, span.end):
            return span
    return None


def _unvoiced(context: TextContext) -> Span | None:
    """Return the headline, or the first line, of a text in which nobody is heard and no writer gives an opinion.

    In an interview somebody is.
    """
    form, body = context.form, context.parts.body
    if (
        not context.tongue.voice.heard
        or form.form != "none"
        or is_interview(context.view, form.core)
        or asks(context.view, context.tongue, form.core)
        or (form.unspoken is not None and form.unspoken.why == "opinion")
    ):
        return None
    if context.parts.headline:
        return context.parts.headline.span
    return next(
        (Span(max(line.start, body.start), line.end) for line in context.view.lines if line.end > body.start), body
    )


def _names_body(context: TextContext, place: int) -> bool:
    """Return whether the word at a place is for a body, or for an office: "quoting the ministry" is no press."""
    behind = _WORD.match(context.view.text, place)
    facts = context.tongue.syntax
    return behind is not None and facts is not None and bool({"body", "role"} & facts.classes_of(behind[1].casefold()))


def _befallen(context: TextContext) -> Span | None:
    """Return the words for what befell somebody, where title or text begins with them and nobody says so before."""
    happening, core = context.tongue.genres.happening, context.form.core
    if not happening:
        return None
    end = min(core.end, core.start + _FIRST)
    match = search(rf"(?<!\w){either(happening)}").search(context.view.text, core.start, end)
    if match is None or any(relation.place < match.start() for relation in context.syntax.relations):
        return None
    before = context.view.text[max(core.start, match.start() - _BEFORE) : match.start()].split()
    facts = context.tongue.syntax
    governed = before and facts is not None and not {"close", "inside"}.isdisjoint(facts.classes_of(before[-1]))
    return None if governed else Span(match.start(), match.end())
