"""What a text quotes of somebody's words: the quotations that are no names, and a statement that is one of them."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from archivist.analysis.language import Language
from archivist.analysis.syntax.quotations import Quotation
from archivist.analysis.text_view import Span, TextView

__all__ = ["left_open", "said_in", "whole_quotation"]

_LEAST, _MOST = 200, 0.5  # characters, and the share of the text, of a quotation that is a statement
_SAID, _NAME_WORDS = 25, 6  # characters of a quotation that is more than a name; words of one in marks, at most
_OPENED = 60  # characters behind a mark that nothing closes
# behind a colon any mark opens, elsewhere one that cannot close
_OPENING = re.compile(r"(?<=[: \t])(?P<mark>[«“„]|(?<=:)[\"”]|(?<=:[ \t])[\"”])[ \t]*(?=\w)")
_WORD_BEFORE = re.compile(r"([^\W\d_]{2,}) $")
_BESIDE = 160  # characters before or behind a quotation in which its noun or verb stands


def said_in(view: TextView, quotations: Sequence[Quotation], tongue: Language) -> tuple[Quotation, ...]:
    """Return the quotations of what somebody said: none is a short word, or a name in marks, all capitals."""
    long = (item for item in quotations if _size(item) >= _SAID and not _is_name(view.slice(item.inside)))
    return tuple(item for item in long if not _is_firm(view, item, tongue))


def left_open(view: TextView, core: Span, quotations: Sequence[Quotation]) -> tuple[Quotation, ...]:
    """Return what a mark opens and its line ends without closing."""
    made = []
    spans = sorted(item.span for item in quotations)
    starts, ends = [span.start for span in spans], list(accumulate((span.end for span in spans), max))
    for line in view.lines:
        start, end = max(line.start, core.start), min(line.end, core.end)
        if end - start < _OPENED:
            continue
        before = bisect_left(starts, end)
        closed = max(start, ends[before - 1]) if before else start
        match = _OPENING.search(view.text, min(closed, end), end)
        if match and end - match.end() >= _OPENED:
            made.append(Quotation(Span(match.start("mark"), end), Span(match.end(), end)))
    return tuple(made)


def _is_name(words: str) -> bool:
    named = words.split()
    capital = all(word[0].isupper() for word in named) and not words.isupper()
    return len(named) <= _NAME_WORDS and words[-1].isalnum() and capital


def _is_firm(view: TextView, quotation: Quotation, tongue: Language) -> bool:
    """Return whether a few words in marks name what the noun before them says: "АО «NAME»", "завода «NAME»"."""
    words, facts = view.slice(quotation.inside), tongue.syntax
    before = _WORD_BEFORE.search(view.text, max(0, quotation.span.start - _OPENED), quotation.span.start)
    if before is None or facts is None or facts.article or not tongue.capitals or len(words.split()) > _NAME_WORDS:
        return False
    noun = before[1].isupper() or "body" in facts.classes_of(before[1].casefold())
    return noun and words[0].isupper() and words[-1].isalnum()


def whole_quotation(view: TextView, tongue: Language, core: Span, quotations: Sequence[Quotation]) -> Span | None:
    """Return the one quotation that is most of the text and beside which somebody is said to have spoken."""
    inside = [item for item in quotations if core.start <= item.span.start and item.span.end <= core.end]
    longest = max(inside, key=_size, default=None)
    if longest is None or _size(longest) < max(_LEAST, _MOST * (core.end - core.start)):
        return None
    before = view.text[max(0, longest.span.start - _BESIDE) : longest.span.start]  # a line "NAME says:" is in no core
    if _is_complement(before, tongue) or _goes_on(view, tongue, longest, inside):
        return None
    behind = view.text[longest.span.end : min(core.end, longest.span.end + _BESIDE)]
    words = tongue.voice.words
    named = any(words[name].search(beside) for name in ("statement", "told", "carried") for beside in (before, behind))
    return longest.span if named else None


def _goes_on(view: TextView, tongue: Language, longest: Quotation, inside: Sequence[Quotation]) -> bool:
    """Return whether a quotation goes on with what another, right before it, began: “…”. He added: “…”."""
    before = [item for item in inside if _size(item) >= _OPENED and item.span.end < longest.span.start]
    if not before or longest.span.start - before[-1].span.end > _OPENED:
        return False
    if view.slice(before[-1].inside)[:_SAID] in view.slice(longest.inside):
        return False  # told beforehand
    between = view.text[before[-1].span.end : longest.span.start]
    return any(tongue.voice.words[name].search(between) for name in ("quoting", "told"))


def _is_complement(before: str, tongue: Language) -> bool:
    """Return whether a quotation goes on with somebody else's sentence: 'and it stressed that "…'."""
    word = _WORD_BEFORE.search(before)
    return word is not None and tongue.voice.words["complement"].fullmatch(word[1]) is not None


def _size(item: Quotation) -> int:
    return item.inside.end - item.inside.start
