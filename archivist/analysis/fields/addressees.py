"""Lines that name or greet whom a letter or a speech is for: they are no titles."""

import re
from bisect import bisect_left

from archivist.analysis.constructions.page_names import whole_body
from archivist.analysis.context import TextContext
from archivist.analysis.fields.no_titles import is_name_alone
from archivist.analysis.patterns import either, pattern
from archivist.analysis.syntax_facts import SyntaxFacts
from archivist.analysis.text_view import Span

__all__ = ["addresses", "greets"]

_TO = 2  # words of a line on which "to" stands alone
_SIZE = 2  # characters of a label by which letters grow: "A", "A+"
_BLOCK = 3  # lines that name whom a letter is for
_WORDS = 9  # of a line that greets, and tells nothing
_GREETING = 4  # words of a line that only greets, whatever ends it
_OF_HEADLINE = re.compile(r"[:;!?\"«“؟]")
_SOMEBODY = frozenset(("role", "honorific"))
_TELLS = frozenset(("auxiliary", "missive", "passive", "performing", "pronoun", "saying", "statement"))


def greets(context: TextContext, line: Span) -> bool:
    """Return whether a letter or a speech begins with a line: "Dear NAME,", "Ladies and gentlemen"."""
    hailing = (*context.tongue.genres.hailing, *context.tongue.genres.addressed)
    if hailing and pattern(either(hailing)).match(context.view.text, line.start, line.end):
        return True
    if _is_short(context, line) and _is_signed_off(context, line):
        genres = context.tongue.genres
        styles = (*genres.saluting, *genres.styles)
        if styles and pattern(either(styles)).match(context.view.text, line.start, line.end):
            return True
    if _salutes(context, line) and _is_below_addressee(context, line):
        return True
    if context.tongue.voice.words["greeting"].match(context.view.text, line.start, line.end) is None:
        return False
    alone = len(context.view.slice(line).split()) <= _GREETING and _is_signed_off(context, line)
    return context.view.text[line.end - 1] in ",!،" or alone


def addresses(context: TextContext, line: Span) -> bool:
    """Return whether a line only names whom the letter below it is for: "To the Board", where it is signed off.

    "To" may also stand alone on the line above.
    """
    addressing = context.tongue.genres.addressing
    if not addressing:
        return False
    if pattern(either(addressing)).match(context.view.text, line.start, line.end) and _is_signed_off(context, line):
        return True
    return _is_below_to(context, line) or _is_above_salutation(context, line)


def _is_above_salutation(context: TextContext, line: Span) -> bool:
    """Return whether a line and those below it, down to "Dear Minister,", name whom a letter is for."""
    lines = context.view.lines
    place = bisect_left(lines, line.start, key=lambda other: other.start)
    for number, other in enumerate(lines[place : place + _BLOCK + 1]):
        if number and _salutes(context, other):
            return True
        if not (_names_somebody(context, other) or (number and whole_body(context, other) is not None)):
            return False
    return False


def _is_below_addressee(context: TextContext, line: Span) -> bool:
    lines = context.view.lines
    place = bisect_left(lines, line.start, key=lambda other: other.start)
    return place > 0 and _names_somebody(context, lines[place - 1])


def _salutes(context: TextContext, line: Span) -> bool:
    """Return whether a few words may greet whom a letter is for."""
    styles = (*context.tongue.genres.saluting, r"(?!)")
    greeting, text = context.tongue.voice.words["greeting"], context.view.text
    begins = pattern(either(styles)).match(text, line.start, line.end) or greeting.match(text, line.start, line.end)
    return begins is not None and _is_short(context, line)


def _names_somebody(context: TextContext, line: Span) -> bool:
    """Return whether a line may be an office or a name, with or without "to": it has no verb, and is no statement."""
    text, facts = context.view.slice(line), context.tongue.syntax or SyntaxFacts()
    words = [word.strip(".,") for word in text.casefold().split()]
    if len(words) > _WORDS or _OF_HEADLINE.search(text):
        return False
    to = (*context.tongue.genres.addressing, *context.tongue.genres.saluting)
    if pattern(either(to)).match(context.view.text, line.start, line.end):
        return True
    kinds = [facts.classes_of(word) for word in words]
    if any(not _TELLS.isdisjoint(kind) for kind in kinds):
        return False
    held = [kind for kind in kinds if "article" not in kind][:1]
    if facts.order == "sov":
        held += [kind for kind in kinds[1:] if "honorific" in kind] + kinds[-1:]
    return any(not _SOMEBODY.isdisjoint(kind) for kind in held) or (context.tongue.capitals and is_name_alone(text))


def _is_below_to(context: TextContext, line: Span) -> bool:
    """Return whether "to" stands alone on one of the lines right above, as in the head of a letter."""
    lines, addressing = context.view.lines, pattern(either(context.tongue.genres.addressing))
    place = bisect_left(lines, line.start, key=lambda other: other.start)
    for number in range(max(0, place - _BLOCK), min(place, len(lines) - 1)):
        to, name = (context.view.slice(each) for each in lines[number : number + 2])
        alone = number == 0 or len(context.view.slice(lines[number - 1])) > _SIZE
        if alone and len(to.split()) <= _TO and to[-1:].isalpha() and addressing.match(f"{to} {name}") is not None:
            return True
    return False


def _is_short(context: TextContext, line: Span) -> bool:
    words = context.view.slice(line).split()
    return len(words) <= _WORDS and not context.tongue.verb_set.intersection(words)


def _is_signed_off(context: TextContext, line: Span) -> bool:
    """Return whether a line further down closes a letter: "Yours sincerely"."""
    closing = pattern(either(f"(?i:{source})" for source in context.tongue.genres.closing))
    below = (other for other in context.view.lines if other.start > line.end)
    return any(closing.match(context.view.text, other.start, other.end) for other in below)
