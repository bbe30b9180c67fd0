"""How a text is built: front matter, a frame by whoever passed it on, the statement, its header and its end."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, takewhile
from typing import Literal

from archivist.analysis.dates.written_date import WrittenDate
from archivist.analysis.language import Language
from archivist.analysis.languages import of_all
from archivist.analysis.layout.cues import find_cue, quotation_at
from archivist.analysis.layout.page_labels import is_label
from archivist.analysis.layout.page_lines import is_header_field
from archivist.analysis.names.names_at import noun_articles
from archivist.analysis.patterns import alternation, either, folded, pattern
from archivist.analysis.text_view import Span, TextView

__all__ = ["HeaderLine", "LineKind", "Structure", "read_structure", "unquoted"]

LineKind = Literal["crumb", "type", "title", "office", "body", "date", "other"]

# A headline or a header line is short; a paragraph is not.
_SHORT, _HEADER_LINES, _CLOSING_LINES, _HEADLINE_WORDS = 160, 9, 6, 3
_CRUMB = re.compile(r"[^\n]* [›»>|‹] [^\n]*|(?![0-9.]+$)[\w-]+(?:\.[\w-]+)+/?|https?:\S+|[#*=_-]+")
_CHANNEL = re.compile(r"[^\w\s#*\"«“(\[<>]+ ?(?:[^\W\d_]+ ?){1,2}#[ ]?[0-9]+")  # a picture, "post #12"
_QUESTION = re.compile(r"[^\n]{8,110}[؟?!…][\"'»”)]?")  # a headline that asks or calls; a paragraph is longer
_OPENING, _CLOSING = '"«“„‘(', '"»”“’)'
_LEAST_QUOTED = 120  # characters of a quotation behind a cue that is the statement, not a name in it
_SIGNS = re.compile(r"[:،,؛\"«?؟!/]| - |\.(?= |$)(?<!\b[A-Z]\.)")  # no name of a body or office has them
_NAME_WORDS = 10
_SIGNED_POST = re.compile(
    r"@\w+\s*$|[\U0001f441\U0001f4e1\U0001f4c5\U0001f194]"
)  # the line with which a channel signs its posts
_EMPHASIS = re.compile(r"[*_#>`]")
_SENTENCE_END = re.compile(r"[.!?؟](?:[\"'»”)]| |$)")
_LINE_END = re.compile(r"[\r\n]")
_ORNAMENT = re.compile(r"(?:[\r\n][ \t]*[*_=~#•·-][ *_=~#•·-]*)+\s*\Z")  # lines of signs behind the last words
_CLOCK = re.compile(r"(?<![0-9])[0-9]{1,2}(?:[:.h][0-9]{2}){1,2}(?![0-9])|[+-][0-9]{2}:?[0-9]{2}(?![0-9])")
_VIEWS = r"[0-9][0-9.,]*[KM]"  # of a post, beside its date
_DATE_EXTRAS = re.compile(r"[\W_]*")
_PICTURES = ("So", "Sk", "Cn", "Co")  # Unicode categories of pictures and their modifiers


@dataclass(frozen=True, slots=True)
class HeaderLine:
    """A line of a header and what it is."""

    kind: LineKind
    span: Span


@dataclass(frozen=True)
class Structure:
    """The parts of a text, in the view. `frame` is None unless a cue says where the statement begins.

    `above` is the header of the page: the statement's own where there is no frame. `reports` is true where
    the text speaks of the statement from outside. `dated` are the lines of the text that hold a date and no more.
    """

    body: Span
    frame: Span | None
    cue: Span | None
    statement: Span
    header: tuple[HeaderLine, ...]
    above: tuple[HeaderLine, ...]
    headline: HeaderLine | None
    closing: tuple[HeaderLine, ...]
    reports: bool
    dated: tuple[Span, ...] = ()

    @property
    def official(self) -> bool:
        """Return whether the header is that of a statement, not of a page about one."""
        return any(line.kind in ("type", "title", "office", "body") for line in self.header)

    @property
    def own_header(self) -> bool:
        """Return whether the header's date is the statement's: a page about one may have its word in the headline."""
        strong = any(line.kind in ("type", "office", "body") for line in self.header)
        return strong or self.frame is not None or (self.official and not self.reports)


@dataclass(frozen=True)
class _Lines:
    """What it takes to say what a line is: `bodies` are the slices that the authority lists know."""

    view: TextView
    tongue: Language
    dates: tuple[WrittenDate, ...]
    bodies: frozenset[Span]


def read_structure(
    view: TextView, tongue: Language, begins: int, dates: tuple[WrittenDate, ...], bodies: frozenset[Span]
) -> Structure:
    """Find the parts of the text from `begins` on; `bodies` are the names of listed bodies in it."""
    reader = _Lines(view, tongue, dates, bodies)
    body = view.trimmed(begins, len(view.text))
    cue = find_cue(view, tongue, body)
    statement = _ended(view, tongue, Span(cue.end, body.end), led=True) if cue else _ended(view, tongue, body)
    if cue and statement.start == statement.end:
        cue, statement = None, _ended(view, tongue, body)  # nothing follows the cue: it announces no statement
    shown = _own_lines(reader)
    lines = [line for line in shown if line.start < statement.end and line.end > statement.start]
    if lines and lines[0].start < statement.start:
        lines[0] = view.trimmed(statement.start, lines[0].end)
    header = _header(reader, lines)
    above = header
    furnished = None if cue else _below_furniture(view, header)
    if furnished is not None:
        cue, statement = Span(furnished.start, furnished.start), _ended(view, tongue, Span(furnished.start, body.end))
        lines = [line for line in lines if furnished.start <= line.start < statement.end]
        header = _header(reader, lines)
    if cue:
        above = _header(reader, [line for line in shown if body.start <= line.start < cue.start])
    headline = _headline(view, above, lines)
    last = lines[max(len(header), len(lines) - _CLOSING_LINES) :]
    closing = tuple(HeaderLine(_kind(reader, line), line) for line in last)
    frame = Span(body.start, cue.start) if cue else None
    about = pattern(f"(?<!\\w)(?:{tongue.issuing}){tongue.type_source}(?!\\w)")
    below = header[-1].span.end if header else body.start
    reports = bool(about.search(view.text, below, body.end))
    dated = tuple(_dated(reader, shown))
    return Structure(body, frame, cue, statement, header, above, headline, closing, reports, dated)


def _dated(reader: _Lines, lines: Sequence[Span]) -> Iterator[Span]:
    """Return the lines that are a date, with its label, its time and its marks."""
    starts = [line.start for line in lines]
    holding = dict.fromkeys(bisect_right(starts, item.span.start) - 1 for item in reader.dates)
    for line in (lines[number] for number in holding if number >= 0):
        if line.end - line.start <= _SHORT and _is_date(reader, line):
            yield line


def _own_lines(reader: _Lines) -> list[Span]:
    """Return the lines without those of the page; a letterhead's first body and office are the statement's."""
    seen: set[str] = set()
    lines = []
    for line in reader.view.lines:
        apart = reader.view.is_apart(line)
        text = reader.view.slice(line)
        if not apart or (text not in seen and _kind(reader, line) in ("body", "office")):
            lines.append(line)
        if apart:
            seen.add(text)
    return lines


def _ended(view: TextView, tongue: Language, statement: Span, *, led: bool = False) -> Span:
    """Cut off what comes after the statement: a closing mark of an agency, the end of a quotation.

    `led` is true behind a cue: there the text of the page may go on behind the statement.
    """
    end = _quoted_lines(view, statement) or statement.end
    tail = pattern(either(tongue.tails))
    for line in view.lines:
        if line.start > statement.start and (
            tail.fullmatch(view.text, line.start, line.end) or (led and _goes_on_beside(view, tongue, line))
        ):
            end = min(end, line.start)
            break
    quotation = quotation_at(view, Span(statement.start, end))
    if quotation and quotation.span.end - statement.start > min(_LEAST_QUOTED, (end - statement.start) / 2):
        end = _quoted_end(view, quotation.span.end, end)
    if led:
        end = statement.start + len(_ORNAMENT.sub("", view.text[statement.start : end]))
    return view.trimmed(statement.start, end)


def _goes_on_beside(view: TextView, tongue: Language, line: Span) -> bool:
    """Return whether a line is one of the page, or one with which whoever passes the statement on talks again."""
    words, text = tongue.voice.words, view.slice(line)
    if is_label(text, before=False) or _SIGNED_POST.match(text):
        return True
    return bool(words["resumes"].match(text)) and bool(words["told"].search(text) or words["source"].search(text))


def _quoted_end(view: TextView, closed: int, end: int) -> int:
    """Return the end of what is quoted: one more mark, at the end of a line, closes what a paragraph did not."""
    marks = [match.end() for match in re.finditer('["“”«»„]', view.text[closed:end])]
    if len(marks) == 1 and closed + marks[0] in {line.end for line in view.lines}:
        return closed + marks[0]
    return closed


def _quoted_lines(view: TextView, statement: Span) -> int | None:
    """Return the end of a statement every line of which is quoted with `>`, as in mail and Markdown."""
    lines = [line for line in view.lines if line.end > statement.start]
    if not lines or view.text[lines[0].start] != ">":
        return None
    quoted = takewhile(lambda line: view.text[line.start] == ">", lines)
    return [line.end for line in quoted][-1]


def _below_furniture(view: TextView, header: tuple[HeaderLine, ...]) -> Span | None:
    """Find the statement's title under a page's headline with the page's own lines, such as ©, between them."""
    kinds = [line.kind for line in header]
    title = next((number for number, kind in enumerate(kinds) if kind == "title" and number), None)
    if title is None or "other" not in kinds[:1] or set(kinds[:title]) - {"other", "crumb", "date"}:
        return None
    marked = any(_rights().match(view.slice(line.span)) for line in header[1:title])
    return header[title].span if marked else None


