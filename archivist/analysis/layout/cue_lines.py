"""Where a line without a colon leads to the words of a statement, and where the words behind a cue begin."""

import re
from bisect import bisect_left
from itertools import islice

from archivist.analysis.language import Language
from archivist.analysis.layout.page_labels import is_label, is_sentence
from archivist.analysis.searching import search
from archivist.analysis.syntax.quotations import Quotation, quotation_from_start
from archivist.analysis.text_view import Span, TextView

__all__ = ["by_label", "by_lead", "by_line", "quotation_at", "words_begin"]

_LINES, _BESIDE = 30, 16  # lines of a page's head; characters between "following" and the noun for the statement
_LINE, _LABEL = 400, 90  # characters of a line that says that the statement follows; of one that names its text
_LEAST = 120  # characters of a statement's words
_MOST, _LED = 0.5, 0.35  # the share of the text that a statement has below such a line; below its name
_LEFT = 0.1  # the same, in marks, or where nobody is told to speak in what follows
_HEAD, _OFTEN, _WHOLE = 3, 3, 300  # lines of a lead; words of the first person, and characters, of what it leads to
_MARKS = tuple("\"'«“„‹‘”")
_GAP = re.compile(r"(?:[\s>:-]|&nbsp;|</?(?:div|p|h[1-6]|blockquote|center)(?: [^<>\n]*)?>)*")  # signs and tags
_IMAGE = re.compile(r"!\[|\[!\[|\]\(|<img ")  # a picture in Markdown or HTML, and the link around it


def by_line(view: TextView, tongue: Language, body: Span) -> Span | None:
    """Find a line without a colon that says that the statement follows: "The following statement by X" alone on it."""
    words = tongue.voice.words
    for line in islice((line for line in view.lines if line.start >= body.start), _LINES):
        following = tongue.voice.search("following", view.text, line.start, line.end)
        if following is None or line.end - line.start > _LINE or is_sentence(view.slice(line)):
            continue
        noun = words["statement"].search(view.text, max(line.start, following.start() - _BESIDE), line.end)
        beside = noun and noun.start() - following.end() <= _BESIDE
        start = words_begin(view, line.end)
        long = body.end - start >= max(_LEAST, _MOST * (body.end - body.start))
        if beside and long and not words["own"].search(view.text, line.start, line.end):
            return Span(line.start, start)
    return None


def by_label(view: TextView, tongue: Language, body: Span) -> Span | None:
    """Find a short line below a paragraph that names the whole statement: "Full text of the letter".

    One that begins with the word for the text may end as a sentence does.
    """
    words, told = tongue.voice.words, False
    for line in islice((line for line in view.lines if line.start >= body.start), _LINES):
        text = view.slice(line)
        named = told and len(text) <= _LABEL and words["text"].search(text) and words["statement"].search(text)
        points = is_sentence(text) and not words["text"].match(text)
        if named and not points and not words["own"].search(text) and not words["reads"].match(text):
            return _below(view, tongue, line, body)
        told = told or len(text) > _LEAST
    return None


def by_lead(view: TextView, tongue: Language, body: Span) -> Span | None:
    """Find a first sentence that tells of the statement, where all that follows speaks in the first person.

    Nobody is told to speak in what follows. A line in marks below it, within a few lines, is where it begins.
    """
    voice = tongue.voice
    lines = list(islice((line for line in view.lines if line.start >= body.start), _HEAD + _HEAD))
    for number, line in enumerate(lines[:_HEAD]):
        if voice.search("own", view.text, line.start, line.end):
            return None
        rest = Span(words_begin(view, line.end), body.end)
        if not is_sentence(view.slice(line)) or not _tells_of_it(view, tongue, line):
            continue
        marked = (each.start for each in lines[number + 1 : number + 1 + _HEAD] if view.text[each.start] in _MARKS)
        start = next(marked, rest.start)
        quotation = quotation_at(view, Span(start, body.end))
        long = (quotation.span.end if quotation else body.end) - start >= max(_WHOLE, _MOST * (body.end - body.start))
        own = voice.count("own", view.text, start, body.end) >= _OFTEN
        told = voice.search("told", view.text, rest.start, body.end)
        return Span(line.start, start) if long and own and not told else None
    return None


def _tells_of_it(view: TextView, tongue: Language, line: Span) -> bool:
    """Return whether a line names the statement behind what is done with it: "has published a statement"."""
    about = search(f"(?<!\\w)(?:{tongue.issuing}){tongue.type_source}(?!\\w)")
    return about.search(view.text, line.start, line.end) is not None


def _below(view: TextView, tongue: Language, line: Span, body: Span) -> Span | None:
    start = words_begin(view, line.end)
    below = next((each for each in view.lines if each.start == start), line)
    if below.end - below.start <= _LABEL and view.slice(below).endswith(":"):
        start = words_begin(view, below.end)  # the label has two lines: whose text it is
    rest = Span(start, body.end)
    prose = any(line.start == start and line.end - start >= _LABEL for line in view.lines)
    plain = prose and not tongue.voice.search("told", view.text, rest.start, rest.end)
    share = _LEFT if plain or quotation_at(view, rest) is not None else _LED
    long = rest.end - rest.start >= max(_LEAST, share * (body.end - body.start))
    return Span(line.start, rest.start) if long else None


def words_begin(view: TextView, end: int) -> int:
    """Return where the words behind a cue begin, below the advertisements and buttons of a page."""
    match = _GAP.match(view.text, end)
    start = match.end() if match else end
    for line in view.lines[bisect_left(view.lines, start, key=lambda line: line.start) :]:
        text = view.slice(line)
        if line.start != start or not (is_label(text, before=False) or _IMAGE.match(text)):
            break
        match = _GAP.match(view.text, line.end)
        start = match.end() if match else line.end
    return start


def quotation_at(view: TextView, rest: Span) -> Quotation | None:
    """Return the quotation with which a slice begins."""
    if view.text[rest.start : rest.start + 1] not in _MARKS:
        return None
    lines = (line for line in view.lines if line.end > rest.start and line.start < rest.end)
    cut = [Span(max(line.start, rest.start), min(line.end, rest.end)) for line in lines]
    return quotation_from_start(view.text, cut) if cut and cut[0].start == rest.start else None
