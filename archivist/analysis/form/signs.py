"""The signs of a text by which its form is decided: who talks, what is quoted, how the page is built."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import log1p

from archivist.analysis.form.quoted import left_open, said_in
from archivist.analysis.language import Language
from archivist.analysis.layout.page_labels import is_sentence
from archivist.analysis.layout.structure import Structure
from archivist.analysis.patterns import pattern
from archivist.analysis.syntax.quotations import Quotation
from archivist.analysis.text_view import Span, TextView

__all__ = ["NAMES", "Signs", "is_letter", "read_signs"]

NAMES = (
    *("told", "told-often", "told-first", "own", "own-often", "performs-first", "framed", "source", "statement"),
    *("quoted", "quoted-long", "quoted-share", "quotations", "official", "letter", "stamp", "lead-again", "post"),
    *("questions", "length", "author"),
)
_MARKS = " \t*#_-.:"
_A_QUOTATION, _LONG = 25, 60  # characters of a quotation that is more than a name; of one that is a sentence
_CLAUSE = 30  # characters from the word that begins a clause to its verb
_THOUSAND = 1000  # characters: counts are made comparable
_FIRST = 300  # characters of the first sentence
_LEAD, _AGAIN = 60, 1500  # characters of a lead, and how far behind it its repetition begins
_MOST = 6.0
_STAMP = re.compile(
    r"(?:[A-Z][a-z]{2}, )?[0-9]{1,2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{5,8} .{3,6}|[0-9]{4}-[0-9]{2}-[0-9]{2}T.*"
)
_POST = re.compile(
    r"https://t\.co/|(?:^|\s)#\w+_\w+|^#[ء-ي]\w+(?: \w+){1,3}$|https://(?:twitter|x)\.com/\w+$"
    r"|[ء-ي] @\w{4,}(?=[^\w.@]|$)",
    re.MULTILINE,
)
_AUTHOR = re.compile(r"^(?:author|auteurs?|autor) ?: ?\S", re.MULTILINE | re.IGNORECASE)
_ENDS = re.compile(r"[.!?؟…][\"'»”)]*(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Signs:
    """The signs of one text by name."""

    values: dict[str, float]

    def __getitem__(self, name: str) -> float:
        """Return a sign's value, 0 where the text does not show it."""
        return self.values.get(name, 0.0)


def read_signs(
    view: TextView, tongue: Language, parts: Structure, core: Span, quotations: Sequence[Quotation]
) -> Signs:
    """Return the signs of the text `core`; what stands in quotation marks counts as quoted, not as said by the text."""
    voice = tongue.voice
    quoted = (*said_in(view, quotations, tongue), *left_open(view, core, quotations))
    inside = sorted(
        (item for item in quoted if core.start <= item.span.start < core.end), key=lambda item: item.span.start
    )
    outside = _without(view.text, core, inside)
    # the text itself where that is the same: where its words begin is known already
    whole = not inside and (not core.start or view.text[core.start - 1].isspace())
    said = (view.text, core.start, core.end) if whole else (outside,)
    size = max(1, core.end - core.start)
    lengths = [item.inside.end - item.inside.start for item in inside]
    told, own = voice.count("told", *said), voice.count("own", *said)
    first = _first(outside)
    opening = (view.text, core.start, core.start + len(first)) if whole else (first,)
    return Signs(
        {
            "told": float(told > 0),
            "told-often": min(_MOST, told * _THOUSAND / size),
            "told-first": float(bool(voice.search("told", *opening))),
            "own": float(own > 0),
            "own-often": min(_MOST, own * _THOUSAND / size),
            "performs-first": float(_performs(tongue, *opening)),
            "framed": float(parts.reports),
            "source": min(2.0, float(voice.count("source", *said))),
            "statement": min(2.0, float(voice.count("statement", *said))),
            "quoted": float(bool(inside)),
            "quoted-long": log1p(max(lengths, default=0) / _LONG),
            "quoted-share": sum(lengths) / size,
            "quotations": min(_MOST, float(len(inside))),
            "official": float(parts.official or _is_labelled(view, tongue, parts.body)),
            "letter": float(is_letter(view, tongue, core)),
            "stamp": float(_is_stamped(view, parts, core)),
            "lead-again": float(_repeats(view.text, core)),
            "post": float(_is_post(view.text, parts.body)),
            "questions": float(voice.count("question", *said) > 1),
            "length": log1p(size / _THOUSAND),
            "author": float(bool(_AUTHOR.search(view.text, 0, parts.body.start))),
        }
    )


def _performs(tongue: Language, text: str, start: int = 0, end: int | None = None) -> bool:
    """Return whether a slice has a performing verb of its own, none of a clause: "a statement in which it rejects"."""
    end = len(text) if end is None else end
    clause = pattern(rf"(?<!\w){tongue.complements} (?:\w+ ){{0,2}}\Z")
    return any(
        clause.search(text, max(start, match.start() - _CLAUSE), match.start()) is None
        for match in tongue.voice.found("performing", text, start, end)
    )


def _without(text: str, core: Span, quotations: Sequence[Quotation]) -> str:
    pieces, start = [], core.start
    for item in quotations:
        pieces.append(text[start : item.inside.start])
        start = item.inside.end
    return "".join((*pieces, text[min(start, core.end) : core.end]))


def _first(text: str) -> str:
    end = _ENDS.search(text, 40)
    return text[: min(_FIRST, end.end() if end else _FIRST)]


def _is_post(text: str, body: Span) -> bool:
    """Return whether the text has a social network's links or joined hashtags; few texts have their first signs."""
    may = "#" in text or "https://" in text or " @" in text
    return may and _POST.search(text, body.start, body.end) is not None


def _is_labelled(view: TextView, tongue: Language, body: Span) -> bool:
    """Return whether the first line is the word for a kind and nothing else: "#Announcement"."""
    line = next((line for line in view.lines if line.end > body.start), body)
    if line.end - line.start > _LONG:
        return False
    words = view.slice(line).strip(_MARKS)
    return any(pattern(source).fullmatch(words) for source, _ in tongue.genres.kinds)


def is_letter(view: TextView, tongue: Language, core: Span) -> bool:
    """Return whether a line greets, or closes, as a letter's does."""
    words = tongue.voice.words
    lines = [line for line in view.lines if core.start <= line.start < core.end]
    short = [line for line in lines if line.end - line.start <= _LONG + _A_QUOTATION]  # a paragraph closes no letter
    return any(words["closing"].match(view.text, line.start, line.end) for line in short) or any(
        words["greeting"].match(view.text, line.start, min(line.end, line.start + _LONG)) for line in lines
    )


def _is_stamped(view: TextView, parts: Structure, core: Span) -> bool:
    """Return whether a page's date and time, or a date under a headline, stand above the text."""
    kinds = [line.kind for line in parts.header]
    above = [view.slice(line) for line in view.lines if parts.body.start <= line.start < core.start + _FIRST]
    stamped = any(_STAMP.fullmatch(text) for text in above[:6])
    return stamped or (kinds[:2] == ["other", "date"] and not parts.official)


def _repeats(text: str, core: Span) -> bool:
    """Return whether the first words stand again soon: a news page's summary and its lead, and no headline twice."""
    first = text[core.start : core.end].partition("\n")[0]
    if not is_sentence(first):
        return False
    lead = text[core.start : core.start + _LEAD].strip()
    again = text.find(lead, core.start + _LEAD, core.start + _AGAIN)
    return len(lead) >= _LEAD / 2 and again >= 0