@cache
def _rights() -> re.Pattern[str]:
    """Compile the line of a page that says whose it is."""
    return pattern(rf"©|\(c\)|(?i:{either(of_all('rights'))})")


def _header(reader: _Lines, lines: list[Span]) -> tuple[HeaderLine, ...]:
    """Classify the short lines before the first paragraph."""
    view = reader.view
    header: list[HeaderLine] = []
    for number, line in enumerate(lines[:_HEADER_LINES]):
        text = view.slice(line)
        ended = text.endswith((".", "؟", "!", ";", "؛")) and not _CRUMB.fullmatch(text)
        if len(text) > _SHORT or (ended and not _calls(header, text) and not _dated_below(reader, lines, number)):
            break
        if number + 1 < len(lines) and view.text[lines[number + 1].start].islower():
            break  # prose that was wrapped by hand
        header.append(HeaderLine(_kind(reader, line), unquoted(view, line)))
    return tuple(header)


def _calls(header: list[HeaderLine], text: str) -> bool:
    """Return whether a line is the first of its page that could be a headline, and asks or calls."""
    return all(item.kind in ("crumb", "date") for item in header) and _QUESTION.fullmatch(text) is not None


def _dated_below(reader: _Lines, lines: list[Span], number: int) -> bool:
    """Return whether the first line stands right above a line that is a date: a headline, though it has a full stop."""
    return number == 0 and len(lines) > number + 1 and _is_date(reader, lines[number + 1])


