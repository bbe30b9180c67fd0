"""The body from which a memorandum says that it is, above its text: "From: BODY", beside "To:" and "Subject:"."""

import re
from collections.abc import Iterator
from functools import cache

from archivist.analysis.constructions.lines import body_of_line, is_arabic_body
from archivist.analysis.constructions.named import Named
from archivist.analysis.constructions.page_names import whole_body
from archivist.analysis.context import TextContext
from archivist.analysis.layout.page_lines import is_header_field
from archivist.analysis.patterns import either, pattern
from archivist.analysis.text_view import Span

__all__ = ["senders_of_memorandums"]

_HEAD, _BESIDE, _FEWEST = 10, 2, 2  # lines in which the fields stand, lines between two of them, fields
_ADDRESS = re.compile(r"[@<>]")


def senders_of_memorandums(context: TextContext) -> Iterator[Named]:
    """Return the body behind the label of who sends a memorandum, where another field stands beside it."""
    view, area = context.view, context.parts.statement
    label = _from(context.tongue.mail_from) if context.tongue.mail_from else None
    if label is None:
        return
    lines = [line for line in view.lines if area.start <= line.start < area.end][:_HEAD]
    fields = [number for number, line in enumerate(lines) if is_header_field(view, line)]
    for number in fields:
        sender = label.match(view.text, lines[number].start, lines[number].end)
        beside = any(other != number and abs(other - number) <= _BESIDE for other in fields)
        if sender is None or not beside or len(fields) < _FEWEST:
            continue
        body = _body(context, Span(sender.end(), lines[number].end))
        if body:
            yield Named(body, None, "issuer.header-line", 90, "medium")
        return


@cache
def _from(labels: tuple[str, ...]) -> re.Pattern[str]:
    return pattern(rf"(?i:{either(labels)}) ?[:/] ?")


def _body(context: TextContext, line: Span) -> Span | None:
    """Return the body that the rest of a line is, and no address."""
    if line.start >= line.end or _ADDRESS.search(context.view.slice(line)):
        return None
    if is_arabic_body(context, line):
        return line
    return body_of_line(context, line, whole=True) or whole_body(context, line)
