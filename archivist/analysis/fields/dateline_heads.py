"""Whether "PLACE, DAY" and no more stands at the head of a statement or a letter, not a body and a date."""

from archivist.analysis.context import TextContext
from archivist.analysis.fields.place_datelines import is_no_place
from archivist.analysis.form.signs import is_letter
from archivist.analysis.languages import of_all
from archivist.analysis.patterns import either, folded, pattern
from archivist.analysis.text_view import Span

__all__ = ["heads_statement"]

_LINES = 5  # below it, in which a letter greets


def heads_statement(context: TextContext, place: Span, date: Span, line: Span) -> bool:
    """Return whether a line is "PLACE, DATE" of a statement's own header, or a letter's, not a body and a date.

    It has a comma, or the word before the day of whoever signs: "TOWN a 3 de mayo", in a letterhead with a colon too.
    """
    text, heads = context.view.text, context.tongue.heads
    first = text[place.start : place.end].split()[0]
    between = text[place.end : date.start]
    comma = "،" in between or "," in between
    signing = between.strip(" :.") in context.tongue.signing_words
    if not (comma or signing) or text[date.end : line.end].strip(" ."):
        return False
    if first.removeprefix("ال") in heads or is_no_place(context, place):
        return False
    if comma or ":" not in between:
        greeted = is_letter(context.view, context.tongue, context.parts.statement) or _greets_below(context, line)
        return greeted or (comma and (context.parts.own_header or _acts_below(context, place)))
    return _is_in_letterhead(context, line) and not _is_label(context, first)


def _is_in_letterhead(context: TextContext, line: Span) -> bool:
    """Return whether a line stands between the name of a body and the word for the kind, alone on their lines."""
    kinds = [(item.kind, item.span.start < line.start) for item in context.parts.header]
    return ("body", True) in kinds and ("type", False) in kinds


def _is_label(context: TextContext, word: str) -> bool:
    """Return whether a word is a verb, or begins the label of a page's day: "Published on : 3 May"."""
    labels = {folded(label).split()[0].casefold() for label in of_all("published")}
    return word.casefold() in labels | context.tongue.verb_set


def _greets_below(context: TextContext, line: Span) -> bool:
    """Return whether one of the lines below greets somebody: a letter has its own place and day above."""
    saluting = context.tongue.genres.saluting
    below = [item for item in context.view.lines if item.start >= line.end][:_LINES] if saluting else []
    return any(pattern(either(saluting)).match(context.view.text, item.start, item.end) for item in below)


def _acts_below(context: TextContext, place: Span) -> bool:
    """Return whether a town that no list has stands above a text in which its body acts: "TOWN, DAY" and no more."""
    town = context.tongue.capitals and " " not in context.view.slice(place) and not is_no_place(context, place)
    acts = (item.kind == "performs" and item.subject.kind == "body" for item in context.syntax.relations)
    return town and context.form.form == "direct" and any(acts)