def _kind(reader: _Lines, line: Span) -> LineKind:
    view, tongue = reader.view, reader.tongue
    text = view.slice(unquoted(view, line))
    if unquoted(view, line) in reader.bodies:
        return "body"
    if _CHANNEL.fullmatch(view.slice(line)):
        return "crumb"
    if _is_date(reader, line):
        return "date"
    if _CRUMB.fullmatch(text) or not text:
        return "crumb"
    return _kind_by_words(tongue, text)


def _kind_by_words(tongue: Language, text: str) -> LineKind:
    typed = pattern(tongue.type_source).match(text)
    if typed and not text[typed.end() : typed.end() + 1].isalnum():
        return "title" if text[typed.end() :].strip(" :") else "type"
    words = text.split()
    if len(words) > _NAME_WORDS or _SIGNS.search(text) or tongue.verb_set.intersection(words):
        return "other"
    if (
        tongue.offices
        and re.match(rf"{either(of_all('article'))}?{alternation(tongue.offices)}(?!\w)", text)
        and len(words) > 1
    ):
        return "office"
    return "body" if _names_body(tongue, words) else "other"


def _names_body(tongue: Language, words: list[str]) -> bool:
    """Return whether a line is a body's name and nothing else: a head word and no stop word."""
    if tongue.grammar:
        return tongue.grammar.is_body(words, tongue)
    words = [re.sub("^[ldLD]'", "", word) for word in words]
    number = next((number for number, word in enumerate(words) if word in tongue.heads), None)
    if number is None or not all(word[:1].isupper() or word in tongue.small_set | tongue.carrier_set for word in words):
        return False
    if tongue.head_inside and not _head_ends(tongue, words[number:]):
        return False
    if noun_articles().intersection(words[:number]):
        return False  # "Decree of the Ministry": a body's name, and what is of it
    beside = words[max(0, number - 1) : number] + words[number + 1 : number + 2]
    verbs = [word for word in beside if re.fullmatch(tongue.headline_verb, word)]
    return not verbs and not tongue.ends_name_set.intersection(words)


