"""Offices of Arabic bodies, with the body that they speak for: "the press office of the council"."""

from archivist.analysis.patterns import folded
from archivist.analysis.syntax.arabic_body_end import BodyEnd
from archivist.analysis.syntax.arabic_phrases import Words
from archivist.analysis.syntax.arabic_short_names import is_short_name
from archivist.analysis.syntax.phrases import Phrase
from archivist.analysis.text_view import Span

__all__ = ["is_whole", "office_at", "office_within"]

_FOR, _IN, _AT = (folded(word) for word in ("ل", "في", "ب"))
_SPOKEN = frozenset(
    folded("إعلامي صحفي صحافي إعلامية صحفية إعلام صحافة").split()
)  # what an office that speaks is called
_OFFICES = frozenset(folded("مكتب دائرة قسم ناطقية أمانة تنسيقية").split())  # offices of whatever name
_WORKS = frozenset(folded("سكك خطوط محطة مطار ميناء مرور قطاع").split())  # what a national office runs: no body's part
_BELONGING = frozenset(folded("التابع التابعة").split())
_OFFICE_WORDS = 5


def office_at(words: Words, first: int, *, strict: bool, takes_ba: bool) -> tuple[Phrase, int] | None:
    """Take an office and the body that it speaks for: "the press office of the council", "in the platform"."""
    speaks = first + 1 < len(words) and words[first + 1].stem in _SPOKEN
    if words[first].stem not in _OFFICES and not (speaks and words[first].stem in words.setting.tongue.office_heads):
        return None
    for place in range(first + 1, min(len(words) - 1, first + _OFFICE_WORDS)):
        word = words[place]
        inner = place + 1 if word.form == _IN else place
        joined = word.preposition or word.form == _IN
        if not word.word or (words.closes(place) and word.form != _IN):
            return None
        if not joined:
            continue
        known = words[inner].has("body") and words[inner].stem not in _WORKS
        known = known or words.listed(inner, "organisation") > 0
        spoken = word.form == _IN and words[place - 1].stem in _SPOKEN
        if words.closes(inner) or not (known or spoken):
            return None
        ended = words.body_end(inner, strict=strict, takes_ba=takes_ba)
        short = is_short_name(words, inner, ended.end)
        told = short and speaks and word.preposition == _FOR and word.definite  # "the press office of the council"
        if not (told or (is_whole(inner, ended) and not short)):
            return None
        bound = place - 1 > first and words[place - 1].form in _BELONGING  # "that belongs to"
        body, office = words.span(inner, ended.end), words.span(first, place - bound)
        whole = Span(office.start, body.end)
        return Phrase("body", whole, body=body, reasons=("head-noun",), anaphora=short, office=office), ended.end
    return None


def office_within(words: Words, first: int, end: int) -> tuple[Phrase, int] | None:
    """Take an office with the head noun of its body behind it: "the general directorate of … in the ministry"."""
    head, body = words[first], words[end] if end < len(words) else None
    if body is None or not (head.definite and head.stem in words.setting.tongue.office_heads):
        return None
    if body.preposition != _AT or not (body.definite and body.has("body")) or words.body_end(end).end > end + 1:
        return None
    office, named = words.span(first, end), words.span(end, end + 1)
    whole = Span(office.start, named.end)
    return Phrase("body", whole, body=named, reasons=("head-noun",), anaphora=True, office=office), end + 1


def is_whole(first: int, ended: BodyEnd) -> bool:
    """Return whether a name is a whole one: something definite ends it, or nothing follows that could belong to it."""
    if ended.definite:
        return True
    return ended.complete and ended.end - first > 1
