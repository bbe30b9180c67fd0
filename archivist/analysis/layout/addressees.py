"""Whom a letter is written to: the lines of its head that name the addressee, above the greeting."""

import re
from collections.abc import Sequence
from dataclasses import replace

from archivist.analysis.language import Language
from archivist.analysis.layout.letterheads import is_address
from archivist.analysis.layout.line_kinds import HeaderLine
from archivist.analysis.patterns import either, pattern
from archivist.analysis.text_view import Span, TextView

__all__ = ["is_greeted", "with_addressee"]

_LINES = 16  # of a letter's head, the greeting among them
_ENDS = re.compile(r"[,:!،.]")  # of a greeting, behind which the text may begin on the same line
_ALIKE = 4  # letters in which the noun of a body and that of its head are the same: "ministry", "minister"
_WORD = re.compile(r"[^\W\d_]{4,}")  # small words are in every line


def with_addressee(
    view: TextView, tongue: Language, header: tuple[HeaderLine, ...], lines: Sequence[Span]
) -> tuple[HeaderLine, ...]:
    """Return the header with the lines of kind "addressee" that say whom a letter is for; `lines` are the text's.

    They stand right above the greeting, below the sender and, where it stands above them, the date: from the line on
    that begins with "To", or that names whom the greeting names. A single line that names him is a headline.
    """
    delivered = _delivered(view, tongue, lines[:_LINES])
    if delivered:
        return tuple(replace(item, kind="addressee") if item.span in delivered else item for item in header)
    greeting = next((line for line in lines[:_LINES] if _greets(view, tongue, line)), None)
    if greeting is None:
        return header
    above = [number for number, item in enumerate(header) if item.span.end <= greeting.start]
    written_to = _addressed_block(view, [header[k] for k in above], greeting)
    if written_to:
        return tuple(replace(item, kind="addressee") if item.span in written_to else item for item in header)
    named = {word.casefold() for word in _WORD.findall(_ENDS.split(view.slice(greeting))[0])}
    first = next((k for k in above if _addresses(view, tongue, header[k], named)), None)
    if first is None or any(header[k].kind in ("type", "title") for k in above if k >= first):
        return header
    dated = max((k for k in above if k < first and header[k].kind == "date"), default=None)
    begins = first if dated is None else dated + 1
    block = {k for k in above if k >= begins and header[k].kind != "date"}
    if not _begins_with_to(view, tongue, header[first]) and (first == 0 or len(block) == 1):
        return header
    return tuple(replace(item, kind="addressee") if k in block else item for k, item in enumerate(header))


def _delivered(view: TextView, tongue: Language, lines: Sequence[Span]) -> frozenset[Span]:
    """Return the lines that say whom a letter is for, with the word at their end that says it is handed over there.

    They are those right above that word, up to an empty line: "NAME / Editor of PAPER / Presente".
    """
    words = tongue.genres.delivered
    ends = pattern(rf"(?i:{either(words)})[ .:;,-]*") if words else None
    last = next((n for n, line in enumerate(lines) if ends and ends.fullmatch(view.slice(line))), 0)
    if not last:
        return frozenset()
    first = last - 1
    while first and view.text.count("\n", lines[first - 1].end, lines[first].start) == 1:
        first -= 1
    return frozenset(lines[first : last + 1])


def _addressed_block(view: TextView, above: Sequence[HeaderLine], greeting: Span) -> frozenset[Span]:
    """Return the lines with which a letter begins that are the body whose head it greets, and its address.

    They are all that stands above the greeting but a date, a place and a subject: the sender signs below.
    """
    block: list[Span] = []
    for item in above:
        if item.kind == "date" or (block and not is_address(view, block[-1], item.span)):
            break
        block.append(item.span)
    return frozenset(block) if len(block) > 1 and is_greeted(view, block[0], greeting) else frozenset()


def is_greeted(view: TextView, body: Span, greeting: Span) -> bool:
    """Return whether the noun of a body is that of whom a letter greets: "Ministry of X", "Dear Minister"."""
    heads = {word.casefold()[:_ALIKE] for word in _WORD.findall(view.slice(body))}
    return any(word.casefold()[:_ALIKE] in heads for word in _WORD.findall(view.slice(greeting)))


def _greets(view: TextView, tongue: Language, line: Span) -> bool:
    """Return whether a letter greets with a line: "Dear Minister,"."""
    saluting = tongue.genres.saluting
    return bool(saluting) and bool(pattern(either(saluting)).match(view.text, line.start, line.end))


def _addresses(view: TextView, tongue: Language, item: HeaderLine, named: set[str]) -> bool:
    """Return whether a line begins with "To", or has a word of the greeting and is no letterhead."""
    words = _WORD.findall(view.slice(item.span)) if item.kind == "other" else ()
    return _begins_with_to(view, tongue, item) or bool(named.intersection(word.casefold() for word in words))


def _begins_with_to(view: TextView, tongue: Language, item: HeaderLine) -> bool:
    addressing = tongue.genres.addressing if item.kind != "date" else ()
    return bool(addressing) and bool(pattern(either(addressing)).match(view.text, item.span.start, item.span.end))