def _head_ends(tongue: Language, words: list[str]) -> bool:
    """Return whether the head words end the name, or what they rule follows: not "Court Case Number"."""
    behind = next((word for word in words if word not in tongue.heads), None)
    return behind is None or behind.casefold() in tongue.small_set or behind in tongue.carrier_set


def _start(item: WrittenDate) -> int:
    return item.span.start


def _is_date(reader: _Lines, line: Span) -> bool:
    view, tongue = reader.view, reader.tongue
    first = bisect_left(reader.dates, line.start, key=_start)
    after = takewhile(lambda item: item.span.start < line.end, reader.dates[first:])
    inside = [item for item in after if item.span.end <= line.end]
    if not inside:
        return False
    text = _EMPHASIS.sub(" ", view.slice(line))
    first, last = inside[0].span.start - line.start, inside[-1].span.end - line.start
    label = pattern(rf" *(?:{tongue.labels}|{_published()} ?:? ?)").match(text, 0, first)
    between = (view.text[one.span.end : other.span.start] for one, other in pairwise(inside))
    rest = " ".join((text[label.end() if label else 0 : first], *between, text[last:]))
    return _DATE_EXTRAS.fullmatch(_beside().sub(" ", _CLOCK.sub(" ", rest))) is not None


@cache
def _published() -> str:
    """Return the pattern of a label of a page's date: "published on"."""
    return rf"(?i:{either(map(folded, of_all('published')))})(?!\w)"


@cache
def _beside() -> re.Pattern[str]:
    """Compile the words that may stand beside a date on its line: those of a time of day, and the views of a post."""
    words = alternation((*of_all("beside_date"), *of_all("clock_words")))
    return re.compile(rf"(?<!\w)(?:{words}|{_VIEWS})(?!\w)")


def unquoted(view: TextView, line: Span) -> Span:
    """Return the line without quotation marks and marks of emphasis around it."""
    start, end = line.start, line.end
    while start < end and (view.text[start] in '"«»“”*#>_ ' or _is_picture(view.text[start])):
        start += 1
    while end > start and view.text[end - 1] in '"«»“”*_ ':
        end -= 1
    return Span(*_with_quotes(view.text, start, end, line))


def _is_picture(sign: str) -> bool:
    return unicodedata.category(sign) in _PICTURES and sign not in "©®"


def _with_quotes(text: str, start: int, end: int, line: Span) -> tuple[int, int]:
    """Return the slice with a quotation mark beside it whose partner stands inside: "Word" and more."""
    inside = text[start:end]
    before, after = text[max(line.start, start - 1) : start], text[end : min(line.end, end + 1)]
    if before and before in '"«“' and _CLOSING[_OPENING.index(before)] in inside:
        start -= 1
    if after and after in '"»”' and _OPENING[_CLOSING.index(after)] in inside:
        end += 1
    return start, end


def _headline(view: TextView, header: tuple[HeaderLine, ...], lines: list[Span]) -> HeaderLine | None:
    """Return the first line if it reads like a headline: short, several words, no full stop, a text below it."""
    first = next((line for line in header if line.kind not in ("crumb", "type")), None)
    if first is None or first.kind not in ("title", "other") or is_header_field(view, first.span):
        return None
    text = view.slice(first.span)
    words = text.split()
    parts = _LINE_END.split(_written(view, first.span))
    if parts[1:] and (_SENTENCE_END.search(text) or (first.kind == "other" and _goes_on(parts))):
        return None
    if len(words) < _HEADLINE_WORDS or text.endswith((":", "،", ",")) or not lines or lines[-1].end <= first.span.end:
        return None
    dated = any(line.kind == "date" for line in header[header.index(first) + 1 :][:2])
    return first if first.kind != "other" or dated or _stands_alone(view, first, words) else None


def _goes_on(parts: list[str]) -> bool:
    """Return whether lines are a wrapped paragraph, not a headline: one begins with a small letter."""
    return any(part.lstrip()[:1].islower() for part in parts[1:])


def _written(view: TextView, span: Span) -> str:
    start, end = view.original(span)
    return view.document.text[start:end]


def _stands_alone(view: TextView, line: HeaderLine, words: list[str]) -> bool:
    """Return whether a line with capitals is a headline, not the first of a paragraph that was wrapped by hand."""
    if not view.text[line.span.start].isupper():
        return True
    long = [word for word in words if len(word) > 3]  # noqa: PLR2004  # short words have no capitals in a headline
    capitals = sum(word[:1].isupper() for word in long)
    after = re.compile(r"[ \t]*(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)").match(view.text, line.span.end)
    return after is not None or capitals >= 0.75 * len(long)  # three of four
