"""Who signs an act in Cyrillic letters: the office on one to three lines, and below it initials and a surname."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from archivist.analysis.constructions.named import Named
from archivist.analysis.constructions.signature_lines import classes_of
from archivist.analysis.context import TextContext
from archivist.analysis.text_view import Span

__all__ = ["signing_with_initials"]

_SIGNED = re.compile(r"(?:[А-ЯЁ]\. ?){1,2}[А-ЯЁ](?:[А-ЯЁ-]{2,30}|[а-яё]{2,30}(?:-[А-ЯЁ][а-яё]{2,30})?)")
_ROLE_LINES, _LENGTH = 3, 90  # lines of an office; characters of one
_SENTENCE = 40  # characters of a line that ends a sentence of the text, at least
_STOPS = ".:;,!?"


def signing_with_initials(context: TextContext) -> Iterator[Named]:
    """Return the one who signs, with the office above the name: "Глава / Республики NAME / И.ФАМИЛИЯ"."""
    if context.tongue.script != "Cyrl" or context.form.form not in ("direct", "embedded"):
        return
    area = context.parts.statement
    lines = [line for line in context.view.lines if area.start <= line.start and line.end <= area.end]
    told = next((number for number, line in enumerate(lines) if _is_prose(context, line)), len(lines))
    below = range(told, len(lines))  # above the text stands whom a letter is to
    signed = [number for number in below if _SIGNED.fullmatch(context.view.slice(lines[number]))]
    if len({context.view.slice(lines[number]) for number in signed}) != 1:
        return
    office = next(filter(None, (_office(context, lines[:number]) for number in signed)), None)
    if office:
        yield Named(lines[signed[0]], office, "speaker.initials", 82, "high")


def _is_prose(context: TextContext, line: Span) -> bool:
    return line.end - line.start > _SENTENCE and context.view.slice(line).endswith((".", ":"))


def _office(context: TextContext, above: Sequence[Span]) -> Span | None:
    """Return the lines right above a name that begin with a role in a capital, and hold no end of a sentence."""
    near = list(takewhile(lambda line: _is_part(context, line), reversed(above[-_ROLE_LINES:])))
    for line in near:
        first = context.view.slice(line).split()[0]
        if first[:1].isupper() and "role" in classes_of(context, first.casefold()):
            return Span(line.start, near[0].end)
    return None


def _is_part(context: TextContext, line: Span) -> bool:
    text = context.view.slice(line)
    return len(text.strip()) > 0 and len(text) <= _LENGTH and not text.endswith(tuple(_STOPS))
