"""A line that only says whose statement a text is, and perhaps of what day: "Communiqué of BODY, 3 May 2020"."""

from archivist.analysis.context import TextContext
from archivist.analysis.dates.written_date import WrittenDate
from archivist.analysis.patterns import pattern
from archivist.analysis.syntax_facts import SyntaxFacts
from archivist.analysis.text_view import Span

__all__ = ["day_of_kind", "says_whose"]

_NEAR = 12  # characters between the name of a body and the day: ", ", " vom Montag, "


def says_whose(context: TextContext, line: Span) -> bool:
    """Return whether a line is the word for a statement, the body that it is of, perhaps its day, and no more."""
    body = _body(context, line)
    if body is None:
        return False
    day = day_of_kind(context, line)
    rest = context.view.text[(day.span.end if day else body.end) : line.end]
    return not rest.strip(" .:,")


def day_of_kind(context: TextContext, line: Span) -> WrittenDate | None:
    """Return the day with which such a line ends, right behind the body: no day of what a statement is about."""
    body = _body(context, line)
    day = context.date_in(body.end, line.end) if body is not None else None
    if body is None or day is None or day.kind != "day" or day.span.start - body.end > _NEAR:
        return None
    between, facts = context.view.text[body.end : day.span.start], context.tongue.syntax or SyntaxFacts()
    said = pattern(rf"(?:,|{context.tongue.dated}| ?-)? ?").fullmatch(between) is not None
    small = all({"agent", "link", "article", "time"} & facts.classes_of(word) for word in between.strip(" ,").split())
    return day if (said or small) and not context.view.text[day.span.end : line.end].strip(" .:,") else None


def _body(context: TextContext, line: Span) -> Span | None:
    """Return the body that a line which begins with the word for a statement says it is of."""
    kind = pattern(f"(?i:{context.tongue.type_source})")
    if not context.tongue.capitals or kind.match(context.view.text, line.start) is None:
        return None
    inside = (item for item in context.syntax.relations if line.start <= item.place < line.end)
    own = (item.subject.body for item in inside if item.kind == "statement-of" and item.subject.kind == "body")
    return next((body for body in own if body is not None and body.end <= line.end), None)
